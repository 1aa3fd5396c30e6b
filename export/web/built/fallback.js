(()=>{var xb=Object.create,Vu=Object.defineProperty,bb=Object.getOwnPropertyDescriptor,Vp=Object.getOwnPropertyNames,vb=Object.getPrototypeOf,wb=Object.prototype.hasOwnProperty,vt=(e,t)=>function(){return t||(0,e[Vp(e)[0]])((t={exports:{}}).exports,t),t.exports},de=(e,t)=>{for(var n in t)Vu(e,n,{get:t[n],enumerable:!0})},Sb=(e,t,n,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let r of Vp(t))!wb.call(e,r)&&r!==n&&Vu(e,r,{get:()=>t[r],enumerable:!(s=bb(t,r))||s.enumerable});return e},Mu=(e,t,n)=>(n=e!=null?xb(vb(e)):{},Sb(Vu(n,"default",{value:e,enumerable:!0}),e)),kb=vt({"npm:long/4.0.0/src/long.js"(e,t){t.exports=s;var n=null;try{n=new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0,97,115,109,1,0,0,0,1,13,2,96,0,1,127,96,4,127,127,127,127,1,127,3,7,6,0,1,1,1,1,1,6,6,1,127,1,65,0,11,7,50,6,3,109,117,108,0,1,5,100,105,118,95,115,0,2,5,100,105,118,95,117,0,3,5,114,101,109,95,115,0,4,5,114,101,109,95,117,0,5,8,103,101,116,95,104,105,103,104,0,0,10,191,1,6,4,0,35,0,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,126,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,127,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,128,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,129,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,130,34,4,66,32,135,167,36,0,32,4,167,11])),{}).exports}catch{}function s(A,I,F){this.low=A|0,this.high=I|0,this.unsigned=!!F}s.prototype.__isLong__,Object.defineProperty(s.prototype,"__isLong__",{value:!0});function r(A){return(A&&A.__isLong__)===!0}s.isLong=r;var a={},o={};function i(A,I){var F,B,M;return I?(A>>>=0,(M=0<=A&&A<256)&&(B=o[A],B)?B:(F=u(A,(A|0)<0?-1:0,!0),M&&(o[A]=F),F)):(A|=0,(M=-128<=A&&A<128)&&(B=a[A],B)?B:(F=u(A,A<0?-1:0,!1),M&&(a[A]=F),F))}s.fromInt=i;function c(A,I){if(isNaN(A))return I?v:w;if(I){if(A<0)return v;if(A>=m)return L}else{if(A<=-y)return P;if(A+1>=y)return _}return A<0?c(-A,I).neg():u(A%g|0,A/g|0,I)}s.fromNumber=c;function u(A,I,F){return new s(A,I,F)}s.fromBits=u;var l=Math.pow;function d(A,I,F){if(A.length===0)throw Error("empty string");if(A==="NaN"||A==="Infinity"||A==="+Infinity"||A==="-Infinity")return w;if(typeof I=="number"?(F=I,I=!1):I=!!I,F=F||10,F<2||36<F)throw RangeError("radix");var B;if((B=A.indexOf("-"))>0)throw Error("interior hyphen");if(B===0)return d(A.substring(1),I,F).neg();for(var M=c(l(F,8)),W=w,z=0;z<A.length;z+=8){var U=Math.min(8,A.length-z),q=parseInt(A.substring(z,z+U),F);if(U<8){var H=c(l(F,U));W=W.mul(H).add(c(q))}else W=W.mul(M),W=W.add(c(q))}return W.unsigned=I,W}s.fromString=d;function p(A,I){return typeof A=="number"?c(A,I):typeof A=="string"?d(A,I):u(A.low,A.high,typeof I=="boolean"?I:A.unsigned)}s.fromValue=p;var h=65536,f=1<<24,g=h*h,m=g*g,y=m/2,b=i(f),w=i(0);s.ZERO=w;var v=i(0,!0);s.UZERO=v;var k=i(1);s.ONE=k;var N=i(1,!0);s.UONE=N;var E=i(-1);s.NEG_ONE=E;var _=u(-1,2147483647,!1);s.MAX_VALUE=_;var L=u(-1,-1,!0);s.MAX_UNSIGNED_VALUE=L;var P=u(0,-2147483648,!1);s.MIN_VALUE=P;var R=s.prototype;R.toInt=function(){return this.unsigned?this.low>>>0:this.low},R.toNumber=function(){return this.unsigned?(this.high>>>0)*g+(this.low>>>0):this.high*g+(this.low>>>0)},R.toString=function(I){if(I=I||10,I<2||36<I)throw RangeError("radix");if(this.isZero())return"0";if(this.isNegative())if(this.eq(P)){var F=c(I),B=this.div(F),M=B.mul(F).sub(this);return B.toString(I)+M.toInt().toString(I)}else return"-"+this.neg().toString(I);for(var W=c(l(I,6),this.unsigned),z=this,U="";;){var q=z.div(W),H=z.sub(q.mul(W)).toInt()>>>0,K=H.toString(I);if(z=q,z.isZero())return K+U;for(;K.length<6;)K="0"+K;U=""+K+U}},R.getHighBits=function(){return this.high},R.getHighBitsUnsigned=function(){return this.high>>>0},R.getLowBits=function(){return this.low},R.getLowBitsUnsigned=function(){return this.low>>>0},R.getNumBitsAbs=function(){if(this.isNegative())return this.eq(P)?64:this.neg().getNumBitsAbs();for(var I=this.high!=0?this.high:this.low,F=31;F>0&&(I&1<<F)==0;F--);return this.high!=0?F+33:F+1},R.isZero=function(){return this.high===0&&this.low===0},R.eqz=R.isZero,R.isNegative=function(){return!this.unsigned&&this.high<0},R.isPositive=function(){return this.unsigned||this.high>=0},R.isOdd=function(){return(this.low&1)===1},R.isEven=function(){return(this.low&1)===0},R.equals=function(I){return r(I)||(I=p(I)),this.unsigned!==I.unsigned&&this.high>>>31===1&&I.high>>>31===1?!1:this.high===I.high&&this.low===I.low},R.eq=R.equals,R.notEquals=function(I){return!this.eq(I)},R.neq=R.notEquals,R.ne=R.notEquals,R.lessThan=function(I){return this.comp(I)<0},R.lt=R.lessThan,R.lessThanOrEqual=function(I){return this.comp(I)<=0},R.lte=R.lessThanOrEqual,R.le=R.lessThanOrEqual,R.greaterThan=function(I){return this.comp(I)>0},R.gt=R.greaterThan,R.greaterThanOrEqual=function(I){return this.comp(I)>=0},R.gte=R.greaterThanOrEqual,R.ge=R.greaterThanOrEqual,R.compare=function(I){if(r(I)||(I=p(I)),this.eq(I))return 0;var F=this.isNegative(),B=I.isNegative();return F&&!B?-1:!F&&B?1:this.unsigned?I.high>>>0>this.high>>>0||I.high===this.high&&I.low>>>0>this.low>>>0?-1:1:this.sub(I).isNegative()?-1:1},R.comp=R.compare,R.negate=function(){return!this.unsigned&&this.eq(P)?P:this.not().add(k)},R.neg=R.negate,R.add=function(I){r(I)||(I=p(I));var F=this.high>>>16,B=this.high&65535,M=this.low>>>16,W=this.low&65535,z=I.high>>>16,U=I.high&65535,q=I.low>>>16,H=I.low&65535,K=0,j=0,Y=0,X=0;return X+=W+H,Y+=X>>>16,X&=65535,Y+=M+q,j+=Y>>>16,Y&=65535,j+=B+U,K+=j>>>16,j&=65535,K+=F+z,K&=65535,u(Y<<16|X,K<<16|j,this.unsigned)},R.subtract=function(I){return r(I)||(I=p(I)),this.add(I.neg())},R.sub=R.subtract,R.multiply=function(I){if(this.isZero())return w;if(r(I)||(I=p(I)),n){var F=n.mul(this.low,this.high,I.low,I.high);return u(F,n.get_high(),this.unsigned)}if(I.isZero())return w;if(this.eq(P))return I.isOdd()?P:w;if(I.eq(P))return this.isOdd()?P:w;if(this.isNegative())return I.isNegative()?this.neg().mul(I.neg()):this.neg().mul(I).neg();if(I.isNegative())return this.mul(I.neg()).neg();if(this.lt(b)&&I.lt(b))return c(this.toNumber()*I.toNumber(),this.unsigned);var B=this.high>>>16,M=this.high&65535,W=this.low>>>16,z=this.low&65535,U=I.high>>>16,q=I.high&65535,H=I.low>>>16,K=I.low&65535,j=0,Y=0,X=0,J=0;return J+=z*K,X+=J>>>16,J&=65535,X+=W*K,Y+=X>>>16,X&=65535,X+=z*H,Y+=X>>>16,X&=65535,Y+=M*K,j+=Y>>>16,Y&=65535,Y+=W*H,j+=Y>>>16,Y&=65535,Y+=z*q,j+=Y>>>16,Y&=65535,j+=B*K+M*H+W*q+z*U,j&=65535,u(X<<16|J,j<<16|Y,this.unsigned)},R.mul=R.multiply,R.divide=function(I){if(r(I)||(I=p(I)),I.isZero())throw Error("division by zero");if(n){if(!this.unsigned&&this.high===-2147483648&&I.low===-1&&I.high===-1)return this;var F=(this.unsigned?n.div_u:n.div_s)(this.low,this.high,I.low,I.high);return u(F,n.get_high(),this.unsigned)}if(this.isZero())return this.unsigned?v:w;var B,M,W;if(this.unsigned){if(I.unsigned||(I=I.toUnsigned()),I.gt(this))return v;if(I.gt(this.shru(1)))return N;W=v}else{if(this.eq(P)){if(I.eq(k)||I.eq(E))return P;if(I.eq(P))return k;var z=this.shr(1);return B=z.div(I).shl(1),B.eq(w)?I.isNegative()?k:E:(M=this.sub(I.mul(B)),W=B.add(M.div(I)),W)}else if(I.eq(P))return this.unsigned?v:w;if(this.isNegative())return I.isNegative()?this.neg().div(I.neg()):this.neg().div(I).neg();if(I.isNegative())return this.div(I.neg()).neg();W=w}for(M=this;M.gte(I);){B=Math.max(1,Math.floor(M.toNumber()/I.toNumber()));for(var U=Math.ceil(Math.log(B)/Math.LN2),q=U<=48?1:l(2,U-48),H=c(B),K=H.mul(I);K.isNegative()||K.gt(M);)B-=q,H=c(B,this.unsigned),K=H.mul(I);H.isZero()&&(H=k),W=W.add(H),M=M.sub(K)}return W},R.div=R.divide,R.modulo=function(I){if(r(I)||(I=p(I)),n){var F=(this.unsigned?n.rem_u:n.rem_s)(this.low,this.high,I.low,I.high);return u(F,n.get_high(),this.unsigned)}return this.sub(this.div(I).mul(I))},R.mod=R.modulo,R.rem=R.modulo,R.not=function(){return u(~this.low,~this.high,this.unsigned)},R.and=function(I){return r(I)||(I=p(I)),u(this.low&I.low,this.high&I.high,this.unsigned)},R.or=function(I){return r(I)||(I=p(I)),u(this.low|I.low,this.high|I.high,this.unsigned)},R.xor=function(I){return r(I)||(I=p(I)),u(this.low^I.low,this.high^I.high,this.unsigned)},R.shiftLeft=function(I){return r(I)&&(I=I.toInt()),(I&=63)===0?this:I<32?u(this.low<<I,this.high<<I|this.low>>>32-I,this.unsigned):u(0,this.low<<I-32,this.unsigned)},R.shl=R.shiftLeft,R.shiftRight=function(I){return r(I)&&(I=I.toInt()),(I&=63)===0?this:I<32?u(this.low>>>I|this.high<<32-I,this.high>>I,this.unsigned):u(this.high>>I-32,this.high>=0?0:-1,this.unsigned)},R.shr=R.shiftRight,R.shiftRightUnsigned=function(I){if(r(I)&&(I=I.toInt()),I&=63,I===0)return this;var F=this.high;if(I<32){var B=this.low;return u(B>>>I|F<<32-I,F>>>I,this.unsigned)}else return I===32?u(F,0,this.unsigned):u(F>>>I-32,0,this.unsigned)},R.shru=R.shiftRightUnsigned,R.shr_u=R.shiftRightUnsigned,R.toSigned=function(){return this.unsigned?u(this.low,this.high,!1):this},R.toUnsigned=function(){return this.unsigned?this:u(this.low,this.high,!0)},R.toBytes=function(I){return I?this.toBytesLE():this.toBytesBE()},R.toBytesLE=function(){var I=this.high,F=this.low;return[F&255,F>>>8&255,F>>>16&255,F>>>24,I&255,I>>>8&255,I>>>16&255,I>>>24]},R.toBytesBE=function(){var I=this.high,F=this.low;return[I>>>24,I>>>16&255,I>>>8&255,I&255,F>>>24,F>>>16&255,F>>>8&255,F&255]},s.fromBytes=function(I,F,B){return B?s.fromBytesLE(I,F):s.fromBytesBE(I,F)},s.fromBytesLE=function(I,F){return new s(I[0]|I[1]<<8|I[2]<<16|I[3]<<24,I[4]|I[5]<<8|I[6]<<16|I[7]<<24,F)},s.fromBytesBE=function(I,F){return new s(I[4]<<24|I[5]<<16|I[6]<<8|I[7],I[0]<<24|I[1]<<16|I[2]<<8|I[3],F)}}}),Ib=vt({"deno:\0deno-browser-disabled:node-fetch"(e,t){t.exports={}}}),Cb=vt({"deno:\0deno-browser-disabled:util"(e,t){t.exports={}}}),Nb=vt({"npm:seedrandom/3.0.5/lib/alea.js"(e,t){(function(n,s,r){function a(u){var l=this,d=c();l.next=function(){var p=2091639*l.s0+l.c*23283064365386963e-26;return l.s0=l.s1,l.s1=l.s2,l.s2=p-(l.c=p|0)},l.c=1,l.s0=d(" "),l.s1=d(" "),l.s2=d(" "),l.s0-=d(u),l.s0<0&&(l.s0+=1),l.s1-=d(u),l.s1<0&&(l.s1+=1),l.s2-=d(u),l.s2<0&&(l.s2+=1),d=null}function o(u,l){return l.c=u.c,l.s0=u.s0,l.s1=u.s1,l.s2=u.s2,l}function i(u,l){var d=new a(u),p=l&&l.state,h=d.next;return h.int32=function(){return d.next()*4294967296|0},h.double=function(){return h()+(h()*2097152|0)*11102230246251565e-32},h.quick=h,p&&(typeof p=="object"&&o(p,d),h.state=function(){return o(d,{})}),h}function c(){var u=4022871197,l=function(d){d=String(d);for(var p=0;p<d.length;p++){u+=d.charCodeAt(p);var h=.02519603282416938*u;u=h>>>0,h-=u,h*=u,u=h>>>0,h-=u,u+=h*4294967296}return(u>>>0)*23283064365386963e-26};return l}s&&s.exports?s.exports=i:r&&r.amd?r(function(){return i}):this.alea=i})(e,typeof t=="object"&&t,typeof define=="function"&&define)}}),Tb=vt({"npm:seedrandom/3.0.5/lib/xor128.js"(e,t){(function(n,s,r){function a(c){var u=this,l="";u.x=0,u.y=0,u.z=0,u.w=0,u.next=function(){var p=u.x^u.x<<11;return u.x=u.y,u.y=u.z,u.z=u.w,u.w^=u.w>>>19^p^p>>>8},c===(c|0)?u.x=c:l+=c;for(var d=0;d<l.length+64;d++)u.x^=l.charCodeAt(d)|0,u.next()}function o(c,u){return u.x=c.x,u.y=c.y,u.z=c.z,u.w=c.w,u}function i(c,u){var l=new a(c),d=u&&u.state,p=function(){return(l.next()>>>0)/4294967296};return p.double=function(){do var h=l.next()>>>11,f=(l.next()>>>0)/4294967296,g=(h+f)/(1<<21);while(g===0);return g},p.int32=l.next,p.quick=p,d&&(typeof d=="object"&&o(d,l),p.state=function(){return o(l,{})}),p}s&&s.exports?s.exports=i:r&&r.amd?r(function(){return i}):this.xor128=i})(e,typeof t=="object"&&t,typeof define=="function"&&define)}}),$b=vt({"npm:seedrandom/3.0.5/lib/xorwow.js"(e,t){(function(n,s,r){function a(c){var u=this,l="";u.next=function(){var p=u.x^u.x>>>2;return u.x=u.y,u.y=u.z,u.z=u.w,u.w=u.v,(u.d=u.d+362437|0)+(u.v=u.v^u.v<<4^(p^p<<1))|0},u.x=0,u.y=0,u.z=0,u.w=0,u.v=0,c===(c|0)?u.x=c:l+=c;for(var d=0;d<l.length+64;d++)u.x^=l.charCodeAt(d)|0,d==l.length&&(u.d=u.x<<10^u.x>>>4),u.next()}function o(c,u){return u.x=c.x,u.y=c.y,u.z=c.z,u.w=c.w,u.v=c.v,u.d=c.d,u}function i(c,u){var l=new a(c),d=u&&u.state,p=function(){return(l.next()>>>0)/4294967296};return p.double=function(){do var h=l.next()>>>11,f=(l.next()>>>0)/4294967296,g=(h+f)/(1<<21);while(g===0);return g},p.int32=l.next,p.quick=p,d&&(typeof d=="object"&&o(d,l),p.state=function(){return o(l,{})}),p}s&&s.exports?s.exports=i:r&&r.amd?r(function(){return i}):this.xorwow=i})(e,typeof t=="object"&&t,typeof define=="function"&&define)}}),Eb=vt({"npm:seedrandom/3.0.5/lib/xorshift7.js"(e,t){(function(n,s,r){function a(c){var u=this;u.next=function(){var d=u.x,p=u.i,h,f,g;return h=d[p],h^=h>>>7,f=h^h<<24,h=d[p+1&7],f^=h^h>>>10,h=d[p+3&7],f^=h^h>>>3,h=d[p+4&7],f^=h^h<<7,h=d[p+7&7],h=h^h<<13,f^=h^h<<9,d[p]=f,u.i=p+1&7,f};function l(d,p){var h,f,g=[];if(p===(p|0))f=g[0]=p;else for(p=""+p,h=0;h<p.length;++h)g[h&7]=g[h&7]<<15^p.charCodeAt(h)+g[h+1&7]<<13;for(;g.length<8;)g.push(0);for(h=0;h<8&&g[h]===0;++h);for(h==8?f=g[7]=-1:f=g[h],d.x=g,d.i=0,h=256;h>0;--h)d.next()}l(u,c)}function o(c,u){return u.x=c.x.slice(),u.i=c.i,u}function i(c,u){c==null&&(c=+new Date);var l=new a(c),d=u&&u.state,p=function(){return(l.next()>>>0)/4294967296};return p.double=function(){do var h=l.next()>>>11,f=(l.next()>>>0)/4294967296,g=(h+f)/(1<<21);while(g===0);return g},p.int32=l.next,p.quick=p,d&&(d.x&&o(d,l),p.state=function(){return o(l,{})}),p}s&&s.exports?s.exports=i:r&&r.amd?r(function(){return i}):this.xorshift7=i})(e,typeof t=="object"&&t,typeof define=="function"&&define)}}),Rb=vt({"npm:seedrandom/3.0.5/lib/xor4096.js"(e,t){(function(n,s,r){function a(c){var u=this;u.next=function(){var d=u.w,p=u.X,h=u.i,f,g;return u.w=d=d+1640531527|0,g=p[h+34&127],f=p[h=h+1&127],g^=g<<13,f^=f<<17,g^=g>>>15,f^=f>>>12,g=p[h]=g^f,u.i=h,g+(d^d>>>16)|0};function l(d,p){var h,f,g,m,y,b=[],w=128;for(p===(p|0)?(f=p,p=null):(p=p+"\0",f=0,w=Math.max(w,p.length)),g=0,m=-32;m<w;++m)p&&(f^=p.charCodeAt((m+32)%p.length)),m===0&&(y=f),f^=f<<10,f^=f>>>15,f^=f<<4,f^=f>>>13,m>=0&&(y=y+1640531527|0,h=b[m&127]^=f+y,g=h==0?g+1:0);for(g>=128&&(b[(p&&p.length||0)&127]=-1),g=127,m=4*128;m>0;--m)f=b[g+34&127],h=b[g=g+1&127],f^=f<<13,h^=h<<17,f^=f>>>15,h^=h>>>12,b[g]=f^h;d.w=y,d.X=b,d.i=g}l(u,c)}function o(c,u){return u.i=c.i,u.w=c.w,u.X=c.X.slice(),u}function i(c,u){c==null&&(c=+new Date);var l=new a(c),d=u&&u.state,p=function(){return(l.next()>>>0)/4294967296};return p.double=function(){do var h=l.next()>>>11,f=(l.next()>>>0)/4294967296,g=(h+f)/(1<<21);while(g===0);return g},p.int32=l.next,p.quick=p,d&&(d.X&&o(d,l),p.state=function(){return o(l,{})}),p}s&&s.exports?s.exports=i:r&&r.amd?r(function(){return i}):this.xor4096=i})(e,typeof t=="object"&&t,typeof define=="function"&&define)}}),Ab=vt({"npm:seedrandom/3.0.5/lib/tychei.js"(e,t){(function(n,s,r){function a(c){var u=this,l="";u.next=function(){var p=u.b,h=u.c,f=u.d,g=u.a;return p=p<<25^p>>>7^h,h=h-f|0,f=f<<24^f>>>8^g,g=g-p|0,u.b=p=p<<20^p>>>12^h,u.c=h=h-f|0,u.d=f<<16^h>>>16^g,u.a=g-p|0},u.a=0,u.b=0,u.c=-1640531527,u.d=1367130551,c===Math.floor(c)?(u.a=c/4294967296|0,u.b=c|0):l+=c;for(var d=0;d<l.length+20;d++)u.b^=l.charCodeAt(d)|0,u.next()}function o(c,u){return u.a=c.a,u.b=c.b,u.c=c.c,u.d=c.d,u}function i(c,u){var l=new a(c),d=u&&u.state,p=function(){return(l.next()>>>0)/4294967296};return p.double=function(){do var h=l.next()>>>11,f=(l.next()>>>0)/4294967296,g=(h+f)/(1<<21);while(g===0);return g},p.int32=l.next,p.quick=p,d&&(typeof d=="object"&&o(d,l),p.state=function(){return o(l,{})}),p}s&&s.exports?s.exports=i:r&&r.amd?r(function(){return i}):this.tychei=i})(e,typeof t=="object"&&t,typeof define=="function"&&define)}}),Db=vt({"deno:\0deno-browser-disabled:crypto"(e,t){t.exports={}}}),_b=vt({"npm:seedrandom/3.0.5/seedrandom.js"(e,t){(function(n,s,r){var a=256,o=6,i=52,c="random",u=r.pow(a,o),l=r.pow(2,i),d=l*2,p=a-1,h;function f(k,N,E){var _=[];N=N==!0?{entropy:!0}:N||{};var L=b(y(N.entropy?[k,v(s)]:k??w(),3),_),P=new g(_),R=function(){for(var A=P.g(o),I=u,F=0;A<l;)A=(A+F)*a,I*=a,F=P.g(1);for(;A>=d;)A/=2,I/=2,F>>>=1;return(A+F)/I};return R.int32=function(){return P.g(4)|0},R.quick=function(){return P.g(4)/4294967296},R.double=R,b(v(P.S),s),(N.pass||E||function(A,I,F,B){return B&&(B.S&&m(B,P),A.state=function(){return m(P,{})}),F?(r[c]=A,I):A})(R,L,"global"in N?N.global:this==r,N.state)}function g(k){var N,E=k.length,_=this,L=0,P=_.i=_.j=0,R=_.S=[];for(E||(k=[E++]);L<a;)R[L]=L++;for(L=0;L<a;L++)R[L]=R[P=p&P+k[L%E]+(N=R[L])],R[P]=N;(_.g=function(A){for(var I,F=0,B=_.i,M=_.j,W=_.S;A--;)I=W[B=p&B+1],F=F*a+W[p&(W[B]=W[M=p&M+I])+(W[M]=I)];return _.i=B,_.j=M,F})(a)}function m(k,N){return N.i=k.i,N.j=k.j,N.S=k.S.slice(),N}function y(k,N){var E=[],_=typeof k,L;if(N&&_=="object")for(L in k)try{E.push(y(k[L],N-1))}catch{}return E.length?E:_=="string"?k:k+"\0"}function b(k,N){for(var E=k+"",_,L=0;L<E.length;)N[p&L]=p&(_^=N[p&L]*19)+E.charCodeAt(L++);return v(N)}function w(){try{var k;return h&&(k=h.randomBytes)?k=k(a):(k=new Uint8Array(a),(n.crypto||n.msCrypto).getRandomValues(k)),v(k)}catch{var N=n.navigator,E=N&&N.plugins;return[+new Date,n,E,n.screen,v(s)]}}function v(k){return String.fromCharCode.apply(0,k)}if(b(r.random(),s),typeof t=="object"&&t.exports){t.exports=f;try{h=Db()}catch{}}else typeof define=="function"&&define.amd?define(function(){return f}):r["seed"+c]=f})(typeof self<"u"?self:e,[],Math)}}),Mp=vt({"npm:seedrandom/3.0.5/index.js"(e,t){var n=Nb(),s=Tb(),r=$b(),a=Eb(),o=Rb(),i=Ab(),c=_b();c.alea=n,c.xor128=s,c.xorwow=r,c.xorshift7=a,c.xor4096=o,c.tychei=i,t.exports=c}}),Ob=class extends Error{name="UserError"},Fb=1e-5,zp=[.485,.456,.406],Wp=[.229,.224,.225],Nd=64;function Pb(e){let t=new Gp;for(let r of e.blocks.flatMap(a=>a.layers)){let{kind:a,name:o,norm:i,inputChannels:c,outputChannels:u}=r,l=a==="pointwise"?1:3,d=a==="depthwise"?1:c;t.append(`${o}.weight`,[u,d,l,l]),t.append(`${i}.weight`,[u]),t.append(`${i}.bias`,[u])}let{heads:n,lastChannel:s}=e;for(let[r,{weight:a,classes:o}]of n.entries())t.append(a,[o.length,s],r===0);for(let[r,{bias:a,classes:o}]of n.entries())t.append(a,[o.length],r===0);return t.finish()}function Lb(e){let t=new Gp;for(let{norm:n,outputChannels:s}of e.blocks.flatMap(r=>r.layers))t.append(`${n}.running_mean`,[s]),t.append(`${n}.running_var`,[s]);return t.finish()}function Up(e,t){let n=e.slices.get(t);if(!n)throw new Error(`the model has no ${t}`);return n}var Gp=class{#e=new Map;#t=0;append(e,t,n=!0){let s=n?Td(this.#t):this.#t,r=t.reduce((a,o)=>a*o,1);this.#e.set(e,{name:e,shape:t,offset:s,length:r}),this.#t=s+r}finish(){return{slices:this.#e,length:Td(this.#t)}}};function Td(e){return Math.ceil(e/Nd)*Nd}function Bb(e,t){let n=new Float16Array(e);if(!n.every(Number.isFinite))throw new Ob(`"${t}" has a value beyond float16's range; choose another --precision`);return n}var Qc=127;function Vb(e,t){let n=new Int8Array(e.length),s=new Float32Array(t),r=e.length/t;for(let a=0;a<t;a++){let[o,i]=[a*r,(a+1)*r],c=0;for(let l=o;l<i;l++)c=Math.max(c,Math.abs(e[l]));if(c===0)continue;let u=s[a]=c/Qc;for(let l=o;l<i;l++)n[l]=Math.round(e[l]/u)}return{codes:n,scales:s}}function $d(e,t,n,s){return t==="float32"?e:t==="float16"?Bb(e,s):Vb(e,n)}function Mb({architecture:e,weights:t},n="float32"){let s=Pb(e),r=Lb(e),a=u=>Ed(s,t.parameters,u),o=u=>Ed(r,t.buffers,u),i=e.blocks.flatMap(u=>u.layers).map(u=>{let{name:l,norm:d,outputChannels:p}=u,h=a(`${l}.weight`).slice(),[f,g]=[a(`${d}.weight`),a(`${d}.bias`)],[m,y]=[o(`${d}.running_mean`),o(`${d}.running_var`)],b=new Float32Array(p),w=h.length/p;for(let k=0;k<p;k++){let N=f[k]/Math.sqrt(y[k]+Fb);b[k]=g[k]-m[k]*N;for(let E=k*w;E<(k+1)*w;E++)h[E]*=N}let v=$d(h,n,p,l);return{layer:u,shape:Up(s,`${l}.weight`).shape,weight:v,bias:b}}),c=e.heads.map(u=>({head:u,weight:$d(a(u.weight).slice(),n,u.classes.length,u.weight),bias:a(u.bias).slice()}));return{architecture:e,layers:i,heads:c}}function Ed(e,t,n){let{offset:s,length:r}=Up(e,n);return t.subarray(s,s+r)}var Ws="images",zb=Float32Array.from(zp,e=>255*e),Wb=Float32Array.from(Wp,e=>1/(255*e));function Hp({input:e}){return[e.height,e.width,3]}var Ub=3988292384,bG=Gb();function Gb(){let e=Uint32Array.from({length:256},(n,s)=>{let r=s;for(let a=0;a<8;a++)r=r>>>1^(r&1?Ub:0);return r}),t=[e];for(;t.length<8;)t.push(t.at(-1).map(n=>n>>>8^e[n&255]));return t}function Hb(e){let{heads:t,input:n,widthMultiplier:s,dropout:r}=e;return new Map(Object.entries({model:"mobilenet_v2",labels:JSON.stringify(t.map(({name:a,classes:o})=>({name:a,classes:o}))),input_width:`${n.width}`,input_height:`${n.height}`,resize:n.resize,mean:JSON.stringify(zp),std:JSON.stringify(Wp),width_multiplier:`${s}`,dropout:`${r}`}))}function qb({heads:e},t){let n=new Set(e.map(({name:s})=>s));return e.map(({name:s})=>{if(t(s))return s;let r=s.toWellFormed().replaceAll("\0","_");for(;n.has(r)||!t(r);)r+="_";return n.add(r),r})}function zu(e){return{dim:e.map(t=>({size:`${t}`}))}}var qp={type:"DT_FLOAT"},Wu={type:"DT_INT32"};function Rd(e){return{s:btoa(e)}}function Kp(...e){return{list:{s:e.map(t=>btoa(t))}}}function Lc(...e){return{list:{i:e.map(t=>`${t}`)}}}var Kb=class{nodes=[];weights=[];node(e,t,n,s={}){return this.nodes.push({name:t,op:e,input:n,attr:s}),t}constant(e,t,n){let s=n instanceof Float32Array?"float32":"int32";return this.#e({name:e,shape:t,dtype:s,values:n})}weight(e,t,n,s){if(n instanceof Float32Array)return this.constant(e,t,n);let r="float32";if(n instanceof Float16Array)return this.#e({name:e,shape:t,dtype:r,quantization:{dtype:"float16"},values:n});let a=this.#e({name:`${e}/codes`,shape:t,dtype:r,quantization:{dtype:"uint8",scale:1,min:-Qc},values:Uint8Array.from(n.codes,o=>o+Qc)});return this.node("Mul",e,[a,this.constant(`${e}/scales`,s,n.scales)])}#e(e){let{name:t,shape:n}=e,s=e.dtype==="float32"?qp:Wu,r={dtype:s.type,tensorShape:zu(n)};return this.nodes.push({name:t,op:"Const",attr:{dtype:s,value:{tensor:r}}}),this.weights.push(e),t}},Bc=4<<20;function jb(e){let{architecture:t}=e,n=Xb(e),s=qb(t,c=>c!=="__proto__"),r=Object.fromEntries(t.heads.map(({classes:c},u)=>[s[u],Ad(Xp(u),"DT_FLOAT",[c.length])])),a=ev(Jb(n.weights.map(({values:c})=>c))),o=a.map((c,u)=>`weights_${u+1}_of_${a.length}.bin`),i={format:"graph-model",generatedBy:"facet",convertedBy:null,modelTopology:{node:n.nodes,versions:{producer:1882}},signature:{inputs:{[Ws]:Ad(Ws,"DT_INT32",Hp(t))},outputs:r},userDefinedMetadata:{...Object.fromEntries(Hb(t)),structuredOutputKeys:Object.keys(r)},weightsManifest:[{paths:o,weights:n.weights.map(({values:c,...u})=>u)}]};return new Map([["model.json",JSON.stringify(i)+`
`],...o.map((c,u)=>[c,a[u]])])}function Ad(e,t,n){return{name:`${e}:0`,dtype:t,tensorShape:zu([-1,...n])}}function jp(e){return`logits_${e+1}`}function Xp(e){return`probabilities_${e+1}`}function Xb({architecture:e,layers:t,heads:n}){let s=new Kb,r=zu([-1,...Hp(e)]);s.node("Placeholder",Ws,[],{dtype:Wu,shape:{shape:r}});let a=Yb(s),o=0;for(let u of e.blocks){let l=a;for(let d of u.layers)a=Zb(s,a,t[o++]);u.residual&&(a=s.node("AddV2",`${a}/residual`,[l,a]))}let i=s.constant("pool/axes",[2],Int32Array.of(1,2));a=s.node("Mean","pool",[a,i],{keep_dims:{b:!1}});let{lastChannel:c}=e;for(let[u,{head:l,weight:d,bias:p}]of n.entries()){let h=l.classes.length,f=s.node("_FusedMatMul",jp(u),[a,s.weight(`head_${u+1}/weight`,[c,h],Yp(d,h,c),[h]),s.constant(`head_${u+1}/bias`,[h],p)],{transpose_a:{b:!1},transpose_b:{b:!1},num_args:{i:"1"},fused_ops:Kp("BiasAdd")});s.node("Softmax",Xp(u),[f])}return s}function Yb(e){let t={SrcT:Wu,DstT:qp},n=e.node("Cast","images/float",[Ws],t),s=e.constant("images/mean",[3],zb),r=e.constant("images/scale",[3],Wb),a=e.node("Sub","images/centred",[n,s]);return e.node("Mul","images/normalised",[a,r])}function Zb(e,t,n){let{kind:s,name:r,stride:a,outputChannels:o,activation:i}=n.layer,c=s==="pointwise"?0:1,u=s==="depthwise"?"FusedDepthwiseConv2dNative":"_FusedConv2D",l=Qb(n);return e.node(u,r,[t,e.weight(`${r}/weight`,l.shape,l.values,l.channels),e.constant(`${r}/bias`,[o],n.bias)],{strides:Lc(1,a,a,1),dilations:Lc(1,1,1,1),data_format:Rd("NHWC"),padding:Rd("EXPLICIT"),explicit_paddings:Lc(0,0,c,c,c,c,0,0),num_args:{i:"1"},fused_ops:Kp("BiasAdd",...i==="relu6"?["Relu6"]:[])})}function Qb({layer:e,shape:t,weight:n}){let[s,r,a,o]=t,i=e.kind==="depthwise";return{shape:[a,o,...i?[s,1]:[r,s]],channels:i?[s,1]:[s],values:Yp(n,s,r,a*o)}}function Yp(e,t,n,s=1){return"codes"in e?{...e,codes:Dd(e.codes,t,n,s)}:Dd(e,t,n,s)}function Dd(e,t,n,s){let r=e.slice();for(let a=0,o=0;a<t;a++)for(let i=0;i<n;i++)for(let c=0;c<s;c++)r[(c*n+i)*t+a]=e[o++];return r}function Jb(e){let t=new Uint8Array(e.reduce((s,{byteLength:r})=>s+r,0)),n=0;for(let{buffer:s,byteOffset:r,byteLength:a}of e)t.set(new Uint8Array(s,r,a),n),n+=a;return t}function ev(e){return Array.from({length:Math.ceil(e.length/Bc)},(t,n)=>e.subarray(n*Bc,(n+1)*Bc))}var es={};de(es,{Abs:()=>wo,Acos:()=>pr,Acosh:()=>hr,AdadeltaOptimizer:()=>Ql,AdagradOptimizer:()=>Jl,AdamOptimizer:()=>ed,AdamaxOptimizer:()=>td,Add:()=>ws,AddN:()=>So,All:()=>ko,Any:()=>Io,ArgMax:()=>Co,ArgMin:()=>No,Asin:()=>fr,Asinh:()=>mr,Atan:()=>gr,Atan2:()=>xr,Atanh:()=>yr,AvgPool:()=>To,AvgPool3D:()=>$o,AvgPool3DGrad:()=>Xu,AvgPoolGrad:()=>ju,BatchMatMul:()=>Eo,BatchToSpaceND:()=>Ro,Bincount:()=>Ao,BitwiseAnd:()=>br,BroadcastArgs:()=>Do,BroadcastTo:()=>Iv,Cast:()=>vr,Ceil:()=>wr,ClipByValue:()=>Sr,Complex:()=>_o,ComplexAbs:()=>Oo,Concat:()=>Fo,Conv2D:()=>Po,Conv2DBackpropFilter:()=>Lo,Conv2DBackpropInput:()=>Bo,Conv3D:()=>Vo,Conv3DBackpropFilterV2:()=>Yu,Conv3DBackpropInputV2:()=>Mo,Cos:()=>kr,Cosh:()=>Ir,CropAndResize:()=>Uo,Cumprod:()=>zo,Cumsum:()=>Wo,DataStorage:()=>Uu,DenseBincount:()=>Go,DepthToSpace:()=>Ho,DepthwiseConv2dNative:()=>qo,DepthwiseConv2dNativeBackpropFilter:()=>Ko,DepthwiseConv2dNativeBackpropInput:()=>jo,Diag:()=>Xo,Dilation2D:()=>Yo,Dilation2DBackpropFilter:()=>eu,Dilation2DBackpropInput:()=>Jc,Draw:()=>Zo,ENV:()=>qu,Einsum:()=>Qo,Elu:()=>Nr,EluGrad:()=>Zu,Environment:()=>ih,Equal:()=>$r,Erf:()=>Tr,Exp:()=>Er,ExpandDims:()=>Jo,Expm1:()=>Rr,FFT:()=>ei,Fill:()=>ti,FlipLeftRight:()=>ni,Floor:()=>Ar,FloorDiv:()=>Dr,FromPixels:()=>eo,FusedBatchNorm:()=>si,FusedConv2D:()=>Hs,FusedDepthwiseConv2D:()=>qs,GatherNd:()=>ai,GatherV2:()=>ri,Greater:()=>_r,GreaterEqual:()=>Or,IFFT:()=>oi,Identity:()=>Fr,Imag:()=>ii,IsFinite:()=>Pr,IsInf:()=>Lr,IsNan:()=>Br,KernelBackend:()=>xo,LRN:()=>li,LRNGrad:()=>Qu,LeakyRelu:()=>ci,Less:()=>Vr,LessEqual:()=>Mr,LinSpace:()=>ui,Log:()=>zr,Log1p:()=>Wr,LogSoftmax:()=>Nv,LogicalAnd:()=>Ur,LogicalNot:()=>Gr,LogicalOr:()=>Hr,LogicalXor:()=>Cv,LowerBound:()=>Tv,MatrixBandPart:()=>$v,Max:()=>di,MaxPool:()=>pi,MaxPool3D:()=>hi,MaxPool3DGrad:()=>el,MaxPoolGrad:()=>Ju,MaxPoolWithArgmax:()=>fi,Maximum:()=>qr,Mean:()=>mi,Min:()=>gi,Minimum:()=>Kr,MirrorPad:()=>yi,Mod:()=>jr,MomentumOptimizer:()=>nd,Multinomial:()=>xi,Multiply:()=>Xr,Neg:()=>bi,NonMaxSuppressionV3:()=>vi,NonMaxSuppressionV4:()=>wi,NonMaxSuppressionV5:()=>Si,NotEqual:()=>Yr,OP_SCOPE_SUFFIX:()=>il,OneHot:()=>Ii,OnesLike:()=>ki,Optimizer:()=>kn,OptimizerConstructors:()=>Lg,Pack:()=>Ci,PadV2:()=>Ni,Pool:()=>Ev,Pow:()=>Zr,Prelu:()=>Ti,Prod:()=>$i,RMSPropOptimizer:()=>sd,RaggedGather:()=>Ei,RaggedRange:()=>Ri,RaggedTensorToTensor:()=>Ai,Range:()=>Di,Rank:()=>su,Real:()=>_i,RealDiv:()=>Cr,Reciprocal:()=>Qr,Reduction:()=>je,Relu:()=>Jr,Relu6:()=>ea,Reshape:()=>Oi,ResizeBilinear:()=>Pi,ResizeBilinearGrad:()=>nl,ResizeNearestNeighbor:()=>Fi,ResizeNearestNeighborGrad:()=>tl,Reverse:()=>Li,RotateWithOffset:()=>cc,Round:()=>ta,Rsqrt:()=>na,SGDOptimizer:()=>Tc,ScatterNd:()=>Bi,SearchSorted:()=>Mi,Select:()=>zi,Selu:()=>sa,Sigmoid:()=>ia,Sign:()=>oa,Sin:()=>ra,Sinh:()=>aa,Slice:()=>Wi,Softmax:()=>qi,Softplus:()=>ca,SpaceToBatchND:()=>Gi,SparseFillEmptyRows:()=>Ki,SparseReshape:()=>ji,SparseSegmentMean:()=>Xi,SparseSegmentSum:()=>Yi,SparseToDense:()=>Zi,SplitV:()=>Hi,Sqrt:()=>ua,Square:()=>sl,SquaredDifference:()=>la,StaticRegexReplace:()=>da,Step:()=>ga,StridedSlice:()=>Qi,StringNGrams:()=>Ji,StringSplit:()=>ec,StringToHashBucketFast:()=>tc,Sub:()=>pa,Sum:()=>Ui,Tan:()=>ha,Tanh:()=>fa,Tensor:()=>_e,TensorBuffer:()=>Fe,TensorScatterUpdate:()=>Vi,Tile:()=>ma,TopK:()=>nc,Transform:()=>sc,Transpose:()=>ns,Unique:()=>rc,Unpack:()=>ac,UnsortedSegmentSum:()=>oc,UpperBound:()=>Rv,Variable:()=>Ys,ZerosLike:()=>ic,_FusedMatMul:()=>Gs,abs:()=>ot,acos:()=>Bh,acosh:()=>Vh,add:()=>oe,addN:()=>Mh,all:()=>zh,any:()=>Wh,argMax:()=>Uh,argMin:()=>Gh,asin:()=>Hh,asinh:()=>qh,atan:()=>Kh,atan2:()=>jh,atanh:()=>Xh,avgPool:()=>fl,avgPool3d:()=>Jh,backend:()=>Ch,backend_util:()=>T,basicLSTMCell:()=>ef,batchNorm:()=>Sa,batchNorm2d:()=>tf,batchNorm3d:()=>nf,batchNorm4d:()=>sf,batchToSpaceND:()=>ml,bincount:()=>gl,bitwiseAnd:()=>rf,booleanMaskAsync:()=>Xm,broadcastArgs:()=>af,broadcastTo:()=>as,broadcast_util:()=>hc,browser:()=>Ig,buffer:()=>ie,cast:()=>Te,ceil:()=>of,clipByValue:()=>cf,clone:()=>qt,complex:()=>jt,concat:()=>He,concat1d:()=>uf,concat2d:()=>lf,concat3d:()=>df,concat4d:()=>pf,conv1d:()=>hf,conv2d:()=>ka,conv2dTranspose:()=>mf,conv3d:()=>gf,conv3dTranspose:()=>yf,copyRegisteredKernels:()=>Fv,cos:()=>xf,cosh:()=>bf,cosineWindow:()=>Sc,cumprod:()=>vf,cumsum:()=>wf,customGrad:()=>Ft,denseBincount:()=>Sf,deprecationWarn:()=>kh,depthToSpace:()=>kf,depthwiseConv2d:()=>pc,device_util:()=>ba,diag:()=>If,dilation2d:()=>Cf,disableDeprecationWarnings:()=>h0,dispose:()=>Ye,disposeVariables:()=>f0,div:()=>Ne,divNoNan:()=>Tf,dot:()=>$f,dropout:()=>eg,einsum:()=>An,elu:()=>bl,enableDebugMode:()=>p0,enableProdMode:()=>d0,enclosingPowerOfTwo:()=>Xl,engine:()=>Ct,ensureShape:()=>Ef,env:()=>V,equal:()=>xl,erf:()=>Rf,euclideanNorm:()=>_f,exp:()=>yn,expandDims:()=>Wt,expm1:()=>Of,eye:()=>wl,fft:()=>xc,fill:()=>Ss,findBackend:()=>w0,findBackendFactory:()=>S0,floor:()=>Sl,floorDiv:()=>pl,fused:()=>Yl,gather:()=>kl,gatherND:()=>Jm,gather_util:()=>Tg,getBackend:()=>Ih,getGradient:()=>tu,getKernel:()=>js,getKernelsForBackend:()=>to,grad:()=>rS,grads:()=>aS,greater:()=>Na,greaterEqual:()=>Il,ifft:()=>rr,imag:()=>Ta,image:()=>ug,inTopKAsync:()=>tg,io:()=>$c,irfft:()=>Ul,isFinite:()=>Ff,isInf:()=>Pf,isNaN:()=>Lf,keep:()=>Tt,kernel_impls:()=>Bt,leakyRelu:()=>Cl,less:()=>ao,lessEqual:()=>fc,linalg:()=>lg,linspace:()=>Bf,localResponseNormalization:()=>Vf,log:()=>ds,log1p:()=>Nl,logSigmoid:()=>zf,logSoftmax:()=>Wf,logSumExp:()=>$l,logicalAnd:()=>tr,logicalNot:()=>El,logicalOr:()=>Rl,logicalXor:()=>Uf,losses:()=>dg,lowerBound:()=>Gf,matMul:()=>me,math:()=>kg,max:()=>Ln,maxPool:()=>Al,maxPool3d:()=>Hf,maxPoolWithArgmax:()=>qf,maximum:()=>Dl,mean:()=>nr,memory:()=>m0,meshgrid:()=>Kf,min:()=>ro,minimum:()=>sr,mirrorPad:()=>jf,mod:()=>Xf,moments:()=>Yf,movingAverage:()=>Ym,mul:()=>Q,multiRNNCell:()=>Zf,multinomial:()=>Qf,neg:()=>Et,nextFrame:()=>Bg,norm:()=>Ca,notEqual:()=>_l,oneHot:()=>oo,ones:()=>ln,onesLike:()=>Jf,op:()=>D,outerProduct:()=>em,pad:()=>ks,pad1d:()=>tm,pad2d:()=>nm,pad3d:()=>sm,pad4d:()=>rm,pool:()=>am,pow:()=>ls,prelu:()=>Fl,print:()=>dl,prod:()=>om,profile:()=>g0,raggedGather:()=>im,raggedRange:()=>cm,raggedTensorToTensor:()=>um,rand:()=>lm,randomGamma:()=>fm,randomNormal:()=>Ml,randomStandardNormal:()=>mm,randomUniform:()=>yc,randomUniformInt:()=>gm,range:()=>ps,ready:()=>b0,real:()=>hs,reciprocal:()=>ym,registerBackend:()=>cl,registerGradient:()=>Dv,registerKernel:()=>uc,relu:()=>$a,relu6:()=>zl,removeBackend:()=>v0,reshape:()=>G,reverse:()=>bn,reverse1d:()=>xm,reverse2d:()=>bm,reverse3d:()=>vm,reverse4d:()=>wm,rfft:()=>bc,round:()=>Wl,rsqrt:()=>Sm,scalar:()=>pe,scatterND:()=>Zm,scatter_util:()=>Vm,searchSorted:()=>gc,selu:()=>km,separableConv2d:()=>Im,serialization:()=>fg,setBackend:()=>x0,setPlatform:()=>k0,setdiff1dAsync:()=>Cm,sigmoid:()=>Pn,sign:()=>Nm,signal:()=>cg,sin:()=>Tm,sinh:()=>$m,slice:()=>we,slice1d:()=>Em,slice2d:()=>Rm,slice3d:()=>Am,slice4d:()=>Dm,slice_util:()=>et,softmax:()=>_m,softplus:()=>Tl,spaceToBatchND:()=>Ol,sparse:()=>pg,sparseToDense:()=>Qm,spectral:()=>ig,split:()=>fs,sqrt:()=>Ot,square:()=>bt,squaredDifference:()=>Gl,squeeze:()=>vc,stack:()=>Pt,step:()=>Hl,stridedSlice:()=>Om,string:()=>hg,sub:()=>le,sum:()=>Ce,sumOutType:()=>dc,tan:()=>Fm,tanh:()=>so,tensor:()=>$t,tensor1d:()=>pt,tensor2d:()=>is,tensor3d:()=>ql,tensor4d:()=>Pm,tensor5d:()=>Lm,tensor6d:()=>Bm,tensorScatterUpdate:()=>zm,tensor_util:()=>fh,test_util:()=>dm,tidy:()=>fe,tile:()=>os,time:()=>y0,topk:()=>Wm,train:()=>BN,transpose:()=>ar,truncatedNormal:()=>Um,unique:()=>Gm,unregisterGradient:()=>Ov,unregisterKernel:()=>_v,unsortedSegmentSum:()=>Hm,unstack:()=>Sn,upcastType:()=>ft,upperBound:()=>qm,util:()=>S,valueAndGrad:()=>oS,valueAndGrads:()=>iS,variable:()=>Km,variableGrads:()=>Mf,version_core:()=>LN,where:()=>Kt,whereAsync:()=>jl,zeros:()=>xn,zerosLike:()=>ct});var tv=1e-7,nv=1e-4,Uu=class{constructor(e,t){this.backend=e,this.dataMover=t,this.data=new WeakMap,this.dataIdsCount=0}get(e){return this.data.has(e)||this.dataMover.moveData(this.backend,e),this.data.get(e)}set(e,t){this.dataIdsCount++,this.data.set(e,t)}has(e){return this.data.has(e)}delete(e){return this.dataIdsCount--,this.data.delete(e)}numDataIds(){return this.dataIdsCount}},xo=class{refCount(e){return st("refCount")}incRef(e){return st("incRef")}timerAvailable(){return!0}time(e){return st("time")}read(e){return st("read")}readSync(e){return st("readSync")}readToGPU(e,t){return st("readToGPU")}numDataIds(){return st("numDataIds")}disposeData(e,t){return st("disposeData")}write(e,t,n){return st("write")}move(e,t,n,s,r){return st("move")}createTensorFromGPUData(e,t,n){return st("createTensorFromGPUData")}memory(){return st("memory")}floatPrecision(){return st("floatPrecision")}epsilon(){return this.floatPrecision()===32?tv:nv}dispose(){return st("dispose")}};function st(e){throw new Error(`'${e}' not yet implemented or not found in the registry. This kernel may not be supported by the tfjs backend you have chosen`)}function Zp(e){let t=e.length,n=0;for(;t>0;)n=Math.random()*t|0,t--,Za(e,t,n)}function sv(e,t){if(e.length!==t.length)throw new Error(`Array sizes must match to be shuffled together First array length was ${e.length}Second array length was ${t.length}`);let n=e.length,s=0;for(;n>0;)s=Math.random()*n|0,n--,Za(e,n,s),Za(t,n,s)}function Us(e,t,n){return Math.max(e,Math.min(t,n))}function rv(e){return e%2===0?e:e+1}function Za(e,t,n){let s=e[t];e[t]=e[n],e[n]=s}function av(e){let t=0;for(let n=0;n<e.length;n++)t+=e[n];return t}function ov(e,t){let n=Math.random();return t*n+(1-n)*e}function iv(e,t){let n=0;for(let s=0;s<e.length;s++){let r=Number(e[s])-Number(t[s]);n+=r*r}return n}function $(e,t){if(!e)throw new Error(typeof t=="string"?t:t())}function Qe(e,t,n=""){$(Xt(e,t),()=>n+` Shapes ${e} and ${t} must match`)}function Hn(e){$(e!=null,()=>"The input to the tensor constructor must be a non-null value.")}function be(e){if(e.length===0)return 1;let t=e[0];for(let n=1;n<e.length;n++)t*=e[n];return t}function cv(e){return e.length===0}function Qp(e,t){if(e===t)return!0;if(e==null||t==null||e.length!==t.length)return!1;for(let n=0;n<e.length;n++)if(e[n]!==null&&t[n]!==null&&e[n]!==t[n])return!1;return!0}function Xt(e,t){if(e===t)return!0;if(e==null||t==null||e.length!==t.length)return!1;for(let n=0;n<e.length;n++)if(e[n]!==t[n])return!1;return!0}function cs(e){return e%1===0}function uv(e){if(Math.tanh!=null)return Math.tanh(e);if(e===1/0)return 1;if(e===-1/0)return-1;{let t=Math.exp(2*e);return(t-1)/(t+1)}}function lv(e){let t=Math.ceil(Math.sqrt(e));return[t,Math.ceil(e/t)]}function dv(e){let t=new Uint32Array(e);for(let n=0;n<e;++n)t[n]=n;return Zp(t),t}function zs(e,t){return t<=e.length?e:e+" ".repeat(t-e.length)}function pv(e,t=r=>0,n,s){return new Promise((r,a)=>{let o=0,i=()=>{if(e()){r();return}o++;let c=t(o);if(n!=null&&o>=n){a();return}s!=null?s(i,c):setTimeout(i,c)};i()})}function hv(e,t){let n=1,s=-1;for(let a=0;a<e.length;++a)if(e[a]>=0)n*=e[a];else if(e[a]===-1){if(s!==-1)throw Error(`Shapes can only have 1 implicit size. Found -1 at dim ${s} and dim ${a}`);s=a}else if(e[a]<0)throw Error(`Shapes can not be < 0. Found ${e[a]} at dim ${a}`);if(s===-1){if(t>0&&t!==n)throw Error(`Size(${t}) must match the product of shape ${e}`);return e}if(n===0)throw Error(`Cannot infer the missing size in [${e}] when there are 0 elements`);if(t%n!==0)throw Error(`The implicit shape can't be a fractional number. Got ${t} / ${n}`);let r=e.slice();return r[s]=t/n,r}function lr(e,t){let n=t.length;return e=e==null?t.map((s,r)=>r):[].concat(e),$(e.every(s=>s>=-n&&s<n),()=>`All values in axis param must be in range [-${n}, ${n}) but got axis ${e}`),$(e.every(s=>cs(s)),()=>`All values in axis param must be integers but got axis ${e}`),e.map(s=>s<0?n+s:s)}function Jp(e,t){let n=[],s=[],r=t!=null&&Array.isArray(t)&&t.length===0,a=t==null||r?null:lr(t,e).sort(),o=0;for(let i=0;i<e.length;++i){if(a!=null){if(a[o]===i&&e[i]!==1)throw new Error(`Can't squeeze axis ${i} since its dim '${e[i]}' is not 1`);(a[o]==null||a[o]>i)&&e[i]===1&&(n.push(e[i]),s.push(i)),a[o]<=i&&o++}e[i]!==1&&(n.push(e[i]),s.push(i))}return{newShape:n,keptDims:s}}function eh(e,t){return Gu(e,t)}function Gu(e,t){let n=null;if(e==null||e==="float32")n=new Float32Array(t);else if(e==="int32")n=new Int32Array(t);else if(e==="bool")n=new Uint8Array(t);else if(e==="string")n=new Array(t);else throw new Error(`Unknown data type ${e}`);return n}function th(e,t){for(let n=0;n<e.length;n++){let s=e[n];if(isNaN(s)||!isFinite(s))throw Error(`A tensor of type ${t} being uploaded contains ${s}.`)}}function nh(e){return e==="bool"||e==="complex64"||e==="float32"||e==="int32"||e==="string"}function fv(e,t){return!(t==="complex64"||t==="float32"&&e!=="complex64"||t==="int32"&&e!=="float32"&&e!=="complex64"||t==="bool"&&e==="bool")}function Qa(e){if(e==="float32"||e==="int32")return 4;if(e==="complex64")return 8;if(e==="bool")return 1;throw new Error(`Unknown dtype ${e}`)}function sh(e){if(e==null)return 0;let t=0;return e.forEach(n=>t+=n.length),t}function cn(e){return typeof e=="string"||e instanceof String}function rh(e){return typeof e=="boolean"}function ah(e){return typeof e=="number"}function dr(e){return Array.isArray(e)?dr(e[0]):e instanceof Float32Array?"float32":e instanceof Int32Array||e instanceof Uint8Array||e instanceof Uint8ClampedArray?"int32":ah(e)?"float32":cn(e)?"string":rh(e)?"bool":"float32"}function hn(e){return!!(e&&e.constructor&&e.call&&e.apply)}function Ja(e,t){for(let n=t;n<e;++n)if(e%n===0)return n;return e}function vs(e){let t=e.length;if(t<2)return[];let n=new Array(t-1);n[t-2]=e[t-1];for(let s=t-3;s>=0;--s)n[s]=n[s+1]*e[s+1];return n}function oh(e,t,n,s=!1){let r=new Array;if(t.length===1){let a=t[0]*(s?2:1);for(let o=0;o<a;o++)r[o]=n[e+o]}else{let a=t[0],o=t.slice(1),i=o.reduce((c,u)=>c*u)*(s?2:1);for(let c=0;c<a;c++)r[c]=oh(e+c*i,o,n,s)}return r}function ts(e,t,n=!1){if(e.length===0)return t[0];let s=e.reduce((r,a)=>r*a)*(n?2:1);if(s===0)return[];if(s!==t.length)throw new Error(`[${e}] does not match the input size ${t.length}${n?" for a complex tensor":""}.`);return oh(0,e,t,n)}function mv(e,t){if(Array.isArray(e))return e;if(t==="float32")return e instanceof Float32Array?e:new Float32Array(e);if(t==="int32")return e instanceof Int32Array?e:new Int32Array(e);if(t==="bool"||t==="string")return Uint8Array.from(new Int32Array(e));throw new Error(`Unknown dtype ${t}`)}function Hu(e,t){let n=bo(e,t);for(let s=0;s<n.length;s++)n[s]=1;return n}function bo(e,t){if(t==null||t==="float32"||t==="complex64")return new Float32Array(e);if(t==="int32")return new Int32Array(e);if(t==="bool")return new Uint8Array(e);throw new Error(`Unknown data type ${t}`)}function gv(e,t){let n=e.reduce((s,r)=>s*r,1);if(t==null||t==="float32")return ts(e,new Float32Array(n));if(t==="int32")return ts(e,new Int32Array(n));if(t==="bool")return ts(e,new Uint8Array(n));throw new Error(`Unknown data type ${t}`)}function lt(e){e.forEach(t=>{$(Number.isInteger(t)&&t>=0,()=>`Tensor must have a shape comprised of positive integers but got shape [${e}].`)})}function yv(e,t,n){if(t===0)return 0;if(t===1)return e[0];let s=e[e.length-1];for(let r=0;r<e.length-1;++r)s+=n[r]*e[r];return s}function xv(e,t,n){if(t===0)return[];if(t===1)return[e];let s=new Array(t);for(let r=0;r<s.length-1;++r)s[r]=Math.floor(e/n[r]),e-=s[r]*n[r];return s[s.length-1]=e,s}function vo(e){return e&&e.then&&typeof e.then=="function"}var _d="tfjsflags",ih=class{constructor(e){this.global=e,this.flags={},this.flagRegistry={},this.urlFlags={},this.getQueryParams=bv,this.populateURLFlags()}setPlatform(e,t){this.platform!=null&&(V().getBool("IS_TEST")||V().getBool("PROD")||console.warn(`Platform ${this.platformName} has already been set. Overwriting the platform with ${e}.`)),this.platformName=e,this.platform=t}registerFlag(e,t,n){if(this.flagRegistry[e]={evaluationFn:t,setHook:n},this.urlFlags[e]!=null){let s=this.urlFlags[e];V().getBool("IS_TEST")||V().getBool("PROD")||console.warn(`Setting feature override from URL ${e}: ${s}.`),this.set(e,s)}}async getAsync(e){return e in this.flags?this.flags[e]:(this.flags[e]=await this.evaluateFlag(e),this.flags[e])}get(e){if(e in this.flags)return this.flags[e];let t=this.evaluateFlag(e);if(vo(t))throw new Error(`Flag ${e} cannot be synchronously evaluated. Please use getAsync() instead.`);return this.flags[e]=t,this.flags[e]}getNumber(e){return this.get(e)}getBool(e){return this.get(e)}getString(e){return this.get(e)}getFlags(){return this.flags}get features(){return this.flags}set(e,t){if(this.flagRegistry[e]==null)throw new Error(`Cannot set flag ${e} as it has not been registered.`);this.flags[e]=t,this.flagRegistry[e].setHook!=null&&this.flagRegistry[e].setHook(t)}evaluateFlag(e){if(this.flagRegistry[e]==null)throw new Error(`Cannot evaluate flag '${e}': no evaluation function found.`);return this.flagRegistry[e].evaluationFn()}setFlags(e){this.flags=Object.assign({},e)}reset(){this.flags={},this.urlFlags={},this.populateURLFlags()}populateURLFlags(){if(typeof this.global>"u"||typeof this.global.location>"u"||typeof this.global.location.search>"u")return;let e=this.getQueryParams(this.global.location.search);_d in e&&e[_d].split(",").forEach(n=>{let[s,r]=n.split(":");this.urlFlags[s]=wv(s,r)})}};function bv(e){let t={};return e.replace(/[?&]([^=?&]+)(?:=([^&]*))?/g,(n,...s)=>(vv(t,s[0],s[1]),s.join("="))),t}function vv(e,t,n){e[decodeURIComponent(t)]=decodeURIComponent(n||"")}function wv(e,t){let n=t.toLowerCase();return n==="true"||n==="false"?n==="true":`${+n}`===n?+n:t}function V(){return qu}var qu=null;function Sv(e){qu=e}var Vc;function ch(){if(Vc==null){let e;if(typeof window<"u")e=window;else if(typeof global<"u")e=global;else if(typeof process<"u")e=process;else if(typeof self<"u")e=self;else throw new Error("Could not find a global object");Vc=e}return Vc}function kv(){let e=ch();return e._tfGlobals==null&&(e._tfGlobals=new Map),e._tfGlobals}function Ku(e,t){let n=kv();if(n.has(e))return n.get(e);{let s=t();return n.set(e,s),n.get(e)}}var wo="Abs",pr="Acos",hr="Acosh",ws="Add",So="AddN",ko="All",Io="Any",Co="ArgMax",No="ArgMin",fr="Asin",mr="Asinh",gr="Atan",yr="Atanh",xr="Atan2",To="AvgPool",ju="AvgPoolGrad",$o="AvgPool3D",Xu="AvgPool3DGrad",Eo="BatchMatMul",Ro="BatchToSpaceND",Ao="Bincount",br="BitwiseAnd",Iv="BroadcastTo",Do="BroadcastArgs",vr="Cast",wr="Ceil",Sr="ClipByValue",_o="Complex",Oo="ComplexAbs",Fo="Concat",Po="Conv2D",Lo="Conv2DBackpropFilter",Bo="Conv2DBackpropInput",Vo="Conv3D",Yu="Conv3DBackpropFilterV2",Mo="Conv3DBackpropInputV2",kr="Cos",Ir="Cosh",zo="Cumprod",Wo="Cumsum",Uo="CropAndResize",Go="DenseBincount",Ho="DepthToSpace",qo="DepthwiseConv2dNative",Ko="DepthwiseConv2dNativeBackpropFilter",jo="DepthwiseConv2dNativeBackpropInput",Xo="Diag",Yo="Dilation2D",Jc="Dilation2DBackpropInput",eu="Dilation2DBackpropFilter",Zo="Draw",Cr="RealDiv",Qo="Einsum",Nr="Elu",Zu="EluGrad",Tr="Erf",$r="Equal",Er="Exp",Jo="ExpandDims",Rr="Expm1",ei="FFT",ti="Fill",ni="FlipLeftRight",Ar="Floor",Dr="FloorDiv",si="FusedBatchNorm",ri="GatherV2",ai="GatherNd",_r="Greater",Or="GreaterEqual",Fr="Identity",oi="IFFT",ii="Imag",Pr="IsFinite",Lr="IsInf",Br="IsNan",ci="LeakyRelu",Vr="Less",Mr="LessEqual",ui="LinSpace",zr="Log",Wr="Log1p",Ur="LogicalAnd",Gr="LogicalNot",Hr="LogicalOr",Cv="LogicalXor",Nv="LogSoftmax",Tv="LowerBound",li="LRN",Qu="LRNGrad",$v="MatrixBandPart",di="Max",qr="Maximum",pi="MaxPool",Ju="MaxPoolGrad",hi="MaxPool3D",el="MaxPool3DGrad",fi="MaxPoolWithArgmax",mi="Mean",gi="Min",Kr="Minimum",yi="MirrorPad",jr="Mod",xi="Multinomial",Xr="Multiply",bi="Neg",Yr="NotEqual",vi="NonMaxSuppressionV3",wi="NonMaxSuppressionV4",Si="NonMaxSuppressionV5",ki="OnesLike",Ii="OneHot",Ci="Pack",Ni="PadV2",Ev="Pool",Zr="Pow",Ti="Prelu",$i="Prod",Ei="RaggedGather",Ri="RaggedRange",Ai="RaggedTensorToTensor",Di="Range",_i="Real",Qr="Reciprocal",Jr="Relu",Oi="Reshape",Fi="ResizeNearestNeighbor",tl="ResizeNearestNeighborGrad",Pi="ResizeBilinear",nl="ResizeBilinearGrad",ea="Relu6",Li="Reverse",ta="Round",na="Rsqrt",Bi="ScatterNd",Vi="TensorScatterUpdate",Mi="SearchSorted",zi="Select",sa="Selu",Wi="Slice",ra="Sin",aa="Sinh",oa="Sign",ia="Sigmoid",ca="Softplus",ua="Sqrt",Ui="Sum",Gi="SpaceToBatchND",Hi="SplitV",qi="Softmax",Ki="SparseFillEmptyRows",ji="SparseReshape",Xi="SparseSegmentMean",Yi="SparseSegmentSum",Zi="SparseToDense",la="SquaredDifference",sl="Square",da="StaticRegexReplace",Qi="StridedSlice",Ji="StringNGrams",ec="StringSplit",tc="StringToHashBucketFast",pa="Sub",ha="Tan",fa="Tanh",ma="Tile",nc="TopK",sc="Transform",ns="Transpose",rc="Unique",ac="Unpack",oc="UnsortedSegmentSum",Rv="UpperBound",ic="ZerosLike",ga="Step",eo="FromPixels",cc="RotateWithOffset",Gs="_FusedMatMul",Hs="FusedConv2D",qs="FusedDepthwiseConv2D";function on(...e){V().getBool("IS_TEST")||V().getBool("PROD")||console.warn(...e)}function Av(...e){V().getBool("IS_TEST")||V().getBool("PROD")||console.log(...e)}var us=Ku("kernelRegistry",()=>new Map),Ks=Ku("gradRegistry",()=>new Map);function js(e,t){let n=rl(e,t);return us.get(n)}function tu(e){return Ks.get(e)}function to(e){let t=us.entries(),n=[];for(;;){let{done:s,value:r}=t.next();if(s)break;let[a,o]=r,[i]=a.split("_");i===e&&n.push(o)}return n}function uc(e){let{kernelName:t,backendName:n}=e,s=rl(t,n);us.has(s)&&on(`The kernel '${t}' for backend '${n}' is already registered`),us.set(s,e)}function Dv(e){let{kernelName:t}=e;Ks.has(t)&&V().getBool("DEBUG")&&on(`Overriding the gradient for '${t}'`),Ks.set(t,e)}function _v(e,t){let n=rl(e,t);if(!us.has(n))throw new Error(`The kernel '${e}' for backend '${t}' is not registered`);us.delete(n)}function Ov(e){if(!Ks.has(e))throw new Error(`The gradient '${e}' for backend is not registered`);Ks.delete(e)}function Fv(e,t){to(e).forEach(s=>{let r=Object.assign({},s,{backendName:t});uc(r)})}function rl(e,t){return`${t}_${e}`}var S={};de(S,{arraysEqual:()=>Xt,arraysEqualWithNull:()=>Qp,assert:()=>$,assertNonNegativeIntegerDimensions:()=>lt,assertNonNull:()=>Hn,assertShapesMatch:()=>Qe,bytesFromStringArray:()=>sh,bytesPerElement:()=>Qa,checkConversionForErrors:()=>th,clamp:()=>Us,computeStrides:()=>vs,convertBackendValuesAndArrayBuffer:()=>mv,createScalarValue:()=>zv,createShuffledIndices:()=>dv,decodeString:()=>no,distSquared:()=>iv,encodeString:()=>xa,fetch:()=>Uv,fingerPrint64:()=>Mv,flatten:()=>fn,getArrayFromDType:()=>Gu,getTypedArrayFromDType:()=>eh,hasEncodingLoss:()=>fv,hexToLong:()=>ya,indexToLoc:()=>xv,inferDtype:()=>dr,inferFromImplicitShape:()=>hv,isBoolean:()=>rh,isFunction:()=>hn,isInt:()=>cs,isNumber:()=>ah,isPromise:()=>vo,isScalarShape:()=>cv,isString:()=>cn,isTypedArray:()=>Ve,isValidDtype:()=>nh,locToIndex:()=>yv,makeOnesTypedArray:()=>Hu,makeZerosNestedTypedArray:()=>gv,makeZerosTypedArray:()=>bo,nearestDivisor:()=>Ja,nearestLargerEven:()=>rv,now:()=>Xs,parseAxisParam:()=>lr,randUniform:()=>ov,repeatedTry:()=>pv,rightPad:()=>zs,shuffle:()=>Zp,shuffleCombo:()=>sv,sizeFromShape:()=>be,sizeToSquarishShape:()=>lv,squeezeShape:()=>Jp,sum:()=>av,swap:()=>Za,tanh:()=>uv,toNestedArray:()=>ts,toTypedArray:()=>lc});function uh(e){return e instanceof Float32Array||e instanceof Int32Array||e instanceof Uint8Array||e instanceof Uint8ClampedArray}var Od=Mu(kb()),Rn=Od.default||Od;function ya(e){return Rn.fromString(e,!0,16)}var lh=ya("c3a5c85c97cb3127"),En=ya("b492b66fbe98f273"),Ke=ya("9ae16a3b2f90404f");function nu(e){return e.xor(e.shru(47))}function dh(e,t,n){let s=e.slice(t,t+n);return Rn.fromBytes(Array.from(s),!0,!0)}function Ie(e,t){return dh(e,t,8)}function Fd(e,t){return dh(e,t,4)}function Be(e,t){return t===0?e:e.shru(t).or(e.shl(64-t))}function pn(e,t,n=ya("9ddfea08eb382d69")){let s=e.xor(t).mul(n);s=s.xor(s.shru(47));let r=t.xor(s).mul(n);return r=r.xor(r.shru(47)),r=r.mul(n),r}function Pv(e,t,n,s,r,a){r=r.add(e),a=Be(a.add(r).add(s),21);let o=r;return r=r.add(t),r=r.add(n),a=a.add(Be(r,44)),[r.add(s),a.add(o)]}function Pa(e,t,n,s){return Pv(Ie(e,t),Ie(e,t+8),Ie(e,t+16),Ie(e,t+24),n,s)}function Lv(e,t=e.length){if(t>=8){let n=Ke.add(t*2),s=Ie(e,0).add(Ke),r=Ie(e,t-8),a=Be(r,37).mul(n).add(s),o=Be(s,25).add(r).mul(n);return pn(a,o,n)}if(t>=4){let n=Ke.add(t*2),s=Fd(e,0);return pn(s.shl(3).add(t),Fd(e,t-4),n)}if(t>0){let n=e[0],s=e[t>>1],r=e[t-1],a=n+(s<<8),o=t+(r<<2);return nu(Ke.mul(a).xor(lh.mul(o))).mul(Ke)}return Ke}function Bv(e,t=e.length){let n=Ke.add(t*2),s=Ie(e,0).mul(En),r=Ie(e,8),a=Ie(e,t-8).mul(n),o=Ie(e,t-16).mul(Ke);return pn(Be(s.add(r),43).add(Be(a,30)).add(o),s.add(Be(r.add(Ke),18)).add(a),n)}function Vv(e,t=e.length){let n=Ke.add(t*2),s=Ie(e,0).mul(Ke),r=Ie(e,8),a=Ie(e,t-8).mul(n),o=Ie(e,t-16).mul(Ke),i=Be(s.add(r),43).add(Be(a,30)).add(o),c=pn(i,s.add(Be(r.add(Ke),18)).add(a),n),u=Ie(e,16).mul(n),l=Ie(e,24),d=i.add(Ie(e,t-32)).mul(n),p=c.add(Ie(e,t-24)).mul(n);return pn(Be(u.add(l),43).add(Be(d,30)).add(p),u.add(Be(l.add(s),18)).add(d),n)}function Mv(e,t=e.length){let n=Rn.fromNumber(81,!0);if(t<=32)return t<=16?Lv(e,t):Bv(e,t);if(t<=64)return Vv(e,t);let s=n,r=n.mul(En).add(113),a=nu(r.mul(Ke).add(113)).mul(Ke),o=[Rn.UZERO,Rn.UZERO],i=[Rn.UZERO,Rn.UZERO];s=s.mul(Ke).add(Ie(e,0));let c=0,u=(t-1>>6)*64,l=u+(t-1&63)-63;do s=Be(s.add(r).add(o[0]).add(Ie(e,c+8)),37).mul(En),r=Be(r.add(o[1]).add(Ie(e,c+48)),42).mul(En),s=s.xor(i[1]),r=r.add(o[0]).add(Ie(e,c+40)),a=Be(a.add(i[0]),33).mul(En),o=Pa(e,c,o[1].mul(En),s.add(i[0])),i=Pa(e,c+32,a.add(i[1]),r.add(Ie(e,c+16))),[a,s]=[s,a],c+=64;while(c!==u);let d=En.add(a.and(255).shl(1));return c=l,i[0]=i[0].add(t-1&63),o[0]=o[0].add(i[0]),i[0]=i[0].add(o[0]),s=Be(s.add(r).add(o[0]).add(Ie(e,c+8)),37).mul(d),r=Be(r.add(o[1]).add(Ie(e,c+48)),42).mul(d),s=s.xor(i[1].mul(9)),r=r.add(o[0].mul(9).add(Ie(e,c+40))),a=Be(a.add(i[0]),33).mul(d),o=Pa(e,c,o[1].mul(d),s.add(i[0])),i=Pa(e,c+32,a.add(i[1]),r.add(Ie(e,c+16))),[a,s]=[s,a],pn(pn(o[0],i[0],d).add(nu(r).mul(lh)).add(a),pn(o[1],i[1],d).add(s),d)}function zv(e,t){return t==="string"?xa(e):lc([e],t)}function Wv(e,t){return e instanceof Float32Array&&t==="float32"||e instanceof Int32Array&&t==="int32"||e instanceof Uint8Array&&t==="bool"}function lc(e,t){if(t==="string")throw new Error("Cannot convert a string[] to a TypedArray");if(Array.isArray(e)&&(e=fn(e)),V().getBool("DEBUG")&&th(e,t),Wv(e,t))return e;if(t==null||t==="float32"||t==="complex64")return new Float32Array(e);if(t==="int32")return new Int32Array(e);if(t==="bool"){let n=new Uint8Array(e.length);for(let s=0;s<n.length;++s)Math.round(e[s])!==0&&(n[s]=1);return n}else throw new Error(`Unknown data type ${t}`)}function Xs(){return V().platform.now()}function Uv(e,t){return V().platform.fetch(e,t)}function xa(e,t="utf-8"){return t=t||"utf-8",V().platform.encode(e,t)}function no(e,t="utf-8"){return t=t||"utf-8",V().platform.decode(e,t)}function Ve(e){return V().platform.isTypedArray!=null?V().platform.isTypedArray(e):uh(e)}function fn(e,t=[],n=!1){if(t==null&&(t=[]),typeof e=="boolean"||typeof e=="number"||typeof e=="string"||vo(e)||e==null||Ve(e)&&n)t.push(e);else if(Array.isArray(e)||Ve(e))for(let s=0;s<e.length;++s)fn(e[s],t,n);else{let s=-1;for(let r of Object.keys(e))/^([1-9]+[0-9]*|0)$/.test(r)&&(s=Math.max(s,Number(r)));for(let r=0;r<=s;r++)fn(e[r],t,n)}return t}var Gv=class{constructor(e,t){this.backendTimer=e,this.logger=t,t==null&&(this.logger=new qv)}profileKernel(e,t,n){let s,r=()=>{s=n()},a,o=Xs();if(this.backendTimer.timerAvailable())a=this.backendTimer.time(r);else{r();for(let c of s)c.dataSync();a=Promise.resolve({kernelMs:Xs()-o})}if(V().getBool("CHECK_COMPUTATION_FOR_ERRORS"))for(let c=0;c<s.length;c++){let u=s[c];u.data().then(l=>{Hv(l,u.dtype,e)})}return{kernelName:e,outputs:s,inputs:t,timeMs:a.then(c=>c.kernelMs),extraInfo:a.then(c=>c.getExtraProfileInfo!=null?c.getExtraProfileInfo():"")}}logKernelProfile(e){let{kernelName:t,outputs:n,timeMs:s,inputs:r,extraInfo:a}=e;n.forEach(o=>{Promise.all([o.data(),s,a]).then(i=>{this.logger.logKernelProfile(t,o,i[0],i[1],r,i[2])})})}};function Hv(e,t,n){if(t!=="float32")return!1;for(let s=0;s<e.length;s++){let r=e[s];if(isNaN(r)||!isFinite(r))return console.warn(`Found ${r} in the result of '${n}'`),!0}return!1}var qv=class{logKernelProfile(e,t,n,s,r,a){let o=typeof s=="number"?zs(`${s}ms`,9):s.error,i=zs(e,25),c=t.rank,u=t.size,l=zs(t.shape.toString(),14),d="";for(let p in r){let h=r[p];if(h!=null){let f=h.shape||t.shape,g=f.length;d+=`${p}: ${g}D ${g>0?f:""} `}}console.log(`%c${i}	%c${o}	%c${c}D ${l}	%c${u}	%c${d}	%c${a}`,"font-weight:bold","color:red","color:blue","color: orange","color: green","color: steelblue")}};function Kv(e,t,n){let s={},r={};for(let c=0;c<t.length;c++)s[t[c].id]=!0;for(let c=0;c<e.length;c++){let u=e[c],l=u.inputs;for(let d in l){let p=l[d],h=!1;for(let f=0;f<t.length;f++)if(s[p.id]){u.outputs.forEach(g=>s[g.id]=!0),h=!0,r[u.id]=!0;break}if(h)break}}let a={};a[n.id]=!0;let o={};for(let c=e.length-1;c>=0;c--){let u=e[c],l=u.inputs;for(let d=0;d<u.outputs.length;d++)if(a[u.outputs[d].id]){for(let p in l)a[l[p].id]=!0,o[u.id]=!0;break}}let i=[];for(let c=0;c<e.length;c++){let u=e[c];if(r[u.id]&&o[u.id]){let l={};for(let p in u.inputs){let h=u.inputs[p];s[h.id]&&(l[p]=h)}let d=Object.assign({},u);d.inputs=l,d.outputs=u.outputs,i.push(d)}}return i}function jv(e,t,n,s){for(let r=t.length-1;r>=0;r--){let a=t[r],o=[];if(a.outputs.forEach(c=>{let u=e[c.id];u!=null?o.push(u):o.push(null)}),a.gradient==null)throw new Error(`Cannot compute gradient: gradient function not found for ${a.kernelName}.`);let i=a.gradient(o);for(let c in a.inputs){if(!(c in i))throw new Error(`Cannot backprop through input ${c}. Available gradients found: ${Object.keys(i)}.`);let u=n(()=>i[c]());if(u.dtype!=="float32")throw new Error(`Error in gradient for op ${a.kernelName}. The gradient of input ${c} must have 'float32' dtype, but has '${u.dtype}'`);let l=a.inputs[c];if(!Xt(u.shape,l.shape))throw new Error(`Error in gradient for op ${a.kernelName}. The gradient of input '${c}' has shape '${u.shape}', which does not match the shape of the input '${l.shape}'`);if(e[l.id]==null)e[l.id]=u;else{let d=e[l.id];e[l.id]=s(d,u),d.dispose()}}}}var Pd=20,Os=3,Mc=7;function Xv(e,t,n,s){let r=vs(t),a=Yv(e,t,n,r),o=t.length,i=Ka(e,t,n,r,a),c=["Tensor"];return s&&(c.push(`  dtype: ${n}`),c.push(`  rank: ${o}`),c.push(`  shape: [${t}]`),c.push("  values:")),c.push(i.map(u=>"    "+u).join(`
`)),c.join(`
`)}function Yv(e,t,n,s){let r=be(t),a=s[s.length-1],o=new Array(a).fill(0),i=t.length,c=n==="complex64"?Ls(e):e;if(i>1)for(let u=0;u<r/a;u++){let l=u*a;for(let d=0;d<a;d++)o[d]=Math.max(o[d],Ps(c[l+d],0,n).length)}return o}function Ps(e,t,n){let s;return Array.isArray(e)?s=`${parseFloat(e[0].toFixed(Mc))} + ${parseFloat(e[1].toFixed(Mc))}j`:cn(e)?s=`'${e}'`:n==="bool"?s=ph(e):s=parseFloat(e.toFixed(Mc)).toString(),zs(s,t)}function ph(e){return e===0?"false":"true"}function Ka(e,t,n,s,r,a=!0){let o=n==="complex64"?2:1,i=t[0],c=t.length;if(c===0){if(n==="complex64"){let g=Ls(e);return[Ps(g[0],0,n)]}return n==="bool"?[ph(e[0])]:[e[0].toString()]}if(c===1){if(i>Pd){let m=Os*o,y=Array.from(e.slice(0,m)),b=Array.from(e.slice((i-Os)*o,i*o));return n==="complex64"&&(y=Ls(y),b=Ls(b)),["["+y.map((w,v)=>Ps(w,r[v],n)).join(", ")+", ..., "+b.map((w,v)=>Ps(w,r[i-Os+v],n)).join(", ")+"]"]}return["["+(n==="complex64"?Ls(e):Array.from(e)).map((m,y)=>Ps(m,r[y],n)).join(", ")+"]"]}let u=t.slice(1),l=s.slice(1),d=s[0]*o,p=[];if(i>Pd){for(let g=0;g<Os;g++){let m=g*d,y=m+d;p.push(...Ka(e.slice(m,y),u,n,l,r,!1))}p.push("...");for(let g=i-Os;g<i;g++){let m=g*d,y=m+d;p.push(...Ka(e.slice(m,y),u,n,l,r,g===i-1))}}else for(let g=0;g<i;g++){let m=g*d,y=m+d;p.push(...Ka(e.slice(m,y),u,n,l,r,g===i-1))}let h=c===2?",":"";p[0]="["+(i>0?p[0]+h:"");for(let g=1;g<p.length-1;g++)p[g]=" "+p[g]+h;let f=`,
`;for(let g=2;g<c;g++)f+=`
`;return p[p.length-1]=" "+p[p.length-1]+"]"+(a?"":f),p}function Ls(e){let t=[];for(let n=0;n<e.length;n+=2)t.push([e[n],e[n+1]]);return t}var Fe=class{constructor(e,t,n){if(this.dtype=t,this.shape=e.slice(),this.size=be(e),n!=null){let s=n.length;$(s===this.size,()=>`Length of values '${s}' does not match the size inferred by the shape '${this.size}'.`)}if(t==="complex64")throw new Error("complex64 dtype TensorBuffers are not supported. Please create a TensorBuffer for the real and imaginary parts separately and call tf.complex(real, imag).");this.values=n||Gu(t,this.size),this.strides=vs(e)}set(e,...t){t.length===0&&(t=[0]),$(t.length===this.rank,()=>`The number of provided coordinates (${t.length}) must match the rank (${this.rank})`);let n=this.locToIndex(t);this.values[n]=e}get(...e){e.length===0&&(e=[0]);let t=0;for(let s of e){if(s<0||s>=this.shape[t]){let r=`Requested out of range element at ${e}.   Buffer shape=${this.shape}`;throw new Error(r)}t++}let n=e[e.length-1];for(let s=0;s<e.length-1;++s)n+=this.strides[s]*e[s];return this.values[n]}locToIndex(e){if(this.rank===0)return 0;if(this.rank===1)return e[0];let t=e[e.length-1];for(let n=0;n<e.length-1;++n)t+=this.strides[n]*e[n];return t}indexToLoc(e){if(this.rank===0)return[];if(this.rank===1)return[e];let t=new Array(this.shape.length);for(let n=0;n<t.length-1;++n)t[n]=Math.floor(e/this.strides[n]),e-=t[n]*this.strides[n];return t[t.length-1]=e,t}get rank(){return this.shape.length}toTensor(){return Nt().makeTensor(this.values,this.shape,this.dtype)}},Nt=null,Zn=null,Zv=null;function Qv(e){Nt=e}function Jv(e){Zn=e}function e0(e){Zv=e}var _e=class{constructor(e,t,n,s){this.kept=!1,this.isDisposedInternal=!1,this.shape=e.slice(),this.dtype=t||"float32",this.size=be(e),this.strides=vs(e),this.dataId=n,this.id=s,this.rankType=this.rank<5?this.rank.toString():"higher"}get rank(){return this.shape.length}async buffer(){let e=await this.data();return Zn.buffer(this.shape,this.dtype,e)}bufferSync(){return Zn.buffer(this.shape,this.dtype,this.dataSync())}async array(){let e=await this.data();return ts(this.shape,e,this.dtype==="complex64")}arraySync(){return ts(this.shape,this.dataSync(),this.dtype==="complex64")}async data(){this.throwIfDisposed();let e=Nt().read(this.dataId);if(this.dtype==="string"){let t=await e;try{return t.map(n=>no(n))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}}return e}dataToGPU(e){return this.throwIfDisposed(),Nt().readToGPU(this.dataId,e)}dataSync(){this.throwIfDisposed();let e=Nt().readSync(this.dataId);if(this.dtype==="string")try{return e.map(t=>no(t))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}return e}async bytes(){this.throwIfDisposed();let e=await Nt().read(this.dataId);return this.dtype==="string"?e:new Uint8Array(e.buffer)}dispose(){this.isDisposed||(this.kerasMask&&this.kerasMask.dispose(),Nt().disposeTensor(this),this.isDisposedInternal=!0)}get isDisposed(){return this.isDisposedInternal}throwIfDisposed(){if(this.isDisposed)throw new Error("Tensor is disposed.")}print(e=!1){return Zn.print(this,e)}clone(){return this.throwIfDisposed(),Zn.clone(this)}toString(e=!1){let t=this.dataSync();return Xv(t,this.shape,this.dtype,e)}cast(e){return this.throwIfDisposed(),Zn.cast(this,e)}variable(e=!0,t,n){return this.throwIfDisposed(),Nt().makeVariable(this,e,t,n)}};Object.defineProperty(_e,Symbol.hasInstance,{value:e=>!!e&&e.data!=null&&e.dataSync!=null&&e.throwIfDisposed!=null});function hh(){return Ku("Tensor",()=>_e)}hh();var Ys=class extends _e{constructor(e,t,n,s){super(e.shape,e.dtype,e.dataId,s),this.trainable=t,this.name=n}assign(e){if(e.dtype!==this.dtype)throw new Error(`dtype of the new value (${e.dtype}) and previous value (${this.dtype}) must match`);if(!Xt(e.shape,this.shape))throw new Error(`shape of the new value (${e.shape}) and previous value (${this.shape}) must match`);Nt().disposeTensor(this),this.dataId=e.dataId,Nt().incRef(this,null)}dispose(){Nt().disposeVariable(this),this.isDisposedInternal=!0}};Object.defineProperty(Ys,Symbol.hasInstance,{value:e=>e instanceof _e&&e.assign!=null&&e.assign instanceof Function});var fh={};de(fh,{assertTypesMatch:()=>yh,getTensorsInContainer:()=>al,isTensorInList:()=>n0,makeTypesMatch:()=>Ae});var su;(function(e){e.R0="R0",e.R1="R1",e.R2="R2",e.R3="R3",e.R4="R4",e.R5="R5",e.R6="R6"})(su||(su={}));var ru;(function(e){e.float32="float32",e.int32="int32",e.bool="int32",e.complex64="complex64"})(ru||(ru={}));var au;(function(e){e.float32="float32",e.int32="int32",e.bool="bool",e.complex64="complex64"})(au||(au={}));var ou;(function(e){e.float32="float32",e.int32="float32",e.bool="float32",e.complex64="complex64"})(ou||(ou={}));var iu;(function(e){e.float32="complex64",e.int32="complex64",e.bool="complex64",e.complex64="complex64"})(iu||(iu={}));var t0={float32:ou,int32:ru,bool:au,complex64:iu};function ft(e,t){if(e==="string"||t==="string"){if(e==="string"&&t==="string")return"string";throw new Error(`Can not upcast ${e} with ${t}`)}return t0[e][t]}function dc(e){return ft(e,"int32")}function mh(e){return e!=null&&typeof e=="object"&&"texture"in e&&e.texture instanceof WebGLTexture}function gh(e){return typeof GPUBuffer<"u"&&e!=null&&typeof e=="object"&&"buffer"in e&&e.buffer instanceof GPUBuffer}function Ae(e,t){if(e.dtype===t.dtype)return[e,t];let n=ft(e.dtype,t.dtype);return[e.cast(n),t.cast(n)]}function yh(e,t){$(e.dtype===t.dtype,()=>`The dtypes of the first(${e.dtype}) and second(${t.dtype}) input must match`)}function n0(e,t){return t.some(n=>n.id===e.id)}function al(e){let t=[];return xh(e,t,new Set),t}function xh(e,t,n){if(e==null)return;if(e instanceof _e){t.push(e);return}if(!s0(e))return;let s=e;for(let r in s){let a=s[r];n.has(a)||(n.add(a),xh(a,t,n))}}function s0(e){return Array.isArray(e)||typeof e=="object"}function zc(e){return e.kernelName!=null}var Ld=class{constructor(){this.registeredVariables={},this.nextTapeNodeId=0,this.numBytes=0,this.numTensors=0,this.numStringTensors=0,this.numDataBuffers=0,this.gradientDepth=0,this.kernelDepth=0,this.scopeStack=[],this.numDataMovesStack=[],this.nextScopeId=0,this.tensorInfo=new WeakMap,this.profiling=!1,this.activeProfile={newBytes:0,newTensors:0,peakBytes:0,kernels:[],result:null,get kernelNames(){return Array.from(new Set(this.kernels.map(e=>e.name)))}}}dispose(){for(let e in this.registeredVariables)this.registeredVariables[e].dispose()}},ol=class cu{constructor(t){this.ENV=t,this.registry={},this.registryFactory={},this.pendingBackendInitId=0,this.state=new Ld}async ready(){if(this.pendingBackendInit!=null)return this.pendingBackendInit.then(()=>{});if(this.backendInstance!=null)return;let t=this.getSortedBackends();for(let n=0;n<t.length;n++){let s=t[n];if(await this.initializeBackend(s).success){await this.setBackend(s);return}}throw new Error("Could not initialize any backends, all backend initializations failed.")}get backend(){if(this.pendingBackendInit!=null)throw new Error(`Backend '${this.backendName}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);if(this.backendInstance==null){let{name:t,asyncInit:n}=this.initializeBackendsAndReturnBest();if(n)throw new Error(`The highest priority backend '${t}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);this.setBackend(t)}return this.backendInstance}backendNames(){return Object.keys(this.registryFactory)}findBackend(t){if(!(t in this.registry))if(t in this.registryFactory){let{asyncInit:n}=this.initializeBackend(t);if(n)return null}else return null;return this.registry[t]}findBackendFactory(t){return t in this.registryFactory?this.registryFactory[t].factory:null}registerBackend(t,n,s=1){return t in this.registryFactory?(on(`${t} backend was already registered. Reusing existing backend factory.`),!1):(this.registryFactory[t]={factory:n,priority:s},!0)}async setBackend(t){if(this.registryFactory[t]==null)throw new Error(`Backend name '${t}' not found in registry`);if(this.backendName=t,this.registry[t]==null){this.backendInstance=null;let{success:n,asyncInit:s}=this.initializeBackend(t);if(!(s?await n:n))return!1}return this.backendInstance=this.registry[t],this.setupRegisteredKernels(),this.profiler=new Gv(this.backendInstance),!0}setupRegisteredKernels(){to(this.backendName).forEach(n=>{n.setupFunc!=null&&n.setupFunc(this.backendInstance)})}disposeRegisteredKernels(t){to(t).forEach(s=>{s.disposeFunc!=null&&s.disposeFunc(this.registry[t])})}initializeBackend(t){let n=this.registryFactory[t];if(n==null)throw new Error(`Cannot initialize backend ${t}, no registration found.`);try{let s=n.factory();if(s&&!(s instanceof xo)&&typeof s.then=="function"){let r=++this.pendingBackendInitId,a=s.then(o=>r<this.pendingBackendInitId?!1:(this.registry[t]=o,this.pendingBackendInit=null,!0)).catch(o=>(r<this.pendingBackendInitId||(this.pendingBackendInit=null,on(`Initialization of backend ${t} failed`),on(o.stack||o.message)),!1));return this.pendingBackendInit=a,{success:a,asyncInit:!0}}else return this.registry[t]=s,{success:!0,asyncInit:!1}}catch(s){return on(`Initialization of backend ${t} failed`),on(s.stack||s.message),{success:!1,asyncInit:!1}}}removeBackend(t){if(!(t in this.registryFactory))throw new Error(`${t} backend not found in registry`);this.backendName===t&&this.pendingBackendInit!=null&&this.pendingBackendInitId++,t in this.registry&&(this.disposeRegisteredKernels(t),this.registry[t].dispose(),delete this.registry[t]),delete this.registryFactory[t],this.backendName===t&&(this.pendingBackendInit=null,this.backendName=null,this.backendInstance=null)}getSortedBackends(){if(Object.keys(this.registryFactory).length===0)throw new Error("No backend found in registry.");return Object.keys(this.registryFactory).sort((t,n)=>this.registryFactory[n].priority-this.registryFactory[t].priority)}initializeBackendsAndReturnBest(){let t=this.getSortedBackends();for(let n=0;n<t.length;n++){let s=t[n],{success:r,asyncInit:a}=this.initializeBackend(s);if(a||r)return{name:s,asyncInit:a}}throw new Error("Could not initialize any backends, all backend initializations failed.")}moveData(t,n){let s=this.state.tensorInfo.get(n),r=s.backend,a=this.readSync(n),o=r.refCount(n);r.disposeData(n,!0),s.backend=t,t.move(n,a,s.shape,s.dtype,o),this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack[this.state.numDataMovesStack.length-1]++}tidy(t,n){let s=null;if(n==null){if(typeof t!="function")throw new Error("Please provide a function to tidy()");n=t}else{if(typeof t!="string"&&!(t instanceof String))throw new Error("When calling with two arguments, the first argument to tidy() must be a string");if(typeof n!="function")throw new Error("When calling with two arguments, the 2nd argument to tidy() must be a function");s=t}let r;return this.scopedRun(()=>this.startScope(s),()=>this.endScope(r),()=>(r=n(),r instanceof Promise&&console.error("Cannot return a Promise inside of tidy."),r))}scopedRun(t,n,s){t();try{let r=s();return n(),r}catch(r){throw n(),r}}nextTensorId(){return cu.nextTensorId++}nextVariableId(){return cu.nextVariableId++}clone(t){let n=O.runKernel(Fr,{x:t}),s={x:t},r=o=>({x:()=>{let i="float32",c={x:o},u={dtype:i};return O.runKernel(vr,c,u)}}),a=[];return this.addTapeNode(this.state.activeScope.name,s,[n],r,a,{}),n}runKernel(t,n,s){if(this.backendName==null&&this.backend,!(js(t,this.backendName)!=null))throw new Error(`Kernel '${t}' not registered for backend '${this.backendName}'`);return this.runKernelFunc({kernelName:t,inputs:n,attrs:s})}shouldCheckForMemLeaks(){return this.ENV.getBool("IS_TEST")}checkKernelForMemLeak(t,n,s){let r=this.backend.numDataIds(),a=0;s.forEach(c=>{a+=c.dtype==="complex64"?3:1});let o=this.state.numDataMovesStack[this.state.numDataMovesStack.length-1],i=r-n-a-o;if(i>0)throw new Error(`Backend '${this.backendName}' has an internal memory leak (${i} data ids) after running '${t}'`)}runKernelFunc(t){let n,s=[],r=this.isTapeOn(),a=this.state.numBytes,o=this.state.numTensors;this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack.push(0);let i;this.backendName==null&&this.backend;let c,u=zc(t)?t.kernelName:this.state.activeScope!=null?this.state.activeScope.name:"";if(zc(t)){let{kernelName:f,inputs:g,attrs:m}=t;this.backendName==null&&this.backend;let y=js(f,this.backendName);$(y!=null,()=>`Cannot find registered kernel '${f}' for backend '${this.backendName}'`),i=()=>{let b=this.backend.numDataIds();c=y.kernelFunc({inputs:g,attrs:m,backend:this.backend});let w=Array.isArray(c)?c:[c];this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(f,b,w);let v=w.map(k=>k.rank!=null?k:this.makeTensorFromTensorInfo(k));if(r){let k=this.getTensorsForGradient(f,g,v);s=this.saveTensorsForBackwardMode(k)}return v}}else{let{forwardFunc:f}=t,g=m=>{r&&(s=m.map(y=>this.keep(this.clone(y))))};i=()=>{let m=this.backend.numDataIds();c=this.tidy(()=>f(this.backend,g));let y=Array.isArray(c)?c:[c];return this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(u,m,y),y}}let{inputs:l,attrs:d}=t,p=zc(t)?null:t.backwardsFunc,h;return this.scopedRun(()=>this.state.kernelDepth++,()=>this.state.kernelDepth--,()=>{!this.ENV.getBool("DEBUG")&&!this.state.profiling?n=i():(h=this.profiler.profileKernel(u,l,()=>i()),this.ENV.getBool("DEBUG")&&this.profiler.logKernelProfile(h),n=h.outputs)}),r&&this.addTapeNode(u,l,n,p,s,d),this.state.profiling&&this.state.activeProfile.kernels.push({name:u,bytesAdded:this.state.numBytes-a,totalBytesSnapshot:this.state.numBytes,tensorsAdded:this.state.numTensors-o,totalTensorsSnapshot:this.state.numTensors,inputShapes:Object.keys(l).map(f=>l[f]!=null?l[f].shape:null),outputShapes:n.map(f=>f.shape),kernelTimeMs:h.timeMs,extraInfo:h.extraInfo}),Array.isArray(c)?n:n[0]}saveTensorsForBackwardMode(t){return t.map(s=>this.keep(this.clone(s)))}getTensorsForGradient(t,n,s){let r=tu(t);if(r!=null){let a=r.inputsToSave||[],o=r.outputsToSave||[],i;r.saveAllInputs?($(Array.isArray(n),()=>"saveAllInputs is true, expected inputs to be an array."),i=Object.keys(n).map(u=>n[u])):i=a.map(u=>n[u]);let c=s.filter((u,l)=>o[l]);return i.concat(c)}return[]}makeTensor(t,n,s,r){if(t==null)throw new Error("Values passed to engine.makeTensor() are null");s=s||"float32",r=r||this.backend;let a=t;s==="string"&&cn(t[0])&&(a=t.map(c=>xa(c)));let o=r.write(a,n,s),i=new _e(n,s,o,this.nextTensorId());if(this.trackTensor(i,r),s==="string"){let c=this.state.tensorInfo.get(o),u=sh(a);this.state.numBytes+=u-c.bytes,c.bytes=u}return i}makeTensorFromDataId(t,n,s,r){s=s||"float32";let a={dataId:t,shape:n,dtype:s};return this.makeTensorFromTensorInfo(a,r)}makeTensorFromTensorInfo(t,n){let{dataId:s,shape:r,dtype:a}=t,o=new _e(r,a,s,this.nextTensorId());return this.trackTensor(o,n),o}makeVariable(t,n=!0,s,r){s=s||this.nextVariableId().toString(),r!=null&&r!==t.dtype&&(t=t.cast(r));let a=new Ys(t,n,s,this.nextTensorId());if(this.state.registeredVariables[a.name]!=null)throw new Error(`Variable with name ${a.name} was already registered`);return this.state.registeredVariables[a.name]=a,this.incRef(a,this.backend),a}trackTensor(t,n){this.state.numTensors++,t.dtype==="string"&&this.state.numStringTensors++;let s=0;t.dtype!=="complex64"&&t.dtype!=="string"&&(s=t.size*Qa(t.dtype)),this.state.numBytes+=s,this.state.tensorInfo.has(t.dataId)||(this.state.numDataBuffers++,this.state.tensorInfo.set(t.dataId,{backend:n||this.backend,dtype:t.dtype,shape:t.shape,bytes:s})),t instanceof Ys||this.track(t)}incRef(t,n){this.trackTensor(t,n),this.backend.incRef(t.dataId)}removeDataId(t,n){this.state.tensorInfo.has(t)&&this.state.tensorInfo.get(t).backend===n&&(this.state.tensorInfo.delete(t),this.state.numDataBuffers--)}disposeTensor(t){if(!this.state.tensorInfo.has(t.dataId))return;let n=this.state.tensorInfo.get(t.dataId);if(this.state.numTensors--,t.dtype==="string"&&(this.state.numStringTensors--,this.state.numBytes-=n.bytes),t.dtype!=="complex64"&&t.dtype!=="string"){let s=t.size*Qa(t.dtype);this.state.numBytes-=s}n.backend.disposeData(t.dataId)&&this.removeDataId(t.dataId,n.backend)}disposeVariables(){for(let t in this.state.registeredVariables){let n=this.state.registeredVariables[t];this.disposeVariable(n)}}disposeVariable(t){this.disposeTensor(t),this.state.registeredVariables[t.name]!=null&&delete this.state.registeredVariables[t.name]}memory(){let t=this.backend.memory();return t.numTensors=this.state.numTensors,t.numDataBuffers=this.state.numDataBuffers,t.numBytes=this.state.numBytes,this.state.numStringTensors>0&&(t.unreliable=!0,t.reasons==null&&(t.reasons=[]),t.reasons.push("Memory usage by string tensors is approximate (2 bytes per character)")),t}async profile(t){this.state.profiling=!0;let n=this.state.numBytes,s=this.state.numTensors;this.state.activeProfile.kernels=[],this.state.activeProfile.result=await t(),this.state.profiling=!1,this.state.activeProfile.peakBytes=Math.max(...this.state.activeProfile.kernels.map(r=>r.totalBytesSnapshot)),this.state.activeProfile.newBytes=this.state.numBytes-n,this.state.activeProfile.newTensors=this.state.numTensors-s;for(let r of this.state.activeProfile.kernels)r.kernelTimeMs=await r.kernelTimeMs,r.extraInfo=await r.extraInfo;return this.state.activeProfile}isTapeOn(){return this.state.gradientDepth>0&&this.state.kernelDepth===0}addTapeNode(t,n,s,r,a,o){let i={id:this.state.nextTapeNodeId++,kernelName:t,inputs:n,outputs:s,saved:a},c=tu(t);c!=null&&(r=c.gradFunc),r!=null&&(i.gradient=u=>(u=u.map((l,d)=>{if(l==null){let p=s[d],h=bo(p.size,p.dtype);return this.makeTensor(h,p.shape,p.dtype)}return l}),r(u.length>1?u:u[0],a,o))),this.state.activeTape.push(i)}keep(t){return t.kept=!0,t}startTape(){this.state.gradientDepth===0&&(this.state.activeTape=[]),this.state.gradientDepth++}endTape(){this.state.gradientDepth--}startScope(t){let n={track:[],name:"unnamed scope",id:this.state.nextScopeId++};t&&(n.name=t),this.state.scopeStack.push(n),this.state.activeScope=n}endScope(t){let n=al(t),s=new Set(n.map(a=>a.id));for(let a=0;a<this.state.activeScope.track.length;a++){let o=this.state.activeScope.track[a];!o.kept&&!s.has(o.id)&&o.dispose()}let r=this.state.scopeStack.pop();this.state.activeScope=this.state.scopeStack.length===0?null:this.state.scopeStack[this.state.scopeStack.length-1],n.forEach(a=>{!a.kept&&a.scopeId===r.id&&this.track(a)})}gradients(t,n,s,r=!1){if($(n.length>0,()=>"gradients() received an empty list of xs."),s!=null&&s.dtype!=="float32")throw new Error(`dy must have 'float32' dtype, but has '${s.dtype}'`);let a=this.scopedRun(()=>this.startTape(),()=>this.endTape(),()=>this.tidy("forward",t));$(a instanceof _e,()=>"The result y returned by f() must be a tensor.");let o=Kv(this.state.activeTape,n,a);if(!r&&o.length===0&&n.length>0)throw new Error("Cannot compute gradient of y=f(x) with respect to x. Make sure that the f you passed encloses all operations that lead from x to y.");return this.tidy("backward",()=>{let i={};i[a.id]=s??r0(a.shape),jv(i,o,u=>this.tidy(u),a0);let c=n.map(u=>i[u.id]);return this.state.gradientDepth===0&&(this.state.activeTape.forEach(u=>{for(let l of u.saved)l.dispose()}),this.state.activeTape=null),{value:a,grads:c}})}customGrad(t){return $(hn(t),()=>"The f passed in customGrad(f) must be a function."),(...n)=>{$(n.every(i=>i instanceof _e),()=>"The args passed in customGrad(f)(x1, x2,...) must all be tensors");let s,r={};n.forEach((i,c)=>{r[c]=i});let a=(i,c)=>(s=t(...n,c),$(s.value instanceof _e,()=>"The function f passed in customGrad(f) must return an object where `obj.value` is a tensor"),$(hn(s.gradFunc),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function."),s.value),o=(i,c)=>{let u=s.gradFunc(i,c),l=Array.isArray(u)?u:[u];$(l.length===n.length,()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns the same number of tensors as inputs passed to f(...)."),$(l.every(p=>p instanceof _e),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns a list of only tensors.");let d={};return l.forEach((p,h)=>{d[h]=()=>p}),d};return this.runKernelFunc({forwardFunc:a,backwardsFunc:o,inputs:r})}}readSync(t){return this.state.tensorInfo.get(t).backend.readSync(t)}read(t){return this.state.tensorInfo.get(t).backend.read(t)}readToGPU(t,n){return this.state.tensorInfo.get(t).backend.readToGPU(t,n)}async time(t){let n=Xs(),s=await this.backend.time(t);return s.wallMs=Xs()-n,s}track(t){return this.state.activeScope!=null&&(t.scopeId=this.state.activeScope.id,this.state.activeScope.track.push(t)),t}get registeredVariables(){return this.state.registeredVariables}reset(){this.pendingBackendInitId++,this.state.dispose(),this.ENV.reset(),this.state=new Ld;for(let t in this.registry)this.disposeRegisteredKernels(t),this.registry[t].dispose(),delete this.registry[t];this.backendName=null,this.backendInstance=null,this.pendingBackendInit=null}};ol.nextTensorId=0;ol.nextVariableId=0;function r0(e){let t=Hu(be(e),"float32");return O.makeTensor(t,e,"float32")}function bh(){let e=ch();if(e._tfengine==null){let t=new ih(e);e._tfengine=new ol(t)}return Sv(e._tfengine.ENV),Qv(()=>e._tfengine),e._tfengine}var O=bh();function a0(e,t){let n={a:e,b:t};return O.runKernel(ws,n)}var ba={};de(ba,{isBrowser:()=>vh,isMobile:()=>c0,mockIsMobile:()=>i0});function o0(){return typeof navigator<"u"&&navigator!=null}var uu;function i0(e){uu=e}function c0(e){if(uu!==void 0)return uu;if(e||o0()){if(e||(e=navigator),e.product==="ReactNative")return!0;let t=e.userAgent||e.vendor||(typeof window<"u"?window.opera:"");if(!t){let n=e;return n.userAgentData&&n.userAgentData.mobile}return/(android|bb\d+|meego).+mobile|avantgo|bada\/|blackberry|blazer|compal|elaine|fennec|hiptop|iemobile|ip(hone|od)|iris|kindle|lge |maemo|midp|mmp|mobile.+firefox|netfront|opera m(ob|in)i|palm( os)?|phone|p(ixi|re)\/|plucker|pocket|psp|series(4|6)0|symbian|treo|up\.(browser|link)|vodafone|wap|windows ce|xda|xiino/i.test(t)||/1207|6310|6590|3gso|4thp|50[1-6]i|770s|802s|a wa|abac|ac(er|oo|s\-)|ai(ko|rn)|al(av|ca|co)|amoi|an(ex|ny|yw)|aptu|ar(ch|go)|as(te|us)|attw|au(di|\-m|r |s )|avan|be(ck|ll|nq)|bi(lb|rd)|bl(ac|az)|br(e|v)w|bumb|bw\-(n|u)|c55\/|capi|ccwa|cdm\-|cell|chtm|cldc|cmd\-|co(mp|nd)|craw|da(it|ll|ng)|dbte|dc\-s|devi|dica|dmob|do(c|p)o|ds(12|\-d)|el(49|ai)|em(l2|ul)|er(ic|k0)|esl8|ez([4-7]0|os|wa|ze)|fetc|fly(\-|_)|g1 u|g560|gene|gf\-5|g\-mo|go(\.w|od)|gr(ad|un)|haie|hcit|hd\-(m|p|t)|hei\-|hi(pt|ta)|hp( i|ip)|hs\-c|ht(c(\-| |_|a|g|p|s|t)|tp)|hu(aw|tc)|i\-(20|go|ma)|i230|iac( |\-|\/)|ibro|idea|ig01|ikom|im1k|inno|ipaq|iris|ja(t|v)a|jbro|jemu|jigs|kddi|keji|kgt( |\/)|klon|kpt |kwc\-|kyo(c|k)|le(no|xi)|lg( g|\/(k|l|u)|50|54|\-[a-w])|libw|lynx|m1\-w|m3ga|m50\/|ma(te|ui|xo)|mc(01|21|ca)|m\-cr|me(rc|ri)|mi(o8|oa|ts)|mmef|mo(01|02|bi|de|do|t(\-| |o|v)|zz)|mt(50|p1|v )|mwbp|mywa|n10[0-2]|n20[2-3]|n30(0|2)|n50(0|2|5)|n7(0(0|1)|10)|ne((c|m)\-|on|tf|wf|wg|wt)|nok(6|i)|nzph|o2im|op(ti|wv)|oran|owg1|p800|pan(a|d|t)|pdxg|pg(13|\-([1-8]|c))|phil|pire|pl(ay|uc)|pn\-2|po(ck|rt|se)|prox|psio|pt\-g|qa\-a|qc(07|12|21|32|60|\-[2-7]|i\-)|qtek|r380|r600|raks|rim9|ro(ve|zo)|s55\/|sa(ge|ma|mm|ms|ny|va)|sc(01|h\-|oo|p\-)|sdk\/|se(c(\-|0|1)|47|mc|nd|ri)|sgh\-|shar|sie(\-|m)|sk\-0|sl(45|id)|sm(al|ar|b3|it|t5)|so(ft|ny)|sp(01|h\-|v\-|v )|sy(01|mb)|t2(18|50)|t6(00|10|18)|ta(gt|lk)|tcl\-|tdg\-|tel(i|m)|tim\-|t\-mo|to(pl|sh)|ts(70|m\-|m3|m5)|tx\-9|up(\.b|g1|si)|utst|v400|v750|veri|vi(rg|te)|vk(40|5[0-3]|\-v)|vm40|voda|vulc|vx(52|53|60|61|70|80|81|83|85|98)|w3c(\-| )|webc|whit|wi(g |nc|nw)|wmlb|wonu|x700|yas\-|your|zeto|zte\-/i.test(t.substr(0,4))}return!1}function vh(){return typeof window<"u"&&window.document!=null||typeof WorkerGlobalScope<"u"}var tt=V();tt.registerFlag("DEBUG",()=>!1,e=>{e&&console.warn("Debugging mode is ON. The output of every math call will be downloaded to CPU and checked for NaNs. This significantly impacts performance.")});tt.registerFlag("IS_BROWSER",()=>vh());tt.registerFlag("IS_NODE",()=>typeof process<"u"&&typeof process.versions<"u"&&typeof process.versions.node<"u");tt.registerFlag("IS_CHROME",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Chrome/.test(navigator.userAgent)&&/Google Inc/.test(navigator.vendor));tt.registerFlag("IS_SAFARI",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Safari/.test(navigator.userAgent)&&/Apple/.test(navigator.vendor));tt.registerFlag("PROD",()=>!1);tt.registerFlag("TENSORLIKE_CHECK_SHAPE_CONSISTENCY",()=>tt.getBool("DEBUG"));tt.registerFlag("DEPRECATION_WARNINGS_ENABLED",()=>!0);tt.registerFlag("IS_TEST",()=>!1);tt.registerFlag("CHECK_COMPUTATION_FOR_ERRORS",()=>tt.getBool("DEBUG"));tt.registerFlag("WRAP_TO_IMAGEBITMAP",()=>!1);tt.registerFlag("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU",()=>!1);tt.registerFlag("USE_SETTIMEOUTCUSTOM",()=>!1);function _t(e,t){let n=e;if(Ve(e))return t==="string"?[]:[e.length];if(mh(e)){let r=e.channels||"RGBA";return[e.height,e.width*r.length]}else if(gh(e))return[e.buffer.size/(t==null?4:Qa(t))];if(!Array.isArray(e))return[];let s=[];for(;Array.isArray(n)||Ve(n)&&t!=="string";)s.push(n.length),n=n[0];return Array.isArray(e)&&V().getBool("TENSORLIKE_CHECK_SHAPE_CONSISTENCY")&&wh(e,s,[]),s}function wh(e,t,n){if(n=n||[],!Array.isArray(e)&&!Ve(e)){$(t.length===0,()=>`Element arr[${n.join("][")}] is a primitive, but should be an array/TypedArray of ${t[0]} elements`);return}$(t.length>0,()=>`Element arr[${n.join("][")}] should be a primitive, but is an array of ${e.length} elements`),$(e.length===t[0],()=>`Element arr[${n.join("][")}] should have ${t[0]} elements, but has ${e.length} elements`);let s=t.slice(1);for(let r=0;r<e.length;++r)wh(e[r],s,n.concat(r))}function Bd(e,t,n,s){if(e!=="string_or_numeric"){if(e==null)throw new Error("Expected dtype cannot be null.");if(e!=="numeric"&&e!==t||e==="numeric"&&t==="string")throw new Error(`Argument '${n}' passed to '${s}' must be ${e} tensor, but got ${t} tensor`)}}function C(e,t,n,s="numeric"){if(e instanceof hh())return Bd(s,e.dtype,t,n),e;let r=dr(e);if(r!=="string"&&["bool","int32","float32"].indexOf(s)>=0&&(r=s),Bd(s,r,t,n),e==null||!Ve(e)&&!Array.isArray(e)&&typeof e!="number"&&typeof e!="boolean"&&typeof e!="string"){let c=e==null?"null":e.constructor.name;throw new Error(`Argument '${t}' passed to '${n}' must be a Tensor or TensorLike, but got '${c}'`)}let a=_t(e,r);!Ve(e)&&!Array.isArray(e)&&(e=[e]);let i=r!=="string"?lc(e,r):fn(e,[],!0);return O.makeTensor(i,a,r)}function Zs(e,t,n,s="numeric"){if(!Array.isArray(e))throw new Error(`Argument ${t} passed to ${n} must be a \`Tensor[]\` or \`TensorLike[]\``);return e.map((a,o)=>C(a,`${t}[${o}]`,n,s))}var il="__op";function D(e){let t=Object.keys(e);if(t.length!==1)throw new Error(`Please provide an object with a single key (operation name) mapping to a function. Got an object with ${t.length} keys.`);let n=t[0],s=e[n];n.endsWith("_")&&(n=n.substring(0,n.length-1)),n=n+il;let r=(...a)=>{O.startScope(n);try{let o=s(...a);return vo(o)&&console.error("Cannot return a Promise inside of tidy."),O.endScope(o),o}catch(o){throw O.endScope(null),o}};return Object.defineProperty(r,"name",{value:n,configurable:!0}),r}function u0(e,t){let n=C(e,"real","complex"),s=C(t,"imag","complex");Qe(n.shape,s.shape,`real and imag shapes, ${n.shape} and ${s.shape}, must match in call to tf.complex().`);let r={real:n,imag:s};return O.runKernel(_o,r)}var jt=D({complex_:u0});function wn(e,t,n,s){if(s==null)s=dr(e);else if(s==="complex64")throw new Error("Cannot construct a complex64 tensor directly. Please use tf.complex(real, imag).");if(gh(e)||mh(e)){if(s!=="float32"&&s!=="int32")throw new Error(`Creating tensor from GPU data only supports 'float32'|'int32' dtype, while the dtype is ${s}.`);return O.backend.createTensorFromGPUData(e,t||n,s)}if(!Ve(e)&&!Array.isArray(e)&&typeof e!="number"&&typeof e!="boolean"&&typeof e!="string")throw new Error("values passed to tensor(values) must be a number/boolean/string or an array of numbers/booleans/strings, or a TypedArray");if(t!=null){lt(t);let r=be(t),a=be(n);$(r===a,()=>`Based on the provided shape, [${t}], the tensor should have ${r} values but has ${a}`);for(let o=0;o<n.length;++o){let i=n[o],c=o===n.length-1?i!==be(t.slice(o)):!0;$(n[o]===t[o]||!c,()=>`Error creating a new Tensor. Inferred shape (${n}) does not match the provided shape (${t}). `)}}return!Ve(e)&&!Array.isArray(e)&&(e=[e]),t=t||n,e=s!=="string"?lc(e,s):fn(e,[],!0),O.makeTensor(e,t,s)}function $t(e,t,n){let s=_t(e,n);return wn(e,t,s,n)}var Bn={float32:4,float16:2,int32:4,uint16:2,uint8:1,bool:1,complex64:8},Yt=class Sh{static join(t){return new Sh(t).slice()}constructor(t){if(this.shards=[],this.previousShardIndex=0,t==null||(t instanceof Array||(t=[t]),t=t.map(s=>Ve(s)?s.buffer:s),t.length===0))return;this.bufferUniformSize=t[0].byteLength;let n=0;for(let s=0;s<t.length;s++){let r=t[s];s!==t.length-1&&r.byteLength!==this.bufferUniformSize&&(this.bufferUniformSize=void 0);let a=n+r.byteLength;this.shards.push({buffer:r,start:n,end:a}),n=a}this.shards.length===0&&(this.byteLength=0),this.byteLength=this.shards[this.shards.length-1].end}slice(t=0,n=this.byteLength){if(this.shards.length===0)return new ArrayBuffer(0);if(t=isNaN(Number(t))?0:t,n=isNaN(Number(n))?0:n,t=Math.max(0,t),n=Math.min(this.byteLength,n),n<=t)return new ArrayBuffer(0);let s=this.findShardForByte(t);if(s===-1)throw new Error(`Could not find start shard for byte ${t}`);let r=n-t,a=new ArrayBuffer(r),o=new Uint8Array(a),i=0;for(let c=s;c<this.shards.length;c++){let u=this.shards[c],d=t+i-u.start,p=i,f=Math.min(n,u.end)-u.start,g=new Uint8Array(u.buffer,d,f-d);if(o.set(g,p),i+=g.length,n<u.end)break}return a}findShardForByte(t){if(this.shards.length===0||t<0||t>=this.byteLength)return-1;if(this.bufferUniformSize!=null)return this.previousShardIndex=Math.floor(t/this.bufferUniformSize),this.previousShardIndex;function n(r){return t<r.start?-1:t>=r.end?1:0}if(n(this.shards[this.previousShardIndex])===0)return this.previousShardIndex;let s=l0(this.shards,n);return s===-1?-1:(this.previousShardIndex=s,this.previousShardIndex)}};function l0(e,t){let n=0,s=e.length;for(;n<=s;){let r=Math.floor((s-n)/2)+n,a=t(e[r]);if(a===0)return r;a<0?s=r:n=r+1}return-1}function d0(){V().set("PROD",!0)}function p0(){V().set("DEBUG",!0)}function h0(){V().set("DEPRECATION_WARNINGS_ENABLED",!1),console.warn("TensorFlow.js deprecation warnings have been disabled.")}function kh(e){V().getBool("DEPRECATION_WARNINGS_ENABLED")&&console.warn(e+" You can disable deprecation warnings with tf.disableDeprecationWarnings().")}e0(kh);function f0(){O.disposeVariables()}function Ct(){return O}function m0(){return O.memory()}function g0(e){return O.profile(e)}function fe(e,t){return O.tidy(e,t)}function Ye(e){al(e).forEach(n=>n.dispose())}function Tt(e){return O.keep(e)}function y0(e){return O.time(e)}function x0(e){return O.setBackend(e)}function b0(){return O.ready()}function Ih(){return O.backendName}function v0(e){O.removeBackend(e)}function w0(e){return O.findBackend(e)}function S0(e){return O.findBackendFactory(e)}function cl(e,t,n=1){return O.registerBackend(e,t,n)}function Ch(){return O.backend}function k0(e,t){V().setPlatform(e,t)}var mn=4;async function I0(e,t){let n=[],s=[],r=Array.isArray(e)?e.map(o=>o.name):Object.keys(e);for(let o=0;o<r.length;++o){let i=r[o],c=Array.isArray(e)?e[o].tensor:e[i];if(c.dtype!=="float32"&&c.dtype!=="int32"&&c.dtype!=="bool"&&c.dtype!=="string"&&c.dtype!=="complex64")throw new Error(`Unsupported dtype in weight '${i}': ${c.dtype}`);let u={name:i,shape:c.shape,dtype:c.dtype};if(c.dtype==="string"){let l=new Promise(async d=>{let p=await c.bytes(),h=p.reduce((m,y)=>m+y.length,0)+mn*p.length,f=new Uint8Array(h),g=0;for(let m=0;m<p.length;m++){let y=p[m],b=new Uint8Array(new Uint32Array([y.length]).buffer);f.set(b,g),g+=mn,f.set(y,g),g+=y.length}d(f)});s.push(l)}else s.push(c.data());t!=null&&(u.group=t),n.push(u)}let a=await Promise.all(s);return{data:T0(a),specs:n}}function Nh(e,t){let n=new Yt(e),s={},r=0;for(let a of t){let o=C0(a,(i,c)=>n.slice(r+i,r+c));s[a.name]=Th(a,n.slice(r,r+o)),r+=o}return s}function C0(e,t){let n=be(e.shape),s;if("quantization"in e){let r=e.quantization;s=Bn[r.dtype]}else if(e.dtype==="string"){let r=0;for(let a=0;a<n;a++)r+=mn+new Uint32Array(t(r,r+mn))[0];return r}else s=Bn[e.dtype];return n*s}async function N0(e,t){let n=be(e.shape),s;if("quantization"in e){let r=e.quantization;s=Bn[r.dtype]}else if(e.dtype==="string"){let r=0;for(let a=0;a<n;a++)r+=mn+new Uint32Array(await t(r,r+mn))[0];return r}else s=Bn[e.dtype];return n*s}function Th(e,t){let n=e.name,s=e.dtype,r=e.shape,a=be(r),o,i=0;if("quantization"in e){let c=e.quantization;if(c.dtype==="uint8"||c.dtype==="uint16"){if(!("min"in c&&"scale"in c))throw new Error(`Weight ${e.name} with quantization ${c.dtype} doesn't have corresponding metadata min and scale.`)}else if(c.dtype==="float16"){if(s!=="float32")throw new Error(`Weight ${e.name} is quantized with ${c.dtype} which only supports weights of type float32 not ${s}.`)}else throw new Error(`Weight ${e.name} has unknown quantization dtype ${c.dtype}. Supported quantization dtypes are: 'uint8', 'uint16', and 'float16'.`);let u=Bn[c.dtype],l=c.dtype==="uint8"?new Uint8Array(t):new Uint16Array(t);if(s==="float32")if(c.dtype==="uint8"||c.dtype==="uint16"){o=new Float32Array(l.length);for(let d=0;d<l.length;d++){let p=l[d];o[d]=p*c.scale+c.min}}else if(c.dtype==="float16")o=O0()(l);else throw new Error(`Unsupported quantization type ${c.dtype} for weight type float32.`);else if(s==="int32"){if(c.dtype!=="uint8"&&c.dtype!=="uint16")throw new Error(`Unsupported quantization type ${c.dtype} for weight type int32.`);o=new Int32Array(l.length);for(let d=0;d<l.length;d++){let p=l[d];o[d]=Math.round(p*c.scale+c.min)}}else throw new Error(`Unsupported dtype in weight '${n}': ${s}`);i+=a*u}else if(s==="string"){let c=be(e.shape);o=[];for(let u=0;u<c;u++){let l=new Uint32Array(t.slice(i,i+mn))[0];i+=mn;let d=new Uint8Array(t.slice(i,i+l));o.push(d),i+=l}}else{let c=Bn[s];if(s==="float32")o=new Float32Array(t);else if(s==="int32")o=new Int32Array(t);else if(s==="bool")o=new Uint8Array(t);else if(s==="complex64"){o=new Float32Array(t);let u=new Float32Array(o.length/2),l=new Float32Array(o.length/2);for(let f=0;f<u.length;f++)u[f]=o[f*2],l[f]=o[f*2+1];let d=$t(u,r,"float32"),p=$t(l,r,"float32"),h=jt(d,p);return d.dispose(),p.dispose(),h}else throw new Error(`Unsupported dtype in weight '${n}': ${s}`);i+=a*c}return $t(o,r,s)}async function Vd(e,t,n){let s=new Uint8Array(t);for(;s.byteLength<n;){let{done:r,value:a}=await e.read();if(r&&a==null){let i=n-s.byteLength;throw new Error(`Reader is done but ${i} bytes are still expected`)}let o=new Uint8Array(s.length+a.byteLength);o.set(s,0),o.set(new Uint8Array(a),s.length),s=o}return s.buffer}async function $h(e,t){let n={},s=e.getReader(),r=new ArrayBuffer(0);for(let a of t){let o=await N0(a,async(u,l)=>(r=await Vd(s,r,l),r.slice(u,l)));r=await Vd(s,r,o);let i=r.slice(0,o);r=r.slice(o);let c=Th(a,i);if(n[a.name]=c,Ih()==="webgpu"){let u=Ch();"uploadToGPU"in u&&be(c.shape)>=V().get("WEBGPU_CPU_HANDOFF_SIZE_THRESHOLD")&&u.uploadToGPU(c.dataId)}}return n}function T0(e){if(e===null)throw new Error(`Invalid input value: ${JSON.stringify(e)}`);let t=0,n=[];e.forEach(a=>{if(t+=a.byteLength,n.push(a.byteLength===a.buffer.byteLength?a:new a.constructor(a)),!(a instanceof Float32Array||a instanceof Int32Array||a instanceof Uint8Array))throw new Error(`Unsupported TypedArray subtype: ${a.constructor.name}`)});let s=new Uint8Array(t),r=0;return n.forEach(a=>{s.set(new Uint8Array(a.buffer),r),r+=a.byteLength}),s.buffer}var ul=typeof Buffer<"u"&&(typeof Blob>"u"||typeof atob>"u"||typeof btoa>"u");function Md(e){return ul?Buffer.byteLength(e,"utf8"):new Blob([e]).size}function $0(e){if(ul)return Buffer.from(e).toString("base64");let t=new Uint8Array(e),n="";for(let s=0,r=t.length;s<r;s++)n+=String.fromCharCode(t[s]);return btoa(n)}function E0(e){if(ul){let s=Buffer.from(e,"base64");return s.buffer.slice(s.byteOffset,s.byteOffset+s.byteLength)}let t=atob(e),n=new Uint8Array(t.length);for(let s=0;s<t.length;++s)n.set([t.charCodeAt(s)],s);return n.buffer}function R0(e){return Yt.join(e)}function zd(e){let t="/";for(e=e.trim();e.endsWith(t);)e=e.slice(0,e.length-1);let n=e.split(t);return n[n.length-1]}function Eh(e,t){let n={modelTopology:e.modelTopology,format:e.format,generatedBy:e.generatedBy,convertedBy:e.convertedBy,weightsManifest:t};return e.signature!=null&&(n.signature=e.signature),e.userDefinedMetadata!=null&&(n.userDefinedMetadata=e.userDefinedMetadata),e.modelInitializer!=null&&(n.modelInitializer=e.modelInitializer),e.initializerSignature!=null&&(n.initializerSignature=e.initializerSignature),e.trainingConfig!=null&&(n.trainingConfig=e.trainingConfig),n}function Rh(e,t,n){let s={modelTopology:e.modelTopology,format:e.format,generatedBy:e.generatedBy,convertedBy:e.convertedBy};if(e.trainingConfig!=null&&(s.trainingConfig=e.trainingConfig),e.weightsManifest!=null){if(!t)throw new Error("modelJSON has weightsManifest but weightSpecs is null");if(!n)throw new Error("modelJSON has weightsManifest but weightData is null");s.weightSpecs=t,s.weightData=n}return e.signature!=null&&(s.signature=e.signature),e.userDefinedMetadata!=null&&(s.userDefinedMetadata=e.userDefinedMetadata),e.modelInitializer!=null&&(s.modelInitializer=e.modelInitializer),e.initializerSignature!=null&&(s.initializerSignature=e.initializerSignature),s}async function ll(e,t){let n,s;return e.weightsManifest!=null&&([n,s]=await t(e.weightsManifest)),Rh(e,n,s)}function va(e){if(e.modelTopology instanceof ArrayBuffer)throw new Error("Expected JSON model topology, received ArrayBuffer.");return{dateSaved:new Date,modelTopologyType:"JSON",modelTopologyBytes:e.modelTopology==null?0:Md(JSON.stringify(e.modelTopology)),weightSpecsBytes:e.weightSpecs==null?0:Md(JSON.stringify(e.weightSpecs)),weightDataBytes:e.weightData==null?0:new Yt(e.weightData).byteLength}}function lu(e){let t=[];for(let n of e)t.push(...n.weights);return t}function A0(){let e=n=>{let s=n<<13,r=0;for(;(s&8388608)===0;)r-=8388608,s<<=1;return s&=-8388609,r+=947912704,s|r},t=new Uint32Array(2048);t[0]=0;for(let n=1;n<1024;n++)t[n]=e(n);for(let n=1024;n<2048;n++)t[n]=939524096+(n-1024<<13);return t}function D0(){let e=new Uint32Array(64);e[0]=0,e[31]=1199570944,e[32]=2147483648,e[63]=3347054592;for(let t=1;t<31;t++)e[t]=t<<23;for(let t=33;t<63;t++)e[t]=2147483648+(t-32<<23);return e}function _0(){let e=new Uint32Array(64);for(let t=0;t<64;t++)e[t]=1024;return e[0]=e[32]=0,e}function O0(){let e=A0(),t=D0(),n=_0();return s=>{let r=new ArrayBuffer(4*s.length),a=new Uint32Array(r);for(let o=0;o<s.length;o++){let i=s[o],c=e[n[i>>10]+(i&1023)]+t[i>>10];a[o]=c}return new Float32Array(r)}}var mt=class It{constructor(){this.saveRouters=[],this.loadRouters=[]}static getInstance(){return It.instance==null&&(It.instance=new It),It.instance}static registerSaveRouter(t){It.getInstance().saveRouters.push(t)}static registerLoadRouter(t){It.getInstance().loadRouters.push(t)}static getSaveHandlers(t){return It.getHandlers(t,"save")}static getLoadHandlers(t,n){return It.getHandlers(t,"load",n)}static getHandlers(t,n,s){let r=[];return(n==="load"?It.getInstance().loadRouters:It.getInstance().saveRouters).forEach(o=>{let i=o(t,s);i!==null&&r.push(i)}),r}},F0=e=>mt.registerSaveRouter(e),P0=e=>mt.registerLoadRouter(e),L0=e=>mt.getSaveHandlers(e),B0=(e,t)=>mt.getLoadHandlers(e,t),du="tensorflowjs",pu=1,On="models_store",un="model_info_store";function Ah(){if(!V().getBool("IS_BROWSER"))throw new Error("Failed to obtain IndexedDB factory because the current environmentis not a web browser.");let e=typeof window>"u"?self:window,t=e.indexedDB||e.mozIndexedDB||e.webkitIndexedDB||e.msIndexedDB||e.shimIndexedDB;if(t==null)throw new Error("The current browser does not appear to support IndexedDB.");return t}function hu(e){let t=e.result;t.createObjectStore(On,{keyPath:"modelPath"}),t.createObjectStore(un,{keyPath:"modelPath"})}var Vn=class{constructor(e){if(this.indexedDB=Ah(),e==null||!e)throw new Error("For IndexedDB, modelPath must not be null, undefined or empty.");this.modelPath=e}async save(e){if(e.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");return this.databaseAction(this.modelPath,e)}async load(){return this.databaseAction(this.modelPath)}databaseAction(e,t){return new Promise((n,s)=>{let r=this.indexedDB.open(du,pu);r.onupgradeneeded=()=>hu(r),r.onsuccess=()=>{let a=r.result;if(t==null){let o=a.transaction(On,"readonly"),c=o.objectStore(On).get(this.modelPath);c.onsuccess=()=>{if(c.result==null)return a.close(),s(new Error(`Cannot find model with path '${this.modelPath}' in IndexedDB.`));n(c.result.modelArtifacts)},c.onerror=u=>(a.close(),s(c.error)),o.oncomplete=()=>a.close()}else{t.weightData=Yt.join(t.weightData);let o=va(t),i=a.transaction(un,"readwrite"),c=i.objectStore(un),u;try{u=c.put({modelPath:this.modelPath,modelArtifactsInfo:o})}catch(d){return s(d)}let l;u.onsuccess=()=>{l=a.transaction(On,"readwrite");let d=l.objectStore(On),p;try{p=d.put({modelPath:this.modelPath,modelArtifacts:t,modelArtifactsInfo:o})}catch(h){return s(h)}p.onsuccess=()=>n({modelArtifactsInfo:o}),p.onerror=h=>{c=i.objectStore(un);let f=c.delete(this.modelPath);f.onsuccess=()=>(a.close(),s(p.error)),f.onerror=g=>(a.close(),s(p.error))}},u.onerror=d=>(a.close(),s(u.error)),i.oncomplete=()=>{l==null?a.close():l.oncomplete=()=>a.close()}}},r.onerror=a=>s(r.error)})}};Vn.URL_SCHEME="indexeddb://";var Dh=e=>V().getBool("IS_BROWSER")&&!Array.isArray(e)&&e.startsWith(Vn.URL_SCHEME)?V0(e.slice(Vn.URL_SCHEME.length)):null;mt.registerSaveRouter(Dh);mt.registerLoadRouter(Dh);function V0(e){return new Vn(e)}function M0(e){return e.startsWith(Vn.URL_SCHEME)?e.slice(Vn.URL_SCHEME.length):e}var z0=class{constructor(){this.indexedDB=Ah()}async listModels(){return new Promise((e,t)=>{let n=this.indexedDB.open(du,pu);n.onupgradeneeded=()=>hu(n),n.onsuccess=()=>{let s=n.result,r=s.transaction(un,"readonly"),o=r.objectStore(un).getAll();o.onsuccess=()=>{let i={};for(let c of o.result)i[c.modelPath]=c.modelArtifactsInfo;e(i)},o.onerror=i=>(s.close(),t(o.error)),r.oncomplete=()=>s.close()},n.onerror=s=>t(n.error)})}async removeModel(e){return e=M0(e),new Promise((t,n)=>{let s=this.indexedDB.open(du,pu);s.onupgradeneeded=()=>hu(s),s.onsuccess=()=>{let r=s.result,a=r.transaction(un,"readwrite"),o=a.objectStore(un),i=o.get(e),c;i.onsuccess=()=>{if(i.result==null)return r.close(),n(new Error(`Cannot find model with path '${e}' in IndexedDB.`));{let u=o.delete(e),l=()=>{c=r.transaction(On,"readwrite");let p=c.objectStore(On).delete(e);p.onsuccess=()=>t(i.result.modelArtifactsInfo),p.onerror=h=>n(i.error)};u.onsuccess=l,u.onerror=d=>(l(),r.close(),n(i.error))}},i.onerror=u=>(r.close(),n(i.error)),a.oncomplete=()=>{c==null?r.close():c.oncomplete=()=>r.close()}},s.onerror=r=>n(s.error)})}},Ht="/",Qn="tensorflowjs_models",_h="info",W0="model_topology",U0="weight_specs",G0="weight_data",H0="model_metadata";function Oh(e){return{info:[Qn,e,_h].join(Ht),topology:[Qn,e,W0].join(Ht),weightSpecs:[Qn,e,U0].join(Ht),weightData:[Qn,e,G0].join(Ht),modelMetadata:[Qn,e,H0].join(Ht)}}function Fh(e){for(let t of Object.values(e))window.localStorage.removeItem(t)}function q0(e){let t=e.split(Ht);if(t.length<3)throw new Error(`Invalid key format: ${e}`);return t.slice(1,t.length-1).join(Ht)}function K0(e){return e.startsWith(Mn.URL_SCHEME)?e.slice(Mn.URL_SCHEME.length):e}var Mn=class{constructor(e){if(!V().getBool("IS_BROWSER")||typeof window>"u"||typeof window.localStorage>"u")throw new Error("The current environment does not support local storage.");if(this.LS=window.localStorage,e==null||!e)throw new Error("For local storage, modelPath must not be null, undefined or empty.");this.modelPath=e,this.keys=Oh(this.modelPath)}async save(e){if(e.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");{let t=JSON.stringify(e.modelTopology),n=JSON.stringify(e.weightSpecs),s=va(e),r=Yt.join(e.weightData);try{this.LS.setItem(this.keys.info,JSON.stringify(s)),this.LS.setItem(this.keys.topology,t),this.LS.setItem(this.keys.weightSpecs,n),this.LS.setItem(this.keys.weightData,$0(r));let a={format:e.format,generatedBy:e.generatedBy,convertedBy:e.convertedBy,signature:e.signature!=null?e.signature:void 0,userDefinedMetadata:e.userDefinedMetadata!=null?e.userDefinedMetadata:void 0,modelInitializer:e.modelInitializer!=null?e.modelInitializer:void 0,initializerSignature:e.initializerSignature!=null?e.initializerSignature:void 0,trainingConfig:e.trainingConfig!=null?e.trainingConfig:void 0};return this.LS.setItem(this.keys.modelMetadata,JSON.stringify(a)),{modelArtifactsInfo:s}}catch{throw Fh(this.keys),new Error(`Failed to save model '${this.modelPath}' to local storage: size quota being exceeded is a possible cause of this failure: modelTopologyBytes=${s.modelTopologyBytes}, weightSpecsBytes=${s.weightSpecsBytes}, weightDataBytes=${s.weightDataBytes}.`)}}}async load(){let e=JSON.parse(this.LS.getItem(this.keys.info));if(e==null)throw new Error(`In local storage, there is no model with name '${this.modelPath}'`);if(e.modelTopologyType!=="JSON")throw new Error("BrowserLocalStorage does not support loading non-JSON model topology yet.");let t={},n=JSON.parse(this.LS.getItem(this.keys.topology));if(n==null)throw new Error(`In local storage, the topology of model '${this.modelPath}' is missing.`);t.modelTopology=n;let s=JSON.parse(this.LS.getItem(this.keys.weightSpecs));if(s==null)throw new Error(`In local storage, the weight specs of model '${this.modelPath}' are missing.`);t.weightSpecs=s;let r=this.LS.getItem(this.keys.modelMetadata);if(r!=null){let o=JSON.parse(r);t.format=o.format,t.generatedBy=o.generatedBy,t.convertedBy=o.convertedBy,o.signature!=null&&(t.signature=o.signature),o.userDefinedMetadata!=null&&(t.userDefinedMetadata=o.userDefinedMetadata),o.modelInitializer!=null&&(t.modelInitializer=o.modelInitializer),o.initializerSignature!=null&&(t.initializerSignature=o.initializerSignature),o.trainingConfig!=null&&(t.trainingConfig=o.trainingConfig)}let a=this.LS.getItem(this.keys.weightData);if(a==null)throw new Error(`In local storage, the binary weight values of model '${this.modelPath}' are missing.`);return t.weightData=E0(a),t}};Mn.URL_SCHEME="localstorage://";var Ph=e=>V().getBool("IS_BROWSER")&&!Array.isArray(e)&&e.startsWith(Mn.URL_SCHEME)?j0(e.slice(Mn.URL_SCHEME.length)):null;mt.registerSaveRouter(Ph);mt.registerLoadRouter(Ph);function j0(e){return new Mn(e)}var X0=class{constructor(){$(V().getBool("IS_BROWSER"),()=>"Current environment is not a web browser"),$(typeof window>"u"||typeof window.localStorage<"u",()=>"Current browser does not appear to support localStorage"),this.LS=window.localStorage}async listModels(){let e={},t=Qn+Ht,n=Ht+_h;for(let s=0;s<this.LS.length;++s){let r=this.LS.key(s);if(r.startsWith(t)&&r.endsWith(n)){let a=q0(r);e[a]=JSON.parse(this.LS.getItem(r))}}return e}async removeModel(e){e=K0(e);let t=Oh(e);if(this.LS.getItem(t.info)==null)throw new Error(`Cannot find model at path '${e}'`);let n=JSON.parse(this.LS.getItem(t.info));return Fh(t),n}},ss="://",gn=class rn{constructor(){this.managers={}}static getInstance(){return rn.instance==null&&(rn.instance=new rn),rn.instance}static registerManager(t,n){$(t!=null,()=>"scheme must not be undefined or null."),t.endsWith(ss)&&(t=t.slice(0,t.indexOf(ss))),$(t.length>0,()=>"scheme must not be an empty string.");let s=rn.getInstance();$(s.managers[t]==null,()=>`A model store manager is already registered for scheme '${t}'.`),s.managers[t]=n}static getManager(t){let n=rn.getInstance().managers[t];if(n==null)throw new Error(`Cannot find model manager for scheme '${t}'`);return n}static getSchemes(){return Object.keys(rn.getInstance().managers)}};function ja(e){if(e.indexOf(ss)===-1)throw new Error(`The url string provided does not contain a scheme. Supported schemes are: ${gn.getSchemes().join(",")}`);return{scheme:e.split(ss)[0],path:e.split(ss)[1]}}async function Lh(e,t,n=!1){$(e!==t,()=>`Old path and new path are the same: '${e}'`);let s=mt.getLoadHandlers(e);$(s.length>0,()=>`Copying failed because no load handler is found for source URL ${e}.`),$(s.length<2,()=>`Copying failed because more than one (${s.length}) load handlers for source URL ${e}.`);let r=s[0],a=mt.getSaveHandlers(t);$(a.length>0,()=>`Copying failed because no save handler is found for destination URL ${t}.`),$(a.length<2,()=>`Copying failed because more than one (${s.length}) save handlers for destination URL ${t}.`);let o=a[0],i=ja(e).scheme,c=ja(e).path,u=i===ja(e).scheme,l=await r.load();n&&u&&await gn.getManager(i).removeModel(c);let d=await o.save(l);return n&&!u&&await gn.getManager(i).removeModel(c),d.modelArtifactsInfo}async function Y0(){let e=gn.getSchemes(),t={};for(let n of e){let s=await gn.getManager(n).listModels();for(let r in s){let a=n+ss+r;t[a]=s[r]}}return t}async function Z0(e){let t=ja(e);return gn.getManager(t.scheme).removeModel(t.path)}async function Q0(e,t){return Lh(e,t,!1)}async function J0(e,t){return Lh(e,t,!0)}var ew=class{constructor(){this.messageName="setTimeoutCustom",this.functionRefs=[],this.handledMessageCount=0,this.hasEventListener=!1}fetch(e,t){return fetch(e,t)}now(){return performance.now()}encode(e,t){if(t!=="utf-8"&&t!=="utf8")throw new Error(`Browser's encoder only supports utf-8, but got ${t}`);return this.textEncoder==null&&(this.textEncoder=new TextEncoder),this.textEncoder.encode(e)}decode(e,t){return new TextDecoder(t).decode(e)}setTimeoutCustom(e,t){if(typeof window>"u"||!V().getBool("USE_SETTIMEOUTCUSTOM")){setTimeout(e,t);return}this.functionRefs.push(e),setTimeout(()=>{window.postMessage({name:this.messageName,index:this.functionRefs.length-1},"*")},t),this.hasEventListener||(this.hasEventListener=!0,window.addEventListener("message",n=>{if(n.source===window&&n.data.name===this.messageName){n.stopPropagation();let s=this.functionRefs[n.data.index];s(),this.handledMessageCount++,this.handledMessageCount===this.functionRefs.length&&(this.functionRefs=[],this.handledMessageCount=0)}},!0))}isTypedArray(e){return uh(e)}};if(V().get("IS_BROWSER")){V().setPlatform("browser",new ew);try{gn.registerManager(Mn.URL_SCHEME,new X0)}catch{}try{gn.registerManager(Vn.URL_SCHEME,new z0)}catch{}}var tw={importFetch:()=>Ib()},Wc,nw=class{constructor(){this.util=Cb(),this.textEncoder=new this.util.TextEncoder}fetch(e,t){return V().global.fetch!=null?V().global.fetch(e,t):(Wc==null&&(Wc=tw.importFetch()),Wc(e,t))}now(){let e=process.hrtime();return e[0]*1e3+e[1]/1e6}encode(e,t){if(t!=="utf-8"&&t!=="utf8")throw new Error(`Node built-in encoder only supports utf-8, but got ${t}`);return this.textEncoder.encode(e)}decode(e,t){return e.length===0?"":new this.util.TextDecoder(t).decode(e)}isTypedArray(e){return this.util.types.isFloat32Array(e)||this.util.types.isInt32Array(e)||this.util.types.isUint8Array(e)||this.util.types.isUint8ClampedArray(e)}};V().get("IS_NODE")&&!V().get("IS_BROWSER")&&V().setPlatform("node",new nw);function ie(e,t="float32",n){return t=t||"float32",lt(e),new Fe(e,t,n)}function sw(e,t){let n=C(e,"x","cast");if(!nh(t))throw new Error(`Failed to cast to unknown dtype ${t}`);if(t==="string"&&n.dtype!=="string"||t!=="string"&&n.dtype==="string")throw new Error("Only strings can be casted to strings");let s={x:n},r={dtype:t};return O.runKernel(vr,s,r)}var Te=D({cast_:sw});function rw(e){let n={x:C(e,"x","clone","string_or_numeric")};return O.runKernel(Fr,n)}var qt=D({clone_:rw});function dl(e,t=!1){console.log(e.toString(t))}bh();var aw={buffer:ie,cast:Te,clone:qt,print:dl};Jv(aw);function ow(e,t){let n=C(e,"a","add"),s=C(t,"b","add");[n,s]=Ae(n,s);let r={a:n,b:s};return O.runKernel(ws,r)}var oe=D({add_:ow});function iw(e,t){let n=C(e,"a","floorDiv"),s=C(t,"b","floorDiv");[n,s]=Ae(n,s);let r={a:n,b:s};return O.runKernel(Dr,r)}var pl=D({floorDiv_:iw});function cw(e,t){let n=C(e,"a","div"),s=C(t,"b","div");if([n,s]=Ae(n,s),n.dtype==="int32"&&s.dtype==="int32")return pl(n,s);let r={a:n,b:s},a={};return O.runKernel(Cr,r,a)}var Ne=D({div_:cw});function uw(e,t){let n=C(e,"a","mul"),s=C(t,"b","mul");[n,s]=Ae(n,s);let r={a:n,b:s};return O.runKernel(Xr,r)}var Q=D({mul_:uw});function lw(e){let t=C(e,"x","abs");if(t.dtype==="complex64"){let n={x:t};return O.runKernel(Oo,n)}else{let n={x:t};return O.runKernel(wo,n)}}var ot=D({abs_:lw});function dw(e){let n={x:C(e,"x","acos")};return O.runKernel(pr,n)}var Bh=D({acos_:dw});function pw(e){let n={x:C(e,"x","acosh")};return O.runKernel(hr,n)}var Vh=D({acosh_:pw});function hw(e){$(Array.isArray(e),()=>"The argument passed to tf.addN() must be a list of tensors"),$(e.length>=1,()=>`Must pass at least one tensor to tf.addN(), but got ${e.length}`);let t=e.map((r,a)=>C(r,`tensors${a}`,"addN")),n=t[0];t.forEach(r=>{if(r.dtype!==n.dtype)throw new Error("All tensors passed to tf.addN() must have the same dtype")}),t.forEach(r=>{if(!Xt(r.shape,n.shape))throw new Error("All tensors passed to tf.addN() must have the same shape")});let s=t;return O.runKernel(So,s)}var Mh=D({addN_:hw});function fw(e,t=null,n=!1){let r={x:C(e,"x","all","bool")},a={axis:t,keepDims:n};return O.runKernel(ko,r,a)}var zh=D({all_:fw});function mw(e,t=null,n=!1){let r={x:C(e,"x","any","bool")},a={axis:t,keepDims:n};return O.runKernel(Io,r,a)}var Wh=D({any_:mw});function gw(e,t=0){let s={x:C(e,"x","argMax")},r={axis:t};return O.runKernel(Co,s,r)}var Uh=D({argMax_:gw});function yw(e,t=0){let s={x:C(e,"x","argMin")},r={axis:t};return O.runKernel(No,s,r)}var Gh=D({argMin_:yw});function xw(e){let n={x:C(e,"x","asin")};return O.runKernel(fr,n)}var Hh=D({asin_:xw});function bw(e){let n={x:C(e,"x","asinh")};return O.runKernel(mr,n)}var qh=D({asinh_:bw});function vw(e){let n={x:C(e,"x","atan")};return O.runKernel(gr,n)}var Kh=D({atan_:vw});function ww(e,t){let n=C(e,"a","atan2"),s=C(t,"b","atan2");[n,s]=Ae(n,s);let r={a:n,b:s};return O.runKernel(xr,r)}var jh=D({atan2_:ww});function Sw(e){let n={x:C(e,"x","atanh")};return O.runKernel(yr,n)}var Xh=D({atanh_:Sw});function kw(e,t,n,s,r="NHWC",a){let o=e[3],i=[...t,o],c=Qh(r);return wa(e,i,n,a,s,null,null,c)}function Yh(e,t,n,s,r,a,o="channelsLast"){let[i,c]=Qs(t),u;if(o==="channelsLast")u=[i,c,e[3],e[3]];else if(o==="channelsFirst")u=[i,c,e[1],e[1]];else throw new Error(`Unknown dataFormat ${o}`);return wa(e,u,n,s,r,a,!1,o)}function Iw(e,t,n,s,r,a,o="NDHWC"){let[i,c,u]=fu(t),l,d;if(o==="NDHWC")d="channelsLast",l=[i,c,u,e[4],e[4]];else if(o==="NCDHW")d="channelsFirst",l=[i,c,u,e[1],e[1]];else throw new Error(`Unknown dataFormat ${o}`);return Zh(e,l,n,s,r,!1,d,a)}function wa(e,t,n,s,r,a,o=!1,i="channelsLast"){let[c,u,l,d]=[-1,-1,-1,-1];if(i==="channelsLast")[c,u,l,d]=e;else if(i==="channelsFirst")[c,d,u,l]=e;else throw new Error(`Unknown dataFormat ${i}`);let[p,h,,f]=t,[g,m]=Qs(n),[y,b]=Qs(s),w=rs(p,y),v=rs(h,b),{padInfo:k,outHeight:N,outWidth:E}=Tw(r,u,l,g,m,w,v,a,i),_=o?f*d:f,L;return i==="channelsFirst"?L=[c,_,N,E]:i==="channelsLast"&&(L=[c,N,E,_]),{batchSize:c,dataFormat:i,inHeight:u,inWidth:l,inChannels:d,outHeight:N,outWidth:E,outChannels:_,padInfo:k,strideHeight:g,strideWidth:m,filterHeight:p,filterWidth:h,effectiveFilterHeight:w,effectiveFilterWidth:v,dilationHeight:y,dilationWidth:b,inShape:e,outShape:L,filterShape:t}}function Zh(e,t,n,s,r,a=!1,o="channelsLast",i){let[c,u,l,d,p]=[-1,-1,-1,-1,-1];if(o==="channelsLast")[c,u,l,d,p]=e;else if(o==="channelsFirst")[c,p,u,l,d]=e;else throw new Error(`Unknown dataFormat ${o}`);let[h,f,g,,m]=t,[y,b,w]=fu(n),[v,k,N]=fu(s),E=rs(h,v),_=rs(f,k),L=rs(g,N),{padInfo:P,outDepth:R,outHeight:A,outWidth:I}=$w(r,u,l,d,y,b,w,E,_,L,i),F=a?m*p:m,B;return o==="channelsFirst"?B=[c,F,R,A,I]:o==="channelsLast"&&(B=[c,R,A,I,F]),{batchSize:c,dataFormat:o,inDepth:u,inHeight:l,inWidth:d,inChannels:p,outDepth:R,outHeight:A,outWidth:I,outChannels:F,padInfo:P,strideDepth:y,strideHeight:b,strideWidth:w,filterDepth:h,filterHeight:f,filterWidth:g,effectiveFilterDepth:E,effectiveFilterHeight:_,effectiveFilterWidth:L,dilationDepth:v,dilationHeight:k,dilationWidth:N,inShape:e,outShape:B,filterShape:t}}function Cw(e,t,n,s,r){s==null&&(s=hl(e,t,n));let a=e[0],o=e[1],i=Js((a-t+2*s)/n+1,r),c=Js((o-t+2*s)/n+1,r);return[i,c]}function Nw(e,t,n,s,r,a){r==null&&(r=hl(e,t[0],s[0]));let o=[0,0,0,n];for(let i=0;i<3;i++)e[i]+2*r>=t[i]&&(o[i]=Js((e[i]-t[i]+2*r)/s[i]+1,a));return o}function hl(e,t,n,s=1){let r=rs(t,s);return Math.floor((e[0]*(n-1)-n+r)/2)}function Qs(e){return typeof e=="number"?[e,e,e]:e.length===2?[e[0],e[1],1]:e}function fu(e){return typeof e=="number"?[e,e,e]:e}function rs(e,t){return t<=1?e:e+(e-1)*(t-1)}function Tw(e,t,n,s,r,a,o,i,c){let u,l,d;if(typeof e=="number"){u={top:e,bottom:e,left:e,right:e,type:e===0?"VALID":"NUMBER"};let h=Cw([t,n],a,s,e,i);l=h[0],d=h[1]}else if(e==="same"){l=Math.ceil(t/s),d=Math.ceil(n/r);let p=Math.max(0,(l-1)*s+a-t),h=Math.max(0,(d-1)*r+o-n),f=Math.floor(p/2),g=p-f,m=Math.floor(h/2),y=h-m;u={top:f,bottom:g,left:m,right:y,type:"SAME"}}else if(e==="valid")u={top:0,bottom:0,left:0,right:0,type:"VALID"},l=Math.ceil((t-a+1)/s),d=Math.ceil((n-o+1)/r);else if(typeof e=="object"){let p=c==="channelsLast"?e[1][0]:e[2][0],h=c==="channelsLast"?e[1][1]:e[2][1],f=c==="channelsLast"?e[2][0]:e[3][0],g=c==="channelsLast"?e[2][1]:e[3][1];u={top:p,bottom:h,left:f,right:g,type:p===0&&h===0&&f===0&&g===0?"VALID":"EXPLICIT"},l=Js((t-a+p+h)/s+1,i),d=Js((n-o+f+g)/r+1,i)}else throw Error(`Unknown padding parameter: ${e}`);return{padInfo:u,outHeight:l,outWidth:d}}function $w(e,t,n,s,r,a,o,i,c,u,l){let d,p,h,f;if(e==="valid"&&(e=0),typeof e=="number"){d={top:e,bottom:e,left:e,right:e,front:e,back:e,type:e===0?"VALID":"NUMBER"};let m=Nw([t,n,s,1],[i,c,u],1,[r,a,o],e,l);p=m[0],h=m[1],f=m[2]}else if(e==="same"){p=Math.ceil(t/r),h=Math.ceil(n/a),f=Math.ceil(s/o);let g=(p-1)*r+i-t,m=(h-1)*a+c-n,y=(f-1)*o+u-s,b=Math.floor(g/2),w=g-b,v=Math.floor(m/2),k=m-v,N=Math.floor(y/2),E=y-N;d={top:v,bottom:k,left:N,right:E,front:b,back:w,type:"SAME"}}else throw Error(`Unknown padding parameter: ${e}`);return{padInfo:d,outDepth:p,outHeight:h,outWidth:f}}function Js(e,t){if(!t)return Math.trunc(e);switch(t){case"round":return Math.round(e);case"ceil":return Math.ceil(e);case"floor":return Math.floor(e);default:throw new Error(`Unknown roundingMode ${t}`)}}function er(e){let[t,n,s]=Qs(e);return t===1&&n===1&&s===1}function Zt(e,t){return er(e)||er(t)}function zn(e){return Qs(e).every(t=>t>0)}function Qh(e){if(e==="NHWC")return"channelsLast";if(e==="NCHW")return"channelsFirst";throw new Error(`Unknown dataFormat ${e}`)}function wt(e,t,n){if(n!=null){if(typeof t=="string")throw Error(`Error in ${e}: pad must be an integer when using dimRoundingMode ${n} but got pad ${t}.`);if(typeof t=="number")$(cs(t),()=>`Error in ${e}: pad must be an integer when using dimRoundingMode ${n} but got pad ${t}.`);else if(typeof t=="object")t.forEach(s=>{s.forEach(r=>{$(cs(r),()=>`Error in ${e}: pad must be an integer when using dimRoundingMode ${n} but got pad ${r}.`)})});else throw Error(`Error in ${e}: Unknown padding parameter: ${t}`)}}function Ew(e,t){let s={x:C(e,"x","reshape","string_or_numeric")},r={shape:t};return O.runKernel(Oi,s,r)}var G=D({reshape_:Ew});function Rw(e,t,n,s,r){let a=C(e,"x","avgPool","float32"),o=1;$(Zt(n,o),()=>`Error in avgPool: Either strides or dilations must be 1. Got strides ${n} and dilations '${o}'`);let i=a,c=!1;a.rank===3&&(c=!0,i=G(a,[1,a.shape[0],a.shape[1],a.shape[2]])),$(i.rank===4,()=>`Error in avgPool: x must be rank 4 but got rank ${i.rank}.`),wt("avgPool",s,r);let u={x:i},l={filterSize:t,strides:n,pad:s,dimRoundingMode:r},d=O.runKernel(To,u,l);return d=Te(d,a.dtype),c?G(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var fl=D({avgPool_:Rw});function Aw(e,t,n,s,r,a="NDHWC"){let o=C(e,"x","avgPool3d","float32"),i=o,c=!1;o.rank===4&&(c=!0,i=G(o,[1,o.shape[0],o.shape[1],o.shape[2],o.shape[3]])),$(i.rank===5,()=>`Error in avgPool3d: x must be rank 5 but got rank ${i.rank}.`),$(a==="NDHWC",()=>`Error in avgPool3d: Only NDHWC is currently supported, but got dataFormat of ${a}`),$(typeof n=="number"&&n>0||Array.isArray(n)&&n[0]>0&&n[1]>0&&n[2]>0,()=>`Error in avgPool3d: Stride must be > 0, but got '${n}'`),wt("avgPool3d",s,r);let u={x:i},l={filterSize:t,strides:n,pad:s,dimRoundingMode:r,dataFormat:a},d=O.runKernel($o,u,l);return d=Te(d,i.dtype),c?G(d,[d.shape[1],d.shape[2],d.shape[3],d.shape[4]]):d}var Jh=D({avgPool3d_:Aw});function Dw(e,t=0){$(e.length>=1,()=>"Pass at least one tensor to concat");let n=Zs(e,"tensors","concat","string_or_numeric");if(n[0].dtype==="complex64"&&n.forEach(a=>{if(a.dtype!=="complex64")throw new Error(`Cannot concatenate complex64 tensors with a tensor
          with dtype ${a.dtype}. `)}),n.length===1)return qt(n[0]);let s=n,r={axis:t};return O.runKernel(Fo,s,r)}var He=D({concat_:Dw});function _w(e,t,n=!1,s=!1){let r=C(e,"a","matMul"),a=C(t,"b","matMul");[r,a]=Ae(r,a);let o={a:r,b:a},i={transposeA:n,transposeB:s};return O.runKernel(Eo,o,i)}var me=D({matMul_:_w});function Ow(e){let n={x:C(e,"x","sigmoid","float32")};return O.runKernel(ia,n)}var Pn=D({sigmoid_:Ow});function Fw(e,t,n){let s=C(e,"x","slice","string_or_numeric");if(s.rank===0)throw new Error("Slicing scalar is not possible");let r={x:s},a={begin:t,size:n};return O.runKernel(Wi,r,a)}var we=D({slice_:Fw});function Pw(e){let n={x:C(e,"x","tanh","float32")};return O.runKernel(fa,n)}var so=D({tanh_:Pw});function Lw(e,t,n,s,r,a){let o=C(e,"forgetBias","basicLSTMCell"),i=C(t,"lstmKernel","basicLSTMCell"),c=C(n,"lstmBias","basicLSTMCell"),u=C(s,"data","basicLSTMCell"),l=C(r,"c","basicLSTMCell"),d=C(a,"h","basicLSTMCell"),p=He([u,d],1),h=me(p,i),f=oe(h,c),g=f.shape[0],m=f.shape[1]/4,y=[g,m],b=we(f,[0,0],y),w=we(f,[0,m],y),v=we(f,[0,m*2],y),k=we(f,[0,m*3],y),N=oe(Q(Pn(b),so(w)),Q(l,Pn(oe(o,v)))),E=Q(so(N),Pn(k));return[N,E]}var ef=D({basicLSTMCell_:Lw});function Bw(e,t,n){let s=C(e,"x","batchToSpaceND"),r=t.reduce((i,c)=>i*c);$(s.rank>=1+t.length,()=>`input rank is ${s.rank} but should be > than blockShape.length ${t.length}`),$(n.length===t.length,()=>`crops.length is ${n.length} but should be equal to blockShape.length  ${t.length}`),$(s.shape[0]%r===0,()=>`input tensor batch is ${s.shape[0]} but is not divisible by the product of the elements of blockShape ${t.join(" * ")} === ${r}`);let a={x:s},o={blockShape:t,crops:n};return O.runKernel(Ro,a,o)}var ml=D({batchToSpaceND_:Bw});function Vw(e){let t;return e.rank===0||e.rank===1?t=G(e,[1,1,1,e.size]):e.rank===2?t=G(e,[1,1,e.shape[0],e.shape[1]]):e.rank===3?t=G(e,[1,e.shape[0],e.shape[1],e.shape[2]]):t=e,t}function Mw(e,t,n,s,r,a){a==null&&(a=.001);let o=C(e,"x","batchNorm"),i=C(t,"mean","batchNorm"),c=C(n,"variance","batchNorm"),u;r!=null&&(u=C(r,"scale","batchNorm"));let l;s!=null&&(l=C(s,"offset","batchNorm")),$(i.rank===c.rank,()=>"Batch normalization gradient requires mean and variance to have equal ranks."),$(l==null||i.rank===l.rank,()=>"Batch normalization gradient requires mean and offset to have equal ranks."),$(u==null||i.rank===u.rank,()=>"Batch normalization gradient requires mean and scale to have equal ranks.");let p={x:Vw(o),scale:u,offset:l,mean:i,variance:c},h={varianceEpsilon:a},f=O.runKernel(si,p,h);return G(f,o.shape)}var Sa=D({batchNorm_:Mw});function zw(e,t,n,s,r,a){let o=C(e,"x","batchNorm"),i=C(t,"mean","batchNorm"),c=C(n,"variance","batchNorm"),u;r!=null&&(u=C(r,"scale","batchNorm"));let l;return s!=null&&(l=C(s,"offset","batchNorm")),$(o.rank===2,()=>`Error in batchNorm2D: x must be rank 2 but got rank ${o.rank}.`),$(i.rank===2||i.rank===1,()=>`Error in batchNorm2D: mean must be rank 2 or rank 1 but got rank ${i.rank}.`),$(c.rank===2||c.rank===1,()=>`Error in batchNorm2D: variance must be rank 2 or rank 1 but got rank ${c.rank}.`),u!=null&&$(u.rank===2||u.rank===1,()=>`Error in batchNorm2D: scale must be rank 2 or rank 1 but got rank ${u.rank}.`),l!=null&&$(l.rank===2||l.rank===1,()=>`Error in batchNorm2D: offset must be rank 2 or rank 1 but got rank ${l.rank}.`),Sa(o,i,c,l,u,a)}var tf=D({batchNorm2d_:zw});function Ww(e,t,n,s,r,a){let o=C(e,"x","batchNorm"),i=C(t,"mean","batchNorm"),c=C(n,"variance","batchNorm"),u;r!=null&&(u=C(r,"scale","batchNorm"));let l;return s!=null&&(l=C(s,"offset","batchNorm")),$(o.rank===3,()=>`Error in batchNorm3D: x must be rank 3 but got rank ${o.rank}.`),$(i.rank===3||i.rank===1,()=>`Error in batchNorm3D: mean must be rank 3 or rank 1 but got rank ${i.rank}.`),$(c.rank===3||c.rank===1,()=>`Error in batchNorm3D: variance must be rank 3 or rank 1 but got rank ${c.rank}.`),u!=null&&$(u.rank===3||u.rank===1,()=>`Error in batchNorm3D: scale must be rank 3 or rank 1 but got rank ${u.rank}.`),l!=null&&$(l.rank===3||l.rank===1,()=>`Error in batchNorm3D: offset must be rank 3 or rank 1 but got rank ${l.rank}.`),Sa(o,i,c,l,u,a)}var nf=D({batchNorm3d_:Ww});function Uw(e,t,n,s,r,a){let o=C(e,"x","batchNorm"),i=C(t,"mean","batchNorm"),c=C(n,"variance","batchNorm"),u;r!=null&&(u=C(r,"scale","batchNorm"));let l;return s!=null&&(l=C(s,"offset","batchNorm")),$(o.rank===4,()=>`Error in batchNorm4D: x must be rank 4 but got rank ${o.rank}.`),$(i.rank===4||i.rank===1,()=>`Error in batchNorm4D: mean must be rank 4 or rank 1 but got rank ${i.rank}.`),$(c.rank===4||c.rank===1,()=>`Error in batchNorm4D: variance must be rank 4 or rank 1 but got rank ${c.rank}.`),u!=null&&$(u.rank===4||u.rank===1,()=>`Error in batchNorm4D: scale must be rank 4 or rank 1 but got rank ${u.rank}.`),l!=null&&$(l.rank===4||l.rank===1,()=>`Error in batchNorm4D: offset must be rank 4 or rank 1 but got rank ${l.rank}.`),Sa(o,i,c,l,u,a)}var sf=D({batchNorm4d_:Uw});function Gw(e,t,n){let s=C(e,"x","bincount"),r=C(t,"weights","bincount");$(s.dtype==="int32",()=>`Error in bincount: input dtype must be int32, but got ${s.dtype}`),$(n>=0,()=>`size must be non-negative, but got ${n}.`),$(r.size===s.size||r.size===0,()=>`Error in bincount: weights must have the same size as input or0-length, but got input shape: ${s.shape}, weights shape: ${r.shape}.`);let a={x:s,weights:r},o={size:n};return O.runKernel(Ao,a,o)}var gl=D({bincount_:Gw});function Hw(e,t){let n=C(e,"x","bitwiseAnd"),s=C(t,"y","bitwiseAnd");if(!Xt(n.shape,s.shape))throw new Error(`BitwiseAnd: Tensors must have the same shape. x: ${n.shape}, y: ${s.shape}`);if(n.dtype!=="int32"||s.dtype!=="int32")throw new Error(`BitwiseAnd: Only supports 'int32' values in tensor, found type of x: ${n.dtype} and type of y: ${s.dtype}`);let r={a:n,b:s};return O.runKernel(br,r)}var rf=D({bitwiseAnd_:Hw});function qw(e,t){let n=C(e,"s0","broadcastArgs","int32"),s=C(t,"s1","broadcastArgs","int32");if(n.rank!==1)throw new Error(`broadcastArgs(): first input must be a vector (rank=1). Has rank ${n.rank}`);if(s.rank!==1)throw new Error(`broadcastArgs(): second input must be a vector (rank=1). Has rank ${s.rank}`);let r={s0:n,s1:s};return O.runKernel(Do,r)}var af=D({broadcastArgs_:qw});function Kw(e,t){let n=C(e,"broadcastTo","x"),s=n.shape;if(lt(t),t.length<n.rank)throw new Error(`broadcastTo(): shape.length=${t.length} < input.rank=${n.rank}.`);if(t.length>n.rank){let u=n.shape.slice();for(;u.length<t.length;)u.unshift(1);n=G(n,u)}let r=n.shape,a=Array.from(t);for(let u=t.length-1;u>=0;u--)if(r[u]===t[u])a[u]=1;else if(n.shape[u]!==1)throw new Error(`broadcastTo(): [${s}] cannot be broadcast to [${t}].`);if(a.map((u,l)=>u>1?l:-1).filter(u=>u>=0).length===0)return qt(n);let i={x:n},c={reps:a};return O.runKernel(ma,i,c)}var as=D({broadcastTo_:Kw});function jw(e){let n={x:C(e,"x","ceil","float32")};return O.runKernel(wr,n)}var of=D({ceil_:jw});function Ss(e,t,n){lt(e),n=n||dr(t);let s={shape:e,value:t,dtype:n};return O.runKernel(ti,{},s)}function Xw(e,t,n){let s=C(e,"x","clipByValue");if($(t<=n,()=>`Error in clip: min (${t}) must be less than or equal to max (${n}).`),t===n)return Ss(s.shape,t,s.dtype);let r={x:s},a={clipValueMin:t,clipValueMax:n};return O.runKernel(Sr,r,a)}var cf=D({clipByValue_:Xw});function Yw(e){return He(e,0)}var uf=D({concat1d_:Yw});function Zw(e,t){return He(e,t)}var lf=D({concat2d_:Zw});function Qw(e,t){return He(e,t)}var df=D({concat3d_:Qw});function Jw(e,t){return He(e,t)}var pf=D({concat4d_:Jw});function e1(e,t,n,s,r="NHWC",a=[1,1],o){let i=C(e,"x","conv2d","float32"),c=C(t,"filter","conv2d","float32"),u=i,l=!1;i.rank===3&&(l=!0,u=G(i,[1,i.shape[0],i.shape[1],i.shape[2]])),$(u.rank===4,()=>`Error in conv2d: input must be rank 4, but got rank ${u.rank}.`),$(c.rank===4,()=>`Error in conv2d: filter must be rank 4, but got rank ${c.rank}.`),wt("conv2d",s,o);let d=r==="NHWC"?u.shape[3]:u.shape[1];$(d===c.shape[2],()=>`Error in conv2d: depth of input (${d}) must match input depth for filter ${c.shape[2]}.`),$(Zt(n,a),()=>`Error in conv2D: Either strides or dilations must be 1. Got strides ${n} and dilations '${a}'`),$(zn(a),()=>"Error in conv2D: Dilated rates should be larger than 0."),$(zn(n),()=>"Error in conv2D: Strides should be larger than 0.");let p={x:u,filter:c},h={strides:n,pad:s,dataFormat:r,dilations:a,dimRoundingMode:o},f=O.runKernel(Po,p,h);return l?G(f,[f.shape[1],f.shape[2],f.shape[3]]):f}var ka=D({conv2d_:e1});function t1(e,t,n,s,r="NWC",a=1,o){let i=C(e,"x","conv1d"),c=C(t,"filter","conv1d"),u=i,l=!1;i.rank===2&&(l=!0,u=G(i,[1,i.shape[0],i.shape[1]])),$(u.rank===3,()=>`Error in conv1d: input must be rank 3, but got rank ${u.rank}.`),$(c.rank===3,()=>`Error in conv1d: filter must be rank 3, but got rank ${c.rank}.`),wt("conv1d",s,o),$(u.shape[2]===c.shape[1],()=>`Error in conv1d: depth of input (${u.shape[2]}) must match input depth for filter ${c.shape[1]}.`),$(Zt(n,a),()=>`Error in conv1D: Either stride or dilation must be 1. Got stride ${n} and dilation '${a}'`),$(zn(a),()=>"Error in conv1D: Dilated rates should be larger than 0."),$(zn(n),()=>"Error in conv1D: Stride should be larger than 0."),$(r==="NWC",()=>`Error in conv1d: got dataFormat of ${r} but only NWC is currently supported.`);let d=G(c,[1,c.shape[0],c.shape[1],c.shape[2]]),p=G(u,[u.shape[0],1,u.shape[1],u.shape[2]]),m=ka(p,d,[1,n],s,"NHWC",[1,a],o);return l?G(m,[m.shape[2],m.shape[3]]):G(m,[m.shape[0],m.shape[2],m.shape[3]])}var hf=D({conv1d_:t1});function n1(e,t,n,s,r,a="NHWC",o){$(e.length===t.rank,()=>`Length of inShape (${e.length}) and rank of dy (${t.rank}) must match`);let i=e,c=t,u=!1;t.rank===3&&(u=!0,c=G(t,[1,t.shape[0],t.shape[1],t.shape[2]]),i=[1,e[0],e[1],e[2]]),$(i.length===4,()=>`Error in conv2dDerInput: inShape must be length 4, but got length ${i.length}.`),$(c.rank===4,()=>`Error in conv2dDerInput: dy must be rank 4, but got rank ${c.rank}`),$(n.rank===4,()=>`Error in conv2dDerInput: filter must be rank 4, but got rank ${n.rank}`);let l=a==="NHWC"?i[3]:i[1],d=a==="NHWC"?c.shape[3]:c.shape[1];$(l===n.shape[2],()=>`Error in conv2dDerInput: depth of input (${l}) must match input depth for filter ${n.shape[2]}.`),$(d===n.shape[3],()=>`Error in conv2dDerInput: depth of output (${d}) must match output depth for filter ${n.shape[3]}.`),wt("conv2dDerInput",r,o);let p={dy:c,filter:n},h={strides:s,pad:r,dataFormat:a,dimRoundingMode:o,inputShape:i},f=O.runKernel(Bo,p,h);return u?G(f,[f.shape[1],f.shape[2],f.shape[3]]):f}var ff=D({conv2DBackpropInput_:n1});function s1(e,t,n,s,r,a){let o=C(e,"x","conv2dTranspose"),i=C(t,"filter","conv2dTranspose");return ff(n,o,i,s,r,"NHWC",a)}var mf=D({conv2dTranspose_:s1});function r1(e,t,n,s,r="NDHWC",a=[1,1,1]){let o=C(e,"x","conv3d"),i=C(t,"filter","conv3d"),c=o,u=!1;o.rank===4&&(u=!0,c=G(o,[1,o.shape[0],o.shape[1],o.shape[2],o.shape[3]])),$(c.rank===5,()=>`Error in conv3d: input must be rank 5, but got rank ${c.rank}.`),$(i.rank===5,()=>`Error in conv3d: filter must be rank 5, but got rank ${i.rank}.`),$(c.shape[4]===i.shape[3],()=>`Error in conv3d: depth of input (${c.shape[4]}) must match input depth for filter ${i.shape[3]}.`),$(Zt(n,a),()=>`Error in conv3D: Either strides or dilations must be 1. Got strides ${n} and dilations '${a}'`),$(r==="NDHWC",()=>`Error in conv3d: got dataFormat of ${r} but only NDHWC is currently supported.`),$(zn(a),()=>"Error in conv3D: Dilated rates should be larger than 0."),$(zn(n),()=>"Error in conv3D: Strides should be larger than 0.");let l={x:c,filter:i},d={strides:n,pad:s,dataFormat:r,dilations:a},p=O.runKernel(Vo,l,d);return u?G(p,[p.shape[1],p.shape[2],p.shape[3],p.shape[4]]):p}var gf=D({conv3d_:r1});function a1(e,t,n,s,r){$(e.length===t.rank,()=>`Length of inShape (${e.length}) and rank of dy (${t.rank}) must match`);let a=e,o=t,i=!1;t.rank===4&&(i=!0,o=G(t,[1,t.shape[0],t.shape[1],t.shape[2],t.shape[3]]),a=[1,e[0],e[1],e[2],e[3]]);let c=a[4],u=o.shape[4];$(a.length===5,()=>`Error in conv3dDerInput: inShape must be length 5, but got length ${a.length}.`),$(o.rank===5,()=>`Error in conv3dDerInput: dy must be rank 5, but got rank ${o.rank}`),$(n.rank===5,()=>`Error in conv3dDerInput: filter must be rank 5, but got rank ${n.rank}`),$(c===n.shape[3],()=>`Error in conv3dDerInput: depth of input (${c}) must match input depth for filter ${n.shape[3]}.`),$(u===n.shape[4],()=>`Error in conv3dDerInput: depth of output (${u}) must match output depth for filter ${n.shape[4]}.`);let l={dy:o,filter:n},d={pad:r,strides:s,inputShape:a},p=O.runKernel(Mo,l,d);return i?G(p,[p.shape[1],p.shape[2],p.shape[3],p.shape[4]]):p}var o1=D({conv3DBackpropInput_:a1});function i1(e,t,n,s,r){let a=C(e,"x","conv3dTranspose"),o=C(t,"filter","conv3dTranspose");return o1(n,a,o,s,r)}var yf=D({conv3dTranspose_:i1});function c1(e){let n={x:C(e,"x","cos","float32")};return O.runKernel(kr,n)}var xf=D({cos_:c1});function u1(e){let n={x:C(e,"x","cosh","float32")};return O.runKernel(Ir,n)}var bf=D({cosh_:u1});function l1(e,t=0,n=!1,s=!1){let a={x:C(e,"x","cumprod")},o={axis:t,exclusive:n,reverse:s};return O.runKernel(zo,a,o)}var vf=D({cumprod_:l1});function d1(e,t=0,n=!1,s=!1){let a={x:C(e,"x","cumsum")},o={axis:t,exclusive:n,reverse:s};return O.runKernel(Wo,a,o)}var wf=D({cumsum_:d1});function p1(e,t,n,s=!1){let r=C(e,"x","denseBincount"),a=C(t,"weights","denseBincount");$(r.dtype==="int32",()=>`Error in denseBincount: input dtype must be int32, but got ${r.dtype}`),$(r.rank<=2,()=>`Error in denseBincount: input must be at most rank 2, but got rank ${r.rank}.`),$(n>=0,()=>`size must be non-negative, but got ${n}.`),$(a.size===r.size||a.size===0,()=>`Error in denseBincount: weights must have the same shape as x or 0-length, but got x shape: ${r.shape}, weights shape: ${a.shape}.`);let o={x:r,weights:a},i={size:n,binaryOutput:s};return O.runKernel(Go,o,i)}var Sf=D({denseBincount_:p1});function h1(e,t,n="NHWC"){let s=C(e,"x","depthToSpace","float32"),r=n==="NHWC"?s.shape[1]:s.shape[2],a=n==="NHWC"?s.shape[2]:s.shape[3],o=n==="NHWC"?s.shape[3]:s.shape[1];$(t>1,()=>`blockSize should be > 1 for depthToSpace, but was: ${t}`),$(r*t>=0,()=>`Negative dimension size caused by overflow when multiplying
    ${r} and ${t}  for depthToSpace with input shape
    ${s.shape}`),$(a*t>=0,()=>`Negative dimension size caused by overflow when multiplying
    ${a} and ${t} for depthToSpace with input shape
        ${s.shape}`),$(o%(t*t)===0,()=>`Dimension size must be evenly divisible by ${t*t} but is ${o} for depthToSpace with input shape ${s.shape}`);let i={x:s},c={blockSize:t,dataFormat:n};return O.runKernel(Ho,i,c)}var kf=D({depthToSpace_:h1});function f1(e,t,n,s,r="NHWC",a=[1,1],o){let i=C(e,"x","depthwiseConv2d","float32"),c=C(t,"filter","depthwiseConv2d","float32"),u=i,l=!1;i.rank===3&&(l=!0,u=G(i,[1,i.shape[0],i.shape[1],i.shape[2]])),$(u.rank===4,()=>`Error in depthwiseConv2d: input must be rank 4, but got rank ${u.rank}.`),$(c.rank===4,()=>`Error in depthwiseConv2d: filter must be rank 4, but got rank ${c.rank}.`);let d=r==="NHWC"?u.shape[3]:u.shape[1];$(d===c.shape[2],()=>`Error in depthwiseConv2d: number of input channels (${d}) must match the inChannels dimension in filter ${c.shape[2]}.`),wt("depthwiseConv2d",s,o);let p={x:u,filter:c},h={strides:n,pad:s,dataFormat:r,dilations:a,dimRoundingMode:o},f=O.runKernel(qo,p,h);return l?G(f,[f.shape[1],f.shape[2],f.shape[3]]):f}var pc=D({depthwiseConv2d_:f1});function m1(e){let n={x:C(e,"x","diag")};return O.runKernel(Xo,n)}var If=D({diag_:m1});function g1(e,t,n,s,r=[1,1],a="NHWC"){let o=C(e,"x","dilation2d"),i=C(t,"filter","dilation2d");$(o.rank===3||o.rank===4,()=>`Error in dilation2d: input must be rank 3 or 4, but got rank ${o.rank}.`),$(i.rank===3,()=>`Error in dilation2d: filter must be rank 3, but got rank ${i.rank}.`),$(a==="NHWC",()=>`Error in dilation2d: Only NHWC is currently supported, but got dataFormat of ${a}`);let c=o,u=!1;o.rank===3&&(c=G(o,[1,o.shape[0],o.shape[1],o.shape[2]]),u=!0),$(c.shape[3]===i.shape[2],()=>`Error in dilation2d:  input and filter must have the same depth: ${c.shape[3]} vs ${i.shape[2]}`);let l={x:c,filter:i},d={strides:n,pad:s,dilations:r},p=O.runKernel(Yo,l,d);return u?G(p,[p.shape[1],p.shape[2],p.shape[3]]):p}var Cf=D({dilation2d_:g1}),hc={};de(hc,{assertAndGetBroadcastShape:()=>Pe,getBroadcastDims:()=>Nf,getReductionAxes:()=>yl});function Nf(e,t){let n=e.length,s=[];for(let r=0;r<n;r++){let a=n-1-r,o=e[a]||1;(t[t.length-1-r]||1)>1&&o===1&&s.unshift(a)}return s}function yl(e,t){let n=[];for(let s=0;s<t.length;s++){let r=e[e.length-s-1],a=t.length-s-1,o=t[a];(r==null||r===1&&o>1)&&n.unshift(a)}return n}function Pe(e,t){let n=Math.max(e.length,t.length),s=new Array(n);for(let r=0;r<n;r++){let a=e[e.length-r-1];a==null&&(a=1);let o=t[t.length-r-1];if(o==null&&(o=1),a===1)s[n-r-1]=o;else if(o===1)s[n-r-1]=a;else if(a!==o){let i=`Operands could not be broadcast together with shapes ${e} and ${t}.`;throw Error(i)}else s[n-r-1]=a}return s}function y1(e,t){let n=C(e,"a","equal","string_or_numeric"),s=C(t,"b","equal","string_or_numeric");[n,s]=Ae(n,s),Pe(n.shape,s.shape);let r={a:n,b:s};return O.runKernel($r,r)}var xl=D({equal_:y1});function x1(e,t,n){let s=C(t,"a","where"),r=C(n,"b","where"),a=C(e,"condition","where","bool"),o=Pe(Pe(a.shape,s.shape),r.shape),i=as(a,o),c=as(s,o),u=as(r,o),l={condition:i,t:c,e:u};return O.runKernel(zi,l)}var Kt=D({where_:x1});function b1(e){let n={x:C(e,"x","zerosLike")};return O.runKernel(ic,n)}var ct=D({zerosLike_:b1});function v1(e,t){let n=C(e,"a","div"),s=C(t,"b","div");[n,s]=Ae(n,s);let r=Ne(n,s),a=ct(r),o=xl(s,a);return Kt(o,a,r)}var Tf=D({divNoNan_:v1});function w1(e,t){let n=C(e,"t1","dot"),s=C(t,"t2","dot");$((n.rank===1||n.rank===2)&&(s.rank===1||s.rank===2),()=>`Error in dot: inputs must all be rank 1 or 2, but got ranks ${n.rank} and ${s.rank}.`);let r=n.rank===1?n.size:n.shape[1],a=s.rank===1?s.size:s.shape[0];if($(r===a,()=>`Error in dot: inner dimensions of inputs must match, but got ${r} and ${a}.`),n.rank===1&&s.rank===1){let o=G(n,[1,-1]),i=G(s,[-1,1]),c=me(o,i);return G(c,[])}else if(n.rank===1&&s.rank===2){let o=G(n,[1,-1]),i=G(s,[s.shape[0],s.shape[1]]),c=me(o,i);return G(c,[c.size])}else if(n.rank===2&&s.rank===1){let o=G(s,[-1,1]),i=me(n,o);return G(i,[i.size])}else{let o=G(s,[s.shape[0],s.shape[1]]);return me(n,o)}}var $f=D({dot_:w1});function S1(e,...t){let n=t.map((r,a)=>C(r,`tensors${a}`,"einsum")),s={equation:e};return O.runKernel(Qo,n,s)}var An=D({einsum_:S1});function k1(e){let n={x:C(e,"x","elu","float32")};return O.runKernel(Nr,n)}var bl=D({elu_:k1});function I1(e,t){let n=C(e,"x","ensureShape","string_or_numeric");if(!Qp(n.shape,t))throw new Error(`EnsureShape: Shape of tensor ${n.shape} is not compatible with expected shape ${t}`);return e}var Ef=D({ensureShape_:I1});function C1(e){let t=C(e,"x","erf");$(t.dtype==="int32"||t.dtype==="float32",()=>"Input dtype must be `int32` or `float32`."),t.dtype==="int32"&&(t=Te(t,"float32"));let n={x:t};return O.runKernel(Tr,n)}var Rf=D({erf_:C1});function vl(e,t){for(let n=0;n<e.length;++n)if(e[e.length-n-1]!==t-1-n)return!1;return!0}function Af(e,t,n){let s=e.length+t.length,r=[],a=0,o=0;for(let i=0;i<s;i++)n.indexOf(i)===-1?r.push(e[a++]):r.push(t[o++]);return r}function N1(e,t){let n=[],s=e.length;for(let a=0;a<s;a++)t.indexOf(a)===-1&&n.push(e[a]);let r=t.map(a=>e[a]);return[n,r]}function Ia(e,t){let n=t.map(s=>1);return Af(e,n,t)}function T1(e,t,n){$(vl(t,n),()=>`${e} supports only inner-most axes for now. Got axes ${t} and rank-${n} input.`)}function $1(e,t){if(vl(e,t))return null;let n=[];for(let s=0;s<t;++s)e.indexOf(s)===-1&&n.push(s);return e.forEach(s=>n.push(s)),n}function E1(e){return e.map((t,n)=>[n,t]).sort((t,n)=>t[1]-n[1]).map(t=>t[0])}function R1(e,t){let n=[];for(let s=t-e;s<t;++s)n.push(s);return n}function A1(e,t=null,n=!1){let r={x:C(e,"x","max")},a={reductionIndices:t,keepDims:n};return O.runKernel(di,r,a)}var Ln=D({max_:A1});function D1(e,t=null,n=!1){let r={x:C(e,"x","min")},a={axis:t,keepDims:n};return O.runKernel(gi,r,a)}var ro=D({min_:D1});function _1(e,t){let n=C(e,"base","pow"),s=C(t,"exp","pow");[n,s]=Ae(n,s);let r={a:n,b:s};return O.runKernel(Zr,r)}var ls=D({pow_:_1});function pe(e,t){if((Ve(e)&&t!=="string"||Array.isArray(e))&&t!=="complex64")throw new Error("Error creating a new Scalar: value must be a primitive (number|boolean|string)");if(t==="string"&&Ve(e)&&!(e instanceof Uint8Array))throw new Error("When making a scalar from encoded string, the value must be `Uint8Array`.");return wn(e,[],[],t)}function O1(e){let n={x:C(e,"x","sqrt","float32")};return O.runKernel(ua,n)}var Ot=D({sqrt_:O1});function F1(e){let t=C(e,"x","square"),n={};return O.runKernel("Square",{x:t},n)}var bt=D({square_:F1});function P1(e,t=null,n=!1){let s=C(e,"x","sum");s.dtype==="bool"&&(s=Te(s,"int32"));let r={x:s},a={axis:t,keepDims:n};return O.runKernel(Ui,r,a)}var Ce=D({sum_:P1});function L1(e,t="euclidean",n=null,s=!1){e=C(e,"x","norm");let r=Df(e,t,n),a=r.shape;if(s){let o=lr(n,e.shape);a=Ia(r.shape,o)}return G(r,a)}function Df(e,t,n=null){if(e.rank===0)return ot(e);if(e.rank!==1&&n===null)return Df(G(e,[-1]),t,n);if(e.rank===1||typeof n=="number"||Array.isArray(n)&&n.length===1){if(t===1)return Ce(ot(e),n);if(t===1/0)return Ln(ot(e),n);if(t===-1/0)return ro(ot(e),n);if(t==="euclidean"||t===2)return Ot(Ce(ls(ot(e),pe(2,"int32")),n));throw new Error(`Error in norm: invalid ord value: ${t}`)}if(Array.isArray(n)&&n.length===2){if(t===1)return Ln(Ce(ot(e),n[0]),n[1]-1);if(t===1/0)return Ln(Ce(ot(e),n[1]),n[0]);if(t===-1/0)return ro(Ce(ot(e),n[1]),n[0]);if(t==="fro"||t==="euclidean")return Ot(Ce(bt(e),n));throw new Error(`Error in norm: invalid ord value: ${t}`)}throw new Error(`Error in norm: invalid axis: ${n}`)}var Ca=D({norm_:L1});function B1(e,t=null,n=!1){return Ca(e,"euclidean",t,n)}var _f=D({euclideanNorm_:B1});function V1(e){let n={x:C(e,"x","exp")};return O.runKernel(Er,n)}var yn=D({exp_:V1});function M1(e,t=0){let n=C(e,"x","expandDims","string_or_numeric");$(t<=n.rank,()=>"Axis must be <= rank of the tensor");let s={input:n},r={dim:t};return O.runKernel(Jo,s,r)}var Wt=D({expandDims_:M1});function z1(e){let n={x:C(e,"x","expm1")};return O.runKernel(Rr,n)}var Of=D({expm1_:z1});function W1(e,t){let n=C(e,"x","tile","string_or_numeric");$(n.rank===t.length,()=>`Error in transpose: rank of input ${n.rank} must match length of reps ${t}.`);let s={x:n},r={reps:t};return O.runKernel(ma,s,r)}var os=D({tile_:W1});function U1(e,t,n,s="float32"){t==null&&(t=e);let r=ie([e,t],s),a=e<=t?e:t;for(let i=0;i<a;++i)r.set(1,i,i);let o=G(r.toTensor(),[e,t]);if(n==null)return o;if(n.length===1)return os(Wt(o,0),[n[0],1,1]);if(n.length===2)return os(Wt(Wt(o,0),0),[n[0],n[1],1,1]);if(n.length===3)return os(Wt(Wt(Wt(o,0),0),0),[n[0],n[1],n[2],1,1]);throw new Error(`eye() currently supports only 1D and 2D batchShapes, but received ${n.length}D.`)}var wl=D({eye_:U1});function G1(e){let n={x:C(e,"x","floor","float32")};return O.runKernel(Ar,n)}var Sl=D({floor_:G1});function H1(e,t,n=0,s=0){let r=C(e,"x","gather"),a=C(t,"indices","gather","int32"),o={x:r,indices:a},i={axis:n,batchDims:s};return O.runKernel(ri,o,i)}var kl=D({gather_:H1});function q1(e,t){let n=C(e,"a","greater","string_or_numeric"),s=C(t,"b","greater","string_or_numeric");[n,s]=Ae(n,s),Pe(n.shape,s.shape);let r={a:n,b:s};return O.runKernel(_r,r)}var Na=D({greater_:q1});function K1(e,t){let n=C(e,"a","greaterEqual","string_or_numeric"),s=C(t,"b","greaterEqual","string_or_numeric");[n,s]=Ae(n,s),Pe(n.shape,s.shape);let r={a:n,b:s};return O.runKernel(Or,r)}var Il=D({greaterEqual_:K1});function j1(e){let n={input:C(e,"input","imag")};return O.runKernel(ii,n)}var Ta=D({imag_:j1});function X1(e){let n={x:C(e,"x","isFinite")};return O.runKernel(Pr,n)}var Ff=D({isFinite_:X1});function Y1(e){let n={x:C(e,"x","isInf")};return O.runKernel(Lr,n)}var Pf=D({isInf_:Y1});function Z1(e){let n={x:C(e,"x","isNaN")};return O.runKernel(Br,n)}var Lf=D({isNaN_:Z1});function Q1(e,t=.2){let s={x:C(e,"x","leakyRelu")},r={alpha:t};return O.runKernel(ci,s,r)}var Cl=D({leakyRelu_:Q1});function J1(e,t){let n=C(e,"a","less","string_or_numeric"),s=C(t,"b","less","string_or_numeric");[n,s]=Ae(n,s),Pe(n.shape,s.shape);let r={a:n,b:s};return O.runKernel(Vr,r)}var ao=D({less_:J1});function eS(e,t){let n=C(e,"a","lessEqual","string_or_numeric"),s=C(t,"b","lessEqual","string_or_numeric");[n,s]=Ae(n,s),Pe(n.shape,s.shape);let r={a:n,b:s};return O.runKernel(Mr,r)}var fc=D({lessEqual_:eS});function Bf(e,t,n){if(n<=0)throw new Error("The number of values should be positive.");let s={start:e,stop:t,num:n};return O.runKernel(ui,{},s)}function tS(e,t=5,n=1,s=1,r=.5){let a=C(e,"x","localResponseNormalization");$(a.rank===4||a.rank===3,()=>`Error in localResponseNormalization: x must be rank 3 or 4 but got
               rank ${a.rank}.`),$(cs(t),()=>`Error in localResponseNormalization: depthRadius must be an integer but got depthRadius ${t}.`);let o=a,i=!1;a.rank===3&&(i=!0,o=G(a,[1,a.shape[0],a.shape[1],a.shape[2]]));let c={x:o},u={depthRadius:t,bias:n,alpha:s,beta:r},l=O.runKernel(li,c,u);return i?G(l,[l.shape[1],l.shape[2],l.shape[3]]):l}var Vf=D({localResponseNormalization_:tS});function nS(e){let n={x:C(e,"x","log","float32")};return O.runKernel(zr,n)}var ds=D({log_:nS});function sS(e){let n={x:C(e,"x","log1p")};return O.runKernel(Wr,n)}var Nl=D({log1p_:sS});function rS(e){return $(hn(e),()=>"The f passed in grad(f) must be a function"),(t,n)=>{let s=C(t,"x","tf.grad","string_or_numeric"),r=n!=null?C(n,"dy","tf.grad"):null;return O.tidy(()=>{let{value:a,grads:o}=O.gradients(()=>e(s),[s],r);return r!=null&&Qe(a.shape,r.shape,"The shape of dy passed in grad(f)(x, dy) must match the shape returned by f(x)"),mc(o),o[0]})}}function aS(e){return $(hn(e),()=>"The f passed in grads(f) must be a function"),(t,n)=>{$(Array.isArray(t),()=>"The args passed in grads(f)(args) must be an array of `Tensor`s or `TensorLike`s");let s=Zs(t,"args","tf.grads","string_or_numeric"),r=n!=null?C(n,"dy","tf.grads"):null;return O.tidy(()=>{let{value:a,grads:o}=O.gradients(()=>e(...s),s,r);return r!=null&&Qe(a.shape,r.shape,"The shape of dy passed in grads(f)([x1,...], dy) must match the shape returned by f([x1,...])"),mc(o),o})}}function oS(e){return $(hn(e),()=>"The f passed in valueAndGrad(f) must be a function"),(t,n)=>{$(t instanceof _e,()=>"The x passed in valueAndGrad(f)(x) must be a tensor"),$(n==null||n instanceof _e,()=>"The dy passed in valueAndGrad(f)(x, dy) must be a tensor");let{grads:s,value:r}=O.gradients(()=>e(t),[t],n);return mc(s),{grad:s[0],value:r}}}function iS(e){return $(hn(e),()=>"The f passed in valueAndGrads(f) must be a function"),(t,n)=>{$(Array.isArray(t)&&t.every(r=>r instanceof _e),()=>"The args passed in valueAndGrads(f)(args) must be array of tensors"),$(n==null||n instanceof _e,()=>"The dy passed in valueAndGrads(f)(args, dy) must be a tensor");let s=O.gradients(()=>e(...t),t,n);return n!=null&&Qe(s.value.shape,n.shape,"The shape of dy passed in valueAndGrads(f)([x1,...], dy) must match the shape returned by f([x1,...])"),mc(s.grads),s}}function Mf(e,t){$(hn(e),()=>"The f passed in variableGrads(f) must be a function"),$(t==null||Array.isArray(t)&&t.every(u=>u instanceof Ys),()=>"The varList passed in variableGrads(f, varList) must be an array of variables");let n=t!=null;if(!n){t=[];for(let u in O.registeredVariables)t.push(O.registeredVariables[u])}let s=n?t.filter(u=>!u.trainable):null,r=t.length;t=t.filter(u=>u.trainable),$(t.length>0,()=>`variableGrads() expects at least one of the input variables to be trainable, but none of the ${r} variables is trainable.`);let a=!0,{value:o,grads:i}=O.gradients(e,t,null,a);$(i.some(u=>u!=null),()=>"Cannot find a connection between any variable and the result of the loss function y=f(x). Please make sure the operations that use variables are inside the function f passed to minimize()."),$(o.rank===0,()=>`The f passed in variableGrads(f) must return a scalar, but it returned a rank-${o.rank} tensor`);let c={};return t.forEach((u,l)=>{i[l]!=null&&(c[u.name]=i[l])}),s?.forEach(u=>c[u.name]=null),{value:o,grads:c}}function Ft(e){return O.customGrad(e)}function mc(e){if(e.filter(n=>n==null).length>0)throw new Error(`Cannot compute gradient of y=f(x) with respect to x. Make sure that
    the f you passed encloses all operations that lead from x to y.`)}function cS(e){let n={x:C(e,"x","neg")};return O.runKernel(bi,n)}var Et=D({neg_:cS});function uS(e){let n={x:C(e,"x","softplus")};return O.runKernel(ca,n)}var Tl=D({softplus_:uS});function lS(e){let t=C(e,"x","logSigmoid");return Ft(s=>({value:Et(Tl(Et(s))),gradFunc:o=>Q(o,Pn(Et(s)))}))(t)}var zf=D({logSigmoid_:lS});function dS(e,t){let n=C(e,"a","sub"),s=C(t,"b","sub");[n,s]=Ae(n,s);let r={a:n,b:s};return O.runKernel(pa,r)}var le=D({sub_:dS});function pS(e,t=-1){let n=C(e,"logits","logSoftmax");if(t===-1&&(t=n.rank-1),t!==n.rank-1)throw Error(`Log Softmax along a non-last dimension is not yet supported. Logits was rank ${n.rank} and axis was ${t}`);return Ft((r,a)=>{let i=Ln(r,t,!0),c=le(r,i),u=le(Te(c,"float32"),ds(Ce(yn(c),t,!0)));return a([u]),{value:u,gradFunc:(d,p)=>{let[h]=p,f=!0,g=yn(h);return le(d,Q(Ce(d,t,f),g))}}})(n)}var Wf=D({logSoftmax_:pS});function hS(e,t=null,n=!1){let s=C(e,"x","logSumExp"),r=lr(t,s.shape),a=Ln(s,r,!0),o=le(s,a),i=yn(o),c=Ce(i,r),u=ds(c),l=oe(G(a,u.shape),u);if(n){let d=Ia(l.shape,r);return G(l,d)}return l}var $l=D({logSumExp_:hS});function fS(e,t){let n=C(e,"a","logicalAnd","bool"),s=C(t,"b","logicalAnd","bool");Pe(n.shape,s.shape);let r={a:n,b:s};return O.runKernel(Ur,r)}var tr=D({logicalAnd_:fS});function mS(e){let n={x:C(e,"x","logicalNot","bool")};return O.runKernel(Gr,n)}var El=D({logicalNot_:mS});function gS(e,t){let n=C(e,"a","logicalOr","bool"),s=C(t,"b","logicalOr","bool");Pe(n.shape,s.shape);let r={a:n,b:s};return O.runKernel(Hr,r)}var Rl=D({logicalOr_:gS});function yS(e,t){let n=C(e,"a","logicalXor","bool"),s=C(t,"b","logicalXor","bool");return Pe(n.shape,s.shape),tr(Rl(e,t),El(tr(e,t)))}var Uf=D({logicalXor_:yS}),La=2147483648;function xS(e,t,n="left"){let s=C(e,"sortedSequence","searchSorted"),r=C(t,"values","searchSorted"),a=s.shape[s.shape.length-1],o=r.shape[r.shape.length-1],i=G(s,[-1,a]),c=G(r,[-1,o]);if(i.rank<2)throw new Error("Sorted input argument must be at least 2-dimensional");if(i.shape[0]!==c.shape[0])throw new Error("Leading dimension of 'sortedSequence' and 'values' must match.");if(be(c.shape)>=La)throw new Error(`values tensor size must less than ${La}`);if(i.shape[1]>=La)throw new Error(`trailing dim_size must less than ${La} for int32 output type, was ${i.shape[1]}`);let u={sortedSequence:i,values:c},l={side:n};return O.runKernel(Mi,u,l)}var gc=D({searchSorted_:xS});function Gf(e,t){return gc(e,t,"left")}function bS(e,t,n,s,r){let a=C(e,"x","maxPool"),o=1,i=a,c=!1;a.rank===3&&(c=!0,i=G(a,[1,a.shape[0],a.shape[1],a.shape[2]])),$(i.rank===4,()=>`Error in maxPool: input must be rank 4 but got rank ${i.rank}.`),$(Zt(n,o),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${n} and dilations '${o}'`),wt("maxPool",s,r);let u={x:i},l={filterSize:t,strides:n,pad:s,dimRoundingMode:r},d=O.runKernel(pi,u,l);return c?G(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var Al=D({maxPool_:bS});function vS(e,t=[1,1,1],n,s,r,a="NDHWC"){let o=C(e,"x","maxPool3d"),i=o,c=!1;o.rank===4&&(c=!0,i=G(o,[1,o.shape[0],o.shape[1],o.shape[2],o.shape[3]])),$(i.rank===5,()=>`Error in maxPool3d: x must be rank 5 but got rank ${i.rank}.`),$(a==="NDHWC",()=>`Error in maxPool3d: Only NDHWC is currently supported, but got dataFormat of ${a}`),wt("maxPool3d",s,r);let u={x:i},l={filterSize:t,strides:n,pad:s,dimRoundingMode:r,dataFormat:a},d=O.runKernel(hi,u,l);return c?G(d,[d.shape[1],d.shape[2],d.shape[3],d.shape[4]]):d}var Hf=D({maxPool3d_:vS});function wS(e,t,n,s,r=!1){let o={x:C(e,"x","maxPoolWithArgmax")},i={filterSize:t,strides:n,pad:s,includeBatchInIndex:r},c=O.runKernel(fi,o,i);return{result:c[0],indexes:c[1]}}var qf=D({maxPoolWithArgmax_:wS});function SS(e,t){let n=C(e,"a","maximum"),s=C(t,"b","maximum");[n,s]=Ae(n,s),n.dtype==="bool"&&(n=Te(n,"int32"),s=Te(s,"int32")),Pe(n.shape,s.shape);let r={a:n,b:s};return O.runKernel(qr,r)}var Dl=D({maximum_:SS});function kS(e,t=null,n=!1){let r={x:C(e,"x","mean")},a={axis:t,keepDims:n};return O.runKernel(mi,r,a)}var nr=D({mean_:kS});function xn(e,t="float32"){if(lt(e),t==="complex64"){let s=xn(e,"float32"),r=xn(e,"float32");return jt(s,r)}let n=bo(be(e),t);return O.makeTensor(n,e,t)}function ln(e,t="float32"){if(lt(e),t==="complex64"){let s=ln(e,"float32"),r=xn(e,"float32");return jt(s,r)}let n=Hu(be(e),t);return O.makeTensor(n,e,t)}function Kf(e,t,{indexing:n="xy"}={}){if(n!=="xy"&&n!=="ij")throw new TypeError(`${n} is not a valid third argument to meshgrid`);if(e===void 0)return[];let s=C(e,"x","meshgrid",e instanceof _e?e.dtype:"float32");if(t===void 0)return[s];let r=C(t,"y","meshgrid",t instanceof _e?t.dtype:"float32"),a=be(s.shape),o=be(r.shape);return n==="xy"?(s=G(s,[1,-1]),r=G(r,[-1,1]),[me(ln([o,1],s.dtype),s),me(r,ln([1,a],r.dtype))]):(s=G(s,[-1,1]),r=G(r,[1,-1]),[me(s,ln([1,o],s.dtype)),me(ln([a,1],r.dtype),r)])}function IS(e,t){let n=C(e,"a","minimum"),s=C(t,"b","minimum");[n,s]=Ae(n,s),n.dtype==="bool"&&(n=Te(n,"int32"),s=Te(s,"int32")),Pe(n.shape,s.shape);let r={a:n,b:s};return O.runKernel(Kr,r)}var sr=D({minimum_:IS});function CS(e,t,n){$(n==="reflect"||n==="symmetric",()=>`Invalid mode. Mode must be either reflect or symmetric. Got ${n}.`);let s=C(e,"x","mirrorPad");if(s.rank===0)throw new Error("mirrorPad(scalar) is not defined. Pass non-scalar to mirrorPad");$(t.length===s.rank,()=>`Padding doesn't match input. Must be ${s.rank}. Got ${t.length}.`);let r=n==="reflect"?1:0;for(let i=0;i<s.rank;i++)$(t[i].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),$(t[i][0]>=0&&t[i][0]<=s.shape[i]-r&&t[i][1]>=0&&t[i][1]<=s.shape[i]-r,()=>`Padding in dimension ${i} cannot be greater than or equal to ${s.shape[i]-r} or less than 0 for input of shape ${s.shape}`);let a={paddings:t,mode:n},o={x:s};return O.runKernel(yi,o,a)}var jf=D({mirrorPad_:CS});function NS(e,t){let n=C(e,"a","mod"),s=C(t,"b","mod");[n,s]=Ae(n,s);let r={a:n,b:s};return O.runKernel(jr,r)}var Xf=D({mod_:NS});function TS(e,t=null,n=!1){e=C(e,"x","moments");let s=lr(t,e.shape),r=nr(e,s,n),a=r.shape;n||(a=Ia(r.shape,s));let o=bt(le(Te(e,"float32"),G(r,a))),i=nr(o,s,n);return{mean:r,variance:i}}var Yf=D({moments_:TS});function $S(e,t,n,s){let r=C(t,"data","multiRNNCell"),a=Zs(n,"c","multiRNNCell"),o=Zs(s,"h","multiRNNCell"),i=r,c=[];for(let d=0;d<e.length;d++){let p=e[d](i,a[d],o[d]);c.push(p[0]),c.push(p[1]),i=p[1]}let u=[],l=[];for(let d=0;d<c.length;d+=2)u.push(c[d]),l.push(c[d+1]);return[u,l]}var Zf=D({multiRNNCell_:$S});function ES(e,t,n,s=!1){let r=C(e,"logits","multinomial"),a=r.size,o=r.rank;if(a<2)throw new Error(`Error in multinomial: you need at least 2 outcomes, but got ${a}.`);if(o>2)throw new Error(`Rank of probabilities must be 1 or 2, but is ${o}`);n=n||Math.random();let c={logits:o===1?G(r,[1,-1]):r},u={numSamples:t,seed:n,normalized:s},l=O.runKernel(xi,c,u);return o===1?G(l,[l.size]):l}var Qf=D({multinomial_:ES});function RS(e,t){let n=C(e,"a","notEqual","string_or_numeric"),s=C(t,"b","notEqual","string_or_numeric");[n,s]=Ae(n,s),Pe(n.shape,s.shape);let r={a:n,b:s};return O.runKernel(Yr,r)}var _l=D({notEqual_:RS});function AS(e,t,n=1,s=0,r="int32"){if(t<2)throw new Error(`Error in oneHot: depth must be >=2, but it is ${t}`);let o={indices:C(e,"indices","oneHot","int32")},i={dtype:r,depth:t,onValue:n,offValue:s};return O.runKernel(Ii,o,i)}var oo=D({oneHot_:AS});function DS(e){let n={x:C(e,"x","onesLike")};return O.runKernel(ki,n)}var Jf=D({onesLike_:DS});function _S(e,t){let n=C(e,"v1","outerProduct"),s=C(t,"v2","outerProduct");$(n.rank===1&&s.rank===1,()=>`Error in outerProduct: inputs must be rank 1, but got ranks ${n.rank} and ${s.rank}.`);let r=G(n,[-1,1]),a=G(s,[1,-1]);return me(r,a)}var em=D({outerProduct_:_S});function OS(e,t,n=0){let s=C(e,"x","pad");if(s.rank===0)throw new Error("pad(scalar) is not defined. Pass non-scalar to pad");let r={paddings:t,constantValue:n},a={x:s};return O.runKernel(Ni,a,r)}var ks=D({pad_:OS});function FS(e,t,n=0){return $(t.length===2,()=>"Invalid number of paddings. Must be length of 2."),ks(e,[t],n)}var tm=D({pad1d_:FS});function PS(e,t,n=0){return $(t.length===2&&t[0].length===2&&t[1].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),ks(e,t,n)}var nm=D({pad2d_:PS});function LS(e,t,n=0){return $(t.length===3&&t[0].length===2&&t[1].length===2&&t[2].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),ks(e,t,n)}var sm=D({pad3d_:LS});function BS(e,t,n=0){return $(t.length===4&&t[0].length===2&&t[1].length===2&&t[2].length===2&&t[3].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),ks(e,t,n)}var rm=D({pad4d_:BS});function VS(e,t,n){let s=C(e,"x","spaceToBatchND");$(s.rank>=1+t.length,()=>`input rank ${s.rank} should be > than [blockShape] ${t.length}`),$(n.length===t.length,()=>`paddings.shape[0] ${n.length} must be equal to [blockShape] ${t.length}`),$(s.shape.reduce((o,i,c)=>c>0&&c<=t.length?o&&(i+n[c-1][0]+n[c-1][1])%t[c-1]===0:o,!0),()=>`input spatial dimensions ${s.shape.slice(1)} with paddings ${n.toString()} must be divisible by blockShapes ${t.toString()}`);let r={x:s},a={blockShape:t,paddings:n};return O.runKernel(Gi,r,a)}var Ol=D({spaceToBatchND_:VS});function MS(e,t,n,s,r,a,o){r==null&&(r=[1,1]),a==null&&(a=1),s===0&&(s="valid");let i=C(e,"x","maxPool"),c=i,u=!1;i.rank===3&&(u=!0,c=G(i,[1,i.shape[0],i.shape[1],i.shape[2]])),$(Zt(a,r),()=>`Error in pool: Either strides or dilations must be 1. Got strides ${a} and dilations '${r}'`);let l=Yh(c.shape,t,a,r,s),d=[l.dilationHeight,l.dilationWidth],p;s==="same"?p=WS([l.filterHeight,l.filterWidth],d):p=[[0,0],[0,0]];let h=d[0]===1&&d[1]===1,[f,g]=zS([l.inHeight,l.inWidth],d,p),m=h?s:"valid",y=h?c:Ol(c,d,f),w=(n==="avg"?()=>fl(y,t,a,m,o):()=>Al(y,t,a,m,o))(),v=h?w:ml(w,d,g);return u?G(v,[v.shape[1],v.shape[2],v.shape[3]]):v}function zS(e,t,n){let s=n.map(l=>l[0]),r=n.map(l=>l[1]),a=e.concat(s,r),o=t.map((l,d)=>(l-a[d]%l)%l),i=r.map((l,d)=>l+o[d]),c=t.map((l,d)=>[s[d],i[d]]),u=t.map((l,d)=>[0,o[d]]);return[c,u]}function WS(e,t){let s=e.map((o,i)=>o+(o-1)*(t[i]-1)).map(o=>o-1),r=s.map(o=>Math.floor(o/2)),a=s.map((o,i)=>o-r[i]);return s.map((o,i)=>[r[i],a[i]])}var am=D({pool_:MS});function US(e,t){let n=C(e,"x","prelu"),s=C(t,"alpha","prelu"),r={x:n,alpha:s};return O.runKernel(Ti,r)}var Fl=D({prelu_:US});function GS(e,t=null,n=!1){let s=C(e,"x","prod");s.dtype==="bool"&&(s=Te(s,"int32"));let r={x:s},a={axis:t,keepDims:n};return O.runKernel($i,r,a)}var om=D({prod_:GS});function HS(e,t,n,s){let r=e.map((l,d)=>C(l,`tensors${d}`,"raggedGather","int32")),a=C(t,"paramsDenseValues","raggedGather"),o=C(n,"indices","raggedGather","int32"),i={paramsNestedSplits:r,paramsDenseValues:a,indices:o},c={outputRaggedRank:s},u=O.runKernel(Ei,i,c);return{outputNestedSplits:u.slice(0,u.length-1),outputDenseValues:u[u.length-1]}}var im=D({raggedGather_:HS});function qS(e,t,n){let s=C(e,"starts","raggedRange"),r=C(t,"limits","raggedRange",s.dtype),a=C(n,"deltas","raggedRange",s.dtype),o={starts:s,limits:r,deltas:a},i=O.runKernel(Ri,o);return{rtNestedSplits:i[0],rtDenseValues:i[1]}}var cm=D({raggedRange_:qS});function KS(e,t,n,s,r){let a=C(e,"shape","raggedTensorToTensor","int32"),o=C(t,"values","raggedTensorToTensor"),i=C(n,"defaultValue","raggedTensorToTensor",o.dtype),c=s.map((d,p)=>C(d,`tensors${p}`,"raggedTensorToTensor","int32")),u={shape:a,values:o,defaultValue:i,rowPartitionTensors:c},l={rowPartitionTypes:r};return O.runKernel(Ai,u,l)}var um=D({raggedTensorToTensor_:KS});function jS(e,t,n){lt(e);let s=be(e),r=null;if(n==null||n==="float32")r=new Float32Array(s);else if(n==="int32")r=new Int32Array(s);else if(n==="bool")r=new Uint8Array(s);else throw new Error(`Unknown data type ${n}`);for(let a=0;a<s;a++)r[a]=t();return O.makeTensor(r,e,n)}var lm=D({rand_:jS}),Pl=Mu(Mp()),dm={};de(dm,{TEST_EPSILON_FLOAT16:()=>pm,createVideoElement:()=>nk,encodeStrings:()=>hm,expectArrayBuffersEqual:()=>tk,expectArraysClose:()=>YS,expectArraysEqual:()=>QS,expectNumbersClose:()=>JS,expectPromiseToFail:()=>ZS,expectValuesInRange:()=>ek,play:()=>sk,testEpsilon:()=>Ll});var XS=.001,pm=.1;function YS(e,t,n){return n==null&&(n=Ll()),mu(e,t,(s,r)=>Bl(s,r,n))}function Ll(){return O.backend.floatPrecision()===32?XS:pm}function mu(e,t,n){let s=!0;if((Ve(e)||Ve(t))&&(s=!1),Ve(e)&&Ve(t)&&(s=!0),s){let o=e.constructor.name,i=t.constructor.name;if(o!==i)throw new Error(`Arrays are of different type. Actual: ${o}. Expected: ${i}`)}if(Array.isArray(e)&&Array.isArray(t)){let o=_t(e),i=_t(t);if(!Xt(o,i))throw new Error(`Arrays have different shapes. Actual: [${o}]. Expected: [${i}]`)}let r=Ve(e)?e:fn(e),a=Ve(t)?t:fn(t);if(r.length!==a.length)throw new Error(`Arrays have different lengths actual: ${r.length} vs expected: ${a.length}.
Actual:   ${r}.
Expected: ${a}.`);for(let o=0;o<a.length;++o){let i=r[o],c=a[o];if(!n(i,c))throw new Error(`Arrays differ: actual[${o}] = ${i}, expected[${o}] = ${c}.
Actual:   ${r}.
Expected: ${a}.`)}typeof expect<"u"&&expect().nothing()}function ZS(e,t){e().then(()=>t.fail(),()=>t()),typeof expect<"u"&&expect().nothing()}function QS(e,t){let n=typeof t=="string"||typeof t=="number"||typeof t=="boolean"?[t]:t;return cn(e)||cn(e[0])||cn(t)||cn(t[0])?mu(e,n,(s,r)=>s==r):mu(e,t,(s,r)=>Bl(s,r,0))}function JS(e,t,n){if(n==null&&(n=Ll()),!Bl(e,t,n))throw new Error(`Numbers differ: actual === ${e}, expected === ${t}`);typeof expect<"u"&&expect().nothing()}function Bl(e,t,n){return!isFinite(e)&&!isFinite(t)?!0:!(isNaN(e)||isNaN(t)||Math.abs(e-t)>n)}function ek(e,t,n){for(let s=0;s<e.length;s++)if(e[s]<t||e[s]>n)throw new Error(`Value out of range:${e[s]} low: ${t}, high: ${n}`)}function tk(e,t){let n=new Float32Array(e),s=new Float32Array(t);if(n.length!==s.length)throw new Error(`Expected ArrayBuffer to be of length ${s.length}, but it was ${n.length}`);for(let r=0;r<s.length;r++)if(n[r]!==s[r])throw new Error(`Expected ArrayBuffer value at ${r} to be ${s[r]} but got ${n[r]} instead`)}function hm(e){for(let t=0;t<e.length;t++){let n=e[t];Array.isArray(n)?hm(n):e[t]=xa(n)}return e}function nk(e){let t=document.createElement("video");return"playsInline"in t&&(t.playsInline=!0),t.muted=!0,t.loop=!0,t.style.position="fixed",t.style.left="0px",t.style.top="0px",t.preload="auto",t.appendChild(e),new Promise(n=>{t.addEventListener("loadeddata",s=>n(t)),t.load()})}async function sk(e){await e.play(),"requestVideoFrameCallback"in e&&await new Promise(t=>{e.requestVideoFrameCallback(t)})}var Vl=class{constructor(e,t,n,s,r){this.mean=e,this.stdDev=t,this.dtype=n,this.nextVal=NaN,this.truncated=s,this.truncated&&(this.upper=this.mean+this.stdDev*2,this.lower=this.mean-this.stdDev*2);let a=r||Math.random();this.random=Pl.alea(a.toString())}nextValue(){if(!isNaN(this.nextVal)){let s=this.nextVal;return this.nextVal=NaN,s}let e,t,n=!1;for(;!n;){let s,r,a;do s=2*this.random()-1,r=2*this.random()-1,a=s*s+r*r;while(a>=1||a===0);let o=Math.sqrt(-2*Math.log(a)/a);e=this.mean+this.stdDev*s*o,t=this.mean+this.stdDev*r*o,(!this.truncated||this.isValidTruncated(e))&&(n=!0)}return(!this.truncated||this.isValidTruncated(t))&&(this.nextVal=this.convertValue(t)),this.convertValue(e)}convertValue(e){return this.dtype==null||this.dtype==="float32"?e:Math.round(e)}isValidTruncated(e){return e<=this.upper&&e>=this.lower}},rk=class{constructor(e,t,n,s){this.alpha=e,this.beta=1/t,this.dtype=n;let r=s||Math.random();this.randu=Pl.alea(r.toString()),this.randn=new Vl(0,1,n,!1,this.randu()),e<1?this.d=e+2/3:this.d=e-1/3,this.c=1/Math.sqrt(9*this.d)}nextValue(){let e,t,n,s,r,a;for(;;){do s=this.randn.nextValue(),a=1+this.c*s;while(a<=0);if(a*=a*a,e=s*s,t=1-.331*e*e,n=.5*e+this.d*(1-a+Math.log(a)),r=this.randu(),r<t||Math.log(r)<n)break}return a=1/this.beta*this.d*a,this.alpha<1&&(a*=Math.pow(this.randu(),1/this.alpha)),this.convertValue(a)}convertValue(e){return this.dtype==="float32"?e:Math.round(e)}},ak=class{constructor(e=0,t=1,n,s){if(this.canReturnFloat=()=>this.dtype==null||this.dtype==="float32",this.min=e,this.range=t-e,this.dtype=n,s==null&&(s=Math.random()),typeof s=="number"&&(s=s.toString()),!this.canReturnFloat()&&this.range<=1)throw new Error(`The difference between ${e} - ${t} <= 1 and dtype is not float`);this.random=Pl.alea(s)}convertValue(e){return this.canReturnFloat()?e:Math.round(e)}nextValue(){return this.convertValue(this.min+this.range*this.random())}};function ok(e,t,n=1,s="float32",r){if(lt(e),n==null&&(n=1),s==null&&(s="float32"),s!=="float32"&&s!=="int32")throw new Error(`Unsupported data type ${s}`);let a=new rk(t,n,s,r),o=ie(e,s);for(let i=0;i<o.values.length;i++)o.values[i]=a.nextValue();return o.toTensor()}var fm=D({randomGamma_:ok});function ik(e,t=0,n=1,s,r){if(lt(e),s!=null&&s==="bool")throw new Error(`Unsupported data type ${s}`);let a=new Vl(t,n,s,!1,r),o=ie(e,s);for(let i=0;i<o.values.length;i++)o.values[i]=a.nextValue();return o.toTensor()}var Ml=D({randomNormal_:ik});function ck(e,t,n){if(t!=null&&t==="bool")throw new Error(`Unsupported data type ${t}`);return Ml(e,0,1,t,n)}var mm=D({randomStandardNormal_:ck});function uk(e,t=0,n=1,s="float32",r){lt(e);let a=ie(e,s),o=new ak(t,n,null,r);for(let i=0;i<a.values.length;i++)a.values[i]=o.nextValue();return a.toTensor()}var yc=D({randomUniform_:uk});function lk(e,t,n,s){return yc(e,t,n,"int32",s)}var gm=D({randomUniformInt_:lk});function ps(e,t,n=1,s="float32"){if(n===0)throw new Error("Cannot have a step of zero");let r={start:e,stop:t,step:n,dtype:s};return O.runKernel(Di,{},r)}function dk(e){let n={input:C(e,"input","real")};return O.runKernel(_i,n)}var hs=D({real_:dk});function pk(e){let n={x:C(e,"x","reciprocal")};return O.runKernel(Qr,n)}var ym=D({reciprocal_:pk});function hk(e){let n={x:C(e,"x","relu")};return O.runKernel(Jr,n)}var $a=D({relu_:hk});function fk(e){let n={x:C(e,"x","relu6")};return O.runKernel(ea,n)}var zl=D({relu6_:fk});function mk(e,t){let s={x:C(e,"x","reverse")},r={dims:t};return O.runKernel(Li,s,r)}var bn=D({reverse_:mk});function gk(e){let t=C(e,"x","reverse");return $(t.rank===1,()=>`Error in reverse1D: x must be rank 1 but got rank ${t.rank}.`),bn(t,0)}var xm=D({reverse1d_:gk});function yk(e,t){let n=C(e,"x","reverse");return $(n.rank===2,()=>`Error in reverse2D: x must be rank 2 but got rank ${n.rank}.`),bn(n,t)}var bm=D({reverse2d_:yk});function xk(e,t){let n=C(e,"x","reverse");return $(n.rank===3,()=>`Error in reverse3D: x must be rank 3 but got rank ${n.rank}.`),bn(n,t)}var vm=D({reverse3d_:xk});function bk(e,t){let n=C(e,"x","reverse");return $(n.rank===4,()=>`Error in reverse4D: x must be rank 4 but got rank ${n.rank}.`),bn(n,t)}var wm=D({reverse4d_:bk});function vk(e){let n={x:C(e,"x","round")};return O.runKernel(ta,n)}var Wl=D({round_:vk});function wk(e){let n={x:C(e,"x","rsqrt","float32")};return O.runKernel(na,n)}var Sm=D({rsqrt_:wk});function Sk(e){let n={x:C(e,"x","selu")};return O.runKernel(sa,n)}var km=D({selu_:Sk});function kk(e,t,n,s,r,a=[1,1],o="NHWC"){let i=C(e,"x","separableConv2d"),c=C(t,"depthwiseFilter","separableConv2d"),u=C(n,"pointwiseFilter","separableConv2d"),l=i,d=!1;if(i.rank===3&&(d=!0,l=G(i,[1,i.shape[0],i.shape[1],i.shape[2]])),o==="NCHW")throw new Error("separableConv2d currently does not support dataFormat NCHW; only NHWC is supported");$(l.rank===4,()=>`Error in separableConv2d: input must be rank 4, but got rank ${l.rank}.`),$(c.rank===4,()=>`Error in separableConv2d: depthwise filter must be rank 4, but got rank ${c.rank}.`),$(u.rank===4,()=>`Error in separableConv2d: pointwise filter must be rank 4, but got rank ${c.rank}.`),$(u.shape[0]===1,()=>`Error in separableConv2d: the first dimension of pointwise filter  must be 1, but got ${u.shape[0]}.`),$(u.shape[1]===1,()=>`Error in separableConv2d: the second dimension of pointwise filter must be 1, but got ${u.shape[1]}.`);let p=c.shape[2],h=c.shape[3];$(u.shape[2]===p*h,()=>`Error in separableConv2d: the third dimension of pointwise filter must be ${p*h}, but got ${u.shape[2]}.`);let f=pc(l,c,s,r,o,a),m=ka(f,u,1,"valid",o);return d?G(m,[m.shape[1],m.shape[2],m.shape[3]]):m}var Im=D({separableConv2d_:kk});async function Ik(e,t){let n=C(e,"x","setdiff1d"),s=C(t,"y","setdiff1d");$(n.dtype===s.dtype,()=>`x and y should have the same dtype, but got x (${n.dtype}) and y (${s.dtype}).`),$(n.rank===1,()=>`x should be 1D tensor, but got x (${n.shape}).`),$(s.rank===1,()=>`y should be 1D tensor, but got y (${s.shape}).`);let r=await n.data(),a=await s.data(),o=new Set(a),i=0;for(let l=0;l<r.length;l++)o.has(r[l])||i++;let c=new Fe([i],n.dtype),u=new Fe([i],"int32");for(let l=0,d=0;l<r.length;l++)o.has(r[l])||(c.values[d]=r[l],u.values[d]=l,d++);return[c.toTensor(),u.toTensor()]}var Cm=Ik;function Ck(e){let n={x:C(e,"x","sign")};return O.runKernel(oa,n)}var Nm=D({sign_:Ck});function Nk(e){let n={x:C(e,"x","sin","float32")};return O.runKernel(ra,n)}var Tm=D({sin_:Nk});function Tk(e){let n={x:C(e,"x","sinh")};return O.runKernel(aa,n)}var $m=D({sinh_:Tk});function $k(e,t,n){let s=C(e,"x","slice1d");return $(s.rank===1,()=>`slice1d expects a rank-1 tensor, but got a rank-${s.rank} tensor`),we(s,[t],[n])}var Em=D({slice1d_:$k});function Ek(e,t,n){let s=C(e,"x","slice2d");return $(s.rank===2,()=>`slice2d expects a rank-2 tensor, but got a rank-${s.rank} tensor`),we(s,t,n)}var Rm=D({slice2d_:Ek});function Rk(e,t,n){let s=C(e,"x","slice3d");return $(s.rank===3,()=>`slice3d expects a rank-3 tensor, but got a rank-${s.rank} tensor`),we(s,t,n)}var Am=D({slice3d_:Rk});function Ak(e,t,n){let s=C(e,"x","slice4d");return $(s.rank===4,()=>`slice4d expects a rank-4 tensor, but got a rank-${s.rank} tensor`),we(s,t,n)}var Dm=D({slice4d_:Ak});function Dk(e,t=-1){let n=C(e,"logits","softmax","float32");if(t===-1&&(t=n.rank-1),t!==n.rank-1)throw Error(`Softmax along a non-last dimension is not yet supported. Logits was rank ${n.rank} and dim was ${t}`);let s={logits:n},r={dim:t};return O.runKernel(qi,s,r)}var _m=D({softmax_:Dk});function _k(e){$(e.dtype==="complex64",()=>`The dtype for tf.spectral.fft() must be complex64 but got ${e.dtype}.`);let t={input:e};return O.runKernel(ei,t)}var xc=D({fft_:_k});function Ok(e){$(e.dtype==="complex64",()=>`The dtype for tf.spectral.ifft() must be complex64 but got ${e.dtype}.`);let t={input:e};return O.runKernel(oi,t)}var rr=D({ifft_:Ok});function Fk(e){let t=e.shape[e.shape.length-1],n=e.size/t,s;if(t<=2){let r=G(e,[n,t]);s=rr(r)}else{let r=[n,2*(t-1)],a=G(hs(e),[n,t]),o=G(Ta(e),[n,t]),i=bn(we(a,[0,1],[n,t-2]),1),c=Q(bn(we(o,[0,1],[n,t-2]),1),pe(-1)),u=He([a,i],1),l=He([o,c],1),d=G(jt(u,l),[r[0],r[1]]);s=rr(d)}if(s=hs(s),e.rank===3&&e.shape[0]!==0){let r=s,a=e.shape[0];s=G(s,[a,s.shape[0]/a,s.shape[1]]),r.dispose()}return s}var Ul=D({irfft_:Fk});function Pk(e,t,n=0){let r={x:C(e,"x","split")},a={numOrSizeSplits:t,axis:n};return O.runKernel(Hi,r,a)}var fs=D({split_:Pk});function Lk(e,t){$(e.dtype==="float32",()=>`The dtype for rfft() must be real value but got ${e.dtype}`);let n=e.shape[e.shape.length-1],s=e.size/n,r;if(t!=null&&t<n){let f=e.shape.map(m=>0),g=e.shape.map(m=>m);g[e.shape.length-1]=t,r=we(e,f,g),n=t}else if(t!=null&&t>n){let f=e.shape.map(g=>g);f[e.shape.length-1]=t-n,r=He([e,xn(f)],e.shape.length-1),n=t}else r=e;let a=ct(r),o=G(jt(r,a),[s,n]),i=xc(o),c=Math.floor(n/2)+1,u=hs(i),l=Ta(i),d=fs(u,[c,n-c],u.shape.length-1),p=fs(l,[c,n-c],l.shape.length-1),h=r.shape.slice();return h[r.shape.length-1]=c,G(jt(d[0],p[0]),h)}var bc=D({rfft_:Lk});function Bk(e,t){let n=C(e,"a","squaredDifference"),s=C(t,"b","squaredDifference");[n,s]=Ae(n,s),Pe(n.shape,s.shape);let r={a:n,b:s},a={};return O.runKernel(la,r,a)}var Gl=D({squaredDifference_:Bk});function Vk(e,t){let n=C(e,"x","squeeze","string_or_numeric");return G(n,Jp(n.shape,t).newShape)}var vc=D({squeeze_:Vk});function Mk(e,t=0){let n=Zs(e,"tensors","stack","string_or_numeric");$(n.length>=1,()=>"Pass at least one tensor to tf.stack"),n.length>0&&$(t<=n[0].rank,()=>"Axis must be <= rank of the tensor");let s=n,r={axis:t};return O.runKernel(Ci,s,r)}var Pt=D({stack_:Mk});function zk(e,t=0){let s={x:C(e,"x","step")},r={alpha:t};return O.runKernel(ga,s,r)}var Hl=D({step_:zk});function Wk(e,t,n,s,r=0,a=0,o=0,i=0,c=0){let l={x:C(e,"x","stridedSlice","string_or_numeric")},d={begin:t,end:n,strides:s,beginMask:r,endMask:a,ellipsisMask:o,newAxisMask:i,shrinkAxisMask:c};return O.runKernel(Qi,l,d)}var Om=D({stridedSlice_:Wk});function Uk(e){let n={x:C(e,"x","tan","float32")};return O.runKernel(ha,n)}var Fm=D({tan_:Uk});function pt(e,t){Hn(e);let n=_t(e,t);if(n.length!==1)throw new Error("tensor1d() requires values to be a flat/TypedArray");return wn(e,null,n,t)}function is(e,t,n){if(Hn(e),t!=null&&t.length!==2)throw new Error("tensor2d() requires shape to have two numbers");let s=_t(e,n);if(s.length!==2&&s.length!==1)throw new Error("tensor2d() requires values to be number[][] or flat/TypedArray");if(s.length===1&&t==null)throw new Error("tensor2d() requires shape to be provided when `values` are a flat/TypedArray");return wn(e,t,s,n)}function ql(e,t,n){if(Hn(e),t!=null&&t.length!==3)throw new Error("tensor3d() requires shape to have three numbers");let s=_t(e,n);if(s.length!==3&&s.length!==1)throw new Error("tensor3d() requires values to be number[][][] or flat/TypedArray");if(s.length===1&&t==null)throw new Error("tensor3d() requires shape to be provided when `values` are a flat array");return wn(e,t,s,n)}function Pm(e,t,n){if(Hn(e),t!=null&&t.length!==4)throw new Error("tensor4d() requires shape to have four numbers");let s=_t(e,n);if(s.length!==4&&s.length!==1)throw new Error("tensor4d() requires values to be number[][][][] or flat/TypedArray");if(s.length===1&&t==null)throw new Error("tensor4d() requires shape to be provided when `values` are a flat array");return wn(e,t,s,n)}function Lm(e,t,n){if(Hn(e),t!=null&&t.length!==5)throw new Error("tensor5d() requires shape to have five numbers");let s=_t(e,n);if(s.length!==5&&s.length!==1)throw new Error("tensor5d() requires values to be number[][][][][] or flat/TypedArray");if(s.length===1&&t==null)throw new Error("tensor5d() requires shape to be provided when `values` are a flat array");return wn(e,t,s,n)}function Bm(e,t,n){if(Hn(e),t!=null&&t.length!==6)throw new Error("tensor6d() requires shape to have six numbers");let s=_t(e,n);if(s.length!==6&&s.length!==1)throw new Error("tensor6d() requires values to be number[][][][][][] or flat/TypedArray");if(s.length===1&&t==null)throw new Error("tensor6d() requires shape to be provided when `values` are a flat array");return t=t||s,wn(e,t,s,n)}var Vm={};de(Vm,{calculateShapes:()=>Mm,validateInput:()=>wc,validateUpdateShape:()=>Kl});function Kl(e,t,n){let s=t.rank>1?t.shape[t.rank-1]:1,r=t.rank>1?t.rank-1:1,a=`Must have updates.shape = indices.shape[:batchDim] + shape[sliceDim:], got updates.shape: ${n.shape}, indices.shape: ${t.shape}, shape: ${e}, sliceDim: ${s}, and batchDim: ${r}.`;if(n.rank<r)throw new Error(a+` update.rank < ${r}. `);if(e.length<s+(n.rank-r))throw new Error(a+` Output shape length < ${s+(n.rank-r)}`);if(n.rank!==r+e.length-s)throw new Error(a+` update.rank != ${r+e.length-s}`);for(let o=0;o<r;++o)if(n.shape[o]!==t.shape[o])throw new Error(a+` updates.shape[${o}] (${n.shape[o]}) != indices.shape[${o}] (${t.shape[o]}).`);for(let o=0;o<n.rank-r;++o)if(n.shape[o+r]!==e[o+s])throw new Error(a+` updates.shape[${o+r}] (${n.shape[o+r]}) != shape[${o+r}] (${e[o+r]})`)}function wc(e,t,n){if(t.rank<1)throw new Error(`tf.scatterND() expects the indices to be rank 1 or higher, but the rank was ${t.rank}.`);if(e.rank<1)throw new Error(`tf.scatterND() expects the updates to be rank 1 or higher, but the rank was ${e.rank}.`);if(t.dtype!=="int32")throw new Error(`The dtype of 'indices' should be int32, but got dtype: ${t.dtype}`);if(n.length<1)throw new Error(`Output rank must be greater or equal to 1, but got shape: ${n}`);if(n.length===0){if(t.size===0)throw new Error(`Indices specified for empty output. indices shape: ${t.shape}`);if(e.size===0)throw new Error(`Updates specified for empty output. updates shape: ${e.shape}`)}Kl(n,t,e)}function Mm(e,t,n){let s=t.shape.length,r=s>1?t.shape[s-1]:1,a=n.length,o=1;for(let d=r;d<a;++d)o*=n[d];let i=r<1?1:r,c=be(t.shape)/i,u=[...vs(n.slice(0,r)),1],l=be(n);return{sliceRank:r,numUpdates:c,sliceSize:o,strides:u,outputSize:l}}function Gk(e,t,n){let s=C(e,"tensor","tensorScatterupdate"),r=C(t,"indices","tensorScatterupdate","int32"),a=C(n,"updates","tensorScatterupdate");if(wc(a,r,s.shape),s.dtype!==a.dtype)throw new Error(`tensor and updates must have the same dtype, instead they are ${s.dtype} and ${a.dtype}.`);let o={tensor:s,indices:r,updates:a},i={};return O.runKernel(Vi,o,i)}var zm=D({tensorScatterUpdate_:Gk});function Hk(e,t=1,n=!0){let s=C(e,"x","topk");if(s.rank===0)throw new Error("topk() expects the input to be of rank 1 or higher");let r=s.shape[s.shape.length-1];if(t<0)throw new Error(`'k' passed to topk() must be >= 0 but got ${t}`);if(t>r)throw new Error(`'k' passed to topk() must be <= the last dimension (${r}) but got ${t}`);let a={x:s},o={k:t,sorted:n},[i,c]=O.runKernel(nc,a,o);return{values:i,indices:c}}var Wm=D({topk_:Hk});function qk(e,t=0,n=1,s,r){if(lt(e),s!=null&&s==="bool")throw new Error("Unsupported data type $ { dtype }");let a=new Vl(t,n,s,!0,r),o=ie(e,s);for(let i=0;i<o.values.length;i++)o.values[i]=a.nextValue();return o.toTensor()}var Um=D({truncatedNormal_:qk});function Kk(e,t=0){let n=C(e,"x","unique","string_or_numeric");$(n.rank>0,()=>"The input tensor must be at least 1D");let s={x:n},r={axis:t},[a,o]=O.runKernel(rc,s,r);return{values:a,indices:o}}var Gm=D({unique_:Kk});function jk(e,t,n){let s=C(e,"x","unsortedSegmentSum"),r=C(t,"segmentIds","unsortedSegmentSum","int32");$(cs(n),()=>"numSegments must be of dtype int");let a={x:s,segmentIds:r},o={numSegments:n};return O.runKernel(oc,a,o)}var Hm=D({unsortedSegmentSum_:jk});function Xk(e,t=0){let n=C(e,"x","unstack","string_or_numeric");$(t>=-n.shape.length&&t<n.shape.length,()=>`Axis = ${t} is not in [-${n.shape.length}, ${n.shape.length})`);let s={value:n},r={axis:t};return O.runKernel(ac,s,r)}var Sn=D({unstack_:Xk});function qm(e,t){return gc(e,t,"right")}function Km(e,t=!0,n,s){return O.makeVariable(e,t,n,s)}function jm(e,t){let n=[];for(let a=0;a<t.length;a++)t[a]&&n.push(a);let s=ie(e,"int32"),r=ie([n.length,e.length],"int32");for(let a=0;a<n.length;a++){let o=s.indexToLoc(n[a]),i=a*e.length;r.values.set(o,i)}return r.toTensor()}async function Yk(e){let t=C(e,"condition","whereAsync","bool"),n=await t.data(),s=jm(t.shape,n);return e!==t&&t.dispose(),s}var jl=Yk;async function Zk(e,t,n){let s=C(e,"tensor","boolMask"),r=C(t,"mask","boolMask","bool"),a=n??0,o=r.rank,i=s.shape;$(o>0,()=>"mask cannot be scalar"),Qe(i.slice(a,a+o),r.shape,"mask's shape must match the first K dimensions of tensor's shape,");let c=1;for(let g=a;g<a+o;g++)c*=i[g];let u=i.slice(0,a).concat([c],i.slice(a+o)),l=G(s,u),d=G(r,[-1]),p=await jl(d),h=vc(p,[1]),f=kl(l,h,a);return e!==s&&s.dispose(),t!==r&&r.dispose(),h.dispose(),l.dispose(),d.dispose(),p.dispose(),f}var Xm=Zk;function Qk(e,t,n){let s=C(e,"x","transpose");if(t==null&&(t=s.shape.map((o,i)=>i).reverse()),$(s.rank===t.length,()=>`Error in transpose: rank of input ${s.rank} must match length of perm ${t}.`),t.forEach(o=>{$(o>=0&&o<s.rank,()=>`All entries in 'perm' must be between 0 and ${s.rank-1} but got ${t}`)}),s.rank<=1)return s.clone();let r={x:s},a={perm:t};return s.dtype==="complex64"?fe(()=>{let o=hs(s),i=Ta(s);return o=O.runKernel(ns,{x:o},a),i=O.runKernel(ns,{x:i},a),n&&(i=Et(i)),jt(o,i)}):O.runKernel(ns,r,a)}var ar=D({transpose_:Qk});function Jk(e,t,n,s,r=!0){let a=C(e,"v","movingAverage"),o=C(t,"x","movingAverage"),i=C(n,"decay","movingAverage");yh(a,o),$(Xt(a.shape,o.shape),()=>"Shape mismatch in v and x");let c=pe(1),u=le(c,i),l=Q(le(o,a),u);if(r){$(s!=null,()=>"When using zeroDebias: true, step is required.");let d=C(s,"step","movingAverage");l=Ne(l,le(c,ls(i,d)))}return oe(a,l)}var Ym=D({movingAverage_:Jk});function eI(e,t,n){lt(n);let s=C(e,"indices","scatterND","int32"),r=C(t,"updates","scatterND");wc(r,s,n);let a={indices:s,updates:r},o={shape:n};return O.runKernel(Bi,a,o)}var Zm=D({scatterND_:eI});function tI(e,t,n,s){if(e.dtype!=="int32")throw new Error(`tf.sparseToDense() expects the indices to be int32 type, but the dtype was ${e.dtype}.`);if(e.rank>2)throw new Error(`sparseIndices should be a scalar, vector, or matrix, but got shape ${e.shape}.`);let r=e.rank>0?e.shape[0]:1,a=e.rank>1?e.shape[1]:1;if(n.length!==a)throw new Error(`outputShape has incorrect number of elements:, ${n.length}, should be: ${a}.`);let o=t.size;if(!(t.rank===0||t.rank===1&&o===r))throw new Error(`sparseValues has incorrect shape ${t.shape}, should be [] or [${r}]`);if(t.dtype!==s.dtype)throw new Error("sparseValues.dtype must match defaultValues.dtype")}function nI(e,t,n,s=0){lt(n);let r=C(e,"sparseIndices","sparseToDense","int32"),a=C(t,"sparseValues","sparseToDense","string_or_numeric"),o=C(s,"defaultValue","sparseToDense",a.dtype);tI(r,a,n,o);let i={sparseIndices:r,sparseValues:a,defaultValue:o},c={outputShape:n};return O.runKernel(Zi,i,c)}var Qm=D({sparseToDense_:nI});function sI(e,t){let n=C(t,"indices","gatherND","int32"),r={params:C(e,"x","gatherND","string_or_numeric"),indices:n};return O.runKernel(ai,r)}var Jm=D({gatherND_:sI});function rI(e,t){if(t==null)return e.shape.slice();if(Xt(e.shape,t))return t;if(e.shape.length===t.length){let n=[];for(let s=0;s<e.shape.length;s++)t[s]==null&&e.shape[s]!=null?n.push(e.shape[s]):n.push(t[s]);return n}return t}function aI(e,t,n,s){let r=C(e,"x","dropout");if($(r.dtype==="float32",()=>`x has to be a floating point tensor since it's going to be scaled, but got a ${r.dtype} tensor instead.`),$(t>=0&&t<1,()=>`rate must be a float in the range [0, 1), but got ${t}.`),t===0)return e instanceof _e?r.clone():r;let a=rI(r,n),o=1-t,i=Ne(Sl(oe(yc(a,0,1,"float32",s),o)),o);return Q(r,i)}var eg=D({dropout_:aI});function Xl(e){return Math.floor(Math.pow(2,Math.ceil(Math.log(e)/Math.log(2))))}function Sc(e,t,n){let s=1-e%2,r=new Float32Array(e);for(let a=0;a<e;++a){let o=2*Math.PI*a/(e+s-1);r[a]=t-n*Math.cos(o)}return pt(r,"float32")}async function oI(e,t,n=1){let s=C(e,"predictions","inTopK"),r=C(t,"targets","inTopK");$(s.rank>1,()=>`inTopK() expects the predictions to be of rank 2 or higher, but got ${s.rank}`),$(s.rank-1===r.rank,()=>`predictions rank should be 1 larger than targets rank, but got predictions rank ${s.rank} and targets rank ${r.rank}`),Qe(s.shape.slice(0,s.shape.length-1),r.shape,"predictions's shape should be align with the targets' shape, except the last dimension.");let a=s.shape[s.shape.length-1];$(n>0&&n<=a,()=>`'k' passed to inTopK() must be > 0 && <= the predictions last dimension (${a}), but got ${n}`);let o=await s.data(),i=await r.data(),[c,u]=[o.length/a,a],l=eh("bool",c);for(let d=0;d<c;d++){let p=d*u,h=o.subarray(p,p+u),f=[];for(let g=0;g<h.length;g++)f.push({value:h[g],index:g});f.sort((g,m)=>m.value-g.value),l[d]=0;for(let g=0;g<n;g++)if(f[g].index===i[d]){l[d]=1;break}}return e!==s&&s.dispose(),t!==r&&r.dispose(),$t(l,r.shape,"bool")}var tg=oI,Yl={};de(Yl,{conv2d:()=>lI,depthwiseConv2d:()=>gI,matMul:()=>xI});function iI(e,t,n,s,r,a="NHWC",o){let i=e;e.rank===3&&(i=G(e,[1,e.shape[0],e.shape[1],e.shape[2]]));let c=t;c.rank===3&&(c=G(t,[1,t.shape[0],t.shape[1],t.shape[2]])),$(i.rank===4,()=>`Error in conv2dDerFilter: input must be rank 4, but got shape ${i.shape}.`),$(c.rank===4,()=>`Error in conv2dDerFilter: dy must be rank 4, but got shape ${c.shape}.`),$(n.length===4,()=>`Error in conv2dDerFilter: filterShape must be length 4, but got ${n}.`);let u=a==="NHWC"?i.shape[3]:i.shape[1],l=a==="NHWC"?c.shape[3]:c.shape[1];$(u===n[2],()=>`Error in conv2dDerFilter: depth of input ${u}) must match input depth in filter (${n[2]}.`),$(l===n[3],()=>`Error in conv2dDerFilter: depth of dy (${l}) must match output depth for filter (${n[3]}).`),wt("conv2dDerFilter",r,o);let d={x:i,dy:c},p={strides:s,pad:r,dataFormat:a,dimRoundingMode:o,filterShape:n};return O.runKernel(Lo,d,p)}var cI=D({conv2DBackpropFilter_:iI});function kc(e,t,n){if(n==null||n==="linear")return e;if(n==="relu")return Q(e,Hl(t));throw new Error(`Cannot compute gradient for fused activation ${n}.`)}function Ic(e,t){let n=t,s=yl(e.shape,t.shape);return s.length>0&&(n=Ce(n,s)),G(n,e.shape)}function Cc(e,t,n,s){if(t==="linear")return e;if(t==="relu")return $a(e);if(t==="elu")return bl(e);if(t==="relu6")return zl(e);if(t==="prelu")return Fl(e,n);if(t==="leakyrelu")return Cl(e,s);if(t==="sigmoid")return Pn(e);throw new Error(`Unknown fused activation ${t}.`)}var Nc=(e,t)=>!(e>0)||t==="linear";function uI({x:e,filter:t,strides:n,pad:s,dataFormat:r="NHWC",dilations:a=[1,1],dimRoundingMode:o,bias:i,activation:c="linear",preluActivationWeights:u,leakyreluAlpha:l}){if(c=c||"linear",Nc(O.state.gradientDepth,c)===!1){$(r==="NHWC",()=>`Error in fused conv2d: got dataFormat of ${r} but only NHWC is currently supported for the case of gradient depth is 0 and the activation is not linear.`);let N=ka(e,t,n,s,r,a,o);return i!=null&&(N=oe(N,i)),Cc(N,c,u,l)}let d=C(e,"x","conv2d","float32"),p=C(t,"filter","conv2d","float32"),h=d,f=!1;d.rank===3&&(f=!0,h=G(d,[1,d.shape[0],d.shape[1],d.shape[2]])),$(h.rank===4,()=>`Error in fused conv2d: input must be rank 4, but got rank ${h.rank}.`),$(p.rank===4,()=>`Error in fused conv2d: filter must be rank 4, but got rank ${p.rank}.`),wt("fused conv2d",s,o);let g=r==="NHWC"?h.shape[3]:h.shape[1];$(p.shape[2]===g,()=>`Error in conv2d: depth of input (${g}) must match input depth for filter ${p.shape[2]}.`),$(Zt(n,a),()=>`Error in conv2D: Either strides or dilations must be 1. Got strides ${n} and dilations '${a}'`);let m=wa(h.shape,p.shape,n,a,s,o),y;i!=null&&(y=C(i,"bias","fused conv2d"),[y]=Ae(y,d),r==="NHWC"?Pe(m.outShape,y.shape):($(y.shape.length<=1,()=>`Error in fused conv2d: only supports scalar or 1-D Tensor bias for NCHW format but got the bias of rank-${y.shape.length}.`),$(y.shape.length===0||y.shape[0]===m.outChannels||y.shape[0]===1,()=>`Error in fused conv2d: bias shape (${y.shape}) is not compatible with the number of output channels (${m.outChannels})`)));let b;if(u!=null){let N=u.shape;if($(N.length<=1||N.length===3,()=>`Error in fused conv2d: only supports scalar, 1-D Tensor or 3-D Tensor PReLU activation weights but got a tensor of rank-${N.length}.`),N.length===1)$(N[0]===1||N[0]===m.outChannels,()=>`Error in fused conv2d: PReLU activation weights (${N}) is not compatible with the number of output channels (${m.outChannels}).`);else if(N.length===3)try{Pe(N,m.outShape)}catch{let _=`Error in fused conv2d: PReLU activation weights (${N}) is not compatible with the output shape of the conv2d (${m.outShape}).`;throw Error(_)}b=C(u,"prelu weights","fused conv2d")}let w=(N,E)=>{$(r==="NHWC",()=>`Error in gradient of fused conv2D: got dataFormat of ${r} but only NHWC is currently supported.`);let[_,L,P,R]=E,A=kc(N,P,c);$(er(a),()=>`Error in gradient of fused conv2D: dilation rates greater than 1 are not yet supported in gradients. Got dilations '${a}'`);let I=ff(L.shape,A,_,n,s),F=cI(L,A,_.shape,n,s),B=[I,F];if(R!=null){let M=Ic(R,A);B.push(M)}return B},v={x:h,filter:p,bias:y,preluActivationWeights:b},k={strides:n,pad:s,dataFormat:r,dilations:a,dimRoundingMode:o,activation:c,leakyreluAlpha:l};return i==null?Ft((E,_,L)=>{let P=O.runKernel(Hs,v,k);return L([_,E,P]),f&&(P=G(P,[P.shape[1],P.shape[2],P.shape[3]])),{value:P,gradFunc:w}})(h,p):Ft((E,_,L,P)=>{let R=O.runKernel(Hs,v,k);return P([_,E,R,L]),f&&(R=G(R,[R.shape[1],R.shape[2],R.shape[3]])),{value:R,gradFunc:w}})(h,p,y)}var lI=D({fusedConv2d_:uI});function dI(e,t,n,s,r,a=[1,1],o){let i=e;e.rank===3&&(i=G(e,[1,e.shape[0],e.shape[1],e.shape[2]]));let c=t;c.rank===3&&(c=G(t,[1,t.shape[0],t.shape[1],t.shape[2]]));let u={x:i,dy:c},l={strides:s,pad:r,dimRoundingMode:o,dilations:a,filterShape:n};return O.runKernel(Ko,u,l)}var pI=D({depthwiseConv2dNativeBackpropFilter_:dI});function hI(e,t,n,s,r,a=[1,1],o){let i=t,c=!1;t.rank===3&&(c=!0,i=G(t,[1,t.shape[0],t.shape[1],t.shape[2]]));let u={dy:i,filter:n},l={strides:s,pad:r,dimRoundingMode:o,dilations:a,inputShape:e},d=O.runKernel(jo,u,l);return c?G(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var fI=D({depthwiseConv2dNativeBackpropInput_:hI});function mI({x:e,filter:t,strides:n,pad:s,dataFormat:r="NHWC",dilations:a=[1,1],dimRoundingMode:o,bias:i,activation:c="linear",preluActivationWeights:u,leakyreluAlpha:l}){if(Nc(O.state.gradientDepth,c)===!1){let k=pc(e,t,n,s,r,a,o);return i!=null&&(k=oe(k,i)),Cc(k,c,u,l)}let d=C(e,"x","depthwiseConv2d","float32"),p=C(t,"filter","depthwiseConv2d","float32"),h=d,f=!1;d.rank===3&&(f=!0,h=G(d,[1,d.shape[0],d.shape[1],d.shape[2]])),$(h.rank===4,()=>`Error in fused depthwiseConv2d: input must be rank 4, but got rank ${h.rank}.`),$(p.rank===4,()=>`Error in fused depthwiseConv2d: filter must be rank 4, but got rank ${p.rank}.`),$(h.shape[3]===p.shape[2],()=>`Error in fused depthwiseConv2d: number of input channels (${h.shape[3]}) must match the inChannels dimension in filter ${p.shape[2]}.`),a==null&&(a=[1,1]),$(Zt(n,a),()=>`Error in fused depthwiseConv2d: Either strides or dilations must be 1. Got strides ${n} and dilations '${a}'`),wt("fused depthwiseConv2d",s,o);let g=wa(h.shape,p.shape,n,a,s,o,!0),m;i!=null&&(m=C(i,"bias","fused conv2d"),[m]=Ae(m,d),Pe(g.outShape,m.shape));let y;u!=null&&(y=C(u,"prelu weights","fused depthwiseConv2d"));let b=(k,N)=>{$(er(a),()=>`Error in gradient of fused depthwiseConv2d: dilation rates greater than 1 are not yet supported. Got dilations '${a}'`);let[E,_,L,P]=N,R=kc(k,L,c),A=fI(_.shape,R,E,n,s,a,o),I=pI(_,R,E.shape,n,s,a,o);if(P!=null){let F=Ic(m,R);return[A,I,F]}return[A,I]},w={x:h,filter:p,bias:m,preluActivationWeights:y},v={strides:n,pad:s,dataFormat:r,dilations:a,dimRoundingMode:o,activation:c,leakyreluAlpha:l};return i==null?Ft((N,E,_)=>{let L=O.runKernel(qs,w,v);return _([E,N,L]),f&&(L=G(L,[L.shape[1],L.shape[2],L.shape[3]])),{value:L,gradFunc:b}})(h,p):Ft((N,E,_,L)=>{let P=O.runKernel(qs,w,v);return L([E,N,P,_]),f&&(P=G(P,[P.shape[1],P.shape[2],P.shape[3]])),{value:P,gradFunc:b}})(h,p,m)}var gI=D({fusedDepthwiseConv2d_:mI});function yI({a:e,b:t,transposeA:n=!1,transposeB:s=!1,bias:r,activation:a="linear",preluActivationWeights:o,leakyreluAlpha:i=.2}){if(Nc(O.state.gradientDepth,a)===!1){let R=me(e,t,n,s);return r!=null&&(R=oe(R,r)),Cc(R,a,o,i)}let c=C(e,"a","fused matMul"),u=C(t,"b","fused matMul");[c,u]=Ae(c,u);let l=n?c.shape[c.rank-2]:c.shape[c.rank-1],d=s?u.shape[u.rank-1]:u.shape[u.rank-2],p=n?c.shape[c.rank-1]:c.shape[c.rank-2],h=s?u.shape[u.rank-2]:u.shape[u.rank-1],f=c.shape.slice(0,-2),g=u.shape.slice(0,-2),m=be(f),y=be(g);$(l===d,()=>`Error in fused matMul: inner shapes (${l}) and (${d}) of Tensors with shapes ${c.shape} and ${u.shape} and transposeA=${n} and transposeB=${s} must match.`);let w=Pe(c.shape.slice(0,-2),u.shape.slice(0,-2)).concat([p,h]),v=n?G(c,[m,l,p]):G(c,[m,p,l]),k=s?G(u,[y,h,d]):G(u,[y,d,h]),N;r!=null&&(N=C(r,"bias","fused matMul"),[N]=Ae(N,c),Pe(w,N.shape));let E;o!=null&&(E=C(o,"prelu weights","fused matMul"));let _=(R,A)=>{let[I,F,B,M]=A,W=kc(G(R,B.shape),B,a),z,U;if(!n&&!s?(z=me(W,F,!1,!0),U=me(I,W,!0,!1)):!n&&s?(z=me(W,F,!1,!1),U=me(W,I,!0,!1)):n&&!s?(z=me(F,W,!1,!0),U=me(I,W,!1,!1)):(z=me(F,W,!0,!0),U=me(W,I,!0,!0)),r!=null){let q=Ic(M,W);return[z,U,q]}else return[z,U]},L={a:v,b:k,bias:N,preluActivationWeights:E},P={transposeA:n,transposeB:s,activation:a,leakyreluAlpha:i};return r==null?Ft((A,I,F)=>{let B=O.runKernel(Gs,L,P);return F([A,I,B]),{value:G(B,w),gradFunc:_}})(v,k):Ft((A,I,F,B)=>{let M=O.runKernel(Gs,L,P);return B([A,I,M,F]),{value:G(M,w),gradFunc:_}})(v,k,N)}var xI=D({fusedMatMul_:yI});function bI(e){return Sc(e,.54,.46)}var vI=D({hammingWindow_:bI});function wI(e){return Sc(e,.5,.5)}var ng=D({hannWindow_:wI});function SI(e,t,n,s=!1,r=0){let a=0,o=[];for(;a+t<=e.size;)o.push(we(e,a,t)),a+=n;if(s)for(;a<e.size;){let i=a+t-e.size,c=He([we(e,a,t-i),Ss([i],r)]);o.push(c),a+=n}return o.length===0?is([],[0,t]):G(He(o),[o.length,t])}var sg=D({frame_:SI});function kI(e,t,n,s,r=ng){s==null&&(s=Xl(t));let a=sg(e,t,n),o=Q(a,r(t));return bc(o,s)}var II=D({stft_:kI});function CI(e,t,n,s,r="bilinear",a=0){let o=C(e,"image","cropAndResize"),i=C(t,"boxes","cropAndResize","float32"),c=C(n,"boxInd","cropAndResize","int32"),u=i.shape[0];$(o.rank===4,()=>`Error in cropAndResize: image must be rank 4,but got rank ${o.rank}.`),$(i.rank===2&&i.shape[1]===4,()=>`Error in cropAndResize: boxes must be have size [${u},4] but had shape ${i.shape}.`),$(c.rank===1&&c.shape[0]===u,()=>`Error in cropAndResize: boxInd must be have size [${u}] but had shape ${i.shape}.`),$(s.length===2,()=>`Error in cropAndResize: cropSize must be of length 2, but got length ${s.length}.`),$(s[0]>=1&&s[1]>=1,()=>`cropSize must be atleast [1,1], but was ${s}`),$(r==="bilinear"||r==="nearest",()=>`method must be bilinear or nearest, but was ${r}`);let l={image:o,boxes:i,boxInd:c},d={method:r,extrapolationValue:a,cropSize:s};return O.runKernel(Uo,l,d)}var NI=D({cropAndResize_:CI});function TI(e){let t=C(e,"image","flipLeftRight","float32");$(t.rank===4,()=>`Error in flipLeftRight: image must be rank 4,but got rank ${t.rank}.`);let n={image:t};return O.runKernel(ni,n,{})}var $I=D({flipLeftRight_:TI});function EI(e){let t=C(e,"image","grayscaleToRGB"),n=t.rank-1,s=t.shape[n];$(t.rank>=2,()=>`Error in grayscaleToRGB: images must be at least rank 2, but got rank ${t.rank}.`),$(s===1,()=>`Error in grayscaleToRGB: last dimension of a grayscale image should be size 1, but got size ${s}.`);let r=new Array(t.rank);return r.fill(1,0,n),r[n]=3,os(t,r)}var RI=D({grayscaleToRGB_:EI});function AI(e){let t=C(e,"image","RGBToGrayscale"),n=t.rank-1,s=t.shape[n];$(t.rank>=2,()=>`Error in RGBToGrayscale: images must be at least rank 2, but got rank ${t.rank}.`),$(s===3,()=>`Error in RGBToGrayscale: last dimension of an RGB image should be size 3, but got size ${s}.`);let r=t.dtype,a=Te(t,"float32"),o=pt([.2989,.587,.114]),i;switch(t.rank){case 2:i=An("ij,j->i",a,o);break;case 3:i=An("ijk,k->ij",a,o);break;case 4:i=An("ijkl,l->ijk",a,o);break;case 5:i=An("ijklm,m->ijkl",a,o);break;case 6:i=An("ijklmn,n->ijklm",a,o);break;default:throw new Error("Not a valid tensor rank.")}return i=Wt(i,-1),Te(i,r)}var DI=D({rgbToGrayscale_:AI});function _I(e,t,n=0,s=.5){let r=C(e,"image","rotateWithOffset","float32");$(r.rank===4,()=>`Error in rotateWithOffset: image must be rank 4,but got rank ${r.rank}.`);let a={image:r},o={radians:t,fillValue:n,center:s};return O.runKernel(cc,a,o)}var OI=D({rotateWithOffset_:_I});function Is(e,t,n,s,r,a){s==null&&(s=.5),r==null&&(r=Number.NEGATIVE_INFINITY),a==null&&(a=0);let o=e.shape[0];return n=Math.min(n,o),$(0<=s&&s<=1,()=>`iouThreshold must be in [0, 1], but was '${s}'`),$(e.rank===2,()=>`boxes must be a 2D tensor, but was of rank '${e.rank}'`),$(e.shape[1]===4,()=>`boxes must have 4 columns, but 2nd dimension was ${e.shape[1]}`),$(t.rank===1,()=>"scores must be a 1D tensor"),$(t.shape[0]===o,()=>`scores has incompatible shape with boxes. Expected ${o}, but was ${t.shape[0]}`),$(0<=a&&a<=1,()=>`softNmsSigma must be in [0, 1], but was '${a}'`),{maxOutputSize:n,iouThreshold:s,scoreThreshold:r,softNmsSigma:a}}function FI(e,t,n,s=.5,r=Number.NEGATIVE_INFINITY){let a=C(e,"boxes","nonMaxSuppression","float32"),o=C(t,"scores","nonMaxSuppression","float32"),i=Is(a,o,n,s,r);n=i.maxOutputSize,s=i.iouThreshold,r=i.scoreThreshold;let c={maxOutputSize:n,iouThreshold:s,scoreThreshold:r};return O.runKernel(vi,{boxes:a,scores:o},c)}var PI=D({nonMaxSuppression_:FI});function LI(e,t,n){let s=BI(e,t,n),r=s<0?-(s+1):s;e.splice(r,0,t)}function BI(e,t,n){return MI(e,t,n||VI)}function VI(e,t){return e>t?1:e<t?-1:0}function MI(e,t,n){let s=0,r=e.length,a=0,o=!1;for(;s<r;){a=s+(r-s>>>1);let i=n(t,e[a]);i>0?s=a+1:(r=a,o=!i)}return o?s:-s-1}function rg(e,t,n,s,r){return Zl(e,t,n,s,r,0)}function ag(e,t,n,s,r,a){return Zl(e,t,n,s,r,0,!1,a,!0)}function og(e,t,n,s,r,a){return Zl(e,t,n,s,r,a,!0)}function Zl(e,t,n,s,r,a,o=!1,i=!1,c=!1){let u=[];for(let m=0;m<t.length;m++)t[m]>r&&u.push({score:t[m],boxIndex:m,suppressBeginIndex:0});u.sort(Wd);let l=a>0?-.5/a:0,d=[],p=[];for(;d.length<n&&u.length>0;){let m=u.pop(),{score:y,boxIndex:b,suppressBeginIndex:w}=m;if(y<r)break;let v=!1;for(let k=d.length-1;k>=w;--k){let N=zI(e,b,d[k]);if(N>=s){v=!0;break}if(m.score=m.score*WI(s,l,N),m.score<=r)break}m.suppressBeginIndex=d.length,v||(m.score===y?(d.push(b),p.push(m.score)):m.score>r&&LI(u,m,Wd))}let h=d.length,f=n-h;i&&f>0&&(d.push(...new Array(f).fill(0)),p.push(...new Array(f).fill(0)));let g={selectedIndices:d};return o&&(g.selectedScores=p),c&&(g.validOutputs=h),g}function zI(e,t,n){let s=e.subarray(t*4,t*4+4),r=e.subarray(n*4,n*4+4),a=Math.min(s[0],s[2]),o=Math.min(s[1],s[3]),i=Math.max(s[0],s[2]),c=Math.max(s[1],s[3]),u=Math.min(r[0],r[2]),l=Math.min(r[1],r[3]),d=Math.max(r[0],r[2]),p=Math.max(r[1],r[3]),h=(i-a)*(c-o),f=(d-u)*(p-l);if(h<=0||f<=0)return 0;let g=Math.max(a,u),m=Math.max(o,l),y=Math.min(i,d),b=Math.min(c,p),w=Math.max(y-g,0)*Math.max(b-m,0);return w/(h+f-w)}function WI(e,t,n){let s=Math.exp(t*n*n);return n<=e?s:0}function Wd(e,t){return e.score-t.score||e.score===t.score&&t.boxIndex-e.boxIndex}async function UI(e,t,n,s=.5,r=Number.NEGATIVE_INFINITY){let a=C(e,"boxes","nonMaxSuppressionAsync"),o=C(t,"scores","nonMaxSuppressionAsync"),i=Is(a,o,n,s,r);n=i.maxOutputSize,s=i.iouThreshold,r=i.scoreThreshold;let c=await Promise.all([a.data(),o.data()]),u=c[0],l=c[1],{selectedIndices:d}=rg(u,l,n,s,r);return a!==e&&a.dispose(),o!==t&&o.dispose(),pt(d,"int32")}var GI=UI;function HI(e,t,n,s=.5,r=Number.NEGATIVE_INFINITY,a=0){let o=C(e,"boxes","nonMaxSuppression"),i=C(t,"scores","nonMaxSuppression"),c=Is(o,i,n,s,r,a);n=c.maxOutputSize,s=c.iouThreshold,r=c.scoreThreshold,a=c.softNmsSigma;let u={boxes:o,scores:i},l={maxOutputSize:n,iouThreshold:s,scoreThreshold:r,softNmsSigma:a},d=O.runKernel(Si,u,l);return{selectedIndices:d[0],selectedScores:d[1]}}var qI=D({nonMaxSuppressionWithScore_:HI});async function KI(e,t,n,s=.5,r=Number.NEGATIVE_INFINITY,a=0){let o=C(e,"boxes","nonMaxSuppressionAsync"),i=C(t,"scores","nonMaxSuppressionAsync"),c=Is(o,i,n,s,r,a);n=c.maxOutputSize,s=c.iouThreshold,r=c.scoreThreshold,a=c.softNmsSigma;let u=await Promise.all([o.data(),i.data()]),l=u[0],d=u[1],{selectedIndices:p,selectedScores:h}=og(l,d,n,s,r,a);return o!==e&&o.dispose(),i!==t&&i.dispose(),{selectedIndices:pt(p,"int32"),selectedScores:pt(h)}}var jI=KI;function XI(e,t,n,s=.5,r=Number.NEGATIVE_INFINITY,a=!1){let o=C(e,"boxes","nonMaxSuppression"),i=C(t,"scores","nonMaxSuppression"),c=Is(o,i,n,s,r,null),u=c.maxOutputSize,l=c.iouThreshold,d=c.scoreThreshold,p={boxes:o,scores:i},h={maxOutputSize:u,iouThreshold:l,scoreThreshold:d,padToMaxOutputSize:a},f=O.runKernel(wi,p,h);return{selectedIndices:f[0],validOutputs:f[1]}}var YI=D({nonMaxSuppressionPadded_:XI});async function ZI(e,t,n,s=.5,r=Number.NEGATIVE_INFINITY,a=!1){let o=C(e,"boxes","nonMaxSuppressionAsync"),i=C(t,"scores","nonMaxSuppressionAsync"),c=Is(o,i,n,s,r,null),u=c.maxOutputSize,l=c.iouThreshold,d=c.scoreThreshold,[p,h]=await Promise.all([o.data(),i.data()]),{selectedIndices:f,validOutputs:g}=ag(p,h,u,l,d,a);return o!==e&&o.dispose(),i!==t&&i.dispose(),{selectedIndices:pt(f,"int32"),validOutputs:pe(g,"int32")}}var QI=ZI;function JI(e,t,n=!1,s=!1){let r=C(e,"images","resizeBilinear");$(r.rank===3||r.rank===4,()=>`Error in resizeBilinear: x must be rank 3 or 4, but got rank ${r.rank}.`),$(t.length===2,()=>`Error in resizeBilinear: new shape must 2D, but got shape ${t}.`),$(s===!1||n===!1,()=>"Error in resizeBilinear: If halfPixelCenters is true, alignCorners must be false.");let a=r,o=!1;r.rank===3&&(o=!0,a=G(r,[1,r.shape[0],r.shape[1],r.shape[2]]));let[]=t,i={images:a},c={alignCorners:n,halfPixelCenters:s,size:t},u=O.runKernel(Pi,i,c);return o?G(u,[u.shape[1],u.shape[2],u.shape[3]]):u}var eC=D({resizeBilinear_:JI});function tC(e,t,n=!1,s=!1){let r=C(e,"images","resizeNearestNeighbor");$(r.rank===3||r.rank===4,()=>`Error in resizeNearestNeighbor: x must be rank 3 or 4, but got rank ${r.rank}.`),$(t.length===2,()=>`Error in resizeNearestNeighbor: new shape must 2D, but got shape ${t}.`),$(r.dtype==="float32"||r.dtype==="int32",()=>"`images` must have `int32` or `float32` as dtype"),$(s===!1||n===!1,()=>"Error in resizeNearestNeighbor: If halfPixelCenters is true, alignCorners must be false.");let a=r,o=!1;r.rank===3&&(o=!0,a=G(r,[1,r.shape[0],r.shape[1],r.shape[2]]));let[]=t,i={images:a},c={alignCorners:n,halfPixelCenters:s,size:t},u=O.runKernel(Fi,i,c);return o?G(u,[u.shape[1],u.shape[2],u.shape[3]]):u}var nC=D({resizeNearestNeighbor_:tC});function sC(e,t="binary",n=!1,s=.5){let r=C(e,"image","threshold"),a=.2989,o=.587,i=.114,c=r.shape[0]*r.shape[1],u=Q(pt([s]),255),l,d,p,h;if($(r.rank===3,()=>`Error in threshold: image must be rank 3,but got rank ${r.rank}.`),$(r.shape[2]===3||r.shape[2]===1,()=>`Error in threshold: image color channel must be equal to 3 or 1but got ${r.shape[2]}.`),$(r.dtype==="int32"||r.dtype==="float32",()=>`Error in dtype: image dtype must be int32 or float32,but got dtype ${r.dtype}.`),$(t==="otsu"||t==="binary",()=>`Method must be binary or otsu, but was ${t}`),r.shape[2]===3){[l,d,p]=fs(r,[1,1,1],-1);let m=Q(l,a),y=Q(d,o),b=Q(p,i);h=oe(oe(m,y),b)}else h=e;if(t==="otsu"){let m=gl(Te(Wl(h),"int32"),$t([]),256);u=rC(m,c)}let f=n?fc(h,u):Na(h,u);return Te(Q(f,255),"int32")}function rC(e,t){let n=pt([-1]),s=pt([0]),r=pt([0]),a,o,i,c,u,l;for(let d=0;d<e.size-1;d++){a=we(e,0,d+1),o=we(e,d+1),u=Ne(Ce(a),t),l=Ne(Ce(o),t);let p=Ce(Q(a,ps(0,a.size)));i=Ne(p,Ce(a));let h=Ss(o.shape,a.size),f=oe(ps(0,o.size),h),g=Q(o,f);c=Ne(Ce(g),Ce(o));let m=le(i,c),y=le(i,c),b=Q(u,l);r=Q(Q(b,m),y);let w=Na(r,s);s=Kt(w,r,s),n=Kt(w,pt([d]),n)}return n}var aC=D({threshold_:sC});function oC(e,t,n="nearest",s="constant",r=0,a){let o=C(e,"image","transform","float32"),i=C(t,"transforms","transform","float32");$(o.rank===4,()=>`Error in transform: image must be rank 4,but got rank ${o.rank}.`),$(i.rank===2&&(i.shape[0]===o.shape[0]||i.shape[0]===1)&&i.shape[1]===8,()=>"Error in transform: Input transform should be batch x 8 or 1 x 8"),$(a==null||a.length===2,()=>`Error in transform: outputShape must be [height, width] or null, but got ${a}.`);let c={image:o,transforms:i},u={interpolation:n,fillMode:s,fillValue:r,outputShape:a};return O.runKernel(sc,c,u)}var iC=D({transform_:oC});function cC(e,t,n){let s=C(e,"a","bandPart");$(s.rank>=2,()=>`bandPart(): Rank must be at least 2, got ${s.rank}.`);let r=s.shape,[a,o]=s.shape.slice(-2),i,c;typeof t=="number"?($(t%1===0,()=>`bandPart(): numLower must be an integer, got ${t}.`),$(t<=a,()=>`bandPart(): numLower (${t}) must not be greater than the number of rows (${a}).`),i=C(t<0?a:t,"numLower","bandPart")):($(t.dtype==="int32",()=>"bandPart(): numLower's dtype must be an int32."),i=Kt(ao(t,0),a,sr(t,a))),typeof n=="number"?($(n%1===0,()=>`bandPart(): numUpper must be an integer, got ${n}.`),$(n<=o,()=>`bandPart(): numUpper (${n}) must not be greater than the number of columns (${o}).`),c=C(n<0?o:n,"numUpper","bandPart")):($(n.dtype==="int32",()=>"bandPart(): numUpper's dtype must be an int32."),c=Kt(ao(n,0),o,sr(n,o)));let u=G(ps(0,a,1,"int32"),[-1,1]),l=ps(0,o,1,"int32"),d=le(u,l),p=tr(fc(d,i),Il(d,Et(c))),h=xn([a,o],s.dtype);return G(Pt(Sn(G(s,[-1,a,o])).map(f=>Kt(p,f,h))),r)}var uC=D({bandPart_:cC});function lC(e){let t;if(Array.isArray(e)){t=!1,$(e!=null&&e.length>0,()=>"Gram-Schmidt process: input must not be null, undefined, or empty");let r=e[0].shape[0];for(let a=1;a<e.length;++a)$(e[a].shape[0]===r,()=>`Gram-Schmidt: Non-unique lengths found in the input vectors: (${e[a].shape[0]} vs. ${r})`)}else t=!0,e=fs(e,e.shape[0],0).map(r=>vc(r,[0]));$(e.length<=e[0].shape[0],()=>`Gram-Schmidt: Number of vectors (${e.length}) exceeds number of dimensions (${e[0].shape[0]}).`);let n=[],s=e;for(let r=0;r<e.length;++r)n.push(O.tidy(()=>{let a=s[r];if(r>0)for(let o=0;o<r;++o){let i=Q(Ce(Q(n[o],a)),n[o]);a=le(a,i)}return Ne(a,Ca(a,"euclidean"))}));return t?Pt(n,0):n}var dC=D({gramSchmidt_:lC});function pC(e,t=!1){if($(e.rank>=2,()=>`qr() requires input tensor to have a rank >= 2, but got rank ${e.rank}`),e.rank===2)return Ud(e,t);{let n=e.shape.slice(0,e.shape.length-2).reduce((c,u)=>c*u),s=Sn(G(e,[n,e.shape[e.shape.length-2],e.shape[e.shape.length-1]]),0),r=[],a=[];s.forEach(c=>{let[u,l]=Ud(c,t);r.push(u),a.push(l)});let o=G(Pt(r,0),e.shape),i=G(Pt(a,0),e.shape);return[o,i]}}function Ud(e,t=!1){return O.tidy(()=>{$(e.shape.length===2,()=>`qr2d() requires a 2D Tensor, but got a ${e.shape.length}D Tensor.`);let n=e.shape[0],s=e.shape[1],r=wl(n),a=qt(e),o=is([[1]],[1,1]),i=qt(o),c=n>=s?s:n;for(let u=0;u<c;++u){let l=a,d=i,p=r;[i,a,r]=O.tidy(()=>{let h=we(a,[u,u],[n-u,1]),f=Ca(h),g=we(a,[u,u],[1,1]),m=Kt(Na(g,0),is([[-1]]),is([[1]])),y=le(g,Q(m,f)),b=Ne(h,y);b.shape[0]===1?i=qt(o):i=He([o,we(b,[1,0],[b.shape[0]-1,b.shape[1]])],0);let w=Et(Ne(me(m,y),f)),v=we(a,[u,0],[n-u,s]),k=Q(w,i),N=ar(i);if(u===0)a=le(v,me(k,me(N,v)));else{let L=le(v,me(k,me(N,v)));a=He([we(a,[0,0],[u,s]),L],0)}let E=ar(k),_=we(r,[0,u],[n,r.shape[1]-u]);if(u===0)r=le(_,me(me(_,i),E));else{let L=le(_,me(me(_,i),E));r=He([we(r,[0,0],[n,u]),L],1)}return[i,a,r]}),Ye([l,d,p])}return!t&&n>s&&(r=we(r,[0,0],[n,s]),a=we(a,[0,0],[s,s])),[r,a]})}var hC=D({qr_:pC}),je;(function(e){e[e.NONE=0]="NONE",e[e.MEAN=1]="MEAN",e[e.SUM=2]="SUM",e[e.SUM_BY_NONZERO_WEIGHTS=3]="SUM_BY_NONZERO_WEIGHTS"})(je||(je={}));function fC(e,t,n=je.SUM_BY_NONZERO_WEIGHTS){let s=C(e,"losses","computeWeightedLoss"),r=null;t!=null&&(r=C(t,"weights","computeWeightedLoss"));let a=r==null?s:Q(s,r);if(n===je.NONE)return a;if(n===je.SUM)return Ce(a);if(n===je.MEAN){if(r==null)return nr(a);{let o=s.size/r.size,i=Ne(Ce(a),Ce(r));return o>1?Ne(i,pe(o)):i}}if(n===je.SUM_BY_NONZERO_WEIGHTS){if(r==null)return Ne(Ce(a),pe(s.size));{let o=Q(r,ln(s.shape)),i=Te(Ce(_l(o,pe(0))),"float32");return Ne(Ce(a),i)}}throw Error(`Unknown reduction: ${n}`)}var Qt=D({computeWeightedLoss_:fC});function mC(e,t,n,s=je.SUM_BY_NONZERO_WEIGHTS){let r=C(e,"labels","absoluteDifference"),a=C(t,"predictions","absoluteDifference"),o=null;n!=null&&(o=C(n,"weights","absoluteDifference")),Qe(r.shape,a.shape,"Error in absoluteDifference: ");let i=ot(le(r,a));return Qt(i,o,s)}var gC=D({absoluteDifference_:mC});function yC(e,t,n,s,r=je.SUM_BY_NONZERO_WEIGHTS){let a=C(e,"labels","cosineDistance"),o=C(t,"predictions","cosineDistance"),i=null;s!=null&&(i=C(s,"weights","cosineDistance")),Qe(a.shape,o.shape,"Error in cosineDistance: ");let c=pe(1),u=le(c,Ce(Q(a,o),n,!0));return Qt(u,i,r)}var xC=D({cosineDistance_:yC});function bC(e,t,n,s=je.SUM_BY_NONZERO_WEIGHTS){let r=C(e,"labels","hingeLoss"),a=C(t,"predictions","hingeLoss"),o=null;n!=null&&(o=C(n,"weights","hingeLoss")),Qe(r.shape,a.shape,"Error in hingeLoss: ");let i=pe(1);r=le(Q(pe(2),r),i);let c=$a(le(i,Q(r,a)));return Qt(c,o,s)}var vC=D({hingeLoss_:bC});function wC(e,t,n,s=1,r=je.SUM_BY_NONZERO_WEIGHTS){let a=C(e,"labels","huberLoss"),o=C(t,"predictions","huberLoss"),i=null;n!=null&&(i=C(n,"weights","huberLoss")),Qe(a.shape,o.shape,"Error in huberLoss: ");let c=pe(s),u=ot(le(o,a)),l=sr(u,c),d=le(u,l),p=oe(Q(pe(.5),bt(l)),Q(c,d));return Qt(p,i,r)}var SC=D({huberLoss_:wC});function kC(e,t,n,s=1e-7,r=je.SUM_BY_NONZERO_WEIGHTS){let a=C(e,"labels","logLoss"),o=C(t,"predictions","logLoss"),i=null;n!=null&&(i=C(n,"weights","logLoss")),Qe(a.shape,o.shape,"Error in logLoss: ");let c=pe(1),u=pe(s),l=Et(Q(a,ds(oe(o,u)))),d=Q(le(c,a),ds(oe(le(c,o),u))),p=le(l,d);return Qt(p,i,r)}var IC=D({logLoss_:kC});function CC(e,t,n,s=je.SUM_BY_NONZERO_WEIGHTS){let r=C(e,"labels","meanSquaredError"),a=C(t,"predictions","meanSquaredError"),o=null;n!=null&&(o=C(n,"weights","meanSquaredError")),Qe(r.shape,a.shape,"Error in meanSquaredError: ");let i=Gl(r,a);return Qt(i,o,s)}var NC=D({meanSquaredError_:CC});function TC(e,t){let n=C(e,"labels","sigmoidCrossEntropyWithLogits"),s=C(t,"logits","sigmoidCrossEntropyWithLogits");Qe(n.shape,s.shape,"Error in sigmoidCrossEntropyWithLogits: ");let r=$a(s),a=Q(s,n),o=Nl(yn(Et(ot(s))));return oe(le(r,a),o)}function $C(e,t,n,s=0,r=je.SUM_BY_NONZERO_WEIGHTS){let a=C(e,"multiClassLabels","sigmoidCrossEntropy"),o=C(t,"logits","sigmoidCrossEntropy"),i=null;if(n!=null&&(i=C(n,"weights","sigmoidCrossEntropy")),Qe(a.shape,o.shape,"Error in sigmoidCrossEntropy: "),s>0){let u=pe(s),l=pe(1),d=pe(.5);a=oe(Q(a,le(l,u)),Q(d,u))}let c=TC(a,o);return Qt(c,i,r)}var EC=D({sigmoidCrossEntropy_:$C});function RC(e,t,n=-1){if(n===-1&&(n=t.rank-1),n!==t.rank-1)throw Error(`Softmax cross entropy along a non-last dimension is not yet supported. Labels / logits was rank ${t.rank} and dim was ${n}`);return Ft((r,a,o)=>{let c=$l(a,[n],!0),u=le(Te(a,"float32"),c);o([r,u]);let l=Et(Q(u,r));return{value:Ce(l,[n]),gradFunc:(h,f)=>{let[g,m]=f,y=Ia(h.shape,[n]);return[Q(G(h,y),le(Te(g,"float32"),yn(m))),Q(G(h,y),le(yn(m),Te(g,"float32")))]}}})(e,t)}function AC(e,t,n,s=0,r=je.SUM_BY_NONZERO_WEIGHTS){let a=C(e,"onehotLabels","softmaxCrossEntropy"),o=C(t,"logits","softmaxCrossEntropy"),i=null;if(n!=null&&(i=C(n,"weights","softmaxCrossEntropy")),Qe(a.shape,o.shape,"Error in softmaxCrossEntropy: "),s>0){let u=pe(s),l=pe(1),d=pe(a.shape[1]);a=oe(Q(a,le(l,u)),Ne(u,d))}let c=RC(a,o);return Qt(c,i,r)}var DC=D({softmaxCrossEntropy_:AC});function _C(e,t,n,s){let r=C(e,"indices","sparseFillEmptyRows","int32"),a=C(t,"values","sparseFillEmptyRows"),o=C(n,"denseShape","sparseFillEmptyRows","int32"),i=C(s,"defaultValue","sparseFillEmptyRows",a.dtype);if(r.rank!==2)throw new Error(`Indices should be Tensor2D but received shape
        ${r.shape}`);if(a.rank!==1)throw new Error(`Values should be Tensor1D but received shape ${a.shape}`);if(o.rank!==1)throw new Error(`Dense shape should be Tensor1D but received shape ${o.shape}`);if(i.rank!==0)throw new Error(`Default value should be a scalar but received shape ${i.shape}`);let c={indices:r,values:a,denseShape:o,defaultValue:i},u=O.runKernel(Ki,c);return{outputIndices:u[0],outputValues:u[1],emptyRowIndicator:u[2],reverseIndexMap:u[3]}}var OC=D({sparseFillEmptyRows_:_C});function FC(e,t,n){let s=C(e,"inputIndices","sparseReshape","int32"),r=C(t,"inputShape","sparseReshape","int32"),a=C(n,"newShape","sparseReshape","int32");if(s.rank!==2)throw new Error(`Input indices should be Tensor2D but received shape
        ${s.shape}`);if(r.rank!==1)throw new Error(`Input shape should be Tensor1D but received shape ${r.shape}`);if(a.rank!==1)throw new Error(`New shape should be Tensor1D but received shape ${a.shape}`);let o={inputIndices:s,inputShape:r,newShape:a},i=O.runKernel(ji,o);return{outputIndices:i[0],outputShape:i[1]}}var PC=D({sparseReshape_:FC});function LC(e,t,n){let s=C(e,"data","sparseSegmentMean"),r=C(t,"indices","sparseSegmentMean","int32"),a=C(n,"segmentIds","sparseSegmentMean","int32");if(s.rank<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(r.rank!==1)throw new Error(`Indices should be Tensor1D but received shape
          ${r.shape}`);if(a.rank!==1)throw new Error(`Segment ids should be Tensor1D but received shape
          ${a.shape}`);let o={data:s,indices:r,segmentIds:a};return O.runKernel(Xi,o)}var BC=D({sparseSegmentMean_:LC});function VC(e,t,n){let s=C(e,"data","sparseSegmentSum"),r=C(t,"indices","sparseSegmentSum","int32"),a=C(n,"segmentIds","sparseSegmentSum","int32");if(s.rank<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(r.rank!==1)throw new Error(`Indices should be Tensor1D but received shape
         ${r.shape}`);if(a.rank!==1)throw new Error(`Segment ids should be Tensor1D but received shape
         ${a.shape}`);let o={data:s,indices:r,segmentIds:a};return O.runKernel(Yi,o)}var MC=D({sparseSegmentSum_:VC});function zC(e,t,n,s,r,a,o,i){let c=C(e,"data","stringNGrams","string");if(c.dtype!=="string")throw new Error("Data must be of datatype string");if(c.shape.length!==1)throw new Error(`Data must be a vector, saw: ${c.shape}`);let u=C(t,"dataSplits","stringNGrams");if(u.dtype!=="int32")throw new Error("Data splits must be of datatype int32");let l={separator:n,nGramWidths:s,leftPad:r,rightPad:a,padWidth:o,preserveShortSequences:i},d={data:c,dataSplits:u},p=O.runKernel(Ji,d,l);return{nGrams:p[0],nGramsSplits:p[1]}}var WC=D({stringNGrams_:zC});function UC(e,t,n=!0){let s=C(e,"input","stringSplit","string"),r=C(t,"delimiter","stringSplit","string");if(s.rank!==1)throw new Error(`Input should be Tensor1D but received shape ${s.shape}`);if(r.rank!==0)throw new Error(`Delimiter should be a scalar but received shape ${r.shape}`);let a={skipEmpty:n},o={input:s,delimiter:r},i=O.runKernel(ec,o,a);return{indices:i[0],values:i[1],shape:i[2]}}var GC=D({stringSplit_:UC});function HC(e,t){let n=C(e,"input","stringToHashBucketFast","string"),s={numBuckets:t};if(t<=0)throw new Error("Number of buckets must be at least 1");let r={input:n};return O.runKernel(tc,r,s)}var qC=D({stringToHashBucketFast_:HC});function KC(e,t,n,s=!0){let r=C(e,"input","staticRegexReplace","string"),a={pattern:t,rewrite:n,replaceGlobal:s};return O.runKernel(da,{x:r},a)}var jC=D({staticRegexReplace_:KC}),ig={fft:xc,ifft:rr,rfft:bc,irfft:Ul},cg={hammingWindow:vI,hannWindow:ng,frame:sg,stft:II},ug={flipLeftRight:$I,grayscaleToRGB:RI,resizeNearestNeighbor:nC,resizeBilinear:eC,rgbToGrayscale:DI,rotateWithOffset:OI,cropAndResize:NI,nonMaxSuppression:PI,nonMaxSuppressionAsync:GI,nonMaxSuppressionWithScore:qI,nonMaxSuppressionWithScoreAsync:jI,nonMaxSuppressionPadded:YI,nonMaxSuppressionPaddedAsync:QI,threshold:aC,transform:iC},lg={bandPart:uC,gramSchmidt:dC,qr:hC},dg={absoluteDifference:gC,computeWeightedLoss:Qt,cosineDistance:xC,hingeLoss:vC,huberLoss:SC,logLoss:IC,meanSquaredError:NC,sigmoidCrossEntropy:EC,softmaxCrossEntropy:DC},pg={sparseFillEmptyRows:OC,sparseReshape:PC,sparseSegmentMean:BC,sparseSegmentSum:MC},hg={stringNGrams:WC,stringSplit:GC,stringToHashBucketFast:qC,staticRegexReplace:jC},fg={};de(fg,{Serializable:()=>mg,SerializationMap:()=>gg,getRegisteredName:()=>YC,registerClass:()=>yg});var XC=new Map,gu=new Map,mg=class{getClassName(){return this.constructor.className}static fromConfig(e,t){return new e(t)}},gg=class Jn{constructor(){this.classNameMap={}}static getMap(){return Jn.instance==null&&(Jn.instance=new Jn),Jn.instance}static register(t){Jn.getMap().classNameMap[t.className]=[t,t.fromConfig]}};function yg(e,t,n){$(e.className!=null,()=>"Class being registered does not have the static className property defined."),$(typeof e.className=="string",()=>"className is required to be a string, but got type "+typeof e.className),$(e.className.length>0,()=>"Class being registered has an empty-string as its className, which is disallowed."),typeof t>"u"&&(t="Custom"),typeof n>"u"&&(n=e.className);let s=n,r=t+">"+s;return gg.register(e),XC.set(r,e),gu.set(e,r),e}function YC(e){return gu.has(e)?gu.get(e):e.className}var kn=class extends mg{minimize(e,t=!1,n){let{value:s,grads:r}=this.computeGradients(e,n);if(n!=null){let a=n.map(o=>({name:o.name,tensor:r[o.name]}));this.applyGradients(a)}else this.applyGradients(r);return Ye(r),t?s:(s.dispose(),null)}get iterations(){return this.iterations_==null&&(this.iterations_=0),this.iterations_}incrementIterations(){this.iterations_=this.iterations+1}computeGradients(e,t){return Mf(e,t)}dispose(){this.iterations_!=null&&Ye(this.iterations_)}async saveIterations(){return this.iterations_==null&&(this.iterations_=0),{name:"iter",tensor:pe(this.iterations_,"int32")}}async getWeights(){throw new Error("getWeights() is not implemented for this optimizer yet.")}async setWeights(e){throw new Error(`setWeights() is not implemented for this optimizer class ${this.getClassName()}`)}async extractIterations(e){return this.iterations_=(await e[0].tensor.data())[0],e.slice(1)}};Object.defineProperty(kn,Symbol.hasInstance,{value:e=>e.minimize!=null&&e.computeGradients!=null&&e.applyGradients!=null});var Ql=class extends kn{static get className(){return"Adadelta"}constructor(e,t,n=null){super(),this.learningRate=e,this.rho=t,this.epsilon=n,this.accumulatedGrads=[],this.accumulatedUpdates=[],n==null&&(this.epsilon=O.backend.epsilon())}applyGradients(e){(Array.isArray(e)?e.map(n=>n.name):Object.keys(e)).forEach((n,s)=>{let r=O.registeredVariables[n],a=!1;this.accumulatedGrads[s]==null&&(this.accumulatedGrads[s]={originalName:`${n}/accum_grad`,variable:fe(()=>ct(r).variable(a))}),this.accumulatedUpdates[s]==null&&(this.accumulatedUpdates[s]={originalName:`${n}/accum_var`,variable:fe(()=>ct(r).variable(a))});let o=Array.isArray(e)?e[s].tensor:e[n];if(o==null)return;let i=this.accumulatedGrads[s].variable,c=this.accumulatedUpdates[s].variable;fe(()=>{let u=oe(Q(i,this.rho),Q(bt(o),1-this.rho)),l=Q(Ne(Ot(oe(c,this.epsilon)),Ot(oe(i,this.epsilon))),o),d=oe(Q(c,this.rho),Q(bt(l),1-this.rho));i.assign(u),c.assign(d);let p=oe(Q(l,-this.learningRate),r);r.assign(p)})}),this.incrementIterations()}dispose(){this.accumulatedUpdates!=null&&(Ye(this.accumulatedGrads.map(e=>e.variable)),Ye(this.accumulatedUpdates.map(e=>e.variable)))}async getWeights(){let e=[...this.accumulatedGrads,...this.accumulatedUpdates];return[await this.saveIterations()].concat(e.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(e){e=await this.extractIterations(e);let t=e.length/2,n=!1;this.accumulatedGrads=e.slice(0,t).map(s=>({originalName:s.name,variable:s.tensor.variable(n)})),this.accumulatedUpdates=e.slice(t,t*2).map(s=>({originalName:s.name,variable:s.tensor.variable(n)}))}getConfig(){return{learningRate:this.learningRate,rho:this.rho,epsilon:this.epsilon}}static fromConfig(e,t){return new e(t.learningRate,t.rho,t.epsilon)}},Jl=class extends kn{static get className(){return"Adagrad"}constructor(e,t=.1){super(),this.learningRate=e,this.initialAccumulatorValue=t,this.accumulatedGrads=[]}applyGradients(e){(Array.isArray(e)?e.map(n=>n.name):Object.keys(e)).forEach((n,s)=>{let r=O.registeredVariables[n];this.accumulatedGrads[s]==null&&(this.accumulatedGrads[s]={originalName:`${n}/accumulator`,variable:fe(()=>Ss(r.shape,this.initialAccumulatorValue).variable(!1))});let a=Array.isArray(e)?e[s].tensor:e[n];if(a==null)return;let o=this.accumulatedGrads[s].variable;fe(()=>{let i=oe(o,bt(a));o.assign(i);let c=oe(Q(Ne(a,Ot(oe(i,O.backend.epsilon()))),-this.learningRate),r);r.assign(c)})}),this.incrementIterations()}dispose(){this.accumulatedGrads!=null&&Ye(this.accumulatedGrads.map(e=>e.variable))}async getWeights(){return[await this.saveIterations()].concat(this.accumulatedGrads.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(e){e=await this.extractIterations(e);let t=!1;this.accumulatedGrads=e.map(n=>({originalName:n.name,variable:n.tensor.variable(t)}))}getConfig(){return{learningRate:this.learningRate,initialAccumulatorValue:this.initialAccumulatorValue}}static fromConfig(e,t){return new e(t.learningRate,t.initialAccumulatorValue)}},ed=class extends kn{static get className(){return"Adam"}constructor(e,t,n,s=null){super(),this.learningRate=e,this.beta1=t,this.beta2=n,this.epsilon=s,this.accumulatedFirstMoment=[],this.accumulatedSecondMoment=[],fe(()=>{this.accBeta1=pe(t).variable(),this.accBeta2=pe(n).variable()}),s==null&&(this.epsilon=O.backend.epsilon())}applyGradients(e){let t=Array.isArray(e)?e.map(n=>n.name):Object.keys(e);fe(()=>{let n=le(1,this.accBeta1),s=le(1,this.accBeta2);t.forEach((r,a)=>{let o=O.registeredVariables[r],i=!1;this.accumulatedFirstMoment[a]==null&&(this.accumulatedFirstMoment[a]={originalName:`${r}/m`,variable:fe(()=>ct(o).variable(i))}),this.accumulatedSecondMoment[a]==null&&(this.accumulatedSecondMoment[a]={originalName:`${r}/v`,variable:fe(()=>ct(o).variable(i))});let c=Array.isArray(e)?e[a].tensor:e[r];if(c==null)return;let u=this.accumulatedFirstMoment[a].variable,l=this.accumulatedSecondMoment[a].variable,d=oe(Q(u,this.beta1),Q(c,1-this.beta1)),p=oe(Q(l,this.beta2),Q(bt(c),1-this.beta2)),h=Ne(d,n),f=Ne(p,s);u.assign(d),l.assign(p);let g=oe(Q(Ne(h,oe(Ot(f),this.epsilon)),-this.learningRate),o);o.assign(g)}),this.accBeta1.assign(Q(this.accBeta1,this.beta1)),this.accBeta2.assign(Q(this.accBeta2,this.beta2))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.accBeta2.dispose(),this.accumulatedFirstMoment!=null&&Ye(this.accumulatedFirstMoment.map(e=>e.variable)),this.accumulatedSecondMoment!=null&&Ye(this.accumulatedSecondMoment.map(e=>e.variable))}async getWeights(){let e=[...this.accumulatedFirstMoment,...this.accumulatedSecondMoment];return[await this.saveIterations()].concat(e.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(e){e=await this.extractIterations(e),fe(()=>{this.accBeta1.assign(ls(this.beta1,this.iterations_+1)),this.accBeta2.assign(ls(this.beta2,this.iterations_+1))});let t=e.length/2,n=!1;this.accumulatedFirstMoment=e.slice(0,t).map(s=>({originalName:s.name,variable:s.tensor.variable(n)})),this.accumulatedSecondMoment=e.slice(t,t*2).map(s=>({originalName:s.name,variable:s.tensor.variable(n)}))}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon}}static fromConfig(e,t){return new e(t.learningRate,t.beta1,t.beta2,t.epsilon)}},td=class extends kn{static get className(){return"Adamax"}constructor(e,t,n,s=null,r=0){super(),this.learningRate=e,this.beta1=t,this.beta2=n,this.epsilon=s,this.decay=r,this.accumulatedFirstMoment=[],this.accumulatedWeightedInfNorm=[],fe(()=>{this.iteration=pe(0).variable(),this.accBeta1=pe(t).variable()}),s==null&&(this.epsilon=O.backend.epsilon())}applyGradients(e){let t=Array.isArray(e)?e.map(n=>n.name):Object.keys(e);fe(()=>{let n=le(1,this.accBeta1),s=Ne(-this.learningRate,oe(Q(this.iteration,this.decay),1));t.forEach((r,a)=>{let o=O.registeredVariables[r],i=!1;this.accumulatedFirstMoment[a]==null&&(this.accumulatedFirstMoment[a]={originalName:`${r}/m`,variable:ct(o).variable(i)}),this.accumulatedWeightedInfNorm[a]==null&&(this.accumulatedWeightedInfNorm[a]={originalName:`${r}/v`,variable:ct(o).variable(i)});let c=Array.isArray(e)?e[a].tensor:e[r];if(c==null)return;let u=this.accumulatedFirstMoment[a].variable,l=this.accumulatedWeightedInfNorm[a].variable,d=oe(Q(u,this.beta1),Q(c,1-this.beta1)),p=Q(l,this.beta2),h=ot(c),f=Dl(p,h);u.assign(d),l.assign(f);let g=oe(Q(Ne(s,n),Ne(d,oe(f,this.epsilon))),o);o.assign(g)}),this.iteration.assign(oe(this.iteration,1)),this.accBeta1.assign(Q(this.accBeta1,this.beta1))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.iteration.dispose(),this.accumulatedFirstMoment!=null&&Ye(this.accumulatedFirstMoment.map(e=>e.variable)),this.accumulatedWeightedInfNorm!=null&&Ye(this.accumulatedWeightedInfNorm.map(e=>e.variable))}async getWeights(){throw new Error("getWeights() is not implemented for Adamax yet.")}async setWeights(e){throw new Error("setWeights() is not implemented for Adamax yet.")}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon,decay:this.decay}}static fromConfig(e,t){return new e(t.learningRate,t.beta1,t.beta2,t.epsilon,t.decay)}},Tc=class extends kn{static get className(){return"SGD"}constructor(e){super(),this.learningRate=e,this.setLearningRate(e)}applyGradients(e){(Array.isArray(e)?e.map(n=>n.name):Object.keys(e)).forEach((n,s)=>{let r=Array.isArray(e)?e[s].tensor:e[n];if(r==null)return;let a=O.registeredVariables[n];fe(()=>{let o=oe(Q(this.c,r),a);a.assign(o)})}),this.incrementIterations()}setLearningRate(e){this.learningRate=e,this.c!=null&&this.c.dispose(),this.c=Tt(pe(-e))}dispose(){this.c.dispose()}async getWeights(){return[await this.saveIterations()]}async setWeights(e){if(e=await this.extractIterations(e),e.length!==0)throw new Error("SGD optimizer does not have settable weights.")}getConfig(){return{learningRate:this.learningRate}}static fromConfig(e,t){return new e(t.learningRate)}},nd=class extends Tc{static get className(){return"Momentum"}constructor(e,t,n=!1){super(e),this.learningRate=e,this.momentum=t,this.useNesterov=n,this.accumulations=[],this.m=pe(this.momentum)}applyGradients(e){(Array.isArray(e)?e.map(n=>n.name):Object.keys(e)).forEach((n,s)=>{let r=O.registeredVariables[n];this.accumulations[s]==null&&(this.accumulations[s]={originalName:`${n}/momentum`,variable:fe(()=>ct(r).variable(!1))});let a=this.accumulations[s].variable,o=Array.isArray(e)?e[s].tensor:e[n];o!=null&&fe(()=>{let i,c=oe(Q(this.m,a),o);this.useNesterov?i=oe(Q(this.c,oe(o,Q(c,this.m))),r):i=oe(Q(this.c,c),r),a.assign(c),r.assign(i)})}),this.incrementIterations()}dispose(){this.m.dispose(),this.accumulations!=null&&Ye(this.accumulations.map(e=>e.variable))}setMomentum(e){this.momentum=e}async getWeights(){return[await this.saveIterations()].concat(this.accumulations.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(e){e=await this.extractIterations(e);let t=!1;this.accumulations=e.map(n=>({originalName:n.name,variable:n.tensor.variable(t)}))}getConfig(){return{learningRate:this.learningRate,momentum:this.momentum,useNesterov:this.useNesterov}}static fromConfig(e,t){return new e(t.learningRate,t.momentum,t.useNesterov)}},sd=class extends kn{static get className(){return"RMSProp"}constructor(e,t=.9,n=0,s=null,r=!1){if(super(),this.learningRate=e,this.decay=t,this.momentum=n,this.epsilon=s,this.accumulatedMeanSquares=[],this.accumulatedMoments=[],this.accumulatedMeanGrads=[],this.centered=r,s==null&&(this.epsilon=O.backend.epsilon()),e==null)throw new Error("learningRate for RMSPropOptimizer must be defined.")}applyGradients(e){(Array.isArray(e)?e.map(n=>n.name):Object.keys(e)).forEach((n,s)=>{let r=O.registeredVariables[n],a=!1;this.accumulatedMeanSquares[s]==null&&(this.accumulatedMeanSquares[s]={originalName:`${n}/rms`,variable:fe(()=>ct(r).variable(a))}),this.accumulatedMoments[s]==null&&(this.accumulatedMoments[s]={originalName:`${n}/momentum`,variable:fe(()=>ct(r).variable(a))}),this.accumulatedMeanGrads[s]==null&&this.centered&&(this.accumulatedMeanGrads[s]={originalName:`${n}/mg`,variable:fe(()=>ct(r).variable(a))});let o=Array.isArray(e)?e[s].tensor:e[n];if(o==null)return;let i=this.accumulatedMeanSquares[s].variable,c=this.accumulatedMoments[s].variable;fe(()=>{let u=oe(Q(i,this.decay),Q(bt(o),1-this.decay));if(this.centered){let l=this.accumulatedMeanGrads[s].variable,d=oe(Q(l,this.decay),Q(o,1-this.decay)),p=Ne(Q(o,this.learningRate),Ot(le(u,oe(bt(d),this.epsilon)))),h=oe(Q(c,this.momentum),p);i.assign(u),l.assign(d),c.assign(h);let f=le(r,h);r.assign(f)}else{let l=oe(Q(i,this.decay),Q(bt(o),1-this.decay)),d=oe(Q(c,this.momentum),Ne(Q(o,this.learningRate),Ot(oe(l,this.epsilon))));i.assign(l),c.assign(d);let p=le(r,d);r.assign(p)}})}),this.incrementIterations()}dispose(){this.accumulatedMeanSquares!=null&&Ye(this.accumulatedMeanSquares.map(e=>e.variable)),this.accumulatedMeanGrads!=null&&this.centered&&Ye(this.accumulatedMeanGrads.map(e=>e.variable)),this.accumulatedMoments!=null&&Ye(this.accumulatedMoments.map(e=>e.variable))}async getWeights(){let e=[...this.accumulatedMeanSquares,...this.accumulatedMoments];return this.centered&&e.push(...this.accumulatedMeanGrads),[await this.saveIterations()].concat(e.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(e){e=await this.extractIterations(e);let t=this.centered?e.length/3:e.length/2,n=!1;this.accumulatedMeanSquares=e.slice(0,t).map(s=>({originalName:s.name,variable:s.tensor.variable(n)})),this.accumulatedMoments=e.slice(t,t*2).map(s=>({originalName:s.name,variable:s.tensor.variable(n)})),this.centered&&(this.accumulatedMeanGrads=e.slice(t*2,t*3).map(s=>({originalName:s.name,variable:s.tensor.variable(n)})))}getConfig(){return{learningRate:this.learningRate,decay:this.decay,momentum:this.momentum,epsilon:this.epsilon,centered:this.centered}}static fromConfig(e,t){return new e(t.learningRate,t.decay,t.momentum,t.epsilon,t.centered)}},ZC=[Ql,Jl,ed,td,nd,sd,Tc];function QC(){for(let e of ZC)yg(e)}var $c={};de($c,{CompositeArrayBuffer:()=>Yt,browserFiles:()=>aN,browserHTTPRequest:()=>dN,concatenateArrayBuffers:()=>R0,copyModel:()=>Q0,decodeWeights:()=>Nh,decodeWeightsStream:()=>$h,encodeWeights:()=>I0,fromMemory:()=>hN,fromMemorySync:()=>Sg,getLoadHandlers:()=>B0,getModelArtifactsForJSON:()=>ll,getModelArtifactsForJSONSync:()=>Rh,getModelArtifactsInfoForJSON:()=>va,getSaveHandlers:()=>L0,getWeightSpecs:()=>lu,http:()=>ad,isHTTPScheme:()=>xu,listModels:()=>Y0,loadWeights:()=>iN,moveModel:()=>J0,registerLoadRouter:()=>P0,registerSaveRouter:()=>F0,removeModel:()=>Z0,weightsLoaderFactory:()=>bg,withSaveHandler:()=>fN,withSaveHandlerSync:()=>mN});var JC="model",eN=".json",tN=".weights.bin";function Gd(e){return new Promise(t=>setTimeout(t)).then(e)}var io=class yu{constructor(t){if(!V().getBool("IS_BROWSER"))throw new Error("browserDownloads() cannot proceed because the current environment is not a browser.");t.startsWith(yu.URL_SCHEME)&&(t=t.slice(yu.URL_SCHEME.length)),(t==null||t.length===0)&&(t=JC),this.modelJsonFileName=t+eN,this.weightDataFileName=t+tN}async save(t){if(typeof document>"u")throw new Error("Browser downloads are not supported in this environment since `document` is not present");let n=Yt.join(t.weightData),s=window.URL.createObjectURL(new Blob([n],{type:"application/octet-stream"}));if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserDownloads.save() does not support saving model topology in binary formats yet.");{let r=[{paths:["./"+this.weightDataFileName],weights:t.weightSpecs}],a=Eh(t,r),o=window.URL.createObjectURL(new Blob([JSON.stringify(a)],{type:"application/json"})),i=this.modelJsonAnchor==null?document.createElement("a"):this.modelJsonAnchor;if(i.download=this.modelJsonFileName,i.href=o,await Gd(()=>i.dispatchEvent(new MouseEvent("click"))),t.weightData!=null){let c=this.weightDataAnchor==null?document.createElement("a"):this.weightDataAnchor;c.download=this.weightDataFileName,c.href=s,await Gd(()=>c.dispatchEvent(new MouseEvent("click")))}return{modelArtifactsInfo:va(t)}}}};io.URL_SCHEME="downloads://";var nN=class{constructor(e){if(e==null||e.length<1)throw new Error(`When calling browserFiles, at least 1 file is required, but received ${e}`);this.jsonFile=e[0],this.weightsFiles=e.slice(1)}async load(){return new Promise((e,t)=>{let n=new FileReader;n.onload=s=>{let r=JSON.parse(s.target.result),a=r.modelTopology;if(a==null){t(new Error(`modelTopology field is missing from file ${this.jsonFile.name}`));return}if(r.weightsManifest==null){t(new Error(`weightManifest field is missing from file ${this.jsonFile.name}`));return}if(this.weightsFiles.length===0){e({modelTopology:a});return}let i=ll(r,c=>this.loadWeights(c));e(i)},n.onerror=s=>t(`Failed to read model topology and weights manifest JSON from file '${this.jsonFile.name}'. BrowserFiles supports loading Keras-style tf.Model artifacts only.`),n.readAsText(this.jsonFile)})}loadWeights(e){let t=[],n=[];for(let a of e)t.push(...a.weights),n.push(...a.paths);let s=this.checkManifestAndWeightFiles(e),r=n.map(a=>this.loadWeightsFile(a,s[a]));return Promise.all(r).then(a=>[t,a])}loadWeightsFile(e,t){return new Promise((n,s)=>{let r=new FileReader;r.onload=a=>{let o=a.target.result;n(o)},r.onerror=a=>s(`Failed to weights data from file of path '${e}'.`),r.readAsArrayBuffer(t)})}checkManifestAndWeightFiles(e){let t=[],n=this.weightsFiles.map(r=>zd(r.name)),s={};for(let r of e)r.paths.forEach(a=>{let o=zd(a);if(t.indexOf(o)!==-1)throw new Error(`Duplicate file basename found in weights manifest: '${o}'`);if(t.push(o),n.indexOf(o)===-1)throw new Error(`Weight file with basename '${o}' is not provided.`);s[a]=this.weightsFiles[n.indexOf(o)]});if(t.length!==this.weightsFiles.length)throw new Error(`Mismatch in the number of files in weights manifest (${t.length}) and the number of weight files provided (${this.weightsFiles.length}).`);return s}},sN=e=>V().getBool("IS_BROWSER")&&!Array.isArray(e)&&e.startsWith(io.URL_SCHEME)?rN(e.slice(io.URL_SCHEME.length)):null;mt.registerSaveRouter(sN);function rN(e="model"){return new io(e)}function aN(e){return new nN(e)}function Hd(e,t,n,s){o(e),n=n??0,s=s??1,i(n,s);let r=0,a=c=>(c.then(u=>{let l=n+ ++r/e.length*(s-n);return t(l),u}),c);function o(c){$(c!=null&&Array.isArray(c)&&c.length>0,()=>"promises must be a none empty array")}function i(c,u){$(c>=0&&c<=1,()=>`Progress fraction must be in range [0, 1], but got startFraction ${c}`),$(u>=0&&u<=1,()=>`Progress fraction must be in range [0, 1], but got endFraction ${u}`),$(u>=c,()=>`startFraction must be no more than endFraction, but got startFraction ${c} and endFraction ${u}`)}return Promise.all(e.map(a))}async function xg(e,t){t==null&&(t={});let n=t.fetchFunc==null?V().platform.fetch:t.fetchFunc,s=e.map(d=>n(d,t.requestInit,{isBinary:!0})),i=(t.onProgress==null?await Promise.all(s):await Hd(s,t.onProgress,0,.5)).map(d=>d.arrayBuffer());return t.onProgress==null?await Promise.all(i):await Hd(i,t.onProgress,.5,1)}function oN(e,t){var n;let s=t.fetchFunc==null?V().platform.fetch:t.fetchFunc,r=0,a;return(n=t.onProgress)===null||n===void 0||n.call(t,0),new ReadableStream({pull:async o=>{for(var i;r<e.length;){a||(a=(await s(e[r],t.requestInit,{isBinary:!0})).body.getReader());let{done:c,value:u}=await a.read();if(c){r++,a=void 0,(i=t.onProgress)===null||i===void 0||i.call(t,r/e.length);continue}o.enqueue(u);return}o.close()}})}async function iN(e,t="",n,s){return bg(o=>xg(o,{requestInit:s}))(e,t,n)}function bg(e){return async(t,n="",s)=>{let r=t.map(()=>!1),a={},o=s!=null?s.map(()=>!1):[],i=[];if(t.forEach((h,f)=>{let g=0;h.weights.forEach(m=>{let y="quantization"in m?m.quantization.dtype:m.dtype,b=Bn[y]*be(m.shape),w=()=>{r[f]=!0,a[f]==null&&(a[f]=[]),a[f].push({manifestEntry:m,groupOffset:g,sizeBytes:b})};s!=null?s.forEach((v,k)=>{v===m.name&&(w(),o[k]=!0)}):w(),i.push(m.name),g+=b})}),!o.every(h=>h)){let h=s.filter((f,g)=>!o[g]);throw new Error(`Could not find weights in manifest with names: ${h.join(", ")}. 
Manifest JSON has weights with names: ${i.join(", ")}.`)}let c=r.reduce((h,f,g)=>(f&&h.push(g),h),[]),u=[];c.forEach(h=>{t[h].paths.forEach(f=>{let g=n+(n.endsWith("/")?"":"/")+f;u.push(g)})});let l=await e(u),d={},p=0;return c.forEach(h=>{let f=t[h].paths.length,g=new Yt(l.slice(p,p+f));a[h].forEach(y=>{let b=g.slice(y.groupOffset,y.groupOffset+y.sizeBytes),w=Nh(b,[y.manifestEntry]);for(let v in w)d[v]=w[v]}),p+=f}),d}}var cN="application/octet-stream",uN="application/json",rd=class{constructor(e,t){if(this.DEFAULT_METHOD="POST",t==null&&(t={}),this.weightPathPrefix=t.weightPathPrefix,this.weightUrlConverter=t.weightUrlConverter,t.fetchFunc!=null?($(typeof t.fetchFunc=="function",()=>"Must pass a function that matches the signature of `fetch` (see https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API)"),this.fetch=t.fetchFunc):this.fetch=V().platform.fetch,$(e!=null&&e.length>0,()=>"URL path for http must not be null, undefined or empty."),Array.isArray(e)&&$(e.length===2,()=>`URL paths for http must have a length of 2, (actual length is ${e.length}).`),this.path=e,t.requestInit!=null&&t.requestInit.body!=null)throw new Error("requestInit is expected to have no pre-existing body, but has one.");this.requestInit=t.requestInit||{},this.loadOptions=t}async save(e){if(e.modelTopology instanceof ArrayBuffer)throw new Error("BrowserHTTPRequest.save() does not support saving model topology in binary formats yet.");let t=Object.assign({method:this.DEFAULT_METHOD},this.requestInit);t.body=new FormData;let n=[{paths:["./model.weights.bin"],weights:e.weightSpecs}],s=Eh(e,n);if(t.body.append("model.json",new Blob([JSON.stringify(s)],{type:uN}),"model.json"),e.weightData!=null){let a=Yt.join(e.weightData);t.body.append("model.weights.bin",new Blob([a],{type:cN}),"model.weights.bin")}let r=await this.fetch(this.path,t);if(r.ok)return{modelArtifactsInfo:va(e),responses:[r]};throw new Error(`BrowserHTTPRequest.save() failed due to HTTP response status ${r.status}.`)}async loadModelJSON(){let e=await this.fetch(this.path,this.requestInit);if(!e.ok)throw new Error(`Request to ${this.path} failed with status code ${e.status}. Please verify this URL points to the model JSON of the model to load.`);let t;try{t=await e.json()}catch{let a=`Failed to parse model JSON of response from ${this.path}.`;throw this.path.endsWith(".pb")?a+=" Your path contains a .pb file extension. Support for .pb models have been removed in TensorFlow.js 1.0 in favor of .json models. You can re-convert your Python TensorFlow model using the TensorFlow.js 1.0 conversion scripts or you can convert your.pb models with the 'pb2json'NPM script in the tensorflow/tfjs-converter repository.":a+=" Please make sure the server is serving valid JSON for this request.",new Error(a)}let n=t.modelTopology,s=t.weightsManifest;if(n==null&&s==null)throw new Error(`The JSON from HTTP path ${this.path} contains neither model topology or manifest for weights.`);return t}async load(){if(this.loadOptions.streamWeights)return this.loadStream();let e=await this.loadModelJSON();return ll(e,t=>this.loadWeights(t))}async loadStream(){let e=await this.loadModelJSON(),t=await this.getWeightUrls(e.weightsManifest),n=lu(e.weightsManifest),s=()=>oN(t,this.loadOptions);return Object.assign(Object.assign({},e),{weightSpecs:n,getWeightStream:s})}async getWeightUrls(e){let t=Array.isArray(this.path)?this.path[1]:this.path,[n,s]=lN(t),r=this.weightPathPrefix||n,a=[],o=[];for(let i of e)for(let c of i.paths)this.weightUrlConverter!=null?o.push(this.weightUrlConverter(c)):a.push(r+c+s);return this.weightUrlConverter&&a.push(...await Promise.all(o)),a}async loadWeights(e){let t=await this.getWeightUrls(e),n=lu(e),s=await xg(t,this.loadOptions);return[n,s]}};rd.URL_SCHEME_REGEX=/^https?:\/\//;function lN(e){let t=e.lastIndexOf("/"),n=e.lastIndexOf("?"),s=e.substring(0,t),r=n>t?e.substring(n):"";return[s+"/",r]}function xu(e){return e.match(rd.URL_SCHEME_REGEX)!=null}var vg=(e,t)=>{if(typeof fetch>"u"&&(t==null||t.fetchFunc==null))return null;{let n=!0;if(Array.isArray(e)?n=e.every(s=>xu(s)):n=xu(e),n)return ad(e,t)}return null};mt.registerSaveRouter(vg);mt.registerLoadRouter(vg);function ad(e,t){return new rd(e,t)}function dN(e,t){return ad(e,t)}var Uc=class{constructor(e){this.modelArtifacts=e}load(){return this.modelArtifacts}},wg=class{constructor(e){this.saveHandler=e}save(e){return this.saveHandler(e)}},pN=class{constructor(e){e.load&&(this.load=()=>Promise.resolve(e.load())),e.save&&(this.save=t=>Promise.resolve(e.save(t)))}};function hN(e,t,n,s){let r=arguments;return new pN(Sg(...r))}function Sg(e,t,n,s){return arguments.length===1?e.modelTopology!=null||e.weightSpecs!=null?new Uc(e):(console.warn("Please call tf.io.fromMemory() with only one argument. The argument should be of type ModelArtifacts. The multi-argument signature of tf.io.fromMemory() has been deprecated and will be removed in a future release."),new Uc({modelTopology:e})):(console.warn("Please call tf.io.fromMemory() with only one argument. The argument should be of type ModelArtifacts. The multi-argument signature of tf.io.fromMemory() has been deprecated and will be removed in a future release."),new Uc({modelTopology:e,weightSpecs:t,weightData:n,trainingConfig:s}))}function fN(e){return new wg(e)}function mN(e){return new wg(e)}var kg={};de(kg,{confusionMatrix:()=>yN});function gN(e,t,n){let s=C(e,"labels","confusionMatrix"),r=C(t,"predictions","confusionMatrix");$(n==null||n>0&&Number.isInteger(n),()=>`If provided, numClasses must be a positive integer, but got ${n}`),$(s.rank===1,()=>`Expected the rank of labels to be 1, but got ${s.rank}`),$(r.rank===1,()=>`Expected the rank of predictions to be 1, but got ${r.rank}`),$(s.shape[0]===r.shape[0],()=>`Mismatch in the number of examples: ${s.shape[0]} vs. ${r.shape[0]}. Labels and predictions should have the same number of elements.`),$(n>0&&Number.isInteger(n),()=>`numClasses is required to be a positive integer, but got ${n}`);let a=oo(Te(s,"int32"),n),o=oo(Te(r,"int32"),n),i=ar(a),c=me(i,o);return Te(c,"int32")}var yN=D({confusionMatrix_:gN}),Ig={};de(Ig,{draw:()=>CN,fromPixels:()=>NN,fromPixelsAsync:()=>SN,toPixels:()=>IN});var Tn,qd=!1;function Cg(e,t=3){if(t>4)throw new Error("Cannot construct Tensor with more than 4 channels from pixels.");if(e==null)throw new Error("pixels passed to tf.browser.fromPixels() can not be null");let n=!1,s=!1,r=!1,a=!1,o=!1,i=!1;if(e.data instanceof Uint8Array)n=!0;else if(typeof ImageData<"u"&&e instanceof ImageData)s=!0;else if(typeof HTMLVideoElement<"u"&&e instanceof HTMLVideoElement)r=!0;else if(typeof HTMLImageElement<"u"&&e instanceof HTMLImageElement)a=!0;else if(e.getContext!=null)o=!0;else if(typeof ImageBitmap<"u"&&e instanceof ImageBitmap)i=!0;else throw new Error(`pixels passed to tf.browser.fromPixels() must be either an HTMLVideoElement, HTMLImageElement, HTMLCanvasElement, ImageData in browser, or OffscreenCanvas, ImageData in webworker or {data: Uint32Array, width: number, height: number}, but was ${e.constructor.name}`);if(js(eo,O.backendName)!=null){let f={pixels:e},g={numChannels:t};return O.runKernel(eo,f,g)}let[u,l]=r?[e.videoWidth,e.videoHeight]:[e.width,e.height],d;if(o)d=e.getContext("2d").getImageData(0,0,u,l).data;else if(s||n)d=e.data;else if(a||r||i){if(Tn==null)if(typeof document>"u")if(typeof OffscreenCanvas<"u"&&typeof OffscreenCanvasRenderingContext2D<"u")Tn=new OffscreenCanvas(1,1).getContext("2d");else throw new Error("Cannot parse input in current context. Reason: OffscreenCanvas Context2D rendering is not supported.");else Tn=document.createElement("canvas").getContext("2d",{willReadFrequently:!0});Tn.canvas.width=u,Tn.canvas.height=l,Tn.drawImage(e,0,0,u,l),d=Tn.getImageData(0,0,u,l).data}let p;if(t===4)p=new Int32Array(d);else{let f=u*l;p=new Int32Array(f*t);for(let g=0;g<f;g++)for(let m=0;m<t;++m)p[g*t+m]=d[g*4+m]}return ql(p,[l,u,t],"int32")}function xN(e){return e!=null&&e.data instanceof Uint8Array}function bN(){return typeof window<"u"&&typeof ImageBitmap<"u"&&window.hasOwnProperty("createImageBitmap")}function vN(e){return e!=null&&e.width!==0&&e.height!==0}function wN(e){return bN()&&!(e instanceof ImageBitmap)&&vN(e)&&!xN(e)}async function SN(e,t=3){let n=null;if(V().getBool("WRAP_TO_IMAGEBITMAP")&&wN(e)){let s;try{s=await createImageBitmap(e,{premultiplyAlpha:"none"})}catch{s=null}s!=null&&s.width===e.width&&s.height===e.height?n=s:n=e}else n=e;return Cg(n,t)}function Ng(e){if(e.rank!==2&&e.rank!==3)throw new Error(`toPixels only supports rank 2 or 3 tensors, got rank ${e.rank}.`);let t=e.rank===2?1:e.shape[2];if(t>4||t===2)throw new Error(`toPixels only supports depth of size 1, 3 or 4 but got ${t}`);if(e.dtype!=="float32"&&e.dtype!=="int32")throw new Error(`Unsupported type for toPixels: ${e.dtype}. Please use float32 or int32 tensors.`)}function kN(e){let t=e?.alpha||1;if(t>1||t<0)throw new Error(`Alpha value ${t} is suppoed to be in range [0 - 1].`)}async function IN(e,t){let n=C(e,"img","toPixels");if(!(e instanceof _e)){let u=n;n=Te(u,"int32"),u.dispose()}Ng(n);let[s,r]=n.shape.slice(0,2),a=n.rank===2?1:n.shape[2],o=await n.data(),i=n.dtype==="float32"?255:1,c=new Uint8ClampedArray(r*s*4);for(let u=0;u<s*r;++u){let l=[0,0,0,255];for(let p=0;p<a;p++){let h=o[u*a+p];if(n.dtype==="float32"){if(h<0||h>1)throw new Error(`Tensor values for a float32 Tensor must be in the range [0 - 1] but encountered ${h}.`)}else if(n.dtype==="int32"&&(h<0||h>255))throw new Error(`Tensor values for a int32 Tensor must be in the range [0 - 255] but encountered ${h}.`);a===1?(l[0]=h*i,l[1]=h*i,l[2]=h*i):l[p]=h*i}let d=u*4;c[d+0]=Math.round(l[0]),c[d+1]=Math.round(l[1]),c[d+2]=Math.round(l[2]),c[d+3]=Math.round(l[3])}if(t!=null){qd||js(Zo,O.backendName)!=null&&(console.warn("tf.browser.toPixels is not efficient to draw tensor on canvas. Please try tf.browser.draw instead."),qd=!0),t.width=r,t.height=s;let u=t.getContext("2d"),l=new ImageData(c,r,s);u.putImageData(l,0,0)}return n!==e&&n.dispose(),c}function CN(e,t,n){let s=C(e,"img","draw");if(!(e instanceof _e)){let o=s;s=Te(o,"int32"),o.dispose()}Ng(s),kN(n?.imageOptions);let r={image:s},a={canvas:t,options:n};O.runKernel(Zo,r,a)}var NN=D({fromPixels_:Cg}),Tg={};de(Tg,{prepareAndValidate:()=>$g});function $g(e,t){let n=e.shape.length,s=t.shape.length;if(n<1)throw new Error(`tf.gatherND() expects the input to be rank 1 or higher, but the rank was ${n}.`);if(s<1)throw new Error(`tf.gatherND() expects the indices to be rank 1 or higher, but the rank was ${s}.`);if(t.dtype!=="int32")throw new Error(`tf.gatherND() expects the indices to be int32 type, but the dtype was ${t.dtype}.`);if(t.shape[s-1]>n)throw new Error(`index innermost dimension length must be <= tensor rank; saw: ${t.shape[s-1]} vs. ${n}`);if(be(e.shape)===0)throw new Error(`Requested more than 0 entries, but input is empty. Input shape: ${e.shape}.`);let r=t.shape,a=r[r.length-1],o=1;for(let d=0;d<r.length-1;++d)o*=r[d];let i=e.shape,c=r.slice();c.pop();let u=1;for(let d=a;d<n;++d)u*=i[d],c.push(i[d]);let l=[...vs(e.shape).map(d=>d/u),1].slice(0,a);return[c,o,u,l]}var et={};de(et,{assertParamsValid:()=>$N,computeFlatOffset:()=>_N,computeOutShape:()=>RN,getNormalizedAxes:()=>AN,isSliceContinous:()=>DN,maskToAxes:()=>EN,parseSliceParams:()=>ON,sliceInfo:()=>FN,startForAxis:()=>Fg,startIndicesWithElidedDims:()=>Dg,stopForAxis:()=>Pg,stopIndicesWithElidedDims:()=>_g,stridesForAxis:()=>Og,stridesWithElidedDims:()=>Eg});var bu=-2,TN=-1;function $N(e,t,n){let s=e.shape.length;$(s===t.length,()=>`Error in slice${s}D: Length of begin ${t} must match the rank of the array (${s}).`),$(s===n.length,()=>`Error in slice${s}D: Length of size ${n} must match the rank of the array (${s}).`);for(let r=0;r<s;++r)$(t[r]+n[r]<=e.shape[r],()=>`Error in slice${s}D: begin[${r}] + size[${r}] (${t[r]+n[r]}) would overflow input.shape[${r}] (${e.shape[r]})`)}function EN(e){let t=[],n=0;for(;e>0;)e&1&&t.push(n),e/=2,n++;return t}function RN(e,t,n){let s=[];for(let r=0;r<e.length;r++)s[r]=Math.ceil((t[r]-e[r])/n[r]);return s}function Eg(e,t,n,s){let r=[...e];for(let a=r.length;a<s.length;a++)r.push(1);for(let a=0;a<n;a++)a===0?r[t]=1:(r.splice(t,0,1),r.pop());return r}function Rg(e,t,n){return n<=e?n:n-(t-1)}function Ag(e,t){let n=[];for(let s=0;s<e;s++)n.push(t+s);return n}function AN(e,t,n,s,r,a,o,i,c){let u=e.length,l=new Array(u),d=new Array(u),p=new Array(u);if(t.length&&n>0){let h=t[0],f=n+1;l=Dg(o,h,f,s,e),d=_g(i,h,f,r,e),p=Eg(a,h,f,e)}else for(let h=0;h<u;h++)l[h]=Fg(o,s,a,e,h,c),d[h]=Pg(i,r,a,e,h,c),p[h]=Og(a,h,c);return{begin:l,end:d,strides:p}}function Dg(e,t,n,s,r){let a=[...r],o=Ag(n,t);for(let i=0;i<a.length;i++)if(o.indexOf(i)>-1)a[i]=0;else{let c=Rg(t,n,i),u=s[c];e&1<<c&&(u=0),a[i]=u}return a}function _g(e,t,n,s,r){let a=[...r],o=Ag(n,t);for(let i=0;i<a.length;i++)if(o.indexOf(i)>-1)a[i]=Number.MAX_SAFE_INTEGER;else{let c=Rg(t,n,i),u=s[c];e&1<<c&&(u=Number.MAX_SAFE_INTEGER),a[i]=u}for(let i=0;i<a.length;i++){let c=r[i];a[i]<0&&(a[i]+=c),a[i]=Us(0,a[i],r[i])}return a}function Og(e,t,n){let s=e[t];return(n&1<<t||s==null)&&(s=1),s}function Fg(e,t,n,s,r,a){let o=t[r],i=n[r]||1;(e&1<<r||a&1<<r||o==null)&&(i>0?o=Number.MIN_SAFE_INTEGER:o=Number.MAX_SAFE_INTEGER);let c=s[r];return o<0&&(o+=c),o=Us(0,o,c-1),o}function Pg(e,t,n,s,r,a){let o=t[r],i=n[r]||1;(e&1<<r||a&1<<r||o==null)&&(i>0?o=Number.MAX_SAFE_INTEGER:o=Number.MIN_SAFE_INTEGER);let c=s[r];return o<0&&(o+=c),i>0?o=Us(0,o,c):o=Us(-1,o,c-1),o}function DN(e,t,n){let s=n.length;for(let r=0;r<n.length;r++)if(n[r]>1){s=r;break}for(let r=s+1;r<n.length;r++)if(t[r]>0||n[r]!==e[r])return!1;return!0}function _N(e,t){let n=e.length>0?e[e.length-1]:1;for(let s=0;s<e.length-1;s++)n+=e[s]*t[s];return n}function ON(e,t,n){let s,r=e.shape.length;typeof t=="number"?s=[t,...new Array(r-1).fill(0)]:t.length<r?s=t.concat(new Array(r-t.length).fill(0)):s=t.slice(),s.forEach(o=>{$(o!==-1,()=>"slice() does not support negative begin indexing.")});let a;return n==null?a=new Array(r).fill(-1):typeof n=="number"?a=[n,...new Array(r-1).fill(-1)]:n.length<r?a=n.concat(new Array(r-n.length).fill(-1)):a=n,a=a.map((o,i)=>o>=0?o:($(o===-1,()=>`Negative size values should be exactly -1 but got ${o} for the slice() size at index ${i}.`),e.shape[i]-s[i])),[s,a]}function FN(e,t,n,s,r,a,o,i,c){let u;if(s==null?(u=new Array(t.length),u.fill(1)):u=s,o!=null&&(o&o-1)!==0)throw new Error("Multiple ellipses in slice is not allowed.");let l=!1,d={dims:u.length,numAddAxisAfterEllipsis:0,begin:t.slice(),end:n.slice(),strides:u.slice(),beginMask:r,endMask:a,ellipsisMask:o,newAxisMask:i,shrinkAxisMask:c};for(let w=0;w<d.dims;w++)l&&(1<<w&i)!==0&&d.numAddAxisAfterEllipsis++,1<<w&o&&(l=!0);l||(d.ellipsisMask|=1<<d.dims,d.dims++);let p={dims:e.length,beginMask:0,endMask:0,beginValid:!1,endValid:!1};PN(d,p);let h=!0,f=!0,g=!0,m=[],y=[];for(let w=0;w<e.length;++w){if(p.strides[w]===0)throw Error(`strides[${w}] must be non-zero`);let v=!!(p.shrinkAxisMask&1<<w),k=e[w];if(k===-1){m.push(v?1:-1);continue}let N=[p.beginMask&1<<w,p.endMask&1<<w],E=[p.strides[w]>0?0:-1,p.strides[w]>0?k:k-1];if(v&&p.strides[w]<=0)throw Error("only stride 1 allowed on non-range indexing.");g=g&&p.strides[w]===1;let _=!!(p.beginMask&1<<w&&p.endMask&1<<w);if(p.beginValid&&p.endValid){if(v){let A=p.begin[w]<0?k+p.begin[w]:p.begin[w];if(p.begin[w]=A,p.end[w]=p.begin[w]+1,A<0||A>=k)throw Error(`slice index ${p.begin[w]} of dimension ${w} out of bounds.`)}else p.begin[w]=Kd(p.begin[w],0,p.strides[w],k,N,E),p.end[w]=Kd(p.end[w],1,p.strides[w],k,N,E);let R=p.strides[w]===1&&p.begin[w]===0&&p.end[w]===k;h=h&&R,f=f&&(w===0&&p.strides[w]===1||R)}else h=h&&p.strides[w]===1&&_,f=f&&(w===0&&p.strides[w]===1||_);let L,P=!1;if(p.beginValid&&p.endValid?(L=p.end[w]-p.begin[w],P=!0):v?(L=1,P=!0):_&&k>=0&&(p.strides[w]<0?L=-k:L=k,P=!0),P){let R;L===0||L<0!=p.strides[w]<0?R=0:R=Math.trunc(L/p.strides[w])+(L%p.strides[w]!==0?1:0),m.push(R)}else m.push(-1)}for(let w=0;w<p.finalShapeGatherIndices.length;++w){let v=p.finalShapeGatherIndices[w];v>=0?y.push(m[v]):v===bu&&y.push(1)}return{finalShapeSparse:y.filter((w,v)=>p.finalShapeGatherIndices[v]!==bu),finalShape:y,isIdentity:h,sliceDim0:f,isSimpleSlice:g,begin:p.begin,end:p.end,strides:p.strides}}function PN(e,t){t.beginMask=0,t.endMask=0,t.shrinkAxisMask=0;let n=0;t.beginValid=e.begin!=null,t.endValid=e.end!=null,t.begin=new Array(t.dims),t.end=new Array(t.dims),t.strides=new Array(t.dims),t.finalShapeGatherIndices=[],t.finalShapeGatherIndicesSparse=[],t.inputShapeGatherIndicesSparse=new Array(t.dims);for(let s=0;s<e.dims;s++)if(1<<s&e.ellipsisMask){let r=Math.min(t.dims-(e.dims-s)+1+e.numAddAxisAfterEllipsis,t.dims);for(;n<r;n++)t.begin[n]=0,t.end[n]=0,t.strides[n]=1,t.beginMask|=1<<n,t.endMask|=1<<n,t.finalShapeGatherIndices.push(n),t.finalShapeGatherIndicesSparse.push(-1),t.inputShapeGatherIndicesSparse[n]=s}else if(1<<s&e.newAxisMask)t.finalShapeGatherIndices.push(bu),t.finalShapeGatherIndicesSparse.push(-1);else{if(n===t.begin.length)throw Error(`Index out of range using input dim ${n}; input has only ${t.dims} dims, ${t.begin.length}.`);e.begin!=null&&(t.begin[n]=e.begin[s]),e.end!=null&&(t.end[n]=e.end[s]),t.strides[n]=e.strides[s],e.beginMask&1<<s&&(t.beginMask|=1<<n),e.endMask&1<<s&&(t.endMask|=1<<n),e.shrinkAxisMask&1<<s?(t.finalShapeGatherIndices.push(TN),t.finalShapeGatherIndicesSparse.push(-1),t.shrinkAxisMask|=1<<n):(t.finalShapeGatherIndices.push(n),t.finalShapeGatherIndicesSparse.push(s)),t.inputShapeGatherIndicesSparse[n]=s,n++}}function Kd(e,t,n,s,r,a){if(r[t])return n>0?a[t]:a[t+1&1];{let o=e<0?s+e:e;return o<a[0]?a[0]:o>a[1]?a[1]:o}}var LN="4.22.0",Lg=class{static sgd(e){return new Tc(e)}static momentum(e,t,n=!1){return new nd(e,t,n)}static rmsprop(e,t=.9,n=0,s=null,r=!1){return new sd(e,t,n,s,r)}static adam(e=.001,t=.9,n=.999,s=null){return new ed(e,t,n,s)}static adadelta(e=.001,t=.95,n=null){return new Ql(e,t,n)}static adamax(e=.002,t=.9,n=.999,s=null,r=0){return new td(e,t,n,s,r)}static adagrad(e,t=.1){return new Jl(e,t)}},BN=Lg,VN=typeof requestAnimationFrame<"u"?requestAnimationFrame:typeof setImmediate<"u"?setImmediate:e=>e();function Bg(){return new Promise(e=>VN(()=>e()))}var T={};de(T,{ERF_A1:()=>nT,ERF_A2:()=>sT,ERF_A3:()=>rT,ERF_A4:()=>aT,ERF_A5:()=>oT,ERF_P:()=>tT,PARALLELIZE_THRESHOLD:()=>od,RowPartitionType:()=>At,SELU_SCALE:()=>eT,SELU_SCALEALPHA:()=>JN,applyActivation:()=>Cc,assertAndGetBroadcastShape:()=>Pe,assertAxesAreInnerMostDims:()=>T1,assertParamsConsistent:()=>MN,assignToTypedArray:()=>pT,axesAreInnerMostDims:()=>vl,calculateShapes:()=>Mm,checkEinsumDimSizes:()=>xT,checkPadOnDimRoundingMode:()=>wt,combineLocations:()=>Af,combineRaggedTensorToTensorShapes:()=>WN,complexWithEvenIndex:()=>uT,complexWithOddIndex:()=>lT,computeConv2DInfo:()=>wa,computeConv3DInfo:()=>Zh,computeDefaultPad:()=>hl,computeDilation2DInfo:()=>kw,computeOptimalWindowSize:()=>qN,computeOutAndReduceShapes:()=>N1,computeOutShape:()=>zN,computePool2DInfo:()=>Yh,computePool3DInfo:()=>Iw,convertConv2DDataFormat:()=>Qh,decodeEinsumEquation:()=>gT,eitherStridesOrDilationsAreOne:()=>Zt,expandShapeToKeepDim:()=>Ia,exponent:()=>fT,exponents:()=>hT,fromStringArrayToUint8:()=>VT,fromUint8ToStringArray:()=>BT,getAxesPermutation:()=>$1,getBroadcastDims:()=>Nf,getComplexWithIndex:()=>dT,getEinsumComputePath:()=>bT,getEinsumPermutation:()=>yT,getFusedBiasGradient:()=>Ic,getFusedDyActivation:()=>kc,getImageCenter:()=>KN,getInnerMostAxes:()=>R1,getPermuted:()=>XN,getRaggedRank:()=>GN,getReductionAxes:()=>yl,getReshaped:()=>jN,getReshapedPermuted:()=>YN,getRowPartitionTypesHelper:()=>UN,getSliceBeginCoords:()=>ZN,getSliceSize:()=>QN,getSparseFillEmptyRowsIndicesDenseShapeMismatch:()=>kT,getSparseFillEmptyRowsNegativeIndexErrorMessage:()=>IT,getSparseFillEmptyRowsOutOfRangeIndexErrorMessage:()=>CT,getSparseReshapeEmptyTensorZeroOutputDimErrorMessage:()=>$T,getSparseReshapeInputOutputMismatchErrorMessage:()=>RT,getSparseReshapeInputOutputMultipleErrorMessage:()=>ET,getSparseReshapeMultipleNegativeOneOutputDimErrorMessage:()=>NT,getSparseReshapeNegativeOutputDimErrorMessage:()=>TT,getSparseSegmentReductionIndicesOutOfRangeErrorMessage:()=>OT,getSparseSegmentReductionNegativeSegmentIdsErrorMessage:()=>AT,getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage:()=>DT,getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage:()=>_T,getUndoAxesPermutation:()=>E1,isIdentityPermutation:()=>vT,log:()=>Av,mergeRealAndImagArrays:()=>iT,prepareAndValidate:()=>$g,prepareSplitSize:()=>ST,segment_util:()=>Vg,shouldFuse:()=>Nc,slice_util:()=>et,splitRealAndImagArrays:()=>cT,stridesOrDilationsArePositive:()=>zn,tupleValuesAreOne:()=>er,upcastType:()=>ft,validateDefaultValueShape:()=>HN,validateInput:()=>wc,validateUpdateShape:()=>Kl,warn:()=>on});function MN(e,t){let n=e[0].length;e.forEach((r,a)=>{$(r.length===n,()=>`Error in concat${n}D: rank of tensors[${a}] must be the same as the rank of the rest (${n})`)}),$(t>=0&&t<n,()=>`Error in concat${n}D: axis must be between 0 and ${n-1}.`);let s=e[0];e.forEach((r,a)=>{for(let o=0;o<n;o++)$(o===t||r[o]===s[o],()=>`Error in concat${n}D: Shape of tensors[${a}] (${r}) does not match the shape of the rest (${s}) along the non-concatenated axis ${a}.`)})}function zN(e,t){let n=e[0].slice();for(let s=1;s<e.length;s++)n[t]+=e[s][t];return n}var At;(function(e){e[e.FIRST_DIM_SIZE=0]="FIRST_DIM_SIZE",e[e.VALUE_ROWIDS=1]="VALUE_ROWIDS",e[e.ROW_LENGTHS=2]="ROW_LENGTHS",e[e.ROW_SPLITS=3]="ROW_SPLITS",e[e.ROW_LIMITS=4]="ROW_LIMITS",e[e.ROW_STARTS=5]="ROW_STARTS"})(At||(At={}));function WN(e,t,n){let s=new Array;if(n==null&&t==null)return s;if(t==null)for(;s.length<e+n.length;)s.push(-1);else s=t.slice();if(n==null)return s;if(e+n.length!==s.length)throw new Error(`rt input.shape and shape=${t} are incompatible: rt input.rank = ${e+n.length}, but shape.rank = ${s.length}`);for(let r=1;r<n.length;++r){let a=n[r],o=s[s.length-n.length+r],i=s[o];if(a>=0)if(i>=0){if(i!==a)throw new Error(`rt input.shape and shape=${t} are incompatible: rt input.shape[${r+e}] = ${a} but shape[${r+e}] = ${i}`)}else s[o]=a}return s}function UN(e){let t={FIRST_DIM_SIZE:At.FIRST_DIM_SIZE,VALUE_ROWIDS:At.VALUE_ROWIDS,ROW_LENGTHS:At.ROW_LENGTHS,ROW_SPLITS:At.ROW_SPLITS,ROW_LIMITS:At.ROW_LIMITS,ROW_STARTS:At.ROW_STARTS},n=[];for(let s of e)if(s in t)n.push(t[s]);else break;return n}function GN(e){return e.length===0?0:e[0]===At.FIRST_DIM_SIZE?e.length-1:e.length}function HN(e,t){if(e==null||t==null)return;let n=e.length,s=t.length;if(n>=s)throw new Error(`defaultValue.shape=${e} and ragged tensor flatValues.shape=${t}, are incompatible: defaultValue.rank = ${n} must be less than ragged tensor input flatValues.rank = ${s})`);for(let r=0;r<Math.min(n,s-1);++r){let a=e[r],o=t[r+1];if(a>=0&&o>=0&&a!==1&&a!==o)throw new Error(`defaultValue.shape=${e}, and ragged tensor input flatValues.shape=${t} are incompatible: defaultValue.shape[${r-e.length}] = ${a} but ragged tensor input.flatValues.shape[${r-e.length}] = ${o}`)}}var od=30;function qN(e){return e<=od?e:Ja(e,Math.floor(Math.sqrt(e)))}function KN(e,t,n){let s=n*(typeof e=="number"?e:e[0]),r=t*(typeof e=="number"?e:e[1]);return[s,r]}function jN(e,t,n,s=!0){let r=[];if(s)r=r.concat(t.slice(0)),r.push(e[0]/n),r=r.concat(e.slice(1));else{r=r.concat(e[0]);let a=t.length;for(let o=0;o<a;++o)r=r.concat([e[o+1]/t[o],t[o]]);r=r.concat(e.slice(a+1))}return r}function XN(e,t,n=!0){let s=[];if(n){s.push(t);for(let r=t+1;r<e;++r)r<=2*t?(s.push(r),s.push(r-(t+1))):s.push(r)}else{let r=[],a=[];for(let o=1;o<e;++o)o>=t*2+1||o%2===1?a.push(o):r.push(o);s.push(...r),s.push(0),s.push(...a)}return s}function YN(e,t,n,s=!0){let r=[];s?r.push(e[0]/n):r.push(e[0]*n);for(let a=1;a<e.length;++a)a<=t.length?s?r.push(t[a-1]*e[a]):r.push(e[a]/t[a-1]):r.push(e[a]);return r}function ZN(e,t){let n=[0];for(let s=0;s<t;++s)n.push(e[s][0]);return n}function QN(e,t,n){let s=e.slice(0,1);for(let r=0;r<n;++r)s.push(e[r+1]-t[r][0]-t[r][1]);return s}var JN=1.7580993408473768,eT=1.0507009873554805,tT=.3275911,nT=.254829592,sT=-.284496736,rT=1.421413741,aT=-1.453152027,oT=1.061405429;function iT(e,t){if(e.length!==t.length)throw new Error(`Cannot merge real and imag arrays of different lengths. real:${e.length}, imag: ${t.length}.`);let n=new Float32Array(e.length*2);for(let s=0;s<n.length;s+=2)n[s]=e[s/2],n[s+1]=t[s/2];return n}function cT(e){let t=new Float32Array(e.length/2),n=new Float32Array(e.length/2);for(let s=0;s<e.length;s+=2)t[s/2]=e[s],n[s/2]=e[s+1];return{real:t,imag:n}}function uT(e){let t=Math.ceil(e.length/4),n=new Float32Array(t),s=new Float32Array(t);for(let r=0;r<e.length;r+=4)n[Math.floor(r/4)]=e[r],s[Math.floor(r/4)]=e[r+1];return{real:n,imag:s}}function lT(e){let t=Math.floor(e.length/4),n=new Float32Array(t),s=new Float32Array(t);for(let r=2;r<e.length;r+=4)n[Math.floor(r/4)]=e[r],s[Math.floor(r/4)]=e[r+1];return{real:n,imag:s}}function dT(e,t){let n=e[t*2],s=e[t*2+1];return{real:n,imag:s}}function pT(e,t,n,s){e[s*2]=t,e[s*2+1]=n}function hT(e,t){let n=new Float32Array(e/2),s=new Float32Array(e/2);for(let r=0;r<Math.ceil(e/2);r++){let a=(t?2:-2)*Math.PI*(r/e);n[r]=Math.cos(a),s[r]=Math.sin(a)}return{real:n,imag:s}}function fT(e,t,n){let s=(n?2:-2)*Math.PI*(e/t),r=Math.cos(s),a=Math.sin(s);return{real:r,imag:a}}var Gc="->",mT=/->/g,jd=",",Xd="...";function gT(e,t){e=e.replace(/\s/g,"");let n=(e.length-e.replace(mT,"").length)/Gc.length;if(n<1)throw new Error("Equations without an arrow are not supported.");if(n>1)throw new Error(`Equation must contain exactly one arrow ("${Gc}").`);let[s,r]=e.split(Gc);$(s.indexOf(Xd)===-1,()=>`The ellipsis notation ("${Xd}") is not supported yet.`);let a=s.split(jd),o=a.length;if(t!==o)throw new Error(`Expected ${o} input tensors, received ${t}`);if(o>2)throw new Error("Support for more than 2 input tensors is not implemented yet.");let i=[];for(let p=0;p<r.length;++p){let h=r[p];if(!a.some(f=>f.indexOf(h)!==-1))throw new Error(`Output subscripts contain the label ${h} not present in the input subscripts.`);i.indexOf(h)===-1&&i.push(h)}for(let p=0;p<s.length;++p){let h=s[p];i.indexOf(h)===-1&&h!==jd&&i.push(h)}let c=new Array(a.length);for(let p=0;p<o;++p){if(new Set(a[p].split("")).size!==a[p].length)throw new Error(`Found duplicate axes in input component ${a[p]}. Support for duplicate axes in input is not implemented yet.`);c[p]=[];for(let h=0;h<a[p].length;++h)c[p].push(i.indexOf(a[p][h]))}let u=i.length,l=r.length,d=[];for(let p=l;p<u;++p)d.push(p);return{allDims:i,summedDims:d,idDims:c}}function yT(e,t){let n=new Array(e);n.fill(-1);for(let r=0;r<t.length;++r)n[t[r]]=r;let s=[];for(let r=0;r<e;++r)n[r]===-1&&s.push(r);return n=n.filter(r=>r!==-1),{permutationIndices:n,expandDims:s}}function xT(e,t,n){let s=new Array(e);for(let r=0;r<n.length;++r){let a=n[r].shape;for(let o=0;o<t[r].length;++o)s[t[r][o]]===void 0?s[t[r][o]]=a[o]:$(s[t[r][o]]===a[o],()=>`Expected dimension ${s[t[r][o]]} at axis ${o} of input shaped ${JSON.stringify(a)}, but got dimension ${a[o]}`)}}function bT(e,t){let n=e,s=[],r=0;e.length===0&&n.push(-1),r=e.length+1;for(let o=0;o<r;++o)s.push([]);let a=[];for(let o=0;o<n.length;++o){let i=n[o],c=wT(t,i);for(let u of c)a.indexOf(u)===-1&&(s[o].push(u),a.push(u))}return{path:n,steps:s}}function vT(e){return e.every((t,n)=>t===n)}function wT(e,t){let n=[];for(let s=0;s<e.length;++s)(e[s].length===0||e[s].indexOf(t)!==-1||t===-1)&&n.push(s);return n}function ST(e,t,n=0){let s=[];if(typeof t=="number")$(e.shape[n]%t===0,()=>"Number of splits must evenly divide the axis."),s=new Array(t).fill(e.shape[n]/t);else{let r=t.reduce((o,i)=>(i===-1&&(o+=1),o),0);$(r<=1,()=>"There should be only one negative value in split array.");let a=t.indexOf(-1);if(a!==-1){let o=t.reduce((i,c)=>c>0?i+c:i);t[a]=e.shape[n]-o}$(e.shape[n]===t.reduce((o,i)=>o+i),()=>"The sum of sizes must match the size of the axis dimension."),s=t}return s}function kT(e){return`Received SparseTensor with denseShape[0] = 0 but
  indices.shape[0] = ${e}`}function IT(e,t){return`indices(${e}, 0) is invalid: ${t} < 0`}function CT(e,t,n){return`indices(${e}, 0) is invalid: ${t} >= ${n}`}function NT(e,t){return`only one output dimension may be -1, not both ${e} and ${t}`}function TT(e,t){return`size ${e} must be non-negative, not ${t}`}function $T(){return"reshape cannot infer the missing input size for an empty tensor unless all specified input sizes are non-zero"}function ET(e,t){let n=be(e),s=be(t);return`Input to reshape is a SparseTensor with ${n}
  dense values, but the requested shape requires a multiple of ${s}. inputShape=${e} outputShape= ${t}`}function RT(e,t){let n=be(e),s=be(t);return`Input to reshape is a tensor with ${n} dense values, but the requested shape has ${s}. inputShape=${e} outputShape=${t}`}function AT(){return"segment ids must be >= 0"}function DT(){return"segment ids are not increasing"}function _T(e,t){return`Segment id ${e} out of range [0, ${t}), possibly because segmentIds input is not sorted.`}function OT(e,t,n){return`Bad: indices[${e}] == ${t} out of range [0, ${n})`}var Vg={};de(Vg,{collectGatherOpShapeInfo:()=>LT,computeOutShape:()=>PT,segOpComputeOptimalWindowSize:()=>FT});function FT(e,t){let n=!1,s;for(e<=od?(s=e,n=!0):s=Ja(e,Math.floor(Math.sqrt(e)));!n;)s>t||s===e?n=!0:s=Ja(e,s+1);return s}function PT(e,t,n){let s=[],r=e.length;for(let a=0;a<r;a++)a!==t?s.push(e[a]):s.push(n);return s}function LT(e,t,n,s){let r=t.shape.length,a=e.shape.length;if(s!==0&&(s<-r||s>r))throw new Error(`Expect batchDims in the range of [-${r}, ${r}], but got ${s}`);if(s<0&&(s+=r),s>a)throw new Error(`batchDims (${s}) must be less than rank(x) (
    ${a}).`);if(n<s)throw new Error(`batchDims (${s}) must be less than or equal to axis (${n}).`);for(let d=0;d<s;++d)if(e.shape[d]!==t.shape[d])throw new Error(`x.shape[${d}]: ${e.shape[d]} should be equal to indices.shape[${d}]: ${t.shape[d]}.`);let o=e.shape[n],i=[],c=1,u=1,l=1;for(let d=0;d<s;++d)i.push(e.shape[d]),c*=e.shape[d];for(let d=s;d<n;d++)i.push(e.shape[d]),u*=e.shape[d];for(let d=s;d<r;d++)i.push(t.shape[d]);for(let d=n+1;d<a;d++)i.push(e.shape[d]),l*=e.shape[d];return{batchSize:c,sliceSize:l,outerSize:u,dimSize:o,outputShape:i}}function BT(e){try{return e.map(t=>no(t))}catch(t){throw new Error(`Failed to decode encoded string bytes into utf-8, error: ${t}`)}}function VT(e){return e.map(t=>xa(t))}var Bt={};de(Bt,{nonMaxSuppressionV3Impl:()=>rg,nonMaxSuppressionV4Impl:()=>ag,nonMaxSuppressionV5Impl:()=>og,whereImpl:()=>jm});QC();function te(e,t){Array.isArray(e)||(e=[e]),e.forEach(n=>{n!=null&&S.assert(n.dtype!=="complex64",()=>`${t} does not support complex64 tensors in the CPU backend.`)})}var MT=Bt.whereImpl,Mg=class zg extends xo{nextDataId(){return zg.nextDataId++}constructor(){super(),this.blockSize=48,this.firstUse=!0,this.data=new Uu(this,Ct())}write(t,n,s){this.firstUse&&(this.firstUse=!1,V().get("IS_NODE")&&T.warn(`
============================
Hi, looks like you are running TensorFlow.js in Node.js. To speed things up dramatically, install our node backend, visit https://github.com/tensorflow/tfjs-node for more details. 
============================`));let r={id:this.nextDataId()};return this.data.set(r,{values:t,dtype:s,refCount:1}),r}makeTensorInfo(t,n,s){let r;if(n==="string"&&s!=null&&s.length>0&&S.isString(s[0])){let a=s.map(o=>S.encodeString(o));r=this.write(a,t,n)}else r=this.write(s,t,n);return{dataId:r,shape:t,dtype:n}}refCount(t){return this.data.has(t)?this.data.get(t).refCount:0}incRef(t){let n=this.data.get(t);n.refCount++}decRef(t){if(this.data.has(t)){let n=this.data.get(t);n.refCount--}}move(t,n,s,r,a){this.data.set(t,{values:n,dtype:r,refCount:a})}numDataIds(){return this.data.numDataIds()}async read(t){return this.readSync(t)}readSync(t){let{dtype:n,complexTensorInfos:s}=this.data.get(t);if(n==="complex64"){let r=this.readSync(s.real.dataId),a=this.readSync(s.imag.dataId);return T.mergeRealAndImagArrays(r,a)}return S.convertBackendValuesAndArrayBuffer(this.data.get(t).values,n)}bufferSync(t){let n=this.readSync(t.dataId);if(t.dtype==="string")try{let s=n.map(r=>S.decodeString(r));return ie(t.shape,t.dtype,s)}catch{throw new Error("Failed to decode encoded string bytes into utf-8")}return ie(t.shape,t.dtype,n)}makeOutput(t,n,s){return Ct().makeTensorFromTensorInfo(this.makeTensorInfo(n,s,t),this)}disposeData(t,n=!1){if(this.data.has(t)){if(this.data.get(t).refCount--,!n&&this.data.get(t).refCount>0)return!1;let{complexTensorInfos:s}=this.data.get(t);s!=null&&(this.disposeData(s.real.dataId,!0),this.disposeData(s.imag.dataId,!0)),this.data.delete(t)}return!0}disposeIntermediateTensorInfo(t){this.disposeData(t.dataId)}async time(t){let n=S.now();return t(),{kernelMs:S.now()-n}}memory(){return{unreliable:!0,reasons:["The reported memory is an upper bound. Due to automatic garbage collection, the true allocated memory may be less."]}}where(t){te([t],"where");let n=this.readSync(t.dataId);return MT(t.shape,n)}dispose(){}floatPrecision(){return 32}epsilon(){return super.epsilon()}};Mg.nextDataId=0;var Wg={};de(Wg,{addImpl:()=>Hg,bincountImpl:()=>cd,bincountReduceImpl:()=>qg,bitwiseAndImpl:()=>Kg,castImpl:()=>Gg,ceilImpl:()=>jg,concatImpl:()=>Xg,equalImpl:()=>Yg,expImpl:()=>Qg,expm1Impl:()=>ey,floorDivImpl:()=>ny,floorImpl:()=>ty,gatherNdImpl:()=>sy,gatherV2Impl:()=>ry,greaterEqualImpl:()=>oy,greaterImpl:()=>ay,lessEqualImpl:()=>cy,lessImpl:()=>iy,linSpaceImpl:()=>uy,logImpl:()=>ly,maxImpl:()=>dy,maximumImpl:()=>py,minimumImpl:()=>hy,multiplyImpl:()=>ud,negImpl:()=>fy,notEqualImpl:()=>my,prodImpl:()=>gy,raggedGatherImpl:()=>yy,raggedRangeImpl:()=>xy,raggedTensorToTensorImpl:()=>by,rangeImpl:()=>vy,rsqrtImpl:()=>wy,scatterImpl:()=>Fn,sigmoidImpl:()=>V2,simpleAbsImpl:()=>Ug,sliceImpl:()=>ky,sparseFillEmptyRowsImpl:()=>Iy,sparseReshapeImpl:()=>Cy,sparseSegmentReductionImpl:()=>dd,sqrtImpl:()=>W2,squaredDifferenceImpl:()=>Ny,staticRegexReplaceImpl:()=>Ty,stridedSliceImpl:()=>$y,stringNGramsImpl:()=>Ey,stringSplitImpl:()=>Ry,stringToHashBucketFastImpl:()=>Ay,subImpl:()=>Dy,tileImpl:()=>_y,topKImpl:()=>Fy,transposeImpl:()=>ld,uniqueImpl:()=>Py});function Ug(e){let t=new Float32Array(e.length);for(let n=0;n<e.length;++n)t[n]=Math.abs(e[n]);return t}var zT=e=>{let{x:t}=e.inputs,n=e.backend;te(t,"abs");let s=new Float32Array(S.sizeFromShape(t.shape)),r=n.data.get(t.dataId).values;return s=Ug(r),n.makeOutput(s,t.shape,t.dtype)},WT={kernelName:wo,backendName:"cpu",kernelFunc:zT};function Oe(e){return(t,n,s,r,a)=>{let o=T.assertAndGetBroadcastShape(t,n),i=o.length,c=S.computeStrides(o),u=S.sizeFromShape(o),l=S.getTypedArrayFromDType(a,u),d=t.length,p=n.length,h=S.computeStrides(t),f=S.computeStrides(n),g=T.getBroadcastDims(t,o),m=T.getBroadcastDims(n,o);if(g.length+m.length===0)for(let y=0;y<l.length;++y)l[y]=e(s[y%s.length],r[y%r.length]);else for(let y=0;y<l.length;++y){let b=S.indexToLoc(y,i,c),w=b.slice(-d);g.forEach(E=>w[E]=0);let v=S.locToIndex(w,d,h),k=b.slice(-p);m.forEach(E=>k[E]=0);let N=S.locToIndex(k,p,f);l[y]=e(s[v],r[N])}return[l,o]}}function it(e){let{inputs:t,backend:n}=e,{real:s,imag:r}=t,a=n.data.get(s.dataId).values,o=n.data.get(r.dataId).values,i=n.makeTensorInfo(s.shape,"complex64"),c=n.data.get(i.dataId);return c.complexTensorInfos={real:n.makeTensorInfo(s.shape,"float32",a),imag:n.makeTensorInfo(r.shape,"float32",o)},i}var UT={kernelName:_o,backendName:"cpu",kernelFunc:it};function co(e,t,n="float32"){if(n==="complex64"){let r=co(e,t,"float32"),a=co(e,t,"float32");return it({inputs:{real:r,imag:a},backend:e})}let s=S.makeZerosTypedArray(S.sizeFromShape(t),n);return e.makeTensorInfo(t,n,s)}function Lt(e){let{inputs:t,backend:n}=e,{x:s}=t;return n.incRef(s.dataId),{dataId:s.dataId,shape:s.shape,dtype:s.dtype}}var GT={kernelName:Fr,backendName:"cpu",kernelFunc:Lt};function Wn(e){let{inputs:t,backend:n}=e,{input:s}=t,r=n.data.get(s.dataId).complexTensorInfos.real,a=n.data.get(r.dataId).values;return n.makeTensorInfo(r.shape,r.dtype,a)}var HT={kernelName:_i,backendName:"cpu",kernelFunc:Wn};function Gg(e,t,n,s){if(s==="int32"){let r=Int32Array.from(e);return[t,"int32",r]}if(s==="bool"){let r=S.toTypedArray([0],n),[a,o]=Oe((i,c)=>i!==c?1:0)(t,[],e,r,"bool");return[o,"bool",a]}throw new Error(`Error in Cast: failed to cast ${n} to ${s}`)}function vn(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{dtype:a}=s;if(a==="complex64"){if(r.dtype==="complex64")return Lt({inputs:{x:r},backend:n});let l=co(n,r.shape,r.dtype),d=vn({inputs:{x:r},backend:n,attrs:{dtype:"float32"}}),p=it({inputs:{real:d,imag:l},backend:n});return n.disposeIntermediateTensorInfo(l),n.disposeIntermediateTensorInfo(d),p}if(r.dtype==="complex64"){let l=Wn({inputs:{input:r},backend:n}),d=vn({inputs:{x:l},backend:n,attrs:{dtype:a}});return n.disposeIntermediateTensorInfo(l),d}if(!S.hasEncodingLoss(r.dtype,a)){let l=Lt({inputs:{x:r},backend:n});return{dataId:l.dataId,shape:l.shape,dtype:a}}let o=n.data.get(r.dataId).values,[i,c,u]=Gg(o,r.shape,r.dtype,a);return n.makeTensorInfo(i,c,u)}var qT={kernelName:vr,backendName:"cpu",kernelFunc:vn};function Le(e,t,n,s){return n==null?({inputs:r,backend:a})=>{let{a:o,b:i}=r,c=a;te([o,i],e);let u=c.data.get(o.dataId).values,l=c.data.get(i.dataId).values,d=o.dtype==="string"?T.fromUint8ToStringArray(u):u,p=o.dtype==="string"?T.fromUint8ToStringArray(l):l,h=s||o.dtype,[f,g]=t(o.shape,i.shape,d,p,h);return c.makeTensorInfo(g,h,f)}:({inputs:r,backend:a})=>{let{a:o,b:i}=r,c=a;if(o.dtype==="complex64"||i.dtype==="complex64"){let u=vn({inputs:{x:o},backend:c,attrs:{dtype:"complex64"}}),l=c.data.get(u.dataId),d=l.complexTensorInfos.real,p=l.complexTensorInfos.imag,h=c.data.get(d.dataId).values,f=c.data.get(p.dataId).values,g=vn({inputs:{x:i},backend:c,attrs:{dtype:"complex64"}}),m=c.data.get(g.dataId),y=m.complexTensorInfos.real,b=m.complexTensorInfos.imag,w=c.data.get(y.dataId).values,v=c.data.get(b.dataId).values,[k,N,E]=n(o.shape,i.shape,h,f,w,v),_=c.makeTensorInfo(E,"float32",k),L=c.makeTensorInfo(E,"float32",N),P=it({inputs:{real:_,imag:L},backend:c});return c.disposeIntermediateTensorInfo(u),c.disposeIntermediateTensorInfo(g),c.disposeIntermediateTensorInfo(_),c.disposeIntermediateTensorInfo(L),P}else{let u=c.data.get(o.dataId).values,l=c.data.get(i.dataId).values,d=s||o.dtype,[p,h]=t(o.shape,i.shape,u,l,d);return c.makeTensorInfo(h,d,p)}}}function id(e){return(t,n,s,r,a,o)=>{let i=T.assertAndGetBroadcastShape(t,n),c=S.sizeFromShape(i),u=i.length,l=S.computeStrides(i),d=S.getTypedArrayFromDType("float32",c),p=S.getTypedArrayFromDType("float32",c),h=T.getBroadcastDims(t,i),f=T.getBroadcastDims(n,i),g=T.mergeRealAndImagArrays(s,r),m=T.mergeRealAndImagArrays(a,o),y=t.length,b=S.computeStrides(t),w=n.length,v=S.computeStrides(n);if(h.length+f.length===0)for(let k=0;k<d.length;k++){let N=k%g.length,E=k%m.length,_=e(g[N*2],g[N*2+1],m[E*2],m[E*2+1]);d[k]=_.real,p[k]=_.imag}else for(let k=0;k<d.length;k++){let N=S.indexToLoc(k,u,l),E=N.slice(-y);h.forEach(A=>E[A]=0);let _=S.locToIndex(E,y,b),L=N.slice(-w);f.forEach(A=>L[A]=0);let P=S.locToIndex(L,w,v),R=e(g[_*2],g[_*2+1],m[P*2],m[P*2+1]);d[k]=R.real,p[k]=R.imag}return[d,p,i]}}var Hg=Oe((e,t)=>e+t),KT=id((e,t,n,s)=>({real:e+n,imag:t+s})),ms=Le(ws,Hg,KT),jT={kernelName:ws,backendName:"cpu",kernelFunc:ms};function cd(e,t,n,s,r){let a=S.sizeFromShape(s),o=S.makeZerosTypedArray(r,n);for(let i=0;i<e.length;i++){let c=e[i];if(c<0)throw new Error("Input x must be non-negative!");c>=r||(a>0?o[c]+=t[i]:o[c]+=1)}return o}function qg(e,t,n,s=!1){let r=e.shape[0],a=e.shape[1],o=ie([r,n],t.dtype);for(let i=0;i<r;i++)for(let c=0;c<a;c++){let u=e.get(i,c);if(u<0)throw new Error("Input x must be non-negative!");u>=n||(s?o.set(1,i,u):t.size>0?o.set(o.get(i,u)+t.get(i,c),i,u):o.set(o.get(i,u)+1,i,u))}return o}var Kg=Oe((e,t)=>e&t),XT=Le(br,Kg),YT={kernelName:br,backendName:"cpu",kernelFunc:XT};function Vt(e){return(t,n,s)=>{let r=S.getArrayFromDType(n,t.length);for(let a=0;a<t.length;++a)r[a]=e(t[a],s);return r}}function ye(e,t,n){let s=Vt(t);return In(e,s,n)}function In(e,t,n){return({inputs:s,attrs:r,backend:a})=>{let{x:o}=s;te(o,e);let i=a,c=i.data.get(o.dataId).values,u;if(o.dtype==="string"){if(!Array.isArray(c))throw new Error("String tensor's value was not an instance of Array");u=T.fromUint8ToStringArray(c)}else u=c;let l=n||o.dtype,d=t(u,l,r);return i.makeTensorInfo(o.shape,l,d)}}var jg=Vt(e=>Math.ceil(e)),ZT=In(wr,jg),QT={kernelName:wr,backendName:"cpu",kernelFunc:ZT};function Xg(e,t,n,s){let r=S.getArrayFromDType(n,S.sizeFromShape(t));if(s&&n!=="string"){let a=0;e.forEach(o=>{let i=S.sizeFromShape(o.shape);r.set(o.vals,a),a+=i})}else{let a=0;e.forEach(o=>{let i=n==="string"?T.fromUint8ToStringArray(o.vals):o.vals,c=0;for(let u=0;u<o.shape[0];++u){let l=u*t[1]+a;for(let d=0;d<o.shape[1];++d)r[l+d]=i[c++]}a+=o.shape[1]})}return r}var Yg=Oe((e,t)=>e===t?1:0),Zg=Le($r,Yg,null,"bool"),JT={kernelName:$r,backendName:"cpu",kernelFunc:Zg},Qg=Vt(e=>Math.exp(e)),Jg=In(Er,Qg,"float32"),e2={kernelName:Er,backendName:"cpu",kernelFunc:Jg},ey=Vt(e=>Math.expm1(e)),t2=In(Rr,ey),n2={kernelName:Rr,backendName:"cpu",kernelFunc:t2},ty=Vt(e=>Math.floor(e)),s2=In(Ar,ty),r2={kernelName:Ar,backendName:"cpu",kernelFunc:s2},ny=Oe((e,t)=>Math.floor(e/t)),a2=Le(Dr,ny,null,"int32"),o2={kernelName:Dr,backendName:"cpu",kernelFunc:a2};function sy(e,t,n,s,r,a,o,i,c){let u=ie([s,a],n);for(let l=0;l<s;l++){let d=[],p=0;for(let h=0;h<r;h++){let f=e[l*r+h];p+=f*o[h],d.push(f)}if(p<0||p>=c/a)throw new Error(`Invalid indices: ${d} does not index into ${i}`);for(let h=0;h<a;h++)u.values[l*a+h]=t.get(...t.indexToLoc(p*a+h))}return u}function ry(e,t,n){let s=ie(n,e.dtype);for(let r=0;r<s.size;++r){let o=s.indexToLoc(r).slice(),i=o[0],c=o[2],u=t.locToIndex([i,c]);o[2]=t.values[u];let l=e.locToIndex(o);0<=l&&l<e.values.length&&(s.values[r]=e.values[l])}return s}var ay=Oe((e,t)=>e>t?1:0),i2=Le(_r,ay,null,"bool"),c2={kernelName:_r,backendName:"cpu",kernelFunc:i2},oy=Oe((e,t)=>e>=t?1:0),u2=Le(Or,oy,null,"bool"),l2={kernelName:Or,backendName:"cpu",kernelFunc:u2},iy=Oe((e,t)=>e<t?1:0),d2=Le(Vr,iy,null,"bool"),p2={kernelName:Vr,backendName:"cpu",kernelFunc:d2},cy=Oe((e,t)=>e<=t?1:0),h2=Le(Mr,cy,null,"bool"),f2={kernelName:Mr,backendName:"cpu",kernelFunc:h2};function uy(e,t,n){let s=(t-e)/(n-1),r=S.makeZerosTypedArray(n,"float32");r[0]=e;for(let a=1;a<r.length;a++)r[a]=r[a-1]+s;return r}var ly=Vt(e=>Math.log(e)),m2=In(zr,ly),g2={kernelName:zr,backendName:"cpu",kernelFunc:m2};function dy(e,t,n,s){let r=S.getTypedArrayFromDType(s,S.sizeFromShape(n));for(let a=0;a<r.length;++a){let o=a*t,i=e[o];for(let c=0;c<t;++c){let u=e[o+c];(Number.isNaN(u)||u>i)&&(i=u)}r[a]=i}return r}var py=Oe((e,t)=>Math.max(e,t)),y2=Le(qr,py),x2={kernelName:qr,backendName:"cpu",kernelFunc:y2},hy=Oe((e,t)=>Math.min(e,t)),b2=Le(Kr,hy),v2={kernelName:Kr,backendName:"cpu",kernelFunc:b2},ud=Oe((e,t)=>e*t),w2=id((e,t,n,s)=>({real:e*n-t*s,imag:e*s+t*n})),Ec=Le(Xr,ud,w2),S2={kernelName:Xr,backendName:"cpu",kernelFunc:Ec};function fy(e,t,n){let s=S.createScalarValue(-1,n);return ud([],t,s,e,n)}function k2(e){let{inputs:t,backend:n}=e,{x:s}=t;te(s,"neg");let r=n.data.get(s.dataId).values,[a,o]=fy(r,s.shape,s.dtype);return n.makeTensorInfo(o,s.dtype,a)}var I2={kernelName:bi,backendName:"cpu",kernelFunc:k2},my=Oe((e,t)=>e!==t?1:0),C2=Le(Yr,my,null,"bool"),N2={kernelName:Yr,backendName:"cpu",kernelFunc:C2};function ld(e,t,n,s,r){let a=t.length,o=S.sizeFromShape(t),i=S.computeStrides(t),c=S.computeStrides(r),u=S.getTypedArrayFromDType(n,S.sizeFromShape(r));for(let l=0;l<o;++l){let d=S.indexToLoc(l,a,i),p=new Array(d.length);for(let f=0;f<p.length;f++)p[f]=d[s[f]];let h=S.locToIndex(p,a,c);u[h]=e[l]}return u}function nt(e){let{inputs:t,attrs:n,backend:s}=e,{x:r}=t,{perm:a}=n;te(r,"transpose");let o=r.shape.length,i=new Array(o);for(let d=0;d<i.length;d++)i[d]=r.shape[a[d]];let c=s.data.get(r.dataId).values,u=ld(c,r.shape,r.dtype,a,i);return{dataId:s.write(u,i,r.dtype),shape:i,dtype:r.dtype}}var T2={kernelName:ns,backendName:"cpu",kernelFunc:nt};function gy(e,t,n,s){let[r,a]=T.computeOutAndReduceShapes(e,s),o=ft(t,"int32"),i=S.makeZerosTypedArray(S.sizeFromShape(r),o),c=S.sizeFromShape(a);for(let u=0;u<i.length;++u){let l=u*c,d=1;for(let p=0;p<c;++p)d*=n[l+p];i[u]=d}return{outVals:i,outShape:r,outDtype:o}}function $2(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a,keepDims:o}=s;te(r,"prod");let i=r.shape.length,c=S.parseAxisParam(a,r.shape),u=T.getAxesPermutation(c,i),l=c,d=r,p=[];u!=null&&(d=nt({inputs:{x:r},backend:n,attrs:{perm:u}}),p.push(d),l=T.getInnerMostAxes(l.length,i));let h=n.data.get(d.dataId).values,{outVals:f,outShape:g,outDtype:m}=gy(d.shape,d.dtype,h,l),y=g;return o&&(y=T.expandShapeToKeepDim(g,c)),p.forEach(b=>n.disposeIntermediateTensorInfo(b)),n.makeTensorInfo(y,m,f)}var E2={kernelName:$i,backendName:"cpu",kernelFunc:$2};function R2(e,t,n){e.forEach((s,r)=>{if(s<0||s>=n){let a=S.indexToLoc(r,t.length,S.computeStrides(t)).join(",");throw new Error(`indices[${a}] = ${s} is not in [0, ${n})`)}})}function A2(e,t){for(let n=0;n<e.length;++n){let s=e[n],r=n===e.length-1?t:e[n+1].length;if(s.length===0)throw new Error("Ragged splits may not be empty");if(s[0]<0)throw new Error("Ragged splits must be non-negative");if(s[s.length-1]>r)throw new Error("Ragged splits must not point past values");for(let a=1;a<s.length;++a)if(s[a-1]>s[a])throw new Error("Ragged splits must be sorted in ascending order")}}function D2(e,t,n,s){let r=[],a=0,o=t.length-1+n.length,i=new Array(o).fill(null).map(()=>[0]);A2(n,s);let c=1;for(let u=0;u<t.length-1;++u){c*=t[u];let l=t[u+1];for(let d=1;d<c+1;++d)i[u].push(d*l)}for(let u=0;u<e.length;++u){let l=e[u],d=e[u]+1;for(let p=0;p<n.length;++p){let h=n[p],f=p+t.length-1;if(f>=0){let g=i[f],m=g[g.length-1]-h[l];for(let y=l;y<d;++y)i[f].push(h[y+1]+m)}l=h[l],d=h[d]}d!==l&&(r.push([l,d]),a+=d-l)}return{outSplits:i,valueSlices:r,numValues:a}}function _2(e){let t=[];for(let n=0;n<e.length;++n){let s=e[n].length,r=S.getArrayFromDType("int32",s);t.push(r),e[n].forEach((a,o)=>r[o]=a)}return t}function Yd(e,t){let n=e.slice(0,t);for(;n.length<t;)n.push(1);for(let s=t;s<e.length;s++)n[t-1]*=e[s];return n}function O2(e,t,n,s,r,a){let o=Yd(t,2)[1],i=Yd(a,2)[1],c=0;for(let u of n)for(let l=u[0];l<u[1];++l){for(let d=0;d<s;++d)r[c*i+d]=e[l*o+d];++c}}function F2(e,t,n,s,r){let a=t.slice();a[0]=r;let o=S.getArrayFromDType(n,S.sizeFromShape(a)),i=e.length,c=i===0?0:i/t[0];return O2(e,t,s,c,o,a),[o,a]}function yy(e,t,n,s,r,a,o,i){if(e.length===0)throw new Error("paramsNestedSplits must be non empty");if(t[0].length===0)throw new Error("Split tensors must not be scalars");let c=t[0][0]-1;if(R2(a,o,c),s.length===0)throw new Error("params.rank must be nonzero");let u=s[0],{outSplits:l,valueSlices:d,numValues:p}=D2(a,o,e,u),h=_2(l),f=F2(n,s,r,d,p);return[h,f[0],f[1]]}var Zd=2147483647;function xy(e,t,n,s,r,a,o){if(t.length>1)throw new Error("starts must be a scalar or vector");if(r.length>1)throw new Error("limits must be a scalar or vector");if(o.length>1)throw new Error("deltas must be a scalar or vector");let i=t.length===0,c=r.length===0,u=o.length===0,l=[];i||l.push(t[0]),c||l.push(r[0]),u||l.push(o[0]);for(let m=1;m<l.length;++m)if(l[m]!==l[m-1])throw new Error("starts, limits, and deltas must have the same shape");let d=l.length===0?1:l[0],p=S.getArrayFromDType("int32",d+1);p[0]=0;for(let m=0;m<d;++m){let y=i?e[0]:e[m],b=c?s[0]:s[m],w=u?a[0]:a[m];if(w===0)throw new Error("Requires delta != 0");let v;if(w>0&&b<y||w<0&&b>y)v=0;else if(v=Math.ceil(Math.abs((b-y)/w)),v>Zd)throw new Error(`Requires ((limit - start) / delta) <= ${Zd}`);p[m+1]=p[m]+v}let h=p[d],f=S.getArrayFromDType(n,h),g=0;for(let m=0;m<d;++m){let y=p[m+1]-p[m],b=i?e[0]:e[m],w=u?a[0]:a[m];for(let v=0;v<y;++v)f[g++]=b,b+=w}return[p,f]}var gt=T.RowPartitionType,P2=class vu{constructor(t,n,s,r,a,o,i,c,u,l){this.shape=t,this.shapeShape=n,this.values=s,this.valuesShape=r,this.valuesDType=a,this.defaultValue=o,this.defaultValueShape=i,this.rowPartitionValues=c,this.rowPartitionValuesShapes=u,this.rowPartitionTypes=T.getRowPartitionTypesHelper(l),this.raggedRank=T.getRaggedRank(this.rowPartitionTypes)}getRowPartitionTypeByDimension(t){return this.rowPartitionTypes[0]===gt.FIRST_DIM_SIZE?this.rowPartitionTypes[t+1]:this.rowPartitionTypes[t]}getRowPartitionTensor(t){return this.rowPartitionTypes[0]===gt.FIRST_DIM_SIZE?this.rowPartitionValues[t+1]:this.rowPartitionValues[t]}getMaxWidth(t){let n=this.getRowPartitionTensor(t-1);switch(this.getRowPartitionTypeByDimension(t-1)){case gt.VALUE_ROWIDS:return vu.getMaxWidthValueRowID(n);case gt.ROW_SPLITS:return vu.getMaxWidthRowSplit(n);default:throw new Error(`Cannot handle partition type ${gt[this.getRowPartitionTypeByDimension(t-1)]}`)}}static getMaxWidthRowSplit(t){let n=t.length;if(n===0||n===1)return 0;let s=0;for(let r=0;r<n-1;++r){let a=t[r+1]-t[r];a>s&&(s=a)}return s}static getMaxWidthValueRowID(t){let n=t.length;if(n===0)return 0;let s=0,r=t[0],a=0;for(let o=1;o<n;++o){let i=t[o];i!==r&&(r=i,a=Math.max(o-s,a),s=o)}return Math.max(n-s,a)}tensorShapeFromTensor(t,n,s=!0){if(n.length===0){if(t[0]===-1)return[];throw new Error("The only valid scalar shape tensor is the fully unknown shape specified as -1.")}return Jd(t,s)}calculateOutputSize(t){let n=this.valuesShape,s=this.defaultValueShape;T.validateDefaultValueShape(s,n);let r=this.tensorShapeFromTensor(this.shape,this.shapeShape),o=T.combineRaggedTensorToTensorShapes(this.raggedRank,r,n);o[0]<0&&(o[0]=t);for(let i=1;i<=this.raggedRank;++i)o[i]<0&&(o[i]=this.getMaxWidth(i));return o}calculateFirstParentOutputIndex(t,n,s){let r=Math.min(t,s),a=[],o=0;for(let i=0;i<r;++i,o+=n)a.push(o);for(let i=r;i<t;++i)a.push(-1);return S.assert(a.length===t,()=>"Final length of result must be equal to firstDimension."),a}calculateOutputIndexRowSplit(t,n,s,r){let a=t.length,o=[];for(let i=0;i<a-1;++i){let c=t[i+1]-t[i],u=Math.min(r,c),l=n[i];l===-1&&(u=0);for(let d=0;d<u;++d)o.push(l),l+=s;for(let d=0;d<c-u;++d)o.push(-1)}if(a>0&&o.length!==t[a-1])throw new Error("Invalid row split size.");return o}calculateOutputIndexValueRowID(t,n,s,r){let a=t.length,o=[];if(a===0)return[];let i=0,c=t[0];if(c>=n.length)throw new Error(`Got currentValueRowId=${c}, which is not less than ${n.length}`);let u=n[c];o.push(u);for(let l=1;l<a;++l){let d=t[l];if(d===c)u>=0&&(++i,i<r?u+=s:u=-1);else{if(i=0,c=d,d>=n.length)throw new Error(`Got nextValueRowId=${d} which is not less than ${n.length}`);u=n[d]}o.push(u)}if(o.length!==t.length)throw new Error("Invalid row ids.");return o}calculateOutputIndex(t,n,s,r){let a=this.getRowPartitionTensor(t),o=this.getRowPartitionTypeByDimension(t);switch(o){case gt.VALUE_ROWIDS:return this.calculateOutputIndexValueRowID(a,n,s,r);case gt.ROW_SPLITS:if(a.length-1>n.length)throw new Error(`Row partition size is greater than output size: ${a.length-1} > ${n.length}`);return this.calculateOutputIndexRowSplit(a,n,s,r);default:throw new Error(`Unsupported partition type: ${gt[o]}`)}}getFirstDimensionSize(){let t=this.rowPartitionValues[0];if(this.rowPartitionTypes.length===0)throw new Error("No row_partition_types given.");let n=this.rowPartitionTypes[0];switch(n){case gt.FIRST_DIM_SIZE:return t[0];case gt.VALUE_ROWIDS:throw new Error("Cannot handle VALUE_ROWIDS in first dimension.");case gt.ROW_SPLITS:return this.rowPartitionValuesShapes[0][0]-1;default:throw new Error(`Cannot handle type ${gt[n]}`)}}compute(){if(this.rowPartitionValues[0].length<=0)throw new Error("Invalid first partition input. Tensor requires at least one element.");let n=this.getFirstDimensionSize(),s=this.calculateOutputSize(n),r=new Array(this.raggedRank+1);r[r.length-1]=1;for(let c=r.length-2;c>=0;--c)r[c]=r[c+1]*s[c+1];let a=Jd(s,!1),o=S.getArrayFromDType(this.valuesDType,S.sizeFromShape(a));if(r[0]*s[0]>0){let c=this.calculateFirstParentOutputIndex(n,r[0],s[0]);for(let u=1;u<=this.raggedRank;++u)c=this.calculateOutputIndex(u-1,c,r[u],s[u]);this.setOutput(this.raggedRank,c,o,a)}return[a,o]}setOutput(t,n,s,r){if(s.length===0)return;let a=this.values,o=s,i=r.slice();i=i.slice(t+1);let c=S.sizeFromShape(i),u=n.length,l=this.defaultValue;if(l.length!==c&&l.length!==1){let f=this.defaultValueShape;fe(()=>{let g=G(l,f);l=as(g,i).dataSync()})}let d=0,p=0,h=0;for(let f=0;f<=u;++f){let g=f<u?n[f]:-1;if(g===h){++h;continue}if(p<h){let m=a.subarray(d*c),y=o.subarray(p*c),b=(h-p)*c;Qd(y,m,b)}if(f>=u){let m=s.length;g=Math.floor(m/c)}if(g>h)if(this.defaultValue.length===1)o.subarray(h*c,g*c).fill(this.defaultValue[0]),h=g;else for(;g>h;){let m=o.slice(h*c);Qd(m,l,c),++h}g<0?(d=f+1,p=h):(d=f,p=h,h=p+1)}}};function Qd(e,t,n){for(let s=0;s<n;s++)e[s]=t[s]}function Jd(e,t){let n=[];for(let s of e){if(s<0){if(!t)throw new Error(`Dimension ${s} must be >= 0`);if(s<-1)throw new Error(`Dimension ${s} must be >= -1`);s=-1}n.push(s)}return n}function by(e,t,n,s,r,a,o,i,c,u){return new P2(e,t,n,s,r,a,o,i,c,u).compute()}function vy(e,t,n,s){let r=e===t,a=e<t&&n<0,o=t<e&&n>1;if(r||a||o)return S.makeZerosTypedArray(0,s);let i=Math.abs(Math.ceil((t-e)/n)),c=S.makeZerosTypedArray(i,s);t<e&&n===1&&(n=-1),c[0]=e;for(let u=1;u<c.length;u++)c[u]=c[u-1]+n;return c}var wy=Vt(e=>1/Math.sqrt(e)),L2=In(na,wy),B2={kernelName:na,backendName:"cpu",kernelFunc:L2};function Fn(e,t,n,s,r,a,o,i,c,u){let l=[s/r,r],d=e.values,p=t.values;if(s===0)return ie(n,t.dtype);let h=c instanceof Fe?c:ie(l,t.dtype);typeof c=="string"||typeof c=="number"?h.values.fill(c):typeof c=="boolean"&&h.values.fill(+c);for(let f=0;f<a;f++){let g=[],m=0;for(let y=0;y<o;y++){let b=d[f*o+y];g.push(b),m+=b*i[y]}if(m<0||m>=s/r)throw new Error(`Invalid indices: ${g} does not index into ${n}`);for(let y=0;y<r;y++)u?h.values[m*r+y]+=p[f*r+y]:h.values[m*r+y]=t.rank===0?p[0]:p[f*r+y]}return h}var V2=Vt(e=>1/(1+Math.exp(-e))),Sy=ye(ia,e=>1/(1+Math.exp(-e))),M2={kernelName:ia,backendName:"cpu",kernelFunc:Sy};function ky(e,t,n,s,r){let a=et.isSliceContinous(s,t,n),o=S.sizeFromShape(n),i=S.computeStrides(s);if(a){let d=et.computeFlatOffset(t,i);return r==="string"?e.slice(d,d+o):e.subarray(d,d+o)}let c=r==="string"?T.fromUint8ToStringArray(e):e,u=ie(s,r,c),l=ie(n,r);for(let d=0;d<l.size;++d){let p=l.indexToLoc(d),h=p.map((f,g)=>f+t[g]);l.set(u.get(...h),...p)}return r==="string"?T.fromStringArrayToUint8(l.values):l.values}function Un(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{begin:a,size:o}=s;te(r,"slice");let[i,c]=et.parseSliceParams(r,a,o);et.assertParamsValid(r,i,c);let u=n.data.get(r.dataId).values,l=ky(u,i,c,r.shape,r.dtype);return n.makeTensorInfo(c,r.dtype,l)}var z2={kernelName:Wi,backendName:"cpu",kernelFunc:Un};function Iy(e,t,n,s,r,a,o){let i=t[0],c=a[0],u=new Array(c),l=new Array(i),d=t[1];if(c===0){if(i!==0)throw new Error(T.getSparseFillEmptyRowsIndicesDenseShapeMismatch(i));let m=S.getArrayFromDType(n,0),y=S.getArrayFromDType(r,0);return[m,[0,d],y,u,l]}let p=!0,h=0,f=new Array(c).fill(0);for(let m=0;m<i;++m){let y=e[m*d];if(y<0)throw new Error(T.getSparseFillEmptyRowsNegativeIndexErrorMessage(m,y));if(y>=c)throw new Error(T.getSparseFillEmptyRowsOutOfRangeIndexErrorMessage(m,y,c));++f[y],p=p&&y>=h,h=y}let g=!0;for(let m=0;m<c;++m){let y=f[m]===0;u[m]=y,g=g&&!y,f[m]=Math.max(f[m],1),m>0&&(f[m]+=f[m-1])}if(g&&p){let m=e,y=s;for(let b=0;b<i;++b)l[b]=b;return[m,[i,d],y,u,l]}else{let m=f[c-1],y=S.getArrayFromDType(n,m*d),b=S.getArrayFromDType(r,m),w=new Array(c).fill(0);for(let v=0;v<i;++v){let k=e[v*d],N=w[k],E=(k===0?0:f[k-1])+N;w[k]++;for(let _=0;_<d;++_)y[E*d+_]=e[v*d+_];b[E]=s[v],l[v]=E}for(let v=0;v<c;++v)if(w[v]===0){let N=v===0?0:f[v-1];y[N*d+0]=v;for(let E=1;E<d;++E)y[N*d+E]=0;b[N]=o}return[y,[m,d],b,u,l]}}function Cy(e,t,n,s,r){let a=S.sizeFromShape(s),o=t[0],i=r.length,c=[],u=1,l=-1;for(let m=0;m<i;++m){let y=r[m];if(y===-1){if(l!==-1)throw new Error(T.getSparseReshapeMultipleNegativeOneOutputDimErrorMessage(l,m));l=m,c.push(1)}else{if(y<0)throw new Error(T.getSparseReshapeNegativeOutputDimErrorMessage(m,y));u*=y,c.push(y)}}if(l!==-1){if(u<=0)throw new Error(T.getSparseReshapeEmptyTensorZeroOutputDimErrorMessage());let m=Math.trunc(a/u);if(u*m!==a)throw new Error(T.getSparseReshapeInputOutputMultipleErrorMessage(s,c));c[l]=m}if(S.sizeFromShape(c)!==a)throw new Error(T.getSparseReshapeInputOutputMismatchErrorMessage(s,c));let p=s.length,h=[];if(p>0){h[p-1]=1;for(let m=p-2;m>=0;--m)h[m]=h[m+1]*s[m+1]}let f=[];if(i>0){f[i-1]=1;for(let m=i-2;m>=0;--m)f[m]=f[m+1]*c[m+1]}let g=S.getArrayFromDType(n,o*i);for(let m=0;m<o;++m){let y=0;for(let b=0;b<p;++b)y+=e[m*p+b]*h[b];for(let b=0;b<i;++b)g[m*i+b]=Math.trunc(y/f[b]),y%=f[b]}return[g,[o,i],c]}function dd(e,t,n,s,r,a=!1,o=0){let i=s.length,c=[t[0],e.length/t[0]],u=c[1],d=i>0?r[i-1]+1:0;if(d<0)throw new Error(T.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let p=t.slice();p[0]=d;let h=p.reduce((w,v)=>w*v,1),f=S.getArrayFromDType(n,h);if(i===0)return d>0&&f.fill(o),[f,p];if(d<=0)throw new Error(T.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let g=0,m=1,y=0,b=r[g];for(;;){let w=0;if(m<i){if(w=r[m],b===w){++m;continue}if(b>=w)throw new Error(T.getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage())}if(b<0||b>=d)throw new Error(T.getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage(b,d));b>y&&f.fill(o,y*u,b*u);for(let v=g;v<m;++v){let k=s[v];if(k<0||k>=c[0])throw new Error(T.getSparseSegmentReductionIndicesOutOfRangeErrorMessage(v,s[v],c[0]));for(let N=0;N<u;N++)f[b*u+N]+=e[k*u+N]}if(a)for(let v=0;v<u;v++)f[b*u+v]/=m-g;if(g=m,++m,y=b+1,b=w,m>i)break}return y<d&&f.fill(o,y*u,d*u),[f,p]}var W2=Vt(e=>Math.sqrt(e)),U2=ye(ua,e=>Math.sqrt(e)),G2={kernelName:ua,backendName:"cpu",kernelFunc:U2},Ny=Oe((e,t)=>{let n=e-t;return n*n}),H2=Le(la,Ny),q2={kernelName:la,backendName:"cpu",kernelFunc:H2},Ty=Vt((e,t)=>{let{pattern:n,replaceGlobal:s,rewrite:r}=t;return e.replace(new RegExp(n,s?"g":""),r)}),K2=In(da,Ty),j2={kernelName:da,backendName:"cpu",kernelFunc:K2};function $y(e,t,n,s){let r=ie(e,t.dtype);for(let a=0;a<r.size;a++){let o=r.indexToLoc(a),i=new Array(o.length);for(let c=0;c<i.length;c++)i[c]=o[c]*n[c]+s[c];r.set(t.get(...i),...o)}return r}var X2=class{constructor(e,t,n,s,r,a){this.separator=S.encodeString(e),this.nGramWidths=t,this.leftPad=S.encodeString(n),this.rightPad=S.encodeString(s),this.padWidth=r,this.preserveShort=a}getPadWidth(e){return Math.min(this.padWidth<0?e-1:this.padWidth,e-1)}getNumNGrams(e,t){let n=this.getPadWidth(t);return Math.max(0,e+2*n-t+1)}createNGrams(e,t,n,s,r,a){for(let o=0;o<r;++o){let i=this.getPadWidth(a),c=Math.max(0,i-o),u=Math.max(0,i-(r-(o+1))),l=a-(c+u),d=t+(c>0?0:o-i),p=0;p+=c*this.leftPad.length;for(let y=0;y<l;++y)p+=e[d+y].length;p+=u*this.rightPad.length;let h=c+u+l-1;p+=h*this.separator.length,n[s+o]=new Uint8Array(p);let f=n[s+o],g=0,m=y=>y.forEach(b=>f[g++]=b);for(let y=0;y<c;++y)m(this.leftPad),m(this.separator);for(let y=0;y<l-1;++y)m(e[d+y]),m(this.separator);if(l>0){m(e[d+l-1]);for(let y=0;y<u;++y)m(this.separator),m(this.rightPad)}else{for(let y=0;y<u-1;++y)m(this.rightPad),m(this.separator);m(this.rightPad)}}}compute(e,t){let n=e.length,s=t.length;if(s>0){let i=t[0];if(i!==0)throw new Error(`First split value must be 0, got ${i}`);for(let c=1;c<s;++c){let u=t[c]>=i;if(u=u&&t[c]<=n,!u)throw new Error(`Invalid split value ${t[c]}, must be in [${i}, ${n}]`);i=t[c]}if(i!==n)throw new Error(`Last split value must be data size. Expected ${n}, got ${i}`)}let r=s-1,a=S.getArrayFromDType("int32",s);if(n===0||s===0){let i=new Array(n);for(let c=0;c<=r;++c)a[c]=0;return[i,a]}a[0]=0;for(let i=1;i<=r;++i){let c=t[i]-t[i-1],u=0;this.nGramWidths.forEach(l=>{u+=this.getNumNGrams(c,l)}),this.preserveShort&&c>0&&u===0&&(u=1),a[i]=a[i-1]+u}let o=new Array(a[r]);for(let i=0;i<r;++i){let c=t[i],u=a[i];if(this.nGramWidths.forEach(l=>{let d=t[i+1]-t[i],p=this.getNumNGrams(d,l);this.createNGrams(e,c,o,u,p,l),u+=p}),this.preserveShort&&u===a[i]){let l=t[i+1]-t[i];if(l===0)continue;let d=l+2*this.padWidth;this.createNGrams(e,c,o,u,1,d)}}return[o,a]}};function Ey(e,t,n,s,r,a,o,i){return new X2(n,s,r,a,o,i).compute(e,t)}function Y2(e,t,n,s){if(!e.length)return;if(t.length===0){for(let a=0;a<e.length;++a)s.push(e.subarray(a,a+1));return}if(t.length===1){let a=t[0],o=e.indexOf(a);for(;o!==-1;){let i=e.subarray(0,o);(!n||i.length!==0)&&s.push(i),e=e.subarray(o+1),o=e.indexOf(a)}(!n||e.length!==0)&&s.push(e);return}let r=0;for(let a=0;a<e.length+1;a++)if(a===e.length||t.indexOf(e[a])!==-1){let o=e.subarray(r,a);(!n||o.length!==0)&&s.push(o),r=a+1}}function Ry(e,t,n){let s=e.length,r=[],a=0,o=0,i=new Array(s);for(let p=0;p<s;++p){let h=r.length;Y2(e[p],t,n,r);let f=r.length-h;i[p]=f,a+=f,o=Math.max(o,f)}let c=S.getArrayFromDType("int32",a*2),u=new Array(a),l=[s,o],d=0;for(let p=0;p<s;++p)for(let h=0;h<i[p];++h)c[d*2]=p,c[d*2+1]=h,u[d]=r[d],++d;return[c,u,l]}function Ay(e,t){let n=S.getArrayFromDType("int32",e.length);for(let s=0;s<e.length;++s)n[s]=S.fingerPrint64(e[s]).modulo(t).getLowBitsUnsigned();return n}var Dy=Oe((e,t)=>e-t),Z2=id((e,t,n,s)=>({real:e-n,imag:t-s})),pd=Le(pa,Dy,Z2),Q2={kernelName:pa,backendName:"cpu",kernelFunc:pd};function _y(e,t){let n=new Array(e.rank);for(let r=0;r<n.length;r++)n[r]=e.shape[r]*t[r];let s=ie(n,e.dtype);for(let r=0;r<s.values.length;++r){let a=s.indexToLoc(r),o=new Array(e.rank);for(let c=0;c<o.length;c++)o[c]=a[c]%e.shape[c];let i=e.locToIndex(o);s.values[r]=e.values[i]}return s}var Bs=(e,t)=>{let n=t.value-e.value;return n===0?e.index-t.index:n};function Oy(e,t,n=0,s=e.length-1){for(;s>n;){if(s-n>600){let i=s-n+1,c=t-n+1,u=Math.log(i),l=.5*Math.exp(2*u/3),d=.5*Math.sqrt(u*l*(i-l)/i)*Math.sign(c-i/2),p=Math.max(n,Math.floor(t-c*l/i+d)),h=Math.min(s,Math.floor(t+(i-c)*l/i+d));Oy(e,t,p,h)}let r=e[t],a=n,o=s;for(S.swap(e,n,t),Bs(e[s],r)>0&&S.swap(e,n,s);a<o;){for(S.swap(e,a,o),a++,o--;Bs(e[a],r)<0;)a=a+1;for(;Bs(e[o],r)>0;)o=o-1}Bs(e[n],r)===0?S.swap(e,n,o):(o=o+1,S.swap(e,o,s)),o<=t&&(n=o+1),t<=o&&(s=o-1)}}function Fy(e,t,n,s,r){let a=t[t.length-1],[o,i]=[e.length/a,a],c=S.getTypedArrayFromDType(n,o*s),u=S.getTypedArrayFromDType("int32",o*s);for(let d=0;d<o;d++){let p=d*i,h=e.subarray(p,p+i),f=new Array(h.length);h.forEach((b,w)=>f[w]={value:b,index:w}),s<f.length&&(Oy(f,s),f=f.slice(0,s)),r&&f.sort(Bs);let g=d*s,m=c.subarray(g,g+s),y=u.subarray(g,g+s);for(let b=0;b<s;b++)m[b]=f[b].value,y[b]=f[b].index}let l=t.slice();return l[l.length-1]=s,[ie(l,n,c),ie(l,"int32",u)]}function Py(e,t,n,s){let r=S.parseAxisParam(t,n)[0],a=[1,n[0],1];for(let f=0;f<r;f++)a[0]*=n[f];a[1]=n[r];for(let f=r+1;f<n.length;f++)a[2]*=n[f];let o=new Map,i=new Int32Array(n[r]),c=new Fe(a,s,e),u=[],l=a[0]===1&&a[2]===1;for(let f=0;f<n[r];f++){let g;if(l)g=e[f].toString();else{let y=[];for(let b=0;b<a[0];b++)for(let w=0;w<a[2];w++)y.push(c.get(b,f,w));g=y.join(",")}let m=o.get(g);if(m!=null)i[f]=m;else{let y=o.size;o.set(g,y),i[f]=y,u.push(f)}}let d=a.slice();d[1]=o.size;let p=new Fe(d,s);u.forEach((f,g)=>{for(let m=0;m<a[0];m++)for(let y=0;y<a[2];y++)p.set(c.get(m,f,y),m,g,y)});let h=n.slice();return h[r]=d[1],{outputValues:p.values,outputShape:h,indices:i}}cl("cpu",()=>new Mg,1);var Ly=ye(Nr,e=>e>=0?e:Math.exp(e)-1),J2={kernelName:Nr,backendName:"cpu",kernelFunc:Ly};function By(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{alpha:a}=s;te([r],"leakyRelu");let o=S.sizeFromShape(r.shape),i=n.data.get(r.dataId).values,c=S.getTypedArrayFromDType("float32",o);for(let u=0;u<i.length;u++)c[u]=i[u]<0?a*i[u]:i[u];return n.makeTensorInfo(r.shape,"float32",c)}var e$={kernelName:ci,backendName:"cpu",kernelFunc:By},t$=Oe((e,t)=>e<0?t*e:e);function Vy(e){let{inputs:t,backend:n}=e,{x:s,alpha:r}=t;te([s,r],"prelu");let a=n.data.get(s.dataId).values,o=n.data.get(r.dataId).values,[i,c]=t$(s.shape,r.shape,a,o,"float32");return n.makeTensorInfo(c,"float32",i)}var n$={kernelName:Ti,backendName:"cpu",kernelFunc:Vy},My=ye(Jr,e=>Math.max(0,e)),s$={kernelName:Jr,backendName:"cpu",kernelFunc:My},zy=ye(ea,e=>Math.min(Math.max(0,e),6)),r$={kernelName:ea,backendName:"cpu",kernelFunc:zy};function uo(e,t,n,s,r){if(n==="linear")return Lt({inputs:{x:t},backend:e});if(n==="relu")return My({inputs:{x:t},backend:e});if(n==="elu")return Ly({inputs:{x:t},backend:e});if(n==="relu6")return zy({inputs:{x:t},backend:e});if(n==="prelu")return Vy({inputs:{x:t,alpha:s},backend:e});if(n==="leakyrelu")return By({inputs:{x:t},backend:e,attrs:{alpha:r}});if(n==="sigmoid")return Sy({inputs:{x:t},backend:e});throw new Error(`Activation ${n} has not been implemented for the CPU backend.`)}function $e(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{shape:a}=s,o=S.sizeFromShape(r.shape),i=S.inferFromImplicitShape(a,o),c=S.sizeFromShape(i);S.assert(o===c,()=>`The new shape (${i}) has ${c} elements and the old shape (${r.shape}) has ${o} elements. The new shape and old shape must have the same number of elements.`),n.incRef(r.dataId);let u=n.data.get(r.dataId);if(u.complexTensorInfos!=null){let l=u.complexTensorInfos.real,d=u.complexTensorInfos.imag;l.shape=i,d.shape=i}return{dataId:r.dataId,shape:i,dtype:r.dtype}}var a$={kernelName:Oi,backendName:"cpu",kernelFunc:$e};function Wy(e){let{inputs:t,backend:n,attrs:s}=e,{a:r,b:a}=t,{transposeA:o,transposeB:i}=s;te([r,a],"matMul");let c=r.shape.length,u=a.shape.length,l=o?r.shape[c-2]:r.shape[c-1],d=i?a.shape[u-1]:a.shape[u-2],p=o?r.shape[c-1]:r.shape[c-2],h=i?a.shape[u-2]:a.shape[u-1],f=r.shape.slice(0,-2),g=a.shape.slice(0,-2),m=S.sizeFromShape(f),y=S.sizeFromShape(g),w=hc.assertAndGetBroadcastShape(r.shape.slice(0,-2),a.shape.slice(0,-2)).concat([p,h]);S.assert(l===d,()=>`Error in matMul: inner shapes (${l}) and (${d}) of Tensors with shapes ${r.shape} and ${a.shape} and transposeA=${o} and transposeB=${i} must match.`);let v=o?[m,l,p]:[m,p,l],k=i?[y,h,d]:[y,d,h],N=$e({inputs:{x:r},backend:n,attrs:{shape:v}}),E=$e({inputs:{x:a},backend:n,attrs:{shape:k}}),_=o?N.shape[1]:N.shape[2],L=o?N.shape[2]:N.shape[1],P=i?E.shape[1]:E.shape[2],R=Math.max(m,y),A=n.data.get(N.dataId).values,I=n.data.get(E.dataId).values,F=S.computeStrides(N.shape),B=S.computeStrides(E.shape),[M,W,z]=o?[F[0],1,F[1]]:[F[0],F[1],1],[U,q,H]=i?[1,B[1],B[0]]:[B[1],1,B[0]],K=L*P,j=ie([R,L,P],N.dtype),Y=j.values,X=n.blockSize;for(let J=0;J<R;J++){let se=J%m,ae=J%y;for(let re=0;re<L;re+=X){let ce=Math.min(re+X,L);for(let ue=0;ue<P;ue+=X){let ge=Math.min(ue+X,P);for(let Se=0;Se<_;Se+=X){let De=Math.min(Se+X,_);for(let ke=re;ke<ce;ke++)for(let xe=ue;xe<ge;xe++){let Re=0;for(let Ee=Se;Ee<De;Ee++){let Mt=A[se*M+ke*W+Ee*z],ze=I[Ee*U+xe*q+ae*H];Re+=Mt*ze}Y[J*K+(ke*P+xe)]+=Re}}}}}return n.disposeIntermediateTensorInfo(N),n.disposeIntermediateTensorInfo(E),n.makeTensorInfo(w,j.dtype,j.values)}var o$={kernelName:Eo,backendName:"cpu",kernelFunc:Wy};function i$(e){let{inputs:t,backend:n,attrs:s}=e,{a:r,b:a,bias:o,preluActivationWeights:i}=t,{transposeA:c,transposeB:u,activation:l,leakyreluAlpha:d}=s,p,h,f,g=[];p=Wy({inputs:{a:r,b:a},attrs:{transposeA:c,transposeB:u},backend:n}),o&&(h=ms({inputs:{a:p,b:o},backend:n}),g.push(p),p=h),l&&(f=uo(n,p,l,i,d),g.push(p),p=f);for(let y of g)n.disposeIntermediateTensorInfo(y);return p}var c$={kernelName:Gs,backendName:"cpu",kernelFunc:i$},u$=ye(pr,e=>Math.acos(e)),l$={kernelName:pr,backendName:"cpu",kernelFunc:u$},d$=ye(hr,e=>Math.acosh(e)),p$={kernelName:hr,backendName:"cpu",kernelFunc:d$};function h$(e){let{inputs:t,backend:n}=e,s=t;te(t,"addN");let r=s.map(i=>n.data.get(i.dataId).values),a=ie(s[0].shape,s[0].dtype),o=a.values;for(let i=0;i<s.length;i++){let c=r[i];for(let u=0;u<o.length;u++)o[u]+=c[u]}return n.makeTensorInfo(a.shape,a.dtype,a.values)}var f$={kernelName:So,backendName:"cpu",kernelFunc:h$};function m$(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a,keepDims:o}=s;te(r,"all");let i=S.parseAxisParam(a,r.shape),c=i,u=T.getAxesPermutation(c,r.shape.length),l=r;u!=null&&(l=nt({inputs:{x:r},backend:n,attrs:{perm:u}}),c=T.getInnerMostAxes(c.length,r.shape.length)),T.assertAxesAreInnerMostDims("all",c,l.shape.length);let[d,p]=T.computeOutAndReduceShapes(l.shape,c),h=S.sizeFromShape(p),f=S.makeZerosTypedArray(S.sizeFromShape(d),l.dtype),g=n.data.get(l.dataId).values;for(let y=0;y<f.length;++y){let b=y*h,w=g[b];for(let v=0;v<h;++v){let k=g[b+v];w=w&&k}f[y]=w}u!=null&&n.disposeIntermediateTensorInfo(l);let m=n.makeTensorInfo(d,l.dtype,f);if(o){let y=T.expandShapeToKeepDim(d,i),b=$e({inputs:{x:m},backend:n,attrs:{shape:y}});return n.disposeIntermediateTensorInfo(m),b}return m}var g$={kernelName:ko,backendName:"cpu",kernelFunc:m$};function y$(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a,keepDims:o}=s;te(r,"any");let i=S.parseAxisParam(a,r.shape),c=i,u=T.getAxesPermutation(c,r.shape.length),l=r;u!=null&&(l=nt({inputs:{x:r},backend:n,attrs:{perm:u}}),c=T.getInnerMostAxes(c.length,r.shape.length)),T.assertAxesAreInnerMostDims("any",c,l.shape.length);let[d,p]=T.computeOutAndReduceShapes(l.shape,c),h=S.sizeFromShape(p),f=S.makeZerosTypedArray(S.sizeFromShape(d),l.dtype),g=n.data.get(l.dataId).values;for(let y=0;y<f.length;++y){let b=y*h,w=g[b];for(let v=0;v<h;++v){let k=g[b+v];w=w||k}f[y]=w}u!=null&&n.disposeIntermediateTensorInfo(l);let m=n.makeTensorInfo(d,l.dtype,f);if(o){let y=T.expandShapeToKeepDim(d,i),b=$e({inputs:{x:m},backend:n,attrs:{shape:y}});return n.disposeIntermediateTensorInfo(m),b}return m}var x$={kernelName:Io,backendName:"cpu",kernelFunc:y$};function b$(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a}=s;te(r,"argMax");let o=S.parseAxisParam(a,r.shape),i=T.getAxesPermutation(o,r.shape.length),c=r,u=[];i!=null&&(c=nt({inputs:{x:r},backend:n,attrs:{perm:i}}),u.push(c),o=T.getInnerMostAxes(o.length,c.shape.length)),o=[o[0]],T.assertAxesAreInnerMostDims("argMax",o,c.shape.length);let[l,d]=T.computeOutAndReduceShapes(c.shape,o),p=S.sizeFromShape(l),h=S.makeZerosTypedArray(p,"int32"),f=S.sizeFromShape(d),g=n.data.get(c.dataId).values;for(let m=0;m<h.length;++m){let y=m*f,b=g[y],w=0;for(let v=0;v<f;++v){let k=g[y+v];k>b&&(b=k,w=v)}h[m]=w}return u.forEach(m=>n.disposeIntermediateTensorInfo(m)),n.makeTensorInfo(l,"int32",h)}var v$={kernelName:Co,backendName:"cpu",kernelFunc:b$};function w$(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a}=s;te(r,"argMin");let o=S.parseAxisParam(a,r.shape),i=T.getAxesPermutation(o,r.shape.length),c=r,u=[];i!=null&&(c=nt({inputs:{x:r},backend:n,attrs:{perm:i}}),u.push(c),o=T.getInnerMostAxes(o.length,c.shape.length)),o=[o[0]],T.assertAxesAreInnerMostDims("argMin",o,c.shape.length);let[l,d]=T.computeOutAndReduceShapes(c.shape,o),p=S.sizeFromShape(l),h=S.makeZerosTypedArray(p,"int32"),f=S.sizeFromShape(d),g=n.data.get(c.dataId).values;for(let m=0;m<h.length;++m){let y=m*f,b=g[y],w=0;for(let v=0;v<f;++v){let k=g[y+v];k<b&&(b=k,w=v)}h[m]=w}return u.forEach(m=>n.disposeIntermediateTensorInfo(m)),n.makeTensorInfo(l,"int32",h)}var S$={kernelName:No,backendName:"cpu",kernelFunc:w$},k$=ye(fr,e=>Math.asin(e)),I$={kernelName:fr,backendName:"cpu",kernelFunc:k$},C$=ye(mr,e=>Math.asinh(e)),N$={kernelName:mr,backendName:"cpu",kernelFunc:C$},T$=ye(gr,e=>Math.atan(e)),$$={kernelName:gr,backendName:"cpu",kernelFunc:T$},E$=Oe((e,t)=>Math.atan2(e,t)),R$=Le(xr,E$),A$={kernelName:xr,backendName:"cpu",kernelFunc:R$},D$=ye(yr,e=>Math.atanh(e)),_$={kernelName:yr,backendName:"cpu",kernelFunc:D$};function hd(e,t,n,s,r,a){let o=r.strideHeight,i=r.strideWidth,c=r.dilationHeight,u=r.dilationWidth,l=r.effectiveFilterHeight,d=r.effectiveFilterWidth,p=r.padInfo.top,h=r.padInfo.left,f=a==="max"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,g=ie(r.outShape,n),m=g.values,y=r.outShape[1]*r.outShape[2]*r.outShape[3],b=r.outShape[2]*r.outShape[3],w=r.outShape[3];for(let v=0;v<r.batchSize;++v){let k=v*y,N=v*s[0];for(let E=0;E<r.inChannels;++E)for(let _=0;_<r.outHeight;++_){let L=_*o-p,P=Math.max(0,L),R=Math.min(r.inHeight,l+L),A=k+_*b;for(let I=0;I<r.outWidth;++I){let F=I*i-h,B=Math.max(0,F),M=Math.min(r.inWidth,d+F),W=f,z=0,U=0;for(let H=P;H<R;H+=c){let K=N+H*s[1];for(let j=B;j<M;j+=u){let Y=K+j*s[2],X=e[Y+E];a==="max"&&X>W?W=X:a==="avg"&&(z+=X,U++)}if(isNaN(W))break}let q=A+I*w+E;m[q]=a==="avg"?z/U:W}}}return g}function Uy(e,t,n,s,r=!1,a=!1){let o=ie(s.outShape,"int32"),i=s.strideHeight,c=s.strideWidth,u=s.dilationHeight,l=s.dilationWidth,d=s.effectiveFilterHeight,p=s.effectiveFilterWidth,h=s.padInfo.top,f=s.padInfo.left,g=ie(t,n,e);for(let m=0;m<s.batchSize;++m)for(let y=0;y<s.inChannels;++y)for(let b=0;b<s.outHeight;++b){let w=b*i-h,v=w;for(;v<0;)v+=u;let k=Math.min(s.inHeight,d+w);for(let N=0;N<s.outWidth;++N){let E=N*c-f,_=E;for(;_<0;)_+=l;let L=Math.min(s.inWidth,p+E),P=Number.NEGATIVE_INFINITY,R=-1;for(let A=v;A<k;A+=u){let I=A-w;for(let F=_;F<L;F+=l){let B=F-E,M=g.get(m,A,F,y);M>P&&(P=M,r?R=a?((m*s.inHeight+A)*s.inWidth+F)*s.inChannels+y:(A*s.inWidth+F)*s.inChannels+y:R=I*p+B)}}o.set(R,m,b,N,y)}}return o}function Gy(e,t,n,s,r,a){let o=r.strideDepth,i=r.strideHeight,c=r.strideWidth,u=r.dilationDepth,l=r.dilationHeight,d=r.dilationWidth,p=r.effectiveFilterDepth,h=r.effectiveFilterHeight,f=r.effectiveFilterWidth,g=r.padInfo.front,m=r.padInfo.top,y=r.padInfo.left,b=a==="max"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,w=ie(r.outShape,n),v=w.values,k=r.outShape[1]*r.outShape[2]*r.outShape[3]*r.outShape[4],N=r.outShape[2]*r.outShape[3]*r.outShape[4],E=r.outShape[3]*r.outShape[4],_=r.outShape[4];for(let L=0;L<r.batchSize;++L){let P=L*k,R=L*s[0];for(let A=0;A<r.inChannels;++A)for(let I=0;I<r.outDepth;++I){let F=I*o-g,B=F;for(;B<0;)B+=u;let M=Math.min(r.inDepth,p+F),W=P+I*N;for(let z=0;z<r.outHeight;++z){let U=z*i-m,q=U;for(;q<0;)q+=l;let H=Math.min(r.inHeight,h+U),K=W+z*E;for(let j=0;j<r.outWidth;++j){let Y=j*c-y,X=Y;for(;X<0;)X+=d;let J=Math.min(r.inWidth,f+Y),se=K+j*_,ae=b,re=0,ce=0;for(let ge=B;ge<M;ge+=u){let Se=R+ge*s[1];for(let De=q;De<H;De+=l){let ke=Se+De*s[2];for(let xe=X;xe<J;xe+=d){let Re=ke+xe*s[3],Ee=e[Re+A];if(a==="max"&&Ee>ae?ae=Ee:a==="avg"&&(re+=Ee,ce++),isNaN(ae))break}if(isNaN(ae))break}if(isNaN(ae))break}let ue=se+A;v[ue]=a==="avg"?re/Math.max(ce,1):ae}}}}return w}function O$(e,t){let n=ie(t.outShape,"int32"),s=t.strideDepth,r=t.strideHeight,a=t.strideWidth,o=t.dilationDepth,i=t.dilationHeight,c=t.dilationWidth,u=t.effectiveFilterDepth,l=t.effectiveFilterHeight,d=t.effectiveFilterWidth,p=t.padInfo.front,h=t.padInfo.top,f=t.padInfo.left;for(let g=0;g<t.batchSize;++g)for(let m=0;m<t.inChannels;++m)for(let y=0;y<t.outDepth;++y){let b=y*s-p,w=b;for(;w<0;)w+=o;let v=Math.min(t.inDepth,u+b);for(let k=0;k<t.outHeight;++k){let N=k*r-h,E=N;for(;E<0;)E+=i;let _=Math.min(t.inHeight,l+N);for(let L=0;L<t.outWidth;++L){let P=L*a-f,R=P;for(;R<0;)R+=c;let A=Math.min(t.inWidth,d+P),I=Number.NEGATIVE_INFINITY,F=-1;for(let B=w;B<v;B+=o){let M=B-b;for(let W=E;W<_;W+=i){let z=W-N;for(let U=R;U<A;U+=c){let q=U-P,H=e.get(g,B,W,U,m);H>=I&&(I=H,F=M*l*d+z*l+q)}}}n.set(F,g,y,k,L,m)}}}return n}function F$(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t;te(r,"avgPool");let{filterSize:a,strides:o,pad:i,dimRoundingMode:c}=s,u=1;S.assert(T.eitherStridesOrDilationsAreOne(o,u),()=>`Error in avgPool: Either strides or dilations must be 1. Got strides ${o} and dilations '${u}'`);let l=T.computePool2DInfo(r.shape,a,o,u,i,c),d;if(l.filterWidth===1&&l.filterHeight===1&&S.arraysEqual(l.inShape,l.outShape))d=Lt({inputs:{x:r},backend:n});else{let p=n.data.get(r.dataId).values,h=S.computeStrides(r.shape),f=hd(p,r.shape,r.dtype,h,l,"avg");d=n.makeTensorInfo(l.outShape,r.dtype,f.values)}return d}var P$={kernelName:To,backendName:"cpu",kernelFunc:F$};function L$(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{filterSize:a,strides:o,pad:i,dimRoundingMode:c,dataFormat:u}=s;te(r,"avgPool3d");let l=T.computePool3DInfo(r.shape,a,o,1,i,c,u),d=n.data.get(r.dataId).values,p=Gy(d,r.shape,r.dtype,S.computeStrides(r.shape),l,"avg");return n.makeTensorInfo(p.shape,"float32",p.values)}var B$={kernelName:$o,backendName:"cpu",kernelFunc:L$};function V$(e){let{inputs:t,backend:n,attrs:s}=e,{dy:r,input:a}=t,{filterSize:o,strides:i,pad:c,dimRoundingMode:u}=s;te([r,a],"avgPool3DGrad");let l=T.computePool3DInfo(a.shape,o,i,1,c,u),d=l.strideDepth,p=l.strideHeight,h=l.strideWidth,f=l.filterDepth,g=l.filterHeight,m=l.filterWidth,y=l.dilationDepth,b=l.dilationHeight,w=l.dilationWidth,v=l.effectiveFilterDepth,k=l.effectiveFilterHeight,N=l.effectiveFilterWidth,E=v-1-l.padInfo.front,_=N-1-l.padInfo.left,L=k-1-l.padInfo.top,P=ie(a.shape,"float32"),R=1/(f*g*m),A=n.bufferSync(r);for(let I=0;I<l.batchSize;++I)for(let F=0;F<l.inChannels;++F)for(let B=0;B<l.inDepth;++B)for(let M=0;M<l.inHeight;++M)for(let W=0;W<l.inWidth;++W){let z=B-E,U=M-L,q=W-_,H=0;for(let K=0;K<v;K+=y){let j=(z+K)/d;if(!(j<0||j>=l.outDepth||Math.floor(j)!==j))for(let Y=0;Y<k;Y+=b){let X=(U+Y)/p;if(!(X<0||X>=l.outHeight||Math.floor(X)!==X))for(let J=0;J<N;J+=w){let se=(q+J)/h;if(se<0||se>=l.outWidth||Math.floor(se)!==se)continue;let ae=A.get(I,j,X,se,F);H+=ae}}}P.set(H*R,I,B,M,W,F)}return n.makeTensorInfo(P.shape,P.dtype,P.values)}var M$={kernelName:Xu,backendName:"cpu",kernelFunc:V$};function z$(e){let{inputs:t,backend:n,attrs:s}=e,{dy:r,input:a}=t,o=a;te([r,a],"avgPoolGrad");let{filterSize:i,strides:c,pad:u}=s,l=T.computePool2DInfo(o.shape,i,c,1,u),d=l.strideHeight,p=l.strideWidth,h=l.filterHeight,f=l.filterWidth,g=l.dilationHeight,m=l.dilationWidth,y=l.effectiveFilterHeight,b=l.effectiveFilterWidth,w=b-1-l.padInfo.left,v=y-1-l.padInfo.top,k=ie(o.shape,"float32"),N=1/(h*f),E=n.data.get(r.dataId).values,_=ie(r.shape,"float32",E);for(let L=0;L<l.batchSize;++L)for(let P=0;P<l.inChannels;++P)for(let R=0;R<l.inHeight;++R)for(let A=0;A<l.inWidth;++A){let I=R-v,F=A-w,B=0;for(let M=0;M<y;M+=g){let W=(I+M)/d;if(!(W<0||W>=l.outHeight||Math.floor(W)!==W))for(let z=0;z<b;z+=m){let U=(F+z)/p;if(U<0||U>=l.outWidth||Math.floor(U)!==U)continue;let q=_.get(L,W,U,P);B+=q}}k.set(B*N,L,R,A,P)}return n.makeTensorInfo(k.shape,k.dtype,k.values)}var W$={kernelName:ju,backendName:"cpu",kernelFunc:z$};function U$(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,scale:a,offset:o,mean:i,variance:c}=t;S.assert(i.shape.length===c.shape.length,()=>"Batch normalization gradient requires mean and variance to have equal ranks."),S.assert(o==null||i.shape.length===o.shape.length,()=>"Batch normalization gradient requires mean and offset to have equal ranks."),S.assert(a==null||i.shape.length===a.shape.length,()=>"Batch normalization gradient requires mean and scale to have equal ranks."),te([r,i,c,a,o],"batchNorm");let{varianceEpsilon:u}=s;u==null&&(u=.001);let l=n.data.get(r.dataId).values,d=n.data.get(i.dataId).values,p=n.data.get(c.dataId).values,h=a?n.data.get(a.dataId).values:new Float32Array([1]),f=o?n.data.get(o.dataId).values:new Float32Array([0]),g=new Float32Array(l.length),m=f.length,y=h.length,b=p.length,w=d.length,v=0,k=0,N=0,E=0;for(let _=0;_<l.length;++_)g[_]=f[v++]+(l[_]-d[k++])*h[N++]/Math.sqrt(p[E++]+u),v>=m&&(v=0),k>=w&&(k=0),N>=y&&(N=0),E>=b&&(E=0);return n.makeTensorInfo(r.shape,r.dtype,g)}var G$={kernelName:si,backendName:"cpu",kernelFunc:U$};function H$(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{blockShape:a,crops:o}=s;te([r],"batchToSpaceND");let i=a.reduce((y,b)=>y*b),c=T.getReshaped(r.shape,a,i),u=T.getPermuted(c.length,a.length),l=T.getReshapedPermuted(r.shape,a,i),d=T.getSliceBeginCoords(o,a.length),p=T.getSliceSize(l,o,a.length),h=$e({inputs:{x:r},backend:n,attrs:{shape:c}}),f=nt({inputs:{x:h},backend:n,attrs:{perm:u}}),g=$e({inputs:{x:f},backend:n,attrs:{shape:l}}),m=Un({inputs:{x:g},backend:n,attrs:{begin:d,size:p}});return n.disposeIntermediateTensorInfo(h),n.disposeIntermediateTensorInfo(f),n.disposeIntermediateTensorInfo(g),m}var q$={kernelName:Ro,backendName:"cpu",kernelFunc:H$};function K$(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,weights:a}=t,{size:o}=s,i=n.data.get(r.dataId).values,c=n.data.get(a.dataId).values,u=cd(i,c,a.dtype,a.shape,o);return n.makeTensorInfo([o],a.dtype,u)}var j$={kernelName:Ao,backendName:"cpu",kernelFunc:K$};function X$(e){let{inputs:t,backend:n}=e,{s0:s,s1:r}=t,a=n.data.get(s.dataId).values,o=n.data.get(r.dataId).values,i=T.assertAndGetBroadcastShape(Array.from(a),Array.from(o));return n.makeTensorInfo([i.length],"int32",Int32Array.from(i))}var Y$={kernelName:Do,backendName:"cpu",kernelFunc:X$},Z$=ye(Sr,(e,t)=>{let n=t;return e>n.clipValueMax?n.clipValueMax:e<n.clipValueMin?n.clipValueMin:e}),Q$={kernelName:Sr,backendName:"cpu",kernelFunc:Z$},J$=e=>{let{x:t}=e.inputs,n=e.backend,s=new Float32Array(S.sizeFromShape(t.shape)),r=n.data.get(t.dataId),a=r.complexTensorInfos.real,o=r.complexTensorInfos.imag,i=n.data.get(a.dataId).values,c=n.data.get(o.dataId).values;for(let u=0;u<i.length;u++){let l=i[u],d=c[u];s[u]=Math.hypot(l,d)}return n.makeOutput(s,t.shape,"float32")},eE={kernelName:Oo,backendName:"cpu",kernelFunc:J$};function gs(e){let{inputs:t,backend:n}=e,{input:s}=t,r=n.data.get(s.dataId).complexTensorInfos.imag,a=n.data.get(r.dataId).values;return n.makeTensorInfo(r.shape,r.dtype,a)}var tE={kernelName:ii,backendName:"cpu",kernelFunc:gs};function ys(e){let{inputs:t,backend:n,attrs:s}=e,{axis:r}=s,a=S.parseAxisParam(r,t[0].shape)[0],o=t.map(g=>g.shape);T.assertParamsConsistent(o,a);let i=T.computeOutShape(t.map(g=>g.shape),a);if(S.sizeFromShape(i)===0)return n.makeTensorInfo(i,t[0].dtype,[]);let c=t.filter(g=>S.sizeFromShape(g.shape)>0);if(c.length===1)return Lt({inputs:{x:c[0]},backend:n});if(c[0].dtype==="complex64"){let g=c.map(v=>Wn({inputs:{input:v},backend:n})),m=c.map(v=>gs({inputs:{input:v},backend:n})),y=ys({inputs:g,backend:n,attrs:{axis:a}}),b=ys({inputs:m,backend:n,attrs:{axis:a}}),w=it({inputs:{real:y,imag:b},backend:n});return g.forEach(v=>n.disposeIntermediateTensorInfo(v)),m.forEach(v=>n.disposeIntermediateTensorInfo(v)),n.disposeIntermediateTensorInfo(y),n.disposeIntermediateTensorInfo(b),w}let u=c.map(g=>{let y=[-1,S.sizeFromShape(g.shape.slice(a))];return $e({inputs:{x:g},backend:n,attrs:{shape:y}})}),l=u.map(g=>({vals:n.data.get(g.dataId).values,shape:g.shape}));i=T.computeOutShape(u.map(g=>g.shape),1);let d=u[0].shape[0]===1,p=Xg(l,i,t[0].dtype,d),h=T.computeOutShape(c.map(g=>g.shape),a),f=n.makeTensorInfo(h,t[0].dtype,p);return u.forEach(g=>n.disposeIntermediateTensorInfo(g)),f}var nE={kernelName:Fo,backendName:"cpu",kernelFunc:ys};function Hy(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,filter:a}=t,{strides:o,pad:i,dataFormat:c,dilations:u,dimRoundingMode:l}=s;te([r,a],"conv2d");let d=T.convertConv2DDataFormat(c),p=T.computeConv2DInfo(r.shape,a.shape,o,u,i,l,!1,d),h=p.filterHeight,f=p.filterWidth,g=p.dilationHeight,m=p.dilationWidth,y=p.padInfo.left,b=p.padInfo.top,w=p.dataFormat==="channelsLast",v=new Fe(p.outShape,r.dtype),k=S.computeStrides(r.shape),N=S.computeStrides(a.shape),E=k[0],_=w?k[1]:k[2],L=w?k[2]:1,P=w?1:k[1],R=v.strides[0],A=w?v.strides[1]:v.strides[2],I=w?v.strides[2]:1,F=w?1:v.strides[1],B=n.data.get(r.dataId).values,M=n.data.get(a.dataId).values,W=v.values;for(let z=0;z<p.batchSize;++z){let U=z*E,q=z*R;for(let H=0;H<p.outHeight;++H){let K=q+H*A,j=H*p.strideHeight-b;for(let Y=0;Y<h;++Y){let X=j+Y*g;if(X<0||X>=p.inHeight)continue;let J=Y*N[0],se=U+X*_;for(let ae=0;ae<p.outWidth;++ae){let re=K+ae*I,ce=ae*p.strideWidth-y;for(let ue=0;ue<f;++ue){let ge=ce+ue*m;if(ge<0||ge>=p.inWidth)continue;let Se=J+ue*N[1],De=se+ge*L,ke=Se;for(let xe=0;xe<p.inChannels;++xe){let Re=B[De+xe*P];for(let Ee=0;Ee<p.outChannels;++Ee)W[re+Ee*F]+=Re*M[ke+Ee];ke+=p.outChannels}}}}}}return n.makeTensorInfo(v.shape,v.dtype,W)}var sE={kernelName:Po,backendName:"cpu",kernelFunc:Hy};function rE(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,dy:a}=t,{strides:o,pad:i,dataFormat:c,dimRoundingMode:u,filterShape:l}=s;te([r,a],"conv2dBackpropFilter");let d=T.convertConv2DDataFormat(c),p=T.computeConv2DInfo(r.shape,l,o,1,i,u,!1,d),{strideHeight:h,strideWidth:f,filterHeight:g,filterWidth:m}=p,y=p.dataFormat==="channelsLast",b=new Fe(p.filterShape,"float32"),w=p.padInfo.left,v=p.padInfo.top,k=n.data.get(r.dataId).values,N=n.data.get(a.dataId).values,E=new Fe(r.shape,r.dtype,k),_=new Fe(a.shape,a.dtype,N);for(let L=0;L<g;++L){let P=Math.max(0,Math.ceil((v-L)/h)),R=Math.min(p.outHeight,(p.inHeight+v-L)/h);for(let A=0;A<m;++A){let I=Math.max(0,Math.ceil((w-A)/f)),F=Math.min(p.outWidth,(p.inWidth+w-A)/f);for(let B=0;B<p.inChannels;++B)for(let M=0;M<p.outChannels;++M){let W=0;for(let z=0;z<p.batchSize;++z)for(let U=P;U<R;++U){let q=L+U*h-v;for(let H=I;H<F;++H){let K=A+H*f-w;y?W+=E.get(z,q,K,B)*_.get(z,U,H,M):W+=E.get(z,B,q,K)*_.get(z,M,U,H)}}b.set(W,L,A,B,M)}}}return n.makeTensorInfo(b.shape,b.dtype,b.values)}var aE={kernelName:Lo,backendName:"cpu",kernelFunc:rE};function oE(e){let{inputs:t,backend:n,attrs:s}=e,{dy:r,filter:a}=t,{inputShape:o,strides:i,pad:c,dataFormat:u,dimRoundingMode:l}=s;te([r,a],"conv2dBackpropInput");let d=S.computeStrides(a.shape),p=S.computeStrides(r.shape),h=T.convertConv2DDataFormat(u),f=T.computeConv2DInfo(o,a.shape,i,1,c,l,!1,h),g=new Fe(f.inShape,"float32"),m=g.values,y=n.data.get(r.dataId).values,b=n.data.get(a.dataId).values,[w,v,k]=d,{batchSize:N,filterHeight:E,filterWidth:_,inChannels:L,inHeight:P,inWidth:R,outChannels:A,outHeight:I,outWidth:F,strideHeight:B,strideWidth:M}=f;h=f.dataFormat;let W=E-1-f.padInfo.top,z=_-1-f.padInfo.left,U=h==="channelsLast",q=g.strides[0],H=U?g.strides[1]:g.strides[2],K=U?g.strides[2]:1,j=U?1:g.strides[1],Y=p[0],X=U?p[1]:p[2],J=U?p[2]:1,se=U?1:p[1];for(let ae=0;ae<N;++ae)for(let re=0;re<L;++re)for(let ce=0;ce<P;++ce){let ue=ce-W,ge=Math.max(0,Math.ceil(ue/B)),Se=Math.min(I,(E+ue)/B);for(let De=0;De<R;++De){let ke=De-z,xe=Math.max(0,Math.ceil(ke/M)),Re=Math.min(F,(_+ke)/M),Ee=0;for(let ze=ge;ze<Se;++ze){let en=ze*B-ue;for(let dt=xe;dt<Re;++dt){let Nn=dt*M-ke,kt=Y*ae+X*ze+J*dt,zt=w*(E-1-en)+v*(_-1-Nn)+k*re;for(let tn=0;tn<A;++tn){let nn=y[kt+se*tn],sn=b[zt+tn];Ee+=nn*sn}}}let Mt=q*ae+H*ce+K*De+j*re;m[Mt]=Ee}}return n.makeTensorInfo(g.shape,g.dtype,g.values)}var iE={kernelName:Bo,backendName:"cpu",kernelFunc:oE};function cE(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,filter:a}=t,{strides:o,pad:i,dilations:c}=s;te([r,a],"conv3d");let u=T.computeConv3DInfo(r.shape,a.shape,o,c,i),{filterDepth:l,filterHeight:d,filterWidth:p,dilationDepth:h,dilationHeight:f,dilationWidth:g,padInfo:m}=u,y=m.front,b=m.left,w=m.top,v=new Fe(u.outShape,r.dtype),k=n.data.get(r.dataId).values,N=n.data.get(a.dataId).values,E=v.values,_=S.computeStrides(r.shape),L=S.computeStrides(a.shape);for(let P=0;P<u.batchSize;++P){let R=P*_[0],A=P*v.strides[0];for(let I=0;I<u.outDepth;++I){let F=A+I*v.strides[1],B=I*u.strideDepth-y;for(let M=0;M<l;++M){let W=B+M*h;if(W<0||W>=u.inDepth)continue;let z=M*L[0],U=R+W*_[1];for(let q=0;q<u.outHeight;++q){let H=F+q*v.strides[2],K=q*u.strideHeight-w;for(let j=0;j<d;++j){let Y=K+j*f;if(Y<0||Y>=u.inHeight)continue;let X=z+j*L[1],J=U+Y*_[2];for(let se=0;se<u.outWidth;++se){let ae=H+se*u.outChannels,re=se*u.strideWidth-b;for(let ce=0;ce<p;++ce){let ue=re+ce*g;if(ue<0||ue>=u.inWidth)continue;let ge=X+ce*L[2],Se=J+ue*u.inChannels,De=ge;for(let ke=0;ke<u.inChannels;++ke){let xe=k[Se+ke];for(let Re=0;Re<u.outChannels;++Re)E[ae+Re]+=xe*N[De+Re];De+=u.outChannels}}}}}}}}return n.makeTensorInfo(v.shape,v.dtype,v.values)}var uE={kernelName:Vo,backendName:"cpu",kernelFunc:cE};function lE(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,dy:a}=t,{strides:o,pad:i,filterShape:c}=s;te([r,a],"conv3dBackpropFilterV2");let u=S.computeStrides(r.shape),l=S.computeStrides(a.shape),d=T.computeConv3DInfo(r.shape,c,o,1,i),p=d.strideDepth,h=d.strideHeight,f=d.strideWidth,g=d.filterDepth,m=d.filterHeight,y=d.filterWidth,b=new Fe(d.filterShape,"float32"),w=b.values,[v,k,N,E]=b.strides,_=n.data.get(a.dataId).values,[L,P,R,A]=l,I=n.data.get(r.dataId).values,[F,B,M,W]=u,z=d.padInfo.front,U=d.padInfo.left,q=d.padInfo.top;for(let H=0;H<g;++H){let K=Math.max(0,Math.ceil((z-H)/p)),j=Math.min(d.outDepth,(d.inDepth+z-H)/p),Y=H*v;for(let X=0;X<m;++X){let J=Math.max(0,Math.ceil((q-X)/h)),se=Math.min(d.outHeight,(d.inHeight+q-X)/h),ae=X*k+Y;for(let re=0;re<y;++re){let ce=Math.max(0,Math.ceil((U-re)/f)),ue=Math.min(d.outWidth,(d.inWidth+U-re)/f),ge=re*N+ae;for(let Se=0;Se<d.inChannels;++Se){let De=Se*E+ge;for(let ke=0;ke<d.outChannels;++ke){let xe=0;for(let Re=0;Re<d.batchSize;++Re){let Ee=Re*F,Mt=Re*L;for(let ze=K;ze<j;++ze){let dt=(H+ze*p-z)*B+Ee,Nn=ze*P+Mt;for(let kt=J;kt<se;++kt){let tn=(X+kt*h-q)*M+dt,nn=kt*R+Nn;for(let sn=ce;sn<ue;++sn){let Fc=(re+sn*f-U)*W+tn,Pc=sn*A+nn;xe+=I[Fc+Se]*_[Pc+ke]}}}}w[De+ke]=xe}}}}}return n.makeTensorInfo(b.shape,b.dtype,b.values)}var dE={kernelName:Yu,backendName:"cpu",kernelFunc:lE};function pE(e){let{inputs:t,backend:n,attrs:s}=e,{dy:r,filter:a}=t,{pad:o,strides:i,inputShape:c}=s;te([r],"conv3dBackpropInputV2");let u=S.computeStrides(r.shape),l=S.computeStrides(a.shape),d=T.computeConv3DInfo(c,a.shape,i,1,o),p=new Fe(d.inShape,"float32"),h=p.values,[f,g,m,y]=p.strides,b=n.data.get(r.dataId).values,[w,v,k,N]=u,E=n.data.get(a.dataId).values,[_,L,P,R]=l,{batchSize:A,filterDepth:I,filterHeight:F,filterWidth:B,inChannels:M,inDepth:W,inHeight:z,inWidth:U,outChannels:q,outDepth:H,outHeight:K,outWidth:j,strideDepth:Y,strideHeight:X,strideWidth:J}=d,se=I-1-d.padInfo.front,ae=F-1-d.padInfo.top,re=B-1-d.padInfo.left;for(let ce=0;ce<A;++ce)for(let ue=0;ue<M;++ue)for(let ge=0;ge<W;++ge){let Se=ge-se,De=Math.max(0,Math.ceil(Se/Y)),ke=Math.min(H,(I+Se)/Y);for(let xe=0;xe<z;++xe){let Re=xe-ae,Ee=Math.max(0,Math.ceil(Re/X)),Mt=Math.min(K,(F+Re)/X);for(let ze=0;ze<U;++ze){let en=ze-re,dt=Math.max(0,Math.ceil(en/J)),Nn=Math.min(j,(B+en)/J),kt=0;for(let zt=De;zt<ke;++zt){let tn=zt*Y-Se;for(let nn=Ee;nn<Mt;++nn){let sn=nn*X-Re;for(let _s=dt;_s<Nn;++_s){let Fc=_s*J-en,Pc=w*ce+v*zt+k*nn+N*_s,mb=_*(I-1-tn)+L*(F-1-sn)+P*(B-1-Fc)+R*ue;for(let Fa=0;Fa<q;++Fa){let gb=b[Pc+Fa],yb=E[mb+Fa];kt+=gb*yb}}}}h[f*ce+g*ge+m*xe+y*ze+ue]=kt}}}return n.makeTensorInfo(p.shape,p.dtype,p.values)}var hE={kernelName:Mo,backendName:"cpu",kernelFunc:pE},fE=ye(kr,e=>Math.cos(e)),mE={kernelName:kr,backendName:"cpu",kernelFunc:fE},gE=ye(Ir,e=>Math.cosh(e)),yE={kernelName:Ir,backendName:"cpu",kernelFunc:gE};function xE(e){let{inputs:t,backend:n,attrs:s}=e,{image:r,boxes:a,boxInd:o}=t,{cropSize:i,method:c,extrapolationValue:u}=s,[l,d,p,h]=r.shape,f=a.shape[0],[g,m]=i,y=ie([f,g,m,h],"float32"),b=n.data.get(a.dataId).values,w=n.data.get(o.dataId).values,v=n.data.get(r.dataId).values,k=S.computeStrides(r.shape),N=S.computeStrides(y.shape);for(let E=0;E<f;E++){let _=E*4,L=b[_],P=b[_+1],R=b[_+2],A=b[_+3],I=w[E];if(I>=l)continue;let F=g>1?(R-L)*(d-1)/(g-1):0,B=m>1?(A-P)*(p-1)/(m-1):0;for(let M=0;M<g;M++){let W=g>1?L*(d-1)+M*F:.5*(L+R)*(d-1);if(W<0||W>d-1){for(let z=0;z<m;z++)for(let U=0;U<h;U++){let q=U+z*N[2]+M*N[1]+E*N[0];y.values[q]=u}continue}if(c==="bilinear"){let z=Math.floor(W),U=Math.ceil(W),q=W-z;for(let H=0;H<m;H++){let K=m>1?P*(p-1)+H*B:.5*(P+A)*(p-1);if(K<0||K>p-1){for(let J=0;J<h;J++){let se=J+H*N[2]+M*N[1]+E*N[0];y.values[se]=u}continue}let j=Math.floor(K),Y=Math.ceil(K),X=K-j;for(let J=0;J<h;J++){let se=J+j*k[2]+z*k[1]+I*k[0],ae=v[se];se=J+Y*k[2]+z*k[1]+I*k[0];let re=v[se];se=J+j*k[2]+U*k[1]+I*k[0];let ce=v[se];se=J+Y*k[2]+U*k[1]+I*k[0];let ue=v[se],ge=ae+(re-ae)*X,Se=ce+(ue-ce)*X;se=J+H*N[2]+M*N[1]+E*N[0],y.values[se]=ge+(Se-ge)*q}}}else for(let z=0;z<m;++z){let U=m>1?P*(p-1)+z*B:.5*(P+A)*(p-1);if(U<0||U>p-1){for(let K=0;K<h;K++){let j=K+z*N[2]+M*N[1]+E*N[0];y.values[j]=u}continue}let q=Math.round(U),H=Math.round(W);for(let K=0;K<h;K++){let j=K+q*k[2]+H*k[1]+I*k[0],Y=K+z*N[2]+M*N[1]+E*N[0];y.values[Y]=v[j]}}}}return n.makeTensorInfo(y.shape,y.dtype,y.values)}var bE={kernelName:Uo,backendName:"cpu",kernelFunc:xE};function vE(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a,exclusive:o,reverse:i}=s;te(r,"cumprod");let c=T.getAxesPermutation([a],r.shape.length),u=r;c!=null&&(u=nt({inputs:{x:r},backend:n,attrs:{perm:c}}));let l=T.getInnerMostAxes(1,r.shape.length)[0];if(l!==u.shape.length-1)throw new Error(`backend.cumprod in CPU expects an inner-most axis=${u.shape.length-1} but got axis=${l}`);let d=ft(u.dtype,"int32"),p=S.makeOnesTypedArray(S.sizeFromShape(u.shape),d),h=n.data.get(u.dataId).values,f=u.shape[u.shape.length-1],g=i?(y,b)=>y+f-b-1:(y,b)=>y+b;for(let y=0;y<h.length;y+=f)for(let b=0;b<f;b++){let w=g(y,b);if(b===0)p[w]=o?1:h[w];else{let v=g(y,b-1);p[w]=o?h[v]*p[v]:h[w]*p[v]}}let m=n.makeTensorInfo(u.shape,d,p);if(c!=null){let y=T.getUndoAxesPermutation(c),b=nt({inputs:{x:m},backend:n,attrs:{perm:y}});return n.disposeIntermediateTensorInfo(m),n.disposeIntermediateTensorInfo(u),b}return m}var wE={kernelName:zo,backendName:"cpu",kernelFunc:vE};function SE(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a,exclusive:o,reverse:i}=s;te(r,"cumsum");let c=T.getAxesPermutation([a],r.shape.length),u=r;c!=null&&(u=nt({inputs:{x:r},backend:n,attrs:{perm:c}}));let l=T.getInnerMostAxes(1,r.shape.length)[0];if(l!==u.shape.length-1)throw new Error(`backend.cumsum in CPU expects an inner-most axis=${u.shape.length-1} but got axis=${l}`);let d=ft(u.dtype,"int32"),p=S.makeZerosTypedArray(S.sizeFromShape(u.shape),d),h=n.data.get(u.dataId).values,f=u.shape[u.shape.length-1],g=i?(y,b)=>y+f-b-1:(y,b)=>y+b;for(let y=0;y<h.length;y+=f)for(let b=0;b<f;b++){let w=g(y,b);if(b===0)p[w]=o?0:h[w];else{let v=g(y,b-1);p[w]=o?h[v]+p[v]:h[w]+p[v]}}let m=n.makeTensorInfo(u.shape,d,p);if(c!=null){let y=T.getUndoAxesPermutation(c),b=nt({inputs:{x:m},backend:n,attrs:{perm:y}});return n.disposeIntermediateTensorInfo(m),n.disposeIntermediateTensorInfo(u),b}return m}var kE={kernelName:Wo,backendName:"cpu",kernelFunc:SE};function IE(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,weights:a}=t,{size:o,binaryOutput:i}=s;if(r.shape.length===1){let c=n.data.get(r.dataId).values,u=n.data.get(a.dataId).values,l=cd(c,u,a.dtype,a.shape,o);return n.makeTensorInfo([o],a.dtype,l)}else if(r.shape.length===2){let c=n.bufferSync(r),u=n.bufferSync(a),l=qg(c,u,o,i);return n.makeTensorInfo(l.shape,a.dtype,l.values)}throw new Error(`Error in denseBincount: input must be at most rank 2, but got rank${r.shape.length}.`)}var CE={kernelName:Go,backendName:"cpu",kernelFunc:IE};function NE(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{blockSize:a,dataFormat:o}=s;S.assert(o==="NHWC",()=>`Only NHWC dataFormat supported on CPU for depthToSpace. Got ${o}`);let i=r.shape[0],c=r.shape[1],u=r.shape[2],l=r.shape[3],d=c*a,p=u*a,h=l/(a*a),f=n.data.get(r.dataId).values,g=new Float32Array(i*d*p*h),m=0;for(let y=0;y<i;++y)for(let b=0;b<d;++b){let w=Math.floor(b/a),v=b%a;for(let k=0;k<p;++k){let N=Math.floor(k/a),E=k%a,_=(v*a+E)*h;for(let L=0;L<h;++L){let R=L+_+l*(N+u*(w+c*y));g[m++]=f[R]}}}return n.makeTensorInfo([i,d,p,h],r.dtype,g)}var TE={kernelName:Ho,backendName:"cpu",kernelFunc:NE};function qy(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,filter:a}=t,{strides:o,pad:i,dilations:c,dimRoundingMode:u}=s;te([r,a],"depthwiseConv2DNative");let l=S.computeStrides(r.shape),d=S.computeStrides(a.shape),p=c;p==null&&(p=[1,1]),S.assert(T.eitherStridesOrDilationsAreOne(o,p),()=>`Error in depthwiseConv2d: Either strides or dilations must be 1. Got strides ${o} and dilations '${p}'`);let h=T.computeConv2DInfo(r.shape,a.shape,o,p,i,u,!0),{filterHeight:f,filterWidth:g,dilationHeight:m,dilationWidth:y,padInfo:b}=h,w=b.left,v=b.top,k=h.outChannels/h.inChannels,N=new Fe(h.outShape,r.dtype),E=n.data.get(r.dataId).values,_=n.data.get(a.dataId).values,L=N.values;for(let P=0;P<h.batchSize;++P){let R=P*l[0],A=P*N.strides[0];for(let I=0;I<h.outHeight;++I){let F=A+I*N.strides[1],B=I*h.strideHeight-v;for(let M=0;M<f;++M){let W=B+M*m;if(W<0||W>=h.inHeight)continue;let z=M*d[0],U=R+W*l[1];for(let q=0;q<h.outWidth;++q){let H=F+q*N.strides[2],K=q*h.strideWidth-w;for(let j=0;j<g;++j){let Y=K+j*y;if(Y<0||Y>=h.inWidth)continue;let X=z+j*d[1],J=U+Y*h.inChannels,se=H,ae=X;for(let re=0;re<h.inChannels;++re){let ce=E[J+re];for(let ue=0;ue<k;++ue)L[se+ue]+=ce*_[ae+ue];se+=k,ae+=k}}}}}}return n.makeTensorInfo(N.shape,N.dtype,N.values)}var $E={kernelName:qo,backendName:"cpu",kernelFunc:qy};function EE(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,dy:a}=t,{strides:o,dilations:i,pad:c,dimRoundingMode:u,filterShape:l}=s;te([r,a],"depthwiseConv2dNativeBackpropFilter");let d=T.computeConv2DInfo(r.shape,l,o,i,c,u,!0),{strideHeight:p,strideWidth:h,filterHeight:f,filterWidth:g}=d,m=new Fe(d.filterShape,"float32"),y=d.padInfo.left,b=d.padInfo.top,w=d.outChannels/d.inChannels,v=n.data.get(r.dataId).values,k=new Fe(r.shape,r.dtype,v),N=n.data.get(a.dataId).values,E=new Fe(a.shape,a.dtype,N);for(let _=0;_<f;++_){let L=Math.max(0,Math.ceil((b-_)/p)),P=Math.min(d.outHeight,(d.inHeight+b-_)/p);for(let R=0;R<g;++R){let A=Math.max(0,Math.ceil((y-R)/h)),I=Math.min(d.outWidth,(d.inWidth+y-R)/h);for(let F=0;F<d.outChannels;++F){let B=Math.trunc(F/w),M=F%w,W=0;for(let z=0;z<d.batchSize;++z)for(let U=L;U<P;++U){let q=_+U*p-b;for(let H=A;H<I;++H){let K=R+H*h-y;W+=k.get(z,q,K,B)*E.get(z,U,H,F)}}m.set(W,_,R,B,M)}}}return n.makeTensorInfo(m.shape,m.dtype,m.values)}var RE={kernelName:Ko,backendName:"cpu",kernelFunc:EE};function AE(e){let{inputs:t,backend:n,attrs:s}=e,{dy:r,filter:a}=t,{strides:o,dilations:i,pad:c,dimRoundingMode:u,inputShape:l}=s;te([r,a],"depthwiseConv2DNativeBackpropInput");let d=S.computeStrides(r.shape),p=S.computeStrides(a.shape),h=T.computeConv2DInfo(l,a.shape,o,i,c,u,!0),f=new Fe(h.inShape,"float32"),g=f.values,[m,y,b]=f.strides,w=n.data.get(r.dataId).values,[v,k,N]=d,E=n.data.get(a.dataId).values,[_,L,P]=p,{batchSize:R,filterHeight:A,filterWidth:I,inChannels:F,inHeight:B,inWidth:M,outChannels:W,outHeight:z,outWidth:U,strideHeight:q,strideWidth:H}=h,K=A-1-h.padInfo.top,j=I-1-h.padInfo.left,Y=W/F;for(let X=0;X<R;++X)for(let J=0;J<F;++J)for(let se=0;se<B;++se){let ae=se-K,re=Math.max(0,Math.ceil(ae/q)),ce=Math.min(z,(A+ae)/q);for(let ue=0;ue<M;++ue){let ge=ue-j,Se=Math.max(0,Math.ceil(ge/H)),De=Math.min(U,(I+ge)/H),ke=0;for(let xe=re;xe<ce;++xe){let Re=xe*q-ae;for(let Ee=Se;Ee<De;++Ee){let Mt=Ee*H-ge,ze=v*X+k*xe+N*Ee,en=_*(A-1-Re)+L*(I-1-Mt)+P*J;for(let dt=0;dt<Y;++dt){let Nn=J*Y+dt,kt=w[ze+Nn],zt=E[en+dt];ke+=kt*zt}}}g[m*X+y*se+b*ue+J]=ke}}return n.makeTensorInfo(f.shape,f.dtype,f.values)}var DE={kernelName:jo,backendName:"cpu",kernelFunc:AE};function _E(e){let{inputs:t,backend:n}=e,{x:s}=t,r=S.sizeFromShape(s.shape),a=n.data.get(s.dataId).values,o=ie([r,r],s.dtype),i=o.values;for(let u=0;u<a.length;u++)i[u*r+u]=a[u];let c=[...s.shape,...s.shape];return n.makeTensorInfo(c,o.dtype,o.values)}var OE={kernelName:Xo,backendName:"cpu",kernelFunc:_E},FE={kernelName:Yo,backendName:"cpu",kernelFunc:({inputs:e,backend:t,attrs:n})=>{let{x:s,filter:r}=e,{strides:a,pad:o,dilations:i}=n,c=t,u=c.data.get(s.dataId).values,l=s.shape.length,d=c.data.get(r.dataId).values,p=r.shape.length,{batchSize:h,inHeight:f,inWidth:g,inChannels:m,outHeight:y,outWidth:b,padInfo:w,strideHeight:v,strideWidth:k,filterHeight:N,filterWidth:E,dilationHeight:_,dilationWidth:L,outShape:P}=T.computeDilation2DInfo(s.shape,r.shape,a,o,"NHWC",i),R=S.sizeFromShape(P),A=P.length,I=S.getArrayFromDType(s.dtype,R);for(let B=0;B<h;++B)for(let M=0;M<y;++M){let W=M*v-w.top;for(let z=0;z<b;++z){let U=z*k-w.left;for(let q=0;q<m;++q){let H=Number.MIN_SAFE_INTEGER;for(let j=0;j<N;++j){let Y=W+j*_;if(Y>=0&&Y<f)for(let X=0;X<E;++X){let J=U+X*L;if(J>=0&&J<g){let se=S.locToIndex([B,Y,J,q],l,S.computeStrides(s.shape)),ae=S.locToIndex([j,X,q],p,S.computeStrides(r.shape)),re=u[se]+d[ae];re>H&&(H=re)}}}let K=S.locToIndex([B,M,z,q],A,S.computeStrides(P));I[K]=H}}}return{dataId:c.write(S.toTypedArray(I,s.dtype),P,s.dtype),shape:P,dtype:s.dtype}}},PE={kernelName:eu,backendName:"cpu",kernelFunc:({inputs:e,backend:t,attrs:n})=>{let{x:s,filter:r,dy:a}=e,{strides:o,pad:i,dilations:c}=n,u=t,l=S.toNestedArray(s.shape,u.data.get(s.dataId).values),d=S.toNestedArray(r.shape,u.data.get(r.dataId).values),{batchSize:p,inHeight:h,inWidth:f,inChannels:g,outHeight:m,outWidth:y,padInfo:b,strideHeight:w,strideWidth:v,filterHeight:k,filterWidth:N,dilationHeight:E,dilationWidth:_,outShape:L}=T.computeDilation2DInfo(s.shape,r.shape,o,i,"NHWC",c);S.assert(a.rank===L.length,()=>`Error in ${eu}, dy must have the same rank as output ${L.length}, but got ${a.rank}`);let P=S.toNestedArray(L,u.data.get(a.dataId).values),R=S.makeZerosNestedTypedArray(r.shape,r.dtype);for(let I=0;I<p;++I)for(let F=0;F<m;++F){let B=F*w-b.top;for(let M=0;M<y;++M){let W=M*v-b.left;for(let z=0;z<g;++z){let U=Number.MIN_SAFE_INTEGER,q=0,H=0;for(let K=0;K<k;++K){let j=B+K*E;if(j>=0&&j<h)for(let Y=0;Y<N;++Y){let X=W+Y*_;if(X>=0&&X<f){let J=l[I][j][X][z]+d[K][Y][z];J>U&&(U=J,q=K,H=Y)}}}R[q][H][z]+=P[I][F][M][z]}}}return{dataId:u.write(S.toTypedArray(R,s.dtype),r.shape,r.dtype),shape:r.shape,dtype:r.dtype}}},LE={kernelName:Jc,backendName:"cpu",kernelFunc:({inputs:e,backend:t,attrs:n})=>{let{x:s,filter:r,dy:a}=e,{strides:o,pad:i,dilations:c}=n,u=t,l=S.toNestedArray(s.shape,u.data.get(s.dataId).values),d=S.toNestedArray(r.shape,u.data.get(r.dataId).values),{batchSize:p,inHeight:h,inWidth:f,inChannels:g,outHeight:m,outWidth:y,padInfo:b,strideHeight:w,strideWidth:v,filterHeight:k,filterWidth:N,dilationHeight:E,dilationWidth:_,outShape:L}=T.computeDilation2DInfo(s.shape,r.shape,o,i,"NHWC",c);S.assert(a.rank===L.length,()=>`Error in ${Jc}, dy must have the same rank as output ${L.length}, but got ${a.rank}`);let P=S.toNestedArray(L,u.data.get(a.dataId).values),R=S.makeZerosNestedTypedArray(s.shape,s.dtype);for(let I=0;I<p;++I)for(let F=0;F<m;++F){let B=F*w-b.top;for(let M=0;M<y;++M){let W=M*v-b.left;for(let z=0;z<g;++z){let U=Number.MIN_SAFE_INTEGER,q=B<0?0:B,H=W<0?0:W;for(let K=0;K<k;++K){let j=B+K*E;if(j>=0&&j<h)for(let Y=0;Y<N;++Y){let X=W+Y*_;if(X>=0&&X<f){let J=l[I][j][X][z]+d[K][Y][z];J>U&&(U=J,q=j,H=X)}}}R[I][q][H][z]+=P[I][F][M][z]}}}return{dataId:u.write(S.toTypedArray(R,s.dtype),s.shape,s.dtype),shape:s.shape,dtype:s.dtype}}};function BE(e){let{inputs:t,backend:n,attrs:s}=e,{image:r}=t,{canvas:a,options:o}=s,{contextOptions:i,imageOptions:c}=o||{},u=c?.alpha||1,l=i?.contextType||"2d";if(l!=="2d")throw new Error(`Context type ${i.contextType} is not supported by the CPU backend.`);let d=a.getContext(l,i?.contextAttributes||{});if(d==null)throw new Error(`Could not get the context with ${l} type.`);let[p,h]=r.shape.slice(0,2),f=r.shape.length===2?1:r.shape[2],g=n.data.get(r.dataId).values,m=r.dtype==="float32"?255:1,y=new Uint8ClampedArray(h*p*4);for(let w=0;w<p*h;++w){let v=[0,0,0,255*u];for(let N=0;N<f;N++){let E=g[w*f+N];if(r.dtype==="float32"){if(E<0||E>1)throw new Error(`Tensor values for a float32 Tensor must be in the range [0 - 1] but encountered ${E}.`)}else if(r.dtype==="int32"&&(E<0||E>255))throw new Error(`Tensor values for a int32 Tensor must be in the range [0 - 255] but encountered ${E}.`);f===1?(v[0]=E*m,v[1]=E*m,v[2]=E*m):v[N]=E*m}let k=w*4;y[k+0]=Math.round(v[0]),y[k+1]=Math.round(v[1]),y[k+2]=Math.round(v[2]),y[k+3]=Math.round(v[3])}a.width=h,a.height=p;let b=new ImageData(y,h,p);return d.putImageData(b,0,0),r}var VE={kernelName:Zo,backendName:"cpu",kernelFunc:BE};function Ea(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a,keepDims:o}=s;te(r,"sum");let i;r.dtype==="bool"?i=vn({inputs:{x:r},backend:n,attrs:{dtype:"int32"}}):i=Lt({inputs:{x:r},backend:n});let c=i.shape.length,u=S.parseAxisParam(a,i.shape),l=T.getAxesPermutation(u,c),d=u,p=i;l!=null&&(p=nt({inputs:{x:i},backend:n,attrs:{perm:l}}),d=T.getInnerMostAxes(d.length,c)),T.assertAxesAreInnerMostDims("sum",d,p.shape.length);let[h,f]=T.computeOutAndReduceShapes(p.shape,d),g=T.upcastType(p.dtype,"int32"),m=co(n,h,g),y=S.sizeFromShape(f),b=n.data.get(m.dataId).values,w=n.data.get(p.dataId).values;for(let v=0;v<b.length;++v){let k=v*y,N=0;for(let E=0;E<y;++E)N+=w[k+E];b[v]=N}if(o){let v=T.expandShapeToKeepDim(m.shape,u),k=m;m=$e({inputs:{x:m},backend:n,attrs:{shape:v}}),n.disposeIntermediateTensorInfo(k)}return n.disposeIntermediateTensorInfo(i),l!=null&&n.disposeIntermediateTensorInfo(p),m}var ME={kernelName:Ui,backendName:"cpu",kernelFunc:Ea};function zE(e){let{inputs:t,backend:n,attrs:s}=e,{equation:r}=s,a=t,{allDims:o,summedDims:i,idDims:c}=T.decodeEinsumEquation(r,a.length);T.checkEinsumDimSizes(o.length,c,a);let{path:u,steps:l}=T.getEinsumComputePath(i,c),d=l.length,p=null,h=o.length,f=[];for(let g=0;g<d;++g){for(let m of l[g]){let{permutationIndices:y,expandDims:b}=T.getEinsumPermutation(h,c[m]),w;T.isIdentityPermutation(y)?w=a[m]:(w=nt({inputs:{x:a[m]},backend:n,attrs:{perm:y}}),f.push(w));let v=w.shape.slice();for(let k=0;k<b.length;++k)v.splice(b[k],0,1);S.arraysEqual(w.shape,v)||(w=$e({inputs:{x:w},backend:n,attrs:{shape:v}}),f.push(w)),p===null?p=w:(p=Ec({inputs:{a:w,b:p},backend:n}),f.push(p))}g<d-1&&(u[g]>=0&&(p=Ea({inputs:{x:p},backend:n,attrs:{axis:u[g]-(o.length-h),keepDims:!1}}),f.push(p)),h--)}for(let g of f)g!==p&&n.disposeIntermediateTensorInfo(g);return p}var WE={kernelName:Qo,backendName:"cpu",kernelFunc:zE};function UE(e){let{inputs:t,backend:n}=e,{dy:s,y:r}=t;te([s,r],"eluGrad");let a=new Float32Array(S.sizeFromShape(r.shape)),o=n.data.get(r.dataId).values,i=n.data.get(s.dataId).values;for(let c=0;c<o.length;++c){let u=o[c];u>=0?a[c]=i[c]:a[c]=i[c]*(u+1)}return n.makeTensorInfo(r.shape,"float32",a)}var GE={kernelName:Zu,backendName:"cpu",kernelFunc:UE},HE=T.ERF_P,qE=T.ERF_A1,KE=T.ERF_A2,jE=T.ERF_A3,XE=T.ERF_A4,YE=T.ERF_A5,ZE=ye(Tr,e=>{let t=Math.sign(e),n=Math.abs(e),s=1/(1+HE*n);return t*(1-((((YE*s+XE)*s+jE)*s+KE)*s+qE)*s*Math.exp(-n*n))}),QE={kernelName:Tr,backendName:"cpu",kernelFunc:ZE};function lo(e){let{inputs:t,backend:n,attrs:s}=e,{input:r}=t,{dim:a}=s,o=r.shape.length,i=r.shape.slice(),c=a;return a<0&&(S.assert(-(o+1)<=a,()=>`Axis must be in the interval [${-(o+1)}, ${o}]`),c=o+a+1),i.splice(c,0,1),$e({inputs:{x:r},backend:n,attrs:{shape:i}})}var JE={kernelName:Jo,backendName:"cpu",kernelFunc:lo},eR=Oe((e,t)=>e/t),fd=Le(Cr,eR),wu={kernelName:Cr,backendName:"cpu",kernelFunc:fd};function Ky(e,t,n){let s=e.shape,r=s[0],a=s[1],o=n.data.get(e.dataId),i=o.complexTensorInfos.real,c=o.complexTensorInfos.imag,u=[r,a],l=S.sizeFromShape(u),d=S.getTypedArrayFromDType("float32",l),p=S.getTypedArrayFromDType("float32",l);for(let m=0;m<r;m++){let y=Un({inputs:{x:i},backend:n,attrs:{begin:[m,0],size:[1,a]}}),b=Un({inputs:{x:c},backend:n,attrs:{begin:[m,0],size:[1,a]}}),w=it({inputs:{real:y,imag:b},backend:n}),{real:v,imag:k}=tR(w,t,n),N=T.mergeRealAndImagArrays(v,k);for(let E=0;E<a;E++){let _=T.getComplexWithIndex(N,E);d[m*a+E]=_.real,p[m*a+E]=_.imag}n.disposeIntermediateTensorInfo(y),n.disposeIntermediateTensorInfo(b),n.disposeIntermediateTensorInfo(w)}let h=n.makeTensorInfo(u,"float32",d),f=n.makeTensorInfo(u,"float32",p),g=it({inputs:{real:h,imag:f},backend:n});return n.disposeIntermediateTensorInfo(h),n.disposeIntermediateTensorInfo(f),g}function tR(e,t,n){let s=S.sizeFromShape(e.shape),r=n.data.get(e.dataId),a=n.data.get(r.complexTensorInfos.real.dataId).values,o=n.data.get(r.complexTensorInfos.imag.dataId).values;if(nR(s)){let i=Su(a,o,s,t,n),c=[e.shape[0],e.shape[1]];if(t){let u=n.makeTensorInfo(c,"float32",i.real),l=n.makeTensorInfo(c,"float32",i.imag),d=n.makeTensorInfo([],"float32",S.createScalarValue(s,"float32")),p=Lt({inputs:{x:d},backend:n}),h=wu.kernelFunc({inputs:{a:u,b:d},backend:n}),f=wu.kernelFunc({inputs:{a:l,b:p},backend:n}),g=n.data.get(h.dataId).values,m=n.data.get(f.dataId).values;return n.disposeIntermediateTensorInfo(u),n.disposeIntermediateTensorInfo(l),n.disposeIntermediateTensorInfo(d),n.disposeIntermediateTensorInfo(p),n.disposeIntermediateTensorInfo(h),n.disposeIntermediateTensorInfo(f),{real:g,imag:m}}return i}else{let i=T.mergeRealAndImagArrays(a,o),c=sR(i,s,t);return T.splitRealAndImagArrays(c)}}function nR(e){return(e&e-1)===0}function Su(e,t,n,s,r){if(n===1)return{real:e,imag:t};let a=T.mergeRealAndImagArrays(e,t),o=n/2,i=T.complexWithEvenIndex(a),c=i.real,u=i.imag,l=[c.length],d=r.makeTensorInfo(l,"float32",c),p=r.makeTensorInfo(l,"float32",u),h=it({inputs:{real:d,imag:p},backend:r}),f=T.complexWithOddIndex(a),g=f.real,m=f.imag,y=[g.length],b=r.makeTensorInfo(y,"float32",g),w=r.makeTensorInfo(y,"float32",m),v=it({inputs:{real:b,imag:w},backend:r}),k=Su(c,u,o,s,r),N=k.real,E=k.imag,_=[N.length],L=r.makeTensorInfo(_,"float32",N),P=r.makeTensorInfo(_,"float32",E),R=it({inputs:{real:L,imag:P},backend:r}),A=Su(g,m,o,s,r),I=A.real,F=A.imag,B=[I.length],M=r.makeTensorInfo(B,"float32",I),W=r.makeTensorInfo(B,"float32",F),z=it({inputs:{real:M,imag:W},backend:r}),U=T.exponents(n,s),q=[U.real.length],H=r.makeTensorInfo(q,"float32",U.real),K=r.makeTensorInfo(q,"float32",U.imag),j=it({inputs:{real:H,imag:K},backend:r}),Y=Ec({inputs:{a:j,b:z},backend:r}),X=ms({inputs:{a:R,b:Y},backend:r}),J=pd({inputs:{a:R,b:Y},backend:r}),se=Wn({inputs:{input:X},backend:r}),ae=Wn({inputs:{input:J},backend:r}),re=gs({inputs:{input:X},backend:r}),ce=gs({inputs:{input:J},backend:r}),ue=ys({inputs:[se,ae],backend:r,attrs:{axis:0}}),ge=ys({inputs:[re,ce],backend:r,attrs:{axis:0}}),Se=r.data.get(ue.dataId).values,De=r.data.get(ge.dataId).values;return r.disposeIntermediateTensorInfo(d),r.disposeIntermediateTensorInfo(p),r.disposeIntermediateTensorInfo(h),r.disposeIntermediateTensorInfo(b),r.disposeIntermediateTensorInfo(w),r.disposeIntermediateTensorInfo(v),r.disposeIntermediateTensorInfo(L),r.disposeIntermediateTensorInfo(P),r.disposeIntermediateTensorInfo(R),r.disposeIntermediateTensorInfo(M),r.disposeIntermediateTensorInfo(W),r.disposeIntermediateTensorInfo(z),r.disposeIntermediateTensorInfo(H),r.disposeIntermediateTensorInfo(K),r.disposeIntermediateTensorInfo(j),r.disposeIntermediateTensorInfo(Y),r.disposeIntermediateTensorInfo(X),r.disposeIntermediateTensorInfo(J),r.disposeIntermediateTensorInfo(se),r.disposeIntermediateTensorInfo(re),r.disposeIntermediateTensorInfo(ae),r.disposeIntermediateTensorInfo(ce),r.disposeIntermediateTensorInfo(ue),r.disposeIntermediateTensorInfo(ge),{real:Se,imag:De}}function sR(e,t,n){let s=new Float32Array(t*2);for(let r=0;r<t;r++){let a=0,o=0;for(let i=0;i<t;i++){let c=T.exponent(r*i,t,n),u=T.getComplexWithIndex(e,i);a+=u.real*c.real-u.imag*c.imag,o+=u.real*c.imag+u.imag*c.real}n&&(a/=t,o/=t),T.assignToTypedArray(s,a,o,r)}return s}function rR(e){let{inputs:t,backend:n}=e,{input:s}=t,r=S.sizeFromShape(s.shape),a=s.shape[s.shape.length-1],o=r/a,i=$e({inputs:{x:s},backend:n,attrs:{shape:[o,a]}}),c=Ky(i,!1,n),u=$e({inputs:{x:c},backend:n,attrs:{shape:s.shape}});return n.disposeIntermediateTensorInfo(i),n.disposeIntermediateTensorInfo(c),u}var aR={kernelName:ei,backendName:"cpu",kernelFunc:rR};function md(e){let{backend:t,attrs:n}=e,{shape:s,value:r,dtype:a}=n,o=a||S.inferDtype(r),i=S.getArrayFromDType(o,S.sizeFromShape(s));return iR(i,r,o),t.makeTensorInfo(s,o,i)}var oR={kernelName:ti,backendName:"cpu",kernelFunc:md};function iR(e,t,n){e.fill(t)}var cR={kernelName:ni,backendName:"cpu",kernelFunc:({inputs:e,attrs:t,backend:n})=>{let{image:s}=e,r=n,a=S.getTypedArrayFromDType(s.dtype,S.sizeFromShape(s.shape)),[o,i,c,u]=s.shape,l=r.data.get(s.dataId).values;for(let p=0;p<o;p++){let h=p*c*i*u;for(let f=0;f<i;f++){let g=f*(c*u);for(let m=0;m<c;m++){let y=m*u;for(let b=0;b<u;b++){let w=Math.round(c-m-1),v=h+g+y+b,k=l[v];if(w>=0&&w<c){let N=w*u,E=h+g+N+b;k=l[E]}a[v]=k}}}}return{dataId:r.write(a,s.shape,s.dtype),shape:s.shape,dtype:s.dtype}}};function uR(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,filter:a,bias:o,preluActivationWeights:i}=t,{strides:c,pad:u,dataFormat:l,dilations:d,dimRoundingMode:p,activation:h,leakyreluAlpha:f}=s,g=Hy({inputs:{x:r,filter:a},backend:n,attrs:{strides:c,pad:u,dataFormat:l,dilations:d,dimRoundingMode:p}});if(o){let m=g;if(l==="NCHW"&&o.shape.length===1&&o.shape[0]!==1){let y=$e({inputs:{x:o},backend:n,attrs:{shape:[o.shape[0],1,1]}});g=ms({inputs:{a:g,b:y},backend:n}),n.disposeIntermediateTensorInfo(y)}else g=ms({inputs:{a:g,b:o},backend:n});n.disposeIntermediateTensorInfo(m)}if(h){let m=g;if(l==="NCHW"&&h==="prelu"&&i.shape.length===1&&i.shape[0]!==1){let y=$e({inputs:{x:i},backend:n,attrs:{shape:[i.shape[0],1,1]}});g=uo(n,g,h,y,f),n.disposeIntermediateTensorInfo(y)}else g=uo(n,g,h,i,f);n.disposeIntermediateTensorInfo(m)}return g}var lR={kernelName:Hs,backendName:"cpu",kernelFunc:uR};function dR(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,filter:a,bias:o,preluActivationWeights:i}=t,{strides:c,pad:u,dataFormat:l,dilations:d,dimRoundingMode:p,activation:h,leakyreluAlpha:f}=s,g=qy({inputs:{x:r,filter:a},backend:n,attrs:{strides:c,pad:u,dataFormat:l,dilations:d,dimRoundingMode:p}});if(o){let m=g;g=ms({inputs:{a:g,b:o},backend:n}),n.disposeIntermediateTensorInfo(m)}if(h){let m=g;g=uo(n,g,h,i,f),n.disposeIntermediateTensorInfo(m)}return g}var pR={kernelName:qs,backendName:"cpu",kernelFunc:dR};function hR(e){let{inputs:t,backend:n}=e,{params:s,indices:r}=t,a=S.sizeFromShape(s.shape),o=r.shape,i=o[o.length-1],[c,u,l,d]=T.prepareAndValidate(s,r);if(u===0)return n.makeTensorInfo(c,s.dtype,[]);let p=n.data.get(r.dataId).values,h=n.bufferSync(s),f=sy(p,h,s.dtype,u,i,l,d,s.shape,a);return n.makeTensorInfo(c,s.dtype,f.values)}var fR={kernelName:ai,backendName:"cpu",kernelFunc:hR};function mR(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,indices:a}=t,{axis:o,batchDims:i}=s;te([r,a],"gatherV2");let c=S.parseAxisParam(o,r.shape)[0],u=n.data.get(a.dataId).values,l=r.shape[c];for(let v=0;v<u.length;++v){let k=u[v];S.assert(k<=l-1&&k>=0,()=>`GatherV2: the index value ${k} is not in [0, ${l-1}]`)}let d=i;i==null&&(d=0);let p=S.sizeFromShape(a.shape),h=T.segment_util.collectGatherOpShapeInfo(r,a,c,d),f=$e({inputs:{x:r},backend:n,attrs:{shape:[h.batchSize,h.outerSize,h.dimSize,h.sliceSize]}}),g=$e({inputs:{x:a},backend:n,attrs:{shape:[h.batchSize,p/h.batchSize]}}),m=[h.batchSize,h.outerSize,p/h.batchSize,h.sliceSize],y=n.bufferSync(g),b=n.bufferSync(f),w=ry(b,y,m);return n.disposeIntermediateTensorInfo(f),n.disposeIntermediateTensorInfo(g),n.makeTensorInfo(h.outputShape,w.dtype,w.values)}var gR={kernelName:ri,backendName:"cpu",kernelFunc:mR};function yR(e){let{inputs:t,backend:n}=e,{input:s}=t,r=S.sizeFromShape(s.shape),a=s.shape[s.shape.length-1],o=r/a,i=$e({inputs:{x:s},backend:n,attrs:{shape:[o,a]}}),c=Ky(i,!0,n),u=$e({inputs:{x:c},backend:n,attrs:{shape:s.shape}});return n.disposeIntermediateTensorInfo(i),n.disposeIntermediateTensorInfo(c),u}var xR={kernelName:oi,backendName:"cpu",kernelFunc:yR},bR=ye(Pr,e=>Number.isFinite(e)?1:0,"bool"),vR={kernelName:Pr,backendName:"cpu",kernelFunc:bR},wR=ye(Lr,e=>Math.abs(e)===1/0?1:0,"bool"),SR={kernelName:Lr,backendName:"cpu",kernelFunc:wR},kR=ye(Br,e=>Number.isNaN(e)?1:0,"bool"),IR={kernelName:Br,backendName:"cpu",kernelFunc:kR};function CR(e){let{backend:t,attrs:n}=e,{start:s,stop:r,num:a}=n,o=uy(s,r,a);return t.makeTensorInfo([o.length],"float32",o)}var NR={kernelName:ui,backendName:"cpu",kernelFunc:CR},TR=ye(Wr,e=>Math.log1p(e)),$R={kernelName:Wr,backendName:"cpu",kernelFunc:TR},ER=Oe((e,t)=>e&&t),RR=Le(Ur,ER,null,"bool"),AR={kernelName:Ur,backendName:"cpu",kernelFunc:RR},DR=ye(Gr,e=>e?0:1,"bool"),_R={kernelName:Gr,backendName:"cpu",kernelFunc:DR},OR=Oe((e,t)=>e||t),FR=Le(Hr,OR,null,"bool"),PR={kernelName:Hr,backendName:"cpu",kernelFunc:FR};function LR(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{depthRadius:a,bias:o,alpha:i,beta:c}=s;te(r,"LRN");let u=r.shape[3],l=u-1,d=n.data.get(r.dataId).values,p=S.sizeFromShape(r.shape),h=new Float32Array(p);function f(g){let m=g%u,y=g-m+Math.max(0,m-a),b=g-m+Math.min(m+a,l),w=0;for(;y<=b;y++){let v=d[y];w+=v*v}return w}for(let g=0;g<p;g++){let m=f(g),y=d[g]*Math.pow(o+i*m,-c);h[g]=y}return n.makeTensorInfo(r.shape,r.dtype,h)}var BR={kernelName:li,backendName:"cpu",kernelFunc:LR};function VR(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,y:a,dy:o}=t,{depthRadius:i,bias:c,alpha:u,beta:l}=s;te(o,"LRNGrad");let d=S.sizeFromShape(o.shape),p=o.shape[3],h=n.data.get(o.dataId).values,f=n.data.get(r.dataId).values,g=n.data.get(a.dataId).values,m=new Float32Array(d),y=d;for(let b=0;b<y;b++){let w=b%p,v=b-w+Math.max(0,w-i),k=b-w+Math.min(p,w+i+1),N=0;for(let E=v;E<k;E++)N+=Math.pow(f[E],2);N=u*N+c;for(let E=v;E<k;E++){let _=-2*u*l*f[E]*g[b]/N;b===E&&(_+=Math.pow(N,-l)),_*=h[b],m[E]+=_}}return n.makeTensorInfo(o.shape,r.dtype,m)}var MR={kernelName:Qu,backendName:"cpu",kernelFunc:VR};function jy(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{reductionIndices:a,keepDims:o}=s,i=n,c=r.shape,u=c.length,l=S.parseAxisParam(a,c),d=l,p=T.getAxesPermutation(d,u),h=i.data.get(r.dataId).values;if(p!=null){let v=new Array(u);for(let k=0;k<v.length;k++)v[k]=c[p[k]];h=ld(h,c,r.dtype,p,v),d=T.getInnerMostAxes(d.length,u),c=v}te(r,"max"),T.assertAxesAreInnerMostDims("max",d,u);let[f,g]=T.computeOutAndReduceShapes(c,d),m=S.sizeFromShape(g),y=dy(h,m,f,r.dtype),b=i.write(y,f,r.dtype),w=f;return o&&(w=T.expandShapeToKeepDim(f,l)),{dataId:b,shape:w,dtype:r.dtype}}var zR={kernelName:di,backendName:"cpu",kernelFunc:jy};function WR(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t;te(r,"maxPool");let{filterSize:a,strides:o,pad:i,dimRoundingMode:c}=s,u=1;S.assert(T.eitherStridesOrDilationsAreOne(o,u),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${o} and dilations '${u}'`);let l=T.computePool2DInfo(r.shape,a,o,u,i,c),d;if(l.filterWidth===1&&l.filterHeight===1&&S.arraysEqual(l.inShape,l.outShape))d=Lt({inputs:{x:r},backend:n});else{let p=n.data.get(r.dataId).values,h=S.computeStrides(r.shape),f=hd(p,r.shape,r.dtype,h,l,"max");d=n.makeTensorInfo(l.outShape,r.dtype,f.values)}return d}var UR={kernelName:pi,backendName:"cpu",kernelFunc:WR};function GR(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{filterSize:a,strides:o,pad:i,dimRoundingMode:c,dataFormat:u}=s;te(r,"maxPool3d");let l=T.computePool3DInfo(r.shape,a,o,1,i,c,u),d=n.data.get(r.dataId).values,p=Gy(d,r.shape,r.dtype,S.computeStrides(r.shape),l,"max");return n.makeTensorInfo(p.shape,"float32",p.values)}var HR={kernelName:hi,backendName:"cpu",kernelFunc:GR};function qR(e){let{inputs:t,backend:n,attrs:s}=e,{dy:r,input:a}=t,{filterSize:o,strides:i,pad:c,dimRoundingMode:u}=s;te([r,a],"maxPool3DGrad");let l=T.computePool3DInfo(a.shape,o,i,1,c,u),d=n.bufferSync(a),p=O$(d,l),h=l.strideDepth,f=l.strideHeight,g=l.strideWidth,m=l.dilationDepth,y=l.dilationHeight,b=l.dilationWidth,w=l.effectiveFilterDepth,v=l.effectiveFilterHeight,k=l.effectiveFilterWidth,N=w-1-l.padInfo.front,E=k-1-l.padInfo.left,_=v-1-l.padInfo.top,L=ie(a.shape,"float32"),P=n.bufferSync(r);for(let R=0;R<l.batchSize;++R)for(let A=0;A<l.inChannels;++A)for(let I=0;I<l.inDepth;++I)for(let F=0;F<l.inHeight;++F)for(let B=0;B<l.inWidth;++B){let M=I-N,W=F-_,z=B-E,U=0;for(let q=0;q<w;q+=m){let H=(M+q)/h;if(!(H<0||H>=l.outDepth||Math.floor(H)!==H))for(let K=0;K<v;K+=y){let j=(W+K)/f;if(!(j<0||j>=l.outHeight||Math.floor(j)!==j))for(let Y=0;Y<k;Y+=b){let X=(z+Y)/g;if(X<0||X>=l.outWidth||Math.floor(X)!==X)continue;let J=w*v*k-1-p.get(R,H,j,X,A),se=q*v*k+K*k+Y,ae=J===se?1:0;if(ae===0)continue;let re=P.get(R,H,j,X,A);U+=re*ae}}}L.set(U,R,I,F,B,A)}return n.makeTensorInfo(L.shape,L.dtype,L.values)}var KR={kernelName:el,backendName:"cpu",kernelFunc:qR};function jR(e){let{inputs:t,backend:n,attrs:s}=e,{dy:r,input:a,output:o}=t,i=a;te([a,o],"maxPoolGrad");let{filterSize:c,strides:u,pad:l,dimRoundingMode:d}=s,p=T.computePool2DInfo(i.shape,c,u,1,l,d),h=n.data.get(i.dataId).values,f=ie(p.outShape,i.dtype,Uy(h,i.shape,i.dtype,p).values),g=p.strideHeight,m=p.strideWidth,y=p.dilationHeight,b=p.dilationWidth,w=p.effectiveFilterHeight,v=p.effectiveFilterWidth,k=v-1-p.padInfo.left,N=w-1-p.padInfo.top,E=ie(i.shape,"float32"),_=n.data.get(r.dataId).values,L=ie(r.shape,"float32",_);for(let P=0;P<p.batchSize;++P)for(let R=0;R<p.inChannels;++R)for(let A=0;A<p.inHeight;++A)for(let I=0;I<p.inWidth;++I){let F=A-N,B=I-k,M=0;for(let W=0;W<w;W+=y){let z=(F+W)/g;if(!(z<0||z>=p.outHeight||Math.floor(z)!==z))for(let U=0;U<v;U+=b){let q=(B+U)/m;if(q<0||q>=p.outWidth||Math.floor(q)!==q)continue;let H=w*v-1-f.get(P,z,q,R),K=W*v+U,j=H===K?1:0;if(j===0)continue;let Y=L.get(P,z,q,R);M+=Y*j}}E.set(M,P,A,I,R)}return n.makeTensorInfo(E.shape,E.dtype,E.values)}var XR={kernelName:Ju,backendName:"cpu",kernelFunc:jR};function YR(e,t,n,s,r){let a=S.computeStrides(t),o=hd(e,t,n,a,r,"max"),i=Uy(e,t,n,r,!0,s);return[o.values,i.values]}var ZR={kernelName:fi,backendName:"cpu",kernelFunc:({inputs:e,attrs:t,backend:n})=>{let{x:s}=e,{filterSize:r,strides:a,pad:o,includeBatchInIndex:i}=t,c=n;te(s,"MaxPoolWithArgmax");let u=c.data.get(s.dataId).values,l=T.computePool2DInfo(s.shape,r,a,[1,1],o),[d,p]=YR(u,s.shape,s.dtype,i,l),h=c.write(d,l.outShape,s.dtype),f=c.write(p,l.outShape,s.dtype);return[{dataId:h,shape:l.outShape,dtype:s.dtype},{dataId:f,shape:l.outShape,dtype:"int32"}]}};function QR(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a,keepDims:o}=s,i=S.parseAxisParam(a,r.shape),u=T.computeOutAndReduceShapes(r.shape,i)[1],l=S.sizeFromShape(u),d=[],p=n.makeTensorInfo([],"float32",new Float32Array([l]));d.push(p);let h=vn({inputs:{x:r},backend:n,attrs:{dtype:"float32"}});d.push(h);let f=fd({inputs:{a:h,b:p},backend:n});d.push(f);let g=Ea({inputs:{x:f},backend:n,attrs:{axis:a,keepDims:o}});return d.forEach(m=>n.disposeIntermediateTensorInfo(m)),g}var JR={kernelName:mi,backendName:"cpu",kernelFunc:QR};function eA(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a,keepDims:o}=s;te(r,"min");let i=S.parseAxisParam(a,r.shape),c=i,u=T.getAxesPermutation(c,r.shape.length),l=r;u!=null&&(l=nt({inputs:{x:r},backend:n,attrs:{perm:u}}),c=T.getInnerMostAxes(c.length,r.shape.length)),T.assertAxesAreInnerMostDims("min",c,l.shape.length);let[d,p]=T.computeOutAndReduceShapes(l.shape,c),h=S.sizeFromShape(p),f=S.makeZerosTypedArray(S.sizeFromShape(d),l.dtype),g=n.data.get(l.dataId).values;for(let y=0;y<f.length;++y){let b=y*h,w=g[b];for(let v=0;v<h;++v){let k=g[b+v];(Number.isNaN(k)||k<w)&&(w=k)}f[y]=w}u!=null&&n.disposeIntermediateTensorInfo(l);let m=n.makeTensorInfo(d,l.dtype,f);if(o){let y=T.expandShapeToKeepDim(d,i),b=$e({inputs:{x:m},backend:n,attrs:{shape:y}});return n.disposeIntermediateTensorInfo(m),b}return m}var tA={kernelName:gi,backendName:"cpu",kernelFunc:eA};function nA(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{paddings:a,mode:o}=s;te(r,"mirrorPad");let i=a.map((w,v)=>w[0]+r.shape[v]+w[1]),c=a.map(w=>w[0]),u=a.map((w,v)=>w[0]+r.shape[v]),l=o==="reflect"?0:1,d=n.data.get(r.dataId).values,p=r.shape.length,h=S.computeStrides(r.shape),f=S.sizeFromShape(i),g=i.length,m=S.computeStrides(i),y=S.getTypedArrayFromDType(r.dtype,f);for(let w=0;w<f;w++){let v=S.indexToLoc(w,g,m);for(let N=0;N<g;N++)v[N]<c[N]?v[N]=c[N]*2-v[N]-l:v[N]>=u[N]&&(v[N]=(u[N]-1)*2-v[N]+l);v=v.map((N,E)=>N-c[E]);let k=S.locToIndex(v,p,h);y[w]=d[k]}return{dataId:n.write(y,i,r.dtype),shape:i,dtype:r.dtype}}var sA={kernelName:yi,backendName:"cpu",kernelFunc:nA},rA=Oe((e,t)=>{let n=e%t;return e<0&&t<0||e>=0&&t>=0?n:(n+t)%t}),aA=Le(jr,rA),oA={kernelName:jr,backendName:"cpu",kernelFunc:aA},iA=Mu(Mp());function Xy(e){let{inputs:t,backend:n,attrs:s}=e,{logits:r}=t,{dim:a}=s,o=r.shape.length,i=a;if(i===-1&&(i=o-1),i!==o-1)throw Error(`Softmax along a non-last dimension is not yet supported. Logits was rank ${o} and dim was ${i}`);let c=S.parseAxisParam([i],r.shape),u=jy({inputs:{x:r},backend:n,attrs:{reductionIndices:c,keepDims:!1}}),l=T.expandShapeToKeepDim(u.shape,c),d=$e({inputs:{x:u},backend:n,attrs:{shape:l}}),p=pd({inputs:{a:r,b:d},backend:n}),h=Jg({inputs:{x:p},backend:n}),f=Ea({inputs:{x:h},backend:n,attrs:{axis:c,keepDims:!1}}),g=$e({inputs:{x:f},backend:n,attrs:{shape:l}}),m=fd({inputs:{a:h,b:g},backend:n});return n.disposeIntermediateTensorInfo(u),n.disposeIntermediateTensorInfo(d),n.disposeIntermediateTensorInfo(p),n.disposeIntermediateTensorInfo(h),n.disposeIntermediateTensorInfo(f),n.disposeIntermediateTensorInfo(g),m}var cA={kernelName:qi,backendName:"cpu",kernelFunc:Xy};function uA(e){let{inputs:t,backend:n,attrs:s}=e,{logits:r}=t,{numSamples:a,seed:o,normalized:i}=s;te(r,"multinomial");let c=i?r:Xy({inputs:{logits:r},backend:n,attrs:{dim:-1}}),u=c.shape[0],l=c.shape[1],d=n.data.get(c.dataId).values,p=[u,a],h=S.makeZerosTypedArray(S.sizeFromShape(p),"int32");for(let f=0;f<u;++f){let g=f*l,m=new Float32Array(l-1);m[0]=d[g];for(let w=1;w<m.length;++w)m[w]=m[w-1]+d[g+w];let y=iA.alea(o.toString()),b=f*a;for(let w=0;w<a;++w){let v=y();h[b+w]=m.length;for(let k=0;k<m.length;k++)if(v<m[k]){h[b+w]=k;break}}}return i||n.disposeIntermediateTensorInfo(c),n.makeTensorInfo(p,"int32",h)}var lA={kernelName:xi,backendName:"cpu",kernelFunc:uA},dA=Bt.nonMaxSuppressionV3Impl;function pA(e){let{inputs:t,backend:n,attrs:s}=e,{boxes:r,scores:a}=t,{maxOutputSize:o,iouThreshold:i,scoreThreshold:c}=s;te(r,"NonMaxSuppression");let u=n.data.get(r.dataId).values,l=n.data.get(a.dataId).values,{selectedIndices:d}=dA(u,l,o,i,c);return n.makeTensorInfo([d.length],"int32",new Int32Array(d))}var hA={kernelName:vi,backendName:"cpu",kernelFunc:pA},fA=Bt.nonMaxSuppressionV4Impl;function mA(e){let{inputs:t,backend:n,attrs:s}=e,{boxes:r,scores:a}=t,{maxOutputSize:o,iouThreshold:i,scoreThreshold:c,padToMaxOutputSize:u}=s;te(r,"NonMaxSuppressionPadded");let l=n.data.get(r.dataId).values,d=n.data.get(a.dataId).values,{selectedIndices:p,validOutputs:h}=fA(l,d,o,i,c,u);return[n.makeTensorInfo([p.length],"int32",new Int32Array(p)),n.makeTensorInfo([],"int32",new Int32Array([h]))]}var gA={kernelName:wi,backendName:"cpu",kernelFunc:mA},yA=Bt.nonMaxSuppressionV5Impl;function xA(e){let{inputs:t,backend:n,attrs:s}=e,{boxes:r,scores:a}=t,{maxOutputSize:o,iouThreshold:i,scoreThreshold:c,softNmsSigma:u}=s;te(r,"NonMaxSuppressionWithScore");let l=n.data.get(r.dataId).values,d=n.data.get(a.dataId).values,p=o,h=i,f=c,g=u,{selectedIndices:m,selectedScores:y}=yA(l,d,p,h,f,g);return[n.makeTensorInfo([m.length],"int32",new Int32Array(m)),n.makeTensorInfo([y.length],"float32",new Float32Array(y))]}var bA={kernelName:Si,backendName:"cpu",kernelFunc:xA};function vA(e){let{inputs:t,backend:n,attrs:s}=e,{indices:r}=t,{dtype:a,depth:o,onValue:i,offValue:c}=s;te(r,"oneHot");let u=S.sizeFromShape(r.shape),l=new Float32Array(u*o);l.fill(c);let d=n.data.get(r.dataId).values;for(let p=0;p<u;++p)d[p]>=0&&d[p]<o&&(l[p*o+d[p]]=i);return n.makeTensorInfo([...r.shape,o],a,l)}var wA={kernelName:Ii,backendName:"cpu",kernelFunc:vA};function po(e){let{inputs:t,backend:n}=e,{x:s}=t;if(s.dtype==="string")throw new Error("zerosLike is not supported for string tensors");if(s.dtype==="complex64"){let r=Wn({inputs:{input:s},backend:n}),a=po({inputs:{x:r},backend:n}),o=gs({inputs:{input:s},backend:n}),i=po({inputs:{x:o},backend:n}),c=it({inputs:{real:a,imag:i},backend:n});return n.disposeIntermediateTensorInfo(r),n.disposeIntermediateTensorInfo(a),n.disposeIntermediateTensorInfo(o),n.disposeIntermediateTensorInfo(i),c}else return md({backend:n,attrs:{shape:s.shape,value:0,dtype:s.dtype}})}var SA={kernelName:ic,backendName:"cpu",kernelFunc:po};function Yy(e){let{inputs:t,backend:n}=e,{x:s}=t;if(s.dtype==="string")throw new Error("onesLike is not supported for string tensors");if(s.dtype==="complex64"){let r=Wn({inputs:{input:s},backend:n}),a=Yy({inputs:{x:r},backend:n}),o=gs({inputs:{input:s},backend:n}),i=po({inputs:{x:o},backend:n}),c=it({inputs:{real:a,imag:i},backend:n});return n.disposeIntermediateTensorInfo(r),n.disposeIntermediateTensorInfo(a),n.disposeIntermediateTensorInfo(o),n.disposeIntermediateTensorInfo(i),c}else return md({backend:n,attrs:{shape:s.shape,value:1,dtype:s.dtype}})}var kA={kernelName:ki,backendName:"cpu",kernelFunc:Yy};function Zy(e){let{inputs:t,backend:n,attrs:s}=e,{axis:r}=s;if(t.length===1)return lo({inputs:{input:t[0]},backend:n,attrs:{dim:r}});let a=t[0].shape,o=t[0].dtype;t.forEach(l=>{S.assertShapesMatch(a,l.shape,"All tensors passed to stack must have matching shapes"),S.assert(o===l.dtype,()=>"All tensors passed to stack must have matching dtypes")});let i=[],c=t.map(l=>{let d=lo({inputs:{input:l},backend:n,attrs:{dim:r}});return i.push(d),d}),u=ys({inputs:c,backend:n,attrs:{axis:r}});return i.forEach(l=>n.disposeIntermediateTensorInfo(l)),u}var IA={kernelName:Ci,backendName:"cpu",kernelFunc:Zy};function CA(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{paddings:a,constantValue:o}=s;te(r,"pad");let i=a.map((b,w)=>b[0]+r.shape[w]+b[1]),c=a.map(b=>b[0]),u=n.data.get(r.dataId).values,l=S.sizeFromShape(r.shape),d=r.shape.length,p=S.computeStrides(r.shape),h=S.sizeFromShape(i),f=i.length,g=S.computeStrides(i),m=S.getTypedArrayFromDType(r.dtype,h);o!==0&&m.fill(o);for(let b=0;b<l;b++){let v=S.indexToLoc(b,d,p).map((N,E)=>N+c[E]),k=S.locToIndex(v,f,g);m[k]=u[b]}return{dataId:n.write(m,i,r.dtype),shape:i,dtype:r.dtype}}var Qy={kernelName:Ni,backendName:"cpu",kernelFunc:CA},NA=Oe((e,t)=>Math.pow(e,t)),TA=Le(Zr,NA),$A={kernelName:Zr,backendName:"cpu",kernelFunc:TA};function EA(e){let{inputs:t,backend:n,attrs:s}=e,{paramsNestedSplits:r,paramsDenseValues:a,indices:o}=t,{outputRaggedRank:i}=s,c=r.map(y=>n.data.get(y.dataId).values),u=r.map(y=>y.shape),l=n.data.get(a.dataId).values,d=n.data.get(o.dataId).values,[p,h,f]=yy(c,u,l,a.shape,a.dtype,d,o.shape,i),g=p.map(y=>n.makeTensorInfo([y.length],"int32",y)),m=n.makeTensorInfo(f,a.dtype,h);return g.concat([m])}var RA={kernelName:Ei,backendName:"cpu",kernelFunc:EA};function AA(e){let{inputs:t,backend:n}=e,{starts:s,limits:r,deltas:a}=t,o=n.data.get(s.dataId).values,i=n.data.get(r.dataId).values,c=n.data.get(a.dataId).values,[u,l]=xy(o,s.shape,s.dtype,i,r.shape,c,a.shape),d=n.makeTensorInfo([u.length],"int32",u),p=n.makeTensorInfo([l.length],s.dtype,l);return[d,p]}var DA={kernelName:Ri,backendName:"cpu",kernelFunc:AA};function _A(e){let{inputs:t,backend:n,attrs:s}=e,{shape:r,values:a,defaultValue:o,rowPartitionTensors:i}=t,{rowPartitionTypes:c}=s,u=n.data.get(r.dataId).values,l=n.data.get(a.dataId).values,d=n.data.get(o.dataId).values,p=i.map(m=>n.data.get(m.dataId).values),h=i.map(m=>m.shape),[f,g]=by(u,r.shape,l,a.shape,a.dtype,d,o.shape,p,h,c);return n.makeTensorInfo(f,a.dtype,g)}var OA={kernelName:Ai,backendName:"cpu",kernelFunc:_A};function FA(e){let{backend:t,attrs:n}=e,{start:s,stop:r,dtype:a,step:o}=n,i=vy(s,r,o,a);return t.makeTensorInfo([i.length],a,i)}var PA={kernelName:Di,backendName:"cpu",kernelFunc:FA},LA=ye(Qr,e=>1/e),BA={kernelName:Qr,backendName:"cpu",kernelFunc:LA};function VA(e){let{inputs:t,backend:n,attrs:s}=e,{images:r}=t,{alignCorners:a,halfPixelCenters:o,size:i}=s;te(r,"resizeBilinear");let c=S.computeStrides(r.shape),[u,l]=i,[d,p,h,f]=r.shape,g=n.data.get(r.dataId).values,m=new Float32Array(S.sizeFromShape([d,u,l,f])),y=[a&&u>1?p-1:p,a&&l>1?h-1:h],b=[a&&u>1?u-1:u,a&&l>1?l-1:l],w=0,v=y[0]/b[0],k=y[1]/b[1];for(let N=0;N<d;N++)for(let E=0;E<u;E++){let _;o?_=v*(E+.5)-.5:_=v*E;let L=Math.max(0,Math.floor(_)),P=_-L,R=Math.min(p-1,Math.ceil(_)),A=N*c[0]+L*c[1],I=N*c[0]+R*c[1];for(let F=0;F<l;F++){let B;o?B=k*(F+.5)-.5:B=k*F;let M=Math.max(0,Math.floor(B)),W=B-M,z=Math.min(h-1,Math.ceil(B)),U=A+M*c[2],q=I+M*c[2],H=A+z*c[2],K=I+z*c[2];for(let j=0;j<f;j++){let Y=g[U+j],X=g[q+j],J=g[H+j],se=g[K+j],ae=Y+(J-Y)*W,re=X+(se-X)*W,ce=ae+(re-ae)*P;m[w++]=ce}}}return n.makeTensorInfo([d,u,l,f],"float32",m)}var MA={kernelName:Pi,backendName:"cpu",kernelFunc:VA};function zA(e){let{inputs:t,backend:n,attrs:s}=e,{images:r,dy:a}=t,{alignCorners:o}=s;te([a,r],"resizeBilinearGrad");let i=S.computeStrides(r.shape),[c,u,l,d]=r.shape,[,p,h]=a.shape,f=new Float32Array(c*u*l*d),g=[o&&p>1?u-1:u,o&&h>1?l-1:l],m=[o&&p>1?p-1:p,o&&h>1?h-1:h],y=g[0]/m[0],b=g[1]/m[1],w=n.data.get(a.dataId).values,v=0;for(let k=0;k<c;k++){let N=k*i[0];for(let E=0;E<p;E++){let _=E*y,L=Math.floor(_),P=Math.min(Math.ceil(_),u-1),R=N+L*i[1],A=N+P*i[1],I=_-L,F=1-I;for(let B=0;B<h;B++){let M=B*b,W=Math.floor(M),z=Math.min(Math.ceil(M),l-1),U=M-W,q=1-U,H=R+W*i[2],K=R+z*i[2],j=A+W*i[2],Y=A+z*i[2],X=F*q,J=F*U,se=I*q,ae=I*U;for(let re=0;re<d;re++){let ce=w[v++];f[H+re]+=ce*X,f[K+re]+=ce*J,f[j+re]+=ce*se,f[Y+re]+=ce*ae}}}}return n.makeTensorInfo([c,l,u,d],"float32",f)}var WA={kernelName:nl,backendName:"cpu",kernelFunc:zA};function UA(e){let{inputs:t,backend:n,attrs:s}=e,{images:r}=t,{alignCorners:a,halfPixelCenters:o,size:i}=s;te(r,"resizeNearestNeighbor");let c=S.computeStrides(r.shape),[u,l]=i,[d,p,h,f]=r.shape,g=n.data.get(r.dataId).values,m=new Float32Array(d*u*l*f),y=[a&&u>1?p-1:p,a&&l>1?h-1:h],b=[a&&u>1?u-1:u,a&&l>1?l-1:l],w=y[0]/b[0],v=y[1]/b[1],k=0;for(let N=0;N<d;N++){let E=N*c[0];for(let _=0;_<u;_++){let L=o?w*(_+.5):w*_,P=Math.min(p-1,a?Math.round(L):Math.floor(L));o&&(P=Math.max(0,P));let R=E+P*c[1];for(let A=0;A<l;A++){let I=o?v*(A+.5):v*A,F=Math.min(h-1,a?Math.round(I):Math.floor(I));o&&(F=Math.max(0,F));let B=R+F*c[2];for(let M=0;M<f;M++){let W=g[B+M];m[k++]=W}}}}return n.makeTensorInfo([d,u,l,f],r.dtype,m)}var GA={kernelName:Fi,backendName:"cpu",kernelFunc:UA};function HA(e){let{inputs:t,backend:n,attrs:s}=e,{images:r,dy:a}=t,{alignCorners:o}=s;te([a,r],"resizeNearestNeighborGrad");let i=S.computeStrides(r.shape),c=S.computeStrides(a.shape),[u,l,d,p]=r.shape,[,h,f]=a.shape,g=new Float32Array(u*l*d*p),m=n.data.get(a.dataId).values,y=[o&&h>1?l-1:l,o&&f>1?d-1:d],b=[o&&h>1?h-1:h,o&&f>1?f-1:f],w=y[0]/b[0],v=y[1]/b[1],k=1/w,N=1/v,E=Math.ceil(k)*2+2,_=Math.ceil(N)*2+2;for(let L=0;L<u;L++){let P=L*i[0];for(let R=0;R<l;R++){let A=P+R*i[1],I=Math.floor(R*k),F=Math.floor(I-E/2);for(let B=0;B<d;B++){let M=A+B*i[2],W=Math.floor(B*N),z=Math.floor(W-_/2);for(let U=0;U<p;U++){let q=0;for(let H=0;H<E;H++){let K=H+F;if(K<0||K>=h)continue;let j=P+K*c[1],Y=K*w,X=Math.min(l-1,o?Math.round(Y):Math.floor(Y));if(R===X)for(let J=0;J<_;J++){let se=J+z;if(se<0||se>=f)continue;let ae=j+se*c[2],re=se*v,ce=Math.min(d-1,o?Math.round(re):Math.floor(re));B===ce&&(q+=m[ae+U])}}g[M+U]=q}}}}return n.makeTensorInfo(r.shape,r.dtype,g)}var qA={kernelName:tl,backendName:"cpu",kernelFunc:HA};function KA(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{dims:a}=s;te(r,"reverse");let o=r.shape.length,i=S.parseAxisParam(a,r.shape);if(o===0)return Lt({inputs:{x:r},backend:n});let c=new Fe(r.shape,r.dtype),u=n.bufferSync(r);for(let l=0;l<c.size;l++){let d=c.indexToLoc(l),p=d.slice();i.forEach(h=>p[h]=r.shape[h]-1-p[h]),c.set(u.get(...p),...d)}return n.makeTensorInfo(c.shape,c.dtype,c.values)}var jA={kernelName:Li,backendName:"cpu",kernelFunc:KA},XA={kernelName:cc,backendName:"cpu",kernelFunc:({inputs:e,attrs:t,backend:n})=>{let{image:s}=e,{radians:r,fillValue:a,center:o}=t,i=n,c=S.getTypedArrayFromDType(s.dtype,S.sizeFromShape(s.shape)),[u,l,d,p]=s.shape,[h,f]=T.getImageCenter(o,l,d),g=255,m=Math.sin(r),y=Math.cos(r),b=i.data.get(s.dataId).values;for(let v=0;v<u;v++){let k=v*d*l*p;for(let N=0;N<l;N++){let E=N*(d*p);for(let _=0;_<d;_++){let L=_*p;for(let P=0;P<p;P++){let R=[u,N,_,P],A=R[2],I=R[1],F=(A-h)*y-(I-f)*m,B=(A-h)*m+(I-f)*y;F=Math.round(F+h),B=Math.round(B+f);let M=a;if(typeof a!="number"&&(P===3?M=g:M=a[P]),F>=0&&F<d&&B>=0&&B<l){let z=B*(d*p),U=F*p,q=k+z+U+P;M=b[q]}let W=k+E+L+P;c[W]=M}}}}return{dataId:i.write(c,s.shape,s.dtype),shape:s.shape,dtype:s.dtype}}},YA=ye(ta,e=>{let t=Math.floor(e);return e-t<.5?Math.floor(e):e-t>.5?Math.ceil(e):t%2===0?t:t+1}),ZA={kernelName:ta,backendName:"cpu",kernelFunc:YA};function QA(e){let{inputs:t,backend:n,attrs:s}=e,{indices:r,updates:a}=t,{shape:o}=s,{sliceRank:i,numUpdates:c,sliceSize:u,strides:l,outputSize:d}=T.calculateShapes(a,r,o),p=!0,h=n.bufferSync(r),f=n.bufferSync(a),g=Fn(h,f,o,d,u,c,i,l,0,p);return n.makeTensorInfo(o,g.dtype,g.values)}var JA={kernelName:Bi,backendName:"cpu",kernelFunc:QA};function eD(e,t){let n=0,s=e.length,r=0;for(;n<s;)r=Math.floor((n+s)/2),e[r]<t?n=r+1:s=r;return s}function tD(e,t){let n=0,s=e.length,r=0;for(;n<s;)r=Math.floor((n+s)/2),e[r]<=t?n=r+1:s=r;return s}function nD(e,t,n,s,r,a){let o=S.getArrayFromDType("int32",n*r);for(let i=0;i<n;++i){let c=e.slice(i*s,(i+1)*s),u=i*r;for(let l=0;l<r;++l)o[u+l]=a==="left"?eD(c,t[l+u]):tD(c,t[l+u])}return o}function sD(e){let{inputs:t,backend:n,attrs:s}=e,{sortedSequence:r,values:a}=t,{side:o}=s,i=n.data.get(r.dataId).values,c=n.data.get(a.dataId).values,u=nD(i,c,r.shape[0],r.shape[1],a.shape[1],o);return n.makeTensorInfo(a.shape,"int32",u)}var rD={kernelName:Mi,backendName:"cpu",kernelFunc:sD};function aD(e){let{inputs:t,backend:n}=e,{condition:s,t:r,e:a}=t;te([s,r,a],"select");let o=s.shape.length,i=n.data.get(s.dataId).values,c=n.data.get(r.dataId).values,u=n.data.get(a.dataId).values,l=ft(r.dtype,a.dtype),d=S.makeZerosTypedArray(S.sizeFromShape(r.shape),l),p=0,h=o===0||o>1||r.shape.length===1?1:S.sizeFromShape(r.shape.slice(1));for(let f=0;f<i.length;f++)for(let g=0;g<h;g++)i[f]===1?d[p++]=c[f]:d[p++]=u[f];return n.makeTensorInfo(r.shape,l,d)}var oD={kernelName:zi,backendName:"cpu",kernelFunc:aD},iD=T.SELU_SCALEALPHA,cD=T.SELU_SCALE,uD=ye(sa,e=>e>=0?cD*e:iD*(Math.exp(e)-1)),lD={kernelName:sa,backendName:"cpu",kernelFunc:uD},dD=ye(oa,e=>e<0?-1:e>0?1:0),pD={kernelName:oa,backendName:"cpu",kernelFunc:dD},hD=ye(ra,e=>Math.sin(e)),fD={kernelName:ra,backendName:"cpu",kernelFunc:hD},mD=ye(aa,e=>Math.sinh(e)),gD={kernelName:aa,backendName:"cpu",kernelFunc:mD},yD=11920928955078125e-23,ep=Math.log(yD)+2,xD=ye(ca,e=>{let t=e>-ep,n=e<ep,s=Math.exp(e),r;return n?r=s:t?r=e:r=Math.log(1+s),r}),bD={kernelName:ca,backendName:"cpu",kernelFunc:xD};function vD(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{blockShape:a,paddings:o}=s;te([r],"spaceToBatchND");let i=S.sizeFromShape(a),c=[[0,0]];c.push(...o);for(let N=1+a.length;N<r.shape.length;++N)c.push([0,0]);let u=Qy.kernelFunc({inputs:{x:r},backend:n,attrs:{paddings:c,constantValue:0}}),l=T.getReshaped(u.shape,a,i,!1),d=T.getPermuted(l.length,a.length,!1),p=T.getReshapedPermuted(u.shape,a,i,!1),g=$e({inputs:{x:u},backend:n,attrs:{shape:l}}),b=nt({inputs:{x:g},backend:n,attrs:{perm:d}}),k=$e({inputs:{x:b},backend:n,attrs:{shape:p}});return n.disposeIntermediateTensorInfo(u),n.disposeIntermediateTensorInfo(g),n.disposeIntermediateTensorInfo(b),k}var wD={kernelName:Gi,backendName:"cpu",kernelFunc:vD};function SD(e){let{inputs:t,backend:n}=e,{indices:s,values:r,denseShape:a,defaultValue:o}=t;if(a.shape.length!==1)throw new Error(`Dense shape must be a vector, saw:
        ${a.shape}`);if(s.shape.length!==2)throw new Error(`Indices must be a matrix, saw:
        ${s.shape}`);if(r.shape.length!==1)throw new Error(`Values must be a vector, saw:
        ${r.shape}`);if(o.shape.length!==0)throw new Error(`Default value must be a scalar, saw:
        ${o.shape}`);let i=n.data.get(s.dataId).values,c=n.data.get(r.dataId).values,u=n.data.get(a.dataId).values,l=n.data.get(o.dataId).values[0],[d,p,h,f,g]=Iy(i,s.shape,s.dtype,c,r.dtype,u,l);return[n.makeTensorInfo(p,s.dtype,d),n.makeTensorInfo([p[0]],r.dtype,h),n.makeTensorInfo([f.length],"bool",new Uint8Array(f.map(m=>Number(m)))),n.makeTensorInfo([g.length],s.dtype,new Int32Array(g))]}var kD={kernelName:Ki,backendName:"cpu",kernelFunc:SD};function ID(e){let{inputs:t,backend:n}=e,{inputIndices:s,inputShape:r,newShape:a}=t;if(s.shape.length!==2)throw new Error(`Input indices should be a matrix but received shape
        ${s.shape}`);if(r.shape.length!==1)throw new Error(`Input shape should be a vector but received shape
        ${r.shape}`);if(a.shape.length!==1)throw new Error(`Target shape should be a vector but received shape ${a.shape}`);let o=Array.from(n.data.get(r.dataId).values),i=n.data.get(s.dataId).values,c=Array.from(n.data.get(a.dataId).values),[u,l,d]=Cy(i,s.shape,s.dtype,o,c);return[n.makeTensorInfo(l,s.dtype,u),n.makeTensorInfo([d.length],a.dtype,new Int32Array(d))]}var CD={kernelName:ji,backendName:"cpu",kernelFunc:ID};function ND(e){let{inputs:t,backend:n}=e,{data:s,indices:r,segmentIds:a}=t;if(s.shape.length<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(r.shape.length!==1)throw new Error(`Indices should be a vector but received shape
          ${r.shape}`);if(a.shape.length!==1)throw new Error(`Segment ids should be a vector but received shape
          ${a.shape}`);if(r.shape[0]!==a.shape[0])throw new Error("segmentIds and indices should have same size.");let o=n.data.get(s.dataId).values,i=n.data.get(r.dataId).values,c=n.data.get(a.dataId).values,[u,l]=dd(o,s.shape,s.dtype,i,c,!0);return n.makeTensorInfo(l,s.dtype,u)}var TD={kernelName:Xi,backendName:"cpu",kernelFunc:ND};function $D(e){let{inputs:t,backend:n}=e,{data:s,indices:r,segmentIds:a}=t;if(s.shape.length<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(r.shape.length!==1)throw new Error(`Indices should be a vector but received shape
         ${r.shape}`);if(a.shape.length!==1)throw new Error(`Segment ids should be a vector but received shape
         ${a.shape}`);if(r.shape[0]!==a.shape[0])throw new Error("segmentIds and indices should have same size.");let o=n.data.get(s.dataId).values,i=n.data.get(r.dataId).values,c=n.data.get(a.dataId).values,[u,l]=dd(o,s.shape,s.dtype,i,c);return n.makeTensorInfo(l,s.dtype,u)}var ED={kernelName:Yi,backendName:"cpu",kernelFunc:$D};function RD(e){let{inputs:t,backend:n,attrs:s}=e,{sparseIndices:r,sparseValues:a,defaultValue:o}=t,{outputShape:i}=s,{sliceRank:c,numUpdates:u,sliceSize:l,strides:d,outputSize:p}=T.calculateShapes(a,r,i),h=!1,f=n.bufferSync(r),g;switch(a.dtype){case"bool":{let m=n.bufferSync(a),y=!!n.data.get(o.dataId).values[0];g=Fn(f,m,i,p,l,u,c,d,y,h);break}case"float32":{let m=n.bufferSync(a),y=n.data.get(o.dataId).values[0];g=Fn(f,m,i,p,l,u,c,d,y,h);break}case"int32":{let m=n.bufferSync(a),y=n.data.get(o.dataId).values[0];g=Fn(f,m,i,p,l,u,c,d,y,h);break}case"string":{let m=n.bufferSync(a),y=S.decodeString(n.data.get(o.dataId).values[0]);g=Fn(f,m,i,p,l,u,c,d,y,h);break}default:throw new Error(`Unsupported type ${a.dtype}`)}return n.makeTensorInfo(i,g.dtype,g.values)}var AD={kernelName:Zi,backendName:"cpu",kernelFunc:RD};function DD(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{numOrSizeSplits:a,axis:o}=s,i=S.parseAxisParam(o,r.shape)[0],c=T.prepareSplitSize(r,a,i),u=new Array(r.shape.length).fill(0),l=r.shape.slice();return c.map(d=>{let p=[...l];p[i]=d;let h=Un({inputs:{x:r},backend:n,attrs:{begin:u,size:p}});return u[i]+=d,h})}var _D={kernelName:Hi,backendName:"cpu",kernelFunc:DD},OD={kernelName:sl,backendName:"cpu",kernelFunc:({inputs:e,backend:t})=>{let{x:n}=e,s=t;te(n,"square");let r=s.data.get(n.dataId).values,a=new Float32Array(r.length);for(let i=0;i<r.length;++i){let c=r[i];a[i]=c*c}return{dataId:s.write(a,n.shape,n.dtype),shape:n.shape,dtype:n.dtype}}},FD=ye(ga,(e,t)=>{let n=t;return isNaN(e)?NaN:e>0?1:n.alpha}),PD={kernelName:ga,backendName:"cpu",kernelFunc:FD};function LD(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{begin:a,end:o,strides:i,beginMask:c,endMask:u,ellipsisMask:l,newAxisMask:d,shrinkAxisMask:p}=s;te(r,"stridedSlice");let{finalShapeSparse:h,finalShape:f,isIdentity:g,sliceDim0:m,isSimpleSlice:y,begin:b,end:w,strides:v}=et.sliceInfo(r.shape,a,o,i,c,u,l,d,p),k;if(g)k=$e({inputs:{x:r},backend:n,attrs:{shape:f}});else if(m||y){S.assert(r.shape.length>=1,()=>`Input must have rank at least 1, got: ${r.shape.length}`);let N=et.computeOutShape(b,w,v),E=Un({inputs:{x:r},backend:n,attrs:{begin:b,size:N}});k=$e({inputs:{x:E},backend:n,attrs:{shape:f}}),n.disposeIntermediateTensorInfo(E)}else{let N=n.bufferSync(r),E=$y(h,N,v,b);k=n.makeTensorInfo(f,E.dtype,E.values)}return k}var BD={kernelName:Qi,backendName:"cpu",kernelFunc:LD};function VD(e){let{inputs:t,backend:n,attrs:s}=e,{separator:r,nGramWidths:a,leftPad:o,rightPad:i,padWidth:c,preserveShortSequences:u}=s,{data:l,dataSplits:d}=t,p=n.data.get(l.dataId).values,h=n.data.get(d.dataId).values,[f,g]=Ey(p,h,r,a,o,i,c,u);return[n.makeTensorInfo([f.length],"string",f),n.makeTensorInfo(d.shape,"int32",g)]}var MD={kernelName:Ji,backendName:"cpu",kernelFunc:VD};function zD(e){let{inputs:t,backend:n,attrs:s}=e,{skipEmpty:r}=s,{input:a,delimiter:o}=t;if(a.dtype!=="string")throw new Error("Input must be of datatype string");if(a.shape.length!==1)throw new Error(`Input must be a vector, got shape: ${a.shape}`);if(o.shape.length!==0)throw new Error(`Delimiter must be a scalar, got shape: ${o.shape}`);let i=n.data.get(a.dataId).values,c=n.data.get(o.dataId).values[0],[u,l,d]=Ry(i,c,r),p=l.length;return[n.makeTensorInfo([p,2],"int32",u),n.makeTensorInfo([p],"string",l),n.makeTensorInfo([2],"int32",new Int32Array(d))]}var WD={kernelName:ec,backendName:"cpu",kernelFunc:zD};function UD(e){let{inputs:t,backend:n,attrs:s}=e,{numBuckets:r}=s,{input:a}=t;if(a.dtype!=="string")throw new Error("Input must be of datatype string");if(r<=0)throw new Error("Number of buckets must be at least 1");let o=n.data.get(a.dataId).values,i=Ay(o,r);return n.makeTensorInfo(a.shape,"int32",i)}var GD={kernelName:tc,backendName:"cpu",kernelFunc:UD},HD=ye(ha,e=>Math.tan(e)),qD={kernelName:ha,backendName:"cpu",kernelFunc:HD},KD=ye(fa,e=>Math.tanh(e)),jD={kernelName:fa,backendName:"cpu",kernelFunc:KD};function XD(e){let{inputs:t,backend:n}=e,{tensor:s,indices:r,updates:a}=t,{sliceRank:o,numUpdates:i,sliceSize:c,strides:u,outputSize:l}=T.calculateShapes(a,r,s.shape),d=!1,p=n.bufferSync(r),h=n.bufferSync(a),f=n.bufferSync(s),g=Fn(p,h,s.shape,l,c,i,o,u,f,d);return n.makeTensorInfo(s.shape,g.dtype,g.values)}var YD={kernelName:Vi,backendName:"cpu",kernelFunc:XD};function ZD(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{reps:a}=s;te(r,"tile");let o=_y(n.bufferSync(r),a);return n.makeTensorInfo(o.shape,o.dtype,o.values)}var QD={kernelName:ma,backendName:"cpu",kernelFunc:ZD};function JD(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{k:a,sorted:o}=s;te(r,"topk");let i=n.data.get(r.dataId).values,[c,u]=Fy(i,r.shape,r.dtype,a,o);return[n.makeTensorInfo(c.shape,c.dtype,c.values),n.makeTensorInfo(u.shape,u.dtype,u.values)]}var e_={kernelName:nc,backendName:"cpu",kernelFunc:JD};function t_(e){let{inputs:t,attrs:n,backend:s}=e,{image:r,transforms:a}=t,{interpolation:o,fillMode:i,fillValue:c,outputShape:u}=n,[l,d,p,h]=r.shape,[f,g]=u??[d,p],m=[l,f,g,h],y=S.computeStrides(r.shape),b=y[0],w=y[1],v=y[2],k=S.computeStrides(m),N=k[0],E=k[1],_=k[2],L=S.getTypedArrayFromDType(r.dtype,S.sizeFromShape(m));L.fill(c);let P=s.data.get(r.dataId).values,R=s.data.get(a.dataId).values;for(let I=0;I<l;++I){let F=a.shape[0]===1?R:R.subarray(I*8,I*8+8);for(let B=0;B<f;++B)for(let M=0;M<g;++M)for(let W=0;W<h;++W){let z,U=F[6]*M+F[7]*B+1;if(U===0)continue;let q=(F[0]*M+F[1]*B+F[2])/U,H=(F[3]*M+F[4]*B+F[5])/U,K=tp(q,p,i),j=tp(H,d,i);switch(o){case"nearest":z=i_(P,d,p,b,w,v,I,j,K,W,c);break;case"bilinear":z=c_(P,d,p,b,w,v,I,j,K,W,c);break;default:throw new Error(`Error in Transform: Expect 'nearest' or 'bilinear', but got ${o}`)}let Y=I*N+B*E+M*_+W;L[Y]=z}return s.makeTensorInfo(m,r.dtype,L)}return{dataId:s.write(L,m,r.dtype),shape:r.shape,dtype:r.dtype}}var n_={kernelName:sc,backendName:"cpu",kernelFunc:t_};function tp(e,t,n){switch(n){case"reflect":return s_(e,t);case"wrap":return r_(e,t);case"nearest":return o_(e,t);case"constant":default:return a_(e,t)}}function s_(e,t){let n=e;if(n<0)if(t<=1)n=0;else{let s=2*t;n<s&&(n=s*Math.trunc(-n/s)+n),n=n<-t?n+s:-n-1}else if(n>t-1)if(t<=1)n=0;else{let s=2*t;n-=s*Math.trunc(n/s),n>=t&&(n=s-n-1)}return S.clamp(0,n,t-1)}function r_(e,t){let n=e;if(n<0)if(t<=1)n=0;else{let s=t-1;n+=t*(Math.trunc(-n/s)+1)}else if(n>t-1)if(t<=1)n=0;else{let s=t-1;n-=t*Math.trunc(n/s)}return S.clamp(0,n,t-1)}function a_(e,t){return e}function o_(e,t){return S.clamp(0,e,t-1)}function Vs(e,t,n,s,r,a,o,i,c,u,l){let d=o*s+i*r+c*a+u;return 0<=i&&i<t&&0<=c&&c<n?e[d]:l}function i_(e,t,n,s,r,a,o,i,c,u,l){let d=Math.round(i),p=Math.round(c);return Vs(e,t,n,s,r,a,o,d,p,u,l)}function c_(e,t,n,s,r,a,o,i,c,u,l){let d=Math.floor(i),p=Math.floor(c),h=d+1,f=p+1,g=(f-c)*Vs(e,t,n,s,r,a,o,d,p,u,l)+(c-p)*Vs(e,t,n,s,r,a,o,d,f,u,l),m=(f-c)*Vs(e,t,n,s,r,a,o,h,p,u,l)+(c-p)*Vs(e,t,n,s,r,a,o,h,f,u,l);return(h-i)*g+(i-d)*m}function u_(e){let{inputs:t,attrs:n,backend:s}=e,{axis:r}=n,{x:a}=t;te(a,"unique");let o=s.data.get(a.dataId).values,{outputValues:i,outputShape:c,indices:u}=Py(o,r,a.shape,a.dtype);return[s.makeTensorInfo(c,a.dtype,i),s.makeTensorInfo([u.length],"int32",u)]}var l_={kernelName:rc,backendName:"cpu",kernelFunc:u_};function d_(e){let{inputs:t,backend:n,attrs:s}=e,{value:r}=t,{axis:a}=s;a<0&&(a+=r.shape.length);let o=r.shape.length,i=r.shape[a],c=new Array(o-1),u=0;for(let h=0;h<o;h++)h!==a&&(c[u++]=r.shape[h]);let l=new Array(o).fill(0),d=r.shape.slice();d[a]=1;let p=new Array(i);for(let h=0;h<p.length;h++){l[a]=h;let f=Un({inputs:{x:r},backend:n,attrs:{begin:l,size:d}});p[h]=$e({inputs:{x:f},backend:n,attrs:{shape:c}}),n.disposeIntermediateTensorInfo(f)}return p}var p_={kernelName:ac,backendName:"cpu",kernelFunc:d_};function h_(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,segmentIds:a}=t,{numSegments:o}=s;te(r,"unsortedSegmentSum");let i=r.shape.length,c=a.shape.length,u=[],l=[],d=i-c,p=a;for(let f=0;f<d;++f){let g=lo({inputs:{input:p},backend:n,attrs:{dim:f+1}});p=g,l.push(g)}for(let f=0;f<o;++f){let g=S.createScalarValue(f,"int32"),m=n.makeTensorInfo([],"int32",g),y=Zg({inputs:{a:m,b:p},backend:n}),b=vn({inputs:{x:y},backend:n,attrs:{dtype:"float32"}}),w=Ec({inputs:{a:b,b:r},backend:n}),v=Ea({inputs:{x:w},backend:n,attrs:{axis:0,keepDims:!1}});u.push(v),l.push(m),l.push(y),l.push(b),l.push(w),l.push(v)}let h=Zy({inputs:u,backend:n,attrs:{axis:0}});return l.forEach(f=>n.disposeIntermediateTensorInfo(f)),h}var f_={kernelName:oc,backendName:"cpu",kernelFunc:h_},m_=[c$,WT,l$,p$,jT,f$,g$,x$,v$,S$,I$,N$,$$,A$,_$,P$,B$,M$,W$,o$,G$,q$,j$,YT,Y$,qT,QT,Q$,UT,eE,nE,sE,aE,iE,uE,dE,hE,mE,yE,bE,wE,kE,CE,TE,$E,RE,DE,OE,FE,PE,LE,VE,WE,J2,GE,JT,QE,e2,JE,n2,aR,oR,cR,r2,o2,lR,pR,fR,gR,c2,l2,GT,xR,tE,vR,SR,IR,e$,p2,f2,NR,g2,$R,AR,_R,PR,BR,MR,zR,x2,UR,HR,KR,XR,ZR,JR,tA,v2,sA,oA,lA,S2,I2,hA,gA,bA,N2,wA,kA,IA,Qy,$A,n$,E2,RA,DA,OA,PA,HT,wu,BA,s$,r$,a$,MA,WA,GA,qA,jA,XA,ZA,B2,JA,rD,oD,lD,M2,pD,fD,gD,z2,cA,bD,wD,kD,CD,TD,ED,AD,_D,G2,OD,q2,j2,PD,BD,MD,WD,GD,Q2,ME,qD,jD,YD,QD,e_,n_,T2,l_,p_,f_,SA];for(let e of m_)uc(e);var Dn={},Ba={alpha:!1,antialias:!1,premultipliedAlpha:!1,preserveDrawingBuffer:!1,depth:!1,stencil:!1,failIfMajorPerformanceCaveat:!0};function g_(e,t){Dn[e]=t}function Rt(e,t){if(!(e in Dn)||t!=null){let s=x_(e,t);if(s!==null)Dn[e]=s;else return console.log("Could not get context for WebGL version",e),null}let n=Dn[e];return n==null||n.isContextLost()?(delete Dn[e],Rt(e)):(n.disable(n.DEPTH_TEST),n.disable(n.STENCIL_TEST),n.disable(n.BLEND),n.disable(n.DITHER),n.disable(n.POLYGON_OFFSET_FILL),n.disable(n.SAMPLE_COVERAGE),n.enable(n.SCISSOR_TEST),n.enable(n.CULL_FACE),n.cullFace(n.BACK),Dn[e])}function y_(e){if(!V().getBool("IS_SAFARI")&&typeof OffscreenCanvas<"u"&&e===2)return new OffscreenCanvas(300,150);if(typeof document<"u")return document.createElement("canvas");throw new Error("Cannot create a canvas in this context")}function x_(e,t){if(e!==1&&e!==2)throw new Error("Cannot get WebGL rendering context, WebGL is disabled.");let n=t??y_(e);return n.addEventListener("webglcontextlost",s=>{s.preventDefault(),delete Dn[e]},!1),V().getBool("SOFTWARE_WEBGL_ENABLED")&&(Ba.failIfMajorPerformanceCaveat=!1),e===1?n.getContext("webgl",Ba)||n.getContext("experimental-webgl",Ba):n.getContext("webgl2",Ba)}var or;(function(e){e[e.DENSE=0]="DENSE",e[e.SHARED_BATCH=1]="SHARED_BATCH"})(or||(or={}));var ht;(function(e){e[e.RENDER=0]="RENDER",e[e.UPLOAD=1]="UPLOAD",e[e.PIXELS=2]="PIXELS",e[e.DOWNLOAD=3]="DOWNLOAD"})(ht||(ht={}));var We;(function(e){e[e.UNPACKED_FLOAT16=0]="UNPACKED_FLOAT16",e[e.UNPACKED_FLOAT32=1]="UNPACKED_FLOAT32",e[e.PACKED_4X1_UNSIGNED_BYTE=2]="PACKED_4X1_UNSIGNED_BYTE",e[e.PACKED_2X2_FLOAT32=3]="PACKED_2X2_FLOAT32",e[e.PACKED_2X2_FLOAT16=4]="PACKED_2X2_FLOAT16"})(We||(We={}));function Ra(e,t){return[t,e]}function b_(e,t){return e*t}function Va(e){let t=S.sizeFromShape(e),n=Math.ceil(t/4);return S.sizeToSquarishShape(n)}function Cs(e,t){return[Math.max(1,Math.ceil(t/2)),Math.max(1,Math.ceil(e/2))]}function v_(e,t){let[n,s]=Cs(e,t);return n*s*4}function gd(e,t){let n=e,s,r,a,o,i,c,u,l,d,p;return V().getNumber("WEBGL_VERSION")===2?(s=n.R32F,r=n.R16F,a=n.RGBA16F,o=n.RGBA32F,i=n.RED,u=4,l=1,d=n.HALF_FLOAT,p=n.FLOAT,c=n.RGBA8):(s=e.RGBA,r=e.RGBA,a=e.RGBA,o=n.RGBA,i=e.RGBA,u=4,l=4,d=t!=null?t.HALF_FLOAT_OES:null,p=e.FLOAT,c=e.RGBA),{internalFormatFloat:s,internalFormatHalfFloat:r,internalFormatPackedHalfFloat:a,internalFormatPackedFloat:o,textureFormatFloat:i,downloadTextureFormat:c,downloadUnpackNumChannels:u,defaultNumChannels:l,textureTypeHalfFloat:d,textureTypeFloat:p}}function ee(e,t){let n=t();return V().getBool("DEBUG")&&w_(e),n}function w_(e){let t=e.getError();if(t!==e.NO_ERROR)throw new Error("WebGL Error: "+C_(e,t))}var S_=596e-10,k_=65504;function I_(e){return!!(V().getBool("WEBGL_RENDER_FLOAT32_ENABLED")||e===0||S_<Math.abs(e)&&Math.abs(e)<k_)}function C_(e,t){switch(t){case e.NO_ERROR:return"NO_ERROR";case e.INVALID_ENUM:return"INVALID_ENUM";case e.INVALID_VALUE:return"INVALID_VALUE";case e.INVALID_OPERATION:return"INVALID_OPERATION";case e.INVALID_FRAMEBUFFER_OPERATION:return"INVALID_FRAMEBUFFER_OPERATION";case e.OUT_OF_MEMORY:return"OUT_OF_MEMORY";case e.CONTEXT_LOST_WEBGL:return"CONTEXT_LOST_WEBGL";default:return`Unknown error code ${t}`}}function Ma(e,t){return Jt(e,()=>e.getExtension(t),'Extension "'+t+'" not supported on this browser.')}function N_(e,t){let n=Jt(e,()=>e.createShader(e.VERTEX_SHADER),"Unable to create vertex WebGLShader.");if(ee(e,()=>e.shaderSource(n,t)),ee(e,()=>e.compileShader(n)),e.getShaderParameter(n,e.COMPILE_STATUS)===!1)throw console.log(e.getShaderInfoLog(n)),new Error("Failed to compile vertex shader.");return n}function T_(e,t){let n=Jt(e,()=>e.createShader(e.FRAGMENT_SHADER),"Unable to create fragment WebGLShader.");if(ee(e,()=>e.shaderSource(n,t)),ee(e,()=>e.compileShader(n)),V().get("ENGINE_COMPILE_ONLY"))return n;if(e.getShaderParameter(n,e.COMPILE_STATUS)===!1)throw Jy(t,e.getShaderInfoLog(n)),new Error("Failed to compile fragment shader.");return n}var $_=/ERROR: [0-9]+:([0-9]+):/g;function Jy(e,t){let n=$_.exec(t);if(n==null){console.log(`Couldn't parse line number in error: ${t}`),console.log(e);return}let s=+n[1],r=e.split(`
`),a=r.length.toString().length+2,o=r.map((d,p)=>S.rightPad((p+1).toString(),a)+d),i=0;for(let d=0;d<o.length;d++)i=Math.max(o[d].length,i);let c=o.slice(0,s-1),u=o.slice(s-1,s),l=o.slice(s);console.log(c.join(`
`)),console.log(t.split(`
`)[0]),console.log(`%c ${S.rightPad(u[0],i)}`,"border:1px solid red; background-color:#e3d2d2; color:#a61717"),console.log(l.join(`
`))}function E_(e){return Jt(e,()=>e.createProgram(),"Unable to create WebGLProgram.")}function R_(e,t){if(ee(e,()=>e.linkProgram(t)),!V().get("ENGINE_COMPILE_ONLY")&&e.getProgramParameter(t,e.LINK_STATUS)===!1)throw console.log(e.getProgramInfoLog(t)),new Error("Failed to link vertex and fragment shaders.")}function Hc(e,t){if(ee(e,()=>e.validateProgram(t)),e.getProgramParameter(t,e.VALIDATE_STATUS)===!1)throw console.log(e.getProgramInfoLog(t)),new Error("Shader program validation failed.")}function A_(e,t){let n=Jt(e,()=>e.createBuffer(),"Unable to create WebGLBuffer");return ee(e,()=>e.bindBuffer(e.ARRAY_BUFFER,n)),ee(e,()=>e.bufferData(e.ARRAY_BUFFER,t,e.STATIC_DRAW)),n}function D_(e,t){let n=Jt(e,()=>e.createBuffer(),"Unable to create WebGLBuffer");return ee(e,()=>e.bindBuffer(e.ELEMENT_ARRAY_BUFFER,n)),ee(e,()=>e.bufferData(e.ELEMENT_ARRAY_BUFFER,t,e.STATIC_DRAW)),n}function __(e){return Jt(e,()=>e.createTexture(),"Unable to create WebGLTexture.")}function O_(e,t){let n=V().getNumber("WEBGL_MAX_TEXTURE_SIZE");if(e<=0||t<=0){let s=`[${e}x${t}]`;throw new Error("Requested texture size "+s+" is invalid.")}if(e>n||t>n){let s=`[${e}x${t}]`,r=`[${n}x${n}]`;throw new Error("Requested texture size "+s+" greater than WebGL maximum on this browser / GPU "+r+".")}}function F_(e){return Jt(e,()=>e.createFramebuffer(),"Unable to create WebGLFramebuffer.")}function np(e,t,n,s,r,a,o){let i=e.getAttribLocation(t,n);return i===-1?!1:(ee(e,()=>e.bindBuffer(e.ARRAY_BUFFER,s)),ee(e,()=>e.vertexAttribPointer(i,r,e.FLOAT,!1,a,o)),ee(e,()=>e.enableVertexAttribArray(i)),!0)}function P_(e,t,n){z_(e,n),ee(e,()=>e.activeTexture(e.TEXTURE0+n)),ee(e,()=>e.bindTexture(e.TEXTURE_2D,t))}function L_(e,t,n){return Jt(e,()=>e.getUniformLocation(t,n),'uniform "'+n+'" not present in program.')}function B_(e,t,n){return e.getUniformLocation(t,n)}function V_(e,t,n,s){ee(e,()=>P_(e,t,s)),ee(e,()=>e.uniform1i(n,s))}function qc(e,t,n){ee(e,()=>e.bindFramebuffer(e.FRAMEBUFFER,n)),ee(e,()=>e.framebufferTexture2D(e.FRAMEBUFFER,e.COLOR_ATTACHMENT0,e.TEXTURE_2D,t,0))}function sp(e,t){ee(e,()=>e.bindFramebuffer(e.FRAMEBUFFER,t)),ee(e,()=>e.framebufferTexture2D(e.FRAMEBUFFER,e.COLOR_ATTACHMENT0,e.TEXTURE_2D,null,0))}function za(e){let t=e.checkFramebufferStatus(e.FRAMEBUFFER);if(t!==e.FRAMEBUFFER_COMPLETE)throw new Error("Error binding framebuffer: "+M_(e,t))}function M_(e,t){switch(t){case e.FRAMEBUFFER_INCOMPLETE_ATTACHMENT:return"FRAMEBUFFER_INCOMPLETE_ATTACHMENT";case e.FRAMEBUFFER_INCOMPLETE_MISSING_ATTACHMENT:return"FRAMEBUFFER_INCOMPLETE_MISSING_ATTACHMENT";case e.FRAMEBUFFER_INCOMPLETE_DIMENSIONS:return"FRAMEBUFFER_INCOMPLETE_DIMENSIONS";case e.FRAMEBUFFER_UNSUPPORTED:return"FRAMEBUFFER_UNSUPPORTED";default:return`unknown error ${t}`}}function Jt(e,t,n){let s=ee(e,()=>t());if(s==null)throw new Error(n);return s}function z_(e,t){let n=e.MAX_COMBINED_TEXTURE_IMAGE_UNITS-1,s=t+e.TEXTURE0;if(s<e.TEXTURE0||s>n){let r=`[gl.TEXTURE0, gl.TEXTURE${n}]`;throw new Error(`textureUnit must be in ${r}.`)}}function xs(e,t=2){return S.sizeFromShape(e.slice(0,e.length-t))}function bs(e){if(e.length===0)throw Error("Cannot get rows and columns of an empty shape array.");return[e.length>1?e[e.length-2]:1,e[e.length-1]]}function Wa(e){let t=[1,1,1];return e.length===0||e.length===1&&e[0]===1||(t=[xs(e),...bs(e)]),t}function W_(e,t=!1){let n=V().getNumber("WEBGL_MAX_TEXTURE_SIZE"),s=V().getNumber("WEBGL_MAX_SIZE_FOR_NARROW_TEXTURE");s===1/0&&V().getBool("WEBGL_AUTO_SQUARIFY_NARROW_TEXTURE_SHAPE")&&(s=n/2),t&&(n=n*2,s=s*2,e=e.map((i,c)=>c>=e.length-2?S.nearestLargerEven(e[c]):e[c]),e.length===1&&(e=[2,e[0]])),e.length!==2&&(e=S.squeezeShape(e).newShape);let r=S.sizeFromShape(e),a=null;e.length<=1&&r<=n?a=[1,r]:e.length===2&&e[0]<=n&&e[1]<=n?a=e:e.length===3&&e[0]*e[1]<=n&&e[2]<=n?a=[e[0]*e[1],e[2]]:e.length===3&&e[0]<=n&&e[1]*e[2]<=n?a=[e[0],e[1]*e[2]]:e.length===4&&e[0]*e[1]*e[2]<=n&&e[3]<=n?a=[e[0]*e[1]*e[2],e[3]]:e.length===4&&e[0]<=n&&e[1]*e[2]*e[3]<=n&&(a=[e[0],e[1]*e[2]*e[3]]);let o=a!=null&&Math.max(...a)>s&&Math.min(...a)<=(t?2:1)&&Math.min(...a)>0;if(a==null||o)if(t){let i=xs(e),c=2,u=2;e.length&&([c,u]=bs(e)),r=i*(c/2)*(u/2),a=S.sizeToSquarishShape(r).map(l=>l*2)}else a=S.sizeToSquarishShape(r);return a}function Ua(e){return e%2===0}function ho(e,t){if(e=e.slice(-2),t=t.slice(-2),S.arraysEqual(e,t)||!e.length||!t.length||e[0]===0||e[1]===0||t[0]===0||t[1]===0)return!0;if(e.length!==t.length){let n=e[e.length-1],s=t[t.length-1];if(n===s||Ua(n)&&Ua(s)&&(e[0]===1||t[0]===1))return!0}return e[1]===t[1]&&Ua(e[0])&&Ua(t[0])}var Kc,jc;function U_(e){if(Kc==null){let t=Rt(e);Kc=t.getParameter(t.MAX_TEXTURE_SIZE)}return Kc}function G_(e){if(jc==null){let t=Rt(e);jc=t.getParameter(t.MAX_TEXTURE_IMAGE_UNITS)}return Math.min(16,jc)}function H_(e){if(e===0)return 0;let t,n=Rt(e);return xt(n,"EXT_disjoint_timer_query_webgl2")&&e===2?t=2:xt(n,"EXT_disjoint_timer_query")?t=1:t=0,t}function xt(e,t){return e.getExtension(t)!=null}function rp(e){try{if(Rt(e)!=null)return!0}catch(t){return console.log("Error when getting WebGL context: ",t),!1}return!1}function q_(e){if(e===0)return!1;let t=Rt(e);if(e===1){if(!xt(t,"OES_texture_float"))return!1}else if(!xt(t,"EXT_color_buffer_float"))return!1;return ku(t)}function K_(e){if(e===0)return!1;let t=Rt(e);if(e===1){if(!xt(t,"OES_texture_float")||!xt(t,"WEBGL_color_buffer_float"))return!1}else{if(xt(t,"EXT_color_buffer_float"))return ku(t);let s="EXT_color_buffer_half_float";if(xt(t,s)){let r=t.getExtension(s);return j_(t,r)}return!1}return ku(t)}function ku(e){let t=gd(e),n=e.createTexture();e.bindTexture(e.TEXTURE_2D,n),e.texImage2D(e.TEXTURE_2D,0,t.internalFormatFloat,1,1,0,t.textureFormatFloat,t.textureTypeFloat,null);let a=e.createFramebuffer();e.bindFramebuffer(e.FRAMEBUFFER,a),e.framebufferTexture2D(e.FRAMEBUFFER,e.COLOR_ATTACHMENT0,e.TEXTURE_2D,n,0);let o=e.checkFramebufferStatus(e.FRAMEBUFFER)===e.FRAMEBUFFER_COMPLETE;return e.bindTexture(e.TEXTURE_2D,null),e.bindFramebuffer(e.FRAMEBUFFER,null),e.deleteTexture(n),e.deleteFramebuffer(a),o}function j_(e,t){let n=gd(e,t),s=e.createTexture();e.bindTexture(e.TEXTURE_2D,s),e.texImage2D(e.TEXTURE_2D,0,n.internalFormatHalfFloat,1,1,0,n.textureFormatFloat,n.textureTypeHalfFloat,null);let o=e.createFramebuffer();e.bindFramebuffer(e.FRAMEBUFFER,o),e.framebufferTexture2D(e.FRAMEBUFFER,e.COLOR_ATTACHMENT0,e.TEXTURE_2D,s,0);let i=e.checkFramebufferStatus(e.FRAMEBUFFER)===e.FRAMEBUFFER_COMPLETE;return e.bindTexture(e.TEXTURE_2D,null),e.bindFramebuffer(e.FRAMEBUFFER,null),e.deleteTexture(s),e.deleteFramebuffer(o),i}function X_(e){return e!==2?!1:Rt(e).fenceSync!=null}function Aa(e,t){Array.isArray(e)||(e=[e]),e.forEach(n=>{n!=null&&S.assert(n.dtype!=="complex64",()=>`${t} does not support complex64 tensors in the WebGL backend.`)})}var ne=V();ne.registerFlag("HAS_WEBGL",()=>ne.getNumber("WEBGL_VERSION")>0);ne.registerFlag("WEBGL_VERSION",()=>rp(2)?2:rp(1)?1:0);ne.registerFlag("WEBGL_CHECK_NUMERICAL_PROBLEMS",()=>!1);ne.registerFlag("WEBGL_BUFFER_SUPPORTED",()=>ne.get("WEBGL_VERSION")===2);ne.registerFlag("WEBGL_CPU_FORWARD",()=>!0);ne.registerFlag("WEBGL_FORCE_F16_TEXTURES",()=>!1);ne.registerFlag("WEBGL_PACK",()=>ne.getBool("HAS_WEBGL"));ne.registerFlag("WEBGL_PACK_NORMALIZATION",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_PACK_CLIP",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_PACK_DEPTHWISECONV",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_PACK_BINARY_OPERATIONS",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_PACK_UNARY_OPERATIONS",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_PACK_ARRAY_OPERATIONS",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_PACK_IMAGE_OPERATIONS",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_PACK_REDUCE",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_LAZILY_UNPACK",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_CONV_IM2COL",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_PACK_CONV2DTRANSPOSE",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_MAX_TEXTURE_SIZE",()=>U_(ne.getNumber("WEBGL_VERSION")));ne.registerFlag("WEBGL_MAX_TEXTURES_IN_SHADER",()=>G_(ne.getNumber("WEBGL_VERSION")));ne.registerFlag("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION",()=>{let e=ne.getNumber("WEBGL_VERSION");return e===0?0:H_(e)});ne.registerFlag("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE",()=>ne.getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")>0&&!ba.isMobile());ne.registerFlag("WEBGL_RENDER_FLOAT32_CAPABLE",()=>q_(ne.getNumber("WEBGL_VERSION")));ne.registerFlag("WEBGL_RENDER_FLOAT32_ENABLED",()=>ne.getBool("WEBGL_FORCE_F16_TEXTURES")?!1:ne.getBool("WEBGL_RENDER_FLOAT32_CAPABLE"));ne.registerFlag("WEBGL_DOWNLOAD_FLOAT_ENABLED",()=>K_(ne.getNumber("WEBGL_VERSION")));ne.registerFlag("WEBGL_FENCE_API_ENABLED",()=>X_(ne.getNumber("WEBGL_VERSION")));ne.registerFlag("WEBGL_SIZE_UPLOAD_UNIFORM",()=>ne.getBool("WEBGL_RENDER_FLOAT32_ENABLED")?4:0);ne.registerFlag("WEBGL_DELETE_TEXTURE_THRESHOLD",()=>-1,e=>{if(typeof e!="number")throw new Error(`WEBGL_DELETE_TEXTURE_THRESHOLD must be a number but got ${e}.`);if(e<0&&e!==-1)throw new Error(`WEBGL_DELETE_TEXTURE_THRESHOLD must be -1 (indicating never delete) or at least 0, but got ${e}.`)});ne.registerFlag("WEBGL_FLUSH_THRESHOLD",()=>ba.isMobile()?1:-1,e=>{if(typeof e!="number")throw new Error(`WEBGL_FLUSH_THRESHOLD must be a number but got ${e}.`);if(e<0&&e!==-1)throw new Error(`WEBGL_FLUSH_THRESHOLD must be -1 (indicating never manual flush) or at least 0, but got ${e}.`)});ne.registerFlag("CPU_HANDOFF_SIZE_THRESHOLD",()=>128);ne.registerFlag("WEBGL_USE_SHAPES_UNIFORMS",()=>!1);ne.registerFlag("TOPK_LAST_DIM_CPU_HANDOFF_SIZE_THRESHOLD",()=>1e5);ne.registerFlag("TOPK_K_CPU_HANDOFF_THRESHOLD",()=>128);ne.registerFlag("WEBGL_EXP_CONV",()=>!1);ne.registerFlag("SOFTWARE_WEBGL_ENABLED",()=>ne.getBool("IS_TEST"));ne.registerFlag("WEBGL_MAX_SIZE_FOR_NARROW_TEXTURE",()=>1/0);ne.registerFlag("WEBGL_AUTO_SQUARIFY_NARROW_TEXTURE_SHAPE",()=>!1);ne.registerFlag("WEBGL2_ISNAN_CUSTOM",()=>!1);ne.registerFlag("ENGINE_COMPILE_ONLY",()=>!1);function Je(){let e,t,n,s,r,a,o,i,c,u;return V().getNumber("WEBGL_VERSION")===2?(e="#version 300 es",t="in",n="out",s="in",r="texture",a="outputColor",o="out vec4 outputColor;",i=V().getBool("WEBGL2_ISNAN_CUSTOM")?`
      bool isnan_custom(float val) {
        uint floatToUint = floatBitsToUint(val);
        return (floatToUint & 0x7fffffffu) > 0x7f800000u;
      }

      bvec4 isnan_custom(vec4 val) {
        return bvec4(isnan_custom(val.x),
          isnan_custom(val.y), isnan_custom(val.z), isnan_custom(val.w));
      }

      #define isnan(value) isnan_custom(value)
    `:"",c="",u=`
      #define round(value) newRound(value)
      int newRound(float value) {
        return int(floor(value + 0.5));
      }

      ivec4 newRound(vec4 value) {
        return ivec4(floor(value + vec4(0.5)));
      }
    `):(e="",t="attribute",n="varying",s="varying",r="texture2D",a="gl_FragColor",o="",i=`
      #define isnan(value) isnan_custom(value)
      bool isnan_custom(float val) {
        return (val > 0. || val < 1. || val == 0.) ? false : true;
      }
      bvec4 isnan_custom(vec4 val) {
        return bvec4(isnan(val.x), isnan(val.y), isnan(val.z), isnan(val.w));
      }
    `,c=`
      uniform float INFINITY;

      bool isinf(float val) {
        return abs(val) == INFINITY;
      }
      bvec4 isinf(vec4 val) {
        return equal(abs(val), vec4(INFINITY));
      }
    `,u=`
      int round(float value) {
        return int(floor(value + 0.5));
      }

      ivec4 round(vec4 value) {
        return ivec4(floor(value + vec4(0.5)));
      }
    `),{version:e,attribute:t,varyingVs:n,varyingFs:s,texture2D:r,output:a,defineOutput:o,defineSpecialNaN:i,defineSpecialInf:c,defineRound:u}}function qn(e,t,n="index"){let s=S.computeStrides(t);return s.map((r,a)=>{let o=`int ${e[a]} = ${n} / ${r}`,i=a===s.length-1?`int ${e[a+1]} = ${n} - ${e[a]} * ${r}`:`index -= ${e[a]} * ${r}`;return`${o}; ${i};`}).join("")}function Rc(e,t,n="index"){let s=S.computeStrides(t);return s.map((r,a)=>{let o=`int ${e[a]} = ${n} / outShapeStrides[${a}]`,i=a===s.length-1?`int ${e[a+1]} = ${n} - ${e[a]} * outShapeStrides[${a}]`:`index -= ${e[a]} * outShapeStrides[${a}]`;return`${o}; ${i};`}).join("")}function Y_(e,t){let n=e.length,s=e.map(a=>`${t}[${a}]`),r=new Array(n-1);r[n-2]=s[n-1];for(let a=n-3;a>=0;--a)r[a]=`(${r[a+1]} * ${s[a+1]})`;return r}function Z_(e,t,n="index"){let s=e.map((a,o)=>o),r=Y_(s,t);return r.map((a,o)=>{let i=`int ${e[o]} = ${n} / ${r[o]}`,c=o===r.length-1?`int ${e[o+1]} = ${n} - ${e[o]} * ${r[o]}`:`index -= ${e[o]} * ${r[o]}`;return`${i}; ${c};`}).join("")}function yd(e){let t=S.computeStrides(e).map(n=>n.toString());return`
  int getFlatIndex(ivec3 coords) {
    return coords.x * ${t[0]} + coords.y * ${t[1]} + coords.z;
  }
`}function xd(){return`
  int getFlatIndex(ivec3 coords) {
    return coords.x * outShapeStrides[0] + coords.y * outShapeStrides[1] + coords.z;
  }
`}var ex=`
  const float FLOAT_MAX = 1.70141184e38;
  const float FLOAT_MIN = 1.17549435e-38;

  lowp vec4 encode_float(highp float v) {
    if (isnan(v)) {
      return vec4(255, 255, 255, 255);
    }

    highp float av = abs(v);

    if(av < FLOAT_MIN) {
      return vec4(0.0, 0.0, 0.0, 0.0);
    } else if(v > FLOAT_MAX) {
      return vec4(0.0, 0.0, 128.0, 127.0) / 255.0;
    } else if(v < -FLOAT_MAX) {
      return vec4(0.0, 0.0,  128.0, 255.0) / 255.0;
    }

    highp vec4 c = vec4(0,0,0,0);

    highp float e = floor(log2(av));
    highp float m = exp2(fract(log2(av))) - 1.0;

    c[2] = floor(128.0 * m);
    m -= c[2] / 128.0;
    c[1] = floor(32768.0 * m);
    m -= c[1] / 32768.0;
    c[0] = floor(8388608.0 * m);

    highp float ebias = e + 127.0;
    c[3] = floor(ebias / 2.0);
    ebias -= c[3] * 2.0;
    c[2] += floor(ebias) * 128.0;

    c[3] += 128.0 * step(0.0, -v);

    return c / 255.0;
  }
`,{getBroadcastDims:tx}=T;function Q_(e,t,n){let s=[];if(e.forEach(h=>{let f=S.sizeFromShape(h.shapeInfo.logicalShape);if(h.shapeInfo.isUniform?s.push(`uniform float ${h.name}${f>1?`[${f}]`:""};`):(s.push(`uniform sampler2D ${h.name};`),s.push(`uniform int offset${h.name};`)),n.enableShapeUniforms){let{uniformShape:g}=bd(n.packedInputs,h.shapeInfo.logicalShape,h.shapeInfo.texShape);switch(g.length){case 1:s.push(`uniform int ${h.name}Shape;`);break;case 2:s.push(`uniform ivec2 ${h.name}Shape;`);break;case 3:s.push(`uniform ivec3 ${h.name}Shape;`);break;case 4:s.push(`uniform ivec4 ${h.name}Shape;`);break;default:break}s.push(`uniform ivec2 ${h.name}TexShape;`)}}),n.enableShapeUniforms){switch(t.logicalShape.length){case 1:s.push("uniform int outShape;");break;case 2:s.push("uniform ivec2 outShape;"),s.push("uniform int outShapeStrides;");break;case 3:s.push("uniform ivec3 outShape;"),s.push("uniform ivec2 outShapeStrides;");break;case 4:s.push("uniform ivec4 outShape;"),s.push("uniform ivec3 outShapeStrides;");break;default:break}s.push("uniform ivec2 outTexShape;")}n.customUniforms&&n.customUniforms.forEach(h=>{s.push(`uniform ${h.type} ${h.name}${h.arrayIndex?`[${h.arrayIndex}]`:""};`)});let r=s.join(`
`),a=e.map(h=>J_(h,t,n.packedInputs,n.enableShapeUniforms)).join(`
`),o=t.texShape,i=Je(),c=nO(i),u,l,d=aO(i);return t.isPacked?(u=eO(t.logicalShape,o,n.enableShapeUniforms),l=rO(i)):(u=tO(t.logicalShape,o,n.enableShapeUniforms),l=sO(i)),n.packedInputs&&(d+=uO),[d,c,l,r,u,a,n.userCode].join(`
`)}function Ns(e,t=!1){let n=e.shapeInfo.logicalShape;switch(n.length){case 0:return wO(e,t);case 1:return kO(e,t);case 2:return CO(e,t);case 3:return TO(e,t);case 4:return EO(e,t);case 5:return RO(e);case 6:return AO(e);default:throw new Error(`${n.length}-D input sampling is not yet supported`)}}function nx(e,t){switch(e.shapeInfo.logicalShape.length){case 0:return vO(e);case 1:return SO(e,t);case 2:return IO(e,t);case 3:return NO(e,t);default:return $O(e,t)}}function J_(e,t,n=!1,s){let r="";n?r+=nx(e,s):r+=Ns(e,s);let a=e.shapeInfo.logicalShape,o=t.logicalShape;return a.length<=o.length&&(n?r+=DO(e,t):r+=_O(e,t)),r}function eO(e,t,n){switch(e.length){case 0:return sx();case 1:return lO(e,t,n);case 2:return xO(e,t,n);case 3:return pO(e,t,n);default:return fO(e,t,n)}}function tO(e,t,n){switch(e.length){case 0:return sx();case 1:return dO(e,t,n);case 2:return bO(e,t,n);case 3:return hO(e,t,n);case 4:return mO(e,t,n);case 5:return gO(e,t);case 6:return yO(e,t);default:throw new Error(`${e.length}-D output sampling is not yet supported`)}}function nO(e){return`
    float sampleTexture(sampler2D textureSampler, vec2 uv) {
      return ${e.texture2D}(textureSampler, uv).r;
    }
  `}function sO(e){return`
    void setOutput(float val) {
      ${e.output} = vec4(val, 0, 0, 0);
    }
  `}function rO(e){return`
    void setOutput(vec4 val) {
      ${e.output} = val;
    }
  `}function aO(e){return`${e.version}
    precision highp float;
    precision highp int;
    precision highp sampler2D;
    ${e.varyingFs} vec2 resultUV;
    ${e.defineOutput}
    const vec2 halfCR = vec2(0.5, 0.5);

    struct ivec5
    {
      int x;
      int y;
      int z;
      int w;
      int u;
    };

    struct ivec6
    {
      int x;
      int y;
      int z;
      int w;
      int u;
      int v;
    };

    uniform float NAN;
    ${e.defineSpecialNaN}
    ${e.defineSpecialInf}
    ${e.defineRound}

    int imod(int x, int y) {
      return x - y * (x / y);
    }

    int idiv(int a, int b, float sign) {
      int res = a / b;
      int mod = imod(a, b);
      if (sign < 0. && mod != 0) {
        res -= 1;
      }
      return res;
    }

    //Based on the work of Dave Hoskins
    //https://www.shadertoy.com/view/4djSRW
    #define HASHSCALE1 443.8975
    float random(float seed){
      vec2 p = resultUV * seed;
      vec3 p3  = fract(vec3(p.xyx) * HASHSCALE1);
      p3 += dot(p3, p3.yzx + 19.19);
      return fract((p3.x + p3.y) * p3.z);
    }

    ${oO}
    ${iO}
    ${cO}
  `}var oO=`
vec2 uvFromFlat(int texNumR, int texNumC, int index) {
  int texR = index / texNumC;
  int texC = index - texR * texNumC;
  return (vec2(texC, texR) + halfCR) / vec2(texNumC, texNumR);
}
vec2 packedUVfrom1D(int texNumR, int texNumC, int index) {
  int texelIndex = index / 2;
  int texR = texelIndex / texNumC;
  int texC = texelIndex - texR * texNumC;
  return (vec2(texC, texR) + halfCR) / vec2(texNumC, texNumR);
}
`,iO=`
vec2 packedUVfrom2D(int texelsInLogicalRow, int texNumR,
  int texNumC, int row, int col) {
  int texelIndex = (row / 2) * texelsInLogicalRow + (col / 2);
  int texR = texelIndex / texNumC;
  int texC = texelIndex - texR * texNumC;
  return (vec2(texC, texR) + halfCR) / vec2(texNumC, texNumR);
}
`,cO=`
vec2 packedUVfrom3D(int texNumR, int texNumC,
    int texelsInBatch, int texelsInLogicalRow, int b,
    int row, int col) {
  int index = b * texelsInBatch + (row / 2) * texelsInLogicalRow + (col / 2);
  int texR = index / texNumC;
  int texC = index - texR * texNumC;
  return (vec2(texC, texR) + halfCR) / vec2(texNumC, texNumR);
}
`,uO=`
  float getChannel(vec4 frag, vec2 innerDims) {
    vec2 modCoord = mod(innerDims, 2.);
    return modCoord.x == 0. ?
      (modCoord.y == 0. ? frag.r : frag.g) :
      (modCoord.y == 0. ? frag.b : frag.a);
  }
  float getChannel(vec4 frag, int dim) {
    float modCoord = mod(float(dim), 2.);
    return modCoord == 0. ? frag.r : frag.g;
  }
`;function sx(){return`
    int getOutputCoords() {
      return 0;
    }
  `}function lO(e,t,n){let s=[Math.ceil(t[0]/2),Math.ceil(t[1]/2)];return s[0]===1?n?`
      int getOutputCoords() {
        return 2 * int(resultUV.x * ceil(float(outTexShape[1]) / 2.0));
      }
    `:`
      int getOutputCoords() {
        return 2 * int(resultUV.x * ${s[1]}.0);
      }
    `:s[1]===1?n?`
      int getOutputCoords() {
        return 2 * int(resultUV.y * ceil(float(outTexShape[0]) / 2.0));
      }
    `:`
      int getOutputCoords() {
        return 2 * int(resultUV.y * ${s[0]}.0);
      }
    `:n?`
    int getOutputCoords() {
      ivec2 packedTexShape = ivec2(ceil(float(outTexShape[0]) / 2.0), ceil(float(outTexShape[1]) / 2.0));
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(packedTexShape[0], packedTexShape[1]));
      return 2 * (resTexRC.x * packedTexShape[1] + resTexRC.y);
    }
  `:`
    int getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${s[0]}, ${s[1]}));
      return 2 * (resTexRC.x * ${s[1]} + resTexRC.y);
    }
  `}function dO(e,t,n){return t[0]===1?n?`
      int getOutputCoords() {
        return int(resultUV.x * float(outTexShape[1]));
      }
    `:`
      int getOutputCoords() {
        return int(resultUV.x * ${t[1]}.0);
      }
    `:t[1]===1?n?`
      int getOutputCoords() {
        return int(resultUV.y * float(outTexShape[0]));
      }
    `:`
      int getOutputCoords() {
        return int(resultUV.y * ${t[0]}.0);
      }
    `:n?`
    int getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(outTexShape[0], outTexShape[1]));
      return resTexRC.x * outTexShape[1] + resTexRC.y;
    }
  `:`
    int getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${t[0]}, ${t[1]}));
      return resTexRC.x * ${t[1]} + resTexRC.y;
    }
  `}function pO(e,t,n){if(n)return`
    ivec3 getOutputCoords() {
      ivec2 packedTexShape = ivec2(ceil(float(outTexShape[0]) / 2.0), ceil(float(outTexShape[1]) / 2.0));
      int texelsInLogicalRow = int(ceil(float(outShape[2]) / 2.0));
      int texelsInBatch = texelsInLogicalRow * int(ceil(float(outShape[1]) / 2.0));
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(packedTexShape[0], packedTexShape[1]));
      int index = resTexRC.x * packedTexShape[1] + resTexRC.y;

      int b = index / texelsInBatch;
      index -= b * texelsInBatch;

      int r = 2 * (index / texelsInLogicalRow);
      int c = imod(index, texelsInLogicalRow) * 2;

      return ivec3(b, r, c);
    }
  `;let s=[Math.ceil(t[0]/2),Math.ceil(t[1]/2)],r=Math.ceil(e[2]/2),a=r*Math.ceil(e[1]/2);return`
    ivec3 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${s[0]}, ${s[1]}));
      int index = resTexRC.x * ${s[1]} + resTexRC.y;

      int b = index / ${a};
      index -= b * ${a};

      int r = 2 * (index / ${r});
      int c = imod(index, ${r}) * 2;

      return ivec3(b, r, c);
    }
  `}function hO(e,t,n){if(n)return`
  ivec3 getOutputCoords() {
    ivec2 resTexRC = ivec2(resultUV.yx *
                           vec2(outTexShape[0], outTexShape[1]));
    int index = resTexRC.x * outTexShape[1] + resTexRC.y;
    ${Rc(["r","c","d"],e)}
    return ivec3(r, c, d);
  }
`;let s=qn(["r","c","d"],e);return`
    ivec3 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${t[0]}, ${t[1]}));
      int index = resTexRC.x * ${t[1]} + resTexRC.y;
      ${s}
      return ivec3(r, c, d);
    }
  `}function fO(e,t,n){if(n)return`
    ivec4 getOutputCoords() {
      ivec2 packedTexShape = ivec2(ceil(float(outTexShape[0]) / 2.0), ceil(float(outTexShape[1]) / 2.0));
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(packedTexShape[0], packedTexShape[1]));
      int index = resTexRC.x * packedTexShape[1] + resTexRC.y;

      int texelsInLogicalRow = int(ceil(float(outShape[3]) / 2.0));
      int texelsInBatch = texelsInLogicalRow * int(ceil(float(outShape[2]) / 2.0));
      int texelsInBatchN = texelsInBatch * outShape[1];

      int b2 = index / texelsInBatchN;
      index -= b2 * texelsInBatchN;

      int b = index / texelsInBatch;
      index -= b * texelsInBatch;

      int r = 2 * (index / texelsInLogicalRow);
      int c = imod(index, texelsInLogicalRow) * 2;

      return ivec4(b2, b, r, c);
    }
  `;let s=[Math.ceil(t[0]/2),Math.ceil(t[1]/2)],r=Math.ceil(e[e.length-1]/2),a=r*Math.ceil(e[e.length-2]/2),o=a,i="",c="b, r, c";for(let u=2;u<e.length-1;u++)o*=e[e.length-u-1],i=`
      int b${u} = index / ${o};
      index -= b${u} * ${o};
    `+i,c=`b${u}, `+c;return`
    ivec${e.length} getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${s[0]}, ${s[1]}));
      int index = resTexRC.x * ${s[1]} + resTexRC.y;

      ${i}

      int b = index / ${a};
      index -= b * ${a};

      int r = 2 * (index / ${r});
      int c = imod(index, ${r}) * 2;

      return ivec${e.length}(${c});
    }
  `}function mO(e,t,n){if(n)return`
    ivec4 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
        vec2(outTexShape[0], outTexShape[1]));
      int index = resTexRC.x * outTexShape[1] + resTexRC.y;
      ${Rc(["r","c","d","d2"],e)}
      return ivec4(r, c, d, d2);
    }
  `;let s=qn(["r","c","d","d2"],e);return`
    ivec4 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
        vec2(${t[0]}, ${t[1]}));
      int index = resTexRC.x * ${t[1]} + resTexRC.y;
      ${s}
      return ivec4(r, c, d, d2);
    }
  `}function gO(e,t){let n=qn(["r","c","d","d2","d3"],e);return`
    ivec5 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx * vec2(${t[0]},
                             ${t[1]}));

      int index = resTexRC.x * ${t[1]} + resTexRC.y;

      ${n}

      ivec5 outShape = ivec5(r, c, d, d2, d3);
      return outShape;
    }
  `}function yO(e,t){let n=qn(["r","c","d","d2","d3","d4"],e);return`
    ivec6 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
        vec2(${t[0]}, ${t[1]}));
      int index = resTexRC.x * ${t[1]} + resTexRC.y;

      ${n}

      ivec6 result = ivec6(r, c, d, d2, d3, d4);
      return result;
    }
  `}function xO(e,t,n){let s=[Math.ceil(t[0]/2),Math.ceil(t[1]/2)];if(S.arraysEqual(e,t))return n?`
      ivec2 getOutputCoords() {
        ivec2 packedTexShape = ivec2(ceil(float(outTexShape[0]) / 2.0), ceil(float(outTexShape[1]) / 2.0));
        return 2 * ivec2(resultUV.yx * vec2(packedTexShape[0], packedTexShape[1]));
      }
    `:`
      ivec2 getOutputCoords() {
        return 2 * ivec2(resultUV.yx * vec2(${s[0]}, ${s[1]}));
      }
    `;let r=Math.ceil(e[1]/2);return n?`
    ivec2 getOutputCoords() {
      ivec2 packedTexShape = ivec2(ceil(float(outTexShape[0]) / 2.0), ceil(float(outTexShape[1]) / 2.0));
      int texelsInLogicalRow = int(ceil(float(outShape[1]) / 2.0));
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(packedTexShape[0], packedTexShape[1]));

      int index = resTexRC.x * packedTexShape[1] + resTexRC.y;
      int r = 2 * (index / texelsInLogicalRow);
      int c = imod(index, texelsInLogicalRow) * 2;

      return ivec2(r, c);
    }
  `:`
    ivec2 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${s[0]}, ${s[1]}));

      int index = resTexRC.x * ${s[1]} + resTexRC.y;
      int r = 2 * (index / ${r});
      int c = imod(index, ${r}) * 2;

      return ivec2(r, c);
    }
  `}function bO(e,t,n){return S.arraysEqual(e,t)?n?`
      ivec2 getOutputCoords() {
        return ivec2(resultUV.yx * vec2(outTexShape[0], outTexShape[1]));
      }
    `:`
      ivec2 getOutputCoords() {
        return ivec2(resultUV.yx * vec2(${t[0]}, ${t[1]}));
      }
    `:e[1]===1?n?`
      ivec2 getOutputCoords() {
        ivec2 resTexRC = ivec2(resultUV.yx *
                               vec2(outTexShape[0], outTexShape[1]));
        int index = resTexRC.x * outTexShape[1] + resTexRC.y;
        return ivec2(index, 0);
      }
    `:`
      ivec2 getOutputCoords() {
        ivec2 resTexRC = ivec2(resultUV.yx *
                               vec2(${t[0]}, ${t[1]}));
        int index = resTexRC.x * ${t[1]} + resTexRC.y;
        return ivec2(index, 0);
      }
    `:e[0]===1?n?`
      ivec2 getOutputCoords() {
        ivec2 resTexRC = ivec2(resultUV.yx *
                               vec2(outTexShape[0], outTexShape[1]));
        int index = resTexRC.x * outTexShape[1] + resTexRC.y;
        return ivec2(0, index);
      }
    `:`
      ivec2 getOutputCoords() {
        ivec2 resTexRC = ivec2(resultUV.yx *
                               vec2(${t[0]}, ${t[1]}));
        int index = resTexRC.x * ${t[1]} + resTexRC.y;
        return ivec2(0, index);
      }
    `:n?`
    ivec2 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(outTexShape[0], outTexShape[1]));
      int index = resTexRC.x * outTexShape[1] + resTexRC.y;
      int r = index / outShape[1];
      int c = index - r * outShape[1];
      return ivec2(r, c);
    }
  `:`
    ivec2 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${t[0]}, ${t[1]}));
      int index = resTexRC.x * ${t[1]} + resTexRC.y;
      int r = index / ${e[1]};
      int c = index - r * ${e[1]};
      return ivec2(r, c);
    }
  `}function Kn(e){return`offset${e}`}function vO(e){let t=e.name,n="get"+t.charAt(0).toUpperCase()+t.slice(1),s=Je();return`
    vec4 ${n}() {
      return ${s.texture2D}(${t}, halfCR);
    }
  `}function wO(e,t){let n=e.name,s="get"+n.charAt(0).toUpperCase()+n.slice(1);if(e.shapeInfo.isUniform)return`float ${s}() {return ${n};}`;let[r,a]=e.shapeInfo.texShape;if(r===1&&a===1)return`
      float ${s}() {
        return sampleTexture(${n}, halfCR);
      }
    `;let o=Kn(n);if(t)return`
    float ${s}() {
      vec2 uv = uvFromFlat(${n}TexShape[0], ${n}TexShape[1], ${o});
      return sampleTexture(${n}, uv);
    }
  `;let[i,c]=e.shapeInfo.texShape;return`
    float ${s}() {
      vec2 uv = uvFromFlat(${i}, ${c}, ${o});
      return sampleTexture(${n}, uv);
    }
  `}function SO(e,t){let n=e.name,s="get"+n.charAt(0).toUpperCase()+n.slice(1),r=e.shapeInfo.texShape,a=Je();if(t)return`
    vec4 ${s}(int index) {
      ivec2 packedTexShape = ivec2(ceil(float(${n}TexShape[0]) / 2.0), ceil(float(${n}TexShape[1]) / 2.0));
      vec2 uv = packedUVfrom1D(
        packedTexShape[0], packedTexShape[1], index);
      return ${a.texture2D}(${n}, uv);
    }
  `;let o=[Math.ceil(r[0]/2),Math.ceil(r[1]/2)];return`
    vec4 ${s}(int index) {
      vec2 uv = packedUVfrom1D(
        ${o[0]}, ${o[1]}, index);
      return ${a.texture2D}(${n}, uv);
    }
  `}function kO(e,t){let n=e.name,s="get"+n.charAt(0).toUpperCase()+n.slice(1);if(e.shapeInfo.isUniform)return`
      float ${s}(int index) {
        ${Ts(e)}
      }
    `;let r=e.shapeInfo.texShape,a=r[0],o=r[1];if(o===1&&a===1)return`
      float ${s}(int index) {
        return sampleTexture(${n}, halfCR);
      }
    `;let i=Kn(n);return o===1?t?`
      float ${s}(int index) {
        vec2 uv = vec2(0.5, (float(index + ${i}) + 0.5) / float(${n}TexShape[0]));
        return sampleTexture(${n}, uv);
      }
    `:`
      float ${s}(int index) {
        vec2 uv = vec2(0.5, (float(index + ${i}) + 0.5) / ${a}.0);
        return sampleTexture(${n}, uv);
      }
    `:a===1?t?`
      float ${s}(int index) {
        vec2 uv = vec2((float(index + ${i}) + 0.5) / float(${n}TexShape[1]), 0.5);
        return sampleTexture(${n}, uv);
      }
    `:`
      float ${s}(int index) {
        vec2 uv = vec2((float(index + ${i}) + 0.5) / ${o}.0, 0.5);
        return sampleTexture(${n}, uv);
      }
    `:t?`
    float ${s}(int index) {
      vec2 uv = uvFromFlat(${n}TexShape[0], ${n}TexShape[1], index + ${i});
      return sampleTexture(${n}, uv);
    }
  `:`
    float ${s}(int index) {
      vec2 uv = uvFromFlat(${a}, ${o}, index + ${i});
      return sampleTexture(${n}, uv);
    }
  `}function IO(e,t){let n=e.shapeInfo.logicalShape,s=e.name,r="get"+s.charAt(0).toUpperCase()+s.slice(1),a=e.shapeInfo.texShape,o=a[0],i=a[1],c=Je();if(a!=null&&S.arraysEqual(n,a))return t?`
      vec4 ${r}(int row, int col) {
        vec2 uv = (vec2(col, row) + halfCR) / vec2(${s}TexShape[1], ${s}TexShape[0]);

        return ${c.texture2D}(${s}, uv);
      }
    `:`
      vec4 ${r}(int row, int col) {
        vec2 uv = (vec2(col, row) + halfCR) / vec2(${i}.0, ${o}.0);

        return ${c.texture2D}(${s}, uv);
      }
    `;if(t)return`
    vec4 ${r}(int row, int col) {
      ivec2 packedTexShape = ivec2(ceil(float(${s}TexShape[0]) / 2.0), ceil(float(${s}TexShape[1]) / 2.0));
      int valuesPerRow = int(ceil(float(${s}Shape[1]) / 2.0));
      vec2 uv = packedUVfrom2D(valuesPerRow, packedTexShape[0], packedTexShape[1], row, col);
      return ${c.texture2D}(${s}, uv);
    }
  `;let u=[Math.ceil(a[0]/2),Math.ceil(a[1]/2)],l=Math.ceil(n[1]/2);return`
    vec4 ${r}(int row, int col) {
      vec2 uv = packedUVfrom2D(${l}, ${u[0]}, ${u[1]}, row, col);
      return ${c.texture2D}(${s}, uv);
    }
  `}function CO(e,t){let n=e.shapeInfo.logicalShape,s=e.name,r="get"+s.charAt(0).toUpperCase()+s.slice(1),a=e.shapeInfo.texShape;if(a!=null&&S.arraysEqual(n,a)){if(t)return`
      float ${r}(int row, int col) {
        vec2 uv = (vec2(col, row) + halfCR) / vec2(${s}TexShape[1], ${s}TexShape[0]);
        return sampleTexture(${s}, uv);
      }
    `;let p=a[0],h=a[1];return`
    float ${r}(int row, int col) {
      vec2 uv = (vec2(col, row) + halfCR) / vec2(${h}.0, ${p}.0);
      return sampleTexture(${s}, uv);
    }
  `}let{newShape:o,keptDims:i}=S.squeezeShape(n),c=o;if(c.length<n.length){let p=$s(e,c),h=["row","col"];return`
      ${Ns(p,t)}
      float ${r}(int row, int col) {
        return ${r}(${Es(h,i)});
      }
    `}if(e.shapeInfo.isUniform)return`
      float ${r}(int row, int col) {
        int index = round(dot(vec2(row, col), vec2(${n[1]}, 1)));
        ${Ts(e)}
      }
    `;let u=a[0],l=a[1],d=Kn(s);return l===1?t?`
      float ${r}(int row, int col) {
        float index = dot(vec3(row, col, ${d}), vec3(${s}Shape[1], 1, 1));
        vec2 uv = vec2(0.5, (index + 0.5) / float(${s}TexShape[0]));
        return sampleTexture(${s}, uv);
      }
    `:`
    float ${r}(int row, int col) {
      float index = dot(vec3(row, col, ${d}), vec3(${n[1]}, 1, 1));
      vec2 uv = vec2(0.5, (index + 0.5) / ${u}.0);
      return sampleTexture(${s}, uv);
    }
  `:u===1?t?`
      float ${r}(int row, int col) {
        float index = dot(vec3(row, col, ${d}), vec3(${s}Shape[1], 1, 1));
        vec2 uv = vec2((index + 0.5) / float(${s}TexShape[1]), 0.5);
        return sampleTexture(${s}, uv);
      }
    `:`
    float ${r}(int row, int col) {
      float index = dot(vec3(row, col, ${d}), vec3(${n[1]}, 1, 1));
      vec2 uv = vec2((index + 0.5) / ${l}.0, 0.5);
      return sampleTexture(${s}, uv);
    }
  `:t?`
      float ${r}(int row, int col) {
        // Explicitly use integer operations as dot() only works on floats.
        int index = row * ${s}Shape[1] + col + ${d};
        vec2 uv = uvFromFlat(${s}TexShape[0], ${s}TexShape[1], index);
        return sampleTexture(${s}, uv);
      }
    `:`
  float ${r}(int row, int col) {
    // Explicitly use integer operations as dot() only works on floats.
    int index = row * ${n[1]} + col + ${d};
    vec2 uv = uvFromFlat(${u}, ${l}, index);
    return sampleTexture(${s}, uv);
  }
`}function NO(e,t){let n=e.shapeInfo.logicalShape,s=e.name,r="get"+s.charAt(0).toUpperCase()+s.slice(1),a=e.shapeInfo.texShape,o=[Math.ceil(a[0]/2),Math.ceil(a[1]/2)];if(n[0]===1){let p=n.slice(1),h=[1,2],f=$s(e,p),g=["b","row","col"];return`
        ${nx(f,t)}
        vec4 ${r}(int b, int row, int col) {
          return ${r}(${Es(g,h)});
        }
      `}let i=Je();if(t)return`
    vec4 ${r}(int b, int row, int col) {
      ivec2 packedTexShape = ivec2(ceil(float(${s}TexShape[0]) / 2.0), ceil(float(${s}TexShape[1]) / 2.0));
      int valuesPerRow = int(ceil(float(${s}Shape[2]) / 2.0));
      int texelsInBatch = valuesPerRow * int(ceil(float(${s}Shape[1]) / 2.0));
      vec2 uv = packedUVfrom3D(
        packedTexShape[0], packedTexShape[1], texelsInBatch, valuesPerRow, b, row, col);
      return ${i.texture2D}(${s}, uv);
    }
  `;let c=o[0],u=o[1],l=Math.ceil(n[2]/2),d=l*Math.ceil(n[1]/2);return`
    vec4 ${r}(int b, int row, int col) {
      vec2 uv = packedUVfrom3D(
        ${c}, ${u}, ${d}, ${l}, b, row, col);
      return ${i.texture2D}(${s}, uv);
    }
  `}function TO(e,t){let n=e.shapeInfo.logicalShape,s=e.name,r="get"+s.charAt(0).toUpperCase()+s.slice(1),a=n[1]*n[2],o=n[2],{newShape:i,keptDims:c}=S.squeezeShape(n),u=i;if(u.length<n.length){let g=$s(e,u),m=["row","col","depth"];return`
        ${Ns(g,t)}
        float ${r}(int row, int col, int depth) {
          return ${r}(${Es(m,c)});
        }
      `}if(e.shapeInfo.isUniform)return`
      float ${r}(int row, int col, int depth) {
        int index = round(dot(vec3(row, col, depth),
                          vec3(${a}, ${o}, 1)));
        ${Ts(e)}
      }
    `;let l=e.shapeInfo.texShape,d=l[0],p=l[1],h=e.shapeInfo.flatOffset;if(p===a&&h==null)return t?`
      float ${r}(int row, int col, int depth) {
        int stride1 = ${s}Shape[2];
        float texR = float(row);
        float texC = dot(vec2(col, depth), vec2(stride1, 1));
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${s}TexShape[1], ${s}TexShape[0]);
        return sampleTexture(${s}, uv);
      }
    `:`
        float ${r}(int row, int col, int depth) {
          float texR = float(row);
          float texC = dot(vec2(col, depth), vec2(${o}, 1));
          vec2 uv = (vec2(texC, texR) + halfCR) /
                     vec2(${p}.0, ${d}.0);
          return sampleTexture(${s}, uv);
        }
      `;if(p===o&&h==null)return t?`
      float ${r}(int row, int col, int depth) {
        float texR = dot(vec2(row, col), vec2(${s}Shape[1], 1));
        float texC = float(depth);
        vec2 uv = (vec2(texC, texR) + halfCR) / vec2(${s}TexShape[1], ${s}TexShape[0]);
        return sampleTexture(${s}, uv);
      }
    `:`
    float ${r}(int row, int col, int depth) {
      float texR = dot(vec2(row, col), vec2(${n[1]}, 1));
      float texC = float(depth);
      vec2 uv = (vec2(texC, texR) + halfCR) / vec2(${p}.0, ${d}.0);
      return sampleTexture(${s}, uv);
    }
  `;let f=Kn(s);return t?`
    float ${r}(int row, int col, int depth) {
      // Explicitly use integer operations as dot() only works on floats.
      int stride0 = ${s}Shape[1] * ${s}Shape[2];
      int stride1 = ${s}Shape[2];
      int index = row * stride0 + col * stride1 + depth + ${f};
      vec2 uv = uvFromFlat(${s}TexShape[0], ${s}TexShape[1], index);
      return sampleTexture(${s}, uv);
    }
    `:`
      float ${r}(int row, int col, int depth) {
        // Explicitly use integer operations as dot() only works on floats.
        int index = row * ${a} + col * ${o} + depth + ${f};
        vec2 uv = uvFromFlat(${d}, ${p}, index);
        return sampleTexture(${s}, uv);
      }
  `}function $O(e,t){let n=e.name,s="get"+n.charAt(0).toUpperCase()+n.slice(1),r=Je();if(t)return`
    vec4 ${s}(int b2, int b, int row, int col) {
      int valuesPerRow = int(ceil(float(${n}Shape[3]) / 2.0));
      int texelsInBatch = valuesPerRow * int(ceil(float(${n}Shape[2]) / 2.0));
      int index = b * texelsInBatch + (row / 2) * valuesPerRow + (col / 2);
      texelsInBatch *= ${n}Shape[1];
      index = b2 * texelsInBatch + index;
      ivec2 packedTexShape = ivec2(ceil(float(${n}TexShape[0]) / 2.0), ceil(float(${n}TexShape[1]) / 2.0));
      int texR = index / packedTexShape[1];
      int texC = index - texR * packedTexShape[1];
      vec2 uv = (vec2(texC, texR) + halfCR) / vec2(packedTexShape[1], packedTexShape[0]); return ${r.texture2D}(${n}, uv);
    }
  `;let a=e.shapeInfo.logicalShape,o=a.length,i=e.shapeInfo.texShape,c=[Math.ceil(i[0]/2),Math.ceil(i[1]/2)],u=c[0],l=c[1],d=Math.ceil(a[o-1]/2),p=d*Math.ceil(a[o-2]/2),h="int b, int row, int col",f=`b * ${p} + (row / 2) * ${d} + (col / 2)`;for(let g=2;g<o-1;g++)h=`int b${g}, `+h,p*=a[o-g-1],f=`b${g} * ${p} + `+f;return`
    vec4 ${s}(${h}) {
      int index = ${f};
      int texR = index / ${l};
      int texC = index - texR * ${l};
      vec2 uv = (vec2(texC, texR) + halfCR) / vec2(${l}, ${u});
      return ${r.texture2D}(${n}, uv);
    }
  `}function EO(e,t){let n=e.shapeInfo.logicalShape,s=e.name,r="get"+s.charAt(0).toUpperCase()+s.slice(1),a=n[3],o=n[2]*a,i=n[1]*o,{newShape:c,keptDims:u}=S.squeezeShape(n);if(c.length<n.length){let b=$s(e,c),w=["row","col","depth","depth2"];return`
      ${Ns(b,t)}
      float ${r}(int row, int col, int depth, int depth2) {
        return ${r}(${Es(w,u)});
      }
    `}if(e.shapeInfo.isUniform)return`
      float ${r}(int row, int col, int depth, int depth2) {
        int index = round(dot(vec4(row, col, depth, depth2),
                          vec4(${i}, ${o}, ${a}, 1)));
        ${Ts(e)}
      }
    `;let l=e.shapeInfo.flatOffset,d=e.shapeInfo.texShape,p=d[0],h=d[1],f=`int stride2 = ${s}Shape[3];`,g=`int stride1 = ${s}Shape[2] * stride2;`,m=`int stride0 = ${s}Shape[1] * stride1;`;if(h===i&&l==null)return t?`
      float ${r}(int row, int col, int depth, int depth2) {
        ${f}
        ${g}
        float texR = float(row);
        float texC =
            dot(vec3(col, depth, depth2),
                vec3(stride1, stride2, 1));
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${s}TexShape[1], ${s}TexShape[0]);
        return sampleTexture(${s}, uv);
      }
    `:`
      float ${r}(int row, int col, int depth, int depth2) {
        float texR = float(row);
        float texC =
            dot(vec3(col, depth, depth2),
                vec3(${o}, ${a}, 1));
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${h}.0, ${p}.0);
        return sampleTexture(${s}, uv);
      }
    `;if(h===a&&l==null)return t?`
      float ${r}(int row, int col, int depth, int depth2) {
        float texR = dot(vec3(row, col, depth),
                         vec3(${s}Shape[1] * ${s}Shape[2], ${s}Shape[2], 1));
        float texC = float(depth2);
        vec2 uv = (vec2(texC, texR) + halfCR) /
                  vec2(${s}TexShape[1], ${s}TexShape[0]);
        return sampleTexture(${s}, uv);
      }
    `:`
      float ${r}(int row, int col, int depth, int depth2) {
        float texR = dot(vec3(row, col, depth),
                         vec3(${n[1]*n[2]}, ${n[2]}, 1));
        float texC = float(depth2);
        vec2 uv = (vec2(texC, texR) + halfCR) /
                  vec2(${h}.0, ${p}.0);
        return sampleTexture(${s}, uv);
      }
    `;let y=Kn(s);return t?`
    float ${r}(int row, int col, int depth, int depth2) {
      // Explicitly use integer operations as dot() only works on floats.
      ${f}
      ${g}
      ${m}
      int index = row * stride0 + col * stride1 +
          depth * stride2 + depth2;
      vec2 uv = uvFromFlat(${s}TexShape[0], ${s}TexShape[1], index + ${y});
      return sampleTexture(${s}, uv);
    }
  `:`
    float ${r}(int row, int col, int depth, int depth2) {
      // Explicitly use integer operations as dot() only works on floats.
      int index = row * ${i} + col * ${o} +
          depth * ${a} + depth2;
      vec2 uv = uvFromFlat(${p}, ${h}, index + ${y});
      return sampleTexture(${s}, uv);
    }
  `}function RO(e){let t=e.shapeInfo.logicalShape,n=e.name,s="get"+n.charAt(0).toUpperCase()+n.slice(1),r=t[4],a=t[3]*r,o=t[2]*a,i=t[1]*o,{newShape:c,keptDims:u}=S.squeezeShape(t);if(c.length<t.length){let g=$s(e,c),m=["row","col","depth","depth2","depth3"];return`
      ${Ns(g)}
      float ${s}(int row, int col, int depth, int depth2, int depth3) {
        return ${s}(${Es(m,u)});
      }
    `}if(e.shapeInfo.isUniform)return`
      float ${s}(int row, int col, int depth, int depth2, int depth3) {
        float index = dot(
          vec4(row, col, depth, depth2),
          vec4(${i}, ${o}, ${a}, ${r})) +
          depth3;
        ${Ts(e)}
      }
    `;let l=e.shapeInfo.flatOffset,d=e.shapeInfo.texShape,p=d[0],h=d[1];if(h===i&&l==null)return`
      float ${s}(int row, int col, int depth, int depth2, int depth3) {
        int texR = row;
        float texC = dot(vec4(col, depth, depth2, depth3),
                         vec4(${o}, ${a}, ${r}, 1));
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${h}.0, ${p}.0);
        return sampleTexture(${n}, uv);
      }
    `;if(h===r&&l==null)return`
      float ${s}(int row, int col, int depth, int depth2, int depth3) {
        float texR = dot(
          vec4(row, col, depth, depth2),
          vec4(${t[1]*t[2]*t[3]},
               ${t[2]*t[3]}, ${t[3]}, 1));
        int texC = depth3;
        vec2 uv = (vec2(texC, texR) + halfCR) /
                  vec2(${h}.0, ${p}.0);
        return sampleTexture(${n}, uv);
      }
    `;let f=Kn(n);return`
    float ${s}(int row, int col, int depth, int depth2, int depth3) {
      // Explicitly use integer operations as dot() only works on floats.
      int index = row * ${i} + col * ${o} + depth * ${a} +
          depth2 * ${r} + depth3 + ${f};
      vec2 uv = uvFromFlat(${p}, ${h}, index);
      return sampleTexture(${n}, uv);
    }
  `}function AO(e){let t=e.shapeInfo.logicalShape,n=e.name,s="get"+n.charAt(0).toUpperCase()+n.slice(1),{newShape:r,keptDims:a}=S.squeezeShape(t);if(r.length<t.length){let m=$s(e,r),y=["row","col","depth","depth2","depth3","depth4"];return`
      ${Ns(m)}
      float ${s}(int row, int col, int depth,
                    int depth2, int depth3, int depth4) {
        return ${s}(${Es(y,a)});
      }
    `}let o=t[5],i=t[4]*o,c=t[3]*i,u=t[2]*c,l=t[1]*u;if(e.shapeInfo.isUniform)return`
      float ${s}(int row, int col, int depth,
                  int depth2, int depth3, int depth4) {
        int index = round(dot(
          vec4(row, col, depth, depth2),
          vec4(${l}, ${u}, ${c}, ${i})) +
          dot(
            vec2(depth3, depth4),
            vec2(${o}, 1)));
        ${Ts(e)}
      }
    `;let d=e.shapeInfo.flatOffset,p=e.shapeInfo.texShape,h=p[0],f=p[1];if(f===l&&d==null)return`
      float ${s}(int row, int col, int depth,
                    int depth2, int depth3, int depth4) {
        int texR = row;
        float texC = dot(vec4(col, depth, depth2, depth3),
          vec4(${u}, ${c}, ${i}, ${o})) +
               float(depth4);
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${f}.0, ${h}.0);
        return sampleTexture(${n}, uv);
      }
    `;if(f===o&&d==null)return`
      float ${s}(int row, int col, int depth,
                    int depth2, int depth3, int depth4) {
        float texR = dot(vec4(row, col, depth, depth2),
          vec4(${t[1]*t[2]*t[3]*t[4]},
               ${t[2]*t[3]*t[4]},
               ${t[3]*t[4]},
               ${t[4]})) + float(depth3);
        int texC = depth4;
        vec2 uv = (vec2(texC, texR) + halfCR) /
                  vec2(${f}.0, ${h}.0);
        return sampleTexture(${n}, uv);
      }
    `;let g=Kn(n);return`
    float ${s}(int row, int col, int depth,
                  int depth2, int depth3, int depth4) {
      // Explicitly use integer operations as dot() only works on floats.
      int index = row * ${l} + col * ${u} + depth * ${c} +
          depth2 * ${i} + depth3 * ${o} + depth4 + ${g};
      vec2 uv = uvFromFlat(${h}, ${f}, index);
      return sampleTexture(${n}, uv);
    }
  `}function Ts(e){let t=e.name,n=S.sizeFromShape(e.shapeInfo.logicalShape);return n<2?`return ${t};`:`
    for (int i = 0; i < ${n}; i++) {
      if (i == index) {
        return ${t}[i];
      }
    }
  `}function DO(e,t){let n=e.name,s=n.charAt(0).toUpperCase()+n.slice(1),r="get"+s+"AtOutCoords",a=e.shapeInfo.logicalShape.length,o=t.logicalShape.length,i=tx(e.shapeInfo.logicalShape,t.logicalShape),c=ve(o),u=o-a,l,d=["x","y","z","w","u","v"];a===0?l="":o<2&&i.length>=1?l="coords = 0;":l=i.map(b=>`coords.${d[b+u]} = 0;`).join(`
`);let p="";o<2&&a>0?p="coords":p=e.shapeInfo.logicalShape.map((b,w)=>`coords.${d[w+u]}`).join(", ");let h="return outputValue;",g=S.sizeFromShape(e.shapeInfo.logicalShape)===1,y=S.sizeFromShape(t.logicalShape)===1;if(a===1&&!g&&!y)h=`
      return vec4(outputValue.xy, outputValue.xy);
    `;else if(g&&!y)o===1?h=`
        return vec4(outputValue.x, outputValue.x, 0., 0.);
      `:h=`
        return vec4(outputValue.x);
      `;else if(i.length){let b=a-2,w=a-1;i.indexOf(b)>-1&&i.indexOf(w)>-1?h="return vec4(outputValue.x);":i.indexOf(b)>-1?h="return vec4(outputValue.x, outputValue.y, outputValue.x, outputValue.y);":i.indexOf(w)>-1&&(h="return vec4(outputValue.xx, outputValue.zz);")}return`
    vec4 ${r}() {
      ${c} coords = getOutputCoords();
      ${l}
      vec4 outputValue = get${s}(${p});
      ${h}
    }
  `}function _O(e,t){let n=e.name,s=n.charAt(0).toUpperCase()+n.slice(1),r="get"+s+"AtOutCoords",a=t.texShape,o=e.shapeInfo.texShape,i=e.shapeInfo.logicalShape.length,c=t.logicalShape.length;if(!e.shapeInfo.isUniform&&i===c&&e.shapeInfo.flatOffset==null&&S.arraysEqual(o,a))return`
      float ${r}() {
        return sampleTexture(${n}, resultUV);
      }
    `;let u=ve(c),l=tx(e.shapeInfo.logicalShape,t.logicalShape),d=c-i,p,h=["x","y","z","w","u","v"];i===0?p="":c<2&&l.length>=1?p="coords = 0;":p=l.map(g=>`coords.${h[g+d]} = 0;`).join(`
`);let f="";return c<2&&i>0?f="coords":f=e.shapeInfo.logicalShape.map((g,m)=>`coords.${h[m+d]}`).join(", "),`
    float ${r}() {
      ${u} coords = getOutputCoords();
      ${p}
      return get${s}(${f});
    }
  `}function ve(e){if(e<=1)return"int";if(e===2)return"ivec2";if(e===3)return"ivec3";if(e===4)return"ivec4";if(e===5)return"ivec5";if(e===6)return"ivec6";throw Error(`GPU for rank ${e} is not yet supported`)}function bd(e,t,n){let{newShape:s,keptDims:r}=S.squeezeShape(t),a=t.length,o=e&&a===3&&t[0]===1,i=o?t.slice(1):s,c=!e&&a>1&&!S.arraysEqual(t,n)&&s.length<a||o;return{useSqueezeShape:c,uniformShape:c?i:t,keptDims:r}}function $s(e,t){let n=JSON.parse(JSON.stringify(e));return n.shapeInfo.logicalShape=t,n}function Es(e,t){return t.map(n=>e[n]).join(", ")}function OO(e,t,n,s){let r=n.map((l,d)=>{let p={logicalShape:l.shape,texShape:l.isUniform?null:l.texData.texShape,isUniform:l.isUniform,isPacked:l.isUniform?!1:l.texData.isPacked,flatOffset:null};return l.texData!=null&&l.texData.slice!=null&&l.texData.slice.flatOffset>0&&(p.flatOffset=l.texData.slice.flatOffset),{name:t.variableNames[d],shapeInfo:p}}),a=r.map(l=>l.shapeInfo),o={logicalShape:s.shape,texShape:s.texData.texShape,isUniform:!1,isPacked:s.texData.isPacked,flatOffset:null},i=Q_(r,o,t),c=T_(e.gl,i),u=e.createProgram(c);return V().get("ENGINE_COMPILE_ONLY")?{program:t,fragmentShader:c,source:i,webGLProgram:u,inShapeInfos:a,outShapeInfo:o,variablesLocations:null,customUniformLocations:null,infLoc:null,nanLoc:null,outShapeLocation:null,outShapeStridesLocation:null,outTexShapeLocation:null}:(e.buildVao(u),Object.assign({program:t,fragmentShader:c,source:i,webGLProgram:u,inShapeInfos:a,outShapeInfo:o},rx(e,t,u)))}function rx(e,t,n){let s=[],r=[],a,o,i,c=null,u=null;u=e.getUniformLocation(n,"NAN",!1),V().getNumber("WEBGL_VERSION")===1&&(c=e.getUniformLocation(n,"INFINITY",!1));let l=!1;for(let d of t.variableNames){let p={name:d,uniform:e.getUniformLocation(n,d,l),offset:e.getUniformLocation(n,`offset${d}`,l)};t.enableShapeUniforms&&(p.shape=e.getUniformLocation(n,`${d}Shape`,l),p.texShape=e.getUniformLocation(n,`${d}TexShape`,l)),s.push(p)}if(t.enableShapeUniforms&&(a=e.getUniformLocation(n,"outShape",l),i=e.getUniformLocation(n,"outShapeStrides",l),o=e.getUniformLocation(n,"outTexShape",l)),t.customUniforms)for(let d of t.customUniforms)r.push(e.getUniformLocation(n,d.name,l));return{variablesLocations:s,customUniformLocations:r,infLoc:c,nanLoc:u,outShapeLocation:a,outShapeStridesLocation:i,outTexShapeLocation:o}}function ap(e,t){if(e.length!==t.length)throw Error(`Binary was compiled with ${e.length} inputs, but was executed with ${t.length} inputs`);e.forEach((n,s)=>{let r=n.logicalShape,a=t[s],o=a.shape;if(!S.arraysEqual(r,o))throw Error(`Binary was compiled with different shapes than the current args. Shapes ${r} and ${o} must match`);if(n.isUniform&&a.isUniform)return;let i=n.texShape,c=a.isUniform?null:a.texData.texShape;if(!S.arraysEqual(i,c))throw Error(`Binary was compiled with different texture shapes than the current args. Shape ${i} and ${c} must match`)})}function FO(e,t,n,s,r){t.program.enableShapeUniforms||(ap(t.inShapeInfos,n),ap([t.outShapeInfo],[s]));let a=s.texData.texture,o=s.texData.texShape;s.texData.isPacked?e.setOutputPackedMatrixTexture(a.texture,o[0],o[1]):e.setOutputMatrixTexture(a.texture,o[0],o[1]),e.setProgram(t.webGLProgram),e.bindVertexArray(t.webGLProgram.vao),V().getNumber("WEBGL_VERSION")===1&&t.infLoc!==null&&e.gl.uniform1f(t.infLoc,1/0),t.nanLoc!==null&&e.gl.uniform1f(t.nanLoc,NaN);for(let c=0;c<n.length;++c){let u=n[c],{uniform:l,offset:d,shape:p,texShape:h}=t.variablesLocations[c];if(p){let{uniformShape:f}=bd(t.program.packedInputs,u.shape,u.texData.texShape);switch(f.length){case 1:e.gl.uniform1iv(p,new Int32Array(f));break;case 2:e.gl.uniform2iv(p,new Int32Array(f));break;case 3:e.gl.uniform3iv(p,new Int32Array(f));break;case 4:e.gl.uniform4iv(p,new Int32Array(f));break;default:break}}if(h&&e.gl.uniform2i(h,u.texData.texShape[0],u.texData.texShape[1]),l!=null){if(u.isUniform){if(S.sizeFromShape(u.shape)<2)e.gl.uniform1f(l,u.uniformValues[0]);else{let f=u.uniformValues;f instanceof Float32Array||(f=new Float32Array(f)),e.gl.uniform1fv(l,f)}continue}u.texData.slice!=null&&d!=null&&e.gl.uniform1i(d,u.texData.slice.flatOffset),e.setInputMatrixTexture(u.texData.texture.texture,l,c)}}let i=t.outShapeLocation;if(i)switch(s.shape.length){case 1:e.gl.uniform1iv(i,new Int32Array(s.shape));break;case 2:e.gl.uniform2iv(i,new Int32Array(s.shape));break;case 3:e.gl.uniform3iv(i,new Int32Array(s.shape));break;case 4:e.gl.uniform4iv(i,new Int32Array(s.shape));break;default:break}if(t.outShapeStridesLocation){let c=S.computeStrides(s.shape);switch(s.shape.length){case 2:e.gl.uniform1iv(t.outShapeStridesLocation,new Int32Array(c));break;case 3:e.gl.uniform2iv(t.outShapeStridesLocation,new Int32Array(c));break;case 4:e.gl.uniform3iv(t.outShapeStridesLocation,new Int32Array(c));break;default:break}}if(t.outTexShapeLocation&&e.gl.uniform2i(t.outTexShapeLocation,s.texData.texShape[0],s.texData.texShape[1]),t.program.customUniforms&&r)for(let c=0;c<t.program.customUniforms.length;++c){let u=t.program.customUniforms[c],l=t.customUniformLocations[c],d=r[c];if(u.type==="float")e.gl.uniform1fv(l,d);else if(u.type==="vec2")e.gl.uniform2fv(l,d);else if(u.type==="vec3")e.gl.uniform3fv(l,d);else if(u.type==="vec4")e.gl.uniform4fv(l,d);else if(u.type==="int")e.gl.uniform1iv(l,d);else if(u.type==="ivec2")e.gl.uniform2iv(l,d);else if(u.type==="ivec3")e.gl.uniform3iv(l,d);else if(u.type==="ivec4")e.gl.uniform4iv(l,d);else throw Error(`uniform type ${u.type} is not supported yet.`)}e.executeProgram()}function PO(e,t,n){let s="";t.concat(n).forEach(o=>{let i=o.texData!=null&&o.texData.slice!=null&&o.texData.slice.flatOffset>0;if(e.enableShapeUniforms&&!o.isUniform){let c=o.texData.texShape,{useSqueezeShape:u,uniformShape:l,keptDims:d}=bd(e.packedInputs,o.shape,c),p="",h="",f="";if(l.length===1&&e.packedInputs){let k=[Math.ceil(c[0]/2),Math.ceil(c[1]/2)];p=`${k[0]>1}_${k[1]>1}`}else if(l.length===2&&!e.packedInputs)h=`${l[0]>1}_${l[1]>1}`;else if(l.length>2&&!e.packedInputs){let k=S.computeStrides(l);f=`${k[0]===c[1]}_${k[k.length-1]===c[1]}`}let g=o.shape.length,m=l.length===2&&S.arraysEqual(o.shape,c),y=S.sizeFromShape(o.shape)===1,b=T.getBroadcastDims(o.shape,n.shape),w=!e.packedInputs&&g===n.shape.length&&S.arraysEqual(c,n.texData.texShape),v=e.packedInputs||l.length>2?"":`${c[0]>1}_${c[1]>1}`;s+=`${g}_${w}_${u?d:""}_${l.length}_${y}_${b}_${m}_${p}_${h}_${f}_${v}_${i}`}else{let c=o.isUniform?"uniform":o.texData.texShape;s+=`${o.shape}_${c}_${i}`}});let r=e.userCode,a=e.constructor.name;return a+="_"+s+"_"+r+`${V().getNumber("WEBGL_VERSION")}`,a}function qe(e){return V().getBool("WEBGL_USE_SHAPES_UNIFORMS")&&e<=4}var LO=class{constructor(e){this.variableNames=["A"],this.packedInputs=!1,this.packedOutput=!0,this.outPackingScheme=or.DENSE,this.customUniforms=[{name:"texShape",type:"ivec2"}];let t=Je();this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length),this.userCode=`
      ivec3 outCoordsFromFlatIndex(int index) {
        ${this.enableShapeUniforms?Rc(["r","c","d"],e):qn(["r","c","d"],e)}
        return ivec3(r, c, d);
      }

      void main() {
        ivec2 resTexRC = ivec2(resultUV.yx * vec2(texShape[0], texShape[1]));
        int index = 4 * (resTexRC.x * texShape[1] + resTexRC.y);

        vec4 result = vec4(0.);

        for (int i=0; i<4; i++) {
          int flatIndex = index + i;
          ivec3 rc = outCoordsFromFlatIndex(flatIndex);
          result[i] = getA(rc.x, rc.y, rc.z);
        }

        ${t.output} = result;
      }
    `}},BO=class{constructor(e){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.outPackingScheme=or.DENSE,this.customUniforms=[{name:"texShape",type:"ivec2"}];let t=Je();this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length),this.userCode=`
      ivec3 outCoordsFromFlatIndex(int index) {
        ${this.enableShapeUniforms?Rc(["r","c","d"],e):qn(["r","c","d"],e)}
        return ivec3(r, c, d);
      }

      void main() {
        ivec2 resTexRC = ivec2(resultUV.yx * vec2(texShape[0], texShape[1]));
        int index = 4 * (resTexRC.x * texShape[1] + resTexRC.y);

        vec4 result = vec4(0.);

        for (int i=0; i<4; i++) {
          int flatIndex = index + i;
          ivec3 rc = outCoordsFromFlatIndex(flatIndex);
          result[i] = getChannel(getA(rc.x, rc.y, rc.z), vec2(rc.y, rc.z));
        }

        ${t.output} = result;
      }
    `}},VO=class{constructor(e){this.variableNames=["A"],this.outTexUsage=ht.DOWNLOAD;let t=Je();this.outputShape=e,this.userCode=`
      ${ex}

      void main() {
        float x = getAAtOutCoords();
        ${t.output} = encode_float(x);
      }
    `}},MO=class{constructor(e){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!1,this.outTexUsage=ht.DOWNLOAD;let t=Je();this.outputShape=e,this.userCode=`
      ${ex}

      void main() {
        ivec3 coords = getOutputCoords();
        float x = getChannel(getAAtOutCoords(), vec2(coords.y, coords.z));
        ${t.output} = encode_float(x);
      }
    `}},zO={R:0,G:1,B:2,A:3},op=class{constructor(e,t=!1,n="RGBA"){this.variableNames=["A"],this.customUniforms=[{name:"texShape",type:"ivec2"}];let s=Je();this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length);let r="result";t&&(r="floor(result * 255. + 0.5)");let a="";for(let o=0;o<n.length;o++){let i=n[o];a+=`
          if(offset == ${o}) {
            result = values[${zO[i]}];
          }`}this.userCode=`
      ${this.enableShapeUniforms?xd():yd(e)}

      void main() {
        ivec3 coords = getOutputCoords();
        int flatIndex = getFlatIndex(coords);
        float result = 0.;
        int offset = imod(flatIndex, ${n.length});

        flatIndex = idiv(flatIndex, ${n.length}, 1.);

        int r = flatIndex / texShape[1];
        if (r < texShape[0]) {
          int c = imod(flatIndex, texShape[1]);
          vec2 uv = (vec2(c, r) + halfCR) / vec2(texShape[1], texShape[0]);
          vec4 values = ${s.texture2D}(A, uv);
          ${a}
        }
        ${s.output} = vec4(${r}, 0., 0., 0.);
      }
    `}},WO=class{constructor(e,t=!1){this.variableNames=["A"],this.packedInputs=!1,this.packedOutput=!0,this.customUniforms=[{name:"texShape",type:"ivec2"}];let n=Je();this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length);let s="",r="result";t&&(r="floor(result * 255. + 0.5)");for(let a=0;a<=1;a++)for(let o=0;o<=1;o++){let i=a*2+o;s+=`
          localCoords = coords;
          if(localCoords[2] + ${o} < ${this.enableShapeUniforms?"outShape[2]":`${e[2]}`}) {
          localCoords[2] += ${o};
          if (localCoords[1] + ${a} < ${this.enableShapeUniforms?"outShape[1]":`${e[1]}`}) {
            localCoords[1] += ${a};

            flatIndex = getFlatIndex(localCoords);
            offset = imod(flatIndex, 4);

            flatIndex = idiv(flatIndex, 4, 1.);

            int r = flatIndex / texShape[1];
            int c = imod(flatIndex, texShape[1]);
            vec2 uv = (vec2(c, r) + halfCR) / vec2(texShape[1], texShape[0]);
            values = ${n.texture2D}(A, uv);

            if (offset == 0) {
              result[${i}] = values[0];
            } else if (offset == 1) {
              result[${i}] = values[1];
            } else if (offset == 2) {
              result[${i}] = values[2];
            } else {
              result[${i}] = values[3];
            }
          }
        }
        `}this.userCode=`
        ${this.enableShapeUniforms?xd():yd(e)}

        void main() {
          ivec3 coords = getOutputCoords();

          vec4 result = vec4(0.);
          int flatIndex, r, c, offset;
          ivec3 localCoords;
          vec2 uv;
          vec4 values;

          ${s}

          ${n.output} = ${r};
        }
    `}};function UO(e){let t=Je(),n=`${t.version}
    precision highp float;
    ${t.attribute} vec3 clipSpacePos;
    ${t.attribute} vec2 uv;
    ${t.varyingVs} vec2 resultUV;

    void main() {
      gl_Position = vec4(clipSpacePos, 1);
      resultUV = uv;
    }`;return N_(e,n)}function GO(e){let t=new Float32Array([-1,1,0,0,1,-1,-1,0,0,0,1,1,0,1,1,1,-1,0,1,0]);return A_(e,t)}function HO(e){let t=new Uint16Array([0,1,2,2,1,3]);return D_(e,t)}function Da(e,t,n,s,r,a){O_(t,n);let o=__(e),i=e.TEXTURE_2D;return ee(e,()=>e.bindTexture(i,o)),ee(e,()=>e.texParameteri(i,e.TEXTURE_WRAP_S,e.CLAMP_TO_EDGE)),ee(e,()=>e.texParameteri(i,e.TEXTURE_WRAP_T,e.CLAMP_TO_EDGE)),ee(e,()=>e.texParameteri(i,e.TEXTURE_MIN_FILTER,e.NEAREST)),ee(e,()=>e.texParameteri(i,e.TEXTURE_MAG_FILTER,e.NEAREST)),V().getNumber("WEBGL_VERSION")===1?ee(e,()=>e.texImage2D(i,0,s,t,n,0,r,a,null)):ee(e,()=>e.texStorage2D(i,1,s,t,n)),ee(e,()=>e.bindTexture(e.TEXTURE_2D,null)),{texture:o,texShape:[n,t]}}function ax(e){return e.internalFormatFloat}function qO(e,t,n,s){let[r,a]=Ra(t,n);return Da(e,r,a,ax(s),s.textureFormatFloat,e.FLOAT)}function ox(e){return e.internalFormatHalfFloat}function KO(e,t,n,s){let[r,a]=Ra(t,n);return Da(e,r,a,ox(s),s.textureFormatFloat,s.textureTypeHalfFloat)}function ix(e){return e.downloadTextureFormat}function jO(e,t,n,s){let[r,a]=Ra(t,n);return Da(e,r,a,ix(s),e.RGBA,e.UNSIGNED_BYTE)}function cx(e){return e.internalFormatPackedFloat}function XO(e,t,n,s){let[r,a]=Cs(t,n);return Da(e,r,a,cx(s),e.RGBA,e.FLOAT)}function ux(e){return e.internalFormatPackedHalfFloat}function YO(e,t,n,s){let[r,a]=Cs(t,n);return Da(e,r,a,ux(s),e.RGBA,s.textureTypeHalfFloat)}function ZO(e,t,n){return ee(e,()=>e.bindBuffer(e.ARRAY_BUFFER,n)),np(e,t,"clipSpacePos",n,3,20,0)&&np(e,t,"uv",n,2,20,12)}function QO(e,t,n,s,r,a){ee(e,()=>e.bindTexture(e.TEXTURE_2D,t));let o,i,c;r instanceof Uint8Array?(o=new Uint8Array(n*s*4),i=e.UNSIGNED_BYTE,c=e.RGBA):(o=new Float32Array(n*s*4),i=e.FLOAT,c=a.internalFormatPackedFloat),o.set(r),V().getNumber("WEBGL_VERSION")===2?ee(e,()=>e.texSubImage2D(e.TEXTURE_2D,0,0,0,n,s,e.RGBA,i,o)):ee(e,()=>e.texImage2D(e.TEXTURE_2D,0,c,n,s,0,e.RGBA,i,o)),ee(e,()=>e.bindTexture(e.TEXTURE_2D,null))}function JO(e,t,n){ee(e,()=>e.bindTexture(e.TEXTURE_2D,t)),n.data instanceof Uint8Array?V().getNumber("WEBGL_VERSION")===2?ee(e,()=>e.texSubImage2D(e.TEXTURE_2D,0,0,0,n.width,n.height,e.RGBA,e.UNSIGNED_BYTE,n.data)):ee(e,()=>e.texImage2D(e.TEXTURE_2D,0,e.RGBA,n.width,n.height,0,e.RGBA,e.UNSIGNED_BYTE,n.data)):V().getNumber("WEBGL_VERSION")===2?ee(e,()=>e.texSubImage2D(e.TEXTURE_2D,0,0,0,e.RGBA,e.UNSIGNED_BYTE,n)):ee(e,()=>e.texImage2D(e.TEXTURE_2D,0,e.RGBA,e.RGBA,e.UNSIGNED_BYTE,n)),ee(e,()=>e.bindTexture(e.TEXTURE_2D,null))}function eF(e,t,n,s){let r=e.createBuffer();ee(e,()=>e.bindBuffer(e.PIXEL_PACK_BUFFER,r));let i=4*4*t*n;return ee(e,()=>e.bufferData(e.PIXEL_PACK_BUFFER,i,e.STREAM_READ)),ee(e,()=>e.readPixels(0,0,n,t,e.RGBA,e.FLOAT,0)),ee(e,()=>e.bindBuffer(e.PIXEL_PACK_BUFFER,null)),r}function tF(e,t,n){let s=e,r=new Float32Array(n);return s.bindBuffer(s.PIXEL_PACK_BUFFER,t),s.getBufferSubData(s.PIXEL_PACK_BUFFER,0,r),s.bindBuffer(s.PIXEL_PACK_BUFFER,null),r}function nF(e,t,n,s){let[r,a]=Ra(t,n),o=4,i=new Uint8Array(b_(t*n,o));return ee(e,()=>e.readPixels(0,0,r,a,s.downloadTextureFormat,e.UNSIGNED_BYTE,i)),new Float32Array(i.buffer)}function sF(e,t,n,s,r,a,o,i){let c=e,u=new Float32Array(v_(a,o));return c.bindBuffer(c.PIXEL_PACK_BUFFER,t),c.getBufferSubData(c.PIXEL_PACK_BUFFER,0,u),c.bindBuffer(c.PIXEL_PACK_BUFFER,null),u}function rF(e,t,n){let s=new Float32Array(t*n*4);return ee(e,()=>e.readPixels(0,0,n,t,e.RGBA,e.FLOAT,s)),s}var Xc=class{constructor(e){this.outputTexture=null,this.program=null,this.disposed=!1,this.itemsToPoll=[];let t=V().getNumber("WEBGL_VERSION");if(e!=null?(this.gl=e,g_(t,e)):this.gl=Rt(t),e=this.gl,V().getNumber("WEBGL_VERSION")===2){let r=e;this.createVertexArray=()=>ee(r,()=>r.createVertexArray()),this.bindVertexArray=a=>ee(r,()=>r.bindVertexArray(a)),this.deleteVertexArray=a=>ee(r,()=>r.deleteVertexArray(a)),this.getVertexArray=()=>ee(r,()=>r.getParameter(r.VERTEX_ARRAY_BINDING))}else if(e!=null){let r=e.getExtension("OES_vertex_array_object");if(r==null)throw new Error("All WebGL1 implementations are expected to offer OES_vertex_array_object.");this.createVertexArray=()=>ee(e,()=>r.createVertexArrayOES()),this.bindVertexArray=a=>ee(e,()=>r.bindVertexArrayOES(a)),this.deleteVertexArray=a=>ee(e,()=>r.deleteVertexArrayOES(a)),this.getVertexArray=()=>ee(e,()=>e.getParameter(r.VERTEX_ARRAY_BINDING_OES))}let n="WEBGL_color_buffer_float",s="EXT_color_buffer_half_float";if(this.parallelCompilationExtension=this.gl.getExtension("KHR_parallel_shader_compile"),V().getNumber("WEBGL_VERSION")===1){let r="OES_texture_float",a="OES_texture_half_float";if(this.textureFloatExtension=Ma(this.gl,r),xt(this.gl,a))this.textureHalfFloatExtension=Ma(this.gl,a);else if(V().get("WEBGL_FORCE_F16_TEXTURES"))throw new Error("GL context does not support half float textures, yet the environment flag WEBGL_FORCE_F16_TEXTURES is set to true.");if(this.colorBufferFloatExtension=this.gl.getExtension(n),xt(this.gl,s))this.colorBufferHalfFloatExtension=Ma(this.gl,s);else if(V().get("WEBGL_FORCE_F16_TEXTURES"))throw new Error("GL context does not support color renderable half floats, yet the environment flag WEBGL_FORCE_F16_TEXTURES is set to true.")}else if(n="EXT_color_buffer_float",xt(this.gl,n))this.colorBufferFloatExtension=this.gl.getExtension(n);else if(xt(this.gl,s))this.colorBufferHalfFloatExtension=this.gl.getExtension(s);else throw new Error("GL context does not support color renderable floats");this.vertexBuffer=GO(this.gl),this.indexBuffer=HO(this.gl),this.framebuffer=F_(this.gl),this.textureConfig=gd(this.gl,this.textureHalfFloatExtension)}get debug(){return V().getBool("DEBUG")}dispose(){if(this.disposed)return;this.program!=null&&console.warn("Disposing a GPGPUContext that still has a bound WebGLProgram. This is probably a resource leak, delete the program with GPGPUContext.deleteProgram before disposing."),this.outputTexture!=null&&console.warn("Disposing a GPGPUContext that still has a bound output matrix texture.  This is probably a resource leak, delete the output matrix texture with GPGPUContext.deleteMatrixTexture before disposing.");let e=this.gl;ee(e,()=>e.finish()),ee(e,()=>e.bindFramebuffer(e.FRAMEBUFFER,null)),ee(e,()=>e.deleteFramebuffer(this.framebuffer)),ee(e,()=>e.bindBuffer(e.ARRAY_BUFFER,null)),ee(e,()=>e.bindBuffer(e.ELEMENT_ARRAY_BUFFER,null)),ee(e,()=>e.deleteBuffer(this.indexBuffer)),this.disposed=!0}createFloat32MatrixTexture(e,t){return this.throwIfDisposed(),qO(this.gl,e,t,this.textureConfig)}createFloat16MatrixTexture(e,t){return this.throwIfDisposed(),KO(this.gl,e,t,this.textureConfig)}createUnsignedBytesMatrixTexture(e,t){return this.throwIfDisposed(),jO(this.gl,e,t,this.textureConfig)}uploadPixelDataToTexture(e,t){this.throwIfDisposed(),JO(this.gl,e,t)}uploadDenseMatrixToTexture(e,t,n,s){this.throwIfDisposed(),QO(this.gl,e,t,n,s,this.textureConfig)}createFloat16PackedMatrixTexture(e,t){return this.throwIfDisposed(),YO(this.gl,e,t,this.textureConfig)}createPackedMatrixTexture(e,t){return this.throwIfDisposed(),XO(this.gl,e,t,this.textureConfig)}deleteMatrixTexture(e){this.throwIfDisposed(),this.outputTexture===e&&(sp(this.gl,this.framebuffer),this.outputTexture=null),ee(this.gl,()=>this.gl.deleteTexture(e))}downloadByteEncodedFloatMatrixFromOutputTexture(e,t,n){return this.downloadMatrixDriver(e,()=>nF(this.gl,t,n,this.textureConfig))}downloadPackedMatrixFromBuffer(e,t,n,s,r,a){return sF(this.gl,e,t,n,s,r,a,this.textureConfig)}downloadFloat32MatrixFromBuffer(e,t){return tF(this.gl,e,t)}createBufferFromTexture(e,t,n){this.bindTextureToFrameBuffer(e);let s=eF(this.gl,t,n,this.textureConfig);return this.unbindTextureToFrameBuffer(),s}createAndWaitForFence(){let e=this.createFence(this.gl);return this.pollFence(e)}createFence(e){let t,n;if(V().getBool("WEBGL_FENCE_API_ENABLED")){let s=e,r=s.fenceSync(s.SYNC_GPU_COMMANDS_COMPLETE,0);e.flush(),n=()=>{let a=s.clientWaitSync(r,0,0);return a===s.ALREADY_SIGNALED||a===s.CONDITION_SATISFIED},t=r}else V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")>0?(t=this.beginQuery(),this.endQuery(),n=()=>this.isQueryAvailable(t,V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION"))):n=()=>!0;return{query:t,isFencePassed:n}}downloadMatrixFromPackedTexture(e,t,n){return this.downloadMatrixDriver(e,()=>rF(this.gl,t,n))}createProgram(e){this.throwIfDisposed();let t=this.gl;this.vertexShader==null&&(this.vertexShader=UO(t));let n=E_(t);ee(t,()=>t.attachShader(n,this.vertexShader)),ee(t,()=>t.attachShader(n,e)),R_(t,n);let s=Object.assign(n,{vao:this.createVertexArray()});return this.debug&&Hc(t,s),s}buildVao(e){this.setProgram(e),this.bindVertexArray(e.vao);let t=this.gl;ee(t,()=>t.bindBuffer(t.ELEMENT_ARRAY_BUFFER,this.indexBuffer)),ZO(t,e,this.vertexBuffer)}deleteProgram(e){this.throwIfDisposed(),e===this.program&&(this.program=null),e!=null&&(ee(this.gl,()=>this.gl.deleteProgram(e)),this.deleteVertexArray(e.vao))}setProgram(e){this.throwIfDisposed(),this.program=e,this.program!=null&&this.debug&&Hc(this.gl,this.program),ee(this.gl,()=>this.gl.useProgram(e))}getUniformLocation(e,t,n=!0){return this.throwIfDisposed(),n?L_(this.gl,e,t):B_(this.gl,e,t)}getAttributeLocation(e,t){return this.throwIfDisposed(),ee(this.gl,()=>this.gl.getAttribLocation(e,t))}getUniformLocationNoThrow(e,t){return this.throwIfDisposed(),this.gl.getUniformLocation(e,t)}setInputMatrixTexture(e,t,n){this.throwIfDisposed(),this.throwIfNoProgram(),V_(this.gl,e,t,n)}setOutputMatrixTexture(e,t,n){this.setOutputMatrixTextureDriver(e,n,t)}setOutputPackedMatrixTexture(e,t,n){this.throwIfDisposed();let[s,r]=Cs(t,n);this.setOutputMatrixTextureDriver(e,s,r)}setOutputMatrixWriteRegion(e,t,n,s){this.setOutputMatrixWriteRegionDriver(n,e,s,t)}setOutputPackedMatrixWriteRegion(e,t,n,s){throw new Error("setOutputPackedMatrixWriteRegion not implemented.")}debugValidate(){this.program!=null&&Hc(this.gl,this.program),za(this.gl)}executeProgram(){this.throwIfDisposed(),this.throwIfNoProgram();let e=this.gl;if(this.debug){let t=this.getVertexArray();console.assert(t===this.program.vao,"VAO changed between setProgram and executeProgram!"),this.debugValidate()}ee(e,()=>e.drawElements(e.TRIANGLES,6,e.UNSIGNED_SHORT,0))}blockUntilAllProgramsCompleted(){this.throwIfDisposed(),ee(this.gl,()=>this.gl.finish())}getQueryTimerExtension(){return this.disjointQueryTimerExtension==null&&(this.disjointQueryTimerExtension=Ma(this.gl,V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")===2?"EXT_disjoint_timer_query_webgl2":"EXT_disjoint_timer_query")),this.disjointQueryTimerExtension}getQueryTimerExtensionWebGL2(){return this.getQueryTimerExtension()}getQueryTimerExtensionWebGL1(){return this.getQueryTimerExtension()}beginQuery(){if(V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")===2){let n=this.gl,s=this.getQueryTimerExtensionWebGL2(),r=n.createQuery();return n.beginQuery(s.TIME_ELAPSED_EXT,r),r}let e=this.getQueryTimerExtensionWebGL1(),t=e.createQueryEXT();return e.beginQueryEXT(e.TIME_ELAPSED_EXT,t),t}endQuery(){if(V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")===2){let t=this.gl,n=this.getQueryTimerExtensionWebGL2();t.endQuery(n.TIME_ELAPSED_EXT);return}let e=this.getQueryTimerExtensionWebGL1();e.endQueryEXT(e.TIME_ELAPSED_EXT)}async waitForQueryAndGetTime(e){return await S.repeatedTry(()=>this.disposed||this.isQueryAvailable(e,V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION"))),this.getQueryTime(e,V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION"))}getQueryTime(e,t){if(t===0)return null;if(t===2){let n=this.gl;return n.getQueryParameter(e,n.QUERY_RESULT)/1e6}else{let n=this.getQueryTimerExtensionWebGL1();return n.getQueryObjectEXT(e,n.QUERY_RESULT_EXT)/1e6}}isQueryAvailable(e,t){if(t===0)return!0;if(t===2){let n=this.gl,s=this.getQueryTimerExtensionWebGL2(),r=n.getQueryParameter(e,n.QUERY_RESULT_AVAILABLE);return this.disjoint==null&&(this.disjoint=this.gl.getParameter(s.GPU_DISJOINT_EXT)),r&&!this.disjoint}else{let n=this.getQueryTimerExtensionWebGL1(),s=n.getQueryObjectEXT(e,n.QUERY_RESULT_AVAILABLE_EXT);return this.disjoint==null&&(this.disjoint=this.gl.getParameter(n.GPU_DISJOINT_EXT)),s&&!this.disjoint}}pollFence(e){return new Promise(t=>{this.addItemToPoll(()=>e.isFencePassed(),()=>t())})}pollItems(){let e=aF(this.itemsToPoll.map(t=>t.isDoneFn));for(let t=0;t<=e;++t){let{resolveFn:n}=this.itemsToPoll[t];n()}this.itemsToPoll=this.itemsToPoll.slice(e+1)}addItemToPoll(e,t){if(this.itemsToPoll.push({isDoneFn:e,resolveFn:t}),this.itemsToPoll.length>1)return;let n;"setTimeoutCustom"in V().platform&&(n=V().platform.setTimeoutCustom.bind(V().platform)),S.repeatedTry(()=>(this.pollItems(),this.itemsToPoll.length===0),()=>0,null,n)}bindTextureToFrameBuffer(e){this.throwIfDisposed(),qc(this.gl,e,this.framebuffer),this.debug&&za(this.gl)}unbindTextureToFrameBuffer(){this.outputTexture!=null?(qc(this.gl,this.outputTexture,this.framebuffer),this.debug&&za(this.gl)):sp(this.gl,this.framebuffer)}downloadMatrixDriver(e,t){this.bindTextureToFrameBuffer(e);let n=t();return this.unbindTextureToFrameBuffer(),n}setOutputMatrixTextureDriver(e,t,n){this.throwIfDisposed();let s=this.gl;qc(s,e,this.framebuffer),this.debug&&za(s),this.outputTexture=e,ee(s,()=>s.viewport(0,0,t,n)),ee(s,()=>s.scissor(0,0,t,n))}setOutputMatrixWriteRegionDriver(e,t,n,s){this.throwIfDisposed(),ee(this.gl,()=>this.gl.scissor(e,t,n,s))}throwIfDisposed(){if(this.disposed)throw new Error("Attempted to use disposed GPGPUContext.")}throwIfNoProgram(){if(this.program==null)throw new Error("No GPU program is currently set.")}};function aF(e){let t=0;for(;t<e.length&&e[t]();++t);return t-1}var{addImpl:oF,bincountImpl:lx,bincountReduceImpl:iF,bitwiseAndImpl:cF,castImpl:uF,ceilImpl:lF,concatImpl:dF,equalImpl:pF,expImpl:hF,expm1Impl:fF,floorImpl:mF,gatherNdImpl:gF,gatherV2Impl:yF,greaterImpl:xF,greaterEqualImpl:bF,lessImpl:vF,lessEqualImpl:wF,linSpaceImpl:SF,logImpl:kF,maxImpl:IF,maximumImpl:CF,minimumImpl:NF,multiplyImpl:TF,negImpl:$F,notEqualImpl:EF,prodImpl:RF,raggedGatherImpl:AF,raggedRangeImpl:DF,raggedTensorToTensorImpl:_F,rangeImpl:OF,rsqrtImpl:FF,scatterImpl:PF,sigmoidImpl:LF,simpleAbsImpl:dx,sliceImpl:BF,sparseFillEmptyRowsImpl:VF,sparseReshapeImpl:MF,sparseSegmentReductionImpl:px,sqrtImpl:zF,staticRegexReplaceImpl:WF,stridedSliceImpl:UF,stringNGramsImpl:GF,stringSplitImpl:HF,stringToHashBucketFastImpl:qF,subImpl:KF,tileImpl:jF,topKImpl:XF,transposeImpl:vd,uniqueImpl:YF}=Wg;function hx(e,t){return["x","y","z","w","u","v"].slice(0,t).map(n=>`${e}.${n}`)}function Xe(e,t){return t===1?[e]:hx(e,t)}function ZF(e,t){if(e===1)return"rc";let n="";for(let s=0;s<e;s++)n+=t[s],s<e-1&&(n+=",");return n}var QF=class{constructor(e){if(this.variableNames=["A"],this.packedInputs=!1,this.packedOutput=!0,this.outputShape=e,this.rank=e.length,this.enableShapeUniforms=qe(this.outputShape.length),this.rank===0)this.userCode=`
        void main() {
          setOutput(vec4(getA(), 0., 0., 0.));
        }
      `;else{let t=Xe("rc",this.rank),n=ve(this.rank),s=this.getOutOfBoundsCondition(t),r=this.getSetup(t),a=this.getOutput(t);this.userCode=`
        void main() {
          ${n} rc = getOutputCoords();

          if(${s}) {
            setOutput(vec4(0));
          } else {
            ${r}

            setOutput(vec4(${a}));
          }
        }
      `}}getSourceCoordsArr(e){let t=[];for(let n=0;n<=1;n++)for(let s=0;s<=1;s++){let r=`${n===0?"r":"rp1"}, ${s===0?"c":"cp1"}`;for(let a=2;a<this.rank;a++)r=`${e[e.length-1-a]},`+r;t.push(r)}return t}getOutOfBoundsCondition(e){if(this.rank===1)return`rc > ${this.enableShapeUniforms?"outShape":this.outputShape[0]}`;let t="";for(let n=this.rank-2;n<this.rank;n++)t+=`${e[n]} >= ${this.enableShapeUniforms?`outShape[${n}]`:this.outputShape[n]}`,n<this.rank-1&&(t+="||");return t}getSetup(e){if(this.rank===1)return"";let t=e.slice(-2),n=this.enableShapeUniforms?`outShape[${this.rank} - 1]`:this.outputShape[this.rank-1],s=this.enableShapeUniforms?`outShape[${this.rank} - 2]`:this.outputShape[this.rank-2];return`
      int r = ${t[0]};
      int c = ${t[1]};
      int rp1 = r + 1;
      int cp1 = c + 1;

      bool cEdge = cp1 >= ${n};
      bool rEdge = rp1 >= ${s};
    `}getOutput(e){let t=this.getSourceCoordsArr(e);return this.rank===1?`getA(rc), (rc + 1 >= ${this.enableShapeUniforms?"outShape":this.outputShape[0]} ? 0. : getA(rc + 1)), 0, 0`:`getA(${t[0]}),
            cEdge ? 0. : getA(${t[1]}),
            rEdge ? 0. : getA(${t[2]}),
            rEdge || cEdge ? 0. : getA(${t[3]})`}},fx=class{constructor(e,t){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"inputShape",type:"ivec3"}],this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length);let n="";for(let s=0;s<4;s++){let r="thisRC = rc;";s%2===1&&(r+="thisRC.z += 1;"),s>1&&(r+="thisRC.y += 1;"),n+=`
        ${r}
        ${s>0?"if(thisRC.y < rows && thisRC.z < cols){":""}
          int flatIndex = getFlatIndex(thisRC);

          ivec3 inputRC = inputCoordsFromReshapedOutCoords(flatIndex);
          vec2 inputRCInnerDims = vec2(float(inputRC.y),float(inputRC.z));

          result[${s}] =
            getChannel(getA(inputRC.x, inputRC.y, inputRC.z), inputRCInnerDims);
        ${s>0?"}":""}
      `}this.userCode=`
      ${JF(t,this.enableShapeUniforms)}
      ${this.enableShapeUniforms?xd():yd(e)}

      void main() {
        ivec3 rc = getOutputCoords();

        vec4 result = vec4(0.);

        ivec3 thisRC;
        int rows = ${this.enableShapeUniforms?"outShape[1]":e[1]};
        int cols = ${this.enableShapeUniforms?"outShape[2]":e[2]};

        ${n}

        setOutput(result);
      }
    `}};function JF(e,t){return`
    ivec3 inputCoordsFromReshapedOutCoords(int index) {
      ${t?Z_(["r","c","d"],"inputShape"):qn(["r","c","d"],e)}
      return ivec3(r, c, d);
    }
  `}var eP=class{constructor(e){this.gpgpu=e,this.numUsedTextures=0,this.numFreeTextures=0,this._numBytesAllocated=0,this._numBytesFree=0,this.freeTextures={},this.usedTextures={},this.logEnabled=!1}acquireTexture(e,t,n){let s=cp(t,n),r=up(e,s,n);r in this.freeTextures||(this.freeTextures[r]=[]),r in this.usedTextures||(this.usedTextures[r]=[]);let a=ip(e,s,this.gpgpu.gl,this.gpgpu.textureConfig,n);if(this.freeTextures[r].length>0){this.numFreeTextures--,this.numUsedTextures++,this._numBytesFree-=a,this.log();let i=this.freeTextures[r].pop();return this.usedTextures[r].push(i),i}let o;return s===We.PACKED_2X2_FLOAT32?o=this.gpgpu.createPackedMatrixTexture(e[0],e[1]):s===We.PACKED_2X2_FLOAT16?o=this.gpgpu.createFloat16PackedMatrixTexture(e[0],e[1]):s===We.UNPACKED_FLOAT32?o=this.gpgpu.createFloat32MatrixTexture(e[0],e[1]):s===We.UNPACKED_FLOAT16?o=this.gpgpu.createFloat16MatrixTexture(e[0],e[1]):s===We.PACKED_4X1_UNSIGNED_BYTE&&(o=this.gpgpu.createUnsignedBytesMatrixTexture(e[0],e[1])),this.usedTextures[r].push(o),this.numUsedTextures++,this._numBytesAllocated+=a,this.log(),o}releaseTexture(e,t,n,s){if(this.freeTextures==null)return;let r=cp(n,s),a=up(t,r,s);a in this.freeTextures||(this.freeTextures[a]=[]);let o=ip(t,r,this.gpgpu.gl,this.gpgpu.textureConfig,s),i=V().getNumber("WEBGL_DELETE_TEXTURE_THRESHOLD");i!==-1&&this._numBytesAllocated>i?(this.gpgpu.deleteMatrixTexture(e.texture),this._numBytesAllocated-=o):(this.freeTextures[a].push(e),this.numFreeTextures++,this._numBytesFree+=o),this.numUsedTextures--;let c=this.usedTextures[a],u=c&&c.indexOf(e);if(u==null||u<0)throw new Error("Cannot release a texture that was never provided by this texture manager");c[u]=c[c.length-1],c.pop(),this.log()}log(){if(!this.logEnabled)return;let e=this.numFreeTextures+this.numUsedTextures;console.log("Free/Used",`${this.numFreeTextures} / ${this.numUsedTextures}`,`(${e})`);let t=this._numBytesFree/this._numBytesAllocated;console.log(`Bytes allocated: ${this._numBytesAllocated}`),console.log(`Bytes unused: ${this._numBytesFree} (${Math.round(100*t)}%)`)}get numBytesAllocated(){return this._numBytesAllocated}get numBytesFree(){return this._numBytesFree}getNumUsedTextures(){return this.numUsedTextures}getNumFreeTextures(){return this.numFreeTextures}dispose(){if(this.freeTextures!=null){for(let e in this.freeTextures)this.freeTextures[e].forEach(t=>{this.gpgpu.deleteMatrixTexture(t.texture)});for(let e in this.usedTextures)this.usedTextures[e].forEach(t=>{this.gpgpu.deleteMatrixTexture(t.texture)});this.freeTextures=null,this.usedTextures=null,this.numUsedTextures=0,this.numFreeTextures=0,this._numBytesAllocated=0,this._numBytesFree=0}}};function tP(e,t){let n=e;if(t===n.R32F)return 4;if(t===n.R16F)return 2;if(t===n.RGBA32F)return 16;if(t===e.RGBA)return 16;if(t===n.RGBA16F)return 8;if(t===n.RGBA8)return 4;throw new Error(`Unknown internal format ${t}`)}function ip(e,t,n,s,r){let a=nP(t,s),o;if(r){let[c,u]=Cs(e[0],e[1]);o=c*u}else{let[c,u]=Ra(e[0],e[1]);o=c*u}let i=tP(n,a);return o*i}function nP(e,t){switch(e){case We.PACKED_2X2_FLOAT32:return cx(t);case We.PACKED_2X2_FLOAT16:return ux(t);case We.UNPACKED_FLOAT32:return ax(t);case We.UNPACKED_FLOAT16:return ox(t);case We.PACKED_4X1_UNSIGNED_BYTE:return ix(t);default:throw new Error(`Unknown physical texture type ${e}`)}}function sP(e){return V().getBool("WEBGL_RENDER_FLOAT32_ENABLED")?e?We.PACKED_2X2_FLOAT32:We.UNPACKED_FLOAT32:e?We.PACKED_2X2_FLOAT16:We.UNPACKED_FLOAT16}function cp(e,t){if(e===ht.UPLOAD)return We.PACKED_2X2_FLOAT32;if(e===ht.RENDER||e==null)return sP(t);if(e===ht.DOWNLOAD||e===ht.PIXELS)return We.PACKED_4X1_UNSIGNED_BYTE;throw new Error(`Unknown logical texture type ${e}`)}function up(e,t,n){return`${e[0]}_${e[1]}_${t}_${n}`}var Dt=class{constructor(e,t){this.variableNames=["A"],this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length),this.userCode=`
      float unaryOperation(float x) {
        ${t}
      }

      void main() {
        float x = getAAtOutCoords();
        float y = unaryOperation(x);

        setOutput(y);
      }
    `}},St="if (isnan(x)) return x;",rP="return x;",lp="return abs(x);",aP="return (x >= 0.0) ? x : (exp(x) - 1.0);",oP=St+`
  return (x < 0.0) ? 0.0 : x;
`,iP=St+`
  return (x < 0.0) ? 0.0 : min(6.0, x);
`,an="return x;",cP="return 1.0 / (1.0 + exp(-1.0 * x));",uP="return x;",lP=`
  vec4 result;

  result.r = (x.r >= 0.0) ? x.r : (exp(x.r) - 1.0);
  result.g = (x.g >= 0.0) ? x.g : (exp(x.g) - 1.0);
  result.b = (x.b >= 0.0) ? x.b : (exp(x.b) - 1.0);
  result.a = (x.a >= 0.0) ? x.a : (exp(x.a) - 1.0);

  return result;
`,dP=`
  vec4 result = x * vec4(greaterThanEqual(x, vec4(0.0)));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,pP=`
  vec4 result = min(x, vec4(6.)) * vec4(greaterThanEqual(x, vec4(0.0)));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,hP="return 1.0 / (1.0 + exp(-1.0 * x));",dn=class{constructor(e,t){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length),this.userCode=`
      vec4 unaryOperation(vec4 x) {
        ${t}
      }

      void main() {
        vec4 x = getAAtOutCoords();
        vec4 y = unaryOperation(x);

        setOutput(y);
      }
    `}},fP=class{constructor(e){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!1,this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length);let t=e.length,n=Xe("rc",t),s=ve(t),r=ZF(t,n),a=n.slice(-2),o=t<=1?"rc":`vec2(${a.join(",")})`;this.userCode=`
      void main() {
        ${s} rc = getOutputCoords();
        vec4 packedInput = getA(${r});

        setOutput(getChannel(packedInput, ${o}));
      }
    `}},mP=Bt.whereImpl,gP=1e-7,yP=1e-4,Ga={};function xP(e){return e in Ga||(Ga[e]={}),Ga[e]}var bP=V().getNumber("CPU_HANDOFF_SIZE_THRESHOLD"),vP=600;function wP(){return V().global.screen==null?1024:V().global.screen.height*V().global.screen.width*window.devicePixelRatio*vP/1024/1024}var mx=class gx extends xo{nextDataId(){return gx.nextDataId++}constructor(t){if(super(),this.pendingRead=new WeakMap,this.pendingDisposal=new WeakSet,this.dataRefCount=new WeakMap,this.numBytesInGPU=0,this.uploadWaitMs=0,this.downloadWaitMs=0,this.lastGlFlushTime=0,this.warnedAboutMemory=!1,this.pendingDeletes=0,this.disposed=!1,!V().getBool("HAS_WEBGL"))throw new Error("WebGL is not supported on this device");let n;if(t!=null){if(t instanceof Xc)n=t;else{let s=Rt(V().getNumber("WEBGL_VERSION"),t);n=new Xc(s)}this.binaryCache={},this.gpgpuCreatedLocally=!1}else{let s=Rt(V().getNumber("WEBGL_VERSION"));n=new Xc(s),this.binaryCache=xP(V().getNumber("WEBGL_VERSION")),this.gpgpuCreatedLocally=!0}this.gpgpu=n,this.canvas=this.gpgpu.gl.canvas,this.textureManager=new eP(this.gpgpu),this.numMBBeforeWarning=wP(),this.texData=new Uu(this,Ct())}numDataIds(){return this.texData.numDataIds()-this.pendingDeletes}writeTexture(t,n,s,r,a,o){let i=this.makeTensorInfo(n,s),c=this.texData.get(i.dataId);c.isPacked=!1,c.texture={texture:t,texShape:[r,a]},c.texShape=[r,a];let u=Wa(n),l=new op(u,!1,o),d=this.runWebGLProgram(l,[i],s,[[r,a]]);return d.shape=n,c.texture=null,this.disposeIntermediateTensorInfo(i),d.dataId}write(t,n,s){if((V().getBool("WEBGL_CHECK_NUMERICAL_PROBLEMS")||V().getBool("DEBUG"))&&this.checkNumericalProblems(t),s==="complex64"&&t!=null)throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");let r={id:this.nextDataId()};return this.texData.set(r,{shape:n,dtype:s,values:t,usage:ht.UPLOAD,refCount:1}),r}refCount(t){return this.texData.has(t)?this.texData.get(t).refCount:0}incRef(t){let n=this.texData.get(t);n.refCount++}decRef(t){if(this.texData.has(t)){let n=this.texData.get(t);n.refCount--}}move(t,n,s,r,a){if(V().getBool("DEBUG")&&this.checkNumericalProblems(n),r==="complex64")throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");this.texData.set(t,{shape:s,dtype:r,values:n,usage:ht.UPLOAD,refCount:a})}disposeIntermediateTensorInfo(t){this.disposeData(t.dataId)}readSync(t){let n=this.texData.get(t),{values:s,dtype:r,complexTensorInfos:a,slice:o,shape:i,isPacked:c}=n;if(o!=null){let p;c?p=new dn(i,an):p=new Dt(i,an);let h=this.runWebGLProgram(p,[{dataId:t,shape:i,dtype:r}],r),f=this.readSync(h.dataId);return this.disposeIntermediateTensorInfo(h),f}if(s!=null)return this.convertAndCacheOnCPU(t);if(r==="string")return s;let u=this.activeTimers!=null,l;u&&(l=S.now());let d;if(r==="complex64"){let p=this.readSync(a.real.dataId),h=this.readSync(a.imag.dataId);d=T.mergeRealAndImagArrays(p,h)}else d=this.getValuesFromTexture(t);return u&&(this.downloadWaitMs+=S.now()-l),this.convertAndCacheOnCPU(t,d)}async read(t){if(this.pendingRead.has(t)){let f=this.pendingRead.get(t);return new Promise(g=>f.push(g))}let n=this.texData.get(t),{values:s,shape:r,slice:a,dtype:o,complexTensorInfos:i,isPacked:c}=n;if(a!=null){let f;c?f=new dn(r,an):f=new Dt(r,an);let g=this.runWebGLProgram(f,[{dataId:t,shape:r,dtype:o}],o),m=this.read(g.dataId);return this.disposeIntermediateTensorInfo(g),m}if(s!=null)return this.convertAndCacheOnCPU(t);if(V().getBool("DEBUG")&&!V().getBool("WEBGL_DOWNLOAD_FLOAT_ENABLED")&&V().getNumber("WEBGL_VERSION")===2)throw new Error("tensor.data() with WEBGL_DOWNLOAD_FLOAT_ENABLED=false and WEBGL_VERSION=2 not yet supported.");let u=null,l;if(o!=="complex64"&&V().get("WEBGL_BUFFER_SUPPORTED")){l=this.decode(t);let f=this.texData.get(l.dataId);u=this.gpgpu.createBufferFromTexture(f.texture.texture,...Va(r))}this.pendingRead.set(t,[]),o!=="complex64"&&await this.gpgpu.createAndWaitForFence();let d;if(o==="complex64"){let f=await Promise.all([this.read(i.real.dataId),this.read(i.imag.dataId)]),g=f[0],m=f[1];d=T.mergeRealAndImagArrays(g,m)}else if(u==null)d=this.getValuesFromTexture(t);else{let f=S.sizeFromShape(r);d=this.gpgpu.downloadFloat32MatrixFromBuffer(u,f)}if(l!=null&&this.disposeIntermediateTensorInfo(l),u!=null){let f=this.gpgpu.gl;ee(f,()=>f.deleteBuffer(u))}let p=this.convertAndCacheOnCPU(t,d),h=this.pendingRead.get(t);return this.pendingRead.delete(t),h.forEach(f=>f(p)),this.pendingDisposal.has(t)&&(this.pendingDisposal.delete(t),this.disposeData(t)&&Ct().removeDataId(t,this),this.pendingDeletes--),p}readToGPU(t,n={}){let s=this.texData.get(t),{values:r,shape:a,slice:o,dtype:i,isPacked:c,texture:u}=s;if(i==="complex64")throw new Error("Does not support reading texture for complex64 dtype.");if(o!=null){let h;c?h=new dn(a,an):h=new Dt(a,an);let f=this.runWebGLProgram(h,[{dataId:t,shape:a,dtype:i}],i),g=this.readToGPU(f,n);return this.disposeIntermediateTensorInfo(f),g}if(u==null)throw r!=null?new Error("Data is not on GPU but on CPU."):new Error("There is no data on GPU or CPU.");let l=this.decode(t,n.customTexShape),d=Ct().makeTensorFromTensorInfo(l),p=this.texData.get(l.dataId);return Object.assign({tensorRef:d},p.texture)}bufferSync(t){let n=this.readSync(t.dataId);if(t.dtype==="string")try{let s=n.map(r=>S.decodeString(r));return ie(t.shape,t.dtype,s)}catch{throw new Error("Failed to decode encoded string bytes into utf-8")}return ie(t.shape,t.dtype,n)}checkNumericalProblems(t){if(t!=null)for(let n=0;n<t.length;n++){let s=t[n];if(!I_(s))throw V().getBool("WEBGL_RENDER_FLOAT32_CAPABLE")?Error(`The value ${s} cannot be represented with your current settings. Consider enabling float32 rendering: 'tf.env().set('WEBGL_RENDER_FLOAT32_ENABLED', true);'`):Error(`The value ${s} cannot be represented on this device.`)}}getValuesFromTexture(t){let{shape:n,dtype:s,isPacked:r}=this.texData.get(t),a=S.sizeFromShape(n);if(V().getBool("WEBGL_DOWNLOAD_FLOAT_ENABLED")){let p=this.decode(t),h=this.texData.get(p.dataId),f=this.gpgpu.downloadMatrixFromPackedTexture(h.texture.texture,...Va(n)).subarray(0,a);return this.disposeIntermediateTensorInfo(p),f}let o=V().getBool("WEBGL_PACK")&&r===!0,i=o?Wa(n):n,c=o?new MO(i):new VO(i),u=this.runWebGLProgram(c,[{shape:i,dtype:s,dataId:t}],"float32"),l=this.texData.get(u.dataId),d=this.gpgpu.downloadByteEncodedFloatMatrixFromOutputTexture(l.texture.texture,l.texShape[0],l.texShape[1]).subarray(0,a);return this.disposeIntermediateTensorInfo(u),d}timerAvailable(){return V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0}time(t){let n=this.activeTimers,s=[],r=!1;this.programTimersStack==null?(this.programTimersStack=s,r=!0):this.activeTimers.push(s),this.activeTimers=s,t();let a=S.flatten(this.activeTimers.map(c=>c.query)).filter(c=>c!=null),o=S.flatten(this.activeTimers.map(c=>c.name)).filter(c=>c!=null);this.activeTimers=n,r&&(this.programTimersStack=null);let i={uploadWaitMs:this.uploadWaitMs,downloadWaitMs:this.downloadWaitMs,kernelMs:null,wallMs:null};return(async()=>{if(V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0){let c=await Promise.all(a);i.kernelMs=S.sum(c),i.getExtraProfileInfo=()=>c.map((u,l)=>({name:o[l],ms:u})).map(u=>`${u.name}: ${u.ms}`).join(", ")}else i.kernelMs={error:"WebGL query timers are not supported in this environment."};return this.uploadWaitMs=0,this.downloadWaitMs=0,i})()}memory(){return{unreliable:!1,numBytesInGPU:this.numBytesInGPU,numBytesInGPUAllocated:this.textureManager.numBytesAllocated,numBytesInGPUFree:this.textureManager.numBytesFree}}startTimer(){return V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0?this.gpgpu.beginQuery():{startMs:S.now(),endMs:null}}endTimer(t){return V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0?(this.gpgpu.endQuery(),t):(t.endMs=S.now(),t)}async getQueryTime(t){if(V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0)return this.gpgpu.waitForQueryAndGetTime(t);let n=t;return n.endMs-n.startMs}disposeData(t,n=!1){if(this.pendingDisposal.has(t))return!1;if(!this.texData.has(t))return!0;if(n?this.texData.get(t).refCount=0:this.texData.get(t).refCount--,!n&&this.texData.get(t).refCount>0)return!1;if(this.pendingRead.has(t))return this.pendingDisposal.add(t),this.pendingDeletes++,!1;this.releaseGPUData(t);let{complexTensorInfos:s}=this.texData.get(t);return s!=null&&(this.disposeData(s.real.dataId,n),this.disposeData(s.imag.dataId,n)),this.texData.delete(t),!0}releaseGPUData(t){let{texture:n,dtype:s,texShape:r,usage:a,isPacked:o,slice:i}=this.texData.get(t),c=i&&i.origDataId||t,u=this.dataRefCount.get(c);u>1?this.dataRefCount.set(c,u-1):(this.dataRefCount.delete(c),n!=null&&(this.numBytesInGPU-=this.computeBytes(r,s),this.textureManager.releaseTexture(n,r,a,o)));let l=this.texData.get(t);l.texture=null,l.texShape=null,l.isPacked=!1,l.slice=null}getTexture(t){return this.uploadToGPU(t),this.texData.get(t).texture.texture}getDataInfo(t){return this.texData.get(t)}shouldExecuteOnCPU(t,n=bP){return V().getBool("WEBGL_CPU_FORWARD")&&t.every(s=>this.texData.get(s.dataId).texture==null&&S.sizeFromShape(s.shape)<n)}getGPGPUContext(){return this.gpgpu}where(t){T.warn("tf.where() in webgl locks the UI thread. Call tf.whereAsync() instead");let n=t.dataSync();return mP(t.shape,n)}packedUnaryOp(t,n,s){let r=new dn(t.shape,n),a=this.compileAndRun(r,[t],s);return Ct().makeTensorFromTensorInfo(a)}abs(t){if(this.shouldExecuteOnCPU([t])&&t.dtype!=="complex64"){let r=dx(this.texData.get(t.dataId).values);return this.makeOutput(t.shape,t.dtype,r)}if(V().getBool("WEBGL_PACK_UNARY_OPERATIONS"))return this.packedUnaryOp(t,lp,t.dtype);let n=new Dt(t.shape,lp),s=this.compileAndRun(n,[t]);return Ct().makeTensorFromTensorInfo(s)}makeTensorInfo(t,n,s){let r;if(n==="string"&&s!=null&&s.length>0&&S.isString(s[0])){let a=s.map(o=>S.encodeString(o));r=this.write(a,t,n)}else r=this.write(s,t,n);return this.texData.get(r).usage=null,{dataId:r,shape:t,dtype:n}}makeOutput(t,n,s){return Ct().makeTensorFromTensorInfo(this.makeTensorInfo(t,n,s),this)}unpackTensor(t){let n=new fP(t.shape);return this.runWebGLProgram(n,[t],t.dtype)}packTensor(t){let n=new QF(t.shape);return this.runWebGLProgram(n,[t],t.dtype,null,!0)}packedReshape(t,n){let s=[xs(t.shape),...bs(t.shape)],r={dtype:t.dtype,shape:s,dataId:t.dataId},a=[xs(n),...bs(n)],o=new fx(a,s),i=!0,c=[s],u=this.runWebGLProgram(o,[r],t.dtype,c,i);return{dataId:u.dataId,shape:n,dtype:u.dtype}}decode(t,n){let s=this.texData.get(t),{isPacked:r,shape:a,dtype:o}=s;if(n!=null){let p=S.sizeFromShape(a),h=n[0]*n[1]*4;S.assert(p<=h,()=>"customTexShape is too small. Row * Column * 4 should be equal or larger than the size of the tensor data.")}let i=Wa(a),c;r?c=new BO(i):c=new LO(i);let u=!0,l=[n??Va(i)],d=this.runWebGLProgram(c,[{shape:i,dtype:o,dataId:t}],o,l,u,n);return{dtype:o,shape:a,dataId:d.dataId}}runWebGLProgram(t,n,s,r,a=!1,o){let i=this.makeTensorInfo(t.outputShape,s),c=this.texData.get(i.dataId);if(t.packedOutput&&(c.isPacked=!0),t.outPackingScheme===or.DENSE){let y=o??Va(t.outputShape);c.texShape=y.map(b=>b*2)}if(t.outTexUsage!=null&&(c.usage=t.outTexUsage),S.sizeFromShape(i.shape)===0)return c.values=S.getTypedArrayFromDType(i.dtype,0),i;let u=[],l=n.map(y=>{if(y.dtype==="complex64")throw new Error("GPGPUProgram does not support complex64 input. For complex64 dtypes, please separate the program into real and imaginary parts.");let b=this.texData.get(y.dataId);if(b.texture==null){if(!t.packedInputs&&S.sizeFromShape(y.shape)<=V().getNumber("WEBGL_SIZE_UPLOAD_UNIFORM"))return{shape:y.shape,texData:null,isUniform:!0,uniformValues:b.values};t.packedInputs&&(b.isPacked=!0,b.shape=y.shape)}if(this.uploadToGPU(y.dataId),!!b.isPacked!=!!t.packedInputs)y=b.isPacked?this.unpackTensor(y):this.packTensor(y),u.push(y),b=this.texData.get(y.dataId);else if(b.isPacked&&!ho(b.shape,y.shape)){let w=y,v=y.shape;y.shape=b.shape,y=this.packedReshape(y,v),u.push(y),b=this.texData.get(y.dataId),w.shape=v}return{shape:y.shape,texData:b,isUniform:!1}});this.uploadToGPU(i.dataId);let d={shape:i.shape,texData:c,isUniform:!1},p=PO(t,l,d),h=this.getAndSaveBinary(p,()=>OO(this.gpgpu,t,l,d)),f=this.activeTimers!=null,g;f&&(g=this.startTimer()),V().get("ENGINE_COMPILE_ONLY")||FO(this.gpgpu,h,l,d,r),u.forEach(y=>this.disposeIntermediateTensorInfo(y)),f&&(g=this.endTimer(g),this.activeTimers.push({name:t.constructor.name,query:this.getQueryTime(g)}));let m=V().getNumber("WEBGL_FLUSH_THRESHOLD");if(m>0){let y=S.now();y-this.lastGlFlushTime>m&&(this.gpgpu.gl.flush(),this.lastGlFlushTime=y)}if(!V().getBool("WEBGL_LAZILY_UNPACK")&&c.isPacked&&a===!1){let y=this.unpackTensor(i);return this.disposeIntermediateTensorInfo(i),y}return i}compileAndRun(t,n,s,r,a=!1){return s=s||n[0].dtype,this.runWebGLProgram(t,n,s,r,a)}getAndSaveBinary(t,n){return t in this.binaryCache||(this.binaryCache[t]=n()),this.binaryCache[t]}getTextureManager(){return this.textureManager}dispose(){this.disposed||(V().getBool("IS_TEST")||Object.keys(this.binaryCache).forEach(n=>{this.gpgpu.deleteProgram(this.binaryCache[n].webGLProgram),delete this.binaryCache[n]}),this.textureManager.dispose(),this.canvas!=null&&typeof HTMLCanvasElement<"u"&&this.canvas instanceof HTMLCanvasElement?this.canvas.remove():this.canvas=null,this.gpgpuCreatedLocally&&(this.gpgpu.program=null,this.gpgpu.dispose()),this.disposed=!0)}floatPrecision(){return this.floatPrecisionValue==null&&(this.floatPrecisionValue=fe(()=>{if(!V().get("WEBGL_RENDER_FLOAT32_ENABLED")){let t=V().getBool("DEBUG");V().set("DEBUG",!1);let n=this.abs(pe(1e-8)).dataSync()[0];if(V().set("DEBUG",t),n>0)return 32}return 16})),this.floatPrecisionValue}epsilon(){return this.floatPrecision()===32?gP:yP}uploadToGPU(t){let n=this.texData.get(t),{shape:s,dtype:r,values:a,texture:o,usage:i,isPacked:c}=n;if(o!=null)return;let u=this.activeTimers!=null,l;u&&(l=S.now());let d=n.texShape;if(d==null&&(d=W_(s,c),n.texShape=d),a!=null){let p=Wa(s),h,f=d[1],g=d[0],m=a instanceof Uint8Array||a instanceof Uint8ClampedArray;(c||!m)&&([f,g]=Cs(d[0],d[1])),c?h=new WO(p,m):h=new op(p,m);let y=m?[g,f]:d,b=this.makeTensorInfo(y,r),w=this.texData.get(b.dataId);m?w.usage=ht.PIXELS:w.usage=ht.UPLOAD,w.texShape=y,this.gpgpu.uploadDenseMatrixToTexture(this.getTexture(b.dataId),f,g,a);let v=[[g,f]],N=this.runWebGLProgram(h,[b],r,v,!0),E=this.texData.get(N.dataId);n.texShape=E.texShape,n.isPacked=E.isPacked,n.usage=E.usage,V().get("ENGINE_COMPILE_ONLY")?this.disposeData(N.dataId):(n.texture=E.texture,n.values=null,this.texData.delete(N.dataId)),this.disposeIntermediateTensorInfo(b),u&&(this.uploadWaitMs+=S.now()-l)}else{let p=this.acquireTexture(d,i,r,c);n.texture=p}}convertAndCacheOnCPU(t,n){let s=this.texData.get(t),{dtype:r}=s;return n!=null&&(s.values=SP(n,r)),s.values}acquireTexture(t,n,s,r){if(this.numBytesInGPU+=this.computeBytes(t,s),!this.warnedAboutMemory&&this.numBytesInGPU>this.numMBBeforeWarning*1024*1024){let a=(this.numBytesInGPU/1024/1024).toFixed(2);this.warnedAboutMemory=!0,console.warn(`High memory usage in GPU: ${a} MB, most likely due to a memory leak`)}return this.textureManager.acquireTexture(t,n,r)}computeBytes(t,n){return t[0]*t[1]*S.bytesPerElement(n)}checkCompileCompletion(){for(let[,t]of Object.entries(this.binaryCache))this.checkCompletion_(t)}async checkCompileCompletionAsync(){let t=[];if(this.gpgpu.parallelCompilationExtension){for(let[,n]of Object.entries(this.binaryCache))t.push(this.checkCompletionAsync_(n));return Promise.all(t)}else{for(let[,n]of Object.entries(this.binaryCache)){let s=new Promise(r=>{try{this.checkCompletion_(n),r(!0)}catch(a){throw a}});t.push(s)}return Promise.all(t)}}async checkCompletionAsync_(t){return this.gpgpu.gl.getProgramParameter(t.webGLProgram,this.gpgpu.parallelCompilationExtension.COMPLETION_STATUS_KHR)?this.checkCompletion_(t):(await Bg(),this.checkCompletionAsync_(t))}checkCompletion_(t){if(this.gpgpu.gl.getProgramParameter(t.webGLProgram,this.gpgpu.gl.LINK_STATUS)===!1)throw console.log(this.gpgpu.gl.getProgramInfoLog(t.webGLProgram)),this.gpgpu.gl.getShaderParameter(t.fragmentShader,this.gpgpu.gl.COMPILE_STATUS)===!1?(Jy(t.source,this.gpgpu.gl.getShaderInfoLog(t.fragmentShader)),new Error("Failed to compile fragment shader.")):new Error("Failed to link vertex and fragment shaders.");return!0}getUniformLocations(){for(let t of Object.values(this.binaryCache)){this.gpgpu.buildVao(t.webGLProgram);let{variablesLocations:n,customUniformLocations:s,infLoc:r,nanLoc:a,outShapeLocation:o,outShapeStridesLocation:i,outTexShapeLocation:c}=rx(this.gpgpu,t.program,t.webGLProgram);t.variablesLocations=n,t.customUniformLocations=s,t.infLoc=r,t.nanLoc=a,t.outShapeLocation=o,t.outShapeStridesLocation=i,t.outTexShapeLocation=c}}createTensorFromGPUData(t,n,s){t.channels=t.channels||"RGBA";let{texture:r,height:a,width:o,channels:i}=t,c=Ct().backend;if(!c.gpgpu.gl.isTexture(r))throw new Error("The texture is invalid. Also, please make sure the texture and the TFJS WebGL backend are using the same canvas. If you want to use your own custom canvas, you have to create and use the custom TFJS WebGL backend created from the canvas through 'new tf.MathBackendWebGL(customCanvas)'.");let u=c.writeTexture(r,n,s,a,o,i);return Ct().makeTensorFromDataId(u,n,s,c)}};mx.nextDataId=0;function SP(e,t){if(t==="float32"||t==="complex64")return e;if(t==="int32"||t==="bool"){let n=t==="int32"?new Int32Array(e.length):new Uint8Array(e.length);for(let s=0;s<n.length;++s)n[s]=Math.round(e[s]);return n}else throw new Error(`Unknown dtype ${t}`)}ba.isBrowser()&&cl("webgl",()=>new mx,2);var wd=`
  if (isnan(a)) return a;
  if (isnan(b)) return b;
`,Gn=class{constructor(e,t,n){this.variableNames=["A","B"],this.outputShape=T.assertAndGetBroadcastShape(t,n),this.enableShapeUniforms=qe(this.outputShape.length),this.userCode=`
      float binaryOperation(float a, float b) {
        ${e}
      }

      void main() {
        float a = getAAtOutCoords();
        float b = getBAtOutCoords();
        setOutput(binaryOperation(a, b));
      }
    `}},jn=`
  result.r = isNaN.r ? NAN : result.r;
  result.g = isNaN.g ? NAN : result.g;
  result.b = isNaN.b ? NAN : result.b;
  result.a = isNaN.a ? NAN : result.a;
`,Rs=class{constructor(e,t,n,s=!1){this.variableNames=["A","B"],this.supportsBroadcasting=!0,this.packedInputs=!0,this.packedOutput=!0,this.outputShape=T.assertAndGetBroadcastShape(t,n);let r=this.outputShape.length;this.enableShapeUniforms=qe(r);let a="";if(s)if(r===0||S.sizeFromShape(this.outputShape)===1)a=`
          result.y = 0.;
          result.z = 0.;
          result.w = 0.;
        `;else if(a=`
          ${ve(r)} coords = getOutputCoords();
        `,r===1)this.enableShapeUniforms?a+=`
            result.y = (coords + 1) >= outShape ? 0. : result.y;
            result.z = 0.;
            result.w = 0.;
          `:a+=`
            result.y = (coords + 1) >= ${this.outputShape[0]} ? 0. : result.y;
            result.z = 0.;
            result.w = 0.;
          `;else{let i=Xe("coords",r);this.enableShapeUniforms?a+=`
            bool nextRowOutOfBounds =
              (${i[r-2]} + 1) >= outShape[${r} - 2];
            bool nextColOutOfBounds =
              (${i[r-1]} + 1) >= outShape[${r} - 1];
            result.y = nextColOutOfBounds ? 0. : result.y;
            result.z = nextRowOutOfBounds ? 0. : result.z;
            result.w = nextColOutOfBounds || nextRowOutOfBounds ? 0. : result.w;
          `:a+=`
            bool nextRowOutOfBounds =
              (${i[r-2]} + 1) >= ${this.outputShape[r-2]};
            bool nextColOutOfBounds =
              (${i[r-1]} + 1) >= ${this.outputShape[r-1]};
            result.y = nextColOutOfBounds ? 0. : result.y;
            result.z = nextRowOutOfBounds ? 0. : result.z;
            result.w = nextColOutOfBounds || nextRowOutOfBounds ? 0. : result.w;
          `}this.userCode=`
      vec4 binaryOperation(vec4 a, vec4 b) {
        ${e}
      }

      void main() {
        vec4 a = getAAtOutCoords();
        vec4 b = getBAtOutCoords();

        vec4 result = binaryOperation(a, b);
        ${a}

        setOutput(result);
      }
    `}};function ut(e){let{inputs:t,backend:n}=e,{x:s}=t;return n.incRef(s.dataId),{dataId:s.dataId,shape:s.shape,dtype:s.dtype}}var kP={kernelName:Fr,backendName:"webgl",kernelFunc:ut};function Cn(e){let{inputs:t,backend:n}=e,{real:s,imag:r}=t,a=n.makeTensorInfo(s.shape,"complex64"),o=n.texData.get(a.dataId),i=ut({inputs:{x:s},backend:n}),c=ut({inputs:{x:r},backend:n});return o.complexTensorInfos={real:i,imag:c},a}var IP={kernelName:_o,backendName:"webgl",kernelFunc:Cn},yx="return (a < 0.) ? b * a : a;",xx=`
  vec4 aLessThanZero = vec4(lessThan(a, vec4(0.)));
  return (aLessThanZero * (b * a)) + ((vec4(1.0) - aLessThanZero) * a);
`;function CP(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{alpha:a}=s,o=n.makeTensorInfo([],"float32",S.createScalarValue(a,"float32")),i=V().getBool("WEBGL_PACK_BINARY_OPERATIONS")?new Rs(xx,r.shape,o.shape):new Gn(yx,r.shape,o.shape),c=n.runWebGLProgram(i,[r,o],"float32");return n.disposeIntermediateTensorInfo(o),c}var NP={kernelName:ci,backendName:"webgl",kernelFunc:CP},bx="return (a < 0.) ? b * a : a;",vx=`
  vec4 aLessThanZero = vec4(lessThan(a, vec4(0.)));
  return (aLessThanZero * (b * a)) + ((vec4(1.0) - aLessThanZero) * a);
`;function TP(e){let{inputs:t,backend:n}=e,{x:s,alpha:r}=t,a=V().getBool("WEBGL_PACK_BINARY_OPERATIONS")?new Rs(vx,s.shape,r.shape):new Gn(bx,s.shape,r.shape);return n.runWebGLProgram(a,[s,r],"float32")}var $P={kernelName:Ti,backendName:"webgl",kernelFunc:TP},As="if (isnan(x)) return x;";function he({opSnippet:e,packedOpSnippet:t,cpuKernelImpl:n,dtype:s}){return({inputs:r,backend:a})=>{let{x:o}=r,i=a,c=s||o.dtype;if(i.shouldExecuteOnCPU([o])&&n!=null){let d=i.texData.get(o.dataId),p=n(d.values,c);return i.makeTensorInfo(o.shape,c,p)}let u=V().getBool("WEBGL_PACK_UNARY_OPERATIONS")&&t!=null,l;return u?l=new dn(o.shape,t):l=new Dt(o.shape,e),i.runWebGLProgram(l,[o],c)}}function Ge({opSnippet:e,packedOpSnippet:t,checkOutOfBounds:n=!1,supportsComplex:s=!1,cpuKernelImpl:r,dtype:a}){return({inputs:o,backend:i})=>{let{a:c,b:u}=o,l=i;if(s&&c.dtype==="complex64"){let f=l.texData.get(c.dataId),g=l.texData.get(u.dataId),[m,y]=[[f.complexTensorInfos.real,g.complexTensorInfos.real],[f.complexTensorInfos.imag,g.complexTensorInfos.imag]].map(w=>{let[v,k]=w,N={dataId:v.dataId,dtype:v.dtype,shape:c.shape},E={dataId:k.dataId,dtype:k.dtype,shape:u.shape},_=new Gn(e,c.shape,u.shape);return l.runWebGLProgram(_,[N,E],ft(v.dtype,k.dtype))}),b=Cn({inputs:{real:m,imag:y},backend:l});return l.disposeIntermediateTensorInfo(m),l.disposeIntermediateTensorInfo(y),b}let d=a||ft(c.dtype,u.dtype);if((c.dtype==="string"||u.dtype==="string"||l.shouldExecuteOnCPU([c,u]))&&r!=null){let f=l.texData.get(c.dataId).values,g=l.texData.get(u.dataId).values,m=c.dtype==="string"?T.fromUint8ToStringArray(f):f,y=c.dtype==="string"?T.fromUint8ToStringArray(g):g,[b,w]=r(c.shape,u.shape,m,y,d),v=l.makeTensorInfo(w,d),k=l.texData.get(v.dataId);return k.values=b,v}let p=V().getBool("WEBGL_PACK_BINARY_OPERATIONS")&&t!=null,h;return p?h=new Rs(t,c.shape,u.shape,n):h=new Gn(e,c.shape,u.shape),l.runWebGLProgram(h,[c,u],d)}}function ir(e,t=!1){if(e==="linear")return t?uP:rP;if(e==="relu")return t?dP:oP;if(e==="elu")return t?lP:aP;if(e==="relu6")return t?pP:iP;if(e==="prelu")return t?vx:bx;if(e==="leakyrelu")return t?xx:yx;if(e==="sigmoid")return t?hP:cP;throw new Error(`Activation ${e} has not been implemented for the WebGL backend.`)}var wx=class{constructor(e,t,n,s=!1,r=!1,a=!1,o=null,i=!1,c=!1){this.variableNames=["matrixA","matrixB"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=n,this.enableShapeUniforms=qe(this.outputShape.length);let u=s?e[1]:e[2],l=Math.ceil(u/2),d=s?"i * 2, rc.y":"rc.y, i * 2",p=r?"rc.z, i * 2":"i * 2, rc.z",h=s?["a.xxyy","a.zzww"]:["a.xxzz","a.yyww"],f=r?["b.xzxz","b.ywyw"]:["b.xyxy","b.zwzw"],g="",m="";o&&(i?g=`vec4 activation(vec4 a) {
          vec4 b = getPreluActivationWeightsAtOutCoords();
          ${o}
        }`:c?g=`vec4 activation(vec4 a) {
          vec4 b = getLeakyreluAlphaAtOutCoords();
          ${o}
        }`:g=`vec4 activation(vec4 x) {
          ${o}
        }`,m="result = activation(result);");let y=a?"result += getBiasAtOutCoords();":"";a&&this.variableNames.push("bias"),i&&this.variableNames.push("preluActivationWeights"),c&&this.variableNames.push("leakyreluAlpha");let b="rc.x",w="rc.x";e[0]<t[0]?b=`imod(rc.x, ${e[0]})`:t[0]<e[0]&&(w=`imod(rc.x, ${t[0]})`),this.userCode=`
      ${g}
      // Don't use uniform for sharedDimensionPacked for performance.
      const float sharedDimension = ${l}.0;

      vec4 dot2x2ARowBCol(ivec3 rc) {
        vec4 result = vec4(0);
        int batchA = ${b};
        int batchB = ${w};
        for (int i = 0; i < ${l}; i++) {
          vec4 a = getMatrixA(batchA, ${d});
          vec4 b = getMatrixB(batchB, ${p});

          // These swizzled products need to be separately added.
          // See: https://github.com/tensorflow/tfjs/issues/1735
          result += (${h[0]} * ${f[0]});
          result += (${h[1]} * ${f[1]});
        }
        return result;
      }

      void main() {
        ivec3 rc = getOutputCoords();
        vec4 result = dot2x2ARowBCol(rc);

        ${y}

        ${m}

        setOutput(result);
      }
    `}},dp={REAL:"return areal * breal - aimag * bimag;",IMAG:"return areal * bimag + aimag * breal;"},pp=class{constructor(e,t,n){this.variableNames=["AReal","AImag","BReal","BImag"],this.outputShape=T.assertAndGetBroadcastShape(t,n),this.userCode=`
      float binaryOpComplex(
          float areal, float aimag, float breal, float bimag) {
        ${e}
      }

      void main() {
        float areal = getARealAtOutCoords();
        float aimag = getAImagAtOutCoords();
        float breal = getBRealAtOutCoords();
        float bimag = getBImagAtOutCoords();
        setOutput(binaryOpComplex(areal, aimag, breal, bimag));
      }
    `}},hp="return a * b;";function Sd(e){let{inputs:t,backend:n}=e,{a:s,b:r}=t,a=T.upcastType(s.dtype,r.dtype);if(s.dtype==="complex64"){let i=n.texData.get(s.dataId),c=n.texData.get(r.dataId),u=new pp(dp.REAL,s.shape,r.shape),l=new pp(dp.IMAG,s.shape,r.shape),d=[{dataId:i.complexTensorInfos.real.dataId,dtype:i.complexTensorInfos.real.dtype,shape:s.shape},{dataId:i.complexTensorInfos.imag.dataId,dtype:i.complexTensorInfos.imag.dtype,shape:s.shape},{dataId:c.complexTensorInfos.real.dataId,dtype:c.complexTensorInfos.real.dtype,shape:r.shape},{dataId:c.complexTensorInfos.imag.dataId,dtype:c.complexTensorInfos.imag.dtype,shape:r.shape}],p=n.runWebGLProgram(u,d,"float32"),h=n.runWebGLProgram(l,d,"float32"),f=Cn({inputs:{real:p,imag:h},backend:n});return n.disposeIntermediateTensorInfo(p),n.disposeIntermediateTensorInfo(h),f}if(n.shouldExecuteOnCPU([s,r])){let i=n.texData.get(s.dataId),c=n.texData.get(r.dataId),[u,l]=TF(s.shape,r.shape,i.values,c.values,a),d=n.makeTensorInfo(l,a),p=n.texData.get(d.dataId);return p.values=u,d}let o;return V().getBool("WEBGL_PACK_BINARY_OPERATIONS")?o=new Rs(hp,s.shape,r.shape):o=new Gn(hp,s.shape,r.shape),n.runWebGLProgram(o,[s,r],a)}var EP={kernelName:Xr,backendName:"webgl",kernelFunc:Sd};function RP(e,t,n){let s=[xs(e.shape),...bs(e.shape)],r={dtype:e.dtype,shape:s,dataId:e.dataId},a=[xs(t),...bs(t)],o=new fx(a,s),i=!0,c=[s],u=n.runWebGLProgram(o,[r],e.dtype,c,i);return{dataId:u.dataId,shape:t,dtype:u.dtype}}function Z(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{shape:a}=s,o=n,i=S.sizeFromShape(r.shape),c=S.inferFromImplicitShape(a,i),u=S.sizeFromShape(c);S.assert(i===u,()=>`The new shape (${c}) has ${u} elements and the old shape (${r.shape}) has ${i} elements. The new shape and old shape must have the same number of elements.`);let l=o.texData.get(r.dataId);return l.isPacked&&!ho(r.shape,c)&&!(l.texture!==null&&ho(l.shape,c))?RP(r,c,o):(o.incRef(r.dataId),{dataId:r.dataId,shape:c,dtype:r.dtype})}var AP={kernelName:Oi,backendName:"webgl",kernelFunc:Z},fp=class{constructor(e,t){this.variableNames=["x"];let{windowSize:n,batchSize:s,inSize:r,outSize:a}=e;this.outputShape=[s,a];let o=Math.floor(n/4)*4,i=n%4,c="sumValue += dot(values, ones);";if(t!=null){let l=1/t;c=`sumValue += dot(values * ${S.isInt(l)?l.toPrecision(2):l}, ones);`}let u="";r%n>0&&(u=`
        if (inIdx < 0 || inIdx >= ${r}) {
          return 0.0;
        }
      `),this.userCode=`
      const vec4 ones = vec4(1.0, 1.0, 1.0, 1.0);

      float getValue(int batch, int inIdx) {
        ${u}
        return getX(batch, inIdx);
      }

      void main() {
        ivec2 coords = getOutputCoords();
        int batch = coords[0];
        int outIdx = coords[1];
        int inOffset = outIdx * ${n};

        float sumValue = 0.0;

        for (int i = 0; i < ${o}; i += 4) {
          int inIdx = inOffset + i;
          vec4 values = vec4(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            getValue(batch, inIdx + 2),
            getValue(batch, inIdx + 3)
          );

          ${c}
        }

        int inIdx = inOffset + ${o};
        if (${i===1}) {
          vec4 values = vec4(getValue(batch, inIdx), 0.0, 0.0, 0.0);

          ${c}
        } else if (${i===2}) {
          vec4 values = vec4(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1), 0.0, 0.0);

          ${c}
        } else if (${i===3}) {
          vec4 values = vec4(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            getValue(batch, inIdx + 2), 0.0);

          ${c}
        }
        setOutput(sumValue);
      }
    `}},DP=class{constructor(e,t){this.variableNames=["x"];let{windowSize:n,batchSize:s,inSize:r,outSize:a}=e;this.outputShape=[s,a];let o="0.0",i="";t==="prod"?o="1.0":t==="min"?(o="1.0 / 1e-20",i="min"):t==="max"&&(o="-1.0 / 1e-20",i="max");let c=`${t}(${t}(${t}(minMaxValue[0], minMaxValue[1]), minMaxValue[2]), minMaxValue[3])`;t==="sum"?c="sumValue":t==="prod"?c="prodValue":t==="all"?c="allValue":t==="any"&&(c="anyValue");let u=Math.floor(n/4)*4,l=n%4,d=`
      if (${t==="sum"}) {
        sumValue += dot(values, ones);
      } else if (${t==="prod"}) {
        vec2 tmp = vec2(values[0], values[1]) * vec2(values[2], values[3]);
        prodValue *= tmp[0] * tmp[1];
      } else {
        minMaxValue = ${i}(values, minMaxValue);
        if (${t==="min"} || ${t==="max"}) {
          minMaxValue = ${i}(values, minMaxValue);
          bvec4 isNaN = isnan(values);
          if (isNaN.r || isNaN.g || isNaN.b || isNaN.a) {
            minMaxValue = vec4(NAN);
          }
        }
      }
    `,p="vec4";t==="all"?(o="1.0",d=`
        bool reducedAllValue = all(values);
        float floatedReducedAllValue = float(reducedAllValue);
        allValue = float(allValue >= 1.0 && floatedReducedAllValue >= 1.0);
      `,p="bvec4"):t==="any"&&(o="0.0",d=`
        bool reducedAnyValue = any(values);
        float floatedReducedAnyValue = float(reducedAnyValue);
        anyValue = float(anyValue >= 1.0 || floatedReducedAnyValue >= 1.0);
      `,p="bvec4");let h="";r%n>0&&(h=`
        if (inIdx < 0 || inIdx >= ${r}) {
          return initializationValue;
        }
      `),this.userCode=`
      const float initializationValue = ${o};
      const vec4 ones = vec4(1.0, 1.0, 1.0, 1.0);

      float getValue(int batch, int inIdx) {
        ${h}
        return getX(batch, inIdx);
      }

      void main() {
        ivec2 coords = getOutputCoords();
        int batch = coords[0];
        int outIdx = coords[1];
        int inOffset = outIdx * ${n};

        vec4 minMaxValue = vec4(${o});
        float prodValue = 1.0;
        float sumValue = 0.0;
        float allValue = 1.0;
        float anyValue = 0.0;

        for (int i = 0; i < ${u}; i += 4) {
          int inIdx = inOffset + i;
          ${p} values = ${p}(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            getValue(batch, inIdx + 2),
            getValue(batch, inIdx + 3)
          );

          ${d}
        }

        int inIdx = inOffset + ${u};
        if (${l===1}) {
          ${p} values = ${p}(
            getValue(batch, inIdx),
            initializationValue,
            initializationValue,
            initializationValue
          );

          ${d}
        } else if (${l===2}) {
          ${p} values = ${p}(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            initializationValue,
            initializationValue
          );

          ${d}
        } else if (${l===3}) {
          ${p} values = ${p}(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            getValue(batch, inIdx + 2),
            initializationValue
          );

          ${d}
        }
        setOutput(${c});
      }
    `}};function _P(e){let t=[];for(;t.length===0||t[t.length-1].outSize!==1;){let n=t.length?t[t.length-1].outSize:e[1],s=T.computeOptimalWindowSize(n);t.push({inSize:n,windowSize:s,outSize:Math.ceil(n/s)})}return t}function Xn(e,t,n,s){let r=_P(e.shape),a=e;for(let o=0;o<r.length;o++){let{inSize:i,windowSize:c,outSize:u}=r[o],l,d;n==="mean"?l=o===0?new fp({windowSize:c,inSize:i,batchSize:e.shape[0],outSize:u},i):new fp({windowSize:c,inSize:i,batchSize:e.shape[0],outSize:u}):l=new DP({windowSize:c,inSize:i,batchSize:e.shape[0],outSize:u},n),d=a,a=s.runWebGLProgram(l,[a],t),d.dataId!==e.dataId&&s.disposeIntermediateTensorInfo(d)}return a}var OP=class{constructor(e,t){this.variableNames=["A"];let n=new Array(e.length);for(let a=0;a<n.length;a++)n[a]=e[t[a]];this.outputShape=n,this.rank=n.length;let s=ve(this.rank),r=FP(t);this.userCode=`
    void main() {
      ${s} resRC = getOutputCoords();
      setOutput(getA(${r}));
    }
    `}};function FP(e){let t=e.length;if(t>6)throw Error(`Transpose for rank ${t} is not yet supported`);let n=["resRC.x","resRC.y","resRC.z","resRC.w","resRC.u","resRC.v"],s=new Array(t);for(let r=0;r<e.length;r++)s[e[r]]=n[r];return s.join()}var PP=class{constructor(e,t){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0;let n=new Array(e.length);for(let u=0;u<n.length;u++)n[u]=e[t[u]];if(this.outputShape=n,this.rank=n.length,this.rank>6)throw Error(`Packed transpose for rank ${this.rank} is not yet supported.`);let s=ve(this.rank),r=hx("rc",this.rank),a=new Array(this.rank);for(let u=0;u<t.length;u++)a[t[u]]=r[u];let o=`vec2(${a.slice(-2).join()})`,i=`++${r[this.rank-1]} < ${n[this.rank-1]}`,c=`getChannel(getA(${a.join()}), ${o})`;this.userCode=`
    void main() {
      ${s} rc = getOutputCoords();
      vec4 result = vec4(0.);
      result[0] = ${c};
      if(${i}) {
        result[1] = ${c};
      }
      --${r[this.rank-1]};
      if(++${r[this.rank-2]} < ${n[this.rank-2]}) {
        result[2] = ${c};
        if(${i}) {
          result[3] = ${c};
        }
      }
      setOutput(result);
    }
    `}};function Ac(e,t,n){let s=V().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new PP(e.shape,t):new OP(e.shape,t);return n.runWebGLProgram(s,[e],e.dtype)}function LP(e,t,n,s){let r=t,a=e.shape.length,o=S.parseAxisParam(r,e.shape),i=o,c=T.getAxesPermutation(i,a),u=c!=null,l=e;u&&(l=Ac(e,c,s),i=T.getInnerMostAxes(i.length,a)),T.assertAxesAreInnerMostDims("sum",i,a);let[d,p]=T.computeOutAndReduceShapes(l.shape,i),h=d;n&&(h=T.expandShapeToKeepDim(d,o));let f=S.sizeFromShape(p),m=S.sizeFromShape(e.shape)/f,y=Z({inputs:{x:l},attrs:{shape:[m,f]},backend:s}),b=dc(e.dtype),w=Xn(y,b,"sum",s),v=Z({inputs:{x:w},attrs:{shape:h},backend:s});return s.disposeIntermediateTensorInfo(y),s.disposeIntermediateTensorInfo(w),u&&s.disposeIntermediateTensorInfo(l),v}function Dc(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a,keepDims:o}=s;return LP(r,a,o,n)}var BP={kernelName:Ui,backendName:"webgl",kernelFunc:Dc};function Ze(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{perm:a}=s,o=n,i=r.shape.length,c=new Array(i);for(let l=0;l<c.length;l++)c[l]=r.shape[a[l]];let u;if(o.shouldExecuteOnCPU([r])){let d=o.texData.get(r.dataId).values,p=vd(d,r.shape,r.dtype,a,c);u=o.makeTensorInfo(c,r.dtype);let h=o.texData.get(u.dataId);h.values=p}else u=Ac(r,a,o);return u}var VP={kernelName:ns,backendName:"webgl",kernelFunc:Ze},Sx=1e3;function fo({a:e,b:t,transposeA:n,transposeB:s,backend:r,bias:a=null,preluActivationWeights:o=null,leakyreluAlpha:i=0,activation:c=null}){let u=e.shape.length,l=t.shape.length,d=n?e.shape[u-2]:e.shape[u-1],p=s?t.shape[l-1]:t.shape[l-2],h=n?e.shape[u-1]:e.shape[u-2],f=s?t.shape[l-2]:t.shape[l-1],g=e.shape.slice(0,-2),m=t.shape.slice(0,-2),y=S.sizeFromShape(g),b=S.sizeFromShape(m),v=hc.assertAndGetBroadcastShape(e.shape.slice(0,-2),t.shape.slice(0,-2)).concat([h,f]);S.assert(d===p,()=>`Error in matMul: inner shapes (${d}) and (${p}) of Tensors with shapes ${e.shape} and ${t.shape} and transposeA=${n} and transposeB=${s} must match.`);let k=n?[y,d,h]:[y,h,d],N=s?[b,f,p]:[b,p,f],E=Z({inputs:{x:e},backend:r,attrs:{shape:k}}),_=Z({inputs:{x:t},backend:r,attrs:{shape:N}}),L=[E,_],P=Math.max(y,b),R=n?E.shape[1]:E.shape[2],A=a!=null,I=o!=null,F=c==="leakyrelu",B=c!=null?ir(c,!0):null,M=A||I||F||B!=null,W;if((h===1||f===1)&&R>Sx&&M===!1){let U=E,q=_;n&&(U=Ze({inputs:{x:E},backend:r,attrs:{perm:[0,2,1]}}),L.push(U)),s&&(q=Ze({inputs:{x:_},backend:r,attrs:{perm:[0,2,1]}}),L.push(q));let H=f!==1,K=f===1,j=U;H&&(j=Z({inputs:{x:U},backend:r,attrs:{shape:[P,R,1]}}),L.push(j));let Y=f===1?2:1,X=q;K&&(X=Z({inputs:{x:q},backend:r,attrs:{shape:[P,1,R]}}),L.push(X));let J=Sd({inputs:{a:j,b:X},backend:r});W=Dc({inputs:{x:J},backend:r,attrs:{axis:Y,keepDims:!0}}),L.push(J)}else{let U=ft(e.dtype,t.dtype),q=new wx(k,N,[P,h,f],n,s,A,B,I,F),H=[E,_];if(a!=null&&H.push(a),I&&H.push(o),F){let K=r.makeTensorInfo([],"float32",S.createScalarValue(i,"float32"));H.push(K),L.push(K)}W=r.runWebGLProgram(q,H,U)}let z=Z({inputs:{x:W},backend:r,attrs:{shape:v}});L.push(W);for(let U of L)r.disposeIntermediateTensorInfo(U);return z}function MP(e){let{inputs:t,backend:n,attrs:s}=e,{a:r,b:a,bias:o,preluActivationWeights:i}=t,{transposeA:c,transposeB:u,activation:l,leakyreluAlpha:d}=s;return fo({a:r,b:a,transposeA:c,transposeB:u,backend:n,bias:o,preluActivationWeights:i,leakyreluAlpha:d,activation:l})}var zP={kernelName:Gs,backendName:"webgl",kernelFunc:MP},mp="return abs(x);";function WP(e){let{inputs:t,backend:n}=e,{x:s}=t;if(n.shouldExecuteOnCPU([s])&&s.dtype!=="complex64"){let a=n.texData.get(s.dataId),o=dx(a.values);return n.makeTensorInfo(s.shape,s.dtype,o)}let r;return V().getBool("WEBGL_PACK_UNARY_OPERATIONS")?r=new dn(s.shape,mp):r=new Dt(s.shape,mp),n.runWebGLProgram(r,[s],s.dtype)}var UP={kernelName:wo,backendName:"webgl",kernelFunc:WP},GP=St+`
  if (abs(x) > 1.) {
    return NAN;
  }
  return acos(x);
`,HP=he({opSnippet:GP}),qP={kernelName:pr,backendName:"webgl",kernelFunc:HP},KP=St+`
  if (x < 1.0) return NAN;
return log(x + sqrt(x * x - 1.0));`,jP=he({opSnippet:KP}),XP={kernelName:hr,backendName:"webgl",kernelFunc:jP},gp="return a + b;",YP=Ge({opSnippet:gp,packedOpSnippet:gp,supportsComplex:!0,cpuKernelImpl:oF}),ZP={kernelName:ws,backendName:"webgl",kernelFunc:YP},QP=class{constructor(e,t){this.outputShape=[],this.outputShape=e,this.variableNames=t.map((r,a)=>`T${a}`);let n=[];this.variableNames.forEach(r=>{n.push(`float v${r} = get${r}AtOutCoords();`)});let s=this.variableNames.map(r=>`v${r}`).join(" + ");this.userCode=`
      void main() {
        ${n.join(`
        `)}

        float result = ${s};
        setOutput(result);
      }
    `}},JP=class{constructor(e,t){this.outputShape=[],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=e,this.variableNames=t.map((r,a)=>`T${a}`);let n=[];this.variableNames.forEach(r=>{n.push(`vec4 v${r} = get${r}AtOutCoords();`)});let s=this.variableNames.map(r=>`v${r}`).join(" + ");this.userCode=`
      void main() {
        ${n.join(`
        `)}

        vec4 result = ${s};
        setOutput(result);
      }
    `}};function Xa(e){let{inputs:t,backend:n}=e,s=t;if(s.length===1)return ut({inputs:{x:s[0]},backend:n});if(s.length>V().getNumber("WEBGL_MAX_TEXTURES_IN_SHADER")){let c=Math.floor(s.length/2),u=Xa({inputs:s.slice(0,c),backend:n}),l=Xa({inputs:s.slice(c),backend:n});return Xa({inputs:[u,l],backend:n})}let r=s.map(c=>c.dtype).reduce((c,u)=>ft(c,u)),a=s.map(c=>c.shape),i=V().getBool("WEBGL_PACK")?new JP(s[0].shape,a):new QP(s[0].shape,a);return n.runWebGLProgram(i,s,r)}var e3={kernelName:So,backendName:"webgl",kernelFunc:Xa};function t3(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a,keepDims:o}=s,i=r.shape.length,c=S.parseAxisParam(a,r.shape),u=c,l=T.getAxesPermutation(u,i),d=r;l!=null&&(d=Ze({inputs:{x:r},backend:n,attrs:{perm:l}}),u=T.getInnerMostAxes(u.length,i)),T.assertAxesAreInnerMostDims("all",u,i);let[p,h]=T.computeOutAndReduceShapes(d.shape,u),f=S.sizeFromShape(h),g=Z({inputs:{x:d},backend:n,attrs:{shape:[-1,f]}}),m=Xn(g,g.dtype,"all",n),y;if(o){let b=T.expandShapeToKeepDim(p,c);y=Z({inputs:{x:m},backend:n,attrs:{shape:b}})}else y=Z({inputs:{x:m},backend:n,attrs:{shape:p}});return n.disposeIntermediateTensorInfo(g),n.disposeIntermediateTensorInfo(m),l!=null&&n.disposeIntermediateTensorInfo(d),y}var n3={kernelName:ko,backendName:"webgl",kernelFunc:t3};function s3(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a,keepDims:o}=s,i=r.shape.length,c=S.parseAxisParam(a,r.shape),u=c,l=T.getAxesPermutation(u,i),d=r;l!=null&&(d=Ze({inputs:{x:r},backend:n,attrs:{perm:l}}),u=T.getInnerMostAxes(u.length,i)),T.assertAxesAreInnerMostDims("any",u,i);let[p,h]=T.computeOutAndReduceShapes(d.shape,u),f=S.sizeFromShape(h),g=Z({inputs:{x:d},backend:n,attrs:{shape:[-1,f]}}),m=Xn(g,g.dtype,"any",n),y;if(o){let b=T.expandShapeToKeepDim(p,c);y=Z({inputs:{x:m},backend:n,attrs:{shape:b}})}else y=Z({inputs:{x:m},backend:n,attrs:{shape:p}});return n.disposeIntermediateTensorInfo(g),n.disposeIntermediateTensorInfo(m),l!=null&&n.disposeIntermediateTensorInfo(d),y}var r3={kernelName:Io,backendName:"webgl",kernelFunc:s3},a3=class{constructor(e,t,n){this.variableNames=["A"];let{windowSize:s,batchSize:r,outSize:a}=e;n||this.variableNames.push("bestIndicesA"),this.outputShape=[r,a];let o=t==="max"?">":"<",i=n?"inOffset + i;":"round(getBestIndicesA(batch, inOffset + i));";this.userCode=`
      void main() {
        ivec2 coords = getOutputCoords();
        int batch = coords[0];
        int outIdx = coords[1];
        int inOffset = outIdx * ${s};

        int bestIndex = inOffset;
        float bestValue = getA(batch, bestIndex);

        for (int i = 0; i < ${s}; i++) {
          int inIdx = ${i};
          float candidate = getA(batch, inIdx);
          if (candidate ${o} bestValue) {
            bestValue = candidate;
            bestIndex = inIdx;
          }
        }
        setOutput(float(bestIndex));
      }
    `}},o3=class{constructor(e,t,n,s){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,S.assert(e.length>2,()=>`Packed arg${n.charAt(0).toUpperCase()+n.slice(1)} supports only inputs with rank above 2.`);let r=e[e.length-1],a=Math.ceil(r/t);this.outputShape=e.slice(0,-1),a>1&&this.outputShape.push(a),s||this.variableNames.push("bestIndicesA");let o=this.outputShape,i=o.length,c=ve(i),u=Xe("coords",i),l,d;if(a===1){d=i+1;let E=ve(d);l=`
        ${E} sourceLocR = ${E}(${u.join()}, 0);
        ++${u[i-1]};
        ${E} sourceLocG = ${E}(${u.join()}, 0);
        ++${u[i-2]};
        ${E} sourceLocA = ${E}(${u.join()}, 0);
        --${u[i-1]};
        ${E} sourceLocB = ${E}(${u.join()}, 0);
        --${u[i-2]};`}else d=i,l=`
        ${c} sourceLocR = coords;
        ++${u[i-1]};
        ${c} sourceLocG = coords;
        ++${u[i-2]};
        ${c} sourceLocA = coords;
        --${u[i-1]};
        ${c} sourceLocB = coords;
        --${u[i-2]};`;let p=["x","y","z","w","u","v"].slice(0,d),h="."+p[d-1],f=p.map(E=>"int "+E),g=Xe("sourceLocR",d-1).concat("inIdx.r"),m=Xe("sourceLocG",d-1).concat("inIdx.g"),y=Xe("sourceLocB",d-1).concat("inIdx.b"),b=Xe("sourceLocA",d-1).concat("inIdx.a"),w=n==="max"?"greaterThan":"lessThan",v=s?"":`
          inIdx = round(vec4(getBestIndicesAChannel(${g.join()}),
                             getBestIndicesAChannel(${m.join()}),
                             getBestIndicesAChannel(${y.join()}),
                             getBestIndicesAChannel(${b.join()})));`,k=`vec4(
            getAChannel(${g.join()}),
            hasNextCol ? getAChannel(${m.join()}) : 0.,
            hasNextRow ? getAChannel(${y.join()}) : 0.,
            hasNextRow && hasNextCol ? getAChannel(${b.join()}) : 0.)`,N=s?"":`
      float getBestIndicesAChannel(${f.join()}) {
        return getChannel(getBestIndicesA(${p.join()}),
                                          vec2(${p.slice(-2).join()}));
      }`;this.userCode=`
      float getAChannel(${f.join()}) {
        return getChannel(getA(${p.join()}),
                               vec2(${p.slice(-2).join()}));
      }
      ${N}
      void main() {
        ${c} coords = getOutputCoords();
        bool hasNextCol = ${u[i-1]} < ${o[i-1]-1};
        bool hasNextRow = ${u[i-2]} < ${o[i-2]-1};
        ${l}
        ivec4 srcIdx = ivec4(sourceLocR${h}, sourceLocG${h},
          sourceLocB${h}, sourceLocA${h}) * ${t};
        ivec4 inIdx = srcIdx;
        vec4 bestIndex = vec4(inIdx);
        vec4 bestValue = ${k};

        for (int i = 0; i < ${t}; i++) {
          inIdx = srcIdx;
          ${v}
          vec4 candidate = ${k};
          bvec4 nan = isnan(candidate);
          bvec4 replace = bvec4(
            vec4(${w}(candidate, bestValue)) * (vec4(1.0) - vec4(nan)));

          bestValue = vec4(replace.x  ? candidate.x : bestValue.x,
                           replace.y  ? candidate.y : bestValue.y,
                           replace.z  ? candidate.z : bestValue.z,
                           replace.w  ? candidate.w : bestValue.w);
          bestIndex = mix(bestIndex, vec4(inIdx), vec4(replace));
          srcIdx++;
        }
        setOutput(bestIndex);
      }
    `}};function kx(e,t,n,s=null){let r=t.shape[0],a=t.shape[1];s!=null&&(r=s.shape[0],a=s.shape[1]);let o=T.computeOptimalWindowSize(a),i={windowSize:o,inSize:a,batchSize:r,outSize:Math.ceil(a/o)},c=new a3(i,n,s==null),u=[t];s!=null&&u.push(s);let l=e.runWebGLProgram(c,u,"int32");if(l.shape[1]===1)return l;let d=kx(e,t,n,l);return e.disposeIntermediateTensorInfo(l),d}function Ix(e,t,n,s=null){let r=s!=null?s.shape:t.shape,a=r[r.length-1],o=T.computeOptimalWindowSize(a),i=new o3(r,o,n,s==null),c=s==null?[t]:[t,s],u=e.runWebGLProgram(i,c,"int32");if(u.shape.length===t.shape.length){let l=Ix(e,t,n,u);return e.disposeIntermediateTensorInfo(u),l}return u}function Cx(e,t,n,s){let r=[n];if(T.assertAxesAreInnerMostDims("arg"+s.charAt(0).toUpperCase()+s.slice(1),r,t.shape.length),!V().getBool("WEBGL_PACK_REDUCE")||t.shape.length<=2){let a=[],o=e.texData.get(t.dataId),i=o!==null&&o.isPacked,c=t;i&&(c=e.unpackTensor(t),a.push(c));let[u,l]=T.computeOutAndReduceShapes(c.shape,r),d=S.sizeFromShape(l),p=Z({inputs:{x:c},backend:e,attrs:{shape:[-1,d]}});a.push(p);let h=kx(e,p,s);a.push(h);let f=Z({inputs:{x:h},backend:e,attrs:{shape:u}});return a.forEach(g=>e.disposeIntermediateTensorInfo(g)),f}return Ix(e,t,s)}function i3(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a}=s,o=S.parseAxisParam(a,r.shape),i=T.getAxesPermutation(o,r.shape.length),c=r,u=[];i!=null&&(c=Ze({inputs:{x:r},backend:n,attrs:{perm:i}}),u.push(c),o=T.getInnerMostAxes(o.length,c.shape.length)),T.assertAxesAreInnerMostDims("argMax",[o[0]],c.shape.length);let l=Cx(n,c,o[0],"max");return u.forEach(d=>n.disposeIntermediateTensorInfo(d)),l}var c3={kernelName:Co,backendName:"webgl",kernelFunc:i3};function u3(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a}=s,o=S.parseAxisParam(a,r.shape),i=T.getAxesPermutation(o,r.shape.length),c=r,u=[];i!=null&&(c=Ze({inputs:{x:r},backend:n,attrs:{perm:i}}),u.push(c),o=T.getInnerMostAxes(o.length,c.shape.length)),T.assertAxesAreInnerMostDims("argMin",[o[0]],c.shape.length);let l=Cx(n,c,o[0],"min");return u.forEach(d=>n.disposeIntermediateTensorInfo(d)),l}var l3={kernelName:No,backendName:"webgl",kernelFunc:u3},d3=St+`
  if (abs(x) > 1.) {
    return NAN;
  }
  return asin(x);
`,p3=he({opSnippet:d3}),h3={kernelName:fr,backendName:"webgl",kernelFunc:p3},f3=St+"return log(x + sqrt(x * x + 1.0));",m3=he({opSnippet:f3}),g3={kernelName:mr,backendName:"webgl",kernelFunc:m3},y3=St+`
  return atan(x);
`,x3=he({opSnippet:y3}),b3={kernelName:gr,backendName:"webgl",kernelFunc:x3},v3=wd+`
  return atan(a, b);
`,w3=`
  vec4 result = atan(a, b);
  bvec4 isNaNA = isnan(a);
  bvec4 isNaNB = isnan(b);
  bvec4 isNaN = bvec4(isNaNA.x || isNaNB.x, isNaNA.y || isNaNB.y, isNaNA.z || isNaNB.z, isNaNA.w || isNaNB.w);
  `+jn+`
  return result;
`,S3=Ge({opSnippet:v3,packedOpSnippet:w3}),k3={kernelName:xr,backendName:"webgl",kernelFunc:S3},I3=St+`
  if ((x < -1.0) || (x > 1.0)) return NAN;
return (log(1.0 + x) - log(1.0 - x)) / 2.0;`,C3=he({opSnippet:I3}),N3={kernelName:yr,backendName:"webgl",kernelFunc:C3},cr=class{constructor(e,t,n,s=!1,r=!1){if(this.variableNames=["x"],t==="avg"&&n)throw new Error("Cannot compute positions for average pool.");let a=e.filterWidth,o=e.strideHeight,i=e.strideWidth,c=e.dilationHeight,u=e.dilationWidth,l=e.effectiveFilterHeight,d=e.effectiveFilterWidth,p=e.padInfo.top,h=e.padInfo.left;this.outputShape=e.outShape;let f=t==="avg",g=`((batch  * ${e.inHeight} + xR) * ${e.inWidth} + xC) * ${e.inChannels} + d`,m=`(xR * ${e.inWidth} + xC) * ${e.inChannels} + d`,y="0.0";if(f||(y="-1.0 / 1e-20"),n){let E=">=";this.userCode=`
        const ivec2 strides = ivec2(${o}, ${i});
        const ivec2 pads = ivec2(${p}, ${h});

        void main() {
          ivec4 coords = getOutputCoords();
          int batch = coords[0];
          int d = coords[3];

          ivec2 xRCCorner = coords.yz * strides - pads;
          int xRCorner = xRCCorner.x;
          int xCCorner = xRCCorner.y;

          // max/min x(?, ?, d) to get y(yR, yC, d).
          // ? = to be determined
          float minMaxValue = 0.0;
          float minMaxValueFound = 0.0;
          int minMaxPosition = 0;
          float avgValue = 0.0;

          for (int wR = 0; wR < ${l};
              wR += ${c}) {
            int xR = xRCorner + wR;

            if (xR < 0 || xR >= ${e.inHeight}) {
              continue;
            }

            for (int wC = 0; wC < ${d};
                wC += ${u}) {
              int xC = xCCorner + wC;

              if (xC < 0 || xC >= ${e.inWidth}) {
                continue;
              }

              float value = getX(batch, xR, xC, d);

              // If a min / max value has already been found, use it. If not,
              // use the current value.
              float currMinMaxValue = mix(
                  value, minMaxValue, minMaxValueFound);
              if (value ${E} currMinMaxValue) {
                minMaxValue = value;
                minMaxValueFound = 1.0;
                minMaxPosition = ${s?r?g:m:`wR * ${d} + wC`};
              }
            }
          }
          setOutput(float(minMaxPosition));
        }
      `;return}let b="max",w=`${t}(${t}(${t}(minMaxValue[0], minMaxValue[1]), minMaxValue[2]), minMaxValue[3])`;t==="avg"&&(w="avgValue / max(count, 1.0)");let v=Math.floor(a/4)*4,k=a%4,N=`
      if (${f}) {
        avgValue += dot(values, ones);
      } else {
        minMaxValue = ${b}(values, minMaxValue);
      }
    `;this.userCode=`
      const ivec2 strides = ivec2(${o}, ${i});
      const ivec2 pads = ivec2(${p}, ${h});
      const float initializationValue = ${y};
      const vec4 ones = vec4(1.0, 1.0, 1.0, 1.0);

      float count = 0.0;

      float getValue(int batch, int xR, int xC, int d) {
        if (xC < 0 || xC >= ${e.inWidth}) {
          return initializationValue;
        }
        count += 1.0;
        return getX(batch, xR, xC, d);
      }

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords[0];
        int d = coords[3];

        ivec2 xRCCorner = coords.yz * strides - pads;
        int xRCorner = xRCCorner.x;
        int xCCorner = xRCCorner.y;

        // max/min x(?, ?, d) to get y(yR, yC, d).
        // ? = to be determined
        vec4 minMaxValue = vec4(${y});
        float avgValue = 0.0;
        count = 0.0;

        for (int wR = 0; wR < ${l};
            wR += ${c}) {
          int xR = xRCorner + wR;

          if (xR < 0 || xR >= ${e.inHeight}) {
            continue;
          }

          for (int wC = 0; wC < ${v}; wC += 4) {
            int xC = xCCorner + wC * ${u};

            vec4 values = vec4(
              getValue(batch, xR, xC, d),
              getValue(batch, xR, xC + ${u}, d),
              getValue(batch, xR, xC + 2 * ${u}, d),
              getValue(batch, xR, xC + 3 * ${u}, d)
            );

            ${N}
          }

          int xC = xCCorner + ${v};
          if (${k===1}) {
            vec4 values = vec4(
              getValue(batch, xR, xC, d),
              initializationValue,
              initializationValue,
              initializationValue
            );

            ${N}
          } else if (${k===2}) {
            vec4 values = vec4(
              getValue(batch, xR, xC, d),
              getValue(batch, xR, xC + ${u}, d),
              initializationValue,
              initializationValue
            );

            ${N}
          } else if (${k===3}) {
            vec4 values = vec4(
              getValue(batch, xR, xC, d),
              getValue(batch, xR, xC + ${u}, d),
              getValue(batch, xR, xC + 2 * ${u}, d),
              initializationValue
            );

            ${N}
          }
        }
        setOutput(${w});
      }
    `}},kd=class{constructor(e,t,n,s=!1,r=!1){if(this.variableNames=["x"],t==="avg"&&n)throw new Error("Cannot compute positions for average pool.");let a=e.filterWidth,o=e.strideDepth,i=e.strideHeight,c=e.strideWidth,u=e.dilationDepth,l=e.dilationHeight,d=e.dilationWidth,p=e.effectiveFilterDepth,h=e.effectiveFilterHeight,f=e.effectiveFilterWidth,g=e.padInfo.front,m=e.padInfo.top,y=e.padInfo.left;this.outputShape=e.outShape;let b=t==="avg",w="0.0";if(b||(w="-1.0 / 1e-20"),n){let L=">=";this.userCode=`
        const ivec3 strides =
            ivec3(${o}, ${i}, ${c});
        const ivec3 pads = ivec3(${g}, ${m}, ${y});

        void main() {
          ivec5 coords = getOutputCoords();
          int batch = coords.x;
          int ch = coords.u;

          ivec3 xCorner = ivec3(coords.y, coords.z, coords.w) * strides - pads;
          int xDCorner = xCorner.x;
          int xRCorner = xCorner.y;
          int xCCorner = xCorner.z;

          // max/min x(?, ?, ?, ch) to get y(yD, yR, yC, ch).
          // ? = to be determined
          float minMaxValue = 0.0;
          float minMaxValueFound = 0.0;
          int minMaxPosition = 0;

          for (int wD = 0; wD < ${p};
              wD += ${u}) {
            int xD = xDCorner + wD;

            if (xD < 0 || xD >= ${e.inDepth}) {
              continue;
            }

            for (int wR = 0; wR < ${h};
                wR += ${l}) {
              int xR = xRCorner + wR;

              if (xR < 0 || xR >= ${e.inHeight}) {
                continue;
              }

              for (int wC = 0; wC < ${f};
                  wC += ${d}) {
                int xC = xCCorner + wC;

                if (xC < 0 || xC >= ${e.inWidth}) {
                  continue;
                }

                float value = getX(batch, xD, xR, xC, ch);

                // If a min / max value has already been found, use it. If not,
                // use the current value.
                float currMinMaxValue = mix(
                    value, minMaxValue, minMaxValueFound);
                if (value ${L} currMinMaxValue) {
                  minMaxValue = value;
                  minMaxValueFound = 1.0;
                  minMaxPosition = ${s?r?`(((batch * ${e.inDepth} + xD) * ${e.inHeight} + xR) * ${e.inWidth} + xC) * ${e.inChannels} + ch`:`((xD * ${e.inHeight} + xR) * ${e.inWidth} + xC) * ${e.inChannels} + ch`:`wD * ${h} * ${f} +
                      wR * ${f} + wC`};
                }
              }
            }
          }
          setOutput(float(minMaxPosition));
        }
      `;return}let v="max",k=`${t}(${t}(${t}(minMaxValue[0], minMaxValue[1]), minMaxValue[2]), minMaxValue[3])`;t==="avg"&&(k="avgValue / max(count, 1.0)");let N=Math.floor(a/4)*4,E=a%4,_=`
      if (${b}) {
        avgValue += dot(values, ones);
      } else {
        minMaxValue = ${v}(values, minMaxValue);
      }
    `;this.userCode=`
      const ivec3 strides =
        ivec3(${o}, ${i}, ${c});
      const ivec3 pads = ivec3(${g}, ${m}, ${y});
      const float initializationValue = ${w};
      const vec4 ones = vec4(1.0, 1.0, 1.0, 1.0);

      float count = 0.0;

      float getValue(int batch, int xD, int xR, int xC, int ch) {
        if (xC < 0 || xC >= ${e.inWidth}) {
          return initializationValue;
        }
        count += 1.0;
        return getX(batch, xD, xR, xC, ch);
      }

      void main() {
        ivec5 coords = getOutputCoords();
        int batch = coords.x;
        int ch = coords.u;

        ivec3 xCorner = ivec3(coords.y, coords.z, coords.w) * strides - pads;
        int xDCorner = xCorner.x;
        int xRCorner = xCorner.y;
        int xCCorner = xCorner.z;

        // max/min x(?, ?, ?, d) to get y(yD, yR, yC, ch).
        // ? = to be determined
        vec4 minMaxValue = vec4(${w});
        float avgValue = 0.0;
        count = 0.0;

        for (int wD = 0; wD < ${p};
            wD += ${u}) {
          int xD = xDCorner + wD;

          if (xD < 0 || xD >= ${e.inDepth}) {
            continue;
          }

          for (int wR = 0; wR < ${h};
            wR += ${l}) {
            int xR = xRCorner + wR;

            if (xR < 0 || xR >= ${e.inHeight}) {
              continue;
            }

            for (int wC = 0; wC < ${N}; wC += 4) {
              int xC = xCCorner + wC * ${d};

              vec4 values = vec4(
                getValue(batch, xD, xR, xC, ch),
                getValue(batch, xD, xR, xC + ${d}, ch),
                getValue(batch, xD, xR, xC + 2 * ${d}, ch),
                getValue(batch, xD, xR, xC + 3 * ${d}, ch)
              );

              ${_}
            }

            int xC = xCCorner + ${N};
            if (${E===1}) {
              vec4 values = vec4(
                getValue(batch, xD, xR, xC, ch),
                initializationValue,
                initializationValue,
                initializationValue
              );

              ${_}
            } else if (${E===2}) {
              vec4 values = vec4(
                getValue(batch, xD, xR, xC, ch),
                getValue(batch, xD, xR, xC + ${d}, ch),
                initializationValue,
                initializationValue
              );

              ${_}
            } else if (${E===3}) {
              vec4 values = vec4(
                getValue(batch, xD, xR, xC, ch),
                getValue(batch, xD, xR, xC + ${d}, ch),
                getValue(batch, xD, xR, xC + 2 * ${d}, ch),
                initializationValue
              );

              ${_}
            }
          }
        }
        setOutput(${k});
      }
    `}};function T3(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t;Aa(r,"avgPool");let{filterSize:a,strides:o,pad:i,dimRoundingMode:c}=s,u=1;S.assert(T.eitherStridesOrDilationsAreOne(o,u),()=>`Error in avgPool: Either strides or dilations must be 1. Got strides ${o} and dilations '${u}'`);let l=T.computePool2DInfo(r.shape,a,o,u,i,c);if(l.filterWidth===1&&l.filterHeight===1&&S.arraysEqual(l.inShape,l.outShape))return ut({inputs:{x:r},backend:n});let d=new cr(l,"avg",!1);return n.runWebGLProgram(d,[r],"float32")}var $3={kernelName:To,backendName:"webgl",kernelFunc:T3};function E3(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{filterSize:a,strides:o,pad:i,dimRoundingMode:c,dataFormat:u}=s,l=[1,1,1],d=T.computePool3DInfo(r.shape,a,o,l,i,c,u),p=new kd(d,"avg",!1);return n.runWebGLProgram(p,[r],"float32")}var R3={kernelName:$o,backendName:"webgl",kernelFunc:E3},A3=class{constructor(e){this.variableNames=["dy"],this.outputShape=e.inShape;let t=e.filterHeight,n=e.filterWidth,s=e.strideHeight,r=e.strideWidth,a=e.dilationHeight,o=e.dilationWidth,i=e.effectiveFilterHeight,c=e.effectiveFilterWidth,u=i-1-e.padInfo.top,l=c-1-e.padInfo.left,d=1/(t*n);this.userCode=`
      const ivec2 pads = ivec2(${u}, ${l});
      const float avgMultiplier = float(${d});

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];

        ivec2 dyRCCorner = coords.yz - pads;
        int dyRCorner = dyRCCorner.x;
        int dyCCorner = dyRCCorner.y;

        // Convolve dy(?, ?, d) with pos mask(:, :, d) to get dx(xR, xC, d).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;
        for (int wR = 0; wR < ${i};
            wR += ${a}) {
          float dyR = float(dyRCorner + wR) / ${s}.0;

          if (dyR < 0.0 || dyR >= ${e.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);

          for (int wC = 0; wC < ${c};
            wC+= ${o}) {
            float dyC = float(dyCCorner + wC) / ${r}.0;

            if (dyC < 0.0 || dyC >= ${e.outWidth}.0 ||
                fract(dyC) > 0.0) {
              continue;
            }
            int idyC = int(dyC);

            float dyValue = getDy(b, idyR, idyC, d);

            dotProd += dyValue * avgMultiplier;
          }
        }
        setOutput(dotProd);
      }
    `}},D3=class{constructor(e){this.variableNames=["dy"],this.outputShape=e.inShape;let t=e.filterDepth,n=e.filterHeight,s=e.filterWidth,r=e.strideDepth,a=e.strideHeight,o=e.strideWidth,i=e.dilationDepth,c=e.dilationHeight,u=e.dilationWidth,l=e.effectiveFilterDepth,d=e.effectiveFilterHeight,p=e.effectiveFilterWidth,h=l-1-e.padInfo.front,f=d-1-e.padInfo.top,g=p-1-e.padInfo.left,m=1/(t*n*s);this.userCode=`
      const ivec3 pads = ivec3(${h}, ${f}, ${g});
      const float avgMultiplier = float(${m});

      void main() {
        ivec5 coords = getOutputCoords();
        int batch = coords.x;
        int ch = coords.u;

        ivec3 dyCorner = ivec3(coords.y, coords.z, coords.w) - pads;
        int dyDCorner = dyCorner.x;
        int dyRCorner = dyCorner.y;
        int dyCCorner = dyCorner.z;

        // Convolve dy(?, ?, ?, d) with pos mask(:, :, :, ch) to get
        // dx(xD, xR, xC, ch).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;

        for (int wD = 0; wD < ${l};
            wD += ${i}) {
          float dyD = float(dyDCorner + wD) / ${r}.0;

          if (dyD < 0.0 || dyD >= ${e.outDepth}.0 || fract(dyD) > 0.0) {
            continue;
          }
          int idyD = int(dyD);

          for (int wR = 0; wR < ${d};
              wR += ${c}) {
            float dyR = float(dyRCorner + wR) / ${a}.0;

            if (dyR < 0.0 || dyR >= ${e.outHeight}.0 ||
                fract(dyR) > 0.0) {
              continue;
            }
            int idyR = int(dyR);

            for (int wC = 0; wC < ${p};
                wC += ${u}) {
              float dyC = float(dyCCorner + wC) / ${o}.0;

              if (dyC < 0.0 || dyC >= ${e.outWidth}.0 ||
                  fract(dyC) > 0.0) {
                continue;
              }
              int idyC = int(dyC);

              float dyValue = getDy(batch, idyD, idyR, idyC, ch);

              dotProd += dyValue * avgMultiplier;
            }
          }
        }
        setOutput(dotProd);
      }
    `}};function _3(e){let{inputs:t,backend:n,attrs:s}=e,{dy:r,input:a}=t,o=a,{filterSize:i,strides:c,pad:u,dimRoundingMode:l}=s,d=[1,1,1],p=T.computePool3DInfo(o.shape,i,c,d,u,l),h=new D3(p);return n.runWebGLProgram(h,[r],o.dtype)}var O3={kernelName:Xu,backendName:"webgl",kernelFunc:_3};function F3(e){let{inputs:t,backend:n,attrs:s}=e,{dy:r,input:a}=t,o=a;Aa([r,a],"avgPoolGrad");let{filterSize:i,strides:c,pad:u}=s,l=T.computePool2DInfo(o.shape,i,c,1,u),d=new A3(l);return n.runWebGLProgram(d,[r],o.dtype)}var P3={kernelName:ju,backendName:"webgl",kernelFunc:F3};function L3(e){let{inputs:t,backend:n,attrs:s}=e,{a:r,b:a}=t,{transposeA:o,transposeB:i}=s;return fo({a:r,b:a,transposeA:o,transposeB:i,backend:n})}var B3={kernelName:Eo,backendName:"webgl",kernelFunc:L3},V3=class{constructor(e,t,n,s,r,a){this.outputShape=[],this.variableNames=["x","mean","variance"],T.assertAndGetBroadcastShape(e,t),T.assertAndGetBroadcastShape(e,n);let o="0.0";s!=null&&(T.assertAndGetBroadcastShape(e,s),this.variableNames.push("offset"),o="getOffsetAtOutCoords()");let i="1.0";r!=null&&(T.assertAndGetBroadcastShape(e,r),this.variableNames.push("scale"),i="getScaleAtOutCoords()"),this.outputShape=e,this.userCode=`
      void main() {
        float x = getXAtOutCoords();
        float mean = getMeanAtOutCoords();
        float variance = getVarianceAtOutCoords();
        float offset = ${o};
        float scale = ${i};
        float inv = scale * inversesqrt(variance + float(${a}));
        setOutput(dot(vec3(x, -mean, offset), vec3(inv, inv, 1)));
      }
    `}},M3=class{constructor(e,t,n,s,r,a){this.packedInputs=!0,this.packedOutput=!0,this.variableNames=["x","mean","variance"],T.assertAndGetBroadcastShape(e,t),T.assertAndGetBroadcastShape(e,n);let o="vec4(0.0)";s!=null&&(T.assertAndGetBroadcastShape(e,s),this.variableNames.push("offset"),o="getOffsetAtOutCoords()");let i="vec4(1.0)";r!=null&&(T.assertAndGetBroadcastShape(e,r),this.variableNames.push("scale"),i="getScaleAtOutCoords()"),this.outputShape=e,this.userCode=`
      void main() {
        vec4 offset = ${o};
        vec4 scale = ${i};

        vec4 x = getXAtOutCoords();
        vec4 mean = getMeanAtOutCoords();
        vec4 variance = getVarianceAtOutCoords();

        vec4 inv = scale * inversesqrt(variance + vec4(${a}));

        setOutput((x - mean) * inv + offset);
      }
    `}},z3=({inputs:e,backend:t,attrs:n})=>{let{x:s,mean:r,variance:a,offset:o,scale:i}=e;S.assert(r.shape.length===a.shape.length,()=>"Batch normalization gradient requires mean and variance to have equal ranks."),S.assert(o==null||r.shape.length===o.shape.length,()=>"Batch normalization gradient requires mean and offset to have equal ranks."),S.assert(i==null||r.shape.length===i.shape.length,()=>"Batch normalization gradient requires mean and scale to have equal ranks.");let{varianceEpsilon:c}=n;c==null&&(c=.001);let u=[s,r,a],l=null;o!=null&&(l=o.shape,u.push(o));let d=null;i!=null&&(d=i.shape,u.push(i));let p=V().getBool("WEBGL_PACK_NORMALIZATION")?new M3(s.shape,r.shape,a.shape,l,d,c):new V3(s.shape,r.shape,a.shape,l,d,c);return t.runWebGLProgram(p,u,u[0].dtype)},W3={kernelName:si,backendName:"webgl",kernelFunc:z3},U3=class{constructor(e){this.variableNames=["source"],this.outputShape=e,this.rank=e.length;let t=ve(this.rank);this.customUniforms=[{name:"start",arrayIndex:this.rank,type:"int"}];let n=G3(this.rank),s,r=e.map((a,o)=>`sourceLoc.${Iu[o]} = start[${o}] + coords.${Iu[o]};`);s=`
        ${t} sourceLoc;
        ${t} coords = getOutputCoords();
        ${r.join(`
`)}
      `,this.userCode=`
      void main() {
        ${s}
        setOutput(getSource(${n}));
      }
    `}},Iu=["x","y","z","w","u","v"];function G3(e){if(e===1)return"sourceLoc";if(e<=6)return Iu.slice(0,e).map(t=>"sourceLoc."+t).join(",");throw Error(`Slicing for rank ${e} is not yet supported`)}var H3=class{constructor(e){this.variableNames=["source"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=e,this.rank=e.length,this.customUniforms=[{name:"start",arrayIndex:this.rank,type:"int"}];let t=ve(this.rank),n=Xe("coords",this.rank),s=Xe("sourceLoc",this.rank),r=this.rank===1?"sourceLoc":`vec2(${s.slice(-2).join()})`,a=`getChannel(getSource(${s.join()}), ${r})`,o=`
      result.x = ${a};
      if (++${n[this.rank-1]} < ${e[this.rank-1]}) {
        ++${s[this.rank-1]};
        result.y = ${a};
        --${s[this.rank-1]};
      }
    `,i=this.rank===1?"":`
      --${n[this.rank-1]};
      if (++${n[this.rank-2]} < ${e[this.rank-2]}) {
        ++${s[this.rank-2]};
        result.z = ${a};
        if (++${n[this.rank-1]} < ${e[this.rank-1]}) {
          ++${s[this.rank-1]};
          result.w = ${a};
        }
      }
    `,c=this.rank<=4?`sourceLoc = coords +
            ${t}(${e.map((u,l)=>`start[${l}]`).join()});`:e.map((u,l)=>`${s[l]} = ${n[l]} + start[${l}];`).join(`
`);this.userCode=`
      void main() {
        ${t} coords = getOutputCoords();
        ${t} sourceLoc;
        ${c}
        vec4 result = vec4(0.);
        ${o}
        ${i}
        setOutput(result);
      }
    `}};function q3(e,t,n,s){let r=s.texData.get(e.dataId),a=s.makeTensorInfo(n,e.dtype),o=s.texData.get(a.dataId);Object.assign(o,r),o.refCount=1,o.shape=n,o.dtype=e.dtype;let i=et.computeFlatOffset(t,S.computeStrides(e.shape));r.slice&&(i+=r.slice.flatOffset),o.slice={flatOffset:i,origDataId:r.slice&&r.slice.origDataId||e.dataId};let c=s.dataRefCount.get(o.slice.origDataId)||1;return s.dataRefCount.set(o.slice.origDataId,c+1),a}function Ds(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{begin:a,size:o}=s,[i,c]=et.parseSliceParams(r,a,o);if(et.assertParamsValid(r,i,c),S.sizeFromShape(c)===0)return n.makeTensorInfo(c,r.dtype,[]);if(n.shouldExecuteOnCPU([r])||r.dtype==="string"){let d=n.texData.get(r.dataId),p=BF(d.values,i,c,r.shape,r.dtype);return n.makeTensorInfo(c,r.dtype,p)}let{isPacked:u}=n.texData.get(r.dataId),l=et.isSliceContinous(r.shape,i,c);if(u||!l){let d=V().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new H3(c):new U3(c),p=[i];return n.runWebGLProgram(d,[r],r.dtype,p)}return n.uploadToGPU(r.dataId),q3(r,i,c,n)}var K3={kernelName:Wi,backendName:"webgl",kernelFunc:Ds},j3=e=>{let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{blockShape:a,crops:o}=s;S.assert(r.shape.length<=4,()=>"batchToSpaceND for rank > 4 with a WebGL backend not implemented yet");let i=a.reduce((b,w)=>b*w),c=T.getReshaped(r.shape,a,i),u=T.getPermuted(c.length,a.length),l=T.getReshapedPermuted(r.shape,a,i),d=T.getSliceBeginCoords(o,a.length),p=T.getSliceSize(l,o,a.length),h=[],f=Z({inputs:{x:r},backend:n,attrs:{shape:c}}),g=Ze({inputs:{x:f},backend:n,attrs:{perm:u}}),m=Z({inputs:{x:g},backend:n,attrs:{shape:l}}),y=Ds({inputs:{x:m},backend:n,attrs:{begin:d,size:p}});return h.push(f),h.push(g),h.push(m),h.forEach(b=>n.disposeIntermediateTensorInfo(b)),y},X3={kernelName:Ro,backendName:"webgl",kernelFunc:j3};function Y3(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,weights:a}=t,{size:o}=s,i=n.readSync(r.dataId),c=n.readSync(a.dataId),u=lx(i,c,a.dtype,a.shape,o);return n.makeTensorInfo([o],a.dtype,u)}var Z3={kernelName:Ao,backendName:"webgl",kernelFunc:Y3},Q3=`
  int r = int(a.r) & int(b.r);
  int g = int(a.g) & int(b.g);
  int rb = int(a.b) & int(b.b);
  int ra = int(a.a) & int(b.a);
  return vec4(r, g, rb, ra);
`,J3=`
  return float(int(a.r) & int(b.r));
`;function eL(e){let{inputs:t,backend:n}=e,{a:s,b:r}=t,a=V().getBool("WEBGL_PACK_BINARY_OPERATIONS"),o=V().getNumber("WEBGL_VERSION");if(n.shouldExecuteOnCPU([s,r])||o===1){let c=n.texData.get(s.dataId).values,u=n.texData.get(r.dataId).values,[l,d]=cF(s.shape,r.shape,c,u,s.dtype),p=n.makeTensorInfo(d,s.dtype),h=n.texData.get(p.dataId);return h.values=l,p}let i;return a?i=new Rs(Q3,s.shape,r.shape,!1):i=new Gn(J3,s.shape,r.shape),n.runWebGLProgram(i,[s,r],s.dtype)}var tL={kernelName:br,backendName:"webgl",kernelFunc:eL};function nL(e){let{inputs:t,backend:n}=e,{s0:s,s1:r}=t,a=n.readSync(s.dataId),o=n.readSync(r.dataId),i=T.assertAndGetBroadcastShape(Array.from(a),Array.from(o));return n.makeTensorInfo([i.length],"int32",Int32Array.from(i))}var sL={kernelName:Do,backendName:"webgl",kernelFunc:nL},rL="return float(a != b);",Nx=Ge({opSnippet:rL,cpuKernelImpl:EF,dtype:"bool"}),aL={kernelName:Yr,backendName:"webgl",kernelFunc:Nx};function _a(e){let{inputs:t,backend:n}=e,{input:s}=t,r=n.texData.get(s.dataId);return ut({inputs:{x:r.complexTensorInfos.real},backend:n})}var oL={kernelName:_i,backendName:"webgl",kernelFunc:_a},iL="return float(int(x));";function cL(e,t){let n=new Dt(e.shape,iL),s=t.runWebGLProgram(n,[e],"int32");return{dataId:s.dataId,shape:s.shape,dtype:s.dtype}}function Cu(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{dtype:a}=s;if(a==="complex64"){if(r.dtype==="complex64")return ut({inputs:{x:r},backend:n});let o=xn(r.shape),i=Cu({inputs:{x:r},backend:n,attrs:{dtype:"float32"}}),c=Cn({inputs:{real:i,imag:o},backend:n});return o.dispose(),n.disposeIntermediateTensorInfo(i),c}if(r.dtype==="complex64"){let o=_a({inputs:{input:r},backend:n}),i=Cu({inputs:{x:o},backend:n,attrs:{dtype:a}});return n.disposeIntermediateTensorInfo(o),i}if(!S.hasEncodingLoss(r.dtype,a)){let o=ut({inputs:{x:r},backend:n});return{dataId:o.dataId,shape:o.shape,dtype:a}}if(n.shouldExecuteOnCPU([r])){let o=n.texData.get(r.dataId).values,[i,c,u]=uF(o,r.shape,r.dtype,a);return n.makeTensorInfo(i,c,u)}if(a==="int32")return cL(r,n);if(a==="bool"){let o=n.makeTensorInfo([],"bool",S.getTypedArrayFromDType("bool",1)),c=Nx({inputs:{a:r,b:o},backend:n});return n.disposeIntermediateTensorInfo(o),c}throw new Error(`Error in Cast: failed to cast ${r.dtype} to ${a}`)}var uL={kernelName:vr,backendName:"webgl",kernelFunc:Cu},yp="return ceil(x);",lL=he({opSnippet:yp,packedOpSnippet:yp,cpuKernelImpl:lF}),dL={kernelName:wr,backendName:"webgl",kernelFunc:lL},pL=class{constructor(e){this.variableNames=["A"],this.customUniforms=[{name:"minVal",type:"float"},{name:"maxVal",type:"float"}],this.outputShape=e,this.userCode=`

      void main() {
        float value = getAAtOutCoords();
        if (isnan(value)) {
          setOutput(value);
          return;
        }

        setOutput(clamp(value, minVal, maxVal));
      }
    `}},hL=class{constructor(e){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"minVal",type:"float"},{name:"maxVal",type:"float"}],this.outputShape=e,this.userCode=`
      void main() {
        vec4 value = getAAtOutCoords();

        if (any(isnan(value))) {
          setOutput(value);
          return;
        }

        setOutput(clamp(value, vec4(minVal), vec4(maxVal)));
      }
    `}};function fL(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{clipValueMin:a,clipValueMax:o}=s,i;V().getBool("WEBGL_PACK_CLIP")?i=new hL(r.shape):i=new pL(r.shape);let c=[[a],[o]];return n.runWebGLProgram(i,[r],r.dtype,c)}var mL={kernelName:Sr,backendName:"webgl",kernelFunc:fL},gL=class{constructor(e){this.variableNames=["real","imag"],this.outputShape=e,this.userCode=`
      void main() {
        float re = abs(getRealAtOutCoords());
        float im = abs(getImagAtOutCoords());
        float mx = max(re, im);

        // sadly the length function in glsl is not underflow-safe
        // (at least not on Intel GPUs). So the safe solution is
        // to ensure underflow-safety in all cases.
        setOutput(
          mx == 0.0 ? 0.0 : mx * length(vec2(1, min(re, im)/mx))
        );
      }
    `}};function xp(e,t){return{dataId:t.dataId,dtype:t.dtype,shape:e.shape}}function yL(e){let{inputs:t,backend:n}=e,{x:s}=t,r=n.texData.get(s.dataId),a=new gL(s.shape),o=[xp(s,r.complexTensorInfos.real),xp(s,r.complexTensorInfos.imag)];return n.runWebGLProgram(a,o,o[0].dtype)}var xL={kernelName:Oo,backendName:"webgl",kernelFunc:yL},bL=class{constructor(e){this.outputShape=[],this.outputShape=T.computeOutShape(e,1),this.variableNames=e.map((a,o)=>`T${o}`);let t=new Array(e.length-1);t[0]=e[0][1];for(let a=1;a<t.length;a++)t[a]=t[a-1]+e[a][1];let n=[`if (yC < ${t[0]}) setOutput(getT0(yR, yC));`];for(let a=1;a<t.length;a++){let o=t[a-1];n.push(`else if (yC < ${t[a]}) setOutput(getT${a}(yR, yC-${o}));`)}let s=t.length,r=t[t.length-1];n.push(`else setOutput(getT${s}(yR, yC-${r}));`),this.userCode=`
      void main() {
        ivec2 coords = getOutputCoords();
        int yR = coords.x;
        int yC = coords.y;

        ${n.join(`
        `)}
      }
    `}},vL=class{constructor(e,t){this.packedInputs=!0,this.packedOutput=!0,this.outputShape=[],this.outputShape=T.computeOutShape(e,t);let n=this.outputShape,s=n.length,r=ve(s),a=Xe("coords",s),o=["x","y","z","w","u","v"].slice(0,s);this.variableNames=e.map((f,g)=>`T${g}`);let i=new Array(e.length-1);i[0]=e[0][t];for(let f=1;f<i.length;f++)i[f]=i[f-1]+e[f][t];let c=o[t],u=o.slice(-2),l=o.join(),d=`if (${c} < ${i[0]}) {
        return getChannel(
            getT0(${l}), vec2(${u.join()}));
        }`;for(let f=1;f<i.length;f++){let g=i[f-1];d+=`
        if (${c} < ${i[f]}  && ${c} >= ${i[f-1]}) {
          return getChannel(
            getT${f}(${Ha(o,c,g)}),
            vec2(${Ha(u,c,g)}));
        }`}let p=i.length,h=i[i.length-1];d+=`
        return getChannel(
          getT${p}(${Ha(o,c,h)}),
          vec2(${Ha(u,c,h)}));`,this.userCode=`
      float getValue(${o.map(f=>"int "+f)}) {
        ${d}
      }

      void main() {
        ${r} coords = getOutputCoords();
        vec4 result = vec4(getValue(${a}), 0., 0., 0.);

        ${a[s-1]} = ${a[s-1]} + 1;
        if (${a[s-1]} < ${n[s-1]}) {
          result.g = getValue(${a});
        }

        ${a[s-2]} = ${a[s-2]} + 1;
        if (${a[s-2]} < ${n[s-2]}) {
          result.a = getValue(${a});
        }

        ${a[s-1]} = ${a[s-1]} - 1;
        if (${a[s-2]} < ${n[s-2]} &&
            ${a[s-1]} < ${n[s-1]}) {
          result.b = getValue(${a});
        }
        setOutput(result);
      }
    `}};function Ha(e,t,n){let s=e.indexOf(t);return e.map((a,o)=>o===s?`${a} - ${n}`:a).join()}function _c(e){let{inputs:t,backend:n}=e,{input:s}=t,r=n.texData.get(s.dataId);return ut({inputs:{x:r.complexTensorInfos.imag},backend:n})}var wL={kernelName:ii,backendName:"webgl",kernelFunc:_c};function Ms(e,t,n){let s=e[0].dtype;if(s==="complex64"){let h=e.map(b=>_a({inputs:{input:b},backend:n})),f=e.map(b=>_c({inputs:{input:b},backend:n})),g=Ms(h,t,n),m=Ms(f,t,n),y=Cn({inputs:{real:g,imag:m},backend:n});return h.forEach(b=>n.disposeIntermediateTensorInfo(b)),f.forEach(b=>n.disposeIntermediateTensorInfo(b)),n.disposeIntermediateTensorInfo(g),n.disposeIntermediateTensorInfo(m),y}let r=n.shouldExecuteOnCPU(e);if(s==="string"&&(r=!0),r){let h=e.map(v=>{let N=[-1,S.sizeFromShape(v.shape.slice(t))];return Z({inputs:{x:v},backend:n,attrs:{shape:N}})}),f=h.map(v=>({vals:n.readSync(v.dataId),shape:v.shape})),g=T.computeOutShape(h.map(v=>v.shape),1),m=h[0].shape[0]===1,y=dF(f,g,s,m),b=T.computeOutShape(e.map(v=>v.shape),t),w=n.makeTensorInfo(b,s,y);return h.forEach(v=>n.disposeIntermediateTensorInfo(v)),w}let a=e.filter(h=>S.sizeFromShape(h.shape)>0),o=V().getBool("WEBGL_PACK_ARRAY_OPERATIONS")&&a[0].shape.length>1;if(a.length===1){let h=o?new Dt(e[0].shape,an):new dn(e[0].shape,an);return n.runWebGLProgram(h,e,s)}let i=V().getNumber("WEBGL_MAX_TEXTURES_IN_SHADER");if(a.length>i){let h=[];for(let g=0;g<a.length;g+=i){let m=a.slice(g,g+i);h.push(Ms(m,t,n))}let f=Ms(h,t,n);for(let g of h)n.disposeIntermediateTensorInfo(g);return f}if(o){let h=new vL(a.map(f=>f.shape),t);return n.runWebGLProgram(h,a,s)}let{tensors2D:c,outShape:u}=SL(a,t,n),l=new bL(c.map(h=>h.shape)),d=n.runWebGLProgram(l,c,s);c.forEach(h=>n.disposeIntermediateTensorInfo(h));let p=Z({inputs:{x:d},attrs:{shape:u},backend:n});return n.disposeIntermediateTensorInfo(d),p}function SL(e,t,n){let s=T.computeOutShape(e.map(a=>a.shape),t);return{tensors2D:e.map(a=>Z({inputs:{x:a},attrs:{shape:[-1,S.sizeFromShape(a.shape.slice(t))]},backend:n})),outShape:s}}function Tx(e){let{inputs:t,backend:n,attrs:s}=e,{axis:r}=s,a=S.parseAxisParam(r,t[0].shape)[0],o=t.map(u=>u.shape);T.assertParamsConsistent(o,a);let i=T.computeOutShape(t.map(u=>u.shape),a);if(S.sizeFromShape(i)===0)return n.makeTensorInfo(i,t[0].dtype,[]);let c=t.filter(u=>S.sizeFromShape(u.shape)>0);return c.length===1?ut({inputs:{x:c[0]},backend:n}):Ms(c,a,n)}var kL={kernelName:Fo,backendName:"webgl",kernelFunc:Tx},$x=class{constructor(e,t=!1,n=null,s=!1,r=!1){this.variableNames=["x","W"],this.outputShape=e.outShape;let a=e.padInfo.top,o=e.padInfo.left,i=e.strideHeight,c=e.strideWidth,u=e.dilationHeight,l=e.dilationWidth,d=e.filterHeight,p=e.filterWidth,h=Math.floor(e.inChannels/4)*4,f=e.inChannels%4,g=e.dataFormat==="channelsLast",m=g?1:2,y=g?2:3,b=g?3:1,w="",v="";n&&(s?w=`float activation(float a) {
          float b = getPreluActivationWeightsAtOutCoords();
          ${n}
        }`:r?w=`float activation(float a) {
          float b = getLeakyreluAlphaAtOutCoords();
          ${n}
        }`:w=`
          float activation(float x) {
            ${n}
          }
        `,v="result = activation(result);");let k=t?"result += getBiasAtOutCoords();":"";t&&this.variableNames.push("bias"),s&&this.variableNames.push("preluActivationWeights"),r&&this.variableNames.push("leakyreluAlpha"),this.userCode=`
      ${w}

      const ivec2 strides = ivec2(${i}, ${c});
      const ivec2 pads = ivec2(${a}, ${o});

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords[0];
        int d2 = coords[${b}];

        ivec2 xRCCorner =
            ivec2(coords[${m}], coords[${y}]) * strides - pads;
        int xRCorner = xRCCorner.x;
        int xCCorner = xRCCorner.y;

        // Convolve x(?, ?, d1) with w(:, :, d1, d2) to get y(yR, yC, d2).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;
        for (int wR = 0; wR < ${d}; wR++) {
          int xR = xRCorner + wR * ${u};

          if (xR < 0 || xR >= ${e.inHeight}) {
            continue;
          }

          for (int wC = 0; wC < ${p}; wC++) {
            int xC = xCCorner + wC * ${l};

            if (xC < 0 || xC >= ${e.inWidth}) {
              continue;
            }

            for (int d1 = 0; d1 < ${h}; d1 += 4) {
              vec4 wValues = vec4(
                getW(wR, wC, d1, d2),
                getW(wR, wC, d1 + 1, d2),
                getW(wR, wC, d1 + 2, d2),
                getW(wR, wC, d1 + 3, d2)
              );

              if (${g}) {
                vec4 xValues = vec4(
                  getX(batch, xR, xC, d1),
                  getX(batch, xR, xC, d1 + 1),
                  getX(batch, xR, xC, d1 + 2),
                  getX(batch, xR, xC, d1 + 3)
                );
                dotProd += dot(xValues, wValues);
              } else {
                vec4 xValues = vec4(
                  getX(batch, d1, xR, xC),
                  getX(batch, d1 + 1, xR, xC),
                  getX(batch, d1 + 2, xR, xC),
                  getX(batch, d1 + 3, xR, xC)
                );
                dotProd += dot(xValues, wValues);
              }
            }

            if (${f===1}) {

              if (${g}) {
                dotProd +=
                    getX(batch, xR, xC, ${h}) *
                    getW(wR, wC, ${h}, d2);
              } else {
                dotProd +=
                    getX(batch, ${h}, xR, xC) *
                    getW(wR, wC, ${h}, d2);
              }

            } else if (${f===2}) {
              vec2 wValues = vec2(
                getW(wR, wC, ${h}, d2),
                getW(wR, wC, ${h} + 1, d2)
              );

              if (${g}) {
                vec2 xValues = vec2(
                  getX(batch, xR, xC, ${h}),
                  getX(batch, xR, xC, ${h} + 1)
                );
                dotProd += dot(xValues, wValues);
              } else {
                vec2 xValues = vec2(
                  getX(batch, ${h}, xR, xC),
                  getX(batch, ${h} + 1, xR, xC)
                );
                dotProd += dot(xValues, wValues);
              }

            } else if (${f===3}) {
              vec3 wValues = vec3(
                getW(wR, wC, ${h}, d2),
                getW(wR, wC, ${h} + 1, d2),
                getW(wR, wC, ${h} + 2, d2)
              );

              if (${g}) {
                vec3 xValues = vec3(
                  getX(batch, xR, xC, ${h}),
                  getX(batch, xR, xC, ${h} + 1),
                  getX(batch, xR, xC, ${h} + 2)
                );
                dotProd += dot(xValues, wValues);
              } else {
                vec3 xValues = vec3(
                  getX(batch, ${h}, xR, xC),
                  getX(batch, ${h} + 1, xR, xC),
                  getX(batch, ${h} + 2, xR, xC)
                );
                dotProd += dot(xValues, wValues);
              }

            }
          }
        }

        float result = dotProd;
        ${k}
        ${v}
        setOutput(result);
      }
    `}},IL=class{constructor(e){this.variableNames=["x","W"],this.outputShape=e.outShape;let t=e.padInfo.front,n=e.padInfo.top,s=e.padInfo.left,r=e.strideDepth,a=e.strideHeight,o=e.strideWidth,i=e.dilationDepth,c=e.dilationHeight,u=e.dilationWidth,l=e.filterDepth,d=e.filterHeight,p=e.filterWidth,h=Math.floor(e.inChannels/4)*4,f=e.inChannels%4;this.userCode=`
      const ivec3 strides = ivec3(${r}, ${a}, ${o});
      const ivec3 pads = ivec3(${t}, ${n}, ${s});

      void main() {
        ivec5 coords = getOutputCoords();
        int batch = coords.x;
        int d2 = coords.u;

        ivec3 xFRCCorner = ivec3(coords.y, coords.z, coords.w) * strides - pads;
        int xFCorner = xFRCCorner.x;
        int xRCorner = xFRCCorner.y;
        int xCCorner = xFRCCorner.z;

        // Convolve x(?, ?, ?, d1) with w(:, :, :, d1, d2) to get
        // y(yF, yR, yC, d2). ? = to be determined. : = across all
        // values in that axis.
        float dotProd = 0.0;
        for (int wF = 0; wF < ${l}; wF++) {
          int xF = xFCorner + wF * ${i};

          if (xF < 0 || xF >= ${e.inDepth}) {
            continue;
          }

          for (int wR = 0; wR < ${d}; wR++) {
            int xR = xRCorner + wR * ${c};

            if (xR < 0 || xR >= ${e.inHeight}) {
              continue;
            }

            for (int wC = 0; wC < ${p}; wC++) {
              int xC = xCCorner + wC * ${u};

              if (xC < 0 || xC >= ${e.inWidth}) {
                continue;
              }

              for (int d1 = 0; d1 < ${h}; d1 += 4) {
                vec4 xValues = vec4(
                  getX(batch, xF, xR, xC, d1),
                  getX(batch, xF, xR, xC, d1 + 1),
                  getX(batch, xF, xR, xC, d1 + 2),
                  getX(batch, xF, xR, xC, d1 + 3)
                );
                vec4 wValues = vec4(
                  getW(wF, wR, wC, d1, d2),
                  getW(wF, wR, wC, d1 + 1, d2),
                  getW(wF, wR, wC, d1 + 2, d2),
                  getW(wF, wR, wC, d1 + 3, d2)
                );

                dotProd += dot(xValues, wValues);
              }

              if (${f===1}) {
                dotProd +=
                  getX(batch, xF, xR, xC, ${h}) *
                  getW(wF, wR, wC, ${h}, d2);
              } else if (${f===2}) {
                vec2 xValues = vec2(
                  getX(batch, xF, xR, xC, ${h}),
                  getX(batch, xF, xR, xC, ${h} + 1)
                );
                vec2 wValues = vec2(
                  getW(wF, wR, wC, ${h}, d2),
                  getW(wF, wR, wC, ${h} + 1, d2)
                );
                dotProd += dot(xValues, wValues);
              } else if (${f===3}) {
                vec3 xValues = vec3(
                  getX(batch, xF, xR, xC, ${h}),
                  getX(batch, xF, xR, xC, ${h} + 1),
                  getX(batch, xF, xR, xC, ${h} + 2)
                );
                vec3 wValues = vec3(
                  getW(wF, wR, wC, ${h}, d2),
                  getW(wF, wR, wC, ${h} + 1, d2),
                  getW(wF, wR, wC, ${h} + 2, d2)
                );
                dotProd += dot(xValues, wValues);
              }
            }
          }
        }
        setOutput(dotProd);
      }
    `}},Ex=class{constructor(e,t=!1,n=null,s=!1,r=!1){this.variableNames=["x","W"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"pads",type:"ivec2"},{name:"strides",type:"ivec2"},{name:"dilations",type:"ivec2"},{name:"inDims",type:"ivec2"}],this.outputShape=e.outShape,this.enableShapeUniforms=qe(this.outputShape.length);let a=e.padInfo.left,o=e.strideWidth,i=e.dilationWidth,c=e.filterHeight,u=e.filterWidth,l=u,d=`
       int xR; int xC; int xCOffset;
       vec4 wTexel; vec4 previous; vec4 final;`;for(let g=0;g<u;g++)d+=`
           vec4 xTexelC${g*2};
           int xTexelC${g*2}Ready;
           vec4 xTexelC${g*2+1};
           int xTexelC${g*2+1}Ready;
           vec4 xC${g};`;d+=`
     for (int r = 0; r < ${c}; r++) {
      for (int d1 = 0; d1 < ${e.inChannels}; d1 += 2) {
       `;for(let g=0;g<u;g++)d+=`
           xTexelC${g*2} = vec4(0.0);
           xTexelC${g*2}Ready = 0;
           xTexelC${g*2+1} = vec4(0.0);
           xTexelC${g*2+1}Ready = 0;
           xC${g} = vec4(0.0);`;d+=`
         xR = xRCorner + r * dilations[0];
         if (xR >=0 && xR < inDims[0]) {
       `;for(let g=0;g<(l+1)/2;g++){let m=g*2;if(d+=`
           xC = xCCorner + ${m*i};
           `,o===1){if(m<u&&(a%2===1?(d+=`
                 xCOffset = xC + 1;
                 if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${m}Ready == 0) {
                   xTexelC${m} = getX(batch, xR, xCOffset, d1);

                   // Need to manually clear unused channels in case
                   // we're reading from recycled texture.
                   if (xCOffset + 1 >= inDims[1]) {
                     xTexelC${m}.zw = vec2(0.0);
                   }
                   xTexelC${m}Ready = 1;
                 }
               `,i===1&&m>0?d+=`
                 xC${m} = vec4(xTexelC${m-2}.zw, xTexelC${m}.xy);
                 `:d+=`
                   xCOffset = xC + 1 - 2;

                   if (xCOffset >= 0 && xCOffset < inDims[1]) {
                     previous = getX(batch, xR, xCOffset, d1);

                     // Need to manually clear unused channels in case
                     // we're reading from recycled texture.
                     if (xCOffset + 1 >= inDims[1]) {
                       previous.zw = vec2(0.0);
                     }

                     xC${m} = vec4(previous.zw, xTexelC${m}.xy);
                   } else {
                     xC${m} = vec4(0.0, 0.0, xTexelC${m}.xy);
                   }
                   `):d+=`
                 if (xC >= 0 && xC < inDims[1] && xTexelC${m}Ready == 0) {
                   xTexelC${m} = getX(batch, xR, xC, d1);
                   if (xC + 1 >= inDims[1]) {
                     xTexelC${m}.zw = vec2(0.0);
                   }
                   xTexelC${m}Ready = 1;
                 }

                 xC${m} = xTexelC${m};
                 `,m+1<u)){let y=a%2===0?S.nearestLargerEven(i):i;i%2===0&&a%2===1||i%2!==0&&a%2!==1?(d+=`
                   xCOffset = xC + imod(pads[1], 2) + ${y};

                   if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${m+1}Ready == 0) {
                     xTexelC${m+1} = getX(batch, xR, xCOffset, d1);

                     // Need to manually clear unused channels in case
                     // we're reading from recycled texture.
                     if (xCOffset + 1 >= inDims[1]) {
                       xTexelC${m+1}.zw = vec2(0.0);
                     }
                     xTexelC${m+1}Ready = 1;
                   }
                   `,i>1?d+=`
                     xCOffset -= 2;
                     if (xCOffset >= 0 && xCOffset < inDims[1]) {
                      previous = getX(batch, xR, xCOffset, d1);
                      xC${m+1} = vec4(previous.zw, xTexelC${m+1}.xy);
                     } else {
                      xC${m+1} = vec4(0.0, 0.0, xTexelC${m+1}.xy);
                     }
                     `:d+=`
                     xC${m+1} = vec4(xTexelC${m}.zw, xTexelC${m+1}.xy);
                     `):y===1?d+=`
                     xC${m+1} = xTexelC${m};
                     `:d+=`
                     xCOffset = xC + ${y};

                     if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${m+1}Ready == 0) {
                       xTexelC${m+1} = getX(batch, xR, xCOffset, d1);
                       if (xCOffset + 1 >= inDims[1]) {
                         xTexelC${m+1}.zw = vec2(0.0);
                       }
                       xTexelC${m+1}Ready = 1;
                     }

                     xC${m+1} = xTexelC${m+1};
                     `}}else m<u&&(a%2===1?(d+=`
                 xCOffset = xC + 1 - strides[1];
                 if(xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${m}Ready == 0) {
                   xTexelC${m} = getX(batch, xR, xCOffset, d1);
                   // Need to manually clear unused channels in case
                   // we're reading from recycled texture.
                   if (xCOffset + 1 >= inDims[1]) {
                     xTexelC${m}.zw = vec2(0.0);
                   }
                   xTexelC${m}Ready = 1;
                 }

                 if(xC + 1 >= 0 && xC + 1 < inDims[1] && xTexelC${m+1}Ready == 0) {
                   xTexelC${m+1} = getX(batch, xR, xC + 1, d1);
                   // Need to manually clear unused channels in case
                   // we're reading from recycled texture.
                   if (xC + 2 >= inDims[1]) {
                     xTexelC${m+1}.zw = vec2(0.0);
                   }
                   xTexelC${m+1}Ready = 1;
                 }

                 xC${m} = vec4(xTexelC${m}.zw, xTexelC${m+1}.zw);
               `,m+1<u&&(d+=`
                   final = vec4(0.0);
                   xCOffset = xC + 1 + strides[1];
                   if(xCOffset >= 0 && xCOffset < inDims[1]) {
                     final = getX(batch, xR, xCOffset, d1);
                   }
                   xC${m+1} = vec4(xTexelC${m+1}.xy, final.xy);
                 `)):(d+=`
                 if(xC >= 0 && xC < inDims[1] && xTexelC${m}Ready == 0) {
                   xTexelC${m} = getX(batch, xR, xC, d1);
                   if (xC + 1 >= inDims[1]) {
                     xTexelC${m}.zw = vec2(0.0);
                   }
                   xTexelC${m}Ready = 1;
                 }

                 xCOffset = xC + strides[1];
                 if(xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${m+1}Ready == 0) {
                   xTexelC${m+1} = getX(batch, xR, xCOffset, d1);
                   if (xCOffset + 1 >= inDims[1]) {
                     xTexelC${m+1}.zw = vec2(0.);
                   }
                   xTexelC${m+1}Ready = 1;
                 }

                 xC${m} = vec4(
                   xTexelC${m}.xy, xTexelC${m+1}.xy);
               `,m+1<u&&(d+=`
                   xC${m+1} = vec4(xTexelC${m}.zw, xTexelC${m+1}.zw);
                 `)));m<u&&(d+=`
             wTexel = getW(r, ${m}, d1, d2);
             dotProd += xC${m}.xxzz * vec4(wTexel.xy, wTexel.xy);
             if(d1 + 1 < ${e.inChannels}) {
               dotProd += xC${m}.yyww * vec4(wTexel.zw, wTexel.zw);
             }
           `,m+1<u&&(d+=`
               wTexel = getW(r, ${m+1}, d1, d2);
               dotProd += xC${m+1}.xxzz * vec4(wTexel.xy, wTexel.xy);
               if(d1 + 1 < ${e.inChannels}) {
                 dotProd += xC${m+1}.yyww * vec4(wTexel.zw, wTexel.zw);
               }
             `))}d+=`
     }
   `,d+=`
     }
   `,d+=`
     }
   `;let p="",h="";n&&(s?p=`vec4 activation(vec4 a) {
           vec4 b = getPreluActivationWeightsAtOutCoords();
           ${n}
         }`:r?p=`vec4 activation(vec4 a) {
           vec4 b = getLeakyreluAlphaAtOutCoords();
           ${n}
         }`:p=`vec4 activation(vec4 x) {
           ${n}
         }`,h="result = activation(result);");let f=t?"result += getBiasAtOutCoords();":"";t&&this.variableNames.push("bias"),s&&this.variableNames.push("preluActivationWeights"),r&&this.variableNames.push("leakyreluAlpha"),this.userCode=`
       ${p}

       void main() {
         ivec4 coords = getOutputCoords();
         int batch = coords.x;
         ivec2 xRCCorner = coords.yz * strides - pads;
         int d2 = coords.w;
         int xRCorner = xRCCorner.x;
         int xCCorner = xRCCorner.y;

         //intialize dotProd with a small epsilon seems to reduce GPU accuracy loss.
         vec4 dotProd = vec4(0.000000000000001);

         ${d}

         vec4 result = dotProd - vec4(0.000000000000001);
         ${f}
         ${h}
         setOutput(result);
       }
     `}},CL=class{constructor(e,t){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"inputShape",type:"ivec4"},{name:"pad",type:"ivec2"},{name:"stride",type:"ivec2"},{name:"dilation",type:"ivec2"},{name:"inChannels",type:"int"},{name:"itemsPerBlockRow",type:"int"},{name:"outWidth",type:"int"}],this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length);let{dataFormat:n}=t,s=Je(),r=n==="channelsLast",a=r?1:2,o=r?2:3,i=this.enableShapeUniforms?"if(blockIndex < outShape[2] && pos < outShape[1]) {":`if(blockIndex < ${e[2]} && pos < ${e[1]}) {`,c="";for(let u=0;u<=1;u++)for(let l=0;l<=1;l++)c+=`
          blockIndex = rc.z + ${l};
          pos = rc.y + ${u};

          ${i}
            offsetY = int(blockIndex / outWidth) * stride[0] - pad[0];
            d0 = offsetY + dilation[0] * (pos / itemsPerBlockRow);

            if(d0 < inputShape[${a}] && d0 >= 0) {
              // Use custom imod instead mod. On Intel GPU, mod may generate
              // unexpected value.
              // https://github.com/tensorflow/tfjs/issues/5447
              offsetX = imod(blockIndex, outWidth) * stride[1] - pad[1];
              d1 = offsetX + dilation[1] * (imod(pos, itemsPerBlockRow) /
                  inChannels);

              if(d1 < inputShape[${o}] && d1 >= 0) {

                ch = imod(pos, inChannels);

                if (${r}) {
                  innerDims = vec2(d1, ch);
                  result[${u*2+l}] = getChannel(
                    getA(rc.x, d0, int(innerDims.x),
                    int(innerDims.y)), innerDims);
                } else {
                  innerDims = vec2(d0, d1);
                  result[${u*2+l}] = getChannel(
                    getA(rc.x, ch, int(innerDims.x),
                    int(innerDims.y)), innerDims);
                }
              }
            }
          }
        `;this.userCode=`
      void main() {
        ivec3 rc = getOutputCoords();

        vec4 result = vec4(0);

        int blockIndex, pos, offsetY, d0, offsetX, d1, ch;
        vec2 innerDims;

        ${c}

        ${s.output} = result;
      }
    `}};function mo(e,t){let n=e.length;return n>=3?t?[...e.slice(0,-3),e[n-3]*e[n-2],e[n-1]]:[...e.slice(0,-3),e[n-3],e[n-2]*e[n-1]]:!t&&n===1&&e[0]>1?[e[0],1]:null}function Rx({x:e,filter:t,convInfo:n,backend:s,bias:r=null,preluActivationWeights:a=null,leakyreluAlpha:o=0,activation:i=null}){let c=e.shape,u=s.texData.get(e.dataId),l=n.inChannels,d=c[0]*c[1]*c[2],p=n.outChannels,h=n.dataFormat==="channelsLast",f=!1,g=!1,m,y=[];if(a!=null){let v=mo(a.shape,h);v!=null&&(a=Z({inputs:{x:a},backend:s,attrs:{shape:v}}),y.push(a))}if(r!=null){let v=mo(r.shape,h);v!=null&&(r=Z({inputs:{x:r},backend:s,attrs:{shape:v}}),y.push(r))}if(!((d===1||p===1)&&l>Sx)&&u.isPacked&&h&&u.texture!=null&&c[2]%2!==0&&S.arraysEqual(u.shape.slice(-3),c.slice(-3))){let v=c[0]*c[1]*(c[2]+1),k={dataId:e.dataId,shape:[1,v,n.inChannels],dtype:e.dtype},N=u.shape;u.shape=u.shape.slice(),u.shape[u.shape.length-2]++,S.assert(ho(u.shape,k.shape),()=>`packed reshape ${u.shape} to ${k.shape} isn't free`);let E=Z({inputs:{x:t},backend:s,attrs:{shape:[1,n.inChannels,n.outChannels]}});y.push(E);let _=fo({a:k,b:E,backend:s,transposeA:f,transposeB:g,bias:r,activation:i,preluActivationWeights:a,leakyreluAlpha:o}),L=s.texData.get(_.dataId);S.assert(L.isPacked,()=>"batchMatMul result is expected to be packed"),u.shape=N,L.shape=n.outShape,m=ut({inputs:{x:_},backend:s}),m.shape=n.outShape,y.push(_)}else{let v=n.outHeight*n.outWidth,k=Z({inputs:{x:e},backend:s,attrs:{shape:h?[n.batchSize,v,n.inChannels]:[n.batchSize,n.inChannels,v]}}),N=Z({inputs:{x:t},backend:s,attrs:{shape:[1,n.inChannels,n.outChannels]}}),E=fo({a:h?k:N,b:h?N:k,transposeA:!h,transposeB:g,backend:s,bias:r,activation:i,preluActivationWeights:a,leakyreluAlpha:o});m=Z({inputs:{x:E},backend:s,attrs:{shape:n.outShape}}),y.push(k),y.push(N),y.push(E)}for(let v of y)s.disposeIntermediateTensorInfo(v);return m}function Ax({x:e,filter:t,convInfo:n,backend:s,bias:r=null,preluActivationWeights:a=null,leakyreluAlpha:o=0,activation:i=null}){let{filterWidth:c,filterHeight:u,inChannels:l,outWidth:d,outHeight:p,dataFormat:h}=n,f=h==="channelsLast",g=c*u*l,m=p*d,y=[n.batchSize,g,m],b=!0,w=!1,v=[];if(a!=null){let z=mo(a.shape,f);z!=null&&(a=Z({inputs:{x:a},backend:s,attrs:{shape:z}}),v.push(a))}if(r!=null){let z=mo(r.shape,f);z!=null&&(r=Z({inputs:{x:r},backend:s,attrs:{shape:z}}),v.push(r))}let k=Z({inputs:{x:t},backend:s,attrs:{shape:[1,g,S.sizeFromShape(t.shape)/g]}});v.push(k);let N=new CL(y,n),E=[e.shape,[n.padInfo.top,n.padInfo.left],[n.strideHeight,n.strideWidth],[n.dilationHeight,n.dilationWidth],[n.inChannels],[n.filterWidth*n.inChannels],[n.outWidth]],_=s.runWebGLProgram(N,[e],"float32",E),L=Z({inputs:{x:_},backend:s,attrs:{shape:y}});v.push(_),v.push(L);let P=r!=null,R=a!=null,A=i==="leakyrelu",I=i?ir(i,!0):null,F=new wx(f?L.shape:k.shape,f?k.shape:L.shape,f?[n.batchSize,m,n.outChannels]:[n.batchSize,n.outChannels,m],b,w,P,I,R,A),B=f?[L,k]:[k,L];if(r&&B.push(r),R&&B.push(a),A){let z=s.makeTensorInfo([],"float32",S.createScalarValue(o,"float32"));B.push(z),v.push(z)}let M=s.runWebGLProgram(F,B,"float32"),W=Z({inputs:{x:M},backend:s,attrs:{shape:n.outShape}});v.push(M);for(let z of v)s.disposeIntermediateTensorInfo(z);return W}function NL(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,filter:a}=t,{strides:o,pad:i,dataFormat:c,dilations:u,dimRoundingMode:l}=s,d=T.convertConv2DDataFormat(c),p=T.computeConv2DInfo(r.shape,a.shape,o,u,i,l,!1,d),h;if(p.filterHeight===1&&p.filterWidth===1&&p.dilationHeight===1&&p.dilationWidth===1&&p.strideHeight===1&&p.strideWidth===1&&(p.padInfo.type==="SAME"||p.padInfo.type==="VALID"))h=Rx({x:r,filter:a,convInfo:p,backend:n});else if(p.strideWidth<=2&&d==="channelsLast"&&V().getBool("WEBGL_EXP_CONV")){let g=new Ex(p),m=[[p.padInfo.top,p.padInfo.left],[p.strideHeight,p.strideWidth],[p.dilationHeight,p.dilationWidth],[p.inHeight,p.inWidth]];h=n.runWebGLProgram(g,[r,a],"float32",m)}else if(V().getBool("WEBGL_CONV_IM2COL"))h=Ax({x:r,filter:a,convInfo:p,backend:n});else{let g=new $x(p);h=n.runWebGLProgram(g,[r,a],"float32")}let f=Z({inputs:{x:h},backend:n,attrs:{shape:p.outShape}});return n.disposeIntermediateTensorInfo(h),f}var TL={kernelName:Po,backendName:"webgl",kernelFunc:NL},$L=class{constructor(e){this.variableNames=["x","dy"],this.outputShape=e.filterShape;let t=e.strideHeight,n=e.strideWidth,s=e.padInfo.top,r=e.padInfo.left,a=e.dataFormat==="channelsLast";this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int wR = coords.x;
        int wC = coords.y;
        int d1 = coords.z;
        int d2 = coords.w;

        // Convolve x(?, ?, d1) with dy(:, :, d2) to get dw(wR, wC, d1, d2).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;

        for (int b = 0; b < ${e.batchSize}; b++) {
          for (int yR = 0; yR < ${e.outHeight}; yR++) {
            int xR = wR + yR * ${t} - ${s};

            if (xR < 0 || xR >= ${e.inHeight}) {
              continue;
            }

            for (int yC = 0; yC < ${e.outWidth}; yC++) {
              int xC = wC + yC * ${n} - ${r};

              if (xC < 0 || xC >= ${e.inWidth}) {
                continue;
              }

              ${a?`float dyValue = getDy(b, yR, yC, d2);
              float xValue = getX(b, xR, xC, d1);
              dotProd += (xValue * dyValue);`:`float dyValue = getDy(b, d2, yR, yC);
              float xValue = getX(b, d1, xR, xC);
              dotProd += (xValue * dyValue);`}
            }
          }
        }
        setOutput(dotProd);
      }
    `}},EL=class{constructor(e){this.variableNames=["dy","W"],this.outputShape=e.inShape;let t=e.filterHeight,n=e.filterWidth,s=e.strideHeight,r=e.strideWidth,a=e.dataFormat==="channelsLast",o=t-1-e.padInfo.top,i=n-1-e.padInfo.left,c=a?1:2,u=a?2:3,l=a?3:1;this.userCode=`
      const ivec2 pads = ivec2(${o}, ${i});

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords[0];
        int d1 = coords[${l}];

        ivec2 dyCorner = ivec2(coords[${c}], coords[${u}]) - pads;
        int dyRCorner = dyCorner.x;
        int dyCCorner = dyCorner.y;

        // Convolve dy(?, ?, d2) with w(:, :, d1, d2) to compute dx(xR, xC, d1).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;
        for (int wR = 0; wR < ${t}; wR++) {
          float dyR = float(dyRCorner + wR) / ${s}.0;

          if (dyR < 0.0 || dyR >= ${e.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);

          int wRPerm = ${t} - 1 - wR;

          for (int wC = 0; wC < ${n}; wC++) {
            float dyC = float(dyCCorner + wC) / ${r}.0;

            if (dyC < 0.0 || dyC >= ${e.outWidth}.0 ||
                fract(dyC) > 0.0) {
              continue;
            }
            int idyC = int(dyC);

            int wCPerm = ${n} - 1 - wC;

            for (int d2 = 0; d2 < ${e.outChannels}; d2++) {

              if (${a}) {
                float xValue = getDy(batch, idyR, idyC, d2);
                float wValue = getW(wRPerm, wCPerm, d1, d2);
                dotProd += xValue * wValue;
              } else {
                float xValue = getDy(batch, d2, idyR, idyC);
                float wValue = getW(wRPerm, wCPerm, d1, d2);
                dotProd += xValue * wValue;
              }

            }
          }
        }
        setOutput(dotProd);
      }
    `}},RL=class{constructor(e){this.variableNames=["x","dy"],this.outputShape=e.filterShape;let t=e.strideDepth,n=e.strideHeight,s=e.strideWidth,r=e.padInfo.front,a=e.padInfo.top,o=e.padInfo.left;this.userCode=`
      void main() {
        ivec5 coords = getOutputCoords();
        int wF = coords.x;
        int wR = coords.y;
        int wC = coords.z;
        int d1 = coords.w;
        int d2 = coords.u;

        float dotProd = 0.0;

        for (int b = 0; b < ${e.batchSize}; b++) {
          for (int yF = 0; yF < ${e.outDepth}; yF++) {
            int xF = wF + yF * ${t} - ${r};

            if (xF < 0 || xF >= ${e.inDepth}) {
              continue;
            }

            for (int yR = 0; yR < ${e.outHeight}; yR++) {
              int xR = wR + yR * ${n} - ${a};

              if (xR < 0 || xR >= ${e.inHeight}) {
                continue;
              }

              for (int yC = 0; yC < ${e.outWidth}; yC++) {
                int xC = wC + yC * ${s} - ${o};

                if (xC < 0 || xC >= ${e.inWidth}) {
                  continue;
                }

                float dyValue = getDy(b, yF, yR, yC, d2);
                float xValue = getX(b, xF, xR, xC, d1);
                dotProd += (xValue * dyValue);
              }
            }
          }
        }
        setOutput(dotProd);
      }
    `}},AL=class{constructor(e){this.variableNames=["dy","W"],this.outputShape=e.inShape;let t=e.filterDepth,n=e.filterHeight,s=e.filterWidth,r=e.strideDepth,a=e.strideHeight,o=e.strideWidth,i=t-1-e.padInfo.front,c=n-1-e.padInfo.top,u=s-1-e.padInfo.left;this.userCode=`
      const ivec3 pads = ivec3(${i}, ${c}, ${u});

      void main() {
        ivec5 coords = getOutputCoords();
        int batch = coords.x;
        int d1 = coords.u;


        ivec3 dyCorner = ivec3(coords.y, coords.z, coords.w) - pads;
        int dyFCorner = dyCorner.x;
        int dyRCorner = dyCorner.y;
        int dyCCorner = dyCorner.z;

        float dotProd = 0.0;
        for (int wF = 0; wF < ${t}; wF++) {
          float dyF = float(dyFCorner + wF) / ${r}.0;

          if (dyF < 0.0 || dyF >= ${e.outDepth}.0 || fract(dyF) > 0.0) {
            continue;
          }
          int idyF = int(dyF);

          int wFPerm = ${t} - 1 - wF;

          for (int wR = 0; wR < ${n}; wR++) {
            float dyR = float(dyRCorner + wR) / ${a}.0;

            if (dyR < 0.0 || dyR >= ${e.outHeight}.0 ||
              fract(dyR) > 0.0) {
              continue;
            }
            int idyR = int(dyR);

            int wRPerm = ${n} - 1 - wR;

            for (int wC = 0; wC < ${s}; wC++) {
              float dyC = float(dyCCorner + wC) / ${o}.0;

              if (dyC < 0.0 || dyC >= ${e.outWidth}.0 ||
                  fract(dyC) > 0.0) {
                continue;
              }
              int idyC = int(dyC);

              int wCPerm = ${s} - 1 - wC;

              for (int d2 = 0; d2 < ${e.outChannels}; d2++) {
                float xValue = getDy(batch, idyF, idyR, idyC, d2);
                float wValue = getW(wFPerm, wRPerm, wCPerm, d1, d2);
                dotProd += xValue * wValue;
              }
            }
          }
        }
        setOutput(dotProd);
      }
    `}};function DL(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,dy:a}=t,{strides:o,pad:i,dataFormat:c,dimRoundingMode:u,filterShape:l}=s,d=T.convertConv2DDataFormat(c),p=T.computeConv2DInfo(r.shape,l,o,1,i,u,!1,d),h=new $L(p);return n.runWebGLProgram(h,[r,a],"float32")}var _L={kernelName:Lo,backendName:"webgl",kernelFunc:DL},OL=class{constructor(e){this.variableNames=["dy","W"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"strides",type:"vec2"}],this.outputShape=e.inShape,this.enableShapeUniforms=qe(this.outputShape.length);let t=e.filterHeight,n=e.filterWidth,s=t-1-e.padInfo.top,r=n-1-e.padInfo.left;this.userCode=`
      const ivec2 pads = ivec2(${s}, ${r});

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords[0];
        int d1 = coords[3];

        ivec2 dyCorner = ivec2(coords[1], coords[2]) - pads;
        int dyRCorner = dyCorner.x;
        int dyCCorner = dyCorner.y;

        vec4 result = vec4(0.);
        for (int wR = 0; wR < ${t}; wR++) {
          float dyR = float(dyRCorner + wR) / strides[0];
          if (dyR < 0.0 || dyR >= ${e.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);
          int wRPerm = ${t} - 1 - wR;

          for (int wC = 0; wC < ${n}; wC++) {
            int wCPerm = ${n} - 1 - wC;

            float dyC = float(dyCCorner + wC) / strides[1];
            bool idyCVal = (dyC >= 0.0) && (dyC < ${e.outWidth}.0)
              && (fract(dyC) == 0.0);
            int idyC = int(dyC);

            float dyC2 = float(dyCCorner + wC + 1) / strides[1];
            bool idyCVal2 = (dyC2 >= 0.0) && (dyC2 < ${e.outWidth}.0)
              && (fract(dyC2) == 0.0);
            int idyC2 = int(dyC2);

            if (idyCVal && idyCVal2) {
              for (int d2 = 0; d2 < ${e.outChannels}; d2 += 2) {
                vec4 wValue = getW(wRPerm, wCPerm, d1, d2);
                vec4 dySample = getDy(batch, idyR, idyC, d2);
                vec4 dySample2 = (idyC / 2 == idyC2 / 2) ?
                  dySample : getDy(batch, idyR, idyC2, d2);

                vec2 dyValue = mod(float(idyC), 2.) == 0. ?
                  dySample.xy : dySample.zw;
                result.xy += vec2(dot(dyValue, wValue.xy),
                  dot(dyValue, wValue.zw));

                dyValue = mod(float(idyC2), 2.) == 0. ?
                  dySample2.xy : dySample2.zw;
                result.zw += vec2(dot(dyValue, wValue.xy),
                  dot(dyValue, wValue.zw));
              }
            } else if (idyCVal) {
              for (int d2 = 0; d2 < ${e.outChannels}; d2 += 2) {
                vec4 wValue = getW(wRPerm, wCPerm, d1, d2);
                vec4 dySample = getDy(batch, idyR, idyC, d2);
                vec2 dyValue = mod(float(idyC), 2.) == 0. ?
                  dySample.xy : dySample.zw;
                result.xy += vec2(dot(dyValue, wValue.xy),
                  dot(dyValue, wValue.zw));
              }
            } else if (idyCVal2) {
              for (int d2 = 0; d2 < ${e.outChannels}; d2 += 2) {
                vec4 wValue = getW(wRPerm, wCPerm, d1, d2);
                vec4 dySample = getDy(batch, idyR, idyC2, d2);
                vec2 dyValue = mod(float(idyC2), 2.) == 0. ?
                  dySample.xy : dySample.zw;
                result.zw += vec2(dot(dyValue, wValue.xy),
                  dot(dyValue, wValue.zw));
              }
            }
          }
        }
        setOutput(result);
      }
    `}};function FL(e){let{inputs:t,backend:n,attrs:s}=e,{dy:r,filter:a}=t,{inputShape:o,strides:i,pad:c,dataFormat:u,dimRoundingMode:l}=s,d=T.convertConv2DDataFormat(u),p=T.computeConv2DInfo(o,a.shape,i,1,c,l,!1,d);if(V().getBool("WEBGL_PACK_CONV2DTRANSPOSE")&&d==="channelsLast"){let h=[[p.strideHeight,p.strideWidth]],f=new OL(p);return n.runWebGLProgram(f,[r,a],"float32",h)}else{let h=new EL(p);return n.runWebGLProgram(h,[r,a],"float32")}}var PL={kernelName:Bo,backendName:"webgl",kernelFunc:FL};function LL(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,filter:a}=t,{strides:o,pad:i,dilations:c}=s,u=T.computeConv3DInfo(r.shape,a.shape,o,c,i),l=new IL(u);return n.runWebGLProgram(l,[r,a],"float32")}var BL={kernelName:Vo,backendName:"webgl",kernelFunc:LL};function VL(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,dy:a}=t,{strides:o,pad:i,filterShape:c}=s,u=T.computeConv3DInfo(r.shape,c,o,1,i),l=new RL(u);return n.runWebGLProgram(l,[r,a],"float32")}var ML={kernelName:Yu,backendName:"webgl",kernelFunc:VL};function zL(e){let{inputs:t,backend:n,attrs:s}=e,{dy:r,filter:a}=t,{pad:o,strides:i,inputShape:c}=s,u=T.computeConv3DInfo(c,a.shape,i,1,o),l=new AL(u);return n.runWebGLProgram(l,[r,a],"float32")}var WL={kernelName:Mo,backendName:"webgl",kernelFunc:zL},UL=As+`
  return cos(x);
`,GL=`
  vec4 result = cos(x);
  bvec4 isNaN = isnan(x);
  ${jn}
  return result;
`,HL=he({opSnippet:UL,packedOpSnippet:GL}),qL={kernelName:kr,backendName:"webgl",kernelFunc:HL},KL=`
  float e2x = exp(-x);
  return (e2x + 1.0 / e2x) / 2.0;
`,jL=he({opSnippet:KL}),XL={kernelName:Ir,backendName:"webgl",kernelFunc:jL},YL=class{constructor(e,t,n,s,r){this.variableNames=["Image","Boxes","BoxInd"],this.outputShape=[];let[a,o,i,c]=e,[u]=t,[l,d]=n;this.outputShape=[u,l,d,c];let p=s==="bilinear"?1:0,[h,f]=[`${o-1}.0`,`${i-1}.0`],[g,m,y]=l>1?[`${(o-1)/(l-1)}`,"(y2-y1) * height_ratio",`y1*${h} + float(y)*(height_scale)`]:["0.0","0.0",`0.5 * (y1+y2) * ${h}`],[b,w,v]=d>1?[`${(i-1)/(d-1)}`,"(x2-x1) * width_ratio",`x1*${f} + float(x)*(width_scale)`]:["0.0","0.0",`0.5 * (x1+x2) * ${f}`];this.userCode=`
      const float height_ratio = float(${g});
      const float width_ratio = float(${b});
      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int y = coords[1];
        int x = coords[2];
        int d = coords[3];

        // get box vals
        float y1 = getBoxes(b,0);
        float x1 = getBoxes(b,1);
        float y2 = getBoxes(b,2);
        float x2 = getBoxes(b,3);

        // get image in batch index
        int bInd = round(getBoxInd(b));
        if(bInd < 0 || bInd >= ${a}) {
          return;
        }

        float height_scale = ${m};
        float width_scale = ${w};

        float in_y = ${y};
        if( in_y < 0.0 || in_y > ${h} ) {
          setOutput(float(${r}));
          return;
        }
        float in_x = ${v};
        if( in_x < 0.0 || in_x > ${f} ) {
          setOutput(float(${r}));
          return;
        }

        vec2 sourceFracIndexCR = vec2(in_x,in_y);
        if(${p} == 1) {
          // Compute the four integer indices.
          ivec2 sourceFloorCR = ivec2(sourceFracIndexCR);
          ivec2 sourceCeilCR = ivec2(ceil(sourceFracIndexCR));

          float topLeft = getImage(b, sourceFloorCR.y, sourceFloorCR.x, d);
          float bottomLeft = getImage(b, sourceCeilCR.y, sourceFloorCR.x, d);
          float topRight = getImage(b, sourceFloorCR.y, sourceCeilCR.x, d);
          float bottomRight = getImage(b, sourceCeilCR.y, sourceCeilCR.x, d);

          vec2 fracCR = sourceFracIndexCR - vec2(sourceFloorCR);

          float top = topLeft + (topRight - topLeft) * fracCR.x;
          float bottom = bottomLeft + (bottomRight - bottomLeft) * fracCR.x;
          float newValue = top + (bottom - top) * fracCR.y;
          setOutput(newValue);
        } else {
          // Compute the coordinators of nearest neighbor point.
          ivec2 sourceNearestCR = ivec2(floor(
            sourceFracIndexCR + vec2(0.5,0.5)));
          float newValue = getImage(b, sourceNearestCR.y, sourceNearestCR.x, d);
          setOutput(newValue);
        }
      }
    `}},ZL=e=>{let{inputs:t,backend:n,attrs:s}=e,{image:r,boxes:a,boxInd:o}=t,{cropSize:i,method:c,extrapolationValue:u}=s,l=new YL(r.shape,a.shape,i,c,u);return n.runWebGLProgram(l,[r,a,o],"float32")},QL={kernelName:Uo,backendName:"webgl",kernelFunc:ZL},ur;(function(e){e.Prod="*",e.Sum="+"})(ur||(ur={}));var bp=class{constructor(e,t,n,s){this.op=e,this.outputShape=t,this.variableNames=["x"],this.customUniforms=[{name:"index",type:"float"}];let r=this.outputShape.length,a=this.op===ur.Prod?"1.0":"0.0",o=n?a:`getX(${vp(r,"coords",this.op)})`,i=this.outputShape[this.outputShape.length-1],c="",u="";n?(c=s?`end != ${i-1}`:"end != 0",u=s?"end + 1":"end - 1"):(c=s?`end + pow2 < ${i}`:"end >= pow2",u=s?"end + pow2":"end - pow2"),this.userCode=`
      void main() {
        ${ve(r)} coords = getOutputCoords();
        int end = ${wp(r,"coords",this.op)};
        float val = ${o};
        int pow2 = int(pow(2.0, index));
        if (${c}) {
          int idx = ${u};
          ${wp(r,"coords",this.op)} = idx;
          val ${this.op}= getX(${vp(r,"coords",this.op)});
        }
        setOutput(val);
      }
    `}};function vp(e,t,n){if(e===1)return`${t}`;if(e===2)return`${t}.x, ${t}.y`;if(e===3)return`${t}.x, ${t}.y, ${t}.z`;if(e===4)return`${t}.x, ${t}.y, ${t}.z, ${t}.w`;throw new Error(`Cumulative ${n} for rank ${e} is not yet supported`)}function wp(e,t,n){if(e===1)return`${t}`;if(e===2)return`${t}.y`;if(e===3)return`${t}.z`;if(e===4)return`${t}.w`;throw new Error(`Cumulative ${n} for rank ${e} is not yet supported`)}function Dx(e,t,n,s,r,a){let o=t.shape.length,i=T.getAxesPermutation([s],o),c=t;i!=null&&(c=Ze({inputs:{x:t},backend:n,attrs:{perm:i}}));let u=T.getInnerMostAxes(1,o)[0];if(u!==o-1)throw new Error(`WebGL cumprod shader expects an inner-most axis=${t.shape.length-1} but got axis=${s}`);let l=c.shape[u],d=ut({inputs:{x:c},backend:n});for(let p=0;p<=Math.ceil(Math.log2(l))-1;p++){let h=new bp(e,c.shape,!1,a),f=[[p]],g=d;d=n.runWebGLProgram(h,[d],d.dtype,f),n.disposeIntermediateTensorInfo(g)}if(r){let p=new bp(e,c.shape,r,a),h=d;d=n.runWebGLProgram(p,[d],d.dtype),n.disposeIntermediateTensorInfo(h)}if(i!=null){let p=T.getUndoAxesPermutation(i),h=Ze({inputs:{x:d},backend:n,attrs:{perm:p}});return n.disposeIntermediateTensorInfo(d),n.disposeIntermediateTensorInfo(c),h}return d}function JL(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a,exclusive:o,reverse:i}=s;return Dx(ur.Prod,r,n,a,o,i)}var eB={kernelName:zo,backendName:"webgl",kernelFunc:JL};function tB(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a,exclusive:o,reverse:i}=s;return Dx(ur.Sum,r,n,a,o,i)}var nB={kernelName:Wo,backendName:"webgl",kernelFunc:tB};function sB(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,weights:a}=t,{size:o,binaryOutput:i}=s;if(r.shape.length===1){let c=n.readSync(r.dataId),u=n.readSync(a.dataId),l=lx(c,u,a.dtype,a.shape,o);return n.makeTensorInfo([o],a.dtype,l)}else if(r.shape.length===2){let c=n.bufferSync(r),u=n.bufferSync(a),l=iF(c,u,o,i);return n.makeTensorInfo(l.shape,a.dtype,l.values)}throw new Error(`Error in denseBincount: input must be at most rank 2, but got rank${r.shape.length}.`)}var rB={kernelName:Go,backendName:"webgl",kernelFunc:sB},aB=class{constructor(e,t,n){this.variableNames=["x"],this.outputShape=[],this.outputShape=e,this.blockSize=t,this.dataFormat=n,this.userCode=`
    void main() {
      ivec4 coords = getOutputCoords();
      int b = coords[0];
      int h = ${this.getHeightCoordString()};
      int w = ${this.getWidthCoordString()};
      int d = ${this.getDepthCoordString()};

      int in_h = h / ${t};
      int offset_h = imod(h, ${t});
      int in_w = w / ${t};
      int offset_w = imod(w, ${t});
      int offset_d = (offset_h * ${t} + offset_w) *
        ${this.getOutputDepthSize()};
      int in_d = d + offset_d;

      float result = ${this.getInputSamplingString()};
      setOutput(result);
    }
  `}getHeightCoordString(){return this.dataFormat==="NHWC"?"coords[1]":"coords[2]"}getWidthCoordString(){return this.dataFormat==="NHWC"?"coords[2]":"coords[3]"}getDepthCoordString(){return this.dataFormat==="NHWC"?"coords[3]":"coords[1]"}getOutputDepthSize(){return this.dataFormat==="NHWC"?this.outputShape[3]:this.outputShape[1]}getInputSamplingString(){return this.dataFormat==="NHWC"?"getX(b, in_h, in_w, in_d)":"getX(b, in_d, in_h, in_w)"}};function oB(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{blockSize:a,dataFormat:o}=s,i=r.shape[0],c=o==="NHWC"?r.shape[1]:r.shape[2],u=o==="NHWC"?r.shape[2]:r.shape[3],l=o==="NHWC"?r.shape[3]:r.shape[1],d=c*a,p=u*a,h=l/(a*a),f=o==="NHWC"?[i,d,p,h]:[i,h,d,p],g=new aB(f,a,o);return n.runWebGLProgram(g,[r],r.dtype)}var iB={kernelName:Ho,backendName:"webgl",kernelFunc:oB},_x=class{constructor(e,t=!1,n=null,s=!1,r=!1){this.variableNames=["x","W"],this.customUniforms=[{name:"pads",type:"ivec2"},{name:"strides",type:"ivec2"},{name:"dilations",type:"ivec2"},{name:"inDims",type:"ivec2"}],this.outputShape=e.outShape,this.enableShapeUniforms=qe(this.outputShape.length);let a=e.filterHeight,o=e.filterWidth,i=e.outChannels/e.inChannels,c="",u="";n&&(s?c=`float activation(float a) {
          float b = getPreluActivationWeightsAtOutCoords();
          ${n}
        }`:r?c=`float activation(float a) {
          float b = getLeakyreluAlphaAtOutCoords();
          ${n}
        }`:c=`
          float activation(float x) {
            ${n}
          }
        `,u="result = activation(result);");let l=t?"result += getBiasAtOutCoords();":"";t&&this.variableNames.push("bias"),s&&this.variableNames.push("preluActivationWeights"),r&&this.variableNames.push("leakyreluAlpha"),this.userCode=`
      ${c}

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords.x;
        ivec2 xRCCorner = coords.yz * strides - pads;
        int d2 = coords.w;
        int d1 = d2 / ${i};
        int q = d2 - d1 * ${i};

        int xRCorner = xRCCorner.x;
        int xCCorner = xRCCorner.y;

        // Convolve x(?, ?, d1) with w(:, :, d1, q) to get y(yR, yC, d2).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;
        // TO DO(dsmilkov): Flatten the two for loops and vec4 the operations.
        for (int wR = 0; wR < ${a}; wR++) {
          int xR = xRCorner + wR * dilations[0];

          if (xR < 0 || xR >= inDims[0]) {
            continue;
          }

          for (int wC = 0; wC < ${o}; wC++) {
            int xC = xCCorner + wC * dilations[1];

            if (xC < 0 || xC >= inDims[1]) {
              continue;
            }

            float xVal = getX(batch, xR, xC, d1);
            float wVal = getW(wR, wC, d1, q);
            dotProd += xVal * wVal;
          }
        }

        float result = dotProd;
        ${l}
        ${u}
        setOutput(result);
      }
    `}},Ox=class{constructor(e,t=!1,n=null,s=!1,r=!1){this.variableNames=["x","W"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"pads",type:"ivec2"},{name:"strides",type:"ivec2"},{name:"dilations",type:"ivec2"},{name:"inDims",type:"ivec2"}],this.outputShape=e.outShape,this.enableShapeUniforms=qe(this.outputShape.length);let a=e.outChannels/e.inChannels,o=e.padInfo.left,i=e.strideWidth,c=e.dilationWidth,u=e.filterHeight,l=e.filterWidth,d=l,p=`
      int xR; int xC; int xCOffset;
      vec4 wTexel; vec4 previous; vec4 final;`;for(let m=0;m<l;m++)p+=`
          vec4 xTexelC${m*2};
          int xTexelC${m*2}Ready;
          vec4 xTexelC${m*2+1};
          int xTexelC${m*2+1}Ready;
          vec4 xC${m};`;p+=`
    for (int r = 0; r < ${u}; r++) {
      `;for(let m=0;m<l;m++)p+=`
          xTexelC${m*2} = vec4(0.0);
          xTexelC${m*2}Ready = 0;
          xTexelC${m*2+1} = vec4(0.0);
          xTexelC${m*2+1}Ready = 0;
          xC${m} = vec4(0.0);`;p+=`
        xR = xRCorner + r * dilations[0];
        if (xR >=0 && xR < inDims[0]) {
      `;for(let m=0;m<(d+1)/2;m++){let y=m*2;if(p+=`
          xC = xCCorner + ${y*c};
          `,i===1){if(y<l&&(o%2===1?(p+=`
                xCOffset = xC + 1;
                if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${y}Ready == 0) {
                  xTexelC${y} = getX(batch, xR, xCOffset, d1);

                  // Need to manually clear unused channels in case
                  // we're reading from recycled texture.
                  if (xCOffset + 1 >= inDims[1]) {
                    xTexelC${y}.zw = vec2(0.0);
                  }
                  xTexelC${y}Ready = 1;
                }
              `,c===1&&y>0?p+=`
                xC${y} = vec4(xTexelC${y-2}.zw, xTexelC${y}.xy);
                `:p+=`
                  xCOffset = xC + 1 - 2;

                  if (xCOffset >= 0 && xCOffset < inDims[1]) {
                    previous = getX(batch, xR, xCOffset, d1);

                    // Need to manually clear unused channels in case
                    // we're reading from recycled texture.
                    if (xCOffset + 1 >= inDims[1]) {
                      previous.zw = vec2(0.0);
                    }

                    xC${y} = vec4(previous.zw, xTexelC${y}.xy);
                  } else {
                    xC${y} = vec4(0.0, 0.0, xTexelC${y}.xy);
                  }
                  `):p+=`
                if (xC >= 0 && xC < inDims[1] && xTexelC${y}Ready == 0) {
                  xTexelC${y} = getX(batch, xR, xC, d1);
                  if (xC + 1 >= inDims[1]) {
                    xTexelC${y}.zw = vec2(0.0);
                  }
                  xTexelC${y}Ready = 1;
                }

                xC${y} = xTexelC${y};
                `,y+1<l)){let b=o%2===0?S.nearestLargerEven(c):c;c%2===0&&o%2===1||c%2!==0&&o%2!==1?(p+=`
                  xCOffset = xC + imod(pads[1], 2) + ${b};

                  if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${y+1}Ready == 0) {
                    xTexelC${y+1} = getX(batch, xR, xCOffset, d1);

                    // Need to manually clear unused channels in case
                    // we're reading from recycled texture.
                    if (xCOffset + 1 >= inDims[1]) {
                      xTexelC${y+1}.zw = vec2(0.0);
                    }
                    xTexelC${y+1}Ready = 1;
                  }
                  `,c>1?p+=`
                    xCOffset -= 2;
                    if (xCOffset >= 0 && xCOffset < inDims[1]) {
                     previous = getX(batch, xR, xCOffset, d1);
                     xC${y+1} = vec4(previous.zw, xTexelC${y+1}.xy);
                    } else {
                     xC${y+1} = vec4(0.0, 0.0, xTexelC${y+1}.xy);
                    }
                    `:p+=`
                    xC${y+1} = vec4(xTexelC${y}.zw, xTexelC${y+1}.xy);
                    `):b===1?p+=`
                    xC${y+1} = xTexelC${y};
                    `:p+=`
                    xCOffset = xC + ${b};

                    if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${y+1}Ready == 0) {
                      xTexelC${y+1} = getX(batch, xR, xCOffset, d1);
                      if (xCOffset + 1 >= inDims[1]) {
                        xTexelC${y+1}.zw = vec2(0.0);
                      }
                      xTexelC${y+1}Ready = 1;
                    }

                    xC${y+1} = xTexelC${y+1};
                    `}}else y<l&&(o%2===1?(p+=`
                xCOffset = xC + 1 - strides[1];
                if(xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${y}Ready == 0) {
                  xTexelC${y} = getX(batch, xR, xCOffset, d1);
                  // Need to manually clear unused channels in case
                  // we're reading from recycled texture.
                  if (xCOffset + 1 >= inDims[1]) {
                    xTexelC${y}.zw = vec2(0.0);
                  }
                  xTexelC${y}Ready = 1;
                }

                if(xC + 1 >= 0 && xC + 1 < inDims[1] && xTexelC${y+1}Ready == 0) {
                  xTexelC${y+1} = getX(batch, xR, xC + 1, d1);
                  // Need to manually clear unused channels in case
                  // we're reading from recycled texture.
                  if (xC + 2 >= inDims[1]) {
                    xTexelC${y+1}.zw = vec2(0.0);
                  }
                  xTexelC${y+1}Ready = 1;
                }

                xC${y} = vec4(xTexelC${y}.zw, xTexelC${y+1}.zw);
              `,y+1<l&&(p+=`
                  final = vec4(0.0);
                  xCOffset = xC + 1 + strides[1];
                  if(xCOffset >= 0 && xCOffset < inDims[1]) {
                    final = getX(batch, xR, xCOffset, d1);
                  }
                  xC${y+1} = vec4(xTexelC${y+1}.xy, final.xy);
                `)):(p+=`
                if(xC >= 0 && xC < inDims[1] && xTexelC${y}Ready == 0) {
                  xTexelC${y} = getX(batch, xR, xC, d1);
                  if (xC + 1 >= inDims[1]) {
                    xTexelC${y}.zw = vec2(0.0);
                  }
                  xTexelC${y}Ready = 1;
                }

                xCOffset = xC + strides[1];
                if(xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${y+1}Ready == 0) {
                  xTexelC${y+1} = getX(batch, xR, xCOffset, d1);
                  if (xCOffset + 1 >= inDims[1]) {
                    xTexelC${y+1}.zw = vec2(0.);
                  }
                  xTexelC${y+1}Ready = 1;
                }

                xC${y} = vec4(
                  xTexelC${y}.xy, xTexelC${y+1}.xy);
              `,y+1<l&&(p+=`
                  xC${y+1} = vec4(xTexelC${y}.zw, xTexelC${y+1}.zw);
                `)));y<l&&(p+=`
            wTexel = getW(r, ${y}, d1, q);
            dotProd += xC${y} * vec4(wTexel.xz, wTexel.xz);
          `,y+1<l&&(p+=`
              wTexel = getW(r, ${y+1}, d1, q);
              dotProd += xC${y+1} * vec4(wTexel.xz, wTexel.xz);
            `))}p+=`
    }
  `,p+=`
      }
    `;let h="",f="";n&&(s?h=`vec4 activation(vec4 a) {
          vec4 b = getPreluActivationWeightsAtOutCoords();
          ${n}
        }`:r?h=`vec4 activation(vec4 a) {
          vec4 b = getLeakyreluAlphaAtOutCoords();
          ${n}
        }`:h=`vec4 activation(vec4 x) {
          ${n}
        }`,f="result = activation(result);");let g=t?"result += getBiasAtOutCoords();":"";t&&this.variableNames.push("bias"),s&&this.variableNames.push("preluActivationWeights"),r&&this.variableNames.push("leakyreluAlpha"),this.userCode=`
      ${h}

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords.x;
        ivec2 xRCCorner = coords.yz * strides - pads;
        int d2 = coords.w;
        int d1 = d2 / ${a};
        int q = d2 - d1 * ${a};
        int xRCorner = xRCCorner.x;
        int xCCorner = xRCCorner.y;

        //intialize dotProd with a small epsilon seems to reduce GPU accuracy loss.
        vec4 dotProd = vec4(0.000000000000001);

        ${p}

        vec4 result = dotProd - vec4(0.000000000000001);
        ${g}
        ${f}
        setOutput(result);
      }
    `}};function cB(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,filter:a}=t,{strides:o,pad:i,dilations:c,dimRoundingMode:u}=s,l=c;l==null&&(l=[1,1]),S.assert(T.eitherStridesOrDilationsAreOne(o,l),()=>`Error in depthwiseConv2d: Either strides or dilations must be 1. Got strides ${o} and dilations '${l}'`);let d=T.computeConv2DInfo(r.shape,a.shape,o,l,i,u,!0),p;V().getBool("WEBGL_PACK_DEPTHWISECONV")&&d.strideWidth<=2&&d.outChannels/d.inChannels===1?p=new Ox(d):p=new _x(d);let h=[[d.padInfo.top,d.padInfo.left],[d.strideHeight,d.strideWidth],[d.dilationHeight,d.dilationWidth],[d.inHeight,d.inWidth]];return n.runWebGLProgram(p,[r,a],"float32",h)}var uB={kernelName:qo,backendName:"webgl",kernelFunc:cB},lB=class{constructor(e){this.variableNames=["x","dy"],this.outputShape=e.filterShape;let t=e.strideHeight,n=e.strideWidth,s=e.padInfo.top,r=e.padInfo.left,a=e.outChannels/e.inChannels;this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int wR = coords.x;
        int wC = coords.y;
        int d1 = coords.z;
        int dm = coords.w;
        int d2 = d1 * ${a} + dm;

        float dotProd = 0.0;

        // TO DO: Vec4 over the batch size
        for (int b = 0; b < ${e.batchSize}; b++) {
          for (int yR = 0; yR < ${e.outHeight}; yR++) {
            int xR = wR + yR * ${t} - ${s};

            if (xR < 0 || xR >= ${e.inHeight}) {
              continue;
            }

            for (int yC = 0; yC < ${e.outWidth}; yC++) {
              int xC = wC + yC * ${n} - ${r};

              if (xC < 0 || xC >= ${e.inWidth}) {
                continue;
              }

              float dyValue = getDy(b, yR, yC, d2);
              float xValue = getX(b, xR, xC, d1);
              dotProd += (xValue * dyValue);
            }
          }
        }
        setOutput(dotProd);
      }
    `}},dB=class{constructor(e){this.variableNames=["dy","W"],this.outputShape=e.inShape;let t=e.filterHeight,n=e.filterWidth,s=e.strideHeight,r=e.strideWidth,a=t-1-e.padInfo.top,o=n-1-e.padInfo.left,i=e.outChannels/e.inChannels;this.userCode=`
      const ivec2 pads = ivec2(${a}, ${o});

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords[0];
        int d1 = coords[3];
        ivec2 dyCorner = coords.yz - pads;
        int dyRCorner = dyCorner.x;
        int dyCCorner = dyCorner.y;

        float dotProd = 0.0;

        for (int wR = 0; wR < ${t}; wR++) {
          float dyR = float(dyRCorner + wR) / ${s}.0;

          if (dyR < 0.0 || dyR >= ${e.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);

          int wRPerm = ${t} - 1 - wR;

          for (int wC = 0; wC < ${n}; wC++) {
            float dyC = float(dyCCorner + wC) / ${r}.0;

            if (dyC < 0.0 || dyC >= ${e.outWidth}.0 ||
                fract(dyC) > 0.0) {
              continue;
            }
            int idyC = int(dyC);

            int wCPerm = ${n} - 1 - wC;

            // TO DO: Vec4 over the channelMul
            for (int dm = 0; dm < ${i}; dm++) {
              int d2 = d1 * ${i} + dm;
              float xValue = getDy(batch, idyR, idyC, d2);
              float wValue = getW(wRPerm, wCPerm, d1, dm);
              dotProd += xValue * wValue;
            }
          }
        }
        setOutput(dotProd);
      }
    `}};function pB(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,dy:a}=t,{strides:o,dilations:i,pad:c,dimRoundingMode:u,filterShape:l}=s,d=T.computeConv2DInfo(r.shape,l,o,i,c,u,!0),p=new lB(d);return n.runWebGLProgram(p,[r,a],"float32")}var hB={kernelName:Ko,backendName:"webgl",kernelFunc:pB};function fB(e){let{inputs:t,backend:n,attrs:s}=e,{dy:r,filter:a}=t,{strides:o,dilations:i,pad:c,dimRoundingMode:u,inputShape:l}=s,d=T.computeConv2DInfo(l,a.shape,o,i,c,u,!0),p=new dB(d);return n.runWebGLProgram(p,[r,a],"float32")}var mB={kernelName:jo,backendName:"webgl",kernelFunc:fB},gB=class{constructor(e){this.variableNames=["X"],this.outputShape=[e,e],this.userCode=`
      void main() {
          ivec2 coords = getOutputCoords();
          float val = coords[0] == coords[1] ? getX(coords[0]) : 0.0;
          setOutput(val);
      }
    `}};function yB(e){let{inputs:t,backend:n}=e,{x:s}=t,r=[...s.shape,...s.shape],a=S.sizeFromShape(s.shape),o=Z({inputs:{x:s},backend:n,attrs:{shape:[a]}}),i=new gB(a),c=n.runWebGLProgram(i,[o],o.dtype),u=Z({inputs:{x:c},backend:n,attrs:{shape:r}});return n.disposeIntermediateTensorInfo(o),n.disposeIntermediateTensorInfo(c),u}var xB={kernelName:Xo,backendName:"webgl",kernelFunc:yB},bB=class{constructor(e){this.variableNames=["x","W"],this.outputShape=e.outShape;let{inHeight:t,inWidth:n,padInfo:s,strideHeight:r,strideWidth:a,filterHeight:o,filterWidth:i,dilationHeight:c,dilationWidth:u}=e,{top:l,left:d}=s;this.userCode=`
      const ivec2 strides = ivec2(${r}, ${a});
      const ivec2 pads = ivec2(${l}, ${d});
      const float neg_infinity = -3.4e38;

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords.x;
        int d1 = coords.w;
        ivec2 outTopLeftCorner =
            coords.yz * strides - pads;
        int hBeg = outTopLeftCorner.x;
        int wBeg = outTopLeftCorner.y;

        float curVal = neg_infinity;
        for (int h = 0; h < ${o}; h++) {
          int hIn = hBeg + h * ${c};

          if (hIn >= 0 && hIn < ${t}) {
            for (int w = 0; w < ${i}; w++) {
              int wIn = wBeg + w * ${u};

              if (wIn >= 0 && wIn < ${n}) {
                float xVal = getX(batch, hIn, wIn, d1);
                float wVal = getW(h, w, d1);

                float val = xVal + wVal;
                if (val > curVal) {
                  curVal = val;
                }
              }
            }
          }
        }

        float result = curVal;
        setOutput(result);
      }
    `}};function vB(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,filter:a}=t,{strides:o,pad:i,dilations:c}=s,u=T.computeDilation2DInfo(r.shape,a.shape,o,i,"NHWC",c),l,d=new bB(u);l=n.runWebGLProgram(d,[r,a],"float32");let p=Z({inputs:{x:l},backend:n,attrs:{shape:u.outShape}});return n.disposeIntermediateTensorInfo(l),p}var wB={kernelName:Yo,backendName:"webgl",kernelFunc:vB};function SB(e){let{inputs:t,backend:n,attrs:s}=e,{equation:r}=s,a=t,{allDims:o,summedDims:i,idDims:c}=T.decodeEinsumEquation(r,a.length);T.checkEinsumDimSizes(o.length,c,a);let{path:u,steps:l}=T.getEinsumComputePath(i,c),d=l.length,p=null,h=o.length,f=[];for(let g=0;g<d;++g){for(let m of l[g]){let{permutationIndices:y,expandDims:b}=T.getEinsumPermutation(h,c[m]),w;T.isIdentityPermutation(y)?w=a[m]:(w=Ze({inputs:{x:a[m]},backend:n,attrs:{perm:y}}),f.push(w));let v=w.shape.slice();for(let k=0;k<b.length;++k)v.splice(b[k],0,1);S.arraysEqual(w.shape,v)||(w=Z({inputs:{x:w},backend:n,attrs:{shape:v}}),f.push(w)),p===null?p=w:(p=Sd({inputs:{a:w,b:p},backend:n}),f.push(p))}g<d-1&&(u[g]>=0&&(p=Dc({inputs:{x:p},backend:n,attrs:{axis:u[g]-(o.length-h),keepDims:!1}}),f.push(p)),h--)}for(let g of f)g!==p&&n.disposeIntermediateTensorInfo(g);return p}var kB={kernelName:Qo,backendName:"webgl",kernelFunc:SB},IB="return (x >= 0.0) ? x : (exp(x) - 1.0);",CB=`
  vec4 result;

  result.r = (x.r >= 0.0) ? x.r : (exp(x.r) - 1.0);
  result.g = (x.g >= 0.0) ? x.g : (exp(x.g) - 1.0);
  result.b = (x.b >= 0.0) ? x.b : (exp(x.b) - 1.0);
  result.a = (x.a >= 0.0) ? x.a : (exp(x.a) - 1.0);

  return result;
`,NB=he({opSnippet:IB,packedOpSnippet:CB}),TB={kernelName:Nr,backendName:"webgl",kernelFunc:NB},$B="return (b >= 0.0) ? a : a * (b + 1.0);",EB=`
  vec4 bGTEZero = vec4(greaterThanEqual(b, vec4(0.)));
  return (bGTEZero * a) + ((vec4(1.0) - bGTEZero) * (a * (b + vec4(1.0))));
`,RB=e=>{let{inputs:t,backend:n}=e,{dy:s,y:r}=t,a=V().getBool("WEBGL_PACK_BINARY_OPERATIONS")?new Rs(EB,s.shape,r.shape):new Gn($B,s.shape,r.shape);return n.runWebGLProgram(a,[s,r],s.dtype)},AB={kernelName:Zu,backendName:"webgl",kernelFunc:RB},DB=`
  return vec4(equal(a, b));
`,_B="return float(a == b);",OB=Ge({opSnippet:_B,packedOpSnippet:DB,dtype:"bool",cpuKernelImpl:pF}),FB={kernelName:$r,backendName:"webgl",kernelFunc:OB},PB=`
  // Error function is calculated approximately with elementary function.
  // See "Handbook of Mathematical Functions with Formulas,
  // Graphs, and Mathematical Tables", Abramowitz and Stegun.
  float p = ${T.ERF_P};
  float a1 = ${T.ERF_A1};
  float a2 = ${T.ERF_A2};
  float a3 = ${T.ERF_A3};
  float a4 = ${T.ERF_A4};
  float a5 = ${T.ERF_A5};

  float sign = sign(x);
  x = abs(x);
  float t = 1.0 / (1.0 + p * x);
  return sign * (1.0 - (((((a5*t + a4)*t) + a3)*t + a2)*t + a1)*t*exp(-x*x));
`,LB=he({opSnippet:PB}),BB={kernelName:Tr,backendName:"webgl",kernelFunc:LB},VB=As+`
  return exp(x);
`,MB=`
  vec4 result = exp(x);
  bvec4 isNaN = isnan(x);
  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,Fx=he({opSnippet:VB,packedOpSnippet:MB,cpuKernelImpl:hF,dtype:"float32"}),zB={kernelName:Er,backendName:"webgl",kernelFunc:Fx};function Nu(e){let{inputs:t,attrs:n,backend:s}=e,{dim:r}=n,{input:a}=t,o=a.shape.length,i=a.shape.slice(),c=r;return r<0&&(S.assert(-(o+1)<=r,()=>`Axis must be in the interval [${-(o+1)}, ${o}]`),c=o+r+1),i.splice(c,0,1),Z({inputs:{x:a},backend:s,attrs:{shape:i}})}var WB={kernelName:Jo,backendName:"webgl",kernelFunc:Nu},Sp="return exp(x) - 1.0;",UB=he({opSnippet:Sp,packedOpSnippet:Sp,cpuKernelImpl:fF}),GB={kernelName:Rr,backendName:"webgl",kernelFunc:UB},kp=class{constructor(e,t,n){this.variableNames=["real","imag"];let s=t[1];this.outputShape=t;let r=n?`2.0 * ${Math.PI}`:`-2.0 * ${Math.PI}`,a=n?`${s}.0`:"1.0",o;if(e==="real")o="return real * expR - imag * expI;";else if(e==="imag")o="return real * expI + imag * expR;";else throw new Error(`FFT component must be either "real" or "imag", got ${e}.`);this.userCode=`
      const float exponentMultiplier = ${r};

      float unaryOpComplex(float real, float expR, float imag, float expI) {
        ${o}
      }

      float mulMatDFT(int batch, int index) {
        float indexRatio = float(index) / float(${s});
        float exponentMultiplierTimesIndexRatio =
            exponentMultiplier * indexRatio;

        float result = 0.0;

        for (int i = 0; i < ${s}; i++) {
          // x = (-2|2 * PI / N) * index * i;
          float x = exponentMultiplierTimesIndexRatio * float(i);
          float expR = cos(x);
          float expI = sin(x);
          float real = getReal(batch, i);
          float imag = getImag(batch, i);

          result +=
              unaryOpComplex(real, expR, imag, expI) / ${a};
        }

        return result;
      }

      void main() {
        ivec2 coords = getOutputCoords();
        setOutput(mulMatDFT(coords[0], coords[1]));
      }
    `}};function Px(e,t,n){let s=n.texData.get(e.dataId),r=S.sizeFromShape(e.shape),a=e.shape[e.shape.length-1],o=r/a,i=Z({inputs:{x:e},backend:n,attrs:{shape:[o,a]}}),c=i.shape,u=new kp("real",c,t),l=new kp("imag",c,t),d=[{dataId:s.complexTensorInfos.real.dataId,dtype:s.complexTensorInfos.real.dtype,shape:c},{dataId:s.complexTensorInfos.imag.dataId,dtype:s.complexTensorInfos.imag.dtype,shape:c}],p=n.runWebGLProgram(u,d,"float32"),h=n.runWebGLProgram(l,d,"float32"),f=Cn({inputs:{real:p,imag:h},backend:n});n.disposeIntermediateTensorInfo(p),n.disposeIntermediateTensorInfo(h);let g=Z({inputs:{x:f},backend:n,attrs:{shape:e.shape}});return n.disposeIntermediateTensorInfo(i),n.disposeIntermediateTensorInfo(f),g}function HB(e){let{inputs:t,backend:n}=e,{input:s}=t;return Px(s,!1,n)}var qB={kernelName:ei,backendName:"webgl",kernelFunc:HB},KB=class{constructor(e,t){this.outputShape=[],this.customUniforms=[{name:"value",type:"float"}],this.variableNames=["x"],this.outputShape=e,this.userCode=`
      void main() {
        // Input can be obtained from uniform value.
        setOutput(value);
      }
    `}};function Oa(e){let{backend:t,attrs:n}=e,{shape:s,value:r}=n,{dtype:a}=n;if(a=a||S.inferDtype(r),a==="string"){let o=S.getArrayFromDType(a,S.sizeFromShape(s));return o.fill(r),t.makeTensorInfo(s,a,o)}else{let o=new KB(s,r),i=[[r]];return t.runWebGLProgram(o,[],a,i)}}var jB={kernelName:ti,backendName:"webgl",kernelFunc:Oa},XB=class{constructor(e){this.variableNames=["Image"],this.outputShape=[];let t=e[2];this.outputShape=e,this.userCode=`
        void main() {
          ivec4 coords = getOutputCoords();
          int x = coords[2];

          int coordX = ${t} - x - 1;
          float outputValue;
          if(coordX >= 0 && coordX < ${t}) {
            outputValue = getImage(coords[0], coords[1], coordX, coords[3]);
          } else {
            outputValue = getImage(coords[0], coords[1], coords[2], coords[3]);
          }
          setOutput(outputValue);
        }
    `}},YB={kernelName:ni,backendName:"webgl",kernelFunc:({inputs:e,backend:t})=>{let{image:n}=e,s=t,r=new XB(n.shape);return s.runWebGLProgram(r,[n],n.dtype)}},Ip="return floor(x);",ZB=he({opSnippet:Ip,packedOpSnippet:Ip,cpuKernelImpl:mF}),QB={kernelName:Ar,backendName:"webgl",kernelFunc:ZB},JB=`
  float s = sign(a) * sign(b);
  int ia = round(a);
  int ib = round(b);
  if (ib != 0) {
    // Windows (D3D) wants guaranteed non-zero int division at compile-time.
    return float(idiv(ia, ib, s));
  } else {
    return NAN;
  }
`,eV=`
  ivec4 ia = round(a);
  ivec4 ib = round(b);
  bvec4 cond = notEqual(ib, ivec4(0));
  ivec4 result = ivec4(0);
  vec4 s = sign(a) * sign(b);

  // Windows (D3D) wants guaranteed non-zero int division at compile-time.
  if (cond[0]) {
    result[0] = idiv(ia[0], ib[0], s[0]);
  }
  if (cond[1]) {
    result[1] = idiv(ia[1], ib[1], s[1]);
  }
  if (cond[2]) {
    result[2] = idiv(ia[2], ib[2], s[2]);
  }
  if (cond[3]) {
    result[3] = idiv(ia[3], ib[3], s[3]);
  }
  return vec4(result);
`,tV=Ge({opSnippet:JB,packedOpSnippet:eV,dtype:"int32"}),nV={kernelName:Dr,backendName:"webgl",kernelFunc:tV},sV=class{constructor(e){this.variableNames=["A"];let t=Je(),[n,s]=e;this.outputShape=e,this.userCode=`
      void main() {
        ivec3 coords = getOutputCoords();
        int texR = coords[0];
        int texC = coords[1];
        int depth = coords[2];
        vec2 uv = (vec2(texC, texR) + halfCR) / vec2(${s}.0, ${n}.0);

        vec4 values = ${t.texture2D}(A, uv);
        float value;
        if (depth == 0) {
          value = values.r;
        } else if (depth == 1) {
          value = values.g;
        } else if (depth == 2) {
          value = values.b;
        } else if (depth == 3) {
          value = values.a;
        }

        setOutput(floor(value * 255.0 + 0.5));
      }
    `}},rV=class{constructor(e){this.variableNames=["A"],this.packedInputs=!1,this.packedOutput=!0;let t=Je(),[n,s]=e;this.outputShape=e,this.userCode=`
      void main() {
        ivec3 coords = getOutputCoords();
        int texR = coords[0];
        int texC = coords[1];
        int depth = coords[2];

        vec4 result = vec4(0.);

        for(int row=0; row<=1; row++) {
          for(int col=0; col<=1; col++) {
            texC = coords[1] + row;
            depth = coords[2] + col;

            vec2 uv = (vec2(texC, texR) + halfCR) /
                       vec2(${s}.0, ${n}.0);
            vec4 values = ${t.texture2D}(A, uv);
            float value;
            if (depth == 0) {
              value = values.r;
            } else if (depth == 1) {
              value = values.g;
            } else if (depth == 2) {
              value = values.b;
            } else if (depth == 3) {
              value = values.a;
            }

            result[row * 2 + col] = floor(value * 255.0 + 0.5);
          }
        }

        ${t.output} = result;
      }
    `}},aV={kernelName:eo,backendName:"webgl",kernelFunc:oV},Yn,Yc=V().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");function oV(e){let{inputs:t,backend:n,attrs:s}=e,{pixels:r}=t,{numChannels:a}=s,o=typeof HTMLVideoElement<"u"&&r instanceof HTMLVideoElement,i=typeof HTMLImageElement<"u"&&r instanceof HTMLImageElement,[c,u]=o?[r.videoWidth,r.videoHeight]:[r.width,r.height],l=[u,c],d=[u,c,a];if(i||o){let g=V().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");(Yn==null||g!==Yc)&&(Yc=g,Yn=document.createElement("canvas").getContext("2d",{willReadFrequently:Yc})),Yn.canvas.width=c,Yn.canvas.height=u,Yn.drawImage(r,0,0,c,u),r=Yn.canvas}let p=n.makeTensorInfo(l,"int32");n.texData.get(p.dataId).usage=ht.PIXELS,n.gpgpu.uploadPixelDataToTexture(n.getTexture(p.dataId),r);let h=V().getBool("WEBGL_PACK")?new rV(d):new sV(d),f=n.runWebGLProgram(h,[p],"int32");return n.disposeData(p.dataId),f}function iV(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,filter:a,bias:o,preluActivationWeights:i}=t,{strides:c,pad:u,dataFormat:l,dilations:d,dimRoundingMode:p,activation:h,leakyreluAlpha:f}=s,g=T.convertConv2DDataFormat(l),m=T.computeConv2DInfo(r.shape,a.shape,c,d,u,p,!1,g),y,b=[],w=o!=null,v=i!=null,k=h==="leakyrelu",N=()=>{let _=[r,a],L=(P,R)=>{if(R==="NCHW"&&P.shape.length===1&&P.shape[0]!==1){let A=Z({inputs:{x:P},backend:n,attrs:{shape:[P.shape[0],1,1]}});return b.push(A),A}return P};if(w&&_.push(L(o,l)),v&&_.push(L(i,l)),k){let P=n.makeTensorInfo([],"float32",S.createScalarValue(f,"float32"));_.push(P),b.push(P)}return _};if(m.filterHeight===1&&m.filterWidth===1&&m.dilationHeight===1&&m.dilationWidth===1&&m.strideHeight===1&&m.strideWidth===1&&(m.padInfo.type==="SAME"||m.padInfo.type==="VALID"))y=Rx({x:r,filter:a,convInfo:m,backend:n,bias:o,activation:h,preluActivationWeights:i,leakyreluAlpha:f});else if(m.strideWidth<=2&&g==="channelsLast"&&V().getBool("WEBGL_EXP_CONV")){let _=h?ir(h,!0):null,L=new Ex(m,w,_,v,k),P=[[m.padInfo.top,m.padInfo.left],[m.strideHeight,m.strideWidth],[m.dilationHeight,m.dilationWidth],[m.inHeight,m.inWidth]],R=N();y=n.runWebGLProgram(L,R,"float32",P)}else if(V().getBool("WEBGL_CONV_IM2COL"))y=Ax({x:r,filter:a,convInfo:m,backend:n,bias:o,activation:h,preluActivationWeights:i,leakyreluAlpha:f});else{let _=h?ir(h,!1):null,L=new $x(m,w,_,v,k),P=N();y=n.runWebGLProgram(L,P,"float32")}let E=Z({inputs:{x:y},backend:n,attrs:{shape:m.outShape}});return b.push(y),b.forEach(_=>n.disposeIntermediateTensorInfo(_)),E}var cV={kernelName:Hs,backendName:"webgl",kernelFunc:iV};function uV(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,filter:a,bias:o,preluActivationWeights:i}=t,{strides:c,pad:u,dilations:l,dimRoundingMode:d,activation:p,leakyreluAlpha:h}=s,f=[],g=l;g==null&&(g=[1,1]),S.assert(T.eitherStridesOrDilationsAreOne(c,g),()=>`Error in depthwiseConv2d: Either strides or dilations must be 1. Got strides ${c} and dilations '${g}'`);let m=T.computeConv2DInfo(r.shape,a.shape,c,g,u,d,!0),y=V().getBool("WEBGL_PACK_DEPTHWISECONV")&&m.strideWidth<=2&&m.outChannels/m.inChannels===1,b=p?ir(p,y):null,w=[r,a],v=o!=null,k=i!=null,N=p==="leakyrelu";if(v&&w.push(o),k&&w.push(i),N){let P=n.makeTensorInfo([],"float32",S.createScalarValue(h,"float32"));w.push(P),f.push(P)}let E;y?E=new Ox(m,v,b,k,N):E=new _x(m,v,b,k,N);let _=[[m.padInfo.top,m.padInfo.left],[m.strideHeight,m.strideWidth],[m.dilationHeight,m.dilationWidth],[m.inHeight,m.inWidth]],L=n.runWebGLProgram(E,w,"float32",_);return f.forEach(P=>n.disposeIntermediateTensorInfo(P)),L}var lV={kernelName:qs,backendName:"webgl",kernelFunc:uV},dV=class{constructor(e,t,n,s){this.sliceDim=e,this.strides=t,this.paramsShape=s,this.variableNames=["x","indices"],this.outputShape=n;let r=ve(n.length),a=`
    int index;`;for(let o=0;o<this.sliceDim;o++)a+=`
          index = round(getIndices(coords[0], ${o}));
          out_of_bounds = out_of_bounds || index < 0;
          out_of_bounds = out_of_bounds || index >= ${this.paramsShape[o]};
          flattenIndex += index * ${this.strides[o]};`;this.userCode=`
         void main() {
          ${r} coords = getOutputCoords();
          int flattenIndex = 0;
          bool out_of_bounds = false;

          ${a}

          setOutput(out_of_bounds ? 0.0 : getX(flattenIndex, coords[1]));
        }
      `}};function pV(e){let{inputs:t,backend:n}=e,{params:s,indices:r}=t,a=r.shape,o=a[a.length-1],i=S.sizeFromShape(s.shape),[c,u,l,d]=T.prepareAndValidate(s,r),p=Z({inputs:{x:r},backend:n,attrs:{shape:[u,o]}}),h=Z({inputs:{x:s},backend:n,attrs:{shape:[S.sizeFromShape(s.shape)/l,l]}});if(n.shouldExecuteOnCPU([s,r])||s.dtype==="string"){let y=n.readSync(r.dataId),b=n.bufferSync(s),w=gF(y,b,s.dtype,u,o,l,d,s.shape,i);return n.makeTensorInfo(c,s.dtype,w.values)}let f=new dV(o,d,[u,l],s.shape),g=n.runWebGLProgram(f,[h,p],h.dtype),m=Z({inputs:{x:g},backend:n,attrs:{shape:c}});return n.disposeIntermediateTensorInfo(p),n.disposeIntermediateTensorInfo(h),n.disposeIntermediateTensorInfo(g),m}var hV={kernelName:ai,backendName:"webgl",kernelFunc:pV},fV=class{constructor(e,t){this.variableNames=["A","indices"],this.outputShape=t,this.rank=t.length;let n=ve(this.rank),s=mV(e,2);this.userCode=`
      void main() {
        ${n} resRC = getOutputCoords();
        int index = int(getIndices(resRC.x, resRC.z));
        float inBounds = (index >= 0) && (index < ${e[2]}) ? 1.0 : 0.0;
        setOutput(inBounds * getA(${s}));
      }
    `}};function mV(e,t){let n=["resRC.x","resRC.y","resRC.z","resRC.w"],s=[];for(let r=0;r<e.length;r++)r===2?s.push("index"):s.push(`${n[r]}`);return s.join()}function Lx(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,indices:a}=t,{axis:o,batchDims:i}=s,c=S.parseAxisParam(o,r.shape)[0];if(V().get("DEBUG")){let b=n.readSync(a.dataId),w=r.shape[c];for(let v=0;v<b.length;++v){let k=b[v];S.assert(k<=w-1&&k>=0,()=>`GatherV2: the index value ${k} is not in [0, ${w-1}]`)}}let u=T.segment_util.collectGatherOpShapeInfo(r,a,c,i),l=S.sizeFromShape(a.shape),d=[],p=Z({inputs:{x:r},backend:n,attrs:{shape:[u.batchSize,u.outerSize,u.dimSize,u.sliceSize]}}),h=Z({inputs:{x:a},backend:n,attrs:{shape:[u.batchSize,l/u.batchSize]}});d.push(p),d.push(h);let f=[u.batchSize,u.outerSize,l/u.batchSize,u.sliceSize];if(n.shouldExecuteOnCPU([r,a])||r.dtype==="string"){let b=n.bufferSync(h),w=n.bufferSync(p),v=yF(w,b,f);return d.forEach(k=>n.disposeIntermediateTensorInfo(k)),n.makeTensorInfo(u.outputShape,v.dtype,v.values)}let g=new fV(p.shape,f),m=n.runWebGLProgram(g,[p,h],p.dtype);d.push(m);let y=Z({inputs:{x:m},backend:n,attrs:{shape:u.outputShape}});return d.forEach(b=>n.disposeIntermediateTensorInfo(b)),y}var gV={kernelName:ri,backendName:"webgl",kernelFunc:Lx},yV="return float(a > b);",xV=`
  return vec4(greaterThan(a, b));
`,bV=Ge({opSnippet:yV,packedOpSnippet:xV,cpuKernelImpl:xF,dtype:"bool"}),vV={kernelName:_r,backendName:"webgl",kernelFunc:bV},wV="return float(a >= b);",SV=`
  return vec4(greaterThanEqual(a, b));
`,kV=Ge({opSnippet:wV,packedOpSnippet:SV,dtype:"bool",cpuKernelImpl:bF}),IV={kernelName:Or,backendName:"webgl",kernelFunc:kV};function CV(e){let{inputs:t,backend:n}=e,{input:s}=t;return Px(s,!0,n)}var NV={kernelName:oi,backendName:"webgl",kernelFunc:CV},TV="return float(!isnan(x) && !isinf(x));",$V=he({opSnippet:TV,dtype:"bool"}),EV={kernelName:Pr,backendName:"webgl",kernelFunc:$V},RV="return float(isinf(x));",AV=he({opSnippet:RV,dtype:"bool"}),DV={kernelName:Lr,backendName:"webgl",kernelFunc:AV},_V="return float(isnan(x));",OV=he({opSnippet:_V,dtype:"bool"}),FV={kernelName:Br,backendName:"webgl",kernelFunc:OV},PV="return float(a < b);",LV=`
  return vec4(lessThan(a, b));
`,BV=Ge({opSnippet:PV,packedOpSnippet:LV,cpuKernelImpl:vF,dtype:"bool"}),VV={kernelName:Vr,backendName:"webgl",kernelFunc:BV},MV="return float(a <= b);",zV=`
  return vec4(lessThanEqual(a, b));
`,WV=Ge({opSnippet:MV,packedOpSnippet:zV,cpuKernelImpl:wF,dtype:"bool"}),UV={kernelName:Mr,backendName:"webgl",kernelFunc:WV};function GV(e){let{backend:t,attrs:n}=e,{start:s,stop:r,num:a}=n,o=SF(s,r,a);return t.makeTensorInfo([o.length],"float32",o)}var HV={kernelName:ui,backendName:"webgl",kernelFunc:GV},qV=As+`
  return x < 0.0 ? 0./0. : log(x);
`,KV=`
  vec4 result = log(x);
  bvec4 isNaN = isnan(x);
  result.r = isNaN.r ? x.r : (x.r < 0.0 ? 0./0. : result.r);
  result.g = isNaN.g ? x.g : (x.g < 0.0 ? 0./0. : result.g);
  result.b = isNaN.b ? x.b : (x.b < 0.0 ? 0./0. : result.b);
  result.a = isNaN.a ? x.a : (x.a < 0.0 ? 0./0. : result.a);
  return result;
`,jV=he({opSnippet:qV,packedOpSnippet:KV,cpuKernelImpl:kF}),XV={kernelName:zr,backendName:"webgl",kernelFunc:jV},YV=As+`
  return log(1.0 + x);
`,ZV=he({opSnippet:YV}),QV={kernelName:Wr,backendName:"webgl",kernelFunc:ZV},JV="return float(a >= 1.0 && b >= 1.0);",eM=`
  return vec4(
    vec4(greaterThanEqual(a, vec4(1.0))) *
    vec4(greaterThanEqual(b, vec4(1.0))));
`,tM=Ge({opSnippet:JV,packedOpSnippet:eM,dtype:"bool"}),nM={kernelName:Ur,backendName:"webgl",kernelFunc:tM},sM="return float(!(x >= 1.0));",rM=he({opSnippet:sM}),aM={kernelName:Gr,backendName:"webgl",kernelFunc:rM},oM="return float(a >= 1.0 || b >= 1.0);",iM=`
  return min(
    vec4(greaterThanEqual(a, vec4(1.0))) +
    vec4(greaterThanEqual(b, vec4(1.0))),
    vec4(1.0));
`,cM=Ge({opSnippet:oM,packedOpSnippet:iM,dtype:"bool"}),uM={kernelName:Hr,backendName:"webgl",kernelFunc:cM},lM=class{constructor(e,t,n,s,r){this.variableNames=["x"],this.outputShape=[];let a=t,o=e[3]-1;this.outputShape=e;let i,c=`float(${n}) + float(${s}) * sum`;r===.5?i=`inversesqrt(${c})`:r===1?i=`1.0/(${c})`:i=`exp(log(${c}) * float(-${r}));`,this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int r = coords[1];
        int c = coords[2];
        int d = coords[3];
        float x = getX(b, r, c, d);
        float sum = 0.0;
        for (int j = -${a}; j <= ${a}; j++) {
          int idx = d + j;
          if (idx >= 0 && idx <=  ${o}) {
            float z = getX(b, r, c, idx);
            sum += z * z;
          }
        }
        float val = x * ${i};
        setOutput(val);
      }
    `}},dM=class{constructor(e,t,n,s,r){this.variableNames=["x"],this.outputShape=[],this.packedInputs=!0,this.packedOutput=!0;let a=t,o=e[3]-1;this.outputShape=e;let i,c=`float(${n}) + float(${s}) * sum`;r===.5?i=`inversesqrt(${c})`:r===1?i=`1.0/(${c})`:i=`exp(log(${c}) * float(-${r}));`,this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords.x;
        int r = coords.y;
        int c = coords.z;
        int d = coords.w;

        bool hasNextCol = d < ${this.outputShape[3]};
        bool hasNextRow = c < ${this.outputShape[2]};

        vec4 sum = vec4(0.);
        vec4 xFragAtOutputCoords = getX(b, r, c, d);

        vec4 xAtOutputCoords = vec4(
          getChannel(xFragAtOutputCoords, vec2(c, d)),
          hasNextCol ?
            getChannel(xFragAtOutputCoords, vec2(c, d + 1)) : 0.0,
          hasNextRow ?
            getChannel(xFragAtOutputCoords , vec2(c + 1, d)) : 0.0,
          (hasNextRow && hasNextCol) ?
            getChannel(xFragAtOutputCoords, vec2(c + 1, d + 1)) : 0.0
        );

        int firstChannel = d - ${a};
        vec2 cache = vec2(0.);
        if(firstChannel >= 0){
          vec4 firstChannelFrag = getX(b, r, c, firstChannel);
          cache.x = getChannel(firstChannelFrag, vec2(c, firstChannel));
            if(hasNextRow){
              cache.y = getChannel(firstChannelFrag, vec2(c + 1, firstChannel));
            }
        }

        ivec2 depth = ivec2(d, d + 1);
        for (int j = - ${a}; j <= ${a}; j++) {
          ivec2 idx = depth + j;
          bvec2 aboveLowerBound = greaterThanEqual(idx, ivec2(0));
          bvec2 belowUpperBound = lessThanEqual(idx, ivec2(${o}));

          bool depthInRange = aboveLowerBound.x && belowUpperBound.x;
          bool depthPlusOneInRange = aboveLowerBound.y && belowUpperBound.y;

          if(depthInRange || depthPlusOneInRange){
            vec4 z = vec4(0.);
            vec4 xFragAtCurrentDepth;
            z.xz = cache.xy;
            if(depthPlusOneInRange && hasNextCol){
              xFragAtCurrentDepth = idx.y != d ?
                getX(b, r, c, idx.y) : xFragAtOutputCoords;
              z.y = getChannel(xFragAtCurrentDepth, vec2(c, idx.y));
              if(hasNextRow){
                z.w = getChannel(xFragAtCurrentDepth, vec2(c + 1, idx.y));
              }
            }
            cache.xy = z.yw;
            sum += z * z;
          }
        }
        vec4 result = xAtOutputCoords * ${i};
        setOutput(result);
      }
    `}},pM=e=>{let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{depthRadius:a,bias:o,alpha:i,beta:c}=s,u=V().getBool("WEBGL_PACK_NORMALIZATION")?new dM(r.shape,a,o,i,c):new lM(r.shape,a,o,i,c);return n.runWebGLProgram(u,[r],r.dtype)},hM={kernelName:li,backendName:"webgl",kernelFunc:pM},fM=class{constructor(e,t,n,s,r){this.variableNames=["inputImage","outputImage","dy"],this.outputShape=[],this.outputShape=e,this.depth=e[3],this.depthRadius=t,this.bias=n,this.alpha=s,this.beta=r,this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int r = coords[1];
        int c = coords[2];

        float result = 0.0;
        for (int d = 0; d < ${this.depth}; ++d) {
          int depthBegin = int(max(0.0, float(d - ${t})));
          int depthEnd = int(min(float(${this.depth}),
              float(d + ${t} + 1)));

          const int MIN_DEPTH_BEGIN = 0;
          const int MAX_DEPTH_END = ${this.depth};

          float norm = 0.0;
          for (int k = MIN_DEPTH_BEGIN; k < MAX_DEPTH_END; ++k) {
            if (k < depthBegin){
              continue;
            }
            else if (k >= depthBegin && k < depthEnd) {
              norm += getInputImage(b, r, c, k) * getInputImage(b, r, c, k);
            }
            else {
              break;
            }
          }

          norm = float(${s}) * norm + float(${n});

          for(int k = MIN_DEPTH_BEGIN; k < MAX_DEPTH_END; ++k){
            if (k < depthBegin){
              continue;
            }
            else if (k >= depthBegin && k < depthEnd){
              float dyi = -2.0 * float(${s})
                * float(${r})
                * getInputImage(b, r, c, k) * getOutputImage(b, r, c, d)
                / norm;
              if (k == d) {
                dyi += pow(norm, -1.0 * ${r});
              }
              if (k == coords[3]) {
                dyi *= getDy(b, r, c, d);
                result += dyi;
              }
            }
            else {
              break;
            }
          }
      }
      setOutput(result);
      }
    `}},mM=e=>{let{inputs:t,backend:n,attrs:s}=e,{x:r,y:a,dy:o}=t,{depthRadius:i,bias:c,alpha:u,beta:l}=s,d=new fM(r.shape,i,c,u,l);return n.runWebGLProgram(d,[r,a,o],r.dtype)},gM={kernelName:Qu,backendName:"webgl",kernelFunc:mM};function yM(e,t,n,s){let r=S.sizeFromShape(t),o=S.sizeFromShape(e.shape)/r,i=Z({inputs:{x:e},attrs:{shape:[o,r]},backend:s}),c=Xn(i,e.dtype,"max",s),u=Z({inputs:{x:c},attrs:{shape:n},backend:s});return s.disposeIntermediateTensorInfo(i),s.disposeIntermediateTensorInfo(c),u}function Bx(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{reductionIndices:a,keepDims:o}=s,i=r.shape.length,c=S.parseAxisParam(a,r.shape),u=c,l=T.getAxesPermutation(u,i),d=l!=null,p=n.shouldExecuteOnCPU([r]),h=r;if(d){if(p){let w=n.texData.get(h.dataId).values,v=new Array(i);for(let E=0;E<v.length;E++)v[E]=r.shape[l[E]];let k=vd(w,r.shape,r.dtype,l,v);h=n.makeTensorInfo(v,r.dtype);let N=n.texData.get(h.dataId);N.values=k}else h=Ac(r,l,n);u=T.getInnerMostAxes(u.length,i)}T.assertAxesAreInnerMostDims("max",u,i);let[f,g]=T.computeOutAndReduceShapes(h.shape,u),m=f;o&&(m=T.expandShapeToKeepDim(f,c));let y;if(p){let w=n.texData.get(h.dataId).values,v=IF(w,S.sizeFromShape(g),m,r.dtype);y=n.makeTensorInfo(m,r.dtype);let k=n.texData.get(y.dataId);k.values=v}else y=yM(h,g,m,n);return d&&n.disposeIntermediateTensorInfo(h),y}var xM={kernelName:di,backendName:"webgl",kernelFunc:Bx},bM=wd+`
  return max(a, b);
`,vM=`
  vec4 result = vec4(max(a, b));
  bvec4 isNaNA = isnan(a);
  bvec4 isNaNB = isnan(b);
  bvec4 isNaN = bvec4(isNaNA.x || isNaNB.x, isNaNA.y || isNaNB.y, isNaNA.z || isNaNB.z, isNaNA.w || isNaNB.w);
  `+jn+`
  return result;
`,wM=Ge({opSnippet:bM,packedOpSnippet:vM,cpuKernelImpl:CF}),SM={kernelName:qr,backendName:"webgl",kernelFunc:wM};function kM(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t;Aa(r,"maxPool");let{filterSize:a,strides:o,pad:i,dimRoundingMode:c}=s,u=1;S.assert(T.eitherStridesOrDilationsAreOne(o,u),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${o} and dilations '${u}'`);let l=T.computePool2DInfo(r.shape,a,o,u,i,c);if(l.filterWidth===1&&l.filterHeight===1&&S.arraysEqual(l.inShape,l.outShape))return ut({inputs:{x:r},backend:n});let d=new cr(l,"max",!1);return n.runWebGLProgram(d,[r],r.dtype)}var IM={kernelName:pi,backendName:"webgl",kernelFunc:kM};function CM(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{filterSize:a,strides:o,pad:i,dataFormat:c,dimRoundingMode:u}=s,l=[1,1,1],d=T.computePool3DInfo(r.shape,a,o,l,i,u,c),p=new kd(d,"max",!1);return n.runWebGLProgram(p,[r],r.dtype)}var NM={kernelName:hi,backendName:"webgl",kernelFunc:CM},TM=class{constructor(e){this.variableNames=["dy","maxPos"],this.outputShape=e.inShape;let t=e.strideHeight,n=e.strideWidth,s=e.dilationHeight,r=e.effectiveFilterHeight,a=e.effectiveFilterWidth,o=r-1-e.padInfo.top,i=a-1-e.padInfo.left,c=r*a-1;this.userCode=`
      const ivec2 pads = ivec2(${o}, ${i});

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];

        ivec2 dyRCCorner = coords.yz - pads;
        int dyRCorner = dyRCCorner.x;
        int dyCCorner = dyRCCorner.y;

        // Convolve dy(?, ?, d) with pos mask(:, :, d) to get dx(xR, xC, d).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;
        for (int wR = 0; wR < ${r};
          wR += ${s}) {
          float dyR = float(dyRCorner + wR) / ${t}.0;

          if (dyR < 0.0 || dyR >= ${e.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);

          for (int wC = 0; wC < ${a}; wC++) {
            float dyC = float(dyCCorner + wC) / ${n}.0;

            if (dyC < 0.0 || dyC >= ${e.outWidth}.0 ||
                fract(dyC) > 0.0) {
              continue;
            }
            int idyC = int(dyC);

            float dyValue = getDy(b, idyR, idyC, d);
            int maxPosValue = ${c} - int(getMaxPos(b, idyR, idyC, d));

            // Get the current value, check it against the value from the
            // position matrix.
            int curPosValue = wR * ${a} + wC;
            float mask = float(maxPosValue == curPosValue ? 1.0 : 0.0);

            dotProd += dyValue * mask;
          }
        }
        setOutput(dotProd);
      }
    `}},$M=class{constructor(e){this.variableNames=["dy","maxPos"],this.outputShape=e.inShape;let t=e.strideDepth,n=e.strideHeight,s=e.strideWidth,r=e.dilationDepth,a=e.dilationHeight,o=e.dilationWidth,i=e.effectiveFilterDepth,c=e.effectiveFilterHeight,u=e.effectiveFilterWidth,l=i-1-e.padInfo.front,d=c-1-e.padInfo.top,p=u-1-e.padInfo.left,h=i*c*u-1;this.userCode=`
      const ivec3 pads = ivec3(${l}, ${d}, ${p});

      void main() {
        ivec5 coords = getOutputCoords();
        int batch = coords.x;
        int ch = coords.u;

        ivec3 dyCorner = ivec3(coords.y, coords.z, coords.w) - pads;
        int dyDCorner = dyCorner.x;
        int dyRCorner = dyCorner.y;
        int dyCCorner = dyCorner.z;

        // Convolve dy(?, ?, ?, ch) with pos mask(:, :, :, d) to get
        // dx(xD, xR, xC, ch).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;

        for (int wD = 0; wD < ${i};
           wD += ${r}) {
          float dyD = float(dyDCorner + wD) / ${t}.0;

          if (dyD < 0.0 || dyD >= ${e.outDepth}.0 || fract(dyD) > 0.0) {
            continue;
          }
          int idyD = int(dyD);

          for (int wR = 0; wR < ${c};
              wR += ${a}) {
            float dyR = float(dyRCorner + wR) / ${n}.0;

            if (dyR < 0.0 || dyR >= ${e.outHeight}.0 ||
                fract(dyR) > 0.0) {
              continue;
            }
            int idyR = int(dyR);

            for (int wC = 0; wC < ${u};
                wC += ${o}) {
              float dyC = float(dyCCorner + wC) / ${s}.0;

              if (dyC < 0.0 || dyC >= ${e.outWidth}.0 ||
                  fract(dyC) > 0.0) {
                continue;
              }
              int idyC = int(dyC);

              float dyValue = getDy(batch, idyD, idyR, idyC, ch);
              int maxPosValue = ${h} -
                  int(getMaxPos(batch, idyD, idyR, idyC, ch));

              // Get the current value, check it against the value from the
              // position matrix.
              int curPosValue =
                  wD * ${c} * ${u} +
                  wR * ${u} + wC;
              float mask = float(maxPosValue == curPosValue ? 1.0 : 0.0);

              dotProd += dyValue * mask;
            }
          }
        }
        setOutput(dotProd);
      }
    `}};function EM(e){let{inputs:t,backend:n,attrs:s}=e,{dy:r,input:a}=t,o=a,{filterSize:i,strides:c,pad:u,dimRoundingMode:l}=s,d=[1,1,1],p=T.computePool3DInfo(o.shape,i,c,d,u,l),h=new kd(p,"max",!0),f=n.runWebGLProgram(h,[o],o.dtype),g=new $M(p),m=n.runWebGLProgram(g,[r,f],o.dtype);return n.disposeIntermediateTensorInfo(f),m}var RM={kernelName:el,backendName:"webgl",kernelFunc:EM};function AM(e){let{inputs:t,backend:n,attrs:s}=e,{dy:r,input:a,output:o}=t,i=a;Aa([a,o],"maxPoolGrad");let{filterSize:c,strides:u,pad:l,dimRoundingMode:d}=s,p=T.computePool2DInfo(i.shape,c,u,1,l,d),h=!0,f=new cr(p,"max",h),g=n.runWebGLProgram(f,[i],i.dtype),m=new TM(p),y=n.runWebGLProgram(m,[r,g],i.dtype);return n.disposeIntermediateTensorInfo(g),y}var DM={kernelName:Ju,backendName:"webgl",kernelFunc:AM};function _M(e,t,n,s){let r=new cr(n,"max",!1),a=s.runWebGLProgram(r,[e],"float32");r=new cr(n,"max",!0,!0,t);let o=s.runWebGLProgram(r,[e],"float32");return[a,o]}var OM={kernelName:fi,backendName:"webgl",kernelFunc:({inputs:e,attrs:t,backend:n})=>{let{x:s}=e,{filterSize:r,strides:a,pad:o,includeBatchInIndex:i}=t,c=n;S.assert(s.shape.length===4,()=>`Error in maxPool: input must be rank 4 but got rank ${s.shape.length}.`);let u=[1,1];S.assert(T.eitherStridesOrDilationsAreOne(a,u),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${a} and dilations '${u}'`);let l=T.computePool2DInfo(s.shape,r,a,u,o),[d,p]=_M(s,i,l,c);return[d,p]}};function FM(e,t,n,s){let r=S.sizeFromShape(t),o=S.sizeFromShape(e.shape)/r,i=Z({inputs:{x:e},attrs:{shape:[o,r]},backend:s}),c=Xn(i,"float32","mean",s),u=Z({inputs:{x:c},attrs:{shape:n},backend:s});return s.disposeIntermediateTensorInfo(i),s.disposeIntermediateTensorInfo(c),u}var PM={kernelName:mi,backendName:"webgl",kernelFunc:({inputs:e,attrs:t,backend:n})=>{let{x:s}=e,{keepDims:r,axis:a}=t,o=n,i=s.shape.length,c=S.parseAxisParam(a,s.shape),u=c,l=T.getAxesPermutation(u,i),d=l!=null,p=o.shouldExecuteOnCPU([s]),h=[],f=s;if(d){if(p){let v=o.texData.get(f.dataId).values,k=new Array(i);for(let _=0;_<k.length;_++)k[_]=s.shape[l[_]];let N=vd(v,s.shape,s.dtype,l,k);f=o.makeTensorInfo(k,s.dtype);let E=o.texData.get(f.dataId);E.values=N}else f=Ac(s,l,o);h.push(f),u=T.getInnerMostAxes(u.length,i)}T.assertAxesAreInnerMostDims("sum",u,i);let[g,m]=T.computeOutAndReduceShapes(f.shape,u),y=g;r&&(y=T.expandShapeToKeepDim(g,c));let b=FM(f,m,y,o);for(let w of h)o.disposeIntermediateTensorInfo(w);return b}};function LM(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a,keepDims:o}=s,i=r.shape.length,c=S.parseAxisParam(a,r.shape),u=c,l=T.getAxesPermutation(u,i),d=r;l!=null&&(d=Ze({inputs:{x:r},backend:n,attrs:{perm:l}}),u=T.getInnerMostAxes(u.length,r.shape.length)),T.assertAxesAreInnerMostDims("min",u,i);let[p,h]=T.computeOutAndReduceShapes(d.shape,u),f=S.sizeFromShape(h),g=Z({inputs:{x:d},backend:n,attrs:{shape:[-1,f]}}),m=Xn(g,g.dtype,"min",n),y;if(o){let b=T.expandShapeToKeepDim(p,c);y=Z({inputs:{x:m},backend:n,attrs:{shape:b}})}else y=Z({inputs:{x:m},backend:n,attrs:{shape:p}});return n.disposeIntermediateTensorInfo(g),n.disposeIntermediateTensorInfo(m),l!=null&&n.disposeIntermediateTensorInfo(d),y}var BM={kernelName:gi,backendName:"webgl",kernelFunc:LM},VM=wd+`
  return min(a, b);
`,MM=`
  vec4 result = vec4(min(a, b));
  bvec4 isNaNA = isnan(a);
  bvec4 isNaNB = isnan(b);
  bvec4 isNaN = bvec4(isNaNA.x || isNaNB.x, isNaNA.y || isNaNB.y, isNaNA.z || isNaNB.z, isNaNA.w || isNaNB.w);
  `+jn+`
  return result;
`,zM=Ge({opSnippet:VM,packedOpSnippet:MM,cpuKernelImpl:NF}),WM={kernelName:Kr,backendName:"webgl",kernelFunc:zM},UM=class{constructor(e,t,n){this.variableNames=["x"],this.outputShape=t.map((u,l)=>u[0]+e[l]+u[1]);let s=e.length,r=ve(s),a=t.map(u=>u[0]).join(","),o=t.map((u,l)=>u[0]+e[l]).join(","),i=["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,s),c=n==="reflect"?0:1;if(s===1){this.userCode=`
        int start = ${a};
        int end = ${o};

        void main() {
          int outC = getOutputCoords();
          if (outC < start) {
            outC = start * 2 - outC - ${c};
          } else if(outC >= end) {
            outC = (end - 1) * 2 - outC + ${c};
          }
          setOutput(getX(outC - start));
        }
      `;return}this.userCode=`
      ${r} start = ${r}(${a});
      ${r} end = ${r}(${o});

      void main() {
        ${r} outC = getOutputCoords();
        for (int i = 0; i < ${s}; i++) {
          if (outC[i] < start[i]) {
            outC[i] = start[i] * 2 - outC[i] - ${c};
          } else if(outC[i] >= end[i]) {
            outC[i] = (end[i] - 1) * 2 - outC[i] + ${c};
          }
        }
        ${r} coords = outC - start;
        setOutput(getX(${i}));
      }
    `}},GM=class{constructor(e,t,n){this.variableNames=["x"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=t.map((h,f)=>h[0]+e[f]+h[1]);let s=e.length,r=ve(s),a=t.map(h=>h[0]).join(","),o=t.map((h,f)=>h[0]+e[f]).join(","),i=Xe("rc",s),c=Xe("source",s),u=`${i[s-1]} < ${this.outputShape[s-1]}`,l=s===1?"source":`vec2(${c.slice(-2).join()})`,d=n==="reflect"?0:1,p="";if(s===1){let h=`
        ${r} source = rc;
        if (source < start) {
          source = start * 2 - source - ${d};
        } else if (source >= end) {
          source = (end - 1) * 2 - source + ${d};
        }
        source -= start;
      `;p=`
        ${r} rc = outputLoc;
        ${h}
        result[0] = getChannel(getX(${c.join()}), ${l});
        ${i[s-1]} += 1;
        if(${u}) {
          ${h}
          result[1] = getChannel(getX(${c.join()}), ${l});
        }
      `}else{let h=`
        ${r} source = rc;
        ${r} lt = ${r}(lessThan(source, start));
        ${r} gte = ${r}(greaterThanEqual(source, end));
        ${r} orig = 1 - (lt + gte);
        source = orig * source +
                lt * (start * 2 - source - ${d}) +
                gte * ((end - 1) * 2 - source + ${d});
        source -= start;
      `;p=`
        ${r} rc = outputLoc;
        ${h}
        result[0] = getChannel(getX(${c.join()}), ${l});
        ${i[s-1]} += 1;
        if(${u}) {
          ${h}
          result[1] = getChannel(getX(${c.join()}), ${l});
        }
        rc = outputLoc;
        ${i[s-2]} += 1;
        if(${i[s-2]} < ${this.outputShape[s-2]}) {
          ${h}
          result[2] = getChannel(getX(${c.join()}), ${l});
          ${i[s-1]} += 1;
          if(${u}) {
            ${h}
            result[3] = getChannel(getX(${c.join()}), ${l});
          }
        }
      `}this.userCode=`
      const ${r} start = ${r}(${a});
      const ${r} end = ${r}(${o});

      void main() {
        ${r} outputLoc = getOutputCoords();
        vec4 result = vec4(0.);
        ${p}
        setOutput(result);
      }
    `}},HM=({inputs:e,backend:t,attrs:n})=>{let{x:s}=e,{paddings:r,mode:a}=n,o=V().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new GM(s.shape,r,a):new UM(s.shape,r,a);return t.runWebGLProgram(o,[s],s.dtype)},qM={kernelName:yi,backendName:"webgl",kernelFunc:HM},KM=`if (b == 0.0) return NAN;
  return mod(a, b);`,jM=`
  vec4 result = mod(a, b);
  bvec4 isNaN = equal(b, vec4(0.0));
  `+jn+`
  return result;
`,XM=Ge({opSnippet:KM,packedOpSnippet:jM}),YM={kernelName:jr,backendName:"webgl",kernelFunc:XM},ZM=class{constructor(e,t,n){this.variableNames=["probs"],this.customUniforms=[{name:"seed",type:"float"}],this.outputShape=[e,n],this.userCode=`
      void main() {
        ivec2 coords = getOutputCoords();
        int batch = coords[0];

        float r = random(seed);
        float cdf = 0.0;

        for (int i = 0; i < ${t-1}; i++) {
          cdf += getProbs(batch, i);

          if (r < cdf) {
            setOutput(float(i));
            return;
          }
        }

        // If no other event happened, last event happened.
        setOutput(float(${t-1}));
      }
    `}},QM=`
if (a == b) {
  return 1.0;
};
return a / b;`,JM=`
  // vec4 one = vec4(equal(a, b));
  // return one + (vec4(1.0) - one) * a / b;
  vec4 result = a / b;
  if(a.x == b.x) {
    result.x = 1.;
  }
  if(a.y == b.y) {
    result.y = 1.;
  }
  if(a.z == b.z) {
    result.z = 1.;
  }
  if(a.w == b.w) {
    result.w = 1.;
  }

  return result;
`,Vx=Ge({opSnippet:QM,packedOpSnippet:JM,checkOutOfBounds:!0}),e4={kernelName:Cr,backendName:"webgl",kernelFunc:Vx},Cp="return a - b;",Mx=Ge({opSnippet:Cp,packedOpSnippet:Cp,supportsComplex:!0,cpuKernelImpl:KF}),t4={kernelName:pa,backendName:"webgl",kernelFunc:Mx};function zx(e){let{inputs:t,backend:n,attrs:s}=e,{logits:r}=t,{dim:a}=s,o=S.parseAxisParam([a],r.shape),i=Bx({inputs:{x:r},backend:n,attrs:{reductionIndices:o,keepDims:!1}}),c=T.expandShapeToKeepDim(i.shape,o),u=Z({inputs:{x:i},backend:n,attrs:{shape:c}}),l=Mx({inputs:{a:r,b:u},backend:n}),d=Fx({inputs:{x:l},backend:n}),p=Dc({inputs:{x:d},backend:n,attrs:{axis:o,keepDims:!1}}),h=Z({inputs:{x:p},backend:n,attrs:{shape:c}}),f=Vx({inputs:{a:d,b:h},backend:n});return n.disposeIntermediateTensorInfo(i),n.disposeIntermediateTensorInfo(u),n.disposeIntermediateTensorInfo(l),n.disposeIntermediateTensorInfo(d),n.disposeIntermediateTensorInfo(p),n.disposeIntermediateTensorInfo(h),f}var n4={kernelName:qi,backendName:"webgl",kernelFunc:zx};function s4(e){let{inputs:t,backend:n,attrs:s}=e,{logits:r}=t,{numSamples:a,seed:o,normalized:i}=s,c=i?r:zx({inputs:{logits:r},backend:n,attrs:{dim:r.shape.length-1}}),u=c.shape[0],l=c.shape[1],d=new ZM(u,l,a),p=[[o]],h=n.runWebGLProgram(d,[c],"int32",p);return i||n.disposeIntermediateTensorInfo(c),h}var r4={kernelName:xi,backendName:"webgl",kernelFunc:s4},a4=St+`
  return -x;
`,o4=`
  vec4 result = -x;
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`;function i4(e){let{inputs:t,backend:n}=e,{x:s}=t;if(n.shouldExecuteOnCPU([s])){let a=n.texData.get(s.dataId),[o,i]=$F(a.values,s.shape,s.dtype);return n.makeTensorInfo(i,s.dtype,o)}let r;return V().getBool("WEBGL_PACK_UNARY_OPERATIONS")?r=new dn(s.shape,o4):r=new Dt(s.shape,a4),n.runWebGLProgram(r,[s],s.dtype)}var c4={kernelName:bi,backendName:"webgl",kernelFunc:i4},u4=Bt.nonMaxSuppressionV3Impl;function l4(e){T.warn("tf.nonMaxSuppression() in webgl locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:n,attrs:s}=e,{boxes:r,scores:a}=t,{maxOutputSize:o,iouThreshold:i,scoreThreshold:c}=s,u=n.readSync(r.dataId),l=n.readSync(a.dataId),{selectedIndices:d}=u4(u,l,o,i,c);return n.makeTensorInfo([d.length],"int32",new Int32Array(d))}var d4={kernelName:vi,backendName:"webgl",kernelFunc:l4},p4=Bt.nonMaxSuppressionV4Impl;function h4(e){T.warn("tf.nonMaxSuppression() in webgl locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:n,attrs:s}=e,{boxes:r,scores:a}=t,{maxOutputSize:o,iouThreshold:i,scoreThreshold:c,padToMaxOutputSize:u}=s,l=n.readSync(r.dataId),d=n.readSync(a.dataId),{selectedIndices:p,validOutputs:h}=p4(l,d,o,i,c,u);return[n.makeTensorInfo([p.length],"int32",new Int32Array(p)),n.makeTensorInfo([],"int32",new Int32Array([h]))]}var f4={kernelName:wi,backendName:"webgl",kernelFunc:h4},m4=Bt.nonMaxSuppressionV5Impl;function g4(e){T.warn("tf.nonMaxSuppression() in webgl locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:n,attrs:s}=e,{boxes:r,scores:a}=t,{maxOutputSize:o,iouThreshold:i,scoreThreshold:c,softNmsSigma:u}=s,l=n.readSync(r.dataId),d=n.readSync(a.dataId),p=o,h=i,f=c,g=u,{selectedIndices:m,selectedScores:y}=m4(l,d,p,h,f,g);return[n.makeTensorInfo([m.length],"int32",new Int32Array(m)),n.makeTensorInfo([y.length],"float32",new Float32Array(y))]}var y4={kernelName:Si,backendName:"webgl",kernelFunc:g4},x4=class{constructor(e,t,n,s){this.variableNames=["indices"],this.outputShape=[e,t],this.userCode=`
      void main() {
        ivec2 coords = getOutputCoords();
        int index = round(getIndices(coords.x));
        setOutput(mix(float(${s}), float(${n}),
                      float(index == coords.y)));
      }
    `}},b4=e=>{let{inputs:t,backend:n,attrs:s}=e,{indices:r}=t,{dtype:a,depth:o,onValue:i,offValue:c}=s,u=S.sizeFromShape(r.shape),l=new x4(u,o,i,c),d=Z({inputs:{x:r},backend:n,attrs:{shape:[u]}}),p=n.runWebGLProgram(l,[d],a);n.disposeIntermediateTensorInfo(d);let h=[...r.shape,o],f=Z({inputs:{x:p},backend:n,attrs:{shape:h}});return n.disposeIntermediateTensorInfo(p),f},v4={kernelName:Ii,backendName:"webgl",kernelFunc:b4};function go(e){let{inputs:t,backend:n}=e,{x:s}=t;if(s.dtype==="complex64"){let r=_a({inputs:{input:s},backend:n}),a=go({inputs:{x:r},backend:n}),o=_c({inputs:{input:s},backend:n}),i=go({inputs:{x:o},backend:n}),c=Cn({inputs:{real:a,imag:i},backend:n});return n.disposeIntermediateTensorInfo(r),n.disposeIntermediateTensorInfo(a),n.disposeIntermediateTensorInfo(o),n.disposeIntermediateTensorInfo(i),c}else return Oa({attrs:{shape:s.shape,dtype:s.dtype,value:s.dtype==="string"?"":0},backend:n})}var w4={kernelName:ic,backendName:"webgl",kernelFunc:go};function Wx(e){let{inputs:t,backend:n}=e,{x:s}=t;if(s.dtype==="string")throw new Error("onesLike is not supported under string dtype");if(s.dtype==="complex64"){let r=_a({inputs:{input:s},backend:n}),a=Wx({inputs:{x:r},backend:n}),o=_c({inputs:{input:s},backend:n}),i=go({inputs:{x:o},backend:n}),c=Cn({inputs:{real:a,imag:i},backend:n});return n.disposeIntermediateTensorInfo(r),n.disposeIntermediateTensorInfo(a),n.disposeIntermediateTensorInfo(o),n.disposeIntermediateTensorInfo(i),c}else return Oa({attrs:{shape:s.shape,dtype:s.dtype,value:1},backend:n})}var S4={kernelName:ki,backendName:"webgl",kernelFunc:Wx};function k4(e){let{inputs:t,backend:n,attrs:s}=e,{axis:r}=s;if(t.length===1)return Nu({inputs:{input:t[0]},backend:n,attrs:{dim:r}});let a=t[0].shape,o=t[0].dtype;t.forEach(l=>{S.assertShapesMatch(a,l.shape,"All tensors passed to stack must have matching shapes"),S.assert(o===l.dtype,()=>"All tensors passed to stack must have matching dtypes")});let i=[],c=t.map(l=>{let d=Nu({inputs:{input:l},backend:n,attrs:{dim:r}});return i.push(d),d}),u=Tx({inputs:c,backend:n,attrs:{axis:r}});return i.forEach(l=>n.disposeIntermediateTensorInfo(l)),u}var I4={kernelName:Ci,backendName:"webgl",kernelFunc:k4},C4=class{constructor(e,t,n){this.variableNames=["x"],this.customUniforms=[{name:"value",type:"float"}],this.outputShape=t.map((c,u)=>c[0]+e[u]+c[1]);let s=e.length,r=ve(s),a=t.map(c=>c[0]).join(","),o=t.map((c,u)=>c[0]+e[u]).join(","),i=["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,s);if(s===1){this.userCode=`
        int start = ${a};
        int end = ${o};

        void main() {
          int outC = getOutputCoords();
          if (outC < start || outC >= end) {
            setOutput(value);
          } else {
            setOutput(getX(outC - start));
          }
        }
      `;return}this.userCode=`
      ${r} start = ${r}(${a});
      ${r} end = ${r}(${o});

      void main() {
        ${r} outC = getOutputCoords();
        if (any(lessThan(outC, start)) || any(greaterThanEqual(outC, end))) {
          setOutput(value);
        } else {
          ${r} coords = outC - start;
          setOutput(getX(${i}));
        }
      }
    `}},N4=class{constructor(e,t,n){this.variableNames=["x"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"value",type:"float"}],this.outputShape=t.map((f,g)=>f[0]+e[g]+f[1]);let s=e.length,r=ve(s),a=t.map(f=>f[0]).join(","),o=t.map((f,g)=>f[0]+e[g]).join(","),i=Xe("rc",s),c=Xe("source",s),u=`${i[s-1]} < ${this.outputShape[s-1]}`,l=s===1?"source":`vec2(${c.slice(-2).join()})`,d=[`${r} rc = outputLoc;`,`${i[s-1]} += 1;
       if(${u}) {
      `,s===1?"":`}
       rc = outputLoc;
       ${i[s-2]} += 1;
       if(${i[s-2]} < ${this.outputShape[s-2]}) {`,s===1?"":`  ${i[s-1]} += 1;
         if(${u}) {`],p=s===1?"rc < start || rc >= end":"any(lessThan(rc, start)) || any(greaterThanEqual(rc, end))",h="";for(let f=0,g=s===1?2:4;f<g;f++)h+=`
        ${d[f]}
        if (${p}) {
          result[${f}] = float(value);
        } else {
          ${r} source = rc - start;
          result[${f}] = getChannel(getX(${c.join()}), ${l});
        }
      `;h+=s===1?"} ":"}}",this.userCode=`
      const ${r} start = ${r}(${a});
      const ${r} end = ${r}(${o});

      void main() {
        ${r} outputLoc = getOutputCoords();
        vec4 result = vec4(0.);
        ${h}
        setOutput(result);
      }
    `}},Ux=e=>{let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{paddings:a,constantValue:o}=s;if(S.sizeFromShape(r.shape)===0){let u=a.map((l,d)=>l[0]+r.shape[d]+l[1]);return Oa({backend:n,attrs:{shape:u,value:o,dtype:r.dtype}})}let i=V().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new N4(r.shape,a,o):new C4(r.shape,a,o),c=[[o]];return n.runWebGLProgram(i,[r],r.dtype,c)},T4={kernelName:Ni,backendName:"webgl",kernelFunc:Ux},$4=`
  if(a < 0.0 && floor(b) < b){
    return NAN;
  }
  if (b == 0.0) {
    return 1.0;
  }
  return (round(mod(b, 2.0)) != 1) ?
      pow(abs(a), b) : sign(a) * pow(abs(a), b);
`,E4=`
  // isModRound1 has 1 for components with round(mod(b, 2.0)) == 1, 0 otherwise.
  vec4 isModRound1 = vec4(equal(round(mod(b, 2.0)), ivec4(1)));
  vec4 multiplier = sign(a) * isModRound1 + (vec4(1.0) - isModRound1);
  vec4 result = multiplier * pow(abs(a), b);

  // Ensure that a^0 = 1, including 0^0 = 1 as this correspond to TF and JS
  bvec4 isExpZero = equal(b, vec4(0.0));
  result.r = isExpZero.r ? 1.0 : result.r;
  result.g = isExpZero.g ? 1.0 : result.g;
  result.b = isExpZero.b ? 1.0 : result.b;
  result.a = isExpZero.a ? 1.0 : result.a;

  bvec4 isNaN1 = lessThan(a, vec4(0.0));
  bvec4 isNaN2 = lessThan(floor(b), b);
  bvec4 isNaN = bvec4(isNaN1.x && isNaN2.x, isNaN1.y && isNaN2.y, isNaN1.z && isNaN2.z, isNaN1.w && isNaN2.w);
  `+jn+`
  return result;
`,R4=Ge({opSnippet:$4,packedOpSnippet:E4}),A4={kernelName:Zr,backendName:"webgl",kernelFunc:R4};function D4(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{axis:a,keepDims:o}=s,i=r.shape.length,c=[],u=S.parseAxisParam(a,r.shape),l=u,d=T.getAxesPermutation(l,i),p=r;d!=null&&(p=Ze({inputs:{x:r},backend:n,attrs:{perm:d}}),l=T.getInnerMostAxes(l.length,i),c.push(p)),T.assertAxesAreInnerMostDims("prod",l,i);let h;if(n.shouldExecuteOnCPU([p])){let f=n.texData.get(p.dataId).values,{outVals:g,outShape:m,outDtype:y}=RF(p.shape,p.dtype,f,l);h=n.makeTensorInfo(m,y,g)}else{let[f,g]=T.computeOutAndReduceShapes(p.shape,l),m=S.sizeFromShape(g),y=Z({inputs:{x:p},backend:n,attrs:{shape:[-1,m]}}),b=dc(r.dtype),w=Xn(y,b,"prod",n);h=Z({inputs:{x:w},backend:n,attrs:{shape:f}}),c.push(y),c.push(w)}if(o){c.push(h);let f=T.expandShapeToKeepDim(h.shape,u);h=Z({inputs:{x:h},backend:n,attrs:{shape:f}})}return c.forEach(f=>n.disposeIntermediateTensorInfo(f)),h}var _4={kernelName:$i,backendName:"webgl",kernelFunc:D4};function O4(e){let{inputs:t,backend:n,attrs:s}=e,{paramsNestedSplits:r,paramsDenseValues:a,indices:o}=t,{outputRaggedRank:i}=s,c=r.map(y=>n.readSync(y.dataId)),u=r.map(y=>y.shape),l=n.readSync(a.dataId),d=n.readSync(o.dataId),[p,h,f]=AF(c,u,l,a.shape,a.dtype,d,o.shape,i),g=p.map(y=>n.makeTensorInfo([y.length],"int32",y)),m=n.makeTensorInfo(f,a.dtype,h);return g.concat([m])}var F4={kernelName:Ei,backendName:"webgl",kernelFunc:O4};function P4(e){let{inputs:t,backend:n}=e,{starts:s,limits:r,deltas:a}=t,o=n.readSync(s.dataId),i=n.readSync(r.dataId),c=n.readSync(a.dataId),[u,l]=DF(o,s.shape,s.dtype,i,r.shape,c,a.shape),d=n.makeTensorInfo([u.length],"int32",u),p=n.makeTensorInfo([l.length],s.dtype,l);return[d,p]}var L4={kernelName:Ri,backendName:"webgl",kernelFunc:P4};function B4(e){let{inputs:t,backend:n,attrs:s}=e,{shape:r,values:a,defaultValue:o,rowPartitionTensors:i}=t,{rowPartitionTypes:c}=s,u=n.readSync(r.dataId),l=n.readSync(a.dataId),d=n.readSync(o.dataId),p=i.map(m=>n.readSync(m.dataId)),h=i.map(m=>m.shape),[f,g]=_F(u,r.shape,l,a.shape,a.dtype,d,o.shape,p,h,c);return n.makeTensorInfo(f,a.dtype,g)}var V4={kernelName:Ai,backendName:"webgl",kernelFunc:B4},Gx=e=>{let{backend:t,attrs:n}=e,{start:s,stop:r,step:a,dtype:o}=n,i=OF(s,r,a,o);return t.makeTensorInfo([i.length],o,i)},M4={kernelName:Di,backendName:"webgl",kernelFunc:Gx},z4="return 1.0 / x;",W4=he({opSnippet:z4}),U4={kernelName:Qr,backendName:"webgl",kernelFunc:W4},G4=St+`
  return (x < 0.0) ? 0.0 : x;
`,H4=`
  vec4 result = x * vec4(greaterThanEqual(x, vec4(0.0)));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,q4=he({opSnippet:G4,packedOpSnippet:H4}),K4={kernelName:Jr,backendName:"webgl",kernelFunc:q4},j4=St+`
  return (x < 0.0) ? 0.0 : min(6.0, x);
`,X4=`
  vec4 result = min(x, vec4(6.)) * vec4(greaterThanEqual(x, vec4(0.0)));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,Y4=he({opSnippet:j4,packedOpSnippet:X4}),Z4={kernelName:ea,backendName:"webgl",kernelFunc:Y4},Q4=class{constructor(e,t,n,s,r){this.variableNames=["A"],this.outputShape=[];let[a,o,i,c]=e;this.outputShape=[a,t,n,c];let u=[s&&t>1?o-1:o,s&&n>1?i-1:i],l=[s&&t>1?t-1:t,s&&n>1?n-1:n],d;r?d="(vec2(yRC) + vec2(0.5)) * effectiveInputOverOutputRatioRC - vec2(0.5)":d="vec2(yRC) * effectiveInputOverOutputRatioRC",this.userCode=`
      const vec2 effectiveInputOverOutputRatioRC = vec2(
          ${u[0]/l[0]},
          ${u[1]/l[1]});
      const vec2 inputShapeRC = vec2(${o}.0, ${i}.0);

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        ivec2 yRC = coords.yz;

        // Fractional source index.
        vec2 sourceFracIndexRC = ${d};

        // Compute the four integer indices.
        ivec2 sourceFloorRC = ivec2(max(sourceFracIndexRC, vec2(0.0)));
        ivec2 sourceCeilRC = ivec2(
          min(inputShapeRC - 1.0, ceil(sourceFracIndexRC)));

        float topLeft = getA(b, sourceFloorRC.x, sourceFloorRC.y, d);
        float bottomLeft = getA(b, sourceCeilRC.x, sourceFloorRC.y, d);
        float topRight = getA(b, sourceFloorRC.x, sourceCeilRC.y, d);
        float bottomRight = getA(b, sourceCeilRC.x, sourceCeilRC.y, d);

        vec2 fracRC = sourceFracIndexRC - vec2(sourceFloorRC);

        float top = topLeft + (topRight - topLeft) * fracRC.y;
        float bottom = bottomLeft + (bottomRight - bottomLeft) * fracRC.y;
        float newValue = top + (bottom - top) * fracRC.x;

        setOutput(newValue);
      }
    `}},J4=class{constructor(e,t,n,s,r){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=[];let[a,o,i,c]=e;this.outputShape=[a,t,n,c];let u=[s&&t>1?o-1:o,s&&n>1?i-1:i],l=[s&&t>1?t-1:t,s&&n>1?n-1:n],d;r?d="(vec3(yRC) + vec3(0.5)) * effectiveInputOverOutputRatioRC - vec3(0.5)":d="vec3(yRC) * effectiveInputOverOutputRatioRC",this.userCode=`
      const vec3 effectiveInputOverOutputRatioRC = vec3(
          ${u[0]/l[0]},
          ${u[1]/l[1]},
          ${u[1]/l[1]});
      const vec3 inputShapeRC = vec3(${o}.0, ${i}.0,
                                     ${i}.0);

      float getAValue(int b, int r, int c, int d) {
        return getChannel(getA(b, r, c, d), vec2(c, d));
      }

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        // Calculate values for next column in yRC.z.
        ivec3 yRC = coords.yzz + ivec3(0, 0, 1);

        // Fractional source index.
        vec3 sourceFracIndexRC = ${d};

        // Compute the four integer indices.
        ivec3 sourceFloorRC = ivec3(max(sourceFracIndexRC, vec3(0.0)));
        ivec3 sourceCeilRC = ivec3(
          min(inputShapeRC - 1.0, ceil(sourceFracIndexRC)));

        // Should we calculate next column and row elements in 2x2 packed cell.
        bool hasNextCol = d < ${c-1};
        bool hasNextRow = coords.z < ${n-1};

        // In parallel, construct four corners for all four components in
        // packed 2x2 cell.
        vec4 topLeft = vec4(
          getAValue(b, sourceFloorRC.x, sourceFloorRC.y, d),
          hasNextCol ? getAValue(b, sourceFloorRC.x, sourceFloorRC.y, d + 1)
                     : 0.0,
          hasNextRow ? getAValue(b, sourceFloorRC.x, sourceFloorRC.z, d)
                     : 0.0,
          (hasNextRow && hasNextCol) ?
            getAValue(b, sourceFloorRC.x, sourceFloorRC.z, d + 1) : 0.0);

        vec4 bottomLeft = vec4(
          getAValue(b, sourceCeilRC.x, sourceFloorRC.y, d),
          hasNextCol ? getAValue(b, sourceCeilRC.x, sourceFloorRC.y, d + 1)
                     : 0.0,
          hasNextRow ? getAValue(b, sourceCeilRC.x, sourceFloorRC.z, d)
                     : 0.0,
          (hasNextRow && hasNextCol) ?
            getAValue(b, sourceCeilRC.x, sourceFloorRC.z, d + 1) : 0.0);

        vec4 topRight = vec4(
          getAValue(b, sourceFloorRC.x, sourceCeilRC.y, d),
          hasNextCol ? getAValue(b, sourceFloorRC.x, sourceCeilRC.y, d + 1)
                     : 0.0,
          hasNextRow ? getAValue(b, sourceFloorRC.x, sourceCeilRC.z, d)
                     : 0.0,
          (hasNextRow && hasNextCol) ?
            getAValue(b, sourceFloorRC.x, sourceCeilRC.z, d + 1) : 0.0);

        vec4 bottomRight = vec4(
          getAValue(b, sourceCeilRC.x, sourceCeilRC.y, d),
          hasNextCol ? getAValue(b, sourceCeilRC.x, sourceCeilRC.y, d + 1)
                     : 0.0,
          hasNextRow ? getAValue(b, sourceCeilRC.x, sourceCeilRC.z, d)
                     : 0.0,
          (hasNextRow && hasNextCol) ?
            getAValue(b, sourceCeilRC.x, sourceCeilRC.z, d + 1) : 0.0);

        vec3 fracRC = sourceFracIndexRC - vec3(sourceFloorRC);

        vec4 top = mix(topLeft, topRight, fracRC.yyzz);
        vec4 bottom = mix(bottomLeft, bottomRight, fracRC.yyzz);
        vec4 newValue = mix(top, bottom, fracRC.x);

        setOutput(newValue);
      }
    `}};function ez(e){let{inputs:t,backend:n,attrs:s}=e,{images:r}=t,{alignCorners:a,halfPixelCenters:o,size:i}=s,[c,u]=i,l=V().getBool("WEBGL_PACK_IMAGE_OPERATIONS")?new J4(r.shape,c,u,a,o):new Q4(r.shape,c,u,a,o);return n.runWebGLProgram(l,[r],"float32")}var tz={kernelName:Pi,backendName:"webgl",kernelFunc:ez},nz=class{constructor(e,t,n){this.variableNames=["dy"],this.outputShape=[],this.outputShape=t;let[,s,r]=t,[,a,o]=e,i=[n&&a>1?s-1:s,n&&o>1?r-1:r],c=[n&&a>1?a-1:a,n&&o>1?o-1:o],u=i[0]/c[0],l=i[1]/c[1],d=1/u,p=1/l,h=Math.ceil(d)*2+2,f=Math.ceil(p)*2+2;this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        int r = coords[1];
        int c = coords[2];

        float accumulator = 0.0;

        const float heightScale = float(${u});
        const float widthScale = float(${l});

        const float invHeightScale = float(${d});
        const float invWidthScale = float(${p});

        const int winHeight = int(${h});
        const int winWidth = int(${f});

        // Compute bounds for where in dy we will look
        float startRLerp = floor(float(r) * invHeightScale);
        int startDyR = int(startRLerp - float(winHeight / 2));

        float startCLerp = floor(float(c) * invWidthScale);
        int startDyC = int(startCLerp - float(winWidth / 2));

        // Loop over dy
        for (int dyROffset = 0; dyROffset < winHeight; dyROffset++) {
          int dyR = dyROffset + startDyR;

          // Guard against the window exceeding the bounds of dy
          if (dyR < 0 || dyR >= ${a}) {
            continue;
          }

          for (int dyCOffset = 0; dyCOffset < winWidth; dyCOffset++) {
            int dyC = dyCOffset + startDyC;

            // Guard against the window exceeding the bounds of dy
            if (dyC < 0 || dyC >= ${o}) {
              continue;
            }

            float dxR = float(dyR) * heightScale;
            int topDxRIndex = int(floor(dxR));
            int bottomDxRIndex = int(min(ceil(dxR), ${s-1}.0));
            float dxRLerp = dxR - float(topDxRIndex);
            float inverseDxRLerp = 1.0 - dxRLerp;

            float dxC = float(dyC) * widthScale;
            int leftDxCIndex = int(floor(dxC));
            int rightDxCIndex = int(min(ceil(dxC), ${r-1}.0));
            float dxCLerp = dxC - float(leftDxCIndex);
            float inverseDxCLerp = 1.0 - dxCLerp;

            if (r == topDxRIndex && c == leftDxCIndex) {
              // topLeft
              accumulator +=
                getDy(b, dyR, dyC, d) * inverseDxRLerp * inverseDxCLerp;
            }

            if (r == topDxRIndex && c == rightDxCIndex) {
              // topRight
              accumulator += getDy(b, dyR, dyC, d) * inverseDxRLerp * dxCLerp;
            }

            if (r == bottomDxRIndex && c == leftDxCIndex) {
              // bottomLeft
              accumulator += getDy(b, dyR, dyC, d) * dxRLerp * inverseDxCLerp;
            }

            if (r == bottomDxRIndex && c == rightDxCIndex) {
              // bottomRight
              accumulator += getDy(b, dyR, dyC, d) * dxRLerp * dxCLerp;
            }
          }
        }
        // End loop over dy

        setOutput(accumulator);
      }
    `}};function sz(e){let{inputs:t,backend:n,attrs:s}=e,{images:r,dy:a}=t,{alignCorners:o}=s,i=new nz(a.shape,r.shape,o);return n.runWebGLProgram(i,[a],a.dtype)}var rz={kernelName:nl,backendName:"webgl",kernelFunc:sz},az=class{constructor(e,t,n,s,r){this.variableNames=["A"],this.outputShape=[];let[a,o,i,c]=e;this.outputShape=[a,t,n,c];let u=[s&&t>1?o-1:o,s&&n>1?i-1:i],l=[s&&t>1?t-1:t,s&&n>1?n-1:n],d=s?"0.5":"0.0",p;r?p="max((vec2(yRC) + vec2(0.5)) * effectiveInputOverOutputRatioRC, vec2(0.0))":p="vec2(yRC) * effectiveInputOverOutputRatioRC",this.userCode=`
      const vec2 effectiveInputOverOutputRatioRC = vec2(
          ${u[0]/l[0]},
          ${u[1]/l[1]});
      const vec2 inputShapeRC = vec2(${o}.0, ${i}.0);

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        ivec2 yRC = coords.yz;

        // Fractional source index.
        vec2 sourceFracIndexRC = ${p};

        // Compute the coordinators of nearest neighbor point.
        ivec2 sourceNearestRC = ivec2(
          min(inputShapeRC - 1.0, floor(sourceFracIndexRC + ${d})));
        float newValue = getA(b, sourceNearestRC.x, sourceNearestRC.y, d);

        setOutput(newValue);
      }
    `}},oz=class{constructor(e,t,n,s,r){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=[];let[a,o,i,c]=e;this.outputShape=[a,t,n,c];let u=[s&&t>1?o-1:o,s&&n>1?i-1:i],l=[s&&t>1?t-1:t,s&&n>1?n-1:n],d=s?"0.5":"0.0",p;r?p="max((vec3(yRC) + vec3(0.5)) * effectiveInputOverOutputRatioRC, vec3(0.0))":p="vec3(yRC) * effectiveInputOverOutputRatioRC",this.userCode=`
      const vec3 effectiveInputOverOutputRatioRC = vec3(
          ${u[0]/l[0]},
          ${u[1]/l[1]},
          ${u[1]/l[1]});
      const vec3 inputShapeRC = vec3(${o}.0, ${i}.0,
                                     ${i}.0);

      float getAValue(int b, int r, int c, int d) {
        return getChannel(getA(b, r, c, d), vec2(c, d));
      }

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        // Calculate values for next column in yRC.z.
        ivec3 yRC = coords.yzz + ivec3(0, 0, 1);

        // Fractional source index.
        vec3 sourceFracIndexRC = ${p};

        // Compute the coordinators of nearest neighbor point.
        ivec3 sourceNearestRC = ivec3(
          min(inputShapeRC - 1.0, floor(sourceFracIndexRC + ${d})));

        // Should we calculate next column and row elements in 2x2 packed cell.
        bool hasNextCol = d < ${c-1};
        bool hasNextRow = coords.z < ${n-1};

        vec4 newValue = vec4(
          getAValue(b, sourceNearestRC.x, sourceNearestRC.y, d),
          hasNextCol ? getAValue(b, sourceNearestRC.x, sourceNearestRC.y, d + 1)
                     : 0.0,
          hasNextRow ? getAValue(b, sourceNearestRC.x, sourceNearestRC.z, d)
                     : 0.0,
          (hasNextRow && hasNextCol) ?
            getAValue(b, sourceNearestRC.x, sourceNearestRC.z, d + 1) : 0.0);

        setOutput(newValue);
      }
    `}};function iz(e){let{inputs:t,backend:n,attrs:s}=e,{images:r}=t,{alignCorners:a,halfPixelCenters:o,size:i}=s,[c,u]=i,l=V().getBool("WEBGL_PACK_IMAGE_OPERATIONS")?new oz(r.shape,c,u,a,o):new az(r.shape,c,u,a,o);return n.runWebGLProgram(l,[r],r.dtype)}var cz={kernelName:Fi,backendName:"webgl",kernelFunc:iz},uz=class{constructor(e,t,n){this.variableNames=["dy"],this.outputShape=[],this.outputShape=t;let[,s,r]=t,[,a,o]=e,i=[n&&a>1?s-1:s,n&&o>1?r-1:r],c=[n&&a>1?a-1:a,n&&o>1?o-1:o],u=i[0]/c[0],l=i[1]/c[1],d=1/u,p=1/l,h=Math.ceil(d)*2+2,f=Math.ceil(p)*2+2;this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        int r = coords[1];
        int c = coords[2];

        float accumulator = 0.0;

        const float heightScale = float(${u});
        const float widthScale = float(${l});

        const float invHeightScale = float(${d});
        const float invWidthScale = float(${p});

        const int winHeight = int(${h});
        const int winWidth = int(${f});

        // Compute bounds for where in dy we will look
        float startRLerp = floor(float(r) * invHeightScale);
        int startDyR = int(floor(startRLerp - float(winHeight / 2)));

        float startCLerp = floor(float(c) * invWidthScale);
        int startDyC = int(floor(startCLerp - float(winWidth / 2)));

        // Loop over dy
        for (int dyROffset = 0; dyROffset < winHeight; dyROffset++) {
          int dyR = dyROffset + startDyR;

          // Guard against the window exceeding the bounds of dy
          if (dyR < 0 || dyR >= ${a}) {
            continue;
          }

          for (int dyCOffset = 0; dyCOffset < winWidth; dyCOffset++) {
            int dyC = dyCOffset + startDyC;

            // Guard against the window exceeding the bounds of dy
            if (dyC < 0 || dyC >= ${o}) {
              continue;
            }

            float sourceFracRow =
              float(${i[0]}) *
                (float(dyR) / float(${c[0]}));

            float sourceFracCol =
                float(${i[1]}) *
                  (float(dyC) / float(${c[1]}));

            int sourceNearestRow = int(min(
                float(int(${s}) - 1),
                ${n} ? float(round(sourceFracRow)) :
                                  float(floor(sourceFracRow))));

            int sourceNearestCol = int(min(
                float(int(${r}) - 1),
                ${n} ? float(round(sourceFracCol)) :
                                  float(floor(sourceFracCol))));

            if (r == sourceNearestRow && c == sourceNearestCol) {
              accumulator += getDy(b, dyR, dyC, d);
            }
          }
        }
        // End loop over dy

        setOutput(accumulator);
      }
    `}};function lz(e){let{inputs:t,backend:n,attrs:s}=e,{images:r,dy:a}=t,{alignCorners:o}=s,i=new uz(a.shape,r.shape,o);return n.runWebGLProgram(i,[a],a.dtype)}var dz={kernelName:tl,backendName:"webgl",kernelFunc:lz},pz=class{constructor(e,t){this.variableNames=["x"];let n=e.length;if(n>4)throw new Error(`WebGL backend: Reverse of rank-${n} tensor is not yet supported`);if(this.outputShape=e,n===1){this.userCode=`
        void main() {
          int coord = getOutputCoords();
          setOutput(getX(${e[0]} - coord - 1));
        }
      `;return}let s=o=>t.indexOf(o)!==-1&&e[o]!==1?`${e[o]} - coords[${o}] - 1`:`coords[${o}]`,r=e.map((o,i)=>s(i)).join(","),a=ve(n);this.userCode=`
      void main() {
        ${a} coords = getOutputCoords();
        setOutput(getX(${r}));
      }
    `}},hz=class{constructor(e,t){this.variableNames=["x"],this.packedInputs=!0,this.packedOutput=!0;let n=e.length;if(n>4)throw new Error(`WebGL backend: Reverse of rank-${n} tensor is not yet supported`);this.outputShape=e;let s=Xe("rc",n),r=`${s[n-1]} + 1 < ${this.outputShape[n-1]}`,a=`${s[n-2]} + 1 < ${this.outputShape[n-2]}`,o=ve(n);n===1?this.userCode=`
        void main(){
          int rc = getOutputCoords();
          vec4 result = vec4(0.);
          result.r = getChannel(getX(${e[0]} - rc - 1),
            ${e[0]} - rc - 1);
          if(${r}){
              result.g = getChannel(getX(${e[0]} - (rc  + 1) - 1),
                ${e[0]} - (rc  + 1) - 1);
          }
          setOutput(result);
        }
      `:this.userCode=`
        void main() {
          ${o} rc = getOutputCoords();
          vec4 result = vec4(0.);
          result.r = ${i(s.slice())};
          if(${r}){
            result.g = ${c(s.slice())};
          }
          if(${a}) {
            result.b = ${u(s.slice())};
            if(${r}) {
              result.a = ${l(s.slice())};
            }
          }
          setOutput(result);
        }
    `;function i(h){return d(h)}function c(h){return h[n-1]="("+h[n-1]+" + 1)",d(h)}function u(h){return h[n-2]="("+h[n-2]+" + 1)",d(h)}function l(h){return h[n-1]="("+h[n-1]+" + 1)",h[n-2]="("+h[n-2]+" + 1)",d(h)}function d(h){let f=e.map((y,b)=>p(b,h)),g=f.join(","),m=f.slice(-2).join(",");return`getChannel(getX(${g}), vec2(${m}))`}function p(h,f){return t.indexOf(h)!==-1&&e[h]!==1?`${e[h]} - ${f[h]} - 1`:`${f[h]}`}}};function fz(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{dims:a}=s,o=r.shape.length,i=S.parseAxisParam(a,r.shape);if(o===0)return ut({inputs:{x:r},backend:n});let c=V().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new hz(r.shape,i):new pz(r.shape,i);return n.runWebGLProgram(c,[r],r.dtype)}var mz={kernelName:Li,backendName:"webgl",kernelFunc:fz},gz=class{constructor(e,t){this.variableNames=["Image"],this.outputShape=[],this.customUniforms=[{name:"params",type:"vec4"}];let n=e[1],s=e[2];this.outputShape=e;let r="";typeof t=="number"?r=`float outputValue = ${t.toFixed(2)};`:r=`
        vec3 fill = vec3(${t.join(",")});
        float outputValue = fill[coords[3]];`,this.userCode=`
        void main() {
          ivec4 coords = getOutputCoords();
          int x = coords[2];
          int y = coords[1];
          float coordXFloat = (float(x) - params[0]) * params[3] -
            (float(y) - params[1]) * params[2];
          float coordYFloat = (float(x) - params[0]) * params[2] +
            (float(y) - params[1]) * params[3];
          int coordX = int(round(coordXFloat + params[0]));
          int coordY = int(round(coordYFloat + params[1]));
          ${r}
          if(coordX >= 0 && coordX < ${s} && coordY >= 0 && coordY < ${n}) {
            outputValue = getImage(coords[0], coordY, coordX, coords[3]);
          }
          setOutput(outputValue);
        }
    `}},yz={kernelName:cc,backendName:"webgl",kernelFunc:({inputs:e,attrs:t,backend:n})=>{let{image:s}=e,{radians:r,fillValue:a,center:o}=t,i=n,c=new gz(s.shape,a),[u,l]=T.getImageCenter(o,s.shape[1],s.shape[2]),d=[[u,l,Math.sin(r),Math.cos(r)]];return i.runWebGLProgram(c,[s],s.dtype,d)}},xz=`
  // OpenGL ES does not support round function.
  // The algorithm is based on banker's rounding.
  float base = floor(x);
  if ((x - base) < 0.5) {
    return floor(x);
  } else if ((x - base) > 0.5) {
    return ceil(x);
  } else {
    if (mod(base, 2.0) == 0.0) {
      return base;
    } else {
      return base + 1.0;
    }
  }
`,bz=he({opSnippet:xz}),vz={kernelName:ta,backendName:"webgl",kernelFunc:bz},wz="return inversesqrt(x);",Sz=he({opSnippet:wz,cpuKernelImpl:FF}),kz={kernelName:na,backendName:"webgl",kernelFunc:Sz},Id=class{constructor(e,t,n,s,r,a,o=!0,i=!1){this.variableNames=["updates","indices","defaultValue"],this.outputShape=a;let c=ve(r.length),u=ve(a.length),l="";n===1?l="i":n===2&&(l="i, j");let d=`getIndices(${l})`,p="";s===1?p="i":s===2&&(p="i, coords[1]");let h=`getUpdates(${p})`,f="";i&&(f="coords[0], coords[1]");let g=`getDefaultValue(${f})`,m=t>1?"strides[j]":"strides";this.userCode=`
        ${c} strides = ${c}(${r});

        void main() {
          ${u} coords = getOutputCoords();
          float sum = 0.0;
          bool found = false;
          for (int i = 0; i < ${e}; i++) {
            int flattenedIndex = 0;
            for (int j = 0; j < ${t}; j++) {
              int index = round(${d});
              flattenedIndex += index * ${m};
            }
            if (flattenedIndex == coords[0]) {
              sum += ${h};
              found = true;
            }
          }
          setOutput(mix(${g}, sum, float(found)));
        }
      `}},Iz=class{constructor(e,t,n,s,r,a,o=!0,i=!1){this.variableNames=["updates","indices","defaultValue"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=a;let c=ve(r.length),u=ve(a.length),l="";n===1?l="i":n===2&&(l="i, j");let d=`getIndices(${l})`,p="";s===1?p="i":s===2&&(p="i, coords[1]");let h=`getUpdates(${p})`,f="";i&&(f="coords[0], coords[1]");let g=`getDefaultValue(${f})`,m=t>1?"strides[j]":"strides",y=t>1?"strides[j + 1]":"strides";this.userCode=`
        ${c} strides = ${c}(${r});

        void main() {
          ${u} coords = getOutputCoords();
          vec4 sum = vec4(0.);
          vec4 found = vec4(0.);
          for (int i = 0; i < ${e}; i+=2) {
            ivec2 flattenedIndex = ivec2(0);
            for (int j = 0; j < ${t}; j+=2) {
              ivec4 index = round(${d});
              flattenedIndex += index.xz * ${m};
              if (j + 1 < ${t}) {
                flattenedIndex += index.yw * ${y};
              }
            }
            if (flattenedIndex[0] == coords[0] || flattenedIndex[1] == coords[0] ||
                flattenedIndex[0] == coords[0] + 1 || flattenedIndex[1] == coords[0] + 1) {
              vec4 updVals = ${h};
              if (flattenedIndex[0] == coords[0]) {
                sum.xy += updVals.xy;
                found.xy = vec2(1.);
              } else if (flattenedIndex[0] == coords[0] + 1) {
                sum.zw += updVals.xy;
                found.zw = vec2(1.);
              }
              if (flattenedIndex[1] == coords[0]) {
                sum.xy += updVals.zw;
                found.xy = vec2(1.);
              } else if (flattenedIndex[1] == coords[0] + 1) {
                sum.zw += updVals.zw;
                found.zw = vec2(1.);
              }
            }
          }
          setOutput(mix(${g}, sum, found));
        }
      `}};function Cz(e){let{inputs:t,backend:n,attrs:s}=e,{indices:r,updates:a}=t,{shape:o}=s,{sliceRank:i,numUpdates:c,sliceSize:u,strides:l,outputSize:d}=T.calculateShapes(a,r,o),p=[d/u,u];if(d===0)return n.makeTensorInfo(o,r.dtype);let h=Z({inputs:{x:r},backend:n,attrs:{shape:[c,i]}}),f=Z({inputs:{x:a},backend:n,attrs:{shape:[c,u]}}),g=n.makeTensorInfo([],"float32",new Float32Array([0])),m;V().getBool("WEBGL_PACK")?m=new Iz(c,i,h.shape.length,f.shape.length,l,p):m=new Id(c,i,h.shape.length,f.shape.length,l,p);let y=n.runWebGLProgram(m,[f,h,g],f.dtype),b=Z({inputs:{x:y},backend:n,attrs:{shape:o}});return n.disposeIntermediateTensorInfo(h),n.disposeIntermediateTensorInfo(f),n.disposeIntermediateTensorInfo(y),n.disposeIntermediateTensorInfo(g),b}var Nz={kernelName:Bi,backendName:"webgl",kernelFunc:Cz},Tz=class{constructor(e,t,n,s){this.variableNames=["sortedSequence","values"],this.customUniforms=[{name:"numInputs",type:"int"}],this.outputShape=[e,n];let r="while (left < right) {",a=`for (int i = 0; i < ${Math.ceil(Math.log2(t+1))}; ++i) { if (left >= right) break;`,o=V().getNumber("WEBGL_VERSION")===2?r:a,i=s==="left"?"<":"<=";this.userCode=`
       int findBound(int batch, float value) {
         int left = 0;
         int right = numInputs;
         int mid;
         ${o}
           mid = (left + right) / 2;
           if (getSortedSequence(batch, mid) ${i} value) {
             left = mid + 1;
           } else {
             right = mid;
           }
         }
         return right;
       }

       void main() {
         ivec2 coords = getOutputCoords();
         int batch = coords[0];
         int valueIndex = coords[1];

         float value = getValues(batch, valueIndex);

         setOutput(float(findBound(batch, value)));
       }
     `}};function $z(e){let{inputs:t,backend:n,attrs:s}=e,{sortedSequence:r,values:a}=t,{side:o}=s,i=new Tz(r.shape[0],r.shape[1],a.shape[1],o),c=[[r.shape[1]]];return n.runWebGLProgram(i,[r,a],"int32",c)}var Ez={kernelName:Mi,backendName:"webgl",kernelFunc:$z},Rz=class{constructor(e,t,n){this.variableNames=["c","a","b"],this.outputShape=t;let s,r;if(n>4)throw Error(`Where for rank ${n} is not yet supported`);if(n===1)r="resRC",s="resRC";else{let o=["resRC.x","resRC.y","resRC.z","resRC.w"],i=[],c=[];for(let u=0;u<t.length;u++)c.push(`${o[u]}`),u<e&&i.push(`${o[u]}`);s=i.join(),r=c.join()}let a=ve(n);this.userCode=`
      void main() {
        ${a} resRC = getOutputCoords();
        float cVal = getC(${s});
        if (cVal >= 1.0) {
          setOutput(getA(${r}));
        } else {
          setOutput(getB(${r}));
        }
      }
    `}};function Az(e){let{inputs:t,backend:n}=e,{condition:s,t:r,e:a}=t,o=new Rz(s.shape.length,r.shape,r.shape.length);return n.runWebGLProgram(o,[s,r,a],ft(r.dtype,a.dtype))}var Dz={kernelName:zi,backendName:"webgl",kernelFunc:Az},_z=`
  // Stable and Attracting Fixed Point (0, 1) for Normalized Weights.
  // see: https://arxiv.org/abs/1706.02515
  float scaleAlpha = ${T.SELU_SCALEALPHA};
  float scale = ${T.SELU_SCALE};
  return (x >= 0.0) ? scale * x : scaleAlpha * (exp(x) - 1.0);
`,Oz=he({opSnippet:_z}),Fz={kernelName:sa,backendName:"webgl",kernelFunc:Oz},Pz=As+`
  return 1.0 / (1.0 + exp(-1.0 * x));
`,Lz=`
  vec4 result = 1.0 / (1.0 + exp(-1.0 * x));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,Bz=he({opSnippet:Pz,packedOpSnippet:Lz,cpuKernelImpl:LF}),Vz={kernelName:ia,backendName:"webgl",kernelFunc:Bz},Mz=`
  if (isnan(x)) { return 0.0; }
  return sign(x);
`,zz=he({opSnippet:Mz}),Wz={kernelName:oa,backendName:"webgl",kernelFunc:zz},Uz=As+`
  return sin(x);
`,Gz=`
  vec4 result = sin(x);
  bvec4 isNaN = isnan(x);
  ${jn}
  return result;
`,Hz=he({opSnippet:Uz,packedOpSnippet:Gz}),qz={kernelName:ra,backendName:"webgl",kernelFunc:Hz},Kz=`
  float e2x = exp(x);
  return (e2x - 1.0 / e2x) / 2.0;
`,jz=he({opSnippet:Kz}),Xz={kernelName:aa,backendName:"webgl",kernelFunc:jz},Yz=`
  float epsilon = 1.1920928955078125e-7;
  float threshold = log(epsilon) + 2.0;

  bool too_large = x > -threshold;
  bool too_small = x < threshold;

  float result;
  float exp_x = exp(x);

  if (too_large){
    result = x;
  }
  else if (too_small){
    result = exp_x;
  }
  else{
    result = log(exp_x + 1.0);
  }
  return result;
`,Zz=he({opSnippet:Yz}),Qz={kernelName:ca,backendName:"webgl",kernelFunc:Zz},Jz=e=>{let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{blockShape:a,paddings:o}=s;S.assert(r.shape.length<=4,()=>"spaceToBatchND for rank > 4 with a WebGL backend not implemented yet");let i=a.reduce((y,b)=>y*b),c=[[0,0]];c.push(...o);for(let y=1+a.length;y<r.shape.length;++y)c.push([0,0]);let u=[],l=Ux({inputs:{x:r},backend:n,attrs:{paddings:c,constantValue:0}}),d=T.getReshaped(l.shape,a,i,!1),p=T.getPermuted(d.length,a.length,!1),h=T.getReshapedPermuted(l.shape,a,i,!1),f=Z({inputs:{x:l},backend:n,attrs:{shape:d}}),g=Ze({inputs:{x:f},backend:n,attrs:{perm:p}}),m=Z({inputs:{x:g},backend:n,attrs:{shape:h}});return u.push(l),u.push(f),u.push(g),u.forEach(y=>n.disposeIntermediateTensorInfo(y)),m},eW={kernelName:Gi,backendName:"webgl",kernelFunc:Jz};function tW(e){let{inputs:t,backend:n}=e,{indices:s,values:r,denseShape:a,defaultValue:o}=t;if(a.shape.length!==1)throw new Error(`Dense shape must be a vector, saw:
         ${a.shape}`);if(s.shape.length!==2)throw new Error(`Indices must be a matrix, saw:
         ${s.shape}`);if(r.shape.length!==1)throw new Error(`Values must be a vector, saw:
         ${r.shape}`);if(o.shape.length!==0)throw new Error(`Default value must be a scalar, saw:
        ${o.shape}`);let i=n.readSync(s.dataId),c=n.readSync(r.dataId),u=n.readSync(a.dataId),l=n.readSync(o.dataId)[0],[d,p,h,f,g]=VF(i,s.shape,s.dtype,c,r.dtype,u,l);return[n.makeTensorInfo(p,s.dtype,d),n.makeTensorInfo([p[0]],r.dtype,h),n.makeTensorInfo([f.length],"bool",new Uint8Array(f.map(m=>Number(m)))),n.makeTensorInfo([g.length],s.dtype,new Int32Array(g))]}var nW={kernelName:Ki,backendName:"webgl",kernelFunc:tW};function sW(e){let{inputs:t,backend:n}=e,{inputIndices:s,inputShape:r,newShape:a}=t;if(s.shape.length!==2)throw new Error(`Input indices should be a matrix but received shape ${s.shape}`);if(r.shape.length!==1)throw new Error(`Input shape should be a vector but received shape ${r.shape}`);if(a.shape.length!==1)throw new Error(`Target shape should be a vector but received shape ${a.shape}`);let o=Array.from(n.readSync(r.dataId)),i=n.readSync(s.dataId),c=Array.from(n.readSync(a.dataId)),[u,l,d]=MF(i,s.shape,s.dtype,o,c);return[n.makeTensorInfo(l,s.dtype,u),n.makeTensorInfo([d.length],a.dtype,new Int32Array(d))]}var rW={kernelName:ji,backendName:"webgl",kernelFunc:sW};function aW(e){let{inputs:t,backend:n}=e,{data:s,indices:r,segmentIds:a}=t;if(s.shape.length<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(r.shape.length!==1)throw new Error(`Indices should be a vector but received shape
              ${r.shape}`);if(a.shape.length!==1)throw new Error(`Segment ids should be a vector but received shape
              ${a.shape}`);let o=n.readSync(s.dataId),i=n.readSync(r.dataId),c=n.readSync(a.dataId),[u,l]=px(o,s.shape,s.dtype,i,c,!0);return n.makeTensorInfo(l,s.dtype,u)}var oW={kernelName:Xi,backendName:"webgl",kernelFunc:aW};function iW(e){let{inputs:t,backend:n}=e,{data:s,indices:r,segmentIds:a}=t;if(s.shape.length<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(r.shape.length!==1)throw new Error(`Indices should be a vector but received shape
             ${r.shape}`);if(a.shape.length!==1)throw new Error(`Segment ids should be a vector but received shape
             ${a.shape}`);let o=n.readSync(s.dataId),i=n.readSync(r.dataId),c=n.readSync(a.dataId),[u,l]=px(o,s.shape,s.dtype,i,c);return n.makeTensorInfo(l,s.dtype,u)}var cW={kernelName:Yi,backendName:"webgl",kernelFunc:iW};function uW(e){let{inputs:t,backend:n,attrs:s}=e,{sparseIndices:r,sparseValues:a,defaultValue:o}=t,{outputShape:i}=s,{sliceRank:c,numUpdates:u,sliceSize:l,strides:d,outputSize:p}=T.calculateShapes(a,r,i),h=!1;if(a.dtype==="string"){let y=n.bufferSync(r),b=n.bufferSync(a),w=S.decodeString(n.readSync(o.dataId)[0]),v=PF(y,b,i,p,l,u,c,d,w,h);return n.makeTensorInfo(i,v.dtype,v.values)}let f=new Id(u,c,r.shape.length,a.shape.length,d,[p,1],h),g=n.runWebGLProgram(f,[a,r,o],a.dtype),m=Z({inputs:{x:g},backend:n,attrs:{shape:i}});return n.disposeIntermediateTensorInfo(g),m}var lW={kernelName:Zi,backendName:"webgl",kernelFunc:uW};function dW(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{numOrSizeSplits:a,axis:o}=s,i=S.parseAxisParam(o,r.shape)[0],c=T.prepareSplitSize(r,a,i),u=r.shape.length,l=new Array(u).fill(0),d=r.shape.slice();return c.map(p=>{let h=[...d];h[i]=p;let f=Ds({inputs:{x:r},backend:n,attrs:{begin:l,size:h}});return l[i]+=p,f})}var pW={kernelName:Hi,backendName:"webgl",kernelFunc:dW},Np="return sqrt(x);",hW=he({opSnippet:Np,packedOpSnippet:Np,cpuKernelImpl:zF}),fW={kernelName:ua,backendName:"webgl",kernelFunc:hW},mW="return x * x;",gW=he({opSnippet:mW}),yW={kernelName:sl,backendName:"webgl",kernelFunc:gW},Tp="return (a - b) * (a - b);",xW=Ge({opSnippet:Tp,packedOpSnippet:Tp}),bW={kernelName:la,backendName:"webgl",kernelFunc:xW};function vW(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t;if(r.dtype!=="string")throw new Error("Input must be of datatype string");let a=n.readSync(r.dataId),o=T.fromUint8ToStringArray(a),i=WF(o,"string",s);return n.makeTensorInfo(r.shape,"string",i)}var wW={kernelName:da,backendName:"webgl",kernelFunc:vW};function SW({inputs:e,attrs:t,backend:n}){let{x:s}=e,r=St+`
    return x > 0.0 ? 1.0 : float(${t.alpha});
  `,a=new Dt(s.shape,r);return n.runWebGLProgram(a,[s],s.dtype)}var kW={kernelName:ga,backendName:"webgl",kernelFunc:SW},IW=class{constructor(e,t,n){this.variableNames=["x"],this.outputShape=n;let s=n.length,r=ve(n.length),a=ve(n.length),o="";if(s===1)o="coords * strides + begin";else{let i=0;o=n.map((c,u)=>(i++,n.length===1?`coords * strides[${u}] + begin[${u}]`:`coords[${i-1}] * strides[${u}] + begin[${u}]`)).join(",")}this.userCode=`
      ${r} begin = ${r}(${e});
      ${r} strides = ${r}(${t});

      void main() {
        ${a} coords = getOutputCoords();
        setOutput(getX(${o}));
      }
    `}};function CW(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{begin:a,end:o,strides:i,beginMask:c,endMask:u,ellipsisMask:l,newAxisMask:d,shrinkAxisMask:p}=s,{finalShapeSparse:h,finalShape:f,isIdentity:g,sliceDim0:m,isSimpleSlice:y,begin:b,end:w,strides:v}=et.sliceInfo(r.shape,a,o,i,c,u,l,d,p),k;if(g)k=Z({inputs:{x:r},backend:n,attrs:{shape:f}});else if(m||y){S.assert(r.shape.length>=1,()=>`Input must have rank at least 1, got: ${r.shape.length}`);let E=et.computeOutShape(b,w,v),_=Ds({inputs:{x:r},backend:n,attrs:{begin:b,size:E}});k=Z({inputs:{x:_},backend:n,attrs:{shape:f}}),n.disposeIntermediateTensorInfo(_)}else if(n.shouldExecuteOnCPU([r])){let _=n.readSync(r.dataId),L=ie(r.shape,r.dtype,_),P=UF(h,L,v,b);k=n.makeTensorInfo(f,r.dtype,P.values)}else{let _=new IW(b,v,h);k=n.runWebGLProgram(_,[r],r.dtype)}let N=Z({inputs:{x:k},backend:n,attrs:{shape:f}});return n.disposeIntermediateTensorInfo(k),N}var NW={kernelName:Qi,backendName:"webgl",kernelFunc:CW};function TW(e){let{inputs:t,backend:n,attrs:s}=e,{separator:r,nGramWidths:a,leftPad:o,rightPad:i,padWidth:c,preserveShortSequences:u}=s,{data:l,dataSplits:d}=t,p=n.readSync(l.dataId),h=n.readSync(d.dataId),[f,g]=GF(p,h,r,a,o,i,c,u);return[n.makeTensorInfo([f.length],"string",f),n.makeTensorInfo(d.shape,"int32",g)]}var $W={kernelName:Ji,backendName:"webgl",kernelFunc:TW};function EW(e){let{inputs:t,backend:n,attrs:s}=e,{skipEmpty:r}=s,{input:a,delimiter:o}=t;if(a.dtype!=="string")throw new Error("Input must be of datatype string");if(a.shape.length!==1)throw new Error(`Input must be a vector, got shape: ${a.shape}`);if(o.shape.length!==0)throw new Error(`Delimiter must be a scalar, got shape: ${o.shape}`);let i=n.readSync(a.dataId),c=n.readSync(o.dataId)[0],[u,l,d]=HF(i,c,r),p=l.length;return[n.makeTensorInfo([p,2],"int32",u),n.makeTensorInfo([p],"string",l),n.makeTensorInfo([2],"int32",new Int32Array(d))]}var RW={kernelName:ec,backendName:"webgl",kernelFunc:EW};function AW(e){let{inputs:t,backend:n,attrs:s}=e,{numBuckets:r}=s,{input:a}=t;if(a.dtype!=="string")throw new Error("Input must be of datatype string");if(r<=0)throw new Error("Number of buckets must be at least 1");let o=n.readSync(a.dataId),i=qF(o,r);return n.makeTensorInfo(a.shape,"int32",i)}var DW={kernelName:tc,backendName:"webgl",kernelFunc:AW},_W="return tan(x);",OW=he({opSnippet:_W}),FW={kernelName:ha,backendName:"webgl",kernelFunc:OW},PW=`
  float e2x = exp(-2.0 * abs(x));
  return sign(x) * (1.0 - e2x) / (1.0 + e2x);
`,LW=he({opSnippet:PW}),BW={kernelName:fa,backendName:"webgl",kernelFunc:LW};function VW(e){let{inputs:t,backend:n,attrs:s}=e,{tensor:r,indices:a,updates:o}=t,{}=s,{sliceRank:i,numUpdates:c,sliceSize:u,strides:l,outputSize:d}=T.calculateShapes(o,a,r.shape),p=[d/u,u];if(d===0)return n.makeTensorInfo(r.shape,a.dtype);let h=Z({inputs:{x:a},backend:n,attrs:{shape:[c,i]}}),f=Z({inputs:{x:o},backend:n,attrs:{shape:[c,u]}}),g=Z({inputs:{x:r},backend:n,attrs:{shape:p}}),m=new Id(c,i,h.shape.length,f.shape.length,l,p,!1,!0),y=n.runWebGLProgram(m,[f,h,g],g.dtype),b=Z({inputs:{x:y},backend:n,attrs:{shape:r.shape}});return n.disposeIntermediateTensorInfo(h),n.disposeIntermediateTensorInfo(f),n.disposeIntermediateTensorInfo(g),n.disposeIntermediateTensorInfo(y),b}var MW={kernelName:Vi,backendName:"webgl",kernelFunc:VW},zW=class{constructor(e,t){this.variableNames=["A"];let n=new Array(e.length);for(let a=0;a<n.length;a++)n[a]=e[a]*t[a];this.outputShape=n,this.rank=n.length;let s=ve(this.rank),r=WW(e);this.userCode=`
      void main() {
        ${s} resRC = getOutputCoords();
        setOutput(getA(${r}));
      }
    `}};function WW(e){let t=e.length;if(t>5)throw Error(`Tile for rank ${t} is not yet supported`);if(t===1)return`imod(resRC, ${e[0]})`;let n=["resRC.x","resRC.y","resRC.z","resRC.w","resRC.u"],s=[];for(let r=0;r<e.length;r++)s.push(`imod(${n[r]}, ${e[r]})`);return s.join()}function Hx(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{reps:a}=s;if(r.dtype==="string"||r.shape.length>5){let c=n.readSync(r.dataId),u=r.dtype==="string"?c.map(p=>S.decodeString(p)):c,l=ie(r.shape,r.dtype,u),d=jF(l,a);return n.makeTensorInfo(d.shape,d.dtype,d.values)}let o=new zW(r.shape,a);return n.runWebGLProgram(o,[r],r.dtype)}var UW={kernelName:ma,backendName:"webgl",kernelFunc:Hx},GW=class{constructor(e){this.variableNames=["x","indices"],this.customUniforms=[{name:"n",type:"int"},{name:"firstPass",type:"int"},{name:"negativeInf",type:"float"},{name:"dir",type:"int"},{name:"inc",type:"int"}],this.outputShape=e,this.userCode=`
       void main() {
         ivec2 coords = getOutputCoords();
         int batch = coords[0];
         int elemIdx = coords[1];

         // We compare elements pair-wise within a group of size 2 * inc.
         // The comparing rule for each group alternates between ascending
         // and descending. Within each group, we compare each pair at
         // positions i and i+inc. To decide whether an element at position i
         // is x0 or x1, we mod it by 2 * inc, if the result is smaller than
         // inc, it is in the first half of the group, we denote it as x0,
         // otherwise we denote it as x1.
         // For example, as shown in the Bitonic top K paper referenced above,
         // Figure5(a) shows that element[1] is in the
         // second half of the group when group size is 2, but it is in the
         // first half of the group when group size is 4.

         bool isFirstInPair = imod(elemIdx, 2 * inc) < inc;
         int i = isFirstInPair ? elemIdx : elemIdx - inc;

         int i0 = firstPass == 1 ? i : int(getIndices(batch, i));
         int i1 = firstPass == 1 ? i + inc : int(getIndices(batch, i + inc));
         float x0 = i0 < n ? getX(batch, i0) : negativeInf;
         float x1 = i1 < n ? getX(batch, i1) : negativeInf;

         // Denotes which direction indices are in (ascending or descending).
         bool reverse = imod(elemIdx, 2 * dir) >= dir;
         bool isGreater = x0 > x1 || (x0 == x1 && i1 > i0);
         if (reverse == isGreater) { // Elements in opposite order of direction
           int iTemp = i0;
           i0 = i1;
           i1 = iTemp;
         }
         if (isFirstInPair) {
            setOutput(float(i0));
         } else {
            setOutput(float(i1));
         }
       }
     `}},HW=class{constructor(e){this.variableNames=["x","indices"],this.customUniforms=[{name:"n",type:"int"},{name:"firstPass",type:"int"},{name:"k",type:"int"}],this.outputShape=e,this.userCode=`
    void main() {
         // Takes max of indices (0, k), (1, k + 1), (2, k + 2) ...
         ivec2 coords = getOutputCoords();
         int batch = coords[0];
         int elemIdx = coords[1];

         // The output size is half of the previous size.
         // If the previous sequence is | | | | _ _ _ _  | | | |  _ _ _ _ (k=4),
         // we only need to output the indices at positions |, the indices at
         // positions _ can be thrown away, see Figure5(b) After Phase 2
         // (Merge phase) in the Bitonic Top K paper referenced above.
         // For example, the paper shows we only need to output the orange bars.
         // The output sequence should look like this | | | | | | | |.
         // Because the sequence is halved, to map the output index back
         // to the previous sequence to find the corresponding value,
         // we need to double the index. When we double the index,
         // we basically interpolate a position, so 2i looks like
         // | _ | _ | _ | _ | _ | _ | _. We move the | to the first k position
         // of each 2k positions by - elemIdx % k. E.g. for output at
         // index 4,5,6,7, we want to get the corresponding element at
         // original index 8,9,10,11, for output at index 8,9,10,11,
         // we want to get the corresponding element at original index
         // 16,17,18,19, so on and so forth.

         int i = elemIdx < k ? elemIdx : (elemIdx * 2 - imod(elemIdx, k));
         int i0 = firstPass == 1 ? i : int(getIndices(batch, i));
         int i1 = firstPass == 1 ? i + k : int(getIndices(batch, i + k));

         float x0 = getX(batch, i0);
         float x1 = i1 < n ? getX(batch, i1) : x0;

         setOutput(x0 >= x1 ? float(i0) : float(i1));
       }
     `}};function $n(e,t){t!==null&&e.disposeIntermediateTensorInfo(t)}function $p(e){let t=1;for(;t<e;)t*=2;return t}function qW(e){let{inputs:t,backend:n,attrs:s}=e,{x:r}=t,{k:a,sorted:o}=s,i=V().getNumber("TOPK_LAST_DIM_CPU_HANDOFF_SIZE_THRESHOLD"),c=V().getNumber("TOPK_K_CPU_HANDOFF_THRESHOLD"),u=r.shape,l=u[u.length-1];if(n.shouldExecuteOnCPU([r])||l<i||a>c){let P=n.readSync(r.dataId),[R,A]=XF(P,u,r.dtype,a,o);return[n.makeTensorInfo(R.shape,R.dtype,R.values),n.makeTensorInfo(A.shape,A.dtype,A.values)]}if(a===0)return u[u.length-1]=0,[n.makeTensorInfo(u,r.dtype,[]),n.makeTensorInfo(u,"int32",[])];if(l===1)return[r,Oa({attrs:{shape:u,dtype:"int32",value:0},backend:n})];let d=n.texData.get(r.dataId),p=d!==null&&d.isPacked,h=p?n.unpackTensor(r):r,g=S.sizeFromShape(u)/l,m=Z({inputs:{x:h},attrs:{shape:[g,l]},backend:n});p&&$n(n,h);let y=$p(a),b=$p(l),w=null,v=()=>w===null?[m,m]:[m,w],k=(P,R,A)=>{let I=v(),F=new GW(A),M=[[l],[w===null?1:0],[Number.NEGATIVE_INFINITY],[P],[R]],W=w;w=n.runWebGLProgram(F,I,"int32",M),$n(n,W)};for(let P=1;P<y;P*=2){let R=P*2;for(let A=P;A>=1;A/=2)k(R,A,[g,b])}for(let P=b;P>y;P/=2){let R=v(),A=new HW([g,P/2]),F=[[l],[w===null?1:0],[y]],B=w;w=n.runWebGLProgram(A,R,"int32",F),$n(n,B);let M=y/2,W=M*2;for(let z=M;z>=1;z/=2)k(W,z,w.shape)}let N=w;w=Ds({inputs:{x:w},backend:n,attrs:{begin:0,size:[g,a]}}),$n(n,N);let E=Lx({inputs:{x:m,indices:w},backend:n,attrs:{axis:1,batchDims:1}});$n(n,m);let _=u.slice(0,-1);_.push(a),N=w,w=Z({inputs:{x:w},attrs:{shape:_},backend:n}),$n(n,N);let L=E;return E=Z({inputs:{x:E},attrs:{shape:_},backend:n}),$n(n,L),[E,w]}var KW={kernelName:nc,backendName:"webgl",kernelFunc:qW},jW=class{constructor(e,t,n,s,r,a){this.variableNames=["Image","Transforms"],this.outputShape=a;let o=n==="nearest"?1:2,i;switch(s){case"constant":i=1;break;case"reflect":i=2;break;case"wrap":i=3;break;case"nearest":i=4;break;default:i=1;break}this.userCode=`
            float mapCoord(float outCoord, float len) {
              float inCoord = outCoord;
              if(${i} == 2) {
                if (inCoord < 0.0) {
                  if (len <= 1.0) {
                    inCoord = 0.0;
                  } else {
                    float sz2 = 2.0 * len;
                    if (inCoord < sz2) {
                      inCoord = sz2 * float(int(float(-inCoord / sz2))) +
                      inCoord;
                    }
                    inCoord = inCoord < -len ? inCoord + sz2 : -inCoord - 1.0;
                  }
                } else if (inCoord > len - 1.0) {
                  if (len <= 1.0) {
                    inCoord = 0.0;
                  } else {
                    float sz2 = 2.0 * len;
                    inCoord -= sz2 * float(int(float(inCoord / sz2)));
                    if (inCoord >= len) {
                      inCoord = sz2 - inCoord - 1.0;
                    }
                  }
                }
                return clamp(inCoord, 0.0, len - 1.0);
              } else if (${i} == 3) {
                if (inCoord < 0.0) {
                  if (len <= 1.0) {
                    inCoord = 0.0;
                  } else {
                    float sz = len - 1.0;
                    inCoord += len * (float(int(float(-inCoord / sz))) + 1.0);
                  }
                } else if (inCoord > len - 1.0) {
                  if (len <= 1.0) {
                    inCoord = 0.0;
                  } else {
                    float sz = len - 1.0;
                    inCoord -= len * float(int(float(inCoord / sz)));
                  }
                }
                return clamp(inCoord, 0.0, len - 1.0);
              } else if (${i} == 4) {
                return clamp(outCoord, 0.0, len - 1.0);
              } else {
                return outCoord;
              }
            }

            float readWithFillValue(int batch, int coordY, int coordX,
              int channel) {
              float outputValue;
              if (0 <= coordY && coordY < ${e} && 0 <= coordX && coordX < ${t}) {
                  outputValue = getImage(batch, coordY, coordX, channel);
              } else {
                outputValue = float(${r});
              }
              return outputValue;
            }

            void main() {
              ivec4 coords = getOutputCoords();
              float outputValue;
              int batch = coords[0];
              int x = coords[2];
              int y = coords[1];
              int channel = coords[3];
              float xf = float(x);
              float yf = float(y);
              float a1 = getTransforms(batch, 0);
              float a2 = getTransforms(batch, 1);
              float a3 = getTransforms(batch, 2);
              float b1 = getTransforms(batch, 3);
              float b2 = getTransforms(batch, 4);
              float b3 = getTransforms(batch, 5);
              float c1 = getTransforms(batch, 6);
              float c2 = getTransforms(batch, 7);
              float projection = c1 * xf + c2 * yf + 1.0;
              if (projection == 0.0) {
                outputValue = float(${r});
              } else {
                float inX = (a1 * xf + a2 * yf + a3) / projection;
                float inY = (b1 * xf + b2 * yf + b3) / projection;
                float mapX = mapCoord(inX, float(${t}));
                float mapY = mapCoord(inY, float(${e}));

                if (${o} == 1) {
                  int coordY = int(round(mapY));
                  int coordX = int(round(mapX));
                  outputValue = readWithFillValue(batch, coordY, coordX,
                    channel);
                } else {
                  float yFloor = floor(mapY);
                  float xFloor = floor(mapX);
                  float yCeil = yFloor + 1.0;
                  float xCeil = xFloor + 1.0;
                  float valueYFloor = (xCeil - mapX) *
                  readWithFillValue(batch, int(yFloor), int(xFloor), channel) +
                  (mapX - xFloor) *
                  readWithFillValue(batch, int(yFloor), int(xCeil), channel);
                  float valueYCeil = (xCeil - mapX) *
                  readWithFillValue(batch, int(yCeil), int(xFloor), channel) +
                  (mapX - xFloor) *
                  readWithFillValue(batch, int(yCeil), int(xCeil), channel);
                  outputValue = (yCeil - mapY) * valueYFloor +
                  (mapY - yFloor) * valueYCeil;
                }
              }
              setOutput(outputValue);
            }
        `}};function XW(e){let{inputs:t,backend:n,attrs:s}=e,{image:r,transforms:a}=t,{interpolation:o,fillMode:i,fillValue:c,outputShape:u}=s,[l,d,p,h]=r.shape,[f,g]=u??[d,p],m=[l,f,g,h],y=new jW(d,p,o,i,c,m);return n.runWebGLProgram(y,[r,a],"float32")}var YW={kernelName:sc,backendName:"webgl",kernelFunc:XW};function ZW(e){let{inputs:t,attrs:n,backend:s}=e,{axis:r}=n,{x:a}=t;Aa(a,"unique"),console.warn("WARNING: ","UI might be locked temporarily as data is being downloaded");let o=s.readSync(a.dataId),{outputValues:i,outputShape:c,indices:u}=YF(o,r,a.shape,a.dtype);return[s.makeTensorInfo(c,a.dtype,i),s.makeTensorInfo([u.length],"int32",u)]}var QW={kernelName:rc,backendName:"webgl",kernelFunc:ZW};function JW(e){let{inputs:t,backend:n,attrs:s}=e,{value:r}=t,{axis:a}=s;a<0&&(a+=r.shape.length);let o=r,i=o.shape.length,c=r.shape[a],u=new Array(i-1),l=0;for(let g=0;g<i;g++)g!==a&&(u[l++]=o.shape[g]);let d=[],p=new Array(i).fill(0),h=o.shape.slice();h[a]=1;let f=new Array(c);for(let g=0;g<f.length;g++){p[a]=g;let m=Ds({inputs:{x:o},backend:n,attrs:{begin:p,size:h}}),y=Z({inputs:{x:m},backend:n,attrs:{shape:u}});f[g]=y,d.push(m)}return d.forEach(g=>n.disposeIntermediateTensorInfo(g)),f}var eU={kernelName:ac,backendName:"webgl",kernelFunc:JW},tU=class{constructor(e,t){this.variableNames=["x","segmentIds"];let n=e.windowSize,s=e.batchSize,r=e.inSize,a=e.numSegments,o=a*Math.ceil(r/n);this.outputShape=[s,o];let i="0.0",c="sumValue",u=Math.floor(n/4)*4,l=n%4,d=`
        sumValue += dot(values, segFilter);
    `,p="";r%n>0&&(p=`
        if (inIdx < 0 || inIdx >= ${r}) {
          return initializationValue;
        }
      `);let h="";r%n>0&&(h=`
        if (inIdx < 0 || inIdx >= ${r}) {
          return -1.0;
        }
      `),this.userCode=`
      const float initializationValue = ${i};

      float getValue(int batch, int inIdx) {
        ${p}
        return getX(batch, inIdx);
      }

      float getSegmentIdAtIndex(int inIdx) {
        ${h}
        return getSegmentIds(inIdx);
      }

      void main() {
        ivec2 coords = getOutputCoords();
        int batch = coords[0];
        int outIdx = coords[1];
        int inOffset = int(floor(float(outIdx) / float(
          ${a})) * float(${n}));
        int currentSeg = int(mod(float(outIdx), float(${a})));

        float sumValue = 0.0;

        for (int i = 0; i < ${u}; i += 4) {
          int inIdx = inOffset + i;
          vec4 values = vec4(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            getValue(batch, inIdx + 2),
            getValue(batch, inIdx + 3)
          );

          vec4 segFilter = vec4(
            int(getSegmentIdAtIndex(inIdx)) == currentSeg ? 1 : 0,
            int(getSegmentIdAtIndex(inIdx + 1)) == currentSeg ? 1 : 0,
            int(getSegmentIdAtIndex(inIdx + 2)) == currentSeg ? 1 : 0,
            int(getSegmentIdAtIndex(inIdx + 3)) == currentSeg ? 1 : 0
          );

          ${d}
        }

        int inIdx = inOffset + ${u};
        if (${l===1}) {
          vec4 values = vec4(
            getValue(batch, inIdx),
            initializationValue,
            initializationValue,
            initializationValue
          );

          int inIdxSeg = int(getSegmentIdAtIndex(inIdx));

          vec4 segFilter = vec4(
            int(getSegmentIdAtIndex(inIdx)) == currentSeg ? 1 : 0,
            0,
            0,
            0
          );

          ${d}
        } else if (${l===2}) {
          vec4 values = vec4(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            initializationValue,
            initializationValue
          );

          vec4 segFilter = vec4(
            int(getSegmentIdAtIndex(inIdx)) == currentSeg ? 1 : 0,
            int(getSegmentIdAtIndex(inIdx + 1)) == currentSeg ? 1 : 0,
              0,
              0
          );

          ${d}
        } else if (${l===3}) {
          vec4 values = vec4(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            getValue(batch, inIdx + 2),
            initializationValue
          );

          vec4 segFilter = vec4(
            int(getSegmentIdAtIndex(inIdx)) == currentSeg ? 1 : 0,
            int(getSegmentIdAtIndex(inIdx + 1)) == currentSeg ? 1 : 0,
            int(getSegmentIdAtIndex(inIdx + 2)) == currentSeg ? 1 : 0,
            0
          );

          ${d}
        }
        setOutput(${c});
      }
    `}};function nU(e){let{inputs:t,backend:n,attrs:s}=e,{x:r,segmentIds:a}=t,{numSegments:o}=s,i=r.shape.length,c=[],u=0,l=T.getAxesPermutation([u],i),d=r;l!=null&&(d=Ze({inputs:{x:r},backend:n,attrs:{perm:l}}),c.push(d),u=T.getInnerMostAxes(1,i)[0]);let p=T.segment_util.computeOutShape(d.shape,u,o),h=S.sizeFromShape([d.shape[u]]),f=Z({inputs:{x:d},backend:n,attrs:{shape:[-1,h]}});c.push(f);let g=dc(r.dtype),m=(v,k,N,E,_)=>{let L=v.shape[0],P=v.shape[1],R=T.segment_util.segOpComputeOptimalWindowSize(P,_),A={windowSize:R,inSize:P,batchSize:L,numSegments:_},I=new tU(A,k),F=n.compileAndRun(I,[v,N],E);if(c.push(F),F.shape[1]===_)return F;let B=Gx({backend:n,attrs:{start:0,stop:_,step:1,dtype:"float32"}}),M=Hx({inputs:{x:B},backend:n,attrs:{reps:[P/R]}});return c.push(B),c.push(M),m(F,k,M,E,_)},y=m(f,"unsortedSegmentSum",a,g,o),b=Z({inputs:{x:y},backend:n,attrs:{shape:p}}),w=b;if(l!=null){c.push(b);let v=T.getUndoAxesPermutation(l);w=Ze({inputs:{x:w},backend:n,attrs:{perm:v}})}return c.forEach(v=>n.disposeIntermediateTensorInfo(v)),w}var sU={kernelName:oc,backendName:"webgl",kernelFunc:nU},rU=[zP,UP,qP,XP,ZP,e3,n3,r3,c3,l3,h3,g3,b3,k3,N3,$3,R3,O3,P3,B3,W3,X3,Z3,tL,sL,uL,dL,mL,IP,xL,kL,TL,_L,PL,BL,ML,WL,qL,XL,QL,eB,nB,rB,iB,uB,hB,mB,xB,wB,kB,TB,AB,FB,BB,zB,WB,GB,qB,jB,YB,QB,nV,aV,cV,lV,hV,gV,vV,IV,kP,NV,wL,EV,DV,FV,NP,VV,UV,HV,XV,QV,nM,aM,uM,hM,gM,xM,SM,IM,NM,RM,DM,OM,PM,BM,WM,qM,YM,r4,EP,c4,d4,f4,y4,aL,v4,S4,I4,T4,A4,$P,_4,F4,L4,V4,M4,oL,e4,U4,K4,Z4,AP,tz,rz,cz,dz,mz,yz,vz,kz,Nz,Ez,Dz,Fz,Vz,Wz,qz,Xz,K3,n4,Qz,eW,nW,rW,oW,cW,lW,pW,fW,yW,bW,wW,kW,NW,$W,RW,DW,t4,BP,FW,BW,MW,UW,KW,YW,VP,QW,eU,sU,w4];for(let e of rU)uc(e);var aU=V();aU.registerFlag("KEEP_INTERMEDIATE_TENSORS",()=>!1,e=>{e&&console.warn("Keep intermediate tensors is ON. This will print the values of all intermediate tensors during model inference. Not all models support this mode. For details, check e2e/benchmarks/ model_config.js. This significantly impacts performance.")});var rt;(function(e){e[e.DT_INVALID=0]="DT_INVALID",e[e.DT_FLOAT=1]="DT_FLOAT",e[e.DT_DOUBLE=2]="DT_DOUBLE",e[e.DT_INT32=3]="DT_INT32",e[e.DT_UINT8=4]="DT_UINT8",e[e.DT_INT16=5]="DT_INT16",e[e.DT_INT8=6]="DT_INT8",e[e.DT_STRING=7]="DT_STRING",e[e.DT_COMPLEX64=8]="DT_COMPLEX64",e[e.DT_INT64=9]="DT_INT64",e[e.DT_BOOL=10]="DT_BOOL",e[e.DT_QINT8=11]="DT_QINT8",e[e.DT_QUINT8=12]="DT_QUINT8",e[e.DT_QINT32=13]="DT_QINT32",e[e.DT_BFLOAT16=14]="DT_BFLOAT16",e[e.DT_QINT16=15]="DT_QINT16",e[e.DT_QUINT16=16]="DT_QUINT16",e[e.DT_UINT16=17]="DT_UINT16",e[e.DT_COMPLEX128=18]="DT_COMPLEX128",e[e.DT_HALF=19]="DT_HALF",e[e.DT_RESOURCE=20]="DT_RESOURCE",e[e.DT_VARIANT=21]="DT_VARIANT",e[e.DT_UINT32=22]="DT_UINT32",e[e.DT_UINT64=23]="DT_UINT64",e[e.DT_FLOAT_REF=101]="DT_FLOAT_REF",e[e.DT_DOUBLE_REF=102]="DT_DOUBLE_REF",e[e.DT_INT32_REF=103]="DT_INT32_REF",e[e.DT_UINT8_REF=104]="DT_UINT8_REF",e[e.DT_INT16_REF=105]="DT_INT16_REF",e[e.DT_INT8_REF=106]="DT_INT8_REF",e[e.DT_STRING_REF=107]="DT_STRING_REF",e[e.DT_COMPLEX64_REF=108]="DT_COMPLEX64_REF",e[e.DT_INT64_REF=109]="DT_INT64_REF",e[e.DT_BOOL_REF=110]="DT_BOOL_REF",e[e.DT_QINT8_REF=111]="DT_QINT8_REF",e[e.DT_QUINT8_REF=112]="DT_QUINT8_REF",e[e.DT_QINT32_REF=113]="DT_QINT32_REF",e[e.DT_BFLOAT16_REF=114]="DT_BFLOAT16_REF",e[e.DT_QINT16_REF=115]="DT_QINT16_REF",e[e.DT_QUINT16_REF=116]="DT_QUINT16_REF",e[e.DT_UINT16_REF=117]="DT_UINT16_REF",e[e.DT_COMPLEX128_REF=118]="DT_COMPLEX128_REF",e[e.DT_HALF_REF=119]="DT_HALF_REF",e[e.DT_RESOURCE_REF=120]="DT_RESOURCE_REF",e[e.DT_VARIANT_REF=121]="DT_VARIANT_REF",e[e.DT_UINT32_REF=122]="DT_UINT32_REF",e[e.DT_UINT64_REF=123]="DT_UINT64_REF"})(rt||(rt={}));var Ep;(function(e){let t;(function(n){n[n.LEGACY=0]="LEGACY",n[n.V1=1]="V1",n[n.V2=2]="V2"})(t=e.CheckpointFormatVersion||(e.CheckpointFormatVersion={}))})(Ep||(Ep={}));var oU={};function qx(e){return oU[e]}function x(e,t,n,s,r){let a=t.inputParams[e];if(a&&a.inputIndexStart!==void 0){let i=a.inputIndexStart,c=a.inputIndexEnd===0?void 0:a.inputIndexEnd===void 0?i+1:a.inputIndexEnd,u=i<0?t.inputNames.length+i:i;if(a.type==="tensor")return Ue(t.inputNames[u],n,s,r);if(a.type==="tensors"){let p=t.inputs.slice(i,c);return t.inputNames.slice(i,c).filter((f,g)=>{var m;return((m=p[g])===null||m===void 0?void 0:m.op)!=="NoOp"}).map(f=>Ue(f,n,s,r))}let l=Ue(t.inputNames[u],n,s,r),d=l.dataSync();return a.type==="number"?d[0]:S.toNestedArray(l.shape,d)}let o=t.attrParams[e];return o&&o.value}function Ue(e,t,n,s){let[r,a]=at(e,n);if(s!=null){let i=s.getHashTableHandleByName(r);if(i!=null)return i}let o=n.currentContextIds.find(i=>!!t[yo(r,i)]);return o!==void 0?t[yo(r,o)][a]:void 0}function Rp(e,t,n){return t[yo(e,n.currentContextId)]}function Ut(e,t){let[n,s,r]=at(e,t);return[yo(n,t&&t.currentContextId),s,r]}function yo(e,t){return t?`${e}-${t}`:e}function at(e,t){if(e==="")return["",0,void 0];let n=t!=null&&t.parseNodeNameCache!=null;if(n){let a=t.parseNodeNameCache.get(e);if(a!=null)return a}let s=e.split(":"),r;if(s.length===1)r=[e,0,void 0];else{let a=s[0],o=s.length===3?s[1]:void 0,i=Number(s[s.length-1]);r=[a,i,o]}return n&&t.parseNodeNameCache.set(e,r),r}function Ya(e,t,n){let s=x("pad",e,t,n);if(s==="explicit"){s=x("explicitPaddings",e,t,n);let r=[[0,0],[0,0],[0,0],[0,0]];for(let a=0;a<4;a++)r[a][0]=s[a*2],r[a][1]=s[a*2+1];return r}return s}function Gt(e){return e.kept?e:qt(e)}var Kx={};de(Kx,{json:()=>iU});var iU=[{tfOpName:"Add",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"AddV2",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"AddN",category:"arithmetic",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}]},{tfOpName:"BiasAdd",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"Sub",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"RealDiv",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Div",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"DivNoNan",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"FloorDiv",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Mul",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Maximum",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Minimum",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Pow",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"SquaredDifference",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Mod",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"FloorMod",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]}],jx={};de(jx,{json:()=>cU});var cU=[{tfOpName:"Abs",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Acos",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Asin",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Atan",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Atan2",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"y",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Ceil",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ClipByValue",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"clipValueMin",type:"number"},{start:2,name:"clipValueMax",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Complex",category:"basic_math",inputs:[{start:0,name:"real",type:"tensor"},{start:1,name:"imag",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ComplexAbs",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Cos",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Cosh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Elu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Exp",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Floor",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Log",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Imag",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"Tout",name:"outputType",type:"dtype",notSupported:!0}]},{tfOpName:"Neg",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Real",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"Tout",name:"outputType",type:"dtype",notSupported:!0}]},{tfOpName:"Prelu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"alpha",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Relu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Relu6",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Selu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sigmoid",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sin",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sinh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sqrt",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Rsqrt",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Square",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Tan",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Tanh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sign",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Round",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Expm1",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Log1p",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Reciprocal",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Softplus",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Asinh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Acosh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Atanh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Erf",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LeakyRelu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"alpha",name:"alpha",type:"number",defaultValue:.2},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"IsNan",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"IsFinite",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"IsInf",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]}],Xx={};de(Xx,{json:()=>uU});var uU=[{tfOpName:"EmptyTensorList",category:"control",inputs:[{start:0,name:"elementShape",type:"shape"},{start:1,name:"maxNumElements",type:"number"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"LoopCond",category:"control",inputs:[{start:0,name:"pred",type:"tensor"}]},{tfOpName:"Switch",category:"control",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"pred",type:"tensor"}]},{tfOpName:"Merge",category:"control",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}]},{tfOpName:"Enter",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"frame_name",name:"frameName",type:"string"},{tfName:"is_constant",name:"isConstant",type:"bool"}]},{tfOpName:"Exit",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"NextIteration",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"TensorArrayV3",category:"control",inputs:[{start:0,name:"size",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"element_shape",name:"elementShape",type:"shape"},{tfName:"dynamic_size",name:"dynamicSize",type:"bool"},{tfName:"clear_after_read",name:"clearAfterRead",type:"bool"},{tfName:"identical_element_shapes",name:"identicalElementShapes",type:"bool"},{tfName:"tensor_array_name",name:"name",type:"string"}]},{tfOpName:"TensorArrayWriteV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"tensor",type:"tensor"},{start:3,name:"flowIn",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"TensorArrayReadV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"flowIn",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"TensorArrayGatherV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"flowIn",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"element_shape",name:"elementShape",type:"shape"}]},{tfOpName:"TensorArrayScatterV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"tensor",type:"tensor"},{start:3,name:"flowIn",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"TensorArrayConcatV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"flowIn",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"element_shape_except0",name:"elementShapeExcept0",type:"shape",notSupported:!0}]},{tfOpName:"TensorArraySplitV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"tensor",type:"tensor"},{start:2,name:"lengths",type:"number[]"},{start:3,name:"flowIn",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"TensorArraySizeV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"flowIn",type:"number"}]},{tfOpName:"TensorArrayCloseV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"}]},{tfOpName:"StatelessIf",category:"control",inputs:[{start:0,name:"cond",type:"tensor"},{start:1,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"then_branch",name:"thenBranch",type:"func"},{tfName:"else_branch",name:"elseBranch",type:"func"}]},{tfOpName:"If",category:"control",inputs:[{start:0,name:"cond",type:"tensor"},{start:1,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"then_branch",name:"thenBranch",type:"func"},{tfName:"else_branch",name:"elseBranch",type:"func"}]},{tfOpName:"StatelessWhile",category:"control",inputs:[{start:0,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"cond",name:"cond",type:"func"},{tfName:"body",name:"body",type:"func"}]},{tfOpName:"While",category:"control",inputs:[{start:0,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"cond",name:"cond",type:"func"},{tfName:"body",name:"body",type:"func"}]},{tfOpName:"TensorListScatter",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListScatterV2",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"elementShape",type:"shape"},{start:3,name:"numElements",type:"number"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListGather",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListGetItem",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListSetItem",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"tensor",type:"tensor"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListReserve",category:"control",inputs:[{start:0,name:"elementShape",type:"shape"},{start:1,name:"numElements",type:"number"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListFromTensor",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListStack",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"},{tfName:"num_elements",name:"numElements",type:"dtype"}]},{tfOpName:"TensorListSplit",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"elementShape",type:"shape"},{start:2,name:"lengths",type:"number[]"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListConcat",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"}],attrs:[{tfName:"element_shape",name:"elementShape",type:"shape"},{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListConcatV2",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"}],attrs:[{tfName:"element_shape",name:"elementShape",type:"shape"},{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListPopBack",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListPushBack",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"tensor",type:"tensor"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListLength",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"}]},{tfOpName:"TensorListResize",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"size",type:"number"}]}],Yx={};de(Yx,{json:()=>lU});var lU=[{tfOpName:"AvgPool",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MaxPool",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[],notSupported:!0},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MaxPoolWithArgmax",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"include_batch_in_index",name:"includeBatchInIndex",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"AvgPool3D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MaxPool3D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Conv1D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"stride",name:"stride",type:"number"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NWC"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"dilation",name:"dilation",type:"number",defaultValue:1}]},{tfOpName:"Conv2D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"useCudnnOnGpu",name:"useCudnnOnGpu",type:"bool"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"_FusedConv2D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"},{start:2,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"num_args",name:"numArgs",type:"number"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"use_cudnn_on_gpu",name:"useCudnnOnGpu",type:"bool",defaultValue:!0},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"dilations",name:"dilations",type:"number[]",defaultValue:[1,1,1,1]},{tfName:"fused_ops",name:"fusedOps",type:"string[]",defaultValue:[]},{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:1e-4},{tfName:"leakyrelu_alpha",name:"leakyreluAlpha",type:"number",defaultValue:.2}]},{tfOpName:"Conv2DBackpropInput",category:"convolution",inputs:[{start:2,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"},{start:0,name:"outputShape",type:"number[]"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]",notSupported:!0}]},{tfOpName:"DepthwiseConv2d",category:"convolution",inputs:[{start:0,name:"input",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"DepthwiseConv2dNative",category:"convolution",inputs:[{start:0,name:"input",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"FusedDepthwiseConv2dNative",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"},{start:2,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"num_args",name:"numArgs",type:"number"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"dilations",name:"dilations",type:"number[]",defaultValue:[1,1,1,1]},{tfName:"fused_ops",name:"fusedOps",type:"string[]",defaultValue:[]},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]}]},{tfOpName:"Conv3D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"Dilation2D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"rates",name:"dilations",type:"number[]"},{tfName:"padding",name:"pad",type:"string"}]}],Zx={};de(Zx,{json:()=>dU});var dU=[{tfOpName:"Fill",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"},{start:1,name:"value",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"LinSpace",category:"creation",inputs:[{start:0,name:"start",type:"number"},{start:1,name:"stop",type:"number"},{start:2,name:"num",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"OneHot",category:"creation",inputs:[{start:0,name:"indices",type:"tensor"},{start:1,name:"depth",type:"number"},{start:2,name:"onValue",type:"number",defaultValue:1},{start:3,name:"offValue",type:"number",defaultValue:0}],attrs:[{tfName:"axis",name:"axis",type:"number",notSupported:!0},{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"Ones",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"OnesLike",category:"creation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"}]},{tfOpName:"RandomStandardNormal",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"seed",name:"seed",type:"number",defaultValue:0},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0},{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"T",name:"T",type:"number",notSupported:!0}]},{tfOpName:"RandomUniform",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"minval",name:"minval",type:"number",defaultValue:0},{tfName:"maxval",name:"maxval",type:"number",defaultValue:1},{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"seed",name:"seed",type:"number",defaultValue:0},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0},{tfName:"T",name:"T",type:"number",notSupported:!0}]},{tfOpName:"RandomUniformInt",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"minval",name:"minval",type:"number"},{tfName:"maxval",name:"maxval",type:"number"},{tfName:"seed",name:"seed",type:"number",defaultValue:0},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0}]},{tfOpName:"Range",category:"creation",inputs:[{start:0,name:"start",type:"number"},{start:1,name:"stop",type:"number"},{start:2,name:"step",type:"number",defaultValue:0}],attrs:[{tfName:"Tidx",name:"dtype",type:"dtype"}]},{tfOpName:"TruncatedNormal",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"means",name:"mean",type:"number",defaultValue:0},{tfName:"stddev",name:"stdDev",type:"number",defaultValue:1},{tfName:"seed",name:"seed",type:"number"},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0},{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"T",name:"T",type:"number",notSupported:!0}]},{tfOpName:"Zeros",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"ZerosLike",category:"creation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"Multinomial",category:"creation",inputs:[{start:0,name:"logits",type:"tensor"},{start:1,name:"numSamples",type:"number"}],attrs:[{tfName:"seed",name:"seed",type:"number"},{tfName:"seed2",name:"seed2",type:"number"},{tfName:"T",name:"dtype",type:"dtype"},{tfName:"output_dtype",name:"output_dtype",type:"dtype"}]}],Qx={};de(Qx,{json:()=>pU});var pU=[{tfOpName:"NonMaxSuppressionV2",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"}]},{tfOpName:"NonMaxSuppressionV3",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"},{start:4,name:"scoreThreshold",type:"number"}]},{tfOpName:"NonMaxSuppressionV4",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"},{start:4,name:"scoreThreshold",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"T_threshold",name:"threshold",type:"dtype",notSupported:!0},{tfName:"pad_to_max_output_size",name:"padToMaxOutputSize",type:"bool"}]},{tfOpName:"NonMaxSuppressionV5",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"},{start:4,name:"scoreThreshold",type:"number"},{start:5,name:"softNmsSigma",type:"number"}]},{tfOpName:"Where",category:"dynamic",inputs:[{start:0,name:"condition",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ListDiff",category:"dynamic",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"y",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]}],Jx={};de(Jx,{json:()=>hU});var hU=[{tfOpName:"LowerBound",category:"evaluation",inputs:[{start:0,name:"sortedSequence",type:"tensor"},{start:1,name:"values",type:"tensor"}]},{tfOpName:"TopKV2",category:"evaluation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"k",type:"number"}],attrs:[{tfName:"sorted",name:"sorted",type:"bool"}]},{tfOpName:"UpperBound",category:"evaluation",inputs:[{start:0,name:"sortedSequence",type:"tensor"},{start:1,name:"values",type:"tensor"}]},{tfOpName:"Unique",category:"evaluation",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"UniqueV2",category:"evaluation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]}],eb={};de(eb,{json:()=>fU});var fU=[{tfOpName:"PlaceholderWithDefault",category:"graph",inputs:[{start:0,name:"default",type:"tensor"}],attrs:[{tfName:"shape",name:"shape",type:"shape"},{tfName:"dtype",name:"dtype",type:"dtype"}]},{tfOpName:"Placeholder",category:"graph",attrs:[{tfName:"shape",name:"shape",type:"shape"},{tfName:"dtype",name:"dtype",type:"dtype"}]},{tfOpName:"Const",category:"graph"},{tfOpName:"Identity",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"IdentityN",category:"graph",inputs:[{start:0,end:0,name:"x",type:"tensors"}]},{tfOpName:"Snapshot",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"Rank",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"Size",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"Shape",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"ShapeN",category:"graph",inputs:[{start:0,end:0,name:"x",type:"tensors"}]},{tfOpName:"Print",category:"graph",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"data",type:"tensors"}],attrs:[{tfName:"message",name:"message",type:"string"},{tfName:"first_n",name:"firstN",type:"number",notSupported:!0},{tfName:"summarize",name:"summarize",type:"number",defaultValue:3}]},{tfOpName:"NoOp",category:"graph",inputs:[]},{tfOpName:"StopGradient",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"FakeQuantWithMinMaxVars",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"min",name:"min",type:"number"},{tfName:"max",name:"max",type:"number"}]}],tb={};de(tb,{json:()=>mU});var mU=[{tfOpName:"HashTable",category:"hash_table",inputs:[],attrs:[{tfName:"shared_name",name:"sharedName",type:"string"},{tfName:"use_node_name_sharing",name:"useNodeNameSharing",type:"bool"},{tfName:"key_dtype",name:"keyDType",type:"dtype"},{tfName:"value_dtype",name:"valueDType",type:"dtype"}]},{tfOpName:"HashTableV2",category:"hash_table",inputs:[],attrs:[{tfName:"shared_name",name:"sharedName",type:"string"},{tfName:"use_node_name_sharing",name:"useNodeNameSharing",type:"bool"},{tfName:"key_dtype",name:"keyDType",type:"dtype"},{tfName:"value_dtype",name:"valueDType",type:"dtype"}]},{tfOpName:"LookupTableImport",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableImportV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableFind",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"defaultValue",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableFindV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"defaultValue",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableSize",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"}]},{tfOpName:"LookupTableSizeV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"}]},{tfOpName:"InitializeTable",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}]},{tfOpName:"InitializeTableV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}]}],nb={};de(nb,{json:()=>gU});var gU=[{tfOpName:"ResizeBilinear",category:"image",inputs:[{start:0,name:"images",type:"tensor"},{start:1,name:"size",type:"number[]"}],attrs:[{tfName:"align_corners",name:"alignCorners",type:"bool"},{tfName:"half_pixel_centers",name:"halfPixelCenters",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ResizeNearestNeighbor",category:"image",inputs:[{start:0,name:"images",type:"tensor"},{start:1,name:"size",type:"number[]"}],attrs:[{tfName:"align_corners",name:"alignCorners",type:"bool"},{tfName:"half_pixel_centers",name:"halfPixelCenters",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"CropAndResize",category:"image",inputs:[{start:0,name:"image",type:"tensor"},{start:1,name:"boxes",type:"tensor"},{start:2,name:"boxInd",type:"tensor"},{start:3,name:"cropSize",type:"number[]"}],attrs:[{tfName:"method",name:"method",type:"string"},{tfName:"extrapolation_value",name:"extrapolationValue",type:"number"}]},{tfOpName:"ImageProjectiveTransformV3",category:"image",inputs:[{start:0,name:"images",type:"tensor"},{start:1,name:"transforms",type:"tensor"},{start:2,name:"outputShape",type:"number[]"},{start:3,name:"fillValue",type:"number"}],attrs:[{tfName:"interpolation",name:"interpolation",type:"string"},{tfName:"fill_mode",name:"fillMode",type:"string"}]}],sb={};de(sb,{json:()=>yU});var yU=[{tfOpName:"Equal",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"NotEqual",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Greater",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"GreaterEqual",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Less",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LessEqual",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LogicalAnd",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LogicalNot",category:"logical",inputs:[{start:0,name:"a",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LogicalOr",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Select",category:"logical",inputs:[{start:0,name:"condition",type:"tensor"},{start:1,name:"a",type:"tensor"},{start:2,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"SelectV2",category:"logical",inputs:[{start:0,name:"condition",type:"tensor"},{start:1,name:"a",type:"tensor"},{start:2,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"BitwiseAnd",category:"logical",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"y",type:"tensor"}]}],rb={};de(rb,{json:()=>xU});var xU=[{tfOpName:"_FusedMatMul",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"},{start:2,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"num_args",name:"numArgs",type:"number"},{tfName:"fused_ops",name:"fusedOps",type:"string[]",defaultValue:[]},{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:1e-4},{tfName:"transpose_a",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"transpose_b",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"leakyrelu_alpha",name:"leakyreluAlpha",type:"number",defaultValue:.2},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MatMul",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"transpose_a",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"transpose_b",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"BatchMatMul",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"adj_x",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"adj_y",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"BatchMatMulV2",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"adj_x",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"adj_y",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Transpose",category:"matrices",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"perm",type:"number[]"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Einsum",category:"matrices",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}],attrs:[{tfName:"equation",name:"equation",type:"string"},{tfName:"N",name:"n",type:"number",defaultValue:2},{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"MatrixBandPart",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"numLower",type:"tensor"},{start:1,name:"numUpper",type:"tensor"}]}],ab={};de(ab,{json:()=>bU});var bU=[{tfOpName:"EuclideanNorm",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool",defaultValue:!1}]},{tfOpName:"FusedBatchNorm",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"scale",type:"tensor"},{start:2,name:"offset",type:"tensor"},{start:3,name:"mean",type:"tensor"},{start:4,name:"variance",type:"tensor"}],attrs:[{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:.001},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"FusedBatchNormV2",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"scale",type:"tensor"},{start:2,name:"offset",type:"tensor"},{start:3,name:"mean",type:"tensor"},{start:4,name:"variance",type:"tensor"}],attrs:[{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:.001},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"FusedBatchNormV3",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"scale",type:"tensor"},{start:2,name:"offset",type:"tensor"},{start:3,name:"mean",type:"tensor"},{start:4,name:"variance",type:"tensor"}],attrs:[{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:.001},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"LRN",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"depth_radius",name:"radius",type:"number",defaultValue:5},{tfName:"bias",name:"bias",type:"number",defaultValue:1},{tfName:"alpha",name:"alpha",type:"number",defaultValue:1},{tfName:"beta",name:"beta",type:"number",defaultValue:.5}]},{tfOpName:"Softmax",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"LogSoftmax",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"}]}],ob={};de(ob,{json:()=>vU});var vU=[{tfOpName:"Bincount",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"size",type:"number"},{start:2,name:"weights",type:"tensor"}]},{tfOpName:"DenseBincount",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"size",type:"number"},{start:2,name:"weights",type:"tensor"}],attrs:[{tfName:"binary_output",name:"binaryOutput",type:"bool"}]},{tfOpName:"Max",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Mean",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Min",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Sum",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"All",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Any",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"ArgMax",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]},{tfOpName:"ArgMin",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]},{tfOpName:"Prod",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Cumprod",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}],attrs:[{tfName:"exclusive",name:"exclusive",type:"bool"},{tfName:"reverse",name:"reverse",type:"bool"}]},{tfOpName:"Cumsum",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}],attrs:[{tfName:"exclusive",name:"exclusive",type:"bool"},{tfName:"reverse",name:"reverse",type:"bool"}]}],ib={};de(ib,{json:()=>wU});var wU=[{tfOpName:"ConcatV2",category:"slice_join",inputs:[{start:0,end:-1,name:"tensors",type:"tensors"},{start:-1,name:"axis",type:"number"}],attrs:[{tfName:"N",name:"n",type:"number",defaultValue:2}]},{tfOpName:"Concat",category:"slice_join",inputs:[{start:1,end:0,name:"tensors",type:"tensors"},{start:0,name:"axis",type:"number"}],attrs:[{tfName:"N",name:"n",type:"number",defaultValue:2}]},{tfOpName:"GatherV2",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"axis",type:"number",defaultValue:0}],attrs:[{tfName:"batch_dims",name:"batchDims",type:"number",defaultValue:0}]},{tfOpName:"Gather",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"indices",type:"tensor"}],attrs:[{tfName:"validate_indices",name:"validateIndices",type:"bool",notSupported:!0}]},{tfOpName:"Reverse",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"dims",type:"bool[]"}]},{tfOpName:"ReverseV2",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}]},{tfOpName:"Slice",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"begin",type:"number[]"},{start:2,name:"size",type:"number[]"}]},{tfOpName:"StridedSlice",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"begin",type:"number[]"},{start:2,name:"end",type:"number[]"},{start:3,name:"strides",type:"number[]"}],attrs:[{tfName:"begin_mask",name:"beginMask",type:"number",defaultValue:0},{tfName:"end_mask",name:"endMask",type:"number",defaultValue:0},{tfName:"new_axis_mask",name:"newAxisMask",type:"number",defaultValue:0},{tfName:"ellipsis_mask",name:"ellipsisMask",type:"number",defaultValue:0},{tfName:"shrink_axis_mask",name:"shrinkAxisMask",type:"number",defaultValue:0}]},{tfOpName:"Pack",category:"slice_join",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}],attrs:[{tfName:"axis",name:"axis",type:"number",defaultValue:0}]},{tfOpName:"Unpack",category:"slice_join",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"axis",name:"axis",type:"number",defaultValue:0},{tfName:"num",name:"num",type:"number",defaultValue:0,notSupported:!0}]},{tfOpName:"Tile",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"reps",type:"number[]"}]},{tfOpName:"Split",category:"slice_join",inputs:[{start:0,name:"axis",type:"number",defaultValue:0},{start:1,name:"x",type:"tensor"}],attrs:[{tfName:"num_split",name:"numOrSizeSplits",type:"number",defaultValue:1}]},{tfOpName:"SplitV",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"numOrSizeSplits",type:"number[]"},{start:2,name:"axis",type:"number",defaultValue:0}]},{tfOpName:"ScatterNd",category:"slice_join",inputs:[{start:0,name:"indices",type:"tensor"},{start:1,name:"values",type:"tensor"},{start:2,name:"shape",type:"number[]"}]},{tfOpName:"GatherNd",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"indices",type:"tensor"}]},{tfOpName:"SparseToDense",category:"slice_join",inputs:[{start:0,name:"sparseIndices",type:"tensor"},{start:1,name:"outputShape",type:"number[]"},{start:2,name:"sparseValues",type:"tensor"},{start:3,name:"defaultValue",type:"tensor"}],attrs:[{tfName:"validate_indices",name:"validateIndices",type:"bool",defaultValue:!1,notSupported:!0}]},{tfOpName:"TensorScatterUpdate",category:"slice_join",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"values",type:"tensor"}]}],cb={};de(cb,{json:()=>SU});var SU=[{tfOpName:"SparseFillEmptyRows",category:"sparse",inputs:[{start:0,name:"indices",type:"tensor"},{start:1,name:"values",type:"tensor"},{start:2,name:"denseShape",type:"tensor"},{start:3,name:"defaultValue",type:"tensor"}]},{tfOpName:"SparseReshape",category:"sparse",inputs:[{start:0,name:"inputIndices",type:"tensor"},{start:1,name:"inputShape",type:"tensor"},{start:2,name:"newShape",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"SparseSegmentMean",category:"sparse",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"segmentIds",type:"tensor"}]},{tfOpName:"SparseSegmentSum",category:"sparse",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"segmentIds",type:"tensor"}]}],ub={};de(ub,{json:()=>kU});var kU=[{tfOpName:"FFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"IFFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"RFFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"fft_length",type:"number",notSupported:!0}]},{tfOpName:"IRFFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"fft_length",type:"number",notSupported:!0}]}],lb={};de(lb,{json:()=>IU});var IU=[{tfOpName:"StaticRegexReplace",category:"string",inputs:[{start:0,name:"input",type:"tensor"}],attrs:[{tfName:"pattern",name:"pattern",type:"string"},{tfName:"rewrite",name:"rewrite",type:"string"},{tfName:"replace_global",name:"replaceGlobal",type:"bool"}]},{tfOpName:"StringNGrams",category:"string",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"dataSplits",type:"tensor"}],attrs:[{tfName:"separator",name:"separator",type:"string"},{tfName:"ngram_widths",name:"nGramWidths",type:"number[]"},{tfName:"left_pad",name:"leftPad",type:"string"},{tfName:"right_pad",name:"rightPad",type:"string"},{tfName:"pad_width",name:"padWidth",type:"number"},{tfName:"preserve_short_sequences",name:"preserveShortSequences",type:"bool"}],outputs:["ngrams","ngrams_splits"]},{tfOpName:"StringSplit",category:"string",inputs:[{start:0,name:"input",type:"tensor"},{start:1,name:"delimiter",type:"tensor"}],attrs:[{tfName:"skip_empty",name:"skipEmpty",type:"bool"}],outputs:["indices","values","shape"]},{tfOpName:"StringToHashBucketFast",category:"string",inputs:[{start:0,name:"input",type:"tensor"}],attrs:[{tfName:"num_buckets",name:"numBuckets",type:"number"}]}],db={};de(db,{json:()=>CU});var CU=[{tfOpName:"Cast",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"SrcT",name:"sdtype",type:"dtype",notSupported:!0},{tfName:"DstT",name:"dtype",type:"dtype"}]},{tfOpName:"ExpandDims",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]},{tfOpName:"MirrorPad",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"padding",type:"number[]"}],attrs:[{tfName:"mode",name:"mode",type:"string"}]},{tfOpName:"Pad",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"padding",type:"number[]"}],attrs:[{tfName:"constant_value",name:"constantValue",type:"number",defaultValue:0}]},{tfOpName:"PadV2",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"padding",type:"number[]"},{start:2,name:"constantValue",type:"number",defaultValue:0}]},{tfOpName:"Reshape",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"shape",type:"number[]"}]},{tfOpName:"EnsureShape",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"shape",type:"number[]"}]},{tfOpName:"Squeeze",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"axis",tfDeprecatedName:"squeeze_dims",name:"axis",type:"number[]"}]},{tfOpName:"SpaceToBatchND",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"blockShape",type:"number[]"},{start:2,name:"paddings",type:"number[]"}]},{tfOpName:"BatchToSpaceND",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"blockShape",type:"number[]"},{start:2,name:"crops",type:"number[]"}]},{tfOpName:"DepthToSpace",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"block_size",name:"blockSize",type:"number"},{tfName:"data_format",name:"dataFormat",type:"string"}]},{tfOpName:"BroadcastTo",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"shape",type:"number[]"}],attrs:[]},{tfOpName:"BroadcastArgs",category:"transformation",inputs:[{start:0,name:"s0",type:"tensor"},{start:1,name:"s1",type:"tensor"}],attrs:[]}],Ap=class{static get Instance(){return this._instance||(this._instance=new this)}constructor(){let e=[Kx,jx,Xx,Yx,Zx,Qx,Jx,eb,tb,nb,sb,rb,ab,ob,ib,cb,ub,lb,db],t=[].concat(...e.map(n=>n.json));this.opMappers=t.reduce((n,s)=>(n[s.tfOpName]=s,n),{})}transformGraph(e,t={}){let n=e.node,s=[],r=[],a=[],o=n.reduce((f,g)=>(f[g.name]=this.mapNode(g),g.op.startsWith("Placeholder")?s.push(f[g.name]):g.op==="Const"?r.push(f[g.name]):(g.input==null||g.input.length===0)&&a.push(f[g.name]),f),{}),i=[],c=[],u={},l={};t!=null&&(u=this.mapSignatureEntries(t.inputs),l=this.mapSignatureEntries(t.outputs));let d=Object.keys(o);d.forEach(f=>{let g=o[f];g.inputNames.forEach((m,y)=>{let[b,,w]=Ut(m),v=o[b];if(v.outputs!=null){let k=v.outputs.indexOf(w);if(k!==-1){let N=`${b}:${k}`;g.inputNames[y]=N}}g.inputs.push(v),v.children.push(g)})}),Object.keys(l).length===0?d.forEach(f=>{let g=o[f];g.children.length===0&&c.push(g)}):Object.keys(l).forEach(f=>{let[g]=Ut(f),m=o[g];m!=null&&(m.signatureKey=l[f],c.push(m))}),Object.keys(u).length>0?Object.keys(u).forEach(f=>{let[g]=Ut(f),m=o[g];m&&(m.signatureKey=u[f],i.push(m))}):i=s;let p={};e.library!=null&&e.library.function!=null&&(p=e.library.function.reduce((f,g)=>(f[g.signature.name]=this.mapFunction(g),f),{}));let h={nodes:o,inputs:i,outputs:c,weights:r,placeholders:s,signature:t,functions:p};return a.length>0&&(h.initNodes=a),h}mapSignatureEntries(e){return Object.keys(e||{}).reduce((t,n)=>(t[e[n].name]=n,t),{})}mapNode(e){let t=qx(e.op)||this.opMappers[e.op]||{};e.attr==null&&(e.attr={});let n={name:e.name,op:e.op,category:t.category,inputNames:(e.input||[]).map(s=>s.startsWith("^")?s.slice(1):s),inputs:[],children:[],inputParams:{},attrParams:{},rawAttrs:e.attr,outputs:t.outputs};return t.inputs!=null&&(n.inputParams=t.inputs.reduce((s,r)=>(s[r.name]={type:r.type,inputIndexStart:r.start,inputIndexEnd:r.end},s),{})),t.attrs!=null&&(n.attrParams=t.attrs.reduce((s,r)=>{let a=r.type,o;switch(r.type){case"string":o=Tu(e.attr,r.tfName,r.defaultValue),o===void 0&&r.tfDeprecatedName&&(o=Tu(e.attr,r.tfDeprecatedName,r.defaultValue));break;case"string[]":o=Ou(e.attr,r.tfName,r.defaultValue),o===void 0&&r.tfDeprecatedName&&(o=Ou(e.attr,r.tfDeprecatedName,r.defaultValue));break;case"number":o=Eu(e.attr,r.tfName,r.defaultValue||0),o===void 0&&r.tfDeprecatedName&&(o=Eu(e.attr,r.tfDeprecatedName,r.defaultValue));break;case"number[]":o=_u(e.attr,r.tfName,r.defaultValue),o===void 0&&r.tfDeprecatedName&&(o=_u(e.attr,r.tfDeprecatedName,r.defaultValue));break;case"bool":o=$u(e.attr,r.tfName,r.defaultValue),o===void 0&&r.tfDeprecatedName&&(o=$u(e.attr,r.tfDeprecatedName,r.defaultValue));break;case"bool[]":o=Pu(e.attr,r.tfName,r.defaultValue),o===void 0&&r.tfDeprecatedName&&(o=Pu(e.attr,r.tfDeprecatedName,r.defaultValue));break;case"shape":o=Du(e.attr,r.tfName,r.defaultValue),o===void 0&&r.tfDeprecatedName&&(o=Du(e.attr,r.tfDeprecatedName,r.defaultValue));break;case"shape[]":o=Fu(e.attr,r.tfName,r.defaultValue),o===void 0&&r.tfDeprecatedName&&(o=Fu(e.attr,r.tfDeprecatedName,r.defaultValue));break;case"dtype":o=Ru(e.attr,r.tfName,r.defaultValue),o===void 0&&r.tfDeprecatedName&&(o=Ru(e.attr,r.tfDeprecatedName,r.defaultValue));break;case"dtype[]":o=Au(e.attr,r.tfName,r.defaultValue),o===void 0&&r.tfDeprecatedName&&(o=Au(e.attr,r.tfDeprecatedName,r.defaultValue));break;case"func":o=Dp(e.attr,r.tfName,r.defaultValue),o===void 0&&r.tfDeprecatedName&&(o=Dp(e.attr,r.tfDeprecatedName,r.defaultValue));break;case"tensor":case"tensors":break;default:throw new Error(`Unsupported param type: ${r.type} for op: ${e.op}`)}return s[r.name]={value:o,type:a},s},{})),n}mapFunction(e){let t=e.nodeDef,n=[],s=[],r={};t!=null&&(r=t.reduce((l,d)=>(l[d.name]=this.mapNode(d),d.op==="Const"&&s.push(l[d.name]),l),{}));let a=[],o=[];e.signature.inputArg.forEach(l=>{let[d]=Ut(l.name),p={name:d,op:"Placeholder",inputs:[],inputNames:[],category:"graph",inputParams:{},attrParams:{dtype:{value:Cd(l.type),type:"dtype"}},children:[]};p.signatureKey=l.name,a.push(p),r[d]=p}),Object.keys(r).forEach(l=>{let d=r[l];d.inputNames.forEach((p,h)=>{let[f,,g]=Ut(p),m=r[f];if(m.outputs!=null){let y=m.outputs.indexOf(g);if(y!==-1){let b=`${f}:${y}`;d.inputNames[h]=b}}d.inputs.push(m),m.children.push(d)})});let c=e.ret;e.signature.outputArg.forEach(l=>{let[d,p]=Ut(c[l.name]),h=r[d];h!=null&&(h.defaultOutput=p,o.push(h))});let u=this.mapArgsToSignature(e);return{nodes:r,inputs:a,outputs:o,weights:s,placeholders:n,signature:u}}mapArgsToSignature(e){return{methodName:e.signature.name,inputs:e.signature.inputArg.reduce((t,n)=>(t[n.name]=this.mapArgToTensorInfo(n),t),{}),outputs:e.signature.outputArg.reduce((t,n)=>(t[n.name]=this.mapArgToTensorInfo(n,e.ret),t),{})}}mapArgToTensorInfo(e,t){let n=e.name;return t!=null&&(n=t[n]),{name:n,dtype:e.type}}};function NU(e){let t=V().global;if(typeof t.atob<"u")return t.atob(e);if(typeof Buffer<"u")return new Buffer(e,"base64").toString();throw new Error("Unable to decode base64 in this environment. Missing built-in atob() or Buffer()")}function pb(e,t){let n=Array.isArray(e)?String.fromCharCode.apply(null,e):NU(e);return t?n:n.toLowerCase()}function Tu(e,t,n,s=!1){let r=e[t];return r!=null?pb(r.s,s):n}function $u(e,t,n){let s=e[t];return s?s.b:n}function Eu(e,t,n){let s=e[t]||{},r=s.i!=null?s.i:s.f!=null?s.f:n;return typeof r=="number"?r:parseInt(r,10)}function Cd(e){switch(typeof e=="string"&&(e=rt[e]),e){case rt.DT_FLOAT:case rt.DT_HALF:return"float32";case rt.DT_INT32:case rt.DT_INT64:case rt.DT_INT8:case rt.DT_UINT8:return"int32";case rt.DT_BOOL:return"bool";case rt.DT_DOUBLE:return"float32";case rt.DT_STRING:return"string";case rt.DT_COMPLEX64:case rt.DT_COMPLEX128:return"complex64";default:return null}}function Dp(e,t,n){let s=e[t];return s&&s.func?s.func.name:n}function Ru(e,t,n){let s=e[t];return s&&s.type?Cd(s.type):n}function Au(e,t,n){let s=e[t];return s&&s.list&&s.list.type?s.list.type.map(r=>Cd(r)):n}function hb(e){if(!e.unknownRank)return e.dim!=null?e.dim.map(t=>typeof t.size=="number"?t.size:parseInt(t.size,10)):[]}function Du(e,t,n){let s=e[t];return s&&s.shape?hb(s.shape):n}function _u(e,t,n){let s=e[t];return s?((s.list.f&&s.list.f.length?s.list.f:s.list.i)||[]).map(r=>typeof r=="number"?r:parseInt(r,10)):n}function Ou(e,t,n,s=!1){let r=e[t];return r&&r.list&&r.list.s?r.list.s.map(a=>pb(a,s)):n}function Fu(e,t,n){let s=e[t];return s&&s.list&&s.list.shape?s.list.shape.map(r=>hb(r)):n}function Pu(e,t,n){let s=e[t];return s&&s.list&&s.list.b?s.list.b:n}var TU=class{constructor(e,t,n){this.node=e,this.tensorMap=t,this.context=n,this.inputs=[],this.attrs={},this.inputs=e.inputNames.map(s=>this.getInput(s)),e.rawAttrs!=null&&(this.attrs=Object.keys(e.rawAttrs).reduce((s,r)=>(s[r]=this.getAttr(r),s),{}))}getInput(e){return Ue(e,this.tensorMap,this.context)}getAttr(e,t){let n=this.node.rawAttrs[e];if(n.tensor!=null)return Ue(e,this.tensorMap,this.context);if(n.i!=null||n.f!=null)return Eu(this.node.rawAttrs,e,t);if(n.s!=null)return Tu(this.node.rawAttrs,e,t);if(n.b!=null)return $u(this.node.rawAttrs,e,t);if(n.shape!=null)return Du(this.node.rawAttrs,e,t);if(n.type!=null)return Ru(this.node.rawAttrs,e,t);if(n.list!=null){if(n.list.i!=null||n.list.f!=null)return _u(this.node.rawAttrs,e,t);if(n.list.s!=null)return Ou(this.node.rawAttrs,e,t);if(n.list.shape!=null)return Fu(this.node.rawAttrs,e,t);if(n.list.b!=null)return Pu(this.node.rawAttrs,e,t);if(n.list.type!=null)return Au(this.node.rawAttrs,e,t)}return t}},Me={};de(Me,{OP_SCOPE_SUFFIX:()=>il,abs:()=>ot,acos:()=>Bh,acosh:()=>Vh,add:()=>oe,addN:()=>Mh,all:()=>zh,any:()=>Wh,argMax:()=>Uh,argMin:()=>Gh,asin:()=>Hh,asinh:()=>qh,atan:()=>Kh,atan2:()=>jh,atanh:()=>Xh,avgPool:()=>fl,avgPool3d:()=>Jh,basicLSTMCell:()=>ef,batchNorm:()=>Sa,batchNorm2d:()=>tf,batchNorm3d:()=>nf,batchNorm4d:()=>sf,batchToSpaceND:()=>ml,bincount:()=>gl,bitwiseAnd:()=>rf,booleanMaskAsync:()=>Xm,broadcastArgs:()=>af,broadcastTo:()=>as,buffer:()=>ie,cast:()=>Te,ceil:()=>of,clipByValue:()=>cf,clone:()=>qt,complex:()=>jt,concat:()=>He,concat1d:()=>uf,concat2d:()=>lf,concat3d:()=>df,concat4d:()=>pf,conv1d:()=>hf,conv2d:()=>ka,conv2dTranspose:()=>mf,conv3d:()=>gf,conv3dTranspose:()=>yf,cos:()=>xf,cosh:()=>bf,cosineWindow:()=>Sc,cumprod:()=>vf,cumsum:()=>wf,denseBincount:()=>Sf,depthToSpace:()=>kf,depthwiseConv2d:()=>pc,diag:()=>If,dilation2d:()=>Cf,div:()=>Ne,divNoNan:()=>Tf,dot:()=>$f,dropout:()=>eg,einsum:()=>An,elu:()=>bl,enclosingPowerOfTwo:()=>Xl,ensureShape:()=>Ef,equal:()=>xl,erf:()=>Rf,euclideanNorm:()=>_f,exp:()=>yn,expandDims:()=>Wt,expm1:()=>Of,eye:()=>wl,fft:()=>xc,fill:()=>Ss,floor:()=>Sl,floorDiv:()=>pl,fused:()=>Yl,gather:()=>kl,gatherND:()=>Jm,greater:()=>Na,greaterEqual:()=>Il,ifft:()=>rr,imag:()=>Ta,image:()=>ug,inTopKAsync:()=>tg,irfft:()=>Ul,isFinite:()=>Ff,isInf:()=>Pf,isNaN:()=>Lf,leakyRelu:()=>Cl,less:()=>ao,lessEqual:()=>fc,linalg:()=>lg,linspace:()=>Bf,localResponseNormalization:()=>Vf,log:()=>ds,log1p:()=>Nl,logSigmoid:()=>zf,logSoftmax:()=>Wf,logSumExp:()=>$l,logicalAnd:()=>tr,logicalNot:()=>El,logicalOr:()=>Rl,logicalXor:()=>Uf,losses:()=>dg,lowerBound:()=>Gf,matMul:()=>me,max:()=>Ln,maxPool:()=>Al,maxPool3d:()=>Hf,maxPoolWithArgmax:()=>qf,maximum:()=>Dl,mean:()=>nr,meshgrid:()=>Kf,min:()=>ro,minimum:()=>sr,mirrorPad:()=>jf,mod:()=>Xf,moments:()=>Yf,movingAverage:()=>Ym,mul:()=>Q,multiRNNCell:()=>Zf,multinomial:()=>Qf,neg:()=>Et,norm:()=>Ca,notEqual:()=>_l,oneHot:()=>oo,ones:()=>ln,onesLike:()=>Jf,op:()=>D,outerProduct:()=>em,pad:()=>ks,pad1d:()=>tm,pad2d:()=>nm,pad3d:()=>sm,pad4d:()=>rm,pool:()=>am,pow:()=>ls,prelu:()=>Fl,print:()=>dl,prod:()=>om,raggedGather:()=>im,raggedRange:()=>cm,raggedTensorToTensor:()=>um,rand:()=>lm,randomGamma:()=>fm,randomNormal:()=>Ml,randomStandardNormal:()=>mm,randomUniform:()=>yc,randomUniformInt:()=>gm,range:()=>ps,real:()=>hs,reciprocal:()=>ym,relu:()=>$a,relu6:()=>zl,reshape:()=>G,reverse:()=>bn,reverse1d:()=>xm,reverse2d:()=>bm,reverse3d:()=>vm,reverse4d:()=>wm,rfft:()=>bc,round:()=>Wl,rsqrt:()=>Sm,scalar:()=>pe,scatterND:()=>Zm,searchSorted:()=>gc,selu:()=>km,separableConv2d:()=>Im,setdiff1dAsync:()=>Cm,sigmoid:()=>Pn,sign:()=>Nm,signal:()=>cg,sin:()=>Tm,sinh:()=>$m,slice:()=>we,slice1d:()=>Em,slice2d:()=>Rm,slice3d:()=>Am,slice4d:()=>Dm,softmax:()=>_m,softplus:()=>Tl,spaceToBatchND:()=>Ol,sparse:()=>pg,sparseToDense:()=>Qm,spectral:()=>ig,split:()=>fs,sqrt:()=>Ot,square:()=>bt,squaredDifference:()=>Gl,squeeze:()=>vc,stack:()=>Pt,step:()=>Hl,stridedSlice:()=>Om,string:()=>hg,sub:()=>le,sum:()=>Ce,tan:()=>Fm,tanh:()=>so,tensor:()=>$t,tensor1d:()=>pt,tensor2d:()=>is,tensor3d:()=>ql,tensor4d:()=>Pm,tensor5d:()=>Lm,tensor6d:()=>Bm,tensorScatterUpdate:()=>zm,tile:()=>os,topk:()=>Wm,transpose:()=>ar,truncatedNormal:()=>Um,unique:()=>Gm,unsortedSegmentSum:()=>Hm,unstack:()=>Sn,upperBound:()=>qm,variable:()=>Km,where:()=>Kt,whereAsync:()=>jl,zeros:()=>xn,zerosLike:()=>ct});var $U=(e,t,n,s=Me)=>{switch(e.op){case"BiasAdd":case"AddV2":case"Add":return[s.add(x("a",e,t,n),x("b",e,t,n))];case"AddN":return[s.addN(x("tensors",e,t,n))];case"FloorMod":case"Mod":return[s.mod(x("a",e,t,n),x("b",e,t,n))];case"Mul":return[s.mul(x("a",e,t,n),x("b",e,t,n))];case"RealDiv":case"Div":return[s.div(x("a",e,t,n),x("b",e,t,n))];case"DivNoNan":return[s.divNoNan(x("a",e,t,n),x("b",e,t,n))];case"FloorDiv":return[s.floorDiv(x("a",e,t,n),x("b",e,t,n))];case"Sub":return[s.sub(x("a",e,t,n),x("b",e,t,n))];case"Minimum":return[s.minimum(x("a",e,t,n),x("b",e,t,n))];case"Maximum":return[s.maximum(x("a",e,t,n),x("b",e,t,n))];case"Pow":return[s.pow(x("a",e,t,n),x("b",e,t,n))];case"SquaredDifference":return[s.squaredDifference(x("a",e,t,n),x("b",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}},EU=(e,t,n,s=Me)=>{switch(e.op){case"Abs":case"ComplexAbs":return[s.abs(x("x",e,t,n))];case"Acos":return[s.acos(x("x",e,t,n))];case"Acosh":return[s.acosh(x("x",e,t,n))];case"Asin":return[s.asin(x("x",e,t,n))];case"Asinh":return[s.asinh(x("x",e,t,n))];case"Atan":return[s.atan(x("x",e,t,n))];case"Atan2":return[s.atan2(x("x",e,t,n),x("y",e,t,n))];case"Atanh":return[s.atanh(x("x",e,t,n))];case"Ceil":return[s.ceil(x("x",e,t,n))];case"Complex":return[s.complex(x("real",e,t,n),x("imag",e,t,n))];case"Cos":return[s.cos(x("x",e,t,n))];case"Cosh":return[s.cosh(x("x",e,t,n))];case"Elu":return[s.elu(x("x",e,t,n))];case"Erf":return[s.erf(x("x",e,t,n))];case"Exp":return[s.exp(x("x",e,t,n))];case"Expm1":return[s.expm1(x("x",e,t,n))];case"Floor":return[s.floor(x("x",e,t,n))];case"Log":return[s.log(x("x",e,t,n))];case"Log1p":return[s.log1p(x("x",e,t,n))];case"Imag":return[s.imag(x("x",e,t,n))];case"Neg":return[s.neg(x("x",e,t,n))];case"Reciprocal":return[s.reciprocal(x("x",e,t,n))];case"Real":return[s.real(x("x",e,t,n))];case"Relu":return[s.relu(x("x",e,t,n))];case"Round":return[s.round(x("x",e,t,n))];case"Selu":return[s.selu(x("x",e,t,n))];case"Sigmoid":return[s.sigmoid(x("x",e,t,n))];case"Sin":return[s.sin(x("x",e,t,n))];case"Sign":return[s.sign(x("x",e,t,n))];case"Sinh":return[s.sinh(x("x",e,t,n))];case"Softplus":return[s.softplus(x("x",e,t,n))];case"Sqrt":return[s.sqrt(x("x",e,t,n))];case"Square":return[s.square(x("x",e,t,n))];case"Tanh":return[s.tanh(x("x",e,t,n))];case"Tan":return[s.tan(x("x",e,t,n))];case"ClipByValue":return[s.clipByValue(x("x",e,t,n),x("clipValueMin",e,t,n),x("clipValueMax",e,t,n))];case"Relu6":return[s.relu6(x("x",e,t,n))];case"Rsqrt":return[s.rsqrt(Ue(e.inputNames[0],t,n))];case"LeakyRelu":return[s.leakyRelu(x("x",e,t,n),x("alpha",e,t,n))];case"Prelu":return[s.prelu(x("x",e,t,n),x("alpha",e,t,n))];case"IsNan":return[s.isNaN(Ue(e.inputNames[0],t,n))];case"IsInf":return[s.isInf(Ue(e.inputNames[0],t,n))];case"IsFinite":return[s.isFinite(Ue(e.inputNames[0],t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}};function yt(e,t,n=""){if(!(typeof e=="number"||typeof t=="number")){S.assert(e.length===t.length,()=>n+` Shapes ${e} and ${t} must match`);for(let s=0;s<e.length;s++){let r=e[s],a=t[s];S.assert(r<0||a<0||r===a,()=>n+` Shapes ${e} and ${t} must match`)}}}function _p(e){return!(typeof e=="number"||e.some(t=>t<0))}function Fs(e,t,n){let s=Lu(e,n),r=!_p(s);if(r&&t.length===0)throw new Error(`Tried to calculate elements of an empty list with non-fully-defined elementShape: ${s}`);if(r&&t.forEach(a=>{s=Lu(a.shape,s)}),!_p(s))throw new Error(`Non-fully-defined elementShape: ${s}`);return s}function Lu(e,t){if(typeof e=="number")return t;if(typeof t=="number")return e;if(e.length!==t.length)throw new Error(`Incompatible ranks during merge: ${e} vs. ${t}`);let n=[];for(let s=0;s<e.length;++s){let r=e[s],a=t[s];if(r>=0&&a>=0&&r!==a)throw new Error(`Incompatible shape during merge: ${e} vs. ${t}`);n[s]=r>=0?r:a}return n}var RU=class{constructor(e,t,n,s,r,a,o){this.name=e,this.dtype=t,this.maxSize=n,this.elementShape=s,this.identicalElementShapes=r,this.dynamicSize=a,this.clearAfterRead=o,this.tensors=[],this.closed_=!1,this.idTensor=pe(0),Tt(this.idTensor)}get id(){return this.idTensor.id}get closed(){return this.closed_}clearAndClose(e){this.tensors.forEach(t=>{(e==null||!e.has(t.tensor.id))&&t.tensor.dispose()}),this.tensors=[],this.closed_=!0,this.idTensor.dispose()}size(){return this.tensors.length}read(e){if(this.closed_)throw new Error(`TensorArray ${this.name} has already been closed.`);if(e<0||e>=this.size())throw new Error(`Tried to read from index ${e}, but array size is: ${this.size()}`);let t=this.tensors[e];if(t.cleared)throw new Error(`TensorArray ${this.name}: Could not read index ${e} twice because it was cleared after a previous read (perhaps try setting clear_after_read = false?).`);return this.clearAfterRead&&(t.cleared=!0),t.read=!0,t.tensor}readMany(e){return e.map(t=>this.read(t))}write(e,t){if(this.closed_)throw new Error(`TensorArray ${this.name} has already been closed.`);if(e<0||!this.dynamicSize&&e>=this.maxSize)throw new Error(`Tried to write to index ${e}, but array is not resizeable and size is: ${this.maxSize}`);let n=this.tensors[e]||{};if(t.dtype!==this.dtype)throw new Error(`TensorArray ${this.name}: Could not write to TensorArray index ${e},
          because the value dtype is ${t.dtype}, but TensorArray dtype is ${this.dtype}.`);if(this.size()===0&&(this.elementShape==null||this.elementShape.length===0)&&(this.elementShape=t.shape),yt(this.elementShape,t.shape,`TensorArray ${this.name}: Could not write to TensorArray index ${e}.`),n.read)throw new Error(`TensorArray ${this.name}: Could not write to TensorArray index ${e}, because it has already been read.`);if(n.written)throw new Error(`TensorArray ${this.name}: Could not write to TensorArray index ${e}, because it has already been written.`);n.tensor=t,Tt(t),n.written=!0,this.tensors[e]=n}writeMany(e,t){if(e.length!==t.length)throw new Error(`TensorArray ${this.name}: could not write multiple tensors,because the index size: ${e.length} is not the same as tensors size: ${t.length}.`);e.forEach((n,s)=>this.write(n,t[s]))}gather(e,t){if(t&&t!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but gather requested dtype ${t}`);if(e)e=e.slice(0,this.size());else{e=[];for(let s=0;s<this.size();s++)e.push(s)}if(e.length===0)return $t([],[0].concat(this.elementShape));let n=this.readMany(e);return yt(this.elementShape,n[0].shape,"TensorArray shape mismatch: "),Pt(n,0)}concat(e){if(e&&e!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but concat requested dtype ${e}`);if(this.size()===0)return $t([],[0].concat(this.elementShape));let t=[];for(let s=0;s<this.size();s++)t.push(s);let n=this.readMany(t);return yt(this.elementShape,n[0].shape,`TensorArray shape mismatch: tensor array shape (${this.elementShape}) vs first tensor shape (${n[0].shape})`),He(n,0)}scatter(e,t){if(t.dtype!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but tensor has dtype ${t.dtype}`);if(e.length!==t.shape[0])throw new Error(`Expected len(indices) == tensor.shape[0], but saw: ${e.length} vs. ${t.shape[0]}`);let n=Math.max(...e);if(!this.dynamicSize&&n>=this.maxSize)throw new Error(`Max index must be < array size (${n}  vs. ${this.maxSize})`);this.writeMany(e,Sn(t,0))}split(e,t){if(t.dtype!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but tensor has dtype ${t.dtype}`);let n=0,s=e.map(i=>(n+=i,n));if(n!==t.shape[0])throw new Error(`Expected sum of lengths to be equal to
          tensor.shape[0], but sum of lengths is
        ${n}, and tensor's shape is: ${t.shape}`);if(!this.dynamicSize&&e.length!==this.maxSize)throw new Error(`TensorArray's size is not equal to the size of lengths (${this.maxSize} vs. ${e.length}), and the TensorArray is not marked as dynamically resizeable`);let r=n===0?0:t.size/n,a=[];fe(()=>{t=G(t,[1,n,r]);for(let i=0;i<e.length;++i){let u=[0,i===0?0:s[i-1],0],l=[1,e[i],r];a[i]=G(we(t,u,l),this.elementShape)}return a});let o=[];for(let i=0;i<e.length;i++)o[i]=i;this.writeMany(o,a)}},Oc=class Bu{get id(){return this.idTensor.id}constructor(t,n,s,r=-1){this.tensors=t,this.elementShape=n,this.elementDtype=s,t?.forEach(a=>{if(s!==a.dtype)throw new Error(`Invalid data types; op elements ${s}, but list elements ${a.dtype}`);yt(n,a.shape,"TensorList shape mismatch: "),Tt(a)}),this.idTensor=pe(0),this.maxNumElements=r,Tt(this.idTensor)}copy(){return new Bu([...this.tensors],this.elementShape,this.elementDtype)}clearAndClose(t){this.tensors.forEach(n=>{(t==null||!t.has(n.id))&&n.dispose()}),this.tensors.length=0,this.idTensor.dispose()}size(){return this.tensors.length}stack(t,n,s=-1){if(n!==this.elementDtype)throw new Error(`Invalid data types; op elements ${n}, but list elements ${this.elementDtype}`);if(s!==-1&&this.tensors.length!==s)throw new Error(`Operation expected a list with ${s} elements but got a list with ${this.tensors.length} elements.`);yt(t,this.elementShape,"TensorList shape mismatch: ");let r=Fs(this.elementShape,this.tensors,t);return fe(()=>{let a=this.tensors.map(o=>G(o,r));return Pt(a,0)})}popBack(t,n){if(n!==this.elementDtype)throw new Error(`Invalid data types; op elements ${n}, but list elements ${this.elementDtype}`);if(this.size()===0)throw new Error("Trying to pop from an empty list.");let s=Fs(this.elementShape,this.tensors,t),r=this.tensors.pop();return r.kept=!1,yt(r.shape,t,"TensorList shape mismatch: "),G(r,s)}pushBack(t){if(t.dtype!==this.elementDtype)throw new Error(`Invalid data types; op elements ${t.dtype}, but list elements ${this.elementDtype}`);if(yt(t.shape,this.elementShape,"TensorList shape mismatch: "),this.maxNumElements===this.size())throw new Error("Trying to push element into a full list.");Tt(t),this.tensors.push(t)}resize(t){if(t<0)throw new Error(`TensorListResize expects size to be non-negative. Got: ${t}`);if(this.maxNumElements!==-1&&t>this.maxNumElements)throw new Error(`TensorListResize input size ${t} is greater maxNumElement ${this.maxNumElements}.`);let n=new Bu([],this.elementShape,this.elementDtype,this.maxNumElements);n.tensors.length=t;for(let s=0;s<Math.min(this.tensors.length,t);++s)n.tensors[s]=this.tensors[s];return n}getItem(t,n,s){if(s!==this.elementDtype)throw new Error(`Invalid data types; op elements ${s}, but list elements ${this.elementDtype}`);if(t<0||t>this.tensors.length)throw new Error(`Trying to access element ${t} in a list with ${this.tensors.length} elements.`);if(this.tensors[t]==null)throw new Error(`element at index ${t} is null.`);yt(this.tensors[t].shape,n,"TensorList shape mismatch: ");let r=Fs(this.elementShape,this.tensors,n);return G(this.tensors[t],r)}setItem(t,n){if(n.dtype!==this.elementDtype)throw new Error(`Invalid data types; op elements ${n.dtype}, but list elements ${this.elementDtype}`);if(t<0||this.maxNumElements!==-1&&t>=this.maxNumElements)throw new Error(`Trying to set element ${t} in a list with max ${this.maxNumElements} elements.`);yt(this.elementShape,n.shape,"TensorList shape mismatch: "),Tt(n),this.tensors[t]!=null&&(this.tensors[t].kept=!1),this.tensors[t]=n}gather(t,n,s){if(n!==this.elementDtype)throw new Error(`Invalid data types; op elements ${n}, but list elements ${this.elementDtype}`);yt(this.elementShape,s,"TensorList shape mismatch: "),t=t.slice(0,this.size());let r=Fs(this.elementShape,this.tensors,s);return t.length===0?$t([],[0].concat(r)):fe(()=>{let a=t.map(o=>G(this.tensors[o],r));return Pt(a,0)})}concat(t,n){if(t&&t!==this.elementDtype)throw new Error(`TensorList dtype is ${this.elementDtype} but concat requested dtype ${t}`);yt(this.elementShape,n,"TensorList shape mismatch: ");let s=Fs(this.elementShape,this.tensors,n);return this.size()===0?$t([],[0].concat(s)):fe(()=>{let r=this.tensors.map(a=>G(a,s));return He(r,0)})}};function AU(e,t,n){let s=e.dtype;if(e.shape.length<1)throw new Error(`Tensor must be at least a vector, but saw shape: ${e.shape}`);if(e.dtype!==n)throw new Error(`Invalid data types; op elements ${e.dtype}, but list elements ${n}`);let r=e.shape.slice(1);yt(r,t,"TensorList shape mismatch: ");let a=Sn(e);return new Oc(a,t,s)}function DU(e,t,n,s){return new Oc([],e,t,s)}function _U(e,t,n,s){if(t.length!==e.shape[0])throw new Error(`Expected len(indices) == tensor.shape[0], but saw: ${t.length} vs. ${e.shape[0]}`);let r=Math.max(...t);if(s!=null&&s!==-1&&r>=s)throw new Error(`Max index must be < array size (${r}  vs. ${s})`);let a=new Oc([],n,e.dtype,s),o=Sn(e,0);return t.forEach((i,c)=>{a.setItem(i,o[c])}),a}function OU(e,t,n){let s=0,r=t.map(l=>(s+=l,s));if(s!==e.shape[0])throw new Error(`Expected sum of lengths to be equal to
          tensor.shape[0], but sum of lengths is
        ${s}, and tensor's shape is: ${e.shape}`);let a=e.shape.slice(1),o=Lu(a,n),i=s===0?0:e.size/s,c=fe(()=>{let l=[];e=G(e,[1,s,i]);for(let d=0;d<t.length;++d){let h=[0,d===0?0:r[d-1],0],f=[1,t[d],i];l[d]=G(we(e,h,f),o)}return e.dispose(),l}),u=new Oc([],n,e.dtype,t.length);for(let l=0;l<c.length;l++)u.setItem(l,c[l]);return u}var FU=async(e,t,n)=>{switch(e.op){case"If":case"StatelessIf":{let s=x("thenBranch",e,t,n),r=x("elseBranch",e,t,n),a=x("cond",e,t,n),o=x("args",e,t,n);return(await a.data())[0]?n.functionMap[s].executeFunctionAsync(o,n.tensorArrayMap,n.tensorListMap):n.functionMap[r].executeFunctionAsync(o,n.tensorArrayMap,n.tensorListMap)}case"While":case"StatelessWhile":{let s=x("body",e,t,n),r=x("cond",e,t,n),a=x("args",e,t,n),o=await n.functionMap[r].executeFunctionAsync(a,n.tensorArrayMap,n.tensorListMap),i=a.map(l=>l.id),c=await o[0].data();o.forEach(l=>{!l.kept&&i.indexOf(l.id)===-1&&l.dispose()});let u=a;for(;c[0];){let l=u;u=await n.functionMap[s].executeFunctionAsync(u,n.tensorArrayMap,n.tensorListMap);let d=u.map(h=>h.id);l.forEach(h=>{!h.kept&&i.indexOf(h.id)===-1&&d.indexOf(h.id)===-1&&h.dispose()});let p=await n.functionMap[r].executeFunctionAsync(u,n.tensorArrayMap,n.tensorListMap);c=await p[0].data(),p.forEach(h=>{!h.kept&&i.indexOf(h.id)===-1&&d.indexOf(h.id)===-1&&h.dispose()})}return u}case"LoopCond":{let s=x("pred",e,t,n);return[Gt(s)]}case"Switch":{let s=x("pred",e,t,n),r=x("data",e,t,n);return r.kept||(r=Gt(r)),(await s.data())[0]?[void 0,r]:[r,void 0]}case"Merge":{let s=e.inputNames.find(r=>Ue(r,t,n)!==void 0);if(s){let r=Ue(s,t,n);return[Gt(r)]}return}case"Enter":{let s=x("frameName",e,t,n),r=x("tensor",e,t,n);return n.enterFrame(s),[Gt(r)]}case"Exit":{let s=x("tensor",e,t,n);return n.exitFrame(),[Gt(s)]}case"NextIteration":{let s=x("tensor",e,t,n);return n.nextIteration(),[Gt(s)]}case"TensorArrayV3":{let s=x("size",e,t,n),r=x("dtype",e,t,n),a=x("elementShape",e,t,n),o=x("dynamicSize",e,t,n),i=x("clearAfterRead",e,t,n),c=x("identicalElementShapes",e,t,n),u=x("name",e,t,n),l=new RU(u,r,s,a,c,o,i);return n.addTensorArray(l),[l.idTensor,pe(1)]}case"TensorArrayWriteV3":{let s=x("tensorArrayId",e,t,n),r=x("index",e,t,n),a=x("tensor",e,t,n),o=n.getTensorArray(s.id);return o.write(r,a),[o.idTensor]}case"TensorArrayReadV3":{let s=x("tensorArrayId",e,t,n),r=x("index",e,t,n);return[n.getTensorArray(s.id).read(r)]}case"TensorArrayGatherV3":{let s=x("tensorArrayId",e,t,n),r=x("indices",e,t,n),a=x("dtype",e,t,n);return[n.getTensorArray(s.id).gather(r,a)]}case"TensorArrayScatterV3":{let s=x("tensorArrayId",e,t,n),r=x("indices",e,t,n),a=x("tensor",e,t,n),o=n.getTensorArray(s.id);return o.scatter(r,a),[o.idTensor]}case"TensorArrayConcatV3":{let s=x("tensorArrayId",e,t,n),r=n.getTensorArray(s.id),a=x("dtype",e,t,n);return[r.concat(a)]}case"TensorArraySplitV3":{let s=x("tensorArrayId",e,t,n),r=x("tensor",e,t,n),a=x("lengths",e,t,n),o=n.getTensorArray(s.id);return o.split(a,r),[o.idTensor]}case"TensorArraySizeV3":{let s=x("tensorArrayId",e,t,n),r=n.getTensorArray(s.id);return[pe(r.size(),"int32")]}case"TensorArrayCloseV3":{let s=x("tensorArrayId",e,t,n),r=n.getTensorArray(s.id);return r.clearAndClose(),[r.idTensor]}case"TensorListSetItem":{let s=x("tensorListId",e,t,n),r=x("index",e,t,n),a=x("tensor",e,t,n),o=n.getTensorList(s.id);return o.setItem(r,a),[o.idTensor]}case"TensorListGetItem":{let s=x("tensorListId",e,t,n),r=x("index",e,t,n),a=x("elementShape",e,t,n),o=x("elementDType",e,t,n);return[n.getTensorList(s.id).getItem(r,a,o)]}case"TensorListScatterV2":case"TensorListScatter":{let s=x("indices",e,t,n),r=x("tensor",e,t,n),a=x("elementShape",e,t,n),o=x("numElements",e,t,n),i=_U(r,s,a,o);return n.addTensorList(i),[i.idTensor]}case"TensorListReserve":case"EmptyTensorList":{let s=x("elementShape",e,t,n),r=x("elementDType",e,t,n),a;e.op==="TensorListReserve"?a="numElements":a="maxNumElements";let o=x(a,e,t,n),i=e.op==="TensorListReserve"?-1:o,c=DU(s,r,o,i);return n.addTensorList(c),[c.idTensor]}case"TensorListGather":{let s=x("tensorListId",e,t,n),r=x("indices",e,t,n),a=x("elementShape",e,t,n),o=x("elementDType",e,t,n);return[n.getTensorList(s.id).gather(r,o,a)]}case"TensorListStack":{let s=x("tensorListId",e,t,n),r=x("elementShape",e,t,n),a=x("elementDType",e,t,n),o=x("numElements",e,t,n);return[n.getTensorList(s.id).stack(r,a,o)]}case"TensorListFromTensor":{let s=x("tensor",e,t,n),r=x("elementShape",e,t,n),a=x("elementDType",e,t,n),o=AU(s,r,a);return n.addTensorList(o),[o.idTensor]}case"TensorListConcat":case"TensorListConcatV2":{let s=x("tensorListId",e,t,n),r=n.getTensorList(s.id),a=x("dtype",e,t,n),o=x("elementShape",e,t,n);return[r.concat(a,o)]}case"TensorListPushBack":{let s=x("tensorListId",e,t,n),r=x("tensor",e,t,n),a=n.getTensorList(s.id);return a.pushBack(r),[a.idTensor]}case"TensorListPopBack":{let s=x("tensorListId",e,t,n),r=x("elementShape",e,t,n),a=x("elementDType",e,t,n);return[n.getTensorList(s.id).popBack(r,a)]}case"TensorListSplit":{let s=x("tensor",e,t,n),r=x("elementShape",e,t,n),a=x("lengths",e,t,n),o=OU(s,a,r);return n.addTensorList(o),[o.idTensor]}case"TensorListLength":{let s=x("tensorListId",e,t,n),r=n.getTensorList(s.id);return[pe(r.size(),"int32")]}case"TensorListResize":{let s=x("tensorListId",e,t,n),r=x("size",e,t,n),o=n.getTensorList(s.id).resize(r);return n.addTensorList(o),[o.idTensor]}default:throw TypeError(`Node type ${e.op} is not implemented`)}};function Op(e,t,n){let[s,r]=x("fusedOps",e,t,n),a=s==="biasadd",o=!a,i=r==="prelu",c=s==="fusedbatchnorm",u=x("numArgs",e,t,n);if(a){if(i&&u!==2)throw new Error("FusedConv2d and DepthwiseConv2d with BiasAdd and Prelu must have two extra arguments: bias and alpha.");if(!i&&a&&u!==1)throw new Error("FusedConv2d and DepthwiseConv2d with BiasAdd must have one extra argument: bias.")}if(c)throw new Error("FusedConv2d and DepthwiseConv2d with FusedBatchNorm is not supported");let l=x("strides",e,t,n),d=Ya(e,t,n),p=x("dataFormat",e,t,n).toUpperCase(),h=x("dilations",e,t,n),[f,g]=x("args",e,t,n);o&&(g=f,f=void 0);let m=x("leakyreluAlpha",e,t,n);return{stride:l,pad:d,dataFormat:p,dilations:h,biasArg:f,preluArg:g,activationFunc:r,leakyreluAlpha:m}}var PU=(e,t,n,s=Me)=>{switch(e.op){case"Conv1D":{let r=x("stride",e,t,n),a=x("pad",e,t,n),o=x("dataFormat",e,t,n).toUpperCase(),i=x("dilation",e,t,n);return[s.conv1d(x("x",e,t,n),x("filter",e,t,n),r,a,o,i)]}case"Conv2D":{let r=x("strides",e,t,n),a=Ya(e,t,n),o=x("dataFormat",e,t,n).toUpperCase(),i=x("dilations",e,t,n);return[s.conv2d(x("x",e,t,n),x("filter",e,t,n),[r[1],r[2]],a,o,[i[1],i[2]])]}case"_FusedConv2D":{let{stride:r,pad:a,dataFormat:o,dilations:i,biasArg:c,preluArg:u,activationFunc:l,leakyreluAlpha:d}=Op(e,t,n);return[s.fused.conv2d({x:x("x",e,t,n),filter:x("filter",e,t,n),strides:[r[1],r[2]],pad:a,dataFormat:o,dilations:[i[1],i[2]],bias:c,activation:l,preluActivationWeights:u,leakyreluAlpha:d})]}case"FusedDepthwiseConv2dNative":{let{stride:r,pad:a,dataFormat:o,dilations:i,biasArg:c,preluArg:u,activationFunc:l,leakyreluAlpha:d}=Op(e,t,n);return[s.fused.depthwiseConv2d({x:x("x",e,t,n),filter:x("filter",e,t,n),strides:[r[1],r[2]],pad:a,dataFormat:o,dilations:[i[1],i[2]],bias:c,activation:l,preluActivationWeights:u,leakyreluAlpha:d})]}case"Conv2DBackpropInput":case"Conv2dTranspose":{let r=x("outputShape",e,t,n),a=x("strides",e,t,n),o=Ya(e,t,n);return[s.conv2dTranspose(x("x",e,t,n),x("filter",e,t,n),r,[a[1],a[2]],o)]}case"DepthwiseConv2dNative":case"DepthwiseConv2d":{let r=x("strides",e,t,n),a=Ya(e,t,n),o=x("dilations",e,t,n),i=x("dataFormat",e,t,n).toUpperCase();return[s.depthwiseConv2d(x("input",e,t,n),x("filter",e,t,n),[r[1],r[2]],a,i,[o[1],o[2]])]}case"Conv3D":{let r=x("strides",e,t,n),a=x("pad",e,t,n),o=x("dataFormat",e,t,n).toUpperCase(),i=x("dilations",e,t,n);return[s.conv3d(x("x",e,t,n),x("filter",e,t,n),[r[1],r[2],r[3]],a,o,[i[1],i[2],i[3]])]}case"AvgPool":{let r=x("strides",e,t,n),a=x("pad",e,t,n),o=x("kernelSize",e,t,n);return[s.avgPool(x("x",e,t,n),[o[1],o[2]],[r[1],r[2]],a)]}case"MaxPool":{let r=x("strides",e,t,n),a=x("pad",e,t,n),o=x("kernelSize",e,t,n);return[s.maxPool(x("x",e,t,n),[o[1],o[2]],[r[1],r[2]],a)]}case"MaxPoolWithArgmax":{let r=x("strides",e,t,n),a=x("pad",e,t,n),o=x("kernelSize",e,t,n),i=x("includeBatchInIndex",e,t,n),{result:c,indexes:u}=s.maxPoolWithArgmax(x("x",e,t,n),[o[1],o[2]],[r[1],r[2]],a,i);return[c,u]}case"AvgPool3D":{let r=x("strides",e,t,n),a=x("pad",e,t,n),o=x("kernelSize",e,t,n);return[s.avgPool3d(x("x",e,t,n),[o[1],o[2],o[3]],[r[1],r[2],r[3]],a)]}case"MaxPool3D":{let r=x("strides",e,t,n),a=x("pad",e,t,n),o=x("kernelSize",e,t,n);return[s.maxPool3d(x("x",e,t,n),[o[1],o[2],o[3]],[r[1],r[2],r[3]],a)]}case"Dilation2D":{let r=x("strides",e,t,n),a=x("pad",e,t,n),o=x("dilations",e,t,n),i=r[1],c=r[2],u=o[1],l=o[2];return[s.dilation2d(x("x",e,t,n),x("filter",e,t,n),[i,c],a,[u,l],"NHWC")]}default:throw TypeError(`Node type ${e.op} is not implemented`)}},LU=(e,t,n,s=Me)=>{switch(e.op){case"Fill":{let r=x("shape",e,t,n),a=x("dtype",e,t,n),o=x("value",e,t,n);return[s.fill(r,o,a)]}case"LinSpace":{let r=x("start",e,t,n),a=x("stop",e,t,n),o=x("num",e,t,n);return[s.linspace(r,a,o)]}case"Multinomial":{let r=x("logits",e,t,n),a=x("numSamples",e,t,n),o=x("seed",e,t,n);return[s.multinomial(r,a,o)]}case"OneHot":{let r=x("indices",e,t,n),a=x("depth",e,t,n),o=x("onValue",e,t,n),i=x("offValue",e,t,n),c=x("dtype",e,t,n);return[s.oneHot(r,a,o,i,c)]}case"Ones":return[s.ones(x("shape",e,t,n),x("dtype",e,t,n))];case"OnesLike":return[s.onesLike(x("x",e,t,n))];case"RandomStandardNormal":return[s.randomStandardNormal(x("shape",e,t,n),x("dtype",e,t,n),x("seed",e,t,n))];case"RandomUniform":return[s.randomUniform(x("shape",e,t,n),x("minval",e,t,n),x("maxval",e,t,n),x("dtype",e,t,n))];case"RandomUniformInt":return[s.randomUniformInt(x("shape",e,t,n),x("minval",e,t,n),x("maxval",e,t,n),x("seed",e,t,n))];case"Range":{let r=x("start",e,t,n),a=x("stop",e,t,n),o=x("step",e,t,n);return[s.range(r,a,o,x("dtype",e,t,n))]}case"TruncatedNormal":{let r=x("shape",e,t,n),a=x("mean",e,t,n),o=x("stdDev",e,t,n),i=x("seed",e,t,n);return[s.truncatedNormal(r,a,o,x("dtype",e,t,n),i)]}case"Zeros":return[s.zeros(x("shape",e,t,n),x("dtype",e,t,n))];case"ZerosLike":return[s.zerosLike(x("x",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}};function Zc(e,t,n){let s=x("boxes",e,t,n),r=x("scores",e,t,n),a=x("maxOutputSize",e,t,n),o=x("iouThreshold",e,t,n),i=x("scoreThreshold",e,t,n),c=x("softNmsSigma",e,t,n);return{boxes:s,scores:r,maxOutputSize:a,iouThreshold:o,scoreThreshold:i,softNmsSigma:c}}var BU=async(e,t,n,s,r=Me)=>{switch(e.op){case"NonMaxSuppressionV5":{let{boxes:a,scores:o,maxOutputSize:i,iouThreshold:c,scoreThreshold:u,softNmsSigma:l}=Zc(e,t,n),d=await r.image.nonMaxSuppressionWithScoreAsync(a,o,i,c,u,l);return[d.selectedIndices,d.selectedScores]}case"NonMaxSuppressionV4":{let{boxes:a,scores:o,maxOutputSize:i,iouThreshold:c,scoreThreshold:u}=Zc(e,t,n),l=x("padToMaxOutputSize",e,t,n),d=await r.image.nonMaxSuppressionPaddedAsync(a,o,i,c,u,l);return[d.selectedIndices,d.validOutputs]}case"NonMaxSuppressionV3":case"NonMaxSuppressionV2":{let{boxes:a,scores:o,maxOutputSize:i,iouThreshold:c,scoreThreshold:u}=Zc(e,t,n);return[await r.image.nonMaxSuppressionAsync(a,o,i,c,u)]}case"Where":{let a=r.cast(x("condition",e,t,n),"bool"),o=[await r.whereAsync(a)];return a.dispose(),o}case"ListDiff":return r.setdiff1dAsync(x("x",e,t,n),x("y",e,t,n));default:throw TypeError(`Node type ${e.op} is not implemented`)}},VU=(e,t,n,s=Me)=>{switch(e.op){case"LowerBound":{let r=x("sortedSequence",e,t,n),a=x("values",e,t,n);return[s.lowerBound(r,a)]}case"TopKV2":{let r=x("x",e,t,n),a=x("k",e,t,n),o=x("sorted",e,t,n),i=s.topk(r,a,o);return[i.values,i.indices]}case"UpperBound":{let r=x("sortedSequence",e,t,n),a=x("values",e,t,n);return[s.upperBound(r,a)]}case"Unique":{let r=x("x",e,t,n),a=s.unique(r);return[a.values,a.indices]}case"UniqueV2":{let r=x("x",e,t,n),a=x("axis",e,t,n),o=s.unique(r,a);return[o.values,o.indices]}default:throw TypeError(`Node type ${e.op} is not implemented`)}},MU=(e,t,n,s=Me)=>{switch(e.op){case"Const":return t[e.name];case"PlaceholderWithDefault":let r=x("default",e,t,n);return[Ue(e.name,t,n)||r];case"Placeholder":return[Ue(e.name,t,n)];case"Identity":case"StopGradient":case"FakeQuantWithMinMaxVars":{let l=x("x",e,t,n);return[Gt(l)]}case"IdentityN":return x("x",e,t,n).map(l=>Gt(l));case"Snapshot":let a=x("x",e,t,n);return[Gt(a)];case"Shape":return[s.tensor1d(x("x",e,t,n).shape,"int32")];case"ShapeN":return x("x",e,t,n).map(l=>s.tensor1d(l.shape));case"Size":return[s.scalar(x("x",e,t,n).size,"int32")];case"Rank":return[s.scalar(x("x",e,t,n).rank,"int32")];case"NoOp":return[s.scalar(1)];case"Print":let o=x("x",e,t,n),i=x("data",e,t,n),c=x("message",e,t,n),u=x("summarize",e,t,n);console.warn("The graph has a tf.print() operation,usually used for debugging, which slows down performance."),console.log(c);for(let l=0;l<i.length;l++)console.log(Array.prototype.slice.call(i[l].dataSync()).slice(0,u));return[o];default:throw TypeError(`Node type ${e.op} is not implemented`)}},zU=class{get id(){return this.handle.id}constructor(e,t){this.keyDType=e,this.valueDType=t,this.handle=pe(0),this.tensorMap=new Map,Tt(this.handle)}clearAndClose(){this.tensorMap.forEach(e=>e.dispose()),this.tensorMap.clear(),this.handle.dispose()}size(){return this.tensorMap.size}tensorSize(){return pe(this.size(),"int32")}async import(e,t){this.checkKeyAndValueTensor(e,t);let n=await e.data();return this.tensorMap.forEach(s=>s.dispose()),this.tensorMap.clear(),fe(()=>{let s=Sn(t),r=n.length,a=s.length;S.assert(r===a,()=>`The number of elements doesn't match, keys has ${r} elements, the values has ${a} elements.`);for(let o=0;o<r;o++){let i=n[o],c=s[o];Tt(c),this.tensorMap.set(i,c)}return this.handle})}async find(e,t){this.checkKeyAndValueTensor(e,t);let n=await e.data();return fe(()=>{let s=[];for(let r=0;r<n.length;r++){let a=n[r],o=this.findWithDefault(a,t);s.push(o)}return Pt(s)})}findWithDefault(e,t){let n=this.tensorMap.get(e);return n??t}checkKeyAndValueTensor(e,t){if(e.dtype!==this.keyDType)throw new Error(`Expect key dtype ${this.keyDType}, but got ${e.dtype}`);if(t.dtype!==this.valueDType)throw new Error(`Expect value dtype ${this.valueDType}, but got ${t.dtype}`)}},WU=async(e,t,n,s)=>{switch(e.op){case"HashTable":case"HashTableV2":{let r=s.getHashTableHandleByName(e.name);if(r!=null)return[r];{let a=x("keyDType",e,t,n),o=x("valueDType",e,t,n),i=new zU(a,o);return s.addHashTable(e.name,i),[i.handle]}}case"InitializeTable":case"InitializeTableV2":case"LookupTableImport":case"LookupTableImportV2":{let r=x("tableHandle",e,t,n,s),a=x("keys",e,t,n),o=x("values",e,t,n);return[await s.getHashTableById(r.id).import(a,o)]}case"LookupTableFind":case"LookupTableFindV2":{let r=x("tableHandle",e,t,n,s),a=x("keys",e,t,n),o=x("defaultValue",e,t,n);return[await s.getHashTableById(r.id).find(a,o)]}case"LookupTableSize":case"LookupTableSizeV2":{let r=x("tableHandle",e,t,n,s);return[s.getHashTableById(r.id).tensorSize()]}default:throw TypeError(`Node type ${e.op} is not implemented`)}},UU=(e,t,n,s=Me)=>{switch(e.op){case"ResizeBilinear":{let r=x("images",e,t,n),a=x("size",e,t,n),o=x("alignCorners",e,t,n),i=x("halfPixelCenters",e,t,n);return[s.image.resizeBilinear(r,[a[0],a[1]],o,i)]}case"ResizeNearestNeighbor":{let r=x("images",e,t,n),a=x("size",e,t,n),o=x("alignCorners",e,t,n),i=x("halfPixelCenters",e,t,n);return[s.image.resizeNearestNeighbor(r,[a[0],a[1]],o,i)]}case"CropAndResize":{let r=x("image",e,t,n),a=x("boxes",e,t,n),o=x("boxInd",e,t,n),i=x("cropSize",e,t,n),c=x("method",e,t,n),u=x("extrapolationValue",e,t,n);return[s.image.cropAndResize(r,a,o,i,c,u)]}case"ImageProjectiveTransformV3":{let r=x("images",e,t,n),a=x("transforms",e,t,n),o=x("outputShape",e,t,n),i=x("fillValue",e,t,n),c=x("interpolation",e,t,n),u=x("fillMode",e,t,n);return[s.image.transform(r,a,c.toLowerCase(),u.toLowerCase(),i,o)]}default:throw TypeError(`Node type ${e.op} is not implemented`)}},GU=(e,t,n,s=Me)=>{switch(e.op){case"Equal":return[s.equal(x("a",e,t,n),x("b",e,t,n))];case"NotEqual":return[s.notEqual(x("a",e,t,n),x("b",e,t,n))];case"Greater":return[s.greater(x("a",e,t,n),x("b",e,t,n))];case"GreaterEqual":return[s.greaterEqual(x("a",e,t,n),x("b",e,t,n))];case"Less":return[s.less(x("a",e,t,n),x("b",e,t,n))];case"LessEqual":return[s.lessEqual(x("a",e,t,n),x("b",e,t,n))];case"LogicalAnd":return[s.logicalAnd(x("a",e,t,n),x("b",e,t,n))];case"LogicalNot":return[s.logicalNot(x("a",e,t,n))];case"LogicalOr":return[s.logicalOr(x("a",e,t,n),x("b",e,t,n))];case"Select":case"SelectV2":return[s.where(x("condition",e,t,n),x("a",e,t,n),x("b",e,t,n))];case"BitwiseAnd":return[s.bitwiseAnd(x("a",e,t,n),x("b",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}},HU=(e,t,n,s=Me)=>{switch(e.op){case"BatchMatMul":case"BatchMatMulV2":case"MatMul":return[s.matMul(x("a",e,t,n),x("b",e,t,n),x("transposeA",e,t,n),x("transposeB",e,t,n))];case"Einsum":return[s.einsum(x("equation",e,t,n),...x("tensors",e,t,n))];case"Transpose":return[s.transpose(x("x",e,t,n),x("perm",e,t,n))];case"_FusedMatMul":let[r,a]=x("fusedOps",e,t,n),o=r==="biasadd",i=a==="prelu",c=x("numArgs",e,t,n),u=x("leakyreluAlpha",e,t,n);if(o){if(i&&c!==2)throw new Error("Fused MatMul with BiasAdd and Prelu must have two extra arguments: bias and alpha.");if(!i&&c!==1)throw new Error("Fused MatMul with BiasAdd must have one extra argument: bias.")}let[l,d]=x("args",e,t,n);return[s.fused.matMul({a:x("a",e,t,n),b:x("b",e,t,n),transposeA:x("transposeA",e,t,n),transposeB:x("transposeB",e,t,n),bias:l,activation:a,preluActivationWeights:d,leakyreluAlpha:u})];case"MatrixBandPart":return[s.linalg.bandPart(x("a",e,t,n),x("numLower",e,t,n),x("numUpper",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}},qU=(e,t,n,s=Me)=>{switch(e.op){case"EuclideanNorm":return[s.euclideanNorm(x("x",e,t,n),x("axis",e,t,n),x("keepDims",e,t,n))];case"FusedBatchNorm":case"FusedBatchNormV2":return[s.batchNorm(x("x",e,t,n),x("mean",e,t,n),x("variance",e,t,n),x("offset",e,t,n),x("scale",e,t,n),x("epsilon",e,t,n))];case"FusedBatchNormV3":return[s.batchNorm(x("x",e,t,n),x("mean",e,t,n),x("variance",e,t,n),x("offset",e,t,n),x("scale",e,t,n),x("epsilon",e,t,n))];case"LRN":return[s.localResponseNormalization(x("x",e,t,n),x("radius",e,t,n),x("bias",e,t,n),x("alpha",e,t,n),x("beta",e,t,n))];case"Softmax":return[s.softmax(x("x",e,t,n))];case"LogSoftmax":return[s.logSoftmax(x("x",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}},KU=(e,t,n,s=Me)=>{switch(e.op){case"RaggedGather":{let{outputNestedSplits:r,outputDenseValues:a}=s.raggedGather(x("paramsNestedSplits",e,t,n),x("paramsDenseValues",e,t,n),x("indices",e,t,n),x("outputRaggedRank",e,t,n));return r.concat(a)}case"RaggedRange":{let{rtNestedSplits:r,rtDenseValues:a}=s.raggedRange(x("starts",e,t,n),x("limits",e,t,n),x("splits",e,t,n));return[r,a]}case"RaggedTensorToTensor":return[s.raggedTensorToTensor(x("shape",e,t,n),x("values",e,t,n),x("defaultValue",e,t,n),x("rowPartitionTensors",e,t,n),x("rowPartitionTypes",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}},jU=(e,t,n,s=Me)=>{switch(e.op){case"Max":{let i=x("axis",e,t,n),c=x("keepDims",e,t,n);return[s.max(x("x",e,t,n),i,c)]}case"Mean":{let i=x("axis",e,t,n),c=x("keepDims",e,t,n);return[s.mean(x("x",e,t,n),i,c)]}case"Min":{let i=x("axis",e,t,n),c=x("keepDims",e,t,n);return[s.min(x("x",e,t,n),i,c)]}case"Sum":{let i=x("axis",e,t,n),c=x("keepDims",e,t,n);return[s.sum(x("x",e,t,n),i,c)]}case"All":{let i=x("axis",e,t,n),c=x("keepDims",e,t,n);return[s.all(x("x",e,t,n),i,c)]}case"Any":{let i=x("axis",e,t,n),c=x("keepDims",e,t,n);return[s.any(x("x",e,t,n),i,c)]}case"ArgMax":{let i=x("axis",e,t,n);return[s.argMax(x("x",e,t,n),i)]}case"ArgMin":{let i=x("axis",e,t,n);return[s.argMin(x("x",e,t,n),i)]}case"Prod":{let i=x("axis",e,t,n),c=x("keepDims",e,t,n);return[s.prod(x("x",e,t,n),i,c)]}case"Cumprod":{let i=x("axis",e,t,n),c=x("exclusive",e,t,n),u=x("reverse",e,t,n);return[s.cumprod(x("x",e,t,n),i,c,u)]}case"Cumsum":{let i=x("axis",e,t,n),c=x("exclusive",e,t,n),u=x("reverse",e,t,n);return[s.cumsum(x("x",e,t,n),i,c,u)]}case"Bincount":let r=x("x",e,t,n),a=x("weights",e,t,n),o=x("size",e,t,n);return[s.bincount(r,a,o)];case"DenseBincount":{let i=x("x",e,t,n),c=x("weights",e,t,n),u=x("size",e,t,n),l=x("binaryOutput",e,t,n);return[s.denseBincount(i,c,u,l)]}default:throw TypeError(`Node type ${e.op} is not implemented`)}},XU=(e,t,n,s=Me)=>{switch(e.op){case"ConcatV2":case"Concat":{let r=x("n",e,t,n),a=x("axis",e,t,n),o=x("tensors",e,t,n);return o=o.slice(0,r),[s.concat(o,a)]}case"Gather":{let r=x("x",e,t,n),a=x("indices",e,t,n);return[s.gather(r,s.cast(a,"int32"),0)]}case"GatherV2":{let r=x("axis",e,t,n),a=x("batchDims",e,t,n),o=x("x",e,t,n),i=x("indices",e,t,n);return[s.gather(o,s.cast(i,"int32"),r,a)]}case"Reverse":{let r=x("dims",e,t,n),a=[];for(let i=0;i<r.length;i++)r[i]&&a.push(i);let o=x("x",e,t,n);return[s.reverse(o,a)]}case"ReverseV2":{let r=x("axis",e,t,n),a=x("x",e,t,n);return[s.reverse(a,r)]}case"Slice":{let r=x("begin",e,t,n),a=x("size",e,t,n);return[s.slice(x("x",e,t,n),r,a)]}case"StridedSlice":{let r=x("begin",e,t,n),a=x("end",e,t,n),o=x("strides",e,t,n),i=x("beginMask",e,t,n),c=x("endMask",e,t,n),u=x("ellipsisMask",e,t,n),l=x("newAxisMask",e,t,n),d=x("shrinkAxisMask",e,t,n),p=x("x",e,t,n);return[s.stridedSlice(p,r,a,o,i,c,u,l,d)]}case"Pack":return fe(()=>{let r=x("axis",e,t,n),a=x("tensors",e,t,n),o=a[0].shape,i=s.squeeze(a[0]).shape,c=a.map(u=>{let l=S.arraysEqual(u.shape,o);if(!l&&!S.arraysEqual(s.squeeze(u).shape,i))throw new Error("the input tensors shape does not match");return l?u:s.reshape(u,o)});return[s.stack(c,r)]});case"Unpack":{let r=x("axis",e,t,n),a=x("tensor",e,t,n);return s.unstack(a,r)}case"Tile":{let r=x("reps",e,t,n);return[s.tile(x("x",e,t,n),r)]}case"Split":case"SplitV":{let r=x("axis",e,t,n),a=x("numOrSizeSplits",e,t,n),o=x("x",e,t,n);return s.split(o,a,r)}case"ScatterNd":{let r=x("indices",e,t,n),a=x("values",e,t,n),o=x("shape",e,t,n);return[s.scatterND(r,a,o)]}case"GatherNd":{let r=x("x",e,t,n),a=x("indices",e,t,n);return[s.gatherND(r,a)]}case"SparseToDense":{let r=x("sparseIndices",e,t,n),a=x("outputShape",e,t,n),o=x("sparseValues",e,t,n),i=x("defaultValue",e,t,n);return[s.sparseToDense(r,o,a,o.dtype===i.dtype?i:s.cast(i,o.dtype))]}case"TensorScatterUpdate":{let r=x("indices",e,t,n),a=x("values",e,t,n),o=x("tensor",e,t,n);return[s.tensorScatterUpdate(o,r,a)]}default:throw TypeError(`Node type ${e.op} is not implemented`)}},YU=(e,t,n,s=Me)=>{switch(e.op){case"SparseFillEmptyRows":{let{outputIndices:r,outputValues:a,emptyRowIndicator:o,reverseIndexMap:i}=s.sparse.sparseFillEmptyRows(x("indices",e,t,n),x("values",e,t,n),x("denseShape",e,t,n),x("defaultValue",e,t,n));return[r,a,o,i]}case"SparseReshape":{let{outputIndices:r,outputShape:a}=s.sparse.sparseReshape(x("inputIndices",e,t,n),x("inputShape",e,t,n),x("newShape",e,t,n));return[r,a]}case"SparseSegmentMean":return[s.sparse.sparseSegmentMean(x("data",e,t,n),x("indices",e,t,n),x("segmentIds",e,t,n))];case"SparseSegmentSum":return[s.sparse.sparseSegmentSum(x("data",e,t,n),x("indices",e,t,n),x("segmentIds",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}},ZU=(e,t,n,s=Me)=>{switch(e.op){case"FFT":return[s.fft(x("x",e,t,n))];case"IFFT":return[s.ifft(x("x",e,t,n))];case"RFFT":return[s.rfft(x("x",e,t,n))];case"IRFFT":return[s.irfft(x("x",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}},QU=(e,t,n,s=Me)=>{switch(e.op){case"StaticRegexReplace":return[s.string.staticRegexReplace(x("input",e,t,n),x("pattern",e,t,n),x("rewrite",e,t,n),x("replaceGlobal",e,t,n))];case"StringNGrams":{let{nGrams:r,nGramsSplits:a}=s.string.stringNGrams(x("data",e,t,n),x("dataSplits",e,t,n),x("separator",e,t,n),x("nGramWidths",e,t,n),x("leftPad",e,t,n),x("rightPad",e,t,n),x("padWidth",e,t,n),x("preserveShortSequences",e,t,n));return[r,a]}case"StringSplit":{let{indices:r,values:a,shape:o}=s.string.stringSplit(x("input",e,t,n),x("delimiter",e,t,n),x("skipEmpty",e,t,n));return[r,a,o]}case"StringToHashBucketFast":return[s.string.stringToHashBucketFast(x("input",e,t,n),x("numBuckets",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}},JU=(e,t,n,s=Me)=>{switch(e.op){case"Cast":return[s.cast(x("x",e,t,n),x("dtype",e,t,n))];case"ExpandDims":{let r=x("axis",e,t,n);return[s.expandDims(x("x",e,t,n),r)]}case"Squeeze":{let r=x("axis",e,t,n);return[s.squeeze(x("x",e,t,n),r)]}case"Reshape":return[s.reshape(x("x",e,t,n),x("shape",e,t,n))];case"EnsureShape":return[s.ensureShape(x("x",e,t,n),x("shape",e,t,n))];case"MirrorPad":return[s.mirrorPad(x("x",e,t,n),x("padding",e,t,n),x("mode",e,t,n))];case"PadV2":case"Pad":return[s.pad(x("x",e,t,n),x("padding",e,t,n),x("constantValue",e,t,n))];case"SpaceToBatchND":{let r=x("blockShape",e,t,n),a=x("paddings",e,t,n);return[s.spaceToBatchND(x("x",e,t,n),r,a)]}case"BatchToSpaceND":{let r=x("blockShape",e,t,n),a=x("crops",e,t,n);return[s.batchToSpaceND(x("x",e,t,n),r,a)]}case"DepthToSpace":{let r=x("blockSize",e,t,n),a=x("dataFormat",e,t,n).toUpperCase();return[s.depthToSpace(x("x",e,t,n),r,a)]}case"BroadcastTo":return[s.broadcastTo(x("x",e,t,n),x("shape",e,t,n))];case"BroadcastArgs":return[s.broadcastArgs(x("s0",e,t,n),x("s1",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}};function Fp(e,t,n,s,r=fe){let a=((o,i,c)=>{switch(o.category){case"arithmetic":return r(()=>$U(o,i,c));case"basic_math":return r(()=>EU(o,i,c));case"control":return FU(o,i,c);case"convolution":return r(()=>PU(o,i,c));case"creation":return r(()=>LU(o,i,c));case"dynamic":return BU(o,i,c);case"evaluation":return r(()=>VU(o,i,c));case"image":return r(()=>UU(o,i,c));case"graph":return r(()=>MU(o,i,c));case"logical":return r(()=>GU(o,i,c));case"matrices":return r(()=>HU(o,i,c));case"normalization":return r(()=>qU(o,i,c));case"ragged":return r(()=>KU(o,i,c));case"reduction":return r(()=>jU(o,i,c));case"slice_join":return r(()=>XU(o,i,c));case"sparse":return r(()=>YU(o,i,c));case"spectral":return r(()=>ZU(o,i,c));case"string":return r(()=>QU(o,i,c));case"transformation":return r(()=>JU(o,i,c));case"hash_table":return WU(o,i,c,s);case"custom":let u=qx(o.op);if(u&&u.customExecutor)return u.customExecutor(new TU(o,i,c));throw TypeError(`Custom op ${o.op} is not registered.`);default:throw TypeError(`Unknown op '${o.op}'. File an issue at https://github.com/tensorflow/tfjs/issues so we can add it, or register a custom execution with tf.registerOp()`)}})(e,t,n);return S.isPromise(a)?a.then(o=>[].concat(o)):[].concat(a)}var Pp=class{constructor(e={},t={},n={},s={},r){this.weightMap=e,this.tensorArrayMap=t,this.tensorListMap=n,this.functionMap=s,this.parseNodeNameCache=r,this.rootContext={id:0,frameName:"",iterationId:0},this.contexts=[this.rootContext],this.lastId=0,this.generateCurrentContextIds()}newFrame(e,t){return{id:e,frameName:t,iterationId:0}}set currentContext(e){this.contexts!==e&&(this.contexts=e,this.generateCurrentContextIds())}get currentContext(){return this.contexts}get currentContextId(){return this._currentContextIds[0]}get currentContextIds(){return this._currentContextIds}generateCurrentContextIds(){let e=[];for(let t=0;t<this.contexts.length-1;t++){let n=this.contexts.slice(0,this.contexts.length-t);e.push(this.contextIdforContexts(n))}e.push(""),this._currentContextIds=e}contextIdforContexts(e){return e?e.map(t=>t.id===0&&t.iterationId===0?"":`${t.frameName}-${t.iterationId}`).join("/"):""}enterFrame(e){this.contexts&&(this.lastId++,this.contexts=this.contexts.slice(),this.contexts.push(this.newFrame(this.lastId,e)),this._currentContextIds.unshift(this.contextIdforContexts(this.contexts)))}exitFrame(){if(this.contexts&&this.contexts.length>1)this.contexts=this.contexts.slice(),this.contexts.splice(-1),this.currentContextIds.shift();else throw new Error("Cannot exit frame, the context is empty")}nextIteration(){if(this.contexts&&this.contexts.length>0){this.contexts=this.contexts.slice(),this.lastId++;let e=Object.assign({},this.contexts[this.contexts.length-1]);e.iterationId+=1,e.id=this.lastId,this.contexts.splice(-1,1,e),this._currentContextIds.splice(0,1,this.contextIdforContexts(this.contexts))}else throw new Error("Cannot increase frame iteration, the context is empty")}getWeight(e){return this.weightMap[e]}addTensorArray(e){this.tensorArrayMap[e.id]=e}getTensorArray(e){return this.tensorArrayMap[e]}addTensorList(e){this.tensorListMap[e.id]=e}getTensorList(e){return this.tensorListMap[e]}dispose(e){for(let t in this.tensorArrayMap)this.tensorArrayMap[t].clearAndClose(e);for(let t in this.tensorListMap)this.tensorListMap[t].clearAndClose(e)}};function Lp(e,t,n,s){let r=new Set,a=[],o=null,i=null,c=new Set,u=new Set(Object.keys(e).map(p=>at(p)[0]));s=s||[];let l=new Set(s.map(p=>at(p.name)[0])),d=[...t];for(;d.length>0;){let p=d.pop();if((_n(p)||iG(p)||cG(p))&&o==null&&(o=p,i=o.children.map(h=>h.name).filter(h=>r.has(h))),r.add(p.name),n[p.name]==null&&!u.has(p.name)&&!l.has(p.name)){if(p.inputs.length===0){a.push(p.name);continue}p.inputs.forEach(h=>{c.has(h.name)||(c.add(h.name),d.push(h))})}}return{inputs:e,outputs:t,usedNodes:r,missingInputs:a,dynamicNode:o,syncInputs:i}}function eG(e,t){let{usedNodes:n,inputs:s}=t,r=Object.keys(s).map(m=>at(m)[0]).map(m=>e.nodes[m]),a=e.initNodes||[],o=m=>n.has(typeof m=="string"?m:m.name);function i(m){return[...new Map(m.map(y=>[y.name,y])).values()]}let c=i([...r,...e.weights,...a]).filter(o),u=i([...c,...Object.values(e.nodes)]).filter(o),l=new Map(u.map(m=>[m.name,m])),d={};for(let m of u){d[m.name]=d[m.name]||0;for(let y of m.children)o(y)||(d[y.name]=Number.POSITIVE_INFINITY),d[y.name]=(d[y.name]||0)+1}let p=Object.entries(d).filter(([,m])=>m===0).map(([m])=>m),h=[...p];for(;p.length>0;){let m=p.pop(),y=l.get(m);for(let b of y.children.filter(o))--d[b.name]===0&&(h.push(b.name),p.push(b.name))}let f=h.map(m=>l.get(m)),g=tG(f,c);return nG(g,c),g}function tG(e,t){let n=new Map(e.map(o=>[o.name,o])),s=t.map(o=>o.name),r=new Set(s);for(;s.length>0;){let o=s.pop(),i=n.get(o);for(let c of i.children)!n.has(c.name)||r.has(c.name)||(r.add(c.name),s.push(c.name))}return e.filter(o=>r.has(o.name))}var qa=class extends Error{constructor(e){super(`NodesExecutionOrderError: ${e}`)}};function nG(e,t){let n=new Map(e.map((i,c)=>[i.name,c])),s=new Set(t.map(i=>i.name)),r=i=>s.has(typeof i=="string"?i:i.name),a=new Set(e.map(i=>i.name)),o=i=>a.has(typeof i=="string"?i:i.name);for(let i of e){for(let c of i.children.filter(o)){if(!n.has(c.name))throw new qa(`Child ${c.name} of node ${i.name} is unreachable.`);if(n.get(i.name)>n.get(c.name))throw new qa(`Node ${i.name} is scheduled to run after its child ${c.name}.`)}if(!r(i))for(let c of i.inputs){if(!n.has(c.name))throw new qa(`Input ${c.name} of node ${i.name} is unreachable.`);if(n.get(c.name)>n.get(i.name))throw new qa(`Node ${i.name} is scheduled to run before its input ${c.name}.`)}}}function sG(e){let t=new Map(e.map((i,c)=>[i.name,c])),n=Number.MAX_SAFE_INTEGER,s=e.map((i,c)=>_n(i)?n:c),r=i=>{let c=s[t.get(i.name)];return c??-1},a=e.map((i,c)=>i.children.map(r).reduce((u,l)=>Math.max(u,l),s[c])),o=new Map;for(let i=0;i<e.length;++i){let c=a[i];if(c===n)continue;let u=e[i],l=e[c];o.has(l.name)||o.set(l.name,[]),o.get(l.name).push(u)}return o}var rG=new Set(["Switch","Merge","Enter","Exit","NextIteration","StatelessIf","StatelessWhile","if","While"]),aG=new Set(["NonMaxSuppressionV2","NonMaxSuppressionV3","NonMaxSuppressionV5","Where"]),oG=new Set(["HashTable","HashTableV2","LookupTableImport","LookupTableImportV2","LookupTableFind","LookupTableFindV2","LookupTableSize","LookupTableSizeV2"]);function _n(e){return rG.has(e.op)}function iG(e){return aG.has(e.op)}function cG(e){return oG.has(e.op)}var Bp=class fb{get weightIds(){return this.parent?this.parent.weightIds:this._weightIds}get functionExecutorMap(){return this.parent?this.parent.functionExecutorMap:this._functionExecutorMap}get weightMap(){return this.parent?this.parent.weightMap:this._weightMap}set weightMap(t){let n=Object.keys(t).map(s=>t[s].map(r=>r.id));this._weightIds=[].concat(...n),this._weightMap=t}set resourceManager(t){this._resourceManager=t}get inputs(){return this._inputs.map(t=>({name:t.name,shape:t.attrParams.shape?t.attrParams.shape.value:void 0,dtype:t.attrParams.dtype?t.attrParams.dtype.value:void 0}))}get outputs(){return this._outputs.map(t=>({name:t.name,shape:t.attrParams.shape?t.attrParams.shape.value:void 0,dtype:t.attrParams.dtype?t.attrParams.dtype.value:void 0}))}get inputNodes(){return this._inputs.map(t=>t.signatureKey||t.name)}get outputNodes(){return this._outputs.map(t=>{let n=t.signatureKey||t.name;return t.defaultOutput?`${n}:${t.defaultOutput}`:n})}get functions(){return Object.keys(this._functions).reduce((t,n)=>(t[n]=this._functions[n].signature,t),{})}constructor(t,n){this.graph=t,this.parent=n,this.compiledMap=new Map,this.parseNodeNameCache=new Map,this._weightMap={},this.SEPARATOR=",",this._functions={},this._functionExecutorMap={},this.keepIntermediateTensors=!1,this._outputs=t.outputs,this._inputs=t.inputs,this._initNodes=t.initNodes,this._signature=t.signature,this._functions=t.functions,t.functions!=null&&Object.keys(t.functions).forEach(s=>{this._functionExecutorMap[s]=new fb(t.functions[s],this)})}getCompilationKey(t,n){let s=t.map(a=>a.name).sort(),r=n.map(a=>a.name).sort();return s.join(this.SEPARATOR)+"--"+r.join(this.SEPARATOR)}compile(t,n){let s=Lp(t,n,this.weightMap,this._initNodes),{missingInputs:r,dynamicNode:a,syncInputs:o}=s;if(a!=null)throw new Error(`This execution contains the node '${a.name}', which has the dynamic op '${a.op}'. Please use model.executeAsync() instead. Alternatively, to avoid the dynamic ops, specify the inputs [${o}]`);if(r.length>0){let u=n.map(d=>d.name),l=Object.keys(t);throw new Error(`Cannot compute the outputs [${u}] from the provided inputs [${l}]. Missing the following inputs: [${r}]`)}let i=eG(this.graph,s),c=sG(i);return{orderedNodes:i,nodeLiveUntilMap:c}}cloneAndKeepTensor(t){if(t==null)return null;let n=t.clone();return Tt(n),n}cloneTensorList(t){return t?t.map(s=>this.cloneAndKeepTensor(s)):null}cloneTensorMap(t){return Object.fromEntries(Object.entries(t).map(([n,s])=>[n,this.cloneTensorList(s)]))}execute(t,n){this.disposeIntermediateTensors(),t=this.mapInputs(t);let s=Object.keys(t).sort();this.checkInputs(t),this.checkInputShapeAndType(t),n=this.mapOutputs(n),this.checkOutputs(n);let r=s.map(p=>this.graph.nodes[at(p)[0]]),a=n.map(p=>at(p)[0]),o=new Set(a),i=a.map(p=>this.graph.nodes[p]);i.length===0&&(i=this._outputs);let c=this.getCompilationKey(r,i),u=this.compiledMap.get(c);u==null&&(u=this.compile(t,i),this.compiledMap.set(c,u));try{this.keepIntermediateTensors=V().getBool("KEEP_INTERMEDIATE_TENSORS")}catch(p){this.keepIntermediateTensors=!1,console.warn(p.message)}let l={},d={};return fe(()=>{let p=new Pp(this.weightMap,l,d,this.functionExecutorMap,this.parseNodeNameCache),h=Object.assign({},this.weightMap);this.keepIntermediateTensors&&(this.clonedTensorsMap=this.cloneTensorMap(this.weightMap)),Object.keys(t).forEach(y=>{let[b,w]=at(y,p),v=[];v[w]=t[y],h[b]=v,this.keepIntermediateTensors&&(this.clonedTensorsMap[b]=this.cloneTensorList(v))});let f=this.getFrozenTensorIds(h),{orderedNodes:g,nodeLiveUntilMap:m}=u;for(let y of g){if(h[y.name])continue;let b=Fp(y,h,p,this._resourceManager);if(S.isPromise(b))throw new Error(`The execution of the op '${y.op}' returned a promise. Please use model.executeAsync() instead.`);h[y.name]=b,this.keepIntermediateTensors&&(this.clonedTensorsMap[y.name]=this.cloneTensorList(b)),this.checkTensorForDisposalWithNodeLiveUntilInfo(y,h,p,f,o,m.get(y.name))}return this.parent==null&&p.dispose(f),n.map(y=>Ue(y,h,p))})}getFrozenTensorIds(t){let n=[].concat.apply([],Object.keys(t).map(s=>t[s]).map(s=>s.map(r=>r.id)));return new Set(n)}checkTensorForDisposal(t,n,s,r,a,o,i){if(!(_n(n)||o.has(t))){for(let c of s[t])c!=null&&(i[c.id]=(i[c.id]||0)+n.children.length);for(let c of n.inputs){if(_n(c))continue;let u=Rp(c.name,s,r);if(u!=null)for(let l of u){if(!l||l.kept||a.has(l.id))continue;let d=i[l.id];d===1?(l.dispose(),delete i[l.id]):d!=null&&i[l.id]--}}}}checkTensorForDisposalWithNodeLiveUntilInfo(t,n,s,r,a,o){function i(c){return _n(c)||a.has(c.name)}if(!(_n(t)||o==null))for(let c of o){if(i(c))continue;let u=Rp(c.name,n,s);for(let l of u)!l||l.kept||r.has(l.id)||l.dispose()}}async executeAsync(t,n){return this._executeAsync(t,n)}disposeIntermediateTensors(){this.clonedTensorsMap&&(Object.values(this.clonedTensorsMap).forEach(t=>{for(let n of t)n&&!n.isDisposed&&n.dispose()}),this.clonedTensorsMap=null)}getIntermediateTensors(){return this.clonedTensorsMap}async _executeAsync(t,n,s=!1,r={},a={}){this.disposeIntermediateTensors(),s||(t=this.mapInputs(t),this.checkInputs(t),this.checkInputShapeAndType(t),n=this.mapOutputs(n),this.checkOutputs(n));try{this.keepIntermediateTensors=V().getBool("KEEP_INTERMEDIATE_TENSORS")}catch(p){this.keepIntermediateTensors=!1,console.warn(p.message)}let o=new Pp(this.weightMap,r,a,this.functionExecutorMap,this.parseNodeNameCache);this.keepIntermediateTensors&&(this.clonedTensorsMap=this.cloneTensorMap(this.weightMap));let i=await this.executeWithControlFlow(t,o,n,s),c=n.map(p=>Ue(p,i,o)),u=c.map(p=>p.id),l=Object.keys(t).map(p=>t[p].id),d=new Set([...u,...l,...this.weightIds]);return Object.values(i).forEach(p=>{p.forEach(h=>{h&&!h.isDisposed&&!d.has(h.id)&&h.dispose()})}),this.parent==null&&o.dispose(d),c}async executeFunctionAsync(t,n,s){let r=t.reduce((a,o,i)=>(a[this.inputs[i].name]=o,a),{});return this._executeAsync(r,this.outputNodes,!0,n,s)}async executeWithControlFlow(t,n,s,r){let a=Object.keys(t),o=a.map(v=>this.graph.nodes[at(v)[0]]),i=s.map(v=>at(v)[0]),c=new Set(i),u=i.map(v=>this.graph.nodes[v]);u.length===0&&(u=this._outputs);let{usedNodes:l,missingInputs:d,dynamicNode:p,syncInputs:h}=Lp(t,u,this.weightMap,this._initNodes),f=[...o,...this.graph.weights,...this._initNodes||[]].map(v=>({node:v,contexts:n.currentContext})),g=Object.assign({},this.weightMap);Object.keys(t).forEach(v=>{let[k,N]=at(v),E=[];E[N]=t[v],g[k]=E});let m={},y=this.getFrozenTensorIds(g),b={};for(;f.length>0;){let v=this.processStack(o,f,n,g,b,y,c,m,l);await Promise.all(v)}p==null&&!r&&console.warn("This model execution did not contain any nodes with control flow or dynamic output shapes. You can use model.execute() instead.");let w=u.filter(v=>!_n(v)&&!Ue(v.name,g,n)).map(v=>v.name);if(w.length>0){let v="";throw p!=null&&(v=`Alternatively, to avoid the dynamic ops, use model.execute() and specify the inputs [${h}]`),new Error(`Cannot compute the outputs [${w}] from the provided inputs [${a}]. Consider providing the following inputs: [${d}]. ${v}`)}return g}processStack(t,n,s,r,a,o,i,c,u){let l=[];for(;n.length>0;){let d=n.pop();s.currentContext=d.contexts;let p="";if(d.node.op==="Enter"&&x("isConstant",d.node,r,s)&&([p]=Ut(d.node.name,s)),r[d.node.name]==null){let h=Fp(d.node,r,s,this._resourceManager);p||([p]=Ut(d.node.name,s));let f=s.currentContext;S.isPromise(h)?l.push(h.then(g=>(r[p]=g,this.keepIntermediateTensors&&(this.clonedTensorsMap[p]=this.cloneTensorList(g)),s.currentContext=f,this.checkTensorForDisposal(p,d.node,r,s,o,i,c),this.processChildNodes(d.node,n,s,r,a,u),g))):(r[p]=h,this.keepIntermediateTensors&&(this.clonedTensorsMap[p]=this.cloneTensorList(h)),this.checkTensorForDisposal(p,d.node,r,s,o,i,c),this.processChildNodes(d.node,n,s,r,a,u))}else this.processChildNodes(d.node,n,s,r,a,u)}return l}processChildNodes(t,n,s,r,a,o){t.children.forEach(i=>{let[c]=Ut(i.name,s);a[c]||!o.has(i.name)||(i.op==="Merge"?i.inputNames.some(u=>!!Ue(u,r,s))&&(a[c]=!0,n.push({contexts:s.currentContext,node:i})):i.inputNames.every(u=>!!Ue(u,r,s))&&(a[c]=!0,n.push({contexts:s.currentContext,node:i})))})}dispose(){Object.keys(this.weightMap).forEach(t=>this.weightMap[t].forEach(n=>n.dispose()))}checkInputShapeAndType(t){Object.keys(t).forEach(n=>{let s=t[n],[r]=at(n),a=this.graph.nodes[r];if(a.attrParams.shape&&a.attrParams.shape.value){let o=a.attrParams.shape.value,i=o.length===s.shape.length&&s.shape.every((c,u)=>o[u]===-1||o[u]===c);S.assert(i,()=>`The shape of dict['${a.name}'] provided in model.execute(dict) must be [${o}], but was [${s.shape}]`)}a.attrParams.dtype&&a.attrParams.dtype.value&&S.assert(s.dtype===a.attrParams.dtype.value,()=>`The dtype of dict['${a.name}'] provided in model.execute(dict) must be ${a.attrParams.dtype.value}, but was ${s.dtype}`)})}mapInputs(t){var n,s;let r={};for(let a in t){let o=(s=(n=this._signature)===null||n===void 0?void 0:n.inputs)===null||s===void 0?void 0:s[a];o!=null?r[o.name]=t[a]:r[a]=t[a]}return r}checkInputs(t){let n=Object.keys(t).filter(s=>{let[r]=at(s);return this.graph.nodes[r]==null});if(n.length>0)throw new Error(`The dict provided in model.execute(dict) has keys: [${n}] that are not part of graph`)}mapOutputs(t){return t.map(n=>{var s,r;let a=(r=(s=this._signature)===null||s===void 0?void 0:s.outputs)===null||r===void 0?void 0:r[n];return a!=null?a.name:n},{})}checkOutputs(t){t.forEach(n=>{let[s]=at(n);if(!this.graph.nodes[s])throw new Error(`The output '${n}' is not found in the graph`)})}},uG=class{constructor(e={},t={}){this.hashTableNameToHandle=e,this.hashTableMap=t}addHashTable(e,t){this.hashTableNameToHandle[e]=t.handle,this.hashTableMap[t.id]=t}getHashTableHandleByName(e){return this.hashTableNameToHandle[e]}getHashTableById(e){return this.hashTableMap[e]}dispose(){for(let e in this.hashTableMap)this.hashTableMap[e].clearAndClose(),delete this.hashTableMap[e];for(let e in this.hashTableNameToHandle)this.hashTableNameToHandle[e].dispose(),delete this.hashTableNameToHandle[e]}},lG="?tfjs-format=file",dG="model.json",pG=class{get modelVersion(){return this.version}get inputNodes(){return this.executor.inputNodes}get outputNodes(){return this.executor.outputNodes}get inputs(){return this.executor.inputs}get outputs(){return this.executor.outputs}get weights(){return this.executor.weightMap}get metadata(){return this.artifacts.userDefinedMetadata}get modelSignature(){return this.signature}get modelStructuredOutputKeys(){return this.structuredOutputKeys}constructor(e,t={},n=$c){this.modelUrl=e,this.loadOptions=t,this.version="n/a",this.io=n,t==null&&(this.loadOptions={}),this.resourceManager=new uG}findIOHandler(){let e=this.modelUrl;if(e.load!=null)this.handler=e;else if(this.loadOptions.requestInit!=null)this.handler=this.io.browserHTTPRequest(e,this.loadOptions);else{let t=this.io.getLoadHandlers(e,this.loadOptions);if(t.length===0)t.push(this.io.browserHTTPRequest(e,this.loadOptions));else if(t.length>1)throw new Error(`Found more than one (${t.length}) load handlers for URL '${[e]}'`);this.handler=t[0]}}load(){if(this.findIOHandler(),this.handler.load==null)throw new Error("Cannot proceed with model loading because the IOHandler provided does not have the `load` method implemented.");let e=this.handler.load();return S.isPromise(e)?e.then(t=>t.getWeightStream==null?this.loadSync(t):this.loadStreaming(t)):this.loadSync(e)}loadSync(e){let t=this.io.decodeWeights(e.weightData,e.weightSpecs);return this.loadWithWeightMap(e,t)}async loadStreaming(e){if(e.getWeightStream==null)throw new Error("Model artifacts missing streamWeights function");let t=await $h(e.getWeightStream(),e.weightSpecs);return this.loadWithWeightMap(e,t)}loadWithWeightMap(e,t){this.artifacts=e;let n=this.artifacts.modelTopology,s=this.artifacts.signature;if(this.artifacts.userDefinedMetadata!=null){let r=this.artifacts.userDefinedMetadata;r.signature!=null&&(s=r.signature),r.structuredOutputKeys!=null&&(this.structuredOutputKeys=r.structuredOutputKeys)}if(this.signature=s,this.version=`${n.versions.producer}.${n.versions.minConsumer}`,this.executor=new Bp(Ap.Instance.transformGraph(n,this.signature)),this.executor.weightMap=this.convertTensorMapToTensorsMap(t),this.executor.resourceManager=this.resourceManager,e.modelInitializer!=null&&e.modelInitializer.node!=null){let r=Ap.Instance.transformGraph(e.modelInitializer);this.initializer=new Bp(r),this.initializer.weightMap=this.executor.weightMap,this.initializer.resourceManager=this.resourceManager,this.initializerSignature=e.initializerSignature}return!0}async save(e,t){if(typeof e=="string"){let n=this.io.getSaveHandlers(e);if(n.length===0)throw new Error(`Cannot find any save handlers for URL '${e}'`);if(n.length>1)throw new Error(`Found more than one (${n.length}) save handlers for URL '${e}'`);e=n[0]}if(e.save==null)throw new Error("GraphModel.save() cannot proceed because the IOHandler provided does not have the `save` attribute defined.");return e.save(this.artifacts)}addStructuredOutputNames(e){if(this.structuredOutputKeys){let t=e instanceof _e?[e]:e,n={};return t.forEach((s,r)=>n[this.structuredOutputKeys[r]]=s),n}return e}predict(e,t){let n=this.execute(e,this.outputNodes);return this.addStructuredOutputNames(n)}async predictAsync(e,t){let n=await this.executeAsync(e,this.outputNodes);return this.addStructuredOutputNames(n)}normalizeInputs(e){var t;if(!(e instanceof _e)&&!Array.isArray(e)){let r=(t=this.signature)===null||t===void 0?void 0:t.inputs;if(r!=null)for(let a in r){let o=r[a];o.resourceId!=null&&(e[a]=this.resourceIdToCapturedInput[o.resourceId])}return e}e=Array.isArray(e)?e:[e];let n=Object.keys(this.resourceIdToCapturedInput).length;if(e.length+n!==this.inputNodes.length)throw new Error(`Input tensor count mismatch, the graph model has ${this.inputNodes.length-n} non-resource placeholders, while there are ${e.length} input tensors provided.`);let s=0;return this.inputNodes.reduce((r,a)=>{var o,i,c;let u=(c=(i=(o=this.signature)===null||o===void 0?void 0:o.inputs)===null||i===void 0?void 0:i[a])===null||c===void 0?void 0:c.resourceId;return u!=null?r[a]=this.resourceIdToCapturedInput[u]:r[a]=e[s++],r},{})}normalizeOutputs(e){return e=e||this.outputNodes,Array.isArray(e)?e:[e]}executeInitializerGraph(){return this.initializer==null?[]:this.initializerSignature==null?this.initializer.execute({},[]):this.initializer.execute({},Object.keys(this.initializerSignature.outputs))}async executeInitializerGraphAsync(){return this.initializer==null?[]:this.initializerSignature==null?this.initializer.executeAsync({},[]):this.initializer.executeAsync({},Object.keys(this.initializerSignature.outputs))}setResourceIdToCapturedInput(e){if(this.resourceIdToCapturedInput={},this.initializerSignature){let t=this.initializerSignature.outputs,n=Object.keys(t);for(let s=0;s<n.length;s++){let r=n[s],a=t[r];this.resourceIdToCapturedInput[a.resourceId]=e[s]}}}execute(e,t){this.resourceIdToCapturedInput==null&&this.setResourceIdToCapturedInput(this.executeInitializerGraph()),e=this.normalizeInputs(e),t=this.normalizeOutputs(t);let n=this.executor.execute(e,t);return n.length>1?n:n[0]}async executeAsync(e,t){this.resourceIdToCapturedInput==null&&this.setResourceIdToCapturedInput(await this.executeInitializerGraphAsync()),e=this.normalizeInputs(e),t=this.normalizeOutputs(t);let n=await this.executor.executeAsync(e,t);return n.length>1?n:n[0]}getIntermediateTensors(){return this.executor.getIntermediateTensors()}disposeIntermediateTensors(){this.executor.disposeIntermediateTensors()}convertTensorMapToTensorsMap(e){return Object.keys(e).reduce((t,n)=>(t[n]=[e[n]],t),{})}dispose(){this.executor.dispose(),this.initializer&&(this.initializer.dispose(),this.resourceIdToCapturedInput&&Ye(this.resourceIdToCapturedInput)),this.resourceManager.dispose()}};async function hG(e,t={},n=$c){if(e==null)throw new Error("modelUrl in loadGraphModel() cannot be null. Please provide a url or an IOHandler that loads the model");t==null&&(t={}),t.fromTFHub&&typeof e=="string"&&(e=fG(e));let s=new pG(e,t,n);return await s.load(),s}function fG(e){return e.endsWith("/")||(e=e+"/"),`${e}${dG}${lG}`}var mG=[["webgl","WebGL"],["cpu","the CPU"]];async function gG(e){let t;for(let[n,s]of mG)try{if(await es.setBackend(n))return await yG(e,`TensorFlow.js on ${s}`)}catch(r){t=r}throw t}async function yG(e,t){let{input:{width:n,height:s},heads:r}=e.architecture,a=await hG(es.io.fromMemory(xG(e))),o=r.map((c,u)=>jp(u)),i=async c=>{let u=es.tidy(()=>{let l=es.tensor4d(c,[1,s,n,3],"int32");return es.concat([a.execute({[Ws]:l},o)].flat(),1)});try{return await u.data()}finally{u.dispose()}};return await i(new Uint8Array(s*n*3)),{device:t,logits:i}}function xG(e){let t=jb(Mb(e)),{modelTopology:n,weightsManifest:s}=JSON.parse(t.get("model.json")),[{paths:r,weights:a}]=s;return{modelTopology:n,weightSpecs:a,weightData:r.map(o=>t.get(o).slice().buffer)}}globalThis.facetFallback={open:gG};})();
/**
 * @license
 * Copyright 2020 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2017 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2018 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2019 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2023 Google LLC.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2021 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2020 Google Inc. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2022 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the 'License');
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an 'AS IS' BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2022 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2022 Google LLC.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2021 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/** @license See the LICENSE file. */
/**
 * @license
 * Copyright 2020 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the License);
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an AS IS BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2019 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 *
 * =============================================================================
 */
/**
 * @license
 * Copyright 2023 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
