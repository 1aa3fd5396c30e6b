(()=>{function q(e,t=HTMLElement){let n=document.getElementById(e);if(n instanceof t)return n;throw new Error(`the page holds no ${t.name} with the id ${e}`)}function M(e,t={},...n){let r=Object.assign(document.createElement(e),t);return r.append(...n),r}function B(e,t,n=""){let r=document.createElement(e);return r.textContent=t,n!==""&&(r.className=n),r}function Mt(e,t){let n=q("open-camera",HTMLButtonElement),r=q("viewfinder",HTMLVideoElement),a=q("camera"),s=q("take",HTMLButtonElement),i,o=0;navigator.mediaDevices?.getUserMedia||(n.hidden=!0),n.addEventListener("click",async()=>{try{i=await navigator.mediaDevices.getUserMedia({video:{facingMode:"environment"}})}catch(l){let u=l.name==="NotAllowedError";t(u?"The camera was not allowed.":"There is no camera to be used.");return}r.srcObject=i,a.hidden=!1,n.disabled=!0,await r.play(),s.focus()}),s.addEventListener("click",()=>{let l=document.createElement("canvas");l.width=r.videoWidth,l.height=r.videoHeight,l.getContext("2d").drawImage(r,0,0),l.toBlob(u=>{u!==null&&e([new File([u],`camera ${++o}.jpg`,{type:"image/jpeg"})])},"image/jpeg",.92)});let c=()=>{for(let l of i?.getTracks()??[])l.stop();i=void 0,r.srcObject=null,a.hidden=!0,n.disabled=!1};q("close-camera").addEventListener("click",c),addEventListener("pagehide",c)}function Ot(e){let t=q("drop"),n=q("files",HTMLInputElement);n.addEventListener("change",()=>{e([...n.files??[]]),n.value=""}),document.addEventListener("paste",({clipboardData:r})=>{let a=[...r?.files??[]];a.length>0&&e(a)}),document.addEventListener("dragover",r=>{we(r.dataTransfer)&&(r.preventDefault(),r.dataTransfer.dropEffect="copy",t.classList.add("over"))}),document.addEventListener("dragleave",({relatedTarget:r})=>{r===null&&t.classList.remove("over")}),document.addEventListener("drop",r=>{t.classList.remove("over"),we(r.dataTransfer)&&(r.preventDefault(),e([...r.dataTransfer.files]))})}function we(e){return e?.types.includes("Files")??!1}function Dt(e,t=1){return`${(100*e).toFixed(t)}\xA0%`}var Wt=class{#e=q("picture",HTMLImageElement);#n;constructor(){this.#e.addEventListener("error",()=>this.#e.hidden=!0)}add(e){let t=M("button",{type:"button",className:"tried"},Gt(e),jt(e));t.addEventListener("click",()=>{this.#t(e,t),q("result").scrollIntoView({block:"nearest"})}),q("history-lead").hidden=!0,q("history-list").prepend(M("li",{},t)),this.#t(e,t),q("spoken").textContent=`${e.name}: ${zt(e.result)}`}#t({name:e,url:t,result:n},r){this.#n?.removeAttribute("aria-current"),this.#n=r,r.setAttribute("aria-current","true"),q("result-lead").hidden=!0,q("result-body").hidden=!1,this.#e.hidden=!1,this.#e.src=t,this.#e.alt=e,q("picture-name").textContent=e,q("heads").replaceChildren(..."error"in n?[B("p",`This file cannot be used: ${n.error}.`,"wrong")]:Object.entries(n.facets).map(([a,s])=>Bt(a,s)))}};function Bt(e,{top:t}){let n=t.map(({label:r,probability:a},s)=>{let i=M("span",{className:"bar"});return i.style.setProperty("--share",String(a)),M("li",{className:s===0?"best":""},B("span",r,"label"),B("span",Dt(a),"share"),i)});return M("div",{},B("h3",e),M("ol",{},...n))}function Gt({url:e}){let t=M("img",{src:e,alt:""});return t.addEventListener("error",()=>t.style.visibility="hidden"),t}function jt({name:e,result:t}){return M("span",{},B("strong",e),..."error"in t?[B("span",t.error,"wrong")]:Object.values(t.facets).map(({label:n})=>B("span",n)))}function zt(e){return"error"in e?e.error:Object.entries(e.facets).map(([t,{label:n}])=>`${t} ${n}`).join(", ")}var Ht=class{#e;#n=new Wt;#t=q("notice");#r=q("drop");#a=Promise.resolve();#s=0;constructor(e){this.#e=e}add(e){this.#t.hidden=!0;for(let t of e)this.#s++,this.#a=this.#a.then(()=>this.#o(t)).finally(()=>{this.#s--,this.#i()});this.#i()}showProblem(e){this.#t.textContent=e,this.#t.hidden=!1}async#o(e){let t=e.name||"image",n;try{n=await this.#e(e,t)}catch(r){this.showProblem(`${t}: ${r.message}.`);return}this.#n.add({name:t,url:URL.createObjectURL(e),result:n})}#i(){this.#r.setAttribute("aria-busy",String(this.#s>0))}};function Qt(e){let t=new Ht(e),n=r=>t.add(r);Ot(n),Mt(n,r=>t.showProblem(r))}var _=class extends Error{name="UserError"},ve=["fit","pad","stretch"];function Ft(e,t,n){let r={left:0,top:0,width:e.width,height:e.height},a={left:0,top:0,width:t.width,height:t.height},s=t.width/e.width,i=t.height/e.height;if(n==="stretch"||s===i)return{source:r,target:a};if(n==="fit"){let f=Math.max(s,i),h=t.width/f,p=t.height/f,g=(e.width-h)/2,m=(e.height-p)/2;return{source:{left:g,top:m,width:h,height:p},target:a}}let o=Math.min(s,i),c=Math.max(1,Math.round(e.width*o)),l=Math.max(1,Math.round(e.height*o)),u=Math.floor((t.width-c)/2),d=Math.floor((t.height-l)/2);return{source:r,target:{left:u,top:d,width:c,height:l}}}function Kt(e,t,n,r){let{data:a}=e;if(t.width===e.width&&t.height===e.height&&n===e.width&&r===e.height)return Vt(a);let i=be(e.width,t.left,t.width,n),o=be(e.height,t.top,t.height,r),c=o.first[0],l=o.first[r-1]+o.count[r-1],u=new Float32Array((l-c)*n*3);for(let h=c;h<l;h++)for(let p=0;p<n;p++){let g=0,m=0,w=0,v=(h*e.width+i.first[p])*4,S=p*i.most;for(let k=S;k<S+i.count[p];k++,v+=4){let T=i.weights[k];g+=T*a[v],m+=T*a[v+1],w+=T*a[v+2]}let y=((h-c)*n+p)*3;u[y]=g,u[y+1]=m,u[y+2]=w}let d=new Uint8Array(r*n*3),f=n*3;for(let h=0;h<r;h++)for(let p=0;p<f;p++){let g=.5,m=(o.first[h]-c)*f+p,w=h*o.most;for(let v=w;v<w+o.count[h];v++,m+=f)g+=o.weights[v]*u[m];d[h*f+p]=g>255?255:g}return d}function Yt(e,t,n){let{width:r,height:a}=n;if(t.width===r&&t.height===a)return e;let s=new Uint8Array(a*r*3).fill(255);for(let i=0;i<t.height;i++){let o=e.subarray(i*t.width*3,(i+1)*t.width*3);s.set(o,((t.top+i)*r+t.left)*3)}return s}function Vt(e){let t=new Uint8Array(e.length/4*3);for(let n=0,r=0;n<e.length;n+=4,r+=3)t[r]=e[n],t[r+1]=e[n+1],t[r+2]=e[n+2];return t}function be(e,t,n,r){let a=n/r,s=Math.max(1,a),i=2*Math.ceil(s)+1,o=new Int32Array(r),c=new Int32Array(r),l=new Float64Array(r*i);for(let u=0;u<r;u++){let d=t+(u+.5)*a,f=Math.max(0,Math.floor(d-s+.5)),h=Math.min(e,Math.floor(d+s+.5)),p=0;for(let g=f;g<h;g++){let m=Math.max(0,1-Math.abs(g+.5-d)/s);l[u*i+g-f]=m,p+=m}for(let g=0;g<h-f;g++)l[u*i+g]/=p;o[u]=f,c[u]=h-f}return{first:o,count:c,weights:l,most:i}}var He=1e-5,Zt=.1,Qe=[.485,.456,.406],Fe=[.229,.224,.225],X={pixels:4096,widthMultiplier:{least:.01,most:8}},Jt=[{expansion:1,channels:16,repeats:1,stride:1},{expansion:6,channels:24,repeats:2,stride:2},{expansion:6,channels:32,repeats:3,stride:2},{expansion:6,channels:64,repeats:4,stride:2},{expansion:6,channels:96,repeats:3,stride:1},{expansion:6,channels:160,repeats:3,stride:2},{expansion:6,channels:320,repeats:1,stride:1}];function Xt(e){let{heads:t,inputWidth:n=60,inputHeight:r=80,resize:a="pad"}=e,{widthMultiplier:s=1,dropout:i=.2}=e;tn({heads:t,inputWidth:n,inputHeight:r,resize:a,widthMultiplier:s,dropout:i});let o=f=>$e(f*s),c=$e(1280*Math.max(1,s)),l=new en(r,n),u=[{layers:[l.convolution("first","features.0",o(32),2)],residual:!1}];for(let{expansion:f,channels:h,repeats:p,stride:g}of Jt)for(let m=0;m<p;m++){let w=`features.${u.length}`;u.push(l.invertedResidual(w,f,o(h),m?1:g))}let d=l.convolution("pointwise",`features.${u.length}`,c,1);return u.push({layers:[d],residual:!1}),{input:{height:r,width:n,resize:a},widthMultiplier:s,blocks:u,lastChannel:c,dropout:i,heads:t.map(({name:f,classes:h})=>({name:f,classes:[...h],weight:`heads.${f}.1.weight`,bias:`heads.${f}.1.bias`}))}}var en=class{#e=3;#n;#t;constructor(e,t){this.#n=e,this.#t=t}convolution(e,t,n,r){let a={name:`${t}.0`,norm:`${t}.1`};return this.#r({kind:e,...a,outputChannels:n,stride:r,activation:"relu6"})}invertedResidual(e,t,n,r){let a=this.#e,s=a*t,i=[],o=()=>`${e}.conv.${i.length}`;t!==1&&i.push(this.convolution("pointwise",o(),s,1)),i.push(this.convolution("depthwise",o(),s,r));let c={name:o(),norm:`${e}.conv.${i.length+1}`};return i.push(this.#r({kind:"pointwise",...c,outputChannels:n,stride:1,activation:"none"})),{layers:i,residual:r===1&&a===n}}#r(e){let t=this.#e,n=this.#n,r=this.#t;return this.#n=Math.ceil(n/e.stride),this.#t=Math.ceil(r/e.stride),this.#e=e.outputChannels,{...e,inputChannels:t,inputHeight:n,inputWidth:r,outputHeight:this.#n,outputWidth:this.#t}}};function $e(e){let t=Math.max(8,Math.floor((e+4)/8)*8);return t<.9*e?t+8:t}function tn(e){let{heads:t,inputWidth:n,inputHeight:r,resize:a,widthMultiplier:s,dropout:i}=e;for(let[u,d]of[["width",n],["height",r]])if(!(Number.isInteger(d)&&d>=1&&d<=X.pixels))throw new _(`The input ${u} must be a whole number of pixels from 1 to ${X.pixels}, not ${d}.`);if(!ve.includes(a))throw new _(`Images are brought to size by ${ve.join(", ")}, not ${a}.`);let{least:o,most:c}=X.widthMultiplier;if(!(s>=o&&s<=c))throw new _(`The width multiplier must be from ${o} to ${c}, not ${s}.`);if(!(i>=0&&i<1))throw new _(`Dropout must be at least 0 and below 1, not ${i}.`);if(t.length===0)throw new _("The model needs at least one label column.");let l=new Set;for(let{name:u,classes:d}of t){if(u==="")throw new _("A label column has no name.");if(l.has(u))throw new _(`The label column "${u}" is named twice.`);if(l.add(u),d.length===0)throw new _(`The label column "${u}" has no classes.`);if(new Set(d).size<d.length)throw new _(`The label column "${u}" has the same class twice.`)}}function nn(e){return e.map((t,n)=>n===0?t:1)}function rn({codes:e,scales:t}){let n=e.length/t.length;return Float32Array.from(e,(r,a)=>r*t[Math.floor(a/n)])}var ye=64;function Ke(e){let t=new Ve;for(let a of e.blocks.flatMap(s=>s.layers)){let{kind:s,name:i,norm:o,inputChannels:c,outputChannels:l}=a,u=s==="pointwise"?1:3,d=s==="depthwise"?1:c;t.append(`${i}.weight`,[l,d,u,u]),t.append(`${o}.weight`,[l]),t.append(`${o}.bias`,[l])}let{heads:n,lastChannel:r}=e;for(let[a,{weight:s,classes:i}]of n.entries())t.append(s,[i.length,r],a===0);for(let[a,{bias:s,classes:i}]of n.entries())t.append(s,[i.length],a===0);return t.finish()}function Ye(e){let t=new Ve;for(let{norm:n,outputChannels:r}of e.blocks.flatMap(a=>a.layers))t.append(`${n}.running_mean`,[r]),t.append(`${n}.running_var`,[r]);return t.finish()}function ee(e,t){let n=e.slices.get(t);if(!n)throw new Error(`the model has no ${t}`);return n}var Ve=class{#e=new Map;#n=0;append(e,t,n=!0){let r=n?Se(this.#n):this.#n,a=t.reduce((s,i)=>s*i,1);this.#e.set(e,{name:e,shape:t,offset:r,length:a}),this.#n=r+a}finish(){return{slices:this.#e,length:Se(this.#n)}}};function Se(e){return Math.ceil(e/ye)*ye}function D(e,t=80){return JSON.stringify(e.length>t?`${e.slice(0,t)}...`:e)}var an=3988292384,sn=on();function on(){let e=Uint32Array.from({length:256},(n,r)=>{let a=r;for(let s=0;s<8;s++)a=a>>>1^(a&1?an:0);return a}),t=[e];for(;t.length<8;)t.push(t.at(-1).map(n=>n>>>8^e[n&255]));return t}function te(e,t=0){let[n,r,a,s,i,o,c,l]=sn,u=~t,d=0;for(let f=e.length-7;d<f;d+=8)u^=e[d]|e[d+1]<<8|e[d+2]<<16|e[d+3]<<24,u=l[u&255]^c[u>>>8&255]^o[u>>>16&255]^i[u>>>24]^s[e[d+4]]^a[e[d+5]]^r[e[d+6]]^n[e[d+7]];for(;d<e.length;d++)u=u>>>8^n[(u^e[d])&255];return~u>>>0}function un(e){let t=[],n,r="";for(let{0:a,index:s}of e.matchAll(/\\.|["{}:]/g))if(a==='"')n!==void 0&&(r=e.slice(n,s+1)),n=n===void 0?s:void 0;else if(n===void 0)if(a==="{")t.push(new Set);else if(a==="}")t.pop();else{let i=JSON.parse(r),o=t.at(-1);if(o.has(i))return i;o.add(i)}}var ke=new Map([["I64",{size:8,read:e=>new BigInt64Array(e)}],["F32",{size:4,read:e=>new Float32Array(e)}],["F64",{size:8,read:e=>new Float32Array(new Float64Array(e))}],["F16",{size:2,read:e=>new Float32Array(new Float16Array(e))}],["BF16",{size:2,read:gn}],["I8",{size:1,read:e=>new Int8Array(e)}],["U8",{size:1,read:e=>new Uint8Array(e)}]]),cn="__metadata__",V="crc32",ln=1e8;function dn(e,t){let n=(s,i)=>s.toSorted((o,c)=>i(o)<i(c)?-1:1),r=s=>new TextEncoder().encode(JSON.stringify(s)),a=0;for(let[s,i]of n([...t],([o])=>o))s!==V&&(a=te(r([s,i]),a));for(let{name:s,dtype:i,shape:o,bytes:c}of n(e,({name:l})=>l))a=te(c,te(r([s,i,o]),a));return a.toString(16).padStart(8,"0")}function hn(e,t="safetensors"){let n=h=>{throw new _(`${t} cannot be read: ${h}.`)};e.length<8&&n(`it has ${e.length} bytes and no header`);let r=new DataView(e.buffer,e.byteOffset).getBigUint64(0,!0);r>BigInt(Math.min(e.length-8,ln))&&n(`its header would be ${r} bytes long; it is cut off or no safetensors file`);let a=8+Number(r),s=fn(e.subarray(8,a),n),i=e.length-a,o=new Map,c=[];for(let[h,p]of Object.entries(s))if(h!==cn)c.push(pn(h,p,n));else{if(!le(p))return n("its metadata is no object");for(let[g,m]of Object.entries(p))o.set(g,typeof m=="string"?m:n(`its metadata ${D(g)} is no text`))}c.sort((h,p)=>h.begin-p.begin||h.end-p.end);let l=0;for(let h of c)h.begin!==l&&n(`tensor ${D(h.name)} starts at byte ${h.begin} where ${l} is expected`),l=h.end,l>i&&n(`tensor ${D(h.name)} ends at byte ${l} of ${i}; the file is cut off`);l!==i&&n(`${i-l} bytes after the last tensor belong to none`);let u=c.map(({begin:h,end:p,...g})=>({...g,bytes:e.subarray(a+h,a+p)})),d=o.get(V);d!==void 0&&d!==dn(u,o)&&n(`it is damaged: its content does not match its checksum; copy it again (a program that changes values on purpose has to leave ${D(V)} out of the metadata)`),o.delete(V);let f=new Map;for(let{name:h,shape:p,bytes:g,read:m}of u)f.set(h,{shape:p,data:m(new Uint8Array(g).buffer)});return{tensors:f,metadata:o}}function fn(e,t){let n="",r;try{n=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(e),r=JSON.parse(n)}catch{t("its header is no JSON; it is no safetensors file")}if(!n.startsWith("{")||!le(r))return t("its header is no JSON object");let a=un(n);return a!==void 0&&t(`its header holds ${D(a)} twice`),r}function pn(e,t,n){let r=`tensor ${D(e)}`;if(!le(t))return n(`${r} is not described by an object`);let{dtype:a,shape:s,data_offsets:i}=t;if(typeof a!="string")return n(`${r} has no type`);let o=ke.get(a);if(!o){let d=[...ke.keys()].join(", ");return n(`${r} has values of type ${D(a)}; known types are ${d}`)}if(!qe(s)||!Number.isSafeInteger(xe(s)*o.size))return n(`the shape of ${r} is no list of sizes`);if(!qe(i)||i.length!==2)return n(`the offsets of ${r} are not two places in the file`);let[c,l]=i,u=xe(s)*o.size;return l-c!==u&&n(`${r} has ${l-c} bytes, but ${a} [${s}] takes ${u}`),{name:e,dtype:a,shape:s,begin:c,end:l,read:o.read}}function le(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}function qe(e){return Array.isArray(e)&&e.every(t=>Number.isSafeInteger(t)&&t>=0)}function xe(e){return e.reduce((t,n)=>t*n,1)}function gn(e){return new Float32Array(Uint32Array.from(new Uint16Array(e),t=>t<<16).buffer)}var mn=".running_var";function _e(e,t,n){let r=(a,s)=>{throw new _(`${n}: tensor ${JSON.stringify(e)} holds ${a}, ${s}; the file is damaged, or its training diverged: use another one`)};for(let a of t)Number.isFinite(a)||r(a,"which is no finite 32-bit number"),a<0&&e.endsWith(mn)&&r(a,"and a variance is never below 0")}var wn="num_batches_tracked";function vn(e,t){let{tensors:n,metadata:r}=hn(e,t),a=bn(r,t),s=new Map(n),i=(p,g,m)=>{let w=s.get(p);if(!w)throw new _(`${t} has no tensor "${p}".`);if(String(w.shape)!==String(g))throw new _(`${t}: tensor "${p}" has the shape [${w.shape}], the model asks for [${g}].`);if(!(w.data instanceof m))throw new _(`${t}: tensor "${p}" holds values of another type.`);return s.delete(p),w.data},o=(p,g)=>{if(!(s.get(p)?.data instanceof Int8Array))return i(p,g,Float32Array);let m=i(p,g,Int8Array),w=i(`${p}.scale`,nn(g),Float32Array);return _e(`${p}.scale`,w,t),rn({codes:m,scales:w})},c=(p,g)=>{let m=o(p,g);return _e(p,m,t),m},l=({slices:p,length:g})=>{let m=[...p.values()].map(({name:v,shape:S})=>c(v,S)),w=new Float32Array(g);return[...p.values()].forEach(({offset:v},S)=>w.set(m[S],v)),w},u={parameters:l(Ke(a)),buffers:l(Ye(a))},d=Ae(a).map(p=>i(p,[],BigInt64Array)[0]),[f]=s.keys();if(f!==void 0)throw new _(`${t} has a tensor "${f}" that the model does not have.`);let h=Number(d[0]);if(!(h>=0))throw new _(`${t}: tensor "${Ae(a)[0]}" counts ${h} steps; the file is damaged.`);return{architecture:a,weights:u,steps:h}}function Ae({blocks:e}){return e.flatMap(({layers:t})=>t.map(({norm:n})=>`${n}.${wn}`))}function bn(e,t){let n=s=>{throw new _(`${t} is no model of this program: ${s}.`)},r=s=>e.get(s)??n(`its metadata has no "${s}"`);r("model")!=="mobilenet_v2"&&n(`it holds a ${r("model")}`);for(let[s,i]of[["mean",Qe],["std",Fe]])r(s)!==JSON.stringify(i)&&n(`its images were normalised with ${s} ${r(s)}, not ${JSON.stringify(i)}`);r("labels");let a=$n(e);if(!a)return n("its labels cannot be read");try{return Xt({heads:a,inputWidth:Number(r("input_width")),inputHeight:Number(r("input_height")),resize:e.get("resize")??"pad",widthMultiplier:Number(r("width_multiplier")),dropout:Number(r("dropout"))})}catch(s){if(!(s instanceof _))throw s;return n(s.message.replace(/\.$/,""))}}function $n(e){try{let t=JSON.parse(e.get("labels")??"");return yn(t)?t:void 0}catch{return}}function yn(e){return Array.isArray(e)&&e.every(t=>typeof t?.name=="string"&&Array.isArray(t.classes)&&t.classes.every(n=>typeof n=="string"))}var Sn=16e6;async function kn(e){let t=await createImageBitmap(e,{imageOrientation:"from-image",colorSpaceConversion:"none"}),n=Math.min(1,Math.sqrt(Sn/(t.width*t.height))),r=document.createElement("canvas");r.width=Math.max(1,Math.floor(t.width*n)),r.height=Math.max(1,Math.floor(t.height*n));let{width:a,height:s}=r,i=r.getContext("2d",{alpha:!1,willReadFrequently:!0});return i.fillStyle="#fff",i.fillRect(0,0,a,s),i.imageSmoothingQuality="high",i.drawImage(t,0,0,a,s),t.close(),i.getImageData(0,0,a,s)}function de(e){return e.map(({classes:t})=>t.length)}function F(e){let t=[],n=0;for(let r of e){if(!Number.isInteger(r)||r<1)throw new RangeError(`A head needs a whole number of classes, at least 1; got ${r}.`);t.push(n),n+=r}if(n===0)throw new RangeError("At least one head is needed.");return{offsets:t,counts:[...e],total:n}}function he(e,t,n){let r=e.length/t;if(!Number.isInteger(r))throw new RangeError(`${e.length} ${n} do not make rows of ${t}.`);return r}function Ze(e,t,n){let{offsets:r,counts:a,total:s}=F(t),i=he(e,s,"logits");for(let o=0;o<i;o++)for(let c=0;c<a.length;c++){let l=o*s+r[c];n(l,l+a[c],o,c)}}function qn(e,t){let n=new Float64Array(e.length);return Ze(e,t,(r,a)=>{let s=_n(e,r,a,n);for(let i=r;i<a;i++)n[i]/=s}),n}function xn(e,t,n){let r=-1/0;for(let a=t;a<n;a++)e[a]>r&&(r=e[a]);return r}function _n(e,t,n,r){let a=xn(e,t,n),s=0;for(let i=t;i<n;i++){let o=Math.exp(e[i]-a);r&&(r[i]=o),s+=o}return s}function An(e,t,n){if(!Number.isInteger(n)||n<1)throw new RangeError(`k is the number of classes to return, at least 1; got ${n}.`);let r=he(e,F(t).total,"logits"),a=t.map(s=>new Int32Array(r*Math.min(n,s)));return Ze(e,t,(s,i,o,c)=>{let l=Math.min(n,i-s),u=o*l,d=a[c];for(let f=0;f<i-s;f++){let h=Math.min(f,l);for(;h>0&&e[s+f]>e[s+d[u+h-1]];)h--;h!==l&&(d.copyWithin(u+h+1,u+h,u+l-1),d[u+h]=f)}}),a}function Tn(e,t,n,{top:r=3}={}){let a=de(n),{offsets:s,total:i}=F(a);if(he(t,i,"logits")!==e.length)throw new RangeError(`${t.length/i} rows of logits for ${e.length} images.`);let o=t.findIndex(u=>!Number.isFinite(u));if(o>=0)throw new RangeError(`The model's output for ${e[Math.floor(o/i)]} is not a finite number; its weights are unusable.`);let c=qn(t,a),l=An(t,a,r);return e.map((u,d)=>({image:u,facets:Object.fromEntries(n.map((f,h)=>{let p=Math.min(r,f.classes.length),g=[...l[h].subarray(d*p,(d+1)*p)].map(m=>({label:f.classes[m],probability:c[d*i+s[h]+m]}));return[f.name,{...g[0],top:g}]}))}))}var Je=class extends Error{name="OutOfMemoryError"};function Te(e){return Math.max(256,Math.ceil(e/256)*256)}function E(e){return{memory:e,offset:0,byteLength:e.byteLength}}function fe(e,t){let n=Math.ceil(e/t),r=Math.ceil(n/65535);return[Math.ceil(n/r),r,1]}function W(e,t,n){return{memory:e.memory,offset:e.offset+t*4,byteLength:n*4}}var Pn=class{#e;add(e){this.#e??=e}check(){if(this.#e!==void 0)throw this.#e}},En=class extends Error{name="NoAdapterError"},Rn=["maxBufferSize","maxStorageBufferBindingSize","maxStorageBuffersPerShaderStage","maxStorageTexturesPerShaderStage","maxTextureDimension2D","maxComputeWorkgroupStorageSize","maxComputeInvocationsPerWorkgroup","maxComputeWorkgroupSizeX"],Cn=["shader-f16","timestamp-query"],Ln=7;async function Un(){return await navigator.gpu?.requestAdapter({powerPreference:"high-performance"})??void 0}async function In(e){if(e??=await Un(),!e)throw new En("No WebGPU adapter was found; `facet doctor` says what to do.");let t={};for(let a of Rn)t[a]=e.limits[a];let n=await e.requestDevice({requiredLimits:t,requiredFeatures:Cn.filter(a=>e.features.has(a))}),r=new Pn;return n.addEventListener("uncapturederror",a=>{a.preventDefault(),r.add(new Error(`GPU error: ${a.error.message}`))}),n.lost?.then(a=>{a.reason!=="destroyed"&&r.add(new Error(`The GPU device was lost: ${a.message}`))}),{device:n,info:e.info,errors:r}}function Nn(e){let{description:t,device:n,vendor:r,architecture:a}=e;return t||n||`${r} ${a}`.trim()||"WebGPU adapter"}function z(e,t,n){let{load:r,store:a=(c,l)=>`${t}[${c}] =${l};`}=n,s=new RegExp(`\\b${t}\\[`,"g"),i="",o=0;for(let c=s.exec(e);c;c=s.exec(e)){if(Mn(e,c.index))continue;let l=c.index+t.length,u=On(e,l),d=z(e.slice(l+1,u),t,n);i+=e.slice(o,c.index);let[f]=/^\s*=(?!=)/.exec(e.slice(u+1))??[];if(f===void 0)i+=r(d),o=u+1;else{let h=u+1+f.length,p=e.indexOf(";",h),g=a(d,z(e.slice(h,p),t,n));o=p+1,i+=g+`
`.repeat(Pe(e.slice(c.index,o))-Pe(g))}s.lastIndex=o}return i+e.slice(o)}function Pe(e){return e.split(`
`).length-1}function Mn(e,t){return e.slice(e.lastIndexOf(`
`,t)+1,t).includes("//")}function On(e,t){let n=0;for(let r=t;r<e.length;r++)if(e[r]==="["&&n++,e[r]==="]"&&--n===0)return r;throw new Error("unbalanced brackets in a kernel's source")}var O=4096,Xe={vec4f:{format:"rgba32float",bytes:16},"vec4<f16>":{format:"rgba16float",bytes:8}};function et({element:e}){return Xe[e]}var tt=500;function pe({access:e,inPlace:t,element:n}){return(e==="read"||t)&&n in Xe}function Dn(e,t){let n=e;for(let a of t){let{name:s,index:i,inPlace:o}=a,{format:c}=et(a),l=o?`${s}Before`:s,d=`@group(0) @binding(${o?i+tt:i}) var ${l}: texture_storage_2d<${c}, read>;`,f=n.split(`
`),h=f.findIndex(p=>p.startsWith(`@group(0) @binding(${i}) `));f[h]=o?`${d} ${f[h]}`:d,n=z(f.join(`
`),s,{load:p=>`textureLoad(${l}, texelAt(${p}))`})}let r=`${O}u`;return`${n}
fn texelAt(index: u32) -> vec2u { return vec2u(index % ${r}, index / ${r}); }
`}function nt(e){let t=[],n=new Map,r=[];for(let[s,{kernel:i,views:o}]of e.entries()){let c=new Map;for(let l of i.reflection.bindings){if(!pe(l))continue;let u=o[l.name],d=jn(u),f=n.get(d);f===void 0&&(f={view:u,texel:et(l),firstCall:s,lastCall:s,texture:-1},n.set(d,f),t.push(f)),f.lastCall=s,c.set(l.name,f)}r.push(c);for(let l of i.reflection.bindings)if(l.access==="read_write")for(let[u,{view:d}]of n)zn(d,o[l.name])&&n.delete(u)}return{textures:Wn(t),calls:r.map((s,i)=>({textures:new Map([...s].map(([o,c])=>[o,c.texture])),copies:[...new Set(s.values())].filter(o=>o.firstCall===i).map(({view:o,texture:c})=>({view:o,texture:c}))}))}}function Wn(e){let t=[],n=[];for(let r of e){let a=Bn(r),s=-1;for(let[i,{texel:o,rows:c}]of t.entries())n[i]>=r.firstCall||o!==r.texel||c<a||c>2*a||(s<0||c<t[s].rows)&&(s=i);s<0&&(s=t.push({texel:r.texel,rows:a})-1),n[s]=r.lastCall,r.texture=s}return t}function Bn({view:e,texel:t}){return Math.ceil(e.byteLength/(O*t.bytes))}var Ee=new WeakMap,Gn=0;function jn({memory:e,offset:t,byteLength:n}){let r=Ee.get(e);return r===void 0&&Ee.set(e,r=Gn++),`${r} ${t} ${n}`}function zn(e,t){return e.memory===t.memory&&e.offset<t.offset+t.byteLength&&t.offset<e.offset+e.byteLength}var ie=256;function Hn(e){let{reflection:t}=e.kernel,n=new DataView(new ArrayBuffer(t.parameters.length*4));for(let[r,a]of t.parameters.entries()){let s=e.parameters[a.name];a.type==="f32"?n.setFloat32(r*4,s,!0):n.setUint32(r*4,s,!0)}return new Uint8Array(n.buffer)}var rt=class{label;#e;#n;#t;byteLength;constructor(e,t,n,{device:r,textureReads:a,bufferOf:s}){this.label=e;let i=a?nt(t):void 0,o=i?.textures??[],c=o.map(u=>Fn(r,e,u)),l=new Uint8Array(at(t));this.#t=r.createBuffer({label:`${e} parameters`,size:l.length,usage:GPUBufferUsage.UNIFORM|GPUBufferUsage.COPY_DST}),this.#e=t.map((u,d)=>{let f=d*ie;l.set(Hn(u),f);let h=n[d],{copies:p=[],textures:g}=i?.calls[d]??{},m=v=>c[g?.get(v)??-1],w={buffer:this.#t,offset:f,size:ie};return{copies:p.map(({view:v,texture:S})=>({buffer:s(v.memory),offset:v.offset,byteLength:v.byteLength,texture:c[S],texelBytes:o[S].texel.bytes})),pipeline:h,bindGroup:r.createBindGroup({label:`${u.kernel.name} in ${e}`,layout:h.getBindGroupLayout(0),entries:Kn(u,m,s,w)}),workgroups:u.workgroups}}),r.queue.writeBuffer(this.#t,0,l),this.#n=c,this.byteLength=l.length+st(i)}get dispatches(){return this.#e.length}encode(e){let t;for(let n of this.#e){if(n.copies.length>0){t?.end(),t=void 0;for(let r of n.copies)Ce(e,r)}t??=e.beginComputePass(),Re(t,n)}t?.end()}encodeTimed(e,t){for(let[n,r]of this.#e.entries()){for(let s of r.copies)Ce(e,s);let a=e.beginComputePass({timestampWrites:{querySet:t,beginningOfPassWriteIndex:2*n,endOfPassWriteIndex:2*n+1}});Re(a,r),a.end()}}destroy(){for(let e of this.#n)e.destroy();this.#t.destroy()}};function Qn(e,t){return at(e)+st(t?nt(e):void 0)}function at(e){return Math.max(1,e.length)*ie}function st(e){return(e?.textures??[]).reduce((n,{rows:r,texel:a})=>n+r*O*a.bytes,0)}function Fn(e,t,{rows:n,texel:r}){return e.createTexture({label:`${t} input`,size:[O,n],format:r.format,usage:GPUTextureUsage.STORAGE_BINDING|GPUTextureUsage.COPY_DST})}function Kn(e,t,n,r){let{bindings:a,parameters:s}=e.kernel.reflection,i=[];for(let{name:o,index:c,inPlace:l}of a){let u=t(o);if(u){let d=l?c+tt:c;i.push({binding:d,resource:u.createView()})}if(!u||l){let{memory:d,offset:f,byteLength:h}=e.views[o],p={buffer:n(d),offset:f,size:h};i.push({binding:c,resource:p})}}return s.length>0&&i.push({binding:0,resource:r}),i}function Re(e,t){e.setPipeline(t.pipeline),e.setBindGroup(0,t.bindGroup),e.dispatchWorkgroups(...t.workgroups)}function Ce(e,t){let{buffer:n,offset:r,byteLength:a,texture:s,texelBytes:i}=t,o=Math.ceil(a/i),c=Math.floor(o/O),l=O*i;c>0&&e.copyBufferToTexture({buffer:n,offset:r,bytesPerRow:l},{texture:s},[O,c]);let u=o%O;u>0&&e.copyBufferToTexture({buffer:n,offset:r+c*l,bytesPerRow:l},{texture:s,origin:[0,c]},[u,1])}var ne=class{label;byteLength;buffer;constructor(e,t,n){this.label=t,this.byteLength=n;let r=GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST;this.buffer=e.createBuffer({label:t,size:n,usage:r})}},Yn=class{#e;#n;#t=new Map;constructor(e,t){this.#e=e,this.#n=t}of(e){let t=this.#t.get(e);return t===void 0&&(t=this.#r(e),this.#t.set(e,t)),t}async#r(e){let{name:t,source:n,reflection:r}=e,a=this.#n?Dn(n,r.bindings.filter(pe)):n;this.#e.pushErrorScope("validation");let s=this.#e.createShaderModule({label:t,code:a}),[i,{messages:o}]=await Promise.all([this.#e.popErrorScope(),s.getCompilationInfo()]),c=o.find(l=>l.type==="error");if(c)throw new Error(Vn(e,c));if(i)throw new Error(`kernel ${t}: ${i.message}`);return await this.#e.createComputePipelineAsync({label:t,layout:"auto",compute:{module:s,entryPoint:"main"}})}};function Vn({name:e,constants:t,origins:n},{lineNum:r,message:a}){let s=n[r-1],i=s?`${s.path}:${s.line}`:`generated code of ${e}`,c=a.split(`
`).filter(l=>l.trim()!==""&&!/[│┌]/.test(l)).map(l=>l.trim()).join(`
  `);return`${i}: ${c}
  in kernel ${e}, made with ${JSON.stringify(t)}`}function J(e){let t=[],n=/@group\(0\) @binding\((\d+)\) var<storage, (read|read_write)> (\w+)\s*: array<(.+)>;( \/\/ in place)?/g;for(let[,s,i,o,c,l]of e.matchAll(n))t.push({name:o,index:Number(s),access:i,inPlace:l!==void 0,element:c});let r=/struct Parameters \{([^}]*)\}/.exec(e)?.[1]??"",a=[];for(let[,s,i]of r.matchAll(/^\s*(\w+)\s*:\s*(u32|f32),/gm))a.push({name:s,type:i});return{bindings:t.sort((s,i)=>s.index-i.index),parameters:a}}var Zn={vec4f:16,"vec4<f16>":8,vec2f:8,f32:4,u32:4,i32:4},Le=new WeakMap;function Ue(e,t,n){let r=a=>!n||a.access==="read_write"||!pe(a);return e.map(a=>Jn(a,t,r))}function Jn(e,t,n){let r=e.kernel.reflection.bindings.filter(i=>e.views[i.name].byteLength>t&&n(i));if(r.length===0)return e;let a={...e.views},s=new Map;for(let{name:i}of r){let o=e.views[i],c=Math.ceil(o.byteLength/t);s.set(i,c);for(let l=0;l<c;l++){let u=l*t;a[oe(i,l)]={...o,offset:o.offset+u,byteLength:Math.min(t,o.byteLength-u)}}}return{...e,kernel:Xn(e.kernel,s,t),views:a}}function oe(e,t){return t===0?e:`${e}Range${t}`}function Xn(e,t,n){let r=JSON.stringify([...t,n]),a=Le.get(e)??new Map;Le.set(e,a);let s=a.get(r);if(s===void 0){let i=e.source;for(let[o,c]of t)i=tr(i,e.reflection.bindings.find(l=>l.name===o),c,n);s={...e,source:i,reflection:J(i)},a.set(r,s)}return s}var er=100;function tr(e,{name:t,index:n,access:r,element:a},s,i){let o=Zn[a];if(o===void 0)throw new Error(`cannot split ${t} of ${a}`);let c=i/o,l=Array.from({length:s-1},(g,m)=>m+1),u=l.map(g=>`@group(0) @binding(${n+g*er}) var<storage, ${r}> ${oe(t,g)}: array<${a}>;`),d=(g,m,w="")=>l.toReversed().map(v=>`if (${g} >= ${v*c}u) { ${m(`${oe(t,v)}[${g} - ${v*c}u]`)}${w} }`),f=[`fn load_${t}(at: u32) -> ${a} {`,...d("at",g=>`return ${g};`).map(g=>`  ${g}`),`  return ${t}[at];`,"}"],h=[`fn store_${t}(at: u32, value: ${a}) {`,...d("at",g=>`${g} = value;`," return;").map(g=>`  ${g}`),`  ${t}[at] = value;`,"}"];return[...z(e,t,{load:g=>`load_${t}(${g})`,store:(g,m)=>`store_${t}(${g}, ${m.trim()});`}).split(`
`),...u,...f,...r==="read_write"?h:[],""].join(`
`)}var nr=4096;async function rr(e,t){let n=2*t.dispatches;if(n>nr)throw new Error(`${t.label} is too long to be timed`);let r=e.createQuerySet({type:"timestamp",count:n}),a=n*8,{QUERY_RESOLVE:s,COPY_SRC:i,COPY_DST:o,MAP_READ:c}=GPUBufferUsage,l=e.createBuffer({size:a,usage:s|i}),u=e.createBuffer({size:a,usage:c|o});try{let d=e.createCommandEncoder();t.encodeTimed(d,r),d.resolveQuerySet(r,0,n,l,0),d.copyBufferToBuffer(l,0,u,0,a),e.queue.submit([d.finish()]),await u.mapAsync(GPUMapMode.READ);let f=new BigUint64Array(u.getMappedRange().slice(0)),h=(p,g)=>Number(f[g]-f[p])/1e9;return Array.from({length:t.dispatches},(p,g)=>({before:g===0?0:Math.max(0,h(2*g-1,2*g)),own:h(2*g,2*g+1)}))}finally{r.destroy(),l.destroy(),u.destroy()}}var ar=class it{#e;#n;#t=new Set;#r=new WeakSet;#a=0;#s=0;constructor(t){this.#e=t,this.#n=new Yn(t.device,this.#o)}static async open(t){return new it(await In(t))}get device(){return this.#e.device}get info(){return this.#e.info}get name(){return Nn(this.info)}get identity(){let{vendor:t,architecture:n,device:r,description:a}=this.info;return[navigator.userAgent,t,n,r,a].join("; ")}get target(){return this.info.isFallbackAdapter?"software":"hardware"}get supportsHalf(){return this.device.features.has("shader-f16")}get maximumBinding(){let{maxBufferSize:t,maxStorageBufferBindingSize:n}=this.device.limits;return Math.floor(Math.min(t,n)/256)*256}get maximumBindings(){return this.device.limits.maxStorageBuffersPerShaderStage}get allocated(){return this.#a}get peakAllocated(){return this.#s}bufferOf(t){if(!(t instanceof ne))throw new Error(`${t.label} is not GPU memory`);return t.buffer}allocate(t,n){let r=Te(n);if(r>this.device.limits.maxBufferSize)throw new Je(`${t} needs ${r} bytes in one buffer; the adapter allows ${this.device.limits.maxBufferSize}. Use a smaller batch or input size.`);let a=this.#u(`allocating ${t}`,()=>new ne(this.device,t,r));return this.#i(r),a}async hasRoom(t){this.device.pushErrorScope("out-of-memory");let n=t.map(a=>new ne(this.device,"room",Te(a))),r=await this.device.popErrorScope();for(let{buffer:a}of n)a.destroy();return r===null}free(t){let n=this.bufferOf(t);this.#r.has(t)||(this.#r.add(t),n.destroy(),this.#i(-t.byteLength))}write(t,n){if(n.byteLength>t.byteLength)throw new Error(`${n.byteLength} bytes do not fit ${t.memory.label}`);if(n.byteLength===0)return;let r=this.device.queue;this.#u(`writing ${t.memory.label}`,()=>{r.writeBuffer(this.bufferOf(t.memory),t.offset,n.buffer,n.byteOffset,n.byteLength)})}async read(t){let n=GPUBufferUsage.MAP_READ|GPUBufferUsage.COPY_DST,r=this.device.createBuffer({size:t.byteLength,usage:n});try{return this.#u(`reading ${t.memory.label}`,()=>{let a=this.device.createCommandEncoder(),s=this.bufferOf(t.memory);a.copyBufferToBuffer(s,t.offset,r,0,t.byteLength),this.device.queue.submit([a.finish()])}),await r.mapAsync(GPUMapMode.READ),await this.#c(),r.getMappedRange().slice(0)}finally{r.destroy()}}byteLengthOf(t){let n=this.#o;return Qn(Ue(t,this.maximumBinding,n),n)}async compile(t,n){for(let{kernel:{name:i,target:o}}of n)if(o==="cpu")throw new Error(`${i} was recorded for the CPU, not for WebGPU`);let r=Ue(n,this.maximumBinding,this.#o),a=await Promise.all(r.map(({kernel:i})=>this.#n.of(i))),s=this.#u(`compiling ${t}`,()=>new rt(t,r,a,{device:this.device,textureReads:this.#o,bufferOf:i=>this.bufferOf(i)}));return this.#i(s.byteLength),await this.#c(),s}release(t){let n=re(t);this.#r.has(n)||(this.#r.add(n),n.destroy(),this.#i(-n.byteLength))}run(t,n=1){let r=re(t);this.#u(`running ${r.label}`,()=>{for(let a=0;a<n;a++){let s=this.device.createCommandEncoder({label:r.label});r.encode(s),this.device.queue.submit([s.finish()])}})}async time(t){let n=re(t);if(!this.device.features.has("timestamp-query"))return;let r=await this.#u(`timing ${n.label}`,()=>rr(this.device,n));return await this.#c(),r}async finish(){await this.device.queue.onSubmittedWorkDone(),await this.#c()}destroy(){this.device.destroy()}[Symbol.dispose](){this.destroy()}get#o(){let{maxStorageTexturesPerShaderStage:t}=this.device.limits;return this.target==="software"&&t>=Ln}#i(t){this.#a+=t,this.#s=Math.max(this.#s,this.#a)}#u(t,n){let r=this.device;this.#e.errors.check(),r.pushErrorScope("out-of-memory"),r.pushErrorScope("validation");try{return n()}finally{for(let a=0;a<2;a++){let s=r.popErrorScope().then(i=>{i&&this.#e.errors.add(new Error(`GPU error while ${t}: ${i.message}`))}).finally(()=>this.#t.delete(s));this.#t.add(s)}}}async#c(){await Promise.all(this.#t),this.#e.errors.check()}};function re(e){if(!(e instanceof rt))throw new Error("not an executable of this engine");return e}var sr=class{engine;architecture;layout;bufferLayout;parameters;buffers;constructor(e,t){this.engine=e,this.architecture=t,this.layout=Ke(t),this.bufferLayout=Ye(t),this.parameters=e.allocate("parameters",this.layout.length*4),this.buffers=e.allocate("running statistics",this.bufferLayout.length*4)}load(e){this.engine.write(E(this.parameters),e.parameters),this.engine.write(E(this.buffers),e.buffers)}async save(){let e=async(t,n)=>new Float32Array(await this.engine.read(W(E(t),0,n)));return{parameters:await e(this.parameters,this.layout.length),buffers:await e(this.buffers,this.bufferLayout.length)}}parameter(e,t=this.parameters){let{offset:n,length:r}=ee(this.layout,e);return W(E(t),n,r)}norm(e){let t=n=>{let{offset:r,length:a}=ee(this.bufferLayout,`${e}.${n}`);return W(E(this.buffers),r,a)};return{gamma:this.parameter(`${e}.weight`),beta:this.parameter(`${e}.bias`),runningMean:t("running_mean"),runningVariance:t("running_var")}}heads(e=this.parameters){let{heads:t,lastChannel:n}=this.architecture,{total:r}=F(de(t)),a=(s,i)=>W(E(e),ee(this.layout,s).offset,i);return{weight:a(t[0].weight,r*n),bias:a(t[0].bias,r)}}destroy(){this.engine.free(this.parameters),this.engine.free(this.buffers)}[Symbol.dispose](){this.destroy()}};function ot({height:e,width:t}){return e*t*3}var ir=`// From packed bytes to the network's input, augmented as torchvision augments a PIL image:
// horizontal flip; brightness, contrast and saturation in the drawn order; affine with nearest
// sampling and white fill; then (value / 255 - mean) / standard deviation.
//
//   pixels0, pixels1, ...        one for each of PARTS parts of the set, equally many images in each:
//            [imagesPerPart, height, width, 3] bytes, packed four to a word
//   batchIndex  [1]               which batch of the chunk runs
//   samples  [batches, batch]     each image's index in the set
//   draws    [batches, batch]     how each image is augmented; see program/records.ts
//   means    [batch]              mean grey of each image as it stands before its contrast changes
//   output   [batch, height, width, 4]   the fourth channel is 0
//
// With MEANS this is the kernel that computes \`means\`: one workgroup per image. Otherwise one
// invocation per pixel of the output. Without AUGMENT images are only gathered and normalised.
// PIL rounds to a byte after every operation, and so does this: Image.blend truncates, grey is
// (19595 R + 38470 G + 7471 B + 32768) >> 16, the mean is rounded to the nearest integer. The order
// is the rank of the permutation of (brightness 0, contrast 1, saturation 2) among all six.
// Where an affine samples is PIL's arithmetic too: 16.16 fixed point, so that coordinates have to
// stay within 32768 pixels, but floating point when it only scales and shifts.

const LANES = 64u;
const PARTS = 1u;

//#include AugmentationDraw

struct Parameters {
  imagesPerPart: u32,
  batch: u32,
  height: u32,
  width: u32,
//#if MEANS
//#else
  meanRed: f32,
  meanGreen: f32,
  meanBlue: f32,
  stdRed: f32,
  stdGreen: f32,
  stdBlue: f32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> batchIndex: array<u32>;
@group(0) @binding(2) var<storage, read> samples: array<u32>;
//#if AUGMENT
@group(0) @binding(3) var<storage, read> draws: array<AugmentationDraw>;
//#end
//#if MEANS
@group(0) @binding(4) var<storage, read_write> means: array<f32>;
var<workgroup> sums: array<u32, LANES>;
//#else
//#if AUGMENT
@group(0) @binding(4) var<storage, read> means: array<f32>;
//#end
@group(0) @binding(5) var<storage, read_write> output: array<vec4f>;
//#end
// Numbered 10, 11, ... 19, 110, 111, ...
//#for p PARTS
@group(0) @binding(1$p) var<storage, read> pixels$p: array<u32>;
//#end

fn wordAt(part: u32, at: u32) -> u32 {
  switch part {
//#for p PARTS
    case $pu: { return pixels$p[at]; }
//#end
    default: { return 0u; }
  }
}

fn byteAt(part: u32, at: u32) -> f32 {
  return f32((wordAt(part, at / 4u) >> ((at % 4u) * 8u)) & 255u);
}

fn pixelAt(image: u32, y: u32, x: u32) -> vec3f {
  let part = image / parameters.imagesPerPart;
  let row = (image % parameters.imagesPerPart) * parameters.height + y;
  let at = (row * parameters.width + x) * 3u;
  return vec3f(byteAt(part, at), byteAt(part, at + 1u), byteAt(part, at + 2u));
}
//#if AUGMENT

fn grey(pixel: vec3f) -> u32 {
  let rgb = vec3u(pixel);
  return (19595u * rgb.r + 38470u * rgb.g + 7471u * rgb.b + 32768u) >> 16u;
}

// Clamping the change instead of the sum gives the same bytes, and keeps compilers from fusing
// product and sum, which would skip a rounding that PIL does.
fn blend(degenerate: vec3f, pixel: vec3f, factor: f32) -> vec3f {
  let change = clamp(factor * (pixel - degenerate), -degenerate, 255.0 - degenerate);
  return floor(degenerate + change);
}

// The operation that stands at \`position\` in the drawn order.
fn operationAt(order: u32, position: u32) -> u32 {
  let first = order / 2u;
  let low = select(0u, 1u, first == 0u);
  let high = select(2u, 1u, first == 2u);
  let swapped = order % 2u == 1u;
  if (position == 0u) { return first; }
  return select(low, high, swapped == (position == 1u));
}

// The pixel that an affine takes for (x, y); each row of its matrix gives one coordinate.
fn sourceOf(x: u32, y: u32, rowX: vec3f, rowY: vec3f) -> vec2i {
  if (rowX.y == 0.0 && rowY.x == 0.0) {
    let centre = vec2f(f32(x), f32(y)) + 0.5;
    return vec2i(floor(vec2f(rowX.x, rowY.y) * centre + vec2f(rowX.z, rowY.z)));
  }
  let alongX = fixed(vec2f(rowX.x, rowY.x));
  let alongY = fixed(vec2f(rowX.y, rowY.y));
  let corner = vec2f(rowX.z, rowY.z) + 0.5 * vec2f(rowX.x + rowX.y, rowY.x + rowY.y);
  return (fixed(corner) + i32(x) * alongX + i32(y) * alongY) >> vec2u(16u);
}

fn fixed(value: vec2f) -> vec2i {
  return vec2i(floor(value * 65536.0 + 0.5));
}
//#end

//#if MEANS
@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let slot = batchIndex[0] * parameters.batch + group.x;
  let image = samples[slot];
  let order = u32(draws[slot].order);
  let count = parameters.height * parameters.width;
  var sum = 0u;
  for (var at = lane; at < count; at += LANES) {
    var pixel = pixelAt(image, at / parameters.width, at % parameters.width);
    for (var position = 0u; position < 3u; position++) {
      let operation = operationAt(order, position);
      if (operation == 1u) { break; }
      let factor = draws[slot].factors[operation];
      if (operation == 0u) {
        pixel = blend(vec3f(), pixel, factor);
      } else {
        pixel = blend(vec3f(f32(grey(pixel))), pixel, factor);
      }
    }
    sum += grey(pixel);
  }
  sums[lane] = sum;
  //#include add_lanes sums=sums
  if (lane == 0u) { means[group.x] = f32((2u * sums[0] + count) / (2u * count)); }
}
//#else
@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let index = (group.y * groups.x + group.x) * LANES + lane;
  let count = parameters.height * parameters.width;
  let sample = index / count;
  if (sample >= parameters.batch) { return; }
  let y = (index % count) / parameters.width;
  let x = index % parameters.width;
  let slot = batchIndex[0] * parameters.batch + sample;
  let image = samples[slot];
//#if AUGMENT
  let rowX = vec3f(draws[slot].matrix[0], draws[slot].matrix[1], draws[slot].matrix[2]);
  let rowY = vec3f(draws[slot].matrix[3], draws[slot].matrix[4], draws[slot].matrix[5]);
  let source = sourceOf(x, y, rowX, rowY);
  let size = vec2i(i32(parameters.width), i32(parameters.height));
  var pixel = vec3f(255.0);
  if (all(source >= vec2i()) && all(source < size)) {
    let flipped = select(source.x, size.x - 1 - source.x, draws[slot].flip > 0.5);
    pixel = pixelAt(image, u32(source.y), u32(flipped));
    let order = u32(draws[slot].order);
    for (var position = 0u; position < 3u; position++) {
      let operation = operationAt(order, position);
      let factor = draws[slot].factors[operation];
      var degenerate = vec3f();
      if (operation == 1u) { degenerate = vec3f(means[sample]); }
      if (operation == 2u) { degenerate = vec3f(f32(grey(pixel))); }
      pixel = blend(degenerate, pixel, factor);
    }
  }
//#else
  let pixel = pixelAt(image, y, x);
//#end
  let mean = vec3f(parameters.meanRed, parameters.meanGreen, parameters.meanBlue);
  let imageStd = vec3f(parameters.stdRed, parameters.stdGreen, parameters.stdBlue);
  output[index] = vec4f((pixel / 255.0 - mean) / imageStd, 0.0);
}
//#end
`,b={type:"u32"},C={type:"f32"};function $(e,t){return{access:"read",inPlace:!1,element:e,shape:t}}function x(e,t){return{access:"read_write",inPlace:!1,element:e,shape:t}}function ut(e,t,n){return{...$(e,n),fields:t}}function or(e,t,n){return{...n,counted:e,atMost:t}}function A(e,t){return{...t,when:e}}function ct(e,t){return t===void 0?[e]:Array.from({length:t},(n,r)=>`${e}${r}`)}var Ie=new WeakMap;function ur(e,t){let n=t.toSorted().join(" "),r=Ie.get(e)??new Map;Ie.set(e,r);let a=r.get(n);return a===void 0&&(a=cr(e,t),r.set(n,a)),a}function cr(e,t){let n=e.source;for(let a of t){if(e.reflection.bindings.find(i=>i.name===a)?.element!=="vec4f")throw new Error(`${e.name}: ${a} cannot be kept in half precision`);n=z(n,a,{load:i=>`vec4f(${a}[${i}])`,store:(i,o)=>`${a}[${i}] = vec4<f16>(${o.trim()});`}).replace(new RegExp(`(\\b${a}\\s*: array<)vec4f>`),"$1vec4<f16>>")}let r=`enable f16; ${n}`;return{...e,source:r,reflection:J(r)}}function lt(e,t){let n=Object.values(t).reduce((r,a)=>r+lr(a),0);return{name:e,fields:t,words:n}}function lr(e){return typeof e=="string"?1:e[1]}var dt=lt("BatchRecord",{stepSize:"f32",secondCorrection:"f32",dropoutSeed:"u32",learningRate:"f32",emaWeight:"f32",accumulates:"f32",updates:"f32",unused:"f32"}),ht=lt("AugmentationDraw",{flip:"f32",order:"f32",factors:["f32",3],matrix:["f32",6],unused:["f32",5]});function dr({name:e,fields:t}){let n=Object.entries(t).map(([r,a])=>`  ${r}: ${typeof a=="string"?a:`array<${a[0]}, ${a[1]}>`},`);return{path:"kernels/program/records.ts",source:[`struct ${e} {`,...n,"}"].join(`
`)}}var hr=`// Adds up what the lanes of a workgroup have left in its memory, in a fixed order: sums[0] is the total.
//   sums  an array of LANES elements, one of each lane
for (var half = LANES / 2u; half > 0u; half /= 2u) {
  workgroupBarrier();
  if (lane < half) { $sums[lane] += $sums[lane + half]; }
}
`,fr=`// Where a walk over tiles of four neighbouring pixels of images begins: at tile \`first\`.
//   height  rows of an image

// Divided once: software divides lane by lane.
var row = first / tilesPerRow;
var x = (first % tilesPerRow) * 4u;
var y = row % parameters.$height;
var image = row / parameters.$height;
`,pr=`// The value of an element of a lazy input: what the batch norm and the ReLU6 that it awaits make of it.
//   value         a variable with the element, which becomes the value
//   scale, shift  of the norm, for the element's channels
// Conditions: LAZY, whether there is a norm; RELU6, whether there is a ReLU6.
//#if LAZY
$value = fma($value, $scale, $shift);
//#end
//#if RELU6
$value = clamp($value, vec4f(), vec4f(6.0));
//#end
`,gr=`// Goes on to the next tile of the walk that first_tile.wgsl began.
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
`,mr=`// Writes a part's two sums to \`partials\` [parts, 2, channels].
//   part           number of the part
//   width          groups of four channels
//   quad           the group
//   first, second  the sums
partials[$part * 2u * $width + $quad] = $first;
partials[($part * 2u + 1u) * $width + $quad] = $second;
`,wr=`// The gradient before a ReLU6, an expression that ends a statement: zero where the ReLU6 was flat.
//   gradient   after the ReLU6
//   activated  what the ReLU6 read
select(
  vec4f(),
  $gradient,
  ($activated > vec4f()) & ($activated < vec4f(6.0)),
);
`;function G(e,t){return{[e]:{path:`kernels/wgsl/${e}.wgsl`,source:t}}}var vr={...G("add_lanes",hr),...G("first_tile",fr),...G("lazy_value",pr),...G("next_tile",gr),...G("partial_sums",mr),...G("relu6_gradient",wr),...Object.fromEntries([dt,ht].map(e=>[e.name,dr(e)]))};function br({name:e,views:t,parameters:n},r,{bindings:a,parameters:s},i,o){let c=[],l=new Map;for(let[d,f]of Object.entries(t)){if(f.when!==void 0&&!i.has(f.when))continue;let{counted:h}=f,p=h===void 0?void 0:Number(o[h]);for(let g of ct(d,p))l.set(`buffer ${g}`,$r(f))}for(let[d,{type:f,when:h}]of Object.entries(n))(h===void 0||i.has(h))&&l.set(`parameter ${d}`,f);let u=new Map([...a.map(d=>[`buffer ${d.name}`,ft(d)]),...s.map(({name:d,type:f})=>[`parameter ${d}`,f])]);for(let[d,f]of l){let h=u.get(d);h===void 0?c.push(`${d} is not declared`):h!==f&&c.push(`${d} is ${h}, described as ${f}`)}for(let d of u.keys())l.has(d)||c.push(`${d} is not described`);if(c.length>0)throw new Error(`${r}: in ${e}, ${c.join("; ")}`)}function $r({access:e,inPlace:t,element:n}){return ft({access:e,inPlace:t,element:yr(n)})}function yr(e){return typeof e=="string"?e:e.name}function ft({access:e,inPlace:t,element:n}){return`${e} array<${n}>${t?" in place":""}`}var Ne=/^const (\w+) = (\d+)u;/;function Sr(e,t,n={}){let r=pt(e,{...n,...e.includes}),a=new Set,s=new Map;for(let{text:u}of r){let[,d="",f]=Ne.exec(u)??[];f!==void 0&&(a.add(d),s.set(d,Number(t[d]??f)))}function i(u,d,f){let h=d;for(;h<u.length;h++){let p=u[h],[,g,m="",w=""]=/^\s*\/\/#(if|else|end|for)\s*(\w*)\s*(\w*)/.exec(p.text)??[];if(g==="else"||g==="end")return h;if(g==="if"){let v=t[m];typeof v!="boolean"&&j(p,`template condition ${m} has no value`),a.add(m),h=i(u,h+1,v?f:void 0),xr(u[h])&&(h=i(u,h+1,v?void 0:f)),Me(u[h],p)}else if(g==="for"){let v=s.get(w)??Number(w);Number.isInteger(v)||j(p,`//#for ${m}: ${w} is no number`);let S=[];h=i(u,h+1,S),Me(u[h],p);for(let y=0;y<v;y++)for(let k of S){let T=k.text.replaceAll(`$${m}`,String(y));f?.push({...k,text:T})}}else{let v=p.text.replace(Ne,(S,y)=>`const ${y} = ${s.get(y)}u;`);f?.push({...p,text:v})}}return h}let o=[],c=i(r,0,o);c<r.length&&j(r[c],"template has an //#end too many");let l=Object.keys(t).filter(u=>!a.has(u));if(l.length>0)throw new Error(`${e.path}: template has no constant ${l.join(", ")}`);return{text:o.map(({text:u})=>u).join(`
`),origins:o.map(({path:u,line:d})=>({path:u,line:d}))}}function pt({path:e,source:t},n){return t.split(`
`).flatMap((r,a)=>{let s={text:r,path:e,line:a+1},[,i="",o,c=""]=/^(\s*)\/\/#include (\w+)\s*(.*)/.exec(r)??[];if(o===void 0)return[s];let l=n[o];l===void 0&&j(s,`there is nothing named ${o} to include`);let u=c.split(",").filter(d=>d.trim()!=="").map(d=>{let[,f,h]=/^\s*(\w+)=(.*?)\s*$/.exec(d)??[];return f===void 0&&j(s,`//#include ${o}: "${d.trim()}" is no name=value`),[f,h]});return kr(pt(l,n)).map(d=>({...d,text:qr(d,u,i)}))})}function kr(e){let t=e.findIndex(({text:a})=>!/^\/\/(?!#)/.test(a)),n=({text:a})=>a.trim()!=="",r=e.slice(t);return r.slice(r.findIndex(n),r.findLastIndex(n)+1)}function qr({text:e},t,n){let r=t.reduce((a,[s,i])=>a.replaceAll(new RegExp(`\\$${s}\\b`,"g"),()=>i),e);return/^\s*(\/\/#|$)/.test(r)?r:n+r}function j({path:e,line:t},n){throw new Error(`${e}:${t}: ${n}`)}function xr(e){return/^\s*\/\/#else/.test(e?.text??"")}function Me(e,t){/^\s*\/\/#end/.test(e?.text??"")||j(t,"template has a directive without its //#end")}var Oe=new WeakMap;function _r(e,t){let{target:n,constants:r,variant:a}=t,s=Oe.get(e)??new Map;Oe.set(e,s);let i=JSON.stringify([n,a,r]),o=s.get(i);return o===void 0&&(o=Ar(e,t),s.set(i,o)),o}function Ar(e,{target:t,constants:n,flags:r,variant:a}){let s={name:e.name,target:t,constants:n,description:e};if(t==="cpu")return{...s,source:"",origins:[],reflection:{bindings:[],parameters:[]}};let i=Tr(e,a),{text:o,origins:c}=Sr(i,n,vr),l=J(o);return br(e,i.path,l,r,n),{...s,source:o,origins:c,reflection:l}}function Tr({name:e,template:t,variants:n},r){let a=r===void 0?t:n?.[r];if(a===void 0)throw new Error(`${e} has no template${r?` ${r}`:""}`);return a}function U(e,t){let{target:n,variant:r,workgroups:a,parameters:s,...i}={flags:{},...t},o=e,{name:c}=o,l={},u={};for(let[y,k]of Object.entries(i.views)){if(k===void 0)continue;let T=o.views[y];if(T===void 0)throw new Error(`${c}: it has no buffer ${y}`);if(T.counted===void 0){u[y]=k;continue}let P=k;l[T.counted]=P.length,ct(y,P.length).forEach((L,R)=>u[L]=P[R])}let d=Rr(o,i.views);for(let y of o.flags??[])i.flags[y]&&d.add(y);let f=Cr(o,s,d);for(let[y,k]of Object.entries(u))Lr(c,y,k);if(!a.every(y=>Number.isInteger(y)&&y>=1&&y<=65535))throw new Je(`${c}: cannot dispatch ${a.join(" x ")} workgroups, which no device runs at once. Use a smaller batch, input size or width multiplier.`);let h=Object.fromEntries(Er(o).map(y=>[y,d.has(y)])),p=n==="cpu"?h:{...o.constants,...i.constants,...l,...h},g=_r(o,{target:n,variant:r,constants:p,flags:d}),m=o.cost(Pr(i.views,s,h)),w={kernel:g,views:u,parameters:f,workgroups:a,cost:m},v=Object.keys(u).filter(y=>u[y].half);if(v.length===0)return w;let S=v.reduce((y,k)=>y+u[k].byteLength,0);return{...w,kernel:n==="cpu"?g:ur(g,v),cost:{...m,bytes:m.bytes-S}}}function Pr(e,t,n){return{views:e,parameters:t,flags:n}}function Er({views:e,flags:t=[]}){let n=Object.values(e).flatMap(r=>r.when??[]);return[...new Set([...n,...t])]}function Rr({name:e,views:t},n){let r=new Set,a=[];for(let[s,{when:i}]of Object.entries(t)){let o=n[s];o!==void 0&&i!==void 0&&r.add(i),o===void 0&&i===void 0&&a.push(s)}for(let[s,{when:i}]of Object.entries(t))n[s]===void 0&&i!==void 0&&r.has(i)&&a.push(s);if(a.length>0)throw new Error(`${e}: buffer ${a.join(", ")} is not given`);return r}function Cr({name:e,parameters:t},n,r){let a={};for(let[i,o]of Object.entries(n)){if(o===void 0)continue;let c=t[i];if(c===void 0)throw new Error(`${e}: it has no parameter ${i}`);if(c.type==="u32"&&!(Number.isInteger(o)&&o>=0&&o<2**32))throw new Error(`${e}: ${i} is ${o}, not an unsigned integer`);(c.when===void 0||r.has(c.when))&&(a[i]=o)}let s=Object.entries(t).filter(([i,{when:o}])=>(o===void 0||r.has(o))&&a[i]===void 0);if(s.length>0)throw new Error(`${e}: parameter ${s.map(([i])=>i).join(", ")} is not given`);return a}function Lr(e,t,n){if(n.offset%256!==0||n.byteLength<=0||n.byteLength%4!==0)throw new Error(`${e}: ${t} is not a bindable range of ${n.memory.label}`);if(n.offset+n.byteLength>n.memory.byteLength)throw new Error(`${e}: ${t} reaches past the end of ${n.memory.label}`)}var Ur={cpu:4,software:8,hardware:64};function I(e){return Ur[e]}var Ir={path:"kernels/augment/augment.wgsl",source:ir};var Nr=or("PARTS",11,$("u32","[imagesPerPart, height, width, 3] bytes"));var gt={template:Ir,constants:{MEANS:!1},views:{batchIndex:$("u32","[1]"),samples:$("u32","[batches, batch]"),draws:A("AUGMENT",ut(ht,["flip","order","factors","matrix"],"[batches, batch]")),means:A("AUGMENT",$("f32","[batch]")),output:x("vec4f","[batch, height, width, 4]"),pixels:Nr},parameters:{imagesPerPart:b,batch:b,height:b,width:b,meanRed:C,meanGreen:C,meanBlue:C,stdRed:C,stdGreen:C,stdBlue:C},cpu:{module:"augment/augment",entry:"augment",divide:({parameters:e})=>({tasks:e.batch*e.height})}};function mt(e){return({parameters:t})=>{let n=t.batch*t.height*t.width;return{flops:e*n,bytes:19*n}}}var ys={name:"augment",...gt,cost:mt(40)},Mr={name:"normalise",...gt,cost:mt(6)};function Or(e){return Dr(Mr,e)}function Dr(e,t){let{batch:n,height:r,width:a,imagesPerPart:s,target:i,mean:o,std:c,...l}=t,u=I(i);return U(e,{target:i,views:l,parameters:{imagesPerPart:s,batch:n,height:r,width:a,meanRed:o[0],meanGreen:o[1],meanBlue:o[2],stdRed:c[0],stdGreen:c[1],stdBlue:c[2]},constants:{LANES:u},workgroups:fe(n*r*a,u)})}var Z=8,Q=48;var wt={cpu:64,software:256,hardware:4096};function Wr(e,t){if(t==="cpu")return[Br(e)];let n=(a,s,i=!1)=>({name:i?`shared ${Z*a}x${4*Z*s}`:`${a}x${4*s}`,rows:a,quads:s,mostParts:wt[t],shared:i}),r=e%16===0?[n(4,4),n(8,4),n(8,2)]:[n(8,2),n(4,2)];return t==="software"?r:[n(4,1,!0),n(8,1,!0),n(8,2,!0),...r]}function Br(e){return{name:`${Q} rows`,rows:Q,quads:e/4,mostParts:wt.cpu,shared:!1}}function vt({rows:e,shared:t}){return t?Z*e:e}function Gr({quads:e,shared:t}){return 4*(t?Z*e:e)}var jr=class{#e;#n=[];#t=[];constructor(e){this.#e=e}take(e,t,n=!1){let r=t*(n?2:4),a=-1;for(let[i,o]of this.#t.entries())o.byteLength<r||(a<0||o.byteLength<this.#t[a].byteLength)&&(a=i);let s=a<0?this.#e.allocate(e,r):this.#t.splice(a,1)[0];return a<0&&this.#n.push(s),{memory:s,offset:0,byteLength:r,half:n}}keep(e,t){let n=this.#e.allocate(e,t*4);return this.#n.push(n),{memory:n,offset:0,byteLength:t*4,half:!1}}give(e){this.#t.push(e.memory)}destroy(){for(let e of this.#n.splice(0))this.#e.free(e);this.#t.length=0}},De={name:"joined",joins:!0},ae={name:"apart",joins:!1},zr=2**16;function Hr(e,t){return t!=="hardware"?[ae]:e<zr?[De,ae]:[ae,De]}var Qr=class{#e;constructor(e={}){this.#e=e}choose(e,t){return t.find(({name:n})=>n===this.#e[e])??t[0]}};function Fr(e,t,{name:n}){return{...e,choice:{key:t,variant:n}}}var Kr=`// Dropout of the pooled features, for the templates that include this: a channel is dropped
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
`,Yr=`// Logits of all heads, one matrix product over the concatenated classes:
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
`;var Vr=`// Global average pooling and, in training, each head's dropout:
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
`;function Zr(e,t,n,r){return{flops:2*e*t*r,bytes:4*(e*(n*t+r)+r*t)}}var Jr={dropout:{path:"kernels/heads/dropout.wgsl",source:Kr}},Xr={name:"heads_pool",template:{path:"kernels/heads/pool.wgsl",source:Vr,includes:Jr},views:{input:$("vec4f","[batch, positions, channels]"),inputScale:$("vec4f","[channels]"),inputShift:$("vec4f","[channels]"),features:x("vec4f","[batch, heads or 1, channels]"),batchIndex:A("TRAINING",$("u32","[1]")),batchRecords:A("TRAINING",ut(dt,["dropoutSeed"],"[batches]"))},parameters:{batch:b,positions:b,channels:b,heads:A("TRAINING",b),dropoutThreshold:A("TRAINING",b),dropoutScale:A("TRAINING",C)},cost:({parameters:{batch:e,positions:t,channels:n,heads:r=1}})=>({flops:5*e*t*n,bytes:4*e*n*(t+r)}),cpu:{module:"heads/pool",entry:"headsPool",divide:({parameters:{batch:e}})=>({tasks:e})}},ea={name:"heads_logits",template:{path:"kernels/heads/logits.wgsl",source:Yr},views:{features:$("vec4f","[batch, heads or 1, channels]"),weight:$("vec4f","[classes, channels]"),bias:$("f32","[classes]"),logits:x("f32","[batch, classes]"),segments:A("TRAINING",$("u32","[heads + 1]"))},parameters:{batch:b,channels:b,classes:b,heads:A("TRAINING",b)},cost:({parameters:{batch:e,channels:t,classes:n,heads:r=1}})=>Zr(e,t,r,n),cpu:{module:"heads/logits",entry:"headsLogits",divide:({parameters:{classes:e}})=>({tasks:e})}};function ta({classes:e}){return e.reduce((t,n)=>t+n,0)}function na(e){let{shape:t,target:n}=e;return[ra(e,t,n),aa(e,t,n)]}function ra({input:e,inputScale:t,inputShift:n,features:r},{batch:a,positions:s,channels:i,classes:o},c,l){let u=I(c);return U(Xr,{target:c,views:{input:e,inputScale:t,inputShift:n,features:r,batchIndex:l?.views.batchIndex,batchRecords:l?.views.batchRecords},parameters:{batch:a,positions:s,channels:i,heads:l&&o.length,...l?.mask},constants:{LANES:u},workgroups:[Math.ceil(i/4/u),a,1]})}function aa({features:e,weight:t,bias:n,logits:r},a,s,i){let{batch:o,channels:c,classes:l}=a,u=ta(a),d=I(s),f=s==="hardware";return U(ea,{target:s,views:{features:e,weight:t,bias:n,logits:r,segments:i?.segments},parameters:{batch:o,channels:c,classes:u,heads:i&&l.length},constants:{LANES:d,TREE:f},workgroups:[f?u:Math.ceil(u/d),Math.ceil(o/4),1]})}var sa=`// Batch norm in training, between two convolutions: adds up the partial sums a convolution left,
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
`,ia=`// Batch norms in inference: the scale and shift that the next reader applies, from the running averages,
// of many norms at once. A workgroup computes one norm.
//
//   norms       [count, 6]   for each norm the groups of four floats (quads) where its gamma and beta
//                            begin in weights, its mean and variance in averages, its statistics in
//                            statistics, and how many quads of channels it has
//   weights     what gamma and beta are slices of: [channels] each
//   averages    what runningMean and runningVariance are slices of: [channels] each
//   statistics  what the norms' statistics [4, stride] are slices of: scale and shift are written, the
//               rest is left alone. The stride is the channels, rounded up to 64

const LANES = 8u;
const NORM_WORDS = 6u;

struct Parameters {
  epsilon: f32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> norms: array<u32>;
@group(0) @binding(2) var<storage, read> weights: array<vec4f>;
@group(0) @binding(3) var<storage, read> averages: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> statistics: array<vec4f>;

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let norm = group.x * NORM_WORDS;
  let gamma = norms[norm];
  let beta = norms[norm + 1u];
  let runningMean = norms[norm + 2u];
  let runningVariance = norms[norm + 3u];
  let first = norms[norm + 4u];
  let width = norms[norm + 5u];
  let stride = (width + 15u) / 16u * 16u;
  for (var quad = lane; quad < width; quad += LANES) {
    let variance = averages[runningVariance + quad];
    let scale = weights[gamma + quad] / sqrt(variance + parameters.epsilon);
    statistics[first + quad] = scale;
    statistics[first + stride + quad] =
      weights[beta + quad] - averages[runningMean + quad] * scale;
  }
}
`,ge=64;function oa({parameters:e}){return{tasks:Math.ceil(e.channels/32)}}function ua({parameters:e}){return{tasks:Math.min(ge,e.rows)}}function K(e){return Math.ceil(e/64)*64}var bt=6*4;function ca(e,t){return{scale:W(e,0,t),shift:W(e,K(t),t)}}var la={path:"kernels/norm/finish.wgsl",source:sa};function da({parameters:e}){let{parts:t,channels:n}=e;return{flops:2*t*n,bytes:8*t*n}}var ha={name:"norm_finish",template:la,constants:{BACKWARD:!1},views:{partials:$("vec4f","[parts, 2, channels]"),statistics:x("vec4f","[4, stride]"),gamma:$("vec4f","[channels]"),beta:$("vec4f","[channels]"),runningMean:x("vec4f","[channels]"),runningVariance:x("vec4f","[channels]")},parameters:{rows:b,channels:b,parts:b,stride:b,epsilon:C,momentum:C},cost:da,cpu:{module:"norm/finish",entry:"normFinish",divide:oa}};var fa={name:"norm_inference",template:{path:"kernels/norm/inference.wgsl",source:ia},views:{norms:$("u32","[count, 6]"),weights:$("vec4f","[parameters]"),averages:$("vec4f","[running statistics]"),statistics:x("vec4f","[statistics of all norms]")},parameters:{epsilon:C},cost:({views:{statistics:e}})=>({flops:5*e.byteLength/16,bytes:6*e.byteLength/4}),cpu:{module:"norm/inference",entry:"normInference",divide:({views:{norms:e}})=>({tasks:e.byteLength/bt})}};function pa(e,t){let n=I(t),r=t==="hardware",a=e/4;return{constants:{LANES:n,TREE:r},workgroups:[r?a:Math.ceil(a/n),1,1]}}function ga(e){let{partials:t,state:n,statistics:r,target:a,...s}=e,{channels:i}=s;return U(ha,{target:a,views:{partials:t,statistics:r,...n},parameters:{...s,stride:K(i)},...pa(i,a)})}function ma(e){let t=({offset:n})=>n/16;return Uint32Array.from(e.flatMap(({state:n,statistics:r,channels:a})=>[t(n.gamma),t(n.beta),t(n.runningMean),t(n.runningVariance),t(r),a/4]))}function wa(e){let{epsilon:t,target:n,...r}=e;return U(fa,{target:n,views:r,parameters:{epsilon:t},constants:{LANES:I(n)},workgroups:[e.norms.byteLength/bt,1,1]})}var va=`// Residual connection, forward: output = (skip, normed if it still awaits its norm)
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
`,ba=16,$a={name:"residual",template:{path:"kernels/residual/residual.wgsl",source:va},views:{skip:$("vec4f","[rows, channels]"),branch:$("vec4f","[rows, channels]"),branchScale:$("vec4f","[channels]"),branchShift:$("vec4f","[channels]"),output:x("vec4f","[rows, channels]"),skipScale:A("LAZY",$("vec4f","[channels]")),skipShift:A("LAZY",$("vec4f","[channels]"))},parameters:{rows:b,channels:b},flags:["RELU6"],cost:({parameters:{rows:e,channels:t}})=>({flops:5*e*t,bytes:12*e*t}),cpu:{module:"residual/residual",entry:"residual",divide:ua}};function ya(e){let{skip:t,branch:n,branchNorm:r,output:a,rows:s,channels:i,target:o}=e,c=I(o);return U($a,{target:o,views:{skip:t.input,branch:n,branchScale:r.scale,branchShift:r.shift,output:a,skipScale:t.norm?.scale,skipShift:t.norm?.shift},parameters:{rows:s,channels:i},flags:{RELU6:t.relu6},constants:{LANES:c},workgroups:fe(Math.ceil(s/ba)*(i/4),c)})}var Sa=`// Residual connection in training, with the statistics of its branch's batch norm, in one dispatch: what
// norm/finish.wgsl and residual.wgsl compute in two; see there for the arithmetic.
//
//   partials         [parts, 2, channels]  sum y, sum y * y of the branch
//   statistics       [4, stride]           of the branch's norm: scale, shift, mean, inverse standard
//                                          deviation
//   gamma, beta      [channels]            the norm's weight and bias
//   runningMean      [channels]            the norm's running averages
//   runningVariance  [channels]
//   skip             [rows, channels]      what the block read
//   skipScale        [channels]            of the batch norm that skip still awaits (with LAZY; with
//                                          RELU6, of the ReLU6 after it too)
//   skipShift        [channels]
//   branch           [rows, channels]      y, raw output of the block's last convolution
//   output           [rows, channels]
//
// A workgroup computes QUADS groups of four channels of so many rows. It adds up all partial sums of its
// channels first, so the same sums are taken by each workgroup of a column, in the same order.

const LANES = 256u;
const QUADS = 8u;
const SLICES = LANES / QUADS;

struct Parameters {
  rows: u32,
  channels: u32,
  parts: u32,
  stride: u32,
  rowsPerGroup: u32,
  epsilon: f32,
  momentum: f32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> partials: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> statistics: array<vec4f>;
@group(0) @binding(3) var<storage, read> gamma: array<vec4f>;
@group(0) @binding(4) var<storage, read> beta: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> runningMean: array<vec4f>;
@group(0) @binding(6) var<storage, read_write> runningVariance: array<vec4f>;
@group(0) @binding(7) var<storage, read> skip: array<vec4f>;
@group(0) @binding(8) var<storage, read> branch: array<vec4f>;
@group(0) @binding(9) var<storage, read_write> output: array<vec4f>;
//#if LAZY
@group(0) @binding(10) var<storage, read> skipScale: array<vec4f>;
@group(0) @binding(11) var<storage, read> skipShift: array<vec4f>;
//#end

var<workgroup> firstSums: array<vec4f, LANES>;
var<workgroup> secondSums: array<vec4f, LANES>;

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let width = parameters.channels / 4u;
  let quad = group.x * QUADS + lane % QUADS;
  let slice = lane / QUADS;
  let inside = quad < width;
  var first = vec4f();
  var second = vec4f();
  if (inside) {
    for (var part = slice; part < parameters.parts; part += SLICES) {
      first += partials[part * 2u * width + quad];
      second += partials[(part * 2u + 1u) * width + quad];
    }
  }
  firstSums[lane] = first;
  secondSums[lane] = second;
  for (var half = LANES / 2u; half >= QUADS; half /= 2u) {
    workgroupBarrier();
    if (lane < half) {
      firstSums[lane] += firstSums[lane + half];
      secondSums[lane] += secondSums[lane + half];
    }
  }
  workgroupBarrier();
  if (!inside) { return; }
  let rows = f32(parameters.rows);
  let mean = firstSums[lane % QUADS] / rows;
  let variance = max(secondSums[lane % QUADS] / rows - mean * mean, vec4f());
  let inverseStd = 1.0 / sqrt(variance + parameters.epsilon);
  let scale = gamma[quad] * inverseStd;
  let shift = beta[quad] - mean * scale;
  if (group.y == 0u && slice == 0u) {
    let stride = parameters.stride / 4u;
    statistics[quad] = scale;
    statistics[stride + quad] = shift;
    statistics[2u * stride + quad] = mean;
    statistics[3u * stride + quad] = inverseStd;
    let unbiased = variance * (rows / max(rows - 1.0, 1.0));
    runningMean[quad] = mix(runningMean[quad], mean, parameters.momentum);
    runningVariance[quad] = mix(runningVariance[quad], unbiased, parameters.momentum);
  }
  let begin = group.y * parameters.rowsPerGroup;
  let end = min(begin + parameters.rowsPerGroup, parameters.rows);
  for (var row = begin + slice; row < end; row += SLICES) {
    let at = row * width + quad;
    var value = skip[at];
    //#include lazy_value value=value, scale=skipScale[quad], shift=skipShift[quad]
    output[at] = value + fma(branch[at], scale, shift);
  }
}
`,ka={name:"residual_joined",template:{path:"kernels/residual/residual_joined.wgsl",source:Sa},views:{partials:$("vec4f","[parts, 2, channels]"),statistics:x("vec4f","[4, stride]"),gamma:$("vec4f","[channels]"),beta:$("vec4f","[channels]"),runningMean:x("vec4f","[channels]"),runningVariance:x("vec4f","[channels]"),skip:$("vec4f","[rows, channels]"),branch:$("vec4f","[rows, channels]"),output:x("vec4f","[rows, channels]"),skipScale:A("LAZY",$("vec4f","[channels]")),skipShift:A("LAZY",$("vec4f","[channels]"))},parameters:{rows:b,channels:b,parts:b,stride:b,rowsPerGroup:b,epsilon:C,momentum:C},flags:["RELU6"],cost:({parameters:{rows:e,channels:t,parts:n}})=>({flops:(5*e+2*n)*t,bytes:(12*e+8*n)*t})},We=256,se=8;function qa(e){let{partials:t,state:n,statistics:r,skip:a,branch:s,output:i,...o}=e,{rows:c,channels:l,parts:u}=o,d=Math.max(4*We/se,u);return U(ka,{target:"hardware",views:{partials:t,statistics:r,...n,skip:a.input,branch:s,output:i,skipScale:a.norm?.scale,skipShift:a.norm?.shift},parameters:{...o,stride:K(l),rowsPerGroup:d},flags:{RELU6:a.relu6},constants:{LANES:We,QUADS:se},workgroups:[Math.ceil(l/4/se),Math.ceil(c/d),1]})}var Be=new WeakMap;function xa(e,t,n){let{input:r,norm:a,relu6:s}=t,i={skip:r,branchScale:n.scale,branchShift:n.shift,...a&&{skipScale:a.scale,skipShift:a.shift}},o=e.views.output.byteLength/4,{flops:c,bytes:l}=e.cost;return{...e,kernel:_a(e.kernel,Object.keys(i),s),views:{...e.views,...i},cost:{flops:c+5*o,bytes:l+4*o}}}function _a(e,t,n){let r=Be.get(e)??new Map;Be.set(e,r);let a=`${t.join(" ")} ${n}`,s=r.get(a);return s===void 0&&(s=Aa(e,t,n),r.set(a,s)),s}function Aa(e,t,n){let r=1+Math.max(...e.reflection.bindings.map(({index:i})=>i)),a=t.includes("skipScale"),s=[z(e.source,"output",{load:i=>`output[${i}]`,store:(i,o)=>`output[${i}] = withSkip(${i}, ${o.trim()});`}),...t.map((i,o)=>`@group(0) @binding(${r+o}) var<storage, read> ${i}: array<vec4f>;`),"fn withSkip(at: u32, branch: vec4f) -> vec4f {","  let channel = at % (parameters.outputChannels / 4u);","  var value = skip[at];",...a?["  value = fma(value, skipScale[channel], skipShift[channel]);"]:[],...n?["  value = clamp(value, vec4f(), vec4f(6.0));"]:[],"  return value + fma(branch, branchScale[channel], branchShift[channel]);","}",""].join(`
`);return{...e,name:`${e.name} + residual`,source:s,reflection:J(s)}}var Ta=`// Depthwise 3x3 convolution with a padding of 1, forward:
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
`;var Pa=`// Column k of the input's row at \`address\`, normed and activated; 0 outside the image.
//   k  counted from the column \`left\`
let column$k = left + $k;
let inside$k = column$k >= 0 && column$k < i32(parameters.width);
let at$k = (address + u32(clamp(column$k, 0, i32(parameters.width) - 1))) * quads + quad;
let value$k = select(
  vec4f(),
  clamp(fma(input[at$k], scale, shift), vec4f(), vec4f(6.0)),
  inside$k,
);
`,Ea={height:b,width:b,channels:b,outputHeight:b,outputWidth:b,tiles:b,allTiles:b},Ra=["rowsPerPart","rows","paddedPixels","channelsPerTask"];function Ca(e){return({parameters:t})=>{let[n,r]=e==="input"?[t.height,t.width]:[t.outputHeight,t.outputWidth],a=t.allTiles/Math.ceil(r/4)/n,s=a*t.outputHeight*t.outputWidth*t.channels,i=a*t.height*t.width*t.channels;return{flops:18*s,bytes:4*(i+s)}}}function La(e){return({parameters:t,flags:n})=>{let r=Math.ceil((e==="input"?t.width:t.outputWidth)/4),a=t.tiles/r,s=t.allTiles/r,i=Math.ceil(s/a),o=n.STRIDE2?8*Math.ceil(t.outputWidth/4)+1:0,c=Math.max(o,4*Math.ceil(t.width/4)+2),l=Math.ceil(ge/2/i),u=Math.max(32,Math.ceil(t.channels/l/16)*16);return{tasks:i*Math.ceil(t.channels/u),extra:{rowsPerPart:a,rows:s,paddedPixels:c,channelsPerTask:u},scratch:(9+7*c)*u*4}}}var Ua={path:"kernels/depthwise/input_column.wgsl",source:Pa},Ia={name:"depthwise_forward",template:{path:"kernels/depthwise/forward.wgsl",source:Ta,includes:{input_column:Ua}},views:{input:$("vec4f","[batch, height, width, channels]"),inputScale:$("vec4f","[channels]"),inputShift:$("vec4f","[channels]"),weight:$("vec4f","[channels, 1, 3, 3]"),output:x("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:A("STATISTICS",x("vec4f","[parts, 2, channels]"))},parameters:Ea,flags:["STRIDE2"],cost:Ca("output"),cpu:{module:"depthwise/forward",entry:"depthwiseForward",extra:Ra,divide:La("output")}};var Na={cpu:[32],software:[128],hardware:[2048,512,8192]};function Ma(e){return Na[e].map(t=>({name:`${t} parts`,mostParts:t,wholeRows:e==="cpu"}))}function Oa(e,t,{mostParts:n,wholeRows:r}){let a=Math.ceil(t/4),s=e*a,i=r?a*Math.max(Math.ceil(e/n),Math.ceil(64/t)):Math.ceil(s/n);return{parts:Math.ceil(s/i),tiles:i,allTiles:s}}function $t({height:e,width:t,stride:n}){return{outputHeight:Math.ceil(e/n),outputWidth:Math.ceil(t/n)}}function yt(e,t){let{outputHeight:n,outputWidth:r}=$t(e);return Oa(e.batch*n,r,t)}function Da(e,t){return yt(e,t).parts}function Wa(e,{parts:t,tiles:n,allTiles:r},a){let{height:s,width:i,channels:o,stride:c}=e;return{target:a,parameters:{height:s,width:i,channels:o,...$t(e),tiles:n,allTiles:r},flags:{STRIDE2:c===2},workgroups:fe(t*o/4,I(a))}}function Ba({stride:e},t){return{LANES:I(t),STRIDE:e,COLUMNS:3+3*e}}function Ga(e){let{shape:t,split:n,target:r,...a}=e;return U(Ia,{views:a,constants:Ba(t,r),...Wa(t,yt(t,n),r)})}var ja=`// The network's first convolution, 3x3 with stride 2 and a padding of 1, forward:
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
`,za=`// The network's first convolution, gradient of its weight, in parts:
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
`,Ha=512;function St({height:e,width:t,batch:n}){let r=Math.ceil(e/2),a=Math.ceil(t/2);return{outputHeight:r,outputWidth:a,rows:n*r}}function kt(e){let{rows:t,outputWidth:n}=St(e),r=t*Math.ceil(n/4),a=Math.ceil(r/Ha);return{parts:Math.ceil(r/a),tiles:a,allTiles:r}}function Qa(e){return kt(e).parts}var qt={height:b,width:b,channels:b,outputHeight:b,outputWidth:b};function xt(e,t){let n=e*t.outputWidth*t.channels,r=e/t.outputHeight*t.height*t.width*4;return{flops:54*n,bytes:4*(r+n)}}var Fa={name:"first_convolution_forward",template:{path:"kernels/first_convolution/forward.wgsl",source:ja},views:{input:$("vec4f","[batch, height, width, 4]"),weight:$("vec4f","[channels, 3, 3, 3]"),output:x("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:A("STATISTICS",x("vec4f","[parts, 2, channels]"))},parameters:{...qt,tiles:b,allTiles:b},cost:({parameters:e})=>xt(e.allTiles/Math.ceil(e.outputWidth/4),e),cpu:{module:"first_convolution/forward",entry:"firstConvolutionForward",extra:["outputsPerPart","outputs"],divide:({parameters:e})=>{let t=Math.ceil(e.allTiles/e.tiles),n=e.allTiles/Math.ceil(e.outputWidth/4)*e.outputWidth;return{tasks:t,extra:{outputsPerPart:Math.ceil(n/t),outputs:n},scratch:48*27*4,pack:{by:"rows",outputChannels:e.channels,inputChannels:27}}}}},Ss={name:"first_convolution_backward_weight",template:{path:"kernels/first_convolution/backward_weight.wgsl",source:za},views:{input:$("vec4f","[batch, height, width, 4]"),gradient:$("vec4f","[batch, outputHeight, outputWidth, channels]"),output:x("f32","[splits, channels, 3, 3, 3]")},parameters:{...qt,rowsPerSplit:b,rows:b},cost:({parameters:e})=>xt(e.rows,e),cpu:{module:"first_convolution/backward_weight",entry:"firstConvolutionBackwardWeight",divide:({parameters:e})=>({tasks:Math.ceil(e.rows/e.rowsPerSplit),scratch:(64+e.channels)*128})}};function Ka(e){let{shape:t,target:n,...r}=e,{height:a,width:s,outputChannels:i}=t,{outputHeight:o,outputWidth:c}=St(t),{parts:l,tiles:u,allTiles:d}=kt(t),f=I(n);return U(Fa,{target:n,views:r,parameters:{height:a,width:s,channels:i,outputHeight:o,outputWidth:c,tiles:u,allTiles:d},constants:{LANES:f},workgroups:[Math.ceil(l/f),i/8,1]})}var Ya=`// Pointwise convolution, forward: output[m, n] = sum over k of value(input[m, k]) * weight[n, k].
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
`,Va=`// Pointwise convolution, forward, for hardware: what forward.wgsl computes, by tiles that a workgroup
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
`;function Za(e,t,n,r){let a=Math.ceil(e/(Q*t)),s=Math.ceil(ge/2/a),i=Math.max(1,Math.min(s,Math.floor(n/32))),o=Math.ceil(n/i/8)*8;return{tasks:a*Math.ceil(n/o),extra:{columnsPerTask:o,rowsPerBlock:Q},scratch:Q*r*4}}var Ja={rows:b,inputChannels:b,outputChannels:b,tiles:b};function Xa(e){return 2*e.rows*e.inputChannels*e.outputChannels}var es={name:"pointwise_forward",template:{path:"kernels/pointwise/forward.wgsl",source:Ya},variants:{shared:{path:"kernels/pointwise/forward_shared.wgsl",source:Va}},views:{input:$("vec4f","[rows, inputChannels]"),weight:$("vec4f","[outputChannels, inputChannels]"),output:x("vec4f","[rows, outputChannels]"),inputScale:A("LAZY",$("vec4f","[inputChannels]")),inputShift:A("LAZY",$("vec4f","[inputChannels]")),partials:A("STATISTICS",x("vec4f","[parts, 2, outputChannels]"))},parameters:Ja,flags:["RELU6"],cost:({parameters:e})=>({flops:Xa(e),bytes:4*(e.rows*(e.inputChannels+e.outputChannels)+e.inputChannels*e.outputChannels)}),cpu:{module:"pointwise/forward",entry:"pointwiseForward",extra:["columnsPerTask","rowsPerBlock"],divide:({parameters:{rows:e,tiles:t,inputChannels:n,outputChannels:r}})=>({...Za(e,t,r,n),pack:{by:"rows",outputChannels:r,inputChannels:n}})}};function _t(e,t){return Math.ceil(e/(vt(t)*t.mostParts))}function At(e,t){return Math.ceil(e/(vt(t)*_t(e,t)))}function ts(e,t,n,r){let a=I(r),s=At(e,n);return{variant:n.shared?"shared":void 0,constants:{ROWS:n.rows,QUADS:n.quads,...!n.shared&&{LANES:a}},workgroups:[n.shared?s:Math.ceil(s/a),Math.ceil(t/Gr(n)),1]}}function ns(e){let{lazy:t,weight:n,output:r,partials:a,shape:s,tile:i,target:o}=e,{rows:c,outputChannels:l}=s;return U(es,{target:o,views:{input:t.input,weight:n,output:r,inputScale:t.norm?.scale,inputShift:t.norm?.shift,partials:a},parameters:{...s,tiles:_t(c,i)},flags:{RELU6:t.relu6},...ts(c,l,i,o)})}function rs(e){let{layer:t,batch:n}=e;switch(t.kind){case"first":return Qa(Ct(t,n));case"depthwise":return Da(Rt(t,n),Pt(e,"forward"));case"pointwise":return At(Et(t,n).rows,Tt(e,"forward"))}}function as(e,t){let{layer:n,batch:r,target:a}=e,{input:s,...i}=t;switch(n.kind){case"first":return Ka({input:s.input,...i,shape:Ct(n,r),target:a});case"depthwise":{let o=Pt(e,"forward"),c=Rt(n,r),l=Ga({...ss(s),...i,shape:c,split:o,target:a});return Ge(e,"forward",o,l)}case"pointwise":{let o=Tt(e,"forward"),c=Et(n,r),l=ns({lazy:s,...i,shape:c,tile:o,target:a});return Ge(e,"forward",o,l)}}}function me({layer:e,batch:t,half:n},r){let{kind:a,inputHeight:s,inputWidth:i,inputChannels:o,outputChannels:c,stride:l}=e,u=[t,s,i,o].join("x");return`${a} ${r}, ${u} to ${c}, stride ${l}${n?", half":""}`}function Ge(e,t,n,r){return Fr(r,me(e,t),n)}function Tt(e,t){let{inputChannels:n,outputChannels:r}=e.layer,a=t==="forward"?r:n;return e.chooser.choose(me(e,t),Wr(a,e.target))}function Pt(e,t){return e.chooser.choose(me(e,t),Ma(e.target))}function Et(e,t){let{inputChannels:n,outputChannels:r}=e;return{rows:t*e.outputHeight*e.outputWidth,inputChannels:n,outputChannels:r}}function Rt(e,t){let{inputHeight:n,inputWidth:r,outputChannels:a,stride:s}=e;return{batch:t,height:n,width:r,channels:a,stride:s}}function Ct(e,t){let{inputHeight:n,inputWidth:r,outputChannels:a}=e;return{batch:t,height:n,width:r,outputChannels:a}}function ss(e){if(!e.norm||!e.relu6)throw new Error("the tensor has no norm with ReLU6 to be applied");return{input:e.input,inputScale:e.norm.scale,inputShift:e.norm.shift}}function is(e,t,n,r){if(t.length===0)return[];let{engine:a,parameters:s,buffers:i}=e,o=t.map(({outputChannels:h})=>4*K(h)),c=r.take("statistics of norms",o.reduce((h,p)=>h+p)),l=0,u=ma(t.map((h,p)=>{let g=W(c,l,o[p]);return l+=o[p],n.set(h,g),{state:e.norm(h.norm),statistics:g,channels:h.outputChannels}})),d=r.keep("norms",u.length);a.write(d,u);let f={norms:d,weights:E(s),averages:E(i),statistics:c};return[wa({...f,epsilon:He,target:a.target})]}function os(e,t,n,{batch:r,arena:a,chooser:s,half:i=!1}){let{target:o}=e.engine,c=[],l=[],u={input:t,relu6:!1},d=new Map,f=w=>w.flatMap(({layers:v})=>v),h=f(e.architecture.blocks.slice(0,n)),p=is(e,h,d,a);for(let w of f(e.architecture.blocks.slice(n))){let v=4*K(w.outputChannels);d.set(w,a.take(w.norm,v))}let g=({rows:w,channels:v})=>{let S=`residual, ${w}x${v}${i?", half":""}`;return s.choose(S,Hr(w,o)).joins},m=(w,v,S)=>{let y=w.outputChannels,k=r*w.outputHeight*w.outputWidth,T=a.take(w.name,k*y,i),P=d.get(w),L={layer:w,batch:r,target:o,chooser:s,half:i},R=rs(L),N=S?a.take("partial sums",R*2*y):void 0,H=e.parameter(`${w.name}.weight`);c.push(as(L,{input:v,weight:H,output:T,partials:N}));let Y={layer:w,input:v,raw:T,statistics:P,rows:k};if(!N)return{traced:Y};let Ut=e.norm(w.norm),[It,Nt]=[He,Zt];return{traced:Y,finish:{partials:N,state:Ut,statistics:P,rows:k,channels:y,parts:R,epsilon:It,momentum:Nt}}};for(let[w,v]of e.architecture.blocks.entries()){let S=w>=n,y=u,k=[],T;for(let P of v.layers){let{traced:L,finish:R}=m(P,u,S);!S&&u!==y&&a.give(u.input),k.push(L);let N=ca(L.statistics,P.outputChannels);u={input:L.raw,norm:N,relu6:P.activation==="relu6"},R&&(v.residual&&P===v.layers.at(-1)&&g(R)?T=R:(c.push(ga({...R,target:o})),a.give(R.partials)))}if(v.residual&&!S&&!i&&o==="hardware")c.push(xa(c.pop(),y,u.norm)),u={input:u.input,relu6:!1};else if(v.residual){let{raw:P,rows:L,layer:{name:R,outputChannels:N}}=k.at(-1),H=a.take(`${R} block`,L*N,i);if(T)c.push(qa({...T,skip:y,branch:P,output:H})),a.give(T.partials);else{let Y=u.norm;c.push(ya({skip:y,branch:P,branchNorm:Y,output:H,rows:L,channels:N,target:o}))}S||a.give(u.input),u={input:H,relu6:!1}}!S&&y.input!==t&&a.give(y.input),l.push({layers:k,residual:v.residual})}return{prepare:p,calls:c,blocks:l,features:u}}var us=class ue{batch;#e;#n;#t;#r;images;features;logits;constructor(t,n,r,a,s){this.batch=s,this.#e=t,this.#n=n,this.#t=r.prepare,this.#r=r.forward,this.images=a.images,this.features=a.features,this.logits=a.logits}static async compile(t,n,{choices:r,recordInput:a}={}){let{engine:s}=t,{arena:i,prepare:o,forward:c,...l}=ue.record(t,n,new Qr(r));try{let u=await a?.(l.images)??[],d={prepare:await s.compile("inference statistics",o),forward:await s.compile(`inference of ${n}`,[...u,...c])},f=new ue(t,i,d,l,n);return f.refresh(),f}catch(u){throw i.destroy(),u}}static record(t,n,r){let{engine:a,architecture:s}=t,{input:i,heads:o,lastChannel:c}=s,l=new jr(a),u=l.take("input",n*i.height*i.width*4),{counts:d,total:f}=F(de(o)),h=l.take("logits",n*f),p=os(t,u,s.blocks.length,{batch:n,arena:l,chooser:r}),{outputHeight:g,outputWidth:m}=s.blocks.at(-1).layers.at(-1),w=na({input:p.features.input,inputScale:p.features.norm.scale,inputShift:p.features.norm.shift,...t.heads(),features:l.take("pooled features",n*c),logits:h,shape:{batch:n,positions:g*m,channels:c,classes:d},target:a.target});return{arena:l,images:u,features:p.features,logits:h,prepare:p.prepare,forward:[...p.calls,...w]}}refresh(){this.#e.engine.run(this.#t)}run(){this.#e.engine.run(this.#r)}destroy(){this.#e.engine.release(this.#t),this.#e.engine.release(this.#r),this.#n.destroy()}[Symbol.dispose](){this.destroy()}},cs=class{#e;#n;#t;#r;#a=new Uint8Array;#s=0;constructor(e,t,n){this.#e=e,this.#n=ot(t),this.#t=n}async open(e){this.#s=e,this.#a=new Uint8Array(je(e*this.#n)),this.#r=this.#e.allocate("pixels",this.#a.length)}get pixels(){return this.#r?[E(this.#r)]:[]}get imagesPerPart(){return this.#s}place(e){for(let[n,r]of e.entries())this.#t(r,this.#a.subarray(n*this.#n,(n+1)*this.#n));let t=this.#a.subarray(0,je(e.length*this.#n));return this.#e.write(E(this.#r),t),Uint32Array.from(e,(n,r)=>r)}destroy(){this.#r&&this.#e.free(this.#r)}};function je(e){return Math.ceil(e/4)*4}var ls=class ce{#e;#n;#t;#r;constructor(t,n,r,a){this.#e=t,this.#n=n,this.#t=r,this.#r=a}static async compile(t,n,r,a){let{engine:s,architecture:{input:{height:i,width:o}}}=t,c={batchIndex:s.allocate("batch index",4),samples:s.allocate("samples",r*4)},l=async u=>(await n.open(r),[Or({pixels:n.pixels,imagesPerPart:n.imagesPerPart,batchIndex:E(c.batchIndex),samples:E(c.samples),output:u,batch:r,height:i,width:o,mean:Qe,std:Fe,target:s.target})]);try{let u=await us.compile(t,r,{choices:a,recordInput:l});return new ce(t,n,u,c)}catch(u){n.destroy();for(let d of Object.values(c))s.free(d);throw u}}static ofPixels(t,n,r){let{engine:a,architecture:{input:s}}=t,i=(o,c)=>c.set(o);return ce.compile(t,new cs(a,s,i),n,r)}get batch(){return this.#t.batch}get logits(){return this.#t.logits}get input(){return this.#t.images}get features(){return this.#t.features}refresh(){this.#t.refresh()}enqueue(t){let n=new Uint32Array(this.batch);n.set(this.#n.place(t)),this.#e.engine.write(E(this.#r.samples),n),this.#t.run()}async*predict(t,n=this.logits){let r;for(let a of hs(t,this.batch)){let s=this.#a(a,n);s.catch(()=>{}),r&&(yield await r),r=s}r&&(yield await r)}destroy(){this.#t.destroy(),this.#n.destroy();for(let t of Object.values(this.#r))this.#e.engine.free(t)}[Symbol.dispose](){this.destroy()}async#a(t,n){this.enqueue(t);let r=new Float32Array(await this.#e.engine.read(n));return{images:t,outputs:r.subarray(0,r.length/this.batch*t.length)}}};function ds({images:e,outputs:t}){let n=t.length/e.length;return e.map((r,a)=>t.subarray(a*n,(a+1)*n))}function*hs(e,t){let n=[];for(let r of e)n.push(r)<t||(yield n,n=[]);n.length>0&&(yield n)}var fs=class Lt{#e;#n;constructor(t,n){this.#e=t,this.#n=n}static async compile(t,n,r){let a=[];for(let s of n)a.push(await ls.ofPixels(t,s,r));return new Lt(t.architecture.input,a)}get batch(){return this.#n.at(-1).batch}async logits(t){let{height:n,width:r}=this.#e,a=t.find(({length:o})=>o!==ot(this.#e));if(a)throw new RangeError(`${a.length} bytes are not the pixels [${n}, ${r}, 3]`);let s=this.#n.find(({batch:o})=>o>=t.length)??this.#n.at(-1),i=[];for await(let o of s.predict(t))i.push(...ds(o));return i}destroy(){for(let t of this.#n)t.destroy()}[Symbol.dispose](){this.destroy()}},ps=5;async function gs({architecture:e,weights:t}){let n=await ar.open();try{let r=new sr(n,e);r.load(t);let a=await fs.compile(r,[1]),{width:s,height:i}=e.input;return await a.logits([new Uint8Array(i*s*3)]),{device:`WebGPU (${n.name})`,logits:async o=>(await a.logits([o]))[0]}}catch(r){throw n.destroy(),r}}function ms(e,{architecture:{input:t}}){let{source:n,target:r}=Ft(e,t,t.resize);return Yt(Kt(e,n,r.width,r.height),r,t)}function ws(e,{architecture:{heads:t}}){return Tn(["the image"],e,t,{top:ps})[0].facets}async function ze(e){let t=q(e),n=atob(t.textContent);t.remove();let r=Uint8Array.from(n,s=>s.charCodeAt(0)),a=new Blob([r]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(a).arrayBuffer())}var vs=class{#e=q("device");#n=!1;#t;constructor(){let e=new Promise(t=>setTimeout(t));this.#t=e.then(()=>this.#a())}async tag(e){let{model:t}=await this.#t,n;try{n=await kn(e)}catch{return{error:"it is no image that this browser can read"}}let r=await this.#r(ms(n,t));return{facets:ws(r,t)}}async#r(e){let{model:t,inference:n}=await this.#t;try{return await n.logits(e)}catch(r){if(!this.#n)throw r;return this.#t=this.#s(t,`WebGPU failed: ${r.message}`),await(await this.#t).inference.logits(e)}}async#a(){try{let e=vn(await ze("weights"),"this page");try{let t=await gs(e);return this.#n=!0,this.#e.textContent=`Computing on ${t.device}.`,{model:e,inference:t}}catch(t){let{name:n,message:r}=t,a=n==="NoAdapterError";return await this.#s(e,a?"there is no WebGPU here":`WebGPU fails here: ${r}`)}}catch(e){throw this.#e.textContent=`The model cannot be opened: ${e.message}`,e}}async#s(e,t){this.#n=!1;let n=document.createElement("script");n.textContent=new TextDecoder().decode(await ze("fallback")),document.head.append(n);let r=await globalThis.facetFallback.open(e);return this.#e.textContent=`Computing on ${r.device}, since ${t.replace(/\.$/,"")}.`,{model:e,inference:r}}},bs=new vs;Qt(e=>bs.tag(e));})();
