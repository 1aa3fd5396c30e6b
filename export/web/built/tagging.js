(()=>{function x(e,t=HTMLElement){let n=document.getElementById(e);if(n instanceof t)return n;throw new Error(`the page holds no ${t.name} with the id ${e}`)}function B(e,t={},...n){let r=Object.assign(document.createElement(e),t);return r.append(...n),r}function F(e,t,n=""){let r=document.createElement(e);return r.textContent=t,n!==""&&(r.className=n),r}function sn(e,t){let n=x("open-camera",HTMLButtonElement),r=x("viewfinder",HTMLVideoElement),a=x("camera"),s=x("take",HTMLButtonElement),i,o=0;navigator.mediaDevices?.getUserMedia||(n.hidden=!0),n.addEventListener("click",async()=>{try{i=await navigator.mediaDevices.getUserMedia({video:{facingMode:"environment"}})}catch(u){let c=u.name==="NotAllowedError";t(c?"The camera was not allowed.":"There is no camera to be used.");return}r.srcObject=i,a.hidden=!1,n.disabled=!0,await r.play(),s.focus()}),s.addEventListener("click",()=>{let u=document.createElement("canvas");u.width=r.videoWidth,u.height=r.videoHeight,u.getContext("2d").drawImage(r,0,0),u.toBlob(c=>{c!==null&&e([new File([c],`camera ${++o}.jpg`,{type:"image/jpeg"})])},"image/jpeg",.92)});let l=()=>{for(let u of i?.getTracks()??[])u.stop();i=void 0,r.srcObject=null,a.hidden=!0,n.disabled=!1};x("close-camera").addEventListener("click",l),addEventListener("pagehide",l)}function on(e){let t=x("drop"),n=x("files",HTMLInputElement);n.addEventListener("change",()=>{e([...n.files??[]]),n.value=""}),document.addEventListener("paste",({clipboardData:r})=>{let a=[...r?.files??[]];a.length>0&&e(a)}),document.addEventListener("dragover",r=>{Ce(r.dataTransfer)&&(r.preventDefault(),r.dataTransfer.dropEffect="copy",t.classList.add("over"))}),document.addEventListener("dragleave",({relatedTarget:r})=>{r===null&&t.classList.remove("over")}),document.addEventListener("drop",r=>{t.classList.remove("over"),Ce(r.dataTransfer)&&(r.preventDefault(),e([...r.dataTransfer.files]))})}function Ce(e){return e?.types.includes("Files")??!1}function un(e,t=1){return`${(100*e).toFixed(t)}\xA0%`}var ln=class{#e=x("picture",HTMLImageElement);#n;constructor(){this.#e.addEventListener("error",()=>this.#e.hidden=!0)}add(e){let t=B("button",{type:"button",className:"tried"},dn(e),hn(e));t.addEventListener("click",()=>{this.#t(e,t),x("result").scrollIntoView({block:"nearest"})}),x("history-lead").hidden=!0,x("history-list").prepend(B("li",{},t)),this.#t(e,t),x("spoken").textContent=`${e.name}: ${pn(e.result)}`}#t({name:e,url:t,result:n},r){this.#n?.removeAttribute("aria-current"),this.#n=r,r.setAttribute("aria-current","true"),x("result-lead").hidden=!0,x("result-body").hidden=!1,this.#e.hidden=!1,this.#e.src=t,this.#e.alt=e,x("picture-name").textContent=e,x("heads").replaceChildren(..."error"in n?[F("p",`This file cannot be used: ${n.error}.`,"wrong")]:Object.entries(n.facets).map(([a,s])=>cn(a,s)))}};function cn(e,{top:t}){let n=t.map(({label:r,probability:a},s)=>{let i=B("span",{className:"bar"});return i.style.setProperty("--share",String(a)),B("li",{className:s===0?"best":""},F("span",r,"label"),F("span",un(a),"share"),i)});return B("div",{},F("h3",e),B("ol",{},...n))}function dn({url:e}){let t=B("img",{src:e,alt:""});return t.addEventListener("error",()=>t.style.visibility="hidden"),t}function hn({name:e,result:t}){return B("span",{},F("strong",e),..."error"in t?[F("span",t.error,"wrong")]:Object.values(t.facets).map(({label:n})=>F("span",n)))}function pn(e){return"error"in e?e.error:Object.entries(e.facets).map(([t,{label:n}])=>`${t} ${n}`).join(", ")}var fn=class{#e;#n=new ln;#t=x("notice");#r=x("drop");#a=Promise.resolve();#s=0;constructor(e){this.#e=e}add(e){this.#t.hidden=!0;for(let t of e)this.#s++,this.#a=this.#a.then(()=>this.#o(t)).finally(()=>{this.#s--,this.#i()});this.#i()}showProblem(e){this.#t.textContent=e,this.#t.hidden=!1}async#o(e){let t=e.name||"image",n;try{n=await this.#e(e,t)}catch(r){this.showProblem(`${t}: ${r.message}.`);return}this.#n.add({name:t,url:URL.createObjectURL(e),result:n})}#i(){this.#r.setAttribute("aria-busy",String(this.#s>0))}};function gn(e){let t=new fn(e),n=r=>t.add(r);on(n),sn(n,r=>t.showProblem(r))}var q=class extends Error{name="UserError"},Ie=["fit","pad","stretch"];function mn(e,t,n){let r={left:0,top:0,width:e.width,height:e.height},a={left:0,top:0,width:t.width,height:t.height},s=t.width/e.width,i=t.height/e.height;if(n==="stretch"||s===i)return{source:r,target:a};if(n==="fit"){let p=Math.max(s,i),h=t.width/p,f=t.height/p,g=(e.width-h)/2,w=(e.height-f)/2;return{source:{left:g,top:w,width:h,height:f},target:a}}let o=Math.min(s,i),l=Math.max(1,Math.round(e.width*o)),u=Math.max(1,Math.round(e.height*o)),c=Math.floor((t.width-l)/2),d=Math.floor((t.height-u)/2);return{source:r,target:{left:c,top:d,width:l,height:u}}}function wn(e,t,n,r){let{data:a}=e;if(t.width===e.width&&t.height===e.height&&n===e.width&&r===e.height)return bn(a);let i=Pe(e.width,t.left,t.width,n),o=Pe(e.height,t.top,t.height,r),l=o.first[0],u=o.first[r-1]+o.count[r-1],c=new Float32Array((u-l)*n*3);for(let h=l;h<u;h++)for(let f=0;f<n;f++){let g=0,w=0,y=0,S=(h*e.width+i.first[f])*4,$=f*i.most;for(let k=$;k<$+i.count[f];k++,S+=4){let A=i.weights[k];g+=A*a[S],w+=A*a[S+1],y+=A*a[S+2]}let v=((h-l)*n+f)*3;c[v]=g,c[v+1]=w,c[v+2]=y}let d=new Uint8Array(r*n*3),p=n*3;for(let h=0;h<r;h++)for(let f=0;f<p;f++){let g=.5,w=(o.first[h]-l)*p+f,y=h*o.most;for(let S=y;S<y+o.count[h];S++,w+=p)g+=o.weights[S]*c[w];d[h*p+f]=g>255?255:g}return d}function vn(e,t,n){let{width:r,height:a}=n;if(t.width===r&&t.height===a)return e;let s=new Uint8Array(a*r*3).fill(255);for(let i=0;i<t.height;i++){let o=e.subarray(i*t.width*3,(i+1)*t.width*3);s.set(o,((t.top+i)*r+t.left)*3)}return s}function bn(e){let t=new Uint8Array(e.length/4*3);for(let n=0,r=0;n<e.length;n+=4,r+=3)t[r]=e[n],t[r+1]=e[n+1],t[r+2]=e[n+2];return t}function Pe(e,t,n,r){let a=n/r,s=Math.max(1,a),i=2*Math.ceil(s)+1,o=new Int32Array(r),l=new Int32Array(r),u=new Float64Array(r*i);for(let c=0;c<r;c++){let d=t+(c+.5)*a,p=Math.max(0,Math.floor(d-s+.5)),h=Math.min(e,Math.floor(d+s+.5)),f=0;for(let g=p;g<h;g++){let w=Math.max(0,1-Math.abs(g+.5-d)/s);u[c*i+g-p]=w,f+=w}for(let g=0;g<h-p;g++)u[c*i+g]/=f;o[c]=p,l[c]=h-p}return{first:o,count:l,weights:u,most:i}}var it=1e-5,$n=.1,ot=[.485,.456,.406],ut=[.229,.224,.225],se={pixels:4096,widthMultiplier:{least:.01,most:8}},Sn=[{expansion:1,channels:16,repeats:1,stride:1},{expansion:6,channels:24,repeats:2,stride:2},{expansion:6,channels:32,repeats:3,stride:2},{expansion:6,channels:64,repeats:4,stride:2},{expansion:6,channels:96,repeats:3,stride:1},{expansion:6,channels:160,repeats:3,stride:2},{expansion:6,channels:320,repeats:1,stride:1}];function yn(e){let{heads:t,inputWidth:n=60,inputHeight:r=80,resize:a="pad"}=e,{widthMultiplier:s=1,dropout:i=.2}=e;_n({heads:t,inputWidth:n,inputHeight:r,resize:a,widthMultiplier:s,dropout:i});let o=p=>Ue(p*s),l=Ue(1280*Math.max(1,s)),u=new kn(r,n),c=[{layers:[u.convolution("first","features.0",o(32),2)],residual:!1}];for(let{expansion:p,channels:h,repeats:f,stride:g}of Sn)for(let w=0;w<f;w++){let y=`features.${c.length}`;c.push(u.invertedResidual(y,p,o(h),w?1:g))}let d=u.convolution("pointwise",`features.${c.length}`,l,1);return c.push({layers:[d],residual:!1}),{input:{height:r,width:n,resize:a},widthMultiplier:s,blocks:c,lastChannel:l,dropout:i,heads:t.map(({name:p,classes:h})=>({name:p,classes:[...h],weight:`heads.${p}.1.weight`,bias:`heads.${p}.1.bias`}))}}var kn=class{#e=3;#n;#t;constructor(e,t){this.#n=e,this.#t=t}convolution(e,t,n,r){let a={name:`${t}.0`,norm:`${t}.1`};return this.#r({kind:e,...a,outputChannels:n,stride:r,activation:"relu6"})}invertedResidual(e,t,n,r){let a=this.#e,s=a*t,i=[],o=()=>`${e}.conv.${i.length}`;t!==1&&i.push(this.convolution("pointwise",o(),s,1)),i.push(this.convolution("depthwise",o(),s,r));let l={name:o(),norm:`${e}.conv.${i.length+1}`};return i.push(this.#r({kind:"pointwise",...l,outputChannels:n,stride:1,activation:"none"})),{layers:i,residual:r===1&&a===n}}#r(e){let t=this.#e,n=this.#n,r=this.#t;return this.#n=Math.ceil(n/e.stride),this.#t=Math.ceil(r/e.stride),this.#e=e.outputChannels,{...e,inputChannels:t,inputHeight:n,inputWidth:r,outputHeight:this.#n,outputWidth:this.#t}}};function Ue(e){let t=Math.max(8,Math.floor((e+4)/8)*8);return t<.9*e?t+8:t}function _n(e){let{heads:t,inputWidth:n,inputHeight:r,resize:a,widthMultiplier:s,dropout:i}=e;for(let[c,d]of[["width",n],["height",r]])if(!(Number.isInteger(d)&&d>=1&&d<=se.pixels))throw new q(`The input ${c} must be a whole number of pixels from 1 to ${se.pixels}, not ${d}.`);if(!Ie.includes(a))throw new q(`Images are brought to size by ${Ie.join(", ")}, not ${a}.`);let{least:o,most:l}=se.widthMultiplier;if(!(s>=o&&s<=l))throw new q(`The width multiplier must be from ${o} to ${l}, not ${s}.`);if(!(i>=0&&i<1))throw new q(`Dropout must be at least 0 and below 1, not ${i}.`);if(t.length===0)throw new q("The model needs at least one label column.");let u=new Set;for(let{name:c,classes:d}of t){if(c==="")throw new q("A label column has no name.");if(u.has(c))throw new q(`The label column "${c}" is named twice.`);if(u.add(c),d.length===0)throw new q(`The label column "${c}" has no classes.`);if(new Set(d).size<d.length)throw new q(`The label column "${c}" has the same class twice.`)}}function xn(e){return e.map((t,n)=>n===0?t:1)}function An({codes:e,scales:t}){let n=e.length/t.length;return Float32Array.from(e,(r,a)=>r*t[Math.floor(a/n)])}var Ne=64;function lt(e){let t=new dt;for(let a of e.blocks.flatMap(s=>s.layers)){let{kind:s,name:i,norm:o,inputChannels:l,outputChannels:u}=a,c=s==="pointwise"?1:3,d=s==="depthwise"?1:l;t.append(`${i}.weight`,[u,d,c,c]),t.append(`${o}.weight`,[u]),t.append(`${o}.bias`,[u])}let{heads:n,lastChannel:r}=e;for(let[a,{weight:s,classes:i}]of n.entries())t.append(s,[i.length,r],a===0);for(let[a,{bias:s,classes:i}]of n.entries())t.append(s,[i.length],a===0);return t.finish()}function ct(e){let t=new dt;for(let{norm:n,outputChannels:r}of e.blocks.flatMap(a=>a.layers))t.append(`${n}.running_mean`,[r]),t.append(`${n}.running_var`,[r]);return t.finish()}function ie(e,t){let n=e.slices.get(t);if(!n)throw new Error(`the model has no ${t}`);return n}var dt=class{#e=new Map;#n=0;append(e,t,n=!0){let r=n?De(this.#n):this.#n,a=t.reduce((s,i)=>s*i,1);this.#e.set(e,{name:e,shape:t,offset:r,length:a}),this.#n=r+a}finish(){return{slices:this.#e,length:De(this.#n)}}};function De(e){return Math.ceil(e/Ne)*Ne}function H(e,t=80){return JSON.stringify(e.length>t?`${e.slice(0,t)}...`:e)}var qn=3988292384,En=Tn();function Tn(){let e=Uint32Array.from({length:256},(n,r)=>{let a=r;for(let s=0;s<8;s++)a=a>>>1^(a&1?qn:0);return a}),t=[e];for(;t.length<8;)t.push(t.at(-1).map(n=>n>>>8^e[n&255]));return t}function oe(e,t=0){let[n,r,a,s,i,o,l,u]=En,c=~t,d=0;for(let p=e.length-7;d<p;d+=8)c^=e[d]|e[d+1]<<8|e[d+2]<<16|e[d+3]<<24,c=u[c&255]^l[c>>>8&255]^o[c>>>16&255]^i[c>>>24]^s[e[d+4]]^a[e[d+5]]^r[e[d+6]]^n[e[d+7]];for(;d<e.length;d++)c=c>>>8^n[(c^e[d])&255];return~c>>>0}function Rn(e){let t=[],n,r="";for(let{0:a,index:s}of e.matchAll(/\\.|["{}:]/g))if(a==='"')n!==void 0&&(r=e.slice(n,s+1)),n=n===void 0?s:void 0;else if(n===void 0)if(a==="{")t.push(new Set);else if(a==="}")t.pop();else{let i=JSON.parse(r),o=t.at(-1);if(o.has(i))return i;o.add(i)}}var Me=new Map([["I64",{size:8,read:e=>new BigInt64Array(e)}],["F32",{size:4,read:e=>new Float32Array(e)}],["F64",{size:8,read:e=>new Float32Array(new Float64Array(e))}],["F16",{size:2,read:e=>new Float32Array(new Float16Array(e))}],["BF16",{size:2,read:Dn}],["I8",{size:1,read:e=>new Int8Array(e)}],["U8",{size:1,read:e=>new Uint8Array(e)}]]),Ln="__metadata__",te="crc32",Cn=1e8;function In(e,t){let n=(s,i)=>s.toSorted((o,l)=>i(o)<i(l)?-1:1),r=s=>new TextEncoder().encode(JSON.stringify(s)),a=0;for(let[s,i]of n([...t],([o])=>o))s!==te&&(a=oe(r([s,i]),a));for(let{name:s,dtype:i,shape:o,bytes:l}of n(e,({name:u})=>u))a=oe(l,oe(r([s,i,o]),a));return a.toString(16).padStart(8,"0")}function Pn(e,t="safetensors"){let n=h=>{throw new q(`${t} cannot be read: ${h}.`)};e.length<8&&n(`it has ${e.length} bytes and no header`);let r=new DataView(e.buffer,e.byteOffset).getBigUint64(0,!0);r>BigInt(Math.min(e.length-8,Cn))&&n(`its header would be ${r} bytes long; it is cut off or no safetensors file`);let a=8+Number(r),s=Un(e.subarray(8,a),n),i=e.length-a,o=new Map,l=[];for(let[h,f]of Object.entries(s))if(h!==Ln)l.push(Nn(h,f,n));else{if(!me(f))return n("its metadata is no object");for(let[g,w]of Object.entries(f))o.set(g,typeof w=="string"?w:n(`its metadata ${H(g)} is no text`))}l.sort((h,f)=>h.begin-f.begin||h.end-f.end);let u=0;for(let h of l)h.begin!==u&&n(`tensor ${H(h.name)} starts at byte ${h.begin} where ${u} is expected`),u=h.end,u>i&&n(`tensor ${H(h.name)} ends at byte ${u} of ${i}; the file is cut off`);u!==i&&n(`${i-u} bytes after the last tensor belong to none`);let c=l.map(({begin:h,end:f,...g})=>({...g,bytes:e.subarray(a+h,a+f)})),d=o.get(te);d!==void 0&&d!==In(c,o)&&n(`it is damaged: its content does not match its checksum; copy it again (a program that changes values on purpose has to leave ${H(te)} out of the metadata)`),o.delete(te);let p=new Map;for(let{name:h,shape:f,bytes:g,read:w}of c)p.set(h,{shape:f,data:w(new Uint8Array(g).buffer)});return{tensors:p,metadata:o}}function Un(e,t){let n="",r;try{n=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(e),r=JSON.parse(n)}catch{t("its header is no JSON; it is no safetensors file")}if(!n.startsWith("{")||!me(r))return t("its header is no JSON object");let a=Rn(n);return a!==void 0&&t(`its header holds ${H(a)} twice`),r}function Nn(e,t,n){let r=`tensor ${H(e)}`;if(!me(t))return n(`${r} is not described by an object`);let{dtype:a,shape:s,data_offsets:i}=t;if(typeof a!="string")return n(`${r} has no type`);let o=Me.get(a);if(!o){let d=[...Me.keys()].join(", ");return n(`${r} has values of type ${H(a)}; known types are ${d}`)}if(!Oe(s)||!Number.isSafeInteger(We(s)*o.size))return n(`the shape of ${r} is no list of sizes`);if(!Oe(i)||i.length!==2)return n(`the offsets of ${r} are not two places in the file`);let[l,u]=i,c=We(s)*o.size;return u-l!==c&&n(`${r} has ${u-l} bytes, but ${a} [${s}] takes ${c}`),{name:e,dtype:a,shape:s,begin:l,end:u,read:o.read}}function me(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}function Oe(e){return Array.isArray(e)&&e.every(t=>Number.isSafeInteger(t)&&t>=0)}function We(e){return e.reduce((t,n)=>t*n,1)}function Dn(e){return new Float32Array(Uint32Array.from(new Uint16Array(e),t=>t<<16).buffer)}var Mn=".running_var";function Be(e,t,n){let r=(a,s)=>{throw new q(`${n}: tensor ${JSON.stringify(e)} holds ${a}, ${s}; the file is damaged, or its training diverged: use another one`)};for(let a of t)Number.isFinite(a)||r(a,"which is no finite 32-bit number"),a<0&&e.endsWith(Mn)&&r(a,"and a variance is never below 0")}var On="num_batches_tracked";function Wn(e,t){let{tensors:n,metadata:r}=Pn(e,t),a=Bn(r,t),s=new Map(n),i=(f,g,w)=>{let y=s.get(f);if(!y)throw new q(`${t} has no tensor "${f}".`);if(String(y.shape)!==String(g))throw new q(`${t}: tensor "${f}" has the shape [${y.shape}], the model asks for [${g}].`);if(!(y.data instanceof w))throw new q(`${t}: tensor "${f}" holds values of another type.`);return s.delete(f),y.data},o=(f,g)=>{if(!(s.get(f)?.data instanceof Int8Array))return i(f,g,Float32Array);let w=i(f,g,Int8Array),y=i(`${f}.scale`,xn(g),Float32Array);return Be(`${f}.scale`,y,t),An({codes:w,scales:y})},l=(f,g)=>{let w=o(f,g);return Be(f,w,t),w},u=({slices:f,length:g})=>{let w=[...f.values()].map(({name:S,shape:$})=>l(S,$)),y=new Float32Array(g);return[...f.values()].forEach(({offset:S},$)=>y.set(w[$],S)),y},c={parameters:u(lt(a)),buffers:u(ct(a))},d=Qe(a).map(f=>i(f,[],BigInt64Array)[0]),[p]=s.keys();if(p!==void 0)throw new q(`${t} has a tensor "${p}" that the model does not have.`);let h=Number(d[0]);if(!(h>=0))throw new q(`${t}: tensor "${Qe(a)[0]}" counts ${h} steps; the file is damaged.`);return{architecture:a,weights:c,steps:h}}function Qe({blocks:e}){return e.flatMap(({layers:t})=>t.map(({norm:n})=>`${n}.${On}`))}function Bn(e,t){let n=s=>{throw new q(`${t} is no model of this program: ${s}.`)},r=s=>e.get(s)??n(`its metadata has no "${s}"`);r("model")!=="mobilenet_v2"&&n(`it holds a ${r("model")}`);for(let[s,i]of[["mean",ot],["std",ut]])r(s)!==JSON.stringify(i)&&n(`its images were normalised with ${s} ${r(s)}, not ${JSON.stringify(i)}`);r("labels");let a=Qn(e);if(!a)return n("its labels cannot be read");try{return yn({heads:a,inputWidth:Number(r("input_width")),inputHeight:Number(r("input_height")),resize:e.get("resize")??"pad",widthMultiplier:Number(r("width_multiplier")),dropout:Number(r("dropout"))})}catch(s){if(!(s instanceof q))throw s;return n(s.message.replace(/\.$/,""))}}function Qn(e){try{let t=JSON.parse(e.get("labels")??"");return jn(t)?t:void 0}catch{return}}function jn(e){return Array.isArray(e)&&e.every(t=>typeof t?.name=="string"&&Array.isArray(t.classes)&&t.classes.every(n=>typeof n=="string"))}var Gn=16e6;async function Hn(e){let t=await createImageBitmap(e,{imageOrientation:"from-image",colorSpaceConversion:"none"}),n=Math.min(1,Math.sqrt(Gn/(t.width*t.height))),r=document.createElement("canvas");r.width=Math.max(1,Math.floor(t.width*n)),r.height=Math.max(1,Math.floor(t.height*n));let{width:a,height:s}=r,i=r.getContext("2d",{alpha:!1,willReadFrequently:!0});return i.fillStyle="#fff",i.fillRect(0,0,a,s),i.imageSmoothingQuality="high",i.drawImage(t,0,0,a,s),t.close(),i.getImageData(0,0,a,s)}function we(e){return e.map(({classes:t})=>t.length)}function J(e){let t=[],n=0;for(let r of e){if(!Number.isInteger(r)||r<1)throw new RangeError(`A head needs a whole number of classes, at least 1; got ${r}.`);t.push(n),n+=r}if(n===0)throw new RangeError("At least one head is needed.");return{offsets:t,counts:[...e],total:n}}function ve(e,t,n){let r=e.length/t;if(!Number.isInteger(r))throw new RangeError(`${e.length} ${n} do not make rows of ${t}.`);return r}function ht(e,t,n){let{offsets:r,counts:a,total:s}=J(t),i=ve(e,s,"logits");for(let o=0;o<i;o++)for(let l=0;l<a.length;l++){let u=o*s+r[l];n(u,u+a[l],o,l)}}function zn(e,t){let n=new Float64Array(e.length);return ht(e,t,(r,a)=>{let s=Kn(e,r,a,n);for(let i=r;i<a;i++)n[i]/=s}),n}function Fn(e,t,n){let r=-1/0;for(let a=t;a<n;a++)e[a]>r&&(r=e[a]);return r}function Kn(e,t,n,r){let a=Fn(e,t,n),s=0;for(let i=t;i<n;i++){let o=Math.exp(e[i]-a);r&&(r[i]=o),s+=o}return s}function Yn(e,t,n){if(!Number.isInteger(n)||n<1)throw new RangeError(`k is the number of classes to return, at least 1; got ${n}.`);let r=ve(e,J(t).total,"logits"),a=t.map(s=>new Int32Array(r*Math.min(n,s)));return ht(e,t,(s,i,o,l)=>{let u=Math.min(n,i-s),c=o*u,d=a[l];for(let p=0;p<i-s;p++){let h=Math.min(p,u);for(;h>0&&e[s+p]>e[s+d[c+h-1]];)h--;h!==u&&(d.copyWithin(c+h+1,c+h,c+u-1),d[c+h]=p)}}),a}function Vn(e,t,n,{top:r=3}={}){let a=we(n),{offsets:s,total:i}=J(a);if(ve(t,i,"logits")!==e.length)throw new RangeError(`${t.length/i} rows of logits for ${e.length} images.`);let o=t.findIndex(c=>!Number.isFinite(c));if(o>=0)throw new RangeError(`The model's output for ${e[Math.floor(o/i)]} is not a finite number; its weights are unusable.`);let l=zn(t,a),u=Yn(t,a,r);return e.map((c,d)=>({image:c,facets:Object.fromEntries(n.map((p,h)=>{let f=Math.min(r,p.classes.length),g=[...u[h].subarray(d*f,(d+1)*f)].map(w=>({label:p.classes[w],probability:l[d*i+s[h]+w]}));return[p.name,{...g[0],top:g}]}))}))}var pt=class extends Error{name="OutOfMemoryError"};function je(e){return Math.max(256,Math.ceil(e/256)*256)}function C(e){return{memory:e,offset:0,byteLength:e.byteLength}}function be(e,t){let n=Math.ceil(e/t),r=Math.ceil(n/65535);return[Math.ceil(n/r),r,1]}function z(e,t,n){return{memory:e.memory,offset:e.offset+t*4,byteLength:n*4}}var Zn=class{#e;add(e){this.#e??=e}check(){if(this.#e!==void 0)throw this.#e}},Xn=class extends Error{name="NoAdapterError"},Jn=["maxBufferSize","maxStorageBufferBindingSize","maxStorageBuffersPerShaderStage","maxStorageTexturesPerShaderStage","maxTextureDimension2D","maxComputeWorkgroupStorageSize","maxComputeInvocationsPerWorkgroup","maxComputeWorkgroupSizeX"],er=["shader-f16","timestamp-query"],tr=7;async function nr(){return await navigator.gpu?.requestAdapter({powerPreference:"high-performance"})??void 0}async function rr(e){if(e??=await nr(),!e)throw new Xn("No WebGPU adapter was found; `facet doctor` says what to do.");let t={};for(let a of Jn)t[a]=e.limits[a];let n=await e.requestDevice({requiredLimits:t,requiredFeatures:er.filter(a=>e.features.has(a))}),r=new Zn;return n.addEventListener("uncapturederror",a=>{a.preventDefault(),r.add(new Error(`GPU error: ${a.error.message}`))}),n.lost?.then(a=>{a.reason!=="destroyed"&&r.add(new Error(`The GPU device was lost: ${a.message}`))}),{device:n,info:e.info,errors:r}}function ar(e){let{description:t,device:n,vendor:r,architecture:a}=e;return t||n||`${r} ${a}`.trim()||"WebGPU adapter"}function Z(e,t,n){let{load:r,store:a=(l,u)=>`${t}[${l}] =${u};`}=n,s=new RegExp(`\\b${t}\\[`,"g"),i="",o=0;for(let l=s.exec(e);l;l=s.exec(e)){if(sr(e,l.index))continue;let u=l.index+t.length,c=ir(e,u),d=Z(e.slice(u+1,c),t,n);i+=e.slice(o,l.index);let[p]=/^\s*=(?!=)/.exec(e.slice(c+1))??[];if(p===void 0)i+=r(d),o=c+1;else{let h=c+1+p.length,f=e.indexOf(";",h),g=a(d,Z(e.slice(h,f),t,n));o=f+1,i+=g+`
`.repeat(Ge(e.slice(l.index,o))-Ge(g))}s.lastIndex=o}return i+e.slice(o)}function Ge(e){return e.split(`
`).length-1}function sr(e,t){return e.slice(e.lastIndexOf(`
`,t)+1,t).includes("//")}function ir(e,t){let n=0;for(let r=t;r<e.length;r++)if(e[r]==="["&&n++,e[r]==="]"&&--n===0)return r;throw new Error("unbalanced brackets in a kernel's source")}var Q=4096,ft={vec4f:{format:"rgba32float",bytes:16},"vec4<f16>":{format:"rgba16float",bytes:8}};function gt({element:e}){return ft[e]}var mt=500;function $e({access:e,inPlace:t,element:n}){return(e==="read"||t)&&n in ft}function or(e,t){let n=e;for(let a of t){let{name:s,index:i,inPlace:o}=a,{format:l}=gt(a),u=o?`${s}Before`:s,d=`@group(0) @binding(${o?i+mt:i}) var ${u}: texture_storage_2d<${l}, read>;`,p=n.split(`
`),h=p.findIndex(f=>f.startsWith(`@group(0) @binding(${i}) `));p[h]=o?`${d} ${p[h]}`:d,n=Z(p.join(`
`),s,{load:f=>`textureLoad(${u}, texelAt(${f}))`})}let r=`${Q}u`;return`${n}
fn texelAt(index: u32) -> vec2u { return vec2u(index % ${r}, index / ${r}); }
`}function wt(e){let t=[],n=new Map,r=[];for(let[s,{kernel:i,views:o}]of e.entries()){let l=new Map;for(let u of i.reflection.bindings){if(!$e(u))continue;let c=o[u.name],d=dr(c),p=n.get(d);p===void 0&&(p={view:c,texel:gt(u),firstCall:s,lastCall:s,texture:-1},n.set(d,p),t.push(p)),p.lastCall=s,l.set(u.name,p)}r.push(l);for(let u of i.reflection.bindings)if(u.access==="read_write")for(let[c,{view:d}]of n)hr(d,o[u.name])&&n.delete(c)}return{textures:ur(t),calls:r.map((s,i)=>({textures:new Map([...s].map(([o,l])=>[o,l.texture])),copies:[...new Set(s.values())].filter(o=>o.firstCall===i).map(({view:o,texture:l})=>({view:o,texture:l}))}))}}function ur(e){let t=[],n=[];for(let r of e){let a=lr(r),s=-1;for(let[i,{texel:o,rows:l}]of t.entries())n[i]>=r.firstCall||o!==r.texel||l<a||l>2*a||(s<0||l<t[s].rows)&&(s=i);s<0&&(s=t.push({texel:r.texel,rows:a})-1),n[s]=r.lastCall,r.texture=s}return t}function lr({view:e,texel:t}){return Math.ceil(e.byteLength/(Q*t.bytes))}var He=new WeakMap,cr=0;function dr({memory:e,offset:t,byteLength:n}){let r=He.get(e);return r===void 0&&He.set(e,r=cr++),`${r} ${t} ${n}`}function hr(e,t){return e.memory===t.memory&&e.offset<t.offset+t.byteLength&&t.offset<e.offset+e.byteLength}var he=256;function pr(e){let{reflection:t}=e.kernel,n=new DataView(new ArrayBuffer(t.parameters.length*4));for(let[r,a]of t.parameters.entries()){let s=e.parameters[a.name];a.type==="f32"?n.setFloat32(r*4,s,!0):n.setUint32(r*4,s,!0)}return new Uint8Array(n.buffer)}var vt=class{label;#e;#n;#t;byteLength;constructor(e,t,n,{device:r,textureReads:a,bufferOf:s}){this.label=e;let i=a?wt(t):void 0,o=i?.textures??[],l=o.map(c=>gr(r,e,c)),u=new Uint8Array(bt(t));this.#t=r.createBuffer({label:`${e} parameters`,size:u.length,usage:GPUBufferUsage.UNIFORM|GPUBufferUsage.COPY_DST}),this.#e=t.map((c,d)=>{let p=d*he;u.set(pr(c),p);let h=n[d],{copies:f=[],textures:g}=i?.calls[d]??{},w=S=>l[g?.get(S)??-1],y={buffer:this.#t,offset:p,size:he};return{copies:f.map(({view:S,texture:$})=>({buffer:s(S.memory),offset:S.offset,byteLength:S.byteLength,texture:l[$],texelBytes:o[$].texel.bytes})),pipeline:h,bindGroup:r.createBindGroup({label:`${c.kernel.name} in ${e}`,layout:h.getBindGroupLayout(0),entries:mr(c,w,s,y)}),workgroups:c.workgroups}}),r.queue.writeBuffer(this.#t,0,u),this.#n=l,this.byteLength=u.length+$t(i)}get dispatches(){return this.#e.length}encode(e){let t;for(let n of this.#e){if(n.copies.length>0){t?.end(),t=void 0;for(let r of n.copies)Fe(e,r)}t??=e.beginComputePass(),ze(t,n)}t?.end()}encodeTimed(e,t){for(let[n,r]of this.#e.entries()){for(let s of r.copies)Fe(e,s);let a=e.beginComputePass({timestampWrites:{querySet:t,beginningOfPassWriteIndex:2*n,endOfPassWriteIndex:2*n+1}});ze(a,r),a.end()}}destroy(){for(let e of this.#n)e.destroy();this.#t.destroy()}};function fr(e,t){return bt(e)+$t(t?wt(e):void 0)}function bt(e){return Math.max(1,e.length)*he}function $t(e){return(e?.textures??[]).reduce((n,{rows:r,texel:a})=>n+r*Q*a.bytes,0)}function gr(e,t,{rows:n,texel:r}){return e.createTexture({label:`${t} input`,size:[Q,n],format:r.format,usage:GPUTextureUsage.STORAGE_BINDING|GPUTextureUsage.COPY_DST})}function mr(e,t,n,r){let{bindings:a,parameters:s}=e.kernel.reflection,i=[];for(let{name:o,index:l,inPlace:u}of a){let c=t(o);if(c){let d=u?l+mt:l;i.push({binding:d,resource:c.createView()})}if(!c||u){let{memory:d,offset:p,byteLength:h}=e.views[o],f={buffer:n(d),offset:p,size:h};i.push({binding:l,resource:f})}}return s.length>0&&i.push({binding:0,resource:r}),i}function ze(e,t){e.setPipeline(t.pipeline),e.setBindGroup(0,t.bindGroup),e.dispatchWorkgroups(...t.workgroups)}function Fe(e,t){let{buffer:n,offset:r,byteLength:a,texture:s,texelBytes:i}=t,o=Math.ceil(a/i),l=Math.floor(o/Q),u=Q*i;l>0&&e.copyBufferToTexture({buffer:n,offset:r,bytesPerRow:u},{texture:s},[Q,l]);let c=o%Q;c>0&&e.copyBufferToTexture({buffer:n,offset:r+l*u,bytesPerRow:u},{texture:s,origin:[0,l]},[c,1])}var ue=class{label;byteLength;buffer;constructor(e,t,n){this.label=t,this.byteLength=n;let r=GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST;this.buffer=e.createBuffer({label:t,size:n,usage:r})}},wr=class{#e;#n;#t=new Map;constructor(e,t){this.#e=e,this.#n=t}of(e){let t=this.#t.get(e);return t===void 0&&(t=this.#r(e),this.#t.set(e,t)),t}async#r(e){let{name:t,source:n,reflection:r}=e,a=this.#n?or(n,r.bindings.filter($e)):n;this.#e.pushErrorScope("validation");let s=this.#e.createShaderModule({label:t,code:a}),[i,{messages:o}]=await Promise.all([this.#e.popErrorScope(),s.getCompilationInfo()]),l=o.find(u=>u.type==="error");if(l)throw new Error(vr(e,l));if(i)throw new Error(`kernel ${t}: ${i.message}`);return await this.#e.createComputePipelineAsync({label:t,layout:"auto",compute:{module:s,entryPoint:"main"}})}};function vr({name:e,constants:t,origins:n},{lineNum:r,message:a}){let s=n[r-1],i=s?`${s.path}:${s.line}`:`generated code of ${e}`,l=a.split(`
`).filter(u=>u.trim()!==""&&!/[│┌]/.test(u)).map(u=>u.trim()).join(`
  `);return`${i}: ${l}
  in kernel ${e}, made with ${JSON.stringify(t)}`}function ne(e){let t=[],n=/@group\(0\) @binding\((\d+)\) var<storage, (read|read_write)> (\w+)\s*: array<(.+)>;( \/\/ in place)?/g;for(let[,s,i,o,l,u]of e.matchAll(n))t.push({name:o,index:Number(s),access:i,inPlace:u!==void 0,element:l});let r=/struct Parameters \{([^}]*)\}/.exec(e)?.[1]??"",a=[];for(let[,s,i]of r.matchAll(/^\s*(\w+)\s*:\s*(u32|f32),/gm))a.push({name:s,type:i});return{bindings:t.sort((s,i)=>s.index-i.index),parameters:a}}var br={vec4f:16,"vec4<f16>":8,vec2f:8,f32:4,u32:4,i32:4},Ke=new WeakMap;function Ye(e,t,n){let r=a=>!n||a.access==="read_write"||!$e(a);return e.map(a=>$r(a,t,r))}function $r(e,t,n){let r=e.kernel.reflection.bindings.filter(i=>e.views[i.name].byteLength>t&&n(i));if(r.length===0)return e;let a={...e.views},s=new Map;for(let{name:i}of r){let o=e.views[i],l=Math.ceil(o.byteLength/t);s.set(i,l);for(let u=0;u<l;u++){let c=u*t;a[pe(i,u)]={...o,offset:o.offset+c,byteLength:Math.min(t,o.byteLength-c)}}}return{...e,kernel:Sr(e.kernel,s,t),views:a}}function pe(e,t){return t===0?e:`${e}Range${t}`}function Sr(e,t,n){let r=JSON.stringify([...t,n]),a=Ke.get(e)??new Map;Ke.set(e,a);let s=a.get(r);if(s===void 0){let i=e.source;for(let[o,l]of t)i=kr(i,e.reflection.bindings.find(u=>u.name===o),l,n);s={...e,source:i,reflection:ne(i)},a.set(r,s)}return s}var yr=100;function kr(e,{name:t,index:n,access:r,element:a},s,i){let o=br[a];if(o===void 0)throw new Error(`cannot split ${t} of ${a}`);let l=i/o,u=Array.from({length:s-1},(g,w)=>w+1),c=u.map(g=>`@group(0) @binding(${n+g*yr}) var<storage, ${r}> ${pe(t,g)}: array<${a}>;`),d=(g,w,y="")=>u.toReversed().map(S=>`if (${g} >= ${S*l}u) { ${w(`${pe(t,S)}[${g} - ${S*l}u]`)}${y} }`),p=[`fn load_${t}(at: u32) -> ${a} {`,...d("at",g=>`return ${g};`).map(g=>`  ${g}`),`  return ${t}[at];`,"}"],h=[`fn store_${t}(at: u32, value: ${a}) {`,...d("at",g=>`${g} = value;`," return;").map(g=>`  ${g}`),`  ${t}[at] = value;`,"}"];return[...Z(e,t,{load:g=>`load_${t}(${g})`,store:(g,w)=>`store_${t}(${g}, ${w.trim()});`}).split(`
`),...c,...p,...r==="read_write"?h:[],""].join(`
`)}var _r=4096;async function xr(e,t){let n=2*t.dispatches;if(n>_r)throw new Error(`${t.label} is too long to be timed`);let r=e.createQuerySet({type:"timestamp",count:n}),a=n*8,{QUERY_RESOLVE:s,COPY_SRC:i,COPY_DST:o,MAP_READ:l}=GPUBufferUsage,u=e.createBuffer({size:a,usage:s|i}),c=e.createBuffer({size:a,usage:l|o});try{let d=e.createCommandEncoder();t.encodeTimed(d,r),d.resolveQuerySet(r,0,n,u,0),d.copyBufferToBuffer(u,0,c,0,a),e.queue.submit([d.finish()]),await c.mapAsync(GPUMapMode.READ);let p=new BigUint64Array(c.getMappedRange().slice(0)),h=(f,g)=>Number(p[g]-p[f])/1e9;return Array.from({length:t.dispatches},(f,g)=>({before:g===0?0:Math.max(0,h(2*g-1,2*g)),own:h(2*g,2*g+1)}))}finally{r.destroy(),u.destroy(),c.destroy()}}var Ar=class St{#e;#n;#t=new Set;#r=new WeakSet;#a=0;#s=0;constructor(t){this.#e=t,this.#n=new wr(t.device,this.#o)}static async open(t){return new St(await rr(t))}get device(){return this.#e.device}get info(){return this.#e.info}get name(){return ar(this.info)}get identity(){let{vendor:t,architecture:n,device:r,description:a}=this.info;return[navigator.userAgent,t,n,r,a].join("; ")}get target(){return this.info.isFallbackAdapter?"software":"hardware"}get supportsHalf(){return this.device.features.has("shader-f16")}get workgroupLimits(){let{limits:t}=this.device;return{memory:t.maxComputeWorkgroupStorageSize,invocations:Math.min(t.maxComputeInvocationsPerWorkgroup,t.maxComputeWorkgroupSizeX)}}get maximumBinding(){let{maxBufferSize:t,maxStorageBufferBindingSize:n}=this.device.limits;return Math.floor(Math.min(t,n)/256)*256}get maximumBindings(){return this.device.limits.maxStorageBuffersPerShaderStage}get allocated(){return this.#a}get peakAllocated(){return this.#s}bufferOf(t){if(!(t instanceof ue))throw new Error(`${t.label} is not GPU memory`);return t.buffer}allocate(t,n){let r=je(n);if(r>this.device.limits.maxBufferSize)throw new pt(`${t} needs ${r} bytes in one buffer; the adapter allows ${this.device.limits.maxBufferSize}. Use a smaller batch or input size.`);let a=this.#u(`allocating ${t}`,()=>new ue(this.device,t,r));return this.#i(r),a}async hasRoom(t){this.device.pushErrorScope("out-of-memory");let n=t.map(a=>new ue(this.device,"room",je(a))),r=await this.device.popErrorScope();for(let{buffer:a}of n)a.destroy();return r===null}free(t){let n=this.bufferOf(t);this.#r.has(t)||(this.#r.add(t),n.destroy(),this.#i(-t.byteLength))}write(t,n){if(n.byteLength>t.byteLength)throw new Error(`${n.byteLength} bytes do not fit ${t.memory.label}`);if(n.byteLength===0)return;let r=this.device.queue;this.#u(`writing ${t.memory.label}`,()=>{r.writeBuffer(this.bufferOf(t.memory),t.offset,n.buffer,n.byteOffset,n.byteLength)})}async read(t){let n=GPUBufferUsage.MAP_READ|GPUBufferUsage.COPY_DST,r=this.device.createBuffer({size:t.byteLength,usage:n});try{return this.#u(`reading ${t.memory.label}`,()=>{let a=this.device.createCommandEncoder(),s=this.bufferOf(t.memory);a.copyBufferToBuffer(s,t.offset,r,0,t.byteLength),this.device.queue.submit([a.finish()])}),await r.mapAsync(GPUMapMode.READ),await this.#l(),r.getMappedRange().slice(0)}finally{r.destroy()}}byteLengthOf(t){let n=this.#o;return fr(Ye(t,this.maximumBinding,n),n)}async compile(t,n){for(let{kernel:{name:i,target:o}}of n)if(o==="cpu")throw new Error(`${i} was recorded for the CPU, not for WebGPU`);let r=Ye(n,this.maximumBinding,this.#o),a=await Promise.all(r.map(({kernel:i})=>this.#n.of(i))),s=this.#u(`compiling ${t}`,()=>new vt(t,r,a,{device:this.device,textureReads:this.#o,bufferOf:i=>this.bufferOf(i)}));return this.#i(s.byteLength),await this.#l(),s}release(t){let n=le(t);this.#r.has(n)||(this.#r.add(n),n.destroy(),this.#i(-n.byteLength))}run(t,n=1){let r=le(t);this.#u(`running ${r.label}`,()=>{for(let a=0;a<n;a++){let s=this.device.createCommandEncoder({label:r.label});r.encode(s),this.device.queue.submit([s.finish()])}})}async time(t){let n=le(t);if(!this.device.features.has("timestamp-query"))return;let r=await this.#u(`timing ${n.label}`,()=>xr(this.device,n));return await this.#l(),r}async finish(){await this.device.queue.onSubmittedWorkDone(),await this.#l()}destroy(){this.device.destroy()}[Symbol.dispose](){this.destroy()}get#o(){let{maxStorageTexturesPerShaderStage:t}=this.device.limits;return this.target==="software"&&t>=tr}#i(t){this.#a+=t,this.#s=Math.max(this.#s,this.#a)}#u(t,n){let r=this.device;this.#e.errors.check(),r.pushErrorScope("out-of-memory"),r.pushErrorScope("validation");try{return n()}finally{for(let a=0;a<2;a++){let s=r.popErrorScope().then(i=>{i&&this.#e.errors.add(new Error(`GPU error while ${t}: ${i.message}`))}).finally(()=>this.#t.delete(s));this.#t.add(s)}}}async#l(){await Promise.all(this.#t),this.#e.errors.check()}};function le(e){if(!(e instanceof vt))throw new Error("not an executable of this engine");return e}var qr=class{engine;architecture;layout;bufferLayout;parameters;buffers;constructor(e,t){this.engine=e,this.architecture=t,this.layout=lt(t),this.bufferLayout=ct(t),this.parameters=e.allocate("parameters",this.layout.length*4),this.buffers=e.allocate("running statistics",this.bufferLayout.length*4)}load(e){this.engine.write(C(this.parameters),e.parameters),this.engine.write(C(this.buffers),e.buffers)}async save(){let e=async(r,a)=>new Float32Array(await this.engine.read(z(C(r),0,a))),[t,n]=await Promise.all([e(this.parameters,this.layout.length),e(this.buffers,this.bufferLayout.length)]);return{parameters:t,buffers:n}}parameter(e,t=this.parameters){let{offset:n,length:r}=ie(this.layout,e);return z(C(t),n,r)}norm(e){let t=n=>{let{offset:r,length:a}=ie(this.bufferLayout,`${e}.${n}`);return z(C(this.buffers),r,a)};return{gamma:this.parameter(`${e}.weight`),beta:this.parameter(`${e}.bias`),runningMean:t("running_mean"),runningVariance:t("running_var")}}heads(e=this.parameters){let{heads:t,lastChannel:n}=this.architecture,{total:r}=J(we(t)),a=(s,i)=>z(C(e),ie(this.layout,s).offset,i);return{weight:a(t[0].weight,r*n),bias:a(t[0].bias,r)}}destroy(){this.engine.free(this.parameters),this.engine.free(this.buffers)}[Symbol.dispose](){this.destroy()}};function yt({height:e,width:t}){return e*t*3}var Er=`// From packed bytes to the network's input, augmented as torchvision augments a PIL image:
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
`,b={type:"u32"},U={type:"f32"};function m(e,t){return{access:"read",inPlace:!1,element:e,shape:t}}function _(e,t){return{access:"read_write",inPlace:!1,element:e,shape:t}}function kt(e,t,n){return{...m(e,n),fields:t}}function Tr(e,t,n){return{...n,counted:e,atMost:t}}function E(e,t){return{...t,when:e}}function _t(e,t){return t===void 0?[e]:Array.from({length:t},(n,r)=>`${e}${r}`)}var Ve=new WeakMap;function Rr(e,t){let n=t.toSorted().join(" "),r=Ve.get(e)??new Map;Ve.set(e,r);let a=r.get(n);return a===void 0&&(a=Lr(e,t),r.set(n,a)),a}function Lr(e,t){let n=e.source;for(let a of t){if(e.reflection.bindings.find(i=>i.name===a)?.element!=="vec4f")throw new Error(`${e.name}: ${a} cannot be kept in half precision`);n=Z(n,a,{load:i=>`vec4f(${a}[${i}])`,store:(i,o)=>`${a}[${i}] = vec4<f16>(${o.trim()});`}).replace(new RegExp(`(\\b${a}\\s*: array<)vec4f>`),"$1vec4<f16>>")}let r=`enable f16; ${n}`;return{...e,source:r,reflection:ne(r)}}function xt(e,t){let n=0,r=Object.entries(t).map(([a,s])=>{let i={name:a,at:n,length:Cr(s),unsigned:s==="u32"};return n+=i.length,i});return{name:e,fields:t,words:n,places:r}}function Cr(e){return typeof e=="string"?1:e[1]}var At=xt("BatchRecord",{stepSize:"f32",secondCorrection:"f32",dropoutSeed:"u32",learningRate:"f32",emaWeight:"f32",accumulates:"f32",updates:"f32",unused:"f32"}),qt=xt("AugmentationDraw",{flip:"f32",order:"f32",factors:["f32",3],matrix:["f32",6],unused:["f32",5]});function Ir({name:e,fields:t}){let n=Object.entries(t).map(([r,a])=>`  ${r}: ${typeof a=="string"?a:`array<${a[0]}, ${a[1]}>`},`);return{path:"kernels/program/records.ts",source:[`struct ${e} {`,...n,"}"].join(`
`)}}var Pr=`// Adds up what the lanes of a workgroup have left in its memory, in a fixed order: sums[0] is the total.
//   sums  an array of LANES elements, one of each lane
for (var half = LANES / 2u; half > 0u; half /= 2u) {
  workgroupBarrier();
  if (lane < half) { $sums[lane] += $sums[lane + half]; }
}
`,Ur=`// Adds up all partial sums of a workgroup's QUADS groups of four channels, as a tree of SLICES lanes for each
// group, in a fixed order; every lane then has the totals of its group, or ends if there is no such group.
// Uses \`partials\` [parts, 2, channels], firstSums and secondSums of LANES elements; declares width, quad, slice,
// first and second.
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
first = firstSums[lane % QUADS];
second = secondSums[lane % QUADS];
`,Nr=`// Where a tile of four neighbouring pixels of images lies, such as the first of a walk over them.
//   tile    its number
//   height  rows of an image

// Divided once: software divides lane by lane.
var row = $tile / tilesPerRow;
var x = ($tile % tilesPerRow) * 4u;
var y = row % parameters.$height;
var image = row / parameters.$height;
`,Dr=`// The value of an element of a lazy input: what the batch norm and the ReLU6 that it awaits make of it.
//   value         a variable with the element, which becomes the value
//   scale, shift  of the norm, for the element's channels
// Conditions: LAZY, whether there is a norm; RELU6, whether there is a ReLU6.
//#if LAZY
$value = fma($value, $scale, $shift);
//#end
//#if RELU6
$value = clamp($value, vec4f(), vec4f(6.0));
//#end
`,Mr=`// Goes on to the next tile of the walk that first_tile.wgsl began.
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
`,Or=`// Writes a part's two sums to \`partials\` [parts, 2, channels].
//   part           number of the part
//   width          groups of four channels
//   quad           the group
//   first, second  the sums
partials[$part * 2u * $width + $quad] = $first;
partials[($part * 2u + 1u) * $width + $quad] = $second;
`,Wr=`// The gradient before a ReLU6, an expression that ends a statement: zero where the ReLU6 was flat.
//   gradient   after the ReLU6
//   activated  what the ReLU6 read
select(
  vec4f(),
  $gradient,
  ($activated > vec4f()) & ($activated < vec4f(6.0)),
);
`;function j(e,t){return{[e]:{path:`kernels/wgsl/${e}.wgsl`,source:t}}}var Br={...j("add_lanes",Pr),...j("column_sums",Ur),...j("first_tile",Nr),...j("lazy_value",Dr),...j("next_tile",Mr),...j("partial_sums",Or),...j("relu6_gradient",Wr),...Object.fromEntries([At,qt].map(e=>[e.name,Ir(e)]))};function Qr({name:e,views:t,parameters:n},r,{bindings:a,parameters:s},i,o){let l=[],u=new Map;for(let[d,p]of Object.entries(t)){if(p.when!==void 0&&!i.has(p.when))continue;let{counted:h}=p,f=h===void 0?void 0:Number(o[h]);for(let g of _t(d,f))u.set(`buffer ${g}`,jr(p))}for(let[d,{type:p,when:h}]of Object.entries(n))(h===void 0||i.has(h))&&u.set(`parameter ${d}`,p);let c=new Map([...a.map(d=>[`buffer ${d.name}`,Et(d)]),...s.map(({name:d,type:p})=>[`parameter ${d}`,p])]);for(let[d,p]of u){let h=c.get(d);h===void 0?l.push(`${d} is not declared`):h!==p&&l.push(`${d} is ${h}, described as ${p}`)}for(let d of c.keys())u.has(d)||l.push(`${d} is not described`);if(l.length>0)throw new Error(`${r}: in ${e}, ${l.join("; ")}`)}function jr({access:e,inPlace:t,element:n}){return Et({access:e,inPlace:t,element:Gr(n)})}function Gr(e){return typeof e=="string"?e:e.name}function Et({access:e,inPlace:t,element:n}){return`${e} array<${n}>${t?" in place":""}`}var Ze=/^const (\w+) = (\d+)u;/;function Hr(e,t,n={}){let r=Tt(e,{...n,...e.includes}),a=new Set,s=new Map;for(let{text:c}of r){let[,d="",p]=Ze.exec(c)??[];p!==void 0&&(a.add(d),s.set(d,Number(t[d]??p)))}function i(c,d,p){let h=d;for(;h<c.length;h++){let f=c[h],[,g,w="",y=""]=/^\s*\/\/#(if|else|end|for)\s*(\w*)\s*(\w*)/.exec(f.text)??[];if(g==="else"||g==="end")return h;if(g==="if"){let S=t[w];typeof S!="boolean"&&Y(f,`template condition ${w} has no value`),a.add(w),h=i(c,h+1,S?p:void 0),Kr(c[h])&&(h=i(c,h+1,S?void 0:p)),Xe(c[h],f)}else if(g==="for"){let S=s.get(y)??Number(y);Number.isInteger(S)||Y(f,`//#for ${w}: ${y} is no number`);let $=[];h=i(c,h+1,$),Xe(c[h],f);for(let v=0;v<S;v++)for(let k of $){let A=k.text.replaceAll(`$${w}`,String(v));p?.push({...k,text:A})}}else{let S=f.text.replace(Ze,($,v)=>`const ${v} = ${s.get(v)}u;`);p?.push({...f,text:S})}}return h}let o=[],l=i(r,0,o);l<r.length&&Y(r[l],"template has an //#end too many");let u=Object.keys(t).filter(c=>!a.has(c));if(u.length>0)throw new Error(`${e.path}: template has no constant ${u.join(", ")}`);return{text:o.map(({text:c})=>c).join(`
`),origins:o.map(({path:c,line:d})=>({path:c,line:d}))}}function Tt({path:e,source:t},n){return t.split(`
`).flatMap((r,a)=>{let s={text:r,path:e,line:a+1},[,i="",o,l=""]=/^(\s*)\/\/#include (\w+)\s*(.*)/.exec(r)??[];if(o===void 0)return[s];let u=n[o];u===void 0&&Y(s,`there is nothing named ${o} to include`);let c=l.split(",").filter(d=>d.trim()!=="").map(d=>{let[,p,h]=/^\s*(\w+)=(.*?)\s*$/.exec(d)??[];return p===void 0&&Y(s,`//#include ${o}: "${d.trim()}" is no name=value`),[p,h]});return zr(Tt(u,n)).map(d=>({...d,text:Fr(d,c,i)}))})}function zr(e){let t=e.findIndex(({text:a})=>!/^\/\/(?!#)/.test(a)),n=({text:a})=>a.trim()!=="",r=e.slice(t);return r.slice(r.findIndex(n),r.findLastIndex(n)+1)}function Fr({text:e},t,n){let r=t.reduce((a,[s,i])=>a.replaceAll(new RegExp(`\\$${s}\\b`,"g"),()=>i),e);return/^\s*(\/\/#|$)/.test(r)?r:n+r}function Y({path:e,line:t},n){throw new Error(`${e}:${t}: ${n}`)}function Kr(e){return/^\s*\/\/#else/.test(e?.text??"")}function Xe(e,t){/^\s*\/\/#end/.test(e?.text??"")||Y(t,"template has a directive without its //#end")}var Je=new WeakMap;function Yr(e,t){let{target:n,constants:r,variant:a}=t,s=Je.get(e)??new Map;Je.set(e,s);let i=JSON.stringify([n,a,r]),o=s.get(i);return o===void 0&&(o=Vr(e,t),s.set(i,o)),o}function Vr(e,{target:t,constants:n,flags:r,variant:a}){let s={name:e.name,target:t,constants:n,description:e};if(t==="cpu")return{...s,source:"",origins:[],reflection:{bindings:[],parameters:[]}};let i=Zr(e,a),{text:o,origins:l}=Hr(i,n,Br),u=ne(o);return Qr(e,i.path,u,r,n),{...s,source:o,origins:l,reflection:u}}function Zr({name:e,template:t,variants:n},r){let a=r===void 0?t:n?.[r];if(a===void 0)throw new Error(`${e} has no template${r?` ${r}`:""}`);return a}function I(e,t){let{target:n,variant:r,workgroups:a,parameters:s,...i}={flags:{},...t},o=e,{name:l}=o,u={},c={};for(let[v,k]of Object.entries(i.views)){if(k===void 0)continue;let A=o.views[v];if(A===void 0)throw new Error(`${l}: it has no buffer ${v}`);if(A.counted===void 0){c[v]=k;continue}let P=k;u[A.counted]=P.length,_t(v,P.length).forEach((N,T)=>c[N]=P[T])}let d=ea(o,i.views);for(let v of o.flags??[])i.flags[v]&&d.add(v);let p=ta(o,s,d);for(let[v,k]of Object.entries(c))na(l,v,k);if(!a.every(v=>Number.isInteger(v)&&v>=1&&v<=65535))throw new pt(`${l}: cannot dispatch ${a.join(" x ")} workgroups, which no device runs at once. Use a smaller batch, input size or width multiplier.`);let h=Object.fromEntries(Jr(o).map(v=>[v,d.has(v)])),f=n==="cpu"?h:{...o.constants,...i.constants,...u,...h},g=Yr(o,{target:n,variant:r,constants:f,flags:d}),w=o.cost(Xr(i.views,s,h)),y={kernel:g,views:c,parameters:p,workgroups:a,cost:w},S=Object.keys(c).filter(v=>c[v].half);if(S.length===0)return y;let $=S.reduce((v,k)=>v+c[k].byteLength,0);return{...y,kernel:n==="cpu"?g:Rr(g,S),cost:{...w,bytes:w.bytes-$}}}function Xr(e,t,n){return{views:e,parameters:t,flags:n}}function Jr({views:e,flags:t=[]}){let n=Object.values(e).flatMap(r=>r.when??[]);return[...new Set([...n,...t])]}function ea({name:e,views:t},n){let r=new Set,a=[];for(let[s,{when:i}]of Object.entries(t)){let o=n[s];o!==void 0&&i!==void 0&&r.add(i),o===void 0&&i===void 0&&a.push(s)}for(let[s,{when:i}]of Object.entries(t))n[s]===void 0&&i!==void 0&&r.has(i)&&a.push(s);if(a.length>0)throw new Error(`${e}: buffer ${a.join(", ")} is not given`);return r}function ta({name:e,parameters:t},n,r){let a={};for(let[i,o]of Object.entries(n)){if(o===void 0)continue;let l=t[i];if(l===void 0)throw new Error(`${e}: it has no parameter ${i}`);if(l.type==="u32"&&!(Number.isInteger(o)&&o>=0&&o<2**32))throw new Error(`${e}: ${i} is ${o}, not an unsigned integer`);(l.when===void 0||r.has(l.when))&&(a[i]=o)}let s=Object.entries(t).filter(([i,{when:o}])=>(o===void 0||r.has(o))&&a[i]===void 0);if(s.length>0)throw new Error(`${e}: parameter ${s.map(([i])=>i).join(", ")} is not given`);return a}function na(e,t,n){if(n.offset%256!==0||n.byteLength<=0||n.byteLength%4!==0)throw new Error(`${e}: ${t} is not a bindable range of ${n.memory.label}`);if(n.offset+n.byteLength>n.memory.byteLength)throw new Error(`${e}: ${t} reaches past the end of ${n.memory.label}`)}var ra={memory:16384,invocations:256},aa={cpu:4,software:8,hardware:64};function M(e){return aa[e]}var sa={path:"kernels/augment/augment.wgsl",source:Er};var ia=Tr("PARTS",11,m("u32","[imagesPerPart, height, width, 3] bytes"));var Rt={template:sa,constants:{MEANS:!1},views:{batchIndex:m("u32","[1]"),samples:m("u32","[batches, batch]"),draws:E("AUGMENT",kt(qt,["flip","order","factors","matrix"],"[batches, batch]")),means:E("AUGMENT",m("f32","[batch]")),output:_("vec4f","[batch, height, width, 4]"),pixels:ia},parameters:{imagesPerPart:b,batch:b,height:b,width:b,meanRed:U,meanGreen:U,meanBlue:U,stdRed:U,stdGreen:U,stdBlue:U},cpu:{module:"augment/augment",entry:"augment",divide:({parameters:e})=>({tasks:e.batch*e.height})}};function Lt(e){return({parameters:t})=>{let n=t.batch*t.height*t.width;return{flops:e*n,bytes:19*n}}}var gi={name:"augment",...Rt,cost:Lt(40)},oa={name:"normalise",...Rt,cost:Lt(6)};function ua(e){return la(oa,e)}function la(e,t){let{batch:n,height:r,width:a,imagesPerPart:s,target:i,mean:o,std:l,...u}=t,c=M(i);return I(e,{target:i,views:u,parameters:{imagesPerPart:s,batch:n,height:r,width:a,meanRed:o[0],meanGreen:o[1],meanBlue:o[2],stdRed:l[0],stdGreen:l[1],stdBlue:l[2]},constants:{LANES:c},workgroups:be(n*r*a,c)})}var ca=5;function R(e,t,n){let{down:r,across:a,slices:s,depth:i}=n,o=`shared ${4*r*e}x${4*a*t}`,l=s>1?`, ${s} slices of ${i}`:"";return{name:`${o} by ${4*e}x${4*t}${l}`,rowQuads:e,columnQuads:t,workgroup:n}}var da=[R(2,2,{down:16,across:8,slices:1,depth:16}),R(2,2,{down:8,across:8,slices:1,depth:16}),R(2,2,{down:16,across:4,slices:1,depth:16}),R(2,1,{down:8,across:8,slices:1,depth:16}),R(2,1,{down:16,across:4,slices:1,depth:16}),R(1,1,{down:8,across:8,slices:1,depth:16}),R(2,2,{down:8,across:8,slices:4,depth:4}),R(2,2,{down:8,across:8,slices:4,depth:12}),R(2,1,{down:8,across:4,slices:8,depth:4}),R(1,2,{down:4,across:8,slices:8,depth:4}),R(1,1,{down:8,across:8,slices:4,depth:8}),R(1,1,{down:8,across:8,slices:8,depth:8}),R(1,1,{down:4,across:4,slices:16,depth:4}),R(1,1,{down:4,across:4,slices:16,depth:12})];function Ct({rowQuads:e,columnQuads:t,workgroup:n}){let{down:r,across:a,slices:s}=n;return{rows:4*r*e,columns:4*a*t,lanes:r*a*s}}function It({rowQuads:e,columnQuads:t,workgroup:n}){let{down:r,across:a,slices:s,depth:i}=n,o=s*i*(r*e+1+a*t+1),l=r*a*s*t/2;return 16*Math.max(o,l,2*r*a*t)}function ha({memory:e,invocations:t}){return da.filter(n=>It(n)<=e&&Ct(n).lanes<=t)}function pa(e,t){let{slices:n,depth:r}=e.workgroup,a=16*e.rowQuads*e.columnQuads,{rows:s,columns:i,lanes:o}=Ct(e),l=Math.ceil(t.rows/s)*Math.ceil(t.columns/i),u=28e6*(a===64?.95:a===32?.75:.7),c=Math.min(1,l*o/(132*256)),d=2*l*s*i*t.depth/(u*c),p=4*l*(s+i)*t.depth/5e6,h=Math.min(Math.floor(65536/(o*(32+1.5*a))),Math.floor(229376/It(e))),f=Math.ceil(l/(132*h)),g=Math.ceil(t.depth/(r*n))+(n>1?2:0);return Math.max(d,p,f*g)}function fa(e,t){return ga(t,n=>pa(n,e))}function ga(e,t){return ha(e).map(n=>({tile:n,time:t(n)})).sort((n,r)=>n.time-r.time).slice(0,ca).map(({tile:n})=>n)}function ma(e,t,n){let{across:r,down:a,slices:s,depth:i}=n;return{ROW_QUADS:e,QUADS:t,ACROSS:r,DOWN:a,SLICES:s,DEPTH:i,LANES:r*a*s,SLICED:s>1}}var X=48;var Pt={cpu:64,software:256,hardware:4096},wa=1024;function va(e){return{name:e.name,rows:4*e.rowQuads,quads:e.columnQuads,mostParts:wa,workgroup:e.workgroup}}function ba(e,t){let n=(r,a)=>({name:`${r}x${4*a}`,rows:r,quads:a,mostParts:Pt[t]});return e%16===0?[n(4,4),n(8,4),n(8,2)]:[n(8,2),n(4,2)]}function $a(e,t,n=ra){if(t==="cpu")return[Sa(e.columns)];let r=ba(e.columns,t);if(t==="software")return r;let[a,...s]=fa(e,n).map(va);return[a,r.find(({rows:i})=>i===8),...s]}function Sa(e){return{name:`${X} rows`,rows:X,quads:e/4,mostParts:Pt.cpu}}var mi=[[4,2],[4,4],[2,4]].map(([e,t])=>({name:`${4*e}x${4*t}`,outputs:e,inputs:t}));function Ut({rows:e,workgroup:t}){return e*(t?.down??1)}function ya({quads:e,workgroup:t}){return 4*e*(t?.across??1)}var ka=class{#e;#n=[];#t=[];constructor(e){this.#e=e}take(e,t,n=!1){let r=t*(n?2:4),a=-1;for(let[i,o]of this.#t.entries())o.byteLength<r||(a<0||o.byteLength<this.#t[a].byteLength)&&(a=i);let s=a<0?this.#e.allocate(e,r):this.#t.splice(a,1)[0];return a<0&&this.#n.push(s),{memory:s,offset:0,byteLength:r,half:n}}keep(e,t){let n=this.#e.allocate(e,t*4);return this.#n.push(n),{memory:n,offset:0,byteLength:t*4,half:!1}}give(e){this.#t.push(e.memory)}destroy(){for(let e of this.#n.splice(0))this.#e.free(e);this.#t.length=0}},et={name:"joined",joins:!0},ce={name:"apart",joins:!1},_a=2**16;function xa(e,t){return t!=="hardware"?[ce]:e<_a?[et,ce]:[ce,et]}var Aa=class{#e;constructor(e={}){this.#e=e}choose(e,t){return t.find(({name:n})=>n===this.#e[e])??t[0]}};function qa(e,t,{name:n}){return{...e,choice:{key:t,variant:n}}}var Ea=`// Dropout of the pooled features, for the templates that include this: a channel is dropped
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
`,Ta=`// Logits of all heads, one matrix product over the concatenated classes:
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
`;var Ra=`// Global average pooling and, in training, each head's dropout:
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
`;function La(e,t,n,r){return{flops:2*e*t*r,bytes:4*(e*(n*t+r)+r*t)}}var Ca={dropout:{path:"kernels/heads/dropout.wgsl",source:Ea}},Ia={name:"heads_pool",template:{path:"kernels/heads/pool.wgsl",source:Ra,includes:Ca},views:{input:m("vec4f","[batch, positions, channels]"),inputScale:m("vec4f","[channels]"),inputShift:m("vec4f","[channels]"),features:_("vec4f","[batch, heads or 1, channels]"),batchIndex:E("TRAINING",m("u32","[1]")),batchRecords:E("TRAINING",kt(At,["dropoutSeed"],"[batches]"))},parameters:{batch:b,positions:b,channels:b,heads:E("TRAINING",b),dropoutThreshold:E("TRAINING",b),dropoutScale:E("TRAINING",U)},cost:({parameters:{batch:e,positions:t,channels:n,heads:r=1}})=>({flops:5*e*t*n,bytes:4*e*n*(t+r)}),cpu:{module:"heads/pool",entry:"headsPool",divide:({parameters:{batch:e}})=>({tasks:e})}},Pa={name:"heads_logits",template:{path:"kernels/heads/logits.wgsl",source:Ta},views:{features:m("vec4f","[batch, heads or 1, channels]"),weight:m("vec4f","[classes, channels]"),bias:m("f32","[classes]"),logits:_("f32","[batch, classes]"),segments:E("TRAINING",m("u32","[heads + 1]"))},parameters:{batch:b,channels:b,classes:b,heads:E("TRAINING",b)},cost:({parameters:{batch:e,channels:t,classes:n,heads:r=1}})=>La(e,t,r,n),cpu:{module:"heads/logits",entry:"headsLogits",divide:({parameters:{classes:e}})=>({tasks:e})}};function Ua({classes:e}){return e.reduce((t,n)=>t+n,0)}function Na(e){let{shape:t,target:n}=e;return[Da(e,t,n),Ma(e,t,n)]}function Da({input:e,inputScale:t,inputShift:n,features:r},{batch:a,positions:s,channels:i,classes:o},l,u){let c=M(l);return I(Ia,{target:l,views:{input:e,inputScale:t,inputShift:n,features:r,batchIndex:u?.views.batchIndex,batchRecords:u?.views.batchRecords},parameters:{batch:a,positions:s,channels:i,heads:u&&o.length,...u?.mask},constants:{LANES:c},workgroups:[Math.ceil(i/4/c),a,1]})}function Ma({features:e,weight:t,bias:n,logits:r},a,s,i){let{batch:o,channels:l,classes:u}=a,c=Ua(a),d=M(s),p=s==="hardware";return I(Pa,{target:s,views:{features:e,weight:t,bias:n,logits:r,segments:i?.segments},parameters:{batch:o,channels:l,classes:c,heads:i&&u.length},constants:{LANES:d,TREE:p},workgroups:[p?c:Math.ceil(c/d),Math.ceil(o/4),1]})}var Oa=`// Batch norm in training, between two convolutions: adds up the partial sums a convolution left,
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
`,Wa=`// Batch norms in inference: the scale and shift that the next reader applies, from the running averages,
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
`,Se=64;function Ba({parameters:e}){return{tasks:Math.ceil(e.channels/32)}}function Qa({parameters:e}){return{tasks:Math.min(Se,e.rows)}}function ee(e){return Math.ceil(e/64)*64}var Nt=6*4;function tt(e,t){return{scale:z(e,0,t),shift:z(e,ee(t),t)}}var ja={path:"kernels/norm/finish.wgsl",source:Oa};function Ga({parameters:e}){let{parts:t,channels:n}=e;return{flops:2*t*n,bytes:8*t*n}}var Ha={name:"norm_finish",template:ja,constants:{BACKWARD:!1},views:{partials:m("vec4f","[parts, 2, channels]"),statistics:_("vec4f","[4, stride]"),gamma:m("vec4f","[channels]"),beta:m("vec4f","[channels]"),runningMean:_("vec4f","[channels]"),runningVariance:_("vec4f","[channels]")},parameters:{rows:b,channels:b,parts:b,stride:b,epsilon:U,momentum:U},cost:Ga,cpu:{module:"norm/finish",entry:"normFinish",divide:Ba}};var za={name:"norm_inference",template:{path:"kernels/norm/inference.wgsl",source:Wa},views:{norms:m("u32","[count, 6]"),weights:m("vec4f","[parameters]"),averages:m("vec4f","[running statistics]"),statistics:_("vec4f","[statistics of all norms]")},parameters:{epsilon:U},cost:({views:{statistics:e}})=>({flops:5*e.byteLength/16,bytes:6*e.byteLength/4}),cpu:{module:"norm/inference",entry:"normInference",divide:({views:{norms:e}})=>({tasks:e.byteLength/Nt})}};function Fa(e,t,n){let r=M(n),a=e/4;if(n!=="hardware"){let i=[Math.ceil(a/r),1,1];return{constants:{LANES:r,TREE:!1},workgroups:i}}let s=a%2===0?2:1;return{constants:{LANES:t>2*r?4*r:r,ACROSS:s,TREE:!0},workgroups:[a/s,1,1]}}function Ka(e){let{partials:t,state:n,statistics:r,target:a,...s}=e,{channels:i}=s;return I(Ha,{target:a,views:{partials:t,statistics:r,...n},parameters:{...s,stride:ee(i)},...Fa(i,e.parts,a)})}function Ya(e){let t=({offset:n})=>n/16;return Uint32Array.from(e.flatMap(({state:n,statistics:r,channels:a})=>[t(n.gamma),t(n.beta),t(n.runningMean),t(n.runningVariance),t(r),a/4]))}function Va(e){let{epsilon:t,target:n,...r}=e;return I(za,{target:n,views:r,parameters:{epsilon:t},constants:{LANES:M(n)},workgroups:[e.norms.byteLength/Nt,1,1]})}var Za=`// Residual connection, forward: output = (skip, normed if it still awaits its norm)
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
`,Xa=16,Ja={name:"residual",template:{path:"kernels/residual/residual.wgsl",source:Za},views:{skip:m("vec4f","[rows, channels]"),branch:m("vec4f","[rows, channels]"),branchScale:m("vec4f","[channels]"),branchShift:m("vec4f","[channels]"),output:_("vec4f","[rows, channels]"),skipScale:E("LAZY",m("vec4f","[channels]")),skipShift:E("LAZY",m("vec4f","[channels]"))},parameters:{rows:b,channels:b},flags:["RELU6"],cost:({parameters:{rows:e,channels:t}})=>({flops:5*e*t,bytes:12*e*t}),cpu:{module:"residual/residual",entry:"residual",divide:Qa}};function es(e){let{skip:t,branch:n,branchNorm:r,output:a,rows:s,channels:i,target:o}=e,l=M(o);return I(Ja,{target:o,views:{skip:t.input,branch:n,branchScale:r.scale,branchShift:r.shift,output:a,skipScale:t.norm?.scale,skipShift:t.norm?.shift},parameters:{rows:s,channels:i},flags:{RELU6:t.relu6},constants:{LANES:l},workgroups:be(Math.ceil(s/Xa)*(i/4),l)})}var ts=`// Residual connection in training, with the statistics of its branch's batch norm, in one dispatch: what
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
  //#include column_sums
  let rows = f32(parameters.rows);
  let mean = first / rows;
  let variance = max(second / rows - mean * mean, vec4f());
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
`,ns={name:"residual_joined",template:{path:"kernels/residual/residual_joined.wgsl",source:ts},views:{partials:m("vec4f","[parts, 2, channels]"),statistics:_("vec4f","[4, stride]"),gamma:m("vec4f","[channels]"),beta:m("vec4f","[channels]"),runningMean:_("vec4f","[channels]"),runningVariance:_("vec4f","[channels]"),skip:m("vec4f","[rows, channels]"),branch:m("vec4f","[rows, channels]"),output:_("vec4f","[rows, channels]"),skipScale:E("LAZY",m("vec4f","[channels]")),skipShift:E("LAZY",m("vec4f","[channels]"))},parameters:{rows:b,channels:b,parts:b,stride:b,rowsPerGroup:b,epsilon:U,momentum:U},flags:["RELU6"],cost:({parameters:{rows:e,channels:t,parts:n}})=>({flops:(5*e+2*n)*t,bytes:(12*e+8*n)*t})},nt=256,de=8;function rs(e){let{partials:t,state:n,statistics:r,skip:a,branch:s,output:i,...o}=e,{rows:l,channels:u,parts:c}=o,d=Math.max(4*nt/de,c);return I(ns,{target:"hardware",views:{partials:t,statistics:r,...n,skip:a.input,branch:s,output:i,skipScale:a.norm?.scale,skipShift:a.norm?.shift},parameters:{...o,stride:ee(u),rowsPerGroup:d},flags:{RELU6:a.relu6},constants:{LANES:nt,QUADS:de},workgroups:[Math.ceil(u/4/de),Math.ceil(l/d),1]})}var rt=new WeakMap;function as(e,t,n){let{input:r,norm:a,relu6:s}=t,i={skip:r,branchScale:n.scale,branchShift:n.shift,...a&&{skipScale:a.scale,skipShift:a.shift}},o=e.views.output.byteLength/4,{flops:l,bytes:u}=e.cost;return{...e,kernel:ss(e.kernel,Object.keys(i),s),views:{...e.views,...i},cost:{flops:l+5*o,bytes:u+4*o}}}function ss(e,t,n){let r=rt.get(e)??new Map;rt.set(e,r);let a=`${t.join(" ")} ${n}`,s=r.get(a);return s===void 0&&(s=is(e,t,n),r.set(a,s)),s}function is(e,t,n){let r=1+Math.max(...e.reflection.bindings.map(({index:i})=>i)),a=t.includes("skipScale"),s=[Z(e.source,"output",{load:i=>`output[${i}]`,store:(i,o)=>`output[${i}] = withSkip(${i}, ${o.trim()});`}),...t.map((i,o)=>`@group(0) @binding(${r+o}) var<storage, read> ${i}: array<vec4f>;`),"fn withSkip(at: u32, branch: vec4f) -> vec4f {","  let channel = at % (parameters.outputChannels / 4u);","  var value = skip[at];",...a?["  value = fma(value, skipScale[channel], skipShift[channel]);"]:[],...n?["  value = clamp(value, vec4f(), vec4f(6.0));"]:[],"  return value + fma(branch, branchScale[channel], branchShift[channel]);","}",""].join(`
`);return{...e,name:`${e.name} + residual`,source:s,reflection:ne(s)}}var os=`// Depthwise 3x3 convolution with a padding of 1, forward:
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
`;var us=`// Column k of the input's row at \`address\`, normed and activated; 0 outside the image.
//   k  counted from the column \`left\`
let column$k = left + $k;
let inside$k = column$k >= 0 && column$k < i32(parameters.width);
let at$k = (address + u32(clamp(column$k, 0, i32(parameters.width) - 1))) * quads + quad;
let value$k = select(
  vec4f(),
  clamp(fma(input[at$k], scale, shift), vec4f(), vec4f(6.0)),
  inside$k,
);
`,ls=`// Adds up two sums over the walkers of a workgroup, in their order; only the first walker goes on.
//   first, second  the sums
sums[lane] = $first;
sums[LANES + lane] = $second;
workgroupBarrier();
if (walker > 0u) { return; }
for (var at = lane + QUADS; at < LANES; at += QUADS) {
  $first += sums[at];
  $second += sums[LANES + at];
}
`,cs=`// Which group of four channels is an invocation's, and which tiles of which part it walks over. With SHARED
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
`,Dt={height:b,width:b,channels:b,outputHeight:b,outputWidth:b,tiles:b,allTiles:b},Mt=["rowsPerPart","rows","paddedPixels","channelsPerTask"];function Ot(e){return({parameters:t})=>{let[n,r]=e==="input"?[t.height,t.width]:[t.outputHeight,t.outputWidth],a=t.allTiles/Math.ceil(r/4)/n,s=a*t.outputHeight*t.outputWidth*t.channels,i=a*t.height*t.width*t.channels;return{flops:18*s,bytes:4*(i+s)}}}function Wt(e){return({parameters:t,flags:n})=>{let r=Math.ceil((e==="input"?t.width:t.outputWidth)/4),a=t.tiles/r,s=t.allTiles/r,i=Math.ceil(s/a),o=n.STRIDE2?8*Math.ceil(t.outputWidth/4)+1:0,l=Math.max(o,4*Math.ceil(t.width/4)+2),u=Math.ceil(Se/2/i),c=Math.max(32,Math.ceil(t.channels/u/16)*16);return{tasks:i*Math.ceil(t.channels/c),extra:{rowsPerPart:a,rows:s,paddedPixels:l,channelsPerTask:c},scratch:(9+5*l)*c*4}}}var ds={input_column:{path:"kernels/depthwise/input_column.wgsl",source:us},place:{path:"kernels/depthwise/place.wgsl",source:cs},add_walkers:{path:"kernels/depthwise/add_walkers.wgsl",source:ls}},hs={name:"depthwise_forward",template:{path:"kernels/depthwise/forward.wgsl",source:os,includes:ds},views:{input:m("vec4f","[batch, height, width, channels]"),inputScale:m("vec4f","[channels]"),inputShift:m("vec4f","[channels]"),weight:m("vec4f","[channels, 1, 3, 3]"),output:_("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:E("STATISTICS",_("vec4f","[parts, 2, channels]"))},parameters:Dt,flags:["STRIDE2"],cost:Ot("output"),cpu:{module:"depthwise/forward",entry:"depthwiseForward",extra:Mt,divide:Wt("output")}},ps={name:"depthwise_inference",views:{input:m("vec4f","[batch, height, width, channels]"),weight:m("vec4f","[channels, 1, 3, 3]"),output:_("vec4f","[batch, outputHeight, outputWidth, channels]"),outputScale:m("vec4f","[channels]"),outputShift:m("vec4f","[channels]")},parameters:Dt,flags:["STRIDE2"],cost:Ot("output"),cpu:{module:"depthwise/inference",entry:"depthwiseInference",extra:Mt,divide:Wt("output")}};function fs(e){let t=(r,a=!1)=>({name:`${r} parts`,mostParts:r,wholeRows:a,shared:!1}),n=r=>({name:`shared, ${r} workgroups`,mostParts:r,wholeRows:!1,shared:!0});return e==="cpu"?[t(32,!0)]:e==="software"?[t(128)]:[n(2048),t(2048),t(8192),n(1024),n(4096)]}function Bt(e){let t=[8,4,2,1].find(n=>e%(4*n)===0);return{QUADS:t,WALKERS:M("hardware")/t,groups:e/4/t}}function gs(e,t,n,{mostParts:r,wholeRows:a,shared:s}){let i=Math.ceil(t/4),o=e*i;if(s){let{WALKERS:u,groups:c}=Bt(n),d=Math.ceil(r/c),p=u*Math.ceil(o/u/d);return{parts:Math.ceil(o/p),tiles:p,allTiles:o}}let l=a?i*Math.max(Math.ceil(e/r),Math.ceil(64/t)):Math.ceil(o/r);return{parts:Math.ceil(o/l),tiles:l,allTiles:o}}function Qt({height:e,width:t,stride:n}){return{outputHeight:Math.ceil(e/n),outputWidth:Math.ceil(t/n)}}function ye(e,t){let{outputHeight:n,outputWidth:r}=Qt(e);return gs(e.batch*n,r,e.channels,t)}function ms(e,t){return ye(e,t).parts}function jt(e,{parts:t,tiles:n,allTiles:r},a,s,i){let{height:o,width:l,channels:u,stride:c}=e,d=M(s),{groups:p,...h}=Bt(u),f=a.shared?[t,p,1]:be(t*u/4,d);return{target:s,parameters:{height:o,width:l,channels:u,...Qt(e),tiles:n,allTiles:r},flags:{STRIDE2:c===2},constants:{...i,LANES:d,SHARED:a.shared,...a.shared&&h},workgroups:f}}function ws({stride:e}){return{STRIDE:e,COLUMNS:3+3*e}}function vs(e){let{shape:t,split:n,target:r,...a}=e;return I(hs,{views:a,...jt(t,ye(t,n),n,r,ws(t))})}function bs(e){let{shape:t,split:n,...r}=e,{parameters:a,flags:s}=jt(t,ye(t,n),n,"cpu",{});return I(ps,{target:"cpu",views:r,parameters:a,flags:s,workgroups:[1,1,1]})}var $s=`// The network's first convolution, 3x3 with stride 2 and a padding of 1, forward:
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
`,Ss=`// The network's first convolution, forward, for hardware: what forward.wgsl computes, by workgroups that
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
`,ys=`// The network's first convolution, gradient of its weight, in parts:
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
`,ks=`// The network's first convolution, gradient of its weight, in parts, for hardware: what
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
`,_s=`// Brings what a tile of four neighbouring outputs sees of its image, three rows of nine columns, into the
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
`;function xs(e){return e!=="hardware"?[{name:"registers",mostParts:512,mostSplits:128,shared:!1}]:[1024,512,256].map(t=>({name:`shared, ${t} parts`,mostParts:t,mostSplits:t,shared:!0}))}function ke({height:e,width:t,batch:n}){let r=Math.ceil(e/2),a=Math.ceil(t/2),s=Math.ceil(a/4);return{outputHeight:r,outputWidth:a,tilesPerRow:s,rows:n*r}}function Gt({outputChannels:e}){let t=[8,4,2].find(n=>e%(4*n)===0);return{QUADS:t,TILES:64/t}}function _e(e,{mostParts:t,shared:n}){let{rows:r,tilesPerRow:a}=ke(e),s=r*a,i=n?Gt(e).TILES:1,o=Math.ceil(s/i/t)*i;return{parts:Math.ceil(s/o),tiles:o,allTiles:s}}function As(e,t){return _e(e,t).parts}var Ht={height:b,width:b,channels:b,outputHeight:b,outputWidth:b};function zt(e,t){let n=e*t.outputWidth*t.channels,r=e/t.outputHeight*t.height*t.width*4;return{flops:54*n,bytes:4*(r+n)}}var Ft={path:"kernels/first_convolution/load_patches.wgsl",source:_s},Kt={...Ht,tiles:b,allTiles:b};function Yt({parameters:e}){return zt(e.allTiles/Math.ceil(e.outputWidth/4),e)}function Vt({parameters:e}){let t=Math.ceil(e.allTiles/e.tiles),n=e.allTiles/Math.ceil(e.outputWidth/4)*e.outputWidth;return{tasks:t,extra:{outputsPerPart:Math.ceil(n/t),outputs:n},scratch:48*27*4,pack:{by:"rows",outputChannels:e.channels,inputChannels:27}}}var qs={name:"first_convolution_forward",template:{path:"kernels/first_convolution/forward.wgsl",source:$s},variants:{shared:{path:"kernels/first_convolution/forward_shared.wgsl",source:Ss,includes:{load_patches:Ft}}},views:{input:m("vec4f","[batch, height, width, 4]"),weight:m("vec4f","[channels, 3, 3, 3]"),output:_("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:E("STATISTICS",_("vec4f","[parts, 2, channels]"))},parameters:Kt,cost:Yt,cpu:{module:"first_convolution/forward",entry:"firstConvolutionForward",extra:["outputsPerPart","outputs"],divide:Vt}},Es={name:"first_convolution_inference",views:{input:m("vec4f","[batch, height, width, 4]"),weight:m("vec4f","[channels, 3, 3, 3]"),output:_("vec4f","[batch, outputHeight, outputWidth, channels]"),outputScale:m("vec4f","[channels]"),outputShift:m("vec4f","[channels]")},parameters:Kt,cost:Yt,cpu:{module:"first_convolution/forward",entry:"firstConvolutionInference",extra:["outputsPerPart","outputs"],divide:Vt}},wi={name:"first_convolution_backward_weight",template:{path:"kernels/first_convolution/backward_weight.wgsl",source:ys},variants:{shared:{path:"kernels/first_convolution/backward_weight_shared.wgsl",source:ks,includes:{load_patches:Ft}}},views:{input:m("vec4f","[batch, height, width, 4]"),gradient:m("vec4f","[batch, outputHeight, outputWidth, channels]"),output:_("f32","[splits, channels, 3, 3, 3]")},parameters:{...Ht,rowsPerSplit:b,rows:b},cost:({parameters:e})=>zt(e.rows,e),cpu:{module:"first_convolution/backward_weight",entry:"firstConvolutionBackwardWeight",divide:({parameters:e})=>({tasks:Math.ceil(e.rows/e.rowsPerSplit),scratch:(64+e.channels)*128})}};function Ts(e){let{shape:t,split:n,target:r,...a}=e,{height:s,width:i,outputChannels:o}=t,{outputHeight:l,outputWidth:u}=ke(t),{parts:c,tiles:d,allTiles:p}=_e(t,n),h=M(r);return I(qs,{target:r,views:a,parameters:{height:s,width:i,channels:o,outputHeight:l,outputWidth:u,tiles:d,allTiles:p},...n.shared?Ls(t,c):{constants:{LANES:h},workgroups:[Math.ceil(c/h),o/8,1]}})}function Rs(e){let{shape:t,split:n,...r}=e,{height:a,width:s,outputChannels:i}=t,{outputHeight:o,outputWidth:l}=ke(t),{tiles:u,allTiles:c}=_e(t,n);return I(Es,{target:"cpu",views:r,parameters:{height:a,width:s,channels:i,outputHeight:o,outputWidth:l,tiles:u,allTiles:c},workgroups:[1,1,1]})}function Ls(e,t){let n=Gt(e),r=e.outputChannels/4/n.QUADS;return{variant:"shared",constants:n,workgroups:[t,r,1]}}var Cs=`// Pointwise convolution, forward: output[m, n] = sum over k of value(input[m, k]) * weight[n, k].
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
`,Is=`// Pointwise convolution, forward, for hardware: what forward.wgsl computes, by tiles that a workgroup
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
`;var Ps=`// Adds up two sums of each column over the invocations of slice 0 that stand below each other, and writes
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
`,Us=`// Adds up the results of the slices, in a fixed order: those of slice 0 are the totals.
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
`,Ns=`// Brings a tile of a matrix whose rows are the product's depth into the workgroup's memory as it is.
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
`,Ds=`// Brings a tile of a matrix whose rows are the result's, and whose columns the product's depth, into the
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
`,Ms=`// Multiplies what a slice has in the workgroup's memory: each of DEPTH lines is one step of the product's
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
`,Os=`// How a workgroup's memory is laid out for a tile of rows by columns. An operand's line is one step of the
// product's depth, in groups of four rows or columns, and one more so that lines begin in other banks.
const MEMBERS = ACROSS * DOWN;
const TILE_ROWS = 4u * DOWN * ROW_QUADS;
const TILE_QUADS = ACROSS * QUADS;
const ROW_LINE = DOWN * ROW_QUADS + 1u;
const COLUMN_LINE = TILE_QUADS + 1u;
const SLICE = DEPTH * (ROW_LINE + COLUMN_LINE);
// The slices' lines; then the slices' results, and the sums of all rows.
var<workgroup> tiles: array<vec4f, max(SLICES * SLICE, max(LANES * QUADS / 2u, 2u * DOWN * TILE_QUADS))>;
`,Ws=`// Where an invocation stands in its workgroup.
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
`;function G(e,t){return{[e]:{path:`kernels/pointwise/${e}.wgsl`,source:t}}}function Bs(e,t){return{path:`kernels/pointwise/${e}.wgsl`,source:t,includes:{...G("add_rows",Ps),...G("add_slices",Us),...G("load_lines",Ns),...G("load_transposed",Ds),...G("multiply_tile",Ms),...G("tile_memory",Os),...G("tile_place",Ws)}}}function Qs(e,t,n,r){let a=Math.ceil(e/(X*t)),s=Math.ceil(Se/2/a),i=Math.max(1,Math.min(s,Math.floor(n/32))),o=Math.ceil(n/i/8)*8;return{tasks:a*Math.ceil(n/o),extra:{columnsPerTask:o,rowsPerBlock:X},scratch:X*r*4}}var Zt={rows:b,inputChannels:b,outputChannels:b,tiles:b};function js(e){return 2*e.rows*e.inputChannels*e.outputChannels}function Xt({parameters:e}){let t=e.rows*(e.inputChannels+e.outputChannels);return{flops:js(e),bytes:4*(t+e.inputChannels*e.outputChannels)}}function Jt({parameters:e}){let{rows:t,tiles:n,inputChannels:r,outputChannels:a}=e;return{...Qs(t,n,a,r),pack:{by:"rows",outputChannels:a,inputChannels:r}}}var Gs={name:"pointwise_forward",template:{path:"kernels/pointwise/forward.wgsl",source:Cs},variants:{shared:Bs("forward_shared",Is)},views:{input:m("vec4f","[rows, inputChannels]"),weight:m("vec4f","[outputChannels, inputChannels]"),output:_("vec4f","[rows, outputChannels]"),inputScale:E("LAZY",m("vec4f","[inputChannels]")),inputShift:E("LAZY",m("vec4f","[inputChannels]")),partials:E("STATISTICS",_("vec4f","[parts, 2, outputChannels]"))},parameters:Zt,flags:["RELU6"],cost:Xt,cpu:{module:"pointwise/forward",entry:"pointwiseForward",extra:["columnsPerTask","rowsPerBlock"],divide:Jt}},Hs={name:"pointwise_inference",views:{input:m("vec4f","[rows, inputChannels]"),weight:m("vec4f","[outputChannels, inputChannels]"),output:_("vec4f","[rows, outputChannels]"),outputScale:m("vec4f","[outputChannels]"),outputShift:m("vec4f","[outputChannels]")},parameters:Zt,flags:["RELU6"],cost:Xt,cpu:{module:"pointwise/inference",entry:"pointwiseInference",extra:["columnsPerTask","rowsPerBlock"],divide:Jt}};function xe(e,t){return Math.ceil(e/(Ut(t)*t.mostParts))}function en(e,t){return Math.ceil(e/(Ut(t)*xe(e,t)))}function zs(e,t,n,r){let a=en(e,n),s=Math.ceil(t/ya(n));if(n.workgroup)return{variant:"shared",constants:ma(n.rows/4,n.quads,n.workgroup),workgroups:[s,a,1]};let i=M(r);return{constants:{ROWS:n.rows,QUADS:n.quads,LANES:i},workgroups:[Math.ceil(a/i),s,1]}}function Fs(e){let{lazy:t,weight:n,output:r,partials:a,shape:s,tile:i,target:o}=e,{rows:l,outputChannels:u}=s;return I(Gs,{target:o,views:{input:t.input,weight:n,output:r,inputScale:t.norm?.scale,inputShift:t.norm?.shift,partials:a},parameters:{...s,tiles:xe(l,i)},flags:{RELU6:t.relu6},...zs(l,u,i,o)})}function Ks(e){let{input:t,weight:n,output:r,stored:{scale:a,shift:s,relu6:i},shape:o,tile:l}=e;return I(Hs,{target:"cpu",views:{input:t,weight:n,output:r,outputScale:a,outputShift:s},parameters:{...o,tiles:xe(o.rows,l)},flags:{RELU6:i},workgroups:[1,1,1]})}function Ys(e){let{layer:t,batch:n}=e;switch(t.kind){case"first":return As(Re(t,n),qe(e,"forward"));case"depthwise":return ms(Te(t,n),Ee(e,"forward"));case"pointwise":return en(ae(t,n).rows,Ae(e,"forward"))}}function Vs(e,t){let{layer:n,batch:r,target:a}=e,{input:s,...i}=t;switch(n.kind){case"first":{let o=qe(e,"forward"),l=Re(n,r),u=Ts({input:s.input,...i,shape:l,split:o,target:a});return V(e,"forward",o,u)}case"depthwise":{let o=Ee(e,"forward"),l=Te(n,r),u=vs({...Xs(s),...i,shape:l,split:o,target:a});return V(e,"forward",o,u)}case"pointwise":{let o=Ae(e,"forward"),l=ae(n,r),u=Fs({lazy:s,...i,shape:l,tile:o,target:a});return V(e,"forward",o,u)}}}function Zs(e,t){let{layer:n,batch:r}=e,{norm:{scale:a,shift:s},...i}=t,o=n.activation==="relu6",l={...i,outputScale:a,outputShift:s};switch(n.kind){case"first":{let u=qe(e,"forward"),c=Rs({...l,shape:Re(n,r),split:u});return V(e,"forward",u,c)}case"depthwise":{let u=Ee(e,"forward"),c=bs({...l,shape:Te(n,r),split:u});return V(e,"forward",u,c)}case"pointwise":{let u=Ae(e,"forward"),c=ae(n,r),d=Ks({...i,stored:{scale:a,shift:s,relu6:o},shape:c,tile:u});return V(e,"forward",u,d)}}}function re({layer:e,batch:t,half:n},r){let{kind:a,inputHeight:s,inputWidth:i,inputChannels:o,outputChannels:l,stride:u}=e,c=[t,s,i,o].join("x");return`${a} ${r}, ${c} to ${l}, stride ${u}${n?", half":""}`}function V(e,t,n,r){return qa(r,re(e,t),n)}function Ae(e,t){let{rows:n,inputChannels:r,outputChannels:a}=ae(e.layer,e.batch),s=t==="forward"?{rows:n,columns:a,depth:r}:{rows:n,columns:r,depth:a};return e.chooser.choose(re(e,t),$a(s,e.target,e.limits))}function qe(e,t){return e.chooser.choose(re(e,t),xs(e.target))}function Ee(e,t){return e.chooser.choose(re(e,t),fs(e.target))}function ae(e,t){let{inputChannels:n,outputChannels:r}=e;return{rows:t*e.outputHeight*e.outputWidth,inputChannels:n,outputChannels:r}}function Te(e,t){let{inputHeight:n,inputWidth:r,outputChannels:a,stride:s}=e;return{batch:t,height:n,width:r,channels:a,stride:s}}function Re(e,t){let{inputHeight:n,inputWidth:r,outputChannels:a}=e;return{batch:t,height:n,width:r,outputChannels:a}}function Xs(e){if(!e.norm||!e.relu6)throw new Error("the tensor has no norm with ReLU6 to be applied");return{input:e.input,inputScale:e.norm.scale,inputShift:e.norm.shift}}function Js(e,t,n,r){if(t.length===0)return[];let{engine:a,parameters:s,buffers:i}=e,o=t.map(({outputChannels:h})=>4*ee(h)),l=r.take("statistics of norms",o.reduce((h,f)=>h+f)),u=0,c=Ya(t.map((h,f)=>{let g=z(l,u,o[f]);return u+=o[f],n.set(h,g),{state:e.norm(h.norm),statistics:g,channels:h.outputChannels}})),d=r.keep("norms",c.length);a.write(d,c);let p={norms:d,weights:C(s),averages:C(i),statistics:l};return[Va({...p,epsilon:it,target:a.target})]}function ei(e,t,n,{batch:r,arena:a,chooser:s,half:i=!1}){let{target:o,workgroupLimits:l}=e.engine,u=[],c=[],d={input:t,relu6:!1},p=new Map,h=$=>$.flatMap(({layers:v})=>v),f=h(e.architecture.blocks.slice(0,n)),g=Js(e,f,p,a);for(let $ of h(e.architecture.blocks.slice(n))){let v=4*ee($.outputChannels);p.set($,a.take($.norm,v))}let w=({rows:$,channels:v})=>{let k=`residual, ${$}x${v}${i?", half":""}`;return s.choose(k,xa($,o)).joins},y=($,v,k,A)=>{let P=$.outputChannels,N=r*$.outputHeight*$.outputWidth,T=a.take($.name,N*P,i),O=p.get($),W={layer:$,batch:r,target:o,limits:l,chooser:s,half:i},D=Ys(W),L=k?a.take("partial sums",D*2*P):void 0,K=e.parameter(`${$.name}.weight`);u.push(A?Zs(W,{input:v.input,weight:K,output:T,norm:tt(O,P)}):Vs(W,{input:v,weight:K,output:T,partials:L}));let Le={layer:$,input:v,raw:T,statistics:O,rows:N};if(!L)return{traced:Le};let nn=e.norm($.norm),[rn,an]=[it,$n];return{traced:Le,finish:{partials:L,state:nn,statistics:O,rows:N,channels:P,parts:D,epsilon:rn,momentum:an}}},S=($,v)=>o==="cpu"&&!i&&$!==f.at(-1)&&!v;for(let[$,v]of e.architecture.blocks.entries()){let k=$>=n,A=d,P=[],N;for(let T of v.layers){let O=v.residual&&T===v.layers.at(-1),W=!k&&S(T,O),{traced:D,finish:L}=y(T,d,k,W);!k&&d!==A&&a.give(d.input),P.push(D);let K=tt(D.statistics,T.outputChannels);d=W?{input:D.raw,relu6:!1}:{input:D.raw,norm:K,relu6:T.activation==="relu6"},L&&(O&&w(L)?N=L:(u.push(Ka({...L,target:o})),a.give(L.partials)))}if(v.residual&&!k&&!i&&o==="hardware")u.push(as(u.pop(),A,d.norm)),d={input:d.input,relu6:!1};else if(v.residual){let{raw:T,rows:O,layer:{name:W,outputChannels:D}}=P.at(-1),L=a.take(`${W} block`,O*D,i);if(N)u.push(rs({...N,skip:A,branch:T,output:L})),a.give(N.partials);else{let K=d.norm;u.push(es({skip:A,branch:T,branchNorm:K,output:L,rows:O,channels:D,target:o}))}k||a.give(d.input),d={input:L,relu6:!1}}!k&&A.input!==t&&a.give(A.input),c.push({layers:P,residual:v.residual})}return{prepare:g,calls:u,blocks:c,features:d}}var ti=class fe{batch;#e;#n;#t;#r;images;features;logits;constructor(t,n,r,a,s){this.batch=s,this.#e=t,this.#n=n,this.#t=r.prepare,this.#r=r.forward,this.images=a.images,this.features=a.features,this.logits=a.logits}static async compile(t,n,{choices:r,recordInput:a}={}){let{engine:s}=t,{arena:i,prepare:o,forward:l,...u}=fe.record(t,n,new Aa(r));try{let c=await a?.(u.images)??[],d={prepare:await s.compile("inference statistics",o),forward:await s.compile(`inference of ${n}`,[...c,...l])},p=new fe(t,i,d,u,n);return p.refresh(),p}catch(c){throw i.destroy(),c}}static record(t,n,r){let{engine:a,architecture:s}=t,{input:i,heads:o,lastChannel:l}=s,u=new ka(a),c=u.take("input",n*i.height*i.width*4),{counts:d,total:p}=J(we(o)),h=u.take("logits",n*p),f=ei(t,c,s.blocks.length,{batch:n,arena:u,chooser:r}),{outputHeight:g,outputWidth:w}=s.blocks.at(-1).layers.at(-1),y=Na({input:f.features.input,inputScale:f.features.norm.scale,inputShift:f.features.norm.shift,...t.heads(),features:u.take("pooled features",n*l),logits:h,shape:{batch:n,positions:g*w,channels:l,classes:d},target:a.target});return{arena:u,images:c,features:f.features,logits:h,prepare:f.prepare,forward:[...f.calls,...y]}}refresh(){this.#e.engine.run(this.#t)}run(){this.#e.engine.run(this.#r)}destroy(){this.#e.engine.release(this.#t),this.#e.engine.release(this.#r),this.#n.destroy()}[Symbol.dispose](){this.destroy()}},ni=class{#e;#n;#t;#r;#a=new Uint8Array;#s=0;constructor(e,t,n){this.#e=e,this.#n=yt(t),this.#t=n}async open(e){this.#s=e,this.#a=new Uint8Array(at(e*this.#n)),this.#r=this.#e.allocate("pixels",this.#a.length)}get pixels(){return this.#r?[C(this.#r)]:[]}get imagesPerPart(){return this.#s}place(e){for(let[n,r]of e.entries())this.#t(r,this.#a.subarray(n*this.#n,(n+1)*this.#n));let t=this.#a.subarray(0,at(e.length*this.#n));return this.#e.write(C(this.#r),t),Uint32Array.from(e,(n,r)=>r)}destroy(){this.#r&&this.#e.free(this.#r)}};function at(e){return Math.ceil(e/4)*4}var ri=4,ai=class ge{#e;#n;#t;#r;constructor(t,n,r,a){this.#e=t,this.#n=n,this.#t=r,this.#r=a}static async compile(t,n,r,a){let{engine:s,architecture:{input:{height:i,width:o}}}=t,l={batchIndex:s.allocate("batch index",4),samples:s.allocate("samples",r*4)},u=async c=>(await n.open(r),[ua({pixels:n.pixels,imagesPerPart:n.imagesPerPart,batchIndex:C(l.batchIndex),samples:C(l.samples),output:c,batch:r,height:i,width:o,mean:ot,std:ut,target:s.target})]);try{let c=await ti.compile(t,r,{choices:a,recordInput:u});return new ge(t,n,c,l)}catch(c){n.destroy();for(let d of Object.values(l))s.free(d);throw c}}static ofPixels(t,n,r){let{engine:a,architecture:{input:s}}=t,i=(o,l)=>l.set(o);return ge.compile(t,new ni(a,s,i),n,r)}get batch(){return this.#t.batch}get logits(){return this.#t.logits}get input(){return this.#t.images}get features(){return this.#t.features}refresh(){this.#t.refresh()}enqueue(t){let n=new Uint32Array(this.batch);n.set(this.#n.place(t)),this.#e.engine.write(C(this.#r.samples),n),this.#t.run()}async*predict(t,n=this.logits){let r=[];for(let a of ii(t,this.batch)){let s=this.#a(a,n);s.catch(()=>{}),r.push(s),r.length===ri&&(yield await r.shift())}for(let a of r)yield await a}destroy(){this.#t.destroy(),this.#n.destroy();for(let t of Object.values(this.#r))this.#e.engine.free(t)}[Symbol.dispose](){this.destroy()}async#a(t,n){this.enqueue(t);let r=new Float32Array(await this.#e.engine.read(n));return{images:t,outputs:r.subarray(0,r.length/this.batch*t.length)}}};function si({images:e,outputs:t}){let n=t.length/e.length;return e.map((r,a)=>t.subarray(a*n,(a+1)*n))}function*ii(e,t){let n=[];for(let r of e)n.push(r)<t||(yield n,n=[]);n.length>0&&(yield n)}var oi=class tn{#e;#n;constructor(t,n){this.#e=t,this.#n=n}static async compile(t,n,r){let a=[];for(let s of n)a.push(await ai.ofPixels(t,s,r));return new tn(t.architecture.input,a)}get batch(){return this.#n.at(-1).batch}async logits(t){let{height:n,width:r}=this.#e,a=t.find(({length:o})=>o!==yt(this.#e));if(a)throw new RangeError(`${a.length} bytes are not the pixels [${n}, ${r}, 3]`);let s=this.#n.find(({batch:o})=>o>=t.length)??this.#n.at(-1),i=[];for await(let o of s.predict(t))i.push(...si(o));return i}destroy(){for(let t of this.#n)t.destroy()}[Symbol.dispose](){this.destroy()}},ui=5;async function li({architecture:e,weights:t}){let n=await Ar.open();try{let r=new qr(n,e);r.load(t);let a=await oi.compile(r,[1]),{width:s,height:i}=e.input;return await a.logits([new Uint8Array(i*s*3)]),{device:`WebGPU (${n.name})`,logits:async o=>(await a.logits([o]))[0]}}catch(r){throw n.destroy(),r}}function ci(e,{architecture:{input:t}}){let{source:n,target:r}=mn(e,t,t.resize);return vn(wn(e,n,r.width,r.height),r,t)}function di(e,{architecture:{heads:t}}){return Vn(["the image"],e,t,{top:ui})[0].facets}async function st(e){let t=x(e),n=atob(t.textContent);t.remove();let r=Uint8Array.from(n,s=>s.charCodeAt(0)),a=new Blob([r]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(a).arrayBuffer())}var hi=class{#e=x("device");#n=!1;#t;constructor(){let e=new Promise(t=>setTimeout(t));this.#t=e.then(()=>this.#a())}async tag(e){let{model:t}=await this.#t,n;try{n=await Hn(e)}catch{return{error:"it is no image that this browser can read"}}let r=await this.#r(ci(n,t));return{facets:di(r,t)}}async#r(e){let{model:t,inference:n}=await this.#t;try{return await n.logits(e)}catch(r){if(!this.#n)throw r;return this.#t=this.#s(t,`WebGPU failed: ${r.message}`),await(await this.#t).inference.logits(e)}}async#a(){try{let e=Wn(await st("weights"),"this page");try{let t=await li(e);return this.#n=!0,this.#e.textContent=`Computing on ${t.device}.`,{model:e,inference:t}}catch(t){let{name:n,message:r}=t,a=n==="NoAdapterError";return await this.#s(e,a?"there is no WebGPU here":`WebGPU fails here: ${r}`)}}catch(e){throw this.#e.textContent=`The model cannot be opened: ${e.message}`,e}}async#s(e,t){this.#n=!1;let n=document.createElement("script");n.textContent=new TextDecoder().decode(await st("fallback")),document.head.append(n);let r=await globalThis.facetFallback.open(e);return this.#e.textContent=`Computing on ${r.device}, since ${t.replace(/\.$/,"")}.`,{model:e,inference:r}}},pi=new hi;gn(e=>pi.tag(e));})();
