(()=>{function x(e,t=HTMLElement){let n=document.getElementById(e);if(n instanceof t)return n;throw new Error(`the page holds no ${t.name} with the id ${e}`)}function P(e,t={},...n){let r=Object.assign(document.createElement(e),t);return r.append(...n),r}function M(e,t,n=""){let r=document.createElement(e);return r.textContent=t,n!==""&&(r.className=n),r}function Pt(e,t){let n=x("open-camera",HTMLButtonElement),r=x("viewfinder",HTMLVideoElement),a=x("camera"),s=x("take",HTMLButtonElement),i,o=0;navigator.mediaDevices?.getUserMedia||(n.hidden=!0),n.addEventListener("click",async()=>{try{i=await navigator.mediaDevices.getUserMedia({video:{facingMode:"environment"}})}catch(c){let l=c.name==="NotAllowedError";t(l?"The camera was not allowed.":"There is no camera to be used.");return}r.srcObject=i,a.hidden=!1,n.disabled=!0,await r.play(),s.focus()}),s.addEventListener("click",()=>{let c=document.createElement("canvas");c.width=r.videoWidth,c.height=r.videoHeight,c.getContext("2d").drawImage(r,0,0),c.toBlob(l=>{l!==null&&e([new File([l],`camera ${++o}.jpg`,{type:"image/jpeg"})])},"image/jpeg",.92)});let u=()=>{for(let c of i?.getTracks()??[])c.stop();i=void 0,r.srcObject=null,a.hidden=!0,n.disabled=!1};x("close-camera").addEventListener("click",u),addEventListener("pagehide",u)}function Nt(e){let t=x("drop"),n=x("files",HTMLInputElement);n.addEventListener("change",()=>{e([...n.files??[]]),n.value=""}),document.addEventListener("paste",({clipboardData:r})=>{let a=[...r?.files??[]];a.length>0&&e(a)}),document.addEventListener("dragover",r=>{we(r.dataTransfer)&&(r.preventDefault(),r.dataTransfer.dropEffect="copy",t.classList.add("over"))}),document.addEventListener("dragleave",({relatedTarget:r})=>{r===null&&t.classList.remove("over")}),document.addEventListener("drop",r=>{t.classList.remove("over"),we(r.dataTransfer)&&(r.preventDefault(),e([...r.dataTransfer.files]))})}function we(e){return e?.types.includes("Files")??!1}function Ut(e,t=1){return`${(100*e).toFixed(t)}\xA0%`}var Dt=class{#e=x("picture",HTMLImageElement);#n;constructor(){this.#e.addEventListener("error",()=>this.#e.hidden=!0)}add(e){let t=P("button",{type:"button",className:"tried"},Ot(e),Wt(e));t.addEventListener("click",()=>{this.#t(e,t),x("result").scrollIntoView({block:"nearest"})}),x("history-lead").hidden=!0,x("history-list").prepend(P("li",{},t)),this.#t(e,t),x("spoken").textContent=`${e.name}: ${Bt(e.result)}`}#t({name:e,url:t,result:n},r){this.#n?.removeAttribute("aria-current"),this.#n=r,r.setAttribute("aria-current","true"),x("result-lead").hidden=!0,x("result-body").hidden=!1,this.#e.hidden=!1,this.#e.src=t,this.#e.alt=e,x("picture-name").textContent=e,x("heads").replaceChildren(..."error"in n?[M("p",`This file cannot be used: ${n.error}.`,"wrong")]:Object.entries(n.facets).map(([a,s])=>Mt(a,s)))}};function Mt(e,{top:t}){let n=t.map(({label:r,probability:a},s)=>{let i=P("span",{className:"bar"});return i.style.setProperty("--share",String(a)),P("li",{className:s===0?"best":""},M("span",r,"label"),M("span",Ut(a),"share"),i)});return P("div",{},M("h3",e),P("ol",{},...n))}function Ot({url:e}){let t=P("img",{src:e,alt:""});return t.addEventListener("error",()=>t.style.visibility="hidden"),t}function Wt({name:e,result:t}){return P("span",{},M("strong",e),..."error"in t?[M("span",t.error,"wrong")]:Object.values(t.facets).map(({label:n})=>M("span",n)))}function Bt(e){return"error"in e?e.error:Object.entries(e.facets).map(([t,{label:n}])=>`${t} ${n}`).join(", ")}var Qt=class{#e;#n=new Dt;#t=x("notice");#r=x("drop");#a=Promise.resolve();#s=0;constructor(e){this.#e=e}add(e){this.#t.hidden=!0;for(let t of e)this.#s++,this.#a=this.#a.then(()=>this.#o(t)).finally(()=>{this.#s--,this.#i()});this.#i()}showProblem(e){this.#t.textContent=e,this.#t.hidden=!1}async#o(e){let t=e.name||"image",n;try{n=await this.#e(e,t)}catch(r){this.showProblem(`${t}: ${r.message}.`);return}this.#n.add({name:t,url:URL.createObjectURL(e),result:n})}#i(){this.#r.setAttribute("aria-busy",String(this.#s>0))}};function jt(e){let t=new Qt(e),n=r=>t.add(r);Nt(n),Pt(n,r=>t.showProblem(r))}var _=class extends Error{name="UserError"},ve=["fit","pad","stretch"];function Gt(e,t,n){let r={left:0,top:0,width:e.width,height:e.height},a={left:0,top:0,width:t.width,height:t.height},s=t.width/e.width,i=t.height/e.height;if(n==="stretch"||s===i)return{source:r,target:a};if(n==="fit"){let h=Math.max(s,i),p=t.width/h,g=t.height/h,f=(e.width-p)/2,m=(e.height-g)/2;return{source:{left:f,top:m,width:p,height:g},target:a}}let o=Math.min(s,i),u=Math.max(1,Math.round(e.width*o)),c=Math.max(1,Math.round(e.height*o)),l=Math.floor((t.width-u)/2),d=Math.floor((t.height-c)/2);return{source:r,target:{left:l,top:d,width:u,height:c}}}function Ht(e,t,n,r){let{data:a}=e;if(t.width===e.width&&t.height===e.height&&n===e.width&&r===e.height)return Ft(a);let i=be(e.width,t.left,t.width,n),o=be(e.height,t.top,t.height,r),u=o.first[0],c=o.first[r-1]+o.count[r-1],l=new Float32Array((c-u)*n*3);for(let p=u;p<c;p++)for(let g=0;g<n;g++){let f=0,m=0,$=0,w=(p*e.width+i.first[g])*4,k=g*i.most;for(let y=k;y<k+i.count[g];y++,w+=4){let A=i.weights[y];f+=A*a[w],m+=A*a[w+1],$+=A*a[w+2]}let v=((p-u)*n+g)*3;l[v]=f,l[v+1]=m,l[v+2]=$}let d=new Uint8Array(r*n*3),h=n*3;for(let p=0;p<r;p++)for(let g=0;g<h;g++){let f=.5,m=(o.first[p]-u)*h+g,$=p*o.most;for(let w=$;w<$+o.count[p];w++,m+=h)f+=o.weights[w]*l[m];d[p*h+g]=f>255?255:f}return d}function zt(e,t,n){let{width:r,height:a}=n;if(t.width===r&&t.height===a)return e;let s=new Uint8Array(a*r*3).fill(255);for(let i=0;i<t.height;i++){let o=e.subarray(i*t.width*3,(i+1)*t.width*3);s.set(o,((t.top+i)*r+t.left)*3)}return s}function Ft(e){let t=new Uint8Array(e.length/4*3);for(let n=0,r=0;n<e.length;n+=4,r+=3)t[r]=e[n],t[r+1]=e[n+1],t[r+2]=e[n+2];return t}function be(e,t,n,r){let a=n/r,s=Math.max(1,a),i=2*Math.ceil(s)+1,o=new Int32Array(r),u=new Int32Array(r),c=new Float64Array(r*i);for(let l=0;l<r;l++){let d=t+(l+.5)*a,h=Math.max(0,Math.floor(d-s+.5)),p=Math.min(e,Math.floor(d+s+.5)),g=0;for(let f=h;f<p;f++){let m=Math.max(0,1-Math.abs(f+.5-d)/s);c[l*i+f-h]=m,g+=m}for(let f=0;f<p-h;f++)c[l*i+f]/=g;o[l]=h,u[l]=p-h}return{first:o,count:u,weights:c,most:i}}var Kt=1e-5,Yt=.1,Be=[.485,.456,.406],Qe=[.229,.224,.225],X={pixels:4096,widthMultiplier:{least:.01,most:8}},Vt=[{expansion:1,channels:16,repeats:1,stride:1},{expansion:6,channels:24,repeats:2,stride:2},{expansion:6,channels:32,repeats:3,stride:2},{expansion:6,channels:64,repeats:4,stride:2},{expansion:6,channels:96,repeats:3,stride:1},{expansion:6,channels:160,repeats:3,stride:2},{expansion:6,channels:320,repeats:1,stride:1}];function Xt(e){let{heads:t,inputWidth:n=60,inputHeight:r=80,resize:a="pad"}=e,{widthMultiplier:s=1,dropout:i=.2}=e;Jt({heads:t,inputWidth:n,inputHeight:r,resize:a,widthMultiplier:s,dropout:i});let o=h=>$e(h*s),u=$e(1280*Math.max(1,s)),c=new Zt(r,n),l=[{layers:[c.convolution("first","features.0",o(32),2)],residual:!1}];for(let{expansion:h,channels:p,repeats:g,stride:f}of Vt)for(let m=0;m<g;m++){let $=`features.${l.length}`;l.push(c.invertedResidual($,h,o(p),m?1:f))}let d=c.convolution("pointwise",`features.${l.length}`,u,1);return l.push({layers:[d],residual:!1}),{input:{height:r,width:n,resize:a},widthMultiplier:s,blocks:l,lastChannel:u,dropout:i,heads:t.map(({name:h,classes:p})=>({name:h,classes:[...p],weight:`heads.${h}.1.weight`,bias:`heads.${h}.1.bias`}))}}var Zt=class{#e=3;#n;#t;constructor(e,t){this.#n=e,this.#t=t}convolution(e,t,n,r){let a={name:`${t}.0`,norm:`${t}.1`};return this.#r({kind:e,...a,outputChannels:n,stride:r,activation:"relu6"})}invertedResidual(e,t,n,r){let a=this.#e,s=a*t,i=[],o=()=>`${e}.conv.${i.length}`;t!==1&&i.push(this.convolution("pointwise",o(),s,1)),i.push(this.convolution("depthwise",o(),s,r));let u={name:o(),norm:`${e}.conv.${i.length+1}`};return i.push(this.#r({kind:"pointwise",...u,outputChannels:n,stride:1,activation:"none"})),{layers:i,residual:r===1&&a===n}}#r(e){let t=this.#e,n=this.#n,r=this.#t;return this.#n=Math.ceil(n/e.stride),this.#t=Math.ceil(r/e.stride),this.#e=e.outputChannels,{...e,inputChannels:t,inputHeight:n,inputWidth:r,outputHeight:this.#n,outputWidth:this.#t}}};function $e(e){let t=Math.max(8,Math.floor((e+4)/8)*8);return t<.9*e?t+8:t}function Jt(e){let{heads:t,inputWidth:n,inputHeight:r,resize:a,widthMultiplier:s,dropout:i}=e;for(let[l,d]of[["width",n],["height",r]])if(!(Number.isInteger(d)&&d>=1&&d<=X.pixels))throw new _(`The input ${l} must be a whole number of pixels from 1 to ${X.pixels}, not ${d}.`);if(!ve.includes(a))throw new _(`Images are brought to size by ${ve.join(", ")}, not ${a}.`);let{least:o,most:u}=X.widthMultiplier;if(!(s>=o&&s<=u))throw new _(`The width multiplier must be from ${o} to ${u}, not ${s}.`);if(!(i>=0&&i<1))throw new _(`Dropout must be at least 0 and below 1, not ${i}.`);if(t.length===0)throw new _("The model needs at least one label column.");let c=new Set;for(let{name:l,classes:d}of t){if(l==="")throw new _("A label column has no name.");if(c.has(l))throw new _(`The label column "${l}" is named twice.`);if(c.add(l),d.length===0)throw new _(`The label column "${l}" has no classes.`);if(new Set(d).size<d.length)throw new _(`The label column "${l}" has the same class twice.`)}}function en(e){return e.map((t,n)=>n===0?t:1)}function tn({codes:e,scales:t}){let n=e.length/t.length;return Float32Array.from(e,(r,a)=>r*t[Math.floor(a/n)])}var Se=64;function je(e){let t=new He;for(let a of e.blocks.flatMap(s=>s.layers)){let{kind:s,name:i,norm:o,inputChannels:u,outputChannels:c}=a,l=s==="pointwise"?1:3,d=s==="depthwise"?1:u;t.append(`${i}.weight`,[c,d,l,l]),t.append(`${o}.weight`,[c]),t.append(`${o}.bias`,[c])}let{heads:n,lastChannel:r}=e;for(let[a,{weight:s,classes:i}]of n.entries())t.append(s,[i.length,r],a===0);for(let[a,{bias:s,classes:i}]of n.entries())t.append(s,[i.length],a===0);return t.finish()}function Ge(e){let t=new He;for(let{norm:n,outputChannels:r}of e.blocks.flatMap(a=>a.layers))t.append(`${n}.running_mean`,[r]),t.append(`${n}.running_var`,[r]);return t.finish()}function Z(e,t){let n=e.slices.get(t);if(!n)throw new Error(`the model has no ${t}`);return n}var He=class{#e=new Map;#n=0;append(e,t,n=!0){let r=n?ye(this.#n):this.#n,a=t.reduce((s,i)=>s*i,1);this.#e.set(e,{name:e,shape:t,offset:r,length:a}),this.#n=r+a}finish(){return{slices:this.#e,length:ye(this.#n)}}};function ye(e){return Math.ceil(e/Se)*Se}function D(e,t=80){return JSON.stringify(e.length>t?`${e.slice(0,t)}...`:e)}var nn=3988292384,rn=an();function an(){let e=Uint32Array.from({length:256},(n,r)=>{let a=r;for(let s=0;s<8;s++)a=a>>>1^(a&1?nn:0);return a}),t=[e];for(;t.length<8;)t.push(t.at(-1).map(n=>n>>>8^e[n&255]));return t}function J(e,t=0){let[n,r,a,s,i,o,u,c]=rn,l=~t,d=0;for(let h=e.length-7;d<h;d+=8)l^=e[d]|e[d+1]<<8|e[d+2]<<16|e[d+3]<<24,l=c[l&255]^u[l>>>8&255]^o[l>>>16&255]^i[l>>>24]^s[e[d+4]]^a[e[d+5]]^r[e[d+6]]^n[e[d+7]];for(;d<e.length;d++)l=l>>>8^n[(l^e[d])&255];return~l>>>0}function sn(e){let t=[],n,r="";for(let{0:a,index:s}of e.matchAll(/\\.|["{}:]/g))if(a==='"')n!==void 0&&(r=e.slice(n,s+1)),n=n===void 0?s:void 0;else if(n===void 0)if(a==="{")t.push(new Set);else if(a==="}")t.pop();else{let i=JSON.parse(r),o=t.at(-1);if(o.has(i))return i;o.add(i)}}var ke=new Map([["I64",{size:8,read:e=>new BigInt64Array(e)}],["F32",{size:4,read:e=>new Float32Array(e)}],["F64",{size:8,read:e=>new Float32Array(new Float64Array(e))}],["F16",{size:2,read:e=>new Float32Array(new Float16Array(e))}],["BF16",{size:2,read:pn}],["I8",{size:1,read:e=>new Int8Array(e)}],["U8",{size:1,read:e=>new Uint8Array(e)}]]),on="__metadata__",F="crc32",un=1e8;function ln(e,t){let n=(s,i)=>s.toSorted((o,u)=>i(o)<i(u)?-1:1),r=s=>new TextEncoder().encode(JSON.stringify(s)),a=0;for(let[s,i]of n([...t],([o])=>o))s!==F&&(a=J(r([s,i]),a));for(let{name:s,dtype:i,shape:o,bytes:u}of n(e,({name:c})=>c))a=J(u,J(r([s,i,o]),a));return a.toString(16).padStart(8,"0")}function cn(e,t="safetensors"){let n=p=>{throw new _(`${t} cannot be read: ${p}.`)};e.length<8&&n(`it has ${e.length} bytes and no header`);let r=new DataView(e.buffer,e.byteOffset).getBigUint64(0,!0);r>BigInt(Math.min(e.length-8,un))&&n(`its header would be ${r} bytes long; it is cut off or no safetensors file`);let a=8+Number(r),s=dn(e.subarray(8,a),n),i=e.length-a,o=new Map,u=[];for(let[p,g]of Object.entries(s))if(p!==on)u.push(hn(p,g,n));else{if(!oe(g))return n("its metadata is no object");for(let[f,m]of Object.entries(g))o.set(f,typeof m=="string"?m:n(`its metadata ${D(f)} is no text`))}u.sort((p,g)=>p.begin-g.begin||p.end-g.end);let c=0;for(let p of u)p.begin!==c&&n(`tensor ${D(p.name)} starts at byte ${p.begin} where ${c} is expected`),c=p.end,c>i&&n(`tensor ${D(p.name)} ends at byte ${c} of ${i}; the file is cut off`);c!==i&&n(`${i-c} bytes after the last tensor belong to none`);let l=u.map(({begin:p,end:g,...f})=>({...f,bytes:e.subarray(a+p,a+g)})),d=o.get(F);d!==void 0&&d!==ln(l,o)&&n(`it is damaged: its content does not match its checksum; copy it again (a program that changes values on purpose has to leave ${D(F)} out of the metadata)`),o.delete(F);let h=new Map;for(let{name:p,shape:g,bytes:f,read:m}of l)h.set(p,{shape:g,data:m(new Uint8Array(f).buffer)});return{tensors:h,metadata:o}}function dn(e,t){let n="",r;try{n=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(e),r=JSON.parse(n)}catch{t("its header is no JSON; it is no safetensors file")}if(!n.startsWith("{")||!oe(r))return t("its header is no JSON object");let a=sn(n);return a!==void 0&&t(`its header holds ${D(a)} twice`),r}function hn(e,t,n){let r=`tensor ${D(e)}`;if(!oe(t))return n(`${r} is not described by an object`);let{dtype:a,shape:s,data_offsets:i}=t;if(typeof a!="string")return n(`${r} has no type`);let o=ke.get(a);if(!o){let d=[...ke.keys()].join(", ");return n(`${r} has values of type ${D(a)}; known types are ${d}`)}if(!xe(s)||!Number.isSafeInteger(_e(s)*o.size))return n(`the shape of ${r} is no list of sizes`);if(!xe(i)||i.length!==2)return n(`the offsets of ${r} are not two places in the file`);let[u,c]=i,l=_e(s)*o.size;return c-u!==l&&n(`${r} has ${c-u} bytes, but ${a} [${s}] takes ${l}`),{name:e,dtype:a,shape:s,begin:u,end:c,read:o.read}}function oe(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}function xe(e){return Array.isArray(e)&&e.every(t=>Number.isSafeInteger(t)&&t>=0)}function _e(e){return e.reduce((t,n)=>t*n,1)}function pn(e){return new Float32Array(Uint32Array.from(new Uint16Array(e),t=>t<<16).buffer)}var fn=".running_var";function Ae(e,t,n){let r=(a,s)=>{throw new _(`${n}: tensor ${JSON.stringify(e)} holds ${a}, ${s}; the file is damaged, or its training diverged: use another one`)};for(let a of t)Number.isFinite(a)||r(a,"which is no finite 32-bit number"),a<0&&e.endsWith(fn)&&r(a,"and a variance is never below 0")}var gn="num_batches_tracked";function mn(e,t){let{tensors:n,metadata:r}=cn(e,t),a=wn(r,t),s=new Map(n),i=(g,f,m)=>{let $=s.get(g);if(!$)throw new _(`${t} has no tensor "${g}".`);if(String($.shape)!==String(f))throw new _(`${t}: tensor "${g}" has the shape [${$.shape}], the model asks for [${f}].`);if(!($.data instanceof m))throw new _(`${t}: tensor "${g}" holds values of another type.`);return s.delete(g),$.data},o=(g,f)=>{if(!(s.get(g)?.data instanceof Int8Array))return i(g,f,Float32Array);let m=i(g,f,Int8Array),$=i(`${g}.scale`,en(f),Float32Array);return Ae(`${g}.scale`,$,t),tn({codes:m,scales:$})},u=(g,f)=>{let m=o(g,f);return Ae(g,m,t),m},c=({slices:g,length:f})=>{let m=[...g.values()].map(({name:w,shape:k})=>u(w,k)),$=new Float32Array(f);return[...g.values()].forEach(({offset:w},k)=>$.set(m[k],w)),$},l={parameters:c(je(a)),buffers:c(Ge(a))},d=qe(a).map(g=>i(g,[],BigInt64Array)[0]),[h]=s.keys();if(h!==void 0)throw new _(`${t} has a tensor "${h}" that the model does not have.`);let p=Number(d[0]);if(!(p>=0))throw new _(`${t}: tensor "${qe(a)[0]}" counts ${p} steps; the file is damaged.`);return{architecture:a,weights:l,steps:p}}function qe({blocks:e}){return e.flatMap(({layers:t})=>t.map(({norm:n})=>`${n}.${gn}`))}function wn(e,t){let n=s=>{throw new _(`${t} is no model of this program: ${s}.`)},r=s=>e.get(s)??n(`its metadata has no "${s}"`);r("model")!=="mobilenet_v2"&&n(`it holds a ${r("model")}`);for(let[s,i]of[["mean",Be],["std",Qe]])r(s)!==JSON.stringify(i)&&n(`its images were normalised with ${s} ${r(s)}, not ${JSON.stringify(i)}`);r("labels");let a=vn(e);if(!a)return n("its labels cannot be read");try{return Xt({heads:a,inputWidth:Number(r("input_width")),inputHeight:Number(r("input_height")),resize:e.get("resize")??"pad",widthMultiplier:Number(r("width_multiplier")),dropout:Number(r("dropout"))})}catch(s){if(!(s instanceof _))throw s;return n(s.message.replace(/\.$/,""))}}function vn(e){try{let t=JSON.parse(e.get("labels")??"");return bn(t)?t:void 0}catch{return}}function bn(e){return Array.isArray(e)&&e.every(t=>typeof t?.name=="string"&&Array.isArray(t.classes)&&t.classes.every(n=>typeof n=="string"))}var $n=16e6;async function Sn(e){let t=await createImageBitmap(e,{imageOrientation:"from-image",colorSpaceConversion:"none"}),n=Math.min(1,Math.sqrt($n/(t.width*t.height))),r=document.createElement("canvas");r.width=Math.max(1,Math.floor(t.width*n)),r.height=Math.max(1,Math.floor(t.height*n));let{width:a,height:s}=r,i=r.getContext("2d",{alpha:!1,willReadFrequently:!0});return i.fillStyle="#fff",i.fillRect(0,0,a,s),i.imageSmoothingQuality="high",i.drawImage(t,0,0,a,s),t.close(),i.getImageData(0,0,a,s)}function ue(e){return e.map(({classes:t})=>t.length)}function z(e){let t=[],n=0;for(let r of e){if(!Number.isInteger(r)||r<1)throw new RangeError(`A head needs a whole number of classes, at least 1; got ${r}.`);t.push(n),n+=r}if(n===0)throw new RangeError("At least one head is needed.");return{offsets:t,counts:[...e],total:n}}function le(e,t,n){let r=e.length/t;if(!Number.isInteger(r))throw new RangeError(`${e.length} ${n} do not make rows of ${t}.`);return r}function ze(e,t,n){let{offsets:r,counts:a,total:s}=z(t),i=le(e,s,"logits");for(let o=0;o<i;o++)for(let u=0;u<a.length;u++){let c=o*s+r[u];n(c,c+a[u],o,u)}}function yn(e,t){let n=new Float64Array(e.length);return ze(e,t,(r,a)=>{let s=xn(e,r,a,n);for(let i=r;i<a;i++)n[i]/=s}),n}function kn(e,t,n){let r=-1/0;for(let a=t;a<n;a++)e[a]>r&&(r=e[a]);return r}function xn(e,t,n,r){let a=kn(e,t,n),s=0;for(let i=t;i<n;i++){let o=Math.exp(e[i]-a);r&&(r[i]=o),s+=o}return s}function _n(e,t,n){if(!Number.isInteger(n)||n<1)throw new RangeError(`k is the number of classes to return, at least 1; got ${n}.`);let r=le(e,z(t).total,"logits"),a=t.map(s=>new Int32Array(r*Math.min(n,s)));return ze(e,t,(s,i,o,u)=>{let c=Math.min(n,i-s),l=o*c,d=a[u];for(let h=0;h<i-s;h++){let p=Math.min(h,c);for(;p>0&&e[s+h]>e[s+d[l+p-1]];)p--;p!==c&&(d.copyWithin(l+p+1,l+p,l+c-1),d[l+p]=h)}}),a}function An(e,t,n,{top:r=3}={}){let a=ue(n),{offsets:s,total:i}=z(a);if(le(t,i,"logits")!==e.length)throw new RangeError(`${t.length/i} rows of logits for ${e.length} images.`);let o=t.findIndex(l=>!Number.isFinite(l));if(o>=0)throw new RangeError(`The model's output for ${e[Math.floor(o/i)]} is not a finite number; its weights are unusable.`);let u=yn(t,a),c=_n(t,a,r);return e.map((l,d)=>({image:l,facets:Object.fromEntries(n.map((h,p)=>{let g=Math.min(r,h.classes.length),f=[...c[p].subarray(d*g,(d+1)*g)].map(m=>({label:h.classes[m],probability:u[d*i+s[p]+m]}));return[h.name,{...f[0],top:f}]}))}))}var Fe=class extends Error{name="OutOfMemoryError"};function Ee(e){return Math.max(256,Math.ceil(e/256)*256)}function R(e){return{memory:e,offset:0,byteLength:e.byteLength}}function ce(e,t){let n=Math.ceil(e/t),r=Math.ceil(n/65535);return[Math.ceil(n/r),r,1]}function Q(e,t,n){return{memory:e.memory,offset:e.offset+t*4,byteLength:n*4}}var qn=class{#e;add(e){this.#e??=e}check(){if(this.#e!==void 0)throw this.#e}},En=class extends Error{name="NoAdapterError"},Tn=["maxBufferSize","maxStorageBufferBindingSize","maxStorageBuffersPerShaderStage","maxStorageTexturesPerShaderStage","maxTextureDimension2D","maxComputeWorkgroupStorageSize","maxComputeInvocationsPerWorkgroup","maxComputeWorkgroupSizeX"],Rn=["shader-f16","timestamp-query"],Ln=7;async function Cn(){return await navigator.gpu?.requestAdapter({powerPreference:"high-performance"})??void 0}async function In(e){if(e??=await Cn(),!e)throw new En("No WebGPU adapter was found; `facet doctor` says what to do.");let t={};for(let a of Tn)t[a]=e.limits[a];let n=await e.requestDevice({requiredLimits:t,requiredFeatures:Rn.filter(a=>e.features.has(a))}),r=new qn;return n.addEventListener("uncapturederror",a=>{a.preventDefault(),r.add(new Error(`GPU error: ${a.error.message}`))}),n.lost?.then(a=>{a.reason!=="destroyed"&&r.add(new Error(`The GPU device was lost: ${a.message}`))}),{device:n,info:e.info,errors:r}}function Pn(e){let{description:t,device:n,vendor:r,architecture:a}=e;return t||n||`${r} ${a}`.trim()||"WebGPU adapter"}function H(e,t,n){let{load:r,store:a=(u,c)=>`${t}[${u}] =${c};`}=n,s=new RegExp(`\\b${t}\\[`,"g"),i="",o=0;for(let u=s.exec(e);u;u=s.exec(e)){if(Nn(e,u.index))continue;let c=u.index+t.length,l=Un(e,c),d=H(e.slice(c+1,l),t,n);i+=e.slice(o,u.index);let[h]=/^\s*=(?!=)/.exec(e.slice(l+1))??[];if(h===void 0)i+=r(d),o=l+1;else{let p=l+1+h.length,g=e.indexOf(";",p),f=a(d,H(e.slice(p,g),t,n));o=g+1,i+=f+`
`.repeat(Te(e.slice(u.index,o))-Te(f))}s.lastIndex=o}return i+e.slice(o)}function Te(e){return e.split(`
`).length-1}function Nn(e,t){return e.slice(e.lastIndexOf(`
`,t)+1,t).includes("//")}function Un(e,t){let n=0;for(let r=t;r<e.length;r++)if(e[r]==="["&&n++,e[r]==="]"&&--n===0)return r;throw new Error("unbalanced brackets in a kernel's source")}var N=4096,Ke={vec4f:{format:"rgba32float",bytes:16},"vec4<f16>":{format:"rgba16float",bytes:8}};function Ye({element:e}){return Ke[e]}var Ve=500;function de({access:e,inPlace:t,element:n}){return(e==="read"||t)&&n in Ke}function Dn(e,t){let n=e;for(let a of t){let{name:s,index:i,inPlace:o}=a,{format:u}=Ye(a),c=o?`${s}Before`:s,d=`@group(0) @binding(${o?i+Ve:i}) var ${c}: texture_storage_2d<${u}, read>;`,h=n.split(`
`),p=h.findIndex(g=>g.startsWith(`@group(0) @binding(${i}) `));h[p]=o?`${d} ${h[p]}`:d,n=H(h.join(`
`),s,{load:g=>`textureLoad(${c}, texelAt(${g}))`})}let r=`${N}u`;return`${n}
fn texelAt(index: u32) -> vec2u { return vec2u(index % ${r}, index / ${r}); }
`}function Xe(e){let t=[],n=new Map,r=[];for(let[s,{kernel:i,views:o}]of e.entries()){let u=new Map;for(let c of i.reflection.bindings){if(!de(c))continue;let l=o[c.name],d=Bn(l),h=n.get(d);h===void 0&&(h={view:l,texel:Ye(c),firstCall:s,lastCall:s,texture:-1},n.set(d,h),t.push(h)),h.lastCall=s,u.set(c.name,h)}r.push(u);for(let c of i.reflection.bindings)if(c.access==="read_write")for(let[l,{view:d}]of n)Qn(d,o[c.name])&&n.delete(l)}return{textures:Mn(t),calls:r.map((s,i)=>({textures:new Map([...s].map(([o,u])=>[o,u.texture])),copies:[...new Set(s.values())].filter(o=>o.firstCall===i).map(({view:o,texture:u})=>({view:o,texture:u}))}))}}function Mn(e){let t=[],n=[];for(let r of e){let a=On(r),s=-1;for(let[i,{texel:o,rows:u}]of t.entries())n[i]>=r.firstCall||o!==r.texel||u<a||u>2*a||(s<0||u<t[s].rows)&&(s=i);s<0&&(s=t.push({texel:r.texel,rows:a})-1),n[s]=r.lastCall,r.texture=s}return t}function On({view:e,texel:t}){return Math.ceil(e.byteLength/(N*t.bytes))}var Re=new WeakMap,Wn=0;function Bn({memory:e,offset:t,byteLength:n}){let r=Re.get(e);return r===void 0&&Re.set(e,r=Wn++),`${r} ${t} ${n}`}function Qn(e,t){return e.memory===t.memory&&e.offset<t.offset+t.byteLength&&t.offset<e.offset+e.byteLength}var re=256;function jn(e){let{reflection:t}=e.kernel,n=new DataView(new ArrayBuffer(t.parameters.length*4));for(let[r,a]of t.parameters.entries()){let s=e.parameters[a.name];a.type==="f32"?n.setFloat32(r*4,s,!0):n.setUint32(r*4,s,!0)}return new Uint8Array(n.buffer)}var Ze=class{label;#e;#n;#t;byteLength;constructor(e,t,n,{device:r,textureReads:a,bufferOf:s}){this.label=e;let i=a?Xe(t):void 0,o=i?.textures??[],u=o.map(l=>Hn(r,e,l)),c=new Uint8Array(Je(t));this.#t=r.createBuffer({label:`${e} parameters`,size:c.length,usage:GPUBufferUsage.UNIFORM|GPUBufferUsage.COPY_DST}),this.#e=t.map((l,d)=>{let h=d*re;c.set(jn(l),h);let p=n[d],{copies:g=[],textures:f}=i?.calls[d]??{},m=w=>u[f?.get(w)??-1],$={buffer:this.#t,offset:h,size:re};return{copies:g.map(({view:w,texture:k})=>({buffer:s(w.memory),offset:w.offset,byteLength:w.byteLength,texture:u[k],texelBytes:o[k].texel.bytes})),pipeline:p,bindGroup:r.createBindGroup({label:`${l.kernel.name} in ${e}`,layout:p.getBindGroupLayout(0),entries:zn(l,m,s,$)}),workgroups:l.workgroups}}),r.queue.writeBuffer(this.#t,0,c),this.#n=u,this.byteLength=c.length+et(i)}get dispatches(){return this.#e.length}encode(e){let t;for(let n of this.#e){if(n.copies.length>0){t?.end(),t=void 0;for(let r of n.copies)Ce(e,r)}t??=e.beginComputePass(),Le(t,n)}t?.end()}encodeTimed(e,t){for(let[n,r]of this.#e.entries()){for(let s of r.copies)Ce(e,s);let a=e.beginComputePass({timestampWrites:{querySet:t,beginningOfPassWriteIndex:2*n,endOfPassWriteIndex:2*n+1}});Le(a,r),a.end()}}destroy(){for(let e of this.#n)e.destroy();this.#t.destroy()}};function Gn(e,t){return Je(e)+et(t?Xe(e):void 0)}function Je(e){return Math.max(1,e.length)*re}function et(e){return(e?.textures??[]).reduce((n,{rows:r,texel:a})=>n+r*N*a.bytes,0)}function Hn(e,t,{rows:n,texel:r}){return e.createTexture({label:`${t} input`,size:[N,n],format:r.format,usage:GPUTextureUsage.STORAGE_BINDING|GPUTextureUsage.COPY_DST})}function zn(e,t,n,r){let{bindings:a,parameters:s}=e.kernel.reflection,i=[];for(let{name:o,index:u,inPlace:c}of a){let l=t(o);if(l){let d=c?u+Ve:u;i.push({binding:d,resource:l.createView()})}if(!l||c){let{memory:d,offset:h,byteLength:p}=e.views[o],g={buffer:n(d),offset:h,size:p};i.push({binding:u,resource:g})}}return s.length>0&&i.push({binding:0,resource:r}),i}function Le(e,t){e.setPipeline(t.pipeline),e.setBindGroup(0,t.bindGroup),e.dispatchWorkgroups(...t.workgroups)}function Ce(e,t){let{buffer:n,offset:r,byteLength:a,texture:s,texelBytes:i}=t,o=Math.ceil(a/i),u=Math.floor(o/N),c=N*i;u>0&&e.copyBufferToTexture({buffer:n,offset:r,bytesPerRow:c},{texture:s},[N,u]);let l=o%N;l>0&&e.copyBufferToTexture({buffer:n,offset:r+u*c,bytesPerRow:c},{texture:s,origin:[0,u]},[l,1])}var ee=class{label;byteLength;buffer;constructor(e,t,n){this.label=t,this.byteLength=n;let r=GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST;this.buffer=e.createBuffer({label:t,size:n,usage:r})}},Fn=class{#e;#n;#t=new Map;constructor(e,t){this.#e=e,this.#n=t}of(e){let t=this.#t.get(e);return t===void 0&&(t=this.#r(e),this.#t.set(e,t)),t}async#r(e){let{name:t,source:n,reflection:r}=e,a=this.#n?Dn(n,r.bindings.filter(de)):n;this.#e.pushErrorScope("validation");let s=this.#e.createShaderModule({label:t,code:a}),[i,{messages:o}]=await Promise.all([this.#e.popErrorScope(),s.getCompilationInfo()]),u=o.find(c=>c.type==="error");if(u)throw new Error(Kn(e,u));if(i)throw new Error(`kernel ${t}: ${i.message}`);return await this.#e.createComputePipelineAsync({label:t,layout:"auto",compute:{module:s,entryPoint:"main"}})}};function Kn({name:e,constants:t,origins:n},{lineNum:r,message:a}){let s=n[r-1],i=s?`${s.path}:${s.line}`:`generated code of ${e}`,u=a.split(`
`).filter(c=>c.trim()!==""&&!/[│┌]/.test(c)).map(c=>c.trim()).join(`
  `);return`${i}: ${u}
  in kernel ${e}, made with ${JSON.stringify(t)}`}function he(e){let t=[],n=/@group\(0\) @binding\((\d+)\) var<storage, (read|read_write)> (\w+)\s*: array<(.+)>;( \/\/ in place)?/g;for(let[,s,i,o,u,c]of e.matchAll(n))t.push({name:o,index:Number(s),access:i,inPlace:c!==void 0,element:u});let r=/struct Parameters \{([^}]*)\}/.exec(e)?.[1]??"",a=[];for(let[,s,i]of r.matchAll(/^\s*(\w+)\s*:\s*(u32|f32),/gm))a.push({name:s,type:i});return{bindings:t.sort((s,i)=>s.index-i.index),parameters:a}}var Yn={vec4f:16,"vec4<f16>":8,vec2f:8,f32:4,u32:4,i32:4},Ie=new WeakMap;function Pe(e,t,n){let r=a=>!n||a.access==="read_write"||!de(a);return e.map(a=>Vn(a,t,r))}function Vn(e,t,n){let r=e.kernel.reflection.bindings.filter(i=>e.views[i.name].byteLength>t&&n(i));if(r.length===0)return e;let a={...e.views},s=new Map;for(let{name:i}of r){let o=e.views[i],u=Math.ceil(o.byteLength/t);s.set(i,u);for(let c=0;c<u;c++){let l=c*t;a[ae(i,c)]={...o,offset:o.offset+l,byteLength:Math.min(t,o.byteLength-l)}}}return{...e,kernel:Xn(e.kernel,s,t),views:a}}function ae(e,t){return t===0?e:`${e}Range${t}`}function Xn(e,t,n){let r=JSON.stringify([...t,n]),a=Ie.get(e)??new Map;Ie.set(e,a);let s=a.get(r);if(s===void 0){let i=e.source;for(let[o,u]of t)i=Jn(i,e.reflection.bindings.find(c=>c.name===o),u,n);s={...e,source:i,reflection:he(i)},a.set(r,s)}return s}var Zn=100;function Jn(e,{name:t,index:n,access:r,element:a},s,i){let o=Yn[a];if(o===void 0)throw new Error(`cannot split ${t} of ${a}`);let u=i/o,c=Array.from({length:s-1},(f,m)=>m+1),l=c.map(f=>`@group(0) @binding(${n+f*Zn}) var<storage, ${r}> ${ae(t,f)}: array<${a}>;`),d=(f,m,$="")=>c.toReversed().map(w=>`if (${f} >= ${w*u}u) { ${m(`${ae(t,w)}[${f} - ${w*u}u]`)}${$} }`),h=[`fn load_${t}(at: u32) -> ${a} {`,...d("at",f=>`return ${f};`).map(f=>`  ${f}`),`  return ${t}[at];`,"}"],p=[`fn store_${t}(at: u32, value: ${a}) {`,...d("at",f=>`${f} = value;`," return;").map(f=>`  ${f}`),`  ${t}[at] = value;`,"}"];return[...H(e,t,{load:f=>`load_${t}(${f})`,store:(f,m)=>`store_${t}(${f}, ${m.trim()});`}).split(`
`),...l,...h,...r==="read_write"?p:[],""].join(`
`)}var er=4096;async function tr(e,t){let n=2*t.dispatches;if(n>er)throw new Error(`${t.label} is too long to be timed`);let r=e.createQuerySet({type:"timestamp",count:n}),a=n*8,{QUERY_RESOLVE:s,COPY_SRC:i,COPY_DST:o,MAP_READ:u}=GPUBufferUsage,c=e.createBuffer({size:a,usage:s|i}),l=e.createBuffer({size:a,usage:u|o});try{let d=e.createCommandEncoder();t.encodeTimed(d,r),d.resolveQuerySet(r,0,n,c,0),d.copyBufferToBuffer(c,0,l,0,a),e.queue.submit([d.finish()]),await l.mapAsync(GPUMapMode.READ);let h=new BigUint64Array(l.getMappedRange().slice(0)),p=(g,f)=>Number(h[f]-h[g])/1e9;return Array.from({length:t.dispatches},(g,f)=>({before:f===0?0:Math.max(0,p(2*f-1,2*f)),own:p(2*f,2*f+1)}))}finally{r.destroy(),c.destroy(),l.destroy()}}var nr=class tt{#e;#n;#t=new Set;#r=new WeakSet;#a=0;#s=0;constructor(t){this.#e=t,this.#n=new Fn(t.device,this.#o)}static async open(t){return new tt(await In(t))}get device(){return this.#e.device}get info(){return this.#e.info}get name(){return Pn(this.info)}get identity(){let{vendor:t,architecture:n,device:r,description:a}=this.info;return[navigator.userAgent,t,n,r,a].join("; ")}get target(){return this.info.isFallbackAdapter?"software":"hardware"}get supportsHalf(){return this.device.features.has("shader-f16")}get workgroupLimits(){let{limits:t}=this.device;return{memory:t.maxComputeWorkgroupStorageSize,invocations:Math.min(t.maxComputeInvocationsPerWorkgroup,t.maxComputeWorkgroupSizeX)}}get maximumBinding(){let{maxBufferSize:t,maxStorageBufferBindingSize:n}=this.device.limits;return Math.floor(Math.min(t,n)/256)*256}get maximumBindings(){return this.device.limits.maxStorageBuffersPerShaderStage}get allocated(){return this.#a}get peakAllocated(){return this.#s}bufferOf(t){if(!(t instanceof ee))throw new Error(`${t.label} is not GPU memory`);return t.buffer}allocate(t,n){let r=Ee(n);if(r>this.device.limits.maxBufferSize)throw new Fe(`${t} needs ${r} bytes in one buffer; the adapter allows ${this.device.limits.maxBufferSize}. Use a smaller batch or input size.`);let a=this.#u(`allocating ${t}`,()=>new ee(this.device,t,r));return this.#i(r),a}async hasRoom(t){this.device.pushErrorScope("out-of-memory");let n=t.map(a=>new ee(this.device,"room",Ee(a))),r=await this.device.popErrorScope();for(let{buffer:a}of n)a.destroy();return r===null}free(t){let n=this.bufferOf(t);this.#r.has(t)||(this.#r.add(t),n.destroy(),this.#i(-t.byteLength))}write(t,n){if(n.byteLength>t.byteLength)throw new Error(`${n.byteLength} bytes do not fit ${t.memory.label}`);if(n.byteLength===0)return;let r=this.device.queue;this.#u(`writing ${t.memory.label}`,()=>{r.writeBuffer(this.bufferOf(t.memory),t.offset,n.buffer,n.byteOffset,n.byteLength)})}async read(t){let n=GPUBufferUsage.MAP_READ|GPUBufferUsage.COPY_DST,r=this.device.createBuffer({size:t.byteLength,usage:n});try{return this.#u(`reading ${t.memory.label}`,()=>{let a=this.device.createCommandEncoder(),s=this.bufferOf(t.memory);a.copyBufferToBuffer(s,t.offset,r,0,t.byteLength),this.device.queue.submit([a.finish()])}),await r.mapAsync(GPUMapMode.READ),await this.#l(),r.getMappedRange().slice(0)}finally{r.destroy()}}byteLengthOf(t){let n=this.#o;return Gn(Pe(t,this.maximumBinding,n),n)}async compile(t,n){for(let{kernel:{name:i,target:o}}of n)if(o==="cpu")throw new Error(`${i} was recorded for the CPU, not for WebGPU`);let r=Pe(n,this.maximumBinding,this.#o),a=await Promise.all(r.map(({kernel:i})=>this.#n.of(i))),s=this.#u(`compiling ${t}`,()=>new Ze(t,r,a,{device:this.device,textureReads:this.#o,bufferOf:i=>this.bufferOf(i)}));return this.#i(s.byteLength),await this.#l(),s}release(t){let n=te(t);this.#r.has(n)||(this.#r.add(n),n.destroy(),this.#i(-n.byteLength))}run(t,n=1){let r=te(t);this.#u(`running ${r.label}`,()=>{for(let a=0;a<n;a++){let s=this.device.createCommandEncoder({label:r.label});r.encode(s),this.device.queue.submit([s.finish()])}})}async time(t){let n=te(t);if(!this.device.features.has("timestamp-query"))return;let r=await this.#u(`timing ${n.label}`,()=>tr(this.device,n));return await this.#l(),r}async finish(){await this.device.queue.onSubmittedWorkDone(),await this.#l()}destroy(){this.device.destroy()}[Symbol.dispose](){this.destroy()}get#o(){let{maxStorageTexturesPerShaderStage:t}=this.device.limits;return this.target==="software"&&t>=Ln}#i(t){this.#a+=t,this.#s=Math.max(this.#s,this.#a)}#u(t,n){let r=this.device;this.#e.errors.check(),r.pushErrorScope("out-of-memory"),r.pushErrorScope("validation");try{return n()}finally{for(let a=0;a<2;a++){let s=r.popErrorScope().then(i=>{i&&this.#e.errors.add(new Error(`GPU error while ${t}: ${i.message}`))}).finally(()=>this.#t.delete(s));this.#t.add(s)}}}async#l(){await Promise.all(this.#t),this.#e.errors.check()}};function te(e){if(!(e instanceof Ze))throw new Error("not an executable of this engine");return e}var rr=class{engine;architecture;layout;bufferLayout;parameters;buffers;constructor(e,t){this.engine=e,this.architecture=t,this.layout=je(t),this.bufferLayout=Ge(t),this.parameters=e.allocate("parameters",this.layout.length*4),this.buffers=e.allocate("running statistics",this.bufferLayout.length*4)}load(e){this.engine.write(R(this.parameters),e.parameters),this.engine.write(R(this.buffers),e.buffers)}async save(){let e=async(t,n)=>new Float32Array(await this.engine.read(Q(R(t),0,n)));return{parameters:await e(this.parameters,this.layout.length),buffers:await e(this.buffers,this.bufferLayout.length)}}parameter(e,t=this.parameters){let{offset:n,length:r}=Z(this.layout,e);return Q(R(t),n,r)}norm(e){let t=n=>{let{offset:r,length:a}=Z(this.bufferLayout,`${e}.${n}`);return Q(R(this.buffers),r,a)};return{gamma:this.parameter(`${e}.weight`),beta:this.parameter(`${e}.bias`),runningMean:t("running_mean"),runningVariance:t("running_var")}}heads(e=this.parameters){let{heads:t,lastChannel:n}=this.architecture,{total:r}=z(ue(t)),a=(s,i)=>Q(R(e),Z(this.layout,s).offset,i);return{weight:a(t[0].weight,r*n),bias:a(t[0].bias,r)}}destroy(){this.engine.free(this.parameters),this.engine.free(this.buffers)}[Symbol.dispose](){this.destroy()}};function nt({height:e,width:t}){return e*t*3}var ar=`// From packed bytes to the network's input, augmented as torchvision augments a PIL image:
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
`,b={type:"u32"},L={type:"f32"};function S(e,t){return{access:"read",inPlace:!1,element:e,shape:t}}function E(e,t){return{access:"read_write",inPlace:!1,element:e,shape:t}}function rt(e,t,n){return{...S(e,n),fields:t}}function sr(e,t,n){return{...n,counted:e,atMost:t}}function q(e,t){return{...t,when:e}}function at(e,t){return t===void 0?[e]:Array.from({length:t},(n,r)=>`${e}${r}`)}var Ne=new WeakMap;function ir(e,t){let n=t.toSorted().join(" "),r=Ne.get(e)??new Map;Ne.set(e,r);let a=r.get(n);return a===void 0&&(a=or(e,t),r.set(n,a)),a}function or(e,t){let n=e.source;for(let a of t){if(e.reflection.bindings.find(i=>i.name===a)?.element!=="vec4f")throw new Error(`${e.name}: ${a} cannot be kept in half precision`);n=H(n,a,{load:i=>`vec4f(${a}[${i}])`,store:(i,o)=>`${a}[${i}] = vec4<f16>(${o.trim()});`}).replace(new RegExp(`(\\b${a}\\s*: array<)vec4f>`),"$1vec4<f16>>")}let r=`enable f16; ${n}`;return{...e,source:r,reflection:he(r)}}function st(e,t){let n=Object.values(t).reduce((r,a)=>r+ur(a),0);return{name:e,fields:t,words:n}}function ur(e){return typeof e=="string"?1:e[1]}var it=st("BatchRecord",{stepSize:"f32",secondCorrection:"f32",dropoutSeed:"u32",learningRate:"f32",emaWeight:"f32",accumulates:"f32",updates:"f32",unused:"f32"}),ot=st("AugmentationDraw",{flip:"f32",order:"f32",factors:["f32",3],matrix:["f32",6],unused:["f32",5]});function lr({name:e,fields:t}){let n=Object.entries(t).map(([r,a])=>`  ${r}: ${typeof a=="string"?a:`array<${a[0]}, ${a[1]}>`},`);return{path:"kernels/program/records.ts",source:[`struct ${e} {`,...n,"}"].join(`
`)}}var cr=`// Adds up what the lanes of a workgroup have left in its memory, in a fixed order: sums[0] is the total.
//   sums  an array of LANES elements, one of each lane
for (var half = LANES / 2u; half > 0u; half /= 2u) {
  workgroupBarrier();
  if (lane < half) { $sums[lane] += $sums[lane + half]; }
}
`,dr=`// Where a tile of four neighbouring pixels of images lies, such as the first of a walk over them.
//   tile    its number
//   height  rows of an image

// Divided once: software divides lane by lane.
var row = $tile / tilesPerRow;
var x = ($tile % tilesPerRow) * 4u;
var y = row % parameters.$height;
var image = row / parameters.$height;
`,hr=`// The value of an element of a lazy input: what the batch norm and the ReLU6 that it awaits make of it.
//   value         a variable with the element, which becomes the value
//   scale, shift  of the norm, for the element's channels
// Conditions: LAZY, whether there is a norm; RELU6, whether there is a ReLU6.
//#if LAZY
$value = fma($value, $scale, $shift);
//#end
//#if RELU6
$value = clamp($value, vec4f(), vec4f(6.0));
//#end
`,pr=`// Goes on to the next tile of the walk that first_tile.wgsl began.
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
`,fr=`// Writes a part's two sums to \`partials\` [parts, 2, channels].
//   part           number of the part
//   width          groups of four channels
//   quad           the group
//   first, second  the sums
partials[$part * 2u * $width + $quad] = $first;
partials[($part * 2u + 1u) * $width + $quad] = $second;
`,gr=`// The gradient before a ReLU6, an expression that ends a statement: zero where the ReLU6 was flat.
//   gradient   after the ReLU6
//   activated  what the ReLU6 read
select(
  vec4f(),
  $gradient,
  ($activated > vec4f()) & ($activated < vec4f(6.0)),
);
`;function B(e,t){return{[e]:{path:`kernels/wgsl/${e}.wgsl`,source:t}}}var mr={...B("add_lanes",cr),...B("first_tile",dr),...B("lazy_value",hr),...B("next_tile",pr),...B("partial_sums",fr),...B("relu6_gradient",gr),...Object.fromEntries([it,ot].map(e=>[e.name,lr(e)]))};function wr({name:e,views:t,parameters:n},r,{bindings:a,parameters:s},i,o){let u=[],c=new Map;for(let[d,h]of Object.entries(t)){if(h.when!==void 0&&!i.has(h.when))continue;let{counted:p}=h,g=p===void 0?void 0:Number(o[p]);for(let f of at(d,g))c.set(`buffer ${f}`,vr(h))}for(let[d,{type:h,when:p}]of Object.entries(n))(p===void 0||i.has(p))&&c.set(`parameter ${d}`,h);let l=new Map([...a.map(d=>[`buffer ${d.name}`,ut(d)]),...s.map(({name:d,type:h})=>[`parameter ${d}`,h])]);for(let[d,h]of c){let p=l.get(d);p===void 0?u.push(`${d} is not declared`):p!==h&&u.push(`${d} is ${p}, described as ${h}`)}for(let d of l.keys())c.has(d)||u.push(`${d} is not described`);if(u.length>0)throw new Error(`${r}: in ${e}, ${u.join("; ")}`)}function vr({access:e,inPlace:t,element:n}){return ut({access:e,inPlace:t,element:br(n)})}function br(e){return typeof e=="string"?e:e.name}function ut({access:e,inPlace:t,element:n}){return`${e} array<${n}>${t?" in place":""}`}var Ue=/^const (\w+) = (\d+)u;/;function $r(e,t,n={}){let r=lt(e,{...n,...e.includes}),a=new Set,s=new Map;for(let{text:l}of r){let[,d="",h]=Ue.exec(l)??[];h!==void 0&&(a.add(d),s.set(d,Number(t[d]??h)))}function i(l,d,h){let p=d;for(;p<l.length;p++){let g=l[p],[,f,m="",$=""]=/^\s*\/\/#(if|else|end|for)\s*(\w*)\s*(\w*)/.exec(g.text)??[];if(f==="else"||f==="end")return p;if(f==="if"){let w=t[m];typeof w!="boolean"&&j(g,`template condition ${m} has no value`),a.add(m),p=i(l,p+1,w?h:void 0),kr(l[p])&&(p=i(l,p+1,w?void 0:h)),De(l[p],g)}else if(f==="for"){let w=s.get($)??Number($);Number.isInteger(w)||j(g,`//#for ${m}: ${$} is no number`);let k=[];p=i(l,p+1,k),De(l[p],g);for(let v=0;v<w;v++)for(let y of k){let A=y.text.replaceAll(`$${m}`,String(v));h?.push({...y,text:A})}}else{let w=g.text.replace(Ue,(k,v)=>`const ${v} = ${s.get(v)}u;`);h?.push({...g,text:w})}}return p}let o=[],u=i(r,0,o);u<r.length&&j(r[u],"template has an //#end too many");let c=Object.keys(t).filter(l=>!a.has(l));if(c.length>0)throw new Error(`${e.path}: template has no constant ${c.join(", ")}`);return{text:o.map(({text:l})=>l).join(`
`),origins:o.map(({path:l,line:d})=>({path:l,line:d}))}}function lt({path:e,source:t},n){return t.split(`
`).flatMap((r,a)=>{let s={text:r,path:e,line:a+1},[,i="",o,u=""]=/^(\s*)\/\/#include (\w+)\s*(.*)/.exec(r)??[];if(o===void 0)return[s];let c=n[o];c===void 0&&j(s,`there is nothing named ${o} to include`);let l=u.split(",").filter(d=>d.trim()!=="").map(d=>{let[,h,p]=/^\s*(\w+)=(.*?)\s*$/.exec(d)??[];return h===void 0&&j(s,`//#include ${o}: "${d.trim()}" is no name=value`),[h,p]});return Sr(lt(c,n)).map(d=>({...d,text:yr(d,l,i)}))})}function Sr(e){let t=e.findIndex(({text:a})=>!/^\/\/(?!#)/.test(a)),n=({text:a})=>a.trim()!=="",r=e.slice(t);return r.slice(r.findIndex(n),r.findLastIndex(n)+1)}function yr({text:e},t,n){let r=t.reduce((a,[s,i])=>a.replaceAll(new RegExp(`\\$${s}\\b`,"g"),()=>i),e);return/^\s*(\/\/#|$)/.test(r)?r:n+r}function j({path:e,line:t},n){throw new Error(`${e}:${t}: ${n}`)}function kr(e){return/^\s*\/\/#else/.test(e?.text??"")}function De(e,t){/^\s*\/\/#end/.test(e?.text??"")||j(t,"template has a directive without its //#end")}var Me=new WeakMap;function xr(e,t){let{target:n,constants:r,variant:a}=t,s=Me.get(e)??new Map;Me.set(e,s);let i=JSON.stringify([n,a,r]),o=s.get(i);return o===void 0&&(o=_r(e,t),s.set(i,o)),o}function _r(e,{target:t,constants:n,flags:r,variant:a}){let s={name:e.name,target:t,constants:n,description:e};if(t==="cpu")return{...s,source:"",origins:[],reflection:{bindings:[],parameters:[]}};let i=Ar(e,a),{text:o,origins:u}=$r(i,n,mr),c=he(o);return wr(e,i.path,c,r,n),{...s,source:o,origins:u,reflection:c}}function Ar({name:e,template:t,variants:n},r){let a=r===void 0?t:n?.[r];if(a===void 0)throw new Error(`${e} has no template${r?` ${r}`:""}`);return a}function I(e,t){let{target:n,variant:r,workgroups:a,parameters:s,...i}={flags:{},...t},o=e,{name:u}=o,c={},l={};for(let[v,y]of Object.entries(i.views)){if(y===void 0)continue;let A=o.views[v];if(A===void 0)throw new Error(`${u}: it has no buffer ${v}`);if(A.counted===void 0){l[v]=y;continue}let O=y;c[A.counted]=O.length,at(v,O.length).forEach((W,V)=>l[W]=O[V])}let d=Tr(o,i.views);for(let v of o.flags??[])i.flags[v]&&d.add(v);let h=Rr(o,s,d);for(let[v,y]of Object.entries(l))Lr(u,v,y);if(!a.every(v=>Number.isInteger(v)&&v>=1&&v<=65535))throw new Fe(`${u}: cannot dispatch ${a.join(" x ")} workgroups, which no device runs at once. Use a smaller batch, input size or width multiplier.`);let p=Object.fromEntries(Er(o).map(v=>[v,d.has(v)])),g=n==="cpu"?p:{...o.constants,...i.constants,...c,...p},f=xr(o,{target:n,variant:r,constants:g,flags:d}),m=o.cost(qr(i.views,s,p)),$={kernel:f,views:l,parameters:h,workgroups:a,cost:m},w=Object.keys(l).filter(v=>l[v].half);if(w.length===0)return $;let k=w.reduce((v,y)=>v+l[y].byteLength,0);return{...$,kernel:n==="cpu"?f:ir(f,w),cost:{...m,bytes:m.bytes-k}}}function qr(e,t,n){return{views:e,parameters:t,flags:n}}function Er({views:e,flags:t=[]}){let n=Object.values(e).flatMap(r=>r.when??[]);return[...new Set([...n,...t])]}function Tr({name:e,views:t},n){let r=new Set,a=[];for(let[s,{when:i}]of Object.entries(t)){let o=n[s];o!==void 0&&i!==void 0&&r.add(i),o===void 0&&i===void 0&&a.push(s)}for(let[s,{when:i}]of Object.entries(t))n[s]===void 0&&i!==void 0&&r.has(i)&&a.push(s);if(a.length>0)throw new Error(`${e}: buffer ${a.join(", ")} is not given`);return r}function Rr({name:e,parameters:t},n,r){let a={};for(let[i,o]of Object.entries(n)){if(o===void 0)continue;let u=t[i];if(u===void 0)throw new Error(`${e}: it has no parameter ${i}`);if(u.type==="u32"&&!(Number.isInteger(o)&&o>=0&&o<2**32))throw new Error(`${e}: ${i} is ${o}, not an unsigned integer`);(u.when===void 0||r.has(u.when))&&(a[i]=o)}let s=Object.entries(t).filter(([i,{when:o}])=>(o===void 0||r.has(o))&&a[i]===void 0);if(s.length>0)throw new Error(`${e}: parameter ${s.map(([i])=>i).join(", ")} is not given`);return a}function Lr(e,t,n){if(n.offset%256!==0||n.byteLength<=0||n.byteLength%4!==0)throw new Error(`${e}: ${t} is not a bindable range of ${n.memory.label}`);if(n.offset+n.byteLength>n.memory.byteLength)throw new Error(`${e}: ${t} reaches past the end of ${n.memory.label}`)}var Cr={memory:16384,invocations:256},Ir={cpu:4,software:8,hardware:64};function C(e){return Ir[e]}var Pr={path:"kernels/augment/augment.wgsl",source:ar};var Nr=sr("PARTS",11,S("u32","[imagesPerPart, height, width, 3] bytes"));var ct={template:Pr,constants:{MEANS:!1},views:{batchIndex:S("u32","[1]"),samples:S("u32","[batches, batch]"),draws:q("AUGMENT",rt(ot,["flip","order","factors","matrix"],"[batches, batch]")),means:q("AUGMENT",S("f32","[batch]")),output:E("vec4f","[batch, height, width, 4]"),pixels:Nr},parameters:{imagesPerPart:b,batch:b,height:b,width:b,meanRed:L,meanGreen:L,meanBlue:L,stdRed:L,stdGreen:L,stdBlue:L},cpu:{module:"augment/augment",entry:"augment",divide:({parameters:e})=>({tasks:e.batch*e.height})}};function dt(e){return({parameters:t})=>{let n=t.batch*t.height*t.width;return{flops:e*n,bytes:19*n}}}var Is={name:"augment",...ct,cost:dt(40)},Ur={name:"normalise",...ct,cost:dt(6)};function Dr(e){return Mr(Ur,e)}function Mr(e,t){let{batch:n,height:r,width:a,imagesPerPart:s,target:i,mean:o,std:u,...c}=t,l=C(i);return I(e,{target:i,views:c,parameters:{imagesPerPart:s,batch:n,height:r,width:a,meanRed:o[0],meanGreen:o[1],meanBlue:o[2],stdRed:u[0],stdGreen:u[1],stdBlue:u[2]},constants:{LANES:l},workgroups:ce(n*r*a,l)})}var Or=5;function T(e,t,n){let{down:r,across:a,slices:s,depth:i}=n,o=`shared ${4*r*e}x${4*a*t}`,u=s>1?`, ${s} slices of ${i}`:"";return{name:`${o} by ${4*e}x${4*t}${u}`,rowQuads:e,columnQuads:t,workgroup:n}}var Wr=[T(2,2,{down:16,across:8,slices:1,depth:16}),T(2,2,{down:8,across:8,slices:1,depth:16}),T(2,2,{down:16,across:4,slices:1,depth:16}),T(2,1,{down:8,across:8,slices:1,depth:16}),T(2,1,{down:16,across:4,slices:1,depth:16}),T(1,1,{down:8,across:8,slices:1,depth:16}),T(2,2,{down:8,across:8,slices:4,depth:4}),T(2,2,{down:8,across:8,slices:4,depth:12}),T(2,1,{down:8,across:4,slices:8,depth:4}),T(1,2,{down:4,across:8,slices:8,depth:4}),T(1,1,{down:8,across:8,slices:4,depth:8}),T(1,1,{down:8,across:8,slices:8,depth:8}),T(1,1,{down:4,across:4,slices:16,depth:4}),T(1,1,{down:4,across:4,slices:16,depth:12})];function ht({rowQuads:e,columnQuads:t,workgroup:n}){let{down:r,across:a,slices:s}=n;return{rows:4*r*e,columns:4*a*t,lanes:r*a*s}}function pt({rowQuads:e,columnQuads:t,workgroup:n}){let{down:r,across:a,slices:s,depth:i}=n,o=s*i*(r*e+1+a*t+1),u=r*a*s*t/2;return 16*Math.max(o,u,2*r*a*t)}function Br({memory:e,invocations:t}){return Wr.filter(n=>pt(n)<=e&&ht(n).lanes<=t)}function Qr(e,t){let{slices:n,depth:r}=e.workgroup,a=16*e.rowQuads*e.columnQuads,{rows:s,columns:i,lanes:o}=ht(e),u=Math.ceil(t.rows/s)*Math.ceil(t.columns/i),c=28e6*(a===64?.95:a===32?.75:.7),l=Math.min(1,u*o/(132*256)),d=2*u*s*i*t.depth/(c*l),h=4*u*(s+i)*t.depth/5e6,p=Math.min(Math.floor(65536/(o*(32+1.5*a))),Math.floor(229376/pt(e))),g=Math.ceil(u/(132*p)),f=Math.ceil(t.depth/(r*n))+(n>1?2:0);return Math.max(d,h,g*f)}function jr(e,t){return Gr(t,n=>Qr(n,e))}function Gr(e,t){return Br(e).map(n=>({tile:n,time:t(n)})).sort((n,r)=>n.time-r.time).slice(0,Or).map(({tile:n})=>n)}function Hr(e,t,n){let{across:r,down:a,slices:s,depth:i}=n;return{ROW_QUADS:e,QUADS:t,ACROSS:r,DOWN:a,SLICES:s,DEPTH:i,LANES:r*a*s,SLICED:s>1}}var G=48;var ft={cpu:64,software:256,hardware:4096},zr=1024;function Fr(e){return{name:e.name,rows:4*e.rowQuads,quads:e.columnQuads,mostParts:zr,workgroup:e.workgroup}}function Kr(e,t){let n=(r,a)=>({name:`${r}x${4*a}`,rows:r,quads:a,mostParts:ft[t]});return e%16===0?[n(4,4),n(8,4),n(8,2)]:[n(8,2),n(4,2)]}function Yr(e,t,n=Cr){if(t==="cpu")return[Vr(e.columns)];let r=Kr(e.columns,t);if(t==="software")return r;let[a,...s]=jr(e,n).map(Fr);return[a,r.find(({rows:i})=>i===8),...s]}function Vr(e){return{name:`${G} rows`,rows:G,quads:e/4,mostParts:ft.cpu}}var Ps=[[4,2],[4,4],[2,4]].map(([e,t])=>({name:`${4*e}x${4*t}`,outputs:e,inputs:t}));function gt({rows:e,workgroup:t}){return e*(t?.down??1)}function Xr({quads:e,workgroup:t}){return 4*e*(t?.across??1)}var Zr=class{#e;#n=[];#t=[];constructor(e){this.#e=e}take(e,t,n=!1){let r=t*(n?2:4),a=-1;for(let[i,o]of this.#t.entries())o.byteLength<r||(a<0||o.byteLength<this.#t[a].byteLength)&&(a=i);let s=a<0?this.#e.allocate(e,r):this.#t.splice(a,1)[0];return a<0&&this.#n.push(s),{memory:s,offset:0,byteLength:r,half:n}}give(e){this.#t.push(e.memory)}destroy(){for(let e of this.#n.splice(0))this.#e.free(e);this.#t.length=0}},Jr=class{#e;constructor(e={}){this.#e=e}choose(e,t){return t.find(({name:n})=>n===this.#e[e])??t[0]}};function ea(e,t,{name:n}){return{...e,choice:{key:t,variant:n}}}var ta=`// Dropout of the pooled features, for the templates that include this: a channel is dropped
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
`,na=`// Logits of all heads, one matrix product over the concatenated classes:
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
`;var ra=`// Global average pooling and, in training, each head's dropout:
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
`;function aa(e,t,n,r){return{flops:2*e*t*r,bytes:4*(e*(n*t+r)+r*t)}}var sa={dropout:{path:"kernels/heads/dropout.wgsl",source:ta}},ia={name:"heads_pool",template:{path:"kernels/heads/pool.wgsl",source:ra,includes:sa},views:{input:S("vec4f","[batch, positions, channels]"),inputScale:S("vec4f","[channels]"),inputShift:S("vec4f","[channels]"),features:E("vec4f","[batch, heads or 1, channels]"),batchIndex:q("TRAINING",S("u32","[1]")),batchRecords:q("TRAINING",rt(it,["dropoutSeed"],"[batches]"))},parameters:{batch:b,positions:b,channels:b,heads:q("TRAINING",b),dropoutThreshold:q("TRAINING",b),dropoutScale:q("TRAINING",L)},cost:({parameters:{batch:e,positions:t,channels:n,heads:r=1}})=>({flops:5*e*t*n,bytes:4*e*n*(t+r)}),cpu:{module:"heads/pool",entry:"headsPool",divide:({parameters:{batch:e}})=>({tasks:e})}},oa={name:"heads_logits",template:{path:"kernels/heads/logits.wgsl",source:na},views:{features:S("vec4f","[batch, heads or 1, channels]"),weight:S("vec4f","[classes, channels]"),bias:S("f32","[classes]"),logits:E("f32","[batch, classes]"),segments:q("TRAINING",S("u32","[heads + 1]"))},parameters:{batch:b,channels:b,classes:b,heads:q("TRAINING",b)},cost:({parameters:{batch:e,channels:t,classes:n,heads:r=1}})=>aa(e,t,r,n),cpu:{module:"heads/logits",entry:"headsLogits",divide:({parameters:{classes:e}})=>({tasks:e})}};function ua({classes:e}){return e.reduce((t,n)=>t+n,0)}function la(e){let{shape:t,target:n}=e;return[ca(e,t,n),da(e,t,n)]}function ca({input:e,inputScale:t,inputShift:n,features:r},{batch:a,positions:s,channels:i,classes:o},u,c){let l=C(u);return I(ia,{target:u,views:{input:e,inputScale:t,inputShift:n,features:r,batchIndex:c?.views.batchIndex,batchRecords:c?.views.batchRecords},parameters:{batch:a,positions:s,channels:i,heads:c&&o.length,...c?.mask},constants:{LANES:l},workgroups:[Math.ceil(i/4/l),a,1]})}function da({features:e,weight:t,bias:n,logits:r},a,s,i){let{batch:o,channels:u,classes:c}=a,l=ua(a),d=C(s),h=s==="hardware";return I(oa,{target:s,views:{features:e,weight:t,bias:n,logits:r,segments:i?.segments},parameters:{batch:o,channels:u,classes:l,heads:i&&c.length},constants:{LANES:d,TREE:h},workgroups:[h?l:Math.ceil(l/d),Math.ceil(o/4),1]})}var ha=`// Batch norm in training, between two convolutions: adds up the partial sums a convolution left,
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
// Ioffe & Szegedy 2015, "Batch Normalization", section 3. With TREE a workgroup adds up ACROSS groups of
// four channels, each by LANES / ACROSS invocations that take every so many-th part, and then their sums by
// halves; otherwise each lane walks down one group.

const LANES = 8u;
//#if TREE
const ACROSS = 2u;
//#end

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
  let quad = group.x * ACROSS + lane % ACROSS;
  var first = vec4f();
  var second = vec4f();
  for (var part = lane / ACROSS; part < parameters.parts; part += LANES / ACROSS) {
    first += partials[part * 2u * width + quad];
    second += partials[(part * 2u + 1u) * width + quad];
  }
  firstSums[lane] = first;
  secondSums[lane] = second;
  for (var half = LANES / 2u; half >= ACROSS; half /= 2u) {
    workgroupBarrier();
    if (lane < half) {
      firstSums[lane] += firstSums[lane + half];
      secondSums[lane] += secondSums[lane + half];
    }
  }
  if (lane >= ACROSS) { return; }
  first = firstSums[lane];
  second = secondSums[lane];
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
`,pa=`// Batch norm in inference: the scale and shift that the next reader applies, from the running
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
`,pe=64;function fa(){return{tasks:1}}function ga({parameters:e}){return{tasks:Math.ceil(e.channels/32)}}function ma({parameters:e}){return{tasks:Math.min(pe,e.rows)}}function K(e){return Math.ceil(e/64)*64}function wa(e,t){return{scale:Q(e,0,t),shift:Q(e,K(t),t)}}var va={path:"kernels/norm/finish.wgsl",source:ha};function ba({parameters:e}){let{parts:t,channels:n}=e;return{flops:2*t*n,bytes:8*t*n}}var $a={name:"norm_finish",template:va,constants:{BACKWARD:!1},views:{partials:S("vec4f","[parts, 2, channels]"),statistics:E("vec4f","[4, stride]"),gamma:S("vec4f","[channels]"),beta:S("vec4f","[channels]"),runningMean:E("vec4f","[channels]"),runningVariance:E("vec4f","[channels]")},parameters:{rows:b,channels:b,parts:b,stride:b,epsilon:L,momentum:L},cost:ba,cpu:{module:"norm/finish",entry:"normFinish",divide:ga}};var Sa={name:"norm_inference",template:{path:"kernels/norm/inference.wgsl",source:pa},views:{gamma:S("vec4f","[channels]"),beta:S("vec4f","[channels]"),runningMean:S("vec4f","[channels]"),runningVariance:S("vec4f","[channels]"),statistics:E("vec4f","[4, stride]")},parameters:{channels:b,stride:b,epsilon:L},cost:({parameters:{channels:e}})=>({flops:5*e,bytes:24*e}),cpu:{module:"norm/inference",entry:"normInference",divide:fa}};function ya(e,t,n){let r=C(n),a=e/4;if(n!=="hardware"){let i=[Math.ceil(a/r),1,1];return{constants:{LANES:r,TREE:!1},workgroups:i}}let s=a%2===0?2:1;return{constants:{LANES:t>2*r?4*r:r,ACROSS:s,TREE:!0},workgroups:[a/s,1,1]}}function ka(e){let{partials:t,state:n,statistics:r,target:a,...s}=e,{channels:i}=s;return I($a,{target:a,views:{partials:t,statistics:r,...n},parameters:{...s,stride:K(i)},...ya(i,e.parts,a)})}function xa(e){let{state:t,statistics:n,channels:r,epsilon:a,target:s}=e,i=C(s);return I(Sa,{target:s,views:{...t,statistics:n},parameters:{channels:r,stride:K(r),epsilon:a},constants:{LANES:i},workgroups:[Math.ceil(r/4/i),1,1]})}var _a=`// Residual connection, forward: output = (skip, normed if it still awaits its norm)
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
`,Aa=16,qa={name:"residual",template:{path:"kernels/residual/residual.wgsl",source:_a},views:{skip:S("vec4f","[rows, channels]"),branch:S("vec4f","[rows, channels]"),branchScale:S("vec4f","[channels]"),branchShift:S("vec4f","[channels]"),output:E("vec4f","[rows, channels]"),skipScale:q("LAZY",S("vec4f","[channels]")),skipShift:q("LAZY",S("vec4f","[channels]"))},parameters:{rows:b,channels:b},flags:["RELU6"],cost:({parameters:{rows:e,channels:t}})=>({flops:5*e*t,bytes:12*e*t}),cpu:{module:"residual/residual",entry:"residual",divide:ma}};function Ea(e){let{skip:t,branch:n,branchNorm:r,output:a,rows:s,channels:i,target:o}=e,u=C(o);return I(qa,{target:o,views:{skip:t.input,branch:n,branchScale:r.scale,branchShift:r.shift,output:a,skipScale:t.norm?.scale,skipShift:t.norm?.shift},parameters:{rows:s,channels:i},flags:{RELU6:t.relu6},constants:{LANES:u},workgroups:ce(Math.ceil(s/Aa)*(i/4),u)})}var Ta=`// Depthwise 3x3 convolution with a padding of 1, forward:
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
//#if SHARED
const QUADS = 8u;
const WALKERS = 8u;
//#end
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

//#if SHARED
//#if STATISTICS
var<workgroup> sums: array<vec4f, 2u * LANES>; // [2, WALKERS, QUADS]
//#end
//#end

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  //#include place
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
//#if SHARED
  for (var tile = first; tile < end; tile += WALKERS) {
    //#include first_tile tile=tile, height=outputHeight
//#else
  //#include first_tile tile=first, height=outputHeight
  for (var tile = first; tile < end; tile++) {
//#end
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
//#if SHARED
//#else
    //#include next_tile height=outputHeight, width=outputWidth
//#end
  }
//#if STATISTICS
//#if SHARED
  //#include add_walkers first=sum, second=squares
//#end
  //#include partial_sums part=part, width=quads, quad=quad, first=sum, second=squares
//#end
}
`;var Ra=`// Column k of the input's row at \`address\`, normed and activated; 0 outside the image.
//   k  counted from the column \`left\`
let column$k = left + $k;
let inside$k = column$k >= 0 && column$k < i32(parameters.width);
let at$k = (address + u32(clamp(column$k, 0, i32(parameters.width) - 1))) * quads + quad;
let value$k = select(
  vec4f(),
  clamp(fma(input[at$k], scale, shift), vec4f(), vec4f(6.0)),
  inside$k,
);
`,La=`// Adds up two sums over the walkers of a workgroup, in their order; only the first walker goes on.
//   first, second  the sums
sums[lane] = $first;
sums[LANES + lane] = $second;
workgroupBarrier();
if (walker > 0u) { return; }
for (var at = lane + QUADS; at < LANES; at += QUADS) {
  $first += sums[at];
  $second += sums[LANES + at];
}
`,Ca=`// Which group of four channels is an invocation's, and which tiles of which part it walks over. With SHARED
// a part is a workgroup's: its invocations are WALKERS for each of QUADS groups of channels, and every
// WALKERS-th tile is a walker's, so that what neighbours read is still in the cache.
let quads = parameters.channels / 4u;
//#if SHARED
let walker = lane / QUADS;
let quad = group.y * QUADS + lane % QUADS;
let part = group.x;
let first = part * parameters.tiles + walker;
//#else
let index = (group.y * groups.x + group.x) * LANES + lane;
let quad = index % quads;
let part = index / quads;
let first = part * parameters.tiles;
if (first >= parameters.allTiles) { return; }
//#end
let end = min((part + 1u) * parameters.tiles, parameters.allTiles);
`,Ia={height:b,width:b,channels:b,outputHeight:b,outputWidth:b,tiles:b,allTiles:b},Pa=["rowsPerPart","rows","paddedPixels","channelsPerTask"];function Na(e){return({parameters:t})=>{let[n,r]=e==="input"?[t.height,t.width]:[t.outputHeight,t.outputWidth],a=t.allTiles/Math.ceil(r/4)/n,s=a*t.outputHeight*t.outputWidth*t.channels,i=a*t.height*t.width*t.channels;return{flops:18*s,bytes:4*(i+s)}}}function Ua(e){return({parameters:t,flags:n})=>{let r=Math.ceil((e==="input"?t.width:t.outputWidth)/4),a=t.tiles/r,s=t.allTiles/r,i=Math.ceil(s/a),o=n.STRIDE2?8*Math.ceil(t.outputWidth/4)+1:0,u=Math.max(o,4*Math.ceil(t.width/4)+2),c=Math.ceil(pe/2/i),l=Math.max(32,Math.ceil(t.channels/c/16)*16);return{tasks:i*Math.ceil(t.channels/l),extra:{rowsPerPart:a,rows:s,paddedPixels:u,channelsPerTask:l},scratch:(9+7*u)*l*4}}}var Da={input_column:{path:"kernels/depthwise/input_column.wgsl",source:Ra},place:{path:"kernels/depthwise/place.wgsl",source:Ca},add_walkers:{path:"kernels/depthwise/add_walkers.wgsl",source:La}},Ma={name:"depthwise_forward",template:{path:"kernels/depthwise/forward.wgsl",source:Ta,includes:Da},views:{input:S("vec4f","[batch, height, width, channels]"),inputScale:S("vec4f","[channels]"),inputShift:S("vec4f","[channels]"),weight:S("vec4f","[channels, 1, 3, 3]"),output:E("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:q("STATISTICS",E("vec4f","[parts, 2, channels]"))},parameters:Ia,flags:["STRIDE2"],cost:Na("output"),cpu:{module:"depthwise/forward",entry:"depthwiseForward",extra:Pa,divide:Ua("output")}};function Oa(e){let t=(r,a=!1)=>({name:`${r} parts`,mostParts:r,wholeRows:a,shared:!1}),n=r=>({name:`shared, ${r} workgroups`,mostParts:r,wholeRows:!1,shared:!0});return e==="cpu"?[t(32,!0)]:e==="software"?[t(128)]:[n(2048),t(2048),t(8192),n(1024),n(4096)]}function mt(e){let t=[8,4,2,1].find(n=>e%(4*n)===0);return{QUADS:t,WALKERS:C("hardware")/t,groups:e/4/t}}function Wa(e,t,n,{mostParts:r,wholeRows:a,shared:s}){let i=Math.ceil(t/4),o=e*i;if(s){let{WALKERS:c,groups:l}=mt(n),d=Math.ceil(r/l),h=c*Math.ceil(o/c/d);return{parts:Math.ceil(o/h),tiles:h,allTiles:o}}let u=a?i*Math.max(Math.ceil(e/r),Math.ceil(64/t)):Math.ceil(o/r);return{parts:Math.ceil(o/u),tiles:u,allTiles:o}}function wt({height:e,width:t,stride:n}){return{outputHeight:Math.ceil(e/n),outputWidth:Math.ceil(t/n)}}function vt(e,t){let{outputHeight:n,outputWidth:r}=wt(e);return Wa(e.batch*n,r,e.channels,t)}function Ba(e,t){return vt(e,t).parts}function Qa(e,{parts:t,tiles:n,allTiles:r},a,s,i){let{height:o,width:u,channels:c,stride:l}=e,d=C(s),{groups:h,...p}=mt(c),g=a.shared?[t,h,1]:ce(t*c/4,d);return{target:s,parameters:{height:o,width:u,channels:c,...wt(e),tiles:n,allTiles:r},flags:{STRIDE2:l===2},constants:{...i,LANES:d,SHARED:a.shared,...a.shared&&p},workgroups:g}}function ja({stride:e}){return{STRIDE:e,COLUMNS:3+3*e}}function Ga(e){let{shape:t,split:n,target:r,...a}=e;return I(Ma,{views:a,...Qa(t,vt(t,n),n,r,ja(t))})}var Ha=`// The network's first convolution, 3x3 with stride 2 and a padding of 1, forward:
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
  //#include first_tile tile=first, height=outputHeight
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
`,za=`// The network's first convolution, forward, for hardware: what forward.wgsl computes, by workgroups that
// keep the images' pixels in their memory.
//
//   input     [batch, height, width, 4]       the normalised images; the fourth channel is unused
//   weight    [channels, 3, 3, 3]
//   output    [batch, outputHeight, outputWidth, channels]
//   partials  [parts, 2, channels]            sum and sum of squares of the output
//
// The 64 invocations of a workgroup are TILES walkers for each of QUADS groups of four channels, whose
// weights they have in registers. Every TILES-th tile of four neighbouring outputs is a walker's. A part
// is a workgroup's \`tiles\` tiles.

const QUADS = 8u;
// 64 / QUADS
const TILES = 8u;
// Vectors in the workgroup's memory: the tiles' pixels, then two sums of each invocation.
const SLOTS = max(TILES * 27u, 128u);

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

var<workgroup> patches: array<vec4f, SLOTS>; // [TILES, 3, 9]; in the end [2, TILES, QUADS]

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quads = parameters.channels / 4u;
  let member = lane % QUADS;
  let walker = lane / QUADS;
  let quad = group.y * QUADS + member;
  let part = group.x;
  let tilesPerRow = (parameters.outputWidth + 3u) / 4u;
  let first = part * parameters.tiles;
  let end = min(first + parameters.tiles, parameters.allTiles);
  // Four channels' filters are 27 quads, one filter after the other: [channel, colour, i, j].
  let filters = array<vec4f, 27>(
//#for n 27
    weight[quad * 27u + $nu],
//#end
  );
//#for i 3
//#for j 3
//#for c 3
  let w$i$j$c = vec4f(
//#for o 4
    filters[($o * 27 + $c * 9 + $i * 3 + $j) / 4][($o * 27 + $c * 9 + $i * 3 + $j) % 4],
//#end
  );
//#end
//#end
//#end
//#if STATISTICS
  var sum = vec4f();
  var squares = vec4f();
//#end
  for (var start = first; start < end; start += TILES) {
    let tile = start + walker;
    //#include load_patches tile=tile, end=end
//#for p 4
    var output$p = vec4f();
//#end
//#for i 3
    {
//#for k 9
      let value$k = patches[walker * 27u + $iu * 9u + $ku].xyz;
//#end
      let a = mat3x4f(w$i00, w$i01, w$i02);
      let b = mat3x4f(w$i10, w$i11, w$i12);
      let c = mat3x4f(w$i20, w$i21, w$i22);
      output0 += a * value0 + b * value1 + c * value2;
      output1 += a * value2 + b * value3 + c * value4;
      output2 += a * value4 + b * value5 + c * value6;
      output3 += a * value6 + b * value7 + c * value8;
    }
//#end
    let to = (row * parameters.outputWidth + x) * quads + quad;
//#for p 4
    if (tile < end && x + $pu < parameters.outputWidth) {
      output[to + $pu * quads] = output$p;
//#if STATISTICS
      sum += output$p;
      squares += output$p * output$p;
//#end
    }
//#end
  }
//#if STATISTICS
  workgroupBarrier();
  patches[lane] = sum;
  patches[64u + lane] = squares;
  workgroupBarrier();
  if (walker > 0u) { return; }
  for (var at = member + QUADS; at < 64u; at += QUADS) {
    sum += patches[at];
    squares += patches[64u + at];
  }
  //#include partial_sums part=part, width=quads, quad=quad, first=sum, second=squares
//#end
}
`,Fa=`// The network's first convolution, gradient of its weight, in parts:
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
`,Ka=`// The network's first convolution, gradient of its weight, in parts, for hardware: what
// backward_weight.wgsl computes, by workgroups that keep the images' pixels in their memory.
//
//   gradient  [batch, outputHeight, outputWidth, channels]
//   input     [batch, height, width, 4]       the normalised images; the fourth channel is unused
//   output    [splits, channels, 3, 3, 3]
//
// The 64 invocations of a workgroup are TILES walkers for each of QUADS groups of four channels. Every
// TILES-th tile of four neighbouring outputs is a walker's; its 27 sums stay in registers, and the
// walkers' are added up in their order once the split's \`rowsPerSplit\` rows are done.

const QUADS = 8u;
// 64 / QUADS
const TILES = 8u;
// Vectors in the workgroup's memory: the tiles' pixels, then 9 sums of each invocation.
const SLOTS = max(TILES * 27u, 9u * 64u);

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

var<workgroup> patches: array<vec4f, SLOTS>; // [TILES, 3, 9]; in the end [9, TILES, QUADS]

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quads = parameters.channels / 4u;
  let member = lane % QUADS;
  let walker = lane / QUADS;
  let quad = group.y * QUADS + member;
  let split = group.x;
  let tilesPerRow = (parameters.outputWidth + 3u) / 4u;
  let firstRow = split * parameters.rowsPerSplit;
  let end = min(firstRow + parameters.rowsPerSplit, parameters.rows) * tilesPerRow;
//#for i 3
//#for j 3
//#for c 3
  var total$i$j$c = vec4f();
//#end
//#end
//#end
  for (var start = firstRow * tilesPerRow; start < end; start += TILES) {
    let tile = start + walker;
    //#include load_patches tile=tile, end=end
    let place = (row * parameters.outputWidth + x) * quads + quad;
    let last = parameters.outputWidth - 1u - x;
//#for p 4
    let g$p = select(vec4f(), gradient[place + min($pu, last) * quads], tile < end && $pu <= last);
//#end
//#for i 3
    {
//#for k 9
      let value$k = patches[walker * 27u + $iu * 9u + $ku].xyz;
//#end
//#for c 3
      total$i0$c += g0 * value0[$c] + g1 * value2[$c] + g2 * value4[$c] + g3 * value6[$c];
      total$i1$c += g0 * value1[$c] + g1 * value3[$c] + g2 * value5[$c] + g3 * value7[$c];
      total$i2$c += g0 * value2[$c] + g1 * value4[$c] + g2 * value6[$c] + g3 * value8[$c];
//#end
    }
//#end
  }
//#for i 3
  workgroupBarrier();
//#for j 3
//#for c 3
  patches[($cu * 3u + $ju) * 64u + lane] = total$i$j$c;
//#end
//#end
  workgroupBarrier();
  for (var at = lane; at < 9u * QUADS; at += 64u) {
    let tap = at / QUADS;
    var total = vec4f();
    for (var one = tap * 64u + at % QUADS; one < tap * 64u + 64u; one += QUADS) {
      total += patches[one];
    }
    let to = (split * quads + group.y * QUADS + at % QUADS) * 108u + (tap / 3u) * 9u + $iu * 3u +
      tap % 3u;
//#for o 4
    output[to + $ou * 27u] = total[$o];
//#end
  }
//#end
}
`,Ya=`// Brings what a tile of four neighbouring outputs sees of its image, three rows of nine columns, into the
// workgroup's memory, zeros outside the image and past the last tile. The QUADS invocations that compute
// a tile load it together.
//   tile, end  the tile's number, and that of the first one that is not there
let row = min($tile, $end - 1u) / tilesPerRow;
let x = (min($tile, $end - 1u) % tilesPerRow) * 4u;
let y = row % parameters.outputHeight;
let image = row / parameters.outputHeight;
workgroupBarrier();
for (var at = member; at < 27u; at += QUADS) {
  let inputRow = i32(y * 2u + at / 9u) - 1;
  let column = i32(x * 2u + at % 9u) - 1;
  let inside = $tile < $end && inputRow >= 0 && inputRow < i32(parameters.height) && column >= 0 &&
    column < i32(parameters.width);
  var pixel = vec4f();
  if (inside) {
    pixel = input[(image * parameters.height + u32(inputRow)) * parameters.width + u32(column)];
  }
  patches[walker * 27u + at] = pixel;
}
workgroupBarrier();
`;function Va(e){return e!=="hardware"?[{name:"registers",mostParts:512,mostSplits:128,shared:!1}]:[1024,512,256].map(t=>({name:`shared, ${t} parts`,mostParts:t,mostSplits:t,shared:!0}))}function bt({height:e,width:t,batch:n}){let r=Math.ceil(e/2),a=Math.ceil(t/2),s=Math.ceil(a/4);return{outputHeight:r,outputWidth:a,tilesPerRow:s,rows:n*r}}function $t({outputChannels:e}){let t=[8,4,2].find(n=>e%(4*n)===0);return{QUADS:t,TILES:64/t}}function St(e,{mostParts:t,shared:n}){let{rows:r,tilesPerRow:a}=bt(e),s=r*a,i=n?$t(e).TILES:1,o=Math.ceil(s/i/t)*i;return{parts:Math.ceil(s/o),tiles:o,allTiles:s}}function Xa(e,t){return St(e,t).parts}var yt={height:b,width:b,channels:b,outputHeight:b,outputWidth:b};function kt(e,t){let n=e*t.outputWidth*t.channels,r=e/t.outputHeight*t.height*t.width*4;return{flops:54*n,bytes:4*(r+n)}}var xt={path:"kernels/first_convolution/load_patches.wgsl",source:Ya},Za={name:"first_convolution_forward",template:{path:"kernels/first_convolution/forward.wgsl",source:Ha},variants:{shared:{path:"kernels/first_convolution/forward_shared.wgsl",source:za,includes:{load_patches:xt}}},views:{input:S("vec4f","[batch, height, width, 4]"),weight:S("vec4f","[channels, 3, 3, 3]"),output:E("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:q("STATISTICS",E("vec4f","[parts, 2, channels]"))},parameters:{...yt,tiles:b,allTiles:b},cost:({parameters:e})=>kt(e.allTiles/Math.ceil(e.outputWidth/4),e),cpu:{module:"first_convolution/forward",entry:"firstConvolutionForward",extra:["outputsPerPart","outputs"],divide:({parameters:e})=>{let t=Math.ceil(e.allTiles/e.tiles),n=e.allTiles/Math.ceil(e.outputWidth/4)*e.outputWidth;return{tasks:t,extra:{outputsPerPart:Math.ceil(n/t),outputs:n},scratch:48*27*4,pack:{by:"rows",outputChannels:e.channels,inputChannels:27}}}}},Ns={name:"first_convolution_backward_weight",template:{path:"kernels/first_convolution/backward_weight.wgsl",source:Fa},variants:{shared:{path:"kernels/first_convolution/backward_weight_shared.wgsl",source:Ka,includes:{load_patches:xt}}},views:{input:S("vec4f","[batch, height, width, 4]"),gradient:S("vec4f","[batch, outputHeight, outputWidth, channels]"),output:E("f32","[splits, channels, 3, 3, 3]")},parameters:{...yt,rowsPerSplit:b,rows:b},cost:({parameters:e})=>kt(e.rows,e),cpu:{module:"first_convolution/backward_weight",entry:"firstConvolutionBackwardWeight",divide:({parameters:e})=>({tasks:Math.ceil(e.rows/e.rowsPerSplit),scratch:(64+e.channels)*128})}};function Ja(e){let{shape:t,split:n,target:r,...a}=e,{height:s,width:i,outputChannels:o}=t,{outputHeight:u,outputWidth:c}=bt(t),{parts:l,tiles:d,allTiles:h}=St(t,n),p=C(r);return I(Za,{target:r,views:a,parameters:{height:s,width:i,channels:o,outputHeight:u,outputWidth:c,tiles:d,allTiles:h},...n.shared?es(t,l):{constants:{LANES:p},workgroups:[Math.ceil(l/p),o/8,1]}})}function es(e,t){let n=$t(e),r=e.outputChannels/4/n.QUADS;return{variant:"shared",constants:n,workgroups:[t,r,1]}}var ts=`// Pointwise convolution, forward: output[m, n] = sum over k of value(input[m, k]) * weight[n, k].
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
`,ns=`// Pointwise convolution, forward, for hardware: what forward.wgsl computes, by tiles that a workgroup
// keeps in its memory, so that each element of input and weight is loaded once per tile.
//
//   input       [rows, inputChannels]        lazy: value = relu6(input * inputScale + inputShift)
//   inputScale  [inputChannels]              of the batch norm that the input still awaits
//   inputShift  [inputChannels]
//   weight      [outputChannels, inputChannels]
//   output      [rows, outputChannels]
//   partials    [parts, 2, outputChannels]   sum and sum of squares of the output
//
// The invocations of a workgroup stand DOWN by ACROSS in each of SLICES slices of the input channels.
// Each computes ROW_QUADS groups of four rows, DOWN groups apart, by QUADS groups of four columns,
// ACROSS groups apart. A workgroup walks down \`tiles\` tiles: one part. Workgroups of the same rows
// follow each other, so that these are read from memory once.

const ROW_QUADS = 2u;
const QUADS = 2u;
const ACROSS = 8u;
const DOWN = 8u;
const SLICES = 1u;
const DEPTH = 16u;
const LANES = 64u;

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

//#include tile_memory

// Rows, columns and channels past the last are computed from it and not used.
fn valueAt(row: u32, group: u32) -> vec4f {
  let depth = parameters.inputChannels / 4u;
  let k = min(group, depth - 1u);
  var value = input[min(row, parameters.rows - 1u) * depth + k];
  //#include lazy_value value=value, scale=inputScale[k], shift=inputShift[k]
  return value;
}

fn weightAt(column: u32, group: u32) -> vec4f {
  let depth = parameters.inputChannels / 4u;
  return weight[min(column, parameters.outputChannels - 1u) * depth + min(group, depth - 1u)];
}

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let width = parameters.outputChannels / 4u;
  let firstQuad = group.x * TILE_QUADS;
  let part = group.y;
  //#include tile_place
//#if STATISTICS
//#for q QUADS
  var sum$q = vec4f();
  var squares$q = vec4f();
//#end
//#end
  for (var tile = 0u; tile < parameters.tiles; tile++) {
    let firstRow = (part * parameters.tiles + tile) * TILE_ROWS;
    if (firstRow >= parameters.rows) { break; }
//#for h ROW_QUADS
//#for r 4
//#for q QUADS
    var total$h_$r_$q = vec4f();
//#end
//#end
//#end
    for (var start = 0u; start < parameters.inputChannels; start += SLICES * DEPTH) {
      let first = start + slice * DEPTH;
      workgroupBarrier();
      //#include load_transposed load=valueAt, groups=DOWN * ROW_QUADS, row=firstRow, first=first / 4u, to=base, line=ROW_LINE
      //#include load_transposed load=weightAt, groups=TILE_QUADS, row=firstQuad * 4u, first=first / 4u, to=base + DEPTH * ROW_LINE, line=COLUMN_LINE
      workgroupBarrier();
      let steps = min(DEPTH, parameters.inputChannels - min(first, parameters.inputChannels));
      //#include multiply_tile steps=steps
    }
    //#include add_slices
    if (slice == 0u) {
//#for h ROW_QUADS
//#for r 4
      let row$h_$r = firstRow + 4u * (down + DOWN * $hu) + $ru;
      if (row$h_$r < parameters.rows) {
//#for q QUADS
        let quad$h_$r_$q = firstQuad + across + ACROSS * $qu;
        if (quad$h_$r_$q < width) { output[row$h_$r * width + quad$h_$r_$q] = total$h_$r_$q; }
//#if STATISTICS
        sum$q += total$h_$r_$q;
        squares$q += total$h_$r_$q * total$h_$r_$q;
//#end
//#end
      }
//#end
//#end
    }
  }
//#if STATISTICS
  //#include add_rows first=sum, second=squares
//#end
}
`;var rs=`// Adds up two sums of each column over the invocations of slice 0 that stand below each other, and writes
// them as the part's.
//   first, second  the sums, of each of QUADS groups of columns
workgroupBarrier();
if (slice == 0u) {
//#for q QUADS
  tiles[down * TILE_QUADS + across + ACROSS * $qu] = $first$q;
  tiles[(DOWN + down) * TILE_QUADS + across + ACROSS * $qu] = $second$q;
//#end
}
workgroupBarrier();
for (var at = lane; at < TILE_QUADS; at += LANES) {
  let quad = firstQuad + at;
  if (quad < width) {
    var firstTotal = vec4f();
    var secondTotal = vec4f();
    for (var row = 0u; row < DOWN; row++) {
      firstTotal += tiles[row * TILE_QUADS + at];
      secondTotal += tiles[(DOWN + row) * TILE_QUADS + at];
    }
    //#include partial_sums part=part, width=width, quad=quad, first=firstTotal, second=secondTotal
  }
}
`,as=`// Adds up the results of the slices, in a fixed order: those of slice 0 are the totals.
//#if SLICED
//#for h ROW_QUADS
//#for r 4
for (var half = SLICES / 2u; half > 0u; half /= 2u) {
  workgroupBarrier();
  if (slice >= half && slice < 2u * half) {
//#for q QUADS
    tiles[((slice - half) * QUADS + $qu) * MEMBERS + member] = total$h_$r_$q;
//#end
  }
  workgroupBarrier();
  if (slice < half) {
//#for q QUADS
    total$h_$r_$q += tiles[(slice * QUADS + $qu) * MEMBERS + member];
//#end
  }
}
//#end
//#end
//#end
`,ss=`// Brings a tile of a matrix whose rows are the product's depth into the workgroup's memory as it is.
//   load   a function of row and group of four columns
//   quads  groups of four columns in the tile
//   row    the tile's first row
//   first  its first group of four columns
//   to     where in the workgroup's memory
//   line   from one line to the next
for (var at = member; at < DEPTH * ($quads); at += MEMBERS) {
  let row = at / ($quads);
  let quad = at % ($quads);
  tiles[$to + row * $line + quad] = $load($row + row, $first + quad);
}
`,is=`// Brings a tile of a matrix whose rows are the result's, and whose columns the product's depth, into the
// workgroup's memory, transposed: four by four elements at a time.
//   load    a function of row and group of four columns
//   groups  groups of four rows in the tile
//   row     the tile's first row
//   first   the first group of four columns
//   to      where in the workgroup's memory
//   line    from one line to the next
for (var at = member; at < ($groups) * (DEPTH / 4u); at += MEMBERS) {
  let k = at % (DEPTH / 4u);
  let four = at / (DEPTH / 4u);
//#for r 4
  let loaded$r = $load($row + 4u * four + $ru, $first + k);
//#end
  let place = $to + 4u * k * $line + four;
//#for c 4
  tiles[place + $cu * $line] = vec4f(loaded0[$c], loaded1[$c], loaded2[$c], loaded3[$c]);
//#end
}
`,os=`// Multiplies what a slice has in the workgroup's memory: each of DEPTH lines is one step of the product's
// depth, with the operand for the result's rows at \`base\` and the one for its columns behind all of those.
//   steps  of the depth, a multiple of four
for (var step = 0u; step < $steps; step += 4u) {
//#for u 4
  {
    let rowLine = base + (step + $uu) * ROW_LINE + down;
    let columnLine = base + DEPTH * ROW_LINE + (step + $uu) * COLUMN_LINE + across;
//#for h ROW_QUADS
    let a$h = tiles[rowLine + DOWN * $hu];
//#end
//#for q QUADS
    let b$q = tiles[columnLine + ACROSS * $qu];
//#end
//#for h ROW_QUADS
//#for r 4
//#for q QUADS
    total$h_$r_$q += a$h[$r] * b$q;
//#end
//#end
//#end
  }
//#end
}
`,us=`// How a workgroup's memory is laid out for a tile of rows by columns. An operand's line is one step of the
// product's depth, in groups of four rows or columns, and one more so that lines begin in other banks.
const MEMBERS = ACROSS * DOWN;
const TILE_ROWS = 4u * DOWN * ROW_QUADS;
const TILE_QUADS = ACROSS * QUADS;
const ROW_LINE = DOWN * ROW_QUADS + 1u;
const COLUMN_LINE = TILE_QUADS + 1u;
const SLICE = DEPTH * (ROW_LINE + COLUMN_LINE);
// The slices' lines; then the slices' results, and the sums of all rows.
var<workgroup> tiles: array<vec4f, max(SLICES * SLICE, max(LANES * QUADS / 2u, 2u * DOWN * TILE_QUADS))>;
`,ls=`// Where an invocation stands in its workgroup.
//#if SLICED
let slice = lane / MEMBERS;
let member = lane % MEMBERS;
//#else
let slice = 0u;
let member = lane;
//#end
let across = member % ACROSS;
let down = member / ACROSS;
let base = slice * SLICE;
`;function U(e,t){return{[e]:{path:`kernels/pointwise/${e}.wgsl`,source:t}}}function cs(e,t){return{path:`kernels/pointwise/${e}.wgsl`,source:t,includes:{...U("add_rows",rs),...U("add_slices",as),...U("load_lines",ss),...U("load_transposed",is),...U("multiply_tile",os),...U("tile_memory",us),...U("tile_place",ls)}}}function ds(e,t,n,r){let a=Math.ceil(e/(G*t)),s=Math.ceil(pe/2/a),i=Math.max(1,Math.min(s,Math.floor(n/32))),o=Math.ceil(n/i/8)*8;return{tasks:a*Math.ceil(n/o),extra:{columnsPerTask:o,rowsPerBlock:G},scratch:G*r*4}}var hs={rows:b,inputChannels:b,outputChannels:b,tiles:b};function ps(e){return 2*e.rows*e.inputChannels*e.outputChannels}var fs={name:"pointwise_forward",template:{path:"kernels/pointwise/forward.wgsl",source:ts},variants:{shared:cs("forward_shared",ns)},views:{input:S("vec4f","[rows, inputChannels]"),weight:S("vec4f","[outputChannels, inputChannels]"),output:E("vec4f","[rows, outputChannels]"),inputScale:q("LAZY",S("vec4f","[inputChannels]")),inputShift:q("LAZY",S("vec4f","[inputChannels]")),partials:q("STATISTICS",E("vec4f","[parts, 2, outputChannels]"))},parameters:hs,flags:["RELU6"],cost:({parameters:e})=>({flops:ps(e),bytes:4*(e.rows*(e.inputChannels+e.outputChannels)+e.inputChannels*e.outputChannels)}),cpu:{module:"pointwise/forward",entry:"pointwiseForward",extra:["columnsPerTask","rowsPerBlock"],divide:({parameters:{rows:e,tiles:t,inputChannels:n,outputChannels:r}})=>({...ds(e,t,r,n),pack:{by:"rows",outputChannels:r,inputChannels:n}})}};function _t(e,t){return Math.ceil(e/(gt(t)*t.mostParts))}function At(e,t){return Math.ceil(e/(gt(t)*_t(e,t)))}function gs(e,t,n,r){let a=At(e,n),s=Math.ceil(t/Xr(n));if(n.workgroup)return{variant:"shared",constants:Hr(n.rows/4,n.quads,n.workgroup),workgroups:[s,a,1]};let i=C(r);return{constants:{ROWS:n.rows,QUADS:n.quads,LANES:i},workgroups:[Math.ceil(a/i),s,1]}}function ms(e){let{lazy:t,weight:n,output:r,partials:a,shape:s,tile:i,target:o}=e,{rows:u,outputChannels:c}=s;return I(fs,{target:o,views:{input:t.input,weight:n,output:r,inputScale:t.norm?.scale,inputShift:t.norm?.shift,partials:a},parameters:{...s,tiles:_t(u,i)},flags:{RELU6:t.relu6},...gs(u,c,i,o)})}function ws(e){let{layer:t,batch:n}=e;switch(t.kind){case"first":return Xa(Lt(t,n),Et(e,"forward"));case"depthwise":return Ba(Rt(t,n),Tt(e,"forward"));case"pointwise":return At(fe(t,n).rows,qt(e,"forward"))}}function vs(e,t){let{layer:n,batch:r,target:a}=e,{input:s,...i}=t;switch(n.kind){case"first":{let o=Et(e,"forward"),u=Lt(n,r),c=Ja({input:s.input,...i,shape:u,split:o,target:a});return ne(e,"forward",o,c)}case"depthwise":{let o=Tt(e,"forward"),u=Rt(n,r),c=Ga({...bs(s),...i,shape:u,split:o,target:a});return ne(e,"forward",o,c)}case"pointwise":{let o=qt(e,"forward"),u=fe(n,r),c=ms({lazy:s,...i,shape:u,tile:o,target:a});return ne(e,"forward",o,c)}}}function Y({layer:e,batch:t,half:n},r){let{kind:a,inputHeight:s,inputWidth:i,inputChannels:o,outputChannels:u,stride:c}=e,l=[t,s,i,o].join("x");return`${a} ${r}, ${l} to ${u}, stride ${c}${n?", half":""}`}function ne(e,t,n,r){return ea(r,Y(e,t),n)}function qt(e,t){let{rows:n,inputChannels:r,outputChannels:a}=fe(e.layer,e.batch),s=t==="forward"?{rows:n,columns:a,depth:r}:{rows:n,columns:r,depth:a};return e.chooser.choose(Y(e,t),Yr(s,e.target,e.limits))}function Et(e,t){return e.chooser.choose(Y(e,t),Va(e.target))}function Tt(e,t){return e.chooser.choose(Y(e,t),Oa(e.target))}function fe(e,t){let{inputChannels:n,outputChannels:r}=e;return{rows:t*e.outputHeight*e.outputWidth,inputChannels:n,outputChannels:r}}function Rt(e,t){let{inputHeight:n,inputWidth:r,outputChannels:a,stride:s}=e;return{batch:t,height:n,width:r,channels:a,stride:s}}function Lt(e,t){let{inputHeight:n,inputWidth:r,outputChannels:a}=e;return{batch:t,height:n,width:r,outputChannels:a}}function bs(e){if(!e.norm||!e.relu6)throw new Error("the tensor has no norm with ReLU6 to be applied");return{input:e.input,inputScale:e.norm.scale,inputShift:e.norm.shift}}function $s(e,t,n,{batch:r,arena:a,chooser:s,half:i=!1}){let{target:o,workgroupLimits:u}=e.engine,c=[],l=[],d=[],h={input:t,relu6:!1},p=new Map(e.architecture.blocks.flatMap(({layers:f})=>f).map(f=>[f,a.take(f.norm,4*K(f.outputChannels))])),g=(f,m,$)=>{let w=f.outputChannels,k=r*f.outputHeight*f.outputWidth,v=a.take(f.name,k*w,i),y=p.get(f),A={layer:f,batch:r,target:o,limits:u,chooser:s,half:i},O=ws(A),W=$?a.take("partial sums",O*2*w):void 0,V=e.parameter(`${f.name}.weight`);l.push(vs(A,{input:m,weight:V,output:v,partials:W}));let ge=e.norm(f.norm),me=Kt;if(W){let It=Yt;l.push(ka({partials:W,state:ge,statistics:y,rows:k,channels:w,parts:O,epsilon:me,momentum:It,target:o})),a.give(W)}else c.push(xa({state:ge,statistics:y,channels:w,epsilon:me,target:o}));return{layer:f,input:m,raw:v,statistics:y,rows:k}};for(let[f,m]of e.architecture.blocks.entries()){let $=f>=n,w=h,k=[];for(let v of m.layers){let y=g(v,h,$);!$&&h!==w&&a.give(h.input),k.push(y);let A=wa(y.statistics,v.outputChannels);h={input:y.raw,norm:A,relu6:v.activation==="relu6"}}if(m.residual){let v=k.at(-1),y=v.layer.outputChannels,A=a.take(`${v.layer.name} block`,v.rows*y,i);l.push(Ea({skip:w,branch:v.raw,branchNorm:h.norm,output:A,rows:v.rows,channels:y,target:o})),$||a.give(h.input),h={input:A,relu6:!1}}!$&&w.input!==t&&a.give(w.input),d.push({layers:k,residual:m.residual})}return{prepare:c,calls:l,blocks:d,features:h}}var Ss=class se{batch;#e;#n;#t;#r;images;features;logits;constructor(t,n,r,a,s){this.batch=s,this.#e=t,this.#n=n,this.#t=r.prepare,this.#r=r.forward,this.images=a.images,this.features=a.features,this.logits=a.logits}static async compile(t,n,{choices:r,recordInput:a}={}){let{engine:s}=t,{arena:i,prepare:o,forward:u,...c}=se.record(t,n,new Jr(r));try{let l=await a?.(c.images)??[],d={prepare:await s.compile("inference statistics",o),forward:await s.compile(`inference of ${n}`,[...l,...u])},h=new se(t,i,d,c,n);return h.refresh(),h}catch(l){throw i.destroy(),l}}static record(t,n,r){let{engine:a,architecture:s}=t,{input:i,heads:o,lastChannel:u}=s,c=new Zr(a),l=c.take("input",n*i.height*i.width*4),{counts:d,total:h}=z(ue(o)),p=c.take("logits",n*h),g=$s(t,l,s.blocks.length,{batch:n,arena:c,chooser:r}),{outputHeight:f,outputWidth:m}=s.blocks.at(-1).layers.at(-1),$=la({input:g.features.input,inputScale:g.features.norm.scale,inputShift:g.features.norm.shift,...t.heads(),features:c.take("pooled features",n*u),logits:p,shape:{batch:n,positions:f*m,channels:u,classes:d},target:a.target});return{arena:c,images:l,features:g.features,logits:p,prepare:g.prepare,forward:[...g.calls,...$]}}refresh(){this.#e.engine.run(this.#t)}run(){this.#e.engine.run(this.#r)}destroy(){this.#e.engine.release(this.#t),this.#e.engine.release(this.#r),this.#n.destroy()}[Symbol.dispose](){this.destroy()}},ys=class{#e;#n;#t;#r;#a=new Uint8Array;#s=0;constructor(e,t,n){this.#e=e,this.#n=nt(t),this.#t=n}async open(e){this.#s=e,this.#a=new Uint8Array(Oe(e*this.#n)),this.#r=this.#e.allocate("pixels",this.#a.length)}get pixels(){return this.#r?[R(this.#r)]:[]}get imagesPerPart(){return this.#s}place(e){for(let[n,r]of e.entries())this.#t(r,this.#a.subarray(n*this.#n,(n+1)*this.#n));let t=this.#a.subarray(0,Oe(e.length*this.#n));return this.#e.write(R(this.#r),t),Uint32Array.from(e,(n,r)=>r)}destroy(){this.#r&&this.#e.free(this.#r)}};function Oe(e){return Math.ceil(e/4)*4}var ks=class ie{#e;#n;#t;#r;constructor(t,n,r,a){this.#e=t,this.#n=n,this.#t=r,this.#r=a}static async compile(t,n,r,a){let{engine:s,architecture:{input:{height:i,width:o}}}=t,u={batchIndex:s.allocate("batch index",4),samples:s.allocate("samples",r*4)},c=async l=>(await n.open(r),[Dr({pixels:n.pixels,imagesPerPart:n.imagesPerPart,batchIndex:R(u.batchIndex),samples:R(u.samples),output:l,batch:r,height:i,width:o,mean:Be,std:Qe,target:s.target})]);try{let l=await Ss.compile(t,r,{choices:a,recordInput:c});return new ie(t,n,l,u)}catch(l){n.destroy();for(let d of Object.values(u))s.free(d);throw l}}static ofPixels(t,n,r){let{engine:a,architecture:{input:s}}=t,i=(o,u)=>u.set(o);return ie.compile(t,new ys(a,s,i),n,r)}get batch(){return this.#t.batch}get logits(){return this.#t.logits}get input(){return this.#t.images}get features(){return this.#t.features}refresh(){this.#t.refresh()}enqueue(t){let n=new Uint32Array(this.batch);n.set(this.#n.place(t)),this.#e.engine.write(R(this.#r.samples),n),this.#t.run()}async*predict(t,n=this.logits){let r;for(let a of _s(t,this.batch)){let s=this.#a(a,n);s.catch(()=>{}),r&&(yield await r),r=s}r&&(yield await r)}destroy(){this.#t.destroy(),this.#n.destroy();for(let t of Object.values(this.#r))this.#e.engine.free(t)}[Symbol.dispose](){this.destroy()}async#a(t,n){this.enqueue(t);let r=new Float32Array(await this.#e.engine.read(n));return{images:t,outputs:r.subarray(0,r.length/this.batch*t.length)}}};function xs({images:e,outputs:t}){let n=t.length/e.length;return e.map((r,a)=>t.subarray(a*n,(a+1)*n))}function*_s(e,t){let n=[];for(let r of e)n.push(r)<t||(yield n,n=[]);n.length>0&&(yield n)}var As=class Ct{#e;#n;constructor(t,n){this.#e=t,this.#n=n}static async compile(t,n,r){let a=[];for(let s of n)a.push(await ks.ofPixels(t,s,r));return new Ct(t.architecture.input,a)}get batch(){return this.#n.at(-1).batch}async logits(t){let{height:n,width:r}=this.#e,a=t.find(({length:o})=>o!==nt(this.#e));if(a)throw new RangeError(`${a.length} bytes are not the pixels [${n}, ${r}, 3]`);let s=this.#n.find(({batch:o})=>o>=t.length)??this.#n.at(-1),i=[];for await(let o of s.predict(t))i.push(...xs(o));return i}destroy(){for(let t of this.#n)t.destroy()}[Symbol.dispose](){this.destroy()}},qs=5;async function Es({architecture:e,weights:t}){let n=await nr.open();try{let r=new rr(n,e);r.load(t);let a=await As.compile(r,[1]),{width:s,height:i}=e.input;return await a.logits([new Uint8Array(i*s*3)]),{device:`WebGPU (${n.name})`,logits:async o=>(await a.logits([o]))[0]}}catch(r){throw n.destroy(),r}}function Ts(e,{architecture:{input:t}}){let{source:n,target:r}=Gt(e,t,t.resize);return zt(Ht(e,n,r.width,r.height),r,t)}function Rs(e,{architecture:{heads:t}}){return An(["the image"],e,t,{top:qs})[0].facets}async function We(e){let t=x(e),n=atob(t.textContent);t.remove();let r=Uint8Array.from(n,s=>s.charCodeAt(0)),a=new Blob([r]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(a).arrayBuffer())}var Ls=class{#e=x("device");#n=!1;#t;constructor(){let e=new Promise(t=>setTimeout(t));this.#t=e.then(()=>this.#a())}async tag(e){let{model:t}=await this.#t,n;try{n=await Sn(e)}catch{return{error:"it is no image that this browser can read"}}let r=await this.#r(Ts(n,t));return{facets:Rs(r,t)}}async#r(e){let{model:t,inference:n}=await this.#t;try{return await n.logits(e)}catch(r){if(!this.#n)throw r;return this.#t=this.#s(t,`WebGPU failed: ${r.message}`),await(await this.#t).inference.logits(e)}}async#a(){try{let e=mn(await We("weights"),"this page");try{let t=await Es(e);return this.#n=!0,this.#e.textContent=`Computing on ${t.device}.`,{model:e,inference:t}}catch(t){let{name:n,message:r}=t,a=n==="NoAdapterError";return await this.#s(e,a?"there is no WebGPU here":`WebGPU fails here: ${r}`)}}catch(e){throw this.#e.textContent=`The model cannot be opened: ${e.message}`,e}}async#s(e,t){this.#n=!1;let n=document.createElement("script");n.textContent=new TextDecoder().decode(await We("fallback")),document.head.append(n);let r=await globalThis.facetFallback.open(e);return this.#e.textContent=`Computing on ${r.device}, since ${t.replace(/\.$/,"")}.`,{model:e,inference:r}}},Cs=new Ls;jt(e=>Cs.tag(e));})();
