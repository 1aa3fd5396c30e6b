(()=>{function _(e,t=HTMLElement){let n=document.getElementById(e);if(n instanceof t)return n;throw new Error(`the page holds no ${t.name} with the id ${e}`)}function I(e,t={},...n){let r=Object.assign(document.createElement(e),t);return r.append(...n),r}function H(e,t,n=""){let r=document.createElement(e);return r.textContent=t,n!==""&&(r.className=n),r}function xr(e){return JSON.parse(_(e).textContent)}function Er(e,t){let n=_("open-camera",HTMLButtonElement),r=_("viewfinder",HTMLVideoElement),a=_("camera"),s=_("take",HTMLButtonElement),o,i=0;navigator.mediaDevices?.getUserMedia||(n.hidden=!0),n.addEventListener("click",async()=>{try{o=await navigator.mediaDevices.getUserMedia({video:{facingMode:"environment"}})}catch(l){let c=l.name==="NotAllowedError";t(c?"The camera was not allowed.":"There is no camera to be used.");return}r.srcObject=o,a.hidden=!1,n.disabled=!0,await r.play(),s.focus()}),s.addEventListener("click",()=>{let l=document.createElement("canvas");l.width=r.videoWidth,l.height=r.videoHeight,l.getContext("2d").drawImage(r,0,0),l.toBlob(c=>{c!==null&&e([new File([c],`camera ${++i}.jpg`,{type:"image/jpeg"})])},"image/jpeg",.92)});let u=()=>{for(let l of o?.getTracks()??[])l.stop();o=void 0,r.srcObject=null,a.hidden=!0,n.disabled=!1};_("close-camera").addEventListener("click",u),addEventListener("pagehide",u)}function Rr(e){let t=_("drop"),n=_("files",HTMLInputElement);n.addEventListener("change",()=>{e([...n.files??[]]),n.value=""}),document.addEventListener("paste",({clipboardData:r})=>{let a=[...r?.files??[]];a.length>0&&e(a)}),document.addEventListener("dragover",r=>{pt(r.dataTransfer)&&(r.preventDefault(),r.dataTransfer.dropEffect="copy",t.classList.add("over"))}),document.addEventListener("dragleave",({relatedTarget:r})=>{r===null&&t.classList.remove("over")}),document.addEventListener("drop",r=>{t.classList.remove("over"),pt(r.dataTransfer)&&(r.preventDefault(),e([...r.dataTransfer.files]))})}function pt(e){return e?.types.includes("Files")??!1}function _e({state:e}){return e.kind==="answered"&&"facets"in e.result?e.result.facets:void 0}function me({state:e}){return e.kind==="failed"?e.problem:e.kind==="answered"&&"error"in e.result?e.result.error:void 0}function qr(e,t=1){return`${(100*e).toFixed(t)} %`}function on(e,t=1){return Lr(qr(e,t))}function Lr(e){return e.replace(" ","\xA0")}function Ue(e,t){let n=1-Math.floor(Math.log10(t));return!(n<=9)||Math.abs(e)>=1e15?e.toExponential(3):e.toLocaleString("en-US",{minimumFractionDigits:Math.max(0,n),maximumFractionDigits:Math.max(0,n),useGrouping:"min2"}).replace(/^-(?=[0.]+$)/,"").replace("-","\u2212")}function $e(e){if(e.kind==="number")return un(e);let t=e.kind==="tags"?e.tags.map(({label:n})=>n).join(", ")||"no tag":e.label;return e.sure===!1?`${t} (not sure)`:t}function Tr(e,t){return e.map(({name:n})=>`${n} ${$e(t[n])}`).join(", ")}function un({value:e,margin:t}){let n=t||Math.abs(e)/100||1;return t===void 0?Ue(e,n):`${Ue(e,n)} \xB1 ${Ue(t,n)}`}function Ir(e){if(!(e.kind==="number"||e.sure===void 0))return e.sure?"sure":"not sure"}var mt=6,Mr=class{#e;#t;#n=new Map;#r=_("history-list");constructor(e,t){this.#e=e,this.#t=t}add(e){let t=I("img",{src:e.url,alt:""});t.addEventListener("error",()=>t.replaceWith(H("span","","no-picture")));let n=Math.max(2,Math.min(this.#e.length,mt+1)),r=Array.from({length:n},()=>H("span","\xA0")),a=I("strong",{textContent:e.name,title:e.name}),s=I("button",{type:"button",className:"tried"},t,I("span",{className:"lines"},a,...r));s.addEventListener("click",()=>this.#t(e)),this.#n.set(e,{button:s,lines:r}),this.#r.append(I("li",{},s)),this.update(e)}update(e){let t=this.#n.get(e);if(t===void 0)return;let n=_e(e),r=me(e);t.button.dataset.state=r===void 0?e.state.kind:"failed";let a=n?this.#a(n):[r??(e.state.kind==="waiting"?"waiting":"computing \u2026")];for(let[s,o]of t.lines.entries()){let i=a[s]??"";o.textContent=i||"\xA0",o.title=i,o.className=r!==void 0&&s===0?"wrong":"",o.hidden=r!==void 0&&s>0}t.lines[0].style.setProperty("--lines",String(t.lines.length))}markShown(e){for(let[t,{button:n}]of this.#n)t===e?n.setAttribute("aria-current","true"):n.removeAttribute("aria-current")}#a(e){let t=this.#e.slice(0,mt).map(({name:r})=>{let a=e[r];return a.kind?`${r}: ${$e(a)}`:$e(a)}),n=this.#e.length-t.length;return n===0?t:[...t,`and ${n} more`]}},Nr=/^'*[=+\-@\t\r＝＋－＠]./su,Or=/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?%?$/;function Ur(e){return Nr.test(e)&&!Or.test(e)?`'${e}`:e}function ln({kind:e="class"}){return e}function J(e){return e.kind==="tags"}function Y(e){return e.kind==="number"}function Ye(e){return J(e)?e.tags:Y(e)?[]:e.classes}function le(e){return e.map(t=>Y(t)?1:Ye(t).length)}function ce(e){let t=[],n=0;for(let r of e){if(!Number.isInteger(r)||r<1)throw new RangeError(`A head needs a whole number of classes, at least 1; got ${r}.`);t.push(n),n+=r}if(n===0)throw new RangeError("At least one head is needed.");return{offsets:t,counts:[...e],total:n}}function Cr(e,t){let{name:n}=e;if(Y(e))return t?[n,`${n}_margin`]:[n];let r=J(e)?`${n}_confidence`:`${n}_probability`;return t?[n,r,`${n}_sure`]:[n,r]}function Dr(e,t,n){let r=Pr(e,t);if(t.kind==="number")return n?[r,t.margin??""]:[r];let a=t.kind==="tags"?t.confidence:t.probability;return n?[r,a,String(t.sure??"")]:[r,a]}function Pr(e,t){return t.kind==="number"?t.value:t.kind==="tags"?Wr(e,t.tags):t.label}function Wr({separator:e,noneLabel:t=""},n){return n.length===0?t:n.map(({label:r})=>r).join(e)}function Hr(e,{heads:t,decided:n},r){let a=t.flatMap(o=>Cr(o,n)),s=o=>r===void 0?[]:[o];return[["image",...a,...s("error")],...e.map(({image:o,facets:i})=>[o,...t.flatMap(u=>Dr(u,i[u.name],n)),...s("")]),...(r??[]).map(({path:o,reason:i})=>[o,...a.map(()=>""),i])]}var Qr=class{#e;#t;#n=[_("save-csv",HTMLButtonElement),_("save-json",HTMLButtonElement)];#r=_("progress");constructor(e,t){this.#e=e,this.#t=t;let[n,r]=this.#n;n.addEventListener("click",()=>gt("predictions.csv","text/csv",this.#o())),r.addEventListener("click",()=>gt("predictions.json","application/json",this.#i()))}update(){let e=this.#a().length,t=this.#s().length,n=this.#t.length,r=n-e-t;for(let a of this.#n)a.disabled=e===0;this.#r.textContent=[r>0?`${e+t} of ${n} done`:n===1?"1 image":`${n} images`,...t>0?[`${t} without an answer`]:[]].join(", ")}#a(){return this.#t.flatMap(e=>{let t=_e(e);return t===void 0?[]:[{image:e.name,facets:t}]})}#s(){return this.#t.flatMap(e=>{let t=me(e);return t===void 0?[]:[{path:e.name,reason:t}]})}#o(){let{heads:e,decided:t}=this.#e,n={heads:e.map(Br),decided:t};return Gr(Hr(this.#a(),n,this.#s()))}#i(){let e=this.#s().map(({path:t,reason:n})=>({image:t,error:n}));return`${JSON.stringify([...this.#a(),...e],null,2)}
`}};function Br({name:e,kind:t,separator:n="",noneLabel:r}){switch(t){case"class":return{name:e,classes:[]};case"number":return{kind:t,name:e,mean:0,std:1};case"tags":return{kind:t,name:e,tags:[],separator:n,...r!==void 0&&{noneLabel:r}}}}function Gr(e){let t=e.map(a=>a.map(s=>typeof s=="string"?Ur(s):String(s))),n=t.some(a=>a.some(s=>/[\r\n]/.test(s))),r=a=>n||/[",]|^\s|\s$/.test(a)?`"${a.replaceAll('"','""')}"`:a;return t.map(a=>`${a.map(r).join(",")}
`).join("")}function gt(e,t,n){let r=URL.createObjectURL(new Blob([n],{type:t}));I("a",{href:r,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(r))}function jr(e,t,n){return[zr(e,t),...Kr(t),n]}function Kr(e){switch(e.kind){case"number":return[H("p",un(e),"number-value"),...e.margin===void 0?[]:[H("p","Most are no farther from the truth than the margin.","number-note")]];case"tags":{let t=new Set(e.tags.map(({label:n})=>n));return[Fr(e),wt(e.top,({label:n})=>t.has(n))]}default:return[wt(e.top,({label:t})=>t===e.label)]}}function zr(e,t){let n=Ir(t);return I("div",{className:"head-title"},H("h3",e),...n===void 0?[]:[H("span",n,n==="sure"?"mark sure":"mark unsure")])}function Fr({tags:e}){return e.length===0?H("p","no tag","no-tag"):I("ul",{className:"chips"},...e.map(({label:t,probability:n})=>I("li",{},H("span",t,"label"),H("span",on(n),"share"))))}function wt(e,t){let n=e.map(r=>{let{label:a,probability:s}=r,o=I("span",{className:"bar"});return o.style.setProperty("--share",String(s)),I("li",{className:t(r)?"best":""},H("span",a,"label"),H("span",on(s),"share"),o)});return I("ol",{},...n)}var Yr=[245,90,0];function Vr(e){let[t,n,r]=Yr.map(a=>255+(a-255)*e);return[t,n,r,.66-.1*e]}function Xr({strengths:e,cells:t,area:n},r){let a=new Uint8ClampedArray(r.width*r.height*4),s=Array.from({length:r.width},(o,i)=>vt((i+.5-n.left)/n.width,t.width));for(let o=0;o<r.height;o++){let i=vt((o+.5-n.top)/n.height,t.height);for(let[u,l]of s.entries()){let c=($,v)=>e[$*t.width+v],d=$=>c($,l.before)*(1-l.share)+c($,l.after)*l.share,f=i&&l?d(i.before)*(1-i.share)+d(i.after)*i.share:0,[h,m,p,w]=Vr(f);a.set([h,m,p,255*w],(o*r.width+u)*4)}}return a}function vt(e,t){if(e<0||e>1)return;let n=Math.min(t-1,Math.max(0,e*t-.5)),r=Math.floor(n);return{before:r,after:Math.min(t-1,r+1),share:n-r}}function Zr({values:e},t=0){let n=e.reduce((r,a)=>Math.max(r,a),t);return Uint8Array.from(e,r=>n>0?Math.round(255*Math.max(0,r)/n):0)}var Jr=10,bt=1.5;function $t({width:e,height:t}){let n=Math.max(1,Math.max(e,t)/Jr),r=St(e,Math.max(1,Math.round(e/n))),a=St(t,Math.max(1,Math.round(t/n)));return{width:r.length,height:a.length,patches:a.flatMap(([s,o])=>r.map(([i,u])=>({left:i,top:s,right:u,bottom:o})))}}function St(e,t){let n=e/t;return Array.from({length:t},(r,a)=>{let s=(a+.5)*n,o=Math.round(s-bt/2*n),i=Math.round(s+bt/2*n);return[Math.max(0,o),Math.min(e,Math.max(i,o+1))]})}function ea(e,{width:t,height:n}){let r=[];for(let s=0;s<n;s++)for(let o=0;o<t;o++)(s===0||s===n-1||o===0||o===t-1)&&r.push((s*t+o)*3);let a=s=>r.map(o=>e[o+s]).sort((o,i)=>o-i)[r.length>>1];return[a(0),a(1),a(2)]}var ta=8,na=.4,ra=class{copies;#e;#t;constructor(e,t){let{width:n,height:r,patches:a}=$t(t),s=ea(e,t);this.#e={width:n,height:r},this.#t=a.keys().filter(i=>aa(e,a[i],s,t.width)).toArray();let o=this.#t.map(i=>{let u=e.slice();return sa(u,a[i],s,t.width),u});this.copies=[e,...o]}static mostCopies(e){return 1+$t(e).patches.length}mapOf(e,t,n){let{offsets:r,counts:a}=ce(le(t)),s=f=>f.subarray(r[n],r[n]+a[n]),o=ln(t[n]),[i,...u]=e.map(s),l=i.indexOf(Math.max(...i)),c=new Float32Array(this.#e.width*this.#e.height),d=yt(i,l,o);for(let[f,h]of this.#t.entries())c[h]=d-yt(u[f],l,o);return{...this.#e,values:c}}};function yt(e,t,n){if(n==="number")return e[t];if(n==="tags"){let s=e[t];return Math.min(0,s)-Math.log1p(Math.exp(-Math.abs(s)))}let r=e.reduce((s,o)=>Math.max(s,o),-1/0),a=e.reduce((s,o)=>s+Math.exp(o-r),0);return e[t]-r-Math.log(a)}function aa(e,{left:t,top:n,right:r,bottom:a},s,o){for(let i=n;i<a;i++)for(let u=(i*o+t)*3;u<(i*o+r)*3;u++)if(Math.abs(e[u]-s[u%3])>ta)return!0;return!1}function sa(e,{left:t,top:n,right:r,bottom:a},s,o){for(let i=n;i<a;i++)for(let u=(i*o+t)*3;u<(i*o+r)*3;u++)e[u]=s[u%3]}var oa=420,ia=class{#e;#t;#n=_("map",HTMLCanvasElement);#r=_("picture-note");#a=new WeakMap;#s;constructor(e,t){this.#e=e,this.#t=t}button(e,t,n){let r=ua(n),a=I("button",{type:"button",className:"why plain",textContent:r});return a.title="Show which parts of the image speak for it",a.ariaPressed="false",a.addEventListener("click",async()=>{let s=this.#s===a;if(this.clear(),!s){this.#s=a,a.ariaPressed="true",this.#o("Looking at each part \u2026");try{let o=await this.#i(e,t.name);if(this.#s!==a)return;this.#u(o),this.#o(la(n))}catch(o){if(this.#s!==a)return;this.clear(),this.#o(`No map: ${o.message}.`,!0)}}}),a}clear(){this.#s&&(this.#s.ariaPressed="false"),this.#s=void 0,this.#n.hidden=!0,this.#o("")}#o(e,t=!1){this.#r.textContent=this.#r.title=e,this.#r.classList.toggle("wrong",t)}#i(e,t){let n=this.#a.get(e)??new Map;this.#a.set(e,n);let r=n.get(t);return r===void 0&&(r=this.#e.map(e.file,e.name,t),n.set(t,r),r.catch(()=>n.delete(t))),r}#u({width:e,height:t,values:n,area:r}){let{naturalWidth:a,naturalHeight:s}=this.#t,o=oa/Math.max(1,a,s),i={width:Math.max(1,Math.round(a*o)),height:Math.max(1,Math.round(s*o))},u=Zr({width:e,height:t,values:Float32Array.from(n)},na),l=Xr({strengths:Float32Array.from(u,d=>d/255),cells:{width:e,height:t},area:{left:r.left*i.width,top:r.top*i.height,width:r.width*i.width,height:r.height*i.height}},i);Object.assign(this.#n,i);let c=new ImageData(l,i.width,i.height);this.#n.getContext("2d").putImageData(c,0,0),this.#n.hidden=!1}};function ua(e){switch(e.kind){case"number":return`Why ${$e(e)}?`;case"tags":return`Why \u201C${e.top[0].label}\u201D?`;default:return`Why \u201C${e.label}\u201D?`}}function la(e){let t="Orange: without this part";switch(e.kind){case"number":return`${t} the number would be smaller.`;case"tags":return`${t} the tag \u201C${e.top[0].label}\u201D would be less likely.`;default:return`${t} \u201C${e.label}\u201D would be less likely.`}}var ca=class{#e;#t=_("result-body");#n=_("picture",HTMLImageElement);#r=_("heads");#a=[..._("heads").children].map(e=>e.cloneNode(!0));#s;#o;#i;constructor(e,t,n){this.#e=e,this.#o=n,this.#s=new ia(t,this.#n),this.#n.addEventListener("error",()=>{this.#n.hidden=!0,_("no-picture").textContent="This browser does not show it"})}get entry(){return this.#i}show(e){if(this.#i!==e){this.#i=e,this.#n.hidden=!1,this.#n.src=e.url,this.#n.alt=e.name,_("no-picture").textContent="";let r=_("picture-name");r.textContent=r.title=e.name}this.#s.clear();let t=_e(e),n=me(e);if(this.#t.dataset.state=n===void 0?e.state.kind:"failed",t!==void 0){this.#r.replaceChildren(...this.#e.map(r=>{let a=t[r.name],s=this.#s.button(e,r,a);return I("div",{},...jr(r.name,a,s))}));return}this.#r.replaceChildren(...n===void 0?[]:this.#u(e,n),...this.#a.map(r=>r.cloneNode(!0)))}#u(e,t){if(e.state.kind!=="failed")return[H("p",`This file cannot be used: ${t}.`,"wrong")];let n=I("button",{type:"button",textContent:"Try again"});return n.addEventListener("click",()=>this.#o(e)),[I("p",{className:"wrong"},`No answer: ${t}. `,n)]}},da=class{#e;#t;#n=[];#r;#a;#s;#o=_("notice");#i=Promise.resolve();#u=!1;constructor(e,t){this.#e=e,this.#t=t,this.#r=new Mr(t.heads,n=>{this.#u=!0,this.#l(n),_("result").scrollIntoView({block:"nearest"})}),this.#a=new ca(t.heads,e,n=>this.#d(n)),this.#s=new Qr(t,this.#n)}add(e){this.#o.hidden=!0;let t=e.map(r=>({name:r.name||"image",file:r,url:URL.createObjectURL(r),state:{kind:"waiting"}}));for(let r of t)this.#n.push(r),this.#r.add(r),this.#d(r);let[n]=t;n!==void 0&&(this.#u=!1,this.#l(n))}showProblem(e){this.#o.textContent=e,this.#o.hidden=!1}#l(e){this.#r.markShown(e),this.#a.show(e)}#d(e){this.#c(e,{kind:"waiting"}),this.#i=this.#i.then(()=>this.#h(e))}async#h(e){this.#c(e,{kind:"working"});try{let r=await this.#e.tag(e.file,e.name);this.#c(e,{kind:"answered",result:r})}catch(r){this.#c(e,{kind:"failed",problem:r.message})}let t=_e(e),n=t===void 0?me(e):Tr(this.#t.heads,t);_("spoken").textContent=`${e.name}: ${n}`,t===void 0&&this.#f(e)}#f(e){if(this.#u||this.#a.entry!==e)return;let n=this.#n.slice(this.#n.indexOf(e)+1).find(r=>me(r)===void 0);n!==void 0&&this.#l(n)}#c(e,t){e.state=t,this.#r.update(e),this.#a.entry===e&&this.#a.show(e);let n=this.#n.some(({state:{kind:r}})=>r==="waiting"||r==="working");_("drop").setAttribute("aria-busy",String(n)),this.#s.update()}};function ha(e){let t=new da(e,xr("tagged-model")),n=r=>t.add(r);Rr(n),Er(n,r=>t.showProblem(r))}var E=class extends Error{name="UserError"},kt=["fit","pad","stretch"];function cn(e,t,n){let r={left:0,top:0,width:e.width,height:e.height},a={left:0,top:0,width:t.width,height:t.height},s=t.width/e.width,o=t.height/e.height;if(n==="stretch"||s===o)return{source:r,target:a};if(n==="fit"){let f=Math.max(s,o),h=t.width/f,m=t.height/f,p=(e.width-h)/2,w=(e.height-m)/2;return{source:{left:p,top:w,width:h,height:m},target:a}}let i=Math.min(s,o),u=Math.max(1,Math.round(e.width*i)),l=Math.max(1,Math.round(e.height*i)),c=Math.floor((t.width-u)/2),d=Math.floor((t.height-l)/2);return{source:r,target:{left:c,top:d,width:u,height:l}}}function fa(e,t,n){let{source:r,target:a}=cn(e,t,n),[s,o]=[r.width/a.width,r.height/a.height];return{left:r.left-a.left*s,top:r.top-a.top*o,width:t.width*s,height:t.height*o}}function pa(e,t,n,r){let{data:a}=e;if(t.width===e.width&&t.height===e.height&&n===e.width&&r===e.height)return ga(a);let o=_t(e.width,t.left,t.width,n),i=_t(e.height,t.top,t.height,r),u=i.first[0],l=i.first[r-1]+i.count[r-1],c=new Float32Array((l-u)*n*3);for(let h=u;h<l;h++)for(let m=0;m<n;m++){let p=0,w=0,$=0,v=(h*e.width+o.first[m])*4,x=m*o.most;for(let q=x;q<x+o.count[m];q++,v+=4){let D=o.weights[q];p+=D*a[v],w+=D*a[v+1],$+=D*a[v+2]}let S=((h-u)*n+m)*3;c[S]=p,c[S+1]=w,c[S+2]=$}let d=new Uint8Array(r*n*3),f=n*3;for(let h=0;h<r;h++)for(let m=0;m<f;m++){let p=.5,w=(i.first[h]-u)*f+m,$=h*i.most;for(let v=$;v<$+i.count[h];v++,w+=f)p+=i.weights[v]*c[w];d[h*f+m]=p>255?255:p}return d}function ma(e,t,n){let{width:r,height:a}=n;if(t.width===r&&t.height===a)return e;let s=new Uint8Array(a*r*3).fill(255);for(let o=0;o<t.height;o++){let i=e.subarray(o*t.width*3,(o+1)*t.width*3);s.set(i,((t.top+o)*r+t.left)*3)}return s}function ga(e){let t=new Uint8Array(e.length/4*3);for(let n=0,r=0;n<e.length;n+=4,r+=3)t[r]=e[n],t[r+1]=e[n+1],t[r+2]=e[n+2];return t}function _t(e,t,n,r){let a=n/r,s=Math.max(1,a),o=2*Math.ceil(s)+1,i=new Int32Array(r),u=new Int32Array(r),l=new Float64Array(r*o);for(let c=0;c<r;c++){let d=t+(c+.5)*a,f=Math.max(0,Math.floor(d-s+.5)),h=Math.min(e,Math.floor(d+s+.5)),m=0;for(let p=f;p<h;p++){let w=Math.max(0,1-Math.abs(p+.5-d)/s);l[c*o+p-f]=w,m+=w}for(let p=0;p<h-f;p++)l[c*o+p]/=m;i[c]=f,u[c]=h-f}return{first:i,count:u,weights:l,most:o}}var dn=1e-5,wa=.1,hn=[.485,.456,.406],fn=[.229,.224,.225],Ce={pixels:4096,widthMultiplier:{least:.01,most:8}},va=[{expansion:1,channels:16,repeats:1,stride:1},{expansion:6,channels:24,repeats:2,stride:2},{expansion:6,channels:32,repeats:3,stride:2},{expansion:6,channels:64,repeats:4,stride:2},{expansion:6,channels:96,repeats:3,stride:1},{expansion:6,channels:160,repeats:3,stride:2},{expansion:6,channels:320,repeats:1,stride:1}];function ba(e){let{heads:t,inputWidth:n=60,inputHeight:r=80,resize:a="pad"}=e,{widthMultiplier:s=1,dropout:o=.2}=e;Sa({heads:t,inputWidth:n,inputHeight:r,resize:a,widthMultiplier:s,dropout:o});let i=f=>At(f*s),u=At(1280*Math.max(1,s)),l=new $a(r,n),c=[{layers:[l.convolution("first","features.0",i(32),2)],residual:!1}];for(let{expansion:f,channels:h,repeats:m,stride:p}of va)for(let w=0;w<m;w++){let $=`features.${c.length}`;c.push(l.invertedResidual($,f,i(h),w?1:p))}let d=l.convolution("pointwise",`features.${c.length}`,u,1);return c.push({layers:[d],residual:!1}),{input:{height:r,width:n,resize:a},widthMultiplier:s,blocks:c,lastChannel:u,dropout:o,heads:t.map(f=>({...pn(f),weight:`heads.${f.name}.1.weight`,bias:`heads.${f.name}.1.bias`}))}}function pn(e){let{name:t}=e;if(Y(e))return{kind:"number",name:t,mean:e.mean,std:e.std};if(!J(e))return{name:t,classes:[...e.classes]};let{tags:n,separator:r,noneLabel:a,columns:s}=e;return{kind:"tags",name:t,tags:[...n],separator:r,...a!==void 0&&{noneLabel:a},...s&&{columns:[...s]}}}var $a=class{#e=3;#t;#n;constructor(e,t){this.#t=e,this.#n=t}convolution(e,t,n,r){let a={name:`${t}.0`,norm:`${t}.1`};return this.#r({kind:e,...a,outputChannels:n,stride:r,activation:"relu6"})}invertedResidual(e,t,n,r){let a=this.#e,s=a*t,o=[],i=()=>`${e}.conv.${o.length}`;t!==1&&o.push(this.convolution("pointwise",i(),s,1)),o.push(this.convolution("depthwise",i(),s,r));let u={name:i(),norm:`${e}.conv.${o.length+1}`};return o.push(this.#r({kind:"pointwise",...u,outputChannels:n,stride:1,activation:"none"})),{layers:o,residual:r===1&&a===n}}#r(e){let t=this.#e,n=this.#t,r=this.#n;return this.#t=Math.ceil(n/e.stride),this.#n=Math.ceil(r/e.stride),this.#e=e.outputChannels,{...e,inputChannels:t,inputHeight:n,inputWidth:r,outputHeight:this.#t,outputWidth:this.#n}}};function At(e){let t=Math.max(8,Math.floor((e+4)/8)*8);return t<.9*e?t+8:t}function Sa(e){let{heads:t,inputWidth:n,inputHeight:r,resize:a,widthMultiplier:s,dropout:o}=e;for(let[c,d]of[["width",n],["height",r]])if(!(Number.isInteger(d)&&d>=1&&d<=Ce.pixels))throw new E(`The input ${c} must be a whole number of pixels from 1 to ${Ce.pixels}, not ${d}.`);if(!kt.includes(a))throw new E(`Images are brought to size by ${kt.join(", ")}, not ${a}.`);let{least:i,most:u}=Ce.widthMultiplier;if(!(s>=i&&s<=u))throw new E(`The width multiplier must be from ${i} to ${u}, not ${s}.`);if(!(o>=0&&o<1))throw new E(`Dropout must be at least 0 and below 1, not ${o}.`);if(t.length===0)throw new E("The model needs at least one label column.");let l=new Set;for(let c of t){let{name:d}=c;if(d==="")throw new E("A label column has no name.");if(l.has(d))throw new E(`The label column "${d}" is named twice.`);l.add(d),ya(c)}}function ya(e){let{name:t}=e;if(Y(e)){let{mean:s,std:o}=e;if(Number.isFinite(s)&&Number.isFinite(o)&&o>0)return;throw new E(`The numbers of the label column "${t}" need a finite mean and a standard deviation above 0, not ${s} and ${o}.`)}let[n,r]=J(e)?["tag","tags"]:["class","classes"],a=Ye(e);if(a.length===0)throw new E(`The label column "${t}" has no ${r}.`);if(new Set(a).size<a.length)throw new E(`The label column "${t}" has the same ${n} twice.`);if(!(!J(e)||!e.columns||e.columns.length===a.length))throw new E(`The label column "${t}" has ${a.length} tags from ${e.columns.length} columns.`)}function ka(e){return e.map((t,n)=>n===0?t:1)}function _a({codes:e,scales:t}){let n=e.length/t.length;return Float32Array.from(e,(r,a)=>r*t[Math.floor(a/n)])}var xt=64;function mn(e){let t=new wn;for(let s of e.blocks.flatMap(o=>o.layers)){let{kind:o,name:i,norm:u,inputChannels:l,outputChannels:c}=s,d=o==="pointwise"?1:3,f=o==="depthwise"?1:l;t.append(`${i}.weight`,[c,f,d,d]),t.append(`${u}.weight`,[c]),t.append(`${u}.bias`,[c])}let{heads:n,lastChannel:r}=e,a=le(n);for(let[s,{weight:o}]of n.entries())t.append(o,[a[s],r],s===0);for(let[s,{bias:o}]of n.entries())t.append(o,[a[s]],s===0);return t.finish()}function gn(e){let t=new wn;for(let{norm:n,outputChannels:r}of e.blocks.flatMap(a=>a.layers))t.append(`${n}.running_mean`,[r]),t.append(`${n}.running_var`,[r]);return t.finish()}function De(e,t){let n=e.slices.get(t);if(!n)throw new Error(`the model has no ${t}`);return n}var wn=class{#e=new Map;#t=0;append(e,t,n=!0){let r=n?Et(this.#t):this.#t,a=t.reduce((s,o)=>s*o,1);this.#e.set(e,{name:e,shape:t,offset:r,length:a}),this.#t=r+a}finish(){return{slices:this.#e,length:Et(this.#t)}}};function Et(e){return Math.ceil(e/xt)*xt}function X(e,t=80){return JSON.stringify(Ve(e,t))}var Aa=60;function Ve(e,t=Aa){return e.length>t?`${e.slice(0,t)}...`:e}var xa=3988292384,Ea=Ra();function Ra(){let e=Uint32Array.from({length:256},(n,r)=>{let a=r;for(let s=0;s<8;s++)a=a>>>1^(a&1?xa:0);return a}),t=[e];for(;t.length<8;)t.push(t.at(-1).map(n=>n>>>8^e[n&255]));return t}function Pe(e,t=0){let[n,r,a,s,o,i,u,l]=Ea,c=~t,d=0;for(let f=e.length-7;d<f;d+=8)c^=e[d]|e[d+1]<<8|e[d+2]<<16|e[d+3]<<24,c=l[c&255]^u[c>>>8&255]^i[c>>>16&255]^o[c>>>24]^s[e[d+4]]^a[e[d+5]]^r[e[d+6]]^n[e[d+7]];for(;d<e.length;d++)c=c>>>8^n[(c^e[d])&255];return~c>>>0}function qa(e){let t=[],n,r="";for(let{0:a,index:s}of e.matchAll(/\\.|["{}:]/g))if(a==='"')n!==void 0&&(r=e.slice(n,s+1)),n=n===void 0?s:void 0;else if(n===void 0)if(a==="{")t.push(new Set);else if(a==="}")t.pop();else{let o=JSON.parse(r),i=t.at(-1);if(i.has(o))return o;i.add(o)}}var Rt=new Map([["I64",{size:8,read:e=>new BigInt64Array(e)}],["F32",{size:4,read:e=>new Float32Array(e)}],["F64",{size:8,read:e=>new Float32Array(new Float64Array(e))}],["F16",{size:2,read:e=>new Float32Array(new Float16Array(e))}],["BF16",{size:2,read:Ua}],["I8",{size:1,read:e=>new Int8Array(e)}],["U8",{size:1,read:e=>new Uint8Array(e)}]]),La="__metadata__",be="crc32",Ta=1e8;function Ia(e,t){let n=(s,o)=>s.toSorted((i,u)=>o(i)<o(u)?-1:1),r=s=>new TextEncoder().encode(JSON.stringify(s)),a=0;for(let[s,o]of n([...t],([i])=>i))s!==be&&(a=Pe(r([s,o]),a));for(let{name:s,dtype:o,shape:i,bytes:u}of n(e,({name:l})=>l))a=Pe(u,Pe(r([s,o,i]),a));return a.toString(16).padStart(8,"0")}function Ma(e,t="safetensors"){let n=h=>{throw new E(`${t} cannot be read: ${h}.`)};e.length<8&&n(`it has ${e.length} bytes and no header`);let r=new DataView(e.buffer,e.byteOffset).getBigUint64(0,!0);r>BigInt(Math.min(e.length-8,Ta))&&n(`its header would be ${r} bytes long; it is cut off or no safetensors file`);let a=8+Number(r),s=Na(e.subarray(8,a),n),o=e.length-a,i=new Map,u=[];for(let[h,m]of Object.entries(s))if(h!==La)u.push(Oa(h,m,n));else{if(!Xe(m))return n("its metadata is no object");for(let[p,w]of Object.entries(m))i.set(p,typeof w=="string"?w:n(`its metadata ${X(p)} is no text`))}u.sort((h,m)=>h.begin-m.begin||h.end-m.end);let l=0;for(let h of u)h.begin!==l&&n(`tensor ${X(h.name)} starts at byte ${h.begin} where ${l} is expected`),l=h.end,l>o&&n(`tensor ${X(h.name)} ends at byte ${l} of ${o}; the file is cut off`);l!==o&&n(`${o-l} bytes after the last tensor belong to none`);let c=u.map(({begin:h,end:m,...p})=>({...p,bytes:e.subarray(a+h,a+m)})),d=i.get(be);d!==void 0&&d!==Ia(c,i)&&n(`it is damaged: its content does not match its checksum; copy it again (a program that changes values on purpose has to leave ${X(be)} out of the metadata)`),i.delete(be);let f=new Map;for(let{name:h,shape:m,bytes:p,read:w}of c)f.set(h,{shape:m,data:w(new Uint8Array(p).buffer)});return{tensors:f,metadata:i}}function Na(e,t){let n="",r;try{n=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(e),r=JSON.parse(n)}catch{t("its header is no JSON; it is no safetensors file")}if(!n.startsWith("{")||!Xe(r))return t("its header is no JSON object");let a=qa(n);return a!==void 0&&t(`its header holds ${X(a)} twice`),r}function Oa(e,t,n){let r=`tensor ${X(e)}`;if(!Xe(t))return n(`${r} is not described by an object`);let{dtype:a,shape:s,data_offsets:o}=t;if(typeof a!="string")return n(`${r} has no type`);let i=Rt.get(a);if(!i){let d=[...Rt.keys()].join(", ");return n(`${r} has values of type ${X(a)}; known types are ${d}`)}if(!qt(s)||!Number.isSafeInteger(Lt(s)*i.size))return n(`the shape of ${r} is no list of sizes`);if(!qt(o)||o.length!==2)return n(`the offsets of ${r} are not two places in the file`);let[u,l]=o,c=Lt(s)*i.size;return l-u!==c&&n(`${r} has ${l-u} bytes, but ${a} [${s}] takes ${c}`),{name:e,dtype:a,shape:s,begin:u,end:l,read:i.read}}function Xe(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}function qt(e){return Array.isArray(e)&&e.every(t=>Number.isSafeInteger(t)&&t>=0)}function Lt(e){return e.reduce((t,n)=>t*n,1)}function Ua(e){return new Float32Array(Uint32Array.from(new Uint16Array(e),t=>t<<16).buffer)}var Ca=["none","flip"];function Q(e,t){return{words:e,fault:n=>t(n)?void 0:{place:"",words:e,value:n}}}function Ae(e,t){return Q(`a number from ${e} to ${t}`,n=>An(n,e,t))}var bl=Q("a share from 0 to below 1",e=>An(e,0,1)&&Math.fround(e)<1),$l=Q("a text that is not empty",e=>typeof e=="string"&&e!==""),se=Q("a text",e=>typeof e=="string"),Sl=Q("true or false",e=>typeof e=="boolean"),Da=Q("a number",Number.isFinite);function vn(e){return Q(`one of ${e.join(", ")}`,t=>e.includes(t))}function bn(e,t){return Q(`${e.words} or ${t.words}`,n=>e.fault(n)===void 0||t.fault(n)===void 0)}var $n=Q("null",e=>e===null);function Ze(e,{least:t=0,distinct:n=!1}={}){let r=`a list of ${t>0?`at least ${t}`:"any length"}`+(n?", each only once":"");return{words:r,fault:a=>!Array.isArray(a)||a.length<t||n&&new Set(a).size<a.length?{place:"",words:r,value:a}:_n(a.map((s,o)=>[`[${o}]`,s,e]))}}function re(e,t={}){let n="an object";return{words:n,fault:r=>{if(!xn(r))return{place:"",words:n,value:r};let a=Object.entries(t).filter(([s])=>r[s]!==void 0);return _n([...Object.entries(e),...a].map(([s,o])=>[kn(s),Object.hasOwn(r,s)?r[s]:void 0,o]))}}}function Pa(e,t,n){let r="an object",a=vn(Object.keys(t));return{words:r,fault:s=>{if(!xn(s))return{place:"",words:r,value:s};let o=(Object.hasOwn(s,e)?s[e]:void 0)??n,i=a.fault(o);return i?{...i,place:kn(e)}:t[o].fault(s)}}}function Wa(e,t,n){let r=n.fault(t);if(r)throw new E(`${e}${yn(r)}`)}function Sn(e,t,n,r){let a=(l,c)=>{throw new E(`${e} is damaged: ${l}; ${r}`,{cause:c})},s;try{s=JSON.parse(t)}catch(l){return a(t.trim()===""?"it is empty":`it is no JSON (${Qa(l)})`,l)}let o=n.fault(s);if(!o)return s;let{place:i,words:u}=o;return o.value===void 0&&a(`${i.replace(/^\./,"")} is missing, ${u}`),a(`${i===""?"it":i.replace(/^\./,"")}${yn({...o,place:""})}`)}function yn({place:e,words:t,value:n}){return`${e} must be ${t}, not ${Ha(n)}`}function Ha(e){let t=typeof e=="number"||typeof e=="bigint"||e===void 0?String(e):JSON.stringify(e)??String(e);return Ve(t)}function Qa(e){let t=e.message.replace(/\s+/g," ");return Ve(t,120)}function kn(e){return/^\w+$/.test(e)&&e.length<=60?`.${e}`:`[${X(e,60)}]`}function _n(e){for(let[t,n,r]of e){let a=r.fault(n);if(a)return{...a,place:t+a.place}}}function An(e,t,n){return typeof e=="number"&&e>=t&&e<=n}function xn(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}var yl=Q("the name of an encoding, such as windows-1252, windows-1251, shift_jis, gbk or utf-16le",e=>{if(typeof e!="string")return!1;try{return new TextDecoder(e),!0}catch{return!1}}),Tt=Ae(0,Number.MAX_VALUE),It=Ae(Number.MIN_VALUE,Number.MAX_VALUE),Mt=bn(Ae(0,1),$n),Ba=Q("a number above 0 and below 1",e=>typeof e=="number"&&e>0&&e<1);function Ga(e){if(Y(e))return re({margin:bn(Tt,$n)});if(!J(e))return re({temperature:It,sureFrom:Mt});let t=Rn(e.tags.map(()=>Tt),"a threshold for each tag");return re({temperature:It,thresholds:t,sureFrom:Mt})}function En(e){return re({precision:Ba,heads:Rn(e.map(Ga),"a decision for each head")},{tta:vn(Ca.filter(t=>t!=="none"))})}function Rn(e,t){let n=`a list of ${e.length}, ${t}`,r=Ze(Q("anything",()=>!0));return{words:n,fault:a=>{if(r.fault(a)||a.length!==e.length)return{place:"",words:n,value:a};for(let[s,o]of e.entries()){let i=o.fault(a[s]);if(i)return{...i,place:`[${s}]${i.place}`}}}}}function ja(e,t){Wa("decisions",e,En(t));let{precision:n,tta:r}=e;return{precision:n,heads:e.heads.map(a=>{if("margin"in a)return{margin:a.margin};let{temperature:s,sureFrom:o}=a;return"thresholds"in a?{temperature:s,thresholds:[...a.thresholds],sureFrom:o}:{temperature:s,sureFrom:o}}),...r&&{tta:r}}}function Ka(e,t,n){let r=e.get("decisions");if(r===void 0)return;let a=`${n}: the metadata "decisions"`,s=Sn(a,r,En(t),"use another file");return ja(s,t)}var We=Ze(se),za={class:re({name:se,classes:We}),tags:re({name:se,tags:We,separator:se},{noneLabel:se,columns:We}),number:re({name:se,mean:Da,std:Ae(Number.MIN_VALUE,Number.MAX_VALUE)})},Fa=Ze(Pa("kind",za,"class"));function Ya(e,t){let n=e.get("labels");if(n===void 0)return;let r=`${t}: the metadata "labels"`;return Sn(r,n,Fa,"use another file").map(pn)}var Va=".running_var";function Nt(e,t,n){let r=(a,s)=>{throw new E(`${n}: tensor ${JSON.stringify(e)} holds ${a}, ${s}; the file is damaged, or its training diverged: use another one`)};for(let a of t)Number.isFinite(a)||r(a,"which is no finite 32-bit number"),a<0&&e.endsWith(Va)&&r(a,"and a variance is never below 0")}var Xa="num_batches_tracked";function Za(e,t){let{tensors:n,metadata:r}=Ma(e,t),a=Ja(r,t),s=Ka(r,a.heads,t),o=new Map(n),i=(p,w,$)=>{let v=o.get(p);if(!v)throw new E(`${t} has no tensor "${p}".`);if(String(v.shape)!==String(w))throw new E(`${t}: tensor "${p}" has the shape [${v.shape}], the model asks for [${w}].`);if(!(v.data instanceof $))throw new E(`${t}: tensor "${p}" holds values of another type.`);return o.delete(p),v.data},u=(p,w)=>{if(!(o.get(p)?.data instanceof Int8Array))return i(p,w,Float32Array);let $=i(p,w,Int8Array),v=i(`${p}.scale`,ka(w),Float32Array);return Nt(`${p}.scale`,v,t),_a({codes:$,scales:v})},l=(p,w)=>{let $=u(p,w);return Nt(p,$,t),$},c=({slices:p,length:w})=>{let $=[...p.values()].map(({name:x,shape:S})=>l(x,S)),v=new Float32Array(w);return[...p.values()].forEach(({offset:x},S)=>v.set($[S],x)),v},d={parameters:c(mn(a)),buffers:c(gn(a))},f=Ot(a).map(p=>i(p,[],BigInt64Array)[0]),[h]=o.keys();if(h!==void 0)throw new E(`${t} has a tensor "${h}" that the model does not have.`);let m=Number(f[0]);if(!(m>=0))throw new E(`${t}: tensor "${Ot(a)[0]}" counts ${m} steps; the file is damaged.`);return{architecture:a,weights:d,steps:m,...s&&{decisions:s}}}function Ot({blocks:e}){return e.flatMap(({layers:t})=>t.map(({norm:n})=>`${n}.${Xa}`))}function Ja(e,t){let n=s=>{throw new E(`${t} is no model of this program: ${s}.`)},r=s=>e.get(s)??n(`its metadata has no "${s}"`);r("model")!=="mobilenet_v2"&&n(`it holds a ${r("model")}`);for(let[s,o]of[["mean",hn],["std",fn]])r(s)!==JSON.stringify(o)&&n(`its images were normalised with ${s} ${r(s)}, not ${JSON.stringify(o)}`);r("labels");let a=Ya(e,t);try{return ba({heads:a,inputWidth:Number(r("input_width")),inputHeight:Number(r("input_height")),resize:e.get("resize")??"pad",widthMultiplier:Number(r("width_multiplier")),dropout:Number(r("dropout"))})}catch(s){if(!(s instanceof E))throw s;return n(s.message.replace(/\.$/,""))}}var es=16e6;async function Ut(e){let t=await createImageBitmap(e,{imageOrientation:"from-image",colorSpaceConversion:"none"}),n=Math.min(1,Math.sqrt(es/(t.width*t.height))),r=document.createElement("canvas");r.width=Math.max(1,Math.floor(t.width*n)),r.height=Math.max(1,Math.floor(t.height*n));let{width:a,height:s}=r,o=r.getContext("2d",{alpha:!1,willReadFrequently:!0});return o.fillStyle="#fff",o.fillRect(0,0,a,s),o.imageSmoothingQuality="high",o.drawImage(t,0,0,a,s),t.close(),o.getImageData(0,0,a,s)}function ts(e){return Y(e)?{margin:null}:J(e)?{temperature:1,thresholds:e.tags.map(()=>.5),sureFrom:null}:{temperature:1,sureFrom:null}}function Je(e,t,n){let r=e.length/t;if(!Number.isInteger(r))throw new RangeError(`${e.length} ${n} do not make rows of ${t}.`);return r}function xe(e,t,n){let{offsets:r,counts:a,total:s}=ce(t),o=Je(e,s,"logits");for(let i=0;i<o;i++)for(let u=0;u<a.length;u++){let l=i*s+r[u];n(l,l+a[u],i,u)}}function ns(e,t){let n=new Float64Array(e.length);return xe(e,t,(r,a)=>{let s=as(e,r,a,n);for(let o=r;o<a;o++)n[o]/=s}),n}function rs(e,t,n){let r=-1/0;for(let a=t;a<n;a++)e[a]>r&&(r=e[a]);return r}function as(e,t,n,r){let a=rs(e,t,n),s=0;for(let o=t;o<n;o++){let i=Math.exp(e[o]-a);r&&(r[o]=i),s+=i}return s}function ss(e){if(e>=0)return 1/(1+Math.exp(-e));let t=Math.exp(e);return t/(1+t)}function os(e,t,n){let r=le(t),a=is(e,r,n),s=ns(a,r);return t.every(o=>ln(o)==="class")||xe(a,r,(o,i,u,l)=>{let c=t[l];if(Y(c))s[o]=e[o]*c.std+c.mean;else if(c.kind==="tags")for(let d=o;d<i;d++)s[d]=ss(a[d])}),s}function is(e,t,n){let r=n?.map(s=>"temperature"in s?s.temperature:1);if(!r?.some(s=>s!==1))return e;let a=new Float32Array(e.length);return xe(e,t,(s,o,i,u)=>{for(let l=s;l<o;l++)a[l]=e[l]/r[u]}),a}function us(e,t,n){if(!Number.isInteger(n)||n<1)throw new RangeError(`k is the number of classes to return, at least 1; got ${n}.`);let r=Je(e,ce(t).total,"logits"),a=t.map(s=>new Int32Array(r*Math.min(n,s)));return xe(e,t,(s,o,i,u)=>{let l=Math.min(n,o-s),c=i*l,d=a[u];for(let f=0;f<o-s;f++){let h=Math.min(f,l);for(;h>0&&e[s+f]>e[s+d[c+h-1]];)h--;h!==l&&(d.copyWithin(c+h+1,c+h,c+l-1),d[c+h]=f)}}),a}function ls(e,t,n,{top:r=3,decisions:a}={}){let s=le(n),{offsets:o,total:i}=ce(s);if(Je(t,i,"logits")!==e.length)throw new RangeError(`${t.length/i} rows of logits for ${e.length} images.`);let u=t.findIndex(d=>!Number.isFinite(d));if(u>=0)throw new RangeError(`The model's output for ${e[Math.floor(u/i)]} is not a finite number; its weights are unusable.`);let l=os(t,n,a?.heads),c=us(t,s,r);return e.map((d,f)=>({image:d,facets:Object.fromEntries(n.map((h,m)=>{let p=f*i+o[m],w=l.subarray(p,p+s[m]),$=Math.min(r,s[m]),v=c[m].subarray(f*$,(f+1)*$),x=a?.heads[m]??ts(h);return[h.name,cs(h,w,v,x,a!==void 0)]}))}))}function cs(e,t,n,r,a){if(Y(e)){let{margin:h}=r;return{kind:"number",value:t[0],...h===null?{}:{margin:h}}}let s=Ye(e),o=h=>({label:s[h],probability:t[h]}),i=[...n].map(o),{sureFrom:u}=r,l=h=>a?{sure:u!==null&&h>=u}:{};if(!J(e))return{...i[0],top:i,...l(i[0].probability)};let{thresholds:c}=r,d=e.tags.map((h,m)=>m).filter(h=>t[h]>=c[h]);d.sort((h,m)=>t[m]-t[h]||h-m);let f=d.length>0?t[d.at(-1)]:1-i[0].probability;return{kind:"tags",tags:d.map(o),top:i,confidence:f,...l(f)}}var qn=class extends Error{name="OutOfMemoryError"};function Ct(e){return Math.max(256,Math.ceil(e/256)*256)}function O(e){return{memory:e,offset:0,byteLength:e.byteLength}}function et(e,t){let n=Math.ceil(e/t),r=Math.ceil(n/65535);return[Math.ceil(n/r),r,1]}function ne(e,t,n){return{memory:e.memory,offset:e.offset+t*4,byteLength:n*4}}var ds=class{#e;add(e){this.#e??=e}check(){if(this.#e!==void 0)throw this.#e}},hs=class extends Error{name="NoAdapterError"},fs=["maxBufferSize","maxStorageBufferBindingSize","maxStorageBuffersPerShaderStage","maxStorageTexturesPerShaderStage","maxTextureDimension2D","maxComputeWorkgroupStorageSize","maxComputeInvocationsPerWorkgroup","maxComputeWorkgroupSizeX"],ps=["shader-f16","timestamp-query"],ms=7;async function gs(){return await navigator.gpu?.requestAdapter({powerPreference:"high-performance"})??void 0}async function ws(e){if(e??=await gs(),!e)throw new hs("No WebGPU adapter was found; `facet doctor` says what to do.");let t={};for(let a of fs)t[a]=e.limits[a];let n=await e.requestDevice({requiredLimits:t,requiredFeatures:ps.filter(a=>e.features.has(a))}),r=new ds;return n.addEventListener("uncapturederror",a=>{a.preventDefault(),r.add(new Error(`GPU error: ${a.error.message}`))}),n.lost?.then(a=>{a.reason!=="destroyed"&&r.add(new Error(`The GPU device was lost: ${a.message}`))}),{device:n,info:e.info,errors:r}}function vs(e){let{description:t,device:n,vendor:r,architecture:a}=e;return t||n||`${r} ${a}`.trim()||"WebGPU adapter"}function ue(e,t,n){let{load:r,store:a=(u,l)=>`${t}[${u}] =${l};`}=n,s=new RegExp(`\\b${t}\\[`,"g"),o="",i=0;for(let u=s.exec(e);u;u=s.exec(e)){if(bs(e,u.index))continue;let l=u.index+t.length,c=$s(e,l),d=ue(e.slice(l+1,c),t,n);o+=e.slice(i,u.index);let[f]=/^\s*=(?!=)/.exec(e.slice(c+1))??[];if(f===void 0)o+=r(d),i=c+1;else{let h=c+1+f.length,m=e.indexOf(";",h),p=a(d,ue(e.slice(h,m),t,n));i=m+1,o+=p+`
`.repeat(Dt(e.slice(u.index,i))-Dt(p))}s.lastIndex=i}return o+e.slice(i)}function Dt(e){return e.split(`
`).length-1}function bs(e,t){return e.slice(e.lastIndexOf(`
`,t)+1,t).includes("//")}function $s(e,t){let n=0;for(let r=t;r<e.length;r++)if(e[r]==="["&&n++,e[r]==="]"&&--n===0)return r;throw new Error("unbalanced brackets in a kernel's source")}var Z=4096,Ln={vec4f:{format:"rgba32float",bytes:16},"vec4<f16>":{format:"rgba16float",bytes:8}};function Tn({element:e}){return Ln[e]}var In=500;function tt({access:e,inPlace:t,element:n}){return(e==="read"||t)&&n in Ln}function Ss(e,t){let n=e;for(let a of t){let{name:s,index:o,inPlace:i}=a,{format:u}=Tn(a),l=i?`${s}Before`:s,d=`@group(0) @binding(${i?o+In:o}) var ${l}: texture_storage_2d<${u}, read>;`,f=n.split(`
`),h=f.findIndex(m=>m.startsWith(`@group(0) @binding(${o}) `));f[h]=i?`${d} ${f[h]}`:d,n=ue(f.join(`
`),s,{load:m=>`textureLoad(${l}, texelAt(${m}))`})}let r=`${Z}u`;return`${n}
fn texelAt(index: u32) -> vec2u { return vec2u(index % ${r}, index / ${r}); }
`}function Mn(e){let t=[],n=new Map,r=[];for(let[s,{kernel:o,views:i}]of e.entries()){let u=new Map;for(let l of o.reflection.bindings){if(!tt(l))continue;let c=i[l.name],d=As(c),f=n.get(d);f===void 0&&(f={view:c,texel:Tn(l),firstCall:s,lastCall:s,texture:-1},n.set(d,f),t.push(f)),f.lastCall=s,u.set(l.name,f)}r.push(u);for(let l of o.reflection.bindings)if(l.access==="read_write")for(let[c,{view:d}]of n)xs(d,i[l.name])&&n.delete(c)}return{textures:ys(t),calls:r.map((s,o)=>({textures:new Map([...s].map(([i,u])=>[i,u.texture])),copies:[...new Set(s.values())].filter(i=>i.firstCall===o).map(({view:i,texture:u})=>({view:i,texture:u}))}))}}function ys(e){let t=[],n=[];for(let r of e){let a=ks(r),s=-1;for(let[o,{texel:i,rows:u}]of t.entries())n[o]>=r.firstCall||i!==r.texel||u<a||u>2*a||(s<0||u<t[s].rows)&&(s=o);s<0&&(s=t.push({texel:r.texel,rows:a})-1),n[s]=r.lastCall,r.texture=s}return t}function ks({view:e,texel:t}){return Math.ceil(e.byteLength/(Z*t.bytes))}var Pt=new WeakMap,_s=0;function As({memory:e,offset:t,byteLength:n}){let r=Pt.get(e);return r===void 0&&Pt.set(e,r=_s++),`${r} ${t} ${n}`}function xs(e,t){return e.memory===t.memory&&e.offset<t.offset+t.byteLength&&t.offset<e.offset+e.byteLength}var Ge=256;function Es(e){let{reflection:t}=e.kernel,n=new DataView(new ArrayBuffer(t.parameters.length*4));for(let[r,a]of t.parameters.entries()){let s=e.parameters[a.name];a.type==="f32"?n.setFloat32(r*4,s,!0):n.setUint32(r*4,s,!0)}return new Uint8Array(n.buffer)}var Nn=class{label;#e;#t;#n;byteLength;constructor(e,t,n,{device:r,textureReads:a,bufferOf:s}){this.label=e;let o=a?Mn(t):void 0,i=o?.textures??[],u=i.map(c=>qs(r,e,c)),l=new Uint8Array(On(t));this.#n=r.createBuffer({label:`${e} parameters`,size:l.length,usage:GPUBufferUsage.UNIFORM|GPUBufferUsage.COPY_DST}),this.#e=t.map((c,d)=>{let f=d*Ge;l.set(Es(c),f);let h=n[d],{copies:m=[],textures:p}=o?.calls[d]??{},w=v=>u[p?.get(v)??-1],$={buffer:this.#n,offset:f,size:Ge};return{copies:m.map(({view:v,texture:x})=>({buffer:s(v.memory),offset:v.offset,byteLength:v.byteLength,texture:u[x],texelBytes:i[x].texel.bytes})),pipeline:h,bindGroup:r.createBindGroup({label:`${c.kernel.name} in ${e}`,layout:h.getBindGroupLayout(0),entries:Ls(c,w,s,$)}),workgroups:c.workgroups}}),r.queue.writeBuffer(this.#n,0,l),this.#t=u,this.byteLength=l.length+Un(o)}get dispatches(){return this.#e.length}encode(e){let t;for(let n of this.#e){if(n.copies.length>0){t?.end(),t=void 0;for(let r of n.copies)Ht(e,r)}t??=e.beginComputePass(),Wt(t,n)}t?.end()}encodeTimed(e,t){for(let[n,r]of this.#e.entries()){for(let s of r.copies)Ht(e,s);let a=e.beginComputePass({timestampWrites:{querySet:t,beginningOfPassWriteIndex:2*n,endOfPassWriteIndex:2*n+1}});Wt(a,r),a.end()}}destroy(){for(let e of this.#t)e.destroy();this.#n.destroy()}};function Rs(e,t){return On(e)+Un(t?Mn(e):void 0)}function On(e){return Math.max(1,e.length)*Ge}function Un(e){return(e?.textures??[]).reduce((n,{rows:r,texel:a})=>n+r*Z*a.bytes,0)}function qs(e,t,{rows:n,texel:r}){return e.createTexture({label:`${t} input`,size:[Z,n],format:r.format,usage:GPUTextureUsage.STORAGE_BINDING|GPUTextureUsage.COPY_DST})}function Ls(e,t,n,r){let{bindings:a,parameters:s}=e.kernel.reflection,o=[];for(let{name:i,index:u,inPlace:l}of a){let c=t(i);if(c){let d=l?u+In:u;o.push({binding:d,resource:c.createView()})}if(!c||l){let{memory:d,offset:f,byteLength:h}=e.views[i],m={buffer:n(d),offset:f,size:h};o.push({binding:u,resource:m})}}return s.length>0&&o.push({binding:0,resource:r}),o}function Wt(e,t){e.setPipeline(t.pipeline),e.setBindGroup(0,t.bindGroup),e.dispatchWorkgroups(...t.workgroups)}function Ht(e,t){let{buffer:n,offset:r,byteLength:a,texture:s,texelBytes:o}=t,i=Math.ceil(a/o),u=Math.floor(i/Z),l=Z*o;u>0&&e.copyBufferToTexture({buffer:n,offset:r,bytesPerRow:l},{texture:s},[Z,u]);let c=i%Z;c>0&&e.copyBufferToTexture({buffer:n,offset:r+u*l,bytesPerRow:l},{texture:s,origin:[0,u]},[c,1])}var He=class{label;byteLength;buffer;constructor(e,t,n){this.label=t,this.byteLength=n;let r=GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST;this.buffer=e.createBuffer({label:t,size:n,usage:r})}},Ts=class{#e;#t;#n=new Map;constructor(e,t){this.#e=e,this.#t=t}of(e){let t=this.#n.get(e);return t===void 0&&(t=this.#r(e),this.#n.set(e,t)),t}async#r(e){let{name:t,source:n,reflection:r}=e,a=this.#t?Ss(n,r.bindings.filter(tt)):n;this.#e.pushErrorScope("validation");let s=this.#e.createShaderModule({label:t,code:a}),[o,{messages:i}]=await Promise.all([this.#e.popErrorScope(),s.getCompilationInfo()]),u=i.find(l=>l.type==="error");if(u)throw new Error(Is(e,u));if(o)throw new Error(`kernel ${t}: ${o.message}`);return await this.#e.createComputePipelineAsync({label:t,layout:"auto",compute:{module:s,entryPoint:"main"}})}};function Is({name:e,constants:t,origins:n},{lineNum:r,message:a}){let s=n[r-1],o=s?`${s.path}:${s.line}`:`generated code of ${e}`,u=a.split(`
`).filter(l=>l.trim()!==""&&!/[│┌]/.test(l)).map(l=>l.trim()).join(`
  `);return`${o}: ${u}
  in kernel ${e}, made with ${JSON.stringify(t)}`}function Ee(e){let t=[],n=/@group\(0\) @binding\((\d+)\) var<storage, (read|read_write)> (\w+)\s*: array<(.+)>;( \/\/ in place)?/g;for(let[,s,o,i,u,l]of e.matchAll(n))t.push({name:i,index:Number(s),access:o,inPlace:l!==void 0,element:u});let r=/struct Parameters \{([^}]*)\}/.exec(e)?.[1]??"",a=[];for(let[,s,o]of r.matchAll(/^\s*(\w+)\s*:\s*(u32|f32),/gm))a.push({name:s,type:o});return{bindings:t.sort((s,o)=>s.index-o.index),parameters:a}}var Ms={vec4f:16,"vec4<f16>":8,vec2f:8,f32:4,u32:4,i32:4},Qt=new WeakMap;function Bt(e,t,n){let r=a=>!n||a.access==="read_write"||!tt(a);return e.map(a=>Ns(a,t,r))}function Ns(e,t,n){let r=e.kernel.reflection.bindings.filter(o=>e.views[o.name].byteLength>t&&n(o));if(r.length===0)return e;let a={...e.views},s=new Map;for(let{name:o}of r){let i=e.views[o],u=Math.ceil(i.byteLength/t);s.set(o,u);for(let l=0;l<u;l++){let c=l*t;a[je(o,l)]={...i,offset:i.offset+c,byteLength:Math.min(t,i.byteLength-c)}}}return{...e,kernel:Os(e.kernel,s,t),views:a}}function je(e,t){return t===0?e:`${e}Range${t}`}function Os(e,t,n){let r=JSON.stringify([...t,n]),a=Qt.get(e)??new Map;Qt.set(e,a);let s=a.get(r);if(s===void 0){let o=e.source;for(let[i,u]of t)o=Cs(o,e.reflection.bindings.find(l=>l.name===i),u,n);s={...e,source:o,reflection:Ee(o)},a.set(r,s)}return s}var Us=100;function Cs(e,{name:t,index:n,access:r,element:a},s,o){let i=Ms[a];if(i===void 0)throw new Error(`cannot split ${t} of ${a}`);let u=o/i,l=Array.from({length:s-1},(p,w)=>w+1),c=l.map(p=>`@group(0) @binding(${n+p*Us}) var<storage, ${r}> ${je(t,p)}: array<${a}>;`),d=(p,w,$="")=>l.toReversed().map(v=>`if (${p} >= ${v*u}u) { ${w(`${je(t,v)}[${p} - ${v*u}u]`)}${$} }`),f=[`fn load_${t}(at: u32) -> ${a} {`,...d("at",p=>`return ${p};`).map(p=>`  ${p}`),`  return ${t}[at];`,"}"],h=[`fn store_${t}(at: u32, value: ${a}) {`,...d("at",p=>`${p} = value;`," return;").map(p=>`  ${p}`),`  ${t}[at] = value;`,"}"];return[...ue(e,t,{load:p=>`load_${t}(${p})`,store:(p,w)=>`store_${t}(${p}, ${w.trim()});`}).split(`
`),...c,...f,...r==="read_write"?h:[],""].join(`
`)}var Ds=4096;async function Ps(e,t){let n=2*t.dispatches;if(n>Ds)throw new Error(`${t.label} is too long to be timed`);let r=await Cn(e,n,s=>{let o=e.createCommandEncoder();t.encodeTimed(o,s),e.queue.submit([o.finish()])}),a=(s,o)=>Number(r[o]-r[s])/1e9;return Array.from({length:t.dispatches},(s,o)=>({before:o===0?0:Math.max(0,a(2*o-1,2*o)),own:a(2*o,2*o+1)}))}async function Ws(e,t){let[,n,r]=await Cn(e,4,a=>{let s=o=>{let i=e.createCommandEncoder(),u={querySet:a,beginningOfPassWriteIndex:o,endOfPassWriteIndex:o+1};i.beginComputePass({timestampWrites:u}).end(),e.queue.submit([i.finish()])};s(0),t(),s(2)});return r>n&&n>0n?Number(r-n)/1e9:void 0}async function Cn(e,t,n){let r=e.createQuerySet({type:"timestamp",count:t}),a=t*8,{QUERY_RESOLVE:s,COPY_SRC:o,COPY_DST:i,MAP_READ:u}=GPUBufferUsage,l=e.createBuffer({size:a,usage:s|o}),c=e.createBuffer({size:a,usage:u|i});try{n(r);let d=e.createCommandEncoder();return d.resolveQuerySet(r,0,t,l,0),d.copyBufferToBuffer(l,0,c,0,a),e.queue.submit([d.finish()]),await c.mapAsync(GPUMapMode.READ),new BigUint64Array(c.getMappedRange().slice(0))}finally{r.destroy(),l.destroy(),c.destroy()}}var Hs=class Dn{#e;#t;#n=new Set;#r=new WeakSet;#a=0;#s=0;constructor(t){this.#e=t,this.#t=new Ts(t.device,this.#o)}static async open(t){return new Dn(await ws(t))}get device(){return this.#e.device}get info(){return this.#e.info}get name(){return vs(this.info)}get identity(){let{vendor:t,architecture:n,device:r,description:a}=this.info;return[navigator.userAgent,t,n,r,a].join("; ")}get target(){return this.info.isFallbackAdapter?"software":"hardware"}get supportsHalf(){return this.device.features.has("shader-f16")}get workgroupLimits(){let{limits:t}=this.device;return{memory:t.maxComputeWorkgroupStorageSize,invocations:Math.min(t.maxComputeInvocationsPerWorkgroup,t.maxComputeWorkgroupSizeX)}}get maximumBinding(){let{maxBufferSize:t,maxStorageBufferBindingSize:n}=this.device.limits;return Math.floor(Math.min(t,n)/256)*256}get maximumBindings(){return this.device.limits.maxStorageBuffersPerShaderStage}get allocated(){return this.#a}get peakAllocated(){return this.#s}bufferOf(t){if(!(t instanceof He))throw new Error(`${t.label} is not GPU memory`);return t.buffer}allocate(t,n){let r=Ct(n);if(r>this.device.limits.maxBufferSize)throw new qn(`${t} needs ${r} bytes in one buffer; the adapter allows ${this.device.limits.maxBufferSize}. Use a smaller batch or input size.`);let a=this.#u(`allocating ${t}`,()=>new He(this.device,t,r));return this.#i(r),a}async hasRoom(t){this.device.pushErrorScope("out-of-memory");let n=t.map(a=>new He(this.device,"room",Ct(a))),r=await this.device.popErrorScope();for(let{buffer:a}of n)a.destroy();return r===null}free(t){let n=this.bufferOf(t);this.#r.has(t)||(this.#r.add(t),n.destroy(),this.#i(-t.byteLength))}write(t,n){if(n.byteLength>t.byteLength)throw new Error(`${n.byteLength} bytes do not fit ${t.memory.label}`);if(n.byteLength===0)return;let r=this.device.queue;this.#u(`writing ${t.memory.label}`,()=>{r.writeBuffer(this.bufferOf(t.memory),t.offset,n.buffer,n.byteOffset,n.byteLength)})}async read(t){return this.enqueueRead(t)()}enqueueRead(t){let n=GPUBufferUsage.MAP_READ|GPUBufferUsage.COPY_DST,r=this.device.createBuffer({size:t.byteLength,usage:n});try{this.#u(`reading ${t.memory.label}`,()=>{let a=this.device.createCommandEncoder(),s=this.bufferOf(t.memory);a.copyBufferToBuffer(s,t.offset,r,0,t.byteLength),this.device.queue.submit([a.finish()])})}catch(a){throw r.destroy(),a}return async()=>{try{return await r.mapAsync(GPUMapMode.READ),await this.#l(),r.getMappedRange().slice(0)}finally{r.destroy()}}}byteLengthOf(t){let n=this.#o;return Rs(Bt(t,this.maximumBinding,n),n)}async compile(t,n){for(let{kernel:{name:o,target:i}}of n)if(i==="cpu")throw new Error(`${o} was recorded for the CPU, not for WebGPU`);let r=Bt(n,this.maximumBinding,this.#o),a=await Promise.all(r.map(({kernel:o})=>this.#t.of(o))),s=this.#u(`compiling ${t}`,()=>new Nn(t,r,a,{device:this.device,textureReads:this.#o,bufferOf:o=>this.bufferOf(o)}));return this.#i(s.byteLength),await this.#l(),s}release(t){let n=ve(t);this.#r.has(n)||(this.#r.add(n),n.destroy(),this.#i(-n.byteLength))}run(t,n=1){let r=ve(t);this.#u(`running ${r.label}`,()=>{for(let a=0;a<n;a++){let s=this.device.createCommandEncoder({label:r.label});r.encode(s),this.device.queue.submit([s.finish()])}})}async time(t){let n=ve(t);if(!this.device.features.has("timestamp-query"))return;let r=await this.#u(`timing ${n.label}`,()=>Ps(this.device,n));return await this.#l(),r}async timeRuns(t,n){let r=ve(t);if(!this.device.features.has("timestamp-query"))return;let a=await this.#u(`timing ${r.label}`,()=>Ws(this.device,()=>this.run(r,n)));return await this.#l(),a}async finish(){await this.device.queue.onSubmittedWorkDone(),await this.#l()}destroy(){this.device.destroy()}[Symbol.dispose](){this.destroy()}get#o(){let{maxStorageTexturesPerShaderStage:t}=this.device.limits;return this.target==="software"&&t>=ms}#i(t){this.#a+=t,this.#s=Math.max(this.#s,this.#a)}#u(t,n){let r=this.device;this.#e.errors.check(),r.pushErrorScope("out-of-memory"),r.pushErrorScope("validation");try{return n()}finally{for(let a=0;a<2;a++){let s=r.popErrorScope().then(o=>{o&&this.#e.errors.add(new Error(`GPU error while ${t}: ${o.message}`))}).finally(()=>this.#n.delete(s));this.#n.add(s)}}}async#l(){await Promise.all(this.#n),this.#e.errors.check()}};function ve(e){if(!(e instanceof Nn))throw new Error("not an executable of this engine");return e}var Qs=class{engine;architecture;layout;bufferLayout;parameters;buffers;constructor(e,t){this.engine=e,this.architecture=t,this.layout=mn(t),this.bufferLayout=gn(t),this.parameters=e.allocate("parameters",this.layout.length*4),this.buffers=e.allocate("running statistics",this.bufferLayout.length*4)}load(e){this.engine.write(O(this.parameters),e.parameters),this.engine.write(O(this.buffers),e.buffers)}async save(){let e=async(r,a)=>new Float32Array(await this.engine.read(ne(O(r),0,a))),[t,n]=await Promise.all([e(this.parameters,this.layout.length),e(this.buffers,this.bufferLayout.length)]);return{parameters:t,buffers:n}}parameter(e,t=this.parameters){let{offset:n,length:r}=De(this.layout,e);return ne(O(t),n,r)}norm(e){let t=n=>{let{offset:r,length:a}=De(this.bufferLayout,`${e}.${n}`);return ne(O(this.buffers),r,a)};return{gamma:this.parameter(`${e}.weight`),beta:this.parameter(`${e}.bias`),runningMean:t("running_mean"),runningVariance:t("running_var")}}heads(e=this.parameters){let{heads:t,lastChannel:n}=this.architecture,{total:r}=ce(le(t)),a=(s,o)=>ne(O(e),De(this.layout,s).offset,o);return{weight:a(t[0].weight,r*n),bias:a(t[0].bias,r)}}destroy(){this.engine.free(this.parameters),this.engine.free(this.buffers)}[Symbol.dispose](){this.destroy()}};function Pn({height:e,width:t}){return e*t*3}var Bs={memory:16384,invocations:256},Gs={cpu:4,software:8,hardware:64};function B(e){return Gs[e]}function K(e,t,n){let{down:r,across:a,slices:s,depth:o}=n,i=`shared ${4*r*e}x${4*a*t}`,u=s>1?`, ${s} slices of ${o}`:"";return{name:`${i} by ${4*e}x${4*t}${u}`,rowQuads:e,columnQuads:t,workgroup:n}}var js=[K(2,2,{down:16,across:8,slices:1,depth:16}),K(2,2,{down:8,across:8,slices:1,depth:16}),K(2,2,{down:16,across:4,slices:1,depth:16}),K(2,1,{down:8,across:8,slices:1,depth:16}),K(2,1,{down:16,across:4,slices:1,depth:16}),K(1,1,{down:8,across:8,slices:1,depth:16}),K(2,2,{down:8,across:8,slices:4,depth:12}),K(1,1,{down:8,across:8,slices:4,depth:8}),K(1,1,{down:8,across:8,slices:8,depth:8}),K(1,1,{down:4,across:4,slices:16,depth:4}),K(1,1,{down:4,across:4,slices:16,depth:12})];function ge({rowQuads:e,columnQuads:t,workgroup:n}){let{down:r,across:a,slices:s}=n;return{rows:4*r*e,columns:4*a*t,lanes:r*a*s}}function nt(e){let{columnQuads:t,workgroup:{down:n,across:r,slices:a}}=e,s=n*r*a*t/2,o=2*n*r*Math.max(t,a);return 16*Math.max(Wn(e),s,o)}function Wn({rowQuads:e,columnQuads:t,workgroup:n}){let{down:r,across:a,slices:s,depth:o}=n;return s*o*(r*e+1+a*t+1)}function Ks({memory:e,invocations:t}){return js.filter(n=>nt(n)<=e&&ge(n).lanes<=t)}function zs({rows:e,columns:t,depth:n},r){let a=Math.ceil(e/r.rows)*Math.ceil(t/r.columns),s=Math.ceil(n*(e+t)/(e*t)),o=Math.min(Math.max(s,Math.ceil(256/a)),Math.ceil(n/64));return Math.max(1,Math.min(Math.ceil(65536/r.lanes/a),o))}function Fs(e,t){let{rowQuads:n,columnQuads:r,workgroup:{across:a,down:s,slices:o,depth:i}}=e,u=(c,d)=>Math.ceil(c*(d==="transposed"?i/4:i)/(a*s)),l=s*a*(o/2)*4*n*r;return{ROW_QUADS:n,QUADS:r,ROW_ITEMS:u(s*n,t.rows),COLUMN_ITEMS:u(a*r,t.columns),ACROSS:a,DOWN:s,SLICES:o,DEPTH:i,LANES:a*s*o,SLICED:o>1,AT_ONCE:l<=Wn(e)}}var Ys=3,U={multiprocessors:132,clock:1980,lanes:128,registers:65536,memory:229376,invocations:2048,workgroups:32,step:.4,start:3.5,round:.35,cached:22e5,written:3e6,dispatch:4},Vs={64:2.1,32:2,16:2.4};function Hn(e,t){let{slices:n,depth:r}=e.workgroup,a=16*e.rowQuads*e.columnQuads,{rows:s,columns:o,lanes:i}=ge(e),u=Math.ceil(t.rows/s)*Math.ceil(t.columns/o),l=Math.ceil(t.depth/(r*n)),c=Math.max(1,Math.min(Math.floor(U.invocations/i),Math.floor(U.registers/(i*(40+1.4*a))),Math.floor(U.memory/nt(e)),U.workgroups)),d=r*a*Vs[a]/U.clock,f=U.step+Math.max(1,i/U.lanes)*d,h=n===1?0:U.round*Math.log2(n)*a/16*Math.max(1,i/256),m=v=>v===0?0:U.start+h*Math.max(1,v/2)+l*Math.max(f,v*d*i/U.lanes),p=Math.ceil(u/U.multiprocessors),w=Math.floor(p/c)*m(c)+m(p%c),$=4*u*(s+o)*l*r*n/U.cached;return Math.max(w,$)}function Xs(e,t){let n=ge(e),r=zs(t,n),s={rows:Math.ceil(t.rows/n.rows)*n.rows*r,columns:t.columns,depth:Math.ceil(t.depth/r)};return Hn(e,s)+8*r*t.rows*t.columns/U.written}function Zs(e,t,n){let r=n&&eo(n,t);return to(t,a=>{let s=Hn(a,e);return r?s+Js(r,ge(a).lanes):s}).slice(0,Ys)}function Js(e,t){let n=e.find(({tile:r})=>ge(r).lanes===t)?.time??1/0;return Math.min(n,e[0].time+U.dispatch)}function eo(e,t){return Qn(t,n=>Xs(n,e))}function to(e,t){return Qn(e,t).map(({tile:n})=>n)}function Qn(e,t){return Ks(e).map(n=>({tile:n,time:t(n)})).sort((n,r)=>n.time-r.time)}var pe=48;var Bn={cpu:64,software:256,hardware:4096},no=1024;function ro(e){return{name:e.name,rows:4*e.rowQuads,quads:e.columnQuads,mostParts:no,workgroup:e.workgroup}}function ao(e,t){let n=(r,a)=>({name:`${r}x${4*a}`,rows:r,quads:a,mostParts:Bn[t]});return e%16===0?[n(4,4),n(8,4),n(8,2)]:[n(8,2),n(4,2)]}function so(e,t,n=Bs,r){if(t==="cpu")return[oo(e.columns)];let a=ao(e.columns,t);if(t==="software")return a;let[s,...o]=Zs(e,n,r).map(ro);return[s,a.find(({rows:i})=>i===8),...o]}function oo(e){return{name:`${pe} rows`,rows:pe,quads:e/4,mostParts:Bn.cpu}}var kl=[[4,2],[4,4],[2,4]].map(([e,t])=>({name:`${4*e}x${4*t}`,outputs:e,inputs:t}));function Gn({workgroup:e}){return e&&e.across*e.down*e.slices}function jn({rows:e,workgroup:t}){return e*(t?.down??1)}function Kn({quads:e,workgroup:t}){return 4*e*(t?.across??1)}var io=class{#e;#t=[];#n=[];constructor(e){this.#e=e}take(e,t,n=!1){let r=t*(n?2:4),a=-1;for(let[o,i]of this.#n.entries())i.byteLength<r||(a<0||i.byteLength<this.#n[a].byteLength)&&(a=o);let s=a<0?this.#e.allocate(e,r):this.#n.splice(a,1)[0];return a<0&&this.#t.push(s),{memory:s,offset:0,byteLength:r,half:n}}keep(e,t){let n=this.#e.allocate(e,t*4);return this.#t.push(n),{memory:n,offset:0,byteLength:t*4,half:!1}}give(e){this.#n.push(e.memory)}destroy(){for(let e of this.#t.splice(0))this.#e.free(e);this.#n.length=0}},Gt={name:"joined",joins:!0},Qe={name:"apart",joins:!1},zn=2**16;function Ke(e,t){return t!=="hardware"?[Qe]:e<zn?[Gt,Qe]:[Qe,Gt]}var uo=class{#e;constructor(e={}){this.#e=e}choose(e,t){return t.find(({name:n})=>n===this.#e[e])??t[0]}};function lo(e,t,{name:n}){return{...e,choice:{key:t,variant:n}}}var b={type:"u32"},C={type:"f32"};function g(e,t){return{access:"read",inPlace:!1,element:e,shape:t}}function k(e,t){return{access:"read_write",inPlace:!1,element:e,shape:t}}function Fn(e,t,n){return{...g(e,n),fields:t}}function co(e,t,n){return{...n,counted:e,atMost:t}}function R(e,t){return{...t,when:e}}function Yn(e,t){return t===void 0?[e]:Array.from({length:t},(n,r)=>`${e}${r}`)}var jt=new WeakMap;function ho(e,t){let n=t.toSorted().join(" "),r=jt.get(e)??new Map;jt.set(e,r);let a=r.get(n);return a===void 0&&(a=fo(e,t),r.set(n,a)),a}function fo(e,t){let n=e.source;for(let a of t){if(e.reflection.bindings.find(o=>o.name===a)?.element!=="vec4f")throw new Error(`${e.name}: ${a} cannot be kept in half precision`);n=ue(n,a,{load:o=>`vec4f(${a}[${o}])`,store:(o,i)=>`${a}[${o}] = vec4<f16>(${i.trim()});`}).replace(new RegExp(`(\\b${a}\\s*: array<)vec4f>`),"$1vec4<f16>>")}let r=`enable f16; ${n}`;return{...e,source:r,reflection:Ee(r)}}function Vn(e,t){let n=0,r=Object.entries(t).map(([a,s])=>{let o={name:a,at:n,length:po(s),unsigned:s==="u32"};return n+=o.length,o});return{name:e,fields:t,words:n,places:r}}function po(e){return typeof e=="string"?1:e[1]}var Xn=Vn("BatchRecord",{stepSize:"f32",secondCorrection:"f32",dropoutSeed:"u32",learningRate:"f32",emaWeight:"f32",accumulates:"f32",updates:"f32",unused:"f32"}),Se=Vn("AugmentationDraw",{flip:"f32",order:"f32",factors:["f32",3],matrix:["f32",6],crop:["f32",4],erase:["f32",4],mixed:["f32",4],mixedWeight:"f32"});function mo({places:e,words:t},n,r,a=0){for(let{name:s,at:o,length:i,unsigned:u}of e){let l=n[s]??0,c=a*t+o;typeof l!="number"?r.set(l,c):u?new Uint32Array(r.buffer,r.byteOffset+c*4,i).fill(l):r.fill(l,c,c+i)}}function go(e,t){let n=new Float32Array(t.length*e.words);for(let[r,a]of t.entries())mo(e,a,n,r);return n}function wo({name:e,fields:t}){let n=Object.entries(t).map(([r,a])=>`  ${r}: ${typeof a=="string"?a:`array<${a[0]}, ${a[1]}>`},`);return{path:"kernels/program/records.ts",source:[`struct ${e} {`,...n,"}"].join(`
`)}}var vo=`// Adds up what the lanes of a workgroup have left in its memory, in a fixed order: sums[0] is the total.
for (var half = LANES / 2u; half > 0u; half /= 2u) {
  workgroupBarrier();
  if (lane < half) { $sums[lane] += $sums[lane + half]; }
}
`,bo=`// A norm's statistics from the sums over a batch, of four channels: declares mean, variance, inverseStd, scale
// Uses \`gamma\` and \`beta\` [channels].
let mean = first / rows;
let variance = max(second / rows - mean * mean, vec4f());
let inverseStd = 1.0 / sqrt(variance + parameters.epsilon);
let scale = gamma[quad] * inverseStd;
let shift = beta[quad] - mean * scale;
`,$o=`// Adds up all partial sums of a workgroup's QUADS groups of four channels, as a tree of SLICES lanes for each
// Uses \`partials\` [parts, 2, channels], firstSums and secondSums of LANES elements; declares width, quad, slice,
let width = parameters.channels / 4u;
let quad = group.x * QUADS + lane % QUADS;
let slice = lane / QUADS;
let inside = quad < width;
var first = vec4f();
var second = vec4f();
if (inside) {
  for (var part = slice; part < parameters.parts; part += 4u * SLICES) {
//#for n 4
    let at$n = min(part + $nu * SLICES, parameters.parts - 1u) * 2u * width + quad;
    let first$n = partials[at$n];
    let second$n = partials[at$n + width];
//#end
//#for n 4
    let counts$n = part + $nu * SLICES < parameters.parts;
    first += select(vec4f(), first$n, counts$n);
    second += select(vec4f(), second$n, counts$n);
//#end
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
`,So=`// A function with which a kernel takes the gradient through the norm behind its convolution itself, instead of
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

fn inputGradient(own: u32, ofOutput: vec4f, ofInput: vec4f) -> vec4f {
  let sloped = fma(gradientSlope[own], ofInput, gradientOffset[own]);
  return fma(gradientScale[own], ofOutput, sloped);
}

fn throughNorm(own: u32, at: u32) -> vec4f {
  return inputGradient(own, gradient[at], normInput[at]);
}
`,yo=`// A function with which a kernel finishes the norm that its input awaits, instead of a dispatch before it: each
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
`,ko=`// Where a tile of four neighbouring pixels of images lies, such as the first of a walk over them.

var row = $tile / tilesPerRow;
var x = ($tile % tilesPerRow) * 4u;
var y = row % parameters.$height;
var image = row / parameters.$height;
`,_o=`// The value of an element of a lazy input: what the batch norm and the ReLU6 that it awaits make of it.
//#if LAZY
$value = fma($value, $scale, $shift);
//#end
//#if RELU6
$value = clamp($value, vec4f(), vec4f(6.0));
//#end
`,Ao=`// Goes on to the next tile of the walk that first_tile.wgsl began.
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
`,xo=`// What the gradient of a norm's input is made of, for four channels: scale * gradient + slope * input + offset.
// Uses \`statistics\` [4, stride].
let scale = statistics[quad];
let mean = statistics[parameters.stride / 2u + quad];
let inverseStd = statistics[parameters.stride / 4u * 3u + quad];
let gammaTotal = second * inverseStd;
let slope = -scale * inverseStd * gammaTotal / rows;
let offset = -scale * first / rows - slope * mean;
`,Eo=`// Adds up the partial sums of sumWidth groups of four channels at once, sumWidth a power of two: for each of them
// Uses \`normPartials\` [normParts, 2, channels], width, and of each lane: quad, its group, and inside,
var first = vec4f();
var second = vec4f();
if (inside) {
  let step = LANES / parameters.sumWidth;
  for (var part = lane / parameters.sumWidth; part < parameters.normParts; part += 4u * step) {
//#for n 4
    let at$n = min(part + $nu * step, parameters.normParts - 1u) * 2u * width + quad;
    let first$n = normPartials[at$n];
    let second$n = normPartials[at$n + width];
//#end
//#for n 4
    let counts$n = part + $nu * step < parameters.normParts;
    first += select(vec4f(), first$n, counts$n);
    second += select(vec4f(), second$n, counts$n);
//#end
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
`,Ro=`// Writes a part's two sums to \`partials\` [parts, 2, channels].
partials[$part * 2u * $width + $quad] = $first;
partials[($part * 2u + 1u) * $width + $quad] = $second;
`,qo=`// The gradient before a ReLU6, an expression that ends a statement: zero where the ReLU6 was flat.
select(
  vec4f(),
  $gradient,
  ($activated > vec4f()) & ($activated < vec4f(6.0)),
);
`,Lo=`// Stores what batch_statistics.wgsl declares in \`statistics\` [4, stride], and takes the running averages on by
statistics[quad] = scale;
statistics[parameters.stride / 4u + quad] = shift;
statistics[parameters.stride / 2u + quad] = mean;
statistics[parameters.stride / 4u * 3u + quad] = inverseStd;
let unbiased = variance * (rows / max(rows - 1.0, 1.0));
runningMean[quad] = mix(runningMean[quad], mean, parameters.momentum);
runningVariance[quad] = mix(runningVariance[quad], unbiased, parameters.momentum);
`;function W(e,t){return{[e]:{path:`kernels/wgsl/${e}.wgsl`,source:t}}}var To={...W("add_lanes",vo),...W("batch_statistics",bo),...W("column_sums",$o),...W("differentiate_norm",So),...W("finish_norm",yo),...W("first_tile",ko),...W("lazy_value",_o),...W("next_tile",Ao),...W("norm_coefficients",xo),...W("norm_sums",Eo),...W("partial_sums",Ro),...W("relu6_gradient",qo),...W("store_statistics",Lo),...Object.fromEntries([Xn,Se].map(e=>[e.name,wo(e)]))};function Io({name:e,views:t,parameters:n},r,{bindings:a,parameters:s},o,i){let u=[],l=new Map;for(let[d,f]of Object.entries(t)){if(f.when!==void 0&&!o.has(f.when))continue;let{counted:h}=f,m=h===void 0?void 0:Number(i[h]);for(let p of Yn(d,m))l.set(`buffer ${p}`,Mo(f))}for(let[d,{type:f,when:h}]of Object.entries(n))(h===void 0||o.has(h))&&l.set(`parameter ${d}`,f);let c=new Map([...a.map(d=>[`buffer ${d.name}`,Zn(d)]),...s.map(({name:d,type:f})=>[`parameter ${d}`,f])]);for(let[d,f]of l){let h=c.get(d);h===void 0?u.push(`${d} is not declared`):h!==f&&u.push(`${d} is ${h}, described as ${f}`)}for(let d of c.keys())l.has(d)||u.push(`${d} is not described`);if(u.length>0)throw new Error(`${r}: in ${e}, ${u.join("; ")}`)}function Mo({access:e,inPlace:t,element:n}){return Zn({access:e,inPlace:t,element:No(n)})}function No(e){return typeof e=="string"?e:e.name}function Zn({access:e,inPlace:t,element:n}){return`${e} array<${n}>${t?" in place":""}`}var Kt=/^const (\w+) = (\d+)u;/;function Oo(e,t,n={}){let r=Jn(e,{...n,...e.includes}),a=new Set,s=new Map;for(let{text:c}of r){let[,d="",f]=Kt.exec(c)??[];f!==void 0&&(a.add(d),s.set(d,Number(t[d]??f)))}function o(c,d,f){let h=d;for(;h<c.length;h++){let m=c[h],[,p,w="",$=""]=/^\s*\/\/#(if|else|end|for)\s*(\w*)\s*(\w*)/.exec(m.text)??[];if(p==="else"||p==="end")return h;if(p==="if"){let v=t[w];typeof v!="boolean"&&oe(m,`template condition ${w} has no value`),a.add(w),h=o(c,h+1,v?f:void 0),Do(c[h])&&(h=o(c,h+1,v?void 0:f)),zt(c[h],m)}else if(p==="for"){let v=s.get($)??Number($);Number.isInteger(v)||oe(m,`//#for ${w}: ${$} is no number`);let x=[];h=o(c,h+1,x),zt(c[h],m);for(let S=0;S<v;S++)for(let q of x){let D=q.text.replaceAll(`$${w}`,String(S));f?.push({...q,text:D})}}else{let v=m.text.replace(Kt,(x,S)=>`const ${S} = ${s.get(S)}u;`);f?.push({...m,text:v})}}return h}let i=[],u=o(r,0,i);u<r.length&&oe(r[u],"template has an //#end too many");let l=Object.keys(t).filter(c=>!a.has(c));if(l.length>0)throw new Error(`${e.path}: template has no constant ${l.join(", ")}`);return{text:i.map(({text:c})=>c).join(`
`),origins:i.map(({path:c,line:d})=>({path:c,line:d}))}}function Jn({path:e,source:t},n){return t.split(`
`).flatMap((r,a)=>{let s={text:r,path:e,line:a+1},[,o="",i,u=""]=/^(\s*)\/\/#include (\w+)\s*(.*)/.exec(r)??[];if(i===void 0)return[s];let l=n[i];l===void 0&&oe(s,`there is nothing named ${i} to include`);let c=u.split(",").filter(d=>d.trim()!=="").map(d=>{let[,f,h]=/^\s*(\w+)=(.*?)\s*$/.exec(d)??[];return f===void 0&&oe(s,`//#include ${i}: "${d.trim()}" is no name=value`),[f,h]});return Uo(Jn(l,n)).map(d=>({...d,text:Co(d,c,o)}))})}function Uo(e){let t=e.findIndex(({text:a})=>!/^\/\/(?!#)/.test(a)),n=({text:a})=>a.trim()!=="",r=e.slice(t);return r.slice(r.findIndex(n),r.findLastIndex(n)+1)}function Co({text:e},t,n){let r=t.reduce((a,[s,o])=>a.replaceAll(new RegExp(`\\$${s}\\b`,"g"),()=>o),e);return/^\s*(\/\/#|$)/.test(r)?r:n+r}function oe({path:e,line:t},n){throw new Error(`${e}:${t}: ${n}`)}function Do(e){return/^\s*\/\/#else/.test(e?.text??"")}function zt(e,t){/^\s*\/\/#end/.test(e?.text??"")||oe(t,"template has a directive without its //#end")}var Ft=new WeakMap;function Po(e,t){let{target:n,constants:r,variant:a}=t,s=Ft.get(e)??new Map;Ft.set(e,s);let o=JSON.stringify([n,a,r]),i=s.get(o);return i===void 0&&(i=Wo(e,t),s.set(o,i)),i}function Wo(e,{target:t,constants:n,flags:r,variant:a}){let s={name:e.name,target:t,constants:n,description:e};if(t==="cpu")return{...s,source:"",origins:[],reflection:{bindings:[],parameters:[]}};let o=Ho(e,a),{text:i,origins:u}=Oo(o,n,To),l=Ee(i);return Io(e,o.path,l,r,n),{...s,source:i,origins:u,reflection:l}}function Ho({name:e,template:t,variants:n},r){let a=r===void 0?t:n?.[r];if(a===void 0)throw new Error(`${e} has no template${r?` ${r}`:""}`);return a}function M(e,t){let{target:n,variant:r,workgroups:a,parameters:s,...o}={flags:{},...t},i=e,{name:u}=i,l={},c={};for(let[S,q]of Object.entries(o.views)){if(q===void 0)continue;let D=i.views[S];if(D===void 0)throw new Error(`${u}: it has no buffer ${S}`);if(D.counted===void 0){c[S]=q;continue}let fe=q;l[D.counted]=fe.length,Yn(S,fe.length).forEach((Me,y)=>c[Me]=fe[y])}let d=Go(i,o.views);for(let S of i.flags??[])o.flags[S]&&d.add(S);let f=jo(i,s,d);for(let[S,q]of Object.entries(c))Ko(u,S,q);if(!a.every(S=>Number.isInteger(S)&&S>=1&&S<=65535))throw new qn(`${u}: cannot dispatch ${a.join(" x ")} workgroups, which no device runs at once. Use a smaller batch, input size or width multiplier.`);let h=Object.fromEntries(Bo(i).map(S=>[S,d.has(S)])),m=n==="cpu"?h:{...i.constants,...o.constants,...l,...h},p=Po(i,{target:n,variant:r,constants:m,flags:d}),w=i.cost(Qo(o.views,s,h)),$={kernel:p,views:c,parameters:f,workgroups:a,cost:w},v=Object.keys(c).filter(S=>c[S].half);if(v.length===0)return $;let x=v.reduce((S,q)=>S+c[q].byteLength,0);return{...$,kernel:n==="cpu"?p:ho(p,v),cost:{...w,bytes:w.bytes-x}}}function Qo(e,t,n){return{views:e,parameters:t,flags:n}}function Bo({views:e,flags:t=[]}){let n=Object.values(e).flatMap(r=>r.when??[]);return[...new Set([...n,...t])]}function Go({name:e,views:t},n){let r=new Set,a=[];for(let[s,{when:o}]of Object.entries(t)){let i=n[s];i!==void 0&&o!==void 0&&r.add(o),i===void 0&&o===void 0&&a.push(s)}for(let[s,{when:o}]of Object.entries(t))n[s]===void 0&&o!==void 0&&r.has(o)&&a.push(s);if(a.length>0)throw new Error(`${e}: buffer ${a.join(", ")} is not given`);return r}function jo({name:e,parameters:t},n,r){let a={};for(let[o,i]of Object.entries(n)){if(i===void 0)continue;let u=t[o];if(u===void 0)throw new Error(`${e}: it has no parameter ${o}`);if(u.type==="u32"&&!(Number.isInteger(i)&&i>=0&&i<2**32))throw new Error(`${e}: ${o} is ${i}, not an unsigned integer`);(u.when===void 0||r.has(u.when))&&(a[o]=i)}let s=Object.entries(t).filter(([o,{when:i}])=>(i===void 0||r.has(i))&&a[o]===void 0);if(s.length>0)throw new Error(`${e}: parameter ${s.map(([o])=>o).join(", ")} is not given`);return a}function Ko(e,t,n){if(n.offset%256!==0||n.byteLength<=0||n.byteLength%4!==0)throw new Error(`${e}: ${t} is not a bindable range of ${n.memory.label}`);if(n.offset+n.byteLength>n.memory.byteLength)throw new Error(`${e}: ${t} reaches past the end of ${n.memory.label}`)}var zo=`// Dropout of the pooled features, for the templates that include this: a channel is dropped

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
`,Fo=`// Logits of all heads, one matrix product over the concatenated classes:

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
`;var Yo=`// Global average pooling and, in training, each head's dropout:

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
`;function Vo(e,t,n,r){return{flops:2*e*t*r,bytes:4*(e*(n*t+r)+r*t)}}var Xo={dropout:{path:"kernels/heads/dropout.wgsl",source:zo}},Zo={name:"heads_pool",template:{path:"kernels/heads/pool.wgsl",source:Yo,includes:Xo},views:{input:g("vec4f","[batch, positions, channels]"),inputScale:g("vec4f","[channels]"),inputShift:g("vec4f","[channels]"),features:k("vec4f","[batch, heads or 1, channels]"),batchIndex:R("TRAINING",g("u32","[1]")),batchRecords:R("TRAINING",Fn(Xn,["dropoutSeed"],"[batches]"))},parameters:{batch:b,positions:b,channels:b,heads:R("TRAINING",b),dropoutThreshold:R("TRAINING",b),dropoutScale:R("TRAINING",C)},cost:({parameters:{batch:e,positions:t,channels:n,heads:r=1}})=>({flops:5*e*t*n,bytes:4*e*n*(t+r)}),cpu:{module:"heads/pool",entry:"headsPool",divide:({parameters:{batch:e}})=>({tasks:e})}},Jo={name:"heads_logits",template:{path:"kernels/heads/logits.wgsl",source:Fo},views:{features:g("vec4f","[batch, heads or 1, channels]"),weight:g("vec4f","[classes, channels]"),bias:g("f32","[classes]"),logits:k("f32","[batch, classes]"),segments:R("TRAINING",g("u32","[heads + 1]"))},parameters:{batch:b,channels:b,classes:b,heads:R("TRAINING",b)},cost:({parameters:{batch:e,channels:t,classes:n,heads:r=1}})=>Vo(e,t,r,n),cpu:{module:"heads/logits",entry:"headsLogits",divide:({parameters:{classes:e}})=>({tasks:e})}};function ei({classes:e}){return e.reduce((t,n)=>t+n,0)}function ti(e){let{shape:t,target:n}=e;return[ni(e,t,n),ri(e,t,n)]}function ni({input:e,inputScale:t,inputShift:n,features:r},{batch:a,positions:s,channels:o,classes:i},u,l){let c=B(u);return M(Zo,{target:u,views:{input:e,inputScale:t,inputShift:n,features:r,batchIndex:l?.views.batchIndex,batchRecords:l?.views.batchRecords},parameters:{batch:a,positions:s,channels:o,heads:l&&i.length,...l?.mask},constants:{LANES:c},workgroups:[Math.ceil(o/4/c),a,1]})}function ri({features:e,weight:t,bias:n,logits:r},a,s,o){let{batch:i,channels:u,classes:l}=a,c=ei(a),d=B(s),f=s==="hardware";return M(Jo,{target:s,views:{features:e,weight:t,bias:n,logits:r,segments:o?.segments},parameters:{batch:i,channels:u,classes:c,heads:o&&l.length},constants:{LANES:d,TREE:f},workgroups:[f?c:Math.ceil(c/d),Math.ceil(i/4),1]})}var ai=`// Batch norm in training, between two convolutions: adds up the partial sums a convolution left,

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
`,si=`// Batch norms in inference: the scale and shift that the next reader applies, from the running averages,

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
`,rt=64;function oi({parameters:e}){return{tasks:Math.ceil(e.channels/32)}}function ii({parameters:e}){return{tasks:Math.min(rt,e.rows)}}function de(e){return Math.ceil(e/64)*64}var er=6*4;function Yt(e,t){return{scale:ne(e,0,t),shift:ne(e,de(t),t)}}var ui={path:"kernels/norm/finish.wgsl",source:ai};function li({parameters:e}){let{parts:t,channels:n}=e;return{flops:2*t*n,bytes:8*t*n}}var ci={name:"norm_finish",template:ui,constants:{BACKWARD:!1},views:{partials:g("vec4f","[parts, 2, channels]"),statistics:k("vec4f","[4, stride]"),gamma:g("vec4f","[channels]"),beta:g("vec4f","[channels]"),runningMean:k("vec4f","[channels]"),runningVariance:k("vec4f","[channels]")},parameters:{rows:b,channels:b,parts:b,stride:b,epsilon:C,momentum:C},cost:li,cpu:{module:"norm/finish",entry:"normFinish",divide:oi}};var di={name:"norm_inference",template:{path:"kernels/norm/inference.wgsl",source:si},views:{norms:g("u32","[count, 6]"),weights:g("vec4f","[parameters]"),averages:g("vec4f","[running statistics]"),statistics:k("vec4f","[statistics of all norms]")},parameters:{epsilon:C},cost:({views:{statistics:e}})=>({flops:5*e.byteLength/16,bytes:6*e.byteLength/4}),cpu:{module:"norm/inference",entry:"normInference",divide:({views:{norms:e}})=>({tasks:e.byteLength/er})}};function hi(e,t,n){let r=B(n),a=e/4;if(n!=="hardware"){let o=[Math.ceil(a/r),1,1];return{constants:{LANES:r,TREE:!1},workgroups:o}}let s=a%2===0?2:1;return{constants:{LANES:t>2*r?4*r:r,QUADS:s,TREE:!0},workgroups:[a/s,1,1]}}function fi(e){let{partials:t,state:n,statistics:r,target:a,...s}=e,{channels:o}=s;return M(ci,{target:a,views:{partials:t,statistics:r,...n},parameters:{...s,stride:de(o)},...hi(o,e.parts,a)})}function pi(e){let t=({offset:n})=>n/16;return Uint32Array.from(e.flatMap(({state:n,statistics:r,channels:a})=>[t(n.gamma),t(n.beta),t(n.runningMean),t(n.runningVariance),t(r),a/4]))}function mi(e){let{epsilon:t,target:n,...r}=e;return M(di,{target:n,views:r,parameters:{epsilon:t},constants:{LANES:B(n)},workgroups:[e.norms.byteLength/er,1,1]})}var tr={normPartials:g("vec4f","[normParts, 2, channels]"),statistics:k("vec4f","[4, stride]"),gamma:g("vec4f","[channels]"),beta:g("vec4f","[channels]"),runningMean:k("vec4f","[channels]"),runningVariance:k("vec4f","[channels]")},nr={normRows:b,normParts:b,sumWidth:b,stride:b,epsilon:C,momentum:C},gi={normPartials:g("vec4f","[normParts, 2, channels]"),normInput:g("vec4f","[rows, channels]"),statistics:g("vec4f","[4, stride]")},_l={...gi,gammaGradient:k("vec4f","[channels]"),betaGradient:k("vec4f","[channels]")};function rr(e,t){let{partials:n,state:r,statistics:a,rows:s,channels:o,parts:i,epsilon:u,momentum:l}=e;return{views:{normPartials:n,statistics:a,...r},parameters:{normRows:s,normParts:i,sumWidth:sr(t),stride:de(o),epsilon:u,momentum:l},constants:{NORM_QUADS:or(t)}}}function ar(e,t,n){let r=n?t.rows*t.channels:0,a=2*t.parts*t.channels;return{flops:e.flops+a+4*r,bytes:e.bytes+4*(a+r)}}function sr({lanes:e,quads:t}){let n=1;for(;n<t&&n<e;)n*=2;return n}function or({quads:e}){return e<=8?e:[64,128,256].find(t=>e<=t)??Math.ceil(e/64)*64}function wi(e,t){return 16*t*or(e)}var V={dispatch:45e-7,pass:15e-7,sums:1e-6,part:9e-8,invocations:132*512,cache:2e13,tensor:3e12,memory:4e12};function Vt(e,t,n,r){let a=n.map(i=>({...i,byReaders:!1}));if(t===void 0)return a;let s={name:"by readers",joins:!0,byReaders:!0};return(r===0||e.rows<zn)&&vi(e.parts,t,4*r*e.rows*e.channels)?[s,...a]:[...a,s]}function vi(e,t,n){let r=t.map(({lanes:u,quads:l})=>{let c=sr({lanes:u,quads:l});return Math.ceil(l/c)*(V.sums+Math.ceil(e*c/u)*V.part)}),a=u=>t.reduce((l,c)=>l+u(c),0),s=a(({workgroups:u,lanes:l})=>u*l)/V.invocations,o=Math.max(1,s)*Math.max(...r)+a(({workgroups:u,quads:l})=>32*u*e*l)/V.cache+a(({bytes:u})=>u)/V.tensor,i=n>0?V.pass+n/V.memory:0;return o<V.dispatch+i}var bi=`// Residual connection, forward: output = (skip, normed if it still awaits its norm)

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
`,$i=16,Si={name:"residual",template:{path:"kernels/residual/residual.wgsl",source:bi},views:{skip:g("vec4f","[rows, channels]"),branch:g("vec4f","[rows, channels]"),branchScale:g("vec4f","[channels]"),branchShift:g("vec4f","[channels]"),output:k("vec4f","[rows, channels]"),skipScale:R("LAZY",g("vec4f","[channels]")),skipShift:R("LAZY",g("vec4f","[channels]"))},parameters:{rows:b,channels:b},flags:["RELU6"],cost:({parameters:{rows:e,channels:t}})=>({flops:5*e*t,bytes:12*e*t}),cpu:{module:"residual/residual",entry:"residual",divide:ii}};function yi(e){let{skip:t,branch:n,branchNorm:r,output:a,rows:s,channels:o,target:i}=e,u=B(i);return M(Si,{target:i,views:{skip:t.input,branch:n,branchScale:r.scale,branchShift:r.shift,output:a,skipScale:t.norm?.scale,skipShift:t.norm?.shift},parameters:{rows:s,channels:o},flags:{RELU6:t.relu6},constants:{LANES:u},workgroups:et(Math.ceil(s/$i)*(o/4),u)})}var ki=`// Residual connection in training, with the statistics of its branch's batch norm, in one dispatch: what

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
`,_i={name:"residual_joined",template:{path:"kernels/residual/residual_joined.wgsl",source:ki},views:{partials:g("vec4f","[parts, 2, channels]"),statistics:k("vec4f","[4, stride]"),gamma:g("vec4f","[channels]"),beta:g("vec4f","[channels]"),runningMean:k("vec4f","[channels]"),runningVariance:k("vec4f","[channels]"),skip:g("vec4f","[rows, channels]"),branch:g("vec4f","[rows, channels]"),output:k("vec4f","[rows, channels]"),skipScale:R("LAZY",g("vec4f","[channels]")),skipShift:R("LAZY",g("vec4f","[channels]"))},parameters:{rows:b,channels:b,parts:b,stride:b,rowsPerGroup:b,epsilon:C,momentum:C},flags:["RELU6"],cost:({parameters:{rows:e,channels:t,parts:n}})=>({flops:(5*e+2*n)*t,bytes:(12*e+8*n)*t})},Xt=256,Be=8;function Ai(e){let{partials:t,state:n,statistics:r,skip:a,branch:s,output:o,...i}=e,{rows:u,channels:l,parts:c}=i,d=Math.max(4*Xt/Be,c);return M(_i,{target:"hardware",views:{partials:t,statistics:r,...n,skip:a.input,branch:s,output:o,skipScale:a.norm?.scale,skipShift:a.norm?.shift},parameters:{...i,stride:de(l),rowsPerGroup:d},flags:{RELU6:a.relu6},constants:{LANES:Xt,QUADS:Be},workgroups:[Math.ceil(l/4/Be),Math.ceil(u/d),1]})}var Zt=new WeakMap;function xi(e,t,n){let{input:r,norm:a,relu6:s}=t,o={skip:r,branchScale:n.scale,branchShift:n.shift,...a&&{skipScale:a.scale,skipShift:a.shift}},i=e.views.output.byteLength/4,{flops:u,bytes:l}=e.cost;return{...e,kernel:Ei(e.kernel,Object.keys(o),s),views:{...e.views,...o},cost:{flops:u+5*i,bytes:l+4*i}}}function Ei(e,t,n){let r=Zt.get(e)??new Map;Zt.set(e,r);let a=`${t.join(" ")} ${n}`,s=r.get(a);return s===void 0&&(s=Ri(e,t,n),r.set(a,s)),s}function Ri(e,t,n){let r=1+Math.max(...e.reflection.bindings.map(({index:o})=>o)),a=t.includes("skipScale"),s=[ue(e.source,"output",{load:o=>`output[${o}]`,store:(o,i)=>`output[${o}] = withSkip(${o}, ${i.trim()});`}),...t.map((o,i)=>`@group(0) @binding(${r+i}) var<storage, read> ${o}: array<vec4f>;`),"fn withSkip(at: u32, branch: vec4f) -> vec4f {","  let channel = at % (parameters.outputChannels / 4u);","  var value = skip[at];",...a?["  value = fma(value, skipScale[channel], skipShift[channel]);"]:[],...n?["  value = clamp(value, vec4f(), vec4f(6.0));"]:[],"  return value + fma(branch, branchScale[channel], branchShift[channel]);","}",""].join(`
`);return{...e,name:`${e.name} + residual`,source:s,reflection:Ee(s)}}var qi=`// Depthwise 3x3 convolution with a padding of 1, forward:
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
  //#include filters
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
`;var Li=`// Column k of the input's row at \`address\`, normed and activated; 0 outside the image.
//   k  counted from the column \`left\`
let column$k = left + $k;
let inside$k = column$k >= 0 && column$k < i32(parameters.width);
let at$k = (address + u32(clamp(column$k, 0, i32(parameters.width) - 1))) * quads + quad;
let value$k = select(
  vec4f(),
  clamp(fma(input[at$k], scale, shift), vec4f(), vec4f(6.0)),
  inside$k,
);
`,Ti=`// The filters of four channels by their taps: w00, w01, ... w22, from nine quads, one filter after the other.
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
`,Ii=`// Adds up two sums over the walkers of a workgroup, in their order; only the first walker goes on.
sums[lane] = $first;
sums[LANES + lane] = $second;
workgroupBarrier();
if (walker > 0u) { return; }
for (var at = lane + QUADS; at < LANES; at += QUADS) {
  $first += sums[at];
  $second += sums[LANES + at];
}
`,Mi=`// Which group of four channels is an invocation's, and which tiles of which part it walks over. With SHARED
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
`,Re={height:b,width:b,channels:b,outputHeight:b,outputWidth:b,tiles:b,allTiles:b},ir=["rowsPerPart","rows","paddedPixels","channelsPerTask"];function at(e){return({parameters:t})=>{let[n,r]=e==="input"?[t.height,t.width]:[t.outputHeight,t.outputWidth],a=t.allTiles/Math.ceil(r/4)/n,s=a*t.outputHeight*t.outputWidth*t.channels,o=a*t.height*t.width*t.channels;return{flops:18*s,bytes:4*(o+s)}}}function ur(e){return({parameters:t,flags:n})=>{let r=Math.ceil((e==="input"?t.width:t.outputWidth)/4),a=t.tiles/r,s=t.allTiles/r,o=Math.ceil(s/a),i=n.STRIDE2?8*Math.ceil(t.outputWidth/4)+1:0,u=Math.max(i,4*Math.ceil(t.width/4)+2),l=Math.ceil(rt/2/o),c=Math.max(32,Math.ceil(t.channels/l/16)*16);return{tasks:o*Math.ceil(t.channels/c),extra:{rowsPerPart:a,rows:s,paddedPixels:u,channelsPerTask:c},scratch:(9+5*u)*c*4}}}var lr={input_column:{path:"kernels/depthwise/input_column.wgsl",source:Li},filters:{path:"kernels/depthwise/filters.wgsl",source:Ti},place:{path:"kernels/depthwise/place.wgsl",source:Mi},add_walkers:{path:"kernels/depthwise/add_walkers.wgsl",source:Ii}},cr={path:"kernels/depthwise/forward.wgsl",source:qi,includes:lr};var dr={name:"depthwise_forward",template:cr,views:{input:g("vec4f","[batch, height, width, channels]"),inputScale:g("vec4f","[channels]"),inputShift:g("vec4f","[channels]"),weight:g("vec4f","[channels, 1, 3, 3]"),output:k("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:R("STATISTICS",k("vec4f","[parts, 2, channels]"))},parameters:Re,flags:["STRIDE2"],cost:at("output"),cpu:{module:"depthwise/forward",entry:"depthwiseForward",extra:ir,divide:ur("output")}},Ni={name:"depthwise_inference",views:{input:g("vec4f","[batch, height, width, channels]"),weight:g("vec4f","[channels, 1, 3, 3]"),output:k("vec4f","[batch, outputHeight, outputWidth, channels]"),outputScale:g("vec4f","[channels]"),outputShift:g("vec4f","[channels]")},parameters:Re,flags:["STRIDE2"],cost:at("output"),cpu:{module:"depthwise/inference",entry:"depthwiseInference",extra:ir,divide:ur("output")}};var Oi={name:"depthwise_forward_finishing",template:cr,constants:{FINISHES:!0,STATISTICS:!0},views:{input:g("vec4f","[batch, height, width, channels]"),weight:g("vec4f","[channels, 1, 3, 3]"),output:k("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:k("vec4f","[parts, 2, channels]"),...tr},parameters:{...Re,...nr},flags:["STRIDE2"],cost:e=>ar(at("output")(e),Ui(e),!1)};function Ui({parameters:e}){return{rows:e.normRows,channels:e.channels,parts:e.normParts}}var Ci=`// Depthwise 3x3 convolution with a padding of 1, forward, for hardware and many rows: what forward.wgsl computes.
// An invocation owns four channels and walks down strips of four columns and \`rows\` rows of the output, so that each

const LANES = 8u;
const QUADS = 8u;
const WALKERS = 8u;
const STRIDE = 1u;
const COLUMNS = 6u;

struct Parameters {
  height: u32,
  width: u32,
  channels: u32,
  outputHeight: u32,
  outputWidth: u32,
  tiles: u32,
  allTiles: u32,
  rows: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(3) var<storage, read> inputShift: array<vec4f>;
@group(0) @binding(4) var<storage, read> weight: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> output: array<vec4f>;
//#if STATISTICS
@group(0) @binding(6) var<storage, read_write> partials: array<vec4f>;

var<workgroup> sums: array<vec4f, 2u * LANES>; // [2, WALKERS, QUADS]
//#end

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  //#include place
  let scale = inputScale[quad];
  let shift = inputShift[quad];
  //#include filters
  let tilesPerRow = (parameters.outputWidth + 3u) / 4u;
//#if STATISTICS
  var sum = vec4f();
  var squares = vec4f();
//#end
  for (var tile = first; tile < end; tile += WALKERS) {
    //#include strip_place tile=tile, height=outputHeight
    //#include strip_input_columns
//#for p 4
    var next$p = vec4f();
//#end
//#if STRIDE2
    {
      let above = i32(top * 2u) - 1;
      //#include strip_input_row name=values, row=above
//#for p 4
      next$p = values[2u * $pu] * w00 + values[2u * $pu + 1u] * w01 + values[2u * $pu + 2u] * w02;
//#end
    }
    for (var y = top; y < bottom; y++) {
      let middleRow = i32(y * 2u);
      let lowerRow = middleRow + 1;
      //#include strip_input_row name=values, row=middleRow
      //#include strip_input_row name=lower, row=lowerRow
//#for p 4
      let output$p = next$p +
        values[2u * $pu] * w10 + values[2u * $pu + 1u] * w11 + values[2u * $pu + 2u] * w12 +
        lower[2u * $pu] * w20 + lower[2u * $pu + 1u] * w21 + lower[2u * $pu + 2u] * w22;
      next$p = lower[2u * $pu] * w00 + lower[2u * $pu + 1u] * w01 + lower[2u * $pu + 2u] * w02;
//#end
      let to = ((image * parameters.outputHeight + y) * parameters.outputWidth + x) * quads + quad;
//#else
//#for p 4
    var own$p = vec4f();
//#end
    for (var y = top; y < bottom + 2u; y++) {
      let row = i32(y) - 1;
      //#include strip_input_row name=values, row=row
//#for p 4
      let output$p = own$p + values[$pu] * w20 + values[$pu + 1u] * w21 + values[$pu + 2u] * w22;
      own$p = next$p + values[$pu] * w10 + values[$pu + 1u] * w11 + values[$pu + 2u] * w12;
      next$p = values[$pu] * w00 + values[$pu + 1u] * w01 + values[$pu + 2u] * w02;
//#end
      if (y < top + 2u) { continue; }
      let to = ((image * parameters.outputHeight + y - 2u) * parameters.outputWidth + x) * quads + quad;
//#end
//#for p 4
      if (x + $pu < parameters.outputWidth) {
        output[to + $pu * quads] = output$p;
//#if STATISTICS
        sum += output$p;
        squares += output$p * output$p;
//#end
      }
//#end
    }
  }
//#if STATISTICS
  //#include add_walkers first=sum, second=squares
  //#include partial_sums part=part, width=quads, quad=quad, first=sum, second=squares
//#end
}
`;var Di=`// The gradient masked by the ReLU6 before this convolution, of four pixels of a row, stored where \`stores\` says so
//   name    of the totals of the four pixels: $name0, ...
//   raw     of the input's four pixels: $raw0, ...
if ($stores) {
//#for p 4
  if (x + $pu < parameters.width) {
    let activated = fma($raw$p, scale, shift);
    let masked =
      //#include relu6_gradient gradient=$name$p, activated=activated
    output[$place + $pu * quads] = masked;
    sum += masked;
    products += masked * ($raw$p - mean);
  }
//#end
}
`,Pi=`// The columns of the input that a strip sees: where they lie in a row, and what their values are at most, 0 outside.
let left = i32(x * STRIDE) - 1;
//#for k COLUMNS
let column$k = left + $k;
let most$k = select(0.0, 6.0, column$k >= 0 && column$k < i32(parameters.width));
let offset$k = u32(clamp(column$k, 0, i32(parameters.width) - 1)) * quads + quad;
//#end
`,Wi=`// The values of a row of the input, normed and activated, in a strip's columns; 0 outside the image.
let inside$name = $row >= 0 && $row < i32(parameters.height);
let address$name = (image * parameters.height + u32(clamp($row, 0, i32(parameters.height) - 1))) *
  parameters.width * quads;
let $name = array<vec4f, COLUMNS>(
//#for k COLUMNS
  clamp(
    fma(input[address$name + offset$k], scale, shift),
    vec4f(),
    vec4f(select(0.0, most$k, inside$name)),
  ),
//#end
);
`,Hi=`// Where an invocation's strip lies: four neighbouring columns of an image, and rows from \`top\` to before \`bottom\`.
let bands = (parameters.$height + parameters.rows - 1u) / parameters.rows;
let x = ($tile % tilesPerRow) * 4u;
let band = $tile / tilesPerRow;
let image = band / bands;
let top = (band % bands) * parameters.rows;
let bottom = min(top + parameters.rows, parameters.$height);
`,Qi={...lr,strip_place:{path:"kernels/depthwise/strip_place.wgsl",source:Hi},strip_input_columns:{path:"kernels/depthwise/strip_input_columns.wgsl",source:Pi},strip_input_row:{path:"kernels/depthwise/strip_input_row.wgsl",source:Wi},strip_gradient_row:{path:"kernels/depthwise/strip_gradient_row.wgsl",source:Di}},Bi={constants:{SHARED:!0},parameters:{...Re,rows:b},flags:["STRIDE2"]};function Gi(e){return({parameters:t})=>{let n=Math.ceil(t.outputHeight/t.rows),r=Math.ceil((e>1?t.width:t.outputWidth)/4),a=t.allTiles/n/r*t.channels,s=a*t.outputHeight*t.outputWidth,o=a*t.height*t.width;return{flops:18*s,bytes:4*(e*o+s)}}}var ji={...Bi,name:"depthwise_forward_strips",template:{path:"kernels/depthwise/forward_strips.wgsl",source:Ci,includes:Qi},views:dr.views,cost:Gi(1)};function Ki(e){let t=(a,s=!1)=>({name:`${a} parts`,mostParts:a,wholeRows:s,shared:!1,strips:!1}),n=a=>({name:`shared, ${a} workgroups`,mostParts:a,wholeRows:!1,shared:!0,strips:!1}),r=a=>({name:`strips, ${a} workgroups`,mostParts:a,wholeRows:!1,shared:!1,strips:!0});return e==="cpu"?[t(32,!0)]:e==="software"?[t(128)]:[n(2048),t(8192),n(1024),r(2048)]}var zi=4,Fi=2**15;function hr(e){let{outputHeight:t,outputWidth:n}=st(e),r=e.batch*Math.ceil(n/4)*e.channels/4,a=Math.ceil(4*Fi/r),s=Math.max(1,Math.floor(t/zi)),o=Math.ceil(t/Math.min(a,s));return{rows:o,bands:Math.ceil(t/o)}}function qe(e){let t=[8,4,2,1].find(n=>e%(4*n)===0);return{QUADS:t,WALKERS:B("hardware")/t,groups:e/4/t}}function Yi(e,t,n,{mostParts:r,wholeRows:a,shared:s,strips:o}){let i=Math.ceil(t/4),u=e*i;if(s||o){let{WALKERS:c,groups:d}=qe(n),f=Math.ceil(r/d),h=c*Math.ceil(u/c/f);return{parts:Math.ceil(u/h),tiles:h,allTiles:u}}let l=a?i*Math.max(Math.ceil(e/r),Math.ceil(64/t)):Math.ceil(u/r);return{parts:Math.ceil(u/l),tiles:l,allTiles:u}}function st({height:e,width:t,stride:n}){return{outputHeight:Math.ceil(e/n),outputWidth:Math.ceil(t/n)}}function ye(e,t){let{outputHeight:n,outputWidth:r}=st(e),a=t.strips?hr(e).bands:n;return Yi(e.batch*a,r,e.channels,t)}function fr(e,t){return ye(e,t).parts}function ot(e,{parts:t,tiles:n,allTiles:r},a,s,o){let{height:i,width:u,channels:l,stride:c}=e,d=B(s),{groups:f,...h}=qe(l),m=a.shared||a.strips,p=m?[t,f,1]:et(t*l/4,d);return{target:s,parameters:{height:i,width:u,channels:l,...st(e),tiles:n,allTiles:r},flags:{STRIDE2:c===2},constants:{...o,LANES:d,SHARED:m,...m&&h},workgroups:p}}function Vi(e,t,n,r,a){let{parameters:s,...o}=ot(e,t,n,r,a);return{...o,parameters:{...s,rows:hr(e).rows}}}var Xi={FINISHES:!1};function Zi({channels:e},{shared:t}){if(!t)throw new Error("a norm's work is done by parts that are a workgroup's");return{lanes:B("hardware"),quads:qe(e).QUADS}}function Jt({stride:e}){return{STRIDE:e,COLUMNS:3+3*e}}function Ji(e){let{shape:t,split:n,target:r,unfinished:a,...s}=e,o=m=>ot(t,ye(t,n),n,r,{...Jt(t),...m});if(n.strips){let m=Jt(t),p=Vi(t,ye(t,n),n,r,m);return M(ji,{views:s,...p})}if(!a)return M(dr,{views:s,...o(Xi)});let{input:i,weight:u,output:l,partials:c}=s;if(!c)throw new Error("norms are finished in training, which needs partial sums");let d=rr(a,Zi(t,n)),{parameters:f,...h}=o(d.constants);return M(Oi,{views:{input:i,weight:u,output:l,partials:c,...d.views},parameters:{...f,...d.parameters},...h})}function eu(e){let{shape:t,split:n,...r}=e,{parameters:a,flags:s}=ot(t,ye(t,n),n,"cpu",{});return M(Ni,{target:"cpu",views:r,parameters:a,flags:s,workgroups:[1,1,1]})}function tu(e,t){return t.shared?nu(e,fr(e,t),0):void 0}function nu({channels:e},t,n){let{QUADS:r,groups:a}=qe(e);return{lanes:B("hardware"),quads:r,workgroups:t*a,bytes:n,columns:1}}var ru=`// The network's first convolution, 3x3 with stride 2 and a padding of 1, forward:
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
`,au=`// The network's first convolution, forward, for hardware: what forward.wgsl computes, by workgroups that
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
`;var su=`// Brings what a tile of four neighbouring outputs sees of its image, three rows of nine columns, into the
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
`;function ou(e){return e!=="hardware"?[{name:"registers",mostParts:512,mostSplits:128,shared:!1}]:[1024,512,256].map(t=>({name:`shared, ${t} parts`,mostParts:t,mostSplits:t,shared:!0}))}function it({height:e,width:t,batch:n}){let r=Math.ceil(e/2),a=Math.ceil(t/2),s=Math.ceil(a/4);return{outputHeight:r,outputWidth:a,tilesPerRow:s,rows:n*r}}function pr({outputChannels:e}){let t=[8,4,2].find(n=>e%(4*n)===0);return{QUADS:t,TILES:64/t}}function ut(e,{mostParts:t,shared:n}){let{rows:r,tilesPerRow:a}=it(e),s=r*a,o=n?pr(e).TILES:1,i=Math.ceil(s/o/t)*o;return{parts:Math.ceil(s/i),tiles:i,allTiles:s}}function iu(e,t){return ut(e,t).parts}var uu={height:b,width:b,channels:b,outputHeight:b,outputWidth:b};function lu(e,t){let n=e*t.outputWidth*t.channels,r=e/t.outputHeight*t.height*t.width*4;return{flops:54*n,bytes:4*(r+n)}}var cu={path:"kernels/first_convolution/load_patches.wgsl",source:su},mr={...uu,tiles:b,allTiles:b};function gr({parameters:e}){return lu(e.allTiles/Math.ceil(e.outputWidth/4),e)}function wr({parameters:e}){let t=Math.ceil(e.allTiles/e.tiles),n=e.allTiles/Math.ceil(e.outputWidth/4)*e.outputWidth;return{tasks:t,extra:{outputsPerPart:Math.ceil(n/t),outputs:n},scratch:48*27*4,pack:{by:"rows",outputChannels:e.channels,inputChannels:27}}}var du={name:"first_convolution_forward",template:{path:"kernels/first_convolution/forward.wgsl",source:ru},variants:{shared:{path:"kernels/first_convolution/forward_shared.wgsl",source:au,includes:{load_patches:cu}}},views:{input:g("vec4f","[batch, height, width, 4]"),weight:g("vec4f","[channels, 3, 3, 3]"),output:k("vec4f","[batch, outputHeight, outputWidth, channels]"),partials:R("STATISTICS",k("vec4f","[parts, 2, channels]"))},parameters:mr,cost:gr,cpu:{module:"first_convolution/forward",entry:"firstConvolutionForward",extra:["outputsPerPart","outputs"],divide:wr}},hu={name:"first_convolution_inference",views:{input:g("vec4f","[batch, height, width, 4]"),weight:g("vec4f","[channels, 3, 3, 3]"),output:k("vec4f","[batch, outputHeight, outputWidth, channels]"),outputScale:g("vec4f","[channels]"),outputShift:g("vec4f","[channels]")},parameters:mr,cost:gr,cpu:{module:"first_convolution/forward",entry:"firstConvolutionInference",extra:["outputsPerPart","outputs"],divide:wr}};function fu(e){let{shape:t,split:n,target:r,...a}=e,{height:s,width:o,outputChannels:i}=t,{outputHeight:u,outputWidth:l}=it(t),{parts:c,tiles:d,allTiles:f}=ut(t,n),h=B(r);return M(du,{target:r,views:a,parameters:{height:s,width:o,channels:i,outputHeight:u,outputWidth:l,tiles:d,allTiles:f},...n.shared?mu(t,c):{constants:{LANES:h},workgroups:[Math.ceil(c/h),i/8,1]}})}function pu(e){let{shape:t,split:n,...r}=e,{height:a,width:s,outputChannels:o}=t,{outputHeight:i,outputWidth:u}=it(t),{tiles:l,allTiles:c}=ut(t,n);return M(hu,{target:"cpu",views:r,parameters:{height:a,width:s,channels:o,outputHeight:i,outputWidth:u,tiles:l,allTiles:c},workgroups:[1,1,1]})}function mu(e,t){let n=pr(e),r=e.outputChannels/4/n.QUADS;return{variant:"shared",constants:n,workgroups:[t,r,1]}}var gu=`// Pointwise convolution, forward: output[m, n] = sum over k of value(input[m, k]) * weight[n, k].

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
`;var wu=`// Adds up two sums of each column over the invocations of slice 0 that stand below each other, and writes
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
`,vu=`// Adds up the results of the slices, in a fixed order: those of slice 0 are the totals. With AT_ONCE the
//#if SLICED
//#if AT_ONCE
for (var half = SLICES / 2u; half > 0u; half /= 2u) {
  workgroupBarrier();
  if (slice >= half && slice < 2u * half) {
//#for h ROW_QUADS
//#for r 4
//#for q QUADS
    tiles[(((slice - half) * QUADS + $qu) * 4u * ROW_QUADS + $hu * 4u + $ru) * MEMBERS + member] = total$h_$r_$q;
//#end
//#end
//#end
  }
  workgroupBarrier();
  if (slice < half) {
//#for h ROW_QUADS
//#for r 4
//#for q QUADS
    total$h_$r_$q += tiles[((slice * QUADS + $qu) * 4u * ROW_QUADS + $hu * 4u + $ru) * MEMBERS + member];
//#end
//#end
//#end
  }
}
//#else
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
//#end
`;var bu=`// Pointwise convolution, forward, for hardware: what forward.wgsl computes, by tiles that a workgroup
// ACROSS groups apart. A workgroup walks down \`tiles\` tiles: one part. Workgroups of the same rows

const ROW_QUADS = 2u;
const QUADS = 2u;
const ACROSS = 8u;
const DOWN = 8u;
const SLICES = 1u;
const DEPTH = 16u;
const LANES = 64u;
const ROW_ITEMS = 1u;
const COLUMN_ITEMS = 1u;
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

struct Loaded {
  element: vec4f,
//#if RESIDUAL
  added: vec4f,
//#end
}

fn loadedAt(row: u32, group: u32) -> Loaded {
  let depth = parameters.inputChannels / 4u;
  let at = min(row, parameters.rows - 1u) * depth + min(group, depth - 1u);
//#if RESIDUAL
  return Loaded(input[at], skip[at]);
//#else
  return Loaded(input[at]);
//#end
}

fn valueOf(loaded: Loaded, row: u32, group: u32) -> vec4f {
  let depth = parameters.inputChannels / 4u;
  let k = min(group, depth - 1u);
  var value = loaded.element;
  //#include lazy_value value=value, scale=inputScale[k], shift=inputShift[k]
//#if RESIDUAL
  var skipped = loaded.added;
//#if SKIP_LAZY
  skipped = fma(skipped, skipScale[k], skipShift[k]);
//#end
  value += skipped;
  if (storesBlock && row < parameters.rows && group < depth) { block[row * depth + group] = value; }
//#end
  return value;
}

fn weightAt(column: u32, group: u32) -> vec4f {
  let depth = parameters.inputChannels / 4u;
  return weight[min(column, parameters.outputChannels - 1u) * depth + min(group, depth - 1u)];
}

fn weightOf(loaded: vec4f, column: u32, group: u32) -> vec4f {
  return loaded;
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
    //#include fetched name=rowLoaded, type=Loaded, items=ROW_ITEMS, each=4
    //#include fetched name=columnLoaded, type=vec4f, items=COLUMN_ITEMS, each=4
    //#include fetch_transposed name=rowLoaded, load=loadedAt, groups=DOWN * ROW_QUADS, row=firstRow, first=slice * DEPTH / 4u, items=ROW_ITEMS
    //#include fetch_transposed name=columnLoaded, load=weightAt, groups=TILE_QUADS, row=firstQuad * 4u, first=slice * DEPTH / 4u, items=COLUMN_ITEMS
    for (var start = 0u; start < parameters.inputChannels; start += SLICES * DEPTH) {
      let first = start + slice * DEPTH;
      let next = first + SLICES * DEPTH;
      workgroupBarrier();
      //#include store_transposed name=rowLoaded, value=valueOf, groups=DOWN * ROW_QUADS, row=firstRow, first=first / 4u, items=ROW_ITEMS, to=base, line=ROW_LINE
      //#include store_transposed name=columnLoaded, value=weightOf, groups=TILE_QUADS, row=firstQuad * 4u, first=first / 4u, items=COLUMN_ITEMS, to=base + DEPTH * ROW_LINE, line=COLUMN_LINE
      workgroupBarrier();
      if (start + SLICES * DEPTH < parameters.inputChannels) {
        //#include fetch_transposed name=rowLoaded, load=loadedAt, groups=DOWN * ROW_QUADS, row=firstRow, first=next / 4u, items=ROW_ITEMS
        //#include fetch_transposed name=columnLoaded, load=weightAt, groups=TILE_QUADS, row=firstQuad * 4u, first=next / 4u, items=COLUMN_ITEMS
      }
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
`,$u=`// Loads an invocation's part of a tile of a matrix whose rows are the product's depth, in groups of four columns;
//#for i $items
{
  let item = member + MEMBERS * $iu;
  if (item < DEPTH * ($quads)) {
    $name$i_0 = $load($row + item / ($quads), $first + item % ($quads));
  }
}
//#end
`,Su=`// Loads an invocation's part of a tile of a matrix whose rows are the result's, and whose columns the product's
//#for i $items
{
  let item = member + MEMBERS * $iu;
  if (item < ($groups) * (DEPTH / 4u)) {
    let k = item % (DEPTH / 4u);
    let four = item / (DEPTH / 4u);
//#for r 4
    $name$i_$r = $load($row + 4u * four + $ru, $first + k);
//#end
  }
}
//#end
`,yu=`// The variables that take what an invocation fetches of a tile before it stores it in the workgroup's memory: see
//#for i $items
//#for r $each
var $name$i_$r: $type;
//#end
//#end
`,ku=`// Multiplies what a slice has in the workgroup's memory: each of DEPTH lines is one step of the product's
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
`,_u=`// Stores what fetch_lines.wgsl has loaded in the workgroup's memory, as it is.
//#for i $items
{
  let item = member + MEMBERS * $iu;
  if (item < DEPTH * ($quads)) {
    let row = item / ($quads);
    let quad = item % ($quads);
    tiles[$to + row * $line + quad] = $value($name$i_0, $row + row, $first + quad);
  }
}
//#end
`,Au=`// Stores what fetch_transposed.wgsl has loaded in the workgroup's memory, transposed.
//#for i $items
{
  let item = member + MEMBERS * $iu;
  if (item < ($groups) * (DEPTH / 4u)) {
    let k = item % (DEPTH / 4u);
    let four = item / (DEPTH / 4u);
//#for r 4
    let value$r = $value($name$i_$r, $row + 4u * four + $ru, $first + k);
//#end
    let place = $to + 4u * k * $line + four;
//#for c 4
    tiles[place + $cu * $line] = vec4f(value0[$c], value1[$c], value2[$c], value3[$c]);
//#end
  }
}
//#end
`,xu=`// How a workgroup's memory is laid out for a tile of rows by columns. An operand's line is one step of the
const MEMBERS = ACROSS * DOWN;
const TILE_ROWS = 4u * DOWN * ROW_QUADS;
const TILE_QUADS = ACROSS * QUADS;
const ROW_LINE = DOWN * ROW_QUADS + 1u;
const COLUMN_LINE = TILE_QUADS + 1u;
const SLICE = DEPTH * (ROW_LINE + COLUMN_LINE);
const SUMS = 2u * max(DOWN * TILE_QUADS, LANES);
var<workgroup> tiles: array<vec4f, max(SLICES * SLICE, max(LANES * QUADS / 2u, SUMS))>;
`,Eu=`// Where an invocation stands in its workgroup.
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
`;function F(e,t){return{[e]:{path:`kernels/pointwise/${e}.wgsl`,source:t}}}function Ru(e,t){return{path:`kernels/pointwise/${e}.wgsl`,source:t,includes:{...F("add_rows",wu),...F("add_slices",vu),...F("fetch_lines",$u),...F("fetch_transposed",Su),...F("fetched",yu),...F("multiply_tile",ku),...F("store_lines",_u),...F("store_transposed",Au),...F("tile_memory",xu),...F("tile_place",Eu)}}}var vr=Ru("forward_shared",bu);function qu(e,t,n,r){let a=Math.ceil(e/(pe*t)),s=Math.ceil(rt/2/a),o=Math.max(1,Math.min(s,Math.floor(n/32))),i=Math.ceil(n/o/8)*8;return{tasks:a*Math.ceil(n/i),extra:{columnsPerTask:i,rowsPerBlock:pe},scratch:pe*r*4}}var lt={rows:b,inputChannels:b,outputChannels:b,tiles:b};function ct({rows:e,inputChannels:t,outputChannels:n},r,a=1){let s=e*(r*t+n)+a*t*n;return{flops:2*e*t*n,bytes:4*s}}function br({parameters:e}){let{rows:t,tiles:n,inputChannels:r,outputChannels:a}=e;return{...qu(t,n,a,r),pack:{by:"rows",outputChannels:a,inputChannels:r}}}var Lu={name:"pointwise_forward",template:{path:"kernels/pointwise/forward.wgsl",source:gu},variants:{shared:vr},views:{input:g("vec4f","[rows, inputChannels]"),weight:g("vec4f","[outputChannels, inputChannels]"),output:k("vec4f","[rows, outputChannels]"),inputScale:R("LAZY",g("vec4f","[inputChannels]")),inputShift:R("LAZY",g("vec4f","[inputChannels]")),partials:R("STATISTICS",k("vec4f","[parts, 2, outputChannels]"))},parameters:lt,flags:["RELU6"],cost:({parameters:e})=>ct(e,1),cpu:{module:"pointwise/forward",entry:"pointwiseForward",extra:["columnsPerTask","rowsPerBlock"],divide:br}},Tu={name:"pointwise_inference",views:{input:g("vec4f","[rows, inputChannels]"),weight:g("vec4f","[outputChannels, inputChannels]"),output:k("vec4f","[rows, outputChannels]"),outputScale:g("vec4f","[outputChannels]"),outputShift:g("vec4f","[outputChannels]")},parameters:lt,flags:["RELU6"],cost:({parameters:e})=>ct(e,1),cpu:{module:"pointwise/inference",entry:"pointwiseInference",extra:["columnsPerTask","rowsPerBlock"],divide:br}};var Iu={name:"pointwise_forward_finishing",template:vr,constants:{FINISHES:!0,LAZY:!0,STATISTICS:!0},views:{input:g("vec4f","[rows, inputChannels]"),weight:g("vec4f","[outputChannels, inputChannels]"),output:k("vec4f","[rows, outputChannels]"),partials:k("vec4f","[parts, 2, outputChannels]"),...tr,skip:R("RESIDUAL",g("vec4f","[rows, inputChannels]")),block:R("RESIDUAL",k("vec4f","[rows, inputChannels]")),skipScale:R("SKIP_LAZY",g("vec4f","[inputChannels]")),skipShift:R("SKIP_LAZY",g("vec4f","[inputChannels]"))},parameters:{...lt,...nr},flags:["RELU6"],cost:({views:e,parameters:t})=>{let n=ct(t,e.skip?3:1),r={rows:t.normRows,channels:t.inputChannels,parts:t.normParts};return ar(n,r,!1)}};function ke(e,t){return Math.ceil(e/(jn(t)*t.mostParts))}function dt(e,t){return Math.ceil(e/(jn(t)*ke(e,t)))}var Mu={FINISHES:!1,RESIDUAL:!1,SKIP_LAZY:!1};function Nu(e,t){let n=Gn(e);if(n===void 0)throw new Error("a norm's work is done by tiles of a workgroup");return{lanes:n,quads:t}}function en(e,t,n,r,a,s){let o=dt(e,n),i=Math.ceil(t/Kn(n));if(n.workgroup)return{variant:"shared",constants:{...Fs({rowQuads:n.rows/4,columnQuads:n.quads,workgroup:n.workgroup},{rows:"transposed",columns:s}),...a},workgroups:[i,o,1]};let u=B(r);return{constants:{ROWS:n.rows,QUADS:n.quads,LANES:u},workgroups:[Math.ceil(o/u),i,1]}}function Ou(e){let{lazy:t,unfinished:n,residual:r,weight:a,output:s,partials:o,shape:i,tile:u,target:l}=e,{rows:c,inputChannels:d,outputChannels:f}=i;if(n){if(!o)throw new Error("norms are finished in training, which needs partial sums");if(r?.skip.relu6)throw new Error("a skip that awaits a ReLU6 is added by itself");let h=rr(n,Nu(u,d/4));return M(Iu,{target:l,views:{input:t.input,weight:a,output:s,partials:o,...h.views,skip:r?.skip.input,block:r?.block,skipScale:r?.skip.norm?.scale,skipShift:r?.skip.norm?.shift},parameters:{...i,tiles:ke(c,u),...h.parameters},flags:{RELU6:t.relu6},...en(c,f,u,l,h.constants,"transposed"),variant:void 0})}return M(Lu,{target:l,views:{input:t.input,weight:a,output:s,inputScale:t.norm?.scale,inputShift:t.norm?.shift,partials:o},parameters:{...i,tiles:ke(c,u)},flags:{RELU6:t.relu6},...en(c,f,u,l,Mu,"transposed")})}function Uu(e){let{input:t,weight:n,output:r,stored:{scale:a,shift:s,relu6:o},shape:i,tile:u}=e;return M(Tu,{target:"cpu",views:{input:t,weight:n,output:r,outputScale:a,outputShift:s},parameters:{...i,tiles:ke(i.rows,u)},flags:{RELU6:o},workgroups:[1,1,1]})}var Cu={forward:2,backward:3};function Du(e,t,n){let r=Pu(e.rows,e.outputChannels,e.inputChannels,t);return r===void 0?void 0:Wu(t)+wi(r,Cu.forward)<=n.memory?r:void 0}function Pu(e,t,n,r){let a=Gn(r);if(a===void 0)return;let s=Math.ceil(t/Kn(r));return{lanes:a,quads:n/4,workgroups:dt(e,r)*s,bytes:0,columns:s}}function Wu({rows:e,quads:t,workgroup:n}){return n?nt({rowQuads:e/4,columnQuads:t,workgroup:n}):0}function Hu(e){let{layer:t,batch:n,target:r}=e,a=n*t.outputHeight*t.outputWidth;return e.chooser.choose(we(e,"backward"),Ke(a,r)).joins}function we({layer:e,batch:t,half:n},r){let{kind:a,inputHeight:s,inputWidth:o,inputChannels:i,outputChannels:u,stride:l}=e,c=[t,s,o,i].join("x");return`${a} ${r}, ${c} to ${u}, stride ${l}${n?", half":""}`}function ie(e,t,n,r){return lo(r,we(e,t),n)}function Le(e,t){let{rows:n,inputChannels:r,outputChannels:a}=he(e.layer,e.batch),s=t==="forward"?{rows:n,columns:a,depth:r}:{rows:n,columns:r,depth:a},o=t==="backward input"&&Hu(e)?Qu(e):void 0;return e.chooser.choose(we(e,t),so(s,e.target,e.limits,o))}function Qu(e){let{rows:t,inputChannels:n,outputChannels:r}=he(e.layer,e.batch);return{rows:r,columns:n,depth:t}}function ht(e,t){return e.chooser.choose(we(e,t),ou(e.target))}function Te(e,t){return e.chooser.choose(we(e,t),Ki(e.target))}function he(e,t){let{inputChannels:n,outputChannels:r}=e;return{rows:t*e.outputHeight*e.outputWidth,inputChannels:n,outputChannels:r}}function Ie(e,t){let{inputHeight:n,inputWidth:r,outputChannels:a,stride:s}=e;return{batch:t,height:n,width:r,channels:a,stride:s}}function ft(e,t){let{inputHeight:n,inputWidth:r,outputChannels:a}=e;return{batch:t,height:n,width:r,outputChannels:a}}function Bu(e){if(!e.norm||!e.relu6)throw new Error("the tensor has no norm with ReLU6 to be applied");return{input:e.input,inputScale:e.norm.scale,inputShift:e.norm.shift}}function Gu(e){let{layer:t,batch:n}=e;switch(t.kind){case"first":return iu(ft(t,n),ht(e,"forward"));case"depthwise":return fr(Ie(t,n),Te(e,"forward"));case"pointwise":return dt(he(t,n).rows,Le(e,"forward"))}}function tn(e){let{layer:t,batch:n,limits:r}=e;switch(t.kind){case"first":return;case"depthwise":return tu(Ie(t,n),Te(e,"forward"));case"pointwise":return Du(he(t,n),Le(e,"forward"),r)}}function ju(e,t){let{layer:n,batch:r,target:a}=e,{input:s,residual:o,...i}=t;switch(n.kind){case"first":{let u=ht(e,"forward"),l=ft(n,r),{unfinished:c,...d}=i,f=fu({input:s.input,...d,shape:l,split:u,target:a});return ie(e,"forward",u,f)}case"depthwise":{let u=Te(e,"forward"),l=Ie(n,r),c=Ji({...Bu(s),...i,shape:l,split:u,target:a});return ie(e,"forward",u,c)}case"pointwise":{let u=Le(e,"forward"),l=he(n,r),c=Ou({lazy:s,residual:o,...i,shape:l,tile:u,target:a});return ie(e,"forward",u,c)}}}function Ku(e,t){let{layer:n,batch:r}=e,{norm:{scale:a,shift:s},...o}=t,i=n.activation==="relu6",u={...o,outputScale:a,outputShift:s};switch(n.kind){case"first":{let l=ht(e,"forward"),c=pu({...u,shape:ft(n,r),split:l});return ie(e,"forward",l,c)}case"depthwise":{let l=Te(e,"forward"),c=eu({...u,shape:Ie(n,r),split:l});return ie(e,"forward",l,c)}case"pointwise":{let l=Le(e,"forward"),c=he(n,r),d=Uu({...o,stored:{scale:a,shift:s,relu6:i},shape:c,tile:l});return ie(e,"forward",l,d)}}}function zu(e,t,n,r){if(t.length===0)return[];let{engine:a,parameters:s,buffers:o}=e,i=t.map(({outputChannels:h})=>4*de(h)),u=r.take("statistics of norms",i.reduce((h,m)=>h+m)),l=0,c=pi(t.map((h,m)=>{let p=ne(u,l,i[m]);return l+=i[m],n.set(h,p),{state:e.norm(h.norm),statistics:p,channels:h.outputChannels}})),d=r.keep("norms",c.length);a.write(d,c);let f={norms:d,weights:O(s),averages:O(o),statistics:u};return[mi({...f,epsilon:dn,target:a.target})]}function Fu(e,t,n,{batch:r,arena:a,chooser:s,half:o=!1}){let{target:i,workgroupLimits:u}=e.engine,l=[],c=[],d={input:t,relu6:!1},f,h,m=new Map,p=y=>y.flatMap(({layers:A})=>A),w=p(e.architecture.blocks.slice(0,n)),$=zu(e,w,m,a);for(let y of p(e.architecture.blocks.slice(n))){let A=4*de(y.outputChannels);m.set(y,a.take(y.norm,A))}let v=(y,{rows:A,channels:L})=>`${y}, ${A}x${L}${o?", half":""}`,x=y=>({layer:y,batch:r,target:i,limits:u,chooser:s,half:o}),S=(y,{relu6:A},L)=>{let N=i==="hardware"&&L?.kind==="pointwise"&&!A&&!o?tn(x(L)):void 0,T=N&&4*N.columns*y.rows*y.channels,G=N&&[{...N,bytes:T}],z=Vt(y,G,Ke(y.rows,i),3);return s.choose(v("residual",y),z)},q=(y,A)=>{if(h)return!0;let L=i==="hardware"?tn(y):void 0,P=Ke(A.rows,i).filter(({joins:T})=>!T),N=Vt(A,L&&[L],P,0);return s.choose(v("norm forward",A),N).byReaders},D=()=>{f&&(l.push(fi({...f,target:i})),a.give(f.partials),f=void 0)},fe=(y,A,{training:L,stored:P})=>{let N=y.outputChannels,T=r*y.outputHeight*y.outputWidth,G=x(y);f&&!q(G,f)&&D();let z=a.take(y.name,T*N,o),j=m.get(y),ae=Gu(G),ee=L?a.take("partial sums",ae*2*N):void 0,te=e.parameter(`${y.name}.weight`);if(P){let Oe=Yt(j,N);l.push(Ku(G,{input:A.input,weight:te,output:z,norm:Oe}))}else{let Oe={unfinished:f,weight:te,output:z,partials:ee};l.push(ju(G,{...Oe,input:h?.branch??A,residual:h?.residual}))}f&&a.give(f.partials),h=void 0;let Ne=e.norm(y.norm),[_r,Ar]=[dn,wa];return f=ee&&{partials:ee,state:Ne,statistics:j,rows:T,channels:N,parts:ae,epsilon:_r,momentum:Ar},{layer:y,input:A,raw:z,statistics:j,rows:T}},Me=(y,A)=>i==="cpu"&&!o&&y!==w.at(-1)&&!A;for(let[y,A]of e.architecture.blocks.entries()){let L=y>=n,P=d,N=[];for(let T of A.layers){let G=A.residual&&T===A.layers.at(-1),z=!L&&Me(T,G),j=fe(T,d,{training:L,stored:z});!L&&d!==P&&a.give(d.input),N.push(j);let ae=Yt(j.statistics,T.outputChannels);d=z?{input:j.raw,relu6:!1}:{input:j.raw,norm:ae,relu6:T.activation==="relu6"}}if(A.residual&&!L&&!o&&i==="hardware")l.push(xi(l.pop(),P,d.norm)),d={input:d.input,relu6:!1};else if(A.residual){let{raw:T,rows:G,layer:{name:z,outputChannels:j}}=N.at(-1),ae=e.architecture.blocks[y+1]?.layers[0],ee=f&&S(f,P,ae);ee&&!ee.joins&&D();let te=a.take(`${z} block`,G*j,o);if(ee?.byReaders)h={branch:d,residual:{skip:P,block:te}};else if(f)l.push(Ai({...f,skip:P,branch:T,output:te})),a.give(f.partials),f=void 0;else{let Ne=d.norm;l.push(yi({skip:P,branch:T,branchNorm:Ne,output:te,rows:G,channels:j,target:i}))}L||a.give(d.input),d={input:te,relu6:!1}}!L&&P.input!==t&&a.give(P.input),c.push({layers:N,residual:A.residual})}return D(),{prepare:$,calls:l,blocks:c,features:d}}var Yu=class ze{batch;#e;#t;#n;#r;images;features;logits;constructor(t,n,r,a,s){this.batch=s,this.#e=t,this.#t=n,this.#n=r.prepare,this.#r=r.forward,this.images=a.images,this.features=a.features,this.logits=a.logits}static async compile(t,n,{choices:r,inputsPerImage:a,recordInput:s}={}){let{engine:o}=t,{arena:i,prepare:u,forward:l,...c}=ze.record(t,n,new uo(r),a);try{let d=await s?.(c.images)??[],f={prepare:await o.compile("inference statistics",u),forward:await o.compile(`inference of ${n}`,[...d,...l])},h=new ze(t,i,f,c,n);return h.refresh(),h}catch(d){throw i.destroy(),d}}static record(t,n,r,a=1){let{engine:s,architecture:o}=t,{input:i,heads:u,lastChannel:l}=o,c=new io(s),d=n*a,f=c.take("input",d*i.height*i.width*4),{counts:h,total:m}=ce(le(u)),p=c.take("logits",n*m),w=Fu(t,f,o.blocks.length,{batch:d,arena:c,chooser:r}),{outputHeight:$,outputWidth:v}=o.blocks.at(-1).layers.at(-1),x=a*$*v,S=ti({input:w.features.input,inputScale:w.features.norm.scale,inputShift:w.features.norm.shift,...t.heads(),features:c.take("pooled features",n*l),logits:p,shape:{batch:n,positions:x,channels:l,classes:h},target:s.target});return{arena:c,images:f,features:w.features,logits:p,prepare:w.prepare,forward:[...w.calls,...S]}}refresh(){this.#e.engine.run(this.#n)}run(){this.#e.engine.run(this.#r)}destroy(){this.#e.engine.release(this.#n),this.#e.engine.release(this.#r),this.#t.destroy()}[Symbol.dispose](){this.destroy()}},Vu=`// From packed bytes to the network's input, augmented as torchvision augments a PIL image:
// With MEANS this is the kernel that computes \`means\`: one workgroup per image; with WIDE its invocations load four

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
//#if COLOURS
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
//#if COLOURS

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
//#end

//#if MEANS
//#if WIDE
fn adjusted(pixel: vec3f, operation: u32, factor: f32) -> vec3f {
  if (operation == 0u) { return blend(vec3f(), pixel, factor); }
  return blend(vec3f(f32(grey(pixel))), pixel, factor);
}

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let slot = batchIndex[0] * parameters.batch + group.x;
  let image = samples[slot];
  let order = u32(draws[slot].order);
  let first = operationAt(order, 0u);
  let second = operationAt(order, 1u);
  let firstFactor = draws[slot].factors[first];
  let secondFactor = draws[slot].factors[second];
  let count = parameters.height * parameters.width;
  let part = image / parameters.imagesPerPart;
  let start = (image % parameters.imagesPerPart) * count * 3u;
  let lastWord = (start + count * 3u - 1u) / 4u;
  var sum = 0u;
  for (var at = lane * 4u; at < count; at += LANES * 4u) {
    let byte = start + at * 3u;
    let shift = (byte % 4u) * 8u;
    let word = byte / 4u;
//#for w 4
    let word$w = wordAt(part, min(word + $wu, lastWord));
//#end
    let words = vec4u(word0, word1, word2, 0u);
    let nextWords = vec4u(word1, word2, word3, 0u);
    let aligned = select(
      (words >> vec4u(shift)) | (nextWords << vec4u((32u - shift) % 32u)),
      words,
      shift == 0u,
    );
    let bytes = array<vec4u, 3>(
//#for w 3
      (vec4u(aligned[$w]) >> vec4u(0u, 8u, 16u, 24u)) & vec4u(255u),
//#end
    );
//#for p 4
    var pixel$p = vec3f(
//#for c 3
      f32(bytes[(3 * $p + $c) / 4][(3 * $p + $c) % 4]),
//#end
    );
    if (first != 1u) {
      pixel$p = adjusted(pixel$p, first, firstFactor);
      if (second != 1u) { pixel$p = adjusted(pixel$p, second, secondFactor); }
    }
    sum += select(0u, grey(pixel$p), at + $pu < count);
//#end
  }
  sums[lane] = sum;
  //#include add_lanes sums=sums
  if (lane == 0u) { means[group.x] = f32((2u * sums[0] + count) / (2u * count)); }
}
//#else
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
//#end
//#else
//#if AUGMENT

fn changedPixelAt(image: u32, y: u32, x: u32, slot: u32, sample: u32) -> vec3f {
  let flipped = select(x, parameters.width - 1u - x, draws[slot].flip > 0.5);
  var pixel = pixelAt(image, y, flipped);
//#if COLOURS
  let order = u32(draws[slot].order);
  for (var position = 0u; position < 3u; position++) {
    let operation = operationAt(order, position);
    let factor = draws[slot].factors[operation];
    var degenerate = vec3f();
    if (operation == 1u) { degenerate = vec3f(means[sample]); }
    if (operation == 2u) { degenerate = vec3f(f32(grey(pixel))); }
    pixel = blend(degenerate, pixel, factor);
  }
//#end
  return pixel;
}
//#if CROP

fn between(place: u32, cropped: u32, size: u32) -> vec2u {
  let twice = (2u * place + 1u) * cropped;
  if (twice < size) { return vec2u(); }
  let divisor = 2u * size;
  let rest = (twice - size) % divisor;
  let high = (rest << 11u) / divisor;
  let low = (((rest << 11u) % divisor) << 12u) / divisor;
  return vec2u((twice - size) / divisor, ((high << 12u) + low + 1u) / 2u);
}

fn mixed(first: vec3u, second: vec3u, weight: u32) -> vec3u {
  let one = 1u << 22u;
  return (first * (one - weight) + second * weight + one / 2u) >> vec3u(22u);
}
//#else

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
//#end

fn inputAt(sample: u32, y: u32, x: u32) -> vec3f {
  let slot = batchIndex[0] * parameters.batch + sample;
  let image = samples[slot];
//#if AUGMENT
//#if CROP
  let crop = vec4u(
    u32(draws[slot].crop[0]),
    u32(draws[slot].crop[1]),
    u32(draws[slot].crop[2]),
    u32(draws[slot].crop[3]),
  );
  let across = between(x, crop.z, parameters.width);
  let down = between(y, crop.w, parameters.height);
  let columns = crop.x + min(vec2u(across.x, across.x + 1u), vec2u(crop.z - 1u));
  let rows = crop.y + min(vec2u(down.x, down.x + 1u), vec2u(crop.w - 1u));
//#for r 2
  let row$r = mixed(
    vec3u(changedPixelAt(image, rows[$r], columns[0], slot, sample)),
    vec3u(changedPixelAt(image, rows[$r], columns[1], slot, sample)),
    across.y,
  );
//#end
  let pixel = vec3f(mixed(row0, row1, down.y));
//#else
  let rowX = vec3f(draws[slot].matrix[0], draws[slot].matrix[1], draws[slot].matrix[2]);
  let rowY = vec3f(draws[slot].matrix[3], draws[slot].matrix[4], draws[slot].matrix[5]);
  let source = sourceOf(x, y, rowX, rowY);
  let size = vec2i(i32(parameters.width), i32(parameters.height));
  var pixel = vec3f(255.0);
  if (all(source >= vec2i()) && all(source < size)) {
    pixel = changedPixelAt(image, u32(source.y), u32(source.x), slot, sample);
  }
//#end
//#else
  let pixel = pixelAt(image, y, x);
//#end
  let mean = vec3f(parameters.meanRed, parameters.meanGreen, parameters.meanBlue);
  let imageStd = vec3f(parameters.stdRed, parameters.stdGreen, parameters.stdBlue);
//#if ERASE
  let erased = draws[slot].erase;
  let at = vec2f(f32(x), f32(y)) - vec2f(erased[0], erased[1]);
  if (all(at >= vec2f()) && all(at < vec2f(erased[2], erased[3]))) { return vec3f(); }
//#end
  return (pixel / 255.0 - mean) / imageStd;
}

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
  var value = inputAt(sample, y, x);
//#if MIX
  let slot = batchIndex[0] * parameters.batch + sample;
  let part = draws[slot].mixed;
  let at = vec2f(f32(x), f32(y)) - vec2f(part[0], part[1]);
  if (all(at >= vec2f()) && all(at < vec2f(part[2], part[3]))) {
    let weight = draws[slot].mixedWeight;
    let other = inputAt((sample + parameters.batch - 1u) % parameters.batch, y, x);
    value = weight * value + (1.0 - weight) * other;
  }
//#end
  output[index] = vec4f(value, 0.0);
}
//#end
`,Xu={path:"kernels/augment/augment.wgsl",source:Vu},Zu=co("PARTS",11,g("u32","[imagesPerPart, height, width, 3] bytes"));var $r={template:Xu,constants:{MEANS:!1,WIDE:!1},views:{batchIndex:g("u32","[1]"),samples:g("u32","[batches, batch]"),draws:R("AUGMENT",Fn(Se,["flip","order","factors","matrix","crop","erase","mixed","mixedWeight"],"[batches, batch]")),means:R("COLOURS",g("f32","[batch]")),output:k("vec4f","[batch, height, width, 4]"),pixels:Zu},parameters:{imagesPerPart:b,batch:b,height:b,width:b,meanRed:C,meanGreen:C,meanBlue:C,stdRed:C,stdGreen:C,stdBlue:C},flags:["CROP","ERASE","MIX"],cpu:{module:"augment/augment",entry:"augment",divide:({parameters:e,flags:t})=>({tasks:e.batch*e.height,scratch:t.MIX?e.width*16:void 0})}};function Sr(e){return({parameters:t})=>{let n=t.batch*t.height*t.width;return{flops:e*n,bytes:19*n}}}var Ju={name:"augment",...$r,cost:Sr(40)},el={name:"normalise",...$r,cost:Sr(6)};function tl(e){return yr(Ju,e)}function nl(e){return yr(el,e)}function yr(e,t){let{batch:n,height:r,width:a,imagesPerPart:s,target:o,mean:i,std:u,...l}=t,{crop:c=!1,erase:d=!1,mix:f=!1,...h}=l,m=B(o);return M(e,{target:o,views:h,parameters:{imagesPerPart:s,batch:n,height:r,width:a,meanRed:i[0],meanGreen:i[1],meanBlue:i[2],stdRed:u[0],stdGreen:u[1],stdBlue:u[2]},flags:{CROP:c,ERASE:d,MIX:f},constants:{LANES:m},workgroups:et(n*r*a,m)})}var rl={none:[!1],flip:[!1,!0]},al={order:0,factors:[1,1,1],matrix:[1,0,0,0,1,0]},sl=class{#e;#t;inputsPerImage;#n;#r;#a;constructor(e,t,n="none"){let{engine:r}=e,a=rl[n],s=t*a.length;if(this.#e=e,this.#t=t,this.inputsPerImage=a.length,this.#n=r.allocate("batch index",4),this.#r=r.allocate("samples",s*4),n==="none")return;this.#a=r.allocate("draws",s*Se.words*4);let o=Array.from({length:s},(i,u)=>({...al,flip:Number(a[u%a.length])}));r.write(O(this.#a),go(Se,o))}record({pixels:e,imagesPerPart:t},n){let{engine:{target:r},architecture:{input:{height:a,width:s}}}=this.#e,o={pixels:e,imagesPerPart:t,batchIndex:O(this.#n),samples:O(this.#r),output:n,batch:this.#t*this.inputsPerImage,height:a,width:s,mean:hn,std:fn,target:r};return this.#a?tl({...o,...{crop:!1,erase:!1,mix:!1},draws:O(this.#a)}):nl(o)}choose(e){let t=new Uint32Array(this.#t*this.inputsPerImage);for(let[n,r]of e.entries()){let a=n*this.inputsPerImage;t.fill(r,a,a+this.inputsPerImage)}this.#e.engine.write(O(this.#r),t)}destroy(){let{engine:e}=this.#e;for(let t of[this.#n,this.#r])e.free(t);this.#a&&e.free(this.#a)}},ol=class{#e;#t;#n;#r;#a=new Uint8Array;#s=0;constructor(e,t,n){this.#e=e,this.#t=Pn(t),this.#n=n}async open(e){this.#s=e,this.#a=new Uint8Array(nn(e*this.#t)),this.#r=this.#e.allocate("pixels",this.#a.length)}get pixels(){return this.#r?[O(this.#r)]:[]}get imagesPerPart(){return this.#s}place(e){for(let[n,r]of e.entries())this.#n(r,this.#a.subarray(n*this.#t,(n+1)*this.#t));let t=this.#a.subarray(0,nn(e.length*this.#t));return this.#e.write(O(this.#r),t),Uint32Array.from(e,(n,r)=>r)}destroy(){this.#r&&this.#e.free(this.#r)}};function nn(e){return Math.ceil(e/4)*4}var il=.25,ul=2,ll=32,cl=1<<26,dl=class Fe{#e;#t;#n;#r;#a=1/0;constructor(t,n,r,a){this.#e=t,this.#t=n,this.#n=r,this.#r=a}static async compile(t,n,r,{choices:a,tta:s}={}){let o=new sl(t,r,s),{inputsPerImage:i}=o,u=async l=>(await n.open(r),[o.record(n,l)]);try{let l={choices:a,inputsPerImage:i,recordInput:u},c=await Yu.compile(t,r,l);return new Fe(t,n,o,c)}catch(l){throw n.destroy(),o.destroy(),l}}static ofPixels(t,n,r){let{engine:a,architecture:{input:s}}=t,o=(i,u)=>u.set(i);return Fe.compile(t,new ol(a,s,o),n,r)}get batch(){return this.#r.batch}get logits(){return this.#r.logits}get input(){return this.#r.images}get features(){return this.#r.features}refresh(){this.#r.refresh()}enqueue(t){this.#n.choose(this.#t.place(t)),this.#r.run()}async*predict(t,n=this.logits){let r=fl(t,this.batch),a,s=-1/0;for(;;){let o=performance.now(),i=this.#s(r,n);if(a&&(yield*await a),i.length===0)return;a=Promise.all(i.map(async({images:u,outputs:l})=>{let c=new Float32Array(await l());return{images:u,outputs:c.subarray(0,c.length/this.batch*u.length)}})),a.then(()=>{let u=performance.now();this.#a=(u-Math.max(o,s))/1e3/i.length,s=u},()=>{})}}destroy(){this.#r.destroy(),this.#t.destroy(),this.#n.destroy()}[Symbol.dispose](){this.destroy()}#s(t,n){let{engine:r,architecture:{input:{height:a,width:s}}}=this.#e,o=this.batch*a*s*3+n.byteLength,i=Math.min(ll,cl/o,il/this.#a),u=[];for(;u.length<Math.max(ul,Math.floor(i));){let{value:l,done:c}=t.next();if(c)break;this.enqueue(l),u.push({images:l,outputs:r.enqueueRead(n)})}return u}};function hl({images:e,outputs:t}){let n=t.length/e.length;return e.map((r,a)=>t.subarray(a*n,(a+1)*n))}function*fl(e,t){let n=[];for(let r of e)n.push(r)<t||(yield n,n=[]);n.length>0&&(yield n)}var pl=class kr{#e;#t;constructor(t,n){this.#e=t,this.#t=n}static async compile(t,n,r){let a=[];for(let s of n)a.push(await dl.ofPixels(t,s,r));return new kr(t.architecture.input,a)}get batch(){return this.#t.at(-1).batch}async logits(t){let{height:n,width:r}=this.#e,a=t.find(({length:i})=>i!==Pn(this.#e));if(a)throw new RangeError(`${a.length} bytes are not the pixels [${n}, ${r}, 3]`);let s=this.#t.find(({batch:i})=>i>=t.length)??this.#t.at(-1),o=[];for await(let i of s.predict(t))o.push(...hl(i));return o}destroy(){for(let t of this.#t)t.destroy()}[Symbol.dispose](){this.destroy()}},ml=5;async function gl({architecture:e,weights:t},n){let r=await Hs.open();try{let a=new Qs(r,e);a.load(t);let s=await pl.compile(a,[1],{tta:n}),{width:o,height:i}=e.input;return await s.logits([new Uint8Array(i*o*3)]),{device:`WebGPU (${r.name})`,logits:async u=>(await s.logits([u]))[0]}}catch(a){throw r.destroy(),a}}function rn(e,{architecture:{input:t}}){let{source:n,target:r}=cn(e,t,t.resize);return ma(pa(e,n,r.width,r.height),r,t)}function wl(e,{architecture:{heads:t},decisions:n}){return ls(["the image"],e,t,{top:ml,decisions:n})[0].facets}async function an(e){let t=_(e),n=atob(t.textContent);t.remove();let r=Uint8Array.from(n,s=>s.charCodeAt(0)),a=new Blob([r]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(a).arrayBuffer())}var vl=class{#e=_("device");#t=!1;#n;constructor(){let e=new Promise(t=>setTimeout(t));this.#n=e.then(()=>this.#s())}async tag(e){let{model:t}=await this.#n,n;try{n=await Ut(e)}catch{return{error:"it is no image that this browser can read"}}let r=await this.#a(rn(n,t));return{facets:wl(r,t)}}get#r(){return this.#e.dataset.tta}async map(e,t){let{model:n}=await this.#n,r=await Ut(e),{input:a,heads:s}=n.architecture,o=new ra(rn(r,n),a),i=[];for(let h of o.copies)i.push(await this.#a(h));let u=s.findIndex(({name:h})=>h===t),{width:l,height:c,values:d}=o.mapOf(i,s,u),f=fa(r,a,a.resize);return{width:l,height:c,values:[...d],area:{left:f.left/r.width,top:f.top/r.height,width:f.width/r.width,height:f.height/r.height}}}async#a(e){let{model:t,inference:n}=await this.#n;try{return await n.logits(e)}catch(r){if(!this.#t)throw r;return this.#n=this.#o(t,`WebGPU failed: ${r.message}`),await(await this.#n).inference.logits(e)}}async#s(){try{let e=Za(await an("weights"),"this page");try{let t=await gl(e,this.#r);return this.#t=!0,this.#e.textContent=`Computing on ${t.device}.`,{model:e,inference:t}}catch(t){let{name:n,message:r}=t,a=n==="NoAdapterError";return await this.#o(e,a?"there is no WebGPU here":`WebGPU fails here: ${r}`)}}catch(e){throw this.#e.textContent=`The model cannot be opened: ${e.message}`,e}}async#o(e,t){this.#t=!1;let n=document.createElement("script");n.textContent=new TextDecoder().decode(await an("fallback")),document.head.append(n);let r=await globalThis.facetFallback.open(e,this.#r);return this.#e.textContent=`Computing on ${r.device}, since ${t.replace(/\.$/,"")}.`,{model:e,inference:r}}},sn=new vl;ha({tag:e=>sn.tag(e),map:(e,t,n)=>sn.map(e,n)});})();
