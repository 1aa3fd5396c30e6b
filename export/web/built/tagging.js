(()=>{function _(e,t=HTMLElement){let n=document.getElementById(e);if(n instanceof t)return n;throw new Error(`the page holds no ${t.name} with the id ${e}`)}function D(e,t={},...n){let r=Object.assign(document.createElement(e),t);return r.append(...n),r}function T(e,t,n=""){let r=document.createElement(e);return r.textContent=t,n!==""&&(r.className=n),r}function $n(e,t){let n=_("open-camera",HTMLButtonElement),r=_("viewfinder",HTMLVideoElement),a=_("camera"),s=_("take",HTMLButtonElement),i,o=0;navigator.mediaDevices?.getUserMedia||(n.hidden=!0),n.addEventListener("click",async()=>{try{i=await navigator.mediaDevices.getUserMedia({video:{facingMode:"environment"}})}catch(l){let c=l.name==="NotAllowedError";t(c?"The camera was not allowed.":"There is no camera to be used.");return}r.srcObject=i,a.hidden=!1,n.disabled=!0,await r.play(),s.focus()}),s.addEventListener("click",()=>{let l=document.createElement("canvas");l.width=r.videoWidth,l.height=r.videoHeight,l.getContext("2d").drawImage(r,0,0),l.toBlob(c=>{c!==null&&e([new File([c],`camera ${++o}.jpg`,{type:"image/jpeg"})])},"image/jpeg",.92)});let u=()=>{for(let l of i?.getTracks()??[])l.stop();i=void 0,r.srcObject=null,a.hidden=!0,n.disabled=!1};_("close-camera").addEventListener("click",u),addEventListener("pagehide",u)}function Sn(e){let t=_("drop"),n=_("files",HTMLInputElement);n.addEventListener("change",()=>{e([...n.files??[]]),n.value=""}),document.addEventListener("paste",({clipboardData:r})=>{let a=[...r?.files??[]];a.length>0&&e(a)}),document.addEventListener("dragover",r=>{Ie(r.dataTransfer)&&(r.preventDefault(),r.dataTransfer.dropEffect="copy",t.classList.add("over"))}),document.addEventListener("dragleave",({relatedTarget:r})=>{r===null&&t.classList.remove("over")}),document.addEventListener("drop",r=>{t.classList.remove("over"),Ie(r.dataTransfer)&&(r.preventDefault(),e([...r.dataTransfer.files]))})}function Ie(e){return e?.types.includes("Files")??!1}function ct(e,t=1){return`${(100*e).toFixed(t)}\xA0%`}function ce(e,t){let n=1-Math.floor(Math.log10(t));return!(n<=9)||Math.abs(e)>=1e15?e.toExponential(3):e.toLocaleString("en-US",{minimumFractionDigits:Math.max(0,n),maximumFractionDigits:Math.max(0,n),useGrouping:"min2"}).replace(/^-(?=[0.]+$)/,"").replace("-","\u2212")}function $e(e){if(e.kind==="number")return dt(e);let t=e.kind==="tags"?e.tags.map(({label:n})=>n).join(", ")||"no tag":e.label;return e.sure===!1?`${t} (not sure)`:t}function dt({value:e,margin:t}){let n=t||Math.abs(e)/100||1;return t===void 0?ce(e,n):`${ce(e,n)} \xB1 ${ce(t,n)}`}function yn(e){if(!(e.kind==="number"||e.sure===void 0))return e.sure?"sure":"not sure"}var kn=class{#e=_("picture",HTMLImageElement);#n;constructor(){this.#e.addEventListener("error",()=>this.#e.hidden=!0)}add(e){let t=D("button",{type:"button",className:"tried"},En(e),Ln(e));t.addEventListener("click",()=>{this.#t(e,t),_("result").scrollIntoView({block:"nearest"})}),_("history-lead").hidden=!0,_("history-list").prepend(D("li",{},t)),this.#t(e,t),_("spoken").textContent=`${e.name}: ${Tn(e.result)}`}#t({name:e,url:t,result:n},r){this.#n?.removeAttribute("aria-current"),this.#n=r,r.setAttribute("aria-current","true"),_("result-lead").hidden=!0,_("result-body").hidden=!1,this.#e.hidden=!1,this.#e.src=t,this.#e.alt=e,_("picture-name").textContent=e,_("heads").replaceChildren(..."error"in n?[T("p",`This file cannot be used: ${n.error}.`,"wrong")]:Object.entries(n.facets).map(([a,s])=>xn(a,s)))}};function xn(e,t){return D("div",{},An(e,t),..._n(t))}function _n(e){switch(e.kind){case"number":return[T("p",dt(e),"number-value"),...e.margin===void 0?[]:[T("p","Most are no farther from the truth than the margin.","number-note")]];case"tags":{let t=new Set(e.tags.map(({label:n})=>n));return[qn(e),Ne(e.top,({label:n})=>t.has(n))]}default:return[Ne(e.top,({label:t})=>t===e.label)]}}function An(e,t){let n=yn(t);return n===void 0?T("h3",e):D("div",{className:"head-title"},T("h3",e),T("span",n,n==="sure"?"mark sure":"mark unsure"))}function qn({tags:e}){return e.length===0?T("p","no tag","no-tag"):D("ul",{className:"chips"},...e.map(({label:t,probability:n})=>D("li",{},T("span",t,"label"),T("span",ct(n,0),"share"))))}function Ne(e,t){let n=e.map(r=>{let{label:a,probability:s}=r,i=D("span",{className:"bar"});return i.style.setProperty("--share",String(s)),D("li",{className:t(r)?"best":""},T("span",a,"label"),T("span",ct(s),"share"),i)});return D("ol",{},...n)}function En({url:e}){let t=D("img",{src:e,alt:""});return t.addEventListener("error",()=>t.style.visibility="hidden"),t}function Ln({name:e,result:t}){return D("span",{},T("strong",e),..."error"in t?[T("span",t.error,"wrong")]:Object.entries(t.facets).map(([n,r])=>T("span",r.kind?`${n}: ${$e(r)}`:$e(r))))}function Tn(e){return"error"in e?e.error:Object.entries(e.facets).map(([t,n])=>`${t} ${$e(n)}`).join(", ")}var Rn=class{#e;#n=new kn;#t=_("notice");#r=_("drop");#a=Promise.resolve();#s=0;constructor(e){this.#e=e}add(e){this.#t.hidden=!0;for(let t of e)this.#s++,this.#a=this.#a.then(()=>this.#o(t)).finally(()=>{this.#s--,this.#i()});this.#i()}showProblem(e){this.#t.textContent=e,this.#t.hidden=!1}async#o(e){let t=e.name||"image",n;try{n=await this.#e(e,t)}catch(r){this.showProblem(`${t}: ${r.message}.`);return}this.#n.add({name:t,url:URL.createObjectURL(e),result:n})}#i(){this.#r.setAttribute("aria-busy",String(this.#s>0))}};function Cn(e){let t=new Rn(e),n=r=>t.add(r);Sn(n),$n(n,r=>t.showProblem(r))}function In({kind:e="class"}){return e}function Y(e){return e.kind==="tags"}function G(e){return e.kind==="number"}function _e(e){return Y(e)?e.tags:G(e)?[]:e.classes}function te(e){return e.map(t=>G(t)?1:_e(t).length)}function ne(e){let t=[],n=0;for(let r of e){if(!Number.isInteger(r)||r<1)throw new RangeError(`A head needs a whole number of classes, at least 1; got ${r}.`);t.push(n),n+=r}if(n===0)throw new RangeError("At least one head is needed.");return{offsets:t,counts:[...e],total:n}}var x=class extends Error{name="UserError"},Pe=["fit","pad","stretch"];function Nn(e,t,n){let r={left:0,top:0,width:e.width,height:e.height},a={left:0,top:0,width:t.width,height:t.height},s=t.width/e.width,i=t.height/e.height;if(n==="stretch"||s===i)return{source:r,target:a};if(n==="fit"){let f=Math.max(s,i),h=t.width/f,g=t.height/f,p=(e.width-h)/2,w=(e.height-g)/2;return{source:{left:p,top:w,width:h,height:g},target:a}}let o=Math.min(s,i),u=Math.max(1,Math.round(e.width*o)),l=Math.max(1,Math.round(e.height*o)),c=Math.floor((t.width-u)/2),d=Math.floor((t.height-l)/2);return{source:r,target:{left:c,top:d,width:u,height:l}}}function Pn(e,t,n,r){let{data:a}=e;if(t.width===e.width&&t.height===e.height&&n===e.width&&r===e.height)return Un(a);let i=De(e.width,t.left,t.width,n),o=De(e.height,t.top,t.height,r),u=o.first[0],l=o.first[r-1]+o.count[r-1],c=new Float32Array((l-u)*n*3);for(let h=u;h<l;h++)for(let g=0;g<n;g++){let p=0,w=0,S=0,m=(h*e.width+i.first[g])*4,y=g*i.most;for(let k=y;k<y+i.count[g];k++,m+=4){let E=i.weights[k];p+=E*a[m],w+=E*a[m+1],S+=E*a[m+2]}let v=((h-u)*n+g)*3;c[v]=p,c[v+1]=w,c[v+2]=S}let d=new Uint8Array(r*n*3),f=n*3;for(let h=0;h<r;h++)for(let g=0;g<f;g++){let p=.5,w=(o.first[h]-u)*f+g,S=h*o.most;for(let m=S;m<S+o.count[h];m++,w+=f)p+=o.weights[m]*c[w];d[h*f+g]=p>255?255:p}return d}function Dn(e,t,n){let{width:r,height:a}=n;if(t.width===r&&t.height===a)return e;let s=new Uint8Array(a*r*3).fill(255);for(let i=0;i<t.height;i++){let o=e.subarray(i*t.width*3,(i+1)*t.width*3);s.set(o,((t.top+i)*r+t.left)*3)}return s}function Un(e){let t=new Uint8Array(e.length/4*3);for(let n=0,r=0;n<e.length;n+=4,r+=3)t[r]=e[n],t[r+1]=e[n+1],t[r+2]=e[n+2];return t}function De(e,t,n,r){let a=n/r,s=Math.max(1,a),i=2*Math.ceil(s)+1,o=new Int32Array(r),u=new Int32Array(r),l=new Float64Array(r*i);for(let c=0;c<r;c++){let d=t+(c+.5)*a,f=Math.max(0,Math.floor(d-s+.5)),h=Math.min(e,Math.floor(d+s+.5)),g=0;for(let p=f;p<h;p++){let w=Math.max(0,1-Math.abs(p+.5-d)/s);l[c*i+p-f]=w,g+=w}for(let p=0;p<h-f;p++)l[c*i+p]/=g;o[c]=f,u[c]=h-f}return{first:o,count:u,weights:l,most:i}}var ht=1e-5,Mn=.1,ft=[.485,.456,.406],pt=[.229,.224,.225],de={pixels:4096,widthMultiplier:{least:.01,most:8}},On=[{expansion:1,channels:16,repeats:1,stride:1},{expansion:6,channels:24,repeats:2,stride:2},{expansion:6,channels:32,repeats:3,stride:2},{expansion:6,channels:64,repeats:4,stride:2},{expansion:6,channels:96,repeats:3,stride:1},{expansion:6,channels:160,repeats:3,stride:2},{expansion:6,channels:320,repeats:1,stride:1}];function Wn(e){let{heads:t,inputWidth:n=60,inputHeight:r=80,resize:a="pad"}=e,{widthMultiplier:s=1,dropout:i=.2}=e;Qn({heads:t,inputWidth:n,inputHeight:r,resize:a,widthMultiplier:s,dropout:i});let o=f=>Ue(f*s),u=Ue(1280*Math.max(1,s)),l=new Bn(r,n),c=[{layers:[l.convolution("first","features.0",o(32),2)],residual:!1}];for(let{expansion:f,channels:h,repeats:g,stride:p}of On)for(let w=0;w<g;w++){let S=`features.${c.length}`;c.push(l.invertedResidual(S,f,o(h),w?1:p))}let d=l.convolution("pointwise",`features.${c.length}`,u,1);return c.push({layers:[d],residual:!1}),{input:{height:r,width:n,resize:a},widthMultiplier:s,blocks:c,lastChannel:u,dropout:i,heads:t.map(f=>({...gt(f),weight:`heads.${f.name}.1.weight`,bias:`heads.${f.name}.1.bias`}))}}function gt(e){let{name:t}=e;if(G(e))return{kind:"number",name:t,mean:e.mean,std:e.std};if(!Y(e))return{name:t,classes:[...e.classes]};let{tags:n,separator:r,noneLabel:a,columns:s}=e;return{kind:"tags",name:t,tags:[...n],separator:r,...a!==void 0&&{noneLabel:a},...s&&{columns:[...s]}}}var Bn=class{#e=3;#n;#t;constructor(e,t){this.#n=e,this.#t=t}convolution(e,t,n,r){let a={name:`${t}.0`,norm:`${t}.1`};return this.#r({kind:e,...a,outputChannels:n,stride:r,activation:"relu6"})}invertedResidual(e,t,n,r){let a=this.#e,s=a*t,i=[],o=()=>`${e}.conv.${i.length}`;t!==1&&i.push(this.convolution("pointwise",o(),s,1)),i.push(this.convolution("depthwise",o(),s,r));let u={name:o(),norm:`${e}.conv.${i.length+1}`};return i.push(this.#r({kind:"pointwise",...u,outputChannels:n,stride:1,activation:"none"})),{layers:i,residual:r===1&&a===n}}#r(e){let t=this.#e,n=this.#n,r=this.#t;return this.#n=Math.ceil(n/e.stride),this.#t=Math.ceil(r/e.stride),this.#e=e.outputChannels,{...e,inputChannels:t,inputHeight:n,inputWidth:r,outputHeight:this.#n,outputWidth:this.#t}}};function Ue(e){let t=Math.max(8,Math.floor((e+4)/8)*8);return t<.9*e?t+8:t}function Qn(e){let{heads:t,inputWidth:n,inputHeight:r,resize:a,widthMultiplier:s,dropout:i}=e;for(let[c,d]of[["width",n],["height",r]])if(!(Number.isInteger(d)&&d>=1&&d<=de.pixels))throw new x(`The input ${c} must be a whole number of pixels from 1 to ${de.pixels}, not ${d}.`);if(!Pe.includes(a))throw new x(`Images are brought to size by ${Pe.join(", ")}, not ${a}.`);let{least:o,most:u}=de.widthMultiplier;if(!(s>=o&&s<=u))throw new x(`The width multiplier must be from ${o} to ${u}, not ${s}.`);if(!(i>=0&&i<1))throw new x(`Dropout must be at least 0 and below 1, not ${i}.`);if(t.length===0)throw new x("The model needs at least one label column.");let l=new Set;for(let c of t){let{name:d}=c;if(d==="")throw new x("A label column has no name.");if(l.has(d))throw new x(`The label column "${d}" is named twice.`);l.add(d),jn(c)}}function jn(e){let{name:t}=e;if(G(e)){let{mean:s,std:i}=e;if(Number.isFinite(s)&&Number.isFinite(i)&&i>0)return;throw new x(`The numbers of the label column "${t}" need a finite mean and a standard deviation above 0, not ${s} and ${i}.`)}let[n,r]=Y(e)?["tag","tags"]:["class","classes"],a=_e(e);if(a.length===0)throw new x(`The label column "${t}" has no ${r}.`);if(new Set(a).size<a.length)throw new x(`The label column "${t}" has the same ${n} twice.`);if(!(!Y(e)||!e.columns||e.columns.length===a.length))throw new x(`The label column "${t}" has ${a.length} tags from ${e.columns.length} columns.`)}function Gn(e){return e.map((t,n)=>n===0?t:1)}function Hn({codes:e,scales:t}){let n=e.length/t.length;return Float32Array.from(e,(r,a)=>r*t[Math.floor(a/n)])}var Me=64;function mt(e){let t=new vt;for(let s of e.blocks.flatMap(i=>i.layers)){let{kind:i,name:o,norm:u,inputChannels:l,outputChannels:c}=s,d=i==="pointwise"?1:3,f=i==="depthwise"?1:l;t.append(`${o}.weight`,[c,f,d,d]),t.append(`${u}.weight`,[c]),t.append(`${u}.bias`,[c])}let{heads:n,lastChannel:r}=e,a=te(n);for(let[s,{weight:i}]of n.entries())t.append(i,[a[s],r],s===0);for(let[s,{bias:i}]of n.entries())t.append(i,[a[s]],s===0);return t.finish()}function wt(e){let t=new vt;for(let{norm:n,outputChannels:r}of e.blocks.flatMap(a=>a.layers))t.append(`${n}.running_mean`,[r]),t.append(`${n}.running_var`,[r]);return t.finish()}function he(e,t){let n=e.slices.get(t);if(!n)throw new Error(`the model has no ${t}`);return n}var vt=class{#e=new Map;#n=0;append(e,t,n=!0){let r=n?Oe(this.#n):this.#n,a=t.reduce((s,i)=>s*i,1);this.#e.set(e,{name:e,shape:t,offset:r,length:a}),this.#n=r+a}finish(){return{slices:this.#e,length:Oe(this.#n)}}};function Oe(e){return Math.ceil(e/Me)*Me}function Q(e,t=80){return JSON.stringify(e.length>t?`${e.slice(0,t)}...`:e)}var zn=3988292384,Fn=Kn();function Kn(){let e=Uint32Array.from({length:256},(n,r)=>{let a=r;for(let s=0;s<8;s++)a=a>>>1^(a&1?zn:0);return a}),t=[e];for(;t.length<8;)t.push(t.at(-1).map(n=>n>>>8^e[n&255]));return t}function fe(e,t=0){let[n,r,a,s,i,o,u,l]=Fn,c=~t,d=0;for(let f=e.length-7;d<f;d+=8)c^=e[d]|e[d+1]<<8|e[d+2]<<16|e[d+3]<<24,c=l[c&255]^u[c>>>8&255]^o[c>>>16&255]^i[c>>>24]^s[e[d+4]]^a[e[d+5]]^r[e[d+6]]^n[e[d+7]];for(;d<e.length;d++)c=c>>>8^n[(c^e[d])&255];return~c>>>0}function Yn(e){let t=[],n,r="";for(let{0:a,index:s}of e.matchAll(/\\.|["{}:]/g))if(a==='"')n!==void 0&&(r=e.slice(n,s+1)),n=n===void 0?s:void 0;else if(n===void 0)if(a==="{")t.push(new Set);else if(a==="}")t.pop();else{let i=JSON.parse(r),o=t.at(-1);if(o.has(i))return i;o.add(i)}}var We=new Map([["I64",{size:8,read:e=>new BigInt64Array(e)}],["F32",{size:4,read:e=>new Float32Array(e)}],["F64",{size:8,read:e=>new Float32Array(new Float64Array(e))}],["F16",{size:2,read:e=>new Float32Array(new Float16Array(e))}],["BF16",{size:2,read:nr}],["I8",{size:1,read:e=>new Int8Array(e)}],["U8",{size:1,read:e=>new Uint8Array(e)}]]),Vn="__metadata__",se="crc32",Zn=1e8;function Xn(e,t){let n=(s,i)=>s.toSorted((o,u)=>i(o)<i(u)?-1:1),r=s=>new TextEncoder().encode(JSON.stringify(s)),a=0;for(let[s,i]of n([...t],([o])=>o))s!==se&&(a=fe(r([s,i]),a));for(let{name:s,dtype:i,shape:o,bytes:u}of n(e,({name:l})=>l))a=fe(u,fe(r([s,i,o]),a));return a.toString(16).padStart(8,"0")}function Jn(e,t="safetensors"){let n=h=>{throw new x(`${t} cannot be read: ${h}.`)};e.length<8&&n(`it has ${e.length} bytes and no header`);let r=new DataView(e.buffer,e.byteOffset).getBigUint64(0,!0);r>BigInt(Math.min(e.length-8,Zn))&&n(`its header would be ${r} bytes long; it is cut off or no safetensors file`);let a=8+Number(r),s=er(e.subarray(8,a),n),i=e.length-a,o=new Map,u=[];for(let[h,g]of Object.entries(s))if(h!==Vn)u.push(tr(h,g,n));else{if(!Ae(g))return n("its metadata is no object");for(let[p,w]of Object.entries(g))o.set(p,typeof w=="string"?w:n(`its metadata ${Q(p)} is no text`))}u.sort((h,g)=>h.begin-g.begin||h.end-g.end);let l=0;for(let h of u)h.begin!==l&&n(`tensor ${Q(h.name)} starts at byte ${h.begin} where ${l} is expected`),l=h.end,l>i&&n(`tensor ${Q(h.name)} ends at byte ${l} of ${i}; the file is cut off`);l!==i&&n(`${i-l} bytes after the last tensor belong to none`);let c=u.map(({begin:h,end:g,...p})=>({...p,bytes:e.subarray(a+h,a+g)})),d=o.get(se);d!==void 0&&d!==Xn(c,o)&&n(`it is damaged: its content does not match its checksum; copy it again (a program that changes values on purpose has to leave ${Q(se)} out of the metadata)`),o.delete(se);let f=new Map;for(let{name:h,shape:g,bytes:p,read:w}of c)f.set(h,{shape:g,data:w(new Uint8Array(p).buffer)});return{tensors:f,metadata:o}}function er(e,t){let n="",r;try{n=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(e),r=JSON.parse(n)}catch{t("its header is no JSON; it is no safetensors file")}if(!n.startsWith("{")||!Ae(r))return t("its header is no JSON object");let a=Yn(n);return a!==void 0&&t(`its header holds ${Q(a)} twice`),r}function tr(e,t,n){let r=`tensor ${Q(e)}`;if(!Ae(t))return n(`${r} is not described by an object`);let{dtype:a,shape:s,data_offsets:i}=t;if(typeof a!="string")return n(`${r} has no type`);let o=We.get(a);if(!o){let d=[...We.keys()].join(", ");return n(`${r} has values of type ${Q(a)}; known types are ${d}`)}if(!Be(s)||!Number.isSafeInteger(Qe(s)*o.size))return n(`the shape of ${r} is no list of sizes`);if(!Be(i)||i.length!==2)return n(`the offsets of ${r} are not two places in the file`);let[u,l]=i,c=Qe(s)*o.size;return l-u!==c&&n(`${r} has ${l-u} bytes, but ${a} [${s}] takes ${c}`),{name:e,dtype:a,shape:s,begin:u,end:l,read:o.read}}function Ae(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}function Be(e){return Array.isArray(e)&&e.every(t=>Number.isSafeInteger(t)&&t>=0)}function Qe(e){return e.reduce((t,n)=>t*n,1)}function nr(e){return new Float32Array(Uint32Array.from(new Uint16Array(e),t=>t<<16).buffer)}function U(e,t){return{words:e,fault:n=>t(n)?void 0:{place:"",words:e,value:n}}}function ie(e,t){return U(`a number from ${e} to ${t}`,n=>_t(n,e,t))}var Vi=U("a share from 0 to below 1",e=>_t(e,0,1)&&Math.fround(e)<1),Zi=U("a text that is not empty",e=>typeof e=="string"&&e!==""),V=U("a text",e=>typeof e=="string"),Xi=U("true or false",e=>typeof e=="boolean"),rr=U("a number",Number.isFinite);function ar(e){return U(`one of ${e.join(", ")}`,t=>e.includes(t))}function bt(e,t){return U(`${e.words} or ${t.words}`,n=>e.fault(n)===void 0||t.fault(n)===void 0)}var $t=U("null",e=>e===null);function qe(e,{least:t=0,distinct:n=!1}={}){let r=`a list of ${t>0?`at least ${t}`:"any length"}`+(n?", each only once":"");return{words:r,fault:a=>!Array.isArray(a)||a.length<t||n&&new Set(a).size<a.length?{place:"",words:r,value:a}:xt(a.map((s,i)=>[`[${i}]`,s,e]))}}function K(e,t={}){let n="an object";return{words:n,fault:r=>{if(!At(r))return{place:"",words:n,value:r};let a=Object.entries(t).filter(([s])=>r[s]!==void 0);return xt([...Object.entries(e),...a].map(([s,i])=>[kt(s),Object.hasOwn(r,s)?r[s]:void 0,i]))}}}function sr(e,t,n){let r="an object",a=ar(Object.keys(t));return{words:r,fault:s=>{if(!At(s))return{place:"",words:r,value:s};let i=(Object.hasOwn(s,e)?s[e]:void 0)??n,o=a.fault(i);return o?{...o,place:kt(e)}:t[i].fault(s)}}}function ir(e,t,n){let r=n.fault(t);if(r)throw new x(`${e}${yt(r)}`)}function St(e,t,n,r){let a=(l,c)=>{throw new x(`${e} is damaged: ${l}; ${r}`,{cause:c})},s;try{s=JSON.parse(t)}catch(l){return a(t.trim()===""?"it is empty":`it is no JSON (${ur(l)})`,l)}let i=n.fault(s);if(!i)return s;let{place:o,words:u}=i;return i.value===void 0&&a(`${o.replace(/^\./,"")} is missing, ${u}`),a(`${o===""?"it":o.replace(/^\./,"")}${yt({...i,place:""})}`)}function yt({place:e,words:t,value:n}){return`${e} must be ${t}, not ${or(n)}`}function or(e){let t=typeof e=="number"||typeof e=="bigint"||e===void 0?String(e):JSON.stringify(e)??String(e);return t.length>60?`${t.slice(0,60)}...`:t}function ur(e){let t=e.message.replace(/\s+/g," ");return t.length>120?`${t.slice(0,120)}...`:t}function kt(e){return/^\w+$/.test(e)&&e.length<=60?`.${e}`:`[${Q(e,60)}]`}function xt(e){for(let[t,n,r]of e){let a=r.fault(n);if(a)return{...a,place:t+a.place}}}function _t(e,t,n){return typeof e=="number"&&e>=t&&e<=n}function At(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}var je=ie(0,Number.MAX_VALUE),Ge=ie(Number.MIN_VALUE,Number.MAX_VALUE),He=bt(ie(0,1),$t),lr=U("a number above 0 and below 1",e=>typeof e=="number"&&e>0&&e<1);function cr(e){if(G(e))return K({margin:bt(je,$t)});if(!Y(e))return K({temperature:Ge,sureFrom:He});let t=Et(e.tags.map(()=>je),"a threshold for each tag");return K({temperature:Ge,thresholds:t,sureFrom:He})}function qt(e){return K({precision:lr,heads:Et(e.map(cr),"a decision for each head")})}function Et(e,t){let n=`a list of ${e.length}, ${t}`,r=qe(U("anything",()=>!0));return{words:n,fault:a=>{if(r.fault(a)||a.length!==e.length)return{place:"",words:n,value:a};for(let[s,i]of e.entries()){let o=i.fault(a[s]);if(o)return{...o,place:`[${s}]${o.place}`}}}}}function dr(e,t){return ir("decisions",e,qt(t)),{precision:e.precision,heads:e.heads.map(n=>{if("margin"in n)return{margin:n.margin};let{temperature:r,sureFrom:a}=n;return"thresholds"in n?{temperature:r,thresholds:[...n.thresholds],sureFrom:a}:{temperature:r,sureFrom:a}})}}function hr(e,t,n){let r=e.get("decisions");if(r===void 0)return;let a=`${n}: the metadata "decisions"`,s=St(a,r,qt(t),"use another file");return dr(s,t)}var pe=qe(V),fr={class:K({name:V,classes:pe}),tags:K({name:V,tags:pe,separator:V},{noneLabel:V,columns:pe}),number:K({name:V,mean:rr,std:ie(Number.MIN_VALUE,Number.MAX_VALUE)})},pr=qe(sr("kind",fr,"class"));function gr(e,t){let n=e.get("labels");if(n===void 0)return;let r=`${t}: the metadata "labels"`;return St(r,n,pr,"use another file").map(gt)}var mr=".running_var";function ze(e,t,n){let r=(a,s)=>{throw new x(`${n}: tensor ${JSON.stringify(e)} holds ${a}, ${s}; the file is damaged, or its training diverged: use another one`)};for(let a of t)Number.isFinite(a)||r(a,"which is no finite 32-bit number"),a<0&&e.endsWith(mr)&&r(a,"and a variance is never below 0")}var wr="num_batches_tracked";function vr(e,t){let{tensors:n,metadata:r}=Jn(e,t),a=br(r,t),s=hr(r,a.heads,t),i=new Map(n),o=(p,w,S)=>{let m=i.get(p);if(!m)throw new x(`${t} has no tensor "${p}".`);if(String(m.shape)!==String(w))throw new x(`${t}: tensor "${p}" has the shape [${m.shape}], the model asks for [${w}].`);if(!(m.data instanceof S))throw new x(`${t}: tensor "${p}" holds values of another type.`);return i.delete(p),m.data},u=(p,w)=>{if(!(i.get(p)?.data instanceof Int8Array))return o(p,w,Float32Array);let S=o(p,w,Int8Array),m=o(`${p}.scale`,Gn(w),Float32Array);return ze(`${p}.scale`,m,t),Hn({codes:S,scales:m})},l=(p,w)=>{let S=u(p,w);return ze(p,S,t),S},c=({slices:p,length:w})=>{let S=[...p.values()].map(({name:y,shape:v})=>l(y,v)),m=new Float32Array(w);return[...p.values()].forEach(({offset:y},v)=>m.set(S[v],y)),m},d={parameters:c(mt(a)),buffers:c(wt(a))},f=Fe(a).map(p=>o(p,[],BigInt64Array)[0]),[h]=i.keys();if(h!==void 0)throw new x(`${t} has a tensor "${h}" that the model does not have.`);let g=Number(f[0]);if(!(g>=0))throw new x(`${t}: tensor "${Fe(a)[0]}" counts ${g} steps; the file is damaged.`);return{architecture:a,weights:d,steps:g,...s&&{decisions:s}}}function Fe({blocks:e}){return e.flatMap(({layers:t})=>t.map(({norm:n})=>`${n}.${wr}`))}function br(e,t){let n=s=>{throw new x(`${t} is no model of this program: ${s}.`)},r=s=>e.get(s)??n(`its metadata has no "${s}"`);r("model")!=="mobilenet_v2"&&n(`it holds a ${r("model")}`);for(let[s,i]of[["mean",ft],["std",pt]])r(s)!==JSON.stringify(i)&&n(`its images were normalised with ${s} ${r(s)}, not ${JSON.stringify(i)}`);r("labels");let a=gr(e,t);try{return Wn({heads:a,inputWidth:Number(r("input_width")),inputHeight:Number(r("input_height")),resize:e.get("resize")??"pad",widthMultiplier:Number(r("width_multiplier")),dropout:Number(r("dropout"))})}catch(s){if(!(s instanceof x))throw s;return n(s.message.replace(/\.$/,""))}}var $r=16e6;async function Sr(e){let t=await createImageBitmap(e,{imageOrientation:"from-image",colorSpaceConversion:"none"}),n=Math.min(1,Math.sqrt($r/(t.width*t.height))),r=document.createElement("canvas");r.width=Math.max(1,Math.floor(t.width*n)),r.height=Math.max(1,Math.floor(t.height*n));let{width:a,height:s}=r,i=r.getContext("2d",{alpha:!1,willReadFrequently:!0});return i.fillStyle="#fff",i.fillRect(0,0,a,s),i.imageSmoothingQuality="high",i.drawImage(t,0,0,a,s),t.close(),i.getImageData(0,0,a,s)}function yr(e){return G(e)?{margin:null}:Y(e)?{temperature:1,thresholds:e.tags.map(()=>.5),sureFrom:null}:{temperature:1,sureFrom:null}}function Ee(e,t,n){let r=e.length/t;if(!Number.isInteger(r))throw new RangeError(`${e.length} ${n} do not make rows of ${t}.`);return r}function oe(e,t,n){let{offsets:r,counts:a,total:s}=ne(t),i=Ee(e,s,"logits");for(let o=0;o<i;o++)for(let u=0;u<a.length;u++){let l=o*s+r[u];n(l,l+a[u],o,u)}}function kr(e,t){let n=new Float64Array(e.length);return oe(e,t,(r,a)=>{let s=_r(e,r,a,n);for(let i=r;i<a;i++)n[i]/=s}),n}function xr(e,t,n){let r=-1/0;for(let a=t;a<n;a++)e[a]>r&&(r=e[a]);return r}function _r(e,t,n,r){let a=xr(e,t,n),s=0;for(let i=t;i<n;i++){let o=Math.exp(e[i]-a);r&&(r[i]=o),s+=o}return s}function Ar(e){if(e>=0)return 1/(1+Math.exp(-e));let t=Math.exp(e);return t/(1+t)}function qr(e,t,n){let r=te(t),a=Er(e,r,n),s=kr(a,r);return t.every(i=>In(i)==="class")||oe(a,r,(i,o,u,l)=>{let c=t[l];if(G(c))s[i]=e[i]*c.std+c.mean;else if(c.kind==="tags")for(let d=i;d<o;d++)s[d]=Ar(a[d])}),s}function Er(e,t,n){let r=n?.map(s=>"temperature"in s?s.temperature:1);if(!r?.some(s=>s!==1))return e;let a=new Float32Array(e.length);return oe(e,t,(s,i,o,u)=>{for(let l=s;l<i;l++)a[l]=e[l]/r[u]}),a}function Lr(e,t,n){if(!Number.isInteger(n)||n<1)throw new RangeError(`k is the number of classes to return, at least 1; got ${n}.`);let r=Ee(e,ne(t).total,"logits"),a=t.map(s=>new Int32Array(r*Math.min(n,s)));return oe(e,t,(s,i,o,u)=>{let l=Math.min(n,i-s),c=o*l,d=a[u];for(let f=0;f<i-s;f++){let h=Math.min(f,l);for(;h>0&&e[s+f]>e[s+d[c+h-1]];)h--;h!==l&&(d.copyWithin(c+h+1,c+h,c+l-1),d[c+h]=f)}}),a}function Tr(e,t,n,{top:r=3,decisions:a}={}){let s=te(n),{offsets:i,total:o}=ne(s);if(Ee(t,o,"logits")!==e.length)throw new RangeError(`${t.length/o} rows of logits for ${e.length} images.`);let u=t.findIndex(d=>!Number.isFinite(d));if(u>=0)throw new RangeError(`The model's output for ${e[Math.floor(u/o)]} is not a finite number; its weights are unusable.`);let l=qr(t,n,a?.heads),c=Lr(t,s,r);return e.map((d,f)=>({image:d,facets:Object.fromEntries(n.map((h,g)=>{let p=f*o+i[g],w=l.subarray(p,p+s[g]),S=Math.min(r,s[g]),m=c[g].subarray(f*S,(f+1)*S),y=a?.heads[g]??yr(h);return[h.name,Rr(h,w,m,y,a!==void 0)]}))}))}function Rr(e,t,n,r,a){if(G(e)){let{margin:h}=r;return{kind:"number",value:t[0],...h===null?{}:{margin:h}}}let s=_e(e),i=h=>({label:s[h],probability:t[h]}),o=[...n].map(i),{sureFrom:u}=r,l=h=>a?{sure:u!==null&&h>=u}:{};if(!Y(e))return{...o[0],top:o,...l(o[0].probability)};let{thresholds:c}=r,d=e.tags.map((h,g)=>g).filter(h=>t[h]>=c[h]);d.sort((h,g)=>t[g]-t[h]||h-g);let f=d.length>0?t[d.at(-1)]:1-o[0].probability;return{kind:"tags",tags:d.map(i),top:o,confidence:f,...l(f)}}var Lt=class extends Error{name="OutOfMemoryError"};function Ke(e){return Math.max(256,Math.ceil(e/256)*256)}function R(e){return{memory:e,offset:0,byteLength:e.byteLength}}function Le(e,t){let n=Math.ceil(e/t),r=Math.ceil(n/65535);return[Math.ceil(n/r),r,1]}function F(e,t,n){return{memory:e.memory,offset:e.offset+t*4,byteLength:n*4}}var Cr=class{#e;add(e){this.#e??=e}check(){if(this.#e!==void 0)throw this.#e}},Ir=class extends Error{name="NoAdapterError"},Nr=["maxBufferSize","maxStorageBufferBindingSize","maxStorageBuffersPerShaderStage","maxStorageTexturesPerShaderStage","maxTextureDimension2D","maxComputeWorkgroupStorageSize","maxComputeInvocationsPerWorkgroup","maxComputeWorkgroupSizeX"],Pr=["shader-f16","timestamp-query"],Dr=7;async function Ur(){return await navigator.gpu?.requestAdapter({powerPreference:"high-performance"})??void 0}async function Mr(e){if(e??=await Ur(),!e)throw new Ir("No WebGPU adapter was found; `facet doctor` says what to do.");let t={};for(let a of Nr)t[a]=e.limits[a];let n=await e.requestDevice({requiredLimits:t,requiredFeatures:Pr.filter(a=>e.features.has(a))}),r=new Cr;return n.addEventListener("uncapturederror",a=>{a.preventDefault(),r.add(new Error(`GPU error: ${a.error.message}`))}),n.lost?.then(a=>{a.reason!=="destroyed"&&r.add(new Error(`The GPU device was lost: ${a.message}`))}),{device:n,info:e.info,errors:r}}function Or(e){let{description:t,device:n,vendor:r,architecture:a}=e;return t||n||`${r} ${a}`.trim()||"WebGPU adapter"}function X(e,t,n){let{load:r,store:a=(u,l)=>`${t}[${u}] =${l};`}=n,s=new RegExp(`\\b${t}\\[`,"g"),i="",o=0;for(let u=s.exec(e);u;u=s.exec(e)){if(Wr(e,u.index))continue;let l=u.index+t.length,c=Br(e,l),d=X(e.slice(l+1,c),t,n);i+=e.slice(o,u.index);let[f]=/^\s*=(?!=)/.exec(e.slice(c+1))??[];if(f===void 0)i+=r(d),o=c+1;else{let h=c+1+f.length,g=e.indexOf(";",h),p=a(d,X(e.slice(h,g),t,n));o=g+1,i+=p+`
`.repeat(Ye(e.slice(u.index,o))-Ye(p))}s.lastIndex=o}return i+e.slice(o)}function Ye(e){return e.split(`
`).length-1}function Wr(e,t){return e.slice(e.lastIndexOf(`
`,t)+1,t).includes("//")}function Br(e,t){let n=0;for(let r=t;r<e.length;r++)if(e[r]==="["&&n++,e[r]==="]"&&--n===0)return r;throw new Error("unbalanced brackets in a kernel's source")}var j=4096,Tt={vec4f:{format:"rgba32float",bytes:16},"vec4<f16>":{format:"rgba16float",bytes:8}};function Rt({element:e}){return Tt[e]}var Ct=500;function Te({access:e,inPlace:t,element:n}){return(e==="read"||t)&&n in Tt}function Qr(e,t){let n=e;for(let a of t){let{name:s,index:i,inPlace:o}=a,{format:u}=Rt(a),l=o?`${s}Before`:s,d=`@group(0) @binding(${o?i+Ct:i}) var ${l}: texture_storage_2d<${u}, read>;`,f=n.split(`
`),h=f.findIndex(g=>g.startsWith(`@group(0) @binding(${i}) `));f[h]=o?`${d} ${f[h]}`:d,n=X(f.join(`
`),s,{load:g=>`textureLoad(${l}, texelAt(${g}))`})}let r=`${j}u`;return`${n}
fn texelAt(index: u32) -> vec2u { return vec2u(index % ${r}, index / ${r}); }
`}function It(e){let t=[],n=new Map,r=[];for(let[s,{kernel:i,views:o}]of e.entries()){let u=new Map;for(let l of i.reflection.bindings){if(!Te(l))continue;let c=o[l.name],d=zr(c),f=n.get(d);f===void 0&&(f={view:c,texel:Rt(l),firstCall:s,lastCall:s,texture:-1},n.set(d,f),t.push(f)),f.lastCall=s,u.set(l.name,f)}r.push(u);for(let l of i.reflection.bindings)if(l.access==="read_write")for(let[c,{view:d}]of n)Fr(d,o[l.name])&&n.delete(c)}return{textures:jr(t),calls:r.map((s,i)=>({textures:new Map([...s].map(([o,u])=>[o,u.texture])),copies:[...new Set(s.values())].filter(o=>o.firstCall===i).map(({view:o,texture:u})=>({view:o,texture:u}))}))}}function jr(e){let t=[],n=[];for(let r of e){let a=Gr(r),s=-1;for(let[i,{texel:o,rows:u}]of t.entries())n[i]>=r.firstCall||o!==r.texel||u<a||u>2*a||(s<0||u<t[s].rows)&&(s=i);s<0&&(s=t.push({texel:r.texel,rows:a})-1),n[s]=r.lastCall,r.texture=s}return t}function Gr({view:e,texel:t}){return Math.ceil(e.byteLength/(j*t.bytes))}var Ve=new WeakMap,Hr=0;function zr({memory:e,offset:t,byteLength:n}){let r=Ve.get(e);return r===void 0&&Ve.set(e,r=Hr++),`${r} ${t} ${n}`}function Fr(e,t){return e.memory===t.memory&&e.offset<t.offset+t.byteLength&&t.offset<e.offset+e.byteLength}var Se=256;function Kr(e){let{reflection:t}=e.kernel,n=new DataView(new ArrayBuffer(t.parameters.length*4));for(let[r,a]of t.parameters.entries()){let s=e.parameters[a.name];a.type==="f32"?n.setFloat32(r*4,s,!0):n.setUint32(r*4,s,!0)}return new Uint8Array(n.buffer)}var Nt=class{label;#e;#n;#t;byteLength;constructor(e,t,n,{device:r,textureReads:a,bufferOf:s}){this.label=e;let i=a?It(t):void 0,o=i?.textures??[],u=o.map(c=>Vr(r,e,c)),l=new Uint8Array(Pt(t));this.#t=r.createBuffer({label:`${e} parameters`,size:l.length,usage:GPUBufferUsage.UNIFORM|GPUBufferUsage.COPY_DST}),this.#e=t.map((c,d)=>{let f=d*Se;l.set(Kr(c),f);let h=n[d],{copies:g=[],textures:p}=i?.calls[d]??{},w=m=>u[p?.get(m)??-1],S={buffer:this.#t,offset:f,size:Se};return{copies:g.map(({view:m,texture:y})=>({buffer:s(m.memory),offset:m.offset,byteLength:m.byteLength,texture:u[y],texelBytes:o[y].texel.bytes})),pipeline:h,bindGroup:r.createBindGroup({label:`${c.kernel.name} in ${e}`,layout:h.getBindGroupLayout(0),entries:Zr(c,w,s,S)}),workgroups:c.workgroups}}),r.queue.writeBuffer(this.#t,0,l),this.#n=u,this.byteLength=l.length+Dt(i)}get dispatches(){return this.#e.length}encode(e){let t;for(let n of this.#e){if(n.copies.length>0){t?.end(),t=void 0;for(let r of n.copies)Xe(e,r)}t??=e.beginComputePass(),Ze(t,n)}t?.end()}encodeTimed(e,t){for(let[n,r]of this.#e.entries()){for(let s of r.copies)Xe(e,s);let a=e.beginComputePass({timestampWrites:{querySet:t,beginningOfPassWriteIndex:2*n,endOfPassWriteIndex:2*n+1}});Ze(a,r),a.end()}}destroy(){for(let e of this.#n)e.destroy();this.#t.destroy()}};function Yr(e,t){return Pt(e)+Dt(t?It(e):void 0)}function Pt(e){return Math.max(1,e.length)*Se}function Dt(e){return(e?.textures??[]).reduce((n,{rows:r,texel:a})=>n+r*j*a.bytes,0)}function Vr(e,t,{rows:n,texel:r}){return e.createTexture({label:`${t} input`,size:[j,n],format:r.format,usage:GPUTextureUsage.STORAGE_BINDING|GPUTextureUsage.COPY_DST})}function Zr(e,t,n,r){let{bindings:a,parameters:s}=e.kernel.reflection,i=[];for(let{name:o,index:u,inPlace:l}of a){let c=t(o);if(c){let d=l?u+Ct:u;i.push({binding:d,resource:c.createView()})}if(!c||l){let{memory:d,offset:f,byteLength:h}=e.views[o],g={buffer:n(d),offset:f,size:h};i.push({binding:u,resource:g})}}return s.length>0&&i.push({binding:0,resource:r}),i}function Ze(e,t){e.setPipeline(t.pipeline),e.setBindGroup(0,t.bindGroup),e.dispatchWorkgroups(...t.workgroups)}function Xe(e,t){let{buffer:n,offset:r,byteLength:a,texture:s,texelBytes:i}=t,o=Math.ceil(a/i),u=Math.floor(o/j),l=j*i;u>0&&e.copyBufferToTexture({buffer:n,offset:r,bytesPerRow:l},{texture:s},[j,u]);let c=o%j;c>0&&e.copyBufferToTexture({buffer:n,offset:r+u*l,bytesPerRow:l},{texture:s,origin:[0,u]},[c,1])}var ge=class{label;byteLength;buffer;constructor(e,t,n){this.label=t,this.byteLength=n;let r=GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST;this.buffer=e.createBuffer({label:t,size:n,usage:r})}},Xr=class{#e;#n;#t=new Map;constructor(e,t){this.#e=e,this.#n=t}of(e){let t=this.#t.get(e);return t===void 0&&(t=this.#r(e),this.#t.set(e,t)),t}async#r(e){let{name:t,source:n,reflection:r}=e,a=this.#n?Qr(n,r.bindings.filter(Te)):n;this.#e.pushErrorScope("validation");let s=this.#e.createShaderModule({label:t,code:a}),[i,{messages:o}]=await Promise.all([this.#e.popErrorScope(),s.getCompilationInfo()]),u=o.find(l=>l.type==="error");if(u)throw new Error(Jr(e,u));if(i)throw new Error(`kernel ${t}: ${i.message}`);return await this.#e.createComputePipelineAsync({label:t,layout:"auto",compute:{module:s,entryPoint:"main"}})}};function Jr({name:e,constants:t,origins:n},{lineNum:r,message:a}){let s=n[r-1],i=s?`${s.path}:${s.line}`:`generated code of ${e}`,u=a.split(`
`).filter(l=>l.trim()!==""&&!/[│┌]/.test(l)).map(l=>l.trim()).join(`
  `);return`${i}: ${u}
  in kernel ${e}, made with ${JSON.stringify(t)}`}function ue(e){let t=[],n=/@group\(0\) @binding\((\d+)\) var<storage, (read|read_write)> (\w+)\s*: array<(.+)>;( \/\/ in place)?/g;for(let[,s,i,o,u,l]of e.matchAll(n))t.push({name:o,index:Number(s),access:i,inPlace:l!==void 0,element:u});let r=/struct Parameters \{([^}]*)\}/.exec(e)?.[1]??"",a=[];for(let[,s,i]of r.matchAll(/^\s*(\w+)\s*:\s*(u32|f32),/gm))a.push({name:s,type:i});return{bindings:t.sort((s,i)=>s.index-i.index),parameters:a}}var ea={vec4f:16,"vec4<f16>":8,vec2f:8,f32:4,u32:4,i32:4},Je=new WeakMap;function et(e,t,n){let r=a=>!n||a.access==="read_write"||!Te(a);return e.map(a=>ta(a,t,r))}function ta(e,t,n){let r=e.kernel.reflection.bindings.filter(i=>e.views[i.name].byteLength>t&&n(i));if(r.length===0)return e;let a={...e.views},s=new Map;for(let{name:i}of r){let o=e.views[i],u=Math.ceil(o.byteLength/t);s.set(i,u);for(let l=0;l<u;l++){let c=l*t;a[ye(i,l)]={...o,offset:o.offset+c,byteLength:Math.min(t,o.byteLength-c)}}}return{...e,kernel:na(e.kernel,s,t),views:a}}function ye(e,t){return t===0?e:`${e}Range${t}`}function na(e,t,n){let r=JSON.stringify([...t,n]),a=Je.get(e)??new Map;Je.set(e,a);let s=a.get(r);if(s===void 0){let i=e.source;for(let[o,u]of t)i=aa(i,e.reflection.bindings.find(l=>l.name===o),u,n);s={...e,source:i,reflection:ue(i)},a.set(r,s)}return s}var ra=100;function aa(e,{name:t,index:n,access:r,element:a},s,i){let o=ea[a];if(o===void 0)throw new Error(`cannot split ${t} of ${a}`);let u=i/o,l=Array.from({length:s-1},(p,w)=>w+1),c=l.map(p=>`@group(0) @binding(${n+p*ra}) var<storage, ${r}> ${ye(t,p)}: array<${a}>;`),d=(p,w,S="")=>l.toReversed().map(m=>`if (${p} >= ${m*u}u) { ${w(`${ye(t,m)}[${p} - ${m*u}u]`)}${S} }`),f=[`fn load_${t}(at: u32) -> ${a} {`,...d("at",p=>`return ${p};`).map(p=>`  ${p}`),`  return ${t}[at];`,"}"],h=[`fn store_${t}(at: u32, value: ${a}) {`,...d("at",p=>`${p} = value;`," return;").map(p=>`  ${p}`),`  ${t}[at] = value;`,"}"];return[...X(e,t,{load:p=>`load_${t}(${p})`,store:(p,w)=>`store_${t}(${p}, ${w.trim()});`}).split(`
`),...c,...f,...r==="read_write"?h:[],""].join(`
`)}var sa=4096;async function ia(e,t){let n=2*t.dispatches;if(n>sa)throw new Error(`${t.label} is too long to be timed`);let r=e.createQuerySet({type:"timestamp",count:n}),a=n*8,{QUERY_RESOLVE:s,COPY_SRC:i,COPY_DST:o,MAP_READ:u}=GPUBufferUsage,l=e.createBuffer({size:a,usage:s|i}),c=e.createBuffer({size:a,usage:u|o});try{let d=e.createCommandEncoder();t.encodeTimed(d,r),d.resolveQuerySet(r,0,n,l,0),d.copyBufferToBuffer(l,0,c,0,a),e.queue.submit([d.finish()]),await c.mapAsync(GPUMapMode.READ);let f=new BigUint64Array(c.getMappedRange().slice(0)),h=(g,p)=>Number(f[p]-f[g])/1e9;return Array.from({length:t.dispatches},(g,p)=>({before:p===0?0:Math.max(0,h(2*p-1,2*p)),own:h(2*p,2*p+1)}))}finally{r.destroy(),l.destroy(),c.destroy()}}var oa=class Ut{#e;#n;#t=new Set;#r=new WeakSet;#a=0;#s=0;constructor(t){this.#e=t,this.#n=new Xr(t.device,this.#o)}static async open(t){return new Ut(await Mr(t))}get device(){return this.#e.device}get info(){return this.#e.info}get name(){return Or(this.info)}get identity(){let{vendor:t,architecture:n,device:r,description:a}=this.info;return[navigator.userAgent,t,n,r,a].join("; ")}get target(){return this.info.isFallbackAdapter?"software":"hardware"}get supportsHalf(){return this.device.features.has("shader-f16")}get workgroupLimits(){let{limits:t}=this.device;return{memory:t.maxComputeWorkgroupStorageSize,invocations:Math.min(t.maxComputeInvocationsPerWorkgroup,t.maxComputeWorkgroupSizeX)}}get maximumBinding(){let{maxBufferSize:t,maxStorageBufferBindingSize:n}=this.device.limits;return Math.floor(Math.min(t,n)/256)*256}get maximumBindings(){return this.device.limits.maxStorageBuffersPerShaderStage}get allocated(){return this.#a}get peakAllocated(){return this.#s}bufferOf(t){if(!(t instanceof ge))throw new Error(`${t.label} is not GPU memory`);return t.buffer}allocate(t,n){let r=Ke(n);if(r>this.device.limits.maxBufferSize)throw new Lt(`${t} needs ${r} bytes in one buffer; the adapter allows ${this.device.limits.maxBufferSize}. Use a smaller batch or input size.`);let a=this.#u(`allocating ${t}`,()=>new ge(this.device,t,r));return this.#i(r),a}async hasRoom(t){this.device.pushErrorScope("out-of-memory");let n=t.map(a=>new ge(this.device,"room",Ke(a))),r=await this.device.popErrorScope();for(let{buffer:a}of n)a.destroy();return r===null}free(t){let n=this.bufferOf(t);this.#r.has(t)||(this.#r.add(t),n.destroy(),this.#i(-t.byteLength))}write(t,n){if(n.byteLength>t.byteLength)throw new Error(`${n.byteLength} bytes do not fit ${t.memory.label}`);if(n.byteLength===0)return;let r=this.device.queue;this.#u(`writing ${t.memory.label}`,()=>{r.writeBuffer(this.bufferOf(t.memory),t.offset,n.buffer,n.byteOffset,n.byteLength)})}async read(t){let n=GPUBufferUsage.MAP_READ|GPUBufferUsage.COPY_DST,r=this.device.createBuffer({size:t.byteLength,usage:n});try{return this.#u(`reading ${t.memory.label}`,()=>{let a=this.device.createCommandEncoder(),s=this.bufferOf(t.memory);a.copyBufferToBuffer(s,t.offset,r,0,t.byteLength),this.device.queue.submit([a.finish()])}),await r.mapAsync(GPUMapMode.READ),await this.#l(),r.getMappedRange().slice(0)}finally{r.destroy()}}byteLengthOf(t){let n=this.#o;return Yr(et(t,this.maximumBinding,n),n)}async compile(t,n){for(let{kernel:{name:i,target:o}}of n)if(o==="cpu")throw new Error(`${i} was recorded for the CPU, not for WebGPU`);let r=et(n,this.maximumBinding,this.#o),a=await Promise.all(r.map(({kernel:i})=>this.#n.of(i))),s=this.#u(`compiling ${t}`,()=>new Nt(t,r,a,{device:this.device,textureReads:this.#o,bufferOf:i=>this.bufferOf(i)}));return this.#i(s.byteLength),await this.#l(),s}release(t){let n=me(t);this.#r.has(n)||(this.#r.add(n),n.destroy(),this.#i(-n.byteLength))}run(t,n=1){let r=me(t);this.#u(`running ${r.label}`,()=>{for(let a=0;a<n;a++){let s=this.device.createCommandEncoder({label:r.label});r.encode(s),this.device.queue.submit([s.finish()])}})}async time(t){let n=me(t);if(!this.device.features.has("timestamp-query"))return;let r=await this.#u(`timing ${n.label}`,()=>ia(this.device,n));return await this.#l(),r}async finish(){await this.device.queue.onSubmittedWorkDone(),await this.#l()}destroy(){this.device.destroy()}[Symbol.dispose](){this.destroy()}get#o(){let{maxStorageTexturesPerShaderStage:t}=this.device.limits;return this.target==="software"&&t>=Dr}#i(t){this.#a+=t,this.#s=Math.max(this.#s,this.#a)}#u(t,n){let r=this.device;this.#e.errors.check(),r.pushErrorScope("out-of-memory"),r.pushErrorScope("validation");try{return n()}finally{for(let a=0;a<2;a++){let s=r.popErrorScope().then(i=>{i&&this.#e.errors.add(new Error(`GPU error while ${t}: ${i.message}`))}).finally(()=>this.#t.delete(s));this.#t.add(s)}}}async#l(){await Promise.all(this.#t),this.#e.errors.check()}};function me(e){if(!(e instanceof Nt))throw new Error("not an executable of this engine");return e}var ua=class{engine;architecture;layout;bufferLayout;parameters;buffers;constructor(e,t){this.engine=e,this.architecture=t,this.layout=mt(t),this.bufferLayout=wt(t),this.parameters=e.allocate("parameters",this.layout.length*4),this.buffers=e.allocate("running statistics",this.bufferLayout.length*4)}load(e){this.engine.write(R(this.parameters),e.parameters),this.engine.write(R(this.buffers),e.buffers)}async save(){let e=async(r,a)=>new Float32Array(await this.engine.read(F(R(r),0,a))),[t,n]=await Promise.all([e(this.parameters,this.layout.length),e(this.buffers,this.bufferLayout.length)]);return{parameters:t,buffers:n}}parameter(e,t=this.parameters){let{offset:n,length:r}=he(this.layout,e);return F(R(t),n,r)}norm(e){let t=n=>{let{offset:r,length:a}=he(this.bufferLayout,`${e}.${n}`);return F(R(this.buffers),r,a)};return{gamma:this.parameter(`${e}.weight`),beta:this.parameter(`${e}.bias`),runningMean:t("running_mean"),runningVariance:t("running_var")}}heads(e=this.parameters){let{heads:t,lastChannel:n}=this.architecture,{total:r}=ne(te(t)),a=(s,i)=>F(R(e),he(this.layout,s).offset,i);return{weight:a(t[0].weight,r*n),bias:a(t[0].bias,r)}}destroy(){this.engine.free(this.parameters),this.engine.free(this.buffers)}[Symbol.dispose](){this.destroy()}};function Mt({height:e,width:t}){return e*t*3}var la=`// From packed bytes to the network's input, augmented as torchvision augments a PIL image:
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
`,b={type:"u32"},I={type:"f32"};function $(e,t){return{access:"read",inPlace:!1,element:e,shape:t}}function A(e,t){return{access:"read_write",inPlace:!1,element:e,shape:t}}function Ot(e,t,n){return{...$(e,n),fields:t}}function ca(e,t,n){return{...n,counted:e,atMost:t}}function q(e,t){return{...t,when:e}}function Wt(e,t){return t===void 0?[e]:Array.from({length:t},(n,r)=>`${e}${r}`)}var tt=new WeakMap;function da(e,t){let n=t.toSorted().join(" "),r=tt.get(e)??new Map;tt.set(e,r);let a=r.get(n);return a===void 0&&(a=ha(e,t),r.set(n,a)),a}function ha(e,t){let n=e.source;for(let a of t){if(e.reflection.bindings.find(i=>i.name===a)?.element!=="vec4f")throw new Error(`${e.name}: ${a} cannot be kept in half precision`);n=X(n,a,{load:i=>`vec4f(${a}[${i}])`,store:(i,o)=>`${a}[${i}] = vec4<f16>(${o.trim()});`}).replace(new RegExp(`(\\b${a}\\s*: array<)vec4f>`),"$1vec4<f16>>")}let r=`enable f16; ${n}`;return{...e,source:r,reflection:ue(r)}}function Bt(e,t){let n=0,r=Object.entries(t).map(([a,s])=>{let i={name:a,at:n,length:fa(s),unsigned:s==="u32"};return n+=i.length,i});return{name:e,fields:t,words:n,places:r}}function fa(e){return typeof e=="string"?1:e[1]}var Qt=Bt("BatchRecord",{stepSize:"f32",secondCorrection:"f32",dropoutSeed:"u32",learningRate:"f32",emaWeight:"f32",accumulates:"f32",updates:"f32",unused:"f32"}),jt=Bt("AugmentationDraw",{flip:"f32",order:"f32",factors:["f32",3],matrix:["f32",6],unused:["f32",5]});function pa({name:e,fields:t}){let n=Object.entries(t).map(([r,a])=>`  ${r}: ${typeof a=="string"?a:`array<${a[0]}, ${a[1]}>`},`);return{path:"kernels/program/records.ts",source:[`struct ${e} {`,...n,"}"].join(`
`)}}var ga=`// Adds up what the lanes of a workgroup have left in its memory, in a fixed order: sums[0] is the total.
//   sums  an array of LANES elements, one of each lane
for (var half = LANES / 2u; half > 0u; half /= 2u) {
  workgroupBarrier();
  if (lane < half) { $sums[lane] += $sums[lane + half]; }
}
`,ma=`// Adds up all partial sums of a workgroup's QUADS groups of four channels, as a tree of SLICES lanes for each
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
`,wa=`// Where a tile of four neighbouring pixels of images lies, such as the first of a walk over them.
//   tile    its number
//   height  rows of an image

// Divided once: software divides lane by lane.
var row = $tile / tilesPerRow;
var x = ($tile % tilesPerRow) * 4u;
var y = row % parameters.$height;
var image = row / parameters.$height;
`,va=`// The value of an element of a lazy input: what the batch norm and the ReLU6 that it awaits make of it.
//   value         a variable with the element, which becomes the value
//   scale, shift  of the norm, for the element's channels
// Conditions: LAZY, whether there is a norm; RELU6, whether there is a ReLU6.
//#if LAZY
$value = fma($value, $scale, $shift);
//#end
//#if RELU6
$value = clamp($value, vec4f(), vec4f(6.0));
//#end
`,ba=`// Goes on to the next tile of the walk that first_tile.wgsl began.
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
`,$a=`// Writes a part's two sums to \`partials\` [parts, 2, channels].
//   part           number of the part
//   width          groups of four channels
//   quad           the group
//   first, second  the sums
partials[$part * 2u * $width + $quad] = $first;
partials[($part * 2u + 1u) * $width + $quad] = $second;
`,Sa=`// The gradient before a ReLU6, an expression that ends a statement: zero where the ReLU6 was flat.
//   gradient   after the ReLU6
//   activated  what the ReLU6 read
select(
  vec4f(),
  $gradient,
  ($activated > vec4f()) & ($activated < vec4f(6.0)),
);
`;function H(e,t){return{[e]:{path:`kernels/wgsl/${e}.wgsl`,source:t}}}var ya={...H("add_lanes",ga),...H("column_sums",ma),...H("first_tile",wa),...H("lazy_value",va),...H("next_tile",ba),...H("partial_sums",$a),...H("relu6_gradient",Sa),...Object.fromEntries([Qt,jt].map(e=>[e.name,pa(e)]))};function ka({name:e,views:t,parameters:n},r,{bindings:a,parameters:s},i,o){let u=[],l=new Map;for(let[d,f]of Object.entries(t)){if(f.when!==void 0&&!i.has(f.when))continue;let{counted:h}=f,g=h===void 0?void 0:Number(o[h]);for(let p of Wt(d,g))l.set(`buffer ${p}`,xa(f))}for(let[d,{type:f,when:h}]of Object.entries(n))(h===void 0||i.has(h))&&l.set(`parameter ${d}`,f);let c=new Map([...a.map(d=>[`buffer ${d.name}`,Gt(d)]),...s.map(({name:d,type:f})=>[`parameter ${d}`,f])]);for(let[d,f]of l){let h=c.get(d);h===void 0?u.push(`${d} is not declared`):h!==f&&u.push(`${d} is ${h}, described as ${f}`)}for(let d of c.keys())l.has(d)||u.push(`${d} is not described`);if(u.length>0)throw new Error(`${r}: in ${e}, ${u.join("; ")}`)}function xa({access:e,inPlace:t,element:n}){return Gt({access:e,inPlace:t,element:_a(n)})}function _a(e){return typeof e=="string"?e:e.name}function Gt({access:e,inPlace:t,element:n}){return`${e} array<${n}>${t?" in place":""}`}var nt=/^const (\w+) = (\d+)u;/;function Aa(e,t,n={}){let r=Ht(e,{...n,...e.includes}),a=new Set,s=new Map;for(let{text:c}of r){let[,d="",f]=nt.exec(c)??[];f!==void 0&&(a.add(d),s.set(d,Number(t[d]??f)))}function i(c,d,f){let h=d;for(;h<c.length;h++){let g=c[h],[,p,w="",S=""]=/^\s*\/\/#(if|else|end|for)\s*(\w*)\s*(\w*)/.exec(g.text)??[];if(p==="else"||p==="end")return h;if(p==="if"){let m=t[w];typeof m!="boolean"&&Z(g,`template condition ${w} has no value`),a.add(w),h=i(c,h+1,m?f:void 0),La(c[h])&&(h=i(c,h+1,m?void 0:f)),rt(c[h],g)}else if(p==="for"){let m=s.get(S)??Number(S);Number.isInteger(m)||Z(g,`//#for ${w}: ${S} is no number`);let y=[];h=i(c,h+1,y),rt(c[h],g);for(let v=0;v<m;v++)for(let k of y){let E=k.text.replaceAll(`$${w}`,String(v));f?.push({...k,text:E})}}else{let m=g.text.replace(nt,(y,v)=>`const ${v} = ${s.get(v)}u;`);f?.push({...g,text:m})}}return h}let o=[],u=i(r,0,o);u<r.length&&Z(r[u],"template has an //#end too many");let l=Object.keys(t).filter(c=>!a.has(c));if(l.length>0)throw new Error(`${e.path}: template has no constant ${l.join(", ")}`);return{text:o.map(({text:c})=>c).join(`
`),origins:o.map(({path:c,line:d})=>({path:c,line:d}))}}function Ht({path:e,source:t},n){return t.split(`
`).flatMap((r,a)=>{let s={text:r,path:e,line:a+1},[,i="",o,u=""]=/^(\s*)\/\/#include (\w+)\s*(.*)/.exec(r)??[];if(o===void 0)return[s];let l=n[o];l===void 0&&Z(s,`there is nothing named ${o} to include`);let c=u.split(",").filter(d=>d.trim()!=="").map(d=>{let[,f,h]=/^\s*(\w+)=(.*?)\s*$/.exec(d)??[];return f===void 0&&Z(s,`//#include ${o}: "${d.trim()}" is no name=value`),[f,h]});return qa(Ht(l,n)).map(d=>({...d,text:Ea(d,c,i)}))})}function qa(e){let t=e.findIndex(({text:a})=>!/^\/\/(?!#)/.test(a)),n=({text:a})=>a.trim()!=="",r=e.slice(t);return r.slice(r.findIndex(n),r.findLastIndex(n)+1)}function Ea({text:e},t,n){let r=t.reduce((a,[s,i])=>a.replaceAll(new RegExp(`\\$${s}\\b`,"g"),()=>i),e);return/^\s*(\/\/#|$)/.test(r)?r:n+r}function Z({path:e,line:t},n){throw new Error(`${e}:${t}: ${n}`)}function La(e){return/^\s*\/\/#else/.test(e?.text??"")}function rt(e,t){/^\s*\/\/#end/.test(e?.text??"")||Z(t,"template has a directive without its //#end")}var at=new WeakMap;function Ta(e,t){let{target:n,constants:r,variant:a}=t,s=at.get(e)??new Map;at.set(e,s);let i=JSON.stringify([n,a,r]),o=s.get(i);return o===void 0&&(o=Ra(e,t),s.set(i,o)),o}function Ra(e,{target:t,constants:n,flags:r,variant:a}){let s={name:e.name,target:t,constants:n,description:e};if(t==="cpu")return{...s,source:"",origins:[],reflection:{bindings:[],parameters:[]}};let i=Ca(e,a),{text:o,origins:u}=Aa(i,n,ya),l=ue(o);return ka(e,i.path,l,r,n),{...s,source:o,origins:u,reflection:l}}function Ca({name:e,template:t,variants:n},r){let a=r===void 0?t:n?.[r];if(a===void 0)throw new Error(`${e} has no template${r?` ${r}`:""}`);return a}function O(e,t){let{target:n,variant:r,workgroups:a,parameters:s,...i}={flags:{},...t},o=e,{name:u}=o,l={},c={};for(let[v,k]of Object.entries(i.views)){if(k===void 0)continue;let E=o.views[v];if(E===void 0)throw new Error(`${u}: it has no buffer ${v}`);if(E.counted===void 0){c[v]=k;continue}let N=k;l[E.counted]=N.length,Wt(v,N.length).forEach((C,P)=>c[C]=N[P])}let d=Pa(o,i.views);for(let v of o.flags??[])i.flags[v]&&d.add(v);let f=Da(o,s,d);for(let[v,k]of Object.entries(c))Ua(u,v,k);if(!a.every(v=>Number.isInteger(v)&&v>=1&&v<=65535))throw new Lt(`${u}: cannot dispatch ${a.join(" x ")} workgroups, which no device runs at once. Use a smaller batch, input size or width multiplier.`);let h=Object.fromEntries(Na(o).map(v=>[v,d.has(v)])),g=n==="cpu"?h:{...o.constants,...i.constants,...l,...h},p=Ta(o,{target:n,variant:r,constants:g,flags:d}),w=o.cost(Ia(i.views,s,h)),S={kernel:p,views:c,parameters:f,workgroups:a,cost:w},m=Object.keys(c).filter(v=>c[v].half);if(m.length===0)return S;let y=m.reduce((v,k)=>v+c[k].byteLength,0);return{...S,kernel:n==="cpu"?p:da(p,m),cost:{...w,bytes:w.bytes-y}}}function Ia(e,t,n){return{views:e,parameters:t,flags:n}}function Na({views:e,flags:t=[]}){let n=Object.values(e).flatMap(r=>r.when??[]);return[...new Set([...n,...t])]}function Pa({name:e,views:t},n){let r=new Set,a=[];for(let[s,{when:i}]of Object.entries(t)){let o=n[s];o!==void 0&&i!==void 0&&r.add(i),o===void 0&&i===void 0&&a.push(s)}for(let[s,{when:i}]of Object.entries(t))n[s]===void 0&&i!==void 0&&r.has(i)&&a.push(s);if(a.length>0)throw new Error(`${e}: buffer ${a.join(", ")} is not given`);return r}function Da({name:e,parameters:t},n,r){let a={};for(let[i,o]of Object.entries(n)){if(o===void 0)continue;let u=t[i];if(u===void 0)throw new Error(`${e}: it has no parameter ${i}`);if(u.type==="u32"&&!(Number.isInteger(o)&&o>=0&&o<2**32))throw new Error(`${e}: ${i} is ${o}, not an unsigned integer`);(u.when===void 0||r.has(u.when))&&(a[i]=o)}let s=Object.entries(t).filter(([i,{when:o}])=>(o===void 0||r.has(o))&&a[i]===void 0);if(s.length>0)throw new Error(`${e}: parameter ${s.map(([i])=>i).join(", ")} is not given`);return a}function Ua(e,t,n){if(n.offset%256!==0||n.byteLength<=0||n.byteLength%4!==0)throw new Error(`${e}: ${t} is not a bindable range of ${n.memory.label}`);if(n.offset+n.byteLength>n.memory.byteLength)throw new Error(`${e}: ${t} reaches past the end of ${n.memory.label}`)}var Ma={memory:16384,invocations:256},Oa={cpu:4,software:8,hardware:64};function W(e){return Oa[e]}var Wa={path:"kernels/augment/augment.wgsl",source:la};var Ba=ca("PARTS",11,$("u32","[imagesPerPart, height, width, 3] bytes"));var zt={template:Wa,constants:{MEANS:!1},views:{batchIndex:$("u32","[1]"),samples:$("u32","[batches, batch]"),draws:q("AUGMENT",Ot(jt,["flip","order","factors","matrix"],"[batches, batch]")),means:q("AUGMENT",$("f32","[batch]")),output:A("vec4f","[batch, height, width, 4]"),pixels:Ba},parameters:{imagesPerPart:b,batch:b,height:b,width:b,meanRed:I,meanGreen:I,meanBlue:I,stdRed:I,stdGreen:I,stdBlue:I},cpu:{module:"augment/augment",entry:"augment",divide:({parameters:e})=>({tasks:e.batch*e.height})}};function Ft(e){return({parameters:t})=>{let n=t.batch*t.height*t.width;return{flops:e*n,bytes:19*n}}}var Ji={name:"augment",...zt,cost:Ft(40)},Qa={name:"normalise",...zt,cost:Ft(6)};function ja(e){return Ga(Qa,e)}function Ga(e,t){let{batch:n,height:r,width:a,imagesPerPart:s,target:i,mean:o,std:u,...l}=t,c=W(i);return O(e,{target:i,views:l,parameters:{imagesPerPart:s,batch:n,height:r,width:a,meanRed:o[0],meanGreen:o[1],meanBlue:o[2],stdRed:u[0],stdGreen:u[1],stdBlue:u[2]},constants:{LANES:c},workgroups:Le(n*r*a,c)})}var Ha=5;function L(e,t,n){let{down:r,across:a,slices:s,depth:i}=n,o=`shared ${4*r*e}x${4*a*t}`,u=s>1?`, ${s} slices of ${i}`:"";return{name:`${o} by ${4*e}x${4*t}${u}`,rowQuads:e,columnQuads:t,workgroup:n}}var za=[L(2,2,{down:16,across:8,slices:1,depth:16}),L(2,2,{down:8,across:8,slices:1,depth:16}),L(2,2,{down:16,across:4,slices:1,depth:16}),L(2,1,{down:8,across:8,slices:1,depth:16}),L(2,1,{down:16,across:4,slices:1,depth:16}),L(1,1,{down:8,across:8,slices:1,depth:16}),L(2,2,{down:8,across:8,slices:4,depth:4}),L(2,2,{down:8,across:8,slices:4,depth:12}),L(2,1,{down:8,across:4,slices:8,depth:4}),L(1,2,{down:4,across:8,slices:8,depth:4}),L(1,1,{down:8,across:8,slices:4,depth:8}),L(1,1,{down:8,across:8,slices:8,depth:8}),L(1,1,{down:4,across:4,slices:16,depth:4}),L(1,1,{down:4,across:4,slices:16,depth:12})];function Kt({rowQuads:e,columnQuads:t,workgroup:n}){let{down:r,across:a,slices:s}=n;return{rows:4*r*e,columns:4*a*t,lanes:r*a*s}}function Yt({rowQuads:e,columnQuads:t,workgroup:n}){let{down:r,across:a,slices:s,depth:i}=n,o=s*i*(r*e+1+a*t+1),u=r*a*s*t/2;return 16*Math.max(o,u,2*r*a*t)}function Fa({memory:e,invocations:t}){return za.filter(n=>Yt(n)<=e&&Kt(n).lanes<=t)}function Ka(e,t){let{slices:n,depth:r}=e.workgroup,a=16*e.rowQuads*e.columnQuads,{rows:s,columns:i,lanes:o}=Kt(e),u=Math.ceil(t.rows/s)*Math.ceil(t.columns/i),l=28e6*(a===64?.95:a===32?.75:.7),c=Math.min(1,u*o/(132*256)),d=2*u*s*i*t.depth/(l*c),f=4*u*(s+i)*t.depth/5e6,h=Math.min(Math.floor(65536/(o*(32+1.5*a))),Math.floor(229376/Yt(e))),g=Math.ceil(u/(132*h)),p=Math.ceil(t.depth/(r*n))+(n>1?2:0);return Math.max(d,f,g*p)}function Ya(e,t){return Va(t,n=>Ka(n,e))}function Va(e,t){return Fa(e).map(n=>({tile:n,time:t(n)})).sort((n,r)=>n.time-r.time).slice(0,Ha).map(({tile:n})=>n)}function Za(e,t,n){let{across:r,down:a,slices:s,depth:i}=n;return{ROW_QUADS:e,QUADS:t,ACROSS:r,DOWN:a,SLICES:s,DEPTH:i,LANES:r*a*s,SLICED:s>1}}var ee=48;var Vt={cpu:64,software:256,hardware:4096},Xa=1024;function Ja(e){return{name:e.name,rows:4*e.rowQuads,quads:e.columnQuads,mostParts:Xa,workgroup:e.workgroup}}function es(e,t){let n=(r,a)=>({name:`${r}x${4*a}`,rows:r,quads:a,mostParts:Vt[t]});return e%16===0?[n(4,4),n(8,4),n(8,2)]:[n(8,2),n(4,2)]}function ts(e,t,n=Ma){if(t==="cpu")return[ns(e.columns)];let r=es(e.columns,t);if(t==="software")return r;let[a,...s]=Ya(e,n).map(Ja);return[a,r.find(({rows:i})=>i===8),...s]}function ns(e){return{name:`${ee} rows`,rows:ee,quads:e/4,mostParts:Vt.cpu}}var eo=[[4,2],[4,4],[2,4]].map(([e,t])=>({name:`${4*e}x${4*t}`,outputs:e,inputs:t}));function Zt({rows:e,workgroup:t}){return e*(t?.down??1)}function rs({quads:e,workgroup:t}){return 4*e*(t?.across??1)}var as=class{#e;#n=[];#t=[];constructor(e){this.#e=e}take(e,t,n=!1){let r=t*(n?2:4),a=-1;for(let[i,o]of this.#t.entries())o.byteLength<r||(a<0||o.byteLength<this.#t[a].byteLength)&&(a=i);let s=a<0?this.#e.allocate(e,r):this.#t.splice(a,1)[0];return a<0&&this.#n.push(s),{memory:s,offset:0,byteLength:r,half:n}}keep(e,t){let n=this.#e.allocate(e,t*4);return this.#n.push(n),{memory:n,offset:0,byteLength:t*4,half:!1}}give(e){this.#t.push(e.memory)}destroy(){for(let e of this.#n.splice(0))this.#e.free(e);this.#t.length=0}},st={name:"joined",joins:!0},we={name:"apart",joins:!1},ss=2**16;function is(e,t){return t!=="hardware"?[we]:e<ss?[st,we]:[we,st]}var os=class{#e;constructor(e={}){this.#e=e}choose(e,t){return t.find(({name:n})=>n===this.#e[e])??t[0]}};function us(e,t,{name:n}){return{...e,choice:{key:t,variant:n}}}var ls=`// Dropout of the pooled features, for the templates that include this: a channel is dropped
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
`,cs=`// Logits of all heads, one matrix product over the concatenated classes:
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
`;var ds=`// Global average pooling and, in training, each head's dropout:
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
`;function hs(e,t,n,r){return{flops:2*e*t*r,bytes:4*(e*(n*t+r)+r*t)}}var fs={dropout:{path:"kernels/heads/dropout.wgsl",source:ls}},ps={name:"heads_pool",template:{path:"kernels/heads/pool.wgsl",source:ds,includes:fs},views:{input:$("vec4f","[batch, positions, channels]"),inputScale:$("vec4f","[channels]"),inputShift:$("vec4f","[channels]"),features:A("vec4f","[batch, heads or 1, channels]"),batchIndex:q("TRAINING",$("u32","[1]")),batchRecords:q("TRAINING",Ot(Qt,["dropoutSeed"],"[batches]"))},parameters:{batch:b,positions:b,channels:b,heads:q("TRAINING",b),dropoutThreshold:q("TRAINING",b),dropoutScale:q("TRAINING",I)},cost:({parameters:{batch:e,positions:t,channels:n,heads:r=1}})=>({flops:5*e*t*n,bytes:4*e*n*(t+r)}),cpu:{module:"heads/pool",entry:"headsPool",divide:({parameters:{batch:e}})=>({tasks:e})}},gs={name:"heads_logits",template:{path:"kernels/heads/logits.wgsl",source:cs},views:{features:$("vec4f","[batch, heads or 1, channels]"),weight:$("vec4f","[classes, channels]"),bias:$("f32","[classes]"),logits:A("f32","[batch, classes]"),segments:q("TRAINING",$("u32","[heads + 1]"))},parameters:{batch:b,channels:b,classes:b,heads:q("TRAINING",b)},cost:({parameters:{batch:e,channels:t,classes:n,heads:r=1}})=>hs(e,t,r,n),cpu:{module:"heads/logits",entry:"headsLogits",divide:({parameters:{classes:e}})=>({tasks:e})}};function ms({classes:e}){return e.reduce((t,n)=>t+n,0)}function ws(e){let{shape:t,target:n}=e;return[vs(e,t,n),bs(e,t,n)]}function vs({input:e,inputScale:t,inputShift:n,features:r},{batch:a,positions:s,channels:i,classes:o},u,l){let c=W(u);return O(ps,{target:u,views:{input:e,inputScale:t,inputShift:n,features:r,batchIndex:l?.views.batchIndex,batchRecords:l?.views.batchRecords},parameters:{batch:a,positions:s,channels:i,heads:l&&o.length,...l?.mask},constants:{LANES:c},workgroups:[Math.ceil(i/4/c),a,1]})}function bs({features:e,weight:t,bias:n,logits:r},a,s,i){let{batch:o,channels:u,classes:l}=a,c=ms(a),d=W(s),f=s==="hardware";return O(gs,{target:s,views:{features:e,weight:t,bias:n,logits:r,segments:i?.segments},parameters:{batch:o,channels:u,classes:c,heads:i&&l.length},constants:{LANES:d,TREE:f},workgroups:[f?c:Math.ceil(c/d),Math.ceil(o/4),1]})}var $s=`// Batch norm in training, between two convolutions: adds up the partial sums a convolution left,
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
`,Ss=`// Batch norms in inference: the scale and shift that the next reader applies, from the running averages,
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
`,Re=64;function ys({parameters:e}){return{tasks:Math.ceil(e.channels/32)}}function ks({parameters:e}){return{tasks:Math.min(Re,e.rows)}}function re(e){return Math.ceil(e/64)*64}var Xt=6*4;function xs(e,t){return{scale:F(e,0,t),shift:F(e,re(t),t)}}var _s={path:"kernels/norm/finish.wgsl",source:$s};function As({parameters:e}){let{parts:t,channels:n}=e;return{flops:2*t*n,bytes:8*t*n}}var qs={name:"norm_finish",template:_s,constants:{BACKWARD:!1},views:{partials:$("vec4f","[parts, 2, channels]"),statistics:A("vec4f","[4, stride]"),gamma:$("vec4f","[channels]"),beta:$("vec4f","[channels]"),runningMean:A("vec4f","[channels]"),runningVariance:A("vec4f","[channels]")},parameters:{rows:b,channels:b,parts:b,stride:b,epsilon:I,momentum:I},cost:As,cpu:{module:"norm/finish",entry:"normFinish",divide:ys}};var Es={name:"norm_inference",template:{path:"kernels/norm/inference.wgsl",source:Ss},views:{norms:$("u32","[count, 6]"),weights:$("vec4f","[parameters]"),averages:$("vec4f","[running statistics]"),statistics:A("vec4f","[statistics of all norms]")},parameters:{epsilon:I},cost:({views:{statistics:e}})=>({flops:5*e.byteLength/16,bytes:6*e.byteLength/4}),cpu:{module:"norm/inference",entry:"normInference",divide:({views:{norms:e}})=>({tasks:e.byteLength/Xt})}};function Ls(e,t,n){let r=W(n),a=e/4;if(n!=="hardware"){let i=[Math.ceil(a/r),1,1];return{constants:{LANES:r,TREE:!1},workgroups:i}}let s=a%2===0?2:1;return{constants:{LANES:t>2*r?4*r:r,ACROSS:s,TREE:!0},workgroups:[a/s,1,1]}}function Ts(e){let{partials:t,state:n,statistics:r,target:a,...s}=e,{channels:i}=s;return O(qs,{target:a,views:{partials:t,statistics:r,...n},parameters:{...s,stride:re(i)},...Ls(i,e.parts,a)})}function Rs(e){let t=({offset:n})=>n/16;return Uint32Array.from(e.flatMap(({state:n,statistics:r,channels:a})=>[t(n.gamma),t(n.beta),t(n.runningMean),t(n.runningVariance),t(r),a/4]))}function Cs(e){let{epsilon:t,target:n,...r}=e;return O(Es,{target:n,views:r,parameters:{epsilon:t},constants:{LANES:W(n)},workgroups:[e.norms.byteLength/Xt,1,1]})}var Is=`// Residual connection, forward: output = (skip, normed if it still awaits its norm)
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
`,Ns=16,Ps={name:"residual",template:{path:"kernels/residual/residual.wgsl",source:Is},views:{skip:$("vec4f","[rows, channels]"),branch:$("vec4f","[rows, channels]"),branchScale:$("vec4f","[channels]"),branchShift:$("vec4f","[channels]"),output:A("vec4f","[rows, channels]"),skipScale:q("LAZY",$("vec4f","[channels]")),skipShift:q("LAZY",$("vec4f","[channels]"))},parameters:{rows:b,channels:b},flags:["RELU6"],cost:({parameters:{rows:e,channels:t}})=>({flops:5*e*t,bytes:12*e*t}),cpu:{module:"residual/residual",entry:"residual",divide:ks}};function Ds(e){let{skip:t,branch:n,branchNorm:r,output:a,rows:s,channels:i,target:o}=e,u=W(o);return O(Ps,{target:o,views:{skip:t.input,branch:n,branchScale:r.scale,branchShift:r.shift,output:a,skipScale:t.norm?.scale,skipShift:t.norm?.shift},parameters:{rows:s,channels:i},flags:{RELU6:t.relu6},constants:{LANES:u},workgroups:Le(Math.ceil(s/Ns)*(i/4),u)})}var Us=`// Residual connection in training, with the statistics of its branch's batch norm, in one dispatch: what
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
`,Ms={name:"residual_joined",template:{path:"kernels/residual/residual_joined.wgsl",source:Us},views:{partials:$("vec4f","[parts, 2, channels]"),statistics:A("vec4f","[4, stride]"),gamma:$("vec4f","[channels]"),beta:$("vec4f","[channels]"),runningMean:A("vec4f","[channels]"),runningVariance:A("vec4f","[channels]"),skip:$("vec4f","[rows, channels]"),branch:$("vec4f","[rows, channels]"),output:A("vec4f","[rows, channels]"),skipScale:q("LAZY",$("vec4f","[channels]")),skipShift:q("LAZY",$("vec4f","[channels]"))},parameters:{rows:b,channels:b,parts:b,stride:b,rowsPerGroup:b,epsilon:I,momentum:I},flags:["RELU6"],cost:({parameters:{rows:e,channels:t,parts:n}})=>({flops:(5*e+2*n)*t,bytes:(12*e+8*n)*t})},it=256,ve=8;function Os(e){let{partials:t,state:n,statistics:r,skip:a,branch:s,output:i,...o}=e,{rows:u,channels:l,parts:c}=o,d=Math.max(4*it/ve,c);return O(Ms,{target:"hardware",views:{partials:t,statistics:r,...n,skip:a.input,branch:s,output:i,skipScale:a.norm?.scale,skipShift:a.norm?.shift},parameters:{...o,stride:re(l),rowsPerGroup:d},flags:{RELU6:a.relu6},constants:{LANES:it,QUADS:ve},workgroups:[Math.ceil(l/4/ve),Math.ceil(u/d),1]})}var ot=new WeakMap;function Ws(e,t,n){let{input:r,norm:a,relu6:s}=t,i={skip:r,branchScale:n.scale,branchShift:n.shift,...a&&{skipScale:a.scale,skipShift:a.shift}},o=e.views.output.byteLength/4,{flops:u,bytes:l}=e.cost;return{...e,kernel:Bs(e.kernel,Object.keys(i),s),views:{...e.views,...i},cost:{flops:u+5*o,bytes:l+4*o}}}function Bs(e,t,n){let r=ot.get(e)??new Map;ot.set(e,r);let a=`${t.join(" ")} ${n}`,s=r.get(a);return s===void 0&&(s=Qs(e,t,n),r.set(a,s)),s}function Qs(e,t,n){let r=1+Math.max(...e.reflection.bindings.map(({index:i})=>i)),a=t.includes("skipScale"),s=[X(e.source,"output",{load:i=>`output[${i}]`,store:(i,o)=>`output[${i}] = withSkip(${i}, ${o.trim()});`}),...t.map((i,o)=>`@group(0) @binding(${r+o}) var<storage, read> ${i}: array<vec4f>;`),"fn withSkip(at: u32, branch: vec4f) -> vec4f {","  let channel = at % (parameters.outputChannels / 4u);","  var value = skip[at];",...a?["  value = fma(value, skipScale[channel], skipShift[channel]);"]:[],...n?["  value = clamp(value, vec4f(), vec4f(6.0));"]:[],"  return value + fma(branch, branchScale[channel], branchShift[channel]);","}",""].join(`
`);return{...e,name:`${e.name} + residual`,source:s,reflection:ue(s)}}var js=`// Depthwise 3x3 convolution with a padding of 1, forward:
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
`;var Gs=`// Column k of the input's row at \`address\`, normed and activated; 0 outside the image.
//   k  counted from the column \`left\`
let column$k = left + $k;
let inside$k = column$k >= 0 && column$k < i32(parameters.width);
let at$k = (address + u32(clamp(column$k, 0, i32(parameters.width) - 1))) * quads + quad;
let value$k = select(
  vec4f(),
  clamp(fma(input[at$k], scale, shift), vec4f(), vec4f(6.0)),
  inside$k,
);
`,Hs=`// Adds up two sums over the walkers of a workgroup, in their order; only the first walker goes on.
//   first, second  the sums
sums[lane] = $first;
sums[LANES + lane] = $second;
workgroupBarrier();
if (walker > 0u) { return; }
for (var at = lane + QUADS; at < LANES; at += QUADS) {
  $first += sums[at];
  $second += sums[LANES + at];
}
`,zs=`// Which group of four channels is an invocation's, and which tiles of which part it walks over. With SHARED
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
`,Fs={height:b,width:b,channels:b,outputHeight:b,outputWidth:b,tiles:b,allTiles:b},Ks=["rowsPerPart","rows","paddedPixels","channelsPerTask"];function Ys(e){return({parameters:t})=>{let[n,r]=e==="input"?[t.height,t.width]:[t.outputHeight,t.outputWidth],a=t.allTiles/Math.ceil(r/4)/n,s=a*t.outputHeight*t.outputWidth*t.channels,i=a*t.height*t.width*t.channels;return{flops:18*s,bytes:4*(i+s)}}}function Vs(e){return({parameters:t,flags:n})=>{let r=Math.ceil((e==="input"?t.width:t.outputWidth)/4),a=t.tiles/r,s=t.allTiles/r,i=Math.ceil(s/a),o=n.STRIDE2?8*Math.ceil(t.outputWidth/4)+1:0,u=Math.max(o,4*Math.ceil(t.width/4)+2),l=Math.ceil(Re/2/i),c=Math.max(32,Math.ceil(t.channels/l/16)*16);return{tasks:i*Math.ceil(t.channels/c),extra:{rowsPerPart:a,rows:s,paddedPixels:u,channelsPerTask:c},scratch:(9+7*u)*c*4}}}var Zs={input_column:{path:"kernels/depthwise/input_column.wgsl",source:Gs},place:{path:"kernels/depthwise/place.wgsl",source:zs},add_walkers:{path:"kernels/depthwise/add_walkers.wgsl",source:Hs}},Xs={name:"depthwise_forward",template:{path:"kernels/depthwise/forward.wgsl",source:js,includes:Zs},views:{input:$("vec4f","[batch, height, width, channels]"),inputScale:$("vec4f","[channels]"),inputShift:$("vec4f","[channels]"),weight:$("vec4f","[channels, 1, 3, 3]"),output:A("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:q("STATISTICS",A("vec4f","[parts, 2, channels]"))},parameters:Fs,flags:["STRIDE2"],cost:Ys("output"),cpu:{module:"depthwise/forward",entry:"depthwiseForward",extra:Ks,divide:Vs("output")}};function Js(e){let t=(r,a=!1)=>({name:`${r} parts`,mostParts:r,wholeRows:a,shared:!1}),n=r=>({name:`shared, ${r} workgroups`,mostParts:r,wholeRows:!1,shared:!0});return e==="cpu"?[t(32,!0)]:e==="software"?[t(128)]:[n(2048),t(2048),t(8192),n(1024),n(4096)]}function Jt(e){let t=[8,4,2,1].find(n=>e%(4*n)===0);return{QUADS:t,WALKERS:W("hardware")/t,groups:e/4/t}}function ei(e,t,n,{mostParts:r,wholeRows:a,shared:s}){let i=Math.ceil(t/4),o=e*i;if(s){let{WALKERS:l,groups:c}=Jt(n),d=Math.ceil(r/c),f=l*Math.ceil(o/l/d);return{parts:Math.ceil(o/f),tiles:f,allTiles:o}}let u=a?i*Math.max(Math.ceil(e/r),Math.ceil(64/t)):Math.ceil(o/r);return{parts:Math.ceil(o/u),tiles:u,allTiles:o}}function en({height:e,width:t,stride:n}){return{outputHeight:Math.ceil(e/n),outputWidth:Math.ceil(t/n)}}function tn(e,t){let{outputHeight:n,outputWidth:r}=en(e);return ei(e.batch*n,r,e.channels,t)}function ti(e,t){return tn(e,t).parts}function ni(e,{parts:t,tiles:n,allTiles:r},a,s,i){let{height:o,width:u,channels:l,stride:c}=e,d=W(s),{groups:f,...h}=Jt(l),g=a.shared?[t,f,1]:Le(t*l/4,d);return{target:s,parameters:{height:o,width:u,channels:l,...en(e),tiles:n,allTiles:r},flags:{STRIDE2:c===2},constants:{...i,LANES:d,SHARED:a.shared,...a.shared&&h},workgroups:g}}function ri({stride:e}){return{STRIDE:e,COLUMNS:3+3*e}}function ai(e){let{shape:t,split:n,target:r,...a}=e;return O(Xs,{views:a,...ni(t,tn(t,n),n,r,ri(t))})}var si=`// The network's first convolution, 3x3 with stride 2 and a padding of 1, forward:
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
`,ii=`// The network's first convolution, forward, for hardware: what forward.wgsl computes, by workgroups that
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
`,oi=`// The network's first convolution, gradient of its weight, in parts:
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
`,ui=`// The network's first convolution, gradient of its weight, in parts, for hardware: what
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
`,li=`// Brings what a tile of four neighbouring outputs sees of its image, three rows of nine columns, into the
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
`;function ci(e){return e!=="hardware"?[{name:"registers",mostParts:512,mostSplits:128,shared:!1}]:[1024,512,256].map(t=>({name:`shared, ${t} parts`,mostParts:t,mostSplits:t,shared:!0}))}function nn({height:e,width:t,batch:n}){let r=Math.ceil(e/2),a=Math.ceil(t/2),s=Math.ceil(a/4);return{outputHeight:r,outputWidth:a,tilesPerRow:s,rows:n*r}}function rn({outputChannels:e}){let t=[8,4,2].find(n=>e%(4*n)===0);return{QUADS:t,TILES:64/t}}function an(e,{mostParts:t,shared:n}){let{rows:r,tilesPerRow:a}=nn(e),s=r*a,i=n?rn(e).TILES:1,o=Math.ceil(s/i/t)*i;return{parts:Math.ceil(s/o),tiles:o,allTiles:s}}function di(e,t){return an(e,t).parts}var sn={height:b,width:b,channels:b,outputHeight:b,outputWidth:b};function on(e,t){let n=e*t.outputWidth*t.channels,r=e/t.outputHeight*t.height*t.width*4;return{flops:54*n,bytes:4*(r+n)}}var un={path:"kernels/first_convolution/load_patches.wgsl",source:li},hi={name:"first_convolution_forward",template:{path:"kernels/first_convolution/forward.wgsl",source:si},variants:{shared:{path:"kernels/first_convolution/forward_shared.wgsl",source:ii,includes:{load_patches:un}}},views:{input:$("vec4f","[batch, height, width, 4]"),weight:$("vec4f","[channels, 3, 3, 3]"),output:A("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:q("STATISTICS",A("vec4f","[parts, 2, channels]"))},parameters:{...sn,tiles:b,allTiles:b},cost:({parameters:e})=>on(e.allTiles/Math.ceil(e.outputWidth/4),e),cpu:{module:"first_convolution/forward",entry:"firstConvolutionForward",extra:["outputsPerPart","outputs"],divide:({parameters:e})=>{let t=Math.ceil(e.allTiles/e.tiles),n=e.allTiles/Math.ceil(e.outputWidth/4)*e.outputWidth;return{tasks:t,extra:{outputsPerPart:Math.ceil(n/t),outputs:n},scratch:48*27*4,pack:{by:"rows",outputChannels:e.channels,inputChannels:27}}}}},to={name:"first_convolution_backward_weight",template:{path:"kernels/first_convolution/backward_weight.wgsl",source:oi},variants:{shared:{path:"kernels/first_convolution/backward_weight_shared.wgsl",source:ui,includes:{load_patches:un}}},views:{input:$("vec4f","[batch, height, width, 4]"),gradient:$("vec4f","[batch, outputHeight, outputWidth, channels]"),output:A("f32","[splits, channels, 3, 3, 3]")},parameters:{...sn,rowsPerSplit:b,rows:b},cost:({parameters:e})=>on(e.rows,e),cpu:{module:"first_convolution/backward_weight",entry:"firstConvolutionBackwardWeight",divide:({parameters:e})=>({tasks:Math.ceil(e.rows/e.rowsPerSplit),scratch:(64+e.channels)*128})}};function fi(e){let{shape:t,split:n,target:r,...a}=e,{height:s,width:i,outputChannels:o}=t,{outputHeight:u,outputWidth:l}=nn(t),{parts:c,tiles:d,allTiles:f}=an(t,n),h=W(r);return O(hi,{target:r,views:a,parameters:{height:s,width:i,channels:o,outputHeight:u,outputWidth:l,tiles:d,allTiles:f},...n.shared?pi(t,c):{constants:{LANES:h},workgroups:[Math.ceil(c/h),o/8,1]}})}function pi(e,t){let n=rn(e),r=e.outputChannels/4/n.QUADS;return{variant:"shared",constants:n,workgroups:[t,r,1]}}var gi=`// Pointwise convolution, forward: output[m, n] = sum over k of value(input[m, k]) * weight[n, k].
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
`,mi=`// Pointwise convolution, forward, for hardware: what forward.wgsl computes, by tiles that a workgroup
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
`;var wi=`// Adds up two sums of each column over the invocations of slice 0 that stand below each other, and writes
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
`,vi=`// Adds up the results of the slices, in a fixed order: those of slice 0 are the totals.
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
`,bi=`// Brings a tile of a matrix whose rows are the product's depth into the workgroup's memory as it is.
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
`,$i=`// Brings a tile of a matrix whose rows are the result's, and whose columns the product's depth, into the
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
`,Si=`// Multiplies what a slice has in the workgroup's memory: each of DEPTH lines is one step of the product's
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
`,yi=`// How a workgroup's memory is laid out for a tile of rows by columns. An operand's line is one step of the
// product's depth, in groups of four rows or columns, and one more so that lines begin in other banks.
const MEMBERS = ACROSS * DOWN;
const TILE_ROWS = 4u * DOWN * ROW_QUADS;
const TILE_QUADS = ACROSS * QUADS;
const ROW_LINE = DOWN * ROW_QUADS + 1u;
const COLUMN_LINE = TILE_QUADS + 1u;
const SLICE = DEPTH * (ROW_LINE + COLUMN_LINE);
// The slices' lines; then the slices' results, and the sums of all rows.
var<workgroup> tiles: array<vec4f, max(SLICES * SLICE, max(LANES * QUADS / 2u, 2u * DOWN * TILE_QUADS))>;
`,ki=`// Where an invocation stands in its workgroup.
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
`;function z(e,t){return{[e]:{path:`kernels/pointwise/${e}.wgsl`,source:t}}}function xi(e,t){return{path:`kernels/pointwise/${e}.wgsl`,source:t,includes:{...z("add_rows",wi),...z("add_slices",vi),...z("load_lines",bi),...z("load_transposed",$i),...z("multiply_tile",Si),...z("tile_memory",yi),...z("tile_place",ki)}}}function _i(e,t,n,r){let a=Math.ceil(e/(ee*t)),s=Math.ceil(Re/2/a),i=Math.max(1,Math.min(s,Math.floor(n/32))),o=Math.ceil(n/i/8)*8;return{tasks:a*Math.ceil(n/o),extra:{columnsPerTask:o,rowsPerBlock:ee},scratch:ee*r*4}}var Ai={rows:b,inputChannels:b,outputChannels:b,tiles:b};function qi(e){return 2*e.rows*e.inputChannels*e.outputChannels}var Ei={name:"pointwise_forward",template:{path:"kernels/pointwise/forward.wgsl",source:gi},variants:{shared:xi("forward_shared",mi)},views:{input:$("vec4f","[rows, inputChannels]"),weight:$("vec4f","[outputChannels, inputChannels]"),output:A("vec4f","[rows, outputChannels]"),inputScale:q("LAZY",$("vec4f","[inputChannels]")),inputShift:q("LAZY",$("vec4f","[inputChannels]")),partials:q("STATISTICS",A("vec4f","[parts, 2, outputChannels]"))},parameters:Ai,flags:["RELU6"],cost:({parameters:e})=>({flops:qi(e),bytes:4*(e.rows*(e.inputChannels+e.outputChannels)+e.inputChannels*e.outputChannels)}),cpu:{module:"pointwise/forward",entry:"pointwiseForward",extra:["columnsPerTask","rowsPerBlock"],divide:({parameters:{rows:e,tiles:t,inputChannels:n,outputChannels:r}})=>({..._i(e,t,r,n),pack:{by:"rows",outputChannels:r,inputChannels:n}})}};function ln(e,t){return Math.ceil(e/(Zt(t)*t.mostParts))}function cn(e,t){return Math.ceil(e/(Zt(t)*ln(e,t)))}function Li(e,t,n,r){let a=cn(e,n),s=Math.ceil(t/rs(n));if(n.workgroup)return{variant:"shared",constants:Za(n.rows/4,n.quads,n.workgroup),workgroups:[s,a,1]};let i=W(r);return{constants:{ROWS:n.rows,QUADS:n.quads,LANES:i},workgroups:[Math.ceil(a/i),s,1]}}function Ti(e){let{lazy:t,weight:n,output:r,partials:a,shape:s,tile:i,target:o}=e,{rows:u,outputChannels:l}=s;return O(Ei,{target:o,views:{input:t.input,weight:n,output:r,inputScale:t.norm?.scale,inputShift:t.norm?.shift,partials:a},parameters:{...s,tiles:ln(u,i)},flags:{RELU6:t.relu6},...Li(u,l,i,o)})}function Ri(e){let{layer:t,batch:n}=e;switch(t.kind){case"first":return di(gn(t,n),hn(e,"forward"));case"depthwise":return ti(pn(t,n),fn(e,"forward"));case"pointwise":return cn(Ce(t,n).rows,dn(e,"forward"))}}function Ci(e,t){let{layer:n,batch:r,target:a}=e,{input:s,...i}=t;switch(n.kind){case"first":{let o=hn(e,"forward"),u=gn(n,r),l=fi({input:s.input,...i,shape:u,split:o,target:a});return be(e,"forward",o,l)}case"depthwise":{let o=fn(e,"forward"),u=pn(n,r),l=ai({...Ii(s),...i,shape:u,split:o,target:a});return be(e,"forward",o,l)}case"pointwise":{let o=dn(e,"forward"),u=Ce(n,r),l=Ti({lazy:s,...i,shape:u,tile:o,target:a});return be(e,"forward",o,l)}}}function le({layer:e,batch:t,half:n},r){let{kind:a,inputHeight:s,inputWidth:i,inputChannels:o,outputChannels:u,stride:l}=e,c=[t,s,i,o].join("x");return`${a} ${r}, ${c} to ${u}, stride ${l}${n?", half":""}`}function be(e,t,n,r){return us(r,le(e,t),n)}function dn(e,t){let{rows:n,inputChannels:r,outputChannels:a}=Ce(e.layer,e.batch),s=t==="forward"?{rows:n,columns:a,depth:r}:{rows:n,columns:r,depth:a};return e.chooser.choose(le(e,t),ts(s,e.target,e.limits))}function hn(e,t){return e.chooser.choose(le(e,t),ci(e.target))}function fn(e,t){return e.chooser.choose(le(e,t),Js(e.target))}function Ce(e,t){let{inputChannels:n,outputChannels:r}=e;return{rows:t*e.outputHeight*e.outputWidth,inputChannels:n,outputChannels:r}}function pn(e,t){let{inputHeight:n,inputWidth:r,outputChannels:a,stride:s}=e;return{batch:t,height:n,width:r,channels:a,stride:s}}function gn(e,t){let{inputHeight:n,inputWidth:r,outputChannels:a}=e;return{batch:t,height:n,width:r,outputChannels:a}}function Ii(e){if(!e.norm||!e.relu6)throw new Error("the tensor has no norm with ReLU6 to be applied");return{input:e.input,inputScale:e.norm.scale,inputShift:e.norm.shift}}function Ni(e,t,n,r){if(t.length===0)return[];let{engine:a,parameters:s,buffers:i}=e,o=t.map(({outputChannels:h})=>4*re(h)),u=r.take("statistics of norms",o.reduce((h,g)=>h+g)),l=0,c=Rs(t.map((h,g)=>{let p=F(u,l,o[g]);return l+=o[g],n.set(h,p),{state:e.norm(h.norm),statistics:p,channels:h.outputChannels}})),d=r.keep("norms",c.length);a.write(d,c);let f={norms:d,weights:R(s),averages:R(i),statistics:u};return[Cs({...f,epsilon:ht,target:a.target})]}function Pi(e,t,n,{batch:r,arena:a,chooser:s,half:i=!1}){let{target:o,workgroupLimits:u}=e.engine,l=[],c=[],d={input:t,relu6:!1},f=new Map,h=m=>m.flatMap(({layers:y})=>y),g=h(e.architecture.blocks.slice(0,n)),p=Ni(e,g,f,a);for(let m of h(e.architecture.blocks.slice(n))){let y=4*re(m.outputChannels);f.set(m,a.take(m.norm,y))}let w=({rows:m,channels:y})=>{let v=`residual, ${m}x${y}${i?", half":""}`;return s.choose(v,is(m,o)).joins},S=(m,y,v)=>{let k=m.outputChannels,E=r*m.outputHeight*m.outputWidth,N=a.take(m.name,E*k,i),C=f.get(m),P={layer:m,batch:r,target:o,limits:u,chooser:s,half:i},M=Ri(P),B=v?a.take("partial sums",M*2*k):void 0,J=e.parameter(`${m.name}.weight`);l.push(Ci(P,{input:y,weight:J,output:N,partials:B}));let ae={layer:m,input:y,raw:N,statistics:C,rows:E};if(!B)return{traced:ae};let wn=e.norm(m.norm),[vn,bn]=[ht,Mn];return{traced:ae,finish:{partials:B,state:wn,statistics:C,rows:E,channels:k,parts:M,epsilon:vn,momentum:bn}}};for(let[m,y]of e.architecture.blocks.entries()){let v=m>=n,k=d,E=[],N;for(let C of y.layers){let{traced:P,finish:M}=S(C,d,v);!v&&d!==k&&a.give(d.input),E.push(P);let B=xs(P.statistics,C.outputChannels);d={input:P.raw,norm:B,relu6:C.activation==="relu6"},M&&(y.residual&&C===y.layers.at(-1)&&w(M)?N=M:(l.push(Ts({...M,target:o})),a.give(M.partials)))}if(y.residual&&!v&&!i&&o==="hardware")l.push(Ws(l.pop(),k,d.norm)),d={input:d.input,relu6:!1};else if(y.residual){let{raw:C,rows:P,layer:{name:M,outputChannels:B}}=E.at(-1),J=a.take(`${M} block`,P*B,i);if(N)l.push(Os({...N,skip:k,branch:C,output:J})),a.give(N.partials);else{let ae=d.norm;l.push(Ds({skip:k,branch:C,branchNorm:ae,output:J,rows:P,channels:B,target:o}))}v||a.give(d.input),d={input:J,relu6:!1}}!v&&k.input!==t&&a.give(k.input),c.push({layers:E,residual:y.residual})}return{prepare:p,calls:l,blocks:c,features:d}}var Di=class ke{batch;#e;#n;#t;#r;images;features;logits;constructor(t,n,r,a,s){this.batch=s,this.#e=t,this.#n=n,this.#t=r.prepare,this.#r=r.forward,this.images=a.images,this.features=a.features,this.logits=a.logits}static async compile(t,n,{choices:r,recordInput:a}={}){let{engine:s}=t,{arena:i,prepare:o,forward:u,...l}=ke.record(t,n,new os(r));try{let c=await a?.(l.images)??[],d={prepare:await s.compile("inference statistics",o),forward:await s.compile(`inference of ${n}`,[...c,...u])},f=new ke(t,i,d,l,n);return f.refresh(),f}catch(c){throw i.destroy(),c}}static record(t,n,r){let{engine:a,architecture:s}=t,{input:i,heads:o,lastChannel:u}=s,l=new as(a),c=l.take("input",n*i.height*i.width*4),{counts:d,total:f}=ne(te(o)),h=l.take("logits",n*f),g=Pi(t,c,s.blocks.length,{batch:n,arena:l,chooser:r}),{outputHeight:p,outputWidth:w}=s.blocks.at(-1).layers.at(-1),S=ws({input:g.features.input,inputScale:g.features.norm.scale,inputShift:g.features.norm.shift,...t.heads(),features:l.take("pooled features",n*u),logits:h,shape:{batch:n,positions:p*w,channels:u,classes:d},target:a.target});return{arena:l,images:c,features:g.features,logits:h,prepare:g.prepare,forward:[...g.calls,...S]}}refresh(){this.#e.engine.run(this.#t)}run(){this.#e.engine.run(this.#r)}destroy(){this.#e.engine.release(this.#t),this.#e.engine.release(this.#r),this.#n.destroy()}[Symbol.dispose](){this.destroy()}},Ui=class{#e;#n;#t;#r;#a=new Uint8Array;#s=0;constructor(e,t,n){this.#e=e,this.#n=Mt(t),this.#t=n}async open(e){this.#s=e,this.#a=new Uint8Array(ut(e*this.#n)),this.#r=this.#e.allocate("pixels",this.#a.length)}get pixels(){return this.#r?[R(this.#r)]:[]}get imagesPerPart(){return this.#s}place(e){for(let[n,r]of e.entries())this.#t(r,this.#a.subarray(n*this.#n,(n+1)*this.#n));let t=this.#a.subarray(0,ut(e.length*this.#n));return this.#e.write(R(this.#r),t),Uint32Array.from(e,(n,r)=>r)}destroy(){this.#r&&this.#e.free(this.#r)}};function ut(e){return Math.ceil(e/4)*4}var Mi=4,Oi=class xe{#e;#n;#t;#r;constructor(t,n,r,a){this.#e=t,this.#n=n,this.#t=r,this.#r=a}static async compile(t,n,r,a){let{engine:s,architecture:{input:{height:i,width:o}}}=t,u={batchIndex:s.allocate("batch index",4),samples:s.allocate("samples",r*4)},l=async c=>(await n.open(r),[ja({pixels:n.pixels,imagesPerPart:n.imagesPerPart,batchIndex:R(u.batchIndex),samples:R(u.samples),output:c,batch:r,height:i,width:o,mean:ft,std:pt,target:s.target})]);try{let c=await Di.compile(t,r,{choices:a,recordInput:l});return new xe(t,n,c,u)}catch(c){n.destroy();for(let d of Object.values(u))s.free(d);throw c}}static ofPixels(t,n,r){let{engine:a,architecture:{input:s}}=t,i=(o,u)=>u.set(o);return xe.compile(t,new Ui(a,s,i),n,r)}get batch(){return this.#t.batch}get logits(){return this.#t.logits}get input(){return this.#t.images}get features(){return this.#t.features}refresh(){this.#t.refresh()}enqueue(t){let n=new Uint32Array(this.batch);n.set(this.#n.place(t)),this.#e.engine.write(R(this.#r.samples),n),this.#t.run()}async*predict(t,n=this.logits){let r=[];for(let a of Bi(t,this.batch)){let s=this.#a(a,n);s.catch(()=>{}),r.push(s),r.length===Mi&&(yield await r.shift())}for(let a of r)yield await a}destroy(){this.#t.destroy(),this.#n.destroy();for(let t of Object.values(this.#r))this.#e.engine.free(t)}[Symbol.dispose](){this.destroy()}async#a(t,n){this.enqueue(t);let r=new Float32Array(await this.#e.engine.read(n));return{images:t,outputs:r.subarray(0,r.length/this.batch*t.length)}}};function Wi({images:e,outputs:t}){let n=t.length/e.length;return e.map((r,a)=>t.subarray(a*n,(a+1)*n))}function*Bi(e,t){let n=[];for(let r of e)n.push(r)<t||(yield n,n=[]);n.length>0&&(yield n)}var Qi=class mn{#e;#n;constructor(t,n){this.#e=t,this.#n=n}static async compile(t,n,r){let a=[];for(let s of n)a.push(await Oi.ofPixels(t,s,r));return new mn(t.architecture.input,a)}get batch(){return this.#n.at(-1).batch}async logits(t){let{height:n,width:r}=this.#e,a=t.find(({length:o})=>o!==Mt(this.#e));if(a)throw new RangeError(`${a.length} bytes are not the pixels [${n}, ${r}, 3]`);let s=this.#n.find(({batch:o})=>o>=t.length)??this.#n.at(-1),i=[];for await(let o of s.predict(t))i.push(...Wi(o));return i}destroy(){for(let t of this.#n)t.destroy()}[Symbol.dispose](){this.destroy()}},ji=5;async function Gi({architecture:e,weights:t}){let n=await oa.open();try{let r=new ua(n,e);r.load(t);let a=await Qi.compile(r,[1]),{width:s,height:i}=e.input;return await a.logits([new Uint8Array(i*s*3)]),{device:`WebGPU (${n.name})`,logits:async o=>(await a.logits([o]))[0]}}catch(r){throw n.destroy(),r}}function Hi(e,{architecture:{input:t}}){let{source:n,target:r}=Nn(e,t,t.resize);return Dn(Pn(e,n,r.width,r.height),r,t)}function zi(e,{architecture:{heads:t},decisions:n}){return Tr(["the image"],e,t,{top:ji,decisions:n})[0].facets}async function lt(e){let t=_(e),n=atob(t.textContent);t.remove();let r=Uint8Array.from(n,s=>s.charCodeAt(0)),a=new Blob([r]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(a).arrayBuffer())}var Fi=class{#e=_("device");#n=!1;#t;constructor(){let e=new Promise(t=>setTimeout(t));this.#t=e.then(()=>this.#a())}async tag(e){let{model:t}=await this.#t,n;try{n=await Sr(e)}catch{return{error:"it is no image that this browser can read"}}let r=await this.#r(Hi(n,t));return{facets:zi(r,t)}}async#r(e){let{model:t,inference:n}=await this.#t;try{return await n.logits(e)}catch(r){if(!this.#n)throw r;return this.#t=this.#s(t,`WebGPU failed: ${r.message}`),await(await this.#t).inference.logits(e)}}async#a(){try{let e=vr(await lt("weights"),"this page");try{let t=await Gi(e);return this.#n=!0,this.#e.textContent=`Computing on ${t.device}.`,{model:e,inference:t}}catch(t){let{name:n,message:r}=t,a=n==="NoAdapterError";return await this.#s(e,a?"there is no WebGPU here":`WebGPU fails here: ${r}`)}}catch(e){throw this.#e.textContent=`The model cannot be opened: ${e.message}`,e}}async#s(e,t){this.#n=!1;let n=document.createElement("script");n.textContent=new TextDecoder().decode(await lt("fallback")),document.head.append(n);let r=await globalThis.facetFallback.open(e);return this.#e.textContent=`Computing on ${r.device}, since ${t.replace(/\.$/,"")}.`,{model:e,inference:r}}},Ki=new Fi;Cn(e=>Ki.tag(e));})();
