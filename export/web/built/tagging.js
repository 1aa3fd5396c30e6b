(()=>{function q(e,t=HTMLElement){let n=document.getElementById(e);if(n instanceof t)return n;throw new Error(`the page holds no ${t.name} with the id ${e}`)}function j(e,t={},...n){let r=Object.assign(document.createElement(e),t);return r.append(...n),r}function O(e,t,n=""){let r=document.createElement(e);return r.textContent=t,n!==""&&(r.className=n),r}function lr(e,t){let n=q("open-camera",HTMLButtonElement),r=q("viewfinder",HTMLVideoElement),a=q("camera"),s=q("take",HTMLButtonElement),i,o=0;navigator.mediaDevices?.getUserMedia||(n.hidden=!0),n.addEventListener("click",async()=>{try{i=await navigator.mediaDevices.getUserMedia({video:{facingMode:"environment"}})}catch(l){let c=l.name==="NotAllowedError";t(c?"The camera was not allowed.":"There is no camera to be used.");return}r.srcObject=i,a.hidden=!1,n.disabled=!0,await r.play(),s.focus()}),s.addEventListener("click",()=>{let l=document.createElement("canvas");l.width=r.videoWidth,l.height=r.videoHeight,l.getContext("2d").drawImage(r,0,0),l.toBlob(c=>{c!==null&&e([new File([c],`camera ${++o}.jpg`,{type:"image/jpeg"})])},"image/jpeg",.92)});let u=()=>{for(let l of i?.getTracks()??[])l.stop();i=void 0,r.srcObject=null,a.hidden=!0,n.disabled=!1};q("close-camera").addEventListener("click",u),addEventListener("pagehide",u)}function cr(e){let t=q("drop"),n=q("files",HTMLInputElement);n.addEventListener("change",()=>{e([...n.files??[]]),n.value=""}),document.addEventListener("paste",({clipboardData:r})=>{let a=[...r?.files??[]];a.length>0&&e(a)}),document.addEventListener("dragover",r=>{pt(r.dataTransfer)&&(r.preventDefault(),r.dataTransfer.dropEffect="copy",t.classList.add("over"))}),document.addEventListener("dragleave",({relatedTarget:r})=>{r===null&&t.classList.remove("over")}),document.addEventListener("drop",r=>{t.classList.remove("over"),pt(r.dataTransfer)&&(r.preventDefault(),e([...r.dataTransfer.files]))})}function pt(e){return e?.types.includes("Files")??!1}function Vt(e,t=1){return`${(100*e).toFixed(t)}\xA0%`}function Oe(e,t){let n=1-Math.floor(Math.log10(t));return!(n<=9)||Math.abs(e)>=1e15?e.toExponential(3):e.toLocaleString("en-US",{minimumFractionDigits:Math.max(0,n),maximumFractionDigits:Math.max(0,n),useGrouping:"min2"}).replace(/^-(?=[0.]+$)/,"").replace("-","\u2212")}function ze(e){if(e.kind==="number")return Zt(e);let t=e.kind==="tags"?e.tags.map(({label:n})=>n).join(", ")||"no tag":e.label;return e.sure===!1?`${t} (not sure)`:t}function Zt({value:e,margin:t}){let n=t||Math.abs(e)/100||1;return t===void 0?Oe(e,n):`${Oe(e,n)} \xB1 ${Oe(t,n)}`}function dr(e){if(!(e.kind==="number"||e.sure===void 0))return e.sure?"sure":"not sure"}var hr=class{#e=q("picture",HTMLImageElement);#n;constructor(){this.#e.addEventListener("error",()=>this.#e.hidden=!0)}add(e){let t=j("button",{type:"button",className:"tried"},wr(e),vr(e));t.addEventListener("click",()=>{this.#t(e,t),q("result").scrollIntoView({block:"nearest"})}),q("history-lead").hidden=!0,q("history-list").prepend(j("li",{},t)),this.#t(e,t),q("spoken").textContent=`${e.name}: ${br(e.result)}`}#t({name:e,url:t,result:n},r){this.#n?.removeAttribute("aria-current"),this.#n=r,r.setAttribute("aria-current","true"),q("result-lead").hidden=!0,q("result-body").hidden=!1,this.#e.hidden=!1,this.#e.src=t,this.#e.alt=e,q("picture-name").textContent=e,q("heads").replaceChildren(..."error"in n?[O("p",`This file cannot be used: ${n.error}.`,"wrong")]:Object.entries(n.facets).map(([a,s])=>fr(a,s)))}};function fr(e,t){return j("div",{},gr(e,t),...pr(t))}function pr(e){switch(e.kind){case"number":return[O("p",Zt(e),"number-value"),...e.margin===void 0?[]:[O("p","Most are no farther from the truth than the margin.","number-note")]];case"tags":{let t=new Set(e.tags.map(({label:n})=>n));return[mr(e),gt(e.top,({label:n})=>t.has(n))]}default:return[gt(e.top,({label:t})=>t===e.label)]}}function gr(e,t){let n=dr(t);return n===void 0?O("h3",e):j("div",{className:"head-title"},O("h3",e),O("span",n,n==="sure"?"mark sure":"mark unsure"))}function mr({tags:e}){return e.length===0?O("p","no tag","no-tag"):j("ul",{className:"chips"},...e.map(({label:t,probability:n})=>j("li",{},O("span",t,"label"),O("span",Vt(n,0),"share"))))}function gt(e,t){let n=e.map(r=>{let{label:a,probability:s}=r,i=j("span",{className:"bar"});return i.style.setProperty("--share",String(s)),j("li",{className:t(r)?"best":""},O("span",a,"label"),O("span",Vt(s),"share"),i)});return j("ol",{},...n)}function wr({url:e}){let t=j("img",{src:e,alt:""});return t.addEventListener("error",()=>t.style.visibility="hidden"),t}function vr({name:e,result:t}){return j("span",{},O("strong",e),..."error"in t?[O("span",t.error,"wrong")]:Object.entries(t.facets).map(([n,r])=>O("span",r.kind?`${n}: ${ze(r)}`:ze(r))))}function br(e){return"error"in e?e.error:Object.entries(e.facets).map(([t,n])=>`${t} ${ze(n)}`).join(", ")}var $r=class{#e;#n=new hr;#t=q("notice");#r=q("drop");#a=Promise.resolve();#s=0;constructor(e){this.#e=e}add(e){this.#t.hidden=!0;for(let t of e)this.#s++,this.#a=this.#a.then(()=>this.#o(t)).finally(()=>{this.#s--,this.#i()});this.#i()}showProblem(e){this.#t.textContent=e,this.#t.hidden=!1}async#o(e){let t=e.name||"image",n;try{n=await this.#e(e,t)}catch(r){this.showProblem(`${t}: ${r.message}.`);return}this.#n.add({name:t,url:URL.createObjectURL(e),result:n})}#i(){this.#r.setAttribute("aria-busy",String(this.#s>0))}};function Sr(e){let t=new $r(e),n=r=>t.add(r);cr(n),lr(n,r=>t.showProblem(r))}function yr({kind:e="class"}){return e}function te(e){return e.kind==="tags"}function Y(e){return e.kind==="number"}function Ze(e){return te(e)?e.tags:Y(e)?[]:e.classes}function pe(e){return e.map(t=>Y(t)?1:Ze(t).length)}function ge(e){let t=[],n=0;for(let r of e){if(!Number.isInteger(r)||r<1)throw new RangeError(`A head needs a whole number of classes, at least 1; got ${r}.`);t.push(n),n+=r}if(n===0)throw new RangeError("At least one head is needed.");return{offsets:t,counts:[...e],total:n}}var x=class extends Error{name="UserError"},mt=["fit","pad","stretch"];function kr(e,t,n){let r={left:0,top:0,width:e.width,height:e.height},a={left:0,top:0,width:t.width,height:t.height},s=t.width/e.width,i=t.height/e.height;if(n==="stretch"||s===i)return{source:r,target:a};if(n==="fit"){let f=Math.max(s,i),h=t.width/f,m=t.height/f,p=(e.width-h)/2,v=(e.height-m)/2;return{source:{left:p,top:v,width:h,height:m},target:a}}let o=Math.min(s,i),u=Math.max(1,Math.round(e.width*o)),l=Math.max(1,Math.round(e.height*o)),c=Math.floor((t.width-u)/2),d=Math.floor((t.height-l)/2);return{source:r,target:{left:c,top:d,width:u,height:l}}}function _r(e,t,n,r){let{data:a}=e;if(t.width===e.width&&t.height===e.height&&n===e.width&&r===e.height)return xr(a);let i=wt(e.width,t.left,t.width,n),o=wt(e.height,t.top,t.height,r),u=o.first[0],l=o.first[r-1]+o.count[r-1],c=new Float32Array((l-u)*n*3);for(let h=u;h<l;h++)for(let m=0;m<n;m++){let p=0,v=0,y=0,b=(h*e.width+i.first[m])*4,E=m*i.most;for(let R=E;R<E+i.count[m];R++,b+=4){let P=i.weights[R];p+=P*a[b],v+=P*a[b+1],y+=P*a[b+2]}let S=((h-u)*n+m)*3;c[S]=p,c[S+1]=v,c[S+2]=y}let d=new Uint8Array(r*n*3),f=n*3;for(let h=0;h<r;h++)for(let m=0;m<f;m++){let p=.5,v=(o.first[h]-u)*f+m,y=h*o.most;for(let b=y;b<y+o.count[h];b++,v+=f)p+=o.weights[b]*c[v];d[h*f+m]=p>255?255:p}return d}function Ar(e,t,n){let{width:r,height:a}=n;if(t.width===r&&t.height===a)return e;let s=new Uint8Array(a*r*3).fill(255);for(let i=0;i<t.height;i++){let o=e.subarray(i*t.width*3,(i+1)*t.width*3);s.set(o,((t.top+i)*r+t.left)*3)}return s}function xr(e){let t=new Uint8Array(e.length/4*3);for(let n=0,r=0;n<e.length;n+=4,r+=3)t[r]=e[n],t[r+1]=e[n+1],t[r+2]=e[n+2];return t}function wt(e,t,n,r){let a=n/r,s=Math.max(1,a),i=2*Math.ceil(s)+1,o=new Int32Array(r),u=new Int32Array(r),l=new Float64Array(r*i);for(let c=0;c<r;c++){let d=t+(c+.5)*a,f=Math.max(0,Math.floor(d-s+.5)),h=Math.min(e,Math.floor(d+s+.5)),m=0;for(let p=f;p<h;p++){let v=Math.max(0,1-Math.abs(p+.5-d)/s);l[c*i+p-f]=v,m+=v}for(let p=0;p<h-f;p++)l[c*i+p]/=m;o[c]=f,u[c]=h-f}return{first:o,count:u,weights:l,most:i}}var Xt=1e-5,Er=.1,Jt=[.485,.456,.406],en=[.229,.224,.225],Pe={pixels:4096,widthMultiplier:{least:.01,most:8}},qr=[{expansion:1,channels:16,repeats:1,stride:1},{expansion:6,channels:24,repeats:2,stride:2},{expansion:6,channels:32,repeats:3,stride:2},{expansion:6,channels:64,repeats:4,stride:2},{expansion:6,channels:96,repeats:3,stride:1},{expansion:6,channels:160,repeats:3,stride:2},{expansion:6,channels:320,repeats:1,stride:1}];function Rr(e){let{heads:t,inputWidth:n=60,inputHeight:r=80,resize:a="pad"}=e,{widthMultiplier:s=1,dropout:i=.2}=e;Lr({heads:t,inputWidth:n,inputHeight:r,resize:a,widthMultiplier:s,dropout:i});let o=f=>vt(f*s),u=vt(1280*Math.max(1,s)),l=new Tr(r,n),c=[{layers:[l.convolution("first","features.0",o(32),2)],residual:!1}];for(let{expansion:f,channels:h,repeats:m,stride:p}of qr)for(let v=0;v<m;v++){let y=`features.${c.length}`;c.push(l.invertedResidual(y,f,o(h),v?1:p))}let d=l.convolution("pointwise",`features.${c.length}`,u,1);return c.push({layers:[d],residual:!1}),{input:{height:r,width:n,resize:a},widthMultiplier:s,blocks:c,lastChannel:u,dropout:i,heads:t.map(f=>({...tn(f),weight:`heads.${f.name}.1.weight`,bias:`heads.${f.name}.1.bias`}))}}function tn(e){let{name:t}=e;if(Y(e))return{kind:"number",name:t,mean:e.mean,std:e.std};if(!te(e))return{name:t,classes:[...e.classes]};let{tags:n,separator:r,noneLabel:a,columns:s}=e;return{kind:"tags",name:t,tags:[...n],separator:r,...a!==void 0&&{noneLabel:a},...s&&{columns:[...s]}}}var Tr=class{#e=3;#n;#t;constructor(e,t){this.#n=e,this.#t=t}convolution(e,t,n,r){let a={name:`${t}.0`,norm:`${t}.1`};return this.#r({kind:e,...a,outputChannels:n,stride:r,activation:"relu6"})}invertedResidual(e,t,n,r){let a=this.#e,s=a*t,i=[],o=()=>`${e}.conv.${i.length}`;t!==1&&i.push(this.convolution("pointwise",o(),s,1)),i.push(this.convolution("depthwise",o(),s,r));let u={name:o(),norm:`${e}.conv.${i.length+1}`};return i.push(this.#r({kind:"pointwise",...u,outputChannels:n,stride:1,activation:"none"})),{layers:i,residual:r===1&&a===n}}#r(e){let t=this.#e,n=this.#n,r=this.#t;return this.#n=Math.ceil(n/e.stride),this.#t=Math.ceil(r/e.stride),this.#e=e.outputChannels,{...e,inputChannels:t,inputHeight:n,inputWidth:r,outputHeight:this.#n,outputWidth:this.#t}}};function vt(e){let t=Math.max(8,Math.floor((e+4)/8)*8);return t<.9*e?t+8:t}function Lr(e){let{heads:t,inputWidth:n,inputHeight:r,resize:a,widthMultiplier:s,dropout:i}=e;for(let[c,d]of[["width",n],["height",r]])if(!(Number.isInteger(d)&&d>=1&&d<=Pe.pixels))throw new x(`The input ${c} must be a whole number of pixels from 1 to ${Pe.pixels}, not ${d}.`);if(!mt.includes(a))throw new x(`Images are brought to size by ${mt.join(", ")}, not ${a}.`);let{least:o,most:u}=Pe.widthMultiplier;if(!(s>=o&&s<=u))throw new x(`The width multiplier must be from ${o} to ${u}, not ${s}.`);if(!(i>=0&&i<1))throw new x(`Dropout must be at least 0 and below 1, not ${i}.`);if(t.length===0)throw new x("The model needs at least one label column.");let l=new Set;for(let c of t){let{name:d}=c;if(d==="")throw new x("A label column has no name.");if(l.has(d))throw new x(`The label column "${d}" is named twice.`);l.add(d),Ir(c)}}function Ir(e){let{name:t}=e;if(Y(e)){let{mean:s,std:i}=e;if(Number.isFinite(s)&&Number.isFinite(i)&&i>0)return;throw new x(`The numbers of the label column "${t}" need a finite mean and a standard deviation above 0, not ${s} and ${i}.`)}let[n,r]=te(e)?["tag","tags"]:["class","classes"],a=Ze(e);if(a.length===0)throw new x(`The label column "${t}" has no ${r}.`);if(new Set(a).size<a.length)throw new x(`The label column "${t}" has the same ${n} twice.`);if(!(!te(e)||!e.columns||e.columns.length===a.length))throw new x(`The label column "${t}" has ${a.length} tags from ${e.columns.length} columns.`)}function Nr(e){return e.map((t,n)=>n===0?t:1)}function Ur({codes:e,scales:t}){let n=e.length/t.length;return Float32Array.from(e,(r,a)=>r*t[Math.floor(a/n)])}var bt=64;function nn(e){let t=new an;for(let s of e.blocks.flatMap(i=>i.layers)){let{kind:i,name:o,norm:u,inputChannels:l,outputChannels:c}=s,d=i==="pointwise"?1:3,f=i==="depthwise"?1:l;t.append(`${o}.weight`,[c,f,d,d]),t.append(`${u}.weight`,[c]),t.append(`${u}.bias`,[c])}let{heads:n,lastChannel:r}=e,a=pe(n);for(let[s,{weight:i}]of n.entries())t.append(i,[a[s],r],s===0);for(let[s,{bias:i}]of n.entries())t.append(i,[a[s]],s===0);return t.finish()}function rn(e){let t=new an;for(let{norm:n,outputChannels:r}of e.blocks.flatMap(a=>a.layers))t.append(`${n}.running_mean`,[r]),t.append(`${n}.running_var`,[r]);return t.finish()}function Me(e,t){let n=e.slices.get(t);if(!n)throw new Error(`the model has no ${t}`);return n}var an=class{#e=new Map;#n=0;append(e,t,n=!0){let r=n?$t(this.#n):this.#n,a=t.reduce((s,i)=>s*i,1);this.#e.set(e,{name:e,shape:t,offset:r,length:a}),this.#n=r+a}finish(){return{slices:this.#e,length:$t(this.#n)}}};function $t(e){return Math.ceil(e/bt)*bt}function F(e,t=80){return JSON.stringify(e.length>t?`${e.slice(0,t)}...`:e)}var Cr=3988292384,Or=Pr();function Pr(){let e=Uint32Array.from({length:256},(n,r)=>{let a=r;for(let s=0;s<8;s++)a=a>>>1^(a&1?Cr:0);return a}),t=[e];for(;t.length<8;)t.push(t.at(-1).map(n=>n>>>8^e[n&255]));return t}function De(e,t=0){let[n,r,a,s,i,o,u,l]=Or,c=~t,d=0;for(let f=e.length-7;d<f;d+=8)c^=e[d]|e[d+1]<<8|e[d+2]<<16|e[d+3]<<24,c=l[c&255]^u[c>>>8&255]^o[c>>>16&255]^i[c>>>24]^s[e[d+4]]^a[e[d+5]]^r[e[d+6]]^n[e[d+7]];for(;d<e.length;d++)c=c>>>8^n[(c^e[d])&255];return~c>>>0}function Mr(e){let t=[],n,r="";for(let{0:a,index:s}of e.matchAll(/\\.|["{}:]/g))if(a==='"')n!==void 0&&(r=e.slice(n,s+1)),n=n===void 0?s:void 0;else if(n===void 0)if(a==="{")t.push(new Set);else if(a==="}")t.pop();else{let i=JSON.parse(r),o=t.at(-1);if(o.has(i))return i;o.add(i)}}var St=new Map([["I64",{size:8,read:e=>new BigInt64Array(e)}],["F32",{size:4,read:e=>new Float32Array(e)}],["F64",{size:8,read:e=>new Float32Array(new Float64Array(e))}],["F16",{size:2,read:e=>new Float32Array(new Float16Array(e))}],["BF16",{size:2,read:jr}],["I8",{size:1,read:e=>new Int8Array(e)}],["U8",{size:1,read:e=>new Uint8Array(e)}]]),Dr="__metadata__",be="crc32",Wr=1e8;function Hr(e,t){let n=(s,i)=>s.toSorted((o,u)=>i(o)<i(u)?-1:1),r=s=>new TextEncoder().encode(JSON.stringify(s)),a=0;for(let[s,i]of n([...t],([o])=>o))s!==be&&(a=De(r([s,i]),a));for(let{name:s,dtype:i,shape:o,bytes:u}of n(e,({name:l})=>l))a=De(u,De(r([s,i,o]),a));return a.toString(16).padStart(8,"0")}function Qr(e,t="safetensors"){let n=h=>{throw new x(`${t} cannot be read: ${h}.`)};e.length<8&&n(`it has ${e.length} bytes and no header`);let r=new DataView(e.buffer,e.byteOffset).getBigUint64(0,!0);r>BigInt(Math.min(e.length-8,Wr))&&n(`its header would be ${r} bytes long; it is cut off or no safetensors file`);let a=8+Number(r),s=Br(e.subarray(8,a),n),i=e.length-a,o=new Map,u=[];for(let[h,m]of Object.entries(s))if(h!==Dr)u.push(Gr(h,m,n));else{if(!Xe(m))return n("its metadata is no object");for(let[p,v]of Object.entries(m))o.set(p,typeof v=="string"?v:n(`its metadata ${F(p)} is no text`))}u.sort((h,m)=>h.begin-m.begin||h.end-m.end);let l=0;for(let h of u)h.begin!==l&&n(`tensor ${F(h.name)} starts at byte ${h.begin} where ${l} is expected`),l=h.end,l>i&&n(`tensor ${F(h.name)} ends at byte ${l} of ${i}; the file is cut off`);l!==i&&n(`${i-l} bytes after the last tensor belong to none`);let c=u.map(({begin:h,end:m,...p})=>({...p,bytes:e.subarray(a+h,a+m)})),d=o.get(be);d!==void 0&&d!==Hr(c,o)&&n(`it is damaged: its content does not match its checksum; copy it again (a program that changes values on purpose has to leave ${F(be)} out of the metadata)`),o.delete(be);let f=new Map;for(let{name:h,shape:m,bytes:p,read:v}of c)f.set(h,{shape:m,data:v(new Uint8Array(p).buffer)});return{tensors:f,metadata:o}}function Br(e,t){let n="",r;try{n=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(e),r=JSON.parse(n)}catch{t("its header is no JSON; it is no safetensors file")}if(!n.startsWith("{")||!Xe(r))return t("its header is no JSON object");let a=Mr(n);return a!==void 0&&t(`its header holds ${F(a)} twice`),r}function Gr(e,t,n){let r=`tensor ${F(e)}`;if(!Xe(t))return n(`${r} is not described by an object`);let{dtype:a,shape:s,data_offsets:i}=t;if(typeof a!="string")return n(`${r} has no type`);let o=St.get(a);if(!o){let d=[...St.keys()].join(", ");return n(`${r} has values of type ${F(a)}; known types are ${d}`)}if(!yt(s)||!Number.isSafeInteger(kt(s)*o.size))return n(`the shape of ${r} is no list of sizes`);if(!yt(i)||i.length!==2)return n(`the offsets of ${r} are not two places in the file`);let[u,l]=i,c=kt(s)*o.size;return l-u!==c&&n(`${r} has ${l-u} bytes, but ${a} [${s}] takes ${c}`),{name:e,dtype:a,shape:s,begin:u,end:l,read:o.read}}function Xe(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}function yt(e){return Array.isArray(e)&&e.every(t=>Number.isSafeInteger(t)&&t>=0)}function kt(e){return e.reduce((t,n)=>t*n,1)}function jr(e){return new Float32Array(Uint32Array.from(new Uint16Array(e),t=>t<<16).buffer)}function H(e,t){return{words:e,fault:n=>t(n)?void 0:{place:"",words:e,value:n}}}function Se(e,t){return H(`a number from ${e} to ${t}`,n=>hn(n,e,t))}var ou=H("a share from 0 to below 1",e=>hn(e,0,1)&&Math.fround(e)<1),uu=H("a text that is not empty",e=>typeof e=="string"&&e!==""),se=H("a text",e=>typeof e=="string"),lu=H("true or false",e=>typeof e=="boolean"),zr=H("a number",Number.isFinite);function Fr(e){return H(`one of ${e.join(", ")}`,t=>e.includes(t))}function sn(e,t){return H(`${e.words} or ${t.words}`,n=>e.fault(n)===void 0||t.fault(n)===void 0)}var on=H("null",e=>e===null);function Je(e,{least:t=0,distinct:n=!1}={}){let r=`a list of ${t>0?`at least ${t}`:"any length"}`+(n?", each only once":"");return{words:r,fault:a=>!Array.isArray(a)||a.length<t||n&&new Set(a).size<a.length?{place:"",words:r,value:a}:dn(a.map((s,i)=>[`[${i}]`,s,e]))}}function ee(e,t={}){let n="an object";return{words:n,fault:r=>{if(!fn(r))return{place:"",words:n,value:r};let a=Object.entries(t).filter(([s])=>r[s]!==void 0);return dn([...Object.entries(e),...a].map(([s,i])=>[cn(s),Object.hasOwn(r,s)?r[s]:void 0,i]))}}}function Kr(e,t,n){let r="an object",a=Fr(Object.keys(t));return{words:r,fault:s=>{if(!fn(s))return{place:"",words:r,value:s};let i=(Object.hasOwn(s,e)?s[e]:void 0)??n,o=a.fault(i);return o?{...o,place:cn(e)}:t[i].fault(s)}}}function Yr(e,t,n){let r=n.fault(t);if(r)throw new x(`${e}${ln(r)}`)}function un(e,t,n,r){let a=(l,c)=>{throw new x(`${e} is damaged: ${l}; ${r}`,{cause:c})},s;try{s=JSON.parse(t)}catch(l){return a(t.trim()===""?"it is empty":`it is no JSON (${Zr(l)})`,l)}let i=n.fault(s);if(!i)return s;let{place:o,words:u}=i;return i.value===void 0&&a(`${o.replace(/^\./,"")} is missing, ${u}`),a(`${o===""?"it":o.replace(/^\./,"")}${ln({...i,place:""})}`)}function ln({place:e,words:t,value:n}){return`${e} must be ${t}, not ${Vr(n)}`}function Vr(e){let t=typeof e=="number"||typeof e=="bigint"||e===void 0?String(e):JSON.stringify(e)??String(e);return t.length>60?`${t.slice(0,60)}...`:t}function Zr(e){let t=e.message.replace(/\s+/g," ");return t.length>120?`${t.slice(0,120)}...`:t}function cn(e){return/^\w+$/.test(e)&&e.length<=60?`.${e}`:`[${F(e,60)}]`}function dn(e){for(let[t,n,r]of e){let a=r.fault(n);if(a)return{...a,place:t+a.place}}}function hn(e,t,n){return typeof e=="number"&&e>=t&&e<=n}function fn(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}var cu=H("the name of an encoding, such as windows-1252, windows-1251, shift_jis, gbk or utf-16le",e=>{if(typeof e!="string")return!1;try{return new TextDecoder(e),!0}catch{return!1}}),_t=Se(0,Number.MAX_VALUE),At=Se(Number.MIN_VALUE,Number.MAX_VALUE),xt=sn(Se(0,1),on),Xr=H("a number above 0 and below 1",e=>typeof e=="number"&&e>0&&e<1);function Jr(e){if(Y(e))return ee({margin:sn(_t,on)});if(!te(e))return ee({temperature:At,sureFrom:xt});let t=gn(e.tags.map(()=>_t),"a threshold for each tag");return ee({temperature:At,thresholds:t,sureFrom:xt})}function pn(e){return ee({precision:Xr,heads:gn(e.map(Jr),"a decision for each head")})}function gn(e,t){let n=`a list of ${e.length}, ${t}`,r=Je(H("anything",()=>!0));return{words:n,fault:a=>{if(r.fault(a)||a.length!==e.length)return{place:"",words:n,value:a};for(let[s,i]of e.entries()){let o=i.fault(a[s]);if(o)return{...o,place:`[${s}]${o.place}`}}}}}function ea(e,t){return Yr("decisions",e,pn(t)),{precision:e.precision,heads:e.heads.map(n=>{if("margin"in n)return{margin:n.margin};let{temperature:r,sureFrom:a}=n;return"thresholds"in n?{temperature:r,thresholds:[...n.thresholds],sureFrom:a}:{temperature:r,sureFrom:a}})}}function ta(e,t,n){let r=e.get("decisions");if(r===void 0)return;let a=`${n}: the metadata "decisions"`,s=un(a,r,pn(t),"use another file");return ea(s,t)}var We=Je(se),na={class:ee({name:se,classes:We}),tags:ee({name:se,tags:We,separator:se},{noneLabel:se,columns:We}),number:ee({name:se,mean:zr,std:Se(Number.MIN_VALUE,Number.MAX_VALUE)})},ra=Je(Kr("kind",na,"class"));function aa(e,t){let n=e.get("labels");if(n===void 0)return;let r=`${t}: the metadata "labels"`;return un(r,n,ra,"use another file").map(tn)}var sa=".running_var";function Et(e,t,n){let r=(a,s)=>{throw new x(`${n}: tensor ${JSON.stringify(e)} holds ${a}, ${s}; the file is damaged, or its training diverged: use another one`)};for(let a of t)Number.isFinite(a)||r(a,"which is no finite 32-bit number"),a<0&&e.endsWith(sa)&&r(a,"and a variance is never below 0")}var ia="num_batches_tracked";function oa(e,t){let{tensors:n,metadata:r}=Qr(e,t),a=ua(r,t),s=ta(r,a.heads,t),i=new Map(n),o=(p,v,y)=>{let b=i.get(p);if(!b)throw new x(`${t} has no tensor "${p}".`);if(String(b.shape)!==String(v))throw new x(`${t}: tensor "${p}" has the shape [${b.shape}], the model asks for [${v}].`);if(!(b.data instanceof y))throw new x(`${t}: tensor "${p}" holds values of another type.`);return i.delete(p),b.data},u=(p,v)=>{if(!(i.get(p)?.data instanceof Int8Array))return o(p,v,Float32Array);let y=o(p,v,Int8Array),b=o(`${p}.scale`,Nr(v),Float32Array);return Et(`${p}.scale`,b,t),Ur({codes:y,scales:b})},l=(p,v)=>{let y=u(p,v);return Et(p,y,t),y},c=({slices:p,length:v})=>{let y=[...p.values()].map(({name:E,shape:S})=>l(E,S)),b=new Float32Array(v);return[...p.values()].forEach(({offset:E},S)=>b.set(y[S],E)),b},d={parameters:c(nn(a)),buffers:c(rn(a))},f=qt(a).map(p=>o(p,[],BigInt64Array)[0]),[h]=i.keys();if(h!==void 0)throw new x(`${t} has a tensor "${h}" that the model does not have.`);let m=Number(f[0]);if(!(m>=0))throw new x(`${t}: tensor "${qt(a)[0]}" counts ${m} steps; the file is damaged.`);return{architecture:a,weights:d,steps:m,...s&&{decisions:s}}}function qt({blocks:e}){return e.flatMap(({layers:t})=>t.map(({norm:n})=>`${n}.${ia}`))}function ua(e,t){let n=s=>{throw new x(`${t} is no model of this program: ${s}.`)},r=s=>e.get(s)??n(`its metadata has no "${s}"`);r("model")!=="mobilenet_v2"&&n(`it holds a ${r("model")}`);for(let[s,i]of[["mean",Jt],["std",en]])r(s)!==JSON.stringify(i)&&n(`its images were normalised with ${s} ${r(s)}, not ${JSON.stringify(i)}`);r("labels");let a=aa(e,t);try{return Rr({heads:a,inputWidth:Number(r("input_width")),inputHeight:Number(r("input_height")),resize:e.get("resize")??"pad",widthMultiplier:Number(r("width_multiplier")),dropout:Number(r("dropout"))})}catch(s){if(!(s instanceof x))throw s;return n(s.message.replace(/\.$/,""))}}var la=16e6;async function ca(e){let t=await createImageBitmap(e,{imageOrientation:"from-image",colorSpaceConversion:"none"}),n=Math.min(1,Math.sqrt(la/(t.width*t.height))),r=document.createElement("canvas");r.width=Math.max(1,Math.floor(t.width*n)),r.height=Math.max(1,Math.floor(t.height*n));let{width:a,height:s}=r,i=r.getContext("2d",{alpha:!1,willReadFrequently:!0});return i.fillStyle="#fff",i.fillRect(0,0,a,s),i.imageSmoothingQuality="high",i.drawImage(t,0,0,a,s),t.close(),i.getImageData(0,0,a,s)}function da(e){return Y(e)?{margin:null}:te(e)?{temperature:1,thresholds:e.tags.map(()=>.5),sureFrom:null}:{temperature:1,sureFrom:null}}function et(e,t,n){let r=e.length/t;if(!Number.isInteger(r))throw new RangeError(`${e.length} ${n} do not make rows of ${t}.`);return r}function ye(e,t,n){let{offsets:r,counts:a,total:s}=ge(t),i=et(e,s,"logits");for(let o=0;o<i;o++)for(let u=0;u<a.length;u++){let l=o*s+r[u];n(l,l+a[u],o,u)}}function ha(e,t){let n=new Float64Array(e.length);return ye(e,t,(r,a)=>{let s=pa(e,r,a,n);for(let i=r;i<a;i++)n[i]/=s}),n}function fa(e,t,n){let r=-1/0;for(let a=t;a<n;a++)e[a]>r&&(r=e[a]);return r}function pa(e,t,n,r){let a=fa(e,t,n),s=0;for(let i=t;i<n;i++){let o=Math.exp(e[i]-a);r&&(r[i]=o),s+=o}return s}function ga(e){if(e>=0)return 1/(1+Math.exp(-e));let t=Math.exp(e);return t/(1+t)}function ma(e,t,n){let r=pe(t),a=wa(e,r,n),s=ha(a,r);return t.every(i=>yr(i)==="class")||ye(a,r,(i,o,u,l)=>{let c=t[l];if(Y(c))s[i]=e[i]*c.std+c.mean;else if(c.kind==="tags")for(let d=i;d<o;d++)s[d]=ga(a[d])}),s}function wa(e,t,n){let r=n?.map(s=>"temperature"in s?s.temperature:1);if(!r?.some(s=>s!==1))return e;let a=new Float32Array(e.length);return ye(e,t,(s,i,o,u)=>{for(let l=s;l<i;l++)a[l]=e[l]/r[u]}),a}function va(e,t,n){if(!Number.isInteger(n)||n<1)throw new RangeError(`k is the number of classes to return, at least 1; got ${n}.`);let r=et(e,ge(t).total,"logits"),a=t.map(s=>new Int32Array(r*Math.min(n,s)));return ye(e,t,(s,i,o,u)=>{let l=Math.min(n,i-s),c=o*l,d=a[u];for(let f=0;f<i-s;f++){let h=Math.min(f,l);for(;h>0&&e[s+f]>e[s+d[c+h-1]];)h--;h!==l&&(d.copyWithin(c+h+1,c+h,c+l-1),d[c+h]=f)}}),a}function ba(e,t,n,{top:r=3,decisions:a}={}){let s=pe(n),{offsets:i,total:o}=ge(s);if(et(t,o,"logits")!==e.length)throw new RangeError(`${t.length/o} rows of logits for ${e.length} images.`);let u=t.findIndex(d=>!Number.isFinite(d));if(u>=0)throw new RangeError(`The model's output for ${e[Math.floor(u/o)]} is not a finite number; its weights are unusable.`);let l=ma(t,n,a?.heads),c=va(t,s,r);return e.map((d,f)=>({image:d,facets:Object.fromEntries(n.map((h,m)=>{let p=f*o+i[m],v=l.subarray(p,p+s[m]),y=Math.min(r,s[m]),b=c[m].subarray(f*y,(f+1)*y),E=a?.heads[m]??da(h);return[h.name,$a(h,v,b,E,a!==void 0)]}))}))}function $a(e,t,n,r,a){if(Y(e)){let{margin:h}=r;return{kind:"number",value:t[0],...h===null?{}:{margin:h}}}let s=Ze(e),i=h=>({label:s[h],probability:t[h]}),o=[...n].map(i),{sureFrom:u}=r,l=h=>a?{sure:u!==null&&h>=u}:{};if(!te(e))return{...o[0],top:o,...l(o[0].probability)};let{thresholds:c}=r,d=e.tags.map((h,m)=>m).filter(h=>t[h]>=c[h]);d.sort((h,m)=>t[m]-t[h]||h-m);let f=d.length>0?t[d.at(-1)]:1-o[0].probability;return{kind:"tags",tags:d.map(i),top:o,confidence:f,...l(f)}}var mn=class extends Error{name="OutOfMemoryError"};function Rt(e){return Math.max(256,Math.ceil(e/256)*256)}function W(e){return{memory:e,offset:0,byteLength:e.byteLength}}function tt(e,t){let n=Math.ceil(e/t),r=Math.ceil(n/65535);return[Math.ceil(n/r),r,1]}function J(e,t,n){return{memory:e.memory,offset:e.offset+t*4,byteLength:n*4}}var Sa=class{#e;add(e){this.#e??=e}check(){if(this.#e!==void 0)throw this.#e}},ya=class extends Error{name="NoAdapterError"},ka=["maxBufferSize","maxStorageBufferBindingSize","maxStorageBuffersPerShaderStage","maxStorageTexturesPerShaderStage","maxTextureDimension2D","maxComputeWorkgroupStorageSize","maxComputeInvocationsPerWorkgroup","maxComputeWorkgroupSizeX"],_a=["shader-f16","timestamp-query"],Aa=7;async function xa(){return await navigator.gpu?.requestAdapter({powerPreference:"high-performance"})??void 0}async function Ea(e){if(e??=await xa(),!e)throw new ya("No WebGPU adapter was found; `facet doctor` says what to do.");let t={};for(let a of ka)t[a]=e.limits[a];let n=await e.requestDevice({requiredLimits:t,requiredFeatures:_a.filter(a=>e.features.has(a))}),r=new Sa;return n.addEventListener("uncapturederror",a=>{a.preventDefault(),r.add(new Error(`GPU error: ${a.error.message}`))}),n.lost?.then(a=>{a.reason!=="destroyed"&&r.add(new Error(`The GPU device was lost: ${a.message}`))}),{device:n,info:e.info,errors:r}}function qa(e){let{description:t,device:n,vendor:r,architecture:a}=e;return t||n||`${r} ${a}`.trim()||"WebGPU adapter"}function ue(e,t,n){let{load:r,store:a=(u,l)=>`${t}[${u}] =${l};`}=n,s=new RegExp(`\\b${t}\\[`,"g"),i="",o=0;for(let u=s.exec(e);u;u=s.exec(e)){if(Ra(e,u.index))continue;let l=u.index+t.length,c=Ta(e,l),d=ue(e.slice(l+1,c),t,n);i+=e.slice(o,u.index);let[f]=/^\s*=(?!=)/.exec(e.slice(c+1))??[];if(f===void 0)i+=r(d),o=c+1;else{let h=c+1+f.length,m=e.indexOf(";",h),p=a(d,ue(e.slice(h,m),t,n));o=m+1,i+=p+`
`.repeat(Tt(e.slice(u.index,o))-Tt(p))}s.lastIndex=o}return i+e.slice(o)}function Tt(e){return e.split(`
`).length-1}function Ra(e,t){return e.slice(e.lastIndexOf(`
`,t)+1,t).includes("//")}function Ta(e,t){let n=0;for(let r=t;r<e.length;r++)if(e[r]==="["&&n++,e[r]==="]"&&--n===0)return r;throw new Error("unbalanced brackets in a kernel's source")}var K=4096,wn={vec4f:{format:"rgba32float",bytes:16},"vec4<f16>":{format:"rgba16float",bytes:8}};function vn({element:e}){return wn[e]}var bn=500;function nt({access:e,inPlace:t,element:n}){return(e==="read"||t)&&n in wn}function La(e,t){let n=e;for(let a of t){let{name:s,index:i,inPlace:o}=a,{format:u}=vn(a),l=o?`${s}Before`:s,d=`@group(0) @binding(${o?i+bn:i}) var ${l}: texture_storage_2d<${u}, read>;`,f=n.split(`
`),h=f.findIndex(m=>m.startsWith(`@group(0) @binding(${i}) `));f[h]=o?`${d} ${f[h]}`:d,n=ue(f.join(`
`),s,{load:m=>`textureLoad(${l}, texelAt(${m}))`})}let r=`${K}u`;return`${n}
fn texelAt(index: u32) -> vec2u { return vec2u(index % ${r}, index / ${r}); }
`}function $n(e){let t=[],n=new Map,r=[];for(let[s,{kernel:i,views:o}]of e.entries()){let u=new Map;for(let l of i.reflection.bindings){if(!nt(l))continue;let c=o[l.name],d=Ca(c),f=n.get(d);f===void 0&&(f={view:c,texel:vn(l),firstCall:s,lastCall:s,texture:-1},n.set(d,f),t.push(f)),f.lastCall=s,u.set(l.name,f)}r.push(u);for(let l of i.reflection.bindings)if(l.access==="read_write")for(let[c,{view:d}]of n)Oa(d,o[l.name])&&n.delete(c)}return{textures:Ia(t),calls:r.map((s,i)=>({textures:new Map([...s].map(([o,u])=>[o,u.texture])),copies:[...new Set(s.values())].filter(o=>o.firstCall===i).map(({view:o,texture:u})=>({view:o,texture:u}))}))}}function Ia(e){let t=[],n=[];for(let r of e){let a=Na(r),s=-1;for(let[i,{texel:o,rows:u}]of t.entries())n[i]>=r.firstCall||o!==r.texel||u<a||u>2*a||(s<0||u<t[s].rows)&&(s=i);s<0&&(s=t.push({texel:r.texel,rows:a})-1),n[s]=r.lastCall,r.texture=s}return t}function Na({view:e,texel:t}){return Math.ceil(e.byteLength/(K*t.bytes))}var Lt=new WeakMap,Ua=0;function Ca({memory:e,offset:t,byteLength:n}){let r=Lt.get(e);return r===void 0&&Lt.set(e,r=Ua++),`${r} ${t} ${n}`}function Oa(e,t){return e.memory===t.memory&&e.offset<t.offset+t.byteLength&&t.offset<e.offset+e.byteLength}var Fe=256;function Pa(e){let{reflection:t}=e.kernel,n=new DataView(new ArrayBuffer(t.parameters.length*4));for(let[r,a]of t.parameters.entries()){let s=e.parameters[a.name];a.type==="f32"?n.setFloat32(r*4,s,!0):n.setUint32(r*4,s,!0)}return new Uint8Array(n.buffer)}var Sn=class{label;#e;#n;#t;byteLength;constructor(e,t,n,{device:r,textureReads:a,bufferOf:s}){this.label=e;let i=a?$n(t):void 0,o=i?.textures??[],u=o.map(c=>Da(r,e,c)),l=new Uint8Array(yn(t));this.#t=r.createBuffer({label:`${e} parameters`,size:l.length,usage:GPUBufferUsage.UNIFORM|GPUBufferUsage.COPY_DST}),this.#e=t.map((c,d)=>{let f=d*Fe;l.set(Pa(c),f);let h=n[d],{copies:m=[],textures:p}=i?.calls[d]??{},v=b=>u[p?.get(b)??-1],y={buffer:this.#t,offset:f,size:Fe};return{copies:m.map(({view:b,texture:E})=>({buffer:s(b.memory),offset:b.offset,byteLength:b.byteLength,texture:u[E],texelBytes:o[E].texel.bytes})),pipeline:h,bindGroup:r.createBindGroup({label:`${c.kernel.name} in ${e}`,layout:h.getBindGroupLayout(0),entries:Wa(c,v,s,y)}),workgroups:c.workgroups}}),r.queue.writeBuffer(this.#t,0,l),this.#n=u,this.byteLength=l.length+kn(i)}get dispatches(){return this.#e.length}encode(e){let t;for(let n of this.#e){if(n.copies.length>0){t?.end(),t=void 0;for(let r of n.copies)Nt(e,r)}t??=e.beginComputePass(),It(t,n)}t?.end()}encodeTimed(e,t){for(let[n,r]of this.#e.entries()){for(let s of r.copies)Nt(e,s);let a=e.beginComputePass({timestampWrites:{querySet:t,beginningOfPassWriteIndex:2*n,endOfPassWriteIndex:2*n+1}});It(a,r),a.end()}}destroy(){for(let e of this.#n)e.destroy();this.#t.destroy()}};function Ma(e,t){return yn(e)+kn(t?$n(e):void 0)}function yn(e){return Math.max(1,e.length)*Fe}function kn(e){return(e?.textures??[]).reduce((n,{rows:r,texel:a})=>n+r*K*a.bytes,0)}function Da(e,t,{rows:n,texel:r}){return e.createTexture({label:`${t} input`,size:[K,n],format:r.format,usage:GPUTextureUsage.STORAGE_BINDING|GPUTextureUsage.COPY_DST})}function Wa(e,t,n,r){let{bindings:a,parameters:s}=e.kernel.reflection,i=[];for(let{name:o,index:u,inPlace:l}of a){let c=t(o);if(c){let d=l?u+bn:u;i.push({binding:d,resource:c.createView()})}if(!c||l){let{memory:d,offset:f,byteLength:h}=e.views[o],m={buffer:n(d),offset:f,size:h};i.push({binding:u,resource:m})}}return s.length>0&&i.push({binding:0,resource:r}),i}function It(e,t){e.setPipeline(t.pipeline),e.setBindGroup(0,t.bindGroup),e.dispatchWorkgroups(...t.workgroups)}function Nt(e,t){let{buffer:n,offset:r,byteLength:a,texture:s,texelBytes:i}=t,o=Math.ceil(a/i),u=Math.floor(o/K),l=K*i;u>0&&e.copyBufferToTexture({buffer:n,offset:r,bytesPerRow:l},{texture:s},[K,u]);let c=o%K;c>0&&e.copyBufferToTexture({buffer:n,offset:r+u*l,bytesPerRow:l},{texture:s,origin:[0,u]},[c,1])}var He=class{label;byteLength;buffer;constructor(e,t,n){this.label=t,this.byteLength=n;let r=GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST;this.buffer=e.createBuffer({label:t,size:n,usage:r})}},Ha=class{#e;#n;#t=new Map;constructor(e,t){this.#e=e,this.#n=t}of(e){let t=this.#t.get(e);return t===void 0&&(t=this.#r(e),this.#t.set(e,t)),t}async#r(e){let{name:t,source:n,reflection:r}=e,a=this.#n?La(n,r.bindings.filter(nt)):n;this.#e.pushErrorScope("validation");let s=this.#e.createShaderModule({label:t,code:a}),[i,{messages:o}]=await Promise.all([this.#e.popErrorScope(),s.getCompilationInfo()]),u=o.find(l=>l.type==="error");if(u)throw new Error(Qa(e,u));if(i)throw new Error(`kernel ${t}: ${i.message}`);return await this.#e.createComputePipelineAsync({label:t,layout:"auto",compute:{module:s,entryPoint:"main"}})}};function Qa({name:e,constants:t,origins:n},{lineNum:r,message:a}){let s=n[r-1],i=s?`${s.path}:${s.line}`:`generated code of ${e}`,u=a.split(`
`).filter(l=>l.trim()!==""&&!/[│┌]/.test(l)).map(l=>l.trim()).join(`
  `);return`${i}: ${u}
  in kernel ${e}, made with ${JSON.stringify(t)}`}function ke(e){let t=[],n=/@group\(0\) @binding\((\d+)\) var<storage, (read|read_write)> (\w+)\s*: array<(.+)>;( \/\/ in place)?/g;for(let[,s,i,o,u,l]of e.matchAll(n))t.push({name:o,index:Number(s),access:i,inPlace:l!==void 0,element:u});let r=/struct Parameters \{([^}]*)\}/.exec(e)?.[1]??"",a=[];for(let[,s,i]of r.matchAll(/^\s*(\w+)\s*:\s*(u32|f32),/gm))a.push({name:s,type:i});return{bindings:t.sort((s,i)=>s.index-i.index),parameters:a}}var Ba={vec4f:16,"vec4<f16>":8,vec2f:8,f32:4,u32:4,i32:4},Ut=new WeakMap;function Ct(e,t,n){let r=a=>!n||a.access==="read_write"||!nt(a);return e.map(a=>Ga(a,t,r))}function Ga(e,t,n){let r=e.kernel.reflection.bindings.filter(i=>e.views[i.name].byteLength>t&&n(i));if(r.length===0)return e;let a={...e.views},s=new Map;for(let{name:i}of r){let o=e.views[i],u=Math.ceil(o.byteLength/t);s.set(i,u);for(let l=0;l<u;l++){let c=l*t;a[Ke(i,l)]={...o,offset:o.offset+c,byteLength:Math.min(t,o.byteLength-c)}}}return{...e,kernel:ja(e.kernel,s,t),views:a}}function Ke(e,t){return t===0?e:`${e}Range${t}`}function ja(e,t,n){let r=JSON.stringify([...t,n]),a=Ut.get(e)??new Map;Ut.set(e,a);let s=a.get(r);if(s===void 0){let i=e.source;for(let[o,u]of t)i=Fa(i,e.reflection.bindings.find(l=>l.name===o),u,n);s={...e,source:i,reflection:ke(i)},a.set(r,s)}return s}var za=100;function Fa(e,{name:t,index:n,access:r,element:a},s,i){let o=Ba[a];if(o===void 0)throw new Error(`cannot split ${t} of ${a}`);let u=i/o,l=Array.from({length:s-1},(p,v)=>v+1),c=l.map(p=>`@group(0) @binding(${n+p*za}) var<storage, ${r}> ${Ke(t,p)}: array<${a}>;`),d=(p,v,y="")=>l.toReversed().map(b=>`if (${p} >= ${b*u}u) { ${v(`${Ke(t,b)}[${p} - ${b*u}u]`)}${y} }`),f=[`fn load_${t}(at: u32) -> ${a} {`,...d("at",p=>`return ${p};`).map(p=>`  ${p}`),`  return ${t}[at];`,"}"],h=[`fn store_${t}(at: u32, value: ${a}) {`,...d("at",p=>`${p} = value;`," return;").map(p=>`  ${p}`),`  ${t}[at] = value;`,"}"];return[...ue(e,t,{load:p=>`load_${t}(${p})`,store:(p,v)=>`store_${t}(${p}, ${v.trim()});`}).split(`
`),...c,...f,...r==="read_write"?h:[],""].join(`
`)}var Ka=4096;async function Ya(e,t){let n=2*t.dispatches;if(n>Ka)throw new Error(`${t.label} is too long to be timed`);let r=e.createQuerySet({type:"timestamp",count:n}),a=n*8,{QUERY_RESOLVE:s,COPY_SRC:i,COPY_DST:o,MAP_READ:u}=GPUBufferUsage,l=e.createBuffer({size:a,usage:s|i}),c=e.createBuffer({size:a,usage:u|o});try{let d=e.createCommandEncoder();t.encodeTimed(d,r),d.resolveQuerySet(r,0,n,l,0),d.copyBufferToBuffer(l,0,c,0,a),e.queue.submit([d.finish()]),await c.mapAsync(GPUMapMode.READ);let f=new BigUint64Array(c.getMappedRange().slice(0)),h=(m,p)=>Number(f[p]-f[m])/1e9;return Array.from({length:t.dispatches},(m,p)=>({before:p===0?0:Math.max(0,h(2*p-1,2*p)),own:h(2*p,2*p+1)}))}finally{r.destroy(),l.destroy(),c.destroy()}}var Va=class _n{#e;#n;#t=new Set;#r=new WeakSet;#a=0;#s=0;constructor(t){this.#e=t,this.#n=new Ha(t.device,this.#o)}static async open(t){return new _n(await Ea(t))}get device(){return this.#e.device}get info(){return this.#e.info}get name(){return qa(this.info)}get identity(){let{vendor:t,architecture:n,device:r,description:a}=this.info;return[navigator.userAgent,t,n,r,a].join("; ")}get target(){return this.info.isFallbackAdapter?"software":"hardware"}get supportsHalf(){return this.device.features.has("shader-f16")}get workgroupLimits(){let{limits:t}=this.device;return{memory:t.maxComputeWorkgroupStorageSize,invocations:Math.min(t.maxComputeInvocationsPerWorkgroup,t.maxComputeWorkgroupSizeX)}}get maximumBinding(){let{maxBufferSize:t,maxStorageBufferBindingSize:n}=this.device.limits;return Math.floor(Math.min(t,n)/256)*256}get maximumBindings(){return this.device.limits.maxStorageBuffersPerShaderStage}get allocated(){return this.#a}get peakAllocated(){return this.#s}bufferOf(t){if(!(t instanceof He))throw new Error(`${t.label} is not GPU memory`);return t.buffer}allocate(t,n){let r=Rt(n);if(r>this.device.limits.maxBufferSize)throw new mn(`${t} needs ${r} bytes in one buffer; the adapter allows ${this.device.limits.maxBufferSize}. Use a smaller batch or input size.`);let a=this.#u(`allocating ${t}`,()=>new He(this.device,t,r));return this.#i(r),a}async hasRoom(t){this.device.pushErrorScope("out-of-memory");let n=t.map(a=>new He(this.device,"room",Rt(a))),r=await this.device.popErrorScope();for(let{buffer:a}of n)a.destroy();return r===null}free(t){let n=this.bufferOf(t);this.#r.has(t)||(this.#r.add(t),n.destroy(),this.#i(-t.byteLength))}write(t,n){if(n.byteLength>t.byteLength)throw new Error(`${n.byteLength} bytes do not fit ${t.memory.label}`);if(n.byteLength===0)return;let r=this.device.queue;this.#u(`writing ${t.memory.label}`,()=>{r.writeBuffer(this.bufferOf(t.memory),t.offset,n.buffer,n.byteOffset,n.byteLength)})}async read(t){return this.enqueueRead(t)()}enqueueRead(t){let n=GPUBufferUsage.MAP_READ|GPUBufferUsage.COPY_DST,r=this.device.createBuffer({size:t.byteLength,usage:n});try{this.#u(`reading ${t.memory.label}`,()=>{let a=this.device.createCommandEncoder(),s=this.bufferOf(t.memory);a.copyBufferToBuffer(s,t.offset,r,0,t.byteLength),this.device.queue.submit([a.finish()])})}catch(a){throw r.destroy(),a}return async()=>{try{return await r.mapAsync(GPUMapMode.READ),await this.#l(),r.getMappedRange().slice(0)}finally{r.destroy()}}}byteLengthOf(t){let n=this.#o;return Ma(Ct(t,this.maximumBinding,n),n)}async compile(t,n){for(let{kernel:{name:i,target:o}}of n)if(o==="cpu")throw new Error(`${i} was recorded for the CPU, not for WebGPU`);let r=Ct(n,this.maximumBinding,this.#o),a=await Promise.all(r.map(({kernel:i})=>this.#n.of(i))),s=this.#u(`compiling ${t}`,()=>new Sn(t,r,a,{device:this.device,textureReads:this.#o,bufferOf:i=>this.bufferOf(i)}));return this.#i(s.byteLength),await this.#l(),s}release(t){let n=Qe(t);this.#r.has(n)||(this.#r.add(n),n.destroy(),this.#i(-n.byteLength))}run(t,n=1){let r=Qe(t);this.#u(`running ${r.label}`,()=>{for(let a=0;a<n;a++){let s=this.device.createCommandEncoder({label:r.label});r.encode(s),this.device.queue.submit([s.finish()])}})}async time(t){let n=Qe(t);if(!this.device.features.has("timestamp-query"))return;let r=await this.#u(`timing ${n.label}`,()=>Ya(this.device,n));return await this.#l(),r}async finish(){await this.device.queue.onSubmittedWorkDone(),await this.#l()}destroy(){this.device.destroy()}[Symbol.dispose](){this.destroy()}get#o(){let{maxStorageTexturesPerShaderStage:t}=this.device.limits;return this.target==="software"&&t>=Aa}#i(t){this.#a+=t,this.#s=Math.max(this.#s,this.#a)}#u(t,n){let r=this.device;this.#e.errors.check(),r.pushErrorScope("out-of-memory"),r.pushErrorScope("validation");try{return n()}finally{for(let a=0;a<2;a++){let s=r.popErrorScope().then(i=>{i&&this.#e.errors.add(new Error(`GPU error while ${t}: ${i.message}`))}).finally(()=>this.#t.delete(s));this.#t.add(s)}}}async#l(){await Promise.all(this.#t),this.#e.errors.check()}};function Qe(e){if(!(e instanceof Sn))throw new Error("not an executable of this engine");return e}var Za=class{engine;architecture;layout;bufferLayout;parameters;buffers;constructor(e,t){this.engine=e,this.architecture=t,this.layout=nn(t),this.bufferLayout=rn(t),this.parameters=e.allocate("parameters",this.layout.length*4),this.buffers=e.allocate("running statistics",this.bufferLayout.length*4)}load(e){this.engine.write(W(this.parameters),e.parameters),this.engine.write(W(this.buffers),e.buffers)}async save(){let e=async(r,a)=>new Float32Array(await this.engine.read(J(W(r),0,a))),[t,n]=await Promise.all([e(this.parameters,this.layout.length),e(this.buffers,this.bufferLayout.length)]);return{parameters:t,buffers:n}}parameter(e,t=this.parameters){let{offset:n,length:r}=Me(this.layout,e);return J(W(t),n,r)}norm(e){let t=n=>{let{offset:r,length:a}=Me(this.bufferLayout,`${e}.${n}`);return J(W(this.buffers),r,a)};return{gamma:this.parameter(`${e}.weight`),beta:this.parameter(`${e}.bias`),runningMean:t("running_mean"),runningVariance:t("running_var")}}heads(e=this.parameters){let{heads:t,lastChannel:n}=this.architecture,{total:r}=ge(pe(t)),a=(s,i)=>J(W(e),Me(this.layout,s).offset,i);return{weight:a(t[0].weight,r*n),bias:a(t[0].bias,r)}}destroy(){this.engine.free(this.parameters),this.engine.free(this.buffers)}[Symbol.dispose](){this.destroy()}};function An({height:e,width:t}){return e*t*3}var Xa=`// From packed bytes to the network's input, augmented as torchvision augments a PIL image:
// With MEANS this is the kernel that computes \`means\`: one workgroup per image. Otherwise one

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
`,w={type:"u32"},C={type:"f32"};function g(e,t){return{access:"read",inPlace:!1,element:e,shape:t}}function $(e,t){return{access:"read_write",inPlace:!1,element:e,shape:t}}function xn(e,t,n){return{...g(e,n),fields:t}}function Ja(e,t,n){return{...n,counted:e,atMost:t}}function _(e,t){return{...t,when:e}}function En(e,t){return t===void 0?[e]:Array.from({length:t},(n,r)=>`${e}${r}`)}var Ot=new WeakMap;function es(e,t){let n=t.toSorted().join(" "),r=Ot.get(e)??new Map;Ot.set(e,r);let a=r.get(n);return a===void 0&&(a=ts(e,t),r.set(n,a)),a}function ts(e,t){let n=e.source;for(let a of t){if(e.reflection.bindings.find(i=>i.name===a)?.element!=="vec4f")throw new Error(`${e.name}: ${a} cannot be kept in half precision`);n=ue(n,a,{load:i=>`vec4f(${a}[${i}])`,store:(i,o)=>`${a}[${i}] = vec4<f16>(${o.trim()});`}).replace(new RegExp(`(\\b${a}\\s*: array<)vec4f>`),"$1vec4<f16>>")}let r=`enable f16; ${n}`;return{...e,source:r,reflection:ke(r)}}function qn(e,t){let n=0,r=Object.entries(t).map(([a,s])=>{let i={name:a,at:n,length:ns(s),unsigned:s==="u32"};return n+=i.length,i});return{name:e,fields:t,words:n,places:r}}function ns(e){return typeof e=="string"?1:e[1]}var Rn=qn("BatchRecord",{stepSize:"f32",secondCorrection:"f32",dropoutSeed:"u32",learningRate:"f32",emaWeight:"f32",accumulates:"f32",updates:"f32",unused:"f32"}),Tn=qn("AugmentationDraw",{flip:"f32",order:"f32",factors:["f32",3],matrix:["f32",6],unused:["f32",5]});function rs({name:e,fields:t}){let n=Object.entries(t).map(([r,a])=>`  ${r}: ${typeof a=="string"?a:`array<${a[0]}, ${a[1]}>`},`);return{path:"kernels/program/records.ts",source:[`struct ${e} {`,...n,"}"].join(`
`)}}var as=`// Adds up what the lanes of a workgroup have left in its memory, in a fixed order: sums[0] is the total.
for (var half = LANES / 2u; half > 0u; half /= 2u) {
  workgroupBarrier();
  if (lane < half) { $sums[lane] += $sums[lane + half]; }
}
`,ss=`// A norm's statistics from the sums over a batch, of four channels: declares mean, variance, inverseStd, scale
// Uses \`gamma\` and \`beta\` [channels].
let mean = first / rows;
let variance = max(second / rows - mean * mean, vec4f());
let inverseStd = 1.0 / sqrt(variance + parameters.epsilon);
let scale = gamma[quad] * inverseStd;
let shift = beta[quad] - mean * scale;
`,is=`// Adds up all partial sums of a workgroup's QUADS groups of four channels, as a tree of SLICES lanes for each
// Uses \`partials\` [parts, 2, channels], firstSums and secondSums of LANES elements; declares width, quad, slice,
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
`,os=`// A function with which a kernel takes the gradient through the norm behind its convolution itself, instead of
var<workgroup> gradientScale: array<vec4f, NORM_QUADS>;
var<workgroup> gradientSlope: array<vec4f, NORM_QUADS>;
var<workgroup> gradientOffset: array<vec4f, NORM_QUADS>;

fn differentiateNorm(firstQuad: u32, count: u32, stores: bool, lane: u32) {
  let width = parameters.$channels / 4u;
  let rows = f32(parameters.normRows);
  for (var start = 0u; start < count; start += parameters.sumWidth) {
    let own = start + lane % parameters.sumWidth;
    let quad = firstQuad + own;
    let inside = own < count && quad < width;
    //#include norm_sums memory=$memory
    if (inside && lane < parameters.sumWidth) {
      //#include norm_coefficients
      gradientScale[own] = scale;
      gradientSlope[own] = slope;
      gradientOffset[own] = offset;
//#if STORES
      if (stores) {
        gammaGradient[quad] = gammaTotal;
        betaGradient[quad] = first;
      }
//#end
    }
  }
  workgroupBarrier();
}

fn throughNorm(own: u32, at: u32) -> vec4f {
  let sloped = fma(gradientSlope[own], normInput[at], gradientOffset[own]);
  return fma(gradientScale[own], gradient[at], sloped);
}
`,us=`// A function with which a kernel finishes the norm that its input awaits, instead of a dispatch before it: each
var<workgroup> inputScale: array<vec4f, NORM_QUADS>;
var<workgroup> inputShift: array<vec4f, NORM_QUADS>;

fn finishNorm(firstQuad: u32, count: u32, stores: bool, lane: u32) {
  let width = parameters.$channels / 4u;
  let rows = f32(parameters.normRows);
  for (var start = 0u; start < count; start += parameters.sumWidth) {
    let own = start + lane % parameters.sumWidth;
    let quad = firstQuad + own;
    let inside = own < count && quad < width;
    //#include norm_sums memory=$memory
    if (inside && lane < parameters.sumWidth) {
      //#include batch_statistics
      inputScale[own] = scale;
      inputShift[own] = shift;
      if (stores) {
        //#include store_statistics
      }
    }
  }
  workgroupBarrier();
}
`,ls=`// Where a tile of four neighbouring pixels of images lies, such as the first of a walk over them.

var row = $tile / tilesPerRow;
var x = ($tile % tilesPerRow) * 4u;
var y = row % parameters.$height;
var image = row / parameters.$height;
`,cs=`// The value of an element of a lazy input: what the batch norm and the ReLU6 that it awaits make of it.
//#if LAZY
$value = fma($value, $scale, $shift);
//#end
//#if RELU6
$value = clamp($value, vec4f(), vec4f(6.0));
//#end
`,ds=`// Goes on to the next tile of the walk that first_tile.wgsl began.
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
`,hs=`// What the gradient of a norm's input is made of, for four channels: scale * gradient + slope * input + offset.
// Uses \`statistics\` [4, stride].
let scale = statistics[quad];
let mean = statistics[parameters.stride / 2u + quad];
let inverseStd = statistics[parameters.stride / 4u * 3u + quad];
let gammaTotal = second * inverseStd;
let slope = -scale * inverseStd * gammaTotal / rows;
let offset = -scale * first / rows - slope * mean;
`,fs=`// Adds up the partial sums of sumWidth groups of four channels at once, sumWidth a power of two: for each of them
// Uses \`normPartials\` [normParts, 2, channels], width, and of each lane: quad, its group, and inside,
var first = vec4f();
var second = vec4f();
if (inside) {
  let step = LANES / parameters.sumWidth;
  for (var part = lane / parameters.sumWidth; part < parameters.normParts; part += step) {
    first += normPartials[part * 2u * width + quad];
    second += normPartials[(part * 2u + 1u) * width + quad];
  }
}
workgroupBarrier();
$memory[lane] = first;
$memory[LANES + lane] = second;
for (var half = LANES / 2u; half >= parameters.sumWidth; half /= 2u) {
  workgroupBarrier();
  if (lane < half) {
    $memory[lane] += $memory[lane + half];
    $memory[LANES + lane] += $memory[LANES + lane + half];
  }
}
first = $memory[lane];
second = $memory[LANES + lane];
`,ps=`// Writes a part's two sums to \`partials\` [parts, 2, channels].
partials[$part * 2u * $width + $quad] = $first;
partials[($part * 2u + 1u) * $width + $quad] = $second;
`,gs=`// The gradient before a ReLU6, an expression that ends a statement: zero where the ReLU6 was flat.
select(
  vec4f(),
  $gradient,
  ($activated > vec4f()) & ($activated < vec4f(6.0)),
);
`,ms=`// Stores what batch_statistics.wgsl declares in \`statistics\` [4, stride], and takes the running averages on by
statistics[quad] = scale;
statistics[parameters.stride / 4u + quad] = shift;
statistics[parameters.stride / 2u + quad] = mean;
statistics[parameters.stride / 4u * 3u + quad] = inverseStd;
let unbiased = variance * (rows / max(rows - 1.0, 1.0));
runningMean[quad] = mix(runningMean[quad], mean, parameters.momentum);
runningVariance[quad] = mix(runningVariance[quad], unbiased, parameters.momentum);
`;function D(e,t){return{[e]:{path:`kernels/wgsl/${e}.wgsl`,source:t}}}var ws={...D("add_lanes",as),...D("batch_statistics",ss),...D("column_sums",is),...D("differentiate_norm",os),...D("finish_norm",us),...D("first_tile",ls),...D("lazy_value",cs),...D("next_tile",ds),...D("norm_coefficients",hs),...D("norm_sums",fs),...D("partial_sums",ps),...D("relu6_gradient",gs),...D("store_statistics",ms),...Object.fromEntries([Rn,Tn].map(e=>[e.name,rs(e)]))};function vs({name:e,views:t,parameters:n},r,{bindings:a,parameters:s},i,o){let u=[],l=new Map;for(let[d,f]of Object.entries(t)){if(f.when!==void 0&&!i.has(f.when))continue;let{counted:h}=f,m=h===void 0?void 0:Number(o[h]);for(let p of En(d,m))l.set(`buffer ${p}`,bs(f))}for(let[d,{type:f,when:h}]of Object.entries(n))(h===void 0||i.has(h))&&l.set(`parameter ${d}`,f);let c=new Map([...a.map(d=>[`buffer ${d.name}`,Ln(d)]),...s.map(({name:d,type:f})=>[`parameter ${d}`,f])]);for(let[d,f]of l){let h=c.get(d);h===void 0?u.push(`${d} is not declared`):h!==f&&u.push(`${d} is ${h}, described as ${f}`)}for(let d of c.keys())l.has(d)||u.push(`${d} is not described`);if(u.length>0)throw new Error(`${r}: in ${e}, ${u.join("; ")}`)}function bs({access:e,inPlace:t,element:n}){return Ln({access:e,inPlace:t,element:$s(n)})}function $s(e){return typeof e=="string"?e:e.name}function Ln({access:e,inPlace:t,element:n}){return`${e} array<${n}>${t?" in place":""}`}var Pt=/^const (\w+) = (\d+)u;/;function Ss(e,t,n={}){let r=In(e,{...n,...e.includes}),a=new Set,s=new Map;for(let{text:c}of r){let[,d="",f]=Pt.exec(c)??[];f!==void 0&&(a.add(d),s.set(d,Number(t[d]??f)))}function i(c,d,f){let h=d;for(;h<c.length;h++){let m=c[h],[,p,v="",y=""]=/^\s*\/\/#(if|else|end|for)\s*(\w*)\s*(\w*)/.exec(m.text)??[];if(p==="else"||p==="end")return h;if(p==="if"){let b=t[v];typeof b!="boolean"&&ie(m,`template condition ${v} has no value`),a.add(v),h=i(c,h+1,b?f:void 0),_s(c[h])&&(h=i(c,h+1,b?void 0:f)),Mt(c[h],m)}else if(p==="for"){let b=s.get(y)??Number(y);Number.isInteger(b)||ie(m,`//#for ${v}: ${y} is no number`);let E=[];h=i(c,h+1,E),Mt(c[h],m);for(let S=0;S<b;S++)for(let R of E){let P=R.text.replaceAll(`$${v}`,String(S));f?.push({...R,text:P})}}else{let b=m.text.replace(Pt,(E,S)=>`const ${S} = ${s.get(S)}u;`);f?.push({...m,text:b})}}return h}let o=[],u=i(r,0,o);u<r.length&&ie(r[u],"template has an //#end too many");let l=Object.keys(t).filter(c=>!a.has(c));if(l.length>0)throw new Error(`${e.path}: template has no constant ${l.join(", ")}`);return{text:o.map(({text:c})=>c).join(`
`),origins:o.map(({path:c,line:d})=>({path:c,line:d}))}}function In({path:e,source:t},n){return t.split(`
`).flatMap((r,a)=>{let s={text:r,path:e,line:a+1},[,i="",o,u=""]=/^(\s*)\/\/#include (\w+)\s*(.*)/.exec(r)??[];if(o===void 0)return[s];let l=n[o];l===void 0&&ie(s,`there is nothing named ${o} to include`);let c=u.split(",").filter(d=>d.trim()!=="").map(d=>{let[,f,h]=/^\s*(\w+)=(.*?)\s*$/.exec(d)??[];return f===void 0&&ie(s,`//#include ${o}: "${d.trim()}" is no name=value`),[f,h]});return ys(In(l,n)).map(d=>({...d,text:ks(d,c,i)}))})}function ys(e){let t=e.findIndex(({text:a})=>!/^\/\/(?!#)/.test(a)),n=({text:a})=>a.trim()!=="",r=e.slice(t);return r.slice(r.findIndex(n),r.findLastIndex(n)+1)}function ks({text:e},t,n){let r=t.reduce((a,[s,i])=>a.replaceAll(new RegExp(`\\$${s}\\b`,"g"),()=>i),e);return/^\s*(\/\/#|$)/.test(r)?r:n+r}function ie({path:e,line:t},n){throw new Error(`${e}:${t}: ${n}`)}function _s(e){return/^\s*\/\/#else/.test(e?.text??"")}function Mt(e,t){/^\s*\/\/#end/.test(e?.text??"")||ie(t,"template has a directive without its //#end")}var Dt=new WeakMap;function As(e,t){let{target:n,constants:r,variant:a}=t,s=Dt.get(e)??new Map;Dt.set(e,s);let i=JSON.stringify([n,a,r]),o=s.get(i);return o===void 0&&(o=xs(e,t),s.set(i,o)),o}function xs(e,{target:t,constants:n,flags:r,variant:a}){let s={name:e.name,target:t,constants:n,description:e};if(t==="cpu")return{...s,source:"",origins:[],reflection:{bindings:[],parameters:[]}};let i=Es(e,a),{text:o,origins:u}=Ss(i,n,ws),l=ke(o);return vs(e,i.path,l,r,n),{...s,source:o,origins:u,reflection:l}}function Es({name:e,template:t,variants:n},r){let a=r===void 0?t:n?.[r];if(a===void 0)throw new Error(`${e} has no template${r?` ${r}`:""}`);return a}function N(e,t){let{target:n,variant:r,workgroups:a,parameters:s,...i}={flags:{},...t},o=e,{name:u}=o,l={},c={};for(let[S,R]of Object.entries(i.views)){if(R===void 0)continue;let P=o.views[S];if(P===void 0)throw new Error(`${u}: it has no buffer ${S}`);if(P.counted===void 0){c[S]=R;continue}let he=R;l[P.counted]=he.length,En(S,he.length).forEach((Ne,k)=>c[Ne]=he[k])}let d=Ts(o,i.views);for(let S of o.flags??[])i.flags[S]&&d.add(S);let f=Ls(o,s,d);for(let[S,R]of Object.entries(c))Is(u,S,R);if(!a.every(S=>Number.isInteger(S)&&S>=1&&S<=65535))throw new mn(`${u}: cannot dispatch ${a.join(" x ")} workgroups, which no device runs at once. Use a smaller batch, input size or width multiplier.`);let h=Object.fromEntries(Rs(o).map(S=>[S,d.has(S)])),m=n==="cpu"?h:{...o.constants,...i.constants,...l,...h},p=As(o,{target:n,variant:r,constants:m,flags:d}),v=o.cost(qs(i.views,s,h)),y={kernel:p,views:c,parameters:f,workgroups:a,cost:v},b=Object.keys(c).filter(S=>c[S].half);if(b.length===0)return y;let E=b.reduce((S,R)=>S+c[R].byteLength,0);return{...y,kernel:n==="cpu"?p:es(p,b),cost:{...v,bytes:v.bytes-E}}}function qs(e,t,n){return{views:e,parameters:t,flags:n}}function Rs({views:e,flags:t=[]}){let n=Object.values(e).flatMap(r=>r.when??[]);return[...new Set([...n,...t])]}function Ts({name:e,views:t},n){let r=new Set,a=[];for(let[s,{when:i}]of Object.entries(t)){let o=n[s];o!==void 0&&i!==void 0&&r.add(i),o===void 0&&i===void 0&&a.push(s)}for(let[s,{when:i}]of Object.entries(t))n[s]===void 0&&i!==void 0&&r.has(i)&&a.push(s);if(a.length>0)throw new Error(`${e}: buffer ${a.join(", ")} is not given`);return r}function Ls({name:e,parameters:t},n,r){let a={};for(let[i,o]of Object.entries(n)){if(o===void 0)continue;let u=t[i];if(u===void 0)throw new Error(`${e}: it has no parameter ${i}`);if(u.type==="u32"&&!(Number.isInteger(o)&&o>=0&&o<2**32))throw new Error(`${e}: ${i} is ${o}, not an unsigned integer`);(u.when===void 0||r.has(u.when))&&(a[i]=o)}let s=Object.entries(t).filter(([i,{when:o}])=>(o===void 0||r.has(o))&&a[i]===void 0);if(s.length>0)throw new Error(`${e}: parameter ${s.map(([i])=>i).join(", ")} is not given`);return a}function Is(e,t,n){if(n.offset%256!==0||n.byteLength<=0||n.byteLength%4!==0)throw new Error(`${e}: ${t} is not a bindable range of ${n.memory.label}`);if(n.offset+n.byteLength>n.memory.byteLength)throw new Error(`${e}: ${t} reaches past the end of ${n.memory.label}`)}var Ns={memory:16384,invocations:256},Us={cpu:4,software:8,hardware:64};function Q(e){return Us[e]}var Cs={path:"kernels/augment/augment.wgsl",source:Xa};var Os=Ja("PARTS",11,g("u32","[imagesPerPart, height, width, 3] bytes"));var Nn={template:Cs,constants:{MEANS:!1},views:{batchIndex:g("u32","[1]"),samples:g("u32","[batches, batch]"),draws:_("AUGMENT",xn(Tn,["flip","order","factors","matrix"],"[batches, batch]")),means:_("AUGMENT",g("f32","[batch]")),output:$("vec4f","[batch, height, width, 4]"),pixels:Os},parameters:{imagesPerPart:w,batch:w,height:w,width:w,meanRed:C,meanGreen:C,meanBlue:C,stdRed:C,stdGreen:C,stdBlue:C},cpu:{module:"augment/augment",entry:"augment",divide:({parameters:e})=>({tasks:e.batch*e.height})}};function Un(e){return({parameters:t})=>{let n=t.batch*t.height*t.width;return{flops:e*n,bytes:19*n}}}var du={name:"augment",...Nn,cost:Un(40)},Ps={name:"normalise",...Nn,cost:Un(6)};function Ms(e){return Ds(Ps,e)}function Ds(e,t){let{batch:n,height:r,width:a,imagesPerPart:s,target:i,mean:o,std:u,...l}=t,c=Q(i);return N(e,{target:i,views:l,parameters:{imagesPerPart:s,batch:n,height:r,width:a,meanRed:o[0],meanGreen:o[1],meanBlue:o[2],stdRed:u[0],stdGreen:u[1],stdBlue:u[2]},constants:{LANES:c},workgroups:tt(n*r*a,c)})}var Ws=5;function U(e,t,n){let{down:r,across:a,slices:s,depth:i}=n,o=`shared ${4*r*e}x${4*a*t}`,u=s>1?`, ${s} slices of ${i}`:"";return{name:`${o} by ${4*e}x${4*t}${u}`,rowQuads:e,columnQuads:t,workgroup:n}}var Hs=[U(2,2,{down:16,across:8,slices:1,depth:16}),U(2,2,{down:8,across:8,slices:1,depth:16}),U(2,2,{down:16,across:4,slices:1,depth:16}),U(2,1,{down:8,across:8,slices:1,depth:16}),U(2,1,{down:16,across:4,slices:1,depth:16}),U(1,1,{down:8,across:8,slices:1,depth:16}),U(2,2,{down:8,across:8,slices:4,depth:4}),U(2,2,{down:8,across:8,slices:4,depth:12}),U(2,1,{down:8,across:4,slices:8,depth:4}),U(1,2,{down:4,across:8,slices:8,depth:4}),U(1,1,{down:8,across:8,slices:4,depth:8}),U(1,1,{down:8,across:8,slices:8,depth:8}),U(1,1,{down:4,across:4,slices:16,depth:4}),U(1,1,{down:4,across:4,slices:16,depth:12})];function Cn({rowQuads:e,columnQuads:t,workgroup:n}){let{down:r,across:a,slices:s}=n;return{rows:4*r*e,columns:4*a*t,lanes:r*a*s}}function rt({rowQuads:e,columnQuads:t,workgroup:n}){let{down:r,across:a,slices:s,depth:i}=n,o=s*i*(r*e+1+a*t+1),u=r*a*s*t/2,l=2*r*a*Math.max(t,s);return 16*Math.max(o,u,l)}function Qs({memory:e,invocations:t}){return Hs.filter(n=>rt(n)<=e&&Cn(n).lanes<=t)}function Bs(e,t){let{slices:n,depth:r}=e.workgroup,a=16*e.rowQuads*e.columnQuads,{rows:s,columns:i,lanes:o}=Cn(e),u=Math.ceil(t.rows/s)*Math.ceil(t.columns/i),l=28e6*(a===64?.95:a===32?.75:.7),c=Math.min(1,u*o/(132*256)),d=2*u*s*i*t.depth/(l*c),f=4*u*(s+i)*t.depth/5e6,h=Math.min(Math.floor(65536/(o*(32+1.5*a))),Math.floor(229376/rt(e))),m=Math.ceil(u/(132*h)),p=Math.ceil(t.depth/(r*n))+(n>1?2:0);return Math.max(d,f,m*p)}function Gs(e,t){return js(t,n=>Bs(n,e)).slice(0,Ws)}function js(e,t){return Qs(e).map(n=>({tile:n,time:t(n)})).sort((n,r)=>n.time-r.time).map(({tile:n})=>n)}function zs(e,t,n){let{across:r,down:a,slices:s,depth:i}=n;return{ROW_QUADS:e,QUADS:t,ACROSS:r,DOWN:a,SLICES:s,DEPTH:i,LANES:r*a*s,SLICED:s>1}}var fe=48;var On={cpu:64,software:256,hardware:4096},Fs=1024;function Ks(e){return{name:e.name,rows:4*e.rowQuads,quads:e.columnQuads,mostParts:Fs,workgroup:e.workgroup}}function Ys(e,t){let n=(r,a)=>({name:`${r}x${4*a}`,rows:r,quads:a,mostParts:On[t]});return e%16===0?[n(4,4),n(8,4),n(8,2)]:[n(8,2),n(4,2)]}function Vs(e,t,n=Ns){if(t==="cpu")return[Zs(e.columns)];let r=Ys(e.columns,t);if(t==="software")return r;let[a,...s]=Gs(e,n).map(Ks);return[a,r.find(({rows:i})=>i===8),...s]}function Zs(e){return{name:`${fe} rows`,rows:fe,quads:e/4,mostParts:On.cpu}}var hu=[[4,2],[4,4],[2,4]].map(([e,t])=>({name:`${4*e}x${4*t}`,outputs:e,inputs:t}));function Pn({workgroup:e}){return e&&e.across*e.down*e.slices}function Mn({rows:e,workgroup:t}){return e*(t?.down??1)}function Dn({quads:e,workgroup:t}){return 4*e*(t?.across??1)}var Xs=class{#e;#n=[];#t=[];constructor(e){this.#e=e}take(e,t,n=!1){let r=t*(n?2:4),a=-1;for(let[i,o]of this.#t.entries())o.byteLength<r||(a<0||o.byteLength<this.#t[a].byteLength)&&(a=i);let s=a<0?this.#e.allocate(e,r):this.#t.splice(a,1)[0];return a<0&&this.#n.push(s),{memory:s,offset:0,byteLength:r,half:n}}keep(e,t){let n=this.#e.allocate(e,t*4);return this.#n.push(n),{memory:n,offset:0,byteLength:t*4,half:!1}}give(e){this.#t.push(e.memory)}destroy(){for(let e of this.#n.splice(0))this.#e.free(e);this.#t.length=0}},Wt={name:"joined",joins:!0},Be={name:"apart",joins:!1},Wn=2**16;function Ht(e,t){return t!=="hardware"?[Be]:e<Wn?[Wt,Be]:[Be,Wt]}var Js=class{#e;constructor(e={}){this.#e=e}choose(e,t){return t.find(({name:n})=>n===this.#e[e])??t[0]}};function ei(e,t,{name:n}){return{...e,choice:{key:t,variant:n}}}var ti=`// Dropout of the pooled features, for the templates that include this: a channel is dropped

fn mixed(word: u32) -> u32 {
  var x = word;
  x = (x ^ (x >> 16u)) * 0x7feb352du;
  x = (x ^ (x >> 15u)) * 0x846ca68bu;
  return x ^ (x >> 16u);
}

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
`,ni=`// Logits of all heads, one matrix product over the concatenated classes:

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
`;var ri=`// Global average pooling and, in training, each head's dropout:

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
`;function ai(e,t,n,r){return{flops:2*e*t*r,bytes:4*(e*(n*t+r)+r*t)}}var si={dropout:{path:"kernels/heads/dropout.wgsl",source:ti}},ii={name:"heads_pool",template:{path:"kernels/heads/pool.wgsl",source:ri,includes:si},views:{input:g("vec4f","[batch, positions, channels]"),inputScale:g("vec4f","[channels]"),inputShift:g("vec4f","[channels]"),features:$("vec4f","[batch, heads or 1, channels]"),batchIndex:_("TRAINING",g("u32","[1]")),batchRecords:_("TRAINING",xn(Rn,["dropoutSeed"],"[batches]"))},parameters:{batch:w,positions:w,channels:w,heads:_("TRAINING",w),dropoutThreshold:_("TRAINING",w),dropoutScale:_("TRAINING",C)},cost:({parameters:{batch:e,positions:t,channels:n,heads:r=1}})=>({flops:5*e*t*n,bytes:4*e*n*(t+r)}),cpu:{module:"heads/pool",entry:"headsPool",divide:({parameters:{batch:e}})=>({tasks:e})}},oi={name:"heads_logits",template:{path:"kernels/heads/logits.wgsl",source:ni},views:{features:g("vec4f","[batch, heads or 1, channels]"),weight:g("vec4f","[classes, channels]"),bias:g("f32","[classes]"),logits:$("f32","[batch, classes]"),segments:_("TRAINING",g("u32","[heads + 1]"))},parameters:{batch:w,channels:w,classes:w,heads:_("TRAINING",w)},cost:({parameters:{batch:e,channels:t,classes:n,heads:r=1}})=>ai(e,t,r,n),cpu:{module:"heads/logits",entry:"headsLogits",divide:({parameters:{classes:e}})=>({tasks:e})}};function ui({classes:e}){return e.reduce((t,n)=>t+n,0)}function li(e){let{shape:t,target:n}=e;return[ci(e,t,n),di(e,t,n)]}function ci({input:e,inputScale:t,inputShift:n,features:r},{batch:a,positions:s,channels:i,classes:o},u,l){let c=Q(u);return N(ii,{target:u,views:{input:e,inputScale:t,inputShift:n,features:r,batchIndex:l?.views.batchIndex,batchRecords:l?.views.batchRecords},parameters:{batch:a,positions:s,channels:i,heads:l&&o.length,...l?.mask},constants:{LANES:c},workgroups:[Math.ceil(i/4/c),a,1]})}function di({features:e,weight:t,bias:n,logits:r},a,s,i){let{batch:o,channels:u,classes:l}=a,c=ui(a),d=Q(s),f=s==="hardware";return N(oi,{target:s,views:{features:e,weight:t,bias:n,logits:r,segments:i?.segments},parameters:{batch:o,channels:u,classes:c,heads:i&&l.length},constants:{LANES:d,TREE:f},workgroups:[f?c:Math.ceil(c/d),Math.ceil(o/4),1]})}var hi=`// Batch norm in training, between two convolutions: adds up the partial sums a convolution left,

const LANES = 8u;
//#if TREE
const QUADS = 2u;
const SLICES = LANES / QUADS;
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
//#if TREE
  //#include column_sums
  if (slice > 0u) { return; }
//#else
  let width = parameters.channels / 4u;
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
//#if BACKWARD
  //#include norm_coefficients
  gammaGradient[quad] = gammaTotal;
  betaGradient[quad] = first;
  coefficients[quad] = slope;
  coefficients[width + quad] = offset;
//#else
  //#include batch_statistics
  //#include store_statistics
//#end
}
`,fi=`// Batch norms in inference: the scale and shift that the next reader applies, from the running averages,

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
`,at=64;function pi({parameters:e}){return{tasks:Math.ceil(e.channels/32)}}function gi({parameters:e}){return{tasks:Math.min(at,e.rows)}}function le(e){return Math.ceil(e/64)*64}var Hn=6*4;function Qt(e,t){return{scale:J(e,0,t),shift:J(e,le(t),t)}}var mi={path:"kernels/norm/finish.wgsl",source:hi};function wi({parameters:e}){let{parts:t,channels:n}=e;return{flops:2*t*n,bytes:8*t*n}}var vi={name:"norm_finish",template:mi,constants:{BACKWARD:!1},views:{partials:g("vec4f","[parts, 2, channels]"),statistics:$("vec4f","[4, stride]"),gamma:g("vec4f","[channels]"),beta:g("vec4f","[channels]"),runningMean:$("vec4f","[channels]"),runningVariance:$("vec4f","[channels]")},parameters:{rows:w,channels:w,parts:w,stride:w,epsilon:C,momentum:C},cost:wi,cpu:{module:"norm/finish",entry:"normFinish",divide:pi}};var bi={name:"norm_inference",template:{path:"kernels/norm/inference.wgsl",source:fi},views:{norms:g("u32","[count, 6]"),weights:g("vec4f","[parameters]"),averages:g("vec4f","[running statistics]"),statistics:$("vec4f","[statistics of all norms]")},parameters:{epsilon:C},cost:({views:{statistics:e}})=>({flops:5*e.byteLength/16,bytes:6*e.byteLength/4}),cpu:{module:"norm/inference",entry:"normInference",divide:({views:{norms:e}})=>({tasks:e.byteLength/Hn})}};function $i(e,t,n){let r=Q(n),a=e/4;if(n!=="hardware"){let i=[Math.ceil(a/r),1,1];return{constants:{LANES:r,TREE:!1},workgroups:i}}let s=a%2===0?2:1;return{constants:{LANES:t>2*r?4*r:r,QUADS:s,TREE:!0},workgroups:[a/s,1,1]}}function Si(e){let{partials:t,state:n,statistics:r,target:a,...s}=e,{channels:i}=s;return N(vi,{target:a,views:{partials:t,statistics:r,...n},parameters:{...s,stride:le(i)},...$i(i,e.parts,a)})}function yi(e){let t=({offset:n})=>n/16;return Uint32Array.from(e.flatMap(({state:n,statistics:r,channels:a})=>[t(n.gamma),t(n.beta),t(n.runningMean),t(n.runningVariance),t(r),a/4]))}function ki(e){let{epsilon:t,target:n,...r}=e;return N(bi,{target:n,views:r,parameters:{epsilon:t},constants:{LANES:Q(n)},workgroups:[e.norms.byteLength/Hn,1,1]})}var Qn={normPartials:g("vec4f","[normParts, 2, channels]"),statistics:$("vec4f","[4, stride]"),gamma:g("vec4f","[channels]"),beta:g("vec4f","[channels]"),runningMean:$("vec4f","[channels]"),runningVariance:$("vec4f","[channels]")},Bn={normRows:w,normParts:w,sumWidth:w,stride:w,epsilon:C,momentum:C},st={normPartials:g("vec4f","[normParts, 2, channels]"),normInput:g("vec4f","[rows, channels]"),statistics:g("vec4f","[4, stride]")},Gn={...st,gammaGradient:$("vec4f","[channels]"),betaGradient:$("vec4f","[channels]")},_e={normRows:w,normParts:w,sumWidth:w,stride:w};function jn(e,t){let{partials:n,state:r,statistics:a,rows:s,channels:i,parts:o,epsilon:u,momentum:l}=e;return{views:{normPartials:n,statistics:a,...r},parameters:{normRows:s,normParts:o,sumWidth:zn(t),stride:le(i),epsilon:u,momentum:l},constants:{NORM_QUADS:Fn(t)}}}function ce(e,t,n){let r=n?t.rows*t.channels:0,a=2*t.parts*t.channels;return{flops:e.flops+a+4*r,bytes:e.bytes+4*(a+r)}}function zn({lanes:e,quads:t}){let n=1;for(;n<t&&n<e;)n*=2;return n}function Fn({quads:e}){return e<=8?e:[64,128,256].find(t=>e<=t)??Math.ceil(e/64)*64}function _i(e,t){return 16*t*Fn(e)}var ve={dispatch:114e-7,part:5e-8,cache:5e12,memory:27e11};function Bt(e,t,n,r){let a=n.map(o=>({...o,byReaders:!1}));if(t===void 0)return a;let s={name:"by readers",joins:!0,byReaders:!0};return(r===0||e.rows<Wn)&&Ai(e.parts,t,4*r*e.rows*e.channels)?[s,...a]:[...a,s]}function Ai(e,t,n){let r=t.map(({lanes:s,quads:i})=>{let o=zn({lanes:s,quads:i});return Math.ceil(i/o)*Math.ceil(e*o/s)*ve.part}),a=t.reduce((s,{workgroups:i,quads:o,bytes:u})=>s+32*i*e*o+u,0);return Math.max(...r)+a/ve.cache<ve.dispatch+n/ve.memory}var xi=`// Residual connection, forward: output = (skip, normed if it still awaits its norm)

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
`,Ei=16,qi={name:"residual",template:{path:"kernels/residual/residual.wgsl",source:xi},views:{skip:g("vec4f","[rows, channels]"),branch:g("vec4f","[rows, channels]"),branchScale:g("vec4f","[channels]"),branchShift:g("vec4f","[channels]"),output:$("vec4f","[rows, channels]"),skipScale:_("LAZY",g("vec4f","[channels]")),skipShift:_("LAZY",g("vec4f","[channels]"))},parameters:{rows:w,channels:w},flags:["RELU6"],cost:({parameters:{rows:e,channels:t}})=>({flops:5*e*t,bytes:12*e*t}),cpu:{module:"residual/residual",entry:"residual",divide:gi}};function Ri(e){let{skip:t,branch:n,branchNorm:r,output:a,rows:s,channels:i,target:o}=e,u=Q(o);return N(qi,{target:o,views:{skip:t.input,branch:n,branchScale:r.scale,branchShift:r.shift,output:a,skipScale:t.norm?.scale,skipShift:t.norm?.shift},parameters:{rows:s,channels:i},flags:{RELU6:t.relu6},constants:{LANES:u},workgroups:tt(Math.ceil(s/Ei)*(i/4),u)})}var Ti=`// Residual connection in training, with the statistics of its branch's batch norm, in one dispatch: what

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
  //#include batch_statistics
  if (group.y == 0u && slice == 0u) {
    //#include store_statistics
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
`,Li={name:"residual_joined",template:{path:"kernels/residual/residual_joined.wgsl",source:Ti},views:{partials:g("vec4f","[parts, 2, channels]"),statistics:$("vec4f","[4, stride]"),gamma:g("vec4f","[channels]"),beta:g("vec4f","[channels]"),runningMean:$("vec4f","[channels]"),runningVariance:$("vec4f","[channels]"),skip:g("vec4f","[rows, channels]"),branch:g("vec4f","[rows, channels]"),output:$("vec4f","[rows, channels]"),skipScale:_("LAZY",g("vec4f","[channels]")),skipShift:_("LAZY",g("vec4f","[channels]"))},parameters:{rows:w,channels:w,parts:w,stride:w,rowsPerGroup:w,epsilon:C,momentum:C},flags:["RELU6"],cost:({parameters:{rows:e,channels:t,parts:n}})=>({flops:(5*e+2*n)*t,bytes:(12*e+8*n)*t})},Gt=256,Ge=8;function Ii(e){let{partials:t,state:n,statistics:r,skip:a,branch:s,output:i,...o}=e,{rows:u,channels:l,parts:c}=o,d=Math.max(4*Gt/Ge,c);return N(Li,{target:"hardware",views:{partials:t,statistics:r,...n,skip:a.input,branch:s,output:i,skipScale:a.norm?.scale,skipShift:a.norm?.shift},parameters:{...o,stride:le(l),rowsPerGroup:d},flags:{RELU6:a.relu6},constants:{LANES:Gt,QUADS:Ge},workgroups:[Math.ceil(l/4/Ge),Math.ceil(u/d),1]})}var jt=new WeakMap;function Ni(e,t,n){let{input:r,norm:a,relu6:s}=t,i={skip:r,branchScale:n.scale,branchShift:n.shift,...a&&{skipScale:a.scale,skipShift:a.shift}},o=e.views.output.byteLength/4,{flops:u,bytes:l}=e.cost;return{...e,kernel:Ui(e.kernel,Object.keys(i),s),views:{...e.views,...i},cost:{flops:u+5*o,bytes:l+4*o}}}function Ui(e,t,n){let r=jt.get(e)??new Map;jt.set(e,r);let a=`${t.join(" ")} ${n}`,s=r.get(a);return s===void 0&&(s=Ci(e,t,n),r.set(a,s)),s}function Ci(e,t,n){let r=1+Math.max(...e.reflection.bindings.map(({index:i})=>i)),a=t.includes("skipScale"),s=[ue(e.source,"output",{load:i=>`output[${i}]`,store:(i,o)=>`output[${i}] = withSkip(${i}, ${o.trim()});`}),...t.map((i,o)=>`@group(0) @binding(${r+o}) var<storage, read> ${i}: array<vec4f>;`),"fn withSkip(at: u32, branch: vec4f) -> vec4f {","  let channel = at % (parameters.outputChannels / 4u);","  var value = skip[at];",...a?["  value = fma(value, skipScale[channel], skipShift[channel]);"]:[],...n?["  value = clamp(value, vec4f(), vec4f(6.0));"]:[],"  return value + fma(branch, branchScale[channel], branchShift[channel]);","}",""].join(`
`);return{...e,name:`${e.name} + residual`,source:s,reflection:ke(s)}}var Oi=`// Depthwise 3x3 convolution with a padding of 1, forward:
// An invocation owns four channels and walks over \`tiles\` tiles of four neighbouring outputs of a

const LANES = 8u;
//#if SHARED
const QUADS = 8u;
const WALKERS = 8u;
//#end
const STRIDE = 1u;
const COLUMNS = 6u;
//#if FINISHES
const NORM_QUADS = 8u;
//#end

struct Parameters {
  height: u32,
  width: u32,
  channels: u32,
  outputHeight: u32,
  outputWidth: u32,
  tiles: u32,
  allTiles: u32,
//#if FINISHES
  normRows: u32,
  normParts: u32,
  sumWidth: u32,
  stride: u32,
  epsilon: f32,
  momentum: f32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
//#if FINISHES
@group(0) @binding(2) var<storage, read> normPartials: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> statistics: array<vec4f>;
@group(0) @binding(7) var<storage, read> gamma: array<vec4f>;
@group(0) @binding(8) var<storage, read> beta: array<vec4f>;
@group(0) @binding(9) var<storage, read_write> runningMean: array<vec4f>;
@group(0) @binding(10) var<storage, read_write> runningVariance: array<vec4f>;
//#else
@group(0) @binding(2) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(3) var<storage, read> inputShift: array<vec4f>;
//#end
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
//#if FINISHES
//#include finish_norm channels=channels, memory=sums
//#end

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  //#include place
//#if FINISHES
  finishNorm(group.y * QUADS, QUADS, part == 0u, lane);
  let scale = inputScale[lane % QUADS];
  let shift = inputShift[lane % QUADS];
//#else
  let scale = inputScale[quad];
  let shift = inputShift[quad];
//#end
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
`,Pi=`// Depthwise 3x3 convolution, gradient of its input:
// An invocation owns four channels and walks over \`tiles\` tiles of four neighbouring pixels of an
// With THROUGH_NORM \`gradient\` is that at the output of the norm behind this convolution, and workgroups take it

const LANES = 8u;
//#if SHARED
const QUADS = 8u;
const WALKERS = 8u;
//#end
const COLUMNS = 6u;
//#if THROUGH_NORM
const NORM_QUADS = 8u;
//#end

struct Parameters {
  height: u32,
  width: u32,
  channels: u32,
  outputHeight: u32,
  outputWidth: u32,
  tiles: u32,
  allTiles: u32,
//#if THROUGH_NORM
  normRows: u32,
  normParts: u32,
  sumWidth: u32,
  stride: u32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(2) var<storage, read> weight: array<vec4f>;
@group(0) @binding(3) var<storage, read> input: array<vec4f>;
@group(0) @binding(4) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(5) var<storage, read> inputShift: array<vec4f>;
@group(0) @binding(6) var<storage, read_write> output: array<vec4f>;
@group(0) @binding(7) var<storage, read_write> partials: array<vec4f>;
//#if SKIP
@group(0) @binding(8) var<storage, read> skip: array<vec4f>;
//#end
@group(0) @binding(9) var<storage, read> inputMean: array<vec4f>;
//#if THROUGH_NORM
@group(0) @binding(10) var<storage, read> normPartials: array<vec4f>;
@group(0) @binding(11) var<storage, read> normInput: array<vec4f>;
@group(0) @binding(12) var<storage, read> statistics: array<vec4f>;
@group(0) @binding(13) var<storage, read_write> gammaGradient: array<vec4f>;
@group(0) @binding(14) var<storage, read_write> betaGradient: array<vec4f>;
//#end

//#if SHARED
var<workgroup> sums: array<vec4f, 2u * LANES>; // [2, WALKERS, QUADS]
//#end
//#if THROUGH_NORM
//#include differentiate_norm channels=channels, memory=sums
//#end

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  //#include place
//#if THROUGH_NORM
  differentiateNorm(group.y * QUADS, QUADS, part == 0u, lane);
//#end
  let scale = inputScale[quad];
  let shift = inputShift[quad];
  let mean = inputMean[quad];
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
  let tilesPerRow = (parameters.width + 3u) / 4u;
  var sum = vec4f();
  var products = vec4f();
//#if SHARED
  for (var tile = first; tile < end; tile += WALKERS) {
    //#include first_tile tile=tile, height=height
//#else
  //#include first_tile tile=first, height=height
  for (var tile = first; tile < end; tile++) {
//#end
//#if STRIDE2
    let left = i32(x / 2u);
//#else
    let left = i32(x) - 1;
//#end
//#for p 4
    var total$p = vec4f();
//#end
//#for i 3
//#if STRIDE2
    let twice$i = i32(y) + 1 - $i;
    let gradientRow$i = twice$i / 2;
    if (twice$i >= 0 && twice$i % 2 == 0 && gradientRow$i < i32(parameters.outputHeight)) {
//#else
    let gradientRow$i = i32(y) + 1 - $i;
    if (gradientRow$i >= 0 && gradientRow$i < i32(parameters.outputHeight)) {
//#end
      let address = (image * parameters.outputHeight + u32(gradientRow$i)) *
        parameters.outputWidth;
//#for k COLUMNS
      let column$k = left + $k;
      let inside$k = column$k >= 0 && column$k < i32(parameters.outputWidth);
      let at$k = (address + u32(clamp(column$k, 0, i32(parameters.outputWidth) - 1))) * quads + quad;
//#if THROUGH_NORM
      let value$k = select(vec4f(), throughNorm(lane % QUADS, at$k), inside$k);
//#else
      let value$k = select(vec4f(), gradient[at$k], inside$k);
//#end
//#end
//#if STRIDE2
      total0 += value0 * w$i1;
      total1 += value1 * w$i0 + value0 * w$i2;
      total2 += value1 * w$i1;
      total3 += value2 * w$i0 + value1 * w$i2;
//#else
      total0 += value2 * w$i0 + value1 * w$i1 + value0 * w$i2;
      total1 += value3 * w$i0 + value2 * w$i1 + value1 * w$i2;
      total2 += value4 * w$i0 + value3 * w$i1 + value2 * w$i2;
      total3 += value5 * w$i0 + value4 * w$i1 + value3 * w$i2;
//#end
    }
//#end
    let to = (row * parameters.width + x) * quads + quad;
//#for p 4
    if (x + $pu < parameters.width) {
      let raw = input[to + $pu * quads];
//#if SKIP
      total$p += skip[to + $pu * quads];
//#end
      let activated = fma(raw, scale, shift);
      let masked =
        //#include relu6_gradient gradient=total$p, activated=activated
      output[to + $pu * quads] = masked;
      sum += masked;
      products += masked * (raw - mean);
    }
//#end
//#if SHARED
//#else
    //#include next_tile height=height, width=width
//#end
  }
//#if SHARED
  //#include add_walkers first=sum, second=products
//#end
  //#include partial_sums part=part, width=quads, quad=quad, first=sum, second=products
}
`,Mi=`// Depthwise 3x3 convolution, gradient of its weight, in parts:
// With THROUGH_NORM \`gradient\` is that at the output of the norm behind this convolution, and workgroups take it

const LANES = 8u;
//#if SHARED
const QUADS = 8u;
const WALKERS = 8u;
//#end
const STRIDE = 1u;
const COLUMNS = 6u;
//#if THROUGH_NORM
const NORM_QUADS = 8u;
//#end

struct Parameters {
  height: u32,
  width: u32,
  channels: u32,
  outputHeight: u32,
  outputWidth: u32,
  tiles: u32,
  allTiles: u32,
//#if THROUGH_NORM
  normRows: u32,
  normParts: u32,
  sumWidth: u32,
  stride: u32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(3) var<storage, read> inputShift: array<vec4f>;
@group(0) @binding(4) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> output: array<vec4f>;
//#if THROUGH_NORM
@group(0) @binding(6) var<storage, read> normPartials: array<vec4f>;
@group(0) @binding(7) var<storage, read> normInput: array<vec4f>;
@group(0) @binding(8) var<storage, read> statistics: array<vec4f>;
//#end

//#if SHARED
var<workgroup> sums: array<vec4f, 9u * LANES>; // [9, WALKERS, QUADS]
//#end
//#if THROUGH_NORM
//#include differentiate_norm channels=channels, memory=sums
//#end

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  //#include place
//#if THROUGH_NORM
  differentiateNorm(group.y * QUADS, QUADS, false, lane);
//#end
  let scale = inputScale[quad];
  let shift = inputShift[quad];
  let tilesPerRow = (parameters.outputWidth + 3u) / 4u;
//#for i 3
//#for j 3
  var taps$i$j = vec4f();
//#end
//#end
//#if SHARED
  for (var tile = first; tile < end; tile += WALKERS) {
    //#include first_tile tile=tile, height=outputHeight
//#else
  //#include first_tile tile=first, height=outputHeight
  for (var tile = first; tile < end; tile++) {
//#end
    let left = i32(x * STRIDE) - 1;
    let start = (row * parameters.outputWidth + x) * quads + quad;
    let last = parameters.outputWidth - 1u - x;
//#for p 4
//#if THROUGH_NORM
    let g$p = select(
      vec4f(),
      throughNorm(lane % QUADS, start + min($pu, last) * quads),
      $pu <= last,
    );
//#else
    let g$p = select(vec4f(), gradient[start + min($pu, last) * quads], $pu <= last);
//#end
//#end
//#for i 3
    let inputRow$i = i32(y * STRIDE) + $i - 1;
    if (inputRow$i >= 0 && inputRow$i < i32(parameters.height)) {
      let address = (image * parameters.height + u32(inputRow$i)) * parameters.width;
//#for k COLUMNS
      //#include input_column
//#end
//#if STRIDE2
      taps$i0 += g0 * value0 + g1 * value2 + g2 * value4 + g3 * value6;
      taps$i1 += g0 * value1 + g1 * value3 + g2 * value5 + g3 * value7;
      taps$i2 += g0 * value2 + g1 * value4 + g2 * value6 + g3 * value8;
//#else
      taps$i0 += g0 * value0 + g1 * value1 + g2 * value2 + g3 * value3;
      taps$i1 += g0 * value1 + g1 * value2 + g2 * value3 + g3 * value4;
      taps$i2 += g0 * value2 + g1 * value3 + g2 * value4 + g3 * value5;
//#end
    }
//#end
//#if SHARED
//#else
    //#include next_tile height=outputHeight, width=outputWidth
//#end
  }
  let filters = array<vec4f, 9>(
//#for i 3
//#for j 3
    taps$i$j,
//#end
//#end
  );
//#if SHARED
//#for n 9
  sums[$nu * LANES + lane] = vec4f(
//#for e 4
    filters[(4 * $n + $e) % 9][(4 * $n + $e) / 9],
//#end
  );
//#end
  workgroupBarrier();
  for (var at = lane; at < 9u * QUADS; at += LANES) {
    let n = at % 9u;
    var total = vec4f();
    for (var other = 0u; other < WALKERS; other++) {
      total += sums[n * LANES + other * QUADS + at / 9u];
    }
    output[(part * quads + group.y * QUADS) * 9u + at] = total;
  }
//#else
//#for n 9
  output[(part * quads + quad) * 9u + $nu] = vec4f(
//#for e 4
    filters[(4 * $n + $e) % 9][(4 * $n + $e) / 9],
//#end
  );
//#end
//#end
}
`,Di=`// Column k of the input's row at \`address\`, normed and activated; 0 outside the image.
//   k  counted from the column \`left\`
let column$k = left + $k;
let inside$k = column$k >= 0 && column$k < i32(parameters.width);
let at$k = (address + u32(clamp(column$k, 0, i32(parameters.width) - 1))) * quads + quad;
let value$k = select(
  vec4f(),
  clamp(fma(input[at$k], scale, shift), vec4f(), vec4f(6.0)),
  inside$k,
);
`,Wi=`// Adds up two sums over the walkers of a workgroup, in their order; only the first walker goes on.
sums[lane] = $first;
sums[LANES + lane] = $second;
workgroupBarrier();
if (walker > 0u) { return; }
for (var at = lane + QUADS; at < LANES; at += QUADS) {
  $first += sums[at];
  $second += sums[LANES + at];
}
`,Hi=`// Which group of four channels is an invocation's, and which tiles of which part it walks over. With SHARED
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
`,ne={height:w,width:w,channels:w,outputHeight:w,outputWidth:w,tiles:w,allTiles:w},Ae=["rowsPerPart","rows","paddedPixels","channelsPerTask"];function re(e){return({parameters:t})=>{let[n,r]=e==="input"?[t.height,t.width]:[t.outputHeight,t.outputWidth],a=t.allTiles/Math.ceil(r/4)/n,s=a*t.outputHeight*t.outputWidth*t.channels,i=a*t.height*t.width*t.channels;return{flops:18*s,bytes:4*(i+s)}}}function xe(e){return({parameters:t,flags:n})=>{let r=Math.ceil((e==="input"?t.width:t.outputWidth)/4),a=t.tiles/r,s=t.allTiles/r,i=Math.ceil(s/a),o=n.STRIDE2?8*Math.ceil(t.outputWidth/4)+1:0,u=Math.max(o,4*Math.ceil(t.width/4)+2),l=Math.ceil(at/2/i),c=Math.max(32,Math.ceil(t.channels/l/16)*16);return{tasks:i*Math.ceil(t.channels/c),extra:{rowsPerPart:a,rows:s,paddedPixels:u,channelsPerTask:c},scratch:(9+5*u)*c*4}}}var je={input_column:{path:"kernels/depthwise/input_column.wgsl",source:Di},place:{path:"kernels/depthwise/place.wgsl",source:Hi},add_walkers:{path:"kernels/depthwise/add_walkers.wgsl",source:Wi}},de={forward:{path:"kernels/depthwise/forward.wgsl",source:Oi,includes:je},backwardInput:{path:"kernels/depthwise/backward_input.wgsl",source:Pi,includes:je},backwardWeight:{path:"kernels/depthwise/backward_weight.wgsl",source:Mi,includes:je}},Qi={name:"depthwise_forward",template:de.forward,views:{input:g("vec4f","[batch, height, width, channels]"),inputScale:g("vec4f","[channels]"),inputShift:g("vec4f","[channels]"),weight:g("vec4f","[channels, 1, 3, 3]"),output:$("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:_("STATISTICS",$("vec4f","[parts, 2, channels]"))},parameters:ne,flags:["STRIDE2"],cost:re("output"),cpu:{module:"depthwise/forward",entry:"depthwiseForward",extra:Ae,divide:xe("output")}},Bi={name:"depthwise_inference",views:{input:g("vec4f","[batch, height, width, channels]"),weight:g("vec4f","[channels, 1, 3, 3]"),output:$("vec4f","[batch, outputHeight, outputWidth, channels]"),outputScale:g("vec4f","[channels]"),outputShift:g("vec4f","[channels]")},parameters:ne,flags:["STRIDE2"],cost:re("output"),cpu:{module:"depthwise/inference",entry:"depthwiseInference",extra:Ae,divide:xe("output")}},fu={name:"depthwise_backward_input",template:de.backwardInput,views:{gradient:g("vec4f","[batch, outputHeight, outputWidth, channels]"),weight:g("vec4f","[channels, 1, 3, 3]"),input:g("vec4f","[batch, height, width, channels]"),inputScale:g("vec4f","[channels]"),inputShift:g("vec4f","[channels]"),output:$("vec4f","[batch, height, width, channels]"),partials:$("vec4f","[parts, 2, channels]"),skip:_("SKIP",g("vec4f","[batch, height, width, channels]")),inputMean:g("vec4f","[channels]")},parameters:ne,flags:["STRIDE2"],cost:re("input"),cpu:{module:"depthwise/backward_input",entry:"depthwiseBackwardInput",extra:Ae,divide:xe("input")}},pu={name:"depthwise_backward_weight",template:de.backwardWeight,views:{input:g("vec4f","[batch, height, width, channels]"),inputScale:g("vec4f","[channels]"),inputShift:g("vec4f","[channels]"),gradient:g("vec4f","[batch, outputHeight, outputWidth, channels]"),output:$("vec4f","[splits, channels, 1, 3, 3]")},parameters:ne,flags:["STRIDE2"],cost:re("output"),cpu:{module:"depthwise/backward_weight",entry:"depthwiseBackwardWeight",extra:Ae,divide:xe("output")}},Gi={name:"depthwise_forward_finishing",template:de.forward,constants:{FINISHES:!0,STATISTICS:!0},views:{input:g("vec4f","[batch, height, width, channels]"),weight:g("vec4f","[channels, 1, 3, 3]"),output:$("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:$("vec4f","[parts, 2, channels]"),...Qn},parameters:{...ne,...Bn},flags:["STRIDE2"],cost:e=>ce(re("output")(e),it(e),!1)},gu={name:"depthwise_backward_input_through_norm",template:de.backwardInput,constants:{THROUGH_NORM:!0,STORES:!0},views:{gradient:g("vec4f","[batch, outputHeight, outputWidth, channels]"),weight:g("vec4f","[channels, 1, 3, 3]"),input:g("vec4f","[batch, height, width, channels]"),inputScale:g("vec4f","[channels]"),inputShift:g("vec4f","[channels]"),output:$("vec4f","[batch, height, width, channels]"),partials:$("vec4f","[parts, 2, channels]"),skip:_("SKIP",g("vec4f","[batch, height, width, channels]")),inputMean:g("vec4f","[channels]"),...Gn},parameters:{...ne,..._e},flags:["STRIDE2"],cost:e=>ce(re("input")(e),it(e),!0)},mu={name:"depthwise_backward_weight_through_norm",template:de.backwardWeight,constants:{THROUGH_NORM:!0,STORES:!1},views:{input:g("vec4f","[batch, height, width, channels]"),inputScale:g("vec4f","[channels]"),inputShift:g("vec4f","[channels]"),gradient:g("vec4f","[batch, outputHeight, outputWidth, channels]"),output:$("vec4f","[splits, channels, 1, 3, 3]"),...st},parameters:{...ne,..._e},flags:["STRIDE2"],cost:e=>ce(re("output")(e),it(e),!0)};function it({parameters:e}){return{rows:e.normRows,channels:e.channels,parts:e.normParts}}function ji(e){let t=(r,a=!1)=>({name:`${r} parts`,mostParts:r,wholeRows:a,shared:!1}),n=r=>({name:`shared, ${r} workgroups`,mostParts:r,wholeRows:!1,shared:!0});return e==="cpu"?[t(32,!0)]:e==="software"?[t(128)]:[n(2048),t(2048),t(8192),n(1024),n(4096)]}function Ee(e){let t=[8,4,2,1].find(n=>e%(4*n)===0);return{QUADS:t,WALKERS:Q("hardware")/t,groups:e/4/t}}function zi(e,t,n,{mostParts:r,wholeRows:a,shared:s}){let i=Math.ceil(t/4),o=e*i;if(s){let{WALKERS:l,groups:c}=Ee(n),d=Math.ceil(r/c),f=l*Math.ceil(o/l/d);return{parts:Math.ceil(o/f),tiles:f,allTiles:o}}let u=a?i*Math.max(Math.ceil(e/r),Math.ceil(64/t)):Math.ceil(o/r);return{parts:Math.ceil(o/u),tiles:u,allTiles:o}}function Kn({height:e,width:t,stride:n}){return{outputHeight:Math.ceil(e/n),outputWidth:Math.ceil(t/n)}}function ot(e,t){let{outputHeight:n,outputWidth:r}=Kn(e);return zi(e.batch*n,r,e.channels,t)}function Yn(e,t){return ot(e,t).parts}function Vn(e,{parts:t,tiles:n,allTiles:r},a,s,i){let{height:o,width:u,channels:l,stride:c}=e,d=Q(s),{groups:f,...h}=Ee(l),m=a.shared?[t,f,1]:tt(t*l/4,d);return{target:s,parameters:{height:o,width:u,channels:l,...Kn(e),tiles:n,allTiles:r},flags:{STRIDE2:c===2},constants:{...i,LANES:d,SHARED:a.shared,...a.shared&&h},workgroups:m}}var Fi={FINISHES:!1};function Ki({channels:e},{shared:t}){if(!t)throw new Error("a norm's work is done by parts that are a workgroup's");return{lanes:Q("hardware"),quads:Ee(e).QUADS}}function Yi(e,t){return t.shared?Vi(e,Yn(e,t),0):void 0}function Vi({channels:e},t,n){let{QUADS:r,groups:a}=Ee(e);return{lanes:Q("hardware"),quads:r,workgroups:t*a,bytes:n,columns:1}}function Zi({stride:e}){return{STRIDE:e,COLUMNS:3+3*e}}function Xi(e){let{shape:t,split:n,target:r,unfinished:a,...s}=e,i=m=>Vn(t,ot(t,n),n,r,{...Zi(t),...m});if(!a)return N(Qi,{views:s,...i(Fi)});let{input:o,weight:u,output:l,partials:c}=s;if(!c)throw new Error("norms are finished in training, which needs partial sums");let d=jn(a,Ki(t,n)),{parameters:f,...h}=i(d.constants);return N(Gi,{views:{input:o,weight:u,output:l,partials:c,...d.views},parameters:{...f,...d.parameters},...h})}function Ji(e){let{shape:t,split:n,...r}=e,{parameters:a,flags:s}=Vn(t,ot(t,n),n,"cpu",{});return N(Bi,{target:"cpu",views:r,parameters:a,flags:s,workgroups:[1,1,1]})}var eo=`// The network's first convolution, 3x3 with stride 2 and a padding of 1, forward:
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
`,to=`// The network's first convolution, forward, for hardware: what forward.wgsl computes, by workgroups that
// is a workgroup's \`tiles\` tiles.

const QUADS = 8u;
const TILES = 8u;
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
`,no=`// The network's first convolution, gradient of its weight, in parts:
// An invocation keeps the 27 sums of four channels in registers and walks over \`rowsPerSplit\` rows

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
`,ro=`// The network's first convolution, gradient of its weight, in parts, for hardware: what
// walkers' are added up in their order once the split's \`rowsPerSplit\` rows are done.

const QUADS = 8u;
const TILES = 8u;
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
`,ao=`// Brings what a tile of four neighbouring outputs sees of its image, three rows of nine columns, into the
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
`;function so(e){return e!=="hardware"?[{name:"registers",mostParts:512,mostSplits:128,shared:!1}]:[1024,512,256].map(t=>({name:`shared, ${t} parts`,mostParts:t,mostSplits:t,shared:!0}))}function ut({height:e,width:t,batch:n}){let r=Math.ceil(e/2),a=Math.ceil(t/2),s=Math.ceil(a/4);return{outputHeight:r,outputWidth:a,tilesPerRow:s,rows:n*r}}function Zn({outputChannels:e}){let t=[8,4,2].find(n=>e%(4*n)===0);return{QUADS:t,TILES:64/t}}function lt(e,{mostParts:t,shared:n}){let{rows:r,tilesPerRow:a}=ut(e),s=r*a,i=n?Zn(e).TILES:1,o=Math.ceil(s/i/t)*i;return{parts:Math.ceil(s/o),tiles:o,allTiles:s}}function io(e,t){return lt(e,t).parts}var Xn={height:w,width:w,channels:w,outputHeight:w,outputWidth:w};function Jn(e,t){let n=e*t.outputWidth*t.channels,r=e/t.outputHeight*t.height*t.width*4;return{flops:54*n,bytes:4*(r+n)}}var er={path:"kernels/first_convolution/load_patches.wgsl",source:ao},tr={...Xn,tiles:w,allTiles:w};function nr({parameters:e}){return Jn(e.allTiles/Math.ceil(e.outputWidth/4),e)}function rr({parameters:e}){let t=Math.ceil(e.allTiles/e.tiles),n=e.allTiles/Math.ceil(e.outputWidth/4)*e.outputWidth;return{tasks:t,extra:{outputsPerPart:Math.ceil(n/t),outputs:n},scratch:48*27*4,pack:{by:"rows",outputChannels:e.channels,inputChannels:27}}}var oo={name:"first_convolution_forward",template:{path:"kernels/first_convolution/forward.wgsl",source:eo},variants:{shared:{path:"kernels/first_convolution/forward_shared.wgsl",source:to,includes:{load_patches:er}}},views:{input:g("vec4f","[batch, height, width, 4]"),weight:g("vec4f","[channels, 3, 3, 3]"),output:$("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:_("STATISTICS",$("vec4f","[parts, 2, channels]"))},parameters:tr,cost:nr,cpu:{module:"first_convolution/forward",entry:"firstConvolutionForward",extra:["outputsPerPart","outputs"],divide:rr}},uo={name:"first_convolution_inference",views:{input:g("vec4f","[batch, height, width, 4]"),weight:g("vec4f","[channels, 3, 3, 3]"),output:$("vec4f","[batch, outputHeight, outputWidth, channels]"),outputScale:g("vec4f","[channels]"),outputShift:g("vec4f","[channels]")},parameters:tr,cost:nr,cpu:{module:"first_convolution/forward",entry:"firstConvolutionInference",extra:["outputsPerPart","outputs"],divide:rr}},wu={name:"first_convolution_backward_weight",template:{path:"kernels/first_convolution/backward_weight.wgsl",source:no},variants:{shared:{path:"kernels/first_convolution/backward_weight_shared.wgsl",source:ro,includes:{load_patches:er}}},views:{input:g("vec4f","[batch, height, width, 4]"),gradient:g("vec4f","[batch, outputHeight, outputWidth, channels]"),output:$("f32","[splits, channels, 3, 3, 3]")},parameters:{...Xn,rowsPerSplit:w,rows:w},cost:({parameters:e})=>Jn(e.rows,e),cpu:{module:"first_convolution/backward_weight",entry:"firstConvolutionBackwardWeight",divide:({parameters:e})=>({tasks:Math.ceil(e.rows/e.rowsPerSplit),scratch:(64+e.channels)*128})}};function lo(e){let{shape:t,split:n,target:r,...a}=e,{height:s,width:i,outputChannels:o}=t,{outputHeight:u,outputWidth:l}=ut(t),{parts:c,tiles:d,allTiles:f}=lt(t,n),h=Q(r);return N(oo,{target:r,views:a,parameters:{height:s,width:i,channels:o,outputHeight:u,outputWidth:l,tiles:d,allTiles:f},...n.shared?ho(t,c):{constants:{LANES:h},workgroups:[Math.ceil(c/h),o/8,1]}})}function co(e){let{shape:t,split:n,...r}=e,{height:a,width:s,outputChannels:i}=t,{outputHeight:o,outputWidth:u}=ut(t),{tiles:l,allTiles:c}=lt(t,n);return N(uo,{target:"cpu",views:r,parameters:{height:a,width:s,channels:i,outputHeight:o,outputWidth:u,tiles:l,allTiles:c},workgroups:[1,1,1]})}function ho(e,t){let n=Zn(e),r=e.outputChannels/4/n.QUADS;return{variant:"shared",constants:n,workgroups:[t,r,1]}}var fo=`// Pointwise convolution, forward: output[m, n] = sum over k of value(input[m, k]) * weight[n, k].

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
`;var po=`// Adds up two sums of each column over the invocations of slice 0 that stand below each other, and writes
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
`,go=`// Adds up the results of the slices, in a fixed order: those of slice 0 are the totals.
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
`,mo=`// Pointwise convolution, gradient of its input, for hardware: what backward_input.wgsl computes, by
// With THROUGH_NORM \`gradient\` is that at the output of the norm behind this convolution, and workgroups take it

const ROW_QUADS = 2u;
const QUADS = 2u;
const ACROSS = 8u;
const DOWN = 8u;
const SLICES = 1u;
const DEPTH = 16u;
const LANES = 64u;
//#if THROUGH_NORM
const NORM_QUADS = 8u;
//#end

struct Parameters {
  rows: u32,
  inputChannels: u32,
  outputChannels: u32,
  tiles: u32,
//#if THROUGH_NORM
  normRows: u32,
  normParts: u32,
  sumWidth: u32,
  stride: u32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(2) var<storage, read> weight: array<vec4f>;
@group(0) @binding(3) var<storage, read> input: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> output: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> partials: array<vec4f>;
//#if RELU6
@group(0) @binding(6) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(7) var<storage, read> inputShift: array<vec4f>;
//#end
//#if SKIP
@group(0) @binding(8) var<storage, read> skip: array<vec4f>;
//#end
@group(0) @binding(9) var<storage, read> inputMean: array<vec4f>;
//#if THROUGH_NORM
@group(0) @binding(10) var<storage, read> normPartials: array<vec4f>;
@group(0) @binding(11) var<storage, read> normInput: array<vec4f>;
@group(0) @binding(12) var<storage, read> statistics: array<vec4f>;
@group(0) @binding(13) var<storage, read_write> gammaGradient: array<vec4f>;
@group(0) @binding(14) var<storage, read_write> betaGradient: array<vec4f>;
//#end

//#include tile_memory
//#if THROUGH_NORM
//#include differentiate_norm channels=outputChannels, memory=tiles
//#end

fn gradientAt(row: u32, group: u32) -> vec4f {
  let depth = parameters.outputChannels / 4u;
  let n = min(group, depth - 1u);
  let at = min(row, parameters.rows - 1u) * depth + n;
//#if THROUGH_NORM
  return throughNorm(n, at);
//#else
  return gradient[at];
//#end
}

fn weightAt(channel: u32, quad: u32) -> vec4f {
  let width = parameters.inputChannels / 4u;
  return weight[min(channel, parameters.outputChannels - 1u) * width + min(quad, width - 1u)];
}

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let width = parameters.inputChannels / 4u;
  let firstQuad = group.x * TILE_QUADS;
  let part = group.y;
  //#include tile_place
//#if THROUGH_NORM
  differentiateNorm(0u, parameters.outputChannels / 4u, group.x == 0u && part == 0u, lane);
//#end
//#for q QUADS
  let quad$q = firstQuad + across + ACROSS * $qu;
  let column$q = min(quad$q, width - 1u);
  let mean$q = inputMean[column$q];
//#if RELU6
  let scale$q = inputScale[column$q];
  let shift$q = inputShift[column$q];
//#end
  var sum$q = vec4f();
  var products$q = vec4f();
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
    for (var start = 0u; start < parameters.outputChannels; start += SLICES * DEPTH) {
      let first = start + slice * DEPTH;
      workgroupBarrier();
      //#include load_transposed load=gradientAt, groups=DOWN * ROW_QUADS, row=firstRow, first=first / 4u, to=base, line=ROW_LINE
      //#include load_lines load=weightAt, quads=TILE_QUADS, row=first, first=firstQuad, to=base + DEPTH * ROW_LINE, line=COLUMN_LINE
      workgroupBarrier();
      let steps = min(DEPTH, parameters.outputChannels - min(first, parameters.outputChannels));
      //#include multiply_tile steps=steps
    }
    //#include add_slices
    if (slice == 0u) {
//#for h ROW_QUADS
//#for r 4
      let row$h_$r = firstRow + 4u * (down + DOWN * $hu) + $ru;
      if (row$h_$r < parameters.rows) {
//#for q QUADS
        let place$q = row$h_$r * width + column$q;
        let raw$q = input[place$q];
//#if SKIP
        total$h_$r_$q += skip[place$q];
//#end
//#if RELU6
        let activated$q = fma(raw$q, scale$q, shift$q);
        total$h_$r_$q =
          //#include relu6_gradient gradient=total$h_$r_$q, activated=activated$q
//#end
        if (quad$q < width) { output[place$q] = total$h_$r_$q; }
        sum$q += total$h_$r_$q;
        products$q += total$h_$r_$q * (raw$q - mean$q);
//#end
      }
//#end
//#end
    }
  }
  //#include add_rows first=sum, second=products
}
`,wo=`// Pointwise convolution, gradient of its weight, for hardware: what backward_weight.wgsl computes, by
// With THROUGH_NORM \`gradient\` is that at the output of the norm behind this convolution, and workgroups take it

const ROW_QUADS = 2u;
const QUADS = 2u;
const ACROSS = 8u;
const DOWN = 8u;
const SLICES = 1u;
const DEPTH = 16u;
const LANES = 64u;
//#if THROUGH_NORM
const NORM_QUADS = 8u;
//#end

struct Parameters {
  rows: u32,
  inputChannels: u32,
  outputChannels: u32,
  splits: u32,
  rowsPerSplit: u32,
//#if THROUGH_NORM
  normRows: u32,
  normParts: u32,
  sumWidth: u32,
  stride: u32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(2) var<storage, read> input: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> output: array<vec4f>;
//#if LAZY
@group(0) @binding(4) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(5) var<storage, read> inputShift: array<vec4f>;
//#end
//#if THROUGH_NORM
@group(0) @binding(6) var<storage, read> normPartials: array<vec4f>;
@group(0) @binding(7) var<storage, read> normInput: array<vec4f>;
@group(0) @binding(8) var<storage, read> statistics: array<vec4f>;
//#end

//#include tile_memory
//#if THROUGH_NORM
//#include differentiate_norm channels=outputChannels, memory=tiles
//#end

var<private> splitEnd: u32;
//#if THROUGH_NORM
var<private> firstOfNorm: u32;
//#end

fn gradientAt(row: u32, group: u32) -> vec4f {
  let height = parameters.outputChannels / 4u;
  if (row >= splitEnd) { return vec4f(); }
  let n = min(group, height - 1u);
//#if THROUGH_NORM
  return throughNorm(n - firstOfNorm, row * height + n);
//#else
  return gradient[row * height + n];
//#end
}

fn valueAt(row: u32, group: u32) -> vec4f {
  let width = parameters.inputChannels / 4u;
  let quad = min(group, width - 1u);
  var value = input[min(row, parameters.rows - 1u) * width + quad];
  //#include lazy_value value=value, scale=inputScale[quad], shift=inputShift[quad]
  return value;
}

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let width = parameters.inputChannels / 4u;
  let height = parameters.outputChannels / 4u;
  let split = group.y;
  let acrossTiles = (width + TILE_QUADS - 1u) / TILE_QUADS;
  let firstInput = (group.x % acrossTiles) * TILE_QUADS;
  let firstOutput = (group.x / acrossTiles) * (TILE_ROWS / 4u);
  //#include tile_place
//#if THROUGH_NORM
  firstOfNorm = firstOutput;
  differentiateNorm(firstOutput, TILE_ROWS / 4u, false, lane);
//#end
//#for h ROW_QUADS
//#for r 4
//#for q QUADS
  var total$h_$r_$q = vec4f();
//#end
//#end
//#end
  splitEnd = min((split + 1u) * parameters.rowsPerSplit, parameters.rows);
  for (var start = split * parameters.rowsPerSplit; start < splitEnd; start += SLICES * DEPTH) {
    let first = start + slice * DEPTH;
    workgroupBarrier();
    //#include load_lines load=gradientAt, quads=DOWN * ROW_QUADS, row=first, first=firstOutput, to=base, line=ROW_LINE
    //#include load_lines load=valueAt, quads=TILE_QUADS, row=first, first=firstInput, to=base + DEPTH * ROW_LINE, line=COLUMN_LINE
    workgroupBarrier();
    let steps = min(DEPTH, splitEnd - min(first, splitEnd));
    //#include multiply_tile steps=steps
  }
  //#include add_slices
  if (slice == 0u) {
//#for h ROW_QUADS
    let outputQuad$h = firstOutput + down + DOWN * $hu;
//#for q QUADS
    let inputQuad$h_$q = firstInput + across + ACROSS * $qu;
    if (outputQuad$h < height && inputQuad$h_$q < width) {
      let to = ((split * height + outputQuad$h) * 4u) * width + inputQuad$h_$q;
//#for r 4
      output[to + $ru * width] = total$h_$r_$q;
//#end
    }
//#end
//#end
  }
}
`,vo=`// Pointwise convolution, forward, for hardware: what forward.wgsl computes, by tiles that a workgroup
// ACROSS groups apart. A workgroup walks down \`tiles\` tiles: one part. Workgroups of the same rows

const ROW_QUADS = 2u;
const QUADS = 2u;
const ACROSS = 8u;
const DOWN = 8u;
const SLICES = 1u;
const DEPTH = 16u;
const LANES = 64u;
//#if FINISHES
const NORM_QUADS = 8u;
//#end

struct Parameters {
  rows: u32,
  inputChannels: u32,
  outputChannels: u32,
  tiles: u32,
//#if FINISHES
  normRows: u32,
  normParts: u32,
  sumWidth: u32,
  stride: u32,
  epsilon: f32,
  momentum: f32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> weight: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> output: array<vec4f>;
//#if FINISHES
@group(0) @binding(4) var<storage, read> normPartials: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> statistics: array<vec4f>;
@group(0) @binding(7) var<storage, read> gamma: array<vec4f>;
@group(0) @binding(8) var<storage, read> beta: array<vec4f>;
@group(0) @binding(9) var<storage, read_write> runningMean: array<vec4f>;
@group(0) @binding(10) var<storage, read_write> runningVariance: array<vec4f>;
//#if RESIDUAL
@group(0) @binding(11) var<storage, read> skip: array<vec4f>;
@group(0) @binding(12) var<storage, read_write> block: array<vec4f>;
//#if SKIP_LAZY
@group(0) @binding(13) var<storage, read> skipScale: array<vec4f>;
@group(0) @binding(14) var<storage, read> skipShift: array<vec4f>;
//#end
//#end
//#else
//#if LAZY
@group(0) @binding(4) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(5) var<storage, read> inputShift: array<vec4f>;
//#end
//#end
//#if STATISTICS
@group(0) @binding(6) var<storage, read_write> partials: array<vec4f>;
//#end

//#include tile_memory
//#if FINISHES
//#include finish_norm channels=inputChannels, memory=tiles
//#end

//#if RESIDUAL
var<private> storesBlock: bool;
//#end

fn valueAt(row: u32, group: u32) -> vec4f {
  let depth = parameters.inputChannels / 4u;
  let k = min(group, depth - 1u);
  let at = min(row, parameters.rows - 1u) * depth + k;
  var value = input[at];
  //#include lazy_value value=value, scale=inputScale[k], shift=inputShift[k]
//#if RESIDUAL
  var skipped = skip[at];
//#if SKIP_LAZY
  skipped = fma(skipped, skipScale[k], skipShift[k]);
//#end
  value += skipped;
  if (storesBlock && row < parameters.rows && group < depth) { block[at] = value; }
//#end
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
//#if FINISHES
  finishNorm(0u, parameters.inputChannels / 4u, group.x == 0u && part == 0u, lane);
//#end
//#if RESIDUAL
  storesBlock = group.x == 0u;
//#end
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
`,bo=`// Brings a tile of a matrix whose rows are the product's depth into the workgroup's memory as it is.
for (var at = member; at < DEPTH * ($quads); at += MEMBERS) {
  let row = at / ($quads);
  let quad = at % ($quads);
  tiles[$to + row * $line + quad] = $load($row + row, $first + quad);
}
`,$o=`// Brings a tile of a matrix whose rows are the result's, and whose columns the product's depth, into the
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
`,So=`// Multiplies what a slice has in the workgroup's memory: each of DEPTH lines is one step of the product's
// depth, with the operand for the result's rows at \`base\` and the one for its columns behind all of those.
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
`,yo=`// How a workgroup's memory is laid out for a tile of rows by columns. An operand's line is one step of the
const MEMBERS = ACROSS * DOWN;
const TILE_ROWS = 4u * DOWN * ROW_QUADS;
const TILE_QUADS = ACROSS * QUADS;
const ROW_LINE = DOWN * ROW_QUADS + 1u;
const COLUMN_LINE = TILE_QUADS + 1u;
const SLICE = DEPTH * (ROW_LINE + COLUMN_LINE);
const SUMS = 2u * max(DOWN * TILE_QUADS, LANES);
var<workgroup> tiles: array<vec4f, max(SLICES * SLICE, max(LANES * QUADS / 2u, SUMS))>;
`,ko=`// Where an invocation stands in its workgroup.
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
`;function X(e,t){return{[e]:{path:`kernels/pointwise/${e}.wgsl`,source:t}}}function ct(e,t){return{path:`kernels/pointwise/${e}.wgsl`,source:t,includes:{...X("add_rows",po),...X("add_slices",go),...X("load_lines",bo),...X("load_transposed",$o),...X("multiply_tile",So),...X("tile_memory",yo),...X("tile_place",ko)}}}var ar=ct("forward_shared",vo),_o=ct("backward_input_shared",mo),Ao=ct("backward_weight_shared",wo);function xo(e,t,n,r){let a=Math.ceil(e/(fe*t)),s=Math.ceil(at/2/a),i=Math.max(1,Math.min(s,Math.floor(n/32))),o=Math.ceil(n/i/8)*8;return{tasks:a*Math.ceil(n/o),extra:{columnsPerTask:o,rowsPerBlock:fe},scratch:fe*r*4}}var qe={rows:w,inputChannels:w,outputChannels:w,tiles:w},Eo={rows:w,inputChannels:w,outputChannels:w,splits:w,rowsPerSplit:w};function me({rows:e,inputChannels:t,outputChannels:n},r,a=1){let s=e*(r*t+n)+a*t*n;return{flops:2*e*t*n,bytes:4*s}}function sr({parameters:e}){let{rows:t,tiles:n,inputChannels:r,outputChannels:a}=e;return{...xo(t,n,a,r),pack:{by:"rows",outputChannels:a,inputChannels:r}}}var qo={name:"pointwise_forward",template:{path:"kernels/pointwise/forward.wgsl",source:fo},variants:{shared:ar},views:{input:g("vec4f","[rows, inputChannels]"),weight:g("vec4f","[outputChannels, inputChannels]"),output:$("vec4f","[rows, outputChannels]"),inputScale:_("LAZY",g("vec4f","[inputChannels]")),inputShift:_("LAZY",g("vec4f","[inputChannels]")),partials:_("STATISTICS",$("vec4f","[parts, 2, outputChannels]"))},parameters:qe,flags:["RELU6"],cost:({parameters:e})=>me(e,1),cpu:{module:"pointwise/forward",entry:"pointwiseForward",extra:["columnsPerTask","rowsPerBlock"],divide:sr}},Ro={name:"pointwise_inference",views:{input:g("vec4f","[rows, inputChannels]"),weight:g("vec4f","[outputChannels, inputChannels]"),output:$("vec4f","[rows, outputChannels]"),outputScale:g("vec4f","[outputChannels]"),outputShift:g("vec4f","[outputChannels]")},parameters:qe,flags:["RELU6"],cost:({parameters:e})=>me(e,1),cpu:{module:"pointwise/inference",entry:"pointwiseInference",extra:["columnsPerTask","rowsPerBlock"],divide:sr}};var To={name:"pointwise_forward_finishing",template:ar,constants:{FINISHES:!0,LAZY:!0,STATISTICS:!0},views:{input:g("vec4f","[rows, inputChannels]"),weight:g("vec4f","[outputChannels, inputChannels]"),output:$("vec4f","[rows, outputChannels]"),partials:$("vec4f","[parts, 2, outputChannels]"),...Qn,skip:_("RESIDUAL",g("vec4f","[rows, inputChannels]")),block:_("RESIDUAL",$("vec4f","[rows, inputChannels]")),skipScale:_("SKIP_LAZY",g("vec4f","[inputChannels]")),skipShift:_("SKIP_LAZY",g("vec4f","[inputChannels]"))},parameters:{...qe,...Bn},flags:["RELU6"],cost:({views:e,parameters:t})=>{let n=me(t,e.skip?3:1),r={rows:t.normRows,channels:t.inputChannels,parts:t.normParts};return ce(n,r,!1)}},vu={name:"pointwise_backward_input_through_norm",template:_o,constants:{THROUGH_NORM:!0,STORES:!0},views:{gradient:g("vec4f","[rows, outputChannels]"),weight:g("vec4f","[outputChannels, inputChannels]"),input:g("vec4f","[rows, inputChannels]"),inputMean:g("vec4f","[inputChannels]"),output:$("vec4f","[rows, inputChannels]"),partials:$("vec4f","[parts, 2, inputChannels]"),inputScale:_("RELU6",g("vec4f","[inputChannels]")),inputShift:_("RELU6",g("vec4f","[inputChannels]")),skip:_("SKIP",g("vec4f","[rows, inputChannels]")),...Gn},parameters:{...qe,..._e},cost:({views:e,parameters:t})=>{let n=me(t,e.skip?3:2),r={rows:t.normRows,channels:t.outputChannels,parts:t.normParts};return ce(n,r,!0)}},bu={name:"pointwise_backward_weight_through_norm",template:Ao,constants:{THROUGH_NORM:!0,STORES:!1},views:{gradient:g("vec4f","[rows, outputChannels]"),input:g("vec4f","[rows, inputChannels]"),output:$("vec4f","[splits, outputChannels, inputChannels]"),inputScale:_("LAZY",g("vec4f","[inputChannels]")),inputShift:_("LAZY",g("vec4f","[inputChannels]")),...st},parameters:{...Eo,..._e},flags:["RELU6"],cost:({parameters:e})=>{let t=me(e,1,e.splits),n={rows:e.normRows,channels:e.outputChannels,parts:e.normParts};return ce(t,n,!0)}};function $e(e,t){return Math.ceil(e/(Mn(t)*t.mostParts))}function dt(e,t){return Math.ceil(e/(Mn(t)*$e(e,t)))}var Lo={FINISHES:!1,RESIDUAL:!1,SKIP_LAZY:!1};function Io(e,t){let n=Pn(e);if(n===void 0)throw new Error("a norm's work is done by tiles of a workgroup");return{lanes:n,quads:t}}function zt(e,t,n,r,a){let s=dt(e,n),i=Math.ceil(t/Dn(n));if(n.workgroup)return{variant:"shared",constants:{...zs(n.rows/4,n.quads,n.workgroup),...a},workgroups:[i,s,1]};let o=Q(r);return{constants:{ROWS:n.rows,QUADS:n.quads,LANES:o},workgroups:[Math.ceil(s/o),i,1]}}function No(e){let{lazy:t,unfinished:n,residual:r,weight:a,output:s,partials:i,shape:o,tile:u,target:l}=e,{rows:c,inputChannels:d,outputChannels:f}=o;if(n){if(!i)throw new Error("norms are finished in training, which needs partial sums");if(r?.skip.relu6)throw new Error("a skip that awaits a ReLU6 is added by itself");let h=jn(n,Io(u,d/4));return N(To,{target:l,views:{input:t.input,weight:a,output:s,partials:i,...h.views,skip:r?.skip.input,block:r?.block,skipScale:r?.skip.norm?.scale,skipShift:r?.skip.norm?.shift},parameters:{...o,tiles:$e(c,u),...h.parameters},flags:{RELU6:t.relu6},...zt(c,f,u,l,h.constants),variant:void 0})}return N(qo,{target:l,views:{input:t.input,weight:a,output:s,inputScale:t.norm?.scale,inputShift:t.norm?.shift,partials:i},parameters:{...o,tiles:$e(c,u)},flags:{RELU6:t.relu6},...zt(c,f,u,l,Lo)})}function Uo(e){let{input:t,weight:n,output:r,stored:{scale:a,shift:s,relu6:i},shape:o,tile:u}=e;return N(Ro,{target:"cpu",views:{input:t,weight:n,output:r,outputScale:a,outputShift:s},parameters:{...o,tiles:$e(o.rows,u)},flags:{RELU6:i},workgroups:[1,1,1]})}var Co={forward:2,backward:3};function Oo(e,t,n){let r=Po(e.rows,e.outputChannels,e.inputChannels,t);return r===void 0?void 0:Mo(t)+_i(r,Co.forward)<=n.memory?r:void 0}function Po(e,t,n,r){let a=Pn(r);if(a===void 0)return;let s=Math.ceil(t/Dn(r));return{lanes:a,quads:n/4,workgroups:dt(e,r)*s,bytes:0,columns:s}}function Mo({rows:e,quads:t,workgroup:n}){return n?rt({rowQuads:e/4,columnQuads:t,workgroup:n}):0}function Do(e){let{layer:t,batch:n}=e;switch(t.kind){case"first":return io(ft(t,n),ht(e,"forward"));case"depthwise":return Yn(Ie(t,n),Le(e,"forward"));case"pointwise":return dt(we(t,n).rows,Te(e,"forward"))}}function Ft(e){let{layer:t,batch:n,limits:r}=e;switch(t.kind){case"first":return;case"depthwise":return Yi(Ie(t,n),Le(e,"forward"));case"pointwise":return Oo(we(t,n),Te(e,"forward"),r)}}function Wo(e,t){let{layer:n,batch:r,target:a}=e,{input:s,residual:i,...o}=t;switch(n.kind){case"first":{let u=ht(e,"forward"),l=ft(n,r),{unfinished:c,...d}=o,f=lo({input:s.input,...d,shape:l,split:u,target:a});return oe(e,"forward",u,f)}case"depthwise":{let u=Le(e,"forward"),l=Ie(n,r),c=Xi({...Qo(s),...o,shape:l,split:u,target:a});return oe(e,"forward",u,c)}case"pointwise":{let u=Te(e,"forward"),l=we(n,r),c=No({lazy:s,residual:i,...o,shape:l,tile:u,target:a});return oe(e,"forward",u,c)}}}function Ho(e,t){let{layer:n,batch:r}=e,{norm:{scale:a,shift:s},...i}=t,o=n.activation==="relu6",u={...i,outputScale:a,outputShift:s};switch(n.kind){case"first":{let l=ht(e,"forward"),c=co({...u,shape:ft(n,r),split:l});return oe(e,"forward",l,c)}case"depthwise":{let l=Le(e,"forward"),c=Ji({...u,shape:Ie(n,r),split:l});return oe(e,"forward",l,c)}case"pointwise":{let l=Te(e,"forward"),c=we(n,r),d=Uo({...i,stored:{scale:a,shift:s,relu6:o},shape:c,tile:l});return oe(e,"forward",l,d)}}}function Re({layer:e,batch:t,half:n},r){let{kind:a,inputHeight:s,inputWidth:i,inputChannels:o,outputChannels:u,stride:l}=e,c=[t,s,i,o].join("x");return`${a} ${r}, ${c} to ${u}, stride ${l}${n?", half":""}`}function oe(e,t,n,r){return ei(r,Re(e,t),n)}function Te(e,t){let{rows:n,inputChannels:r,outputChannels:a}=we(e.layer,e.batch),s=t==="forward"?{rows:n,columns:a,depth:r}:{rows:n,columns:r,depth:a};return e.chooser.choose(Re(e,t),Vs(s,e.target,e.limits))}function ht(e,t){return e.chooser.choose(Re(e,t),so(e.target))}function Le(e,t){return e.chooser.choose(Re(e,t),ji(e.target))}function we(e,t){let{inputChannels:n,outputChannels:r}=e;return{rows:t*e.outputHeight*e.outputWidth,inputChannels:n,outputChannels:r}}function Ie(e,t){let{inputHeight:n,inputWidth:r,outputChannels:a,stride:s}=e;return{batch:t,height:n,width:r,channels:a,stride:s}}function ft(e,t){let{inputHeight:n,inputWidth:r,outputChannels:a}=e;return{batch:t,height:n,width:r,outputChannels:a}}function Qo(e){if(!e.norm||!e.relu6)throw new Error("the tensor has no norm with ReLU6 to be applied");return{input:e.input,inputScale:e.norm.scale,inputShift:e.norm.shift}}function Bo(e,t,n,r){if(t.length===0)return[];let{engine:a,parameters:s,buffers:i}=e,o=t.map(({outputChannels:h})=>4*le(h)),u=r.take("statistics of norms",o.reduce((h,m)=>h+m)),l=0,c=yi(t.map((h,m)=>{let p=J(u,l,o[m]);return l+=o[m],n.set(h,p),{state:e.norm(h.norm),statistics:p,channels:h.outputChannels}})),d=r.keep("norms",c.length);a.write(d,c);let f={norms:d,weights:W(s),averages:W(i),statistics:u};return[ki({...f,epsilon:Xt,target:a.target})]}function Go(e,t,n,{batch:r,arena:a,chooser:s,half:i=!1}){let{target:o,workgroupLimits:u}=e.engine,l=[],c=[],d={input:t,relu6:!1},f,h,m=new Map,p=k=>k.flatMap(({layers:A})=>A),v=p(e.architecture.blocks.slice(0,n)),y=Bo(e,v,m,a);for(let k of p(e.architecture.blocks.slice(n))){let A=4*le(k.outputChannels);m.set(k,a.take(k.norm,A))}let b=(k,{rows:A,channels:T})=>`${k}, ${A}x${T}${i?", half":""}`,E=k=>({layer:k,batch:r,target:o,limits:u,chooser:s,half:i}),S=(k,{relu6:A},T)=>{let I=o==="hardware"&&T?.kind==="pointwise"&&!A&&!i?Ft(E(T)):void 0,L=I&&4*I.columns*k.rows*k.channels,B=I&&[{...I,bytes:L}],z=Bt(k,B,Ht(k.rows,o),3);return s.choose(b("residual",k),z)},R=(k,A)=>{if(h)return!0;let T=o==="hardware"?Ft(k):void 0,M=Ht(A.rows,o).filter(({joins:L})=>!L),I=Bt(A,T&&[T],M,0);return s.choose(b("norm forward",A),I).byReaders},P=()=>{f&&(l.push(Si({...f,target:o})),a.give(f.partials),f=void 0)},he=(k,A,{training:T,stored:M})=>{let I=k.outputChannels,L=r*k.outputHeight*k.outputWidth,B=E(k);f&&!R(B,f)&&P();let z=a.take(k.name,L*I,i),G=m.get(k),ae=Do(B),V=T?a.take("partial sums",ae*2*I):void 0,Z=e.parameter(`${k.name}.weight`);if(M){let Ce=Qt(G,I);l.push(Ho(B,{input:A.input,weight:Z,output:z,norm:Ce}))}else{let Ce={unfinished:f,weight:Z,output:z,partials:V};l.push(Wo(B,{...Ce,input:h?.branch??A,residual:h?.residual}))}f&&a.give(f.partials),h=void 0;let Ue=e.norm(k.norm),[or,ur]=[Xt,Er];return f=V&&{partials:V,state:Ue,statistics:G,rows:L,channels:I,parts:ae,epsilon:or,momentum:ur},{layer:k,input:A,raw:z,statistics:G,rows:L}},Ne=(k,A)=>o==="cpu"&&!i&&k!==v.at(-1)&&!A;for(let[k,A]of e.architecture.blocks.entries()){let T=k>=n,M=d,I=[];for(let L of A.layers){let B=A.residual&&L===A.layers.at(-1),z=!T&&Ne(L,B),G=he(L,d,{training:T,stored:z});!T&&d!==M&&a.give(d.input),I.push(G);let ae=Qt(G.statistics,L.outputChannels);d=z?{input:G.raw,relu6:!1}:{input:G.raw,norm:ae,relu6:L.activation==="relu6"}}if(A.residual&&!T&&!i&&o==="hardware")l.push(Ni(l.pop(),M,d.norm)),d={input:d.input,relu6:!1};else if(A.residual){let{raw:L,rows:B,layer:{name:z,outputChannels:G}}=I.at(-1),ae=e.architecture.blocks[k+1]?.layers[0],V=f&&S(f,M,ae);V&&!V.joins&&P();let Z=a.take(`${z} block`,B*G,i);if(V?.byReaders)h={branch:d,residual:{skip:M,block:Z}};else if(f)l.push(Ii({...f,skip:M,branch:L,output:Z})),a.give(f.partials),f=void 0;else{let Ue=d.norm;l.push(Ri({skip:M,branch:L,branchNorm:Ue,output:Z,rows:B,channels:G,target:o}))}T||a.give(d.input),d={input:Z,relu6:!1}}!T&&M.input!==t&&a.give(M.input),c.push({layers:I,residual:A.residual})}return P(),{prepare:y,calls:l,blocks:c,features:d}}var jo=class Ye{batch;#e;#n;#t;#r;images;features;logits;constructor(t,n,r,a,s){this.batch=s,this.#e=t,this.#n=n,this.#t=r.prepare,this.#r=r.forward,this.images=a.images,this.features=a.features,this.logits=a.logits}static async compile(t,n,{choices:r,recordInput:a}={}){let{engine:s}=t,{arena:i,prepare:o,forward:u,...l}=Ye.record(t,n,new Js(r));try{let c=await a?.(l.images)??[],d={prepare:await s.compile("inference statistics",o),forward:await s.compile(`inference of ${n}`,[...c,...u])},f=new Ye(t,i,d,l,n);return f.refresh(),f}catch(c){throw i.destroy(),c}}static record(t,n,r){let{engine:a,architecture:s}=t,{input:i,heads:o,lastChannel:u}=s,l=new Xs(a),c=l.take("input",n*i.height*i.width*4),{counts:d,total:f}=ge(pe(o)),h=l.take("logits",n*f),m=Go(t,c,s.blocks.length,{batch:n,arena:l,chooser:r}),{outputHeight:p,outputWidth:v}=s.blocks.at(-1).layers.at(-1),y=li({input:m.features.input,inputScale:m.features.norm.scale,inputShift:m.features.norm.shift,...t.heads(),features:l.take("pooled features",n*u),logits:h,shape:{batch:n,positions:p*v,channels:u,classes:d},target:a.target});return{arena:l,images:c,features:m.features,logits:h,prepare:m.prepare,forward:[...m.calls,...y]}}refresh(){this.#e.engine.run(this.#t)}run(){this.#e.engine.run(this.#r)}destroy(){this.#e.engine.release(this.#t),this.#e.engine.release(this.#r),this.#n.destroy()}[Symbol.dispose](){this.destroy()}},zo=class{#e;#n;#t;#r;#a=new Uint8Array;#s=0;constructor(e,t,n){this.#e=e,this.#n=An(t),this.#t=n}async open(e){this.#s=e,this.#a=new Uint8Array(Kt(e*this.#n)),this.#r=this.#e.allocate("pixels",this.#a.length)}get pixels(){return this.#r?[W(this.#r)]:[]}get imagesPerPart(){return this.#s}place(e){for(let[n,r]of e.entries())this.#t(r,this.#a.subarray(n*this.#n,(n+1)*this.#n));let t=this.#a.subarray(0,Kt(e.length*this.#n));return this.#e.write(W(this.#r),t),Uint32Array.from(e,(n,r)=>r)}destroy(){this.#r&&this.#e.free(this.#r)}};function Kt(e){return Math.ceil(e/4)*4}var Fo=.25,Ko=2,Yo=32,Vo=1<<26,Zo=class Ve{#e;#n;#t;#r;#a=1/0;constructor(t,n,r,a){this.#e=t,this.#n=n,this.#t=r,this.#r=a}static async compile(t,n,r,a){let{engine:s,architecture:{input:{height:i,width:o}}}=t,u={batchIndex:s.allocate("batch index",4),samples:s.allocate("samples",r*4)},l=async c=>(await n.open(r),[Ms({pixels:n.pixels,imagesPerPart:n.imagesPerPart,batchIndex:W(u.batchIndex),samples:W(u.samples),output:c,batch:r,height:i,width:o,mean:Jt,std:en,target:s.target})]);try{let c=await jo.compile(t,r,{choices:a,recordInput:l});return new Ve(t,n,c,u)}catch(c){n.destroy();for(let d of Object.values(u))s.free(d);throw c}}static ofPixels(t,n,r){let{engine:a,architecture:{input:s}}=t,i=(o,u)=>u.set(o);return Ve.compile(t,new zo(a,s,i),n,r)}get batch(){return this.#t.batch}get logits(){return this.#t.logits}get input(){return this.#t.images}get features(){return this.#t.features}refresh(){this.#t.refresh()}enqueue(t){let n=new Uint32Array(this.batch);n.set(this.#n.place(t)),this.#e.engine.write(W(this.#r.samples),n),this.#t.run()}async*predict(t,n=this.logits){let r=Jo(t,this.batch),a,s=-1/0;for(;;){let i=performance.now(),o=this.#s(r,n);if(a&&(yield*await a),o.length===0)return;a=Promise.all(o.map(async({images:u,outputs:l})=>{let c=new Float32Array(await l());return{images:u,outputs:c.subarray(0,c.length/this.batch*u.length)}})),a.then(()=>{let u=performance.now();this.#a=(u-Math.max(i,s))/1e3/o.length,s=u},()=>{})}}destroy(){this.#t.destroy(),this.#n.destroy();for(let t of Object.values(this.#r))this.#e.engine.free(t)}[Symbol.dispose](){this.destroy()}#s(t,n){let{engine:r,architecture:{input:{height:a,width:s}}}=this.#e,i=this.batch*a*s*3+n.byteLength,o=Math.min(Yo,Vo/i,Fo/this.#a),u=[];for(;u.length<Math.max(Ko,Math.floor(o));){let{value:l,done:c}=t.next();if(c)break;this.enqueue(l),u.push({images:l,outputs:r.enqueueRead(n)})}return u}};function Xo({images:e,outputs:t}){let n=t.length/e.length;return e.map((r,a)=>t.subarray(a*n,(a+1)*n))}function*Jo(e,t){let n=[];for(let r of e)n.push(r)<t||(yield n,n=[]);n.length>0&&(yield n)}var eu=class ir{#e;#n;constructor(t,n){this.#e=t,this.#n=n}static async compile(t,n,r){let a=[];for(let s of n)a.push(await Zo.ofPixels(t,s,r));return new ir(t.architecture.input,a)}get batch(){return this.#n.at(-1).batch}async logits(t){let{height:n,width:r}=this.#e,a=t.find(({length:o})=>o!==An(this.#e));if(a)throw new RangeError(`${a.length} bytes are not the pixels [${n}, ${r}, 3]`);let s=this.#n.find(({batch:o})=>o>=t.length)??this.#n.at(-1),i=[];for await(let o of s.predict(t))i.push(...Xo(o));return i}destroy(){for(let t of this.#n)t.destroy()}[Symbol.dispose](){this.destroy()}},tu=5;async function nu({architecture:e,weights:t}){let n=await Va.open();try{let r=new Za(n,e);r.load(t);let a=await eu.compile(r,[1]),{width:s,height:i}=e.input;return await a.logits([new Uint8Array(i*s*3)]),{device:`WebGPU (${n.name})`,logits:async o=>(await a.logits([o]))[0]}}catch(r){throw n.destroy(),r}}function ru(e,{architecture:{input:t}}){let{source:n,target:r}=kr(e,t,t.resize);return Ar(_r(e,n,r.width,r.height),r,t)}function au(e,{architecture:{heads:t},decisions:n}){return ba(["the image"],e,t,{top:tu,decisions:n})[0].facets}async function Yt(e){let t=q(e),n=atob(t.textContent);t.remove();let r=Uint8Array.from(n,s=>s.charCodeAt(0)),a=new Blob([r]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(a).arrayBuffer())}var su=class{#e=q("device");#n=!1;#t;constructor(){let e=new Promise(t=>setTimeout(t));this.#t=e.then(()=>this.#a())}async tag(e){let{model:t}=await this.#t,n;try{n=await ca(e)}catch{return{error:"it is no image that this browser can read"}}let r=await this.#r(ru(n,t));return{facets:au(r,t)}}async#r(e){let{model:t,inference:n}=await this.#t;try{return await n.logits(e)}catch(r){if(!this.#n)throw r;return this.#t=this.#s(t,`WebGPU failed: ${r.message}`),await(await this.#t).inference.logits(e)}}async#a(){try{let e=oa(await Yt("weights"),"this page");try{let t=await nu(e);return this.#n=!0,this.#e.textContent=`Computing on ${t.device}.`,{model:e,inference:t}}catch(t){let{name:n,message:r}=t,a=n==="NoAdapterError";return await this.#s(e,a?"there is no WebGPU here":`WebGPU fails here: ${r}`)}}catch(e){throw this.#e.textContent=`The model cannot be opened: ${e.message}`,e}}async#s(e,t){this.#n=!1;let n=document.createElement("script");n.textContent=new TextDecoder().decode(await Yt("fallback")),document.head.append(n);let r=await globalThis.facetFallback.open(e);return this.#e.textContent=`Computing on ${r.device}, since ${t.replace(/\.$/,"")}.`,{model:e,inference:r}}},iu=new su;Sr(e=>iu.tag(e));})();
