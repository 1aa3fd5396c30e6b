(()=>{var oe=["fit","pad","stretch"];function ft(e,t,n){let r={left:0,top:0,width:e.width,height:e.height},a={left:0,top:0,width:t.width,height:t.height},s=t.width/e.width,i=t.height/e.height;if(n==="stretch"||s===i)return{source:r,target:a};if(n==="fit"){let p=Math.max(s,i),h=t.width/p,f=t.height/p,g=(e.width-h)/2,w=(e.height-f)/2;return{source:{left:g,top:w,width:h,height:f},target:a}}let o=Math.min(s,i),c=Math.max(1,Math.round(e.width*o)),l=Math.max(1,Math.round(e.height*o)),u=Math.floor((t.width-c)/2),d=Math.floor((t.height-l)/2);return{source:r,target:{left:u,top:d,width:c,height:l}}}function pt(e,t,n,r){let{data:a}=e;if(t.width===e.width&&t.height===e.height&&n===e.width&&r===e.height)return wt(a);let i=ue(e.width,t.left,t.width,n),o=ue(e.height,t.top,t.height,r),c=o.first[0],l=o.first[r-1]+o.count[r-1],u=new Float32Array((l-c)*n*3);for(let h=c;h<l;h++)for(let f=0;f<n;f++){let g=0,w=0,v=0,m=(h*e.width+i.first[f])*4,S=f*i.most;for(let k=S;k<S+i.count[f];k++,m+=4){let A=i.weights[k];g+=A*a[m],w+=A*a[m+1],v+=A*a[m+2]}let $=((h-c)*n+f)*3;u[$]=g,u[$+1]=w,u[$+2]=v}let d=new Uint8Array(r*n*3),p=n*3;for(let h=0;h<r;h++)for(let f=0;f<p;f++){let g=.5,w=(o.first[h]-c)*p+f,v=h*o.most;for(let m=v;m<v+o.count[h];m++,w+=p)g+=o.weights[m]*u[w];d[h*p+f]=g>255?255:g}return d}function gt(e,t,n){let{width:r,height:a}=n;if(t.width===r&&t.height===a)return e;let s=new Uint8Array(a*r*3).fill(255);for(let i=0;i<t.height;i++){let o=e.subarray(i*t.width*3,(i+1)*t.width*3);s.set(o,((t.top+i)*r+t.left)*3)}return s}function wt(e){let t=new Uint8Array(e.length/4*3);for(let n=0,r=0;n<e.length;n+=4,r+=3)t[r]=e[n],t[r+1]=e[n+1],t[r+2]=e[n+2];return t}function ue(e,t,n,r){let a=n/r,s=Math.max(1,a),i=2*Math.ceil(s)+1,o=new Int32Array(r),c=new Int32Array(r),l=new Float64Array(r*i);for(let u=0;u<r;u++){let d=t+(u+.5)*a,p=Math.max(0,Math.floor(d-s+.5)),h=Math.min(e,Math.floor(d+s+.5)),f=0;for(let g=p;g<h;g++){let w=Math.max(0,1-Math.abs(g+.5-d)/s);l[u*i+g-p]=w,f+=w}for(let g=0;g<h-p;g++)l[u*i+g]/=f;o[u]=p,c[u]=h-p}return{first:o,count:c,weights:l,most:i}}function X(e){let t=[],n=0;for(let r of e){if(!Number.isInteger(r)||r<1)throw new RangeError(`A head needs a whole number of classes, at least 1; got ${r}.`);t.push(n),n+=r}if(n===0)throw new RangeError("At least one head is needed.");return{starts:t,counts:[...e],total:n}}function ee(e,t,n){let r=e.length/t;if(!Number.isInteger(r))throw new RangeError(`${e.length} ${n} do not make rows of ${t}.`);return r}function Pe(e,t,n){let r=X(t),a=ee(e,r.total,"logits");for(let s=0;s<a;s++)for(let i=0;i<t.length;i++){let o=s*r.total+r.starts[i];n(o,o+r.counts[i],s,i)}}function mt(e,t){let n=new Float64Array(e.length);return Pe(e,t,(r,a)=>{let s=$t(e,r,a,n);for(let i=r;i<a;i++)n[i]/=s}),n}function vt(e,t,n){let r=-1/0;for(let a=t;a<n;a++)e[a]>r&&(r=e[a]);return r}function $t(e,t,n,r){let a=vt(e,t,n),s=0;for(let i=t;i<n;i++){let o=Math.exp(e[i]-a);r&&(r[i]=o),s+=o}return s}function bt(e,t,n){if(!Number.isInteger(n)||n<1)throw new RangeError(`k is the number of classes to keep, at least 1; got ${n}.`);let r=ee(e,X(t).total,"logits"),a=t.map(s=>new Int32Array(r*Math.min(n,s)));return Pe(e,t,(s,i,o,c)=>{let l=Math.min(n,i-s),u=o*l,d=a[c];for(let p=0;p<i-s;p++){let h=Math.min(p,l);for(;h>0&&e[s+p]>e[s+d[u+h-1]];)h--;h!==l&&(d.copyWithin(u+h+1,u+h,u+l-1),d[u+h]=p)}}),a}function yt(e,t,n,{top:r=3}={}){let a=n.map(u=>u.classes.length),{starts:s,total:i}=X(a);if(ee(t,i,"logits")!==e.length)throw new RangeError(`${t.length/i} rows of logits for ${e.length} images.`);let o=t.findIndex(u=>!Number.isFinite(u));if(o>=0)throw new RangeError(`The model's output for ${e[Math.floor(o/i)]} is not a finite number; its weights are unusable.`);let c=mt(t,a),l=bt(t,a,r);return e.map((u,d)=>({image:u,facets:Object.fromEntries(n.map((p,h)=>{let f=Math.min(r,p.classes.length),g=[...l[h].subarray(d*f,(d+1)*f)].map(w=>({label:p.classes[w],probability:c[d*i+s[h]+w]}));return[p.name,{...g[0],top:g}]}))}))}var Ee=class extends Error{name="OutOfMemoryError"};function le(e){return Math.max(256,Math.ceil(e/256)*256)}function U(e){return{memory:e,offset:0,byteLength:e.byteLength}}function Re(e,t){let n=Math.ceil(e/t),r=Math.ceil(n/65535);return[Math.ceil(n/r),r,1]}function N(e,t,n){return{memory:e.memory,offset:e.offset+t*4,byteLength:n*4}}var St=class{#e;add(e){this.#e??=e}check(){if(this.#e!==void 0)throw this.#e}},kt=class extends Error{name="NoAdapterError"},qt=["maxBufferSize","maxStorageBufferBindingSize","maxStorageBuffersPerShaderStage","maxStorageTexturesPerShaderStage","maxTextureDimension2D","maxComputeWorkgroupStorageSize","maxComputeInvocationsPerWorkgroup","maxComputeWorkgroupSizeX"],xt=["shader-f16","timestamp-query"],_t=7;async function At(){return await navigator.gpu?.requestAdapter({powerPreference:"high-performance"})??void 0}async function Tt(e){if(e??=await At(),!e)throw new kt("No WebGPU adapter was found; `facet doctor` says what to do.");let t={};for(let a of qt)t[a]=e.limits[a];let n=await e.requestDevice({requiredLimits:t,requiredFeatures:xt.filter(a=>e.features.has(a))}),r=new St;return n.addEventListener("uncapturederror",a=>{a.preventDefault(),r.add(new Error(`GPU error: ${a.error.message}`))}),n.lost?.then(a=>{a.reason!=="destroyed"&&r.add(new Error(`The GPU device was lost: ${a.message}`))}),{device:n,info:e.info,errors:r}}function Pt(e){let{description:t,device:n,vendor:r,architecture:a}=e;return t||n||`${r} ${a}`.trim()||"WebGPU adapter"}function O(e,t,n){let{load:r,store:a=(c,l)=>`${t}[${c}] =${l};`}=n,s=new RegExp(`\\b${t}\\[`,"g"),i="",o=0;for(let c=s.exec(e);c;c=s.exec(e)){if(Et(e,c.index))continue;let l=c.index+t.length,u=Rt(e,l),d=O(e.slice(l+1,u),t,n);i+=e.slice(o,c.index);let[p]=/^\s*=(?!=)/.exec(e.slice(u+1))??[];if(p===void 0)i+=r(d),o=u+1;else{let h=u+1+p.length,f=e.indexOf(";",h),g=a(d,O(e.slice(h,f),t,n));o=f+1,i+=g+`
`.repeat(ce(e.slice(c.index,o))-ce(g))}s.lastIndex=o}return i+e.slice(o)}function ce(e){return e.split(`
`).length-1}function Et(e,t){return e.slice(e.lastIndexOf(`
`,t)+1,t).includes("//")}function Rt(e,t){let n=0;for(let r=t;r<e.length;r++)if(e[r]==="["&&n++,e[r]==="]"&&--n===0)return r;throw new Error("unbalanced brackets in a kernel's source")}var E=4096,Ce={vec4f:{format:"rgba32float",bytes:16},"vec4<f16>":{format:"rgba16float",bytes:8}};function Ue({element:e}){return Ce[e]}var Ie=500;function te({access:e,inPlace:t,element:n}){return(e==="read"||t)&&n in Ce}function Ct(e,t){let n=e;for(let a of t){let{name:s,index:i,inPlace:o}=a,{format:c}=Ue(a),l=o?`${s}Before`:s,d=`@group(0) @binding(${o?i+Ie:i}) var ${l}: texture_storage_2d<${c}, read>;`,p=n.split(`
`),h=p.findIndex(f=>f.startsWith(`@group(0) @binding(${i}) `));p[h]=o?`${d} ${p[h]}`:d,n=O(p.join(`
`),s,{load:f=>`textureLoad(${l}, texelAt(${f}))`})}let r=`${E}u`;return`${n}
fn texelAt(index: u32) -> vec2u { return vec2u(index % ${r}, index / ${r}); }
`}function Ne(e){let t=[],n=new Map,r=[];for(let[s,{kernel:i,views:o}]of e.entries()){let c=new Map;for(let l of i.reflection.bindings){if(!te(l))continue;let u=o[l.name],d=Lt(u),p=n.get(d);p===void 0&&(p={view:u,texel:Ue(l),firstCall:s,lastCall:s,texture:-1},n.set(d,p),t.push(p)),p.lastCall=s,c.set(l.name,p)}r.push(c);for(let l of i.reflection.bindings)if(l.access==="read_write")for(let[u,{view:d}]of n)Mt(d,o[l.name])&&n.delete(u)}return{textures:Ut(t),calls:r.map((s,i)=>({textures:new Map([...s].map(([o,c])=>[o,c.texture])),copies:[...new Set(s.values())].filter(o=>o.firstCall===i).map(({view:o,texture:c})=>({view:o,texture:c}))}))}}function Ut(e){let t=[],n=[];for(let r of e){let a=It(r),s=-1;for(let[i,{texel:o,rows:c}]of t.entries())n[i]>=r.firstCall||o!==r.texel||c<a||c>2*a||(s<0||c<t[s].rows)&&(s=i);s<0&&(s=t.push({texel:r.texel,rows:a})-1),n[s]=r.lastCall,r.texture=s}return t}function It({view:e,texel:t}){return Math.ceil(e.byteLength/(E*t.bytes))}var de=new WeakMap,Nt=0;function Lt({memory:e,offset:t,byteLength:n}){let r=de.get(e);return r===void 0&&de.set(e,r=Nt++),`${r} ${t} ${n}`}function Mt(e,t){return e.memory===t.memory&&e.offset<t.offset+t.byteLength&&t.offset<e.offset+e.byteLength}var V=256;function Ot(e){let{reflection:t}=e.kernel,n=new DataView(new ArrayBuffer(t.parameters.length*4));for(let[r,a]of t.parameters.entries()){let s=e.parameters[a.name];a.type==="f32"?n.setFloat32(r*4,s,!0):n.setUint32(r*4,s,!0)}return new Uint8Array(n.buffer)}var Le=class{label;#e;#t;#n;byteLength;constructor(e,t,n,{device:r,textureReads:a,bufferOf:s}){this.label=e;let i=a?Ne(t):void 0,o=i?.textures??[],c=o.map(u=>Wt(r,e,u)),l=new Uint8Array(Me(t));this.#n=r.createBuffer({label:`${e} parameters`,size:l.length,usage:GPUBufferUsage.UNIFORM|GPUBufferUsage.COPY_DST}),this.#e=t.map((u,d)=>{let p=d*V;l.set(Ot(u),p);let h=n[d],{copies:f=[],textures:g}=i?.calls[d]??{},w=m=>c[g?.get(m)??-1],v={buffer:this.#n,offset:p,size:V};return{copies:f.map(({view:m,texture:S})=>({buffer:s(m.memory),offset:m.offset,byteLength:m.byteLength,texture:c[S],texelBytes:o[S].texel.bytes})),pipeline:h,bindGroup:r.createBindGroup({label:`${u.kernel.name} in ${e}`,layout:h.getBindGroupLayout(0),entries:Bt(u,w,s,v)}),workgroups:u.workgroups}}),r.queue.writeBuffer(this.#n,0,l),this.#t=c,this.byteLength=l.length+Oe(i)}get dispatches(){return this.#e.length}encode(e){let t;for(let n of this.#e){if(n.copies.length>0){t?.end(),t=void 0;for(let r of n.copies)fe(e,r)}t??=e.beginComputePass(),he(t,n)}t?.end()}encodeTimed(e,t){for(let[n,r]of this.#e.entries()){for(let s of r.copies)fe(e,s);let a=e.beginComputePass({timestampWrites:{querySet:t,beginningOfPassWriteIndex:2*n,endOfPassWriteIndex:2*n+1}});he(a,r),a.end()}}destroy(){for(let e of this.#t)e.destroy();this.#n.destroy()}};function Dt(e,t){return Me(e)+Oe(t?Ne(e):void 0)}function Me(e){return Math.max(1,e.length)*V}function Oe(e){return(e?.textures??[]).reduce((n,{rows:r,texel:a})=>n+r*E*a.bytes,0)}function Wt(e,t,{rows:n,texel:r}){return e.createTexture({label:`${t} input`,size:[E,n],format:r.format,usage:GPUTextureUsage.STORAGE_BINDING|GPUTextureUsage.COPY_DST})}function Bt(e,t,n,r){let{bindings:a,parameters:s}=e.kernel.reflection,i=[];for(let{name:o,index:c,inPlace:l}of a){let u=t(o);if(u){let d=l?c+Ie:c;i.push({binding:d,resource:u.createView()})}if(!u||l){let{memory:d,offset:p,byteLength:h}=e.views[o],f={buffer:n(d),offset:p,size:h};i.push({binding:c,resource:f})}}return s.length>0&&i.push({binding:0,resource:r}),i}function he(e,t){e.setPipeline(t.pipeline),e.setBindGroup(0,t.bindGroup),e.dispatchWorkgroups(...t.workgroups)}function fe(e,t){let{buffer:n,offset:r,byteLength:a,texture:s,texelBytes:i}=t,o=Math.ceil(a/i),c=Math.floor(o/E),l=E*i;c>0&&e.copyBufferToTexture({buffer:n,offset:r,bytesPerRow:l},{texture:s},[E,c]);let u=o%E;u>0&&e.copyBufferToTexture({buffer:n,offset:r+c*l,bytesPerRow:l},{texture:s,origin:[0,c]},[u,1])}var z=class{label;byteLength;buffer;constructor(e,t,n){this.label=t,this.byteLength=n;let r=GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST;this.buffer=e.createBuffer({label:t,size:n,usage:r})}},Gt=class{#e;#t;#n=new Map;constructor(e,t){this.#e=e,this.#t=t}of(e){let t=this.#n.get(e);return t===void 0&&(t=this.#r(e),this.#n.set(e,t)),t}async#r(e){let{name:t,source:n,reflection:r}=e,a=this.#t?Ct(n,r.bindings.filter(te)):n;this.#e.pushErrorScope("validation");let s=this.#e.createShaderModule({label:t,code:a}),[i,{messages:o}]=await Promise.all([this.#e.popErrorScope(),s.getCompilationInfo()]),c=o.find(l=>l.type==="error");if(c)throw new Error(jt(e,c));if(i)throw new Error(`kernel ${t}: ${i.message}`);return await this.#e.createComputePipelineAsync({label:t,layout:"auto",compute:{module:s,entryPoint:"main"}})}};function jt({name:e,constants:t,origins:n},{lineNum:r,message:a}){let s=n[r-1],i=s?`${s.path}:${s.line}`:`generated code of ${e}`,c=a.split(`
`).filter(l=>l.trim()!==""&&!/[│┌]/.test(l)).map(l=>l.trim()).join(`
  `);return`${i}: ${c}
  in kernel ${e}, made with ${JSON.stringify(t)}`}function ne(e){let t=[],n=/@group\(0\) @binding\((\d+)\) var<storage, (read|read_write)> (\w+)\s*: array<(.+)>;( \/\/ in place)?/g;for(let[,s,i,o,c,l]of e.matchAll(n))t.push({name:o,index:Number(s),access:i,inPlace:l!==void 0,element:c});let r=/struct Parameters \{([^}]*)\}/.exec(e)?.[1]??"",a=[];for(let[,s,i]of r.matchAll(/^\s*(\w+)\s*:\s*(u32|f32),/gm))a.push({name:s,type:i});return{bindings:t.sort((s,i)=>s.index-i.index),parameters:a}}var Ht={vec4f:16,"vec4<f16>":8,vec2f:8,f32:4,u32:4,i32:4},pe=new WeakMap;function ge(e,t,n){let r=a=>!n||a.access==="read_write"||!te(a);return e.map(a=>zt(a,t,r))}function zt(e,t,n){let r=e.kernel.reflection.bindings.filter(i=>e.views[i.name].byteLength>t&&n(i));if(r.length===0)return e;let a={...e.views},s=new Map;for(let{name:i}of r){let o=e.views[i],c=Math.ceil(o.byteLength/t);s.set(i,c);for(let l=0;l<c;l++){let u=l*t;a[Z(i,l)]={...o,offset:o.offset+u,byteLength:Math.min(t,o.byteLength-u)}}}return{...e,kernel:Qt(e.kernel,s,t),views:a}}function Z(e,t){return t===0?e:`${e}Range${t}`}function Qt(e,t,n){let r=JSON.stringify([...t,n]),a=pe.get(e)??new Map;pe.set(e,a);let s=a.get(r);if(s===void 0){let i=e.source;for(let[o,c]of t)i=Kt(i,e.reflection.bindings.find(l=>l.name===o),c,n);s={...e,source:i,reflection:ne(i)},a.set(r,s)}return s}var Ft=100;function Kt(e,{name:t,index:n,access:r,element:a},s,i){let o=Ht[a];if(o===void 0)throw new Error(`cannot split ${t} of ${a}`);let c=i/o,l=Array.from({length:s-1},(g,w)=>w+1),u=l.map(g=>`@group(0) @binding(${n+g*Ft}) var<storage, ${r}> ${Z(t,g)}: array<${a}>;`),d=(g,w,v="")=>l.toReversed().map(m=>`if (${g} >= ${m*c}u) { ${w(`${Z(t,m)}[${g} - ${m*c}u]`)}${v} }`),p=[`fn load_${t}(at: u32) -> ${a} {`,...d("at",g=>`return ${g};`).map(g=>`  ${g}`),`  return ${t}[at];`,"}"],h=[`fn store_${t}(at: u32, value: ${a}) {`,...d("at",g=>`${g} = value;`," return;").map(g=>`  ${g}`),`  ${t}[at] = value;`,"}"];return[...O(e,t,{load:g=>`load_${t}(${g})`,store:(g,w)=>`store_${t}(${g}, ${w.trim()});`}).split(`
`),...u,...p,...r==="read_write"?h:[],""].join(`
`)}var Yt=4096;async function Vt(e,t){let n=2*t.dispatches;if(n>Yt)throw new Error(`${t.label} is too long to be timed`);let r=e.createQuerySet({type:"timestamp",count:n}),a=n*8,{QUERY_RESOLVE:s,COPY_SRC:i,COPY_DST:o,MAP_READ:c}=GPUBufferUsage,l=e.createBuffer({size:a,usage:s|i}),u=e.createBuffer({size:a,usage:c|o});try{let d=e.createCommandEncoder();t.encodeTimed(d,r),d.resolveQuerySet(r,0,n,l,0),d.copyBufferToBuffer(l,0,u,0,a),e.queue.submit([d.finish()]),await u.mapAsync(GPUMapMode.READ);let p=new BigUint64Array(u.getMappedRange().slice(0)),h=(f,g)=>Number(p[g]-p[f])/1e9;return Array.from({length:t.dispatches},(f,g)=>({before:g===0?0:Math.max(0,h(2*g-1,2*g)),own:h(2*g,2*g+1)}))}finally{r.destroy(),l.destroy(),u.destroy()}}var Zt=class De{#e;#t;#n=new Set;#r=new WeakSet;#u=0;#l=0;constructor(t){this.#e=t,this.#t=new Gt(t.device,this.#s)}static async open(t){return new De(await Tt(t))}get device(){return this.#e.device}get info(){return this.#e.info}get name(){return Pt(this.info)}get identity(){let{vendor:t,architecture:n,device:r,description:a}=this.info;return[navigator.userAgent,t,n,r,a].join("; ")}get target(){return this.info.isFallbackAdapter?"software":"hardware"}get supportsHalf(){return this.device.features.has("shader-f16")}get maximumBinding(){let{maxBufferSize:t,maxStorageBufferBindingSize:n}=this.device.limits;return Math.floor(Math.min(t,n)/256)*256}get maximumBindings(){return this.device.limits.maxStorageBuffersPerShaderStage}get allocated(){return this.#u}get peakAllocated(){return this.#l}bufferOf(t){if(!(t instanceof z))throw new Error(`${t.label} is not GPU memory`);return t.buffer}allocate(t,n){let r=le(n);if(r>this.device.limits.maxBufferSize)throw new Ee(`${t} needs ${r} bytes in one buffer; the adapter allows ${this.device.limits.maxBufferSize}. Use a smaller batch or input size.`);let a=this.#a(`allocating ${t}`,()=>new z(this.device,t,r));return this.#i(r),a}async hasRoom(t){this.device.pushErrorScope("out-of-memory");let n=t.map(a=>new z(this.device,"room",le(a))),r=await this.device.popErrorScope();for(let{buffer:a}of n)a.destroy();return r===null}free(t){let n=this.bufferOf(t);this.#r.has(t)||(this.#r.add(t),n.destroy(),this.#i(-t.byteLength))}write(t,n){if(n.byteLength>t.byteLength)throw new Error(`${n.byteLength} bytes do not fit ${t.memory.label}`);if(n.byteLength===0)return;let r=this.device.queue;this.#a(`writing ${t.memory.label}`,()=>{r.writeBuffer(this.bufferOf(t.memory),t.offset,n.buffer,n.byteOffset,n.byteLength)})}async read(t){let n=GPUBufferUsage.MAP_READ|GPUBufferUsage.COPY_DST,r=this.device.createBuffer({size:t.byteLength,usage:n});try{return this.#a(`reading ${t.memory.label}`,()=>{let a=this.device.createCommandEncoder(),s=this.bufferOf(t.memory);a.copyBufferToBuffer(s,t.offset,r,0,t.byteLength),this.device.queue.submit([a.finish()])}),await r.mapAsync(GPUMapMode.READ),await this.#o(),r.getMappedRange().slice(0)}finally{r.destroy()}}byteLengthOf(t){let n=this.#s;return Dt(ge(t,this.maximumBinding,n),n)}async compile(t,n){for(let{kernel:{name:i,target:o}}of n)if(o==="cpu")throw new Error(`${i} was recorded for the CPU, not for WebGPU`);let r=ge(n,this.maximumBinding,this.#s),a=await Promise.all(r.map(({kernel:i})=>this.#t.of(i))),s=this.#a(`compiling ${t}`,()=>new Le(t,r,a,{device:this.device,textureReads:this.#s,bufferOf:i=>this.bufferOf(i)}));return this.#i(s.byteLength),await this.#o(),s}release(t){let n=Q(t);this.#r.has(n)||(this.#r.add(n),n.destroy(),this.#i(-n.byteLength))}run(t,n=1){let r=Q(t);this.#a(`running ${r.label}`,()=>{for(let a=0;a<n;a++){let s=this.device.createCommandEncoder({label:r.label});r.encode(s),this.device.queue.submit([s.finish()])}})}async time(t){let n=Q(t);if(!this.device.features.has("timestamp-query"))return;let r=await this.#a(`timing ${n.label}`,()=>Vt(this.device,n));return await this.#o(),r}async finish(){await this.device.queue.onSubmittedWorkDone(),await this.#o()}destroy(){this.device.destroy()}[Symbol.dispose](){this.destroy()}get#s(){let{maxStorageTexturesPerShaderStage:t}=this.device.limits;return this.target==="software"&&t>=_t}#i(t){this.#u+=t,this.#l=Math.max(this.#l,this.#u)}#a(t,n){let r=this.device;this.#e.errors.check(),r.pushErrorScope("out-of-memory"),r.pushErrorScope("validation");try{return n()}finally{for(let a=0;a<2;a++){let s=r.popErrorScope().then(i=>{i&&this.#e.errors.add(new Error(`GPU error while ${t}: ${i.message}`))}).finally(()=>this.#n.delete(s));this.#n.add(s)}}}async#o(){await Promise.all(this.#n),this.#e.errors.check()}};function Q(e){if(!(e instanceof Le))throw new Error("not an executable of this engine");return e}var we=64;function We(e){let t=new Ge;for(let a of e.blocks.flatMap(s=>s.layers)){let{kind:s,name:i,norm:o,inputChannels:c,outputChannels:l}=a,u=s==="pointwise"?1:3,d=s==="depthwise"?1:c;t.append(`${i}.weight`,[l,d,u,u]),t.append(`${o}.weight`,[l]),t.append(`${o}.bias`,[l])}let{heads:n,lastChannel:r}=e;for(let[a,{weight:s,classes:i}]of n.entries())t.append(s,[i,r],a===0);for(let[a,{bias:s,classes:i}]of n.entries())t.append(s,[i],a===0);return t.finish()}function Be(e){let t=new Ge;for(let{norm:n,outputChannels:r}of e.blocks.flatMap(a=>a.layers))t.append(`${n}.running_mean`,[r]),t.append(`${n}.running_var`,[r]);return t.finish()}function F(e,t){let n=e.slices.get(t);if(!n)throw new Error(`the model has no ${t}`);return n}var Ge=class{#e=new Map;#t=0;append(e,t,n=!0){let r=n?me(this.#t):this.#t,a=t.reduce((s,i)=>s*i,1);this.#e.set(e,{name:e,shape:t,offset:r,length:a}),this.#t=r+a}finish(){return{slices:this.#e,length:me(this.#t)}}};function me(e){return Math.ceil(e/we)*we}var Jt=class{engine;architecture;layout;bufferLayout;parameters;buffers;constructor(e,t){this.engine=e,this.architecture=t,this.layout=We(t),this.bufferLayout=Be(t),this.parameters=e.allocate("parameters",this.layout.length*4),this.buffers=e.allocate("running statistics",this.bufferLayout.length*4)}load(e){this.engine.write(U(this.parameters),e.parameters),this.engine.write(U(this.buffers),e.buffers)}async save(){let e=async(t,n)=>new Float32Array(await this.engine.read(N(U(t),0,n)));return{parameters:await e(this.parameters,this.layout.length),buffers:await e(this.buffers,this.bufferLayout.length)}}parameter(e,t=this.parameters){let{offset:n,length:r}=F(this.layout,e);return N(U(t),n,r)}norm(e){let t=n=>{let{offset:r,length:a}=F(this.bufferLayout,`${e}.${n}`);return N(U(this.buffers),r,a)};return{gamma:this.parameter(`${e}.weight`),beta:this.parameter(`${e}.bias`),runningMean:t("running_mean"),runningVariance:t("running_var")}}heads(e=this.parameters){let{heads:t,lastChannel:n}=this.architecture,r=t.reduce((s,i)=>s+i.classes,0),a=(s,i)=>N(U(e),F(this.layout,s).offset,i);return{weight:a(t[0].weight,r*n),bias:a(t[0].bias,r)}}destroy(){this.engine.free(this.parameters),this.engine.free(this.buffers)}[Symbol.dispose](){this.destroy()}},q=class extends Error{name="UserError"},Xt=1e-5,en=.1,je=[.485,.456,.406],He=[.229,.224,.225],K={pixels:4096,widthMultiplier:{least:.01,most:8}},tn=[{expansion:1,channels:16,repeats:1,stride:1},{expansion:6,channels:24,repeats:2,stride:2},{expansion:6,channels:32,repeats:3,stride:2},{expansion:6,channels:64,repeats:4,stride:2},{expansion:6,channels:96,repeats:3,stride:1},{expansion:6,channels:160,repeats:3,stride:2},{expansion:6,channels:320,repeats:1,stride:1}];function nn(e){let{heads:t,inputWidth:n=60,inputHeight:r=80,resize:a="pad"}=e,{widthMultiplier:s=1,dropout:i=.2}=e;an({heads:t,inputWidth:n,inputHeight:r,resize:a,widthMultiplier:s,dropout:i});let o=p=>ve(p*s),c=ve(1280*Math.max(1,s)),l=new rn(r,n),u=[{layers:[l.convolution("first","features.0",o(32),2)],residual:!1}];for(let{expansion:p,channels:h,repeats:f,stride:g}of tn)for(let w=0;w<f;w++){let v=`features.${u.length}`;u.push(l.invertedResidual(v,p,o(h),w?1:g))}let d=l.convolution("pointwise",`features.${u.length}`,c,1);return u.push({layers:[d],residual:!1}),{input:{height:r,width:n,resize:a},widthMultiplier:s,blocks:u,lastChannel:c,dropout:i,heads:t.map(({name:p,classes:h})=>({name:p,classes:h.length,classNames:[...h],weight:`heads.${p}.1.weight`,bias:`heads.${p}.1.bias`}))}}var rn=class{#e=3;#t;#n;constructor(e,t){this.#t=e,this.#n=t}convolution(e,t,n,r){let a={name:`${t}.0`,norm:`${t}.1`};return this.#r({kind:e,...a,outputChannels:n,stride:r,activation:"relu6"})}invertedResidual(e,t,n,r){let a=this.#e,s=a*t,i=[],o=()=>`${e}.conv.${i.length}`;t!==1&&i.push(this.convolution("pointwise",o(),s,1)),i.push(this.convolution("depthwise",o(),s,r));let c={name:o(),norm:`${e}.conv.${i.length+1}`};return i.push(this.#r({kind:"pointwise",...c,outputChannels:n,stride:1,activation:"none"})),{layers:i,residual:r===1&&a===n}}#r(e){let t=this.#e,n=this.#t,r=this.#n;return this.#t=Math.ceil(n/e.stride),this.#n=Math.ceil(r/e.stride),this.#e=e.outputChannels,{...e,inputChannels:t,inputHeight:n,inputWidth:r,outputHeight:this.#t,outputWidth:this.#n}}};function ve(e){let t=Math.max(8,Math.floor((e+4)/8)*8);return t<.9*e?t+8:t}function an(e){let{heads:t,inputWidth:n,inputHeight:r,resize:a,widthMultiplier:s,dropout:i}=e;for(let[u,d]of[["width",n],["height",r]])if(!(Number.isInteger(d)&&d>=1&&d<=K.pixels))throw new q(`The input ${u} must be a whole number of pixels from 1 to ${K.pixels}, not ${d}.`);if(!oe.includes(a))throw new q(`Images are brought to size by ${oe.join(", ")}, not ${a}.`);let{least:o,most:c}=K.widthMultiplier;if(!(s>=o&&s<=c))throw new q(`The width multiplier must be from ${o} to ${c}, not ${s}.`);if(!(i>=0&&i<1))throw new q(`Dropout must be at least 0 and below 1, not ${i}.`);if(t.length===0)throw new q("The model needs at least one label column.");let l=new Set;for(let{name:u,classes:d}of t){if(u==="")throw new q("A label column has no name.");if(l.has(u))throw new q(`The label column "${u}" is named twice.`);if(l.add(u),d.length===0)throw new q(`The label column "${u}" has no classes.`);if(new Set(d).size<d.length)throw new q(`The label column "${u}" has the same class twice.`)}}var sn=je.map((e,t)=>Float32Array.from({length:256},(n,r)=>(r/255-e)/He[t]));async function*on({engine:e,predictor:t,size:n,drawings:r,draw:a,output:s}){let{batch:i}=t,o=new Uint8Array(n.height*n.width*3),c=new Float32Array(i*n.height*n.width*4),l=async d=>{for(let[g,w]of d.entries())a(w,o),un(o,c,g);e.write(t.images,c),t.run();let p=new Float32Array(await e.read(s)),h=p.length/i,f=d.map((g,w)=>p.subarray(w*h,++w*h));return{drawings:d,outputs:f}},u;for(let d of ln(r,i)){let p=l(d);u&&(yield await u),u=p}u&&(yield await u)}function un(e,t,n){let[r,a,s]=sn,i=n*e.length/3*4;for(let o=0;o<e.length;o+=3,i+=4)t[i]=r[e[o]],t[i+1]=a[e[o+1]],t[i+2]=s[e[o+2]]}function*ln(e,t){let n=[];for(let r of e)n.push(r)<t||(yield n,n=[]);n.length>0&&(yield n)}var cn=class{#e;#t=[];#n=[];constructor(e){this.#e=e}take(e,t,n=!1){let r=t*(n?2:4),a=-1;for(let[i,o]of this.#n.entries())o.byteLength<r||(a<0||o.byteLength<this.#n[a].byteLength)&&(a=i);let s=a<0?this.#e.allocate(e,r):this.#n.splice(a,1)[0];return a<0&&this.#t.push(s),{memory:s,offset:0,byteLength:r,half:n}}give(e){this.#n.push(e.memory)}destroy(){for(let e of this.#t.splice(0))this.#e.free(e);this.#n.length=0}},b={type:"u32"},B={type:"f32"};function y(e,t){return{access:"read",inPlace:!1,element:e,shape:t}}function _(e,t){return{access:"read_write",inPlace:!1,element:e,shape:t}}function dn(e,t,n){return{...y(e,n),fields:t}}function x(e,t){return{...t,when:e}}function ze(e,t){return t===void 0?[e]:Array.from({length:t},(n,r)=>`${e}${r}`)}var $e=new WeakMap;function hn(e,t){let n=t.toSorted().join(" "),r=$e.get(e)??new Map;$e.set(e,r);let a=r.get(n);return a===void 0&&(a=fn(e,t),r.set(n,a)),a}function fn(e,t){let n=e.source;for(let a of t){if(e.reflection.bindings.find(i=>i.name===a)?.element!=="vec4f")throw new Error(`${e.name}: ${a} cannot be kept in half precision`);n=O(n,a,{load:i=>`vec4f(${a}[${i}])`,store:(i,o)=>`${a}[${i}] = vec4<f16>(${o.trim()});`}).replace(new RegExp(`(\\b${a}\\s*: array<)vec4f>`),"$1vec4<f16>>")}let r=`enable f16; ${n}`;return{...e,source:r,reflection:ne(r)}}function Qe(e,t){let n=Object.values(t).reduce((r,a)=>r+pn(a),0);return{name:e,fields:t,words:n}}function pn(e){return typeof e=="string"?1:e[1]}var Fe=Qe("BatchRecord",{stepSize:"f32",secondCorrection:"f32",dropoutSeed:"u32",learningRate:"f32",emaWeight:"f32",accumulates:"f32",updates:"f32",unused:"f32"}),gn=Qe("AugmentationDraw",{flip:"f32",order:"f32",factors:["f32",3],matrix:["f32",6],unused:["f32",5]});function wn({name:e,fields:t}){let n=Object.entries(t).map(([r,a])=>`  ${r}: ${typeof a=="string"?a:`array<${a[0]}, ${a[1]}>`},`);return{path:"kernels/program/records.ts",source:[`struct ${e} {`,...n,"}"].join(`
`)}}var mn=`// Adds up what the lanes of a workgroup have left in its memory, in a fixed order: sums[0] is the total.
//   sums  an array of LANES elements, one of each lane
for (var half = LANES / 2u; half > 0u; half /= 2u) {
  workgroupBarrier();
  if (lane < half) { $sums[lane] += $sums[lane + half]; }
}
`,vn=`// Where a walk over tiles of four neighbouring pixels of images begins: at tile \`first\`.
//   height  rows of an image

// Divided once: software divides lane by lane.
var row = first / tilesPerRow;
var x = (first % tilesPerRow) * 4u;
var y = row % parameters.$height;
var image = row / parameters.$height;
`,$n=`// The value of an element of a lazy input: what the batch norm and the ReLU6 that it awaits make of it.
//   value         a variable with the element, which becomes the value
//   scale, shift  of the norm, for the element's channels
// Conditions: LAZY, whether there is a norm; RELU6, whether there is a ReLU6.
//#if LAZY
$value = fma($value, $scale, $shift);
//#end
//#if RELU6
$value = clamp($value, vec4f(), vec4f(6.0));
//#end
`,bn=`// Goes on to the next tile of the walk that first_tile.wgsl began.
//   height, width  of an image
x += 4u;
if (x >= parameters.$width) {
  x = 0u;
  row++;
  y++;
  if (y == parameters.$height) {
    y = 0u;
    image++;
  }
}
`,yn=`// Writes a part's two sums to \`partials\` [parts, 2, channels].
//   part           number of the part
//   width          groups of four channels
//   quad           the group
//   first, second  the sums
partials[$part * 2u * $width + $quad] = $first;
partials[($part * 2u + 1u) * $width + $quad] = $second;
`,Sn=`// The gradient before a ReLU6, an expression that ends a statement: zero where the ReLU6 was flat.
//   gradient   after the ReLU6
//   activated  what the ReLU6 read
select(
  vec4f(),
  $gradient,
  ($activated > vec4f()) & ($activated < vec4f(6.0)),
);
`;function I(e,t){return{[e]:{path:`kernels/wgsl/${e}.wgsl`,source:t}}}var kn={...I("add_lanes",mn),...I("first_tile",vn),...I("lazy_value",$n),...I("next_tile",bn),...I("partial_sums",yn),...I("relu6_gradient",Sn),...Object.fromEntries([Fe,gn].map(e=>[e.name,wn(e)]))};function qn({name:e,views:t,parameters:n},r,{bindings:a,parameters:s},i,o){let c=[],l=new Map;for(let[d,p]of Object.entries(t)){if(p.when!==void 0&&!i.has(p.when))continue;let{counted:h}=p,f=h===void 0?void 0:Number(o[h]);for(let g of ze(d,f))l.set(`buffer ${g}`,xn(p))}for(let[d,{type:p,when:h}]of Object.entries(n))(h===void 0||i.has(h))&&l.set(`parameter ${d}`,p);let u=new Map([...a.map(d=>[`buffer ${d.name}`,Ke(d)]),...s.map(({name:d,type:p})=>[`parameter ${d}`,p])]);for(let[d,p]of l){let h=u.get(d);h===void 0?c.push(`${d} is not declared`):h!==p&&c.push(`${d} is ${h}, described as ${p}`)}for(let d of u.keys())l.has(d)||c.push(`${d} is not described`);if(c.length>0)throw new Error(`${r}: in ${e}, ${c.join("; ")}`)}function xn({access:e,inPlace:t,element:n}){return Ke({access:e,inPlace:t,element:_n(n)})}function _n(e){return typeof e=="string"?e:e.name}function Ke({access:e,inPlace:t,element:n}){return`${e} array<${n}>${t?" in place":""}`}var be=/^const (\w+) = (\d+)u;/;function An(e,t,n={}){let r=Ye(e,{...n,...e.includes}),a=new Set,s=new Map;for(let{text:u}of r){let[,d="",p]=be.exec(u)??[];p!==void 0&&(a.add(d),s.set(d,Number(t[d]??p)))}function i(u,d,p){let h=d;for(;h<u.length;h++){let f=u[h],[,g,w="",v=""]=/^\s*\/\/#(if|else|end|for)\s*(\w*)\s*(\w*)/.exec(f.text)??[];if(g==="else"||g==="end")return h;if(g==="if"){let m=t[w];typeof m!="boolean"&&L(f,`template condition ${w} has no value`),a.add(w),h=i(u,h+1,m?p:void 0),En(u[h])&&(h=i(u,h+1,m?void 0:p)),ye(u[h],f)}else if(g==="for"){let m=s.get(v)??Number(v);Number.isInteger(m)||L(f,`//#for ${w}: ${v} is no number`);let S=[];h=i(u,h+1,S),ye(u[h],f);for(let $=0;$<m;$++)for(let k of S){let A=k.text.replaceAll(`$${w}`,String($));p?.push({...k,text:A})}}else{let m=f.text.replace(be,(S,$)=>`const ${$} = ${s.get($)}u;`);p?.push({...f,text:m})}}return h}let o=[],c=i(r,0,o);c<r.length&&L(r[c],"template has an //#end too many");let l=Object.keys(t).filter(u=>!a.has(u));if(l.length>0)throw new Error(`${e.path}: template has no constant ${l.join(", ")}`);return{text:o.map(({text:u})=>u).join(`
`),origins:o.map(({path:u,line:d})=>({path:u,line:d}))}}function Ye({path:e,source:t},n){return t.split(`
`).flatMap((r,a)=>{let s={text:r,path:e,line:a+1},[,i="",o,c=""]=/^(\s*)\/\/#include (\w+)\s*(.*)/.exec(r)??[];if(o===void 0)return[s];let l=n[o];l===void 0&&L(s,`there is nothing named ${o} to include`);let u=c.split(",").filter(d=>d.trim()!=="").map(d=>{let[,p,h]=/^\s*(\w+)=(.*?)\s*$/.exec(d)??[];return p===void 0&&L(s,`//#include ${o}: "${d.trim()}" is no name=value`),[p,h]});return Tn(Ye(l,n)).map(d=>({...d,text:Pn(d,u,i)}))})}function Tn(e){let t=e.findIndex(({text:a})=>!/^\/\/(?!#)/.test(a)),n=({text:a})=>a.trim()!=="",r=e.slice(t);return r.slice(r.findIndex(n),r.findLastIndex(n)+1)}function Pn({text:e},t,n){let r=t.reduce((a,[s,i])=>a.replaceAll(new RegExp(`\\$${s}\\b`,"g"),()=>i),e);return/^\s*(\/\/#|$)/.test(r)?r:n+r}function L({path:e,line:t},n){throw new Error(`${e}:${t}: ${n}`)}function En(e){return/^\s*\/\/#else/.test(e?.text??"")}function ye(e,t){/^\s*\/\/#end/.test(e?.text??"")||L(t,"template has a directive without its //#end")}var Se=new WeakMap;function Rn(e,t){let{target:n,constants:r,variant:a}=t,s=Se.get(e)??new Map;Se.set(e,s);let i=JSON.stringify([n,a,r]),o=s.get(i);return o===void 0&&(o=Cn(e,t),s.set(i,o)),o}function Cn(e,{target:t,constants:n,flags:r,variant:a}){let s={name:e.name,target:t,constants:n,description:e};if(t==="cpu")return{...s,source:"",origins:[],reflection:{bindings:[],parameters:[]}};let i=Un(e,a),{text:o,origins:c}=An(i,n,kn),l=ne(o);return qn(e,i.path,l,r,n),{...s,source:o,origins:c,reflection:l}}function Un({name:e,template:t,variants:n},r){let a=r===void 0?t:n?.[r];if(a===void 0)throw new Error(`${e} has no template${r?` ${r}`:""}`);return a}function R(e,t){let{target:n,variant:r,workgroups:a,parameters:s,...i}={flags:{},...t},o=e,{name:c}=o,l={},u={};for(let[$,k]of Object.entries(i.views)){if(k===void 0)continue;let A=o.views[$];if(A===void 0)throw new Error(`${c}: it has no buffer ${$}`);if(A.counted===void 0){u[$]=k;continue}let P=k;l[A.counted]=P.length,ze($,P.length).forEach((H,D)=>u[H]=P[D])}let d=Ln(o,i.views);for(let $ of o.flags??[])i.flags[$]&&d.add($);let p=Mn(o,s,d);for(let[$,k]of Object.entries(u))On(c,$,k);if(!a.every($=>Number.isInteger($)&&$>=1&&$<=65535))throw new Ee(`${c}: cannot dispatch ${a.join(" x ")} workgroups, which no device runs at once. Use a smaller batch, input size or width multiplier.`);let h=Object.fromEntries(Nn(o).map($=>[$,d.has($)])),f=n==="cpu"?h:{...o.constants,...i.constants,...l,...h},g=Rn(o,{target:n,variant:r,constants:f,flags:d}),w=o.cost(In(i.views,s,h)),v={kernel:g,views:u,parameters:p,workgroups:a,cost:w},m=Object.keys(u).filter($=>u[$].half);if(m.length===0)return v;let S=m.reduce(($,k)=>$+u[k].byteLength,0);return{...v,kernel:n==="cpu"?g:hn(g,m),cost:{...w,bytes:w.bytes-S}}}function In(e,t,n){return{views:e,parameters:t,flags:n}}function Nn({views:e,flags:t=[]}){let n=Object.values(e).flatMap(r=>r.when??[]);return[...new Set([...n,...t])]}function Ln({name:e,views:t},n){let r=new Set,a=[];for(let[s,{when:i}]of Object.entries(t)){let o=n[s];o!==void 0&&i!==void 0&&r.add(i),o===void 0&&i===void 0&&a.push(s)}for(let[s,{when:i}]of Object.entries(t))n[s]===void 0&&i!==void 0&&r.has(i)&&a.push(s);if(a.length>0)throw new Error(`${e}: buffer ${a.join(", ")} is not given`);return r}function Mn({name:e,parameters:t},n,r){let a={};for(let[i,o]of Object.entries(n)){if(o===void 0)continue;let c=t[i];if(c===void 0)throw new Error(`${e}: it has no parameter ${i}`);if(c.type==="u32"&&!(Number.isInteger(o)&&o>=0&&o<2**32))throw new Error(`${e}: ${i} is ${o}, not an unsigned integer`);(c.when===void 0||r.has(c.when))&&(a[i]=o)}let s=Object.entries(t).filter(([i,{when:o}])=>(o===void 0||r.has(o))&&a[i]===void 0);if(s.length>0)throw new Error(`${e}: parameter ${s.map(([i])=>i).join(", ")} is not given`);return a}function On(e,t,n){if(n.offset%256!==0||n.byteLength<=0||n.byteLength%4!==0)throw new Error(`${e}: ${t} is not a bindable range of ${n.memory.label}`);if(n.offset+n.byteLength>n.memory.byteLength)throw new Error(`${e}: ${t} reaches past the end of ${n.memory.label}`)}var Dn={cpu:4,software:8,hardware:64};function T(e){return Dn[e]}var Wn=`// Dropout of the pooled features, for the templates that include this: a channel is dropped
// when the hash of (seed, image of the batch, head, channel) falls below the threshold. Each head draws
// its own mask, as one dropout layer per head does.

// A bijection of 32-bit words with low bias: https://github.com/skeeto/hash-prospector
fn mixed(word: u32) -> u32 {
  var x = word;
  x = (x ^ (x >> 16u)) * 0x7feb352du;
  x = (x ^ (x >> 15u)) * 0x846ca68bu;
  return x ^ (x >> 16u);
}

// 1 / (1 - p) for the channels that a head retains, 0 for those it drops.
fn dropoutMask(seed: u32, image: u32, head: u32, quad: u32) -> vec4f {
  let key = mixed(mixed(seed) + image * parameters.heads + head);
  let channel = quad * 4u;
  let draws = vec4u(
    mixed(key + channel),
    mixed(key + channel + 1u),
    mixed(key + channel + 2u),
    mixed(key + channel + 3u),
  );
  let retained = draws >= vec4u(parameters.dropoutThreshold);
  return select(vec4f(), vec4f(parameters.dropoutScale), retained);
}
`,Bn=`// Logits of all heads, one matrix product over the concatenated classes:
//
//   logits[b, k] = bias[k] + sum over c of weight[k, c] * features[b, head of k, c]
//
//   features  [batch, heads, channels]   in inference [batch, 1, channels], the same for all heads
//   weight    [classes, channels]        the heads' classes one after the other
//   bias      [classes]
//   segments  [heads + 1]                first class of each head
//   logits    [batch, classes]
//
// An invocation computes one class of four images; with TREE a workgroup does, its lanes taking
// every LANES-th group of four channels.

const LANES = 8u;

struct Parameters {
  batch: u32,
  channels: u32,
  classes: u32,
//#if TRAINING
  heads: u32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> features: array<vec4f>;
@group(0) @binding(2) var<storage, read> weight: array<vec4f>;
@group(0) @binding(3) var<storage, read> bias: array<f32>;
@group(0) @binding(4) var<storage, read_write> logits: array<f32>;
//#if TRAINING
@group(0) @binding(5) var<storage, read> segments: array<u32>;
//#end
//#if TREE
var<workgroup> sums: array<vec4f, LANES>;
//#end

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quads = parameters.channels / 4u;
//#if TREE
  let category = group.x;
  let first = lane;
  let stride = LANES;
//#else
  let category = min(group.x * LANES + lane, parameters.classes - 1u);
  let first = 0u;
  let stride = 1u;
//#end
  let lastImage = parameters.batch - 1u;
//#if TRAINING
  var head = 0u;
  while (segments[head + 1u] <= category) { head++; }
//#end
//#for i 4
  let image$i = min(group.y * 4u + $iu, lastImage);
//#if TRAINING
  let source$i = (image$i * parameters.heads + head) * quads;
//#else
  let source$i = image$i * quads;
//#end
//#end
  var total = vec4f();
  for (var quad = first; quad < quads; quad += stride) {
    let w = weight[category * quads + quad];
    total += vec4f(
      dot(w, features[source0 + quad]),
      dot(w, features[source1 + quad]),
      dot(w, features[source2 + quad]),
      dot(w, features[source3 + quad]),
    );
  }
//#if TREE
  sums[lane] = total;
  //#include add_lanes sums=sums
  if (lane > 0u) { return; }
  total = sums[0];
//#else
  if (group.x * LANES + lane >= parameters.classes) { return; }
//#end
  total += bias[category];
//#for i 4
  if (group.y * 4u + $iu <= lastImage) { logits[image$i * parameters.classes + category] = total[$i]; }
//#end
}
`;var Gn=`// Global average pooling and, in training, each head's dropout:
//
//   features[b, h, c] = mean over the positions p of value(input[b, p, c]), times head h's mask
//
//   input       [batch, positions, channels]   lazy: value = relu6(input * scale + shift)
//   inputScale, inputShift  [channels]
//   batchIndex  [1]                            which batch of the chunk runs
//   batchRecords  [batches]                    the field dropoutSeed
//   features    [batch, heads, channels]       in inference without dropout and [batch, 1, channels]
//
// An invocation owns four channels of one image.

const LANES = 8u;
//#if TRAINING
//#include BatchRecord
//#include dropout
//#end

struct Parameters {
  batch: u32,
  positions: u32,
  channels: u32,
//#if TRAINING
  heads: u32,
  dropoutThreshold: u32,
  dropoutScale: f32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(3) var<storage, read> inputShift: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> features: array<vec4f>;
//#if TRAINING
@group(0) @binding(5) var<storage, read> batchIndex: array<u32>;
@group(0) @binding(6) var<storage, read> batchRecords: array<BatchRecord>;
//#end

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quads = parameters.channels / 4u;
  let quad = group.x * LANES + lane;
  let image = group.y;
  if (quad >= quads) { return; }
  let scale = inputScale[quad];
  let shift = inputShift[quad];
  var sum = vec4f();
  for (var position = 0u; position < parameters.positions; position++) {
    let raw = input[(image * parameters.positions + position) * quads + quad];
    sum += clamp(fma(raw, scale, shift), vec4f(), vec4f(6.0));
  }
  let pooled = sum / f32(parameters.positions);
//#if TRAINING
  let seed = batchRecords[batchIndex[0]].dropoutSeed;
  for (var head = 0u; head < parameters.heads; head++) {
    features[(image * parameters.heads + head) * quads + quad] =
      pooled * dropoutMask(seed, image, head, quad);
  }
//#else
  features[image * quads + quad] = pooled;
//#end
}
`;function jn(e,t,n,r){return{flops:2*e*t*r,bytes:4*(e*(n*t+r)+r*t)}}var Hn={dropout:{path:"kernels/heads/dropout.wgsl",source:Wn}},zn={name:"heads_pool",template:{path:"kernels/heads/pool.wgsl",source:Gn,includes:Hn},views:{input:y("vec4f","[batch, positions, channels]"),inputScale:y("vec4f","[channels]"),inputShift:y("vec4f","[channels]"),features:_("vec4f","[batch, heads or 1, channels]"),batchIndex:x("TRAINING",y("u32","[1]")),batchRecords:x("TRAINING",dn(Fe,["dropoutSeed"],"[batches]"))},parameters:{batch:b,positions:b,channels:b,heads:x("TRAINING",b),dropoutThreshold:x("TRAINING",b),dropoutScale:x("TRAINING",B)},cost:({parameters:{batch:e,positions:t,channels:n,heads:r=1}})=>({flops:5*e*t*n,bytes:4*e*n*(t+r)}),cpu:{module:"heads/pool",entry:"headsPool",divide:({parameters:{batch:e}})=>({tasks:e})}},Qn={name:"heads_logits",template:{path:"kernels/heads/logits.wgsl",source:Bn},views:{features:y("vec4f","[batch, heads or 1, channels]"),weight:y("vec4f","[classes, channels]"),bias:y("f32","[classes]"),logits:_("f32","[batch, classes]"),segments:x("TRAINING",y("u32","[heads + 1]"))},parameters:{batch:b,channels:b,classes:b,heads:x("TRAINING",b)},cost:({parameters:{batch:e,channels:t,classes:n,heads:r=1}})=>jn(e,t,r,n),cpu:{module:"heads/logits",entry:"headsLogits",divide:({parameters:{classes:e}})=>({tasks:e})}};function Fn({classes:e}){return e.reduce((t,n)=>t+n,0)}function Kn(e){let{shape:t,target:n}=e;return[Yn(e,t,n),Vn(e,t,n)]}function Yn({input:e,inputScale:t,inputShift:n,features:r},{batch:a,positions:s,channels:i,classes:o},c,l){let u=T(c);return R(zn,{target:c,views:{input:e,inputScale:t,inputShift:n,features:r,batchIndex:l?.views.batchIndex,batchRecords:l?.views.batchRecords},parameters:{batch:a,positions:s,channels:i,heads:l&&o.length,...l?.mask},constants:{LANES:u},workgroups:[Math.ceil(i/4/u),a,1]})}function Vn({features:e,weight:t,bias:n,logits:r},a,s,i){let{batch:o,channels:c,classes:l}=a,u=Fn(a),d=T(s),p=s==="hardware";return R(Qn,{target:s,views:{features:e,weight:t,bias:n,logits:r,segments:i?.segments},parameters:{batch:o,channels:c,classes:u,heads:i&&l.length},constants:{LANES:d,TREE:p},workgroups:[p?u:Math.ceil(u/d),Math.ceil(o/4),1]})}var Zn=class{#e;constructor(e={}){this.#e=e}choose(e,t){return t.find(({name:n})=>n===this.#e[e])??t[0]}};function Jn(e,t,{name:n}){return{...e,choice:{key:t,variant:n}}}var Xn=`// Batch norm in training, between two convolutions: adds up the partial sums a convolution left,
// channel by channel, and makes of them what the next reader applies.
//
//   partials         [parts, 2, channels]  forward: sum y, sum y * y; backward: sum g,
//                                          sum g * (y - mean)
//   statistics       [4, stride]           scale, shift, mean, inverse standard deviation
// forward:
//   gamma, beta      [channels]            the norm's weight and bias
//   runningMean      [channels]            exponential averages as PyTorch keeps them, the
//   runningVariance  [channels]            variance with Bessel's correction
//     scale = gamma / sqrt(variance + epsilon), shift = beta - mean * scale
// backward, with g the gradient at the norm's output and y what the norm read:
//   gammaGradient    [channels]            sum g * (y - mean) * inverse std
//   betaGradient     [channels]            sum g
//   coefficients     [2, channels]         a, b of  gradient of y = scale * g + a * y + b
//
// Ioffe & Szegedy 2015, "Batch Normalization", section 3. With TREE a workgroup adds up one group
// of four channels, lanes taking every LANES-th part; otherwise each lane walks down one group.

const LANES = 8u;

struct Parameters {
  rows: u32,
  channels: u32,
  parts: u32,
  stride: u32,
//#if BACKWARD
//#else
  epsilon: f32,
  momentum: f32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> partials: array<vec4f>;
//#if BACKWARD
@group(0) @binding(2) var<storage, read> statistics: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> gammaGradient: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> betaGradient: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> coefficients: array<vec4f>;
//#else
@group(0) @binding(2) var<storage, read_write> statistics: array<vec4f>;
@group(0) @binding(3) var<storage, read> gamma: array<vec4f>;
@group(0) @binding(4) var<storage, read> beta: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> runningMean: array<vec4f>;
@group(0) @binding(6) var<storage, read_write> runningVariance: array<vec4f>;
//#end
//#if TREE
var<workgroup> firstSums: array<vec4f, LANES>;
var<workgroup> secondSums: array<vec4f, LANES>;
//#end

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let width = parameters.channels / 4u;
//#if TREE
  let quad = group.x;
  var first = vec4f();
  var second = vec4f();
  for (var part = lane; part < parameters.parts; part += LANES) {
    first += partials[part * 2u * width + quad];
    second += partials[(part * 2u + 1u) * width + quad];
  }
  firstSums[lane] = first;
  secondSums[lane] = second;
  for (var half = LANES / 2u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (lane < half) {
      firstSums[lane] += firstSums[lane + half];
      secondSums[lane] += secondSums[lane + half];
    }
  }
  if (lane > 0u) { return; }
  first = firstSums[0];
  second = secondSums[0];
//#else
  let quad = group.x * LANES + lane;
  if (quad >= width) { return; }
  var first = vec4f();
  var second = vec4f();
  for (var part = 0u; part < parameters.parts; part++) {
    first += partials[part * 2u * width + quad];
    second += partials[(part * 2u + 1u) * width + quad];
  }
//#end
  let rows = f32(parameters.rows);
  let stride = parameters.stride / 4u;
//#if BACKWARD
  let scale = statistics[quad];
  let mean = statistics[2u * stride + quad];
  let inverseStd = statistics[3u * stride + quad];
  let gammaTotal = second * inverseStd;
  gammaGradient[quad] = gammaTotal;
  betaGradient[quad] = first;
  let slope = -scale * inverseStd * gammaTotal / rows;
  coefficients[quad] = slope;
  coefficients[width + quad] = -scale * first / rows - slope * mean;
//#else
  let mean = first / rows;
  let variance = max(second / rows - mean * mean, vec4f());
  let inverseStd = 1.0 / sqrt(variance + parameters.epsilon);
  let scale = gamma[quad] * inverseStd;
  statistics[quad] = scale;
  statistics[stride + quad] = beta[quad] - mean * scale;
  statistics[2u * stride + quad] = mean;
  statistics[3u * stride + quad] = inverseStd;
  let unbiased = variance * (rows / max(rows - 1.0, 1.0));
  runningMean[quad] = mix(runningMean[quad], mean, parameters.momentum);
  runningVariance[quad] = mix(runningVariance[quad], unbiased, parameters.momentum);
//#end
}
`,er=`// Batch norm in inference: the scale and shift that the next reader applies, from the running
// statistics.
//
//   gamma, beta                   [channels]
//   runningMean, runningVariance  [channels]
//   statistics                    [4, stride]     scale and shift; the rest is left alone

const LANES = 8u;

struct Parameters {
  channels: u32,
  stride: u32,
  epsilon: f32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> gamma: array<vec4f>;
@group(0) @binding(2) var<storage, read> beta: array<vec4f>;
@group(0) @binding(3) var<storage, read> runningMean: array<vec4f>;
@group(0) @binding(4) var<storage, read> runningVariance: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> statistics: array<vec4f>;

@compute @workgroup_size(LANES)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let width = parameters.channels / 4u;
  if (id.x >= width) { return; }
  let scale = gamma[id.x] / sqrt(runningVariance[id.x] + parameters.epsilon);
  statistics[id.x] = scale;
  statistics[parameters.stride / 4u + id.x] = beta[id.x] - runningMean[id.x] * scale;
}
`,re=64;function tr(){return{tasks:1}}function nr({parameters:e}){return{tasks:Math.ceil(e.channels/32)}}function rr({parameters:e}){return{tasks:Math.min(re,e.rows)}}function j(e){return Math.ceil(e/64)*64}function ar(e,t){return{scale:N(e,0,t),shift:N(e,j(t),t)}}var sr={path:"kernels/norm/finish.wgsl",source:Xn};function ir({parameters:e}){let{parts:t,channels:n}=e;return{flops:2*t*n,bytes:8*t*n}}var or={name:"norm_finish",template:sr,constants:{BACKWARD:!1},views:{partials:y("vec4f","[parts, 2, channels]"),statistics:_("vec4f","[4, stride]"),gamma:y("vec4f","[channels]"),beta:y("vec4f","[channels]"),runningMean:_("vec4f","[channels]"),runningVariance:_("vec4f","[channels]")},parameters:{rows:b,channels:b,parts:b,stride:b,epsilon:B,momentum:B},cost:ir,cpu:{module:"norm/finish",entry:"normFinish",divide:nr}};var ur={name:"norm_inference",template:{path:"kernels/norm/inference.wgsl",source:er},views:{gamma:y("vec4f","[channels]"),beta:y("vec4f","[channels]"),runningMean:y("vec4f","[channels]"),runningVariance:y("vec4f","[channels]"),statistics:_("vec4f","[4, stride]")},parameters:{channels:b,stride:b,epsilon:B},cost:({parameters:{channels:e}})=>({flops:5*e,bytes:24*e}),cpu:{module:"norm/inference",entry:"normInference",divide:tr}};function lr(e,t){let n=T(t),r=t==="hardware",a=e/4;return{constants:{LANES:n,TREE:r},workgroups:[r?a:Math.ceil(a/n),1,1]}}function cr(e){let{partials:t,state:n,statistics:r,target:a,...s}=e,{channels:i}=s;return R(or,{target:a,views:{partials:t,statistics:r,...n},parameters:{...s,stride:j(i)},...lr(i,a)})}function dr(e){let{state:t,statistics:n,channels:r,epsilon:a,target:s}=e,i=T(s);return R(ur,{target:s,views:{...t,statistics:n},parameters:{channels:r,stride:j(r),epsilon:a},constants:{LANES:i},workgroups:[Math.ceil(r/4/i),1,1]})}var hr=`// Residual connection, forward: output = (skip, normed if it still awaits its norm)
//                                        + branch * branchScale + branchShift.
//
//   skip         [rows, channels]   what the block read
//   skipScale    [channels]         of the batch norm that skip still awaits (with LAZY; with
//                                   RELU6, of the ReLU6 after it too)
//   skipShift    [channels]
//   branch       [rows, channels]   raw output of the block's last convolution
//   branchScale  [channels]         of its batch norm
//   branchShift  [channels]
//   output       [rows, channels]
//
// An invocation walks down ROWS rows of one group of four channels. The gradient needs no kernel:
// both summands receive the output's.

const LANES = 8u;
const ROWS = 16u;

struct Parameters {
  rows: u32,
  channels: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> skip: array<vec4f>;
@group(0) @binding(2) var<storage, read> branch: array<vec4f>;
@group(0) @binding(3) var<storage, read> branchScale: array<vec4f>;
@group(0) @binding(4) var<storage, read> branchShift: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> output: array<vec4f>;
//#if LAZY
@group(0) @binding(6) var<storage, read> skipScale: array<vec4f>;
@group(0) @binding(7) var<storage, read> skipShift: array<vec4f>;
//#end

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let width = parameters.channels / 4u;
  let index = (group.y * groups.x + group.x) * LANES + lane;
  let quad = index % width;
  let first = (index / width) * ROWS;
  let end = min(first + ROWS, parameters.rows);
  let scale = branchScale[quad];
  let shift = branchShift[quad];
  for (var row = first; row < end; row++) {
    let at = row * width + quad;
    var value = skip[at];
    //#include lazy_value value=value, scale=skipScale[quad], shift=skipShift[quad]
    output[at] = value + fma(branch[at], scale, shift);
  }
}
`,fr=16,pr={name:"residual",template:{path:"kernels/residual/residual.wgsl",source:hr},views:{skip:y("vec4f","[rows, channels]"),branch:y("vec4f","[rows, channels]"),branchScale:y("vec4f","[channels]"),branchShift:y("vec4f","[channels]"),output:_("vec4f","[rows, channels]"),skipScale:x("LAZY",y("vec4f","[channels]")),skipShift:x("LAZY",y("vec4f","[channels]"))},parameters:{rows:b,channels:b},flags:["RELU6"],cost:({parameters:{rows:e,channels:t}})=>({flops:5*e*t,bytes:12*e*t}),cpu:{module:"residual/residual",entry:"residual",divide:rr}};function gr(e){let{skip:t,branch:n,branchNorm:r,output:a,rows:s,channels:i,target:o}=e,c=T(o);return R(pr,{target:o,views:{skip:t.input,branch:n,branchScale:r.scale,branchShift:r.shift,output:a,skipScale:t.norm?.scale,skipShift:t.norm?.shift},parameters:{rows:s,channels:i},flags:{RELU6:t.relu6},constants:{LANES:c},workgroups:Re(Math.ceil(s/fr)*(i/4),c)})}var wr=`// Depthwise 3x3 convolution with a padding of 1, forward:
//
//   output[n, y, x, c] = sum over the taps (i, j) of
//                        value(input[n, y * STRIDE + i - 1, x * STRIDE + j - 1, c]) * weight[c, i, j]
//
//   input       [batch, height, width, channels]   lazy: value = relu6(input * scale + shift),
//                                                  and 0 outside the image
//   inputScale, inputShift  [channels]
//   weight      [channels, 1, 3, 3]
//   output      [batch, outputHeight, outputWidth, channels]
//   partials    [parts, 2, channels]               sum and sum of squares of the output
//
// An invocation owns four channels and walks over \`tiles\` tiles of four neighbouring outputs of a
// row, so that each column of the input is loaded once for all outputs that see it.

const LANES = 8u;
const STRIDE = 1u;
// Columns of the input that four outputs see: 3 + 3 * STRIDE.
const COLUMNS = 6u;

struct Parameters {
  height: u32,
  width: u32,
  channels: u32,
  outputHeight: u32,
  outputWidth: u32,
  tiles: u32,
  allTiles: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(3) var<storage, read> inputShift: array<vec4f>;
@group(0) @binding(4) var<storage, read> weight: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> output: array<vec4f>;
//#if STATISTICS
@group(0) @binding(6) var<storage, read_write> partials: array<vec4f>;
//#end

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let quads = parameters.channels / 4u;
  let index = (group.y * groups.x + group.x) * LANES + lane;
  let quad = index % quads;
  let part = index / quads;
  let first = part * parameters.tiles;
  if (first >= parameters.allTiles) { return; }
  let end = min(first + parameters.tiles, parameters.allTiles);
  let scale = inputScale[quad];
  let shift = inputShift[quad];
  // Four channels' filters are nine quads, one filter after the other.
  let filters = array<vec4f, 9>(
//#for n 9
    weight[quad * 9u + $nu],
//#end
  );
//#for i 3
//#for j 3
  let w$i$j = vec4f(
//#for c 4
    filters[($c * 9 + $i * 3 + $j) / 4][($c * 9 + $i * 3 + $j) % 4],
//#end
  );
//#end
//#end
  let tilesPerRow = (parameters.outputWidth + 3u) / 4u;
//#if STATISTICS
  var sum = vec4f();
  var squares = vec4f();
//#end
  //#include first_tile height=outputHeight
  for (var tile = first; tile < end; tile++) {
    let left = i32(x * STRIDE) - 1;
//#for p 4
    var output$p = vec4f();
//#end
//#for i 3
    let inputRow$i = i32(y * STRIDE) + $i - 1;
    if (inputRow$i >= 0 && inputRow$i < i32(parameters.height)) {
      let address = (image * parameters.height + u32(inputRow$i)) * parameters.width;
//#for k COLUMNS
      //#include input_column
//#end
//#if STRIDE2
      output0 += value0 * w$i0 + value1 * w$i1 + value2 * w$i2;
      output1 += value2 * w$i0 + value3 * w$i1 + value4 * w$i2;
      output2 += value4 * w$i0 + value5 * w$i1 + value6 * w$i2;
      output3 += value6 * w$i0 + value7 * w$i1 + value8 * w$i2;
//#else
      output0 += value0 * w$i0 + value1 * w$i1 + value2 * w$i2;
      output1 += value1 * w$i0 + value2 * w$i1 + value3 * w$i2;
      output2 += value2 * w$i0 + value3 * w$i1 + value4 * w$i2;
      output3 += value3 * w$i0 + value4 * w$i1 + value5 * w$i2;
//#end
    }
//#end
    let to = (row * parameters.outputWidth + x) * quads + quad;
//#for p 4
    if (x + $pu < parameters.outputWidth) {
      output[to + $pu * quads] = output$p;
//#if STATISTICS
      sum += output$p;
      squares += output$p * output$p;
//#end
    }
//#end
    //#include next_tile height=outputHeight, width=outputWidth
  }
//#if STATISTICS
  //#include partial_sums part=part, width=quads, quad=quad, first=sum, second=squares
//#end
}
`;var mr=`// Column k of the input's row at \`address\`, normed and activated; 0 outside the image.
//   k  counted from the column \`left\`
let column$k = left + $k;
let inside$k = column$k >= 0 && column$k < i32(parameters.width);
let at$k = (address + u32(clamp(column$k, 0, i32(parameters.width) - 1))) * quads + quad;
let value$k = select(
  vec4f(),
  clamp(fma(input[at$k], scale, shift), vec4f(), vec4f(6.0)),
  inside$k,
);
`,vr={height:b,width:b,channels:b,outputHeight:b,outputWidth:b,tiles:b,allTiles:b},$r=["rowsPerPart","rows","paddedPixels","channelsPerTask"];function br(e){return({parameters:t})=>{let[n,r]=e==="input"?[t.height,t.width]:[t.outputHeight,t.outputWidth],a=t.allTiles/Math.ceil(r/4)/n,s=a*t.outputHeight*t.outputWidth*t.channels,i=a*t.height*t.width*t.channels;return{flops:18*s,bytes:4*(i+s)}}}function yr(e){return({parameters:t,flags:n})=>{let r=Math.ceil((e==="input"?t.width:t.outputWidth)/4),a=t.tiles/r,s=t.allTiles/r,i=Math.ceil(s/a),o=n.STRIDE2?8*Math.ceil(t.outputWidth/4)+1:0,c=Math.max(o,4*Math.ceil(t.width/4)+2),l=Math.ceil(re/2/i),u=Math.max(32,Math.ceil(t.channels/l/16)*16);return{tasks:i*Math.ceil(t.channels/u),extra:{rowsPerPart:a,rows:s,paddedPixels:c,channelsPerTask:u},scratch:(9+7*c)*u*4}}}var Sr={path:"kernels/depthwise/input_column.wgsl",source:mr},kr={name:"depthwise_forward",template:{path:"kernels/depthwise/forward.wgsl",source:wr,includes:{input_column:Sr}},views:{input:y("vec4f","[batch, height, width, channels]"),inputScale:y("vec4f","[channels]"),inputShift:y("vec4f","[channels]"),weight:y("vec4f","[channels, 1, 3, 3]"),output:_("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:x("STATISTICS",_("vec4f","[parts, 2, channels]"))},parameters:vr,flags:["STRIDE2"],cost:br("output"),cpu:{module:"depthwise/forward",entry:"depthwiseForward",extra:$r,divide:yr("output")}};var qr={cpu:[32],software:[128],hardware:[2048,512,8192]};function xr(e){return qr[e].map(t=>({name:`${t} parts`,mostParts:t,wholeRows:e==="cpu"}))}function _r(e,t,{mostParts:n,wholeRows:r}){let a=Math.ceil(t/4),s=e*a,i=r?a*Math.max(Math.ceil(e/n),Math.ceil(64/t)):Math.ceil(s/n);return{parts:Math.ceil(s/i),tiles:i,allTiles:s}}function Ve({height:e,width:t,stride:n}){return{outputHeight:Math.ceil(e/n),outputWidth:Math.ceil(t/n)}}function Ze(e,t){let{outputHeight:n,outputWidth:r}=Ve(e);return _r(e.batch*n,r,t)}function Ar(e,t){return Ze(e,t).parts}function Tr(e,{parts:t,tiles:n,allTiles:r},a){let{height:s,width:i,channels:o,stride:c}=e;return{target:a,parameters:{height:s,width:i,channels:o,...Ve(e),tiles:n,allTiles:r},flags:{STRIDE2:c===2},workgroups:Re(t*o/4,T(a))}}function Pr({stride:e},t){return{LANES:T(t),STRIDE:e,COLUMNS:3+3*e}}function Er(e){let{shape:t,split:n,target:r,...a}=e;return R(kr,{views:a,constants:Pr(t,r),...Tr(t,Ze(t,n),r)})}var Rr=`// The network's first convolution, 3x3 with stride 2 and a padding of 1, forward:
//
//   output[n, y, x, o] = sum over the taps (i, j) and colours c of
//                        input[n, 2y + i - 1, 2x + j - 1, c] * weight[o, c, i, j]
//
//   input     [batch, height, width, 4]       the normalised images; the fourth channel is unused
//   weight    [channels, 3, 3, 3]
//   output    [batch, outputHeight, outputWidth, channels]
//   partials  [parts, 2, channels]            sum and sum of squares of the output
//
// An invocation computes eight channels of four neighbouring outputs at a time and walks over
// \`tiles\` such tiles. All lanes of a workgroup share their channels, hence the weights' addresses.

const LANES = 8u;

struct Parameters {
  height: u32,
  width: u32,
  channels: u32,
  outputHeight: u32,
  outputWidth: u32,
  tiles: u32,
  allTiles: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> weight: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> output: array<vec4f>;
//#if STATISTICS
@group(0) @binding(4) var<storage, read_write> partials: array<vec4f>;
//#end

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quads = parameters.channels / 4u;
  let channel = group.y * 8u;
  let part = group.x * LANES + lane;
  let first = part * parameters.tiles;
  if (first >= parameters.allTiles) { return; }
  let end = min(first + parameters.tiles, parameters.allTiles);
  let tilesPerRow = (parameters.outputWidth + 3u) / 4u;
//#for q 2
  // Four channels' filters are 27 quads, one filter after the other: [channel, colour, i, j].
  let filters$q = array<vec4f, 27>(
//#for n 27
    weight[(channel / 4u + $qu) * 27u + $nu],
//#end
  );
//#for i 3
//#for j 3
//#for c 3
  let w$q$i$j$c = vec4f(
//#for o 4
    filters$q[($o * 27 + $c * 9 + $i * 3 + $j) / 4][($o * 27 + $c * 9 + $i * 3 + $j) % 4],
//#end
  );
//#end
//#end
//#end
//#end
//#for q 2
//#if STATISTICS
  var sum$q = vec4f();
  var squares$q = vec4f();
//#end
//#end
  //#include first_tile height=outputHeight
  for (var tile = first; tile < end; tile++) {
    let left = i32(x * 2u) - 1;
//#for p 4
//#for q 2
    var output$p_$q = vec4f();
//#end
//#end
//#for i 3
    let inputRow$i = i32(y * 2u) + $i - 1;
    if (inputRow$i >= 0 && inputRow$i < i32(parameters.height)) {
      let address = (image * parameters.height + u32(inputRow$i)) * parameters.width;
//#for k 9
      let column$k = left + $k;
      let inside$k = column$k >= 0 && column$k < i32(parameters.width);
      let at$k = address + u32(clamp(column$k, 0, i32(parameters.width) - 1));
      let value$k = select(vec3f(), input[at$k].xyz, inside$k);
//#end
//#for q 2
      let a$q = mat3x4f(w$q$i00, w$q$i01, w$q$i02);
      let b$q = mat3x4f(w$q$i10, w$q$i11, w$q$i12);
      let c$q = mat3x4f(w$q$i20, w$q$i21, w$q$i22);
      output0_$q += a$q * value0 + b$q * value1 + c$q * value2;
      output1_$q += a$q * value2 + b$q * value3 + c$q * value4;
      output2_$q += a$q * value4 + b$q * value5 + c$q * value6;
      output3_$q += a$q * value6 + b$q * value7 + c$q * value8;
//#end
    }
//#end
    let to = (row * parameters.outputWidth + x) * quads + group.y * 2u;
//#for p 4
    if (x + $pu < parameters.outputWidth) {
//#for q 2
      output[to + $pu * quads + $qu] = output$p_$q;
//#if STATISTICS
      sum$q += output$p_$q;
      squares$q += output$p_$q * output$p_$q;
//#end
//#end
    }
//#end
    //#include next_tile height=outputHeight, width=outputWidth
  }
//#if STATISTICS
//#for q 2
  //#include partial_sums part=part, width=quads, quad=group.y * 2u + $qu, first=sum$q, second=squares$q
//#end
//#end
}
`,Cr=`// The network's first convolution, gradient of its weight, in parts:
//
//   output[s, o, c, i, j] = sum over the outputs (n, y, x) of split s of
//                           gradient[n, y, x, o] * input[n, 2y + i - 1, 2x + j - 1, c]
//
//   gradient  [batch, outputHeight, outputWidth, channels]
//   input     [batch, height, width, 4]       the normalised images; the fourth channel is unused
//   output    [splits, channels, 3, 3, 3]
//
// An invocation keeps the 27 sums of four channels in registers and walks over \`rowsPerSplit\` rows
// of the output.

const LANES = 8u;

struct Parameters {
  height: u32,
  width: u32,
  channels: u32,
  outputHeight: u32,
  outputWidth: u32,
  rowsPerSplit: u32,
  rows: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> output: array<f32>;

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quads = parameters.channels / 4u;
  let index = group.x * LANES + lane;
  let quad = index % quads;
  let split = index / quads;
  let first = split * parameters.rowsPerSplit;
  if (first >= parameters.rows) { return; }
  let end = min(first + parameters.rowsPerSplit, parameters.rows);
//#for i 3
//#for j 3
//#for c 3
  var total$i$j$c = vec4f();
//#end
//#end
//#end
  for (var row = first; row < end; row++) {
    let y = row % parameters.outputHeight;
    let image = row / parameters.outputHeight;
    for (var x = 0u; x < parameters.outputWidth; x++) {
      let g = gradient[(row * parameters.outputWidth + x) * quads + quad];
//#for i 3
      let inputRow$i = i32(y * 2u) + $i - 1;
      if (inputRow$i >= 0 && inputRow$i < i32(parameters.height)) {
        let address = (image * parameters.height + u32(inputRow$i)) * parameters.width;
//#for j 3
        let column$j = i32(x * 2u) + $j - 1;
        let inside$j = column$j >= 0 && column$j < i32(parameters.width);
        let at$j = address + u32(clamp(column$j, 0, i32(parameters.width) - 1));
        let value$j = select(vec4f(), input[at$j], inside$j);
//#for c 3
        total$i$j$c += g * value$j[$c];
//#end
//#end
      }
//#end
    }
  }
  let to = (split * quads + quad) * 108u;
//#for i 3
//#for j 3
//#for c 3
//#for o 4
  output[to + $ou * 27u + $cu * 9u + $iu * 3u + $ju] = total$i$j$c[$o];
//#end
//#end
//#end
//#end
}
`,Ur=512;function Je({height:e,width:t,batch:n}){let r=Math.ceil(e/2),a=Math.ceil(t/2);return{outputHeight:r,outputWidth:a,rows:n*r}}function Xe(e){let{rows:t,outputWidth:n}=Je(e),r=t*Math.ceil(n/4),a=Math.ceil(r/Ur);return{parts:Math.ceil(r/a),tiles:a,allTiles:r}}function Ir(e){return Xe(e).parts}var et={height:b,width:b,channels:b,outputHeight:b,outputWidth:b};function tt(e,t){let n=e*t.outputWidth*t.channels,r=e/t.outputHeight*t.height*t.width*4;return{flops:54*n,bytes:4*(r+n)}}var Nr={name:"first_convolution_forward",template:{path:"kernels/first_convolution/forward.wgsl",source:Rr},views:{input:y("vec4f","[batch, height, width, 4]"),weight:y("vec4f","[channels, 3, 3, 3]"),output:_("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:x("STATISTICS",_("vec4f","[parts, 2, channels]"))},parameters:{...et,tiles:b,allTiles:b},cost:({parameters:e})=>tt(e.allTiles/Math.ceil(e.outputWidth/4),e),cpu:{module:"first_convolution/forward",entry:"firstConvolutionForward",extra:["outputsPerPart","outputs"],divide:({parameters:e})=>{let t=Math.ceil(e.allTiles/e.tiles),n=e.allTiles/Math.ceil(e.outputWidth/4)*e.outputWidth;return{tasks:t,extra:{outputsPerPart:Math.ceil(n/t),outputs:n},scratch:48*27*4,pack:{by:"rows",outputChannels:e.channels,inputChannels:27}}}}},ka={name:"first_convolution_backward_weight",template:{path:"kernels/first_convolution/backward_weight.wgsl",source:Cr},views:{input:y("vec4f","[batch, height, width, 4]"),gradient:y("vec4f","[batch, outputHeight, outputWidth, channels]"),output:_("f32","[splits, channels, 3, 3, 3]")},parameters:{...et,rowsPerSplit:b,rows:b},cost:({parameters:e})=>tt(e.rows,e),cpu:{module:"first_convolution/backward_weight",entry:"firstConvolutionBackwardWeight",divide:({parameters:e})=>({tasks:Math.ceil(e.rows/e.rowsPerSplit),scratch:(64+e.channels)*128})}};function Lr(e){let{shape:t,target:n,...r}=e,{height:a,width:s,outputChannels:i}=t,{outputHeight:o,outputWidth:c}=Je(t),{parts:l,tiles:u,allTiles:d}=Xe(t),p=T(n);return R(Nr,{target:n,views:r,parameters:{height:a,width:s,channels:i,outputHeight:o,outputWidth:c,tiles:u,allTiles:d},constants:{LANES:p},workgroups:[Math.ceil(l/p),i/8,1]})}var Mr=`// Pointwise convolution, forward: output[m, n] = sum over k of value(input[m, k]) * weight[n, k].
//
//   input       [rows, inputChannels]        lazy: value = relu6(input * inputScale + inputShift)
//   inputScale  [inputChannels]              of the batch norm that the input still awaits
//   inputShift  [inputChannels]
//   weight      [outputChannels, inputChannels]
//   output      [rows, outputChannels]
//   partials    [parts, 2, outputChannels]   sum and sum of squares of the output
//
// An invocation computes tiles of ROWS rows by QUADS * 4 columns, one below the other, and keeps
// the column sums of all its tiles in registers: its part of the statistics. The lanes of a
// workgroup share their columns, so weights are loaded from one address for all of them.

const LANES = 8u;
const ROWS = 8u;
const QUADS = 2u;

struct Parameters {
  rows: u32,
  inputChannels: u32,
  outputChannels: u32,
  tiles: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> weight: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> output: array<vec4f>;
//#if LAZY
@group(0) @binding(4) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(5) var<storage, read> inputShift: array<vec4f>;
//#end
//#if STATISTICS
@group(0) @binding(6) var<storage, read_write> partials: array<vec4f>;
//#end

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let depth = parameters.inputChannels / 4u;
  let width = parameters.outputChannels / 4u;
  let quad = group.y * QUADS;
  let part = group.x * LANES + lane;
  let lastRow = parameters.rows - 1u;
  // Columns past the last are computed from its weights and not stored.
//#for q QUADS
  let weights$q = min(quad + $qu, width - 1u) * 4u * depth;
//#if STATISTICS
  var sum$q = vec4f();
  var squares$q = vec4f();
//#end
//#end
  for (var tile = 0u; tile < parameters.tiles; tile++) {
    let row = (part * parameters.tiles + tile) * ROWS;
    if (row > lastRow) { break; }
//#for r ROWS
    let address$r = min(row + $ru, lastRow) * depth;
//#for q QUADS
    var output$r_$q = vec4f();
//#end
//#end
    for (var k = 0u; k < depth; k++) {
//#for q QUADS
      let w$q = mat4x4f(
        weight[weights$q + k],
        weight[weights$q + k + depth],
        weight[weights$q + k + 2u * depth],
        weight[weights$q + k + 3u * depth],
      );
//#end
//#if LAZY
      let scale = inputScale[k];
      let shift = inputShift[k];
//#end
//#for r ROWS
      var value$r = input[address$r + k];
      //#include lazy_value value=value$r, scale=scale, shift=shift
//#for q QUADS
      output$r_$q += value$r * w$q;
//#end
//#end
    }
//#for r ROWS
    if (row + $ru <= lastRow) {
//#for q QUADS
      if (quad + $qu < width) { output[(row + $ru) * width + quad + $qu] = output$r_$q; }
//#if STATISTICS
      sum$q += output$r_$q;
      squares$q += output$r_$q * output$r_$q;
//#end
//#end
    }
//#end
  }
//#if STATISTICS
  if (part * parameters.tiles * ROWS > lastRow) { return; }
//#for q QUADS
  if (quad + $qu < width) {
    //#include partial_sums part=part, width=width, quad=quad + $qu, first=sum$q, second=squares$q
  }
//#end
//#end
}
`,Or=`// Pointwise convolution, forward, for hardware: what forward.wgsl computes, by tiles that a workgroup
// keeps in its memory, so that each element of input and weight is loaded once per tile.
//
//   input       [rows, inputChannels]        lazy: value = relu6(input * inputScale + inputShift)
//   inputScale  [inputChannels]              of the batch norm that the input still awaits
//   inputShift  [inputChannels]
//   weight      [outputChannels, inputChannels]
//   output      [rows, outputChannels]
//   partials    [parts, 2, outputChannels]   sum and sum of squares of the output
//
// The 64 invocations of a workgroup stand 8 by 8; each computes ROWS rows, 8 apart, of QUADS groups of
// four columns, 8 groups apart. A workgroup walks down \`tiles\` tiles of 8 * ROWS rows: one part.

const ROWS = 4u;
const QUADS = 1u;
// Groups of four input channels in the workgroup's memory at once.
const DEPTH = 4u;

struct Parameters {
  rows: u32,
  inputChannels: u32,
  outputChannels: u32,
  tiles: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> weight: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> output: array<vec4f>;
//#if LAZY
@group(0) @binding(4) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(5) var<storage, read> inputShift: array<vec4f>;
//#end
//#if STATISTICS
@group(0) @binding(6) var<storage, read_write> partials: array<vec4f>;
//#end

var<workgroup> values: array<vec4f, DEPTH * 8u * ROWS>; // [DEPTH, rows of the tile]
var<workgroup> weights: array<vec4f, DEPTH * 32u * QUADS>; // [DEPTH, columns of the tile]
//#if STATISTICS
var<workgroup> sums: array<vec4f, 128u * QUADS>; // [2, 8, groups of columns of the tile]
//#end

fn valueAt(row: u32, k: u32) -> vec4f {
  let depth = parameters.inputChannels / 4u;
  if (k >= depth) { return vec4f(); }
  var value = input[min(row, parameters.rows - 1u) * depth + k];
  //#include lazy_value value=value, scale=inputScale[k], shift=inputShift[k]
  return value;
}

fn weightAt(column: u32, k: u32) -> vec4f {
  let depth = parameters.inputChannels / 4u;
  if (k >= depth) { return vec4f(); }
  return weight[min(column, parameters.outputChannels - 1u) * depth + k];
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let depth = parameters.inputChannels / 4u;
  let width = parameters.outputChannels / 4u;
  let across = lane % 8u;
  let down = lane / 8u;
  let firstQuad = group.y * 8u * QUADS;
//#if STATISTICS
//#for q QUADS
  var sum$q = vec4f();
  var squares$q = vec4f();
//#end
//#end
  for (var tile = 0u; tile < parameters.tiles; tile++) {
    let firstRow = (group.x * parameters.tiles + tile) * 8u * ROWS;
    if (firstRow >= parameters.rows) { break; }
//#for r ROWS
//#for q QUADS
    var output$r_$q = vec4f();
//#end
//#end
    for (var start = 0u; start < depth; start += DEPTH) {
      workgroupBarrier();
      for (var at = lane; at < DEPTH * 8u * ROWS; at += 64u) {
        let k = at % DEPTH;
        let row = at / DEPTH;
        values[k * 8u * ROWS + row] = valueAt(firstRow + row, start + k);
      }
      for (var at = lane; at < DEPTH * 32u * QUADS; at += 64u) {
        let k = at % DEPTH;
        let column = at / DEPTH;
        weights[k * 32u * QUADS + column] = weightAt(firstQuad * 4u + column, start + k);
      }
      workgroupBarrier();
      for (var k = 0u; k < DEPTH; k++) {
//#for q QUADS
        let column$q = (k * 8u * QUADS + across + 8u * $qu) * 4u;
        let w$q = mat4x4f(
          weights[column$q],
          weights[column$q + 1u],
          weights[column$q + 2u],
          weights[column$q + 3u],
        );
//#end
//#for r ROWS
        let value$r = values[k * 8u * ROWS + down + 8u * $ru];
//#for q QUADS
        output$r_$q += value$r * w$q;
//#end
//#end
      }
    }
//#for r ROWS
    let row$r = firstRow + down + 8u * $ru;
    if (row$r < parameters.rows) {
//#for q QUADS
      let quad$r_$q = firstQuad + across + 8u * $qu;
      if (quad$r_$q < width) { output[row$r * width + quad$r_$q] = output$r_$q; }
//#if STATISTICS
      sum$q += output$r_$q;
      squares$q += output$r_$q * output$r_$q;
//#end
//#end
    }
//#end
  }
//#if STATISTICS
//#for q QUADS
  sums[(down * QUADS + $qu) * 8u + across] = sum$q;
  sums[((8u + down) * QUADS + $qu) * 8u + across] = squares$q;
//#end
  workgroupBarrier();
  if (down > 0u || group.x * parameters.tiles * 8u * ROWS >= parameters.rows) { return; }
//#for q QUADS
  let quad$q = firstQuad + across + 8u * $qu;
  if (quad$q < width) {
    var total$q = vec4f();
    var totalSquares$q = vec4f();
    for (var part = 0u; part < 8u; part++) {
      total$q += sums[(part * QUADS + $qu) * 8u + across];
      totalSquares$q += sums[((8u + part) * QUADS + $qu) * 8u + across];
    }
    //#include partial_sums part=group.x, width=width, quad=quad$q, first=total$q, second=totalSquares$q
  }
//#end
//#end
}
`;var G=8,M=48;var nt={cpu:64,software:256,hardware:4096};function Dr(e,t){if(t==="cpu")return[Wr(e)];let n=(a,s,i=!1)=>({name:i?`shared ${G*a}x${4*G*s}`:`${a}x${4*s}`,rows:a,quads:s,mostParts:nt[t],shared:i}),r=e%16===0?[n(4,4),n(8,4),n(8,2)]:[n(8,2),n(4,2)];return t==="software"?r:[n(4,1,!0),n(8,1,!0),n(8,2,!0),...r]}function Wr(e){return{name:`${M} rows`,rows:M,quads:e/4,mostParts:nt.cpu,shared:!1}}function rt({rows:e,shared:t}){return t?G*e:e}function Br({quads:e,shared:t}){return 4*(t?G*e:e)}function Gr(e,t,n,r){let a=Math.ceil(e/(M*t)),s=Math.ceil(re/2/a),i=Math.max(1,Math.min(s,Math.floor(n/32))),o=Math.ceil(n/i/8)*8;return{tasks:a*Math.ceil(n/o),extra:{columnsPerTask:o,rowsPerBlock:M},scratch:M*r*4}}var jr={rows:b,inputChannels:b,outputChannels:b,tiles:b};function Hr(e){return 2*e.rows*e.inputChannels*e.outputChannels}var zr={name:"pointwise_forward",template:{path:"kernels/pointwise/forward.wgsl",source:Mr},variants:{shared:{path:"kernels/pointwise/forward_shared.wgsl",source:Or}},views:{input:y("vec4f","[rows, inputChannels]"),weight:y("vec4f","[outputChannels, inputChannels]"),output:_("vec4f","[rows, outputChannels]"),inputScale:x("LAZY",y("vec4f","[inputChannels]")),inputShift:x("LAZY",y("vec4f","[inputChannels]")),partials:x("STATISTICS",_("vec4f","[parts, 2, outputChannels]"))},parameters:jr,flags:["RELU6"],cost:({parameters:e})=>({flops:Hr(e),bytes:4*(e.rows*(e.inputChannels+e.outputChannels)+e.inputChannels*e.outputChannels)}),cpu:{module:"pointwise/forward",entry:"pointwiseForward",extra:["columnsPerTask","rowsPerBlock"],divide:({parameters:{rows:e,tiles:t,inputChannels:n,outputChannels:r}})=>({...Gr(e,t,r,n),pack:{by:"rows",outputChannels:r,inputChannels:n}})}};function at(e,t){return Math.ceil(e/(rt(t)*t.mostParts))}function st(e,t){return Math.ceil(e/(rt(t)*at(e,t)))}function Qr(e,t,n,r){let a=T(r),s=st(e,n);return{variant:n.shared?"shared":void 0,constants:{ROWS:n.rows,QUADS:n.quads,...!n.shared&&{LANES:a}},workgroups:[n.shared?s:Math.ceil(s/a),Math.ceil(t/Br(n)),1]}}function Fr(e){let{lazy:t,weight:n,output:r,partials:a,shape:s,tile:i,target:o}=e,{rows:c,outputChannels:l}=s;return R(zr,{target:o,views:{input:t.input,weight:n,output:r,inputScale:t.norm?.scale,inputShift:t.norm?.shift,partials:a},parameters:{...s,tiles:at(c,i)},flags:{RELU6:t.relu6},...Qr(c,l,i,o)})}function Kr(e){let{layer:t,batch:n}=e;switch(t.kind){case"first":return Ir(ct(t,n));case"depthwise":return Ar(lt(t,n),ot(e,"forward"));case"pointwise":return st(ut(t,n).rows,it(e,"forward"))}}function Yr(e,t){let{layer:n,batch:r,target:a}=e,{input:s,...i}=t;switch(n.kind){case"first":return Lr({input:s.input,...i,shape:ct(n,r),target:a});case"depthwise":{let o=ot(e,"forward"),c=lt(n,r),l=Er({...Vr(s),...i,shape:c,split:o,target:a});return ke(e,"forward",o,l)}case"pointwise":{let o=it(e,"forward"),c=ut(n,r),l=Fr({lazy:s,...i,shape:c,tile:o,target:a});return ke(e,"forward",o,l)}}}function ae({layer:e,batch:t,half:n},r){let{kind:a,inputHeight:s,inputWidth:i,inputChannels:o,outputChannels:c,stride:l}=e,u=[t,s,i,o].join("x");return`${a} ${r}, ${u} to ${c}, stride ${l}${n?", half":""}`}function ke(e,t,n,r){return Jn(r,ae(e,t),n)}function it(e,t){let{inputChannels:n,outputChannels:r}=e.layer,a=t==="forward"?r:n;return e.chooser.choose(ae(e,t),Dr(a,e.target))}function ot(e,t){return e.chooser.choose(ae(e,t),xr(e.target))}function ut(e,t){let{inputChannels:n,outputChannels:r}=e;return{rows:t*e.outputHeight*e.outputWidth,inputChannels:n,outputChannels:r}}function lt(e,t){let{inputHeight:n,inputWidth:r,outputChannels:a,stride:s}=e;return{batch:t,height:n,width:r,channels:a,stride:s}}function ct(e,t){let{inputHeight:n,inputWidth:r,outputChannels:a}=e;return{batch:t,height:n,width:r,outputChannels:a}}function Vr(e){if(!e.norm||!e.relu6)throw new Error("the tensor awaits no norm with ReLU6");return{input:e.input,inputScale:e.norm.scale,inputShift:e.norm.shift}}function Zr(e,t,n,{batch:r,arena:a,chooser:s,half:i=!1}){let{target:o}=e.engine,c=[],l=[],u=[],d={input:t,relu6:!1},p=new Map(e.architecture.blocks.flatMap(({layers:f})=>f).map(f=>[f,a.take(f.norm,4*j(f.outputChannels))])),h=(f,g,w)=>{let v=f.outputChannels,m=r*f.outputHeight*f.outputWidth,S=a.take(f.name,m*v,i),$=p.get(f),k={layer:f,batch:r,target:o,chooser:s,half:i},A=Kr(k),P=w?a.take("partial sums",A*2*v):void 0,H=e.parameter(`${f.name}.weight`);l.push(Yr(k,{input:g,weight:H,output:S,partials:P}));let D=e.norm(f.norm),ie=Xt;if(P){let ht=en;l.push(cr({partials:P,state:D,statistics:$,rows:m,channels:v,parts:A,epsilon:ie,momentum:ht,target:o})),a.give(P)}else c.push(dr({state:D,statistics:$,channels:v,epsilon:ie,target:o}));return{layer:f,input:g,raw:S,statistics:$,rows:m}};for(let[f,g]of e.architecture.blocks.entries()){let w=f>=n,v=d,m=[];for(let S of g.layers){let $=h(S,d,w);!w&&d!==v&&a.give(d.input),m.push($);let k=ar($.statistics,S.outputChannels);d={input:$.raw,norm:k,relu6:S.activation==="relu6"}}if(g.residual){let S=m.at(-1),$=S.layer.outputChannels,k=a.take(`${S.layer.name} block`,S.rows*$,i);l.push(gr({skip:v,branch:S.raw,branchNorm:d.norm,output:k,rows:S.rows,channels:$,target:o})),w||a.give(d.input),d={input:k,relu6:!1}}!w&&v.input!==t&&a.give(v.input),u.push({layers:m,residual:g.residual})}return{prepare:c,calls:l,blocks:u,features:d}}var Jr=class J{batch;#e;#t;#n;#r;images;features;logits;constructor(t,n,r,a,s){this.batch=s,this.#e=t,this.#t=n,this.#n=r.prepare,this.#r=r.forward,this.images=a.images,this.features=a.features,this.logits=a.logits}static async compile(t,n,r){let{engine:a}=t,{arena:s,prepare:i,forward:o,...c}=J.record(t,n,new Zn(r)),l={prepare:await a.compile("inference statistics",i),forward:await a.compile(`inference of ${n}`,o)},u=new J(t,s,l,c,n);return u.refresh(),u}static record(t,n,r){let{engine:a,architecture:s}=t,{input:i,heads:o,lastChannel:c}=s,l=new cn(a),u=l.take("input",n*i.height*i.width*4),d=o.map(m=>m.classes),p=d.reduce((m,S)=>m+S,0),h=l.take("logits",n*p),f=Zr(t,u,s.blocks.length,{batch:n,arena:l,chooser:r}),{outputHeight:g,outputWidth:w}=s.blocks.at(-1).layers.at(-1),v=Kn({input:f.features.input,inputScale:f.features.norm.scale,inputShift:f.features.norm.shift,...t.heads(),features:l.take("pooled features",n*c),logits:h,shape:{batch:n,positions:g*w,channels:c,classes:d},target:a.target});return{arena:l,images:u,features:f.features,logits:h,prepare:f.prepare,forward:[...f.calls,...v]}}refresh(){this.#e.engine.run(this.#n)}run(){this.#e.engine.run(this.#r)}destroy(){this.#e.engine.release(this.#n),this.#e.engine.release(this.#r),this.#t.destroy()}[Symbol.dispose](){this.destroy()}},Xr=class dt{#e;#t;constructor(t,n){this.#e=t,this.#t=n}static async compile(t,n,r){let a=[];for(let s of n)a.push(await Jr.compile(t,s,r));return new dt(t,a)}get batch(){return this.#t.at(-1).batch}async logits(t){let{engine:n,architecture:{input:r}}=this.#e,a=r.height*r.width*3,s=t.find(({length:l})=>l!==a);if(s)throw new RangeError(`${s.length} bytes are not the pixels [${r.height}, ${r.width}, 3]`);let i=this.#t.find(({batch:l})=>l>=t.length)??this.#t.at(-1),o=[],c={engine:n,predictor:i,size:r,drawings:t,draw:(l,u)=>u.set(l),output:i.logits};for await(let{outputs:l}of on(c))o.push(...l);return o}destroy(){for(let t of this.#t)t.destroy()}[Symbol.dispose](){this.destroy()}};function ea(e){return e.map((t,n)=>n===0?t:1)}function ta({codes:e,scales:t}){let n=e.length/t.length;return Float32Array.from(e,(r,a)=>r*t[Math.floor(a/n)])}var na=3988292384,ra=aa();function aa(){let e=Uint32Array.from({length:256},(n,r)=>{let a=r;for(let s=0;s<8;s++)a=a>>>1^(a&1?na:0);return a}),t=[e];for(;t.length<8;)t.push(t.at(-1).map(n=>n>>>8^e[n&255]));return t}function Y(e,t=0){let[n,r,a,s,i,o,c,l]=ra,u=~t,d=0;for(let p=e.length-7;d<p;d+=8)u^=e[d]|e[d+1]<<8|e[d+2]<<16|e[d+3]<<24,u=l[u&255]^c[u>>>8&255]^o[u>>>16&255]^i[u>>>24]^s[e[d+4]]^a[e[d+5]]^r[e[d+6]]^n[e[d+7]];for(;d<e.length;d++)u=u>>>8^n[(u^e[d])&255];return~u>>>0}function sa(e){let t=[],n,r="";for(let{0:a,index:s}of e.matchAll(/\\.|["{}:]/g))if(a==='"')n!==void 0&&(r=e.slice(n,s+1)),n=n===void 0?s:void 0;else if(n===void 0)if(a==="{")t.push(new Set);else if(a==="}")t.pop();else{let i=JSON.parse(r),o=t.at(-1);if(o.has(i))return i;o.add(i)}}var qe=new Map([["I64",{size:8,read:e=>new BigInt64Array(e)}],["F32",{size:4,read:e=>new Float32Array(e)}],["F64",{size:8,read:e=>new Float32Array(new Float64Array(e))}],["F16",{size:2,read:e=>new Float32Array(new Float16Array(e))}],["BF16",{size:2,read:ha}],["I8",{size:1,read:e=>new Int8Array(e)}],["U8",{size:1,read:e=>new Uint8Array(e)}]]),ia="__metadata__",W="crc32",oa=1e8;function ua(e,t){let n=(s,i)=>s.toSorted((o,c)=>i(o)<i(c)?-1:1),r=s=>new TextEncoder().encode(JSON.stringify(s)),a=0;for(let[s,i]of n([...t],([o])=>o))s!==W&&(a=Y(r([s,i]),a));for(let{name:s,dtype:i,shape:o,bytes:c}of n(e,({name:l})=>l))a=Y(c,Y(r([s,i,o]),a));return a.toString(16).padStart(8,"0")}function la(e,t="safetensors"){let n=h=>{throw new q(`${t} cannot be read: ${h}.`)};e.length<8&&n(`it has ${e.length} bytes and no header`);let r=new DataView(e.buffer,e.byteOffset).getBigUint64(0,!0);r>BigInt(Math.min(e.length-8,oa))&&n(`its header would be ${r} bytes long; it is cut off or no safetensors file`);let a=8+Number(r),s=ca(e.subarray(8,a),n),i=e.length-a,o=new Map,c=[];for(let[h,f]of Object.entries(s))if(h!==ia)c.push(da(h,f,n));else{if(!se(f))return n("its metadata is no object");for(let[g,w]of Object.entries(f))o.set(g,typeof w=="string"?w:n(`its metadata ${C(g)} is no text`))}c.sort((h,f)=>h.begin-f.begin||h.end-f.end);let l=0;for(let h of c)h.begin!==l&&n(`tensor ${C(h.name)} starts at byte ${h.begin} where ${l} is expected`),l=h.end,l>i&&n(`tensor ${C(h.name)} ends at byte ${l} of ${i}; the file is cut off`);l!==i&&n(`${i-l} bytes after the last tensor are nobody's`);let u=c.map(({begin:h,end:f,...g})=>({...g,bytes:e.subarray(a+h,a+f)})),d=o.get(W);d!==void 0&&d!==ua(u,o)&&n(`it is damaged: its content does not add up to its checksum; copy it again (a program that changes values on purpose has to leave ${C(W)} out of the metadata)`),o.delete(W);let p=new Map;for(let{name:h,shape:f,bytes:g,read:w}of u)p.set(h,{shape:f,data:w(new Uint8Array(g).buffer)});return{tensors:p,metadata:o}}function ca(e,t){let n="",r;try{n=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(e),r=JSON.parse(n)}catch{t("its header is no JSON; it is no safetensors file")}if(!n.startsWith("{")||!se(r))return t("its header is no JSON object");let a=sa(n);return a!==void 0&&t(`its header holds ${C(a)} twice`),r}function da(e,t,n){let r=`tensor ${C(e)}`;if(!se(t))return n(`${r} is not described by an object`);let{dtype:a,shape:s,data_offsets:i}=t;if(typeof a!="string")return n(`${r} has no type`);let o=qe.get(a);if(!o){let d=[...qe.keys()].join(", ");return n(`${r} has values of type ${C(a)}; known types are ${d}`)}if(!xe(s)||!Number.isSafeInteger(_e(s)*o.size))return n(`the shape of ${r} is no list of sizes`);if(!xe(i)||i.length!==2)return n(`the offsets of ${r} are not two places in the file`);let[c,l]=i,u=_e(s)*o.size;return l-c!==u&&n(`${r} has ${l-c} bytes, but ${a} [${s}] takes ${u}`),{name:e,dtype:a,shape:s,begin:c,end:l,read:o.read}}function C(e){return JSON.stringify(e.length>80?`${e.slice(0,80)}...`:e)}function se(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}function xe(e){return Array.isArray(e)&&e.every(t=>Number.isSafeInteger(t)&&t>=0)}function _e(e){return e.reduce((t,n)=>t*n,1)}function ha(e){return new Float32Array(Uint32Array.from(new Uint16Array(e),t=>t<<16).buffer)}var fa=".running_var";function Ae(e,t,n){let r=(a,s)=>{throw new q(`${n}: tensor ${JSON.stringify(e)} holds ${a}, ${s}; the file is damaged, or its training diverged: use another one`)};for(let a of t)Number.isFinite(a)||r(a,"which is no finite 32-bit number"),a<0&&e.endsWith(fa)&&r(a,"and a variance is never below 0")}var pa="num_batches_tracked";function ga(e,t){let{tensors:n,metadata:r}=la(e,t),a=wa(r,t),s=new Map(n),i=(f,g,w)=>{let v=s.get(f);if(!v)throw new q(`${t} has no tensor "${f}".`);if(String(v.shape)!==String(g))throw new q(`${t}: tensor "${f}" has the shape [${v.shape}], the model asks for [${g}].`);if(!(v.data instanceof w))throw new q(`${t}: tensor "${f}" holds values of another type.`);return s.delete(f),v.data},o=(f,g)=>{if(!(s.get(f)?.data instanceof Int8Array))return i(f,g,Float32Array);let w=i(f,g,Int8Array),v=i(`${f}.scale`,ea(g),Float32Array);return Ae(`${f}.scale`,v,t),ta({codes:w,scales:v})},c=(f,g)=>{let w=o(f,g);return Ae(f,w,t),w},l=({slices:f,length:g})=>{let w=[...f.values()].map(({name:m,shape:S})=>c(m,S)),v=new Float32Array(g);return[...f.values()].forEach(({offset:m},S)=>v.set(w[S],m)),v},u={parameters:l(We(a)),buffers:l(Be(a))},d=Te(a).map(f=>i(f,[],BigInt64Array)[0]),[p]=s.keys();if(p!==void 0)throw new q(`${t} has a tensor "${p}" that the model has not.`);let h=Number(d[0]);if(!(h>=0))throw new q(`${t}: tensor "${Te(a)[0]}" counts ${h} steps; the file is damaged.`);return{architecture:a,weights:u,steps:h}}function Te({blocks:e}){return e.flatMap(({layers:t})=>t.map(({norm:n})=>`${n}.${pa}`))}function wa(e,t){let n=s=>{throw new q(`${t} is no model of this program: ${s}.`)},r=s=>e.get(s)??n(`its metadata has no "${s}"`);r("model")!=="mobilenet_v2"&&n(`it holds a ${r("model")}`);for(let[s,i]of[["mean",je],["std",He]])r(s)!==JSON.stringify(i)&&n(`its images were normalised with ${s} ${r(s)}, not ${JSON.stringify(i)}`);r("labels");let a=ma(e);if(!a)return n("its labels cannot be read");try{return nn({heads:a,inputWidth:Number(r("input_width")),inputHeight:Number(r("input_height")),resize:e.get("resize")??"pad",widthMultiplier:Number(r("width_multiplier")),dropout:Number(r("dropout"))})}catch(s){if(!(s instanceof q))throw s;return n(s.message.replace(/\.$/,""))}}function ma(e){try{let t=JSON.parse(e.get("labels")??"");return va(t)?t:void 0}catch{return}}function va(e){return Array.isArray(e)&&e.every(t=>typeof t?.name=="string"&&Array.isArray(t.classes)&&t.classes.every(n=>typeof n=="string"))}var $a=5;async function ba({architecture:e,weights:t}){let n=await Zt.open();try{let r=new Jt(n,e);r.load(t);let a=await Xr.compile(r,[1]),{width:s,height:i}=e.input;return await a.logits([new Uint8Array(i*s*3)]),{device:`WebGPU (${n.name})`,logits:async o=>(await a.logits([o]))[0]}}catch(r){throw n.destroy(),r}}function ya(e,{architecture:{input:t}}){let{source:n,target:r}=ft(e,t,t.resize);return gt(pt(e,n,r.width,r.height),r,t)}function Sa(e,{architecture:{heads:t}}){let n=t.map(({name:r,classNames:a})=>({name:r,classes:a}));return yt(["the image"],e,n,{top:$a})[0].facets}Object.assign(globalThis,{facet:{decodeWeights:ga,openOnWebGpu:ba,toInput:ya,toFacets:Sa}});})();
