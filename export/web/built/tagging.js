(()=>{function x(e,t=HTMLElement){let n=document.getElementById(e);if(n instanceof t)return n;throw new Error(`the page holds no ${t.name} with the id ${e}`)}function U(e,t={},...n){let r=Object.assign(document.createElement(e),t);return r.append(...n),r}function M(e,t,n=""){let r=document.createElement(e);return r.textContent=t,n!==""&&(r.className=n),r}function _t(e,t){let n=x("open-camera",HTMLButtonElement),r=x("viewfinder",HTMLVideoElement),a=x("camera"),s=x("take",HTMLButtonElement),i,o=0;navigator.mediaDevices?.getUserMedia||(n.hidden=!0),n.addEventListener("click",async()=>{try{i=await navigator.mediaDevices.getUserMedia({video:{facingMode:"environment"}})}catch(c){let l=c.name==="NotAllowedError";t(l?"The camera was not allowed.":"There is no camera to be used.");return}r.srcObject=i,a.hidden=!1,n.disabled=!0,await r.play(),s.focus()}),s.addEventListener("click",()=>{let c=document.createElement("canvas");c.width=r.videoWidth,c.height=r.videoHeight,c.getContext("2d").drawImage(r,0,0),c.toBlob(l=>{l!==null&&e([new File([l],`camera ${++o}.jpg`,{type:"image/jpeg"})])},"image/jpeg",.92)});let u=()=>{for(let c of i?.getTracks()??[])c.stop();i=void 0,r.srcObject=null,a.hidden=!0,n.disabled=!1};x("close-camera").addEventListener("click",u),addEventListener("pagehide",u)}function At(e){let t=x("drop"),n=x("files",HTMLInputElement);n.addEventListener("change",()=>{e([...n.files??[]]),n.value=""}),document.addEventListener("paste",({clipboardData:r})=>{let a=[...r?.files??[]];a.length>0&&e(a)}),document.addEventListener("dragover",r=>{fe(r.dataTransfer)&&(r.preventDefault(),r.dataTransfer.dropEffect="copy",t.classList.add("over"))}),document.addEventListener("dragleave",({relatedTarget:r})=>{r===null&&t.classList.remove("over")}),document.addEventListener("drop",r=>{t.classList.remove("over"),fe(r.dataTransfer)&&(r.preventDefault(),e([...r.dataTransfer.files]))})}function fe(e){return e?.types.includes("Files")??!1}function Tt(e,t=1){return`${(100*e).toFixed(t)}\xA0%`}var Pt=class{#e=x("picture",HTMLImageElement);#n;constructor(){this.#e.addEventListener("error",()=>this.#e.hidden=!0)}add(e){let t=U("button",{type:"button",className:"tried"},Ct(e),Rt(e));t.addEventListener("click",()=>{this.#t(e,t),x("result").scrollIntoView({block:"nearest"})}),x("history-lead").hidden=!0,x("history-list").prepend(U("li",{},t)),this.#t(e,t),x("spoken").textContent=`${e.name}: ${It(e.result)}`}#t({name:e,url:t,result:n},r){this.#n?.removeAttribute("aria-current"),this.#n=r,r.setAttribute("aria-current","true"),x("result-lead").hidden=!0,x("result-body").hidden=!1,this.#e.hidden=!1,this.#e.src=t,this.#e.alt=e,x("picture-name").textContent=e,x("heads").replaceChildren(..."error"in n?[M("p",`This file cannot be used: ${n.error}.`,"wrong")]:Object.entries(n.facets).map(([a,s])=>Et(a,s)))}};function Et(e,{top:t}){let n=t.map(({label:r,probability:a},s)=>{let i=U("span",{className:"bar"});return i.style.setProperty("--share",String(a)),U("li",{className:s===0?"best":""},M("span",r,"label"),M("span",Tt(a),"share"),i)});return U("div",{},M("h3",e),U("ol",{},...n))}function Ct({url:e}){let t=U("img",{src:e,alt:""});return t.addEventListener("error",()=>t.style.visibility="hidden"),t}function Rt({name:e,result:t}){return U("span",{},M("strong",e),..."error"in t?[M("span",t.error,"wrong")]:Object.values(t.facets).map(({label:n})=>M("span",n)))}function It(e){return"error"in e?e.error:Object.entries(e.facets).map(([t,{label:n}])=>`${t} ${n}`).join(", ")}var Ut=class{#e;#n=new Pt;#t=x("notice");#r=x("drop");#a=Promise.resolve();#s=0;constructor(e){this.#e=e}add(e){this.#t.hidden=!0;for(let t of e)this.#s++,this.#a=this.#a.then(()=>this.#o(t)).finally(()=>{this.#s--,this.#i()});this.#i()}showProblem(e){this.#t.textContent=e,this.#t.hidden=!1}async#o(e){let t=e.name||"image",n;try{n=await this.#e(e,t)}catch(r){this.showProblem(`${t}: ${r.message}.`);return}this.#n.add({name:t,url:URL.createObjectURL(e),result:n})}#i(){this.#r.setAttribute("aria-busy",String(this.#s>0))}};function Lt(e){let t=new Ut(e),n=r=>t.add(r);At(n),_t(n,r=>t.showProblem(r))}var q=class extends Error{name="UserError"},pe=["fit","pad","stretch"];function Nt(e,t,n){let r={left:0,top:0,width:e.width,height:e.height},a={left:0,top:0,width:t.width,height:t.height},s=t.width/e.width,i=t.height/e.height;if(n==="stretch"||s===i)return{source:r,target:a};if(n==="fit"){let p=Math.max(s,i),h=t.width/p,f=t.height/p,g=(e.width-h)/2,m=(e.height-f)/2;return{source:{left:g,top:m,width:h,height:f},target:a}}let o=Math.min(s,i),u=Math.max(1,Math.round(e.width*o)),c=Math.max(1,Math.round(e.height*o)),l=Math.floor((t.width-u)/2),d=Math.floor((t.height-c)/2);return{source:r,target:{left:l,top:d,width:u,height:c}}}function Mt(e,t,n,r){let{data:a}=e;if(t.width===e.width&&t.height===e.height&&n===e.width&&r===e.height)return Wt(a);let i=ge(e.width,t.left,t.width,n),o=ge(e.height,t.top,t.height,r),u=o.first[0],c=o.first[r-1]+o.count[r-1],l=new Float32Array((c-u)*n*3);for(let h=u;h<c;h++)for(let f=0;f<n;f++){let g=0,m=0,v=0,w=(h*e.width+i.first[f])*4,S=f*i.most;for(let k=S;k<S+i.count[f];k++,w+=4){let T=i.weights[k];g+=T*a[w],m+=T*a[w+1],v+=T*a[w+2]}let b=((h-u)*n+f)*3;l[b]=g,l[b+1]=m,l[b+2]=v}let d=new Uint8Array(r*n*3),p=n*3;for(let h=0;h<r;h++)for(let f=0;f<p;f++){let g=.5,m=(o.first[h]-u)*p+f,v=h*o.most;for(let w=v;w<v+o.count[h];w++,m+=p)g+=o.weights[w]*l[m];d[h*p+f]=g>255?255:g}return d}function Ot(e,t,n){let{width:r,height:a}=n;if(t.width===r&&t.height===a)return e;let s=new Uint8Array(a*r*3).fill(255);for(let i=0;i<t.height;i++){let o=e.subarray(i*t.width*3,(i+1)*t.width*3);s.set(o,((t.top+i)*r+t.left)*3)}return s}function Wt(e){let t=new Uint8Array(e.length/4*3);for(let n=0,r=0;n<e.length;n+=4,r+=3)t[r]=e[n],t[r+1]=e[n+1],t[r+2]=e[n+2];return t}function ge(e,t,n,r){let a=n/r,s=Math.max(1,a),i=2*Math.ceil(s)+1,o=new Int32Array(r),u=new Int32Array(r),c=new Float64Array(r*i);for(let l=0;l<r;l++){let d=t+(l+.5)*a,p=Math.max(0,Math.floor(d-s+.5)),h=Math.min(e,Math.floor(d+s+.5)),f=0;for(let g=p;g<h;g++){let m=Math.max(0,1-Math.abs(g+.5-d)/s);c[l*i+g-p]=m,f+=m}for(let g=0;g<h-p;g++)c[l*i+g]/=f;o[l]=p,u[l]=h-p}return{first:o,count:u,weights:c,most:i}}var Dt=1e-5,Bt=.1,Oe=[.485,.456,.406],We=[.229,.224,.225],Y={pixels:4096,widthMultiplier:{least:.01,most:8}},Gt=[{expansion:1,channels:16,repeats:1,stride:1},{expansion:6,channels:24,repeats:2,stride:2},{expansion:6,channels:32,repeats:3,stride:2},{expansion:6,channels:64,repeats:4,stride:2},{expansion:6,channels:96,repeats:3,stride:1},{expansion:6,channels:160,repeats:3,stride:2},{expansion:6,channels:320,repeats:1,stride:1}];function jt(e){let{heads:t,inputWidth:n=60,inputHeight:r=80,resize:a="pad"}=e,{widthMultiplier:s=1,dropout:i=.2}=e;Ht({heads:t,inputWidth:n,inputHeight:r,resize:a,widthMultiplier:s,dropout:i});let o=p=>me(p*s),u=me(1280*Math.max(1,s)),c=new zt(r,n),l=[{layers:[c.convolution("first","features.0",o(32),2)],residual:!1}];for(let{expansion:p,channels:h,repeats:f,stride:g}of Gt)for(let m=0;m<f;m++){let v=`features.${l.length}`;l.push(c.invertedResidual(v,p,o(h),m?1:g))}let d=c.convolution("pointwise",`features.${l.length}`,u,1);return l.push({layers:[d],residual:!1}),{input:{height:r,width:n,resize:a},widthMultiplier:s,blocks:l,lastChannel:u,dropout:i,heads:t.map(({name:p,classes:h})=>({name:p,classes:[...h],weight:`heads.${p}.1.weight`,bias:`heads.${p}.1.bias`}))}}var zt=class{#e=3;#n;#t;constructor(e,t){this.#n=e,this.#t=t}convolution(e,t,n,r){let a={name:`${t}.0`,norm:`${t}.1`};return this.#r({kind:e,...a,outputChannels:n,stride:r,activation:"relu6"})}invertedResidual(e,t,n,r){let a=this.#e,s=a*t,i=[],o=()=>`${e}.conv.${i.length}`;t!==1&&i.push(this.convolution("pointwise",o(),s,1)),i.push(this.convolution("depthwise",o(),s,r));let u={name:o(),norm:`${e}.conv.${i.length+1}`};return i.push(this.#r({kind:"pointwise",...u,outputChannels:n,stride:1,activation:"none"})),{layers:i,residual:r===1&&a===n}}#r(e){let t=this.#e,n=this.#n,r=this.#t;return this.#n=Math.ceil(n/e.stride),this.#t=Math.ceil(r/e.stride),this.#e=e.outputChannels,{...e,inputChannels:t,inputHeight:n,inputWidth:r,outputHeight:this.#n,outputWidth:this.#t}}};function me(e){let t=Math.max(8,Math.floor((e+4)/8)*8);return t<.9*e?t+8:t}function Ht(e){let{heads:t,inputWidth:n,inputHeight:r,resize:a,widthMultiplier:s,dropout:i}=e;for(let[l,d]of[["width",n],["height",r]])if(!(Number.isInteger(d)&&d>=1&&d<=Y.pixels))throw new q(`The input ${l} must be a whole number of pixels from 1 to ${Y.pixels}, not ${d}.`);if(!pe.includes(a))throw new q(`Images are brought to size by ${pe.join(", ")}, not ${a}.`);let{least:o,most:u}=Y.widthMultiplier;if(!(s>=o&&s<=u))throw new q(`The width multiplier must be from ${o} to ${u}, not ${s}.`);if(!(i>=0&&i<1))throw new q(`Dropout must be at least 0 and below 1, not ${i}.`);if(t.length===0)throw new q("The model needs at least one label column.");let c=new Set;for(let{name:l,classes:d}of t){if(l==="")throw new q("A label column has no name.");if(c.has(l))throw new q(`The label column "${l}" is named twice.`);if(c.add(l),d.length===0)throw new q(`The label column "${l}" has no classes.`);if(new Set(d).size<d.length)throw new q(`The label column "${l}" has the same class twice.`)}}function Qt(e){return e.map((t,n)=>n===0?t:1)}function Ft({codes:e,scales:t}){let n=e.length/t.length;return Float32Array.from(e,(r,a)=>r*t[Math.floor(a/n)])}var we=64;function De(e){let t=new Ge;for(let a of e.blocks.flatMap(s=>s.layers)){let{kind:s,name:i,norm:o,inputChannels:u,outputChannels:c}=a,l=s==="pointwise"?1:3,d=s==="depthwise"?1:u;t.append(`${i}.weight`,[c,d,l,l]),t.append(`${o}.weight`,[c]),t.append(`${o}.bias`,[c])}let{heads:n,lastChannel:r}=e;for(let[a,{weight:s,classes:i}]of n.entries())t.append(s,[i.length,r],a===0);for(let[a,{bias:s,classes:i}]of n.entries())t.append(s,[i.length],a===0);return t.finish()}function Be(e){let t=new Ge;for(let{norm:n,outputChannels:r}of e.blocks.flatMap(a=>a.layers))t.append(`${n}.running_mean`,[r]),t.append(`${n}.running_var`,[r]);return t.finish()}function V(e,t){let n=e.slices.get(t);if(!n)throw new Error(`the model has no ${t}`);return n}var Ge=class{#e=new Map;#n=0;append(e,t,n=!0){let r=n?ve(this.#n):this.#n,a=t.reduce((s,i)=>s*i,1);this.#e.set(e,{name:e,shape:t,offset:r,length:a}),this.#n=r+a}finish(){return{slices:this.#e,length:ve(this.#n)}}};function ve(e){return Math.ceil(e/we)*we}function N(e,t=80){return JSON.stringify(e.length>t?`${e.slice(0,t)}...`:e)}var Kt=3988292384,Yt=Vt();function Vt(){let e=Uint32Array.from({length:256},(n,r)=>{let a=r;for(let s=0;s<8;s++)a=a>>>1^(a&1?Kt:0);return a}),t=[e];for(;t.length<8;)t.push(t.at(-1).map(n=>n>>>8^e[n&255]));return t}function Z(e,t=0){let[n,r,a,s,i,o,u,c]=Yt,l=~t,d=0;for(let p=e.length-7;d<p;d+=8)l^=e[d]|e[d+1]<<8|e[d+2]<<16|e[d+3]<<24,l=c[l&255]^u[l>>>8&255]^o[l>>>16&255]^i[l>>>24]^s[e[d+4]]^a[e[d+5]]^r[e[d+6]]^n[e[d+7]];for(;d<e.length;d++)l=l>>>8^n[(l^e[d])&255];return~l>>>0}function Zt(e){let t=[],n,r="";for(let{0:a,index:s}of e.matchAll(/\\.|["{}:]/g))if(a==='"')n!==void 0&&(r=e.slice(n,s+1)),n=n===void 0?s:void 0;else if(n===void 0)if(a==="{")t.push(new Set);else if(a==="}")t.pop();else{let i=JSON.parse(r),o=t.at(-1);if(o.has(i))return i;o.add(i)}}var be=new Map([["I64",{size:8,read:e=>new BigInt64Array(e)}],["F32",{size:4,read:e=>new Float32Array(e)}],["F64",{size:8,read:e=>new Float32Array(new Float64Array(e))}],["F16",{size:2,read:e=>new Float32Array(new Float16Array(e))}],["BF16",{size:2,read:an}],["I8",{size:1,read:e=>new Int8Array(e)}],["U8",{size:1,read:e=>new Uint8Array(e)}]]),Xt="__metadata__",H="crc32",Jt=1e8;function en(e,t){let n=(s,i)=>s.toSorted((o,u)=>i(o)<i(u)?-1:1),r=s=>new TextEncoder().encode(JSON.stringify(s)),a=0;for(let[s,i]of n([...t],([o])=>o))s!==H&&(a=Z(r([s,i]),a));for(let{name:s,dtype:i,shape:o,bytes:u}of n(e,({name:c})=>c))a=Z(u,Z(r([s,i,o]),a));return a.toString(16).padStart(8,"0")}function tn(e,t="safetensors"){let n=h=>{throw new q(`${t} cannot be read: ${h}.`)};e.length<8&&n(`it has ${e.length} bytes and no header`);let r=new DataView(e.buffer,e.byteOffset).getBigUint64(0,!0);r>BigInt(Math.min(e.length-8,Jt))&&n(`its header would be ${r} bytes long; it is cut off or no safetensors file`);let a=8+Number(r),s=nn(e.subarray(8,a),n),i=e.length-a,o=new Map,u=[];for(let[h,f]of Object.entries(s))if(h!==Xt)u.push(rn(h,f,n));else{if(!ae(f))return n("its metadata is no object");for(let[g,m]of Object.entries(f))o.set(g,typeof m=="string"?m:n(`its metadata ${N(g)} is no text`))}u.sort((h,f)=>h.begin-f.begin||h.end-f.end);let c=0;for(let h of u)h.begin!==c&&n(`tensor ${N(h.name)} starts at byte ${h.begin} where ${c} is expected`),c=h.end,c>i&&n(`tensor ${N(h.name)} ends at byte ${c} of ${i}; the file is cut off`);c!==i&&n(`${i-c} bytes after the last tensor belong to none`);let l=u.map(({begin:h,end:f,...g})=>({...g,bytes:e.subarray(a+h,a+f)})),d=o.get(H);d!==void 0&&d!==en(l,o)&&n(`it is damaged: its content does not match its checksum; copy it again (a program that changes values on purpose has to leave ${N(H)} out of the metadata)`),o.delete(H);let p=new Map;for(let{name:h,shape:f,bytes:g,read:m}of l)p.set(h,{shape:f,data:m(new Uint8Array(g).buffer)});return{tensors:p,metadata:o}}function nn(e,t){let n="",r;try{n=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(e),r=JSON.parse(n)}catch{t("its header is no JSON; it is no safetensors file")}if(!n.startsWith("{")||!ae(r))return t("its header is no JSON object");let a=Zt(n);return a!==void 0&&t(`its header holds ${N(a)} twice`),r}function rn(e,t,n){let r=`tensor ${N(e)}`;if(!ae(t))return n(`${r} is not described by an object`);let{dtype:a,shape:s,data_offsets:i}=t;if(typeof a!="string")return n(`${r} has no type`);let o=be.get(a);if(!o){let d=[...be.keys()].join(", ");return n(`${r} has values of type ${N(a)}; known types are ${d}`)}if(!$e(s)||!Number.isSafeInteger(ye(s)*o.size))return n(`the shape of ${r} is no list of sizes`);if(!$e(i)||i.length!==2)return n(`the offsets of ${r} are not two places in the file`);let[u,c]=i,l=ye(s)*o.size;return c-u!==l&&n(`${r} has ${c-u} bytes, but ${a} [${s}] takes ${l}`),{name:e,dtype:a,shape:s,begin:u,end:c,read:o.read}}function ae(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}function $e(e){return Array.isArray(e)&&e.every(t=>Number.isSafeInteger(t)&&t>=0)}function ye(e){return e.reduce((t,n)=>t*n,1)}function an(e){return new Float32Array(Uint32Array.from(new Uint16Array(e),t=>t<<16).buffer)}var sn=".running_var";function Se(e,t,n){let r=(a,s)=>{throw new q(`${n}: tensor ${JSON.stringify(e)} holds ${a}, ${s}; the file is damaged, or its training diverged: use another one`)};for(let a of t)Number.isFinite(a)||r(a,"which is no finite 32-bit number"),a<0&&e.endsWith(sn)&&r(a,"and a variance is never below 0")}var on="num_batches_tracked";function un(e,t){let{tensors:n,metadata:r}=tn(e,t),a=ln(r,t),s=new Map(n),i=(f,g,m)=>{let v=s.get(f);if(!v)throw new q(`${t} has no tensor "${f}".`);if(String(v.shape)!==String(g))throw new q(`${t}: tensor "${f}" has the shape [${v.shape}], the model asks for [${g}].`);if(!(v.data instanceof m))throw new q(`${t}: tensor "${f}" holds values of another type.`);return s.delete(f),v.data},o=(f,g)=>{if(!(s.get(f)?.data instanceof Int8Array))return i(f,g,Float32Array);let m=i(f,g,Int8Array),v=i(`${f}.scale`,Qt(g),Float32Array);return Se(`${f}.scale`,v,t),Ft({codes:m,scales:v})},u=(f,g)=>{let m=o(f,g);return Se(f,m,t),m},c=({slices:f,length:g})=>{let m=[...f.values()].map(({name:w,shape:S})=>u(w,S)),v=new Float32Array(g);return[...f.values()].forEach(({offset:w},S)=>v.set(m[S],w)),v},l={parameters:c(De(a)),buffers:c(Be(a))},d=ke(a).map(f=>i(f,[],BigInt64Array)[0]),[p]=s.keys();if(p!==void 0)throw new q(`${t} has a tensor "${p}" that the model does not have.`);let h=Number(d[0]);if(!(h>=0))throw new q(`${t}: tensor "${ke(a)[0]}" counts ${h} steps; the file is damaged.`);return{architecture:a,weights:l,steps:h}}function ke({blocks:e}){return e.flatMap(({layers:t})=>t.map(({norm:n})=>`${n}.${on}`))}function ln(e,t){let n=s=>{throw new q(`${t} is no model of this program: ${s}.`)},r=s=>e.get(s)??n(`its metadata has no "${s}"`);r("model")!=="mobilenet_v2"&&n(`it holds a ${r("model")}`);for(let[s,i]of[["mean",Oe],["std",We]])r(s)!==JSON.stringify(i)&&n(`its images were normalised with ${s} ${r(s)}, not ${JSON.stringify(i)}`);r("labels");let a=cn(e);if(!a)return n("its labels cannot be read");try{return jt({heads:a,inputWidth:Number(r("input_width")),inputHeight:Number(r("input_height")),resize:e.get("resize")??"pad",widthMultiplier:Number(r("width_multiplier")),dropout:Number(r("dropout"))})}catch(s){if(!(s instanceof q))throw s;return n(s.message.replace(/\.$/,""))}}function cn(e){try{let t=JSON.parse(e.get("labels")??"");return dn(t)?t:void 0}catch{return}}function dn(e){return Array.isArray(e)&&e.every(t=>typeof t?.name=="string"&&Array.isArray(t.classes)&&t.classes.every(n=>typeof n=="string"))}var hn=16e6;async function fn(e){let t=await createImageBitmap(e,{imageOrientation:"from-image",colorSpaceConversion:"none"}),n=Math.min(1,Math.sqrt(hn/(t.width*t.height))),r=document.createElement("canvas");r.width=Math.max(1,Math.floor(t.width*n)),r.height=Math.max(1,Math.floor(t.height*n));let{width:a,height:s}=r,i=r.getContext("2d",{alpha:!1,willReadFrequently:!0});return i.fillStyle="#fff",i.fillRect(0,0,a,s),i.imageSmoothingQuality="high",i.drawImage(t,0,0,a,s),t.close(),i.getImageData(0,0,a,s)}function se(e){return e.map(({classes:t})=>t.length)}function j(e){let t=[],n=0;for(let r of e){if(!Number.isInteger(r)||r<1)throw new RangeError(`A head needs a whole number of classes, at least 1; got ${r}.`);t.push(n),n+=r}if(n===0)throw new RangeError("At least one head is needed.");return{offsets:t,counts:[...e],total:n}}function ie(e,t,n){let r=e.length/t;if(!Number.isInteger(r))throw new RangeError(`${e.length} ${n} do not make rows of ${t}.`);return r}function je(e,t,n){let{offsets:r,counts:a,total:s}=j(t),i=ie(e,s,"logits");for(let o=0;o<i;o++)for(let u=0;u<a.length;u++){let c=o*s+r[u];n(c,c+a[u],o,u)}}function pn(e,t){let n=new Float64Array(e.length);return je(e,t,(r,a)=>{let s=mn(e,r,a,n);for(let i=r;i<a;i++)n[i]/=s}),n}function gn(e,t,n){let r=-1/0;for(let a=t;a<n;a++)e[a]>r&&(r=e[a]);return r}function mn(e,t,n,r){let a=gn(e,t,n),s=0;for(let i=t;i<n;i++){let o=Math.exp(e[i]-a);r&&(r[i]=o),s+=o}return s}function wn(e,t,n){if(!Number.isInteger(n)||n<1)throw new RangeError(`k is the number of classes to return, at least 1; got ${n}.`);let r=ie(e,j(t).total,"logits"),a=t.map(s=>new Int32Array(r*Math.min(n,s)));return je(e,t,(s,i,o,u)=>{let c=Math.min(n,i-s),l=o*c,d=a[u];for(let p=0;p<i-s;p++){let h=Math.min(p,c);for(;h>0&&e[s+p]>e[s+d[l+h-1]];)h--;h!==c&&(d.copyWithin(l+h+1,l+h,l+c-1),d[l+h]=p)}}),a}function vn(e,t,n,{top:r=3}={}){let a=se(n),{offsets:s,total:i}=j(a);if(ie(t,i,"logits")!==e.length)throw new RangeError(`${t.length/i} rows of logits for ${e.length} images.`);let o=t.findIndex(l=>!Number.isFinite(l));if(o>=0)throw new RangeError(`The model's output for ${e[Math.floor(o/i)]} is not a finite number; its weights are unusable.`);let u=pn(t,a),c=wn(t,a,r);return e.map((l,d)=>({image:l,facets:Object.fromEntries(n.map((p,h)=>{let f=Math.min(r,p.classes.length),g=[...c[h].subarray(d*f,(d+1)*f)].map(m=>({label:p.classes[m],probability:u[d*i+s[h]+m]}));return[p.name,{...g[0],top:g}]}))}))}var ze=class extends Error{name="OutOfMemoryError"};function xe(e){return Math.max(256,Math.ceil(e/256)*256)}function P(e){return{memory:e,offset:0,byteLength:e.byteLength}}function oe(e,t){let n=Math.ceil(e/t),r=Math.ceil(n/65535);return[Math.ceil(n/r),r,1]}function W(e,t,n){return{memory:e.memory,offset:e.offset+t*4,byteLength:n*4}}var bn=class{#e;add(e){this.#e??=e}check(){if(this.#e!==void 0)throw this.#e}},$n=class extends Error{name="NoAdapterError"},yn=["maxBufferSize","maxStorageBufferBindingSize","maxStorageBuffersPerShaderStage","maxStorageTexturesPerShaderStage","maxTextureDimension2D","maxComputeWorkgroupStorageSize","maxComputeInvocationsPerWorkgroup","maxComputeWorkgroupSizeX"],Sn=["shader-f16","timestamp-query"],kn=7;async function xn(){return await navigator.gpu?.requestAdapter({powerPreference:"high-performance"})??void 0}async function qn(e){if(e??=await xn(),!e)throw new $n("No WebGPU adapter was found; `facet doctor` says what to do.");let t={};for(let a of yn)t[a]=e.limits[a];let n=await e.requestDevice({requiredLimits:t,requiredFeatures:Sn.filter(a=>e.features.has(a))}),r=new bn;return n.addEventListener("uncapturederror",a=>{a.preventDefault(),r.add(new Error(`GPU error: ${a.error.message}`))}),n.lost?.then(a=>{a.reason!=="destroyed"&&r.add(new Error(`The GPU device was lost: ${a.message}`))}),{device:n,info:e.info,errors:r}}function _n(e){let{description:t,device:n,vendor:r,architecture:a}=e;return t||n||`${r} ${a}`.trim()||"WebGPU adapter"}function G(e,t,n){let{load:r,store:a=(u,c)=>`${t}[${u}] =${c};`}=n,s=new RegExp(`\\b${t}\\[`,"g"),i="",o=0;for(let u=s.exec(e);u;u=s.exec(e)){if(An(e,u.index))continue;let c=u.index+t.length,l=Tn(e,c),d=G(e.slice(c+1,l),t,n);i+=e.slice(o,u.index);let[p]=/^\s*=(?!=)/.exec(e.slice(l+1))??[];if(p===void 0)i+=r(d),o=l+1;else{let h=l+1+p.length,f=e.indexOf(";",h),g=a(d,G(e.slice(h,f),t,n));o=f+1,i+=g+`
`.repeat(qe(e.slice(u.index,o))-qe(g))}s.lastIndex=o}return i+e.slice(o)}function qe(e){return e.split(`
`).length-1}function An(e,t){return e.slice(e.lastIndexOf(`
`,t)+1,t).includes("//")}function Tn(e,t){let n=0;for(let r=t;r<e.length;r++)if(e[r]==="["&&n++,e[r]==="]"&&--n===0)return r;throw new Error("unbalanced brackets in a kernel's source")}var L=4096,He={vec4f:{format:"rgba32float",bytes:16},"vec4<f16>":{format:"rgba16float",bytes:8}};function Qe({element:e}){return He[e]}var Fe=500;function ue({access:e,inPlace:t,element:n}){return(e==="read"||t)&&n in He}function Pn(e,t){let n=e;for(let a of t){let{name:s,index:i,inPlace:o}=a,{format:u}=Qe(a),c=o?`${s}Before`:s,d=`@group(0) @binding(${o?i+Fe:i}) var ${c}: texture_storage_2d<${u}, read>;`,p=n.split(`
`),h=p.findIndex(f=>f.startsWith(`@group(0) @binding(${i}) `));p[h]=o?`${d} ${p[h]}`:d,n=G(p.join(`
`),s,{load:f=>`textureLoad(${c}, texelAt(${f}))`})}let r=`${L}u`;return`${n}
fn texelAt(index: u32) -> vec2u { return vec2u(index % ${r}, index / ${r}); }
`}function Ke(e){let t=[],n=new Map,r=[];for(let[s,{kernel:i,views:o}]of e.entries()){let u=new Map;for(let c of i.reflection.bindings){if(!ue(c))continue;let l=o[c.name],d=In(l),p=n.get(d);p===void 0&&(p={view:l,texel:Qe(c),firstCall:s,lastCall:s,texture:-1},n.set(d,p),t.push(p)),p.lastCall=s,u.set(c.name,p)}r.push(u);for(let c of i.reflection.bindings)if(c.access==="read_write")for(let[l,{view:d}]of n)Un(d,o[c.name])&&n.delete(l)}return{textures:En(t),calls:r.map((s,i)=>({textures:new Map([...s].map(([o,u])=>[o,u.texture])),copies:[...new Set(s.values())].filter(o=>o.firstCall===i).map(({view:o,texture:u})=>({view:o,texture:u}))}))}}function En(e){let t=[],n=[];for(let r of e){let a=Cn(r),s=-1;for(let[i,{texel:o,rows:u}]of t.entries())n[i]>=r.firstCall||o!==r.texel||u<a||u>2*a||(s<0||u<t[s].rows)&&(s=i);s<0&&(s=t.push({texel:r.texel,rows:a})-1),n[s]=r.lastCall,r.texture=s}return t}function Cn({view:e,texel:t}){return Math.ceil(e.byteLength/(L*t.bytes))}var _e=new WeakMap,Rn=0;function In({memory:e,offset:t,byteLength:n}){let r=_e.get(e);return r===void 0&&_e.set(e,r=Rn++),`${r} ${t} ${n}`}function Un(e,t){return e.memory===t.memory&&e.offset<t.offset+t.byteLength&&t.offset<e.offset+e.byteLength}var ee=256;function Ln(e){let{reflection:t}=e.kernel,n=new DataView(new ArrayBuffer(t.parameters.length*4));for(let[r,a]of t.parameters.entries()){let s=e.parameters[a.name];a.type==="f32"?n.setFloat32(r*4,s,!0):n.setUint32(r*4,s,!0)}return new Uint8Array(n.buffer)}var Ye=class{label;#e;#n;#t;byteLength;constructor(e,t,n,{device:r,textureReads:a,bufferOf:s}){this.label=e;let i=a?Ke(t):void 0,o=i?.textures??[],u=o.map(l=>Mn(r,e,l)),c=new Uint8Array(Ve(t));this.#t=r.createBuffer({label:`${e} parameters`,size:c.length,usage:GPUBufferUsage.UNIFORM|GPUBufferUsage.COPY_DST}),this.#e=t.map((l,d)=>{let p=d*ee;c.set(Ln(l),p);let h=n[d],{copies:f=[],textures:g}=i?.calls[d]??{},m=w=>u[g?.get(w)??-1],v={buffer:this.#t,offset:p,size:ee};return{copies:f.map(({view:w,texture:S})=>({buffer:s(w.memory),offset:w.offset,byteLength:w.byteLength,texture:u[S],texelBytes:o[S].texel.bytes})),pipeline:h,bindGroup:r.createBindGroup({label:`${l.kernel.name} in ${e}`,layout:h.getBindGroupLayout(0),entries:On(l,m,s,v)}),workgroups:l.workgroups}}),r.queue.writeBuffer(this.#t,0,c),this.#n=u,this.byteLength=c.length+Ze(i)}get dispatches(){return this.#e.length}encode(e){let t;for(let n of this.#e){if(n.copies.length>0){t?.end(),t=void 0;for(let r of n.copies)Te(e,r)}t??=e.beginComputePass(),Ae(t,n)}t?.end()}encodeTimed(e,t){for(let[n,r]of this.#e.entries()){for(let s of r.copies)Te(e,s);let a=e.beginComputePass({timestampWrites:{querySet:t,beginningOfPassWriteIndex:2*n,endOfPassWriteIndex:2*n+1}});Ae(a,r),a.end()}}destroy(){for(let e of this.#n)e.destroy();this.#t.destroy()}};function Nn(e,t){return Ve(e)+Ze(t?Ke(e):void 0)}function Ve(e){return Math.max(1,e.length)*ee}function Ze(e){return(e?.textures??[]).reduce((n,{rows:r,texel:a})=>n+r*L*a.bytes,0)}function Mn(e,t,{rows:n,texel:r}){return e.createTexture({label:`${t} input`,size:[L,n],format:r.format,usage:GPUTextureUsage.STORAGE_BINDING|GPUTextureUsage.COPY_DST})}function On(e,t,n,r){let{bindings:a,parameters:s}=e.kernel.reflection,i=[];for(let{name:o,index:u,inPlace:c}of a){let l=t(o);if(l){let d=c?u+Fe:u;i.push({binding:d,resource:l.createView()})}if(!l||c){let{memory:d,offset:p,byteLength:h}=e.views[o],f={buffer:n(d),offset:p,size:h};i.push({binding:u,resource:f})}}return s.length>0&&i.push({binding:0,resource:r}),i}function Ae(e,t){e.setPipeline(t.pipeline),e.setBindGroup(0,t.bindGroup),e.dispatchWorkgroups(...t.workgroups)}function Te(e,t){let{buffer:n,offset:r,byteLength:a,texture:s,texelBytes:i}=t,o=Math.ceil(a/i),u=Math.floor(o/L),c=L*i;u>0&&e.copyBufferToTexture({buffer:n,offset:r,bytesPerRow:c},{texture:s},[L,u]);let l=o%L;l>0&&e.copyBufferToTexture({buffer:n,offset:r+u*c,bytesPerRow:c},{texture:s,origin:[0,u]},[l,1])}var X=class{label;byteLength;buffer;constructor(e,t,n){this.label=t,this.byteLength=n;let r=GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST;this.buffer=e.createBuffer({label:t,size:n,usage:r})}},Wn=class{#e;#n;#t=new Map;constructor(e,t){this.#e=e,this.#n=t}of(e){let t=this.#t.get(e);return t===void 0&&(t=this.#r(e),this.#t.set(e,t)),t}async#r(e){let{name:t,source:n,reflection:r}=e,a=this.#n?Pn(n,r.bindings.filter(ue)):n;this.#e.pushErrorScope("validation");let s=this.#e.createShaderModule({label:t,code:a}),[i,{messages:o}]=await Promise.all([this.#e.popErrorScope(),s.getCompilationInfo()]),u=o.find(c=>c.type==="error");if(u)throw new Error(Dn(e,u));if(i)throw new Error(`kernel ${t}: ${i.message}`);return await this.#e.createComputePipelineAsync({label:t,layout:"auto",compute:{module:s,entryPoint:"main"}})}};function Dn({name:e,constants:t,origins:n},{lineNum:r,message:a}){let s=n[r-1],i=s?`${s.path}:${s.line}`:`generated code of ${e}`,u=a.split(`
`).filter(c=>c.trim()!==""&&!/[│┌]/.test(c)).map(c=>c.trim()).join(`
  `);return`${i}: ${u}
  in kernel ${e}, made with ${JSON.stringify(t)}`}function le(e){let t=[],n=/@group\(0\) @binding\((\d+)\) var<storage, (read|read_write)> (\w+)\s*: array<(.+)>;( \/\/ in place)?/g;for(let[,s,i,o,u,c]of e.matchAll(n))t.push({name:o,index:Number(s),access:i,inPlace:c!==void 0,element:u});let r=/struct Parameters \{([^}]*)\}/.exec(e)?.[1]??"",a=[];for(let[,s,i]of r.matchAll(/^\s*(\w+)\s*:\s*(u32|f32),/gm))a.push({name:s,type:i});return{bindings:t.sort((s,i)=>s.index-i.index),parameters:a}}var Bn={vec4f:16,"vec4<f16>":8,vec2f:8,f32:4,u32:4,i32:4},Pe=new WeakMap;function Ee(e,t,n){let r=a=>!n||a.access==="read_write"||!ue(a);return e.map(a=>Gn(a,t,r))}function Gn(e,t,n){let r=e.kernel.reflection.bindings.filter(i=>e.views[i.name].byteLength>t&&n(i));if(r.length===0)return e;let a={...e.views},s=new Map;for(let{name:i}of r){let o=e.views[i],u=Math.ceil(o.byteLength/t);s.set(i,u);for(let c=0;c<u;c++){let l=c*t;a[te(i,c)]={...o,offset:o.offset+l,byteLength:Math.min(t,o.byteLength-l)}}}return{...e,kernel:jn(e.kernel,s,t),views:a}}function te(e,t){return t===0?e:`${e}Range${t}`}function jn(e,t,n){let r=JSON.stringify([...t,n]),a=Pe.get(e)??new Map;Pe.set(e,a);let s=a.get(r);if(s===void 0){let i=e.source;for(let[o,u]of t)i=Hn(i,e.reflection.bindings.find(c=>c.name===o),u,n);s={...e,source:i,reflection:le(i)},a.set(r,s)}return s}var zn=100;function Hn(e,{name:t,index:n,access:r,element:a},s,i){let o=Bn[a];if(o===void 0)throw new Error(`cannot split ${t} of ${a}`);let u=i/o,c=Array.from({length:s-1},(g,m)=>m+1),l=c.map(g=>`@group(0) @binding(${n+g*zn}) var<storage, ${r}> ${te(t,g)}: array<${a}>;`),d=(g,m,v="")=>c.toReversed().map(w=>`if (${g} >= ${w*u}u) { ${m(`${te(t,w)}[${g} - ${w*u}u]`)}${v} }`),p=[`fn load_${t}(at: u32) -> ${a} {`,...d("at",g=>`return ${g};`).map(g=>`  ${g}`),`  return ${t}[at];`,"}"],h=[`fn store_${t}(at: u32, value: ${a}) {`,...d("at",g=>`${g} = value;`," return;").map(g=>`  ${g}`),`  ${t}[at] = value;`,"}"];return[...G(e,t,{load:g=>`load_${t}(${g})`,store:(g,m)=>`store_${t}(${g}, ${m.trim()});`}).split(`
`),...l,...p,...r==="read_write"?h:[],""].join(`
`)}var Qn=4096;async function Fn(e,t){let n=2*t.dispatches;if(n>Qn)throw new Error(`${t.label} is too long to be timed`);let r=e.createQuerySet({type:"timestamp",count:n}),a=n*8,{QUERY_RESOLVE:s,COPY_SRC:i,COPY_DST:o,MAP_READ:u}=GPUBufferUsage,c=e.createBuffer({size:a,usage:s|i}),l=e.createBuffer({size:a,usage:u|o});try{let d=e.createCommandEncoder();t.encodeTimed(d,r),d.resolveQuerySet(r,0,n,c,0),d.copyBufferToBuffer(c,0,l,0,a),e.queue.submit([d.finish()]),await l.mapAsync(GPUMapMode.READ);let p=new BigUint64Array(l.getMappedRange().slice(0)),h=(f,g)=>Number(p[g]-p[f])/1e9;return Array.from({length:t.dispatches},(f,g)=>({before:g===0?0:Math.max(0,h(2*g-1,2*g)),own:h(2*g,2*g+1)}))}finally{r.destroy(),c.destroy(),l.destroy()}}var Kn=class Xe{#e;#n;#t=new Set;#r=new WeakSet;#a=0;#s=0;constructor(t){this.#e=t,this.#n=new Wn(t.device,this.#o)}static async open(t){return new Xe(await qn(t))}get device(){return this.#e.device}get info(){return this.#e.info}get name(){return _n(this.info)}get identity(){let{vendor:t,architecture:n,device:r,description:a}=this.info;return[navigator.userAgent,t,n,r,a].join("; ")}get target(){return this.info.isFallbackAdapter?"software":"hardware"}get supportsHalf(){return this.device.features.has("shader-f16")}get maximumBinding(){let{maxBufferSize:t,maxStorageBufferBindingSize:n}=this.device.limits;return Math.floor(Math.min(t,n)/256)*256}get maximumBindings(){return this.device.limits.maxStorageBuffersPerShaderStage}get allocated(){return this.#a}get peakAllocated(){return this.#s}bufferOf(t){if(!(t instanceof X))throw new Error(`${t.label} is not GPU memory`);return t.buffer}allocate(t,n){let r=xe(n);if(r>this.device.limits.maxBufferSize)throw new ze(`${t} needs ${r} bytes in one buffer; the adapter allows ${this.device.limits.maxBufferSize}. Use a smaller batch or input size.`);let a=this.#u(`allocating ${t}`,()=>new X(this.device,t,r));return this.#i(r),a}async hasRoom(t){this.device.pushErrorScope("out-of-memory");let n=t.map(a=>new X(this.device,"room",xe(a))),r=await this.device.popErrorScope();for(let{buffer:a}of n)a.destroy();return r===null}free(t){let n=this.bufferOf(t);this.#r.has(t)||(this.#r.add(t),n.destroy(),this.#i(-t.byteLength))}write(t,n){if(n.byteLength>t.byteLength)throw new Error(`${n.byteLength} bytes do not fit ${t.memory.label}`);if(n.byteLength===0)return;let r=this.device.queue;this.#u(`writing ${t.memory.label}`,()=>{r.writeBuffer(this.bufferOf(t.memory),t.offset,n.buffer,n.byteOffset,n.byteLength)})}async read(t){let n=GPUBufferUsage.MAP_READ|GPUBufferUsage.COPY_DST,r=this.device.createBuffer({size:t.byteLength,usage:n});try{return this.#u(`reading ${t.memory.label}`,()=>{let a=this.device.createCommandEncoder(),s=this.bufferOf(t.memory);a.copyBufferToBuffer(s,t.offset,r,0,t.byteLength),this.device.queue.submit([a.finish()])}),await r.mapAsync(GPUMapMode.READ),await this.#l(),r.getMappedRange().slice(0)}finally{r.destroy()}}byteLengthOf(t){let n=this.#o;return Nn(Ee(t,this.maximumBinding,n),n)}async compile(t,n){for(let{kernel:{name:i,target:o}}of n)if(o==="cpu")throw new Error(`${i} was recorded for the CPU, not for WebGPU`);let r=Ee(n,this.maximumBinding,this.#o),a=await Promise.all(r.map(({kernel:i})=>this.#n.of(i))),s=this.#u(`compiling ${t}`,()=>new Ye(t,r,a,{device:this.device,textureReads:this.#o,bufferOf:i=>this.bufferOf(i)}));return this.#i(s.byteLength),await this.#l(),s}release(t){let n=J(t);this.#r.has(n)||(this.#r.add(n),n.destroy(),this.#i(-n.byteLength))}run(t,n=1){let r=J(t);this.#u(`running ${r.label}`,()=>{for(let a=0;a<n;a++){let s=this.device.createCommandEncoder({label:r.label});r.encode(s),this.device.queue.submit([s.finish()])}})}async time(t){let n=J(t);if(!this.device.features.has("timestamp-query"))return;let r=await this.#u(`timing ${n.label}`,()=>Fn(this.device,n));return await this.#l(),r}async finish(){await this.device.queue.onSubmittedWorkDone(),await this.#l()}destroy(){this.device.destroy()}[Symbol.dispose](){this.destroy()}get#o(){let{maxStorageTexturesPerShaderStage:t}=this.device.limits;return this.target==="software"&&t>=kn}#i(t){this.#a+=t,this.#s=Math.max(this.#s,this.#a)}#u(t,n){let r=this.device;this.#e.errors.check(),r.pushErrorScope("out-of-memory"),r.pushErrorScope("validation");try{return n()}finally{for(let a=0;a<2;a++){let s=r.popErrorScope().then(i=>{i&&this.#e.errors.add(new Error(`GPU error while ${t}: ${i.message}`))}).finally(()=>this.#t.delete(s));this.#t.add(s)}}}async#l(){await Promise.all(this.#t),this.#e.errors.check()}};function J(e){if(!(e instanceof Ye))throw new Error("not an executable of this engine");return e}var Yn=class{engine;architecture;layout;bufferLayout;parameters;buffers;constructor(e,t){this.engine=e,this.architecture=t,this.layout=De(t),this.bufferLayout=Be(t),this.parameters=e.allocate("parameters",this.layout.length*4),this.buffers=e.allocate("running statistics",this.bufferLayout.length*4)}load(e){this.engine.write(P(this.parameters),e.parameters),this.engine.write(P(this.buffers),e.buffers)}async save(){let e=async(r,a)=>new Float32Array(await this.engine.read(W(P(r),0,a))),[t,n]=await Promise.all([e(this.parameters,this.layout.length),e(this.buffers,this.bufferLayout.length)]);return{parameters:t,buffers:n}}parameter(e,t=this.parameters){let{offset:n,length:r}=V(this.layout,e);return W(P(t),n,r)}norm(e){let t=n=>{let{offset:r,length:a}=V(this.bufferLayout,`${e}.${n}`);return W(P(this.buffers),r,a)};return{gamma:this.parameter(`${e}.weight`),beta:this.parameter(`${e}.bias`),runningMean:t("running_mean"),runningVariance:t("running_var")}}heads(e=this.parameters){let{heads:t,lastChannel:n}=this.architecture,{total:r}=j(se(t)),a=(s,i)=>W(P(e),V(this.layout,s).offset,i);return{weight:a(t[0].weight,r*n),bias:a(t[0].bias,r)}}destroy(){this.engine.free(this.parameters),this.engine.free(this.buffers)}[Symbol.dispose](){this.destroy()}};function Je({height:e,width:t}){return e*t*3}var Vn=`// From packed bytes to the network's input, augmented as torchvision augments a PIL image:
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
`,$={type:"u32"},E={type:"f32"};function y(e,t){return{access:"read",inPlace:!1,element:e,shape:t}}function A(e,t){return{access:"read_write",inPlace:!1,element:e,shape:t}}function et(e,t,n){return{...y(e,n),fields:t}}function Zn(e,t,n){return{...n,counted:e,atMost:t}}function _(e,t){return{...t,when:e}}function tt(e,t){return t===void 0?[e]:Array.from({length:t},(n,r)=>`${e}${r}`)}var Ce=new WeakMap;function Xn(e,t){let n=t.toSorted().join(" "),r=Ce.get(e)??new Map;Ce.set(e,r);let a=r.get(n);return a===void 0&&(a=Jn(e,t),r.set(n,a)),a}function Jn(e,t){let n=e.source;for(let a of t){if(e.reflection.bindings.find(i=>i.name===a)?.element!=="vec4f")throw new Error(`${e.name}: ${a} cannot be kept in half precision`);n=G(n,a,{load:i=>`vec4f(${a}[${i}])`,store:(i,o)=>`${a}[${i}] = vec4<f16>(${o.trim()});`}).replace(new RegExp(`(\\b${a}\\s*: array<)vec4f>`),"$1vec4<f16>>")}let r=`enable f16; ${n}`;return{...e,source:r,reflection:le(r)}}function nt(e,t){let n=0,r=Object.entries(t).map(([a,s])=>{let i={name:a,at:n,length:er(s),unsigned:s==="u32"};return n+=i.length,i});return{name:e,fields:t,words:n,places:r}}function er(e){return typeof e=="string"?1:e[1]}var rt=nt("BatchRecord",{stepSize:"f32",secondCorrection:"f32",dropoutSeed:"u32",learningRate:"f32",emaWeight:"f32",accumulates:"f32",updates:"f32",unused:"f32"}),at=nt("AugmentationDraw",{flip:"f32",order:"f32",factors:["f32",3],matrix:["f32",6],unused:["f32",5]});function tr({name:e,fields:t}){let n=Object.entries(t).map(([r,a])=>`  ${r}: ${typeof a=="string"?a:`array<${a[0]}, ${a[1]}>`},`);return{path:"kernels/program/records.ts",source:[`struct ${e} {`,...n,"}"].join(`
`)}}var nr=`// Adds up what the lanes of a workgroup have left in its memory, in a fixed order: sums[0] is the total.
//   sums  an array of LANES elements, one of each lane
for (var half = LANES / 2u; half > 0u; half /= 2u) {
  workgroupBarrier();
  if (lane < half) { $sums[lane] += $sums[lane + half]; }
}
`,rr=`// Where a walk over tiles of four neighbouring pixels of images begins: at tile \`first\`.
//   height  rows of an image

// Divided once: software divides lane by lane.
var row = first / tilesPerRow;
var x = (first % tilesPerRow) * 4u;
var y = row % parameters.$height;
var image = row / parameters.$height;
`,ar=`// The value of an element of a lazy input: what the batch norm and the ReLU6 that it awaits make of it.
//   value         a variable with the element, which becomes the value
//   scale, shift  of the norm, for the element's channels
// Conditions: LAZY, whether there is a norm; RELU6, whether there is a ReLU6.
//#if LAZY
$value = fma($value, $scale, $shift);
//#end
//#if RELU6
$value = clamp($value, vec4f(), vec4f(6.0));
//#end
`,sr=`// Goes on to the next tile of the walk that first_tile.wgsl began.
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
`,ir=`// Writes a part's two sums to \`partials\` [parts, 2, channels].
//   part           number of the part
//   width          groups of four channels
//   quad           the group
//   first, second  the sums
partials[$part * 2u * $width + $quad] = $first;
partials[($part * 2u + 1u) * $width + $quad] = $second;
`,or=`// The gradient before a ReLU6, an expression that ends a statement: zero where the ReLU6 was flat.
//   gradient   after the ReLU6
//   activated  what the ReLU6 read
select(
  vec4f(),
  $gradient,
  ($activated > vec4f()) & ($activated < vec4f(6.0)),
);
`;function O(e,t){return{[e]:{path:`kernels/wgsl/${e}.wgsl`,source:t}}}var ur={...O("add_lanes",nr),...O("first_tile",rr),...O("lazy_value",ar),...O("next_tile",sr),...O("partial_sums",ir),...O("relu6_gradient",or),...Object.fromEntries([rt,at].map(e=>[e.name,tr(e)]))};function lr({name:e,views:t,parameters:n},r,{bindings:a,parameters:s},i,o){let u=[],c=new Map;for(let[d,p]of Object.entries(t)){if(p.when!==void 0&&!i.has(p.when))continue;let{counted:h}=p,f=h===void 0?void 0:Number(o[h]);for(let g of tt(d,f))c.set(`buffer ${g}`,cr(p))}for(let[d,{type:p,when:h}]of Object.entries(n))(h===void 0||i.has(h))&&c.set(`parameter ${d}`,p);let l=new Map([...a.map(d=>[`buffer ${d.name}`,st(d)]),...s.map(({name:d,type:p})=>[`parameter ${d}`,p])]);for(let[d,p]of c){let h=l.get(d);h===void 0?u.push(`${d} is not declared`):h!==p&&u.push(`${d} is ${h}, described as ${p}`)}for(let d of l.keys())c.has(d)||u.push(`${d} is not described`);if(u.length>0)throw new Error(`${r}: in ${e}, ${u.join("; ")}`)}function cr({access:e,inPlace:t,element:n}){return st({access:e,inPlace:t,element:dr(n)})}function dr(e){return typeof e=="string"?e:e.name}function st({access:e,inPlace:t,element:n}){return`${e} array<${n}>${t?" in place":""}`}var Re=/^const (\w+) = (\d+)u;/;function hr(e,t,n={}){let r=it(e,{...n,...e.includes}),a=new Set,s=new Map;for(let{text:l}of r){let[,d="",p]=Re.exec(l)??[];p!==void 0&&(a.add(d),s.set(d,Number(t[d]??p)))}function i(l,d,p){let h=d;for(;h<l.length;h++){let f=l[h],[,g,m="",v=""]=/^\s*\/\/#(if|else|end|for)\s*(\w*)\s*(\w*)/.exec(f.text)??[];if(g==="else"||g==="end")return h;if(g==="if"){let w=t[m];typeof w!="boolean"&&D(f,`template condition ${m} has no value`),a.add(m),h=i(l,h+1,w?p:void 0),gr(l[h])&&(h=i(l,h+1,w?void 0:p)),Ie(l[h],f)}else if(g==="for"){let w=s.get(v)??Number(v);Number.isInteger(w)||D(f,`//#for ${m}: ${v} is no number`);let S=[];h=i(l,h+1,S),Ie(l[h],f);for(let b=0;b<w;b++)for(let k of S){let T=k.text.replaceAll(`$${m}`,String(b));p?.push({...k,text:T})}}else{let w=f.text.replace(Re,(S,b)=>`const ${b} = ${s.get(b)}u;`);p?.push({...f,text:w})}}return h}let o=[],u=i(r,0,o);u<r.length&&D(r[u],"template has an //#end too many");let c=Object.keys(t).filter(l=>!a.has(l));if(c.length>0)throw new Error(`${e.path}: template has no constant ${c.join(", ")}`);return{text:o.map(({text:l})=>l).join(`
`),origins:o.map(({path:l,line:d})=>({path:l,line:d}))}}function it({path:e,source:t},n){return t.split(`
`).flatMap((r,a)=>{let s={text:r,path:e,line:a+1},[,i="",o,u=""]=/^(\s*)\/\/#include (\w+)\s*(.*)/.exec(r)??[];if(o===void 0)return[s];let c=n[o];c===void 0&&D(s,`there is nothing named ${o} to include`);let l=u.split(",").filter(d=>d.trim()!=="").map(d=>{let[,p,h]=/^\s*(\w+)=(.*?)\s*$/.exec(d)??[];return p===void 0&&D(s,`//#include ${o}: "${d.trim()}" is no name=value`),[p,h]});return fr(it(c,n)).map(d=>({...d,text:pr(d,l,i)}))})}function fr(e){let t=e.findIndex(({text:a})=>!/^\/\/(?!#)/.test(a)),n=({text:a})=>a.trim()!=="",r=e.slice(t);return r.slice(r.findIndex(n),r.findLastIndex(n)+1)}function pr({text:e},t,n){let r=t.reduce((a,[s,i])=>a.replaceAll(new RegExp(`\\$${s}\\b`,"g"),()=>i),e);return/^\s*(\/\/#|$)/.test(r)?r:n+r}function D({path:e,line:t},n){throw new Error(`${e}:${t}: ${n}`)}function gr(e){return/^\s*\/\/#else/.test(e?.text??"")}function Ie(e,t){/^\s*\/\/#end/.test(e?.text??"")||D(t,"template has a directive without its //#end")}var Ue=new WeakMap;function mr(e,t){let{target:n,constants:r,variant:a}=t,s=Ue.get(e)??new Map;Ue.set(e,s);let i=JSON.stringify([n,a,r]),o=s.get(i);return o===void 0&&(o=wr(e,t),s.set(i,o)),o}function wr(e,{target:t,constants:n,flags:r,variant:a}){let s={name:e.name,target:t,constants:n,description:e};if(t==="cpu")return{...s,source:"",origins:[],reflection:{bindings:[],parameters:[]}};let i=vr(e,a),{text:o,origins:u}=hr(i,n,ur),c=le(o);return lr(e,i.path,c,r,n),{...s,source:o,origins:u,reflection:c}}function vr({name:e,template:t,variants:n},r){let a=r===void 0?t:n?.[r];if(a===void 0)throw new Error(`${e} has no template${r?` ${r}`:""}`);return a}function R(e,t){let{target:n,variant:r,workgroups:a,parameters:s,...i}={flags:{},...t},o=e,{name:u}=o,c={},l={};for(let[b,k]of Object.entries(i.views)){if(k===void 0)continue;let T=o.views[b];if(T===void 0)throw new Error(`${u}: it has no buffer ${b}`);if(T.counted===void 0){l[b]=k;continue}let I=k;c[T.counted]=I.length,tt(b,I.length).forEach((K,z)=>l[K]=I[z])}let d=yr(o,i.views);for(let b of o.flags??[])i.flags[b]&&d.add(b);let p=Sr(o,s,d);for(let[b,k]of Object.entries(l))kr(u,b,k);if(!a.every(b=>Number.isInteger(b)&&b>=1&&b<=65535))throw new ze(`${u}: cannot dispatch ${a.join(" x ")} workgroups, which no device runs at once. Use a smaller batch, input size or width multiplier.`);let h=Object.fromEntries($r(o).map(b=>[b,d.has(b)])),f=n==="cpu"?h:{...o.constants,...i.constants,...c,...h},g=mr(o,{target:n,variant:r,constants:f,flags:d}),m=o.cost(br(i.views,s,h)),v={kernel:g,views:l,parameters:p,workgroups:a,cost:m},w=Object.keys(l).filter(b=>l[b].half);if(w.length===0)return v;let S=w.reduce((b,k)=>b+l[k].byteLength,0);return{...v,kernel:n==="cpu"?g:Xn(g,w),cost:{...m,bytes:m.bytes-S}}}function br(e,t,n){return{views:e,parameters:t,flags:n}}function $r({views:e,flags:t=[]}){let n=Object.values(e).flatMap(r=>r.when??[]);return[...new Set([...n,...t])]}function yr({name:e,views:t},n){let r=new Set,a=[];for(let[s,{when:i}]of Object.entries(t)){let o=n[s];o!==void 0&&i!==void 0&&r.add(i),o===void 0&&i===void 0&&a.push(s)}for(let[s,{when:i}]of Object.entries(t))n[s]===void 0&&i!==void 0&&r.has(i)&&a.push(s);if(a.length>0)throw new Error(`${e}: buffer ${a.join(", ")} is not given`);return r}function Sr({name:e,parameters:t},n,r){let a={};for(let[i,o]of Object.entries(n)){if(o===void 0)continue;let u=t[i];if(u===void 0)throw new Error(`${e}: it has no parameter ${i}`);if(u.type==="u32"&&!(Number.isInteger(o)&&o>=0&&o<2**32))throw new Error(`${e}: ${i} is ${o}, not an unsigned integer`);(u.when===void 0||r.has(u.when))&&(a[i]=o)}let s=Object.entries(t).filter(([i,{when:o}])=>(o===void 0||r.has(o))&&a[i]===void 0);if(s.length>0)throw new Error(`${e}: parameter ${s.map(([i])=>i).join(", ")} is not given`);return a}function kr(e,t,n){if(n.offset%256!==0||n.byteLength<=0||n.byteLength%4!==0)throw new Error(`${e}: ${t} is not a bindable range of ${n.memory.label}`);if(n.offset+n.byteLength>n.memory.byteLength)throw new Error(`${e}: ${t} reaches past the end of ${n.memory.label}`)}var xr={cpu:4,software:8,hardware:64};function C(e){return xr[e]}var qr={path:"kernels/augment/augment.wgsl",source:Vn};var _r=Zn("PARTS",11,y("u32","[imagesPerPart, height, width, 3] bytes"));var ot={template:qr,constants:{MEANS:!1},views:{batchIndex:y("u32","[1]"),samples:y("u32","[batches, batch]"),draws:_("AUGMENT",et(at,["flip","order","factors","matrix"],"[batches, batch]")),means:_("AUGMENT",y("f32","[batch]")),output:A("vec4f","[batch, height, width, 4]"),pixels:_r},parameters:{imagesPerPart:$,batch:$,height:$,width:$,meanRed:E,meanGreen:E,meanBlue:E,stdRed:E,stdGreen:E,stdBlue:E},cpu:{module:"augment/augment",entry:"augment",divide:({parameters:e})=>({tasks:e.batch*e.height})}};function ut(e){return({parameters:t})=>{let n=t.batch*t.height*t.width;return{flops:e*n,bytes:19*n}}}var ns={name:"augment",...ot,cost:ut(40)},Ar={name:"normalise",...ot,cost:ut(6)};function Tr(e){return Pr(Ar,e)}function Pr(e,t){let{batch:n,height:r,width:a,imagesPerPart:s,target:i,mean:o,std:u,...c}=t,l=C(i);return R(e,{target:i,views:c,parameters:{imagesPerPart:s,batch:n,height:r,width:a,meanRed:o[0],meanGreen:o[1],meanBlue:o[2],stdRed:u[0],stdGreen:u[1],stdBlue:u[2]},constants:{LANES:l},workgroups:oe(n*r*a,l)})}var Q=8,B=48;var lt={cpu:64,software:256,hardware:4096};function Er(e,t){if(t==="cpu")return[Cr(e)];let n=(a,s,i=!1)=>({name:i?`shared ${Q*a}x${4*Q*s}`:`${a}x${4*s}`,rows:a,quads:s,mostParts:lt[t],shared:i}),r=e%16===0?[n(4,4),n(8,4),n(8,2)]:[n(8,2),n(4,2)];return t==="software"?r:[n(4,1,!0),n(8,1,!0),n(8,2,!0),...r]}function Cr(e){return{name:`${B} rows`,rows:B,quads:e/4,mostParts:lt.cpu,shared:!1}}function ct({rows:e,shared:t}){return t?Q*e:e}function Rr({quads:e,shared:t}){return 4*(t?Q*e:e)}var Ir=class{#e;#n=[];#t=[];constructor(e){this.#e=e}take(e,t,n=!1){let r=t*(n?2:4),a=-1;for(let[i,o]of this.#t.entries())o.byteLength<r||(a<0||o.byteLength<this.#t[a].byteLength)&&(a=i);let s=a<0?this.#e.allocate(e,r):this.#t.splice(a,1)[0];return a<0&&this.#n.push(s),{memory:s,offset:0,byteLength:r,half:n}}give(e){this.#t.push(e.memory)}destroy(){for(let e of this.#n.splice(0))this.#e.free(e);this.#t.length=0}},Ur=class{#e;constructor(e={}){this.#e=e}choose(e,t){return t.find(({name:n})=>n===this.#e[e])??t[0]}};function Lr(e,t,{name:n}){return{...e,choice:{key:t,variant:n}}}var Nr=`// Dropout of the pooled features, for the templates that include this: a channel is dropped
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
`,Mr=`// Logits of all heads, one matrix product over the concatenated classes:
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
`;var Or=`// Global average pooling and, in training, each head's dropout:
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
`;function Wr(e,t,n,r){return{flops:2*e*t*r,bytes:4*(e*(n*t+r)+r*t)}}var Dr={dropout:{path:"kernels/heads/dropout.wgsl",source:Nr}},Br={name:"heads_pool",template:{path:"kernels/heads/pool.wgsl",source:Or,includes:Dr},views:{input:y("vec4f","[batch, positions, channels]"),inputScale:y("vec4f","[channels]"),inputShift:y("vec4f","[channels]"),features:A("vec4f","[batch, heads or 1, channels]"),batchIndex:_("TRAINING",y("u32","[1]")),batchRecords:_("TRAINING",et(rt,["dropoutSeed"],"[batches]"))},parameters:{batch:$,positions:$,channels:$,heads:_("TRAINING",$),dropoutThreshold:_("TRAINING",$),dropoutScale:_("TRAINING",E)},cost:({parameters:{batch:e,positions:t,channels:n,heads:r=1}})=>({flops:5*e*t*n,bytes:4*e*n*(t+r)}),cpu:{module:"heads/pool",entry:"headsPool",divide:({parameters:{batch:e}})=>({tasks:e})}},Gr={name:"heads_logits",template:{path:"kernels/heads/logits.wgsl",source:Mr},views:{features:y("vec4f","[batch, heads or 1, channels]"),weight:y("vec4f","[classes, channels]"),bias:y("f32","[classes]"),logits:A("f32","[batch, classes]"),segments:_("TRAINING",y("u32","[heads + 1]"))},parameters:{batch:$,channels:$,classes:$,heads:_("TRAINING",$)},cost:({parameters:{batch:e,channels:t,classes:n,heads:r=1}})=>Wr(e,t,r,n),cpu:{module:"heads/logits",entry:"headsLogits",divide:({parameters:{classes:e}})=>({tasks:e})}};function jr({classes:e}){return e.reduce((t,n)=>t+n,0)}function zr(e){let{shape:t,target:n}=e;return[Hr(e,t,n),Qr(e,t,n)]}function Hr({input:e,inputScale:t,inputShift:n,features:r},{batch:a,positions:s,channels:i,classes:o},u,c){let l=C(u);return R(Br,{target:u,views:{input:e,inputScale:t,inputShift:n,features:r,batchIndex:c?.views.batchIndex,batchRecords:c?.views.batchRecords},parameters:{batch:a,positions:s,channels:i,heads:c&&o.length,...c?.mask},constants:{LANES:l},workgroups:[Math.ceil(i/4/l),a,1]})}function Qr({features:e,weight:t,bias:n,logits:r},a,s,i){let{batch:o,channels:u,classes:c}=a,l=jr(a),d=C(s),p=s==="hardware";return R(Gr,{target:s,views:{features:e,weight:t,bias:n,logits:r,segments:i?.segments},parameters:{batch:o,channels:u,classes:l,heads:i&&c.length},constants:{LANES:d,TREE:p},workgroups:[p?l:Math.ceil(l/d),Math.ceil(o/4),1]})}var Fr=`// Batch norm in training, between two convolutions: adds up the partial sums a convolution left,
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
`,Kr=`// Batch norm in inference: the scale and shift that the next reader applies, from the running
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
`,ce=64;function Yr(){return{tasks:1}}function Vr({parameters:e}){return{tasks:Math.ceil(e.channels/32)}}function Zr({parameters:e}){return{tasks:Math.min(ce,e.rows)}}function F(e){return Math.ceil(e/64)*64}function Xr(e,t){return{scale:W(e,0,t),shift:W(e,F(t),t)}}var Jr={path:"kernels/norm/finish.wgsl",source:Fr};function ea({parameters:e}){let{parts:t,channels:n}=e;return{flops:2*t*n,bytes:8*t*n}}var ta={name:"norm_finish",template:Jr,constants:{BACKWARD:!1},views:{partials:y("vec4f","[parts, 2, channels]"),statistics:A("vec4f","[4, stride]"),gamma:y("vec4f","[channels]"),beta:y("vec4f","[channels]"),runningMean:A("vec4f","[channels]"),runningVariance:A("vec4f","[channels]")},parameters:{rows:$,channels:$,parts:$,stride:$,epsilon:E,momentum:E},cost:ea,cpu:{module:"norm/finish",entry:"normFinish",divide:Vr}};var na={name:"norm_inference",template:{path:"kernels/norm/inference.wgsl",source:Kr},views:{gamma:y("vec4f","[channels]"),beta:y("vec4f","[channels]"),runningMean:y("vec4f","[channels]"),runningVariance:y("vec4f","[channels]"),statistics:A("vec4f","[4, stride]")},parameters:{channels:$,stride:$,epsilon:E},cost:({parameters:{channels:e}})=>({flops:5*e,bytes:24*e}),cpu:{module:"norm/inference",entry:"normInference",divide:Yr}};function ra(e,t){let n=C(t),r=t==="hardware",a=e/4;return{constants:{LANES:n,TREE:r},workgroups:[r?a:Math.ceil(a/n),1,1]}}function aa(e){let{partials:t,state:n,statistics:r,target:a,...s}=e,{channels:i}=s;return R(ta,{target:a,views:{partials:t,statistics:r,...n},parameters:{...s,stride:F(i)},...ra(i,a)})}function sa(e){let{state:t,statistics:n,channels:r,epsilon:a,target:s}=e,i=C(s);return R(na,{target:s,views:{...t,statistics:n},parameters:{channels:r,stride:F(r),epsilon:a},constants:{LANES:i},workgroups:[Math.ceil(r/4/i),1,1]})}var ia=`// Residual connection, forward: output = (skip, normed if it still awaits its norm)
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
`,oa=16,ua={name:"residual",template:{path:"kernels/residual/residual.wgsl",source:ia},views:{skip:y("vec4f","[rows, channels]"),branch:y("vec4f","[rows, channels]"),branchScale:y("vec4f","[channels]"),branchShift:y("vec4f","[channels]"),output:A("vec4f","[rows, channels]"),skipScale:_("LAZY",y("vec4f","[channels]")),skipShift:_("LAZY",y("vec4f","[channels]"))},parameters:{rows:$,channels:$},flags:["RELU6"],cost:({parameters:{rows:e,channels:t}})=>({flops:5*e*t,bytes:12*e*t}),cpu:{module:"residual/residual",entry:"residual",divide:Zr}};function la(e){let{skip:t,branch:n,branchNorm:r,output:a,rows:s,channels:i,target:o}=e,u=C(o);return R(ua,{target:o,views:{skip:t.input,branch:n,branchScale:r.scale,branchShift:r.shift,output:a,skipScale:t.norm?.scale,skipShift:t.norm?.shift},parameters:{rows:s,channels:i},flags:{RELU6:t.relu6},constants:{LANES:u},workgroups:oe(Math.ceil(s/oa)*(i/4),u)})}var ca=`// Depthwise 3x3 convolution with a padding of 1, forward:
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
`;var da=`// Column k of the input's row at \`address\`, normed and activated; 0 outside the image.
//   k  counted from the column \`left\`
let column$k = left + $k;
let inside$k = column$k >= 0 && column$k < i32(parameters.width);
let at$k = (address + u32(clamp(column$k, 0, i32(parameters.width) - 1))) * quads + quad;
let value$k = select(
  vec4f(),
  clamp(fma(input[at$k], scale, shift), vec4f(), vec4f(6.0)),
  inside$k,
);
`,ha={height:$,width:$,channels:$,outputHeight:$,outputWidth:$,tiles:$,allTiles:$},fa=["rowsPerPart","rows","paddedPixels","channelsPerTask"];function pa(e){return({parameters:t})=>{let[n,r]=e==="input"?[t.height,t.width]:[t.outputHeight,t.outputWidth],a=t.allTiles/Math.ceil(r/4)/n,s=a*t.outputHeight*t.outputWidth*t.channels,i=a*t.height*t.width*t.channels;return{flops:18*s,bytes:4*(i+s)}}}function ga(e){return({parameters:t,flags:n})=>{let r=Math.ceil((e==="input"?t.width:t.outputWidth)/4),a=t.tiles/r,s=t.allTiles/r,i=Math.ceil(s/a),o=n.STRIDE2?8*Math.ceil(t.outputWidth/4)+1:0,u=Math.max(o,4*Math.ceil(t.width/4)+2),c=Math.ceil(ce/2/i),l=Math.max(32,Math.ceil(t.channels/c/16)*16);return{tasks:i*Math.ceil(t.channels/l),extra:{rowsPerPart:a,rows:s,paddedPixels:u,channelsPerTask:l},scratch:(9+7*u)*l*4}}}var ma={path:"kernels/depthwise/input_column.wgsl",source:da},wa={name:"depthwise_forward",template:{path:"kernels/depthwise/forward.wgsl",source:ca,includes:{input_column:ma}},views:{input:y("vec4f","[batch, height, width, channels]"),inputScale:y("vec4f","[channels]"),inputShift:y("vec4f","[channels]"),weight:y("vec4f","[channels, 1, 3, 3]"),output:A("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:_("STATISTICS",A("vec4f","[parts, 2, channels]"))},parameters:ha,flags:["STRIDE2"],cost:pa("output"),cpu:{module:"depthwise/forward",entry:"depthwiseForward",extra:fa,divide:ga("output")}};var va={cpu:[32],software:[128],hardware:[2048,512,8192]};function ba(e){return va[e].map(t=>({name:`${t} parts`,mostParts:t,wholeRows:e==="cpu"}))}function $a(e,t,{mostParts:n,wholeRows:r}){let a=Math.ceil(t/4),s=e*a,i=r?a*Math.max(Math.ceil(e/n),Math.ceil(64/t)):Math.ceil(s/n);return{parts:Math.ceil(s/i),tiles:i,allTiles:s}}function dt({height:e,width:t,stride:n}){return{outputHeight:Math.ceil(e/n),outputWidth:Math.ceil(t/n)}}function ht(e,t){let{outputHeight:n,outputWidth:r}=dt(e);return $a(e.batch*n,r,t)}function ya(e,t){return ht(e,t).parts}function Sa(e,{parts:t,tiles:n,allTiles:r},a){let{height:s,width:i,channels:o,stride:u}=e;return{target:a,parameters:{height:s,width:i,channels:o,...dt(e),tiles:n,allTiles:r},flags:{STRIDE2:u===2},workgroups:oe(t*o/4,C(a))}}function ka({stride:e},t){return{LANES:C(t),STRIDE:e,COLUMNS:3+3*e}}function xa(e){let{shape:t,split:n,target:r,...a}=e;return R(wa,{views:a,constants:ka(t,r),...Sa(t,ht(t,n),r)})}var qa=`// The network's first convolution, 3x3 with stride 2 and a padding of 1, forward:
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
`,_a=`// The network's first convolution, gradient of its weight, in parts:
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
`,Aa=512;function ft({height:e,width:t,batch:n}){let r=Math.ceil(e/2),a=Math.ceil(t/2);return{outputHeight:r,outputWidth:a,rows:n*r}}function pt(e){let{rows:t,outputWidth:n}=ft(e),r=t*Math.ceil(n/4),a=Math.ceil(r/Aa);return{parts:Math.ceil(r/a),tiles:a,allTiles:r}}function Ta(e){return pt(e).parts}var gt={height:$,width:$,channels:$,outputHeight:$,outputWidth:$};function mt(e,t){let n=e*t.outputWidth*t.channels,r=e/t.outputHeight*t.height*t.width*4;return{flops:54*n,bytes:4*(r+n)}}var Pa={name:"first_convolution_forward",template:{path:"kernels/first_convolution/forward.wgsl",source:qa},views:{input:y("vec4f","[batch, height, width, 4]"),weight:y("vec4f","[channels, 3, 3, 3]"),output:A("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:_("STATISTICS",A("vec4f","[parts, 2, channels]"))},parameters:{...gt,tiles:$,allTiles:$},cost:({parameters:e})=>mt(e.allTiles/Math.ceil(e.outputWidth/4),e),cpu:{module:"first_convolution/forward",entry:"firstConvolutionForward",extra:["outputsPerPart","outputs"],divide:({parameters:e})=>{let t=Math.ceil(e.allTiles/e.tiles),n=e.allTiles/Math.ceil(e.outputWidth/4)*e.outputWidth;return{tasks:t,extra:{outputsPerPart:Math.ceil(n/t),outputs:n},scratch:48*27*4,pack:{by:"rows",outputChannels:e.channels,inputChannels:27}}}}},rs={name:"first_convolution_backward_weight",template:{path:"kernels/first_convolution/backward_weight.wgsl",source:_a},views:{input:y("vec4f","[batch, height, width, 4]"),gradient:y("vec4f","[batch, outputHeight, outputWidth, channels]"),output:A("f32","[splits, channels, 3, 3, 3]")},parameters:{...gt,rowsPerSplit:$,rows:$},cost:({parameters:e})=>mt(e.rows,e),cpu:{module:"first_convolution/backward_weight",entry:"firstConvolutionBackwardWeight",divide:({parameters:e})=>({tasks:Math.ceil(e.rows/e.rowsPerSplit),scratch:(64+e.channels)*128})}};function Ea(e){let{shape:t,target:n,...r}=e,{height:a,width:s,outputChannels:i}=t,{outputHeight:o,outputWidth:u}=ft(t),{parts:c,tiles:l,allTiles:d}=pt(t),p=C(n);return R(Pa,{target:n,views:r,parameters:{height:a,width:s,channels:i,outputHeight:o,outputWidth:u,tiles:l,allTiles:d},constants:{LANES:p},workgroups:[Math.ceil(c/p),i/8,1]})}var Ca=`// Pointwise convolution, forward: output[m, n] = sum over k of value(input[m, k]) * weight[n, k].
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
`,Ra=`// Pointwise convolution, forward, for hardware: what forward.wgsl computes, by tiles that a workgroup
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
`;function Ia(e,t,n,r){let a=Math.ceil(e/(B*t)),s=Math.ceil(ce/2/a),i=Math.max(1,Math.min(s,Math.floor(n/32))),o=Math.ceil(n/i/8)*8;return{tasks:a*Math.ceil(n/o),extra:{columnsPerTask:o,rowsPerBlock:B},scratch:B*r*4}}var Ua={rows:$,inputChannels:$,outputChannels:$,tiles:$};function La(e){return 2*e.rows*e.inputChannels*e.outputChannels}var Na={name:"pointwise_forward",template:{path:"kernels/pointwise/forward.wgsl",source:Ca},variants:{shared:{path:"kernels/pointwise/forward_shared.wgsl",source:Ra}},views:{input:y("vec4f","[rows, inputChannels]"),weight:y("vec4f","[outputChannels, inputChannels]"),output:A("vec4f","[rows, outputChannels]"),inputScale:_("LAZY",y("vec4f","[inputChannels]")),inputShift:_("LAZY",y("vec4f","[inputChannels]")),partials:_("STATISTICS",A("vec4f","[parts, 2, outputChannels]"))},parameters:Ua,flags:["RELU6"],cost:({parameters:e})=>({flops:La(e),bytes:4*(e.rows*(e.inputChannels+e.outputChannels)+e.inputChannels*e.outputChannels)}),cpu:{module:"pointwise/forward",entry:"pointwiseForward",extra:["columnsPerTask","rowsPerBlock"],divide:({parameters:{rows:e,tiles:t,inputChannels:n,outputChannels:r}})=>({...Ia(e,t,r,n),pack:{by:"rows",outputChannels:r,inputChannels:n}})}};function wt(e,t){return Math.ceil(e/(ct(t)*t.mostParts))}function vt(e,t){return Math.ceil(e/(ct(t)*wt(e,t)))}function Ma(e,t,n,r){let a=C(r),s=vt(e,n);return{variant:n.shared?"shared":void 0,constants:{ROWS:n.rows,QUADS:n.quads,...!n.shared&&{LANES:a}},workgroups:[n.shared?s:Math.ceil(s/a),Math.ceil(t/Rr(n)),1]}}function Oa(e){let{lazy:t,weight:n,output:r,partials:a,shape:s,tile:i,target:o}=e,{rows:u,outputChannels:c}=s;return R(Na,{target:o,views:{input:t.input,weight:n,output:r,inputScale:t.norm?.scale,inputShift:t.norm?.shift,partials:a},parameters:{...s,tiles:wt(u,i)},flags:{RELU6:t.relu6},...Ma(u,c,i,o)})}function Wa(e){let{layer:t,batch:n}=e;switch(t.kind){case"first":return Ta(kt(t,n));case"depthwise":return ya(St(t,n),$t(e,"forward"));case"pointwise":return vt(yt(t,n).rows,bt(e,"forward"))}}function Da(e,t){let{layer:n,batch:r,target:a}=e,{input:s,...i}=t;switch(n.kind){case"first":return Ea({input:s.input,...i,shape:kt(n,r),target:a});case"depthwise":{let o=$t(e,"forward"),u=St(n,r),c=xa({...Ba(s),...i,shape:u,split:o,target:a});return Le(e,"forward",o,c)}case"pointwise":{let o=bt(e,"forward"),u=yt(n,r),c=Oa({lazy:s,...i,shape:u,tile:o,target:a});return Le(e,"forward",o,c)}}}function de({layer:e,batch:t,half:n},r){let{kind:a,inputHeight:s,inputWidth:i,inputChannels:o,outputChannels:u,stride:c}=e,l=[t,s,i,o].join("x");return`${a} ${r}, ${l} to ${u}, stride ${c}${n?", half":""}`}function Le(e,t,n,r){return Lr(r,de(e,t),n)}function bt(e,t){let{inputChannels:n,outputChannels:r}=e.layer,a=t==="forward"?r:n;return e.chooser.choose(de(e,t),Er(a,e.target))}function $t(e,t){return e.chooser.choose(de(e,t),ba(e.target))}function yt(e,t){let{inputChannels:n,outputChannels:r}=e;return{rows:t*e.outputHeight*e.outputWidth,inputChannels:n,outputChannels:r}}function St(e,t){let{inputHeight:n,inputWidth:r,outputChannels:a,stride:s}=e;return{batch:t,height:n,width:r,channels:a,stride:s}}function kt(e,t){let{inputHeight:n,inputWidth:r,outputChannels:a}=e;return{batch:t,height:n,width:r,outputChannels:a}}function Ba(e){if(!e.norm||!e.relu6)throw new Error("the tensor has no norm with ReLU6 to be applied");return{input:e.input,inputScale:e.norm.scale,inputShift:e.norm.shift}}function Ga(e,t,n,{batch:r,arena:a,chooser:s,half:i=!1}){let{target:o}=e.engine,u=[],c=[],l=[],d={input:t,relu6:!1},p=new Map(e.architecture.blocks.flatMap(({layers:f})=>f).map(f=>[f,a.take(f.norm,4*F(f.outputChannels))])),h=(f,g,m)=>{let v=f.outputChannels,w=r*f.outputHeight*f.outputWidth,S=a.take(f.name,w*v,i),b=p.get(f),k={layer:f,batch:r,target:o,chooser:s,half:i},T=Wa(k),I=m?a.take("partial sums",T*2*v):void 0,K=e.parameter(`${f.name}.weight`);c.push(Da(k,{input:g,weight:K,output:S,partials:I}));let z=e.norm(f.norm),he=Dt;if(I){let qt=Bt;c.push(aa({partials:I,state:z,statistics:b,rows:w,channels:v,parts:T,epsilon:he,momentum:qt,target:o})),a.give(I)}else u.push(sa({state:z,statistics:b,channels:v,epsilon:he,target:o}));return{layer:f,input:g,raw:S,statistics:b,rows:w}};for(let[f,g]of e.architecture.blocks.entries()){let m=f>=n,v=d,w=[];for(let S of g.layers){let b=h(S,d,m);!m&&d!==v&&a.give(d.input),w.push(b);let k=Xr(b.statistics,S.outputChannels);d={input:b.raw,norm:k,relu6:S.activation==="relu6"}}if(g.residual){let S=w.at(-1),b=S.layer.outputChannels,k=a.take(`${S.layer.name} block`,S.rows*b,i);c.push(la({skip:v,branch:S.raw,branchNorm:d.norm,output:k,rows:S.rows,channels:b,target:o})),m||a.give(d.input),d={input:k,relu6:!1}}!m&&v.input!==t&&a.give(v.input),l.push({layers:w,residual:g.residual})}return{prepare:u,calls:c,blocks:l,features:d}}var ja=class ne{batch;#e;#n;#t;#r;images;features;logits;constructor(t,n,r,a,s){this.batch=s,this.#e=t,this.#n=n,this.#t=r.prepare,this.#r=r.forward,this.images=a.images,this.features=a.features,this.logits=a.logits}static async compile(t,n,{choices:r,recordInput:a}={}){let{engine:s}=t,{arena:i,prepare:o,forward:u,...c}=ne.record(t,n,new Ur(r));try{let l=await a?.(c.images)??[],d={prepare:await s.compile("inference statistics",o),forward:await s.compile(`inference of ${n}`,[...l,...u])},p=new ne(t,i,d,c,n);return p.refresh(),p}catch(l){throw i.destroy(),l}}static record(t,n,r){let{engine:a,architecture:s}=t,{input:i,heads:o,lastChannel:u}=s,c=new Ir(a),l=c.take("input",n*i.height*i.width*4),{counts:d,total:p}=j(se(o)),h=c.take("logits",n*p),f=Ga(t,l,s.blocks.length,{batch:n,arena:c,chooser:r}),{outputHeight:g,outputWidth:m}=s.blocks.at(-1).layers.at(-1),v=zr({input:f.features.input,inputScale:f.features.norm.scale,inputShift:f.features.norm.shift,...t.heads(),features:c.take("pooled features",n*u),logits:h,shape:{batch:n,positions:g*m,channels:u,classes:d},target:a.target});return{arena:c,images:l,features:f.features,logits:h,prepare:f.prepare,forward:[...f.calls,...v]}}refresh(){this.#e.engine.run(this.#t)}run(){this.#e.engine.run(this.#r)}destroy(){this.#e.engine.release(this.#t),this.#e.engine.release(this.#r),this.#n.destroy()}[Symbol.dispose](){this.destroy()}},za=class{#e;#n;#t;#r;#a=new Uint8Array;#s=0;constructor(e,t,n){this.#e=e,this.#n=Je(t),this.#t=n}async open(e){this.#s=e,this.#a=new Uint8Array(Ne(e*this.#n)),this.#r=this.#e.allocate("pixels",this.#a.length)}get pixels(){return this.#r?[P(this.#r)]:[]}get imagesPerPart(){return this.#s}place(e){for(let[n,r]of e.entries())this.#t(r,this.#a.subarray(n*this.#n,(n+1)*this.#n));let t=this.#a.subarray(0,Ne(e.length*this.#n));return this.#e.write(P(this.#r),t),Uint32Array.from(e,(n,r)=>r)}destroy(){this.#r&&this.#e.free(this.#r)}};function Ne(e){return Math.ceil(e/4)*4}var Ha=4,Qa=class re{#e;#n;#t;#r;constructor(t,n,r,a){this.#e=t,this.#n=n,this.#t=r,this.#r=a}static async compile(t,n,r,a){let{engine:s,architecture:{input:{height:i,width:o}}}=t,u={batchIndex:s.allocate("batch index",4),samples:s.allocate("samples",r*4)},c=async l=>(await n.open(r),[Tr({pixels:n.pixels,imagesPerPart:n.imagesPerPart,batchIndex:P(u.batchIndex),samples:P(u.samples),output:l,batch:r,height:i,width:o,mean:Oe,std:We,target:s.target})]);try{let l=await ja.compile(t,r,{choices:a,recordInput:c});return new re(t,n,l,u)}catch(l){n.destroy();for(let d of Object.values(u))s.free(d);throw l}}static ofPixels(t,n,r){let{engine:a,architecture:{input:s}}=t,i=(o,u)=>u.set(o);return re.compile(t,new za(a,s,i),n,r)}get batch(){return this.#t.batch}get logits(){return this.#t.logits}get input(){return this.#t.images}get features(){return this.#t.features}refresh(){this.#t.refresh()}enqueue(t){let n=new Uint32Array(this.batch);n.set(this.#n.place(t)),this.#e.engine.write(P(this.#r.samples),n),this.#t.run()}async*predict(t,n=this.logits){let r=[];for(let a of Ka(t,this.batch)){let s=this.#a(a,n);s.catch(()=>{}),r.push(s),r.length===Ha&&(yield await r.shift())}for(let a of r)yield await a}destroy(){this.#t.destroy(),this.#n.destroy();for(let t of Object.values(this.#r))this.#e.engine.free(t)}[Symbol.dispose](){this.destroy()}async#a(t,n){this.enqueue(t);let r=new Float32Array(await this.#e.engine.read(n));return{images:t,outputs:r.subarray(0,r.length/this.batch*t.length)}}};function Fa({images:e,outputs:t}){let n=t.length/e.length;return e.map((r,a)=>t.subarray(a*n,(a+1)*n))}function*Ka(e,t){let n=[];for(let r of e)n.push(r)<t||(yield n,n=[]);n.length>0&&(yield n)}var Ya=class xt{#e;#n;constructor(t,n){this.#e=t,this.#n=n}static async compile(t,n,r){let a=[];for(let s of n)a.push(await Qa.ofPixels(t,s,r));return new xt(t.architecture.input,a)}get batch(){return this.#n.at(-1).batch}async logits(t){let{height:n,width:r}=this.#e,a=t.find(({length:o})=>o!==Je(this.#e));if(a)throw new RangeError(`${a.length} bytes are not the pixels [${n}, ${r}, 3]`);let s=this.#n.find(({batch:o})=>o>=t.length)??this.#n.at(-1),i=[];for await(let o of s.predict(t))i.push(...Fa(o));return i}destroy(){for(let t of this.#n)t.destroy()}[Symbol.dispose](){this.destroy()}},Va=5;async function Za({architecture:e,weights:t}){let n=await Kn.open();try{let r=new Yn(n,e);r.load(t);let a=await Ya.compile(r,[1]),{width:s,height:i}=e.input;return await a.logits([new Uint8Array(i*s*3)]),{device:`WebGPU (${n.name})`,logits:async o=>(await a.logits([o]))[0]}}catch(r){throw n.destroy(),r}}function Xa(e,{architecture:{input:t}}){let{source:n,target:r}=Nt(e,t,t.resize);return Ot(Mt(e,n,r.width,r.height),r,t)}function Ja(e,{architecture:{heads:t}}){return vn(["the image"],e,t,{top:Va})[0].facets}async function Me(e){let t=x(e),n=atob(t.textContent);t.remove();let r=Uint8Array.from(n,s=>s.charCodeAt(0)),a=new Blob([r]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(a).arrayBuffer())}var es=class{#e=x("device");#n=!1;#t;constructor(){let e=new Promise(t=>setTimeout(t));this.#t=e.then(()=>this.#a())}async tag(e){let{model:t}=await this.#t,n;try{n=await fn(e)}catch{return{error:"it is no image that this browser can read"}}let r=await this.#r(Xa(n,t));return{facets:Ja(r,t)}}async#r(e){let{model:t,inference:n}=await this.#t;try{return await n.logits(e)}catch(r){if(!this.#n)throw r;return this.#t=this.#s(t,`WebGPU failed: ${r.message}`),await(await this.#t).inference.logits(e)}}async#a(){try{let e=un(await Me("weights"),"this page");try{let t=await Za(e);return this.#n=!0,this.#e.textContent=`Computing on ${t.device}.`,{model:e,inference:t}}catch(t){let{name:n,message:r}=t,a=n==="NoAdapterError";return await this.#s(e,a?"there is no WebGPU here":`WebGPU fails here: ${r}`)}}catch(e){throw this.#e.textContent=`The model cannot be opened: ${e.message}`,e}}async#s(e,t){this.#n=!1;let n=document.createElement("script");n.textContent=new TextDecoder().decode(await Me("fallback")),document.head.append(n);let r=await globalThis.facetFallback.open(e);return this.#e.textContent=`Computing on ${r.device}, since ${t.replace(/\.$/,"")}.`,{model:e,inference:r}}},ts=new es;Lt(e=>ts.tag(e));})();
