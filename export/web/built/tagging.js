(()=>{function $(t,e=HTMLElement){let r=document.getElementById(t);if(r instanceof e)return r;throw new Error(`the page holds no ${e.name} with the id ${t}`)}function A(t,e={},...r){let n=Object.assign(document.createElement(t),e);return n.append(...r),n}function T(t,e,r=""){let n=document.createElement(t);return n.textContent=e,r!==""&&(n.className=r),n}function _e(t,e){let r=$("open-camera",HTMLButtonElement),n=$("viewfinder",HTMLVideoElement),o=$("camera"),s=$("take",HTMLButtonElement),a,i=0;navigator.mediaDevices?.getUserMedia||(r.hidden=!0),r.addEventListener("click",async()=>{try{a=await navigator.mediaDevices.getUserMedia({video:{facingMode:"environment"}})}catch(c){let l=c.name==="NotAllowedError";e(l?"The camera was not allowed.":"There is no camera to be used.");return}n.srcObject=a,o.hidden=!1,r.disabled=!0,await n.play(),s.focus()}),s.addEventListener("click",()=>{let c=document.createElement("canvas");c.width=n.videoWidth,c.height=n.videoHeight,c.getContext("2d").drawImage(n,0,0),c.toBlob(l=>{l!==null&&t([new File([l],`camera ${++i}.jpg`,{type:"image/jpeg"})])},"image/jpeg",.92)});let u=()=>{for(let c of a?.getTracks()??[])c.stop();a=void 0,n.srcObject=null,o.hidden=!0,r.disabled=!1};$("close-camera").addEventListener("click",u),addEventListener("pagehide",u)}function Re(t){let e=$("drop"),r=$("files",HTMLInputElement);r.addEventListener("change",()=>{t([...r.files??[]]),r.value=""}),document.addEventListener("paste",({clipboardData:n})=>{let o=[...n?.files??[]];o.length>0&&t(o)}),document.addEventListener("dragover",n=>{Ne(n.dataTransfer)&&(n.preventDefault(),n.dataTransfer.dropEffect="copy",e.classList.add("over"))}),document.addEventListener("dragleave",({relatedTarget:n})=>{n===null&&e.classList.remove("over")}),document.addEventListener("drop",n=>{e.classList.remove("over"),Ne(n.dataTransfer)&&(n.preventDefault(),t([...n.dataTransfer.files]))})}function Ne(t){return t?.types.includes("Files")??!1}function Pe(t,e=1){return`${(100*t).toFixed(e)}\xA0%`}var H=class{#e=$("picture",HTMLImageElement);#t;constructor(){this.#e.addEventListener("error",()=>this.#e.hidden=!0)}add(e){let r=A("button",{type:"button",className:"tried"},vr(e),$r(e));r.addEventListener("click",()=>{this.#r(e,r),$("result").scrollIntoView({block:"nearest"})}),$("history-lead").hidden=!0,$("history-list").prepend(A("li",{},r)),this.#r(e,r),$("spoken").textContent=`${e.name}: ${yr(e.result)}`}#r({name:e,url:r,result:n},o){this.#t?.removeAttribute("aria-current"),this.#t=o,o.setAttribute("aria-current","true"),$("result-lead").hidden=!0,$("result-body").hidden=!1,this.#e.hidden=!1,this.#e.src=r,this.#e.alt=e,$("picture-name").textContent=e,$("heads").replaceChildren(..."error"in n?[T("p",`This file cannot be used: ${n.error}.`,"wrong")]:Object.entries(n.facets).map(([s,a])=>br(s,a)))}};function br(t,{top:e}){let r=e.map(({label:n,probability:o},s)=>{let a=A("span",{className:"bar"});return a.style.setProperty("--share",String(o)),A("li",{className:s===0?"best":""},T("span",n,"label"),T("span",Pe(o),"share"),a)});return A("div",{},T("h3",t),A("ol",{},...r))}function vr({url:t}){let e=A("img",{src:t,alt:""});return e.addEventListener("error",()=>e.style.visibility="hidden"),e}function $r({name:t,result:e}){return A("span",{},T("strong",t),..."error"in e?[T("span",e.error,"wrong")]:Object.values(e.facets).map(({label:r})=>T("span",r)))}function yr(t){return"error"in t?t.error:Object.entries(t.facets).map(([e,{label:r}])=>`${e} ${r}`).join(", ")}var Q=class{#e;#t=new H;#r=$("notice");#n=$("drop");#s=Promise.resolve();#o=0;constructor(e){this.#e=e}add(e){this.#r.hidden=!0;for(let r of e)this.#o++,this.#s=this.#s.then(()=>this.#i(r)).finally(()=>{this.#o--,this.#a()});this.#a()}showProblem(e){this.#r.textContent=e,this.#r.hidden=!1}async#i(e){let r=e.name||"image",n;try{n=await this.#e(e,r)}catch(o){this.showProblem(`${r}: ${o.message}.`);return}this.#t.add({name:r,url:URL.createObjectURL(e),result:n})}#a(){this.#n.setAttribute("aria-busy",String(this.#o>0))}};function Oe(t){let e=new Q(t),r=n=>e.add(n);Re(r),_e(r,n=>e.showProblem(n))}var y=class extends Error{name="UserError"};var fe=["fit","pad","stretch"];function Be(t,e,r){let n={left:0,top:0,width:t.width,height:t.height},o={left:0,top:0,width:e.width,height:e.height},s=e.width/t.width,a=e.height/t.height;if(r==="stretch"||s===a)return{source:n,target:o};if(r==="fit"){let m=Math.max(s,a),d=e.width/m,p=e.height/m,h=(t.width-d)/2,w=(t.height-p)/2;return{source:{left:h,top:w,width:d,height:p},target:o}}let i=Math.min(s,a),u=Math.max(1,Math.round(t.width*i)),c=Math.max(1,Math.round(t.height*i)),l=Math.floor((e.width-u)/2),f=Math.floor((e.height-c)/2);return{source:n,target:{left:l,top:f,width:u,height:c}}}function We(t,e,r,n){let{data:o}=t;if(e.width===t.width&&e.height===t.height&&r===t.width&&n===t.height)return xr(o);let a=Ue(t.width,e.left,e.width,r),i=Ue(t.height,e.top,e.height,n),u=i.first[0],c=i.first[n-1]+i.count[n-1],l=new Float32Array((c-u)*r*3);for(let d=u;d<c;d++)for(let p=0;p<r;p++){let h=0,w=0,g=0,b=(d*t.width+a.first[p])*4,v=p*a.most;for(let q=v;q<v+a.count[p];q++,b+=4){let _=a.weights[q];h+=_*o[b],w+=_*o[b+1],g+=_*o[b+2]}let x=((d-u)*r+p)*3;l[x]=h,l[x+1]=w,l[x+2]=g}let f=new Uint8Array(n*r*3),m=r*3;for(let d=0;d<n;d++)for(let p=0;p<m;p++){let h=.5,w=(i.first[d]-u)*m+p,g=d*i.most;for(let b=g;b<g+i.count[d];b++,w+=m)h+=i.weights[b]*l[w];f[d*m+p]=h>255?255:h}return f}function De(t,e,r){let{width:n,height:o}=r;if(e.width===n&&e.height===o)return t;let s=new Uint8Array(o*n*3).fill(255);for(let a=0;a<e.height;a++){let i=t.subarray(a*e.width*3,(a+1)*e.width*3);s.set(i,((e.top+a)*n+e.left)*3)}return s}function xr(t){let e=new Uint8Array(t.length/4*3);for(let r=0,n=0;r<t.length;r+=4,n+=3)e[n]=t[r],e[n+1]=t[r+1],e[n+2]=t[r+2];return e}function Ue(t,e,r,n){let o=r/n,s=Math.max(1,o),a=2*Math.ceil(s)+1,i=new Int32Array(n),u=new Int32Array(n),c=new Float64Array(n*a);for(let l=0;l<n;l++){let f=e+(l+.5)*o,m=Math.max(0,Math.floor(f-s+.5)),d=Math.min(t,Math.floor(f+s+.5)),p=0;for(let h=m;h<d;h++){let w=Math.max(0,1-Math.abs(h+.5-f)/s);c[l*a+h-m]=w,p+=w}for(let h=0;h<d-m;h++)c[l*a+h]/=p;i[l]=m,u[l]=d-m}return{first:i,count:u,weights:c,most:a}}var Ge=1e-5,ze=.1,Y=[.485,.456,.406],V=[.229,.224,.225],pe={pixels:4096,widthMultiplier:{least:.01,most:8}},Sr=[{expansion:1,channels:16,repeats:1,stride:1},{expansion:6,channels:24,repeats:2,stride:2},{expansion:6,channels:32,repeats:3,stride:2},{expansion:6,channels:64,repeats:4,stride:2},{expansion:6,channels:96,repeats:3,stride:1},{expansion:6,channels:160,repeats:3,stride:2},{expansion:6,channels:320,repeats:1,stride:1}];function je(t){let{heads:e,inputWidth:r=60,inputHeight:n=80,resize:o="pad"}=t,{widthMultiplier:s=1,dropout:a=.2}=t;kr({heads:e,inputWidth:r,inputHeight:n,resize:o,widthMultiplier:s,dropout:a});let i=m=>Fe(m*s),u=Fe(1280*Math.max(1,s)),c=new he(n,r),l=[{layers:[c.convolution("first","features.0",i(32),2)],residual:!1}];for(let{expansion:m,channels:d,repeats:p,stride:h}of Sr)for(let w=0;w<p;w++){let g=`features.${l.length}`;l.push(c.invertedResidual(g,m,i(d),w?1:h))}let f=c.convolution("pointwise",`features.${l.length}`,u,1);return l.push({layers:[f],residual:!1}),{input:{height:n,width:r,resize:o},widthMultiplier:s,blocks:l,lastChannel:u,dropout:a,heads:e.map(({name:m,classes:d})=>({name:m,classes:d.length,classNames:[...d],weight:`heads.${m}.1.weight`,bias:`heads.${m}.1.bias`}))}}var he=class{#e=3;#t;#r;constructor(e,r){this.#t=e,this.#r=r}convolution(e,r,n,o){let s={name:`${r}.0`,norm:`${r}.1`};return this.#n({kind:e,...s,outputChannels:n,stride:o,activation:"relu6"})}invertedResidual(e,r,n,o){let s=this.#e,a=s*r,i=[],u=()=>`${e}.conv.${i.length}`;r!==1&&i.push(this.convolution("pointwise",u(),a,1)),i.push(this.convolution("depthwise",u(),a,o));let c={name:u(),norm:`${e}.conv.${i.length+1}`};return i.push(this.#n({kind:"pointwise",...c,outputChannels:n,stride:1,activation:"none"})),{layers:i,residual:o===1&&s===n}}#n(e){let r=this.#e,n=this.#t,o=this.#r;return this.#t=Math.ceil(n/e.stride),this.#r=Math.ceil(o/e.stride),this.#e=e.outputChannels,{...e,inputChannels:r,inputHeight:n,inputWidth:o,outputHeight:this.#t,outputWidth:this.#r}}};function Fe(t){let e=Math.max(8,Math.floor((t+4)/8)*8);return e<.9*t?e+8:e}function kr(t){let{heads:e,inputWidth:r,inputHeight:n,resize:o,widthMultiplier:s,dropout:a}=t;for(let[l,f]of[["width",r],["height",n]])if(!(Number.isInteger(f)&&f>=1&&f<=pe.pixels))throw new y(`The input ${l} must be a whole number of pixels from 1 to ${pe.pixels}, not ${f}.`);if(!fe.includes(o))throw new y(`Images are brought to size by ${fe.join(", ")}, not ${o}.`);let{least:i,most:u}=pe.widthMultiplier;if(!(s>=i&&s<=u))throw new y(`The width multiplier must be from ${i} to ${u}, not ${s}.`);if(!(a>=0&&a<1))throw new y(`Dropout must be at least 0 and below 1, not ${a}.`);if(e.length===0)throw new y("The model needs at least one label column.");let c=new Set;for(let{name:l,classes:f}of e){if(l==="")throw new y("A label column has no name.");if(c.has(l))throw new y(`The label column "${l}" is named twice.`);if(c.add(l),f.length===0)throw new y(`The label column "${l}" has no classes.`);if(new Set(f).size<f.length)throw new y(`The label column "${l}" has the same class twice.`)}}function He(t){return t.map((e,r)=>r===0?e:1)}function Qe({codes:t,scales:e}){let r=t.length/e.length;return Float32Array.from(t,(n,o)=>n*e[Math.floor(o/r)])}function K(t){let e=new J;for(let o of t.blocks.flatMap(s=>s.layers)){let{kind:s,name:a,norm:i,inputChannels:u,outputChannels:c}=o,l=s==="pointwise"?1:3,f=s==="depthwise"?1:u;e.append(`${a}.weight`,[c,f,l,l]),e.append(`${i}.weight`,[c]),e.append(`${i}.bias`,[c])}let{heads:r,lastChannel:n}=t;for(let[o,{weight:s,classes:a}]of r.entries())e.append(s,[a,n],o===0);for(let[o,{bias:s,classes:a}]of r.entries())e.append(s,[a],o===0);return e.finish()}function Z(t){let e=new J;for(let{norm:r,outputChannels:n}of t.blocks.flatMap(o=>o.layers))e.append(`${r}.running_mean`,[n]),e.append(`${r}.running_var`,[n]);return e.finish()}function X(t,e){let r=t.slices.get(e);if(!r)throw new Error(`the model has no ${e}`);return r}var J=class{#e=new Map;#t=0;append(e,r,n=!0){let o=n?Ye(this.#t):this.#t,s=r.reduce((a,i)=>a*i,1);this.#e.set(e,{name:e,shape:r,offset:o,length:s}),this.#t=o+s}finish(){return{slices:this.#e,length:Ye(this.#t)}}};function Ye(t){return Math.ceil(t/64)*64}var qr=Ar();function Ar(){let t=Uint32Array.from({length:256},(r,n)=>{let o=n;for(let s=0;s<8;s++)o=o>>>1^(o&1?3988292384:0);return o}),e=[t];for(;e.length<8;)e.push(e.at(-1).map(r=>r>>>8^t[r&255]));return e}function ee(t,e=0){let[r,n,o,s,a,i,u,c]=qr,l=~e,f=0;for(let m=t.length-7;f<m;f+=8)l^=t[f]|t[f+1]<<8|t[f+2]<<16|t[f+3]<<24,l=c[l&255]^u[l>>>8&255]^i[l>>>16&255]^a[l>>>24]^s[t[f+4]]^o[t[f+5]]^n[t[f+6]]^r[t[f+7]];for(;f<t.length;f++)l=l>>>8^r[(l^t[f])&255];return~l>>>0}function Ve(t){let e=[],r,n="";for(let{0:o,index:s}of t.matchAll(/\\.|["{}:]/g))if(o==='"')r!==void 0&&(n=t.slice(r,s+1)),r=r===void 0?s:void 0;else if(r===void 0)if(o==="{")e.push(new Set);else if(o==="}")e.pop();else{let a=JSON.parse(n),i=e.at(-1);if(i.has(a))return a;i.add(a)}}var Je=new Map([["I64",{size:8,read:t=>new BigInt64Array(t)}],["F32",{size:4,read:t=>new Float32Array(t)}],["F64",{size:8,read:t=>new Float32Array(new Float64Array(t))}],["F16",{size:2,read:t=>new Float32Array(new Float16Array(t))}],["BF16",{size:2,read:Ir}],["I8",{size:1,read:t=>new Int8Array(t)}],["U8",{size:1,read:t=>new Uint8Array(t)}]]),Er="__metadata__",te="crc32",Tr=1e8;function Mr(t,e){let r=(s,a)=>s.toSorted((i,u)=>a(i)<a(u)?-1:1),n=s=>new TextEncoder().encode(JSON.stringify(s)),o=0;for(let[s,a]of r([...e],([i])=>i))s!==te&&(o=ee(n([s,a]),o));for(let{name:s,dtype:a,shape:i,bytes:u}of r(t,({name:c})=>c))o=ee(u,ee(n([s,a,i]),o));return o.toString(16).padStart(8,"0")}function Xe(t,e="safetensors"){let r=d=>{throw new y(`${e} cannot be read: ${d}.`)};t.length<8&&r(`it has ${t.length} bytes and no header`);let n=new DataView(t.buffer,t.byteOffset).getBigUint64(0,!0);n>BigInt(Math.min(t.length-8,Tr))&&r(`its header would be ${n} bytes long; it is cut off or no safetensors file`);let o=8+Number(n),s=Lr(t.subarray(8,o),r),a=t.length-o,i=new Map,u=[];for(let[d,p]of Object.entries(s))if(d!==Er)u.push(Cr(d,p,r));else{if(!de(p))return r("its metadata is no object");for(let[h,w]of Object.entries(p))i.set(h,typeof w=="string"?w:r(`its metadata ${C(h)} is no text`))}u.sort((d,p)=>d.begin-p.begin||d.end-p.end);let c=0;for(let d of u)d.begin!==c&&r(`tensor ${C(d.name)} starts at byte ${d.begin} where ${c} is expected`),c=d.end,c>a&&r(`tensor ${C(d.name)} ends at byte ${c} of ${a}; the file is cut off`);c!==a&&r(`${a-c} bytes after the last tensor are nobody's`);let l=u.map(({begin:d,end:p,...h})=>({...h,bytes:t.subarray(o+d,o+p)})),f=i.get(te);f!==void 0&&f!==Mr(l,i)&&r(`it is damaged: its content does not add up to its checksum; copy it again (a program that changes values on purpose has to leave ${C(te)} out of the metadata)`),i.delete(te);let m=new Map;for(let{name:d,shape:p,bytes:h,read:w}of l)m.set(d,{shape:p,data:w(new Uint8Array(h).buffer)});return{tensors:m,metadata:i}}function Lr(t,e){let r="",n;try{r=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(t),n=JSON.parse(r)}catch{e("its header is no JSON; it is no safetensors file")}if(!r.startsWith("{")||!de(n))return e("its header is no JSON object");let o=Ve(r);return o!==void 0&&e(`its header holds ${C(o)} twice`),n}function Cr(t,e,r){let n=`tensor ${C(t)}`;if(!de(e))return r(`${n} is not described by an object`);let{dtype:o,shape:s,data_offsets:a}=e;if(typeof o!="string")return r(`${n} has no type`);let i=Je.get(o);if(!i){let f=[...Je.keys()].join(", ");return r(`${n} has values of type ${C(o)}; known types are ${f}`)}if(!Ke(s)||!Number.isSafeInteger(Ze(s)*i.size))return r(`the shape of ${n} is no list of sizes`);if(!Ke(a)||a.length!==2)return r(`the offsets of ${n} are not two places in the file`);let[u,c]=a,l=Ze(s)*i.size;return c-u!==l&&r(`${n} has ${c-u} bytes, but ${o} [${s}] takes ${l}`),{name:t,dtype:o,shape:s,begin:u,end:c,read:i.read}}function C(t){return JSON.stringify(t.length>80?`${t.slice(0,80)}...`:t)}function de(t){return typeof t=="object"&&t!==null&&!Array.isArray(t)}function Ke(t){return Array.isArray(t)&&t.every(e=>Number.isSafeInteger(e)&&e>=0)}function Ze(t){return t.reduce((e,r)=>e*r,1)}function Ir(t){return new Float32Array(Uint32Array.from(new Uint16Array(t),e=>e<<16).buffer)}var _r=".running_var";function me(t,e,r){let n=(o,s)=>{throw new y(`${r}: tensor ${JSON.stringify(t)} holds ${o}, ${s}; the file is damaged, or its training diverged: use another one`)};for(let o of e)Number.isFinite(o)||n(o,"which is no finite 32-bit number"),o<0&&t.endsWith(_r)&&n(o,"and a variance is never below 0")}var Nr="num_batches_tracked";function tt(t,e){let{tensors:r,metadata:n}=Xe(t,e),o=Rr(n,e),s=new Map(r),a=(p,h,w)=>{let g=s.get(p);if(!g)throw new y(`${e} has no tensor "${p}".`);if(String(g.shape)!==String(h))throw new y(`${e}: tensor "${p}" has the shape [${g.shape}], the model asks for [${h}].`);if(!(g.data instanceof w))throw new y(`${e}: tensor "${p}" holds values of another type.`);return s.delete(p),g.data},i=(p,h)=>{if(!(s.get(p)?.data instanceof Int8Array))return a(p,h,Float32Array);let w=a(p,h,Int8Array),g=a(`${p}.scale`,He(h),Float32Array);return me(`${p}.scale`,g,e),Qe({codes:w,scales:g})},u=(p,h)=>{let w=i(p,h);return me(p,w,e),w},c=({slices:p,length:h})=>{let w=[...p.values()].map(({name:b,shape:v})=>u(b,v)),g=new Float32Array(h);return[...p.values()].forEach(({offset:b},v)=>g.set(w[v],b)),g},l={parameters:c(K(o)),buffers:c(Z(o))},f=et(o).map(p=>a(p,[],BigInt64Array)[0]),[m]=s.keys();if(m!==void 0)throw new y(`${e} has a tensor "${m}" that the model has not.`);let d=Number(f[0]);if(!(d>=0))throw new y(`${e}: tensor "${et(o)[0]}" counts ${d} steps; the file is damaged.`);return{architecture:o,weights:l,steps:d}}function et({blocks:t}){return t.flatMap(({layers:e})=>e.map(({norm:r})=>`${r}.${Nr}`))}function Rr(t,e){let r=s=>{throw new y(`${e} is no model of this program: ${s}.`)},n=s=>t.get(s)??r(`its metadata has no "${s}"`);n("model")!=="mobilenet_v2"&&r(`it holds a ${n("model")}`);for(let[s,a]of[["mean",Y],["std",V]])n(s)!==JSON.stringify(a)&&r(`its images were normalised with ${s} ${n(s)}, not ${JSON.stringify(a)}`);n("labels");let o=Pr(t);if(!o)return r("its labels cannot be read");try{return je({heads:o,inputWidth:Number(n("input_width")),inputHeight:Number(n("input_height")),resize:t.get("resize")??"pad",widthMultiplier:Number(n("width_multiplier")),dropout:Number(n("dropout"))})}catch(s){if(!(s instanceof y))throw s;return r(s.message.replace(/\.$/,""))}}function Pr(t){try{let e=JSON.parse(t.get("labels")??"");return Or(e)?e:void 0}catch{return}}function Or(t){return Array.isArray(t)&&t.every(e=>typeof e?.name=="string"&&Array.isArray(e.classes)&&e.classes.every(r=>typeof r=="string"))}async function rt(t){let e=await createImageBitmap(t,{imageOrientation:"from-image",colorSpaceConversion:"none"}),r=Math.min(1,Math.sqrt(16e6/(e.width*e.height))),n=document.createElement("canvas");n.width=Math.max(1,Math.floor(e.width*r)),n.height=Math.max(1,Math.floor(e.height*r));let{width:o,height:s}=n,a=n.getContext("2d",{alpha:!1,willReadFrequently:!0});return a.fillStyle="#fff",a.fillRect(0,0,o,s),a.imageSmoothingQuality="high",a.drawImage(e,0,0,o,s),e.close(),a.getImageData(0,0,o,s)}function N(t){let e=[],r=0;for(let n of t){if(!Number.isInteger(n)||n<1)throw new RangeError(`A head needs a whole number of classes, at least 1; got ${n}.`);e.push(r),r+=n}if(r===0)throw new RangeError("At least one head is needed.");return{starts:e,counts:[...t],total:r}}function R(t,e,r){let n=t.length/e;if(!Number.isInteger(n))throw new RangeError(`${t.length} ${r} do not make rows of ${e}.`);return n}function re(t,e,r){let n=N(e),o=R(t,n.total,"logits");for(let s=0;s<o;s++)for(let a=0;a<e.length;a++){let i=s*n.total+n.starts[a];r(i,i+n.counts[a],s,a)}}function nt(t,e){let r=new Float64Array(t.length);return re(t,e,(n,o)=>{let s=Wr(t,n,o,r);for(let a=n;a<o;a++)r[a]/=s}),r}function Br(t,e,r){let n=-1/0;for(let o=e;o<r;o++)t[o]>n&&(n=t[o]);return n}function Wr(t,e,r,n){let o=Br(t,e,r),s=0;for(let a=e;a<r;a++){let i=Math.exp(t[a]-o);n&&(n[a]=i),s+=i}return s}function ot(t,e,r){if(!Number.isInteger(r)||r<1)throw new RangeError(`k is the number of classes to keep, at least 1; got ${r}.`);let n=R(t,N(e).total,"logits"),o=e.map(s=>new Int32Array(n*Math.min(r,s)));return re(t,e,(s,a,i,u)=>{let c=Math.min(r,a-s),l=i*c,f=o[u];for(let m=0;m<a-s;m++){let d=Math.min(m,c);for(;d>0&&t[s+m]>t[s+f[l+d-1]];)d--;d!==c&&(f.copyWithin(l+d+1,l+d,l+c-1),f[l+d]=m)}}),o}function st(t,e,r,{top:n=3}={}){let o=r.map(l=>l.classes.length),{starts:s,total:a}=N(o);if(R(e,a,"logits")!==t.length)throw new RangeError(`${e.length/a} rows of logits for ${t.length} images.`);let i=e.findIndex(l=>!Number.isFinite(l));if(i>=0)throw new RangeError(`The model's output for ${t[Math.floor(i/a)]} is not a finite number; its weights are unusable.`);let u=nt(e,o),c=ot(e,o,n);return t.map((l,f)=>({image:l,facets:Object.fromEntries(r.map((m,d)=>{let p=Math.min(n,m.classes.length),h=[...c[d].subarray(f*p,(f+1)*p)].map(w=>({label:m.classes[w],probability:u[f*a+s[d]+w]}));return[m.name,{...h[0],top:h}]}))}))}var P=class extends Error{name="OutOfMemoryError"};function O(t){let e=[],r=/@group\(0\) @binding\((\d+)\) var<storage, (read|read_write)> (\w+)\s*: array<(.+)>;( \/\/ in place)?/g;for(let[,s,a,i,u,c]of t.matchAll(r))e.push({name:i,index:Number(s),access:a,inPlace:c!==void 0,element:u});let n=/struct Parameters \{([^}]*)\}/.exec(t)?.[1]??"",o=[];for(let[,s,a]of n.matchAll(/^\s*(\w+)\s*:\s*(u32|f32),/gm))o.push({name:s,type:a});return{bindings:e.sort((s,a)=>s.index-a.index),parameters:o}}function M(t,e,r){let{load:n,store:o=(u,c)=>`${e}[${u}] =${c};`}=r,s=new RegExp(`\\b${e}\\[`,"g"),a="",i=0;for(let u=s.exec(t);u;u=s.exec(t)){if(Dr(t,u.index))continue;let c=u.index+e.length,l=Fr(t,c),f=M(t.slice(c+1,l),e,r);a+=t.slice(i,u.index);let[m]=/^\s*=(?!=)/.exec(t.slice(l+1))??[];if(m===void 0)a+=n(f),i=l+1;else{let d=l+1+m.length,p=t.indexOf(";",d);a+=o(f,M(t.slice(d,p),e,r)),i=p+1}s.lastIndex=i}return a+t.slice(i)}function Dr(t,e){return t.slice(t.lastIndexOf(`
`,e)+1,e).includes("//")}function Fr(t,e){let r=0;for(let n=e;n<t.length;n++)if(t[n]==="["&&r++,t[n]==="]"&&--r===0)return n;throw new Error("unbalanced brackets in a kernel's source")}var at=new WeakMap;function it(t,e){let r=e.toSorted().join(" "),n=at.get(t)??new Map;at.set(t,n);let o=n.get(r);return o===void 0&&(o=Gr(t,e),n.set(r,o)),o}function Gr({name:t,constants:e,source:r,reflection:n},o){let s=r;for(let a of o){if(n.bindings.find(u=>u.name===a)?.element!=="vec4f")throw new Error(`${t}: ${a} cannot be kept in half precision`);s=M(s,a,{load:u=>`vec4f(${a}[${u}])`,store:(u,c)=>`${a}[${u}] = vec4<f16>(${c.trim()});`}).replace(new RegExp(`(\\b${a}\\s*: array<)vec4f>`),"$1vec4<f16>>")}return s=`enable f16;
${s}`,{name:t,constants:e,source:s,reflection:O(s)}}var ut=/^const (\w+) = (\d+)u;/;function lt(t,e){let r=new Set,n=new Map;for(let u of t.split(`
`)){let[,c="",l]=ut.exec(u)??[];l!==void 0&&(r.add(c),n.set(c,Number(e[c]??l)))}function o(u,c,l){let f=c;for(;f<u.length;f++){let m=u[f],[,d,p="",h=""]=/^\s*\/\/#(if|else|end|for)\s*(\w*)\s*(\w*)/.exec(m)??[];if(d==="else"||d==="end")return f;if(d==="if"){let w=e[p];if(typeof w!="boolean")throw new Error(`template condition ${p} has no value`);r.add(p),f=o(u,f+1,w?l:void 0),zr(u[f])&&(f=o(u,f+1,w?void 0:l)),ct(u[f])}else if(d==="for"){let w=n.get(h)??Number(h);if(!Number.isInteger(w))throw new Error(`//#for ${p}: ${h} is no number`);let g=[];f=o(u,f+1,g),ct(u[f]);for(let b=0;b<w;b++)l?.push(...g.map(v=>v.replaceAll(`$${p}`,String(b))))}else l?.push(m.replace(ut,(w,g)=>`const ${g} = ${n.get(g)}u;`))}return f}let s=[],a=t.split(`
`);if(o(a,0,s)<a.length)throw new Error("template has an //#end too many");let i=Object.keys(e).filter(u=>!r.has(u));if(i.length>0)throw new Error(`template knows no constant ${i.join(", ")}`);return s.join(`
`)}function zr(t){return/^\s*\/\/#else/.test(t??"")}function ct(t){if(!/^\s*\/\/#end/.test(t??""))throw new Error("template has a directive without its //#end")}var ft=new Map;function S(t,e,r={}){let n=`${t} ${JSON.stringify(r)}`,o=ft.get(n);if(o===void 0){let s=lt(e,r);o={name:t,constants:r,source:s,reflection:O(s)},ft.set(n,o)}return o}function k(t){let{kernel:e,views:r,parameters:n,workgroups:o}=t;pt(e.name,"buffer",e.reflection.bindings.map(i=>i.name),r),pt(e.name,"parameter",e.reflection.parameters.map(i=>i.name),n);for(let[i,u]of Object.entries(r)){if(u.offset%256!==0||u.byteLength<=0||u.byteLength%4!==0)throw new Error(`${e.name}: ${i} is not a bindable range of ${u.memory.label}`);if(u.offset+u.byteLength>u.memory.byteLength)throw new Error(`${e.name}: ${i} reaches past the end of ${u.memory.label}`)}if(!o.every(i=>Number.isInteger(i)&&i>=1&&i<=65535))throw new P(`${e.name}: cannot dispatch ${o.join(" x ")} workgroups, which no device runs at once. Use a smaller batch, input size or width multiplier.`);let s=Object.keys(r).filter(i=>r[i].half);if(s.length===0)return t;let a=s.reduce((i,u)=>i+r[u].byteLength,0);return{...t,kernel:it(e,s),cost:{...t.cost,bytes:t.cost.bytes-a}}}function pt(t,e,r,n){let o=r.filter(a=>!(a in n)),s=Object.keys(n).filter(a=>!r.includes(a));if(o.length>0)throw new Error(`${t}: ${e} ${o.join(", ")} is not given`);if(s.length>0)throw new Error(`${t}: it has no ${e} ${s.join(", ")}`)}function we(t){return Math.max(256,Math.ceil(t/256)*256)}function I(t){return{memory:t,offset:0,byteLength:t.byteLength}}function U(t,e){let r=Math.ceil(t/e),n=Math.ceil(r/65535);return[Math.ceil(r/n),n,1]}function L(t,e,r){return{memory:t.memory,offset:t.offset+e*4,byteLength:r*4}}var ge=class{#e;add(e){this.#e??=e}check(){if(this.#e!==void 0)throw this.#e}},be=class extends Error{name="NoAdapterError"},jr=["maxBufferSize","maxStorageBufferBindingSize","maxStorageBuffersPerShaderStage","maxStorageTexturesPerShaderStage","maxTextureDimension2D","maxComputeWorkgroupStorageSize","maxComputeInvocationsPerWorkgroup","maxComputeWorkgroupSizeX"],Hr=["shader-f16","timestamp-query"];var ht=7;async function Qr(){return await navigator.gpu?.requestAdapter({powerPreference:"high-performance"})??void 0}async function dt(t){if(t??=await Qr(),!t)throw new be("No WebGPU adapter was found; `facet doctor` says what to do.");let e={};for(let o of jr)e[o]=t.limits[o];let r=await t.requestDevice({requiredLimits:e,requiredFeatures:Hr.filter(o=>t.features.has(o))}),n=new ge;return r.addEventListener("uncapturederror",o=>{o.preventDefault(),n.add(new Error(`GPU error: ${o.error.message}`))}),r.lost?.then(o=>{o.reason!=="destroyed"&&n.add(new Error(`The GPU device was lost: ${o.message}`))}),{device:r,info:t.info,errors:n}}function mt(t){let{description:e,device:r,vendor:n,architecture:o}=t;return e||r||`${n} ${o}`.trim()||"WebGPU adapter"}var E=4096,wt={vec4f:{format:"rgba32float",bytes:16},"vec4<f16>":{format:"rgba16float",bytes:8}};function ve({element:t}){return wt[t]}var $e=500;function B({access:t,inPlace:e,element:r}){return(t==="read"||e)&&r in wt}function gt(t,e){let r=t;for(let o of e){let{name:s,index:a,inPlace:i}=o,{format:u}=ve(o),c=i?`${s}Before`:s,f=`@group(0) @binding(${i?a+$e:a}) var ${c}: texture_storage_2d<${u}, read>;`,m=r.split(`
`),d=m.findIndex(p=>p.startsWith(`@group(0) @binding(${a}) `));m.splice(d,i?0:1,f),r=M(m.join(`
`),s,{load:p=>`textureLoad(${c}, texelAt(${p}))`})}let n=`${E}u`;return`${r}
fn texelAt(index: u32) -> vec2u { return vec2u(index % ${n}, index / ${n}); }
`}function ye(t){let e=[],r=new Map,n=[];for(let[s,{kernel:a,views:i}]of t.entries()){let u=new Map;for(let c of a.reflection.bindings){if(!B(c))continue;let l=i[c.name],f=Kr(l),m=r.get(f);m===void 0&&(m={view:l,texel:ve(c),firstCall:s,lastCall:s,texture:-1},r.set(f,m),e.push(m)),m.lastCall=s,u.set(c.name,m)}n.push(u);for(let c of a.reflection.bindings)if(c.access==="read_write")for(let[l,{view:f}]of r)Zr(f,i[c.name])&&r.delete(l)}return{textures:Yr(e),calls:n.map((s,a)=>({textures:new Map([...s].map(([i,u])=>[i,u.texture])),copies:[...new Set(s.values())].filter(i=>i.firstCall===a).map(({view:i,texture:u})=>({view:i,texture:u}))}))}}function Yr(t){let e=[],r=[];for(let n of t){let o=Vr(n),s=-1;for(let[a,{texel:i,rows:u}]of e.entries())r[a]>=n.firstCall||i!==n.texel||u<o||u>2*o||(s<0||u<e[s].rows)&&(s=a);s<0&&(s=e.push({texel:n.texel,rows:o})-1),r[s]=n.lastCall,n.texture=s}return e}function Vr({view:t,texel:e}){return Math.ceil(t.byteLength/(E*e.bytes))}var bt=new WeakMap,Jr=0;function Kr({memory:t,offset:e,byteLength:r}){let n=bt.get(t);return n===void 0&&bt.set(t,n=Jr++),`${n} ${e} ${r}`}function Zr(t,e){return t.memory===e.memory&&t.offset<e.offset+e.byteLength&&e.offset<t.offset+t.byteLength}function vt(t){let{name:e,reflection:r}=t.kernel,n=new DataView(new ArrayBuffer(r.parameters.length*4));for(let[o,s]of r.parameters.entries()){let a=t.parameters[s.name];if(s.type==="f32")n.setFloat32(o*4,a,!0);else if(Number.isInteger(a)&&a>=0&&a<2**32)n.setUint32(o*4,a,!0);else throw new Error(`${e}: ${s.name} is ${a}, not an unsigned integer`)}return new Uint8Array(n.buffer)}var F=class{label;#e;#t;#r;byteLength;constructor(e,r,n,{device:o,textureReads:s,bufferOf:a}){this.label=e;let i=s?ye(r):void 0,u=i?.textures??[],c=u.map(f=>Xr(o,e,f)),l=new Uint8Array(St(r));this.#r=o.createBuffer({label:`${e} parameters`,size:l.length,usage:GPUBufferUsage.UNIFORM|GPUBufferUsage.COPY_DST}),this.#e=r.map((f,m)=>{let d=m*256;l.set(vt(f),d);let p=n[m],{copies:h=[],textures:w}=i?.calls[m]??{},g=v=>c[w?.get(v)??-1],b={buffer:this.#r,offset:d,size:256};return{copies:h.map(({view:v,texture:x})=>({buffer:a(v.memory),offset:v.offset,byteLength:v.byteLength,texture:c[x],texelBytes:u[x].texel.bytes})),pipeline:p,bindGroup:o.createBindGroup({label:`${f.kernel.name} in ${e}`,layout:p.getBindGroupLayout(0),entries:en(f,g,a,b)}),workgroups:f.workgroups}}),o.queue.writeBuffer(this.#r,0,l),this.#t=c,this.byteLength=l.length+kt(i)}get dispatches(){return this.#e.length}encode(e){let r;for(let n of this.#e){if(n.copies.length>0){r?.end(),r=void 0;for(let o of n.copies)yt(e,o)}r??=e.beginComputePass(),$t(r,n)}r?.end()}encodeTimed(e,r){for(let[n,o]of this.#e.entries()){for(let a of o.copies)yt(e,a);let s=e.beginComputePass({timestampWrites:{querySet:r,beginningOfPassWriteIndex:2*n,endOfPassWriteIndex:2*n+1}});$t(s,o),s.end()}}destroy(){for(let e of this.#t)e.destroy();this.#r.destroy()}};function xt(t,e){return St(t)+kt(e?ye(t):void 0)}function St(t){return Math.max(1,t.length)*256}function kt(t){return(t?.textures??[]).reduce((r,{rows:n,texel:o})=>r+n*E*o.bytes,0)}function Xr(t,e,{rows:r,texel:n}){return t.createTexture({label:`${e} input`,size:[E,r],format:n.format,usage:GPUTextureUsage.STORAGE_BINDING|GPUTextureUsage.COPY_DST})}function en(t,e,r,n){let{bindings:o,parameters:s}=t.kernel.reflection,a=[];for(let{name:i,index:u,inPlace:c}of o){let l=e(i);if(l){let f=c?u+$e:u;a.push({binding:f,resource:l.createView()})}if(!l||c){let{memory:f,offset:m,byteLength:d}=t.views[i],p={buffer:r(f),offset:m,size:d};a.push({binding:u,resource:p})}}return s.length>0&&a.push({binding:0,resource:n}),a}function $t(t,e){t.setPipeline(e.pipeline),t.setBindGroup(0,e.bindGroup),t.dispatchWorkgroups(...e.workgroups)}function yt(t,e){let{buffer:r,offset:n,byteLength:o,texture:s,texelBytes:a}=e,i=Math.ceil(o/a),u=Math.floor(i/E),c=E*a;u>0&&t.copyBufferToTexture({buffer:r,offset:n,bytesPerRow:c},{texture:s},[E,u]);let l=i%E;l>0&&t.copyBufferToTexture({buffer:r,offset:n+u*c,bytesPerRow:c},{texture:s,origin:[0,u]},[l,1])}var W=class{label;byteLength;buffer;constructor(e,r,n){this.label=r,this.byteLength=n;let o=GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST;this.buffer=e.createBuffer({label:r,size:n,usage:o})}};var ne=class{#e;#t;#r=new Map;constructor(e,r){this.#e=e,this.#t=r}of(e){let r=this.#r.get(e);return r===void 0&&(r=this.#n(e),this.#r.set(e,r)),r}async#n({name:e,source:r,reflection:n}){let o=this.#t?gt(r,n.bindings.filter(B)):r,s=this.#e.createShaderModule({label:e,code:o}),{messages:a}=await s.getCompilationInfo(),i=a.find(u=>u.type==="error");if(i)throw new Error(`${e}.wgsl:${i.lineNum}:${i.linePos}: ${i.message}`);return await this.#e.createComputePipelineAsync({label:e,layout:"auto",compute:{module:s,entryPoint:"main"}})}};var tn={vec4f:16,"vec4<f16>":8,vec2f:8,f32:4,u32:4,i32:4},qt=new WeakMap;function ke(t,e,r){let n=o=>!r||o.access==="read_write"||!B(o);return t.map(o=>rn(o,e,n))}function rn(t,e,r){let n=t.kernel.reflection.bindings.filter(a=>t.views[a.name].byteLength>e&&r(a));if(n.length===0)return t;let o={...t.views},s=new Map;for(let{name:a}of n){let i=t.views[a],u=Math.ceil(i.byteLength/e);s.set(a,u);for(let c=0;c<u;c++){let l=c*e;o[Se(a,c)]={...i,offset:i.offset+l,byteLength:Math.min(e,i.byteLength-l)}}}return{...t,kernel:nn(t.kernel,s,e),views:o}}function Se(t,e){return e===0?t:`${t}Range${e}`}function nn(t,e,r){let n=JSON.stringify([...e,r]),o=qt.get(t)??new Map;qt.set(t,o);let s=o.get(n);if(s===void 0){let a=t.source;for(let[i,u]of e)a=sn(a,t.reflection.bindings.find(c=>c.name===i),u,r);s={...t,source:a,reflection:O(a)},o.set(n,s)}return s}var on=100;function sn(t,{name:e,index:r,access:n,element:o},s,a){let i=tn[o];if(i===void 0)throw new Error(`cannot split ${e} of ${o}`);let u=a/i,c=Array.from({length:s-1},(h,w)=>w+1),l=c.map(h=>`@group(0) @binding(${r+h*on}) var<storage, ${n}> ${Se(e,h)}: array<${o}>;`),f=(h,w,g="")=>c.toReversed().map(b=>`if (${h} >= ${b*u}u) { ${w(`${Se(e,b)}[${h} - ${b*u}u]`)}${g} }`),m=[`fn load_${e}(at: u32) -> ${o} {`,...f("at",h=>`return ${h};`).map(h=>`  ${h}`),`  return ${e}[at];`,"}"],d=[`fn store_${e}(at: u32, value: ${o}) {`,...f("at",h=>`${h} = value;`," return;").map(h=>`  ${h}`),`  ${e}[at] = value;`,"}"];return[...M(t,e,{load:h=>`load_${e}(${h})`,store:(h,w)=>`store_${e}(${h}, ${w.trim()});`}).split(`
`),...l,...m,...n==="read_write"?d:[],""].join(`
`)}async function At(t,e){let r=2*e.dispatches;if(r>4096)throw new Error(`${e.label} is too long to be timed`);let n=t.createQuerySet({type:"timestamp",count:r}),o=r*8,{QUERY_RESOLVE:s,COPY_SRC:a,COPY_DST:i,MAP_READ:u}=GPUBufferUsage,c=t.createBuffer({size:o,usage:s|a}),l=t.createBuffer({size:o,usage:u|i});try{let f=t.createCommandEncoder();e.encodeTimed(f,n),f.resolveQuerySet(n,0,r,c,0),f.copyBufferToBuffer(c,0,l,0,o),t.queue.submit([f.finish()]),await l.mapAsync(GPUMapMode.READ);let m=new BigUint64Array(l.getMappedRange().slice(0)),d=(p,h)=>Number(m[h]-m[p])/1e9;return Array.from({length:e.dispatches},(p,h)=>({before:h===0?0:Math.max(0,d(2*h-1,2*h)),own:d(2*h,2*h+1)}))}finally{n.destroy(),c.destroy(),l.destroy()}}var oe=class t{#e;#t;#r=new Set;#n=new WeakSet;#s=0;#o=0;constructor(e){this.#e=e,this.#t=new ne(e.device,this.#i)}static async open(e){return new t(await dt(e))}get device(){return this.#e.device}get info(){return this.#e.info}get name(){return mt(this.info)}get identity(){let{vendor:e,architecture:r,device:n,description:o}=this.info;return[navigator.userAgent,e,r,n,o].join("; ")}get software(){return this.info.isFallbackAdapter}get supportsHalf(){return this.device.features.has("shader-f16")}get lanes(){return this.software?8:64}get maximumBinding(){let{maxBufferSize:e,maxStorageBufferBindingSize:r}=this.device.limits;return Math.floor(Math.min(e,r)/256)*256}get maximumBindings(){return this.device.limits.maxStorageBuffersPerShaderStage}get allocated(){return this.#s}get peakAllocated(){return this.#o}bufferOf(e){if(!(e instanceof W))throw new Error(`${e.label} is not GPU memory`);return e.buffer}allocate(e,r){let n=we(r);if(n>this.device.limits.maxBufferSize)throw new P(`${e} needs ${n} bytes in one buffer; the adapter allows ${this.device.limits.maxBufferSize}. Use a smaller batch or input size.`);let o=this.#u(`allocating ${e}`,()=>new W(this.device,e,n));return this.#a(n),o}async hasRoom(e){this.device.pushErrorScope("out-of-memory");let r=e.map(o=>new W(this.device,"room",we(o))),n=await this.device.popErrorScope();for(let{buffer:o}of r)o.destroy();return n===null}free(e){let r=this.bufferOf(e);this.#n.has(e)||(this.#n.add(e),r.destroy(),this.#a(-e.byteLength))}write(e,r){if(r.byteLength>e.byteLength)throw new Error(`${r.byteLength} bytes do not fit ${e.memory.label}`);if(r.byteLength===0)return;let n=this.device.queue;this.#u(`writing ${e.memory.label}`,()=>{n.writeBuffer(this.bufferOf(e.memory),e.offset,r.buffer,r.byteOffset,r.byteLength)})}async read(e){let r=GPUBufferUsage.MAP_READ|GPUBufferUsage.COPY_DST,n=this.device.createBuffer({size:e.byteLength,usage:r});try{return this.#u(`reading ${e.memory.label}`,()=>{let o=this.device.createCommandEncoder(),s=this.bufferOf(e.memory);o.copyBufferToBuffer(s,e.offset,n,0,e.byteLength),this.device.queue.submit([o.finish()])}),await n.mapAsync(GPUMapMode.READ),await this.#c(),n.getMappedRange().slice(0)}finally{n.destroy()}}byteLengthOf(e){let r=this.#i;return xt(ke(e,this.maximumBinding,r),r)}async compile(e,r){let n=ke(r,this.maximumBinding,this.#i),o=await Promise.all(n.map(({kernel:a})=>this.#t.of(a))),s=this.#u(`compiling ${e}`,()=>new F(e,n,o,{device:this.device,textureReads:this.#i,bufferOf:a=>this.bufferOf(a)}));return this.#a(s.byteLength),await this.#c(),s}release(e){let r=qe(e);this.#n.has(r)||(this.#n.add(r),r.destroy(),this.#a(-r.byteLength))}run(e,r=1){let n=qe(e);this.#u(`running ${n.label}`,()=>{for(let o=0;o<r;o++){let s=this.device.createCommandEncoder({label:n.label});n.encode(s),this.device.queue.submit([s.finish()])}})}async time(e){let r=qe(e);if(!this.device.features.has("timestamp-query"))return;let n=await this.#u(`timing ${r.label}`,()=>At(this.device,r));return await this.#c(),n}async finish(){await this.device.queue.onSubmittedWorkDone(),await this.#c()}destroy(){this.device.destroy()}[Symbol.dispose](){this.destroy()}get#i(){let{maxStorageTexturesPerShaderStage:e}=this.device.limits;return this.software&&e>=ht}#a(e){this.#s+=e,this.#o=Math.max(this.#o,this.#s)}#u(e,r){let n=this.device;this.#e.errors.check(),n.pushErrorScope("out-of-memory"),n.pushErrorScope("validation");try{return r()}finally{for(let o=0;o<2;o++){let s=n.popErrorScope().then(a=>{a&&this.#e.errors.add(new Error(`GPU error while ${e}: ${a.message}`))}).finally(()=>this.#r.delete(s));this.#r.add(s)}}}async#c(){await Promise.all(this.#r),this.#e.errors.check()}};function qe(t){if(!(t instanceof F))throw new Error("not an executable of this engine");return t}var se=class{engine;architecture;layout;bufferLayout;parameters;buffers;constructor(e,r){this.engine=e,this.architecture=r,this.layout=K(r),this.bufferLayout=Z(r),this.parameters=e.allocate("parameters",this.layout.length*4),this.buffers=e.allocate("running statistics",this.bufferLayout.length*4)}load(e){this.engine.write(I(this.parameters),e.parameters),this.engine.write(I(this.buffers),e.buffers)}async save(){let e=async(r,n)=>new Float32Array(await this.engine.read(L(I(r),0,n)));return{parameters:await e(this.parameters,this.layout.length),buffers:await e(this.buffers,this.bufferLayout.length)}}parameter(e,r=this.parameters){let{offset:n,length:o}=X(this.layout,e);return L(I(r),n,o)}norm(e){let r=n=>{let{offset:o,length:s}=X(this.bufferLayout,`${e}.${n}`);return L(I(this.buffers),o,s)};return{gamma:this.parameter(`${e}.weight`),beta:this.parameter(`${e}.bias`),runningMean:r("running_mean"),runningVariance:r("running_var")}}heads(e=this.parameters){let{heads:r,lastChannel:n}=this.architecture,o=r.reduce((a,i)=>a+i.classes,0),s=(a,i)=>L(I(e),X(this.layout,a).offset,i);return{weight:s(r[0].weight,o*n),bias:s(r[0].bias,o)}}destroy(){this.engine.free(this.parameters),this.engine.free(this.buffers)}[Symbol.dispose](){this.destroy()}};var an=Y.map((t,e)=>Float32Array.from({length:256},(r,n)=>(n/255-t)/V[e]));async function*Et({engine:t,predictor:e,size:r,drawings:n,draw:o,output:s}){let{batch:a}=e,i=new Uint8Array(r.height*r.width*3),u=new Float32Array(a*r.height*r.width*4),c=async f=>{for(let[h,w]of f.entries())o(w,i),un(i,u,h);t.write(e.images,u),e.run();let m=new Float32Array(await t.read(s)),d=m.length/a,p=f.map((h,w)=>m.subarray(w*d,++w*d));return{drawings:f,outputs:p}},l;for(let f of cn(n,a)){let m=c(f);l&&(yield await l),l=m}l&&(yield await l)}function un(t,e,r){let[n,o,s]=an,a=r*t.length/3*4;for(let i=0;i<t.length;i+=3,a+=4)e[a]=n[t[i]],e[a+1]=o[t[i+1]],e[a+2]=s[t[i+2]]}function*cn(t,e){let r=[];for(let n of t)r.push(n)<e||(yield r,r=[]);r.length>0&&(yield r)}var ae=class{#e;#t=[];#r=[];constructor(e){this.#e=e}take(e,r,n=!1){let o=r*(n?2:4),s=-1;for(let[i,u]of this.#r.entries())u.byteLength<o||(s<0||u.byteLength<this.#r[s].byteLength)&&(s=i);let a=s<0?this.#e.allocate(e,o):this.#r.splice(s,1)[0];return s<0&&this.#t.push(a),{memory:a,offset:0,byteLength:o,...n&&{half:n}}}give(e){this.#r.push(e.memory)}destroy(){for(let e of this.#t.splice(0))this.#e.free(e);this.#r.length=0}};var Tt=`// Dropout of the pooled features, for the kernels that stand behind this text: a channel is dropped
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
`;var Mt=`// Logits of all heads, one matrix product over the concatenated classes:
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
`;var Ae=`// Global average pooling and, in training, each head's dropout:
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
`;function Lt({classes:t}){return t.reduce((e,r)=>e+r,0)}function Ct(t){let{shape:e,lanes:r}=t;return[hn(t,e,r),dn(t,e,r)]}function hn({input:t,inputScale:e,inputShift:r,features:n},{batch:o,positions:s,channels:a,classes:i},u,c){let l={LANES:u,TRAINING:c!==void 0},f={input:t,inputScale:e,inputShift:r,features:n};return k({kernel:c?S("heads_pool",Tt+Ae,l):S("heads_pool",Ae,l),views:c?{...f,clock:c.views.clock,settings:c.views.settings}:f,parameters:{batch:o,positions:s,channels:a,...c&&{heads:i.length,...c.mask}},workgroups:[Math.ceil(a/4/u),o,1],cost:{flops:5*o*s*a,bytes:4*o*a*(s+(c?i.length:1))}})}function dn({features:t,weight:e,bias:r,logits:n},o,s,a){let{batch:i,channels:u,classes:c}=o,l=Lt(o),f=s>8;return k({kernel:S("heads_logits",Mt,{LANES:s,TREE:f,TRAINING:a!==void 0}),views:{features:t,weight:e,bias:r,logits:n,...a&&{segments:a.segments}},parameters:{batch:i,channels:u,classes:l,...a&&{heads:c.length}},workgroups:[f?l:Math.ceil(l/s),Math.ceil(i/4),1],cost:mn(o)})}function mn(t){let{batch:e,channels:r,classes:n}=t,o=Lt(t);return{flops:2*e*r*o,bytes:4*(e*(n.length*r+o)+o*r)}}var ie=class{#e;constructor(e={}){this.#e=e}choose(e,r){return r.find(({name:n})=>n===this.#e[e])??r[0]}};function It(t,e,{name:r}){return{...t,choice:{key:e,variant:r}}}var _t=`// Batch norm in training, between two convolutions: adds up the partial sums a convolution left,
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
`;var Nt=`// Batch norm in inference: the scale and shift that the next reader applies, from the running
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
`;function G(t){return Math.ceil(t/64)*64}function Rt(t,e){return{scale:L(t,0,e),shift:L(t,G(e),e)}}function bn(t,e,r,n){let o=r>8,s=e.channels/4;return k({kernel:S(n?"norm_backward_finish":"norm_finish",_t,{LANES:r,TREE:o,BACKWARD:n}),views:t,parameters:{...e,stride:G(e.channels)},workgroups:[o?s:Math.ceil(s/r),1,1],cost:{flops:2*e.parts*e.channels,bytes:8*e.parts*e.channels}})}function Pt(t){let{partials:e,state:r,statistics:n,lanes:o,...s}=t;return bn({partials:e,statistics:n,...r},s,o,!1)}function Ot(t){let{state:e,statistics:r,channels:n,epsilon:o,lanes:s}=t;return k({kernel:S("norm_inference",Nt,{LANES:s}),views:{...e,statistics:r},parameters:{channels:n,stride:G(n),epsilon:o},workgroups:[Math.ceil(n/4/s),1,1],cost:{flops:5*n,bytes:24*n}})}var Ut=`// Residual connection, forward: output = (skip, normed if it still awaits its norm)
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
`;var $n=16;function Bt(t){let{skip:e,branch:r,branchNorm:n,output:o,rows:s,channels:a,lanes:i}=t;return k({kernel:S("residual",Ut,{LANES:i,LAZY:e.norm!==void 0,RELU6:e.relu6}),views:{skip:e.input,branch:r,branchScale:n.scale,branchShift:n.shift,output:o,...e.norm&&{skipScale:e.norm.scale,skipShift:e.norm.shift}},parameters:{rows:s,channels:a},workgroups:U(Math.ceil(s/$n)*(a/4),i),cost:{flops:5*s*a,bytes:12*s*a}})}var Wt=`// Depthwise 3x3 convolution with a padding of 1, forward:
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
`;function Dt(t){let e=t===4;return(e?[32]:t>8?[2048,512,8192]:[128]).map(n=>({name:`${n} parts`,mostParts:n,wholeRows:e}))}function xn(t,e,{mostParts:r,wholeRows:n}){let o=Math.ceil(e/4),s=t*o,a=n?o*Math.max(Math.ceil(t/r),Math.ceil(64/e)):Math.ceil(s/r);return{parts:Math.ceil(s/a),tiles:a,allTiles:s}}function Ft({height:t,width:e,stride:r}){return{outputHeight:Math.ceil(t/r),outputWidth:Math.ceil(e/r)}}function Gt(t,e){let{outputHeight:r,outputWidth:n}=Ft(t);return xn(t.batch*r,n,e)}function zt(t,e){return Gt(t,e).parts}function Sn(t,e,r,n,o,{parts:s,tiles:a,allTiles:i},u){let{batch:c,height:l,width:f,channels:m,stride:d}=o,{outputHeight:p,outputWidth:h}=Ft(o),w=c*p*h*m,g=c*l*f*m;return k({kernel:S(t,e,{LANES:u,STRIDE2:d===2,...r}),views:n,parameters:{height:l,width:f,channels:m,outputHeight:p,outputWidth:h,tiles:a,allTiles:i},workgroups:U(s*m/4,u),cost:{flops:18*w,bytes:4*(g+w)}})}function kn(t){return{STRIDE:t,COLUMNS:3+3*t}}function jt(t){let{shape:e,split:r,lanes:n,...o}=t,s={...kn(e.stride),STATISTICS:t.partials!==void 0};return Sn("depthwise_forward",Wt,s,o,e,Gt(e,r),n)}var Ht=`// The network's first convolution, 3x3 with stride 2 and a padding of 1, forward:
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
`;var An=512;function Qt({height:t,width:e,batch:r,outputChannels:n}){let o=Math.ceil(t/2),s=Math.ceil(e/2),a=r*o*s*n;return{outputHeight:o,outputWidth:s,rows:r*o,cost:{flops:54*a,bytes:4*(r*t*e*4+a)}}}function Yt(t){let{rows:e,outputWidth:r}=Qt(t),n=e*Math.ceil(r/4),o=Math.ceil(n/An);return{parts:Math.ceil(n/o),tiles:o,allTiles:n}}function Vt(t){return Yt(t).parts}function Jt(t){let{shape:e,lanes:r,...n}=t,{height:o,width:s,outputChannels:a}=e,{outputHeight:i,outputWidth:u,cost:c}=Qt(e),{parts:l,tiles:f,allTiles:m}=Yt(e);return k({kernel:S("first_convolution_forward",Ht,{LANES:r,STATISTICS:t.partials!==void 0}),views:n,parameters:{height:o,width:s,channels:a,outputHeight:i,outputWidth:u,tiles:f,allTiles:m},workgroups:[Math.ceil(l/r),a/8,1],cost:c})}var Kt=`// Pointwise convolution, forward: output[m, n] = sum over k of value(input[m, k]) * weight[n, k].
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
`;var Zt=`// Pointwise convolution, forward, for hardware: what forward.wgsl computes, by tiles that a workgroup
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
`;var j=8,Xt=48;var Mn=4096,Ln=256,Cn=64;function er(t,e){if(e===4)return[In(t)];let r=e>8,n=r?Mn:Ln,o=(a,i,u=!1)=>({name:u?`shared ${j*a}x${4*j*i}`:`${a}x${4*i}`,rows:a,quads:i,mostParts:n,shared:u}),s=t%16===0?[o(4,4),o(8,4),o(8,2)]:[o(8,2),o(4,2)];return r?[o(4,1,!0),o(8,1,!0),o(8,2,!0),...s]:s}function In(t){return{name:`${Xt} rows`,rows:Xt,quads:t/4,mostParts:Cn,shared:!1}}function Ee({rows:t,shared:e}){return e?j*t:t}function tr({quads:t,shared:e}){return 4*(e?j*t:t)}function rr(t,e){return Math.ceil(t/(Ee(e)*e.mostParts))}function Te(t,e){return Math.ceil(t/(Ee(e)*rr(t,e)))}function _n(t,e,r,n){let o=Te(t,r);return[r.shared?o:Math.ceil(o/n),Math.ceil(e/tr(r)),1]}function Nn({rows:t,quads:e,shared:r},n){return n===4?{ROWS:1,QUADS:1,LANES:n}:{ROWS:t,QUADS:e,...!r&&{LANES:n}}}function Rn(t){return t.norm?{inputScale:t.norm.scale,inputShift:t.norm.shift}:{}}function Pn(t){return 2*t.rows*t.inputChannels*t.outputChannels}function nr(t){let{lazy:e,weight:r,output:n,partials:o,shape:s,tile:a,lanes:i}=t,{rows:u,inputChannels:c,outputChannels:l}=s;return k({kernel:S("pointwise_forward",a.shared?Zt:Kt,{...Nn(a,i),LAZY:e.norm!==void 0,RELU6:e.relu6,STATISTICS:o!==void 0}),views:{input:e.input,weight:r,output:n,...Rn(e),...o&&{partials:o}},parameters:{rows:u,inputChannels:c,outputChannels:l,tiles:rr(u,a)},workgroups:_n(u,l,a,i),cost:{flops:Pn(s),bytes:4*(u*(c+l)+c*l)}})}function sr(t){let{layer:e,batch:r}=t;switch(e.kind){case"first":return Vt(fr(e,r));case"depthwise":return zt(lr(e,r),ur(t,"forward"));case"pointwise":return Te(cr(e,r).rows,ir(t,"forward"))}}function ar(t,e){let{layer:r,batch:n,lanes:o}=t,{input:s,...a}=e;switch(r.kind){case"first":return Jt({input:s.input,...a,shape:fr(r,n),lanes:o});case"depthwise":{let i=ur(t,"forward"),u=lr(r,n),c=jt({...On(s),...a,shape:u,split:i,lanes:o});return or(t,"forward",i,c)}case"pointwise":{let i=ir(t,"forward"),u=cr(r,n),c=nr({lazy:s,...a,shape:u,tile:i,lanes:o});return or(t,"forward",i,c)}}}function Me({layer:t,batch:e,half:r},n){let{kind:o,inputHeight:s,inputWidth:a,inputChannels:i,outputChannels:u,stride:c}=t,l=[e,s,a,i].join("x");return`${o} ${n}, ${l} to ${u}, stride ${c}${r?", half":""}`}function or(t,e,r,n){return It(n,Me(t,e),r)}function ir(t,e){let{inputChannels:r,outputChannels:n}=t.layer,o=e==="forward"?n:r;return t.chooser.choose(Me(t,e),er(o,t.lanes))}function ur(t,e){return t.chooser.choose(Me(t,e),Dt(t.lanes))}function cr(t,e){let{inputChannels:r,outputChannels:n}=t;return{rows:e*t.outputHeight*t.outputWidth,inputChannels:r,outputChannels:n}}function lr(t,e){let{inputHeight:r,inputWidth:n,outputChannels:o,stride:s}=t;return{batch:e,height:r,width:n,channels:o,stride:s}}function fr(t,e){let{inputHeight:r,inputWidth:n,outputChannels:o}=t;return{batch:e,height:r,width:n,outputChannels:o}}function On(t){if(!t.norm||!t.relu6)throw new Error("the tensor awaits no norm with ReLU6");return{input:t.input,inputScale:t.norm.scale,inputShift:t.norm.shift}}function pr(t,e,r,{batch:n,arena:o,chooser:s,half:a=!1}){let{lanes:i}=t.engine,u=[],c=[],l=[],f={input:e,relu6:!1},m=new Map(t.architecture.blocks.flatMap(({layers:p})=>p).map(p=>[p,o.take(p.norm,4*G(p.outputChannels))])),d=(p,h,w)=>{let g=p.outputChannels,b=n*p.outputHeight*p.outputWidth,v=o.take(p.name,b*g,a),x=m.get(p),q={layer:p,batch:n,lanes:i,chooser:s,half:a},_=sr(q),D=w?o.take("partial sums",_*2*g):void 0,wr=t.parameter(`${p.name}.weight`);c.push(ar(q,{input:h,weight:wr,output:v,...D&&{partials:D}}));let Ce=t.norm(p.norm),Ie=Ge;if(D){let gr=ze;c.push(Pt({partials:D,state:Ce,statistics:x,rows:b,channels:g,parts:_,epsilon:Ie,momentum:gr,lanes:i})),o.give(D)}else u.push(Ot({state:Ce,statistics:x,channels:g,epsilon:Ie,lanes:i}));return{layer:p,input:h,raw:v,statistics:x,rows:b}};for(let[p,h]of t.architecture.blocks.entries()){let w=p>=r,g=f,b=[];for(let v of h.layers){let x=d(v,f,w);!w&&f!==g&&o.give(f.input),b.push(x);let q=Rt(x.statistics,v.outputChannels);f={input:x.raw,norm:q,relu6:v.activation==="relu6"}}if(h.residual){let v=b.at(-1),x=v.layer.outputChannels,q=o.take(`${v.layer.name} block`,v.rows*x,a);c.push(Bt({skip:g,branch:v.raw,branchNorm:f.norm,output:q,rows:v.rows,channels:x,lanes:i})),w||o.give(f.input),f={input:q,relu6:!1}}!w&&g.input!==e&&o.give(g.input),l.push({layers:b,residual:h.residual})}return{prepare:u,calls:c,blocks:l,features:f}}var ue=class t{batch;#e;#t;#r;#n;images;features;logits;constructor(e,r,n,o,s){this.batch=s,this.#e=e,this.#t=r,this.#r=n.prepare,this.#n=n.forward,this.images=o.images,this.features=o.features,this.logits=o.logits}static async compile(e,r,n){let{engine:o}=e,{arena:s,prepare:a,forward:i,...u}=t.record(e,r,new ie(n)),c={prepare:await o.compile("inference statistics",a),forward:await o.compile(`inference of ${r}`,i)},l=new t(e,s,c,u,r);return l.refresh(),l}static record(e,r,n){let{engine:o,architecture:s}=e,{input:a,heads:i,lastChannel:u}=s,c=new ae(o),l=c.take("input",r*a.height*a.width*4),f=i.map(b=>b.classes),m=f.reduce((b,v)=>b+v,0),d=c.take("logits",r*m),p=pr(e,l,s.blocks.length,{batch:r,arena:c,chooser:n}),{outputHeight:h,outputWidth:w}=s.blocks.at(-1).layers.at(-1),g=Ct({input:p.features.input,inputScale:p.features.norm.scale,inputShift:p.features.norm.shift,...e.heads(),features:c.take("pooled features",r*u),logits:d,shape:{batch:r,positions:h*w,channels:u,classes:f},lanes:o.lanes});return{arena:c,images:l,features:p.features,logits:d,prepare:p.prepare,forward:[...p.calls,...g]}}refresh(){this.#e.engine.run(this.#r)}run(){this.#e.engine.run(this.#n)}destroy(){this.#e.engine.release(this.#r),this.#e.engine.release(this.#n),this.#t.destroy()}[Symbol.dispose](){this.destroy()}};var ce=class t{#e;#t;constructor(e,r){this.#e=e,this.#t=r}static async compile(e,r,n){let o=[];for(let s of r)o.push(await ue.compile(e,s,n));return new t(e,o)}get batch(){return this.#t.at(-1).batch}async logits(e){let{engine:r,architecture:{input:n}}=this.#e,o=n.height*n.width*3,s=e.find(({length:c})=>c!==o);if(s)throw new RangeError(`${s.length} bytes are not the pixels [${n.height}, ${n.width}, 3]`);let a=this.#t.find(({batch:c})=>c>=e.length)??this.#t.at(-1),i=[],u={engine:r,predictor:a,size:n,drawings:e,draw:(c,l)=>l.set(c),output:a.logits};for await(let{outputs:c}of Et(u))i.push(...c);return i}destroy(){for(let e of this.#t)e.destroy()}[Symbol.dispose](){this.destroy()}};var Un=5;async function hr({architecture:t,weights:e}){let r=await oe.open();try{let n=new se(r,t);n.load(e);let o=await ce.compile(n,[1]),{width:s,height:a}=t.input;return await o.logits([new Uint8Array(a*s*3)]),{device:`WebGPU (${r.name})`,logits:async i=>(await o.logits([i]))[0]}}catch(n){throw r.destroy(),n}}function dr(t,{architecture:{input:e}}){let{source:r,target:n}=Be(t,e,e.resize);return De(We(t,r,n.width,n.height),n,e)}function mr(t,{architecture:{heads:e}}){let r=e.map(({name:n,classNames:o})=>({name:n,classes:o}));return st(["the image"],t,r,{top:Un})[0].facets}async function Le(t){let e=$(t),r=atob(e.textContent);e.remove();let n=Uint8Array.from(r,s=>s.charCodeAt(0)),o=new Blob([n]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(o).arrayBuffer())}var le=class{#e=$("device");#t=!1;#r;constructor(){let e=new Promise(r=>setTimeout(r));this.#r=e.then(()=>this.#s())}async tag(e){let{model:r}=await this.#r,n;try{n=await rt(e)}catch{return{error:"it is no image that this browser can read"}}let o=await this.#n(dr(n,r));return{facets:mr(o,r)}}async#n(e){let{model:r,inference:n}=await this.#r;try{return await n.logits(e)}catch(o){if(!this.#t)throw o;return this.#r=this.#o(r,`WebGPU failed: ${o.message}`),await(await this.#r).inference.logits(e)}}async#s(){try{let e=tt(await Le("weights"),"this page");try{let r=await hr(e);return this.#t=!0,this.#e.textContent=`Computing on ${r.device}.`,{model:e,inference:r}}catch(r){let{name:n,message:o}=r,s=n==="NoAdapterError";return await this.#o(e,s?"there is no WebGPU here":`WebGPU fails here: ${o}`)}}catch(e){throw this.#e.textContent=`The model cannot be opened: ${e.message}`,e}}async#o(e,r){this.#t=!1;let n=document.createElement("script");n.textContent=new TextDecoder().decode(await Le("fallback")),document.head.append(n);let o=await globalThis.facetFallback.open(e);return this.#e.textContent=`Computing on ${o.device}, since ${r.replace(/\.$/,"")}.`,{model:e,inference:o}}};var Bn=new le;Oe(t=>Bn.tag(t));})();
