(()=>{var ae=["fit","pad","stretch"];function Ee(t,e,r){let n={left:0,top:0,width:t.width,height:t.height},o={left:0,top:0,width:e.width,height:e.height},s=e.width/t.width,a=e.height/t.height;if(r==="stretch"||s===a)return{source:n,target:o};if(r==="fit"){let m=Math.max(s,a),d=e.width/m,p=e.height/m,h=(t.width-d)/2,g=(t.height-p)/2;return{source:{left:h,top:g,width:d,height:p},target:o}}let i=Math.min(s,a),u=Math.max(1,Math.round(t.width*i)),c=Math.max(1,Math.round(t.height*i)),l=Math.floor((e.width-u)/2),f=Math.floor((e.height-c)/2);return{source:n,target:{left:l,top:f,width:u,height:c}}}function Me(t,e,r,n){let{data:o}=t;if(e.width===t.width&&e.height===t.height&&r===t.width&&n===t.height)return nr(o);let a=Te(t.width,e.left,e.width,r),i=Te(t.height,e.top,e.height,n),u=i.first[0],c=i.first[n-1]+i.count[n-1],l=new Float32Array((c-u)*r*3);for(let d=u;d<c;d++)for(let p=0;p<r;p++){let h=0,g=0,w=0,b=(d*t.width+a.first[p])*4,$=p*a.most;for(let k=$;k<$+a.count[p];k++,b+=4){let C=a.weights[k];h+=C*o[b],g+=C*o[b+1],w+=C*o[b+2]}let y=((d-u)*r+p)*3;l[y]=h,l[y+1]=g,l[y+2]=w}let f=new Uint8Array(n*r*3),m=r*3;for(let d=0;d<n;d++)for(let p=0;p<m;p++){let h=.5,g=(i.first[d]-u)*m+p,w=d*i.most;for(let b=w;b<w+i.count[d];b++,g+=m)h+=i.weights[b]*l[g];f[d*m+p]=h>255?255:h}return f}function _e(t,e,r){let{width:n,height:o}=r;if(e.width===n&&e.height===o)return t;let s=new Uint8Array(o*n*3).fill(255);for(let a=0;a<e.height;a++){let i=t.subarray(a*e.width*3,(a+1)*e.width*3);s.set(i,((e.top+a)*n+e.left)*3)}return s}function nr(t){let e=new Uint8Array(t.length/4*3);for(let r=0,n=0;r<t.length;r+=4,n+=3)e[n]=t[r],e[n+1]=t[r+1],e[n+2]=t[r+2];return e}function Te(t,e,r,n){let o=r/n,s=Math.max(1,o),a=2*Math.ceil(s)+1,i=new Int32Array(n),u=new Int32Array(n),c=new Float64Array(n*a);for(let l=0;l<n;l++){let f=e+(l+.5)*o,m=Math.max(0,Math.floor(f-s+.5)),d=Math.min(t,Math.floor(f+s+.5)),p=0;for(let h=m;h<d;h++){let g=Math.max(0,1-Math.abs(h+.5-f)/s);c[l*a+h-m]=g,p+=g}for(let h=0;h<d-m;h++)c[l*a+h]/=p;i[l]=m,u[l]=d-m}return{first:i,count:u,weights:c,most:a}}function L(t){return t.map(({classes:e})=>e.length)}function q(t){let e=[],r=0;for(let n of t){if(!Number.isInteger(n)||n<1)throw new RangeError(`A head needs a whole number of classes, at least 1; got ${n}.`);e.push(r),r+=n}if(r===0)throw new RangeError("At least one head is needed.");return{offsets:e,counts:[...t],total:r}}function I(t,e,r){let n=t.length/e;if(!Number.isInteger(n))throw new RangeError(`${t.length} ${r} do not make rows of ${e}.`);return n}function F(t,e,r){let{offsets:n,counts:o,total:s}=q(e),a=I(t,s,"logits");for(let i=0;i<a;i++)for(let u=0;u<o.length;u++){let c=i*s+n[u];r(c,c+o[u],i,u)}}function Ce(t,e){let r=new Float64Array(t.length);return F(t,e,(n,o)=>{let s=ar(t,n,o,r);for(let a=n;a<o;a++)r[a]/=s}),r}function sr(t,e,r){let n=-1/0;for(let o=e;o<r;o++)t[o]>n&&(n=t[o]);return n}function ar(t,e,r,n){let o=sr(t,e,r),s=0;for(let a=e;a<r;a++){let i=Math.exp(t[a]-o);n&&(n[a]=i),s+=i}return s}function Le(t,e,r){if(!Number.isInteger(r)||r<1)throw new RangeError(`k is the number of classes to return, at least 1; got ${r}.`);let n=I(t,q(e).total,"logits"),o=e.map(s=>new Int32Array(n*Math.min(r,s)));return F(t,e,(s,a,i,u)=>{let c=Math.min(r,a-s),l=i*c,f=o[u];for(let m=0;m<a-s;m++){let d=Math.min(m,c);for(;d>0&&t[s+m]>t[s+f[l+d-1]];)d--;d!==c&&(f.copyWithin(l+d+1,l+d,l+c-1),f[l+d]=m)}}),o}function Ie(t,e,r,{top:n=3}={}){let o=L(r),{offsets:s,total:a}=q(o);if(I(e,a,"logits")!==t.length)throw new RangeError(`${e.length/a} rows of logits for ${t.length} images.`);let i=e.findIndex(l=>!Number.isFinite(l));if(i>=0)throw new RangeError(`The model's output for ${t[Math.floor(i/a)]} is not a finite number; its weights are unusable.`);let u=Ce(e,o),c=Le(e,o,n);return t.map((l,f)=>({image:l,facets:Object.fromEntries(r.map((m,d)=>{let p=Math.min(n,m.classes.length),h=[...c[d].subarray(f*p,(f+1)*p)].map(g=>({label:m.classes[g],probability:u[f*a+s[d]+g]}));return[m.name,{...h[0],top:h}]}))}))}var N=class extends Error{name="OutOfMemoryError"};function R(t){let e=[],r=/@group\(0\) @binding\((\d+)\) var<storage, (read|read_write)> (\w+)\s*: array<(.+)>;( \/\/ in place)?/g;for(let[,s,a,i,u,c]of t.matchAll(r))e.push({name:i,index:Number(s),access:a,inPlace:c!==void 0,element:u});let n=/struct Parameters \{([^}]*)\}/.exec(t)?.[1]??"",o=[];for(let[,s,a]of n.matchAll(/^\s*(\w+)\s*:\s*(u32|f32),/gm))o.push({name:s,type:a});return{bindings:e.sort((s,a)=>s.index-a.index),parameters:o}}function T(t,e,r){let{load:n,store:o=(u,c)=>`${e}[${u}] =${c};`}=r,s=new RegExp(`\\b${e}\\[`,"g"),a="",i=0;for(let u=s.exec(t);u;u=s.exec(t)){if(ir(t,u.index))continue;let c=u.index+e.length,l=ur(t,c),f=T(t.slice(c+1,l),e,r);a+=t.slice(i,u.index);let[m]=/^\s*=(?!=)/.exec(t.slice(l+1))??[];if(m===void 0)a+=n(f),i=l+1;else{let d=l+1+m.length,p=t.indexOf(";",d);a+=o(f,T(t.slice(d,p),e,r)),i=p+1}s.lastIndex=i}return a+t.slice(i)}function ir(t,e){return t.slice(t.lastIndexOf(`
`,e)+1,e).includes("//")}function ur(t,e){let r=0;for(let n=e;n<t.length;n++)if(t[n]==="["&&r++,t[n]==="]"&&--r===0)return n;throw new Error("unbalanced brackets in a kernel's source")}var Ne=new WeakMap;function Re(t,e){let r=e.toSorted().join(" "),n=Ne.get(t)??new Map;Ne.set(t,n);let o=n.get(r);return o===void 0&&(o=cr(t,e),n.set(r,o)),o}function cr({name:t,constants:e,source:r,reflection:n},o){let s=r;for(let a of o){if(n.bindings.find(u=>u.name===a)?.element!=="vec4f")throw new Error(`${t}: ${a} cannot be kept in half precision`);s=T(s,a,{load:u=>`vec4f(${a}[${u}])`,store:(u,c)=>`${a}[${u}] = vec4<f16>(${c.trim()});`}).replace(new RegExp(`(\\b${a}\\s*: array<)vec4f>`),"$1vec4<f16>>")}return s=`enable f16;
${s}`,{name:t,constants:e,source:s,reflection:R(s)}}var Pe=/^const (\w+) = (\d+)u;/;function Ue(t,e){let r=new Set,n=new Map;for(let u of t.split(`
`)){let[,c="",l]=Pe.exec(u)??[];l!==void 0&&(r.add(c),n.set(c,Number(e[c]??l)))}function o(u,c,l){let f=c;for(;f<u.length;f++){let m=u[f],[,d,p="",h=""]=/^\s*\/\/#(if|else|end|for)\s*(\w*)\s*(\w*)/.exec(m)??[];if(d==="else"||d==="end")return f;if(d==="if"){let g=e[p];if(typeof g!="boolean")throw new Error(`template condition ${p} has no value`);r.add(p),f=o(u,f+1,g?l:void 0),lr(u[f])&&(f=o(u,f+1,g?void 0:l)),Oe(u[f])}else if(d==="for"){let g=n.get(h)??Number(h);if(!Number.isInteger(g))throw new Error(`//#for ${p}: ${h} is no number`);let w=[];f=o(u,f+1,w),Oe(u[f]);for(let b=0;b<g;b++)l?.push(...w.map($=>$.replaceAll(`$${p}`,String(b))))}else l?.push(m.replace(Pe,(g,w)=>`const ${w} = ${n.get(w)}u;`))}return f}let s=[],a=t.split(`
`);if(o(a,0,s)<a.length)throw new Error("template has an //#end too many");let i=Object.keys(e).filter(u=>!r.has(u));if(i.length>0)throw new Error(`template knows no constant ${i.join(", ")}`);return s.join(`
`)}function lr(t){return/^\s*\/\/#else/.test(t??"")}function Oe(t){if(!/^\s*\/\/#end/.test(t??""))throw new Error("template has a directive without its //#end")}var Be=new Map;function x(t,e,r={}){let n=`${t} ${JSON.stringify(r)}`,o=Be.get(n);if(o===void 0){let s=Ue(e,r);o={name:t,constants:r,source:s,reflection:R(s)},Be.set(n,o)}return o}function S(t){let{kernel:e,views:r,parameters:n,workgroups:o}=t;We(e.name,"buffer",e.reflection.bindings.map(i=>i.name),r),We(e.name,"parameter",e.reflection.parameters.map(i=>i.name),n);for(let[i,u]of Object.entries(r)){if(u.offset%256!==0||u.byteLength<=0||u.byteLength%4!==0)throw new Error(`${e.name}: ${i} is not a bindable range of ${u.memory.label}`);if(u.offset+u.byteLength>u.memory.byteLength)throw new Error(`${e.name}: ${i} reaches past the end of ${u.memory.label}`)}if(!o.every(i=>Number.isInteger(i)&&i>=1&&i<=65535))throw new N(`${e.name}: cannot dispatch ${o.join(" x ")} workgroups, which no device runs at once. Use a smaller batch, input size or width multiplier.`);let s=Object.keys(r).filter(i=>r[i].half);if(s.length===0)return t;let a=s.reduce((i,u)=>i+r[u].byteLength,0);return{...t,kernel:Re(e,s),cost:{...t.cost,bytes:t.cost.bytes-a}}}function We(t,e,r,n){let o=r.filter(a=>!(a in n)),s=Object.keys(n).filter(a=>!r.includes(a));if(o.length>0)throw new Error(`${t}: ${e} ${o.join(", ")} is not given`);if(s.length>0)throw new Error(`${t}: it has no ${e} ${s.join(", ")}`)}function ie(t){return Math.max(256,Math.ceil(t/256)*256)}function _(t){return{memory:t,offset:0,byteLength:t.byteLength}}function P(t,e){let r=Math.ceil(t/e),n=Math.ceil(r/65535);return[Math.ceil(r/n),n,1]}function E(t,e,r){return{memory:t.memory,offset:t.offset+e*4,byteLength:r*4}}var ue=class{#e;add(e){this.#e??=e}check(){if(this.#e!==void 0)throw this.#e}},ce=class extends Error{name="NoAdapterError"},fr=["maxBufferSize","maxStorageBufferBindingSize","maxStorageBuffersPerShaderStage","maxStorageTexturesPerShaderStage","maxTextureDimension2D","maxComputeWorkgroupStorageSize","maxComputeInvocationsPerWorkgroup","maxComputeWorkgroupSizeX"],pr=["shader-f16","timestamp-query"];var De=7;async function hr(){return await navigator.gpu?.requestAdapter({powerPreference:"high-performance"})??void 0}async function ze(t){if(t??=await hr(),!t)throw new ce("No WebGPU adapter was found; `facet doctor` says what to do.");let e={};for(let o of fr)e[o]=t.limits[o];let r=await t.requestDevice({requiredLimits:e,requiredFeatures:pr.filter(o=>t.features.has(o))}),n=new ue;return r.addEventListener("uncapturederror",o=>{o.preventDefault(),n.add(new Error(`GPU error: ${o.error.message}`))}),r.lost?.then(o=>{o.reason!=="destroyed"&&n.add(new Error(`The GPU device was lost: ${o.message}`))}),{device:r,info:t.info,errors:n}}function Ge(t){let{description:e,device:r,vendor:n,architecture:o}=t;return e||r||`${n} ${o}`.trim()||"WebGPU adapter"}var A=4096,Fe={vec4f:{format:"rgba32float",bytes:16},"vec4<f16>":{format:"rgba16float",bytes:8}};function le({element:t}){return Fe[t]}var fe=500;function O({access:t,inPlace:e,element:r}){return(t==="read"||e)&&r in Fe}function He(t,e){let r=t;for(let o of e){let{name:s,index:a,inPlace:i}=o,{format:u}=le(o),c=i?`${s}Before`:s,f=`@group(0) @binding(${i?a+fe:a}) var ${c}: texture_storage_2d<${u}, read>;`,m=r.split(`
`),d=m.findIndex(p=>p.startsWith(`@group(0) @binding(${a}) `));m.splice(d,i?0:1,f),r=T(m.join(`
`),s,{load:p=>`textureLoad(${c}, texelAt(${p}))`})}let n=`${A}u`;return`${r}
fn texelAt(index: u32) -> vec2u { return vec2u(index % ${n}, index / ${n}); }
`}function pe(t){let e=[],r=new Map,n=[];for(let[s,{kernel:a,views:i}]of t.entries()){let u=new Map;for(let c of a.reflection.bindings){if(!O(c))continue;let l=i[c.name],f=wr(l),m=r.get(f);m===void 0&&(m={view:l,texel:le(c),firstCall:s,lastCall:s,texture:-1},r.set(f,m),e.push(m)),m.lastCall=s,u.set(c.name,m)}n.push(u);for(let c of a.reflection.bindings)if(c.access==="read_write")for(let[l,{view:f}]of r)br(f,i[c.name])&&r.delete(l)}return{textures:dr(e),calls:n.map((s,a)=>({textures:new Map([...s].map(([i,u])=>[i,u.texture])),copies:[...new Set(s.values())].filter(i=>i.firstCall===a).map(({view:i,texture:u})=>({view:i,texture:u}))}))}}function dr(t){let e=[],r=[];for(let n of t){let o=mr(n),s=-1;for(let[a,{texel:i,rows:u}]of e.entries())r[a]>=n.firstCall||i!==n.texel||u<o||u>2*o||(s<0||u<e[s].rows)&&(s=a);s<0&&(s=e.push({texel:n.texel,rows:o})-1),r[s]=n.lastCall,n.texture=s}return e}function mr({view:t,texel:e}){return Math.ceil(t.byteLength/(A*e.bytes))}var je=new WeakMap,gr=0;function wr({memory:t,offset:e,byteLength:r}){let n=je.get(t);return n===void 0&&je.set(t,n=gr++),`${n} ${e} ${r}`}function br(t,e){return t.memory===e.memory&&t.offset<e.offset+e.byteLength&&e.offset<t.offset+t.byteLength}function Qe(t){let{name:e,reflection:r}=t.kernel,n=new DataView(new ArrayBuffer(r.parameters.length*4));for(let[o,s]of r.parameters.entries()){let a=t.parameters[s.name];if(s.type==="f32")n.setFloat32(o*4,a,!0);else if(Number.isInteger(a)&&a>=0&&a<2**32)n.setUint32(o*4,a,!0);else throw new Error(`${e}: ${s.name} is ${a}, not an unsigned integer`)}return new Uint8Array(n.buffer)}var W=class{label;#e;#t;#r;byteLength;constructor(e,r,n,{device:o,textureReads:s,bufferOf:a}){this.label=e;let i=s?pe(r):void 0,u=i?.textures??[],c=u.map(f=>$r(o,e,f)),l=new Uint8Array(Ke(r));this.#r=o.createBuffer({label:`${e} parameters`,size:l.length,usage:GPUBufferUsage.UNIFORM|GPUBufferUsage.COPY_DST}),this.#e=r.map((f,m)=>{let d=m*256;l.set(Qe(f),d);let p=n[m],{copies:h=[],textures:g}=i?.calls[m]??{},w=$=>c[g?.get($)??-1],b={buffer:this.#r,offset:d,size:256};return{copies:h.map(({view:$,texture:y})=>({buffer:a($.memory),offset:$.offset,byteLength:$.byteLength,texture:c[y],texelBytes:u[y].texel.bytes})),pipeline:p,bindGroup:o.createBindGroup({label:`${f.kernel.name} in ${e}`,layout:p.getBindGroupLayout(0),entries:vr(f,w,a,b)}),workgroups:f.workgroups}}),o.queue.writeBuffer(this.#r,0,l),this.#t=c,this.byteLength=l.length+Ze(i)}get dispatches(){return this.#e.length}encode(e){let r;for(let n of this.#e){if(n.copies.length>0){r?.end(),r=void 0;for(let o of n.copies)Ve(e,o)}r??=e.beginComputePass(),Ye(r,n)}r?.end()}encodeTimed(e,r){for(let[n,o]of this.#e.entries()){for(let a of o.copies)Ve(e,a);let s=e.beginComputePass({timestampWrites:{querySet:r,beginningOfPassWriteIndex:2*n,endOfPassWriteIndex:2*n+1}});Ye(s,o),s.end()}}destroy(){for(let e of this.#t)e.destroy();this.#r.destroy()}};function Je(t,e){return Ke(t)+Ze(e?pe(t):void 0)}function Ke(t){return Math.max(1,t.length)*256}function Ze(t){return(t?.textures??[]).reduce((r,{rows:n,texel:o})=>r+n*A*o.bytes,0)}function $r(t,e,{rows:r,texel:n}){return t.createTexture({label:`${e} input`,size:[A,r],format:n.format,usage:GPUTextureUsage.STORAGE_BINDING|GPUTextureUsage.COPY_DST})}function vr(t,e,r,n){let{bindings:o,parameters:s}=t.kernel.reflection,a=[];for(let{name:i,index:u,inPlace:c}of o){let l=e(i);if(l){let f=c?u+fe:u;a.push({binding:f,resource:l.createView()})}if(!l||c){let{memory:f,offset:m,byteLength:d}=t.views[i],p={buffer:r(f),offset:m,size:d};a.push({binding:u,resource:p})}}return s.length>0&&a.push({binding:0,resource:n}),a}function Ye(t,e){t.setPipeline(e.pipeline),t.setBindGroup(0,e.bindGroup),t.dispatchWorkgroups(...e.workgroups)}function Ve(t,e){let{buffer:r,offset:n,byteLength:o,texture:s,texelBytes:a}=e,i=Math.ceil(o/a),u=Math.floor(i/A),c=A*a;u>0&&t.copyBufferToTexture({buffer:r,offset:n,bytesPerRow:c},{texture:s},[A,u]);let l=i%A;l>0&&t.copyBufferToTexture({buffer:r,offset:n+u*c,bytesPerRow:c},{texture:s,origin:[0,u]},[l,1])}var U=class{label;byteLength;buffer;constructor(e,r,n){this.label=r,this.byteLength=n;let o=GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST;this.buffer=e.createBuffer({label:r,size:n,usage:o})}};var H=class{#e;#t;#r=new Map;constructor(e,r){this.#e=e,this.#t=r}of(e){let r=this.#r.get(e);return r===void 0&&(r=this.#n(e),this.#r.set(e,r)),r}async#n({name:e,source:r,reflection:n}){let o=this.#t?He(r,n.bindings.filter(O)):r,s=this.#e.createShaderModule({label:e,code:o}),{messages:a}=await s.getCompilationInfo(),i=a.find(u=>u.type==="error");if(i)throw new Error(`${e}.wgsl:${i.lineNum}:${i.linePos}: ${i.message}`);return await this.#e.createComputePipelineAsync({label:e,layout:"auto",compute:{module:s,entryPoint:"main"}})}};var yr={vec4f:16,"vec4<f16>":8,vec2f:8,f32:4,u32:4,i32:4},Xe=new WeakMap;function me(t,e,r){let n=o=>!r||o.access==="read_write"||!O(o);return t.map(o=>xr(o,e,n))}function xr(t,e,r){let n=t.kernel.reflection.bindings.filter(a=>t.views[a.name].byteLength>e&&r(a));if(n.length===0)return t;let o={...t.views},s=new Map;for(let{name:a}of n){let i=t.views[a],u=Math.ceil(i.byteLength/e);s.set(a,u);for(let c=0;c<u;c++){let l=c*e;o[de(a,c)]={...i,offset:i.offset+l,byteLength:Math.min(e,i.byteLength-l)}}}return{...t,kernel:Sr(t.kernel,s,e),views:o}}function de(t,e){return e===0?t:`${t}Range${e}`}function Sr(t,e,r){let n=JSON.stringify([...e,r]),o=Xe.get(t)??new Map;Xe.set(t,o);let s=o.get(n);if(s===void 0){let a=t.source;for(let[i,u]of e)a=qr(a,t.reflection.bindings.find(c=>c.name===i),u,r);s={...t,source:a,reflection:R(a)},o.set(n,s)}return s}var kr=100;function qr(t,{name:e,index:r,access:n,element:o},s,a){let i=yr[o];if(i===void 0)throw new Error(`cannot split ${e} of ${o}`);let u=a/i,c=Array.from({length:s-1},(h,g)=>g+1),l=c.map(h=>`@group(0) @binding(${r+h*kr}) var<storage, ${n}> ${de(e,h)}: array<${o}>;`),f=(h,g,w="")=>c.toReversed().map(b=>`if (${h} >= ${b*u}u) { ${g(`${de(e,b)}[${h} - ${b*u}u]`)}${w} }`),m=[`fn load_${e}(at: u32) -> ${o} {`,...f("at",h=>`return ${h};`).map(h=>`  ${h}`),`  return ${e}[at];`,"}"],d=[`fn store_${e}(at: u32, value: ${o}) {`,...f("at",h=>`${h} = value;`," return;").map(h=>`  ${h}`),`  ${e}[at] = value;`,"}"];return[...T(t,e,{load:h=>`load_${e}(${h})`,store:(h,g)=>`store_${e}(${h}, ${g.trim()});`}).split(`
`),...l,...m,...n==="read_write"?d:[],""].join(`
`)}async function et(t,e){let r=2*e.dispatches;if(r>4096)throw new Error(`${e.label} is too long to be timed`);let n=t.createQuerySet({type:"timestamp",count:r}),o=r*8,{QUERY_RESOLVE:s,COPY_SRC:a,COPY_DST:i,MAP_READ:u}=GPUBufferUsage,c=t.createBuffer({size:o,usage:s|a}),l=t.createBuffer({size:o,usage:u|i});try{let f=t.createCommandEncoder();e.encodeTimed(f,n),f.resolveQuerySet(n,0,r,c,0),f.copyBufferToBuffer(c,0,l,0,o),t.queue.submit([f.finish()]),await l.mapAsync(GPUMapMode.READ);let m=new BigUint64Array(l.getMappedRange().slice(0)),d=(p,h)=>Number(m[h]-m[p])/1e9;return Array.from({length:e.dispatches},(p,h)=>({before:h===0?0:Math.max(0,d(2*h-1,2*h)),own:d(2*h,2*h+1)}))}finally{n.destroy(),c.destroy(),l.destroy()}}var j=class t{#e;#t;#r=new Set;#n=new WeakSet;#u=0;#c=0;constructor(e){this.#e=e,this.#t=new H(e.device,this.#s)}static async open(e){return new t(await ze(e))}get device(){return this.#e.device}get info(){return this.#e.info}get name(){return Ge(this.info)}get identity(){let{vendor:e,architecture:r,device:n,description:o}=this.info;return[navigator.userAgent,e,r,n,o].join("; ")}get software(){return this.info.isFallbackAdapter}get supportsHalf(){return this.device.features.has("shader-f16")}get lanes(){return this.software?8:64}get maximumBinding(){let{maxBufferSize:e,maxStorageBufferBindingSize:r}=this.device.limits;return Math.floor(Math.min(e,r)/256)*256}get maximumBindings(){return this.device.limits.maxStorageBuffersPerShaderStage}get allocated(){return this.#u}get peakAllocated(){return this.#c}bufferOf(e){if(!(e instanceof U))throw new Error(`${e.label} is not GPU memory`);return e.buffer}allocate(e,r){let n=ie(r);if(n>this.device.limits.maxBufferSize)throw new N(`${e} needs ${n} bytes in one buffer; the adapter allows ${this.device.limits.maxBufferSize}. Use a smaller batch or input size.`);let o=this.#o(`allocating ${e}`,()=>new U(this.device,e,n));return this.#a(n),o}async hasRoom(e){this.device.pushErrorScope("out-of-memory");let r=e.map(o=>new U(this.device,"room",ie(o))),n=await this.device.popErrorScope();for(let{buffer:o}of r)o.destroy();return n===null}free(e){let r=this.bufferOf(e);this.#n.has(e)||(this.#n.add(e),r.destroy(),this.#a(-e.byteLength))}write(e,r){if(r.byteLength>e.byteLength)throw new Error(`${r.byteLength} bytes do not fit ${e.memory.label}`);if(r.byteLength===0)return;let n=this.device.queue;this.#o(`writing ${e.memory.label}`,()=>{n.writeBuffer(this.bufferOf(e.memory),e.offset,r.buffer,r.byteOffset,r.byteLength)})}async read(e){let r=GPUBufferUsage.MAP_READ|GPUBufferUsage.COPY_DST,n=this.device.createBuffer({size:e.byteLength,usage:r});try{return this.#o(`reading ${e.memory.label}`,()=>{let o=this.device.createCommandEncoder(),s=this.bufferOf(e.memory);o.copyBufferToBuffer(s,e.offset,n,0,e.byteLength),this.device.queue.submit([o.finish()])}),await n.mapAsync(GPUMapMode.READ),await this.#i(),n.getMappedRange().slice(0)}finally{n.destroy()}}byteLengthOf(e){let r=this.#s;return Je(me(e,this.maximumBinding,r),r)}async compile(e,r){let n=me(r,this.maximumBinding,this.#s),o=await Promise.all(n.map(({kernel:a})=>this.#t.of(a))),s=this.#o(`compiling ${e}`,()=>new W(e,n,o,{device:this.device,textureReads:this.#s,bufferOf:a=>this.bufferOf(a)}));return this.#a(s.byteLength),await this.#i(),s}release(e){let r=ge(e);this.#n.has(r)||(this.#n.add(r),r.destroy(),this.#a(-r.byteLength))}run(e,r=1){let n=ge(e);this.#o(`running ${n.label}`,()=>{for(let o=0;o<r;o++){let s=this.device.createCommandEncoder({label:n.label});n.encode(s),this.device.queue.submit([s.finish()])}})}async time(e){let r=ge(e);if(!this.device.features.has("timestamp-query"))return;let n=await this.#o(`timing ${r.label}`,()=>et(this.device,r));return await this.#i(),n}async finish(){await this.device.queue.onSubmittedWorkDone(),await this.#i()}destroy(){this.device.destroy()}[Symbol.dispose](){this.destroy()}get#s(){let{maxStorageTexturesPerShaderStage:e}=this.device.limits;return this.software&&e>=De}#a(e){this.#u+=e,this.#c=Math.max(this.#c,this.#u)}#o(e,r){let n=this.device;this.#e.errors.check(),n.pushErrorScope("out-of-memory"),n.pushErrorScope("validation");try{return r()}finally{for(let o=0;o<2;o++){let s=n.popErrorScope().then(a=>{a&&this.#e.errors.add(new Error(`GPU error while ${e}: ${a.message}`))}).finally(()=>this.#r.delete(s));this.#r.add(s)}}}async#i(){await Promise.all(this.#r),this.#e.errors.check()}};function ge(t){if(!(t instanceof W))throw new Error("not an executable of this engine");return t}function Y(t){let e=new Q;for(let o of t.blocks.flatMap(s=>s.layers)){let{kind:s,name:a,norm:i,inputChannels:u,outputChannels:c}=o,l=s==="pointwise"?1:3,f=s==="depthwise"?1:u;e.append(`${a}.weight`,[c,f,l,l]),e.append(`${i}.weight`,[c]),e.append(`${i}.bias`,[c])}let{heads:r,lastChannel:n}=t;for(let[o,{weight:s,classes:a}]of r.entries())e.append(s,[a.length,n],o===0);for(let[o,{bias:s,classes:a}]of r.entries())e.append(s,[a.length],o===0);return e.finish()}function V(t){let e=new Q;for(let{norm:r,outputChannels:n}of t.blocks.flatMap(o=>o.layers))e.append(`${r}.running_mean`,[n]),e.append(`${r}.running_var`,[n]);return e.finish()}function J(t,e){let r=t.slices.get(e);if(!r)throw new Error(`the model has no ${e}`);return r}var Q=class{#e=new Map;#t=0;append(e,r,n=!0){let o=n?tt(this.#t):this.#t,s=r.reduce((a,i)=>a*i,1);this.#e.set(e,{name:e,shape:r,offset:o,length:s}),this.#t=o+s}finish(){return{slices:this.#e,length:tt(this.#t)}}};function tt(t){return Math.ceil(t/64)*64}var K=class{engine;architecture;layout;bufferLayout;parameters;buffers;constructor(e,r){this.engine=e,this.architecture=r,this.layout=Y(r),this.bufferLayout=V(r),this.parameters=e.allocate("parameters",this.layout.length*4),this.buffers=e.allocate("running statistics",this.bufferLayout.length*4)}load(e){this.engine.write(_(this.parameters),e.parameters),this.engine.write(_(this.buffers),e.buffers)}async save(){let e=async(r,n)=>new Float32Array(await this.engine.read(E(_(r),0,n)));return{parameters:await e(this.parameters,this.layout.length),buffers:await e(this.buffers,this.bufferLayout.length)}}parameter(e,r=this.parameters){let{offset:n,length:o}=J(this.layout,e);return E(_(r),n,o)}norm(e){let r=n=>{let{offset:o,length:s}=J(this.bufferLayout,`${e}.${n}`);return E(_(this.buffers),o,s)};return{gamma:this.parameter(`${e}.weight`),beta:this.parameter(`${e}.bias`),runningMean:r("running_mean"),runningVariance:r("running_var")}}heads(e=this.parameters){let{heads:r,lastChannel:n}=this.architecture,{total:o}=q(L(r)),s=(a,i)=>E(_(e),J(this.layout,a).offset,i);return{weight:s(r[0].weight,o*n),bias:s(r[0].bias,o)}}destroy(){this.engine.free(this.parameters),this.engine.free(this.buffers)}[Symbol.dispose](){this.destroy()}};var v=class extends Error{name="UserError"};var nt=1e-5,ot=.1,Z=[.485,.456,.406],X=[.229,.224,.225],we={pixels:4096,widthMultiplier:{least:.01,most:8}},Ar=[{expansion:1,channels:16,repeats:1,stride:1},{expansion:6,channels:24,repeats:2,stride:2},{expansion:6,channels:32,repeats:3,stride:2},{expansion:6,channels:64,repeats:4,stride:2},{expansion:6,channels:96,repeats:3,stride:1},{expansion:6,channels:160,repeats:3,stride:2},{expansion:6,channels:320,repeats:1,stride:1}];function st(t){let{heads:e,inputWidth:r=60,inputHeight:n=80,resize:o="pad"}=t,{widthMultiplier:s=1,dropout:a=.2}=t;Tr({heads:e,inputWidth:r,inputHeight:n,resize:o,widthMultiplier:s,dropout:a});let i=m=>rt(m*s),u=rt(1280*Math.max(1,s)),c=new be(n,r),l=[{layers:[c.convolution("first","features.0",i(32),2)],residual:!1}];for(let{expansion:m,channels:d,repeats:p,stride:h}of Ar)for(let g=0;g<p;g++){let w=`features.${l.length}`;l.push(c.invertedResidual(w,m,i(d),g?1:h))}let f=c.convolution("pointwise",`features.${l.length}`,u,1);return l.push({layers:[f],residual:!1}),{input:{height:n,width:r,resize:o},widthMultiplier:s,blocks:l,lastChannel:u,dropout:a,heads:e.map(({name:m,classes:d})=>({name:m,classes:[...d],weight:`heads.${m}.1.weight`,bias:`heads.${m}.1.bias`}))}}var be=class{#e=3;#t;#r;constructor(e,r){this.#t=e,this.#r=r}convolution(e,r,n,o){let s={name:`${r}.0`,norm:`${r}.1`};return this.#n({kind:e,...s,outputChannels:n,stride:o,activation:"relu6"})}invertedResidual(e,r,n,o){let s=this.#e,a=s*r,i=[],u=()=>`${e}.conv.${i.length}`;r!==1&&i.push(this.convolution("pointwise",u(),a,1)),i.push(this.convolution("depthwise",u(),a,o));let c={name:u(),norm:`${e}.conv.${i.length+1}`};return i.push(this.#n({kind:"pointwise",...c,outputChannels:n,stride:1,activation:"none"})),{layers:i,residual:o===1&&s===n}}#n(e){let r=this.#e,n=this.#t,o=this.#r;return this.#t=Math.ceil(n/e.stride),this.#r=Math.ceil(o/e.stride),this.#e=e.outputChannels,{...e,inputChannels:r,inputHeight:n,inputWidth:o,outputHeight:this.#t,outputWidth:this.#r}}};function rt(t){let e=Math.max(8,Math.floor((t+4)/8)*8);return e<.9*t?e+8:e}function Tr(t){let{heads:e,inputWidth:r,inputHeight:n,resize:o,widthMultiplier:s,dropout:a}=t;for(let[l,f]of[["width",r],["height",n]])if(!(Number.isInteger(f)&&f>=1&&f<=we.pixels))throw new v(`The input ${l} must be a whole number of pixels from 1 to ${we.pixels}, not ${f}.`);if(!ae.includes(o))throw new v(`Images are brought to size by ${ae.join(", ")}, not ${o}.`);let{least:i,most:u}=we.widthMultiplier;if(!(s>=i&&s<=u))throw new v(`The width multiplier must be from ${i} to ${u}, not ${s}.`);if(!(a>=0&&a<1))throw new v(`Dropout must be at least 0 and below 1, not ${a}.`);if(e.length===0)throw new v("The model needs at least one label column.");let c=new Set;for(let{name:l,classes:f}of e){if(l==="")throw new v("A label column has no name.");if(c.has(l))throw new v(`The label column "${l}" is named twice.`);if(c.add(l),f.length===0)throw new v(`The label column "${l}" has no classes.`);if(new Set(f).size<f.length)throw new v(`The label column "${l}" has the same class twice.`)}}var Er=Z.map((t,e)=>Float32Array.from({length:256},(r,n)=>(n/255-t)/X[e]));async function*at({engine:t,predictor:e,size:r,drawings:n,draw:o,output:s}){let{batch:a}=e,i=new Uint8Array(r.height*r.width*3),u=new Float32Array(a*r.height*r.width*4),c=async f=>{for(let[h,g]of f.entries())o(g,i),Mr(i,u,h);t.write(e.images,u),e.run();let m=new Float32Array(await t.read(s)),d=m.length/a,p=f.map((h,g)=>m.subarray(g*d,++g*d));return{drawings:f,outputs:p}},l;for(let f of _r(n,a)){let m=c(f);l&&(yield await l),l=m}l&&(yield await l)}function Mr(t,e,r){let[n,o,s]=Er,a=r*t.length/3*4;for(let i=0;i<t.length;i+=3,a+=4)e[a]=n[t[i]],e[a+1]=o[t[i+1]],e[a+2]=s[t[i+2]]}function*_r(t,e){let r=[];for(let n of t)r.push(n)<e||(yield r,r=[]);r.length>0&&(yield r)}var ee=class{#e;#t=[];#r=[];constructor(e){this.#e=e}take(e,r,n=!1){let o=r*(n?2:4),s=-1;for(let[i,u]of this.#r.entries())u.byteLength<o||(s<0||u.byteLength<this.#r[s].byteLength)&&(s=i);let a=s<0?this.#e.allocate(e,o):this.#r.splice(s,1)[0];return s<0&&this.#t.push(a),{memory:a,offset:0,byteLength:o,...n&&{half:n}}}give(e){this.#r.push(e.memory)}destroy(){for(let e of this.#t.splice(0))this.#e.free(e);this.#r.length=0}};var it=`// Dropout of the pooled features, for the kernels that stand behind this text: a channel is dropped
// when the hash of (seed, image of the batch, head, channel) falls below the threshold. Each head draws
// its own mask, as one dropout layer per head does.

// A bijection of 32-bit words with low bias: https://github.com/skeeto/hash-prospector
fn mixed(word: u32) -> u32 {
  var x = word;
  x = (x ^ (x >> 16u)) * 0x7feb352du;
  x = (x ^ (x >> 15u)) * 0x846ca68bu;
  return x ^ (x >> 16u);
}

// 1 / (1 - p) for the channels that a head keeps, 0 for those it drops.
fn kept(seed: u32, image: u32, head: u32, quad: u32) -> vec4f {
  let key = mixed(mixed(seed) + image * parameters.heads + head);
  let channel = quad * 4u;
  let draws = vec4u(
    mixed(key + channel),
    mixed(key + channel + 1u),
    mixed(key + channel + 2u),
    mixed(key + channel + 3u),
  );
  let keep = draws >= vec4u(parameters.dropoutThreshold);
  return select(vec4f(), vec4f(parameters.keptScale), keep);
}
`;var ut=`// Logits of all heads, one matrix product over the concatenated classes:
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
  for (var half = LANES / 2u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (lane < half) { sums[lane] += sums[lane + half]; }
  }
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
`;var $e=`// Global average pooling and, in training, each head's dropout:
//
//   features[b, h, c] = mean over the positions p of value(input[b, p, c]), times head h's mask
//
//   input       [batch, positions, channels]   lazy: value = relu6(input * scale + shift)
//   inputScale, inputShift  [channels]
//   clock       [1]                            which step of the chunk runs
//   settings    [steps, 8]                     third word: seed of the step's dropout
//   features    [batch, heads, channels]       in inference without dropout and [batch, 1, channels]
//
// An invocation owns four channels of one image.

const LANES = 8u;

struct Parameters {
  batch: u32,
  positions: u32,
  channels: u32,
//#if TRAINING
  heads: u32,
  dropoutThreshold: u32,
  keptScale: f32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(3) var<storage, read> inputShift: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> features: array<vec4f>;
//#if TRAINING
@group(0) @binding(5) var<storage, read> clock: array<u32>;
@group(0) @binding(6) var<storage, read> settings: array<u32>;
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
  let seed = settings[clock[0] * 8u + 2u];
  for (var head = 0u; head < parameters.heads; head++) {
    features[(image * parameters.heads + head) * quads + quad] =
      pooled * kept(seed, image, head, quad);
  }
//#else
  features[image * quads + quad] = pooled;
//#end
}
`;function ct({classes:t}){return t.reduce((e,r)=>e+r,0)}function lt(t){let{shape:e,lanes:r}=t;return[Nr(t,e,r),Rr(t,e,r)]}function Nr({input:t,inputScale:e,inputShift:r,features:n},{batch:o,positions:s,channels:a,classes:i},u,c){let l={LANES:u,TRAINING:c!==void 0},f={input:t,inputScale:e,inputShift:r,features:n};return S({kernel:c?x("heads_pool",it+$e,l):x("heads_pool",$e,l),views:c?{...f,clock:c.views.clock,settings:c.views.settings}:f,parameters:{batch:o,positions:s,channels:a,...c&&{heads:i.length,...c.mask}},workgroups:[Math.ceil(a/4/u),o,1],cost:{flops:5*o*s*a,bytes:4*o*a*(s+(c?i.length:1))}})}function Rr({features:t,weight:e,bias:r,logits:n},o,s,a){let{batch:i,channels:u,classes:c}=o,l=ct(o),f=s>8;return S({kernel:x("heads_logits",ut,{LANES:s,TREE:f,TRAINING:a!==void 0}),views:{features:t,weight:e,bias:r,logits:n,...a&&{segments:a.segments}},parameters:{batch:i,channels:u,classes:l,...a&&{heads:c.length}},workgroups:[f?l:Math.ceil(l/s),Math.ceil(i/4),1],cost:Pr(o)})}function Pr(t){let{batch:e,channels:r,classes:n}=t,o=ct(t);return{flops:2*e*r*o,bytes:4*(e*(n.length*r+o)+o*r)}}var te=class{#e;constructor(e={}){this.#e=e}choose(e,r){return r.find(({name:n})=>n===this.#e[e])??r[0]}};function ft(t,e,{name:r}){return{...t,choice:{key:e,variant:r}}}var pt=`// Batch norm in training, between two convolutions: adds up the partial sums a convolution left,
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
//   gammaGradient    [channels]            sum g * (y - mean) * inverse deviation
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
  let inverseDeviation = statistics[3u * stride + quad];
  let gammaTotal = second * inverseDeviation;
  gammaGradient[quad] = gammaTotal;
  betaGradient[quad] = first;
  let slope = -scale * inverseDeviation * gammaTotal / rows;
  coefficients[quad] = slope;
  coefficients[width + quad] = -scale * first / rows - slope * mean;
//#else
  let mean = first / rows;
  let variance = max(second / rows - mean * mean, vec4f());
  let inverseDeviation = 1.0 / sqrt(variance + parameters.epsilon);
  let scale = gamma[quad] * inverseDeviation;
  statistics[quad] = scale;
  statistics[stride + quad] = beta[quad] - mean * scale;
  statistics[2u * stride + quad] = mean;
  statistics[3u * stride + quad] = inverseDeviation;
  let unbiased = variance * (rows / max(rows - 1.0, 1.0));
  runningMean[quad] = mix(runningMean[quad], mean, parameters.momentum);
  runningVariance[quad] = mix(runningVariance[quad], unbiased, parameters.momentum);
//#end
}
`;var ht=`// Batch norm in inference: the scale and shift that the next reader applies, from the running
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
`;function D(t){return Math.ceil(t/64)*64}function dt(t,e){return{scale:E(t,0,e),shift:E(t,D(e),e)}}function Br(t,e,r,n){let o=r>8,s=e.channels/4;return S({kernel:x(n?"norm_backward_finish":"norm_finish",pt,{LANES:r,TREE:o,BACKWARD:n}),views:t,parameters:{...e,stride:D(e.channels)},workgroups:[o?s:Math.ceil(s/r),1,1],cost:{flops:2*e.parts*e.channels,bytes:8*e.parts*e.channels}})}function mt(t){let{partials:e,state:r,statistics:n,lanes:o,...s}=t;return Br({partials:e,statistics:n,...r},s,o,!1)}function gt(t){let{state:e,statistics:r,channels:n,epsilon:o,lanes:s}=t;return S({kernel:x("norm_inference",ht,{LANES:s}),views:{...e,statistics:r},parameters:{channels:n,stride:D(n),epsilon:o},workgroups:[Math.ceil(n/4/s),1,1],cost:{flops:5*n,bytes:24*n}})}var wt=`// Residual connection, forward: output = (skip, normed if it still awaits its norm)
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
//#if LAZY
    var value = fma(skip[at], skipScale[quad], skipShift[quad]);
//#else
    var value = skip[at];
//#end
//#if RELU6
    value = clamp(value, vec4f(), vec4f(6.0));
//#end
    output[at] = value + fma(branch[at], scale, shift);
  }
}
`;var Dr=16;function bt(t){let{skip:e,branch:r,branchNorm:n,output:o,rows:s,channels:a,lanes:i}=t;return S({kernel:x("residual",wt,{LANES:i,LAZY:e.norm!==void 0,RELU6:e.relu6}),views:{skip:e.input,branch:r,branchScale:n.scale,branchShift:n.shift,output:o,...e.norm&&{skipScale:e.norm.scale,skipShift:e.norm.shift}},parameters:{rows:s,channels:a},workgroups:P(Math.ceil(s/Dr)*(a/4),i),cost:{flops:5*s*a,bytes:12*s*a}})}var $t=`// Depthwise 3x3 convolution with a padding of 1, forward:
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
  // Divided once: software divides lane by lane.
  var row = first / tilesPerRow;
  var x = (first % tilesPerRow) * 4u;
  var y = row % parameters.outputHeight;
  var image = row / parameters.outputHeight;
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
      let column$k = left + $k;
      let inside$k = column$k >= 0 && column$k < i32(parameters.width);
      let at$k = (address + u32(clamp(column$k, 0, i32(parameters.width) - 1))) * quads + quad;
      let value$k = select(
        vec4f(),
        clamp(fma(input[at$k], scale, shift), vec4f(), vec4f(6.0)),
        inside$k,
      );
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
    x += 4u;
    if (x >= parameters.outputWidth) {
      x = 0u;
      row++;
      y++;
      if (y == parameters.outputHeight) {
        y = 0u;
        image++;
      }
    }
  }
//#if STATISTICS
  partials[part * 2u * quads + quad] = sum;
  partials[(part * 2u + 1u) * quads + quad] = squares;
//#end
}
`;function vt(t){let e=t===4;return(e?[32]:t>8?[2048,512,8192]:[128]).map(n=>({name:`${n} parts`,mostParts:n,wholeRows:e}))}function Gr(t,e,{mostParts:r,wholeRows:n}){let o=Math.ceil(e/4),s=t*o,a=n?o*Math.max(Math.ceil(t/r),Math.ceil(64/e)):Math.ceil(s/r);return{parts:Math.ceil(s/a),tiles:a,allTiles:s}}function yt({height:t,width:e,stride:r}){return{outputHeight:Math.ceil(t/r),outputWidth:Math.ceil(e/r)}}function xt(t,e){let{outputHeight:r,outputWidth:n}=yt(t);return Gr(t.batch*r,n,e)}function St(t,e){return xt(t,e).parts}function Fr(t,e,r,n,o,{parts:s,tiles:a,allTiles:i},u){let{batch:c,height:l,width:f,channels:m,stride:d}=o,{outputHeight:p,outputWidth:h}=yt(o),g=c*p*h*m,w=c*l*f*m;return S({kernel:x(t,e,{LANES:u,STRIDE2:d===2,...r}),views:n,parameters:{height:l,width:f,channels:m,outputHeight:p,outputWidth:h,tiles:a,allTiles:i},workgroups:P(s*m/4,u),cost:{flops:18*g,bytes:4*(w+g)}})}function Hr(t){return{STRIDE:t,COLUMNS:3+3*t}}function kt(t){let{shape:e,split:r,lanes:n,...o}=t,s={...Hr(e.stride),STATISTICS:t.partials!==void 0};return Fr("depthwise_forward",$t,s,o,e,xt(e,r),n)}var qt=`// The network's first convolution, 3x3 with stride 2 and a padding of 1, forward:
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
  // Divided once: software divides lane by lane.
  var row = first / tilesPerRow;
  var x = (first % tilesPerRow) * 4u;
  var y = row % parameters.outputHeight;
  var image = row / parameters.outputHeight;
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
    x += 4u;
    if (x >= parameters.outputWidth) {
      x = 0u;
      row++;
      y++;
      if (y == parameters.outputHeight) {
        y = 0u;
        image++;
      }
    }
  }
