(()=>{var Vb=Object.create,qu=Object.defineProperty,Mb=Object.getOwnPropertyDescriptor,Yp=Object.getOwnPropertyNames,zb=Object.getPrototypeOf,Wb=Object.prototype.hasOwnProperty,vt=(e,t)=>function(){return t||(0,e[Yp(e)[0]])((t={exports:{}}).exports,t),t.exports},de=(e,t)=>{for(var n in t)qu(e,n,{get:t[n],enumerable:!0})},Ub=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let s of Yp(t))!Wb.call(e,s)&&s!==n&&qu(e,s,{get:()=>t[s],enumerable:!(r=Mb(t,s))||r.enumerable});return e},Ku=(e,t,n)=>(n=e!=null?Vb(zb(e)):{},Ub(qu(n,"default",{value:e,enumerable:!0}),e)),Gb=vt({"npm:long/4.0.0/src/long.js"(e,t){t.exports=r;var n=null;try{n=new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0,97,115,109,1,0,0,0,1,13,2,96,0,1,127,96,4,127,127,127,127,1,127,3,7,6,0,1,1,1,1,1,6,6,1,127,1,65,0,11,7,50,6,3,109,117,108,0,1,5,100,105,118,95,115,0,2,5,100,105,118,95,117,0,3,5,114,101,109,95,115,0,4,5,114,101,109,95,117,0,5,8,103,101,116,95,104,105,103,104,0,0,10,191,1,6,4,0,35,0,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,126,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,127,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,128,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,129,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,130,34,4,66,32,135,167,36,0,32,4,167,11])),{}).exports}catch{}function r(A,I,F){this.low=A|0,this.high=I|0,this.unsigned=!!F}r.prototype.__isLong__,Object.defineProperty(r.prototype,"__isLong__",{value:!0});function s(A){return(A&&A.__isLong__)===!0}r.isLong=s;var a={},o={};function i(A,I){var F,B,M;return I?(A>>>=0,(M=0<=A&&A<256)&&(B=o[A],B)?B:(F=u(A,(A|0)<0?-1:0,!0),M&&(o[A]=F),F)):(A|=0,(M=-128<=A&&A<128)&&(B=a[A],B)?B:(F=u(A,A<0?-1:0,!1),M&&(a[A]=F),F))}r.fromInt=i;function c(A,I){if(isNaN(A))return I?v:w;if(I){if(A<0)return v;if(A>=m)return L}else{if(A<=-y)return P;if(A+1>=y)return D}return A<0?c(-A,I).neg():u(A%g|0,A/g|0,I)}r.fromNumber=c;function u(A,I,F){return new r(A,I,F)}r.fromBits=u;var l=Math.pow;function d(A,I,F){if(A.length===0)throw Error("empty string");if(A==="NaN"||A==="Infinity"||A==="+Infinity"||A==="-Infinity")return w;if(typeof I=="number"?(F=I,I=!1):I=!!I,F=F||10,F<2||36<F)throw RangeError("radix");var B;if((B=A.indexOf("-"))>0)throw Error("interior hyphen");if(B===0)return d(A.substring(1),I,F).neg();for(var M=c(l(F,8)),W=w,z=0;z<A.length;z+=8){var U=Math.min(8,A.length-z),q=parseInt(A.substring(z,z+U),F);if(U<8){var H=c(l(F,U));W=W.mul(H).add(c(q))}else W=W.mul(M),W=W.add(c(q))}return W.unsigned=I,W}r.fromString=d;function p(A,I){return typeof A=="number"?c(A,I):typeof A=="string"?d(A,I):u(A.low,A.high,typeof I=="boolean"?I:A.unsigned)}r.fromValue=p;var h=65536,f=1<<24,g=h*h,m=g*g,y=m/2,b=i(f),w=i(0);r.ZERO=w;var v=i(0,!0);r.UZERO=v;var k=i(1);r.ONE=k;var N=i(1,!0);r.UONE=N;var E=i(-1);r.NEG_ONE=E;var D=u(-1,2147483647,!1);r.MAX_VALUE=D;var L=u(-1,-1,!0);r.MAX_UNSIGNED_VALUE=L;var P=u(0,-2147483648,!1);r.MIN_VALUE=P;var R=r.prototype;R.toInt=function(){return this.unsigned?this.low>>>0:this.low},R.toNumber=function(){return this.unsigned?(this.high>>>0)*g+(this.low>>>0):this.high*g+(this.low>>>0)},R.toString=function(I){if(I=I||10,I<2||36<I)throw RangeError("radix");if(this.isZero())return"0";if(this.isNegative())if(this.eq(P)){var F=c(I),B=this.div(F),M=B.mul(F).sub(this);return B.toString(I)+M.toInt().toString(I)}else return"-"+this.neg().toString(I);for(var W=c(l(I,6),this.unsigned),z=this,U="";;){var q=z.div(W),H=z.sub(q.mul(W)).toInt()>>>0,K=H.toString(I);if(z=q,z.isZero())return K+U;for(;K.length<6;)K="0"+K;U=""+K+U}},R.getHighBits=function(){return this.high},R.getHighBitsUnsigned=function(){return this.high>>>0},R.getLowBits=function(){return this.low},R.getLowBitsUnsigned=function(){return this.low>>>0},R.getNumBitsAbs=function(){if(this.isNegative())return this.eq(P)?64:this.neg().getNumBitsAbs();for(var I=this.high!=0?this.high:this.low,F=31;F>0&&(I&1<<F)==0;F--);return this.high!=0?F+33:F+1},R.isZero=function(){return this.high===0&&this.low===0},R.eqz=R.isZero,R.isNegative=function(){return!this.unsigned&&this.high<0},R.isPositive=function(){return this.unsigned||this.high>=0},R.isOdd=function(){return(this.low&1)===1},R.isEven=function(){return(this.low&1)===0},R.equals=function(I){return s(I)||(I=p(I)),this.unsigned!==I.unsigned&&this.high>>>31===1&&I.high>>>31===1?!1:this.high===I.high&&this.low===I.low},R.eq=R.equals,R.notEquals=function(I){return!this.eq(I)},R.neq=R.notEquals,R.ne=R.notEquals,R.lessThan=function(I){return this.comp(I)<0},R.lt=R.lessThan,R.lessThanOrEqual=function(I){return this.comp(I)<=0},R.lte=R.lessThanOrEqual,R.le=R.lessThanOrEqual,R.greaterThan=function(I){return this.comp(I)>0},R.gt=R.greaterThan,R.greaterThanOrEqual=function(I){return this.comp(I)>=0},R.gte=R.greaterThanOrEqual,R.ge=R.greaterThanOrEqual,R.compare=function(I){if(s(I)||(I=p(I)),this.eq(I))return 0;var F=this.isNegative(),B=I.isNegative();return F&&!B?-1:!F&&B?1:this.unsigned?I.high>>>0>this.high>>>0||I.high===this.high&&I.low>>>0>this.low>>>0?-1:1:this.sub(I).isNegative()?-1:1},R.comp=R.compare,R.negate=function(){return!this.unsigned&&this.eq(P)?P:this.not().add(k)},R.neg=R.negate,R.add=function(I){s(I)||(I=p(I));var F=this.high>>>16,B=this.high&65535,M=this.low>>>16,W=this.low&65535,z=I.high>>>16,U=I.high&65535,q=I.low>>>16,H=I.low&65535,K=0,j=0,Y=0,X=0;return X+=W+H,Y+=X>>>16,X&=65535,Y+=M+q,j+=Y>>>16,Y&=65535,j+=B+U,K+=j>>>16,j&=65535,K+=F+z,K&=65535,u(Y<<16|X,K<<16|j,this.unsigned)},R.subtract=function(I){return s(I)||(I=p(I)),this.add(I.neg())},R.sub=R.subtract,R.multiply=function(I){if(this.isZero())return w;if(s(I)||(I=p(I)),n){var F=n.mul(this.low,this.high,I.low,I.high);return u(F,n.get_high(),this.unsigned)}if(I.isZero())return w;if(this.eq(P))return I.isOdd()?P:w;if(I.eq(P))return this.isOdd()?P:w;if(this.isNegative())return I.isNegative()?this.neg().mul(I.neg()):this.neg().mul(I).neg();if(I.isNegative())return this.mul(I.neg()).neg();if(this.lt(b)&&I.lt(b))return c(this.toNumber()*I.toNumber(),this.unsigned);var B=this.high>>>16,M=this.high&65535,W=this.low>>>16,z=this.low&65535,U=I.high>>>16,q=I.high&65535,H=I.low>>>16,K=I.low&65535,j=0,Y=0,X=0,J=0;return J+=z*K,X+=J>>>16,J&=65535,X+=W*K,Y+=X>>>16,X&=65535,X+=z*H,Y+=X>>>16,X&=65535,Y+=M*K,j+=Y>>>16,Y&=65535,Y+=W*H,j+=Y>>>16,Y&=65535,Y+=z*q,j+=Y>>>16,Y&=65535,j+=B*K+M*H+W*q+z*U,j&=65535,u(X<<16|J,j<<16|Y,this.unsigned)},R.mul=R.multiply,R.divide=function(I){if(s(I)||(I=p(I)),I.isZero())throw Error("division by zero");if(n){if(!this.unsigned&&this.high===-2147483648&&I.low===-1&&I.high===-1)return this;var F=(this.unsigned?n.div_u:n.div_s)(this.low,this.high,I.low,I.high);return u(F,n.get_high(),this.unsigned)}if(this.isZero())return this.unsigned?v:w;var B,M,W;if(this.unsigned){if(I.unsigned||(I=I.toUnsigned()),I.gt(this))return v;if(I.gt(this.shru(1)))return N;W=v}else{if(this.eq(P)){if(I.eq(k)||I.eq(E))return P;if(I.eq(P))return k;var z=this.shr(1);return B=z.div(I).shl(1),B.eq(w)?I.isNegative()?k:E:(M=this.sub(I.mul(B)),W=B.add(M.div(I)),W)}else if(I.eq(P))return this.unsigned?v:w;if(this.isNegative())return I.isNegative()?this.neg().div(I.neg()):this.neg().div(I).neg();if(I.isNegative())return this.div(I.neg()).neg();W=w}for(M=this;M.gte(I);){B=Math.max(1,Math.floor(M.toNumber()/I.toNumber()));for(var U=Math.ceil(Math.log(B)/Math.LN2),q=U<=48?1:l(2,U-48),H=c(B),K=H.mul(I);K.isNegative()||K.gt(M);)B-=q,H=c(B,this.unsigned),K=H.mul(I);H.isZero()&&(H=k),W=W.add(H),M=M.sub(K)}return W},R.div=R.divide,R.modulo=function(I){if(s(I)||(I=p(I)),n){var F=(this.unsigned?n.rem_u:n.rem_s)(this.low,this.high,I.low,I.high);return u(F,n.get_high(),this.unsigned)}return this.sub(this.div(I).mul(I))},R.mod=R.modulo,R.rem=R.modulo,R.not=function(){return u(~this.low,~this.high,this.unsigned)},R.and=function(I){return s(I)||(I=p(I)),u(this.low&I.low,this.high&I.high,this.unsigned)},R.or=function(I){return s(I)||(I=p(I)),u(this.low|I.low,this.high|I.high,this.unsigned)},R.xor=function(I){return s(I)||(I=p(I)),u(this.low^I.low,this.high^I.high,this.unsigned)},R.shiftLeft=function(I){return s(I)&&(I=I.toInt()),(I&=63)===0?this:I<32?u(this.low<<I,this.high<<I|this.low>>>32-I,this.unsigned):u(0,this.low<<I-32,this.unsigned)},R.shl=R.shiftLeft,R.shiftRight=function(I){return s(I)&&(I=I.toInt()),(I&=63)===0?this:I<32?u(this.low>>>I|this.high<<32-I,this.high>>I,this.unsigned):u(this.high>>I-32,this.high>=0?0:-1,this.unsigned)},R.shr=R.shiftRight,R.shiftRightUnsigned=function(I){if(s(I)&&(I=I.toInt()),I&=63,I===0)return this;var F=this.high;if(I<32){var B=this.low;return u(B>>>I|F<<32-I,F>>>I,this.unsigned)}else return I===32?u(F,0,this.unsigned):u(F>>>I-32,0,this.unsigned)},R.shru=R.shiftRightUnsigned,R.shr_u=R.shiftRightUnsigned,R.toSigned=function(){return this.unsigned?u(this.low,this.high,!1):this},R.toUnsigned=function(){return this.unsigned?this:u(this.low,this.high,!0)},R.toBytes=function(I){return I?this.toBytesLE():this.toBytesBE()},R.toBytesLE=function(){var I=this.high,F=this.low;return[F&255,F>>>8&255,F>>>16&255,F>>>24,I&255,I>>>8&255,I>>>16&255,I>>>24]},R.toBytesBE=function(){var I=this.high,F=this.low;return[I>>>24,I>>>16&255,I>>>8&255,I&255,F>>>24,F>>>16&255,F>>>8&255,F&255]},r.fromBytes=function(I,F,B){return B?r.fromBytesLE(I,F):r.fromBytesBE(I,F)},r.fromBytesLE=function(I,F){return new r(I[0]|I[1]<<8|I[2]<<16|I[3]<<24,I[4]|I[5]<<8|I[6]<<16|I[7]<<24,F)},r.fromBytesBE=function(I,F){return new r(I[4]<<24|I[5]<<16|I[6]<<8|I[7],I[0]<<24|I[1]<<16|I[2]<<8|I[3],F)}}}),Hb=vt({"deno:\0deno-browser-disabled:node-fetch"(e,t){t.exports={}}}),qb=vt({"deno:\0deno-browser-disabled:util"(e,t){t.exports={}}}),Kb=vt({"npm:seedrandom/3.0.5/lib/alea.js"(e,t){(function(n,r,s){function a(u){var l=this,d=c();l.next=function(){var p=2091639*l.s0+l.c*23283064365386963e-26;return l.s0=l.s1,l.s1=l.s2,l.s2=p-(l.c=p|0)},l.c=1,l.s0=d(" "),l.s1=d(" "),l.s2=d(" "),l.s0-=d(u),l.s0<0&&(l.s0+=1),l.s1-=d(u),l.s1<0&&(l.s1+=1),l.s2-=d(u),l.s2<0&&(l.s2+=1),d=null}function o(u,l){return l.c=u.c,l.s0=u.s0,l.s1=u.s1,l.s2=u.s2,l}function i(u,l){var d=new a(u),p=l&&l.state,h=d.next;return h.int32=function(){return d.next()*4294967296|0},h.double=function(){return h()+(h()*2097152|0)*11102230246251565e-32},h.quick=h,p&&(typeof p=="object"&&o(p,d),h.state=function(){return o(d,{})}),h}function c(){var u=4022871197,l=function(d){d=String(d);for(var p=0;p<d.length;p++){u+=d.charCodeAt(p);var h=.02519603282416938*u;u=h>>>0,h-=u,h*=u,u=h>>>0,h-=u,u+=h*4294967296}return(u>>>0)*23283064365386963e-26};return l}r&&r.exports?r.exports=i:s&&s.amd?s(function(){return i}):this.alea=i})(e,typeof t=="object"&&t,typeof define=="function"&&define)}}),jb=vt({"npm:seedrandom/3.0.5/lib/xor128.js"(e,t){(function(n,r,s){function a(c){var u=this,l="";u.x=0,u.y=0,u.z=0,u.w=0,u.next=function(){var p=u.x^u.x<<11;return u.x=u.y,u.y=u.z,u.z=u.w,u.w^=u.w>>>19^p^p>>>8},c===(c|0)?u.x=c:l+=c;for(var d=0;d<l.length+64;d++)u.x^=l.charCodeAt(d)|0,u.next()}function o(c,u){return u.x=c.x,u.y=c.y,u.z=c.z,u.w=c.w,u}function i(c,u){var l=new a(c),d=u&&u.state,p=function(){return(l.next()>>>0)/4294967296};return p.double=function(){do var h=l.next()>>>11,f=(l.next()>>>0)/4294967296,g=(h+f)/(1<<21);while(g===0);return g},p.int32=l.next,p.quick=p,d&&(typeof d=="object"&&o(d,l),p.state=function(){return o(l,{})}),p}r&&r.exports?r.exports=i:s&&s.amd?s(function(){return i}):this.xor128=i})(e,typeof t=="object"&&t,typeof define=="function"&&define)}}),Xb=vt({"npm:seedrandom/3.0.5/lib/xorwow.js"(e,t){(function(n,r,s){function a(c){var u=this,l="";u.next=function(){var p=u.x^u.x>>>2;return u.x=u.y,u.y=u.z,u.z=u.w,u.w=u.v,(u.d=u.d+362437|0)+(u.v=u.v^u.v<<4^(p^p<<1))|0},u.x=0,u.y=0,u.z=0,u.w=0,u.v=0,c===(c|0)?u.x=c:l+=c;for(var d=0;d<l.length+64;d++)u.x^=l.charCodeAt(d)|0,d==l.length&&(u.d=u.x<<10^u.x>>>4),u.next()}function o(c,u){return u.x=c.x,u.y=c.y,u.z=c.z,u.w=c.w,u.v=c.v,u.d=c.d,u}function i(c,u){var l=new a(c),d=u&&u.state,p=function(){return(l.next()>>>0)/4294967296};return p.double=function(){do var h=l.next()>>>11,f=(l.next()>>>0)/4294967296,g=(h+f)/(1<<21);while(g===0);return g},p.int32=l.next,p.quick=p,d&&(typeof d=="object"&&o(d,l),p.state=function(){return o(l,{})}),p}r&&r.exports?r.exports=i:s&&s.amd?s(function(){return i}):this.xorwow=i})(e,typeof t=="object"&&t,typeof define=="function"&&define)}}),Yb=vt({"npm:seedrandom/3.0.5/lib/xorshift7.js"(e,t){(function(n,r,s){function a(c){var u=this;u.next=function(){var d=u.x,p=u.i,h,f,g;return h=d[p],h^=h>>>7,f=h^h<<24,h=d[p+1&7],f^=h^h>>>10,h=d[p+3&7],f^=h^h>>>3,h=d[p+4&7],f^=h^h<<7,h=d[p+7&7],h=h^h<<13,f^=h^h<<9,d[p]=f,u.i=p+1&7,f};function l(d,p){var h,f,g=[];if(p===(p|0))f=g[0]=p;else for(p=""+p,h=0;h<p.length;++h)g[h&7]=g[h&7]<<15^p.charCodeAt(h)+g[h+1&7]<<13;for(;g.length<8;)g.push(0);for(h=0;h<8&&g[h]===0;++h);for(h==8?f=g[7]=-1:f=g[h],d.x=g,d.i=0,h=256;h>0;--h)d.next()}l(u,c)}function o(c,u){return u.x=c.x.slice(),u.i=c.i,u}function i(c,u){c==null&&(c=+new Date);var l=new a(c),d=u&&u.state,p=function(){return(l.next()>>>0)/4294967296};return p.double=function(){do var h=l.next()>>>11,f=(l.next()>>>0)/4294967296,g=(h+f)/(1<<21);while(g===0);return g},p.int32=l.next,p.quick=p,d&&(d.x&&o(d,l),p.state=function(){return o(l,{})}),p}r&&r.exports?r.exports=i:s&&s.amd?s(function(){return i}):this.xorshift7=i})(e,typeof t=="object"&&t,typeof define=="function"&&define)}}),Zb=vt({"npm:seedrandom/3.0.5/lib/xor4096.js"(e,t){(function(n,r,s){function a(c){var u=this;u.next=function(){var d=u.w,p=u.X,h=u.i,f,g;return u.w=d=d+1640531527|0,g=p[h+34&127],f=p[h=h+1&127],g^=g<<13,f^=f<<17,g^=g>>>15,f^=f>>>12,g=p[h]=g^f,u.i=h,g+(d^d>>>16)|0};function l(d,p){var h,f,g,m,y,b=[],w=128;for(p===(p|0)?(f=p,p=null):(p=p+"\0",f=0,w=Math.max(w,p.length)),g=0,m=-32;m<w;++m)p&&(f^=p.charCodeAt((m+32)%p.length)),m===0&&(y=f),f^=f<<10,f^=f>>>15,f^=f<<4,f^=f>>>13,m>=0&&(y=y+1640531527|0,h=b[m&127]^=f+y,g=h==0?g+1:0);for(g>=128&&(b[(p&&p.length||0)&127]=-1),g=127,m=4*128;m>0;--m)f=b[g+34&127],h=b[g=g+1&127],f^=f<<13,h^=h<<17,f^=f>>>15,h^=h>>>12,b[g]=f^h;d.w=y,d.X=b,d.i=g}l(u,c)}function o(c,u){return u.i=c.i,u.w=c.w,u.X=c.X.slice(),u}function i(c,u){c==null&&(c=+new Date);var l=new a(c),d=u&&u.state,p=function(){return(l.next()>>>0)/4294967296};return p.double=function(){do var h=l.next()>>>11,f=(l.next()>>>0)/4294967296,g=(h+f)/(1<<21);while(g===0);return g},p.int32=l.next,p.quick=p,d&&(d.X&&o(d,l),p.state=function(){return o(l,{})}),p}r&&r.exports?r.exports=i:s&&s.amd?s(function(){return i}):this.xor4096=i})(e,typeof t=="object"&&t,typeof define=="function"&&define)}}),Qb=vt({"npm:seedrandom/3.0.5/lib/tychei.js"(e,t){(function(n,r,s){function a(c){var u=this,l="";u.next=function(){var p=u.b,h=u.c,f=u.d,g=u.a;return p=p<<25^p>>>7^h,h=h-f|0,f=f<<24^f>>>8^g,g=g-p|0,u.b=p=p<<20^p>>>12^h,u.c=h=h-f|0,u.d=f<<16^h>>>16^g,u.a=g-p|0},u.a=0,u.b=0,u.c=-1640531527,u.d=1367130551,c===Math.floor(c)?(u.a=c/4294967296|0,u.b=c|0):l+=c;for(var d=0;d<l.length+20;d++)u.b^=l.charCodeAt(d)|0,u.next()}function o(c,u){return u.a=c.a,u.b=c.b,u.c=c.c,u.d=c.d,u}function i(c,u){var l=new a(c),d=u&&u.state,p=function(){return(l.next()>>>0)/4294967296};return p.double=function(){do var h=l.next()>>>11,f=(l.next()>>>0)/4294967296,g=(h+f)/(1<<21);while(g===0);return g},p.int32=l.next,p.quick=p,d&&(typeof d=="object"&&o(d,l),p.state=function(){return o(l,{})}),p}r&&r.exports?r.exports=i:s&&s.amd?s(function(){return i}):this.tychei=i})(e,typeof t=="object"&&t,typeof define=="function"&&define)}}),Jb=vt({"deno:\0deno-browser-disabled:crypto"(e,t){t.exports={}}}),ev=vt({"npm:seedrandom/3.0.5/seedrandom.js"(e,t){(function(n,r,s){var a=256,o=6,i=52,c="random",u=s.pow(a,o),l=s.pow(2,i),d=l*2,p=a-1,h;function f(k,N,E){var D=[];N=N==!0?{entropy:!0}:N||{};var L=b(y(N.entropy?[k,v(r)]:k??w(),3),D),P=new g(D),R=function(){for(var A=P.g(o),I=u,F=0;A<l;)A=(A+F)*a,I*=a,F=P.g(1);for(;A>=d;)A/=2,I/=2,F>>>=1;return(A+F)/I};return R.int32=function(){return P.g(4)|0},R.quick=function(){return P.g(4)/4294967296},R.double=R,b(v(P.S),r),(N.pass||E||function(A,I,F,B){return B&&(B.S&&m(B,P),A.state=function(){return m(P,{})}),F?(s[c]=A,I):A})(R,L,"global"in N?N.global:this==s,N.state)}function g(k){var N,E=k.length,D=this,L=0,P=D.i=D.j=0,R=D.S=[];for(E||(k=[E++]);L<a;)R[L]=L++;for(L=0;L<a;L++)R[L]=R[P=p&P+k[L%E]+(N=R[L])],R[P]=N;(D.g=function(A){for(var I,F=0,B=D.i,M=D.j,W=D.S;A--;)I=W[B=p&B+1],F=F*a+W[p&(W[B]=W[M=p&M+I])+(W[M]=I)];return D.i=B,D.j=M,F})(a)}function m(k,N){return N.i=k.i,N.j=k.j,N.S=k.S.slice(),N}function y(k,N){var E=[],D=typeof k,L;if(N&&D=="object")for(L in k)try{E.push(y(k[L],N-1))}catch{}return E.length?E:D=="string"?k:k+"\0"}function b(k,N){for(var E=k+"",D,L=0;L<E.length;)N[p&L]=p&(D^=N[p&L]*19)+E.charCodeAt(L++);return v(N)}function w(){try{var k;return h&&(k=h.randomBytes)?k=k(a):(k=new Uint8Array(a),(n.crypto||n.msCrypto).getRandomValues(k)),v(k)}catch{var N=n.navigator,E=N&&N.plugins;return[+new Date,n,E,n.screen,v(r)]}}function v(k){return String.fromCharCode.apply(0,k)}if(b(s.random(),r),typeof t=="object"&&t.exports){t.exports=f;try{h=Jb()}catch{}}else typeof define=="function"&&define.amd?define(function(){return f}):s["seed"+c]=f})(typeof self<"u"?self:e,[],Math)}}),Zp=vt({"npm:seedrandom/3.0.5/index.js"(e,t){var n=Kb(),r=jb(),s=Xb(),a=Yb(),o=Zb(),i=Qb(),c=ev();c.alea=n,c.xor128=r,c.xorwow=s,c.xorshift7=a,c.xor4096=o,c.tychei=i,t.exports=c}});function So(e){return e.kind==="tags"}function hs(e){return e.kind==="number"}function tv(e){return So(e)?e.tags:hs(e)?[]:e.classes}function nv(e){return e.map(t=>hs(t)?1:tv(t).length)}var Qp=class extends Error{name="UserError"},rv=1e-5,Jp=[.485,.456,.406],eh=[.229,.224,.225];function sv(e){let{name:t}=e;if(hs(e))return{kind:"number",name:t,mean:e.mean,std:e.std};if(!So(e))return{name:t,classes:[...e.classes]};let{tags:n,separator:r,noneLabel:s,columns:a}=e;return{kind:"tags",name:t,tags:[...n],separator:r,...s!==void 0&&{noneLabel:s},...a&&{columns:[...a]}}}var _d=64;function av(e){let t=new nh;for(let a of e.blocks.flatMap(o=>o.layers)){let{kind:o,name:i,norm:c,inputChannels:u,outputChannels:l}=a,d=o==="pointwise"?1:3,p=o==="depthwise"?1:u;t.append(`${i}.weight`,[l,p,d,d]),t.append(`${c}.weight`,[l]),t.append(`${c}.bias`,[l])}let{heads:n,lastChannel:r}=e,s=nv(n);for(let[a,{weight:o}]of n.entries())t.append(o,[s[a],r],a===0);for(let[a,{bias:o}]of n.entries())t.append(o,[s[a]],a===0);return t.finish()}function ov(e){let t=new nh;for(let{norm:n,outputChannels:r}of e.blocks.flatMap(s=>s.layers))t.append(`${n}.running_mean`,[r]),t.append(`${n}.running_var`,[r]);return t.finish()}function th(e,t){let n=e.slices.get(t);if(!n)throw new Error(`the model has no ${t}`);return n}var nh=class{#e=new Map;#t=0;append(e,t,n=!0){let r=n?Fd(this.#t):this.#t,s=t.reduce((a,o)=>a*o,1);this.#e.set(e,{name:e,shape:t,offset:r,length:s}),this.#t=r+s}finish(){return{slices:this.#e,length:Fd(this.#t)}}};function Fd(e){return Math.ceil(e/_d)*_d}function iv(e,t){let n=new Float16Array(e);if(!n.every(Number.isFinite))throw new Qp(`"${t}" has a value beyond float16's range; choose another --precision`);return n}var au=127;function cv(e,t){let n=new Int8Array(e.length),r=new Float32Array(t),s=e.length/t;for(let a=0;a<t;a++){let[o,i]=[a*s,(a+1)*s],c=0;for(let l=o;l<i;l++)c=Math.max(c,Math.abs(e[l]));if(c===0)continue;let u=r[a]=c/au;for(let l=o;l<i;l++)n[l]=Math.round(e[l]/u)}return{codes:n,scales:r}}function Pd(e,t,n,r){return t==="float32"?e:t==="float16"?iv(e,r):cv(e,n)}function uv({architecture:e,weights:t,decisions:n},r="float32"){let s=av(e),a=ov(e),o=l=>Ld(s,t.parameters,l),i=l=>Ld(a,t.buffers,l),c=e.blocks.flatMap(l=>l.layers).map(l=>{let{name:d,norm:p,outputChannels:h}=l,f=o(`${d}.weight`).slice(),[g,m]=[o(`${p}.weight`),o(`${p}.bias`)],[y,b]=[i(`${p}.running_mean`),i(`${p}.running_var`)],w=new Float32Array(h),v=f.length/h;for(let N=0;N<h;N++){let E=g[N]/Math.sqrt(b[N]+rv);w[N]=m[N]-y[N]*E;for(let D=N*v;D<(N+1)*v;D++)f[D]*=E}let k=Pd(f,r,h,d);return{layer:l,shape:th(s,`${d}.weight`).shape,weight:k,bias:w}}),u=e.heads.map(l=>{let[d,p]=[o(l.weight).slice(),o(l.bias).slice()];return{head:l,weight:Pd(d,r,p.length,l.weight),bias:p}});return{architecture:e,layers:c,heads:u,decisions:n}}function Ld(e,t,n){let{offset:r,length:s}=th(e,n);return t.subarray(r,r+s)}var Hr="images",lv=Float32Array.from(Jp,e=>255*e),dv=Float32Array.from(eh,e=>1/(255*e));function rh({input:e}){return[e.height,e.width,3]}function pv(e,t=80){return JSON.stringify(sh(e,t))}var hv=60;function sh(e,t=hv){return e.length>t?`${e.slice(0,t)}...`:e}var fv=3988292384,aH=mv();function mv(){let e=Uint32Array.from({length:256},(n,r)=>{let s=r;for(let a=0;a<8;a++)s=s>>>1^(s&1?fv:0);return s}),t=[e];for(;t.length<8;)t.push(t.at(-1).map(n=>n>>>8^e[n&255]));return t}var gv=["none","flip"];function wt(e,t){return{words:e,fault:n=>t(n)?void 0:{place:"",words:e,value:n}}}function ko(e,t){return wt(`a number from ${e} to ${t}`,n=>lh(n,e,t))}var oH=wt("a share from 0 to below 1",e=>lh(e,0,1)&&Math.fround(e)<1),iH=wt("a text that is not empty",e=>typeof e=="string"&&e!==""),Jn=wt("a text",e=>typeof e=="string"),cH=wt("true or false",e=>typeof e=="boolean"),yv=wt("a number",Number.isFinite);function ah(e){return wt(`one of ${e.join(", ")}`,t=>e.includes(t))}function oh(e,t){return wt(`${e.words} or ${t.words}`,n=>e.fault(n)===void 0||t.fault(n)===void 0)}var ih=wt("null",e=>e===null);function ju(e,{least:t=0,distinct:n=!1}={}){let r=`a list of ${t>0?`at least ${t}`:"any length"}`+(n?", each only once":"");return{words:r,fault:s=>!Array.isArray(s)||s.length<t||n&&new Set(s).size<s.length?{place:"",words:r,value:s}:uh(s.map((a,o)=>[`[${o}]`,a,e]))}}function Ln(e,t={}){let n="an object";return{words:n,fault:r=>{if(!dh(r))return{place:"",words:n,value:r};let s=Object.entries(t).filter(([a])=>r[a]!==void 0);return uh([...Object.entries(e),...s].map(([a,o])=>[ch(a),Object.hasOwn(r,a)?r[a]:void 0,o]))}}}function xv(e,t,n){let r="an object",s=ah(Object.keys(t));return{words:r,fault:a=>{if(!dh(a))return{place:"",words:r,value:a};let o=(Object.hasOwn(a,e)?a[e]:void 0)??n,i=s.fault(o);return i?{...i,place:ch(e)}:t[o].fault(a)}}}function bv(e,t,n){let r=n.fault(t);if(r)throw new Qp(`${e}${vv(r)}`)}function vv({place:e,words:t,value:n}){return`${e} must be ${t}, not ${wv(n)}`}function wv(e){let t=typeof e=="number"||typeof e=="bigint"||e===void 0?String(e):JSON.stringify(e)??String(e);return sh(t)}function ch(e){return/^\w+$/.test(e)&&e.length<=60?`.${e}`:`[${pv(e,60)}]`}function uh(e){for(let[t,n,r]of e){let s=r.fault(n);if(s)return{...s,place:t+s.place}}}function lh(e,t,n){return typeof e=="number"&&e>=t&&e<=n}function dh(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}var uH=wt("the name of an encoding, such as windows-1252, windows-1251, shift_jis, gbk or utf-16le",e=>{if(typeof e!="string")return!1;try{return new TextDecoder(e),!0}catch{return!1}}),Bd=ko(0,Number.MAX_VALUE),Vd=ko(Number.MIN_VALUE,Number.MAX_VALUE),Md=oh(ko(0,1),ih),Sv=wt("a number above 0 and below 1",e=>typeof e=="number"&&e>0&&e<1);function kv(e){if(hs(e))return Ln({margin:oh(Bd,ih)});if(!So(e))return Ln({temperature:Vd,sureFrom:Md});let t=ph(e.tags.map(()=>Bd),"a threshold for each tag");return Ln({temperature:Vd,thresholds:t,sureFrom:Md})}function Iv(e){return Ln({precision:Sv,heads:ph(e.map(kv),"a decision for each head")},{tta:ah(gv.filter(t=>t!=="none"))})}function ph(e,t){let n=`a list of ${e.length}, ${t}`,r=ju(wt("anything",()=>!0));return{words:n,fault:s=>{if(r.fault(s)||s.length!==e.length)return{place:"",words:n,value:s};for(let[a,o]of e.entries()){let i=o.fault(s[a]);if(i)return{...i,place:`[${a}]${i.place}`}}}}}function Cv(e,t){bv("decisions",e,Iv(t));let{precision:n,tta:r}=e;return{precision:n,heads:e.heads.map(s=>{if("margin"in s)return{margin:s.margin};let{temperature:a,sureFrom:o}=s;return"thresholds"in s?{temperature:a,thresholds:[...s.thresholds],sureFrom:o}:{temperature:a,sureFrom:o}}),...r&&{tta:r}}}var Uc=ju(Jn),Nv={class:Ln({name:Jn,classes:Uc}),tags:Ln({name:Jn,tags:Uc,separator:Jn},{noneLabel:Jn,columns:Uc}),number:Ln({name:Jn,mean:yv,std:ko(Number.MIN_VALUE,Number.MAX_VALUE)})},lH=ju(xv("kind",Nv,"class"));function Tv(e,t,n="none"){let{heads:r,input:s,widthMultiplier:a,dropout:o}=e;return new Map(Object.entries({model:"mobilenet_v2",labels:JSON.stringify(r.map(sv)),input_width:`${s.width}`,input_height:`${s.height}`,resize:s.resize,mean:JSON.stringify(Jp),std:JSON.stringify(eh),width_multiplier:`${a}`,dropout:`${o}`,...t&&{decisions:JSON.stringify(Cv(t,r))},...n!=="none"&&{tta:n}}))}function $v({heads:e},t){return e.map((n,r)=>{if(hs(n))return{activation:"none",std:n.std,mean:n.mean};let s=t?.heads[r],a=s&&"temperature"in s?s.temperature:1;return{activation:So(n)?"sigmoid":"softmax",temperature:a}})}function Ev({heads:e},t){let n=new Set(e.map(({name:r})=>r));return e.map(({name:r})=>{if(t(r))return r;let s=r.toWellFormed().replaceAll("\0","_");for(;n.has(s)||!t(s);)s+="_";return n.add(s),s})}function Xu(e){return{dim:e.map(t=>({size:`${t}`}))}}var hh={type:"DT_FLOAT"},Yu={type:"DT_INT32"};function zd(e){return{s:btoa(e)}}function fh(...e){return{list:{s:e.map(t=>btoa(t))}}}function Gc(...e){return{list:{i:e.map(t=>`${t}`)}}}var Rv=class{nodes=[];weights=[];node(e,t,n,r={}){return this.nodes.push({name:t,op:e,input:n,attr:r}),t}constant(e,t,n){let r=n instanceof Float32Array?"float32":"int32";return this.#e({name:e,shape:t,dtype:r,values:n})}weight(e,t,n,r){if(n instanceof Float32Array)return this.constant(e,t,n);let s="float32";if(n instanceof Float16Array)return this.#e({name:e,shape:t,dtype:s,quantization:{dtype:"float16"},values:n});let a=this.#e({name:`${e}/codes`,shape:t,dtype:s,quantization:{dtype:"uint8",scale:1,min:-au},values:Uint8Array.from(n.codes,o=>o+au)});return this.node("Mul",e,[a,this.constant(`${e}/scales`,r,n.scales)])}#e(e){let{name:t,shape:n}=e,r=e.dtype==="float32"?hh:Yu,s={dtype:r.type,tensorShape:Xu(n)};return this.nodes.push({name:t,op:"Const",attr:{dtype:r,value:{tensor:s}}}),this.weights.push(e),t}},Hc=4<<20;function Av(e,t="none"){let{architecture:n,decisions:r,heads:s}=e,a=$v(n,r),o=Dv(e,a,t),i=Ev(n,p=>p!=="__proto__"),c=Object.fromEntries(s.map(({bias:p},h)=>[i[h],Wd(gh(h,a[h]),"DT_FLOAT",[p.length])])),u=Mv(Vv(o.weights.map(({values:p})=>p))),l=u.map((p,h)=>`weights_${h+1}_of_${u.length}.bin`),d={format:"graph-model",generatedBy:"facet",convertedBy:null,modelTopology:{node:o.nodes,versions:{producer:1882}},signature:{inputs:{[Hr]:Wd(Hr,"DT_INT32",rh(n))},outputs:c},userDefinedMetadata:{...Object.fromEntries(Tv(n,r,t)),structuredOutputKeys:Object.keys(c)},weightsManifest:[{paths:l,weights:o.weights.map(({values:p,...h})=>h)}]};return new Map([["model.json",JSON.stringify(d)+`
`],...l.map((p,h)=>[p,u[h]])])}function Wd(e,t,n){return{name:`${e}:0`,dtype:t,tensorShape:Xu([-1,...n])}}function mh(e){return`logits_${e+1}`}function gh(e,{activation:t}){return`${t==="none"?"number":"probabilities"}_${e+1}`}function Dv({architecture:e,layers:t,heads:n},r,s){let a=new Rv,o=Xu([-1,...rh(e)]);a.node("Placeholder",Hr,[],{dtype:Yu,shape:{shape:o}});let i=_v(a);s==="flip"&&(i=Fv(a,i));let c=0;for(let d of e.blocks){let p=i;for(let h of d.layers)i=Lv(a,i,t[c++]);d.residual&&(i=a.node("AddV2",`${i}/residual`,[p,i]))}let u=a.constant("pool/axes",[2],Int32Array.of(1,2));i=a.node("Mean","pool",[i,u],{keep_dims:{b:!1}});let{lastChannel:l}=e;s==="flip"&&(i=Pv(a,i,l));for(let[d,{weight:p,bias:h}]of n.entries()){let f=h.length,g=a.node("_FusedMatMul",mh(d),[i,a.weight(`head_${d+1}/weight`,[l,f],yh(p,f,l),[f]),a.constant(`head_${d+1}/bias`,[f],h)],{transpose_a:{b:!1},transpose_b:{b:!1},num_args:{i:"1"},fused_ops:fh("BiasAdd")});Ov(a,d,g,r[d])}return a}function Ov(e,t,n,r){let s=gh(t,r),a=(u,l)=>e.constant(`head_${t+1}/${u}`,[1],Float32Array.of(l));if(r.activation==="none"){let u=a("std",r.std),l=e.node("Mul",`head_${t+1}/scaled`,[n,u]);e.node("AddV2",s,[l,a("mean",r.mean)]);return}let{activation:o,temperature:i}=r,c=i===1?n:e.node("RealDiv",`head_${t+1}/calibrated`,[n,a("temperature",i)]);e.node(o==="sigmoid"?"Sigmoid":"Softmax",s,[c])}function _v(e){let t={SrcT:Yu,DstT:hh},n=e.node("Cast","images/float",[Hr],t),r=e.constant("images/mean",[3],lv),s=e.constant("images/scale",[3],dv),a=e.node("Sub","images/centred",[n,r]);return e.node("Mul","images/normalised",[a,s])}function Fv(e,t){let n=e.constant("images/columns",[1],Int32Array.of(2)),r=e.node("ReverseV2","images/mirrored",[t,n]),s=e.constant("images/axis",[],Int32Array.of(0));return e.node("ConcatV2","images/both",[t,r,s],{N:{i:"2"}})}function Pv(e,t,n){let r=e.constant("pool/both/shape",[3],Int32Array.of(2,-1,n)),s=e.node("Reshape","pool/both",[t,r]),a=e.constant("pool/mean/axis",[1],Int32Array.of(0));return e.node("Mean","pool/mean",[s,a],{keep_dims:{b:!1}})}function Lv(e,t,n){let{kind:r,name:s,stride:a,outputChannels:o,activation:i}=n.layer,c=r==="pointwise"?0:1,u=r==="depthwise"?"FusedDepthwiseConv2dNative":"_FusedConv2D",l=Bv(n);return e.node(u,s,[t,e.weight(`${s}/weight`,l.shape,l.values,l.channels),e.constant(`${s}/bias`,[o],n.bias)],{strides:Gc(1,a,a,1),dilations:Gc(1,1,1,1),data_format:zd("NHWC"),padding:zd("EXPLICIT"),explicit_paddings:Gc(0,0,c,c,c,c,0,0),num_args:{i:"1"},fused_ops:fh("BiasAdd",...i==="relu6"?["Relu6"]:[])})}function Bv({layer:e,shape:t,weight:n}){let[r,s,a,o]=t,i=e.kind==="depthwise";return{shape:[a,o,...i?[r,1]:[s,r]],channels:i?[r,1]:[r],values:yh(n,r,s,a*o)}}function yh(e,t,n,r=1){return"codes"in e?{...e,codes:Ud(e.codes,t,n,r)}:Ud(e,t,n,r)}function Ud(e,t,n,r){let s=e.slice();for(let a=0,o=0;a<t;a++)for(let i=0;i<n;i++)for(let c=0;c<r;c++)s[(c*n+i)*t+a]=e[o++];return s}function Vv(e){let t=new Uint8Array(e.reduce((r,{byteLength:s})=>r+s,0)),n=0;for(let{buffer:r,byteOffset:s,byteLength:a}of e)t.set(new Uint8Array(r,s,a),n),n+=a;return t}function Mv(e){return Array.from({length:Math.ceil(e.length/Hc)},(t,n)=>e.subarray(n*Hc,(n+1)*Hc))}var rr={};de(rr,{Abs:()=>To,Acos:()=>gs,Acosh:()=>ys,AdadeltaOptimizer:()=>od,AdagradOptimizer:()=>id,AdamOptimizer:()=>cd,AdamaxOptimizer:()=>ud,Add:()=>Ir,AddN:()=>$o,All:()=>Eo,Any:()=>Ro,ArgMax:()=>Ao,ArgMin:()=>Do,Asin:()=>xs,Asinh:()=>bs,Atan:()=>vs,Atan2:()=>Ss,Atanh:()=>ws,AvgPool:()=>Oo,AvgPool3D:()=>_o,AvgPool3DGrad:()=>rl,AvgPoolGrad:()=>nl,BatchMatMul:()=>Fo,BatchToSpaceND:()=>Po,Bincount:()=>Lo,BitwiseAnd:()=>ks,BroadcastArgs:()=>Bo,BroadcastTo:()=>l0,Cast:()=>Is,Ceil:()=>Cs,ClipByValue:()=>Ns,Complex:()=>Vo,ComplexAbs:()=>Mo,Concat:()=>zo,Conv2D:()=>Wo,Conv2DBackpropFilter:()=>Uo,Conv2DBackpropInput:()=>Go,Conv3D:()=>Ho,Conv3DBackpropFilterV2:()=>sl,Conv3DBackpropInputV2:()=>qo,Cos:()=>Ts,Cosh:()=>$s,CropAndResize:()=>Xo,Cumprod:()=>Ko,Cumsum:()=>jo,DataStorage:()=>Zu,DenseBincount:()=>Yo,DepthToSpace:()=>Zo,DepthwiseConv2dNative:()=>Qo,DepthwiseConv2dNativeBackpropFilter:()=>Jo,DepthwiseConv2dNativeBackpropInput:()=>ei,Diag:()=>ti,Dilation2D:()=>ni,Dilation2DBackpropFilter:()=>iu,Dilation2DBackpropInput:()=>ou,Draw:()=>ri,ENV:()=>el,Einsum:()=>si,Elu:()=>Rs,EluGrad:()=>al,Environment:()=>$h,Equal:()=>Ds,Erf:()=>As,Exp:()=>Os,ExpandDims:()=>ai,Expm1:()=>_s,FFT:()=>oi,Fill:()=>ii,FlipLeftRight:()=>ci,Floor:()=>Fs,FloorDiv:()=>Ps,FromPixels:()=>so,FusedBatchNorm:()=>ui,FusedConv2D:()=>jr,FusedDepthwiseConv2D:()=>Xr,GatherNd:()=>di,GatherV2:()=>li,Greater:()=>Ls,GreaterEqual:()=>Bs,IFFT:()=>pi,Identity:()=>Vs,Imag:()=>hi,IsFinite:()=>Ms,IsInf:()=>zs,IsNan:()=>Ws,KernelBackend:()=>Io,LRN:()=>gi,LRNGrad:()=>ol,LeakyRelu:()=>fi,Less:()=>Us,LessEqual:()=>Gs,LinSpace:()=>mi,Log:()=>Hs,Log1p:()=>qs,LogSoftmax:()=>p0,LogicalAnd:()=>Ks,LogicalNot:()=>js,LogicalOr:()=>Xs,LogicalXor:()=>d0,LowerBound:()=>h0,MatrixBandPart:()=>f0,Max:()=>yi,MaxPool:()=>xi,MaxPool3D:()=>bi,MaxPool3DGrad:()=>cl,MaxPoolGrad:()=>il,MaxPoolWithArgmax:()=>vi,Maximum:()=>Ys,Mean:()=>wi,Min:()=>Si,Minimum:()=>Zs,MirrorPad:()=>ki,Mod:()=>Qs,MomentumOptimizer:()=>ld,Multinomial:()=>Ii,Multiply:()=>Js,Neg:()=>Ci,NonMaxSuppressionV3:()=>Ni,NonMaxSuppressionV4:()=>Ti,NonMaxSuppressionV5:()=>$i,NotEqual:()=>ea,OP_SCOPE_SUFFIX:()=>ml,OneHot:()=>Ri,OnesLike:()=>Ei,Optimizer:()=>In,OptimizerConstructors:()=>sy,Pack:()=>Ai,PadV2:()=>Di,Pool:()=>m0,Pow:()=>ta,Prelu:()=>Oi,Prod:()=>_i,RMSPropOptimizer:()=>dd,RaggedGather:()=>Fi,RaggedRange:()=>Pi,RaggedTensorToTensor:()=>Li,Range:()=>Bi,Rank:()=>lu,Real:()=>Vi,RealDiv:()=>Es,Reciprocal:()=>na,Reduction:()=>je,Relu:()=>ra,Relu6:()=>sa,Reshape:()=>Mi,ResizeBilinear:()=>Wi,ResizeBilinearGrad:()=>ll,ResizeNearestNeighbor:()=>zi,ResizeNearestNeighborGrad:()=>ul,Reverse:()=>Ui,RotateWithOffset:()=>fc,Round:()=>aa,Rsqrt:()=>oa,SGDOptimizer:()=>Oc,ScatterNd:()=>Gi,SearchSorted:()=>qi,Select:()=>Ki,Selu:()=>ia,Sigmoid:()=>da,Sign:()=>la,Sin:()=>ca,Sinh:()=>ua,Slice:()=>ji,Softmax:()=>Qi,Softplus:()=>pa,SpaceToBatchND:()=>Yi,SparseFillEmptyRows:()=>Ji,SparseReshape:()=>ec,SparseSegmentMean:()=>tc,SparseSegmentSum:()=>nc,SparseToDense:()=>rc,SplitV:()=>Zi,Sqrt:()=>ha,Square:()=>dl,SquaredDifference:()=>fa,StaticRegexReplace:()=>ma,Step:()=>va,StridedSlice:()=>sc,StringNGrams:()=>ac,StringSplit:()=>oc,StringToHashBucketFast:()=>ic,Sub:()=>ga,Sum:()=>Xi,Tan:()=>ya,Tanh:()=>xa,Tensor:()=>Oe,TensorBuffer:()=>Fe,TensorScatterUpdate:()=>Hi,Tile:()=>ba,TopK:()=>cc,Transform:()=>uc,Transpose:()=>ar,Unique:()=>lc,Unpack:()=>dc,UnsortedSegmentSum:()=>pc,UpperBound:()=>g0,Variable:()=>Jr,ZerosLike:()=>hc,_FusedMatMul:()=>Kr,abs:()=>ot,acos:()=>af,acosh:()=>of,add:()=>oe,addN:()=>cf,all:()=>uf,any:()=>lf,argMax:()=>df,argMin:()=>pf,asin:()=>hf,asinh:()=>ff,atan:()=>mf,atan2:()=>gf,atanh:()=>yf,avgPool:()=>Sl,avgPool3d:()=>wf,backend:()=>qh,backend_util:()=>T,basicLSTMCell:()=>Sf,batchNorm:()=>Na,batchNorm2d:()=>kf,batchNorm3d:()=>If,batchNorm4d:()=>Cf,batchToSpaceND:()=>kl,bincount:()=>Il,bitwiseAnd:()=>Nf,booleanMaskAsync:()=>gg,broadcastArgs:()=>Tf,broadcastTo:()=>cr,broadcast_util:()=>bc,browser:()=>Hg,buffer:()=>ie,cast:()=>Te,ceil:()=>$f,clipByValue:()=>Ef,clone:()=>Kt,complex:()=>Xt,concat:()=>He,concat1d:()=>Rf,concat2d:()=>Af,concat3d:()=>Df,concat4d:()=>Of,conv1d:()=>_f,conv2d:()=>Ta,conv2dTranspose:()=>Pf,conv3d:()=>Lf,conv3dTranspose:()=>Bf,copyRegisteredKernels:()=>w0,cos:()=>Vf,cosh:()=>Mf,cosineWindow:()=>$c,cumprod:()=>zf,cumsum:()=>Wf,customGrad:()=>Pt,denseBincount:()=>Uf,deprecationWarn:()=>Gh,depthToSpace:()=>Gf,depthwiseConv2d:()=>xc,device_util:()=>ka,diag:()=>Hf,dilation2d:()=>qf,disableDeprecationWarnings:()=>J0,dispose:()=>Ye,disposeVariables:()=>ew,div:()=>Ne,divNoNan:()=>jf,dot:()=>Xf,dropout:()=>wg,einsum:()=>Dn,elu:()=>Tl,enableDebugMode:()=>Q0,enableProdMode:()=>Z0,enclosingPowerOfTwo:()=>rd,engine:()=>Nt,ensureShape:()=>Yf,env:()=>V,equal:()=>Nl,erf:()=>Zf,euclideanNorm:()=>em,exp:()=>xn,expandDims:()=>Ut,expm1:()=>tm,eye:()=>El,fft:()=>Ic,fill:()=>Cr,findBackend:()=>iw,findBackendFactory:()=>cw,floor:()=>Rl,floorDiv:()=>vl,fused:()=>sd,gather:()=>Al,gatherND:()=>vg,gather_util:()=>jg,getBackend:()=>Hh,getGradient:()=>cu,getKernel:()=>Zr,getKernelsForBackend:()=>ao,grad:()=>GS,grads:()=>HS,greater:()=>Ra,greaterEqual:()=>Dl,ifft:()=>is,imag:()=>Aa,image:()=>Rg,inTopKAsync:()=>Sg,io:()=>_c,irfft:()=>Zl,isFinite:()=>nm,isInf:()=>rm,isNaN:()=>sm,keep:()=>$t,kernel_impls:()=>Vt,leakyRelu:()=>Ol,less:()=>uo,lessEqual:()=>vc,linalg:()=>Ag,linspace:()=>am,localResponseNormalization:()=>om,log:()=>fr,log1p:()=>_l,logSigmoid:()=>cm,logSoftmax:()=>um,logSumExp:()=>Pl,logicalAnd:()=>ss,logicalNot:()=>Ll,logicalOr:()=>Bl,logicalXor:()=>lm,losses:()=>Dg,lowerBound:()=>dm,matMul:()=>me,math:()=>Gg,max:()=>Vn,maxPool:()=>Vl,maxPool3d:()=>pm,maxPoolWithArgmax:()=>hm,maximum:()=>Ml,mean:()=>as,memory:()=>tw,meshgrid:()=>fm,min:()=>co,minimum:()=>os,mirrorPad:()=>mm,mod:()=>gm,moments:()=>ym,movingAverage:()=>yg,mul:()=>Q,multiRNNCell:()=>xm,multinomial:()=>bm,neg:()=>Rt,nextFrame:()=>ay,norm:()=>Ea,notEqual:()=>zl,oneHot:()=>lo,ones:()=>dn,onesLike:()=>vm,op:()=>O,outerProduct:()=>wm,pad:()=>Nr,pad1d:()=>Sm,pad2d:()=>km,pad3d:()=>Im,pad4d:()=>Cm,pool:()=>Nm,pow:()=>hr,prelu:()=>Ul,print:()=>bl,prod:()=>Tm,profile:()=>nw,raggedGather:()=>$m,raggedRange:()=>Em,raggedTensorToTensor:()=>Rm,rand:()=>Am,randomGamma:()=>Fm,randomNormal:()=>jl,randomStandardNormal:()=>Pm,randomUniform:()=>kc,randomUniformInt:()=>Lm,range:()=>mr,ready:()=>aw,real:()=>gr,reciprocal:()=>Bm,registerBackend:()=>gl,registerGradient:()=>x0,registerKernel:()=>mc,relu:()=>Da,relu6:()=>Xl,removeBackend:()=>ow,reshape:()=>G,reverse:()=>vn,reverse1d:()=>Vm,reverse2d:()=>Mm,reverse3d:()=>zm,reverse4d:()=>Wm,rfft:()=>Cc,round:()=>Yl,rsqrt:()=>Um,scalar:()=>pe,scatterND:()=>xg,scatter_util:()=>og,searchSorted:()=>Sc,selu:()=>Gm,separableConv2d:()=>Hm,serialization:()=>Fg,setBackend:()=>sw,setPlatform:()=>uw,setdiff1dAsync:()=>qm,sigmoid:()=>Bn,sign:()=>Km,signal:()=>Eg,sin:()=>jm,sinh:()=>Xm,slice:()=>we,slice1d:()=>Ym,slice2d:()=>Zm,slice3d:()=>Qm,slice4d:()=>Jm,slice_util:()=>et,softmax:()=>eg,softplus:()=>Fl,spaceToBatchND:()=>Wl,sparse:()=>Og,sparseToDense:()=>bg,spectral:()=>$g,split:()=>yr,sqrt:()=>Ft,square:()=>bt,squaredDifference:()=>Ql,squeeze:()=>Nc,stack:()=>Lt,step:()=>Jl,stridedSlice:()=>tg,string:()=>_g,sub:()=>le,sum:()=>Ce,sumOutType:()=>yc,tan:()=>ng,tanh:()=>io,tensor:()=>Et,tensor1d:()=>pt,tensor2d:()=>lr,tensor3d:()=>ed,tensor4d:()=>rg,tensor5d:()=>sg,tensor6d:()=>ag,tensorScatterUpdate:()=>cg,tensor_util:()=>Fh,test_util:()=>Dm,tidy:()=>fe,tile:()=>ur,time:()=>rw,topk:()=>ug,train:()=>IT,transpose:()=>cs,truncatedNormal:()=>lg,unique:()=>dg,unregisterGradient:()=>v0,unregisterKernel:()=>b0,unsortedSegmentSum:()=>pg,unstack:()=>kn,upcastType:()=>ft,upperBound:()=>hg,util:()=>S,valueAndGrad:()=>qS,valueAndGrads:()=>KS,variable:()=>fg,variableGrads:()=>im,version_core:()=>kT,where:()=>jt,whereAsync:()=>nd,zeros:()=>bn,zerosLike:()=>ct});var zv=1e-7,Wv=1e-4,Zu=class{constructor(e,t){this.backend=e,this.dataMover=t,this.data=new WeakMap,this.dataIdsCount=0}get(e){return this.data.has(e)||this.dataMover.moveData(this.backend,e),this.data.get(e)}set(e,t){this.dataIdsCount++,this.data.set(e,t)}has(e){return this.data.has(e)}delete(e){return this.dataIdsCount--,this.data.delete(e)}numDataIds(){return this.dataIdsCount}},Io=class{refCount(e){return rt("refCount")}incRef(e){return rt("incRef")}timerAvailable(){return!0}time(e){return rt("time")}read(e){return rt("read")}readSync(e){return rt("readSync")}readToGPU(e,t){return rt("readToGPU")}numDataIds(){return rt("numDataIds")}disposeData(e,t){return rt("disposeData")}write(e,t,n){return rt("write")}move(e,t,n,r,s){return rt("move")}createTensorFromGPUData(e,t,n){return rt("createTensorFromGPUData")}memory(){return rt("memory")}floatPrecision(){return rt("floatPrecision")}epsilon(){return this.floatPrecision()===32?zv:Wv}dispose(){return rt("dispose")}};function rt(e){throw new Error(`'${e}' not yet implemented or not found in the registry. This kernel may not be supported by the tfjs backend you have chosen`)}function xh(e){let t=e.length,n=0;for(;t>0;)n=Math.random()*t|0,t--,to(e,t,n)}function Uv(e,t){if(e.length!==t.length)throw new Error(`Array sizes must match to be shuffled together First array length was ${e.length}Second array length was ${t.length}`);let n=e.length,r=0;for(;n>0;)r=Math.random()*n|0,n--,to(e,n,r),to(t,n,r)}function qr(e,t,n){return Math.max(e,Math.min(t,n))}function Gv(e){return e%2===0?e:e+1}function to(e,t,n){let r=e[t];e[t]=e[n],e[n]=r}function Hv(e){let t=0;for(let n=0;n<e.length;n++)t+=e[n];return t}function qv(e,t){let n=Math.random();return t*n+(1-n)*e}function Kv(e,t){let n=0;for(let r=0;r<e.length;r++){let s=Number(e[r])-Number(t[r]);n+=s*s}return n}function $(e,t){if(!e)throw new Error(typeof t=="string"?t:t())}function Qe(e,t,n=""){$(Yt(e,t),()=>n+` Shapes ${e} and ${t} must match`)}function Kn(e){$(e!=null,()=>"The input to the tensor constructor must be a non-null value.")}function be(e){if(e.length===0)return 1;let t=e[0];for(let n=1;n<e.length;n++)t*=e[n];return t}function jv(e){return e.length===0}function bh(e,t){if(e===t)return!0;if(e==null||t==null||e.length!==t.length)return!1;for(let n=0;n<e.length;n++)if(e[n]!==null&&t[n]!==null&&e[n]!==t[n])return!1;return!0}function Yt(e,t){if(e===t)return!0;if(e==null||t==null||e.length!==t.length)return!1;for(let n=0;n<e.length;n++)if(e[n]!==t[n])return!1;return!0}function dr(e){return e%1===0}function Xv(e){if(Math.tanh!=null)return Math.tanh(e);if(e===1/0)return 1;if(e===-1/0)return-1;{let t=Math.exp(2*e);return(t-1)/(t+1)}}function Yv(e){let t=Math.ceil(Math.sqrt(e));return[t,Math.ceil(e/t)]}function Zv(e){let t=new Uint32Array(e);for(let n=0;n<e;++n)t[n]=n;return xh(t),t}function Gr(e,t){return t<=e.length?e:e+" ".repeat(t-e.length)}function Qv(e,t=s=>0,n,r){return new Promise((s,a)=>{let o=0,i=()=>{if(e()){s();return}o++;let c=t(o);if(n!=null&&o>=n){a();return}r!=null?r(i,c):setTimeout(i,c)};i()})}function Jv(e,t){let n=1,r=-1;for(let a=0;a<e.length;++a)if(e[a]>=0)n*=e[a];else if(e[a]===-1){if(r!==-1)throw Error(`Shapes can only have 1 implicit size. Found -1 at dim ${r} and dim ${a}`);r=a}else if(e[a]<0)throw Error(`Shapes can not be < 0. Found ${e[a]} at dim ${a}`);if(r===-1){if(t>0&&t!==n)throw Error(`Size(${t}) must match the product of shape ${e}`);return e}if(n===0)throw Error(`Cannot infer the missing size in [${e}] when there are 0 elements`);if(t%n!==0)throw Error(`The implicit shape can't be a fractional number. Got ${t} / ${n}`);let s=e.slice();return s[r]=t/n,s}function fs(e,t){let n=t.length;return e=e==null?t.map((r,s)=>s):[].concat(e),$(e.every(r=>r>=-n&&r<n),()=>`All values in axis param must be in range [-${n}, ${n}) but got axis ${e}`),$(e.every(r=>dr(r)),()=>`All values in axis param must be integers but got axis ${e}`),e.map(r=>r<0?n+r:r)}function vh(e,t){let n=[],r=[],s=t!=null&&Array.isArray(t)&&t.length===0,a=t==null||s?null:fs(t,e).sort(),o=0;for(let i=0;i<e.length;++i){if(a!=null){if(a[o]===i&&e[i]!==1)throw new Error(`Can't squeeze axis ${i} since its dim '${e[i]}' is not 1`);(a[o]==null||a[o]>i)&&e[i]===1&&(n.push(e[i]),r.push(i)),a[o]<=i&&o++}e[i]!==1&&(n.push(e[i]),r.push(i))}return{newShape:n,keptDims:r}}function wh(e,t){return Qu(e,t)}function Qu(e,t){let n=null;if(e==null||e==="float32")n=new Float32Array(t);else if(e==="int32")n=new Int32Array(t);else if(e==="bool")n=new Uint8Array(t);else if(e==="string")n=new Array(t);else throw new Error(`Unknown data type ${e}`);return n}function Sh(e,t){for(let n=0;n<e.length;n++){let r=e[n];if(isNaN(r)||!isFinite(r))throw Error(`A tensor of type ${t} being uploaded contains ${r}.`)}}function kh(e){return e==="bool"||e==="complex64"||e==="float32"||e==="int32"||e==="string"}function e0(e,t){return!(t==="complex64"||t==="float32"&&e!=="complex64"||t==="int32"&&e!=="float32"&&e!=="complex64"||t==="bool"&&e==="bool")}function no(e){if(e==="float32"||e==="int32")return 4;if(e==="complex64")return 8;if(e==="bool")return 1;throw new Error(`Unknown dtype ${e}`)}function Ih(e){if(e==null)return 0;let t=0;return e.forEach(n=>t+=n.length),t}function un(e){return typeof e=="string"||e instanceof String}function Ch(e){return typeof e=="boolean"}function Nh(e){return typeof e=="number"}function ms(e){return Array.isArray(e)?ms(e[0]):e instanceof Float32Array?"float32":e instanceof Int32Array||e instanceof Uint8Array||e instanceof Uint8ClampedArray?"int32":Nh(e)?"float32":un(e)?"string":Ch(e)?"bool":"float32"}function fn(e){return!!(e&&e.constructor&&e.call&&e.apply)}function ro(e,t){for(let n=t;n<e;++n)if(e%n===0)return n;return e}function kr(e){let t=e.length;if(t<2)return[];let n=new Array(t-1);n[t-2]=e[t-1];for(let r=t-3;r>=0;--r)n[r]=n[r+1]*e[r+1];return n}function Th(e,t,n,r=!1){let s=new Array;if(t.length===1){let a=t[0]*(r?2:1);for(let o=0;o<a;o++)s[o]=n[e+o]}else{let a=t[0],o=t.slice(1),i=o.reduce((c,u)=>c*u)*(r?2:1);for(let c=0;c<a;c++)s[c]=Th(e+c*i,o,n,r)}return s}function sr(e,t,n=!1){if(e.length===0)return t[0];let r=e.reduce((s,a)=>s*a)*(n?2:1);if(r===0)return[];if(r!==t.length)throw new Error(`[${e}] does not match the input size ${t.length}${n?" for a complex tensor":""}.`);return Th(0,e,t,n)}function t0(e,t){if(Array.isArray(e))return e;if(t==="float32")return e instanceof Float32Array?e:new Float32Array(e);if(t==="int32")return e instanceof Int32Array?e:new Int32Array(e);if(t==="bool"||t==="string")return Uint8Array.from(new Int32Array(e));throw new Error(`Unknown dtype ${t}`)}function Ju(e,t){let n=Co(e,t);for(let r=0;r<n.length;r++)n[r]=1;return n}function Co(e,t){if(t==null||t==="float32"||t==="complex64")return new Float32Array(e);if(t==="int32")return new Int32Array(e);if(t==="bool")return new Uint8Array(e);throw new Error(`Unknown data type ${t}`)}function n0(e,t){let n=e.reduce((r,s)=>r*s,1);if(t==null||t==="float32")return sr(e,new Float32Array(n));if(t==="int32")return sr(e,new Int32Array(n));if(t==="bool")return sr(e,new Uint8Array(n));throw new Error(`Unknown data type ${t}`)}function lt(e){e.forEach(t=>{$(Number.isInteger(t)&&t>=0,()=>`Tensor must have a shape comprised of positive integers but got shape [${e}].`)})}function r0(e,t,n){if(t===0)return 0;if(t===1)return e[0];let r=e[e.length-1];for(let s=0;s<e.length-1;++s)r+=n[s]*e[s];return r}function s0(e,t,n){if(t===0)return[];if(t===1)return[e];let r=new Array(t);for(let s=0;s<r.length-1;++s)r[s]=Math.floor(e/n[s]),e-=r[s]*n[s];return r[r.length-1]=e,r}function No(e){return e&&e.then&&typeof e.then=="function"}var Gd="tfjsflags",$h=class{constructor(e){this.global=e,this.flags={},this.flagRegistry={},this.urlFlags={},this.getQueryParams=a0,this.populateURLFlags()}setPlatform(e,t){this.platform!=null&&(V().getBool("IS_TEST")||V().getBool("PROD")||console.warn(`Platform ${this.platformName} has already been set. Overwriting the platform with ${e}.`)),this.platformName=e,this.platform=t}registerFlag(e,t,n){if(this.flagRegistry[e]={evaluationFn:t,setHook:n},this.urlFlags[e]!=null){let r=this.urlFlags[e];V().getBool("IS_TEST")||V().getBool("PROD")||console.warn(`Setting feature override from URL ${e}: ${r}.`),this.set(e,r)}}async getAsync(e){return e in this.flags?this.flags[e]:(this.flags[e]=await this.evaluateFlag(e),this.flags[e])}get(e){if(e in this.flags)return this.flags[e];let t=this.evaluateFlag(e);if(No(t))throw new Error(`Flag ${e} cannot be synchronously evaluated. Please use getAsync() instead.`);return this.flags[e]=t,this.flags[e]}getNumber(e){return this.get(e)}getBool(e){return this.get(e)}getString(e){return this.get(e)}getFlags(){return this.flags}get features(){return this.flags}set(e,t){if(this.flagRegistry[e]==null)throw new Error(`Cannot set flag ${e} as it has not been registered.`);this.flags[e]=t,this.flagRegistry[e].setHook!=null&&this.flagRegistry[e].setHook(t)}evaluateFlag(e){if(this.flagRegistry[e]==null)throw new Error(`Cannot evaluate flag '${e}': no evaluation function found.`);return this.flagRegistry[e].evaluationFn()}setFlags(e){this.flags=Object.assign({},e)}reset(){this.flags={},this.urlFlags={},this.populateURLFlags()}populateURLFlags(){if(typeof this.global>"u"||typeof this.global.location>"u"||typeof this.global.location.search>"u")return;let e=this.getQueryParams(this.global.location.search);Gd in e&&e[Gd].split(",").forEach(n=>{let[r,s]=n.split(":");this.urlFlags[r]=i0(r,s)})}};function a0(e){let t={};return e.replace(/[?&]([^=?&]+)(?:=([^&]*))?/g,(n,...r)=>(o0(t,r[0],r[1]),r.join("="))),t}function o0(e,t,n){e[decodeURIComponent(t)]=decodeURIComponent(n||"")}function i0(e,t){let n=t.toLowerCase();return n==="true"||n==="false"?n==="true":`${+n}`===n?+n:t}function V(){return el}var el=null;function c0(e){el=e}var qc;function Eh(){if(qc==null){let e;if(typeof window<"u")e=window;else if(typeof global<"u")e=global;else if(typeof process<"u")e=process;else if(typeof self<"u")e=self;else throw new Error("Could not find a global object");qc=e}return qc}function u0(){let e=Eh();return e._tfGlobals==null&&(e._tfGlobals=new Map),e._tfGlobals}function tl(e,t){let n=u0();if(n.has(e))return n.get(e);{let r=t();return n.set(e,r),n.get(e)}}var To="Abs",gs="Acos",ys="Acosh",Ir="Add",$o="AddN",Eo="All",Ro="Any",Ao="ArgMax",Do="ArgMin",xs="Asin",bs="Asinh",vs="Atan",ws="Atanh",Ss="Atan2",Oo="AvgPool",nl="AvgPoolGrad",_o="AvgPool3D",rl="AvgPool3DGrad",Fo="BatchMatMul",Po="BatchToSpaceND",Lo="Bincount",ks="BitwiseAnd",l0="BroadcastTo",Bo="BroadcastArgs",Is="Cast",Cs="Ceil",Ns="ClipByValue",Vo="Complex",Mo="ComplexAbs",zo="Concat",Wo="Conv2D",Uo="Conv2DBackpropFilter",Go="Conv2DBackpropInput",Ho="Conv3D",sl="Conv3DBackpropFilterV2",qo="Conv3DBackpropInputV2",Ts="Cos",$s="Cosh",Ko="Cumprod",jo="Cumsum",Xo="CropAndResize",Yo="DenseBincount",Zo="DepthToSpace",Qo="DepthwiseConv2dNative",Jo="DepthwiseConv2dNativeBackpropFilter",ei="DepthwiseConv2dNativeBackpropInput",ti="Diag",ni="Dilation2D",ou="Dilation2DBackpropInput",iu="Dilation2DBackpropFilter",ri="Draw",Es="RealDiv",si="Einsum",Rs="Elu",al="EluGrad",As="Erf",Ds="Equal",Os="Exp",ai="ExpandDims",_s="Expm1",oi="FFT",ii="Fill",ci="FlipLeftRight",Fs="Floor",Ps="FloorDiv",ui="FusedBatchNorm",li="GatherV2",di="GatherNd",Ls="Greater",Bs="GreaterEqual",Vs="Identity",pi="IFFT",hi="Imag",Ms="IsFinite",zs="IsInf",Ws="IsNan",fi="LeakyRelu",Us="Less",Gs="LessEqual",mi="LinSpace",Hs="Log",qs="Log1p",Ks="LogicalAnd",js="LogicalNot",Xs="LogicalOr",d0="LogicalXor",p0="LogSoftmax",h0="LowerBound",gi="LRN",ol="LRNGrad",f0="MatrixBandPart",yi="Max",Ys="Maximum",xi="MaxPool",il="MaxPoolGrad",bi="MaxPool3D",cl="MaxPool3DGrad",vi="MaxPoolWithArgmax",wi="Mean",Si="Min",Zs="Minimum",ki="MirrorPad",Qs="Mod",Ii="Multinomial",Js="Multiply",Ci="Neg",ea="NotEqual",Ni="NonMaxSuppressionV3",Ti="NonMaxSuppressionV4",$i="NonMaxSuppressionV5",Ei="OnesLike",Ri="OneHot",Ai="Pack",Di="PadV2",m0="Pool",ta="Pow",Oi="Prelu",_i="Prod",Fi="RaggedGather",Pi="RaggedRange",Li="RaggedTensorToTensor",Bi="Range",Vi="Real",na="Reciprocal",ra="Relu",Mi="Reshape",zi="ResizeNearestNeighbor",ul="ResizeNearestNeighborGrad",Wi="ResizeBilinear",ll="ResizeBilinearGrad",sa="Relu6",Ui="Reverse",aa="Round",oa="Rsqrt",Gi="ScatterNd",Hi="TensorScatterUpdate",qi="SearchSorted",Ki="Select",ia="Selu",ji="Slice",ca="Sin",ua="Sinh",la="Sign",da="Sigmoid",pa="Softplus",ha="Sqrt",Xi="Sum",Yi="SpaceToBatchND",Zi="SplitV",Qi="Softmax",Ji="SparseFillEmptyRows",ec="SparseReshape",tc="SparseSegmentMean",nc="SparseSegmentSum",rc="SparseToDense",fa="SquaredDifference",dl="Square",ma="StaticRegexReplace",sc="StridedSlice",ac="StringNGrams",oc="StringSplit",ic="StringToHashBucketFast",ga="Sub",ya="Tan",xa="Tanh",ba="Tile",cc="TopK",uc="Transform",ar="Transpose",lc="Unique",dc="Unpack",pc="UnsortedSegmentSum",g0="UpperBound",hc="ZerosLike",va="Step",so="FromPixels",fc="RotateWithOffset",Kr="_FusedMatMul",jr="FusedConv2D",Xr="FusedDepthwiseConv2D";function cn(...e){V().getBool("IS_TEST")||V().getBool("PROD")||console.warn(...e)}function y0(...e){V().getBool("IS_TEST")||V().getBool("PROD")||console.log(...e)}var pr=tl("kernelRegistry",()=>new Map),Yr=tl("gradRegistry",()=>new Map);function Zr(e,t){let n=pl(e,t);return pr.get(n)}function cu(e){return Yr.get(e)}function ao(e){let t=pr.entries(),n=[];for(;;){let{done:r,value:s}=t.next();if(r)break;let[a,o]=s,[i]=a.split("_");i===e&&n.push(o)}return n}function mc(e){let{kernelName:t,backendName:n}=e,r=pl(t,n);pr.has(r)&&cn(`The kernel '${t}' for backend '${n}' is already registered`),pr.set(r,e)}function x0(e){let{kernelName:t}=e;Yr.has(t)&&V().getBool("DEBUG")&&cn(`Overriding the gradient for '${t}'`),Yr.set(t,e)}function b0(e,t){let n=pl(e,t);if(!pr.has(n))throw new Error(`The kernel '${e}' for backend '${t}' is not registered`);pr.delete(n)}function v0(e){if(!Yr.has(e))throw new Error(`The gradient '${e}' for backend is not registered`);Yr.delete(e)}function w0(e,t){ao(e).forEach(r=>{let s=Object.assign({},r,{backendName:t});mc(s)})}function pl(e,t){return`${t}_${e}`}var S={};de(S,{arraysEqual:()=>Yt,arraysEqualWithNull:()=>bh,assert:()=>$,assertNonNegativeIntegerDimensions:()=>lt,assertNonNull:()=>Kn,assertShapesMatch:()=>Qe,bytesFromStringArray:()=>Ih,bytesPerElement:()=>no,checkConversionForErrors:()=>Sh,clamp:()=>qr,computeStrides:()=>kr,convertBackendValuesAndArrayBuffer:()=>t0,createScalarValue:()=>T0,createShuffledIndices:()=>Zv,decodeString:()=>oo,distSquared:()=>Kv,encodeString:()=>Sa,fetch:()=>E0,fingerPrint64:()=>N0,flatten:()=>mn,getArrayFromDType:()=>Qu,getTypedArrayFromDType:()=>wh,hasEncodingLoss:()=>e0,hexToLong:()=>wa,indexToLoc:()=>s0,inferDtype:()=>ms,inferFromImplicitShape:()=>Jv,isBoolean:()=>Ch,isFunction:()=>fn,isInt:()=>dr,isNumber:()=>Nh,isPromise:()=>No,isScalarShape:()=>jv,isString:()=>un,isTypedArray:()=>Ve,isValidDtype:()=>kh,locToIndex:()=>r0,makeOnesTypedArray:()=>Ju,makeZerosNestedTypedArray:()=>n0,makeZerosTypedArray:()=>Co,nearestDivisor:()=>ro,nearestLargerEven:()=>Gv,now:()=>Qr,parseAxisParam:()=>fs,randUniform:()=>qv,repeatedTry:()=>Qv,rightPad:()=>Gr,shuffle:()=>xh,shuffleCombo:()=>Uv,sizeFromShape:()=>be,sizeToSquarishShape:()=>Yv,squeezeShape:()=>vh,sum:()=>Hv,swap:()=>to,tanh:()=>Xv,toNestedArray:()=>sr,toTypedArray:()=>gc});function Rh(e){return e instanceof Float32Array||e instanceof Int32Array||e instanceof Uint8Array||e instanceof Uint8ClampedArray}var Hd=Ku(Gb()),An=Hd.default||Hd;function wa(e){return An.fromString(e,!0,16)}var Ah=wa("c3a5c85c97cb3127"),Rn=wa("b492b66fbe98f273"),Ke=wa("9ae16a3b2f90404f");function uu(e){return e.xor(e.shru(47))}function Dh(e,t,n){let r=e.slice(t,t+n);return An.fromBytes(Array.from(r),!0,!0)}function Ie(e,t){return Dh(e,t,8)}function qd(e,t){return Dh(e,t,4)}function Be(e,t){return t===0?e:e.shru(t).or(e.shl(64-t))}function hn(e,t,n=wa("9ddfea08eb382d69")){let r=e.xor(t).mul(n);r=r.xor(r.shru(47));let s=t.xor(r).mul(n);return s=s.xor(s.shru(47)),s=s.mul(n),s}function S0(e,t,n,r,s,a){s=s.add(e),a=Be(a.add(s).add(r),21);let o=s;return s=s.add(t),s=s.add(n),a=a.add(Be(s,44)),[s.add(r),a.add(o)]}function Ma(e,t,n,r){return S0(Ie(e,t),Ie(e,t+8),Ie(e,t+16),Ie(e,t+24),n,r)}function k0(e,t=e.length){if(t>=8){let n=Ke.add(t*2),r=Ie(e,0).add(Ke),s=Ie(e,t-8),a=Be(s,37).mul(n).add(r),o=Be(r,25).add(s).mul(n);return hn(a,o,n)}if(t>=4){let n=Ke.add(t*2),r=qd(e,0);return hn(r.shl(3).add(t),qd(e,t-4),n)}if(t>0){let n=e[0],r=e[t>>1],s=e[t-1],a=n+(r<<8),o=t+(s<<2);return uu(Ke.mul(a).xor(Ah.mul(o))).mul(Ke)}return Ke}function I0(e,t=e.length){let n=Ke.add(t*2),r=Ie(e,0).mul(Rn),s=Ie(e,8),a=Ie(e,t-8).mul(n),o=Ie(e,t-16).mul(Ke);return hn(Be(r.add(s),43).add(Be(a,30)).add(o),r.add(Be(s.add(Ke),18)).add(a),n)}function C0(e,t=e.length){let n=Ke.add(t*2),r=Ie(e,0).mul(Ke),s=Ie(e,8),a=Ie(e,t-8).mul(n),o=Ie(e,t-16).mul(Ke),i=Be(r.add(s),43).add(Be(a,30)).add(o),c=hn(i,r.add(Be(s.add(Ke),18)).add(a),n),u=Ie(e,16).mul(n),l=Ie(e,24),d=i.add(Ie(e,t-32)).mul(n),p=c.add(Ie(e,t-24)).mul(n);return hn(Be(u.add(l),43).add(Be(d,30)).add(p),u.add(Be(l.add(r),18)).add(d),n)}function N0(e,t=e.length){let n=An.fromNumber(81,!0);if(t<=32)return t<=16?k0(e,t):I0(e,t);if(t<=64)return C0(e,t);let r=n,s=n.mul(Rn).add(113),a=uu(s.mul(Ke).add(113)).mul(Ke),o=[An.UZERO,An.UZERO],i=[An.UZERO,An.UZERO];r=r.mul(Ke).add(Ie(e,0));let c=0,u=(t-1>>6)*64,l=u+(t-1&63)-63;do r=Be(r.add(s).add(o[0]).add(Ie(e,c+8)),37).mul(Rn),s=Be(s.add(o[1]).add(Ie(e,c+48)),42).mul(Rn),r=r.xor(i[1]),s=s.add(o[0]).add(Ie(e,c+40)),a=Be(a.add(i[0]),33).mul(Rn),o=Ma(e,c,o[1].mul(Rn),r.add(i[0])),i=Ma(e,c+32,a.add(i[1]),s.add(Ie(e,c+16))),[a,r]=[r,a],c+=64;while(c!==u);let d=Rn.add(a.and(255).shl(1));return c=l,i[0]=i[0].add(t-1&63),o[0]=o[0].add(i[0]),i[0]=i[0].add(o[0]),r=Be(r.add(s).add(o[0]).add(Ie(e,c+8)),37).mul(d),s=Be(s.add(o[1]).add(Ie(e,c+48)),42).mul(d),r=r.xor(i[1].mul(9)),s=s.add(o[0].mul(9).add(Ie(e,c+40))),a=Be(a.add(i[0]),33).mul(d),o=Ma(e,c,o[1].mul(d),r.add(i[0])),i=Ma(e,c+32,a.add(i[1]),s.add(Ie(e,c+16))),[a,r]=[r,a],hn(hn(o[0],i[0],d).add(uu(s).mul(Ah)).add(a),hn(o[1],i[1],d).add(r),d)}function T0(e,t){return t==="string"?Sa(e):gc([e],t)}function $0(e,t){return e instanceof Float32Array&&t==="float32"||e instanceof Int32Array&&t==="int32"||e instanceof Uint8Array&&t==="bool"}function gc(e,t){if(t==="string")throw new Error("Cannot convert a string[] to a TypedArray");if(Array.isArray(e)&&(e=mn(e)),V().getBool("DEBUG")&&Sh(e,t),$0(e,t))return e;if(t==null||t==="float32"||t==="complex64")return new Float32Array(e);if(t==="int32")return new Int32Array(e);if(t==="bool"){let n=new Uint8Array(e.length);for(let r=0;r<n.length;++r)Math.round(e[r])!==0&&(n[r]=1);return n}else throw new Error(`Unknown data type ${t}`)}function Qr(){return V().platform.now()}function E0(e,t){return V().platform.fetch(e,t)}function Sa(e,t="utf-8"){return t=t||"utf-8",V().platform.encode(e,t)}function oo(e,t="utf-8"){return t=t||"utf-8",V().platform.decode(e,t)}function Ve(e){return V().platform.isTypedArray!=null?V().platform.isTypedArray(e):Rh(e)}function mn(e,t=[],n=!1){if(t==null&&(t=[]),typeof e=="boolean"||typeof e=="number"||typeof e=="string"||No(e)||e==null||Ve(e)&&n)t.push(e);else if(Array.isArray(e)||Ve(e))for(let r=0;r<e.length;++r)mn(e[r],t,n);else{let r=-1;for(let s of Object.keys(e))/^([1-9]+[0-9]*|0)$/.test(s)&&(r=Math.max(r,Number(s)));for(let s=0;s<=r;s++)mn(e[s],t,n)}return t}var R0=class{constructor(e,t){this.backendTimer=e,this.logger=t,t==null&&(this.logger=new D0)}profileKernel(e,t,n){let r,s=()=>{r=n()},a,o=Qr();if(this.backendTimer.timerAvailable())a=this.backendTimer.time(s);else{s();for(let c of r)c.dataSync();a=Promise.resolve({kernelMs:Qr()-o})}if(V().getBool("CHECK_COMPUTATION_FOR_ERRORS"))for(let c=0;c<r.length;c++){let u=r[c];u.data().then(l=>{A0(l,u.dtype,e)})}return{kernelName:e,outputs:r,inputs:t,timeMs:a.then(c=>c.kernelMs),extraInfo:a.then(c=>c.getExtraProfileInfo!=null?c.getExtraProfileInfo():"")}}logKernelProfile(e){let{kernelName:t,outputs:n,timeMs:r,inputs:s,extraInfo:a}=e;n.forEach(o=>{Promise.all([o.data(),r,a]).then(i=>{this.logger.logKernelProfile(t,o,i[0],i[1],s,i[2])})})}};function A0(e,t,n){if(t!=="float32")return!1;for(let r=0;r<e.length;r++){let s=e[r];if(isNaN(s)||!isFinite(s))return console.warn(`Found ${s} in the result of '${n}'`),!0}return!1}var D0=class{logKernelProfile(e,t,n,r,s,a){let o=typeof r=="number"?Gr(`${r}ms`,9):r.error,i=Gr(e,25),c=t.rank,u=t.size,l=Gr(t.shape.toString(),14),d="";for(let p in s){let h=s[p];if(h!=null){let f=h.shape||t.shape,g=f.length;d+=`${p}: ${g}D ${g>0?f:""} `}}console.log(`%c${i}	%c${o}	%c${c}D ${l}	%c${u}	%c${d}	%c${a}`,"font-weight:bold","color:red","color:blue","color: orange","color: green","color: steelblue")}};function O0(e,t,n){let r={},s={};for(let c=0;c<t.length;c++)r[t[c].id]=!0;for(let c=0;c<e.length;c++){let u=e[c],l=u.inputs;for(let d in l){let p=l[d],h=!1;for(let f=0;f<t.length;f++)if(r[p.id]){u.outputs.forEach(g=>r[g.id]=!0),h=!0,s[u.id]=!0;break}if(h)break}}let a={};a[n.id]=!0;let o={};for(let c=e.length-1;c>=0;c--){let u=e[c],l=u.inputs;for(let d=0;d<u.outputs.length;d++)if(a[u.outputs[d].id]){for(let p in l)a[l[p].id]=!0,o[u.id]=!0;break}}let i=[];for(let c=0;c<e.length;c++){let u=e[c];if(s[u.id]&&o[u.id]){let l={};for(let p in u.inputs){let h=u.inputs[p];r[h.id]&&(l[p]=h)}let d=Object.assign({},u);d.inputs=l,d.outputs=u.outputs,i.push(d)}}return i}function _0(e,t,n,r){for(let s=t.length-1;s>=0;s--){let a=t[s],o=[];if(a.outputs.forEach(c=>{let u=e[c.id];u!=null?o.push(u):o.push(null)}),a.gradient==null)throw new Error(`Cannot compute gradient: gradient function not found for ${a.kernelName}.`);let i=a.gradient(o);for(let c in a.inputs){if(!(c in i))throw new Error(`Cannot backprop through input ${c}. Available gradients found: ${Object.keys(i)}.`);let u=n(()=>i[c]());if(u.dtype!=="float32")throw new Error(`Error in gradient for op ${a.kernelName}. The gradient of input ${c} must have 'float32' dtype, but has '${u.dtype}'`);let l=a.inputs[c];if(!Yt(u.shape,l.shape))throw new Error(`Error in gradient for op ${a.kernelName}. The gradient of input '${c}' has shape '${u.shape}', which does not match the shape of the input '${l.shape}'`);if(e[l.id]==null)e[l.id]=u;else{let d=e[l.id];e[l.id]=r(d,u),d.dispose()}}}}var Kd=20,Lr=3,Kc=7;function F0(e,t,n,r){let s=kr(t),a=P0(e,t,n,s),o=t.length,i=Za(e,t,n,s,a),c=["Tensor"];return r&&(c.push(`  dtype: ${n}`),c.push(`  rank: ${o}`),c.push(`  shape: [${t}]`),c.push("  values:")),c.push(i.map(u=>"    "+u).join(`
`)),c.join(`
`)}function P0(e,t,n,r){let s=be(t),a=r[r.length-1],o=new Array(a).fill(0),i=t.length,c=n==="complex64"?Mr(e):e;if(i>1)for(let u=0;u<s/a;u++){let l=u*a;for(let d=0;d<a;d++)o[d]=Math.max(o[d],Vr(c[l+d],0,n).length)}return o}function Vr(e,t,n){let r;return Array.isArray(e)?r=`${parseFloat(e[0].toFixed(Kc))} + ${parseFloat(e[1].toFixed(Kc))}j`:un(e)?r=`'${e}'`:n==="bool"?r=Oh(e):r=parseFloat(e.toFixed(Kc)).toString(),Gr(r,t)}function Oh(e){return e===0?"false":"true"}function Za(e,t,n,r,s,a=!0){let o=n==="complex64"?2:1,i=t[0],c=t.length;if(c===0){if(n==="complex64"){let g=Mr(e);return[Vr(g[0],0,n)]}return n==="bool"?[Oh(e[0])]:[e[0].toString()]}if(c===1){if(i>Kd){let m=Lr*o,y=Array.from(e.slice(0,m)),b=Array.from(e.slice((i-Lr)*o,i*o));return n==="complex64"&&(y=Mr(y),b=Mr(b)),["["+y.map((w,v)=>Vr(w,s[v],n)).join(", ")+", ..., "+b.map((w,v)=>Vr(w,s[i-Lr+v],n)).join(", ")+"]"]}return["["+(n==="complex64"?Mr(e):Array.from(e)).map((m,y)=>Vr(m,s[y],n)).join(", ")+"]"]}let u=t.slice(1),l=r.slice(1),d=r[0]*o,p=[];if(i>Kd){for(let g=0;g<Lr;g++){let m=g*d,y=m+d;p.push(...Za(e.slice(m,y),u,n,l,s,!1))}p.push("...");for(let g=i-Lr;g<i;g++){let m=g*d,y=m+d;p.push(...Za(e.slice(m,y),u,n,l,s,g===i-1))}}else for(let g=0;g<i;g++){let m=g*d,y=m+d;p.push(...Za(e.slice(m,y),u,n,l,s,g===i-1))}let h=c===2?",":"";p[0]="["+(i>0?p[0]+h:"");for(let g=1;g<p.length-1;g++)p[g]=" "+p[g]+h;let f=`,
`;for(let g=2;g<c;g++)f+=`
`;return p[p.length-1]=" "+p[p.length-1]+"]"+(a?"":f),p}function Mr(e){let t=[];for(let n=0;n<e.length;n+=2)t.push([e[n],e[n+1]]);return t}var Fe=class{constructor(e,t,n){if(this.dtype=t,this.shape=e.slice(),this.size=be(e),n!=null){let r=n.length;$(r===this.size,()=>`Length of values '${r}' does not match the size inferred by the shape '${this.size}'.`)}if(t==="complex64")throw new Error("complex64 dtype TensorBuffers are not supported. Please create a TensorBuffer for the real and imaginary parts separately and call tf.complex(real, imag).");this.values=n||Qu(t,this.size),this.strides=kr(e)}set(e,...t){t.length===0&&(t=[0]),$(t.length===this.rank,()=>`The number of provided coordinates (${t.length}) must match the rank (${this.rank})`);let n=this.locToIndex(t);this.values[n]=e}get(...e){e.length===0&&(e=[0]);let t=0;for(let r of e){if(r<0||r>=this.shape[t]){let s=`Requested out of range element at ${e}.   Buffer shape=${this.shape}`;throw new Error(s)}t++}let n=e[e.length-1];for(let r=0;r<e.length-1;++r)n+=this.strides[r]*e[r];return this.values[n]}locToIndex(e){if(this.rank===0)return 0;if(this.rank===1)return e[0];let t=e[e.length-1];for(let n=0;n<e.length-1;++n)t+=this.strides[n]*e[n];return t}indexToLoc(e){if(this.rank===0)return[];if(this.rank===1)return[e];let t=new Array(this.shape.length);for(let n=0;n<t.length-1;++n)t[n]=Math.floor(e/this.strides[n]),e-=t[n]*this.strides[n];return t[t.length-1]=e,t}get rank(){return this.shape.length}toTensor(){return Tt().makeTensor(this.values,this.shape,this.dtype)}},Tt=null,er=null,L0=null;function B0(e){Tt=e}function V0(e){er=e}function M0(e){L0=e}var Oe=class{constructor(e,t,n,r){this.kept=!1,this.isDisposedInternal=!1,this.shape=e.slice(),this.dtype=t||"float32",this.size=be(e),this.strides=kr(e),this.dataId=n,this.id=r,this.rankType=this.rank<5?this.rank.toString():"higher"}get rank(){return this.shape.length}async buffer(){let e=await this.data();return er.buffer(this.shape,this.dtype,e)}bufferSync(){return er.buffer(this.shape,this.dtype,this.dataSync())}async array(){let e=await this.data();return sr(this.shape,e,this.dtype==="complex64")}arraySync(){return sr(this.shape,this.dataSync(),this.dtype==="complex64")}async data(){this.throwIfDisposed();let e=Tt().read(this.dataId);if(this.dtype==="string"){let t=await e;try{return t.map(n=>oo(n))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}}return e}dataToGPU(e){return this.throwIfDisposed(),Tt().readToGPU(this.dataId,e)}dataSync(){this.throwIfDisposed();let e=Tt().readSync(this.dataId);if(this.dtype==="string")try{return e.map(t=>oo(t))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}return e}async bytes(){this.throwIfDisposed();let e=await Tt().read(this.dataId);return this.dtype==="string"?e:new Uint8Array(e.buffer)}dispose(){this.isDisposed||(this.kerasMask&&this.kerasMask.dispose(),Tt().disposeTensor(this),this.isDisposedInternal=!0)}get isDisposed(){return this.isDisposedInternal}throwIfDisposed(){if(this.isDisposed)throw new Error("Tensor is disposed.")}print(e=!1){return er.print(this,e)}clone(){return this.throwIfDisposed(),er.clone(this)}toString(e=!1){let t=this.dataSync();return F0(t,this.shape,this.dtype,e)}cast(e){return this.throwIfDisposed(),er.cast(this,e)}variable(e=!0,t,n){return this.throwIfDisposed(),Tt().makeVariable(this,e,t,n)}};Object.defineProperty(Oe,Symbol.hasInstance,{value:e=>!!e&&e.data!=null&&e.dataSync!=null&&e.throwIfDisposed!=null});function _h(){return tl("Tensor",()=>Oe)}_h();var Jr=class extends Oe{constructor(e,t,n,r){super(e.shape,e.dtype,e.dataId,r),this.trainable=t,this.name=n}assign(e){if(e.dtype!==this.dtype)throw new Error(`dtype of the new value (${e.dtype}) and previous value (${this.dtype}) must match`);if(!Yt(e.shape,this.shape))throw new Error(`shape of the new value (${e.shape}) and previous value (${this.shape}) must match`);Tt().disposeTensor(this),this.dataId=e.dataId,Tt().incRef(this,null)}dispose(){Tt().disposeVariable(this),this.isDisposedInternal=!0}};Object.defineProperty(Jr,Symbol.hasInstance,{value:e=>e instanceof Oe&&e.assign!=null&&e.assign instanceof Function});var Fh={};de(Fh,{assertTypesMatch:()=>Bh,getTensorsInContainer:()=>hl,isTensorInList:()=>W0,makeTypesMatch:()=>Ae});var lu;(function(e){e.R0="R0",e.R1="R1",e.R2="R2",e.R3="R3",e.R4="R4",e.R5="R5",e.R6="R6"})(lu||(lu={}));var du;(function(e){e.float32="float32",e.int32="int32",e.bool="int32",e.complex64="complex64"})(du||(du={}));var pu;(function(e){e.float32="float32",e.int32="int32",e.bool="bool",e.complex64="complex64"})(pu||(pu={}));var hu;(function(e){e.float32="float32",e.int32="float32",e.bool="float32",e.complex64="complex64"})(hu||(hu={}));var fu;(function(e){e.float32="complex64",e.int32="complex64",e.bool="complex64",e.complex64="complex64"})(fu||(fu={}));var z0={float32:hu,int32:du,bool:pu,complex64:fu};function ft(e,t){if(e==="string"||t==="string"){if(e==="string"&&t==="string")return"string";throw new Error(`Can not upcast ${e} with ${t}`)}return z0[e][t]}function yc(e){return ft(e,"int32")}function Ph(e){return e!=null&&typeof e=="object"&&"texture"in e&&e.texture instanceof WebGLTexture}function Lh(e){return typeof GPUBuffer<"u"&&e!=null&&typeof e=="object"&&"buffer"in e&&e.buffer instanceof GPUBuffer}function Ae(e,t){if(e.dtype===t.dtype)return[e,t];let n=ft(e.dtype,t.dtype);return[e.cast(n),t.cast(n)]}function Bh(e,t){$(e.dtype===t.dtype,()=>`The dtypes of the first(${e.dtype}) and second(${t.dtype}) input must match`)}function W0(e,t){return t.some(n=>n.id===e.id)}function hl(e){let t=[];return Vh(e,t,new Set),t}function Vh(e,t,n){if(e==null)return;if(e instanceof Oe){t.push(e);return}if(!U0(e))return;let r=e;for(let s in r){let a=r[s];n.has(a)||(n.add(a),Vh(a,t,n))}}function U0(e){return Array.isArray(e)||typeof e=="object"}function jc(e){return e.kernelName!=null}var jd=class{constructor(){this.registeredVariables={},this.nextTapeNodeId=0,this.numBytes=0,this.numTensors=0,this.numStringTensors=0,this.numDataBuffers=0,this.gradientDepth=0,this.kernelDepth=0,this.scopeStack=[],this.numDataMovesStack=[],this.nextScopeId=0,this.tensorInfo=new WeakMap,this.profiling=!1,this.activeProfile={newBytes:0,newTensors:0,peakBytes:0,kernels:[],result:null,get kernelNames(){return Array.from(new Set(this.kernels.map(e=>e.name)))}}}dispose(){for(let e in this.registeredVariables)this.registeredVariables[e].dispose()}},fl=class mu{constructor(t){this.ENV=t,this.registry={},this.registryFactory={},this.pendingBackendInitId=0,this.state=new jd}async ready(){if(this.pendingBackendInit!=null)return this.pendingBackendInit.then(()=>{});if(this.backendInstance!=null)return;let t=this.getSortedBackends();for(let n=0;n<t.length;n++){let r=t[n];if(await this.initializeBackend(r).success){await this.setBackend(r);return}}throw new Error("Could not initialize any backends, all backend initializations failed.")}get backend(){if(this.pendingBackendInit!=null)throw new Error(`Backend '${this.backendName}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);if(this.backendInstance==null){let{name:t,asyncInit:n}=this.initializeBackendsAndReturnBest();if(n)throw new Error(`The highest priority backend '${t}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);this.setBackend(t)}return this.backendInstance}backendNames(){return Object.keys(this.registryFactory)}findBackend(t){if(!(t in this.registry))if(t in this.registryFactory){let{asyncInit:n}=this.initializeBackend(t);if(n)return null}else return null;return this.registry[t]}findBackendFactory(t){return t in this.registryFactory?this.registryFactory[t].factory:null}registerBackend(t,n,r=1){return t in this.registryFactory?(cn(`${t} backend was already registered. Reusing existing backend factory.`),!1):(this.registryFactory[t]={factory:n,priority:r},!0)}async setBackend(t){if(this.registryFactory[t]==null)throw new Error(`Backend name '${t}' not found in registry`);if(this.backendName=t,this.registry[t]==null){this.backendInstance=null;let{success:n,asyncInit:r}=this.initializeBackend(t);if(!(r?await n:n))return!1}return this.backendInstance=this.registry[t],this.setupRegisteredKernels(),this.profiler=new R0(this.backendInstance),!0}setupRegisteredKernels(){ao(this.backendName).forEach(n=>{n.setupFunc!=null&&n.setupFunc(this.backendInstance)})}disposeRegisteredKernels(t){ao(t).forEach(r=>{r.disposeFunc!=null&&r.disposeFunc(this.registry[t])})}initializeBackend(t){let n=this.registryFactory[t];if(n==null)throw new Error(`Cannot initialize backend ${t}, no registration found.`);try{let r=n.factory();if(r&&!(r instanceof Io)&&typeof r.then=="function"){let s=++this.pendingBackendInitId,a=r.then(o=>s<this.pendingBackendInitId?!1:(this.registry[t]=o,this.pendingBackendInit=null,!0)).catch(o=>(s<this.pendingBackendInitId||(this.pendingBackendInit=null,cn(`Initialization of backend ${t} failed`),cn(o.stack||o.message)),!1));return this.pendingBackendInit=a,{success:a,asyncInit:!0}}else return this.registry[t]=r,{success:!0,asyncInit:!1}}catch(r){return cn(`Initialization of backend ${t} failed`),cn(r.stack||r.message),{success:!1,asyncInit:!1}}}removeBackend(t){if(!(t in this.registryFactory))throw new Error(`${t} backend not found in registry`);this.backendName===t&&this.pendingBackendInit!=null&&this.pendingBackendInitId++,t in this.registry&&(this.disposeRegisteredKernels(t),this.registry[t].dispose(),delete this.registry[t]),delete this.registryFactory[t],this.backendName===t&&(this.pendingBackendInit=null,this.backendName=null,this.backendInstance=null)}getSortedBackends(){if(Object.keys(this.registryFactory).length===0)throw new Error("No backend found in registry.");return Object.keys(this.registryFactory).sort((t,n)=>this.registryFactory[n].priority-this.registryFactory[t].priority)}initializeBackendsAndReturnBest(){let t=this.getSortedBackends();for(let n=0;n<t.length;n++){let r=t[n],{success:s,asyncInit:a}=this.initializeBackend(r);if(a||s)return{name:r,asyncInit:a}}throw new Error("Could not initialize any backends, all backend initializations failed.")}moveData(t,n){let r=this.state.tensorInfo.get(n),s=r.backend,a=this.readSync(n),o=s.refCount(n);s.disposeData(n,!0),r.backend=t,t.move(n,a,r.shape,r.dtype,o),this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack[this.state.numDataMovesStack.length-1]++}tidy(t,n){let r=null;if(n==null){if(typeof t!="function")throw new Error("Please provide a function to tidy()");n=t}else{if(typeof t!="string"&&!(t instanceof String))throw new Error("When calling with two arguments, the first argument to tidy() must be a string");if(typeof n!="function")throw new Error("When calling with two arguments, the 2nd argument to tidy() must be a function");r=t}let s;return this.scopedRun(()=>this.startScope(r),()=>this.endScope(s),()=>(s=n(),s instanceof Promise&&console.error("Cannot return a Promise inside of tidy."),s))}scopedRun(t,n,r){t();try{let s=r();return n(),s}catch(s){throw n(),s}}nextTensorId(){return mu.nextTensorId++}nextVariableId(){return mu.nextVariableId++}clone(t){let n=_.runKernel(Vs,{x:t}),r={x:t},s=o=>({x:()=>{let i="float32",c={x:o},u={dtype:i};return _.runKernel(Is,c,u)}}),a=[];return this.addTapeNode(this.state.activeScope.name,r,[n],s,a,{}),n}runKernel(t,n,r){if(this.backendName==null&&this.backend,!(Zr(t,this.backendName)!=null))throw new Error(`Kernel '${t}' not registered for backend '${this.backendName}'`);return this.runKernelFunc({kernelName:t,inputs:n,attrs:r})}shouldCheckForMemLeaks(){return this.ENV.getBool("IS_TEST")}checkKernelForMemLeak(t,n,r){let s=this.backend.numDataIds(),a=0;r.forEach(c=>{a+=c.dtype==="complex64"?3:1});let o=this.state.numDataMovesStack[this.state.numDataMovesStack.length-1],i=s-n-a-o;if(i>0)throw new Error(`Backend '${this.backendName}' has an internal memory leak (${i} data ids) after running '${t}'`)}runKernelFunc(t){let n,r=[],s=this.isTapeOn(),a=this.state.numBytes,o=this.state.numTensors;this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack.push(0);let i;this.backendName==null&&this.backend;let c,u=jc(t)?t.kernelName:this.state.activeScope!=null?this.state.activeScope.name:"";if(jc(t)){let{kernelName:f,inputs:g,attrs:m}=t;this.backendName==null&&this.backend;let y=Zr(f,this.backendName);$(y!=null,()=>`Cannot find registered kernel '${f}' for backend '${this.backendName}'`),i=()=>{let b=this.backend.numDataIds();c=y.kernelFunc({inputs:g,attrs:m,backend:this.backend});let w=Array.isArray(c)?c:[c];this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(f,b,w);let v=w.map(k=>k.rank!=null?k:this.makeTensorFromTensorInfo(k));if(s){let k=this.getTensorsForGradient(f,g,v);r=this.saveTensorsForBackwardMode(k)}return v}}else{let{forwardFunc:f}=t,g=m=>{s&&(r=m.map(y=>this.keep(this.clone(y))))};i=()=>{let m=this.backend.numDataIds();c=this.tidy(()=>f(this.backend,g));let y=Array.isArray(c)?c:[c];return this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(u,m,y),y}}let{inputs:l,attrs:d}=t,p=jc(t)?null:t.backwardsFunc,h;return this.scopedRun(()=>this.state.kernelDepth++,()=>this.state.kernelDepth--,()=>{!this.ENV.getBool("DEBUG")&&!this.state.profiling?n=i():(h=this.profiler.profileKernel(u,l,()=>i()),this.ENV.getBool("DEBUG")&&this.profiler.logKernelProfile(h),n=h.outputs)}),s&&this.addTapeNode(u,l,n,p,r,d),this.state.profiling&&this.state.activeProfile.kernels.push({name:u,bytesAdded:this.state.numBytes-a,totalBytesSnapshot:this.state.numBytes,tensorsAdded:this.state.numTensors-o,totalTensorsSnapshot:this.state.numTensors,inputShapes:Object.keys(l).map(f=>l[f]!=null?l[f].shape:null),outputShapes:n.map(f=>f.shape),kernelTimeMs:h.timeMs,extraInfo:h.extraInfo}),Array.isArray(c)?n:n[0]}saveTensorsForBackwardMode(t){return t.map(r=>this.keep(this.clone(r)))}getTensorsForGradient(t,n,r){let s=cu(t);if(s!=null){let a=s.inputsToSave||[],o=s.outputsToSave||[],i;s.saveAllInputs?($(Array.isArray(n),()=>"saveAllInputs is true, expected inputs to be an array."),i=Object.keys(n).map(u=>n[u])):i=a.map(u=>n[u]);let c=r.filter((u,l)=>o[l]);return i.concat(c)}return[]}makeTensor(t,n,r,s){if(t==null)throw new Error("Values passed to engine.makeTensor() are null");r=r||"float32",s=s||this.backend;let a=t;r==="string"&&un(t[0])&&(a=t.map(c=>Sa(c)));let o=s.write(a,n,r),i=new Oe(n,r,o,this.nextTensorId());if(this.trackTensor(i,s),r==="string"){let c=this.state.tensorInfo.get(o),u=Ih(a);this.state.numBytes+=u-c.bytes,c.bytes=u}return i}makeTensorFromDataId(t,n,r,s){r=r||"float32";let a={dataId:t,shape:n,dtype:r};return this.makeTensorFromTensorInfo(a,s)}makeTensorFromTensorInfo(t,n){let{dataId:r,shape:s,dtype:a}=t,o=new Oe(s,a,r,this.nextTensorId());return this.trackTensor(o,n),o}makeVariable(t,n=!0,r,s){r=r||this.nextVariableId().toString(),s!=null&&s!==t.dtype&&(t=t.cast(s));let a=new Jr(t,n,r,this.nextTensorId());if(this.state.registeredVariables[a.name]!=null)throw new Error(`Variable with name ${a.name} was already registered`);return this.state.registeredVariables[a.name]=a,this.incRef(a,this.backend),a}trackTensor(t,n){this.state.numTensors++,t.dtype==="string"&&this.state.numStringTensors++;let r=0;t.dtype!=="complex64"&&t.dtype!=="string"&&(r=t.size*no(t.dtype)),this.state.numBytes+=r,this.state.tensorInfo.has(t.dataId)||(this.state.numDataBuffers++,this.state.tensorInfo.set(t.dataId,{backend:n||this.backend,dtype:t.dtype,shape:t.shape,bytes:r})),t instanceof Jr||this.track(t)}incRef(t,n){this.trackTensor(t,n),this.backend.incRef(t.dataId)}removeDataId(t,n){this.state.tensorInfo.has(t)&&this.state.tensorInfo.get(t).backend===n&&(this.state.tensorInfo.delete(t),this.state.numDataBuffers--)}disposeTensor(t){if(!this.state.tensorInfo.has(t.dataId))return;let n=this.state.tensorInfo.get(t.dataId);if(this.state.numTensors--,t.dtype==="string"&&(this.state.numStringTensors--,this.state.numBytes-=n.bytes),t.dtype!=="complex64"&&t.dtype!=="string"){let r=t.size*no(t.dtype);this.state.numBytes-=r}n.backend.disposeData(t.dataId)&&this.removeDataId(t.dataId,n.backend)}disposeVariables(){for(let t in this.state.registeredVariables){let n=this.state.registeredVariables[t];this.disposeVariable(n)}}disposeVariable(t){this.disposeTensor(t),this.state.registeredVariables[t.name]!=null&&delete this.state.registeredVariables[t.name]}memory(){let t=this.backend.memory();return t.numTensors=this.state.numTensors,t.numDataBuffers=this.state.numDataBuffers,t.numBytes=this.state.numBytes,this.state.numStringTensors>0&&(t.unreliable=!0,t.reasons==null&&(t.reasons=[]),t.reasons.push("Memory usage by string tensors is approximate (2 bytes per character)")),t}async profile(t){this.state.profiling=!0;let n=this.state.numBytes,r=this.state.numTensors;this.state.activeProfile.kernels=[],this.state.activeProfile.result=await t(),this.state.profiling=!1,this.state.activeProfile.peakBytes=Math.max(...this.state.activeProfile.kernels.map(s=>s.totalBytesSnapshot)),this.state.activeProfile.newBytes=this.state.numBytes-n,this.state.activeProfile.newTensors=this.state.numTensors-r;for(let s of this.state.activeProfile.kernels)s.kernelTimeMs=await s.kernelTimeMs,s.extraInfo=await s.extraInfo;return this.state.activeProfile}isTapeOn(){return this.state.gradientDepth>0&&this.state.kernelDepth===0}addTapeNode(t,n,r,s,a,o){let i={id:this.state.nextTapeNodeId++,kernelName:t,inputs:n,outputs:r,saved:a},c=cu(t);c!=null&&(s=c.gradFunc),s!=null&&(i.gradient=u=>(u=u.map((l,d)=>{if(l==null){let p=r[d],h=Co(p.size,p.dtype);return this.makeTensor(h,p.shape,p.dtype)}return l}),s(u.length>1?u:u[0],a,o))),this.state.activeTape.push(i)}keep(t){return t.kept=!0,t}startTape(){this.state.gradientDepth===0&&(this.state.activeTape=[]),this.state.gradientDepth++}endTape(){this.state.gradientDepth--}startScope(t){let n={track:[],name:"unnamed scope",id:this.state.nextScopeId++};t&&(n.name=t),this.state.scopeStack.push(n),this.state.activeScope=n}endScope(t){let n=hl(t),r=new Set(n.map(a=>a.id));for(let a=0;a<this.state.activeScope.track.length;a++){let o=this.state.activeScope.track[a];!o.kept&&!r.has(o.id)&&o.dispose()}let s=this.state.scopeStack.pop();this.state.activeScope=this.state.scopeStack.length===0?null:this.state.scopeStack[this.state.scopeStack.length-1],n.forEach(a=>{!a.kept&&a.scopeId===s.id&&this.track(a)})}gradients(t,n,r,s=!1){if($(n.length>0,()=>"gradients() received an empty list of xs."),r!=null&&r.dtype!=="float32")throw new Error(`dy must have 'float32' dtype, but has '${r.dtype}'`);let a=this.scopedRun(()=>this.startTape(),()=>this.endTape(),()=>this.tidy("forward",t));$(a instanceof Oe,()=>"The result y returned by f() must be a tensor.");let o=O0(this.state.activeTape,n,a);if(!s&&o.length===0&&n.length>0)throw new Error("Cannot compute gradient of y=f(x) with respect to x. Make sure that the f you passed encloses all operations that lead from x to y.");return this.tidy("backward",()=>{let i={};i[a.id]=r??G0(a.shape),_0(i,o,u=>this.tidy(u),H0);let c=n.map(u=>i[u.id]);return this.state.gradientDepth===0&&(this.state.activeTape.forEach(u=>{for(let l of u.saved)l.dispose()}),this.state.activeTape=null),{value:a,grads:c}})}customGrad(t){return $(fn(t),()=>"The f passed in customGrad(f) must be a function."),(...n)=>{$(n.every(i=>i instanceof Oe),()=>"The args passed in customGrad(f)(x1, x2,...) must all be tensors");let r,s={};n.forEach((i,c)=>{s[c]=i});let a=(i,c)=>(r=t(...n,c),$(r.value instanceof Oe,()=>"The function f passed in customGrad(f) must return an object where `obj.value` is a tensor"),$(fn(r.gradFunc),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function."),r.value),o=(i,c)=>{let u=r.gradFunc(i,c),l=Array.isArray(u)?u:[u];$(l.length===n.length,()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns the same number of tensors as inputs passed to f(...)."),$(l.every(p=>p instanceof Oe),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns a list of only tensors.");let d={};return l.forEach((p,h)=>{d[h]=()=>p}),d};return this.runKernelFunc({forwardFunc:a,backwardsFunc:o,inputs:s})}}readSync(t){return this.state.tensorInfo.get(t).backend.readSync(t)}read(t){return this.state.tensorInfo.get(t).backend.read(t)}readToGPU(t,n){return this.state.tensorInfo.get(t).backend.readToGPU(t,n)}async time(t){let n=Qr(),r=await this.backend.time(t);return r.wallMs=Qr()-n,r}track(t){return this.state.activeScope!=null&&(t.scopeId=this.state.activeScope.id,this.state.activeScope.track.push(t)),t}get registeredVariables(){return this.state.registeredVariables}reset(){this.pendingBackendInitId++,this.state.dispose(),this.ENV.reset(),this.state=new jd;for(let t in this.registry)this.disposeRegisteredKernels(t),this.registry[t].dispose(),delete this.registry[t];this.backendName=null,this.backendInstance=null,this.pendingBackendInit=null}};fl.nextTensorId=0;fl.nextVariableId=0;function G0(e){let t=Ju(be(e),"float32");return _.makeTensor(t,e,"float32")}function Mh(){let e=Eh();if(e._tfengine==null){let t=new $h(e);e._tfengine=new fl(t)}return c0(e._tfengine.ENV),B0(()=>e._tfengine),e._tfengine}var _=Mh();function H0(e,t){let n={a:e,b:t};return _.runKernel(Ir,n)}var ka={};de(ka,{isBrowser:()=>zh,isMobile:()=>j0,mockIsMobile:()=>K0});function q0(){return typeof navigator<"u"&&navigator!=null}var gu;function K0(e){gu=e}function j0(e){if(gu!==void 0)return gu;if(e||q0()){if(e||(e=navigator),e.product==="ReactNative")return!0;let t=e.userAgent||e.vendor||(typeof window<"u"?window.opera:"");if(!t){let n=e;return n.userAgentData&&n.userAgentData.mobile}return/(android|bb\d+|meego).+mobile|avantgo|bada\/|blackberry|blazer|compal|elaine|fennec|hiptop|iemobile|ip(hone|od)|iris|kindle|lge |maemo|midp|mmp|mobile.+firefox|netfront|opera m(ob|in)i|palm( os)?|phone|p(ixi|re)\/|plucker|pocket|psp|series(4|6)0|symbian|treo|up\.(browser|link)|vodafone|wap|windows ce|xda|xiino/i.test(t)||/1207|6310|6590|3gso|4thp|50[1-6]i|770s|802s|a wa|abac|ac(er|oo|s\-)|ai(ko|rn)|al(av|ca|co)|amoi|an(ex|ny|yw)|aptu|ar(ch|go)|as(te|us)|attw|au(di|\-m|r |s )|avan|be(ck|ll|nq)|bi(lb|rd)|bl(ac|az)|br(e|v)w|bumb|bw\-(n|u)|c55\/|capi|ccwa|cdm\-|cell|chtm|cldc|cmd\-|co(mp|nd)|craw|da(it|ll|ng)|dbte|dc\-s|devi|dica|dmob|do(c|p)o|ds(12|\-d)|el(49|ai)|em(l2|ul)|er(ic|k0)|esl8|ez([4-7]0|os|wa|ze)|fetc|fly(\-|_)|g1 u|g560|gene|gf\-5|g\-mo|go(\.w|od)|gr(ad|un)|haie|hcit|hd\-(m|p|t)|hei\-|hi(pt|ta)|hp( i|ip)|hs\-c|ht(c(\-| |_|a|g|p|s|t)|tp)|hu(aw|tc)|i\-(20|go|ma)|i230|iac( |\-|\/)|ibro|idea|ig01|ikom|im1k|inno|ipaq|iris|ja(t|v)a|jbro|jemu|jigs|kddi|keji|kgt( |\/)|klon|kpt |kwc\-|kyo(c|k)|le(no|xi)|lg( g|\/(k|l|u)|50|54|\-[a-w])|libw|lynx|m1\-w|m3ga|m50\/|ma(te|ui|xo)|mc(01|21|ca)|m\-cr|me(rc|ri)|mi(o8|oa|ts)|mmef|mo(01|02|bi|de|do|t(\-| |o|v)|zz)|mt(50|p1|v )|mwbp|mywa|n10[0-2]|n20[2-3]|n30(0|2)|n50(0|2|5)|n7(0(0|1)|10)|ne((c|m)\-|on|tf|wf|wg|wt)|nok(6|i)|nzph|o2im|op(ti|wv)|oran|owg1|p800|pan(a|d|t)|pdxg|pg(13|\-([1-8]|c))|phil|pire|pl(ay|uc)|pn\-2|po(ck|rt|se)|prox|psio|pt\-g|qa\-a|qc(07|12|21|32|60|\-[2-7]|i\-)|qtek|r380|r600|raks|rim9|ro(ve|zo)|s55\/|sa(ge|ma|mm|ms|ny|va)|sc(01|h\-|oo|p\-)|sdk\/|se(c(\-|0|1)|47|mc|nd|ri)|sgh\-|shar|sie(\-|m)|sk\-0|sl(45|id)|sm(al|ar|b3|it|t5)|so(ft|ny)|sp(01|h\-|v\-|v )|sy(01|mb)|t2(18|50)|t6(00|10|18)|ta(gt|lk)|tcl\-|tdg\-|tel(i|m)|tim\-|t\-mo|to(pl|sh)|ts(70|m\-|m3|m5)|tx\-9|up(\.b|g1|si)|utst|v400|v750|veri|vi(rg|te)|vk(40|5[0-3]|\-v)|vm40|voda|vulc|vx(52|53|60|61|70|80|81|83|85|98)|w3c(\-| )|webc|whit|wi(g |nc|nw)|wmlb|wonu|x700|yas\-|your|zeto|zte\-/i.test(t.substr(0,4))}return!1}function zh(){return typeof window<"u"&&window.document!=null||typeof WorkerGlobalScope<"u"}var tt=V();tt.registerFlag("DEBUG",()=>!1,e=>{e&&console.warn("Debugging mode is ON. The output of every math call will be downloaded to CPU and checked for NaNs. This significantly impacts performance.")});tt.registerFlag("IS_BROWSER",()=>zh());tt.registerFlag("IS_NODE",()=>typeof process<"u"&&typeof process.versions<"u"&&typeof process.versions.node<"u");tt.registerFlag("IS_CHROME",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Chrome/.test(navigator.userAgent)&&/Google Inc/.test(navigator.vendor));tt.registerFlag("IS_SAFARI",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Safari/.test(navigator.userAgent)&&/Apple/.test(navigator.vendor));tt.registerFlag("PROD",()=>!1);tt.registerFlag("TENSORLIKE_CHECK_SHAPE_CONSISTENCY",()=>tt.getBool("DEBUG"));tt.registerFlag("DEPRECATION_WARNINGS_ENABLED",()=>!0);tt.registerFlag("IS_TEST",()=>!1);tt.registerFlag("CHECK_COMPUTATION_FOR_ERRORS",()=>tt.getBool("DEBUG"));tt.registerFlag("WRAP_TO_IMAGEBITMAP",()=>!1);tt.registerFlag("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU",()=>!1);tt.registerFlag("USE_SETTIMEOUTCUSTOM",()=>!1);function _t(e,t){let n=e;if(Ve(e))return t==="string"?[]:[e.length];if(Ph(e)){let s=e.channels||"RGBA";return[e.height,e.width*s.length]}else if(Lh(e))return[e.buffer.size/(t==null?4:no(t))];if(!Array.isArray(e))return[];let r=[];for(;Array.isArray(n)||Ve(n)&&t!=="string";)r.push(n.length),n=n[0];return Array.isArray(e)&&V().getBool("TENSORLIKE_CHECK_SHAPE_CONSISTENCY")&&Wh(e,r,[]),r}function Wh(e,t,n){if(n=n||[],!Array.isArray(e)&&!Ve(e)){$(t.length===0,()=>`Element arr[${n.join("][")}] is a primitive, but should be an array/TypedArray of ${t[0]} elements`);return}$(t.length>0,()=>`Element arr[${n.join("][")}] should be a primitive, but is an array of ${e.length} elements`),$(e.length===t[0],()=>`Element arr[${n.join("][")}] should have ${t[0]} elements, but has ${e.length} elements`);let r=t.slice(1);for(let s=0;s<e.length;++s)Wh(e[s],r,n.concat(s))}function Xd(e,t,n,r){if(e!=="string_or_numeric"){if(e==null)throw new Error("Expected dtype cannot be null.");if(e!=="numeric"&&e!==t||e==="numeric"&&t==="string")throw new Error(`Argument '${n}' passed to '${r}' must be ${e} tensor, but got ${t} tensor`)}}function C(e,t,n,r="numeric"){if(e instanceof _h())return Xd(r,e.dtype,t,n),e;let s=ms(e);if(s!=="string"&&["bool","int32","float32"].indexOf(r)>=0&&(s=r),Xd(r,s,t,n),e==null||!Ve(e)&&!Array.isArray(e)&&typeof e!="number"&&typeof e!="boolean"&&typeof e!="string"){let c=e==null?"null":e.constructor.name;throw new Error(`Argument '${t}' passed to '${n}' must be a Tensor or TensorLike, but got '${c}'`)}let a=_t(e,s);!Ve(e)&&!Array.isArray(e)&&(e=[e]);let i=s!=="string"?gc(e,s):mn(e,[],!0);return _.makeTensor(i,a,s)}function es(e,t,n,r="numeric"){if(!Array.isArray(e))throw new Error(`Argument ${t} passed to ${n} must be a \`Tensor[]\` or \`TensorLike[]\``);return e.map((a,o)=>C(a,`${t}[${o}]`,n,r))}var ml="__op";function O(e){let t=Object.keys(e);if(t.length!==1)throw new Error(`Please provide an object with a single key (operation name) mapping to a function. Got an object with ${t.length} keys.`);let n=t[0],r=e[n];n.endsWith("_")&&(n=n.substring(0,n.length-1)),n=n+ml;let s=(...a)=>{_.startScope(n);try{let o=r(...a);return No(o)&&console.error("Cannot return a Promise inside of tidy."),_.endScope(o),o}catch(o){throw _.endScope(null),o}};return Object.defineProperty(s,"name",{value:n,configurable:!0}),s}function X0(e,t){let n=C(e,"real","complex"),r=C(t,"imag","complex");Qe(n.shape,r.shape,`real and imag shapes, ${n.shape} and ${r.shape}, must match in call to tf.complex().`);let s={real:n,imag:r};return _.runKernel(Vo,s)}var Xt=O({complex_:X0});function Sn(e,t,n,r){if(r==null)r=ms(e);else if(r==="complex64")throw new Error("Cannot construct a complex64 tensor directly. Please use tf.complex(real, imag).");if(Lh(e)||Ph(e)){if(r!=="float32"&&r!=="int32")throw new Error(`Creating tensor from GPU data only supports 'float32'|'int32' dtype, while the dtype is ${r}.`);return _.backend.createTensorFromGPUData(e,t||n,r)}if(!Ve(e)&&!Array.isArray(e)&&typeof e!="number"&&typeof e!="boolean"&&typeof e!="string")throw new Error("values passed to tensor(values) must be a number/boolean/string or an array of numbers/booleans/strings, or a TypedArray");if(t!=null){lt(t);let s=be(t),a=be(n);$(s===a,()=>`Based on the provided shape, [${t}], the tensor should have ${s} values but has ${a}`);for(let o=0;o<n.length;++o){let i=n[o],c=o===n.length-1?i!==be(t.slice(o)):!0;$(n[o]===t[o]||!c,()=>`Error creating a new Tensor. Inferred shape (${n}) does not match the provided shape (${t}). `)}}return!Ve(e)&&!Array.isArray(e)&&(e=[e]),t=t||n,e=r!=="string"?gc(e,r):mn(e,[],!0),_.makeTensor(e,t,r)}function Et(e,t,n){let r=_t(e,n);return Sn(e,t,r,n)}var Mn={float32:4,float16:2,int32:4,uint16:2,uint8:1,bool:1,complex64:8},Zt=class Uh{static join(t){return new Uh(t).slice()}constructor(t){if(this.shards=[],this.previousShardIndex=0,t==null||(t instanceof Array||(t=[t]),t=t.map(r=>Ve(r)?r.buffer:r),t.length===0))return;this.bufferUniformSize=t[0].byteLength;let n=0;for(let r=0;r<t.length;r++){let s=t[r];r!==t.length-1&&s.byteLength!==this.bufferUniformSize&&(this.bufferUniformSize=void 0);let a=n+s.byteLength;this.shards.push({buffer:s,start:n,end:a}),n=a}this.shards.length===0&&(this.byteLength=0),this.byteLength=this.shards[this.shards.length-1].end}slice(t=0,n=this.byteLength){if(this.shards.length===0)return new ArrayBuffer(0);if(t=isNaN(Number(t))?0:t,n=isNaN(Number(n))?0:n,t=Math.max(0,t),n=Math.min(this.byteLength,n),n<=t)return new ArrayBuffer(0);let r=this.findShardForByte(t);if(r===-1)throw new Error(`Could not find start shard for byte ${t}`);let s=n-t,a=new ArrayBuffer(s),o=new Uint8Array(a),i=0;for(let c=r;c<this.shards.length;c++){let u=this.shards[c],d=t+i-u.start,p=i,f=Math.min(n,u.end)-u.start,g=new Uint8Array(u.buffer,d,f-d);if(o.set(g,p),i+=g.length,n<u.end)break}return a}findShardForByte(t){if(this.shards.length===0||t<0||t>=this.byteLength)return-1;if(this.bufferUniformSize!=null)return this.previousShardIndex=Math.floor(t/this.bufferUniformSize),this.previousShardIndex;function n(s){return t<s.start?-1:t>=s.end?1:0}if(n(this.shards[this.previousShardIndex])===0)return this.previousShardIndex;let r=Y0(this.shards,n);return r===-1?-1:(this.previousShardIndex=r,this.previousShardIndex)}};function Y0(e,t){let n=0,r=e.length;for(;n<=r;){let s=Math.floor((r-n)/2)+n,a=t(e[s]);if(a===0)return s;a<0?r=s:n=s+1}return-1}function Z0(){V().set("PROD",!0)}function Q0(){V().set("DEBUG",!0)}function J0(){V().set("DEPRECATION_WARNINGS_ENABLED",!1),console.warn("TensorFlow.js deprecation warnings have been disabled.")}function Gh(e){V().getBool("DEPRECATION_WARNINGS_ENABLED")&&console.warn(e+" You can disable deprecation warnings with tf.disableDeprecationWarnings().")}M0(Gh);function ew(){_.disposeVariables()}function Nt(){return _}function tw(){return _.memory()}function nw(e){return _.profile(e)}function fe(e,t){return _.tidy(e,t)}function Ye(e){hl(e).forEach(n=>n.dispose())}function $t(e){return _.keep(e)}function rw(e){return _.time(e)}function sw(e){return _.setBackend(e)}function aw(){return _.ready()}function Hh(){return _.backendName}function ow(e){_.removeBackend(e)}function iw(e){return _.findBackend(e)}function cw(e){return _.findBackendFactory(e)}function gl(e,t,n=1){return _.registerBackend(e,t,n)}function qh(){return _.backend}function uw(e,t){V().setPlatform(e,t)}var gn=4;async function lw(e,t){let n=[],r=[],s=Array.isArray(e)?e.map(o=>o.name):Object.keys(e);for(let o=0;o<s.length;++o){let i=s[o],c=Array.isArray(e)?e[o].tensor:e[i];if(c.dtype!=="float32"&&c.dtype!=="int32"&&c.dtype!=="bool"&&c.dtype!=="string"&&c.dtype!=="complex64")throw new Error(`Unsupported dtype in weight '${i}': ${c.dtype}`);let u={name:i,shape:c.shape,dtype:c.dtype};if(c.dtype==="string"){let l=new Promise(async d=>{let p=await c.bytes(),h=p.reduce((m,y)=>m+y.length,0)+gn*p.length,f=new Uint8Array(h),g=0;for(let m=0;m<p.length;m++){let y=p[m],b=new Uint8Array(new Uint32Array([y.length]).buffer);f.set(b,g),g+=gn,f.set(y,g),g+=y.length}d(f)});r.push(l)}else r.push(c.data());t!=null&&(u.group=t),n.push(u)}let a=await Promise.all(r);return{data:hw(a),specs:n}}function Kh(e,t){let n=new Zt(e),r={},s=0;for(let a of t){let o=dw(a,(i,c)=>n.slice(s+i,s+c));r[a.name]=jh(a,n.slice(s,s+o)),s+=o}return r}function dw(e,t){let n=be(e.shape),r;if("quantization"in e){let s=e.quantization;r=Mn[s.dtype]}else if(e.dtype==="string"){let s=0;for(let a=0;a<n;a++)s+=gn+new Uint32Array(t(s,s+gn))[0];return s}else r=Mn[e.dtype];return n*r}async function pw(e,t){let n=be(e.shape),r;if("quantization"in e){let s=e.quantization;r=Mn[s.dtype]}else if(e.dtype==="string"){let s=0;for(let a=0;a<n;a++)s+=gn+new Uint32Array(await t(s,s+gn))[0];return s}else r=Mn[e.dtype];return n*r}function jh(e,t){let n=e.name,r=e.dtype,s=e.shape,a=be(s),o,i=0;if("quantization"in e){let c=e.quantization;if(c.dtype==="uint8"||c.dtype==="uint16"){if(!("min"in c&&"scale"in c))throw new Error(`Weight ${e.name} with quantization ${c.dtype} doesn't have corresponding metadata min and scale.`)}else if(c.dtype==="float16"){if(r!=="float32")throw new Error(`Weight ${e.name} is quantized with ${c.dtype} which only supports weights of type float32 not ${r}.`)}else throw new Error(`Weight ${e.name} has unknown quantization dtype ${c.dtype}. Supported quantization dtypes are: 'uint8', 'uint16', and 'float16'.`);let u=Mn[c.dtype],l=c.dtype==="uint8"?new Uint8Array(t):new Uint16Array(t);if(r==="float32")if(c.dtype==="uint8"||c.dtype==="uint16"){o=new Float32Array(l.length);for(let d=0;d<l.length;d++){let p=l[d];o[d]=p*c.scale+c.min}}else if(c.dtype==="float16")o=vw()(l);else throw new Error(`Unsupported quantization type ${c.dtype} for weight type float32.`);else if(r==="int32"){if(c.dtype!=="uint8"&&c.dtype!=="uint16")throw new Error(`Unsupported quantization type ${c.dtype} for weight type int32.`);o=new Int32Array(l.length);for(let d=0;d<l.length;d++){let p=l[d];o[d]=Math.round(p*c.scale+c.min)}}else throw new Error(`Unsupported dtype in weight '${n}': ${r}`);i+=a*u}else if(r==="string"){let c=be(e.shape);o=[];for(let u=0;u<c;u++){let l=new Uint32Array(t.slice(i,i+gn))[0];i+=gn;let d=new Uint8Array(t.slice(i,i+l));o.push(d),i+=l}}else{let c=Mn[r];if(r==="float32")o=new Float32Array(t);else if(r==="int32")o=new Int32Array(t);else if(r==="bool")o=new Uint8Array(t);else if(r==="complex64"){o=new Float32Array(t);let u=new Float32Array(o.length/2),l=new Float32Array(o.length/2);for(let f=0;f<u.length;f++)u[f]=o[f*2],l[f]=o[f*2+1];let d=Et(u,s,"float32"),p=Et(l,s,"float32"),h=Xt(d,p);return d.dispose(),p.dispose(),h}else throw new Error(`Unsupported dtype in weight '${n}': ${r}`);i+=a*c}return Et(o,s,r)}async function Yd(e,t,n){let r=new Uint8Array(t);for(;r.byteLength<n;){let{done:s,value:a}=await e.read();if(s&&a==null){let i=n-r.byteLength;throw new Error(`Reader is done but ${i} bytes are still expected`)}let o=new Uint8Array(r.length+a.byteLength);o.set(r,0),o.set(new Uint8Array(a),r.length),r=o}return r.buffer}async function Xh(e,t){let n={},r=e.getReader(),s=new ArrayBuffer(0);for(let a of t){let o=await pw(a,async(u,l)=>(s=await Yd(r,s,l),s.slice(u,l)));s=await Yd(r,s,o);let i=s.slice(0,o);s=s.slice(o);let c=jh(a,i);if(n[a.name]=c,Hh()==="webgpu"){let u=qh();"uploadToGPU"in u&&be(c.shape)>=V().get("WEBGPU_CPU_HANDOFF_SIZE_THRESHOLD")&&u.uploadToGPU(c.dataId)}}return n}function hw(e){if(e===null)throw new Error(`Invalid input value: ${JSON.stringify(e)}`);let t=0,n=[];e.forEach(a=>{if(t+=a.byteLength,n.push(a.byteLength===a.buffer.byteLength?a:new a.constructor(a)),!(a instanceof Float32Array||a instanceof Int32Array||a instanceof Uint8Array))throw new Error(`Unsupported TypedArray subtype: ${a.constructor.name}`)});let r=new Uint8Array(t),s=0;return n.forEach(a=>{r.set(new Uint8Array(a.buffer),s),s+=a.byteLength}),r.buffer}var yl=typeof Buffer<"u"&&(typeof Blob>"u"||typeof atob>"u"||typeof btoa>"u");function Zd(e){return yl?Buffer.byteLength(e,"utf8"):new Blob([e]).size}function fw(e){if(yl)return Buffer.from(e).toString("base64");let t=new Uint8Array(e),n="";for(let r=0,s=t.length;r<s;r++)n+=String.fromCharCode(t[r]);return btoa(n)}function mw(e){if(yl){let r=Buffer.from(e,"base64");return r.buffer.slice(r.byteOffset,r.byteOffset+r.byteLength)}let t=atob(e),n=new Uint8Array(t.length);for(let r=0;r<t.length;++r)n.set([t.charCodeAt(r)],r);return n.buffer}function gw(e){return Zt.join(e)}function Qd(e){let t="/";for(e=e.trim();e.endsWith(t);)e=e.slice(0,e.length-1);let n=e.split(t);return n[n.length-1]}function Yh(e,t){let n={modelTopology:e.modelTopology,format:e.format,generatedBy:e.generatedBy,convertedBy:e.convertedBy,weightsManifest:t};return e.signature!=null&&(n.signature=e.signature),e.userDefinedMetadata!=null&&(n.userDefinedMetadata=e.userDefinedMetadata),e.modelInitializer!=null&&(n.modelInitializer=e.modelInitializer),e.initializerSignature!=null&&(n.initializerSignature=e.initializerSignature),e.trainingConfig!=null&&(n.trainingConfig=e.trainingConfig),n}function Zh(e,t,n){let r={modelTopology:e.modelTopology,format:e.format,generatedBy:e.generatedBy,convertedBy:e.convertedBy};if(e.trainingConfig!=null&&(r.trainingConfig=e.trainingConfig),e.weightsManifest!=null){if(!t)throw new Error("modelJSON has weightsManifest but weightSpecs is null");if(!n)throw new Error("modelJSON has weightsManifest but weightData is null");r.weightSpecs=t,r.weightData=n}return e.signature!=null&&(r.signature=e.signature),e.userDefinedMetadata!=null&&(r.userDefinedMetadata=e.userDefinedMetadata),e.modelInitializer!=null&&(r.modelInitializer=e.modelInitializer),e.initializerSignature!=null&&(r.initializerSignature=e.initializerSignature),r}async function xl(e,t){let n,r;return e.weightsManifest!=null&&([n,r]=await t(e.weightsManifest)),Zh(e,n,r)}function Ia(e){if(e.modelTopology instanceof ArrayBuffer)throw new Error("Expected JSON model topology, received ArrayBuffer.");return{dateSaved:new Date,modelTopologyType:"JSON",modelTopologyBytes:e.modelTopology==null?0:Zd(JSON.stringify(e.modelTopology)),weightSpecsBytes:e.weightSpecs==null?0:Zd(JSON.stringify(e.weightSpecs)),weightDataBytes:e.weightData==null?0:new Zt(e.weightData).byteLength}}function yu(e){let t=[];for(let n of e)t.push(...n.weights);return t}function yw(){let e=n=>{let r=n<<13,s=0;for(;(r&8388608)===0;)s-=8388608,r<<=1;return r&=-8388609,s+=947912704,r|s},t=new Uint32Array(2048);t[0]=0;for(let n=1;n<1024;n++)t[n]=e(n);for(let n=1024;n<2048;n++)t[n]=939524096+(n-1024<<13);return t}function xw(){let e=new Uint32Array(64);e[0]=0,e[31]=1199570944,e[32]=2147483648,e[63]=3347054592;for(let t=1;t<31;t++)e[t]=t<<23;for(let t=33;t<63;t++)e[t]=2147483648+(t-32<<23);return e}function bw(){let e=new Uint32Array(64);for(let t=0;t<64;t++)e[t]=1024;return e[0]=e[32]=0,e}function vw(){let e=yw(),t=xw(),n=bw();return r=>{let s=new ArrayBuffer(4*r.length),a=new Uint32Array(s);for(let o=0;o<r.length;o++){let i=r[o],c=e[n[i>>10]+(i&1023)]+t[i>>10];a[o]=c}return new Float32Array(s)}}var mt=class Ct{constructor(){this.saveRouters=[],this.loadRouters=[]}static getInstance(){return Ct.instance==null&&(Ct.instance=new Ct),Ct.instance}static registerSaveRouter(t){Ct.getInstance().saveRouters.push(t)}static registerLoadRouter(t){Ct.getInstance().loadRouters.push(t)}static getSaveHandlers(t){return Ct.getHandlers(t,"save")}static getLoadHandlers(t,n){return Ct.getHandlers(t,"load",n)}static getHandlers(t,n,r){let s=[];return(n==="load"?Ct.getInstance().loadRouters:Ct.getInstance().saveRouters).forEach(o=>{let i=o(t,r);i!==null&&s.push(i)}),s}},ww=e=>mt.registerSaveRouter(e),Sw=e=>mt.registerLoadRouter(e),kw=e=>mt.getSaveHandlers(e),Iw=(e,t)=>mt.getLoadHandlers(e,t),xu="tensorflowjs",bu=1,Fn="models_store",ln="model_info_store";function Qh(){if(!V().getBool("IS_BROWSER"))throw new Error("Failed to obtain IndexedDB factory because the current environmentis not a web browser.");let e=typeof window>"u"?self:window,t=e.indexedDB||e.mozIndexedDB||e.webkitIndexedDB||e.msIndexedDB||e.shimIndexedDB;if(t==null)throw new Error("The current browser does not appear to support IndexedDB.");return t}function vu(e){let t=e.result;t.createObjectStore(Fn,{keyPath:"modelPath"}),t.createObjectStore(ln,{keyPath:"modelPath"})}var zn=class{constructor(e){if(this.indexedDB=Qh(),e==null||!e)throw new Error("For IndexedDB, modelPath must not be null, undefined or empty.");this.modelPath=e}async save(e){if(e.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");return this.databaseAction(this.modelPath,e)}async load(){return this.databaseAction(this.modelPath)}databaseAction(e,t){return new Promise((n,r)=>{let s=this.indexedDB.open(xu,bu);s.onupgradeneeded=()=>vu(s),s.onsuccess=()=>{let a=s.result;if(t==null){let o=a.transaction(Fn,"readonly"),c=o.objectStore(Fn).get(this.modelPath);c.onsuccess=()=>{if(c.result==null)return a.close(),r(new Error(`Cannot find model with path '${this.modelPath}' in IndexedDB.`));n(c.result.modelArtifacts)},c.onerror=u=>(a.close(),r(c.error)),o.oncomplete=()=>a.close()}else{t.weightData=Zt.join(t.weightData);let o=Ia(t),i=a.transaction(ln,"readwrite"),c=i.objectStore(ln),u;try{u=c.put({modelPath:this.modelPath,modelArtifactsInfo:o})}catch(d){return r(d)}let l;u.onsuccess=()=>{l=a.transaction(Fn,"readwrite");let d=l.objectStore(Fn),p;try{p=d.put({modelPath:this.modelPath,modelArtifacts:t,modelArtifactsInfo:o})}catch(h){return r(h)}p.onsuccess=()=>n({modelArtifactsInfo:o}),p.onerror=h=>{c=i.objectStore(ln);let f=c.delete(this.modelPath);f.onsuccess=()=>(a.close(),r(p.error)),f.onerror=g=>(a.close(),r(p.error))}},u.onerror=d=>(a.close(),r(u.error)),i.oncomplete=()=>{l==null?a.close():l.oncomplete=()=>a.close()}}},s.onerror=a=>r(s.error)})}};zn.URL_SCHEME="indexeddb://";var Jh=e=>V().getBool("IS_BROWSER")&&!Array.isArray(e)&&e.startsWith(zn.URL_SCHEME)?Cw(e.slice(zn.URL_SCHEME.length)):null;mt.registerSaveRouter(Jh);mt.registerLoadRouter(Jh);function Cw(e){return new zn(e)}function Nw(e){return e.startsWith(zn.URL_SCHEME)?e.slice(zn.URL_SCHEME.length):e}var Tw=class{constructor(){this.indexedDB=Qh()}async listModels(){return new Promise((e,t)=>{let n=this.indexedDB.open(xu,bu);n.onupgradeneeded=()=>vu(n),n.onsuccess=()=>{let r=n.result,s=r.transaction(ln,"readonly"),o=s.objectStore(ln).getAll();o.onsuccess=()=>{let i={};for(let c of o.result)i[c.modelPath]=c.modelArtifactsInfo;e(i)},o.onerror=i=>(r.close(),t(o.error)),s.oncomplete=()=>r.close()},n.onerror=r=>t(n.error)})}async removeModel(e){return e=Nw(e),new Promise((t,n)=>{let r=this.indexedDB.open(xu,bu);r.onupgradeneeded=()=>vu(r),r.onsuccess=()=>{let s=r.result,a=s.transaction(ln,"readwrite"),o=a.objectStore(ln),i=o.get(e),c;i.onsuccess=()=>{if(i.result==null)return s.close(),n(new Error(`Cannot find model with path '${e}' in IndexedDB.`));{let u=o.delete(e),l=()=>{c=s.transaction(Fn,"readwrite");let p=c.objectStore(Fn).delete(e);p.onsuccess=()=>t(i.result.modelArtifactsInfo),p.onerror=h=>n(i.error)};u.onsuccess=l,u.onerror=d=>(l(),s.close(),n(i.error))}},i.onerror=u=>(s.close(),n(i.error)),a.oncomplete=()=>{c==null?s.close():c.oncomplete=()=>s.close()}},r.onerror=s=>n(r.error)})}},qt="/",tr="tensorflowjs_models",ef="info",$w="model_topology",Ew="weight_specs",Rw="weight_data",Aw="model_metadata";function tf(e){return{info:[tr,e,ef].join(qt),topology:[tr,e,$w].join(qt),weightSpecs:[tr,e,Ew].join(qt),weightData:[tr,e,Rw].join(qt),modelMetadata:[tr,e,Aw].join(qt)}}function nf(e){for(let t of Object.values(e))window.localStorage.removeItem(t)}function Dw(e){let t=e.split(qt);if(t.length<3)throw new Error(`Invalid key format: ${e}`);return t.slice(1,t.length-1).join(qt)}function Ow(e){return e.startsWith(Wn.URL_SCHEME)?e.slice(Wn.URL_SCHEME.length):e}var Wn=class{constructor(e){if(!V().getBool("IS_BROWSER")||typeof window>"u"||typeof window.localStorage>"u")throw new Error("The current environment does not support local storage.");if(this.LS=window.localStorage,e==null||!e)throw new Error("For local storage, modelPath must not be null, undefined or empty.");this.modelPath=e,this.keys=tf(this.modelPath)}async save(e){if(e.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");{let t=JSON.stringify(e.modelTopology),n=JSON.stringify(e.weightSpecs),r=Ia(e),s=Zt.join(e.weightData);try{this.LS.setItem(this.keys.info,JSON.stringify(r)),this.LS.setItem(this.keys.topology,t),this.LS.setItem(this.keys.weightSpecs,n),this.LS.setItem(this.keys.weightData,fw(s));let a={format:e.format,generatedBy:e.generatedBy,convertedBy:e.convertedBy,signature:e.signature!=null?e.signature:void 0,userDefinedMetadata:e.userDefinedMetadata!=null?e.userDefinedMetadata:void 0,modelInitializer:e.modelInitializer!=null?e.modelInitializer:void 0,initializerSignature:e.initializerSignature!=null?e.initializerSignature:void 0,trainingConfig:e.trainingConfig!=null?e.trainingConfig:void 0};return this.LS.setItem(this.keys.modelMetadata,JSON.stringify(a)),{modelArtifactsInfo:r}}catch{throw nf(this.keys),new Error(`Failed to save model '${this.modelPath}' to local storage: size quota being exceeded is a possible cause of this failure: modelTopologyBytes=${r.modelTopologyBytes}, weightSpecsBytes=${r.weightSpecsBytes}, weightDataBytes=${r.weightDataBytes}.`)}}}async load(){let e=JSON.parse(this.LS.getItem(this.keys.info));if(e==null)throw new Error(`In local storage, there is no model with name '${this.modelPath}'`);if(e.modelTopologyType!=="JSON")throw new Error("BrowserLocalStorage does not support loading non-JSON model topology yet.");let t={},n=JSON.parse(this.LS.getItem(this.keys.topology));if(n==null)throw new Error(`In local storage, the topology of model '${this.modelPath}' is missing.`);t.modelTopology=n;let r=JSON.parse(this.LS.getItem(this.keys.weightSpecs));if(r==null)throw new Error(`In local storage, the weight specs of model '${this.modelPath}' are missing.`);t.weightSpecs=r;let s=this.LS.getItem(this.keys.modelMetadata);if(s!=null){let o=JSON.parse(s);t.format=o.format,t.generatedBy=o.generatedBy,t.convertedBy=o.convertedBy,o.signature!=null&&(t.signature=o.signature),o.userDefinedMetadata!=null&&(t.userDefinedMetadata=o.userDefinedMetadata),o.modelInitializer!=null&&(t.modelInitializer=o.modelInitializer),o.initializerSignature!=null&&(t.initializerSignature=o.initializerSignature),o.trainingConfig!=null&&(t.trainingConfig=o.trainingConfig)}let a=this.LS.getItem(this.keys.weightData);if(a==null)throw new Error(`In local storage, the binary weight values of model '${this.modelPath}' are missing.`);return t.weightData=mw(a),t}};Wn.URL_SCHEME="localstorage://";var rf=e=>V().getBool("IS_BROWSER")&&!Array.isArray(e)&&e.startsWith(Wn.URL_SCHEME)?_w(e.slice(Wn.URL_SCHEME.length)):null;mt.registerSaveRouter(rf);mt.registerLoadRouter(rf);function _w(e){return new Wn(e)}var Fw=class{constructor(){$(V().getBool("IS_BROWSER"),()=>"Current environment is not a web browser"),$(typeof window>"u"||typeof window.localStorage<"u",()=>"Current browser does not appear to support localStorage"),this.LS=window.localStorage}async listModels(){let e={},t=tr+qt,n=qt+ef;for(let r=0;r<this.LS.length;++r){let s=this.LS.key(r);if(s.startsWith(t)&&s.endsWith(n)){let a=Dw(s);e[a]=JSON.parse(this.LS.getItem(s))}}return e}async removeModel(e){e=Ow(e);let t=tf(e);if(this.LS.getItem(t.info)==null)throw new Error(`Cannot find model at path '${e}'`);let n=JSON.parse(this.LS.getItem(t.info));return nf(t),n}},or="://",yn=class an{constructor(){this.managers={}}static getInstance(){return an.instance==null&&(an.instance=new an),an.instance}static registerManager(t,n){$(t!=null,()=>"scheme must not be undefined or null."),t.endsWith(or)&&(t=t.slice(0,t.indexOf(or))),$(t.length>0,()=>"scheme must not be an empty string.");let r=an.getInstance();$(r.managers[t]==null,()=>`A model store manager is already registered for scheme '${t}'.`),r.managers[t]=n}static getManager(t){let n=an.getInstance().managers[t];if(n==null)throw new Error(`Cannot find model manager for scheme '${t}'`);return n}static getSchemes(){return Object.keys(an.getInstance().managers)}};function Qa(e){if(e.indexOf(or)===-1)throw new Error(`The url string provided does not contain a scheme. Supported schemes are: ${yn.getSchemes().join(",")}`);return{scheme:e.split(or)[0],path:e.split(or)[1]}}async function sf(e,t,n=!1){$(e!==t,()=>`Old path and new path are the same: '${e}'`);let r=mt.getLoadHandlers(e);$(r.length>0,()=>`Copying failed because no load handler is found for source URL ${e}.`),$(r.length<2,()=>`Copying failed because more than one (${r.length}) load handlers for source URL ${e}.`);let s=r[0],a=mt.getSaveHandlers(t);$(a.length>0,()=>`Copying failed because no save handler is found for destination URL ${t}.`),$(a.length<2,()=>`Copying failed because more than one (${r.length}) save handlers for destination URL ${t}.`);let o=a[0],i=Qa(e).scheme,c=Qa(e).path,u=i===Qa(e).scheme,l=await s.load();n&&u&&await yn.getManager(i).removeModel(c);let d=await o.save(l);return n&&!u&&await yn.getManager(i).removeModel(c),d.modelArtifactsInfo}async function Pw(){let e=yn.getSchemes(),t={};for(let n of e){let r=await yn.getManager(n).listModels();for(let s in r){let a=n+or+s;t[a]=r[s]}}return t}async function Lw(e){let t=Qa(e);return yn.getManager(t.scheme).removeModel(t.path)}async function Bw(e,t){return sf(e,t,!1)}async function Vw(e,t){return sf(e,t,!0)}var Mw=class{constructor(){this.messageName="setTimeoutCustom",this.functionRefs=[],this.handledMessageCount=0,this.hasEventListener=!1}fetch(e,t){return fetch(e,t)}now(){return performance.now()}encode(e,t){if(t!=="utf-8"&&t!=="utf8")throw new Error(`Browser's encoder only supports utf-8, but got ${t}`);return this.textEncoder==null&&(this.textEncoder=new TextEncoder),this.textEncoder.encode(e)}decode(e,t){return new TextDecoder(t).decode(e)}setTimeoutCustom(e,t){if(typeof window>"u"||!V().getBool("USE_SETTIMEOUTCUSTOM")){setTimeout(e,t);return}this.functionRefs.push(e),setTimeout(()=>{window.postMessage({name:this.messageName,index:this.functionRefs.length-1},"*")},t),this.hasEventListener||(this.hasEventListener=!0,window.addEventListener("message",n=>{if(n.source===window&&n.data.name===this.messageName){n.stopPropagation();let r=this.functionRefs[n.data.index];r(),this.handledMessageCount++,this.handledMessageCount===this.functionRefs.length&&(this.functionRefs=[],this.handledMessageCount=0)}},!0))}isTypedArray(e){return Rh(e)}};if(V().get("IS_BROWSER")){V().setPlatform("browser",new Mw);try{yn.registerManager(Wn.URL_SCHEME,new Fw)}catch{}try{yn.registerManager(zn.URL_SCHEME,new Tw)}catch{}}var zw={importFetch:()=>Hb()},Xc,Ww=class{constructor(){this.util=qb(),this.textEncoder=new this.util.TextEncoder}fetch(e,t){return V().global.fetch!=null?V().global.fetch(e,t):(Xc==null&&(Xc=zw.importFetch()),Xc(e,t))}now(){let e=process.hrtime();return e[0]*1e3+e[1]/1e6}encode(e,t){if(t!=="utf-8"&&t!=="utf8")throw new Error(`Node built-in encoder only supports utf-8, but got ${t}`);return this.textEncoder.encode(e)}decode(e,t){return e.length===0?"":new this.util.TextDecoder(t).decode(e)}isTypedArray(e){return this.util.types.isFloat32Array(e)||this.util.types.isInt32Array(e)||this.util.types.isUint8Array(e)||this.util.types.isUint8ClampedArray(e)}};V().get("IS_NODE")&&!V().get("IS_BROWSER")&&V().setPlatform("node",new Ww);function ie(e,t="float32",n){return t=t||"float32",lt(e),new Fe(e,t,n)}function Uw(e,t){let n=C(e,"x","cast");if(!kh(t))throw new Error(`Failed to cast to unknown dtype ${t}`);if(t==="string"&&n.dtype!=="string"||t!=="string"&&n.dtype==="string")throw new Error("Only strings can be casted to strings");let r={x:n},s={dtype:t};return _.runKernel(Is,r,s)}var Te=O({cast_:Uw});function Gw(e){let n={x:C(e,"x","clone","string_or_numeric")};return _.runKernel(Vs,n)}var Kt=O({clone_:Gw});function bl(e,t=!1){console.log(e.toString(t))}Mh();var Hw={buffer:ie,cast:Te,clone:Kt,print:bl};V0(Hw);function qw(e,t){let n=C(e,"a","add"),r=C(t,"b","add");[n,r]=Ae(n,r);let s={a:n,b:r};return _.runKernel(Ir,s)}var oe=O({add_:qw});function Kw(e,t){let n=C(e,"a","floorDiv"),r=C(t,"b","floorDiv");[n,r]=Ae(n,r);let s={a:n,b:r};return _.runKernel(Ps,s)}var vl=O({floorDiv_:Kw});function jw(e,t){let n=C(e,"a","div"),r=C(t,"b","div");if([n,r]=Ae(n,r),n.dtype==="int32"&&r.dtype==="int32")return vl(n,r);let s={a:n,b:r},a={};return _.runKernel(Es,s,a)}var Ne=O({div_:jw});function Xw(e,t){let n=C(e,"a","mul"),r=C(t,"b","mul");[n,r]=Ae(n,r);let s={a:n,b:r};return _.runKernel(Js,s)}var Q=O({mul_:Xw});function Yw(e){let t=C(e,"x","abs");if(t.dtype==="complex64"){let n={x:t};return _.runKernel(Mo,n)}else{let n={x:t};return _.runKernel(To,n)}}var ot=O({abs_:Yw});function Zw(e){let n={x:C(e,"x","acos")};return _.runKernel(gs,n)}var af=O({acos_:Zw});function Qw(e){let n={x:C(e,"x","acosh")};return _.runKernel(ys,n)}var of=O({acosh_:Qw});function Jw(e){$(Array.isArray(e),()=>"The argument passed to tf.addN() must be a list of tensors"),$(e.length>=1,()=>`Must pass at least one tensor to tf.addN(), but got ${e.length}`);let t=e.map((s,a)=>C(s,`tensors${a}`,"addN")),n=t[0];t.forEach(s=>{if(s.dtype!==n.dtype)throw new Error("All tensors passed to tf.addN() must have the same dtype")}),t.forEach(s=>{if(!Yt(s.shape,n.shape))throw new Error("All tensors passed to tf.addN() must have the same shape")});let r=t;return _.runKernel($o,r)}var cf=O({addN_:Jw});function e1(e,t=null,n=!1){let s={x:C(e,"x","all","bool")},a={axis:t,keepDims:n};return _.runKernel(Eo,s,a)}var uf=O({all_:e1});function t1(e,t=null,n=!1){let s={x:C(e,"x","any","bool")},a={axis:t,keepDims:n};return _.runKernel(Ro,s,a)}var lf=O({any_:t1});function n1(e,t=0){let r={x:C(e,"x","argMax")},s={axis:t};return _.runKernel(Ao,r,s)}var df=O({argMax_:n1});function r1(e,t=0){let r={x:C(e,"x","argMin")},s={axis:t};return _.runKernel(Do,r,s)}var pf=O({argMin_:r1});function s1(e){let n={x:C(e,"x","asin")};return _.runKernel(xs,n)}var hf=O({asin_:s1});function a1(e){let n={x:C(e,"x","asinh")};return _.runKernel(bs,n)}var ff=O({asinh_:a1});function o1(e){let n={x:C(e,"x","atan")};return _.runKernel(vs,n)}var mf=O({atan_:o1});function i1(e,t){let n=C(e,"a","atan2"),r=C(t,"b","atan2");[n,r]=Ae(n,r);let s={a:n,b:r};return _.runKernel(Ss,s)}var gf=O({atan2_:i1});function c1(e){let n={x:C(e,"x","atanh")};return _.runKernel(ws,n)}var yf=O({atanh_:c1});function u1(e,t,n,r,s="NHWC",a){let o=e[3],i=[...t,o],c=vf(s);return Ca(e,i,n,a,r,null,null,c)}function xf(e,t,n,r,s,a,o="channelsLast"){let[i,c]=ts(t),u;if(o==="channelsLast")u=[i,c,e[3],e[3]];else if(o==="channelsFirst")u=[i,c,e[1],e[1]];else throw new Error(`Unknown dataFormat ${o}`);return Ca(e,u,n,r,s,a,!1,o)}function l1(e,t,n,r,s,a,o="NDHWC"){let[i,c,u]=wu(t),l,d;if(o==="NDHWC")d="channelsLast",l=[i,c,u,e[4],e[4]];else if(o==="NCDHW")d="channelsFirst",l=[i,c,u,e[1],e[1]];else throw new Error(`Unknown dataFormat ${o}`);return bf(e,l,n,r,s,!1,d,a)}function Ca(e,t,n,r,s,a,o=!1,i="channelsLast"){let[c,u,l,d]=[-1,-1,-1,-1];if(i==="channelsLast")[c,u,l,d]=e;else if(i==="channelsFirst")[c,d,u,l]=e;else throw new Error(`Unknown dataFormat ${i}`);let[p,h,,f]=t,[g,m]=ts(n),[y,b]=ts(r),w=ir(p,y),v=ir(h,b),{padInfo:k,outHeight:N,outWidth:E}=h1(s,u,l,g,m,w,v,a,i),D=o?f*d:f,L;return i==="channelsFirst"?L=[c,D,N,E]:i==="channelsLast"&&(L=[c,N,E,D]),{batchSize:c,dataFormat:i,inHeight:u,inWidth:l,inChannels:d,outHeight:N,outWidth:E,outChannels:D,padInfo:k,strideHeight:g,strideWidth:m,filterHeight:p,filterWidth:h,effectiveFilterHeight:w,effectiveFilterWidth:v,dilationHeight:y,dilationWidth:b,inShape:e,outShape:L,filterShape:t}}function bf(e,t,n,r,s,a=!1,o="channelsLast",i){let[c,u,l,d,p]=[-1,-1,-1,-1,-1];if(o==="channelsLast")[c,u,l,d,p]=e;else if(o==="channelsFirst")[c,p,u,l,d]=e;else throw new Error(`Unknown dataFormat ${o}`);let[h,f,g,,m]=t,[y,b,w]=wu(n),[v,k,N]=wu(r),E=ir(h,v),D=ir(f,k),L=ir(g,N),{padInfo:P,outDepth:R,outHeight:A,outWidth:I}=f1(s,u,l,d,y,b,w,E,D,L,i),F=a?m*p:m,B;return o==="channelsFirst"?B=[c,F,R,A,I]:o==="channelsLast"&&(B=[c,R,A,I,F]),{batchSize:c,dataFormat:o,inDepth:u,inHeight:l,inWidth:d,inChannels:p,outDepth:R,outHeight:A,outWidth:I,outChannels:F,padInfo:P,strideDepth:y,strideHeight:b,strideWidth:w,filterDepth:h,filterHeight:f,filterWidth:g,effectiveFilterDepth:E,effectiveFilterHeight:D,effectiveFilterWidth:L,dilationDepth:v,dilationHeight:k,dilationWidth:N,inShape:e,outShape:B,filterShape:t}}function d1(e,t,n,r,s){r==null&&(r=wl(e,t,n));let a=e[0],o=e[1],i=ns((a-t+2*r)/n+1,s),c=ns((o-t+2*r)/n+1,s);return[i,c]}function p1(e,t,n,r,s,a){s==null&&(s=wl(e,t[0],r[0]));let o=[0,0,0,n];for(let i=0;i<3;i++)e[i]+2*s>=t[i]&&(o[i]=ns((e[i]-t[i]+2*s)/r[i]+1,a));return o}function wl(e,t,n,r=1){let s=ir(t,r);return Math.floor((e[0]*(n-1)-n+s)/2)}function ts(e){return typeof e=="number"?[e,e,e]:e.length===2?[e[0],e[1],1]:e}function wu(e){return typeof e=="number"?[e,e,e]:e}function ir(e,t){return t<=1?e:e+(e-1)*(t-1)}function h1(e,t,n,r,s,a,o,i,c){let u,l,d;if(typeof e=="number"){u={top:e,bottom:e,left:e,right:e,type:e===0?"VALID":"NUMBER"};let h=d1([t,n],a,r,e,i);l=h[0],d=h[1]}else if(e==="same"){l=Math.ceil(t/r),d=Math.ceil(n/s);let p=Math.max(0,(l-1)*r+a-t),h=Math.max(0,(d-1)*s+o-n),f=Math.floor(p/2),g=p-f,m=Math.floor(h/2),y=h-m;u={top:f,bottom:g,left:m,right:y,type:"SAME"}}else if(e==="valid")u={top:0,bottom:0,left:0,right:0,type:"VALID"},l=Math.ceil((t-a+1)/r),d=Math.ceil((n-o+1)/s);else if(typeof e=="object"){let p=c==="channelsLast"?e[1][0]:e[2][0],h=c==="channelsLast"?e[1][1]:e[2][1],f=c==="channelsLast"?e[2][0]:e[3][0],g=c==="channelsLast"?e[2][1]:e[3][1];u={top:p,bottom:h,left:f,right:g,type:p===0&&h===0&&f===0&&g===0?"VALID":"EXPLICIT"},l=ns((t-a+p+h)/r+1,i),d=ns((n-o+f+g)/s+1,i)}else throw Error(`Unknown padding parameter: ${e}`);return{padInfo:u,outHeight:l,outWidth:d}}function f1(e,t,n,r,s,a,o,i,c,u,l){let d,p,h,f;if(e==="valid"&&(e=0),typeof e=="number"){d={top:e,bottom:e,left:e,right:e,front:e,back:e,type:e===0?"VALID":"NUMBER"};let m=p1([t,n,r,1],[i,c,u],1,[s,a,o],e,l);p=m[0],h=m[1],f=m[2]}else if(e==="same"){p=Math.ceil(t/s),h=Math.ceil(n/a),f=Math.ceil(r/o);let g=(p-1)*s+i-t,m=(h-1)*a+c-n,y=(f-1)*o+u-r,b=Math.floor(g/2),w=g-b,v=Math.floor(m/2),k=m-v,N=Math.floor(y/2),E=y-N;d={top:v,bottom:k,left:N,right:E,front:b,back:w,type:"SAME"}}else throw Error(`Unknown padding parameter: ${e}`);return{padInfo:d,outDepth:p,outHeight:h,outWidth:f}}function ns(e,t){if(!t)return Math.trunc(e);switch(t){case"round":return Math.round(e);case"ceil":return Math.ceil(e);case"floor":return Math.floor(e);default:throw new Error(`Unknown roundingMode ${t}`)}}function rs(e){let[t,n,r]=ts(e);return t===1&&n===1&&r===1}function Qt(e,t){return rs(e)||rs(t)}function Un(e){return ts(e).every(t=>t>0)}function vf(e){if(e==="NHWC")return"channelsLast";if(e==="NCHW")return"channelsFirst";throw new Error(`Unknown dataFormat ${e}`)}function St(e,t,n){if(n!=null){if(typeof t=="string")throw Error(`Error in ${e}: pad must be an integer when using dimRoundingMode ${n} but got pad ${t}.`);if(typeof t=="number")$(dr(t),()=>`Error in ${e}: pad must be an integer when using dimRoundingMode ${n} but got pad ${t}.`);else if(typeof t=="object")t.forEach(r=>{r.forEach(s=>{$(dr(s),()=>`Error in ${e}: pad must be an integer when using dimRoundingMode ${n} but got pad ${s}.`)})});else throw Error(`Error in ${e}: Unknown padding parameter: ${t}`)}}function m1(e,t){let r={x:C(e,"x","reshape","string_or_numeric")},s={shape:t};return _.runKernel(Mi,r,s)}var G=O({reshape_:m1});function g1(e,t,n,r,s){let a=C(e,"x","avgPool","float32"),o=1;$(Qt(n,o),()=>`Error in avgPool: Either strides or dilations must be 1. Got strides ${n} and dilations '${o}'`);let i=a,c=!1;a.rank===3&&(c=!0,i=G(a,[1,a.shape[0],a.shape[1],a.shape[2]])),$(i.rank===4,()=>`Error in avgPool: x must be rank 4 but got rank ${i.rank}.`),St("avgPool",r,s);let u={x:i},l={filterSize:t,strides:n,pad:r,dimRoundingMode:s},d=_.runKernel(Oo,u,l);return d=Te(d,a.dtype),c?G(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var Sl=O({avgPool_:g1});function y1(e,t,n,r,s,a="NDHWC"){let o=C(e,"x","avgPool3d","float32"),i=o,c=!1;o.rank===4&&(c=!0,i=G(o,[1,o.shape[0],o.shape[1],o.shape[2],o.shape[3]])),$(i.rank===5,()=>`Error in avgPool3d: x must be rank 5 but got rank ${i.rank}.`),$(a==="NDHWC",()=>`Error in avgPool3d: Only NDHWC is currently supported, but got dataFormat of ${a}`),$(typeof n=="number"&&n>0||Array.isArray(n)&&n[0]>0&&n[1]>0&&n[2]>0,()=>`Error in avgPool3d: Stride must be > 0, but got '${n}'`),St("avgPool3d",r,s);let u={x:i},l={filterSize:t,strides:n,pad:r,dimRoundingMode:s,dataFormat:a},d=_.runKernel(_o,u,l);return d=Te(d,i.dtype),c?G(d,[d.shape[1],d.shape[2],d.shape[3],d.shape[4]]):d}var wf=O({avgPool3d_:y1});function x1(e,t=0){$(e.length>=1,()=>"Pass at least one tensor to concat");let n=es(e,"tensors","concat","string_or_numeric");if(n[0].dtype==="complex64"&&n.forEach(a=>{if(a.dtype!=="complex64")throw new Error(`Cannot concatenate complex64 tensors with a tensor
          with dtype ${a.dtype}. `)}),n.length===1)return Kt(n[0]);let r=n,s={axis:t};return _.runKernel(zo,r,s)}var He=O({concat_:x1});function b1(e,t,n=!1,r=!1){let s=C(e,"a","matMul"),a=C(t,"b","matMul");[s,a]=Ae(s,a);let o={a:s,b:a},i={transposeA:n,transposeB:r};return _.runKernel(Fo,o,i)}var me=O({matMul_:b1});function v1(e){let n={x:C(e,"x","sigmoid","float32")};return _.runKernel(da,n)}var Bn=O({sigmoid_:v1});function w1(e,t,n){let r=C(e,"x","slice","string_or_numeric");if(r.rank===0)throw new Error("Slicing scalar is not possible");let s={x:r},a={begin:t,size:n};return _.runKernel(ji,s,a)}var we=O({slice_:w1});function S1(e){let n={x:C(e,"x","tanh","float32")};return _.runKernel(xa,n)}var io=O({tanh_:S1});function k1(e,t,n,r,s,a){let o=C(e,"forgetBias","basicLSTMCell"),i=C(t,"lstmKernel","basicLSTMCell"),c=C(n,"lstmBias","basicLSTMCell"),u=C(r,"data","basicLSTMCell"),l=C(s,"c","basicLSTMCell"),d=C(a,"h","basicLSTMCell"),p=He([u,d],1),h=me(p,i),f=oe(h,c),g=f.shape[0],m=f.shape[1]/4,y=[g,m],b=we(f,[0,0],y),w=we(f,[0,m],y),v=we(f,[0,m*2],y),k=we(f,[0,m*3],y),N=oe(Q(Bn(b),io(w)),Q(l,Bn(oe(o,v)))),E=Q(io(N),Bn(k));return[N,E]}var Sf=O({basicLSTMCell_:k1});function I1(e,t,n){let r=C(e,"x","batchToSpaceND"),s=t.reduce((i,c)=>i*c);$(r.rank>=1+t.length,()=>`input rank is ${r.rank} but should be > than blockShape.length ${t.length}`),$(n.length===t.length,()=>`crops.length is ${n.length} but should be equal to blockShape.length  ${t.length}`),$(r.shape[0]%s===0,()=>`input tensor batch is ${r.shape[0]} but is not divisible by the product of the elements of blockShape ${t.join(" * ")} === ${s}`);let a={x:r},o={blockShape:t,crops:n};return _.runKernel(Po,a,o)}var kl=O({batchToSpaceND_:I1});function C1(e){let t;return e.rank===0||e.rank===1?t=G(e,[1,1,1,e.size]):e.rank===2?t=G(e,[1,1,e.shape[0],e.shape[1]]):e.rank===3?t=G(e,[1,e.shape[0],e.shape[1],e.shape[2]]):t=e,t}function N1(e,t,n,r,s,a){a==null&&(a=.001);let o=C(e,"x","batchNorm"),i=C(t,"mean","batchNorm"),c=C(n,"variance","batchNorm"),u;s!=null&&(u=C(s,"scale","batchNorm"));let l;r!=null&&(l=C(r,"offset","batchNorm")),$(i.rank===c.rank,()=>"Batch normalization gradient requires mean and variance to have equal ranks."),$(l==null||i.rank===l.rank,()=>"Batch normalization gradient requires mean and offset to have equal ranks."),$(u==null||i.rank===u.rank,()=>"Batch normalization gradient requires mean and scale to have equal ranks.");let p={x:C1(o),scale:u,offset:l,mean:i,variance:c},h={varianceEpsilon:a},f=_.runKernel(ui,p,h);return G(f,o.shape)}var Na=O({batchNorm_:N1});function T1(e,t,n,r,s,a){let o=C(e,"x","batchNorm"),i=C(t,"mean","batchNorm"),c=C(n,"variance","batchNorm"),u;s!=null&&(u=C(s,"scale","batchNorm"));let l;return r!=null&&(l=C(r,"offset","batchNorm")),$(o.rank===2,()=>`Error in batchNorm2D: x must be rank 2 but got rank ${o.rank}.`),$(i.rank===2||i.rank===1,()=>`Error in batchNorm2D: mean must be rank 2 or rank 1 but got rank ${i.rank}.`),$(c.rank===2||c.rank===1,()=>`Error in batchNorm2D: variance must be rank 2 or rank 1 but got rank ${c.rank}.`),u!=null&&$(u.rank===2||u.rank===1,()=>`Error in batchNorm2D: scale must be rank 2 or rank 1 but got rank ${u.rank}.`),l!=null&&$(l.rank===2||l.rank===1,()=>`Error in batchNorm2D: offset must be rank 2 or rank 1 but got rank ${l.rank}.`),Na(o,i,c,l,u,a)}var kf=O({batchNorm2d_:T1});function $1(e,t,n,r,s,a){let o=C(e,"x","batchNorm"),i=C(t,"mean","batchNorm"),c=C(n,"variance","batchNorm"),u;s!=null&&(u=C(s,"scale","batchNorm"));let l;return r!=null&&(l=C(r,"offset","batchNorm")),$(o.rank===3,()=>`Error in batchNorm3D: x must be rank 3 but got rank ${o.rank}.`),$(i.rank===3||i.rank===1,()=>`Error in batchNorm3D: mean must be rank 3 or rank 1 but got rank ${i.rank}.`),$(c.rank===3||c.rank===1,()=>`Error in batchNorm3D: variance must be rank 3 or rank 1 but got rank ${c.rank}.`),u!=null&&$(u.rank===3||u.rank===1,()=>`Error in batchNorm3D: scale must be rank 3 or rank 1 but got rank ${u.rank}.`),l!=null&&$(l.rank===3||l.rank===1,()=>`Error in batchNorm3D: offset must be rank 3 or rank 1 but got rank ${l.rank}.`),Na(o,i,c,l,u,a)}var If=O({batchNorm3d_:$1});function E1(e,t,n,r,s,a){let o=C(e,"x","batchNorm"),i=C(t,"mean","batchNorm"),c=C(n,"variance","batchNorm"),u;s!=null&&(u=C(s,"scale","batchNorm"));let l;return r!=null&&(l=C(r,"offset","batchNorm")),$(o.rank===4,()=>`Error in batchNorm4D: x must be rank 4 but got rank ${o.rank}.`),$(i.rank===4||i.rank===1,()=>`Error in batchNorm4D: mean must be rank 4 or rank 1 but got rank ${i.rank}.`),$(c.rank===4||c.rank===1,()=>`Error in batchNorm4D: variance must be rank 4 or rank 1 but got rank ${c.rank}.`),u!=null&&$(u.rank===4||u.rank===1,()=>`Error in batchNorm4D: scale must be rank 4 or rank 1 but got rank ${u.rank}.`),l!=null&&$(l.rank===4||l.rank===1,()=>`Error in batchNorm4D: offset must be rank 4 or rank 1 but got rank ${l.rank}.`),Na(o,i,c,l,u,a)}var Cf=O({batchNorm4d_:E1});function R1(e,t,n){let r=C(e,"x","bincount"),s=C(t,"weights","bincount");$(r.dtype==="int32",()=>`Error in bincount: input dtype must be int32, but got ${r.dtype}`),$(n>=0,()=>`size must be non-negative, but got ${n}.`),$(s.size===r.size||s.size===0,()=>`Error in bincount: weights must have the same size as input or0-length, but got input shape: ${r.shape}, weights shape: ${s.shape}.`);let a={x:r,weights:s},o={size:n};return _.runKernel(Lo,a,o)}var Il=O({bincount_:R1});function A1(e,t){let n=C(e,"x","bitwiseAnd"),r=C(t,"y","bitwiseAnd");if(!Yt(n.shape,r.shape))throw new Error(`BitwiseAnd: Tensors must have the same shape. x: ${n.shape}, y: ${r.shape}`);if(n.dtype!=="int32"||r.dtype!=="int32")throw new Error(`BitwiseAnd: Only supports 'int32' values in tensor, found type of x: ${n.dtype} and type of y: ${r.dtype}`);let s={a:n,b:r};return _.runKernel(ks,s)}var Nf=O({bitwiseAnd_:A1});function D1(e,t){let n=C(e,"s0","broadcastArgs","int32"),r=C(t,"s1","broadcastArgs","int32");if(n.rank!==1)throw new Error(`broadcastArgs(): first input must be a vector (rank=1). Has rank ${n.rank}`);if(r.rank!==1)throw new Error(`broadcastArgs(): second input must be a vector (rank=1). Has rank ${r.rank}`);let s={s0:n,s1:r};return _.runKernel(Bo,s)}var Tf=O({broadcastArgs_:D1});function O1(e,t){let n=C(e,"broadcastTo","x"),r=n.shape;if(lt(t),t.length<n.rank)throw new Error(`broadcastTo(): shape.length=${t.length} < input.rank=${n.rank}.`);if(t.length>n.rank){let u=n.shape.slice();for(;u.length<t.length;)u.unshift(1);n=G(n,u)}let s=n.shape,a=Array.from(t);for(let u=t.length-1;u>=0;u--)if(s[u]===t[u])a[u]=1;else if(n.shape[u]!==1)throw new Error(`broadcastTo(): [${r}] cannot be broadcast to [${t}].`);if(a.map((u,l)=>u>1?l:-1).filter(u=>u>=0).length===0)return Kt(n);let i={x:n},c={reps:a};return _.runKernel(ba,i,c)}var cr=O({broadcastTo_:O1});function _1(e){let n={x:C(e,"x","ceil","float32")};return _.runKernel(Cs,n)}var $f=O({ceil_:_1});function Cr(e,t,n){lt(e),n=n||ms(t);let r={shape:e,value:t,dtype:n};return _.runKernel(ii,{},r)}function F1(e,t,n){let r=C(e,"x","clipByValue");if($(t<=n,()=>`Error in clip: min (${t}) must be less than or equal to max (${n}).`),t===n)return Cr(r.shape,t,r.dtype);let s={x:r},a={clipValueMin:t,clipValueMax:n};return _.runKernel(Ns,s,a)}var Ef=O({clipByValue_:F1});function P1(e){return He(e,0)}var Rf=O({concat1d_:P1});function L1(e,t){return He(e,t)}var Af=O({concat2d_:L1});function B1(e,t){return He(e,t)}var Df=O({concat3d_:B1});function V1(e,t){return He(e,t)}var Of=O({concat4d_:V1});function M1(e,t,n,r,s="NHWC",a=[1,1],o){let i=C(e,"x","conv2d","float32"),c=C(t,"filter","conv2d","float32"),u=i,l=!1;i.rank===3&&(l=!0,u=G(i,[1,i.shape[0],i.shape[1],i.shape[2]])),$(u.rank===4,()=>`Error in conv2d: input must be rank 4, but got rank ${u.rank}.`),$(c.rank===4,()=>`Error in conv2d: filter must be rank 4, but got rank ${c.rank}.`),St("conv2d",r,o);let d=s==="NHWC"?u.shape[3]:u.shape[1];$(d===c.shape[2],()=>`Error in conv2d: depth of input (${d}) must match input depth for filter ${c.shape[2]}.`),$(Qt(n,a),()=>`Error in conv2D: Either strides or dilations must be 1. Got strides ${n} and dilations '${a}'`),$(Un(a),()=>"Error in conv2D: Dilated rates should be larger than 0."),$(Un(n),()=>"Error in conv2D: Strides should be larger than 0.");let p={x:u,filter:c},h={strides:n,pad:r,dataFormat:s,dilations:a,dimRoundingMode:o},f=_.runKernel(Wo,p,h);return l?G(f,[f.shape[1],f.shape[2],f.shape[3]]):f}var Ta=O({conv2d_:M1});function z1(e,t,n,r,s="NWC",a=1,o){let i=C(e,"x","conv1d"),c=C(t,"filter","conv1d"),u=i,l=!1;i.rank===2&&(l=!0,u=G(i,[1,i.shape[0],i.shape[1]])),$(u.rank===3,()=>`Error in conv1d: input must be rank 3, but got rank ${u.rank}.`),$(c.rank===3,()=>`Error in conv1d: filter must be rank 3, but got rank ${c.rank}.`),St("conv1d",r,o),$(u.shape[2]===c.shape[1],()=>`Error in conv1d: depth of input (${u.shape[2]}) must match input depth for filter ${c.shape[1]}.`),$(Qt(n,a),()=>`Error in conv1D: Either stride or dilation must be 1. Got stride ${n} and dilation '${a}'`),$(Un(a),()=>"Error in conv1D: Dilated rates should be larger than 0."),$(Un(n),()=>"Error in conv1D: Stride should be larger than 0."),$(s==="NWC",()=>`Error in conv1d: got dataFormat of ${s} but only NWC is currently supported.`);let d=G(c,[1,c.shape[0],c.shape[1],c.shape[2]]),p=G(u,[u.shape[0],1,u.shape[1],u.shape[2]]),m=Ta(p,d,[1,n],r,"NHWC",[1,a],o);return l?G(m,[m.shape[2],m.shape[3]]):G(m,[m.shape[0],m.shape[2],m.shape[3]])}var _f=O({conv1d_:z1});function W1(e,t,n,r,s,a="NHWC",o){$(e.length===t.rank,()=>`Length of inShape (${e.length}) and rank of dy (${t.rank}) must match`);let i=e,c=t,u=!1;t.rank===3&&(u=!0,c=G(t,[1,t.shape[0],t.shape[1],t.shape[2]]),i=[1,e[0],e[1],e[2]]),$(i.length===4,()=>`Error in conv2dDerInput: inShape must be length 4, but got length ${i.length}.`),$(c.rank===4,()=>`Error in conv2dDerInput: dy must be rank 4, but got rank ${c.rank}`),$(n.rank===4,()=>`Error in conv2dDerInput: filter must be rank 4, but got rank ${n.rank}`);let l=a==="NHWC"?i[3]:i[1],d=a==="NHWC"?c.shape[3]:c.shape[1];$(l===n.shape[2],()=>`Error in conv2dDerInput: depth of input (${l}) must match input depth for filter ${n.shape[2]}.`),$(d===n.shape[3],()=>`Error in conv2dDerInput: depth of output (${d}) must match output depth for filter ${n.shape[3]}.`),St("conv2dDerInput",s,o);let p={dy:c,filter:n},h={strides:r,pad:s,dataFormat:a,dimRoundingMode:o,inputShape:i},f=_.runKernel(Go,p,h);return u?G(f,[f.shape[1],f.shape[2],f.shape[3]]):f}var Ff=O({conv2DBackpropInput_:W1});function U1(e,t,n,r,s,a){let o=C(e,"x","conv2dTranspose"),i=C(t,"filter","conv2dTranspose");return Ff(n,o,i,r,s,"NHWC",a)}var Pf=O({conv2dTranspose_:U1});function G1(e,t,n,r,s="NDHWC",a=[1,1,1]){let o=C(e,"x","conv3d"),i=C(t,"filter","conv3d"),c=o,u=!1;o.rank===4&&(u=!0,c=G(o,[1,o.shape[0],o.shape[1],o.shape[2],o.shape[3]])),$(c.rank===5,()=>`Error in conv3d: input must be rank 5, but got rank ${c.rank}.`),$(i.rank===5,()=>`Error in conv3d: filter must be rank 5, but got rank ${i.rank}.`),$(c.shape[4]===i.shape[3],()=>`Error in conv3d: depth of input (${c.shape[4]}) must match input depth for filter ${i.shape[3]}.`),$(Qt(n,a),()=>`Error in conv3D: Either strides or dilations must be 1. Got strides ${n} and dilations '${a}'`),$(s==="NDHWC",()=>`Error in conv3d: got dataFormat of ${s} but only NDHWC is currently supported.`),$(Un(a),()=>"Error in conv3D: Dilated rates should be larger than 0."),$(Un(n),()=>"Error in conv3D: Strides should be larger than 0.");let l={x:c,filter:i},d={strides:n,pad:r,dataFormat:s,dilations:a},p=_.runKernel(Ho,l,d);return u?G(p,[p.shape[1],p.shape[2],p.shape[3],p.shape[4]]):p}var Lf=O({conv3d_:G1});function H1(e,t,n,r,s){$(e.length===t.rank,()=>`Length of inShape (${e.length}) and rank of dy (${t.rank}) must match`);let a=e,o=t,i=!1;t.rank===4&&(i=!0,o=G(t,[1,t.shape[0],t.shape[1],t.shape[2],t.shape[3]]),a=[1,e[0],e[1],e[2],e[3]]);let c=a[4],u=o.shape[4];$(a.length===5,()=>`Error in conv3dDerInput: inShape must be length 5, but got length ${a.length}.`),$(o.rank===5,()=>`Error in conv3dDerInput: dy must be rank 5, but got rank ${o.rank}`),$(n.rank===5,()=>`Error in conv3dDerInput: filter must be rank 5, but got rank ${n.rank}`),$(c===n.shape[3],()=>`Error in conv3dDerInput: depth of input (${c}) must match input depth for filter ${n.shape[3]}.`),$(u===n.shape[4],()=>`Error in conv3dDerInput: depth of output (${u}) must match output depth for filter ${n.shape[4]}.`);let l={dy:o,filter:n},d={pad:s,strides:r,inputShape:a},p=_.runKernel(qo,l,d);return i?G(p,[p.shape[1],p.shape[2],p.shape[3],p.shape[4]]):p}var q1=O({conv3DBackpropInput_:H1});function K1(e,t,n,r,s){let a=C(e,"x","conv3dTranspose"),o=C(t,"filter","conv3dTranspose");return q1(n,a,o,r,s)}var Bf=O({conv3dTranspose_:K1});function j1(e){let n={x:C(e,"x","cos","float32")};return _.runKernel(Ts,n)}var Vf=O({cos_:j1});function X1(e){let n={x:C(e,"x","cosh","float32")};return _.runKernel($s,n)}var Mf=O({cosh_:X1});function Y1(e,t=0,n=!1,r=!1){let a={x:C(e,"x","cumprod")},o={axis:t,exclusive:n,reverse:r};return _.runKernel(Ko,a,o)}var zf=O({cumprod_:Y1});function Z1(e,t=0,n=!1,r=!1){let a={x:C(e,"x","cumsum")},o={axis:t,exclusive:n,reverse:r};return _.runKernel(jo,a,o)}var Wf=O({cumsum_:Z1});function Q1(e,t,n,r=!1){let s=C(e,"x","denseBincount"),a=C(t,"weights","denseBincount");$(s.dtype==="int32",()=>`Error in denseBincount: input dtype must be int32, but got ${s.dtype}`),$(s.rank<=2,()=>`Error in denseBincount: input must be at most rank 2, but got rank ${s.rank}.`),$(n>=0,()=>`size must be non-negative, but got ${n}.`),$(a.size===s.size||a.size===0,()=>`Error in denseBincount: weights must have the same shape as x or 0-length, but got x shape: ${s.shape}, weights shape: ${a.shape}.`);let o={x:s,weights:a},i={size:n,binaryOutput:r};return _.runKernel(Yo,o,i)}var Uf=O({denseBincount_:Q1});function J1(e,t,n="NHWC"){let r=C(e,"x","depthToSpace","float32"),s=n==="NHWC"?r.shape[1]:r.shape[2],a=n==="NHWC"?r.shape[2]:r.shape[3],o=n==="NHWC"?r.shape[3]:r.shape[1];$(t>1,()=>`blockSize should be > 1 for depthToSpace, but was: ${t}`),$(s*t>=0,()=>`Negative dimension size caused by overflow when multiplying
    ${s} and ${t}  for depthToSpace with input shape
    ${r.shape}`),$(a*t>=0,()=>`Negative dimension size caused by overflow when multiplying
    ${a} and ${t} for depthToSpace with input shape
        ${r.shape}`),$(o%(t*t)===0,()=>`Dimension size must be evenly divisible by ${t*t} but is ${o} for depthToSpace with input shape ${r.shape}`);let i={x:r},c={blockSize:t,dataFormat:n};return _.runKernel(Zo,i,c)}var Gf=O({depthToSpace_:J1});function eS(e,t,n,r,s="NHWC",a=[1,1],o){let i=C(e,"x","depthwiseConv2d","float32"),c=C(t,"filter","depthwiseConv2d","float32"),u=i,l=!1;i.rank===3&&(l=!0,u=G(i,[1,i.shape[0],i.shape[1],i.shape[2]])),$(u.rank===4,()=>`Error in depthwiseConv2d: input must be rank 4, but got rank ${u.rank}.`),$(c.rank===4,()=>`Error in depthwiseConv2d: filter must be rank 4, but got rank ${c.rank}.`);let d=s==="NHWC"?u.shape[3]:u.shape[1];$(d===c.shape[2],()=>`Error in depthwiseConv2d: number of input channels (${d}) must match the inChannels dimension in filter ${c.shape[2]}.`),St("depthwiseConv2d",r,o);let p={x:u,filter:c},h={strides:n,pad:r,dataFormat:s,dilations:a,dimRoundingMode:o},f=_.runKernel(Qo,p,h);return l?G(f,[f.shape[1],f.shape[2],f.shape[3]]):f}var xc=O({depthwiseConv2d_:eS});function tS(e){let n={x:C(e,"x","diag")};return _.runKernel(ti,n)}var Hf=O({diag_:tS});function nS(e,t,n,r,s=[1,1],a="NHWC"){let o=C(e,"x","dilation2d"),i=C(t,"filter","dilation2d");$(o.rank===3||o.rank===4,()=>`Error in dilation2d: input must be rank 3 or 4, but got rank ${o.rank}.`),$(i.rank===3,()=>`Error in dilation2d: filter must be rank 3, but got rank ${i.rank}.`),$(a==="NHWC",()=>`Error in dilation2d: Only NHWC is currently supported, but got dataFormat of ${a}`);let c=o,u=!1;o.rank===3&&(c=G(o,[1,o.shape[0],o.shape[1],o.shape[2]]),u=!0),$(c.shape[3]===i.shape[2],()=>`Error in dilation2d:  input and filter must have the same depth: ${c.shape[3]} vs ${i.shape[2]}`);let l={x:c,filter:i},d={strides:n,pad:r,dilations:s},p=_.runKernel(ni,l,d);return u?G(p,[p.shape[1],p.shape[2],p.shape[3]]):p}var qf=O({dilation2d_:nS}),bc={};de(bc,{assertAndGetBroadcastShape:()=>Pe,getBroadcastDims:()=>Kf,getReductionAxes:()=>Cl});function Kf(e,t){let n=e.length,r=[];for(let s=0;s<n;s++){let a=n-1-s,o=e[a]||1;(t[t.length-1-s]||1)>1&&o===1&&r.unshift(a)}return r}function Cl(e,t){let n=[];for(let r=0;r<t.length;r++){let s=e[e.length-r-1],a=t.length-r-1,o=t[a];(s==null||s===1&&o>1)&&n.unshift(a)}return n}function Pe(e,t){let n=Math.max(e.length,t.length),r=new Array(n);for(let s=0;s<n;s++){let a=e[e.length-s-1];a==null&&(a=1);let o=t[t.length-s-1];if(o==null&&(o=1),a===1)r[n-s-1]=o;else if(o===1)r[n-s-1]=a;else if(a!==o){let i=`Operands could not be broadcast together with shapes ${e} and ${t}.`;throw Error(i)}else r[n-s-1]=a}return r}function rS(e,t){let n=C(e,"a","equal","string_or_numeric"),r=C(t,"b","equal","string_or_numeric");[n,r]=Ae(n,r),Pe(n.shape,r.shape);let s={a:n,b:r};return _.runKernel(Ds,s)}var Nl=O({equal_:rS});function sS(e,t,n){let r=C(t,"a","where"),s=C(n,"b","where"),a=C(e,"condition","where","bool"),o=Pe(Pe(a.shape,r.shape),s.shape),i=cr(a,o),c=cr(r,o),u=cr(s,o),l={condition:i,t:c,e:u};return _.runKernel(Ki,l)}var jt=O({where_:sS});function aS(e){let n={x:C(e,"x","zerosLike")};return _.runKernel(hc,n)}var ct=O({zerosLike_:aS});function oS(e,t){let n=C(e,"a","div"),r=C(t,"b","div");[n,r]=Ae(n,r);let s=Ne(n,r),a=ct(s),o=Nl(r,a);return jt(o,a,s)}var jf=O({divNoNan_:oS});function iS(e,t){let n=C(e,"t1","dot"),r=C(t,"t2","dot");$((n.rank===1||n.rank===2)&&(r.rank===1||r.rank===2),()=>`Error in dot: inputs must all be rank 1 or 2, but got ranks ${n.rank} and ${r.rank}.`);let s=n.rank===1?n.size:n.shape[1],a=r.rank===1?r.size:r.shape[0];if($(s===a,()=>`Error in dot: inner dimensions of inputs must match, but got ${s} and ${a}.`),n.rank===1&&r.rank===1){let o=G(n,[1,-1]),i=G(r,[-1,1]),c=me(o,i);return G(c,[])}else if(n.rank===1&&r.rank===2){let o=G(n,[1,-1]),i=G(r,[r.shape[0],r.shape[1]]),c=me(o,i);return G(c,[c.size])}else if(n.rank===2&&r.rank===1){let o=G(r,[-1,1]),i=me(n,o);return G(i,[i.size])}else{let o=G(r,[r.shape[0],r.shape[1]]);return me(n,o)}}var Xf=O({dot_:iS});function cS(e,...t){let n=t.map((s,a)=>C(s,`tensors${a}`,"einsum")),r={equation:e};return _.runKernel(si,n,r)}var Dn=O({einsum_:cS});function uS(e){let n={x:C(e,"x","elu","float32")};return _.runKernel(Rs,n)}var Tl=O({elu_:uS});function lS(e,t){let n=C(e,"x","ensureShape","string_or_numeric");if(!bh(n.shape,t))throw new Error(`EnsureShape: Shape of tensor ${n.shape} is not compatible with expected shape ${t}`);return e}var Yf=O({ensureShape_:lS});function dS(e){let t=C(e,"x","erf");$(t.dtype==="int32"||t.dtype==="float32",()=>"Input dtype must be `int32` or `float32`."),t.dtype==="int32"&&(t=Te(t,"float32"));let n={x:t};return _.runKernel(As,n)}var Zf=O({erf_:dS});function $l(e,t){for(let n=0;n<e.length;++n)if(e[e.length-n-1]!==t-1-n)return!1;return!0}function Qf(e,t,n){let r=e.length+t.length,s=[],a=0,o=0;for(let i=0;i<r;i++)n.indexOf(i)===-1?s.push(e[a++]):s.push(t[o++]);return s}function pS(e,t){let n=[],r=e.length;for(let a=0;a<r;a++)t.indexOf(a)===-1&&n.push(e[a]);let s=t.map(a=>e[a]);return[n,s]}function $a(e,t){let n=t.map(r=>1);return Qf(e,n,t)}function hS(e,t,n){$($l(t,n),()=>`${e} supports only inner-most axes for now. Got axes ${t} and rank-${n} input.`)}function fS(e,t){if($l(e,t))return null;let n=[];for(let r=0;r<t;++r)e.indexOf(r)===-1&&n.push(r);return e.forEach(r=>n.push(r)),n}function mS(e){return e.map((t,n)=>[n,t]).sort((t,n)=>t[1]-n[1]).map(t=>t[0])}function gS(e,t){let n=[];for(let r=t-e;r<t;++r)n.push(r);return n}function yS(e,t=null,n=!1){let s={x:C(e,"x","max")},a={reductionIndices:t,keepDims:n};return _.runKernel(yi,s,a)}var Vn=O({max_:yS});function xS(e,t=null,n=!1){let s={x:C(e,"x","min")},a={axis:t,keepDims:n};return _.runKernel(Si,s,a)}var co=O({min_:xS});function bS(e,t){let n=C(e,"base","pow"),r=C(t,"exp","pow");[n,r]=Ae(n,r);let s={a:n,b:r};return _.runKernel(ta,s)}var hr=O({pow_:bS});function pe(e,t){if((Ve(e)&&t!=="string"||Array.isArray(e))&&t!=="complex64")throw new Error("Error creating a new Scalar: value must be a primitive (number|boolean|string)");if(t==="string"&&Ve(e)&&!(e instanceof Uint8Array))throw new Error("When making a scalar from encoded string, the value must be `Uint8Array`.");return Sn(e,[],[],t)}function vS(e){let n={x:C(e,"x","sqrt","float32")};return _.runKernel(ha,n)}var Ft=O({sqrt_:vS});function wS(e){let t=C(e,"x","square"),n={};return _.runKernel("Square",{x:t},n)}var bt=O({square_:wS});function SS(e,t=null,n=!1){let r=C(e,"x","sum");r.dtype==="bool"&&(r=Te(r,"int32"));let s={x:r},a={axis:t,keepDims:n};return _.runKernel(Xi,s,a)}var Ce=O({sum_:SS});function kS(e,t="euclidean",n=null,r=!1){e=C(e,"x","norm");let s=Jf(e,t,n),a=s.shape;if(r){let o=fs(n,e.shape);a=$a(s.shape,o)}return G(s,a)}function Jf(e,t,n=null){if(e.rank===0)return ot(e);if(e.rank!==1&&n===null)return Jf(G(e,[-1]),t,n);if(e.rank===1||typeof n=="number"||Array.isArray(n)&&n.length===1){if(t===1)return Ce(ot(e),n);if(t===1/0)return Vn(ot(e),n);if(t===-1/0)return co(ot(e),n);if(t==="euclidean"||t===2)return Ft(Ce(hr(ot(e),pe(2,"int32")),n));throw new Error(`Error in norm: invalid ord value: ${t}`)}if(Array.isArray(n)&&n.length===2){if(t===1)return Vn(Ce(ot(e),n[0]),n[1]-1);if(t===1/0)return Vn(Ce(ot(e),n[1]),n[0]);if(t===-1/0)return co(Ce(ot(e),n[1]),n[0]);if(t==="fro"||t==="euclidean")return Ft(Ce(bt(e),n));throw new Error(`Error in norm: invalid ord value: ${t}`)}throw new Error(`Error in norm: invalid axis: ${n}`)}var Ea=O({norm_:kS});function IS(e,t=null,n=!1){return Ea(e,"euclidean",t,n)}var em=O({euclideanNorm_:IS});function CS(e){let n={x:C(e,"x","exp")};return _.runKernel(Os,n)}var xn=O({exp_:CS});function NS(e,t=0){let n=C(e,"x","expandDims","string_or_numeric");$(t<=n.rank,()=>"Axis must be <= rank of the tensor");let r={input:n},s={dim:t};return _.runKernel(ai,r,s)}var Ut=O({expandDims_:NS});function TS(e){let n={x:C(e,"x","expm1")};return _.runKernel(_s,n)}var tm=O({expm1_:TS});function $S(e,t){let n=C(e,"x","tile","string_or_numeric");$(n.rank===t.length,()=>`Error in transpose: rank of input ${n.rank} must match length of reps ${t}.`);let r={x:n},s={reps:t};return _.runKernel(ba,r,s)}var ur=O({tile_:$S});function ES(e,t,n,r="float32"){t==null&&(t=e);let s=ie([e,t],r),a=e<=t?e:t;for(let i=0;i<a;++i)s.set(1,i,i);let o=G(s.toTensor(),[e,t]);if(n==null)return o;if(n.length===1)return ur(Ut(o,0),[n[0],1,1]);if(n.length===2)return ur(Ut(Ut(o,0),0),[n[0],n[1],1,1]);if(n.length===3)return ur(Ut(Ut(Ut(o,0),0),0),[n[0],n[1],n[2],1,1]);throw new Error(`eye() currently supports only 1D and 2D batchShapes, but received ${n.length}D.`)}var El=O({eye_:ES});function RS(e){let n={x:C(e,"x","floor","float32")};return _.runKernel(Fs,n)}var Rl=O({floor_:RS});function AS(e,t,n=0,r=0){let s=C(e,"x","gather"),a=C(t,"indices","gather","int32"),o={x:s,indices:a},i={axis:n,batchDims:r};return _.runKernel(li,o,i)}var Al=O({gather_:AS});function DS(e,t){let n=C(e,"a","greater","string_or_numeric"),r=C(t,"b","greater","string_or_numeric");[n,r]=Ae(n,r),Pe(n.shape,r.shape);let s={a:n,b:r};return _.runKernel(Ls,s)}var Ra=O({greater_:DS});function OS(e,t){let n=C(e,"a","greaterEqual","string_or_numeric"),r=C(t,"b","greaterEqual","string_or_numeric");[n,r]=Ae(n,r),Pe(n.shape,r.shape);let s={a:n,b:r};return _.runKernel(Bs,s)}var Dl=O({greaterEqual_:OS});function _S(e){let n={input:C(e,"input","imag")};return _.runKernel(hi,n)}var Aa=O({imag_:_S});function FS(e){let n={x:C(e,"x","isFinite")};return _.runKernel(Ms,n)}var nm=O({isFinite_:FS});function PS(e){let n={x:C(e,"x","isInf")};return _.runKernel(zs,n)}var rm=O({isInf_:PS});function LS(e){let n={x:C(e,"x","isNaN")};return _.runKernel(Ws,n)}var sm=O({isNaN_:LS});function BS(e,t=.2){let r={x:C(e,"x","leakyRelu")},s={alpha:t};return _.runKernel(fi,r,s)}var Ol=O({leakyRelu_:BS});function VS(e,t){let n=C(e,"a","less","string_or_numeric"),r=C(t,"b","less","string_or_numeric");[n,r]=Ae(n,r),Pe(n.shape,r.shape);let s={a:n,b:r};return _.runKernel(Us,s)}var uo=O({less_:VS});function MS(e,t){let n=C(e,"a","lessEqual","string_or_numeric"),r=C(t,"b","lessEqual","string_or_numeric");[n,r]=Ae(n,r),Pe(n.shape,r.shape);let s={a:n,b:r};return _.runKernel(Gs,s)}var vc=O({lessEqual_:MS});function am(e,t,n){if(n<=0)throw new Error("The number of values should be positive.");let r={start:e,stop:t,num:n};return _.runKernel(mi,{},r)}function zS(e,t=5,n=1,r=1,s=.5){let a=C(e,"x","localResponseNormalization");$(a.rank===4||a.rank===3,()=>`Error in localResponseNormalization: x must be rank 3 or 4 but got
               rank ${a.rank}.`),$(dr(t),()=>`Error in localResponseNormalization: depthRadius must be an integer but got depthRadius ${t}.`);let o=a,i=!1;a.rank===3&&(i=!0,o=G(a,[1,a.shape[0],a.shape[1],a.shape[2]]));let c={x:o},u={depthRadius:t,bias:n,alpha:r,beta:s},l=_.runKernel(gi,c,u);return i?G(l,[l.shape[1],l.shape[2],l.shape[3]]):l}var om=O({localResponseNormalization_:zS});function WS(e){let n={x:C(e,"x","log","float32")};return _.runKernel(Hs,n)}var fr=O({log_:WS});function US(e){let n={x:C(e,"x","log1p")};return _.runKernel(qs,n)}var _l=O({log1p_:US});function GS(e){return $(fn(e),()=>"The f passed in grad(f) must be a function"),(t,n)=>{let r=C(t,"x","tf.grad","string_or_numeric"),s=n!=null?C(n,"dy","tf.grad"):null;return _.tidy(()=>{let{value:a,grads:o}=_.gradients(()=>e(r),[r],s);return s!=null&&Qe(a.shape,s.shape,"The shape of dy passed in grad(f)(x, dy) must match the shape returned by f(x)"),wc(o),o[0]})}}function HS(e){return $(fn(e),()=>"The f passed in grads(f) must be a function"),(t,n)=>{$(Array.isArray(t),()=>"The args passed in grads(f)(args) must be an array of `Tensor`s or `TensorLike`s");let r=es(t,"args","tf.grads","string_or_numeric"),s=n!=null?C(n,"dy","tf.grads"):null;return _.tidy(()=>{let{value:a,grads:o}=_.gradients(()=>e(...r),r,s);return s!=null&&Qe(a.shape,s.shape,"The shape of dy passed in grads(f)([x1,...], dy) must match the shape returned by f([x1,...])"),wc(o),o})}}function qS(e){return $(fn(e),()=>"The f passed in valueAndGrad(f) must be a function"),(t,n)=>{$(t instanceof Oe,()=>"The x passed in valueAndGrad(f)(x) must be a tensor"),$(n==null||n instanceof Oe,()=>"The dy passed in valueAndGrad(f)(x, dy) must be a tensor");let{grads:r,value:s}=_.gradients(()=>e(t),[t],n);return wc(r),{grad:r[0],value:s}}}function KS(e){return $(fn(e),()=>"The f passed in valueAndGrads(f) must be a function"),(t,n)=>{$(Array.isArray(t)&&t.every(s=>s instanceof Oe),()=>"The args passed in valueAndGrads(f)(args) must be array of tensors"),$(n==null||n instanceof Oe,()=>"The dy passed in valueAndGrads(f)(args, dy) must be a tensor");let r=_.gradients(()=>e(...t),t,n);return n!=null&&Qe(r.value.shape,n.shape,"The shape of dy passed in valueAndGrads(f)([x1,...], dy) must match the shape returned by f([x1,...])"),wc(r.grads),r}}function im(e,t){$(fn(e),()=>"The f passed in variableGrads(f) must be a function"),$(t==null||Array.isArray(t)&&t.every(u=>u instanceof Jr),()=>"The varList passed in variableGrads(f, varList) must be an array of variables");let n=t!=null;if(!n){t=[];for(let u in _.registeredVariables)t.push(_.registeredVariables[u])}let r=n?t.filter(u=>!u.trainable):null,s=t.length;t=t.filter(u=>u.trainable),$(t.length>0,()=>`variableGrads() expects at least one of the input variables to be trainable, but none of the ${s} variables is trainable.`);let a=!0,{value:o,grads:i}=_.gradients(e,t,null,a);$(i.some(u=>u!=null),()=>"Cannot find a connection between any variable and the result of the loss function y=f(x). Please make sure the operations that use variables are inside the function f passed to minimize()."),$(o.rank===0,()=>`The f passed in variableGrads(f) must return a scalar, but it returned a rank-${o.rank} tensor`);let c={};return t.forEach((u,l)=>{i[l]!=null&&(c[u.name]=i[l])}),r?.forEach(u=>c[u.name]=null),{value:o,grads:c}}function Pt(e){return _.customGrad(e)}function wc(e){if(e.filter(n=>n==null).length>0)throw new Error(`Cannot compute gradient of y=f(x) with respect to x. Make sure that
    the f you passed encloses all operations that lead from x to y.`)}function jS(e){let n={x:C(e,"x","neg")};return _.runKernel(Ci,n)}var Rt=O({neg_:jS});function XS(e){let n={x:C(e,"x","softplus")};return _.runKernel(pa,n)}var Fl=O({softplus_:XS});function YS(e){let t=C(e,"x","logSigmoid");return Pt(r=>({value:Rt(Fl(Rt(r))),gradFunc:o=>Q(o,Bn(Rt(r)))}))(t)}var cm=O({logSigmoid_:YS});function ZS(e,t){let n=C(e,"a","sub"),r=C(t,"b","sub");[n,r]=Ae(n,r);let s={a:n,b:r};return _.runKernel(ga,s)}var le=O({sub_:ZS});function QS(e,t=-1){let n=C(e,"logits","logSoftmax");if(t===-1&&(t=n.rank-1),t!==n.rank-1)throw Error(`Log Softmax along a non-last dimension is not yet supported. Logits was rank ${n.rank} and axis was ${t}`);return Pt((s,a)=>{let i=Vn(s,t,!0),c=le(s,i),u=le(Te(c,"float32"),fr(Ce(xn(c),t,!0)));return a([u]),{value:u,gradFunc:(d,p)=>{let[h]=p,f=!0,g=xn(h);return le(d,Q(Ce(d,t,f),g))}}})(n)}var um=O({logSoftmax_:QS});function JS(e,t=null,n=!1){let r=C(e,"x","logSumExp"),s=fs(t,r.shape),a=Vn(r,s,!0),o=le(r,a),i=xn(o),c=Ce(i,s),u=fr(c),l=oe(G(a,u.shape),u);if(n){let d=$a(l.shape,s);return G(l,d)}return l}var Pl=O({logSumExp_:JS});function ek(e,t){let n=C(e,"a","logicalAnd","bool"),r=C(t,"b","logicalAnd","bool");Pe(n.shape,r.shape);let s={a:n,b:r};return _.runKernel(Ks,s)}var ss=O({logicalAnd_:ek});function tk(e){let n={x:C(e,"x","logicalNot","bool")};return _.runKernel(js,n)}var Ll=O({logicalNot_:tk});function nk(e,t){let n=C(e,"a","logicalOr","bool"),r=C(t,"b","logicalOr","bool");Pe(n.shape,r.shape);let s={a:n,b:r};return _.runKernel(Xs,s)}var Bl=O({logicalOr_:nk});function rk(e,t){let n=C(e,"a","logicalXor","bool"),r=C(t,"b","logicalXor","bool");return Pe(n.shape,r.shape),ss(Bl(e,t),Ll(ss(e,t)))}var lm=O({logicalXor_:rk}),za=2147483648;function sk(e,t,n="left"){let r=C(e,"sortedSequence","searchSorted"),s=C(t,"values","searchSorted"),a=r.shape[r.shape.length-1],o=s.shape[s.shape.length-1],i=G(r,[-1,a]),c=G(s,[-1,o]);if(i.rank<2)throw new Error("Sorted input argument must be at least 2-dimensional");if(i.shape[0]!==c.shape[0])throw new Error("Leading dimension of 'sortedSequence' and 'values' must match.");if(be(c.shape)>=za)throw new Error(`values tensor size must less than ${za}`);if(i.shape[1]>=za)throw new Error(`trailing dim_size must less than ${za} for int32 output type, was ${i.shape[1]}`);let u={sortedSequence:i,values:c},l={side:n};return _.runKernel(qi,u,l)}var Sc=O({searchSorted_:sk});function dm(e,t){return Sc(e,t,"left")}function ak(e,t,n,r,s){let a=C(e,"x","maxPool"),o=1,i=a,c=!1;a.rank===3&&(c=!0,i=G(a,[1,a.shape[0],a.shape[1],a.shape[2]])),$(i.rank===4,()=>`Error in maxPool: input must be rank 4 but got rank ${i.rank}.`),$(Qt(n,o),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${n} and dilations '${o}'`),St("maxPool",r,s);let u={x:i},l={filterSize:t,strides:n,pad:r,dimRoundingMode:s},d=_.runKernel(xi,u,l);return c?G(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var Vl=O({maxPool_:ak});function ok(e,t=[1,1,1],n,r,s,a="NDHWC"){let o=C(e,"x","maxPool3d"),i=o,c=!1;o.rank===4&&(c=!0,i=G(o,[1,o.shape[0],o.shape[1],o.shape[2],o.shape[3]])),$(i.rank===5,()=>`Error in maxPool3d: x must be rank 5 but got rank ${i.rank}.`),$(a==="NDHWC",()=>`Error in maxPool3d: Only NDHWC is currently supported, but got dataFormat of ${a}`),St("maxPool3d",r,s);let u={x:i},l={filterSize:t,strides:n,pad:r,dimRoundingMode:s,dataFormat:a},d=_.runKernel(bi,u,l);return c?G(d,[d.shape[1],d.shape[2],d.shape[3],d.shape[4]]):d}var pm=O({maxPool3d_:ok});function ik(e,t,n,r,s=!1){let o={x:C(e,"x","maxPoolWithArgmax")},i={filterSize:t,strides:n,pad:r,includeBatchInIndex:s},c=_.runKernel(vi,o,i);return{result:c[0],indexes:c[1]}}var hm=O({maxPoolWithArgmax_:ik});function ck(e,t){let n=C(e,"a","maximum"),r=C(t,"b","maximum");[n,r]=Ae(n,r),n.dtype==="bool"&&(n=Te(n,"int32"),r=Te(r,"int32")),Pe(n.shape,r.shape);let s={a:n,b:r};return _.runKernel(Ys,s)}var Ml=O({maximum_:ck});function uk(e,t=null,n=!1){let s={x:C(e,"x","mean")},a={axis:t,keepDims:n};return _.runKernel(wi,s,a)}var as=O({mean_:uk});function bn(e,t="float32"){if(lt(e),t==="complex64"){let r=bn(e,"float32"),s=bn(e,"float32");return Xt(r,s)}let n=Co(be(e),t);return _.makeTensor(n,e,t)}function dn(e,t="float32"){if(lt(e),t==="complex64"){let r=dn(e,"float32"),s=bn(e,"float32");return Xt(r,s)}let n=Ju(be(e),t);return _.makeTensor(n,e,t)}function fm(e,t,{indexing:n="xy"}={}){if(n!=="xy"&&n!=="ij")throw new TypeError(`${n} is not a valid third argument to meshgrid`);if(e===void 0)return[];let r=C(e,"x","meshgrid",e instanceof Oe?e.dtype:"float32");if(t===void 0)return[r];let s=C(t,"y","meshgrid",t instanceof Oe?t.dtype:"float32"),a=be(r.shape),o=be(s.shape);return n==="xy"?(r=G(r,[1,-1]),s=G(s,[-1,1]),[me(dn([o,1],r.dtype),r),me(s,dn([1,a],s.dtype))]):(r=G(r,[-1,1]),s=G(s,[1,-1]),[me(r,dn([1,o],r.dtype)),me(dn([a,1],s.dtype),s)])}function lk(e,t){let n=C(e,"a","minimum"),r=C(t,"b","minimum");[n,r]=Ae(n,r),n.dtype==="bool"&&(n=Te(n,"int32"),r=Te(r,"int32")),Pe(n.shape,r.shape);let s={a:n,b:r};return _.runKernel(Zs,s)}var os=O({minimum_:lk});function dk(e,t,n){$(n==="reflect"||n==="symmetric",()=>`Invalid mode. Mode must be either reflect or symmetric. Got ${n}.`);let r=C(e,"x","mirrorPad");if(r.rank===0)throw new Error("mirrorPad(scalar) is not defined. Pass non-scalar to mirrorPad");$(t.length===r.rank,()=>`Padding doesn't match input. Must be ${r.rank}. Got ${t.length}.`);let s=n==="reflect"?1:0;for(let i=0;i<r.rank;i++)$(t[i].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),$(t[i][0]>=0&&t[i][0]<=r.shape[i]-s&&t[i][1]>=0&&t[i][1]<=r.shape[i]-s,()=>`Padding in dimension ${i} cannot be greater than or equal to ${r.shape[i]-s} or less than 0 for input of shape ${r.shape}`);let a={paddings:t,mode:n},o={x:r};return _.runKernel(ki,o,a)}var mm=O({mirrorPad_:dk});function pk(e,t){let n=C(e,"a","mod"),r=C(t,"b","mod");[n,r]=Ae(n,r);let s={a:n,b:r};return _.runKernel(Qs,s)}var gm=O({mod_:pk});function hk(e,t=null,n=!1){e=C(e,"x","moments");let r=fs(t,e.shape),s=as(e,r,n),a=s.shape;n||(a=$a(s.shape,r));let o=bt(le(Te(e,"float32"),G(s,a))),i=as(o,r,n);return{mean:s,variance:i}}var ym=O({moments_:hk});function fk(e,t,n,r){let s=C(t,"data","multiRNNCell"),a=es(n,"c","multiRNNCell"),o=es(r,"h","multiRNNCell"),i=s,c=[];for(let d=0;d<e.length;d++){let p=e[d](i,a[d],o[d]);c.push(p[0]),c.push(p[1]),i=p[1]}let u=[],l=[];for(let d=0;d<c.length;d+=2)u.push(c[d]),l.push(c[d+1]);return[u,l]}var xm=O({multiRNNCell_:fk});function mk(e,t,n,r=!1){let s=C(e,"logits","multinomial"),a=s.size,o=s.rank;if(a<2)throw new Error(`Error in multinomial: you need at least 2 outcomes, but got ${a}.`);if(o>2)throw new Error(`Rank of probabilities must be 1 or 2, but is ${o}`);n=n||Math.random();let c={logits:o===1?G(s,[1,-1]):s},u={numSamples:t,seed:n,normalized:r},l=_.runKernel(Ii,c,u);return o===1?G(l,[l.size]):l}var bm=O({multinomial_:mk});function gk(e,t){let n=C(e,"a","notEqual","string_or_numeric"),r=C(t,"b","notEqual","string_or_numeric");[n,r]=Ae(n,r),Pe(n.shape,r.shape);let s={a:n,b:r};return _.runKernel(ea,s)}var zl=O({notEqual_:gk});function yk(e,t,n=1,r=0,s="int32"){if(t<2)throw new Error(`Error in oneHot: depth must be >=2, but it is ${t}`);let o={indices:C(e,"indices","oneHot","int32")},i={dtype:s,depth:t,onValue:n,offValue:r};return _.runKernel(Ri,o,i)}var lo=O({oneHot_:yk});function xk(e){let n={x:C(e,"x","onesLike")};return _.runKernel(Ei,n)}var vm=O({onesLike_:xk});function bk(e,t){let n=C(e,"v1","outerProduct"),r=C(t,"v2","outerProduct");$(n.rank===1&&r.rank===1,()=>`Error in outerProduct: inputs must be rank 1, but got ranks ${n.rank} and ${r.rank}.`);let s=G(n,[-1,1]),a=G(r,[1,-1]);return me(s,a)}var wm=O({outerProduct_:bk});function vk(e,t,n=0){let r=C(e,"x","pad");if(r.rank===0)throw new Error("pad(scalar) is not defined. Pass non-scalar to pad");let s={paddings:t,constantValue:n},a={x:r};return _.runKernel(Di,a,s)}var Nr=O({pad_:vk});function wk(e,t,n=0){return $(t.length===2,()=>"Invalid number of paddings. Must be length of 2."),Nr(e,[t],n)}var Sm=O({pad1d_:wk});function Sk(e,t,n=0){return $(t.length===2&&t[0].length===2&&t[1].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),Nr(e,t,n)}var km=O({pad2d_:Sk});function kk(e,t,n=0){return $(t.length===3&&t[0].length===2&&t[1].length===2&&t[2].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),Nr(e,t,n)}var Im=O({pad3d_:kk});function Ik(e,t,n=0){return $(t.length===4&&t[0].length===2&&t[1].length===2&&t[2].length===2&&t[3].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),Nr(e,t,n)}var Cm=O({pad4d_:Ik});function Ck(e,t,n){let r=C(e,"x","spaceToBatchND");$(r.rank>=1+t.length,()=>`input rank ${r.rank} should be > than [blockShape] ${t.length}`),$(n.length===t.length,()=>`paddings.shape[0] ${n.length} must be equal to [blockShape] ${t.length}`),$(r.shape.reduce((o,i,c)=>c>0&&c<=t.length?o&&(i+n[c-1][0]+n[c-1][1])%t[c-1]===0:o,!0),()=>`input spatial dimensions ${r.shape.slice(1)} with paddings ${n.toString()} must be divisible by blockShapes ${t.toString()}`);let s={x:r},a={blockShape:t,paddings:n};return _.runKernel(Yi,s,a)}var Wl=O({spaceToBatchND_:Ck});function Nk(e,t,n,r,s,a,o){s==null&&(s=[1,1]),a==null&&(a=1),r===0&&(r="valid");let i=C(e,"x","maxPool"),c=i,u=!1;i.rank===3&&(u=!0,c=G(i,[1,i.shape[0],i.shape[1],i.shape[2]])),$(Qt(a,s),()=>`Error in pool: Either strides or dilations must be 1. Got strides ${a} and dilations '${s}'`);let l=xf(c.shape,t,a,s,r),d=[l.dilationHeight,l.dilationWidth],p;r==="same"?p=$k([l.filterHeight,l.filterWidth],d):p=[[0,0],[0,0]];let h=d[0]===1&&d[1]===1,[f,g]=Tk([l.inHeight,l.inWidth],d,p),m=h?r:"valid",y=h?c:Wl(c,d,f),w=(n==="avg"?()=>Sl(y,t,a,m,o):()=>Vl(y,t,a,m,o))(),v=h?w:kl(w,d,g);return u?G(v,[v.shape[1],v.shape[2],v.shape[3]]):v}function Tk(e,t,n){let r=n.map(l=>l[0]),s=n.map(l=>l[1]),a=e.concat(r,s),o=t.map((l,d)=>(l-a[d]%l)%l),i=s.map((l,d)=>l+o[d]),c=t.map((l,d)=>[r[d],i[d]]),u=t.map((l,d)=>[0,o[d]]);return[c,u]}function $k(e,t){let r=e.map((o,i)=>o+(o-1)*(t[i]-1)).map(o=>o-1),s=r.map(o=>Math.floor(o/2)),a=r.map((o,i)=>o-s[i]);return r.map((o,i)=>[s[i],a[i]])}var Nm=O({pool_:Nk});function Ek(e,t){let n=C(e,"x","prelu"),r=C(t,"alpha","prelu"),s={x:n,alpha:r};return _.runKernel(Oi,s)}var Ul=O({prelu_:Ek});function Rk(e,t=null,n=!1){let r=C(e,"x","prod");r.dtype==="bool"&&(r=Te(r,"int32"));let s={x:r},a={axis:t,keepDims:n};return _.runKernel(_i,s,a)}var Tm=O({prod_:Rk});function Ak(e,t,n,r){let s=e.map((l,d)=>C(l,`tensors${d}`,"raggedGather","int32")),a=C(t,"paramsDenseValues","raggedGather"),o=C(n,"indices","raggedGather","int32"),i={paramsNestedSplits:s,paramsDenseValues:a,indices:o},c={outputRaggedRank:r},u=_.runKernel(Fi,i,c);return{outputNestedSplits:u.slice(0,u.length-1),outputDenseValues:u[u.length-1]}}var $m=O({raggedGather_:Ak});function Dk(e,t,n){let r=C(e,"starts","raggedRange"),s=C(t,"limits","raggedRange",r.dtype),a=C(n,"deltas","raggedRange",r.dtype),o={starts:r,limits:s,deltas:a},i=_.runKernel(Pi,o);return{rtNestedSplits:i[0],rtDenseValues:i[1]}}var Em=O({raggedRange_:Dk});function Ok(e,t,n,r,s){let a=C(e,"shape","raggedTensorToTensor","int32"),o=C(t,"values","raggedTensorToTensor"),i=C(n,"defaultValue","raggedTensorToTensor",o.dtype),c=r.map((d,p)=>C(d,`tensors${p}`,"raggedTensorToTensor","int32")),u={shape:a,values:o,defaultValue:i,rowPartitionTensors:c},l={rowPartitionTypes:s};return _.runKernel(Li,u,l)}var Rm=O({raggedTensorToTensor_:Ok});function _k(e,t,n){lt(e);let r=be(e),s=null;if(n==null||n==="float32")s=new Float32Array(r);else if(n==="int32")s=new Int32Array(r);else if(n==="bool")s=new Uint8Array(r);else throw new Error(`Unknown data type ${n}`);for(let a=0;a<r;a++)s[a]=t();return _.makeTensor(s,e,n)}var Am=O({rand_:_k}),Gl=Ku(Zp()),Dm={};de(Dm,{TEST_EPSILON_FLOAT16:()=>Om,createVideoElement:()=>Wk,encodeStrings:()=>_m,expectArrayBuffersEqual:()=>zk,expectArraysClose:()=>Pk,expectArraysEqual:()=>Bk,expectNumbersClose:()=>Vk,expectPromiseToFail:()=>Lk,expectValuesInRange:()=>Mk,play:()=>Uk,testEpsilon:()=>Hl});var Fk=.001,Om=.1;function Pk(e,t,n){return n==null&&(n=Hl()),Su(e,t,(r,s)=>ql(r,s,n))}function Hl(){return _.backend.floatPrecision()===32?Fk:Om}function Su(e,t,n){let r=!0;if((Ve(e)||Ve(t))&&(r=!1),Ve(e)&&Ve(t)&&(r=!0),r){let o=e.constructor.name,i=t.constructor.name;if(o!==i)throw new Error(`Arrays are of different type. Actual: ${o}. Expected: ${i}`)}if(Array.isArray(e)&&Array.isArray(t)){let o=_t(e),i=_t(t);if(!Yt(o,i))throw new Error(`Arrays have different shapes. Actual: [${o}]. Expected: [${i}]`)}let s=Ve(e)?e:mn(e),a=Ve(t)?t:mn(t);if(s.length!==a.length)throw new Error(`Arrays have different lengths actual: ${s.length} vs expected: ${a.length}.
Actual:   ${s}.
Expected: ${a}.`);for(let o=0;o<a.length;++o){let i=s[o],c=a[o];if(!n(i,c))throw new Error(`Arrays differ: actual[${o}] = ${i}, expected[${o}] = ${c}.
Actual:   ${s}.
Expected: ${a}.`)}typeof expect<"u"&&expect().nothing()}function Lk(e,t){e().then(()=>t.fail(),()=>t()),typeof expect<"u"&&expect().nothing()}function Bk(e,t){let n=typeof t=="string"||typeof t=="number"||typeof t=="boolean"?[t]:t;return un(e)||un(e[0])||un(t)||un(t[0])?Su(e,n,(r,s)=>r==s):Su(e,t,(r,s)=>ql(r,s,0))}function Vk(e,t,n){if(n==null&&(n=Hl()),!ql(e,t,n))throw new Error(`Numbers differ: actual === ${e}, expected === ${t}`);typeof expect<"u"&&expect().nothing()}function ql(e,t,n){return!isFinite(e)&&!isFinite(t)?!0:!(isNaN(e)||isNaN(t)||Math.abs(e-t)>n)}function Mk(e,t,n){for(let r=0;r<e.length;r++)if(e[r]<t||e[r]>n)throw new Error(`Value out of range:${e[r]} low: ${t}, high: ${n}`)}function zk(e,t){let n=new Float32Array(e),r=new Float32Array(t);if(n.length!==r.length)throw new Error(`Expected ArrayBuffer to be of length ${r.length}, but it was ${n.length}`);for(let s=0;s<r.length;s++)if(n[s]!==r[s])throw new Error(`Expected ArrayBuffer value at ${s} to be ${r[s]} but got ${n[s]} instead`)}function _m(e){for(let t=0;t<e.length;t++){let n=e[t];Array.isArray(n)?_m(n):e[t]=Sa(n)}return e}function Wk(e){let t=document.createElement("video");return"playsInline"in t&&(t.playsInline=!0),t.muted=!0,t.loop=!0,t.style.position="fixed",t.style.left="0px",t.style.top="0px",t.preload="auto",t.appendChild(e),new Promise(n=>{t.addEventListener("loadeddata",r=>n(t)),t.load()})}async function Uk(e){await e.play(),"requestVideoFrameCallback"in e&&await new Promise(t=>{e.requestVideoFrameCallback(t)})}var Kl=class{constructor(e,t,n,r,s){this.mean=e,this.stdDev=t,this.dtype=n,this.nextVal=NaN,this.truncated=r,this.truncated&&(this.upper=this.mean+this.stdDev*2,this.lower=this.mean-this.stdDev*2);let a=s||Math.random();this.random=Gl.alea(a.toString())}nextValue(){if(!isNaN(this.nextVal)){let r=this.nextVal;return this.nextVal=NaN,r}let e,t,n=!1;for(;!n;){let r,s,a;do r=2*this.random()-1,s=2*this.random()-1,a=r*r+s*s;while(a>=1||a===0);let o=Math.sqrt(-2*Math.log(a)/a);e=this.mean+this.stdDev*r*o,t=this.mean+this.stdDev*s*o,(!this.truncated||this.isValidTruncated(e))&&(n=!0)}return(!this.truncated||this.isValidTruncated(t))&&(this.nextVal=this.convertValue(t)),this.convertValue(e)}convertValue(e){return this.dtype==null||this.dtype==="float32"?e:Math.round(e)}isValidTruncated(e){return e<=this.upper&&e>=this.lower}},Gk=class{constructor(e,t,n,r){this.alpha=e,this.beta=1/t,this.dtype=n;let s=r||Math.random();this.randu=Gl.alea(s.toString()),this.randn=new Kl(0,1,n,!1,this.randu()),e<1?this.d=e+2/3:this.d=e-1/3,this.c=1/Math.sqrt(9*this.d)}nextValue(){let e,t,n,r,s,a;for(;;){do r=this.randn.nextValue(),a=1+this.c*r;while(a<=0);if(a*=a*a,e=r*r,t=1-.331*e*e,n=.5*e+this.d*(1-a+Math.log(a)),s=this.randu(),s<t||Math.log(s)<n)break}return a=1/this.beta*this.d*a,this.alpha<1&&(a*=Math.pow(this.randu(),1/this.alpha)),this.convertValue(a)}convertValue(e){return this.dtype==="float32"?e:Math.round(e)}},Hk=class{constructor(e=0,t=1,n,r){if(this.canReturnFloat=()=>this.dtype==null||this.dtype==="float32",this.min=e,this.range=t-e,this.dtype=n,r==null&&(r=Math.random()),typeof r=="number"&&(r=r.toString()),!this.canReturnFloat()&&this.range<=1)throw new Error(`The difference between ${e} - ${t} <= 1 and dtype is not float`);this.random=Gl.alea(r)}convertValue(e){return this.canReturnFloat()?e:Math.round(e)}nextValue(){return this.convertValue(this.min+this.range*this.random())}};function qk(e,t,n=1,r="float32",s){if(lt(e),n==null&&(n=1),r==null&&(r="float32"),r!=="float32"&&r!=="int32")throw new Error(`Unsupported data type ${r}`);let a=new Gk(t,n,r,s),o=ie(e,r);for(let i=0;i<o.values.length;i++)o.values[i]=a.nextValue();return o.toTensor()}var Fm=O({randomGamma_:qk});function Kk(e,t=0,n=1,r,s){if(lt(e),r!=null&&r==="bool")throw new Error(`Unsupported data type ${r}`);let a=new Kl(t,n,r,!1,s),o=ie(e,r);for(let i=0;i<o.values.length;i++)o.values[i]=a.nextValue();return o.toTensor()}var jl=O({randomNormal_:Kk});function jk(e,t,n){if(t!=null&&t==="bool")throw new Error(`Unsupported data type ${t}`);return jl(e,0,1,t,n)}var Pm=O({randomStandardNormal_:jk});function Xk(e,t=0,n=1,r="float32",s){lt(e);let a=ie(e,r),o=new Hk(t,n,null,s);for(let i=0;i<a.values.length;i++)a.values[i]=o.nextValue();return a.toTensor()}var kc=O({randomUniform_:Xk});function Yk(e,t,n,r){return kc(e,t,n,"int32",r)}var Lm=O({randomUniformInt_:Yk});function mr(e,t,n=1,r="float32"){if(n===0)throw new Error("Cannot have a step of zero");let s={start:e,stop:t,step:n,dtype:r};return _.runKernel(Bi,{},s)}function Zk(e){let n={input:C(e,"input","real")};return _.runKernel(Vi,n)}var gr=O({real_:Zk});function Qk(e){let n={x:C(e,"x","reciprocal")};return _.runKernel(na,n)}var Bm=O({reciprocal_:Qk});function Jk(e){let n={x:C(e,"x","relu")};return _.runKernel(ra,n)}var Da=O({relu_:Jk});function eI(e){let n={x:C(e,"x","relu6")};return _.runKernel(sa,n)}var Xl=O({relu6_:eI});function tI(e,t){let r={x:C(e,"x","reverse")},s={dims:t};return _.runKernel(Ui,r,s)}var vn=O({reverse_:tI});function nI(e){let t=C(e,"x","reverse");return $(t.rank===1,()=>`Error in reverse1D: x must be rank 1 but got rank ${t.rank}.`),vn(t,0)}var Vm=O({reverse1d_:nI});function rI(e,t){let n=C(e,"x","reverse");return $(n.rank===2,()=>`Error in reverse2D: x must be rank 2 but got rank ${n.rank}.`),vn(n,t)}var Mm=O({reverse2d_:rI});function sI(e,t){let n=C(e,"x","reverse");return $(n.rank===3,()=>`Error in reverse3D: x must be rank 3 but got rank ${n.rank}.`),vn(n,t)}var zm=O({reverse3d_:sI});function aI(e,t){let n=C(e,"x","reverse");return $(n.rank===4,()=>`Error in reverse4D: x must be rank 4 but got rank ${n.rank}.`),vn(n,t)}var Wm=O({reverse4d_:aI});function oI(e){let n={x:C(e,"x","round")};return _.runKernel(aa,n)}var Yl=O({round_:oI});function iI(e){let n={x:C(e,"x","rsqrt","float32")};return _.runKernel(oa,n)}var Um=O({rsqrt_:iI});function cI(e){let n={x:C(e,"x","selu")};return _.runKernel(ia,n)}var Gm=O({selu_:cI});function uI(e,t,n,r,s,a=[1,1],o="NHWC"){let i=C(e,"x","separableConv2d"),c=C(t,"depthwiseFilter","separableConv2d"),u=C(n,"pointwiseFilter","separableConv2d"),l=i,d=!1;if(i.rank===3&&(d=!0,l=G(i,[1,i.shape[0],i.shape[1],i.shape[2]])),o==="NCHW")throw new Error("separableConv2d currently does not support dataFormat NCHW; only NHWC is supported");$(l.rank===4,()=>`Error in separableConv2d: input must be rank 4, but got rank ${l.rank}.`),$(c.rank===4,()=>`Error in separableConv2d: depthwise filter must be rank 4, but got rank ${c.rank}.`),$(u.rank===4,()=>`Error in separableConv2d: pointwise filter must be rank 4, but got rank ${c.rank}.`),$(u.shape[0]===1,()=>`Error in separableConv2d: the first dimension of pointwise filter  must be 1, but got ${u.shape[0]}.`),$(u.shape[1]===1,()=>`Error in separableConv2d: the second dimension of pointwise filter must be 1, but got ${u.shape[1]}.`);let p=c.shape[2],h=c.shape[3];$(u.shape[2]===p*h,()=>`Error in separableConv2d: the third dimension of pointwise filter must be ${p*h}, but got ${u.shape[2]}.`);let f=xc(l,c,r,s,o,a),m=Ta(f,u,1,"valid",o);return d?G(m,[m.shape[1],m.shape[2],m.shape[3]]):m}var Hm=O({separableConv2d_:uI});async function lI(e,t){let n=C(e,"x","setdiff1d"),r=C(t,"y","setdiff1d");$(n.dtype===r.dtype,()=>`x and y should have the same dtype, but got x (${n.dtype}) and y (${r.dtype}).`),$(n.rank===1,()=>`x should be 1D tensor, but got x (${n.shape}).`),$(r.rank===1,()=>`y should be 1D tensor, but got y (${r.shape}).`);let s=await n.data(),a=await r.data(),o=new Set(a),i=0;for(let l=0;l<s.length;l++)o.has(s[l])||i++;let c=new Fe([i],n.dtype),u=new Fe([i],"int32");for(let l=0,d=0;l<s.length;l++)o.has(s[l])||(c.values[d]=s[l],u.values[d]=l,d++);return[c.toTensor(),u.toTensor()]}var qm=lI;function dI(e){let n={x:C(e,"x","sign")};return _.runKernel(la,n)}var Km=O({sign_:dI});function pI(e){let n={x:C(e,"x","sin","float32")};return _.runKernel(ca,n)}var jm=O({sin_:pI});function hI(e){let n={x:C(e,"x","sinh")};return _.runKernel(ua,n)}var Xm=O({sinh_:hI});function fI(e,t,n){let r=C(e,"x","slice1d");return $(r.rank===1,()=>`slice1d expects a rank-1 tensor, but got a rank-${r.rank} tensor`),we(r,[t],[n])}var Ym=O({slice1d_:fI});function mI(e,t,n){let r=C(e,"x","slice2d");return $(r.rank===2,()=>`slice2d expects a rank-2 tensor, but got a rank-${r.rank} tensor`),we(r,t,n)}var Zm=O({slice2d_:mI});function gI(e,t,n){let r=C(e,"x","slice3d");return $(r.rank===3,()=>`slice3d expects a rank-3 tensor, but got a rank-${r.rank} tensor`),we(r,t,n)}var Qm=O({slice3d_:gI});function yI(e,t,n){let r=C(e,"x","slice4d");return $(r.rank===4,()=>`slice4d expects a rank-4 tensor, but got a rank-${r.rank} tensor`),we(r,t,n)}var Jm=O({slice4d_:yI});function xI(e,t=-1){let n=C(e,"logits","softmax","float32");if(t===-1&&(t=n.rank-1),t!==n.rank-1)throw Error(`Softmax along a non-last dimension is not yet supported. Logits was rank ${n.rank} and dim was ${t}`);let r={logits:n},s={dim:t};return _.runKernel(Qi,r,s)}var eg=O({softmax_:xI});function bI(e){$(e.dtype==="complex64",()=>`The dtype for tf.spectral.fft() must be complex64 but got ${e.dtype}.`);let t={input:e};return _.runKernel(oi,t)}var Ic=O({fft_:bI});function vI(e){$(e.dtype==="complex64",()=>`The dtype for tf.spectral.ifft() must be complex64 but got ${e.dtype}.`);let t={input:e};return _.runKernel(pi,t)}var is=O({ifft_:vI});function wI(e){let t=e.shape[e.shape.length-1],n=e.size/t,r;if(t<=2){let s=G(e,[n,t]);r=is(s)}else{let s=[n,2*(t-1)],a=G(gr(e),[n,t]),o=G(Aa(e),[n,t]),i=vn(we(a,[0,1],[n,t-2]),1),c=Q(vn(we(o,[0,1],[n,t-2]),1),pe(-1)),u=He([a,i],1),l=He([o,c],1),d=G(Xt(u,l),[s[0],s[1]]);r=is(d)}if(r=gr(r),e.rank===3&&e.shape[0]!==0){let s=r,a=e.shape[0];r=G(r,[a,r.shape[0]/a,r.shape[1]]),s.dispose()}return r}var Zl=O({irfft_:wI});function SI(e,t,n=0){let s={x:C(e,"x","split")},a={numOrSizeSplits:t,axis:n};return _.runKernel(Zi,s,a)}var yr=O({split_:SI});function kI(e,t){$(e.dtype==="float32",()=>`The dtype for rfft() must be real value but got ${e.dtype}`);let n=e.shape[e.shape.length-1],r=e.size/n,s;if(t!=null&&t<n){let f=e.shape.map(m=>0),g=e.shape.map(m=>m);g[e.shape.length-1]=t,s=we(e,f,g),n=t}else if(t!=null&&t>n){let f=e.shape.map(g=>g);f[e.shape.length-1]=t-n,s=He([e,bn(f)],e.shape.length-1),n=t}else s=e;let a=ct(s),o=G(Xt(s,a),[r,n]),i=Ic(o),c=Math.floor(n/2)+1,u=gr(i),l=Aa(i),d=yr(u,[c,n-c],u.shape.length-1),p=yr(l,[c,n-c],l.shape.length-1),h=s.shape.slice();return h[s.shape.length-1]=c,G(Xt(d[0],p[0]),h)}var Cc=O({rfft_:kI});function II(e,t){let n=C(e,"a","squaredDifference"),r=C(t,"b","squaredDifference");[n,r]=Ae(n,r),Pe(n.shape,r.shape);let s={a:n,b:r},a={};return _.runKernel(fa,s,a)}var Ql=O({squaredDifference_:II});function CI(e,t){let n=C(e,"x","squeeze","string_or_numeric");return G(n,vh(n.shape,t).newShape)}var Nc=O({squeeze_:CI});function NI(e,t=0){let n=es(e,"tensors","stack","string_or_numeric");$(n.length>=1,()=>"Pass at least one tensor to tf.stack"),n.length>0&&$(t<=n[0].rank,()=>"Axis must be <= rank of the tensor");let r=n,s={axis:t};return _.runKernel(Ai,r,s)}var Lt=O({stack_:NI});function TI(e,t=0){let r={x:C(e,"x","step")},s={alpha:t};return _.runKernel(va,r,s)}var Jl=O({step_:TI});function $I(e,t,n,r,s=0,a=0,o=0,i=0,c=0){let l={x:C(e,"x","stridedSlice","string_or_numeric")},d={begin:t,end:n,strides:r,beginMask:s,endMask:a,ellipsisMask:o,newAxisMask:i,shrinkAxisMask:c};return _.runKernel(sc,l,d)}var tg=O({stridedSlice_:$I});function EI(e){let n={x:C(e,"x","tan","float32")};return _.runKernel(ya,n)}var ng=O({tan_:EI});function pt(e,t){Kn(e);let n=_t(e,t);if(n.length!==1)throw new Error("tensor1d() requires values to be a flat/TypedArray");return Sn(e,null,n,t)}function lr(e,t,n){if(Kn(e),t!=null&&t.length!==2)throw new Error("tensor2d() requires shape to have two numbers");let r=_t(e,n);if(r.length!==2&&r.length!==1)throw new Error("tensor2d() requires values to be number[][] or flat/TypedArray");if(r.length===1&&t==null)throw new Error("tensor2d() requires shape to be provided when `values` are a flat/TypedArray");return Sn(e,t,r,n)}function ed(e,t,n){if(Kn(e),t!=null&&t.length!==3)throw new Error("tensor3d() requires shape to have three numbers");let r=_t(e,n);if(r.length!==3&&r.length!==1)throw new Error("tensor3d() requires values to be number[][][] or flat/TypedArray");if(r.length===1&&t==null)throw new Error("tensor3d() requires shape to be provided when `values` are a flat array");return Sn(e,t,r,n)}function rg(e,t,n){if(Kn(e),t!=null&&t.length!==4)throw new Error("tensor4d() requires shape to have four numbers");let r=_t(e,n);if(r.length!==4&&r.length!==1)throw new Error("tensor4d() requires values to be number[][][][] or flat/TypedArray");if(r.length===1&&t==null)throw new Error("tensor4d() requires shape to be provided when `values` are a flat array");return Sn(e,t,r,n)}function sg(e,t,n){if(Kn(e),t!=null&&t.length!==5)throw new Error("tensor5d() requires shape to have five numbers");let r=_t(e,n);if(r.length!==5&&r.length!==1)throw new Error("tensor5d() requires values to be number[][][][][] or flat/TypedArray");if(r.length===1&&t==null)throw new Error("tensor5d() requires shape to be provided when `values` are a flat array");return Sn(e,t,r,n)}function ag(e,t,n){if(Kn(e),t!=null&&t.length!==6)throw new Error("tensor6d() requires shape to have six numbers");let r=_t(e,n);if(r.length!==6&&r.length!==1)throw new Error("tensor6d() requires values to be number[][][][][][] or flat/TypedArray");if(r.length===1&&t==null)throw new Error("tensor6d() requires shape to be provided when `values` are a flat array");return t=t||r,Sn(e,t,r,n)}var og={};de(og,{calculateShapes:()=>ig,validateInput:()=>Tc,validateUpdateShape:()=>td});function td(e,t,n){let r=t.rank>1?t.shape[t.rank-1]:1,s=t.rank>1?t.rank-1:1,a=`Must have updates.shape = indices.shape[:batchDim] + shape[sliceDim:], got updates.shape: ${n.shape}, indices.shape: ${t.shape}, shape: ${e}, sliceDim: ${r}, and batchDim: ${s}.`;if(n.rank<s)throw new Error(a+` update.rank < ${s}. `);if(e.length<r+(n.rank-s))throw new Error(a+` Output shape length < ${r+(n.rank-s)}`);if(n.rank!==s+e.length-r)throw new Error(a+` update.rank != ${s+e.length-r}`);for(let o=0;o<s;++o)if(n.shape[o]!==t.shape[o])throw new Error(a+` updates.shape[${o}] (${n.shape[o]}) != indices.shape[${o}] (${t.shape[o]}).`);for(let o=0;o<n.rank-s;++o)if(n.shape[o+s]!==e[o+r])throw new Error(a+` updates.shape[${o+s}] (${n.shape[o+s]}) != shape[${o+s}] (${e[o+s]})`)}function Tc(e,t,n){if(t.rank<1)throw new Error(`tf.scatterND() expects the indices to be rank 1 or higher, but the rank was ${t.rank}.`);if(e.rank<1)throw new Error(`tf.scatterND() expects the updates to be rank 1 or higher, but the rank was ${e.rank}.`);if(t.dtype!=="int32")throw new Error(`The dtype of 'indices' should be int32, but got dtype: ${t.dtype}`);if(n.length<1)throw new Error(`Output rank must be greater or equal to 1, but got shape: ${n}`);if(n.length===0){if(t.size===0)throw new Error(`Indices specified for empty output. indices shape: ${t.shape}`);if(e.size===0)throw new Error(`Updates specified for empty output. updates shape: ${e.shape}`)}td(n,t,e)}function ig(e,t,n){let r=t.shape.length,s=r>1?t.shape[r-1]:1,a=n.length,o=1;for(let d=s;d<a;++d)o*=n[d];let i=s<1?1:s,c=be(t.shape)/i,u=[...kr(n.slice(0,s)),1],l=be(n);return{sliceRank:s,numUpdates:c,sliceSize:o,strides:u,outputSize:l}}function RI(e,t,n){let r=C(e,"tensor","tensorScatterupdate"),s=C(t,"indices","tensorScatterupdate","int32"),a=C(n,"updates","tensorScatterupdate");if(Tc(a,s,r.shape),r.dtype!==a.dtype)throw new Error(`tensor and updates must have the same dtype, instead they are ${r.dtype} and ${a.dtype}.`);let o={tensor:r,indices:s,updates:a},i={};return _.runKernel(Hi,o,i)}var cg=O({tensorScatterUpdate_:RI});function AI(e,t=1,n=!0){let r=C(e,"x","topk");if(r.rank===0)throw new Error("topk() expects the input to be of rank 1 or higher");let s=r.shape[r.shape.length-1];if(t<0)throw new Error(`'k' passed to topk() must be >= 0 but got ${t}`);if(t>s)throw new Error(`'k' passed to topk() must be <= the last dimension (${s}) but got ${t}`);let a={x:r},o={k:t,sorted:n},[i,c]=_.runKernel(cc,a,o);return{values:i,indices:c}}var ug=O({topk_:AI});function DI(e,t=0,n=1,r,s){if(lt(e),r!=null&&r==="bool")throw new Error("Unsupported data type $ { dtype }");let a=new Kl(t,n,r,!0,s),o=ie(e,r);for(let i=0;i<o.values.length;i++)o.values[i]=a.nextValue();return o.toTensor()}var lg=O({truncatedNormal_:DI});function OI(e,t=0){let n=C(e,"x","unique","string_or_numeric");$(n.rank>0,()=>"The input tensor must be at least 1D");let r={x:n},s={axis:t},[a,o]=_.runKernel(lc,r,s);return{values:a,indices:o}}var dg=O({unique_:OI});function _I(e,t,n){let r=C(e,"x","unsortedSegmentSum"),s=C(t,"segmentIds","unsortedSegmentSum","int32");$(dr(n),()=>"numSegments must be of dtype int");let a={x:r,segmentIds:s},o={numSegments:n};return _.runKernel(pc,a,o)}var pg=O({unsortedSegmentSum_:_I});function FI(e,t=0){let n=C(e,"x","unstack","string_or_numeric");$(t>=-n.shape.length&&t<n.shape.length,()=>`Axis = ${t} is not in [-${n.shape.length}, ${n.shape.length})`);let r={value:n},s={axis:t};return _.runKernel(dc,r,s)}var kn=O({unstack_:FI});function hg(e,t){return Sc(e,t,"right")}function fg(e,t=!0,n,r){return _.makeVariable(e,t,n,r)}function mg(e,t){let n=[];for(let a=0;a<t.length;a++)t[a]&&n.push(a);let r=ie(e,"int32"),s=ie([n.length,e.length],"int32");for(let a=0;a<n.length;a++){let o=r.indexToLoc(n[a]),i=a*e.length;s.values.set(o,i)}return s.toTensor()}async function PI(e){let t=C(e,"condition","whereAsync","bool"),n=await t.data(),r=mg(t.shape,n);return e!==t&&t.dispose(),r}var nd=PI;async function LI(e,t,n){let r=C(e,"tensor","boolMask"),s=C(t,"mask","boolMask","bool"),a=n??0,o=s.rank,i=r.shape;$(o>0,()=>"mask cannot be scalar"),Qe(i.slice(a,a+o),s.shape,"mask's shape must match the first K dimensions of tensor's shape,");let c=1;for(let g=a;g<a+o;g++)c*=i[g];let u=i.slice(0,a).concat([c],i.slice(a+o)),l=G(r,u),d=G(s,[-1]),p=await nd(d),h=Nc(p,[1]),f=Al(l,h,a);return e!==r&&r.dispose(),t!==s&&s.dispose(),h.dispose(),l.dispose(),d.dispose(),p.dispose(),f}var gg=LI;function BI(e,t,n){let r=C(e,"x","transpose");if(t==null&&(t=r.shape.map((o,i)=>i).reverse()),$(r.rank===t.length,()=>`Error in transpose: rank of input ${r.rank} must match length of perm ${t}.`),t.forEach(o=>{$(o>=0&&o<r.rank,()=>`All entries in 'perm' must be between 0 and ${r.rank-1} but got ${t}`)}),r.rank<=1)return r.clone();let s={x:r},a={perm:t};return r.dtype==="complex64"?fe(()=>{let o=gr(r),i=Aa(r);return o=_.runKernel(ar,{x:o},a),i=_.runKernel(ar,{x:i},a),n&&(i=Rt(i)),Xt(o,i)}):_.runKernel(ar,s,a)}var cs=O({transpose_:BI});function VI(e,t,n,r,s=!0){let a=C(e,"v","movingAverage"),o=C(t,"x","movingAverage"),i=C(n,"decay","movingAverage");Bh(a,o),$(Yt(a.shape,o.shape),()=>"Shape mismatch in v and x");let c=pe(1),u=le(c,i),l=Q(le(o,a),u);if(s){$(r!=null,()=>"When using zeroDebias: true, step is required.");let d=C(r,"step","movingAverage");l=Ne(l,le(c,hr(i,d)))}return oe(a,l)}var yg=O({movingAverage_:VI});function MI(e,t,n){lt(n);let r=C(e,"indices","scatterND","int32"),s=C(t,"updates","scatterND");Tc(s,r,n);let a={indices:r,updates:s},o={shape:n};return _.runKernel(Gi,a,o)}var xg=O({scatterND_:MI});function zI(e,t,n,r){if(e.dtype!=="int32")throw new Error(`tf.sparseToDense() expects the indices to be int32 type, but the dtype was ${e.dtype}.`);if(e.rank>2)throw new Error(`sparseIndices should be a scalar, vector, or matrix, but got shape ${e.shape}.`);let s=e.rank>0?e.shape[0]:1,a=e.rank>1?e.shape[1]:1;if(n.length!==a)throw new Error(`outputShape has incorrect number of elements:, ${n.length}, should be: ${a}.`);let o=t.size;if(!(t.rank===0||t.rank===1&&o===s))throw new Error(`sparseValues has incorrect shape ${t.shape}, should be [] or [${s}]`);if(t.dtype!==r.dtype)throw new Error("sparseValues.dtype must match defaultValues.dtype")}function WI(e,t,n,r=0){lt(n);let s=C(e,"sparseIndices","sparseToDense","int32"),a=C(t,"sparseValues","sparseToDense","string_or_numeric"),o=C(r,"defaultValue","sparseToDense",a.dtype);zI(s,a,n,o);let i={sparseIndices:s,sparseValues:a,defaultValue:o},c={outputShape:n};return _.runKernel(rc,i,c)}var bg=O({sparseToDense_:WI});function UI(e,t){let n=C(t,"indices","gatherND","int32"),s={params:C(e,"x","gatherND","string_or_numeric"),indices:n};return _.runKernel(di,s)}var vg=O({gatherND_:UI});function GI(e,t){if(t==null)return e.shape.slice();if(Yt(e.shape,t))return t;if(e.shape.length===t.length){let n=[];for(let r=0;r<e.shape.length;r++)t[r]==null&&e.shape[r]!=null?n.push(e.shape[r]):n.push(t[r]);return n}return t}function HI(e,t,n,r){let s=C(e,"x","dropout");if($(s.dtype==="float32",()=>`x has to be a floating point tensor since it's going to be scaled, but got a ${s.dtype} tensor instead.`),$(t>=0&&t<1,()=>`rate must be a float in the range [0, 1), but got ${t}.`),t===0)return e instanceof Oe?s.clone():s;let a=GI(s,n),o=1-t,i=Ne(Rl(oe(kc(a,0,1,"float32",r),o)),o);return Q(s,i)}var wg=O({dropout_:HI});function rd(e){return Math.floor(Math.pow(2,Math.ceil(Math.log(e)/Math.log(2))))}function $c(e,t,n){let r=1-e%2,s=new Float32Array(e);for(let a=0;a<e;++a){let o=2*Math.PI*a/(e+r-1);s[a]=t-n*Math.cos(o)}return pt(s,"float32")}async function qI(e,t,n=1){let r=C(e,"predictions","inTopK"),s=C(t,"targets","inTopK");$(r.rank>1,()=>`inTopK() expects the predictions to be of rank 2 or higher, but got ${r.rank}`),$(r.rank-1===s.rank,()=>`predictions rank should be 1 larger than targets rank, but got predictions rank ${r.rank} and targets rank ${s.rank}`),Qe(r.shape.slice(0,r.shape.length-1),s.shape,"predictions's shape should be align with the targets' shape, except the last dimension.");let a=r.shape[r.shape.length-1];$(n>0&&n<=a,()=>`'k' passed to inTopK() must be > 0 && <= the predictions last dimension (${a}), but got ${n}`);let o=await r.data(),i=await s.data(),[c,u]=[o.length/a,a],l=wh("bool",c);for(let d=0;d<c;d++){let p=d*u,h=o.subarray(p,p+u),f=[];for(let g=0;g<h.length;g++)f.push({value:h[g],index:g});f.sort((g,m)=>m.value-g.value),l[d]=0;for(let g=0;g<n;g++)if(f[g].index===i[d]){l[d]=1;break}}return e!==r&&r.dispose(),t!==s&&s.dispose(),Et(l,s.shape,"bool")}var Sg=qI,sd={};de(sd,{conv2d:()=>YI,depthwiseConv2d:()=>nC,matMul:()=>sC});function KI(e,t,n,r,s,a="NHWC",o){let i=e;e.rank===3&&(i=G(e,[1,e.shape[0],e.shape[1],e.shape[2]]));let c=t;c.rank===3&&(c=G(t,[1,t.shape[0],t.shape[1],t.shape[2]])),$(i.rank===4,()=>`Error in conv2dDerFilter: input must be rank 4, but got shape ${i.shape}.`),$(c.rank===4,()=>`Error in conv2dDerFilter: dy must be rank 4, but got shape ${c.shape}.`),$(n.length===4,()=>`Error in conv2dDerFilter: filterShape must be length 4, but got ${n}.`);let u=a==="NHWC"?i.shape[3]:i.shape[1],l=a==="NHWC"?c.shape[3]:c.shape[1];$(u===n[2],()=>`Error in conv2dDerFilter: depth of input ${u}) must match input depth in filter (${n[2]}.`),$(l===n[3],()=>`Error in conv2dDerFilter: depth of dy (${l}) must match output depth for filter (${n[3]}).`),St("conv2dDerFilter",s,o);let d={x:i,dy:c},p={strides:r,pad:s,dataFormat:a,dimRoundingMode:o,filterShape:n};return _.runKernel(Uo,d,p)}var jI=O({conv2DBackpropFilter_:KI});function Ec(e,t,n){if(n==null||n==="linear")return e;if(n==="relu")return Q(e,Jl(t));throw new Error(`Cannot compute gradient for fused activation ${n}.`)}function Rc(e,t){let n=t,r=Cl(e.shape,t.shape);return r.length>0&&(n=Ce(n,r)),G(n,e.shape)}function Ac(e,t,n,r){if(t==="linear")return e;if(t==="relu")return Da(e);if(t==="elu")return Tl(e);if(t==="relu6")return Xl(e);if(t==="prelu")return Ul(e,n);if(t==="leakyrelu")return Ol(e,r);if(t==="sigmoid")return Bn(e);throw new Error(`Unknown fused activation ${t}.`)}var Dc=(e,t)=>!(e>0)||t==="linear";function XI({x:e,filter:t,strides:n,pad:r,dataFormat:s="NHWC",dilations:a=[1,1],dimRoundingMode:o,bias:i,activation:c="linear",preluActivationWeights:u,leakyreluAlpha:l}){if(c=c||"linear",Dc(_.state.gradientDepth,c)===!1){$(s==="NHWC",()=>`Error in fused conv2d: got dataFormat of ${s} but only NHWC is currently supported for the case of gradient depth is 0 and the activation is not linear.`);let N=Ta(e,t,n,r,s,a,o);return i!=null&&(N=oe(N,i)),Ac(N,c,u,l)}let d=C(e,"x","conv2d","float32"),p=C(t,"filter","conv2d","float32"),h=d,f=!1;d.rank===3&&(f=!0,h=G(d,[1,d.shape[0],d.shape[1],d.shape[2]])),$(h.rank===4,()=>`Error in fused conv2d: input must be rank 4, but got rank ${h.rank}.`),$(p.rank===4,()=>`Error in fused conv2d: filter must be rank 4, but got rank ${p.rank}.`),St("fused conv2d",r,o);let g=s==="NHWC"?h.shape[3]:h.shape[1];$(p.shape[2]===g,()=>`Error in conv2d: depth of input (${g}) must match input depth for filter ${p.shape[2]}.`),$(Qt(n,a),()=>`Error in conv2D: Either strides or dilations must be 1. Got strides ${n} and dilations '${a}'`);let m=Ca(h.shape,p.shape,n,a,r,o),y;i!=null&&(y=C(i,"bias","fused conv2d"),[y]=Ae(y,d),s==="NHWC"?Pe(m.outShape,y.shape):($(y.shape.length<=1,()=>`Error in fused conv2d: only supports scalar or 1-D Tensor bias for NCHW format but got the bias of rank-${y.shape.length}.`),$(y.shape.length===0||y.shape[0]===m.outChannels||y.shape[0]===1,()=>`Error in fused conv2d: bias shape (${y.shape}) is not compatible with the number of output channels (${m.outChannels})`)));let b;if(u!=null){let N=u.shape;if($(N.length<=1||N.length===3,()=>`Error in fused conv2d: only supports scalar, 1-D Tensor or 3-D Tensor PReLU activation weights but got a tensor of rank-${N.length}.`),N.length===1)$(N[0]===1||N[0]===m.outChannels,()=>`Error in fused conv2d: PReLU activation weights (${N}) is not compatible with the number of output channels (${m.outChannels}).`);else if(N.length===3)try{Pe(N,m.outShape)}catch{let D=`Error in fused conv2d: PReLU activation weights (${N}) is not compatible with the output shape of the conv2d (${m.outShape}).`;throw Error(D)}b=C(u,"prelu weights","fused conv2d")}let w=(N,E)=>{$(s==="NHWC",()=>`Error in gradient of fused conv2D: got dataFormat of ${s} but only NHWC is currently supported.`);let[D,L,P,R]=E,A=Ec(N,P,c);$(rs(a),()=>`Error in gradient of fused conv2D: dilation rates greater than 1 are not yet supported in gradients. Got dilations '${a}'`);let I=Ff(L.shape,A,D,n,r),F=jI(L,A,D.shape,n,r),B=[I,F];if(R!=null){let M=Rc(R,A);B.push(M)}return B},v={x:h,filter:p,bias:y,preluActivationWeights:b},k={strides:n,pad:r,dataFormat:s,dilations:a,dimRoundingMode:o,activation:c,leakyreluAlpha:l};return i==null?Pt((E,D,L)=>{let P=_.runKernel(jr,v,k);return L([D,E,P]),f&&(P=G(P,[P.shape[1],P.shape[2],P.shape[3]])),{value:P,gradFunc:w}})(h,p):Pt((E,D,L,P)=>{let R=_.runKernel(jr,v,k);return P([D,E,R,L]),f&&(R=G(R,[R.shape[1],R.shape[2],R.shape[3]])),{value:R,gradFunc:w}})(h,p,y)}var YI=O({fusedConv2d_:XI});function ZI(e,t,n,r,s,a=[1,1],o){let i=e;e.rank===3&&(i=G(e,[1,e.shape[0],e.shape[1],e.shape[2]]));let c=t;c.rank===3&&(c=G(t,[1,t.shape[0],t.shape[1],t.shape[2]]));let u={x:i,dy:c},l={strides:r,pad:s,dimRoundingMode:o,dilations:a,filterShape:n};return _.runKernel(Jo,u,l)}var QI=O({depthwiseConv2dNativeBackpropFilter_:ZI});function JI(e,t,n,r,s,a=[1,1],o){let i=t,c=!1;t.rank===3&&(c=!0,i=G(t,[1,t.shape[0],t.shape[1],t.shape[2]]));let u={dy:i,filter:n},l={strides:r,pad:s,dimRoundingMode:o,dilations:a,inputShape:e},d=_.runKernel(ei,u,l);return c?G(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var eC=O({depthwiseConv2dNativeBackpropInput_:JI});function tC({x:e,filter:t,strides:n,pad:r,dataFormat:s="NHWC",dilations:a=[1,1],dimRoundingMode:o,bias:i,activation:c="linear",preluActivationWeights:u,leakyreluAlpha:l}){if(Dc(_.state.gradientDepth,c)===!1){let k=xc(e,t,n,r,s,a,o);return i!=null&&(k=oe(k,i)),Ac(k,c,u,l)}let d=C(e,"x","depthwiseConv2d","float32"),p=C(t,"filter","depthwiseConv2d","float32"),h=d,f=!1;d.rank===3&&(f=!0,h=G(d,[1,d.shape[0],d.shape[1],d.shape[2]])),$(h.rank===4,()=>`Error in fused depthwiseConv2d: input must be rank 4, but got rank ${h.rank}.`),$(p.rank===4,()=>`Error in fused depthwiseConv2d: filter must be rank 4, but got rank ${p.rank}.`),$(h.shape[3]===p.shape[2],()=>`Error in fused depthwiseConv2d: number of input channels (${h.shape[3]}) must match the inChannels dimension in filter ${p.shape[2]}.`),a==null&&(a=[1,1]),$(Qt(n,a),()=>`Error in fused depthwiseConv2d: Either strides or dilations must be 1. Got strides ${n} and dilations '${a}'`),St("fused depthwiseConv2d",r,o);let g=Ca(h.shape,p.shape,n,a,r,o,!0),m;i!=null&&(m=C(i,"bias","fused conv2d"),[m]=Ae(m,d),Pe(g.outShape,m.shape));let y;u!=null&&(y=C(u,"prelu weights","fused depthwiseConv2d"));let b=(k,N)=>{$(rs(a),()=>`Error in gradient of fused depthwiseConv2d: dilation rates greater than 1 are not yet supported. Got dilations '${a}'`);let[E,D,L,P]=N,R=Ec(k,L,c),A=eC(D.shape,R,E,n,r,a,o),I=QI(D,R,E.shape,n,r,a,o);if(P!=null){let F=Rc(m,R);return[A,I,F]}return[A,I]},w={x:h,filter:p,bias:m,preluActivationWeights:y},v={strides:n,pad:r,dataFormat:s,dilations:a,dimRoundingMode:o,activation:c,leakyreluAlpha:l};return i==null?Pt((N,E,D)=>{let L=_.runKernel(Xr,w,v);return D([E,N,L]),f&&(L=G(L,[L.shape[1],L.shape[2],L.shape[3]])),{value:L,gradFunc:b}})(h,p):Pt((N,E,D,L)=>{let P=_.runKernel(Xr,w,v);return L([E,N,P,D]),f&&(P=G(P,[P.shape[1],P.shape[2],P.shape[3]])),{value:P,gradFunc:b}})(h,p,m)}var nC=O({fusedDepthwiseConv2d_:tC});function rC({a:e,b:t,transposeA:n=!1,transposeB:r=!1,bias:s,activation:a="linear",preluActivationWeights:o,leakyreluAlpha:i=.2}){if(Dc(_.state.gradientDepth,a)===!1){let R=me(e,t,n,r);return s!=null&&(R=oe(R,s)),Ac(R,a,o,i)}let c=C(e,"a","fused matMul"),u=C(t,"b","fused matMul");[c,u]=Ae(c,u);let l=n?c.shape[c.rank-2]:c.shape[c.rank-1],d=r?u.shape[u.rank-1]:u.shape[u.rank-2],p=n?c.shape[c.rank-1]:c.shape[c.rank-2],h=r?u.shape[u.rank-2]:u.shape[u.rank-1],f=c.shape.slice(0,-2),g=u.shape.slice(0,-2),m=be(f),y=be(g);$(l===d,()=>`Error in fused matMul: inner shapes (${l}) and (${d}) of Tensors with shapes ${c.shape} and ${u.shape} and transposeA=${n} and transposeB=${r} must match.`);let w=Pe(c.shape.slice(0,-2),u.shape.slice(0,-2)).concat([p,h]),v=n?G(c,[m,l,p]):G(c,[m,p,l]),k=r?G(u,[y,h,d]):G(u,[y,d,h]),N;s!=null&&(N=C(s,"bias","fused matMul"),[N]=Ae(N,c),Pe(w,N.shape));let E;o!=null&&(E=C(o,"prelu weights","fused matMul"));let D=(R,A)=>{let[I,F,B,M]=A,W=Ec(G(R,B.shape),B,a),z,U;if(!n&&!r?(z=me(W,F,!1,!0),U=me(I,W,!0,!1)):!n&&r?(z=me(W,F,!1,!1),U=me(W,I,!0,!1)):n&&!r?(z=me(F,W,!1,!0),U=me(I,W,!1,!1)):(z=me(F,W,!0,!0),U=me(W,I,!0,!0)),s!=null){let q=Rc(M,W);return[z,U,q]}else return[z,U]},L={a:v,b:k,bias:N,preluActivationWeights:E},P={transposeA:n,transposeB:r,activation:a,leakyreluAlpha:i};return s==null?Pt((A,I,F)=>{let B=_.runKernel(Kr,L,P);return F([A,I,B]),{value:G(B,w),gradFunc:D}})(v,k):Pt((A,I,F,B)=>{let M=_.runKernel(Kr,L,P);return B([A,I,M,F]),{value:G(M,w),gradFunc:D}})(v,k,N)}var sC=O({fusedMatMul_:rC});function aC(e){return $c(e,.54,.46)}var oC=O({hammingWindow_:aC});function iC(e){return $c(e,.5,.5)}var kg=O({hannWindow_:iC});function cC(e,t,n,r=!1,s=0){let a=0,o=[];for(;a+t<=e.size;)o.push(we(e,a,t)),a+=n;if(r)for(;a<e.size;){let i=a+t-e.size,c=He([we(e,a,t-i),Cr([i],s)]);o.push(c),a+=n}return o.length===0?lr([],[0,t]):G(He(o),[o.length,t])}var Ig=O({frame_:cC});function uC(e,t,n,r,s=kg){r==null&&(r=rd(t));let a=Ig(e,t,n),o=Q(a,s(t));return Cc(o,r)}var lC=O({stft_:uC});function dC(e,t,n,r,s="bilinear",a=0){let o=C(e,"image","cropAndResize"),i=C(t,"boxes","cropAndResize","float32"),c=C(n,"boxInd","cropAndResize","int32"),u=i.shape[0];$(o.rank===4,()=>`Error in cropAndResize: image must be rank 4,but got rank ${o.rank}.`),$(i.rank===2&&i.shape[1]===4,()=>`Error in cropAndResize: boxes must be have size [${u},4] but had shape ${i.shape}.`),$(c.rank===1&&c.shape[0]===u,()=>`Error in cropAndResize: boxInd must be have size [${u}] but had shape ${i.shape}.`),$(r.length===2,()=>`Error in cropAndResize: cropSize must be of length 2, but got length ${r.length}.`),$(r[0]>=1&&r[1]>=1,()=>`cropSize must be atleast [1,1], but was ${r}`),$(s==="bilinear"||s==="nearest",()=>`method must be bilinear or nearest, but was ${s}`);let l={image:o,boxes:i,boxInd:c},d={method:s,extrapolationValue:a,cropSize:r};return _.runKernel(Xo,l,d)}var pC=O({cropAndResize_:dC});function hC(e){let t=C(e,"image","flipLeftRight","float32");$(t.rank===4,()=>`Error in flipLeftRight: image must be rank 4,but got rank ${t.rank}.`);let n={image:t};return _.runKernel(ci,n,{})}var fC=O({flipLeftRight_:hC});function mC(e){let t=C(e,"image","grayscaleToRGB"),n=t.rank-1,r=t.shape[n];$(t.rank>=2,()=>`Error in grayscaleToRGB: images must be at least rank 2, but got rank ${t.rank}.`),$(r===1,()=>`Error in grayscaleToRGB: last dimension of a grayscale image should be size 1, but got size ${r}.`);let s=new Array(t.rank);return s.fill(1,0,n),s[n]=3,ur(t,s)}var gC=O({grayscaleToRGB_:mC});function yC(e){let t=C(e,"image","RGBToGrayscale"),n=t.rank-1,r=t.shape[n];$(t.rank>=2,()=>`Error in RGBToGrayscale: images must be at least rank 2, but got rank ${t.rank}.`),$(r===3,()=>`Error in RGBToGrayscale: last dimension of an RGB image should be size 3, but got size ${r}.`);let s=t.dtype,a=Te(t,"float32"),o=pt([.2989,.587,.114]),i;switch(t.rank){case 2:i=Dn("ij,j->i",a,o);break;case 3:i=Dn("ijk,k->ij",a,o);break;case 4:i=Dn("ijkl,l->ijk",a,o);break;case 5:i=Dn("ijklm,m->ijkl",a,o);break;case 6:i=Dn("ijklmn,n->ijklm",a,o);break;default:throw new Error("Not a valid tensor rank.")}return i=Ut(i,-1),Te(i,s)}var xC=O({rgbToGrayscale_:yC});function bC(e,t,n=0,r=.5){let s=C(e,"image","rotateWithOffset","float32");$(s.rank===4,()=>`Error in rotateWithOffset: image must be rank 4,but got rank ${s.rank}.`);let a={image:s},o={radians:t,fillValue:n,center:r};return _.runKernel(fc,a,o)}var vC=O({rotateWithOffset_:bC});function Tr(e,t,n,r,s,a){r==null&&(r=.5),s==null&&(s=Number.NEGATIVE_INFINITY),a==null&&(a=0);let o=e.shape[0];return n=Math.min(n,o),$(0<=r&&r<=1,()=>`iouThreshold must be in [0, 1], but was '${r}'`),$(e.rank===2,()=>`boxes must be a 2D tensor, but was of rank '${e.rank}'`),$(e.shape[1]===4,()=>`boxes must have 4 columns, but 2nd dimension was ${e.shape[1]}`),$(t.rank===1,()=>"scores must be a 1D tensor"),$(t.shape[0]===o,()=>`scores has incompatible shape with boxes. Expected ${o}, but was ${t.shape[0]}`),$(0<=a&&a<=1,()=>`softNmsSigma must be in [0, 1], but was '${a}'`),{maxOutputSize:n,iouThreshold:r,scoreThreshold:s,softNmsSigma:a}}function wC(e,t,n,r=.5,s=Number.NEGATIVE_INFINITY){let a=C(e,"boxes","nonMaxSuppression","float32"),o=C(t,"scores","nonMaxSuppression","float32"),i=Tr(a,o,n,r,s);n=i.maxOutputSize,r=i.iouThreshold,s=i.scoreThreshold;let c={maxOutputSize:n,iouThreshold:r,scoreThreshold:s};return _.runKernel(Ni,{boxes:a,scores:o},c)}var SC=O({nonMaxSuppression_:wC});function kC(e,t,n){let r=IC(e,t,n),s=r<0?-(r+1):r;e.splice(s,0,t)}function IC(e,t,n){return NC(e,t,n||CC)}function CC(e,t){return e>t?1:e<t?-1:0}function NC(e,t,n){let r=0,s=e.length,a=0,o=!1;for(;r<s;){a=r+(s-r>>>1);let i=n(t,e[a]);i>0?r=a+1:(s=a,o=!i)}return o?r:-r-1}function Cg(e,t,n,r,s){return ad(e,t,n,r,s,0)}function Ng(e,t,n,r,s,a){return ad(e,t,n,r,s,0,!1,a,!0)}function Tg(e,t,n,r,s,a){return ad(e,t,n,r,s,a,!0)}function ad(e,t,n,r,s,a,o=!1,i=!1,c=!1){let u=[];for(let m=0;m<t.length;m++)t[m]>s&&u.push({score:t[m],boxIndex:m,suppressBeginIndex:0});u.sort(Jd);let l=a>0?-.5/a:0,d=[],p=[];for(;d.length<n&&u.length>0;){let m=u.pop(),{score:y,boxIndex:b,suppressBeginIndex:w}=m;if(y<s)break;let v=!1;for(let k=d.length-1;k>=w;--k){let N=TC(e,b,d[k]);if(N>=r){v=!0;break}if(m.score=m.score*$C(r,l,N),m.score<=s)break}m.suppressBeginIndex=d.length,v||(m.score===y?(d.push(b),p.push(m.score)):m.score>s&&kC(u,m,Jd))}let h=d.length,f=n-h;i&&f>0&&(d.push(...new Array(f).fill(0)),p.push(...new Array(f).fill(0)));let g={selectedIndices:d};return o&&(g.selectedScores=p),c&&(g.validOutputs=h),g}function TC(e,t,n){let r=e.subarray(t*4,t*4+4),s=e.subarray(n*4,n*4+4),a=Math.min(r[0],r[2]),o=Math.min(r[1],r[3]),i=Math.max(r[0],r[2]),c=Math.max(r[1],r[3]),u=Math.min(s[0],s[2]),l=Math.min(s[1],s[3]),d=Math.max(s[0],s[2]),p=Math.max(s[1],s[3]),h=(i-a)*(c-o),f=(d-u)*(p-l);if(h<=0||f<=0)return 0;let g=Math.max(a,u),m=Math.max(o,l),y=Math.min(i,d),b=Math.min(c,p),w=Math.max(y-g,0)*Math.max(b-m,0);return w/(h+f-w)}function $C(e,t,n){let r=Math.exp(t*n*n);return n<=e?r:0}function Jd(e,t){return e.score-t.score||e.score===t.score&&t.boxIndex-e.boxIndex}async function EC(e,t,n,r=.5,s=Number.NEGATIVE_INFINITY){let a=C(e,"boxes","nonMaxSuppressionAsync"),o=C(t,"scores","nonMaxSuppressionAsync"),i=Tr(a,o,n,r,s);n=i.maxOutputSize,r=i.iouThreshold,s=i.scoreThreshold;let c=await Promise.all([a.data(),o.data()]),u=c[0],l=c[1],{selectedIndices:d}=Cg(u,l,n,r,s);return a!==e&&a.dispose(),o!==t&&o.dispose(),pt(d,"int32")}var RC=EC;function AC(e,t,n,r=.5,s=Number.NEGATIVE_INFINITY,a=0){let o=C(e,"boxes","nonMaxSuppression"),i=C(t,"scores","nonMaxSuppression"),c=Tr(o,i,n,r,s,a);n=c.maxOutputSize,r=c.iouThreshold,s=c.scoreThreshold,a=c.softNmsSigma;let u={boxes:o,scores:i},l={maxOutputSize:n,iouThreshold:r,scoreThreshold:s,softNmsSigma:a},d=_.runKernel($i,u,l);return{selectedIndices:d[0],selectedScores:d[1]}}var DC=O({nonMaxSuppressionWithScore_:AC});async function OC(e,t,n,r=.5,s=Number.NEGATIVE_INFINITY,a=0){let o=C(e,"boxes","nonMaxSuppressionAsync"),i=C(t,"scores","nonMaxSuppressionAsync"),c=Tr(o,i,n,r,s,a);n=c.maxOutputSize,r=c.iouThreshold,s=c.scoreThreshold,a=c.softNmsSigma;let u=await Promise.all([o.data(),i.data()]),l=u[0],d=u[1],{selectedIndices:p,selectedScores:h}=Tg(l,d,n,r,s,a);return o!==e&&o.dispose(),i!==t&&i.dispose(),{selectedIndices:pt(p,"int32"),selectedScores:pt(h)}}var _C=OC;function FC(e,t,n,r=.5,s=Number.NEGATIVE_INFINITY,a=!1){let o=C(e,"boxes","nonMaxSuppression"),i=C(t,"scores","nonMaxSuppression"),c=Tr(o,i,n,r,s,null),u=c.maxOutputSize,l=c.iouThreshold,d=c.scoreThreshold,p={boxes:o,scores:i},h={maxOutputSize:u,iouThreshold:l,scoreThreshold:d,padToMaxOutputSize:a},f=_.runKernel(Ti,p,h);return{selectedIndices:f[0],validOutputs:f[1]}}var PC=O({nonMaxSuppressionPadded_:FC});async function LC(e,t,n,r=.5,s=Number.NEGATIVE_INFINITY,a=!1){let o=C(e,"boxes","nonMaxSuppressionAsync"),i=C(t,"scores","nonMaxSuppressionAsync"),c=Tr(o,i,n,r,s,null),u=c.maxOutputSize,l=c.iouThreshold,d=c.scoreThreshold,[p,h]=await Promise.all([o.data(),i.data()]),{selectedIndices:f,validOutputs:g}=Ng(p,h,u,l,d,a);return o!==e&&o.dispose(),i!==t&&i.dispose(),{selectedIndices:pt(f,"int32"),validOutputs:pe(g,"int32")}}var BC=LC;function VC(e,t,n=!1,r=!1){let s=C(e,"images","resizeBilinear");$(s.rank===3||s.rank===4,()=>`Error in resizeBilinear: x must be rank 3 or 4, but got rank ${s.rank}.`),$(t.length===2,()=>`Error in resizeBilinear: new shape must 2D, but got shape ${t}.`),$(r===!1||n===!1,()=>"Error in resizeBilinear: If halfPixelCenters is true, alignCorners must be false.");let a=s,o=!1;s.rank===3&&(o=!0,a=G(s,[1,s.shape[0],s.shape[1],s.shape[2]]));let[]=t,i={images:a},c={alignCorners:n,halfPixelCenters:r,size:t},u=_.runKernel(Wi,i,c);return o?G(u,[u.shape[1],u.shape[2],u.shape[3]]):u}var MC=O({resizeBilinear_:VC});function zC(e,t,n=!1,r=!1){let s=C(e,"images","resizeNearestNeighbor");$(s.rank===3||s.rank===4,()=>`Error in resizeNearestNeighbor: x must be rank 3 or 4, but got rank ${s.rank}.`),$(t.length===2,()=>`Error in resizeNearestNeighbor: new shape must 2D, but got shape ${t}.`),$(s.dtype==="float32"||s.dtype==="int32",()=>"`images` must have `int32` or `float32` as dtype"),$(r===!1||n===!1,()=>"Error in resizeNearestNeighbor: If halfPixelCenters is true, alignCorners must be false.");let a=s,o=!1;s.rank===3&&(o=!0,a=G(s,[1,s.shape[0],s.shape[1],s.shape[2]]));let[]=t,i={images:a},c={alignCorners:n,halfPixelCenters:r,size:t},u=_.runKernel(zi,i,c);return o?G(u,[u.shape[1],u.shape[2],u.shape[3]]):u}var WC=O({resizeNearestNeighbor_:zC});function UC(e,t="binary",n=!1,r=.5){let s=C(e,"image","threshold"),a=.2989,o=.587,i=.114,c=s.shape[0]*s.shape[1],u=Q(pt([r]),255),l,d,p,h;if($(s.rank===3,()=>`Error in threshold: image must be rank 3,but got rank ${s.rank}.`),$(s.shape[2]===3||s.shape[2]===1,()=>`Error in threshold: image color channel must be equal to 3 or 1but got ${s.shape[2]}.`),$(s.dtype==="int32"||s.dtype==="float32",()=>`Error in dtype: image dtype must be int32 or float32,but got dtype ${s.dtype}.`),$(t==="otsu"||t==="binary",()=>`Method must be binary or otsu, but was ${t}`),s.shape[2]===3){[l,d,p]=yr(s,[1,1,1],-1);let m=Q(l,a),y=Q(d,o),b=Q(p,i);h=oe(oe(m,y),b)}else h=e;if(t==="otsu"){let m=Il(Te(Yl(h),"int32"),Et([]),256);u=GC(m,c)}let f=n?vc(h,u):Ra(h,u);return Te(Q(f,255),"int32")}function GC(e,t){let n=pt([-1]),r=pt([0]),s=pt([0]),a,o,i,c,u,l;for(let d=0;d<e.size-1;d++){a=we(e,0,d+1),o=we(e,d+1),u=Ne(Ce(a),t),l=Ne(Ce(o),t);let p=Ce(Q(a,mr(0,a.size)));i=Ne(p,Ce(a));let h=Cr(o.shape,a.size),f=oe(mr(0,o.size),h),g=Q(o,f);c=Ne(Ce(g),Ce(o));let m=le(i,c),y=le(i,c),b=Q(u,l);s=Q(Q(b,m),y);let w=Ra(s,r);r=jt(w,s,r),n=jt(w,pt([d]),n)}return n}var HC=O({threshold_:UC});function qC(e,t,n="nearest",r="constant",s=0,a){let o=C(e,"image","transform","float32"),i=C(t,"transforms","transform","float32");$(o.rank===4,()=>`Error in transform: image must be rank 4,but got rank ${o.rank}.`),$(i.rank===2&&(i.shape[0]===o.shape[0]||i.shape[0]===1)&&i.shape[1]===8,()=>"Error in transform: Input transform should be batch x 8 or 1 x 8"),$(a==null||a.length===2,()=>`Error in transform: outputShape must be [height, width] or null, but got ${a}.`);let c={image:o,transforms:i},u={interpolation:n,fillMode:r,fillValue:s,outputShape:a};return _.runKernel(uc,c,u)}var KC=O({transform_:qC});function jC(e,t,n){let r=C(e,"a","bandPart");$(r.rank>=2,()=>`bandPart(): Rank must be at least 2, got ${r.rank}.`);let s=r.shape,[a,o]=r.shape.slice(-2),i,c;typeof t=="number"?($(t%1===0,()=>`bandPart(): numLower must be an integer, got ${t}.`),$(t<=a,()=>`bandPart(): numLower (${t}) must not be greater than the number of rows (${a}).`),i=C(t<0?a:t,"numLower","bandPart")):($(t.dtype==="int32",()=>"bandPart(): numLower's dtype must be an int32."),i=jt(uo(t,0),a,os(t,a))),typeof n=="number"?($(n%1===0,()=>`bandPart(): numUpper must be an integer, got ${n}.`),$(n<=o,()=>`bandPart(): numUpper (${n}) must not be greater than the number of columns (${o}).`),c=C(n<0?o:n,"numUpper","bandPart")):($(n.dtype==="int32",()=>"bandPart(): numUpper's dtype must be an int32."),c=jt(uo(n,0),o,os(n,o)));let u=G(mr(0,a,1,"int32"),[-1,1]),l=mr(0,o,1,"int32"),d=le(u,l),p=ss(vc(d,i),Dl(d,Rt(c))),h=bn([a,o],r.dtype);return G(Lt(kn(G(r,[-1,a,o])).map(f=>jt(p,f,h))),s)}var XC=O({bandPart_:jC});function YC(e){let t;if(Array.isArray(e)){t=!1,$(e!=null&&e.length>0,()=>"Gram-Schmidt process: input must not be null, undefined, or empty");let s=e[0].shape[0];for(let a=1;a<e.length;++a)$(e[a].shape[0]===s,()=>`Gram-Schmidt: Non-unique lengths found in the input vectors: (${e[a].shape[0]} vs. ${s})`)}else t=!0,e=yr(e,e.shape[0],0).map(s=>Nc(s,[0]));$(e.length<=e[0].shape[0],()=>`Gram-Schmidt: Number of vectors (${e.length}) exceeds number of dimensions (${e[0].shape[0]}).`);let n=[],r=e;for(let s=0;s<e.length;++s)n.push(_.tidy(()=>{let a=r[s];if(s>0)for(let o=0;o<s;++o){let i=Q(Ce(Q(n[o],a)),n[o]);a=le(a,i)}return Ne(a,Ea(a,"euclidean"))}));return t?Lt(n,0):n}var ZC=O({gramSchmidt_:YC});function QC(e,t=!1){if($(e.rank>=2,()=>`qr() requires input tensor to have a rank >= 2, but got rank ${e.rank}`),e.rank===2)return ep(e,t);{let n=e.shape.slice(0,e.shape.length-2).reduce((c,u)=>c*u),r=kn(G(e,[n,e.shape[e.shape.length-2],e.shape[e.shape.length-1]]),0),s=[],a=[];r.forEach(c=>{let[u,l]=ep(c,t);s.push(u),a.push(l)});let o=G(Lt(s,0),e.shape),i=G(Lt(a,0),e.shape);return[o,i]}}function ep(e,t=!1){return _.tidy(()=>{$(e.shape.length===2,()=>`qr2d() requires a 2D Tensor, but got a ${e.shape.length}D Tensor.`);let n=e.shape[0],r=e.shape[1],s=El(n),a=Kt(e),o=lr([[1]],[1,1]),i=Kt(o),c=n>=r?r:n;for(let u=0;u<c;++u){let l=a,d=i,p=s;[i,a,s]=_.tidy(()=>{let h=we(a,[u,u],[n-u,1]),f=Ea(h),g=we(a,[u,u],[1,1]),m=jt(Ra(g,0),lr([[-1]]),lr([[1]])),y=le(g,Q(m,f)),b=Ne(h,y);b.shape[0]===1?i=Kt(o):i=He([o,we(b,[1,0],[b.shape[0]-1,b.shape[1]])],0);let w=Rt(Ne(me(m,y),f)),v=we(a,[u,0],[n-u,r]),k=Q(w,i),N=cs(i);if(u===0)a=le(v,me(k,me(N,v)));else{let L=le(v,me(k,me(N,v)));a=He([we(a,[0,0],[u,r]),L],0)}let E=cs(k),D=we(s,[0,u],[n,s.shape[1]-u]);if(u===0)s=le(D,me(me(D,i),E));else{let L=le(D,me(me(D,i),E));s=He([we(s,[0,0],[n,u]),L],1)}return[i,a,s]}),Ye([l,d,p])}return!t&&n>r&&(s=we(s,[0,0],[n,r]),a=we(a,[0,0],[r,r])),[s,a]})}var JC=O({qr_:QC}),je;(function(e){e[e.NONE=0]="NONE",e[e.MEAN=1]="MEAN",e[e.SUM=2]="SUM",e[e.SUM_BY_NONZERO_WEIGHTS=3]="SUM_BY_NONZERO_WEIGHTS"})(je||(je={}));function eN(e,t,n=je.SUM_BY_NONZERO_WEIGHTS){let r=C(e,"losses","computeWeightedLoss"),s=null;t!=null&&(s=C(t,"weights","computeWeightedLoss"));let a=s==null?r:Q(r,s);if(n===je.NONE)return a;if(n===je.SUM)return Ce(a);if(n===je.MEAN){if(s==null)return as(a);{let o=r.size/s.size,i=Ne(Ce(a),Ce(s));return o>1?Ne(i,pe(o)):i}}if(n===je.SUM_BY_NONZERO_WEIGHTS){if(s==null)return Ne(Ce(a),pe(r.size));{let o=Q(s,dn(r.shape)),i=Te(Ce(zl(o,pe(0))),"float32");return Ne(Ce(a),i)}}throw Error(`Unknown reduction: ${n}`)}var Jt=O({computeWeightedLoss_:eN});function tN(e,t,n,r=je.SUM_BY_NONZERO_WEIGHTS){let s=C(e,"labels","absoluteDifference"),a=C(t,"predictions","absoluteDifference"),o=null;n!=null&&(o=C(n,"weights","absoluteDifference")),Qe(s.shape,a.shape,"Error in absoluteDifference: ");let i=ot(le(s,a));return Jt(i,o,r)}var nN=O({absoluteDifference_:tN});function rN(e,t,n,r,s=je.SUM_BY_NONZERO_WEIGHTS){let a=C(e,"labels","cosineDistance"),o=C(t,"predictions","cosineDistance"),i=null;r!=null&&(i=C(r,"weights","cosineDistance")),Qe(a.shape,o.shape,"Error in cosineDistance: ");let c=pe(1),u=le(c,Ce(Q(a,o),n,!0));return Jt(u,i,s)}var sN=O({cosineDistance_:rN});function aN(e,t,n,r=je.SUM_BY_NONZERO_WEIGHTS){let s=C(e,"labels","hingeLoss"),a=C(t,"predictions","hingeLoss"),o=null;n!=null&&(o=C(n,"weights","hingeLoss")),Qe(s.shape,a.shape,"Error in hingeLoss: ");let i=pe(1);s=le(Q(pe(2),s),i);let c=Da(le(i,Q(s,a)));return Jt(c,o,r)}var oN=O({hingeLoss_:aN});function iN(e,t,n,r=1,s=je.SUM_BY_NONZERO_WEIGHTS){let a=C(e,"labels","huberLoss"),o=C(t,"predictions","huberLoss"),i=null;n!=null&&(i=C(n,"weights","huberLoss")),Qe(a.shape,o.shape,"Error in huberLoss: ");let c=pe(r),u=ot(le(o,a)),l=os(u,c),d=le(u,l),p=oe(Q(pe(.5),bt(l)),Q(c,d));return Jt(p,i,s)}var cN=O({huberLoss_:iN});function uN(e,t,n,r=1e-7,s=je.SUM_BY_NONZERO_WEIGHTS){let a=C(e,"labels","logLoss"),o=C(t,"predictions","logLoss"),i=null;n!=null&&(i=C(n,"weights","logLoss")),Qe(a.shape,o.shape,"Error in logLoss: ");let c=pe(1),u=pe(r),l=Rt(Q(a,fr(oe(o,u)))),d=Q(le(c,a),fr(oe(le(c,o),u))),p=le(l,d);return Jt(p,i,s)}var lN=O({logLoss_:uN});function dN(e,t,n,r=je.SUM_BY_NONZERO_WEIGHTS){let s=C(e,"labels","meanSquaredError"),a=C(t,"predictions","meanSquaredError"),o=null;n!=null&&(o=C(n,"weights","meanSquaredError")),Qe(s.shape,a.shape,"Error in meanSquaredError: ");let i=Ql(s,a);return Jt(i,o,r)}var pN=O({meanSquaredError_:dN});function hN(e,t){let n=C(e,"labels","sigmoidCrossEntropyWithLogits"),r=C(t,"logits","sigmoidCrossEntropyWithLogits");Qe(n.shape,r.shape,"Error in sigmoidCrossEntropyWithLogits: ");let s=Da(r),a=Q(r,n),o=_l(xn(Rt(ot(r))));return oe(le(s,a),o)}function fN(e,t,n,r=0,s=je.SUM_BY_NONZERO_WEIGHTS){let a=C(e,"multiClassLabels","sigmoidCrossEntropy"),o=C(t,"logits","sigmoidCrossEntropy"),i=null;if(n!=null&&(i=C(n,"weights","sigmoidCrossEntropy")),Qe(a.shape,o.shape,"Error in sigmoidCrossEntropy: "),r>0){let u=pe(r),l=pe(1),d=pe(.5);a=oe(Q(a,le(l,u)),Q(d,u))}let c=hN(a,o);return Jt(c,i,s)}var mN=O({sigmoidCrossEntropy_:fN});function gN(e,t,n=-1){if(n===-1&&(n=t.rank-1),n!==t.rank-1)throw Error(`Softmax cross entropy along a non-last dimension is not yet supported. Labels / logits was rank ${t.rank} and dim was ${n}`);return Pt((s,a,o)=>{let c=Pl(a,[n],!0),u=le(Te(a,"float32"),c);o([s,u]);let l=Rt(Q(u,s));return{value:Ce(l,[n]),gradFunc:(h,f)=>{let[g,m]=f,y=$a(h.shape,[n]);return[Q(G(h,y),le(Te(g,"float32"),xn(m))),Q(G(h,y),le(xn(m),Te(g,"float32")))]}}})(e,t)}function yN(e,t,n,r=0,s=je.SUM_BY_NONZERO_WEIGHTS){let a=C(e,"onehotLabels","softmaxCrossEntropy"),o=C(t,"logits","softmaxCrossEntropy"),i=null;if(n!=null&&(i=C(n,"weights","softmaxCrossEntropy")),Qe(a.shape,o.shape,"Error in softmaxCrossEntropy: "),r>0){let u=pe(r),l=pe(1),d=pe(a.shape[1]);a=oe(Q(a,le(l,u)),Ne(u,d))}let c=gN(a,o);return Jt(c,i,s)}var xN=O({softmaxCrossEntropy_:yN});function bN(e,t,n,r){let s=C(e,"indices","sparseFillEmptyRows","int32"),a=C(t,"values","sparseFillEmptyRows"),o=C(n,"denseShape","sparseFillEmptyRows","int32"),i=C(r,"defaultValue","sparseFillEmptyRows",a.dtype);if(s.rank!==2)throw new Error(`Indices should be Tensor2D but received shape
        ${s.shape}`);if(a.rank!==1)throw new Error(`Values should be Tensor1D but received shape ${a.shape}`);if(o.rank!==1)throw new Error(`Dense shape should be Tensor1D but received shape ${o.shape}`);if(i.rank!==0)throw new Error(`Default value should be a scalar but received shape ${i.shape}`);let c={indices:s,values:a,denseShape:o,defaultValue:i},u=_.runKernel(Ji,c);return{outputIndices:u[0],outputValues:u[1],emptyRowIndicator:u[2],reverseIndexMap:u[3]}}var vN=O({sparseFillEmptyRows_:bN});function wN(e,t,n){let r=C(e,"inputIndices","sparseReshape","int32"),s=C(t,"inputShape","sparseReshape","int32"),a=C(n,"newShape","sparseReshape","int32");if(r.rank!==2)throw new Error(`Input indices should be Tensor2D but received shape
        ${r.shape}`);if(s.rank!==1)throw new Error(`Input shape should be Tensor1D but received shape ${s.shape}`);if(a.rank!==1)throw new Error(`New shape should be Tensor1D but received shape ${a.shape}`);let o={inputIndices:r,inputShape:s,newShape:a},i=_.runKernel(ec,o);return{outputIndices:i[0],outputShape:i[1]}}var SN=O({sparseReshape_:wN});function kN(e,t,n){let r=C(e,"data","sparseSegmentMean"),s=C(t,"indices","sparseSegmentMean","int32"),a=C(n,"segmentIds","sparseSegmentMean","int32");if(r.rank<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(s.rank!==1)throw new Error(`Indices should be Tensor1D but received shape
          ${s.shape}`);if(a.rank!==1)throw new Error(`Segment ids should be Tensor1D but received shape
          ${a.shape}`);let o={data:r,indices:s,segmentIds:a};return _.runKernel(tc,o)}var IN=O({sparseSegmentMean_:kN});function CN(e,t,n){let r=C(e,"data","sparseSegmentSum"),s=C(t,"indices","sparseSegmentSum","int32"),a=C(n,"segmentIds","sparseSegmentSum","int32");if(r.rank<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(s.rank!==1)throw new Error(`Indices should be Tensor1D but received shape
         ${s.shape}`);if(a.rank!==1)throw new Error(`Segment ids should be Tensor1D but received shape
         ${a.shape}`);let o={data:r,indices:s,segmentIds:a};return _.runKernel(nc,o)}var NN=O({sparseSegmentSum_:CN});function TN(e,t,n,r,s,a,o,i){let c=C(e,"data","stringNGrams","string");if(c.dtype!=="string")throw new Error("Data must be of datatype string");if(c.shape.length!==1)throw new Error(`Data must be a vector, saw: ${c.shape}`);let u=C(t,"dataSplits","stringNGrams");if(u.dtype!=="int32")throw new Error("Data splits must be of datatype int32");let l={separator:n,nGramWidths:r,leftPad:s,rightPad:a,padWidth:o,preserveShortSequences:i},d={data:c,dataSplits:u},p=_.runKernel(ac,d,l);return{nGrams:p[0],nGramsSplits:p[1]}}var $N=O({stringNGrams_:TN});function EN(e,t,n=!0){let r=C(e,"input","stringSplit","string"),s=C(t,"delimiter","stringSplit","string");if(r.rank!==1)throw new Error(`Input should be Tensor1D but received shape ${r.shape}`);if(s.rank!==0)throw new Error(`Delimiter should be a scalar but received shape ${s.shape}`);let a={skipEmpty:n},o={input:r,delimiter:s},i=_.runKernel(oc,o,a);return{indices:i[0],values:i[1],shape:i[2]}}var RN=O({stringSplit_:EN});function AN(e,t){let n=C(e,"input","stringToHashBucketFast","string"),r={numBuckets:t};if(t<=0)throw new Error("Number of buckets must be at least 1");let s={input:n};return _.runKernel(ic,s,r)}var DN=O({stringToHashBucketFast_:AN});function ON(e,t,n,r=!0){let s=C(e,"input","staticRegexReplace","string"),a={pattern:t,rewrite:n,replaceGlobal:r};return _.runKernel(ma,{x:s},a)}var _N=O({staticRegexReplace_:ON}),$g={fft:Ic,ifft:is,rfft:Cc,irfft:Zl},Eg={hammingWindow:oC,hannWindow:kg,frame:Ig,stft:lC},Rg={flipLeftRight:fC,grayscaleToRGB:gC,resizeNearestNeighbor:WC,resizeBilinear:MC,rgbToGrayscale:xC,rotateWithOffset:vC,cropAndResize:pC,nonMaxSuppression:SC,nonMaxSuppressionAsync:RC,nonMaxSuppressionWithScore:DC,nonMaxSuppressionWithScoreAsync:_C,nonMaxSuppressionPadded:PC,nonMaxSuppressionPaddedAsync:BC,threshold:HC,transform:KC},Ag={bandPart:XC,gramSchmidt:ZC,qr:JC},Dg={absoluteDifference:nN,computeWeightedLoss:Jt,cosineDistance:sN,hingeLoss:oN,huberLoss:cN,logLoss:lN,meanSquaredError:pN,sigmoidCrossEntropy:mN,softmaxCrossEntropy:xN},Og={sparseFillEmptyRows:vN,sparseReshape:SN,sparseSegmentMean:IN,sparseSegmentSum:NN},_g={stringNGrams:$N,stringSplit:RN,stringToHashBucketFast:DN,staticRegexReplace:_N},Fg={};de(Fg,{Serializable:()=>Pg,SerializationMap:()=>Lg,getRegisteredName:()=>PN,registerClass:()=>Bg});var FN=new Map,ku=new Map,Pg=class{getClassName(){return this.constructor.className}static fromConfig(e,t){return new e(t)}},Lg=class nr{constructor(){this.classNameMap={}}static getMap(){return nr.instance==null&&(nr.instance=new nr),nr.instance}static register(t){nr.getMap().classNameMap[t.className]=[t,t.fromConfig]}};function Bg(e,t,n){$(e.className!=null,()=>"Class being registered does not have the static className property defined."),$(typeof e.className=="string",()=>"className is required to be a string, but got type "+typeof e.className),$(e.className.length>0,()=>"Class being registered has an empty-string as its className, which is disallowed."),typeof t>"u"&&(t="Custom"),typeof n>"u"&&(n=e.className);let r=n,s=t+">"+r;return Lg.register(e),FN.set(s,e),ku.set(e,s),e}function PN(e){return ku.has(e)?ku.get(e):e.className}var In=class extends Pg{minimize(e,t=!1,n){let{value:r,grads:s}=this.computeGradients(e,n);if(n!=null){let a=n.map(o=>({name:o.name,tensor:s[o.name]}));this.applyGradients(a)}else this.applyGradients(s);return Ye(s),t?r:(r.dispose(),null)}get iterations(){return this.iterations_==null&&(this.iterations_=0),this.iterations_}incrementIterations(){this.iterations_=this.iterations+1}computeGradients(e,t){return im(e,t)}dispose(){this.iterations_!=null&&Ye(this.iterations_)}async saveIterations(){return this.iterations_==null&&(this.iterations_=0),{name:"iter",tensor:pe(this.iterations_,"int32")}}async getWeights(){throw new Error("getWeights() is not implemented for this optimizer yet.")}async setWeights(e){throw new Error(`setWeights() is not implemented for this optimizer class ${this.getClassName()}`)}async extractIterations(e){return this.iterations_=(await e[0].tensor.data())[0],e.slice(1)}};Object.defineProperty(In,Symbol.hasInstance,{value:e=>e.minimize!=null&&e.computeGradients!=null&&e.applyGradients!=null});var od=class extends In{static get className(){return"Adadelta"}constructor(e,t,n=null){super(),this.learningRate=e,this.rho=t,this.epsilon=n,this.accumulatedGrads=[],this.accumulatedUpdates=[],n==null&&(this.epsilon=_.backend.epsilon())}applyGradients(e){(Array.isArray(e)?e.map(n=>n.name):Object.keys(e)).forEach((n,r)=>{let s=_.registeredVariables[n],a=!1;this.accumulatedGrads[r]==null&&(this.accumulatedGrads[r]={originalName:`${n}/accum_grad`,variable:fe(()=>ct(s).variable(a))}),this.accumulatedUpdates[r]==null&&(this.accumulatedUpdates[r]={originalName:`${n}/accum_var`,variable:fe(()=>ct(s).variable(a))});let o=Array.isArray(e)?e[r].tensor:e[n];if(o==null)return;let i=this.accumulatedGrads[r].variable,c=this.accumulatedUpdates[r].variable;fe(()=>{let u=oe(Q(i,this.rho),Q(bt(o),1-this.rho)),l=Q(Ne(Ft(oe(c,this.epsilon)),Ft(oe(i,this.epsilon))),o),d=oe(Q(c,this.rho),Q(bt(l),1-this.rho));i.assign(u),c.assign(d);let p=oe(Q(l,-this.learningRate),s);s.assign(p)})}),this.incrementIterations()}dispose(){this.accumulatedUpdates!=null&&(Ye(this.accumulatedGrads.map(e=>e.variable)),Ye(this.accumulatedUpdates.map(e=>e.variable)))}async getWeights(){let e=[...this.accumulatedGrads,...this.accumulatedUpdates];return[await this.saveIterations()].concat(e.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(e){e=await this.extractIterations(e);let t=e.length/2,n=!1;this.accumulatedGrads=e.slice(0,t).map(r=>({originalName:r.name,variable:r.tensor.variable(n)})),this.accumulatedUpdates=e.slice(t,t*2).map(r=>({originalName:r.name,variable:r.tensor.variable(n)}))}getConfig(){return{learningRate:this.learningRate,rho:this.rho,epsilon:this.epsilon}}static fromConfig(e,t){return new e(t.learningRate,t.rho,t.epsilon)}},id=class extends In{static get className(){return"Adagrad"}constructor(e,t=.1){super(),this.learningRate=e,this.initialAccumulatorValue=t,this.accumulatedGrads=[]}applyGradients(e){(Array.isArray(e)?e.map(n=>n.name):Object.keys(e)).forEach((n,r)=>{let s=_.registeredVariables[n];this.accumulatedGrads[r]==null&&(this.accumulatedGrads[r]={originalName:`${n}/accumulator`,variable:fe(()=>Cr(s.shape,this.initialAccumulatorValue).variable(!1))});let a=Array.isArray(e)?e[r].tensor:e[n];if(a==null)return;let o=this.accumulatedGrads[r].variable;fe(()=>{let i=oe(o,bt(a));o.assign(i);let c=oe(Q(Ne(a,Ft(oe(i,_.backend.epsilon()))),-this.learningRate),s);s.assign(c)})}),this.incrementIterations()}dispose(){this.accumulatedGrads!=null&&Ye(this.accumulatedGrads.map(e=>e.variable))}async getWeights(){return[await this.saveIterations()].concat(this.accumulatedGrads.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(e){e=await this.extractIterations(e);let t=!1;this.accumulatedGrads=e.map(n=>({originalName:n.name,variable:n.tensor.variable(t)}))}getConfig(){return{learningRate:this.learningRate,initialAccumulatorValue:this.initialAccumulatorValue}}static fromConfig(e,t){return new e(t.learningRate,t.initialAccumulatorValue)}},cd=class extends In{static get className(){return"Adam"}constructor(e,t,n,r=null){super(),this.learningRate=e,this.beta1=t,this.beta2=n,this.epsilon=r,this.accumulatedFirstMoment=[],this.accumulatedSecondMoment=[],fe(()=>{this.accBeta1=pe(t).variable(),this.accBeta2=pe(n).variable()}),r==null&&(this.epsilon=_.backend.epsilon())}applyGradients(e){let t=Array.isArray(e)?e.map(n=>n.name):Object.keys(e);fe(()=>{let n=le(1,this.accBeta1),r=le(1,this.accBeta2);t.forEach((s,a)=>{let o=_.registeredVariables[s],i=!1;this.accumulatedFirstMoment[a]==null&&(this.accumulatedFirstMoment[a]={originalName:`${s}/m`,variable:fe(()=>ct(o).variable(i))}),this.accumulatedSecondMoment[a]==null&&(this.accumulatedSecondMoment[a]={originalName:`${s}/v`,variable:fe(()=>ct(o).variable(i))});let c=Array.isArray(e)?e[a].tensor:e[s];if(c==null)return;let u=this.accumulatedFirstMoment[a].variable,l=this.accumulatedSecondMoment[a].variable,d=oe(Q(u,this.beta1),Q(c,1-this.beta1)),p=oe(Q(l,this.beta2),Q(bt(c),1-this.beta2)),h=Ne(d,n),f=Ne(p,r);u.assign(d),l.assign(p);let g=oe(Q(Ne(h,oe(Ft(f),this.epsilon)),-this.learningRate),o);o.assign(g)}),this.accBeta1.assign(Q(this.accBeta1,this.beta1)),this.accBeta2.assign(Q(this.accBeta2,this.beta2))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.accBeta2.dispose(),this.accumulatedFirstMoment!=null&&Ye(this.accumulatedFirstMoment.map(e=>e.variable)),this.accumulatedSecondMoment!=null&&Ye(this.accumulatedSecondMoment.map(e=>e.variable))}async getWeights(){let e=[...this.accumulatedFirstMoment,...this.accumulatedSecondMoment];return[await this.saveIterations()].concat(e.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(e){e=await this.extractIterations(e),fe(()=>{this.accBeta1.assign(hr(this.beta1,this.iterations_+1)),this.accBeta2.assign(hr(this.beta2,this.iterations_+1))});let t=e.length/2,n=!1;this.accumulatedFirstMoment=e.slice(0,t).map(r=>({originalName:r.name,variable:r.tensor.variable(n)})),this.accumulatedSecondMoment=e.slice(t,t*2).map(r=>({originalName:r.name,variable:r.tensor.variable(n)}))}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon}}static fromConfig(e,t){return new e(t.learningRate,t.beta1,t.beta2,t.epsilon)}},ud=class extends In{static get className(){return"Adamax"}constructor(e,t,n,r=null,s=0){super(),this.learningRate=e,this.beta1=t,this.beta2=n,this.epsilon=r,this.decay=s,this.accumulatedFirstMoment=[],this.accumulatedWeightedInfNorm=[],fe(()=>{this.iteration=pe(0).variable(),this.accBeta1=pe(t).variable()}),r==null&&(this.epsilon=_.backend.epsilon())}applyGradients(e){let t=Array.isArray(e)?e.map(n=>n.name):Object.keys(e);fe(()=>{let n=le(1,this.accBeta1),r=Ne(-this.learningRate,oe(Q(this.iteration,this.decay),1));t.forEach((s,a)=>{let o=_.registeredVariables[s],i=!1;this.accumulatedFirstMoment[a]==null&&(this.accumulatedFirstMoment[a]={originalName:`${s}/m`,variable:ct(o).variable(i)}),this.accumulatedWeightedInfNorm[a]==null&&(this.accumulatedWeightedInfNorm[a]={originalName:`${s}/v`,variable:ct(o).variable(i)});let c=Array.isArray(e)?e[a].tensor:e[s];if(c==null)return;let u=this.accumulatedFirstMoment[a].variable,l=this.accumulatedWeightedInfNorm[a].variable,d=oe(Q(u,this.beta1),Q(c,1-this.beta1)),p=Q(l,this.beta2),h=ot(c),f=Ml(p,h);u.assign(d),l.assign(f);let g=oe(Q(Ne(r,n),Ne(d,oe(f,this.epsilon))),o);o.assign(g)}),this.iteration.assign(oe(this.iteration,1)),this.accBeta1.assign(Q(this.accBeta1,this.beta1))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.iteration.dispose(),this.accumulatedFirstMoment!=null&&Ye(this.accumulatedFirstMoment.map(e=>e.variable)),this.accumulatedWeightedInfNorm!=null&&Ye(this.accumulatedWeightedInfNorm.map(e=>e.variable))}async getWeights(){throw new Error("getWeights() is not implemented for Adamax yet.")}async setWeights(e){throw new Error("setWeights() is not implemented for Adamax yet.")}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon,decay:this.decay}}static fromConfig(e,t){return new e(t.learningRate,t.beta1,t.beta2,t.epsilon,t.decay)}},Oc=class extends In{static get className(){return"SGD"}constructor(e){super(),this.learningRate=e,this.setLearningRate(e)}applyGradients(e){(Array.isArray(e)?e.map(n=>n.name):Object.keys(e)).forEach((n,r)=>{let s=Array.isArray(e)?e[r].tensor:e[n];if(s==null)return;let a=_.registeredVariables[n];fe(()=>{let o=oe(Q(this.c,s),a);a.assign(o)})}),this.incrementIterations()}setLearningRate(e){this.learningRate=e,this.c!=null&&this.c.dispose(),this.c=$t(pe(-e))}dispose(){this.c.dispose()}async getWeights(){return[await this.saveIterations()]}async setWeights(e){if(e=await this.extractIterations(e),e.length!==0)throw new Error("SGD optimizer does not have settable weights.")}getConfig(){return{learningRate:this.learningRate}}static fromConfig(e,t){return new e(t.learningRate)}},ld=class extends Oc{static get className(){return"Momentum"}constructor(e,t,n=!1){super(e),this.learningRate=e,this.momentum=t,this.useNesterov=n,this.accumulations=[],this.m=pe(this.momentum)}applyGradients(e){(Array.isArray(e)?e.map(n=>n.name):Object.keys(e)).forEach((n,r)=>{let s=_.registeredVariables[n];this.accumulations[r]==null&&(this.accumulations[r]={originalName:`${n}/momentum`,variable:fe(()=>ct(s).variable(!1))});let a=this.accumulations[r].variable,o=Array.isArray(e)?e[r].tensor:e[n];o!=null&&fe(()=>{let i,c=oe(Q(this.m,a),o);this.useNesterov?i=oe(Q(this.c,oe(o,Q(c,this.m))),s):i=oe(Q(this.c,c),s),a.assign(c),s.assign(i)})}),this.incrementIterations()}dispose(){this.m.dispose(),this.accumulations!=null&&Ye(this.accumulations.map(e=>e.variable))}setMomentum(e){this.momentum=e}async getWeights(){return[await this.saveIterations()].concat(this.accumulations.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(e){e=await this.extractIterations(e);let t=!1;this.accumulations=e.map(n=>({originalName:n.name,variable:n.tensor.variable(t)}))}getConfig(){return{learningRate:this.learningRate,momentum:this.momentum,useNesterov:this.useNesterov}}static fromConfig(e,t){return new e(t.learningRate,t.momentum,t.useNesterov)}},dd=class extends In{static get className(){return"RMSProp"}constructor(e,t=.9,n=0,r=null,s=!1){if(super(),this.learningRate=e,this.decay=t,this.momentum=n,this.epsilon=r,this.accumulatedMeanSquares=[],this.accumulatedMoments=[],this.accumulatedMeanGrads=[],this.centered=s,r==null&&(this.epsilon=_.backend.epsilon()),e==null)throw new Error("learningRate for RMSPropOptimizer must be defined.")}applyGradients(e){(Array.isArray(e)?e.map(n=>n.name):Object.keys(e)).forEach((n,r)=>{let s=_.registeredVariables[n],a=!1;this.accumulatedMeanSquares[r]==null&&(this.accumulatedMeanSquares[r]={originalName:`${n}/rms`,variable:fe(()=>ct(s).variable(a))}),this.accumulatedMoments[r]==null&&(this.accumulatedMoments[r]={originalName:`${n}/momentum`,variable:fe(()=>ct(s).variable(a))}),this.accumulatedMeanGrads[r]==null&&this.centered&&(this.accumulatedMeanGrads[r]={originalName:`${n}/mg`,variable:fe(()=>ct(s).variable(a))});let o=Array.isArray(e)?e[r].tensor:e[n];if(o==null)return;let i=this.accumulatedMeanSquares[r].variable,c=this.accumulatedMoments[r].variable;fe(()=>{let u=oe(Q(i,this.decay),Q(bt(o),1-this.decay));if(this.centered){let l=this.accumulatedMeanGrads[r].variable,d=oe(Q(l,this.decay),Q(o,1-this.decay)),p=Ne(Q(o,this.learningRate),Ft(le(u,oe(bt(d),this.epsilon)))),h=oe(Q(c,this.momentum),p);i.assign(u),l.assign(d),c.assign(h);let f=le(s,h);s.assign(f)}else{let l=oe(Q(i,this.decay),Q(bt(o),1-this.decay)),d=oe(Q(c,this.momentum),Ne(Q(o,this.learningRate),Ft(oe(l,this.epsilon))));i.assign(l),c.assign(d);let p=le(s,d);s.assign(p)}})}),this.incrementIterations()}dispose(){this.accumulatedMeanSquares!=null&&Ye(this.accumulatedMeanSquares.map(e=>e.variable)),this.accumulatedMeanGrads!=null&&this.centered&&Ye(this.accumulatedMeanGrads.map(e=>e.variable)),this.accumulatedMoments!=null&&Ye(this.accumulatedMoments.map(e=>e.variable))}async getWeights(){let e=[...this.accumulatedMeanSquares,...this.accumulatedMoments];return this.centered&&e.push(...this.accumulatedMeanGrads),[await this.saveIterations()].concat(e.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(e){e=await this.extractIterations(e);let t=this.centered?e.length/3:e.length/2,n=!1;this.accumulatedMeanSquares=e.slice(0,t).map(r=>({originalName:r.name,variable:r.tensor.variable(n)})),this.accumulatedMoments=e.slice(t,t*2).map(r=>({originalName:r.name,variable:r.tensor.variable(n)})),this.centered&&(this.accumulatedMeanGrads=e.slice(t*2,t*3).map(r=>({originalName:r.name,variable:r.tensor.variable(n)})))}getConfig(){return{learningRate:this.learningRate,decay:this.decay,momentum:this.momentum,epsilon:this.epsilon,centered:this.centered}}static fromConfig(e,t){return new e(t.learningRate,t.decay,t.momentum,t.epsilon,t.centered)}},LN=[od,id,cd,ud,ld,dd,Oc];function BN(){for(let e of LN)Bg(e)}var _c={};de(_c,{CompositeArrayBuffer:()=>Zt,browserFiles:()=>HN,browserHTTPRequest:()=>ZN,concatenateArrayBuffers:()=>gw,copyModel:()=>Bw,decodeWeights:()=>Kh,decodeWeightsStream:()=>Xh,encodeWeights:()=>lw,fromMemory:()=>JN,fromMemorySync:()=>Ug,getLoadHandlers:()=>Iw,getModelArtifactsForJSON:()=>xl,getModelArtifactsForJSONSync:()=>Zh,getModelArtifactsInfoForJSON:()=>Ia,getSaveHandlers:()=>kw,getWeightSpecs:()=>yu,http:()=>hd,isHTTPScheme:()=>Cu,listModels:()=>Pw,loadWeights:()=>KN,moveModel:()=>Vw,registerLoadRouter:()=>Sw,registerSaveRouter:()=>ww,removeModel:()=>Lw,weightsLoaderFactory:()=>Mg,withSaveHandler:()=>eT,withSaveHandlerSync:()=>tT});var VN="model",MN=".json",zN=".weights.bin";function tp(e){return new Promise(t=>setTimeout(t)).then(e)}var po=class Iu{constructor(t){if(!V().getBool("IS_BROWSER"))throw new Error("browserDownloads() cannot proceed because the current environment is not a browser.");t.startsWith(Iu.URL_SCHEME)&&(t=t.slice(Iu.URL_SCHEME.length)),(t==null||t.length===0)&&(t=VN),this.modelJsonFileName=t+MN,this.weightDataFileName=t+zN}async save(t){if(typeof document>"u")throw new Error("Browser downloads are not supported in this environment since `document` is not present");let n=Zt.join(t.weightData),r=window.URL.createObjectURL(new Blob([n],{type:"application/octet-stream"}));if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserDownloads.save() does not support saving model topology in binary formats yet.");{let s=[{paths:["./"+this.weightDataFileName],weights:t.weightSpecs}],a=Yh(t,s),o=window.URL.createObjectURL(new Blob([JSON.stringify(a)],{type:"application/json"})),i=this.modelJsonAnchor==null?document.createElement("a"):this.modelJsonAnchor;if(i.download=this.modelJsonFileName,i.href=o,await tp(()=>i.dispatchEvent(new MouseEvent("click"))),t.weightData!=null){let c=this.weightDataAnchor==null?document.createElement("a"):this.weightDataAnchor;c.download=this.weightDataFileName,c.href=r,await tp(()=>c.dispatchEvent(new MouseEvent("click")))}return{modelArtifactsInfo:Ia(t)}}}};po.URL_SCHEME="downloads://";var WN=class{constructor(e){if(e==null||e.length<1)throw new Error(`When calling browserFiles, at least 1 file is required, but received ${e}`);this.jsonFile=e[0],this.weightsFiles=e.slice(1)}async load(){return new Promise((e,t)=>{let n=new FileReader;n.onload=r=>{let s=JSON.parse(r.target.result),a=s.modelTopology;if(a==null){t(new Error(`modelTopology field is missing from file ${this.jsonFile.name}`));return}if(s.weightsManifest==null){t(new Error(`weightManifest field is missing from file ${this.jsonFile.name}`));return}if(this.weightsFiles.length===0){e({modelTopology:a});return}let i=xl(s,c=>this.loadWeights(c));e(i)},n.onerror=r=>t(`Failed to read model topology and weights manifest JSON from file '${this.jsonFile.name}'. BrowserFiles supports loading Keras-style tf.Model artifacts only.`),n.readAsText(this.jsonFile)})}loadWeights(e){let t=[],n=[];for(let a of e)t.push(...a.weights),n.push(...a.paths);let r=this.checkManifestAndWeightFiles(e),s=n.map(a=>this.loadWeightsFile(a,r[a]));return Promise.all(s).then(a=>[t,a])}loadWeightsFile(e,t){return new Promise((n,r)=>{let s=new FileReader;s.onload=a=>{let o=a.target.result;n(o)},s.onerror=a=>r(`Failed to weights data from file of path '${e}'.`),s.readAsArrayBuffer(t)})}checkManifestAndWeightFiles(e){let t=[],n=this.weightsFiles.map(s=>Qd(s.name)),r={};for(let s of e)s.paths.forEach(a=>{let o=Qd(a);if(t.indexOf(o)!==-1)throw new Error(`Duplicate file basename found in weights manifest: '${o}'`);if(t.push(o),n.indexOf(o)===-1)throw new Error(`Weight file with basename '${o}' is not provided.`);r[a]=this.weightsFiles[n.indexOf(o)]});if(t.length!==this.weightsFiles.length)throw new Error(`Mismatch in the number of files in weights manifest (${t.length}) and the number of weight files provided (${this.weightsFiles.length}).`);return r}},UN=e=>V().getBool("IS_BROWSER")&&!Array.isArray(e)&&e.startsWith(po.URL_SCHEME)?GN(e.slice(po.URL_SCHEME.length)):null;mt.registerSaveRouter(UN);function GN(e="model"){return new po(e)}function HN(e){return new WN(e)}function np(e,t,n,r){o(e),n=n??0,r=r??1,i(n,r);let s=0,a=c=>(c.then(u=>{let l=n+ ++s/e.length*(r-n);return t(l),u}),c);function o(c){$(c!=null&&Array.isArray(c)&&c.length>0,()=>"promises must be a none empty array")}function i(c,u){$(c>=0&&c<=1,()=>`Progress fraction must be in range [0, 1], but got startFraction ${c}`),$(u>=0&&u<=1,()=>`Progress fraction must be in range [0, 1], but got endFraction ${u}`),$(u>=c,()=>`startFraction must be no more than endFraction, but got startFraction ${c} and endFraction ${u}`)}return Promise.all(e.map(a))}async function Vg(e,t){t==null&&(t={});let n=t.fetchFunc==null?V().platform.fetch:t.fetchFunc,r=e.map(d=>n(d,t.requestInit,{isBinary:!0})),i=(t.onProgress==null?await Promise.all(r):await np(r,t.onProgress,0,.5)).map(d=>d.arrayBuffer());return t.onProgress==null?await Promise.all(i):await np(i,t.onProgress,.5,1)}function qN(e,t){var n;let r=t.fetchFunc==null?V().platform.fetch:t.fetchFunc,s=0,a;return(n=t.onProgress)===null||n===void 0||n.call(t,0),new ReadableStream({pull:async o=>{for(var i;s<e.length;){a||(a=(await r(e[s],t.requestInit,{isBinary:!0})).body.getReader());let{done:c,value:u}=await a.read();if(c){s++,a=void 0,(i=t.onProgress)===null||i===void 0||i.call(t,s/e.length);continue}o.enqueue(u);return}o.close()}})}async function KN(e,t="",n,r){return Mg(o=>Vg(o,{requestInit:r}))(e,t,n)}function Mg(e){return async(t,n="",r)=>{let s=t.map(()=>!1),a={},o=r!=null?r.map(()=>!1):[],i=[];if(t.forEach((h,f)=>{let g=0;h.weights.forEach(m=>{let y="quantization"in m?m.quantization.dtype:m.dtype,b=Mn[y]*be(m.shape),w=()=>{s[f]=!0,a[f]==null&&(a[f]=[]),a[f].push({manifestEntry:m,groupOffset:g,sizeBytes:b})};r!=null?r.forEach((v,k)=>{v===m.name&&(w(),o[k]=!0)}):w(),i.push(m.name),g+=b})}),!o.every(h=>h)){let h=r.filter((f,g)=>!o[g]);throw new Error(`Could not find weights in manifest with names: ${h.join(", ")}. 
Manifest JSON has weights with names: ${i.join(", ")}.`)}let c=s.reduce((h,f,g)=>(f&&h.push(g),h),[]),u=[];c.forEach(h=>{t[h].paths.forEach(f=>{let g=n+(n.endsWith("/")?"":"/")+f;u.push(g)})});let l=await e(u),d={},p=0;return c.forEach(h=>{let f=t[h].paths.length,g=new Zt(l.slice(p,p+f));a[h].forEach(y=>{let b=g.slice(y.groupOffset,y.groupOffset+y.sizeBytes),w=Kh(b,[y.manifestEntry]);for(let v in w)d[v]=w[v]}),p+=f}),d}}var jN="application/octet-stream",XN="application/json",pd=class{constructor(e,t){if(this.DEFAULT_METHOD="POST",t==null&&(t={}),this.weightPathPrefix=t.weightPathPrefix,this.weightUrlConverter=t.weightUrlConverter,t.fetchFunc!=null?($(typeof t.fetchFunc=="function",()=>"Must pass a function that matches the signature of `fetch` (see https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API)"),this.fetch=t.fetchFunc):this.fetch=V().platform.fetch,$(e!=null&&e.length>0,()=>"URL path for http must not be null, undefined or empty."),Array.isArray(e)&&$(e.length===2,()=>`URL paths for http must have a length of 2, (actual length is ${e.length}).`),this.path=e,t.requestInit!=null&&t.requestInit.body!=null)throw new Error("requestInit is expected to have no pre-existing body, but has one.");this.requestInit=t.requestInit||{},this.loadOptions=t}async save(e){if(e.modelTopology instanceof ArrayBuffer)throw new Error("BrowserHTTPRequest.save() does not support saving model topology in binary formats yet.");let t=Object.assign({method:this.DEFAULT_METHOD},this.requestInit);t.body=new FormData;let n=[{paths:["./model.weights.bin"],weights:e.weightSpecs}],r=Yh(e,n);if(t.body.append("model.json",new Blob([JSON.stringify(r)],{type:XN}),"model.json"),e.weightData!=null){let a=Zt.join(e.weightData);t.body.append("model.weights.bin",new Blob([a],{type:jN}),"model.weights.bin")}let s=await this.fetch(this.path,t);if(s.ok)return{modelArtifactsInfo:Ia(e),responses:[s]};throw new Error(`BrowserHTTPRequest.save() failed due to HTTP response status ${s.status}.`)}async loadModelJSON(){let e=await this.fetch(this.path,this.requestInit);if(!e.ok)throw new Error(`Request to ${this.path} failed with status code ${e.status}. Please verify this URL points to the model JSON of the model to load.`);let t;try{t=await e.json()}catch{let a=`Failed to parse model JSON of response from ${this.path}.`;throw this.path.endsWith(".pb")?a+=" Your path contains a .pb file extension. Support for .pb models have been removed in TensorFlow.js 1.0 in favor of .json models. You can re-convert your Python TensorFlow model using the TensorFlow.js 1.0 conversion scripts or you can convert your.pb models with the 'pb2json'NPM script in the tensorflow/tfjs-converter repository.":a+=" Please make sure the server is serving valid JSON for this request.",new Error(a)}let n=t.modelTopology,r=t.weightsManifest;if(n==null&&r==null)throw new Error(`The JSON from HTTP path ${this.path} contains neither model topology or manifest for weights.`);return t}async load(){if(this.loadOptions.streamWeights)return this.loadStream();let e=await this.loadModelJSON();return xl(e,t=>this.loadWeights(t))}async loadStream(){let e=await this.loadModelJSON(),t=await this.getWeightUrls(e.weightsManifest),n=yu(e.weightsManifest),r=()=>qN(t,this.loadOptions);return Object.assign(Object.assign({},e),{weightSpecs:n,getWeightStream:r})}async getWeightUrls(e){let t=Array.isArray(this.path)?this.path[1]:this.path,[n,r]=YN(t),s=this.weightPathPrefix||n,a=[],o=[];for(let i of e)for(let c of i.paths)this.weightUrlConverter!=null?o.push(this.weightUrlConverter(c)):a.push(s+c+r);return this.weightUrlConverter&&a.push(...await Promise.all(o)),a}async loadWeights(e){let t=await this.getWeightUrls(e),n=yu(e),r=await Vg(t,this.loadOptions);return[n,r]}};pd.URL_SCHEME_REGEX=/^https?:\/\//;function YN(e){let t=e.lastIndexOf("/"),n=e.lastIndexOf("?"),r=e.substring(0,t),s=n>t?e.substring(n):"";return[r+"/",s]}function Cu(e){return e.match(pd.URL_SCHEME_REGEX)!=null}var zg=(e,t)=>{if(typeof fetch>"u"&&(t==null||t.fetchFunc==null))return null;{let n=!0;if(Array.isArray(e)?n=e.every(r=>Cu(r)):n=Cu(e),n)return hd(e,t)}return null};mt.registerSaveRouter(zg);mt.registerLoadRouter(zg);function hd(e,t){return new pd(e,t)}function ZN(e,t){return hd(e,t)}var Yc=class{constructor(e){this.modelArtifacts=e}load(){return this.modelArtifacts}},Wg=class{constructor(e){this.saveHandler=e}save(e){return this.saveHandler(e)}},QN=class{constructor(e){e.load&&(this.load=()=>Promise.resolve(e.load())),e.save&&(this.save=t=>Promise.resolve(e.save(t)))}};function JN(e,t,n,r){let s=arguments;return new QN(Ug(...s))}function Ug(e,t,n,r){return arguments.length===1?e.modelTopology!=null||e.weightSpecs!=null?new Yc(e):(console.warn("Please call tf.io.fromMemory() with only one argument. The argument should be of type ModelArtifacts. The multi-argument signature of tf.io.fromMemory() has been deprecated and will be removed in a future release."),new Yc({modelTopology:e})):(console.warn("Please call tf.io.fromMemory() with only one argument. The argument should be of type ModelArtifacts. The multi-argument signature of tf.io.fromMemory() has been deprecated and will be removed in a future release."),new Yc({modelTopology:e,weightSpecs:t,weightData:n,trainingConfig:r}))}function eT(e){return new Wg(e)}function tT(e){return new Wg(e)}var Gg={};de(Gg,{confusionMatrix:()=>rT});function nT(e,t,n){let r=C(e,"labels","confusionMatrix"),s=C(t,"predictions","confusionMatrix");$(n==null||n>0&&Number.isInteger(n),()=>`If provided, numClasses must be a positive integer, but got ${n}`),$(r.rank===1,()=>`Expected the rank of labels to be 1, but got ${r.rank}`),$(s.rank===1,()=>`Expected the rank of predictions to be 1, but got ${s.rank}`),$(r.shape[0]===s.shape[0],()=>`Mismatch in the number of examples: ${r.shape[0]} vs. ${s.shape[0]}. Labels and predictions should have the same number of elements.`),$(n>0&&Number.isInteger(n),()=>`numClasses is required to be a positive integer, but got ${n}`);let a=lo(Te(r,"int32"),n),o=lo(Te(s,"int32"),n),i=cs(a),c=me(i,o);return Te(c,"int32")}var rT=O({confusionMatrix_:nT}),Hg={};de(Hg,{draw:()=>dT,fromPixels:()=>pT,fromPixelsAsync:()=>cT,toPixels:()=>lT});var $n,rp=!1;function qg(e,t=3){if(t>4)throw new Error("Cannot construct Tensor with more than 4 channels from pixels.");if(e==null)throw new Error("pixels passed to tf.browser.fromPixels() can not be null");let n=!1,r=!1,s=!1,a=!1,o=!1,i=!1;if(e.data instanceof Uint8Array)n=!0;else if(typeof ImageData<"u"&&e instanceof ImageData)r=!0;else if(typeof HTMLVideoElement<"u"&&e instanceof HTMLVideoElement)s=!0;else if(typeof HTMLImageElement<"u"&&e instanceof HTMLImageElement)a=!0;else if(e.getContext!=null)o=!0;else if(typeof ImageBitmap<"u"&&e instanceof ImageBitmap)i=!0;else throw new Error(`pixels passed to tf.browser.fromPixels() must be either an HTMLVideoElement, HTMLImageElement, HTMLCanvasElement, ImageData in browser, or OffscreenCanvas, ImageData in webworker or {data: Uint32Array, width: number, height: number}, but was ${e.constructor.name}`);if(Zr(so,_.backendName)!=null){let f={pixels:e},g={numChannels:t};return _.runKernel(so,f,g)}let[u,l]=s?[e.videoWidth,e.videoHeight]:[e.width,e.height],d;if(o)d=e.getContext("2d").getImageData(0,0,u,l).data;else if(r||n)d=e.data;else if(a||s||i){if($n==null)if(typeof document>"u")if(typeof OffscreenCanvas<"u"&&typeof OffscreenCanvasRenderingContext2D<"u")$n=new OffscreenCanvas(1,1).getContext("2d");else throw new Error("Cannot parse input in current context. Reason: OffscreenCanvas Context2D rendering is not supported.");else $n=document.createElement("canvas").getContext("2d",{willReadFrequently:!0});$n.canvas.width=u,$n.canvas.height=l,$n.drawImage(e,0,0,u,l),d=$n.getImageData(0,0,u,l).data}let p;if(t===4)p=new Int32Array(d);else{let f=u*l;p=new Int32Array(f*t);for(let g=0;g<f;g++)for(let m=0;m<t;++m)p[g*t+m]=d[g*4+m]}return ed(p,[l,u,t],"int32")}function sT(e){return e!=null&&e.data instanceof Uint8Array}function aT(){return typeof window<"u"&&typeof ImageBitmap<"u"&&window.hasOwnProperty("createImageBitmap")}function oT(e){return e!=null&&e.width!==0&&e.height!==0}function iT(e){return aT()&&!(e instanceof ImageBitmap)&&oT(e)&&!sT(e)}async function cT(e,t=3){let n=null;if(V().getBool("WRAP_TO_IMAGEBITMAP")&&iT(e)){let r;try{r=await createImageBitmap(e,{premultiplyAlpha:"none"})}catch{r=null}r!=null&&r.width===e.width&&r.height===e.height?n=r:n=e}else n=e;return qg(n,t)}function Kg(e){if(e.rank!==2&&e.rank!==3)throw new Error(`toPixels only supports rank 2 or 3 tensors, got rank ${e.rank}.`);let t=e.rank===2?1:e.shape[2];if(t>4||t===2)throw new Error(`toPixels only supports depth of size 1, 3 or 4 but got ${t}`);if(e.dtype!=="float32"&&e.dtype!=="int32")throw new Error(`Unsupported type for toPixels: ${e.dtype}. Please use float32 or int32 tensors.`)}function uT(e){let t=e?.alpha||1;if(t>1||t<0)throw new Error(`Alpha value ${t} is suppoed to be in range [0 - 1].`)}async function lT(e,t){let n=C(e,"img","toPixels");if(!(e instanceof Oe)){let u=n;n=Te(u,"int32"),u.dispose()}Kg(n);let[r,s]=n.shape.slice(0,2),a=n.rank===2?1:n.shape[2],o=await n.data(),i=n.dtype==="float32"?255:1,c=new Uint8ClampedArray(s*r*4);for(let u=0;u<r*s;++u){let l=[0,0,0,255];for(let p=0;p<a;p++){let h=o[u*a+p];if(n.dtype==="float32"){if(h<0||h>1)throw new Error(`Tensor values for a float32 Tensor must be in the range [0 - 1] but encountered ${h}.`)}else if(n.dtype==="int32"&&(h<0||h>255))throw new Error(`Tensor values for a int32 Tensor must be in the range [0 - 255] but encountered ${h}.`);a===1?(l[0]=h*i,l[1]=h*i,l[2]=h*i):l[p]=h*i}let d=u*4;c[d+0]=Math.round(l[0]),c[d+1]=Math.round(l[1]),c[d+2]=Math.round(l[2]),c[d+3]=Math.round(l[3])}if(t!=null){rp||Zr(ri,_.backendName)!=null&&(console.warn("tf.browser.toPixels is not efficient to draw tensor on canvas. Please try tf.browser.draw instead."),rp=!0),t.width=s,t.height=r;let u=t.getContext("2d"),l=new ImageData(c,s,r);u.putImageData(l,0,0)}return n!==e&&n.dispose(),c}function dT(e,t,n){let r=C(e,"img","draw");if(!(e instanceof Oe)){let o=r;r=Te(o,"int32"),o.dispose()}Kg(r),uT(n?.imageOptions);let s={image:r},a={canvas:t,options:n};_.runKernel(ri,s,a)}var pT=O({fromPixels_:qg}),jg={};de(jg,{prepareAndValidate:()=>Xg});function Xg(e,t){let n=e.shape.length,r=t.shape.length;if(n<1)throw new Error(`tf.gatherND() expects the input to be rank 1 or higher, but the rank was ${n}.`);if(r<1)throw new Error(`tf.gatherND() expects the indices to be rank 1 or higher, but the rank was ${r}.`);if(t.dtype!=="int32")throw new Error(`tf.gatherND() expects the indices to be int32 type, but the dtype was ${t.dtype}.`);if(t.shape[r-1]>n)throw new Error(`index innermost dimension length must be <= tensor rank; saw: ${t.shape[r-1]} vs. ${n}`);if(be(e.shape)===0)throw new Error(`Requested more than 0 entries, but input is empty. Input shape: ${e.shape}.`);let s=t.shape,a=s[s.length-1],o=1;for(let d=0;d<s.length-1;++d)o*=s[d];let i=e.shape,c=s.slice();c.pop();let u=1;for(let d=a;d<n;++d)u*=i[d],c.push(i[d]);let l=[...kr(e.shape).map(d=>d/u),1].slice(0,a);return[c,o,u,l]}var et={};de(et,{assertParamsValid:()=>fT,computeFlatOffset:()=>bT,computeOutShape:()=>gT,getNormalizedAxes:()=>yT,isSliceContinous:()=>xT,maskToAxes:()=>mT,parseSliceParams:()=>vT,sliceInfo:()=>wT,startForAxis:()=>ny,startIndicesWithElidedDims:()=>Jg,stopForAxis:()=>ry,stopIndicesWithElidedDims:()=>ey,stridesForAxis:()=>ty,stridesWithElidedDims:()=>Yg});var Nu=-2,hT=-1;function fT(e,t,n){let r=e.shape.length;$(r===t.length,()=>`Error in slice${r}D: Length of begin ${t} must match the rank of the array (${r}).`),$(r===n.length,()=>`Error in slice${r}D: Length of size ${n} must match the rank of the array (${r}).`);for(let s=0;s<r;++s)$(t[s]+n[s]<=e.shape[s],()=>`Error in slice${r}D: begin[${s}] + size[${s}] (${t[s]+n[s]}) would overflow input.shape[${s}] (${e.shape[s]})`)}function mT(e){let t=[],n=0;for(;e>0;)e&1&&t.push(n),e/=2,n++;return t}function gT(e,t,n){let r=[];for(let s=0;s<e.length;s++)r[s]=Math.ceil((t[s]-e[s])/n[s]);return r}function Yg(e,t,n,r){let s=[...e];for(let a=s.length;a<r.length;a++)s.push(1);for(let a=0;a<n;a++)a===0?s[t]=1:(s.splice(t,0,1),s.pop());return s}function Zg(e,t,n){return n<=e?n:n-(t-1)}function Qg(e,t){let n=[];for(let r=0;r<e;r++)n.push(t+r);return n}function yT(e,t,n,r,s,a,o,i,c){let u=e.length,l=new Array(u),d=new Array(u),p=new Array(u);if(t.length&&n>0){let h=t[0],f=n+1;l=Jg(o,h,f,r,e),d=ey(i,h,f,s,e),p=Yg(a,h,f,e)}else for(let h=0;h<u;h++)l[h]=ny(o,r,a,e,h,c),d[h]=ry(i,s,a,e,h,c),p[h]=ty(a,h,c);return{begin:l,end:d,strides:p}}function Jg(e,t,n,r,s){let a=[...s],o=Qg(n,t);for(let i=0;i<a.length;i++)if(o.indexOf(i)>-1)a[i]=0;else{let c=Zg(t,n,i),u=r[c];e&1<<c&&(u=0),a[i]=u}return a}function ey(e,t,n,r,s){let a=[...s],o=Qg(n,t);for(let i=0;i<a.length;i++)if(o.indexOf(i)>-1)a[i]=Number.MAX_SAFE_INTEGER;else{let c=Zg(t,n,i),u=r[c];e&1<<c&&(u=Number.MAX_SAFE_INTEGER),a[i]=u}for(let i=0;i<a.length;i++){let c=s[i];a[i]<0&&(a[i]+=c),a[i]=qr(0,a[i],s[i])}return a}function ty(e,t,n){let r=e[t];return(n&1<<t||r==null)&&(r=1),r}function ny(e,t,n,r,s,a){let o=t[s],i=n[s]||1;(e&1<<s||a&1<<s||o==null)&&(i>0?o=Number.MIN_SAFE_INTEGER:o=Number.MAX_SAFE_INTEGER);let c=r[s];return o<0&&(o+=c),o=qr(0,o,c-1),o}function ry(e,t,n,r,s,a){let o=t[s],i=n[s]||1;(e&1<<s||a&1<<s||o==null)&&(i>0?o=Number.MAX_SAFE_INTEGER:o=Number.MIN_SAFE_INTEGER);let c=r[s];return o<0&&(o+=c),i>0?o=qr(0,o,c):o=qr(-1,o,c-1),o}function xT(e,t,n){let r=n.length;for(let s=0;s<n.length;s++)if(n[s]>1){r=s;break}for(let s=r+1;s<n.length;s++)if(t[s]>0||n[s]!==e[s])return!1;return!0}function bT(e,t){let n=e.length>0?e[e.length-1]:1;for(let r=0;r<e.length-1;r++)n+=e[r]*t[r];return n}function vT(e,t,n){let r,s=e.shape.length;typeof t=="number"?r=[t,...new Array(s-1).fill(0)]:t.length<s?r=t.concat(new Array(s-t.length).fill(0)):r=t.slice(),r.forEach(o=>{$(o!==-1,()=>"slice() does not support negative begin indexing.")});let a;return n==null?a=new Array(s).fill(-1):typeof n=="number"?a=[n,...new Array(s-1).fill(-1)]:n.length<s?a=n.concat(new Array(s-n.length).fill(-1)):a=n,a=a.map((o,i)=>o>=0?o:($(o===-1,()=>`Negative size values should be exactly -1 but got ${o} for the slice() size at index ${i}.`),e.shape[i]-r[i])),[r,a]}function wT(e,t,n,r,s,a,o,i,c){let u;if(r==null?(u=new Array(t.length),u.fill(1)):u=r,o!=null&&(o&o-1)!==0)throw new Error("Multiple ellipses in slice is not allowed.");let l=!1,d={dims:u.length,numAddAxisAfterEllipsis:0,begin:t.slice(),end:n.slice(),strides:u.slice(),beginMask:s,endMask:a,ellipsisMask:o,newAxisMask:i,shrinkAxisMask:c};for(let w=0;w<d.dims;w++)l&&(1<<w&i)!==0&&d.numAddAxisAfterEllipsis++,1<<w&o&&(l=!0);l||(d.ellipsisMask|=1<<d.dims,d.dims++);let p={dims:e.length,beginMask:0,endMask:0,beginValid:!1,endValid:!1};ST(d,p);let h=!0,f=!0,g=!0,m=[],y=[];for(let w=0;w<e.length;++w){if(p.strides[w]===0)throw Error(`strides[${w}] must be non-zero`);let v=!!(p.shrinkAxisMask&1<<w),k=e[w];if(k===-1){m.push(v?1:-1);continue}let N=[p.beginMask&1<<w,p.endMask&1<<w],E=[p.strides[w]>0?0:-1,p.strides[w]>0?k:k-1];if(v&&p.strides[w]<=0)throw Error("only stride 1 allowed on non-range indexing.");g=g&&p.strides[w]===1;let D=!!(p.beginMask&1<<w&&p.endMask&1<<w);if(p.beginValid&&p.endValid){if(v){let A=p.begin[w]<0?k+p.begin[w]:p.begin[w];if(p.begin[w]=A,p.end[w]=p.begin[w]+1,A<0||A>=k)throw Error(`slice index ${p.begin[w]} of dimension ${w} out of bounds.`)}else p.begin[w]=sp(p.begin[w],0,p.strides[w],k,N,E),p.end[w]=sp(p.end[w],1,p.strides[w],k,N,E);let R=p.strides[w]===1&&p.begin[w]===0&&p.end[w]===k;h=h&&R,f=f&&(w===0&&p.strides[w]===1||R)}else h=h&&p.strides[w]===1&&D,f=f&&(w===0&&p.strides[w]===1||D);let L,P=!1;if(p.beginValid&&p.endValid?(L=p.end[w]-p.begin[w],P=!0):v?(L=1,P=!0):D&&k>=0&&(p.strides[w]<0?L=-k:L=k,P=!0),P){let R;L===0||L<0!=p.strides[w]<0?R=0:R=Math.trunc(L/p.strides[w])+(L%p.strides[w]!==0?1:0),m.push(R)}else m.push(-1)}for(let w=0;w<p.finalShapeGatherIndices.length;++w){let v=p.finalShapeGatherIndices[w];v>=0?y.push(m[v]):v===Nu&&y.push(1)}return{finalShapeSparse:y.filter((w,v)=>p.finalShapeGatherIndices[v]!==Nu),finalShape:y,isIdentity:h,sliceDim0:f,isSimpleSlice:g,begin:p.begin,end:p.end,strides:p.strides}}function ST(e,t){t.beginMask=0,t.endMask=0,t.shrinkAxisMask=0;let n=0;t.beginValid=e.begin!=null,t.endValid=e.end!=null,t.begin=new Array(t.dims),t.end=new Array(t.dims),t.strides=new Array(t.dims),t.finalShapeGatherIndices=[],t.finalShapeGatherIndicesSparse=[],t.inputShapeGatherIndicesSparse=new Array(t.dims);for(let r=0;r<e.dims;r++)if(1<<r&e.ellipsisMask){let s=Math.min(t.dims-(e.dims-r)+1+e.numAddAxisAfterEllipsis,t.dims);for(;n<s;n++)t.begin[n]=0,t.end[n]=0,t.strides[n]=1,t.beginMask|=1<<n,t.endMask|=1<<n,t.finalShapeGatherIndices.push(n),t.finalShapeGatherIndicesSparse.push(-1),t.inputShapeGatherIndicesSparse[n]=r}else if(1<<r&e.newAxisMask)t.finalShapeGatherIndices.push(Nu),t.finalShapeGatherIndicesSparse.push(-1);else{if(n===t.begin.length)throw Error(`Index out of range using input dim ${n}; input has only ${t.dims} dims, ${t.begin.length}.`);e.begin!=null&&(t.begin[n]=e.begin[r]),e.end!=null&&(t.end[n]=e.end[r]),t.strides[n]=e.strides[r],e.beginMask&1<<r&&(t.beginMask|=1<<n),e.endMask&1<<r&&(t.endMask|=1<<n),e.shrinkAxisMask&1<<r?(t.finalShapeGatherIndices.push(hT),t.finalShapeGatherIndicesSparse.push(-1),t.shrinkAxisMask|=1<<n):(t.finalShapeGatherIndices.push(n),t.finalShapeGatherIndicesSparse.push(r)),t.inputShapeGatherIndicesSparse[n]=r,n++}}function sp(e,t,n,r,s,a){if(s[t])return n>0?a[t]:a[t+1&1];{let o=e<0?r+e:e;return o<a[0]?a[0]:o>a[1]?a[1]:o}}var kT="4.22.0",sy=class{static sgd(e){return new Oc(e)}static momentum(e,t,n=!1){return new ld(e,t,n)}static rmsprop(e,t=.9,n=0,r=null,s=!1){return new dd(e,t,n,r,s)}static adam(e=.001,t=.9,n=.999,r=null){return new cd(e,t,n,r)}static adadelta(e=.001,t=.95,n=null){return new od(e,t,n)}static adamax(e=.002,t=.9,n=.999,r=null,s=0){return new ud(e,t,n,r,s)}static adagrad(e,t=.1){return new id(e,t)}},IT=sy,CT=typeof requestAnimationFrame<"u"?requestAnimationFrame:typeof setImmediate<"u"?setImmediate:e=>e();function ay(){return new Promise(e=>CT(()=>e()))}var T={};de(T,{ERF_A1:()=>WT,ERF_A2:()=>UT,ERF_A3:()=>GT,ERF_A4:()=>HT,ERF_A5:()=>qT,ERF_P:()=>zT,PARALLELIZE_THRESHOLD:()=>fd,RowPartitionType:()=>Dt,SELU_SCALE:()=>MT,SELU_SCALEALPHA:()=>VT,applyActivation:()=>Ac,assertAndGetBroadcastShape:()=>Pe,assertAxesAreInnerMostDims:()=>hS,assertParamsConsistent:()=>NT,assignToTypedArray:()=>QT,axesAreInnerMostDims:()=>$l,calculateShapes:()=>ig,checkEinsumDimSizes:()=>s2,checkPadOnDimRoundingMode:()=>St,combineLocations:()=>Qf,combineRaggedTensorToTensorShapes:()=>$T,complexWithEvenIndex:()=>XT,complexWithOddIndex:()=>YT,computeConv2DInfo:()=>Ca,computeConv3DInfo:()=>bf,computeDefaultPad:()=>wl,computeDilation2DInfo:()=>u1,computeOptimalWindowSize:()=>DT,computeOutAndReduceShapes:()=>pS,computeOutShape:()=>TT,computePool2DInfo:()=>xf,computePool3DInfo:()=>l1,convertConv2DDataFormat:()=>vf,decodeEinsumEquation:()=>n2,eitherStridesOrDilationsAreOne:()=>Qt,expandShapeToKeepDim:()=>$a,exponent:()=>e2,exponents:()=>JT,fromStringArrayToUint8:()=>C2,fromUint8ToStringArray:()=>I2,getAxesPermutation:()=>fS,getBroadcastDims:()=>Kf,getComplexWithIndex:()=>ZT,getEinsumComputePath:()=>a2,getEinsumPermutation:()=>r2,getFusedBiasGradient:()=>Rc,getFusedDyActivation:()=>Ec,getImageCenter:()=>OT,getInnerMostAxes:()=>gS,getPermuted:()=>FT,getRaggedRank:()=>RT,getReductionAxes:()=>Cl,getReshaped:()=>_T,getReshapedPermuted:()=>PT,getRowPartitionTypesHelper:()=>ET,getSliceBeginCoords:()=>LT,getSliceSize:()=>BT,getSparseFillEmptyRowsIndicesDenseShapeMismatch:()=>u2,getSparseFillEmptyRowsNegativeIndexErrorMessage:()=>l2,getSparseFillEmptyRowsOutOfRangeIndexErrorMessage:()=>d2,getSparseReshapeEmptyTensorZeroOutputDimErrorMessage:()=>f2,getSparseReshapeInputOutputMismatchErrorMessage:()=>g2,getSparseReshapeInputOutputMultipleErrorMessage:()=>m2,getSparseReshapeMultipleNegativeOneOutputDimErrorMessage:()=>p2,getSparseReshapeNegativeOutputDimErrorMessage:()=>h2,getSparseSegmentReductionIndicesOutOfRangeErrorMessage:()=>v2,getSparseSegmentReductionNegativeSegmentIdsErrorMessage:()=>y2,getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage:()=>x2,getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage:()=>b2,getUndoAxesPermutation:()=>mS,isIdentityPermutation:()=>o2,log:()=>y0,mergeRealAndImagArrays:()=>KT,prepareAndValidate:()=>Xg,prepareSplitSize:()=>c2,segment_util:()=>oy,shouldFuse:()=>Dc,slice_util:()=>et,splitRealAndImagArrays:()=>jT,stridesOrDilationsArePositive:()=>Un,tupleValuesAreOne:()=>rs,upcastType:()=>ft,validateDefaultValueShape:()=>AT,validateInput:()=>Tc,validateUpdateShape:()=>td,warn:()=>cn});function NT(e,t){let n=e[0].length;e.forEach((s,a)=>{$(s.length===n,()=>`Error in concat${n}D: rank of tensors[${a}] must be the same as the rank of the rest (${n})`)}),$(t>=0&&t<n,()=>`Error in concat${n}D: axis must be between 0 and ${n-1}.`);let r=e[0];e.forEach((s,a)=>{for(let o=0;o<n;o++)$(o===t||s[o]===r[o],()=>`Error in concat${n}D: Shape of tensors[${a}] (${s}) does not match the shape of the rest (${r}) along the non-concatenated axis ${a}.`)})}function TT(e,t){let n=e[0].slice();for(let r=1;r<e.length;r++)n[t]+=e[r][t];return n}var Dt;(function(e){e[e.FIRST_DIM_SIZE=0]="FIRST_DIM_SIZE",e[e.VALUE_ROWIDS=1]="VALUE_ROWIDS",e[e.ROW_LENGTHS=2]="ROW_LENGTHS",e[e.ROW_SPLITS=3]="ROW_SPLITS",e[e.ROW_LIMITS=4]="ROW_LIMITS",e[e.ROW_STARTS=5]="ROW_STARTS"})(Dt||(Dt={}));function $T(e,t,n){let r=new Array;if(n==null&&t==null)return r;if(t==null)for(;r.length<e+n.length;)r.push(-1);else r=t.slice();if(n==null)return r;if(e+n.length!==r.length)throw new Error(`rt input.shape and shape=${t} are incompatible: rt input.rank = ${e+n.length}, but shape.rank = ${r.length}`);for(let s=1;s<n.length;++s){let a=n[s],o=r[r.length-n.length+s],i=r[o];if(a>=0)if(i>=0){if(i!==a)throw new Error(`rt input.shape and shape=${t} are incompatible: rt input.shape[${s+e}] = ${a} but shape[${s+e}] = ${i}`)}else r[o]=a}return r}function ET(e){let t={FIRST_DIM_SIZE:Dt.FIRST_DIM_SIZE,VALUE_ROWIDS:Dt.VALUE_ROWIDS,ROW_LENGTHS:Dt.ROW_LENGTHS,ROW_SPLITS:Dt.ROW_SPLITS,ROW_LIMITS:Dt.ROW_LIMITS,ROW_STARTS:Dt.ROW_STARTS},n=[];for(let r of e)if(r in t)n.push(t[r]);else break;return n}function RT(e){return e.length===0?0:e[0]===Dt.FIRST_DIM_SIZE?e.length-1:e.length}function AT(e,t){if(e==null||t==null)return;let n=e.length,r=t.length;if(n>=r)throw new Error(`defaultValue.shape=${e} and ragged tensor flatValues.shape=${t}, are incompatible: defaultValue.rank = ${n} must be less than ragged tensor input flatValues.rank = ${r})`);for(let s=0;s<Math.min(n,r-1);++s){let a=e[s],o=t[s+1];if(a>=0&&o>=0&&a!==1&&a!==o)throw new Error(`defaultValue.shape=${e}, and ragged tensor input flatValues.shape=${t} are incompatible: defaultValue.shape[${s-e.length}] = ${a} but ragged tensor input.flatValues.shape[${s-e.length}] = ${o}`)}}var fd=30;function DT(e){return e<=fd?e:ro(e,Math.floor(Math.sqrt(e)))}function OT(e,t,n){let r=n*(typeof e=="number"?e:e[0]),s=t*(typeof e=="number"?e:e[1]);return[r,s]}function _T(e,t,n,r=!0){let s=[];if(r)s=s.concat(t.slice(0)),s.push(e[0]/n),s=s.concat(e.slice(1));else{s=s.concat(e[0]);let a=t.length;for(let o=0;o<a;++o)s=s.concat([e[o+1]/t[o],t[o]]);s=s.concat(e.slice(a+1))}return s}function FT(e,t,n=!0){let r=[];if(n){r.push(t);for(let s=t+1;s<e;++s)s<=2*t?(r.push(s),r.push(s-(t+1))):r.push(s)}else{let s=[],a=[];for(let o=1;o<e;++o)o>=t*2+1||o%2===1?a.push(o):s.push(o);r.push(...s),r.push(0),r.push(...a)}return r}function PT(e,t,n,r=!0){let s=[];r?s.push(e[0]/n):s.push(e[0]*n);for(let a=1;a<e.length;++a)a<=t.length?r?s.push(t[a-1]*e[a]):s.push(e[a]/t[a-1]):s.push(e[a]);return s}function LT(e,t){let n=[0];for(let r=0;r<t;++r)n.push(e[r][0]);return n}function BT(e,t,n){let r=e.slice(0,1);for(let s=0;s<n;++s)r.push(e[s+1]-t[s][0]-t[s][1]);return r}var VT=1.7580993408473768,MT=1.0507009873554805,zT=.3275911,WT=.254829592,UT=-.284496736,GT=1.421413741,HT=-1.453152027,qT=1.061405429;function KT(e,t){if(e.length!==t.length)throw new Error(`Cannot merge real and imag arrays of different lengths. real:${e.length}, imag: ${t.length}.`);let n=new Float32Array(e.length*2);for(let r=0;r<n.length;r+=2)n[r]=e[r/2],n[r+1]=t[r/2];return n}function jT(e){let t=new Float32Array(e.length/2),n=new Float32Array(e.length/2);for(let r=0;r<e.length;r+=2)t[r/2]=e[r],n[r/2]=e[r+1];return{real:t,imag:n}}function XT(e){let t=Math.ceil(e.length/4),n=new Float32Array(t),r=new Float32Array(t);for(let s=0;s<e.length;s+=4)n[Math.floor(s/4)]=e[s],r[Math.floor(s/4)]=e[s+1];return{real:n,imag:r}}function YT(e){let t=Math.floor(e.length/4),n=new Float32Array(t),r=new Float32Array(t);for(let s=2;s<e.length;s+=4)n[Math.floor(s/4)]=e[s],r[Math.floor(s/4)]=e[s+1];return{real:n,imag:r}}function ZT(e,t){let n=e[t*2],r=e[t*2+1];return{real:n,imag:r}}function QT(e,t,n,r){e[r*2]=t,e[r*2+1]=n}function JT(e,t){let n=new Float32Array(e/2),r=new Float32Array(e/2);for(let s=0;s<Math.ceil(e/2);s++){let a=(t?2:-2)*Math.PI*(s/e);n[s]=Math.cos(a),r[s]=Math.sin(a)}return{real:n,imag:r}}function e2(e,t,n){let r=(n?2:-2)*Math.PI*(e/t),s=Math.cos(r),a=Math.sin(r);return{real:s,imag:a}}var Zc="->",t2=/->/g,ap=",",op="...";function n2(e,t){e=e.replace(/\s/g,"");let n=(e.length-e.replace(t2,"").length)/Zc.length;if(n<1)throw new Error("Equations without an arrow are not supported.");if(n>1)throw new Error(`Equation must contain exactly one arrow ("${Zc}").`);let[r,s]=e.split(Zc);$(r.indexOf(op)===-1,()=>`The ellipsis notation ("${op}") is not supported yet.`);let a=r.split(ap),o=a.length;if(t!==o)throw new Error(`Expected ${o} input tensors, received ${t}`);if(o>2)throw new Error("Support for more than 2 input tensors is not implemented yet.");let i=[];for(let p=0;p<s.length;++p){let h=s[p];if(!a.some(f=>f.indexOf(h)!==-1))throw new Error(`Output subscripts contain the label ${h} not present in the input subscripts.`);i.indexOf(h)===-1&&i.push(h)}for(let p=0;p<r.length;++p){let h=r[p];i.indexOf(h)===-1&&h!==ap&&i.push(h)}let c=new Array(a.length);for(let p=0;p<o;++p){if(new Set(a[p].split("")).size!==a[p].length)throw new Error(`Found duplicate axes in input component ${a[p]}. Support for duplicate axes in input is not implemented yet.`);c[p]=[];for(let h=0;h<a[p].length;++h)c[p].push(i.indexOf(a[p][h]))}let u=i.length,l=s.length,d=[];for(let p=l;p<u;++p)d.push(p);return{allDims:i,summedDims:d,idDims:c}}function r2(e,t){let n=new Array(e);n.fill(-1);for(let s=0;s<t.length;++s)n[t[s]]=s;let r=[];for(let s=0;s<e;++s)n[s]===-1&&r.push(s);return n=n.filter(s=>s!==-1),{permutationIndices:n,expandDims:r}}function s2(e,t,n){let r=new Array(e);for(let s=0;s<n.length;++s){let a=n[s].shape;for(let o=0;o<t[s].length;++o)r[t[s][o]]===void 0?r[t[s][o]]=a[o]:$(r[t[s][o]]===a[o],()=>`Expected dimension ${r[t[s][o]]} at axis ${o} of input shaped ${JSON.stringify(a)}, but got dimension ${a[o]}`)}}function a2(e,t){let n=e,r=[],s=0;e.length===0&&n.push(-1),s=e.length+1;for(let o=0;o<s;++o)r.push([]);let a=[];for(let o=0;o<n.length;++o){let i=n[o],c=i2(t,i);for(let u of c)a.indexOf(u)===-1&&(r[o].push(u),a.push(u))}return{path:n,steps:r}}function o2(e){return e.every((t,n)=>t===n)}function i2(e,t){let n=[];for(let r=0;r<e.length;++r)(e[r].length===0||e[r].indexOf(t)!==-1||t===-1)&&n.push(r);return n}function c2(e,t,n=0){let r=[];if(typeof t=="number")$(e.shape[n]%t===0,()=>"Number of splits must evenly divide the axis."),r=new Array(t).fill(e.shape[n]/t);else{let s=t.reduce((o,i)=>(i===-1&&(o+=1),o),0);$(s<=1,()=>"There should be only one negative value in split array.");let a=t.indexOf(-1);if(a!==-1){let o=t.reduce((i,c)=>c>0?i+c:i);t[a]=e.shape[n]-o}$(e.shape[n]===t.reduce((o,i)=>o+i),()=>"The sum of sizes must match the size of the axis dimension."),r=t}return r}function u2(e){return`Received SparseTensor with denseShape[0] = 0 but
  indices.shape[0] = ${e}`}function l2(e,t){return`indices(${e}, 0) is invalid: ${t} < 0`}function d2(e,t,n){return`indices(${e}, 0) is invalid: ${t} >= ${n}`}function p2(e,t){return`only one output dimension may be -1, not both ${e} and ${t}`}function h2(e,t){return`size ${e} must be non-negative, not ${t}`}function f2(){return"reshape cannot infer the missing input size for an empty tensor unless all specified input sizes are non-zero"}function m2(e,t){let n=be(e),r=be(t);return`Input to reshape is a SparseTensor with ${n}
  dense values, but the requested shape requires a multiple of ${r}. inputShape=${e} outputShape= ${t}`}function g2(e,t){let n=be(e),r=be(t);return`Input to reshape is a tensor with ${n} dense values, but the requested shape has ${r}. inputShape=${e} outputShape=${t}`}function y2(){return"segment ids must be >= 0"}function x2(){return"segment ids are not increasing"}function b2(e,t){return`Segment id ${e} out of range [0, ${t}), possibly because segmentIds input is not sorted.`}function v2(e,t,n){return`Bad: indices[${e}] == ${t} out of range [0, ${n})`}var oy={};de(oy,{collectGatherOpShapeInfo:()=>k2,computeOutShape:()=>S2,segOpComputeOptimalWindowSize:()=>w2});function w2(e,t){let n=!1,r;for(e<=fd?(r=e,n=!0):r=ro(e,Math.floor(Math.sqrt(e)));!n;)r>t||r===e?n=!0:r=ro(e,r+1);return r}function S2(e,t,n){let r=[],s=e.length;for(let a=0;a<s;a++)a!==t?r.push(e[a]):r.push(n);return r}function k2(e,t,n,r){let s=t.shape.length,a=e.shape.length;if(r!==0&&(r<-s||r>s))throw new Error(`Expect batchDims in the range of [-${s}, ${s}], but got ${r}`);if(r<0&&(r+=s),r>a)throw new Error(`batchDims (${r}) must be less than rank(x) (
    ${a}).`);if(n<r)throw new Error(`batchDims (${r}) must be less than or equal to axis (${n}).`);for(let d=0;d<r;++d)if(e.shape[d]!==t.shape[d])throw new Error(`x.shape[${d}]: ${e.shape[d]} should be equal to indices.shape[${d}]: ${t.shape[d]}.`);let o=e.shape[n],i=[],c=1,u=1,l=1;for(let d=0;d<r;++d)i.push(e.shape[d]),c*=e.shape[d];for(let d=r;d<n;d++)i.push(e.shape[d]),u*=e.shape[d];for(let d=r;d<s;d++)i.push(t.shape[d]);for(let d=n+1;d<a;d++)i.push(e.shape[d]),l*=e.shape[d];return{batchSize:c,sliceSize:l,outerSize:u,dimSize:o,outputShape:i}}function I2(e){try{return e.map(t=>oo(t))}catch(t){throw new Error(`Failed to decode encoded string bytes into utf-8, error: ${t}`)}}function C2(e){return e.map(t=>Sa(t))}var Vt={};de(Vt,{nonMaxSuppressionV3Impl:()=>Cg,nonMaxSuppressionV4Impl:()=>Ng,nonMaxSuppressionV5Impl:()=>Tg,whereImpl:()=>mg});BN();function te(e,t){Array.isArray(e)||(e=[e]),e.forEach(n=>{n!=null&&S.assert(n.dtype!=="complex64",()=>`${t} does not support complex64 tensors in the CPU backend.`)})}var N2=Vt.whereImpl,iy=class cy extends Io{nextDataId(){return cy.nextDataId++}constructor(){super(),this.blockSize=48,this.firstUse=!0,this.data=new Zu(this,Nt())}write(t,n,r){this.firstUse&&(this.firstUse=!1,V().get("IS_NODE")&&T.warn(`
============================
Hi, looks like you are running TensorFlow.js in Node.js. To speed things up dramatically, install our node backend, visit https://github.com/tensorflow/tfjs-node for more details. 
============================`));let s={id:this.nextDataId()};return this.data.set(s,{values:t,dtype:r,refCount:1}),s}makeTensorInfo(t,n,r){let s;if(n==="string"&&r!=null&&r.length>0&&S.isString(r[0])){let a=r.map(o=>S.encodeString(o));s=this.write(a,t,n)}else s=this.write(r,t,n);return{dataId:s,shape:t,dtype:n}}refCount(t){return this.data.has(t)?this.data.get(t).refCount:0}incRef(t){let n=this.data.get(t);n.refCount++}decRef(t){if(this.data.has(t)){let n=this.data.get(t);n.refCount--}}move(t,n,r,s,a){this.data.set(t,{values:n,dtype:s,refCount:a})}numDataIds(){return this.data.numDataIds()}async read(t){return this.readSync(t)}readSync(t){let{dtype:n,complexTensorInfos:r}=this.data.get(t);if(n==="complex64"){let s=this.readSync(r.real.dataId),a=this.readSync(r.imag.dataId);return T.mergeRealAndImagArrays(s,a)}return S.convertBackendValuesAndArrayBuffer(this.data.get(t).values,n)}bufferSync(t){let n=this.readSync(t.dataId);if(t.dtype==="string")try{let r=n.map(s=>S.decodeString(s));return ie(t.shape,t.dtype,r)}catch{throw new Error("Failed to decode encoded string bytes into utf-8")}return ie(t.shape,t.dtype,n)}makeOutput(t,n,r){return Nt().makeTensorFromTensorInfo(this.makeTensorInfo(n,r,t),this)}disposeData(t,n=!1){if(this.data.has(t)){if(this.data.get(t).refCount--,!n&&this.data.get(t).refCount>0)return!1;let{complexTensorInfos:r}=this.data.get(t);r!=null&&(this.disposeData(r.real.dataId,!0),this.disposeData(r.imag.dataId,!0)),this.data.delete(t)}return!0}disposeIntermediateTensorInfo(t){this.disposeData(t.dataId)}async time(t){let n=S.now();return t(),{kernelMs:S.now()-n}}memory(){return{unreliable:!0,reasons:["The reported memory is an upper bound. Due to automatic garbage collection, the true allocated memory may be less."]}}where(t){te([t],"where");let n=this.readSync(t.dataId);return N2(t.shape,n)}dispose(){}floatPrecision(){return 32}epsilon(){return super.epsilon()}};iy.nextDataId=0;var uy={};de(uy,{addImpl:()=>py,bincountImpl:()=>gd,bincountReduceImpl:()=>hy,bitwiseAndImpl:()=>fy,castImpl:()=>dy,ceilImpl:()=>my,concatImpl:()=>gy,equalImpl:()=>yy,expImpl:()=>by,expm1Impl:()=>wy,floorDivImpl:()=>ky,floorImpl:()=>Sy,gatherNdImpl:()=>Iy,gatherV2Impl:()=>Cy,greaterEqualImpl:()=>Ty,greaterImpl:()=>Ny,lessEqualImpl:()=>Ey,lessImpl:()=>$y,linSpaceImpl:()=>Ry,logImpl:()=>Ay,maxImpl:()=>Dy,maximumImpl:()=>Oy,minimumImpl:()=>_y,multiplyImpl:()=>yd,negImpl:()=>Fy,notEqualImpl:()=>Py,prodImpl:()=>Ly,raggedGatherImpl:()=>By,raggedRangeImpl:()=>Vy,raggedTensorToTensorImpl:()=>My,rangeImpl:()=>zy,rsqrtImpl:()=>Wy,scatterImpl:()=>Pn,sigmoidImpl:()=>C$,simpleAbsImpl:()=>ly,sliceImpl:()=>Gy,sparseFillEmptyRowsImpl:()=>Hy,sparseReshapeImpl:()=>qy,sparseSegmentReductionImpl:()=>bd,sqrtImpl:()=>$$,squaredDifferenceImpl:()=>Ky,staticRegexReplaceImpl:()=>jy,stridedSliceImpl:()=>Xy,stringNGramsImpl:()=>Yy,stringSplitImpl:()=>Zy,stringToHashBucketFastImpl:()=>Qy,subImpl:()=>Jy,tileImpl:()=>ex,topKImpl:()=>nx,transposeImpl:()=>xd,uniqueImpl:()=>rx});function ly(e){let t=new Float32Array(e.length);for(let n=0;n<e.length;++n)t[n]=Math.abs(e[n]);return t}var T2=e=>{let{x:t}=e.inputs,n=e.backend;te(t,"abs");let r=new Float32Array(S.sizeFromShape(t.shape)),s=n.data.get(t.dataId).values;return r=ly(s),n.makeOutput(r,t.shape,t.dtype)},$2={kernelName:To,backendName:"cpu",kernelFunc:T2};function _e(e){return(t,n,r,s,a)=>{let o=T.assertAndGetBroadcastShape(t,n),i=o.length,c=S.computeStrides(o),u=S.sizeFromShape(o),l=S.getTypedArrayFromDType(a,u),d=t.length,p=n.length,h=S.computeStrides(t),f=S.computeStrides(n),g=T.getBroadcastDims(t,o),m=T.getBroadcastDims(n,o);if(g.length+m.length===0)for(let y=0;y<l.length;++y)l[y]=e(r[y%r.length],s[y%s.length]);else for(let y=0;y<l.length;++y){let b=S.indexToLoc(y,i,c),w=b.slice(-d);g.forEach(E=>w[E]=0);let v=S.locToIndex(w,d,h),k=b.slice(-p);m.forEach(E=>k[E]=0);let N=S.locToIndex(k,p,f);l[y]=e(r[v],s[N])}return[l,o]}}function it(e){let{inputs:t,backend:n}=e,{real:r,imag:s}=t,a=n.data.get(r.dataId).values,o=n.data.get(s.dataId).values,i=n.makeTensorInfo(r.shape,"complex64"),c=n.data.get(i.dataId);return c.complexTensorInfos={real:n.makeTensorInfo(r.shape,"float32",a),imag:n.makeTensorInfo(s.shape,"float32",o)},i}var E2={kernelName:Vo,backendName:"cpu",kernelFunc:it};function ho(e,t,n="float32"){if(n==="complex64"){let s=ho(e,t,"float32"),a=ho(e,t,"float32");return it({inputs:{real:s,imag:a},backend:e})}let r=S.makeZerosTypedArray(S.sizeFromShape(t),n);return e.makeTensorInfo(t,n,r)}function Bt(e){let{inputs:t,backend:n}=e,{x:r}=t;return n.incRef(r.dataId),{dataId:r.dataId,shape:r.shape,dtype:r.dtype}}var R2={kernelName:Vs,backendName:"cpu",kernelFunc:Bt};function Gn(e){let{inputs:t,backend:n}=e,{input:r}=t,s=n.data.get(r.dataId).complexTensorInfos.real,a=n.data.get(s.dataId).values;return n.makeTensorInfo(s.shape,s.dtype,a)}var A2={kernelName:Vi,backendName:"cpu",kernelFunc:Gn};function dy(e,t,n,r){if(r==="int32"){let s=Int32Array.from(e);return[t,"int32",s]}if(r==="bool"){let s=S.toTypedArray([0],n),[a,o]=_e((i,c)=>i!==c?1:0)(t,[],e,s,"bool");return[o,"bool",a]}throw new Error(`Error in Cast: failed to cast ${n} to ${r}`)}function wn(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{dtype:a}=r;if(a==="complex64"){if(s.dtype==="complex64")return Bt({inputs:{x:s},backend:n});let l=ho(n,s.shape,s.dtype),d=wn({inputs:{x:s},backend:n,attrs:{dtype:"float32"}}),p=it({inputs:{real:d,imag:l},backend:n});return n.disposeIntermediateTensorInfo(l),n.disposeIntermediateTensorInfo(d),p}if(s.dtype==="complex64"){let l=Gn({inputs:{input:s},backend:n}),d=wn({inputs:{x:l},backend:n,attrs:{dtype:a}});return n.disposeIntermediateTensorInfo(l),d}if(!S.hasEncodingLoss(s.dtype,a)){let l=Bt({inputs:{x:s},backend:n});return{dataId:l.dataId,shape:l.shape,dtype:a}}let o=n.data.get(s.dataId).values,[i,c,u]=dy(o,s.shape,s.dtype,a);return n.makeTensorInfo(i,c,u)}var D2={kernelName:Is,backendName:"cpu",kernelFunc:wn};function Le(e,t,n,r){return n==null?({inputs:s,backend:a})=>{let{a:o,b:i}=s,c=a;te([o,i],e);let u=c.data.get(o.dataId).values,l=c.data.get(i.dataId).values,d=o.dtype==="string"?T.fromUint8ToStringArray(u):u,p=o.dtype==="string"?T.fromUint8ToStringArray(l):l,h=r||o.dtype,[f,g]=t(o.shape,i.shape,d,p,h);return c.makeTensorInfo(g,h,f)}:({inputs:s,backend:a})=>{let{a:o,b:i}=s,c=a;if(o.dtype==="complex64"||i.dtype==="complex64"){let u=wn({inputs:{x:o},backend:c,attrs:{dtype:"complex64"}}),l=c.data.get(u.dataId),d=l.complexTensorInfos.real,p=l.complexTensorInfos.imag,h=c.data.get(d.dataId).values,f=c.data.get(p.dataId).values,g=wn({inputs:{x:i},backend:c,attrs:{dtype:"complex64"}}),m=c.data.get(g.dataId),y=m.complexTensorInfos.real,b=m.complexTensorInfos.imag,w=c.data.get(y.dataId).values,v=c.data.get(b.dataId).values,[k,N,E]=n(o.shape,i.shape,h,f,w,v),D=c.makeTensorInfo(E,"float32",k),L=c.makeTensorInfo(E,"float32",N),P=it({inputs:{real:D,imag:L},backend:c});return c.disposeIntermediateTensorInfo(u),c.disposeIntermediateTensorInfo(g),c.disposeIntermediateTensorInfo(D),c.disposeIntermediateTensorInfo(L),P}else{let u=c.data.get(o.dataId).values,l=c.data.get(i.dataId).values,d=r||o.dtype,[p,h]=t(o.shape,i.shape,u,l,d);return c.makeTensorInfo(h,d,p)}}}function md(e){return(t,n,r,s,a,o)=>{let i=T.assertAndGetBroadcastShape(t,n),c=S.sizeFromShape(i),u=i.length,l=S.computeStrides(i),d=S.getTypedArrayFromDType("float32",c),p=S.getTypedArrayFromDType("float32",c),h=T.getBroadcastDims(t,i),f=T.getBroadcastDims(n,i),g=T.mergeRealAndImagArrays(r,s),m=T.mergeRealAndImagArrays(a,o),y=t.length,b=S.computeStrides(t),w=n.length,v=S.computeStrides(n);if(h.length+f.length===0)for(let k=0;k<d.length;k++){let N=k%g.length,E=k%m.length,D=e(g[N*2],g[N*2+1],m[E*2],m[E*2+1]);d[k]=D.real,p[k]=D.imag}else for(let k=0;k<d.length;k++){let N=S.indexToLoc(k,u,l),E=N.slice(-y);h.forEach(A=>E[A]=0);let D=S.locToIndex(E,y,b),L=N.slice(-w);f.forEach(A=>L[A]=0);let P=S.locToIndex(L,w,v),R=e(g[D*2],g[D*2+1],m[P*2],m[P*2+1]);d[k]=R.real,p[k]=R.imag}return[d,p,i]}}var py=_e((e,t)=>e+t),O2=md((e,t,n,r)=>({real:e+n,imag:t+r})),xr=Le(Ir,py,O2),_2={kernelName:Ir,backendName:"cpu",kernelFunc:xr};function gd(e,t,n,r,s){let a=S.sizeFromShape(r),o=S.makeZerosTypedArray(s,n);for(let i=0;i<e.length;i++){let c=e[i];if(c<0)throw new Error("Input x must be non-negative!");c>=s||(a>0?o[c]+=t[i]:o[c]+=1)}return o}function hy(e,t,n,r=!1){let s=e.shape[0],a=e.shape[1],o=ie([s,n],t.dtype);for(let i=0;i<s;i++)for(let c=0;c<a;c++){let u=e.get(i,c);if(u<0)throw new Error("Input x must be non-negative!");u>=n||(r?o.set(1,i,u):t.size>0?o.set(o.get(i,u)+t.get(i,c),i,u):o.set(o.get(i,u)+1,i,u))}return o}var fy=_e((e,t)=>e&t),F2=Le(ks,fy),P2={kernelName:ks,backendName:"cpu",kernelFunc:F2};function Mt(e){return(t,n,r)=>{let s=S.getArrayFromDType(n,t.length);for(let a=0;a<t.length;++a)s[a]=e(t[a],r);return s}}function ye(e,t,n){let r=Mt(t);return Cn(e,r,n)}function Cn(e,t,n){return({inputs:r,attrs:s,backend:a})=>{let{x:o}=r;te(o,e);let i=a,c=i.data.get(o.dataId).values,u;if(o.dtype==="string"){if(!Array.isArray(c))throw new Error("String tensor's value was not an instance of Array");u=T.fromUint8ToStringArray(c)}else u=c;let l=n||o.dtype,d=t(u,l,s);return i.makeTensorInfo(o.shape,l,d)}}var my=Mt(e=>Math.ceil(e)),L2=Cn(Cs,my),B2={kernelName:Cs,backendName:"cpu",kernelFunc:L2};function gy(e,t,n,r){let s=S.getArrayFromDType(n,S.sizeFromShape(t));if(r&&n!=="string"){let a=0;e.forEach(o=>{let i=S.sizeFromShape(o.shape);s.set(o.vals,a),a+=i})}else{let a=0;e.forEach(o=>{let i=n==="string"?T.fromUint8ToStringArray(o.vals):o.vals,c=0;for(let u=0;u<o.shape[0];++u){let l=u*t[1]+a;for(let d=0;d<o.shape[1];++d)s[l+d]=i[c++]}a+=o.shape[1]})}return s}var yy=_e((e,t)=>e===t?1:0),xy=Le(Ds,yy,null,"bool"),V2={kernelName:Ds,backendName:"cpu",kernelFunc:xy},by=Mt(e=>Math.exp(e)),vy=Cn(Os,by,"float32"),M2={kernelName:Os,backendName:"cpu",kernelFunc:vy},wy=Mt(e=>Math.expm1(e)),z2=Cn(_s,wy),W2={kernelName:_s,backendName:"cpu",kernelFunc:z2},Sy=Mt(e=>Math.floor(e)),U2=Cn(Fs,Sy),G2={kernelName:Fs,backendName:"cpu",kernelFunc:U2},ky=_e((e,t)=>Math.floor(e/t)),H2=Le(Ps,ky,null,"int32"),q2={kernelName:Ps,backendName:"cpu",kernelFunc:H2};function Iy(e,t,n,r,s,a,o,i,c){let u=ie([r,a],n);for(let l=0;l<r;l++){let d=[],p=0;for(let h=0;h<s;h++){let f=e[l*s+h];p+=f*o[h],d.push(f)}if(p<0||p>=c/a)throw new Error(`Invalid indices: ${d} does not index into ${i}`);for(let h=0;h<a;h++)u.values[l*a+h]=t.get(...t.indexToLoc(p*a+h))}return u}function Cy(e,t,n){let r=ie(n,e.dtype);for(let s=0;s<r.size;++s){let o=r.indexToLoc(s).slice(),i=o[0],c=o[2],u=t.locToIndex([i,c]);o[2]=t.values[u];let l=e.locToIndex(o);0<=l&&l<e.values.length&&(r.values[s]=e.values[l])}return r}var Ny=_e((e,t)=>e>t?1:0),K2=Le(Ls,Ny,null,"bool"),j2={kernelName:Ls,backendName:"cpu",kernelFunc:K2},Ty=_e((e,t)=>e>=t?1:0),X2=Le(Bs,Ty,null,"bool"),Y2={kernelName:Bs,backendName:"cpu",kernelFunc:X2},$y=_e((e,t)=>e<t?1:0),Z2=Le(Us,$y,null,"bool"),Q2={kernelName:Us,backendName:"cpu",kernelFunc:Z2},Ey=_e((e,t)=>e<=t?1:0),J2=Le(Gs,Ey,null,"bool"),e$={kernelName:Gs,backendName:"cpu",kernelFunc:J2};function Ry(e,t,n){let r=(t-e)/(n-1),s=S.makeZerosTypedArray(n,"float32");s[0]=e;for(let a=1;a<s.length;a++)s[a]=s[a-1]+r;return s}var Ay=Mt(e=>Math.log(e)),t$=Cn(Hs,Ay),n$={kernelName:Hs,backendName:"cpu",kernelFunc:t$};function Dy(e,t,n,r){let s=S.getTypedArrayFromDType(r,S.sizeFromShape(n));for(let a=0;a<s.length;++a){let o=a*t,i=e[o];for(let c=0;c<t;++c){let u=e[o+c];(Number.isNaN(u)||u>i)&&(i=u)}s[a]=i}return s}var Oy=_e((e,t)=>Math.max(e,t)),r$=Le(Ys,Oy),s$={kernelName:Ys,backendName:"cpu",kernelFunc:r$},_y=_e((e,t)=>Math.min(e,t)),a$=Le(Zs,_y),o$={kernelName:Zs,backendName:"cpu",kernelFunc:a$},yd=_e((e,t)=>e*t),i$=md((e,t,n,r)=>({real:e*n-t*r,imag:e*r+t*n})),Fc=Le(Js,yd,i$),c$={kernelName:Js,backendName:"cpu",kernelFunc:Fc};function Fy(e,t,n){let r=S.createScalarValue(-1,n);return yd([],t,r,e,n)}function u$(e){let{inputs:t,backend:n}=e,{x:r}=t;te(r,"neg");let s=n.data.get(r.dataId).values,[a,o]=Fy(s,r.shape,r.dtype);return n.makeTensorInfo(o,r.dtype,a)}var l$={kernelName:Ci,backendName:"cpu",kernelFunc:u$},Py=_e((e,t)=>e!==t?1:0),d$=Le(ea,Py,null,"bool"),p$={kernelName:ea,backendName:"cpu",kernelFunc:d$};function xd(e,t,n,r,s){let a=t.length,o=S.sizeFromShape(t),i=S.computeStrides(t),c=S.computeStrides(s),u=S.getTypedArrayFromDType(n,S.sizeFromShape(s));for(let l=0;l<o;++l){let d=S.indexToLoc(l,a,i),p=new Array(d.length);for(let f=0;f<p.length;f++)p[f]=d[r[f]];let h=S.locToIndex(p,a,c);u[h]=e[l]}return u}function nt(e){let{inputs:t,attrs:n,backend:r}=e,{x:s}=t,{perm:a}=n;te(s,"transpose");let o=s.shape.length,i=new Array(o);for(let d=0;d<i.length;d++)i[d]=s.shape[a[d]];let c=r.data.get(s.dataId).values,u=xd(c,s.shape,s.dtype,a,i);return{dataId:r.write(u,i,s.dtype),shape:i,dtype:s.dtype}}var h$={kernelName:ar,backendName:"cpu",kernelFunc:nt};function Ly(e,t,n,r){let[s,a]=T.computeOutAndReduceShapes(e,r),o=ft(t,"int32"),i=S.makeZerosTypedArray(S.sizeFromShape(s),o),c=S.sizeFromShape(a);for(let u=0;u<i.length;++u){let l=u*c,d=1;for(let p=0;p<c;++p)d*=n[l+p];i[u]=d}return{outVals:i,outShape:s,outDtype:o}}function f$(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a,keepDims:o}=r;te(s,"prod");let i=s.shape.length,c=S.parseAxisParam(a,s.shape),u=T.getAxesPermutation(c,i),l=c,d=s,p=[];u!=null&&(d=nt({inputs:{x:s},backend:n,attrs:{perm:u}}),p.push(d),l=T.getInnerMostAxes(l.length,i));let h=n.data.get(d.dataId).values,{outVals:f,outShape:g,outDtype:m}=Ly(d.shape,d.dtype,h,l),y=g;return o&&(y=T.expandShapeToKeepDim(g,c)),p.forEach(b=>n.disposeIntermediateTensorInfo(b)),n.makeTensorInfo(y,m,f)}var m$={kernelName:_i,backendName:"cpu",kernelFunc:f$};function g$(e,t,n){e.forEach((r,s)=>{if(r<0||r>=n){let a=S.indexToLoc(s,t.length,S.computeStrides(t)).join(",");throw new Error(`indices[${a}] = ${r} is not in [0, ${n})`)}})}function y$(e,t){for(let n=0;n<e.length;++n){let r=e[n],s=n===e.length-1?t:e[n+1].length;if(r.length===0)throw new Error("Ragged splits may not be empty");if(r[0]<0)throw new Error("Ragged splits must be non-negative");if(r[r.length-1]>s)throw new Error("Ragged splits must not point past values");for(let a=1;a<r.length;++a)if(r[a-1]>r[a])throw new Error("Ragged splits must be sorted in ascending order")}}function x$(e,t,n,r){let s=[],a=0,o=t.length-1+n.length,i=new Array(o).fill(null).map(()=>[0]);y$(n,r);let c=1;for(let u=0;u<t.length-1;++u){c*=t[u];let l=t[u+1];for(let d=1;d<c+1;++d)i[u].push(d*l)}for(let u=0;u<e.length;++u){let l=e[u],d=e[u]+1;for(let p=0;p<n.length;++p){let h=n[p],f=p+t.length-1;if(f>=0){let g=i[f],m=g[g.length-1]-h[l];for(let y=l;y<d;++y)i[f].push(h[y+1]+m)}l=h[l],d=h[d]}d!==l&&(s.push([l,d]),a+=d-l)}return{outSplits:i,valueSlices:s,numValues:a}}function b$(e){let t=[];for(let n=0;n<e.length;++n){let r=e[n].length,s=S.getArrayFromDType("int32",r);t.push(s),e[n].forEach((a,o)=>s[o]=a)}return t}function ip(e,t){let n=e.slice(0,t);for(;n.length<t;)n.push(1);for(let r=t;r<e.length;r++)n[t-1]*=e[r];return n}function v$(e,t,n,r,s,a){let o=ip(t,2)[1],i=ip(a,2)[1],c=0;for(let u of n)for(let l=u[0];l<u[1];++l){for(let d=0;d<r;++d)s[c*i+d]=e[l*o+d];++c}}function w$(e,t,n,r,s){let a=t.slice();a[0]=s;let o=S.getArrayFromDType(n,S.sizeFromShape(a)),i=e.length,c=i===0?0:i/t[0];return v$(e,t,r,c,o,a),[o,a]}function By(e,t,n,r,s,a,o,i){if(e.length===0)throw new Error("paramsNestedSplits must be non empty");if(t[0].length===0)throw new Error("Split tensors must not be scalars");let c=t[0][0]-1;if(g$(a,o,c),r.length===0)throw new Error("params.rank must be nonzero");let u=r[0],{outSplits:l,valueSlices:d,numValues:p}=x$(a,o,e,u),h=b$(l),f=w$(n,r,s,d,p);return[h,f[0],f[1]]}var cp=2147483647;function Vy(e,t,n,r,s,a,o){if(t.length>1)throw new Error("starts must be a scalar or vector");if(s.length>1)throw new Error("limits must be a scalar or vector");if(o.length>1)throw new Error("deltas must be a scalar or vector");let i=t.length===0,c=s.length===0,u=o.length===0,l=[];i||l.push(t[0]),c||l.push(s[0]),u||l.push(o[0]);for(let m=1;m<l.length;++m)if(l[m]!==l[m-1])throw new Error("starts, limits, and deltas must have the same shape");let d=l.length===0?1:l[0],p=S.getArrayFromDType("int32",d+1);p[0]=0;for(let m=0;m<d;++m){let y=i?e[0]:e[m],b=c?r[0]:r[m],w=u?a[0]:a[m];if(w===0)throw new Error("Requires delta != 0");let v;if(w>0&&b<y||w<0&&b>y)v=0;else if(v=Math.ceil(Math.abs((b-y)/w)),v>cp)throw new Error(`Requires ((limit - start) / delta) <= ${cp}`);p[m+1]=p[m]+v}let h=p[d],f=S.getArrayFromDType(n,h),g=0;for(let m=0;m<d;++m){let y=p[m+1]-p[m],b=i?e[0]:e[m],w=u?a[0]:a[m];for(let v=0;v<y;++v)f[g++]=b,b+=w}return[p,f]}var gt=T.RowPartitionType,S$=class Tu{constructor(t,n,r,s,a,o,i,c,u,l){this.shape=t,this.shapeShape=n,this.values=r,this.valuesShape=s,this.valuesDType=a,this.defaultValue=o,this.defaultValueShape=i,this.rowPartitionValues=c,this.rowPartitionValuesShapes=u,this.rowPartitionTypes=T.getRowPartitionTypesHelper(l),this.raggedRank=T.getRaggedRank(this.rowPartitionTypes)}getRowPartitionTypeByDimension(t){return this.rowPartitionTypes[0]===gt.FIRST_DIM_SIZE?this.rowPartitionTypes[t+1]:this.rowPartitionTypes[t]}getRowPartitionTensor(t){return this.rowPartitionTypes[0]===gt.FIRST_DIM_SIZE?this.rowPartitionValues[t+1]:this.rowPartitionValues[t]}getMaxWidth(t){let n=this.getRowPartitionTensor(t-1);switch(this.getRowPartitionTypeByDimension(t-1)){case gt.VALUE_ROWIDS:return Tu.getMaxWidthValueRowID(n);case gt.ROW_SPLITS:return Tu.getMaxWidthRowSplit(n);default:throw new Error(`Cannot handle partition type ${gt[this.getRowPartitionTypeByDimension(t-1)]}`)}}static getMaxWidthRowSplit(t){let n=t.length;if(n===0||n===1)return 0;let r=0;for(let s=0;s<n-1;++s){let a=t[s+1]-t[s];a>r&&(r=a)}return r}static getMaxWidthValueRowID(t){let n=t.length;if(n===0)return 0;let r=0,s=t[0],a=0;for(let o=1;o<n;++o){let i=t[o];i!==s&&(s=i,a=Math.max(o-r,a),r=o)}return Math.max(n-r,a)}tensorShapeFromTensor(t,n,r=!0){if(n.length===0){if(t[0]===-1)return[];throw new Error("The only valid scalar shape tensor is the fully unknown shape specified as -1.")}return lp(t,r)}calculateOutputSize(t){let n=this.valuesShape,r=this.defaultValueShape;T.validateDefaultValueShape(r,n);let s=this.tensorShapeFromTensor(this.shape,this.shapeShape),o=T.combineRaggedTensorToTensorShapes(this.raggedRank,s,n);o[0]<0&&(o[0]=t);for(let i=1;i<=this.raggedRank;++i)o[i]<0&&(o[i]=this.getMaxWidth(i));return o}calculateFirstParentOutputIndex(t,n,r){let s=Math.min(t,r),a=[],o=0;for(let i=0;i<s;++i,o+=n)a.push(o);for(let i=s;i<t;++i)a.push(-1);return S.assert(a.length===t,()=>"Final length of result must be equal to firstDimension."),a}calculateOutputIndexRowSplit(t,n,r,s){let a=t.length,o=[];for(let i=0;i<a-1;++i){let c=t[i+1]-t[i],u=Math.min(s,c),l=n[i];l===-1&&(u=0);for(let d=0;d<u;++d)o.push(l),l+=r;for(let d=0;d<c-u;++d)o.push(-1)}if(a>0&&o.length!==t[a-1])throw new Error("Invalid row split size.");return o}calculateOutputIndexValueRowID(t,n,r,s){let a=t.length,o=[];if(a===0)return[];let i=0,c=t[0];if(c>=n.length)throw new Error(`Got currentValueRowId=${c}, which is not less than ${n.length}`);let u=n[c];o.push(u);for(let l=1;l<a;++l){let d=t[l];if(d===c)u>=0&&(++i,i<s?u+=r:u=-1);else{if(i=0,c=d,d>=n.length)throw new Error(`Got nextValueRowId=${d} which is not less than ${n.length}`);u=n[d]}o.push(u)}if(o.length!==t.length)throw new Error("Invalid row ids.");return o}calculateOutputIndex(t,n,r,s){let a=this.getRowPartitionTensor(t),o=this.getRowPartitionTypeByDimension(t);switch(o){case gt.VALUE_ROWIDS:return this.calculateOutputIndexValueRowID(a,n,r,s);case gt.ROW_SPLITS:if(a.length-1>n.length)throw new Error(`Row partition size is greater than output size: ${a.length-1} > ${n.length}`);return this.calculateOutputIndexRowSplit(a,n,r,s);default:throw new Error(`Unsupported partition type: ${gt[o]}`)}}getFirstDimensionSize(){let t=this.rowPartitionValues[0];if(this.rowPartitionTypes.length===0)throw new Error("No row_partition_types given.");let n=this.rowPartitionTypes[0];switch(n){case gt.FIRST_DIM_SIZE:return t[0];case gt.VALUE_ROWIDS:throw new Error("Cannot handle VALUE_ROWIDS in first dimension.");case gt.ROW_SPLITS:return this.rowPartitionValuesShapes[0][0]-1;default:throw new Error(`Cannot handle type ${gt[n]}`)}}compute(){if(this.rowPartitionValues[0].length<=0)throw new Error("Invalid first partition input. Tensor requires at least one element.");let n=this.getFirstDimensionSize(),r=this.calculateOutputSize(n),s=new Array(this.raggedRank+1);s[s.length-1]=1;for(let c=s.length-2;c>=0;--c)s[c]=s[c+1]*r[c+1];let a=lp(r,!1),o=S.getArrayFromDType(this.valuesDType,S.sizeFromShape(a));if(s[0]*r[0]>0){let c=this.calculateFirstParentOutputIndex(n,s[0],r[0]);for(let u=1;u<=this.raggedRank;++u)c=this.calculateOutputIndex(u-1,c,s[u],r[u]);this.setOutput(this.raggedRank,c,o,a)}return[a,o]}setOutput(t,n,r,s){if(r.length===0)return;let a=this.values,o=r,i=s.slice();i=i.slice(t+1);let c=S.sizeFromShape(i),u=n.length,l=this.defaultValue;if(l.length!==c&&l.length!==1){let f=this.defaultValueShape;fe(()=>{let g=G(l,f);l=cr(g,i).dataSync()})}let d=0,p=0,h=0;for(let f=0;f<=u;++f){let g=f<u?n[f]:-1;if(g===h){++h;continue}if(p<h){let m=a.subarray(d*c),y=o.subarray(p*c),b=(h-p)*c;up(y,m,b)}if(f>=u){let m=r.length;g=Math.floor(m/c)}if(g>h)if(this.defaultValue.length===1)o.subarray(h*c,g*c).fill(this.defaultValue[0]),h=g;else for(;g>h;){let m=o.slice(h*c);up(m,l,c),++h}g<0?(d=f+1,p=h):(d=f,p=h,h=p+1)}}};function up(e,t,n){for(let r=0;r<n;r++)e[r]=t[r]}function lp(e,t){let n=[];for(let r of e){if(r<0){if(!t)throw new Error(`Dimension ${r} must be >= 0`);if(r<-1)throw new Error(`Dimension ${r} must be >= -1`);r=-1}n.push(r)}return n}function My(e,t,n,r,s,a,o,i,c,u){return new S$(e,t,n,r,s,a,o,i,c,u).compute()}function zy(e,t,n,r){let s=e===t,a=e<t&&n<0,o=t<e&&n>1;if(s||a||o)return S.makeZerosTypedArray(0,r);let i=Math.abs(Math.ceil((t-e)/n)),c=S.makeZerosTypedArray(i,r);t<e&&n===1&&(n=-1),c[0]=e;for(let u=1;u<c.length;u++)c[u]=c[u-1]+n;return c}var Wy=Mt(e=>1/Math.sqrt(e)),k$=Cn(oa,Wy),I$={kernelName:oa,backendName:"cpu",kernelFunc:k$};function Pn(e,t,n,r,s,a,o,i,c,u){let l=[r/s,s],d=e.values,p=t.values;if(r===0)return ie(n,t.dtype);let h=c instanceof Fe?c:ie(l,t.dtype);typeof c=="string"||typeof c=="number"?h.values.fill(c):typeof c=="boolean"&&h.values.fill(+c);for(let f=0;f<a;f++){let g=[],m=0;for(let y=0;y<o;y++){let b=d[f*o+y];g.push(b),m+=b*i[y]}if(m<0||m>=r/s)throw new Error(`Invalid indices: ${g} does not index into ${n}`);for(let y=0;y<s;y++)u?h.values[m*s+y]+=p[f*s+y]:h.values[m*s+y]=t.rank===0?p[0]:p[f*s+y]}return h}var C$=Mt(e=>1/(1+Math.exp(-e))),Uy=ye(da,e=>1/(1+Math.exp(-e))),N$={kernelName:da,backendName:"cpu",kernelFunc:Uy};function Gy(e,t,n,r,s){let a=et.isSliceContinous(r,t,n),o=S.sizeFromShape(n),i=S.computeStrides(r);if(a){let d=et.computeFlatOffset(t,i);return s==="string"?e.slice(d,d+o):e.subarray(d,d+o)}let c=s==="string"?T.fromUint8ToStringArray(e):e,u=ie(r,s,c),l=ie(n,s);for(let d=0;d<l.size;++d){let p=l.indexToLoc(d),h=p.map((f,g)=>f+t[g]);l.set(u.get(...h),...p)}return s==="string"?T.fromStringArrayToUint8(l.values):l.values}function Hn(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{begin:a,size:o}=r;te(s,"slice");let[i,c]=et.parseSliceParams(s,a,o);et.assertParamsValid(s,i,c);let u=n.data.get(s.dataId).values,l=Gy(u,i,c,s.shape,s.dtype);return n.makeTensorInfo(c,s.dtype,l)}var T$={kernelName:ji,backendName:"cpu",kernelFunc:Hn};function Hy(e,t,n,r,s,a,o){let i=t[0],c=a[0],u=new Array(c),l=new Array(i),d=t[1];if(c===0){if(i!==0)throw new Error(T.getSparseFillEmptyRowsIndicesDenseShapeMismatch(i));let m=S.getArrayFromDType(n,0),y=S.getArrayFromDType(s,0);return[m,[0,d],y,u,l]}let p=!0,h=0,f=new Array(c).fill(0);for(let m=0;m<i;++m){let y=e[m*d];if(y<0)throw new Error(T.getSparseFillEmptyRowsNegativeIndexErrorMessage(m,y));if(y>=c)throw new Error(T.getSparseFillEmptyRowsOutOfRangeIndexErrorMessage(m,y,c));++f[y],p=p&&y>=h,h=y}let g=!0;for(let m=0;m<c;++m){let y=f[m]===0;u[m]=y,g=g&&!y,f[m]=Math.max(f[m],1),m>0&&(f[m]+=f[m-1])}if(g&&p){let m=e,y=r;for(let b=0;b<i;++b)l[b]=b;return[m,[i,d],y,u,l]}else{let m=f[c-1],y=S.getArrayFromDType(n,m*d),b=S.getArrayFromDType(s,m),w=new Array(c).fill(0);for(let v=0;v<i;++v){let k=e[v*d],N=w[k],E=(k===0?0:f[k-1])+N;w[k]++;for(let D=0;D<d;++D)y[E*d+D]=e[v*d+D];b[E]=r[v],l[v]=E}for(let v=0;v<c;++v)if(w[v]===0){let N=v===0?0:f[v-1];y[N*d+0]=v;for(let E=1;E<d;++E)y[N*d+E]=0;b[N]=o}return[y,[m,d],b,u,l]}}function qy(e,t,n,r,s){let a=S.sizeFromShape(r),o=t[0],i=s.length,c=[],u=1,l=-1;for(let m=0;m<i;++m){let y=s[m];if(y===-1){if(l!==-1)throw new Error(T.getSparseReshapeMultipleNegativeOneOutputDimErrorMessage(l,m));l=m,c.push(1)}else{if(y<0)throw new Error(T.getSparseReshapeNegativeOutputDimErrorMessage(m,y));u*=y,c.push(y)}}if(l!==-1){if(u<=0)throw new Error(T.getSparseReshapeEmptyTensorZeroOutputDimErrorMessage());let m=Math.trunc(a/u);if(u*m!==a)throw new Error(T.getSparseReshapeInputOutputMultipleErrorMessage(r,c));c[l]=m}if(S.sizeFromShape(c)!==a)throw new Error(T.getSparseReshapeInputOutputMismatchErrorMessage(r,c));let p=r.length,h=[];if(p>0){h[p-1]=1;for(let m=p-2;m>=0;--m)h[m]=h[m+1]*r[m+1]}let f=[];if(i>0){f[i-1]=1;for(let m=i-2;m>=0;--m)f[m]=f[m+1]*c[m+1]}let g=S.getArrayFromDType(n,o*i);for(let m=0;m<o;++m){let y=0;for(let b=0;b<p;++b)y+=e[m*p+b]*h[b];for(let b=0;b<i;++b)g[m*i+b]=Math.trunc(y/f[b]),y%=f[b]}return[g,[o,i],c]}function bd(e,t,n,r,s,a=!1,o=0){let i=r.length,c=[t[0],e.length/t[0]],u=c[1],d=i>0?s[i-1]+1:0;if(d<0)throw new Error(T.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let p=t.slice();p[0]=d;let h=p.reduce((w,v)=>w*v,1),f=S.getArrayFromDType(n,h);if(i===0)return d>0&&f.fill(o),[f,p];if(d<=0)throw new Error(T.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let g=0,m=1,y=0,b=s[g];for(;;){let w=0;if(m<i){if(w=s[m],b===w){++m;continue}if(b>=w)throw new Error(T.getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage())}if(b<0||b>=d)throw new Error(T.getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage(b,d));b>y&&f.fill(o,y*u,b*u);for(let v=g;v<m;++v){let k=r[v];if(k<0||k>=c[0])throw new Error(T.getSparseSegmentReductionIndicesOutOfRangeErrorMessage(v,r[v],c[0]));for(let N=0;N<u;N++)f[b*u+N]+=e[k*u+N]}if(a)for(let v=0;v<u;v++)f[b*u+v]/=m-g;if(g=m,++m,y=b+1,b=w,m>i)break}return y<d&&f.fill(o,y*u,d*u),[f,p]}var $$=Mt(e=>Math.sqrt(e)),E$=ye(ha,e=>Math.sqrt(e)),R$={kernelName:ha,backendName:"cpu",kernelFunc:E$},Ky=_e((e,t)=>{let n=e-t;return n*n}),A$=Le(fa,Ky),D$={kernelName:fa,backendName:"cpu",kernelFunc:A$},jy=Mt((e,t)=>{let{pattern:n,replaceGlobal:r,rewrite:s}=t;return e.replace(new RegExp(n,r?"g":""),s)}),O$=Cn(ma,jy),_$={kernelName:ma,backendName:"cpu",kernelFunc:O$};function Xy(e,t,n,r){let s=ie(e,t.dtype);for(let a=0;a<s.size;a++){let o=s.indexToLoc(a),i=new Array(o.length);for(let c=0;c<i.length;c++)i[c]=o[c]*n[c]+r[c];s.set(t.get(...i),...o)}return s}var F$=class{constructor(e,t,n,r,s,a){this.separator=S.encodeString(e),this.nGramWidths=t,this.leftPad=S.encodeString(n),this.rightPad=S.encodeString(r),this.padWidth=s,this.preserveShort=a}getPadWidth(e){return Math.min(this.padWidth<0?e-1:this.padWidth,e-1)}getNumNGrams(e,t){let n=this.getPadWidth(t);return Math.max(0,e+2*n-t+1)}createNGrams(e,t,n,r,s,a){for(let o=0;o<s;++o){let i=this.getPadWidth(a),c=Math.max(0,i-o),u=Math.max(0,i-(s-(o+1))),l=a-(c+u),d=t+(c>0?0:o-i),p=0;p+=c*this.leftPad.length;for(let y=0;y<l;++y)p+=e[d+y].length;p+=u*this.rightPad.length;let h=c+u+l-1;p+=h*this.separator.length,n[r+o]=new Uint8Array(p);let f=n[r+o],g=0,m=y=>y.forEach(b=>f[g++]=b);for(let y=0;y<c;++y)m(this.leftPad),m(this.separator);for(let y=0;y<l-1;++y)m(e[d+y]),m(this.separator);if(l>0){m(e[d+l-1]);for(let y=0;y<u;++y)m(this.separator),m(this.rightPad)}else{for(let y=0;y<u-1;++y)m(this.rightPad),m(this.separator);m(this.rightPad)}}}compute(e,t){let n=e.length,r=t.length;if(r>0){let i=t[0];if(i!==0)throw new Error(`First split value must be 0, got ${i}`);for(let c=1;c<r;++c){let u=t[c]>=i;if(u=u&&t[c]<=n,!u)throw new Error(`Invalid split value ${t[c]}, must be in [${i}, ${n}]`);i=t[c]}if(i!==n)throw new Error(`Last split value must be data size. Expected ${n}, got ${i}`)}let s=r-1,a=S.getArrayFromDType("int32",r);if(n===0||r===0){let i=new Array(n);for(let c=0;c<=s;++c)a[c]=0;return[i,a]}a[0]=0;for(let i=1;i<=s;++i){let c=t[i]-t[i-1],u=0;this.nGramWidths.forEach(l=>{u+=this.getNumNGrams(c,l)}),this.preserveShort&&c>0&&u===0&&(u=1),a[i]=a[i-1]+u}let o=new Array(a[s]);for(let i=0;i<s;++i){let c=t[i],u=a[i];if(this.nGramWidths.forEach(l=>{let d=t[i+1]-t[i],p=this.getNumNGrams(d,l);this.createNGrams(e,c,o,u,p,l),u+=p}),this.preserveShort&&u===a[i]){let l=t[i+1]-t[i];if(l===0)continue;let d=l+2*this.padWidth;this.createNGrams(e,c,o,u,1,d)}}return[o,a]}};function Yy(e,t,n,r,s,a,o,i){return new F$(n,r,s,a,o,i).compute(e,t)}function P$(e,t,n,r){if(!e.length)return;if(t.length===0){for(let a=0;a<e.length;++a)r.push(e.subarray(a,a+1));return}if(t.length===1){let a=t[0],o=e.indexOf(a);for(;o!==-1;){let i=e.subarray(0,o);(!n||i.length!==0)&&r.push(i),e=e.subarray(o+1),o=e.indexOf(a)}(!n||e.length!==0)&&r.push(e);return}let s=0;for(let a=0;a<e.length+1;a++)if(a===e.length||t.indexOf(e[a])!==-1){let o=e.subarray(s,a);(!n||o.length!==0)&&r.push(o),s=a+1}}function Zy(e,t,n){let r=e.length,s=[],a=0,o=0,i=new Array(r);for(let p=0;p<r;++p){let h=s.length;P$(e[p],t,n,s);let f=s.length-h;i[p]=f,a+=f,o=Math.max(o,f)}let c=S.getArrayFromDType("int32",a*2),u=new Array(a),l=[r,o],d=0;for(let p=0;p<r;++p)for(let h=0;h<i[p];++h)c[d*2]=p,c[d*2+1]=h,u[d]=s[d],++d;return[c,u,l]}function Qy(e,t){let n=S.getArrayFromDType("int32",e.length);for(let r=0;r<e.length;++r)n[r]=S.fingerPrint64(e[r]).modulo(t).getLowBitsUnsigned();return n}var Jy=_e((e,t)=>e-t),L$=md((e,t,n,r)=>({real:e-n,imag:t-r})),vd=Le(ga,Jy,L$),B$={kernelName:ga,backendName:"cpu",kernelFunc:vd};function ex(e,t){let n=new Array(e.rank);for(let s=0;s<n.length;s++)n[s]=e.shape[s]*t[s];let r=ie(n,e.dtype);for(let s=0;s<r.values.length;++s){let a=r.indexToLoc(s),o=new Array(e.rank);for(let c=0;c<o.length;c++)o[c]=a[c]%e.shape[c];let i=e.locToIndex(o);r.values[s]=e.values[i]}return r}var zr=(e,t)=>{let n=t.value-e.value;return n===0?e.index-t.index:n};function tx(e,t,n=0,r=e.length-1){for(;r>n;){if(r-n>600){let i=r-n+1,c=t-n+1,u=Math.log(i),l=.5*Math.exp(2*u/3),d=.5*Math.sqrt(u*l*(i-l)/i)*Math.sign(c-i/2),p=Math.max(n,Math.floor(t-c*l/i+d)),h=Math.min(r,Math.floor(t+(i-c)*l/i+d));tx(e,t,p,h)}let s=e[t],a=n,o=r;for(S.swap(e,n,t),zr(e[r],s)>0&&S.swap(e,n,r);a<o;){for(S.swap(e,a,o),a++,o--;zr(e[a],s)<0;)a=a+1;for(;zr(e[o],s)>0;)o=o-1}zr(e[n],s)===0?S.swap(e,n,o):(o=o+1,S.swap(e,o,r)),o<=t&&(n=o+1),t<=o&&(r=o-1)}}function nx(e,t,n,r,s){let a=t[t.length-1],[o,i]=[e.length/a,a],c=S.getTypedArrayFromDType(n,o*r),u=S.getTypedArrayFromDType("int32",o*r);for(let d=0;d<o;d++){let p=d*i,h=e.subarray(p,p+i),f=new Array(h.length);h.forEach((b,w)=>f[w]={value:b,index:w}),r<f.length&&(tx(f,r),f=f.slice(0,r)),s&&f.sort(zr);let g=d*r,m=c.subarray(g,g+r),y=u.subarray(g,g+r);for(let b=0;b<r;b++)m[b]=f[b].value,y[b]=f[b].index}let l=t.slice();return l[l.length-1]=r,[ie(l,n,c),ie(l,"int32",u)]}function rx(e,t,n,r){let s=S.parseAxisParam(t,n)[0],a=[1,n[0],1];for(let f=0;f<s;f++)a[0]*=n[f];a[1]=n[s];for(let f=s+1;f<n.length;f++)a[2]*=n[f];let o=new Map,i=new Int32Array(n[s]),c=new Fe(a,r,e),u=[],l=a[0]===1&&a[2]===1;for(let f=0;f<n[s];f++){let g;if(l)g=e[f].toString();else{let y=[];for(let b=0;b<a[0];b++)for(let w=0;w<a[2];w++)y.push(c.get(b,f,w));g=y.join(",")}let m=o.get(g);if(m!=null)i[f]=m;else{let y=o.size;o.set(g,y),i[f]=y,u.push(f)}}let d=a.slice();d[1]=o.size;let p=new Fe(d,r);u.forEach((f,g)=>{for(let m=0;m<a[0];m++)for(let y=0;y<a[2];y++)p.set(c.get(m,f,y),m,g,y)});let h=n.slice();return h[s]=d[1],{outputValues:p.values,outputShape:h,indices:i}}gl("cpu",()=>new iy,1);var sx=ye(Rs,e=>e>=0?e:Math.exp(e)-1),V$={kernelName:Rs,backendName:"cpu",kernelFunc:sx};function ax(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{alpha:a}=r;te([s],"leakyRelu");let o=S.sizeFromShape(s.shape),i=n.data.get(s.dataId).values,c=S.getTypedArrayFromDType("float32",o);for(let u=0;u<i.length;u++)c[u]=i[u]<0?a*i[u]:i[u];return n.makeTensorInfo(s.shape,"float32",c)}var M$={kernelName:fi,backendName:"cpu",kernelFunc:ax},z$=_e((e,t)=>e<0?t*e:e);function ox(e){let{inputs:t,backend:n}=e,{x:r,alpha:s}=t;te([r,s],"prelu");let a=n.data.get(r.dataId).values,o=n.data.get(s.dataId).values,[i,c]=z$(r.shape,s.shape,a,o,"float32");return n.makeTensorInfo(c,"float32",i)}var W$={kernelName:Oi,backendName:"cpu",kernelFunc:ox},ix=ye(ra,e=>Math.max(0,e)),U$={kernelName:ra,backendName:"cpu",kernelFunc:ix},cx=ye(sa,e=>Math.min(Math.max(0,e),6)),G$={kernelName:sa,backendName:"cpu",kernelFunc:cx};function fo(e,t,n,r,s){if(n==="linear")return Bt({inputs:{x:t},backend:e});if(n==="relu")return ix({inputs:{x:t},backend:e});if(n==="elu")return sx({inputs:{x:t},backend:e});if(n==="relu6")return cx({inputs:{x:t},backend:e});if(n==="prelu")return ox({inputs:{x:t,alpha:r},backend:e});if(n==="leakyrelu")return ax({inputs:{x:t},backend:e,attrs:{alpha:s}});if(n==="sigmoid")return Uy({inputs:{x:t},backend:e});throw new Error(`Activation ${n} has not been implemented for the CPU backend.`)}function $e(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{shape:a}=r,o=S.sizeFromShape(s.shape),i=S.inferFromImplicitShape(a,o),c=S.sizeFromShape(i);S.assert(o===c,()=>`The new shape (${i}) has ${c} elements and the old shape (${s.shape}) has ${o} elements. The new shape and old shape must have the same number of elements.`),n.incRef(s.dataId);let u=n.data.get(s.dataId);if(u.complexTensorInfos!=null){let l=u.complexTensorInfos.real,d=u.complexTensorInfos.imag;l.shape=i,d.shape=i}return{dataId:s.dataId,shape:i,dtype:s.dtype}}var H$={kernelName:Mi,backendName:"cpu",kernelFunc:$e};function ux(e){let{inputs:t,backend:n,attrs:r}=e,{a:s,b:a}=t,{transposeA:o,transposeB:i}=r;te([s,a],"matMul");let c=s.shape.length,u=a.shape.length,l=o?s.shape[c-2]:s.shape[c-1],d=i?a.shape[u-1]:a.shape[u-2],p=o?s.shape[c-1]:s.shape[c-2],h=i?a.shape[u-2]:a.shape[u-1],f=s.shape.slice(0,-2),g=a.shape.slice(0,-2),m=S.sizeFromShape(f),y=S.sizeFromShape(g),w=bc.assertAndGetBroadcastShape(s.shape.slice(0,-2),a.shape.slice(0,-2)).concat([p,h]);S.assert(l===d,()=>`Error in matMul: inner shapes (${l}) and (${d}) of Tensors with shapes ${s.shape} and ${a.shape} and transposeA=${o} and transposeB=${i} must match.`);let v=o?[m,l,p]:[m,p,l],k=i?[y,h,d]:[y,d,h],N=$e({inputs:{x:s},backend:n,attrs:{shape:v}}),E=$e({inputs:{x:a},backend:n,attrs:{shape:k}}),D=o?N.shape[1]:N.shape[2],L=o?N.shape[2]:N.shape[1],P=i?E.shape[1]:E.shape[2],R=Math.max(m,y),A=n.data.get(N.dataId).values,I=n.data.get(E.dataId).values,F=S.computeStrides(N.shape),B=S.computeStrides(E.shape),[M,W,z]=o?[F[0],1,F[1]]:[F[0],F[1],1],[U,q,H]=i?[1,B[1],B[0]]:[B[1],1,B[0]],K=L*P,j=ie([R,L,P],N.dtype),Y=j.values,X=n.blockSize;for(let J=0;J<R;J++){let re=J%m,ae=J%y;for(let se=0;se<L;se+=X){let ce=Math.min(se+X,L);for(let ue=0;ue<P;ue+=X){let ge=Math.min(ue+X,P);for(let Se=0;Se<D;Se+=X){let De=Math.min(Se+X,D);for(let ke=se;ke<ce;ke++)for(let xe=ue;xe<ge;xe++){let Re=0;for(let Ee=Se;Ee<De;Ee++){let zt=A[re*M+ke*W+Ee*z],ze=I[Ee*U+xe*q+ae*H];Re+=zt*ze}Y[J*K+(ke*P+xe)]+=Re}}}}}return n.disposeIntermediateTensorInfo(N),n.disposeIntermediateTensorInfo(E),n.makeTensorInfo(w,j.dtype,j.values)}var q$={kernelName:Fo,backendName:"cpu",kernelFunc:ux};function K$(e){let{inputs:t,backend:n,attrs:r}=e,{a:s,b:a,bias:o,preluActivationWeights:i}=t,{transposeA:c,transposeB:u,activation:l,leakyreluAlpha:d}=r,p,h,f,g=[];p=ux({inputs:{a:s,b:a},attrs:{transposeA:c,transposeB:u},backend:n}),o&&(h=xr({inputs:{a:p,b:o},backend:n}),g.push(p),p=h),l&&(f=fo(n,p,l,i,d),g.push(p),p=f);for(let y of g)n.disposeIntermediateTensorInfo(y);return p}var j$={kernelName:Kr,backendName:"cpu",kernelFunc:K$},X$=ye(gs,e=>Math.acos(e)),Y$={kernelName:gs,backendName:"cpu",kernelFunc:X$},Z$=ye(ys,e=>Math.acosh(e)),Q$={kernelName:ys,backendName:"cpu",kernelFunc:Z$};function J$(e){let{inputs:t,backend:n}=e,r=t;te(t,"addN");let s=r.map(i=>n.data.get(i.dataId).values),a=ie(r[0].shape,r[0].dtype),o=a.values;for(let i=0;i<r.length;i++){let c=s[i];for(let u=0;u<o.length;u++)o[u]+=c[u]}return n.makeTensorInfo(a.shape,a.dtype,a.values)}var eE={kernelName:$o,backendName:"cpu",kernelFunc:J$};function tE(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a,keepDims:o}=r;te(s,"all");let i=S.parseAxisParam(a,s.shape),c=i,u=T.getAxesPermutation(c,s.shape.length),l=s;u!=null&&(l=nt({inputs:{x:s},backend:n,attrs:{perm:u}}),c=T.getInnerMostAxes(c.length,s.shape.length)),T.assertAxesAreInnerMostDims("all",c,l.shape.length);let[d,p]=T.computeOutAndReduceShapes(l.shape,c),h=S.sizeFromShape(p),f=S.makeZerosTypedArray(S.sizeFromShape(d),l.dtype),g=n.data.get(l.dataId).values;for(let y=0;y<f.length;++y){let b=y*h,w=g[b];for(let v=0;v<h;++v){let k=g[b+v];w=w&&k}f[y]=w}u!=null&&n.disposeIntermediateTensorInfo(l);let m=n.makeTensorInfo(d,l.dtype,f);if(o){let y=T.expandShapeToKeepDim(d,i),b=$e({inputs:{x:m},backend:n,attrs:{shape:y}});return n.disposeIntermediateTensorInfo(m),b}return m}var nE={kernelName:Eo,backendName:"cpu",kernelFunc:tE};function rE(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a,keepDims:o}=r;te(s,"any");let i=S.parseAxisParam(a,s.shape),c=i,u=T.getAxesPermutation(c,s.shape.length),l=s;u!=null&&(l=nt({inputs:{x:s},backend:n,attrs:{perm:u}}),c=T.getInnerMostAxes(c.length,s.shape.length)),T.assertAxesAreInnerMostDims("any",c,l.shape.length);let[d,p]=T.computeOutAndReduceShapes(l.shape,c),h=S.sizeFromShape(p),f=S.makeZerosTypedArray(S.sizeFromShape(d),l.dtype),g=n.data.get(l.dataId).values;for(let y=0;y<f.length;++y){let b=y*h,w=g[b];for(let v=0;v<h;++v){let k=g[b+v];w=w||k}f[y]=w}u!=null&&n.disposeIntermediateTensorInfo(l);let m=n.makeTensorInfo(d,l.dtype,f);if(o){let y=T.expandShapeToKeepDim(d,i),b=$e({inputs:{x:m},backend:n,attrs:{shape:y}});return n.disposeIntermediateTensorInfo(m),b}return m}var sE={kernelName:Ro,backendName:"cpu",kernelFunc:rE};function aE(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a}=r;te(s,"argMax");let o=S.parseAxisParam(a,s.shape),i=T.getAxesPermutation(o,s.shape.length),c=s,u=[];i!=null&&(c=nt({inputs:{x:s},backend:n,attrs:{perm:i}}),u.push(c),o=T.getInnerMostAxes(o.length,c.shape.length)),o=[o[0]],T.assertAxesAreInnerMostDims("argMax",o,c.shape.length);let[l,d]=T.computeOutAndReduceShapes(c.shape,o),p=S.sizeFromShape(l),h=S.makeZerosTypedArray(p,"int32"),f=S.sizeFromShape(d),g=n.data.get(c.dataId).values;for(let m=0;m<h.length;++m){let y=m*f,b=g[y],w=0;for(let v=0;v<f;++v){let k=g[y+v];k>b&&(b=k,w=v)}h[m]=w}return u.forEach(m=>n.disposeIntermediateTensorInfo(m)),n.makeTensorInfo(l,"int32",h)}var oE={kernelName:Ao,backendName:"cpu",kernelFunc:aE};function iE(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a}=r;te(s,"argMin");let o=S.parseAxisParam(a,s.shape),i=T.getAxesPermutation(o,s.shape.length),c=s,u=[];i!=null&&(c=nt({inputs:{x:s},backend:n,attrs:{perm:i}}),u.push(c),o=T.getInnerMostAxes(o.length,c.shape.length)),o=[o[0]],T.assertAxesAreInnerMostDims("argMin",o,c.shape.length);let[l,d]=T.computeOutAndReduceShapes(c.shape,o),p=S.sizeFromShape(l),h=S.makeZerosTypedArray(p,"int32"),f=S.sizeFromShape(d),g=n.data.get(c.dataId).values;for(let m=0;m<h.length;++m){let y=m*f,b=g[y],w=0;for(let v=0;v<f;++v){let k=g[y+v];k<b&&(b=k,w=v)}h[m]=w}return u.forEach(m=>n.disposeIntermediateTensorInfo(m)),n.makeTensorInfo(l,"int32",h)}var cE={kernelName:Do,backendName:"cpu",kernelFunc:iE},uE=ye(xs,e=>Math.asin(e)),lE={kernelName:xs,backendName:"cpu",kernelFunc:uE},dE=ye(bs,e=>Math.asinh(e)),pE={kernelName:bs,backendName:"cpu",kernelFunc:dE},hE=ye(vs,e=>Math.atan(e)),fE={kernelName:vs,backendName:"cpu",kernelFunc:hE},mE=_e((e,t)=>Math.atan2(e,t)),gE=Le(Ss,mE),yE={kernelName:Ss,backendName:"cpu",kernelFunc:gE},xE=ye(ws,e=>Math.atanh(e)),bE={kernelName:ws,backendName:"cpu",kernelFunc:xE};function wd(e,t,n,r,s,a){let o=s.strideHeight,i=s.strideWidth,c=s.dilationHeight,u=s.dilationWidth,l=s.effectiveFilterHeight,d=s.effectiveFilterWidth,p=s.padInfo.top,h=s.padInfo.left,f=a==="max"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,g=ie(s.outShape,n),m=g.values,y=s.outShape[1]*s.outShape[2]*s.outShape[3],b=s.outShape[2]*s.outShape[3],w=s.outShape[3];for(let v=0;v<s.batchSize;++v){let k=v*y,N=v*r[0];for(let E=0;E<s.inChannels;++E)for(let D=0;D<s.outHeight;++D){let L=D*o-p,P=Math.max(0,L),R=Math.min(s.inHeight,l+L),A=k+D*b;for(let I=0;I<s.outWidth;++I){let F=I*i-h,B=Math.max(0,F),M=Math.min(s.inWidth,d+F),W=f,z=0,U=0;for(let H=P;H<R;H+=c){let K=N+H*r[1];for(let j=B;j<M;j+=u){let Y=K+j*r[2],X=e[Y+E];a==="max"&&X>W?W=X:a==="avg"&&(z+=X,U++)}if(isNaN(W))break}let q=A+I*w+E;m[q]=a==="avg"?z/U:W}}}return g}function lx(e,t,n,r,s=!1,a=!1){let o=ie(r.outShape,"int32"),i=r.strideHeight,c=r.strideWidth,u=r.dilationHeight,l=r.dilationWidth,d=r.effectiveFilterHeight,p=r.effectiveFilterWidth,h=r.padInfo.top,f=r.padInfo.left,g=ie(t,n,e);for(let m=0;m<r.batchSize;++m)for(let y=0;y<r.inChannels;++y)for(let b=0;b<r.outHeight;++b){let w=b*i-h,v=w;for(;v<0;)v+=u;let k=Math.min(r.inHeight,d+w);for(let N=0;N<r.outWidth;++N){let E=N*c-f,D=E;for(;D<0;)D+=l;let L=Math.min(r.inWidth,p+E),P=Number.NEGATIVE_INFINITY,R=-1;for(let A=v;A<k;A+=u){let I=A-w;for(let F=D;F<L;F+=l){let B=F-E,M=g.get(m,A,F,y);M>P&&(P=M,s?R=a?((m*r.inHeight+A)*r.inWidth+F)*r.inChannels+y:(A*r.inWidth+F)*r.inChannels+y:R=I*p+B)}}o.set(R,m,b,N,y)}}return o}function dx(e,t,n,r,s,a){let o=s.strideDepth,i=s.strideHeight,c=s.strideWidth,u=s.dilationDepth,l=s.dilationHeight,d=s.dilationWidth,p=s.effectiveFilterDepth,h=s.effectiveFilterHeight,f=s.effectiveFilterWidth,g=s.padInfo.front,m=s.padInfo.top,y=s.padInfo.left,b=a==="max"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,w=ie(s.outShape,n),v=w.values,k=s.outShape[1]*s.outShape[2]*s.outShape[3]*s.outShape[4],N=s.outShape[2]*s.outShape[3]*s.outShape[4],E=s.outShape[3]*s.outShape[4],D=s.outShape[4];for(let L=0;L<s.batchSize;++L){let P=L*k,R=L*r[0];for(let A=0;A<s.inChannels;++A)for(let I=0;I<s.outDepth;++I){let F=I*o-g,B=F;for(;B<0;)B+=u;let M=Math.min(s.inDepth,p+F),W=P+I*N;for(let z=0;z<s.outHeight;++z){let U=z*i-m,q=U;for(;q<0;)q+=l;let H=Math.min(s.inHeight,h+U),K=W+z*E;for(let j=0;j<s.outWidth;++j){let Y=j*c-y,X=Y;for(;X<0;)X+=d;let J=Math.min(s.inWidth,f+Y),re=K+j*D,ae=b,se=0,ce=0;for(let ge=B;ge<M;ge+=u){let Se=R+ge*r[1];for(let De=q;De<H;De+=l){let ke=Se+De*r[2];for(let xe=X;xe<J;xe+=d){let Re=ke+xe*r[3],Ee=e[Re+A];if(a==="max"&&Ee>ae?ae=Ee:a==="avg"&&(se+=Ee,ce++),isNaN(ae))break}if(isNaN(ae))break}if(isNaN(ae))break}let ue=re+A;v[ue]=a==="avg"?se/Math.max(ce,1):ae}}}}return w}function vE(e,t){let n=ie(t.outShape,"int32"),r=t.strideDepth,s=t.strideHeight,a=t.strideWidth,o=t.dilationDepth,i=t.dilationHeight,c=t.dilationWidth,u=t.effectiveFilterDepth,l=t.effectiveFilterHeight,d=t.effectiveFilterWidth,p=t.padInfo.front,h=t.padInfo.top,f=t.padInfo.left;for(let g=0;g<t.batchSize;++g)for(let m=0;m<t.inChannels;++m)for(let y=0;y<t.outDepth;++y){let b=y*r-p,w=b;for(;w<0;)w+=o;let v=Math.min(t.inDepth,u+b);for(let k=0;k<t.outHeight;++k){let N=k*s-h,E=N;for(;E<0;)E+=i;let D=Math.min(t.inHeight,l+N);for(let L=0;L<t.outWidth;++L){let P=L*a-f,R=P;for(;R<0;)R+=c;let A=Math.min(t.inWidth,d+P),I=Number.NEGATIVE_INFINITY,F=-1;for(let B=w;B<v;B+=o){let M=B-b;for(let W=E;W<D;W+=i){let z=W-N;for(let U=R;U<A;U+=c){let q=U-P,H=e.get(g,B,W,U,m);H>=I&&(I=H,F=M*l*d+z*l+q)}}}n.set(F,g,y,k,L,m)}}}return n}function wE(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t;te(s,"avgPool");let{filterSize:a,strides:o,pad:i,dimRoundingMode:c}=r,u=1;S.assert(T.eitherStridesOrDilationsAreOne(o,u),()=>`Error in avgPool: Either strides or dilations must be 1. Got strides ${o} and dilations '${u}'`);let l=T.computePool2DInfo(s.shape,a,o,u,i,c),d;if(l.filterWidth===1&&l.filterHeight===1&&S.arraysEqual(l.inShape,l.outShape))d=Bt({inputs:{x:s},backend:n});else{let p=n.data.get(s.dataId).values,h=S.computeStrides(s.shape),f=wd(p,s.shape,s.dtype,h,l,"avg");d=n.makeTensorInfo(l.outShape,s.dtype,f.values)}return d}var SE={kernelName:Oo,backendName:"cpu",kernelFunc:wE};function kE(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{filterSize:a,strides:o,pad:i,dimRoundingMode:c,dataFormat:u}=r;te(s,"avgPool3d");let l=T.computePool3DInfo(s.shape,a,o,1,i,c,u),d=n.data.get(s.dataId).values,p=dx(d,s.shape,s.dtype,S.computeStrides(s.shape),l,"avg");return n.makeTensorInfo(p.shape,"float32",p.values)}var IE={kernelName:_o,backendName:"cpu",kernelFunc:kE};function CE(e){let{inputs:t,backend:n,attrs:r}=e,{dy:s,input:a}=t,{filterSize:o,strides:i,pad:c,dimRoundingMode:u}=r;te([s,a],"avgPool3DGrad");let l=T.computePool3DInfo(a.shape,o,i,1,c,u),d=l.strideDepth,p=l.strideHeight,h=l.strideWidth,f=l.filterDepth,g=l.filterHeight,m=l.filterWidth,y=l.dilationDepth,b=l.dilationHeight,w=l.dilationWidth,v=l.effectiveFilterDepth,k=l.effectiveFilterHeight,N=l.effectiveFilterWidth,E=v-1-l.padInfo.front,D=N-1-l.padInfo.left,L=k-1-l.padInfo.top,P=ie(a.shape,"float32"),R=1/(f*g*m),A=n.bufferSync(s);for(let I=0;I<l.batchSize;++I)for(let F=0;F<l.inChannels;++F)for(let B=0;B<l.inDepth;++B)for(let M=0;M<l.inHeight;++M)for(let W=0;W<l.inWidth;++W){let z=B-E,U=M-L,q=W-D,H=0;for(let K=0;K<v;K+=y){let j=(z+K)/d;if(!(j<0||j>=l.outDepth||Math.floor(j)!==j))for(let Y=0;Y<k;Y+=b){let X=(U+Y)/p;if(!(X<0||X>=l.outHeight||Math.floor(X)!==X))for(let J=0;J<N;J+=w){let re=(q+J)/h;if(re<0||re>=l.outWidth||Math.floor(re)!==re)continue;let ae=A.get(I,j,X,re,F);H+=ae}}}P.set(H*R,I,B,M,W,F)}return n.makeTensorInfo(P.shape,P.dtype,P.values)}var NE={kernelName:rl,backendName:"cpu",kernelFunc:CE};function TE(e){let{inputs:t,backend:n,attrs:r}=e,{dy:s,input:a}=t,o=a;te([s,a],"avgPoolGrad");let{filterSize:i,strides:c,pad:u}=r,l=T.computePool2DInfo(o.shape,i,c,1,u),d=l.strideHeight,p=l.strideWidth,h=l.filterHeight,f=l.filterWidth,g=l.dilationHeight,m=l.dilationWidth,y=l.effectiveFilterHeight,b=l.effectiveFilterWidth,w=b-1-l.padInfo.left,v=y-1-l.padInfo.top,k=ie(o.shape,"float32"),N=1/(h*f),E=n.data.get(s.dataId).values,D=ie(s.shape,"float32",E);for(let L=0;L<l.batchSize;++L)for(let P=0;P<l.inChannels;++P)for(let R=0;R<l.inHeight;++R)for(let A=0;A<l.inWidth;++A){let I=R-v,F=A-w,B=0;for(let M=0;M<y;M+=g){let W=(I+M)/d;if(!(W<0||W>=l.outHeight||Math.floor(W)!==W))for(let z=0;z<b;z+=m){let U=(F+z)/p;if(U<0||U>=l.outWidth||Math.floor(U)!==U)continue;let q=D.get(L,W,U,P);B+=q}}k.set(B*N,L,R,A,P)}return n.makeTensorInfo(k.shape,k.dtype,k.values)}var $E={kernelName:nl,backendName:"cpu",kernelFunc:TE};function EE(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,scale:a,offset:o,mean:i,variance:c}=t;S.assert(i.shape.length===c.shape.length,()=>"Batch normalization gradient requires mean and variance to have equal ranks."),S.assert(o==null||i.shape.length===o.shape.length,()=>"Batch normalization gradient requires mean and offset to have equal ranks."),S.assert(a==null||i.shape.length===a.shape.length,()=>"Batch normalization gradient requires mean and scale to have equal ranks."),te([s,i,c,a,o],"batchNorm");let{varianceEpsilon:u}=r;u==null&&(u=.001);let l=n.data.get(s.dataId).values,d=n.data.get(i.dataId).values,p=n.data.get(c.dataId).values,h=a?n.data.get(a.dataId).values:new Float32Array([1]),f=o?n.data.get(o.dataId).values:new Float32Array([0]),g=new Float32Array(l.length),m=f.length,y=h.length,b=p.length,w=d.length,v=0,k=0,N=0,E=0;for(let D=0;D<l.length;++D)g[D]=f[v++]+(l[D]-d[k++])*h[N++]/Math.sqrt(p[E++]+u),v>=m&&(v=0),k>=w&&(k=0),N>=y&&(N=0),E>=b&&(E=0);return n.makeTensorInfo(s.shape,s.dtype,g)}var RE={kernelName:ui,backendName:"cpu",kernelFunc:EE};function AE(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{blockShape:a,crops:o}=r;te([s],"batchToSpaceND");let i=a.reduce((y,b)=>y*b),c=T.getReshaped(s.shape,a,i),u=T.getPermuted(c.length,a.length),l=T.getReshapedPermuted(s.shape,a,i),d=T.getSliceBeginCoords(o,a.length),p=T.getSliceSize(l,o,a.length),h=$e({inputs:{x:s},backend:n,attrs:{shape:c}}),f=nt({inputs:{x:h},backend:n,attrs:{perm:u}}),g=$e({inputs:{x:f},backend:n,attrs:{shape:l}}),m=Hn({inputs:{x:g},backend:n,attrs:{begin:d,size:p}});return n.disposeIntermediateTensorInfo(h),n.disposeIntermediateTensorInfo(f),n.disposeIntermediateTensorInfo(g),m}var DE={kernelName:Po,backendName:"cpu",kernelFunc:AE};function OE(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,weights:a}=t,{size:o}=r,i=n.data.get(s.dataId).values,c=n.data.get(a.dataId).values,u=gd(i,c,a.dtype,a.shape,o);return n.makeTensorInfo([o],a.dtype,u)}var _E={kernelName:Lo,backendName:"cpu",kernelFunc:OE};function FE(e){let{inputs:t,backend:n}=e,{s0:r,s1:s}=t,a=n.data.get(r.dataId).values,o=n.data.get(s.dataId).values,i=T.assertAndGetBroadcastShape(Array.from(a),Array.from(o));return n.makeTensorInfo([i.length],"int32",Int32Array.from(i))}var PE={kernelName:Bo,backendName:"cpu",kernelFunc:FE},LE=ye(Ns,(e,t)=>{let n=t;return e>n.clipValueMax?n.clipValueMax:e<n.clipValueMin?n.clipValueMin:e}),BE={kernelName:Ns,backendName:"cpu",kernelFunc:LE},VE=e=>{let{x:t}=e.inputs,n=e.backend,r=new Float32Array(S.sizeFromShape(t.shape)),s=n.data.get(t.dataId),a=s.complexTensorInfos.real,o=s.complexTensorInfos.imag,i=n.data.get(a.dataId).values,c=n.data.get(o.dataId).values;for(let u=0;u<i.length;u++){let l=i[u],d=c[u];r[u]=Math.hypot(l,d)}return n.makeOutput(r,t.shape,"float32")},ME={kernelName:Mo,backendName:"cpu",kernelFunc:VE};function br(e){let{inputs:t,backend:n}=e,{input:r}=t,s=n.data.get(r.dataId).complexTensorInfos.imag,a=n.data.get(s.dataId).values;return n.makeTensorInfo(s.shape,s.dtype,a)}var zE={kernelName:hi,backendName:"cpu",kernelFunc:br};function vr(e){let{inputs:t,backend:n,attrs:r}=e,{axis:s}=r,a=S.parseAxisParam(s,t[0].shape)[0],o=t.map(g=>g.shape);T.assertParamsConsistent(o,a);let i=T.computeOutShape(t.map(g=>g.shape),a);if(S.sizeFromShape(i)===0)return n.makeTensorInfo(i,t[0].dtype,[]);let c=t.filter(g=>S.sizeFromShape(g.shape)>0);if(c.length===1)return Bt({inputs:{x:c[0]},backend:n});if(c[0].dtype==="complex64"){let g=c.map(v=>Gn({inputs:{input:v},backend:n})),m=c.map(v=>br({inputs:{input:v},backend:n})),y=vr({inputs:g,backend:n,attrs:{axis:a}}),b=vr({inputs:m,backend:n,attrs:{axis:a}}),w=it({inputs:{real:y,imag:b},backend:n});return g.forEach(v=>n.disposeIntermediateTensorInfo(v)),m.forEach(v=>n.disposeIntermediateTensorInfo(v)),n.disposeIntermediateTensorInfo(y),n.disposeIntermediateTensorInfo(b),w}let u=c.map(g=>{let y=[-1,S.sizeFromShape(g.shape.slice(a))];return $e({inputs:{x:g},backend:n,attrs:{shape:y}})}),l=u.map(g=>({vals:n.data.get(g.dataId).values,shape:g.shape}));i=T.computeOutShape(u.map(g=>g.shape),1);let d=u[0].shape[0]===1,p=gy(l,i,t[0].dtype,d),h=T.computeOutShape(c.map(g=>g.shape),a),f=n.makeTensorInfo(h,t[0].dtype,p);return u.forEach(g=>n.disposeIntermediateTensorInfo(g)),f}var WE={kernelName:zo,backendName:"cpu",kernelFunc:vr};function px(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,filter:a}=t,{strides:o,pad:i,dataFormat:c,dilations:u,dimRoundingMode:l}=r;te([s,a],"conv2d");let d=T.convertConv2DDataFormat(c),p=T.computeConv2DInfo(s.shape,a.shape,o,u,i,l,!1,d),h=p.filterHeight,f=p.filterWidth,g=p.dilationHeight,m=p.dilationWidth,y=p.padInfo.left,b=p.padInfo.top,w=p.dataFormat==="channelsLast",v=new Fe(p.outShape,s.dtype),k=S.computeStrides(s.shape),N=S.computeStrides(a.shape),E=k[0],D=w?k[1]:k[2],L=w?k[2]:1,P=w?1:k[1],R=v.strides[0],A=w?v.strides[1]:v.strides[2],I=w?v.strides[2]:1,F=w?1:v.strides[1],B=n.data.get(s.dataId).values,M=n.data.get(a.dataId).values,W=v.values;for(let z=0;z<p.batchSize;++z){let U=z*E,q=z*R;for(let H=0;H<p.outHeight;++H){let K=q+H*A,j=H*p.strideHeight-b;for(let Y=0;Y<h;++Y){let X=j+Y*g;if(X<0||X>=p.inHeight)continue;let J=Y*N[0],re=U+X*D;for(let ae=0;ae<p.outWidth;++ae){let se=K+ae*I,ce=ae*p.strideWidth-y;for(let ue=0;ue<f;++ue){let ge=ce+ue*m;if(ge<0||ge>=p.inWidth)continue;let Se=J+ue*N[1],De=re+ge*L,ke=Se;for(let xe=0;xe<p.inChannels;++xe){let Re=B[De+xe*P];for(let Ee=0;Ee<p.outChannels;++Ee)W[se+Ee*F]+=Re*M[ke+Ee];ke+=p.outChannels}}}}}}return n.makeTensorInfo(v.shape,v.dtype,W)}var UE={kernelName:Wo,backendName:"cpu",kernelFunc:px};function GE(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,dy:a}=t,{strides:o,pad:i,dataFormat:c,dimRoundingMode:u,filterShape:l}=r;te([s,a],"conv2dBackpropFilter");let d=T.convertConv2DDataFormat(c),p=T.computeConv2DInfo(s.shape,l,o,1,i,u,!1,d),{strideHeight:h,strideWidth:f,filterHeight:g,filterWidth:m}=p,y=p.dataFormat==="channelsLast",b=new Fe(p.filterShape,"float32"),w=p.padInfo.left,v=p.padInfo.top,k=n.data.get(s.dataId).values,N=n.data.get(a.dataId).values,E=new Fe(s.shape,s.dtype,k),D=new Fe(a.shape,a.dtype,N);for(let L=0;L<g;++L){let P=Math.max(0,Math.ceil((v-L)/h)),R=Math.min(p.outHeight,(p.inHeight+v-L)/h);for(let A=0;A<m;++A){let I=Math.max(0,Math.ceil((w-A)/f)),F=Math.min(p.outWidth,(p.inWidth+w-A)/f);for(let B=0;B<p.inChannels;++B)for(let M=0;M<p.outChannels;++M){let W=0;for(let z=0;z<p.batchSize;++z)for(let U=P;U<R;++U){let q=L+U*h-v;for(let H=I;H<F;++H){let K=A+H*f-w;y?W+=E.get(z,q,K,B)*D.get(z,U,H,M):W+=E.get(z,B,q,K)*D.get(z,M,U,H)}}b.set(W,L,A,B,M)}}}return n.makeTensorInfo(b.shape,b.dtype,b.values)}var HE={kernelName:Uo,backendName:"cpu",kernelFunc:GE};function qE(e){let{inputs:t,backend:n,attrs:r}=e,{dy:s,filter:a}=t,{inputShape:o,strides:i,pad:c,dataFormat:u,dimRoundingMode:l}=r;te([s,a],"conv2dBackpropInput");let d=S.computeStrides(a.shape),p=S.computeStrides(s.shape),h=T.convertConv2DDataFormat(u),f=T.computeConv2DInfo(o,a.shape,i,1,c,l,!1,h),g=new Fe(f.inShape,"float32"),m=g.values,y=n.data.get(s.dataId).values,b=n.data.get(a.dataId).values,[w,v,k]=d,{batchSize:N,filterHeight:E,filterWidth:D,inChannels:L,inHeight:P,inWidth:R,outChannels:A,outHeight:I,outWidth:F,strideHeight:B,strideWidth:M}=f;h=f.dataFormat;let W=E-1-f.padInfo.top,z=D-1-f.padInfo.left,U=h==="channelsLast",q=g.strides[0],H=U?g.strides[1]:g.strides[2],K=U?g.strides[2]:1,j=U?1:g.strides[1],Y=p[0],X=U?p[1]:p[2],J=U?p[2]:1,re=U?1:p[1];for(let ae=0;ae<N;++ae)for(let se=0;se<L;++se)for(let ce=0;ce<P;++ce){let ue=ce-W,ge=Math.max(0,Math.ceil(ue/B)),Se=Math.min(I,(E+ue)/B);for(let De=0;De<R;++De){let ke=De-z,xe=Math.max(0,Math.ceil(ke/M)),Re=Math.min(F,(D+ke)/M),Ee=0;for(let ze=ge;ze<Se;++ze){let tn=ze*B-ue;for(let dt=xe;dt<Re;++dt){let Tn=dt*M-ke,It=Y*ae+X*ze+J*dt,Wt=w*(E-1-tn)+v*(D-1-Tn)+k*se;for(let nn=0;nn<A;++nn){let rn=y[It+re*nn],sn=b[Wt+nn];Ee+=rn*sn}}}let zt=q*ae+H*ce+K*De+j*se;m[zt]=Ee}}return n.makeTensorInfo(g.shape,g.dtype,g.values)}var KE={kernelName:Go,backendName:"cpu",kernelFunc:qE};function jE(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,filter:a}=t,{strides:o,pad:i,dilations:c}=r;te([s,a],"conv3d");let u=T.computeConv3DInfo(s.shape,a.shape,o,c,i),{filterDepth:l,filterHeight:d,filterWidth:p,dilationDepth:h,dilationHeight:f,dilationWidth:g,padInfo:m}=u,y=m.front,b=m.left,w=m.top,v=new Fe(u.outShape,s.dtype),k=n.data.get(s.dataId).values,N=n.data.get(a.dataId).values,E=v.values,D=S.computeStrides(s.shape),L=S.computeStrides(a.shape);for(let P=0;P<u.batchSize;++P){let R=P*D[0],A=P*v.strides[0];for(let I=0;I<u.outDepth;++I){let F=A+I*v.strides[1],B=I*u.strideDepth-y;for(let M=0;M<l;++M){let W=B+M*h;if(W<0||W>=u.inDepth)continue;let z=M*L[0],U=R+W*D[1];for(let q=0;q<u.outHeight;++q){let H=F+q*v.strides[2],K=q*u.strideHeight-w;for(let j=0;j<d;++j){let Y=K+j*f;if(Y<0||Y>=u.inHeight)continue;let X=z+j*L[1],J=U+Y*D[2];for(let re=0;re<u.outWidth;++re){let ae=H+re*u.outChannels,se=re*u.strideWidth-b;for(let ce=0;ce<p;++ce){let ue=se+ce*g;if(ue<0||ue>=u.inWidth)continue;let ge=X+ce*L[2],Se=J+ue*u.inChannels,De=ge;for(let ke=0;ke<u.inChannels;++ke){let xe=k[Se+ke];for(let Re=0;Re<u.outChannels;++Re)E[ae+Re]+=xe*N[De+Re];De+=u.outChannels}}}}}}}}return n.makeTensorInfo(v.shape,v.dtype,v.values)}var XE={kernelName:Ho,backendName:"cpu",kernelFunc:jE};function YE(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,dy:a}=t,{strides:o,pad:i,filterShape:c}=r;te([s,a],"conv3dBackpropFilterV2");let u=S.computeStrides(s.shape),l=S.computeStrides(a.shape),d=T.computeConv3DInfo(s.shape,c,o,1,i),p=d.strideDepth,h=d.strideHeight,f=d.strideWidth,g=d.filterDepth,m=d.filterHeight,y=d.filterWidth,b=new Fe(d.filterShape,"float32"),w=b.values,[v,k,N,E]=b.strides,D=n.data.get(a.dataId).values,[L,P,R,A]=l,I=n.data.get(s.dataId).values,[F,B,M,W]=u,z=d.padInfo.front,U=d.padInfo.left,q=d.padInfo.top;for(let H=0;H<g;++H){let K=Math.max(0,Math.ceil((z-H)/p)),j=Math.min(d.outDepth,(d.inDepth+z-H)/p),Y=H*v;for(let X=0;X<m;++X){let J=Math.max(0,Math.ceil((q-X)/h)),re=Math.min(d.outHeight,(d.inHeight+q-X)/h),ae=X*k+Y;for(let se=0;se<y;++se){let ce=Math.max(0,Math.ceil((U-se)/f)),ue=Math.min(d.outWidth,(d.inWidth+U-se)/f),ge=se*N+ae;for(let Se=0;Se<d.inChannels;++Se){let De=Se*E+ge;for(let ke=0;ke<d.outChannels;++ke){let xe=0;for(let Re=0;Re<d.batchSize;++Re){let Ee=Re*F,zt=Re*L;for(let ze=K;ze<j;++ze){let dt=(H+ze*p-z)*B+Ee,Tn=ze*P+zt;for(let It=J;It<re;++It){let nn=(X+It*h-q)*M+dt,rn=It*R+Tn;for(let sn=ce;sn<ue;++sn){let zc=(se+sn*f-U)*W+nn,Wc=sn*A+rn;xe+=I[zc+Se]*D[Wc+ke]}}}}w[De+ke]=xe}}}}}return n.makeTensorInfo(b.shape,b.dtype,b.values)}var ZE={kernelName:sl,backendName:"cpu",kernelFunc:YE};function QE(e){let{inputs:t,backend:n,attrs:r}=e,{dy:s,filter:a}=t,{pad:o,strides:i,inputShape:c}=r;te([s],"conv3dBackpropInputV2");let u=S.computeStrides(s.shape),l=S.computeStrides(a.shape),d=T.computeConv3DInfo(c,a.shape,i,1,o),p=new Fe(d.inShape,"float32"),h=p.values,[f,g,m,y]=p.strides,b=n.data.get(s.dataId).values,[w,v,k,N]=u,E=n.data.get(a.dataId).values,[D,L,P,R]=l,{batchSize:A,filterDepth:I,filterHeight:F,filterWidth:B,inChannels:M,inDepth:W,inHeight:z,inWidth:U,outChannels:q,outDepth:H,outHeight:K,outWidth:j,strideDepth:Y,strideHeight:X,strideWidth:J}=d,re=I-1-d.padInfo.front,ae=F-1-d.padInfo.top,se=B-1-d.padInfo.left;for(let ce=0;ce<A;++ce)for(let ue=0;ue<M;++ue)for(let ge=0;ge<W;++ge){let Se=ge-re,De=Math.max(0,Math.ceil(Se/Y)),ke=Math.min(H,(I+Se)/Y);for(let xe=0;xe<z;++xe){let Re=xe-ae,Ee=Math.max(0,Math.ceil(Re/X)),zt=Math.min(K,(F+Re)/X);for(let ze=0;ze<U;++ze){let tn=ze-se,dt=Math.max(0,Math.ceil(tn/J)),Tn=Math.min(j,(B+tn)/J),It=0;for(let Wt=De;Wt<ke;++Wt){let nn=Wt*Y-Se;for(let rn=Ee;rn<zt;++rn){let sn=rn*X-Re;for(let Pr=dt;Pr<Tn;++Pr){let zc=Pr*J-tn,Wc=w*ce+v*Wt+k*rn+N*Pr,Pb=D*(I-1-nn)+L*(F-1-sn)+P*(B-1-zc)+R*ue;for(let Va=0;Va<q;++Va){let Lb=b[Wc+Va],Bb=E[Pb+Va];It+=Lb*Bb}}}}h[f*ce+g*ge+m*xe+y*ze+ue]=It}}}return n.makeTensorInfo(p.shape,p.dtype,p.values)}var JE={kernelName:qo,backendName:"cpu",kernelFunc:QE},eR=ye(Ts,e=>Math.cos(e)),tR={kernelName:Ts,backendName:"cpu",kernelFunc:eR},nR=ye($s,e=>Math.cosh(e)),rR={kernelName:$s,backendName:"cpu",kernelFunc:nR};function sR(e){let{inputs:t,backend:n,attrs:r}=e,{image:s,boxes:a,boxInd:o}=t,{cropSize:i,method:c,extrapolationValue:u}=r,[l,d,p,h]=s.shape,f=a.shape[0],[g,m]=i,y=ie([f,g,m,h],"float32"),b=n.data.get(a.dataId).values,w=n.data.get(o.dataId).values,v=n.data.get(s.dataId).values,k=S.computeStrides(s.shape),N=S.computeStrides(y.shape);for(let E=0;E<f;E++){let D=E*4,L=b[D],P=b[D+1],R=b[D+2],A=b[D+3],I=w[E];if(I>=l)continue;let F=g>1?(R-L)*(d-1)/(g-1):0,B=m>1?(A-P)*(p-1)/(m-1):0;for(let M=0;M<g;M++){let W=g>1?L*(d-1)+M*F:.5*(L+R)*(d-1);if(W<0||W>d-1){for(let z=0;z<m;z++)for(let U=0;U<h;U++){let q=U+z*N[2]+M*N[1]+E*N[0];y.values[q]=u}continue}if(c==="bilinear"){let z=Math.floor(W),U=Math.ceil(W),q=W-z;for(let H=0;H<m;H++){let K=m>1?P*(p-1)+H*B:.5*(P+A)*(p-1);if(K<0||K>p-1){for(let J=0;J<h;J++){let re=J+H*N[2]+M*N[1]+E*N[0];y.values[re]=u}continue}let j=Math.floor(K),Y=Math.ceil(K),X=K-j;for(let J=0;J<h;J++){let re=J+j*k[2]+z*k[1]+I*k[0],ae=v[re];re=J+Y*k[2]+z*k[1]+I*k[0];let se=v[re];re=J+j*k[2]+U*k[1]+I*k[0];let ce=v[re];re=J+Y*k[2]+U*k[1]+I*k[0];let ue=v[re],ge=ae+(se-ae)*X,Se=ce+(ue-ce)*X;re=J+H*N[2]+M*N[1]+E*N[0],y.values[re]=ge+(Se-ge)*q}}}else for(let z=0;z<m;++z){let U=m>1?P*(p-1)+z*B:.5*(P+A)*(p-1);if(U<0||U>p-1){for(let K=0;K<h;K++){let j=K+z*N[2]+M*N[1]+E*N[0];y.values[j]=u}continue}let q=Math.round(U),H=Math.round(W);for(let K=0;K<h;K++){let j=K+q*k[2]+H*k[1]+I*k[0],Y=K+z*N[2]+M*N[1]+E*N[0];y.values[Y]=v[j]}}}}return n.makeTensorInfo(y.shape,y.dtype,y.values)}var aR={kernelName:Xo,backendName:"cpu",kernelFunc:sR};function oR(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a,exclusive:o,reverse:i}=r;te(s,"cumprod");let c=T.getAxesPermutation([a],s.shape.length),u=s;c!=null&&(u=nt({inputs:{x:s},backend:n,attrs:{perm:c}}));let l=T.getInnerMostAxes(1,s.shape.length)[0];if(l!==u.shape.length-1)throw new Error(`backend.cumprod in CPU expects an inner-most axis=${u.shape.length-1} but got axis=${l}`);let d=ft(u.dtype,"int32"),p=S.makeOnesTypedArray(S.sizeFromShape(u.shape),d),h=n.data.get(u.dataId).values,f=u.shape[u.shape.length-1],g=i?(y,b)=>y+f-b-1:(y,b)=>y+b;for(let y=0;y<h.length;y+=f)for(let b=0;b<f;b++){let w=g(y,b);if(b===0)p[w]=o?1:h[w];else{let v=g(y,b-1);p[w]=o?h[v]*p[v]:h[w]*p[v]}}let m=n.makeTensorInfo(u.shape,d,p);if(c!=null){let y=T.getUndoAxesPermutation(c),b=nt({inputs:{x:m},backend:n,attrs:{perm:y}});return n.disposeIntermediateTensorInfo(m),n.disposeIntermediateTensorInfo(u),b}return m}var iR={kernelName:Ko,backendName:"cpu",kernelFunc:oR};function cR(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a,exclusive:o,reverse:i}=r;te(s,"cumsum");let c=T.getAxesPermutation([a],s.shape.length),u=s;c!=null&&(u=nt({inputs:{x:s},backend:n,attrs:{perm:c}}));let l=T.getInnerMostAxes(1,s.shape.length)[0];if(l!==u.shape.length-1)throw new Error(`backend.cumsum in CPU expects an inner-most axis=${u.shape.length-1} but got axis=${l}`);let d=ft(u.dtype,"int32"),p=S.makeZerosTypedArray(S.sizeFromShape(u.shape),d),h=n.data.get(u.dataId).values,f=u.shape[u.shape.length-1],g=i?(y,b)=>y+f-b-1:(y,b)=>y+b;for(let y=0;y<h.length;y+=f)for(let b=0;b<f;b++){let w=g(y,b);if(b===0)p[w]=o?0:h[w];else{let v=g(y,b-1);p[w]=o?h[v]+p[v]:h[w]+p[v]}}let m=n.makeTensorInfo(u.shape,d,p);if(c!=null){let y=T.getUndoAxesPermutation(c),b=nt({inputs:{x:m},backend:n,attrs:{perm:y}});return n.disposeIntermediateTensorInfo(m),n.disposeIntermediateTensorInfo(u),b}return m}var uR={kernelName:jo,backendName:"cpu",kernelFunc:cR};function lR(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,weights:a}=t,{size:o,binaryOutput:i}=r;if(s.shape.length===1){let c=n.data.get(s.dataId).values,u=n.data.get(a.dataId).values,l=gd(c,u,a.dtype,a.shape,o);return n.makeTensorInfo([o],a.dtype,l)}else if(s.shape.length===2){let c=n.bufferSync(s),u=n.bufferSync(a),l=hy(c,u,o,i);return n.makeTensorInfo(l.shape,a.dtype,l.values)}throw new Error(`Error in denseBincount: input must be at most rank 2, but got rank${s.shape.length}.`)}var dR={kernelName:Yo,backendName:"cpu",kernelFunc:lR};function pR(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{blockSize:a,dataFormat:o}=r;S.assert(o==="NHWC",()=>`Only NHWC dataFormat supported on CPU for depthToSpace. Got ${o}`);let i=s.shape[0],c=s.shape[1],u=s.shape[2],l=s.shape[3],d=c*a,p=u*a,h=l/(a*a),f=n.data.get(s.dataId).values,g=new Float32Array(i*d*p*h),m=0;for(let y=0;y<i;++y)for(let b=0;b<d;++b){let w=Math.floor(b/a),v=b%a;for(let k=0;k<p;++k){let N=Math.floor(k/a),E=k%a,D=(v*a+E)*h;for(let L=0;L<h;++L){let R=L+D+l*(N+u*(w+c*y));g[m++]=f[R]}}}return n.makeTensorInfo([i,d,p,h],s.dtype,g)}var hR={kernelName:Zo,backendName:"cpu",kernelFunc:pR};function hx(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,filter:a}=t,{strides:o,pad:i,dilations:c,dimRoundingMode:u}=r;te([s,a],"depthwiseConv2DNative");let l=S.computeStrides(s.shape),d=S.computeStrides(a.shape),p=c;p==null&&(p=[1,1]),S.assert(T.eitherStridesOrDilationsAreOne(o,p),()=>`Error in depthwiseConv2d: Either strides or dilations must be 1. Got strides ${o} and dilations '${p}'`);let h=T.computeConv2DInfo(s.shape,a.shape,o,p,i,u,!0),{filterHeight:f,filterWidth:g,dilationHeight:m,dilationWidth:y,padInfo:b}=h,w=b.left,v=b.top,k=h.outChannels/h.inChannels,N=new Fe(h.outShape,s.dtype),E=n.data.get(s.dataId).values,D=n.data.get(a.dataId).values,L=N.values;for(let P=0;P<h.batchSize;++P){let R=P*l[0],A=P*N.strides[0];for(let I=0;I<h.outHeight;++I){let F=A+I*N.strides[1],B=I*h.strideHeight-v;for(let M=0;M<f;++M){let W=B+M*m;if(W<0||W>=h.inHeight)continue;let z=M*d[0],U=R+W*l[1];for(let q=0;q<h.outWidth;++q){let H=F+q*N.strides[2],K=q*h.strideWidth-w;for(let j=0;j<g;++j){let Y=K+j*y;if(Y<0||Y>=h.inWidth)continue;let X=z+j*d[1],J=U+Y*h.inChannels,re=H,ae=X;for(let se=0;se<h.inChannels;++se){let ce=E[J+se];for(let ue=0;ue<k;++ue)L[re+ue]+=ce*D[ae+ue];re+=k,ae+=k}}}}}}return n.makeTensorInfo(N.shape,N.dtype,N.values)}var fR={kernelName:Qo,backendName:"cpu",kernelFunc:hx};function mR(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,dy:a}=t,{strides:o,dilations:i,pad:c,dimRoundingMode:u,filterShape:l}=r;te([s,a],"depthwiseConv2dNativeBackpropFilter");let d=T.computeConv2DInfo(s.shape,l,o,i,c,u,!0),{strideHeight:p,strideWidth:h,filterHeight:f,filterWidth:g}=d,m=new Fe(d.filterShape,"float32"),y=d.padInfo.left,b=d.padInfo.top,w=d.outChannels/d.inChannels,v=n.data.get(s.dataId).values,k=new Fe(s.shape,s.dtype,v),N=n.data.get(a.dataId).values,E=new Fe(a.shape,a.dtype,N);for(let D=0;D<f;++D){let L=Math.max(0,Math.ceil((b-D)/p)),P=Math.min(d.outHeight,(d.inHeight+b-D)/p);for(let R=0;R<g;++R){let A=Math.max(0,Math.ceil((y-R)/h)),I=Math.min(d.outWidth,(d.inWidth+y-R)/h);for(let F=0;F<d.outChannels;++F){let B=Math.trunc(F/w),M=F%w,W=0;for(let z=0;z<d.batchSize;++z)for(let U=L;U<P;++U){let q=D+U*p-b;for(let H=A;H<I;++H){let K=R+H*h-y;W+=k.get(z,q,K,B)*E.get(z,U,H,F)}}m.set(W,D,R,B,M)}}}return n.makeTensorInfo(m.shape,m.dtype,m.values)}var gR={kernelName:Jo,backendName:"cpu",kernelFunc:mR};function yR(e){let{inputs:t,backend:n,attrs:r}=e,{dy:s,filter:a}=t,{strides:o,dilations:i,pad:c,dimRoundingMode:u,inputShape:l}=r;te([s,a],"depthwiseConv2DNativeBackpropInput");let d=S.computeStrides(s.shape),p=S.computeStrides(a.shape),h=T.computeConv2DInfo(l,a.shape,o,i,c,u,!0),f=new Fe(h.inShape,"float32"),g=f.values,[m,y,b]=f.strides,w=n.data.get(s.dataId).values,[v,k,N]=d,E=n.data.get(a.dataId).values,[D,L,P]=p,{batchSize:R,filterHeight:A,filterWidth:I,inChannels:F,inHeight:B,inWidth:M,outChannels:W,outHeight:z,outWidth:U,strideHeight:q,strideWidth:H}=h,K=A-1-h.padInfo.top,j=I-1-h.padInfo.left,Y=W/F;for(let X=0;X<R;++X)for(let J=0;J<F;++J)for(let re=0;re<B;++re){let ae=re-K,se=Math.max(0,Math.ceil(ae/q)),ce=Math.min(z,(A+ae)/q);for(let ue=0;ue<M;++ue){let ge=ue-j,Se=Math.max(0,Math.ceil(ge/H)),De=Math.min(U,(I+ge)/H),ke=0;for(let xe=se;xe<ce;++xe){let Re=xe*q-ae;for(let Ee=Se;Ee<De;++Ee){let zt=Ee*H-ge,ze=v*X+k*xe+N*Ee,tn=D*(A-1-Re)+L*(I-1-zt)+P*J;for(let dt=0;dt<Y;++dt){let Tn=J*Y+dt,It=w[ze+Tn],Wt=E[tn+dt];ke+=It*Wt}}}g[m*X+y*re+b*ue+J]=ke}}return n.makeTensorInfo(f.shape,f.dtype,f.values)}var xR={kernelName:ei,backendName:"cpu",kernelFunc:yR};function bR(e){let{inputs:t,backend:n}=e,{x:r}=t,s=S.sizeFromShape(r.shape),a=n.data.get(r.dataId).values,o=ie([s,s],r.dtype),i=o.values;for(let u=0;u<a.length;u++)i[u*s+u]=a[u];let c=[...r.shape,...r.shape];return n.makeTensorInfo(c,o.dtype,o.values)}var vR={kernelName:ti,backendName:"cpu",kernelFunc:bR},wR={kernelName:ni,backendName:"cpu",kernelFunc:({inputs:e,backend:t,attrs:n})=>{let{x:r,filter:s}=e,{strides:a,pad:o,dilations:i}=n,c=t,u=c.data.get(r.dataId).values,l=r.shape.length,d=c.data.get(s.dataId).values,p=s.shape.length,{batchSize:h,inHeight:f,inWidth:g,inChannels:m,outHeight:y,outWidth:b,padInfo:w,strideHeight:v,strideWidth:k,filterHeight:N,filterWidth:E,dilationHeight:D,dilationWidth:L,outShape:P}=T.computeDilation2DInfo(r.shape,s.shape,a,o,"NHWC",i),R=S.sizeFromShape(P),A=P.length,I=S.getArrayFromDType(r.dtype,R);for(let B=0;B<h;++B)for(let M=0;M<y;++M){let W=M*v-w.top;for(let z=0;z<b;++z){let U=z*k-w.left;for(let q=0;q<m;++q){let H=Number.MIN_SAFE_INTEGER;for(let j=0;j<N;++j){let Y=W+j*D;if(Y>=0&&Y<f)for(let X=0;X<E;++X){let J=U+X*L;if(J>=0&&J<g){let re=S.locToIndex([B,Y,J,q],l,S.computeStrides(r.shape)),ae=S.locToIndex([j,X,q],p,S.computeStrides(s.shape)),se=u[re]+d[ae];se>H&&(H=se)}}}let K=S.locToIndex([B,M,z,q],A,S.computeStrides(P));I[K]=H}}}return{dataId:c.write(S.toTypedArray(I,r.dtype),P,r.dtype),shape:P,dtype:r.dtype}}},SR={kernelName:iu,backendName:"cpu",kernelFunc:({inputs:e,backend:t,attrs:n})=>{let{x:r,filter:s,dy:a}=e,{strides:o,pad:i,dilations:c}=n,u=t,l=S.toNestedArray(r.shape,u.data.get(r.dataId).values),d=S.toNestedArray(s.shape,u.data.get(s.dataId).values),{batchSize:p,inHeight:h,inWidth:f,inChannels:g,outHeight:m,outWidth:y,padInfo:b,strideHeight:w,strideWidth:v,filterHeight:k,filterWidth:N,dilationHeight:E,dilationWidth:D,outShape:L}=T.computeDilation2DInfo(r.shape,s.shape,o,i,"NHWC",c);S.assert(a.rank===L.length,()=>`Error in ${iu}, dy must have the same rank as output ${L.length}, but got ${a.rank}`);let P=S.toNestedArray(L,u.data.get(a.dataId).values),R=S.makeZerosNestedTypedArray(s.shape,s.dtype);for(let I=0;I<p;++I)for(let F=0;F<m;++F){let B=F*w-b.top;for(let M=0;M<y;++M){let W=M*v-b.left;for(let z=0;z<g;++z){let U=Number.MIN_SAFE_INTEGER,q=0,H=0;for(let K=0;K<k;++K){let j=B+K*E;if(j>=0&&j<h)for(let Y=0;Y<N;++Y){let X=W+Y*D;if(X>=0&&X<f){let J=l[I][j][X][z]+d[K][Y][z];J>U&&(U=J,q=K,H=Y)}}}R[q][H][z]+=P[I][F][M][z]}}}return{dataId:u.write(S.toTypedArray(R,r.dtype),s.shape,s.dtype),shape:s.shape,dtype:s.dtype}}},kR={kernelName:ou,backendName:"cpu",kernelFunc:({inputs:e,backend:t,attrs:n})=>{let{x:r,filter:s,dy:a}=e,{strides:o,pad:i,dilations:c}=n,u=t,l=S.toNestedArray(r.shape,u.data.get(r.dataId).values),d=S.toNestedArray(s.shape,u.data.get(s.dataId).values),{batchSize:p,inHeight:h,inWidth:f,inChannels:g,outHeight:m,outWidth:y,padInfo:b,strideHeight:w,strideWidth:v,filterHeight:k,filterWidth:N,dilationHeight:E,dilationWidth:D,outShape:L}=T.computeDilation2DInfo(r.shape,s.shape,o,i,"NHWC",c);S.assert(a.rank===L.length,()=>`Error in ${ou}, dy must have the same rank as output ${L.length}, but got ${a.rank}`);let P=S.toNestedArray(L,u.data.get(a.dataId).values),R=S.makeZerosNestedTypedArray(r.shape,r.dtype);for(let I=0;I<p;++I)for(let F=0;F<m;++F){let B=F*w-b.top;for(let M=0;M<y;++M){let W=M*v-b.left;for(let z=0;z<g;++z){let U=Number.MIN_SAFE_INTEGER,q=B<0?0:B,H=W<0?0:W;for(let K=0;K<k;++K){let j=B+K*E;if(j>=0&&j<h)for(let Y=0;Y<N;++Y){let X=W+Y*D;if(X>=0&&X<f){let J=l[I][j][X][z]+d[K][Y][z];J>U&&(U=J,q=j,H=X)}}}R[I][q][H][z]+=P[I][F][M][z]}}}return{dataId:u.write(S.toTypedArray(R,r.dtype),r.shape,r.dtype),shape:r.shape,dtype:r.dtype}}};function IR(e){let{inputs:t,backend:n,attrs:r}=e,{image:s}=t,{canvas:a,options:o}=r,{contextOptions:i,imageOptions:c}=o||{},u=c?.alpha||1,l=i?.contextType||"2d";if(l!=="2d")throw new Error(`Context type ${i.contextType} is not supported by the CPU backend.`);let d=a.getContext(l,i?.contextAttributes||{});if(d==null)throw new Error(`Could not get the context with ${l} type.`);let[p,h]=s.shape.slice(0,2),f=s.shape.length===2?1:s.shape[2],g=n.data.get(s.dataId).values,m=s.dtype==="float32"?255:1,y=new Uint8ClampedArray(h*p*4);for(let w=0;w<p*h;++w){let v=[0,0,0,255*u];for(let N=0;N<f;N++){let E=g[w*f+N];if(s.dtype==="float32"){if(E<0||E>1)throw new Error(`Tensor values for a float32 Tensor must be in the range [0 - 1] but encountered ${E}.`)}else if(s.dtype==="int32"&&(E<0||E>255))throw new Error(`Tensor values for a int32 Tensor must be in the range [0 - 255] but encountered ${E}.`);f===1?(v[0]=E*m,v[1]=E*m,v[2]=E*m):v[N]=E*m}let k=w*4;y[k+0]=Math.round(v[0]),y[k+1]=Math.round(v[1]),y[k+2]=Math.round(v[2]),y[k+3]=Math.round(v[3])}a.width=h,a.height=p;let b=new ImageData(y,h,p);return d.putImageData(b,0,0),s}var CR={kernelName:ri,backendName:"cpu",kernelFunc:IR};function Oa(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a,keepDims:o}=r;te(s,"sum");let i;s.dtype==="bool"?i=wn({inputs:{x:s},backend:n,attrs:{dtype:"int32"}}):i=Bt({inputs:{x:s},backend:n});let c=i.shape.length,u=S.parseAxisParam(a,i.shape),l=T.getAxesPermutation(u,c),d=u,p=i;l!=null&&(p=nt({inputs:{x:i},backend:n,attrs:{perm:l}}),d=T.getInnerMostAxes(d.length,c)),T.assertAxesAreInnerMostDims("sum",d,p.shape.length);let[h,f]=T.computeOutAndReduceShapes(p.shape,d),g=T.upcastType(p.dtype,"int32"),m=ho(n,h,g),y=S.sizeFromShape(f),b=n.data.get(m.dataId).values,w=n.data.get(p.dataId).values;for(let v=0;v<b.length;++v){let k=v*y,N=0;for(let E=0;E<y;++E)N+=w[k+E];b[v]=N}if(o){let v=T.expandShapeToKeepDim(m.shape,u),k=m;m=$e({inputs:{x:m},backend:n,attrs:{shape:v}}),n.disposeIntermediateTensorInfo(k)}return n.disposeIntermediateTensorInfo(i),l!=null&&n.disposeIntermediateTensorInfo(p),m}var NR={kernelName:Xi,backendName:"cpu",kernelFunc:Oa};function TR(e){let{inputs:t,backend:n,attrs:r}=e,{equation:s}=r,a=t,{allDims:o,summedDims:i,idDims:c}=T.decodeEinsumEquation(s,a.length);T.checkEinsumDimSizes(o.length,c,a);let{path:u,steps:l}=T.getEinsumComputePath(i,c),d=l.length,p=null,h=o.length,f=[];for(let g=0;g<d;++g){for(let m of l[g]){let{permutationIndices:y,expandDims:b}=T.getEinsumPermutation(h,c[m]),w;T.isIdentityPermutation(y)?w=a[m]:(w=nt({inputs:{x:a[m]},backend:n,attrs:{perm:y}}),f.push(w));let v=w.shape.slice();for(let k=0;k<b.length;++k)v.splice(b[k],0,1);S.arraysEqual(w.shape,v)||(w=$e({inputs:{x:w},backend:n,attrs:{shape:v}}),f.push(w)),p===null?p=w:(p=Fc({inputs:{a:w,b:p},backend:n}),f.push(p))}g<d-1&&(u[g]>=0&&(p=Oa({inputs:{x:p},backend:n,attrs:{axis:u[g]-(o.length-h),keepDims:!1}}),f.push(p)),h--)}for(let g of f)g!==p&&n.disposeIntermediateTensorInfo(g);return p}var $R={kernelName:si,backendName:"cpu",kernelFunc:TR};function ER(e){let{inputs:t,backend:n}=e,{dy:r,y:s}=t;te([r,s],"eluGrad");let a=new Float32Array(S.sizeFromShape(s.shape)),o=n.data.get(s.dataId).values,i=n.data.get(r.dataId).values;for(let c=0;c<o.length;++c){let u=o[c];u>=0?a[c]=i[c]:a[c]=i[c]*(u+1)}return n.makeTensorInfo(s.shape,"float32",a)}var RR={kernelName:al,backendName:"cpu",kernelFunc:ER},AR=T.ERF_P,DR=T.ERF_A1,OR=T.ERF_A2,_R=T.ERF_A3,FR=T.ERF_A4,PR=T.ERF_A5,LR=ye(As,e=>{let t=Math.sign(e),n=Math.abs(e),r=1/(1+AR*n);return t*(1-((((PR*r+FR)*r+_R)*r+OR)*r+DR)*r*Math.exp(-n*n))}),BR={kernelName:As,backendName:"cpu",kernelFunc:LR};function mo(e){let{inputs:t,backend:n,attrs:r}=e,{input:s}=t,{dim:a}=r,o=s.shape.length,i=s.shape.slice(),c=a;return a<0&&(S.assert(-(o+1)<=a,()=>`Axis must be in the interval [${-(o+1)}, ${o}]`),c=o+a+1),i.splice(c,0,1),$e({inputs:{x:s},backend:n,attrs:{shape:i}})}var VR={kernelName:ai,backendName:"cpu",kernelFunc:mo},MR=_e((e,t)=>e/t),Sd=Le(Es,MR),$u={kernelName:Es,backendName:"cpu",kernelFunc:Sd};function fx(e,t,n){let r=e.shape,s=r[0],a=r[1],o=n.data.get(e.dataId),i=o.complexTensorInfos.real,c=o.complexTensorInfos.imag,u=[s,a],l=S.sizeFromShape(u),d=S.getTypedArrayFromDType("float32",l),p=S.getTypedArrayFromDType("float32",l);for(let m=0;m<s;m++){let y=Hn({inputs:{x:i},backend:n,attrs:{begin:[m,0],size:[1,a]}}),b=Hn({inputs:{x:c},backend:n,attrs:{begin:[m,0],size:[1,a]}}),w=it({inputs:{real:y,imag:b},backend:n}),{real:v,imag:k}=zR(w,t,n),N=T.mergeRealAndImagArrays(v,k);for(let E=0;E<a;E++){let D=T.getComplexWithIndex(N,E);d[m*a+E]=D.real,p[m*a+E]=D.imag}n.disposeIntermediateTensorInfo(y),n.disposeIntermediateTensorInfo(b),n.disposeIntermediateTensorInfo(w)}let h=n.makeTensorInfo(u,"float32",d),f=n.makeTensorInfo(u,"float32",p),g=it({inputs:{real:h,imag:f},backend:n});return n.disposeIntermediateTensorInfo(h),n.disposeIntermediateTensorInfo(f),g}function zR(e,t,n){let r=S.sizeFromShape(e.shape),s=n.data.get(e.dataId),a=n.data.get(s.complexTensorInfos.real.dataId).values,o=n.data.get(s.complexTensorInfos.imag.dataId).values;if(WR(r)){let i=Eu(a,o,r,t,n),c=[e.shape[0],e.shape[1]];if(t){let u=n.makeTensorInfo(c,"float32",i.real),l=n.makeTensorInfo(c,"float32",i.imag),d=n.makeTensorInfo([],"float32",S.createScalarValue(r,"float32")),p=Bt({inputs:{x:d},backend:n}),h=$u.kernelFunc({inputs:{a:u,b:d},backend:n}),f=$u.kernelFunc({inputs:{a:l,b:p},backend:n}),g=n.data.get(h.dataId).values,m=n.data.get(f.dataId).values;return n.disposeIntermediateTensorInfo(u),n.disposeIntermediateTensorInfo(l),n.disposeIntermediateTensorInfo(d),n.disposeIntermediateTensorInfo(p),n.disposeIntermediateTensorInfo(h),n.disposeIntermediateTensorInfo(f),{real:g,imag:m}}return i}else{let i=T.mergeRealAndImagArrays(a,o),c=UR(i,r,t);return T.splitRealAndImagArrays(c)}}function WR(e){return(e&e-1)===0}function Eu(e,t,n,r,s){if(n===1)return{real:e,imag:t};let a=T.mergeRealAndImagArrays(e,t),o=n/2,i=T.complexWithEvenIndex(a),c=i.real,u=i.imag,l=[c.length],d=s.makeTensorInfo(l,"float32",c),p=s.makeTensorInfo(l,"float32",u),h=it({inputs:{real:d,imag:p},backend:s}),f=T.complexWithOddIndex(a),g=f.real,m=f.imag,y=[g.length],b=s.makeTensorInfo(y,"float32",g),w=s.makeTensorInfo(y,"float32",m),v=it({inputs:{real:b,imag:w},backend:s}),k=Eu(c,u,o,r,s),N=k.real,E=k.imag,D=[N.length],L=s.makeTensorInfo(D,"float32",N),P=s.makeTensorInfo(D,"float32",E),R=it({inputs:{real:L,imag:P},backend:s}),A=Eu(g,m,o,r,s),I=A.real,F=A.imag,B=[I.length],M=s.makeTensorInfo(B,"float32",I),W=s.makeTensorInfo(B,"float32",F),z=it({inputs:{real:M,imag:W},backend:s}),U=T.exponents(n,r),q=[U.real.length],H=s.makeTensorInfo(q,"float32",U.real),K=s.makeTensorInfo(q,"float32",U.imag),j=it({inputs:{real:H,imag:K},backend:s}),Y=Fc({inputs:{a:j,b:z},backend:s}),X=xr({inputs:{a:R,b:Y},backend:s}),J=vd({inputs:{a:R,b:Y},backend:s}),re=Gn({inputs:{input:X},backend:s}),ae=Gn({inputs:{input:J},backend:s}),se=br({inputs:{input:X},backend:s}),ce=br({inputs:{input:J},backend:s}),ue=vr({inputs:[re,ae],backend:s,attrs:{axis:0}}),ge=vr({inputs:[se,ce],backend:s,attrs:{axis:0}}),Se=s.data.get(ue.dataId).values,De=s.data.get(ge.dataId).values;return s.disposeIntermediateTensorInfo(d),s.disposeIntermediateTensorInfo(p),s.disposeIntermediateTensorInfo(h),s.disposeIntermediateTensorInfo(b),s.disposeIntermediateTensorInfo(w),s.disposeIntermediateTensorInfo(v),s.disposeIntermediateTensorInfo(L),s.disposeIntermediateTensorInfo(P),s.disposeIntermediateTensorInfo(R),s.disposeIntermediateTensorInfo(M),s.disposeIntermediateTensorInfo(W),s.disposeIntermediateTensorInfo(z),s.disposeIntermediateTensorInfo(H),s.disposeIntermediateTensorInfo(K),s.disposeIntermediateTensorInfo(j),s.disposeIntermediateTensorInfo(Y),s.disposeIntermediateTensorInfo(X),s.disposeIntermediateTensorInfo(J),s.disposeIntermediateTensorInfo(re),s.disposeIntermediateTensorInfo(se),s.disposeIntermediateTensorInfo(ae),s.disposeIntermediateTensorInfo(ce),s.disposeIntermediateTensorInfo(ue),s.disposeIntermediateTensorInfo(ge),{real:Se,imag:De}}function UR(e,t,n){let r=new Float32Array(t*2);for(let s=0;s<t;s++){let a=0,o=0;for(let i=0;i<t;i++){let c=T.exponent(s*i,t,n),u=T.getComplexWithIndex(e,i);a+=u.real*c.real-u.imag*c.imag,o+=u.real*c.imag+u.imag*c.real}n&&(a/=t,o/=t),T.assignToTypedArray(r,a,o,s)}return r}function GR(e){let{inputs:t,backend:n}=e,{input:r}=t,s=S.sizeFromShape(r.shape),a=r.shape[r.shape.length-1],o=s/a,i=$e({inputs:{x:r},backend:n,attrs:{shape:[o,a]}}),c=fx(i,!1,n),u=$e({inputs:{x:c},backend:n,attrs:{shape:r.shape}});return n.disposeIntermediateTensorInfo(i),n.disposeIntermediateTensorInfo(c),u}var HR={kernelName:oi,backendName:"cpu",kernelFunc:GR};function kd(e){let{backend:t,attrs:n}=e,{shape:r,value:s,dtype:a}=n,o=a||S.inferDtype(s),i=S.getArrayFromDType(o,S.sizeFromShape(r));return KR(i,s,o),t.makeTensorInfo(r,o,i)}var qR={kernelName:ii,backendName:"cpu",kernelFunc:kd};function KR(e,t,n){e.fill(t)}var jR={kernelName:ci,backendName:"cpu",kernelFunc:({inputs:e,attrs:t,backend:n})=>{let{image:r}=e,s=n,a=S.getTypedArrayFromDType(r.dtype,S.sizeFromShape(r.shape)),[o,i,c,u]=r.shape,l=s.data.get(r.dataId).values;for(let p=0;p<o;p++){let h=p*c*i*u;for(let f=0;f<i;f++){let g=f*(c*u);for(let m=0;m<c;m++){let y=m*u;for(let b=0;b<u;b++){let w=Math.round(c-m-1),v=h+g+y+b,k=l[v];if(w>=0&&w<c){let N=w*u,E=h+g+N+b;k=l[E]}a[v]=k}}}}return{dataId:s.write(a,r.shape,r.dtype),shape:r.shape,dtype:r.dtype}}};function XR(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,filter:a,bias:o,preluActivationWeights:i}=t,{strides:c,pad:u,dataFormat:l,dilations:d,dimRoundingMode:p,activation:h,leakyreluAlpha:f}=r,g=px({inputs:{x:s,filter:a},backend:n,attrs:{strides:c,pad:u,dataFormat:l,dilations:d,dimRoundingMode:p}});if(o){let m=g;if(l==="NCHW"&&o.shape.length===1&&o.shape[0]!==1){let y=$e({inputs:{x:o},backend:n,attrs:{shape:[o.shape[0],1,1]}});g=xr({inputs:{a:g,b:y},backend:n}),n.disposeIntermediateTensorInfo(y)}else g=xr({inputs:{a:g,b:o},backend:n});n.disposeIntermediateTensorInfo(m)}if(h){let m=g;if(l==="NCHW"&&h==="prelu"&&i.shape.length===1&&i.shape[0]!==1){let y=$e({inputs:{x:i},backend:n,attrs:{shape:[i.shape[0],1,1]}});g=fo(n,g,h,y,f),n.disposeIntermediateTensorInfo(y)}else g=fo(n,g,h,i,f);n.disposeIntermediateTensorInfo(m)}return g}var YR={kernelName:jr,backendName:"cpu",kernelFunc:XR};function ZR(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,filter:a,bias:o,preluActivationWeights:i}=t,{strides:c,pad:u,dataFormat:l,dilations:d,dimRoundingMode:p,activation:h,leakyreluAlpha:f}=r,g=hx({inputs:{x:s,filter:a},backend:n,attrs:{strides:c,pad:u,dataFormat:l,dilations:d,dimRoundingMode:p}});if(o){let m=g;g=xr({inputs:{a:g,b:o},backend:n}),n.disposeIntermediateTensorInfo(m)}if(h){let m=g;g=fo(n,g,h,i,f),n.disposeIntermediateTensorInfo(m)}return g}var QR={kernelName:Xr,backendName:"cpu",kernelFunc:ZR};function JR(e){let{inputs:t,backend:n}=e,{params:r,indices:s}=t,a=S.sizeFromShape(r.shape),o=s.shape,i=o[o.length-1],[c,u,l,d]=T.prepareAndValidate(r,s);if(u===0)return n.makeTensorInfo(c,r.dtype,[]);let p=n.data.get(s.dataId).values,h=n.bufferSync(r),f=Iy(p,h,r.dtype,u,i,l,d,r.shape,a);return n.makeTensorInfo(c,r.dtype,f.values)}var eA={kernelName:di,backendName:"cpu",kernelFunc:JR};function tA(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,indices:a}=t,{axis:o,batchDims:i}=r;te([s,a],"gatherV2");let c=S.parseAxisParam(o,s.shape)[0],u=n.data.get(a.dataId).values,l=s.shape[c];for(let v=0;v<u.length;++v){let k=u[v];S.assert(k<=l-1&&k>=0,()=>`GatherV2: the index value ${k} is not in [0, ${l-1}]`)}let d=i;i==null&&(d=0);let p=S.sizeFromShape(a.shape),h=T.segment_util.collectGatherOpShapeInfo(s,a,c,d),f=$e({inputs:{x:s},backend:n,attrs:{shape:[h.batchSize,h.outerSize,h.dimSize,h.sliceSize]}}),g=$e({inputs:{x:a},backend:n,attrs:{shape:[h.batchSize,p/h.batchSize]}}),m=[h.batchSize,h.outerSize,p/h.batchSize,h.sliceSize],y=n.bufferSync(g),b=n.bufferSync(f),w=Cy(b,y,m);return n.disposeIntermediateTensorInfo(f),n.disposeIntermediateTensorInfo(g),n.makeTensorInfo(h.outputShape,w.dtype,w.values)}var nA={kernelName:li,backendName:"cpu",kernelFunc:tA};function rA(e){let{inputs:t,backend:n}=e,{input:r}=t,s=S.sizeFromShape(r.shape),a=r.shape[r.shape.length-1],o=s/a,i=$e({inputs:{x:r},backend:n,attrs:{shape:[o,a]}}),c=fx(i,!0,n),u=$e({inputs:{x:c},backend:n,attrs:{shape:r.shape}});return n.disposeIntermediateTensorInfo(i),n.disposeIntermediateTensorInfo(c),u}var sA={kernelName:pi,backendName:"cpu",kernelFunc:rA},aA=ye(Ms,e=>Number.isFinite(e)?1:0,"bool"),oA={kernelName:Ms,backendName:"cpu",kernelFunc:aA},iA=ye(zs,e=>Math.abs(e)===1/0?1:0,"bool"),cA={kernelName:zs,backendName:"cpu",kernelFunc:iA},uA=ye(Ws,e=>Number.isNaN(e)?1:0,"bool"),lA={kernelName:Ws,backendName:"cpu",kernelFunc:uA};function dA(e){let{backend:t,attrs:n}=e,{start:r,stop:s,num:a}=n,o=Ry(r,s,a);return t.makeTensorInfo([o.length],"float32",o)}var pA={kernelName:mi,backendName:"cpu",kernelFunc:dA},hA=ye(qs,e=>Math.log1p(e)),fA={kernelName:qs,backendName:"cpu",kernelFunc:hA},mA=_e((e,t)=>e&&t),gA=Le(Ks,mA,null,"bool"),yA={kernelName:Ks,backendName:"cpu",kernelFunc:gA},xA=ye(js,e=>e?0:1,"bool"),bA={kernelName:js,backendName:"cpu",kernelFunc:xA},vA=_e((e,t)=>e||t),wA=Le(Xs,vA,null,"bool"),SA={kernelName:Xs,backendName:"cpu",kernelFunc:wA};function kA(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{depthRadius:a,bias:o,alpha:i,beta:c}=r;te(s,"LRN");let u=s.shape[3],l=u-1,d=n.data.get(s.dataId).values,p=S.sizeFromShape(s.shape),h=new Float32Array(p);function f(g){let m=g%u,y=g-m+Math.max(0,m-a),b=g-m+Math.min(m+a,l),w=0;for(;y<=b;y++){let v=d[y];w+=v*v}return w}for(let g=0;g<p;g++){let m=f(g),y=d[g]*Math.pow(o+i*m,-c);h[g]=y}return n.makeTensorInfo(s.shape,s.dtype,h)}var IA={kernelName:gi,backendName:"cpu",kernelFunc:kA};function CA(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,y:a,dy:o}=t,{depthRadius:i,bias:c,alpha:u,beta:l}=r;te(o,"LRNGrad");let d=S.sizeFromShape(o.shape),p=o.shape[3],h=n.data.get(o.dataId).values,f=n.data.get(s.dataId).values,g=n.data.get(a.dataId).values,m=new Float32Array(d),y=d;for(let b=0;b<y;b++){let w=b%p,v=b-w+Math.max(0,w-i),k=b-w+Math.min(p,w+i+1),N=0;for(let E=v;E<k;E++)N+=Math.pow(f[E],2);N=u*N+c;for(let E=v;E<k;E++){let D=-2*u*l*f[E]*g[b]/N;b===E&&(D+=Math.pow(N,-l)),D*=h[b],m[E]+=D}}return n.makeTensorInfo(o.shape,s.dtype,m)}var NA={kernelName:ol,backendName:"cpu",kernelFunc:CA};function mx(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{reductionIndices:a,keepDims:o}=r,i=n,c=s.shape,u=c.length,l=S.parseAxisParam(a,c),d=l,p=T.getAxesPermutation(d,u),h=i.data.get(s.dataId).values;if(p!=null){let v=new Array(u);for(let k=0;k<v.length;k++)v[k]=c[p[k]];h=xd(h,c,s.dtype,p,v),d=T.getInnerMostAxes(d.length,u),c=v}te(s,"max"),T.assertAxesAreInnerMostDims("max",d,u);let[f,g]=T.computeOutAndReduceShapes(c,d),m=S.sizeFromShape(g),y=Dy(h,m,f,s.dtype),b=i.write(y,f,s.dtype),w=f;return o&&(w=T.expandShapeToKeepDim(f,l)),{dataId:b,shape:w,dtype:s.dtype}}var TA={kernelName:yi,backendName:"cpu",kernelFunc:mx};function $A(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t;te(s,"maxPool");let{filterSize:a,strides:o,pad:i,dimRoundingMode:c}=r,u=1;S.assert(T.eitherStridesOrDilationsAreOne(o,u),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${o} and dilations '${u}'`);let l=T.computePool2DInfo(s.shape,a,o,u,i,c),d;if(l.filterWidth===1&&l.filterHeight===1&&S.arraysEqual(l.inShape,l.outShape))d=Bt({inputs:{x:s},backend:n});else{let p=n.data.get(s.dataId).values,h=S.computeStrides(s.shape),f=wd(p,s.shape,s.dtype,h,l,"max");d=n.makeTensorInfo(l.outShape,s.dtype,f.values)}return d}var EA={kernelName:xi,backendName:"cpu",kernelFunc:$A};function RA(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{filterSize:a,strides:o,pad:i,dimRoundingMode:c,dataFormat:u}=r;te(s,"maxPool3d");let l=T.computePool3DInfo(s.shape,a,o,1,i,c,u),d=n.data.get(s.dataId).values,p=dx(d,s.shape,s.dtype,S.computeStrides(s.shape),l,"max");return n.makeTensorInfo(p.shape,"float32",p.values)}var AA={kernelName:bi,backendName:"cpu",kernelFunc:RA};function DA(e){let{inputs:t,backend:n,attrs:r}=e,{dy:s,input:a}=t,{filterSize:o,strides:i,pad:c,dimRoundingMode:u}=r;te([s,a],"maxPool3DGrad");let l=T.computePool3DInfo(a.shape,o,i,1,c,u),d=n.bufferSync(a),p=vE(d,l),h=l.strideDepth,f=l.strideHeight,g=l.strideWidth,m=l.dilationDepth,y=l.dilationHeight,b=l.dilationWidth,w=l.effectiveFilterDepth,v=l.effectiveFilterHeight,k=l.effectiveFilterWidth,N=w-1-l.padInfo.front,E=k-1-l.padInfo.left,D=v-1-l.padInfo.top,L=ie(a.shape,"float32"),P=n.bufferSync(s);for(let R=0;R<l.batchSize;++R)for(let A=0;A<l.inChannels;++A)for(let I=0;I<l.inDepth;++I)for(let F=0;F<l.inHeight;++F)for(let B=0;B<l.inWidth;++B){let M=I-N,W=F-D,z=B-E,U=0;for(let q=0;q<w;q+=m){let H=(M+q)/h;if(!(H<0||H>=l.outDepth||Math.floor(H)!==H))for(let K=0;K<v;K+=y){let j=(W+K)/f;if(!(j<0||j>=l.outHeight||Math.floor(j)!==j))for(let Y=0;Y<k;Y+=b){let X=(z+Y)/g;if(X<0||X>=l.outWidth||Math.floor(X)!==X)continue;let J=w*v*k-1-p.get(R,H,j,X,A),re=q*v*k+K*k+Y,ae=J===re?1:0;if(ae===0)continue;let se=P.get(R,H,j,X,A);U+=se*ae}}}L.set(U,R,I,F,B,A)}return n.makeTensorInfo(L.shape,L.dtype,L.values)}var OA={kernelName:cl,backendName:"cpu",kernelFunc:DA};function _A(e){let{inputs:t,backend:n,attrs:r}=e,{dy:s,input:a,output:o}=t,i=a;te([a,o],"maxPoolGrad");let{filterSize:c,strides:u,pad:l,dimRoundingMode:d}=r,p=T.computePool2DInfo(i.shape,c,u,1,l,d),h=n.data.get(i.dataId).values,f=ie(p.outShape,i.dtype,lx(h,i.shape,i.dtype,p).values),g=p.strideHeight,m=p.strideWidth,y=p.dilationHeight,b=p.dilationWidth,w=p.effectiveFilterHeight,v=p.effectiveFilterWidth,k=v-1-p.padInfo.left,N=w-1-p.padInfo.top,E=ie(i.shape,"float32"),D=n.data.get(s.dataId).values,L=ie(s.shape,"float32",D);for(let P=0;P<p.batchSize;++P)for(let R=0;R<p.inChannels;++R)for(let A=0;A<p.inHeight;++A)for(let I=0;I<p.inWidth;++I){let F=A-N,B=I-k,M=0;for(let W=0;W<w;W+=y){let z=(F+W)/g;if(!(z<0||z>=p.outHeight||Math.floor(z)!==z))for(let U=0;U<v;U+=b){let q=(B+U)/m;if(q<0||q>=p.outWidth||Math.floor(q)!==q)continue;let H=w*v-1-f.get(P,z,q,R),K=W*v+U,j=H===K?1:0;if(j===0)continue;let Y=L.get(P,z,q,R);M+=Y*j}}E.set(M,P,A,I,R)}return n.makeTensorInfo(E.shape,E.dtype,E.values)}var FA={kernelName:il,backendName:"cpu",kernelFunc:_A};function PA(e,t,n,r,s){let a=S.computeStrides(t),o=wd(e,t,n,a,s,"max"),i=lx(e,t,n,s,!0,r);return[o.values,i.values]}var LA={kernelName:vi,backendName:"cpu",kernelFunc:({inputs:e,attrs:t,backend:n})=>{let{x:r}=e,{filterSize:s,strides:a,pad:o,includeBatchInIndex:i}=t,c=n;te(r,"MaxPoolWithArgmax");let u=c.data.get(r.dataId).values,l=T.computePool2DInfo(r.shape,s,a,[1,1],o),[d,p]=PA(u,r.shape,r.dtype,i,l),h=c.write(d,l.outShape,r.dtype),f=c.write(p,l.outShape,r.dtype);return[{dataId:h,shape:l.outShape,dtype:r.dtype},{dataId:f,shape:l.outShape,dtype:"int32"}]}};function BA(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a,keepDims:o}=r,i=S.parseAxisParam(a,s.shape),u=T.computeOutAndReduceShapes(s.shape,i)[1],l=S.sizeFromShape(u),d=[],p=n.makeTensorInfo([],"float32",new Float32Array([l]));d.push(p);let h=wn({inputs:{x:s},backend:n,attrs:{dtype:"float32"}});d.push(h);let f=Sd({inputs:{a:h,b:p},backend:n});d.push(f);let g=Oa({inputs:{x:f},backend:n,attrs:{axis:a,keepDims:o}});return d.forEach(m=>n.disposeIntermediateTensorInfo(m)),g}var VA={kernelName:wi,backendName:"cpu",kernelFunc:BA};function MA(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a,keepDims:o}=r;te(s,"min");let i=S.parseAxisParam(a,s.shape),c=i,u=T.getAxesPermutation(c,s.shape.length),l=s;u!=null&&(l=nt({inputs:{x:s},backend:n,attrs:{perm:u}}),c=T.getInnerMostAxes(c.length,s.shape.length)),T.assertAxesAreInnerMostDims("min",c,l.shape.length);let[d,p]=T.computeOutAndReduceShapes(l.shape,c),h=S.sizeFromShape(p),f=S.makeZerosTypedArray(S.sizeFromShape(d),l.dtype),g=n.data.get(l.dataId).values;for(let y=0;y<f.length;++y){let b=y*h,w=g[b];for(let v=0;v<h;++v){let k=g[b+v];(Number.isNaN(k)||k<w)&&(w=k)}f[y]=w}u!=null&&n.disposeIntermediateTensorInfo(l);let m=n.makeTensorInfo(d,l.dtype,f);if(o){let y=T.expandShapeToKeepDim(d,i),b=$e({inputs:{x:m},backend:n,attrs:{shape:y}});return n.disposeIntermediateTensorInfo(m),b}return m}var zA={kernelName:Si,backendName:"cpu",kernelFunc:MA};function WA(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{paddings:a,mode:o}=r;te(s,"mirrorPad");let i=a.map((w,v)=>w[0]+s.shape[v]+w[1]),c=a.map(w=>w[0]),u=a.map((w,v)=>w[0]+s.shape[v]),l=o==="reflect"?0:1,d=n.data.get(s.dataId).values,p=s.shape.length,h=S.computeStrides(s.shape),f=S.sizeFromShape(i),g=i.length,m=S.computeStrides(i),y=S.getTypedArrayFromDType(s.dtype,f);for(let w=0;w<f;w++){let v=S.indexToLoc(w,g,m);for(let N=0;N<g;N++)v[N]<c[N]?v[N]=c[N]*2-v[N]-l:v[N]>=u[N]&&(v[N]=(u[N]-1)*2-v[N]+l);v=v.map((N,E)=>N-c[E]);let k=S.locToIndex(v,p,h);y[w]=d[k]}return{dataId:n.write(y,i,s.dtype),shape:i,dtype:s.dtype}}var UA={kernelName:ki,backendName:"cpu",kernelFunc:WA},GA=_e((e,t)=>{let n=e%t;return e<0&&t<0||e>=0&&t>=0?n:(n+t)%t}),HA=Le(Qs,GA),qA={kernelName:Qs,backendName:"cpu",kernelFunc:HA},KA=Ku(Zp());function gx(e){let{inputs:t,backend:n,attrs:r}=e,{logits:s}=t,{dim:a}=r,o=s.shape.length,i=a;if(i===-1&&(i=o-1),i!==o-1)throw Error(`Softmax along a non-last dimension is not yet supported. Logits was rank ${o} and dim was ${i}`);let c=S.parseAxisParam([i],s.shape),u=mx({inputs:{x:s},backend:n,attrs:{reductionIndices:c,keepDims:!1}}),l=T.expandShapeToKeepDim(u.shape,c),d=$e({inputs:{x:u},backend:n,attrs:{shape:l}}),p=vd({inputs:{a:s,b:d},backend:n}),h=vy({inputs:{x:p},backend:n}),f=Oa({inputs:{x:h},backend:n,attrs:{axis:c,keepDims:!1}}),g=$e({inputs:{x:f},backend:n,attrs:{shape:l}}),m=Sd({inputs:{a:h,b:g},backend:n});return n.disposeIntermediateTensorInfo(u),n.disposeIntermediateTensorInfo(d),n.disposeIntermediateTensorInfo(p),n.disposeIntermediateTensorInfo(h),n.disposeIntermediateTensorInfo(f),n.disposeIntermediateTensorInfo(g),m}var jA={kernelName:Qi,backendName:"cpu",kernelFunc:gx};function XA(e){let{inputs:t,backend:n,attrs:r}=e,{logits:s}=t,{numSamples:a,seed:o,normalized:i}=r;te(s,"multinomial");let c=i?s:gx({inputs:{logits:s},backend:n,attrs:{dim:-1}}),u=c.shape[0],l=c.shape[1],d=n.data.get(c.dataId).values,p=[u,a],h=S.makeZerosTypedArray(S.sizeFromShape(p),"int32");for(let f=0;f<u;++f){let g=f*l,m=new Float32Array(l-1);m[0]=d[g];for(let w=1;w<m.length;++w)m[w]=m[w-1]+d[g+w];let y=KA.alea(o.toString()),b=f*a;for(let w=0;w<a;++w){let v=y();h[b+w]=m.length;for(let k=0;k<m.length;k++)if(v<m[k]){h[b+w]=k;break}}}return i||n.disposeIntermediateTensorInfo(c),n.makeTensorInfo(p,"int32",h)}var YA={kernelName:Ii,backendName:"cpu",kernelFunc:XA},ZA=Vt.nonMaxSuppressionV3Impl;function QA(e){let{inputs:t,backend:n,attrs:r}=e,{boxes:s,scores:a}=t,{maxOutputSize:o,iouThreshold:i,scoreThreshold:c}=r;te(s,"NonMaxSuppression");let u=n.data.get(s.dataId).values,l=n.data.get(a.dataId).values,{selectedIndices:d}=ZA(u,l,o,i,c);return n.makeTensorInfo([d.length],"int32",new Int32Array(d))}var JA={kernelName:Ni,backendName:"cpu",kernelFunc:QA},eD=Vt.nonMaxSuppressionV4Impl;function tD(e){let{inputs:t,backend:n,attrs:r}=e,{boxes:s,scores:a}=t,{maxOutputSize:o,iouThreshold:i,scoreThreshold:c,padToMaxOutputSize:u}=r;te(s,"NonMaxSuppressionPadded");let l=n.data.get(s.dataId).values,d=n.data.get(a.dataId).values,{selectedIndices:p,validOutputs:h}=eD(l,d,o,i,c,u);return[n.makeTensorInfo([p.length],"int32",new Int32Array(p)),n.makeTensorInfo([],"int32",new Int32Array([h]))]}var nD={kernelName:Ti,backendName:"cpu",kernelFunc:tD},rD=Vt.nonMaxSuppressionV5Impl;function sD(e){let{inputs:t,backend:n,attrs:r}=e,{boxes:s,scores:a}=t,{maxOutputSize:o,iouThreshold:i,scoreThreshold:c,softNmsSigma:u}=r;te(s,"NonMaxSuppressionWithScore");let l=n.data.get(s.dataId).values,d=n.data.get(a.dataId).values,p=o,h=i,f=c,g=u,{selectedIndices:m,selectedScores:y}=rD(l,d,p,h,f,g);return[n.makeTensorInfo([m.length],"int32",new Int32Array(m)),n.makeTensorInfo([y.length],"float32",new Float32Array(y))]}var aD={kernelName:$i,backendName:"cpu",kernelFunc:sD};function oD(e){let{inputs:t,backend:n,attrs:r}=e,{indices:s}=t,{dtype:a,depth:o,onValue:i,offValue:c}=r;te(s,"oneHot");let u=S.sizeFromShape(s.shape),l=new Float32Array(u*o);l.fill(c);let d=n.data.get(s.dataId).values;for(let p=0;p<u;++p)d[p]>=0&&d[p]<o&&(l[p*o+d[p]]=i);return n.makeTensorInfo([...s.shape,o],a,l)}var iD={kernelName:Ri,backendName:"cpu",kernelFunc:oD};function go(e){let{inputs:t,backend:n}=e,{x:r}=t;if(r.dtype==="string")throw new Error("zerosLike is not supported for string tensors");if(r.dtype==="complex64"){let s=Gn({inputs:{input:r},backend:n}),a=go({inputs:{x:s},backend:n}),o=br({inputs:{input:r},backend:n}),i=go({inputs:{x:o},backend:n}),c=it({inputs:{real:a,imag:i},backend:n});return n.disposeIntermediateTensorInfo(s),n.disposeIntermediateTensorInfo(a),n.disposeIntermediateTensorInfo(o),n.disposeIntermediateTensorInfo(i),c}else return kd({backend:n,attrs:{shape:r.shape,value:0,dtype:r.dtype}})}var cD={kernelName:hc,backendName:"cpu",kernelFunc:go};function yx(e){let{inputs:t,backend:n}=e,{x:r}=t;if(r.dtype==="string")throw new Error("onesLike is not supported for string tensors");if(r.dtype==="complex64"){let s=Gn({inputs:{input:r},backend:n}),a=yx({inputs:{x:s},backend:n}),o=br({inputs:{input:r},backend:n}),i=go({inputs:{x:o},backend:n}),c=it({inputs:{real:a,imag:i},backend:n});return n.disposeIntermediateTensorInfo(s),n.disposeIntermediateTensorInfo(a),n.disposeIntermediateTensorInfo(o),n.disposeIntermediateTensorInfo(i),c}else return kd({backend:n,attrs:{shape:r.shape,value:1,dtype:r.dtype}})}var uD={kernelName:Ei,backendName:"cpu",kernelFunc:yx};function xx(e){let{inputs:t,backend:n,attrs:r}=e,{axis:s}=r;if(t.length===1)return mo({inputs:{input:t[0]},backend:n,attrs:{dim:s}});let a=t[0].shape,o=t[0].dtype;t.forEach(l=>{S.assertShapesMatch(a,l.shape,"All tensors passed to stack must have matching shapes"),S.assert(o===l.dtype,()=>"All tensors passed to stack must have matching dtypes")});let i=[],c=t.map(l=>{let d=mo({inputs:{input:l},backend:n,attrs:{dim:s}});return i.push(d),d}),u=vr({inputs:c,backend:n,attrs:{axis:s}});return i.forEach(l=>n.disposeIntermediateTensorInfo(l)),u}var lD={kernelName:Ai,backendName:"cpu",kernelFunc:xx};function dD(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{paddings:a,constantValue:o}=r;te(s,"pad");let i=a.map((b,w)=>b[0]+s.shape[w]+b[1]),c=a.map(b=>b[0]),u=n.data.get(s.dataId).values,l=S.sizeFromShape(s.shape),d=s.shape.length,p=S.computeStrides(s.shape),h=S.sizeFromShape(i),f=i.length,g=S.computeStrides(i),m=S.getTypedArrayFromDType(s.dtype,h);o!==0&&m.fill(o);for(let b=0;b<l;b++){let v=S.indexToLoc(b,d,p).map((N,E)=>N+c[E]),k=S.locToIndex(v,f,g);m[k]=u[b]}return{dataId:n.write(m,i,s.dtype),shape:i,dtype:s.dtype}}var bx={kernelName:Di,backendName:"cpu",kernelFunc:dD},pD=_e((e,t)=>Math.pow(e,t)),hD=Le(ta,pD),fD={kernelName:ta,backendName:"cpu",kernelFunc:hD};function mD(e){let{inputs:t,backend:n,attrs:r}=e,{paramsNestedSplits:s,paramsDenseValues:a,indices:o}=t,{outputRaggedRank:i}=r,c=s.map(y=>n.data.get(y.dataId).values),u=s.map(y=>y.shape),l=n.data.get(a.dataId).values,d=n.data.get(o.dataId).values,[p,h,f]=By(c,u,l,a.shape,a.dtype,d,o.shape,i),g=p.map(y=>n.makeTensorInfo([y.length],"int32",y)),m=n.makeTensorInfo(f,a.dtype,h);return g.concat([m])}var gD={kernelName:Fi,backendName:"cpu",kernelFunc:mD};function yD(e){let{inputs:t,backend:n}=e,{starts:r,limits:s,deltas:a}=t,o=n.data.get(r.dataId).values,i=n.data.get(s.dataId).values,c=n.data.get(a.dataId).values,[u,l]=Vy(o,r.shape,r.dtype,i,s.shape,c,a.shape),d=n.makeTensorInfo([u.length],"int32",u),p=n.makeTensorInfo([l.length],r.dtype,l);return[d,p]}var xD={kernelName:Pi,backendName:"cpu",kernelFunc:yD};function bD(e){let{inputs:t,backend:n,attrs:r}=e,{shape:s,values:a,defaultValue:o,rowPartitionTensors:i}=t,{rowPartitionTypes:c}=r,u=n.data.get(s.dataId).values,l=n.data.get(a.dataId).values,d=n.data.get(o.dataId).values,p=i.map(m=>n.data.get(m.dataId).values),h=i.map(m=>m.shape),[f,g]=My(u,s.shape,l,a.shape,a.dtype,d,o.shape,p,h,c);return n.makeTensorInfo(f,a.dtype,g)}var vD={kernelName:Li,backendName:"cpu",kernelFunc:bD};function wD(e){let{backend:t,attrs:n}=e,{start:r,stop:s,dtype:a,step:o}=n,i=zy(r,s,o,a);return t.makeTensorInfo([i.length],a,i)}var SD={kernelName:Bi,backendName:"cpu",kernelFunc:wD},kD=ye(na,e=>1/e),ID={kernelName:na,backendName:"cpu",kernelFunc:kD};function CD(e){let{inputs:t,backend:n,attrs:r}=e,{images:s}=t,{alignCorners:a,halfPixelCenters:o,size:i}=r;te(s,"resizeBilinear");let c=S.computeStrides(s.shape),[u,l]=i,[d,p,h,f]=s.shape,g=n.data.get(s.dataId).values,m=new Float32Array(S.sizeFromShape([d,u,l,f])),y=[a&&u>1?p-1:p,a&&l>1?h-1:h],b=[a&&u>1?u-1:u,a&&l>1?l-1:l],w=0,v=y[0]/b[0],k=y[1]/b[1];for(let N=0;N<d;N++)for(let E=0;E<u;E++){let D;o?D=v*(E+.5)-.5:D=v*E;let L=Math.max(0,Math.floor(D)),P=D-L,R=Math.min(p-1,Math.ceil(D)),A=N*c[0]+L*c[1],I=N*c[0]+R*c[1];for(let F=0;F<l;F++){let B;o?B=k*(F+.5)-.5:B=k*F;let M=Math.max(0,Math.floor(B)),W=B-M,z=Math.min(h-1,Math.ceil(B)),U=A+M*c[2],q=I+M*c[2],H=A+z*c[2],K=I+z*c[2];for(let j=0;j<f;j++){let Y=g[U+j],X=g[q+j],J=g[H+j],re=g[K+j],ae=Y+(J-Y)*W,se=X+(re-X)*W,ce=ae+(se-ae)*P;m[w++]=ce}}}return n.makeTensorInfo([d,u,l,f],"float32",m)}var ND={kernelName:Wi,backendName:"cpu",kernelFunc:CD};function TD(e){let{inputs:t,backend:n,attrs:r}=e,{images:s,dy:a}=t,{alignCorners:o}=r;te([a,s],"resizeBilinearGrad");let i=S.computeStrides(s.shape),[c,u,l,d]=s.shape,[,p,h]=a.shape,f=new Float32Array(c*u*l*d),g=[o&&p>1?u-1:u,o&&h>1?l-1:l],m=[o&&p>1?p-1:p,o&&h>1?h-1:h],y=g[0]/m[0],b=g[1]/m[1],w=n.data.get(a.dataId).values,v=0;for(let k=0;k<c;k++){let N=k*i[0];for(let E=0;E<p;E++){let D=E*y,L=Math.floor(D),P=Math.min(Math.ceil(D),u-1),R=N+L*i[1],A=N+P*i[1],I=D-L,F=1-I;for(let B=0;B<h;B++){let M=B*b,W=Math.floor(M),z=Math.min(Math.ceil(M),l-1),U=M-W,q=1-U,H=R+W*i[2],K=R+z*i[2],j=A+W*i[2],Y=A+z*i[2],X=F*q,J=F*U,re=I*q,ae=I*U;for(let se=0;se<d;se++){let ce=w[v++];f[H+se]+=ce*X,f[K+se]+=ce*J,f[j+se]+=ce*re,f[Y+se]+=ce*ae}}}}return n.makeTensorInfo([c,l,u,d],"float32",f)}var $D={kernelName:ll,backendName:"cpu",kernelFunc:TD};function ED(e){let{inputs:t,backend:n,attrs:r}=e,{images:s}=t,{alignCorners:a,halfPixelCenters:o,size:i}=r;te(s,"resizeNearestNeighbor");let c=S.computeStrides(s.shape),[u,l]=i,[d,p,h,f]=s.shape,g=n.data.get(s.dataId).values,m=new Float32Array(d*u*l*f),y=[a&&u>1?p-1:p,a&&l>1?h-1:h],b=[a&&u>1?u-1:u,a&&l>1?l-1:l],w=y[0]/b[0],v=y[1]/b[1],k=0;for(let N=0;N<d;N++){let E=N*c[0];for(let D=0;D<u;D++){let L=o?w*(D+.5):w*D,P=Math.min(p-1,a?Math.round(L):Math.floor(L));o&&(P=Math.max(0,P));let R=E+P*c[1];for(let A=0;A<l;A++){let I=o?v*(A+.5):v*A,F=Math.min(h-1,a?Math.round(I):Math.floor(I));o&&(F=Math.max(0,F));let B=R+F*c[2];for(let M=0;M<f;M++){let W=g[B+M];m[k++]=W}}}}return n.makeTensorInfo([d,u,l,f],s.dtype,m)}var RD={kernelName:zi,backendName:"cpu",kernelFunc:ED};function AD(e){let{inputs:t,backend:n,attrs:r}=e,{images:s,dy:a}=t,{alignCorners:o}=r;te([a,s],"resizeNearestNeighborGrad");let i=S.computeStrides(s.shape),c=S.computeStrides(a.shape),[u,l,d,p]=s.shape,[,h,f]=a.shape,g=new Float32Array(u*l*d*p),m=n.data.get(a.dataId).values,y=[o&&h>1?l-1:l,o&&f>1?d-1:d],b=[o&&h>1?h-1:h,o&&f>1?f-1:f],w=y[0]/b[0],v=y[1]/b[1],k=1/w,N=1/v,E=Math.ceil(k)*2+2,D=Math.ceil(N)*2+2;for(let L=0;L<u;L++){let P=L*i[0];for(let R=0;R<l;R++){let A=P+R*i[1],I=Math.floor(R*k),F=Math.floor(I-E/2);for(let B=0;B<d;B++){let M=A+B*i[2],W=Math.floor(B*N),z=Math.floor(W-D/2);for(let U=0;U<p;U++){let q=0;for(let H=0;H<E;H++){let K=H+F;if(K<0||K>=h)continue;let j=P+K*c[1],Y=K*w,X=Math.min(l-1,o?Math.round(Y):Math.floor(Y));if(R===X)for(let J=0;J<D;J++){let re=J+z;if(re<0||re>=f)continue;let ae=j+re*c[2],se=re*v,ce=Math.min(d-1,o?Math.round(se):Math.floor(se));B===ce&&(q+=m[ae+U])}}g[M+U]=q}}}}return n.makeTensorInfo(s.shape,s.dtype,g)}var DD={kernelName:ul,backendName:"cpu",kernelFunc:AD};function OD(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{dims:a}=r;te(s,"reverse");let o=s.shape.length,i=S.parseAxisParam(a,s.shape);if(o===0)return Bt({inputs:{x:s},backend:n});let c=new Fe(s.shape,s.dtype),u=n.bufferSync(s);for(let l=0;l<c.size;l++){let d=c.indexToLoc(l),p=d.slice();i.forEach(h=>p[h]=s.shape[h]-1-p[h]),c.set(u.get(...p),...d)}return n.makeTensorInfo(c.shape,c.dtype,c.values)}var _D={kernelName:Ui,backendName:"cpu",kernelFunc:OD},FD={kernelName:fc,backendName:"cpu",kernelFunc:({inputs:e,attrs:t,backend:n})=>{let{image:r}=e,{radians:s,fillValue:a,center:o}=t,i=n,c=S.getTypedArrayFromDType(r.dtype,S.sizeFromShape(r.shape)),[u,l,d,p]=r.shape,[h,f]=T.getImageCenter(o,l,d),g=255,m=Math.sin(s),y=Math.cos(s),b=i.data.get(r.dataId).values;for(let v=0;v<u;v++){let k=v*d*l*p;for(let N=0;N<l;N++){let E=N*(d*p);for(let D=0;D<d;D++){let L=D*p;for(let P=0;P<p;P++){let R=[u,N,D,P],A=R[2],I=R[1],F=(A-h)*y-(I-f)*m,B=(A-h)*m+(I-f)*y;F=Math.round(F+h),B=Math.round(B+f);let M=a;if(typeof a!="number"&&(P===3?M=g:M=a[P]),F>=0&&F<d&&B>=0&&B<l){let z=B*(d*p),U=F*p,q=k+z+U+P;M=b[q]}let W=k+E+L+P;c[W]=M}}}}return{dataId:i.write(c,r.shape,r.dtype),shape:r.shape,dtype:r.dtype}}},PD=ye(aa,e=>{let t=Math.floor(e);return e-t<.5?Math.floor(e):e-t>.5?Math.ceil(e):t%2===0?t:t+1}),LD={kernelName:aa,backendName:"cpu",kernelFunc:PD};function BD(e){let{inputs:t,backend:n,attrs:r}=e,{indices:s,updates:a}=t,{shape:o}=r,{sliceRank:i,numUpdates:c,sliceSize:u,strides:l,outputSize:d}=T.calculateShapes(a,s,o),p=!0,h=n.bufferSync(s),f=n.bufferSync(a),g=Pn(h,f,o,d,u,c,i,l,0,p);return n.makeTensorInfo(o,g.dtype,g.values)}var VD={kernelName:Gi,backendName:"cpu",kernelFunc:BD};function MD(e,t){let n=0,r=e.length,s=0;for(;n<r;)s=Math.floor((n+r)/2),e[s]<t?n=s+1:r=s;return r}function zD(e,t){let n=0,r=e.length,s=0;for(;n<r;)s=Math.floor((n+r)/2),e[s]<=t?n=s+1:r=s;return r}function WD(e,t,n,r,s,a){let o=S.getArrayFromDType("int32",n*s);for(let i=0;i<n;++i){let c=e.slice(i*r,(i+1)*r),u=i*s;for(let l=0;l<s;++l)o[u+l]=a==="left"?MD(c,t[l+u]):zD(c,t[l+u])}return o}function UD(e){let{inputs:t,backend:n,attrs:r}=e,{sortedSequence:s,values:a}=t,{side:o}=r,i=n.data.get(s.dataId).values,c=n.data.get(a.dataId).values,u=WD(i,c,s.shape[0],s.shape[1],a.shape[1],o);return n.makeTensorInfo(a.shape,"int32",u)}var GD={kernelName:qi,backendName:"cpu",kernelFunc:UD};function HD(e){let{inputs:t,backend:n}=e,{condition:r,t:s,e:a}=t;te([r,s,a],"select");let o=r.shape.length,i=n.data.get(r.dataId).values,c=n.data.get(s.dataId).values,u=n.data.get(a.dataId).values,l=ft(s.dtype,a.dtype),d=S.makeZerosTypedArray(S.sizeFromShape(s.shape),l),p=0,h=o===0||o>1||s.shape.length===1?1:S.sizeFromShape(s.shape.slice(1));for(let f=0;f<i.length;f++)for(let g=0;g<h;g++)i[f]===1?d[p++]=c[f]:d[p++]=u[f];return n.makeTensorInfo(s.shape,l,d)}var qD={kernelName:Ki,backendName:"cpu",kernelFunc:HD},KD=T.SELU_SCALEALPHA,jD=T.SELU_SCALE,XD=ye(ia,e=>e>=0?jD*e:KD*(Math.exp(e)-1)),YD={kernelName:ia,backendName:"cpu",kernelFunc:XD},ZD=ye(la,e=>e<0?-1:e>0?1:0),QD={kernelName:la,backendName:"cpu",kernelFunc:ZD},JD=ye(ca,e=>Math.sin(e)),eO={kernelName:ca,backendName:"cpu",kernelFunc:JD},tO=ye(ua,e=>Math.sinh(e)),nO={kernelName:ua,backendName:"cpu",kernelFunc:tO},rO=11920928955078125e-23,dp=Math.log(rO)+2,sO=ye(pa,e=>{let t=e>-dp,n=e<dp,r=Math.exp(e),s;return n?s=r:t?s=e:s=Math.log(1+r),s}),aO={kernelName:pa,backendName:"cpu",kernelFunc:sO};function oO(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{blockShape:a,paddings:o}=r;te([s],"spaceToBatchND");let i=S.sizeFromShape(a),c=[[0,0]];c.push(...o);for(let N=1+a.length;N<s.shape.length;++N)c.push([0,0]);let u=bx.kernelFunc({inputs:{x:s},backend:n,attrs:{paddings:c,constantValue:0}}),l=T.getReshaped(u.shape,a,i,!1),d=T.getPermuted(l.length,a.length,!1),p=T.getReshapedPermuted(u.shape,a,i,!1),g=$e({inputs:{x:u},backend:n,attrs:{shape:l}}),b=nt({inputs:{x:g},backend:n,attrs:{perm:d}}),k=$e({inputs:{x:b},backend:n,attrs:{shape:p}});return n.disposeIntermediateTensorInfo(u),n.disposeIntermediateTensorInfo(g),n.disposeIntermediateTensorInfo(b),k}var iO={kernelName:Yi,backendName:"cpu",kernelFunc:oO};function cO(e){let{inputs:t,backend:n}=e,{indices:r,values:s,denseShape:a,defaultValue:o}=t;if(a.shape.length!==1)throw new Error(`Dense shape must be a vector, saw:
        ${a.shape}`);if(r.shape.length!==2)throw new Error(`Indices must be a matrix, saw:
        ${r.shape}`);if(s.shape.length!==1)throw new Error(`Values must be a vector, saw:
        ${s.shape}`);if(o.shape.length!==0)throw new Error(`Default value must be a scalar, saw:
        ${o.shape}`);let i=n.data.get(r.dataId).values,c=n.data.get(s.dataId).values,u=n.data.get(a.dataId).values,l=n.data.get(o.dataId).values[0],[d,p,h,f,g]=Hy(i,r.shape,r.dtype,c,s.dtype,u,l);return[n.makeTensorInfo(p,r.dtype,d),n.makeTensorInfo([p[0]],s.dtype,h),n.makeTensorInfo([f.length],"bool",new Uint8Array(f.map(m=>Number(m)))),n.makeTensorInfo([g.length],r.dtype,new Int32Array(g))]}var uO={kernelName:Ji,backendName:"cpu",kernelFunc:cO};function lO(e){let{inputs:t,backend:n}=e,{inputIndices:r,inputShape:s,newShape:a}=t;if(r.shape.length!==2)throw new Error(`Input indices should be a matrix but received shape
        ${r.shape}`);if(s.shape.length!==1)throw new Error(`Input shape should be a vector but received shape
        ${s.shape}`);if(a.shape.length!==1)throw new Error(`Target shape should be a vector but received shape ${a.shape}`);let o=Array.from(n.data.get(s.dataId).values),i=n.data.get(r.dataId).values,c=Array.from(n.data.get(a.dataId).values),[u,l,d]=qy(i,r.shape,r.dtype,o,c);return[n.makeTensorInfo(l,r.dtype,u),n.makeTensorInfo([d.length],a.dtype,new Int32Array(d))]}var dO={kernelName:ec,backendName:"cpu",kernelFunc:lO};function pO(e){let{inputs:t,backend:n}=e,{data:r,indices:s,segmentIds:a}=t;if(r.shape.length<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(s.shape.length!==1)throw new Error(`Indices should be a vector but received shape
          ${s.shape}`);if(a.shape.length!==1)throw new Error(`Segment ids should be a vector but received shape
          ${a.shape}`);if(s.shape[0]!==a.shape[0])throw new Error("segmentIds and indices should have same size.");let o=n.data.get(r.dataId).values,i=n.data.get(s.dataId).values,c=n.data.get(a.dataId).values,[u,l]=bd(o,r.shape,r.dtype,i,c,!0);return n.makeTensorInfo(l,r.dtype,u)}var hO={kernelName:tc,backendName:"cpu",kernelFunc:pO};function fO(e){let{inputs:t,backend:n}=e,{data:r,indices:s,segmentIds:a}=t;if(r.shape.length<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(s.shape.length!==1)throw new Error(`Indices should be a vector but received shape
         ${s.shape}`);if(a.shape.length!==1)throw new Error(`Segment ids should be a vector but received shape
         ${a.shape}`);if(s.shape[0]!==a.shape[0])throw new Error("segmentIds and indices should have same size.");let o=n.data.get(r.dataId).values,i=n.data.get(s.dataId).values,c=n.data.get(a.dataId).values,[u,l]=bd(o,r.shape,r.dtype,i,c);return n.makeTensorInfo(l,r.dtype,u)}var mO={kernelName:nc,backendName:"cpu",kernelFunc:fO};function gO(e){let{inputs:t,backend:n,attrs:r}=e,{sparseIndices:s,sparseValues:a,defaultValue:o}=t,{outputShape:i}=r,{sliceRank:c,numUpdates:u,sliceSize:l,strides:d,outputSize:p}=T.calculateShapes(a,s,i),h=!1,f=n.bufferSync(s),g;switch(a.dtype){case"bool":{let m=n.bufferSync(a),y=!!n.data.get(o.dataId).values[0];g=Pn(f,m,i,p,l,u,c,d,y,h);break}case"float32":{let m=n.bufferSync(a),y=n.data.get(o.dataId).values[0];g=Pn(f,m,i,p,l,u,c,d,y,h);break}case"int32":{let m=n.bufferSync(a),y=n.data.get(o.dataId).values[0];g=Pn(f,m,i,p,l,u,c,d,y,h);break}case"string":{let m=n.bufferSync(a),y=S.decodeString(n.data.get(o.dataId).values[0]);g=Pn(f,m,i,p,l,u,c,d,y,h);break}default:throw new Error(`Unsupported type ${a.dtype}`)}return n.makeTensorInfo(i,g.dtype,g.values)}var yO={kernelName:rc,backendName:"cpu",kernelFunc:gO};function xO(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{numOrSizeSplits:a,axis:o}=r,i=S.parseAxisParam(o,s.shape)[0],c=T.prepareSplitSize(s,a,i),u=new Array(s.shape.length).fill(0),l=s.shape.slice();return c.map(d=>{let p=[...l];p[i]=d;let h=Hn({inputs:{x:s},backend:n,attrs:{begin:u,size:p}});return u[i]+=d,h})}var bO={kernelName:Zi,backendName:"cpu",kernelFunc:xO},vO={kernelName:dl,backendName:"cpu",kernelFunc:({inputs:e,backend:t})=>{let{x:n}=e,r=t;te(n,"square");let s=r.data.get(n.dataId).values,a=new Float32Array(s.length);for(let i=0;i<s.length;++i){let c=s[i];a[i]=c*c}return{dataId:r.write(a,n.shape,n.dtype),shape:n.shape,dtype:n.dtype}}},wO=ye(va,(e,t)=>{let n=t;return isNaN(e)?NaN:e>0?1:n.alpha}),SO={kernelName:va,backendName:"cpu",kernelFunc:wO};function kO(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{begin:a,end:o,strides:i,beginMask:c,endMask:u,ellipsisMask:l,newAxisMask:d,shrinkAxisMask:p}=r;te(s,"stridedSlice");let{finalShapeSparse:h,finalShape:f,isIdentity:g,sliceDim0:m,isSimpleSlice:y,begin:b,end:w,strides:v}=et.sliceInfo(s.shape,a,o,i,c,u,l,d,p),k;if(g)k=$e({inputs:{x:s},backend:n,attrs:{shape:f}});else if(m||y){S.assert(s.shape.length>=1,()=>`Input must have rank at least 1, got: ${s.shape.length}`);let N=et.computeOutShape(b,w,v),E=Hn({inputs:{x:s},backend:n,attrs:{begin:b,size:N}});k=$e({inputs:{x:E},backend:n,attrs:{shape:f}}),n.disposeIntermediateTensorInfo(E)}else{let N=n.bufferSync(s),E=Xy(h,N,v,b);k=n.makeTensorInfo(f,E.dtype,E.values)}return k}var IO={kernelName:sc,backendName:"cpu",kernelFunc:kO};function CO(e){let{inputs:t,backend:n,attrs:r}=e,{separator:s,nGramWidths:a,leftPad:o,rightPad:i,padWidth:c,preserveShortSequences:u}=r,{data:l,dataSplits:d}=t,p=n.data.get(l.dataId).values,h=n.data.get(d.dataId).values,[f,g]=Yy(p,h,s,a,o,i,c,u);return[n.makeTensorInfo([f.length],"string",f),n.makeTensorInfo(d.shape,"int32",g)]}var NO={kernelName:ac,backendName:"cpu",kernelFunc:CO};function TO(e){let{inputs:t,backend:n,attrs:r}=e,{skipEmpty:s}=r,{input:a,delimiter:o}=t;if(a.dtype!=="string")throw new Error("Input must be of datatype string");if(a.shape.length!==1)throw new Error(`Input must be a vector, got shape: ${a.shape}`);if(o.shape.length!==0)throw new Error(`Delimiter must be a scalar, got shape: ${o.shape}`);let i=n.data.get(a.dataId).values,c=n.data.get(o.dataId).values[0],[u,l,d]=Zy(i,c,s),p=l.length;return[n.makeTensorInfo([p,2],"int32",u),n.makeTensorInfo([p],"string",l),n.makeTensorInfo([2],"int32",new Int32Array(d))]}var $O={kernelName:oc,backendName:"cpu",kernelFunc:TO};function EO(e){let{inputs:t,backend:n,attrs:r}=e,{numBuckets:s}=r,{input:a}=t;if(a.dtype!=="string")throw new Error("Input must be of datatype string");if(s<=0)throw new Error("Number of buckets must be at least 1");let o=n.data.get(a.dataId).values,i=Qy(o,s);return n.makeTensorInfo(a.shape,"int32",i)}var RO={kernelName:ic,backendName:"cpu",kernelFunc:EO},AO=ye(ya,e=>Math.tan(e)),DO={kernelName:ya,backendName:"cpu",kernelFunc:AO},OO=ye(xa,e=>Math.tanh(e)),_O={kernelName:xa,backendName:"cpu",kernelFunc:OO};function FO(e){let{inputs:t,backend:n}=e,{tensor:r,indices:s,updates:a}=t,{sliceRank:o,numUpdates:i,sliceSize:c,strides:u,outputSize:l}=T.calculateShapes(a,s,r.shape),d=!1,p=n.bufferSync(s),h=n.bufferSync(a),f=n.bufferSync(r),g=Pn(p,h,r.shape,l,c,i,o,u,f,d);return n.makeTensorInfo(r.shape,g.dtype,g.values)}var PO={kernelName:Hi,backendName:"cpu",kernelFunc:FO};function LO(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{reps:a}=r;te(s,"tile");let o=ex(n.bufferSync(s),a);return n.makeTensorInfo(o.shape,o.dtype,o.values)}var BO={kernelName:ba,backendName:"cpu",kernelFunc:LO};function VO(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{k:a,sorted:o}=r;te(s,"topk");let i=n.data.get(s.dataId).values,[c,u]=nx(i,s.shape,s.dtype,a,o);return[n.makeTensorInfo(c.shape,c.dtype,c.values),n.makeTensorInfo(u.shape,u.dtype,u.values)]}var MO={kernelName:cc,backendName:"cpu",kernelFunc:VO};function zO(e){let{inputs:t,attrs:n,backend:r}=e,{image:s,transforms:a}=t,{interpolation:o,fillMode:i,fillValue:c,outputShape:u}=n,[l,d,p,h]=s.shape,[f,g]=u??[d,p],m=[l,f,g,h],y=S.computeStrides(s.shape),b=y[0],w=y[1],v=y[2],k=S.computeStrides(m),N=k[0],E=k[1],D=k[2],L=S.getTypedArrayFromDType(s.dtype,S.sizeFromShape(m));L.fill(c);let P=r.data.get(s.dataId).values,R=r.data.get(a.dataId).values;for(let I=0;I<l;++I){let F=a.shape[0]===1?R:R.subarray(I*8,I*8+8);for(let B=0;B<f;++B)for(let M=0;M<g;++M)for(let W=0;W<h;++W){let z,U=F[6]*M+F[7]*B+1;if(U===0)continue;let q=(F[0]*M+F[1]*B+F[2])/U,H=(F[3]*M+F[4]*B+F[5])/U,K=pp(q,p,i),j=pp(H,d,i);switch(o){case"nearest":z=KO(P,d,p,b,w,v,I,j,K,W,c);break;case"bilinear":z=jO(P,d,p,b,w,v,I,j,K,W,c);break;default:throw new Error(`Error in Transform: Expect 'nearest' or 'bilinear', but got ${o}`)}let Y=I*N+B*E+M*D+W;L[Y]=z}return r.makeTensorInfo(m,s.dtype,L)}return{dataId:r.write(L,m,s.dtype),shape:s.shape,dtype:s.dtype}}var WO={kernelName:uc,backendName:"cpu",kernelFunc:zO};function pp(e,t,n){switch(n){case"reflect":return UO(e,t);case"wrap":return GO(e,t);case"nearest":return qO(e,t);case"constant":default:return HO(e,t)}}function UO(e,t){let n=e;if(n<0)if(t<=1)n=0;else{let r=2*t;n<r&&(n=r*Math.trunc(-n/r)+n),n=n<-t?n+r:-n-1}else if(n>t-1)if(t<=1)n=0;else{let r=2*t;n-=r*Math.trunc(n/r),n>=t&&(n=r-n-1)}return S.clamp(0,n,t-1)}function GO(e,t){let n=e;if(n<0)if(t<=1)n=0;else{let r=t-1;n+=t*(Math.trunc(-n/r)+1)}else if(n>t-1)if(t<=1)n=0;else{let r=t-1;n-=t*Math.trunc(n/r)}return S.clamp(0,n,t-1)}function HO(e,t){return e}function qO(e,t){return S.clamp(0,e,t-1)}function Wr(e,t,n,r,s,a,o,i,c,u,l){let d=o*r+i*s+c*a+u;return 0<=i&&i<t&&0<=c&&c<n?e[d]:l}function KO(e,t,n,r,s,a,o,i,c,u,l){let d=Math.round(i),p=Math.round(c);return Wr(e,t,n,r,s,a,o,d,p,u,l)}function jO(e,t,n,r,s,a,o,i,c,u,l){let d=Math.floor(i),p=Math.floor(c),h=d+1,f=p+1,g=(f-c)*Wr(e,t,n,r,s,a,o,d,p,u,l)+(c-p)*Wr(e,t,n,r,s,a,o,d,f,u,l),m=(f-c)*Wr(e,t,n,r,s,a,o,h,p,u,l)+(c-p)*Wr(e,t,n,r,s,a,o,h,f,u,l);return(h-i)*g+(i-d)*m}function XO(e){let{inputs:t,attrs:n,backend:r}=e,{axis:s}=n,{x:a}=t;te(a,"unique");let o=r.data.get(a.dataId).values,{outputValues:i,outputShape:c,indices:u}=rx(o,s,a.shape,a.dtype);return[r.makeTensorInfo(c,a.dtype,i),r.makeTensorInfo([u.length],"int32",u)]}var YO={kernelName:lc,backendName:"cpu",kernelFunc:XO};function ZO(e){let{inputs:t,backend:n,attrs:r}=e,{value:s}=t,{axis:a}=r;a<0&&(a+=s.shape.length);let o=s.shape.length,i=s.shape[a],c=new Array(o-1),u=0;for(let h=0;h<o;h++)h!==a&&(c[u++]=s.shape[h]);let l=new Array(o).fill(0),d=s.shape.slice();d[a]=1;let p=new Array(i);for(let h=0;h<p.length;h++){l[a]=h;let f=Hn({inputs:{x:s},backend:n,attrs:{begin:l,size:d}});p[h]=$e({inputs:{x:f},backend:n,attrs:{shape:c}}),n.disposeIntermediateTensorInfo(f)}return p}var QO={kernelName:dc,backendName:"cpu",kernelFunc:ZO};function JO(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,segmentIds:a}=t,{numSegments:o}=r;te(s,"unsortedSegmentSum");let i=s.shape.length,c=a.shape.length,u=[],l=[],d=i-c,p=a;for(let f=0;f<d;++f){let g=mo({inputs:{input:p},backend:n,attrs:{dim:f+1}});p=g,l.push(g)}for(let f=0;f<o;++f){let g=S.createScalarValue(f,"int32"),m=n.makeTensorInfo([],"int32",g),y=xy({inputs:{a:m,b:p},backend:n}),b=wn({inputs:{x:y},backend:n,attrs:{dtype:"float32"}}),w=Fc({inputs:{a:b,b:s},backend:n}),v=Oa({inputs:{x:w},backend:n,attrs:{axis:0,keepDims:!1}});u.push(v),l.push(m),l.push(y),l.push(b),l.push(w),l.push(v)}let h=xx({inputs:u,backend:n,attrs:{axis:0}});return l.forEach(f=>n.disposeIntermediateTensorInfo(f)),h}var e_={kernelName:pc,backendName:"cpu",kernelFunc:JO},t_=[j$,$2,Y$,Q$,_2,eE,nE,sE,oE,cE,lE,pE,fE,yE,bE,SE,IE,NE,$E,q$,RE,DE,_E,P2,PE,D2,B2,BE,E2,ME,WE,UE,HE,KE,XE,ZE,JE,tR,rR,aR,iR,uR,dR,hR,fR,gR,xR,vR,wR,SR,kR,CR,$R,V$,RR,V2,BR,M2,VR,W2,HR,qR,jR,G2,q2,YR,QR,eA,nA,j2,Y2,R2,sA,zE,oA,cA,lA,M$,Q2,e$,pA,n$,fA,yA,bA,SA,IA,NA,TA,s$,EA,AA,OA,FA,LA,VA,zA,o$,UA,qA,YA,c$,l$,JA,nD,aD,p$,iD,uD,lD,bx,fD,W$,m$,gD,xD,vD,SD,A2,$u,ID,U$,G$,H$,ND,$D,RD,DD,_D,FD,LD,I$,VD,GD,qD,YD,N$,QD,eO,nO,T$,jA,aO,iO,uO,dO,hO,mO,yO,bO,R$,vO,D$,_$,SO,IO,NO,$O,RO,B$,NR,DO,_O,PO,BO,MO,WO,h$,YO,QO,e_,cD];for(let e of t_)mc(e);var On={},Wa={alpha:!1,antialias:!1,premultipliedAlpha:!1,preserveDrawingBuffer:!1,depth:!1,stencil:!1,failIfMajorPerformanceCaveat:!0};function n_(e,t){On[e]=t}function At(e,t){if(!(e in On)||t!=null){let r=s_(e,t);if(r!==null)On[e]=r;else return console.log("Could not get context for WebGL version",e),null}let n=On[e];return n==null||n.isContextLost()?(delete On[e],At(e)):(n.disable(n.DEPTH_TEST),n.disable(n.STENCIL_TEST),n.disable(n.BLEND),n.disable(n.DITHER),n.disable(n.POLYGON_OFFSET_FILL),n.disable(n.SAMPLE_COVERAGE),n.enable(n.SCISSOR_TEST),n.enable(n.CULL_FACE),n.cullFace(n.BACK),On[e])}function r_(e){if(!V().getBool("IS_SAFARI")&&typeof OffscreenCanvas<"u"&&e===2)return new OffscreenCanvas(300,150);if(typeof document<"u")return document.createElement("canvas");throw new Error("Cannot create a canvas in this context")}function s_(e,t){if(e!==1&&e!==2)throw new Error("Cannot get WebGL rendering context, WebGL is disabled.");let n=t??r_(e);return n.addEventListener("webglcontextlost",r=>{r.preventDefault(),delete On[e]},!1),V().getBool("SOFTWARE_WEBGL_ENABLED")&&(Wa.failIfMajorPerformanceCaveat=!1),e===1?n.getContext("webgl",Wa)||n.getContext("experimental-webgl",Wa):n.getContext("webgl2",Wa)}var us;(function(e){e[e.DENSE=0]="DENSE",e[e.SHARED_BATCH=1]="SHARED_BATCH"})(us||(us={}));var ht;(function(e){e[e.RENDER=0]="RENDER",e[e.UPLOAD=1]="UPLOAD",e[e.PIXELS=2]="PIXELS",e[e.DOWNLOAD=3]="DOWNLOAD"})(ht||(ht={}));var We;(function(e){e[e.UNPACKED_FLOAT16=0]="UNPACKED_FLOAT16",e[e.UNPACKED_FLOAT32=1]="UNPACKED_FLOAT32",e[e.PACKED_4X1_UNSIGNED_BYTE=2]="PACKED_4X1_UNSIGNED_BYTE",e[e.PACKED_2X2_FLOAT32=3]="PACKED_2X2_FLOAT32",e[e.PACKED_2X2_FLOAT16=4]="PACKED_2X2_FLOAT16"})(We||(We={}));function _a(e,t){return[t,e]}function a_(e,t){return e*t}function Ua(e){let t=S.sizeFromShape(e),n=Math.ceil(t/4);return S.sizeToSquarishShape(n)}function $r(e,t){return[Math.max(1,Math.ceil(t/2)),Math.max(1,Math.ceil(e/2))]}function o_(e,t){let[n,r]=$r(e,t);return n*r*4}function Id(e,t){let n=e,r,s,a,o,i,c,u,l,d,p;return V().getNumber("WEBGL_VERSION")===2?(r=n.R32F,s=n.R16F,a=n.RGBA16F,o=n.RGBA32F,i=n.RED,u=4,l=1,d=n.HALF_FLOAT,p=n.FLOAT,c=n.RGBA8):(r=e.RGBA,s=e.RGBA,a=e.RGBA,o=n.RGBA,i=e.RGBA,u=4,l=4,d=t!=null?t.HALF_FLOAT_OES:null,p=e.FLOAT,c=e.RGBA),{internalFormatFloat:r,internalFormatHalfFloat:s,internalFormatPackedHalfFloat:a,internalFormatPackedFloat:o,textureFormatFloat:i,downloadTextureFormat:c,downloadUnpackNumChannels:u,defaultNumChannels:l,textureTypeHalfFloat:d,textureTypeFloat:p}}function ee(e,t){let n=t();return V().getBool("DEBUG")&&i_(e),n}function i_(e){let t=e.getError();if(t!==e.NO_ERROR)throw new Error("WebGL Error: "+d_(e,t))}var c_=596e-10,u_=65504;function l_(e){return!!(V().getBool("WEBGL_RENDER_FLOAT32_ENABLED")||e===0||c_<Math.abs(e)&&Math.abs(e)<u_)}function d_(e,t){switch(t){case e.NO_ERROR:return"NO_ERROR";case e.INVALID_ENUM:return"INVALID_ENUM";case e.INVALID_VALUE:return"INVALID_VALUE";case e.INVALID_OPERATION:return"INVALID_OPERATION";case e.INVALID_FRAMEBUFFER_OPERATION:return"INVALID_FRAMEBUFFER_OPERATION";case e.OUT_OF_MEMORY:return"OUT_OF_MEMORY";case e.CONTEXT_LOST_WEBGL:return"CONTEXT_LOST_WEBGL";default:return`Unknown error code ${t}`}}function Ga(e,t){return en(e,()=>e.getExtension(t),'Extension "'+t+'" not supported on this browser.')}function p_(e,t){let n=en(e,()=>e.createShader(e.VERTEX_SHADER),"Unable to create vertex WebGLShader.");if(ee(e,()=>e.shaderSource(n,t)),ee(e,()=>e.compileShader(n)),e.getShaderParameter(n,e.COMPILE_STATUS)===!1)throw console.log(e.getShaderInfoLog(n)),new Error("Failed to compile vertex shader.");return n}function h_(e,t){let n=en(e,()=>e.createShader(e.FRAGMENT_SHADER),"Unable to create fragment WebGLShader.");if(ee(e,()=>e.shaderSource(n,t)),ee(e,()=>e.compileShader(n)),V().get("ENGINE_COMPILE_ONLY"))return n;if(e.getShaderParameter(n,e.COMPILE_STATUS)===!1)throw vx(t,e.getShaderInfoLog(n)),new Error("Failed to compile fragment shader.");return n}var f_=/ERROR: [0-9]+:([0-9]+):/g;function vx(e,t){let n=f_.exec(t);if(n==null){console.log(`Couldn't parse line number in error: ${t}`),console.log(e);return}let r=+n[1],s=e.split(`
`),a=s.length.toString().length+2,o=s.map((d,p)=>S.rightPad((p+1).toString(),a)+d),i=0;for(let d=0;d<o.length;d++)i=Math.max(o[d].length,i);let c=o.slice(0,r-1),u=o.slice(r-1,r),l=o.slice(r);console.log(c.join(`
`)),console.log(t.split(`
`)[0]),console.log(`%c ${S.rightPad(u[0],i)}`,"border:1px solid red; background-color:#e3d2d2; color:#a61717"),console.log(l.join(`
`))}function m_(e){return en(e,()=>e.createProgram(),"Unable to create WebGLProgram.")}function g_(e,t){if(ee(e,()=>e.linkProgram(t)),!V().get("ENGINE_COMPILE_ONLY")&&e.getProgramParameter(t,e.LINK_STATUS)===!1)throw console.log(e.getProgramInfoLog(t)),new Error("Failed to link vertex and fragment shaders.")}function Qc(e,t){if(ee(e,()=>e.validateProgram(t)),e.getProgramParameter(t,e.VALIDATE_STATUS)===!1)throw console.log(e.getProgramInfoLog(t)),new Error("Shader program validation failed.")}function y_(e,t){let n=en(e,()=>e.createBuffer(),"Unable to create WebGLBuffer");return ee(e,()=>e.bindBuffer(e.ARRAY_BUFFER,n)),ee(e,()=>e.bufferData(e.ARRAY_BUFFER,t,e.STATIC_DRAW)),n}function x_(e,t){let n=en(e,()=>e.createBuffer(),"Unable to create WebGLBuffer");return ee(e,()=>e.bindBuffer(e.ELEMENT_ARRAY_BUFFER,n)),ee(e,()=>e.bufferData(e.ELEMENT_ARRAY_BUFFER,t,e.STATIC_DRAW)),n}function b_(e){return en(e,()=>e.createTexture(),"Unable to create WebGLTexture.")}function v_(e,t){let n=V().getNumber("WEBGL_MAX_TEXTURE_SIZE");if(e<=0||t<=0){let r=`[${e}x${t}]`;throw new Error("Requested texture size "+r+" is invalid.")}if(e>n||t>n){let r=`[${e}x${t}]`,s=`[${n}x${n}]`;throw new Error("Requested texture size "+r+" greater than WebGL maximum on this browser / GPU "+s+".")}}function w_(e){return en(e,()=>e.createFramebuffer(),"Unable to create WebGLFramebuffer.")}function hp(e,t,n,r,s,a,o){let i=e.getAttribLocation(t,n);return i===-1?!1:(ee(e,()=>e.bindBuffer(e.ARRAY_BUFFER,r)),ee(e,()=>e.vertexAttribPointer(i,s,e.FLOAT,!1,a,o)),ee(e,()=>e.enableVertexAttribArray(i)),!0)}function S_(e,t,n){T_(e,n),ee(e,()=>e.activeTexture(e.TEXTURE0+n)),ee(e,()=>e.bindTexture(e.TEXTURE_2D,t))}function k_(e,t,n){return en(e,()=>e.getUniformLocation(t,n),'uniform "'+n+'" not present in program.')}function I_(e,t,n){return e.getUniformLocation(t,n)}function C_(e,t,n,r){ee(e,()=>S_(e,t,r)),ee(e,()=>e.uniform1i(n,r))}function Jc(e,t,n){ee(e,()=>e.bindFramebuffer(e.FRAMEBUFFER,n)),ee(e,()=>e.framebufferTexture2D(e.FRAMEBUFFER,e.COLOR_ATTACHMENT0,e.TEXTURE_2D,t,0))}function fp(e,t){ee(e,()=>e.bindFramebuffer(e.FRAMEBUFFER,t)),ee(e,()=>e.framebufferTexture2D(e.FRAMEBUFFER,e.COLOR_ATTACHMENT0,e.TEXTURE_2D,null,0))}function Ha(e){let t=e.checkFramebufferStatus(e.FRAMEBUFFER);if(t!==e.FRAMEBUFFER_COMPLETE)throw new Error("Error binding framebuffer: "+N_(e,t))}function N_(e,t){switch(t){case e.FRAMEBUFFER_INCOMPLETE_ATTACHMENT:return"FRAMEBUFFER_INCOMPLETE_ATTACHMENT";case e.FRAMEBUFFER_INCOMPLETE_MISSING_ATTACHMENT:return"FRAMEBUFFER_INCOMPLETE_MISSING_ATTACHMENT";case e.FRAMEBUFFER_INCOMPLETE_DIMENSIONS:return"FRAMEBUFFER_INCOMPLETE_DIMENSIONS";case e.FRAMEBUFFER_UNSUPPORTED:return"FRAMEBUFFER_UNSUPPORTED";default:return`unknown error ${t}`}}function en(e,t,n){let r=ee(e,()=>t());if(r==null)throw new Error(n);return r}function T_(e,t){let n=e.MAX_COMBINED_TEXTURE_IMAGE_UNITS-1,r=t+e.TEXTURE0;if(r<e.TEXTURE0||r>n){let s=`[gl.TEXTURE0, gl.TEXTURE${n}]`;throw new Error(`textureUnit must be in ${s}.`)}}function wr(e,t=2){return S.sizeFromShape(e.slice(0,e.length-t))}function Sr(e){if(e.length===0)throw Error("Cannot get rows and columns of an empty shape array.");return[e.length>1?e[e.length-2]:1,e[e.length-1]]}function qa(e){let t=[1,1,1];return e.length===0||e.length===1&&e[0]===1||(t=[wr(e),...Sr(e)]),t}function $_(e,t=!1){let n=V().getNumber("WEBGL_MAX_TEXTURE_SIZE"),r=V().getNumber("WEBGL_MAX_SIZE_FOR_NARROW_TEXTURE");r===1/0&&V().getBool("WEBGL_AUTO_SQUARIFY_NARROW_TEXTURE_SHAPE")&&(r=n/2),t&&(n=n*2,r=r*2,e=e.map((i,c)=>c>=e.length-2?S.nearestLargerEven(e[c]):e[c]),e.length===1&&(e=[2,e[0]])),e.length!==2&&(e=S.squeezeShape(e).newShape);let s=S.sizeFromShape(e),a=null;e.length<=1&&s<=n?a=[1,s]:e.length===2&&e[0]<=n&&e[1]<=n?a=e:e.length===3&&e[0]*e[1]<=n&&e[2]<=n?a=[e[0]*e[1],e[2]]:e.length===3&&e[0]<=n&&e[1]*e[2]<=n?a=[e[0],e[1]*e[2]]:e.length===4&&e[0]*e[1]*e[2]<=n&&e[3]<=n?a=[e[0]*e[1]*e[2],e[3]]:e.length===4&&e[0]<=n&&e[1]*e[2]*e[3]<=n&&(a=[e[0],e[1]*e[2]*e[3]]);let o=a!=null&&Math.max(...a)>r&&Math.min(...a)<=(t?2:1)&&Math.min(...a)>0;if(a==null||o)if(t){let i=wr(e),c=2,u=2;e.length&&([c,u]=Sr(e)),s=i*(c/2)*(u/2),a=S.sizeToSquarishShape(s).map(l=>l*2)}else a=S.sizeToSquarishShape(s);return a}function Ka(e){return e%2===0}function yo(e,t){if(e=e.slice(-2),t=t.slice(-2),S.arraysEqual(e,t)||!e.length||!t.length||e[0]===0||e[1]===0||t[0]===0||t[1]===0)return!0;if(e.length!==t.length){let n=e[e.length-1],r=t[t.length-1];if(n===r||Ka(n)&&Ka(r)&&(e[0]===1||t[0]===1))return!0}return e[1]===t[1]&&Ka(e[0])&&Ka(t[0])}var eu,tu;function E_(e){if(eu==null){let t=At(e);eu=t.getParameter(t.MAX_TEXTURE_SIZE)}return eu}function R_(e){if(tu==null){let t=At(e);tu=t.getParameter(t.MAX_TEXTURE_IMAGE_UNITS)}return Math.min(16,tu)}function A_(e){if(e===0)return 0;let t,n=At(e);return xt(n,"EXT_disjoint_timer_query_webgl2")&&e===2?t=2:xt(n,"EXT_disjoint_timer_query")?t=1:t=0,t}function xt(e,t){return e.getExtension(t)!=null}function mp(e){try{if(At(e)!=null)return!0}catch(t){return console.log("Error when getting WebGL context: ",t),!1}return!1}function D_(e){if(e===0)return!1;let t=At(e);if(e===1){if(!xt(t,"OES_texture_float"))return!1}else if(!xt(t,"EXT_color_buffer_float"))return!1;return Ru(t)}function O_(e){if(e===0)return!1;let t=At(e);if(e===1){if(!xt(t,"OES_texture_float")||!xt(t,"WEBGL_color_buffer_float"))return!1}else{if(xt(t,"EXT_color_buffer_float"))return Ru(t);let r="EXT_color_buffer_half_float";if(xt(t,r)){let s=t.getExtension(r);return __(t,s)}return!1}return Ru(t)}function Ru(e){let t=Id(e),n=e.createTexture();e.bindTexture(e.TEXTURE_2D,n),e.texImage2D(e.TEXTURE_2D,0,t.internalFormatFloat,1,1,0,t.textureFormatFloat,t.textureTypeFloat,null);let a=e.createFramebuffer();e.bindFramebuffer(e.FRAMEBUFFER,a),e.framebufferTexture2D(e.FRAMEBUFFER,e.COLOR_ATTACHMENT0,e.TEXTURE_2D,n,0);let o=e.checkFramebufferStatus(e.FRAMEBUFFER)===e.FRAMEBUFFER_COMPLETE;return e.bindTexture(e.TEXTURE_2D,null),e.bindFramebuffer(e.FRAMEBUFFER,null),e.deleteTexture(n),e.deleteFramebuffer(a),o}function __(e,t){let n=Id(e,t),r=e.createTexture();e.bindTexture(e.TEXTURE_2D,r),e.texImage2D(e.TEXTURE_2D,0,n.internalFormatHalfFloat,1,1,0,n.textureFormatFloat,n.textureTypeHalfFloat,null);let o=e.createFramebuffer();e.bindFramebuffer(e.FRAMEBUFFER,o),e.framebufferTexture2D(e.FRAMEBUFFER,e.COLOR_ATTACHMENT0,e.TEXTURE_2D,r,0);let i=e.checkFramebufferStatus(e.FRAMEBUFFER)===e.FRAMEBUFFER_COMPLETE;return e.bindTexture(e.TEXTURE_2D,null),e.bindFramebuffer(e.FRAMEBUFFER,null),e.deleteTexture(r),e.deleteFramebuffer(o),i}function F_(e){return e!==2?!1:At(e).fenceSync!=null}function Fa(e,t){Array.isArray(e)||(e=[e]),e.forEach(n=>{n!=null&&S.assert(n.dtype!=="complex64",()=>`${t} does not support complex64 tensors in the WebGL backend.`)})}var ne=V();ne.registerFlag("HAS_WEBGL",()=>ne.getNumber("WEBGL_VERSION")>0);ne.registerFlag("WEBGL_VERSION",()=>mp(2)?2:mp(1)?1:0);ne.registerFlag("WEBGL_CHECK_NUMERICAL_PROBLEMS",()=>!1);ne.registerFlag("WEBGL_BUFFER_SUPPORTED",()=>ne.get("WEBGL_VERSION")===2);ne.registerFlag("WEBGL_CPU_FORWARD",()=>!0);ne.registerFlag("WEBGL_FORCE_F16_TEXTURES",()=>!1);ne.registerFlag("WEBGL_PACK",()=>ne.getBool("HAS_WEBGL"));ne.registerFlag("WEBGL_PACK_NORMALIZATION",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_PACK_CLIP",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_PACK_DEPTHWISECONV",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_PACK_BINARY_OPERATIONS",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_PACK_UNARY_OPERATIONS",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_PACK_ARRAY_OPERATIONS",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_PACK_IMAGE_OPERATIONS",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_PACK_REDUCE",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_LAZILY_UNPACK",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_CONV_IM2COL",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_PACK_CONV2DTRANSPOSE",()=>ne.getBool("WEBGL_PACK"));ne.registerFlag("WEBGL_MAX_TEXTURE_SIZE",()=>E_(ne.getNumber("WEBGL_VERSION")));ne.registerFlag("WEBGL_MAX_TEXTURES_IN_SHADER",()=>R_(ne.getNumber("WEBGL_VERSION")));ne.registerFlag("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION",()=>{let e=ne.getNumber("WEBGL_VERSION");return e===0?0:A_(e)});ne.registerFlag("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE",()=>ne.getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")>0&&!ka.isMobile());ne.registerFlag("WEBGL_RENDER_FLOAT32_CAPABLE",()=>D_(ne.getNumber("WEBGL_VERSION")));ne.registerFlag("WEBGL_RENDER_FLOAT32_ENABLED",()=>ne.getBool("WEBGL_FORCE_F16_TEXTURES")?!1:ne.getBool("WEBGL_RENDER_FLOAT32_CAPABLE"));ne.registerFlag("WEBGL_DOWNLOAD_FLOAT_ENABLED",()=>O_(ne.getNumber("WEBGL_VERSION")));ne.registerFlag("WEBGL_FENCE_API_ENABLED",()=>F_(ne.getNumber("WEBGL_VERSION")));ne.registerFlag("WEBGL_SIZE_UPLOAD_UNIFORM",()=>ne.getBool("WEBGL_RENDER_FLOAT32_ENABLED")?4:0);ne.registerFlag("WEBGL_DELETE_TEXTURE_THRESHOLD",()=>-1,e=>{if(typeof e!="number")throw new Error(`WEBGL_DELETE_TEXTURE_THRESHOLD must be a number but got ${e}.`);if(e<0&&e!==-1)throw new Error(`WEBGL_DELETE_TEXTURE_THRESHOLD must be -1 (indicating never delete) or at least 0, but got ${e}.`)});ne.registerFlag("WEBGL_FLUSH_THRESHOLD",()=>ka.isMobile()?1:-1,e=>{if(typeof e!="number")throw new Error(`WEBGL_FLUSH_THRESHOLD must be a number but got ${e}.`);if(e<0&&e!==-1)throw new Error(`WEBGL_FLUSH_THRESHOLD must be -1 (indicating never manual flush) or at least 0, but got ${e}.`)});ne.registerFlag("CPU_HANDOFF_SIZE_THRESHOLD",()=>128);ne.registerFlag("WEBGL_USE_SHAPES_UNIFORMS",()=>!1);ne.registerFlag("TOPK_LAST_DIM_CPU_HANDOFF_SIZE_THRESHOLD",()=>1e5);ne.registerFlag("TOPK_K_CPU_HANDOFF_THRESHOLD",()=>128);ne.registerFlag("WEBGL_EXP_CONV",()=>!1);ne.registerFlag("SOFTWARE_WEBGL_ENABLED",()=>ne.getBool("IS_TEST"));ne.registerFlag("WEBGL_MAX_SIZE_FOR_NARROW_TEXTURE",()=>1/0);ne.registerFlag("WEBGL_AUTO_SQUARIFY_NARROW_TEXTURE_SHAPE",()=>!1);ne.registerFlag("WEBGL2_ISNAN_CUSTOM",()=>!1);ne.registerFlag("ENGINE_COMPILE_ONLY",()=>!1);function Je(){let e,t,n,r,s,a,o,i,c,u;return V().getNumber("WEBGL_VERSION")===2?(e="#version 300 es",t="in",n="out",r="in",s="texture",a="outputColor",o="out vec4 outputColor;",i=V().getBool("WEBGL2_ISNAN_CUSTOM")?`
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
    `):(e="",t="attribute",n="varying",r="varying",s="texture2D",a="gl_FragColor",o="",i=`
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
    `),{version:e,attribute:t,varyingVs:n,varyingFs:r,texture2D:s,output:a,defineOutput:o,defineSpecialNaN:i,defineSpecialInf:c,defineRound:u}}function jn(e,t,n="index"){let r=S.computeStrides(t);return r.map((s,a)=>{let o=`int ${e[a]} = ${n} / ${s}`,i=a===r.length-1?`int ${e[a+1]} = ${n} - ${e[a]} * ${s}`:`index -= ${e[a]} * ${s}`;return`${o}; ${i};`}).join("")}function Pc(e,t,n="index"){let r=S.computeStrides(t);return r.map((s,a)=>{let o=`int ${e[a]} = ${n} / outShapeStrides[${a}]`,i=a===r.length-1?`int ${e[a+1]} = ${n} - ${e[a]} * outShapeStrides[${a}]`:`index -= ${e[a]} * outShapeStrides[${a}]`;return`${o}; ${i};`}).join("")}function P_(e,t){let n=e.length,r=e.map(a=>`${t}[${a}]`),s=new Array(n-1);s[n-2]=r[n-1];for(let a=n-3;a>=0;--a)s[a]=`(${s[a+1]} * ${r[a+1]})`;return s}function L_(e,t,n="index"){let r=e.map((a,o)=>o),s=P_(r,t);return s.map((a,o)=>{let i=`int ${e[o]} = ${n} / ${s[o]}`,c=o===s.length-1?`int ${e[o+1]} = ${n} - ${e[o]} * ${s[o]}`:`index -= ${e[o]} * ${s[o]}`;return`${i}; ${c};`}).join("")}function Cd(e){let t=S.computeStrides(e).map(n=>n.toString());return`
  int getFlatIndex(ivec3 coords) {
    return coords.x * ${t[0]} + coords.y * ${t[1]} + coords.z;
  }
`}function Nd(){return`
  int getFlatIndex(ivec3 coords) {
    return coords.x * outShapeStrides[0] + coords.y * outShapeStrides[1] + coords.z;
  }
`}var wx=`
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
`,{getBroadcastDims:Sx}=T;function B_(e,t,n){let r=[];if(e.forEach(h=>{let f=S.sizeFromShape(h.shapeInfo.logicalShape);if(h.shapeInfo.isUniform?r.push(`uniform float ${h.name}${f>1?`[${f}]`:""};`):(r.push(`uniform sampler2D ${h.name};`),r.push(`uniform int offset${h.name};`)),n.enableShapeUniforms){let{uniformShape:g}=Td(n.packedInputs,h.shapeInfo.logicalShape,h.shapeInfo.texShape);switch(g.length){case 1:r.push(`uniform int ${h.name}Shape;`);break;case 2:r.push(`uniform ivec2 ${h.name}Shape;`);break;case 3:r.push(`uniform ivec3 ${h.name}Shape;`);break;case 4:r.push(`uniform ivec4 ${h.name}Shape;`);break;default:break}r.push(`uniform ivec2 ${h.name}TexShape;`)}}),n.enableShapeUniforms){switch(t.logicalShape.length){case 1:r.push("uniform int outShape;");break;case 2:r.push("uniform ivec2 outShape;"),r.push("uniform int outShapeStrides;");break;case 3:r.push("uniform ivec3 outShape;"),r.push("uniform ivec2 outShapeStrides;");break;case 4:r.push("uniform ivec4 outShape;"),r.push("uniform ivec3 outShapeStrides;");break;default:break}r.push("uniform ivec2 outTexShape;")}n.customUniforms&&n.customUniforms.forEach(h=>{r.push(`uniform ${h.type} ${h.name}${h.arrayIndex?`[${h.arrayIndex}]`:""};`)});let s=r.join(`
`),a=e.map(h=>V_(h,t,n.packedInputs,n.enableShapeUniforms)).join(`
`),o=t.texShape,i=Je(),c=W_(i),u,l,d=H_(i);return t.isPacked?(u=M_(t.logicalShape,o,n.enableShapeUniforms),l=G_(i)):(u=z_(t.logicalShape,o,n.enableShapeUniforms),l=U_(i)),n.packedInputs&&(d+=X_),[d,c,l,s,u,a,n.userCode].join(`
`)}function Er(e,t=!1){let n=e.shapeInfo.logicalShape;switch(n.length){case 0:return iF(e,t);case 1:return uF(e,t);case 2:return dF(e,t);case 3:return hF(e,t);case 4:return mF(e,t);case 5:return gF(e);case 6:return yF(e);default:throw new Error(`${n.length}-D input sampling is not yet supported`)}}function kx(e,t){switch(e.shapeInfo.logicalShape.length){case 0:return oF(e);case 1:return cF(e,t);case 2:return lF(e,t);case 3:return pF(e,t);default:return fF(e,t)}}function V_(e,t,n=!1,r){let s="";n?s+=kx(e,r):s+=Er(e,r);let a=e.shapeInfo.logicalShape,o=t.logicalShape;return a.length<=o.length&&(n?s+=xF(e,t):s+=bF(e,t)),s}function M_(e,t,n){switch(e.length){case 0:return Ix();case 1:return Y_(e,t,n);case 2:return sF(e,t,n);case 3:return Q_(e,t,n);default:return eF(e,t,n)}}function z_(e,t,n){switch(e.length){case 0:return Ix();case 1:return Z_(e,t,n);case 2:return aF(e,t,n);case 3:return J_(e,t,n);case 4:return tF(e,t,n);case 5:return nF(e,t);case 6:return rF(e,t);default:throw new Error(`${e.length}-D output sampling is not yet supported`)}}function W_(e){return`
    float sampleTexture(sampler2D textureSampler, vec2 uv) {
      return ${e.texture2D}(textureSampler, uv).r;
    }
  `}function U_(e){return`
    void setOutput(float val) {
      ${e.output} = vec4(val, 0, 0, 0);
    }
  `}function G_(e){return`
    void setOutput(vec4 val) {
      ${e.output} = val;
    }
  `}function H_(e){return`${e.version}
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

    #define HASHSCALE1 443.8975
    float random(float seed){
      vec2 p = resultUV * seed;
      vec3 p3  = fract(vec3(p.xyx) * HASHSCALE1);
      p3 += dot(p3, p3.yzx + 19.19);
      return fract((p3.x + p3.y) * p3.z);
    }

    ${q_}
    ${K_}
    ${j_}
  `}var q_=`
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
`,K_=`
vec2 packedUVfrom2D(int texelsInLogicalRow, int texNumR,
  int texNumC, int row, int col) {
  int texelIndex = (row / 2) * texelsInLogicalRow + (col / 2);
  int texR = texelIndex / texNumC;
  int texC = texelIndex - texR * texNumC;
  return (vec2(texC, texR) + halfCR) / vec2(texNumC, texNumR);
}
`,j_=`
vec2 packedUVfrom3D(int texNumR, int texNumC,
    int texelsInBatch, int texelsInLogicalRow, int b,
    int row, int col) {
  int index = b * texelsInBatch + (row / 2) * texelsInLogicalRow + (col / 2);
  int texR = index / texNumC;
  int texC = index - texR * texNumC;
  return (vec2(texC, texR) + halfCR) / vec2(texNumC, texNumR);
}
`,X_=`
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
`;function Ix(){return`
    int getOutputCoords() {
      return 0;
    }
  `}function Y_(e,t,n){let r=[Math.ceil(t[0]/2),Math.ceil(t[1]/2)];return r[0]===1?n?`
      int getOutputCoords() {
        return 2 * int(resultUV.x * ceil(float(outTexShape[1]) / 2.0));
      }
    `:`
      int getOutputCoords() {
        return 2 * int(resultUV.x * ${r[1]}.0);
      }
    `:r[1]===1?n?`
      int getOutputCoords() {
        return 2 * int(resultUV.y * ceil(float(outTexShape[0]) / 2.0));
      }
    `:`
      int getOutputCoords() {
        return 2 * int(resultUV.y * ${r[0]}.0);
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
                             vec2(${r[0]}, ${r[1]}));
      return 2 * (resTexRC.x * ${r[1]} + resTexRC.y);
    }
  `}function Z_(e,t,n){return t[0]===1?n?`
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
  `}function Q_(e,t,n){if(n)return`
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
  `;let r=[Math.ceil(t[0]/2),Math.ceil(t[1]/2)],s=Math.ceil(e[2]/2),a=s*Math.ceil(e[1]/2);return`
    ivec3 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${r[0]}, ${r[1]}));
      int index = resTexRC.x * ${r[1]} + resTexRC.y;

      int b = index / ${a};
      index -= b * ${a};

      int r = 2 * (index / ${s});
      int c = imod(index, ${s}) * 2;

      return ivec3(b, r, c);
    }
  `}function J_(e,t,n){if(n)return`
  ivec3 getOutputCoords() {
    ivec2 resTexRC = ivec2(resultUV.yx *
                           vec2(outTexShape[0], outTexShape[1]));
    int index = resTexRC.x * outTexShape[1] + resTexRC.y;
    ${Pc(["r","c","d"],e)}
    return ivec3(r, c, d);
  }
`;let r=jn(["r","c","d"],e);return`
    ivec3 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${t[0]}, ${t[1]}));
      int index = resTexRC.x * ${t[1]} + resTexRC.y;
      ${r}
      return ivec3(r, c, d);
    }
  `}function eF(e,t,n){if(n)return`
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
  `;let r=[Math.ceil(t[0]/2),Math.ceil(t[1]/2)],s=Math.ceil(e[e.length-1]/2),a=s*Math.ceil(e[e.length-2]/2),o=a,i="",c="b, r, c";for(let u=2;u<e.length-1;u++)o*=e[e.length-u-1],i=`
      int b${u} = index / ${o};
      index -= b${u} * ${o};
    `+i,c=`b${u}, `+c;return`
    ivec${e.length} getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${r[0]}, ${r[1]}));
      int index = resTexRC.x * ${r[1]} + resTexRC.y;

      ${i}

      int b = index / ${a};
      index -= b * ${a};

      int r = 2 * (index / ${s});
      int c = imod(index, ${s}) * 2;

      return ivec${e.length}(${c});
    }
  `}function tF(e,t,n){if(n)return`
    ivec4 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
        vec2(outTexShape[0], outTexShape[1]));
      int index = resTexRC.x * outTexShape[1] + resTexRC.y;
      ${Pc(["r","c","d","d2"],e)}
      return ivec4(r, c, d, d2);
    }
  `;let r=jn(["r","c","d","d2"],e);return`
    ivec4 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
        vec2(${t[0]}, ${t[1]}));
      int index = resTexRC.x * ${t[1]} + resTexRC.y;
      ${r}
      return ivec4(r, c, d, d2);
    }
  `}function nF(e,t){let n=jn(["r","c","d","d2","d3"],e);return`
    ivec5 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx * vec2(${t[0]},
                             ${t[1]}));

      int index = resTexRC.x * ${t[1]} + resTexRC.y;

      ${n}

      ivec5 outShape = ivec5(r, c, d, d2, d3);
      return outShape;
    }
  `}function rF(e,t){let n=jn(["r","c","d","d2","d3","d4"],e);return`
    ivec6 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
        vec2(${t[0]}, ${t[1]}));
      int index = resTexRC.x * ${t[1]} + resTexRC.y;

      ${n}

      ivec6 result = ivec6(r, c, d, d2, d3, d4);
      return result;
    }
  `}function sF(e,t,n){let r=[Math.ceil(t[0]/2),Math.ceil(t[1]/2)];if(S.arraysEqual(e,t))return n?`
      ivec2 getOutputCoords() {
        ivec2 packedTexShape = ivec2(ceil(float(outTexShape[0]) / 2.0), ceil(float(outTexShape[1]) / 2.0));
        return 2 * ivec2(resultUV.yx * vec2(packedTexShape[0], packedTexShape[1]));
      }
    `:`
      ivec2 getOutputCoords() {
        return 2 * ivec2(resultUV.yx * vec2(${r[0]}, ${r[1]}));
      }
    `;let s=Math.ceil(e[1]/2);return n?`
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
                             vec2(${r[0]}, ${r[1]}));

      int index = resTexRC.x * ${r[1]} + resTexRC.y;
      int r = 2 * (index / ${s});
      int c = imod(index, ${s}) * 2;

      return ivec2(r, c);
    }
  `}function aF(e,t,n){return S.arraysEqual(e,t)?n?`
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
  `}function Xn(e){return`offset${e}`}function oF(e){let t=e.name,n="get"+t.charAt(0).toUpperCase()+t.slice(1),r=Je();return`
    vec4 ${n}() {
      return ${r.texture2D}(${t}, halfCR);
    }
  `}function iF(e,t){let n=e.name,r="get"+n.charAt(0).toUpperCase()+n.slice(1);if(e.shapeInfo.isUniform)return`float ${r}() {return ${n};}`;let[s,a]=e.shapeInfo.texShape;if(s===1&&a===1)return`
      float ${r}() {
        return sampleTexture(${n}, halfCR);
      }
    `;let o=Xn(n);if(t)return`
    float ${r}() {
      vec2 uv = uvFromFlat(${n}TexShape[0], ${n}TexShape[1], ${o});
      return sampleTexture(${n}, uv);
    }
  `;let[i,c]=e.shapeInfo.texShape;return`
    float ${r}() {
      vec2 uv = uvFromFlat(${i}, ${c}, ${o});
      return sampleTexture(${n}, uv);
    }
  `}function cF(e,t){let n=e.name,r="get"+n.charAt(0).toUpperCase()+n.slice(1),s=e.shapeInfo.texShape,a=Je();if(t)return`
    vec4 ${r}(int index) {
      ivec2 packedTexShape = ivec2(ceil(float(${n}TexShape[0]) / 2.0), ceil(float(${n}TexShape[1]) / 2.0));
      vec2 uv = packedUVfrom1D(
        packedTexShape[0], packedTexShape[1], index);
      return ${a.texture2D}(${n}, uv);
    }
  `;let o=[Math.ceil(s[0]/2),Math.ceil(s[1]/2)];return`
    vec4 ${r}(int index) {
      vec2 uv = packedUVfrom1D(
        ${o[0]}, ${o[1]}, index);
      return ${a.texture2D}(${n}, uv);
    }
  `}function uF(e,t){let n=e.name,r="get"+n.charAt(0).toUpperCase()+n.slice(1);if(e.shapeInfo.isUniform)return`
      float ${r}(int index) {
        ${Rr(e)}
      }
    `;let s=e.shapeInfo.texShape,a=s[0],o=s[1];if(o===1&&a===1)return`
      float ${r}(int index) {
        return sampleTexture(${n}, halfCR);
      }
    `;let i=Xn(n);return o===1?t?`
      float ${r}(int index) {
        vec2 uv = vec2(0.5, (float(index + ${i}) + 0.5) / float(${n}TexShape[0]));
        return sampleTexture(${n}, uv);
      }
    `:`
      float ${r}(int index) {
        vec2 uv = vec2(0.5, (float(index + ${i}) + 0.5) / ${a}.0);
        return sampleTexture(${n}, uv);
      }
    `:a===1?t?`
      float ${r}(int index) {
        vec2 uv = vec2((float(index + ${i}) + 0.5) / float(${n}TexShape[1]), 0.5);
        return sampleTexture(${n}, uv);
      }
    `:`
      float ${r}(int index) {
        vec2 uv = vec2((float(index + ${i}) + 0.5) / ${o}.0, 0.5);
        return sampleTexture(${n}, uv);
      }
    `:t?`
    float ${r}(int index) {
      vec2 uv = uvFromFlat(${n}TexShape[0], ${n}TexShape[1], index + ${i});
      return sampleTexture(${n}, uv);
    }
  `:`
    float ${r}(int index) {
      vec2 uv = uvFromFlat(${a}, ${o}, index + ${i});
      return sampleTexture(${n}, uv);
    }
  `}function lF(e,t){let n=e.shapeInfo.logicalShape,r=e.name,s="get"+r.charAt(0).toUpperCase()+r.slice(1),a=e.shapeInfo.texShape,o=a[0],i=a[1],c=Je();if(a!=null&&S.arraysEqual(n,a))return t?`
      vec4 ${s}(int row, int col) {
        vec2 uv = (vec2(col, row) + halfCR) / vec2(${r}TexShape[1], ${r}TexShape[0]);

        return ${c.texture2D}(${r}, uv);
      }
    `:`
      vec4 ${s}(int row, int col) {
        vec2 uv = (vec2(col, row) + halfCR) / vec2(${i}.0, ${o}.0);

        return ${c.texture2D}(${r}, uv);
      }
    `;if(t)return`
    vec4 ${s}(int row, int col) {
      ivec2 packedTexShape = ivec2(ceil(float(${r}TexShape[0]) / 2.0), ceil(float(${r}TexShape[1]) / 2.0));
      int valuesPerRow = int(ceil(float(${r}Shape[1]) / 2.0));
      vec2 uv = packedUVfrom2D(valuesPerRow, packedTexShape[0], packedTexShape[1], row, col);
      return ${c.texture2D}(${r}, uv);
    }
  `;let u=[Math.ceil(a[0]/2),Math.ceil(a[1]/2)],l=Math.ceil(n[1]/2);return`
    vec4 ${s}(int row, int col) {
      vec2 uv = packedUVfrom2D(${l}, ${u[0]}, ${u[1]}, row, col);
      return ${c.texture2D}(${r}, uv);
    }
  `}function dF(e,t){let n=e.shapeInfo.logicalShape,r=e.name,s="get"+r.charAt(0).toUpperCase()+r.slice(1),a=e.shapeInfo.texShape;if(a!=null&&S.arraysEqual(n,a)){if(t)return`
      float ${s}(int row, int col) {
        vec2 uv = (vec2(col, row) + halfCR) / vec2(${r}TexShape[1], ${r}TexShape[0]);
        return sampleTexture(${r}, uv);
      }
    `;let p=a[0],h=a[1];return`
    float ${s}(int row, int col) {
      vec2 uv = (vec2(col, row) + halfCR) / vec2(${h}.0, ${p}.0);
      return sampleTexture(${r}, uv);
    }
  `}let{newShape:o,keptDims:i}=S.squeezeShape(n),c=o;if(c.length<n.length){let p=Ar(e,c),h=["row","col"];return`
      ${Er(p,t)}
      float ${s}(int row, int col) {
        return ${s}(${Dr(h,i)});
      }
    `}if(e.shapeInfo.isUniform)return`
      float ${s}(int row, int col) {
        int index = round(dot(vec2(row, col), vec2(${n[1]}, 1)));
        ${Rr(e)}
      }
    `;let u=a[0],l=a[1],d=Xn(r);return l===1?t?`
      float ${s}(int row, int col) {
        float index = dot(vec3(row, col, ${d}), vec3(${r}Shape[1], 1, 1));
        vec2 uv = vec2(0.5, (index + 0.5) / float(${r}TexShape[0]));
        return sampleTexture(${r}, uv);
      }
    `:`
    float ${s}(int row, int col) {
      float index = dot(vec3(row, col, ${d}), vec3(${n[1]}, 1, 1));
      vec2 uv = vec2(0.5, (index + 0.5) / ${u}.0);
      return sampleTexture(${r}, uv);
    }
  `:u===1?t?`
      float ${s}(int row, int col) {
        float index = dot(vec3(row, col, ${d}), vec3(${r}Shape[1], 1, 1));
        vec2 uv = vec2((index + 0.5) / float(${r}TexShape[1]), 0.5);
        return sampleTexture(${r}, uv);
      }
    `:`
    float ${s}(int row, int col) {
      float index = dot(vec3(row, col, ${d}), vec3(${n[1]}, 1, 1));
      vec2 uv = vec2((index + 0.5) / ${l}.0, 0.5);
      return sampleTexture(${r}, uv);
    }
  `:t?`
      float ${s}(int row, int col) {
        int index = row * ${r}Shape[1] + col + ${d};
        vec2 uv = uvFromFlat(${r}TexShape[0], ${r}TexShape[1], index);
        return sampleTexture(${r}, uv);
      }
    `:`
  float ${s}(int row, int col) {
    int index = row * ${n[1]} + col + ${d};
    vec2 uv = uvFromFlat(${u}, ${l}, index);
    return sampleTexture(${r}, uv);
  }
`}function pF(e,t){let n=e.shapeInfo.logicalShape,r=e.name,s="get"+r.charAt(0).toUpperCase()+r.slice(1),a=e.shapeInfo.texShape,o=[Math.ceil(a[0]/2),Math.ceil(a[1]/2)];if(n[0]===1){let p=n.slice(1),h=[1,2],f=Ar(e,p),g=["b","row","col"];return`
        ${kx(f,t)}
        vec4 ${s}(int b, int row, int col) {
          return ${s}(${Dr(g,h)});
        }
      `}let i=Je();if(t)return`
    vec4 ${s}(int b, int row, int col) {
      ivec2 packedTexShape = ivec2(ceil(float(${r}TexShape[0]) / 2.0), ceil(float(${r}TexShape[1]) / 2.0));
      int valuesPerRow = int(ceil(float(${r}Shape[2]) / 2.0));
      int texelsInBatch = valuesPerRow * int(ceil(float(${r}Shape[1]) / 2.0));
      vec2 uv = packedUVfrom3D(
        packedTexShape[0], packedTexShape[1], texelsInBatch, valuesPerRow, b, row, col);
      return ${i.texture2D}(${r}, uv);
    }
  `;let c=o[0],u=o[1],l=Math.ceil(n[2]/2),d=l*Math.ceil(n[1]/2);return`
    vec4 ${s}(int b, int row, int col) {
      vec2 uv = packedUVfrom3D(
        ${c}, ${u}, ${d}, ${l}, b, row, col);
      return ${i.texture2D}(${r}, uv);
    }
  `}function hF(e,t){let n=e.shapeInfo.logicalShape,r=e.name,s="get"+r.charAt(0).toUpperCase()+r.slice(1),a=n[1]*n[2],o=n[2],{newShape:i,keptDims:c}=S.squeezeShape(n),u=i;if(u.length<n.length){let g=Ar(e,u),m=["row","col","depth"];return`
        ${Er(g,t)}
        float ${s}(int row, int col, int depth) {
          return ${s}(${Dr(m,c)});
        }
      `}if(e.shapeInfo.isUniform)return`
      float ${s}(int row, int col, int depth) {
        int index = round(dot(vec3(row, col, depth),
                          vec3(${a}, ${o}, 1)));
        ${Rr(e)}
      }
    `;let l=e.shapeInfo.texShape,d=l[0],p=l[1],h=e.shapeInfo.flatOffset;if(p===a&&h==null)return t?`
      float ${s}(int row, int col, int depth) {
        int stride1 = ${r}Shape[2];
        float texR = float(row);
        float texC = dot(vec2(col, depth), vec2(stride1, 1));
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${r}TexShape[1], ${r}TexShape[0]);
        return sampleTexture(${r}, uv);
      }
    `:`
        float ${s}(int row, int col, int depth) {
          float texR = float(row);
          float texC = dot(vec2(col, depth), vec2(${o}, 1));
          vec2 uv = (vec2(texC, texR) + halfCR) /
                     vec2(${p}.0, ${d}.0);
          return sampleTexture(${r}, uv);
        }
      `;if(p===o&&h==null)return t?`
      float ${s}(int row, int col, int depth) {
        float texR = dot(vec2(row, col), vec2(${r}Shape[1], 1));
        float texC = float(depth);
        vec2 uv = (vec2(texC, texR) + halfCR) / vec2(${r}TexShape[1], ${r}TexShape[0]);
        return sampleTexture(${r}, uv);
      }
    `:`
    float ${s}(int row, int col, int depth) {
      float texR = dot(vec2(row, col), vec2(${n[1]}, 1));
      float texC = float(depth);
      vec2 uv = (vec2(texC, texR) + halfCR) / vec2(${p}.0, ${d}.0);
      return sampleTexture(${r}, uv);
    }
  `;let f=Xn(r);return t?`
    float ${s}(int row, int col, int depth) {
      int stride0 = ${r}Shape[1] * ${r}Shape[2];
      int stride1 = ${r}Shape[2];
      int index = row * stride0 + col * stride1 + depth + ${f};
      vec2 uv = uvFromFlat(${r}TexShape[0], ${r}TexShape[1], index);
      return sampleTexture(${r}, uv);
    }
    `:`
      float ${s}(int row, int col, int depth) {
        int index = row * ${a} + col * ${o} + depth + ${f};
        vec2 uv = uvFromFlat(${d}, ${p}, index);
        return sampleTexture(${r}, uv);
      }
  `}function fF(e,t){let n=e.name,r="get"+n.charAt(0).toUpperCase()+n.slice(1),s=Je();if(t)return`
    vec4 ${r}(int b2, int b, int row, int col) {
      int valuesPerRow = int(ceil(float(${n}Shape[3]) / 2.0));
      int texelsInBatch = valuesPerRow * int(ceil(float(${n}Shape[2]) / 2.0));
      int index = b * texelsInBatch + (row / 2) * valuesPerRow + (col / 2);
      texelsInBatch *= ${n}Shape[1];
      index = b2 * texelsInBatch + index;
      ivec2 packedTexShape = ivec2(ceil(float(${n}TexShape[0]) / 2.0), ceil(float(${n}TexShape[1]) / 2.0));
      int texR = index / packedTexShape[1];
      int texC = index - texR * packedTexShape[1];
      vec2 uv = (vec2(texC, texR) + halfCR) / vec2(packedTexShape[1], packedTexShape[0]); return ${s.texture2D}(${n}, uv);
    }
  `;let a=e.shapeInfo.logicalShape,o=a.length,i=e.shapeInfo.texShape,c=[Math.ceil(i[0]/2),Math.ceil(i[1]/2)],u=c[0],l=c[1],d=Math.ceil(a[o-1]/2),p=d*Math.ceil(a[o-2]/2),h="int b, int row, int col",f=`b * ${p} + (row / 2) * ${d} + (col / 2)`;for(let g=2;g<o-1;g++)h=`int b${g}, `+h,p*=a[o-g-1],f=`b${g} * ${p} + `+f;return`
    vec4 ${r}(${h}) {
      int index = ${f};
      int texR = index / ${l};
      int texC = index - texR * ${l};
      vec2 uv = (vec2(texC, texR) + halfCR) / vec2(${l}, ${u});
      return ${s.texture2D}(${n}, uv);
    }
  `}function mF(e,t){let n=e.shapeInfo.logicalShape,r=e.name,s="get"+r.charAt(0).toUpperCase()+r.slice(1),a=n[3],o=n[2]*a,i=n[1]*o,{newShape:c,keptDims:u}=S.squeezeShape(n);if(c.length<n.length){let b=Ar(e,c),w=["row","col","depth","depth2"];return`
      ${Er(b,t)}
      float ${s}(int row, int col, int depth, int depth2) {
        return ${s}(${Dr(w,u)});
      }
    `}if(e.shapeInfo.isUniform)return`
      float ${s}(int row, int col, int depth, int depth2) {
        int index = round(dot(vec4(row, col, depth, depth2),
                          vec4(${i}, ${o}, ${a}, 1)));
        ${Rr(e)}
      }
    `;let l=e.shapeInfo.flatOffset,d=e.shapeInfo.texShape,p=d[0],h=d[1],f=`int stride2 = ${r}Shape[3];`,g=`int stride1 = ${r}Shape[2] * stride2;`,m=`int stride0 = ${r}Shape[1] * stride1;`;if(h===i&&l==null)return t?`
      float ${s}(int row, int col, int depth, int depth2) {
        ${f}
        ${g}
        float texR = float(row);
        float texC =
            dot(vec3(col, depth, depth2),
                vec3(stride1, stride2, 1));
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${r}TexShape[1], ${r}TexShape[0]);
        return sampleTexture(${r}, uv);
      }
    `:`
      float ${s}(int row, int col, int depth, int depth2) {
        float texR = float(row);
        float texC =
            dot(vec3(col, depth, depth2),
                vec3(${o}, ${a}, 1));
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${h}.0, ${p}.0);
        return sampleTexture(${r}, uv);
      }
    `;if(h===a&&l==null)return t?`
      float ${s}(int row, int col, int depth, int depth2) {
        float texR = dot(vec3(row, col, depth),
                         vec3(${r}Shape[1] * ${r}Shape[2], ${r}Shape[2], 1));
        float texC = float(depth2);
        vec2 uv = (vec2(texC, texR) + halfCR) /
                  vec2(${r}TexShape[1], ${r}TexShape[0]);
        return sampleTexture(${r}, uv);
      }
    `:`
      float ${s}(int row, int col, int depth, int depth2) {
        float texR = dot(vec3(row, col, depth),
                         vec3(${n[1]*n[2]}, ${n[2]}, 1));
        float texC = float(depth2);
        vec2 uv = (vec2(texC, texR) + halfCR) /
                  vec2(${h}.0, ${p}.0);
        return sampleTexture(${r}, uv);
      }
    `;let y=Xn(r);return t?`
    float ${s}(int row, int col, int depth, int depth2) {
      ${f}
      ${g}
      ${m}
      int index = row * stride0 + col * stride1 +
          depth * stride2 + depth2;
      vec2 uv = uvFromFlat(${r}TexShape[0], ${r}TexShape[1], index + ${y});
      return sampleTexture(${r}, uv);
    }
  `:`
    float ${s}(int row, int col, int depth, int depth2) {
      int index = row * ${i} + col * ${o} +
          depth * ${a} + depth2;
      vec2 uv = uvFromFlat(${p}, ${h}, index + ${y});
      return sampleTexture(${r}, uv);
    }
  `}function gF(e){let t=e.shapeInfo.logicalShape,n=e.name,r="get"+n.charAt(0).toUpperCase()+n.slice(1),s=t[4],a=t[3]*s,o=t[2]*a,i=t[1]*o,{newShape:c,keptDims:u}=S.squeezeShape(t);if(c.length<t.length){let g=Ar(e,c),m=["row","col","depth","depth2","depth3"];return`
      ${Er(g)}
      float ${r}(int row, int col, int depth, int depth2, int depth3) {
        return ${r}(${Dr(m,u)});
      }
    `}if(e.shapeInfo.isUniform)return`
      float ${r}(int row, int col, int depth, int depth2, int depth3) {
        float index = dot(
          vec4(row, col, depth, depth2),
          vec4(${i}, ${o}, ${a}, ${s})) +
          depth3;
        ${Rr(e)}
      }
    `;let l=e.shapeInfo.flatOffset,d=e.shapeInfo.texShape,p=d[0],h=d[1];if(h===i&&l==null)return`
      float ${r}(int row, int col, int depth, int depth2, int depth3) {
        int texR = row;
        float texC = dot(vec4(col, depth, depth2, depth3),
                         vec4(${o}, ${a}, ${s}, 1));
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${h}.0, ${p}.0);
        return sampleTexture(${n}, uv);
      }
    `;if(h===s&&l==null)return`
      float ${r}(int row, int col, int depth, int depth2, int depth3) {
        float texR = dot(
          vec4(row, col, depth, depth2),
          vec4(${t[1]*t[2]*t[3]},
               ${t[2]*t[3]}, ${t[3]}, 1));
        int texC = depth3;
        vec2 uv = (vec2(texC, texR) + halfCR) /
                  vec2(${h}.0, ${p}.0);
        return sampleTexture(${n}, uv);
      }
    `;let f=Xn(n);return`
    float ${r}(int row, int col, int depth, int depth2, int depth3) {
      int index = row * ${i} + col * ${o} + depth * ${a} +
          depth2 * ${s} + depth3 + ${f};
      vec2 uv = uvFromFlat(${p}, ${h}, index);
      return sampleTexture(${n}, uv);
    }
  `}function yF(e){let t=e.shapeInfo.logicalShape,n=e.name,r="get"+n.charAt(0).toUpperCase()+n.slice(1),{newShape:s,keptDims:a}=S.squeezeShape(t);if(s.length<t.length){let m=Ar(e,s),y=["row","col","depth","depth2","depth3","depth4"];return`
      ${Er(m)}
      float ${r}(int row, int col, int depth,
                    int depth2, int depth3, int depth4) {
        return ${r}(${Dr(y,a)});
      }
    `}let o=t[5],i=t[4]*o,c=t[3]*i,u=t[2]*c,l=t[1]*u;if(e.shapeInfo.isUniform)return`
      float ${r}(int row, int col, int depth,
                  int depth2, int depth3, int depth4) {
        int index = round(dot(
          vec4(row, col, depth, depth2),
          vec4(${l}, ${u}, ${c}, ${i})) +
          dot(
            vec2(depth3, depth4),
            vec2(${o}, 1)));
        ${Rr(e)}
      }
    `;let d=e.shapeInfo.flatOffset,p=e.shapeInfo.texShape,h=p[0],f=p[1];if(f===l&&d==null)return`
      float ${r}(int row, int col, int depth,
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
      float ${r}(int row, int col, int depth,
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
    `;let g=Xn(n);return`
    float ${r}(int row, int col, int depth,
                  int depth2, int depth3, int depth4) {
      int index = row * ${l} + col * ${u} + depth * ${c} +
          depth2 * ${i} + depth3 * ${o} + depth4 + ${g};
      vec2 uv = uvFromFlat(${h}, ${f}, index);
      return sampleTexture(${n}, uv);
    }
  `}function Rr(e){let t=e.name,n=S.sizeFromShape(e.shapeInfo.logicalShape);return n<2?`return ${t};`:`
    for (int i = 0; i < ${n}; i++) {
      if (i == index) {
        return ${t}[i];
      }
    }
  `}function xF(e,t){let n=e.name,r=n.charAt(0).toUpperCase()+n.slice(1),s="get"+r+"AtOutCoords",a=e.shapeInfo.logicalShape.length,o=t.logicalShape.length,i=Sx(e.shapeInfo.logicalShape,t.logicalShape),c=ve(o),u=o-a,l,d=["x","y","z","w","u","v"];a===0?l="":o<2&&i.length>=1?l="coords = 0;":l=i.map(b=>`coords.${d[b+u]} = 0;`).join(`
`);let p="";o<2&&a>0?p="coords":p=e.shapeInfo.logicalShape.map((b,w)=>`coords.${d[w+u]}`).join(", ");let h="return outputValue;",g=S.sizeFromShape(e.shapeInfo.logicalShape)===1,y=S.sizeFromShape(t.logicalShape)===1;if(a===1&&!g&&!y)h=`
      return vec4(outputValue.xy, outputValue.xy);
    `;else if(g&&!y)o===1?h=`
        return vec4(outputValue.x, outputValue.x, 0., 0.);
      `:h=`
        return vec4(outputValue.x);
      `;else if(i.length){let b=a-2,w=a-1;i.indexOf(b)>-1&&i.indexOf(w)>-1?h="return vec4(outputValue.x);":i.indexOf(b)>-1?h="return vec4(outputValue.x, outputValue.y, outputValue.x, outputValue.y);":i.indexOf(w)>-1&&(h="return vec4(outputValue.xx, outputValue.zz);")}return`
    vec4 ${s}() {
      ${c} coords = getOutputCoords();
      ${l}
      vec4 outputValue = get${r}(${p});
      ${h}
    }
  `}function bF(e,t){let n=e.name,r=n.charAt(0).toUpperCase()+n.slice(1),s="get"+r+"AtOutCoords",a=t.texShape,o=e.shapeInfo.texShape,i=e.shapeInfo.logicalShape.length,c=t.logicalShape.length;if(!e.shapeInfo.isUniform&&i===c&&e.shapeInfo.flatOffset==null&&S.arraysEqual(o,a))return`
      float ${s}() {
        return sampleTexture(${n}, resultUV);
      }
    `;let u=ve(c),l=Sx(e.shapeInfo.logicalShape,t.logicalShape),d=c-i,p,h=["x","y","z","w","u","v"];i===0?p="":c<2&&l.length>=1?p="coords = 0;":p=l.map(g=>`coords.${h[g+d]} = 0;`).join(`
`);let f="";return c<2&&i>0?f="coords":f=e.shapeInfo.logicalShape.map((g,m)=>`coords.${h[m+d]}`).join(", "),`
    float ${s}() {
      ${u} coords = getOutputCoords();
      ${p}
      return get${r}(${f});
    }
  `}function ve(e){if(e<=1)return"int";if(e===2)return"ivec2";if(e===3)return"ivec3";if(e===4)return"ivec4";if(e===5)return"ivec5";if(e===6)return"ivec6";throw Error(`GPU for rank ${e} is not yet supported`)}function Td(e,t,n){let{newShape:r,keptDims:s}=S.squeezeShape(t),a=t.length,o=e&&a===3&&t[0]===1,i=o?t.slice(1):r,c=!e&&a>1&&!S.arraysEqual(t,n)&&r.length<a||o;return{useSqueezeShape:c,uniformShape:c?i:t,keptDims:s}}function Ar(e,t){let n=JSON.parse(JSON.stringify(e));return n.shapeInfo.logicalShape=t,n}function Dr(e,t){return t.map(n=>e[n]).join(", ")}function vF(e,t,n,r){let s=n.map((l,d)=>{let p={logicalShape:l.shape,texShape:l.isUniform?null:l.texData.texShape,isUniform:l.isUniform,isPacked:l.isUniform?!1:l.texData.isPacked,flatOffset:null};return l.texData!=null&&l.texData.slice!=null&&l.texData.slice.flatOffset>0&&(p.flatOffset=l.texData.slice.flatOffset),{name:t.variableNames[d],shapeInfo:p}}),a=s.map(l=>l.shapeInfo),o={logicalShape:r.shape,texShape:r.texData.texShape,isUniform:!1,isPacked:r.texData.isPacked,flatOffset:null},i=B_(s,o,t),c=h_(e.gl,i),u=e.createProgram(c);return V().get("ENGINE_COMPILE_ONLY")?{program:t,fragmentShader:c,source:i,webGLProgram:u,inShapeInfos:a,outShapeInfo:o,variablesLocations:null,customUniformLocations:null,infLoc:null,nanLoc:null,outShapeLocation:null,outShapeStridesLocation:null,outTexShapeLocation:null}:(e.buildVao(u),Object.assign({program:t,fragmentShader:c,source:i,webGLProgram:u,inShapeInfos:a,outShapeInfo:o},Cx(e,t,u)))}function Cx(e,t,n){let r=[],s=[],a,o,i,c=null,u=null;u=e.getUniformLocation(n,"NAN",!1),V().getNumber("WEBGL_VERSION")===1&&(c=e.getUniformLocation(n,"INFINITY",!1));let l=!1;for(let d of t.variableNames){let p={name:d,uniform:e.getUniformLocation(n,d,l),offset:e.getUniformLocation(n,`offset${d}`,l)};t.enableShapeUniforms&&(p.shape=e.getUniformLocation(n,`${d}Shape`,l),p.texShape=e.getUniformLocation(n,`${d}TexShape`,l)),r.push(p)}if(t.enableShapeUniforms&&(a=e.getUniformLocation(n,"outShape",l),i=e.getUniformLocation(n,"outShapeStrides",l),o=e.getUniformLocation(n,"outTexShape",l)),t.customUniforms)for(let d of t.customUniforms)s.push(e.getUniformLocation(n,d.name,l));return{variablesLocations:r,customUniformLocations:s,infLoc:c,nanLoc:u,outShapeLocation:a,outShapeStridesLocation:i,outTexShapeLocation:o}}function gp(e,t){if(e.length!==t.length)throw Error(`Binary was compiled with ${e.length} inputs, but was executed with ${t.length} inputs`);e.forEach((n,r)=>{let s=n.logicalShape,a=t[r],o=a.shape;if(!S.arraysEqual(s,o))throw Error(`Binary was compiled with different shapes than the current args. Shapes ${s} and ${o} must match`);if(n.isUniform&&a.isUniform)return;let i=n.texShape,c=a.isUniform?null:a.texData.texShape;if(!S.arraysEqual(i,c))throw Error(`Binary was compiled with different texture shapes than the current args. Shape ${i} and ${c} must match`)})}function wF(e,t,n,r,s){t.program.enableShapeUniforms||(gp(t.inShapeInfos,n),gp([t.outShapeInfo],[r]));let a=r.texData.texture,o=r.texData.texShape;r.texData.isPacked?e.setOutputPackedMatrixTexture(a.texture,o[0],o[1]):e.setOutputMatrixTexture(a.texture,o[0],o[1]),e.setProgram(t.webGLProgram),e.bindVertexArray(t.webGLProgram.vao),V().getNumber("WEBGL_VERSION")===1&&t.infLoc!==null&&e.gl.uniform1f(t.infLoc,1/0),t.nanLoc!==null&&e.gl.uniform1f(t.nanLoc,NaN);for(let c=0;c<n.length;++c){let u=n[c],{uniform:l,offset:d,shape:p,texShape:h}=t.variablesLocations[c];if(p){let{uniformShape:f}=Td(t.program.packedInputs,u.shape,u.texData.texShape);switch(f.length){case 1:e.gl.uniform1iv(p,new Int32Array(f));break;case 2:e.gl.uniform2iv(p,new Int32Array(f));break;case 3:e.gl.uniform3iv(p,new Int32Array(f));break;case 4:e.gl.uniform4iv(p,new Int32Array(f));break;default:break}}if(h&&e.gl.uniform2i(h,u.texData.texShape[0],u.texData.texShape[1]),l!=null){if(u.isUniform){if(S.sizeFromShape(u.shape)<2)e.gl.uniform1f(l,u.uniformValues[0]);else{let f=u.uniformValues;f instanceof Float32Array||(f=new Float32Array(f)),e.gl.uniform1fv(l,f)}continue}u.texData.slice!=null&&d!=null&&e.gl.uniform1i(d,u.texData.slice.flatOffset),e.setInputMatrixTexture(u.texData.texture.texture,l,c)}}let i=t.outShapeLocation;if(i)switch(r.shape.length){case 1:e.gl.uniform1iv(i,new Int32Array(r.shape));break;case 2:e.gl.uniform2iv(i,new Int32Array(r.shape));break;case 3:e.gl.uniform3iv(i,new Int32Array(r.shape));break;case 4:e.gl.uniform4iv(i,new Int32Array(r.shape));break;default:break}if(t.outShapeStridesLocation){let c=S.computeStrides(r.shape);switch(r.shape.length){case 2:e.gl.uniform1iv(t.outShapeStridesLocation,new Int32Array(c));break;case 3:e.gl.uniform2iv(t.outShapeStridesLocation,new Int32Array(c));break;case 4:e.gl.uniform3iv(t.outShapeStridesLocation,new Int32Array(c));break;default:break}}if(t.outTexShapeLocation&&e.gl.uniform2i(t.outTexShapeLocation,r.texData.texShape[0],r.texData.texShape[1]),t.program.customUniforms&&s)for(let c=0;c<t.program.customUniforms.length;++c){let u=t.program.customUniforms[c],l=t.customUniformLocations[c],d=s[c];if(u.type==="float")e.gl.uniform1fv(l,d);else if(u.type==="vec2")e.gl.uniform2fv(l,d);else if(u.type==="vec3")e.gl.uniform3fv(l,d);else if(u.type==="vec4")e.gl.uniform4fv(l,d);else if(u.type==="int")e.gl.uniform1iv(l,d);else if(u.type==="ivec2")e.gl.uniform2iv(l,d);else if(u.type==="ivec3")e.gl.uniform3iv(l,d);else if(u.type==="ivec4")e.gl.uniform4iv(l,d);else throw Error(`uniform type ${u.type} is not supported yet.`)}e.executeProgram()}function SF(e,t,n){let r="";t.concat(n).forEach(o=>{let i=o.texData!=null&&o.texData.slice!=null&&o.texData.slice.flatOffset>0;if(e.enableShapeUniforms&&!o.isUniform){let c=o.texData.texShape,{useSqueezeShape:u,uniformShape:l,keptDims:d}=Td(e.packedInputs,o.shape,c),p="",h="",f="";if(l.length===1&&e.packedInputs){let k=[Math.ceil(c[0]/2),Math.ceil(c[1]/2)];p=`${k[0]>1}_${k[1]>1}`}else if(l.length===2&&!e.packedInputs)h=`${l[0]>1}_${l[1]>1}`;else if(l.length>2&&!e.packedInputs){let k=S.computeStrides(l);f=`${k[0]===c[1]}_${k[k.length-1]===c[1]}`}let g=o.shape.length,m=l.length===2&&S.arraysEqual(o.shape,c),y=S.sizeFromShape(o.shape)===1,b=T.getBroadcastDims(o.shape,n.shape),w=!e.packedInputs&&g===n.shape.length&&S.arraysEqual(c,n.texData.texShape),v=e.packedInputs||l.length>2?"":`${c[0]>1}_${c[1]>1}`;r+=`${g}_${w}_${u?d:""}_${l.length}_${y}_${b}_${m}_${p}_${h}_${f}_${v}_${i}`}else{let c=o.isUniform?"uniform":o.texData.texShape;r+=`${o.shape}_${c}_${i}`}});let s=e.userCode,a=e.constructor.name;return a+="_"+r+"_"+s+`${V().getNumber("WEBGL_VERSION")}`,a}function qe(e){return V().getBool("WEBGL_USE_SHAPES_UNIFORMS")&&e<=4}var kF=class{constructor(e){this.variableNames=["A"],this.packedInputs=!1,this.packedOutput=!0,this.outPackingScheme=us.DENSE,this.customUniforms=[{name:"texShape",type:"ivec2"}];let t=Je();this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length),this.userCode=`
      ivec3 outCoordsFromFlatIndex(int index) {
        ${this.enableShapeUniforms?Pc(["r","c","d"],e):jn(["r","c","d"],e)}
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
    `}},IF=class{constructor(e){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.outPackingScheme=us.DENSE,this.customUniforms=[{name:"texShape",type:"ivec2"}];let t=Je();this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length),this.userCode=`
      ivec3 outCoordsFromFlatIndex(int index) {
        ${this.enableShapeUniforms?Pc(["r","c","d"],e):jn(["r","c","d"],e)}
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
    `}},CF=class{constructor(e){this.variableNames=["A"],this.outTexUsage=ht.DOWNLOAD;let t=Je();this.outputShape=e,this.userCode=`
      ${wx}

      void main() {
        float x = getAAtOutCoords();
        ${t.output} = encode_float(x);
      }
    `}},NF=class{constructor(e){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!1,this.outTexUsage=ht.DOWNLOAD;let t=Je();this.outputShape=e,this.userCode=`
      ${wx}

      void main() {
        ivec3 coords = getOutputCoords();
        float x = getChannel(getAAtOutCoords(), vec2(coords.y, coords.z));
        ${t.output} = encode_float(x);
      }
    `}},TF={R:0,G:1,B:2,A:3},yp=class{constructor(e,t=!1,n="RGBA"){this.variableNames=["A"],this.customUniforms=[{name:"texShape",type:"ivec2"}];let r=Je();this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length);let s="result";t&&(s="floor(result * 255. + 0.5)");let a="";for(let o=0;o<n.length;o++){let i=n[o];a+=`
          if(offset == ${o}) {
            result = values[${TF[i]}];
          }`}this.userCode=`
      ${this.enableShapeUniforms?Nd():Cd(e)}

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
          vec4 values = ${r.texture2D}(A, uv);
          ${a}
        }
        ${r.output} = vec4(${s}, 0., 0., 0.);
      }
    `}},$F=class{constructor(e,t=!1){this.variableNames=["A"],this.packedInputs=!1,this.packedOutput=!0,this.customUniforms=[{name:"texShape",type:"ivec2"}];let n=Je();this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length);let r="",s="result";t&&(s="floor(result * 255. + 0.5)");for(let a=0;a<=1;a++)for(let o=0;o<=1;o++){let i=a*2+o;r+=`
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
        ${this.enableShapeUniforms?Nd():Cd(e)}

        void main() {
          ivec3 coords = getOutputCoords();

          vec4 result = vec4(0.);
          int flatIndex, r, c, offset;
          ivec3 localCoords;
          vec2 uv;
          vec4 values;

          ${r}

          ${n.output} = ${s};
        }
    `}};function EF(e){let t=Je(),n=`${t.version}
    precision highp float;
    ${t.attribute} vec3 clipSpacePos;
    ${t.attribute} vec2 uv;
    ${t.varyingVs} vec2 resultUV;

    void main() {
      gl_Position = vec4(clipSpacePos, 1);
      resultUV = uv;
    }`;return p_(e,n)}function RF(e){let t=new Float32Array([-1,1,0,0,1,-1,-1,0,0,0,1,1,0,1,1,1,-1,0,1,0]);return y_(e,t)}function AF(e){let t=new Uint16Array([0,1,2,2,1,3]);return x_(e,t)}function Pa(e,t,n,r,s,a){v_(t,n);let o=b_(e),i=e.TEXTURE_2D;return ee(e,()=>e.bindTexture(i,o)),ee(e,()=>e.texParameteri(i,e.TEXTURE_WRAP_S,e.CLAMP_TO_EDGE)),ee(e,()=>e.texParameteri(i,e.TEXTURE_WRAP_T,e.CLAMP_TO_EDGE)),ee(e,()=>e.texParameteri(i,e.TEXTURE_MIN_FILTER,e.NEAREST)),ee(e,()=>e.texParameteri(i,e.TEXTURE_MAG_FILTER,e.NEAREST)),V().getNumber("WEBGL_VERSION")===1?ee(e,()=>e.texImage2D(i,0,r,t,n,0,s,a,null)):ee(e,()=>e.texStorage2D(i,1,r,t,n)),ee(e,()=>e.bindTexture(e.TEXTURE_2D,null)),{texture:o,texShape:[n,t]}}function Nx(e){return e.internalFormatFloat}function DF(e,t,n,r){let[s,a]=_a(t,n);return Pa(e,s,a,Nx(r),r.textureFormatFloat,e.FLOAT)}function Tx(e){return e.internalFormatHalfFloat}function OF(e,t,n,r){let[s,a]=_a(t,n);return Pa(e,s,a,Tx(r),r.textureFormatFloat,r.textureTypeHalfFloat)}function $x(e){return e.downloadTextureFormat}function _F(e,t,n,r){let[s,a]=_a(t,n);return Pa(e,s,a,$x(r),e.RGBA,e.UNSIGNED_BYTE)}function Ex(e){return e.internalFormatPackedFloat}function FF(e,t,n,r){let[s,a]=$r(t,n);return Pa(e,s,a,Ex(r),e.RGBA,e.FLOAT)}function Rx(e){return e.internalFormatPackedHalfFloat}function PF(e,t,n,r){let[s,a]=$r(t,n);return Pa(e,s,a,Rx(r),e.RGBA,r.textureTypeHalfFloat)}function LF(e,t,n){return ee(e,()=>e.bindBuffer(e.ARRAY_BUFFER,n)),hp(e,t,"clipSpacePos",n,3,20,0)&&hp(e,t,"uv",n,2,20,12)}function BF(e,t,n,r,s,a){ee(e,()=>e.bindTexture(e.TEXTURE_2D,t));let o,i,c;s instanceof Uint8Array?(o=new Uint8Array(n*r*4),i=e.UNSIGNED_BYTE,c=e.RGBA):(o=new Float32Array(n*r*4),i=e.FLOAT,c=a.internalFormatPackedFloat),o.set(s),V().getNumber("WEBGL_VERSION")===2?ee(e,()=>e.texSubImage2D(e.TEXTURE_2D,0,0,0,n,r,e.RGBA,i,o)):ee(e,()=>e.texImage2D(e.TEXTURE_2D,0,c,n,r,0,e.RGBA,i,o)),ee(e,()=>e.bindTexture(e.TEXTURE_2D,null))}function VF(e,t,n){ee(e,()=>e.bindTexture(e.TEXTURE_2D,t)),n.data instanceof Uint8Array?V().getNumber("WEBGL_VERSION")===2?ee(e,()=>e.texSubImage2D(e.TEXTURE_2D,0,0,0,n.width,n.height,e.RGBA,e.UNSIGNED_BYTE,n.data)):ee(e,()=>e.texImage2D(e.TEXTURE_2D,0,e.RGBA,n.width,n.height,0,e.RGBA,e.UNSIGNED_BYTE,n.data)):V().getNumber("WEBGL_VERSION")===2?ee(e,()=>e.texSubImage2D(e.TEXTURE_2D,0,0,0,e.RGBA,e.UNSIGNED_BYTE,n)):ee(e,()=>e.texImage2D(e.TEXTURE_2D,0,e.RGBA,e.RGBA,e.UNSIGNED_BYTE,n)),ee(e,()=>e.bindTexture(e.TEXTURE_2D,null))}function MF(e,t,n,r){let s=e.createBuffer();ee(e,()=>e.bindBuffer(e.PIXEL_PACK_BUFFER,s));let i=4*4*t*n;return ee(e,()=>e.bufferData(e.PIXEL_PACK_BUFFER,i,e.STREAM_READ)),ee(e,()=>e.readPixels(0,0,n,t,e.RGBA,e.FLOAT,0)),ee(e,()=>e.bindBuffer(e.PIXEL_PACK_BUFFER,null)),s}function zF(e,t,n){let r=e,s=new Float32Array(n);return r.bindBuffer(r.PIXEL_PACK_BUFFER,t),r.getBufferSubData(r.PIXEL_PACK_BUFFER,0,s),r.bindBuffer(r.PIXEL_PACK_BUFFER,null),s}function WF(e,t,n,r){let[s,a]=_a(t,n),o=4,i=new Uint8Array(a_(t*n,o));return ee(e,()=>e.readPixels(0,0,s,a,r.downloadTextureFormat,e.UNSIGNED_BYTE,i)),new Float32Array(i.buffer)}function UF(e,t,n,r,s,a,o,i){let c=e,u=new Float32Array(o_(a,o));return c.bindBuffer(c.PIXEL_PACK_BUFFER,t),c.getBufferSubData(c.PIXEL_PACK_BUFFER,0,u),c.bindBuffer(c.PIXEL_PACK_BUFFER,null),u}function GF(e,t,n){let r=new Float32Array(t*n*4);return ee(e,()=>e.readPixels(0,0,n,t,e.RGBA,e.FLOAT,r)),r}var nu=class{constructor(e){this.outputTexture=null,this.program=null,this.disposed=!1,this.itemsToPoll=[];let t=V().getNumber("WEBGL_VERSION");if(e!=null?(this.gl=e,n_(t,e)):this.gl=At(t),e=this.gl,V().getNumber("WEBGL_VERSION")===2){let s=e;this.createVertexArray=()=>ee(s,()=>s.createVertexArray()),this.bindVertexArray=a=>ee(s,()=>s.bindVertexArray(a)),this.deleteVertexArray=a=>ee(s,()=>s.deleteVertexArray(a)),this.getVertexArray=()=>ee(s,()=>s.getParameter(s.VERTEX_ARRAY_BINDING))}else if(e!=null){let s=e.getExtension("OES_vertex_array_object");if(s==null)throw new Error("All WebGL1 implementations are expected to offer OES_vertex_array_object.");this.createVertexArray=()=>ee(e,()=>s.createVertexArrayOES()),this.bindVertexArray=a=>ee(e,()=>s.bindVertexArrayOES(a)),this.deleteVertexArray=a=>ee(e,()=>s.deleteVertexArrayOES(a)),this.getVertexArray=()=>ee(e,()=>e.getParameter(s.VERTEX_ARRAY_BINDING_OES))}let n="WEBGL_color_buffer_float",r="EXT_color_buffer_half_float";if(this.parallelCompilationExtension=this.gl.getExtension("KHR_parallel_shader_compile"),V().getNumber("WEBGL_VERSION")===1){let s="OES_texture_float",a="OES_texture_half_float";if(this.textureFloatExtension=Ga(this.gl,s),xt(this.gl,a))this.textureHalfFloatExtension=Ga(this.gl,a);else if(V().get("WEBGL_FORCE_F16_TEXTURES"))throw new Error("GL context does not support half float textures, yet the environment flag WEBGL_FORCE_F16_TEXTURES is set to true.");if(this.colorBufferFloatExtension=this.gl.getExtension(n),xt(this.gl,r))this.colorBufferHalfFloatExtension=Ga(this.gl,r);else if(V().get("WEBGL_FORCE_F16_TEXTURES"))throw new Error("GL context does not support color renderable half floats, yet the environment flag WEBGL_FORCE_F16_TEXTURES is set to true.")}else if(n="EXT_color_buffer_float",xt(this.gl,n))this.colorBufferFloatExtension=this.gl.getExtension(n);else if(xt(this.gl,r))this.colorBufferHalfFloatExtension=this.gl.getExtension(r);else throw new Error("GL context does not support color renderable floats");this.vertexBuffer=RF(this.gl),this.indexBuffer=AF(this.gl),this.framebuffer=w_(this.gl),this.textureConfig=Id(this.gl,this.textureHalfFloatExtension)}get debug(){return V().getBool("DEBUG")}dispose(){if(this.disposed)return;this.program!=null&&console.warn("Disposing a GPGPUContext that still has a bound WebGLProgram. This is probably a resource leak, delete the program with GPGPUContext.deleteProgram before disposing."),this.outputTexture!=null&&console.warn("Disposing a GPGPUContext that still has a bound output matrix texture.  This is probably a resource leak, delete the output matrix texture with GPGPUContext.deleteMatrixTexture before disposing.");let e=this.gl;ee(e,()=>e.finish()),ee(e,()=>e.bindFramebuffer(e.FRAMEBUFFER,null)),ee(e,()=>e.deleteFramebuffer(this.framebuffer)),ee(e,()=>e.bindBuffer(e.ARRAY_BUFFER,null)),ee(e,()=>e.bindBuffer(e.ELEMENT_ARRAY_BUFFER,null)),ee(e,()=>e.deleteBuffer(this.indexBuffer)),this.disposed=!0}createFloat32MatrixTexture(e,t){return this.throwIfDisposed(),DF(this.gl,e,t,this.textureConfig)}createFloat16MatrixTexture(e,t){return this.throwIfDisposed(),OF(this.gl,e,t,this.textureConfig)}createUnsignedBytesMatrixTexture(e,t){return this.throwIfDisposed(),_F(this.gl,e,t,this.textureConfig)}uploadPixelDataToTexture(e,t){this.throwIfDisposed(),VF(this.gl,e,t)}uploadDenseMatrixToTexture(e,t,n,r){this.throwIfDisposed(),BF(this.gl,e,t,n,r,this.textureConfig)}createFloat16PackedMatrixTexture(e,t){return this.throwIfDisposed(),PF(this.gl,e,t,this.textureConfig)}createPackedMatrixTexture(e,t){return this.throwIfDisposed(),FF(this.gl,e,t,this.textureConfig)}deleteMatrixTexture(e){this.throwIfDisposed(),this.outputTexture===e&&(fp(this.gl,this.framebuffer),this.outputTexture=null),ee(this.gl,()=>this.gl.deleteTexture(e))}downloadByteEncodedFloatMatrixFromOutputTexture(e,t,n){return this.downloadMatrixDriver(e,()=>WF(this.gl,t,n,this.textureConfig))}downloadPackedMatrixFromBuffer(e,t,n,r,s,a){return UF(this.gl,e,t,n,r,s,a,this.textureConfig)}downloadFloat32MatrixFromBuffer(e,t){return zF(this.gl,e,t)}createBufferFromTexture(e,t,n){this.bindTextureToFrameBuffer(e);let r=MF(this.gl,t,n,this.textureConfig);return this.unbindTextureToFrameBuffer(),r}createAndWaitForFence(){let e=this.createFence(this.gl);return this.pollFence(e)}createFence(e){let t,n;if(V().getBool("WEBGL_FENCE_API_ENABLED")){let r=e,s=r.fenceSync(r.SYNC_GPU_COMMANDS_COMPLETE,0);e.flush(),n=()=>{let a=r.clientWaitSync(s,0,0);return a===r.ALREADY_SIGNALED||a===r.CONDITION_SATISFIED},t=s}else V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")>0?(t=this.beginQuery(),this.endQuery(),n=()=>this.isQueryAvailable(t,V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION"))):n=()=>!0;return{query:t,isFencePassed:n}}downloadMatrixFromPackedTexture(e,t,n){return this.downloadMatrixDriver(e,()=>GF(this.gl,t,n))}createProgram(e){this.throwIfDisposed();let t=this.gl;this.vertexShader==null&&(this.vertexShader=EF(t));let n=m_(t);ee(t,()=>t.attachShader(n,this.vertexShader)),ee(t,()=>t.attachShader(n,e)),g_(t,n);let r=Object.assign(n,{vao:this.createVertexArray()});return this.debug&&Qc(t,r),r}buildVao(e){this.setProgram(e),this.bindVertexArray(e.vao);let t=this.gl;ee(t,()=>t.bindBuffer(t.ELEMENT_ARRAY_BUFFER,this.indexBuffer)),LF(t,e,this.vertexBuffer)}deleteProgram(e){this.throwIfDisposed(),e===this.program&&(this.program=null),e!=null&&(ee(this.gl,()=>this.gl.deleteProgram(e)),this.deleteVertexArray(e.vao))}setProgram(e){this.throwIfDisposed(),this.program=e,this.program!=null&&this.debug&&Qc(this.gl,this.program),ee(this.gl,()=>this.gl.useProgram(e))}getUniformLocation(e,t,n=!0){return this.throwIfDisposed(),n?k_(this.gl,e,t):I_(this.gl,e,t)}getAttributeLocation(e,t){return this.throwIfDisposed(),ee(this.gl,()=>this.gl.getAttribLocation(e,t))}getUniformLocationNoThrow(e,t){return this.throwIfDisposed(),this.gl.getUniformLocation(e,t)}setInputMatrixTexture(e,t,n){this.throwIfDisposed(),this.throwIfNoProgram(),C_(this.gl,e,t,n)}setOutputMatrixTexture(e,t,n){this.setOutputMatrixTextureDriver(e,n,t)}setOutputPackedMatrixTexture(e,t,n){this.throwIfDisposed();let[r,s]=$r(t,n);this.setOutputMatrixTextureDriver(e,r,s)}setOutputMatrixWriteRegion(e,t,n,r){this.setOutputMatrixWriteRegionDriver(n,e,r,t)}setOutputPackedMatrixWriteRegion(e,t,n,r){throw new Error("setOutputPackedMatrixWriteRegion not implemented.")}debugValidate(){this.program!=null&&Qc(this.gl,this.program),Ha(this.gl)}executeProgram(){this.throwIfDisposed(),this.throwIfNoProgram();let e=this.gl;if(this.debug){let t=this.getVertexArray();console.assert(t===this.program.vao,"VAO changed between setProgram and executeProgram!"),this.debugValidate()}ee(e,()=>e.drawElements(e.TRIANGLES,6,e.UNSIGNED_SHORT,0))}blockUntilAllProgramsCompleted(){this.throwIfDisposed(),ee(this.gl,()=>this.gl.finish())}getQueryTimerExtension(){return this.disjointQueryTimerExtension==null&&(this.disjointQueryTimerExtension=Ga(this.gl,V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")===2?"EXT_disjoint_timer_query_webgl2":"EXT_disjoint_timer_query")),this.disjointQueryTimerExtension}getQueryTimerExtensionWebGL2(){return this.getQueryTimerExtension()}getQueryTimerExtensionWebGL1(){return this.getQueryTimerExtension()}beginQuery(){if(V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")===2){let n=this.gl,r=this.getQueryTimerExtensionWebGL2(),s=n.createQuery();return n.beginQuery(r.TIME_ELAPSED_EXT,s),s}let e=this.getQueryTimerExtensionWebGL1(),t=e.createQueryEXT();return e.beginQueryEXT(e.TIME_ELAPSED_EXT,t),t}endQuery(){if(V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")===2){let t=this.gl,n=this.getQueryTimerExtensionWebGL2();t.endQuery(n.TIME_ELAPSED_EXT);return}let e=this.getQueryTimerExtensionWebGL1();e.endQueryEXT(e.TIME_ELAPSED_EXT)}async waitForQueryAndGetTime(e){return await S.repeatedTry(()=>this.disposed||this.isQueryAvailable(e,V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION"))),this.getQueryTime(e,V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION"))}getQueryTime(e,t){if(t===0)return null;if(t===2){let n=this.gl;return n.getQueryParameter(e,n.QUERY_RESULT)/1e6}else{let n=this.getQueryTimerExtensionWebGL1();return n.getQueryObjectEXT(e,n.QUERY_RESULT_EXT)/1e6}}isQueryAvailable(e,t){if(t===0)return!0;if(t===2){let n=this.gl,r=this.getQueryTimerExtensionWebGL2(),s=n.getQueryParameter(e,n.QUERY_RESULT_AVAILABLE);return this.disjoint==null&&(this.disjoint=this.gl.getParameter(r.GPU_DISJOINT_EXT)),s&&!this.disjoint}else{let n=this.getQueryTimerExtensionWebGL1(),r=n.getQueryObjectEXT(e,n.QUERY_RESULT_AVAILABLE_EXT);return this.disjoint==null&&(this.disjoint=this.gl.getParameter(n.GPU_DISJOINT_EXT)),r&&!this.disjoint}}pollFence(e){return new Promise(t=>{this.addItemToPoll(()=>e.isFencePassed(),()=>t())})}pollItems(){let e=HF(this.itemsToPoll.map(t=>t.isDoneFn));for(let t=0;t<=e;++t){let{resolveFn:n}=this.itemsToPoll[t];n()}this.itemsToPoll=this.itemsToPoll.slice(e+1)}addItemToPoll(e,t){if(this.itemsToPoll.push({isDoneFn:e,resolveFn:t}),this.itemsToPoll.length>1)return;let n;"setTimeoutCustom"in V().platform&&(n=V().platform.setTimeoutCustom.bind(V().platform)),S.repeatedTry(()=>(this.pollItems(),this.itemsToPoll.length===0),()=>0,null,n)}bindTextureToFrameBuffer(e){this.throwIfDisposed(),Jc(this.gl,e,this.framebuffer),this.debug&&Ha(this.gl)}unbindTextureToFrameBuffer(){this.outputTexture!=null?(Jc(this.gl,this.outputTexture,this.framebuffer),this.debug&&Ha(this.gl)):fp(this.gl,this.framebuffer)}downloadMatrixDriver(e,t){this.bindTextureToFrameBuffer(e);let n=t();return this.unbindTextureToFrameBuffer(),n}setOutputMatrixTextureDriver(e,t,n){this.throwIfDisposed();let r=this.gl;Jc(r,e,this.framebuffer),this.debug&&Ha(r),this.outputTexture=e,ee(r,()=>r.viewport(0,0,t,n)),ee(r,()=>r.scissor(0,0,t,n))}setOutputMatrixWriteRegionDriver(e,t,n,r){this.throwIfDisposed(),ee(this.gl,()=>this.gl.scissor(e,t,n,r))}throwIfDisposed(){if(this.disposed)throw new Error("Attempted to use disposed GPGPUContext.")}throwIfNoProgram(){if(this.program==null)throw new Error("No GPU program is currently set.")}};function HF(e){let t=0;for(;t<e.length&&e[t]();++t);return t-1}var{addImpl:qF,bincountImpl:Ax,bincountReduceImpl:KF,bitwiseAndImpl:jF,castImpl:XF,ceilImpl:YF,concatImpl:ZF,equalImpl:QF,expImpl:JF,expm1Impl:eP,floorImpl:tP,gatherNdImpl:nP,gatherV2Impl:rP,greaterImpl:sP,greaterEqualImpl:aP,lessImpl:oP,lessEqualImpl:iP,linSpaceImpl:cP,logImpl:uP,maxImpl:lP,maximumImpl:dP,minimumImpl:pP,multiplyImpl:hP,negImpl:fP,notEqualImpl:mP,prodImpl:gP,raggedGatherImpl:yP,raggedRangeImpl:xP,raggedTensorToTensorImpl:bP,rangeImpl:vP,rsqrtImpl:wP,scatterImpl:SP,sigmoidImpl:kP,simpleAbsImpl:Dx,sliceImpl:IP,sparseFillEmptyRowsImpl:CP,sparseReshapeImpl:NP,sparseSegmentReductionImpl:Ox,sqrtImpl:TP,staticRegexReplaceImpl:$P,stridedSliceImpl:EP,stringNGramsImpl:RP,stringSplitImpl:AP,stringToHashBucketFastImpl:DP,subImpl:OP,tileImpl:_P,topKImpl:FP,transposeImpl:$d,uniqueImpl:PP}=uy;function _x(e,t){return["x","y","z","w","u","v"].slice(0,t).map(n=>`${e}.${n}`)}function Xe(e,t){return t===1?[e]:_x(e,t)}function LP(e,t){if(e===1)return"rc";let n="";for(let r=0;r<e;r++)n+=t[r],r<e-1&&(n+=",");return n}var BP=class{constructor(e){if(this.variableNames=["A"],this.packedInputs=!1,this.packedOutput=!0,this.outputShape=e,this.rank=e.length,this.enableShapeUniforms=qe(this.outputShape.length),this.rank===0)this.userCode=`
        void main() {
          setOutput(vec4(getA(), 0., 0., 0.));
        }
      `;else{let t=Xe("rc",this.rank),n=ve(this.rank),r=this.getOutOfBoundsCondition(t),s=this.getSetup(t),a=this.getOutput(t);this.userCode=`
        void main() {
          ${n} rc = getOutputCoords();

          if(${r}) {
            setOutput(vec4(0));
          } else {
            ${s}

            setOutput(vec4(${a}));
          }
        }
      `}}getSourceCoordsArr(e){let t=[];for(let n=0;n<=1;n++)for(let r=0;r<=1;r++){let s=`${n===0?"r":"rp1"}, ${r===0?"c":"cp1"}`;for(let a=2;a<this.rank;a++)s=`${e[e.length-1-a]},`+s;t.push(s)}return t}getOutOfBoundsCondition(e){if(this.rank===1)return`rc > ${this.enableShapeUniforms?"outShape":this.outputShape[0]}`;let t="";for(let n=this.rank-2;n<this.rank;n++)t+=`${e[n]} >= ${this.enableShapeUniforms?`outShape[${n}]`:this.outputShape[n]}`,n<this.rank-1&&(t+="||");return t}getSetup(e){if(this.rank===1)return"";let t=e.slice(-2),n=this.enableShapeUniforms?`outShape[${this.rank} - 1]`:this.outputShape[this.rank-1],r=this.enableShapeUniforms?`outShape[${this.rank} - 2]`:this.outputShape[this.rank-2];return`
      int r = ${t[0]};
      int c = ${t[1]};
      int rp1 = r + 1;
      int cp1 = c + 1;

      bool cEdge = cp1 >= ${n};
      bool rEdge = rp1 >= ${r};
    `}getOutput(e){let t=this.getSourceCoordsArr(e);return this.rank===1?`getA(rc), (rc + 1 >= ${this.enableShapeUniforms?"outShape":this.outputShape[0]} ? 0. : getA(rc + 1)), 0, 0`:`getA(${t[0]}),
            cEdge ? 0. : getA(${t[1]}),
            rEdge ? 0. : getA(${t[2]}),
            rEdge || cEdge ? 0. : getA(${t[3]})`}},Fx=class{constructor(e,t){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"inputShape",type:"ivec3"}],this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length);let n="";for(let r=0;r<4;r++){let s="thisRC = rc;";r%2===1&&(s+="thisRC.z += 1;"),r>1&&(s+="thisRC.y += 1;"),n+=`
        ${s}
        ${r>0?"if(thisRC.y < rows && thisRC.z < cols){":""}
          int flatIndex = getFlatIndex(thisRC);

          ivec3 inputRC = inputCoordsFromReshapedOutCoords(flatIndex);
          vec2 inputRCInnerDims = vec2(float(inputRC.y),float(inputRC.z));

          result[${r}] =
            getChannel(getA(inputRC.x, inputRC.y, inputRC.z), inputRCInnerDims);
        ${r>0?"}":""}
      `}this.userCode=`
      ${VP(t,this.enableShapeUniforms)}
      ${this.enableShapeUniforms?Nd():Cd(e)}

      void main() {
        ivec3 rc = getOutputCoords();

        vec4 result = vec4(0.);

        ivec3 thisRC;
        int rows = ${this.enableShapeUniforms?"outShape[1]":e[1]};
        int cols = ${this.enableShapeUniforms?"outShape[2]":e[2]};

        ${n}

        setOutput(result);
      }
    `}};function VP(e,t){return`
    ivec3 inputCoordsFromReshapedOutCoords(int index) {
      ${t?L_(["r","c","d"],"inputShape"):jn(["r","c","d"],e)}
      return ivec3(r, c, d);
    }
  `}var MP=class{constructor(e){this.gpgpu=e,this.numUsedTextures=0,this.numFreeTextures=0,this._numBytesAllocated=0,this._numBytesFree=0,this.freeTextures={},this.usedTextures={},this.logEnabled=!1}acquireTexture(e,t,n){let r=bp(t,n),s=vp(e,r,n);s in this.freeTextures||(this.freeTextures[s]=[]),s in this.usedTextures||(this.usedTextures[s]=[]);let a=xp(e,r,this.gpgpu.gl,this.gpgpu.textureConfig,n);if(this.freeTextures[s].length>0){this.numFreeTextures--,this.numUsedTextures++,this._numBytesFree-=a,this.log();let i=this.freeTextures[s].pop();return this.usedTextures[s].push(i),i}let o;return r===We.PACKED_2X2_FLOAT32?o=this.gpgpu.createPackedMatrixTexture(e[0],e[1]):r===We.PACKED_2X2_FLOAT16?o=this.gpgpu.createFloat16PackedMatrixTexture(e[0],e[1]):r===We.UNPACKED_FLOAT32?o=this.gpgpu.createFloat32MatrixTexture(e[0],e[1]):r===We.UNPACKED_FLOAT16?o=this.gpgpu.createFloat16MatrixTexture(e[0],e[1]):r===We.PACKED_4X1_UNSIGNED_BYTE&&(o=this.gpgpu.createUnsignedBytesMatrixTexture(e[0],e[1])),this.usedTextures[s].push(o),this.numUsedTextures++,this._numBytesAllocated+=a,this.log(),o}releaseTexture(e,t,n,r){if(this.freeTextures==null)return;let s=bp(n,r),a=vp(t,s,r);a in this.freeTextures||(this.freeTextures[a]=[]);let o=xp(t,s,this.gpgpu.gl,this.gpgpu.textureConfig,r),i=V().getNumber("WEBGL_DELETE_TEXTURE_THRESHOLD");i!==-1&&this._numBytesAllocated>i?(this.gpgpu.deleteMatrixTexture(e.texture),this._numBytesAllocated-=o):(this.freeTextures[a].push(e),this.numFreeTextures++,this._numBytesFree+=o),this.numUsedTextures--;let c=this.usedTextures[a],u=c&&c.indexOf(e);if(u==null||u<0)throw new Error("Cannot release a texture that was never provided by this texture manager");c[u]=c[c.length-1],c.pop(),this.log()}log(){if(!this.logEnabled)return;let e=this.numFreeTextures+this.numUsedTextures;console.log("Free/Used",`${this.numFreeTextures} / ${this.numUsedTextures}`,`(${e})`);let t=this._numBytesFree/this._numBytesAllocated;console.log(`Bytes allocated: ${this._numBytesAllocated}`),console.log(`Bytes unused: ${this._numBytesFree} (${Math.round(100*t)}%)`)}get numBytesAllocated(){return this._numBytesAllocated}get numBytesFree(){return this._numBytesFree}getNumUsedTextures(){return this.numUsedTextures}getNumFreeTextures(){return this.numFreeTextures}dispose(){if(this.freeTextures!=null){for(let e in this.freeTextures)this.freeTextures[e].forEach(t=>{this.gpgpu.deleteMatrixTexture(t.texture)});for(let e in this.usedTextures)this.usedTextures[e].forEach(t=>{this.gpgpu.deleteMatrixTexture(t.texture)});this.freeTextures=null,this.usedTextures=null,this.numUsedTextures=0,this.numFreeTextures=0,this._numBytesAllocated=0,this._numBytesFree=0}}};function zP(e,t){let n=e;if(t===n.R32F)return 4;if(t===n.R16F)return 2;if(t===n.RGBA32F)return 16;if(t===e.RGBA)return 16;if(t===n.RGBA16F)return 8;if(t===n.RGBA8)return 4;throw new Error(`Unknown internal format ${t}`)}function xp(e,t,n,r,s){let a=WP(t,r),o;if(s){let[c,u]=$r(e[0],e[1]);o=c*u}else{let[c,u]=_a(e[0],e[1]);o=c*u}let i=zP(n,a);return o*i}function WP(e,t){switch(e){case We.PACKED_2X2_FLOAT32:return Ex(t);case We.PACKED_2X2_FLOAT16:return Rx(t);case We.UNPACKED_FLOAT32:return Nx(t);case We.UNPACKED_FLOAT16:return Tx(t);case We.PACKED_4X1_UNSIGNED_BYTE:return $x(t);default:throw new Error(`Unknown physical texture type ${e}`)}}function UP(e){return V().getBool("WEBGL_RENDER_FLOAT32_ENABLED")?e?We.PACKED_2X2_FLOAT32:We.UNPACKED_FLOAT32:e?We.PACKED_2X2_FLOAT16:We.UNPACKED_FLOAT16}function bp(e,t){if(e===ht.UPLOAD)return We.PACKED_2X2_FLOAT32;if(e===ht.RENDER||e==null)return UP(t);if(e===ht.DOWNLOAD||e===ht.PIXELS)return We.PACKED_4X1_UNSIGNED_BYTE;throw new Error(`Unknown logical texture type ${e}`)}function vp(e,t,n){return`${e[0]}_${e[1]}_${t}_${n}`}var Ot=class{constructor(e,t){this.variableNames=["A"],this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length),this.userCode=`
      float unaryOperation(float x) {
        ${t}
      }

      void main() {
        float x = getAAtOutCoords();
        float y = unaryOperation(x);

        setOutput(y);
      }
    `}},kt="if (isnan(x)) return x;",GP="return x;",wp="return abs(x);",HP="return (x >= 0.0) ? x : (exp(x) - 1.0);",qP=kt+`
  return (x < 0.0) ? 0.0 : x;
`,KP=kt+`
  return (x < 0.0) ? 0.0 : min(6.0, x);
`,on="return x;",jP="return 1.0 / (1.0 + exp(-1.0 * x));",XP="return x;",YP=`
  vec4 result;

  result.r = (x.r >= 0.0) ? x.r : (exp(x.r) - 1.0);
  result.g = (x.g >= 0.0) ? x.g : (exp(x.g) - 1.0);
  result.b = (x.b >= 0.0) ? x.b : (exp(x.b) - 1.0);
  result.a = (x.a >= 0.0) ? x.a : (exp(x.a) - 1.0);

  return result;
`,ZP=`
  vec4 result = x * vec4(greaterThanEqual(x, vec4(0.0)));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,QP=`
  vec4 result = min(x, vec4(6.)) * vec4(greaterThanEqual(x, vec4(0.0)));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,JP="return 1.0 / (1.0 + exp(-1.0 * x));",pn=class{constructor(e,t){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length),this.userCode=`
      vec4 unaryOperation(vec4 x) {
        ${t}
      }

      void main() {
        vec4 x = getAAtOutCoords();
        vec4 y = unaryOperation(x);

        setOutput(y);
      }
    `}},e3=class{constructor(e){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!1,this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length);let t=e.length,n=Xe("rc",t),r=ve(t),s=LP(t,n),a=n.slice(-2),o=t<=1?"rc":`vec2(${a.join(",")})`;this.userCode=`
      void main() {
        ${r} rc = getOutputCoords();
        vec4 packedInput = getA(${s});

        setOutput(getChannel(packedInput, ${o}));
      }
    `}},t3=Vt.whereImpl,n3=1e-7,r3=1e-4,ja={};function s3(e){return e in ja||(ja[e]={}),ja[e]}var a3=V().getNumber("CPU_HANDOFF_SIZE_THRESHOLD"),o3=600;function i3(){return V().global.screen==null?1024:V().global.screen.height*V().global.screen.width*window.devicePixelRatio*o3/1024/1024}var Px=class Lx extends Io{nextDataId(){return Lx.nextDataId++}constructor(t){if(super(),this.pendingRead=new WeakMap,this.pendingDisposal=new WeakSet,this.dataRefCount=new WeakMap,this.numBytesInGPU=0,this.uploadWaitMs=0,this.downloadWaitMs=0,this.lastGlFlushTime=0,this.warnedAboutMemory=!1,this.pendingDeletes=0,this.disposed=!1,!V().getBool("HAS_WEBGL"))throw new Error("WebGL is not supported on this device");let n;if(t!=null){if(t instanceof nu)n=t;else{let r=At(V().getNumber("WEBGL_VERSION"),t);n=new nu(r)}this.binaryCache={},this.gpgpuCreatedLocally=!1}else{let r=At(V().getNumber("WEBGL_VERSION"));n=new nu(r),this.binaryCache=s3(V().getNumber("WEBGL_VERSION")),this.gpgpuCreatedLocally=!0}this.gpgpu=n,this.canvas=this.gpgpu.gl.canvas,this.textureManager=new MP(this.gpgpu),this.numMBBeforeWarning=i3(),this.texData=new Zu(this,Nt())}numDataIds(){return this.texData.numDataIds()-this.pendingDeletes}writeTexture(t,n,r,s,a,o){let i=this.makeTensorInfo(n,r),c=this.texData.get(i.dataId);c.isPacked=!1,c.texture={texture:t,texShape:[s,a]},c.texShape=[s,a];let u=qa(n),l=new yp(u,!1,o),d=this.runWebGLProgram(l,[i],r,[[s,a]]);return d.shape=n,c.texture=null,this.disposeIntermediateTensorInfo(i),d.dataId}write(t,n,r){if((V().getBool("WEBGL_CHECK_NUMERICAL_PROBLEMS")||V().getBool("DEBUG"))&&this.checkNumericalProblems(t),r==="complex64"&&t!=null)throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");let s={id:this.nextDataId()};return this.texData.set(s,{shape:n,dtype:r,values:t,usage:ht.UPLOAD,refCount:1}),s}refCount(t){return this.texData.has(t)?this.texData.get(t).refCount:0}incRef(t){let n=this.texData.get(t);n.refCount++}decRef(t){if(this.texData.has(t)){let n=this.texData.get(t);n.refCount--}}move(t,n,r,s,a){if(V().getBool("DEBUG")&&this.checkNumericalProblems(n),s==="complex64")throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");this.texData.set(t,{shape:r,dtype:s,values:n,usage:ht.UPLOAD,refCount:a})}disposeIntermediateTensorInfo(t){this.disposeData(t.dataId)}readSync(t){let n=this.texData.get(t),{values:r,dtype:s,complexTensorInfos:a,slice:o,shape:i,isPacked:c}=n;if(o!=null){let p;c?p=new pn(i,on):p=new Ot(i,on);let h=this.runWebGLProgram(p,[{dataId:t,shape:i,dtype:s}],s),f=this.readSync(h.dataId);return this.disposeIntermediateTensorInfo(h),f}if(r!=null)return this.convertAndCacheOnCPU(t);if(s==="string")return r;let u=this.activeTimers!=null,l;u&&(l=S.now());let d;if(s==="complex64"){let p=this.readSync(a.real.dataId),h=this.readSync(a.imag.dataId);d=T.mergeRealAndImagArrays(p,h)}else d=this.getValuesFromTexture(t);return u&&(this.downloadWaitMs+=S.now()-l),this.convertAndCacheOnCPU(t,d)}async read(t){if(this.pendingRead.has(t)){let f=this.pendingRead.get(t);return new Promise(g=>f.push(g))}let n=this.texData.get(t),{values:r,shape:s,slice:a,dtype:o,complexTensorInfos:i,isPacked:c}=n;if(a!=null){let f;c?f=new pn(s,on):f=new Ot(s,on);let g=this.runWebGLProgram(f,[{dataId:t,shape:s,dtype:o}],o),m=this.read(g.dataId);return this.disposeIntermediateTensorInfo(g),m}if(r!=null)return this.convertAndCacheOnCPU(t);if(V().getBool("DEBUG")&&!V().getBool("WEBGL_DOWNLOAD_FLOAT_ENABLED")&&V().getNumber("WEBGL_VERSION")===2)throw new Error("tensor.data() with WEBGL_DOWNLOAD_FLOAT_ENABLED=false and WEBGL_VERSION=2 not yet supported.");let u=null,l;if(o!=="complex64"&&V().get("WEBGL_BUFFER_SUPPORTED")){l=this.decode(t);let f=this.texData.get(l.dataId);u=this.gpgpu.createBufferFromTexture(f.texture.texture,...Ua(s))}this.pendingRead.set(t,[]),o!=="complex64"&&await this.gpgpu.createAndWaitForFence();let d;if(o==="complex64"){let f=await Promise.all([this.read(i.real.dataId),this.read(i.imag.dataId)]),g=f[0],m=f[1];d=T.mergeRealAndImagArrays(g,m)}else if(u==null)d=this.getValuesFromTexture(t);else{let f=S.sizeFromShape(s);d=this.gpgpu.downloadFloat32MatrixFromBuffer(u,f)}if(l!=null&&this.disposeIntermediateTensorInfo(l),u!=null){let f=this.gpgpu.gl;ee(f,()=>f.deleteBuffer(u))}let p=this.convertAndCacheOnCPU(t,d),h=this.pendingRead.get(t);return this.pendingRead.delete(t),h.forEach(f=>f(p)),this.pendingDisposal.has(t)&&(this.pendingDisposal.delete(t),this.disposeData(t)&&Nt().removeDataId(t,this),this.pendingDeletes--),p}readToGPU(t,n={}){let r=this.texData.get(t),{values:s,shape:a,slice:o,dtype:i,isPacked:c,texture:u}=r;if(i==="complex64")throw new Error("Does not support reading texture for complex64 dtype.");if(o!=null){let h;c?h=new pn(a,on):h=new Ot(a,on);let f=this.runWebGLProgram(h,[{dataId:t,shape:a,dtype:i}],i),g=this.readToGPU(f,n);return this.disposeIntermediateTensorInfo(f),g}if(u==null)throw s!=null?new Error("Data is not on GPU but on CPU."):new Error("There is no data on GPU or CPU.");let l=this.decode(t,n.customTexShape),d=Nt().makeTensorFromTensorInfo(l),p=this.texData.get(l.dataId);return Object.assign({tensorRef:d},p.texture)}bufferSync(t){let n=this.readSync(t.dataId);if(t.dtype==="string")try{let r=n.map(s=>S.decodeString(s));return ie(t.shape,t.dtype,r)}catch{throw new Error("Failed to decode encoded string bytes into utf-8")}return ie(t.shape,t.dtype,n)}checkNumericalProblems(t){if(t!=null)for(let n=0;n<t.length;n++){let r=t[n];if(!l_(r))throw V().getBool("WEBGL_RENDER_FLOAT32_CAPABLE")?Error(`The value ${r} cannot be represented with your current settings. Consider enabling float32 rendering: 'tf.env().set('WEBGL_RENDER_FLOAT32_ENABLED', true);'`):Error(`The value ${r} cannot be represented on this device.`)}}getValuesFromTexture(t){let{shape:n,dtype:r,isPacked:s}=this.texData.get(t),a=S.sizeFromShape(n);if(V().getBool("WEBGL_DOWNLOAD_FLOAT_ENABLED")){let p=this.decode(t),h=this.texData.get(p.dataId),f=this.gpgpu.downloadMatrixFromPackedTexture(h.texture.texture,...Ua(n)).subarray(0,a);return this.disposeIntermediateTensorInfo(p),f}let o=V().getBool("WEBGL_PACK")&&s===!0,i=o?qa(n):n,c=o?new NF(i):new CF(i),u=this.runWebGLProgram(c,[{shape:i,dtype:r,dataId:t}],"float32"),l=this.texData.get(u.dataId),d=this.gpgpu.downloadByteEncodedFloatMatrixFromOutputTexture(l.texture.texture,l.texShape[0],l.texShape[1]).subarray(0,a);return this.disposeIntermediateTensorInfo(u),d}timerAvailable(){return V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0}time(t){let n=this.activeTimers,r=[],s=!1;this.programTimersStack==null?(this.programTimersStack=r,s=!0):this.activeTimers.push(r),this.activeTimers=r,t();let a=S.flatten(this.activeTimers.map(c=>c.query)).filter(c=>c!=null),o=S.flatten(this.activeTimers.map(c=>c.name)).filter(c=>c!=null);this.activeTimers=n,s&&(this.programTimersStack=null);let i={uploadWaitMs:this.uploadWaitMs,downloadWaitMs:this.downloadWaitMs,kernelMs:null,wallMs:null};return(async()=>{if(V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0){let c=await Promise.all(a);i.kernelMs=S.sum(c),i.getExtraProfileInfo=()=>c.map((u,l)=>({name:o[l],ms:u})).map(u=>`${u.name}: ${u.ms}`).join(", ")}else i.kernelMs={error:"WebGL query timers are not supported in this environment."};return this.uploadWaitMs=0,this.downloadWaitMs=0,i})()}memory(){return{unreliable:!1,numBytesInGPU:this.numBytesInGPU,numBytesInGPUAllocated:this.textureManager.numBytesAllocated,numBytesInGPUFree:this.textureManager.numBytesFree}}startTimer(){return V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0?this.gpgpu.beginQuery():{startMs:S.now(),endMs:null}}endTimer(t){return V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0?(this.gpgpu.endQuery(),t):(t.endMs=S.now(),t)}async getQueryTime(t){if(V().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0)return this.gpgpu.waitForQueryAndGetTime(t);let n=t;return n.endMs-n.startMs}disposeData(t,n=!1){if(this.pendingDisposal.has(t))return!1;if(!this.texData.has(t))return!0;if(n?this.texData.get(t).refCount=0:this.texData.get(t).refCount--,!n&&this.texData.get(t).refCount>0)return!1;if(this.pendingRead.has(t))return this.pendingDisposal.add(t),this.pendingDeletes++,!1;this.releaseGPUData(t);let{complexTensorInfos:r}=this.texData.get(t);return r!=null&&(this.disposeData(r.real.dataId,n),this.disposeData(r.imag.dataId,n)),this.texData.delete(t),!0}releaseGPUData(t){let{texture:n,dtype:r,texShape:s,usage:a,isPacked:o,slice:i}=this.texData.get(t),c=i&&i.origDataId||t,u=this.dataRefCount.get(c);u>1?this.dataRefCount.set(c,u-1):(this.dataRefCount.delete(c),n!=null&&(this.numBytesInGPU-=this.computeBytes(s,r),this.textureManager.releaseTexture(n,s,a,o)));let l=this.texData.get(t);l.texture=null,l.texShape=null,l.isPacked=!1,l.slice=null}getTexture(t){return this.uploadToGPU(t),this.texData.get(t).texture.texture}getDataInfo(t){return this.texData.get(t)}shouldExecuteOnCPU(t,n=a3){return V().getBool("WEBGL_CPU_FORWARD")&&t.every(r=>this.texData.get(r.dataId).texture==null&&S.sizeFromShape(r.shape)<n)}getGPGPUContext(){return this.gpgpu}where(t){T.warn("tf.where() in webgl locks the UI thread. Call tf.whereAsync() instead");let n=t.dataSync();return t3(t.shape,n)}packedUnaryOp(t,n,r){let s=new pn(t.shape,n),a=this.compileAndRun(s,[t],r);return Nt().makeTensorFromTensorInfo(a)}abs(t){if(this.shouldExecuteOnCPU([t])&&t.dtype!=="complex64"){let s=Dx(this.texData.get(t.dataId).values);return this.makeOutput(t.shape,t.dtype,s)}if(V().getBool("WEBGL_PACK_UNARY_OPERATIONS"))return this.packedUnaryOp(t,wp,t.dtype);let n=new Ot(t.shape,wp),r=this.compileAndRun(n,[t]);return Nt().makeTensorFromTensorInfo(r)}makeTensorInfo(t,n,r){let s;if(n==="string"&&r!=null&&r.length>0&&S.isString(r[0])){let a=r.map(o=>S.encodeString(o));s=this.write(a,t,n)}else s=this.write(r,t,n);return this.texData.get(s).usage=null,{dataId:s,shape:t,dtype:n}}makeOutput(t,n,r){return Nt().makeTensorFromTensorInfo(this.makeTensorInfo(t,n,r),this)}unpackTensor(t){let n=new e3(t.shape);return this.runWebGLProgram(n,[t],t.dtype)}packTensor(t){let n=new BP(t.shape);return this.runWebGLProgram(n,[t],t.dtype,null,!0)}packedReshape(t,n){let r=[wr(t.shape),...Sr(t.shape)],s={dtype:t.dtype,shape:r,dataId:t.dataId},a=[wr(n),...Sr(n)],o=new Fx(a,r),i=!0,c=[r],u=this.runWebGLProgram(o,[s],t.dtype,c,i);return{dataId:u.dataId,shape:n,dtype:u.dtype}}decode(t,n){let r=this.texData.get(t),{isPacked:s,shape:a,dtype:o}=r;if(n!=null){let p=S.sizeFromShape(a),h=n[0]*n[1]*4;S.assert(p<=h,()=>"customTexShape is too small. Row * Column * 4 should be equal or larger than the size of the tensor data.")}let i=qa(a),c;s?c=new IF(i):c=new kF(i);let u=!0,l=[n??Ua(i)],d=this.runWebGLProgram(c,[{shape:i,dtype:o,dataId:t}],o,l,u,n);return{dtype:o,shape:a,dataId:d.dataId}}runWebGLProgram(t,n,r,s,a=!1,o){let i=this.makeTensorInfo(t.outputShape,r),c=this.texData.get(i.dataId);if(t.packedOutput&&(c.isPacked=!0),t.outPackingScheme===us.DENSE){let y=o??Ua(t.outputShape);c.texShape=y.map(b=>b*2)}if(t.outTexUsage!=null&&(c.usage=t.outTexUsage),S.sizeFromShape(i.shape)===0)return c.values=S.getTypedArrayFromDType(i.dtype,0),i;let u=[],l=n.map(y=>{if(y.dtype==="complex64")throw new Error("GPGPUProgram does not support complex64 input. For complex64 dtypes, please separate the program into real and imaginary parts.");let b=this.texData.get(y.dataId);if(b.texture==null){if(!t.packedInputs&&S.sizeFromShape(y.shape)<=V().getNumber("WEBGL_SIZE_UPLOAD_UNIFORM"))return{shape:y.shape,texData:null,isUniform:!0,uniformValues:b.values};t.packedInputs&&(b.isPacked=!0,b.shape=y.shape)}if(this.uploadToGPU(y.dataId),!!b.isPacked!=!!t.packedInputs)y=b.isPacked?this.unpackTensor(y):this.packTensor(y),u.push(y),b=this.texData.get(y.dataId);else if(b.isPacked&&!yo(b.shape,y.shape)){let w=y,v=y.shape;y.shape=b.shape,y=this.packedReshape(y,v),u.push(y),b=this.texData.get(y.dataId),w.shape=v}return{shape:y.shape,texData:b,isUniform:!1}});this.uploadToGPU(i.dataId);let d={shape:i.shape,texData:c,isUniform:!1},p=SF(t,l,d),h=this.getAndSaveBinary(p,()=>vF(this.gpgpu,t,l,d)),f=this.activeTimers!=null,g;f&&(g=this.startTimer()),V().get("ENGINE_COMPILE_ONLY")||wF(this.gpgpu,h,l,d,s),u.forEach(y=>this.disposeIntermediateTensorInfo(y)),f&&(g=this.endTimer(g),this.activeTimers.push({name:t.constructor.name,query:this.getQueryTime(g)}));let m=V().getNumber("WEBGL_FLUSH_THRESHOLD");if(m>0){let y=S.now();y-this.lastGlFlushTime>m&&(this.gpgpu.gl.flush(),this.lastGlFlushTime=y)}if(!V().getBool("WEBGL_LAZILY_UNPACK")&&c.isPacked&&a===!1){let y=this.unpackTensor(i);return this.disposeIntermediateTensorInfo(i),y}return i}compileAndRun(t,n,r,s,a=!1){return r=r||n[0].dtype,this.runWebGLProgram(t,n,r,s,a)}getAndSaveBinary(t,n){return t in this.binaryCache||(this.binaryCache[t]=n()),this.binaryCache[t]}getTextureManager(){return this.textureManager}dispose(){this.disposed||(V().getBool("IS_TEST")||Object.keys(this.binaryCache).forEach(n=>{this.gpgpu.deleteProgram(this.binaryCache[n].webGLProgram),delete this.binaryCache[n]}),this.textureManager.dispose(),this.canvas!=null&&typeof HTMLCanvasElement<"u"&&this.canvas instanceof HTMLCanvasElement?this.canvas.remove():this.canvas=null,this.gpgpuCreatedLocally&&(this.gpgpu.program=null,this.gpgpu.dispose()),this.disposed=!0)}floatPrecision(){return this.floatPrecisionValue==null&&(this.floatPrecisionValue=fe(()=>{if(!V().get("WEBGL_RENDER_FLOAT32_ENABLED")){let t=V().getBool("DEBUG");V().set("DEBUG",!1);let n=this.abs(pe(1e-8)).dataSync()[0];if(V().set("DEBUG",t),n>0)return 32}return 16})),this.floatPrecisionValue}epsilon(){return this.floatPrecision()===32?n3:r3}uploadToGPU(t){let n=this.texData.get(t),{shape:r,dtype:s,values:a,texture:o,usage:i,isPacked:c}=n;if(o!=null)return;let u=this.activeTimers!=null,l;u&&(l=S.now());let d=n.texShape;if(d==null&&(d=$_(r,c),n.texShape=d),a!=null){let p=qa(r),h,f=d[1],g=d[0],m=a instanceof Uint8Array||a instanceof Uint8ClampedArray;(c||!m)&&([f,g]=$r(d[0],d[1])),c?h=new $F(p,m):h=new yp(p,m);let y=m?[g,f]:d,b=this.makeTensorInfo(y,s),w=this.texData.get(b.dataId);m?w.usage=ht.PIXELS:w.usage=ht.UPLOAD,w.texShape=y,this.gpgpu.uploadDenseMatrixToTexture(this.getTexture(b.dataId),f,g,a);let v=[[g,f]],N=this.runWebGLProgram(h,[b],s,v,!0),E=this.texData.get(N.dataId);n.texShape=E.texShape,n.isPacked=E.isPacked,n.usage=E.usage,V().get("ENGINE_COMPILE_ONLY")?this.disposeData(N.dataId):(n.texture=E.texture,n.values=null,this.texData.delete(N.dataId)),this.disposeIntermediateTensorInfo(b),u&&(this.uploadWaitMs+=S.now()-l)}else{let p=this.acquireTexture(d,i,s,c);n.texture=p}}convertAndCacheOnCPU(t,n){let r=this.texData.get(t),{dtype:s}=r;return n!=null&&(r.values=c3(n,s)),r.values}acquireTexture(t,n,r,s){if(this.numBytesInGPU+=this.computeBytes(t,r),!this.warnedAboutMemory&&this.numBytesInGPU>this.numMBBeforeWarning*1024*1024){let a=(this.numBytesInGPU/1024/1024).toFixed(2);this.warnedAboutMemory=!0,console.warn(`High memory usage in GPU: ${a} MB, most likely due to a memory leak`)}return this.textureManager.acquireTexture(t,n,s)}computeBytes(t,n){return t[0]*t[1]*S.bytesPerElement(n)}checkCompileCompletion(){for(let[,t]of Object.entries(this.binaryCache))this.checkCompletion_(t)}async checkCompileCompletionAsync(){let t=[];if(this.gpgpu.parallelCompilationExtension){for(let[,n]of Object.entries(this.binaryCache))t.push(this.checkCompletionAsync_(n));return Promise.all(t)}else{for(let[,n]of Object.entries(this.binaryCache)){let r=new Promise(s=>{try{this.checkCompletion_(n),s(!0)}catch(a){throw a}});t.push(r)}return Promise.all(t)}}async checkCompletionAsync_(t){return this.gpgpu.gl.getProgramParameter(t.webGLProgram,this.gpgpu.parallelCompilationExtension.COMPLETION_STATUS_KHR)?this.checkCompletion_(t):(await ay(),this.checkCompletionAsync_(t))}checkCompletion_(t){if(this.gpgpu.gl.getProgramParameter(t.webGLProgram,this.gpgpu.gl.LINK_STATUS)===!1)throw console.log(this.gpgpu.gl.getProgramInfoLog(t.webGLProgram)),this.gpgpu.gl.getShaderParameter(t.fragmentShader,this.gpgpu.gl.COMPILE_STATUS)===!1?(vx(t.source,this.gpgpu.gl.getShaderInfoLog(t.fragmentShader)),new Error("Failed to compile fragment shader.")):new Error("Failed to link vertex and fragment shaders.");return!0}getUniformLocations(){for(let t of Object.values(this.binaryCache)){this.gpgpu.buildVao(t.webGLProgram);let{variablesLocations:n,customUniformLocations:r,infLoc:s,nanLoc:a,outShapeLocation:o,outShapeStridesLocation:i,outTexShapeLocation:c}=Cx(this.gpgpu,t.program,t.webGLProgram);t.variablesLocations=n,t.customUniformLocations=r,t.infLoc=s,t.nanLoc=a,t.outShapeLocation=o,t.outShapeStridesLocation=i,t.outTexShapeLocation=c}}createTensorFromGPUData(t,n,r){t.channels=t.channels||"RGBA";let{texture:s,height:a,width:o,channels:i}=t,c=Nt().backend;if(!c.gpgpu.gl.isTexture(s))throw new Error("The texture is invalid. Also, please make sure the texture and the TFJS WebGL backend are using the same canvas. If you want to use your own custom canvas, you have to create and use the custom TFJS WebGL backend created from the canvas through 'new tf.MathBackendWebGL(customCanvas)'.");let u=c.writeTexture(s,n,r,a,o,i);return Nt().makeTensorFromDataId(u,n,r,c)}};Px.nextDataId=0;function c3(e,t){if(t==="float32"||t==="complex64")return e;if(t==="int32"||t==="bool"){let n=t==="int32"?new Int32Array(e.length):new Uint8Array(e.length);for(let r=0;r<n.length;++r)n[r]=Math.round(e[r]);return n}else throw new Error(`Unknown dtype ${t}`)}ka.isBrowser()&&gl("webgl",()=>new Px,2);var Ed=`
  if (isnan(a)) return a;
  if (isnan(b)) return b;
`,qn=class{constructor(e,t,n){this.variableNames=["A","B"],this.outputShape=T.assertAndGetBroadcastShape(t,n),this.enableShapeUniforms=qe(this.outputShape.length),this.userCode=`
      float binaryOperation(float a, float b) {
        ${e}
      }

      void main() {
        float a = getAAtOutCoords();
        float b = getBAtOutCoords();
        setOutput(binaryOperation(a, b));
      }
    `}},Yn=`
  result.r = isNaN.r ? NAN : result.r;
  result.g = isNaN.g ? NAN : result.g;
  result.b = isNaN.b ? NAN : result.b;
  result.a = isNaN.a ? NAN : result.a;
`,Or=class{constructor(e,t,n,r=!1){this.variableNames=["A","B"],this.supportsBroadcasting=!0,this.packedInputs=!0,this.packedOutput=!0,this.outputShape=T.assertAndGetBroadcastShape(t,n);let s=this.outputShape.length;this.enableShapeUniforms=qe(s);let a="";if(r)if(s===0||S.sizeFromShape(this.outputShape)===1)a=`
          result.y = 0.;
          result.z = 0.;
          result.w = 0.;
        `;else if(a=`
          ${ve(s)} coords = getOutputCoords();
        `,s===1)this.enableShapeUniforms?a+=`
            result.y = (coords + 1) >= outShape ? 0. : result.y;
            result.z = 0.;
            result.w = 0.;
          `:a+=`
            result.y = (coords + 1) >= ${this.outputShape[0]} ? 0. : result.y;
            result.z = 0.;
            result.w = 0.;
          `;else{let i=Xe("coords",s);this.enableShapeUniforms?a+=`
            bool nextRowOutOfBounds =
              (${i[s-2]} + 1) >= outShape[${s} - 2];
            bool nextColOutOfBounds =
              (${i[s-1]} + 1) >= outShape[${s} - 1];
            result.y = nextColOutOfBounds ? 0. : result.y;
            result.z = nextRowOutOfBounds ? 0. : result.z;
            result.w = nextColOutOfBounds || nextRowOutOfBounds ? 0. : result.w;
          `:a+=`
            bool nextRowOutOfBounds =
              (${i[s-2]} + 1) >= ${this.outputShape[s-2]};
            bool nextColOutOfBounds =
              (${i[s-1]} + 1) >= ${this.outputShape[s-1]};
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
    `}};function ut(e){let{inputs:t,backend:n}=e,{x:r}=t;return n.incRef(r.dataId),{dataId:r.dataId,shape:r.shape,dtype:r.dtype}}var u3={kernelName:Vs,backendName:"webgl",kernelFunc:ut};function Nn(e){let{inputs:t,backend:n}=e,{real:r,imag:s}=t,a=n.makeTensorInfo(r.shape,"complex64"),o=n.texData.get(a.dataId),i=ut({inputs:{x:r},backend:n}),c=ut({inputs:{x:s},backend:n});return o.complexTensorInfos={real:i,imag:c},a}var l3={kernelName:Vo,backendName:"webgl",kernelFunc:Nn},Bx="return (a < 0.) ? b * a : a;",Vx=`
  vec4 aLessThanZero = vec4(lessThan(a, vec4(0.)));
  return (aLessThanZero * (b * a)) + ((vec4(1.0) - aLessThanZero) * a);
`;function d3(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{alpha:a}=r,o=n.makeTensorInfo([],"float32",S.createScalarValue(a,"float32")),i=V().getBool("WEBGL_PACK_BINARY_OPERATIONS")?new Or(Vx,s.shape,o.shape):new qn(Bx,s.shape,o.shape),c=n.runWebGLProgram(i,[s,o],"float32");return n.disposeIntermediateTensorInfo(o),c}var p3={kernelName:fi,backendName:"webgl",kernelFunc:d3},Mx="return (a < 0.) ? b * a : a;",zx=`
  vec4 aLessThanZero = vec4(lessThan(a, vec4(0.)));
  return (aLessThanZero * (b * a)) + ((vec4(1.0) - aLessThanZero) * a);
`;function h3(e){let{inputs:t,backend:n}=e,{x:r,alpha:s}=t,a=V().getBool("WEBGL_PACK_BINARY_OPERATIONS")?new Or(zx,r.shape,s.shape):new qn(Mx,r.shape,s.shape);return n.runWebGLProgram(a,[r,s],"float32")}var f3={kernelName:Oi,backendName:"webgl",kernelFunc:h3},_r="if (isnan(x)) return x;";function he({opSnippet:e,packedOpSnippet:t,cpuKernelImpl:n,dtype:r}){return({inputs:s,backend:a})=>{let{x:o}=s,i=a,c=r||o.dtype;if(i.shouldExecuteOnCPU([o])&&n!=null){let d=i.texData.get(o.dataId),p=n(d.values,c);return i.makeTensorInfo(o.shape,c,p)}let u=V().getBool("WEBGL_PACK_UNARY_OPERATIONS")&&t!=null,l;return u?l=new pn(o.shape,t):l=new Ot(o.shape,e),i.runWebGLProgram(l,[o],c)}}function Ge({opSnippet:e,packedOpSnippet:t,checkOutOfBounds:n=!1,supportsComplex:r=!1,cpuKernelImpl:s,dtype:a}){return({inputs:o,backend:i})=>{let{a:c,b:u}=o,l=i;if(r&&c.dtype==="complex64"){let f=l.texData.get(c.dataId),g=l.texData.get(u.dataId),[m,y]=[[f.complexTensorInfos.real,g.complexTensorInfos.real],[f.complexTensorInfos.imag,g.complexTensorInfos.imag]].map(w=>{let[v,k]=w,N={dataId:v.dataId,dtype:v.dtype,shape:c.shape},E={dataId:k.dataId,dtype:k.dtype,shape:u.shape},D=new qn(e,c.shape,u.shape);return l.runWebGLProgram(D,[N,E],ft(v.dtype,k.dtype))}),b=Nn({inputs:{real:m,imag:y},backend:l});return l.disposeIntermediateTensorInfo(m),l.disposeIntermediateTensorInfo(y),b}let d=a||ft(c.dtype,u.dtype);if((c.dtype==="string"||u.dtype==="string"||l.shouldExecuteOnCPU([c,u]))&&s!=null){let f=l.texData.get(c.dataId).values,g=l.texData.get(u.dataId).values,m=c.dtype==="string"?T.fromUint8ToStringArray(f):f,y=c.dtype==="string"?T.fromUint8ToStringArray(g):g,[b,w]=s(c.shape,u.shape,m,y,d),v=l.makeTensorInfo(w,d),k=l.texData.get(v.dataId);return k.values=b,v}let p=V().getBool("WEBGL_PACK_BINARY_OPERATIONS")&&t!=null,h;return p?h=new Or(t,c.shape,u.shape,n):h=new qn(e,c.shape,u.shape),l.runWebGLProgram(h,[c,u],d)}}function ls(e,t=!1){if(e==="linear")return t?XP:GP;if(e==="relu")return t?ZP:qP;if(e==="elu")return t?YP:HP;if(e==="relu6")return t?QP:KP;if(e==="prelu")return t?zx:Mx;if(e==="leakyrelu")return t?Vx:Bx;if(e==="sigmoid")return t?JP:jP;throw new Error(`Activation ${e} has not been implemented for the WebGL backend.`)}var Wx=class{constructor(e,t,n,r=!1,s=!1,a=!1,o=null,i=!1,c=!1){this.variableNames=["matrixA","matrixB"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=n,this.enableShapeUniforms=qe(this.outputShape.length);let u=r?e[1]:e[2],l=Math.ceil(u/2),d=r?"i * 2, rc.y":"rc.y, i * 2",p=s?"rc.z, i * 2":"i * 2, rc.z",h=r?["a.xxyy","a.zzww"]:["a.xxzz","a.yyww"],f=s?["b.xzxz","b.ywyw"]:["b.xyxy","b.zwzw"],g="",m="";o&&(i?g=`vec4 activation(vec4 a) {
          vec4 b = getPreluActivationWeightsAtOutCoords();
          ${o}
        }`:c?g=`vec4 activation(vec4 a) {
          vec4 b = getLeakyreluAlphaAtOutCoords();
          ${o}
        }`:g=`vec4 activation(vec4 x) {
          ${o}
        }`,m="result = activation(result);");let y=a?"result += getBiasAtOutCoords();":"";a&&this.variableNames.push("bias"),i&&this.variableNames.push("preluActivationWeights"),c&&this.variableNames.push("leakyreluAlpha");let b="rc.x",w="rc.x";e[0]<t[0]?b=`imod(rc.x, ${e[0]})`:t[0]<e[0]&&(w=`imod(rc.x, ${t[0]})`),this.userCode=`
      ${g}
      const float sharedDimension = ${l}.0;

      vec4 dot2x2ARowBCol(ivec3 rc) {
        vec4 result = vec4(0);
        int batchA = ${b};
        int batchB = ${w};
        for (int i = 0; i < ${l}; i++) {
          vec4 a = getMatrixA(batchA, ${d});
          vec4 b = getMatrixB(batchB, ${p});

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
    `}},Sp={REAL:"return areal * breal - aimag * bimag;",IMAG:"return areal * bimag + aimag * breal;"},kp=class{constructor(e,t,n){this.variableNames=["AReal","AImag","BReal","BImag"],this.outputShape=T.assertAndGetBroadcastShape(t,n),this.userCode=`
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
    `}},Ip="return a * b;";function Rd(e){let{inputs:t,backend:n}=e,{a:r,b:s}=t,a=T.upcastType(r.dtype,s.dtype);if(r.dtype==="complex64"){let i=n.texData.get(r.dataId),c=n.texData.get(s.dataId),u=new kp(Sp.REAL,r.shape,s.shape),l=new kp(Sp.IMAG,r.shape,s.shape),d=[{dataId:i.complexTensorInfos.real.dataId,dtype:i.complexTensorInfos.real.dtype,shape:r.shape},{dataId:i.complexTensorInfos.imag.dataId,dtype:i.complexTensorInfos.imag.dtype,shape:r.shape},{dataId:c.complexTensorInfos.real.dataId,dtype:c.complexTensorInfos.real.dtype,shape:s.shape},{dataId:c.complexTensorInfos.imag.dataId,dtype:c.complexTensorInfos.imag.dtype,shape:s.shape}],p=n.runWebGLProgram(u,d,"float32"),h=n.runWebGLProgram(l,d,"float32"),f=Nn({inputs:{real:p,imag:h},backend:n});return n.disposeIntermediateTensorInfo(p),n.disposeIntermediateTensorInfo(h),f}if(n.shouldExecuteOnCPU([r,s])){let i=n.texData.get(r.dataId),c=n.texData.get(s.dataId),[u,l]=hP(r.shape,s.shape,i.values,c.values,a),d=n.makeTensorInfo(l,a),p=n.texData.get(d.dataId);return p.values=u,d}let o;return V().getBool("WEBGL_PACK_BINARY_OPERATIONS")?o=new Or(Ip,r.shape,s.shape):o=new qn(Ip,r.shape,s.shape),n.runWebGLProgram(o,[r,s],a)}var m3={kernelName:Js,backendName:"webgl",kernelFunc:Rd};function g3(e,t,n){let r=[wr(e.shape),...Sr(e.shape)],s={dtype:e.dtype,shape:r,dataId:e.dataId},a=[wr(t),...Sr(t)],o=new Fx(a,r),i=!0,c=[r],u=n.runWebGLProgram(o,[s],e.dtype,c,i);return{dataId:u.dataId,shape:t,dtype:u.dtype}}function Z(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{shape:a}=r,o=n,i=S.sizeFromShape(s.shape),c=S.inferFromImplicitShape(a,i),u=S.sizeFromShape(c);S.assert(i===u,()=>`The new shape (${c}) has ${u} elements and the old shape (${s.shape}) has ${i} elements. The new shape and old shape must have the same number of elements.`);let l=o.texData.get(s.dataId);return l.isPacked&&!yo(s.shape,c)&&!(l.texture!==null&&yo(l.shape,c))?g3(s,c,o):(o.incRef(s.dataId),{dataId:s.dataId,shape:c,dtype:s.dtype})}var y3={kernelName:Mi,backendName:"webgl",kernelFunc:Z},Cp=class{constructor(e,t){this.variableNames=["x"];let{windowSize:n,batchSize:r,inSize:s,outSize:a}=e;this.outputShape=[r,a];let o=Math.floor(n/4)*4,i=n%4,c="sumValue += dot(values, ones);";if(t!=null){let l=1/t;c=`sumValue += dot(values * ${S.isInt(l)?l.toPrecision(2):l}, ones);`}let u="";s%n>0&&(u=`
        if (inIdx < 0 || inIdx >= ${s}) {
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
    `}},x3=class{constructor(e,t){this.variableNames=["x"];let{windowSize:n,batchSize:r,inSize:s,outSize:a}=e;this.outputShape=[r,a];let o="0.0",i="";t==="prod"?o="1.0":t==="min"?(o="1.0 / 1e-20",i="min"):t==="max"&&(o="-1.0 / 1e-20",i="max");let c=`${t}(${t}(${t}(minMaxValue[0], minMaxValue[1]), minMaxValue[2]), minMaxValue[3])`;t==="sum"?c="sumValue":t==="prod"?c="prodValue":t==="all"?c="allValue":t==="any"&&(c="anyValue");let u=Math.floor(n/4)*4,l=n%4,d=`
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
      `,p="bvec4");let h="";s%n>0&&(h=`
        if (inIdx < 0 || inIdx >= ${s}) {
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
    `}};function b3(e){let t=[];for(;t.length===0||t[t.length-1].outSize!==1;){let n=t.length?t[t.length-1].outSize:e[1],r=T.computeOptimalWindowSize(n);t.push({inSize:n,windowSize:r,outSize:Math.ceil(n/r)})}return t}function Zn(e,t,n,r){let s=b3(e.shape),a=e;for(let o=0;o<s.length;o++){let{inSize:i,windowSize:c,outSize:u}=s[o],l,d;n==="mean"?l=o===0?new Cp({windowSize:c,inSize:i,batchSize:e.shape[0],outSize:u},i):new Cp({windowSize:c,inSize:i,batchSize:e.shape[0],outSize:u}):l=new x3({windowSize:c,inSize:i,batchSize:e.shape[0],outSize:u},n),d=a,a=r.runWebGLProgram(l,[a],t),d.dataId!==e.dataId&&r.disposeIntermediateTensorInfo(d)}return a}var v3=class{constructor(e,t){this.variableNames=["A"];let n=new Array(e.length);for(let a=0;a<n.length;a++)n[a]=e[t[a]];this.outputShape=n,this.rank=n.length;let r=ve(this.rank),s=w3(t);this.userCode=`
    void main() {
      ${r} resRC = getOutputCoords();
      setOutput(getA(${s}));
    }
    `}};function w3(e){let t=e.length;if(t>6)throw Error(`Transpose for rank ${t} is not yet supported`);let n=["resRC.x","resRC.y","resRC.z","resRC.w","resRC.u","resRC.v"],r=new Array(t);for(let s=0;s<e.length;s++)r[e[s]]=n[s];return r.join()}var S3=class{constructor(e,t){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0;let n=new Array(e.length);for(let u=0;u<n.length;u++)n[u]=e[t[u]];if(this.outputShape=n,this.rank=n.length,this.rank>6)throw Error(`Packed transpose for rank ${this.rank} is not yet supported.`);let r=ve(this.rank),s=_x("rc",this.rank),a=new Array(this.rank);for(let u=0;u<t.length;u++)a[t[u]]=s[u];let o=`vec2(${a.slice(-2).join()})`,i=`++${s[this.rank-1]} < ${n[this.rank-1]}`,c=`getChannel(getA(${a.join()}), ${o})`;this.userCode=`
    void main() {
      ${r} rc = getOutputCoords();
      vec4 result = vec4(0.);
      result[0] = ${c};
      if(${i}) {
        result[1] = ${c};
      }
      --${s[this.rank-1]};
      if(++${s[this.rank-2]} < ${n[this.rank-2]}) {
        result[2] = ${c};
        if(${i}) {
          result[3] = ${c};
        }
      }
      setOutput(result);
    }
    `}};function Lc(e,t,n){let r=V().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new S3(e.shape,t):new v3(e.shape,t);return n.runWebGLProgram(r,[e],e.dtype)}function k3(e,t,n,r){let s=t,a=e.shape.length,o=S.parseAxisParam(s,e.shape),i=o,c=T.getAxesPermutation(i,a),u=c!=null,l=e;u&&(l=Lc(e,c,r),i=T.getInnerMostAxes(i.length,a)),T.assertAxesAreInnerMostDims("sum",i,a);let[d,p]=T.computeOutAndReduceShapes(l.shape,i),h=d;n&&(h=T.expandShapeToKeepDim(d,o));let f=S.sizeFromShape(p),m=S.sizeFromShape(e.shape)/f,y=Z({inputs:{x:l},attrs:{shape:[m,f]},backend:r}),b=yc(e.dtype),w=Zn(y,b,"sum",r),v=Z({inputs:{x:w},attrs:{shape:h},backend:r});return r.disposeIntermediateTensorInfo(y),r.disposeIntermediateTensorInfo(w),u&&r.disposeIntermediateTensorInfo(l),v}function Bc(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a,keepDims:o}=r;return k3(s,a,o,n)}var I3={kernelName:Xi,backendName:"webgl",kernelFunc:Bc};function Ze(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{perm:a}=r,o=n,i=s.shape.length,c=new Array(i);for(let l=0;l<c.length;l++)c[l]=s.shape[a[l]];let u;if(o.shouldExecuteOnCPU([s])){let d=o.texData.get(s.dataId).values,p=$d(d,s.shape,s.dtype,a,c);u=o.makeTensorInfo(c,s.dtype);let h=o.texData.get(u.dataId);h.values=p}else u=Lc(s,a,o);return u}var C3={kernelName:ar,backendName:"webgl",kernelFunc:Ze},Ux=1e3;function xo({a:e,b:t,transposeA:n,transposeB:r,backend:s,bias:a=null,preluActivationWeights:o=null,leakyreluAlpha:i=0,activation:c=null}){let u=e.shape.length,l=t.shape.length,d=n?e.shape[u-2]:e.shape[u-1],p=r?t.shape[l-1]:t.shape[l-2],h=n?e.shape[u-1]:e.shape[u-2],f=r?t.shape[l-2]:t.shape[l-1],g=e.shape.slice(0,-2),m=t.shape.slice(0,-2),y=S.sizeFromShape(g),b=S.sizeFromShape(m),v=bc.assertAndGetBroadcastShape(e.shape.slice(0,-2),t.shape.slice(0,-2)).concat([h,f]);S.assert(d===p,()=>`Error in matMul: inner shapes (${d}) and (${p}) of Tensors with shapes ${e.shape} and ${t.shape} and transposeA=${n} and transposeB=${r} must match.`);let k=n?[y,d,h]:[y,h,d],N=r?[b,f,p]:[b,p,f],E=Z({inputs:{x:e},backend:s,attrs:{shape:k}}),D=Z({inputs:{x:t},backend:s,attrs:{shape:N}}),L=[E,D],P=Math.max(y,b),R=n?E.shape[1]:E.shape[2],A=a!=null,I=o!=null,F=c==="leakyrelu",B=c!=null?ls(c,!0):null,M=A||I||F||B!=null,W;if((h===1||f===1)&&R>Ux&&M===!1){let U=E,q=D;n&&(U=Ze({inputs:{x:E},backend:s,attrs:{perm:[0,2,1]}}),L.push(U)),r&&(q=Ze({inputs:{x:D},backend:s,attrs:{perm:[0,2,1]}}),L.push(q));let H=f!==1,K=f===1,j=U;H&&(j=Z({inputs:{x:U},backend:s,attrs:{shape:[P,R,1]}}),L.push(j));let Y=f===1?2:1,X=q;K&&(X=Z({inputs:{x:q},backend:s,attrs:{shape:[P,1,R]}}),L.push(X));let J=Rd({inputs:{a:j,b:X},backend:s});W=Bc({inputs:{x:J},backend:s,attrs:{axis:Y,keepDims:!0}}),L.push(J)}else{let U=ft(e.dtype,t.dtype),q=new Wx(k,N,[P,h,f],n,r,A,B,I,F),H=[E,D];if(a!=null&&H.push(a),I&&H.push(o),F){let K=s.makeTensorInfo([],"float32",S.createScalarValue(i,"float32"));H.push(K),L.push(K)}W=s.runWebGLProgram(q,H,U)}let z=Z({inputs:{x:W},backend:s,attrs:{shape:v}});L.push(W);for(let U of L)s.disposeIntermediateTensorInfo(U);return z}function N3(e){let{inputs:t,backend:n,attrs:r}=e,{a:s,b:a,bias:o,preluActivationWeights:i}=t,{transposeA:c,transposeB:u,activation:l,leakyreluAlpha:d}=r;return xo({a:s,b:a,transposeA:c,transposeB:u,backend:n,bias:o,preluActivationWeights:i,leakyreluAlpha:d,activation:l})}var T3={kernelName:Kr,backendName:"webgl",kernelFunc:N3},Np="return abs(x);";function $3(e){let{inputs:t,backend:n}=e,{x:r}=t;if(n.shouldExecuteOnCPU([r])&&r.dtype!=="complex64"){let a=n.texData.get(r.dataId),o=Dx(a.values);return n.makeTensorInfo(r.shape,r.dtype,o)}let s;return V().getBool("WEBGL_PACK_UNARY_OPERATIONS")?s=new pn(r.shape,Np):s=new Ot(r.shape,Np),n.runWebGLProgram(s,[r],r.dtype)}var E3={kernelName:To,backendName:"webgl",kernelFunc:$3},R3=kt+`
  if (abs(x) > 1.) {
    return NAN;
  }
  return acos(x);
`,A3=he({opSnippet:R3}),D3={kernelName:gs,backendName:"webgl",kernelFunc:A3},O3=kt+`
  if (x < 1.0) return NAN;
return log(x + sqrt(x * x - 1.0));`,_3=he({opSnippet:O3}),F3={kernelName:ys,backendName:"webgl",kernelFunc:_3},Tp="return a + b;",P3=Ge({opSnippet:Tp,packedOpSnippet:Tp,supportsComplex:!0,cpuKernelImpl:qF}),L3={kernelName:Ir,backendName:"webgl",kernelFunc:P3},B3=class{constructor(e,t){this.outputShape=[],this.outputShape=e,this.variableNames=t.map((s,a)=>`T${a}`);let n=[];this.variableNames.forEach(s=>{n.push(`float v${s} = get${s}AtOutCoords();`)});let r=this.variableNames.map(s=>`v${s}`).join(" + ");this.userCode=`
      void main() {
        ${n.join(`
        `)}

        float result = ${r};
        setOutput(result);
      }
    `}},V3=class{constructor(e,t){this.outputShape=[],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=e,this.variableNames=t.map((s,a)=>`T${a}`);let n=[];this.variableNames.forEach(s=>{n.push(`vec4 v${s} = get${s}AtOutCoords();`)});let r=this.variableNames.map(s=>`v${s}`).join(" + ");this.userCode=`
      void main() {
        ${n.join(`
        `)}

        vec4 result = ${r};
        setOutput(result);
      }
    `}};function Ja(e){let{inputs:t,backend:n}=e,r=t;if(r.length===1)return ut({inputs:{x:r[0]},backend:n});if(r.length>V().getNumber("WEBGL_MAX_TEXTURES_IN_SHADER")){let c=Math.floor(r.length/2),u=Ja({inputs:r.slice(0,c),backend:n}),l=Ja({inputs:r.slice(c),backend:n});return Ja({inputs:[u,l],backend:n})}let s=r.map(c=>c.dtype).reduce((c,u)=>ft(c,u)),a=r.map(c=>c.shape),i=V().getBool("WEBGL_PACK")?new V3(r[0].shape,a):new B3(r[0].shape,a);return n.runWebGLProgram(i,r,s)}var M3={kernelName:$o,backendName:"webgl",kernelFunc:Ja};function z3(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a,keepDims:o}=r,i=s.shape.length,c=S.parseAxisParam(a,s.shape),u=c,l=T.getAxesPermutation(u,i),d=s;l!=null&&(d=Ze({inputs:{x:s},backend:n,attrs:{perm:l}}),u=T.getInnerMostAxes(u.length,i)),T.assertAxesAreInnerMostDims("all",u,i);let[p,h]=T.computeOutAndReduceShapes(d.shape,u),f=S.sizeFromShape(h),g=Z({inputs:{x:d},backend:n,attrs:{shape:[-1,f]}}),m=Zn(g,g.dtype,"all",n),y;if(o){let b=T.expandShapeToKeepDim(p,c);y=Z({inputs:{x:m},backend:n,attrs:{shape:b}})}else y=Z({inputs:{x:m},backend:n,attrs:{shape:p}});return n.disposeIntermediateTensorInfo(g),n.disposeIntermediateTensorInfo(m),l!=null&&n.disposeIntermediateTensorInfo(d),y}var W3={kernelName:Eo,backendName:"webgl",kernelFunc:z3};function U3(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a,keepDims:o}=r,i=s.shape.length,c=S.parseAxisParam(a,s.shape),u=c,l=T.getAxesPermutation(u,i),d=s;l!=null&&(d=Ze({inputs:{x:s},backend:n,attrs:{perm:l}}),u=T.getInnerMostAxes(u.length,i)),T.assertAxesAreInnerMostDims("any",u,i);let[p,h]=T.computeOutAndReduceShapes(d.shape,u),f=S.sizeFromShape(h),g=Z({inputs:{x:d},backend:n,attrs:{shape:[-1,f]}}),m=Zn(g,g.dtype,"any",n),y;if(o){let b=T.expandShapeToKeepDim(p,c);y=Z({inputs:{x:m},backend:n,attrs:{shape:b}})}else y=Z({inputs:{x:m},backend:n,attrs:{shape:p}});return n.disposeIntermediateTensorInfo(g),n.disposeIntermediateTensorInfo(m),l!=null&&n.disposeIntermediateTensorInfo(d),y}var G3={kernelName:Ro,backendName:"webgl",kernelFunc:U3},H3=class{constructor(e,t,n){this.variableNames=["A"];let{windowSize:r,batchSize:s,outSize:a}=e;n||this.variableNames.push("bestIndicesA"),this.outputShape=[s,a];let o=t==="max"?">":"<",i=n?"inOffset + i;":"round(getBestIndicesA(batch, inOffset + i));";this.userCode=`
      void main() {
        ivec2 coords = getOutputCoords();
        int batch = coords[0];
        int outIdx = coords[1];
        int inOffset = outIdx * ${r};

        int bestIndex = inOffset;
        float bestValue = getA(batch, bestIndex);

        for (int i = 0; i < ${r}; i++) {
          int inIdx = ${i};
          float candidate = getA(batch, inIdx);
          if (candidate ${o} bestValue) {
            bestValue = candidate;
            bestIndex = inIdx;
          }
        }
        setOutput(float(bestIndex));
      }
    `}},q3=class{constructor(e,t,n,r){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,S.assert(e.length>2,()=>`Packed arg${n.charAt(0).toUpperCase()+n.slice(1)} supports only inputs with rank above 2.`);let s=e[e.length-1],a=Math.ceil(s/t);this.outputShape=e.slice(0,-1),a>1&&this.outputShape.push(a),r||this.variableNames.push("bestIndicesA");let o=this.outputShape,i=o.length,c=ve(i),u=Xe("coords",i),l,d;if(a===1){d=i+1;let E=ve(d);l=`
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
        --${u[i-2]};`;let p=["x","y","z","w","u","v"].slice(0,d),h="."+p[d-1],f=p.map(E=>"int "+E),g=Xe("sourceLocR",d-1).concat("inIdx.r"),m=Xe("sourceLocG",d-1).concat("inIdx.g"),y=Xe("sourceLocB",d-1).concat("inIdx.b"),b=Xe("sourceLocA",d-1).concat("inIdx.a"),w=n==="max"?"greaterThan":"lessThan",v=r?"":`
          inIdx = round(vec4(getBestIndicesAChannel(${g.join()}),
                             getBestIndicesAChannel(${m.join()}),
                             getBestIndicesAChannel(${y.join()}),
                             getBestIndicesAChannel(${b.join()})));`,k=`vec4(
            getAChannel(${g.join()}),
            hasNextCol ? getAChannel(${m.join()}) : 0.,
            hasNextRow ? getAChannel(${y.join()}) : 0.,
            hasNextRow && hasNextCol ? getAChannel(${b.join()}) : 0.)`,N=r?"":`
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
    `}};function Gx(e,t,n,r=null){let s=t.shape[0],a=t.shape[1];r!=null&&(s=r.shape[0],a=r.shape[1]);let o=T.computeOptimalWindowSize(a),i={windowSize:o,inSize:a,batchSize:s,outSize:Math.ceil(a/o)},c=new H3(i,n,r==null),u=[t];r!=null&&u.push(r);let l=e.runWebGLProgram(c,u,"int32");if(l.shape[1]===1)return l;let d=Gx(e,t,n,l);return e.disposeIntermediateTensorInfo(l),d}function Hx(e,t,n,r=null){let s=r!=null?r.shape:t.shape,a=s[s.length-1],o=T.computeOptimalWindowSize(a),i=new q3(s,o,n,r==null),c=r==null?[t]:[t,r],u=e.runWebGLProgram(i,c,"int32");if(u.shape.length===t.shape.length){let l=Hx(e,t,n,u);return e.disposeIntermediateTensorInfo(u),l}return u}function qx(e,t,n,r){let s=[n];if(T.assertAxesAreInnerMostDims("arg"+r.charAt(0).toUpperCase()+r.slice(1),s,t.shape.length),!V().getBool("WEBGL_PACK_REDUCE")||t.shape.length<=2){let a=[],o=e.texData.get(t.dataId),i=o!==null&&o.isPacked,c=t;i&&(c=e.unpackTensor(t),a.push(c));let[u,l]=T.computeOutAndReduceShapes(c.shape,s),d=S.sizeFromShape(l),p=Z({inputs:{x:c},backend:e,attrs:{shape:[-1,d]}});a.push(p);let h=Gx(e,p,r);a.push(h);let f=Z({inputs:{x:h},backend:e,attrs:{shape:u}});return a.forEach(g=>e.disposeIntermediateTensorInfo(g)),f}return Hx(e,t,r)}function K3(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a}=r,o=S.parseAxisParam(a,s.shape),i=T.getAxesPermutation(o,s.shape.length),c=s,u=[];i!=null&&(c=Ze({inputs:{x:s},backend:n,attrs:{perm:i}}),u.push(c),o=T.getInnerMostAxes(o.length,c.shape.length)),T.assertAxesAreInnerMostDims("argMax",[o[0]],c.shape.length);let l=qx(n,c,o[0],"max");return u.forEach(d=>n.disposeIntermediateTensorInfo(d)),l}var j3={kernelName:Ao,backendName:"webgl",kernelFunc:K3};function X3(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a}=r,o=S.parseAxisParam(a,s.shape),i=T.getAxesPermutation(o,s.shape.length),c=s,u=[];i!=null&&(c=Ze({inputs:{x:s},backend:n,attrs:{perm:i}}),u.push(c),o=T.getInnerMostAxes(o.length,c.shape.length)),T.assertAxesAreInnerMostDims("argMin",[o[0]],c.shape.length);let l=qx(n,c,o[0],"min");return u.forEach(d=>n.disposeIntermediateTensorInfo(d)),l}var Y3={kernelName:Do,backendName:"webgl",kernelFunc:X3},Z3=kt+`
  if (abs(x) > 1.) {
    return NAN;
  }
  return asin(x);
`,Q3=he({opSnippet:Z3}),J3={kernelName:xs,backendName:"webgl",kernelFunc:Q3},eL=kt+"return log(x + sqrt(x * x + 1.0));",tL=he({opSnippet:eL}),nL={kernelName:bs,backendName:"webgl",kernelFunc:tL},rL=kt+`
  return atan(x);
`,sL=he({opSnippet:rL}),aL={kernelName:vs,backendName:"webgl",kernelFunc:sL},oL=Ed+`
  return atan(a, b);
`,iL=`
  vec4 result = atan(a, b);
  bvec4 isNaNA = isnan(a);
  bvec4 isNaNB = isnan(b);
  bvec4 isNaN = bvec4(isNaNA.x || isNaNB.x, isNaNA.y || isNaNB.y, isNaNA.z || isNaNB.z, isNaNA.w || isNaNB.w);
  `+Yn+`
  return result;
`,cL=Ge({opSnippet:oL,packedOpSnippet:iL}),uL={kernelName:Ss,backendName:"webgl",kernelFunc:cL},lL=kt+`
  if ((x < -1.0) || (x > 1.0)) return NAN;
return (log(1.0 + x) - log(1.0 - x)) / 2.0;`,dL=he({opSnippet:lL}),pL={kernelName:ws,backendName:"webgl",kernelFunc:dL},ds=class{constructor(e,t,n,r=!1,s=!1){if(this.variableNames=["x"],t==="avg"&&n)throw new Error("Cannot compute positions for average pool.");let a=e.filterWidth,o=e.strideHeight,i=e.strideWidth,c=e.dilationHeight,u=e.dilationWidth,l=e.effectiveFilterHeight,d=e.effectiveFilterWidth,p=e.padInfo.top,h=e.padInfo.left;this.outputShape=e.outShape;let f=t==="avg",g=`((batch  * ${e.inHeight} + xR) * ${e.inWidth} + xC) * ${e.inChannels} + d`,m=`(xR * ${e.inWidth} + xC) * ${e.inChannels} + d`,y="0.0";if(f||(y="-1.0 / 1e-20"),n){let E=">=";this.userCode=`
        const ivec2 strides = ivec2(${o}, ${i});
        const ivec2 pads = ivec2(${p}, ${h});

        void main() {
          ivec4 coords = getOutputCoords();
          int batch = coords[0];
          int d = coords[3];

          ivec2 xRCCorner = coords.yz * strides - pads;
          int xRCorner = xRCCorner.x;
          int xCCorner = xRCCorner.y;

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

              float currMinMaxValue = mix(
                  value, minMaxValue, minMaxValueFound);
              if (value ${E} currMinMaxValue) {
                minMaxValue = value;
                minMaxValueFound = 1.0;
                minMaxPosition = ${r?s?g:m:`wR * ${d} + wC`};
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
    `}},Ad=class{constructor(e,t,n,r=!1,s=!1){if(this.variableNames=["x"],t==="avg"&&n)throw new Error("Cannot compute positions for average pool.");let a=e.filterWidth,o=e.strideDepth,i=e.strideHeight,c=e.strideWidth,u=e.dilationDepth,l=e.dilationHeight,d=e.dilationWidth,p=e.effectiveFilterDepth,h=e.effectiveFilterHeight,f=e.effectiveFilterWidth,g=e.padInfo.front,m=e.padInfo.top,y=e.padInfo.left;this.outputShape=e.outShape;let b=t==="avg",w="0.0";if(b||(w="-1.0 / 1e-20"),n){let L=">=";this.userCode=`
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

                float currMinMaxValue = mix(
                    value, minMaxValue, minMaxValueFound);
                if (value ${L} currMinMaxValue) {
                  minMaxValue = value;
                  minMaxValueFound = 1.0;
                  minMaxPosition = ${r?s?`(((batch * ${e.inDepth} + xD) * ${e.inHeight} + xR) * ${e.inWidth} + xC) * ${e.inChannels} + ch`:`((xD * ${e.inHeight} + xR) * ${e.inWidth} + xC) * ${e.inChannels} + ch`:`wD * ${h} * ${f} +
                      wR * ${f} + wC`};
                }
              }
            }
          }
          setOutput(float(minMaxPosition));
        }
      `;return}let v="max",k=`${t}(${t}(${t}(minMaxValue[0], minMaxValue[1]), minMaxValue[2]), minMaxValue[3])`;t==="avg"&&(k="avgValue / max(count, 1.0)");let N=Math.floor(a/4)*4,E=a%4,D=`
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

              ${D}
            }

            int xC = xCCorner + ${N};
            if (${E===1}) {
              vec4 values = vec4(
                getValue(batch, xD, xR, xC, ch),
                initializationValue,
                initializationValue,
                initializationValue
              );

              ${D}
            } else if (${E===2}) {
              vec4 values = vec4(
                getValue(batch, xD, xR, xC, ch),
                getValue(batch, xD, xR, xC + ${d}, ch),
                initializationValue,
                initializationValue
              );

              ${D}
            } else if (${E===3}) {
              vec4 values = vec4(
                getValue(batch, xD, xR, xC, ch),
                getValue(batch, xD, xR, xC + ${d}, ch),
                getValue(batch, xD, xR, xC + 2 * ${d}, ch),
                initializationValue
              );

              ${D}
            }
          }
        }
        setOutput(${k});
      }
    `}};function hL(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t;Fa(s,"avgPool");let{filterSize:a,strides:o,pad:i,dimRoundingMode:c}=r,u=1;S.assert(T.eitherStridesOrDilationsAreOne(o,u),()=>`Error in avgPool: Either strides or dilations must be 1. Got strides ${o} and dilations '${u}'`);let l=T.computePool2DInfo(s.shape,a,o,u,i,c);if(l.filterWidth===1&&l.filterHeight===1&&S.arraysEqual(l.inShape,l.outShape))return ut({inputs:{x:s},backend:n});let d=new ds(l,"avg",!1);return n.runWebGLProgram(d,[s],"float32")}var fL={kernelName:Oo,backendName:"webgl",kernelFunc:hL};function mL(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{filterSize:a,strides:o,pad:i,dimRoundingMode:c,dataFormat:u}=r,l=[1,1,1],d=T.computePool3DInfo(s.shape,a,o,l,i,c,u),p=new Ad(d,"avg",!1);return n.runWebGLProgram(p,[s],"float32")}var gL={kernelName:_o,backendName:"webgl",kernelFunc:mL},yL=class{constructor(e){this.variableNames=["dy"],this.outputShape=e.inShape;let t=e.filterHeight,n=e.filterWidth,r=e.strideHeight,s=e.strideWidth,a=e.dilationHeight,o=e.dilationWidth,i=e.effectiveFilterHeight,c=e.effectiveFilterWidth,u=i-1-e.padInfo.top,l=c-1-e.padInfo.left,d=1/(t*n);this.userCode=`
      const ivec2 pads = ivec2(${u}, ${l});
      const float avgMultiplier = float(${d});

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];

        ivec2 dyRCCorner = coords.yz - pads;
        int dyRCorner = dyRCCorner.x;
        int dyCCorner = dyRCCorner.y;

        float dotProd = 0.0;
        for (int wR = 0; wR < ${i};
            wR += ${a}) {
          float dyR = float(dyRCorner + wR) / ${r}.0;

          if (dyR < 0.0 || dyR >= ${e.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);

          for (int wC = 0; wC < ${c};
            wC+= ${o}) {
            float dyC = float(dyCCorner + wC) / ${s}.0;

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
    `}},xL=class{constructor(e){this.variableNames=["dy"],this.outputShape=e.inShape;let t=e.filterDepth,n=e.filterHeight,r=e.filterWidth,s=e.strideDepth,a=e.strideHeight,o=e.strideWidth,i=e.dilationDepth,c=e.dilationHeight,u=e.dilationWidth,l=e.effectiveFilterDepth,d=e.effectiveFilterHeight,p=e.effectiveFilterWidth,h=l-1-e.padInfo.front,f=d-1-e.padInfo.top,g=p-1-e.padInfo.left,m=1/(t*n*r);this.userCode=`
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

        float dotProd = 0.0;

        for (int wD = 0; wD < ${l};
            wD += ${i}) {
          float dyD = float(dyDCorner + wD) / ${s}.0;

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
    `}};function bL(e){let{inputs:t,backend:n,attrs:r}=e,{dy:s,input:a}=t,o=a,{filterSize:i,strides:c,pad:u,dimRoundingMode:l}=r,d=[1,1,1],p=T.computePool3DInfo(o.shape,i,c,d,u,l),h=new xL(p);return n.runWebGLProgram(h,[s],o.dtype)}var vL={kernelName:rl,backendName:"webgl",kernelFunc:bL};function wL(e){let{inputs:t,backend:n,attrs:r}=e,{dy:s,input:a}=t,o=a;Fa([s,a],"avgPoolGrad");let{filterSize:i,strides:c,pad:u}=r,l=T.computePool2DInfo(o.shape,i,c,1,u),d=new yL(l);return n.runWebGLProgram(d,[s],o.dtype)}var SL={kernelName:nl,backendName:"webgl",kernelFunc:wL};function kL(e){let{inputs:t,backend:n,attrs:r}=e,{a:s,b:a}=t,{transposeA:o,transposeB:i}=r;return xo({a:s,b:a,transposeA:o,transposeB:i,backend:n})}var IL={kernelName:Fo,backendName:"webgl",kernelFunc:kL},CL=class{constructor(e,t,n,r,s,a){this.outputShape=[],this.variableNames=["x","mean","variance"],T.assertAndGetBroadcastShape(e,t),T.assertAndGetBroadcastShape(e,n);let o="0.0";r!=null&&(T.assertAndGetBroadcastShape(e,r),this.variableNames.push("offset"),o="getOffsetAtOutCoords()");let i="1.0";s!=null&&(T.assertAndGetBroadcastShape(e,s),this.variableNames.push("scale"),i="getScaleAtOutCoords()"),this.outputShape=e,this.userCode=`
      void main() {
        float x = getXAtOutCoords();
        float mean = getMeanAtOutCoords();
        float variance = getVarianceAtOutCoords();
        float offset = ${o};
        float scale = ${i};
        float inv = scale * inversesqrt(variance + float(${a}));
        setOutput(dot(vec3(x, -mean, offset), vec3(inv, inv, 1)));
      }
    `}},NL=class{constructor(e,t,n,r,s,a){this.packedInputs=!0,this.packedOutput=!0,this.variableNames=["x","mean","variance"],T.assertAndGetBroadcastShape(e,t),T.assertAndGetBroadcastShape(e,n);let o="vec4(0.0)";r!=null&&(T.assertAndGetBroadcastShape(e,r),this.variableNames.push("offset"),o="getOffsetAtOutCoords()");let i="vec4(1.0)";s!=null&&(T.assertAndGetBroadcastShape(e,s),this.variableNames.push("scale"),i="getScaleAtOutCoords()"),this.outputShape=e,this.userCode=`
      void main() {
        vec4 offset = ${o};
        vec4 scale = ${i};

        vec4 x = getXAtOutCoords();
        vec4 mean = getMeanAtOutCoords();
        vec4 variance = getVarianceAtOutCoords();

        vec4 inv = scale * inversesqrt(variance + vec4(${a}));

        setOutput((x - mean) * inv + offset);
      }
    `}},TL=({inputs:e,backend:t,attrs:n})=>{let{x:r,mean:s,variance:a,offset:o,scale:i}=e;S.assert(s.shape.length===a.shape.length,()=>"Batch normalization gradient requires mean and variance to have equal ranks."),S.assert(o==null||s.shape.length===o.shape.length,()=>"Batch normalization gradient requires mean and offset to have equal ranks."),S.assert(i==null||s.shape.length===i.shape.length,()=>"Batch normalization gradient requires mean and scale to have equal ranks.");let{varianceEpsilon:c}=n;c==null&&(c=.001);let u=[r,s,a],l=null;o!=null&&(l=o.shape,u.push(o));let d=null;i!=null&&(d=i.shape,u.push(i));let p=V().getBool("WEBGL_PACK_NORMALIZATION")?new NL(r.shape,s.shape,a.shape,l,d,c):new CL(r.shape,s.shape,a.shape,l,d,c);return t.runWebGLProgram(p,u,u[0].dtype)},$L={kernelName:ui,backendName:"webgl",kernelFunc:TL},EL=class{constructor(e){this.variableNames=["source"],this.outputShape=e,this.rank=e.length;let t=ve(this.rank);this.customUniforms=[{name:"start",arrayIndex:this.rank,type:"int"}];let n=RL(this.rank),r,s=e.map((a,o)=>`sourceLoc.${Au[o]} = start[${o}] + coords.${Au[o]};`);r=`
        ${t} sourceLoc;
        ${t} coords = getOutputCoords();
        ${s.join(`
`)}
      `,this.userCode=`
      void main() {
        ${r}
        setOutput(getSource(${n}));
      }
    `}},Au=["x","y","z","w","u","v"];function RL(e){if(e===1)return"sourceLoc";if(e<=6)return Au.slice(0,e).map(t=>"sourceLoc."+t).join(",");throw Error(`Slicing for rank ${e} is not yet supported`)}var AL=class{constructor(e){this.variableNames=["source"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=e,this.rank=e.length,this.customUniforms=[{name:"start",arrayIndex:this.rank,type:"int"}];let t=ve(this.rank),n=Xe("coords",this.rank),r=Xe("sourceLoc",this.rank),s=this.rank===1?"sourceLoc":`vec2(${r.slice(-2).join()})`,a=`getChannel(getSource(${r.join()}), ${s})`,o=`
      result.x = ${a};
      if (++${n[this.rank-1]} < ${e[this.rank-1]}) {
        ++${r[this.rank-1]};
        result.y = ${a};
        --${r[this.rank-1]};
      }
    `,i=this.rank===1?"":`
      --${n[this.rank-1]};
      if (++${n[this.rank-2]} < ${e[this.rank-2]}) {
        ++${r[this.rank-2]};
        result.z = ${a};
        if (++${n[this.rank-1]} < ${e[this.rank-1]}) {
          ++${r[this.rank-1]};
          result.w = ${a};
        }
      }
    `,c=this.rank<=4?`sourceLoc = coords +
            ${t}(${e.map((u,l)=>`start[${l}]`).join()});`:e.map((u,l)=>`${r[l]} = ${n[l]} + start[${l}];`).join(`
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
    `}};function DL(e,t,n,r){let s=r.texData.get(e.dataId),a=r.makeTensorInfo(n,e.dtype),o=r.texData.get(a.dataId);Object.assign(o,s),o.refCount=1,o.shape=n,o.dtype=e.dtype;let i=et.computeFlatOffset(t,S.computeStrides(e.shape));s.slice&&(i+=s.slice.flatOffset),o.slice={flatOffset:i,origDataId:s.slice&&s.slice.origDataId||e.dataId};let c=r.dataRefCount.get(o.slice.origDataId)||1;return r.dataRefCount.set(o.slice.origDataId,c+1),a}function Fr(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{begin:a,size:o}=r,[i,c]=et.parseSliceParams(s,a,o);if(et.assertParamsValid(s,i,c),S.sizeFromShape(c)===0)return n.makeTensorInfo(c,s.dtype,[]);if(n.shouldExecuteOnCPU([s])||s.dtype==="string"){let d=n.texData.get(s.dataId),p=IP(d.values,i,c,s.shape,s.dtype);return n.makeTensorInfo(c,s.dtype,p)}let{isPacked:u}=n.texData.get(s.dataId),l=et.isSliceContinous(s.shape,i,c);if(u||!l){let d=V().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new AL(c):new EL(c),p=[i];return n.runWebGLProgram(d,[s],s.dtype,p)}return n.uploadToGPU(s.dataId),DL(s,i,c,n)}var OL={kernelName:ji,backendName:"webgl",kernelFunc:Fr},_L=e=>{let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{blockShape:a,crops:o}=r;S.assert(s.shape.length<=4,()=>"batchToSpaceND for rank > 4 with a WebGL backend not implemented yet");let i=a.reduce((b,w)=>b*w),c=T.getReshaped(s.shape,a,i),u=T.getPermuted(c.length,a.length),l=T.getReshapedPermuted(s.shape,a,i),d=T.getSliceBeginCoords(o,a.length),p=T.getSliceSize(l,o,a.length),h=[],f=Z({inputs:{x:s},backend:n,attrs:{shape:c}}),g=Ze({inputs:{x:f},backend:n,attrs:{perm:u}}),m=Z({inputs:{x:g},backend:n,attrs:{shape:l}}),y=Fr({inputs:{x:m},backend:n,attrs:{begin:d,size:p}});return h.push(f),h.push(g),h.push(m),h.forEach(b=>n.disposeIntermediateTensorInfo(b)),y},FL={kernelName:Po,backendName:"webgl",kernelFunc:_L};function PL(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,weights:a}=t,{size:o}=r,i=n.readSync(s.dataId),c=n.readSync(a.dataId),u=Ax(i,c,a.dtype,a.shape,o);return n.makeTensorInfo([o],a.dtype,u)}var LL={kernelName:Lo,backendName:"webgl",kernelFunc:PL},BL=`
  int r = int(a.r) & int(b.r);
  int g = int(a.g) & int(b.g);
  int rb = int(a.b) & int(b.b);
  int ra = int(a.a) & int(b.a);
  return vec4(r, g, rb, ra);
`,VL=`
  return float(int(a.r) & int(b.r));
`;function ML(e){let{inputs:t,backend:n}=e,{a:r,b:s}=t,a=V().getBool("WEBGL_PACK_BINARY_OPERATIONS"),o=V().getNumber("WEBGL_VERSION");if(n.shouldExecuteOnCPU([r,s])||o===1){let c=n.texData.get(r.dataId).values,u=n.texData.get(s.dataId).values,[l,d]=jF(r.shape,s.shape,c,u,r.dtype),p=n.makeTensorInfo(d,r.dtype),h=n.texData.get(p.dataId);return h.values=l,p}let i;return a?i=new Or(BL,r.shape,s.shape,!1):i=new qn(VL,r.shape,s.shape),n.runWebGLProgram(i,[r,s],r.dtype)}var zL={kernelName:ks,backendName:"webgl",kernelFunc:ML};function WL(e){let{inputs:t,backend:n}=e,{s0:r,s1:s}=t,a=n.readSync(r.dataId),o=n.readSync(s.dataId),i=T.assertAndGetBroadcastShape(Array.from(a),Array.from(o));return n.makeTensorInfo([i.length],"int32",Int32Array.from(i))}var UL={kernelName:Bo,backendName:"webgl",kernelFunc:WL},GL="return float(a != b);",Kx=Ge({opSnippet:GL,cpuKernelImpl:mP,dtype:"bool"}),HL={kernelName:ea,backendName:"webgl",kernelFunc:Kx};function La(e){let{inputs:t,backend:n}=e,{input:r}=t,s=n.texData.get(r.dataId);return ut({inputs:{x:s.complexTensorInfos.real},backend:n})}var qL={kernelName:Vi,backendName:"webgl",kernelFunc:La},KL="return float(int(x));";function jL(e,t){let n=new Ot(e.shape,KL),r=t.runWebGLProgram(n,[e],"int32");return{dataId:r.dataId,shape:r.shape,dtype:r.dtype}}function Du(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{dtype:a}=r;if(a==="complex64"){if(s.dtype==="complex64")return ut({inputs:{x:s},backend:n});let o=bn(s.shape),i=Du({inputs:{x:s},backend:n,attrs:{dtype:"float32"}}),c=Nn({inputs:{real:i,imag:o},backend:n});return o.dispose(),n.disposeIntermediateTensorInfo(i),c}if(s.dtype==="complex64"){let o=La({inputs:{input:s},backend:n}),i=Du({inputs:{x:o},backend:n,attrs:{dtype:a}});return n.disposeIntermediateTensorInfo(o),i}if(!S.hasEncodingLoss(s.dtype,a)){let o=ut({inputs:{x:s},backend:n});return{dataId:o.dataId,shape:o.shape,dtype:a}}if(n.shouldExecuteOnCPU([s])){let o=n.texData.get(s.dataId).values,[i,c,u]=XF(o,s.shape,s.dtype,a);return n.makeTensorInfo(i,c,u)}if(a==="int32")return jL(s,n);if(a==="bool"){let o=n.makeTensorInfo([],"bool",S.getTypedArrayFromDType("bool",1)),c=Kx({inputs:{a:s,b:o},backend:n});return n.disposeIntermediateTensorInfo(o),c}throw new Error(`Error in Cast: failed to cast ${s.dtype} to ${a}`)}var XL={kernelName:Is,backendName:"webgl",kernelFunc:Du},$p="return ceil(x);",YL=he({opSnippet:$p,packedOpSnippet:$p,cpuKernelImpl:YF}),ZL={kernelName:Cs,backendName:"webgl",kernelFunc:YL},QL=class{constructor(e){this.variableNames=["A"],this.customUniforms=[{name:"minVal",type:"float"},{name:"maxVal",type:"float"}],this.outputShape=e,this.userCode=`

      void main() {
        float value = getAAtOutCoords();
        if (isnan(value)) {
          setOutput(value);
          return;
        }

        setOutput(clamp(value, minVal, maxVal));
      }
    `}},JL=class{constructor(e){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"minVal",type:"float"},{name:"maxVal",type:"float"}],this.outputShape=e,this.userCode=`
      void main() {
        vec4 value = getAAtOutCoords();

        if (any(isnan(value))) {
          setOutput(value);
          return;
        }

        setOutput(clamp(value, vec4(minVal), vec4(maxVal)));
      }
    `}};function eB(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{clipValueMin:a,clipValueMax:o}=r,i;V().getBool("WEBGL_PACK_CLIP")?i=new JL(s.shape):i=new QL(s.shape);let c=[[a],[o]];return n.runWebGLProgram(i,[s],s.dtype,c)}var tB={kernelName:Ns,backendName:"webgl",kernelFunc:eB},nB=class{constructor(e){this.variableNames=["real","imag"],this.outputShape=e,this.userCode=`
      void main() {
        float re = abs(getRealAtOutCoords());
        float im = abs(getImagAtOutCoords());
        float mx = max(re, im);

        setOutput(
          mx == 0.0 ? 0.0 : mx * length(vec2(1, min(re, im)/mx))
        );
      }
    `}};function Ep(e,t){return{dataId:t.dataId,dtype:t.dtype,shape:e.shape}}function rB(e){let{inputs:t,backend:n}=e,{x:r}=t,s=n.texData.get(r.dataId),a=new nB(r.shape),o=[Ep(r,s.complexTensorInfos.real),Ep(r,s.complexTensorInfos.imag)];return n.runWebGLProgram(a,o,o[0].dtype)}var sB={kernelName:Mo,backendName:"webgl",kernelFunc:rB},aB=class{constructor(e){this.outputShape=[],this.outputShape=T.computeOutShape(e,1),this.variableNames=e.map((a,o)=>`T${o}`);let t=new Array(e.length-1);t[0]=e[0][1];for(let a=1;a<t.length;a++)t[a]=t[a-1]+e[a][1];let n=[`if (yC < ${t[0]}) setOutput(getT0(yR, yC));`];for(let a=1;a<t.length;a++){let o=t[a-1];n.push(`else if (yC < ${t[a]}) setOutput(getT${a}(yR, yC-${o}));`)}let r=t.length,s=t[t.length-1];n.push(`else setOutput(getT${r}(yR, yC-${s}));`),this.userCode=`
      void main() {
        ivec2 coords = getOutputCoords();
        int yR = coords.x;
        int yC = coords.y;

        ${n.join(`
        `)}
      }
    `}},oB=class{constructor(e,t){this.packedInputs=!0,this.packedOutput=!0,this.outputShape=[],this.outputShape=T.computeOutShape(e,t);let n=this.outputShape,r=n.length,s=ve(r),a=Xe("coords",r),o=["x","y","z","w","u","v"].slice(0,r);this.variableNames=e.map((f,g)=>`T${g}`);let i=new Array(e.length-1);i[0]=e[0][t];for(let f=1;f<i.length;f++)i[f]=i[f-1]+e[f][t];let c=o[t],u=o.slice(-2),l=o.join(),d=`if (${c} < ${i[0]}) {
        return getChannel(
            getT0(${l}), vec2(${u.join()}));
        }`;for(let f=1;f<i.length;f++){let g=i[f-1];d+=`
        if (${c} < ${i[f]}  && ${c} >= ${i[f-1]}) {
          return getChannel(
            getT${f}(${Xa(o,c,g)}),
            vec2(${Xa(u,c,g)}));
        }`}let p=i.length,h=i[i.length-1];d+=`
        return getChannel(
          getT${p}(${Xa(o,c,h)}),
          vec2(${Xa(u,c,h)}));`,this.userCode=`
      float getValue(${o.map(f=>"int "+f)}) {
        ${d}
      }

      void main() {
        ${s} coords = getOutputCoords();
        vec4 result = vec4(getValue(${a}), 0., 0., 0.);

        ${a[r-1]} = ${a[r-1]} + 1;
        if (${a[r-1]} < ${n[r-1]}) {
          result.g = getValue(${a});
        }

        ${a[r-2]} = ${a[r-2]} + 1;
        if (${a[r-2]} < ${n[r-2]}) {
          result.a = getValue(${a});
        }

        ${a[r-1]} = ${a[r-1]} - 1;
        if (${a[r-2]} < ${n[r-2]} &&
            ${a[r-1]} < ${n[r-1]}) {
          result.b = getValue(${a});
        }
        setOutput(result);
      }
    `}};function Xa(e,t,n){let r=e.indexOf(t);return e.map((a,o)=>o===r?`${a} - ${n}`:a).join()}function Vc(e){let{inputs:t,backend:n}=e,{input:r}=t,s=n.texData.get(r.dataId);return ut({inputs:{x:s.complexTensorInfos.imag},backend:n})}var iB={kernelName:hi,backendName:"webgl",kernelFunc:Vc};function Ur(e,t,n){let r=e[0].dtype;if(r==="complex64"){let h=e.map(b=>La({inputs:{input:b},backend:n})),f=e.map(b=>Vc({inputs:{input:b},backend:n})),g=Ur(h,t,n),m=Ur(f,t,n),y=Nn({inputs:{real:g,imag:m},backend:n});return h.forEach(b=>n.disposeIntermediateTensorInfo(b)),f.forEach(b=>n.disposeIntermediateTensorInfo(b)),n.disposeIntermediateTensorInfo(g),n.disposeIntermediateTensorInfo(m),y}let s=n.shouldExecuteOnCPU(e);if(r==="string"&&(s=!0),s){let h=e.map(v=>{let N=[-1,S.sizeFromShape(v.shape.slice(t))];return Z({inputs:{x:v},backend:n,attrs:{shape:N}})}),f=h.map(v=>({vals:n.readSync(v.dataId),shape:v.shape})),g=T.computeOutShape(h.map(v=>v.shape),1),m=h[0].shape[0]===1,y=ZF(f,g,r,m),b=T.computeOutShape(e.map(v=>v.shape),t),w=n.makeTensorInfo(b,r,y);return h.forEach(v=>n.disposeIntermediateTensorInfo(v)),w}let a=e.filter(h=>S.sizeFromShape(h.shape)>0),o=V().getBool("WEBGL_PACK_ARRAY_OPERATIONS")&&a[0].shape.length>1;if(a.length===1){let h=o?new Ot(e[0].shape,on):new pn(e[0].shape,on);return n.runWebGLProgram(h,e,r)}let i=V().getNumber("WEBGL_MAX_TEXTURES_IN_SHADER");if(a.length>i){let h=[];for(let g=0;g<a.length;g+=i){let m=a.slice(g,g+i);h.push(Ur(m,t,n))}let f=Ur(h,t,n);for(let g of h)n.disposeIntermediateTensorInfo(g);return f}if(o){let h=new oB(a.map(f=>f.shape),t);return n.runWebGLProgram(h,a,r)}let{tensors2D:c,outShape:u}=cB(a,t,n),l=new aB(c.map(h=>h.shape)),d=n.runWebGLProgram(l,c,r);c.forEach(h=>n.disposeIntermediateTensorInfo(h));let p=Z({inputs:{x:d},attrs:{shape:u},backend:n});return n.disposeIntermediateTensorInfo(d),p}function cB(e,t,n){let r=T.computeOutShape(e.map(a=>a.shape),t);return{tensors2D:e.map(a=>Z({inputs:{x:a},attrs:{shape:[-1,S.sizeFromShape(a.shape.slice(t))]},backend:n})),outShape:r}}function jx(e){let{inputs:t,backend:n,attrs:r}=e,{axis:s}=r,a=S.parseAxisParam(s,t[0].shape)[0],o=t.map(u=>u.shape);T.assertParamsConsistent(o,a);let i=T.computeOutShape(t.map(u=>u.shape),a);if(S.sizeFromShape(i)===0)return n.makeTensorInfo(i,t[0].dtype,[]);let c=t.filter(u=>S.sizeFromShape(u.shape)>0);return c.length===1?ut({inputs:{x:c[0]},backend:n}):Ur(c,a,n)}var uB={kernelName:zo,backendName:"webgl",kernelFunc:jx},Xx=class{constructor(e,t=!1,n=null,r=!1,s=!1){this.variableNames=["x","W"],this.outputShape=e.outShape;let a=e.padInfo.top,o=e.padInfo.left,i=e.strideHeight,c=e.strideWidth,u=e.dilationHeight,l=e.dilationWidth,d=e.filterHeight,p=e.filterWidth,h=Math.floor(e.inChannels/4)*4,f=e.inChannels%4,g=e.dataFormat==="channelsLast",m=g?1:2,y=g?2:3,b=g?3:1,w="",v="";n&&(r?w=`float activation(float a) {
          float b = getPreluActivationWeightsAtOutCoords();
          ${n}
        }`:s?w=`float activation(float a) {
          float b = getLeakyreluAlphaAtOutCoords();
          ${n}
        }`:w=`
          float activation(float x) {
            ${n}
          }
        `,v="result = activation(result);");let k=t?"result += getBiasAtOutCoords();":"";t&&this.variableNames.push("bias"),r&&this.variableNames.push("preluActivationWeights"),s&&this.variableNames.push("leakyreluAlpha"),this.userCode=`
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
    `}},lB=class{constructor(e){this.variableNames=["x","W"],this.outputShape=e.outShape;let t=e.padInfo.front,n=e.padInfo.top,r=e.padInfo.left,s=e.strideDepth,a=e.strideHeight,o=e.strideWidth,i=e.dilationDepth,c=e.dilationHeight,u=e.dilationWidth,l=e.filterDepth,d=e.filterHeight,p=e.filterWidth,h=Math.floor(e.inChannels/4)*4,f=e.inChannels%4;this.userCode=`
      const ivec3 strides = ivec3(${s}, ${a}, ${o});
      const ivec3 pads = ivec3(${t}, ${n}, ${r});

      void main() {
        ivec5 coords = getOutputCoords();
        int batch = coords.x;
        int d2 = coords.u;

        ivec3 xFRCCorner = ivec3(coords.y, coords.z, coords.w) * strides - pads;
        int xFCorner = xFRCCorner.x;
        int xRCorner = xFRCCorner.y;
        int xCCorner = xFRCCorner.z;

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
    `}},Yx=class{constructor(e,t=!1,n=null,r=!1,s=!1){this.variableNames=["x","W"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"pads",type:"ivec2"},{name:"strides",type:"ivec2"},{name:"dilations",type:"ivec2"},{name:"inDims",type:"ivec2"}],this.outputShape=e.outShape,this.enableShapeUniforms=qe(this.outputShape.length);let a=e.padInfo.left,o=e.strideWidth,i=e.dilationWidth,c=e.filterHeight,u=e.filterWidth,l=u,d=`
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
                   if (xCOffset + 1 >= inDims[1]) {
                     xTexelC${m}.zw = vec2(0.0);
                   }
                   xTexelC${m}Ready = 1;
                 }

                 if(xC + 1 >= 0 && xC + 1 < inDims[1] && xTexelC${m+1}Ready == 0) {
                   xTexelC${m+1} = getX(batch, xR, xC + 1, d1);
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
   `;let p="",h="";n&&(r?p=`vec4 activation(vec4 a) {
           vec4 b = getPreluActivationWeightsAtOutCoords();
           ${n}
         }`:s?p=`vec4 activation(vec4 a) {
           vec4 b = getLeakyreluAlphaAtOutCoords();
           ${n}
         }`:p=`vec4 activation(vec4 x) {
           ${n}
         }`,h="result = activation(result);");let f=t?"result += getBiasAtOutCoords();":"";t&&this.variableNames.push("bias"),r&&this.variableNames.push("preluActivationWeights"),s&&this.variableNames.push("leakyreluAlpha"),this.userCode=`
       ${p}

       void main() {
         ivec4 coords = getOutputCoords();
         int batch = coords.x;
         ivec2 xRCCorner = coords.yz * strides - pads;
         int d2 = coords.w;
         int xRCorner = xRCCorner.x;
         int xCCorner = xRCCorner.y;

         vec4 dotProd = vec4(0.000000000000001);

         ${d}

         vec4 result = dotProd - vec4(0.000000000000001);
         ${f}
         ${h}
         setOutput(result);
       }
     `}},dB=class{constructor(e,t){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"inputShape",type:"ivec4"},{name:"pad",type:"ivec2"},{name:"stride",type:"ivec2"},{name:"dilation",type:"ivec2"},{name:"inChannels",type:"int"},{name:"itemsPerBlockRow",type:"int"},{name:"outWidth",type:"int"}],this.outputShape=e,this.enableShapeUniforms=qe(this.outputShape.length);let{dataFormat:n}=t,r=Je(),s=n==="channelsLast",a=s?1:2,o=s?2:3,i=this.enableShapeUniforms?"if(blockIndex < outShape[2] && pos < outShape[1]) {":`if(blockIndex < ${e[2]} && pos < ${e[1]}) {`,c="";for(let u=0;u<=1;u++)for(let l=0;l<=1;l++)c+=`
          blockIndex = rc.z + ${l};
          pos = rc.y + ${u};

          ${i}
            offsetY = int(blockIndex / outWidth) * stride[0] - pad[0];
            d0 = offsetY + dilation[0] * (pos / itemsPerBlockRow);

            if(d0 < inputShape[${a}] && d0 >= 0) {
              offsetX = imod(blockIndex, outWidth) * stride[1] - pad[1];
              d1 = offsetX + dilation[1] * (imod(pos, itemsPerBlockRow) /
                  inChannels);

              if(d1 < inputShape[${o}] && d1 >= 0) {

                ch = imod(pos, inChannels);

                if (${s}) {
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

        ${r.output} = result;
      }
    `}};function bo(e,t){let n=e.length;return n>=3?t?[...e.slice(0,-3),e[n-3]*e[n-2],e[n-1]]:[...e.slice(0,-3),e[n-3],e[n-2]*e[n-1]]:!t&&n===1&&e[0]>1?[e[0],1]:null}function Zx({x:e,filter:t,convInfo:n,backend:r,bias:s=null,preluActivationWeights:a=null,leakyreluAlpha:o=0,activation:i=null}){let c=e.shape,u=r.texData.get(e.dataId),l=n.inChannels,d=c[0]*c[1]*c[2],p=n.outChannels,h=n.dataFormat==="channelsLast",f=!1,g=!1,m,y=[];if(a!=null){let v=bo(a.shape,h);v!=null&&(a=Z({inputs:{x:a},backend:r,attrs:{shape:v}}),y.push(a))}if(s!=null){let v=bo(s.shape,h);v!=null&&(s=Z({inputs:{x:s},backend:r,attrs:{shape:v}}),y.push(s))}if(!((d===1||p===1)&&l>Ux)&&u.isPacked&&h&&u.texture!=null&&c[2]%2!==0&&S.arraysEqual(u.shape.slice(-3),c.slice(-3))){let v=c[0]*c[1]*(c[2]+1),k={dataId:e.dataId,shape:[1,v,n.inChannels],dtype:e.dtype},N=u.shape;u.shape=u.shape.slice(),u.shape[u.shape.length-2]++,S.assert(yo(u.shape,k.shape),()=>`packed reshape ${u.shape} to ${k.shape} isn't free`);let E=Z({inputs:{x:t},backend:r,attrs:{shape:[1,n.inChannels,n.outChannels]}});y.push(E);let D=xo({a:k,b:E,backend:r,transposeA:f,transposeB:g,bias:s,activation:i,preluActivationWeights:a,leakyreluAlpha:o}),L=r.texData.get(D.dataId);S.assert(L.isPacked,()=>"batchMatMul result is expected to be packed"),u.shape=N,L.shape=n.outShape,m=ut({inputs:{x:D},backend:r}),m.shape=n.outShape,y.push(D)}else{let v=n.outHeight*n.outWidth,k=Z({inputs:{x:e},backend:r,attrs:{shape:h?[n.batchSize,v,n.inChannels]:[n.batchSize,n.inChannels,v]}}),N=Z({inputs:{x:t},backend:r,attrs:{shape:[1,n.inChannels,n.outChannels]}}),E=xo({a:h?k:N,b:h?N:k,transposeA:!h,transposeB:g,backend:r,bias:s,activation:i,preluActivationWeights:a,leakyreluAlpha:o});m=Z({inputs:{x:E},backend:r,attrs:{shape:n.outShape}}),y.push(k),y.push(N),y.push(E)}for(let v of y)r.disposeIntermediateTensorInfo(v);return m}function Qx({x:e,filter:t,convInfo:n,backend:r,bias:s=null,preluActivationWeights:a=null,leakyreluAlpha:o=0,activation:i=null}){let{filterWidth:c,filterHeight:u,inChannels:l,outWidth:d,outHeight:p,dataFormat:h}=n,f=h==="channelsLast",g=c*u*l,m=p*d,y=[n.batchSize,g,m],b=!0,w=!1,v=[];if(a!=null){let z=bo(a.shape,f);z!=null&&(a=Z({inputs:{x:a},backend:r,attrs:{shape:z}}),v.push(a))}if(s!=null){let z=bo(s.shape,f);z!=null&&(s=Z({inputs:{x:s},backend:r,attrs:{shape:z}}),v.push(s))}let k=Z({inputs:{x:t},backend:r,attrs:{shape:[1,g,S.sizeFromShape(t.shape)/g]}});v.push(k);let N=new dB(y,n),E=[e.shape,[n.padInfo.top,n.padInfo.left],[n.strideHeight,n.strideWidth],[n.dilationHeight,n.dilationWidth],[n.inChannels],[n.filterWidth*n.inChannels],[n.outWidth]],D=r.runWebGLProgram(N,[e],"float32",E),L=Z({inputs:{x:D},backend:r,attrs:{shape:y}});v.push(D),v.push(L);let P=s!=null,R=a!=null,A=i==="leakyrelu",I=i?ls(i,!0):null,F=new Wx(f?L.shape:k.shape,f?k.shape:L.shape,f?[n.batchSize,m,n.outChannels]:[n.batchSize,n.outChannels,m],b,w,P,I,R,A),B=f?[L,k]:[k,L];if(s&&B.push(s),R&&B.push(a),A){let z=r.makeTensorInfo([],"float32",S.createScalarValue(o,"float32"));B.push(z),v.push(z)}let M=r.runWebGLProgram(F,B,"float32"),W=Z({inputs:{x:M},backend:r,attrs:{shape:n.outShape}});v.push(M);for(let z of v)r.disposeIntermediateTensorInfo(z);return W}function pB(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,filter:a}=t,{strides:o,pad:i,dataFormat:c,dilations:u,dimRoundingMode:l}=r,d=T.convertConv2DDataFormat(c),p=T.computeConv2DInfo(s.shape,a.shape,o,u,i,l,!1,d),h;if(p.filterHeight===1&&p.filterWidth===1&&p.dilationHeight===1&&p.dilationWidth===1&&p.strideHeight===1&&p.strideWidth===1&&(p.padInfo.type==="SAME"||p.padInfo.type==="VALID"))h=Zx({x:s,filter:a,convInfo:p,backend:n});else if(p.strideWidth<=2&&d==="channelsLast"&&V().getBool("WEBGL_EXP_CONV")){let g=new Yx(p),m=[[p.padInfo.top,p.padInfo.left],[p.strideHeight,p.strideWidth],[p.dilationHeight,p.dilationWidth],[p.inHeight,p.inWidth]];h=n.runWebGLProgram(g,[s,a],"float32",m)}else if(V().getBool("WEBGL_CONV_IM2COL"))h=Qx({x:s,filter:a,convInfo:p,backend:n});else{let g=new Xx(p);h=n.runWebGLProgram(g,[s,a],"float32")}let f=Z({inputs:{x:h},backend:n,attrs:{shape:p.outShape}});return n.disposeIntermediateTensorInfo(h),f}var hB={kernelName:Wo,backendName:"webgl",kernelFunc:pB},fB=class{constructor(e){this.variableNames=["x","dy"],this.outputShape=e.filterShape;let t=e.strideHeight,n=e.strideWidth,r=e.padInfo.top,s=e.padInfo.left,a=e.dataFormat==="channelsLast";this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int wR = coords.x;
        int wC = coords.y;
        int d1 = coords.z;
        int d2 = coords.w;

        float dotProd = 0.0;

        for (int b = 0; b < ${e.batchSize}; b++) {
          for (int yR = 0; yR < ${e.outHeight}; yR++) {
            int xR = wR + yR * ${t} - ${r};

            if (xR < 0 || xR >= ${e.inHeight}) {
              continue;
            }

            for (int yC = 0; yC < ${e.outWidth}; yC++) {
              int xC = wC + yC * ${n} - ${s};

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
    `}},mB=class{constructor(e){this.variableNames=["dy","W"],this.outputShape=e.inShape;let t=e.filterHeight,n=e.filterWidth,r=e.strideHeight,s=e.strideWidth,a=e.dataFormat==="channelsLast",o=t-1-e.padInfo.top,i=n-1-e.padInfo.left,c=a?1:2,u=a?2:3,l=a?3:1;this.userCode=`
      const ivec2 pads = ivec2(${o}, ${i});

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords[0];
        int d1 = coords[${l}];

        ivec2 dyCorner = ivec2(coords[${c}], coords[${u}]) - pads;
        int dyRCorner = dyCorner.x;
        int dyCCorner = dyCorner.y;

        float dotProd = 0.0;
        for (int wR = 0; wR < ${t}; wR++) {
          float dyR = float(dyRCorner + wR) / ${r}.0;

          if (dyR < 0.0 || dyR >= ${e.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);

          int wRPerm = ${t} - 1 - wR;

          for (int wC = 0; wC < ${n}; wC++) {
            float dyC = float(dyCCorner + wC) / ${s}.0;

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
    `}},gB=class{constructor(e){this.variableNames=["x","dy"],this.outputShape=e.filterShape;let t=e.strideDepth,n=e.strideHeight,r=e.strideWidth,s=e.padInfo.front,a=e.padInfo.top,o=e.padInfo.left;this.userCode=`
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
            int xF = wF + yF * ${t} - ${s};

            if (xF < 0 || xF >= ${e.inDepth}) {
              continue;
            }

            for (int yR = 0; yR < ${e.outHeight}; yR++) {
              int xR = wR + yR * ${n} - ${a};

              if (xR < 0 || xR >= ${e.inHeight}) {
                continue;
              }

              for (int yC = 0; yC < ${e.outWidth}; yC++) {
                int xC = wC + yC * ${r} - ${o};

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
    `}},yB=class{constructor(e){this.variableNames=["dy","W"],this.outputShape=e.inShape;let t=e.filterDepth,n=e.filterHeight,r=e.filterWidth,s=e.strideDepth,a=e.strideHeight,o=e.strideWidth,i=t-1-e.padInfo.front,c=n-1-e.padInfo.top,u=r-1-e.padInfo.left;this.userCode=`
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
          float dyF = float(dyFCorner + wF) / ${s}.0;

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

            for (int wC = 0; wC < ${r}; wC++) {
              float dyC = float(dyCCorner + wC) / ${o}.0;

              if (dyC < 0.0 || dyC >= ${e.outWidth}.0 ||
                  fract(dyC) > 0.0) {
                continue;
              }
              int idyC = int(dyC);

              int wCPerm = ${r} - 1 - wC;

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
    `}};function xB(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,dy:a}=t,{strides:o,pad:i,dataFormat:c,dimRoundingMode:u,filterShape:l}=r,d=T.convertConv2DDataFormat(c),p=T.computeConv2DInfo(s.shape,l,o,1,i,u,!1,d),h=new fB(p);return n.runWebGLProgram(h,[s,a],"float32")}var bB={kernelName:Uo,backendName:"webgl",kernelFunc:xB},vB=class{constructor(e){this.variableNames=["dy","W"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"strides",type:"vec2"}],this.outputShape=e.inShape,this.enableShapeUniforms=qe(this.outputShape.length);let t=e.filterHeight,n=e.filterWidth,r=t-1-e.padInfo.top,s=n-1-e.padInfo.left;this.userCode=`
      const ivec2 pads = ivec2(${r}, ${s});

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
    `}};function wB(e){let{inputs:t,backend:n,attrs:r}=e,{dy:s,filter:a}=t,{inputShape:o,strides:i,pad:c,dataFormat:u,dimRoundingMode:l}=r,d=T.convertConv2DDataFormat(u),p=T.computeConv2DInfo(o,a.shape,i,1,c,l,!1,d);if(V().getBool("WEBGL_PACK_CONV2DTRANSPOSE")&&d==="channelsLast"){let h=[[p.strideHeight,p.strideWidth]],f=new vB(p);return n.runWebGLProgram(f,[s,a],"float32",h)}else{let h=new mB(p);return n.runWebGLProgram(h,[s,a],"float32")}}var SB={kernelName:Go,backendName:"webgl",kernelFunc:wB};function kB(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,filter:a}=t,{strides:o,pad:i,dilations:c}=r,u=T.computeConv3DInfo(s.shape,a.shape,o,c,i),l=new lB(u);return n.runWebGLProgram(l,[s,a],"float32")}var IB={kernelName:Ho,backendName:"webgl",kernelFunc:kB};function CB(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,dy:a}=t,{strides:o,pad:i,filterShape:c}=r,u=T.computeConv3DInfo(s.shape,c,o,1,i),l=new gB(u);return n.runWebGLProgram(l,[s,a],"float32")}var NB={kernelName:sl,backendName:"webgl",kernelFunc:CB};function TB(e){let{inputs:t,backend:n,attrs:r}=e,{dy:s,filter:a}=t,{pad:o,strides:i,inputShape:c}=r,u=T.computeConv3DInfo(c,a.shape,i,1,o),l=new yB(u);return n.runWebGLProgram(l,[s,a],"float32")}var $B={kernelName:qo,backendName:"webgl",kernelFunc:TB},EB=_r+`
  return cos(x);
`,RB=`
  vec4 result = cos(x);
  bvec4 isNaN = isnan(x);
  ${Yn}
  return result;
`,AB=he({opSnippet:EB,packedOpSnippet:RB}),DB={kernelName:Ts,backendName:"webgl",kernelFunc:AB},OB=`
  float e2x = exp(-x);
  return (e2x + 1.0 / e2x) / 2.0;
`,_B=he({opSnippet:OB}),FB={kernelName:$s,backendName:"webgl",kernelFunc:_B},PB=class{constructor(e,t,n,r,s){this.variableNames=["Image","Boxes","BoxInd"],this.outputShape=[];let[a,o,i,c]=e,[u]=t,[l,d]=n;this.outputShape=[u,l,d,c];let p=r==="bilinear"?1:0,[h,f]=[`${o-1}.0`,`${i-1}.0`],[g,m,y]=l>1?[`${(o-1)/(l-1)}`,"(y2-y1) * height_ratio",`y1*${h} + float(y)*(height_scale)`]:["0.0","0.0",`0.5 * (y1+y2) * ${h}`],[b,w,v]=d>1?[`${(i-1)/(d-1)}`,"(x2-x1) * width_ratio",`x1*${f} + float(x)*(width_scale)`]:["0.0","0.0",`0.5 * (x1+x2) * ${f}`];this.userCode=`
      const float height_ratio = float(${g});
      const float width_ratio = float(${b});
      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int y = coords[1];
        int x = coords[2];
        int d = coords[3];

        float y1 = getBoxes(b,0);
        float x1 = getBoxes(b,1);
        float y2 = getBoxes(b,2);
        float x2 = getBoxes(b,3);

        int bInd = round(getBoxInd(b));
        if(bInd < 0 || bInd >= ${a}) {
          return;
        }

        float height_scale = ${m};
        float width_scale = ${w};

        float in_y = ${y};
        if( in_y < 0.0 || in_y > ${h} ) {
          setOutput(float(${s}));
          return;
        }
        float in_x = ${v};
        if( in_x < 0.0 || in_x > ${f} ) {
          setOutput(float(${s}));
          return;
        }

        vec2 sourceFracIndexCR = vec2(in_x,in_y);
        if(${p} == 1) {
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
          ivec2 sourceNearestCR = ivec2(floor(
            sourceFracIndexCR + vec2(0.5,0.5)));
          float newValue = getImage(b, sourceNearestCR.y, sourceNearestCR.x, d);
          setOutput(newValue);
        }
      }
    `}},LB=e=>{let{inputs:t,backend:n,attrs:r}=e,{image:s,boxes:a,boxInd:o}=t,{cropSize:i,method:c,extrapolationValue:u}=r,l=new PB(s.shape,a.shape,i,c,u);return n.runWebGLProgram(l,[s,a,o],"float32")},BB={kernelName:Xo,backendName:"webgl",kernelFunc:LB},ps;(function(e){e.Prod="*",e.Sum="+"})(ps||(ps={}));var Rp=class{constructor(e,t,n,r){this.op=e,this.outputShape=t,this.variableNames=["x"],this.customUniforms=[{name:"index",type:"float"}];let s=this.outputShape.length,a=this.op===ps.Prod?"1.0":"0.0",o=n?a:`getX(${Ap(s,"coords",this.op)})`,i=this.outputShape[this.outputShape.length-1],c="",u="";n?(c=r?`end != ${i-1}`:"end != 0",u=r?"end + 1":"end - 1"):(c=r?`end + pow2 < ${i}`:"end >= pow2",u=r?"end + pow2":"end - pow2"),this.userCode=`
      void main() {
        ${ve(s)} coords = getOutputCoords();
        int end = ${Dp(s,"coords",this.op)};
        float val = ${o};
        int pow2 = int(pow(2.0, index));
        if (${c}) {
          int idx = ${u};
          ${Dp(s,"coords",this.op)} = idx;
          val ${this.op}= getX(${Ap(s,"coords",this.op)});
        }
        setOutput(val);
      }
    `}};function Ap(e,t,n){if(e===1)return`${t}`;if(e===2)return`${t}.x, ${t}.y`;if(e===3)return`${t}.x, ${t}.y, ${t}.z`;if(e===4)return`${t}.x, ${t}.y, ${t}.z, ${t}.w`;throw new Error(`Cumulative ${n} for rank ${e} is not yet supported`)}function Dp(e,t,n){if(e===1)return`${t}`;if(e===2)return`${t}.y`;if(e===3)return`${t}.z`;if(e===4)return`${t}.w`;throw new Error(`Cumulative ${n} for rank ${e} is not yet supported`)}function Jx(e,t,n,r,s,a){let o=t.shape.length,i=T.getAxesPermutation([r],o),c=t;i!=null&&(c=Ze({inputs:{x:t},backend:n,attrs:{perm:i}}));let u=T.getInnerMostAxes(1,o)[0];if(u!==o-1)throw new Error(`WebGL cumprod shader expects an inner-most axis=${t.shape.length-1} but got axis=${r}`);let l=c.shape[u],d=ut({inputs:{x:c},backend:n});for(let p=0;p<=Math.ceil(Math.log2(l))-1;p++){let h=new Rp(e,c.shape,!1,a),f=[[p]],g=d;d=n.runWebGLProgram(h,[d],d.dtype,f),n.disposeIntermediateTensorInfo(g)}if(s){let p=new Rp(e,c.shape,s,a),h=d;d=n.runWebGLProgram(p,[d],d.dtype),n.disposeIntermediateTensorInfo(h)}if(i!=null){let p=T.getUndoAxesPermutation(i),h=Ze({inputs:{x:d},backend:n,attrs:{perm:p}});return n.disposeIntermediateTensorInfo(d),n.disposeIntermediateTensorInfo(c),h}return d}function VB(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a,exclusive:o,reverse:i}=r;return Jx(ps.Prod,s,n,a,o,i)}var MB={kernelName:Ko,backendName:"webgl",kernelFunc:VB};function zB(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a,exclusive:o,reverse:i}=r;return Jx(ps.Sum,s,n,a,o,i)}var WB={kernelName:jo,backendName:"webgl",kernelFunc:zB};function UB(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,weights:a}=t,{size:o,binaryOutput:i}=r;if(s.shape.length===1){let c=n.readSync(s.dataId),u=n.readSync(a.dataId),l=Ax(c,u,a.dtype,a.shape,o);return n.makeTensorInfo([o],a.dtype,l)}else if(s.shape.length===2){let c=n.bufferSync(s),u=n.bufferSync(a),l=KF(c,u,o,i);return n.makeTensorInfo(l.shape,a.dtype,l.values)}throw new Error(`Error in denseBincount: input must be at most rank 2, but got rank${s.shape.length}.`)}var GB={kernelName:Yo,backendName:"webgl",kernelFunc:UB},HB=class{constructor(e,t,n){this.variableNames=["x"],this.outputShape=[],this.outputShape=e,this.blockSize=t,this.dataFormat=n,this.userCode=`
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
  `}getHeightCoordString(){return this.dataFormat==="NHWC"?"coords[1]":"coords[2]"}getWidthCoordString(){return this.dataFormat==="NHWC"?"coords[2]":"coords[3]"}getDepthCoordString(){return this.dataFormat==="NHWC"?"coords[3]":"coords[1]"}getOutputDepthSize(){return this.dataFormat==="NHWC"?this.outputShape[3]:this.outputShape[1]}getInputSamplingString(){return this.dataFormat==="NHWC"?"getX(b, in_h, in_w, in_d)":"getX(b, in_d, in_h, in_w)"}};function qB(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{blockSize:a,dataFormat:o}=r,i=s.shape[0],c=o==="NHWC"?s.shape[1]:s.shape[2],u=o==="NHWC"?s.shape[2]:s.shape[3],l=o==="NHWC"?s.shape[3]:s.shape[1],d=c*a,p=u*a,h=l/(a*a),f=o==="NHWC"?[i,d,p,h]:[i,h,d,p],g=new HB(f,a,o);return n.runWebGLProgram(g,[s],s.dtype)}var KB={kernelName:Zo,backendName:"webgl",kernelFunc:qB},eb=class{constructor(e,t=!1,n=null,r=!1,s=!1){this.variableNames=["x","W"],this.customUniforms=[{name:"pads",type:"ivec2"},{name:"strides",type:"ivec2"},{name:"dilations",type:"ivec2"},{name:"inDims",type:"ivec2"}],this.outputShape=e.outShape,this.enableShapeUniforms=qe(this.outputShape.length);let a=e.filterHeight,o=e.filterWidth,i=e.outChannels/e.inChannels,c="",u="";n&&(r?c=`float activation(float a) {
          float b = getPreluActivationWeightsAtOutCoords();
          ${n}
        }`:s?c=`float activation(float a) {
          float b = getLeakyreluAlphaAtOutCoords();
          ${n}
        }`:c=`
          float activation(float x) {
            ${n}
          }
        `,u="result = activation(result);");let l=t?"result += getBiasAtOutCoords();":"";t&&this.variableNames.push("bias"),r&&this.variableNames.push("preluActivationWeights"),s&&this.variableNames.push("leakyreluAlpha"),this.userCode=`
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

        float dotProd = 0.0;
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
    `}},tb=class{constructor(e,t=!1,n=null,r=!1,s=!1){this.variableNames=["x","W"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"pads",type:"ivec2"},{name:"strides",type:"ivec2"},{name:"dilations",type:"ivec2"},{name:"inDims",type:"ivec2"}],this.outputShape=e.outShape,this.enableShapeUniforms=qe(this.outputShape.length);let a=e.outChannels/e.inChannels,o=e.padInfo.left,i=e.strideWidth,c=e.dilationWidth,u=e.filterHeight,l=e.filterWidth,d=l,p=`
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
                  if (xCOffset + 1 >= inDims[1]) {
                    xTexelC${y}.zw = vec2(0.0);
                  }
                  xTexelC${y}Ready = 1;
                }

                if(xC + 1 >= 0 && xC + 1 < inDims[1] && xTexelC${y+1}Ready == 0) {
                  xTexelC${y+1} = getX(batch, xR, xC + 1, d1);
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
    `;let h="",f="";n&&(r?h=`vec4 activation(vec4 a) {
          vec4 b = getPreluActivationWeightsAtOutCoords();
          ${n}
        }`:s?h=`vec4 activation(vec4 a) {
          vec4 b = getLeakyreluAlphaAtOutCoords();
          ${n}
        }`:h=`vec4 activation(vec4 x) {
          ${n}
        }`,f="result = activation(result);");let g=t?"result += getBiasAtOutCoords();":"";t&&this.variableNames.push("bias"),r&&this.variableNames.push("preluActivationWeights"),s&&this.variableNames.push("leakyreluAlpha"),this.userCode=`
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

        vec4 dotProd = vec4(0.000000000000001);

        ${p}

        vec4 result = dotProd - vec4(0.000000000000001);
        ${g}
        ${f}
        setOutput(result);
      }
    `}};function jB(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,filter:a}=t,{strides:o,pad:i,dilations:c,dimRoundingMode:u}=r,l=c;l==null&&(l=[1,1]),S.assert(T.eitherStridesOrDilationsAreOne(o,l),()=>`Error in depthwiseConv2d: Either strides or dilations must be 1. Got strides ${o} and dilations '${l}'`);let d=T.computeConv2DInfo(s.shape,a.shape,o,l,i,u,!0),p;V().getBool("WEBGL_PACK_DEPTHWISECONV")&&d.strideWidth<=2&&d.outChannels/d.inChannels===1?p=new tb(d):p=new eb(d);let h=[[d.padInfo.top,d.padInfo.left],[d.strideHeight,d.strideWidth],[d.dilationHeight,d.dilationWidth],[d.inHeight,d.inWidth]];return n.runWebGLProgram(p,[s,a],"float32",h)}var XB={kernelName:Qo,backendName:"webgl",kernelFunc:jB},YB=class{constructor(e){this.variableNames=["x","dy"],this.outputShape=e.filterShape;let t=e.strideHeight,n=e.strideWidth,r=e.padInfo.top,s=e.padInfo.left,a=e.outChannels/e.inChannels;this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int wR = coords.x;
        int wC = coords.y;
        int d1 = coords.z;
        int dm = coords.w;
        int d2 = d1 * ${a} + dm;

        float dotProd = 0.0;

        for (int b = 0; b < ${e.batchSize}; b++) {
          for (int yR = 0; yR < ${e.outHeight}; yR++) {
            int xR = wR + yR * ${t} - ${r};

            if (xR < 0 || xR >= ${e.inHeight}) {
              continue;
            }

            for (int yC = 0; yC < ${e.outWidth}; yC++) {
              int xC = wC + yC * ${n} - ${s};

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
    `}},ZB=class{constructor(e){this.variableNames=["dy","W"],this.outputShape=e.inShape;let t=e.filterHeight,n=e.filterWidth,r=e.strideHeight,s=e.strideWidth,a=t-1-e.padInfo.top,o=n-1-e.padInfo.left,i=e.outChannels/e.inChannels;this.userCode=`
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
          float dyR = float(dyRCorner + wR) / ${r}.0;

          if (dyR < 0.0 || dyR >= ${e.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);

          int wRPerm = ${t} - 1 - wR;

          for (int wC = 0; wC < ${n}; wC++) {
            float dyC = float(dyCCorner + wC) / ${s}.0;

            if (dyC < 0.0 || dyC >= ${e.outWidth}.0 ||
                fract(dyC) > 0.0) {
              continue;
            }
            int idyC = int(dyC);

            int wCPerm = ${n} - 1 - wC;

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
    `}};function QB(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,dy:a}=t,{strides:o,dilations:i,pad:c,dimRoundingMode:u,filterShape:l}=r,d=T.computeConv2DInfo(s.shape,l,o,i,c,u,!0),p=new YB(d);return n.runWebGLProgram(p,[s,a],"float32")}var JB={kernelName:Jo,backendName:"webgl",kernelFunc:QB};function eV(e){let{inputs:t,backend:n,attrs:r}=e,{dy:s,filter:a}=t,{strides:o,dilations:i,pad:c,dimRoundingMode:u,inputShape:l}=r,d=T.computeConv2DInfo(l,a.shape,o,i,c,u,!0),p=new ZB(d);return n.runWebGLProgram(p,[s,a],"float32")}var tV={kernelName:ei,backendName:"webgl",kernelFunc:eV},nV=class{constructor(e){this.variableNames=["X"],this.outputShape=[e,e],this.userCode=`
      void main() {
          ivec2 coords = getOutputCoords();
          float val = coords[0] == coords[1] ? getX(coords[0]) : 0.0;
          setOutput(val);
      }
    `}};function rV(e){let{inputs:t,backend:n}=e,{x:r}=t,s=[...r.shape,...r.shape],a=S.sizeFromShape(r.shape),o=Z({inputs:{x:r},backend:n,attrs:{shape:[a]}}),i=new nV(a),c=n.runWebGLProgram(i,[o],o.dtype),u=Z({inputs:{x:c},backend:n,attrs:{shape:s}});return n.disposeIntermediateTensorInfo(o),n.disposeIntermediateTensorInfo(c),u}var sV={kernelName:ti,backendName:"webgl",kernelFunc:rV},aV=class{constructor(e){this.variableNames=["x","W"],this.outputShape=e.outShape;let{inHeight:t,inWidth:n,padInfo:r,strideHeight:s,strideWidth:a,filterHeight:o,filterWidth:i,dilationHeight:c,dilationWidth:u}=e,{top:l,left:d}=r;this.userCode=`
      const ivec2 strides = ivec2(${s}, ${a});
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
    `}};function oV(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,filter:a}=t,{strides:o,pad:i,dilations:c}=r,u=T.computeDilation2DInfo(s.shape,a.shape,o,i,"NHWC",c),l,d=new aV(u);l=n.runWebGLProgram(d,[s,a],"float32");let p=Z({inputs:{x:l},backend:n,attrs:{shape:u.outShape}});return n.disposeIntermediateTensorInfo(l),p}var iV={kernelName:ni,backendName:"webgl",kernelFunc:oV};function cV(e){let{inputs:t,backend:n,attrs:r}=e,{equation:s}=r,a=t,{allDims:o,summedDims:i,idDims:c}=T.decodeEinsumEquation(s,a.length);T.checkEinsumDimSizes(o.length,c,a);let{path:u,steps:l}=T.getEinsumComputePath(i,c),d=l.length,p=null,h=o.length,f=[];for(let g=0;g<d;++g){for(let m of l[g]){let{permutationIndices:y,expandDims:b}=T.getEinsumPermutation(h,c[m]),w;T.isIdentityPermutation(y)?w=a[m]:(w=Ze({inputs:{x:a[m]},backend:n,attrs:{perm:y}}),f.push(w));let v=w.shape.slice();for(let k=0;k<b.length;++k)v.splice(b[k],0,1);S.arraysEqual(w.shape,v)||(w=Z({inputs:{x:w},backend:n,attrs:{shape:v}}),f.push(w)),p===null?p=w:(p=Rd({inputs:{a:w,b:p},backend:n}),f.push(p))}g<d-1&&(u[g]>=0&&(p=Bc({inputs:{x:p},backend:n,attrs:{axis:u[g]-(o.length-h),keepDims:!1}}),f.push(p)),h--)}for(let g of f)g!==p&&n.disposeIntermediateTensorInfo(g);return p}var uV={kernelName:si,backendName:"webgl",kernelFunc:cV},lV="return (x >= 0.0) ? x : (exp(x) - 1.0);",dV=`
  vec4 result;

  result.r = (x.r >= 0.0) ? x.r : (exp(x.r) - 1.0);
  result.g = (x.g >= 0.0) ? x.g : (exp(x.g) - 1.0);
  result.b = (x.b >= 0.0) ? x.b : (exp(x.b) - 1.0);
  result.a = (x.a >= 0.0) ? x.a : (exp(x.a) - 1.0);

  return result;
`,pV=he({opSnippet:lV,packedOpSnippet:dV}),hV={kernelName:Rs,backendName:"webgl",kernelFunc:pV},fV="return (b >= 0.0) ? a : a * (b + 1.0);",mV=`
  vec4 bGTEZero = vec4(greaterThanEqual(b, vec4(0.)));
  return (bGTEZero * a) + ((vec4(1.0) - bGTEZero) * (a * (b + vec4(1.0))));
`,gV=e=>{let{inputs:t,backend:n}=e,{dy:r,y:s}=t,a=V().getBool("WEBGL_PACK_BINARY_OPERATIONS")?new Or(mV,r.shape,s.shape):new qn(fV,r.shape,s.shape);return n.runWebGLProgram(a,[r,s],r.dtype)},yV={kernelName:al,backendName:"webgl",kernelFunc:gV},xV=`
  return vec4(equal(a, b));
`,bV="return float(a == b);",vV=Ge({opSnippet:bV,packedOpSnippet:xV,dtype:"bool",cpuKernelImpl:QF}),wV={kernelName:Ds,backendName:"webgl",kernelFunc:vV},SV=`
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
`,kV=he({opSnippet:SV}),IV={kernelName:As,backendName:"webgl",kernelFunc:kV},CV=_r+`
  return exp(x);
`,NV=`
  vec4 result = exp(x);
  bvec4 isNaN = isnan(x);
  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,nb=he({opSnippet:CV,packedOpSnippet:NV,cpuKernelImpl:JF,dtype:"float32"}),TV={kernelName:Os,backendName:"webgl",kernelFunc:nb};function Ou(e){let{inputs:t,attrs:n,backend:r}=e,{dim:s}=n,{input:a}=t,o=a.shape.length,i=a.shape.slice(),c=s;return s<0&&(S.assert(-(o+1)<=s,()=>`Axis must be in the interval [${-(o+1)}, ${o}]`),c=o+s+1),i.splice(c,0,1),Z({inputs:{x:a},backend:r,attrs:{shape:i}})}var $V={kernelName:ai,backendName:"webgl",kernelFunc:Ou},Op="return exp(x) - 1.0;",EV=he({opSnippet:Op,packedOpSnippet:Op,cpuKernelImpl:eP}),RV={kernelName:_s,backendName:"webgl",kernelFunc:EV},_p=class{constructor(e,t,n){this.variableNames=["real","imag"];let r=t[1];this.outputShape=t;let s=n?`2.0 * ${Math.PI}`:`-2.0 * ${Math.PI}`,a=n?`${r}.0`:"1.0",o;if(e==="real")o="return real * expR - imag * expI;";else if(e==="imag")o="return real * expI + imag * expR;";else throw new Error(`FFT component must be either "real" or "imag", got ${e}.`);this.userCode=`
      const float exponentMultiplier = ${s};

      float unaryOpComplex(float real, float expR, float imag, float expI) {
        ${o}
      }

      float mulMatDFT(int batch, int index) {
        float indexRatio = float(index) / float(${r});
        float exponentMultiplierTimesIndexRatio =
            exponentMultiplier * indexRatio;

        float result = 0.0;

        for (int i = 0; i < ${r}; i++) {
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
    `}};function rb(e,t,n){let r=n.texData.get(e.dataId),s=S.sizeFromShape(e.shape),a=e.shape[e.shape.length-1],o=s/a,i=Z({inputs:{x:e},backend:n,attrs:{shape:[o,a]}}),c=i.shape,u=new _p("real",c,t),l=new _p("imag",c,t),d=[{dataId:r.complexTensorInfos.real.dataId,dtype:r.complexTensorInfos.real.dtype,shape:c},{dataId:r.complexTensorInfos.imag.dataId,dtype:r.complexTensorInfos.imag.dtype,shape:c}],p=n.runWebGLProgram(u,d,"float32"),h=n.runWebGLProgram(l,d,"float32"),f=Nn({inputs:{real:p,imag:h},backend:n});n.disposeIntermediateTensorInfo(p),n.disposeIntermediateTensorInfo(h);let g=Z({inputs:{x:f},backend:n,attrs:{shape:e.shape}});return n.disposeIntermediateTensorInfo(i),n.disposeIntermediateTensorInfo(f),g}function AV(e){let{inputs:t,backend:n}=e,{input:r}=t;return rb(r,!1,n)}var DV={kernelName:oi,backendName:"webgl",kernelFunc:AV},OV=class{constructor(e,t){this.outputShape=[],this.customUniforms=[{name:"value",type:"float"}],this.variableNames=["x"],this.outputShape=e,this.userCode=`
      void main() {
        setOutput(value);
      }
    `}};function Ba(e){let{backend:t,attrs:n}=e,{shape:r,value:s}=n,{dtype:a}=n;if(a=a||S.inferDtype(s),a==="string"){let o=S.getArrayFromDType(a,S.sizeFromShape(r));return o.fill(s),t.makeTensorInfo(r,a,o)}else{let o=new OV(r,s),i=[[s]];return t.runWebGLProgram(o,[],a,i)}}var _V={kernelName:ii,backendName:"webgl",kernelFunc:Ba},FV=class{constructor(e){this.variableNames=["Image"],this.outputShape=[];let t=e[2];this.outputShape=e,this.userCode=`
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
    `}},PV={kernelName:ci,backendName:"webgl",kernelFunc:({inputs:e,backend:t})=>{let{image:n}=e,r=t,s=new FV(n.shape);return r.runWebGLProgram(s,[n],n.dtype)}},Fp="return floor(x);",LV=he({opSnippet:Fp,packedOpSnippet:Fp,cpuKernelImpl:tP}),BV={kernelName:Fs,backendName:"webgl",kernelFunc:LV},VV=`
  float s = sign(a) * sign(b);
  int ia = round(a);
  int ib = round(b);
  if (ib != 0) {
    return float(idiv(ia, ib, s));
  } else {
    return NAN;
  }
`,MV=`
  ivec4 ia = round(a);
  ivec4 ib = round(b);
  bvec4 cond = notEqual(ib, ivec4(0));
  ivec4 result = ivec4(0);
  vec4 s = sign(a) * sign(b);

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
`,zV=Ge({opSnippet:VV,packedOpSnippet:MV,dtype:"int32"}),WV={kernelName:Ps,backendName:"webgl",kernelFunc:zV},UV=class{constructor(e){this.variableNames=["A"];let t=Je(),[n,r]=e;this.outputShape=e,this.userCode=`
      void main() {
        ivec3 coords = getOutputCoords();
        int texR = coords[0];
        int texC = coords[1];
        int depth = coords[2];
        vec2 uv = (vec2(texC, texR) + halfCR) / vec2(${r}.0, ${n}.0);

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
    `}},GV=class{constructor(e){this.variableNames=["A"],this.packedInputs=!1,this.packedOutput=!0;let t=Je(),[n,r]=e;this.outputShape=e,this.userCode=`
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
                       vec2(${r}.0, ${n}.0);
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
    `}},HV={kernelName:so,backendName:"webgl",kernelFunc:qV},Qn,ru=V().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");function qV(e){let{inputs:t,backend:n,attrs:r}=e,{pixels:s}=t,{numChannels:a}=r,o=typeof HTMLVideoElement<"u"&&s instanceof HTMLVideoElement,i=typeof HTMLImageElement<"u"&&s instanceof HTMLImageElement,[c,u]=o?[s.videoWidth,s.videoHeight]:[s.width,s.height],l=[u,c],d=[u,c,a];if(i||o){let g=V().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");(Qn==null||g!==ru)&&(ru=g,Qn=document.createElement("canvas").getContext("2d",{willReadFrequently:ru})),Qn.canvas.width=c,Qn.canvas.height=u,Qn.drawImage(s,0,0,c,u),s=Qn.canvas}let p=n.makeTensorInfo(l,"int32");n.texData.get(p.dataId).usage=ht.PIXELS,n.gpgpu.uploadPixelDataToTexture(n.getTexture(p.dataId),s);let h=V().getBool("WEBGL_PACK")?new GV(d):new UV(d),f=n.runWebGLProgram(h,[p],"int32");return n.disposeData(p.dataId),f}function KV(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,filter:a,bias:o,preluActivationWeights:i}=t,{strides:c,pad:u,dataFormat:l,dilations:d,dimRoundingMode:p,activation:h,leakyreluAlpha:f}=r,g=T.convertConv2DDataFormat(l),m=T.computeConv2DInfo(s.shape,a.shape,c,d,u,p,!1,g),y,b=[],w=o!=null,v=i!=null,k=h==="leakyrelu",N=()=>{let D=[s,a],L=(P,R)=>{if(R==="NCHW"&&P.shape.length===1&&P.shape[0]!==1){let A=Z({inputs:{x:P},backend:n,attrs:{shape:[P.shape[0],1,1]}});return b.push(A),A}return P};if(w&&D.push(L(o,l)),v&&D.push(L(i,l)),k){let P=n.makeTensorInfo([],"float32",S.createScalarValue(f,"float32"));D.push(P),b.push(P)}return D};if(m.filterHeight===1&&m.filterWidth===1&&m.dilationHeight===1&&m.dilationWidth===1&&m.strideHeight===1&&m.strideWidth===1&&(m.padInfo.type==="SAME"||m.padInfo.type==="VALID"))y=Zx({x:s,filter:a,convInfo:m,backend:n,bias:o,activation:h,preluActivationWeights:i,leakyreluAlpha:f});else if(m.strideWidth<=2&&g==="channelsLast"&&V().getBool("WEBGL_EXP_CONV")){let D=h?ls(h,!0):null,L=new Yx(m,w,D,v,k),P=[[m.padInfo.top,m.padInfo.left],[m.strideHeight,m.strideWidth],[m.dilationHeight,m.dilationWidth],[m.inHeight,m.inWidth]],R=N();y=n.runWebGLProgram(L,R,"float32",P)}else if(V().getBool("WEBGL_CONV_IM2COL"))y=Qx({x:s,filter:a,convInfo:m,backend:n,bias:o,activation:h,preluActivationWeights:i,leakyreluAlpha:f});else{let D=h?ls(h,!1):null,L=new Xx(m,w,D,v,k),P=N();y=n.runWebGLProgram(L,P,"float32")}let E=Z({inputs:{x:y},backend:n,attrs:{shape:m.outShape}});return b.push(y),b.forEach(D=>n.disposeIntermediateTensorInfo(D)),E}var jV={kernelName:jr,backendName:"webgl",kernelFunc:KV};function XV(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,filter:a,bias:o,preluActivationWeights:i}=t,{strides:c,pad:u,dilations:l,dimRoundingMode:d,activation:p,leakyreluAlpha:h}=r,f=[],g=l;g==null&&(g=[1,1]),S.assert(T.eitherStridesOrDilationsAreOne(c,g),()=>`Error in depthwiseConv2d: Either strides or dilations must be 1. Got strides ${c} and dilations '${g}'`);let m=T.computeConv2DInfo(s.shape,a.shape,c,g,u,d,!0),y=V().getBool("WEBGL_PACK_DEPTHWISECONV")&&m.strideWidth<=2&&m.outChannels/m.inChannels===1,b=p?ls(p,y):null,w=[s,a],v=o!=null,k=i!=null,N=p==="leakyrelu";if(v&&w.push(o),k&&w.push(i),N){let P=n.makeTensorInfo([],"float32",S.createScalarValue(h,"float32"));w.push(P),f.push(P)}let E;y?E=new tb(m,v,b,k,N):E=new eb(m,v,b,k,N);let D=[[m.padInfo.top,m.padInfo.left],[m.strideHeight,m.strideWidth],[m.dilationHeight,m.dilationWidth],[m.inHeight,m.inWidth]],L=n.runWebGLProgram(E,w,"float32",D);return f.forEach(P=>n.disposeIntermediateTensorInfo(P)),L}var YV={kernelName:Xr,backendName:"webgl",kernelFunc:XV},ZV=class{constructor(e,t,n,r){this.sliceDim=e,this.strides=t,this.paramsShape=r,this.variableNames=["x","indices"],this.outputShape=n;let s=ve(n.length),a=`
    int index;`;for(let o=0;o<this.sliceDim;o++)a+=`
          index = round(getIndices(coords[0], ${o}));
          out_of_bounds = out_of_bounds || index < 0;
          out_of_bounds = out_of_bounds || index >= ${this.paramsShape[o]};
          flattenIndex += index * ${this.strides[o]};`;this.userCode=`
         void main() {
          ${s} coords = getOutputCoords();
          int flattenIndex = 0;
          bool out_of_bounds = false;

          ${a}

          setOutput(out_of_bounds ? 0.0 : getX(flattenIndex, coords[1]));
        }
      `}};function QV(e){let{inputs:t,backend:n}=e,{params:r,indices:s}=t,a=s.shape,o=a[a.length-1],i=S.sizeFromShape(r.shape),[c,u,l,d]=T.prepareAndValidate(r,s),p=Z({inputs:{x:s},backend:n,attrs:{shape:[u,o]}}),h=Z({inputs:{x:r},backend:n,attrs:{shape:[S.sizeFromShape(r.shape)/l,l]}});if(n.shouldExecuteOnCPU([r,s])||r.dtype==="string"){let y=n.readSync(s.dataId),b=n.bufferSync(r),w=nP(y,b,r.dtype,u,o,l,d,r.shape,i);return n.makeTensorInfo(c,r.dtype,w.values)}let f=new ZV(o,d,[u,l],r.shape),g=n.runWebGLProgram(f,[h,p],h.dtype),m=Z({inputs:{x:g},backend:n,attrs:{shape:c}});return n.disposeIntermediateTensorInfo(p),n.disposeIntermediateTensorInfo(h),n.disposeIntermediateTensorInfo(g),m}var JV={kernelName:di,backendName:"webgl",kernelFunc:QV},eM=class{constructor(e,t){this.variableNames=["A","indices"],this.outputShape=t,this.rank=t.length;let n=ve(this.rank),r=tM(e,2);this.userCode=`
      void main() {
        ${n} resRC = getOutputCoords();
        int index = int(getIndices(resRC.x, resRC.z));
        float inBounds = (index >= 0) && (index < ${e[2]}) ? 1.0 : 0.0;
        setOutput(inBounds * getA(${r}));
      }
    `}};function tM(e,t){let n=["resRC.x","resRC.y","resRC.z","resRC.w"],r=[];for(let s=0;s<e.length;s++)s===2?r.push("index"):r.push(`${n[s]}`);return r.join()}function sb(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,indices:a}=t,{axis:o,batchDims:i}=r,c=S.parseAxisParam(o,s.shape)[0];if(V().get("DEBUG")){let b=n.readSync(a.dataId),w=s.shape[c];for(let v=0;v<b.length;++v){let k=b[v];S.assert(k<=w-1&&k>=0,()=>`GatherV2: the index value ${k} is not in [0, ${w-1}]`)}}let u=T.segment_util.collectGatherOpShapeInfo(s,a,c,i),l=S.sizeFromShape(a.shape),d=[],p=Z({inputs:{x:s},backend:n,attrs:{shape:[u.batchSize,u.outerSize,u.dimSize,u.sliceSize]}}),h=Z({inputs:{x:a},backend:n,attrs:{shape:[u.batchSize,l/u.batchSize]}});d.push(p),d.push(h);let f=[u.batchSize,u.outerSize,l/u.batchSize,u.sliceSize];if(n.shouldExecuteOnCPU([s,a])||s.dtype==="string"){let b=n.bufferSync(h),w=n.bufferSync(p),v=rP(w,b,f);return d.forEach(k=>n.disposeIntermediateTensorInfo(k)),n.makeTensorInfo(u.outputShape,v.dtype,v.values)}let g=new eM(p.shape,f),m=n.runWebGLProgram(g,[p,h],p.dtype);d.push(m);let y=Z({inputs:{x:m},backend:n,attrs:{shape:u.outputShape}});return d.forEach(b=>n.disposeIntermediateTensorInfo(b)),y}var nM={kernelName:li,backendName:"webgl",kernelFunc:sb},rM="return float(a > b);",sM=`
  return vec4(greaterThan(a, b));
`,aM=Ge({opSnippet:rM,packedOpSnippet:sM,cpuKernelImpl:sP,dtype:"bool"}),oM={kernelName:Ls,backendName:"webgl",kernelFunc:aM},iM="return float(a >= b);",cM=`
  return vec4(greaterThanEqual(a, b));
`,uM=Ge({opSnippet:iM,packedOpSnippet:cM,dtype:"bool",cpuKernelImpl:aP}),lM={kernelName:Bs,backendName:"webgl",kernelFunc:uM};function dM(e){let{inputs:t,backend:n}=e,{input:r}=t;return rb(r,!0,n)}var pM={kernelName:pi,backendName:"webgl",kernelFunc:dM},hM="return float(!isnan(x) && !isinf(x));",fM=he({opSnippet:hM,dtype:"bool"}),mM={kernelName:Ms,backendName:"webgl",kernelFunc:fM},gM="return float(isinf(x));",yM=he({opSnippet:gM,dtype:"bool"}),xM={kernelName:zs,backendName:"webgl",kernelFunc:yM},bM="return float(isnan(x));",vM=he({opSnippet:bM,dtype:"bool"}),wM={kernelName:Ws,backendName:"webgl",kernelFunc:vM},SM="return float(a < b);",kM=`
  return vec4(lessThan(a, b));
`,IM=Ge({opSnippet:SM,packedOpSnippet:kM,cpuKernelImpl:oP,dtype:"bool"}),CM={kernelName:Us,backendName:"webgl",kernelFunc:IM},NM="return float(a <= b);",TM=`
  return vec4(lessThanEqual(a, b));
`,$M=Ge({opSnippet:NM,packedOpSnippet:TM,cpuKernelImpl:iP,dtype:"bool"}),EM={kernelName:Gs,backendName:"webgl",kernelFunc:$M};function RM(e){let{backend:t,attrs:n}=e,{start:r,stop:s,num:a}=n,o=cP(r,s,a);return t.makeTensorInfo([o.length],"float32",o)}var AM={kernelName:mi,backendName:"webgl",kernelFunc:RM},DM=_r+`
  return x < 0.0 ? 0./0. : log(x);
`,OM=`
  vec4 result = log(x);
  bvec4 isNaN = isnan(x);
  result.r = isNaN.r ? x.r : (x.r < 0.0 ? 0./0. : result.r);
  result.g = isNaN.g ? x.g : (x.g < 0.0 ? 0./0. : result.g);
  result.b = isNaN.b ? x.b : (x.b < 0.0 ? 0./0. : result.b);
  result.a = isNaN.a ? x.a : (x.a < 0.0 ? 0./0. : result.a);
  return result;
`,_M=he({opSnippet:DM,packedOpSnippet:OM,cpuKernelImpl:uP}),FM={kernelName:Hs,backendName:"webgl",kernelFunc:_M},PM=_r+`
  return log(1.0 + x);
`,LM=he({opSnippet:PM}),BM={kernelName:qs,backendName:"webgl",kernelFunc:LM},VM="return float(a >= 1.0 && b >= 1.0);",MM=`
  return vec4(
    vec4(greaterThanEqual(a, vec4(1.0))) *
    vec4(greaterThanEqual(b, vec4(1.0))));
`,zM=Ge({opSnippet:VM,packedOpSnippet:MM,dtype:"bool"}),WM={kernelName:Ks,backendName:"webgl",kernelFunc:zM},UM="return float(!(x >= 1.0));",GM=he({opSnippet:UM}),HM={kernelName:js,backendName:"webgl",kernelFunc:GM},qM="return float(a >= 1.0 || b >= 1.0);",KM=`
  return min(
    vec4(greaterThanEqual(a, vec4(1.0))) +
    vec4(greaterThanEqual(b, vec4(1.0))),
    vec4(1.0));
`,jM=Ge({opSnippet:qM,packedOpSnippet:KM,dtype:"bool"}),XM={kernelName:Xs,backendName:"webgl",kernelFunc:jM},YM=class{constructor(e,t,n,r,s){this.variableNames=["x"],this.outputShape=[];let a=t,o=e[3]-1;this.outputShape=e;let i,c=`float(${n}) + float(${r}) * sum`;s===.5?i=`inversesqrt(${c})`:s===1?i=`1.0/(${c})`:i=`exp(log(${c}) * float(-${s}));`,this.userCode=`
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
    `}},ZM=class{constructor(e,t,n,r,s){this.variableNames=["x"],this.outputShape=[],this.packedInputs=!0,this.packedOutput=!0;let a=t,o=e[3]-1;this.outputShape=e;let i,c=`float(${n}) + float(${r}) * sum`;s===.5?i=`inversesqrt(${c})`:s===1?i=`1.0/(${c})`:i=`exp(log(${c}) * float(-${s}));`,this.userCode=`
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
    `}},QM=e=>{let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{depthRadius:a,bias:o,alpha:i,beta:c}=r,u=V().getBool("WEBGL_PACK_NORMALIZATION")?new ZM(s.shape,a,o,i,c):new YM(s.shape,a,o,i,c);return n.runWebGLProgram(u,[s],s.dtype)},JM={kernelName:gi,backendName:"webgl",kernelFunc:QM},e4=class{constructor(e,t,n,r,s){this.variableNames=["inputImage","outputImage","dy"],this.outputShape=[],this.outputShape=e,this.depth=e[3],this.depthRadius=t,this.bias=n,this.alpha=r,this.beta=s,this.userCode=`
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

          norm = float(${r}) * norm + float(${n});

          for(int k = MIN_DEPTH_BEGIN; k < MAX_DEPTH_END; ++k){
            if (k < depthBegin){
              continue;
            }
            else if (k >= depthBegin && k < depthEnd){
              float dyi = -2.0 * float(${r})
                * float(${s})
                * getInputImage(b, r, c, k) * getOutputImage(b, r, c, d)
                / norm;
              if (k == d) {
                dyi += pow(norm, -1.0 * ${s});
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
    `}},t4=e=>{let{inputs:t,backend:n,attrs:r}=e,{x:s,y:a,dy:o}=t,{depthRadius:i,bias:c,alpha:u,beta:l}=r,d=new e4(s.shape,i,c,u,l);return n.runWebGLProgram(d,[s,a,o],s.dtype)},n4={kernelName:ol,backendName:"webgl",kernelFunc:t4};function r4(e,t,n,r){let s=S.sizeFromShape(t),o=S.sizeFromShape(e.shape)/s,i=Z({inputs:{x:e},attrs:{shape:[o,s]},backend:r}),c=Zn(i,e.dtype,"max",r),u=Z({inputs:{x:c},attrs:{shape:n},backend:r});return r.disposeIntermediateTensorInfo(i),r.disposeIntermediateTensorInfo(c),u}function ab(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{reductionIndices:a,keepDims:o}=r,i=s.shape.length,c=S.parseAxisParam(a,s.shape),u=c,l=T.getAxesPermutation(u,i),d=l!=null,p=n.shouldExecuteOnCPU([s]),h=s;if(d){if(p){let w=n.texData.get(h.dataId).values,v=new Array(i);for(let E=0;E<v.length;E++)v[E]=s.shape[l[E]];let k=$d(w,s.shape,s.dtype,l,v);h=n.makeTensorInfo(v,s.dtype);let N=n.texData.get(h.dataId);N.values=k}else h=Lc(s,l,n);u=T.getInnerMostAxes(u.length,i)}T.assertAxesAreInnerMostDims("max",u,i);let[f,g]=T.computeOutAndReduceShapes(h.shape,u),m=f;o&&(m=T.expandShapeToKeepDim(f,c));let y;if(p){let w=n.texData.get(h.dataId).values,v=lP(w,S.sizeFromShape(g),m,s.dtype);y=n.makeTensorInfo(m,s.dtype);let k=n.texData.get(y.dataId);k.values=v}else y=r4(h,g,m,n);return d&&n.disposeIntermediateTensorInfo(h),y}var s4={kernelName:yi,backendName:"webgl",kernelFunc:ab},a4=Ed+`
  return max(a, b);
`,o4=`
  vec4 result = vec4(max(a, b));
  bvec4 isNaNA = isnan(a);
  bvec4 isNaNB = isnan(b);
  bvec4 isNaN = bvec4(isNaNA.x || isNaNB.x, isNaNA.y || isNaNB.y, isNaNA.z || isNaNB.z, isNaNA.w || isNaNB.w);
  `+Yn+`
  return result;
`,i4=Ge({opSnippet:a4,packedOpSnippet:o4,cpuKernelImpl:dP}),c4={kernelName:Ys,backendName:"webgl",kernelFunc:i4};function u4(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t;Fa(s,"maxPool");let{filterSize:a,strides:o,pad:i,dimRoundingMode:c}=r,u=1;S.assert(T.eitherStridesOrDilationsAreOne(o,u),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${o} and dilations '${u}'`);let l=T.computePool2DInfo(s.shape,a,o,u,i,c);if(l.filterWidth===1&&l.filterHeight===1&&S.arraysEqual(l.inShape,l.outShape))return ut({inputs:{x:s},backend:n});let d=new ds(l,"max",!1);return n.runWebGLProgram(d,[s],s.dtype)}var l4={kernelName:xi,backendName:"webgl",kernelFunc:u4};function d4(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{filterSize:a,strides:o,pad:i,dataFormat:c,dimRoundingMode:u}=r,l=[1,1,1],d=T.computePool3DInfo(s.shape,a,o,l,i,u,c),p=new Ad(d,"max",!1);return n.runWebGLProgram(p,[s],s.dtype)}var p4={kernelName:bi,backendName:"webgl",kernelFunc:d4},h4=class{constructor(e){this.variableNames=["dy","maxPos"],this.outputShape=e.inShape;let t=e.strideHeight,n=e.strideWidth,r=e.dilationHeight,s=e.effectiveFilterHeight,a=e.effectiveFilterWidth,o=s-1-e.padInfo.top,i=a-1-e.padInfo.left,c=s*a-1;this.userCode=`
      const ivec2 pads = ivec2(${o}, ${i});

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];

        ivec2 dyRCCorner = coords.yz - pads;
        int dyRCorner = dyRCCorner.x;
        int dyCCorner = dyRCCorner.y;

        float dotProd = 0.0;
        for (int wR = 0; wR < ${s};
          wR += ${r}) {
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

            int curPosValue = wR * ${a} + wC;
            float mask = float(maxPosValue == curPosValue ? 1.0 : 0.0);

            dotProd += dyValue * mask;
          }
        }
        setOutput(dotProd);
      }
    `}},f4=class{constructor(e){this.variableNames=["dy","maxPos"],this.outputShape=e.inShape;let t=e.strideDepth,n=e.strideHeight,r=e.strideWidth,s=e.dilationDepth,a=e.dilationHeight,o=e.dilationWidth,i=e.effectiveFilterDepth,c=e.effectiveFilterHeight,u=e.effectiveFilterWidth,l=i-1-e.padInfo.front,d=c-1-e.padInfo.top,p=u-1-e.padInfo.left,h=i*c*u-1;this.userCode=`
      const ivec3 pads = ivec3(${l}, ${d}, ${p});

      void main() {
        ivec5 coords = getOutputCoords();
        int batch = coords.x;
        int ch = coords.u;

        ivec3 dyCorner = ivec3(coords.y, coords.z, coords.w) - pads;
        int dyDCorner = dyCorner.x;
        int dyRCorner = dyCorner.y;
        int dyCCorner = dyCorner.z;

        float dotProd = 0.0;

        for (int wD = 0; wD < ${i};
           wD += ${s}) {
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
              float dyC = float(dyCCorner + wC) / ${r}.0;

              if (dyC < 0.0 || dyC >= ${e.outWidth}.0 ||
                  fract(dyC) > 0.0) {
                continue;
              }
              int idyC = int(dyC);

              float dyValue = getDy(batch, idyD, idyR, idyC, ch);
              int maxPosValue = ${h} -
                  int(getMaxPos(batch, idyD, idyR, idyC, ch));

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
    `}};function m4(e){let{inputs:t,backend:n,attrs:r}=e,{dy:s,input:a}=t,o=a,{filterSize:i,strides:c,pad:u,dimRoundingMode:l}=r,d=[1,1,1],p=T.computePool3DInfo(o.shape,i,c,d,u,l),h=new Ad(p,"max",!0),f=n.runWebGLProgram(h,[o],o.dtype),g=new f4(p),m=n.runWebGLProgram(g,[s,f],o.dtype);return n.disposeIntermediateTensorInfo(f),m}var g4={kernelName:cl,backendName:"webgl",kernelFunc:m4};function y4(e){let{inputs:t,backend:n,attrs:r}=e,{dy:s,input:a,output:o}=t,i=a;Fa([a,o],"maxPoolGrad");let{filterSize:c,strides:u,pad:l,dimRoundingMode:d}=r,p=T.computePool2DInfo(i.shape,c,u,1,l,d),h=!0,f=new ds(p,"max",h),g=n.runWebGLProgram(f,[i],i.dtype),m=new h4(p),y=n.runWebGLProgram(m,[s,g],i.dtype);return n.disposeIntermediateTensorInfo(g),y}var x4={kernelName:il,backendName:"webgl",kernelFunc:y4};function b4(e,t,n,r){let s=new ds(n,"max",!1),a=r.runWebGLProgram(s,[e],"float32");s=new ds(n,"max",!0,!0,t);let o=r.runWebGLProgram(s,[e],"float32");return[a,o]}var v4={kernelName:vi,backendName:"webgl",kernelFunc:({inputs:e,attrs:t,backend:n})=>{let{x:r}=e,{filterSize:s,strides:a,pad:o,includeBatchInIndex:i}=t,c=n;S.assert(r.shape.length===4,()=>`Error in maxPool: input must be rank 4 but got rank ${r.shape.length}.`);let u=[1,1];S.assert(T.eitherStridesOrDilationsAreOne(a,u),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${a} and dilations '${u}'`);let l=T.computePool2DInfo(r.shape,s,a,u,o),[d,p]=b4(r,i,l,c);return[d,p]}};function w4(e,t,n,r){let s=S.sizeFromShape(t),o=S.sizeFromShape(e.shape)/s,i=Z({inputs:{x:e},attrs:{shape:[o,s]},backend:r}),c=Zn(i,"float32","mean",r),u=Z({inputs:{x:c},attrs:{shape:n},backend:r});return r.disposeIntermediateTensorInfo(i),r.disposeIntermediateTensorInfo(c),u}var S4={kernelName:wi,backendName:"webgl",kernelFunc:({inputs:e,attrs:t,backend:n})=>{let{x:r}=e,{keepDims:s,axis:a}=t,o=n,i=r.shape.length,c=S.parseAxisParam(a,r.shape),u=c,l=T.getAxesPermutation(u,i),d=l!=null,p=o.shouldExecuteOnCPU([r]),h=[],f=r;if(d){if(p){let v=o.texData.get(f.dataId).values,k=new Array(i);for(let D=0;D<k.length;D++)k[D]=r.shape[l[D]];let N=$d(v,r.shape,r.dtype,l,k);f=o.makeTensorInfo(k,r.dtype);let E=o.texData.get(f.dataId);E.values=N}else f=Lc(r,l,o);h.push(f),u=T.getInnerMostAxes(u.length,i)}T.assertAxesAreInnerMostDims("sum",u,i);let[g,m]=T.computeOutAndReduceShapes(f.shape,u),y=g;s&&(y=T.expandShapeToKeepDim(g,c));let b=w4(f,m,y,o);for(let w of h)o.disposeIntermediateTensorInfo(w);return b}};function k4(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a,keepDims:o}=r,i=s.shape.length,c=S.parseAxisParam(a,s.shape),u=c,l=T.getAxesPermutation(u,i),d=s;l!=null&&(d=Ze({inputs:{x:s},backend:n,attrs:{perm:l}}),u=T.getInnerMostAxes(u.length,s.shape.length)),T.assertAxesAreInnerMostDims("min",u,i);let[p,h]=T.computeOutAndReduceShapes(d.shape,u),f=S.sizeFromShape(h),g=Z({inputs:{x:d},backend:n,attrs:{shape:[-1,f]}}),m=Zn(g,g.dtype,"min",n),y;if(o){let b=T.expandShapeToKeepDim(p,c);y=Z({inputs:{x:m},backend:n,attrs:{shape:b}})}else y=Z({inputs:{x:m},backend:n,attrs:{shape:p}});return n.disposeIntermediateTensorInfo(g),n.disposeIntermediateTensorInfo(m),l!=null&&n.disposeIntermediateTensorInfo(d),y}var I4={kernelName:Si,backendName:"webgl",kernelFunc:k4},C4=Ed+`
  return min(a, b);
`,N4=`
  vec4 result = vec4(min(a, b));
  bvec4 isNaNA = isnan(a);
  bvec4 isNaNB = isnan(b);
  bvec4 isNaN = bvec4(isNaNA.x || isNaNB.x, isNaNA.y || isNaNB.y, isNaNA.z || isNaNB.z, isNaNA.w || isNaNB.w);
  `+Yn+`
  return result;
`,T4=Ge({opSnippet:C4,packedOpSnippet:N4,cpuKernelImpl:pP}),$4={kernelName:Zs,backendName:"webgl",kernelFunc:T4},E4=class{constructor(e,t,n){this.variableNames=["x"],this.outputShape=t.map((u,l)=>u[0]+e[l]+u[1]);let r=e.length,s=ve(r),a=t.map(u=>u[0]).join(","),o=t.map((u,l)=>u[0]+e[l]).join(","),i=["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,r),c=n==="reflect"?0:1;if(r===1){this.userCode=`
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
      ${s} start = ${s}(${a});
      ${s} end = ${s}(${o});

      void main() {
        ${s} outC = getOutputCoords();
        for (int i = 0; i < ${r}; i++) {
          if (outC[i] < start[i]) {
            outC[i] = start[i] * 2 - outC[i] - ${c};
          } else if(outC[i] >= end[i]) {
            outC[i] = (end[i] - 1) * 2 - outC[i] + ${c};
          }
        }
        ${s} coords = outC - start;
        setOutput(getX(${i}));
      }
    `}},R4=class{constructor(e,t,n){this.variableNames=["x"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=t.map((h,f)=>h[0]+e[f]+h[1]);let r=e.length,s=ve(r),a=t.map(h=>h[0]).join(","),o=t.map((h,f)=>h[0]+e[f]).join(","),i=Xe("rc",r),c=Xe("source",r),u=`${i[r-1]} < ${this.outputShape[r-1]}`,l=r===1?"source":`vec2(${c.slice(-2).join()})`,d=n==="reflect"?0:1,p="";if(r===1){let h=`
        ${s} source = rc;
        if (source < start) {
          source = start * 2 - source - ${d};
        } else if (source >= end) {
          source = (end - 1) * 2 - source + ${d};
        }
        source -= start;
      `;p=`
        ${s} rc = outputLoc;
        ${h}
        result[0] = getChannel(getX(${c.join()}), ${l});
        ${i[r-1]} += 1;
        if(${u}) {
          ${h}
          result[1] = getChannel(getX(${c.join()}), ${l});
        }
      `}else{let h=`
        ${s} source = rc;
        ${s} lt = ${s}(lessThan(source, start));
        ${s} gte = ${s}(greaterThanEqual(source, end));
        ${s} orig = 1 - (lt + gte);
        source = orig * source +
                lt * (start * 2 - source - ${d}) +
                gte * ((end - 1) * 2 - source + ${d});
        source -= start;
      `;p=`
        ${s} rc = outputLoc;
        ${h}
        result[0] = getChannel(getX(${c.join()}), ${l});
        ${i[r-1]} += 1;
        if(${u}) {
          ${h}
          result[1] = getChannel(getX(${c.join()}), ${l});
        }
        rc = outputLoc;
        ${i[r-2]} += 1;
        if(${i[r-2]} < ${this.outputShape[r-2]}) {
          ${h}
          result[2] = getChannel(getX(${c.join()}), ${l});
          ${i[r-1]} += 1;
          if(${u}) {
            ${h}
            result[3] = getChannel(getX(${c.join()}), ${l});
          }
        }
      `}this.userCode=`
      const ${s} start = ${s}(${a});
      const ${s} end = ${s}(${o});

      void main() {
        ${s} outputLoc = getOutputCoords();
        vec4 result = vec4(0.);
        ${p}
        setOutput(result);
      }
    `}},A4=({inputs:e,backend:t,attrs:n})=>{let{x:r}=e,{paddings:s,mode:a}=n,o=V().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new R4(r.shape,s,a):new E4(r.shape,s,a);return t.runWebGLProgram(o,[r],r.dtype)},D4={kernelName:ki,backendName:"webgl",kernelFunc:A4},O4=`if (b == 0.0) return NAN;
  return mod(a, b);`,_4=`
  vec4 result = mod(a, b);
  bvec4 isNaN = equal(b, vec4(0.0));
  `+Yn+`
  return result;
`,F4=Ge({opSnippet:O4,packedOpSnippet:_4}),P4={kernelName:Qs,backendName:"webgl",kernelFunc:F4},L4=class{constructor(e,t,n){this.variableNames=["probs"],this.customUniforms=[{name:"seed",type:"float"}],this.outputShape=[e,n],this.userCode=`
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

        setOutput(float(${t-1}));
      }
    `}},B4=`
if (a == b) {
  return 1.0;
};
return a / b;`,V4=`
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
`,ob=Ge({opSnippet:B4,packedOpSnippet:V4,checkOutOfBounds:!0}),M4={kernelName:Es,backendName:"webgl",kernelFunc:ob},Pp="return a - b;",ib=Ge({opSnippet:Pp,packedOpSnippet:Pp,supportsComplex:!0,cpuKernelImpl:OP}),z4={kernelName:ga,backendName:"webgl",kernelFunc:ib};function cb(e){let{inputs:t,backend:n,attrs:r}=e,{logits:s}=t,{dim:a}=r,o=S.parseAxisParam([a],s.shape),i=ab({inputs:{x:s},backend:n,attrs:{reductionIndices:o,keepDims:!1}}),c=T.expandShapeToKeepDim(i.shape,o),u=Z({inputs:{x:i},backend:n,attrs:{shape:c}}),l=ib({inputs:{a:s,b:u},backend:n}),d=nb({inputs:{x:l},backend:n}),p=Bc({inputs:{x:d},backend:n,attrs:{axis:o,keepDims:!1}}),h=Z({inputs:{x:p},backend:n,attrs:{shape:c}}),f=ob({inputs:{a:d,b:h},backend:n});return n.disposeIntermediateTensorInfo(i),n.disposeIntermediateTensorInfo(u),n.disposeIntermediateTensorInfo(l),n.disposeIntermediateTensorInfo(d),n.disposeIntermediateTensorInfo(p),n.disposeIntermediateTensorInfo(h),f}var W4={kernelName:Qi,backendName:"webgl",kernelFunc:cb};function U4(e){let{inputs:t,backend:n,attrs:r}=e,{logits:s}=t,{numSamples:a,seed:o,normalized:i}=r,c=i?s:cb({inputs:{logits:s},backend:n,attrs:{dim:s.shape.length-1}}),u=c.shape[0],l=c.shape[1],d=new L4(u,l,a),p=[[o]],h=n.runWebGLProgram(d,[c],"int32",p);return i||n.disposeIntermediateTensorInfo(c),h}var G4={kernelName:Ii,backendName:"webgl",kernelFunc:U4},H4=kt+`
  return -x;
`,q4=`
  vec4 result = -x;
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`;function K4(e){let{inputs:t,backend:n}=e,{x:r}=t;if(n.shouldExecuteOnCPU([r])){let a=n.texData.get(r.dataId),[o,i]=fP(a.values,r.shape,r.dtype);return n.makeTensorInfo(i,r.dtype,o)}let s;return V().getBool("WEBGL_PACK_UNARY_OPERATIONS")?s=new pn(r.shape,q4):s=new Ot(r.shape,H4),n.runWebGLProgram(s,[r],r.dtype)}var j4={kernelName:Ci,backendName:"webgl",kernelFunc:K4},X4=Vt.nonMaxSuppressionV3Impl;function Y4(e){T.warn("tf.nonMaxSuppression() in webgl locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:n,attrs:r}=e,{boxes:s,scores:a}=t,{maxOutputSize:o,iouThreshold:i,scoreThreshold:c}=r,u=n.readSync(s.dataId),l=n.readSync(a.dataId),{selectedIndices:d}=X4(u,l,o,i,c);return n.makeTensorInfo([d.length],"int32",new Int32Array(d))}var Z4={kernelName:Ni,backendName:"webgl",kernelFunc:Y4},Q4=Vt.nonMaxSuppressionV4Impl;function J4(e){T.warn("tf.nonMaxSuppression() in webgl locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:n,attrs:r}=e,{boxes:s,scores:a}=t,{maxOutputSize:o,iouThreshold:i,scoreThreshold:c,padToMaxOutputSize:u}=r,l=n.readSync(s.dataId),d=n.readSync(a.dataId),{selectedIndices:p,validOutputs:h}=Q4(l,d,o,i,c,u);return[n.makeTensorInfo([p.length],"int32",new Int32Array(p)),n.makeTensorInfo([],"int32",new Int32Array([h]))]}var ez={kernelName:Ti,backendName:"webgl",kernelFunc:J4},tz=Vt.nonMaxSuppressionV5Impl;function nz(e){T.warn("tf.nonMaxSuppression() in webgl locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:n,attrs:r}=e,{boxes:s,scores:a}=t,{maxOutputSize:o,iouThreshold:i,scoreThreshold:c,softNmsSigma:u}=r,l=n.readSync(s.dataId),d=n.readSync(a.dataId),p=o,h=i,f=c,g=u,{selectedIndices:m,selectedScores:y}=tz(l,d,p,h,f,g);return[n.makeTensorInfo([m.length],"int32",new Int32Array(m)),n.makeTensorInfo([y.length],"float32",new Float32Array(y))]}var rz={kernelName:$i,backendName:"webgl",kernelFunc:nz},sz=class{constructor(e,t,n,r){this.variableNames=["indices"],this.outputShape=[e,t],this.userCode=`
      void main() {
        ivec2 coords = getOutputCoords();
        int index = round(getIndices(coords.x));
        setOutput(mix(float(${r}), float(${n}),
                      float(index == coords.y)));
      }
    `}},az=e=>{let{inputs:t,backend:n,attrs:r}=e,{indices:s}=t,{dtype:a,depth:o,onValue:i,offValue:c}=r,u=S.sizeFromShape(s.shape),l=new sz(u,o,i,c),d=Z({inputs:{x:s},backend:n,attrs:{shape:[u]}}),p=n.runWebGLProgram(l,[d],a);n.disposeIntermediateTensorInfo(d);let h=[...s.shape,o],f=Z({inputs:{x:p},backend:n,attrs:{shape:h}});return n.disposeIntermediateTensorInfo(p),f},oz={kernelName:Ri,backendName:"webgl",kernelFunc:az};function vo(e){let{inputs:t,backend:n}=e,{x:r}=t;if(r.dtype==="complex64"){let s=La({inputs:{input:r},backend:n}),a=vo({inputs:{x:s},backend:n}),o=Vc({inputs:{input:r},backend:n}),i=vo({inputs:{x:o},backend:n}),c=Nn({inputs:{real:a,imag:i},backend:n});return n.disposeIntermediateTensorInfo(s),n.disposeIntermediateTensorInfo(a),n.disposeIntermediateTensorInfo(o),n.disposeIntermediateTensorInfo(i),c}else return Ba({attrs:{shape:r.shape,dtype:r.dtype,value:r.dtype==="string"?"":0},backend:n})}var iz={kernelName:hc,backendName:"webgl",kernelFunc:vo};function ub(e){let{inputs:t,backend:n}=e,{x:r}=t;if(r.dtype==="string")throw new Error("onesLike is not supported under string dtype");if(r.dtype==="complex64"){let s=La({inputs:{input:r},backend:n}),a=ub({inputs:{x:s},backend:n}),o=Vc({inputs:{input:r},backend:n}),i=vo({inputs:{x:o},backend:n}),c=Nn({inputs:{real:a,imag:i},backend:n});return n.disposeIntermediateTensorInfo(s),n.disposeIntermediateTensorInfo(a),n.disposeIntermediateTensorInfo(o),n.disposeIntermediateTensorInfo(i),c}else return Ba({attrs:{shape:r.shape,dtype:r.dtype,value:1},backend:n})}var cz={kernelName:Ei,backendName:"webgl",kernelFunc:ub};function uz(e){let{inputs:t,backend:n,attrs:r}=e,{axis:s}=r;if(t.length===1)return Ou({inputs:{input:t[0]},backend:n,attrs:{dim:s}});let a=t[0].shape,o=t[0].dtype;t.forEach(l=>{S.assertShapesMatch(a,l.shape,"All tensors passed to stack must have matching shapes"),S.assert(o===l.dtype,()=>"All tensors passed to stack must have matching dtypes")});let i=[],c=t.map(l=>{let d=Ou({inputs:{input:l},backend:n,attrs:{dim:s}});return i.push(d),d}),u=jx({inputs:c,backend:n,attrs:{axis:s}});return i.forEach(l=>n.disposeIntermediateTensorInfo(l)),u}var lz={kernelName:Ai,backendName:"webgl",kernelFunc:uz},dz=class{constructor(e,t,n){this.variableNames=["x"],this.customUniforms=[{name:"value",type:"float"}],this.outputShape=t.map((c,u)=>c[0]+e[u]+c[1]);let r=e.length,s=ve(r),a=t.map(c=>c[0]).join(","),o=t.map((c,u)=>c[0]+e[u]).join(","),i=["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,r);if(r===1){this.userCode=`
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
      ${s} start = ${s}(${a});
      ${s} end = ${s}(${o});

      void main() {
        ${s} outC = getOutputCoords();
        if (any(lessThan(outC, start)) || any(greaterThanEqual(outC, end))) {
          setOutput(value);
        } else {
          ${s} coords = outC - start;
          setOutput(getX(${i}));
        }
      }
    `}},pz=class{constructor(e,t,n){this.variableNames=["x"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"value",type:"float"}],this.outputShape=t.map((f,g)=>f[0]+e[g]+f[1]);let r=e.length,s=ve(r),a=t.map(f=>f[0]).join(","),o=t.map((f,g)=>f[0]+e[g]).join(","),i=Xe("rc",r),c=Xe("source",r),u=`${i[r-1]} < ${this.outputShape[r-1]}`,l=r===1?"source":`vec2(${c.slice(-2).join()})`,d=[`${s} rc = outputLoc;`,`${i[r-1]} += 1;
       if(${u}) {
      `,r===1?"":`}
       rc = outputLoc;
       ${i[r-2]} += 1;
       if(${i[r-2]} < ${this.outputShape[r-2]}) {`,r===1?"":`  ${i[r-1]} += 1;
         if(${u}) {`],p=r===1?"rc < start || rc >= end":"any(lessThan(rc, start)) || any(greaterThanEqual(rc, end))",h="";for(let f=0,g=r===1?2:4;f<g;f++)h+=`
        ${d[f]}
        if (${p}) {
          result[${f}] = float(value);
        } else {
          ${s} source = rc - start;
          result[${f}] = getChannel(getX(${c.join()}), ${l});
        }
      `;h+=r===1?"} ":"}}",this.userCode=`
      const ${s} start = ${s}(${a});
      const ${s} end = ${s}(${o});

      void main() {
        ${s} outputLoc = getOutputCoords();
        vec4 result = vec4(0.);
        ${h}
        setOutput(result);
      }
    `}},lb=e=>{let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{paddings:a,constantValue:o}=r;if(S.sizeFromShape(s.shape)===0){let u=a.map((l,d)=>l[0]+s.shape[d]+l[1]);return Ba({backend:n,attrs:{shape:u,value:o,dtype:s.dtype}})}let i=V().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new pz(s.shape,a,o):new dz(s.shape,a,o),c=[[o]];return n.runWebGLProgram(i,[s],s.dtype,c)},hz={kernelName:Di,backendName:"webgl",kernelFunc:lb},fz=`
  if(a < 0.0 && floor(b) < b){
    return NAN;
  }
  if (b == 0.0) {
    return 1.0;
  }
  return (round(mod(b, 2.0)) != 1) ?
      pow(abs(a), b) : sign(a) * pow(abs(a), b);
`,mz=`
  vec4 isModRound1 = vec4(equal(round(mod(b, 2.0)), ivec4(1)));
  vec4 multiplier = sign(a) * isModRound1 + (vec4(1.0) - isModRound1);
  vec4 result = multiplier * pow(abs(a), b);

  bvec4 isExpZero = equal(b, vec4(0.0));
  result.r = isExpZero.r ? 1.0 : result.r;
  result.g = isExpZero.g ? 1.0 : result.g;
  result.b = isExpZero.b ? 1.0 : result.b;
  result.a = isExpZero.a ? 1.0 : result.a;

  bvec4 isNaN1 = lessThan(a, vec4(0.0));
  bvec4 isNaN2 = lessThan(floor(b), b);
  bvec4 isNaN = bvec4(isNaN1.x && isNaN2.x, isNaN1.y && isNaN2.y, isNaN1.z && isNaN2.z, isNaN1.w && isNaN2.w);
  `+Yn+`
  return result;
`,gz=Ge({opSnippet:fz,packedOpSnippet:mz}),yz={kernelName:ta,backendName:"webgl",kernelFunc:gz};function xz(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{axis:a,keepDims:o}=r,i=s.shape.length,c=[],u=S.parseAxisParam(a,s.shape),l=u,d=T.getAxesPermutation(l,i),p=s;d!=null&&(p=Ze({inputs:{x:s},backend:n,attrs:{perm:d}}),l=T.getInnerMostAxes(l.length,i),c.push(p)),T.assertAxesAreInnerMostDims("prod",l,i);let h;if(n.shouldExecuteOnCPU([p])){let f=n.texData.get(p.dataId).values,{outVals:g,outShape:m,outDtype:y}=gP(p.shape,p.dtype,f,l);h=n.makeTensorInfo(m,y,g)}else{let[f,g]=T.computeOutAndReduceShapes(p.shape,l),m=S.sizeFromShape(g),y=Z({inputs:{x:p},backend:n,attrs:{shape:[-1,m]}}),b=yc(s.dtype),w=Zn(y,b,"prod",n);h=Z({inputs:{x:w},backend:n,attrs:{shape:f}}),c.push(y),c.push(w)}if(o){c.push(h);let f=T.expandShapeToKeepDim(h.shape,u);h=Z({inputs:{x:h},backend:n,attrs:{shape:f}})}return c.forEach(f=>n.disposeIntermediateTensorInfo(f)),h}var bz={kernelName:_i,backendName:"webgl",kernelFunc:xz};function vz(e){let{inputs:t,backend:n,attrs:r}=e,{paramsNestedSplits:s,paramsDenseValues:a,indices:o}=t,{outputRaggedRank:i}=r,c=s.map(y=>n.readSync(y.dataId)),u=s.map(y=>y.shape),l=n.readSync(a.dataId),d=n.readSync(o.dataId),[p,h,f]=yP(c,u,l,a.shape,a.dtype,d,o.shape,i),g=p.map(y=>n.makeTensorInfo([y.length],"int32",y)),m=n.makeTensorInfo(f,a.dtype,h);return g.concat([m])}var wz={kernelName:Fi,backendName:"webgl",kernelFunc:vz};function Sz(e){let{inputs:t,backend:n}=e,{starts:r,limits:s,deltas:a}=t,o=n.readSync(r.dataId),i=n.readSync(s.dataId),c=n.readSync(a.dataId),[u,l]=xP(o,r.shape,r.dtype,i,s.shape,c,a.shape),d=n.makeTensorInfo([u.length],"int32",u),p=n.makeTensorInfo([l.length],r.dtype,l);return[d,p]}var kz={kernelName:Pi,backendName:"webgl",kernelFunc:Sz};function Iz(e){let{inputs:t,backend:n,attrs:r}=e,{shape:s,values:a,defaultValue:o,rowPartitionTensors:i}=t,{rowPartitionTypes:c}=r,u=n.readSync(s.dataId),l=n.readSync(a.dataId),d=n.readSync(o.dataId),p=i.map(m=>n.readSync(m.dataId)),h=i.map(m=>m.shape),[f,g]=bP(u,s.shape,l,a.shape,a.dtype,d,o.shape,p,h,c);return n.makeTensorInfo(f,a.dtype,g)}var Cz={kernelName:Li,backendName:"webgl",kernelFunc:Iz},db=e=>{let{backend:t,attrs:n}=e,{start:r,stop:s,step:a,dtype:o}=n,i=vP(r,s,a,o);return t.makeTensorInfo([i.length],o,i)},Nz={kernelName:Bi,backendName:"webgl",kernelFunc:db},Tz="return 1.0 / x;",$z=he({opSnippet:Tz}),Ez={kernelName:na,backendName:"webgl",kernelFunc:$z},Rz=kt+`
  return (x < 0.0) ? 0.0 : x;
`,Az=`
  vec4 result = x * vec4(greaterThanEqual(x, vec4(0.0)));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,Dz=he({opSnippet:Rz,packedOpSnippet:Az}),Oz={kernelName:ra,backendName:"webgl",kernelFunc:Dz},_z=kt+`
  return (x < 0.0) ? 0.0 : min(6.0, x);
`,Fz=`
  vec4 result = min(x, vec4(6.)) * vec4(greaterThanEqual(x, vec4(0.0)));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,Pz=he({opSnippet:_z,packedOpSnippet:Fz}),Lz={kernelName:sa,backendName:"webgl",kernelFunc:Pz},Bz=class{constructor(e,t,n,r,s){this.variableNames=["A"],this.outputShape=[];let[a,o,i,c]=e;this.outputShape=[a,t,n,c];let u=[r&&t>1?o-1:o,r&&n>1?i-1:i],l=[r&&t>1?t-1:t,r&&n>1?n-1:n],d;s?d="(vec2(yRC) + vec2(0.5)) * effectiveInputOverOutputRatioRC - vec2(0.5)":d="vec2(yRC) * effectiveInputOverOutputRatioRC",this.userCode=`
      const vec2 effectiveInputOverOutputRatioRC = vec2(
          ${u[0]/l[0]},
          ${u[1]/l[1]});
      const vec2 inputShapeRC = vec2(${o}.0, ${i}.0);

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        ivec2 yRC = coords.yz;

        vec2 sourceFracIndexRC = ${d};

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
    `}},Vz=class{constructor(e,t,n,r,s){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=[];let[a,o,i,c]=e;this.outputShape=[a,t,n,c];let u=[r&&t>1?o-1:o,r&&n>1?i-1:i],l=[r&&t>1?t-1:t,r&&n>1?n-1:n],d;s?d="(vec3(yRC) + vec3(0.5)) * effectiveInputOverOutputRatioRC - vec3(0.5)":d="vec3(yRC) * effectiveInputOverOutputRatioRC",this.userCode=`
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
        ivec3 yRC = coords.yzz + ivec3(0, 0, 1);

        vec3 sourceFracIndexRC = ${d};

        ivec3 sourceFloorRC = ivec3(max(sourceFracIndexRC, vec3(0.0)));
        ivec3 sourceCeilRC = ivec3(
          min(inputShapeRC - 1.0, ceil(sourceFracIndexRC)));

        bool hasNextCol = d < ${c-1};
        bool hasNextRow = coords.z < ${n-1};

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
    `}};function Mz(e){let{inputs:t,backend:n,attrs:r}=e,{images:s}=t,{alignCorners:a,halfPixelCenters:o,size:i}=r,[c,u]=i,l=V().getBool("WEBGL_PACK_IMAGE_OPERATIONS")?new Vz(s.shape,c,u,a,o):new Bz(s.shape,c,u,a,o);return n.runWebGLProgram(l,[s],"float32")}var zz={kernelName:Wi,backendName:"webgl",kernelFunc:Mz},Wz=class{constructor(e,t,n){this.variableNames=["dy"],this.outputShape=[],this.outputShape=t;let[,r,s]=t,[,a,o]=e,i=[n&&a>1?r-1:r,n&&o>1?s-1:s],c=[n&&a>1?a-1:a,n&&o>1?o-1:o],u=i[0]/c[0],l=i[1]/c[1],d=1/u,p=1/l,h=Math.ceil(d)*2+2,f=Math.ceil(p)*2+2;this.userCode=`
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

        float startRLerp = floor(float(r) * invHeightScale);
        int startDyR = int(startRLerp - float(winHeight / 2));

        float startCLerp = floor(float(c) * invWidthScale);
        int startDyC = int(startCLerp - float(winWidth / 2));

        for (int dyROffset = 0; dyROffset < winHeight; dyROffset++) {
          int dyR = dyROffset + startDyR;

          if (dyR < 0 || dyR >= ${a}) {
            continue;
          }

          for (int dyCOffset = 0; dyCOffset < winWidth; dyCOffset++) {
            int dyC = dyCOffset + startDyC;

            if (dyC < 0 || dyC >= ${o}) {
              continue;
            }

            float dxR = float(dyR) * heightScale;
            int topDxRIndex = int(floor(dxR));
            int bottomDxRIndex = int(min(ceil(dxR), ${r-1}.0));
            float dxRLerp = dxR - float(topDxRIndex);
            float inverseDxRLerp = 1.0 - dxRLerp;

            float dxC = float(dyC) * widthScale;
            int leftDxCIndex = int(floor(dxC));
            int rightDxCIndex = int(min(ceil(dxC), ${s-1}.0));
            float dxCLerp = dxC - float(leftDxCIndex);
            float inverseDxCLerp = 1.0 - dxCLerp;

            if (r == topDxRIndex && c == leftDxCIndex) {
              accumulator +=
                getDy(b, dyR, dyC, d) * inverseDxRLerp * inverseDxCLerp;
            }

            if (r == topDxRIndex && c == rightDxCIndex) {
              accumulator += getDy(b, dyR, dyC, d) * inverseDxRLerp * dxCLerp;
            }

            if (r == bottomDxRIndex && c == leftDxCIndex) {
              accumulator += getDy(b, dyR, dyC, d) * dxRLerp * inverseDxCLerp;
            }

            if (r == bottomDxRIndex && c == rightDxCIndex) {
              accumulator += getDy(b, dyR, dyC, d) * dxRLerp * dxCLerp;
            }
          }
        }

        setOutput(accumulator);
      }
    `}};function Uz(e){let{inputs:t,backend:n,attrs:r}=e,{images:s,dy:a}=t,{alignCorners:o}=r,i=new Wz(a.shape,s.shape,o);return n.runWebGLProgram(i,[a],a.dtype)}var Gz={kernelName:ll,backendName:"webgl",kernelFunc:Uz},Hz=class{constructor(e,t,n,r,s){this.variableNames=["A"],this.outputShape=[];let[a,o,i,c]=e;this.outputShape=[a,t,n,c];let u=[r&&t>1?o-1:o,r&&n>1?i-1:i],l=[r&&t>1?t-1:t,r&&n>1?n-1:n],d=r?"0.5":"0.0",p;s?p="max((vec2(yRC) + vec2(0.5)) * effectiveInputOverOutputRatioRC, vec2(0.0))":p="vec2(yRC) * effectiveInputOverOutputRatioRC",this.userCode=`
      const vec2 effectiveInputOverOutputRatioRC = vec2(
          ${u[0]/l[0]},
          ${u[1]/l[1]});
      const vec2 inputShapeRC = vec2(${o}.0, ${i}.0);

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        ivec2 yRC = coords.yz;

        vec2 sourceFracIndexRC = ${p};

        ivec2 sourceNearestRC = ivec2(
          min(inputShapeRC - 1.0, floor(sourceFracIndexRC + ${d})));
        float newValue = getA(b, sourceNearestRC.x, sourceNearestRC.y, d);

        setOutput(newValue);
      }
    `}},qz=class{constructor(e,t,n,r,s){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=[];let[a,o,i,c]=e;this.outputShape=[a,t,n,c];let u=[r&&t>1?o-1:o,r&&n>1?i-1:i],l=[r&&t>1?t-1:t,r&&n>1?n-1:n],d=r?"0.5":"0.0",p;s?p="max((vec3(yRC) + vec3(0.5)) * effectiveInputOverOutputRatioRC, vec3(0.0))":p="vec3(yRC) * effectiveInputOverOutputRatioRC",this.userCode=`
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
        ivec3 yRC = coords.yzz + ivec3(0, 0, 1);

        vec3 sourceFracIndexRC = ${p};

        ivec3 sourceNearestRC = ivec3(
          min(inputShapeRC - 1.0, floor(sourceFracIndexRC + ${d})));

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
    `}};function Kz(e){let{inputs:t,backend:n,attrs:r}=e,{images:s}=t,{alignCorners:a,halfPixelCenters:o,size:i}=r,[c,u]=i,l=V().getBool("WEBGL_PACK_IMAGE_OPERATIONS")?new qz(s.shape,c,u,a,o):new Hz(s.shape,c,u,a,o);return n.runWebGLProgram(l,[s],s.dtype)}var jz={kernelName:zi,backendName:"webgl",kernelFunc:Kz},Xz=class{constructor(e,t,n){this.variableNames=["dy"],this.outputShape=[],this.outputShape=t;let[,r,s]=t,[,a,o]=e,i=[n&&a>1?r-1:r,n&&o>1?s-1:s],c=[n&&a>1?a-1:a,n&&o>1?o-1:o],u=i[0]/c[0],l=i[1]/c[1],d=1/u,p=1/l,h=Math.ceil(d)*2+2,f=Math.ceil(p)*2+2;this.userCode=`
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

        float startRLerp = floor(float(r) * invHeightScale);
        int startDyR = int(floor(startRLerp - float(winHeight / 2)));

        float startCLerp = floor(float(c) * invWidthScale);
        int startDyC = int(floor(startCLerp - float(winWidth / 2)));

        for (int dyROffset = 0; dyROffset < winHeight; dyROffset++) {
          int dyR = dyROffset + startDyR;

          if (dyR < 0 || dyR >= ${a}) {
            continue;
          }

          for (int dyCOffset = 0; dyCOffset < winWidth; dyCOffset++) {
            int dyC = dyCOffset + startDyC;

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
                float(int(${r}) - 1),
                ${n} ? float(round(sourceFracRow)) :
                                  float(floor(sourceFracRow))));

            int sourceNearestCol = int(min(
                float(int(${s}) - 1),
                ${n} ? float(round(sourceFracCol)) :
                                  float(floor(sourceFracCol))));

            if (r == sourceNearestRow && c == sourceNearestCol) {
              accumulator += getDy(b, dyR, dyC, d);
            }
          }
        }

        setOutput(accumulator);
      }
    `}};function Yz(e){let{inputs:t,backend:n,attrs:r}=e,{images:s,dy:a}=t,{alignCorners:o}=r,i=new Xz(a.shape,s.shape,o);return n.runWebGLProgram(i,[a],a.dtype)}var Zz={kernelName:ul,backendName:"webgl",kernelFunc:Yz},Qz=class{constructor(e,t){this.variableNames=["x"];let n=e.length;if(n>4)throw new Error(`WebGL backend: Reverse of rank-${n} tensor is not yet supported`);if(this.outputShape=e,n===1){this.userCode=`
        void main() {
          int coord = getOutputCoords();
          setOutput(getX(${e[0]} - coord - 1));
        }
      `;return}let r=o=>t.indexOf(o)!==-1&&e[o]!==1?`${e[o]} - coords[${o}] - 1`:`coords[${o}]`,s=e.map((o,i)=>r(i)).join(","),a=ve(n);this.userCode=`
      void main() {
        ${a} coords = getOutputCoords();
        setOutput(getX(${s}));
      }
    `}},Jz=class{constructor(e,t){this.variableNames=["x"],this.packedInputs=!0,this.packedOutput=!0;let n=e.length;if(n>4)throw new Error(`WebGL backend: Reverse of rank-${n} tensor is not yet supported`);this.outputShape=e;let r=Xe("rc",n),s=`${r[n-1]} + 1 < ${this.outputShape[n-1]}`,a=`${r[n-2]} + 1 < ${this.outputShape[n-2]}`,o=ve(n);n===1?this.userCode=`
        void main(){
          int rc = getOutputCoords();
          vec4 result = vec4(0.);
          result.r = getChannel(getX(${e[0]} - rc - 1),
            ${e[0]} - rc - 1);
          if(${s}){
              result.g = getChannel(getX(${e[0]} - (rc  + 1) - 1),
                ${e[0]} - (rc  + 1) - 1);
          }
          setOutput(result);
        }
      `:this.userCode=`
        void main() {
          ${o} rc = getOutputCoords();
          vec4 result = vec4(0.);
          result.r = ${i(r.slice())};
          if(${s}){
            result.g = ${c(r.slice())};
          }
          if(${a}) {
            result.b = ${u(r.slice())};
            if(${s}) {
              result.a = ${l(r.slice())};
            }
          }
          setOutput(result);
        }
    `;function i(h){return d(h)}function c(h){return h[n-1]="("+h[n-1]+" + 1)",d(h)}function u(h){return h[n-2]="("+h[n-2]+" + 1)",d(h)}function l(h){return h[n-1]="("+h[n-1]+" + 1)",h[n-2]="("+h[n-2]+" + 1)",d(h)}function d(h){let f=e.map((y,b)=>p(b,h)),g=f.join(","),m=f.slice(-2).join(",");return`getChannel(getX(${g}), vec2(${m}))`}function p(h,f){return t.indexOf(h)!==-1&&e[h]!==1?`${e[h]} - ${f[h]} - 1`:`${f[h]}`}}};function eW(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{dims:a}=r,o=s.shape.length,i=S.parseAxisParam(a,s.shape);if(o===0)return ut({inputs:{x:s},backend:n});let c=V().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new Jz(s.shape,i):new Qz(s.shape,i);return n.runWebGLProgram(c,[s],s.dtype)}var tW={kernelName:Ui,backendName:"webgl",kernelFunc:eW},nW=class{constructor(e,t){this.variableNames=["Image"],this.outputShape=[],this.customUniforms=[{name:"params",type:"vec4"}];let n=e[1],r=e[2];this.outputShape=e;let s="";typeof t=="number"?s=`float outputValue = ${t.toFixed(2)};`:s=`
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
          ${s}
          if(coordX >= 0 && coordX < ${r} && coordY >= 0 && coordY < ${n}) {
            outputValue = getImage(coords[0], coordY, coordX, coords[3]);
          }
          setOutput(outputValue);
        }
    `}},rW={kernelName:fc,backendName:"webgl",kernelFunc:({inputs:e,attrs:t,backend:n})=>{let{image:r}=e,{radians:s,fillValue:a,center:o}=t,i=n,c=new nW(r.shape,a),[u,l]=T.getImageCenter(o,r.shape[1],r.shape[2]),d=[[u,l,Math.sin(s),Math.cos(s)]];return i.runWebGLProgram(c,[r],r.dtype,d)}},sW=`
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
`,aW=he({opSnippet:sW}),oW={kernelName:aa,backendName:"webgl",kernelFunc:aW},iW="return inversesqrt(x);",cW=he({opSnippet:iW,cpuKernelImpl:wP}),uW={kernelName:oa,backendName:"webgl",kernelFunc:cW},Dd=class{constructor(e,t,n,r,s,a,o=!0,i=!1){this.variableNames=["updates","indices","defaultValue"],this.outputShape=a;let c=ve(s.length),u=ve(a.length),l="";n===1?l="i":n===2&&(l="i, j");let d=`getIndices(${l})`,p="";r===1?p="i":r===2&&(p="i, coords[1]");let h=`getUpdates(${p})`,f="";i&&(f="coords[0], coords[1]");let g=`getDefaultValue(${f})`,m=t>1?"strides[j]":"strides";this.userCode=`
        ${c} strides = ${c}(${s});

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
      `}},lW=class{constructor(e,t,n,r,s,a,o=!0,i=!1){this.variableNames=["updates","indices","defaultValue"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=a;let c=ve(s.length),u=ve(a.length),l="";n===1?l="i":n===2&&(l="i, j");let d=`getIndices(${l})`,p="";r===1?p="i":r===2&&(p="i, coords[1]");let h=`getUpdates(${p})`,f="";i&&(f="coords[0], coords[1]");let g=`getDefaultValue(${f})`,m=t>1?"strides[j]":"strides",y=t>1?"strides[j + 1]":"strides";this.userCode=`
        ${c} strides = ${c}(${s});

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
      `}};function dW(e){let{inputs:t,backend:n,attrs:r}=e,{indices:s,updates:a}=t,{shape:o}=r,{sliceRank:i,numUpdates:c,sliceSize:u,strides:l,outputSize:d}=T.calculateShapes(a,s,o),p=[d/u,u];if(d===0)return n.makeTensorInfo(o,s.dtype);let h=Z({inputs:{x:s},backend:n,attrs:{shape:[c,i]}}),f=Z({inputs:{x:a},backend:n,attrs:{shape:[c,u]}}),g=n.makeTensorInfo([],"float32",new Float32Array([0])),m;V().getBool("WEBGL_PACK")?m=new lW(c,i,h.shape.length,f.shape.length,l,p):m=new Dd(c,i,h.shape.length,f.shape.length,l,p);let y=n.runWebGLProgram(m,[f,h,g],f.dtype),b=Z({inputs:{x:y},backend:n,attrs:{shape:o}});return n.disposeIntermediateTensorInfo(h),n.disposeIntermediateTensorInfo(f),n.disposeIntermediateTensorInfo(y),n.disposeIntermediateTensorInfo(g),b}var pW={kernelName:Gi,backendName:"webgl",kernelFunc:dW},hW=class{constructor(e,t,n,r){this.variableNames=["sortedSequence","values"],this.customUniforms=[{name:"numInputs",type:"int"}],this.outputShape=[e,n];let s="while (left < right) {",a=`for (int i = 0; i < ${Math.ceil(Math.log2(t+1))}; ++i) { if (left >= right) break;`,o=V().getNumber("WEBGL_VERSION")===2?s:a,i=r==="left"?"<":"<=";this.userCode=`
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
     `}};function fW(e){let{inputs:t,backend:n,attrs:r}=e,{sortedSequence:s,values:a}=t,{side:o}=r,i=new hW(s.shape[0],s.shape[1],a.shape[1],o),c=[[s.shape[1]]];return n.runWebGLProgram(i,[s,a],"int32",c)}var mW={kernelName:qi,backendName:"webgl",kernelFunc:fW},gW=class{constructor(e,t,n){this.variableNames=["c","a","b"],this.outputShape=t;let r,s;if(n>4)throw Error(`Where for rank ${n} is not yet supported`);if(n===1)s="resRC",r="resRC";else{let o=["resRC.x","resRC.y","resRC.z","resRC.w"],i=[],c=[];for(let u=0;u<t.length;u++)c.push(`${o[u]}`),u<e&&i.push(`${o[u]}`);r=i.join(),s=c.join()}let a=ve(n);this.userCode=`
      void main() {
        ${a} resRC = getOutputCoords();
        float cVal = getC(${r});
        if (cVal >= 1.0) {
          setOutput(getA(${s}));
        } else {
          setOutput(getB(${s}));
        }
      }
    `}};function yW(e){let{inputs:t,backend:n}=e,{condition:r,t:s,e:a}=t,o=new gW(r.shape.length,s.shape,s.shape.length);return n.runWebGLProgram(o,[r,s,a],ft(s.dtype,a.dtype))}var xW={kernelName:Ki,backendName:"webgl",kernelFunc:yW},bW=`
  float scaleAlpha = ${T.SELU_SCALEALPHA};
  float scale = ${T.SELU_SCALE};
  return (x >= 0.0) ? scale * x : scaleAlpha * (exp(x) - 1.0);
`,vW=he({opSnippet:bW}),wW={kernelName:ia,backendName:"webgl",kernelFunc:vW},SW=_r+`
  return 1.0 / (1.0 + exp(-1.0 * x));
`,kW=`
  vec4 result = 1.0 / (1.0 + exp(-1.0 * x));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,IW=he({opSnippet:SW,packedOpSnippet:kW,cpuKernelImpl:kP}),CW={kernelName:da,backendName:"webgl",kernelFunc:IW},NW=`
  if (isnan(x)) { return 0.0; }
  return sign(x);
`,TW=he({opSnippet:NW}),$W={kernelName:la,backendName:"webgl",kernelFunc:TW},EW=_r+`
  return sin(x);
`,RW=`
  vec4 result = sin(x);
  bvec4 isNaN = isnan(x);
  ${Yn}
  return result;
`,AW=he({opSnippet:EW,packedOpSnippet:RW}),DW={kernelName:ca,backendName:"webgl",kernelFunc:AW},OW=`
  float e2x = exp(x);
  return (e2x - 1.0 / e2x) / 2.0;
`,_W=he({opSnippet:OW}),FW={kernelName:ua,backendName:"webgl",kernelFunc:_W},PW=`
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
`,LW=he({opSnippet:PW}),BW={kernelName:pa,backendName:"webgl",kernelFunc:LW},VW=e=>{let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{blockShape:a,paddings:o}=r;S.assert(s.shape.length<=4,()=>"spaceToBatchND for rank > 4 with a WebGL backend not implemented yet");let i=a.reduce((y,b)=>y*b),c=[[0,0]];c.push(...o);for(let y=1+a.length;y<s.shape.length;++y)c.push([0,0]);let u=[],l=lb({inputs:{x:s},backend:n,attrs:{paddings:c,constantValue:0}}),d=T.getReshaped(l.shape,a,i,!1),p=T.getPermuted(d.length,a.length,!1),h=T.getReshapedPermuted(l.shape,a,i,!1),f=Z({inputs:{x:l},backend:n,attrs:{shape:d}}),g=Ze({inputs:{x:f},backend:n,attrs:{perm:p}}),m=Z({inputs:{x:g},backend:n,attrs:{shape:h}});return u.push(l),u.push(f),u.push(g),u.forEach(y=>n.disposeIntermediateTensorInfo(y)),m},MW={kernelName:Yi,backendName:"webgl",kernelFunc:VW};function zW(e){let{inputs:t,backend:n}=e,{indices:r,values:s,denseShape:a,defaultValue:o}=t;if(a.shape.length!==1)throw new Error(`Dense shape must be a vector, saw:
         ${a.shape}`);if(r.shape.length!==2)throw new Error(`Indices must be a matrix, saw:
         ${r.shape}`);if(s.shape.length!==1)throw new Error(`Values must be a vector, saw:
         ${s.shape}`);if(o.shape.length!==0)throw new Error(`Default value must be a scalar, saw:
        ${o.shape}`);let i=n.readSync(r.dataId),c=n.readSync(s.dataId),u=n.readSync(a.dataId),l=n.readSync(o.dataId)[0],[d,p,h,f,g]=CP(i,r.shape,r.dtype,c,s.dtype,u,l);return[n.makeTensorInfo(p,r.dtype,d),n.makeTensorInfo([p[0]],s.dtype,h),n.makeTensorInfo([f.length],"bool",new Uint8Array(f.map(m=>Number(m)))),n.makeTensorInfo([g.length],r.dtype,new Int32Array(g))]}var WW={kernelName:Ji,backendName:"webgl",kernelFunc:zW};function UW(e){let{inputs:t,backend:n}=e,{inputIndices:r,inputShape:s,newShape:a}=t;if(r.shape.length!==2)throw new Error(`Input indices should be a matrix but received shape ${r.shape}`);if(s.shape.length!==1)throw new Error(`Input shape should be a vector but received shape ${s.shape}`);if(a.shape.length!==1)throw new Error(`Target shape should be a vector but received shape ${a.shape}`);let o=Array.from(n.readSync(s.dataId)),i=n.readSync(r.dataId),c=Array.from(n.readSync(a.dataId)),[u,l,d]=NP(i,r.shape,r.dtype,o,c);return[n.makeTensorInfo(l,r.dtype,u),n.makeTensorInfo([d.length],a.dtype,new Int32Array(d))]}var GW={kernelName:ec,backendName:"webgl",kernelFunc:UW};function HW(e){let{inputs:t,backend:n}=e,{data:r,indices:s,segmentIds:a}=t;if(r.shape.length<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(s.shape.length!==1)throw new Error(`Indices should be a vector but received shape
              ${s.shape}`);if(a.shape.length!==1)throw new Error(`Segment ids should be a vector but received shape
              ${a.shape}`);let o=n.readSync(r.dataId),i=n.readSync(s.dataId),c=n.readSync(a.dataId),[u,l]=Ox(o,r.shape,r.dtype,i,c,!0);return n.makeTensorInfo(l,r.dtype,u)}var qW={kernelName:tc,backendName:"webgl",kernelFunc:HW};function KW(e){let{inputs:t,backend:n}=e,{data:r,indices:s,segmentIds:a}=t;if(r.shape.length<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(s.shape.length!==1)throw new Error(`Indices should be a vector but received shape
             ${s.shape}`);if(a.shape.length!==1)throw new Error(`Segment ids should be a vector but received shape
             ${a.shape}`);let o=n.readSync(r.dataId),i=n.readSync(s.dataId),c=n.readSync(a.dataId),[u,l]=Ox(o,r.shape,r.dtype,i,c);return n.makeTensorInfo(l,r.dtype,u)}var jW={kernelName:nc,backendName:"webgl",kernelFunc:KW};function XW(e){let{inputs:t,backend:n,attrs:r}=e,{sparseIndices:s,sparseValues:a,defaultValue:o}=t,{outputShape:i}=r,{sliceRank:c,numUpdates:u,sliceSize:l,strides:d,outputSize:p}=T.calculateShapes(a,s,i),h=!1;if(a.dtype==="string"){let y=n.bufferSync(s),b=n.bufferSync(a),w=S.decodeString(n.readSync(o.dataId)[0]),v=SP(y,b,i,p,l,u,c,d,w,h);return n.makeTensorInfo(i,v.dtype,v.values)}let f=new Dd(u,c,s.shape.length,a.shape.length,d,[p,1],h),g=n.runWebGLProgram(f,[a,s,o],a.dtype),m=Z({inputs:{x:g},backend:n,attrs:{shape:i}});return n.disposeIntermediateTensorInfo(g),m}var YW={kernelName:rc,backendName:"webgl",kernelFunc:XW};function ZW(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{numOrSizeSplits:a,axis:o}=r,i=S.parseAxisParam(o,s.shape)[0],c=T.prepareSplitSize(s,a,i),u=s.shape.length,l=new Array(u).fill(0),d=s.shape.slice();return c.map(p=>{let h=[...d];h[i]=p;let f=Fr({inputs:{x:s},backend:n,attrs:{begin:l,size:h}});return l[i]+=p,f})}var QW={kernelName:Zi,backendName:"webgl",kernelFunc:ZW},Lp="return sqrt(x);",JW=he({opSnippet:Lp,packedOpSnippet:Lp,cpuKernelImpl:TP}),eU={kernelName:ha,backendName:"webgl",kernelFunc:JW},tU="return x * x;",nU=he({opSnippet:tU}),rU={kernelName:dl,backendName:"webgl",kernelFunc:nU},Bp="return (a - b) * (a - b);",sU=Ge({opSnippet:Bp,packedOpSnippet:Bp}),aU={kernelName:fa,backendName:"webgl",kernelFunc:sU};function oU(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t;if(s.dtype!=="string")throw new Error("Input must be of datatype string");let a=n.readSync(s.dataId),o=T.fromUint8ToStringArray(a),i=$P(o,"string",r);return n.makeTensorInfo(s.shape,"string",i)}var iU={kernelName:ma,backendName:"webgl",kernelFunc:oU};function cU({inputs:e,attrs:t,backend:n}){let{x:r}=e,s=kt+`
    return x > 0.0 ? 1.0 : float(${t.alpha});
  `,a=new Ot(r.shape,s);return n.runWebGLProgram(a,[r],r.dtype)}var uU={kernelName:va,backendName:"webgl",kernelFunc:cU},lU=class{constructor(e,t,n){this.variableNames=["x"],this.outputShape=n;let r=n.length,s=ve(n.length),a=ve(n.length),o="";if(r===1)o="coords * strides + begin";else{let i=0;o=n.map((c,u)=>(i++,n.length===1?`coords * strides[${u}] + begin[${u}]`:`coords[${i-1}] * strides[${u}] + begin[${u}]`)).join(",")}this.userCode=`
      ${s} begin = ${s}(${e});
      ${s} strides = ${s}(${t});

      void main() {
        ${a} coords = getOutputCoords();
        setOutput(getX(${o}));
      }
    `}};function dU(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{begin:a,end:o,strides:i,beginMask:c,endMask:u,ellipsisMask:l,newAxisMask:d,shrinkAxisMask:p}=r,{finalShapeSparse:h,finalShape:f,isIdentity:g,sliceDim0:m,isSimpleSlice:y,begin:b,end:w,strides:v}=et.sliceInfo(s.shape,a,o,i,c,u,l,d,p),k;if(g)k=Z({inputs:{x:s},backend:n,attrs:{shape:f}});else if(m||y){S.assert(s.shape.length>=1,()=>`Input must have rank at least 1, got: ${s.shape.length}`);let E=et.computeOutShape(b,w,v),D=Fr({inputs:{x:s},backend:n,attrs:{begin:b,size:E}});k=Z({inputs:{x:D},backend:n,attrs:{shape:f}}),n.disposeIntermediateTensorInfo(D)}else if(n.shouldExecuteOnCPU([s])){let D=n.readSync(s.dataId),L=ie(s.shape,s.dtype,D),P=EP(h,L,v,b);k=n.makeTensorInfo(f,s.dtype,P.values)}else{let D=new lU(b,v,h);k=n.runWebGLProgram(D,[s],s.dtype)}let N=Z({inputs:{x:k},backend:n,attrs:{shape:f}});return n.disposeIntermediateTensorInfo(k),N}var pU={kernelName:sc,backendName:"webgl",kernelFunc:dU};function hU(e){let{inputs:t,backend:n,attrs:r}=e,{separator:s,nGramWidths:a,leftPad:o,rightPad:i,padWidth:c,preserveShortSequences:u}=r,{data:l,dataSplits:d}=t,p=n.readSync(l.dataId),h=n.readSync(d.dataId),[f,g]=RP(p,h,s,a,o,i,c,u);return[n.makeTensorInfo([f.length],"string",f),n.makeTensorInfo(d.shape,"int32",g)]}var fU={kernelName:ac,backendName:"webgl",kernelFunc:hU};function mU(e){let{inputs:t,backend:n,attrs:r}=e,{skipEmpty:s}=r,{input:a,delimiter:o}=t;if(a.dtype!=="string")throw new Error("Input must be of datatype string");if(a.shape.length!==1)throw new Error(`Input must be a vector, got shape: ${a.shape}`);if(o.shape.length!==0)throw new Error(`Delimiter must be a scalar, got shape: ${o.shape}`);let i=n.readSync(a.dataId),c=n.readSync(o.dataId)[0],[u,l,d]=AP(i,c,s),p=l.length;return[n.makeTensorInfo([p,2],"int32",u),n.makeTensorInfo([p],"string",l),n.makeTensorInfo([2],"int32",new Int32Array(d))]}var gU={kernelName:oc,backendName:"webgl",kernelFunc:mU};function yU(e){let{inputs:t,backend:n,attrs:r}=e,{numBuckets:s}=r,{input:a}=t;if(a.dtype!=="string")throw new Error("Input must be of datatype string");if(s<=0)throw new Error("Number of buckets must be at least 1");let o=n.readSync(a.dataId),i=DP(o,s);return n.makeTensorInfo(a.shape,"int32",i)}var xU={kernelName:ic,backendName:"webgl",kernelFunc:yU},bU="return tan(x);",vU=he({opSnippet:bU}),wU={kernelName:ya,backendName:"webgl",kernelFunc:vU},SU=`
  float e2x = exp(-2.0 * abs(x));
  return sign(x) * (1.0 - e2x) / (1.0 + e2x);
`,kU=he({opSnippet:SU}),IU={kernelName:xa,backendName:"webgl",kernelFunc:kU};function CU(e){let{inputs:t,backend:n,attrs:r}=e,{tensor:s,indices:a,updates:o}=t,{}=r,{sliceRank:i,numUpdates:c,sliceSize:u,strides:l,outputSize:d}=T.calculateShapes(o,a,s.shape),p=[d/u,u];if(d===0)return n.makeTensorInfo(s.shape,a.dtype);let h=Z({inputs:{x:a},backend:n,attrs:{shape:[c,i]}}),f=Z({inputs:{x:o},backend:n,attrs:{shape:[c,u]}}),g=Z({inputs:{x:s},backend:n,attrs:{shape:p}}),m=new Dd(c,i,h.shape.length,f.shape.length,l,p,!1,!0),y=n.runWebGLProgram(m,[f,h,g],g.dtype),b=Z({inputs:{x:y},backend:n,attrs:{shape:s.shape}});return n.disposeIntermediateTensorInfo(h),n.disposeIntermediateTensorInfo(f),n.disposeIntermediateTensorInfo(g),n.disposeIntermediateTensorInfo(y),b}var NU={kernelName:Hi,backendName:"webgl",kernelFunc:CU},TU=class{constructor(e,t){this.variableNames=["A"];let n=new Array(e.length);for(let a=0;a<n.length;a++)n[a]=e[a]*t[a];this.outputShape=n,this.rank=n.length;let r=ve(this.rank),s=$U(e);this.userCode=`
      void main() {
        ${r} resRC = getOutputCoords();
        setOutput(getA(${s}));
      }
    `}};function $U(e){let t=e.length;if(t>5)throw Error(`Tile for rank ${t} is not yet supported`);if(t===1)return`imod(resRC, ${e[0]})`;let n=["resRC.x","resRC.y","resRC.z","resRC.w","resRC.u"],r=[];for(let s=0;s<e.length;s++)r.push(`imod(${n[s]}, ${e[s]})`);return r.join()}function pb(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{reps:a}=r;if(s.dtype==="string"||s.shape.length>5){let c=n.readSync(s.dataId),u=s.dtype==="string"?c.map(p=>S.decodeString(p)):c,l=ie(s.shape,s.dtype,u),d=_P(l,a);return n.makeTensorInfo(d.shape,d.dtype,d.values)}let o=new TU(s.shape,a);return n.runWebGLProgram(o,[s],s.dtype)}var EU={kernelName:ba,backendName:"webgl",kernelFunc:pb},RU=class{constructor(e){this.variableNames=["x","indices"],this.customUniforms=[{name:"n",type:"int"},{name:"firstPass",type:"int"},{name:"negativeInf",type:"float"},{name:"dir",type:"int"},{name:"inc",type:"int"}],this.outputShape=e,this.userCode=`
       void main() {
         ivec2 coords = getOutputCoords();
         int batch = coords[0];
         int elemIdx = coords[1];


         bool isFirstInPair = imod(elemIdx, 2 * inc) < inc;
         int i = isFirstInPair ? elemIdx : elemIdx - inc;

         int i0 = firstPass == 1 ? i : int(getIndices(batch, i));
         int i1 = firstPass == 1 ? i + inc : int(getIndices(batch, i + inc));
         float x0 = i0 < n ? getX(batch, i0) : negativeInf;
         float x1 = i1 < n ? getX(batch, i1) : negativeInf;

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
     `}},AU=class{constructor(e){this.variableNames=["x","indices"],this.customUniforms=[{name:"n",type:"int"},{name:"firstPass",type:"int"},{name:"k",type:"int"}],this.outputShape=e,this.userCode=`
    void main() {
         ivec2 coords = getOutputCoords();
         int batch = coords[0];
         int elemIdx = coords[1];


         int i = elemIdx < k ? elemIdx : (elemIdx * 2 - imod(elemIdx, k));
         int i0 = firstPass == 1 ? i : int(getIndices(batch, i));
         int i1 = firstPass == 1 ? i + k : int(getIndices(batch, i + k));

         float x0 = getX(batch, i0);
         float x1 = i1 < n ? getX(batch, i1) : x0;

         setOutput(x0 >= x1 ? float(i0) : float(i1));
       }
     `}};function En(e,t){t!==null&&e.disposeIntermediateTensorInfo(t)}function Vp(e){let t=1;for(;t<e;)t*=2;return t}function DU(e){let{inputs:t,backend:n,attrs:r}=e,{x:s}=t,{k:a,sorted:o}=r,i=V().getNumber("TOPK_LAST_DIM_CPU_HANDOFF_SIZE_THRESHOLD"),c=V().getNumber("TOPK_K_CPU_HANDOFF_THRESHOLD"),u=s.shape,l=u[u.length-1];if(n.shouldExecuteOnCPU([s])||l<i||a>c){let P=n.readSync(s.dataId),[R,A]=FP(P,u,s.dtype,a,o);return[n.makeTensorInfo(R.shape,R.dtype,R.values),n.makeTensorInfo(A.shape,A.dtype,A.values)]}if(a===0)return u[u.length-1]=0,[n.makeTensorInfo(u,s.dtype,[]),n.makeTensorInfo(u,"int32",[])];if(l===1)return[s,Ba({attrs:{shape:u,dtype:"int32",value:0},backend:n})];let d=n.texData.get(s.dataId),p=d!==null&&d.isPacked,h=p?n.unpackTensor(s):s,g=S.sizeFromShape(u)/l,m=Z({inputs:{x:h},attrs:{shape:[g,l]},backend:n});p&&En(n,h);let y=Vp(a),b=Vp(l),w=null,v=()=>w===null?[m,m]:[m,w],k=(P,R,A)=>{let I=v(),F=new RU(A),M=[[l],[w===null?1:0],[Number.NEGATIVE_INFINITY],[P],[R]],W=w;w=n.runWebGLProgram(F,I,"int32",M),En(n,W)};for(let P=1;P<y;P*=2){let R=P*2;for(let A=P;A>=1;A/=2)k(R,A,[g,b])}for(let P=b;P>y;P/=2){let R=v(),A=new AU([g,P/2]),F=[[l],[w===null?1:0],[y]],B=w;w=n.runWebGLProgram(A,R,"int32",F),En(n,B);let M=y/2,W=M*2;for(let z=M;z>=1;z/=2)k(W,z,w.shape)}let N=w;w=Fr({inputs:{x:w},backend:n,attrs:{begin:0,size:[g,a]}}),En(n,N);let E=sb({inputs:{x:m,indices:w},backend:n,attrs:{axis:1,batchDims:1}});En(n,m);let D=u.slice(0,-1);D.push(a),N=w,w=Z({inputs:{x:w},attrs:{shape:D},backend:n}),En(n,N);let L=E;return E=Z({inputs:{x:E},attrs:{shape:D},backend:n}),En(n,L),[E,w]}var OU={kernelName:cc,backendName:"webgl",kernelFunc:DU},_U=class{constructor(e,t,n,r,s,a){this.variableNames=["Image","Transforms"],this.outputShape=a;let o=n==="nearest"?1:2,i;switch(r){case"constant":i=1;break;case"reflect":i=2;break;case"wrap":i=3;break;case"nearest":i=4;break;default:i=1;break}this.userCode=`
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
                outputValue = float(${s});
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
                outputValue = float(${s});
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
        `}};function FU(e){let{inputs:t,backend:n,attrs:r}=e,{image:s,transforms:a}=t,{interpolation:o,fillMode:i,fillValue:c,outputShape:u}=r,[l,d,p,h]=s.shape,[f,g]=u??[d,p],m=[l,f,g,h],y=new _U(d,p,o,i,c,m);return n.runWebGLProgram(y,[s,a],"float32")}var PU={kernelName:uc,backendName:"webgl",kernelFunc:FU};function LU(e){let{inputs:t,attrs:n,backend:r}=e,{axis:s}=n,{x:a}=t;Fa(a,"unique"),console.warn("WARNING: ","UI might be locked temporarily as data is being downloaded");let o=r.readSync(a.dataId),{outputValues:i,outputShape:c,indices:u}=PP(o,s,a.shape,a.dtype);return[r.makeTensorInfo(c,a.dtype,i),r.makeTensorInfo([u.length],"int32",u)]}var BU={kernelName:lc,backendName:"webgl",kernelFunc:LU};function VU(e){let{inputs:t,backend:n,attrs:r}=e,{value:s}=t,{axis:a}=r;a<0&&(a+=s.shape.length);let o=s,i=o.shape.length,c=s.shape[a],u=new Array(i-1),l=0;for(let g=0;g<i;g++)g!==a&&(u[l++]=o.shape[g]);let d=[],p=new Array(i).fill(0),h=o.shape.slice();h[a]=1;let f=new Array(c);for(let g=0;g<f.length;g++){p[a]=g;let m=Fr({inputs:{x:o},backend:n,attrs:{begin:p,size:h}}),y=Z({inputs:{x:m},backend:n,attrs:{shape:u}});f[g]=y,d.push(m)}return d.forEach(g=>n.disposeIntermediateTensorInfo(g)),f}var MU={kernelName:dc,backendName:"webgl",kernelFunc:VU},zU=class{constructor(e,t){this.variableNames=["x","segmentIds"];let n=e.windowSize,r=e.batchSize,s=e.inSize,a=e.numSegments,o=a*Math.ceil(s/n);this.outputShape=[r,o];let i="0.0",c="sumValue",u=Math.floor(n/4)*4,l=n%4,d=`
        sumValue += dot(values, segFilter);
    `,p="";s%n>0&&(p=`
        if (inIdx < 0 || inIdx >= ${s}) {
          return initializationValue;
        }
      `);let h="";s%n>0&&(h=`
        if (inIdx < 0 || inIdx >= ${s}) {
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
    `}};function WU(e){let{inputs:t,backend:n,attrs:r}=e,{x:s,segmentIds:a}=t,{numSegments:o}=r,i=s.shape.length,c=[],u=0,l=T.getAxesPermutation([u],i),d=s;l!=null&&(d=Ze({inputs:{x:s},backend:n,attrs:{perm:l}}),c.push(d),u=T.getInnerMostAxes(1,i)[0]);let p=T.segment_util.computeOutShape(d.shape,u,o),h=S.sizeFromShape([d.shape[u]]),f=Z({inputs:{x:d},backend:n,attrs:{shape:[-1,h]}});c.push(f);let g=yc(s.dtype),m=(v,k,N,E,D)=>{let L=v.shape[0],P=v.shape[1],R=T.segment_util.segOpComputeOptimalWindowSize(P,D),A={windowSize:R,inSize:P,batchSize:L,numSegments:D},I=new zU(A,k),F=n.compileAndRun(I,[v,N],E);if(c.push(F),F.shape[1]===D)return F;let B=db({backend:n,attrs:{start:0,stop:D,step:1,dtype:"float32"}}),M=pb({inputs:{x:B},backend:n,attrs:{reps:[P/R]}});return c.push(B),c.push(M),m(F,k,M,E,D)},y=m(f,"unsortedSegmentSum",a,g,o),b=Z({inputs:{x:y},backend:n,attrs:{shape:p}}),w=b;if(l!=null){c.push(b);let v=T.getUndoAxesPermutation(l);w=Ze({inputs:{x:w},backend:n,attrs:{perm:v}})}return c.forEach(v=>n.disposeIntermediateTensorInfo(v)),w}var UU={kernelName:pc,backendName:"webgl",kernelFunc:WU},GU=[T3,E3,D3,F3,L3,M3,W3,G3,j3,Y3,J3,nL,aL,uL,pL,fL,gL,vL,SL,IL,$L,FL,LL,zL,UL,XL,ZL,tB,l3,sB,uB,hB,bB,SB,IB,NB,$B,DB,FB,BB,MB,WB,GB,KB,XB,JB,tV,sV,iV,uV,hV,yV,wV,IV,TV,$V,RV,DV,_V,PV,BV,WV,HV,jV,YV,JV,nM,oM,lM,u3,pM,iB,mM,xM,wM,p3,CM,EM,AM,FM,BM,WM,HM,XM,JM,n4,s4,c4,l4,p4,g4,x4,v4,S4,I4,$4,D4,P4,G4,m3,j4,Z4,ez,rz,HL,oz,cz,lz,hz,yz,f3,bz,wz,kz,Cz,Nz,qL,M4,Ez,Oz,Lz,y3,zz,Gz,jz,Zz,tW,rW,oW,uW,pW,mW,xW,wW,CW,$W,DW,FW,OL,W4,BW,MW,WW,GW,qW,jW,YW,QW,eU,rU,aU,iU,uU,pU,fU,gU,xU,z4,I3,wU,IU,NU,EU,OU,PU,C3,BU,MU,UU,iz];for(let e of GU)mc(e);var HU=V();HU.registerFlag("KEEP_INTERMEDIATE_TENSORS",()=>!1,e=>{e&&console.warn("Keep intermediate tensors is ON. This will print the values of all intermediate tensors during model inference. Not all models support this mode. For details, check e2e/benchmarks/ model_config.js. This significantly impacts performance.")});var st;(function(e){e[e.DT_INVALID=0]="DT_INVALID",e[e.DT_FLOAT=1]="DT_FLOAT",e[e.DT_DOUBLE=2]="DT_DOUBLE",e[e.DT_INT32=3]="DT_INT32",e[e.DT_UINT8=4]="DT_UINT8",e[e.DT_INT16=5]="DT_INT16",e[e.DT_INT8=6]="DT_INT8",e[e.DT_STRING=7]="DT_STRING",e[e.DT_COMPLEX64=8]="DT_COMPLEX64",e[e.DT_INT64=9]="DT_INT64",e[e.DT_BOOL=10]="DT_BOOL",e[e.DT_QINT8=11]="DT_QINT8",e[e.DT_QUINT8=12]="DT_QUINT8",e[e.DT_QINT32=13]="DT_QINT32",e[e.DT_BFLOAT16=14]="DT_BFLOAT16",e[e.DT_QINT16=15]="DT_QINT16",e[e.DT_QUINT16=16]="DT_QUINT16",e[e.DT_UINT16=17]="DT_UINT16",e[e.DT_COMPLEX128=18]="DT_COMPLEX128",e[e.DT_HALF=19]="DT_HALF",e[e.DT_RESOURCE=20]="DT_RESOURCE",e[e.DT_VARIANT=21]="DT_VARIANT",e[e.DT_UINT32=22]="DT_UINT32",e[e.DT_UINT64=23]="DT_UINT64",e[e.DT_FLOAT_REF=101]="DT_FLOAT_REF",e[e.DT_DOUBLE_REF=102]="DT_DOUBLE_REF",e[e.DT_INT32_REF=103]="DT_INT32_REF",e[e.DT_UINT8_REF=104]="DT_UINT8_REF",e[e.DT_INT16_REF=105]="DT_INT16_REF",e[e.DT_INT8_REF=106]="DT_INT8_REF",e[e.DT_STRING_REF=107]="DT_STRING_REF",e[e.DT_COMPLEX64_REF=108]="DT_COMPLEX64_REF",e[e.DT_INT64_REF=109]="DT_INT64_REF",e[e.DT_BOOL_REF=110]="DT_BOOL_REF",e[e.DT_QINT8_REF=111]="DT_QINT8_REF",e[e.DT_QUINT8_REF=112]="DT_QUINT8_REF",e[e.DT_QINT32_REF=113]="DT_QINT32_REF",e[e.DT_BFLOAT16_REF=114]="DT_BFLOAT16_REF",e[e.DT_QINT16_REF=115]="DT_QINT16_REF",e[e.DT_QUINT16_REF=116]="DT_QUINT16_REF",e[e.DT_UINT16_REF=117]="DT_UINT16_REF",e[e.DT_COMPLEX128_REF=118]="DT_COMPLEX128_REF",e[e.DT_HALF_REF=119]="DT_HALF_REF",e[e.DT_RESOURCE_REF=120]="DT_RESOURCE_REF",e[e.DT_VARIANT_REF=121]="DT_VARIANT_REF",e[e.DT_UINT32_REF=122]="DT_UINT32_REF",e[e.DT_UINT64_REF=123]="DT_UINT64_REF"})(st||(st={}));var Mp;(function(e){let t;(function(n){n[n.LEGACY=0]="LEGACY",n[n.V1=1]="V1",n[n.V2=2]="V2"})(t=e.CheckpointFormatVersion||(e.CheckpointFormatVersion={}))})(Mp||(Mp={}));var qU={};function hb(e){return qU[e]}function x(e,t,n,r,s){let a=t.inputParams[e];if(a&&a.inputIndexStart!==void 0){let i=a.inputIndexStart,c=a.inputIndexEnd===0?void 0:a.inputIndexEnd===void 0?i+1:a.inputIndexEnd,u=i<0?t.inputNames.length+i:i;if(a.type==="tensor")return Ue(t.inputNames[u],n,r,s);if(a.type==="tensors"){let p=t.inputs.slice(i,c);return t.inputNames.slice(i,c).filter((f,g)=>{var m;return((m=p[g])===null||m===void 0?void 0:m.op)!=="NoOp"}).map(f=>Ue(f,n,r,s))}let l=Ue(t.inputNames[u],n,r,s),d=l.dataSync();return a.type==="number"?d[0]:S.toNestedArray(l.shape,d)}let o=t.attrParams[e];return o&&o.value}function Ue(e,t,n,r){let[s,a]=at(e,n);if(r!=null){let i=r.getHashTableHandleByName(s);if(i!=null)return i}let o=n.currentContextIds.find(i=>!!t[wo(s,i)]);return o!==void 0?t[wo(s,o)][a]:void 0}function zp(e,t,n){return t[wo(e,n.currentContextId)]}function Gt(e,t){let[n,r,s]=at(e,t);return[wo(n,t&&t.currentContextId),r,s]}function wo(e,t){return t?`${e}-${t}`:e}function at(e,t){if(e==="")return["",0,void 0];let n=t!=null&&t.parseNodeNameCache!=null;if(n){let a=t.parseNodeNameCache.get(e);if(a!=null)return a}let r=e.split(":"),s;if(r.length===1)s=[e,0,void 0];else{let a=r[0],o=r.length===3?r[1]:void 0,i=Number(r[r.length-1]);s=[a,i,o]}return n&&t.parseNodeNameCache.set(e,s),s}function eo(e,t,n){let r=x("pad",e,t,n);if(r==="explicit"){r=x("explicitPaddings",e,t,n);let s=[[0,0],[0,0],[0,0],[0,0]];for(let a=0;a<4;a++)s[a][0]=r[a*2],s[a][1]=r[a*2+1];return s}return r}function Ht(e){return e.kept?e:Kt(e)}var fb={};de(fb,{json:()=>KU});var KU=[{tfOpName:"Add",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"AddV2",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"AddN",category:"arithmetic",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}]},{tfOpName:"BiasAdd",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"Sub",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"RealDiv",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Div",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"DivNoNan",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"FloorDiv",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Mul",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Maximum",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Minimum",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Pow",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"SquaredDifference",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Mod",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"FloorMod",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]}],mb={};de(mb,{json:()=>jU});var jU=[{tfOpName:"Abs",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Acos",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Asin",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Atan",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Atan2",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"y",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Ceil",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ClipByValue",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"clipValueMin",type:"number"},{start:2,name:"clipValueMax",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Complex",category:"basic_math",inputs:[{start:0,name:"real",type:"tensor"},{start:1,name:"imag",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ComplexAbs",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Cos",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Cosh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Elu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Exp",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Floor",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Log",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Imag",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"Tout",name:"outputType",type:"dtype",notSupported:!0}]},{tfOpName:"Neg",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Real",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"Tout",name:"outputType",type:"dtype",notSupported:!0}]},{tfOpName:"Prelu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"alpha",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Relu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Relu6",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Selu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sigmoid",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sin",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sinh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sqrt",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Rsqrt",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Square",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Tan",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Tanh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sign",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Round",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Expm1",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Log1p",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Reciprocal",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Softplus",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Asinh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Acosh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Atanh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Erf",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LeakyRelu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"alpha",name:"alpha",type:"number",defaultValue:.2},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"IsNan",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"IsFinite",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"IsInf",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]}],gb={};de(gb,{json:()=>XU});var XU=[{tfOpName:"EmptyTensorList",category:"control",inputs:[{start:0,name:"elementShape",type:"shape"},{start:1,name:"maxNumElements",type:"number"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"LoopCond",category:"control",inputs:[{start:0,name:"pred",type:"tensor"}]},{tfOpName:"Switch",category:"control",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"pred",type:"tensor"}]},{tfOpName:"Merge",category:"control",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}]},{tfOpName:"Enter",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"frame_name",name:"frameName",type:"string"},{tfName:"is_constant",name:"isConstant",type:"bool"}]},{tfOpName:"Exit",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"NextIteration",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"TensorArrayV3",category:"control",inputs:[{start:0,name:"size",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"element_shape",name:"elementShape",type:"shape"},{tfName:"dynamic_size",name:"dynamicSize",type:"bool"},{tfName:"clear_after_read",name:"clearAfterRead",type:"bool"},{tfName:"identical_element_shapes",name:"identicalElementShapes",type:"bool"},{tfName:"tensor_array_name",name:"name",type:"string"}]},{tfOpName:"TensorArrayWriteV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"tensor",type:"tensor"},{start:3,name:"flowIn",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"TensorArrayReadV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"flowIn",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"TensorArrayGatherV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"flowIn",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"element_shape",name:"elementShape",type:"shape"}]},{tfOpName:"TensorArrayScatterV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"tensor",type:"tensor"},{start:3,name:"flowIn",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"TensorArrayConcatV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"flowIn",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"element_shape_except0",name:"elementShapeExcept0",type:"shape",notSupported:!0}]},{tfOpName:"TensorArraySplitV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"tensor",type:"tensor"},{start:2,name:"lengths",type:"number[]"},{start:3,name:"flowIn",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"TensorArraySizeV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"flowIn",type:"number"}]},{tfOpName:"TensorArrayCloseV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"}]},{tfOpName:"StatelessIf",category:"control",inputs:[{start:0,name:"cond",type:"tensor"},{start:1,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"then_branch",name:"thenBranch",type:"func"},{tfName:"else_branch",name:"elseBranch",type:"func"}]},{tfOpName:"If",category:"control",inputs:[{start:0,name:"cond",type:"tensor"},{start:1,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"then_branch",name:"thenBranch",type:"func"},{tfName:"else_branch",name:"elseBranch",type:"func"}]},{tfOpName:"StatelessWhile",category:"control",inputs:[{start:0,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"cond",name:"cond",type:"func"},{tfName:"body",name:"body",type:"func"}]},{tfOpName:"While",category:"control",inputs:[{start:0,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"cond",name:"cond",type:"func"},{tfName:"body",name:"body",type:"func"}]},{tfOpName:"TensorListScatter",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListScatterV2",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"elementShape",type:"shape"},{start:3,name:"numElements",type:"number"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListGather",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListGetItem",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListSetItem",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"tensor",type:"tensor"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListReserve",category:"control",inputs:[{start:0,name:"elementShape",type:"shape"},{start:1,name:"numElements",type:"number"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListFromTensor",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListStack",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"},{tfName:"num_elements",name:"numElements",type:"dtype"}]},{tfOpName:"TensorListSplit",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"elementShape",type:"shape"},{start:2,name:"lengths",type:"number[]"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListConcat",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"}],attrs:[{tfName:"element_shape",name:"elementShape",type:"shape"},{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListConcatV2",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"}],attrs:[{tfName:"element_shape",name:"elementShape",type:"shape"},{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListPopBack",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListPushBack",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"tensor",type:"tensor"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListLength",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"}]},{tfOpName:"TensorListResize",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"size",type:"number"}]}],yb={};de(yb,{json:()=>YU});var YU=[{tfOpName:"AvgPool",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MaxPool",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[],notSupported:!0},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MaxPoolWithArgmax",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"include_batch_in_index",name:"includeBatchInIndex",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"AvgPool3D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MaxPool3D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Conv1D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"stride",name:"stride",type:"number"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NWC"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"dilation",name:"dilation",type:"number",defaultValue:1}]},{tfOpName:"Conv2D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"useCudnnOnGpu",name:"useCudnnOnGpu",type:"bool"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"_FusedConv2D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"},{start:2,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"num_args",name:"numArgs",type:"number"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"use_cudnn_on_gpu",name:"useCudnnOnGpu",type:"bool",defaultValue:!0},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"dilations",name:"dilations",type:"number[]",defaultValue:[1,1,1,1]},{tfName:"fused_ops",name:"fusedOps",type:"string[]",defaultValue:[]},{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:1e-4},{tfName:"leakyrelu_alpha",name:"leakyreluAlpha",type:"number",defaultValue:.2}]},{tfOpName:"Conv2DBackpropInput",category:"convolution",inputs:[{start:2,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"},{start:0,name:"outputShape",type:"number[]"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]",notSupported:!0}]},{tfOpName:"DepthwiseConv2d",category:"convolution",inputs:[{start:0,name:"input",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"DepthwiseConv2dNative",category:"convolution",inputs:[{start:0,name:"input",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"FusedDepthwiseConv2dNative",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"},{start:2,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"num_args",name:"numArgs",type:"number"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"dilations",name:"dilations",type:"number[]",defaultValue:[1,1,1,1]},{tfName:"fused_ops",name:"fusedOps",type:"string[]",defaultValue:[]},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]}]},{tfOpName:"Conv3D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"Dilation2D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"rates",name:"dilations",type:"number[]"},{tfName:"padding",name:"pad",type:"string"}]}],xb={};de(xb,{json:()=>ZU});var ZU=[{tfOpName:"Fill",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"},{start:1,name:"value",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"LinSpace",category:"creation",inputs:[{start:0,name:"start",type:"number"},{start:1,name:"stop",type:"number"},{start:2,name:"num",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"OneHot",category:"creation",inputs:[{start:0,name:"indices",type:"tensor"},{start:1,name:"depth",type:"number"},{start:2,name:"onValue",type:"number",defaultValue:1},{start:3,name:"offValue",type:"number",defaultValue:0}],attrs:[{tfName:"axis",name:"axis",type:"number",notSupported:!0},{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"Ones",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"OnesLike",category:"creation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"}]},{tfOpName:"RandomStandardNormal",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"seed",name:"seed",type:"number",defaultValue:0},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0},{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"T",name:"T",type:"number",notSupported:!0}]},{tfOpName:"RandomUniform",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"minval",name:"minval",type:"number",defaultValue:0},{tfName:"maxval",name:"maxval",type:"number",defaultValue:1},{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"seed",name:"seed",type:"number",defaultValue:0},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0},{tfName:"T",name:"T",type:"number",notSupported:!0}]},{tfOpName:"RandomUniformInt",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"minval",name:"minval",type:"number"},{tfName:"maxval",name:"maxval",type:"number"},{tfName:"seed",name:"seed",type:"number",defaultValue:0},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0}]},{tfOpName:"Range",category:"creation",inputs:[{start:0,name:"start",type:"number"},{start:1,name:"stop",type:"number"},{start:2,name:"step",type:"number",defaultValue:0}],attrs:[{tfName:"Tidx",name:"dtype",type:"dtype"}]},{tfOpName:"TruncatedNormal",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"means",name:"mean",type:"number",defaultValue:0},{tfName:"stddev",name:"stdDev",type:"number",defaultValue:1},{tfName:"seed",name:"seed",type:"number"},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0},{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"T",name:"T",type:"number",notSupported:!0}]},{tfOpName:"Zeros",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"ZerosLike",category:"creation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"Multinomial",category:"creation",inputs:[{start:0,name:"logits",type:"tensor"},{start:1,name:"numSamples",type:"number"}],attrs:[{tfName:"seed",name:"seed",type:"number"},{tfName:"seed2",name:"seed2",type:"number"},{tfName:"T",name:"dtype",type:"dtype"},{tfName:"output_dtype",name:"output_dtype",type:"dtype"}]}],bb={};de(bb,{json:()=>QU});var QU=[{tfOpName:"NonMaxSuppressionV2",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"}]},{tfOpName:"NonMaxSuppressionV3",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"},{start:4,name:"scoreThreshold",type:"number"}]},{tfOpName:"NonMaxSuppressionV4",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"},{start:4,name:"scoreThreshold",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"T_threshold",name:"threshold",type:"dtype",notSupported:!0},{tfName:"pad_to_max_output_size",name:"padToMaxOutputSize",type:"bool"}]},{tfOpName:"NonMaxSuppressionV5",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"},{start:4,name:"scoreThreshold",type:"number"},{start:5,name:"softNmsSigma",type:"number"}]},{tfOpName:"Where",category:"dynamic",inputs:[{start:0,name:"condition",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ListDiff",category:"dynamic",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"y",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]}],vb={};de(vb,{json:()=>JU});var JU=[{tfOpName:"LowerBound",category:"evaluation",inputs:[{start:0,name:"sortedSequence",type:"tensor"},{start:1,name:"values",type:"tensor"}]},{tfOpName:"TopKV2",category:"evaluation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"k",type:"number"}],attrs:[{tfName:"sorted",name:"sorted",type:"bool"}]},{tfOpName:"UpperBound",category:"evaluation",inputs:[{start:0,name:"sortedSequence",type:"tensor"},{start:1,name:"values",type:"tensor"}]},{tfOpName:"Unique",category:"evaluation",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"UniqueV2",category:"evaluation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]}],wb={};de(wb,{json:()=>eG});var eG=[{tfOpName:"PlaceholderWithDefault",category:"graph",inputs:[{start:0,name:"default",type:"tensor"}],attrs:[{tfName:"shape",name:"shape",type:"shape"},{tfName:"dtype",name:"dtype",type:"dtype"}]},{tfOpName:"Placeholder",category:"graph",attrs:[{tfName:"shape",name:"shape",type:"shape"},{tfName:"dtype",name:"dtype",type:"dtype"}]},{tfOpName:"Const",category:"graph"},{tfOpName:"Identity",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"IdentityN",category:"graph",inputs:[{start:0,end:0,name:"x",type:"tensors"}]},{tfOpName:"Snapshot",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"Rank",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"Size",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"Shape",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"ShapeN",category:"graph",inputs:[{start:0,end:0,name:"x",type:"tensors"}]},{tfOpName:"Print",category:"graph",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"data",type:"tensors"}],attrs:[{tfName:"message",name:"message",type:"string"},{tfName:"first_n",name:"firstN",type:"number",notSupported:!0},{tfName:"summarize",name:"summarize",type:"number",defaultValue:3}]},{tfOpName:"NoOp",category:"graph",inputs:[]},{tfOpName:"StopGradient",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"FakeQuantWithMinMaxVars",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"min",name:"min",type:"number"},{tfName:"max",name:"max",type:"number"}]}],Sb={};de(Sb,{json:()=>tG});var tG=[{tfOpName:"HashTable",category:"hash_table",inputs:[],attrs:[{tfName:"shared_name",name:"sharedName",type:"string"},{tfName:"use_node_name_sharing",name:"useNodeNameSharing",type:"bool"},{tfName:"key_dtype",name:"keyDType",type:"dtype"},{tfName:"value_dtype",name:"valueDType",type:"dtype"}]},{tfOpName:"HashTableV2",category:"hash_table",inputs:[],attrs:[{tfName:"shared_name",name:"sharedName",type:"string"},{tfName:"use_node_name_sharing",name:"useNodeNameSharing",type:"bool"},{tfName:"key_dtype",name:"keyDType",type:"dtype"},{tfName:"value_dtype",name:"valueDType",type:"dtype"}]},{tfOpName:"LookupTableImport",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableImportV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableFind",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"defaultValue",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableFindV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"defaultValue",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableSize",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"}]},{tfOpName:"LookupTableSizeV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"}]},{tfOpName:"InitializeTable",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}]},{tfOpName:"InitializeTableV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}]}],kb={};de(kb,{json:()=>nG});var nG=[{tfOpName:"ResizeBilinear",category:"image",inputs:[{start:0,name:"images",type:"tensor"},{start:1,name:"size",type:"number[]"}],attrs:[{tfName:"align_corners",name:"alignCorners",type:"bool"},{tfName:"half_pixel_centers",name:"halfPixelCenters",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ResizeNearestNeighbor",category:"image",inputs:[{start:0,name:"images",type:"tensor"},{start:1,name:"size",type:"number[]"}],attrs:[{tfName:"align_corners",name:"alignCorners",type:"bool"},{tfName:"half_pixel_centers",name:"halfPixelCenters",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"CropAndResize",category:"image",inputs:[{start:0,name:"image",type:"tensor"},{start:1,name:"boxes",type:"tensor"},{start:2,name:"boxInd",type:"tensor"},{start:3,name:"cropSize",type:"number[]"}],attrs:[{tfName:"method",name:"method",type:"string"},{tfName:"extrapolation_value",name:"extrapolationValue",type:"number"}]},{tfOpName:"ImageProjectiveTransformV3",category:"image",inputs:[{start:0,name:"images",type:"tensor"},{start:1,name:"transforms",type:"tensor"},{start:2,name:"outputShape",type:"number[]"},{start:3,name:"fillValue",type:"number"}],attrs:[{tfName:"interpolation",name:"interpolation",type:"string"},{tfName:"fill_mode",name:"fillMode",type:"string"}]}],Ib={};de(Ib,{json:()=>rG});var rG=[{tfOpName:"Equal",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"NotEqual",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Greater",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"GreaterEqual",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Less",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LessEqual",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LogicalAnd",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LogicalNot",category:"logical",inputs:[{start:0,name:"a",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LogicalOr",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Select",category:"logical",inputs:[{start:0,name:"condition",type:"tensor"},{start:1,name:"a",type:"tensor"},{start:2,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"SelectV2",category:"logical",inputs:[{start:0,name:"condition",type:"tensor"},{start:1,name:"a",type:"tensor"},{start:2,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"BitwiseAnd",category:"logical",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"y",type:"tensor"}]}],Cb={};de(Cb,{json:()=>sG});var sG=[{tfOpName:"_FusedMatMul",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"},{start:2,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"num_args",name:"numArgs",type:"number"},{tfName:"fused_ops",name:"fusedOps",type:"string[]",defaultValue:[]},{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:1e-4},{tfName:"transpose_a",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"transpose_b",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"leakyrelu_alpha",name:"leakyreluAlpha",type:"number",defaultValue:.2},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MatMul",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"transpose_a",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"transpose_b",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"BatchMatMul",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"adj_x",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"adj_y",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"BatchMatMulV2",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"adj_x",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"adj_y",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Transpose",category:"matrices",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"perm",type:"number[]"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Einsum",category:"matrices",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}],attrs:[{tfName:"equation",name:"equation",type:"string"},{tfName:"N",name:"n",type:"number",defaultValue:2},{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"MatrixBandPart",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"numLower",type:"tensor"},{start:1,name:"numUpper",type:"tensor"}]}],Nb={};de(Nb,{json:()=>aG});var aG=[{tfOpName:"EuclideanNorm",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool",defaultValue:!1}]},{tfOpName:"FusedBatchNorm",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"scale",type:"tensor"},{start:2,name:"offset",type:"tensor"},{start:3,name:"mean",type:"tensor"},{start:4,name:"variance",type:"tensor"}],attrs:[{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:.001},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"FusedBatchNormV2",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"scale",type:"tensor"},{start:2,name:"offset",type:"tensor"},{start:3,name:"mean",type:"tensor"},{start:4,name:"variance",type:"tensor"}],attrs:[{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:.001},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"FusedBatchNormV3",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"scale",type:"tensor"},{start:2,name:"offset",type:"tensor"},{start:3,name:"mean",type:"tensor"},{start:4,name:"variance",type:"tensor"}],attrs:[{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:.001},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"LRN",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"depth_radius",name:"radius",type:"number",defaultValue:5},{tfName:"bias",name:"bias",type:"number",defaultValue:1},{tfName:"alpha",name:"alpha",type:"number",defaultValue:1},{tfName:"beta",name:"beta",type:"number",defaultValue:.5}]},{tfOpName:"Softmax",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"LogSoftmax",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"}]}],Tb={};de(Tb,{json:()=>oG});var oG=[{tfOpName:"Bincount",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"size",type:"number"},{start:2,name:"weights",type:"tensor"}]},{tfOpName:"DenseBincount",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"size",type:"number"},{start:2,name:"weights",type:"tensor"}],attrs:[{tfName:"binary_output",name:"binaryOutput",type:"bool"}]},{tfOpName:"Max",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Mean",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Min",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Sum",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"All",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Any",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"ArgMax",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]},{tfOpName:"ArgMin",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]},{tfOpName:"Prod",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Cumprod",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}],attrs:[{tfName:"exclusive",name:"exclusive",type:"bool"},{tfName:"reverse",name:"reverse",type:"bool"}]},{tfOpName:"Cumsum",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}],attrs:[{tfName:"exclusive",name:"exclusive",type:"bool"},{tfName:"reverse",name:"reverse",type:"bool"}]}],$b={};de($b,{json:()=>iG});var iG=[{tfOpName:"ConcatV2",category:"slice_join",inputs:[{start:0,end:-1,name:"tensors",type:"tensors"},{start:-1,name:"axis",type:"number"}],attrs:[{tfName:"N",name:"n",type:"number",defaultValue:2}]},{tfOpName:"Concat",category:"slice_join",inputs:[{start:1,end:0,name:"tensors",type:"tensors"},{start:0,name:"axis",type:"number"}],attrs:[{tfName:"N",name:"n",type:"number",defaultValue:2}]},{tfOpName:"GatherV2",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"axis",type:"number",defaultValue:0}],attrs:[{tfName:"batch_dims",name:"batchDims",type:"number",defaultValue:0}]},{tfOpName:"Gather",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"indices",type:"tensor"}],attrs:[{tfName:"validate_indices",name:"validateIndices",type:"bool",notSupported:!0}]},{tfOpName:"Reverse",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"dims",type:"bool[]"}]},{tfOpName:"ReverseV2",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}]},{tfOpName:"Slice",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"begin",type:"number[]"},{start:2,name:"size",type:"number[]"}]},{tfOpName:"StridedSlice",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"begin",type:"number[]"},{start:2,name:"end",type:"number[]"},{start:3,name:"strides",type:"number[]"}],attrs:[{tfName:"begin_mask",name:"beginMask",type:"number",defaultValue:0},{tfName:"end_mask",name:"endMask",type:"number",defaultValue:0},{tfName:"new_axis_mask",name:"newAxisMask",type:"number",defaultValue:0},{tfName:"ellipsis_mask",name:"ellipsisMask",type:"number",defaultValue:0},{tfName:"shrink_axis_mask",name:"shrinkAxisMask",type:"number",defaultValue:0}]},{tfOpName:"Pack",category:"slice_join",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}],attrs:[{tfName:"axis",name:"axis",type:"number",defaultValue:0}]},{tfOpName:"Unpack",category:"slice_join",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"axis",name:"axis",type:"number",defaultValue:0},{tfName:"num",name:"num",type:"number",defaultValue:0,notSupported:!0}]},{tfOpName:"Tile",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"reps",type:"number[]"}]},{tfOpName:"Split",category:"slice_join",inputs:[{start:0,name:"axis",type:"number",defaultValue:0},{start:1,name:"x",type:"tensor"}],attrs:[{tfName:"num_split",name:"numOrSizeSplits",type:"number",defaultValue:1}]},{tfOpName:"SplitV",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"numOrSizeSplits",type:"number[]"},{start:2,name:"axis",type:"number",defaultValue:0}]},{tfOpName:"ScatterNd",category:"slice_join",inputs:[{start:0,name:"indices",type:"tensor"},{start:1,name:"values",type:"tensor"},{start:2,name:"shape",type:"number[]"}]},{tfOpName:"GatherNd",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"indices",type:"tensor"}]},{tfOpName:"SparseToDense",category:"slice_join",inputs:[{start:0,name:"sparseIndices",type:"tensor"},{start:1,name:"outputShape",type:"number[]"},{start:2,name:"sparseValues",type:"tensor"},{start:3,name:"defaultValue",type:"tensor"}],attrs:[{tfName:"validate_indices",name:"validateIndices",type:"bool",defaultValue:!1,notSupported:!0}]},{tfOpName:"TensorScatterUpdate",category:"slice_join",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"values",type:"tensor"}]}],Eb={};de(Eb,{json:()=>cG});var cG=[{tfOpName:"SparseFillEmptyRows",category:"sparse",inputs:[{start:0,name:"indices",type:"tensor"},{start:1,name:"values",type:"tensor"},{start:2,name:"denseShape",type:"tensor"},{start:3,name:"defaultValue",type:"tensor"}]},{tfOpName:"SparseReshape",category:"sparse",inputs:[{start:0,name:"inputIndices",type:"tensor"},{start:1,name:"inputShape",type:"tensor"},{start:2,name:"newShape",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"SparseSegmentMean",category:"sparse",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"segmentIds",type:"tensor"}]},{tfOpName:"SparseSegmentSum",category:"sparse",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"segmentIds",type:"tensor"}]}],Rb={};de(Rb,{json:()=>uG});var uG=[{tfOpName:"FFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"IFFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"RFFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"fft_length",type:"number",notSupported:!0}]},{tfOpName:"IRFFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"fft_length",type:"number",notSupported:!0}]}],Ab={};de(Ab,{json:()=>lG});var lG=[{tfOpName:"StaticRegexReplace",category:"string",inputs:[{start:0,name:"input",type:"tensor"}],attrs:[{tfName:"pattern",name:"pattern",type:"string"},{tfName:"rewrite",name:"rewrite",type:"string"},{tfName:"replace_global",name:"replaceGlobal",type:"bool"}]},{tfOpName:"StringNGrams",category:"string",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"dataSplits",type:"tensor"}],attrs:[{tfName:"separator",name:"separator",type:"string"},{tfName:"ngram_widths",name:"nGramWidths",type:"number[]"},{tfName:"left_pad",name:"leftPad",type:"string"},{tfName:"right_pad",name:"rightPad",type:"string"},{tfName:"pad_width",name:"padWidth",type:"number"},{tfName:"preserve_short_sequences",name:"preserveShortSequences",type:"bool"}],outputs:["ngrams","ngrams_splits"]},{tfOpName:"StringSplit",category:"string",inputs:[{start:0,name:"input",type:"tensor"},{start:1,name:"delimiter",type:"tensor"}],attrs:[{tfName:"skip_empty",name:"skipEmpty",type:"bool"}],outputs:["indices","values","shape"]},{tfOpName:"StringToHashBucketFast",category:"string",inputs:[{start:0,name:"input",type:"tensor"}],attrs:[{tfName:"num_buckets",name:"numBuckets",type:"number"}]}],Db={};de(Db,{json:()=>dG});var dG=[{tfOpName:"Cast",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"SrcT",name:"sdtype",type:"dtype",notSupported:!0},{tfName:"DstT",name:"dtype",type:"dtype"}]},{tfOpName:"ExpandDims",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]},{tfOpName:"MirrorPad",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"padding",type:"number[]"}],attrs:[{tfName:"mode",name:"mode",type:"string"}]},{tfOpName:"Pad",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"padding",type:"number[]"}],attrs:[{tfName:"constant_value",name:"constantValue",type:"number",defaultValue:0}]},{tfOpName:"PadV2",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"padding",type:"number[]"},{start:2,name:"constantValue",type:"number",defaultValue:0}]},{tfOpName:"Reshape",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"shape",type:"number[]"}]},{tfOpName:"EnsureShape",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"shape",type:"number[]"}]},{tfOpName:"Squeeze",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"axis",tfDeprecatedName:"squeeze_dims",name:"axis",type:"number[]"}]},{tfOpName:"SpaceToBatchND",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"blockShape",type:"number[]"},{start:2,name:"paddings",type:"number[]"}]},{tfOpName:"BatchToSpaceND",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"blockShape",type:"number[]"},{start:2,name:"crops",type:"number[]"}]},{tfOpName:"DepthToSpace",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"block_size",name:"blockSize",type:"number"},{tfName:"data_format",name:"dataFormat",type:"string"}]},{tfOpName:"BroadcastTo",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"shape",type:"number[]"}],attrs:[]},{tfOpName:"BroadcastArgs",category:"transformation",inputs:[{start:0,name:"s0",type:"tensor"},{start:1,name:"s1",type:"tensor"}],attrs:[]}],Wp=class{static get Instance(){return this._instance||(this._instance=new this)}constructor(){let e=[fb,mb,gb,yb,xb,bb,vb,wb,Sb,kb,Ib,Cb,Nb,Tb,$b,Eb,Rb,Ab,Db],t=[].concat(...e.map(n=>n.json));this.opMappers=t.reduce((n,r)=>(n[r.tfOpName]=r,n),{})}transformGraph(e,t={}){let n=e.node,r=[],s=[],a=[],o=n.reduce((f,g)=>(f[g.name]=this.mapNode(g),g.op.startsWith("Placeholder")?r.push(f[g.name]):g.op==="Const"?s.push(f[g.name]):(g.input==null||g.input.length===0)&&a.push(f[g.name]),f),{}),i=[],c=[],u={},l={};t!=null&&(u=this.mapSignatureEntries(t.inputs),l=this.mapSignatureEntries(t.outputs));let d=Object.keys(o);d.forEach(f=>{let g=o[f];g.inputNames.forEach((m,y)=>{let[b,,w]=Gt(m),v=o[b];if(v.outputs!=null){let k=v.outputs.indexOf(w);if(k!==-1){let N=`${b}:${k}`;g.inputNames[y]=N}}g.inputs.push(v),v.children.push(g)})}),Object.keys(l).length===0?d.forEach(f=>{let g=o[f];g.children.length===0&&c.push(g)}):Object.keys(l).forEach(f=>{let[g]=Gt(f),m=o[g];m!=null&&(m.signatureKey=l[f],c.push(m))}),Object.keys(u).length>0?Object.keys(u).forEach(f=>{let[g]=Gt(f),m=o[g];m&&(m.signatureKey=u[f],i.push(m))}):i=r;let p={};e.library!=null&&e.library.function!=null&&(p=e.library.function.reduce((f,g)=>(f[g.signature.name]=this.mapFunction(g),f),{}));let h={nodes:o,inputs:i,outputs:c,weights:s,placeholders:r,signature:t,functions:p};return a.length>0&&(h.initNodes=a),h}mapSignatureEntries(e){return Object.keys(e||{}).reduce((t,n)=>(t[e[n].name]=n,t),{})}mapNode(e){let t=hb(e.op)||this.opMappers[e.op]||{};e.attr==null&&(e.attr={});let n={name:e.name,op:e.op,category:t.category,inputNames:(e.input||[]).map(r=>r.startsWith("^")?r.slice(1):r),inputs:[],children:[],inputParams:{},attrParams:{},rawAttrs:e.attr,outputs:t.outputs};return t.inputs!=null&&(n.inputParams=t.inputs.reduce((r,s)=>(r[s.name]={type:s.type,inputIndexStart:s.start,inputIndexEnd:s.end},r),{})),t.attrs!=null&&(n.attrParams=t.attrs.reduce((r,s)=>{let a=s.type,o;switch(s.type){case"string":o=_u(e.attr,s.tfName,s.defaultValue),o===void 0&&s.tfDeprecatedName&&(o=_u(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"string[]":o=zu(e.attr,s.tfName,s.defaultValue),o===void 0&&s.tfDeprecatedName&&(o=zu(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"number":o=Pu(e.attr,s.tfName,s.defaultValue||0),o===void 0&&s.tfDeprecatedName&&(o=Pu(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"number[]":o=Mu(e.attr,s.tfName,s.defaultValue),o===void 0&&s.tfDeprecatedName&&(o=Mu(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"bool":o=Fu(e.attr,s.tfName,s.defaultValue),o===void 0&&s.tfDeprecatedName&&(o=Fu(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"bool[]":o=Uu(e.attr,s.tfName,s.defaultValue),o===void 0&&s.tfDeprecatedName&&(o=Uu(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"shape":o=Vu(e.attr,s.tfName,s.defaultValue),o===void 0&&s.tfDeprecatedName&&(o=Vu(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"shape[]":o=Wu(e.attr,s.tfName,s.defaultValue),o===void 0&&s.tfDeprecatedName&&(o=Wu(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"dtype":o=Lu(e.attr,s.tfName,s.defaultValue),o===void 0&&s.tfDeprecatedName&&(o=Lu(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"dtype[]":o=Bu(e.attr,s.tfName,s.defaultValue),o===void 0&&s.tfDeprecatedName&&(o=Bu(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"func":o=Up(e.attr,s.tfName,s.defaultValue),o===void 0&&s.tfDeprecatedName&&(o=Up(e.attr,s.tfDeprecatedName,s.defaultValue));break;case"tensor":case"tensors":break;default:throw new Error(`Unsupported param type: ${s.type} for op: ${e.op}`)}return r[s.name]={value:o,type:a},r},{})),n}mapFunction(e){let t=e.nodeDef,n=[],r=[],s={};t!=null&&(s=t.reduce((l,d)=>(l[d.name]=this.mapNode(d),d.op==="Const"&&r.push(l[d.name]),l),{}));let a=[],o=[];e.signature.inputArg.forEach(l=>{let[d]=Gt(l.name),p={name:d,op:"Placeholder",inputs:[],inputNames:[],category:"graph",inputParams:{},attrParams:{dtype:{value:Od(l.type),type:"dtype"}},children:[]};p.signatureKey=l.name,a.push(p),s[d]=p}),Object.keys(s).forEach(l=>{let d=s[l];d.inputNames.forEach((p,h)=>{let[f,,g]=Gt(p),m=s[f];if(m.outputs!=null){let y=m.outputs.indexOf(g);if(y!==-1){let b=`${f}:${y}`;d.inputNames[h]=b}}d.inputs.push(m),m.children.push(d)})});let c=e.ret;e.signature.outputArg.forEach(l=>{let[d,p]=Gt(c[l.name]),h=s[d];h!=null&&(h.defaultOutput=p,o.push(h))});let u=this.mapArgsToSignature(e);return{nodes:s,inputs:a,outputs:o,weights:r,placeholders:n,signature:u}}mapArgsToSignature(e){return{methodName:e.signature.name,inputs:e.signature.inputArg.reduce((t,n)=>(t[n.name]=this.mapArgToTensorInfo(n),t),{}),outputs:e.signature.outputArg.reduce((t,n)=>(t[n.name]=this.mapArgToTensorInfo(n,e.ret),t),{})}}mapArgToTensorInfo(e,t){let n=e.name;return t!=null&&(n=t[n]),{name:n,dtype:e.type}}};function pG(e){let t=V().global;if(typeof t.atob<"u")return t.atob(e);if(typeof Buffer<"u")return new Buffer(e,"base64").toString();throw new Error("Unable to decode base64 in this environment. Missing built-in atob() or Buffer()")}function Ob(e,t){let n=Array.isArray(e)?String.fromCharCode.apply(null,e):pG(e);return t?n:n.toLowerCase()}function _u(e,t,n,r=!1){let s=e[t];return s!=null?Ob(s.s,r):n}function Fu(e,t,n){let r=e[t];return r?r.b:n}function Pu(e,t,n){let r=e[t]||{},s=r.i!=null?r.i:r.f!=null?r.f:n;return typeof s=="number"?s:parseInt(s,10)}function Od(e){switch(typeof e=="string"&&(e=st[e]),e){case st.DT_FLOAT:case st.DT_HALF:return"float32";case st.DT_INT32:case st.DT_INT64:case st.DT_INT8:case st.DT_UINT8:return"int32";case st.DT_BOOL:return"bool";case st.DT_DOUBLE:return"float32";case st.DT_STRING:return"string";case st.DT_COMPLEX64:case st.DT_COMPLEX128:return"complex64";default:return null}}function Up(e,t,n){let r=e[t];return r&&r.func?r.func.name:n}function Lu(e,t,n){let r=e[t];return r&&r.type?Od(r.type):n}function Bu(e,t,n){let r=e[t];return r&&r.list&&r.list.type?r.list.type.map(s=>Od(s)):n}function _b(e){if(!e.unknownRank)return e.dim!=null?e.dim.map(t=>typeof t.size=="number"?t.size:parseInt(t.size,10)):[]}function Vu(e,t,n){let r=e[t];return r&&r.shape?_b(r.shape):n}function Mu(e,t,n){let r=e[t];return r?((r.list.f&&r.list.f.length?r.list.f:r.list.i)||[]).map(s=>typeof s=="number"?s:parseInt(s,10)):n}function zu(e,t,n,r=!1){let s=e[t];return s&&s.list&&s.list.s?s.list.s.map(a=>Ob(a,r)):n}function Wu(e,t,n){let r=e[t];return r&&r.list&&r.list.shape?r.list.shape.map(s=>_b(s)):n}function Uu(e,t,n){let r=e[t];return r&&r.list&&r.list.b?r.list.b:n}var hG=class{constructor(e,t,n){this.node=e,this.tensorMap=t,this.context=n,this.inputs=[],this.attrs={},this.inputs=e.inputNames.map(r=>this.getInput(r)),e.rawAttrs!=null&&(this.attrs=Object.keys(e.rawAttrs).reduce((r,s)=>(r[s]=this.getAttr(s),r),{}))}getInput(e){return Ue(e,this.tensorMap,this.context)}getAttr(e,t){let n=this.node.rawAttrs[e];if(n.tensor!=null)return Ue(e,this.tensorMap,this.context);if(n.i!=null||n.f!=null)return Pu(this.node.rawAttrs,e,t);if(n.s!=null)return _u(this.node.rawAttrs,e,t);if(n.b!=null)return Fu(this.node.rawAttrs,e,t);if(n.shape!=null)return Vu(this.node.rawAttrs,e,t);if(n.type!=null)return Lu(this.node.rawAttrs,e,t);if(n.list!=null){if(n.list.i!=null||n.list.f!=null)return Mu(this.node.rawAttrs,e,t);if(n.list.s!=null)return zu(this.node.rawAttrs,e,t);if(n.list.shape!=null)return Wu(this.node.rawAttrs,e,t);if(n.list.b!=null)return Uu(this.node.rawAttrs,e,t);if(n.list.type!=null)return Bu(this.node.rawAttrs,e,t)}return t}},Me={};de(Me,{OP_SCOPE_SUFFIX:()=>ml,abs:()=>ot,acos:()=>af,acosh:()=>of,add:()=>oe,addN:()=>cf,all:()=>uf,any:()=>lf,argMax:()=>df,argMin:()=>pf,asin:()=>hf,asinh:()=>ff,atan:()=>mf,atan2:()=>gf,atanh:()=>yf,avgPool:()=>Sl,avgPool3d:()=>wf,basicLSTMCell:()=>Sf,batchNorm:()=>Na,batchNorm2d:()=>kf,batchNorm3d:()=>If,batchNorm4d:()=>Cf,batchToSpaceND:()=>kl,bincount:()=>Il,bitwiseAnd:()=>Nf,booleanMaskAsync:()=>gg,broadcastArgs:()=>Tf,broadcastTo:()=>cr,buffer:()=>ie,cast:()=>Te,ceil:()=>$f,clipByValue:()=>Ef,clone:()=>Kt,complex:()=>Xt,concat:()=>He,concat1d:()=>Rf,concat2d:()=>Af,concat3d:()=>Df,concat4d:()=>Of,conv1d:()=>_f,conv2d:()=>Ta,conv2dTranspose:()=>Pf,conv3d:()=>Lf,conv3dTranspose:()=>Bf,cos:()=>Vf,cosh:()=>Mf,cosineWindow:()=>$c,cumprod:()=>zf,cumsum:()=>Wf,denseBincount:()=>Uf,depthToSpace:()=>Gf,depthwiseConv2d:()=>xc,diag:()=>Hf,dilation2d:()=>qf,div:()=>Ne,divNoNan:()=>jf,dot:()=>Xf,dropout:()=>wg,einsum:()=>Dn,elu:()=>Tl,enclosingPowerOfTwo:()=>rd,ensureShape:()=>Yf,equal:()=>Nl,erf:()=>Zf,euclideanNorm:()=>em,exp:()=>xn,expandDims:()=>Ut,expm1:()=>tm,eye:()=>El,fft:()=>Ic,fill:()=>Cr,floor:()=>Rl,floorDiv:()=>vl,fused:()=>sd,gather:()=>Al,gatherND:()=>vg,greater:()=>Ra,greaterEqual:()=>Dl,ifft:()=>is,imag:()=>Aa,image:()=>Rg,inTopKAsync:()=>Sg,irfft:()=>Zl,isFinite:()=>nm,isInf:()=>rm,isNaN:()=>sm,leakyRelu:()=>Ol,less:()=>uo,lessEqual:()=>vc,linalg:()=>Ag,linspace:()=>am,localResponseNormalization:()=>om,log:()=>fr,log1p:()=>_l,logSigmoid:()=>cm,logSoftmax:()=>um,logSumExp:()=>Pl,logicalAnd:()=>ss,logicalNot:()=>Ll,logicalOr:()=>Bl,logicalXor:()=>lm,losses:()=>Dg,lowerBound:()=>dm,matMul:()=>me,max:()=>Vn,maxPool:()=>Vl,maxPool3d:()=>pm,maxPoolWithArgmax:()=>hm,maximum:()=>Ml,mean:()=>as,meshgrid:()=>fm,min:()=>co,minimum:()=>os,mirrorPad:()=>mm,mod:()=>gm,moments:()=>ym,movingAverage:()=>yg,mul:()=>Q,multiRNNCell:()=>xm,multinomial:()=>bm,neg:()=>Rt,norm:()=>Ea,notEqual:()=>zl,oneHot:()=>lo,ones:()=>dn,onesLike:()=>vm,op:()=>O,outerProduct:()=>wm,pad:()=>Nr,pad1d:()=>Sm,pad2d:()=>km,pad3d:()=>Im,pad4d:()=>Cm,pool:()=>Nm,pow:()=>hr,prelu:()=>Ul,print:()=>bl,prod:()=>Tm,raggedGather:()=>$m,raggedRange:()=>Em,raggedTensorToTensor:()=>Rm,rand:()=>Am,randomGamma:()=>Fm,randomNormal:()=>jl,randomStandardNormal:()=>Pm,randomUniform:()=>kc,randomUniformInt:()=>Lm,range:()=>mr,real:()=>gr,reciprocal:()=>Bm,relu:()=>Da,relu6:()=>Xl,reshape:()=>G,reverse:()=>vn,reverse1d:()=>Vm,reverse2d:()=>Mm,reverse3d:()=>zm,reverse4d:()=>Wm,rfft:()=>Cc,round:()=>Yl,rsqrt:()=>Um,scalar:()=>pe,scatterND:()=>xg,searchSorted:()=>Sc,selu:()=>Gm,separableConv2d:()=>Hm,setdiff1dAsync:()=>qm,sigmoid:()=>Bn,sign:()=>Km,signal:()=>Eg,sin:()=>jm,sinh:()=>Xm,slice:()=>we,slice1d:()=>Ym,slice2d:()=>Zm,slice3d:()=>Qm,slice4d:()=>Jm,softmax:()=>eg,softplus:()=>Fl,spaceToBatchND:()=>Wl,sparse:()=>Og,sparseToDense:()=>bg,spectral:()=>$g,split:()=>yr,sqrt:()=>Ft,square:()=>bt,squaredDifference:()=>Ql,squeeze:()=>Nc,stack:()=>Lt,step:()=>Jl,stridedSlice:()=>tg,string:()=>_g,sub:()=>le,sum:()=>Ce,tan:()=>ng,tanh:()=>io,tensor:()=>Et,tensor1d:()=>pt,tensor2d:()=>lr,tensor3d:()=>ed,tensor4d:()=>rg,tensor5d:()=>sg,tensor6d:()=>ag,tensorScatterUpdate:()=>cg,tile:()=>ur,topk:()=>ug,transpose:()=>cs,truncatedNormal:()=>lg,unique:()=>dg,unsortedSegmentSum:()=>pg,unstack:()=>kn,upperBound:()=>hg,variable:()=>fg,where:()=>jt,whereAsync:()=>nd,zeros:()=>bn,zerosLike:()=>ct});var fG=(e,t,n,r=Me)=>{switch(e.op){case"BiasAdd":case"AddV2":case"Add":return[r.add(x("a",e,t,n),x("b",e,t,n))];case"AddN":return[r.addN(x("tensors",e,t,n))];case"FloorMod":case"Mod":return[r.mod(x("a",e,t,n),x("b",e,t,n))];case"Mul":return[r.mul(x("a",e,t,n),x("b",e,t,n))];case"RealDiv":case"Div":return[r.div(x("a",e,t,n),x("b",e,t,n))];case"DivNoNan":return[r.divNoNan(x("a",e,t,n),x("b",e,t,n))];case"FloorDiv":return[r.floorDiv(x("a",e,t,n),x("b",e,t,n))];case"Sub":return[r.sub(x("a",e,t,n),x("b",e,t,n))];case"Minimum":return[r.minimum(x("a",e,t,n),x("b",e,t,n))];case"Maximum":return[r.maximum(x("a",e,t,n),x("b",e,t,n))];case"Pow":return[r.pow(x("a",e,t,n),x("b",e,t,n))];case"SquaredDifference":return[r.squaredDifference(x("a",e,t,n),x("b",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}},mG=(e,t,n,r=Me)=>{switch(e.op){case"Abs":case"ComplexAbs":return[r.abs(x("x",e,t,n))];case"Acos":return[r.acos(x("x",e,t,n))];case"Acosh":return[r.acosh(x("x",e,t,n))];case"Asin":return[r.asin(x("x",e,t,n))];case"Asinh":return[r.asinh(x("x",e,t,n))];case"Atan":return[r.atan(x("x",e,t,n))];case"Atan2":return[r.atan2(x("x",e,t,n),x("y",e,t,n))];case"Atanh":return[r.atanh(x("x",e,t,n))];case"Ceil":return[r.ceil(x("x",e,t,n))];case"Complex":return[r.complex(x("real",e,t,n),x("imag",e,t,n))];case"Cos":return[r.cos(x("x",e,t,n))];case"Cosh":return[r.cosh(x("x",e,t,n))];case"Elu":return[r.elu(x("x",e,t,n))];case"Erf":return[r.erf(x("x",e,t,n))];case"Exp":return[r.exp(x("x",e,t,n))];case"Expm1":return[r.expm1(x("x",e,t,n))];case"Floor":return[r.floor(x("x",e,t,n))];case"Log":return[r.log(x("x",e,t,n))];case"Log1p":return[r.log1p(x("x",e,t,n))];case"Imag":return[r.imag(x("x",e,t,n))];case"Neg":return[r.neg(x("x",e,t,n))];case"Reciprocal":return[r.reciprocal(x("x",e,t,n))];case"Real":return[r.real(x("x",e,t,n))];case"Relu":return[r.relu(x("x",e,t,n))];case"Round":return[r.round(x("x",e,t,n))];case"Selu":return[r.selu(x("x",e,t,n))];case"Sigmoid":return[r.sigmoid(x("x",e,t,n))];case"Sin":return[r.sin(x("x",e,t,n))];case"Sign":return[r.sign(x("x",e,t,n))];case"Sinh":return[r.sinh(x("x",e,t,n))];case"Softplus":return[r.softplus(x("x",e,t,n))];case"Sqrt":return[r.sqrt(x("x",e,t,n))];case"Square":return[r.square(x("x",e,t,n))];case"Tanh":return[r.tanh(x("x",e,t,n))];case"Tan":return[r.tan(x("x",e,t,n))];case"ClipByValue":return[r.clipByValue(x("x",e,t,n),x("clipValueMin",e,t,n),x("clipValueMax",e,t,n))];case"Relu6":return[r.relu6(x("x",e,t,n))];case"Rsqrt":return[r.rsqrt(Ue(e.inputNames[0],t,n))];case"LeakyRelu":return[r.leakyRelu(x("x",e,t,n),x("alpha",e,t,n))];case"Prelu":return[r.prelu(x("x",e,t,n),x("alpha",e,t,n))];case"IsNan":return[r.isNaN(Ue(e.inputNames[0],t,n))];case"IsInf":return[r.isInf(Ue(e.inputNames[0],t,n))];case"IsFinite":return[r.isFinite(Ue(e.inputNames[0],t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}};function yt(e,t,n=""){if(!(typeof e=="number"||typeof t=="number")){S.assert(e.length===t.length,()=>n+` Shapes ${e} and ${t} must match`);for(let r=0;r<e.length;r++){let s=e[r],a=t[r];S.assert(s<0||a<0||s===a,()=>n+` Shapes ${e} and ${t} must match`)}}}function Gp(e){return!(typeof e=="number"||e.some(t=>t<0))}function Br(e,t,n){let r=Gu(e,n),s=!Gp(r);if(s&&t.length===0)throw new Error(`Tried to calculate elements of an empty list with non-fully-defined elementShape: ${r}`);if(s&&t.forEach(a=>{r=Gu(a.shape,r)}),!Gp(r))throw new Error(`Non-fully-defined elementShape: ${r}`);return r}function Gu(e,t){if(typeof e=="number")return t;if(typeof t=="number")return e;if(e.length!==t.length)throw new Error(`Incompatible ranks during merge: ${e} vs. ${t}`);let n=[];for(let r=0;r<e.length;++r){let s=e[r],a=t[r];if(s>=0&&a>=0&&s!==a)throw new Error(`Incompatible shape during merge: ${e} vs. ${t}`);n[r]=s>=0?s:a}return n}var gG=class{constructor(e,t,n,r,s,a,o){this.name=e,this.dtype=t,this.maxSize=n,this.elementShape=r,this.identicalElementShapes=s,this.dynamicSize=a,this.clearAfterRead=o,this.tensors=[],this.closed_=!1,this.idTensor=pe(0),$t(this.idTensor)}get id(){return this.idTensor.id}get closed(){return this.closed_}clearAndClose(e){this.tensors.forEach(t=>{(e==null||!e.has(t.tensor.id))&&t.tensor.dispose()}),this.tensors=[],this.closed_=!0,this.idTensor.dispose()}size(){return this.tensors.length}read(e){if(this.closed_)throw new Error(`TensorArray ${this.name} has already been closed.`);if(e<0||e>=this.size())throw new Error(`Tried to read from index ${e}, but array size is: ${this.size()}`);let t=this.tensors[e];if(t.cleared)throw new Error(`TensorArray ${this.name}: Could not read index ${e} twice because it was cleared after a previous read (perhaps try setting clear_after_read = false?).`);return this.clearAfterRead&&(t.cleared=!0),t.read=!0,t.tensor}readMany(e){return e.map(t=>this.read(t))}write(e,t){if(this.closed_)throw new Error(`TensorArray ${this.name} has already been closed.`);if(e<0||!this.dynamicSize&&e>=this.maxSize)throw new Error(`Tried to write to index ${e}, but array is not resizeable and size is: ${this.maxSize}`);let n=this.tensors[e]||{};if(t.dtype!==this.dtype)throw new Error(`TensorArray ${this.name}: Could not write to TensorArray index ${e},
          because the value dtype is ${t.dtype}, but TensorArray dtype is ${this.dtype}.`);if(this.size()===0&&(this.elementShape==null||this.elementShape.length===0)&&(this.elementShape=t.shape),yt(this.elementShape,t.shape,`TensorArray ${this.name}: Could not write to TensorArray index ${e}.`),n.read)throw new Error(`TensorArray ${this.name}: Could not write to TensorArray index ${e}, because it has already been read.`);if(n.written)throw new Error(`TensorArray ${this.name}: Could not write to TensorArray index ${e}, because it has already been written.`);n.tensor=t,$t(t),n.written=!0,this.tensors[e]=n}writeMany(e,t){if(e.length!==t.length)throw new Error(`TensorArray ${this.name}: could not write multiple tensors,because the index size: ${e.length} is not the same as tensors size: ${t.length}.`);e.forEach((n,r)=>this.write(n,t[r]))}gather(e,t){if(t&&t!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but gather requested dtype ${t}`);if(e)e=e.slice(0,this.size());else{e=[];for(let r=0;r<this.size();r++)e.push(r)}if(e.length===0)return Et([],[0].concat(this.elementShape));let n=this.readMany(e);return yt(this.elementShape,n[0].shape,"TensorArray shape mismatch: "),Lt(n,0)}concat(e){if(e&&e!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but concat requested dtype ${e}`);if(this.size()===0)return Et([],[0].concat(this.elementShape));let t=[];for(let r=0;r<this.size();r++)t.push(r);let n=this.readMany(t);return yt(this.elementShape,n[0].shape,`TensorArray shape mismatch: tensor array shape (${this.elementShape}) vs first tensor shape (${n[0].shape})`),He(n,0)}scatter(e,t){if(t.dtype!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but tensor has dtype ${t.dtype}`);if(e.length!==t.shape[0])throw new Error(`Expected len(indices) == tensor.shape[0], but saw: ${e.length} vs. ${t.shape[0]}`);let n=Math.max(...e);if(!this.dynamicSize&&n>=this.maxSize)throw new Error(`Max index must be < array size (${n}  vs. ${this.maxSize})`);this.writeMany(e,kn(t,0))}split(e,t){if(t.dtype!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but tensor has dtype ${t.dtype}`);let n=0,r=e.map(i=>(n+=i,n));if(n!==t.shape[0])throw new Error(`Expected sum of lengths to be equal to
          tensor.shape[0], but sum of lengths is
        ${n}, and tensor's shape is: ${t.shape}`);if(!this.dynamicSize&&e.length!==this.maxSize)throw new Error(`TensorArray's size is not equal to the size of lengths (${this.maxSize} vs. ${e.length}), and the TensorArray is not marked as dynamically resizeable`);let s=n===0?0:t.size/n,a=[];fe(()=>{t=G(t,[1,n,s]);for(let i=0;i<e.length;++i){let u=[0,i===0?0:r[i-1],0],l=[1,e[i],s];a[i]=G(we(t,u,l),this.elementShape)}return a});let o=[];for(let i=0;i<e.length;i++)o[i]=i;this.writeMany(o,a)}},Mc=class Hu{get id(){return this.idTensor.id}constructor(t,n,r,s=-1){this.tensors=t,this.elementShape=n,this.elementDtype=r,t?.forEach(a=>{if(r!==a.dtype)throw new Error(`Invalid data types; op elements ${r}, but list elements ${a.dtype}`);yt(n,a.shape,"TensorList shape mismatch: "),$t(a)}),this.idTensor=pe(0),this.maxNumElements=s,$t(this.idTensor)}copy(){return new Hu([...this.tensors],this.elementShape,this.elementDtype)}clearAndClose(t){this.tensors.forEach(n=>{(t==null||!t.has(n.id))&&n.dispose()}),this.tensors.length=0,this.idTensor.dispose()}size(){return this.tensors.length}stack(t,n,r=-1){if(n!==this.elementDtype)throw new Error(`Invalid data types; op elements ${n}, but list elements ${this.elementDtype}`);if(r!==-1&&this.tensors.length!==r)throw new Error(`Operation expected a list with ${r} elements but got a list with ${this.tensors.length} elements.`);yt(t,this.elementShape,"TensorList shape mismatch: ");let s=Br(this.elementShape,this.tensors,t);return fe(()=>{let a=this.tensors.map(o=>G(o,s));return Lt(a,0)})}popBack(t,n){if(n!==this.elementDtype)throw new Error(`Invalid data types; op elements ${n}, but list elements ${this.elementDtype}`);if(this.size()===0)throw new Error("Trying to pop from an empty list.");let r=Br(this.elementShape,this.tensors,t),s=this.tensors.pop();return s.kept=!1,yt(s.shape,t,"TensorList shape mismatch: "),G(s,r)}pushBack(t){if(t.dtype!==this.elementDtype)throw new Error(`Invalid data types; op elements ${t.dtype}, but list elements ${this.elementDtype}`);if(yt(t.shape,this.elementShape,"TensorList shape mismatch: "),this.maxNumElements===this.size())throw new Error("Trying to push element into a full list.");$t(t),this.tensors.push(t)}resize(t){if(t<0)throw new Error(`TensorListResize expects size to be non-negative. Got: ${t}`);if(this.maxNumElements!==-1&&t>this.maxNumElements)throw new Error(`TensorListResize input size ${t} is greater maxNumElement ${this.maxNumElements}.`);let n=new Hu([],this.elementShape,this.elementDtype,this.maxNumElements);n.tensors.length=t;for(let r=0;r<Math.min(this.tensors.length,t);++r)n.tensors[r]=this.tensors[r];return n}getItem(t,n,r){if(r!==this.elementDtype)throw new Error(`Invalid data types; op elements ${r}, but list elements ${this.elementDtype}`);if(t<0||t>this.tensors.length)throw new Error(`Trying to access element ${t} in a list with ${this.tensors.length} elements.`);if(this.tensors[t]==null)throw new Error(`element at index ${t} is null.`);yt(this.tensors[t].shape,n,"TensorList shape mismatch: ");let s=Br(this.elementShape,this.tensors,n);return G(this.tensors[t],s)}setItem(t,n){if(n.dtype!==this.elementDtype)throw new Error(`Invalid data types; op elements ${n.dtype}, but list elements ${this.elementDtype}`);if(t<0||this.maxNumElements!==-1&&t>=this.maxNumElements)throw new Error(`Trying to set element ${t} in a list with max ${this.maxNumElements} elements.`);yt(this.elementShape,n.shape,"TensorList shape mismatch: "),$t(n),this.tensors[t]!=null&&(this.tensors[t].kept=!1),this.tensors[t]=n}gather(t,n,r){if(n!==this.elementDtype)throw new Error(`Invalid data types; op elements ${n}, but list elements ${this.elementDtype}`);yt(this.elementShape,r,"TensorList shape mismatch: "),t=t.slice(0,this.size());let s=Br(this.elementShape,this.tensors,r);return t.length===0?Et([],[0].concat(s)):fe(()=>{let a=t.map(o=>G(this.tensors[o],s));return Lt(a,0)})}concat(t,n){if(t&&t!==this.elementDtype)throw new Error(`TensorList dtype is ${this.elementDtype} but concat requested dtype ${t}`);yt(this.elementShape,n,"TensorList shape mismatch: ");let r=Br(this.elementShape,this.tensors,n);return this.size()===0?Et([],[0].concat(r)):fe(()=>{let s=this.tensors.map(a=>G(a,r));return He(s,0)})}};function yG(e,t,n){let r=e.dtype;if(e.shape.length<1)throw new Error(`Tensor must be at least a vector, but saw shape: ${e.shape}`);if(e.dtype!==n)throw new Error(`Invalid data types; op elements ${e.dtype}, but list elements ${n}`);let s=e.shape.slice(1);yt(s,t,"TensorList shape mismatch: ");let a=kn(e);return new Mc(a,t,r)}function xG(e,t,n,r){return new Mc([],e,t,r)}function bG(e,t,n,r){if(t.length!==e.shape[0])throw new Error(`Expected len(indices) == tensor.shape[0], but saw: ${t.length} vs. ${e.shape[0]}`);let s=Math.max(...t);if(r!=null&&r!==-1&&s>=r)throw new Error(`Max index must be < array size (${s}  vs. ${r})`);let a=new Mc([],n,e.dtype,r),o=kn(e,0);return t.forEach((i,c)=>{a.setItem(i,o[c])}),a}function vG(e,t,n){let r=0,s=t.map(l=>(r+=l,r));if(r!==e.shape[0])throw new Error(`Expected sum of lengths to be equal to
          tensor.shape[0], but sum of lengths is
        ${r}, and tensor's shape is: ${e.shape}`);let a=e.shape.slice(1),o=Gu(a,n),i=r===0?0:e.size/r,c=fe(()=>{let l=[];e=G(e,[1,r,i]);for(let d=0;d<t.length;++d){let h=[0,d===0?0:s[d-1],0],f=[1,t[d],i];l[d]=G(we(e,h,f),o)}return e.dispose(),l}),u=new Mc([],n,e.dtype,t.length);for(let l=0;l<c.length;l++)u.setItem(l,c[l]);return u}var wG=async(e,t,n)=>{switch(e.op){case"If":case"StatelessIf":{let r=x("thenBranch",e,t,n),s=x("elseBranch",e,t,n),a=x("cond",e,t,n),o=x("args",e,t,n);return(await a.data())[0]?n.functionMap[r].executeFunctionAsync(o,n.tensorArrayMap,n.tensorListMap):n.functionMap[s].executeFunctionAsync(o,n.tensorArrayMap,n.tensorListMap)}case"While":case"StatelessWhile":{let r=x("body",e,t,n),s=x("cond",e,t,n),a=x("args",e,t,n),o=await n.functionMap[s].executeFunctionAsync(a,n.tensorArrayMap,n.tensorListMap),i=a.map(l=>l.id),c=await o[0].data();o.forEach(l=>{!l.kept&&i.indexOf(l.id)===-1&&l.dispose()});let u=a;for(;c[0];){let l=u;u=await n.functionMap[r].executeFunctionAsync(u,n.tensorArrayMap,n.tensorListMap);let d=u.map(h=>h.id);l.forEach(h=>{!h.kept&&i.indexOf(h.id)===-1&&d.indexOf(h.id)===-1&&h.dispose()});let p=await n.functionMap[s].executeFunctionAsync(u,n.tensorArrayMap,n.tensorListMap);c=await p[0].data(),p.forEach(h=>{!h.kept&&i.indexOf(h.id)===-1&&d.indexOf(h.id)===-1&&h.dispose()})}return u}case"LoopCond":{let r=x("pred",e,t,n);return[Ht(r)]}case"Switch":{let r=x("pred",e,t,n),s=x("data",e,t,n);return s.kept||(s=Ht(s)),(await r.data())[0]?[void 0,s]:[s,void 0]}case"Merge":{let r=e.inputNames.find(s=>Ue(s,t,n)!==void 0);if(r){let s=Ue(r,t,n);return[Ht(s)]}return}case"Enter":{let r=x("frameName",e,t,n),s=x("tensor",e,t,n);return n.enterFrame(r),[Ht(s)]}case"Exit":{let r=x("tensor",e,t,n);return n.exitFrame(),[Ht(r)]}case"NextIteration":{let r=x("tensor",e,t,n);return n.nextIteration(),[Ht(r)]}case"TensorArrayV3":{let r=x("size",e,t,n),s=x("dtype",e,t,n),a=x("elementShape",e,t,n),o=x("dynamicSize",e,t,n),i=x("clearAfterRead",e,t,n),c=x("identicalElementShapes",e,t,n),u=x("name",e,t,n),l=new gG(u,s,r,a,c,o,i);return n.addTensorArray(l),[l.idTensor,pe(1)]}case"TensorArrayWriteV3":{let r=x("tensorArrayId",e,t,n),s=x("index",e,t,n),a=x("tensor",e,t,n),o=n.getTensorArray(r.id);return o.write(s,a),[o.idTensor]}case"TensorArrayReadV3":{let r=x("tensorArrayId",e,t,n),s=x("index",e,t,n);return[n.getTensorArray(r.id).read(s)]}case"TensorArrayGatherV3":{let r=x("tensorArrayId",e,t,n),s=x("indices",e,t,n),a=x("dtype",e,t,n);return[n.getTensorArray(r.id).gather(s,a)]}case"TensorArrayScatterV3":{let r=x("tensorArrayId",e,t,n),s=x("indices",e,t,n),a=x("tensor",e,t,n),o=n.getTensorArray(r.id);return o.scatter(s,a),[o.idTensor]}case"TensorArrayConcatV3":{let r=x("tensorArrayId",e,t,n),s=n.getTensorArray(r.id),a=x("dtype",e,t,n);return[s.concat(a)]}case"TensorArraySplitV3":{let r=x("tensorArrayId",e,t,n),s=x("tensor",e,t,n),a=x("lengths",e,t,n),o=n.getTensorArray(r.id);return o.split(a,s),[o.idTensor]}case"TensorArraySizeV3":{let r=x("tensorArrayId",e,t,n),s=n.getTensorArray(r.id);return[pe(s.size(),"int32")]}case"TensorArrayCloseV3":{let r=x("tensorArrayId",e,t,n),s=n.getTensorArray(r.id);return s.clearAndClose(),[s.idTensor]}case"TensorListSetItem":{let r=x("tensorListId",e,t,n),s=x("index",e,t,n),a=x("tensor",e,t,n),o=n.getTensorList(r.id);return o.setItem(s,a),[o.idTensor]}case"TensorListGetItem":{let r=x("tensorListId",e,t,n),s=x("index",e,t,n),a=x("elementShape",e,t,n),o=x("elementDType",e,t,n);return[n.getTensorList(r.id).getItem(s,a,o)]}case"TensorListScatterV2":case"TensorListScatter":{let r=x("indices",e,t,n),s=x("tensor",e,t,n),a=x("elementShape",e,t,n),o=x("numElements",e,t,n),i=bG(s,r,a,o);return n.addTensorList(i),[i.idTensor]}case"TensorListReserve":case"EmptyTensorList":{let r=x("elementShape",e,t,n),s=x("elementDType",e,t,n),a;e.op==="TensorListReserve"?a="numElements":a="maxNumElements";let o=x(a,e,t,n),i=e.op==="TensorListReserve"?-1:o,c=xG(r,s,o,i);return n.addTensorList(c),[c.idTensor]}case"TensorListGather":{let r=x("tensorListId",e,t,n),s=x("indices",e,t,n),a=x("elementShape",e,t,n),o=x("elementDType",e,t,n);return[n.getTensorList(r.id).gather(s,o,a)]}case"TensorListStack":{let r=x("tensorListId",e,t,n),s=x("elementShape",e,t,n),a=x("elementDType",e,t,n),o=x("numElements",e,t,n);return[n.getTensorList(r.id).stack(s,a,o)]}case"TensorListFromTensor":{let r=x("tensor",e,t,n),s=x("elementShape",e,t,n),a=x("elementDType",e,t,n),o=yG(r,s,a);return n.addTensorList(o),[o.idTensor]}case"TensorListConcat":case"TensorListConcatV2":{let r=x("tensorListId",e,t,n),s=n.getTensorList(r.id),a=x("dtype",e,t,n),o=x("elementShape",e,t,n);return[s.concat(a,o)]}case"TensorListPushBack":{let r=x("tensorListId",e,t,n),s=x("tensor",e,t,n),a=n.getTensorList(r.id);return a.pushBack(s),[a.idTensor]}case"TensorListPopBack":{let r=x("tensorListId",e,t,n),s=x("elementShape",e,t,n),a=x("elementDType",e,t,n);return[n.getTensorList(r.id).popBack(s,a)]}case"TensorListSplit":{let r=x("tensor",e,t,n),s=x("elementShape",e,t,n),a=x("lengths",e,t,n),o=vG(r,a,s);return n.addTensorList(o),[o.idTensor]}case"TensorListLength":{let r=x("tensorListId",e,t,n),s=n.getTensorList(r.id);return[pe(s.size(),"int32")]}case"TensorListResize":{let r=x("tensorListId",e,t,n),s=x("size",e,t,n),o=n.getTensorList(r.id).resize(s);return n.addTensorList(o),[o.idTensor]}default:throw TypeError(`Node type ${e.op} is not implemented`)}};function Hp(e,t,n){let[r,s]=x("fusedOps",e,t,n),a=r==="biasadd",o=!a,i=s==="prelu",c=r==="fusedbatchnorm",u=x("numArgs",e,t,n);if(a){if(i&&u!==2)throw new Error("FusedConv2d and DepthwiseConv2d with BiasAdd and Prelu must have two extra arguments: bias and alpha.");if(!i&&a&&u!==1)throw new Error("FusedConv2d and DepthwiseConv2d with BiasAdd must have one extra argument: bias.")}if(c)throw new Error("FusedConv2d and DepthwiseConv2d with FusedBatchNorm is not supported");let l=x("strides",e,t,n),d=eo(e,t,n),p=x("dataFormat",e,t,n).toUpperCase(),h=x("dilations",e,t,n),[f,g]=x("args",e,t,n);o&&(g=f,f=void 0);let m=x("leakyreluAlpha",e,t,n);return{stride:l,pad:d,dataFormat:p,dilations:h,biasArg:f,preluArg:g,activationFunc:s,leakyreluAlpha:m}}var SG=(e,t,n,r=Me)=>{switch(e.op){case"Conv1D":{let s=x("stride",e,t,n),a=x("pad",e,t,n),o=x("dataFormat",e,t,n).toUpperCase(),i=x("dilation",e,t,n);return[r.conv1d(x("x",e,t,n),x("filter",e,t,n),s,a,o,i)]}case"Conv2D":{let s=x("strides",e,t,n),a=eo(e,t,n),o=x("dataFormat",e,t,n).toUpperCase(),i=x("dilations",e,t,n);return[r.conv2d(x("x",e,t,n),x("filter",e,t,n),[s[1],s[2]],a,o,[i[1],i[2]])]}case"_FusedConv2D":{let{stride:s,pad:a,dataFormat:o,dilations:i,biasArg:c,preluArg:u,activationFunc:l,leakyreluAlpha:d}=Hp(e,t,n);return[r.fused.conv2d({x:x("x",e,t,n),filter:x("filter",e,t,n),strides:[s[1],s[2]],pad:a,dataFormat:o,dilations:[i[1],i[2]],bias:c,activation:l,preluActivationWeights:u,leakyreluAlpha:d})]}case"FusedDepthwiseConv2dNative":{let{stride:s,pad:a,dataFormat:o,dilations:i,biasArg:c,preluArg:u,activationFunc:l,leakyreluAlpha:d}=Hp(e,t,n);return[r.fused.depthwiseConv2d({x:x("x",e,t,n),filter:x("filter",e,t,n),strides:[s[1],s[2]],pad:a,dataFormat:o,dilations:[i[1],i[2]],bias:c,activation:l,preluActivationWeights:u,leakyreluAlpha:d})]}case"Conv2DBackpropInput":case"Conv2dTranspose":{let s=x("outputShape",e,t,n),a=x("strides",e,t,n),o=eo(e,t,n);return[r.conv2dTranspose(x("x",e,t,n),x("filter",e,t,n),s,[a[1],a[2]],o)]}case"DepthwiseConv2dNative":case"DepthwiseConv2d":{let s=x("strides",e,t,n),a=eo(e,t,n),o=x("dilations",e,t,n),i=x("dataFormat",e,t,n).toUpperCase();return[r.depthwiseConv2d(x("input",e,t,n),x("filter",e,t,n),[s[1],s[2]],a,i,[o[1],o[2]])]}case"Conv3D":{let s=x("strides",e,t,n),a=x("pad",e,t,n),o=x("dataFormat",e,t,n).toUpperCase(),i=x("dilations",e,t,n);return[r.conv3d(x("x",e,t,n),x("filter",e,t,n),[s[1],s[2],s[3]],a,o,[i[1],i[2],i[3]])]}case"AvgPool":{let s=x("strides",e,t,n),a=x("pad",e,t,n),o=x("kernelSize",e,t,n);return[r.avgPool(x("x",e,t,n),[o[1],o[2]],[s[1],s[2]],a)]}case"MaxPool":{let s=x("strides",e,t,n),a=x("pad",e,t,n),o=x("kernelSize",e,t,n);return[r.maxPool(x("x",e,t,n),[o[1],o[2]],[s[1],s[2]],a)]}case"MaxPoolWithArgmax":{let s=x("strides",e,t,n),a=x("pad",e,t,n),o=x("kernelSize",e,t,n),i=x("includeBatchInIndex",e,t,n),{result:c,indexes:u}=r.maxPoolWithArgmax(x("x",e,t,n),[o[1],o[2]],[s[1],s[2]],a,i);return[c,u]}case"AvgPool3D":{let s=x("strides",e,t,n),a=x("pad",e,t,n),o=x("kernelSize",e,t,n);return[r.avgPool3d(x("x",e,t,n),[o[1],o[2],o[3]],[s[1],s[2],s[3]],a)]}case"MaxPool3D":{let s=x("strides",e,t,n),a=x("pad",e,t,n),o=x("kernelSize",e,t,n);return[r.maxPool3d(x("x",e,t,n),[o[1],o[2],o[3]],[s[1],s[2],s[3]],a)]}case"Dilation2D":{let s=x("strides",e,t,n),a=x("pad",e,t,n),o=x("dilations",e,t,n),i=s[1],c=s[2],u=o[1],l=o[2];return[r.dilation2d(x("x",e,t,n),x("filter",e,t,n),[i,c],a,[u,l],"NHWC")]}default:throw TypeError(`Node type ${e.op} is not implemented`)}},kG=(e,t,n,r=Me)=>{switch(e.op){case"Fill":{let s=x("shape",e,t,n),a=x("dtype",e,t,n),o=x("value",e,t,n);return[r.fill(s,o,a)]}case"LinSpace":{let s=x("start",e,t,n),a=x("stop",e,t,n),o=x("num",e,t,n);return[r.linspace(s,a,o)]}case"Multinomial":{let s=x("logits",e,t,n),a=x("numSamples",e,t,n),o=x("seed",e,t,n);return[r.multinomial(s,a,o)]}case"OneHot":{let s=x("indices",e,t,n),a=x("depth",e,t,n),o=x("onValue",e,t,n),i=x("offValue",e,t,n),c=x("dtype",e,t,n);return[r.oneHot(s,a,o,i,c)]}case"Ones":return[r.ones(x("shape",e,t,n),x("dtype",e,t,n))];case"OnesLike":return[r.onesLike(x("x",e,t,n))];case"RandomStandardNormal":return[r.randomStandardNormal(x("shape",e,t,n),x("dtype",e,t,n),x("seed",e,t,n))];case"RandomUniform":return[r.randomUniform(x("shape",e,t,n),x("minval",e,t,n),x("maxval",e,t,n),x("dtype",e,t,n))];case"RandomUniformInt":return[r.randomUniformInt(x("shape",e,t,n),x("minval",e,t,n),x("maxval",e,t,n),x("seed",e,t,n))];case"Range":{let s=x("start",e,t,n),a=x("stop",e,t,n),o=x("step",e,t,n);return[r.range(s,a,o,x("dtype",e,t,n))]}case"TruncatedNormal":{let s=x("shape",e,t,n),a=x("mean",e,t,n),o=x("stdDev",e,t,n),i=x("seed",e,t,n);return[r.truncatedNormal(s,a,o,x("dtype",e,t,n),i)]}case"Zeros":return[r.zeros(x("shape",e,t,n),x("dtype",e,t,n))];case"ZerosLike":return[r.zerosLike(x("x",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}};function su(e,t,n){let r=x("boxes",e,t,n),s=x("scores",e,t,n),a=x("maxOutputSize",e,t,n),o=x("iouThreshold",e,t,n),i=x("scoreThreshold",e,t,n),c=x("softNmsSigma",e,t,n);return{boxes:r,scores:s,maxOutputSize:a,iouThreshold:o,scoreThreshold:i,softNmsSigma:c}}var IG=async(e,t,n,r,s=Me)=>{switch(e.op){case"NonMaxSuppressionV5":{let{boxes:a,scores:o,maxOutputSize:i,iouThreshold:c,scoreThreshold:u,softNmsSigma:l}=su(e,t,n),d=await s.image.nonMaxSuppressionWithScoreAsync(a,o,i,c,u,l);return[d.selectedIndices,d.selectedScores]}case"NonMaxSuppressionV4":{let{boxes:a,scores:o,maxOutputSize:i,iouThreshold:c,scoreThreshold:u}=su(e,t,n),l=x("padToMaxOutputSize",e,t,n),d=await s.image.nonMaxSuppressionPaddedAsync(a,o,i,c,u,l);return[d.selectedIndices,d.validOutputs]}case"NonMaxSuppressionV3":case"NonMaxSuppressionV2":{let{boxes:a,scores:o,maxOutputSize:i,iouThreshold:c,scoreThreshold:u}=su(e,t,n);return[await s.image.nonMaxSuppressionAsync(a,o,i,c,u)]}case"Where":{let a=s.cast(x("condition",e,t,n),"bool"),o=[await s.whereAsync(a)];return a.dispose(),o}case"ListDiff":return s.setdiff1dAsync(x("x",e,t,n),x("y",e,t,n));default:throw TypeError(`Node type ${e.op} is not implemented`)}},CG=(e,t,n,r=Me)=>{switch(e.op){case"LowerBound":{let s=x("sortedSequence",e,t,n),a=x("values",e,t,n);return[r.lowerBound(s,a)]}case"TopKV2":{let s=x("x",e,t,n),a=x("k",e,t,n),o=x("sorted",e,t,n),i=r.topk(s,a,o);return[i.values,i.indices]}case"UpperBound":{let s=x("sortedSequence",e,t,n),a=x("values",e,t,n);return[r.upperBound(s,a)]}case"Unique":{let s=x("x",e,t,n),a=r.unique(s);return[a.values,a.indices]}case"UniqueV2":{let s=x("x",e,t,n),a=x("axis",e,t,n),o=r.unique(s,a);return[o.values,o.indices]}default:throw TypeError(`Node type ${e.op} is not implemented`)}},NG=(e,t,n,r=Me)=>{switch(e.op){case"Const":return t[e.name];case"PlaceholderWithDefault":let s=x("default",e,t,n);return[Ue(e.name,t,n)||s];case"Placeholder":return[Ue(e.name,t,n)];case"Identity":case"StopGradient":case"FakeQuantWithMinMaxVars":{let l=x("x",e,t,n);return[Ht(l)]}case"IdentityN":return x("x",e,t,n).map(l=>Ht(l));case"Snapshot":let a=x("x",e,t,n);return[Ht(a)];case"Shape":return[r.tensor1d(x("x",e,t,n).shape,"int32")];case"ShapeN":return x("x",e,t,n).map(l=>r.tensor1d(l.shape));case"Size":return[r.scalar(x("x",e,t,n).size,"int32")];case"Rank":return[r.scalar(x("x",e,t,n).rank,"int32")];case"NoOp":return[r.scalar(1)];case"Print":let o=x("x",e,t,n),i=x("data",e,t,n),c=x("message",e,t,n),u=x("summarize",e,t,n);console.warn("The graph has a tf.print() operation,usually used for debugging, which slows down performance."),console.log(c);for(let l=0;l<i.length;l++)console.log(Array.prototype.slice.call(i[l].dataSync()).slice(0,u));return[o];default:throw TypeError(`Node type ${e.op} is not implemented`)}},TG=class{get id(){return this.handle.id}constructor(e,t){this.keyDType=e,this.valueDType=t,this.handle=pe(0),this.tensorMap=new Map,$t(this.handle)}clearAndClose(){this.tensorMap.forEach(e=>e.dispose()),this.tensorMap.clear(),this.handle.dispose()}size(){return this.tensorMap.size}tensorSize(){return pe(this.size(),"int32")}async import(e,t){this.checkKeyAndValueTensor(e,t);let n=await e.data();return this.tensorMap.forEach(r=>r.dispose()),this.tensorMap.clear(),fe(()=>{let r=kn(t),s=n.length,a=r.length;S.assert(s===a,()=>`The number of elements doesn't match, keys has ${s} elements, the values has ${a} elements.`);for(let o=0;o<s;o++){let i=n[o],c=r[o];$t(c),this.tensorMap.set(i,c)}return this.handle})}async find(e,t){this.checkKeyAndValueTensor(e,t);let n=await e.data();return fe(()=>{let r=[];for(let s=0;s<n.length;s++){let a=n[s],o=this.findWithDefault(a,t);r.push(o)}return Lt(r)})}findWithDefault(e,t){let n=this.tensorMap.get(e);return n??t}checkKeyAndValueTensor(e,t){if(e.dtype!==this.keyDType)throw new Error(`Expect key dtype ${this.keyDType}, but got ${e.dtype}`);if(t.dtype!==this.valueDType)throw new Error(`Expect value dtype ${this.valueDType}, but got ${t.dtype}`)}},$G=async(e,t,n,r)=>{switch(e.op){case"HashTable":case"HashTableV2":{let s=r.getHashTableHandleByName(e.name);if(s!=null)return[s];{let a=x("keyDType",e,t,n),o=x("valueDType",e,t,n),i=new TG(a,o);return r.addHashTable(e.name,i),[i.handle]}}case"InitializeTable":case"InitializeTableV2":case"LookupTableImport":case"LookupTableImportV2":{let s=x("tableHandle",e,t,n,r),a=x("keys",e,t,n),o=x("values",e,t,n);return[await r.getHashTableById(s.id).import(a,o)]}case"LookupTableFind":case"LookupTableFindV2":{let s=x("tableHandle",e,t,n,r),a=x("keys",e,t,n),o=x("defaultValue",e,t,n);return[await r.getHashTableById(s.id).find(a,o)]}case"LookupTableSize":case"LookupTableSizeV2":{let s=x("tableHandle",e,t,n,r);return[r.getHashTableById(s.id).tensorSize()]}default:throw TypeError(`Node type ${e.op} is not implemented`)}},EG=(e,t,n,r=Me)=>{switch(e.op){case"ResizeBilinear":{let s=x("images",e,t,n),a=x("size",e,t,n),o=x("alignCorners",e,t,n),i=x("halfPixelCenters",e,t,n);return[r.image.resizeBilinear(s,[a[0],a[1]],o,i)]}case"ResizeNearestNeighbor":{let s=x("images",e,t,n),a=x("size",e,t,n),o=x("alignCorners",e,t,n),i=x("halfPixelCenters",e,t,n);return[r.image.resizeNearestNeighbor(s,[a[0],a[1]],o,i)]}case"CropAndResize":{let s=x("image",e,t,n),a=x("boxes",e,t,n),o=x("boxInd",e,t,n),i=x("cropSize",e,t,n),c=x("method",e,t,n),u=x("extrapolationValue",e,t,n);return[r.image.cropAndResize(s,a,o,i,c,u)]}case"ImageProjectiveTransformV3":{let s=x("images",e,t,n),a=x("transforms",e,t,n),o=x("outputShape",e,t,n),i=x("fillValue",e,t,n),c=x("interpolation",e,t,n),u=x("fillMode",e,t,n);return[r.image.transform(s,a,c.toLowerCase(),u.toLowerCase(),i,o)]}default:throw TypeError(`Node type ${e.op} is not implemented`)}},RG=(e,t,n,r=Me)=>{switch(e.op){case"Equal":return[r.equal(x("a",e,t,n),x("b",e,t,n))];case"NotEqual":return[r.notEqual(x("a",e,t,n),x("b",e,t,n))];case"Greater":return[r.greater(x("a",e,t,n),x("b",e,t,n))];case"GreaterEqual":return[r.greaterEqual(x("a",e,t,n),x("b",e,t,n))];case"Less":return[r.less(x("a",e,t,n),x("b",e,t,n))];case"LessEqual":return[r.lessEqual(x("a",e,t,n),x("b",e,t,n))];case"LogicalAnd":return[r.logicalAnd(x("a",e,t,n),x("b",e,t,n))];case"LogicalNot":return[r.logicalNot(x("a",e,t,n))];case"LogicalOr":return[r.logicalOr(x("a",e,t,n),x("b",e,t,n))];case"Select":case"SelectV2":return[r.where(x("condition",e,t,n),x("a",e,t,n),x("b",e,t,n))];case"BitwiseAnd":return[r.bitwiseAnd(x("a",e,t,n),x("b",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}},AG=(e,t,n,r=Me)=>{switch(e.op){case"BatchMatMul":case"BatchMatMulV2":case"MatMul":return[r.matMul(x("a",e,t,n),x("b",e,t,n),x("transposeA",e,t,n),x("transposeB",e,t,n))];case"Einsum":return[r.einsum(x("equation",e,t,n),...x("tensors",e,t,n))];case"Transpose":return[r.transpose(x("x",e,t,n),x("perm",e,t,n))];case"_FusedMatMul":let[s,a]=x("fusedOps",e,t,n),o=s==="biasadd",i=a==="prelu",c=x("numArgs",e,t,n),u=x("leakyreluAlpha",e,t,n);if(o){if(i&&c!==2)throw new Error("Fused MatMul with BiasAdd and Prelu must have two extra arguments: bias and alpha.");if(!i&&c!==1)throw new Error("Fused MatMul with BiasAdd must have one extra argument: bias.")}let[l,d]=x("args",e,t,n);return[r.fused.matMul({a:x("a",e,t,n),b:x("b",e,t,n),transposeA:x("transposeA",e,t,n),transposeB:x("transposeB",e,t,n),bias:l,activation:a,preluActivationWeights:d,leakyreluAlpha:u})];case"MatrixBandPart":return[r.linalg.bandPart(x("a",e,t,n),x("numLower",e,t,n),x("numUpper",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}},DG=(e,t,n,r=Me)=>{switch(e.op){case"EuclideanNorm":return[r.euclideanNorm(x("x",e,t,n),x("axis",e,t,n),x("keepDims",e,t,n))];case"FusedBatchNorm":case"FusedBatchNormV2":return[r.batchNorm(x("x",e,t,n),x("mean",e,t,n),x("variance",e,t,n),x("offset",e,t,n),x("scale",e,t,n),x("epsilon",e,t,n))];case"FusedBatchNormV3":return[r.batchNorm(x("x",e,t,n),x("mean",e,t,n),x("variance",e,t,n),x("offset",e,t,n),x("scale",e,t,n),x("epsilon",e,t,n))];case"LRN":return[r.localResponseNormalization(x("x",e,t,n),x("radius",e,t,n),x("bias",e,t,n),x("alpha",e,t,n),x("beta",e,t,n))];case"Softmax":return[r.softmax(x("x",e,t,n))];case"LogSoftmax":return[r.logSoftmax(x("x",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}},OG=(e,t,n,r=Me)=>{switch(e.op){case"RaggedGather":{let{outputNestedSplits:s,outputDenseValues:a}=r.raggedGather(x("paramsNestedSplits",e,t,n),x("paramsDenseValues",e,t,n),x("indices",e,t,n),x("outputRaggedRank",e,t,n));return s.concat(a)}case"RaggedRange":{let{rtNestedSplits:s,rtDenseValues:a}=r.raggedRange(x("starts",e,t,n),x("limits",e,t,n),x("splits",e,t,n));return[s,a]}case"RaggedTensorToTensor":return[r.raggedTensorToTensor(x("shape",e,t,n),x("values",e,t,n),x("defaultValue",e,t,n),x("rowPartitionTensors",e,t,n),x("rowPartitionTypes",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}},_G=(e,t,n,r=Me)=>{switch(e.op){case"Max":{let i=x("axis",e,t,n),c=x("keepDims",e,t,n);return[r.max(x("x",e,t,n),i,c)]}case"Mean":{let i=x("axis",e,t,n),c=x("keepDims",e,t,n);return[r.mean(x("x",e,t,n),i,c)]}case"Min":{let i=x("axis",e,t,n),c=x("keepDims",e,t,n);return[r.min(x("x",e,t,n),i,c)]}case"Sum":{let i=x("axis",e,t,n),c=x("keepDims",e,t,n);return[r.sum(x("x",e,t,n),i,c)]}case"All":{let i=x("axis",e,t,n),c=x("keepDims",e,t,n);return[r.all(x("x",e,t,n),i,c)]}case"Any":{let i=x("axis",e,t,n),c=x("keepDims",e,t,n);return[r.any(x("x",e,t,n),i,c)]}case"ArgMax":{let i=x("axis",e,t,n);return[r.argMax(x("x",e,t,n),i)]}case"ArgMin":{let i=x("axis",e,t,n);return[r.argMin(x("x",e,t,n),i)]}case"Prod":{let i=x("axis",e,t,n),c=x("keepDims",e,t,n);return[r.prod(x("x",e,t,n),i,c)]}case"Cumprod":{let i=x("axis",e,t,n),c=x("exclusive",e,t,n),u=x("reverse",e,t,n);return[r.cumprod(x("x",e,t,n),i,c,u)]}case"Cumsum":{let i=x("axis",e,t,n),c=x("exclusive",e,t,n),u=x("reverse",e,t,n);return[r.cumsum(x("x",e,t,n),i,c,u)]}case"Bincount":let s=x("x",e,t,n),a=x("weights",e,t,n),o=x("size",e,t,n);return[r.bincount(s,a,o)];case"DenseBincount":{let i=x("x",e,t,n),c=x("weights",e,t,n),u=x("size",e,t,n),l=x("binaryOutput",e,t,n);return[r.denseBincount(i,c,u,l)]}default:throw TypeError(`Node type ${e.op} is not implemented`)}},FG=(e,t,n,r=Me)=>{switch(e.op){case"ConcatV2":case"Concat":{let s=x("n",e,t,n),a=x("axis",e,t,n),o=x("tensors",e,t,n);return o=o.slice(0,s),[r.concat(o,a)]}case"Gather":{let s=x("x",e,t,n),a=x("indices",e,t,n);return[r.gather(s,r.cast(a,"int32"),0)]}case"GatherV2":{let s=x("axis",e,t,n),a=x("batchDims",e,t,n),o=x("x",e,t,n),i=x("indices",e,t,n);return[r.gather(o,r.cast(i,"int32"),s,a)]}case"Reverse":{let s=x("dims",e,t,n),a=[];for(let i=0;i<s.length;i++)s[i]&&a.push(i);let o=x("x",e,t,n);return[r.reverse(o,a)]}case"ReverseV2":{let s=x("axis",e,t,n),a=x("x",e,t,n);return[r.reverse(a,s)]}case"Slice":{let s=x("begin",e,t,n),a=x("size",e,t,n);return[r.slice(x("x",e,t,n),s,a)]}case"StridedSlice":{let s=x("begin",e,t,n),a=x("end",e,t,n),o=x("strides",e,t,n),i=x("beginMask",e,t,n),c=x("endMask",e,t,n),u=x("ellipsisMask",e,t,n),l=x("newAxisMask",e,t,n),d=x("shrinkAxisMask",e,t,n),p=x("x",e,t,n);return[r.stridedSlice(p,s,a,o,i,c,u,l,d)]}case"Pack":return fe(()=>{let s=x("axis",e,t,n),a=x("tensors",e,t,n),o=a[0].shape,i=r.squeeze(a[0]).shape,c=a.map(u=>{let l=S.arraysEqual(u.shape,o);if(!l&&!S.arraysEqual(r.squeeze(u).shape,i))throw new Error("the input tensors shape does not match");return l?u:r.reshape(u,o)});return[r.stack(c,s)]});case"Unpack":{let s=x("axis",e,t,n),a=x("tensor",e,t,n);return r.unstack(a,s)}case"Tile":{let s=x("reps",e,t,n);return[r.tile(x("x",e,t,n),s)]}case"Split":case"SplitV":{let s=x("axis",e,t,n),a=x("numOrSizeSplits",e,t,n),o=x("x",e,t,n);return r.split(o,a,s)}case"ScatterNd":{let s=x("indices",e,t,n),a=x("values",e,t,n),o=x("shape",e,t,n);return[r.scatterND(s,a,o)]}case"GatherNd":{let s=x("x",e,t,n),a=x("indices",e,t,n);return[r.gatherND(s,a)]}case"SparseToDense":{let s=x("sparseIndices",e,t,n),a=x("outputShape",e,t,n),o=x("sparseValues",e,t,n),i=x("defaultValue",e,t,n);return[r.sparseToDense(s,o,a,o.dtype===i.dtype?i:r.cast(i,o.dtype))]}case"TensorScatterUpdate":{let s=x("indices",e,t,n),a=x("values",e,t,n),o=x("tensor",e,t,n);return[r.tensorScatterUpdate(o,s,a)]}default:throw TypeError(`Node type ${e.op} is not implemented`)}},PG=(e,t,n,r=Me)=>{switch(e.op){case"SparseFillEmptyRows":{let{outputIndices:s,outputValues:a,emptyRowIndicator:o,reverseIndexMap:i}=r.sparse.sparseFillEmptyRows(x("indices",e,t,n),x("values",e,t,n),x("denseShape",e,t,n),x("defaultValue",e,t,n));return[s,a,o,i]}case"SparseReshape":{let{outputIndices:s,outputShape:a}=r.sparse.sparseReshape(x("inputIndices",e,t,n),x("inputShape",e,t,n),x("newShape",e,t,n));return[s,a]}case"SparseSegmentMean":return[r.sparse.sparseSegmentMean(x("data",e,t,n),x("indices",e,t,n),x("segmentIds",e,t,n))];case"SparseSegmentSum":return[r.sparse.sparseSegmentSum(x("data",e,t,n),x("indices",e,t,n),x("segmentIds",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}},LG=(e,t,n,r=Me)=>{switch(e.op){case"FFT":return[r.fft(x("x",e,t,n))];case"IFFT":return[r.ifft(x("x",e,t,n))];case"RFFT":return[r.rfft(x("x",e,t,n))];case"IRFFT":return[r.irfft(x("x",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}},BG=(e,t,n,r=Me)=>{switch(e.op){case"StaticRegexReplace":return[r.string.staticRegexReplace(x("input",e,t,n),x("pattern",e,t,n),x("rewrite",e,t,n),x("replaceGlobal",e,t,n))];case"StringNGrams":{let{nGrams:s,nGramsSplits:a}=r.string.stringNGrams(x("data",e,t,n),x("dataSplits",e,t,n),x("separator",e,t,n),x("nGramWidths",e,t,n),x("leftPad",e,t,n),x("rightPad",e,t,n),x("padWidth",e,t,n),x("preserveShortSequences",e,t,n));return[s,a]}case"StringSplit":{let{indices:s,values:a,shape:o}=r.string.stringSplit(x("input",e,t,n),x("delimiter",e,t,n),x("skipEmpty",e,t,n));return[s,a,o]}case"StringToHashBucketFast":return[r.string.stringToHashBucketFast(x("input",e,t,n),x("numBuckets",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}},VG=(e,t,n,r=Me)=>{switch(e.op){case"Cast":return[r.cast(x("x",e,t,n),x("dtype",e,t,n))];case"ExpandDims":{let s=x("axis",e,t,n);return[r.expandDims(x("x",e,t,n),s)]}case"Squeeze":{let s=x("axis",e,t,n);return[r.squeeze(x("x",e,t,n),s)]}case"Reshape":return[r.reshape(x("x",e,t,n),x("shape",e,t,n))];case"EnsureShape":return[r.ensureShape(x("x",e,t,n),x("shape",e,t,n))];case"MirrorPad":return[r.mirrorPad(x("x",e,t,n),x("padding",e,t,n),x("mode",e,t,n))];case"PadV2":case"Pad":return[r.pad(x("x",e,t,n),x("padding",e,t,n),x("constantValue",e,t,n))];case"SpaceToBatchND":{let s=x("blockShape",e,t,n),a=x("paddings",e,t,n);return[r.spaceToBatchND(x("x",e,t,n),s,a)]}case"BatchToSpaceND":{let s=x("blockShape",e,t,n),a=x("crops",e,t,n);return[r.batchToSpaceND(x("x",e,t,n),s,a)]}case"DepthToSpace":{let s=x("blockSize",e,t,n),a=x("dataFormat",e,t,n).toUpperCase();return[r.depthToSpace(x("x",e,t,n),s,a)]}case"BroadcastTo":return[r.broadcastTo(x("x",e,t,n),x("shape",e,t,n))];case"BroadcastArgs":return[r.broadcastArgs(x("s0",e,t,n),x("s1",e,t,n))];default:throw TypeError(`Node type ${e.op} is not implemented`)}};function qp(e,t,n,r,s=fe){let a=((o,i,c)=>{switch(o.category){case"arithmetic":return s(()=>fG(o,i,c));case"basic_math":return s(()=>mG(o,i,c));case"control":return wG(o,i,c);case"convolution":return s(()=>SG(o,i,c));case"creation":return s(()=>kG(o,i,c));case"dynamic":return IG(o,i,c);case"evaluation":return s(()=>CG(o,i,c));case"image":return s(()=>EG(o,i,c));case"graph":return s(()=>NG(o,i,c));case"logical":return s(()=>RG(o,i,c));case"matrices":return s(()=>AG(o,i,c));case"normalization":return s(()=>DG(o,i,c));case"ragged":return s(()=>OG(o,i,c));case"reduction":return s(()=>_G(o,i,c));case"slice_join":return s(()=>FG(o,i,c));case"sparse":return s(()=>PG(o,i,c));case"spectral":return s(()=>LG(o,i,c));case"string":return s(()=>BG(o,i,c));case"transformation":return s(()=>VG(o,i,c));case"hash_table":return $G(o,i,c,r);case"custom":let u=hb(o.op);if(u&&u.customExecutor)return u.customExecutor(new hG(o,i,c));throw TypeError(`Custom op ${o.op} is not registered.`);default:throw TypeError(`Unknown op '${o.op}'. File an issue at https://github.com/tensorflow/tfjs/issues so we can add it, or register a custom execution with tf.registerOp()`)}})(e,t,n);return S.isPromise(a)?a.then(o=>[].concat(o)):[].concat(a)}var Kp=class{constructor(e={},t={},n={},r={},s){this.weightMap=e,this.tensorArrayMap=t,this.tensorListMap=n,this.functionMap=r,this.parseNodeNameCache=s,this.rootContext={id:0,frameName:"",iterationId:0},this.contexts=[this.rootContext],this.lastId=0,this.generateCurrentContextIds()}newFrame(e,t){return{id:e,frameName:t,iterationId:0}}set currentContext(e){this.contexts!==e&&(this.contexts=e,this.generateCurrentContextIds())}get currentContext(){return this.contexts}get currentContextId(){return this._currentContextIds[0]}get currentContextIds(){return this._currentContextIds}generateCurrentContextIds(){let e=[];for(let t=0;t<this.contexts.length-1;t++){let n=this.contexts.slice(0,this.contexts.length-t);e.push(this.contextIdforContexts(n))}e.push(""),this._currentContextIds=e}contextIdforContexts(e){return e?e.map(t=>t.id===0&&t.iterationId===0?"":`${t.frameName}-${t.iterationId}`).join("/"):""}enterFrame(e){this.contexts&&(this.lastId++,this.contexts=this.contexts.slice(),this.contexts.push(this.newFrame(this.lastId,e)),this._currentContextIds.unshift(this.contextIdforContexts(this.contexts)))}exitFrame(){if(this.contexts&&this.contexts.length>1)this.contexts=this.contexts.slice(),this.contexts.splice(-1),this.currentContextIds.shift();else throw new Error("Cannot exit frame, the context is empty")}nextIteration(){if(this.contexts&&this.contexts.length>0){this.contexts=this.contexts.slice(),this.lastId++;let e=Object.assign({},this.contexts[this.contexts.length-1]);e.iterationId+=1,e.id=this.lastId,this.contexts.splice(-1,1,e),this._currentContextIds.splice(0,1,this.contextIdforContexts(this.contexts))}else throw new Error("Cannot increase frame iteration, the context is empty")}getWeight(e){return this.weightMap[e]}addTensorArray(e){this.tensorArrayMap[e.id]=e}getTensorArray(e){return this.tensorArrayMap[e]}addTensorList(e){this.tensorListMap[e.id]=e}getTensorList(e){return this.tensorListMap[e]}dispose(e){for(let t in this.tensorArrayMap)this.tensorArrayMap[t].clearAndClose(e);for(let t in this.tensorListMap)this.tensorListMap[t].clearAndClose(e)}};function jp(e,t,n,r){let s=new Set,a=[],o=null,i=null,c=new Set,u=new Set(Object.keys(e).map(p=>at(p)[0]));r=r||[];let l=new Set(r.map(p=>at(p.name)[0])),d=[...t];for(;d.length>0;){let p=d.pop();if((_n(p)||KG(p)||jG(p))&&o==null&&(o=p,i=o.children.map(h=>h.name).filter(h=>s.has(h))),s.add(p.name),n[p.name]==null&&!u.has(p.name)&&!l.has(p.name)){if(p.inputs.length===0){a.push(p.name);continue}p.inputs.forEach(h=>{c.has(h.name)||(c.add(h.name),d.push(h))})}}return{inputs:e,outputs:t,usedNodes:s,missingInputs:a,dynamicNode:o,syncInputs:i}}function MG(e,t){let{usedNodes:n,inputs:r}=t,s=Object.keys(r).map(m=>at(m)[0]).map(m=>e.nodes[m]),a=e.initNodes||[],o=m=>n.has(typeof m=="string"?m:m.name);function i(m){return[...new Map(m.map(y=>[y.name,y])).values()]}let c=i([...s,...e.weights,...a]).filter(o),u=i([...c,...Object.values(e.nodes)]).filter(o),l=new Map(u.map(m=>[m.name,m])),d={};for(let m of u){d[m.name]=d[m.name]||0;for(let y of m.children)o(y)||(d[y.name]=Number.POSITIVE_INFINITY),d[y.name]=(d[y.name]||0)+1}let p=Object.entries(d).filter(([,m])=>m===0).map(([m])=>m),h=[...p];for(;p.length>0;){let m=p.pop(),y=l.get(m);for(let b of y.children.filter(o))--d[b.name]===0&&(h.push(b.name),p.push(b.name))}let f=h.map(m=>l.get(m)),g=zG(f,c);return WG(g,c),g}function zG(e,t){let n=new Map(e.map(o=>[o.name,o])),r=t.map(o=>o.name),s=new Set(r);for(;r.length>0;){let o=r.pop(),i=n.get(o);for(let c of i.children)!n.has(c.name)||s.has(c.name)||(s.add(c.name),r.push(c.name))}return e.filter(o=>s.has(o.name))}var Ya=class extends Error{constructor(e){super(`NodesExecutionOrderError: ${e}`)}};function WG(e,t){let n=new Map(e.map((i,c)=>[i.name,c])),r=new Set(t.map(i=>i.name)),s=i=>r.has(typeof i=="string"?i:i.name),a=new Set(e.map(i=>i.name)),o=i=>a.has(typeof i=="string"?i:i.name);for(let i of e){for(let c of i.children.filter(o)){if(!n.has(c.name))throw new Ya(`Child ${c.name} of node ${i.name} is unreachable.`);if(n.get(i.name)>n.get(c.name))throw new Ya(`Node ${i.name} is scheduled to run after its child ${c.name}.`)}if(!s(i))for(let c of i.inputs){if(!n.has(c.name))throw new Ya(`Input ${c.name} of node ${i.name} is unreachable.`);if(n.get(c.name)>n.get(i.name))throw new Ya(`Node ${i.name} is scheduled to run before its input ${c.name}.`)}}}function UG(e){let t=new Map(e.map((i,c)=>[i.name,c])),n=Number.MAX_SAFE_INTEGER,r=e.map((i,c)=>_n(i)?n:c),s=i=>{let c=r[t.get(i.name)];return c??-1},a=e.map((i,c)=>i.children.map(s).reduce((u,l)=>Math.max(u,l),r[c])),o=new Map;for(let i=0;i<e.length;++i){let c=a[i];if(c===n)continue;let u=e[i],l=e[c];o.has(l.name)||o.set(l.name,[]),o.get(l.name).push(u)}return o}var GG=new Set(["Switch","Merge","Enter","Exit","NextIteration","StatelessIf","StatelessWhile","if","While"]),HG=new Set(["NonMaxSuppressionV2","NonMaxSuppressionV3","NonMaxSuppressionV5","Where"]),qG=new Set(["HashTable","HashTableV2","LookupTableImport","LookupTableImportV2","LookupTableFind","LookupTableFindV2","LookupTableSize","LookupTableSizeV2"]);function _n(e){return GG.has(e.op)}function KG(e){return HG.has(e.op)}function jG(e){return qG.has(e.op)}var Xp=class Fb{get weightIds(){return this.parent?this.parent.weightIds:this._weightIds}get functionExecutorMap(){return this.parent?this.parent.functionExecutorMap:this._functionExecutorMap}get weightMap(){return this.parent?this.parent.weightMap:this._weightMap}set weightMap(t){let n=Object.keys(t).map(r=>t[r].map(s=>s.id));this._weightIds=[].concat(...n),this._weightMap=t}set resourceManager(t){this._resourceManager=t}get inputs(){return this._inputs.map(t=>({name:t.name,shape:t.attrParams.shape?t.attrParams.shape.value:void 0,dtype:t.attrParams.dtype?t.attrParams.dtype.value:void 0}))}get outputs(){return this._outputs.map(t=>({name:t.name,shape:t.attrParams.shape?t.attrParams.shape.value:void 0,dtype:t.attrParams.dtype?t.attrParams.dtype.value:void 0}))}get inputNodes(){return this._inputs.map(t=>t.signatureKey||t.name)}get outputNodes(){return this._outputs.map(t=>{let n=t.signatureKey||t.name;return t.defaultOutput?`${n}:${t.defaultOutput}`:n})}get functions(){return Object.keys(this._functions).reduce((t,n)=>(t[n]=this._functions[n].signature,t),{})}constructor(t,n){this.graph=t,this.parent=n,this.compiledMap=new Map,this.parseNodeNameCache=new Map,this._weightMap={},this.SEPARATOR=",",this._functions={},this._functionExecutorMap={},this.keepIntermediateTensors=!1,this._outputs=t.outputs,this._inputs=t.inputs,this._initNodes=t.initNodes,this._signature=t.signature,this._functions=t.functions,t.functions!=null&&Object.keys(t.functions).forEach(r=>{this._functionExecutorMap[r]=new Fb(t.functions[r],this)})}getCompilationKey(t,n){let r=t.map(a=>a.name).sort(),s=n.map(a=>a.name).sort();return r.join(this.SEPARATOR)+"--"+s.join(this.SEPARATOR)}compile(t,n){let r=jp(t,n,this.weightMap,this._initNodes),{missingInputs:s,dynamicNode:a,syncInputs:o}=r;if(a!=null)throw new Error(`This execution contains the node '${a.name}', which has the dynamic op '${a.op}'. Please use model.executeAsync() instead. Alternatively, to avoid the dynamic ops, specify the inputs [${o}]`);if(s.length>0){let u=n.map(d=>d.name),l=Object.keys(t);throw new Error(`Cannot compute the outputs [${u}] from the provided inputs [${l}]. Missing the following inputs: [${s}]`)}let i=MG(this.graph,r),c=UG(i);return{orderedNodes:i,nodeLiveUntilMap:c}}cloneAndKeepTensor(t){if(t==null)return null;let n=t.clone();return $t(n),n}cloneTensorList(t){return t?t.map(r=>this.cloneAndKeepTensor(r)):null}cloneTensorMap(t){return Object.fromEntries(Object.entries(t).map(([n,r])=>[n,this.cloneTensorList(r)]))}execute(t,n){this.disposeIntermediateTensors(),t=this.mapInputs(t);let r=Object.keys(t).sort();this.checkInputs(t),this.checkInputShapeAndType(t),n=this.mapOutputs(n),this.checkOutputs(n);let s=r.map(p=>this.graph.nodes[at(p)[0]]),a=n.map(p=>at(p)[0]),o=new Set(a),i=a.map(p=>this.graph.nodes[p]);i.length===0&&(i=this._outputs);let c=this.getCompilationKey(s,i),u=this.compiledMap.get(c);u==null&&(u=this.compile(t,i),this.compiledMap.set(c,u));try{this.keepIntermediateTensors=V().getBool("KEEP_INTERMEDIATE_TENSORS")}catch(p){this.keepIntermediateTensors=!1,console.warn(p.message)}let l={},d={};return fe(()=>{let p=new Kp(this.weightMap,l,d,this.functionExecutorMap,this.parseNodeNameCache),h=Object.assign({},this.weightMap);this.keepIntermediateTensors&&(this.clonedTensorsMap=this.cloneTensorMap(this.weightMap)),Object.keys(t).forEach(y=>{let[b,w]=at(y,p),v=[];v[w]=t[y],h[b]=v,this.keepIntermediateTensors&&(this.clonedTensorsMap[b]=this.cloneTensorList(v))});let f=this.getFrozenTensorIds(h),{orderedNodes:g,nodeLiveUntilMap:m}=u;for(let y of g){if(h[y.name])continue;let b=qp(y,h,p,this._resourceManager);if(S.isPromise(b))throw new Error(`The execution of the op '${y.op}' returned a promise. Please use model.executeAsync() instead.`);h[y.name]=b,this.keepIntermediateTensors&&(this.clonedTensorsMap[y.name]=this.cloneTensorList(b)),this.checkTensorForDisposalWithNodeLiveUntilInfo(y,h,p,f,o,m.get(y.name))}return this.parent==null&&p.dispose(f),n.map(y=>Ue(y,h,p))})}getFrozenTensorIds(t){let n=[].concat.apply([],Object.keys(t).map(r=>t[r]).map(r=>r.map(s=>s.id)));return new Set(n)}checkTensorForDisposal(t,n,r,s,a,o,i){if(!(_n(n)||o.has(t))){for(let c of r[t])c!=null&&(i[c.id]=(i[c.id]||0)+n.children.length);for(let c of n.inputs){if(_n(c))continue;let u=zp(c.name,r,s);if(u!=null)for(let l of u){if(!l||l.kept||a.has(l.id))continue;let d=i[l.id];d===1?(l.dispose(),delete i[l.id]):d!=null&&i[l.id]--}}}}checkTensorForDisposalWithNodeLiveUntilInfo(t,n,r,s,a,o){function i(c){return _n(c)||a.has(c.name)}if(!(_n(t)||o==null))for(let c of o){if(i(c))continue;let u=zp(c.name,n,r);for(let l of u)!l||l.kept||s.has(l.id)||l.dispose()}}async executeAsync(t,n){return this._executeAsync(t,n)}disposeIntermediateTensors(){this.clonedTensorsMap&&(Object.values(this.clonedTensorsMap).forEach(t=>{for(let n of t)n&&!n.isDisposed&&n.dispose()}),this.clonedTensorsMap=null)}getIntermediateTensors(){return this.clonedTensorsMap}async _executeAsync(t,n,r=!1,s={},a={}){this.disposeIntermediateTensors(),r||(t=this.mapInputs(t),this.checkInputs(t),this.checkInputShapeAndType(t),n=this.mapOutputs(n),this.checkOutputs(n));try{this.keepIntermediateTensors=V().getBool("KEEP_INTERMEDIATE_TENSORS")}catch(p){this.keepIntermediateTensors=!1,console.warn(p.message)}let o=new Kp(this.weightMap,s,a,this.functionExecutorMap,this.parseNodeNameCache);this.keepIntermediateTensors&&(this.clonedTensorsMap=this.cloneTensorMap(this.weightMap));let i=await this.executeWithControlFlow(t,o,n,r),c=n.map(p=>Ue(p,i,o)),u=c.map(p=>p.id),l=Object.keys(t).map(p=>t[p].id),d=new Set([...u,...l,...this.weightIds]);return Object.values(i).forEach(p=>{p.forEach(h=>{h&&!h.isDisposed&&!d.has(h.id)&&h.dispose()})}),this.parent==null&&o.dispose(d),c}async executeFunctionAsync(t,n,r){let s=t.reduce((a,o,i)=>(a[this.inputs[i].name]=o,a),{});return this._executeAsync(s,this.outputNodes,!0,n,r)}async executeWithControlFlow(t,n,r,s){let a=Object.keys(t),o=a.map(v=>this.graph.nodes[at(v)[0]]),i=r.map(v=>at(v)[0]),c=new Set(i),u=i.map(v=>this.graph.nodes[v]);u.length===0&&(u=this._outputs);let{usedNodes:l,missingInputs:d,dynamicNode:p,syncInputs:h}=jp(t,u,this.weightMap,this._initNodes),f=[...o,...this.graph.weights,...this._initNodes||[]].map(v=>({node:v,contexts:n.currentContext})),g=Object.assign({},this.weightMap);Object.keys(t).forEach(v=>{let[k,N]=at(v),E=[];E[N]=t[v],g[k]=E});let m={},y=this.getFrozenTensorIds(g),b={};for(;f.length>0;){let v=this.processStack(o,f,n,g,b,y,c,m,l);await Promise.all(v)}p==null&&!s&&console.warn("This model execution did not contain any nodes with control flow or dynamic output shapes. You can use model.execute() instead.");let w=u.filter(v=>!_n(v)&&!Ue(v.name,g,n)).map(v=>v.name);if(w.length>0){let v="";throw p!=null&&(v=`Alternatively, to avoid the dynamic ops, use model.execute() and specify the inputs [${h}]`),new Error(`Cannot compute the outputs [${w}] from the provided inputs [${a}]. Consider providing the following inputs: [${d}]. ${v}`)}return g}processStack(t,n,r,s,a,o,i,c,u){let l=[];for(;n.length>0;){let d=n.pop();r.currentContext=d.contexts;let p="";if(d.node.op==="Enter"&&x("isConstant",d.node,s,r)&&([p]=Gt(d.node.name,r)),s[d.node.name]==null){let h=qp(d.node,s,r,this._resourceManager);p||([p]=Gt(d.node.name,r));let f=r.currentContext;S.isPromise(h)?l.push(h.then(g=>(s[p]=g,this.keepIntermediateTensors&&(this.clonedTensorsMap[p]=this.cloneTensorList(g)),r.currentContext=f,this.checkTensorForDisposal(p,d.node,s,r,o,i,c),this.processChildNodes(d.node,n,r,s,a,u),g))):(s[p]=h,this.keepIntermediateTensors&&(this.clonedTensorsMap[p]=this.cloneTensorList(h)),this.checkTensorForDisposal(p,d.node,s,r,o,i,c),this.processChildNodes(d.node,n,r,s,a,u))}else this.processChildNodes(d.node,n,r,s,a,u)}return l}processChildNodes(t,n,r,s,a,o){t.children.forEach(i=>{let[c]=Gt(i.name,r);a[c]||!o.has(i.name)||(i.op==="Merge"?i.inputNames.some(u=>!!Ue(u,s,r))&&(a[c]=!0,n.push({contexts:r.currentContext,node:i})):i.inputNames.every(u=>!!Ue(u,s,r))&&(a[c]=!0,n.push({contexts:r.currentContext,node:i})))})}dispose(){Object.keys(this.weightMap).forEach(t=>this.weightMap[t].forEach(n=>n.dispose()))}checkInputShapeAndType(t){Object.keys(t).forEach(n=>{let r=t[n],[s]=at(n),a=this.graph.nodes[s];if(a.attrParams.shape&&a.attrParams.shape.value){let o=a.attrParams.shape.value,i=o.length===r.shape.length&&r.shape.every((c,u)=>o[u]===-1||o[u]===c);S.assert(i,()=>`The shape of dict['${a.name}'] provided in model.execute(dict) must be [${o}], but was [${r.shape}]`)}a.attrParams.dtype&&a.attrParams.dtype.value&&S.assert(r.dtype===a.attrParams.dtype.value,()=>`The dtype of dict['${a.name}'] provided in model.execute(dict) must be ${a.attrParams.dtype.value}, but was ${r.dtype}`)})}mapInputs(t){var n,r;let s={};for(let a in t){let o=(r=(n=this._signature)===null||n===void 0?void 0:n.inputs)===null||r===void 0?void 0:r[a];o!=null?s[o.name]=t[a]:s[a]=t[a]}return s}checkInputs(t){let n=Object.keys(t).filter(r=>{let[s]=at(r);return this.graph.nodes[s]==null});if(n.length>0)throw new Error(`The dict provided in model.execute(dict) has keys: [${n}] that are not part of graph`)}mapOutputs(t){return t.map(n=>{var r,s;let a=(s=(r=this._signature)===null||r===void 0?void 0:r.outputs)===null||s===void 0?void 0:s[n];return a!=null?a.name:n},{})}checkOutputs(t){t.forEach(n=>{let[r]=at(n);if(!this.graph.nodes[r])throw new Error(`The output '${n}' is not found in the graph`)})}},XG=class{constructor(e={},t={}){this.hashTableNameToHandle=e,this.hashTableMap=t}addHashTable(e,t){this.hashTableNameToHandle[e]=t.handle,this.hashTableMap[t.id]=t}getHashTableHandleByName(e){return this.hashTableNameToHandle[e]}getHashTableById(e){return this.hashTableMap[e]}dispose(){for(let e in this.hashTableMap)this.hashTableMap[e].clearAndClose(),delete this.hashTableMap[e];for(let e in this.hashTableNameToHandle)this.hashTableNameToHandle[e].dispose(),delete this.hashTableNameToHandle[e]}},YG="?tfjs-format=file",ZG="model.json",QG=class{get modelVersion(){return this.version}get inputNodes(){return this.executor.inputNodes}get outputNodes(){return this.executor.outputNodes}get inputs(){return this.executor.inputs}get outputs(){return this.executor.outputs}get weights(){return this.executor.weightMap}get metadata(){return this.artifacts.userDefinedMetadata}get modelSignature(){return this.signature}get modelStructuredOutputKeys(){return this.structuredOutputKeys}constructor(e,t={},n=_c){this.modelUrl=e,this.loadOptions=t,this.version="n/a",this.io=n,t==null&&(this.loadOptions={}),this.resourceManager=new XG}findIOHandler(){let e=this.modelUrl;if(e.load!=null)this.handler=e;else if(this.loadOptions.requestInit!=null)this.handler=this.io.browserHTTPRequest(e,this.loadOptions);else{let t=this.io.getLoadHandlers(e,this.loadOptions);if(t.length===0)t.push(this.io.browserHTTPRequest(e,this.loadOptions));else if(t.length>1)throw new Error(`Found more than one (${t.length}) load handlers for URL '${[e]}'`);this.handler=t[0]}}load(){if(this.findIOHandler(),this.handler.load==null)throw new Error("Cannot proceed with model loading because the IOHandler provided does not have the `load` method implemented.");let e=this.handler.load();return S.isPromise(e)?e.then(t=>t.getWeightStream==null?this.loadSync(t):this.loadStreaming(t)):this.loadSync(e)}loadSync(e){let t=this.io.decodeWeights(e.weightData,e.weightSpecs);return this.loadWithWeightMap(e,t)}async loadStreaming(e){if(e.getWeightStream==null)throw new Error("Model artifacts missing streamWeights function");let t=await Xh(e.getWeightStream(),e.weightSpecs);return this.loadWithWeightMap(e,t)}loadWithWeightMap(e,t){this.artifacts=e;let n=this.artifacts.modelTopology,r=this.artifacts.signature;if(this.artifacts.userDefinedMetadata!=null){let s=this.artifacts.userDefinedMetadata;s.signature!=null&&(r=s.signature),s.structuredOutputKeys!=null&&(this.structuredOutputKeys=s.structuredOutputKeys)}if(this.signature=r,this.version=`${n.versions.producer}.${n.versions.minConsumer}`,this.executor=new Xp(Wp.Instance.transformGraph(n,this.signature)),this.executor.weightMap=this.convertTensorMapToTensorsMap(t),this.executor.resourceManager=this.resourceManager,e.modelInitializer!=null&&e.modelInitializer.node!=null){let s=Wp.Instance.transformGraph(e.modelInitializer);this.initializer=new Xp(s),this.initializer.weightMap=this.executor.weightMap,this.initializer.resourceManager=this.resourceManager,this.initializerSignature=e.initializerSignature}return!0}async save(e,t){if(typeof e=="string"){let n=this.io.getSaveHandlers(e);if(n.length===0)throw new Error(`Cannot find any save handlers for URL '${e}'`);if(n.length>1)throw new Error(`Found more than one (${n.length}) save handlers for URL '${e}'`);e=n[0]}if(e.save==null)throw new Error("GraphModel.save() cannot proceed because the IOHandler provided does not have the `save` attribute defined.");return e.save(this.artifacts)}addStructuredOutputNames(e){if(this.structuredOutputKeys){let t=e instanceof Oe?[e]:e,n={};return t.forEach((r,s)=>n[this.structuredOutputKeys[s]]=r),n}return e}predict(e,t){let n=this.execute(e,this.outputNodes);return this.addStructuredOutputNames(n)}async predictAsync(e,t){let n=await this.executeAsync(e,this.outputNodes);return this.addStructuredOutputNames(n)}normalizeInputs(e){var t;if(!(e instanceof Oe)&&!Array.isArray(e)){let s=(t=this.signature)===null||t===void 0?void 0:t.inputs;if(s!=null)for(let a in s){let o=s[a];o.resourceId!=null&&(e[a]=this.resourceIdToCapturedInput[o.resourceId])}return e}e=Array.isArray(e)?e:[e];let n=Object.keys(this.resourceIdToCapturedInput).length;if(e.length+n!==this.inputNodes.length)throw new Error(`Input tensor count mismatch, the graph model has ${this.inputNodes.length-n} non-resource placeholders, while there are ${e.length} input tensors provided.`);let r=0;return this.inputNodes.reduce((s,a)=>{var o,i,c;let u=(c=(i=(o=this.signature)===null||o===void 0?void 0:o.inputs)===null||i===void 0?void 0:i[a])===null||c===void 0?void 0:c.resourceId;return u!=null?s[a]=this.resourceIdToCapturedInput[u]:s[a]=e[r++],s},{})}normalizeOutputs(e){return e=e||this.outputNodes,Array.isArray(e)?e:[e]}executeInitializerGraph(){return this.initializer==null?[]:this.initializerSignature==null?this.initializer.execute({},[]):this.initializer.execute({},Object.keys(this.initializerSignature.outputs))}async executeInitializerGraphAsync(){return this.initializer==null?[]:this.initializerSignature==null?this.initializer.executeAsync({},[]):this.initializer.executeAsync({},Object.keys(this.initializerSignature.outputs))}setResourceIdToCapturedInput(e){if(this.resourceIdToCapturedInput={},this.initializerSignature){let t=this.initializerSignature.outputs,n=Object.keys(t);for(let r=0;r<n.length;r++){let s=n[r],a=t[s];this.resourceIdToCapturedInput[a.resourceId]=e[r]}}}execute(e,t){this.resourceIdToCapturedInput==null&&this.setResourceIdToCapturedInput(this.executeInitializerGraph()),e=this.normalizeInputs(e),t=this.normalizeOutputs(t);let n=this.executor.execute(e,t);return n.length>1?n:n[0]}async executeAsync(e,t){this.resourceIdToCapturedInput==null&&this.setResourceIdToCapturedInput(await this.executeInitializerGraphAsync()),e=this.normalizeInputs(e),t=this.normalizeOutputs(t);let n=await this.executor.executeAsync(e,t);return n.length>1?n:n[0]}getIntermediateTensors(){return this.executor.getIntermediateTensors()}disposeIntermediateTensors(){this.executor.disposeIntermediateTensors()}convertTensorMapToTensorsMap(e){return Object.keys(e).reduce((t,n)=>(t[n]=[e[n]],t),{})}dispose(){this.executor.dispose(),this.initializer&&(this.initializer.dispose(),this.resourceIdToCapturedInput&&Ye(this.resourceIdToCapturedInput)),this.resourceManager.dispose()}};async function JG(e,t={},n=_c){if(e==null)throw new Error("modelUrl in loadGraphModel() cannot be null. Please provide a url or an IOHandler that loads the model");t==null&&(t={}),t.fromTFHub&&typeof e=="string"&&(e=eH(e));let r=new QG(e,t,n);return await r.load(),r}function eH(e){return e.endsWith("/")||(e=e+"/"),`${e}${ZG}${YG}`}var tH=[["webgl","WebGL"],["cpu","the CPU"]];async function nH(e,t){let n;for(let[r,s]of tH)try{if(await rr.setBackend(r))return await rH(e,t,`TensorFlow.js on ${s}`)}catch(a){n=a}throw n}async function rH(e,t,n){let{input:{width:r,height:s},heads:a}=e.architecture,o=await JG(rr.io.fromMemory(sH(e,t))),i=a.map((u,l)=>mh(l)),c=async u=>{let l=rr.tidy(()=>{let d=rr.tensor4d(u,[1,s,r,3],"int32");return rr.concat([o.execute({[Hr]:d},i)].flat(),1)});try{return await l.data()}finally{l.dispose()}};return await c(new Uint8Array(s*r*3)),{device:n,logits:c}}function sH(e,t){let n=Av(uv(e),t),{modelTopology:r,weightsManifest:s}=JSON.parse(n.get("model.json")),[{paths:a,weights:o}]=s;return{modelTopology:r,weightSpecs:o,weightData:a.map(i=>n.get(i).slice().buffer)}}globalThis.facetFallback={open:nH};})();
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