//#if STATISTICS
//#for q 2
  partials[part * 2u * quads + group.y * 2u + $qu] = sum$q;
  partials[(part * 2u + 1u) * quads + group.y * 2u + $qu] = squares$q;
//#end
//#end
}
`;var Qr=512;function At({height:t,width:e,batch:r,outputChannels:n}){let o=Math.ceil(t/2),s=Math.ceil(e/2),a=r*o*s*n;return{outputHeight:o,outputWidth:s,rows:r*o,cost:{flops:54*a,bytes:4*(r*t*e*4+a)}}}function Tt(t){let{rows:e,outputWidth:r}=At(t),n=e*Math.ceil(r/4),o=Math.ceil(n/Qr);return{parts:Math.ceil(n/o),tiles:o,allTiles:n}}function Et(t){return Tt(t).parts}function Mt(t){let{shape:e,lanes:r,...n}=t,{height:o,width:s,outputChannels:a}=e,{outputHeight:i,outputWidth:u,cost:c}=At(e),{parts:l,tiles:f,allTiles:m}=Tt(e);return S({kernel:x("first_convolution_forward",qt,{LANES:r,STATISTICS:t.partials!==void 0}),views:n,parameters:{height:o,width:s,channels:a,outputHeight:i,outputWidth:u,tiles:f,allTiles:m},workgroups:[Math.ceil(l/r),a/8,1],cost:c})}var _t=`// Pointwise convolution, forward: output[m, n] = sum over k of value(input[m, k]) * weight[n, k].
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
//#if LAZY
      value$r = fma(value$r, scale, shift);
//#end
//#if RELU6
      value$r = clamp(value$r, vec4f(), vec4f(6.0));
//#end
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
    partials[part * 2u * width + quad + $qu] = sum$q;
    partials[(part * 2u + 1u) * width + quad + $qu] = squares$q;
  }
//#end
//#end
}
`;var Ct=`// Pointwise convolution, forward, for hardware: what forward.wgsl computes, by tiles that a workgroup
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
//#if LAZY
  value = fma(value, inputScale[k], inputShift[k]);
//#end
//#if RELU6
  value = clamp(value, vec4f(), vec4f(6.0));
//#end
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
    partials[group.x * 2u * width + quad$q] = total$q;
    partials[(group.x * 2u + 1u) * width + quad$q] = totalSquares$q;
  }
//#end
//#end
}
`;var G=8,Lt=48;var Jr=4096,Kr=256,Zr=64;function It(t,e){if(e===4)return[Xr(t)];let r=e>8,n=r?Jr:Kr,o=(a,i,u=!1)=>({name:u?`shared ${G*a}x${4*G*i}`:`${a}x${4*i}`,rows:a,quads:i,mostParts:n,shared:u}),s=t%16===0?[o(4,4),o(8,4),o(8,2)]:[o(8,2),o(4,2)];return r?[o(4,1,!0),o(8,1,!0),o(8,2,!0),...s]:s}function Xr(t){return{name:`${Lt} rows`,rows:Lt,quads:t/4,mostParts:Zr,shared:!1}}function ve({rows:t,shared:e}){return e?G*t:t}function Nt({quads:t,shared:e}){return 4*(e?G*t:t)}function Rt(t,e){return Math.ceil(t/(ve(e)*e.mostParts))}function ye(t,e){return Math.ceil(t/(ve(e)*Rt(t,e)))}function en(t,e,r,n){let o=ye(t,r);return[r.shared?o:Math.ceil(o/n),Math.ceil(e/Nt(r)),1]}function tn({rows:t,quads:e,shared:r},n){return n===4?{ROWS:1,QUADS:1,LANES:n}:{ROWS:t,QUADS:e,...!r&&{LANES:n}}}function rn(t){return t.norm?{inputScale:t.norm.scale,inputShift:t.norm.shift}:{}}function nn(t){return 2*t.rows*t.inputChannels*t.outputChannels}function Pt(t){let{lazy:e,weight:r,output:n,partials:o,shape:s,tile:a,lanes:i}=t,{rows:u,inputChannels:c,outputChannels:l}=s;return S({kernel:x("pointwise_forward",a.shared?Ct:_t,{...tn(a,i),LAZY:e.norm!==void 0,RELU6:e.relu6,STATISTICS:o!==void 0}),views:{input:e.input,weight:r,output:n,...rn(e),...o&&{partials:o}},parameters:{rows:u,inputChannels:c,outputChannels:l,tiles:Rt(u,a)},workgroups:en(u,l,a,i),cost:{flops:nn(s),bytes:4*(u*(c+l)+c*l)}})}function Ut(t){let{layer:e,batch:r}=t;switch(e.kind){case"first":return Et(Ft(e,r));case"depthwise":return St(Gt(e,r),Dt(t,"forward"));case"pointwise":return ye(zt(e,r).rows,Wt(t,"forward"))}}function Bt(t,e){let{layer:r,batch:n,lanes:o}=t,{input:s,...a}=e;switch(r.kind){case"first":return Mt({input:s.input,...a,shape:Ft(r,n),lanes:o});case"depthwise":{let i=Dt(t,"forward"),u=Gt(r,n),c=kt({...on(s),...a,shape:u,split:i,lanes:o});return Ot(t,"forward",i,c)}case"pointwise":{let i=Wt(t,"forward"),u=zt(r,n),c=Pt({lazy:s,...a,shape:u,tile:i,lanes:o});return Ot(t,"forward",i,c)}}}function xe({layer:t,batch:e,half:r},n){let{kind:o,inputHeight:s,inputWidth:a,inputChannels:i,outputChannels:u,stride:c}=t,l=[e,s,a,i].join("x");return`${o} ${n}, ${l} to ${u}, stride ${c}${r?", half":""}`}function Ot(t,e,r,n){return ft(n,xe(t,e),r)}function Wt(t,e){let{inputChannels:r,outputChannels:n}=t.layer,o=e==="forward"?n:r;return t.chooser.choose(xe(t,e),It(o,t.lanes))}function Dt(t,e){return t.chooser.choose(xe(t,e),vt(t.lanes))}function zt(t,e){let{inputChannels:r,outputChannels:n}=t;return{rows:e*t.outputHeight*t.outputWidth,inputChannels:r,outputChannels:n}}function Gt(t,e){let{inputHeight:r,inputWidth:n,outputChannels:o,stride:s}=t;return{batch:e,height:r,width:n,channels:o,stride:s}}function Ft(t,e){let{inputHeight:r,inputWidth:n,outputChannels:o}=t;return{batch:e,height:r,width:n,outputChannels:o}}function on(t){if(!t.norm||!t.relu6)throw new Error("the tensor has no norm with ReLU6 to be applied");return{input:t.input,inputScale:t.norm.scale,inputShift:t.norm.shift}}function Ht(t,e,r,{batch:n,arena:o,chooser:s,half:a=!1}){let{lanes:i}=t.engine,u=[],c=[],l=[],f={input:e,relu6:!1},m=new Map(t.architecture.blocks.flatMap(({layers:p})=>p).map(p=>[p,o.take(p.norm,4*D(p.outputChannels))])),d=(p,h,g)=>{let w=p.outputChannels,b=n*p.outputHeight*p.outputWidth,$=o.take(p.name,b*w,a),y=m.get(p),k={layer:p,batch:n,lanes:i,chooser:s,half:a},C=Ut(k),B=g?o.take("partial sums",C*2*w):void 0,tr=t.parameter(`${p.name}.weight`);c.push(Bt(k,{input:h,weight:tr,output:$,...B&&{partials:B}}));let qe=t.norm(p.norm),Ae=nt;if(B){let rr=ot;c.push(mt({partials:B,state:qe,statistics:y,rows:b,channels:w,parts:C,epsilon:Ae,momentum:rr,lanes:i})),o.give(B)}else u.push(gt({state:qe,statistics:y,channels:w,epsilon:Ae,lanes:i}));return{layer:p,input:h,raw:$,statistics:y,rows:b}};for(let[p,h]of t.architecture.blocks.entries()){let g=p>=r,w=f,b=[];for(let $ of h.layers){let y=d($,f,g);!g&&f!==w&&o.give(f.input),b.push(y);let k=dt(y.statistics,$.outputChannels);f={input:y.raw,norm:k,relu6:$.activation==="relu6"}}if(h.residual){let $=b.at(-1),y=$.layer.outputChannels,k=o.take(`${$.layer.name} block`,$.rows*y,a);c.push(bt({skip:w,branch:$.raw,branchNorm:f.norm,output:k,rows:$.rows,channels:y,lanes:i})),g||o.give(f.input),f={input:k,relu6:!1}}!g&&w.input!==e&&o.give(w.input),l.push({layers:b,residual:h.residual})}return{prepare:u,calls:c,blocks:l,features:f}}var re=class t{batch;#e;#t;#r;#n;images;features;logits;constructor(e,r,n,o,s){this.batch=s,this.#e=e,this.#t=r,this.#r=n.prepare,this.#n=n.forward,this.images=o.images,this.features=o.features,this.logits=o.logits}static async compile(e,r,n){let{engine:o}=e,{arena:s,prepare:a,forward:i,...u}=t.record(e,r,new te(n)),c={prepare:await o.compile("inference statistics",a),forward:await o.compile(`inference of ${r}`,i)},l=new t(e,s,c,u,r);return l.refresh(),l}static record(e,r,n){let{engine:o,architecture:s}=e,{input:a,heads:i,lastChannel:u}=s,c=new ee(o),l=c.take("input",r*a.height*a.width*4),{counts:f,total:m}=q(L(i)),d=c.take("logits",r*m),p=Ht(e,l,s.blocks.length,{batch:r,arena:c,chooser:n}),{outputHeight:h,outputWidth:g}=s.blocks.at(-1).layers.at(-1),w=lt({input:p.features.input,inputScale:p.features.norm.scale,inputShift:p.features.norm.shift,...e.heads(),features:c.take("pooled features",r*u),logits:d,shape:{batch:r,positions:h*g,channels:u,classes:f},lanes:o.lanes});return{arena:c,images:l,features:p.features,logits:d,prepare:p.prepare,forward:[...p.calls,...w]}}refresh(){this.#e.engine.run(this.#r)}run(){this.#e.engine.run(this.#n)}destroy(){this.#e.engine.release(this.#r),this.#e.engine.release(this.#n),this.#t.destroy()}[Symbol.dispose](){this.destroy()}};var ne=class t{#e;#t;constructor(e,r){this.#e=e,this.#t=r}static async compile(e,r,n){let o=[];for(let s of r)o.push(await re.compile(e,s,n));return new t(e,o)}get batch(){return this.#t.at(-1).batch}async logits(e){let{engine:r,architecture:{input:n}}=this.#e,o=n.height*n.width*3,s=e.find(({length:c})=>c!==o);if(s)throw new RangeError(`${s.length} bytes are not the pixels [${n.height}, ${n.width}, 3]`);let a=this.#t.find(({batch:c})=>c>=e.length)??this.#t.at(-1),i=[],u={engine:r,predictor:a,size:n,drawings:e,draw:(c,l)=>l.set(c),output:a.logits};for await(let{outputs:c}of at(u))i.push(...c);return i}destroy(){for(let e of this.#t)e.destroy()}[Symbol.dispose](){this.destroy()}};function jt(t){return t.map((e,r)=>r===0?e:1)}function Qt({codes:t,scales:e}){let r=t.length/e.length;return Float32Array.from(t,(n,o)=>n*e[Math.floor(o/r)])}function M(t,e=80){return JSON.stringify(t.length>e?`${t.slice(0,e)}...`:t)}var sn=an();function an(){let t=Uint32Array.from({length:256},(r,n)=>{let o=n;for(let s=0;s<8;s++)o=o>>>1^(o&1?3988292384:0);return o}),e=[t];for(;e.length<8;)e.push(e.at(-1).map(r=>r>>>8^t[r&255]));return e}function oe(t,e=0){let[r,n,o,s,a,i,u,c]=sn,l=~e,f=0;for(let m=t.length-7;f<m;f+=8)l^=t[f]|t[f+1]<<8|t[f+2]<<16|t[f+3]<<24,l=c[l&255]^u[l>>>8&255]^i[l>>>16&255]^a[l>>>24]^s[t[f+4]]^o[t[f+5]]^n[t[f+6]]^r[t[f+7]];for(;f<t.length;f++)l=l>>>8^r[(l^t[f])&255];return~l>>>0}function Yt(t){let e=[],r,n="";for(let{0:o,index:s}of t.matchAll(/\\.|["{}:]/g))if(o==='"')r!==void 0&&(n=t.slice(r,s+1)),r=r===void 0?s:void 0;else if(r===void 0)if(o==="{")e.push(new Set);else if(o==="}")e.pop();else{let a=JSON.parse(n),i=e.at(-1);if(i.has(a))return a;i.add(a)}}var Vt=new Map([["I64",{size:8,read:t=>new BigInt64Array(t)}],["F32",{size:4,read:t=>new Float32Array(t)}],["F64",{size:8,read:t=>new Float32Array(new Float64Array(t))}],["F16",{size:2,read:t=>new Float32Array(new Float16Array(t))}],["BF16",{size:2,read:hn}],["I8",{size:1,read:t=>new Int8Array(t)}],["U8",{size:1,read:t=>new Uint8Array(t)}]]),un="__metadata__",se="crc32",cn=1e8;function ln(t,e){let r=(s,a)=>s.toSorted((i,u)=>a(i)<a(u)?-1:1),n=s=>new TextEncoder().encode(JSON.stringify(s)),o=0;for(let[s,a]of r([...e],([i])=>i))s!==se&&(o=oe(n([s,a]),o));for(let{name:s,dtype:a,shape:i,bytes:u}of r(t,({name:c})=>c))o=oe(u,oe(n([s,a,i]),o));return o.toString(16).padStart(8,"0")}function Zt(t,e="safetensors"){let r=d=>{throw new v(`${e} cannot be read: ${d}.`)};t.length<8&&r(`it has ${t.length} bytes and no header`);let n=new DataView(t.buffer,t.byteOffset).getBigUint64(0,!0);n>BigInt(Math.min(t.length-8,cn))&&r(`its header would be ${n} bytes long; it is cut off or no safetensors file`);let o=8+Number(n),s=fn(t.subarray(8,o),r),a=t.length-o,i=new Map,u=[];for(let[d,p]of Object.entries(s))if(d!==un)u.push(pn(d,p,r));else{if(!Se(p))return r("its metadata is no object");for(let[h,g]of Object.entries(p))i.set(h,typeof g=="string"?g:r(`its metadata ${M(h)} is no text`))}u.sort((d,p)=>d.begin-p.begin||d.end-p.end);let c=0;for(let d of u)d.begin!==c&&r(`tensor ${M(d.name)} starts at byte ${d.begin} where ${c} is expected`),c=d.end,c>a&&r(`tensor ${M(d.name)} ends at byte ${c} of ${a}; the file is cut off`);c!==a&&r(`${a-c} bytes after the last tensor belong to none`);let l=u.map(({begin:d,end:p,...h})=>({...h,bytes:t.subarray(o+d,o+p)})),f=i.get(se);f!==void 0&&f!==ln(l,i)&&r(`it is damaged: its content does not match its checksum; copy it again (a program that changes values on purpose has to leave ${M(se)} out of the metadata)`),i.delete(se);let m=new Map;for(let{name:d,shape:p,bytes:h,read:g}of l)m.set(d,{shape:p,data:g(new Uint8Array(h).buffer)});return{tensors:m,metadata:i}}function fn(t,e){let r="",n;try{r=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(t),n=JSON.parse(r)}catch{e("its header is no JSON; it is no safetensors file")}if(!r.startsWith("{")||!Se(n))return e("its header is no JSON object");let o=Yt(r);return o!==void 0&&e(`its header holds ${M(o)} twice`),n}function pn(t,e,r){let n=`tensor ${M(t)}`;if(!Se(e))return r(`${n} is not described by an object`);let{dtype:o,shape:s,data_offsets:a}=e;if(typeof o!="string")return r(`${n} has no type`);let i=Vt.get(o);if(!i){let f=[...Vt.keys()].join(", ");return r(`${n} has values of type ${M(o)}; known types are ${f}`)}if(!Jt(s)||!Number.isSafeInteger(Kt(s)*i.size))return r(`the shape of ${n} is no list of sizes`);if(!Jt(a)||a.length!==2)return r(`the offsets of ${n} are not two places in the file`);let[u,c]=a,l=Kt(s)*i.size;return c-u!==l&&r(`${n} has ${c-u} bytes, but ${o} [${s}] takes ${l}`),{name:t,dtype:o,shape:s,begin:u,end:c,read:i.read}}function Se(t){return typeof t=="object"&&t!==null&&!Array.isArray(t)}function Jt(t){return Array.isArray(t)&&t.every(e=>Number.isSafeInteger(e)&&e>=0)}function Kt(t){return t.reduce((e,r)=>e*r,1)}function hn(t){return new Float32Array(Uint32Array.from(new Uint16Array(t),e=>e<<16).buffer)}var dn=".running_var";function ke(t,e,r){let n=(o,s)=>{throw new v(`${r}: tensor ${JSON.stringify(t)} holds ${o}, ${s}; the file is damaged, or its training diverged: use another one`)};for(let o of e)Number.isFinite(o)||n(o,"which is no finite 32-bit number"),o<0&&t.endsWith(dn)&&n(o,"and a variance is never below 0")}var mn="num_batches_tracked";function er(t,e){let{tensors:r,metadata:n}=Zt(t,e),o=gn(n,e),s=new Map(r),a=(p,h,g)=>{let w=s.get(p);if(!w)throw new v(`${e} has no tensor "${p}".`);if(String(w.shape)!==String(h))throw new v(`${e}: tensor "${p}" has the shape [${w.shape}], the model asks for [${h}].`);if(!(w.data instanceof g))throw new v(`${e}: tensor "${p}" holds values of another type.`);return s.delete(p),w.data},i=(p,h)=>{if(!(s.get(p)?.data instanceof Int8Array))return a(p,h,Float32Array);let g=a(p,h,Int8Array),w=a(`${p}.scale`,jt(h),Float32Array);return ke(`${p}.scale`,w,e),Qt({codes:g,scales:w})},u=(p,h)=>{let g=i(p,h);return ke(p,g,e),g},c=({slices:p,length:h})=>{let g=[...p.values()].map(({name:b,shape:$})=>u(b,$)),w=new Float32Array(h);return[...p.values()].forEach(({offset:b},$)=>w.set(g[$],b)),w},l={parameters:c(Y(o)),buffers:c(V(o))},f=Xt(o).map(p=>a(p,[],BigInt64Array)[0]),[m]=s.keys();if(m!==void 0)throw new v(`${e} has a tensor "${m}" that the model does not have.`);let d=Number(f[0]);if(!(d>=0))throw new v(`${e}: tensor "${Xt(o)[0]}" counts ${d} steps; the file is damaged.`);return{architecture:o,weights:l,steps:d}}function Xt({blocks:t}){return t.flatMap(({layers:e})=>e.map(({norm:r})=>`${r}.${mn}`))}function gn(t,e){let r=s=>{throw new v(`${e} is no model of this program: ${s}.`)},n=s=>t.get(s)??r(`its metadata has no "${s}"`);n("model")!=="mobilenet_v2"&&r(`it holds a ${n("model")}`);for(let[s,a]of[["mean",Z],["std",X]])n(s)!==JSON.stringify(a)&&r(`its images were normalised with ${s} ${n(s)}, not ${JSON.stringify(a)}`);n("labels");let o=wn(t);if(!o)return r("its labels cannot be read");try{return st({heads:o,inputWidth:Number(n("input_width")),inputHeight:Number(n("input_height")),resize:t.get("resize")??"pad",widthMultiplier:Number(n("width_multiplier")),dropout:Number(n("dropout"))})}catch(s){if(!(s instanceof v))throw s;return r(s.message.replace(/\.$/,""))}}function wn(t){try{let e=JSON.parse(t.get("labels")??"");return bn(e)?e:void 0}catch{return}}function bn(t){return Array.isArray(t)&&t.every(e=>typeof e?.name=="string"&&Array.isArray(e.classes)&&e.classes.every(r=>typeof r=="string"))}var $n=5;async function vn({architecture:t,weights:e}){let r=await j.open();try{let n=new K(r,t);n.load(e);let o=await ne.compile(n,[1]),{width:s,height:a}=t.input;return await o.logits([new Uint8Array(a*s*3)]),{device:`WebGPU (${r.name})`,logits:async i=>(await o.logits([i]))[0]}}catch(n){throw r.destroy(),n}}function yn(t,{architecture:{input:e}}){let{source:r,target:n}=Ee(t,e,e.resize);return _e(Me(t,r,n.width,n.height),n,e)}function xn(t,{architecture:{heads:e}}){return Ie(["the image"],t,e,{top:$n})[0].facets}Object.assign(globalThis,{facet:{decodeWeights:er,openOnWebGpu:vn,toInput:yn,toFacets:xn}});})();
