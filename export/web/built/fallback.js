(()=>{var $2=Object.create;var Jf=Object.defineProperty;var E2=Object.getOwnPropertyDescriptor;var A2=Object.getOwnPropertyNames;var R2=Object.getPrototypeOf,_2=Object.prototype.hasOwnProperty;var ar=(r,t)=>()=>(t||r((t={exports:{}}).exports,t),t.exports),vt=(r,t)=>{for(var e in t)Jf(r,e,{get:t[e],enumerable:!0})},F2=(r,t,e,o)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of A2(t))!_2.call(r,n)&&n!==e&&Jf(r,n,{get:()=>t[n],enumerable:!(o=E2(t,n))||o.enumerable});return r};var td=(r,t,e)=>(e=r!=null?$2(R2(r)):{},F2(1 ?Jf(e,"default",{value:r,enumerable:!0}):e,r));var Yb=ar((KK,Xb)=>{Xb.exports=Ht;var ir=null;try{ir=new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0,97,115,109,1,0,0,0,1,13,2,96,0,1,127,96,4,127,127,127,127,1,127,3,7,6,0,1,1,1,1,1,6,6,1,127,1,65,0,11,7,50,6,3,109,117,108,0,1,5,100,105,118,95,115,0,2,5,100,105,118,95,117,0,3,5,114,101,109,95,115,0,4,5,114,101,109,95,117,0,5,8,103,101,116,95,104,105,103,104,0,0,10,191,1,6,4,0,35,0,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,126,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,127,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,128,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,129,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,130,34,4,66,32,135,167,36,0,32,4,167,11])),{}).exports}catch{}function Ht(r,t,e){this.low=r|0,this.high=t|0,this.unsigned=!!e}Ht.prototype.__isLong__;Object.defineProperty(Ht.prototype,"__isLong__",{value:!0});function He(r){return(r&&r.__isLong__)===!0}Ht.isLong=He;var Vb={},zb={};function ui(r,t){var e,o,n;return t?(r>>>=0,(n=0<=r&&r<256)&&(o=zb[r],o)?o:(e=Kt(r,(r|0)<0?-1:0,!0),n&&(zb[r]=e),e)):(r|=0,(n=-128<=r&&r<128)&&(o=Vb[r],o)?o:(e=Kt(r,r<0?-1:0,!1),n&&(Vb[r]=e),e))}Ht.fromInt=ui;function cr(r,t){if(isNaN(r))return t?li:lr;if(t){if(r<0)return li;if(r>=Hb)return jb}else{if(r<=-Gb)return Ue;if(r+1>=Gb)return qb}return r<0?cr(-r,t).neg():Kt(r%tc|0,r/tc|0,t)}Ht.fromNumber=cr;function Kt(r,t,e){return new Ht(r,t,e)}Ht.fromBits=Kt;var Bu=Math.pow;function Cd(r,t,e){if(r.length===0)throw Error("empty string");if(r==="NaN"||r==="Infinity"||r==="+Infinity"||r==="-Infinity")return lr;if(typeof t=="number"?(e=t,t=!1):t=!!t,e=e||10,e<2||36<e)throw RangeError("radix");var o;if((o=r.indexOf("-"))>0)throw Error("interior hyphen");if(o===0)return Cd(r.substring(1),t,e).neg();for(var n=cr(Bu(e,8)),s=lr,a=0;a<r.length;a+=8){var i=Math.min(8,r.length-a),c=parseInt(r.substring(a,a+i),e);if(i<8){var l=cr(Bu(e,i));s=s.mul(l).add(cr(c))}else s=s.mul(n),s=s.add(cr(c))}return s.unsigned=t,s}Ht.fromString=Cd;function br(r,t){return typeof r=="number"?cr(r,t):typeof r=="string"?Cd(r,t):Kt(r.low,r.high,typeof t=="boolean"?t:r.unsigned)}Ht.fromValue=br;var Wb=65536,CA=1<<24,tc=Wb*Wb,Hb=tc*tc,Gb=Hb/2,Ub=ui(CA),lr=ui(0);Ht.ZERO=lr;var li=ui(0,!0);Ht.UZERO=li;var Ji=ui(1);Ht.ONE=Ji;var Kb=ui(1,!0);Ht.UONE=Kb;var wd=ui(-1);Ht.NEG_ONE=wd;var qb=Kt(-1,2147483647,!1);Ht.MAX_VALUE=qb;var jb=Kt(-1,-1,!0);Ht.MAX_UNSIGNED_VALUE=jb;var Ue=Kt(0,-2147483648,!1);Ht.MIN_VALUE=Ue;var J=Ht.prototype;J.toInt=function(){return this.unsigned?this.low>>>0:this.low};J.toNumber=function(){return this.unsigned?(this.high>>>0)*tc+(this.low>>>0):this.high*tc+(this.low>>>0)};J.toString=function(t){if(t=t||10,t<2||36<t)throw RangeError("radix");if(this.isZero())return"0";if(this.isNegative())if(this.eq(Ue)){var e=cr(t),o=this.div(e),n=o.mul(e).sub(this);return o.toString(t)+n.toInt().toString(t)}else return"-"+this.neg().toString(t);for(var s=cr(Bu(t,6),this.unsigned),a=this,i="";;){var c=a.div(s),l=a.sub(c.mul(s)).toInt()>>>0,u=l.toString(t);if(a=c,a.isZero())return u+i;for(;u.length<6;)u="0"+u;i=""+u+i}};J.getHighBits=function(){return this.high};J.getHighBitsUnsigned=function(){return this.high>>>0};J.getLowBits=function(){return this.low};J.getLowBitsUnsigned=function(){return this.low>>>0};J.getNumBitsAbs=function(){if(this.isNegative())return this.eq(Ue)?64:this.neg().getNumBitsAbs();for(var t=this.high!=0?this.high:this.low,e=31;e>0&&(t&1<<e)==0;e--);return this.high!=0?e+33:e+1};J.isZero=function(){return this.high===0&&this.low===0};J.eqz=J.isZero;J.isNegative=function(){return!this.unsigned&&this.high<0};J.isPositive=function(){return this.unsigned||this.high>=0};J.isOdd=function(){return(this.low&1)===1};J.isEven=function(){return(this.low&1)===0};J.equals=function(t){return He(t)||(t=br(t)),this.unsigned!==t.unsigned&&this.high>>>31===1&&t.high>>>31===1?!1:this.high===t.high&&this.low===t.low};J.eq=J.equals;J.notEquals=function(t){return!this.eq(t)};J.neq=J.notEquals;J.ne=J.notEquals;J.lessThan=function(t){return this.comp(t)<0};J.lt=J.lessThan;J.lessThanOrEqual=function(t){return this.comp(t)<=0};J.lte=J.lessThanOrEqual;J.le=J.lessThanOrEqual;J.greaterThan=function(t){return this.comp(t)>0};J.gt=J.greaterThan;J.greaterThanOrEqual=function(t){return this.comp(t)>=0};J.gte=J.greaterThanOrEqual;J.ge=J.greaterThanOrEqual;J.compare=function(t){if(He(t)||(t=br(t)),this.eq(t))return 0;var e=this.isNegative(),o=t.isNegative();return e&&!o?-1:!e&&o?1:this.unsigned?t.high>>>0>this.high>>>0||t.high===this.high&&t.low>>>0>this.low>>>0?-1:1:this.sub(t).isNegative()?-1:1};J.comp=J.compare;J.negate=function(){return!this.unsigned&&this.eq(Ue)?Ue:this.not().add(Ji)};J.neg=J.negate;J.add=function(t){He(t)||(t=br(t));var e=this.high>>>16,o=this.high&65535,n=this.low>>>16,s=this.low&65535,a=t.high>>>16,i=t.high&65535,c=t.low>>>16,l=t.low&65535,u=0,p=0,m=0,f=0;return f+=s+l,m+=f>>>16,f&=65535,m+=n+c,p+=m>>>16,m&=65535,p+=o+i,u+=p>>>16,p&=65535,u+=e+a,u&=65535,Kt(m<<16|f,u<<16|p,this.unsigned)};J.subtract=function(t){return He(t)||(t=br(t)),this.add(t.neg())};J.sub=J.subtract;J.multiply=function(t){if(this.isZero())return lr;if(He(t)||(t=br(t)),ir){var e=ir.mul(this.low,this.high,t.low,t.high);return Kt(e,ir.get_high(),this.unsigned)}if(t.isZero())return lr;if(this.eq(Ue))return t.isOdd()?Ue:lr;if(t.eq(Ue))return this.isOdd()?Ue:lr;if(this.isNegative())return t.isNegative()?this.neg().mul(t.neg()):this.neg().mul(t).neg();if(t.isNegative())return this.mul(t.neg()).neg();if(this.lt(Ub)&&t.lt(Ub))return cr(this.toNumber()*t.toNumber(),this.unsigned);var o=this.high>>>16,n=this.high&65535,s=this.low>>>16,a=this.low&65535,i=t.high>>>16,c=t.high&65535,l=t.low>>>16,u=t.low&65535,p=0,m=0,f=0,d=0;return d+=a*u,f+=d>>>16,d&=65535,f+=s*u,m+=f>>>16,f&=65535,f+=a*l,m+=f>>>16,f&=65535,m+=n*u,p+=m>>>16,m&=65535,m+=s*l,p+=m>>>16,m&=65535,m+=a*c,p+=m>>>16,m&=65535,p+=o*u+n*l+s*c+a*i,p&=65535,Kt(f<<16|d,p<<16|m,this.unsigned)};J.mul=J.multiply;J.divide=function(t){if(He(t)||(t=br(t)),t.isZero())throw Error("division by zero");if(ir){if(!this.unsigned&&this.high===-2147483648&&t.low===-1&&t.high===-1)return this;var e=(this.unsigned?ir.div_u:ir.div_s)(this.low,this.high,t.low,t.high);return Kt(e,ir.get_high(),this.unsigned)}if(this.isZero())return this.unsigned?li:lr;var o,n,s;if(this.unsigned){if(t.unsigned||(t=t.toUnsigned()),t.gt(this))return li;if(t.gt(this.shru(1)))return Kb;s=li}else{if(this.eq(Ue)){if(t.eq(Ji)||t.eq(wd))return Ue;if(t.eq(Ue))return Ji;var a=this.shr(1);return o=a.div(t).shl(1),o.eq(lr)?t.isNegative()?Ji:wd:(n=this.sub(t.mul(o)),s=o.add(n.div(t)),s)}else if(t.eq(Ue))return this.unsigned?li:lr;if(this.isNegative())return t.isNegative()?this.neg().div(t.neg()):this.neg().div(t).neg();if(t.isNegative())return this.div(t.neg()).neg();s=lr}for(n=this;n.gte(t);){o=Math.max(1,Math.floor(n.toNumber()/t.toNumber()));for(var i=Math.ceil(Math.log(o)/Math.LN2),c=i<=48?1:Bu(2,i-48),l=cr(o),u=l.mul(t);u.isNegative()||u.gt(n);)o-=c,l=cr(o,this.unsigned),u=l.mul(t);l.isZero()&&(l=Ji),s=s.add(l),n=n.sub(u)}return s};J.div=J.divide;J.modulo=function(t){if(He(t)||(t=br(t)),ir){var e=(this.unsigned?ir.rem_u:ir.rem_s)(this.low,this.high,t.low,t.high);return Kt(e,ir.get_high(),this.unsigned)}return this.sub(this.div(t).mul(t))};J.mod=J.modulo;J.rem=J.modulo;J.not=function(){return Kt(~this.low,~this.high,this.unsigned)};J.and=function(t){return He(t)||(t=br(t)),Kt(this.low&t.low,this.high&t.high,this.unsigned)};J.or=function(t){return He(t)||(t=br(t)),Kt(this.low|t.low,this.high|t.high,this.unsigned)};J.xor=function(t){return He(t)||(t=br(t)),Kt(this.low^t.low,this.high^t.high,this.unsigned)};J.shiftLeft=function(t){return He(t)&&(t=t.toInt()),(t&=63)===0?this:t<32?Kt(this.low<<t,this.high<<t|this.low>>>32-t,this.unsigned):Kt(0,this.low<<t-32,this.unsigned)};J.shl=J.shiftLeft;J.shiftRight=function(t){return He(t)&&(t=t.toInt()),(t&=63)===0?this:t<32?Kt(this.low>>>t|this.high<<32-t,this.high>>t,this.unsigned):Kt(this.high>>t-32,this.high>=0?0:-1,this.unsigned)};J.shr=J.shiftRight;J.shiftRightUnsigned=function(t){if(He(t)&&(t=t.toInt()),t&=63,t===0)return this;var e=this.high;if(t<32){var o=this.low;return Kt(o>>>t|e<<32-t,e>>>t,this.unsigned)}else return t===32?Kt(e,0,this.unsigned):Kt(e>>>t-32,0,this.unsigned)};J.shru=J.shiftRightUnsigned;J.shr_u=J.shiftRightUnsigned;J.toSigned=function(){return this.unsigned?Kt(this.low,this.high,!1):this};J.toUnsigned=function(){return this.unsigned?this:Kt(this.low,this.high,!0)};J.toBytes=function(t){return t?this.toBytesLE():this.toBytesBE()};J.toBytesLE=function(){var t=this.high,e=this.low;return[e&255,e>>>8&255,e>>>16&255,e>>>24,t&255,t>>>8&255,t>>>16&255,t>>>24]};J.toBytesBE=function(){var t=this.high,e=this.low;return[t>>>24,t>>>16&255,t>>>8&255,t&255,e>>>24,e>>>16&255,e>>>8&255,e&255]};Ht.fromBytes=function(t,e,o){return o?Ht.fromBytesLE(t,e):Ht.fromBytesBE(t,e)};Ht.fromBytesLE=function(t,e){return new Ht(t[0]|t[1]<<8|t[2]<<16|t[3]<<24,t[4]|t[5]<<8|t[6]<<16|t[7]<<24,e)};Ht.fromBytesBE=function(t,e){return new Ht(t[4]<<24|t[5]<<16|t[6]<<8|t[7],t[0]<<24|t[1]<<16|t[2]<<8|t[3],e)}});var O0=ar((_6,D0)=>{D0.exports={}});var L0=ar((F6,P0)=>{P0.exports={}});var Y0=ar((X0,gg)=>{(function(r,t,e){function o(i){var c=this,l=a();c.next=function(){var u=2091639*c.s0+c.c*23283064365386963e-26;return c.s0=c.s1,c.s1=c.s2,c.s2=u-(c.c=u|0)},c.c=1,c.s0=l(" "),c.s1=l(" "),c.s2=l(" "),c.s0-=l(i),c.s0<0&&(c.s0+=1),c.s1-=l(i),c.s1<0&&(c.s1+=1),c.s2-=l(i),c.s2<0&&(c.s2+=1),l=null}function n(i,c){return c.c=i.c,c.s0=i.s0,c.s1=i.s1,c.s2=i.s2,c}function s(i,c){var l=new o(i),u=c&&c.state,p=l.next;return p.int32=function(){return l.next()*4294967296|0},p.double=function(){return p()+(p()*2097152|0)*11102230246251565e-32},p.quick=p,u&&(typeof u=="object"&&n(u,l),p.state=function(){return n(l,{})}),p}function a(){var i=4022871197,c=function(l){l=String(l);for(var u=0;u<l.length;u++){i+=l.charCodeAt(u);var p=.02519603282416938*i;i=p>>>0,p-=i,p*=i,i=p>>>0,p-=i,i+=p*4294967296}return(i>>>0)*23283064365386963e-26};return c}t&&t.exports?t.exports=s:e&&e.amd?e(function(){return s}):this.alea=s})(X0,typeof gg=="object"&&gg,typeof define=="function"&&define)});var Q0=ar((Z0,xg)=>{(function(r,t,e){function o(a){var i=this,c="";i.x=0,i.y=0,i.z=0,i.w=0,i.next=function(){var u=i.x^i.x<<11;return i.x=i.y,i.y=i.z,i.z=i.w,i.w^=i.w>>>19^u^u>>>8},a===(a|0)?i.x=a:c+=a;for(var l=0;l<c.length+64;l++)i.x^=c.charCodeAt(l)|0,i.next()}function n(a,i){return i.x=a.x,i.y=a.y,i.z=a.z,i.w=a.w,i}function s(a,i){var c=new o(a),l=i&&i.state,u=function(){return(c.next()>>>0)/4294967296};return u.double=function(){do var p=c.next()>>>11,m=(c.next()>>>0)/4294967296,f=(p+m)/(1<<21);while(f===0);return f},u.int32=c.next,u.quick=u,l&&(typeof l=="object"&&n(l,c),u.state=function(){return n(c,{})}),u}t&&t.exports?t.exports=s:e&&e.amd?e(function(){return s}):this.xor128=s})(Z0,typeof xg=="object"&&xg,typeof define=="function"&&define)});var tw=ar((J0,yg)=>{(function(r,t,e){function o(a){var i=this,c="";i.next=function(){var u=i.x^i.x>>>2;return i.x=i.y,i.y=i.z,i.z=i.w,i.w=i.v,(i.d=i.d+362437|0)+(i.v=i.v^i.v<<4^(u^u<<1))|0},i.x=0,i.y=0,i.z=0,i.w=0,i.v=0,a===(a|0)?i.x=a:c+=a;for(var l=0;l<c.length+64;l++)i.x^=c.charCodeAt(l)|0,l==c.length&&(i.d=i.x<<10^i.x>>>4),i.next()}function n(a,i){return i.x=a.x,i.y=a.y,i.z=a.z,i.w=a.w,i.v=a.v,i.d=a.d,i}function s(a,i){var c=new o(a),l=i&&i.state,u=function(){return(c.next()>>>0)/4294967296};return u.double=function(){do var p=c.next()>>>11,m=(c.next()>>>0)/4294967296,f=(p+m)/(1<<21);while(f===0);return f},u.int32=c.next,u.quick=u,l&&(typeof l=="object"&&n(l,c),u.state=function(){return n(c,{})}),u}t&&t.exports?t.exports=s:e&&e.amd?e(function(){return s}):this.xorwow=s})(J0,typeof yg=="object"&&yg,typeof define=="function"&&define)});var rw=ar((ew,bg)=>{(function(r,t,e){function o(a){var i=this;i.next=function(){var l=i.x,u=i.i,p,m,f;return p=l[u],p^=p>>>7,m=p^p<<24,p=l[u+1&7],m^=p^p>>>10,p=l[u+3&7],m^=p^p>>>3,p=l[u+4&7],m^=p^p<<7,p=l[u+7&7],p=p^p<<13,m^=p^p<<9,l[u]=m,i.i=u+1&7,m};function c(l,u){var p,m,f=[];if(u===(u|0))m=f[0]=u;else for(u=""+u,p=0;p<u.length;++p)f[p&7]=f[p&7]<<15^u.charCodeAt(p)+f[p+1&7]<<13;for(;f.length<8;)f.push(0);for(p=0;p<8&&f[p]===0;++p);for(p==8?m=f[7]=-1:m=f[p],l.x=f,l.i=0,p=256;p>0;--p)l.next()}c(i,a)}function n(a,i){return i.x=a.x.slice(),i.i=a.i,i}function s(a,i){a==null&&(a=+new Date);var c=new o(a),l=i&&i.state,u=function(){return(c.next()>>>0)/4294967296};return u.double=function(){do var p=c.next()>>>11,m=(c.next()>>>0)/4294967296,f=(p+m)/(1<<21);while(f===0);return f},u.int32=c.next,u.quick=u,l&&(l.x&&n(l,c),u.state=function(){return n(c,{})}),u}t&&t.exports?t.exports=s:e&&e.amd?e(function(){return s}):this.xorshift7=s})(ew,typeof bg=="object"&&bg,typeof define=="function"&&define)});var nw=ar((ow,wg)=>{(function(r,t,e){function o(a){var i=this;i.next=function(){var l=i.w,u=i.X,p=i.i,m,f;return i.w=l=l+1640531527|0,f=u[p+34&127],m=u[p=p+1&127],f^=f<<13,m^=m<<17,f^=f>>>15,m^=m>>>12,f=u[p]=f^m,i.i=p,f+(l^l>>>16)|0};function c(l,u){var p,m,f,d,g,h=[],x=128;for(u===(u|0)?(m=u,u=null):(u=u+"\0",m=0,x=Math.max(x,u.length)),f=0,d=-32;d<x;++d)u&&(m^=u.charCodeAt((d+32)%u.length)),d===0&&(g=m),m^=m<<10,m^=m>>>15,m^=m<<4,m^=m>>>13,d>=0&&(g=g+1640531527|0,p=h[d&127]^=m+g,f=p==0?f+1:0);for(f>=128&&(h[(u&&u.length||0)&127]=-1),f=127,d=4*128;d>0;--d)m=h[f+34&127],p=h[f=f+1&127],m^=m<<13,p^=p<<17,m^=m>>>15,p^=p>>>12,h[f]=m^p;l.w=g,l.X=h,l.i=f}c(i,a)}function n(a,i){return i.i=a.i,i.w=a.w,i.X=a.X.slice(),i}function s(a,i){a==null&&(a=+new Date);var c=new o(a),l=i&&i.state,u=function(){return(c.next()>>>0)/4294967296};return u.double=function(){do var p=c.next()>>>11,m=(c.next()>>>0)/4294967296,f=(p+m)/(1<<21);while(f===0);return f},u.int32=c.next,u.quick=u,l&&(l.X&&n(l,c),u.state=function(){return n(c,{})}),u}t&&t.exports?t.exports=s:e&&e.amd?e(function(){return s}):this.xor4096=s})(ow,typeof wg=="object"&&wg,typeof define=="function"&&define)});var aw=ar((sw,Cg)=>{(function(r,t,e){function o(a){var i=this,c="";i.next=function(){var u=i.b,p=i.c,m=i.d,f=i.a;return u=u<<25^u>>>7^p,p=p-m|0,m=m<<24^m>>>8^f,f=f-u|0,i.b=u=u<<20^u>>>12^p,i.c=p=p-m|0,i.d=m<<16^p>>>16^f,i.a=f-u|0},i.a=0,i.b=0,i.c=-1640531527,i.d=1367130551,a===Math.floor(a)?(i.a=a/4294967296|0,i.b=a|0):c+=a;for(var l=0;l<c.length+20;l++)i.b^=c.charCodeAt(l)|0,i.next()}function n(a,i){return i.a=a.a,i.b=a.b,i.c=a.c,i.d=a.d,i}function s(a,i){var c=new o(a),l=i&&i.state,u=function(){return(c.next()>>>0)/4294967296};return u.double=function(){do var p=c.next()>>>11,m=(c.next()>>>0)/4294967296,f=(p+m)/(1<<21);while(f===0);return f},u.int32=c.next,u.quick=u,l&&(typeof l=="object"&&n(l,c),u.state=function(){return n(c,{})}),u}t&&t.exports?t.exports=s:e&&e.amd?e(function(){return s}):this.tychei=s})(sw,typeof Cg=="object"&&Cg,typeof define=="function"&&define)});var cw=ar((knt,iw)=>{iw.exports={}});var uw=ar((lw,np)=>{(function(r,t,e){var o=256,n=6,s=52,a="random",i=e.pow(o,n),c=e.pow(2,s),l=c*2,u=o-1,p;function m(N,S,$){var E=[];S=S==!0?{entropy:!0}:S||{};var A=h(g(S.entropy?[N,b(t)]:N??x(),3),E),R=new f(E),F=function(){for(var D=R.g(n),O=i,L=0;D<c;)D=(D+L)*o,O*=o,L=R.g(1);for(;D>=l;)D/=2,O/=2,L>>>=1;return(D+L)/O};return F.int32=function(){return R.g(4)|0},F.quick=function(){return R.g(4)/4294967296},F.double=F,h(b(R.S),t),(S.pass||$||function(D,O,L,B){return B&&(B.S&&d(B,R),D.state=function(){return d(R,{})}),L?(e[a]=D,O):D})(F,A,"global"in S?S.global:this==e,S.state)}function f(N){var S,$=N.length,E=this,A=0,R=E.i=E.j=0,F=E.S=[];for($||(N=[$++]);A<o;)F[A]=A++;for(A=0;A<o;A++)F[A]=F[R=u&R+N[A%$]+(S=F[A])],F[R]=S;(E.g=function(D){for(var O,L=0,B=E.i,V=E.j,M=E.S;D--;)O=M[B=u&B+1],L=L*o+M[u&(M[B]=M[V=u&V+O])+(M[V]=O)];return E.i=B,E.j=V,L})(o)}function d(N,S){return S.i=N.i,S.j=N.j,S.S=N.S.slice(),S}function g(N,S){var $=[],E=typeof N,A;if(S&&E=="object")for(A in N)try{$.push(g(N[A],S-1))}catch{}return $.length?$:E=="string"?N:N+"\0"}function h(N,S){for(var $=N+"",E,A=0;A<$.length;)S[u&A]=u&(E^=S[u&A]*19)+$.charCodeAt(A++);return b(S)}function x(){try{var N;return p&&(N=p.randomBytes)?N=N(o):(N=new Uint8Array(o),(r.crypto||r.msCrypto).getRandomValues(N)),b(N)}catch{var S=r.navigator,$=S&&S.plugins;return[+new Date,r,$,r.screen,b(t)]}}function b(N){return String.fromCharCode.apply(0,N)}if(h(e.random(),t),typeof np=="object"&&np.exports){np.exports=m;try{p=cw()}catch{}}else typeof define=="function"&&define.amd?define(function(){return m}):e["seed"+a]=m})(typeof self<"u"?self:lw,[],Math)});var Sg=ar(($nt,pw)=>{var aD=Y0(),iD=Q0(),cD=tw(),lD=rw(),uD=nw(),pD=aw(),bi=uw();bi.alea=aD;bi.xor128=iD;bi.xorwow=cD;bi.xorshift7=lD;bi.xor4096=uD;bi.tychei=pD;pw.exports=bi});var Oo=class extends Error{name="UserError"};var xb=1e-5;var Tu=[.485,.456,.406],Iu=[.229,.224,.225];function ed(r){let t=new vu;for(let n of r.blocks.flatMap(s=>s.layers)){let{kind:s,name:a,norm:i,inputChannels:c,outputChannels:l}=n,u=s==="pointwise"?1:3,p=s==="depthwise"?1:c;t.append(`${a}.weight`,[l,p,u,u]),t.append(`${i}.weight`,[l]),t.append(`${i}.bias`,[l])}let{heads:e,lastChannel:o}=r;for(let[n,{weight:s,classes:a}]of e.entries())t.append(s,[a,o],n===0);for(let[n,{bias:s,classes:a}]of e.entries())t.append(s,[a],n===0);return t.finish()}function rd(r){let t=new vu;for(let{norm:e,outputChannels:o}of r.blocks.flatMap(n=>n.layers))t.append(`${e}.running_mean`,[o]),t.append(`${e}.running_var`,[o]);return t.finish()}function od(r,t){let e=r.slices.get(t);if(!e)throw new Error(`the model has no ${t}`);return e}var vu=class{#t=new Map;#e=0;append(t,e,o=!0){let n=o?yb(this.#e):this.#e,s=e.reduce((a,i)=>a*i,1);this.#t.set(t,{name:t,shape:e,offset:n,length:s}),this.#e=n+s}finish(){return{slices:this.#t,length:yb(this.#e)}}};function yb(r){return Math.ceil(r/64)*64}function bb(r,t){let e=new Float16Array(r);if(!e.every(Number.isFinite))throw new Oo(`"${t}" has a value beyond float16's range; choose another --precision`);return e}function wb(r,t){let e=new Int8Array(r.length),o=new Float32Array(t),n=r.length/t;for(let s=0;s<t;s++){let[a,i]=[s*n,(s+1)*n],c=0;for(let u=a;u<i;u++)c=Math.max(c,Math.abs(r[u]));if(c===0)continue;let l=o[s]=c/127;for(let u=a;u<i;u++)e[u]=Math.round(r[u]/l)}return{codes:e,scales:o}}function nd(r,t,e,o){return t==="float32"?r:t==="float16"?bb(r,o):wb(r,e)}function Sb({architecture:r,weights:t},e="float32"){let o=ed(r),n=rd(r),s=l=>Cb(o,t.parameters,l),a=l=>Cb(n,t.buffers,l),i=r.blocks.flatMap(l=>l.layers).map(l=>{let{name:u,norm:p,outputChannels:m}=l,f=s(`${u}.weight`).slice(),[d,g]=[s(`${p}.weight`),s(`${p}.bias`)],[h,x]=[a(`${p}.running_mean`),a(`${p}.running_var`)],b=new Float32Array(m),N=f.length/m;for(let $=0;$<m;$++){let E=d[$]/Math.sqrt(x[$]+xb);b[$]=g[$]-h[$]*E;for(let A=$*N;A<($+1)*N;A++)f[A]*=E}let S=nd(f,e,m,u);return{layer:l,shape:od(o,`${u}.weight`).shape,weight:S,bias:b}}),c=r.heads.map(l=>({head:l,weight:nd(s(l.weight).slice(),e,l.classes,l.weight),bias:s(l.bias).slice()}));return{architecture:r,layers:i,heads:c}}function Cb(r,t,e){let{offset:o,length:n}=od(r,e);return t.subarray(o,o+n)}var xs="images",Nb=Float32Array.from(Tu,r=>255*r),Tb=Float32Array.from(Iu,r=>1/(255*r));function sd({input:r}){return[r.height,r.width,3]}var sK=O2();function O2(){let r=Uint32Array.from({length:256},(e,o)=>{let n=o;for(let s=0;s<8;s++)n=n>>>1^(n&1?3988292384:0);return n}),t=[r];for(;t.length<8;)t.push(t.at(-1).map(e=>e>>>8^r[e&255]));return t}function Ib(r){let{heads:t,input:e,widthMultiplier:o,dropout:n}=r;return new Map(Object.entries({model:"mobilenet_v2",labels:JSON.stringify(t.map(({name:s,classNames:a})=>({name:s,classes:a}))),input_width:`${e.width}`,input_height:`${e.height}`,resize:e.resize,mean:JSON.stringify(Tu),std:JSON.stringify(Iu),width_multiplier:`${o}`,dropout:`${n}`}))}function vb({heads:r},t){let e=new Set(r.map(({name:o})=>o));return r.map(({name:o})=>{if(t(o))return o;let n=o.toWellFormed().replaceAll("\0","_");for(;e.has(n)||!t(n);)n+="_";return e.add(n),n})}function $u(r){return{dim:r.map(t=>({size:`${t}`}))}}var ad={type:"DT_FLOAT"},Eu={type:"DT_INT32"};function id(r){return{s:btoa(r)}}function cd(...r){return{list:{s:r.map(t=>btoa(t))}}}function Au(...r){return{list:{i:r.map(t=>`${t}`)}}}var ku=class{nodes=[];weights=[];node(t,e,o,n={}){return this.nodes.push({name:e,op:t,input:o,attr:n}),e}constant(t,e,o){let n=o instanceof Float32Array?"float32":"int32";return this.#t({name:t,shape:e,dtype:n,values:o})}weight(t,e,o,n){if(o instanceof Float32Array)return this.constant(t,e,o);let s="float32";if(o instanceof Float16Array)return this.#t({name:t,shape:e,dtype:s,quantization:{dtype:"float16"},values:o});let a=this.#t({name:`${t}/codes`,shape:e,dtype:s,quantization:{dtype:"uint8",scale:1,min:-127},values:Uint8Array.from(o.codes,i=>i+127)});return this.node("Mul",t,[a,this.constant(`${t}/scales`,n,o.scales)])}#t(t){let{name:e,shape:o}=t,n=t.dtype==="float32"?ad:Eu,s={dtype:n.type,tensorShape:$u(o)};return this.nodes.push({name:e,op:"Const",attr:{dtype:n,value:{tensor:s}}}),this.weights.push(t),e}};var ld=4<<20;function Ab(r){let{architecture:t}=r,e=P2(r),o=vb(t,c=>c!=="__proto__"),n=Object.fromEntries(t.heads.map(({classes:c},l)=>[o[l],$b(Rb(l),"DT_FLOAT",[c])])),s=z2(V2(e.weights.map(({values:c})=>c))),a=s.map((c,l)=>`weights_${l+1}_of_${s.length}.bin`),i={format:"graph-model",generatedBy:"facet",convertedBy:null,modelTopology:{node:e.nodes,versions:{producer:1882}},signature:{inputs:{[xs]:$b(xs,"DT_INT32",sd(t))},outputs:n},userDefinedMetadata:{...Object.fromEntries(Ib(t)),structuredOutputKeys:Object.keys(n)},weightsManifest:[{paths:a,weights:e.weights.map(({values:c,...l})=>l)}]};return new Map([["model.json",JSON.stringify(i)+`
`],...a.map((c,l)=>[c,s[l]])])}function $b(r,t,e){return{name:`${r}:0`,dtype:t,tensorShape:$u([-1,...e])}}function ud(r){return`logits_${r+1}`}function Rb(r){return`probabilities_${r+1}`}function P2({architecture:r,layers:t,heads:e}){let o=new ku,n=$u([-1,...sd(r)]);o.node("Placeholder",xs,[],{dtype:Eu,shape:{shape:n}});let s=L2(o),a=0;for(let l of r.blocks){let u=s;for(let p of l.layers)s=B2(o,s,t[a++]);l.residual&&(s=o.node("AddV2",`${s}/residual`,[u,s]))}let i=o.constant("pool/axes",[2],Int32Array.of(1,2));s=o.node("Mean","pool",[s,i],{keep_dims:{b:!1}});let{lastChannel:c}=r;for(let[l,{head:{classes:u},weight:p,bias:m}]of e.entries()){let f=o.node("_FusedMatMul",ud(l),[s,o.weight(`head_${l+1}/weight`,[c,u],_b(p,u,c),[u]),o.constant(`head_${l+1}/bias`,[u],m)],{transpose_a:{b:!1},transpose_b:{b:!1},num_args:{i:"1"},fused_ops:cd("BiasAdd")});o.node("Softmax",Rb(l),[f])}return o}function L2(r){let t={SrcT:Eu,DstT:ad},e=r.node("Cast","images/float",[xs],t),o=r.constant("images/mean",[3],Nb),n=r.constant("images/scale",[3],Tb),s=r.node("Sub","images/centred",[e,o]);return r.node("Mul","images/normalised",[s,n])}function B2(r,t,e){let{kind:o,name:n,stride:s,outputChannels:a,activation:i}=e.layer,c=o==="pointwise"?0:1,l=o==="depthwise"?"FusedDepthwiseConv2dNative":"_FusedConv2D",u=M2(e);return r.node(l,n,[t,r.weight(`${n}/weight`,u.shape,u.values,u.channels),r.constant(`${n}/bias`,[a],e.bias)],{strides:Au(1,s,s,1),dilations:Au(1,1,1,1),data_format:id("NHWC"),padding:id("EXPLICIT"),explicit_paddings:Au(0,0,c,c,c,c,0,0),num_args:{i:"1"},fused_ops:cd("BiasAdd",...i==="relu6"?["Relu6"]:[])})}function M2({layer:r,shape:t,weight:e}){let[o,n,s,a]=t,i=r.kind==="depthwise";return{shape:[s,a,...i?[o,1]:[n,o]],channels:i?[o,1]:[o],values:_b(e,o,n,s*a)}}function _b(r,t,e,o=1){return"codes"in r?{...r,codes:Eb(r.codes,t,e,o)}:Eb(r,t,e,o)}function Eb(r,t,e,o){let n=r.slice();for(let s=0,a=0;s<t;s++)for(let i=0;i<e;i++)for(let c=0;c<o;c++)n[(c*e+i)*t+s]=r[a++];return n}function V2(r){let t=new Uint8Array(r.reduce((o,{byteLength:n})=>o+n,0)),e=0;for(let{buffer:o,byteOffset:n,byteLength:s}of r)t.set(new Uint8Array(o,n,s),e),e+=s;return t}function z2(r){return Array.from({length:Math.ceil(r.length/ld)},(t,e)=>r.subarray(e*ld,(e+1)*ld))}var Qr={};vt(Qr,{Abs:()=>Cs,Acos:()=>Mo,Acosh:()=>Vo,AdadeltaOptimizer:()=>rs,AdagradOptimizer:()=>os,AdamOptimizer:()=>ns,AdamaxOptimizer:()=>ss,Add:()=>Br,AddN:()=>Ss,All:()=>Ns,Any:()=>Ts,ArgMax:()=>Is,ArgMin:()=>vs,Asin:()=>zo,Asinh:()=>Wo,Atan:()=>Go,Atan2:()=>Ho,Atanh:()=>Uo,AvgPool:()=>ks,AvgPool3D:()=>$s,AvgPool3DGrad:()=>Xc,AvgPoolGrad:()=>jc,BatchMatMul:()=>Es,BatchToSpaceND:()=>As,Bincount:()=>Rs,BitwiseAnd:()=>Ko,BroadcastArgs:()=>_s,BroadcastTo:()=>lA,Cast:()=>io,Ceil:()=>qo,ClipByValue:()=>jo,Complex:()=>Fs,ComplexAbs:()=>Ds,Concat:()=>Os,Conv2D:()=>Ps,Conv2DBackpropFilter:()=>Ls,Conv2DBackpropInput:()=>Bs,Conv3D:()=>Ms,Conv3DBackpropFilterV2:()=>Yc,Conv3DBackpropInputV2:()=>Vs,Cos:()=>Xo,Cosh:()=>Yo,CropAndResize:()=>Gs,Cumprod:()=>zs,Cumsum:()=>Ws,DataStorage:()=>Po,DenseBincount:()=>Us,DepthToSpace:()=>Hs,DepthwiseConv2dNative:()=>Ks,DepthwiseConv2dNativeBackpropFilter:()=>qs,DepthwiseConv2dNativeBackpropInput:()=>js,Diag:()=>Xs,Dilation2D:()=>Ys,Dilation2DBackpropFilter:()=>Ou,Dilation2DBackpropInput:()=>Du,Draw:()=>Xi,ENV:()=>Fu,Einsum:()=>Zs,Elu:()=>Qo,EluGrad:()=>Zc,Environment:()=>ji,Equal:()=>tn,Erf:()=>Jo,Exp:()=>en,ExpandDims:()=>Qs,Expm1:()=>rn,FFT:()=>Js,Fill:()=>ta,FlipLeftRight:()=>ea,Floor:()=>on,FloorDiv:()=>nn,FromPixels:()=>Yi,FusedBatchNorm:()=>ra,FusedConv2D:()=>Gn,FusedDepthwiseConv2D:()=>Un,GatherNd:()=>na,GatherV2:()=>oa,Greater:()=>sn,GreaterEqual:()=>an,IFFT:()=>sa,Identity:()=>co,Imag:()=>aa,IsFinite:()=>cn,IsInf:()=>ln,IsNan:()=>un,KernelBackend:()=>Or,LRN:()=>la,LRNGrad:()=>Qc,LeakyRelu:()=>ia,Less:()=>pn,LessEqual:()=>mn,LinSpace:()=>ca,Log:()=>fn,Log1p:()=>dn,LogSoftmax:()=>pA,LogicalAnd:()=>hn,LogicalNot:()=>gn,LogicalOr:()=>xn,LogicalXor:()=>uA,LowerBound:()=>mA,MatrixBandPart:()=>fA,Max:()=>ua,MaxPool:()=>pa,MaxPool3D:()=>ma,MaxPool3DGrad:()=>tl,MaxPoolGrad:()=>Jc,MaxPoolWithArgmax:()=>fa,Maximum:()=>yn,Mean:()=>da,Min:()=>ha,Minimum:()=>bn,MirrorPad:()=>ga,Mod:()=>wn,MomentumOptimizer:()=>as,Multinomial:()=>xa,Multiply:()=>Cn,Neg:()=>ya,NonMaxSuppressionV3:()=>ba,NonMaxSuppressionV4:()=>wa,NonMaxSuppressionV5:()=>Ca,NotEqual:()=>Sn,OP_SCOPE_SUFFIX:()=>Ku,OneHot:()=>Na,OnesLike:()=>Sa,Optimizer:()=>$e,OptimizerConstructors:()=>xc,Pack:()=>Ta,PadV2:()=>Ia,Pool:()=>dA,Pow:()=>Nn,Prelu:()=>va,Prod:()=>ka,RMSPropOptimizer:()=>is,RaggedGather:()=>$a,RaggedRange:()=>Ea,RaggedTensorToTensor:()=>Aa,Range:()=>Ra,Rank:()=>Wu,Real:()=>_a,RealDiv:()=>Zo,Reciprocal:()=>Tn,Reduction:()=>qt,Relu:()=>In,Relu6:()=>vn,Reshape:()=>Fa,ResizeBilinear:()=>Oa,ResizeBilinearGrad:()=>rl,ResizeNearestNeighbor:()=>Da,ResizeNearestNeighborGrad:()=>el,Reverse:()=>Pa,RotateWithOffset:()=>ii,Round:()=>kn,Rsqrt:()=>$n,SGDOptimizer:()=>Yr,ScatterNd:()=>La,SearchSorted:()=>Ma,Select:()=>Va,Selu:()=>En,Sigmoid:()=>Fn,Sign:()=>_n,Sin:()=>An,Sinh:()=>Rn,Slice:()=>za,Softmax:()=>Ha,Softplus:()=>Dn,SpaceToBatchND:()=>Ga,SparseFillEmptyRows:()=>Ka,SparseReshape:()=>qa,SparseSegmentMean:()=>ja,SparseSegmentSum:()=>Xa,SparseToDense:()=>Ya,SplitV:()=>Ua,Sqrt:()=>On,Square:()=>ol,SquaredDifference:()=>Pn,StaticRegexReplace:()=>Ln,Step:()=>zn,StridedSlice:()=>Za,StringNGrams:()=>Qa,StringSplit:()=>Ja,StringToHashBucketFast:()=>ti,Sub:()=>Bn,Sum:()=>Wa,Tan:()=>Mn,Tanh:()=>Vn,Tensor:()=>Ft,TensorBuffer:()=>kt,TensorScatterUpdate:()=>Ba,Tile:()=>lo,TopK:()=>ei,Transform:()=>ri,Transpose:()=>uo,Unique:()=>oi,Unpack:()=>ni,UnsortedSegmentSum:()=>si,UpperBound:()=>hA,Variable:()=>Vr,ZerosLike:()=>ai,_FusedMatMul:()=>Wn,abs:()=>le,acos:()=>jd,acosh:()=>Xd,add:()=>st,addN:()=>Yd,all:()=>Zd,any:()=>Qd,argMax:()=>Jd,argMin:()=>th,asin:()=>eh,asinh:()=>rh,atan:()=>oh,atan2:()=>nh,atanh:()=>sh,avgPool:()=>yl,avgPool3d:()=>lh,backend:()=>Bd,backend_util:()=>I,basicLSTMCell:()=>uh,batchNorm:()=>go,batchNorm2d:()=>ph,batchNorm3d:()=>mh,batchNorm4d:()=>fh,batchToSpaceND:()=>bl,bincount:()=>wl,bitwiseAnd:()=>dh,booleanMaskAsync:()=>hw,broadcastArgs:()=>hh,broadcastTo:()=>xo,broadcast_util:()=>Ir,browser:()=>xx,buffer:()=>rt,cast:()=>xt,ceil:()=>gh,clipByValue:()=>xh,clone:()=>Le,complex:()=>Re,concat:()=>Pt,concat1d:()=>yh,concat2d:()=>bh,concat3d:()=>wh,concat4d:()=>Ch,conv1d:()=>Sh,conv2d:()=>yo,conv2dTranspose:()=>Nh,conv3d:()=>Th,conv3dTranspose:()=>Ih,copyRegisteredKernels:()=>wA,cos:()=>vh,cosh:()=>kh,cosineWindow:()=>dc,cumprod:()=>$h,cumsum:()=>Eh,customGrad:()=>ve,denseBincount:()=>Ah,deprecationWarn:()=>p0,depthToSpace:()=>Rh,depthwiseConv2d:()=>xi,device_util:()=>po,diag:()=>_h,dilation2d:()=>Fh,disableDeprecationWarnings:()=>HA,dispose:()=>Xt,disposeVariables:()=>KA,div:()=>St,divNoNan:()=>Dh,dot:()=>Oh,dropout:()=>Sw,einsum:()=>bo,elu:()=>Sl,enableDebugMode:()=>UA,enableProdMode:()=>GA,enclosingPowerOfTwo:()=>lp,engine:()=>rr,ensureShape:()=>Ph,env:()=>_,equal:()=>Cl,erf:()=>Lh,euclideanNorm:()=>Mh,exp:()=>or,expandDims:()=>ur,expm1:()=>Vh,eye:()=>Nl,fft:()=>Si,fill:()=>Tr,findBackend:()=>JA,findBackendFactory:()=>tR,floor:()=>Tl,floorDiv:()=>hl,fused:()=>up,gather:()=>Il,gatherND:()=>ww,gather_util:()=>yx,getBackend:()=>Ld,getGradient:()=>Pu,getKernel:()=>ci,getKernelsForBackend:()=>sl,grad:()=>H0,grads:()=>K0,greater:()=>Zn,greaterEqual:()=>vl,ifft:()=>es,imag:()=>So,image:()=>xC,inTopKAsync:()=>Nw,io:()=>gc,irfft:()=>zl,isFinite:()=>zh,isInf:()=>Wh,isNaN:()=>Gh,keep:()=>Fe,kernel_impls:()=>he,leakyRelu:()=>kl,less:()=>uc,lessEqual:()=>yi,linalg:()=>yC,linspace:()=>Uh,localResponseNormalization:()=>Hh,log:()=>qr,log1p:()=>$l,logSigmoid:()=>Kh,logSoftmax:()=>qh,logSumExp:()=>Al,logicalAnd:()=>Qn,logicalNot:()=>Rl,logicalOr:()=>_l,logicalXor:()=>jh,losses:()=>bC,lowerBound:()=>Xh,matMul:()=>It,math:()=>gx,max:()=>vr,maxPool:()=>Fl,maxPool3d:()=>Yh,maxPoolWithArgmax:()=>Zh,maximum:()=>Dl,mean:()=>Jn,memory:()=>qA,meshgrid:()=>Qh,min:()=>lc,minimum:()=>ts,mirrorPad:()=>Jh,mod:()=>tg,moments:()=>eg,movingAverage:()=>gw,mul:()=>q,multiRNNCell:()=>rg,multinomial:()=>og,neg:()=>de,nextFrame:()=>wp,norm:()=>Yn,notEqual:()=>Ol,oneHot:()=>mc,ones:()=>kr,onesLike:()=>ng,op:()=>T,outerProduct:()=>sg,pad:()=>$r,pad1d:()=>ag,pad2d:()=>ig,pad3d:()=>cg,pad4d:()=>lg,pool:()=>ug,pow:()=>Kr,prelu:()=>Ll,print:()=>dl,prod:()=>pg,profile:()=>jA,raggedGather:()=>mg,raggedRange:()=>fg,raggedTensorToTensor:()=>dg,rand:()=>hg,randomGamma:()=>kg,randomNormal:()=>Bl,randomStandardNormal:()=>$g,randomUniform:()=>Ci,randomUniformInt:()=>Eg,range:()=>No,ready:()=>ZA,real:()=>jr,reciprocal:()=>Ag,registerBackend:()=>ml,registerGradient:()=>xA,registerKernel:()=>Qi,relu:()=>To,relu6:()=>Ml,removeBackend:()=>QA,reshape:()=>P,reverse:()=>qe,reverse1d:()=>Rg,reverse2d:()=>_g,reverse3d:()=>Fg,reverse4d:()=>Dg,rfft:()=>Ni,round:()=>Vl,rsqrt:()=>Og,scalar:()=>it,scatterND:()=>xw,scatter_util:()=>Hl,searchSorted:()=>pc,selu:()=>Pg,separableConv2d:()=>Lg,serialization:()=>lx,setBackend:()=>YA,setPlatform:()=>eR,setdiff1dAsync:()=>Bg,sigmoid:()=>Nr,sign:()=>Mg,signal:()=>gC,sin:()=>Vg,sinh:()=>zg,slice:()=>Nt,slice1d:()=>Wg,slice2d:()=>Gg,slice3d:()=>Ug,slice4d:()=>Hg,slice_util:()=>ae,softmax:()=>Kg,softplus:()=>El,spaceToBatchND:()=>Pl,sparse:()=>wC,sparseToDense:()=>bw,spectral:()=>hC,split:()=>Xr,sqrt:()=>De,square:()=>ue,squaredDifference:()=>Wl,squeeze:()=>Ti,stack:()=>ke,step:()=>Gl,stridedSlice:()=>qg,string:()=>CC,sub:()=>lt,sum:()=>At,sumOutType:()=>qn,tan:()=>jg,tanh:()=>cc,tensor:()=>Te,tensor1d:()=>pe,tensor2d:()=>Io,tensor3d:()=>Ul,tensor4d:()=>Xg,tensor5d:()=>Yg,tensor6d:()=>Zg,tensorScatterUpdate:()=>Jg,tensor_util:()=>_d,test_util:()=>vg,tidy:()=>dt,tile:()=>Co,time:()=>XA,topk:()=>tx,train:()=>ZP,transpose:()=>Ii,truncatedNormal:()=>ex,unique:()=>rx,unregisterGradient:()=>bA,unregisterKernel:()=>yA,unsortedSegmentSum:()=>ox,unstack:()=>je,upcastType:()=>te,upperBound:()=>nx,util:()=>y,valueAndGrad:()=>q0,valueAndGrads:()=>j0,variable:()=>sx,variableGrads:()=>ep,version_core:()=>KC,where:()=>Ke,whereAsync:()=>Kl,zeros:()=>nr,zerosLike:()=>ne});var Po=class{constructor(t,e){this.backend=t,this.dataMover=e,this.data=new WeakMap,this.dataIdsCount=0}get(t){return this.data.has(t)||this.dataMover.moveData(this.backend,t),this.data.get(t)}set(t,e){this.dataIdsCount++,this.data.set(t,e)}has(t){return this.data.has(t)}delete(t){return this.dataIdsCount--,this.data.delete(t)}numDataIds(){return this.dataIdsCount}},Or=class{refCount(t){return Ge("refCount")}incRef(t){return Ge("incRef")}timerAvailable(){return!0}time(t){return Ge("time")}read(t){return Ge("read")}readSync(t){return Ge("readSync")}readToGPU(t,e){return Ge("readToGPU")}numDataIds(){return Ge("numDataIds")}disposeData(t,e){return Ge("disposeData")}write(t,e,o){return Ge("write")}move(t,e,o,n,s){return Ge("move")}createTensorFromGPUData(t,e,o){return Ge("createTensorFromGPUData")}memory(){return Ge("memory")}floatPrecision(){return Ge("floatPrecision")}epsilon(){return this.floatPrecision()===32?1e-7:1e-4}dispose(){return Ge("dispose")}};function Ge(r){throw new Error(`'${r}' not yet implemented or not found in the registry. This kernel may not be supported by the tfjs backend you have chosen`)}function Fb(r){let t=r.length,e=0;for(;t>0;)e=Math.random()*t|0,t--,Ru(r,t,e)}function W2(r,t){if(r.length!==t.length)throw new Error(`Array sizes must match to be shuffled together First array length was ${r.length}Second array length was ${t.length}`);let e=r.length,o=0;for(;e>0;)o=Math.random()*e|0,e--,Ru(r,e,o),Ru(t,e,o)}function Ui(r,t,e){return Math.max(r,Math.min(t,e))}function G2(r){return r%2===0?r:r+1}function Ru(r,t,e){let o=r[t];r[t]=r[e],r[e]=o}function U2(r){let t=0;for(let e=0;e<r.length;e++)t+=r[e];return t}function H2(r,t){let e=Math.random();return t*e+(1-e)*r}function K2(r,t){let e=0;for(let o=0;o<r.length;o++){let n=Number(r[o])-Number(t[o]);e+=n*n}return e}function k(r,t){if(!r)throw new Error(typeof t=="string"?t:t())}function Lt(r,t,e=""){k(Ee(r,t),()=>e+` Shapes ${r} and ${t} must match`)}function er(r){k(r!=null,()=>"The input to the tensor constructor must be a non-null value.")}function gt(r){if(r.length===0)return 1;let t=r[0];for(let e=1;e<r.length;e++)t*=r[e];return t}function q2(r){return r.length===0}function pd(r,t){if(r===t)return!0;if(r==null||t==null||r.length!==t.length)return!1;for(let e=0;e<r.length;e++)if(r[e]!==null&&t[e]!==null&&r[e]!==t[e])return!1;return!0}function Ee(r,t){if(r===t)return!0;if(r==null||t==null||r.length!==t.length)return!1;for(let e=0;e<r.length;e++)if(r[e]!==t[e])return!1;return!0}function ao(r){return r%1===0}function j2(r){if(Math.tanh!=null)return Math.tanh(r);if(r===1/0)return 1;if(r===-1/0)return-1;{let t=Math.exp(2*r);return(t-1)/(t+1)}}function X2(r){let t=Math.ceil(Math.sqrt(r));return[t,Math.ceil(r/t)]}function Y2(r){let t=new Uint32Array(r);for(let e=0;e<r;++e)t[e]=e;return Fb(t),t}function bs(r,t){return t<=r.length?r:r+" ".repeat(t-r.length)}function Z2(r,t=n=>0,e,o){return new Promise((n,s)=>{let a=0,i=()=>{if(r()){n();return}a++;let c=t(a);if(e!=null&&a>=e){s();return}o!=null?o(i,c):setTimeout(i,c)};i()})}function Q2(r,t){let e=1,o=-1;for(let s=0;s<r.length;++s)if(r[s]>=0)e*=r[s];else if(r[s]===-1){if(o!==-1)throw Error(`Shapes can only have 1 implicit size. Found -1 at dim ${o} and dim ${s}`);o=s}else if(r[s]<0)throw Error(`Shapes can not be < 0. Found ${r[s]} at dim ${s}`);if(o===-1){if(t>0&&t!==e)throw Error(`Size(${t}) must match the product of shape ${r}`);return r}if(e===0)throw Error(`Cannot infer the missing size in [${r}] when there are 0 elements`);if(t%e!==0)throw Error(`The implicit shape can't be a fractional number. Got ${t} / ${e}`);let n=r.slice();return n[o]=t/e,n}function Lo(r,t){let e=t.length;return r=r==null?t.map((o,n)=>n):[].concat(r),k(r.every(o=>o>=-e&&o<e),()=>`All values in axis param must be in range [-${e}, ${e}) but got axis ${r}`),k(r.every(o=>ao(o)),()=>`All values in axis param must be integers but got axis ${r}`),r.map(o=>o<0?e+o:o)}function md(r,t){let e=[],o=[],n=t!=null&&Array.isArray(t)&&t.length===0,s=t==null||n?null:Lo(t,r).sort(),a=0;for(let i=0;i<r.length;++i){if(s!=null){if(s[a]===i&&r[i]!==1)throw new Error(`Can't squeeze axis ${i} since its dim '${r[i]}' is not 1`);(s[a]==null||s[a]>i)&&r[i]===1&&(e.push(r[i]),o.push(i)),s[a]<=i&&a++}r[i]!==1&&(e.push(r[i]),o.push(i))}return{newShape:e,keptDims:o}}function fd(r,t){return _u(r,t)}function _u(r,t){let e=null;if(r==null||r==="float32")e=new Float32Array(t);else if(r==="int32")e=new Int32Array(t);else if(r==="bool")e=new Uint8Array(t);else if(r==="string")e=new Array(t);else throw new Error(`Unknown data type ${r}`);return e}function dd(r,t){for(let e=0;e<r.length;e++){let o=r[e];if(isNaN(o)||!isFinite(o))throw Error(`A tensor of type ${t} being uploaded contains ${o}.`)}}function hd(r){return r==="bool"||r==="complex64"||r==="float32"||r==="int32"||r==="string"}function J2(r,t){return!(t==="complex64"||t==="float32"&&r!=="complex64"||t==="int32"&&r!=="float32"&&r!=="complex64"||t==="bool"&&r==="bool")}function Hi(r){if(r==="float32"||r==="int32")return 4;if(r==="complex64")return 8;if(r==="bool")return 1;throw new Error(`Unknown dtype ${r}`)}function gd(r){if(r==null)return 0;let t=0;return r.forEach(e=>t+=e.length),t}function yr(r){return typeof r=="string"||r instanceof String}function Db(r){return typeof r=="boolean"}function Ob(r){return typeof r=="number"}function Bo(r){return Array.isArray(r)?Bo(r[0]):r instanceof Float32Array?"float32":r instanceof Int32Array||r instanceof Uint8Array||r instanceof Uint8ClampedArray?"int32":Ob(r)?"float32":yr(r)?"string":Db(r)?"bool":"float32"}function Pr(r){return!!(r&&r.constructor&&r.call&&r.apply)}function Ki(r,t){for(let e=t;e<r;++e)if(r%e===0)return e;return r}function Lr(r){let t=r.length;if(t<2)return[];let e=new Array(t-1);e[t-2]=r[t-1];for(let o=t-3;o>=0;--o)e[o]=e[o+1]*r[o+1];return e}function Pb(r,t,e,o=!1){let n=new Array;if(t.length===1){let s=t[0]*(o?2:1);for(let a=0;a<s;a++)n[a]=e[r+a]}else{let s=t[0],a=t.slice(1),i=a.reduce((c,l)=>c*l)*(o?2:1);for(let c=0;c<s;c++)n[c]=Pb(r+c*i,a,e,o)}return n}function ys(r,t,e=!1){if(r.length===0)return t[0];let o=r.reduce((n,s)=>n*s)*(e?2:1);if(o===0)return[];if(o!==t.length)throw new Error(`[${r}] does not match the input size ${t.length}${e?" for a complex tensor":""}.`);return Pb(0,r,t,e)}function tA(r,t){if(Array.isArray(r))return r;if(t==="float32")return r instanceof Float32Array?r:new Float32Array(r);if(t==="int32")return r instanceof Int32Array?r:new Int32Array(r);if(t==="bool"||t==="string")return Uint8Array.from(new Int32Array(r));throw new Error(`Unknown dtype ${t}`)}function Kc(r,t){let e=qi(r,t);for(let o=0;o<e.length;o++)e[o]=1;return e}function qi(r,t){if(t==null||t==="float32"||t==="complex64")return new Float32Array(r);if(t==="int32")return new Int32Array(r);if(t==="bool")return new Uint8Array(r);throw new Error(`Unknown data type ${t}`)}function eA(r,t){let e=r.reduce((o,n)=>o*n,1);if(t==null||t==="float32")return ys(r,new Float32Array(e));if(t==="int32")return ys(r,new Int32Array(e));if(t==="bool")return ys(r,new Uint8Array(e));throw new Error(`Unknown data type ${t}`)}function zt(r){r.forEach(t=>{k(Number.isInteger(t)&&t>=0,()=>`Tensor must have a shape comprised of positive integers but got shape [${r}].`)})}function rA(r,t,e){if(t===0)return 0;if(t===1)return r[0];let o=r[r.length-1];for(let n=0;n<r.length-1;++n)o+=e[n]*r[n];return o}function oA(r,t,e){if(t===0)return[];if(t===1)return[r];let o=new Array(t);for(let n=0;n<o.length-1;++n)o[n]=Math.floor(r/e[n]),r-=o[n]*e[n];return o[o.length-1]=r,o}function ws(r){return r&&r.then&&typeof r.then=="function"}var Lb="tfjsflags",ji=class{constructor(t){this.global=t,this.flags={},this.flagRegistry={},this.urlFlags={},this.getQueryParams=sA,this.populateURLFlags()}setPlatform(t,e){this.platform!=null&&(_().getBool("IS_TEST")||_().getBool("PROD")||console.warn(`Platform ${this.platformName} has already been set. Overwriting the platform with ${t}.`)),this.platformName=t,this.platform=e}registerFlag(t,e,o){if(this.flagRegistry[t]={evaluationFn:e,setHook:o},this.urlFlags[t]!=null){let n=this.urlFlags[t];_().getBool("IS_TEST")||_().getBool("PROD")||console.warn(`Setting feature override from URL ${t}: ${n}.`),this.set(t,n)}}async getAsync(t){return t in this.flags?this.flags[t]:(this.flags[t]=await this.evaluateFlag(t),this.flags[t])}get(t){if(t in this.flags)return this.flags[t];let e=this.evaluateFlag(t);if(ws(e))throw new Error(`Flag ${t} cannot be synchronously evaluated. Please use getAsync() instead.`);return this.flags[t]=e,this.flags[t]}getNumber(t){return this.get(t)}getBool(t){return this.get(t)}getString(t){return this.get(t)}getFlags(){return this.flags}get features(){return this.flags}set(t,e){if(this.flagRegistry[t]==null)throw new Error(`Cannot set flag ${t} as it has not been registered.`);this.flags[t]=e,this.flagRegistry[t].setHook!=null&&this.flagRegistry[t].setHook(e)}evaluateFlag(t){if(this.flagRegistry[t]==null)throw new Error(`Cannot evaluate flag '${t}': no evaluation function found.`);return this.flagRegistry[t].evaluationFn()}setFlags(t){this.flags=Object.assign({},t)}reset(){this.flags={},this.urlFlags={},this.populateURLFlags()}populateURLFlags(){if(typeof this.global>"u"||typeof this.global.location>"u"||typeof this.global.location.search>"u")return;let t=this.getQueryParams(this.global.location.search);Lb in t&&t[Lb].split(",").forEach(o=>{let[n,s]=o.split(":");this.urlFlags[n]=iA(n,s)})}};function sA(r){let t={};return r.replace(/[?&]([^=?&]+)(?:=([^&]*))?/g,(e,...o)=>(aA(t,o[0],o[1]),o.join("="))),t}function aA(r,t,e){r[decodeURIComponent(t)]=decodeURIComponent(e||"")}function iA(r,t){let e=t.toLowerCase();return e==="true"||e==="false"?e==="true":`${+e}`===e?+e:t}function _(){return Fu}var Fu=null;function Bb(r){Fu=r}var xd;function yd(){if(xd==null){let r;if(typeof window<"u")r=window;else if(typeof global<"u")r=global;else if(typeof process<"u")r=process;else if(typeof self<"u")r=self;else throw new Error("Could not find a global object");xd=r}return xd}function cA(){let r=yd();return r._tfGlobals==null&&(r._tfGlobals=new Map),r._tfGlobals}function qc(r,t){let e=cA();if(e.has(r))return e.get(r);{let o=t();return e.set(r,o),e.get(r)}}var Cs="Abs",Mo="Acos",Vo="Acosh",Br="Add",Ss="AddN",Ns="All",Ts="Any",Is="ArgMax",vs="ArgMin",zo="Asin",Wo="Asinh",Go="Atan",Uo="Atanh",Ho="Atan2",ks="AvgPool",jc="AvgPoolGrad",$s="AvgPool3D",Xc="AvgPool3DGrad",Es="BatchMatMul",As="BatchToSpaceND",Rs="Bincount",Ko="BitwiseAnd",lA="BroadcastTo",_s="BroadcastArgs",io="Cast",qo="Ceil",jo="ClipByValue",Fs="Complex",Ds="ComplexAbs",Os="Concat",Ps="Conv2D",Ls="Conv2DBackpropFilter",Bs="Conv2DBackpropInput",Ms="Conv3D",Yc="Conv3DBackpropFilterV2",Vs="Conv3DBackpropInputV2",Xo="Cos",Yo="Cosh",zs="Cumprod",Ws="Cumsum",Gs="CropAndResize",Us="DenseBincount",Hs="DepthToSpace",Ks="DepthwiseConv2dNative",qs="DepthwiseConv2dNativeBackpropFilter",js="DepthwiseConv2dNativeBackpropInput",Xs="Diag",Ys="Dilation2D",Du="Dilation2DBackpropInput",Ou="Dilation2DBackpropFilter",Xi="Draw",Zo="RealDiv",Zs="Einsum",Qo="Elu",Zc="EluGrad",Jo="Erf",tn="Equal",en="Exp",Qs="ExpandDims",rn="Expm1",Js="FFT",ta="Fill",ea="FlipLeftRight",on="Floor",nn="FloorDiv",ra="FusedBatchNorm",oa="GatherV2",na="GatherNd",sn="Greater",an="GreaterEqual",co="Identity",sa="IFFT",aa="Imag",cn="IsFinite",ln="IsInf",un="IsNan",ia="LeakyRelu",pn="Less",mn="LessEqual",ca="LinSpace",fn="Log",dn="Log1p",hn="LogicalAnd",gn="LogicalNot",xn="LogicalOr",uA="LogicalXor",pA="LogSoftmax",mA="LowerBound",la="LRN",Qc="LRNGrad",fA="MatrixBandPart",ua="Max",yn="Maximum",pa="MaxPool",Jc="MaxPoolGrad",ma="MaxPool3D",tl="MaxPool3DGrad",fa="MaxPoolWithArgmax",da="Mean",ha="Min",bn="Minimum",ga="MirrorPad",wn="Mod",xa="Multinomial",Cn="Multiply",ya="Neg",Sn="NotEqual",ba="NonMaxSuppressionV3",wa="NonMaxSuppressionV4",Ca="NonMaxSuppressionV5",Sa="OnesLike",Na="OneHot",Ta="Pack",Ia="PadV2",dA="Pool",Nn="Pow",va="Prelu",ka="Prod",$a="RaggedGather",Ea="RaggedRange",Aa="RaggedTensorToTensor",Ra="Range",_a="Real",Tn="Reciprocal",In="Relu",Fa="Reshape",Da="ResizeNearestNeighbor",el="ResizeNearestNeighborGrad",Oa="ResizeBilinear",rl="ResizeBilinearGrad",vn="Relu6",Pa="Reverse",kn="Round",$n="Rsqrt",La="ScatterNd",Ba="TensorScatterUpdate",Ma="SearchSorted",Va="Select",En="Selu",za="Slice",An="Sin",Rn="Sinh",_n="Sign",Fn="Sigmoid",Dn="Softplus",On="Sqrt",Wa="Sum",Ga="SpaceToBatchND",Ua="SplitV",Ha="Softmax",Ka="SparseFillEmptyRows",qa="SparseReshape",ja="SparseSegmentMean",Xa="SparseSegmentSum",Ya="SparseToDense",Pn="SquaredDifference",ol="Square",Ln="StaticRegexReplace",Za="StridedSlice",Qa="StringNGrams",Ja="StringSplit",ti="StringToHashBucketFast",Bn="Sub",Mn="Tan",Vn="Tanh",lo="Tile",ei="TopK",ri="Transform",uo="Transpose",oi="Unique",ni="Unpack",si="UnsortedSegmentSum",hA="UpperBound",ai="ZerosLike",zn="Step",Yi="FromPixels",ii="RotateWithOffset",Wn="_FusedMatMul",Gn="FusedConv2D",Un="FusedDepthwiseConv2D";function Mr(...r){_().getBool("IS_TEST")||_().getBool("PROD")||console.warn(...r)}function gA(...r){_().getBool("IS_TEST")||_().getBool("PROD")||console.log(...r)}var Zi=qc("kernelRegistry",()=>new Map),nl=qc("gradRegistry",()=>new Map);function ci(r,t){let e=bd(r,t);return Zi.get(e)}function Pu(r){return nl.get(r)}function sl(r){let t=Zi.entries(),e=[];for(;;){let{done:o,value:n}=t.next();if(o)break;let[s,a]=n,[i]=s.split("_");i===r&&e.push(a)}return e}function Qi(r){let{kernelName:t,backendName:e}=r,o=bd(t,e);Zi.has(o)&&Mr(`The kernel '${t}' for backend '${e}' is already registered`),Zi.set(o,r)}function xA(r){let{kernelName:t}=r;nl.has(t)&&_().getBool("DEBUG")&&Mr(`Overriding the gradient for '${t}'`),nl.set(t,r)}function yA(r,t){let e=bd(r,t);if(!Zi.has(e))throw new Error(`The kernel '${r}' for backend '${t}' is not registered`);Zi.delete(e)}function bA(r){if(!nl.has(r))throw new Error(`The gradient '${r}' for backend is not registered`);nl.delete(r)}function wA(r,t){sl(r).forEach(o=>{let n=Object.assign({},o,{backendName:t});Qi(n)})}function bd(r,t){return`${t}_${r}`}var y={};vt(y,{arraysEqual:()=>Ee,arraysEqualWithNull:()=>pd,assert:()=>k,assertNonNegativeIntegerDimensions:()=>zt,assertNonNull:()=>er,assertShapesMatch:()=>Lt,bytesFromStringArray:()=>gd,bytesPerElement:()=>Hi,checkConversionForErrors:()=>dd,clamp:()=>Ui,computeStrides:()=>Lr,convertBackendValuesAndArrayBuffer:()=>tA,createScalarValue:()=>kA,createShuffledIndices:()=>Y2,decodeString:()=>rc,distSquared:()=>K2,encodeString:()=>Kn,fetch:()=>EA,fingerPrint64:()=>vA,flatten:()=>wr,getArrayFromDType:()=>_u,getTypedArrayFromDType:()=>fd,hasEncodingLoss:()=>J2,hexToLong:()=>al,indexToLoc:()=>oA,inferDtype:()=>Bo,inferFromImplicitShape:()=>Q2,isBoolean:()=>Db,isFunction:()=>Pr,isInt:()=>ao,isNumber:()=>Ob,isPromise:()=>ws,isScalarShape:()=>q2,isString:()=>yr,isTypedArray:()=>Jt,isValidDtype:()=>hd,locToIndex:()=>rA,makeOnesTypedArray:()=>Kc,makeZerosNestedTypedArray:()=>eA,makeZerosTypedArray:()=>qi,nearestDivisor:()=>Ki,nearestLargerEven:()=>G2,now:()=>fi,parseAxisParam:()=>Lo,randUniform:()=>H2,repeatedTry:()=>Z2,rightPad:()=>bs,shuffle:()=>Fb,shuffleCombo:()=>W2,sizeFromShape:()=>gt,sizeToSquarishShape:()=>X2,squeezeShape:()=>md,sum:()=>U2,swap:()=>Ru,tanh:()=>j2,toNestedArray:()=>ys,toTypedArray:()=>ec});function Lu(r){return r instanceof Float32Array||r instanceof Int32Array||r instanceof Uint8Array||r instanceof Uint8ClampedArray}var Nd=td(Yb());var mi=Nd.default||Nd;function al(r){return mi.fromString(r,!0,16)}var Qb=al("c3a5c85c97cb3127"),pi=al("b492b66fbe98f273"),Ae=al("9ae16a3b2f90404f");function Sd(r){return r.xor(r.shru(47))}function Jb(r,t,e){let o=r.slice(t,t+e);return mi.fromBytes(Array.from(o),!0,!0)}function Wt(r,t){return Jb(r,t,8)}function Zb(r,t){return Jb(r,t,4)}function fe(r,t){return t===0?r:r.shru(t).or(r.shl(64-t))}function Hn(r,t,e=al("9ddfea08eb382d69")){let o=r.xor(t).mul(e);o=o.xor(o.shru(47));let n=t.xor(o).mul(e);return n=n.xor(n.shru(47)),n=n.mul(e),n}function SA(r,t,e,o,n,s){n=n.add(r),s=fe(s.add(n).add(o),21);let a=n;return n=n.add(t),n=n.add(e),s=s.add(fe(n,44)),[n.add(o),s.add(a)]}function Mu(r,t,e,o){return SA(Wt(r,t),Wt(r,t+8),Wt(r,t+16),Wt(r,t+24),e,o)}function NA(r,t=r.length){if(t>=8){let e=Ae.add(t*2),o=Wt(r,0).add(Ae),n=Wt(r,t-8),s=fe(n,37).mul(e).add(o),a=fe(o,25).add(n).mul(e);return Hn(s,a,e)}if(t>=4){let e=Ae.add(t*2),o=Zb(r,0);return Hn(o.shl(3).add(t),Zb(r,t-4),e)}if(t>0){let e=r[0],o=r[t>>1],n=r[t-1],s=e+(o<<8),a=t+(n<<2);return Sd(Ae.mul(s).xor(Qb.mul(a))).mul(Ae)}return Ae}function TA(r,t=r.length){let e=Ae.add(t*2),o=Wt(r,0).mul(pi),n=Wt(r,8),s=Wt(r,t-8).mul(e),a=Wt(r,t-16).mul(Ae);return Hn(fe(o.add(n),43).add(fe(s,30)).add(a),o.add(fe(n.add(Ae),18)).add(s),e)}function IA(r,t=r.length){let e=Ae.add(t*2),o=Wt(r,0).mul(Ae),n=Wt(r,8),s=Wt(r,t-8).mul(e),a=Wt(r,t-16).mul(Ae),i=fe(o.add(n),43).add(fe(s,30)).add(a),c=Hn(i,o.add(fe(n.add(Ae),18)).add(s),e),l=Wt(r,16).mul(e),u=Wt(r,24),p=i.add(Wt(r,t-32)).mul(e),m=c.add(Wt(r,t-24)).mul(e);return Hn(fe(l.add(u),43).add(fe(p,30)).add(m),l.add(fe(u.add(o),18)).add(p),e)}function vA(r,t=r.length){let e=mi.fromNumber(81,!0);if(t<=32)return t<=16?NA(r,t):TA(r,t);if(t<=64)return IA(r,t);let o=e,n=e.mul(pi).add(113),s=Sd(n.mul(Ae).add(113)).mul(Ae),a=[mi.UZERO,mi.UZERO],i=[mi.UZERO,mi.UZERO];o=o.mul(Ae).add(Wt(r,0));let c=0,l=(t-1>>6)*64,u=l+(t-1&63)-63;do o=fe(o.add(n).add(a[0]).add(Wt(r,c+8)),37).mul(pi),n=fe(n.add(a[1]).add(Wt(r,c+48)),42).mul(pi),o=o.xor(i[1]),n=n.add(a[0]).add(Wt(r,c+40)),s=fe(s.add(i[0]),33).mul(pi),a=Mu(r,c,a[1].mul(pi),o.add(i[0])),i=Mu(r,c+32,s.add(i[1]),n.add(Wt(r,c+16))),[s,o]=[o,s],c+=64;while(c!==l);let p=pi.add(s.and(255).shl(1));return c=u,i[0]=i[0].add(t-1&63),a[0]=a[0].add(i[0]),i[0]=i[0].add(a[0]),o=fe(o.add(n).add(a[0]).add(Wt(r,c+8)),37).mul(p),n=fe(n.add(a[1]).add(Wt(r,c+48)),42).mul(p),o=o.xor(i[1].mul(9)),n=n.add(a[0].mul(9).add(Wt(r,c+40))),s=fe(s.add(i[0]),33).mul(p),a=Mu(r,c,a[1].mul(p),o.add(i[0])),i=Mu(r,c+32,s.add(i[1]),n.add(Wt(r,c+16))),[s,o]=[o,s],Hn(Hn(a[0],i[0],p).add(Sd(n).mul(Qb)).add(s),Hn(a[1],i[1],p).add(o),p)}function kA(r,t){return t==="string"?Kn(r):ec([r],t)}function $A(r,t){return r instanceof Float32Array&&t==="float32"||r instanceof Int32Array&&t==="int32"||r instanceof Uint8Array&&t==="bool"}function ec(r,t){if(t==="string")throw new Error("Cannot convert a string[] to a TypedArray");if(Array.isArray(r)&&(r=wr(r)),_().getBool("DEBUG")&&dd(r,t),$A(r,t))return r;if(t==null||t==="float32"||t==="complex64")return new Float32Array(r);if(t==="int32")return new Int32Array(r);if(t==="bool"){let e=new Uint8Array(r.length);for(let o=0;o<e.length;++o)Math.round(r[o])!==0&&(e[o]=1);return e}else throw new Error(`Unknown data type ${t}`)}function fi(){return _().platform.now()}function EA(r,t){return _().platform.fetch(r,t)}function Kn(r,t="utf-8"){return t=t||"utf-8",_().platform.encode(r,t)}function rc(r,t="utf-8"){return t=t||"utf-8",_().platform.decode(r,t)}function Jt(r){return _().platform.isTypedArray!=null?_().platform.isTypedArray(r):Lu(r)}function wr(r,t=[],e=!1){if(t==null&&(t=[]),typeof r=="boolean"||typeof r=="number"||typeof r=="string"||ws(r)||r==null||Jt(r)&&e)t.push(r);else if(Array.isArray(r)||Jt(r))for(let o=0;o<r.length;++o)wr(r[o],t,e);else{let o=-1;for(let n of Object.keys(r))/^([1-9]+[0-9]*|0)$/.test(n)&&(o=Math.max(o,Number(n)));for(let n=0;n<=o;n++)wr(r[n],t,e)}return t}var Vu=class{constructor(t,e){this.backendTimer=t,this.logger=e,e==null&&(this.logger=new Td)}profileKernel(t,e,o){let n,s=()=>{n=o()},a,i=fi();if(this.backendTimer.timerAvailable())a=this.backendTimer.time(s);else{s();for(let l of n)l.dataSync();a=Promise.resolve({kernelMs:fi()-i})}if(_().getBool("CHECK_COMPUTATION_FOR_ERRORS"))for(let l=0;l<n.length;l++){let u=n[l];u.data().then(p=>{AA(p,u.dtype,t)})}return{kernelName:t,outputs:n,inputs:e,timeMs:a.then(l=>l.kernelMs),extraInfo:a.then(l=>l.getExtraProfileInfo!=null?l.getExtraProfileInfo():"")}}logKernelProfile(t){let{kernelName:e,outputs:o,timeMs:n,inputs:s,extraInfo:a}=t;o.forEach(i=>{Promise.all([i.data(),n,a]).then(c=>{this.logger.logKernelProfile(e,i,c[0],c[1],s,c[2])})})}};function AA(r,t,e){if(t!=="float32")return!1;for(let o=0;o<r.length;o++){let n=r[o];if(isNaN(n)||!isFinite(n))return console.warn(`Found ${n} in the result of '${e}'`),!0}return!1}var Td=class{logKernelProfile(t,e,o,n,s,a){let i=typeof n=="number"?bs(`${n}ms`,9):n.error,c=bs(t,25),l=e.rank,u=e.size,p=bs(e.shape.toString(),14),m="";for(let f in s){let d=s[f];if(d!=null){let g=d.shape||e.shape,h=g.length;m+=`${f}: ${h}D ${h>0?g:""} `}}console.log(`%c${c}	%c${i}	%c${l}D ${p}	%c${u}	%c${m}	%c${a}`,"font-weight:bold","color:red","color:blue","color: orange","color: green","color: steelblue")}};function t0(r,t,e){let o={},n={};for(let c=0;c<t.length;c++)o[t[c].id]=!0;for(let c=0;c<r.length;c++){let l=r[c],u=l.inputs;for(let p in u){let m=u[p],f=!1;for(let d=0;d<t.length;d++)if(o[m.id]){l.outputs.forEach(g=>o[g.id]=!0),f=!0,n[l.id]=!0;break}if(f)break}}let s={};s[e.id]=!0;let a={};for(let c=r.length-1;c>=0;c--){let l=r[c],u=l.inputs;for(let p=0;p<l.outputs.length;p++)if(s[l.outputs[p].id]){for(let m in u)s[u[m].id]=!0,a[l.id]=!0;break}}let i=[];for(let c=0;c<r.length;c++){let l=r[c];if(n[l.id]&&a[l.id]){let u={};for(let m in l.inputs){let f=l.inputs[m];o[f.id]&&(u[m]=f)}let p=Object.assign({},l);p.inputs=u,p.outputs=l.outputs,i.push(p)}}return i}function e0(r,t,e,o){for(let n=t.length-1;n>=0;n--){let s=t[n],a=[];if(s.outputs.forEach(c=>{let l=r[c.id];l!=null?a.push(l):a.push(null)}),s.gradient==null)throw new Error(`Cannot compute gradient: gradient function not found for ${s.kernelName}.`);let i=s.gradient(a);for(let c in s.inputs){if(!(c in i))throw new Error(`Cannot backprop through input ${c}. Available gradients found: ${Object.keys(i)}.`);let l=e(()=>i[c]());if(l.dtype!=="float32")throw new Error(`Error in gradient for op ${s.kernelName}. The gradient of input ${c} must have 'float32' dtype, but has '${l.dtype}'`);let u=s.inputs[c];if(!Ee(l.shape,u.shape))throw new Error(`Error in gradient for op ${s.kernelName}. The gradient of input '${c}' has shape '${l.shape}', which does not match the shape of the input '${u.shape}'`);if(r[u.id]==null)r[u.id]=l;else{let p=r[u.id];r[u.id]=o(p,l),p.dispose()}}}}var r0=20,il=3,Id=7;function o0(r,t,e,o){let n=Lr(t),s=RA(r,t,e,n),a=t.length,i=zu(r,t,e,n,s),c=["Tensor"];return o&&(c.push(`  dtype: ${e}`),c.push(`  rank: ${a}`),c.push(`  shape: [${t}]`),c.push("  values:")),c.push(i.map(l=>"    "+l).join(`
`)),c.join(`
`)}function RA(r,t,e,o){let n=gt(t),s=o[o.length-1],a=new Array(s).fill(0),i=t.length,c=e==="complex64"?ll(r):r;if(i>1)for(let l=0;l<n/s;l++){let u=l*s;for(let p=0;p<s;p++)a[p]=Math.max(a[p],cl(c[u+p],0,e).length)}return a}function cl(r,t,e){let o;return Array.isArray(r)?o=`${parseFloat(r[0].toFixed(Id))} + ${parseFloat(r[1].toFixed(Id))}j`:yr(r)?o=`'${r}'`:e==="bool"?o=n0(r):o=parseFloat(r.toFixed(Id)).toString(),bs(o,t)}function n0(r){return r===0?"false":"true"}function zu(r,t,e,o,n,s=!0){let a=e==="complex64"?2:1,i=t[0],c=t.length;if(c===0){if(e==="complex64"){let g=ll(r);return[cl(g[0],0,e)]}return e==="bool"?[n0(r[0])]:[r[0].toString()]}if(c===1){if(i>r0){let h=il*a,x=Array.from(r.slice(0,h)),b=Array.from(r.slice((i-il)*a,i*a));return e==="complex64"&&(x=ll(x),b=ll(b)),["["+x.map((N,S)=>cl(N,n[S],e)).join(", ")+", ..., "+b.map((N,S)=>cl(N,n[i-il+S],e)).join(", ")+"]"]}return["["+(e==="complex64"?ll(r):Array.from(r)).map((h,x)=>cl(h,n[x],e)).join(", ")+"]"]}let l=t.slice(1),u=o.slice(1),p=o[0]*a,m=[];if(i>r0){for(let g=0;g<il;g++){let h=g*p,x=h+p;m.push(...zu(r.slice(h,x),l,e,u,n,!1))}m.push("...");for(let g=i-il;g<i;g++){let h=g*p,x=h+p;m.push(...zu(r.slice(h,x),l,e,u,n,g===i-1))}}else for(let g=0;g<i;g++){let h=g*p,x=h+p;m.push(...zu(r.slice(h,x),l,e,u,n,g===i-1))}let f=c===2?",":"";m[0]="["+(i>0?m[0]+f:"");for(let g=1;g<m.length-1;g++)m[g]=" "+m[g]+f;let d=`,
`;for(let g=2;g<c;g++)d+=`
`;return m[m.length-1]=" "+m[m.length-1]+"]"+(s?"":d),m}function ll(r){let t=[];for(let e=0;e<r.length;e+=2)t.push([r[e],r[e+1]]);return t}var kt=class{constructor(t,e,o){if(this.dtype=e,this.shape=t.slice(),this.size=gt(t),o!=null){let n=o.length;k(n===this.size,()=>`Length of values '${n}' does not match the size inferred by the shape '${this.size}'.`)}if(e==="complex64")throw new Error("complex64 dtype TensorBuffers are not supported. Please create a TensorBuffer for the real and imaginary parts separately and call tf.complex(real, imag).");this.values=o||_u(e,this.size),this.strides=Lr(t)}set(t,...e){e.length===0&&(e=[0]),k(e.length===this.rank,()=>`The number of provided coordinates (${e.length}) must match the rank (${this.rank})`);let o=this.locToIndex(e);this.values[o]=t}get(...t){t.length===0&&(t=[0]);let e=0;for(let n of t){if(n<0||n>=this.shape[e]){let s=`Requested out of range element at ${t}.   Buffer shape=${this.shape}`;throw new Error(s)}e++}let o=t[t.length-1];for(let n=0;n<t.length-1;++n)o+=this.strides[n]*t[n];return this.values[o]}locToIndex(t){if(this.rank===0)return 0;if(this.rank===1)return t[0];let e=t[t.length-1];for(let o=0;o<t.length-1;++o)e+=this.strides[o]*t[o];return e}indexToLoc(t){if(this.rank===0)return[];if(this.rank===1)return[t];let e=new Array(this.shape.length);for(let o=0;o<e.length-1;++o)e[o]=Math.floor(t/this.strides[o]),t-=e[o]*this.strides[o];return e[e.length-1]=t,e}get rank(){return this.shape.length}toTensor(){return Cr().makeTensor(this.values,this.shape,this.dtype)}},Cr=null,oc=null,_A=null;function s0(r){Cr=r}function a0(r){oc=r}function i0(r){_A=r}var Ft=class{constructor(t,e,o,n){this.kept=!1,this.isDisposedInternal=!1,this.shape=t.slice(),this.dtype=e||"float32",this.size=gt(t),this.strides=Lr(t),this.dataId=o,this.id=n,this.rankType=this.rank<5?this.rank.toString():"higher"}get rank(){return this.shape.length}async buffer(){let t=await this.data();return oc.buffer(this.shape,this.dtype,t)}bufferSync(){return oc.buffer(this.shape,this.dtype,this.dataSync())}async array(){let t=await this.data();return ys(this.shape,t,this.dtype==="complex64")}arraySync(){return ys(this.shape,this.dataSync(),this.dtype==="complex64")}async data(){this.throwIfDisposed();let t=Cr().read(this.dataId);if(this.dtype==="string"){let e=await t;try{return e.map(o=>rc(o))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}}return t}dataToGPU(t){return this.throwIfDisposed(),Cr().readToGPU(this.dataId,t)}dataSync(){this.throwIfDisposed();let t=Cr().readSync(this.dataId);if(this.dtype==="string")try{return t.map(e=>rc(e))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}return t}async bytes(){this.throwIfDisposed();let t=await Cr().read(this.dataId);return this.dtype==="string"?t:new Uint8Array(t.buffer)}dispose(){this.isDisposed||(this.kerasMask&&this.kerasMask.dispose(),Cr().disposeTensor(this),this.isDisposedInternal=!0)}get isDisposed(){return this.isDisposedInternal}throwIfDisposed(){if(this.isDisposed)throw new Error("Tensor is disposed.")}print(t=!1){return oc.print(this,t)}clone(){return this.throwIfDisposed(),oc.clone(this)}toString(t=!1){let e=this.dataSync();return o0(e,this.shape,this.dtype,t)}cast(t){return this.throwIfDisposed(),oc.cast(this,t)}variable(t=!0,e,o){return this.throwIfDisposed(),Cr().makeVariable(this,t,e,o)}};Object.defineProperty(Ft,Symbol.hasInstance,{value:r=>!!r&&r.data!=null&&r.dataSync!=null&&r.throwIfDisposed!=null});function vd(){return qc("Tensor",()=>Ft)}vd();var Vr=class extends Ft{constructor(t,e,o,n){super(t.shape,t.dtype,t.dataId,n),this.trainable=e,this.name=o}assign(t){if(t.dtype!==this.dtype)throw new Error(`dtype of the new value (${t.dtype}) and previous value (${this.dtype}) must match`);if(!Ee(t.shape,this.shape))throw new Error(`shape of the new value (${t.shape}) and previous value (${this.shape}) must match`);Cr().disposeTensor(this),this.dataId=t.dataId,Cr().incRef(this,null)}dispose(){Cr().disposeVariable(this),this.isDisposedInternal=!0}};Object.defineProperty(Vr,Symbol.hasInstance,{value:r=>r instanceof Ft&&r.assign!=null&&r.assign instanceof Function});var _d={};vt(_d,{assertTypesMatch:()=>Rd,getTensorsInContainer:()=>ul,isTensorInList:()=>DA,makeTypesMatch:()=>ht});var Wu;(function(r){r.R0="R0",r.R1="R1",r.R2="R2",r.R3="R3",r.R4="R4",r.R5="R5",r.R6="R6"})(Wu||(Wu={}));var kd;(function(r){r.float32="float32",r.int32="int32",r.bool="int32",r.complex64="complex64"})(kd||(kd={}));var $d;(function(r){r.float32="float32",r.int32="int32",r.bool="bool",r.complex64="complex64"})($d||($d={}));var Ed;(function(r){r.float32="float32",r.int32="float32",r.bool="float32",r.complex64="complex64"})(Ed||(Ed={}));var Ad;(function(r){r.float32="complex64",r.int32="complex64",r.bool="complex64",r.complex64="complex64"})(Ad||(Ad={}));var FA={float32:Ed,int32:kd,bool:$d,complex64:Ad};function te(r,t){if(r==="string"||t==="string"){if(r==="string"&&t==="string")return"string";throw new Error(`Can not upcast ${r} with ${t}`)}return FA[r][t]}function qn(r){return te(r,"int32")}function Gu(r){return r!=null&&typeof r=="object"&&"texture"in r&&r.texture instanceof WebGLTexture}function Uu(r){return typeof GPUBuffer<"u"&&r!=null&&typeof r=="object"&&"buffer"in r&&r.buffer instanceof GPUBuffer}function ht(r,t){if(r.dtype===t.dtype)return[r,t];let e=te(r.dtype,t.dtype);return[r.cast(e),t.cast(e)]}function Rd(r,t){k(r.dtype===t.dtype,()=>`The dtypes of the first(${r.dtype}) and second(${t.dtype}) input must match`)}function DA(r,t){return t.some(e=>e.id===r.id)}function ul(r){let t=[];return c0(r,t,new Set),t}function c0(r,t,e){if(r==null)return;if(r instanceof Ft){t.push(r);return}if(!OA(r))return;let o=r;for(let n in o){let s=o[n];e.has(s)||(e.add(s),c0(s,t,e))}}function OA(r){return Array.isArray(r)||typeof r=="object"}function Fd(r){return r.kernelName!=null}var Hu=class{constructor(){this.registeredVariables={},this.nextTapeNodeId=0,this.numBytes=0,this.numTensors=0,this.numStringTensors=0,this.numDataBuffers=0,this.gradientDepth=0,this.kernelDepth=0,this.scopeStack=[],this.numDataMovesStack=[],this.nextScopeId=0,this.tensorInfo=new WeakMap,this.profiling=!1,this.activeProfile={newBytes:0,newTensors:0,peakBytes:0,kernels:[],result:null,get kernelNames(){return Array.from(new Set(this.kernels.map(t=>t.name)))}}}dispose(){for(let t in this.registeredVariables)this.registeredVariables[t].dispose()}},pl=class r{constructor(t){this.ENV=t,this.registry={},this.registryFactory={},this.pendingBackendInitId=0,this.state=new Hu}async ready(){if(this.pendingBackendInit!=null)return this.pendingBackendInit.then(()=>{});if(this.backendInstance!=null)return;let t=this.getSortedBackends();for(let e=0;e<t.length;e++){let o=t[e];if(await this.initializeBackend(o).success){await this.setBackend(o);return}}throw new Error("Could not initialize any backends, all backend initializations failed.")}get backend(){if(this.pendingBackendInit!=null)throw new Error(`Backend '${this.backendName}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);if(this.backendInstance==null){let{name:t,asyncInit:e}=this.initializeBackendsAndReturnBest();if(e)throw new Error(`The highest priority backend '${t}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);this.setBackend(t)}return this.backendInstance}backendNames(){return Object.keys(this.registryFactory)}findBackend(t){if(!(t in this.registry))if(t in this.registryFactory){let{asyncInit:e}=this.initializeBackend(t);if(e)return null}else return null;return this.registry[t]}findBackendFactory(t){return t in this.registryFactory?this.registryFactory[t].factory:null}registerBackend(t,e,o=1){return t in this.registryFactory?(Mr(`${t} backend was already registered. Reusing existing backend factory.`),!1):(this.registryFactory[t]={factory:e,priority:o},!0)}async setBackend(t){if(this.registryFactory[t]==null)throw new Error(`Backend name '${t}' not found in registry`);if(this.backendName=t,this.registry[t]==null){this.backendInstance=null;let{success:e,asyncInit:o}=this.initializeBackend(t);if(!(o?await e:e))return!1}return this.backendInstance=this.registry[t],this.setupRegisteredKernels(),this.profiler=new Vu(this.backendInstance),!0}setupRegisteredKernels(){sl(this.backendName).forEach(e=>{e.setupFunc!=null&&e.setupFunc(this.backendInstance)})}disposeRegisteredKernels(t){sl(t).forEach(o=>{o.disposeFunc!=null&&o.disposeFunc(this.registry[t])})}initializeBackend(t){let e=this.registryFactory[t];if(e==null)throw new Error(`Cannot initialize backend ${t}, no registration found.`);try{let o=e.factory();if(o&&!(o instanceof Or)&&typeof o.then=="function"){let n=++this.pendingBackendInitId,s=o.then(a=>n<this.pendingBackendInitId?!1:(this.registry[t]=a,this.pendingBackendInit=null,!0)).catch(a=>(n<this.pendingBackendInitId||(this.pendingBackendInit=null,Mr(`Initialization of backend ${t} failed`),Mr(a.stack||a.message)),!1));return this.pendingBackendInit=s,{success:s,asyncInit:!0}}else return this.registry[t]=o,{success:!0,asyncInit:!1}}catch(o){return Mr(`Initialization of backend ${t} failed`),Mr(o.stack||o.message),{success:!1,asyncInit:!1}}}removeBackend(t){if(!(t in this.registryFactory))throw new Error(`${t} backend not found in registry`);this.backendName===t&&this.pendingBackendInit!=null&&this.pendingBackendInitId++,t in this.registry&&(this.disposeRegisteredKernels(t),this.registry[t].dispose(),delete this.registry[t]),delete this.registryFactory[t],this.backendName===t&&(this.pendingBackendInit=null,this.backendName=null,this.backendInstance=null)}getSortedBackends(){if(Object.keys(this.registryFactory).length===0)throw new Error("No backend found in registry.");return Object.keys(this.registryFactory).sort((t,e)=>this.registryFactory[e].priority-this.registryFactory[t].priority)}initializeBackendsAndReturnBest(){let t=this.getSortedBackends();for(let e=0;e<t.length;e++){let o=t[e],{success:n,asyncInit:s}=this.initializeBackend(o);if(s||n)return{name:o,asyncInit:s}}throw new Error("Could not initialize any backends, all backend initializations failed.")}moveData(t,e){let o=this.state.tensorInfo.get(e),n=o.backend,s=this.readSync(e),a=n.refCount(e);n.disposeData(e,!0),o.backend=t,t.move(e,s,o.shape,o.dtype,a),this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack[this.state.numDataMovesStack.length-1]++}tidy(t,e){let o=null;if(e==null){if(typeof t!="function")throw new Error("Please provide a function to tidy()");e=t}else{if(typeof t!="string"&&!(t instanceof String))throw new Error("When calling with two arguments, the first argument to tidy() must be a string");if(typeof e!="function")throw new Error("When calling with two arguments, the 2nd argument to tidy() must be a function");o=t}let n;return this.scopedRun(()=>this.startScope(o),()=>this.endScope(n),()=>(n=e(),n instanceof Promise&&console.error("Cannot return a Promise inside of tidy."),n))}scopedRun(t,e,o){t();try{let n=o();return e(),n}catch(n){throw e(),n}}nextTensorId(){return r.nextTensorId++}nextVariableId(){return r.nextVariableId++}clone(t){let e=v.runKernel(co,{x:t}),o={x:t},n=a=>({x:()=>{let i="float32",c={x:a},l={dtype:i};return v.runKernel(io,c,l)}}),s=[];return this.addTapeNode(this.state.activeScope.name,o,[e],n,s,{}),e}runKernel(t,e,o){if(this.backendName==null&&this.backend,!(ci(t,this.backendName)!=null))throw new Error(`Kernel '${t}' not registered for backend '${this.backendName}'`);return this.runKernelFunc({kernelName:t,inputs:e,attrs:o})}shouldCheckForMemLeaks(){return this.ENV.getBool("IS_TEST")}checkKernelForMemLeak(t,e,o){let n=this.backend.numDataIds(),s=0;o.forEach(c=>{s+=c.dtype==="complex64"?3:1});let a=this.state.numDataMovesStack[this.state.numDataMovesStack.length-1],i=n-e-s-a;if(i>0)throw new Error(`Backend '${this.backendName}' has an internal memory leak (${i} data ids) after running '${t}'`)}runKernelFunc(t){let e,o=[],n=this.isTapeOn(),s=this.state.numBytes,a=this.state.numTensors;this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack.push(0);let i;this.backendName==null&&this.backend;let c,l=Fd(t)?t.kernelName:this.state.activeScope!=null?this.state.activeScope.name:"";if(Fd(t)){let{kernelName:d,inputs:g,attrs:h}=t;this.backendName==null&&this.backend;let x=ci(d,this.backendName);k(x!=null,()=>`Cannot find registered kernel '${d}' for backend '${this.backendName}'`),i=()=>{let b=this.backend.numDataIds();c=x.kernelFunc({inputs:g,attrs:h,backend:this.backend});let N=Array.isArray(c)?c:[c];this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(d,b,N);let S=N.map($=>$.rank!=null?$:this.makeTensorFromTensorInfo($));if(n){let $=this.getTensorsForGradient(d,g,S);o=this.saveTensorsForBackwardMode($)}return S}}else{let{forwardFunc:d}=t,g=h=>{n&&(o=h.map(x=>this.keep(this.clone(x))))};i=()=>{let h=this.backend.numDataIds();c=this.tidy(()=>d(this.backend,g));let x=Array.isArray(c)?c:[c];return this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(l,h,x),x}}let{inputs:u,attrs:p}=t,m=Fd(t)?null:t.backwardsFunc,f;return this.scopedRun(()=>this.state.kernelDepth++,()=>this.state.kernelDepth--,()=>{!this.ENV.getBool("DEBUG")&&!this.state.profiling?e=i():(f=this.profiler.profileKernel(l,u,()=>i()),this.ENV.getBool("DEBUG")&&this.profiler.logKernelProfile(f),e=f.outputs)}),n&&this.addTapeNode(l,u,e,m,o,p),this.state.profiling&&this.state.activeProfile.kernels.push({name:l,bytesAdded:this.state.numBytes-s,totalBytesSnapshot:this.state.numBytes,tensorsAdded:this.state.numTensors-a,totalTensorsSnapshot:this.state.numTensors,inputShapes:Object.keys(u).map(d=>u[d]!=null?u[d].shape:null),outputShapes:e.map(d=>d.shape),kernelTimeMs:f.timeMs,extraInfo:f.extraInfo}),Array.isArray(c)?e:e[0]}saveTensorsForBackwardMode(t){return t.map(o=>this.keep(this.clone(o)))}getTensorsForGradient(t,e,o){let n=Pu(t);if(n!=null){let s=n.inputsToSave||[],a=n.outputsToSave||[],i;n.saveAllInputs?(k(Array.isArray(e),()=>"saveAllInputs is true, expected inputs to be an array."),i=Object.keys(e).map(l=>e[l])):i=s.map(l=>e[l]);let c=o.filter((l,u)=>a[u]);return i.concat(c)}return[]}makeTensor(t,e,o,n){if(t==null)throw new Error("Values passed to engine.makeTensor() are null");o=o||"float32",n=n||this.backend;let s=t;o==="string"&&yr(t[0])&&(s=t.map(c=>Kn(c)));let a=n.write(s,e,o),i=new Ft(e,o,a,this.nextTensorId());if(this.trackTensor(i,n),o==="string"){let c=this.state.tensorInfo.get(a),l=gd(s);this.state.numBytes+=l-c.bytes,c.bytes=l}return i}makeTensorFromDataId(t,e,o,n){o=o||"float32";let s={dataId:t,shape:e,dtype:o};return this.makeTensorFromTensorInfo(s,n)}makeTensorFromTensorInfo(t,e){let{dataId:o,shape:n,dtype:s}=t,a=new Ft(n,s,o,this.nextTensorId());return this.trackTensor(a,e),a}makeVariable(t,e=!0,o,n){o=o||this.nextVariableId().toString(),n!=null&&n!==t.dtype&&(t=t.cast(n));let s=new Vr(t,e,o,this.nextTensorId());if(this.state.registeredVariables[s.name]!=null)throw new Error(`Variable with name ${s.name} was already registered`);return this.state.registeredVariables[s.name]=s,this.incRef(s,this.backend),s}trackTensor(t,e){this.state.numTensors++,t.dtype==="string"&&this.state.numStringTensors++;let o=0;t.dtype!=="complex64"&&t.dtype!=="string"&&(o=t.size*Hi(t.dtype)),this.state.numBytes+=o,this.state.tensorInfo.has(t.dataId)||(this.state.numDataBuffers++,this.state.tensorInfo.set(t.dataId,{backend:e||this.backend,dtype:t.dtype,shape:t.shape,bytes:o})),t instanceof Vr||this.track(t)}incRef(t,e){this.trackTensor(t,e),this.backend.incRef(t.dataId)}removeDataId(t,e){this.state.tensorInfo.has(t)&&this.state.tensorInfo.get(t).backend===e&&(this.state.tensorInfo.delete(t),this.state.numDataBuffers--)}disposeTensor(t){if(!this.state.tensorInfo.has(t.dataId))return;let e=this.state.tensorInfo.get(t.dataId);if(this.state.numTensors--,t.dtype==="string"&&(this.state.numStringTensors--,this.state.numBytes-=e.bytes),t.dtype!=="complex64"&&t.dtype!=="string"){let o=t.size*Hi(t.dtype);this.state.numBytes-=o}e.backend.disposeData(t.dataId)&&this.removeDataId(t.dataId,e.backend)}disposeVariables(){for(let t in this.state.registeredVariables){let e=this.state.registeredVariables[t];this.disposeVariable(e)}}disposeVariable(t){this.disposeTensor(t),this.state.registeredVariables[t.name]!=null&&delete this.state.registeredVariables[t.name]}memory(){let t=this.backend.memory();return t.numTensors=this.state.numTensors,t.numDataBuffers=this.state.numDataBuffers,t.numBytes=this.state.numBytes,this.state.numStringTensors>0&&(t.unreliable=!0,t.reasons==null&&(t.reasons=[]),t.reasons.push("Memory usage by string tensors is approximate (2 bytes per character)")),t}async profile(t){this.state.profiling=!0;let e=this.state.numBytes,o=this.state.numTensors;this.state.activeProfile.kernels=[],this.state.activeProfile.result=await t(),this.state.profiling=!1,this.state.activeProfile.peakBytes=Math.max(...this.state.activeProfile.kernels.map(n=>n.totalBytesSnapshot)),this.state.activeProfile.newBytes=this.state.numBytes-e,this.state.activeProfile.newTensors=this.state.numTensors-o;for(let n of this.state.activeProfile.kernels)n.kernelTimeMs=await n.kernelTimeMs,n.extraInfo=await n.extraInfo;return this.state.activeProfile}isTapeOn(){return this.state.gradientDepth>0&&this.state.kernelDepth===0}addTapeNode(t,e,o,n,s,a){let i={id:this.state.nextTapeNodeId++,kernelName:t,inputs:e,outputs:o,saved:s},c=Pu(t);c!=null&&(n=c.gradFunc),n!=null&&(i.gradient=l=>(l=l.map((u,p)=>{if(u==null){let m=o[p],f=qi(m.size,m.dtype);return this.makeTensor(f,m.shape,m.dtype)}return u}),n(l.length>1?l:l[0],s,a))),this.state.activeTape.push(i)}keep(t){return t.kept=!0,t}startTape(){this.state.gradientDepth===0&&(this.state.activeTape=[]),this.state.gradientDepth++}endTape(){this.state.gradientDepth--}startScope(t){let e={track:[],name:"unnamed scope",id:this.state.nextScopeId++};t&&(e.name=t),this.state.scopeStack.push(e),this.state.activeScope=e}endScope(t){let e=ul(t),o=new Set(e.map(s=>s.id));for(let s=0;s<this.state.activeScope.track.length;s++){let a=this.state.activeScope.track[s];!a.kept&&!o.has(a.id)&&a.dispose()}let n=this.state.scopeStack.pop();this.state.activeScope=this.state.scopeStack.length===0?null:this.state.scopeStack[this.state.scopeStack.length-1],e.forEach(s=>{!s.kept&&s.scopeId===n.id&&this.track(s)})}gradients(t,e,o,n=!1){if(k(e.length>0,()=>"gradients() received an empty list of xs."),o!=null&&o.dtype!=="float32")throw new Error(`dy must have 'float32' dtype, but has '${o.dtype}'`);let s=this.scopedRun(()=>this.startTape(),()=>this.endTape(),()=>this.tidy("forward",t));k(s instanceof Ft,()=>"The result y returned by f() must be a tensor.");let a=t0(this.state.activeTape,e,s);if(!n&&a.length===0&&e.length>0)throw new Error("Cannot compute gradient of y=f(x) with respect to x. Make sure that the f you passed encloses all operations that lead from x to y.");return this.tidy("backward",()=>{let i={};i[s.id]=o??PA(s.shape),e0(i,a,l=>this.tidy(l),LA);let c=e.map(l=>i[l.id]);return this.state.gradientDepth===0&&(this.state.activeTape.forEach(l=>{for(let u of l.saved)u.dispose()}),this.state.activeTape=null),{value:s,grads:c}})}customGrad(t){return k(Pr(t),()=>"The f passed in customGrad(f) must be a function."),(...e)=>{k(e.every(i=>i instanceof Ft),()=>"The args passed in customGrad(f)(x1, x2,...) must all be tensors");let o,n={};e.forEach((i,c)=>{n[c]=i});let s=(i,c)=>(o=t(...e,c),k(o.value instanceof Ft,()=>"The function f passed in customGrad(f) must return an object where `obj.value` is a tensor"),k(Pr(o.gradFunc),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function."),o.value),a=(i,c)=>{let l=o.gradFunc(i,c),u=Array.isArray(l)?l:[l];k(u.length===e.length,()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns the same number of tensors as inputs passed to f(...)."),k(u.every(m=>m instanceof Ft),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns a list of only tensors.");let p={};return u.forEach((m,f)=>{p[f]=()=>m}),p};return this.runKernelFunc({forwardFunc:s,backwardsFunc:a,inputs:n})}}readSync(t){return this.state.tensorInfo.get(t).backend.readSync(t)}read(t){return this.state.tensorInfo.get(t).backend.read(t)}readToGPU(t,e){return this.state.tensorInfo.get(t).backend.readToGPU(t,e)}async time(t){let e=fi(),o=await this.backend.time(t);return o.wallMs=fi()-e,o}track(t){return this.state.activeScope!=null&&(t.scopeId=this.state.activeScope.id,this.state.activeScope.track.push(t)),t}get registeredVariables(){return this.state.registeredVariables}reset(){this.pendingBackendInitId++,this.state.dispose(),this.ENV.reset(),this.state=new Hu;for(let t in this.registry)this.disposeRegisteredKernels(t),this.registry[t].dispose(),delete this.registry[t];this.backendName=null,this.backendInstance=null,this.pendingBackendInit=null}};pl.nextTensorId=0;pl.nextVariableId=0;function PA(r){let t=Kc(gt(r),"float32");return v.makeTensor(t,r,"float32")}function Dd(){let r=yd();if(r._tfengine==null){let t=new ji(r);r._tfengine=new pl(t)}return Bb(r._tfengine.ENV),s0(()=>r._tfengine),r._tfengine}var v=Dd();function LA(r,t){let e={a:r,b:t};return v.runKernel(Br,e)}var po={};vt(po,{isBrowser:()=>Pd,isMobile:()=>VA,mockIsMobile:()=>MA});function BA(){return typeof navigator<"u"&&navigator!=null}var Od;function MA(r){Od=r}function VA(r){if(Od!==void 0)return Od;if(r||BA()){if(r||(r=navigator),r.product==="ReactNative")return!0;let t=r.userAgent||r.vendor||(typeof window<"u"?window.opera:"");if(!t){let e=r;return e.userAgentData&&e.userAgentData.mobile}return/(android|bb\d+|meego).+mobile|avantgo|bada\/|blackberry|blazer|compal|elaine|fennec|hiptop|iemobile|ip(hone|od)|iris|kindle|lge |maemo|midp|mmp|mobile.+firefox|netfront|opera m(ob|in)i|palm( os)?|phone|p(ixi|re)\/|plucker|pocket|psp|series(4|6)0|symbian|treo|up\.(browser|link)|vodafone|wap|windows ce|xda|xiino/i.test(t)||/1207|6310|6590|3gso|4thp|50[1-6]i|770s|802s|a wa|abac|ac(er|oo|s\-)|ai(ko|rn)|al(av|ca|co)|amoi|an(ex|ny|yw)|aptu|ar(ch|go)|as(te|us)|attw|au(di|\-m|r |s )|avan|be(ck|ll|nq)|bi(lb|rd)|bl(ac|az)|br(e|v)w|bumb|bw\-(n|u)|c55\/|capi|ccwa|cdm\-|cell|chtm|cldc|cmd\-|co(mp|nd)|craw|da(it|ll|ng)|dbte|dc\-s|devi|dica|dmob|do(c|p)o|ds(12|\-d)|el(49|ai)|em(l2|ul)|er(ic|k0)|esl8|ez([4-7]0|os|wa|ze)|fetc|fly(\-|_)|g1 u|g560|gene|gf\-5|g\-mo|go(\.w|od)|gr(ad|un)|haie|hcit|hd\-(m|p|t)|hei\-|hi(pt|ta)|hp( i|ip)|hs\-c|ht(c(\-| |_|a|g|p|s|t)|tp)|hu(aw|tc)|i\-(20|go|ma)|i230|iac( |\-|\/)|ibro|idea|ig01|ikom|im1k|inno|ipaq|iris|ja(t|v)a|jbro|jemu|jigs|kddi|keji|kgt( |\/)|klon|kpt |kwc\-|kyo(c|k)|le(no|xi)|lg( g|\/(k|l|u)|50|54|\-[a-w])|libw|lynx|m1\-w|m3ga|m50\/|ma(te|ui|xo)|mc(01|21|ca)|m\-cr|me(rc|ri)|mi(o8|oa|ts)|mmef|mo(01|02|bi|de|do|t(\-| |o|v)|zz)|mt(50|p1|v )|mwbp|mywa|n10[0-2]|n20[2-3]|n30(0|2)|n50(0|2|5)|n7(0(0|1)|10)|ne((c|m)\-|on|tf|wf|wg|wt)|nok(6|i)|nzph|o2im|op(ti|wv)|oran|owg1|p800|pan(a|d|t)|pdxg|pg(13|\-([1-8]|c))|phil|pire|pl(ay|uc)|pn\-2|po(ck|rt|se)|prox|psio|pt\-g|qa\-a|qc(07|12|21|32|60|\-[2-7]|i\-)|qtek|r380|r600|raks|rim9|ro(ve|zo)|s55\/|sa(ge|ma|mm|ms|ny|va)|sc(01|h\-|oo|p\-)|sdk\/|se(c(\-|0|1)|47|mc|nd|ri)|sgh\-|shar|sie(\-|m)|sk\-0|sl(45|id)|sm(al|ar|b3|it|t5)|so(ft|ny)|sp(01|h\-|v\-|v )|sy(01|mb)|t2(18|50)|t6(00|10|18)|ta(gt|lk)|tcl\-|tdg\-|tel(i|m)|tim\-|t\-mo|to(pl|sh)|ts(70|m\-|m3|m5)|tx\-9|up(\.b|g1|si)|utst|v400|v750|veri|vi(rg|te)|vk(40|5[0-3]|\-v)|vm40|voda|vulc|vx(52|53|60|61|70|80|81|83|85|98)|w3c(\-| )|webc|whit|wi(g |nc|nw)|wmlb|wonu|x700|yas\-|your|zeto|zte\-/i.test(t.substr(0,4))}return!1}function Pd(){return typeof window<"u"&&window.document!=null||typeof WorkerGlobalScope<"u"}var Pe=_();Pe.registerFlag("DEBUG",()=>!1,r=>{r&&console.warn("Debugging mode is ON. The output of every math call will be downloaded to CPU and checked for NaNs. This significantly impacts performance.")});Pe.registerFlag("IS_BROWSER",()=>Pd());Pe.registerFlag("IS_NODE",()=>typeof process<"u"&&typeof process.versions<"u"&&typeof process.versions.node<"u");Pe.registerFlag("IS_CHROME",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Chrome/.test(navigator.userAgent)&&/Google Inc/.test(navigator.vendor));Pe.registerFlag("IS_SAFARI",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Safari/.test(navigator.userAgent)&&/Apple/.test(navigator.vendor));Pe.registerFlag("PROD",()=>!1);Pe.registerFlag("TENSORLIKE_CHECK_SHAPE_CONSISTENCY",()=>Pe.getBool("DEBUG"));Pe.registerFlag("DEPRECATION_WARNINGS_ENABLED",()=>!0);Pe.registerFlag("IS_TEST",()=>!1);Pe.registerFlag("CHECK_COMPUTATION_FOR_ERRORS",()=>Pe.getBool("DEBUG"));Pe.registerFlag("WRAP_TO_IMAGEBITMAP",()=>!1);Pe.registerFlag("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU",()=>!1);Pe.registerFlag("USE_SETTIMEOUTCUSTOM",()=>!1);function be(r,t){let e=r;if(Jt(r))return t==="string"?[]:[r.length];if(Gu(r)){let n=r.channels||"RGBA";return[r.height,r.width*n.length]}else if(Uu(r))return[r.buffer.size/(t==null?4:Hi(t))];if(!Array.isArray(r))return[];let o=[];for(;Array.isArray(e)||Jt(e)&&t!=="string";)o.push(e.length),e=e[0];return Array.isArray(r)&&_().getBool("TENSORLIKE_CHECK_SHAPE_CONSISTENCY")&&u0(r,o,[]),o}function u0(r,t,e){if(e=e||[],!Array.isArray(r)&&!Jt(r)){k(t.length===0,()=>`Element arr[${e.join("][")}] is a primitive, but should be an array/TypedArray of ${t[0]} elements`);return}k(t.length>0,()=>`Element arr[${e.join("][")}] should be a primitive, but is an array of ${r.length} elements`),k(r.length===t[0],()=>`Element arr[${e.join("][")}] should have ${t[0]} elements, but has ${r.length} elements`);let o=t.slice(1);for(let n=0;n<r.length;++n)u0(r[n],o,e.concat(n))}function l0(r,t,e,o){if(r!=="string_or_numeric"){if(r==null)throw new Error("Expected dtype cannot be null.");if(r!=="numeric"&&r!==t||r==="numeric"&&t==="string")throw new Error(`Argument '${e}' passed to '${o}' must be ${r} tensor, but got ${t} tensor`)}}function C(r,t,e,o="numeric"){if(r instanceof vd())return l0(o,r.dtype,t,e),r;let n=Bo(r);if(n!=="string"&&["bool","int32","float32"].indexOf(o)>=0&&(n=o),l0(o,n,t,e),r==null||!Jt(r)&&!Array.isArray(r)&&typeof r!="number"&&typeof r!="boolean"&&typeof r!="string"){let c=r==null?"null":r.constructor.name;throw new Error(`Argument '${t}' passed to '${e}' must be a Tensor or TensorLike, but got '${c}'`)}let s=be(r,n);!Jt(r)&&!Array.isArray(r)&&(r=[r]);let i=n!=="string"?ec(r,n):wr(r,[],!0);return v.makeTensor(i,s,n)}function mo(r,t,e,o="numeric"){if(!Array.isArray(r))throw new Error(`Argument ${t} passed to ${e} must be a \`Tensor[]\` or \`TensorLike[]\``);return r.map((s,a)=>C(s,`${t}[${a}]`,e,o))}var Ku="__op";function T(r){let t=Object.keys(r);if(t.length!==1)throw new Error(`Please provide an object with a single key (operation name) mapping to a function. Got an object with ${t.length} keys.`);let e=t[0],o=r[e];e.endsWith("_")&&(e=e.substring(0,e.length-1)),e=e+Ku;let n=(...s)=>{v.startScope(e);try{let a=o(...s);return ws(a)&&console.error("Cannot return a Promise inside of tidy."),v.endScope(a),a}catch(a){throw v.endScope(null),a}};return Object.defineProperty(n,"name",{value:e,configurable:!0}),n}function zA(r,t){let e=C(r,"real","complex"),o=C(t,"imag","complex");Lt(e.shape,o.shape,`real and imag shapes, ${e.shape} and ${o.shape}, must match in call to tf.complex().`);let n={real:e,imag:o};return v.runKernel(Fs,n)}var Re=T({complex_:zA});function _e(r,t,e,o){if(o==null)o=Bo(r);else if(o==="complex64")throw new Error("Cannot construct a complex64 tensor directly. Please use tf.complex(real, imag).");if(Uu(r)||Gu(r)){if(o!=="float32"&&o!=="int32")throw new Error(`Creating tensor from GPU data only supports 'float32'|'int32' dtype, while the dtype is ${o}.`);return v.backend.createTensorFromGPUData(r,t||e,o)}if(!Jt(r)&&!Array.isArray(r)&&typeof r!="number"&&typeof r!="boolean"&&typeof r!="string")throw new Error("values passed to tensor(values) must be a number/boolean/string or an array of numbers/booleans/strings, or a TypedArray");if(t!=null){zt(t);let n=gt(t),s=gt(e);k(n===s,()=>`Based on the provided shape, [${t}], the tensor should have ${n} values but has ${s}`);for(let a=0;a<e.length;++a){let i=e[a],c=a===e.length-1?i!==gt(t.slice(a)):!0;k(e[a]===t[a]||!c,()=>`Error creating a new Tensor. Inferred shape (${e}) does not match the provided shape (${t}). `)}}return!Jt(r)&&!Array.isArray(r)&&(r=[r]),t=t||e,r=o!=="string"?ec(r,o):wr(r,[],!0),v.makeTensor(r,t,o)}function Te(r,t,e){let o=be(r,e);return _e(r,t,o,e)}var fo={float32:4,float16:2,int32:4,uint16:2,uint8:1,bool:1,complex64:8};var we=class r{static join(t){return new r(t).slice()}constructor(t){if(this.shards=[],this.previousShardIndex=0,t==null||(t instanceof Array||(t=[t]),t=t.map(o=>Jt(o)?o.buffer:o),t.length===0))return;this.bufferUniformSize=t[0].byteLength;let e=0;for(let o=0;o<t.length;o++){let n=t[o];o!==t.length-1&&n.byteLength!==this.bufferUniformSize&&(this.bufferUniformSize=void 0);let s=e+n.byteLength;this.shards.push({buffer:n,start:e,end:s}),e=s}this.shards.length===0&&(this.byteLength=0),this.byteLength=this.shards[this.shards.length-1].end}slice(t=0,e=this.byteLength){if(this.shards.length===0)return new ArrayBuffer(0);if(t=isNaN(Number(t))?0:t,e=isNaN(Number(e))?0:e,t=Math.max(0,t),e=Math.min(this.byteLength,e),e<=t)return new ArrayBuffer(0);let o=this.findShardForByte(t);if(o===-1)throw new Error(`Could not find start shard for byte ${t}`);let n=e-t,s=new ArrayBuffer(n),a=new Uint8Array(s),i=0;for(let c=o;c<this.shards.length;c++){let l=this.shards[c],p=t+i-l.start,m=i,d=Math.min(e,l.end)-l.start,g=new Uint8Array(l.buffer,p,d-p);if(a.set(g,m),i+=g.length,e<l.end)break}return s}findShardForByte(t){if(this.shards.length===0||t<0||t>=this.byteLength)return-1;if(this.bufferUniformSize!=null)return this.previousShardIndex=Math.floor(t/this.bufferUniformSize),this.previousShardIndex;function e(n){return t<n.start?-1:t>=n.end?1:0}if(e(this.shards[this.previousShardIndex])===0)return this.previousShardIndex;let o=WA(this.shards,e);return o===-1?-1:(this.previousShardIndex=o,this.previousShardIndex)}};function WA(r,t){let e=0,o=r.length;for(;e<=o;){let n=Math.floor((o-e)/2)+e,s=t(r[n]);if(s===0)return n;s<0?o=n:e=n+1}return-1}function GA(){_().set("PROD",!0)}function UA(){_().set("DEBUG",!0)}function HA(){_().set("DEPRECATION_WARNINGS_ENABLED",!1),console.warn("TensorFlow.js deprecation warnings have been disabled.")}function p0(r){_().getBool("DEPRECATION_WARNINGS_ENABLED")&&console.warn(r+" You can disable deprecation warnings with tf.disableDeprecationWarnings().")}i0(p0);function KA(){v.disposeVariables()}function rr(){return v}function qA(){return v.memory()}function jA(r){return v.profile(r)}function dt(r,t){return v.tidy(r,t)}function Xt(r){ul(r).forEach(e=>e.dispose())}function Fe(r){return v.keep(r)}function XA(r){return v.time(r)}function YA(r){return v.setBackend(r)}function ZA(){return v.ready()}function Ld(){return v.backendName}function QA(r){v.removeBackend(r)}function JA(r){return v.findBackend(r)}function tR(r){return v.findBackendFactory(r)}function ml(r,t,e=1){return v.registerBackend(r,t,e)}function Bd(){return v.backend}function eR(r,t){_().setPlatform(r,t)}var jn=4;async function d0(r,t){let e=[],o=[],n=Array.isArray(r)?r.map(a=>a.name):Object.keys(r);for(let a=0;a<n.length;++a){let i=n[a],c=Array.isArray(r)?r[a].tensor:r[i];if(c.dtype!=="float32"&&c.dtype!=="int32"&&c.dtype!=="bool"&&c.dtype!=="string"&&c.dtype!=="complex64")throw new Error(`Unsupported dtype in weight '${i}': ${c.dtype}`);let l={name:i,shape:c.shape,dtype:c.dtype};if(c.dtype==="string"){let u=new Promise(async p=>{let m=await c.bytes(),f=m.reduce((h,x)=>h+x.length,0)+jn*m.length,d=new Uint8Array(f),g=0;for(let h=0;h<m.length;h++){let x=m[h],b=new Uint8Array(new Uint32Array([x.length]).buffer);d.set(b,g),g+=jn,d.set(x,g),g+=x.length}p(d)});o.push(u)}else o.push(c.data());t!=null&&(l.group=t),e.push(l)}let s=await Promise.all(o);return{data:nR(s),specs:e}}function qu(r,t){let e=new we(r),o={},n=0;for(let s of t){let a=rR(s,(i,c)=>e.slice(n+i,n+c));o[s.name]=h0(s,e.slice(n,n+a)),n+=a}return o}function rR(r,t){let e=gt(r.shape),o;if("quantization"in r){let n=r.quantization;o=fo[n.dtype]}else if(r.dtype==="string"){let n=0;for(let s=0;s<e;s++)n+=jn+new Uint32Array(t(n,n+jn))[0];return n}else o=fo[r.dtype];return e*o}async function oR(r,t){let e=gt(r.shape),o;if("quantization"in r){let n=r.quantization;o=fo[n.dtype]}else if(r.dtype==="string"){let n=0;for(let s=0;s<e;s++)n+=jn+new Uint32Array(await t(n,n+jn))[0];return n}else o=fo[r.dtype];return e*o}function h0(r,t){let e=r.name,o=r.dtype,n=r.shape,s=gt(n),a,i=0;if("quantization"in r){let c=r.quantization;if(c.dtype==="uint8"||c.dtype==="uint16"){if(!("min"in c&&"scale"in c))throw new Error(`Weight ${r.name} with quantization ${c.dtype} doesn't have corresponding metadata min and scale.`)}else if(c.dtype==="float16"){if(o!=="float32")throw new Error(`Weight ${r.name} is quantized with ${c.dtype} which only supports weights of type float32 not ${o}.`)}else throw new Error(`Weight ${r.name} has unknown quantization dtype ${c.dtype}. Supported quantization dtypes are: 'uint8', 'uint16', and 'float16'.`);let l=fo[c.dtype],u=c.dtype==="uint8"?new Uint8Array(t):new Uint16Array(t);if(o==="float32")if(c.dtype==="uint8"||c.dtype==="uint16"){a=new Float32Array(u.length);for(let p=0;p<u.length;p++){let m=u[p];a[p]=m*c.scale+c.min}}else if(c.dtype==="float16")a=cR()(u);else throw new Error(`Unsupported quantization type ${c.dtype} for weight type float32.`);else if(o==="int32"){if(c.dtype!=="uint8"&&c.dtype!=="uint16")throw new Error(`Unsupported quantization type ${c.dtype} for weight type int32.`);a=new Int32Array(u.length);for(let p=0;p<u.length;p++){let m=u[p];a[p]=Math.round(m*c.scale+c.min)}}else throw new Error(`Unsupported dtype in weight '${e}': ${o}`);i+=s*l}else if(o==="string"){let c=gt(r.shape);a=[];for(let l=0;l<c;l++){let u=new Uint32Array(t.slice(i,i+jn))[0];i+=jn;let p=new Uint8Array(t.slice(i,i+u));a.push(p),i+=u}}else{let c=fo[o];if(o==="float32")a=new Float32Array(t);else if(o==="int32")a=new Int32Array(t);else if(o==="bool")a=new Uint8Array(t);else if(o==="complex64"){a=new Float32Array(t);let l=new Float32Array(a.length/2),u=new Float32Array(a.length/2);for(let d=0;d<l.length;d++)l[d]=a[d*2],u[d]=a[d*2+1];let p=Te(l,n,"float32"),m=Te(u,n,"float32"),f=Re(p,m);return p.dispose(),m.dispose(),f}else throw new Error(`Unsupported dtype in weight '${e}': ${o}`);i+=s*c}return Te(a,n,o)}async function m0(r,t,e){let o=new Uint8Array(t);for(;o.byteLength<e;){let{done:n,value:s}=await r.read();if(n&&s==null){let i=e-o.byteLength;throw new Error(`Reader is done but ${i} bytes are still expected`)}let a=new Uint8Array(o.length+s.byteLength);a.set(o,0),a.set(new Uint8Array(s),o.length),o=a}return o.buffer}async function ju(r,t){let e={},o=r.getReader(),n=new ArrayBuffer(0);for(let s of t){let a=await oR(s,async(l,u)=>(n=await m0(o,n,u),n.slice(l,u)));n=await m0(o,n,a);let i=n.slice(0,a);n=n.slice(a);let c=h0(s,i);if(e[s.name]=c,Ld()==="webgpu"){let l=Bd();"uploadToGPU"in l&&gt(c.shape)>=_().get("WEBGPU_CPU_HANDOFF_SIZE_THRESHOLD")&&l.uploadToGPU(c.dataId)}}return e}function nR(r){if(r===null)throw new Error(`Invalid input value: ${JSON.stringify(r)}`);let t=0,e=[];r.forEach(s=>{if(t+=s.byteLength,e.push(s.byteLength===s.buffer.byteLength?s:new s.constructor(s)),!(s instanceof Float32Array||s instanceof Int32Array||s instanceof Uint8Array))throw new Error(`Unsupported TypedArray subtype: ${s.constructor.name}`)});let o=new Uint8Array(t),n=0;return e.forEach(s=>{o.set(new Uint8Array(s.buffer),n),n+=s.byteLength}),o.buffer}var Md=typeof Buffer<"u"&&(typeof Blob>"u"||typeof atob>"u"||typeof btoa>"u");function f0(r){return Md?Buffer.byteLength(r,"utf8"):new Blob([r]).size}function g0(r){if(Md)return Buffer.from(r).toString("base64");let t=new Uint8Array(r),e="";for(let o=0,n=t.length;o<n;o++)e+=String.fromCharCode(t[o]);return btoa(e)}function x0(r){if(Md){let o=Buffer.from(r,"base64");return o.buffer.slice(o.byteOffset,o.byteOffset+o.byteLength)}let t=atob(r),e=new Uint8Array(t.length);for(let o=0;o<t.length;++o)e.set([t.charCodeAt(o)],o);return e.buffer}function y0(r){return we.join(r)}function Vd(r){let t="/";for(r=r.trim();r.endsWith(t);)r=r.slice(0,r.length-1);let e=r.split(t);return e[e.length-1]}function Xu(r,t){let e={modelTopology:r.modelTopology,format:r.format,generatedBy:r.generatedBy,convertedBy:r.convertedBy,weightsManifest:t};return r.signature!=null&&(e.signature=r.signature),r.userDefinedMetadata!=null&&(e.userDefinedMetadata=r.userDefinedMetadata),r.modelInitializer!=null&&(e.modelInitializer=r.modelInitializer),r.initializerSignature!=null&&(e.initializerSignature=r.initializerSignature),r.trainingConfig!=null&&(e.trainingConfig=r.trainingConfig),e}function zd(r,t,e){let o={modelTopology:r.modelTopology,format:r.format,generatedBy:r.generatedBy,convertedBy:r.convertedBy};if(r.trainingConfig!=null&&(o.trainingConfig=r.trainingConfig),r.weightsManifest!=null){if(!t)throw new Error("modelJSON has weightsManifest but weightSpecs is null");if(!e)throw new Error("modelJSON has weightsManifest but weightData is null");o.weightSpecs=t,o.weightData=e}return r.signature!=null&&(o.signature=r.signature),r.userDefinedMetadata!=null&&(o.userDefinedMetadata=r.userDefinedMetadata),r.modelInitializer!=null&&(o.modelInitializer=r.modelInitializer),r.initializerSignature!=null&&(o.initializerSignature=r.initializerSignature),o}async function nc(r,t){let e,o;return r.weightsManifest!=null&&([e,o]=await t(r.weightsManifest)),zd(r,e,o)}function zr(r){if(r.modelTopology instanceof ArrayBuffer)throw new Error("Expected JSON model topology, received ArrayBuffer.");return{dateSaved:new Date,modelTopologyType:"JSON",modelTopologyBytes:r.modelTopology==null?0:f0(JSON.stringify(r.modelTopology)),weightSpecsBytes:r.weightSpecs==null?0:f0(JSON.stringify(r.weightSpecs)),weightDataBytes:r.weightData==null?0:new we(r.weightData).byteLength}}function fl(r){let t=[];for(let e of r)t.push(...e.weights);return t}function sR(){let r=e=>{let o=e<<13,n=0;for(;(o&8388608)===0;)n-=8388608,o<<=1;return o&=-8388609,n+=947912704,o|n},t=new Uint32Array(2048);t[0]=0;for(let e=1;e<1024;e++)t[e]=r(e);for(let e=1024;e<2048;e++)t[e]=939524096+(e-1024<<13);return t}function aR(){let r=new Uint32Array(64);r[0]=0,r[31]=1199570944,r[32]=2147483648,r[63]=3347054592;for(let t=1;t<31;t++)r[t]=t<<23;for(let t=33;t<63;t++)r[t]=2147483648+(t-32<<23);return r}function iR(){let r=new Uint32Array(64);for(let t=0;t<64;t++)r[t]=1024;return r[0]=r[32]=0,r}function cR(){let r=sR(),t=aR(),e=iR();return o=>{let n=new ArrayBuffer(4*o.length),s=new Uint32Array(n);for(let a=0;a<o.length;a++){let i=o[a],c=r[e[i>>10]+(i&1023)]+t[i>>10];s[a]=c}return new Float32Array(n)}}var ce=class r{constructor(){this.saveRouters=[],this.loadRouters=[]}static getInstance(){return r.instance==null&&(r.instance=new r),r.instance}static registerSaveRouter(t){r.getInstance().saveRouters.push(t)}static registerLoadRouter(t){r.getInstance().loadRouters.push(t)}static getSaveHandlers(t){return r.getHandlers(t,"save")}static getLoadHandlers(t,e){return r.getHandlers(t,"load",e)}static getHandlers(t,e,o){let n=[];return(e==="load"?r.getInstance().loadRouters:r.getInstance().saveRouters).forEach(a=>{let i=a(t,o);i!==null&&n.push(i)}),n}},b0=r=>ce.registerSaveRouter(r),w0=r=>ce.registerLoadRouter(r),C0=r=>ce.getSaveHandlers(r),S0=(r,t)=>ce.getLoadHandlers(r,t);var Wd="tensorflowjs",Gd=1,di="models_store",Xn="model_info_store";function N0(){if(!_().getBool("IS_BROWSER"))throw new Error("Failed to obtain IndexedDB factory because the current environmentis not a web browser.");let r=typeof window>"u"?self:window,t=r.indexedDB||r.mozIndexedDB||r.webkitIndexedDB||r.msIndexedDB||r.shimIndexedDB;if(t==null)throw new Error("The current browser does not appear to support IndexedDB.");return t}function Ud(r){let t=r.result;t.createObjectStore(di,{keyPath:"modelPath"}),t.createObjectStore(Xn,{keyPath:"modelPath"})}var Wr=class{constructor(t){if(this.indexedDB=N0(),t==null||!t)throw new Error("For IndexedDB, modelPath must not be null, undefined or empty.");this.modelPath=t}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");return this.databaseAction(this.modelPath,t)}async load(){return this.databaseAction(this.modelPath)}databaseAction(t,e){return new Promise((o,n)=>{let s=this.indexedDB.open(Wd,Gd);s.onupgradeneeded=()=>Ud(s),s.onsuccess=()=>{let a=s.result;if(e==null){let i=a.transaction(di,"readonly"),l=i.objectStore(di).get(this.modelPath);l.onsuccess=()=>{if(l.result==null)return a.close(),n(new Error(`Cannot find model with path '${this.modelPath}' in IndexedDB.`));o(l.result.modelArtifacts)},l.onerror=u=>(a.close(),n(l.error)),i.oncomplete=()=>a.close()}else{e.weightData=we.join(e.weightData);let i=zr(e),c=a.transaction(Xn,"readwrite"),l=c.objectStore(Xn),u;try{u=l.put({modelPath:this.modelPath,modelArtifactsInfo:i})}catch(m){return n(m)}let p;u.onsuccess=()=>{p=a.transaction(di,"readwrite");let m=p.objectStore(di),f;try{f=m.put({modelPath:this.modelPath,modelArtifacts:e,modelArtifactsInfo:i})}catch(d){return n(d)}f.onsuccess=()=>o({modelArtifactsInfo:i}),f.onerror=d=>{l=c.objectStore(Xn);let g=l.delete(this.modelPath);g.onsuccess=()=>(a.close(),n(f.error)),g.onerror=h=>(a.close(),n(f.error))}},u.onerror=m=>(a.close(),n(u.error)),c.oncomplete=()=>{p==null?a.close():p.oncomplete=()=>a.close()}}},s.onerror=a=>n(s.error)})}};Wr.URL_SCHEME="indexeddb://";var T0=r=>_().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(Wr.URL_SCHEME)?lR(r.slice(Wr.URL_SCHEME.length)):null;ce.registerSaveRouter(T0);ce.registerLoadRouter(T0);function lR(r){return new Wr(r)}function uR(r){return r.startsWith(Wr.URL_SCHEME)?r.slice(Wr.URL_SCHEME.length):r}var Yu=class{constructor(){this.indexedDB=N0()}async listModels(){return new Promise((t,e)=>{let o=this.indexedDB.open(Wd,Gd);o.onupgradeneeded=()=>Ud(o),o.onsuccess=()=>{let n=o.result,s=n.transaction(Xn,"readonly"),i=s.objectStore(Xn).getAll();i.onsuccess=()=>{let c={};for(let l of i.result)c[l.modelPath]=l.modelArtifactsInfo;t(c)},i.onerror=c=>(n.close(),e(i.error)),s.oncomplete=()=>n.close()},o.onerror=n=>e(o.error)})}async removeModel(t){return t=uR(t),new Promise((e,o)=>{let n=this.indexedDB.open(Wd,Gd);n.onupgradeneeded=()=>Ud(n),n.onsuccess=()=>{let s=n.result,a=s.transaction(Xn,"readwrite"),i=a.objectStore(Xn),c=i.get(t),l;c.onsuccess=()=>{if(c.result==null)return s.close(),o(new Error(`Cannot find model with path '${t}' in IndexedDB.`));{let u=i.delete(t),p=()=>{l=s.transaction(di,"readwrite");let f=l.objectStore(di).delete(t);f.onsuccess=()=>e(c.result.modelArtifactsInfo),f.onerror=d=>o(c.error)};u.onsuccess=p,u.onerror=m=>(p(),s.close(),o(c.error))}},c.onerror=u=>(s.close(),o(c.error)),a.oncomplete=()=>{l==null?s.close():l.oncomplete=()=>s.close()}},n.onerror=s=>o(n.error)})}};var ho="/",sc="tensorflowjs_models",I0="info",pR="model_topology",mR="weight_specs",fR="weight_data",dR="model_metadata";function v0(r){return{info:[sc,r,I0].join(ho),topology:[sc,r,pR].join(ho),weightSpecs:[sc,r,mR].join(ho),weightData:[sc,r,fR].join(ho),modelMetadata:[sc,r,dR].join(ho)}}function k0(r){for(let t of Object.values(r))window.localStorage.removeItem(t)}function hR(r){let t=r.split(ho);if(t.length<3)throw new Error(`Invalid key format: ${r}`);return t.slice(1,t.length-1).join(ho)}function gR(r){return r.startsWith(Gr.URL_SCHEME)?r.slice(Gr.URL_SCHEME.length):r}var Gr=class{constructor(t){if(!_().getBool("IS_BROWSER")||typeof window>"u"||typeof window.localStorage>"u")throw new Error("The current environment does not support local storage.");if(this.LS=window.localStorage,t==null||!t)throw new Error("For local storage, modelPath must not be null, undefined or empty.");this.modelPath=t,this.keys=v0(this.modelPath)}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");{let e=JSON.stringify(t.modelTopology),o=JSON.stringify(t.weightSpecs),n=zr(t),s=we.join(t.weightData);try{this.LS.setItem(this.keys.info,JSON.stringify(n)),this.LS.setItem(this.keys.topology,e),this.LS.setItem(this.keys.weightSpecs,o),this.LS.setItem(this.keys.weightData,g0(s));let a={format:t.format,generatedBy:t.generatedBy,convertedBy:t.convertedBy,signature:t.signature!=null?t.signature:void 0,userDefinedMetadata:t.userDefinedMetadata!=null?t.userDefinedMetadata:void 0,modelInitializer:t.modelInitializer!=null?t.modelInitializer:void 0,initializerSignature:t.initializerSignature!=null?t.initializerSignature:void 0,trainingConfig:t.trainingConfig!=null?t.trainingConfig:void 0};return this.LS.setItem(this.keys.modelMetadata,JSON.stringify(a)),{modelArtifactsInfo:n}}catch{throw k0(this.keys),new Error(`Failed to save model '${this.modelPath}' to local storage: size quota being exceeded is a possible cause of this failure: modelTopologyBytes=${n.modelTopologyBytes}, weightSpecsBytes=${n.weightSpecsBytes}, weightDataBytes=${n.weightDataBytes}.`)}}}async load(){let t=JSON.parse(this.LS.getItem(this.keys.info));if(t==null)throw new Error(`In local storage, there is no model with name '${this.modelPath}'`);if(t.modelTopologyType!=="JSON")throw new Error("BrowserLocalStorage does not support loading non-JSON model topology yet.");let e={},o=JSON.parse(this.LS.getItem(this.keys.topology));if(o==null)throw new Error(`In local storage, the topology of model '${this.modelPath}' is missing.`);e.modelTopology=o;let n=JSON.parse(this.LS.getItem(this.keys.weightSpecs));if(n==null)throw new Error(`In local storage, the weight specs of model '${this.modelPath}' are missing.`);e.weightSpecs=n;let s=this.LS.getItem(this.keys.modelMetadata);if(s!=null){let i=JSON.parse(s);e.format=i.format,e.generatedBy=i.generatedBy,e.convertedBy=i.convertedBy,i.signature!=null&&(e.signature=i.signature),i.userDefinedMetadata!=null&&(e.userDefinedMetadata=i.userDefinedMetadata),i.modelInitializer!=null&&(e.modelInitializer=i.modelInitializer),i.initializerSignature!=null&&(e.initializerSignature=i.initializerSignature),i.trainingConfig!=null&&(e.trainingConfig=i.trainingConfig)}let a=this.LS.getItem(this.keys.weightData);if(a==null)throw new Error(`In local storage, the binary weight values of model '${this.modelPath}' are missing.`);return e.weightData=x0(a),e}};Gr.URL_SCHEME="localstorage://";var $0=r=>_().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(Gr.URL_SCHEME)?xR(r.slice(Gr.URL_SCHEME.length)):null;ce.registerSaveRouter($0);ce.registerLoadRouter($0);function xR(r){return new Gr(r)}var Zu=class{constructor(){k(_().getBool("IS_BROWSER"),()=>"Current environment is not a web browser"),k(typeof window>"u"||typeof window.localStorage<"u",()=>"Current browser does not appear to support localStorage"),this.LS=window.localStorage}async listModels(){let t={},e=sc+ho,o=ho+I0;for(let n=0;n<this.LS.length;++n){let s=this.LS.key(n);if(s.startsWith(e)&&s.endsWith(o)){let a=hR(s);t[a]=JSON.parse(this.LS.getItem(s))}}return t}async removeModel(t){t=gR(t);let e=v0(t);if(this.LS.getItem(e.info)==null)throw new Error(`Cannot find model at path '${t}'`);let o=JSON.parse(this.LS.getItem(e.info));return k0(e),o}};var ac="://",Sr=class r{constructor(){this.managers={}}static getInstance(){return r.instance==null&&(r.instance=new r),r.instance}static registerManager(t,e){k(t!=null,()=>"scheme must not be undefined or null."),t.endsWith(ac)&&(t=t.slice(0,t.indexOf(ac))),k(t.length>0,()=>"scheme must not be an empty string.");let o=r.getInstance();k(o.managers[t]==null,()=>`A model store manager is already registered for scheme '${t}'.`),o.managers[t]=e}static getManager(t){let e=r.getInstance().managers[t];if(e==null)throw new Error(`Cannot find model manager for scheme '${t}'`);return e}static getSchemes(){return Object.keys(r.getInstance().managers)}};function Qu(r){if(r.indexOf(ac)===-1)throw new Error(`The url string provided does not contain a scheme. Supported schemes are: ${Sr.getSchemes().join(",")}`);return{scheme:r.split(ac)[0],path:r.split(ac)[1]}}async function E0(r,t,e=!1){k(r!==t,()=>`Old path and new path are the same: '${r}'`);let o=ce.getLoadHandlers(r);k(o.length>0,()=>`Copying failed because no load handler is found for source URL ${r}.`),k(o.length<2,()=>`Copying failed because more than one (${o.length}) load handlers for source URL ${r}.`);let n=o[0],s=ce.getSaveHandlers(t);k(s.length>0,()=>`Copying failed because no save handler is found for destination URL ${t}.`),k(s.length<2,()=>`Copying failed because more than one (${o.length}) save handlers for destination URL ${t}.`);let a=s[0],i=Qu(r).scheme,c=Qu(r).path,l=i===Qu(r).scheme,u=await n.load();e&&l&&await Sr.getManager(i).removeModel(c);let p=await a.save(u);return e&&!l&&await Sr.getManager(i).removeModel(c),p.modelArtifactsInfo}async function A0(){let r=Sr.getSchemes(),t={};for(let e of r){let o=await Sr.getManager(e).listModels();for(let n in o){let s=e+ac+n;t[s]=o[n]}}return t}async function R0(r){let t=Qu(r);return Sr.getManager(t.scheme).removeModel(t.path)}async function _0(r,t){return E0(r,t,!1)}async function F0(r,t){return E0(r,t,!0)}var Hd=class{constructor(){this.messageName="setTimeoutCustom",this.functionRefs=[],this.handledMessageCount=0,this.hasEventListener=!1}fetch(t,e){return fetch(t,e)}now(){return performance.now()}encode(t,e){if(e!=="utf-8"&&e!=="utf8")throw new Error(`Browser's encoder only supports utf-8, but got ${e}`);return this.textEncoder==null&&(this.textEncoder=new TextEncoder),this.textEncoder.encode(t)}decode(t,e){return new TextDecoder(e).decode(t)}setTimeoutCustom(t,e){if(typeof window>"u"||!_().getBool("USE_SETTIMEOUTCUSTOM")){setTimeout(t,e);return}this.functionRefs.push(t),setTimeout(()=>{window.postMessage({name:this.messageName,index:this.functionRefs.length-1},"*")},e),this.hasEventListener||(this.hasEventListener=!0,window.addEventListener("message",o=>{if(o.source===window&&o.data.name===this.messageName){o.stopPropagation();let n=this.functionRefs[o.data.index];n(),this.handledMessageCount++,this.handledMessageCount===this.functionRefs.length&&(this.functionRefs=[],this.handledMessageCount=0)}},!0))}isTypedArray(t){return Lu(t)}};if(_().get("IS_BROWSER")){_().setPlatform("browser",new Hd);try{Sr.registerManager(Gr.URL_SCHEME,new Zu)}catch{}try{Sr.registerManager(Wr.URL_SCHEME,new Yu)}catch{}}var yR={importFetch:()=>O0()},Kd;var qd=class{constructor(){this.util=L0(),this.textEncoder=new this.util.TextEncoder}fetch(t,e){return _().global.fetch!=null?_().global.fetch(t,e):(Kd==null&&(Kd=yR.importFetch()),Kd(t,e))}now(){let t=process.hrtime();return t[0]*1e3+t[1]/1e6}encode(t,e){if(e!=="utf-8"&&e!=="utf8")throw new Error(`Node built-in encoder only supports utf-8, but got ${e}`);return this.textEncoder.encode(t)}decode(t,e){return t.length===0?"":new this.util.TextDecoder(e).decode(t)}isTypedArray(t){return this.util.types.isFloat32Array(t)||this.util.types.isInt32Array(t)||this.util.types.isUint8Array(t)||this.util.types.isUint8ClampedArray(t)}};_().get("IS_NODE")&&!_().get("IS_BROWSER")&&_().setPlatform("node",new qd);function rt(r,t="float32",e){return t=t||"float32",zt(r),new kt(r,t,e)}function bR(r,t){let e=C(r,"x","cast");if(!hd(t))throw new Error(`Failed to cast to unknown dtype ${t}`);if(t==="string"&&e.dtype!=="string"||t!=="string"&&e.dtype==="string")throw new Error("Only strings can be casted to strings");let o={x:e},n={dtype:t};return v.runKernel(io,o,n)}var xt=T({cast_:bR});function wR(r){let e={x:C(r,"x","clone","string_or_numeric")};return v.runKernel(co,e)}var Le=T({clone_:wR});function dl(r,t=!1){console.log(r.toString(t))}Dd();var CR={buffer:rt,cast:xt,clone:Le,print:dl};a0(CR);function SR(r,t){let e=C(r,"a","add"),o=C(t,"b","add");[e,o]=ht(e,o);let n={a:e,b:o};return v.runKernel(Br,n)}var st=T({add_:SR});function NR(r,t){let e=C(r,"a","floorDiv"),o=C(t,"b","floorDiv");[e,o]=ht(e,o);let n={a:e,b:o};return v.runKernel(nn,n)}var hl=T({floorDiv_:NR});function TR(r,t){let e=C(r,"a","div"),o=C(t,"b","div");if([e,o]=ht(e,o),e.dtype==="int32"&&o.dtype==="int32")return hl(e,o);let n={a:e,b:o},s={};return v.runKernel(Zo,n,s)}var St=T({div_:TR});function IR(r,t){let e=C(r,"a","mul"),o=C(t,"b","mul");[e,o]=ht(e,o);let n={a:e,b:o};return v.runKernel(Cn,n)}var q=T({mul_:IR});function vR(r){let t=C(r,"x","abs");if(t.dtype==="complex64"){let e={x:t};return v.runKernel(Ds,e)}else{let e={x:t};return v.runKernel(Cs,e)}}var le=T({abs_:vR});function kR(r){let e={x:C(r,"x","acos")};return v.runKernel(Mo,e)}var jd=T({acos_:kR});function $R(r){let e={x:C(r,"x","acosh")};return v.runKernel(Vo,e)}var Xd=T({acosh_:$R});function ER(r){k(Array.isArray(r),()=>"The argument passed to tf.addN() must be a list of tensors"),k(r.length>=1,()=>`Must pass at least one tensor to tf.addN(), but got ${r.length}`);let t=r.map((n,s)=>C(n,`tensors${s}`,"addN")),e=t[0];t.forEach(n=>{if(n.dtype!==e.dtype)throw new Error("All tensors passed to tf.addN() must have the same dtype")}),t.forEach(n=>{if(!Ee(n.shape,e.shape))throw new Error("All tensors passed to tf.addN() must have the same shape")});let o=t;return v.runKernel(Ss,o)}var Yd=T({addN_:ER});function AR(r,t=null,e=!1){let n={x:C(r,"x","all","bool")},s={axis:t,keepDims:e};return v.runKernel(Ns,n,s)}var Zd=T({all_:AR});function RR(r,t=null,e=!1){let n={x:C(r,"x","any","bool")},s={axis:t,keepDims:e};return v.runKernel(Ts,n,s)}var Qd=T({any_:RR});function _R(r,t=0){let o={x:C(r,"x","argMax")},n={axis:t};return v.runKernel(Is,o,n)}var Jd=T({argMax_:_R});function FR(r,t=0){let o={x:C(r,"x","argMin")},n={axis:t};return v.runKernel(vs,o,n)}var th=T({argMin_:FR});function DR(r){let e={x:C(r,"x","asin")};return v.runKernel(zo,e)}var eh=T({asin_:DR});function OR(r){let e={x:C(r,"x","asinh")};return v.runKernel(Wo,e)}var rh=T({asinh_:OR});function PR(r){let e={x:C(r,"x","atan")};return v.runKernel(Go,e)}var oh=T({atan_:PR});function LR(r,t){let e=C(r,"a","atan2"),o=C(t,"b","atan2");[e,o]=ht(e,o);let n={a:e,b:o};return v.runKernel(Ho,n)}var nh=T({atan2_:LR});function BR(r){let e={x:C(r,"x","atanh")};return v.runKernel(Uo,e)}var sh=T({atanh_:BR});function MR(r,t,e,o,n="NHWC",s){let a=r[3],i=[...t,a],c=M0(n);return gi(r,i,e,s,o,null,null,c)}function ih(r,t,e,o,n,s,a="channelsLast"){let[i,c]=gl(t),l;if(a==="channelsLast")l=[i,c,r[3],r[3]];else if(a==="channelsFirst")l=[i,c,r[1],r[1]];else throw new Error(`Unknown dataFormat ${a}`);return gi(r,l,e,o,n,s,!1,a)}function VR(r,t,e,o,n,s,a="NDHWC"){let[i,c,l]=ah(t),u,p;if(a==="NDHWC")p="channelsLast",u=[i,c,l,r[4],r[4]];else if(a==="NCDHW")p="channelsFirst",u=[i,c,l,r[1],r[1]];else throw new Error(`Unknown dataFormat ${a}`);return B0(r,u,e,o,n,!1,p,s)}function gi(r,t,e,o,n,s,a=!1,i="channelsLast"){let[c,l,u,p]=[-1,-1,-1,-1];if(i==="channelsLast")[c,l,u,p]=r;else if(i==="channelsFirst")[c,p,l,u]=r;else throw new Error(`Unknown dataFormat ${i}`);let[m,f,,d]=t,[g,h]=gl(e),[x,b]=gl(o),N=ic(m,x),S=ic(f,b),{padInfo:$,outHeight:E,outWidth:A}=GR(n,l,u,g,h,N,S,s,i),R=a?d*p:d,F;return i==="channelsFirst"?F=[c,R,E,A]:i==="channelsLast"&&(F=[c,E,A,R]),{batchSize:c,dataFormat:i,inHeight:l,inWidth:u,inChannels:p,outHeight:E,outWidth:A,outChannels:R,padInfo:$,strideHeight:g,strideWidth:h,filterHeight:m,filterWidth:f,effectiveFilterHeight:N,effectiveFilterWidth:S,dilationHeight:x,dilationWidth:b,inShape:r,outShape:F,filterShape:t}}function B0(r,t,e,o,n,s=!1,a="channelsLast",i){let[c,l,u,p,m]=[-1,-1,-1,-1,-1];if(a==="channelsLast")[c,l,u,p,m]=r;else if(a==="channelsFirst")[c,m,l,u,p]=r;else throw new Error(`Unknown dataFormat ${a}`);let[f,d,g,,h]=t,[x,b,N]=ah(e),[S,$,E]=ah(o),A=ic(f,S),R=ic(d,$),F=ic(g,E),{padInfo:D,outDepth:O,outHeight:L,outWidth:B}=UR(n,l,u,p,x,b,N,A,R,F,i),V=s?h*m:h,M;return a==="channelsFirst"?M=[c,V,O,L,B]:a==="channelsLast"&&(M=[c,O,L,B,V]),{batchSize:c,dataFormat:a,inDepth:l,inHeight:u,inWidth:p,inChannels:m,outDepth:O,outHeight:L,outWidth:B,outChannels:V,padInfo:D,strideDepth:x,strideHeight:b,strideWidth:N,filterDepth:f,filterHeight:d,filterWidth:g,effectiveFilterDepth:A,effectiveFilterHeight:R,effectiveFilterWidth:F,dilationDepth:S,dilationHeight:$,dilationWidth:E,inShape:r,outShape:M,filterShape:t}}function zR(r,t,e,o,n){o==null&&(o=ch(r,t,e));let s=r[0],a=r[1],i=xl((s-t+2*o)/e+1,n),c=xl((a-t+2*o)/e+1,n);return[i,c]}function WR(r,t,e,o,n,s){n==null&&(n=ch(r,t[0],o[0]));let a=[0,0,0,e];for(let i=0;i<3;i++)r[i]+2*n>=t[i]&&(a[i]=xl((r[i]-t[i]+2*n)/o[i]+1,s));return a}function ch(r,t,e,o=1){let n=ic(t,o);return Math.floor((r[0]*(e-1)-e+n)/2)}function gl(r){return typeof r=="number"?[r,r,r]:r.length===2?[r[0],r[1],1]:r}function ah(r){return typeof r=="number"?[r,r,r]:r}function ic(r,t){return t<=1?r:r+(r-1)*(t-1)}function GR(r,t,e,o,n,s,a,i,c){let l,u,p;if(typeof r=="number"){l={top:r,bottom:r,left:r,right:r,type:r===0?"VALID":"NUMBER"};let f=zR([t,e],s,o,r,i);u=f[0],p=f[1]}else if(r==="same"){u=Math.ceil(t/o),p=Math.ceil(e/n);let m=Math.max(0,(u-1)*o+s-t),f=Math.max(0,(p-1)*n+a-e),d=Math.floor(m/2),g=m-d,h=Math.floor(f/2),x=f-h;l={top:d,bottom:g,left:h,right:x,type:"SAME"}}else if(r==="valid")l={top:0,bottom:0,left:0,right:0,type:"VALID"},u=Math.ceil((t-s+1)/o),p=Math.ceil((e-a+1)/n);else if(typeof r=="object"){let m=c==="channelsLast"?r[1][0]:r[2][0],f=c==="channelsLast"?r[1][1]:r[2][1],d=c==="channelsLast"?r[2][0]:r[3][0],g=c==="channelsLast"?r[2][1]:r[3][1];l={top:m,bottom:f,left:d,right:g,type:m===0&&f===0&&d===0&&g===0?"VALID":"EXPLICIT"},u=xl((t-s+m+f)/o+1,i),p=xl((e-a+d+g)/n+1,i)}else throw Error(`Unknown padding parameter: ${r}`);return{padInfo:l,outHeight:u,outWidth:p}}function UR(r,t,e,o,n,s,a,i,c,l,u){let p,m,f,d;if(r==="valid"&&(r=0),typeof r=="number"){p={top:r,bottom:r,left:r,right:r,front:r,back:r,type:r===0?"VALID":"NUMBER"};let h=WR([t,e,o,1],[i,c,l],1,[n,s,a],r,u);m=h[0],f=h[1],d=h[2]}else if(r==="same"){m=Math.ceil(t/n),f=Math.ceil(e/s),d=Math.ceil(o/a);let g=(m-1)*n+i-t,h=(f-1)*s+c-e,x=(d-1)*a+l-o,b=Math.floor(g/2),N=g-b,S=Math.floor(h/2),$=h-S,E=Math.floor(x/2),A=x-E;p={top:S,bottom:$,left:E,right:A,front:b,back:N,type:"SAME"}}else throw Error(`Unknown padding parameter: ${r}`);return{padInfo:p,outDepth:m,outHeight:f,outWidth:d}}function xl(r,t){if(!t)return Math.trunc(r);switch(t){case"round":return Math.round(r);case"ceil":return Math.ceil(r);case"floor":return Math.floor(r);default:throw new Error(`Unknown roundingMode ${t}`)}}function hi(r){let[t,e,o]=gl(r);return t===1&&e===1&&o===1}function Ie(r,t){return hi(r)||hi(t)}function Ur(r){return gl(r).every(t=>t>0)}function M0(r){if(r==="NHWC")return"channelsLast";if(r==="NCHW")return"channelsFirst";throw new Error(`Unknown dataFormat ${r}`)}function re(r,t,e){if(e!=null){if(typeof t=="string")throw Error(`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${t}.`);if(typeof t=="number")k(ao(t),()=>`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${t}.`);else if(typeof t=="object")t.forEach(o=>{o.forEach(n=>{k(ao(n),()=>`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${n}.`)})});else throw Error(`Error in ${r}: Unknown padding parameter: ${t}`)}}function HR(r,t){let o={x:C(r,"x","reshape","string_or_numeric")},n={shape:t};return v.runKernel(Fa,o,n)}var P=T({reshape_:HR});function KR(r,t,e,o,n){let s=C(r,"x","avgPool","float32"),a=1;k(Ie(e,a),()=>`Error in avgPool: Either strides or dilations must be 1. Got strides ${e} and dilations '${a}'`);let i=s,c=!1;s.rank===3&&(c=!0,i=P(s,[1,s.shape[0],s.shape[1],s.shape[2]])),k(i.rank===4,()=>`Error in avgPool: x must be rank 4 but got rank ${i.rank}.`),re("avgPool",o,n);let l={x:i},u={filterSize:t,strides:e,pad:o,dimRoundingMode:n},p=v.runKernel(ks,l,u);return p=xt(p,s.dtype),c?P(p,[p.shape[1],p.shape[2],p.shape[3]]):p}var yl=T({avgPool_:KR});function qR(r,t,e,o,n,s="NDHWC"){let a=C(r,"x","avgPool3d","float32"),i=a,c=!1;a.rank===4&&(c=!0,i=P(a,[1,a.shape[0],a.shape[1],a.shape[2],a.shape[3]])),k(i.rank===5,()=>`Error in avgPool3d: x must be rank 5 but got rank ${i.rank}.`),k(s==="NDHWC",()=>`Error in avgPool3d: Only NDHWC is currently supported, but got dataFormat of ${s}`),k(typeof e=="number"&&e>0||Array.isArray(e)&&e[0]>0&&e[1]>0&&e[2]>0,()=>`Error in avgPool3d: Stride must be > 0, but got '${e}'`),re("avgPool3d",o,n);let l={x:i},u={filterSize:t,strides:e,pad:o,dimRoundingMode:n,dataFormat:s},p=v.runKernel($s,l,u);return p=xt(p,i.dtype),c?P(p,[p.shape[1],p.shape[2],p.shape[3],p.shape[4]]):p}var lh=T({avgPool3d_:qR});function jR(r,t=0){k(r.length>=1,()=>"Pass at least one tensor to concat");let e=mo(r,"tensors","concat","string_or_numeric");if(e[0].dtype==="complex64"&&e.forEach(s=>{if(s.dtype!=="complex64")throw new Error(`Cannot concatenate complex64 tensors with a tensor
          with dtype ${s.dtype}. `)}),e.length===1)return Le(e[0]);let o=e,n={axis:t};return v.runKernel(Os,o,n)}var Pt=T({concat_:jR});function XR(r,t,e=!1,o=!1){let n=C(r,"a","matMul"),s=C(t,"b","matMul");[n,s]=ht(n,s);let a={a:n,b:s},i={transposeA:e,transposeB:o};return v.runKernel(Es,a,i)}var It=T({matMul_:XR});function YR(r){let e={x:C(r,"x","sigmoid","float32")};return v.runKernel(Fn,e)}var Nr=T({sigmoid_:YR});function ZR(r,t,e){let o=C(r,"x","slice","string_or_numeric");if(o.rank===0)throw new Error("Slicing scalar is not possible");let n={x:o},s={begin:t,size:e};return v.runKernel(za,n,s)}var Nt=T({slice_:ZR});function QR(r){let e={x:C(r,"x","tanh","float32")};return v.runKernel(Vn,e)}var cc=T({tanh_:QR});function JR(r,t,e,o,n,s){let a=C(r,"forgetBias","basicLSTMCell"),i=C(t,"lstmKernel","basicLSTMCell"),c=C(e,"lstmBias","basicLSTMCell"),l=C(o,"data","basicLSTMCell"),u=C(n,"c","basicLSTMCell"),p=C(s,"h","basicLSTMCell"),m=Pt([l,p],1),f=It(m,i),d=st(f,c),g=d.shape[0],h=d.shape[1]/4,x=[g,h],b=Nt(d,[0,0],x),N=Nt(d,[0,h],x),S=Nt(d,[0,h*2],x),$=Nt(d,[0,h*3],x),E=st(q(Nr(b),cc(N)),q(u,Nr(st(a,S)))),A=q(cc(E),Nr($));return[E,A]}var uh=T({basicLSTMCell_:JR});function t_(r,t,e){let o=C(r,"x","batchToSpaceND"),n=t.reduce((i,c)=>i*c);k(o.rank>=1+t.length,()=>`input rank is ${o.rank} but should be > than blockShape.length ${t.length}`),k(e.length===t.length,()=>`crops.length is ${e.length} but should be equal to blockShape.length  ${t.length}`),k(o.shape[0]%n===0,()=>`input tensor batch is ${o.shape[0]} but is not divisible by the product of the elements of blockShape ${t.join(" * ")} === ${n}`);let s={x:o},a={blockShape:t,crops:e};return v.runKernel(As,s,a)}var bl=T({batchToSpaceND_:t_});function V0(r){let t;return r.rank===0||r.rank===1?t=P(r,[1,1,1,r.size]):r.rank===2?t=P(r,[1,1,r.shape[0],r.shape[1]]):r.rank===3?t=P(r,[1,r.shape[0],r.shape[1],r.shape[2]]):t=r,t}function e_(r,t,e,o,n,s){s==null&&(s=.001);let a=C(r,"x","batchNorm"),i=C(t,"mean","batchNorm"),c=C(e,"variance","batchNorm"),l;n!=null&&(l=C(n,"scale","batchNorm"));let u;o!=null&&(u=C(o,"offset","batchNorm")),k(i.rank===c.rank,()=>"Batch normalization gradient requires mean and variance to have equal ranks."),k(u==null||i.rank===u.rank,()=>"Batch normalization gradient requires mean and offset to have equal ranks."),k(l==null||i.rank===l.rank,()=>"Batch normalization gradient requires mean and scale to have equal ranks.");let m={x:V0(a),scale:l,offset:u,mean:i,variance:c},f={varianceEpsilon:s},d=v.runKernel(ra,m,f);return P(d,a.shape)}var go=T({batchNorm_:e_});function r_(r,t,e,o,n,s){let a=C(r,"x","batchNorm"),i=C(t,"mean","batchNorm"),c=C(e,"variance","batchNorm"),l;n!=null&&(l=C(n,"scale","batchNorm"));let u;return o!=null&&(u=C(o,"offset","batchNorm")),k(a.rank===2,()=>`Error in batchNorm2D: x must be rank 2 but got rank ${a.rank}.`),k(i.rank===2||i.rank===1,()=>`Error in batchNorm2D: mean must be rank 2 or rank 1 but got rank ${i.rank}.`),k(c.rank===2||c.rank===1,()=>`Error in batchNorm2D: variance must be rank 2 or rank 1 but got rank ${c.rank}.`),l!=null&&k(l.rank===2||l.rank===1,()=>`Error in batchNorm2D: scale must be rank 2 or rank 1 but got rank ${l.rank}.`),u!=null&&k(u.rank===2||u.rank===1,()=>`Error in batchNorm2D: offset must be rank 2 or rank 1 but got rank ${u.rank}.`),go(a,i,c,u,l,s)}var ph=T({batchNorm2d_:r_});function o_(r,t,e,o,n,s){let a=C(r,"x","batchNorm"),i=C(t,"mean","batchNorm"),c=C(e,"variance","batchNorm"),l;n!=null&&(l=C(n,"scale","batchNorm"));let u;return o!=null&&(u=C(o,"offset","batchNorm")),k(a.rank===3,()=>`Error in batchNorm3D: x must be rank 3 but got rank ${a.rank}.`),k(i.rank===3||i.rank===1,()=>`Error in batchNorm3D: mean must be rank 3 or rank 1 but got rank ${i.rank}.`),k(c.rank===3||c.rank===1,()=>`Error in batchNorm3D: variance must be rank 3 or rank 1 but got rank ${c.rank}.`),l!=null&&k(l.rank===3||l.rank===1,()=>`Error in batchNorm3D: scale must be rank 3 or rank 1 but got rank ${l.rank}.`),u!=null&&k(u.rank===3||u.rank===1,()=>`Error in batchNorm3D: offset must be rank 3 or rank 1 but got rank ${u.rank}.`),go(a,i,c,u,l,s)}var mh=T({batchNorm3d_:o_});function n_(r,t,e,o,n,s){let a=C(r,"x","batchNorm"),i=C(t,"mean","batchNorm"),c=C(e,"variance","batchNorm"),l;n!=null&&(l=C(n,"scale","batchNorm"));let u;return o!=null&&(u=C(o,"offset","batchNorm")),k(a.rank===4,()=>`Error in batchNorm4D: x must be rank 4 but got rank ${a.rank}.`),k(i.rank===4||i.rank===1,()=>`Error in batchNorm4D: mean must be rank 4 or rank 1 but got rank ${i.rank}.`),k(c.rank===4||c.rank===1,()=>`Error in batchNorm4D: variance must be rank 4 or rank 1 but got rank ${c.rank}.`),l!=null&&k(l.rank===4||l.rank===1,()=>`Error in batchNorm4D: scale must be rank 4 or rank 1 but got rank ${l.rank}.`),u!=null&&k(u.rank===4||u.rank===1,()=>`Error in batchNorm4D: offset must be rank 4 or rank 1 but got rank ${u.rank}.`),go(a,i,c,u,l,s)}var fh=T({batchNorm4d_:n_});function s_(r,t,e){let o=C(r,"x","bincount"),n=C(t,"weights","bincount");k(o.dtype==="int32",()=>`Error in bincount: input dtype must be int32, but got ${o.dtype}`),k(e>=0,()=>`size must be non-negative, but got ${e}.`),k(n.size===o.size||n.size===0,()=>`Error in bincount: weights must have the same size as input or0-length, but got input shape: ${o.shape}, weights shape: ${n.shape}.`);let s={x:o,weights:n},a={size:e};return v.runKernel(Rs,s,a)}var wl=T({bincount_:s_});function a_(r,t){let e=C(r,"x","bitwiseAnd"),o=C(t,"y","bitwiseAnd");if(!Ee(e.shape,o.shape))throw new Error(`BitwiseAnd: Tensors must have the same shape. x: ${e.shape}, y: ${o.shape}`);if(e.dtype!=="int32"||o.dtype!=="int32")throw new Error(`BitwiseAnd: Only supports 'int32' values in tensor, found type of x: ${e.dtype} and type of y: ${o.dtype}`);let n={a:e,b:o};return v.runKernel(Ko,n)}var dh=T({bitwiseAnd_:a_});function i_(r,t){let e=C(r,"s0","broadcastArgs","int32"),o=C(t,"s1","broadcastArgs","int32");if(e.rank!==1)throw new Error(`broadcastArgs(): first input must be a vector (rank=1). Has rank ${e.rank}`);if(o.rank!==1)throw new Error(`broadcastArgs(): second input must be a vector (rank=1). Has rank ${o.rank}`);let n={s0:e,s1:o};return v.runKernel(_s,n)}var hh=T({broadcastArgs_:i_});function c_(r,t){let e=C(r,"broadcastTo","x"),o=e.shape;if(zt(t),t.length<e.rank)throw new Error(`broadcastTo(): shape.length=${t.length} < input.rank=${e.rank}.`);if(t.length>e.rank){let l=e.shape.slice();for(;l.length<t.length;)l.unshift(1);e=P(e,l)}let n=e.shape,s=Array.from(t);for(let l=t.length-1;l>=0;l--)if(n[l]===t[l])s[l]=1;else if(e.shape[l]!==1)throw new Error(`broadcastTo(): [${o}] cannot be broadcast to [${t}].`);if(s.map((l,u)=>l>1?u:-1).filter(l=>l>=0).length===0)return Le(e);let i={x:e},c={reps:s};return v.runKernel(lo,i,c)}var xo=T({broadcastTo_:c_});function l_(r){let e={x:C(r,"x","ceil","float32")};return v.runKernel(qo,e)}var gh=T({ceil_:l_});function Tr(r,t,e){zt(r),e=e||Bo(t);let o={shape:r,value:t,dtype:e};return v.runKernel(ta,{},o)}function u_(r,t,e){let o=C(r,"x","clipByValue");if(k(t<=e,()=>`Error in clip: min (${t}) must be less than or equal to max (${e}).`),t===e)return Tr(o.shape,t,o.dtype);let n={x:o},s={clipValueMin:t,clipValueMax:e};return v.runKernel(jo,n,s)}var xh=T({clipByValue_:u_});function p_(r){return Pt(r,0)}var yh=T({concat1d_:p_});function m_(r,t){return Pt(r,t)}var bh=T({concat2d_:m_});function f_(r,t){return Pt(r,t)}var wh=T({concat3d_:f_});function d_(r,t){return Pt(r,t)}var Ch=T({concat4d_:d_});function h_(r,t,e,o,n="NHWC",s=[1,1],a){let i=C(r,"x","conv2d","float32"),c=C(t,"filter","conv2d","float32"),l=i,u=!1;i.rank===3&&(u=!0,l=P(i,[1,i.shape[0],i.shape[1],i.shape[2]])),k(l.rank===4,()=>`Error in conv2d: input must be rank 4, but got rank ${l.rank}.`),k(c.rank===4,()=>`Error in conv2d: filter must be rank 4, but got rank ${c.rank}.`),re("conv2d",o,a);let p=n==="NHWC"?l.shape[3]:l.shape[1];k(p===c.shape[2],()=>`Error in conv2d: depth of input (${p}) must match input depth for filter ${c.shape[2]}.`),k(Ie(e,s),()=>`Error in conv2D: Either strides or dilations must be 1. Got strides ${e} and dilations '${s}'`),k(Ur(s),()=>"Error in conv2D: Dilated rates should be larger than 0."),k(Ur(e),()=>"Error in conv2D: Strides should be larger than 0.");let m={x:l,filter:c},f={strides:e,pad:o,dataFormat:n,dilations:s,dimRoundingMode:a},d=v.runKernel(Ps,m,f);return u?P(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var yo=T({conv2d_:h_});function g_(r,t,e,o,n="NWC",s=1,a){let i=C(r,"x","conv1d"),c=C(t,"filter","conv1d"),l=i,u=!1;i.rank===2&&(u=!0,l=P(i,[1,i.shape[0],i.shape[1]])),k(l.rank===3,()=>`Error in conv1d: input must be rank 3, but got rank ${l.rank}.`),k(c.rank===3,()=>`Error in conv1d: filter must be rank 3, but got rank ${c.rank}.`),re("conv1d",o,a),k(l.shape[2]===c.shape[1],()=>`Error in conv1d: depth of input (${l.shape[2]}) must match input depth for filter ${c.shape[1]}.`),k(Ie(e,s),()=>`Error in conv1D: Either stride or dilation must be 1. Got stride ${e} and dilation '${s}'`),k(Ur(s),()=>"Error in conv1D: Dilated rates should be larger than 0."),k(Ur(e),()=>"Error in conv1D: Stride should be larger than 0."),k(n==="NWC",()=>`Error in conv1d: got dataFormat of ${n} but only NWC is currently supported.`);let p=P(c,[1,c.shape[0],c.shape[1],c.shape[2]]),m=P(l,[l.shape[0],1,l.shape[1],l.shape[2]]),h=yo(m,p,[1,e],o,"NHWC",[1,s],a);return u?P(h,[h.shape[2],h.shape[3]]):P(h,[h.shape[0],h.shape[2],h.shape[3]])}var Sh=T({conv1d_:g_});function x_(r,t,e,o,n,s="NHWC",a){k(r.length===t.rank,()=>`Length of inShape (${r.length}) and rank of dy (${t.rank}) must match`);let i=r,c=t,l=!1;t.rank===3&&(l=!0,c=P(t,[1,t.shape[0],t.shape[1],t.shape[2]]),i=[1,r[0],r[1],r[2]]),k(i.length===4,()=>`Error in conv2dDerInput: inShape must be length 4, but got length ${i.length}.`),k(c.rank===4,()=>`Error in conv2dDerInput: dy must be rank 4, but got rank ${c.rank}`),k(e.rank===4,()=>`Error in conv2dDerInput: filter must be rank 4, but got rank ${e.rank}`);let u=s==="NHWC"?i[3]:i[1],p=s==="NHWC"?c.shape[3]:c.shape[1];k(u===e.shape[2],()=>`Error in conv2dDerInput: depth of input (${u}) must match input depth for filter ${e.shape[2]}.`),k(p===e.shape[3],()=>`Error in conv2dDerInput: depth of output (${p}) must match output depth for filter ${e.shape[3]}.`),re("conv2dDerInput",n,a);let m={dy:c,filter:e},f={strides:o,pad:n,dataFormat:s,dimRoundingMode:a,inputShape:i},d=v.runKernel(Bs,m,f);return l?P(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var Ju=T({conv2DBackpropInput_:x_});function y_(r,t,e,o,n,s){let a=C(r,"x","conv2dTranspose"),i=C(t,"filter","conv2dTranspose");return Ju(e,a,i,o,n,"NHWC",s)}var Nh=T({conv2dTranspose_:y_});function b_(r,t,e,o,n="NDHWC",s=[1,1,1]){let a=C(r,"x","conv3d"),i=C(t,"filter","conv3d"),c=a,l=!1;a.rank===4&&(l=!0,c=P(a,[1,a.shape[0],a.shape[1],a.shape[2],a.shape[3]])),k(c.rank===5,()=>`Error in conv3d: input must be rank 5, but got rank ${c.rank}.`),k(i.rank===5,()=>`Error in conv3d: filter must be rank 5, but got rank ${i.rank}.`),k(c.shape[4]===i.shape[3],()=>`Error in conv3d: depth of input (${c.shape[4]}) must match input depth for filter ${i.shape[3]}.`),k(Ie(e,s),()=>`Error in conv3D: Either strides or dilations must be 1. Got strides ${e} and dilations '${s}'`),k(n==="NDHWC",()=>`Error in conv3d: got dataFormat of ${n} but only NDHWC is currently supported.`),k(Ur(s),()=>"Error in conv3D: Dilated rates should be larger than 0."),k(Ur(e),()=>"Error in conv3D: Strides should be larger than 0.");let u={x:c,filter:i},p={strides:e,pad:o,dataFormat:n,dilations:s},m=v.runKernel(Ms,u,p);return l?P(m,[m.shape[1],m.shape[2],m.shape[3],m.shape[4]]):m}var Th=T({conv3d_:b_});function w_(r,t,e,o,n){k(r.length===t.rank,()=>`Length of inShape (${r.length}) and rank of dy (${t.rank}) must match`);let s=r,a=t,i=!1;t.rank===4&&(i=!0,a=P(t,[1,t.shape[0],t.shape[1],t.shape[2],t.shape[3]]),s=[1,r[0],r[1],r[2],r[3]]);let c=s[4],l=a.shape[4];k(s.length===5,()=>`Error in conv3dDerInput: inShape must be length 5, but got length ${s.length}.`),k(a.rank===5,()=>`Error in conv3dDerInput: dy must be rank 5, but got rank ${a.rank}`),k(e.rank===5,()=>`Error in conv3dDerInput: filter must be rank 5, but got rank ${e.rank}`),k(c===e.shape[3],()=>`Error in conv3dDerInput: depth of input (${c}) must match input depth for filter ${e.shape[3]}.`),k(l===e.shape[4],()=>`Error in conv3dDerInput: depth of output (${l}) must match output depth for filter ${e.shape[4]}.`);let u={dy:a,filter:e},p={pad:n,strides:o,inputShape:s},m=v.runKernel(Vs,u,p);return i?P(m,[m.shape[1],m.shape[2],m.shape[3],m.shape[4]]):m}var z0=T({conv3DBackpropInput_:w_});function C_(r,t,e,o,n){let s=C(r,"x","conv3dTranspose"),a=C(t,"filter","conv3dTranspose");return z0(e,s,a,o,n)}var Ih=T({conv3dTranspose_:C_});function S_(r){let e={x:C(r,"x","cos","float32")};return v.runKernel(Xo,e)}var vh=T({cos_:S_});function N_(r){let e={x:C(r,"x","cosh","float32")};return v.runKernel(Yo,e)}var kh=T({cosh_:N_});function T_(r,t=0,e=!1,o=!1){let s={x:C(r,"x","cumprod")},a={axis:t,exclusive:e,reverse:o};return v.runKernel(zs,s,a)}var $h=T({cumprod_:T_});function I_(r,t=0,e=!1,o=!1){let s={x:C(r,"x","cumsum")},a={axis:t,exclusive:e,reverse:o};return v.runKernel(Ws,s,a)}var Eh=T({cumsum_:I_});function v_(r,t,e,o=!1){let n=C(r,"x","denseBincount"),s=C(t,"weights","denseBincount");k(n.dtype==="int32",()=>`Error in denseBincount: input dtype must be int32, but got ${n.dtype}`),k(n.rank<=2,()=>`Error in denseBincount: input must be at most rank 2, but got rank ${n.rank}.`),k(e>=0,()=>`size must be non-negative, but got ${e}.`),k(s.size===n.size||s.size===0,()=>`Error in denseBincount: weights must have the same shape as x or 0-length, but got x shape: ${n.shape}, weights shape: ${s.shape}.`);let a={x:n,weights:s},i={size:e,binaryOutput:o};return v.runKernel(Us,a,i)}var Ah=T({denseBincount_:v_});function k_(r,t,e="NHWC"){let o=C(r,"x","depthToSpace","float32"),n=e==="NHWC"?o.shape[1]:o.shape[2],s=e==="NHWC"?o.shape[2]:o.shape[3],a=e==="NHWC"?o.shape[3]:o.shape[1];k(t>1,()=>`blockSize should be > 1 for depthToSpace, but was: ${t}`),k(n*t>=0,()=>`Negative dimension size caused by overflow when multiplying
    ${n} and ${t}  for depthToSpace with input shape
    ${o.shape}`),k(s*t>=0,()=>`Negative dimension size caused by overflow when multiplying
    ${s} and ${t} for depthToSpace with input shape
        ${o.shape}`),k(a%(t*t)===0,()=>`Dimension size must be evenly divisible by ${t*t} but is ${a} for depthToSpace with input shape ${o.shape}`);let i={x:o},c={blockSize:t,dataFormat:e};return v.runKernel(Hs,i,c)}var Rh=T({depthToSpace_:k_});function $_(r,t,e,o,n="NHWC",s=[1,1],a){let i=C(r,"x","depthwiseConv2d","float32"),c=C(t,"filter","depthwiseConv2d","float32"),l=i,u=!1;i.rank===3&&(u=!0,l=P(i,[1,i.shape[0],i.shape[1],i.shape[2]])),k(l.rank===4,()=>`Error in depthwiseConv2d: input must be rank 4, but got rank ${l.rank}.`),k(c.rank===4,()=>`Error in depthwiseConv2d: filter must be rank 4, but got rank ${c.rank}.`);let p=n==="NHWC"?l.shape[3]:l.shape[1];k(p===c.shape[2],()=>`Error in depthwiseConv2d: number of input channels (${p}) must match the inChannels dimension in filter ${c.shape[2]}.`),re("depthwiseConv2d",o,a);let m={x:l,filter:c},f={strides:e,pad:o,dataFormat:n,dilations:s,dimRoundingMode:a},d=v.runKernel(Ks,m,f);return u?P(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var xi=T({depthwiseConv2d_:$_});function E_(r){let e={x:C(r,"x","diag")};return v.runKernel(Xs,e)}var _h=T({diag_:E_});function A_(r,t,e,o,n=[1,1],s="NHWC"){let a=C(r,"x","dilation2d"),i=C(t,"filter","dilation2d");k(a.rank===3||a.rank===4,()=>`Error in dilation2d: input must be rank 3 or 4, but got rank ${a.rank}.`),k(i.rank===3,()=>`Error in dilation2d: filter must be rank 3, but got rank ${i.rank}.`),k(s==="NHWC",()=>`Error in dilation2d: Only NHWC is currently supported, but got dataFormat of ${s}`);let c=a,l=!1;a.rank===3&&(c=P(a,[1,a.shape[0],a.shape[1],a.shape[2]]),l=!0),k(c.shape[3]===i.shape[2],()=>`Error in dilation2d:  input and filter must have the same depth: ${c.shape[3]} vs ${i.shape[2]}`);let u={x:c,filter:i},p={strides:e,pad:o,dilations:n},m=v.runKernel(Ys,u,p);return l?P(m,[m.shape[1],m.shape[2],m.shape[3]]):m}var Fh=T({dilation2d_:A_});var Ir={};vt(Ir,{assertAndGetBroadcastShape:()=>Et,getBroadcastDims:()=>W0,getReductionAxes:()=>tp});function W0(r,t){let e=r.length,o=[];for(let n=0;n<e;n++){let s=e-1-n,a=r[s]||1;(t[t.length-1-n]||1)>1&&a===1&&o.unshift(s)}return o}function tp(r,t){let e=[];for(let o=0;o<t.length;o++){let n=r[r.length-o-1],s=t.length-o-1,a=t[s];(n==null||n===1&&a>1)&&e.unshift(s)}return e}function Et(r,t){let e=Math.max(r.length,t.length),o=new Array(e);for(let n=0;n<e;n++){let s=r[r.length-n-1];s==null&&(s=1);let a=t[t.length-n-1];if(a==null&&(a=1),s===1)o[e-n-1]=a;else if(a===1)o[e-n-1]=s;else if(s!==a){let i=`Operands could not be broadcast together with shapes ${r} and ${t}.`;throw Error(i)}else o[e-n-1]=s}return o}function R_(r,t){let e=C(r,"a","equal","string_or_numeric"),o=C(t,"b","equal","string_or_numeric");[e,o]=ht(e,o),Et(e.shape,o.shape);let n={a:e,b:o};return v.runKernel(tn,n)}var Cl=T({equal_:R_});function __(r,t,e){let o=C(t,"a","where"),n=C(e,"b","where"),s=C(r,"condition","where","bool"),a=Et(Et(s.shape,o.shape),n.shape),i=xo(s,a),c=xo(o,a),l=xo(n,a),u={condition:i,t:c,e:l};return v.runKernel(Va,u)}var Ke=T({where_:__});function F_(r){let e={x:C(r,"x","zerosLike")};return v.runKernel(ai,e)}var ne=T({zerosLike_:F_});function D_(r,t){let e=C(r,"a","div"),o=C(t,"b","div");[e,o]=ht(e,o);let n=St(e,o),s=ne(n),a=Cl(o,s);return Ke(a,s,n)}var Dh=T({divNoNan_:D_});function O_(r,t){let e=C(r,"t1","dot"),o=C(t,"t2","dot");k((e.rank===1||e.rank===2)&&(o.rank===1||o.rank===2),()=>`Error in dot: inputs must all be rank 1 or 2, but got ranks ${e.rank} and ${o.rank}.`);let n=e.rank===1?e.size:e.shape[1],s=o.rank===1?o.size:o.shape[0];if(k(n===s,()=>`Error in dot: inner dimensions of inputs must match, but got ${n} and ${s}.`),e.rank===1&&o.rank===1){let a=P(e,[1,-1]),i=P(o,[-1,1]),c=It(a,i);return P(c,[])}else if(e.rank===1&&o.rank===2){let a=P(e,[1,-1]),i=P(o,[o.shape[0],o.shape[1]]),c=It(a,i);return P(c,[c.size])}else if(e.rank===2&&o.rank===1){let a=P(o,[-1,1]),i=It(e,a);return P(i,[i.size])}else{let a=P(o,[o.shape[0],o.shape[1]]);return It(e,a)}}var Oh=T({dot_:O_});function P_(r,...t){let e=t.map((n,s)=>C(n,`tensors${s}`,"einsum")),o={equation:r};return v.runKernel(Zs,e,o)}var bo=T({einsum_:P_});function L_(r){let e={x:C(r,"x","elu","float32")};return v.runKernel(Qo,e)}var Sl=T({elu_:L_});function B_(r,t){let e=C(r,"x","ensureShape","string_or_numeric");if(!pd(e.shape,t))throw new Error(`EnsureShape: Shape of tensor ${e.shape} is not compatible with expected shape ${t}`);return r}var Ph=T({ensureShape_:B_});function M_(r){let t=C(r,"x","erf");k(t.dtype==="int32"||t.dtype==="float32",()=>"Input dtype must be `int32` or `float32`."),t.dtype==="int32"&&(t=xt(t,"float32"));let e={x:t};return v.runKernel(Jo,e)}var Lh=T({erf_:M_});function Bh(r,t){for(let e=0;e<r.length;++e)if(r[r.length-e-1]!==t-1-e)return!1;return!0}function G0(r,t,e){let o=r.length+t.length,n=[],s=0,a=0;for(let i=0;i<o;i++)e.indexOf(i)===-1?n.push(r[s++]):n.push(t[a++]);return n}function V_(r,t){let e=[],o=r.length;for(let s=0;s<o;s++)t.indexOf(s)===-1&&e.push(r[s]);let n=t.map(s=>r[s]);return[e,n]}function wo(r,t){let e=t.map(o=>1);return G0(r,e,t)}function z_(r,t,e){k(Bh(t,e),()=>`${r} supports only inner-most axes for now. Got axes ${t} and rank-${e} input.`)}function W_(r,t){if(Bh(r,t))return null;let e=[];for(let o=0;o<t;++o)r.indexOf(o)===-1&&e.push(o);return r.forEach(o=>e.push(o)),e}function G_(r){return r.map((t,e)=>[e,t]).sort((t,e)=>t[1]-e[1]).map(t=>t[0])}function U_(r,t){let e=[];for(let o=t-r;o<t;++o)e.push(o);return e}function K_(r,t=null,e=!1){let n={x:C(r,"x","max")},s={reductionIndices:t,keepDims:e};return v.runKernel(ua,n,s)}var vr=T({max_:K_});function q_(r,t=null,e=!1){let n={x:C(r,"x","min")},s={axis:t,keepDims:e};return v.runKernel(ha,n,s)}var lc=T({min_:q_});function j_(r,t){let e=C(r,"base","pow"),o=C(t,"exp","pow");[e,o]=ht(e,o);let n={a:e,b:o};return v.runKernel(Nn,n)}var Kr=T({pow_:j_});function it(r,t){if((Jt(r)&&t!=="string"||Array.isArray(r))&&t!=="complex64")throw new Error("Error creating a new Scalar: value must be a primitive (number|boolean|string)");if(t==="string"&&Jt(r)&&!(r instanceof Uint8Array))throw new Error("When making a scalar from encoded string, the value must be `Uint8Array`.");return _e(r,[],[],t)}function X_(r){let e={x:C(r,"x","sqrt","float32")};return v.runKernel(On,e)}var De=T({sqrt_:X_});function Y_(r){let t=C(r,"x","square"),e={};return v.runKernel("Square",{x:t},e)}var ue=T({square_:Y_});function Z_(r,t=null,e=!1){let o=C(r,"x","sum");o.dtype==="bool"&&(o=xt(o,"int32"));let n={x:o},s={axis:t,keepDims:e};return v.runKernel(Wa,n,s)}var At=T({sum_:Z_});function Q_(r,t="euclidean",e=null,o=!1){r=C(r,"x","norm");let n=U0(r,t,e),s=n.shape;if(o){let a=Lo(e,r.shape);s=wo(n.shape,a)}return P(n,s)}function U0(r,t,e=null){if(r.rank===0)return le(r);if(r.rank!==1&&e===null)return U0(P(r,[-1]),t,e);if(r.rank===1||typeof e=="number"||Array.isArray(e)&&e.length===1){if(t===1)return At(le(r),e);if(t===1/0)return vr(le(r),e);if(t===-1/0)return lc(le(r),e);if(t==="euclidean"||t===2)return De(At(Kr(le(r),it(2,"int32")),e));throw new Error(`Error in norm: invalid ord value: ${t}`)}if(Array.isArray(e)&&e.length===2){if(t===1)return vr(At(le(r),e[0]),e[1]-1);if(t===1/0)return vr(At(le(r),e[1]),e[0]);if(t===-1/0)return lc(At(le(r),e[1]),e[0]);if(t==="fro"||t==="euclidean")return De(At(ue(r),e));throw new Error(`Error in norm: invalid ord value: ${t}`)}throw new Error(`Error in norm: invalid axis: ${e}`)}var Yn=T({norm_:Q_});function J_(r,t=null,e=!1){return Yn(r,"euclidean",t,e)}var Mh=T({euclideanNorm_:J_});function tF(r){let e={x:C(r,"x","exp")};return v.runKernel(en,e)}var or=T({exp_:tF});function eF(r,t=0){let e=C(r,"x","expandDims","string_or_numeric");k(t<=e.rank,()=>"Axis must be <= rank of the tensor");let o={input:e},n={dim:t};return v.runKernel(Qs,o,n)}var ur=T({expandDims_:eF});function rF(r){let e={x:C(r,"x","expm1")};return v.runKernel(rn,e)}var Vh=T({expm1_:rF});function oF(r,t){let e=C(r,"x","tile","string_or_numeric");k(e.rank===t.length,()=>`Error in transpose: rank of input ${e.rank} must match length of reps ${t}.`);let o={x:e},n={reps:t};return v.runKernel(lo,o,n)}var Co=T({tile_:oF});function nF(r,t,e,o="float32"){t==null&&(t=r);let n=rt([r,t],o),s=r<=t?r:t;for(let i=0;i<s;++i)n.set(1,i,i);let a=P(n.toTensor(),[r,t]);if(e==null)return a;if(e.length===1)return Co(ur(a,0),[e[0],1,1]);if(e.length===2)return Co(ur(ur(a,0),0),[e[0],e[1],1,1]);if(e.length===3)return Co(ur(ur(ur(a,0),0),0),[e[0],e[1],e[2],1,1]);throw new Error(`eye() currently supports only 1D and 2D batchShapes, but received ${e.length}D.`)}var Nl=T({eye_:nF});function sF(r){let e={x:C(r,"x","floor","float32")};return v.runKernel(on,e)}var Tl=T({floor_:sF});function aF(r,t,e=0,o=0){let n=C(r,"x","gather"),s=C(t,"indices","gather","int32"),a={x:n,indices:s},i={axis:e,batchDims:o};return v.runKernel(oa,a,i)}var Il=T({gather_:aF});function iF(r,t){let e=C(r,"a","greater","string_or_numeric"),o=C(t,"b","greater","string_or_numeric");[e,o]=ht(e,o),Et(e.shape,o.shape);let n={a:e,b:o};return v.runKernel(sn,n)}var Zn=T({greater_:iF});function cF(r,t){let e=C(r,"a","greaterEqual","string_or_numeric"),o=C(t,"b","greaterEqual","string_or_numeric");[e,o]=ht(e,o),Et(e.shape,o.shape);let n={a:e,b:o};return v.runKernel(an,n)}var vl=T({greaterEqual_:cF});function lF(r){let e={input:C(r,"input","imag")};return v.runKernel(aa,e)}var So=T({imag_:lF});function uF(r){let e={x:C(r,"x","isFinite")};return v.runKernel(cn,e)}var zh=T({isFinite_:uF});function pF(r){let e={x:C(r,"x","isInf")};return v.runKernel(ln,e)}var Wh=T({isInf_:pF});function mF(r){let e={x:C(r,"x","isNaN")};return v.runKernel(un,e)}var Gh=T({isNaN_:mF});function fF(r,t=.2){let o={x:C(r,"x","leakyRelu")},n={alpha:t};return v.runKernel(ia,o,n)}var kl=T({leakyRelu_:fF});function dF(r,t){let e=C(r,"a","less","string_or_numeric"),o=C(t,"b","less","string_or_numeric");[e,o]=ht(e,o),Et(e.shape,o.shape);let n={a:e,b:o};return v.runKernel(pn,n)}var uc=T({less_:dF});function hF(r,t){let e=C(r,"a","lessEqual","string_or_numeric"),o=C(t,"b","lessEqual","string_or_numeric");[e,o]=ht(e,o),Et(e.shape,o.shape);let n={a:e,b:o};return v.runKernel(mn,n)}var yi=T({lessEqual_:hF});function Uh(r,t,e){if(e<=0)throw new Error("The number of values should be positive.");let o={start:r,stop:t,num:e};return v.runKernel(ca,{},o)}function gF(r,t=5,e=1,o=1,n=.5){let s=C(r,"x","localResponseNormalization");k(s.rank===4||s.rank===3,()=>`Error in localResponseNormalization: x must be rank 3 or 4 but got
               rank ${s.rank}.`),k(ao(t),()=>`Error in localResponseNormalization: depthRadius must be an integer but got depthRadius ${t}.`);let a=s,i=!1;s.rank===3&&(i=!0,a=P(s,[1,s.shape[0],s.shape[1],s.shape[2]]));let c={x:a},l={depthRadius:t,bias:e,alpha:o,beta:n},u=v.runKernel(la,c,l);return i?P(u,[u.shape[1],u.shape[2],u.shape[3]]):u}var Hh=T({localResponseNormalization_:gF});function xF(r){let e={x:C(r,"x","log","float32")};return v.runKernel(fn,e)}var qr=T({log_:xF});function yF(r){let e={x:C(r,"x","log1p")};return v.runKernel(dn,e)}var $l=T({log1p_:yF});function H0(r){return k(Pr(r),()=>"The f passed in grad(f) must be a function"),(t,e)=>{let o=C(t,"x","tf.grad","string_or_numeric"),n=e!=null?C(e,"dy","tf.grad"):null;return v.tidy(()=>{let{value:s,grads:a}=v.gradients(()=>r(o),[o],n);return n!=null&&Lt(s.shape,n.shape,"The shape of dy passed in grad(f)(x, dy) must match the shape returned by f(x)"),rp(a),a[0]})}}function K0(r){return k(Pr(r),()=>"The f passed in grads(f) must be a function"),(t,e)=>{k(Array.isArray(t),()=>"The args passed in grads(f)(args) must be an array of `Tensor`s or `TensorLike`s");let o=mo(t,"args","tf.grads","string_or_numeric"),n=e!=null?C(e,"dy","tf.grads"):null;return v.tidy(()=>{let{value:s,grads:a}=v.gradients(()=>r(...o),o,n);return n!=null&&Lt(s.shape,n.shape,"The shape of dy passed in grads(f)([x1,...], dy) must match the shape returned by f([x1,...])"),rp(a),a})}}function q0(r){return k(Pr(r),()=>"The f passed in valueAndGrad(f) must be a function"),(t,e)=>{k(t instanceof Ft,()=>"The x passed in valueAndGrad(f)(x) must be a tensor"),k(e==null||e instanceof Ft,()=>"The dy passed in valueAndGrad(f)(x, dy) must be a tensor");let{grads:o,value:n}=v.gradients(()=>r(t),[t],e);return rp(o),{grad:o[0],value:n}}}function j0(r){return k(Pr(r),()=>"The f passed in valueAndGrads(f) must be a function"),(t,e)=>{k(Array.isArray(t)&&t.every(n=>n instanceof Ft),()=>"The args passed in valueAndGrads(f)(args) must be array of tensors"),k(e==null||e instanceof Ft,()=>"The dy passed in valueAndGrads(f)(args, dy) must be a tensor");let o=v.gradients(()=>r(...t),t,e);return e!=null&&Lt(o.value.shape,e.shape,"The shape of dy passed in valueAndGrads(f)([x1,...], dy) must match the shape returned by f([x1,...])"),rp(o.grads),o}}function ep(r,t){k(Pr(r),()=>"The f passed in variableGrads(f) must be a function"),k(t==null||Array.isArray(t)&&t.every(l=>l instanceof Vr),()=>"The varList passed in variableGrads(f, varList) must be an array of variables");let e=t!=null;if(!e){t=[];for(let l in v.registeredVariables)t.push(v.registeredVariables[l])}let o=e?t.filter(l=>!l.trainable):null,n=t.length;t=t.filter(l=>l.trainable),k(t.length>0,()=>`variableGrads() expects at least one of the input variables to be trainable, but none of the ${n} variables is trainable.`);let s=!0,{value:a,grads:i}=v.gradients(r,t,null,s);k(i.some(l=>l!=null),()=>"Cannot find a connection between any variable and the result of the loss function y=f(x). Please make sure the operations that use variables are inside the function f passed to minimize()."),k(a.rank===0,()=>`The f passed in variableGrads(f) must return a scalar, but it returned a rank-${a.rank} tensor`);let c={};return t.forEach((l,u)=>{i[u]!=null&&(c[l.name]=i[u])}),o?.forEach(l=>c[l.name]=null),{value:a,grads:c}}function ve(r){return v.customGrad(r)}function rp(r){if(r.filter(e=>e==null).length>0)throw new Error(`Cannot compute gradient of y=f(x) with respect to x. Make sure that
    the f you passed encloses all operations that lead from x to y.`)}function bF(r){let e={x:C(r,"x","neg")};return v.runKernel(ya,e)}var de=T({neg_:bF});function wF(r){let e={x:C(r,"x","softplus")};return v.runKernel(Dn,e)}var El=T({softplus_:wF});function CF(r){let t=C(r,"x","logSigmoid");return ve(o=>({value:de(El(de(o))),gradFunc:a=>q(a,Nr(de(o)))}))(t)}var Kh=T({logSigmoid_:CF});function SF(r,t){let e=C(r,"a","sub"),o=C(t,"b","sub");[e,o]=ht(e,o);let n={a:e,b:o};return v.runKernel(Bn,n)}var lt=T({sub_:SF});function NF(r,t=-1){let e=C(r,"logits","logSoftmax");if(t===-1&&(t=e.rank-1),t!==e.rank-1)throw Error(`Log Softmax along a non-last dimension is not yet supported. Logits was rank ${e.rank} and axis was ${t}`);return ve((n,s)=>{let i=vr(n,t,!0),c=lt(n,i),l=lt(xt(c,"float32"),qr(At(or(c),t,!0)));return s([l]),{value:l,gradFunc:(p,m)=>{let[f]=m,d=!0,g=or(f);return lt(p,q(At(p,t,d),g))}}})(e)}var qh=T({logSoftmax_:NF});function TF(r,t=null,e=!1){let o=C(r,"x","logSumExp"),n=Lo(t,o.shape),s=vr(o,n,!0),a=lt(o,s),i=or(a),c=At(i,n),l=qr(c),u=st(P(s,l.shape),l);if(e){let p=wo(u.shape,n);return P(u,p)}return u}var Al=T({logSumExp_:TF});function IF(r,t){let e=C(r,"a","logicalAnd","bool"),o=C(t,"b","logicalAnd","bool");Et(e.shape,o.shape);let n={a:e,b:o};return v.runKernel(hn,n)}var Qn=T({logicalAnd_:IF});function vF(r){let e={x:C(r,"x","logicalNot","bool")};return v.runKernel(gn,e)}var Rl=T({logicalNot_:vF});function kF(r,t){let e=C(r,"a","logicalOr","bool"),o=C(t,"b","logicalOr","bool");Et(e.shape,o.shape);let n={a:e,b:o};return v.runKernel(xn,n)}var _l=T({logicalOr_:kF});function $F(r,t){let e=C(r,"a","logicalXor","bool"),o=C(t,"b","logicalXor","bool");return Et(e.shape,o.shape),Qn(_l(r,t),Rl(Qn(r,t)))}var jh=T({logicalXor_:$F});var op=2147483648;function EF(r,t,e="left"){let o=C(r,"sortedSequence","searchSorted"),n=C(t,"values","searchSorted"),s=o.shape[o.shape.length-1],a=n.shape[n.shape.length-1],i=P(o,[-1,s]),c=P(n,[-1,a]);if(i.rank<2)throw new Error("Sorted input argument must be at least 2-dimensional");if(i.shape[0]!==c.shape[0])throw new Error("Leading dimension of 'sortedSequence' and 'values' must match.");if(gt(c.shape)>=op)throw new Error(`values tensor size must less than ${op}`);if(i.shape[1]>=op)throw new Error(`trailing dim_size must less than ${op} for int32 output type, was ${i.shape[1]}`);let l={sortedSequence:i,values:c},u={side:e};return v.runKernel(Ma,l,u)}var pc=T({searchSorted_:EF});function Xh(r,t){return pc(r,t,"left")}function AF(r,t,e,o,n){let s=C(r,"x","maxPool"),a=1,i=s,c=!1;s.rank===3&&(c=!0,i=P(s,[1,s.shape[0],s.shape[1],s.shape[2]])),k(i.rank===4,()=>`Error in maxPool: input must be rank 4 but got rank ${i.rank}.`),k(Ie(e,a),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${e} and dilations '${a}'`),re("maxPool",o,n);let l={x:i},u={filterSize:t,strides:e,pad:o,dimRoundingMode:n},p=v.runKernel(pa,l,u);return c?P(p,[p.shape[1],p.shape[2],p.shape[3]]):p}var Fl=T({maxPool_:AF});function RF(r,t=[1,1,1],e,o,n,s="NDHWC"){let a=C(r,"x","maxPool3d"),i=a,c=!1;a.rank===4&&(c=!0,i=P(a,[1,a.shape[0],a.shape[1],a.shape[2],a.shape[3]])),k(i.rank===5,()=>`Error in maxPool3d: x must be rank 5 but got rank ${i.rank}.`),k(s==="NDHWC",()=>`Error in maxPool3d: Only NDHWC is currently supported, but got dataFormat of ${s}`),re("maxPool3d",o,n);let l={x:i},u={filterSize:t,strides:e,pad:o,dimRoundingMode:n,dataFormat:s},p=v.runKernel(ma,l,u);return c?P(p,[p.shape[1],p.shape[2],p.shape[3],p.shape[4]]):p}var Yh=T({maxPool3d_:RF});function _F(r,t,e,o,n=!1){let a={x:C(r,"x","maxPoolWithArgmax")},i={filterSize:t,strides:e,pad:o,includeBatchInIndex:n},c=v.runKernel(fa,a,i);return{result:c[0],indexes:c[1]}}var Zh=T({maxPoolWithArgmax_:_F});function FF(r,t){let e=C(r,"a","maximum"),o=C(t,"b","maximum");[e,o]=ht(e,o),e.dtype==="bool"&&(e=xt(e,"int32"),o=xt(o,"int32")),Et(e.shape,o.shape);let n={a:e,b:o};return v.runKernel(yn,n)}var Dl=T({maximum_:FF});function DF(r,t=null,e=!1){let n={x:C(r,"x","mean")},s={axis:t,keepDims:e};return v.runKernel(da,n,s)}var Jn=T({mean_:DF});function nr(r,t="float32"){if(zt(r),t==="complex64"){let o=nr(r,"float32"),n=nr(r,"float32");return Re(o,n)}let e=qi(gt(r),t);return v.makeTensor(e,r,t)}function kr(r,t="float32"){if(zt(r),t==="complex64"){let o=kr(r,"float32"),n=nr(r,"float32");return Re(o,n)}let e=Kc(gt(r),t);return v.makeTensor(e,r,t)}function Qh(r,t,{indexing:e="xy"}={}){if(e!=="xy"&&e!=="ij")throw new TypeError(`${e} is not a valid third argument to meshgrid`);if(r===void 0)return[];let o=C(r,"x","meshgrid",r instanceof Ft?r.dtype:"float32");if(t===void 0)return[o];let n=C(t,"y","meshgrid",t instanceof Ft?t.dtype:"float32"),s=gt(o.shape),a=gt(n.shape);return e==="xy"?(o=P(o,[1,-1]),n=P(n,[-1,1]),[It(kr([a,1],o.dtype),o),It(n,kr([1,s],n.dtype))]):(o=P(o,[-1,1]),n=P(n,[1,-1]),[It(o,kr([1,a],o.dtype)),It(kr([s,1],n.dtype),n)])}function OF(r,t){let e=C(r,"a","minimum"),o=C(t,"b","minimum");[e,o]=ht(e,o),e.dtype==="bool"&&(e=xt(e,"int32"),o=xt(o,"int32")),Et(e.shape,o.shape);let n={a:e,b:o};return v.runKernel(bn,n)}var ts=T({minimum_:OF});function PF(r,t,e){k(e==="reflect"||e==="symmetric",()=>`Invalid mode. Mode must be either reflect or symmetric. Got ${e}.`);let o=C(r,"x","mirrorPad");if(o.rank===0)throw new Error("mirrorPad(scalar) is not defined. Pass non-scalar to mirrorPad");k(t.length===o.rank,()=>`Padding doesn't match input. Must be ${o.rank}. Got ${t.length}.`);let n=e==="reflect"?1:0;for(let i=0;i<o.rank;i++)k(t[i].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),k(t[i][0]>=0&&t[i][0]<=o.shape[i]-n&&t[i][1]>=0&&t[i][1]<=o.shape[i]-n,()=>`Padding in dimension ${i} cannot be greater than or equal to ${o.shape[i]-n} or less than 0 for input of shape ${o.shape}`);let s={paddings:t,mode:e},a={x:o};return v.runKernel(ga,a,s)}var Jh=T({mirrorPad_:PF});function LF(r,t){let e=C(r,"a","mod"),o=C(t,"b","mod");[e,o]=ht(e,o);let n={a:e,b:o};return v.runKernel(wn,n)}var tg=T({mod_:LF});function BF(r,t=null,e=!1){r=C(r,"x","moments");let o=Lo(t,r.shape),n=Jn(r,o,e),s=n.shape;e||(s=wo(n.shape,o));let a=ue(lt(xt(r,"float32"),P(n,s))),i=Jn(a,o,e);return{mean:n,variance:i}}var eg=T({moments_:BF});function MF(r,t,e,o){let n=C(t,"data","multiRNNCell"),s=mo(e,"c","multiRNNCell"),a=mo(o,"h","multiRNNCell"),i=n,c=[];for(let p=0;p<r.length;p++){let m=r[p](i,s[p],a[p]);c.push(m[0]),c.push(m[1]),i=m[1]}let l=[],u=[];for(let p=0;p<c.length;p+=2)l.push(c[p]),u.push(c[p+1]);return[l,u]}var rg=T({multiRNNCell_:MF});function VF(r,t,e,o=!1){let n=C(r,"logits","multinomial"),s=n.size,a=n.rank;if(s<2)throw new Error(`Error in multinomial: you need at least 2 outcomes, but got ${s}.`);if(a>2)throw new Error(`Rank of probabilities must be 1 or 2, but is ${a}`);e=e||Math.random();let c={logits:a===1?P(n,[1,-1]):n},l={numSamples:t,seed:e,normalized:o},u=v.runKernel(xa,c,l);return a===1?P(u,[u.size]):u}var og=T({multinomial_:VF});function zF(r,t){let e=C(r,"a","notEqual","string_or_numeric"),o=C(t,"b","notEqual","string_or_numeric");[e,o]=ht(e,o),Et(e.shape,o.shape);let n={a:e,b:o};return v.runKernel(Sn,n)}var Ol=T({notEqual_:zF});function WF(r,t,e=1,o=0,n="int32"){if(t<2)throw new Error(`Error in oneHot: depth must be >=2, but it is ${t}`);let a={indices:C(r,"indices","oneHot","int32")},i={dtype:n,depth:t,onValue:e,offValue:o};return v.runKernel(Na,a,i)}var mc=T({oneHot_:WF});function GF(r){let e={x:C(r,"x","onesLike")};return v.runKernel(Sa,e)}var ng=T({onesLike_:GF});function UF(r,t){let e=C(r,"v1","outerProduct"),o=C(t,"v2","outerProduct");k(e.rank===1&&o.rank===1,()=>`Error in outerProduct: inputs must be rank 1, but got ranks ${e.rank} and ${o.rank}.`);let n=P(e,[-1,1]),s=P(o,[1,-1]);return It(n,s)}var sg=T({outerProduct_:UF});function HF(r,t,e=0){let o=C(r,"x","pad");if(o.rank===0)throw new Error("pad(scalar) is not defined. Pass non-scalar to pad");let n={paddings:t,constantValue:e},s={x:o};return v.runKernel(Ia,s,n)}var $r=T({pad_:HF});function KF(r,t,e=0){return k(t.length===2,()=>"Invalid number of paddings. Must be length of 2."),$r(r,[t],e)}var ag=T({pad1d_:KF});function qF(r,t,e=0){return k(t.length===2&&t[0].length===2&&t[1].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),$r(r,t,e)}var ig=T({pad2d_:qF});function jF(r,t,e=0){return k(t.length===3&&t[0].length===2&&t[1].length===2&&t[2].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),$r(r,t,e)}var cg=T({pad3d_:jF});function XF(r,t,e=0){return k(t.length===4&&t[0].length===2&&t[1].length===2&&t[2].length===2&&t[3].length===2,()=>"Invalid number of paddings. Must be length of 2 each."),$r(r,t,e)}var lg=T({pad4d_:XF});function YF(r,t,e){let o=C(r,"x","spaceToBatchND");k(o.rank>=1+t.length,()=>`input rank ${o.rank} should be > than [blockShape] ${t.length}`),k(e.length===t.length,()=>`paddings.shape[0] ${e.length} must be equal to [blockShape] ${t.length}`),k(o.shape.reduce((a,i,c)=>c>0&&c<=t.length?a&&(i+e[c-1][0]+e[c-1][1])%t[c-1]===0:a,!0),()=>`input spatial dimensions ${o.shape.slice(1)} with paddings ${e.toString()} must be divisible by blockShapes ${t.toString()}`);let n={x:o},s={blockShape:t,paddings:e};return v.runKernel(Ga,n,s)}var Pl=T({spaceToBatchND_:YF});function ZF(r,t,e,o,n,s,a){n==null&&(n=[1,1]),s==null&&(s=1),o===0&&(o="valid");let i=C(r,"x","maxPool"),c=i,l=!1;i.rank===3&&(l=!0,c=P(i,[1,i.shape[0],i.shape[1],i.shape[2]])),k(Ie(s,n),()=>`Error in pool: Either strides or dilations must be 1. Got strides ${s} and dilations '${n}'`);let u=ih(c.shape,t,s,n,o),p=[u.dilationHeight,u.dilationWidth],m;o==="same"?m=JF([u.filterHeight,u.filterWidth],p):m=[[0,0],[0,0]];let f=p[0]===1&&p[1]===1,[d,g]=QF([u.inHeight,u.inWidth],p,m),h=f?o:"valid",x=f?c:Pl(c,p,d),N=(e==="avg"?()=>yl(x,t,s,h,a):()=>Fl(x,t,s,h,a))(),S=f?N:bl(N,p,g);return l?P(S,[S.shape[1],S.shape[2],S.shape[3]]):S}function QF(r,t,e){let o=e.map(u=>u[0]),n=e.map(u=>u[1]),s=r.concat(o,n),a=t.map((u,p)=>(u-s[p]%u)%u),i=n.map((u,p)=>u+a[p]),c=t.map((u,p)=>[o[p],i[p]]),l=t.map((u,p)=>[0,a[p]]);return[c,l]}function JF(r,t){let o=r.map((a,i)=>a+(a-1)*(t[i]-1)).map(a=>a-1),n=o.map(a=>Math.floor(a/2)),s=o.map((a,i)=>a-n[i]);return o.map((a,i)=>[n[i],s[i]])}var ug=T({pool_:ZF});function tD(r,t){let e=C(r,"x","prelu"),o=C(t,"alpha","prelu"),n={x:e,alpha:o};return v.runKernel(va,n)}var Ll=T({prelu_:tD});function eD(r,t=null,e=!1){let o=C(r,"x","prod");o.dtype==="bool"&&(o=xt(o,"int32"));let n={x:o},s={axis:t,keepDims:e};return v.runKernel(ka,n,s)}var pg=T({prod_:eD});function rD(r,t,e,o){let n=r.map((u,p)=>C(u,`tensors${p}`,"raggedGather","int32")),s=C(t,"paramsDenseValues","raggedGather"),a=C(e,"indices","raggedGather","int32"),i={paramsNestedSplits:n,paramsDenseValues:s,indices:a},c={outputRaggedRank:o},l=v.runKernel($a,i,c);return{outputNestedSplits:l.slice(0,l.length-1),outputDenseValues:l[l.length-1]}}var mg=T({raggedGather_:rD});function oD(r,t,e){let o=C(r,"starts","raggedRange"),n=C(t,"limits","raggedRange",o.dtype),s=C(e,"deltas","raggedRange",o.dtype),a={starts:o,limits:n,deltas:s},i=v.runKernel(Ea,a);return{rtNestedSplits:i[0],rtDenseValues:i[1]}}var fg=T({raggedRange_:oD});function nD(r,t,e,o,n){let s=C(r,"shape","raggedTensorToTensor","int32"),a=C(t,"values","raggedTensorToTensor"),i=C(e,"defaultValue","raggedTensorToTensor",a.dtype),c=o.map((p,m)=>C(p,`tensors${m}`,"raggedTensorToTensor","int32")),l={shape:s,values:a,defaultValue:i,rowPartitionTensors:c},u={rowPartitionTypes:n};return v.runKernel(Aa,l,u)}var dg=T({raggedTensorToTensor_:nD});function sD(r,t,e){zt(r);let o=gt(r),n=null;if(e==null||e==="float32")n=new Float32Array(o);else if(e==="int32")n=new Int32Array(o);else if(e==="bool")n=new Uint8Array(o);else throw new Error(`Unknown data type ${e}`);for(let s=0;s<o;s++)n[s]=t();return v.makeTensor(n,r,e)}var hg=T({rand_:sD});var ip=td(Sg());var vg={};vt(vg,{TEST_EPSILON_FLOAT16:()=>mw,createVideoElement:()=>bD,encodeStrings:()=>fw,expectArrayBuffersEqual:()=>yD,expectArraysClose:()=>fD,expectArraysEqual:()=>hD,expectNumbersClose:()=>gD,expectPromiseToFail:()=>dD,expectValuesInRange:()=>xD,play:()=>wD,testEpsilon:()=>Tg});var mD=.001,mw=.1;function fD(r,t,e){return e==null&&(e=Tg()),Ng(r,t,(o,n)=>Ig(o,n,e))}function Tg(){return v.backend.floatPrecision()===32?mD:mw}function Ng(r,t,e){let o=!0;if((Jt(r)||Jt(t))&&(o=!1),Jt(r)&&Jt(t)&&(o=!0),o){let a=r.constructor.name,i=t.constructor.name;if(a!==i)throw new Error(`Arrays are of different type. Actual: ${a}. Expected: ${i}`)}if(Array.isArray(r)&&Array.isArray(t)){let a=be(r),i=be(t);if(!Ee(a,i))throw new Error(`Arrays have different shapes. Actual: [${a}]. Expected: [${i}]`)}let n=Jt(r)?r:wr(r),s=Jt(t)?t:wr(t);if(n.length!==s.length)throw new Error(`Arrays have different lengths actual: ${n.length} vs expected: ${s.length}.
Actual:   ${n}.
Expected: ${s}.`);for(let a=0;a<s.length;++a){let i=n[a],c=s[a];if(!e(i,c))throw new Error(`Arrays differ: actual[${a}] = ${i}, expected[${a}] = ${c}.
Actual:   ${n}.
Expected: ${s}.`)}typeof expect<"u"&&expect().nothing()}function dD(r,t){r().then(()=>t.fail(),()=>t()),typeof expect<"u"&&expect().nothing()}function hD(r,t){let e=typeof t=="string"||typeof t=="number"||typeof t=="boolean"?[t]:t;return yr(r)||yr(r[0])||yr(t)||yr(t[0])?Ng(r,e,(o,n)=>o==n):Ng(r,t,(o,n)=>Ig(o,n,0))}function gD(r,t,e){if(e==null&&(e=Tg()),!Ig(r,t,e))throw new Error(`Numbers differ: actual === ${r}, expected === ${t}`);typeof expect<"u"&&expect().nothing()}function Ig(r,t,e){return!isFinite(r)&&!isFinite(t)?!0:!(isNaN(r)||isNaN(t)||Math.abs(r-t)>e)}function xD(r,t,e){for(let o=0;o<r.length;o++)if(r[o]<t||r[o]>e)throw new Error(`Value out of range:${r[o]} low: ${t}, high: ${e}`)}function yD(r,t){let e=new Float32Array(r),o=new Float32Array(t);if(e.length!==o.length)throw new Error(`Expected ArrayBuffer to be of length ${o.length}, but it was ${e.length}`);for(let n=0;n<o.length;n++)if(e[n]!==o[n])throw new Error(`Expected ArrayBuffer value at ${n} to be ${o[n]} but got ${e[n]} instead`)}function fw(r){for(let t=0;t<r.length;t++){let e=r[t];Array.isArray(e)?fw(e):r[t]=Kn(e)}return r}function bD(r){let t=document.createElement("video");return"playsInline"in t&&(t.playsInline=!0),t.muted=!0,t.loop=!0,t.style.position="fixed",t.style.left="0px",t.style.top="0px",t.preload="auto",t.appendChild(r),new Promise(e=>{t.addEventListener("loadeddata",o=>e(t)),t.load()})}async function wD(r){await r.play(),"requestVideoFrameCallback"in r&&await new Promise(t=>{r.requestVideoFrameCallback(t)})}var wi=class{constructor(t,e,o,n,s){this.mean=t,this.stdDev=e,this.dtype=o,this.nextVal=NaN,this.truncated=n,this.truncated&&(this.upper=this.mean+this.stdDev*2,this.lower=this.mean-this.stdDev*2);let a=s||Math.random();this.random=ip.alea(a.toString())}nextValue(){if(!isNaN(this.nextVal)){let n=this.nextVal;return this.nextVal=NaN,n}let t,e,o=!1;for(;!o;){let n,s,a;do n=2*this.random()-1,s=2*this.random()-1,a=n*n+s*s;while(a>=1||a===0);let i=Math.sqrt(-2*Math.log(a)/a);t=this.mean+this.stdDev*n*i,e=this.mean+this.stdDev*s*i,(!this.truncated||this.isValidTruncated(t))&&(o=!0)}return(!this.truncated||this.isValidTruncated(e))&&(this.nextVal=this.convertValue(e)),this.convertValue(t)}convertValue(t){return this.dtype==null||this.dtype==="float32"?t:Math.round(t)}isValidTruncated(t){return t<=this.upper&&t>=this.lower}},sp=class{constructor(t,e,o,n){this.alpha=t,this.beta=1/e,this.dtype=o;let s=n||Math.random();this.randu=ip.alea(s.toString()),this.randn=new wi(0,1,o,!1,this.randu()),t<1?this.d=t+2/3:this.d=t-1/3,this.c=1/Math.sqrt(9*this.d)}nextValue(){let t,e,o,n,s,a;for(;;){do n=this.randn.nextValue(),a=1+this.c*n;while(a<=0);if(a*=a*a,t=n*n,e=1-.331*t*t,o=.5*t+this.d*(1-a+Math.log(a)),s=this.randu(),s<e||Math.log(s)<o)break}return a=1/this.beta*this.d*a,this.alpha<1&&(a*=Math.pow(this.randu(),1/this.alpha)),this.convertValue(a)}convertValue(t){return this.dtype==="float32"?t:Math.round(t)}},ap=class{constructor(t=0,e=1,o,n){if(this.canReturnFloat=()=>this.dtype==null||this.dtype==="float32",this.min=t,this.range=e-t,this.dtype=o,n==null&&(n=Math.random()),typeof n=="number"&&(n=n.toString()),!this.canReturnFloat()&&this.range<=1)throw new Error(`The difference between ${t} - ${e} <= 1 and dtype is not float`);this.random=ip.alea(n)}convertValue(t){return this.canReturnFloat()?t:Math.round(t)}nextValue(){return this.convertValue(this.min+this.range*this.random())}};function CD(r,t,e=1,o="float32",n){if(zt(r),e==null&&(e=1),o==null&&(o="float32"),o!=="float32"&&o!=="int32")throw new Error(`Unsupported data type ${o}`);let s=new sp(t,e,o,n),a=rt(r,o);for(let i=0;i<a.values.length;i++)a.values[i]=s.nextValue();return a.toTensor()}var kg=T({randomGamma_:CD});function SD(r,t=0,e=1,o,n){if(zt(r),o!=null&&o==="bool")throw new Error(`Unsupported data type ${o}`);let s=new wi(t,e,o,!1,n),a=rt(r,o);for(let i=0;i<a.values.length;i++)a.values[i]=s.nextValue();return a.toTensor()}var Bl=T({randomNormal_:SD});function ND(r,t,e){if(t!=null&&t==="bool")throw new Error(`Unsupported data type ${t}`);return Bl(r,0,1,t,e)}var $g=T({randomStandardNormal_:ND});function TD(r,t=0,e=1,o="float32",n){zt(r);let s=rt(r,o),a=new ap(t,e,null,n);for(let i=0;i<s.values.length;i++)s.values[i]=a.nextValue();return s.toTensor()}var Ci=T({randomUniform_:TD});function ID(r,t,e,o){return Ci(r,t,e,"int32",o)}var Eg=T({randomUniformInt_:ID});function No(r,t,e=1,o="float32"){if(e===0)throw new Error("Cannot have a step of zero");let n={start:r,stop:t,step:e,dtype:o};return v.runKernel(Ra,{},n)}function vD(r){let e={input:C(r,"input","real")};return v.runKernel(_a,e)}var jr=T({real_:vD});function kD(r){let e={x:C(r,"x","reciprocal")};return v.runKernel(Tn,e)}var Ag=T({reciprocal_:kD});function $D(r){let e={x:C(r,"x","relu")};return v.runKernel(In,e)}var To=T({relu_:$D});function ED(r){let e={x:C(r,"x","relu6")};return v.runKernel(vn,e)}var Ml=T({relu6_:ED});function AD(r,t){let o={x:C(r,"x","reverse")},n={dims:t};return v.runKernel(Pa,o,n)}var qe=T({reverse_:AD});function RD(r){let t=C(r,"x","reverse");return k(t.rank===1,()=>`Error in reverse1D: x must be rank 1 but got rank ${t.rank}.`),qe(t,0)}var Rg=T({reverse1d_:RD});function _D(r,t){let e=C(r,"x","reverse");return k(e.rank===2,()=>`Error in reverse2D: x must be rank 2 but got rank ${e.rank}.`),qe(e,t)}var _g=T({reverse2d_:_D});function FD(r,t){let e=C(r,"x","reverse");return k(e.rank===3,()=>`Error in reverse3D: x must be rank 3 but got rank ${e.rank}.`),qe(e,t)}var Fg=T({reverse3d_:FD});function DD(r,t){let e=C(r,"x","reverse");return k(e.rank===4,()=>`Error in reverse4D: x must be rank 4 but got rank ${e.rank}.`),qe(e,t)}var Dg=T({reverse4d_:DD});function OD(r){let e={x:C(r,"x","round")};return v.runKernel(kn,e)}var Vl=T({round_:OD});function PD(r){let e={x:C(r,"x","rsqrt","float32")};return v.runKernel($n,e)}var Og=T({rsqrt_:PD});function LD(r){let e={x:C(r,"x","selu")};return v.runKernel(En,e)}var Pg=T({selu_:LD});function BD(r,t,e,o,n,s=[1,1],a="NHWC"){let i=C(r,"x","separableConv2d"),c=C(t,"depthwiseFilter","separableConv2d"),l=C(e,"pointwiseFilter","separableConv2d"),u=i,p=!1;if(i.rank===3&&(p=!0,u=P(i,[1,i.shape[0],i.shape[1],i.shape[2]])),a==="NCHW")throw new Error("separableConv2d currently does not support dataFormat NCHW; only NHWC is supported");k(u.rank===4,()=>`Error in separableConv2d: input must be rank 4, but got rank ${u.rank}.`),k(c.rank===4,()=>`Error in separableConv2d: depthwise filter must be rank 4, but got rank ${c.rank}.`),k(l.rank===4,()=>`Error in separableConv2d: pointwise filter must be rank 4, but got rank ${c.rank}.`),k(l.shape[0]===1,()=>`Error in separableConv2d: the first dimension of pointwise filter  must be 1, but got ${l.shape[0]}.`),k(l.shape[1]===1,()=>`Error in separableConv2d: the second dimension of pointwise filter must be 1, but got ${l.shape[1]}.`);let m=c.shape[2],f=c.shape[3];k(l.shape[2]===m*f,()=>`Error in separableConv2d: the third dimension of pointwise filter must be ${m*f}, but got ${l.shape[2]}.`);let d=xi(u,c,o,n,a,s),h=yo(d,l,1,"valid",a);return p?P(h,[h.shape[1],h.shape[2],h.shape[3]]):h}var Lg=T({separableConv2d_:BD});async function MD(r,t){let e=C(r,"x","setdiff1d"),o=C(t,"y","setdiff1d");k(e.dtype===o.dtype,()=>`x and y should have the same dtype, but got x (${e.dtype}) and y (${o.dtype}).`),k(e.rank===1,()=>`x should be 1D tensor, but got x (${e.shape}).`),k(o.rank===1,()=>`y should be 1D tensor, but got y (${o.shape}).`);let n=await e.data(),s=await o.data(),a=new Set(s),i=0;for(let u=0;u<n.length;u++)a.has(n[u])||i++;let c=new kt([i],e.dtype),l=new kt([i],"int32");for(let u=0,p=0;u<n.length;u++)a.has(n[u])||(c.values[p]=n[u],l.values[p]=u,p++);return[c.toTensor(),l.toTensor()]}var Bg=MD;function VD(r){let e={x:C(r,"x","sign")};return v.runKernel(_n,e)}var Mg=T({sign_:VD});function zD(r){let e={x:C(r,"x","sin","float32")};return v.runKernel(An,e)}var Vg=T({sin_:zD});function WD(r){let e={x:C(r,"x","sinh")};return v.runKernel(Rn,e)}var zg=T({sinh_:WD});function GD(r,t,e){let o=C(r,"x","slice1d");return k(o.rank===1,()=>`slice1d expects a rank-1 tensor, but got a rank-${o.rank} tensor`),Nt(o,[t],[e])}var Wg=T({slice1d_:GD});function UD(r,t,e){let o=C(r,"x","slice2d");return k(o.rank===2,()=>`slice2d expects a rank-2 tensor, but got a rank-${o.rank} tensor`),Nt(o,t,e)}var Gg=T({slice2d_:UD});function HD(r,t,e){let o=C(r,"x","slice3d");return k(o.rank===3,()=>`slice3d expects a rank-3 tensor, but got a rank-${o.rank} tensor`),Nt(o,t,e)}var Ug=T({slice3d_:HD});function KD(r,t,e){let o=C(r,"x","slice4d");return k(o.rank===4,()=>`slice4d expects a rank-4 tensor, but got a rank-${o.rank} tensor`),Nt(o,t,e)}var Hg=T({slice4d_:KD});function qD(r,t=-1){let e=C(r,"logits","softmax","float32");if(t===-1&&(t=e.rank-1),t!==e.rank-1)throw Error(`Softmax along a non-last dimension is not yet supported. Logits was rank ${e.rank} and dim was ${t}`);let o={logits:e},n={dim:t};return v.runKernel(Ha,o,n)}var Kg=T({softmax_:qD});function jD(r){k(r.dtype==="complex64",()=>`The dtype for tf.spectral.fft() must be complex64 but got ${r.dtype}.`);let t={input:r};return v.runKernel(Js,t)}var Si=T({fft_:jD});function XD(r){k(r.dtype==="complex64",()=>`The dtype for tf.spectral.ifft() must be complex64 but got ${r.dtype}.`);let t={input:r};return v.runKernel(sa,t)}var es=T({ifft_:XD});function YD(r){let t=r.shape[r.shape.length-1],e=r.size/t,o;if(t<=2){let n=P(r,[e,t]);o=es(n)}else{let n=[e,2*(t-1)],s=P(jr(r),[e,t]),a=P(So(r),[e,t]),i=qe(Nt(s,[0,1],[e,t-2]),1),c=q(qe(Nt(a,[0,1],[e,t-2]),1),it(-1)),l=Pt([s,i],1),u=Pt([a,c],1),p=P(Re(l,u),[n[0],n[1]]);o=es(p)}if(o=jr(o),r.rank===3&&r.shape[0]!==0){let n=o,s=r.shape[0];o=P(o,[s,o.shape[0]/s,o.shape[1]]),n.dispose()}return o}var zl=T({irfft_:YD});function ZD(r,t,e=0){let n={x:C(r,"x","split")},s={numOrSizeSplits:t,axis:e};return v.runKernel(Ua,n,s)}var Xr=T({split_:ZD});function QD(r,t){k(r.dtype==="float32",()=>`The dtype for rfft() must be real value but got ${r.dtype}`);let e=r.shape[r.shape.length-1],o=r.size/e,n;if(t!=null&&t<e){let d=r.shape.map(h=>0),g=r.shape.map(h=>h);g[r.shape.length-1]=t,n=Nt(r,d,g),e=t}else if(t!=null&&t>e){let d=r.shape.map(g=>g);d[r.shape.length-1]=t-e,n=Pt([r,nr(d)],r.shape.length-1),e=t}else n=r;let s=ne(n),a=P(Re(n,s),[o,e]),i=Si(a),c=Math.floor(e/2)+1,l=jr(i),u=So(i),p=Xr(l,[c,e-c],l.shape.length-1),m=Xr(u,[c,e-c],u.shape.length-1),f=n.shape.slice();return f[n.shape.length-1]=c,P(Re(p[0],m[0]),f)}var Ni=T({rfft_:QD});function JD(r,t){let e=C(r,"a","squaredDifference"),o=C(t,"b","squaredDifference");[e,o]=ht(e,o),Et(e.shape,o.shape);let n={a:e,b:o},s={};return v.runKernel(Pn,n,s)}var Wl=T({squaredDifference_:JD});function tO(r,t){let e=C(r,"x","squeeze","string_or_numeric");return P(e,md(e.shape,t).newShape)}var Ti=T({squeeze_:tO});function eO(r,t=0){let e=mo(r,"tensors","stack","string_or_numeric");k(e.length>=1,()=>"Pass at least one tensor to tf.stack"),e.length>0&&k(t<=e[0].rank,()=>"Axis must be <= rank of the tensor");let o=e,n={axis:t};return v.runKernel(Ta,o,n)}var ke=T({stack_:eO});function rO(r,t=0){let o={x:C(r,"x","step")},n={alpha:t};return v.runKernel(zn,o,n)}var Gl=T({step_:rO});function oO(r,t,e,o,n=0,s=0,a=0,i=0,c=0){let u={x:C(r,"x","stridedSlice","string_or_numeric")},p={begin:t,end:e,strides:o,beginMask:n,endMask:s,ellipsisMask:a,newAxisMask:i,shrinkAxisMask:c};return v.runKernel(Za,u,p)}var qg=T({stridedSlice_:oO});function nO(r){let e={x:C(r,"x","tan","float32")};return v.runKernel(Mn,e)}var jg=T({tan_:nO});function pe(r,t){er(r);let e=be(r,t);if(e.length!==1)throw new Error("tensor1d() requires values to be a flat/TypedArray");return _e(r,null,e,t)}function Io(r,t,e){if(er(r),t!=null&&t.length!==2)throw new Error("tensor2d() requires shape to have two numbers");let o=be(r,e);if(o.length!==2&&o.length!==1)throw new Error("tensor2d() requires values to be number[][] or flat/TypedArray");if(o.length===1&&t==null)throw new Error("tensor2d() requires shape to be provided when `values` are a flat/TypedArray");return _e(r,t,o,e)}function Ul(r,t,e){if(er(r),t!=null&&t.length!==3)throw new Error("tensor3d() requires shape to have three numbers");let o=be(r,e);if(o.length!==3&&o.length!==1)throw new Error("tensor3d() requires values to be number[][][] or flat/TypedArray");if(o.length===1&&t==null)throw new Error("tensor3d() requires shape to be provided when `values` are a flat array");return _e(r,t,o,e)}function Xg(r,t,e){if(er(r),t!=null&&t.length!==4)throw new Error("tensor4d() requires shape to have four numbers");let o=be(r,e);if(o.length!==4&&o.length!==1)throw new Error("tensor4d() requires values to be number[][][][] or flat/TypedArray");if(o.length===1&&t==null)throw new Error("tensor4d() requires shape to be provided when `values` are a flat array");return _e(r,t,o,e)}function Yg(r,t,e){if(er(r),t!=null&&t.length!==5)throw new Error("tensor5d() requires shape to have five numbers");let o=be(r,e);if(o.length!==5&&o.length!==1)throw new Error("tensor5d() requires values to be number[][][][][] or flat/TypedArray");if(o.length===1&&t==null)throw new Error("tensor5d() requires shape to be provided when `values` are a flat array");return _e(r,t,o,e)}function Zg(r,t,e){if(er(r),t!=null&&t.length!==6)throw new Error("tensor6d() requires shape to have six numbers");let o=be(r,e);if(o.length!==6&&o.length!==1)throw new Error("tensor6d() requires values to be number[][][][][][] or flat/TypedArray");if(o.length===1&&t==null)throw new Error("tensor6d() requires shape to be provided when `values` are a flat array");return t=t||o,_e(r,t,o,e)}var Hl={};vt(Hl,{calculateShapes:()=>dw,validateInput:()=>fc,validateUpdateShape:()=>Qg});function Qg(r,t,e){let o=t.rank>1?t.shape[t.rank-1]:1,n=t.rank>1?t.rank-1:1,s=`Must have updates.shape = indices.shape[:batchDim] + shape[sliceDim:], got updates.shape: ${e.shape}, indices.shape: ${t.shape}, shape: ${r}, sliceDim: ${o}, and batchDim: ${n}.`;if(e.rank<n)throw new Error(s+` update.rank < ${n}. `);if(r.length<o+(e.rank-n))throw new Error(s+` Output shape length < ${o+(e.rank-n)}`);if(e.rank!==n+r.length-o)throw new Error(s+` update.rank != ${n+r.length-o}`);for(let a=0;a<n;++a)if(e.shape[a]!==t.shape[a])throw new Error(s+` updates.shape[${a}] (${e.shape[a]}) != indices.shape[${a}] (${t.shape[a]}).`);for(let a=0;a<e.rank-n;++a)if(e.shape[a+n]!==r[a+o])throw new Error(s+` updates.shape[${a+n}] (${e.shape[a+n]}) != shape[${a+n}] (${r[a+n]})`)}function fc(r,t,e){if(t.rank<1)throw new Error(`tf.scatterND() expects the indices to be rank 1 or higher, but the rank was ${t.rank}.`);if(r.rank<1)throw new Error(`tf.scatterND() expects the updates to be rank 1 or higher, but the rank was ${r.rank}.`);if(t.dtype!=="int32")throw new Error(`The dtype of 'indices' should be int32, but got dtype: ${t.dtype}`);if(e.length<1)throw new Error(`Output rank must be greater or equal to 1, but got shape: ${e}`);if(e.length===0){if(t.size===0)throw new Error(`Indices specified for empty output. indices shape: ${t.shape}`);if(r.size===0)throw new Error(`Updates specified for empty output. updates shape: ${r.shape}`)}Qg(e,t,r)}function dw(r,t,e){let o=t.shape.length,n=o>1?t.shape[o-1]:1,s=e.length,a=1;for(let p=n;p<s;++p)a*=e[p];let i=n<1?1:n,c=gt(t.shape)/i,l=[...Lr(e.slice(0,n)),1],u=gt(e);return{sliceRank:n,numUpdates:c,sliceSize:a,strides:l,outputSize:u}}function sO(r,t,e){let o=C(r,"tensor","tensorScatterupdate"),n=C(t,"indices","tensorScatterupdate","int32"),s=C(e,"updates","tensorScatterupdate");if(fc(s,n,o.shape),o.dtype!==s.dtype)throw new Error(`tensor and updates must have the same dtype, instead they are ${o.dtype} and ${s.dtype}.`);let a={tensor:o,indices:n,updates:s},i={};return v.runKernel(Ba,a,i)}var Jg=T({tensorScatterUpdate_:sO});function aO(r,t=1,e=!0){let o=C(r,"x","topk");if(o.rank===0)throw new Error("topk() expects the input to be of rank 1 or higher");let n=o.shape[o.shape.length-1];if(t<0)throw new Error(`'k' passed to topk() must be >= 0 but got ${t}`);if(t>n)throw new Error(`'k' passed to topk() must be <= the last dimension (${n}) but got ${t}`);let s={x:o},a={k:t,sorted:e},[i,c]=v.runKernel(ei,s,a);return{values:i,indices:c}}var tx=T({topk_:aO});function iO(r,t=0,e=1,o,n){if(zt(r),o!=null&&o==="bool")throw new Error("Unsupported data type $ { dtype }");let s=new wi(t,e,o,!0,n),a=rt(r,o);for(let i=0;i<a.values.length;i++)a.values[i]=s.nextValue();return a.toTensor()}var ex=T({truncatedNormal_:iO});function cO(r,t=0){let e=C(r,"x","unique","string_or_numeric");k(e.rank>0,()=>"The input tensor must be at least 1D");let o={x:e},n={axis:t},[s,a]=v.runKernel(oi,o,n);return{values:s,indices:a}}var rx=T({unique_:cO});function lO(r,t,e){let o=C(r,"x","unsortedSegmentSum"),n=C(t,"segmentIds","unsortedSegmentSum","int32");k(ao(e),()=>"numSegments must be of dtype int");let s={x:o,segmentIds:n},a={numSegments:e};return v.runKernel(si,s,a)}var ox=T({unsortedSegmentSum_:lO});function uO(r,t=0){let e=C(r,"x","unstack","string_or_numeric");k(t>=-e.shape.length&&t<e.shape.length,()=>`Axis = ${t} is not in [-${e.shape.length}, ${e.shape.length})`);let o={value:e},n={axis:t};return v.runKernel(ni,o,n)}var je=T({unstack_:uO});function nx(r,t){return pc(r,t,"right")}function sx(r,t=!0,e,o){return v.makeVariable(r,t,e,o)}function cp(r,t){let e=[];for(let s=0;s<t.length;s++)t[s]&&e.push(s);let o=rt(r,"int32"),n=rt([e.length,r.length],"int32");for(let s=0;s<e.length;s++){let a=o.indexToLoc(e[s]),i=s*r.length;n.values.set(a,i)}return n.toTensor()}async function pO(r){let t=C(r,"condition","whereAsync","bool"),e=await t.data(),o=cp(t.shape,e);return r!==t&&t.dispose(),o}var Kl=pO;async function mO(r,t,e){let o=C(r,"tensor","boolMask"),n=C(t,"mask","boolMask","bool"),s=e??0,a=n.rank,i=o.shape;k(a>0,()=>"mask cannot be scalar"),Lt(i.slice(s,s+a),n.shape,"mask's shape must match the first K dimensions of tensor's shape,");let c=1;for(let g=s;g<s+a;g++)c*=i[g];let l=i.slice(0,s).concat([c],i.slice(s+a)),u=P(o,l),p=P(n,[-1]),m=await Kl(p),f=Ti(m,[1]),d=Il(u,f,s);return r!==o&&o.dispose(),t!==n&&n.dispose(),f.dispose(),u.dispose(),p.dispose(),m.dispose(),d}var hw=mO;function fO(r,t,e){let o=C(r,"x","transpose");if(t==null&&(t=o.shape.map((a,i)=>i).reverse()),k(o.rank===t.length,()=>`Error in transpose: rank of input ${o.rank} must match length of perm ${t}.`),t.forEach(a=>{k(a>=0&&a<o.rank,()=>`All entries in 'perm' must be between 0 and ${o.rank-1} but got ${t}`)}),o.rank<=1)return o.clone();let n={x:o},s={perm:t};return o.dtype==="complex64"?dt(()=>{let a=jr(o),i=So(o);return a=v.runKernel(uo,{x:a},s),i=v.runKernel(uo,{x:i},s),e&&(i=de(i)),Re(a,i)}):v.runKernel(uo,n,s)}var Ii=T({transpose_:fO});function dO(r,t,e,o,n=!0){let s=C(r,"v","movingAverage"),a=C(t,"x","movingAverage"),i=C(e,"decay","movingAverage");Rd(s,a),k(Ee(s.shape,a.shape),()=>"Shape mismatch in v and x");let c=it(1),l=lt(c,i),u=q(lt(a,s),l);if(n){k(o!=null,()=>"When using zeroDebias: true, step is required.");let p=C(o,"step","movingAverage");u=St(u,lt(c,Kr(i,p)))}return st(s,u)}var gw=T({movingAverage_:dO});function hO(r,t,e){zt(e);let o=C(r,"indices","scatterND","int32"),n=C(t,"updates","scatterND");fc(n,o,e);let s={indices:o,updates:n},a={shape:e};return v.runKernel(La,s,a)}var xw=T({scatterND_:hO});function yw(r,t,e,o){if(r.dtype!=="int32")throw new Error(`tf.sparseToDense() expects the indices to be int32 type, but the dtype was ${r.dtype}.`);if(r.rank>2)throw new Error(`sparseIndices should be a scalar, vector, or matrix, but got shape ${r.shape}.`);let n=r.rank>0?r.shape[0]:1,s=r.rank>1?r.shape[1]:1;if(e.length!==s)throw new Error(`outputShape has incorrect number of elements:, ${e.length}, should be: ${s}.`);let a=t.size;if(!(t.rank===0||t.rank===1&&a===n))throw new Error(`sparseValues has incorrect shape ${t.shape}, should be [] or [${n}]`);if(t.dtype!==o.dtype)throw new Error("sparseValues.dtype must match defaultValues.dtype")}function xO(r,t,e,o=0){zt(e);let n=C(r,"sparseIndices","sparseToDense","int32"),s=C(t,"sparseValues","sparseToDense","string_or_numeric"),a=C(o,"defaultValue","sparseToDense",s.dtype);yw(n,s,e,a);let i={sparseIndices:n,sparseValues:s,defaultValue:a},c={outputShape:e};return v.runKernel(Ya,i,c)}var bw=T({sparseToDense_:xO});function yO(r,t){let e=C(t,"indices","gatherND","int32"),n={params:C(r,"x","gatherND","string_or_numeric"),indices:e};return v.runKernel(na,n)}var ww=T({gatherND_:yO});function Cw(r,t){if(t==null)return r.shape.slice();if(Ee(r.shape,t))return t;if(r.shape.length===t.length){let e=[];for(let o=0;o<r.shape.length;o++)t[o]==null&&r.shape[o]!=null?e.push(r.shape[o]):e.push(t[o]);return e}return t}function bO(r,t,e,o){let n=C(r,"x","dropout");if(k(n.dtype==="float32",()=>`x has to be a floating point tensor since it's going to be scaled, but got a ${n.dtype} tensor instead.`),k(t>=0&&t<1,()=>`rate must be a float in the range [0, 1), but got ${t}.`),t===0)return r instanceof Ft?n.clone():n;let s=Cw(n,e),a=1-t,i=St(Tl(st(Ci(s,0,1,"float32",o),a)),a);return q(n,i)}var Sw=T({dropout_:bO});function lp(r){return Math.floor(Math.pow(2,Math.ceil(Math.log(r)/Math.log(2))))}function dc(r,t,e){let o=1-r%2,n=new Float32Array(r);for(let s=0;s<r;++s){let a=2*Math.PI*s/(r+o-1);n[s]=t-e*Math.cos(a)}return pe(n,"float32")}async function wO(r,t,e=1){let o=C(r,"predictions","inTopK"),n=C(t,"targets","inTopK");k(o.rank>1,()=>`inTopK() expects the predictions to be of rank 2 or higher, but got ${o.rank}`),k(o.rank-1===n.rank,()=>`predictions rank should be 1 larger than targets rank, but got predictions rank ${o.rank} and targets rank ${n.rank}`),Lt(o.shape.slice(0,o.shape.length-1),n.shape,"predictions's shape should be align with the targets' shape, except the last dimension.");let s=o.shape[o.shape.length-1];k(e>0&&e<=s,()=>`'k' passed to inTopK() must be > 0 && <= the predictions last dimension (${s}), but got ${e}`);let a=await o.data(),i=await n.data(),[c,l]=[a.length/s,s],u=fd("bool",c);for(let p=0;p<c;p++){let m=p*l,f=a.subarray(m,m+l),d=[];for(let g=0;g<f.length;g++)d.push({value:f[g],index:g});d.sort((g,h)=>h.value-g.value),u[p]=0;for(let g=0;g<e;g++)if(d[g].index===i[p]){u[p]=1;break}}return r!==o&&o.dispose(),t!==n&&n.dispose(),Te(u,n.shape,"bool")}var Nw=wO;var up={};vt(up,{conv2d:()=>Iw,depthwiseConv2d:()=>$w,matMul:()=>Ew});function CO(r,t,e,o,n,s="NHWC",a){let i=r;r.rank===3&&(i=P(r,[1,r.shape[0],r.shape[1],r.shape[2]]));let c=t;c.rank===3&&(c=P(t,[1,t.shape[0],t.shape[1],t.shape[2]])),k(i.rank===4,()=>`Error in conv2dDerFilter: input must be rank 4, but got shape ${i.shape}.`),k(c.rank===4,()=>`Error in conv2dDerFilter: dy must be rank 4, but got shape ${c.shape}.`),k(e.length===4,()=>`Error in conv2dDerFilter: filterShape must be length 4, but got ${e}.`);let l=s==="NHWC"?i.shape[3]:i.shape[1],u=s==="NHWC"?c.shape[3]:c.shape[1];k(l===e[2],()=>`Error in conv2dDerFilter: depth of input ${l}) must match input depth in filter (${e[2]}.`),k(u===e[3],()=>`Error in conv2dDerFilter: depth of dy (${u}) must match output depth for filter (${e[3]}).`),re("conv2dDerFilter",n,a);let p={x:i,dy:c},m={strides:o,pad:n,dataFormat:s,dimRoundingMode:a,filterShape:e};return v.runKernel(Ls,p,m)}var Tw=T({conv2DBackpropFilter_:CO});function vi(r,t,e){if(e==null||e==="linear")return r;if(e==="relu")return q(r,Gl(t));throw new Error(`Cannot compute gradient for fused activation ${e}.`)}function ki(r,t){let e=t,o=tp(r.shape,t.shape);return o.length>0&&(e=At(e,o)),P(e,r.shape)}function $i(r,t,e,o){if(t==="linear")return r;if(t==="relu")return To(r);if(t==="elu")return Sl(r);if(t==="relu6")return Ml(r);if(t==="prelu")return Ll(r,e);if(t==="leakyrelu")return kl(r,o);if(t==="sigmoid")return Nr(r);throw new Error(`Unknown fused activation ${t}.`)}var Ei=(r,t)=>!(r>0)||t==="linear";function SO({x:r,filter:t,strides:e,pad:o,dataFormat:n="NHWC",dilations:s=[1,1],dimRoundingMode:a,bias:i,activation:c="linear",preluActivationWeights:l,leakyreluAlpha:u}){if(c=c||"linear",Ei(v.state.gradientDepth,c)===!1){k(n==="NHWC",()=>`Error in fused conv2d: got dataFormat of ${n} but only NHWC is currently supported for the case of gradient depth is 0 and the activation is not linear.`);let E=yo(r,t,e,o,n,s,a);return i!=null&&(E=st(E,i)),$i(E,c,l,u)}let p=C(r,"x","conv2d","float32"),m=C(t,"filter","conv2d","float32"),f=p,d=!1;p.rank===3&&(d=!0,f=P(p,[1,p.shape[0],p.shape[1],p.shape[2]])),k(f.rank===4,()=>`Error in fused conv2d: input must be rank 4, but got rank ${f.rank}.`),k(m.rank===4,()=>`Error in fused conv2d: filter must be rank 4, but got rank ${m.rank}.`),re("fused conv2d",o,a);let g=n==="NHWC"?f.shape[3]:f.shape[1];k(m.shape[2]===g,()=>`Error in conv2d: depth of input (${g}) must match input depth for filter ${m.shape[2]}.`),k(Ie(e,s),()=>`Error in conv2D: Either strides or dilations must be 1. Got strides ${e} and dilations '${s}'`);let h=gi(f.shape,m.shape,e,s,o,a),x;i!=null&&(x=C(i,"bias","fused conv2d"),[x]=ht(x,p),n==="NHWC"?Et(h.outShape,x.shape):(k(x.shape.length<=1,()=>`Error in fused conv2d: only supports scalar or 1-D Tensor bias for NCHW format but got the bias of rank-${x.shape.length}.`),k(x.shape.length===0||x.shape[0]===h.outChannels||x.shape[0]===1,()=>`Error in fused conv2d: bias shape (${x.shape}) is not compatible with the number of output channels (${h.outChannels})`)));let b;if(l!=null){let E=l.shape;if(k(E.length<=1||E.length===3,()=>`Error in fused conv2d: only supports scalar, 1-D Tensor or 3-D Tensor PReLU activation weights but got a tensor of rank-${E.length}.`),E.length===1)k(E[0]===1||E[0]===h.outChannels,()=>`Error in fused conv2d: PReLU activation weights (${E}) is not compatible with the number of output channels (${h.outChannels}).`);else if(E.length===3)try{Et(E,h.outShape)}catch{let R=`Error in fused conv2d: PReLU activation weights (${E}) is not compatible with the output shape of the conv2d (${h.outShape}).`;throw Error(R)}b=C(l,"prelu weights","fused conv2d")}let N=(E,A)=>{k(n==="NHWC",()=>`Error in gradient of fused conv2D: got dataFormat of ${n} but only NHWC is currently supported.`);let[R,F,D,O]=A,L=vi(E,D,c);k(hi(s),()=>`Error in gradient of fused conv2D: dilation rates greater than 1 are not yet supported in gradients. Got dilations '${s}'`);let B=Ju(F.shape,L,R,e,o),V=Tw(F,L,R.shape,e,o),M=[B,V];if(O!=null){let G=ki(O,L);M.push(G)}return M},S={x:f,filter:m,bias:x,preluActivationWeights:b},$={strides:e,pad:o,dataFormat:n,dilations:s,dimRoundingMode:a,activation:c,leakyreluAlpha:u};return i==null?ve((A,R,F)=>{let D=v.runKernel(Gn,S,$);return F([R,A,D]),d&&(D=P(D,[D.shape[1],D.shape[2],D.shape[3]])),{value:D,gradFunc:N}})(f,m):ve((A,R,F,D)=>{let O=v.runKernel(Gn,S,$);return D([R,A,O,F]),d&&(O=P(O,[O.shape[1],O.shape[2],O.shape[3]])),{value:O,gradFunc:N}})(f,m,x)}var Iw=T({fusedConv2d_:SO});function NO(r,t,e,o,n,s=[1,1],a){let i=r;r.rank===3&&(i=P(r,[1,r.shape[0],r.shape[1],r.shape[2]]));let c=t;c.rank===3&&(c=P(t,[1,t.shape[0],t.shape[1],t.shape[2]]));let l={x:i,dy:c},u={strides:o,pad:n,dimRoundingMode:a,dilations:s,filterShape:e};return v.runKernel(qs,l,u)}var vw=T({depthwiseConv2dNativeBackpropFilter_:NO});function TO(r,t,e,o,n,s=[1,1],a){let i=t,c=!1;t.rank===3&&(c=!0,i=P(t,[1,t.shape[0],t.shape[1],t.shape[2]]));let l={dy:i,filter:e},u={strides:o,pad:n,dimRoundingMode:a,dilations:s,inputShape:r},p=v.runKernel(js,l,u);return c?P(p,[p.shape[1],p.shape[2],p.shape[3]]):p}var kw=T({depthwiseConv2dNativeBackpropInput_:TO});function IO({x:r,filter:t,strides:e,pad:o,dataFormat:n="NHWC",dilations:s=[1,1],dimRoundingMode:a,bias:i,activation:c="linear",preluActivationWeights:l,leakyreluAlpha:u}){if(Ei(v.state.gradientDepth,c)===!1){let $=xi(r,t,e,o,n,s,a);return i!=null&&($=st($,i)),$i($,c,l,u)}let p=C(r,"x","depthwiseConv2d","float32"),m=C(t,"filter","depthwiseConv2d","float32"),f=p,d=!1;p.rank===3&&(d=!0,f=P(p,[1,p.shape[0],p.shape[1],p.shape[2]])),k(f.rank===4,()=>`Error in fused depthwiseConv2d: input must be rank 4, but got rank ${f.rank}.`),k(m.rank===4,()=>`Error in fused depthwiseConv2d: filter must be rank 4, but got rank ${m.rank}.`),k(f.shape[3]===m.shape[2],()=>`Error in fused depthwiseConv2d: number of input channels (${f.shape[3]}) must match the inChannels dimension in filter ${m.shape[2]}.`),s==null&&(s=[1,1]),k(Ie(e,s),()=>`Error in fused depthwiseConv2d: Either strides or dilations must be 1. Got strides ${e} and dilations '${s}'`),re("fused depthwiseConv2d",o,a);let g=gi(f.shape,m.shape,e,s,o,a,!0),h;i!=null&&(h=C(i,"bias","fused conv2d"),[h]=ht(h,p),Et(g.outShape,h.shape));let x;l!=null&&(x=C(l,"prelu weights","fused depthwiseConv2d"));let b=($,E)=>{k(hi(s),()=>`Error in gradient of fused depthwiseConv2d: dilation rates greater than 1 are not yet supported. Got dilations '${s}'`);let[A,R,F,D]=E,O=vi($,F,c),L=kw(R.shape,O,A,e,o,s,a),B=vw(R,O,A.shape,e,o,s,a);if(D!=null){let V=ki(h,O);return[L,B,V]}return[L,B]},N={x:f,filter:m,bias:h,preluActivationWeights:x},S={strides:e,pad:o,dataFormat:n,dilations:s,dimRoundingMode:a,activation:c,leakyreluAlpha:u};return i==null?ve((E,A,R)=>{let F=v.runKernel(Un,N,S);return R([A,E,F]),d&&(F=P(F,[F.shape[1],F.shape[2],F.shape[3]])),{value:F,gradFunc:b}})(f,m):ve((E,A,R,F)=>{let D=v.runKernel(Un,N,S);return F([A,E,D,R]),d&&(D=P(D,[D.shape[1],D.shape[2],D.shape[3]])),{value:D,gradFunc:b}})(f,m,h)}var $w=T({fusedDepthwiseConv2d_:IO});function vO({a:r,b:t,transposeA:e=!1,transposeB:o=!1,bias:n,activation:s="linear",preluActivationWeights:a,leakyreluAlpha:i=.2}){if(Ei(v.state.gradientDepth,s)===!1){let O=It(r,t,e,o);return n!=null&&(O=st(O,n)),$i(O,s,a,i)}let c=C(r,"a","fused matMul"),l=C(t,"b","fused matMul");[c,l]=ht(c,l);let u=e?c.shape[c.rank-2]:c.shape[c.rank-1],p=o?l.shape[l.rank-1]:l.shape[l.rank-2],m=e?c.shape[c.rank-1]:c.shape[c.rank-2],f=o?l.shape[l.rank-2]:l.shape[l.rank-1],d=c.shape.slice(0,-2),g=l.shape.slice(0,-2),h=gt(d),x=gt(g);k(u===p,()=>`Error in fused matMul: inner shapes (${u}) and (${p}) of Tensors with shapes ${c.shape} and ${l.shape} and transposeA=${e} and transposeB=${o} must match.`);let N=Et(c.shape.slice(0,-2),l.shape.slice(0,-2)).concat([m,f]),S=e?P(c,[h,u,m]):P(c,[h,m,u]),$=o?P(l,[x,f,p]):P(l,[x,p,f]),E;n!=null&&(E=C(n,"bias","fused matMul"),[E]=ht(E,c),Et(N,E.shape));let A;a!=null&&(A=C(a,"prelu weights","fused matMul"));let R=(O,L)=>{let[B,V,M,G]=L,U=vi(P(O,M.shape),M,s),z,H;if(!e&&!o?(z=It(U,V,!1,!0),H=It(B,U,!0,!1)):!e&&o?(z=It(U,V,!1,!1),H=It(U,B,!0,!1)):e&&!o?(z=It(V,U,!1,!0),H=It(B,U,!1,!1)):(z=It(V,U,!0,!0),H=It(U,B,!0,!0)),n!=null){let j=ki(G,U);return[z,H,j]}else return[z,H]},F={a:S,b:$,bias:E,preluActivationWeights:A},D={transposeA:e,transposeB:o,activation:s,leakyreluAlpha:i};return n==null?ve((L,B,V)=>{let M=v.runKernel(Wn,F,D);return V([L,B,M]),{value:P(M,N),gradFunc:R}})(S,$):ve((L,B,V,M)=>{let G=v.runKernel(Wn,F,D);return M([L,B,G,V]),{value:P(G,N),gradFunc:R}})(S,$,E)}var Ew=T({fusedMatMul_:vO});function kO(r){return dc(r,.54,.46)}var Aw=T({hammingWindow_:kO});function $O(r){return dc(r,.5,.5)}var pp=T({hannWindow_:$O});function EO(r,t,e,o=!1,n=0){let s=0,a=[];for(;s+t<=r.size;)a.push(Nt(r,s,t)),s+=e;if(o)for(;s<r.size;){let i=s+t-r.size,c=Pt([Nt(r,s,t-i),Tr([i],n)]);a.push(c),s+=e}return a.length===0?Io([],[0,t]):P(Pt(a),[a.length,t])}var mp=T({frame_:EO});function AO(r,t,e,o,n=pp){o==null&&(o=lp(t));let s=mp(r,t,e),a=q(s,n(t));return Ni(a,o)}var Rw=T({stft_:AO});function RO(r,t,e,o,n="bilinear",s=0){let a=C(r,"image","cropAndResize"),i=C(t,"boxes","cropAndResize","float32"),c=C(e,"boxInd","cropAndResize","int32"),l=i.shape[0];k(a.rank===4,()=>`Error in cropAndResize: image must be rank 4,but got rank ${a.rank}.`),k(i.rank===2&&i.shape[1]===4,()=>`Error in cropAndResize: boxes must be have size [${l},4] but had shape ${i.shape}.`),k(c.rank===1&&c.shape[0]===l,()=>`Error in cropAndResize: boxInd must be have size [${l}] but had shape ${i.shape}.`),k(o.length===2,()=>`Error in cropAndResize: cropSize must be of length 2, but got length ${o.length}.`),k(o[0]>=1&&o[1]>=1,()=>`cropSize must be atleast [1,1], but was ${o}`),k(n==="bilinear"||n==="nearest",()=>`method must be bilinear or nearest, but was ${n}`);let u={image:a,boxes:i,boxInd:c},p={method:n,extrapolationValue:s,cropSize:o};return v.runKernel(Gs,u,p)}var _w=T({cropAndResize_:RO});function _O(r){let t=C(r,"image","flipLeftRight","float32");k(t.rank===4,()=>`Error in flipLeftRight: image must be rank 4,but got rank ${t.rank}.`);let e={image:t};return v.runKernel(ea,e,{})}var Fw=T({flipLeftRight_:_O});function FO(r){let t=C(r,"image","grayscaleToRGB"),e=t.rank-1,o=t.shape[e];k(t.rank>=2,()=>`Error in grayscaleToRGB: images must be at least rank 2, but got rank ${t.rank}.`),k(o===1,()=>`Error in grayscaleToRGB: last dimension of a grayscale image should be size 1, but got size ${o}.`);let n=new Array(t.rank);return n.fill(1,0,e),n[e]=3,Co(t,n)}var Dw=T({grayscaleToRGB_:FO});function DO(r){let t=C(r,"image","RGBToGrayscale"),e=t.rank-1,o=t.shape[e];k(t.rank>=2,()=>`Error in RGBToGrayscale: images must be at least rank 2, but got rank ${t.rank}.`),k(o===3,()=>`Error in RGBToGrayscale: last dimension of an RGB image should be size 3, but got size ${o}.`);let n=t.dtype,s=xt(t,"float32"),a=pe([.2989,.587,.114]),i;switch(t.rank){case 2:i=bo("ij,j->i",s,a);break;case 3:i=bo("ijk,k->ij",s,a);break;case 4:i=bo("ijkl,l->ijk",s,a);break;case 5:i=bo("ijklm,m->ijkl",s,a);break;case 6:i=bo("ijklmn,n->ijklm",s,a);break;default:throw new Error("Not a valid tensor rank.")}return i=ur(i,-1),xt(i,n)}var Ow=T({rgbToGrayscale_:DO});function OO(r,t,e=0,o=.5){let n=C(r,"image","rotateWithOffset","float32");k(n.rank===4,()=>`Error in rotateWithOffset: image must be rank 4,but got rank ${n.rank}.`);let s={image:n},a={radians:t,fillValue:e,center:o};return v.runKernel(ii,s,a)}var Pw=T({rotateWithOffset_:OO});function pr(r,t,e,o,n,s){o==null&&(o=.5),n==null&&(n=Number.NEGATIVE_INFINITY),s==null&&(s=0);let a=r.shape[0];return e=Math.min(e,a),k(0<=o&&o<=1,()=>`iouThreshold must be in [0, 1], but was '${o}'`),k(r.rank===2,()=>`boxes must be a 2D tensor, but was of rank '${r.rank}'`),k(r.shape[1]===4,()=>`boxes must have 4 columns, but 2nd dimension was ${r.shape[1]}`),k(t.rank===1,()=>"scores must be a 1D tensor"),k(t.shape[0]===a,()=>`scores has incompatible shape with boxes. Expected ${a}, but was ${t.shape[0]}`),k(0<=s&&s<=1,()=>`softNmsSigma must be in [0, 1], but was '${s}'`),{maxOutputSize:e,iouThreshold:o,scoreThreshold:n,softNmsSigma:s}}function PO(r,t,e,o=.5,n=Number.NEGATIVE_INFINITY){let s=C(r,"boxes","nonMaxSuppression","float32"),a=C(t,"scores","nonMaxSuppression","float32"),i=pr(s,a,e,o,n);e=i.maxOutputSize,o=i.iouThreshold,n=i.scoreThreshold;let c={maxOutputSize:e,iouThreshold:o,scoreThreshold:n};return v.runKernel(ba,{boxes:s,scores:a},c)}var Lw=T({nonMaxSuppression_:PO});function Bw(r,t,e){let o=LO(r,t,e),n=o<0?-(o+1):o;r.splice(n,0,t)}function LO(r,t,e){return MO(r,t,e||BO)}function BO(r,t){return r>t?1:r<t?-1:0}function MO(r,t,e){let o=0,n=r.length,s=0,a=!1;for(;o<n;){s=o+(n-o>>>1);let i=e(t,r[s]);i>0?o=s+1:(n=s,a=!i)}return a?o:-o-1}function fp(r,t,e,o,n){return ax(r,t,e,o,n,0)}function dp(r,t,e,o,n,s){return ax(r,t,e,o,n,0,!1,s,!0)}function hp(r,t,e,o,n,s){return ax(r,t,e,o,n,s,!0)}function ax(r,t,e,o,n,s,a=!1,i=!1,c=!1){let l=[];for(let h=0;h<t.length;h++)t[h]>n&&l.push({score:t[h],boxIndex:h,suppressBeginIndex:0});l.sort(Mw);let u=s>0?-.5/s:0,p=[],m=[];for(;p.length<e&&l.length>0;){let h=l.pop(),{score:x,boxIndex:b,suppressBeginIndex:N}=h;if(x<n)break;let S=!1;for(let $=p.length-1;$>=N;--$){let E=VO(r,b,p[$]);if(E>=o){S=!0;break}if(h.score=h.score*zO(o,u,E),h.score<=n)break}h.suppressBeginIndex=p.length,S||(h.score===x?(p.push(b),m.push(h.score)):h.score>n&&Bw(l,h,Mw))}let f=p.length,d=e-f;i&&d>0&&(p.push(...new Array(d).fill(0)),m.push(...new Array(d).fill(0)));let g={selectedIndices:p};return a&&(g.selectedScores=m),c&&(g.validOutputs=f),g}function VO(r,t,e){let o=r.subarray(t*4,t*4+4),n=r.subarray(e*4,e*4+4),s=Math.min(o[0],o[2]),a=Math.min(o[1],o[3]),i=Math.max(o[0],o[2]),c=Math.max(o[1],o[3]),l=Math.min(n[0],n[2]),u=Math.min(n[1],n[3]),p=Math.max(n[0],n[2]),m=Math.max(n[1],n[3]),f=(i-s)*(c-a),d=(p-l)*(m-u);if(f<=0||d<=0)return 0;let g=Math.max(s,l),h=Math.max(a,u),x=Math.min(i,p),b=Math.min(c,m),N=Math.max(x-g,0)*Math.max(b-h,0);return N/(f+d-N)}function zO(r,t,e){let o=Math.exp(t*e*e);return e<=r?o:0}function Mw(r,t){return r.score-t.score||r.score===t.score&&t.boxIndex-r.boxIndex}async function WO(r,t,e,o=.5,n=Number.NEGATIVE_INFINITY){let s=C(r,"boxes","nonMaxSuppressionAsync"),a=C(t,"scores","nonMaxSuppressionAsync"),i=pr(s,a,e,o,n);e=i.maxOutputSize,o=i.iouThreshold,n=i.scoreThreshold;let c=await Promise.all([s.data(),a.data()]),l=c[0],u=c[1],{selectedIndices:p}=fp(l,u,e,o,n);return s!==r&&s.dispose(),a!==t&&a.dispose(),pe(p,"int32")}var Vw=WO;function GO(r,t,e,o=.5,n=Number.NEGATIVE_INFINITY,s=0){let a=C(r,"boxes","nonMaxSuppression"),i=C(t,"scores","nonMaxSuppression"),c=pr(a,i,e,o,n,s);e=c.maxOutputSize,o=c.iouThreshold,n=c.scoreThreshold,s=c.softNmsSigma;let l={boxes:a,scores:i},u={maxOutputSize:e,iouThreshold:o,scoreThreshold:n,softNmsSigma:s},p=v.runKernel(Ca,l,u);return{selectedIndices:p[0],selectedScores:p[1]}}var zw=T({nonMaxSuppressionWithScore_:GO});async function UO(r,t,e,o=.5,n=Number.NEGATIVE_INFINITY,s=0){let a=C(r,"boxes","nonMaxSuppressionAsync"),i=C(t,"scores","nonMaxSuppressionAsync"),c=pr(a,i,e,o,n,s);e=c.maxOutputSize,o=c.iouThreshold,n=c.scoreThreshold,s=c.softNmsSigma;let l=await Promise.all([a.data(),i.data()]),u=l[0],p=l[1],{selectedIndices:m,selectedScores:f}=hp(u,p,e,o,n,s);return a!==r&&a.dispose(),i!==t&&i.dispose(),{selectedIndices:pe(m,"int32"),selectedScores:pe(f)}}var Ww=UO;function HO(r,t,e,o=.5,n=Number.NEGATIVE_INFINITY,s=!1){let a=C(r,"boxes","nonMaxSuppression"),i=C(t,"scores","nonMaxSuppression"),c=pr(a,i,e,o,n,null),l=c.maxOutputSize,u=c.iouThreshold,p=c.scoreThreshold,m={boxes:a,scores:i},f={maxOutputSize:l,iouThreshold:u,scoreThreshold:p,padToMaxOutputSize:s},d=v.runKernel(wa,m,f);return{selectedIndices:d[0],validOutputs:d[1]}}var Gw=T({nonMaxSuppressionPadded_:HO});async function KO(r,t,e,o=.5,n=Number.NEGATIVE_INFINITY,s=!1){let a=C(r,"boxes","nonMaxSuppressionAsync"),i=C(t,"scores","nonMaxSuppressionAsync"),c=pr(a,i,e,o,n,null),l=c.maxOutputSize,u=c.iouThreshold,p=c.scoreThreshold,[m,f]=await Promise.all([a.data(),i.data()]),{selectedIndices:d,validOutputs:g}=dp(m,f,l,u,p,s);return a!==r&&a.dispose(),i!==t&&i.dispose(),{selectedIndices:pe(d,"int32"),validOutputs:it(g,"int32")}}var Uw=KO;function qO(r,t,e=!1,o=!1){let n=C(r,"images","resizeBilinear");k(n.rank===3||n.rank===4,()=>`Error in resizeBilinear: x must be rank 3 or 4, but got rank ${n.rank}.`),k(t.length===2,()=>`Error in resizeBilinear: new shape must 2D, but got shape ${t}.`),k(o===!1||e===!1,()=>"Error in resizeBilinear: If halfPixelCenters is true, alignCorners must be false.");let s=n,a=!1;n.rank===3&&(a=!0,s=P(n,[1,n.shape[0],n.shape[1],n.shape[2]]));let[]=t,i={images:s},c={alignCorners:e,halfPixelCenters:o,size:t},l=v.runKernel(Oa,i,c);return a?P(l,[l.shape[1],l.shape[2],l.shape[3]]):l}var Hw=T({resizeBilinear_:qO});function jO(r,t,e=!1,o=!1){let n=C(r,"images","resizeNearestNeighbor");k(n.rank===3||n.rank===4,()=>`Error in resizeNearestNeighbor: x must be rank 3 or 4, but got rank ${n.rank}.`),k(t.length===2,()=>`Error in resizeNearestNeighbor: new shape must 2D, but got shape ${t}.`),k(n.dtype==="float32"||n.dtype==="int32",()=>"`images` must have `int32` or `float32` as dtype"),k(o===!1||e===!1,()=>"Error in resizeNearestNeighbor: If halfPixelCenters is true, alignCorners must be false.");let s=n,a=!1;n.rank===3&&(a=!0,s=P(n,[1,n.shape[0],n.shape[1],n.shape[2]]));let[]=t,i={images:s},c={alignCorners:e,halfPixelCenters:o,size:t},l=v.runKernel(Da,i,c);return a?P(l,[l.shape[1],l.shape[2],l.shape[3]]):l}var Kw=T({resizeNearestNeighbor_:jO});function XO(r,t="binary",e=!1,o=.5){let n=C(r,"image","threshold"),s=.2989,a=.587,i=.114,c=n.shape[0]*n.shape[1],l=q(pe([o]),255),u,p,m,f;if(k(n.rank===3,()=>`Error in threshold: image must be rank 3,but got rank ${n.rank}.`),k(n.shape[2]===3||n.shape[2]===1,()=>`Error in threshold: image color channel must be equal to 3 or 1but got ${n.shape[2]}.`),k(n.dtype==="int32"||n.dtype==="float32",()=>`Error in dtype: image dtype must be int32 or float32,but got dtype ${n.dtype}.`),k(t==="otsu"||t==="binary",()=>`Method must be binary or otsu, but was ${t}`),n.shape[2]===3){[u,p,m]=Xr(n,[1,1,1],-1);let h=q(u,s),x=q(p,a),b=q(m,i);f=st(st(h,x),b)}else f=r;if(t==="otsu"){let h=wl(xt(Vl(f),"int32"),Te([]),256);l=YO(h,c)}let d=e?yi(f,l):Zn(f,l);return xt(q(d,255),"int32")}function YO(r,t){let e=pe([-1]),o=pe([0]),n=pe([0]),s,a,i,c,l,u;for(let p=0;p<r.size-1;p++){s=Nt(r,0,p+1),a=Nt(r,p+1),l=St(At(s),t),u=St(At(a),t);let m=At(q(s,No(0,s.size)));i=St(m,At(s));let f=Tr(a.shape,s.size),d=st(No(0,a.size),f),g=q(a,d);c=St(At(g),At(a));let h=lt(i,c),x=lt(i,c),b=q(l,u);n=q(q(b,h),x);let N=Zn(n,o);o=Ke(N,n,o),e=Ke(N,pe([p]),e)}return e}var qw=T({threshold_:XO});function ZO(r,t,e="nearest",o="constant",n=0,s){let a=C(r,"image","transform","float32"),i=C(t,"transforms","transform","float32");k(a.rank===4,()=>`Error in transform: image must be rank 4,but got rank ${a.rank}.`),k(i.rank===2&&(i.shape[0]===a.shape[0]||i.shape[0]===1)&&i.shape[1]===8,()=>"Error in transform: Input transform should be batch x 8 or 1 x 8"),k(s==null||s.length===2,()=>`Error in transform: outputShape must be [height, width] or null, but got ${s}.`);let c={image:a,transforms:i},l={interpolation:e,fillMode:o,fillValue:n,outputShape:s};return v.runKernel(ri,c,l)}var jw=T({transform_:ZO});function QO(r,t,e){let o=C(r,"a","bandPart");k(o.rank>=2,()=>`bandPart(): Rank must be at least 2, got ${o.rank}.`);let n=o.shape,[s,a]=o.shape.slice(-2),i,c;typeof t=="number"?(k(t%1===0,()=>`bandPart(): numLower must be an integer, got ${t}.`),k(t<=s,()=>`bandPart(): numLower (${t}) must not be greater than the number of rows (${s}).`),i=C(t<0?s:t,"numLower","bandPart")):(k(t.dtype==="int32",()=>"bandPart(): numLower's dtype must be an int32."),i=Ke(uc(t,0),s,ts(t,s))),typeof e=="number"?(k(e%1===0,()=>`bandPart(): numUpper must be an integer, got ${e}.`),k(e<=a,()=>`bandPart(): numUpper (${e}) must not be greater than the number of columns (${a}).`),c=C(e<0?a:e,"numUpper","bandPart")):(k(e.dtype==="int32",()=>"bandPart(): numUpper's dtype must be an int32."),c=Ke(uc(e,0),a,ts(e,a)));let l=P(No(0,s,1,"int32"),[-1,1]),u=No(0,a,1,"int32"),p=lt(l,u),m=Qn(yi(p,i),vl(p,de(c))),f=nr([s,a],o.dtype);return P(ke(je(P(o,[-1,s,a])).map(d=>Ke(m,d,f))),n)}var Xw=T({bandPart_:QO});function JO(r){let t;if(Array.isArray(r)){t=!1,k(r!=null&&r.length>0,()=>"Gram-Schmidt process: input must not be null, undefined, or empty");let n=r[0].shape[0];for(let s=1;s<r.length;++s)k(r[s].shape[0]===n,()=>`Gram-Schmidt: Non-unique lengths found in the input vectors: (${r[s].shape[0]} vs. ${n})`)}else t=!0,r=Xr(r,r.shape[0],0).map(n=>Ti(n,[0]));k(r.length<=r[0].shape[0],()=>`Gram-Schmidt: Number of vectors (${r.length}) exceeds number of dimensions (${r[0].shape[0]}).`);let e=[],o=r;for(let n=0;n<r.length;++n)e.push(v.tidy(()=>{let s=o[n];if(n>0)for(let a=0;a<n;++a){let i=q(At(q(e[a],s)),e[a]);s=lt(s,i)}return St(s,Yn(s,"euclidean"))}));return t?ke(e,0):e}var Yw=T({gramSchmidt_:JO});function tP(r,t=!1){if(k(r.rank>=2,()=>`qr() requires input tensor to have a rank >= 2, but got rank ${r.rank}`),r.rank===2)return Zw(r,t);{let e=r.shape.slice(0,r.shape.length-2).reduce((c,l)=>c*l),o=je(P(r,[e,r.shape[r.shape.length-2],r.shape[r.shape.length-1]]),0),n=[],s=[];o.forEach(c=>{let[l,u]=Zw(c,t);n.push(l),s.push(u)});let a=P(ke(n,0),r.shape),i=P(ke(s,0),r.shape);return[a,i]}}function Zw(r,t=!1){return v.tidy(()=>{k(r.shape.length===2,()=>`qr2d() requires a 2D Tensor, but got a ${r.shape.length}D Tensor.`);let e=r.shape[0],o=r.shape[1],n=Nl(e),s=Le(r),a=Io([[1]],[1,1]),i=Le(a),c=e>=o?o:e;for(let l=0;l<c;++l){let u=s,p=i,m=n;[i,s,n]=v.tidy(()=>{let f=Nt(s,[l,l],[e-l,1]),d=Yn(f),g=Nt(s,[l,l],[1,1]),h=Ke(Zn(g,0),Io([[-1]]),Io([[1]])),x=lt(g,q(h,d)),b=St(f,x);b.shape[0]===1?i=Le(a):i=Pt([a,Nt(b,[1,0],[b.shape[0]-1,b.shape[1]])],0);let N=de(St(It(h,x),d)),S=Nt(s,[l,0],[e-l,o]),$=q(N,i),E=Ii(i);if(l===0)s=lt(S,It($,It(E,S)));else{let F=lt(S,It($,It(E,S)));s=Pt([Nt(s,[0,0],[l,o]),F],0)}let A=Ii($),R=Nt(n,[0,l],[e,n.shape[1]-l]);if(l===0)n=lt(R,It(It(R,i),A));else{let F=lt(R,It(It(R,i),A));n=Pt([Nt(n,[0,0],[e,l]),F],1)}return[i,s,n]}),Xt([u,p,m])}return!t&&e>o&&(n=Nt(n,[0,0],[e,o]),s=Nt(s,[0,0],[o,o])),[n,s]})}var Qw=T({qr_:tP});var qt;(function(r){r[r.NONE=0]="NONE",r[r.MEAN=1]="MEAN",r[r.SUM=2]="SUM",r[r.SUM_BY_NONZERO_WEIGHTS=3]="SUM_BY_NONZERO_WEIGHTS"})(qt||(qt={}));function eP(r,t,e=qt.SUM_BY_NONZERO_WEIGHTS){let o=C(r,"losses","computeWeightedLoss"),n=null;t!=null&&(n=C(t,"weights","computeWeightedLoss"));let s=n==null?o:q(o,n);if(e===qt.NONE)return s;if(e===qt.SUM)return At(s);if(e===qt.MEAN){if(n==null)return Jn(s);{let a=o.size/n.size,i=St(At(s),At(n));return a>1?St(i,it(a)):i}}if(e===qt.SUM_BY_NONZERO_WEIGHTS){if(n==null)return St(At(s),it(o.size));{let a=q(n,kr(o.shape)),i=xt(At(Ol(a,it(0))),"float32");return St(At(s),i)}}throw Error(`Unknown reduction: ${e}`)}var Ce=T({computeWeightedLoss_:eP});function rP(r,t,e,o=qt.SUM_BY_NONZERO_WEIGHTS){let n=C(r,"labels","absoluteDifference"),s=C(t,"predictions","absoluteDifference"),a=null;e!=null&&(a=C(e,"weights","absoluteDifference")),Lt(n.shape,s.shape,"Error in absoluteDifference: ");let i=le(lt(n,s));return Ce(i,a,o)}var Jw=T({absoluteDifference_:rP});function oP(r,t,e,o,n=qt.SUM_BY_NONZERO_WEIGHTS){let s=C(r,"labels","cosineDistance"),a=C(t,"predictions","cosineDistance"),i=null;o!=null&&(i=C(o,"weights","cosineDistance")),Lt(s.shape,a.shape,"Error in cosineDistance: ");let c=it(1),l=lt(c,At(q(s,a),e,!0));return Ce(l,i,n)}var tC=T({cosineDistance_:oP});function nP(r,t,e,o=qt.SUM_BY_NONZERO_WEIGHTS){let n=C(r,"labels","hingeLoss"),s=C(t,"predictions","hingeLoss"),a=null;e!=null&&(a=C(e,"weights","hingeLoss")),Lt(n.shape,s.shape,"Error in hingeLoss: ");let i=it(1);n=lt(q(it(2),n),i);let c=To(lt(i,q(n,s)));return Ce(c,a,o)}var eC=T({hingeLoss_:nP});function sP(r,t,e,o=1,n=qt.SUM_BY_NONZERO_WEIGHTS){let s=C(r,"labels","huberLoss"),a=C(t,"predictions","huberLoss"),i=null;e!=null&&(i=C(e,"weights","huberLoss")),Lt(s.shape,a.shape,"Error in huberLoss: ");let c=it(o),l=le(lt(a,s)),u=ts(l,c),p=lt(l,u),m=st(q(it(.5),ue(u)),q(c,p));return Ce(m,i,n)}var rC=T({huberLoss_:sP});function aP(r,t,e,o=1e-7,n=qt.SUM_BY_NONZERO_WEIGHTS){let s=C(r,"labels","logLoss"),a=C(t,"predictions","logLoss"),i=null;e!=null&&(i=C(e,"weights","logLoss")),Lt(s.shape,a.shape,"Error in logLoss: ");let c=it(1),l=it(o),u=de(q(s,qr(st(a,l)))),p=q(lt(c,s),qr(st(lt(c,a),l))),m=lt(u,p);return Ce(m,i,n)}var oC=T({logLoss_:aP});function iP(r,t,e,o=qt.SUM_BY_NONZERO_WEIGHTS){let n=C(r,"labels","meanSquaredError"),s=C(t,"predictions","meanSquaredError"),a=null;e!=null&&(a=C(e,"weights","meanSquaredError")),Lt(n.shape,s.shape,"Error in meanSquaredError: ");let i=Wl(n,s);return Ce(i,a,o)}var nC=T({meanSquaredError_:iP});function cP(r,t){let e=C(r,"labels","sigmoidCrossEntropyWithLogits"),o=C(t,"logits","sigmoidCrossEntropyWithLogits");Lt(e.shape,o.shape,"Error in sigmoidCrossEntropyWithLogits: ");let n=To(o),s=q(o,e),a=$l(or(de(le(o))));return st(lt(n,s),a)}function lP(r,t,e,o=0,n=qt.SUM_BY_NONZERO_WEIGHTS){let s=C(r,"multiClassLabels","sigmoidCrossEntropy"),a=C(t,"logits","sigmoidCrossEntropy"),i=null;if(e!=null&&(i=C(e,"weights","sigmoidCrossEntropy")),Lt(s.shape,a.shape,"Error in sigmoidCrossEntropy: "),o>0){let l=it(o),u=it(1),p=it(.5);s=st(q(s,lt(u,l)),q(p,l))}let c=cP(s,a);return Ce(c,i,n)}var sC=T({sigmoidCrossEntropy_:lP});function uP(r,t,e=-1){if(e===-1&&(e=t.rank-1),e!==t.rank-1)throw Error(`Softmax cross entropy along a non-last dimension is not yet supported. Labels / logits was rank ${t.rank} and dim was ${e}`);return ve((n,s,a)=>{let c=Al(s,[e],!0),l=lt(xt(s,"float32"),c);a([n,l]);let u=de(q(l,n));return{value:At(u,[e]),gradFunc:(f,d)=>{let[g,h]=d,x=wo(f.shape,[e]);return[q(P(f,x),lt(xt(g,"float32"),or(h))),q(P(f,x),lt(or(h),xt(g,"float32")))]}}})(r,t)}function pP(r,t,e,o=0,n=qt.SUM_BY_NONZERO_WEIGHTS){let s=C(r,"onehotLabels","softmaxCrossEntropy"),a=C(t,"logits","softmaxCrossEntropy"),i=null;if(e!=null&&(i=C(e,"weights","softmaxCrossEntropy")),Lt(s.shape,a.shape,"Error in softmaxCrossEntropy: "),o>0){let l=it(o),u=it(1),p=it(s.shape[1]);s=st(q(s,lt(u,l)),St(l,p))}let c=uP(s,a);return Ce(c,i,n)}var aC=T({softmaxCrossEntropy_:pP});function mP(r,t,e,o){let n=C(r,"indices","sparseFillEmptyRows","int32"),s=C(t,"values","sparseFillEmptyRows"),a=C(e,"denseShape","sparseFillEmptyRows","int32"),i=C(o,"defaultValue","sparseFillEmptyRows",s.dtype);if(n.rank!==2)throw new Error(`Indices should be Tensor2D but received shape
        ${n.shape}`);if(s.rank!==1)throw new Error(`Values should be Tensor1D but received shape ${s.shape}`);if(a.rank!==1)throw new Error(`Dense shape should be Tensor1D but received shape ${a.shape}`);if(i.rank!==0)throw new Error(`Default value should be a scalar but received shape ${i.shape}`);let c={indices:n,values:s,denseShape:a,defaultValue:i},l=v.runKernel(Ka,c);return{outputIndices:l[0],outputValues:l[1],emptyRowIndicator:l[2],reverseIndexMap:l[3]}}var iC=T({sparseFillEmptyRows_:mP});function fP(r,t,e){let o=C(r,"inputIndices","sparseReshape","int32"),n=C(t,"inputShape","sparseReshape","int32"),s=C(e,"newShape","sparseReshape","int32");if(o.rank!==2)throw new Error(`Input indices should be Tensor2D but received shape
        ${o.shape}`);if(n.rank!==1)throw new Error(`Input shape should be Tensor1D but received shape ${n.shape}`);if(s.rank!==1)throw new Error(`New shape should be Tensor1D but received shape ${s.shape}`);let a={inputIndices:o,inputShape:n,newShape:s},i=v.runKernel(qa,a);return{outputIndices:i[0],outputShape:i[1]}}var cC=T({sparseReshape_:fP});function dP(r,t,e){let o=C(r,"data","sparseSegmentMean"),n=C(t,"indices","sparseSegmentMean","int32"),s=C(e,"segmentIds","sparseSegmentMean","int32");if(o.rank<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(n.rank!==1)throw new Error(`Indices should be Tensor1D but received shape
          ${n.shape}`);if(s.rank!==1)throw new Error(`Segment ids should be Tensor1D but received shape
          ${s.shape}`);let a={data:o,indices:n,segmentIds:s};return v.runKernel(ja,a)}var lC=T({sparseSegmentMean_:dP});function hP(r,t,e){let o=C(r,"data","sparseSegmentSum"),n=C(t,"indices","sparseSegmentSum","int32"),s=C(e,"segmentIds","sparseSegmentSum","int32");if(o.rank<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(n.rank!==1)throw new Error(`Indices should be Tensor1D but received shape
         ${n.shape}`);if(s.rank!==1)throw new Error(`Segment ids should be Tensor1D but received shape
         ${s.shape}`);let a={data:o,indices:n,segmentIds:s};return v.runKernel(Xa,a)}var uC=T({sparseSegmentSum_:hP});function gP(r,t,e,o,n,s,a,i){let c=C(r,"data","stringNGrams","string");if(c.dtype!=="string")throw new Error("Data must be of datatype string");if(c.shape.length!==1)throw new Error(`Data must be a vector, saw: ${c.shape}`);let l=C(t,"dataSplits","stringNGrams");if(l.dtype!=="int32")throw new Error("Data splits must be of datatype int32");let u={separator:e,nGramWidths:o,leftPad:n,rightPad:s,padWidth:a,preserveShortSequences:i},p={data:c,dataSplits:l},m=v.runKernel(Qa,p,u);return{nGrams:m[0],nGramsSplits:m[1]}}var pC=T({stringNGrams_:gP});function xP(r,t,e=!0){let o=C(r,"input","stringSplit","string"),n=C(t,"delimiter","stringSplit","string");if(o.rank!==1)throw new Error(`Input should be Tensor1D but received shape ${o.shape}`);if(n.rank!==0)throw new Error(`Delimiter should be a scalar but received shape ${n.shape}`);let s={skipEmpty:e},a={input:o,delimiter:n},i=v.runKernel(Ja,a,s);return{indices:i[0],values:i[1],shape:i[2]}}var mC=T({stringSplit_:xP});function yP(r,t){let e=C(r,"input","stringToHashBucketFast","string"),o={numBuckets:t};if(t<=0)throw new Error("Number of buckets must be at least 1");let n={input:e};return v.runKernel(ti,n,o)}var fC=T({stringToHashBucketFast_:yP});function bP(r,t,e,o=!0){let n=C(r,"input","staticRegexReplace","string"),s={pattern:t,rewrite:e,replaceGlobal:o};return v.runKernel(Ln,{x:n},s)}var dC=T({staticRegexReplace_:bP});var hC={fft:Si,ifft:es,rfft:Ni,irfft:zl},gC={hammingWindow:Aw,hannWindow:pp,frame:mp,stft:Rw},xC={flipLeftRight:Fw,grayscaleToRGB:Dw,resizeNearestNeighbor:Kw,resizeBilinear:Hw,rgbToGrayscale:Ow,rotateWithOffset:Pw,cropAndResize:_w,nonMaxSuppression:Lw,nonMaxSuppressionAsync:Vw,nonMaxSuppressionWithScore:zw,nonMaxSuppressionWithScoreAsync:Ww,nonMaxSuppressionPadded:Gw,nonMaxSuppressionPaddedAsync:Uw,threshold:qw,transform:jw},yC={bandPart:Xw,gramSchmidt:Yw,qr:Qw},bC={absoluteDifference:Jw,computeWeightedLoss:Ce,cosineDistance:tC,hingeLoss:eC,huberLoss:rC,logLoss:oC,meanSquaredError:nC,sigmoidCrossEntropy:sC,softmaxCrossEntropy:aC},wC={sparseFillEmptyRows:iC,sparseReshape:cC,sparseSegmentMean:lC,sparseSegmentSum:uC},CC={stringNGrams:pC,stringSplit:mC,stringToHashBucketFast:fC,staticRegexReplace:dC};var lx={};vt(lx,{Serializable:()=>ql,SerializationMap:()=>gp,getRegisteredName:()=>CP,registerClass:()=>cx});var wP=new Map,ix=new Map,ql=class{getClassName(){return this.constructor.className}static fromConfig(t,e){return new t(e)}},gp=class r{constructor(){this.classNameMap={}}static getMap(){return r.instance==null&&(r.instance=new r),r.instance}static register(t){r.getMap().classNameMap[t.className]=[t,t.fromConfig]}};function cx(r,t,e){k(r.className!=null,()=>"Class being registered does not have the static className property defined."),k(typeof r.className=="string",()=>"className is required to be a string, but got type "+typeof r.className),k(r.className.length>0,()=>"Class being registered has an empty-string as its className, which is disallowed."),typeof t>"u"&&(t="Custom"),typeof e>"u"&&(e=r.className);let o=e,n=t+">"+o;return gp.register(r),wP.set(n,r),ix.set(r,n),r}function CP(r){return ix.has(r)?ix.get(r):r.className}var $e=class extends ql{minimize(t,e=!1,o){let{value:n,grads:s}=this.computeGradients(t,o);if(o!=null){let a=o.map(i=>({name:i.name,tensor:s[i.name]}));this.applyGradients(a)}else this.applyGradients(s);return Xt(s),e?n:(n.dispose(),null)}get iterations(){return this.iterations_==null&&(this.iterations_=0),this.iterations_}incrementIterations(){this.iterations_=this.iterations+1}computeGradients(t,e){return ep(t,e)}dispose(){this.iterations_!=null&&Xt(this.iterations_)}async saveIterations(){return this.iterations_==null&&(this.iterations_=0),{name:"iter",tensor:it(this.iterations_,"int32")}}async getWeights(){throw new Error("getWeights() is not implemented for this optimizer yet.")}async setWeights(t){throw new Error(`setWeights() is not implemented for this optimizer class ${this.getClassName()}`)}async extractIterations(t){return this.iterations_=(await t[0].tensor.data())[0],t.slice(1)}};Object.defineProperty($e,Symbol.hasInstance,{value:r=>r.minimize!=null&&r.computeGradients!=null&&r.applyGradients!=null});var rs=class extends $e{static get className(){return"Adadelta"}constructor(t,e,o=null){super(),this.learningRate=t,this.rho=e,this.epsilon=o,this.accumulatedGrads=[],this.accumulatedUpdates=[],o==null&&(this.epsilon=v.backend.epsilon())}applyGradients(t){(Array.isArray(t)?t.map(o=>o.name):Object.keys(t)).forEach((o,n)=>{let s=v.registeredVariables[o],a=!1;this.accumulatedGrads[n]==null&&(this.accumulatedGrads[n]={originalName:`${o}/accum_grad`,variable:dt(()=>ne(s).variable(a))}),this.accumulatedUpdates[n]==null&&(this.accumulatedUpdates[n]={originalName:`${o}/accum_var`,variable:dt(()=>ne(s).variable(a))});let i=Array.isArray(t)?t[n].tensor:t[o];if(i==null)return;let c=this.accumulatedGrads[n].variable,l=this.accumulatedUpdates[n].variable;dt(()=>{let u=st(q(c,this.rho),q(ue(i),1-this.rho)),p=q(St(De(st(l,this.epsilon)),De(st(c,this.epsilon))),i),m=st(q(l,this.rho),q(ue(p),1-this.rho));c.assign(u),l.assign(m);let f=st(q(p,-this.learningRate),s);s.assign(f)})}),this.incrementIterations()}dispose(){this.accumulatedUpdates!=null&&(Xt(this.accumulatedGrads.map(t=>t.variable)),Xt(this.accumulatedUpdates.map(t=>t.variable)))}async getWeights(){let t=[...this.accumulatedGrads,...this.accumulatedUpdates];return[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=t.length/2,o=!1;this.accumulatedGrads=t.slice(0,e).map(n=>({originalName:n.name,variable:n.tensor.variable(o)})),this.accumulatedUpdates=t.slice(e,e*2).map(n=>({originalName:n.name,variable:n.tensor.variable(o)}))}getConfig(){return{learningRate:this.learningRate,rho:this.rho,epsilon:this.epsilon}}static fromConfig(t,e){return new t(e.learningRate,e.rho,e.epsilon)}};var os=class extends $e{static get className(){return"Adagrad"}constructor(t,e=.1){super(),this.learningRate=t,this.initialAccumulatorValue=e,this.accumulatedGrads=[]}applyGradients(t){(Array.isArray(t)?t.map(o=>o.name):Object.keys(t)).forEach((o,n)=>{let s=v.registeredVariables[o];this.accumulatedGrads[n]==null&&(this.accumulatedGrads[n]={originalName:`${o}/accumulator`,variable:dt(()=>Tr(s.shape,this.initialAccumulatorValue).variable(!1))});let a=Array.isArray(t)?t[n].tensor:t[o];if(a==null)return;let i=this.accumulatedGrads[n].variable;dt(()=>{let c=st(i,ue(a));i.assign(c);let l=st(q(St(a,De(st(c,v.backend.epsilon()))),-this.learningRate),s);s.assign(l)})}),this.incrementIterations()}dispose(){this.accumulatedGrads!=null&&Xt(this.accumulatedGrads.map(t=>t.variable))}async getWeights(){return[await this.saveIterations()].concat(this.accumulatedGrads.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=!1;this.accumulatedGrads=t.map(o=>({originalName:o.name,variable:o.tensor.variable(e)}))}getConfig(){return{learningRate:this.learningRate,initialAccumulatorValue:this.initialAccumulatorValue}}static fromConfig(t,e){return new t(e.learningRate,e.initialAccumulatorValue)}};var ns=class extends $e{static get className(){return"Adam"}constructor(t,e,o,n=null){super(),this.learningRate=t,this.beta1=e,this.beta2=o,this.epsilon=n,this.accumulatedFirstMoment=[],this.accumulatedSecondMoment=[],dt(()=>{this.accBeta1=it(e).variable(),this.accBeta2=it(o).variable()}),n==null&&(this.epsilon=v.backend.epsilon())}applyGradients(t){let e=Array.isArray(t)?t.map(o=>o.name):Object.keys(t);dt(()=>{let o=lt(1,this.accBeta1),n=lt(1,this.accBeta2);e.forEach((s,a)=>{let i=v.registeredVariables[s],c=!1;this.accumulatedFirstMoment[a]==null&&(this.accumulatedFirstMoment[a]={originalName:`${s}/m`,variable:dt(()=>ne(i).variable(c))}),this.accumulatedSecondMoment[a]==null&&(this.accumulatedSecondMoment[a]={originalName:`${s}/v`,variable:dt(()=>ne(i).variable(c))});let l=Array.isArray(t)?t[a].tensor:t[s];if(l==null)return;let u=this.accumulatedFirstMoment[a].variable,p=this.accumulatedSecondMoment[a].variable,m=st(q(u,this.beta1),q(l,1-this.beta1)),f=st(q(p,this.beta2),q(ue(l),1-this.beta2)),d=St(m,o),g=St(f,n);u.assign(m),p.assign(f);let h=st(q(St(d,st(De(g),this.epsilon)),-this.learningRate),i);i.assign(h)}),this.accBeta1.assign(q(this.accBeta1,this.beta1)),this.accBeta2.assign(q(this.accBeta2,this.beta2))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.accBeta2.dispose(),this.accumulatedFirstMoment!=null&&Xt(this.accumulatedFirstMoment.map(t=>t.variable)),this.accumulatedSecondMoment!=null&&Xt(this.accumulatedSecondMoment.map(t=>t.variable))}async getWeights(){let t=[...this.accumulatedFirstMoment,...this.accumulatedSecondMoment];return[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t),dt(()=>{this.accBeta1.assign(Kr(this.beta1,this.iterations_+1)),this.accBeta2.assign(Kr(this.beta2,this.iterations_+1))});let e=t.length/2,o=!1;this.accumulatedFirstMoment=t.slice(0,e).map(n=>({originalName:n.name,variable:n.tensor.variable(o)})),this.accumulatedSecondMoment=t.slice(e,e*2).map(n=>({originalName:n.name,variable:n.tensor.variable(o)}))}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon}}static fromConfig(t,e){return new t(e.learningRate,e.beta1,e.beta2,e.epsilon)}};var ss=class extends $e{static get className(){return"Adamax"}constructor(t,e,o,n=null,s=0){super(),this.learningRate=t,this.beta1=e,this.beta2=o,this.epsilon=n,this.decay=s,this.accumulatedFirstMoment=[],this.accumulatedWeightedInfNorm=[],dt(()=>{this.iteration=it(0).variable(),this.accBeta1=it(e).variable()}),n==null&&(this.epsilon=v.backend.epsilon())}applyGradients(t){let e=Array.isArray(t)?t.map(o=>o.name):Object.keys(t);dt(()=>{let o=lt(1,this.accBeta1),n=St(-this.learningRate,st(q(this.iteration,this.decay),1));e.forEach((s,a)=>{let i=v.registeredVariables[s],c=!1;this.accumulatedFirstMoment[a]==null&&(this.accumulatedFirstMoment[a]={originalName:`${s}/m`,variable:ne(i).variable(c)}),this.accumulatedWeightedInfNorm[a]==null&&(this.accumulatedWeightedInfNorm[a]={originalName:`${s}/v`,variable:ne(i).variable(c)});let l=Array.isArray(t)?t[a].tensor:t[s];if(l==null)return;let u=this.accumulatedFirstMoment[a].variable,p=this.accumulatedWeightedInfNorm[a].variable,m=st(q(u,this.beta1),q(l,1-this.beta1)),f=q(p,this.beta2),d=le(l),g=Dl(f,d);u.assign(m),p.assign(g);let h=st(q(St(n,o),St(m,st(g,this.epsilon))),i);i.assign(h)}),this.iteration.assign(st(this.iteration,1)),this.accBeta1.assign(q(this.accBeta1,this.beta1))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.iteration.dispose(),this.accumulatedFirstMoment!=null&&Xt(this.accumulatedFirstMoment.map(t=>t.variable)),this.accumulatedWeightedInfNorm!=null&&Xt(this.accumulatedWeightedInfNorm.map(t=>t.variable))}async getWeights(){throw new Error("getWeights() is not implemented for Adamax yet.")}async setWeights(t){throw new Error("setWeights() is not implemented for Adamax yet.")}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon,decay:this.decay}}static fromConfig(t,e){return new t(e.learningRate,e.beta1,e.beta2,e.epsilon,e.decay)}};var Yr=class extends $e{static get className(){return"SGD"}constructor(t){super(),this.learningRate=t,this.setLearningRate(t)}applyGradients(t){(Array.isArray(t)?t.map(o=>o.name):Object.keys(t)).forEach((o,n)=>{let s=Array.isArray(t)?t[n].tensor:t[o];if(s==null)return;let a=v.registeredVariables[o];dt(()=>{let i=st(q(this.c,s),a);a.assign(i)})}),this.incrementIterations()}setLearningRate(t){this.learningRate=t,this.c!=null&&this.c.dispose(),this.c=Fe(it(-t))}dispose(){this.c.dispose()}async getWeights(){return[await this.saveIterations()]}async setWeights(t){if(t=await this.extractIterations(t),t.length!==0)throw new Error("SGD optimizer does not have settable weights.")}getConfig(){return{learningRate:this.learningRate}}static fromConfig(t,e){return new t(e.learningRate)}};var as=class extends Yr{static get className(){return"Momentum"}constructor(t,e,o=!1){super(t),this.learningRate=t,this.momentum=e,this.useNesterov=o,this.accumulations=[],this.m=it(this.momentum)}applyGradients(t){(Array.isArray(t)?t.map(o=>o.name):Object.keys(t)).forEach((o,n)=>{let s=v.registeredVariables[o];this.accumulations[n]==null&&(this.accumulations[n]={originalName:`${o}/momentum`,variable:dt(()=>ne(s).variable(!1))});let a=this.accumulations[n].variable,i=Array.isArray(t)?t[n].tensor:t[o];i!=null&&dt(()=>{let c,l=st(q(this.m,a),i);this.useNesterov?c=st(q(this.c,st(i,q(l,this.m))),s):c=st(q(this.c,l),s),a.assign(l),s.assign(c)})}),this.incrementIterations()}dispose(){this.m.dispose(),this.accumulations!=null&&Xt(this.accumulations.map(t=>t.variable))}setMomentum(t){this.momentum=t}async getWeights(){return[await this.saveIterations()].concat(this.accumulations.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=!1;this.accumulations=t.map(o=>({originalName:o.name,variable:o.tensor.variable(e)}))}getConfig(){return{learningRate:this.learningRate,momentum:this.momentum,useNesterov:this.useNesterov}}static fromConfig(t,e){return new t(e.learningRate,e.momentum,e.useNesterov)}};var is=class extends $e{static get className(){return"RMSProp"}constructor(t,e=.9,o=0,n=null,s=!1){if(super(),this.learningRate=t,this.decay=e,this.momentum=o,this.epsilon=n,this.accumulatedMeanSquares=[],this.accumulatedMoments=[],this.accumulatedMeanGrads=[],this.centered=s,n==null&&(this.epsilon=v.backend.epsilon()),t==null)throw new Error("learningRate for RMSPropOptimizer must be defined.")}applyGradients(t){(Array.isArray(t)?t.map(o=>o.name):Object.keys(t)).forEach((o,n)=>{let s=v.registeredVariables[o],a=!1;this.accumulatedMeanSquares[n]==null&&(this.accumulatedMeanSquares[n]={originalName:`${o}/rms`,variable:dt(()=>ne(s).variable(a))}),this.accumulatedMoments[n]==null&&(this.accumulatedMoments[n]={originalName:`${o}/momentum`,variable:dt(()=>ne(s).variable(a))}),this.accumulatedMeanGrads[n]==null&&this.centered&&(this.accumulatedMeanGrads[n]={originalName:`${o}/mg`,variable:dt(()=>ne(s).variable(a))});let i=Array.isArray(t)?t[n].tensor:t[o];if(i==null)return;let c=this.accumulatedMeanSquares[n].variable,l=this.accumulatedMoments[n].variable;dt(()=>{let u=st(q(c,this.decay),q(ue(i),1-this.decay));if(this.centered){let p=this.accumulatedMeanGrads[n].variable,m=st(q(p,this.decay),q(i,1-this.decay)),f=St(q(i,this.learningRate),De(lt(u,st(ue(m),this.epsilon)))),d=st(q(l,this.momentum),f);c.assign(u),p.assign(m),l.assign(d);let g=lt(s,d);s.assign(g)}else{let p=st(q(c,this.decay),q(ue(i),1-this.decay)),m=st(q(l,this.momentum),St(q(i,this.learningRate),De(st(p,this.epsilon))));c.assign(p),l.assign(m);let f=lt(s,m);s.assign(f)}})}),this.incrementIterations()}dispose(){this.accumulatedMeanSquares!=null&&Xt(this.accumulatedMeanSquares.map(t=>t.variable)),this.accumulatedMeanGrads!=null&&this.centered&&Xt(this.accumulatedMeanGrads.map(t=>t.variable)),this.accumulatedMoments!=null&&Xt(this.accumulatedMoments.map(t=>t.variable))}async getWeights(){let t=[...this.accumulatedMeanSquares,...this.accumulatedMoments];return this.centered&&t.push(...this.accumulatedMeanGrads),[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=this.centered?t.length/3:t.length/2,o=!1;this.accumulatedMeanSquares=t.slice(0,e).map(n=>({originalName:n.name,variable:n.tensor.variable(o)})),this.accumulatedMoments=t.slice(e,e*2).map(n=>({originalName:n.name,variable:n.tensor.variable(o)})),this.centered&&(this.accumulatedMeanGrads=t.slice(e*2,e*3).map(n=>({originalName:n.name,variable:n.tensor.variable(o)})))}getConfig(){return{learningRate:this.learningRate,decay:this.decay,momentum:this.momentum,epsilon:this.epsilon,centered:this.centered}}static fromConfig(t,e){return new t(e.learningRate,e.decay,e.momentum,e.epsilon,e.centered)}};var SP=[rs,os,ns,ss,as,is,Yr];function SC(){for(let r of SP)cx(r)}var gc={};vt(gc,{CompositeArrayBuffer:()=>we,browserFiles:()=>TC,browserHTTPRequest:()=>$C,concatenateArrayBuffers:()=>y0,copyModel:()=>_0,decodeWeights:()=>qu,decodeWeightsStream:()=>ju,encodeWeights:()=>d0,fromMemory:()=>EC,fromMemorySync:()=>hx,getLoadHandlers:()=>S0,getModelArtifactsForJSON:()=>nc,getModelArtifactsForJSONSync:()=>zd,getModelArtifactsInfoForJSON:()=>zr,getSaveHandlers:()=>C0,getWeightSpecs:()=>fl,http:()=>yp,isHTTPScheme:()=>xp,listModels:()=>A0,loadWeights:()=>vC,moveModel:()=>F0,registerLoadRouter:()=>w0,registerSaveRouter:()=>b0,removeModel:()=>R0,weightsLoaderFactory:()=>fx,withSaveHandler:()=>AC,withSaveHandlerSync:()=>RC});var NP="model",TP=".json",IP=".weights.bin";function NC(r){return new Promise(t=>setTimeout(t)).then(r)}var hc=class r{constructor(t){if(!_().getBool("IS_BROWSER"))throw new Error("browserDownloads() cannot proceed because the current environment is not a browser.");t.startsWith(r.URL_SCHEME)&&(t=t.slice(r.URL_SCHEME.length)),(t==null||t.length===0)&&(t=NP),this.modelJsonFileName=t+TP,this.weightDataFileName=t+IP}async save(t){if(typeof document>"u")throw new Error("Browser downloads are not supported in this environment since `document` is not present");let e=we.join(t.weightData),o=window.URL.createObjectURL(new Blob([e],{type:"application/octet-stream"}));if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserDownloads.save() does not support saving model topology in binary formats yet.");{let n=[{paths:["./"+this.weightDataFileName],weights:t.weightSpecs}],s=Xu(t,n),a=window.URL.createObjectURL(new Blob([JSON.stringify(s)],{type:"application/json"})),i=this.modelJsonAnchor==null?document.createElement("a"):this.modelJsonAnchor;if(i.download=this.modelJsonFileName,i.href=a,await NC(()=>i.dispatchEvent(new MouseEvent("click"))),t.weightData!=null){let c=this.weightDataAnchor==null?document.createElement("a"):this.weightDataAnchor;c.download=this.weightDataFileName,c.href=o,await NC(()=>c.dispatchEvent(new MouseEvent("click")))}return{modelArtifactsInfo:zr(t)}}}};hc.URL_SCHEME="downloads://";var ux=class{constructor(t){if(t==null||t.length<1)throw new Error(`When calling browserFiles, at least 1 file is required, but received ${t}`);this.jsonFile=t[0],this.weightsFiles=t.slice(1)}async load(){return new Promise((t,e)=>{let o=new FileReader;o.onload=n=>{let s=JSON.parse(n.target.result),a=s.modelTopology;if(a==null){e(new Error(`modelTopology field is missing from file ${this.jsonFile.name}`));return}if(s.weightsManifest==null){e(new Error(`weightManifest field is missing from file ${this.jsonFile.name}`));return}if(this.weightsFiles.length===0){t({modelTopology:a});return}let c=nc(s,l=>this.loadWeights(l));t(c)},o.onerror=n=>e(`Failed to read model topology and weights manifest JSON from file '${this.jsonFile.name}'. BrowserFiles supports loading Keras-style tf.Model artifacts only.`),o.readAsText(this.jsonFile)})}loadWeights(t){let e=[],o=[];for(let a of t)e.push(...a.weights),o.push(...a.paths);let n=this.checkManifestAndWeightFiles(t),s=o.map(a=>this.loadWeightsFile(a,n[a]));return Promise.all(s).then(a=>[e,a])}loadWeightsFile(t,e){return new Promise((o,n)=>{let s=new FileReader;s.onload=a=>{let i=a.target.result;o(i)},s.onerror=a=>n(`Failed to weights data from file of path '${t}'.`),s.readAsArrayBuffer(e)})}checkManifestAndWeightFiles(t){let e=[],o=this.weightsFiles.map(s=>Vd(s.name)),n={};for(let s of t)s.paths.forEach(a=>{let i=Vd(a);if(e.indexOf(i)!==-1)throw new Error(`Duplicate file basename found in weights manifest: '${i}'`);if(e.push(i),o.indexOf(i)===-1)throw new Error(`Weight file with basename '${i}' is not provided.`);n[a]=this.weightsFiles[o.indexOf(i)]});if(e.length!==this.weightsFiles.length)throw new Error(`Mismatch in the number of files in weights manifest (${e.length}) and the number of weight files provided (${this.weightsFiles.length}).`);return n}},vP=r=>_().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(hc.URL_SCHEME)?kP(r.slice(hc.URL_SCHEME.length)):null;ce.registerSaveRouter(vP);function kP(r="model"){return new hc(r)}function TC(r){return new ux(r)}function px(r,t,e,o){a(r),e=e??0,o=o??1,i(e,o);let n=0,s=c=>(c.then(l=>{let u=e+ ++n/r.length*(o-e);return t(u),l}),c);function a(c){k(c!=null&&Array.isArray(c)&&c.length>0,()=>"promises must be a none empty array")}function i(c,l){k(c>=0&&c<=1,()=>`Progress fraction must be in range [0, 1], but got startFraction ${c}`),k(l>=0&&l<=1,()=>`Progress fraction must be in range [0, 1], but got endFraction ${l}`),k(l>=c,()=>`startFraction must be no more than endFraction, but got startFraction ${c} and endFraction ${l}`)}return Promise.all(r.map(s))}async function mx(r,t){t==null&&(t={});let e=t.fetchFunc==null?_().platform.fetch:t.fetchFunc,o=r.map(p=>e(p,t.requestInit,{isBinary:!0})),i=(t.onProgress==null?await Promise.all(o):await px(o,t.onProgress,0,.5)).map(p=>p.arrayBuffer());return t.onProgress==null?await Promise.all(i):await px(i,t.onProgress,.5,1)}function IC(r,t){var e;let o=t.fetchFunc==null?_().platform.fetch:t.fetchFunc,n=0,s;return(e=t.onProgress)===null||e===void 0||e.call(t,0),new ReadableStream({pull:async a=>{for(var i;n<r.length;){s||(s=(await o(r[n],t.requestInit,{isBinary:!0})).body.getReader());let{done:c,value:l}=await s.read();if(c){n++,s=void 0,(i=t.onProgress)===null||i===void 0||i.call(t,n/r.length);continue}a.enqueue(l);return}a.close()}})}async function vC(r,t="",e,o){return fx(a=>mx(a,{requestInit:o}))(r,t,e)}function fx(r){return async(t,e="",o)=>{let n=t.map(()=>!1),s={},a=o!=null?o.map(()=>!1):[],i=[];if(t.forEach((f,d)=>{let g=0;f.weights.forEach(h=>{let x="quantization"in h?h.quantization.dtype:h.dtype,b=fo[x]*gt(h.shape),N=()=>{n[d]=!0,s[d]==null&&(s[d]=[]),s[d].push({manifestEntry:h,groupOffset:g,sizeBytes:b})};o!=null?o.forEach((S,$)=>{S===h.name&&(N(),a[$]=!0)}):N(),i.push(h.name),g+=b})}),!a.every(f=>f)){let f=o.filter((d,g)=>!a[g]);throw new Error(`Could not find weights in manifest with names: ${f.join(", ")}. 
Manifest JSON has weights with names: ${i.join(", ")}.`)}let c=n.reduce((f,d,g)=>(d&&f.push(g),f),[]),l=[];c.forEach(f=>{t[f].paths.forEach(d=>{let g=e+(e.endsWith("/")?"":"/")+d;l.push(g)})});let u=await r(l),p={},m=0;return c.forEach(f=>{let d=t[f].paths.length,g=new we(u.slice(m,m+d));s[f].forEach(x=>{let b=g.slice(x.groupOffset,x.groupOffset+x.sizeBytes),N=qu(b,[x.manifestEntry]);for(let S in N)p[S]=N[S]}),m+=d}),p}}var $P="application/octet-stream",EP="application/json",jl=class{constructor(t,e){if(this.DEFAULT_METHOD="POST",e==null&&(e={}),this.weightPathPrefix=e.weightPathPrefix,this.weightUrlConverter=e.weightUrlConverter,e.fetchFunc!=null?(k(typeof e.fetchFunc=="function",()=>"Must pass a function that matches the signature of `fetch` (see https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API)"),this.fetch=e.fetchFunc):this.fetch=_().platform.fetch,k(t!=null&&t.length>0,()=>"URL path for http must not be null, undefined or empty."),Array.isArray(t)&&k(t.length===2,()=>`URL paths for http must have a length of 2, (actual length is ${t.length}).`),this.path=t,e.requestInit!=null&&e.requestInit.body!=null)throw new Error("requestInit is expected to have no pre-existing body, but has one.");this.requestInit=e.requestInit||{},this.loadOptions=e}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserHTTPRequest.save() does not support saving model topology in binary formats yet.");let e=Object.assign({method:this.DEFAULT_METHOD},this.requestInit);e.body=new FormData;let o=[{paths:["./model.weights.bin"],weights:t.weightSpecs}],n=Xu(t,o);if(e.body.append("model.json",new Blob([JSON.stringify(n)],{type:EP}),"model.json"),t.weightData!=null){let a=we.join(t.weightData);e.body.append("model.weights.bin",new Blob([a],{type:$P}),"model.weights.bin")}let s=await this.fetch(this.path,e);if(s.ok)return{modelArtifactsInfo:zr(t),responses:[s]};throw new Error(`BrowserHTTPRequest.save() failed due to HTTP response status ${s.status}.`)}async loadModelJSON(){let t=await this.fetch(this.path,this.requestInit);if(!t.ok)throw new Error(`Request to ${this.path} failed with status code ${t.status}. Please verify this URL points to the model JSON of the model to load.`);let e;try{e=await t.json()}catch{let a=`Failed to parse model JSON of response from ${this.path}.`;throw this.path.endsWith(".pb")?a+=" Your path contains a .pb file extension. Support for .pb models have been removed in TensorFlow.js 1.0 in favor of .json models. You can re-convert your Python TensorFlow model using the TensorFlow.js 1.0 conversion scripts or you can convert your.pb models with the 'pb2json'NPM script in the tensorflow/tfjs-converter repository.":a+=" Please make sure the server is serving valid JSON for this request.",new Error(a)}let o=e.modelTopology,n=e.weightsManifest;if(o==null&&n==null)throw new Error(`The JSON from HTTP path ${this.path} contains neither model topology or manifest for weights.`);return e}async load(){if(this.loadOptions.streamWeights)return this.loadStream();let t=await this.loadModelJSON();return nc(t,e=>this.loadWeights(e))}async loadStream(){let t=await this.loadModelJSON(),e=await this.getWeightUrls(t.weightsManifest),o=fl(t.weightsManifest),n=()=>IC(e,this.loadOptions);return Object.assign(Object.assign({},t),{weightSpecs:o,getWeightStream:n})}async getWeightUrls(t){let e=Array.isArray(this.path)?this.path[1]:this.path,[o,n]=AP(e),s=this.weightPathPrefix||o,a=[],i=[];for(let c of t)for(let l of c.paths)this.weightUrlConverter!=null?i.push(this.weightUrlConverter(l)):a.push(s+l+n);return this.weightUrlConverter&&a.push(...await Promise.all(i)),a}async loadWeights(t){let e=await this.getWeightUrls(t),o=fl(t),n=await mx(e,this.loadOptions);return[o,n]}};jl.URL_SCHEME_REGEX=/^https?:\/\//;function AP(r){let t=r.lastIndexOf("/"),e=r.lastIndexOf("?"),o=r.substring(0,t),n=e>t?r.substring(e):"";return[o+"/",n]}function xp(r){return r.match(jl.URL_SCHEME_REGEX)!=null}var kC=(r,t)=>{if(typeof fetch>"u"&&(t==null||t.fetchFunc==null))return null;{let e=!0;if(Array.isArray(r)?e=r.every(o=>xp(o)):e=xp(r),e)return yp(r,t)}return null};ce.registerSaveRouter(kC);ce.registerLoadRouter(kC);function yp(r,t){return new jl(r,t)}function $C(r,t){return yp(r,t)}var Xl=class{constructor(t){this.modelArtifacts=t}load(){return this.modelArtifacts}},bp=class{constructor(t){this.saveHandler=t}save(t){return this.saveHandler(t)}},dx=class{constructor(t){t.load&&(this.load=()=>Promise.resolve(t.load())),t.save&&(this.save=e=>Promise.resolve(t.save(e)))}};function EC(r,t,e,o){let n=arguments;return new dx(hx(...n))}function hx(r,t,e,o){return arguments.length===1?r.modelTopology!=null||r.weightSpecs!=null?new Xl(r):(console.warn("Please call tf.io.fromMemory() with only one argument. The argument should be of type ModelArtifacts. The multi-argument signature of tf.io.fromMemory() has been deprecated and will be removed in a future release."),new Xl({modelTopology:r})):(console.warn("Please call tf.io.fromMemory() with only one argument. The argument should be of type ModelArtifacts. The multi-argument signature of tf.io.fromMemory() has been deprecated and will be removed in a future release."),new Xl({modelTopology:r,weightSpecs:t,weightData:e,trainingConfig:o}))}function AC(r){return new bp(r)}function RC(r){return new bp(r)}var gx={};vt(gx,{confusionMatrix:()=>_C});function RP(r,t,e){let o=C(r,"labels","confusionMatrix"),n=C(t,"predictions","confusionMatrix");k(e==null||e>0&&Number.isInteger(e),()=>`If provided, numClasses must be a positive integer, but got ${e}`),k(o.rank===1,()=>`Expected the rank of labels to be 1, but got ${o.rank}`),k(n.rank===1,()=>`Expected the rank of predictions to be 1, but got ${n.rank}`),k(o.shape[0]===n.shape[0],()=>`Mismatch in the number of examples: ${o.shape[0]} vs. ${n.shape[0]}. Labels and predictions should have the same number of elements.`),k(e>0&&Number.isInteger(e),()=>`numClasses is required to be a positive integer, but got ${e}`);let s=mc(xt(o,"int32"),e),a=mc(xt(n,"int32"),e),i=Ii(s),c=It(i,a);return xt(c,"int32")}var _C=T({confusionMatrix_:RP});var xx={};vt(xx,{draw:()=>MP,fromPixels:()=>VP,fromPixelsAsync:()=>PP,toPixels:()=>BP});var Ai,FC=!1;function DC(r,t=3){if(t>4)throw new Error("Cannot construct Tensor with more than 4 channels from pixels.");if(r==null)throw new Error("pixels passed to tf.browser.fromPixels() can not be null");let e=!1,o=!1,n=!1,s=!1,a=!1,i=!1;if(r.data instanceof Uint8Array)e=!0;else if(typeof ImageData<"u"&&r instanceof ImageData)o=!0;else if(typeof HTMLVideoElement<"u"&&r instanceof HTMLVideoElement)n=!0;else if(typeof HTMLImageElement<"u"&&r instanceof HTMLImageElement)s=!0;else if(r.getContext!=null)a=!0;else if(typeof ImageBitmap<"u"&&r instanceof ImageBitmap)i=!0;else throw new Error(`pixels passed to tf.browser.fromPixels() must be either an HTMLVideoElement, HTMLImageElement, HTMLCanvasElement, ImageData in browser, or OffscreenCanvas, ImageData in webworker or {data: Uint32Array, width: number, height: number}, but was ${r.constructor.name}`);if(ci(Yi,v.backendName)!=null){let d={pixels:r},g={numChannels:t};return v.runKernel(Yi,d,g)}let[l,u]=n?[r.videoWidth,r.videoHeight]:[r.width,r.height],p;if(a)p=r.getContext("2d").getImageData(0,0,l,u).data;else if(o||e)p=r.data;else if(s||n||i){if(Ai==null)if(typeof document>"u")if(typeof OffscreenCanvas<"u"&&typeof OffscreenCanvasRenderingContext2D<"u")Ai=new OffscreenCanvas(1,1).getContext("2d");else throw new Error("Cannot parse input in current context. Reason: OffscreenCanvas Context2D rendering is not supported.");else Ai=document.createElement("canvas").getContext("2d",{willReadFrequently:!0});Ai.canvas.width=l,Ai.canvas.height=u,Ai.drawImage(r,0,0,l,u),p=Ai.getImageData(0,0,l,u).data}let m;if(t===4)m=new Int32Array(p);else{let d=l*u;m=new Int32Array(d*t);for(let g=0;g<d;g++)for(let h=0;h<t;++h)m[g*t+h]=p[g*4+h]}return Ul(m,[u,l,t],"int32")}function _P(r){return r!=null&&r.data instanceof Uint8Array}function FP(){return typeof window<"u"&&typeof ImageBitmap<"u"&&window.hasOwnProperty("createImageBitmap")}function DP(r){return r!=null&&r.width!==0&&r.height!==0}function OP(r){return FP()&&!(r instanceof ImageBitmap)&&DP(r)&&!_P(r)}async function PP(r,t=3){let e=null;if(_().getBool("WRAP_TO_IMAGEBITMAP")&&OP(r)){let o;try{o=await createImageBitmap(r,{premultiplyAlpha:"none"})}catch{o=null}o!=null&&o.width===r.width&&o.height===r.height?e=o:e=r}else e=r;return DC(e,t)}function OC(r){if(r.rank!==2&&r.rank!==3)throw new Error(`toPixels only supports rank 2 or 3 tensors, got rank ${r.rank}.`);let t=r.rank===2?1:r.shape[2];if(t>4||t===2)throw new Error(`toPixels only supports depth of size 1, 3 or 4 but got ${t}`);if(r.dtype!=="float32"&&r.dtype!=="int32")throw new Error(`Unsupported type for toPixels: ${r.dtype}. Please use float32 or int32 tensors.`)}function LP(r){let t=r?.alpha||1;if(t>1||t<0)throw new Error(`Alpha value ${t} is suppoed to be in range [0 - 1].`)}async function BP(r,t){let e=C(r,"img","toPixels");if(!(r instanceof Ft)){let l=e;e=xt(l,"int32"),l.dispose()}OC(e);let[o,n]=e.shape.slice(0,2),s=e.rank===2?1:e.shape[2],a=await e.data(),i=e.dtype==="float32"?255:1,c=new Uint8ClampedArray(n*o*4);for(let l=0;l<o*n;++l){let u=[0,0,0,255];for(let m=0;m<s;m++){let f=a[l*s+m];if(e.dtype==="float32"){if(f<0||f>1)throw new Error(`Tensor values for a float32 Tensor must be in the range [0 - 1] but encountered ${f}.`)}else if(e.dtype==="int32"&&(f<0||f>255))throw new Error(`Tensor values for a int32 Tensor must be in the range [0 - 255] but encountered ${f}.`);s===1?(u[0]=f*i,u[1]=f*i,u[2]=f*i):u[m]=f*i}let p=l*4;c[p+0]=Math.round(u[0]),c[p+1]=Math.round(u[1]),c[p+2]=Math.round(u[2]),c[p+3]=Math.round(u[3])}if(t!=null){FC||ci(Xi,v.backendName)!=null&&(console.warn("tf.browser.toPixels is not efficient to draw tensor on canvas. Please try tf.browser.draw instead."),FC=!0),t.width=n,t.height=o;let l=t.getContext("2d"),u=new ImageData(c,n,o);l.putImageData(u,0,0)}return e!==r&&e.dispose(),c}function MP(r,t,e){let o=C(r,"img","draw");if(!(r instanceof Ft)){let a=o;o=xt(a,"int32"),a.dispose()}OC(o),LP(e?.imageOptions);let n={image:o},s={canvas:t,options:e};v.runKernel(Xi,n,s)}var VP=T({fromPixels_:DC});var yx={};vt(yx,{prepareAndValidate:()=>PC});function PC(r,t){let e=r.shape.length,o=t.shape.length;if(e<1)throw new Error(`tf.gatherND() expects the input to be rank 1 or higher, but the rank was ${e}.`);if(o<1)throw new Error(`tf.gatherND() expects the indices to be rank 1 or higher, but the rank was ${o}.`);if(t.dtype!=="int32")throw new Error(`tf.gatherND() expects the indices to be int32 type, but the dtype was ${t.dtype}.`);if(t.shape[o-1]>e)throw new Error(`index innermost dimension length must be <= tensor rank; saw: ${t.shape[o-1]} vs. ${e}`);if(gt(r.shape)===0)throw new Error(`Requested more than 0 entries, but input is empty. Input shape: ${r.shape}.`);let n=t.shape,s=n[n.length-1],a=1;for(let p=0;p<n.length-1;++p)a*=n[p];let i=r.shape,c=n.slice();c.pop();let l=1;for(let p=s;p<e;++p)l*=i[p],c.push(i[p]);let u=[...Lr(r.shape).map(p=>p/l),1].slice(0,s);return[c,a,l,u]}var ae={};vt(ae,{assertParamsValid:()=>WP,computeFlatOffset:()=>qP,computeOutShape:()=>UP,getNormalizedAxes:()=>HP,isSliceContinous:()=>KP,maskToAxes:()=>GP,parseSliceParams:()=>jP,sliceInfo:()=>XP,startForAxis:()=>UC,startIndicesWithElidedDims:()=>zC,stopForAxis:()=>HC,stopIndicesWithElidedDims:()=>WC,stridesForAxis:()=>GC,stridesWithElidedDims:()=>BC});var bx=-2,zP=-1;function WP(r,t,e){let o=r.shape.length;k(o===t.length,()=>`Error in slice${o}D: Length of begin ${t} must match the rank of the array (${o}).`),k(o===e.length,()=>`Error in slice${o}D: Length of size ${e} must match the rank of the array (${o}).`);for(let n=0;n<o;++n)k(t[n]+e[n]<=r.shape[n],()=>`Error in slice${o}D: begin[${n}] + size[${n}] (${t[n]+e[n]}) would overflow input.shape[${n}] (${r.shape[n]})`)}function GP(r){let t=[],e=0;for(;r>0;)r&1&&t.push(e),r/=2,e++;return t}function UP(r,t,e){let o=[];for(let n=0;n<r.length;n++)o[n]=Math.ceil((t[n]-r[n])/e[n]);return o}function BC(r,t,e,o){let n=[...r];for(let s=n.length;s<o.length;s++)n.push(1);for(let s=0;s<e;s++)s===0?n[t]=1:(n.splice(t,0,1),n.pop());return n}function MC(r,t,e){return e<=r?e:e-(t-1)}function VC(r,t){let e=[];for(let o=0;o<r;o++)e.push(t+o);return e}function HP(r,t,e,o,n,s,a,i,c){let l=r.length,u=new Array(l),p=new Array(l),m=new Array(l);if(t.length&&e>0){let f=t[0],d=e+1;u=zC(a,f,d,o,r),p=WC(i,f,d,n,r),m=BC(s,f,d,r)}else for(let f=0;f<l;f++)u[f]=UC(a,o,s,r,f,c),p[f]=HC(i,n,s,r,f,c),m[f]=GC(s,f,c);return{begin:u,end:p,strides:m}}function zC(r,t,e,o,n){let s=[...n],a=VC(e,t);for(let i=0;i<s.length;i++)if(a.indexOf(i)>-1)s[i]=0;else{let c=MC(t,e,i),l=o[c];r&1<<c&&(l=0),s[i]=l}return s}function WC(r,t,e,o,n){let s=[...n],a=VC(e,t);for(let i=0;i<s.length;i++)if(a.indexOf(i)>-1)s[i]=Number.MAX_SAFE_INTEGER;else{let c=MC(t,e,i),l=o[c];r&1<<c&&(l=Number.MAX_SAFE_INTEGER),s[i]=l}for(let i=0;i<s.length;i++){let c=n[i];s[i]<0&&(s[i]+=c),s[i]=Ui(0,s[i],n[i])}return s}function GC(r,t,e){let o=r[t];return(e&1<<t||o==null)&&(o=1),o}function UC(r,t,e,o,n,s){let a=t[n],i=e[n]||1;(r&1<<n||s&1<<n||a==null)&&(i>0?a=Number.MIN_SAFE_INTEGER:a=Number.MAX_SAFE_INTEGER);let c=o[n];return a<0&&(a+=c),a=Ui(0,a,c-1),a}function HC(r,t,e,o,n,s){let a=t[n],i=e[n]||1;(r&1<<n||s&1<<n||a==null)&&(i>0?a=Number.MAX_SAFE_INTEGER:a=Number.MIN_SAFE_INTEGER);let c=o[n];return a<0&&(a+=c),i>0?a=Ui(0,a,c):a=Ui(-1,a,c-1),a}function KP(r,t,e){let o=e.length;for(let n=0;n<e.length;n++)if(e[n]>1){o=n;break}for(let n=o+1;n<e.length;n++)if(t[n]>0||e[n]!==r[n])return!1;return!0}function qP(r,t){let e=r.length>0?r[r.length-1]:1;for(let o=0;o<r.length-1;o++)e+=r[o]*t[o];return e}function jP(r,t,e){let o,n=r.shape.length;typeof t=="number"?o=[t,...new Array(n-1).fill(0)]:t.length<n?o=t.concat(new Array(n-t.length).fill(0)):o=t.slice(),o.forEach(a=>{k(a!==-1,()=>"slice() does not support negative begin indexing.")});let s;return e==null?s=new Array(n).fill(-1):typeof e=="number"?s=[e,...new Array(n-1).fill(-1)]:e.length<n?s=e.concat(new Array(n-e.length).fill(-1)):s=e,s=s.map((a,i)=>a>=0?a:(k(a===-1,()=>`Negative size values should be exactly -1 but got ${a} for the slice() size at index ${i}.`),r.shape[i]-o[i])),[o,s]}function XP(r,t,e,o,n,s,a,i,c){let l;if(o==null?(l=new Array(t.length),l.fill(1)):l=o,a!=null&&(a&a-1)!==0)throw new Error("Multiple ellipses in slice is not allowed.");let u=!1,p={dims:l.length,numAddAxisAfterEllipsis:0,begin:t.slice(),end:e.slice(),strides:l.slice(),beginMask:n,endMask:s,ellipsisMask:a,newAxisMask:i,shrinkAxisMask:c};for(let N=0;N<p.dims;N++)u&&(1<<N&i)!==0&&p.numAddAxisAfterEllipsis++,1<<N&a&&(u=!0);u||(p.ellipsisMask|=1<<p.dims,p.dims++);let m={dims:r.length,beginMask:0,endMask:0,beginValid:!1,endValid:!1};YP(p,m);let f=!0,d=!0,g=!0,h=[],x=[];for(let N=0;N<r.length;++N){if(m.strides[N]===0)throw Error(`strides[${N}] must be non-zero`);let S=!!(m.shrinkAxisMask&1<<N),$=r[N];if($===-1){h.push(S?1:-1);continue}let E=[m.beginMask&1<<N,m.endMask&1<<N],A=[m.strides[N]>0?0:-1,m.strides[N]>0?$:$-1];if(S&&m.strides[N]<=0)throw Error("only stride 1 allowed on non-range indexing.");g=g&&m.strides[N]===1;let R=!!(m.beginMask&1<<N&&m.endMask&1<<N);if(m.beginValid&&m.endValid){if(S){let L=m.begin[N]<0?$+m.begin[N]:m.begin[N];if(m.begin[N]=L,m.end[N]=m.begin[N]+1,L<0||L>=$)throw Error(`slice index ${m.begin[N]} of dimension ${N} out of bounds.`)}else m.begin[N]=LC(m.begin[N],0,m.strides[N],$,E,A),m.end[N]=LC(m.end[N],1,m.strides[N],$,E,A);let O=m.strides[N]===1&&m.begin[N]===0&&m.end[N]===$;f=f&&O,d=d&&(N===0&&m.strides[N]===1||O)}else f=f&&m.strides[N]===1&&R,d=d&&(N===0&&m.strides[N]===1||R);let F,D=!1;if(m.beginValid&&m.endValid?(F=m.end[N]-m.begin[N],D=!0):S?(F=1,D=!0):R&&$>=0&&(m.strides[N]<0?F=-$:F=$,D=!0),D){let O;F===0||F<0!=m.strides[N]<0?O=0:O=Math.trunc(F/m.strides[N])+(F%m.strides[N]!==0?1:0),h.push(O)}else h.push(-1)}for(let N=0;N<m.finalShapeGatherIndices.length;++N){let S=m.finalShapeGatherIndices[N];S>=0?x.push(h[S]):S===bx&&x.push(1)}return{finalShapeSparse:x.filter((N,S)=>m.finalShapeGatherIndices[S]!==bx),finalShape:x,isIdentity:f,sliceDim0:d,isSimpleSlice:g,begin:m.begin,end:m.end,strides:m.strides}}function YP(r,t){t.beginMask=0,t.endMask=0,t.shrinkAxisMask=0;let e=0;t.beginValid=r.begin!=null,t.endValid=r.end!=null,t.begin=new Array(t.dims),t.end=new Array(t.dims),t.strides=new Array(t.dims),t.finalShapeGatherIndices=[],t.finalShapeGatherIndicesSparse=[],t.inputShapeGatherIndicesSparse=new Array(t.dims);for(let o=0;o<r.dims;o++)if(1<<o&r.ellipsisMask){let n=Math.min(t.dims-(r.dims-o)+1+r.numAddAxisAfterEllipsis,t.dims);for(;e<n;e++)t.begin[e]=0,t.end[e]=0,t.strides[e]=1,t.beginMask|=1<<e,t.endMask|=1<<e,t.finalShapeGatherIndices.push(e),t.finalShapeGatherIndicesSparse.push(-1),t.inputShapeGatherIndicesSparse[e]=o}else if(1<<o&r.newAxisMask)t.finalShapeGatherIndices.push(bx),t.finalShapeGatherIndicesSparse.push(-1);else{if(e===t.begin.length)throw Error(`Index out of range using input dim ${e}; input has only ${t.dims} dims, ${t.begin.length}.`);r.begin!=null&&(t.begin[e]=r.begin[o]),r.end!=null&&(t.end[e]=r.end[o]),t.strides[e]=r.strides[o],r.beginMask&1<<o&&(t.beginMask|=1<<e),r.endMask&1<<o&&(t.endMask|=1<<e),r.shrinkAxisMask&1<<o?(t.finalShapeGatherIndices.push(zP),t.finalShapeGatherIndicesSparse.push(-1),t.shrinkAxisMask|=1<<e):(t.finalShapeGatherIndices.push(e),t.finalShapeGatherIndicesSparse.push(o)),t.inputShapeGatherIndicesSparse[e]=o,e++}}function LC(r,t,e,o,n,s){if(n[t])return e>0?s[t]:s[t+1&1];{let a=r<0?o+r:r;return a<s[0]?s[0]:a>s[1]?s[1]:a}}var KC="4.22.0";var xc=class{static sgd(t){return new Yr(t)}static momentum(t,e,o=!1){return new as(t,e,o)}static rmsprop(t,e=.9,o=0,n=null,s=!1){return new is(t,e,o,n,s)}static adam(t=.001,e=.9,o=.999,n=null){return new ns(t,e,o,n)}static adadelta(t=.001,e=.95,o=null){return new rs(t,e,o)}static adamax(t=.002,e=.9,o=.999,n=null,s=0){return new ss(t,e,o,n,s)}static adagrad(t,e=.1){return new os(t,e)}};var ZP=xc;var QP=typeof requestAnimationFrame<"u"?requestAnimationFrame:typeof setImmediate<"u"?setImmediate:r=>r();function wp(){return new Promise(r=>QP(()=>r()))}var I={};vt(I,{ERF_A1:()=>h3,ERF_A2:()=>g3,ERF_A3:()=>x3,ERF_A4:()=>y3,ERF_A5:()=>b3,ERF_P:()=>d3,PARALLELIZE_THRESHOLD:()=>Cp,RowPartitionType:()=>Zr,SELU_SCALE:()=>f3,SELU_SCALEALPHA:()=>m3,applyActivation:()=>$i,assertAndGetBroadcastShape:()=>Et,assertAxesAreInnerMostDims:()=>z_,assertParamsConsistent:()=>JP,assignToTypedArray:()=>I3,axesAreInnerMostDims:()=>Bh,calculateShapes:()=>dw,checkEinsumDimSizes:()=>R3,checkPadOnDimRoundingMode:()=>re,combineLocations:()=>G0,combineRaggedTensorToTensorShapes:()=>e3,complexWithEvenIndex:()=>S3,complexWithOddIndex:()=>N3,computeConv2DInfo:()=>gi,computeConv3DInfo:()=>B0,computeDefaultPad:()=>ch,computeDilation2DInfo:()=>MR,computeOptimalWindowSize:()=>s3,computeOutAndReduceShapes:()=>V_,computeOutShape:()=>t3,computePool2DInfo:()=>ih,computePool3DInfo:()=>VR,convertConv2DDataFormat:()=>M0,decodeEinsumEquation:()=>E3,eitherStridesOrDilationsAreOne:()=>Ie,expandShapeToKeepDim:()=>wo,exponent:()=>k3,exponents:()=>v3,fromStringArrayToUint8:()=>Q3,fromUint8ToStringArray:()=>Z3,getAxesPermutation:()=>W_,getBroadcastDims:()=>W0,getComplexWithIndex:()=>T3,getEinsumComputePath:()=>_3,getEinsumPermutation:()=>A3,getFusedBiasGradient:()=>ki,getFusedDyActivation:()=>vi,getImageCenter:()=>a3,getInnerMostAxes:()=>U_,getPermuted:()=>c3,getRaggedRank:()=>o3,getReductionAxes:()=>tp,getReshaped:()=>i3,getReshapedPermuted:()=>l3,getRowPartitionTypesHelper:()=>r3,getSliceBeginCoords:()=>u3,getSliceSize:()=>p3,getSparseFillEmptyRowsIndicesDenseShapeMismatch:()=>P3,getSparseFillEmptyRowsNegativeIndexErrorMessage:()=>L3,getSparseFillEmptyRowsOutOfRangeIndexErrorMessage:()=>B3,getSparseReshapeEmptyTensorZeroOutputDimErrorMessage:()=>z3,getSparseReshapeInputOutputMismatchErrorMessage:()=>G3,getSparseReshapeInputOutputMultipleErrorMessage:()=>W3,getSparseReshapeMultipleNegativeOneOutputDimErrorMessage:()=>M3,getSparseReshapeNegativeOutputDimErrorMessage:()=>V3,getSparseSegmentReductionIndicesOutOfRangeErrorMessage:()=>q3,getSparseSegmentReductionNegativeSegmentIdsErrorMessage:()=>U3,getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage:()=>H3,getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage:()=>K3,getUndoAxesPermutation:()=>G_,isIdentityPermutation:()=>F3,log:()=>gA,mergeRealAndImagArrays:()=>w3,prepareAndValidate:()=>PC,prepareSplitSize:()=>O3,segment_util:()=>Cx,shouldFuse:()=>Ei,slice_util:()=>ae,splitRealAndImagArrays:()=>C3,stridesOrDilationsArePositive:()=>Ur,tupleValuesAreOne:()=>hi,upcastType:()=>te,validateDefaultValueShape:()=>n3,validateInput:()=>fc,validateUpdateShape:()=>Qg,warn:()=>Mr});function JP(r,t){let e=r[0].length;r.forEach((n,s)=>{k(n.length===e,()=>`Error in concat${e}D: rank of tensors[${s}] must be the same as the rank of the rest (${e})`)}),k(t>=0&&t<e,()=>`Error in concat${e}D: axis must be between 0 and ${e-1}.`);let o=r[0];r.forEach((n,s)=>{for(let a=0;a<e;a++)k(a===t||n[a]===o[a],()=>`Error in concat${e}D: Shape of tensors[${s}] (${n}) does not match the shape of the rest (${o}) along the non-concatenated axis ${s}.`)})}function t3(r,t){let e=r[0].slice();for(let o=1;o<r.length;o++)e[t]+=r[o][t];return e}var Zr;(function(r){r[r.FIRST_DIM_SIZE=0]="FIRST_DIM_SIZE",r[r.VALUE_ROWIDS=1]="VALUE_ROWIDS",r[r.ROW_LENGTHS=2]="ROW_LENGTHS",r[r.ROW_SPLITS=3]="ROW_SPLITS",r[r.ROW_LIMITS=4]="ROW_LIMITS",r[r.ROW_STARTS=5]="ROW_STARTS"})(Zr||(Zr={}));function e3(r,t,e){let o=new Array;if(e==null&&t==null)return o;if(t==null)for(;o.length<r+e.length;)o.push(-1);else o=t.slice();if(e==null)return o;if(r+e.length!==o.length)throw new Error(`rt input.shape and shape=${t} are incompatible: rt input.rank = ${r+e.length}, but shape.rank = ${o.length}`);for(let n=1;n<e.length;++n){let s=e[n],a=o[o.length-e.length+n],i=o[a];if(s>=0)if(i>=0){if(i!==s)throw new Error(`rt input.shape and shape=${t} are incompatible: rt input.shape[${n+r}] = ${s} but shape[${n+r}] = ${i}`)}else o[a]=s}return o}function r3(r){let t={FIRST_DIM_SIZE:Zr.FIRST_DIM_SIZE,VALUE_ROWIDS:Zr.VALUE_ROWIDS,ROW_LENGTHS:Zr.ROW_LENGTHS,ROW_SPLITS:Zr.ROW_SPLITS,ROW_LIMITS:Zr.ROW_LIMITS,ROW_STARTS:Zr.ROW_STARTS},e=[];for(let o of r)if(o in t)e.push(t[o]);else break;return e}function o3(r){return r.length===0?0:r[0]===Zr.FIRST_DIM_SIZE?r.length-1:r.length}function n3(r,t){if(r==null||t==null)return;let e=r.length,o=t.length;if(e>=o)throw new Error(`defaultValue.shape=${r} and ragged tensor flatValues.shape=${t}, are incompatible: defaultValue.rank = ${e} must be less than ragged tensor input flatValues.rank = ${o})`);for(let n=0;n<Math.min(e,o-1);++n){let s=r[n],a=t[n+1];if(s>=0&&a>=0&&s!==1&&s!==a)throw new Error(`defaultValue.shape=${r}, and ragged tensor input flatValues.shape=${t} are incompatible: defaultValue.shape[${n-r.length}] = ${s} but ragged tensor input.flatValues.shape[${n-r.length}] = ${a}`)}}var Cp=30;function s3(r){return r<=Cp?r:Ki(r,Math.floor(Math.sqrt(r)))}function a3(r,t,e){let o=e*(typeof r=="number"?r:r[0]),n=t*(typeof r=="number"?r:r[1]);return[o,n]}function i3(r,t,e,o=!0){let n=[];if(o)n=n.concat(t.slice(0)),n.push(r[0]/e),n=n.concat(r.slice(1));else{n=n.concat(r[0]);let s=t.length;for(let a=0;a<s;++a)n=n.concat([r[a+1]/t[a],t[a]]);n=n.concat(r.slice(s+1))}return n}function c3(r,t,e=!0){let o=[];if(e){o.push(t);for(let n=t+1;n<r;++n)n<=2*t?(o.push(n),o.push(n-(t+1))):o.push(n)}else{let n=[],s=[];for(let a=1;a<r;++a)a>=t*2+1||a%2===1?s.push(a):n.push(a);o.push(...n),o.push(0),o.push(...s)}return o}function l3(r,t,e,o=!0){let n=[];o?n.push(r[0]/e):n.push(r[0]*e);for(let s=1;s<r.length;++s)s<=t.length?o?n.push(t[s-1]*r[s]):n.push(r[s]/t[s-1]):n.push(r[s]);return n}function u3(r,t){let e=[0];for(let o=0;o<t;++o)e.push(r[o][0]);return e}function p3(r,t,e){let o=r.slice(0,1);for(let n=0;n<e;++n)o.push(r[n+1]-t[n][0]-t[n][1]);return o}var m3=1.7580993408473768,f3=1.0507009873554805;var d3=.3275911,h3=.254829592,g3=-.284496736,x3=1.421413741,y3=-1.453152027,b3=1.061405429;function w3(r,t){if(r.length!==t.length)throw new Error(`Cannot merge real and imag arrays of different lengths. real:${r.length}, imag: ${t.length}.`);let e=new Float32Array(r.length*2);for(let o=0;o<e.length;o+=2)e[o]=r[o/2],e[o+1]=t[o/2];return e}function C3(r){let t=new Float32Array(r.length/2),e=new Float32Array(r.length/2);for(let o=0;o<r.length;o+=2)t[o/2]=r[o],e[o/2]=r[o+1];return{real:t,imag:e}}function S3(r){let t=Math.ceil(r.length/4),e=new Float32Array(t),o=new Float32Array(t);for(let n=0;n<r.length;n+=4)e[Math.floor(n/4)]=r[n],o[Math.floor(n/4)]=r[n+1];return{real:e,imag:o}}function N3(r){let t=Math.floor(r.length/4),e=new Float32Array(t),o=new Float32Array(t);for(let n=2;n<r.length;n+=4)e[Math.floor(n/4)]=r[n],o[Math.floor(n/4)]=r[n+1];return{real:e,imag:o}}function T3(r,t){let e=r[t*2],o=r[t*2+1];return{real:e,imag:o}}function I3(r,t,e,o){r[o*2]=t,r[o*2+1]=e}function v3(r,t){let e=new Float32Array(r/2),o=new Float32Array(r/2);for(let n=0;n<Math.ceil(r/2);n++){let s=(t?2:-2)*Math.PI*(n/r);e[n]=Math.cos(s),o[n]=Math.sin(s)}return{real:e,imag:o}}function k3(r,t,e){let o=(e?2:-2)*Math.PI*(r/t),n=Math.cos(o),s=Math.sin(o);return{real:n,imag:s}}var wx="->",$3=/->/g,qC=",",jC="...";function E3(r,t){r=r.replace(/\s/g,"");let e=(r.length-r.replace($3,"").length)/wx.length;if(e<1)throw new Error("Equations without an arrow are not supported.");if(e>1)throw new Error(`Equation must contain exactly one arrow ("${wx}").`);let[o,n]=r.split(wx);k(o.indexOf(jC)===-1,()=>`The ellipsis notation ("${jC}") is not supported yet.`);let s=o.split(qC),a=s.length;if(t!==a)throw new Error(`Expected ${a} input tensors, received ${t}`);if(a>2)throw new Error("Support for more than 2 input tensors is not implemented yet.");let i=[];for(let m=0;m<n.length;++m){let f=n[m];if(!s.some(d=>d.indexOf(f)!==-1))throw new Error(`Output subscripts contain the label ${f} not present in the input subscripts.`);i.indexOf(f)===-1&&i.push(f)}for(let m=0;m<o.length;++m){let f=o[m];i.indexOf(f)===-1&&f!==qC&&i.push(f)}let c=new Array(s.length);for(let m=0;m<a;++m){if(new Set(s[m].split("")).size!==s[m].length)throw new Error(`Found duplicate axes in input component ${s[m]}. Support for duplicate axes in input is not implemented yet.`);c[m]=[];for(let f=0;f<s[m].length;++f)c[m].push(i.indexOf(s[m][f]))}let l=i.length,u=n.length,p=[];for(let m=u;m<l;++m)p.push(m);return{allDims:i,summedDims:p,idDims:c}}function A3(r,t){let e=new Array(r);e.fill(-1);for(let n=0;n<t.length;++n)e[t[n]]=n;let o=[];for(let n=0;n<r;++n)e[n]===-1&&o.push(n);return e=e.filter(n=>n!==-1),{permutationIndices:e,expandDims:o}}function R3(r,t,e){let o=new Array(r);for(let n=0;n<e.length;++n){let s=e[n].shape;for(let a=0;a<t[n].length;++a)o[t[n][a]]===void 0?o[t[n][a]]=s[a]:k(o[t[n][a]]===s[a],()=>`Expected dimension ${o[t[n][a]]} at axis ${a} of input shaped ${JSON.stringify(s)}, but got dimension ${s[a]}`)}}function _3(r,t){let e=r,o=[],n=0;r.length===0&&e.push(-1),n=r.length+1;for(let a=0;a<n;++a)o.push([]);let s=[];for(let a=0;a<e.length;++a){let i=e[a],c=D3(t,i);for(let l of c)s.indexOf(l)===-1&&(o[a].push(l),s.push(l))}return{path:e,steps:o}}function F3(r){return r.every((t,e)=>t===e)}function D3(r,t){let e=[];for(let o=0;o<r.length;++o)(r[o].length===0||r[o].indexOf(t)!==-1||t===-1)&&e.push(o);return e}function O3(r,t,e=0){let o=[];if(typeof t=="number")k(r.shape[e]%t===0,()=>"Number of splits must evenly divide the axis."),o=new Array(t).fill(r.shape[e]/t);else{let n=t.reduce((a,i)=>(i===-1&&(a+=1),a),0);k(n<=1,()=>"There should be only one negative value in split array.");let s=t.indexOf(-1);if(s!==-1){let a=t.reduce((i,c)=>c>0?i+c:i);t[s]=r.shape[e]-a}k(r.shape[e]===t.reduce((a,i)=>a+i),()=>"The sum of sizes must match the size of the axis dimension."),o=t}return o}function P3(r){return`Received SparseTensor with denseShape[0] = 0 but
  indices.shape[0] = ${r}`}function L3(r,t){return`indices(${r}, 0) is invalid: ${t} < 0`}function B3(r,t,e){return`indices(${r}, 0) is invalid: ${t} >= ${e}`}function M3(r,t){return`only one output dimension may be -1, not both ${r} and ${t}`}function V3(r,t){return`size ${r} must be non-negative, not ${t}`}function z3(){return"reshape cannot infer the missing input size for an empty tensor unless all specified input sizes are non-zero"}function W3(r,t){let e=gt(r),o=gt(t);return`Input to reshape is a SparseTensor with ${e}
  dense values, but the requested shape requires a multiple of ${o}. inputShape=${r} outputShape= ${t}`}function G3(r,t){let e=gt(r),o=gt(t);return`Input to reshape is a tensor with ${e} dense values, but the requested shape has ${o}. inputShape=${r} outputShape=${t}`}function U3(){return"segment ids must be >= 0"}function H3(){return"segment ids are not increasing"}function K3(r,t){return`Segment id ${r} out of range [0, ${t}), possibly because segmentIds input is not sorted.`}function q3(r,t,e){return`Bad: indices[${r}] == ${t} out of range [0, ${e})`}var Cx={};vt(Cx,{collectGatherOpShapeInfo:()=>Y3,computeOutShape:()=>X3,segOpComputeOptimalWindowSize:()=>j3});function j3(r,t){let e=!1,o;for(r<=Cp?(o=r,e=!0):o=Ki(r,Math.floor(Math.sqrt(r)));!e;)o>t||o===r?e=!0:o=Ki(r,o+1);return o}function X3(r,t,e){let o=[],n=r.length;for(let s=0;s<n;s++)s!==t?o.push(r[s]):o.push(e);return o}function Y3(r,t,e,o){let n=t.shape.length,s=r.shape.length;if(o!==0&&(o<-n||o>n))throw new Error(`Expect batchDims in the range of [-${n}, ${n}], but got ${o}`);if(o<0&&(o+=n),o>s)throw new Error(`batchDims (${o}) must be less than rank(x) (
    ${s}).`);if(e<o)throw new Error(`batchDims (${o}) must be less than or equal to axis (${e}).`);for(let p=0;p<o;++p)if(r.shape[p]!==t.shape[p])throw new Error(`x.shape[${p}]: ${r.shape[p]} should be equal to indices.shape[${p}]: ${t.shape[p]}.`);let a=r.shape[e],i=[],c=1,l=1,u=1;for(let p=0;p<o;++p)i.push(r.shape[p]),c*=r.shape[p];for(let p=o;p<e;p++)i.push(r.shape[p]),l*=r.shape[p];for(let p=o;p<n;p++)i.push(t.shape[p]);for(let p=e+1;p<s;p++)i.push(r.shape[p]),u*=r.shape[p];return{batchSize:c,sliceSize:u,outerSize:l,dimSize:a,outputShape:i}}function Z3(r){try{return r.map(t=>rc(t))}catch(t){throw new Error(`Failed to decode encoded string bytes into utf-8, error: ${t}`)}}function Q3(r){return r.map(t=>Kn(t))}var he={};vt(he,{nonMaxSuppressionV3Impl:()=>fp,nonMaxSuppressionV4Impl:()=>dp,nonMaxSuppressionV5Impl:()=>hp,whereImpl:()=>cp});SC();function W(r,t){Array.isArray(r)||(r=[r]),r.forEach(e=>{e!=null&&y.assert(e.dtype!=="complex64",()=>`${t} does not support complex64 tensors in the CPU backend.`)})}var J3=he.whereImpl,Yl=class r extends Or{nextDataId(){return r.nextDataId++}constructor(){super(),this.blockSize=48,this.firstUse=!0,this.data=new Po(this,rr())}write(t,e,o){this.firstUse&&(this.firstUse=!1,_().get("IS_NODE")&&I.warn(`
============================
Hi, looks like you are running TensorFlow.js in Node.js. To speed things up dramatically, install our node backend, visit https://github.com/tensorflow/tfjs-node for more details. 
============================`));let n={id:this.nextDataId()};return this.data.set(n,{values:t,dtype:o,refCount:1}),n}makeTensorInfo(t,e,o){let n;if(e==="string"&&o!=null&&o.length>0&&y.isString(o[0])){let s=o.map(a=>y.encodeString(a));n=this.write(s,t,e)}else n=this.write(o,t,e);return{dataId:n,shape:t,dtype:e}}refCount(t){return this.data.has(t)?this.data.get(t).refCount:0}incRef(t){let e=this.data.get(t);e.refCount++}decRef(t){if(this.data.has(t)){let e=this.data.get(t);e.refCount--}}move(t,e,o,n,s){this.data.set(t,{values:e,dtype:n,refCount:s})}numDataIds(){return this.data.numDataIds()}async read(t){return this.readSync(t)}readSync(t){let{dtype:e,complexTensorInfos:o}=this.data.get(t);if(e==="complex64"){let n=this.readSync(o.real.dataId),s=this.readSync(o.imag.dataId);return I.mergeRealAndImagArrays(n,s)}return y.convertBackendValuesAndArrayBuffer(this.data.get(t).values,e)}bufferSync(t){let e=this.readSync(t.dataId);if(t.dtype==="string")try{let o=e.map(n=>y.decodeString(n));return rt(t.shape,t.dtype,o)}catch{throw new Error("Failed to decode encoded string bytes into utf-8")}return rt(t.shape,t.dtype,e)}makeOutput(t,e,o){return rr().makeTensorFromTensorInfo(this.makeTensorInfo(e,o,t),this)}disposeData(t,e=!1){if(this.data.has(t)){if(this.data.get(t).refCount--,!e&&this.data.get(t).refCount>0)return!1;let{complexTensorInfos:o}=this.data.get(t);o!=null&&(this.disposeData(o.real.dataId,!0),this.disposeData(o.imag.dataId,!0)),this.data.delete(t)}return!0}disposeIntermediateTensorInfo(t){this.disposeData(t.dataId)}async time(t){let e=y.now();return t(),{kernelMs:y.now()-e}}memory(){return{unreliable:!0,reasons:["The reported memory is an upper bound. Due to automatic garbage collection, the true allocated memory may be less."]}}where(t){W([t],"where");let e=this.readSync(t.dataId);return J3(t.shape,e)}dispose(){}floatPrecision(){return 32}epsilon(){return super.epsilon()}};Yl.nextDataId=0;var Qx={};vt(Qx,{addImpl:()=>Tx,bincountImpl:()=>wc,bincountReduceImpl:()=>Sp,bitwiseAndImpl:()=>Ix,castImpl:()=>Nx,ceilImpl:()=>vx,concatImpl:()=>Np,equalImpl:()=>kx,expImpl:()=>Ex,expm1Impl:()=>Rx,floorDivImpl:()=>Fx,floorImpl:()=>_x,gatherNdImpl:()=>Tp,gatherV2Impl:()=>Ip,greaterEqualImpl:()=>Ox,greaterImpl:()=>Dx,lessEqualImpl:()=>Lx,lessImpl:()=>Px,linSpaceImpl:()=>vp,logImpl:()=>Bx,maxImpl:()=>kp,maximumImpl:()=>Mx,minimumImpl:()=>Vx,multiplyImpl:()=>Zl,negImpl:()=>zx,notEqualImpl:()=>Wx,prodImpl:()=>Gx,raggedGatherImpl:()=>$p,raggedRangeImpl:()=>Ep,raggedTensorToTensorImpl:()=>Ap,rangeImpl:()=>Rp,rsqrtImpl:()=>Hx,scatterImpl:()=>Er,sigmoidImpl:()=>IS,simpleAbsImpl:()=>Sx,sliceImpl:()=>qx,sparseFillEmptyRowsImpl:()=>_p,sparseReshapeImpl:()=>Fp,sparseSegmentReductionImpl:()=>Sc,sqrtImpl:()=>$S,squaredDifferenceImpl:()=>jx,staticRegexReplaceImpl:()=>Xx,stridedSliceImpl:()=>Dp,stringNGramsImpl:()=>Op,stringSplitImpl:()=>Pp,stringToHashBucketFastImpl:()=>Lp,subImpl:()=>Zx,tileImpl:()=>Bp,topKImpl:()=>Mp,transposeImpl:()=>Cc,uniqueImpl:()=>Vp});function Sx(r){let t=new Float32Array(r.length);for(let e=0;e<r.length;++e)t[e]=Math.abs(r[e]);return t}var tL=r=>{let{x:t}=r.inputs,e=r.backend;W(t,"abs");let o=new Float32Array(y.sizeFromShape(t.shape)),n=e.data.get(t.dataId).values;return o=Sx(n),e.makeOutput(o,t.shape,t.dtype)},XC={kernelName:Cs,backendName:"cpu",kernelFunc:tL};function yt(r){return(t,e,o,n,s)=>{let a=I.assertAndGetBroadcastShape(t,e),i=a.length,c=y.computeStrides(a),l=y.sizeFromShape(a),u=y.getTypedArrayFromDType(s,l),p=t.length,m=e.length,f=y.computeStrides(t),d=y.computeStrides(e),g=I.getBroadcastDims(t,a),h=I.getBroadcastDims(e,a);if(g.length+h.length===0)for(let x=0;x<u.length;++x)u[x]=r(o[x%o.length],n[x%n.length]);else for(let x=0;x<u.length;++x){let b=y.indexToLoc(x,i,c),N=b.slice(-p);g.forEach(A=>N[A]=0);let S=y.locToIndex(N,p,f),$=b.slice(-m);h.forEach(A=>$[A]=0);let E=y.locToIndex($,m,d);u[x]=r(o[S],n[E])}return[u,a]}}function ie(r){let{inputs:t,backend:e}=r,{real:o,imag:n}=t,s=e.data.get(o.dataId).values,a=e.data.get(n.dataId).values,i=e.makeTensorInfo(o.shape,"complex64"),c=e.data.get(i.dataId);return c.complexTensorInfos={real:e.makeTensorInfo(o.shape,"float32",s),imag:e.makeTensorInfo(n.shape,"float32",a)},i}var YC={kernelName:Fs,backendName:"cpu",kernelFunc:ie};function yc(r,t,e="float32"){if(e==="complex64"){let n=yc(r,t,"float32"),s=yc(r,t,"float32");return ie({inputs:{real:n,imag:s},backend:r})}let o=y.makeZerosTypedArray(y.sizeFromShape(t),e);return r.makeTensorInfo(t,e,o)}function Se(r){let{inputs:t,backend:e}=r,{x:o}=t;return e.incRef(o.dataId),{dataId:o.dataId,shape:o.shape,dtype:o.dtype}}var ZC={kernelName:co,backendName:"cpu",kernelFunc:Se};function mr(r){let{inputs:t,backend:e}=r,{input:o}=t,n=e.data.get(o.dataId).complexTensorInfos.real,s=e.data.get(n.dataId).values;return e.makeTensorInfo(n.shape,n.dtype,s)}var QC={kernelName:_a,backendName:"cpu",kernelFunc:mr};function Nx(r,t,e,o){if(o==="int32"){let n=Int32Array.from(r);return[t,"int32",n]}if(o==="bool"){let n=y.toTypedArray([0],e),[s,a]=yt((i,c)=>i!==c?1:0)(t,[],r,n,"bool");return[a,"bool",s]}throw new Error(`Error in Cast: failed to cast ${e} to ${o}`)}function fr(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{dtype:s}=o;if(s==="complex64"){if(n.dtype==="complex64")return Se({inputs:{x:n},backend:e});let u=yc(e,n.shape,n.dtype),p=fr({inputs:{x:n},backend:e,attrs:{dtype:"float32"}}),m=ie({inputs:{real:p,imag:u},backend:e});return e.disposeIntermediateTensorInfo(u),e.disposeIntermediateTensorInfo(p),m}if(n.dtype==="complex64"){let u=mr({inputs:{input:n},backend:e}),p=fr({inputs:{x:u},backend:e,attrs:{dtype:s}});return e.disposeIntermediateTensorInfo(u),p}if(!y.hasEncodingLoss(n.dtype,s)){let u=Se({inputs:{x:n},backend:e});return{dataId:u.dataId,shape:u.shape,dtype:s}}let a=e.data.get(n.dataId).values,[i,c,l]=Nx(a,n.shape,n.dtype,s);return e.makeTensorInfo(i,c,l)}var JC={kernelName:io,backendName:"cpu",kernelFunc:fr};function Tt(r,t,e,o){return e==null?({inputs:n,backend:s})=>{let{a,b:i}=n,c=s;W([a,i],r);let l=c.data.get(a.dataId).values,u=c.data.get(i.dataId).values,p=a.dtype==="string"?I.fromUint8ToStringArray(l):l,m=a.dtype==="string"?I.fromUint8ToStringArray(u):u,f=o||a.dtype,[d,g]=t(a.shape,i.shape,p,m,f);return c.makeTensorInfo(g,f,d)}:({inputs:n,backend:s})=>{let{a,b:i}=n,c=s;if(a.dtype==="complex64"||i.dtype==="complex64"){let l=fr({inputs:{x:a},backend:c,attrs:{dtype:"complex64"}}),u=c.data.get(l.dataId),p=u.complexTensorInfos.real,m=u.complexTensorInfos.imag,f=c.data.get(p.dataId).values,d=c.data.get(m.dataId).values,g=fr({inputs:{x:i},backend:c,attrs:{dtype:"complex64"}}),h=c.data.get(g.dataId),x=h.complexTensorInfos.real,b=h.complexTensorInfos.imag,N=c.data.get(x.dataId).values,S=c.data.get(b.dataId).values,[$,E,A]=e(a.shape,i.shape,f,d,N,S),R=c.makeTensorInfo(A,"float32",$),F=c.makeTensorInfo(A,"float32",E),D=ie({inputs:{real:R,imag:F},backend:c});return c.disposeIntermediateTensorInfo(l),c.disposeIntermediateTensorInfo(g),c.disposeIntermediateTensorInfo(R),c.disposeIntermediateTensorInfo(F),D}else{let l=c.data.get(a.dataId).values,u=c.data.get(i.dataId).values,p=o||a.dtype,[m,f]=t(a.shape,i.shape,l,u,p);return c.makeTensorInfo(f,p,m)}}}function bc(r){return(t,e,o,n,s,a)=>{let i=I.assertAndGetBroadcastShape(t,e),c=y.sizeFromShape(i),l=i.length,u=y.computeStrides(i),p=y.getTypedArrayFromDType("float32",c),m=y.getTypedArrayFromDType("float32",c),f=I.getBroadcastDims(t,i),d=I.getBroadcastDims(e,i),g=I.mergeRealAndImagArrays(o,n),h=I.mergeRealAndImagArrays(s,a),x=t.length,b=y.computeStrides(t),N=e.length,S=y.computeStrides(e);if(f.length+d.length===0)for(let $=0;$<p.length;$++){let E=$%g.length,A=$%h.length,R=r(g[E*2],g[E*2+1],h[A*2],h[A*2+1]);p[$]=R.real,m[$]=R.imag}else for(let $=0;$<p.length;$++){let E=y.indexToLoc($,l,u),A=E.slice(-x);f.forEach(L=>A[L]=0);let R=y.locToIndex(A,x,b),F=E.slice(-N);d.forEach(L=>F[L]=0);let D=y.locToIndex(F,N,S),O=r(g[R*2],g[R*2+1],h[D*2],h[D*2+1]);p[$]=O.real,m[$]=O.imag}return[p,m,i]}}var Tx=yt((r,t)=>r+t),eL=bc((r,t,e,o)=>({real:r+e,imag:t+o})),Jr=Tt(Br,Tx,eL),tS={kernelName:Br,backendName:"cpu",kernelFunc:Jr};function wc(r,t,e,o,n){let s=y.sizeFromShape(o),a=y.makeZerosTypedArray(n,e);for(let i=0;i<r.length;i++){let c=r[i];if(c<0)throw new Error("Input x must be non-negative!");c>=n||(s>0?a[c]+=t[i]:a[c]+=1)}return a}function Sp(r,t,e,o=!1){let n=r.shape[0],s=r.shape[1],a=rt([n,e],t.dtype);for(let i=0;i<n;i++)for(let c=0;c<s;c++){let l=r.get(i,c);if(l<0)throw new Error("Input x must be non-negative!");l>=e||(o?a.set(1,i,l):t.size>0?a.set(a.get(i,l)+t.get(i,c),i,l):a.set(a.get(i,l)+1,i,l))}return a}var Ix=yt((r,t)=>r&t),rL=Tt(Ko,Ix),eS={kernelName:Ko,backendName:"cpu",kernelFunc:rL};function me(r){return(t,e,o)=>{let n=y.getArrayFromDType(e,t.length);for(let s=0;s<t.length;++s)n[s]=r(t[s],o);return n}}function ct(r,t,e){let o=me(t);return Be(r,o,e)}function Be(r,t,e){return({inputs:o,attrs:n,backend:s})=>{let{x:a}=o;W(a,r);let i=s,c=i.data.get(a.dataId).values,l;if(a.dtype==="string"){if(!Array.isArray(c))throw new Error("String tensor's value was not an instance of Array");l=I.fromUint8ToStringArray(c)}else l=c;let u=e||a.dtype,p=t(l,u,n);return i.makeTensorInfo(a.shape,u,p)}}var vx=me(r=>Math.ceil(r)),oL=Be(qo,vx),rS={kernelName:qo,backendName:"cpu",kernelFunc:oL};function Np(r,t,e,o){let n=y.getArrayFromDType(e,y.sizeFromShape(t));if(o&&e!=="string"){let s=0;r.forEach(a=>{let i=y.sizeFromShape(a.shape);n.set(a.vals,s),s+=i})}else{let s=0;r.forEach(a=>{let i=e==="string"?I.fromUint8ToStringArray(a.vals):a.vals,c=0;for(let l=0;l<a.shape[0];++l){let u=l*t[1]+s;for(let p=0;p<a.shape[1];++p)n[u+p]=i[c++]}s+=a.shape[1]})}return n}var kx=yt((r,t)=>r===t?1:0),$x=Tt(tn,kx,null,"bool"),oS={kernelName:tn,backendName:"cpu",kernelFunc:$x};var Ex=me(r=>Math.exp(r)),Ax=Be(en,Ex,"float32"),nS={kernelName:en,backendName:"cpu",kernelFunc:Ax};var Rx=me(r=>Math.expm1(r)),nL=Be(rn,Rx),sS={kernelName:rn,backendName:"cpu",kernelFunc:nL};var _x=me(r=>Math.floor(r)),sL=Be(on,_x),aS={kernelName:on,backendName:"cpu",kernelFunc:sL};var Fx=yt((r,t)=>Math.floor(r/t)),aL=Tt(nn,Fx,null,"int32"),iS={kernelName:nn,backendName:"cpu",kernelFunc:aL};function Tp(r,t,e,o,n,s,a,i,c){let l=rt([o,s],e);for(let u=0;u<o;u++){let p=[],m=0;for(let f=0;f<n;f++){let d=r[u*n+f];m+=d*a[f],p.push(d)}if(m<0||m>=c/s)throw new Error(`Invalid indices: ${p} does not index into ${i}`);for(let f=0;f<s;f++)l.values[u*s+f]=t.get(...t.indexToLoc(m*s+f))}return l}function Ip(r,t,e){let o=rt(e,r.dtype);for(let n=0;n<o.size;++n){let a=o.indexToLoc(n).slice(),i=a[0],c=a[2],l=t.locToIndex([i,c]);a[2]=t.values[l];let u=r.locToIndex(a);0<=u&&u<r.values.length&&(o.values[n]=r.values[u])}return o}var Dx=yt((r,t)=>r>t?1:0),iL=Tt(sn,Dx,null,"bool"),cS={kernelName:sn,backendName:"cpu",kernelFunc:iL};var Ox=yt((r,t)=>r>=t?1:0),cL=Tt(an,Ox,null,"bool"),lS={kernelName:an,backendName:"cpu",kernelFunc:cL};var Px=yt((r,t)=>r<t?1:0),lL=Tt(pn,Px,null,"bool"),uS={kernelName:pn,backendName:"cpu",kernelFunc:lL};var Lx=yt((r,t)=>r<=t?1:0),uL=Tt(mn,Lx,null,"bool"),pS={kernelName:mn,backendName:"cpu",kernelFunc:uL};function vp(r,t,e){let o=(t-r)/(e-1),n=y.makeZerosTypedArray(e,"float32");n[0]=r;for(let s=1;s<n.length;s++)n[s]=n[s-1]+o;return n}var Bx=me(r=>Math.log(r)),pL=Be(fn,Bx),mS={kernelName:fn,backendName:"cpu",kernelFunc:pL};function kp(r,t,e,o){let n=y.getTypedArrayFromDType(o,y.sizeFromShape(e));for(let s=0;s<n.length;++s){let a=s*t,i=r[a];for(let c=0;c<t;++c){let l=r[a+c];(Number.isNaN(l)||l>i)&&(i=l)}n[s]=i}return n}var Mx=yt((r,t)=>Math.max(r,t)),mL=Tt(yn,Mx),fS={kernelName:yn,backendName:"cpu",kernelFunc:mL};var Vx=yt((r,t)=>Math.min(r,t)),fL=Tt(bn,Vx),dS={kernelName:bn,backendName:"cpu",kernelFunc:fL};var Zl=yt((r,t)=>r*t),dL=bc((r,t,e,o)=>({real:r*e-t*o,imag:r*o+t*e})),Ri=Tt(Cn,Zl,dL),hS={kernelName:Cn,backendName:"cpu",kernelFunc:Ri};function zx(r,t,e){let o=y.createScalarValue(-1,e);return Zl([],t,o,r,e)}function hL(r){let{inputs:t,backend:e}=r,{x:o}=t;W(o,"neg");let n=e.data.get(o.dataId).values,[s,a]=zx(n,o.shape,o.dtype);return e.makeTensorInfo(a,o.dtype,s)}var gS={kernelName:ya,backendName:"cpu",kernelFunc:hL};var Wx=yt((r,t)=>r!==t?1:0),gL=Tt(Sn,Wx,null,"bool"),xS={kernelName:Sn,backendName:"cpu",kernelFunc:gL};function Cc(r,t,e,o,n){let s=t.length,a=y.sizeFromShape(t),i=y.computeStrides(t),c=y.computeStrides(n),l=y.getTypedArrayFromDType(e,y.sizeFromShape(n));for(let u=0;u<a;++u){let p=y.indexToLoc(u,s,i),m=new Array(p.length);for(let d=0;d<m.length;d++)m[d]=p[o[d]];let f=y.locToIndex(m,s,c);l[f]=r[u]}return l}function Gt(r){let{inputs:t,attrs:e,backend:o}=r,{x:n}=t,{perm:s}=e;W(n,"transpose");let a=n.shape.length,i=new Array(a);for(let p=0;p<i.length;p++)i[p]=n.shape[s[p]];let c=o.data.get(n.dataId).values,l=Cc(c,n.shape,n.dtype,s,i);return{dataId:o.write(l,i,n.dtype),shape:i,dtype:n.dtype}}var yS={kernelName:uo,backendName:"cpu",kernelFunc:Gt};function Gx(r,t,e,o){let[n,s]=I.computeOutAndReduceShapes(r,o),a=te(t,"int32"),i=y.makeZerosTypedArray(y.sizeFromShape(n),a),c=y.sizeFromShape(s);for(let l=0;l<i.length;++l){let u=l*c,p=1;for(let m=0;m<c;++m)p*=e[u+m];i[l]=p}return{outVals:i,outShape:n,outDtype:a}}function xL(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s,keepDims:a}=o;W(n,"prod");let i=n.shape.length,c=y.parseAxisParam(s,n.shape),l=I.getAxesPermutation(c,i),u=c,p=n,m=[];l!=null&&(p=Gt({inputs:{x:n},backend:e,attrs:{perm:l}}),m.push(p),u=I.getInnerMostAxes(u.length,i));let f=e.data.get(p.dataId).values,{outVals:d,outShape:g,outDtype:h}=Gx(p.shape,p.dtype,f,u),x=g;return a&&(x=I.expandShapeToKeepDim(g,c)),m.forEach(b=>e.disposeIntermediateTensorInfo(b)),e.makeTensorInfo(x,h,d)}var bS={kernelName:ka,backendName:"cpu",kernelFunc:xL};function yL(r,t,e){r.forEach((o,n)=>{if(o<0||o>=e){let s=y.indexToLoc(n,t.length,y.computeStrides(t)).join(",");throw new Error(`indices[${s}] = ${o} is not in [0, ${e})`)}})}function bL(r,t){for(let e=0;e<r.length;++e){let o=r[e],n=e===r.length-1?t:r[e+1].length;if(o.length===0)throw new Error("Ragged splits may not be empty");if(o[0]<0)throw new Error("Ragged splits must be non-negative");if(o[o.length-1]>n)throw new Error("Ragged splits must not point past values");for(let s=1;s<o.length;++s)if(o[s-1]>o[s])throw new Error("Ragged splits must be sorted in ascending order")}}function wL(r,t,e,o){let n=[],s=0,a=t.length-1+e.length,i=new Array(a).fill(null).map(()=>[0]);bL(e,o);let c=1;for(let l=0;l<t.length-1;++l){c*=t[l];let u=t[l+1];for(let p=1;p<c+1;++p)i[l].push(p*u)}for(let l=0;l<r.length;++l){let u=r[l],p=r[l]+1;for(let m=0;m<e.length;++m){let f=e[m],d=m+t.length-1;if(d>=0){let g=i[d],h=g[g.length-1]-f[u];for(let x=u;x<p;++x)i[d].push(f[x+1]+h)}u=f[u],p=f[p]}p!==u&&(n.push([u,p]),s+=p-u)}return{outSplits:i,valueSlices:n,numValues:s}}function CL(r){let t=[];for(let e=0;e<r.length;++e){let o=r[e].length,n=y.getArrayFromDType("int32",o);t.push(n),r[e].forEach((s,a)=>n[a]=s)}return t}function wS(r,t){let e=r.slice(0,t);for(;e.length<t;)e.push(1);for(let o=t;o<r.length;o++)e[t-1]*=r[o];return e}function SL(r,t,e,o,n,s){let a=wS(t,2)[1],i=wS(s,2)[1],c=0;for(let l of e)for(let u=l[0];u<l[1];++u){for(let p=0;p<o;++p)n[c*i+p]=r[u*a+p];++c}}function NL(r,t,e,o,n){let s=t.slice();s[0]=n;let a=y.getArrayFromDType(e,y.sizeFromShape(s)),i=r.length,c=i===0?0:i/t[0];return SL(r,t,o,c,a,s),[a,s]}function $p(r,t,e,o,n,s,a,i){if(r.length===0)throw new Error("paramsNestedSplits must be non empty");if(t[0].length===0)throw new Error("Split tensors must not be scalars");let c=t[0][0]-1;if(yL(s,a,c),o.length===0)throw new Error("params.rank must be nonzero");let l=o[0],{outSplits:u,valueSlices:p,numValues:m}=wL(s,a,r,l),f=CL(u),d=NL(e,o,n,p,m);return[f,d[0],d[1]]}var CS=2147483647;function Ep(r,t,e,o,n,s,a){if(t.length>1)throw new Error("starts must be a scalar or vector");if(n.length>1)throw new Error("limits must be a scalar or vector");if(a.length>1)throw new Error("deltas must be a scalar or vector");let i=t.length===0,c=n.length===0,l=a.length===0,u=[];i||u.push(t[0]),c||u.push(n[0]),l||u.push(a[0]);for(let h=1;h<u.length;++h)if(u[h]!==u[h-1])throw new Error("starts, limits, and deltas must have the same shape");let p=u.length===0?1:u[0],m=y.getArrayFromDType("int32",p+1);m[0]=0;for(let h=0;h<p;++h){let x=i?r[0]:r[h],b=c?o[0]:o[h],N=l?s[0]:s[h];if(N===0)throw new Error("Requires delta != 0");let S;if(N>0&&b<x||N<0&&b>x)S=0;else if(S=Math.ceil(Math.abs((b-x)/N)),S>CS)throw new Error(`Requires ((limit - start) / delta) <= ${CS}`);m[h+1]=m[h]+S}let f=m[p],d=y.getArrayFromDType(e,f),g=0;for(let h=0;h<p;++h){let x=m[h+1]-m[h],b=i?r[0]:r[h],N=l?s[0]:s[h];for(let S=0;S<x;++S)d[g++]=b,b+=N}return[m,d]}var dr=I.RowPartitionType,Ux=class r{constructor(t,e,o,n,s,a,i,c,l,u){this.shape=t,this.shapeShape=e,this.values=o,this.valuesShape=n,this.valuesDType=s,this.defaultValue=a,this.defaultValueShape=i,this.rowPartitionValues=c,this.rowPartitionValuesShapes=l,this.rowPartitionTypes=I.getRowPartitionTypesHelper(u),this.raggedRank=I.getRaggedRank(this.rowPartitionTypes)}getRowPartitionTypeByDimension(t){return this.rowPartitionTypes[0]===dr.FIRST_DIM_SIZE?this.rowPartitionTypes[t+1]:this.rowPartitionTypes[t]}getRowPartitionTensor(t){return this.rowPartitionTypes[0]===dr.FIRST_DIM_SIZE?this.rowPartitionValues[t+1]:this.rowPartitionValues[t]}getMaxWidth(t){let e=this.getRowPartitionTensor(t-1);switch(this.getRowPartitionTypeByDimension(t-1)){case dr.VALUE_ROWIDS:return r.getMaxWidthValueRowID(e);case dr.ROW_SPLITS:return r.getMaxWidthRowSplit(e);default:throw new Error(`Cannot handle partition type ${dr[this.getRowPartitionTypeByDimension(t-1)]}`)}}static getMaxWidthRowSplit(t){let e=t.length;if(e===0||e===1)return 0;let o=0;for(let n=0;n<e-1;++n){let s=t[n+1]-t[n];s>o&&(o=s)}return o}static getMaxWidthValueRowID(t){let e=t.length;if(e===0)return 0;let o=0,n=t[0],s=0;for(let a=1;a<e;++a){let i=t[a];i!==n&&(n=i,s=Math.max(a-o,s),o=a)}return Math.max(e-o,s)}tensorShapeFromTensor(t,e,o=!0){if(e.length===0){if(t[0]===-1)return[];throw new Error("The only valid scalar shape tensor is the fully unknown shape specified as -1.")}return NS(t,o)}calculateOutputSize(t){let e=this.valuesShape,o=this.defaultValueShape;I.validateDefaultValueShape(o,e);let n=this.tensorShapeFromTensor(this.shape,this.shapeShape),a=I.combineRaggedTensorToTensorShapes(this.raggedRank,n,e);a[0]<0&&(a[0]=t);for(let i=1;i<=this.raggedRank;++i)a[i]<0&&(a[i]=this.getMaxWidth(i));return a}calculateFirstParentOutputIndex(t,e,o){let n=Math.min(t,o),s=[],a=0;for(let i=0;i<n;++i,a+=e)s.push(a);for(let i=n;i<t;++i)s.push(-1);return y.assert(s.length===t,()=>"Final length of result must be equal to firstDimension."),s}calculateOutputIndexRowSplit(t,e,o,n){let s=t.length,a=[];for(let i=0;i<s-1;++i){let c=t[i+1]-t[i],l=Math.min(n,c),u=e[i];u===-1&&(l=0);for(let p=0;p<l;++p)a.push(u),u+=o;for(let p=0;p<c-l;++p)a.push(-1)}if(s>0&&a.length!==t[s-1])throw new Error("Invalid row split size.");return a}calculateOutputIndexValueRowID(t,e,o,n){let s=t.length,a=[];if(s===0)return[];let i=0,c=t[0];if(c>=e.length)throw new Error(`Got currentValueRowId=${c}, which is not less than ${e.length}`);let l=e[c];a.push(l);for(let u=1;u<s;++u){let p=t[u];if(p===c)l>=0&&(++i,i<n?l+=o:l=-1);else{if(i=0,c=p,p>=e.length)throw new Error(`Got nextValueRowId=${p} which is not less than ${e.length}`);l=e[p]}a.push(l)}if(a.length!==t.length)throw new Error("Invalid row ids.");return a}calculateOutputIndex(t,e,o,n){let s=this.getRowPartitionTensor(t),a=this.getRowPartitionTypeByDimension(t);switch(a){case dr.VALUE_ROWIDS:return this.calculateOutputIndexValueRowID(s,e,o,n);case dr.ROW_SPLITS:if(s.length-1>e.length)throw new Error(`Row partition size is greater than output size: ${s.length-1} > ${e.length}`);return this.calculateOutputIndexRowSplit(s,e,o,n);default:throw new Error(`Unsupported partition type: ${dr[a]}`)}}getFirstDimensionSize(){let t=this.rowPartitionValues[0];if(this.rowPartitionTypes.length===0)throw new Error("No row_partition_types given.");let e=this.rowPartitionTypes[0];switch(e){case dr.FIRST_DIM_SIZE:return t[0];case dr.VALUE_ROWIDS:throw new Error("Cannot handle VALUE_ROWIDS in first dimension.");case dr.ROW_SPLITS:return this.rowPartitionValuesShapes[0][0]-1;default:throw new Error(`Cannot handle type ${dr[e]}`)}}compute(){if(this.rowPartitionValues[0].length<=0)throw new Error("Invalid first partition input. Tensor requires at least one element.");let e=this.getFirstDimensionSize(),o=this.calculateOutputSize(e),n=new Array(this.raggedRank+1);n[n.length-1]=1;for(let c=n.length-2;c>=0;--c)n[c]=n[c+1]*o[c+1];let s=NS(o,!1),a=y.getArrayFromDType(this.valuesDType,y.sizeFromShape(s));if(n[0]*o[0]>0){let c=this.calculateFirstParentOutputIndex(e,n[0],o[0]);for(let l=1;l<=this.raggedRank;++l)c=this.calculateOutputIndex(l-1,c,n[l],o[l]);this.setOutput(this.raggedRank,c,a,s)}return[s,a]}setOutput(t,e,o,n){if(o.length===0)return;let s=this.values,a=o,i=n.slice();i=i.slice(t+1);let c=y.sizeFromShape(i),l=e.length,u=this.defaultValue;if(u.length!==c&&u.length!==1){let d=this.defaultValueShape;dt(()=>{let g=P(u,d);u=xo(g,i).dataSync()})}let p=0,m=0,f=0;for(let d=0;d<=l;++d){let g=d<l?e[d]:-1;if(g===f){++f;continue}if(m<f){let h=s.subarray(p*c),x=a.subarray(m*c),b=(f-m)*c;SS(x,h,b)}if(d>=l){let h=o.length;g=Math.floor(h/c)}if(g>f)if(this.defaultValue.length===1)a.subarray(f*c,g*c).fill(this.defaultValue[0]),f=g;else for(;g>f;){let h=a.slice(f*c);SS(h,u,c),++f}g<0?(p=d+1,m=f):(p=d,m=f,f=m+1)}}};function SS(r,t,e){for(let o=0;o<e;o++)r[o]=t[o]}function NS(r,t){let e=[];for(let o of r){if(o<0){if(!t)throw new Error(`Dimension ${o} must be >= 0`);if(o<-1)throw new Error(`Dimension ${o} must be >= -1`);o=-1}e.push(o)}return e}function Ap(r,t,e,o,n,s,a,i,c,l){return new Ux(r,t,e,o,n,s,a,i,c,l).compute()}function Rp(r,t,e,o){let n=r===t,s=r<t&&e<0,a=t<r&&e>1;if(n||s||a)return y.makeZerosTypedArray(0,o);let i=Math.abs(Math.ceil((t-r)/e)),c=y.makeZerosTypedArray(i,o);t<r&&e===1&&(e=-1),c[0]=r;for(let l=1;l<c.length;l++)c[l]=c[l-1]+e;return c}var Hx=me(r=>1/Math.sqrt(r)),TL=Be($n,Hx),TS={kernelName:$n,backendName:"cpu",kernelFunc:TL};function Er(r,t,e,o,n,s,a,i,c,l){let u=[o/n,n],p=r.values,m=t.values;if(o===0)return rt(e,t.dtype);let f=c instanceof kt?c:rt(u,t.dtype);typeof c=="string"||typeof c=="number"?f.values.fill(c):typeof c=="boolean"&&f.values.fill(+c);for(let d=0;d<s;d++){let g=[],h=0;for(let x=0;x<a;x++){let b=p[d*a+x];g.push(b),h+=b*i[x]}if(h<0||h>=o/n)throw new Error(`Invalid indices: ${g} does not index into ${e}`);for(let x=0;x<n;x++)l?f.values[h*n+x]+=m[d*n+x]:f.values[h*n+x]=t.rank===0?m[0]:m[d*n+x]}return f}var IS=me(r=>1/(1+Math.exp(-r))),Kx=ct(Fn,r=>1/(1+Math.exp(-r))),vS={kernelName:Fn,backendName:"cpu",kernelFunc:Kx};function qx(r,t,e,o,n){let s=ae.isSliceContinous(o,t,e),a=y.sizeFromShape(e),i=y.computeStrides(o);if(s){let p=ae.computeFlatOffset(t,i);return n==="string"?r.slice(p,p+a):r.subarray(p,p+a)}let c=n==="string"?I.fromUint8ToStringArray(r):r,l=rt(o,n,c),u=rt(e,n);for(let p=0;p<u.size;++p){let m=u.indexToLoc(p),f=m.map((d,g)=>d+t[g]);u.set(l.get(...f),...m)}return n==="string"?I.fromStringArrayToUint8(u.values):u.values}function hr(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{begin:s,size:a}=o;W(n,"slice");let[i,c]=ae.parseSliceParams(n,s,a);ae.assertParamsValid(n,i,c);let l=e.data.get(n.dataId).values,u=qx(l,i,c,n.shape,n.dtype);return e.makeTensorInfo(c,n.dtype,u)}var kS={kernelName:za,backendName:"cpu",kernelFunc:hr};function _p(r,t,e,o,n,s,a){let i=t[0],c=s[0],l=new Array(c),u=new Array(i),p=t[1];if(c===0){if(i!==0)throw new Error(I.getSparseFillEmptyRowsIndicesDenseShapeMismatch(i));let h=y.getArrayFromDType(e,0),x=y.getArrayFromDType(n,0);return[h,[0,p],x,l,u]}let m=!0,f=0,d=new Array(c).fill(0);for(let h=0;h<i;++h){let x=r[h*p];if(x<0)throw new Error(I.getSparseFillEmptyRowsNegativeIndexErrorMessage(h,x));if(x>=c)throw new Error(I.getSparseFillEmptyRowsOutOfRangeIndexErrorMessage(h,x,c));++d[x],m=m&&x>=f,f=x}let g=!0;for(let h=0;h<c;++h){let x=d[h]===0;l[h]=x,g=g&&!x,d[h]=Math.max(d[h],1),h>0&&(d[h]+=d[h-1])}if(g&&m){let h=r,x=o;for(let b=0;b<i;++b)u[b]=b;return[h,[i,p],x,l,u]}else{let h=d[c-1],x=y.getArrayFromDType(e,h*p),b=y.getArrayFromDType(n,h),N=new Array(c).fill(0);for(let S=0;S<i;++S){let $=r[S*p],E=N[$],A=($===0?0:d[$-1])+E;N[$]++;for(let R=0;R<p;++R)x[A*p+R]=r[S*p+R];b[A]=o[S],u[S]=A}for(let S=0;S<c;++S)if(N[S]===0){let E=S===0?0:d[S-1];x[E*p+0]=S;for(let A=1;A<p;++A)x[E*p+A]=0;b[E]=a}return[x,[h,p],b,l,u]}}function Fp(r,t,e,o,n){let s=y.sizeFromShape(o),a=t[0],i=n.length,c=[],l=1,u=-1;for(let h=0;h<i;++h){let x=n[h];if(x===-1){if(u!==-1)throw new Error(I.getSparseReshapeMultipleNegativeOneOutputDimErrorMessage(u,h));u=h,c.push(1)}else{if(x<0)throw new Error(I.getSparseReshapeNegativeOutputDimErrorMessage(h,x));l*=x,c.push(x)}}if(u!==-1){if(l<=0)throw new Error(I.getSparseReshapeEmptyTensorZeroOutputDimErrorMessage());let h=Math.trunc(s/l);if(l*h!==s)throw new Error(I.getSparseReshapeInputOutputMultipleErrorMessage(o,c));c[u]=h}if(y.sizeFromShape(c)!==s)throw new Error(I.getSparseReshapeInputOutputMismatchErrorMessage(o,c));let m=o.length,f=[];if(m>0){f[m-1]=1;for(let h=m-2;h>=0;--h)f[h]=f[h+1]*o[h+1]}let d=[];if(i>0){d[i-1]=1;for(let h=i-2;h>=0;--h)d[h]=d[h+1]*c[h+1]}let g=y.getArrayFromDType(e,a*i);for(let h=0;h<a;++h){let x=0;for(let b=0;b<m;++b)x+=r[h*m+b]*f[b];for(let b=0;b<i;++b)g[h*i+b]=Math.trunc(x/d[b]),x%=d[b]}return[g,[a,i],c]}function Sc(r,t,e,o,n,s=!1,a=0){let i=o.length,c=[t[0],r.length/t[0]],l=c[1],p=i>0?n[i-1]+1:0;if(p<0)throw new Error(I.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let m=t.slice();m[0]=p;let f=m.reduce((N,S)=>N*S,1),d=y.getArrayFromDType(e,f);if(i===0)return p>0&&d.fill(a),[d,m];if(p<=0)throw new Error(I.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let g=0,h=1,x=0,b=n[g];for(;;){let N=0;if(h<i){if(N=n[h],b===N){++h;continue}if(b>=N)throw new Error(I.getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage())}if(b<0||b>=p)throw new Error(I.getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage(b,p));b>x&&d.fill(a,x*l,b*l);for(let S=g;S<h;++S){let $=o[S];if($<0||$>=c[0])throw new Error(I.getSparseSegmentReductionIndicesOutOfRangeErrorMessage(S,o[S],c[0]));for(let E=0;E<l;E++)d[b*l+E]+=r[$*l+E]}if(s)for(let S=0;S<l;S++)d[b*l+S]/=h-g;if(g=h,++h,x=b+1,b=N,h>i)break}return x<p&&d.fill(a,x*l,p*l),[d,m]}var $S=me(r=>Math.sqrt(r)),IL=ct(On,r=>Math.sqrt(r)),ES={kernelName:On,backendName:"cpu",kernelFunc:IL};var jx=yt((r,t)=>{let e=r-t;return e*e}),vL=Tt(Pn,jx),AS={kernelName:Pn,backendName:"cpu",kernelFunc:vL};var Xx=me((r,t)=>{let{pattern:e,replaceGlobal:o,rewrite:n}=t;return r.replace(new RegExp(e,o?"g":""),n)}),kL=Be(Ln,Xx),RS={kernelName:Ln,backendName:"cpu",kernelFunc:kL};function Dp(r,t,e,o){let n=rt(r,t.dtype);for(let s=0;s<n.size;s++){let a=n.indexToLoc(s),i=new Array(a.length);for(let c=0;c<i.length;c++)i[c]=a[c]*e[c]+o[c];n.set(t.get(...i),...a)}return n}var Yx=class{constructor(t,e,o,n,s,a){this.separator=y.encodeString(t),this.nGramWidths=e,this.leftPad=y.encodeString(o),this.rightPad=y.encodeString(n),this.padWidth=s,this.preserveShort=a}getPadWidth(t){return Math.min(this.padWidth<0?t-1:this.padWidth,t-1)}getNumNGrams(t,e){let o=this.getPadWidth(e);return Math.max(0,t+2*o-e+1)}createNGrams(t,e,o,n,s,a){for(let i=0;i<s;++i){let c=this.getPadWidth(a),l=Math.max(0,c-i),u=Math.max(0,c-(s-(i+1))),p=a-(l+u),m=e+(l>0?0:i-c),f=0;f+=l*this.leftPad.length;for(let b=0;b<p;++b)f+=t[m+b].length;f+=u*this.rightPad.length;let d=l+u+p-1;f+=d*this.separator.length,o[n+i]=new Uint8Array(f);let g=o[n+i],h=0,x=b=>b.forEach(N=>g[h++]=N);for(let b=0;b<l;++b)x(this.leftPad),x(this.separator);for(let b=0;b<p-1;++b)x(t[m+b]),x(this.separator);if(p>0){x(t[m+p-1]);for(let b=0;b<u;++b)x(this.separator),x(this.rightPad)}else{for(let b=0;b<u-1;++b)x(this.rightPad),x(this.separator);x(this.rightPad)}}}compute(t,e){let o=t.length,n=e.length;if(n>0){let c=e[0];if(c!==0)throw new Error(`First split value must be 0, got ${c}`);for(let l=1;l<n;++l){let u=e[l]>=c;if(u=u&&e[l]<=o,!u)throw new Error(`Invalid split value ${e[l]}, must be in [${c}, ${o}]`);c=e[l]}if(c!==o)throw new Error(`Last split value must be data size. Expected ${o}, got ${c}`)}let s=n-1,a=y.getArrayFromDType("int32",n);if(o===0||n===0){let c=new Array(o);for(let l=0;l<=s;++l)a[l]=0;return[c,a]}a[0]=0;for(let c=1;c<=s;++c){let l=e[c]-e[c-1],u=0;this.nGramWidths.forEach(p=>{u+=this.getNumNGrams(l,p)}),this.preserveShort&&l>0&&u===0&&(u=1),a[c]=a[c-1]+u}let i=new Array(a[s]);for(let c=0;c<s;++c){let l=e[c],u=a[c];if(this.nGramWidths.forEach(p=>{let m=e[c+1]-e[c],f=this.getNumNGrams(m,p);this.createNGrams(t,l,i,u,f,p),u+=f}),this.preserveShort&&u===a[c]){let p=e[c+1]-e[c];if(p===0)continue;let m=p+2*this.padWidth;this.createNGrams(t,l,i,u,1,m)}}return[i,a]}};function Op(r,t,e,o,n,s,a,i){return new Yx(e,o,n,s,a,i).compute(r,t)}function $L(r,t,e,o){if(!r.length)return;if(t.length===0){for(let s=0;s<r.length;++s)o.push(r.subarray(s,s+1));return}if(t.length===1){let s=t[0],a=r.indexOf(s);for(;a!==-1;){let i=r.subarray(0,a);(!e||i.length!==0)&&o.push(i),r=r.subarray(a+1),a=r.indexOf(s)}(!e||r.length!==0)&&o.push(r);return}let n=0;for(let s=0;s<r.length+1;s++)if(s===r.length||t.indexOf(r[s])!==-1){let a=r.subarray(n,s);(!e||a.length!==0)&&o.push(a),n=s+1}}function Pp(r,t,e){let o=r.length,n=[],s=0,a=0,i=new Array(o);for(let m=0;m<o;++m){let f=n.length;$L(r[m],t,e,n);let d=n.length-f;i[m]=d,s+=d,a=Math.max(a,d)}let c=y.getArrayFromDType("int32",s*2),l=new Array(s),u=[o,a],p=0;for(let m=0;m<o;++m)for(let f=0;f<i[m];++f)c[p*2]=m,c[p*2+1]=f,l[p]=n[p],++p;return[c,l,u]}function Lp(r,t){let e=y.getArrayFromDType("int32",r.length);for(let o=0;o<r.length;++o)e[o]=y.fingerPrint64(r[o]).modulo(t).getLowBitsUnsigned();return e}var Zx=yt((r,t)=>r-t),EL=bc((r,t,e,o)=>({real:r-e,imag:t-o})),Ql=Tt(Bn,Zx,EL),_S={kernelName:Bn,backendName:"cpu",kernelFunc:Ql};function Bp(r,t){let e=new Array(r.rank);for(let n=0;n<e.length;n++)e[n]=r.shape[n]*t[n];let o=rt(e,r.dtype);for(let n=0;n<o.values.length;++n){let s=o.indexToLoc(n),a=new Array(r.rank);for(let c=0;c<a.length;c++)a[c]=s[c]%r.shape[c];let i=r.locToIndex(a);o.values[n]=r.values[i]}return o}var Jl=(r,t)=>{let e=t.value-r.value;return e===0?r.index-t.index:e};function FS(r,t,e=0,o=r.length-1){for(;o>e;){if(o-e>600){let i=o-e+1,c=t-e+1,l=Math.log(i),u=.5*Math.exp(2*l/3),p=.5*Math.sqrt(l*u*(i-u)/i)*Math.sign(c-i/2),m=Math.max(e,Math.floor(t-c*u/i+p)),f=Math.min(o,Math.floor(t+(i-c)*u/i+p));FS(r,t,m,f)}let n=r[t],s=e,a=o;for(y.swap(r,e,t),Jl(r[o],n)>0&&y.swap(r,e,o);s<a;){for(y.swap(r,s,a),s++,a--;Jl(r[s],n)<0;)s=s+1;for(;Jl(r[a],n)>0;)a=a-1}Jl(r[e],n)===0?y.swap(r,e,a):(a=a+1,y.swap(r,a,o)),a<=t&&(e=a+1),t<=a&&(o=a-1)}}function Mp(r,t,e,o,n){let s=t[t.length-1],[a,i]=[r.length/s,s],c=y.getTypedArrayFromDType(e,a*o),l=y.getTypedArrayFromDType("int32",a*o);for(let p=0;p<a;p++){let m=p*i,f=r.subarray(m,m+i),d=new Array(f.length);f.forEach((b,N)=>d[N]={value:b,index:N}),o<d.length&&(FS(d,o),d=d.slice(0,o)),n&&d.sort(Jl);let g=p*o,h=c.subarray(g,g+o),x=l.subarray(g,g+o);for(let b=0;b<o;b++)h[b]=d[b].value,x[b]=d[b].index}let u=t.slice();return u[u.length-1]=o,[rt(u,e,c),rt(u,"int32",l)]}function Vp(r,t,e,o){let n=y.parseAxisParam(t,e)[0],s=[1,e[0],1];for(let d=0;d<n;d++)s[0]*=e[d];s[1]=e[n];for(let d=n+1;d<e.length;d++)s[2]*=e[d];let a=new Map,i=new Int32Array(e[n]),c=new kt(s,o,r),l=[],u=s[0]===1&&s[2]===1;for(let d=0;d<e[n];d++){let g;if(u)g=r[d].toString();else{let x=[];for(let b=0;b<s[0];b++)for(let N=0;N<s[2];N++)x.push(c.get(b,d,N));g=x.join(",")}let h=a.get(g);if(h!=null)i[d]=h;else{let x=a.size;a.set(g,x),i[d]=x,l.push(d)}}let p=s.slice();p[1]=a.size;let m=new kt(p,o);l.forEach((d,g)=>{for(let h=0;h<s[0];h++)for(let x=0;x<s[2];x++)m.set(c.get(h,d,x),h,g,x)});let f=e.slice();return f[n]=p[1],{outputValues:m.values,outputShape:f,indices:i}}ml("cpu",()=>new Yl,1);var Jx=ct(Qo,r=>r>=0?r:Math.exp(r)-1),DS={kernelName:Qo,backendName:"cpu",kernelFunc:Jx};function ty(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{alpha:s}=o;W([n],"leakyRelu");let a=y.sizeFromShape(n.shape),i=e.data.get(n.dataId).values,c=y.getTypedArrayFromDType("float32",a);for(let l=0;l<i.length;l++)c[l]=i[l]<0?s*i[l]:i[l];return e.makeTensorInfo(n.shape,"float32",c)}var OS={kernelName:ia,backendName:"cpu",kernelFunc:ty};var AL=yt((r,t)=>r<0?t*r:r);function ey(r){let{inputs:t,backend:e}=r,{x:o,alpha:n}=t;W([o,n],"prelu");let s=e.data.get(o.dataId).values,a=e.data.get(n.dataId).values,[i,c]=AL(o.shape,n.shape,s,a,"float32");return e.makeTensorInfo(c,"float32",i)}var PS={kernelName:va,backendName:"cpu",kernelFunc:ey};var ry=ct(In,r=>Math.max(0,r)),LS={kernelName:In,backendName:"cpu",kernelFunc:ry};var oy=ct(vn,r=>Math.min(Math.max(0,r),6)),BS={kernelName:vn,backendName:"cpu",kernelFunc:oy};function _i(r,t,e,o,n){if(e==="linear")return Se({inputs:{x:t},backend:r});if(e==="relu")return ry({inputs:{x:t},backend:r});if(e==="elu")return Jx({inputs:{x:t},backend:r});if(e==="relu6")return oy({inputs:{x:t},backend:r});if(e==="prelu")return ey({inputs:{x:t,alpha:o},backend:r});if(e==="leakyrelu")return ty({inputs:{x:t},backend:r,attrs:{alpha:n}});if(e==="sigmoid")return Kx({inputs:{x:t},backend:r});throw new Error(`Activation ${e} has not been implemented for the CPU backend.`)}function bt(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{shape:s}=o,a=y.sizeFromShape(n.shape),i=y.inferFromImplicitShape(s,a),c=y.sizeFromShape(i);y.assert(a===c,()=>`The new shape (${i}) has ${c} elements and the old shape (${n.shape}) has ${a} elements. The new shape and old shape must have the same number of elements.`),e.incRef(n.dataId);let l=e.data.get(n.dataId);if(l.complexTensorInfos!=null){let u=l.complexTensorInfos.real,p=l.complexTensorInfos.imag;u.shape=i,p.shape=i}return{dataId:n.dataId,shape:i,dtype:n.dtype}}var MS={kernelName:Fa,backendName:"cpu",kernelFunc:bt};function ny(r){let{inputs:t,backend:e,attrs:o}=r,{a:n,b:s}=t,{transposeA:a,transposeB:i}=o;W([n,s],"matMul");let c=n.shape.length,l=s.shape.length,u=a?n.shape[c-2]:n.shape[c-1],p=i?s.shape[l-1]:s.shape[l-2],m=a?n.shape[c-1]:n.shape[c-2],f=i?s.shape[l-2]:s.shape[l-1],d=n.shape.slice(0,-2),g=s.shape.slice(0,-2),h=y.sizeFromShape(d),x=y.sizeFromShape(g),N=Ir.assertAndGetBroadcastShape(n.shape.slice(0,-2),s.shape.slice(0,-2)).concat([m,f]);y.assert(u===p,()=>`Error in matMul: inner shapes (${u}) and (${p}) of Tensors with shapes ${n.shape} and ${s.shape} and transposeA=${a} and transposeB=${i} must match.`);let S=a?[h,u,m]:[h,m,u],$=i?[x,f,p]:[x,p,f],E=bt({inputs:{x:n},backend:e,attrs:{shape:S}}),A=bt({inputs:{x:s},backend:e,attrs:{shape:$}}),R=a?E.shape[1]:E.shape[2],F=a?E.shape[2]:E.shape[1],D=i?A.shape[1]:A.shape[2],O=Math.max(h,x),L=e.data.get(E.dataId).values,B=e.data.get(A.dataId).values,V=y.computeStrides(E.shape),M=y.computeStrides(A.shape),[G,U,z]=a?[V[0],1,V[1]]:[V[0],V[1],1],[H,j,X]=i?[1,M[1],M[0]]:[M[1],1,M[0]],Q=F*D,Y=rt([O,F,D],E.dtype),tt=Y.values,Z=e.blockSize;for(let ot=0;ot<O;ot++){let ut=ot%h,ft=ot%x;for(let pt=0;pt<F;pt+=Z){let wt=Math.min(pt+Z,F);for(let Ct=0;Ct<D;Ct+=Z){let Dt=Math.min(Ct+Z,D);for(let Mt=0;Mt<R;Mt+=Z){let ee=Math.min(Mt+Z,R);for(let Vt=pt;Vt<wt;Vt++)for(let Ot=Ct;Ot<Dt;Ot++){let Qt=0;for(let jt=Mt;jt<ee;jt++){let no=L[ut*G+Vt*U+jt*z],ye=B[jt*H+Ot*j+ft*X];Qt+=no*ye}tt[ot*Q+(Vt*D+Ot)]+=Qt}}}}}return e.disposeIntermediateTensorInfo(E),e.disposeIntermediateTensorInfo(A),e.makeTensorInfo(N,Y.dtype,Y.values)}var VS={kernelName:Es,backendName:"cpu",kernelFunc:ny};function RL(r){let{inputs:t,backend:e,attrs:o}=r,{a:n,b:s,bias:a,preluActivationWeights:i}=t,{transposeA:c,transposeB:l,activation:u,leakyreluAlpha:p}=o,m,f,d,g=[];m=ny({inputs:{a:n,b:s},attrs:{transposeA:c,transposeB:l},backend:e}),a&&(f=Jr({inputs:{a:m,b:a},backend:e}),g.push(m),m=f),u&&(d=_i(e,m,u,i,p),g.push(m),m=d);for(let x of g)e.disposeIntermediateTensorInfo(x);return m}var zS={kernelName:Wn,backendName:"cpu",kernelFunc:RL};var _L=ct(Mo,r=>Math.acos(r)),WS={kernelName:Mo,backendName:"cpu",kernelFunc:_L};var FL=ct(Vo,r=>Math.acosh(r)),GS={kernelName:Vo,backendName:"cpu",kernelFunc:FL};function DL(r){let{inputs:t,backend:e}=r,o=t;W(t,"addN");let n=o.map(i=>e.data.get(i.dataId).values),s=rt(o[0].shape,o[0].dtype),a=s.values;for(let i=0;i<o.length;i++){let c=n[i];for(let l=0;l<a.length;l++)a[l]+=c[l]}return e.makeTensorInfo(s.shape,s.dtype,s.values)}var US={kernelName:Ss,backendName:"cpu",kernelFunc:DL};function OL(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s,keepDims:a}=o;W(n,"all");let i=y.parseAxisParam(s,n.shape),c=i,l=I.getAxesPermutation(c,n.shape.length),u=n;l!=null&&(u=Gt({inputs:{x:n},backend:e,attrs:{perm:l}}),c=I.getInnerMostAxes(c.length,n.shape.length)),I.assertAxesAreInnerMostDims("all",c,u.shape.length);let[p,m]=I.computeOutAndReduceShapes(u.shape,c),f=y.sizeFromShape(m),d=y.makeZerosTypedArray(y.sizeFromShape(p),u.dtype),g=e.data.get(u.dataId).values;for(let x=0;x<d.length;++x){let b=x*f,N=g[b];for(let S=0;S<f;++S){let $=g[b+S];N=N&&$}d[x]=N}l!=null&&e.disposeIntermediateTensorInfo(u);let h=e.makeTensorInfo(p,u.dtype,d);if(a){let x=I.expandShapeToKeepDim(p,i),b=bt({inputs:{x:h},backend:e,attrs:{shape:x}});return e.disposeIntermediateTensorInfo(h),b}return h}var HS={kernelName:Ns,backendName:"cpu",kernelFunc:OL};function PL(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s,keepDims:a}=o;W(n,"any");let i=y.parseAxisParam(s,n.shape),c=i,l=I.getAxesPermutation(c,n.shape.length),u=n;l!=null&&(u=Gt({inputs:{x:n},backend:e,attrs:{perm:l}}),c=I.getInnerMostAxes(c.length,n.shape.length)),I.assertAxesAreInnerMostDims("any",c,u.shape.length);let[p,m]=I.computeOutAndReduceShapes(u.shape,c),f=y.sizeFromShape(m),d=y.makeZerosTypedArray(y.sizeFromShape(p),u.dtype),g=e.data.get(u.dataId).values;for(let x=0;x<d.length;++x){let b=x*f,N=g[b];for(let S=0;S<f;++S){let $=g[b+S];N=N||$}d[x]=N}l!=null&&e.disposeIntermediateTensorInfo(u);let h=e.makeTensorInfo(p,u.dtype,d);if(a){let x=I.expandShapeToKeepDim(p,i),b=bt({inputs:{x:h},backend:e,attrs:{shape:x}});return e.disposeIntermediateTensorInfo(h),b}return h}var KS={kernelName:Ts,backendName:"cpu",kernelFunc:PL};function LL(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s}=o;W(n,"argMax");let a=y.parseAxisParam(s,n.shape),i=I.getAxesPermutation(a,n.shape.length),c=n,l=[];i!=null&&(c=Gt({inputs:{x:n},backend:e,attrs:{perm:i}}),l.push(c),a=I.getInnerMostAxes(a.length,c.shape.length)),a=[a[0]],I.assertAxesAreInnerMostDims("argMax",a,c.shape.length);let[u,p]=I.computeOutAndReduceShapes(c.shape,a),m=y.sizeFromShape(u),f=y.makeZerosTypedArray(m,"int32"),d=y.sizeFromShape(p),g=e.data.get(c.dataId).values;for(let h=0;h<f.length;++h){let x=h*d,b=g[x],N=0;for(let S=0;S<d;++S){let $=g[x+S];$>b&&(b=$,N=S)}f[h]=N}return l.forEach(h=>e.disposeIntermediateTensorInfo(h)),e.makeTensorInfo(u,"int32",f)}var qS={kernelName:Is,backendName:"cpu",kernelFunc:LL};function BL(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s}=o;W(n,"argMin");let a=y.parseAxisParam(s,n.shape),i=I.getAxesPermutation(a,n.shape.length),c=n,l=[];i!=null&&(c=Gt({inputs:{x:n},backend:e,attrs:{perm:i}}),l.push(c),a=I.getInnerMostAxes(a.length,c.shape.length)),a=[a[0]],I.assertAxesAreInnerMostDims("argMin",a,c.shape.length);let[u,p]=I.computeOutAndReduceShapes(c.shape,a),m=y.sizeFromShape(u),f=y.makeZerosTypedArray(m,"int32"),d=y.sizeFromShape(p),g=e.data.get(c.dataId).values;for(let h=0;h<f.length;++h){let x=h*d,b=g[x],N=0;for(let S=0;S<d;++S){let $=g[x+S];$<b&&(b=$,N=S)}f[h]=N}return l.forEach(h=>e.disposeIntermediateTensorInfo(h)),e.makeTensorInfo(u,"int32",f)}var jS={kernelName:vs,backendName:"cpu",kernelFunc:BL};var ML=ct(zo,r=>Math.asin(r)),XS={kernelName:zo,backendName:"cpu",kernelFunc:ML};var VL=ct(Wo,r=>Math.asinh(r)),YS={kernelName:Wo,backendName:"cpu",kernelFunc:VL};var zL=ct(Go,r=>Math.atan(r)),ZS={kernelName:Go,backendName:"cpu",kernelFunc:zL};var WL=yt((r,t)=>Math.atan2(r,t)),GL=Tt(Ho,WL),QS={kernelName:Ho,backendName:"cpu",kernelFunc:GL};var UL=ct(Uo,r=>Math.atanh(r)),JS={kernelName:Uo,backendName:"cpu",kernelFunc:UL};function Nc(r,t,e,o,n,s){let a=n.strideHeight,i=n.strideWidth,c=n.dilationHeight,l=n.dilationWidth,u=n.effectiveFilterHeight,p=n.effectiveFilterWidth,m=n.padInfo.top,f=n.padInfo.left,d=s==="max"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,g=rt(n.outShape,e),h=g.values,x=n.outShape[1]*n.outShape[2]*n.outShape[3],b=n.outShape[2]*n.outShape[3],N=n.outShape[3];for(let S=0;S<n.batchSize;++S){let $=S*x,E=S*o[0];for(let A=0;A<n.inChannels;++A)for(let R=0;R<n.outHeight;++R){let F=R*a-m,D=Math.max(0,F),O=Math.min(n.inHeight,u+F),L=$+R*b;for(let B=0;B<n.outWidth;++B){let V=B*i-f,M=Math.max(0,V),G=Math.min(n.inWidth,p+V),U=d,z=0,H=0;for(let X=D;X<O;X+=c){let Q=E+X*o[1];for(let Y=M;Y<G;Y+=l){let tt=Q+Y*o[2],Z=r[tt+A];s==="max"&&Z>U?U=Z:s==="avg"&&(z+=Z,H++)}if(isNaN(U))break}let j=L+B*N+A;h[j]=s==="avg"?z/H:U}}}return g}function zp(r,t,e,o,n=!1,s=!1){let a=rt(o.outShape,"int32"),i=o.strideHeight,c=o.strideWidth,l=o.dilationHeight,u=o.dilationWidth,p=o.effectiveFilterHeight,m=o.effectiveFilterWidth,f=o.padInfo.top,d=o.padInfo.left,g=rt(t,e,r);for(let h=0;h<o.batchSize;++h)for(let x=0;x<o.inChannels;++x)for(let b=0;b<o.outHeight;++b){let N=b*i-f,S=N;for(;S<0;)S+=l;let $=Math.min(o.inHeight,p+N);for(let E=0;E<o.outWidth;++E){let A=E*c-d,R=A;for(;R<0;)R+=u;let F=Math.min(o.inWidth,m+A),D=Number.NEGATIVE_INFINITY,O=-1;for(let L=S;L<$;L+=l){let B=L-N;for(let V=R;V<F;V+=u){let M=V-A,G=g.get(h,L,V,x);G>D&&(D=G,n?O=s?((h*o.inHeight+L)*o.inWidth+V)*o.inChannels+x:(L*o.inWidth+V)*o.inChannels+x:O=B*m+M)}}a.set(O,h,b,E,x)}}return a}function Wp(r,t,e,o,n,s){let a=n.strideDepth,i=n.strideHeight,c=n.strideWidth,l=n.dilationDepth,u=n.dilationHeight,p=n.dilationWidth,m=n.effectiveFilterDepth,f=n.effectiveFilterHeight,d=n.effectiveFilterWidth,g=n.padInfo.front,h=n.padInfo.top,x=n.padInfo.left,b=s==="max"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,N=rt(n.outShape,e),S=N.values,$=n.outShape[1]*n.outShape[2]*n.outShape[3]*n.outShape[4],E=n.outShape[2]*n.outShape[3]*n.outShape[4],A=n.outShape[3]*n.outShape[4],R=n.outShape[4];for(let F=0;F<n.batchSize;++F){let D=F*$,O=F*o[0];for(let L=0;L<n.inChannels;++L)for(let B=0;B<n.outDepth;++B){let V=B*a-g,M=V;for(;M<0;)M+=l;let G=Math.min(n.inDepth,m+V),U=D+B*E;for(let z=0;z<n.outHeight;++z){let H=z*i-h,j=H;for(;j<0;)j+=u;let X=Math.min(n.inHeight,f+H),Q=U+z*A;for(let Y=0;Y<n.outWidth;++Y){let tt=Y*c-x,Z=tt;for(;Z<0;)Z+=p;let ot=Math.min(n.inWidth,d+tt),ut=Q+Y*R,ft=b,pt=0,wt=0;for(let Dt=M;Dt<G;Dt+=l){let Mt=O+Dt*o[1];for(let ee=j;ee<X;ee+=u){let Vt=Mt+ee*o[2];for(let Ot=Z;Ot<ot;Ot+=p){let Qt=Vt+Ot*o[3],jt=r[Qt+L];if(s==="max"&&jt>ft?ft=jt:s==="avg"&&(pt+=jt,wt++),isNaN(ft))break}if(isNaN(ft))break}if(isNaN(ft))break}let Ct=ut+L;S[Ct]=s==="avg"?pt/Math.max(wt,1):ft}}}}return N}function tN(r,t){let e=rt(t.outShape,"int32"),o=t.strideDepth,n=t.strideHeight,s=t.strideWidth,a=t.dilationDepth,i=t.dilationHeight,c=t.dilationWidth,l=t.effectiveFilterDepth,u=t.effectiveFilterHeight,p=t.effectiveFilterWidth,m=t.padInfo.front,f=t.padInfo.top,d=t.padInfo.left;for(let g=0;g<t.batchSize;++g)for(let h=0;h<t.inChannels;++h)for(let x=0;x<t.outDepth;++x){let b=x*o-m,N=b;for(;N<0;)N+=a;let S=Math.min(t.inDepth,l+b);for(let $=0;$<t.outHeight;++$){let E=$*n-f,A=E;for(;A<0;)A+=i;let R=Math.min(t.inHeight,u+E);for(let F=0;F<t.outWidth;++F){let D=F*s-d,O=D;for(;O<0;)O+=c;let L=Math.min(t.inWidth,p+D),B=Number.NEGATIVE_INFINITY,V=-1;for(let M=N;M<S;M+=a){let G=M-b;for(let U=A;U<R;U+=i){let z=U-E;for(let H=O;H<L;H+=c){let j=H-D,X=r.get(g,M,U,H,h);X>=B&&(B=X,V=G*u*p+z*u+j)}}}e.set(V,g,x,$,F,h)}}}return e}function HL(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t;W(n,"avgPool");let{filterSize:s,strides:a,pad:i,dimRoundingMode:c}=o,l=1;y.assert(I.eitherStridesOrDilationsAreOne(a,l),()=>`Error in avgPool: Either strides or dilations must be 1. Got strides ${a} and dilations '${l}'`);let u=I.computePool2DInfo(n.shape,s,a,l,i,c),p;if(u.filterWidth===1&&u.filterHeight===1&&y.arraysEqual(u.inShape,u.outShape))p=Se({inputs:{x:n},backend:e});else{let m=e.data.get(n.dataId).values,f=y.computeStrides(n.shape),d=Nc(m,n.shape,n.dtype,f,u,"avg");p=e.makeTensorInfo(u.outShape,n.dtype,d.values)}return p}var eN={kernelName:ks,backendName:"cpu",kernelFunc:HL};function KL(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{filterSize:s,strides:a,pad:i,dimRoundingMode:c,dataFormat:l}=o;W(n,"avgPool3d");let u=I.computePool3DInfo(n.shape,s,a,1,i,c,l),p=e.data.get(n.dataId).values,m=Wp(p,n.shape,n.dtype,y.computeStrides(n.shape),u,"avg");return e.makeTensorInfo(m.shape,"float32",m.values)}var rN={kernelName:$s,backendName:"cpu",kernelFunc:KL};function qL(r){let{inputs:t,backend:e,attrs:o}=r,{dy:n,input:s}=t,{filterSize:a,strides:i,pad:c,dimRoundingMode:l}=o;W([n,s],"avgPool3DGrad");let u=I.computePool3DInfo(s.shape,a,i,1,c,l),p=u.strideDepth,m=u.strideHeight,f=u.strideWidth,d=u.filterDepth,g=u.filterHeight,h=u.filterWidth,x=u.dilationDepth,b=u.dilationHeight,N=u.dilationWidth,S=u.effectiveFilterDepth,$=u.effectiveFilterHeight,E=u.effectiveFilterWidth,A=S-1-u.padInfo.front,R=E-1-u.padInfo.left,F=$-1-u.padInfo.top,D=rt(s.shape,"float32"),O=1/(d*g*h),L=e.bufferSync(n);for(let B=0;B<u.batchSize;++B)for(let V=0;V<u.inChannels;++V)for(let M=0;M<u.inDepth;++M)for(let G=0;G<u.inHeight;++G)for(let U=0;U<u.inWidth;++U){let z=M-A,H=G-F,j=U-R,X=0;for(let Q=0;Q<S;Q+=x){let Y=(z+Q)/p;if(!(Y<0||Y>=u.outDepth||Math.floor(Y)!==Y))for(let tt=0;tt<$;tt+=b){let Z=(H+tt)/m;if(!(Z<0||Z>=u.outHeight||Math.floor(Z)!==Z))for(let ot=0;ot<E;ot+=N){let ut=(j+ot)/f;if(ut<0||ut>=u.outWidth||Math.floor(ut)!==ut)continue;let ft=L.get(B,Y,Z,ut,V);X+=ft}}}D.set(X*O,B,M,G,U,V)}return e.makeTensorInfo(D.shape,D.dtype,D.values)}var oN={kernelName:Xc,backendName:"cpu",kernelFunc:qL};function jL(r){let{inputs:t,backend:e,attrs:o}=r,{dy:n,input:s}=t,a=s;W([n,s],"avgPoolGrad");let{filterSize:i,strides:c,pad:l}=o,u=I.computePool2DInfo(a.shape,i,c,1,l),p=u.strideHeight,m=u.strideWidth,f=u.filterHeight,d=u.filterWidth,g=u.dilationHeight,h=u.dilationWidth,x=u.effectiveFilterHeight,b=u.effectiveFilterWidth,N=b-1-u.padInfo.left,S=x-1-u.padInfo.top,$=rt(a.shape,"float32"),E=1/(f*d),A=e.data.get(n.dataId).values,R=rt(n.shape,"float32",A);for(let F=0;F<u.batchSize;++F)for(let D=0;D<u.inChannels;++D)for(let O=0;O<u.inHeight;++O)for(let L=0;L<u.inWidth;++L){let B=O-S,V=L-N,M=0;for(let G=0;G<x;G+=g){let U=(B+G)/p;if(!(U<0||U>=u.outHeight||Math.floor(U)!==U))for(let z=0;z<b;z+=h){let H=(V+z)/m;if(H<0||H>=u.outWidth||Math.floor(H)!==H)continue;let j=R.get(F,U,H,D);M+=j}}$.set(M*E,F,O,L,D)}return e.makeTensorInfo($.shape,$.dtype,$.values)}var nN={kernelName:jc,backendName:"cpu",kernelFunc:jL};function XL(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,scale:s,offset:a,mean:i,variance:c}=t;y.assert(i.shape.length===c.shape.length,()=>"Batch normalization gradient requires mean and variance to have equal ranks."),y.assert(a==null||i.shape.length===a.shape.length,()=>"Batch normalization gradient requires mean and offset to have equal ranks."),y.assert(s==null||i.shape.length===s.shape.length,()=>"Batch normalization gradient requires mean and scale to have equal ranks."),W([n,i,c,s,a],"batchNorm");let{varianceEpsilon:l}=o;l==null&&(l=.001);let u=e.data.get(n.dataId).values,p=e.data.get(i.dataId).values,m=e.data.get(c.dataId).values,f=s?e.data.get(s.dataId).values:new Float32Array([1]),d=a?e.data.get(a.dataId).values:new Float32Array([0]),g=new Float32Array(u.length),h=d.length,x=f.length,b=m.length,N=p.length,S=0,$=0,E=0,A=0;for(let R=0;R<u.length;++R)g[R]=d[S++]+(u[R]-p[$++])*f[E++]/Math.sqrt(m[A++]+l),S>=h&&(S=0),$>=N&&($=0),E>=x&&(E=0),A>=b&&(A=0);return e.makeTensorInfo(n.shape,n.dtype,g)}var sN={kernelName:ra,backendName:"cpu",kernelFunc:XL};function YL(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{blockShape:s,crops:a}=o;W([n],"batchToSpaceND");let i=s.reduce((x,b)=>x*b),c=I.getReshaped(n.shape,s,i),l=I.getPermuted(c.length,s.length),u=I.getReshapedPermuted(n.shape,s,i),p=I.getSliceBeginCoords(a,s.length),m=I.getSliceSize(u,a,s.length),f=bt({inputs:{x:n},backend:e,attrs:{shape:c}}),d=Gt({inputs:{x:f},backend:e,attrs:{perm:l}}),g=bt({inputs:{x:d},backend:e,attrs:{shape:u}}),h=hr({inputs:{x:g},backend:e,attrs:{begin:p,size:m}});return e.disposeIntermediateTensorInfo(f),e.disposeIntermediateTensorInfo(d),e.disposeIntermediateTensorInfo(g),h}var aN={kernelName:As,backendName:"cpu",kernelFunc:YL};function ZL(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,weights:s}=t,{size:a}=o,i=e.data.get(n.dataId).values,c=e.data.get(s.dataId).values,l=wc(i,c,s.dtype,s.shape,a);return e.makeTensorInfo([a],s.dtype,l)}var iN={kernelName:Rs,backendName:"cpu",kernelFunc:ZL};function QL(r){let{inputs:t,backend:e}=r,{s0:o,s1:n}=t,s=e.data.get(o.dataId).values,a=e.data.get(n.dataId).values,i=I.assertAndGetBroadcastShape(Array.from(s),Array.from(a));return e.makeTensorInfo([i.length],"int32",Int32Array.from(i))}var cN={kernelName:_s,backendName:"cpu",kernelFunc:QL};var JL=ct(jo,(r,t)=>{let e=t;return r>e.clipValueMax?e.clipValueMax:r<e.clipValueMin?e.clipValueMin:r}),lN={kernelName:jo,backendName:"cpu",kernelFunc:JL};var tB=r=>{let{x:t}=r.inputs,e=r.backend,o=new Float32Array(y.sizeFromShape(t.shape)),n=e.data.get(t.dataId),s=n.complexTensorInfos.real,a=n.complexTensorInfos.imag,i=e.data.get(s.dataId).values,c=e.data.get(a.dataId).values;for(let l=0;l<i.length;l++){let u=i[l],p=c[l];o[l]=Math.hypot(u,p)}return e.makeOutput(o,t.shape,"float32")},uN={kernelName:Ds,backendName:"cpu",kernelFunc:tB};function to(r){let{inputs:t,backend:e}=r,{input:o}=t,n=e.data.get(o.dataId).complexTensorInfos.imag,s=e.data.get(n.dataId).values;return e.makeTensorInfo(n.shape,n.dtype,s)}var pN={kernelName:aa,backendName:"cpu",kernelFunc:to};function cs(r){let{inputs:t,backend:e,attrs:o}=r,{axis:n}=o,s=y.parseAxisParam(n,t[0].shape)[0],a=t.map(g=>g.shape);I.assertParamsConsistent(a,s);let i=I.computeOutShape(t.map(g=>g.shape),s);if(y.sizeFromShape(i)===0)return e.makeTensorInfo(i,t[0].dtype,[]);let c=t.filter(g=>y.sizeFromShape(g.shape)>0);if(c.length===1)return Se({inputs:{x:c[0]},backend:e});if(c[0].dtype==="complex64"){let g=c.map(S=>mr({inputs:{input:S},backend:e})),h=c.map(S=>to({inputs:{input:S},backend:e})),x=cs({inputs:g,backend:e,attrs:{axis:s}}),b=cs({inputs:h,backend:e,attrs:{axis:s}}),N=ie({inputs:{real:x,imag:b},backend:e});return g.forEach(S=>e.disposeIntermediateTensorInfo(S)),h.forEach(S=>e.disposeIntermediateTensorInfo(S)),e.disposeIntermediateTensorInfo(x),e.disposeIntermediateTensorInfo(b),N}let l=c.map(g=>{let x=[-1,y.sizeFromShape(g.shape.slice(s))];return bt({inputs:{x:g},backend:e,attrs:{shape:x}})}),u=l.map(g=>({vals:e.data.get(g.dataId).values,shape:g.shape}));i=I.computeOutShape(l.map(g=>g.shape),1);let p=l[0].shape[0]===1,m=Np(u,i,t[0].dtype,p),f=I.computeOutShape(c.map(g=>g.shape),s),d=e.makeTensorInfo(f,t[0].dtype,m);return l.forEach(g=>e.disposeIntermediateTensorInfo(g)),d}var mN={kernelName:Os,backendName:"cpu",kernelFunc:cs};function sy(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,filter:s}=t,{strides:a,pad:i,dataFormat:c,dilations:l,dimRoundingMode:u}=o;W([n,s],"conv2d");let p=I.convertConv2DDataFormat(c),m=I.computeConv2DInfo(n.shape,s.shape,a,l,i,u,!1,p),f=m.filterHeight,d=m.filterWidth,g=m.dilationHeight,h=m.dilationWidth,x=m.padInfo.left,b=m.padInfo.top,N=m.dataFormat==="channelsLast",S=new kt(m.outShape,n.dtype),$=y.computeStrides(n.shape),E=y.computeStrides(s.shape),A=$[0],R=N?$[1]:$[2],F=N?$[2]:1,D=N?1:$[1],O=S.strides[0],L=N?S.strides[1]:S.strides[2],B=N?S.strides[2]:1,V=N?1:S.strides[1],M=e.data.get(n.dataId).values,G=e.data.get(s.dataId).values,U=S.values;for(let z=0;z<m.batchSize;++z){let H=z*A,j=z*O;for(let X=0;X<m.outHeight;++X){let Q=j+X*L,Y=X*m.strideHeight-b;for(let tt=0;tt<f;++tt){let Z=Y+tt*g;if(Z<0||Z>=m.inHeight)continue;let ot=tt*E[0],ut=H+Z*R;for(let ft=0;ft<m.outWidth;++ft){let pt=Q+ft*B,wt=ft*m.strideWidth-x;for(let Ct=0;Ct<d;++Ct){let Dt=wt+Ct*h;if(Dt<0||Dt>=m.inWidth)continue;let Mt=ot+Ct*E[1],ee=ut+Dt*F,Vt=Mt;for(let Ot=0;Ot<m.inChannels;++Ot){let Qt=M[ee+Ot*D];for(let jt=0;jt<m.outChannels;++jt)U[pt+jt*V]+=Qt*G[Vt+jt];Vt+=m.outChannels}}}}}}return e.makeTensorInfo(S.shape,S.dtype,U)}var fN={kernelName:Ps,backendName:"cpu",kernelFunc:sy};function eB(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,dy:s}=t,{strides:a,pad:i,dataFormat:c,dimRoundingMode:l,filterShape:u}=o;W([n,s],"conv2dBackpropFilter");let p=I.convertConv2DDataFormat(c),m=I.computeConv2DInfo(n.shape,u,a,1,i,l,!1,p),{strideHeight:f,strideWidth:d,filterHeight:g,filterWidth:h}=m,x=m.dataFormat==="channelsLast",b=new kt(m.filterShape,"float32"),N=m.padInfo.left,S=m.padInfo.top,$=e.data.get(n.dataId).values,E=e.data.get(s.dataId).values,A=new kt(n.shape,n.dtype,$),R=new kt(s.shape,s.dtype,E);for(let F=0;F<g;++F){let D=Math.max(0,Math.ceil((S-F)/f)),O=Math.min(m.outHeight,(m.inHeight+S-F)/f);for(let L=0;L<h;++L){let B=Math.max(0,Math.ceil((N-L)/d)),V=Math.min(m.outWidth,(m.inWidth+N-L)/d);for(let M=0;M<m.inChannels;++M)for(let G=0;G<m.outChannels;++G){let U=0;for(let z=0;z<m.batchSize;++z)for(let H=D;H<O;++H){let j=F+H*f-S;for(let X=B;X<V;++X){let Q=L+X*d-N;x?U+=A.get(z,j,Q,M)*R.get(z,H,X,G):U+=A.get(z,M,j,Q)*R.get(z,G,H,X)}}b.set(U,F,L,M,G)}}}return e.makeTensorInfo(b.shape,b.dtype,b.values)}var dN={kernelName:Ls,backendName:"cpu",kernelFunc:eB};function rB(r){let{inputs:t,backend:e,attrs:o}=r,{dy:n,filter:s}=t,{inputShape:a,strides:i,pad:c,dataFormat:l,dimRoundingMode:u}=o;W([n,s],"conv2dBackpropInput");let p=y.computeStrides(s.shape),m=y.computeStrides(n.shape),f=I.convertConv2DDataFormat(l),d=I.computeConv2DInfo(a,s.shape,i,1,c,u,!1,f),g=new kt(d.inShape,"float32"),h=g.values,x=e.data.get(n.dataId).values,b=e.data.get(s.dataId).values,[N,S,$]=p,{batchSize:E,filterHeight:A,filterWidth:R,inChannels:F,inHeight:D,inWidth:O,outChannels:L,outHeight:B,outWidth:V,strideHeight:M,strideWidth:G}=d;f=d.dataFormat;let U=A-1-d.padInfo.top,z=R-1-d.padInfo.left,H=f==="channelsLast",j=g.strides[0],X=H?g.strides[1]:g.strides[2],Q=H?g.strides[2]:1,Y=H?1:g.strides[1],tt=m[0],Z=H?m[1]:m[2],ot=H?m[2]:1,ut=H?1:m[1];for(let ft=0;ft<E;++ft)for(let pt=0;pt<F;++pt)for(let wt=0;wt<D;++wt){let Ct=wt-U,Dt=Math.max(0,Math.ceil(Ct/M)),Mt=Math.min(B,(A+Ct)/M);for(let ee=0;ee<O;++ee){let Vt=ee-z,Ot=Math.max(0,Math.ceil(Vt/G)),Qt=Math.min(V,(R+Vt)/G),jt=0;for(let ye=Dt;ye<Mt;++ye){let Ro=ye*M-Ct;for(let tr=Ot;tr<Qt;++tr){let gs=tr*G-Vt,xr=tt*ft+Z*ye+ot*tr,so=N*(A-1-Ro)+S*(R-1-gs)+$*pt;for(let _o=0;_o<L;++_o){let Fo=x[xr+ut*_o],Do=b[so+_o];jt+=Fo*Do}}}let no=j*ft+X*wt+Q*ee+Y*pt;h[no]=jt}}return e.makeTensorInfo(g.shape,g.dtype,g.values)}var hN={kernelName:Bs,backendName:"cpu",kernelFunc:rB};function oB(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,filter:s}=t,{strides:a,pad:i,dilations:c}=o;W([n,s],"conv3d");let l=I.computeConv3DInfo(n.shape,s.shape,a,c,i),{filterDepth:u,filterHeight:p,filterWidth:m,dilationDepth:f,dilationHeight:d,dilationWidth:g,padInfo:h}=l,x=h.front,b=h.left,N=h.top,S=new kt(l.outShape,n.dtype),$=e.data.get(n.dataId).values,E=e.data.get(s.dataId).values,A=S.values,R=y.computeStrides(n.shape),F=y.computeStrides(s.shape);for(let D=0;D<l.batchSize;++D){let O=D*R[0],L=D*S.strides[0];for(let B=0;B<l.outDepth;++B){let V=L+B*S.strides[1],M=B*l.strideDepth-x;for(let G=0;G<u;++G){let U=M+G*f;if(U<0||U>=l.inDepth)continue;let z=G*F[0],H=O+U*R[1];for(let j=0;j<l.outHeight;++j){let X=V+j*S.strides[2],Q=j*l.strideHeight-N;for(let Y=0;Y<p;++Y){let tt=Q+Y*d;if(tt<0||tt>=l.inHeight)continue;let Z=z+Y*F[1],ot=H+tt*R[2];for(let ut=0;ut<l.outWidth;++ut){let ft=X+ut*l.outChannels,pt=ut*l.strideWidth-b;for(let wt=0;wt<m;++wt){let Ct=pt+wt*g;if(Ct<0||Ct>=l.inWidth)continue;let Dt=Z+wt*F[2],Mt=ot+Ct*l.inChannels,ee=Dt;for(let Vt=0;Vt<l.inChannels;++Vt){let Ot=$[Mt+Vt];for(let Qt=0;Qt<l.outChannels;++Qt)A[ft+Qt]+=Ot*E[ee+Qt];ee+=l.outChannels}}}}}}}}return e.makeTensorInfo(S.shape,S.dtype,S.values)}var gN={kernelName:Ms,backendName:"cpu",kernelFunc:oB};function nB(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,dy:s}=t,{strides:a,pad:i,filterShape:c}=o;W([n,s],"conv3dBackpropFilterV2");let l=y.computeStrides(n.shape),u=y.computeStrides(s.shape),p=I.computeConv3DInfo(n.shape,c,a,1,i),m=p.strideDepth,f=p.strideHeight,d=p.strideWidth,g=p.filterDepth,h=p.filterHeight,x=p.filterWidth,b=new kt(p.filterShape,"float32"),N=b.values,[S,$,E,A]=b.strides,R=e.data.get(s.dataId).values,[F,D,O,L]=u,B=e.data.get(n.dataId).values,[V,M,G,U]=l,z=p.padInfo.front,H=p.padInfo.left,j=p.padInfo.top;for(let X=0;X<g;++X){let Q=Math.max(0,Math.ceil((z-X)/m)),Y=Math.min(p.outDepth,(p.inDepth+z-X)/m),tt=X*S;for(let Z=0;Z<h;++Z){let ot=Math.max(0,Math.ceil((j-Z)/f)),ut=Math.min(p.outHeight,(p.inHeight+j-Z)/f),ft=Z*$+tt;for(let pt=0;pt<x;++pt){let wt=Math.max(0,Math.ceil((H-pt)/d)),Ct=Math.min(p.outWidth,(p.inWidth+H-pt)/d),Dt=pt*E+ft;for(let Mt=0;Mt<p.inChannels;++Mt){let ee=Mt*A+Dt;for(let Vt=0;Vt<p.outChannels;++Vt){let Ot=0;for(let Qt=0;Qt<p.batchSize;++Qt){let jt=Qt*V,no=Qt*F;for(let ye=Q;ye<Y;++ye){let tr=(X+ye*m-z)*M+jt,gs=ye*D+no;for(let xr=ot;xr<ut;++xr){let _o=(Z+xr*f-j)*G+tr,Fo=xr*O+gs;for(let Do=wt;Do<Ct;++Do){let Zf=(pt+Do*d-H)*U+_o,Qf=Do*L+Fo;Ot+=B[Zf+Mt]*R[Qf+Vt]}}}}N[ee+Vt]=Ot}}}}}return e.makeTensorInfo(b.shape,b.dtype,b.values)}var xN={kernelName:Yc,backendName:"cpu",kernelFunc:nB};function sB(r){let{inputs:t,backend:e,attrs:o}=r,{dy:n,filter:s}=t,{pad:a,strides:i,inputShape:c}=o;W([n],"conv3dBackpropInputV2");let l=y.computeStrides(n.shape),u=y.computeStrides(s.shape),p=I.computeConv3DInfo(c,s.shape,i,1,a),m=new kt(p.inShape,"float32"),f=m.values,[d,g,h,x]=m.strides,b=e.data.get(n.dataId).values,[N,S,$,E]=l,A=e.data.get(s.dataId).values,[R,F,D,O]=u,{batchSize:L,filterDepth:B,filterHeight:V,filterWidth:M,inChannels:G,inDepth:U,inHeight:z,inWidth:H,outChannels:j,outDepth:X,outHeight:Q,outWidth:Y,strideDepth:tt,strideHeight:Z,strideWidth:ot}=p,ut=B-1-p.padInfo.front,ft=V-1-p.padInfo.top,pt=M-1-p.padInfo.left;for(let wt=0;wt<L;++wt)for(let Ct=0;Ct<G;++Ct)for(let Dt=0;Dt<U;++Dt){let Mt=Dt-ut,ee=Math.max(0,Math.ceil(Mt/tt)),Vt=Math.min(X,(B+Mt)/tt);for(let Ot=0;Ot<z;++Ot){let Qt=Ot-ft,jt=Math.max(0,Math.ceil(Qt/Z)),no=Math.min(Q,(V+Qt)/Z);for(let ye=0;ye<H;++ye){let Ro=ye-pt,tr=Math.max(0,Math.ceil(Ro/ot)),gs=Math.min(Y,(M+Ro)/ot),xr=0;for(let so=ee;so<Vt;++so){let _o=so*tt-Mt;for(let Fo=jt;Fo<no;++Fo){let Do=Fo*Z-Qt;for(let Hc=tr;Hc<gs;++Hc){let Zf=Hc*ot-Ro,Qf=N*wt+S*so+$*Fo+E*Hc,I2=R*(B-1-_o)+F*(V-1-Do)+D*(M-1-Zf)+O*Ct;for(let Nu=0;Nu<j;++Nu){let v2=b[Qf+Nu],k2=A[I2+Nu];xr+=v2*k2}}}}f[d*wt+g*Dt+h*Ot+x*ye+Ct]=xr}}}return e.makeTensorInfo(m.shape,m.dtype,m.values)}var yN={kernelName:Vs,backendName:"cpu",kernelFunc:sB};var aB=ct(Xo,r=>Math.cos(r)),bN={kernelName:Xo,backendName:"cpu",kernelFunc:aB};var iB=ct(Yo,r=>Math.cosh(r)),wN={kernelName:Yo,backendName:"cpu",kernelFunc:iB};function cB(r){let{inputs:t,backend:e,attrs:o}=r,{image:n,boxes:s,boxInd:a}=t,{cropSize:i,method:c,extrapolationValue:l}=o,[u,p,m,f]=n.shape,d=s.shape[0],[g,h]=i,x=rt([d,g,h,f],"float32"),b=e.data.get(s.dataId).values,N=e.data.get(a.dataId).values,S=e.data.get(n.dataId).values,$=y.computeStrides(n.shape),E=y.computeStrides(x.shape);for(let A=0;A<d;A++){let R=A*4,F=b[R],D=b[R+1],O=b[R+2],L=b[R+3],B=N[A];if(B>=u)continue;let V=g>1?(O-F)*(p-1)/(g-1):0,M=h>1?(L-D)*(m-1)/(h-1):0;for(let G=0;G<g;G++){let U=g>1?F*(p-1)+G*V:.5*(F+O)*(p-1);if(U<0||U>p-1){for(let z=0;z<h;z++)for(let H=0;H<f;H++){let j=H+z*E[2]+G*E[1]+A*E[0];x.values[j]=l}continue}if(c==="bilinear"){let z=Math.floor(U),H=Math.ceil(U),j=U-z;for(let X=0;X<h;X++){let Q=h>1?D*(m-1)+X*M:.5*(D+L)*(m-1);if(Q<0||Q>m-1){for(let ot=0;ot<f;ot++){let ut=ot+X*E[2]+G*E[1]+A*E[0];x.values[ut]=l}continue}let Y=Math.floor(Q),tt=Math.ceil(Q),Z=Q-Y;for(let ot=0;ot<f;ot++){let ut=ot+Y*$[2]+z*$[1]+B*$[0],ft=S[ut];ut=ot+tt*$[2]+z*$[1]+B*$[0];let pt=S[ut];ut=ot+Y*$[2]+H*$[1]+B*$[0];let wt=S[ut];ut=ot+tt*$[2]+H*$[1]+B*$[0];let Ct=S[ut],Dt=ft+(pt-ft)*Z,Mt=wt+(Ct-wt)*Z;ut=ot+X*E[2]+G*E[1]+A*E[0],x.values[ut]=Dt+(Mt-Dt)*j}}}else for(let z=0;z<h;++z){let H=h>1?D*(m-1)+z*M:.5*(D+L)*(m-1);if(H<0||H>m-1){for(let Q=0;Q<f;Q++){let Y=Q+z*E[2]+G*E[1]+A*E[0];x.values[Y]=l}continue}let j=Math.round(H),X=Math.round(U);for(let Q=0;Q<f;Q++){let Y=Q+j*$[2]+X*$[1]+B*$[0],tt=Q+z*E[2]+G*E[1]+A*E[0];x.values[tt]=S[Y]}}}}return e.makeTensorInfo(x.shape,x.dtype,x.values)}var CN={kernelName:Gs,backendName:"cpu",kernelFunc:cB};function lB(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s,exclusive:a,reverse:i}=o;W(n,"cumprod");let c=I.getAxesPermutation([s],n.shape.length),l=n;c!=null&&(l=Gt({inputs:{x:n},backend:e,attrs:{perm:c}}));let u=I.getInnerMostAxes(1,n.shape.length)[0];if(u!==l.shape.length-1)throw new Error(`backend.cumprod in CPU expects an inner-most axis=${l.shape.length-1} but got axis=${u}`);let p=te(l.dtype,"int32"),m=y.makeOnesTypedArray(y.sizeFromShape(l.shape),p),f=e.data.get(l.dataId).values,d=l.shape[l.shape.length-1],g=i?(x,b)=>x+d-b-1:(x,b)=>x+b;for(let x=0;x<f.length;x+=d)for(let b=0;b<d;b++){let N=g(x,b);if(b===0)m[N]=a?1:f[N];else{let S=g(x,b-1);m[N]=a?f[S]*m[S]:f[N]*m[S]}}let h=e.makeTensorInfo(l.shape,p,m);if(c!=null){let x=I.getUndoAxesPermutation(c),b=Gt({inputs:{x:h},backend:e,attrs:{perm:x}});return e.disposeIntermediateTensorInfo(h),e.disposeIntermediateTensorInfo(l),b}return h}var SN={kernelName:zs,backendName:"cpu",kernelFunc:lB};function uB(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s,exclusive:a,reverse:i}=o;W(n,"cumsum");let c=I.getAxesPermutation([s],n.shape.length),l=n;c!=null&&(l=Gt({inputs:{x:n},backend:e,attrs:{perm:c}}));let u=I.getInnerMostAxes(1,n.shape.length)[0];if(u!==l.shape.length-1)throw new Error(`backend.cumsum in CPU expects an inner-most axis=${l.shape.length-1} but got axis=${u}`);let p=te(l.dtype,"int32"),m=y.makeZerosTypedArray(y.sizeFromShape(l.shape),p),f=e.data.get(l.dataId).values,d=l.shape[l.shape.length-1],g=i?(x,b)=>x+d-b-1:(x,b)=>x+b;for(let x=0;x<f.length;x+=d)for(let b=0;b<d;b++){let N=g(x,b);if(b===0)m[N]=a?0:f[N];else{let S=g(x,b-1);m[N]=a?f[S]+m[S]:f[N]+m[S]}}let h=e.makeTensorInfo(l.shape,p,m);if(c!=null){let x=I.getUndoAxesPermutation(c),b=Gt({inputs:{x:h},backend:e,attrs:{perm:x}});return e.disposeIntermediateTensorInfo(h),e.disposeIntermediateTensorInfo(l),b}return h}var NN={kernelName:Ws,backendName:"cpu",kernelFunc:uB};function pB(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,weights:s}=t,{size:a,binaryOutput:i}=o;if(n.shape.length===1){let c=e.data.get(n.dataId).values,l=e.data.get(s.dataId).values,u=wc(c,l,s.dtype,s.shape,a);return e.makeTensorInfo([a],s.dtype,u)}else if(n.shape.length===2){let c=e.bufferSync(n),l=e.bufferSync(s),u=Sp(c,l,a,i);return e.makeTensorInfo(u.shape,s.dtype,u.values)}throw new Error(`Error in denseBincount: input must be at most rank 2, but got rank${n.shape.length}.`)}var TN={kernelName:Us,backendName:"cpu",kernelFunc:pB};function mB(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{blockSize:s,dataFormat:a}=o;y.assert(a==="NHWC",()=>`Only NHWC dataFormat supported on CPU for depthToSpace. Got ${a}`);let i=n.shape[0],c=n.shape[1],l=n.shape[2],u=n.shape[3],p=c*s,m=l*s,f=u/(s*s),d=e.data.get(n.dataId).values,g=new Float32Array(i*p*m*f),h=0;for(let x=0;x<i;++x)for(let b=0;b<p;++b){let N=Math.floor(b/s),S=b%s;for(let $=0;$<m;++$){let E=Math.floor($/s),A=$%s,R=(S*s+A)*f;for(let F=0;F<f;++F){let O=F+R+u*(E+l*(N+c*x));g[h++]=d[O]}}}return e.makeTensorInfo([i,p,m,f],n.dtype,g)}var IN={kernelName:Hs,backendName:"cpu",kernelFunc:mB};function ay(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,filter:s}=t,{strides:a,pad:i,dilations:c,dimRoundingMode:l}=o;W([n,s],"depthwiseConv2DNative");let u=y.computeStrides(n.shape),p=y.computeStrides(s.shape),m=c;m==null&&(m=[1,1]),y.assert(I.eitherStridesOrDilationsAreOne(a,m),()=>`Error in depthwiseConv2d: Either strides or dilations must be 1. Got strides ${a} and dilations '${m}'`);let f=I.computeConv2DInfo(n.shape,s.shape,a,m,i,l,!0),{filterHeight:d,filterWidth:g,dilationHeight:h,dilationWidth:x,padInfo:b}=f,N=b.left,S=b.top,$=f.outChannels/f.inChannels,E=new kt(f.outShape,n.dtype),A=e.data.get(n.dataId).values,R=e.data.get(s.dataId).values,F=E.values;for(let D=0;D<f.batchSize;++D){let O=D*u[0],L=D*E.strides[0];for(let B=0;B<f.outHeight;++B){let V=L+B*E.strides[1],M=B*f.strideHeight-S;for(let G=0;G<d;++G){let U=M+G*h;if(U<0||U>=f.inHeight)continue;let z=G*p[0],H=O+U*u[1];for(let j=0;j<f.outWidth;++j){let X=V+j*E.strides[2],Q=j*f.strideWidth-N;for(let Y=0;Y<g;++Y){let tt=Q+Y*x;if(tt<0||tt>=f.inWidth)continue;let Z=z+Y*p[1],ot=H+tt*f.inChannels,ut=X,ft=Z;for(let pt=0;pt<f.inChannels;++pt){let wt=A[ot+pt];for(let Ct=0;Ct<$;++Ct)F[ut+Ct]+=wt*R[ft+Ct];ut+=$,ft+=$}}}}}}return e.makeTensorInfo(E.shape,E.dtype,E.values)}var vN={kernelName:Ks,backendName:"cpu",kernelFunc:ay};function fB(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,dy:s}=t,{strides:a,dilations:i,pad:c,dimRoundingMode:l,filterShape:u}=o;W([n,s],"depthwiseConv2dNativeBackpropFilter");let p=I.computeConv2DInfo(n.shape,u,a,i,c,l,!0),{strideHeight:m,strideWidth:f,filterHeight:d,filterWidth:g}=p,h=new kt(p.filterShape,"float32"),x=p.padInfo.left,b=p.padInfo.top,N=p.outChannels/p.inChannels,S=e.data.get(n.dataId).values,$=new kt(n.shape,n.dtype,S),E=e.data.get(s.dataId).values,A=new kt(s.shape,s.dtype,E);for(let R=0;R<d;++R){let F=Math.max(0,Math.ceil((b-R)/m)),D=Math.min(p.outHeight,(p.inHeight+b-R)/m);for(let O=0;O<g;++O){let L=Math.max(0,Math.ceil((x-O)/f)),B=Math.min(p.outWidth,(p.inWidth+x-O)/f);for(let V=0;V<p.outChannels;++V){let M=Math.trunc(V/N),G=V%N,U=0;for(let z=0;z<p.batchSize;++z)for(let H=F;H<D;++H){let j=R+H*m-b;for(let X=L;X<B;++X){let Q=O+X*f-x;U+=$.get(z,j,Q,M)*A.get(z,H,X,V)}}h.set(U,R,O,M,G)}}}return e.makeTensorInfo(h.shape,h.dtype,h.values)}var kN={kernelName:qs,backendName:"cpu",kernelFunc:fB};function dB(r){let{inputs:t,backend:e,attrs:o}=r,{dy:n,filter:s}=t,{strides:a,dilations:i,pad:c,dimRoundingMode:l,inputShape:u}=o;W([n,s],"depthwiseConv2DNativeBackpropInput");let p=y.computeStrides(n.shape),m=y.computeStrides(s.shape),f=I.computeConv2DInfo(u,s.shape,a,i,c,l,!0),d=new kt(f.inShape,"float32"),g=d.values,[h,x,b]=d.strides,N=e.data.get(n.dataId).values,[S,$,E]=p,A=e.data.get(s.dataId).values,[R,F,D]=m,{batchSize:O,filterHeight:L,filterWidth:B,inChannels:V,inHeight:M,inWidth:G,outChannels:U,outHeight:z,outWidth:H,strideHeight:j,strideWidth:X}=f,Q=L-1-f.padInfo.top,Y=B-1-f.padInfo.left,tt=U/V;for(let Z=0;Z<O;++Z)for(let ot=0;ot<V;++ot)for(let ut=0;ut<M;++ut){let ft=ut-Q,pt=Math.max(0,Math.ceil(ft/j)),wt=Math.min(z,(L+ft)/j);for(let Ct=0;Ct<G;++Ct){let Dt=Ct-Y,Mt=Math.max(0,Math.ceil(Dt/X)),ee=Math.min(H,(B+Dt)/X),Vt=0;for(let Ot=pt;Ot<wt;++Ot){let Qt=Ot*j-ft;for(let jt=Mt;jt<ee;++jt){let no=jt*X-Dt,ye=S*Z+$*Ot+E*jt,Ro=R*(L-1-Qt)+F*(B-1-no)+D*ot;for(let tr=0;tr<tt;++tr){let gs=ot*tt+tr,xr=N[ye+gs],so=A[Ro+tr];Vt+=xr*so}}}g[h*Z+x*ut+b*Ct+ot]=Vt}}return e.makeTensorInfo(d.shape,d.dtype,d.values)}var $N={kernelName:js,backendName:"cpu",kernelFunc:dB};function hB(r){let{inputs:t,backend:e}=r,{x:o}=t,n=y.sizeFromShape(o.shape),s=e.data.get(o.dataId).values,a=rt([n,n],o.dtype),i=a.values;for(let l=0;l<s.length;l++)i[l*n+l]=s[l];let c=[...o.shape,...o.shape];return e.makeTensorInfo(c,a.dtype,a.values)}var EN={kernelName:Xs,backendName:"cpu",kernelFunc:hB};var AN={kernelName:Ys,backendName:"cpu",kernelFunc:({inputs:r,backend:t,attrs:e})=>{let{x:o,filter:n}=r,{strides:s,pad:a,dilations:i}=e,c=t,l=c.data.get(o.dataId).values,u=o.shape.length,p=c.data.get(n.dataId).values,m=n.shape.length,{batchSize:f,inHeight:d,inWidth:g,inChannels:h,outHeight:x,outWidth:b,padInfo:N,strideHeight:S,strideWidth:$,filterHeight:E,filterWidth:A,dilationHeight:R,dilationWidth:F,outShape:D}=I.computeDilation2DInfo(o.shape,n.shape,s,a,"NHWC",i),O=y.sizeFromShape(D),L=D.length,B=y.getArrayFromDType(o.dtype,O);for(let M=0;M<f;++M)for(let G=0;G<x;++G){let U=G*S-N.top;for(let z=0;z<b;++z){let H=z*$-N.left;for(let j=0;j<h;++j){let X=Number.MIN_SAFE_INTEGER;for(let Y=0;Y<E;++Y){let tt=U+Y*R;if(tt>=0&&tt<d)for(let Z=0;Z<A;++Z){let ot=H+Z*F;if(ot>=0&&ot<g){let ut=y.locToIndex([M,tt,ot,j],u,y.computeStrides(o.shape)),ft=y.locToIndex([Y,Z,j],m,y.computeStrides(n.shape)),pt=l[ut]+p[ft];pt>X&&(X=pt)}}}let Q=y.locToIndex([M,G,z,j],L,y.computeStrides(D));B[Q]=X}}}return{dataId:c.write(y.toTypedArray(B,o.dtype),D,o.dtype),shape:D,dtype:o.dtype}}};var RN={kernelName:Ou,backendName:"cpu",kernelFunc:({inputs:r,backend:t,attrs:e})=>{let{x:o,filter:n,dy:s}=r,{strides:a,pad:i,dilations:c}=e,l=t,u=y.toNestedArray(o.shape,l.data.get(o.dataId).values),p=y.toNestedArray(n.shape,l.data.get(n.dataId).values),{batchSize:m,inHeight:f,inWidth:d,inChannels:g,outHeight:h,outWidth:x,padInfo:b,strideHeight:N,strideWidth:S,filterHeight:$,filterWidth:E,dilationHeight:A,dilationWidth:R,outShape:F}=I.computeDilation2DInfo(o.shape,n.shape,a,i,"NHWC",c);y.assert(s.rank===F.length,()=>`Error in ${Ou}, dy must have the same rank as output ${F.length}, but got ${s.rank}`);let D=y.toNestedArray(F,l.data.get(s.dataId).values),O=y.makeZerosNestedTypedArray(n.shape,n.dtype);for(let B=0;B<m;++B)for(let V=0;V<h;++V){let M=V*N-b.top;for(let G=0;G<x;++G){let U=G*S-b.left;for(let z=0;z<g;++z){let H=Number.MIN_SAFE_INTEGER,j=0,X=0;for(let Q=0;Q<$;++Q){let Y=M+Q*A;if(Y>=0&&Y<f)for(let tt=0;tt<E;++tt){let Z=U+tt*R;if(Z>=0&&Z<d){let ot=u[B][Y][Z][z]+p[Q][tt][z];ot>H&&(H=ot,j=Q,X=tt)}}}O[j][X][z]+=D[B][V][G][z]}}}return{dataId:l.write(y.toTypedArray(O,o.dtype),n.shape,n.dtype),shape:n.shape,dtype:n.dtype}}};var _N={kernelName:Du,backendName:"cpu",kernelFunc:({inputs:r,backend:t,attrs:e})=>{let{x:o,filter:n,dy:s}=r,{strides:a,pad:i,dilations:c}=e,l=t,u=y.toNestedArray(o.shape,l.data.get(o.dataId).values),p=y.toNestedArray(n.shape,l.data.get(n.dataId).values),{batchSize:m,inHeight:f,inWidth:d,inChannels:g,outHeight:h,outWidth:x,padInfo:b,strideHeight:N,strideWidth:S,filterHeight:$,filterWidth:E,dilationHeight:A,dilationWidth:R,outShape:F}=I.computeDilation2DInfo(o.shape,n.shape,a,i,"NHWC",c);y.assert(s.rank===F.length,()=>`Error in ${Du}, dy must have the same rank as output ${F.length}, but got ${s.rank}`);let D=y.toNestedArray(F,l.data.get(s.dataId).values),O=y.makeZerosNestedTypedArray(o.shape,o.dtype);for(let B=0;B<m;++B)for(let V=0;V<h;++V){let M=V*N-b.top;for(let G=0;G<x;++G){let U=G*S-b.left;for(let z=0;z<g;++z){let H=Number.MIN_SAFE_INTEGER,j=M<0?0:M,X=U<0?0:U;for(let Q=0;Q<$;++Q){let Y=M+Q*A;if(Y>=0&&Y<f)for(let tt=0;tt<E;++tt){let Z=U+tt*R;if(Z>=0&&Z<d){let ot=u[B][Y][Z][z]+p[Q][tt][z];ot>H&&(H=ot,j=Y,X=Z)}}}O[B][j][X][z]+=D[B][V][G][z]}}}return{dataId:l.write(y.toTypedArray(O,o.dtype),o.shape,o.dtype),shape:o.shape,dtype:o.dtype}}};function gB(r){let{inputs:t,backend:e,attrs:o}=r,{image:n}=t,{canvas:s,options:a}=o,{contextOptions:i,imageOptions:c}=a||{},l=c?.alpha||1,u=i?.contextType||"2d";if(u!=="2d")throw new Error(`Context type ${i.contextType} is not supported by the CPU backend.`);let p=s.getContext(u,i?.contextAttributes||{});if(p==null)throw new Error(`Could not get the context with ${u} type.`);let[m,f]=n.shape.slice(0,2),d=n.shape.length===2?1:n.shape[2],g=e.data.get(n.dataId).values,h=n.dtype==="float32"?255:1,x=new Uint8ClampedArray(f*m*4);for(let N=0;N<m*f;++N){let S=[0,0,0,255*l];for(let E=0;E<d;E++){let A=g[N*d+E];if(n.dtype==="float32"){if(A<0||A>1)throw new Error(`Tensor values for a float32 Tensor must be in the range [0 - 1] but encountered ${A}.`)}else if(n.dtype==="int32"&&(A<0||A>255))throw new Error(`Tensor values for a int32 Tensor must be in the range [0 - 255] but encountered ${A}.`);d===1?(S[0]=A*h,S[1]=A*h,S[2]=A*h):S[E]=A*h}let $=N*4;x[$+0]=Math.round(S[0]),x[$+1]=Math.round(S[1]),x[$+2]=Math.round(S[2]),x[$+3]=Math.round(S[3])}s.width=f,s.height=m;let b=new ImageData(x,f,m);return p.putImageData(b,0,0),n}var FN={kernelName:Xi,backendName:"cpu",kernelFunc:gB};function vo(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s,keepDims:a}=o;W(n,"sum");let i;n.dtype==="bool"?i=fr({inputs:{x:n},backend:e,attrs:{dtype:"int32"}}):i=Se({inputs:{x:n},backend:e});let c=i.shape.length,l=y.parseAxisParam(s,i.shape),u=I.getAxesPermutation(l,c),p=l,m=i;u!=null&&(m=Gt({inputs:{x:i},backend:e,attrs:{perm:u}}),p=I.getInnerMostAxes(p.length,c)),I.assertAxesAreInnerMostDims("sum",p,m.shape.length);let[f,d]=I.computeOutAndReduceShapes(m.shape,p),g=I.upcastType(m.dtype,"int32"),h=yc(e,f,g),x=y.sizeFromShape(d),b=e.data.get(h.dataId).values,N=e.data.get(m.dataId).values;for(let S=0;S<b.length;++S){let $=S*x,E=0;for(let A=0;A<x;++A)E+=N[$+A];b[S]=E}if(a){let S=I.expandShapeToKeepDim(h.shape,l),$=h;h=bt({inputs:{x:h},backend:e,attrs:{shape:S}}),e.disposeIntermediateTensorInfo($)}return e.disposeIntermediateTensorInfo(i),u!=null&&e.disposeIntermediateTensorInfo(m),h}var DN={kernelName:Wa,backendName:"cpu",kernelFunc:vo};function xB(r){let{inputs:t,backend:e,attrs:o}=r,{equation:n}=o,s=t,{allDims:a,summedDims:i,idDims:c}=I.decodeEinsumEquation(n,s.length);I.checkEinsumDimSizes(a.length,c,s);let{path:l,steps:u}=I.getEinsumComputePath(i,c),p=u.length,m=null,f=a.length,d=[];for(let g=0;g<p;++g){for(let h of u[g]){let{permutationIndices:x,expandDims:b}=I.getEinsumPermutation(f,c[h]),N;I.isIdentityPermutation(x)?N=s[h]:(N=Gt({inputs:{x:s[h]},backend:e,attrs:{perm:x}}),d.push(N));let S=N.shape.slice();for(let $=0;$<b.length;++$)S.splice(b[$],0,1);y.arraysEqual(N.shape,S)||(N=bt({inputs:{x:N},backend:e,attrs:{shape:S}}),d.push(N)),m===null?m=N:(m=Ri({inputs:{a:N,b:m},backend:e}),d.push(m))}g<p-1&&(l[g]>=0&&(m=vo({inputs:{x:m},backend:e,attrs:{axis:l[g]-(a.length-f),keepDims:!1}}),d.push(m)),f--)}for(let g of d)g!==m&&e.disposeIntermediateTensorInfo(g);return m}var ON={kernelName:Zs,backendName:"cpu",kernelFunc:xB};function yB(r){let{inputs:t,backend:e}=r,{dy:o,y:n}=t;W([o,n],"eluGrad");let s=new Float32Array(y.sizeFromShape(n.shape)),a=e.data.get(n.dataId).values,i=e.data.get(o.dataId).values;for(let c=0;c<a.length;++c){let l=a[c];l>=0?s[c]=i[c]:s[c]=i[c]*(l+1)}return e.makeTensorInfo(n.shape,"float32",s)}var PN={kernelName:Zc,backendName:"cpu",kernelFunc:yB};var bB=I.ERF_P,wB=I.ERF_A1,CB=I.ERF_A2,SB=I.ERF_A3,NB=I.ERF_A4,TB=I.ERF_A5,IB=ct(Jo,r=>{let t=Math.sign(r),e=Math.abs(r),o=1/(1+bB*e);return t*(1-((((TB*o+NB)*o+SB)*o+CB)*o+wB)*o*Math.exp(-e*e))}),LN={kernelName:Jo,backendName:"cpu",kernelFunc:IB};function Tc(r){let{inputs:t,backend:e,attrs:o}=r,{input:n}=t,{dim:s}=o,a=n.shape.length,i=n.shape.slice(),c=s;return s<0&&(y.assert(-(a+1)<=s,()=>`Axis must be in the interval [${-(a+1)}, ${a}]`),c=a+s+1),i.splice(c,0,1),bt({inputs:{x:n},backend:e,attrs:{shape:i}})}var BN={kernelName:Qs,backendName:"cpu",kernelFunc:Tc};var vB=yt((r,t)=>r/t),tu=Tt(Zo,vB),eu={kernelName:Zo,backendName:"cpu",kernelFunc:tu};function Gp(r,t,e){let o=r.shape,n=o[0],s=o[1],a=e.data.get(r.dataId),i=a.complexTensorInfos.real,c=a.complexTensorInfos.imag,l=[n,s],u=y.sizeFromShape(l),p=y.getTypedArrayFromDType("float32",u),m=y.getTypedArrayFromDType("float32",u);for(let h=0;h<n;h++){let x=hr({inputs:{x:i},backend:e,attrs:{begin:[h,0],size:[1,s]}}),b=hr({inputs:{x:c},backend:e,attrs:{begin:[h,0],size:[1,s]}}),N=ie({inputs:{real:x,imag:b},backend:e}),{real:S,imag:$}=kB(N,t,e),E=I.mergeRealAndImagArrays(S,$);for(let A=0;A<s;A++){let R=I.getComplexWithIndex(E,A);p[h*s+A]=R.real,m[h*s+A]=R.imag}e.disposeIntermediateTensorInfo(x),e.disposeIntermediateTensorInfo(b),e.disposeIntermediateTensorInfo(N)}let f=e.makeTensorInfo(l,"float32",p),d=e.makeTensorInfo(l,"float32",m),g=ie({inputs:{real:f,imag:d},backend:e});return e.disposeIntermediateTensorInfo(f),e.disposeIntermediateTensorInfo(d),g}function kB(r,t,e){let o=y.sizeFromShape(r.shape),n=e.data.get(r.dataId),s=e.data.get(n.complexTensorInfos.real.dataId).values,a=e.data.get(n.complexTensorInfos.imag.dataId).values;if($B(o)){let i=iy(s,a,o,t,e),c=[r.shape[0],r.shape[1]];if(t){let l=e.makeTensorInfo(c,"float32",i.real),u=e.makeTensorInfo(c,"float32",i.imag),p=e.makeTensorInfo([],"float32",y.createScalarValue(o,"float32")),m=Se({inputs:{x:p},backend:e}),f=eu.kernelFunc({inputs:{a:l,b:p},backend:e}),d=eu.kernelFunc({inputs:{a:u,b:m},backend:e}),g=e.data.get(f.dataId).values,h=e.data.get(d.dataId).values;return e.disposeIntermediateTensorInfo(l),e.disposeIntermediateTensorInfo(u),e.disposeIntermediateTensorInfo(p),e.disposeIntermediateTensorInfo(m),e.disposeIntermediateTensorInfo(f),e.disposeIntermediateTensorInfo(d),{real:g,imag:h}}return i}else{let i=I.mergeRealAndImagArrays(s,a),c=EB(i,o,t);return I.splitRealAndImagArrays(c)}}function $B(r){return(r&r-1)===0}function iy(r,t,e,o,n){if(e===1)return{real:r,imag:t};let s=I.mergeRealAndImagArrays(r,t),a=e/2,i=I.complexWithEvenIndex(s),c=i.real,l=i.imag,u=[c.length],p=n.makeTensorInfo(u,"float32",c),m=n.makeTensorInfo(u,"float32",l),f=ie({inputs:{real:p,imag:m},backend:n}),d=I.complexWithOddIndex(s),g=d.real,h=d.imag,x=[g.length],b=n.makeTensorInfo(x,"float32",g),N=n.makeTensorInfo(x,"float32",h),S=ie({inputs:{real:b,imag:N},backend:n}),$=iy(c,l,a,o,n),E=$.real,A=$.imag,R=[E.length],F=n.makeTensorInfo(R,"float32",E),D=n.makeTensorInfo(R,"float32",A),O=ie({inputs:{real:F,imag:D},backend:n}),L=iy(g,h,a,o,n),B=L.real,V=L.imag,M=[B.length],G=n.makeTensorInfo(M,"float32",B),U=n.makeTensorInfo(M,"float32",V),z=ie({inputs:{real:G,imag:U},backend:n}),H=I.exponents(e,o),j=[H.real.length],X=n.makeTensorInfo(j,"float32",H.real),Q=n.makeTensorInfo(j,"float32",H.imag),Y=ie({inputs:{real:X,imag:Q},backend:n}),tt=Ri({inputs:{a:Y,b:z},backend:n}),Z=Jr({inputs:{a:O,b:tt},backend:n}),ot=Ql({inputs:{a:O,b:tt},backend:n}),ut=mr({inputs:{input:Z},backend:n}),ft=mr({inputs:{input:ot},backend:n}),pt=to({inputs:{input:Z},backend:n}),wt=to({inputs:{input:ot},backend:n}),Ct=cs({inputs:[ut,ft],backend:n,attrs:{axis:0}}),Dt=cs({inputs:[pt,wt],backend:n,attrs:{axis:0}}),Mt=n.data.get(Ct.dataId).values,ee=n.data.get(Dt.dataId).values;return n.disposeIntermediateTensorInfo(p),n.disposeIntermediateTensorInfo(m),n.disposeIntermediateTensorInfo(f),n.disposeIntermediateTensorInfo(b),n.disposeIntermediateTensorInfo(N),n.disposeIntermediateTensorInfo(S),n.disposeIntermediateTensorInfo(F),n.disposeIntermediateTensorInfo(D),n.disposeIntermediateTensorInfo(O),n.disposeIntermediateTensorInfo(G),n.disposeIntermediateTensorInfo(U),n.disposeIntermediateTensorInfo(z),n.disposeIntermediateTensorInfo(X),n.disposeIntermediateTensorInfo(Q),n.disposeIntermediateTensorInfo(Y),n.disposeIntermediateTensorInfo(tt),n.disposeIntermediateTensorInfo(Z),n.disposeIntermediateTensorInfo(ot),n.disposeIntermediateTensorInfo(ut),n.disposeIntermediateTensorInfo(pt),n.disposeIntermediateTensorInfo(ft),n.disposeIntermediateTensorInfo(wt),n.disposeIntermediateTensorInfo(Ct),n.disposeIntermediateTensorInfo(Dt),{real:Mt,imag:ee}}function EB(r,t,e){let o=new Float32Array(t*2);for(let n=0;n<t;n++){let s=0,a=0;for(let i=0;i<t;i++){let c=I.exponent(n*i,t,e),l=I.getComplexWithIndex(r,i);s+=l.real*c.real-l.imag*c.imag,a+=l.real*c.imag+l.imag*c.real}e&&(s/=t,a/=t),I.assignToTypedArray(o,s,a,n)}return o}function AB(r){let{inputs:t,backend:e}=r,{input:o}=t,n=y.sizeFromShape(o.shape),s=o.shape[o.shape.length-1],a=n/s,i=bt({inputs:{x:o},backend:e,attrs:{shape:[a,s]}}),c=Gp(i,!1,e),l=bt({inputs:{x:c},backend:e,attrs:{shape:o.shape}});return e.disposeIntermediateTensorInfo(i),e.disposeIntermediateTensorInfo(c),l}var MN={kernelName:Js,backendName:"cpu",kernelFunc:AB};function ru(r){let{backend:t,attrs:e}=r,{shape:o,value:n,dtype:s}=e,a=s||y.inferDtype(n),i=y.getArrayFromDType(a,y.sizeFromShape(o));return RB(i,n,a),t.makeTensorInfo(o,a,i)}var VN={kernelName:ta,backendName:"cpu",kernelFunc:ru};function RB(r,t,e){r.fill(t)}var zN={kernelName:ea,backendName:"cpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{image:o}=r,n=e,s=y.getTypedArrayFromDType(o.dtype,y.sizeFromShape(o.shape)),[a,i,c,l]=o.shape,u=n.data.get(o.dataId).values;for(let m=0;m<a;m++){let f=m*c*i*l;for(let d=0;d<i;d++){let g=d*(c*l);for(let h=0;h<c;h++){let x=h*l;for(let b=0;b<l;b++){let N=Math.round(c-h-1),S=f+g+x+b,$=u[S];if(N>=0&&N<c){let E=N*l,A=f+g+E+b;$=u[A]}s[S]=$}}}}return{dataId:n.write(s,o.shape,o.dtype),shape:o.shape,dtype:o.dtype}}};function _B(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,filter:s,bias:a,preluActivationWeights:i}=t,{strides:c,pad:l,dataFormat:u,dilations:p,dimRoundingMode:m,activation:f,leakyreluAlpha:d}=o,g=sy({inputs:{x:n,filter:s},backend:e,attrs:{strides:c,pad:l,dataFormat:u,dilations:p,dimRoundingMode:m}});if(a){let h=g;if(u==="NCHW"&&a.shape.length===1&&a.shape[0]!==1){let x=bt({inputs:{x:a},backend:e,attrs:{shape:[a.shape[0],1,1]}});g=Jr({inputs:{a:g,b:x},backend:e}),e.disposeIntermediateTensorInfo(x)}else g=Jr({inputs:{a:g,b:a},backend:e});e.disposeIntermediateTensorInfo(h)}if(f){let h=g;if(u==="NCHW"&&f==="prelu"&&i.shape.length===1&&i.shape[0]!==1){let x=bt({inputs:{x:i},backend:e,attrs:{shape:[i.shape[0],1,1]}});g=_i(e,g,f,x,d),e.disposeIntermediateTensorInfo(x)}else g=_i(e,g,f,i,d);e.disposeIntermediateTensorInfo(h)}return g}var WN={kernelName:Gn,backendName:"cpu",kernelFunc:_B};function FB(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,filter:s,bias:a,preluActivationWeights:i}=t,{strides:c,pad:l,dataFormat:u,dilations:p,dimRoundingMode:m,activation:f,leakyreluAlpha:d}=o,g=ay({inputs:{x:n,filter:s},backend:e,attrs:{strides:c,pad:l,dataFormat:u,dilations:p,dimRoundingMode:m}});if(a){let h=g;g=Jr({inputs:{a:g,b:a},backend:e}),e.disposeIntermediateTensorInfo(h)}if(f){let h=g;g=_i(e,g,f,i,d),e.disposeIntermediateTensorInfo(h)}return g}var GN={kernelName:Un,backendName:"cpu",kernelFunc:FB};function DB(r){let{inputs:t,backend:e}=r,{params:o,indices:n}=t,s=y.sizeFromShape(o.shape),a=n.shape,i=a[a.length-1],[c,l,u,p]=I.prepareAndValidate(o,n);if(l===0)return e.makeTensorInfo(c,o.dtype,[]);let m=e.data.get(n.dataId).values,f=e.bufferSync(o),d=Tp(m,f,o.dtype,l,i,u,p,o.shape,s);return e.makeTensorInfo(c,o.dtype,d.values)}var UN={kernelName:na,backendName:"cpu",kernelFunc:DB};function OB(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,indices:s}=t,{axis:a,batchDims:i}=o;W([n,s],"gatherV2");let c=y.parseAxisParam(a,n.shape)[0],l=e.data.get(s.dataId).values,u=n.shape[c];for(let S=0;S<l.length;++S){let $=l[S];y.assert($<=u-1&&$>=0,()=>`GatherV2: the index value ${$} is not in [0, ${u-1}]`)}let p=i;i==null&&(p=0);let m=y.sizeFromShape(s.shape),f=I.segment_util.collectGatherOpShapeInfo(n,s,c,p),d=bt({inputs:{x:n},backend:e,attrs:{shape:[f.batchSize,f.outerSize,f.dimSize,f.sliceSize]}}),g=bt({inputs:{x:s},backend:e,attrs:{shape:[f.batchSize,m/f.batchSize]}}),h=[f.batchSize,f.outerSize,m/f.batchSize,f.sliceSize],x=e.bufferSync(g),b=e.bufferSync(d),N=Ip(b,x,h);return e.disposeIntermediateTensorInfo(d),e.disposeIntermediateTensorInfo(g),e.makeTensorInfo(f.outputShape,N.dtype,N.values)}var HN={kernelName:oa,backendName:"cpu",kernelFunc:OB};function PB(r){let{inputs:t,backend:e}=r,{input:o}=t,n=y.sizeFromShape(o.shape),s=o.shape[o.shape.length-1],a=n/s,i=bt({inputs:{x:o},backend:e,attrs:{shape:[a,s]}}),c=Gp(i,!0,e),l=bt({inputs:{x:c},backend:e,attrs:{shape:o.shape}});return e.disposeIntermediateTensorInfo(i),e.disposeIntermediateTensorInfo(c),l}var KN={kernelName:sa,backendName:"cpu",kernelFunc:PB};var LB=ct(cn,r=>Number.isFinite(r)?1:0,"bool"),qN={kernelName:cn,backendName:"cpu",kernelFunc:LB};var BB=ct(ln,r=>Math.abs(r)===1/0?1:0,"bool"),jN={kernelName:ln,backendName:"cpu",kernelFunc:BB};var MB=ct(un,r=>Number.isNaN(r)?1:0,"bool"),XN={kernelName:un,backendName:"cpu",kernelFunc:MB};function VB(r){let{backend:t,attrs:e}=r,{start:o,stop:n,num:s}=e,a=vp(o,n,s);return t.makeTensorInfo([a.length],"float32",a)}var YN={kernelName:ca,backendName:"cpu",kernelFunc:VB};var zB=ct(dn,r=>Math.log1p(r)),ZN={kernelName:dn,backendName:"cpu",kernelFunc:zB};var WB=yt((r,t)=>r&&t),GB=Tt(hn,WB,null,"bool"),QN={kernelName:hn,backendName:"cpu",kernelFunc:GB};var UB=ct(gn,r=>r?0:1,"bool"),JN={kernelName:gn,backendName:"cpu",kernelFunc:UB};var HB=yt((r,t)=>r||t),KB=Tt(xn,HB,null,"bool"),tT={kernelName:xn,backendName:"cpu",kernelFunc:KB};function qB(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{depthRadius:s,bias:a,alpha:i,beta:c}=o;W(n,"LRN");let l=n.shape[3],u=l-1,p=e.data.get(n.dataId).values,m=y.sizeFromShape(n.shape),f=new Float32Array(m);function d(g){let h=g%l,x=g-h+Math.max(0,h-s),b=g-h+Math.min(h+s,u),N=0;for(;x<=b;x++){let S=p[x];N+=S*S}return N}for(let g=0;g<m;g++){let h=d(g),x=p[g]*Math.pow(a+i*h,-c);f[g]=x}return e.makeTensorInfo(n.shape,n.dtype,f)}var eT={kernelName:la,backendName:"cpu",kernelFunc:qB};function jB(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,y:s,dy:a}=t,{depthRadius:i,bias:c,alpha:l,beta:u}=o;W(a,"LRNGrad");let p=y.sizeFromShape(a.shape),m=a.shape[3],f=e.data.get(a.dataId).values,d=e.data.get(n.dataId).values,g=e.data.get(s.dataId).values,h=new Float32Array(p),x=p;for(let b=0;b<x;b++){let N=b%m,S=b-N+Math.max(0,N-i),$=b-N+Math.min(m,N+i+1),E=0;for(let A=S;A<$;A++)E+=Math.pow(d[A],2);E=l*E+c;for(let A=S;A<$;A++){let R=-2*l*u*d[A]*g[b]/E;b===A&&(R+=Math.pow(E,-u)),R*=f[b],h[A]+=R}}return e.makeTensorInfo(a.shape,n.dtype,h)}var rT={kernelName:Qc,backendName:"cpu",kernelFunc:jB};function cy(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{reductionIndices:s,keepDims:a}=o,i=e,c=n.shape,l=c.length,u=y.parseAxisParam(s,c),p=u,m=I.getAxesPermutation(p,l),f=i.data.get(n.dataId).values;if(m!=null){let S=new Array(l);for(let $=0;$<S.length;$++)S[$]=c[m[$]];f=Cc(f,c,n.dtype,m,S),p=I.getInnerMostAxes(p.length,l),c=S}W(n,"max"),I.assertAxesAreInnerMostDims("max",p,l);let[d,g]=I.computeOutAndReduceShapes(c,p),h=y.sizeFromShape(g),x=kp(f,h,d,n.dtype),b=i.write(x,d,n.dtype),N=d;return a&&(N=I.expandShapeToKeepDim(d,u)),{dataId:b,shape:N,dtype:n.dtype}}var oT={kernelName:ua,backendName:"cpu",kernelFunc:cy};function XB(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t;W(n,"maxPool");let{filterSize:s,strides:a,pad:i,dimRoundingMode:c}=o,l=1;y.assert(I.eitherStridesOrDilationsAreOne(a,l),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${a} and dilations '${l}'`);let u=I.computePool2DInfo(n.shape,s,a,l,i,c),p;if(u.filterWidth===1&&u.filterHeight===1&&y.arraysEqual(u.inShape,u.outShape))p=Se({inputs:{x:n},backend:e});else{let m=e.data.get(n.dataId).values,f=y.computeStrides(n.shape),d=Nc(m,n.shape,n.dtype,f,u,"max");p=e.makeTensorInfo(u.outShape,n.dtype,d.values)}return p}var nT={kernelName:pa,backendName:"cpu",kernelFunc:XB};function YB(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{filterSize:s,strides:a,pad:i,dimRoundingMode:c,dataFormat:l}=o;W(n,"maxPool3d");let u=I.computePool3DInfo(n.shape,s,a,1,i,c,l),p=e.data.get(n.dataId).values,m=Wp(p,n.shape,n.dtype,y.computeStrides(n.shape),u,"max");return e.makeTensorInfo(m.shape,"float32",m.values)}var sT={kernelName:ma,backendName:"cpu",kernelFunc:YB};function ZB(r){let{inputs:t,backend:e,attrs:o}=r,{dy:n,input:s}=t,{filterSize:a,strides:i,pad:c,dimRoundingMode:l}=o;W([n,s],"maxPool3DGrad");let u=I.computePool3DInfo(s.shape,a,i,1,c,l),p=e.bufferSync(s),m=tN(p,u),f=u.strideDepth,d=u.strideHeight,g=u.strideWidth,h=u.dilationDepth,x=u.dilationHeight,b=u.dilationWidth,N=u.effectiveFilterDepth,S=u.effectiveFilterHeight,$=u.effectiveFilterWidth,E=N-1-u.padInfo.front,A=$-1-u.padInfo.left,R=S-1-u.padInfo.top,F=rt(s.shape,"float32"),D=e.bufferSync(n);for(let O=0;O<u.batchSize;++O)for(let L=0;L<u.inChannels;++L)for(let B=0;B<u.inDepth;++B)for(let V=0;V<u.inHeight;++V)for(let M=0;M<u.inWidth;++M){let G=B-E,U=V-R,z=M-A,H=0;for(let j=0;j<N;j+=h){let X=(G+j)/f;if(!(X<0||X>=u.outDepth||Math.floor(X)!==X))for(let Q=0;Q<S;Q+=x){let Y=(U+Q)/d;if(!(Y<0||Y>=u.outHeight||Math.floor(Y)!==Y))for(let tt=0;tt<$;tt+=b){let Z=(z+tt)/g;if(Z<0||Z>=u.outWidth||Math.floor(Z)!==Z)continue;let ot=N*S*$-1-m.get(O,X,Y,Z,L),ut=j*S*$+Q*$+tt,ft=ot===ut?1:0;if(ft===0)continue;let pt=D.get(O,X,Y,Z,L);H+=pt*ft}}}F.set(H,O,B,V,M,L)}return e.makeTensorInfo(F.shape,F.dtype,F.values)}var aT={kernelName:tl,backendName:"cpu",kernelFunc:ZB};function QB(r){let{inputs:t,backend:e,attrs:o}=r,{dy:n,input:s,output:a}=t,i=s;W([s,a],"maxPoolGrad");let{filterSize:c,strides:l,pad:u,dimRoundingMode:p}=o,m=I.computePool2DInfo(i.shape,c,l,1,u,p),f=e.data.get(i.dataId).values,d=rt(m.outShape,i.dtype,zp(f,i.shape,i.dtype,m).values),g=m.strideHeight,h=m.strideWidth,x=m.dilationHeight,b=m.dilationWidth,N=m.effectiveFilterHeight,S=m.effectiveFilterWidth,$=S-1-m.padInfo.left,E=N-1-m.padInfo.top,A=rt(i.shape,"float32"),R=e.data.get(n.dataId).values,F=rt(n.shape,"float32",R);for(let D=0;D<m.batchSize;++D)for(let O=0;O<m.inChannels;++O)for(let L=0;L<m.inHeight;++L)for(let B=0;B<m.inWidth;++B){let V=L-E,M=B-$,G=0;for(let U=0;U<N;U+=x){let z=(V+U)/g;if(!(z<0||z>=m.outHeight||Math.floor(z)!==z))for(let H=0;H<S;H+=b){let j=(M+H)/h;if(j<0||j>=m.outWidth||Math.floor(j)!==j)continue;let X=N*S-1-d.get(D,z,j,O),Q=U*S+H,Y=X===Q?1:0;if(Y===0)continue;let tt=F.get(D,z,j,O);G+=tt*Y}}A.set(G,D,L,B,O)}return e.makeTensorInfo(A.shape,A.dtype,A.values)}var iT={kernelName:Jc,backendName:"cpu",kernelFunc:QB};function cT(r,t,e,o,n){let s=y.computeStrides(t),a=Nc(r,t,e,s,n,"max"),i=zp(r,t,e,n,!0,o);return[a.values,i.values]}var lT={kernelName:fa,backendName:"cpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{x:o}=r,{filterSize:n,strides:s,pad:a,includeBatchInIndex:i}=t,c=e;W(o,"MaxPoolWithArgmax");let l=c.data.get(o.dataId).values,u=I.computePool2DInfo(o.shape,n,s,[1,1],a),[p,m]=cT(l,o.shape,o.dtype,i,u),f=c.write(p,u.outShape,o.dtype),d=c.write(m,u.outShape,o.dtype);return[{dataId:f,shape:u.outShape,dtype:o.dtype},{dataId:d,shape:u.outShape,dtype:"int32"}]}};function JB(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s,keepDims:a}=o,i=y.parseAxisParam(s,n.shape),l=I.computeOutAndReduceShapes(n.shape,i)[1],u=y.sizeFromShape(l),p=[],m=e.makeTensorInfo([],"float32",new Float32Array([u]));p.push(m);let f=fr({inputs:{x:n},backend:e,attrs:{dtype:"float32"}});p.push(f);let d=tu({inputs:{a:f,b:m},backend:e});p.push(d);let g=vo({inputs:{x:d},backend:e,attrs:{axis:s,keepDims:a}});return p.forEach(h=>e.disposeIntermediateTensorInfo(h)),g}var uT={kernelName:da,backendName:"cpu",kernelFunc:JB};function tM(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s,keepDims:a}=o;W(n,"min");let i=y.parseAxisParam(s,n.shape),c=i,l=I.getAxesPermutation(c,n.shape.length),u=n;l!=null&&(u=Gt({inputs:{x:n},backend:e,attrs:{perm:l}}),c=I.getInnerMostAxes(c.length,n.shape.length)),I.assertAxesAreInnerMostDims("min",c,u.shape.length);let[p,m]=I.computeOutAndReduceShapes(u.shape,c),f=y.sizeFromShape(m),d=y.makeZerosTypedArray(y.sizeFromShape(p),u.dtype),g=e.data.get(u.dataId).values;for(let x=0;x<d.length;++x){let b=x*f,N=g[b];for(let S=0;S<f;++S){let $=g[b+S];(Number.isNaN($)||$<N)&&(N=$)}d[x]=N}l!=null&&e.disposeIntermediateTensorInfo(u);let h=e.makeTensorInfo(p,u.dtype,d);if(a){let x=I.expandShapeToKeepDim(p,i),b=bt({inputs:{x:h},backend:e,attrs:{shape:x}});return e.disposeIntermediateTensorInfo(h),b}return h}var pT={kernelName:ha,backendName:"cpu",kernelFunc:tM};function eM(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{paddings:s,mode:a}=o;W(n,"mirrorPad");let i=s.map((N,S)=>N[0]+n.shape[S]+N[1]),c=s.map(N=>N[0]),l=s.map((N,S)=>N[0]+n.shape[S]),u=a==="reflect"?0:1,p=e.data.get(n.dataId).values,m=n.shape.length,f=y.computeStrides(n.shape),d=y.sizeFromShape(i),g=i.length,h=y.computeStrides(i),x=y.getTypedArrayFromDType(n.dtype,d);for(let N=0;N<d;N++){let S=y.indexToLoc(N,g,h);for(let E=0;E<g;E++)S[E]<c[E]?S[E]=c[E]*2-S[E]-u:S[E]>=l[E]&&(S[E]=(l[E]-1)*2-S[E]+u);S=S.map((E,A)=>E-c[A]);let $=y.locToIndex(S,m,f);x[N]=p[$]}return{dataId:e.write(x,i,n.dtype),shape:i,dtype:n.dtype}}var mT={kernelName:ga,backendName:"cpu",kernelFunc:eM};var rM=yt((r,t)=>{let e=r%t;return r<0&&t<0||r>=0&&t>=0?e:(e+t)%t}),oM=Tt(wn,rM),fT={kernelName:wn,backendName:"cpu",kernelFunc:oM};var hT=td(Sg());function ly(r){let{inputs:t,backend:e,attrs:o}=r,{logits:n}=t,{dim:s}=o,a=n.shape.length,i=s;if(i===-1&&(i=a-1),i!==a-1)throw Error(`Softmax along a non-last dimension is not yet supported. Logits was rank ${a} and dim was ${i}`);let c=y.parseAxisParam([i],n.shape),l=cy({inputs:{x:n},backend:e,attrs:{reductionIndices:c,keepDims:!1}}),u=I.expandShapeToKeepDim(l.shape,c),p=bt({inputs:{x:l},backend:e,attrs:{shape:u}}),m=Ql({inputs:{a:n,b:p},backend:e}),f=Ax({inputs:{x:m},backend:e}),d=vo({inputs:{x:f},backend:e,attrs:{axis:c,keepDims:!1}}),g=bt({inputs:{x:d},backend:e,attrs:{shape:u}}),h=tu({inputs:{a:f,b:g},backend:e});return e.disposeIntermediateTensorInfo(l),e.disposeIntermediateTensorInfo(p),e.disposeIntermediateTensorInfo(m),e.disposeIntermediateTensorInfo(f),e.disposeIntermediateTensorInfo(d),e.disposeIntermediateTensorInfo(g),h}var dT={kernelName:Ha,backendName:"cpu",kernelFunc:ly};function nM(r){let{inputs:t,backend:e,attrs:o}=r,{logits:n}=t,{numSamples:s,seed:a,normalized:i}=o;W(n,"multinomial");let c=i?n:ly({inputs:{logits:n},backend:e,attrs:{dim:-1}}),l=c.shape[0],u=c.shape[1],p=e.data.get(c.dataId).values,m=[l,s],f=y.makeZerosTypedArray(y.sizeFromShape(m),"int32");for(let d=0;d<l;++d){let g=d*u,h=new Float32Array(u-1);h[0]=p[g];for(let N=1;N<h.length;++N)h[N]=h[N-1]+p[g+N];let x=hT.alea(a.toString()),b=d*s;for(let N=0;N<s;++N){let S=x();f[b+N]=h.length;for(let $=0;$<h.length;$++)if(S<h[$]){f[b+N]=$;break}}}return i||e.disposeIntermediateTensorInfo(c),e.makeTensorInfo(m,"int32",f)}var gT={kernelName:xa,backendName:"cpu",kernelFunc:nM};var sM=he.nonMaxSuppressionV3Impl;function aM(r){let{inputs:t,backend:e,attrs:o}=r,{boxes:n,scores:s}=t,{maxOutputSize:a,iouThreshold:i,scoreThreshold:c}=o;W(n,"NonMaxSuppression");let l=e.data.get(n.dataId).values,u=e.data.get(s.dataId).values,{selectedIndices:p}=sM(l,u,a,i,c);return e.makeTensorInfo([p.length],"int32",new Int32Array(p))}var xT={kernelName:ba,backendName:"cpu",kernelFunc:aM};var iM=he.nonMaxSuppressionV4Impl;function cM(r){let{inputs:t,backend:e,attrs:o}=r,{boxes:n,scores:s}=t,{maxOutputSize:a,iouThreshold:i,scoreThreshold:c,padToMaxOutputSize:l}=o;W(n,"NonMaxSuppressionPadded");let u=e.data.get(n.dataId).values,p=e.data.get(s.dataId).values,{selectedIndices:m,validOutputs:f}=iM(u,p,a,i,c,l);return[e.makeTensorInfo([m.length],"int32",new Int32Array(m)),e.makeTensorInfo([],"int32",new Int32Array([f]))]}var yT={kernelName:wa,backendName:"cpu",kernelFunc:cM};var lM=he.nonMaxSuppressionV5Impl;function uM(r){let{inputs:t,backend:e,attrs:o}=r,{boxes:n,scores:s}=t,{maxOutputSize:a,iouThreshold:i,scoreThreshold:c,softNmsSigma:l}=o;W(n,"NonMaxSuppressionWithScore");let u=e.data.get(n.dataId).values,p=e.data.get(s.dataId).values,m=a,f=i,d=c,g=l,{selectedIndices:h,selectedScores:x}=lM(u,p,m,f,d,g);return[e.makeTensorInfo([h.length],"int32",new Int32Array(h)),e.makeTensorInfo([x.length],"float32",new Float32Array(x))]}var bT={kernelName:Ca,backendName:"cpu",kernelFunc:uM};function pM(r){let{inputs:t,backend:e,attrs:o}=r,{indices:n}=t,{dtype:s,depth:a,onValue:i,offValue:c}=o;W(n,"oneHot");let l=y.sizeFromShape(n.shape),u=new Float32Array(l*a);u.fill(c);let p=e.data.get(n.dataId).values;for(let m=0;m<l;++m)p[m]>=0&&p[m]<a&&(u[m*a+p[m]]=i);return e.makeTensorInfo([...n.shape,a],s,u)}var wT={kernelName:Na,backendName:"cpu",kernelFunc:pM};function ou(r){let{inputs:t,backend:e}=r,{x:o}=t;if(o.dtype==="string")throw new Error("zerosLike is not supported for string tensors");if(o.dtype==="complex64"){let n=mr({inputs:{input:o},backend:e}),s=ou({inputs:{x:n},backend:e}),a=to({inputs:{input:o},backend:e}),i=ou({inputs:{x:a},backend:e}),c=ie({inputs:{real:s,imag:i},backend:e});return e.disposeIntermediateTensorInfo(n),e.disposeIntermediateTensorInfo(s),e.disposeIntermediateTensorInfo(a),e.disposeIntermediateTensorInfo(i),c}else return ru({backend:e,attrs:{shape:o.shape,value:0,dtype:o.dtype}})}var CT={kernelName:ai,backendName:"cpu",kernelFunc:ou};function ST(r){let{inputs:t,backend:e}=r,{x:o}=t;if(o.dtype==="string")throw new Error("onesLike is not supported for string tensors");if(o.dtype==="complex64"){let n=mr({inputs:{input:o},backend:e}),s=ST({inputs:{x:n},backend:e}),a=to({inputs:{input:o},backend:e}),i=ou({inputs:{x:a},backend:e}),c=ie({inputs:{real:s,imag:i},backend:e});return e.disposeIntermediateTensorInfo(n),e.disposeIntermediateTensorInfo(s),e.disposeIntermediateTensorInfo(a),e.disposeIntermediateTensorInfo(i),c}else return ru({backend:e,attrs:{shape:o.shape,value:1,dtype:o.dtype}})}var NT={kernelName:Sa,backendName:"cpu",kernelFunc:ST};function uy(r){let{inputs:t,backend:e,attrs:o}=r,{axis:n}=o;if(t.length===1)return Tc({inputs:{input:t[0]},backend:e,attrs:{dim:n}});let s=t[0].shape,a=t[0].dtype;t.forEach(u=>{y.assertShapesMatch(s,u.shape,"All tensors passed to stack must have matching shapes"),y.assert(a===u.dtype,()=>"All tensors passed to stack must have matching dtypes")});let i=[],c=t.map(u=>{let p=Tc({inputs:{input:u},backend:e,attrs:{dim:n}});return i.push(p),p}),l=cs({inputs:c,backend:e,attrs:{axis:n}});return i.forEach(u=>e.disposeIntermediateTensorInfo(u)),l}var TT={kernelName:Ta,backendName:"cpu",kernelFunc:uy};function mM(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{paddings:s,constantValue:a}=o;W(n,"pad");let i=s.map((b,N)=>b[0]+n.shape[N]+b[1]),c=s.map(b=>b[0]),l=e.data.get(n.dataId).values,u=y.sizeFromShape(n.shape),p=n.shape.length,m=y.computeStrides(n.shape),f=y.sizeFromShape(i),d=i.length,g=y.computeStrides(i),h=y.getTypedArrayFromDType(n.dtype,f);a!==0&&h.fill(a);for(let b=0;b<u;b++){let S=y.indexToLoc(b,p,m).map((E,A)=>E+c[A]),$=y.locToIndex(S,d,g);h[$]=l[b]}return{dataId:e.write(h,i,n.dtype),shape:i,dtype:n.dtype}}var Up={kernelName:Ia,backendName:"cpu",kernelFunc:mM};var fM=yt((r,t)=>Math.pow(r,t)),dM=Tt(Nn,fM),IT={kernelName:Nn,backendName:"cpu",kernelFunc:dM};function hM(r){let{inputs:t,backend:e,attrs:o}=r,{paramsNestedSplits:n,paramsDenseValues:s,indices:a}=t,{outputRaggedRank:i}=o,c=n.map(x=>e.data.get(x.dataId).values),l=n.map(x=>x.shape),u=e.data.get(s.dataId).values,p=e.data.get(a.dataId).values,[m,f,d]=$p(c,l,u,s.shape,s.dtype,p,a.shape,i),g=m.map(x=>e.makeTensorInfo([x.length],"int32",x)),h=e.makeTensorInfo(d,s.dtype,f);return g.concat([h])}var vT={kernelName:$a,backendName:"cpu",kernelFunc:hM};function gM(r){let{inputs:t,backend:e}=r,{starts:o,limits:n,deltas:s}=t,a=e.data.get(o.dataId).values,i=e.data.get(n.dataId).values,c=e.data.get(s.dataId).values,[l,u]=Ep(a,o.shape,o.dtype,i,n.shape,c,s.shape),p=e.makeTensorInfo([l.length],"int32",l),m=e.makeTensorInfo([u.length],o.dtype,u);return[p,m]}var kT={kernelName:Ea,backendName:"cpu",kernelFunc:gM};function xM(r){let{inputs:t,backend:e,attrs:o}=r,{shape:n,values:s,defaultValue:a,rowPartitionTensors:i}=t,{rowPartitionTypes:c}=o,l=e.data.get(n.dataId).values,u=e.data.get(s.dataId).values,p=e.data.get(a.dataId).values,m=i.map(h=>e.data.get(h.dataId).values),f=i.map(h=>h.shape),[d,g]=Ap(l,n.shape,u,s.shape,s.dtype,p,a.shape,m,f,c);return e.makeTensorInfo(d,s.dtype,g)}var $T={kernelName:Aa,backendName:"cpu",kernelFunc:xM};function yM(r){let{backend:t,attrs:e}=r,{start:o,stop:n,dtype:s,step:a}=e,i=Rp(o,n,a,s);return t.makeTensorInfo([i.length],s,i)}var ET={kernelName:Ra,backendName:"cpu",kernelFunc:yM};var bM=ct(Tn,r=>1/r),AT={kernelName:Tn,backendName:"cpu",kernelFunc:bM};function wM(r){let{inputs:t,backend:e,attrs:o}=r,{images:n}=t,{alignCorners:s,halfPixelCenters:a,size:i}=o;W(n,"resizeBilinear");let c=y.computeStrides(n.shape),[l,u]=i,[p,m,f,d]=n.shape,g=e.data.get(n.dataId).values,h=new Float32Array(y.sizeFromShape([p,l,u,d])),x=[s&&l>1?m-1:m,s&&u>1?f-1:f],b=[s&&l>1?l-1:l,s&&u>1?u-1:u],N=0,S=x[0]/b[0],$=x[1]/b[1];for(let E=0;E<p;E++)for(let A=0;A<l;A++){let R;a?R=S*(A+.5)-.5:R=S*A;let F=Math.max(0,Math.floor(R)),D=R-F,O=Math.min(m-1,Math.ceil(R)),L=E*c[0]+F*c[1],B=E*c[0]+O*c[1];for(let V=0;V<u;V++){let M;a?M=$*(V+.5)-.5:M=$*V;let G=Math.max(0,Math.floor(M)),U=M-G,z=Math.min(f-1,Math.ceil(M)),H=L+G*c[2],j=B+G*c[2],X=L+z*c[2],Q=B+z*c[2];for(let Y=0;Y<d;Y++){let tt=g[H+Y],Z=g[j+Y],ot=g[X+Y],ut=g[Q+Y],ft=tt+(ot-tt)*U,pt=Z+(ut-Z)*U,wt=ft+(pt-ft)*D;h[N++]=wt}}}return e.makeTensorInfo([p,l,u,d],"float32",h)}var RT={kernelName:Oa,backendName:"cpu",kernelFunc:wM};function CM(r){let{inputs:t,backend:e,attrs:o}=r,{images:n,dy:s}=t,{alignCorners:a}=o;W([s,n],"resizeBilinearGrad");let i=y.computeStrides(n.shape),[c,l,u,p]=n.shape,[,m,f]=s.shape,d=new Float32Array(c*l*u*p),g=[a&&m>1?l-1:l,a&&f>1?u-1:u],h=[a&&m>1?m-1:m,a&&f>1?f-1:f],x=g[0]/h[0],b=g[1]/h[1],N=e.data.get(s.dataId).values,S=0;for(let $=0;$<c;$++){let E=$*i[0];for(let A=0;A<m;A++){let R=A*x,F=Math.floor(R),D=Math.min(Math.ceil(R),l-1),O=E+F*i[1],L=E+D*i[1],B=R-F,V=1-B;for(let M=0;M<f;M++){let G=M*b,U=Math.floor(G),z=Math.min(Math.ceil(G),u-1),H=G-U,j=1-H,X=O+U*i[2],Q=O+z*i[2],Y=L+U*i[2],tt=L+z*i[2],Z=V*j,ot=V*H,ut=B*j,ft=B*H;for(let pt=0;pt<p;pt++){let wt=N[S++];d[X+pt]+=wt*Z,d[Q+pt]+=wt*ot,d[Y+pt]+=wt*ut,d[tt+pt]+=wt*ft}}}}return e.makeTensorInfo([c,u,l,p],"float32",d)}var _T={kernelName:rl,backendName:"cpu",kernelFunc:CM};function SM(r){let{inputs:t,backend:e,attrs:o}=r,{images:n}=t,{alignCorners:s,halfPixelCenters:a,size:i}=o;W(n,"resizeNearestNeighbor");let c=y.computeStrides(n.shape),[l,u]=i,[p,m,f,d]=n.shape,g=e.data.get(n.dataId).values,h=new Float32Array(p*l*u*d),x=[s&&l>1?m-1:m,s&&u>1?f-1:f],b=[s&&l>1?l-1:l,s&&u>1?u-1:u],N=x[0]/b[0],S=x[1]/b[1],$=0;for(let E=0;E<p;E++){let A=E*c[0];for(let R=0;R<l;R++){let F=a?N*(R+.5):N*R,D=Math.min(m-1,s?Math.round(F):Math.floor(F));a&&(D=Math.max(0,D));let O=A+D*c[1];for(let L=0;L<u;L++){let B=a?S*(L+.5):S*L,V=Math.min(f-1,s?Math.round(B):Math.floor(B));a&&(V=Math.max(0,V));let M=O+V*c[2];for(let G=0;G<d;G++){let U=g[M+G];h[$++]=U}}}}return e.makeTensorInfo([p,l,u,d],n.dtype,h)}var FT={kernelName:Da,backendName:"cpu",kernelFunc:SM};function NM(r){let{inputs:t,backend:e,attrs:o}=r,{images:n,dy:s}=t,{alignCorners:a}=o;W([s,n],"resizeNearestNeighborGrad");let i=y.computeStrides(n.shape),c=y.computeStrides(s.shape),[l,u,p,m]=n.shape,[,f,d]=s.shape,g=new Float32Array(l*u*p*m),h=e.data.get(s.dataId).values,x=[a&&f>1?u-1:u,a&&d>1?p-1:p],b=[a&&f>1?f-1:f,a&&d>1?d-1:d],N=x[0]/b[0],S=x[1]/b[1],$=1/N,E=1/S,A=Math.ceil($)*2+2,R=Math.ceil(E)*2+2;for(let F=0;F<l;F++){let D=F*i[0];for(let O=0;O<u;O++){let L=D+O*i[1],B=Math.floor(O*$),V=Math.floor(B-A/2);for(let M=0;M<p;M++){let G=L+M*i[2],U=Math.floor(M*E),z=Math.floor(U-R/2);for(let H=0;H<m;H++){let j=0;for(let X=0;X<A;X++){let Q=X+V;if(Q<0||Q>=f)continue;let Y=D+Q*c[1],tt=Q*N,Z=Math.min(u-1,a?Math.round(tt):Math.floor(tt));if(O===Z)for(let ot=0;ot<R;ot++){let ut=ot+z;if(ut<0||ut>=d)continue;let ft=Y+ut*c[2],pt=ut*S,wt=Math.min(p-1,a?Math.round(pt):Math.floor(pt));M===wt&&(j+=h[ft+H])}}g[G+H]=j}}}}return e.makeTensorInfo(n.shape,n.dtype,g)}var DT={kernelName:el,backendName:"cpu",kernelFunc:NM};function TM(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{dims:s}=o;W(n,"reverse");let a=n.shape.length,i=y.parseAxisParam(s,n.shape);if(a===0)return Se({inputs:{x:n},backend:e});let c=new kt(n.shape,n.dtype),l=e.bufferSync(n);for(let u=0;u<c.size;u++){let p=c.indexToLoc(u),m=p.slice();i.forEach(f=>m[f]=n.shape[f]-1-m[f]),c.set(l.get(...m),...p)}return e.makeTensorInfo(c.shape,c.dtype,c.values)}var OT={kernelName:Pa,backendName:"cpu",kernelFunc:TM};var PT={kernelName:ii,backendName:"cpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{image:o}=r,{radians:n,fillValue:s,center:a}=t,i=e,c=y.getTypedArrayFromDType(o.dtype,y.sizeFromShape(o.shape)),[l,u,p,m]=o.shape,[f,d]=I.getImageCenter(a,u,p),g=255,h=Math.sin(n),x=Math.cos(n),b=i.data.get(o.dataId).values;for(let S=0;S<l;S++){let $=S*p*u*m;for(let E=0;E<u;E++){let A=E*(p*m);for(let R=0;R<p;R++){let F=R*m;for(let D=0;D<m;D++){let O=[l,E,R,D],L=O[2],B=O[1],V=(L-f)*x-(B-d)*h,M=(L-f)*h+(B-d)*x;V=Math.round(V+f),M=Math.round(M+d);let G=s;if(typeof s!="number"&&(D===3?G=g:G=s[D]),V>=0&&V<p&&M>=0&&M<u){let z=M*(p*m),H=V*m,j=$+z+H+D;G=b[j]}let U=$+A+F+D;c[U]=G}}}}return{dataId:i.write(c,o.shape,o.dtype),shape:o.shape,dtype:o.dtype}}};var IM=ct(kn,r=>{let t=Math.floor(r);return r-t<.5?Math.floor(r):r-t>.5?Math.ceil(r):t%2===0?t:t+1}),LT={kernelName:kn,backendName:"cpu",kernelFunc:IM};function vM(r){let{inputs:t,backend:e,attrs:o}=r,{indices:n,updates:s}=t,{shape:a}=o,{sliceRank:i,numUpdates:c,sliceSize:l,strides:u,outputSize:p}=I.calculateShapes(s,n,a),m=!0,f=e.bufferSync(n),d=e.bufferSync(s),g=Er(f,d,a,p,l,c,i,u,0,m);return e.makeTensorInfo(a,g.dtype,g.values)}var BT={kernelName:La,backendName:"cpu",kernelFunc:vM};function kM(r,t){let e=0,o=r.length,n=0;for(;e<o;)n=Math.floor((e+o)/2),r[n]<t?e=n+1:o=n;return o}function $M(r,t){let e=0,o=r.length,n=0;for(;e<o;)n=Math.floor((e+o)/2),r[n]<=t?e=n+1:o=n;return o}function MT(r,t,e,o,n,s){let a=y.getArrayFromDType("int32",e*n);for(let i=0;i<e;++i){let c=r.slice(i*o,(i+1)*o),l=i*n;for(let u=0;u<n;++u)a[l+u]=s==="left"?kM(c,t[u+l]):$M(c,t[u+l])}return a}function EM(r){let{inputs:t,backend:e,attrs:o}=r,{sortedSequence:n,values:s}=t,{side:a}=o,i=e.data.get(n.dataId).values,c=e.data.get(s.dataId).values,l=MT(i,c,n.shape[0],n.shape[1],s.shape[1],a);return e.makeTensorInfo(s.shape,"int32",l)}var VT={kernelName:Ma,backendName:"cpu",kernelFunc:EM};function AM(r){let{inputs:t,backend:e}=r,{condition:o,t:n,e:s}=t;W([o,n,s],"select");let a=o.shape.length,i=e.data.get(o.dataId).values,c=e.data.get(n.dataId).values,l=e.data.get(s.dataId).values,u=te(n.dtype,s.dtype),p=y.makeZerosTypedArray(y.sizeFromShape(n.shape),u),m=0,f=a===0||a>1||n.shape.length===1?1:y.sizeFromShape(n.shape.slice(1));for(let d=0;d<i.length;d++)for(let g=0;g<f;g++)i[d]===1?p[m++]=c[d]:p[m++]=l[d];return e.makeTensorInfo(n.shape,u,p)}var zT={kernelName:Va,backendName:"cpu",kernelFunc:AM};var RM=I.SELU_SCALEALPHA,_M=I.SELU_SCALE,FM=ct(En,r=>r>=0?_M*r:RM*(Math.exp(r)-1)),WT={kernelName:En,backendName:"cpu",kernelFunc:FM};var DM=ct(_n,r=>r<0?-1:r>0?1:0),GT={kernelName:_n,backendName:"cpu",kernelFunc:DM};var OM=ct(An,r=>Math.sin(r)),UT={kernelName:An,backendName:"cpu",kernelFunc:OM};var PM=ct(Rn,r=>Math.sinh(r)),HT={kernelName:Rn,backendName:"cpu",kernelFunc:PM};var LM=11920928955078125e-23,KT=Math.log(LM)+2,BM=ct(Dn,r=>{let t=r>-KT,e=r<KT,o=Math.exp(r),n;return e?n=o:t?n=r:n=Math.log(1+o),n}),qT={kernelName:Dn,backendName:"cpu",kernelFunc:BM};function MM(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{blockShape:s,paddings:a}=o;W([n],"spaceToBatchND");let i=y.sizeFromShape(s),c=[[0,0]];c.push(...a);for(let E=1+s.length;E<n.shape.length;++E)c.push([0,0]);let l=Up.kernelFunc({inputs:{x:n},backend:e,attrs:{paddings:c,constantValue:0}}),u=I.getReshaped(l.shape,s,i,!1),p=I.getPermuted(u.length,s.length,!1),m=I.getReshapedPermuted(l.shape,s,i,!1),g=bt({inputs:{x:l},backend:e,attrs:{shape:u}}),b=Gt({inputs:{x:g},backend:e,attrs:{perm:p}}),$=bt({inputs:{x:b},backend:e,attrs:{shape:m}});return e.disposeIntermediateTensorInfo(l),e.disposeIntermediateTensorInfo(g),e.disposeIntermediateTensorInfo(b),$}var jT={kernelName:Ga,backendName:"cpu",kernelFunc:MM};function VM(r){let{inputs:t,backend:e}=r,{indices:o,values:n,denseShape:s,defaultValue:a}=t;if(s.shape.length!==1)throw new Error(`Dense shape must be a vector, saw:
        ${s.shape}`);if(o.shape.length!==2)throw new Error(`Indices must be a matrix, saw:
        ${o.shape}`);if(n.shape.length!==1)throw new Error(`Values must be a vector, saw:
        ${n.shape}`);if(a.shape.length!==0)throw new Error(`Default value must be a scalar, saw:
        ${a.shape}`);let i=e.data.get(o.dataId).values,c=e.data.get(n.dataId).values,l=e.data.get(s.dataId).values,u=e.data.get(a.dataId).values[0],[p,m,f,d,g]=_p(i,o.shape,o.dtype,c,n.dtype,l,u);return[e.makeTensorInfo(m,o.dtype,p),e.makeTensorInfo([m[0]],n.dtype,f),e.makeTensorInfo([d.length],"bool",new Uint8Array(d.map(h=>Number(h)))),e.makeTensorInfo([g.length],o.dtype,new Int32Array(g))]}var XT={kernelName:Ka,backendName:"cpu",kernelFunc:VM};function zM(r){let{inputs:t,backend:e}=r,{inputIndices:o,inputShape:n,newShape:s}=t;if(o.shape.length!==2)throw new Error(`Input indices should be a matrix but received shape
        ${o.shape}`);if(n.shape.length!==1)throw new Error(`Input shape should be a vector but received shape
        ${n.shape}`);if(s.shape.length!==1)throw new Error(`Target shape should be a vector but received shape ${s.shape}`);let a=Array.from(e.data.get(n.dataId).values),i=e.data.get(o.dataId).values,c=Array.from(e.data.get(s.dataId).values),[l,u,p]=Fp(i,o.shape,o.dtype,a,c);return[e.makeTensorInfo(u,o.dtype,l),e.makeTensorInfo([p.length],s.dtype,new Int32Array(p))]}var YT={kernelName:qa,backendName:"cpu",kernelFunc:zM};function WM(r){let{inputs:t,backend:e}=r,{data:o,indices:n,segmentIds:s}=t;if(o.shape.length<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(n.shape.length!==1)throw new Error(`Indices should be a vector but received shape
          ${n.shape}`);if(s.shape.length!==1)throw new Error(`Segment ids should be a vector but received shape
          ${s.shape}`);if(n.shape[0]!==s.shape[0])throw new Error("segmentIds and indices should have same size.");let a=e.data.get(o.dataId).values,i=e.data.get(n.dataId).values,c=e.data.get(s.dataId).values,[l,u]=Sc(a,o.shape,o.dtype,i,c,!0);return e.makeTensorInfo(u,o.dtype,l)}var ZT={kernelName:ja,backendName:"cpu",kernelFunc:WM};function GM(r){let{inputs:t,backend:e}=r,{data:o,indices:n,segmentIds:s}=t;if(o.shape.length<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(n.shape.length!==1)throw new Error(`Indices should be a vector but received shape
         ${n.shape}`);if(s.shape.length!==1)throw new Error(`Segment ids should be a vector but received shape
         ${s.shape}`);if(n.shape[0]!==s.shape[0])throw new Error("segmentIds and indices should have same size.");let a=e.data.get(o.dataId).values,i=e.data.get(n.dataId).values,c=e.data.get(s.dataId).values,[l,u]=Sc(a,o.shape,o.dtype,i,c);return e.makeTensorInfo(u,o.dtype,l)}var QT={kernelName:Xa,backendName:"cpu",kernelFunc:GM};function UM(r){let{inputs:t,backend:e,attrs:o}=r,{sparseIndices:n,sparseValues:s,defaultValue:a}=t,{outputShape:i}=o,{sliceRank:c,numUpdates:l,sliceSize:u,strides:p,outputSize:m}=I.calculateShapes(s,n,i),f=!1,d=e.bufferSync(n),g;switch(s.dtype){case"bool":{let h=e.bufferSync(s),x=!!e.data.get(a.dataId).values[0];g=Er(d,h,i,m,u,l,c,p,x,f);break}case"float32":{let h=e.bufferSync(s),x=e.data.get(a.dataId).values[0];g=Er(d,h,i,m,u,l,c,p,x,f);break}case"int32":{let h=e.bufferSync(s),x=e.data.get(a.dataId).values[0];g=Er(d,h,i,m,u,l,c,p,x,f);break}case"string":{let h=e.bufferSync(s),x=y.decodeString(e.data.get(a.dataId).values[0]);g=Er(d,h,i,m,u,l,c,p,x,f);break}default:throw new Error(`Unsupported type ${s.dtype}`)}return e.makeTensorInfo(i,g.dtype,g.values)}var JT={kernelName:Ya,backendName:"cpu",kernelFunc:UM};function HM(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{numOrSizeSplits:s,axis:a}=o,i=y.parseAxisParam(a,n.shape)[0],c=I.prepareSplitSize(n,s,i),l=new Array(n.shape.length).fill(0),u=n.shape.slice();return c.map(p=>{let m=[...u];m[i]=p;let f=hr({inputs:{x:n},backend:e,attrs:{begin:l,size:m}});return l[i]+=p,f})}var tI={kernelName:Ua,backendName:"cpu",kernelFunc:HM};var eI={kernelName:ol,backendName:"cpu",kernelFunc:({inputs:r,backend:t})=>{let{x:e}=r,o=t;W(e,"square");let n=o.data.get(e.dataId).values,s=new Float32Array(n.length);for(let i=0;i<n.length;++i){let c=n[i];s[i]=c*c}return{dataId:o.write(s,e.shape,e.dtype),shape:e.shape,dtype:e.dtype}}};var KM=ct(zn,(r,t)=>{let e=t;return isNaN(r)?NaN:r>0?1:e.alpha}),rI={kernelName:zn,backendName:"cpu",kernelFunc:KM};function qM(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{begin:s,end:a,strides:i,beginMask:c,endMask:l,ellipsisMask:u,newAxisMask:p,shrinkAxisMask:m}=o;W(n,"stridedSlice");let{finalShapeSparse:f,finalShape:d,isIdentity:g,sliceDim0:h,isSimpleSlice:x,begin:b,end:N,strides:S}=ae.sliceInfo(n.shape,s,a,i,c,l,u,p,m),$;if(g)$=bt({inputs:{x:n},backend:e,attrs:{shape:d}});else if(h||x){y.assert(n.shape.length>=1,()=>`Input must have rank at least 1, got: ${n.shape.length}`);let E=ae.computeOutShape(b,N,S),A=hr({inputs:{x:n},backend:e,attrs:{begin:b,size:E}});$=bt({inputs:{x:A},backend:e,attrs:{shape:d}}),e.disposeIntermediateTensorInfo(A)}else{let E=e.bufferSync(n),A=Dp(f,E,S,b);$=e.makeTensorInfo(d,A.dtype,A.values)}return $}var oI={kernelName:Za,backendName:"cpu",kernelFunc:qM};function jM(r){let{inputs:t,backend:e,attrs:o}=r,{separator:n,nGramWidths:s,leftPad:a,rightPad:i,padWidth:c,preserveShortSequences:l}=o,{data:u,dataSplits:p}=t,m=e.data.get(u.dataId).values,f=e.data.get(p.dataId).values,[d,g]=Op(m,f,n,s,a,i,c,l);return[e.makeTensorInfo([d.length],"string",d),e.makeTensorInfo(p.shape,"int32",g)]}var nI={kernelName:Qa,backendName:"cpu",kernelFunc:jM};function XM(r){let{inputs:t,backend:e,attrs:o}=r,{skipEmpty:n}=o,{input:s,delimiter:a}=t;if(s.dtype!=="string")throw new Error("Input must be of datatype string");if(s.shape.length!==1)throw new Error(`Input must be a vector, got shape: ${s.shape}`);if(a.shape.length!==0)throw new Error(`Delimiter must be a scalar, got shape: ${a.shape}`);let i=e.data.get(s.dataId).values,c=e.data.get(a.dataId).values[0],[l,u,p]=Pp(i,c,n),m=u.length;return[e.makeTensorInfo([m,2],"int32",l),e.makeTensorInfo([m],"string",u),e.makeTensorInfo([2],"int32",new Int32Array(p))]}var sI={kernelName:Ja,backendName:"cpu",kernelFunc:XM};function YM(r){let{inputs:t,backend:e,attrs:o}=r,{numBuckets:n}=o,{input:s}=t;if(s.dtype!=="string")throw new Error("Input must be of datatype string");if(n<=0)throw new Error("Number of buckets must be at least 1");let a=e.data.get(s.dataId).values,i=Lp(a,n);return e.makeTensorInfo(s.shape,"int32",i)}var aI={kernelName:ti,backendName:"cpu",kernelFunc:YM};var ZM=ct(Mn,r=>Math.tan(r)),iI={kernelName:Mn,backendName:"cpu",kernelFunc:ZM};var QM=ct(Vn,r=>Math.tanh(r)),cI={kernelName:Vn,backendName:"cpu",kernelFunc:QM};function JM(r){let{inputs:t,backend:e}=r,{tensor:o,indices:n,updates:s}=t,{sliceRank:a,numUpdates:i,sliceSize:c,strides:l,outputSize:u}=I.calculateShapes(s,n,o.shape),p=!1,m=e.bufferSync(n),f=e.bufferSync(s),d=e.bufferSync(o),g=Er(m,f,o.shape,u,c,i,a,l,d,p);return e.makeTensorInfo(o.shape,g.dtype,g.values)}var lI={kernelName:Ba,backendName:"cpu",kernelFunc:JM};function tV(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{reps:s}=o;W(n,"tile");let a=Bp(e.bufferSync(n),s);return e.makeTensorInfo(a.shape,a.dtype,a.values)}var uI={kernelName:lo,backendName:"cpu",kernelFunc:tV};function eV(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{k:s,sorted:a}=o;W(n,"topk");let i=e.data.get(n.dataId).values,[c,l]=Mp(i,n.shape,n.dtype,s,a);return[e.makeTensorInfo(c.shape,c.dtype,c.values),e.makeTensorInfo(l.shape,l.dtype,l.values)]}var pI={kernelName:ei,backendName:"cpu",kernelFunc:eV};function rV(r){let{inputs:t,attrs:e,backend:o}=r,{image:n,transforms:s}=t,{interpolation:a,fillMode:i,fillValue:c,outputShape:l}=e,[u,p,m,f]=n.shape,[d,g]=l??[p,m],h=[u,d,g,f],x=y.computeStrides(n.shape),b=x[0],N=x[1],S=x[2],$=y.computeStrides(h),E=$[0],A=$[1],R=$[2],F=y.getTypedArrayFromDType(n.dtype,y.sizeFromShape(h));F.fill(c);let D=o.data.get(n.dataId).values,O=o.data.get(s.dataId).values;for(let B=0;B<u;++B){let V=s.shape[0]===1?O:O.subarray(B*8,B*8+8);for(let M=0;M<d;++M)for(let G=0;G<g;++G)for(let U=0;U<f;++U){let z,H=V[6]*G+V[7]*M+1;if(H===0)continue;let j=(V[0]*G+V[1]*M+V[2])/H,X=(V[3]*G+V[4]*M+V[5])/H,Q=mI(j,m,i),Y=mI(X,p,i);switch(a){case"nearest":z=iV(D,p,m,b,N,S,B,Y,Q,U,c);break;case"bilinear":z=cV(D,p,m,b,N,S,B,Y,Q,U,c);break;default:throw new Error(`Error in Transform: Expect 'nearest' or 'bilinear', but got ${a}`)}let tt=B*E+M*A+G*R+U;F[tt]=z}return o.makeTensorInfo(h,n.dtype,F)}return{dataId:o.write(F,h,n.dtype),shape:n.shape,dtype:n.dtype}}var fI={kernelName:ri,backendName:"cpu",kernelFunc:rV};function mI(r,t,e){switch(e){case"reflect":return oV(r,t);case"wrap":return nV(r,t);case"nearest":return aV(r,t);case"constant":default:return sV(r,t)}}function oV(r,t){let e=r;if(e<0)if(t<=1)e=0;else{let o=2*t;e<o&&(e=o*Math.trunc(-e/o)+e),e=e<-t?e+o:-e-1}else if(e>t-1)if(t<=1)e=0;else{let o=2*t;e-=o*Math.trunc(e/o),e>=t&&(e=o-e-1)}return y.clamp(0,e,t-1)}function nV(r,t){let e=r;if(e<0)if(t<=1)e=0;else{let o=t-1;e+=t*(Math.trunc(-e/o)+1)}else if(e>t-1)if(t<=1)e=0;else{let o=t-1;e-=t*Math.trunc(e/o)}return y.clamp(0,e,t-1)}function sV(r,t){return r}function aV(r,t){return y.clamp(0,r,t-1)}function nu(r,t,e,o,n,s,a,i,c,l,u){let p=a*o+i*n+c*s+l;return 0<=i&&i<t&&0<=c&&c<e?r[p]:u}function iV(r,t,e,o,n,s,a,i,c,l,u){let p=Math.round(i),m=Math.round(c);return nu(r,t,e,o,n,s,a,p,m,l,u)}function cV(r,t,e,o,n,s,a,i,c,l,u){let p=Math.floor(i),m=Math.floor(c),f=p+1,d=m+1,g=(d-c)*nu(r,t,e,o,n,s,a,p,m,l,u)+(c-m)*nu(r,t,e,o,n,s,a,p,d,l,u),h=(d-c)*nu(r,t,e,o,n,s,a,f,m,l,u)+(c-m)*nu(r,t,e,o,n,s,a,f,d,l,u);return(f-i)*g+(i-p)*h}function lV(r){let{inputs:t,attrs:e,backend:o}=r,{axis:n}=e,{x:s}=t;W(s,"unique");let a=o.data.get(s.dataId).values,{outputValues:i,outputShape:c,indices:l}=Vp(a,n,s.shape,s.dtype);return[o.makeTensorInfo(c,s.dtype,i),o.makeTensorInfo([l.length],"int32",l)]}var dI={kernelName:oi,backendName:"cpu",kernelFunc:lV};function uV(r){let{inputs:t,backend:e,attrs:o}=r,{value:n}=t,{axis:s}=o;s<0&&(s+=n.shape.length);let a=n.shape.length,i=n.shape[s],c=new Array(a-1),l=0;for(let f=0;f<a;f++)f!==s&&(c[l++]=n.shape[f]);let u=new Array(a).fill(0),p=n.shape.slice();p[s]=1;let m=new Array(i);for(let f=0;f<m.length;f++){u[s]=f;let d=hr({inputs:{x:n},backend:e,attrs:{begin:u,size:p}});m[f]=bt({inputs:{x:d},backend:e,attrs:{shape:c}}),e.disposeIntermediateTensorInfo(d)}return m}var hI={kernelName:ni,backendName:"cpu",kernelFunc:uV};function pV(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,segmentIds:s}=t,{numSegments:a}=o;W(n,"unsortedSegmentSum");let i=n.shape.length,c=s.shape.length,l=[],u=[],p=i-c,m=s;for(let d=0;d<p;++d){let g=Tc({inputs:{input:m},backend:e,attrs:{dim:d+1}});m=g,u.push(g)}for(let d=0;d<a;++d){let g=y.createScalarValue(d,"int32"),h=e.makeTensorInfo([],"int32",g),x=$x({inputs:{a:h,b:m},backend:e}),b=fr({inputs:{x},backend:e,attrs:{dtype:"float32"}}),N=Ri({inputs:{a:b,b:n},backend:e}),S=vo({inputs:{x:N},backend:e,attrs:{axis:0,keepDims:!1}});l.push(S),u.push(h),u.push(x),u.push(b),u.push(N),u.push(S)}let f=uy({inputs:l,backend:e,attrs:{axis:0}});return u.forEach(d=>e.disposeIntermediateTensorInfo(d)),f}var gI={kernelName:si,backendName:"cpu",kernelFunc:pV};var mV=[zS,XC,WS,GS,tS,US,HS,KS,qS,jS,XS,YS,ZS,QS,JS,eN,rN,oN,nN,VS,sN,aN,iN,eS,cN,JC,rS,lN,YC,uN,mN,fN,dN,hN,gN,xN,yN,bN,wN,CN,SN,NN,TN,IN,vN,kN,$N,EN,AN,RN,_N,FN,ON,DS,PN,oS,LN,nS,BN,sS,MN,VN,zN,aS,iS,WN,GN,UN,HN,cS,lS,ZC,KN,pN,qN,jN,XN,OS,uS,pS,YN,mS,ZN,QN,JN,tT,eT,rT,oT,fS,nT,sT,aT,iT,lT,uT,pT,dS,mT,fT,gT,hS,gS,xT,yT,bT,xS,wT,NT,TT,Up,IT,PS,bS,vT,kT,$T,ET,QC,eu,AT,LS,BS,MS,RT,_T,FT,DT,OT,PT,LT,TS,BT,VT,zT,WT,vS,GT,UT,HT,kS,dT,qT,jT,XT,YT,ZT,QT,JT,tI,ES,eI,AS,RS,rI,oI,nI,sI,aI,_S,DN,iI,cI,lI,uI,pI,fI,yS,dI,hI,gI,CT];for(let r of mV)Qi(r);var Fi={},Hp={alpha:!1,antialias:!1,premultipliedAlpha:!1,preserveDrawingBuffer:!1,depth:!1,stencil:!1,failIfMajorPerformanceCaveat:!0};function xI(r,t){Fi[r]=t}function Xe(r,t){if(!(r in Fi)||t!=null){let o=dV(r,t);if(o!==null)Fi[r]=o;else return console.log("Could not get context for WebGL version",r),null}let e=Fi[r];return e==null||e.isContextLost()?(delete Fi[r],Xe(r)):(e.disable(e.DEPTH_TEST),e.disable(e.STENCIL_TEST),e.disable(e.BLEND),e.disable(e.DITHER),e.disable(e.POLYGON_OFFSET_FILL),e.disable(e.SAMPLE_COVERAGE),e.enable(e.SCISSOR_TEST),e.enable(e.CULL_FACE),e.cullFace(e.BACK),Fi[r])}function fV(r){if(!_().getBool("IS_SAFARI")&&typeof OffscreenCanvas<"u"&&r===2)return new OffscreenCanvas(300,150);if(typeof document<"u")return document.createElement("canvas");throw new Error("Cannot create a canvas in this context")}function dV(r,t){if(r!==1&&r!==2)throw new Error("Cannot get WebGL rendering context, WebGL is disabled.");let e=t??fV(r);return e.addEventListener("webglcontextlost",o=>{o.preventDefault(),delete Fi[r]},!1),_().getBool("SOFTWARE_WEBGL_ENABLED")&&(Hp.failIfMajorPerformanceCaveat=!1),r===1?e.getContext("webgl",Hp)||e.getContext("experimental-webgl",Hp):e.getContext("webgl2",Hp)}var ls;(function(r){r[r.DENSE=0]="DENSE",r[r.SHARED_BATCH=1]="SHARED_BATCH"})(ls||(ls={}));var Ne;(function(r){r[r.RENDER=0]="RENDER",r[r.UPLOAD=1]="UPLOAD",r[r.PIXELS=2]="PIXELS",r[r.DOWNLOAD=3]="DOWNLOAD"})(Ne||(Ne={}));var ge;(function(r){r[r.UNPACKED_FLOAT16=0]="UNPACKED_FLOAT16",r[r.UNPACKED_FLOAT32=1]="UNPACKED_FLOAT32",r[r.PACKED_4X1_UNSIGNED_BYTE=2]="PACKED_4X1_UNSIGNED_BYTE",r[r.PACKED_2X2_FLOAT32=3]="PACKED_2X2_FLOAT32",r[r.PACKED_2X2_FLOAT16=4]="PACKED_2X2_FLOAT16"})(ge||(ge={}));function Di(r,t){return[t,r]}function yI(r,t){return r*t}function su(r){let t=y.sizeFromShape(r),e=Math.ceil(t/4);return y.sizeToSquarishShape(e)}function eo(r,t){return[Math.max(1,Math.ceil(t/2)),Math.max(1,Math.ceil(r/2))]}function bI(r,t){let[e,o]=eo(r,t);return e*o*4}function au(r,t){let e=r,o,n,s,a,i,c,l,u,p,m;return _().getNumber("WEBGL_VERSION")===2?(o=e.R32F,n=e.R16F,s=e.RGBA16F,a=e.RGBA32F,i=e.RED,l=4,u=1,p=e.HALF_FLOAT,m=e.FLOAT,c=e.RGBA8):(o=r.RGBA,n=r.RGBA,s=r.RGBA,a=e.RGBA,i=r.RGBA,l=4,u=4,p=t!=null?t.HALF_FLOAT_OES:null,m=r.FLOAT,c=r.RGBA),{internalFormatFloat:o,internalFormatHalfFloat:n,internalFormatPackedHalfFloat:s,internalFormatPackedFloat:a,textureFormatFloat:i,downloadTextureFormat:c,downloadUnpackNumChannels:l,defaultNumChannels:u,textureTypeHalfFloat:p,textureTypeFloat:m}}function et(r,t){let e=t();return _().getBool("DEBUG")&&hV(r),e}function hV(r){let t=r.getError();if(t!==r.NO_ERROR)throw new Error("WebGL Error: "+yV(r,t))}var gV=596e-10,xV=65504;function wI(r){return!!(_().getBool("WEBGL_RENDER_FLOAT32_ENABLED")||r===0||gV<Math.abs(r)&&Math.abs(r)<xV)}function yV(r,t){switch(t){case r.NO_ERROR:return"NO_ERROR";case r.INVALID_ENUM:return"INVALID_ENUM";case r.INVALID_VALUE:return"INVALID_VALUE";case r.INVALID_OPERATION:return"INVALID_OPERATION";case r.INVALID_FRAMEBUFFER_OPERATION:return"INVALID_FRAMEBUFFER_OPERATION";case r.OUT_OF_MEMORY:return"OUT_OF_MEMORY";case r.CONTEXT_LOST_WEBGL:return"CONTEXT_LOST_WEBGL";default:return`Unknown error code ${t}`}}function iu(r,t){return ko(r,()=>r.getExtension(t),'Extension "'+t+'" not supported on this browser.')}function CI(r,t){let e=ko(r,()=>r.createShader(r.VERTEX_SHADER),"Unable to create vertex WebGLShader.");if(et(r,()=>r.shaderSource(e,t)),et(r,()=>r.compileShader(e)),r.getShaderParameter(e,r.COMPILE_STATUS)===!1)throw console.log(r.getShaderInfoLog(e)),new Error("Failed to compile vertex shader.");return e}function SI(r,t){let e=ko(r,()=>r.createShader(r.FRAGMENT_SHADER),"Unable to create fragment WebGLShader.");if(et(r,()=>r.shaderSource(e,t)),et(r,()=>r.compileShader(e)),_().get("ENGINE_COMPILE_ONLY"))return e;if(r.getShaderParameter(e,r.COMPILE_STATUS)===!1)throw hy(t,r.getShaderInfoLog(e)),new Error("Failed to compile fragment shader.");return e}var bV=/ERROR: [0-9]+:([0-9]+):/g;function hy(r,t){let e=bV.exec(t);if(e==null){console.log(`Couldn't parse line number in error: ${t}`),console.log(r);return}let o=+e[1],n=r.split(`
`),s=n.length.toString().length+2,a=n.map((p,m)=>y.rightPad((m+1).toString(),s)+p),i=0;for(let p=0;p<a.length;p++)i=Math.max(a[p].length,i);let c=a.slice(0,o-1),l=a.slice(o-1,o),u=a.slice(o);console.log(c.join(`
`)),console.log(t.split(`
`)[0]),console.log(`%c ${y.rightPad(l[0],i)}`,"border:1px solid red; background-color:#e3d2d2; color:#a61717"),console.log(u.join(`
`))}function NI(r){return ko(r,()=>r.createProgram(),"Unable to create WebGLProgram.")}function TI(r,t){if(et(r,()=>r.linkProgram(t)),!_().get("ENGINE_COMPILE_ONLY")&&r.getProgramParameter(t,r.LINK_STATUS)===!1)throw console.log(r.getProgramInfoLog(t)),new Error("Failed to link vertex and fragment shaders.")}function qp(r,t){if(et(r,()=>r.validateProgram(t)),r.getProgramParameter(t,r.VALIDATE_STATUS)===!1)throw console.log(r.getProgramInfoLog(t)),new Error("Shader program validation failed.")}function II(r,t){let e=ko(r,()=>r.createBuffer(),"Unable to create WebGLBuffer");return et(r,()=>r.bindBuffer(r.ARRAY_BUFFER,e)),et(r,()=>r.bufferData(r.ARRAY_BUFFER,t,r.STATIC_DRAW)),e}function vI(r,t){let e=ko(r,()=>r.createBuffer(),"Unable to create WebGLBuffer");return et(r,()=>r.bindBuffer(r.ELEMENT_ARRAY_BUFFER,e)),et(r,()=>r.bufferData(r.ELEMENT_ARRAY_BUFFER,t,r.STATIC_DRAW)),e}function kI(r){return ko(r,()=>r.createTexture(),"Unable to create WebGLTexture.")}function $I(r,t){let e=_().getNumber("WEBGL_MAX_TEXTURE_SIZE");if(r<=0||t<=0){let o=`[${r}x${t}]`;throw new Error("Requested texture size "+o+" is invalid.")}if(r>e||t>e){let o=`[${r}x${t}]`,n=`[${e}x${e}]`;throw new Error("Requested texture size "+o+" greater than WebGL maximum on this browser / GPU "+n+".")}}function EI(r){return ko(r,()=>r.createFramebuffer(),"Unable to create WebGLFramebuffer.")}function gy(r,t,e,o,n,s,a){let i=r.getAttribLocation(t,e);return i===-1?!1:(et(r,()=>r.bindBuffer(r.ARRAY_BUFFER,o)),et(r,()=>r.vertexAttribPointer(i,n,r.FLOAT,!1,s,a)),et(r,()=>r.enableVertexAttribArray(i)),!0)}function wV(r,t,e){SV(r,e),et(r,()=>r.activeTexture(r.TEXTURE0+e)),et(r,()=>r.bindTexture(r.TEXTURE_2D,t))}function AI(r,t,e){return ko(r,()=>r.getUniformLocation(t,e),'uniform "'+e+'" not present in program.')}function RI(r,t,e){return r.getUniformLocation(t,e)}function _I(r,t,e,o){et(r,()=>wV(r,t,o)),et(r,()=>r.uniform1i(e,o))}function jp(r,t,e){et(r,()=>r.bindFramebuffer(r.FRAMEBUFFER,e)),et(r,()=>r.framebufferTexture2D(r.FRAMEBUFFER,r.COLOR_ATTACHMENT0,r.TEXTURE_2D,t,0))}function xy(r,t){et(r,()=>r.bindFramebuffer(r.FRAMEBUFFER,t)),et(r,()=>r.framebufferTexture2D(r.FRAMEBUFFER,r.COLOR_ATTACHMENT0,r.TEXTURE_2D,null,0))}function cu(r){let t=r.checkFramebufferStatus(r.FRAMEBUFFER);if(t!==r.FRAMEBUFFER_COMPLETE)throw new Error("Error binding framebuffer: "+CV(r,t))}function CV(r,t){switch(t){case r.FRAMEBUFFER_INCOMPLETE_ATTACHMENT:return"FRAMEBUFFER_INCOMPLETE_ATTACHMENT";case r.FRAMEBUFFER_INCOMPLETE_MISSING_ATTACHMENT:return"FRAMEBUFFER_INCOMPLETE_MISSING_ATTACHMENT";case r.FRAMEBUFFER_INCOMPLETE_DIMENSIONS:return"FRAMEBUFFER_INCOMPLETE_DIMENSIONS";case r.FRAMEBUFFER_UNSUPPORTED:return"FRAMEBUFFER_UNSUPPORTED";default:return`unknown error ${t}`}}function ko(r,t,e){let o=et(r,()=>t());if(o==null)throw new Error(e);return o}function SV(r,t){let e=r.MAX_COMBINED_TEXTURE_IMAGE_UNITS-1,o=t+r.TEXTURE0;if(o<r.TEXTURE0||o>e){let n=`[gl.TEXTURE0, gl.TEXTURE${e}]`;throw new Error(`textureUnit must be in ${n}.`)}}function us(r,t=2){return y.sizeFromShape(r.slice(0,r.length-t))}function ps(r){if(r.length===0)throw Error("Cannot get rows and columns of an empty shape array.");return[r.length>1?r[r.length-2]:1,r[r.length-1]]}function lu(r){let t=[1,1,1];return r.length===0||r.length===1&&r[0]===1||(t=[us(r),...ps(r)]),t}function FI(r,t=!1){let e=_().getNumber("WEBGL_MAX_TEXTURE_SIZE"),o=_().getNumber("WEBGL_MAX_SIZE_FOR_NARROW_TEXTURE");o===1/0&&_().getBool("WEBGL_AUTO_SQUARIFY_NARROW_TEXTURE_SHAPE")&&(o=e/2),t&&(e=e*2,o=o*2,r=r.map((i,c)=>c>=r.length-2?y.nearestLargerEven(r[c]):r[c]),r.length===1&&(r=[2,r[0]])),r.length!==2&&(r=y.squeezeShape(r).newShape);let n=y.sizeFromShape(r),s=null;r.length<=1&&n<=e?s=[1,n]:r.length===2&&r[0]<=e&&r[1]<=e?s=r:r.length===3&&r[0]*r[1]<=e&&r[2]<=e?s=[r[0]*r[1],r[2]]:r.length===3&&r[0]<=e&&r[1]*r[2]<=e?s=[r[0],r[1]*r[2]]:r.length===4&&r[0]*r[1]*r[2]<=e&&r[3]<=e?s=[r[0]*r[1]*r[2],r[3]]:r.length===4&&r[0]<=e&&r[1]*r[2]*r[3]<=e&&(s=[r[0],r[1]*r[2]*r[3]]);let a=s!=null&&Math.max(...s)>o&&Math.min(...s)<=(t?2:1)&&Math.min(...s)>0;if(s==null||a)if(t){let i=us(r),c=2,l=2;r.length&&([c,l]=ps(r)),n=i*(c/2)*(l/2),s=y.sizeToSquarishShape(n).map(u=>u*2)}else s=y.sizeToSquarishShape(n);return s}function Kp(r){return r%2===0}function Oi(r,t){if(r=r.slice(-2),t=t.slice(-2),y.arraysEqual(r,t)||!r.length||!t.length||r[0]===0||r[1]===0||t[0]===0||t[1]===0)return!0;if(r.length!==t.length){let e=r[r.length-1],o=t[t.length-1];if(e===o||Kp(e)&&Kp(o)&&(r[0]===1||t[0]===1))return!0}return r[1]===t[1]&&Kp(r[0])&&Kp(t[0])}var my,fy;function DI(r){if(my==null){let t=Xe(r);my=t.getParameter(t.MAX_TEXTURE_SIZE)}return my}function OI(r){if(fy==null){let t=Xe(r);fy=t.getParameter(t.MAX_TEXTURE_IMAGE_UNITS)}return Math.min(16,fy)}function PI(r){if(r===0)return 0;let t,e=Xe(r);return sr(e,"EXT_disjoint_timer_query_webgl2")&&r===2?t=2:sr(e,"EXT_disjoint_timer_query")?t=1:t=0,t}function sr(r,t){return r.getExtension(t)!=null}function yy(r){try{if(Xe(r)!=null)return!0}catch(t){return console.log("Error when getting WebGL context: ",t),!1}return!1}function LI(r){if(r===0)return!1;let t=Xe(r);if(r===1){if(!sr(t,"OES_texture_float"))return!1}else if(!sr(t,"EXT_color_buffer_float"))return!1;return dy(t)}function BI(r){if(r===0)return!1;let t=Xe(r);if(r===1){if(!sr(t,"OES_texture_float")||!sr(t,"WEBGL_color_buffer_float"))return!1}else{if(sr(t,"EXT_color_buffer_float"))return dy(t);let o="EXT_color_buffer_half_float";if(sr(t,o)){let n=t.getExtension(o);return NV(t,n)}return!1}return dy(t)}function dy(r){let t=au(r),e=r.createTexture();r.bindTexture(r.TEXTURE_2D,e),r.texImage2D(r.TEXTURE_2D,0,t.internalFormatFloat,1,1,0,t.textureFormatFloat,t.textureTypeFloat,null);let s=r.createFramebuffer();r.bindFramebuffer(r.FRAMEBUFFER,s),r.framebufferTexture2D(r.FRAMEBUFFER,r.COLOR_ATTACHMENT0,r.TEXTURE_2D,e,0);let a=r.checkFramebufferStatus(r.FRAMEBUFFER)===r.FRAMEBUFFER_COMPLETE;return r.bindTexture(r.TEXTURE_2D,null),r.bindFramebuffer(r.FRAMEBUFFER,null),r.deleteTexture(e),r.deleteFramebuffer(s),a}function NV(r,t){let e=au(r,t),o=r.createTexture();r.bindTexture(r.TEXTURE_2D,o),r.texImage2D(r.TEXTURE_2D,0,e.internalFormatHalfFloat,1,1,0,e.textureFormatFloat,e.textureTypeHalfFloat,null);let a=r.createFramebuffer();r.bindFramebuffer(r.FRAMEBUFFER,a),r.framebufferTexture2D(r.FRAMEBUFFER,r.COLOR_ATTACHMENT0,r.TEXTURE_2D,o,0);let i=r.checkFramebufferStatus(r.FRAMEBUFFER)===r.FRAMEBUFFER_COMPLETE;return r.bindTexture(r.TEXTURE_2D,null),r.bindFramebuffer(r.FRAMEBUFFER,null),r.deleteTexture(o),r.deleteFramebuffer(a),i}function MI(r){return r!==2?!1:Xe(r).fenceSync!=null}function ro(r,t){Array.isArray(r)||(r=[r]),r.forEach(e=>{e!=null&&y.assert(e.dtype!=="complex64",()=>`${t} does not support complex64 tensors in the WebGL backend.`)})}var at=_();at.registerFlag("HAS_WEBGL",()=>at.getNumber("WEBGL_VERSION")>0);at.registerFlag("WEBGL_VERSION",()=>yy(2)?2:yy(1)?1:0);at.registerFlag("WEBGL_CHECK_NUMERICAL_PROBLEMS",()=>!1);at.registerFlag("WEBGL_BUFFER_SUPPORTED",()=>at.get("WEBGL_VERSION")===2);at.registerFlag("WEBGL_CPU_FORWARD",()=>!0);at.registerFlag("WEBGL_FORCE_F16_TEXTURES",()=>!1);at.registerFlag("WEBGL_PACK",()=>at.getBool("HAS_WEBGL"));at.registerFlag("WEBGL_PACK_NORMALIZATION",()=>at.getBool("WEBGL_PACK"));at.registerFlag("WEBGL_PACK_CLIP",()=>at.getBool("WEBGL_PACK"));at.registerFlag("WEBGL_PACK_DEPTHWISECONV",()=>at.getBool("WEBGL_PACK"));at.registerFlag("WEBGL_PACK_BINARY_OPERATIONS",()=>at.getBool("WEBGL_PACK"));at.registerFlag("WEBGL_PACK_UNARY_OPERATIONS",()=>at.getBool("WEBGL_PACK"));at.registerFlag("WEBGL_PACK_ARRAY_OPERATIONS",()=>at.getBool("WEBGL_PACK"));at.registerFlag("WEBGL_PACK_IMAGE_OPERATIONS",()=>at.getBool("WEBGL_PACK"));at.registerFlag("WEBGL_PACK_REDUCE",()=>at.getBool("WEBGL_PACK"));at.registerFlag("WEBGL_LAZILY_UNPACK",()=>at.getBool("WEBGL_PACK"));at.registerFlag("WEBGL_CONV_IM2COL",()=>at.getBool("WEBGL_PACK"));at.registerFlag("WEBGL_PACK_CONV2DTRANSPOSE",()=>at.getBool("WEBGL_PACK"));at.registerFlag("WEBGL_MAX_TEXTURE_SIZE",()=>DI(at.getNumber("WEBGL_VERSION")));at.registerFlag("WEBGL_MAX_TEXTURES_IN_SHADER",()=>OI(at.getNumber("WEBGL_VERSION")));at.registerFlag("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION",()=>{let r=at.getNumber("WEBGL_VERSION");return r===0?0:PI(r)});at.registerFlag("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE",()=>at.getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")>0&&!po.isMobile());at.registerFlag("WEBGL_RENDER_FLOAT32_CAPABLE",()=>LI(at.getNumber("WEBGL_VERSION")));at.registerFlag("WEBGL_RENDER_FLOAT32_ENABLED",()=>at.getBool("WEBGL_FORCE_F16_TEXTURES")?!1:at.getBool("WEBGL_RENDER_FLOAT32_CAPABLE"));at.registerFlag("WEBGL_DOWNLOAD_FLOAT_ENABLED",()=>BI(at.getNumber("WEBGL_VERSION")));at.registerFlag("WEBGL_FENCE_API_ENABLED",()=>MI(at.getNumber("WEBGL_VERSION")));at.registerFlag("WEBGL_SIZE_UPLOAD_UNIFORM",()=>at.getBool("WEBGL_RENDER_FLOAT32_ENABLED")?4:0);at.registerFlag("WEBGL_DELETE_TEXTURE_THRESHOLD",()=>-1,r=>{if(typeof r!="number")throw new Error(`WEBGL_DELETE_TEXTURE_THRESHOLD must be a number but got ${r}.`);if(r<0&&r!==-1)throw new Error(`WEBGL_DELETE_TEXTURE_THRESHOLD must be -1 (indicating never delete) or at least 0, but got ${r}.`)});at.registerFlag("WEBGL_FLUSH_THRESHOLD",()=>po.isMobile()?1:-1,r=>{if(typeof r!="number")throw new Error(`WEBGL_FLUSH_THRESHOLD must be a number but got ${r}.`);if(r<0&&r!==-1)throw new Error(`WEBGL_FLUSH_THRESHOLD must be -1 (indicating never manual flush) or at least 0, but got ${r}.`)});at.registerFlag("CPU_HANDOFF_SIZE_THRESHOLD",()=>128);at.registerFlag("WEBGL_USE_SHAPES_UNIFORMS",()=>!1);at.registerFlag("TOPK_LAST_DIM_CPU_HANDOFF_SIZE_THRESHOLD",()=>1e5);at.registerFlag("TOPK_K_CPU_HANDOFF_THRESHOLD",()=>128);at.registerFlag("WEBGL_EXP_CONV",()=>!1);at.registerFlag("SOFTWARE_WEBGL_ENABLED",()=>at.getBool("IS_TEST"));at.registerFlag("WEBGL_MAX_SIZE_FOR_NARROW_TEXTURE",()=>1/0);at.registerFlag("WEBGL_AUTO_SQUARIFY_NARROW_TEXTURE_SHAPE",()=>!1);at.registerFlag("WEBGL2_ISNAN_CUSTOM",()=>!1);at.registerFlag("ENGINE_COMPILE_ONLY",()=>!1);function Ut(){let r,t,e,o,n,s,a,i,c,l;return _().getNumber("WEBGL_VERSION")===2?(r="#version 300 es",t="in",e="out",o="in",n="texture",s="outputColor",a="out vec4 outputColor;",i=_().getBool("WEBGL2_ISNAN_CUSTOM")?`
      bool isnan_custom(float val) {
        uint floatToUint = floatBitsToUint(val);
        return (floatToUint & 0x7fffffffu) > 0x7f800000u;
      }

      bvec4 isnan_custom(vec4 val) {
        return bvec4(isnan_custom(val.x),
          isnan_custom(val.y), isnan_custom(val.z), isnan_custom(val.w));
      }

      #define isnan(value) isnan_custom(value)
    `:"",c="",l=`
      #define round(value) newRound(value)
      int newRound(float value) {
        return int(floor(value + 0.5));
      }

      ivec4 newRound(vec4 value) {
        return ivec4(floor(value + vec4(0.5)));
      }
    `):(r="",t="attribute",e="varying",o="varying",n="texture2D",s="gl_FragColor",a="",i=`
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
    `,l=`
      int round(float value) {
        return int(floor(value + 0.5));
      }

      ivec4 round(vec4 value) {
        return ivec4(floor(value + vec4(0.5)));
      }
    `),{version:r,attribute:t,varyingVs:e,varyingFs:o,texture2D:n,output:s,defineOutput:a,defineSpecialNaN:i,defineSpecialInf:c,defineRound:l}}function Ar(r,t,e="index"){let o=y.computeStrides(t);return o.map((n,s)=>{let a=`int ${r[s]} = ${e} / ${n}`,i=s===o.length-1?`int ${r[s+1]} = ${e} - ${r[s]} * ${n}`:`index -= ${r[s]} * ${n}`;return`${a}; ${i};`}).join("")}function Pi(r,t,e="index"){let o=y.computeStrides(t);return o.map((n,s)=>{let a=`int ${r[s]} = ${e} / outShapeStrides[${s}]`,i=s===o.length-1?`int ${r[s+1]} = ${e} - ${r[s]} * outShapeStrides[${s}]`:`index -= ${r[s]} * outShapeStrides[${s}]`;return`${a}; ${i};`}).join("")}function TV(r,t){let e=r.length,o=r.map(s=>`${t}[${s}]`),n=new Array(e-1);n[e-2]=o[e-1];for(let s=e-3;s>=0;--s)n[s]=`(${n[s+1]} * ${o[s+1]})`;return n}function VI(r,t,e="index"){let o=r.map((s,a)=>a),n=TV(o,t);return n.map((s,a)=>{let i=`int ${r[a]} = ${e} / ${n[a]}`,c=a===n.length-1?`int ${r[a+1]} = ${e} - ${r[a]} * ${n[a]}`:`index -= ${r[a]} * ${n[a]}`;return`${i}; ${c};`}).join("")}function Ic(r){let t=y.computeStrides(r).map(e=>e.toString());return`
  int getFlatIndex(ivec3 coords) {
    return coords.x * ${t[0]} + coords.y * ${t[1]} + coords.z;
  }
`}function vc(){return`
  int getFlatIndex(ivec3 coords) {
    return coords.x * outShapeStrides[0] + coords.y * outShapeStrides[1] + coords.z;
  }
`}var Yp=`
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
`;var{getBroadcastDims:zI}=I;function WI(r,t,e){let o=[];if(r.forEach(f=>{let d=y.sizeFromShape(f.shapeInfo.logicalShape);if(f.shapeInfo.isUniform?o.push(`uniform float ${f.name}${d>1?`[${d}]`:""};`):(o.push(`uniform sampler2D ${f.name};`),o.push(`uniform int offset${f.name};`)),e.enableShapeUniforms){let{uniformShape:g}=Zp(e.packedInputs,f.shapeInfo.logicalShape,f.shapeInfo.texShape);switch(g.length){case 1:o.push(`uniform int ${f.name}Shape;`);break;case 2:o.push(`uniform ivec2 ${f.name}Shape;`);break;case 3:o.push(`uniform ivec3 ${f.name}Shape;`);break;case 4:o.push(`uniform ivec4 ${f.name}Shape;`);break;default:break}o.push(`uniform ivec2 ${f.name}TexShape;`)}}),e.enableShapeUniforms){switch(t.logicalShape.length){case 1:o.push("uniform int outShape;");break;case 2:o.push("uniform ivec2 outShape;"),o.push("uniform int outShapeStrides;");break;case 3:o.push("uniform ivec3 outShape;"),o.push("uniform ivec2 outShapeStrides;");break;case 4:o.push("uniform ivec4 outShape;"),o.push("uniform ivec3 outShapeStrides;");break;default:break}o.push("uniform ivec2 outTexShape;")}e.customUniforms&&e.customUniforms.forEach(f=>{o.push(`uniform ${f.type} ${f.name}${f.arrayIndex?`[${f.arrayIndex}]`:""};`)});let n=o.join(`
`),s=r.map(f=>IV(f,t,e.packedInputs,e.enableShapeUniforms)).join(`
`),a=t.texShape,i=Ut(),c=$V(i),l,u,p=RV(i);return t.isPacked?(l=vV(t.logicalShape,a,e.enableShapeUniforms),u=AV(i)):(l=kV(t.logicalShape,a,e.enableShapeUniforms),u=EV(i)),e.packedInputs&&(p+=OV),[p,c,u,n,l,s,e.userCode].join(`
`)}function $c(r,t=!1){let e=r.shapeInfo.logicalShape;switch(e.length){case 0:return qV(r,t);case 1:return XV(r,t);case 2:return ZV(r,t);case 3:return JV(r,t);case 4:return ez(r,t);case 5:return rz(r);case 6:return oz(r);default:throw new Error(`${e.length}-D input sampling is not yet supported`)}}function GI(r,t){switch(r.shapeInfo.logicalShape.length){case 0:return KV(r);case 1:return jV(r,t);case 2:return YV(r,t);case 3:return QV(r,t);default:return tz(r,t)}}function IV(r,t,e=!1,o){let n="";e?n+=GI(r,o):n+=$c(r,o);let s=r.shapeInfo.logicalShape,a=t.logicalShape;return s.length<=a.length&&(e?n+=nz(r,t):n+=sz(r,t)),n}function vV(r,t,e){switch(r.length){case 0:return UI();case 1:return PV(r,t,e);case 2:return UV(r,t,e);case 3:return BV(r,t,e);default:return VV(r,t,e)}}function kV(r,t,e){switch(r.length){case 0:return UI();case 1:return LV(r,t,e);case 2:return HV(r,t,e);case 3:return MV(r,t,e);case 4:return zV(r,t,e);case 5:return WV(r,t);case 6:return GV(r,t);default:throw new Error(`${r.length}-D output sampling is not yet supported`)}}function $V(r){return`
    float sampleTexture(sampler2D textureSampler, vec2 uv) {
      return ${r.texture2D}(textureSampler, uv).r;
    }
  `}function EV(r){return`
    void setOutput(float val) {
      ${r.output} = vec4(val, 0, 0, 0);
    }
  `}function AV(r){return`
    void setOutput(vec4 val) {
      ${r.output} = val;
    }
  `}function RV(r){return`${r.version}
    precision highp float;
    precision highp int;
    precision highp sampler2D;
    ${r.varyingFs} vec2 resultUV;
    ${r.defineOutput}
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
    ${r.defineSpecialNaN}
    ${r.defineSpecialInf}
    ${r.defineRound}

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

    ${_V}
    ${FV}
    ${DV}
  `}var _V=`
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
`,FV=`
vec2 packedUVfrom2D(int texelsInLogicalRow, int texNumR,
  int texNumC, int row, int col) {
  int texelIndex = (row / 2) * texelsInLogicalRow + (col / 2);
  int texR = texelIndex / texNumC;
  int texC = texelIndex - texR * texNumC;
  return (vec2(texC, texR) + halfCR) / vec2(texNumC, texNumR);
}
`,DV=`
vec2 packedUVfrom3D(int texNumR, int texNumC,
    int texelsInBatch, int texelsInLogicalRow, int b,
    int row, int col) {
  int index = b * texelsInBatch + (row / 2) * texelsInLogicalRow + (col / 2);
  int texR = index / texNumC;
  int texC = index - texR * texNumC;
  return (vec2(texC, texR) + halfCR) / vec2(texNumC, texNumR);
}
`,OV=`
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
`;function UI(){return`
    int getOutputCoords() {
      return 0;
    }
  `}function PV(r,t,e){let o=[Math.ceil(t[0]/2),Math.ceil(t[1]/2)];return o[0]===1?e?`
      int getOutputCoords() {
        return 2 * int(resultUV.x * ceil(float(outTexShape[1]) / 2.0));
      }
    `:`
      int getOutputCoords() {
        return 2 * int(resultUV.x * ${o[1]}.0);
      }
    `:o[1]===1?e?`
      int getOutputCoords() {
        return 2 * int(resultUV.y * ceil(float(outTexShape[0]) / 2.0));
      }
    `:`
      int getOutputCoords() {
        return 2 * int(resultUV.y * ${o[0]}.0);
      }
    `:e?`
    int getOutputCoords() {
      ivec2 packedTexShape = ivec2(ceil(float(outTexShape[0]) / 2.0), ceil(float(outTexShape[1]) / 2.0));
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(packedTexShape[0], packedTexShape[1]));
      return 2 * (resTexRC.x * packedTexShape[1] + resTexRC.y);
    }
  `:`
    int getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${o[0]}, ${o[1]}));
      return 2 * (resTexRC.x * ${o[1]} + resTexRC.y);
    }
  `}function LV(r,t,e){return t[0]===1?e?`
      int getOutputCoords() {
        return int(resultUV.x * float(outTexShape[1]));
      }
    `:`
      int getOutputCoords() {
        return int(resultUV.x * ${t[1]}.0);
      }
    `:t[1]===1?e?`
      int getOutputCoords() {
        return int(resultUV.y * float(outTexShape[0]));
      }
    `:`
      int getOutputCoords() {
        return int(resultUV.y * ${t[0]}.0);
      }
    `:e?`
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
  `}function BV(r,t,e){if(e)return`
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
  `;let o=[Math.ceil(t[0]/2),Math.ceil(t[1]/2)],n=Math.ceil(r[2]/2),s=n*Math.ceil(r[1]/2);return`
    ivec3 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${o[0]}, ${o[1]}));
      int index = resTexRC.x * ${o[1]} + resTexRC.y;

      int b = index / ${s};
      index -= b * ${s};

      int r = 2 * (index / ${n});
      int c = imod(index, ${n}) * 2;

      return ivec3(b, r, c);
    }
  `}function MV(r,t,e){if(e)return`
  ivec3 getOutputCoords() {
    ivec2 resTexRC = ivec2(resultUV.yx *
                           vec2(outTexShape[0], outTexShape[1]));
    int index = resTexRC.x * outTexShape[1] + resTexRC.y;
    ${Pi(["r","c","d"],r)}
    return ivec3(r, c, d);
  }
`;let o=Ar(["r","c","d"],r);return`
    ivec3 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${t[0]}, ${t[1]}));
      int index = resTexRC.x * ${t[1]} + resTexRC.y;
      ${o}
      return ivec3(r, c, d);
    }
  `}function VV(r,t,e){if(e)return`
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
  `;let o=[Math.ceil(t[0]/2),Math.ceil(t[1]/2)],n=Math.ceil(r[r.length-1]/2),s=n*Math.ceil(r[r.length-2]/2),a=s,i="",c="b, r, c";for(let l=2;l<r.length-1;l++)a*=r[r.length-l-1],i=`
      int b${l} = index / ${a};
      index -= b${l} * ${a};
    `+i,c=`b${l}, `+c;return`
    ivec${r.length} getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
                             vec2(${o[0]}, ${o[1]}));
      int index = resTexRC.x * ${o[1]} + resTexRC.y;

      ${i}

      int b = index / ${s};
      index -= b * ${s};

      int r = 2 * (index / ${n});
      int c = imod(index, ${n}) * 2;

      return ivec${r.length}(${c});
    }
  `}function zV(r,t,e){if(e)return`
    ivec4 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
        vec2(outTexShape[0], outTexShape[1]));
      int index = resTexRC.x * outTexShape[1] + resTexRC.y;
      ${Pi(["r","c","d","d2"],r)}
      return ivec4(r, c, d, d2);
    }
  `;let o=Ar(["r","c","d","d2"],r);return`
    ivec4 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
        vec2(${t[0]}, ${t[1]}));
      int index = resTexRC.x * ${t[1]} + resTexRC.y;
      ${o}
      return ivec4(r, c, d, d2);
    }
  `}function WV(r,t){let e=Ar(["r","c","d","d2","d3"],r);return`
    ivec5 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx * vec2(${t[0]},
                             ${t[1]}));

      int index = resTexRC.x * ${t[1]} + resTexRC.y;

      ${e}

      ivec5 outShape = ivec5(r, c, d, d2, d3);
      return outShape;
    }
  `}function GV(r,t){let e=Ar(["r","c","d","d2","d3","d4"],r);return`
    ivec6 getOutputCoords() {
      ivec2 resTexRC = ivec2(resultUV.yx *
        vec2(${t[0]}, ${t[1]}));
      int index = resTexRC.x * ${t[1]} + resTexRC.y;

      ${e}

      ivec6 result = ivec6(r, c, d, d2, d3, d4);
      return result;
    }
  `}function UV(r,t,e){let o=[Math.ceil(t[0]/2),Math.ceil(t[1]/2)];if(y.arraysEqual(r,t))return e?`
      ivec2 getOutputCoords() {
        ivec2 packedTexShape = ivec2(ceil(float(outTexShape[0]) / 2.0), ceil(float(outTexShape[1]) / 2.0));
        return 2 * ivec2(resultUV.yx * vec2(packedTexShape[0], packedTexShape[1]));
      }
    `:`
      ivec2 getOutputCoords() {
        return 2 * ivec2(resultUV.yx * vec2(${o[0]}, ${o[1]}));
      }
    `;let n=Math.ceil(r[1]/2);return e?`
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
                             vec2(${o[0]}, ${o[1]}));

      int index = resTexRC.x * ${o[1]} + resTexRC.y;
      int r = 2 * (index / ${n});
      int c = imod(index, ${n}) * 2;

      return ivec2(r, c);
    }
  `}function HV(r,t,e){return y.arraysEqual(r,t)?e?`
      ivec2 getOutputCoords() {
        return ivec2(resultUV.yx * vec2(outTexShape[0], outTexShape[1]));
      }
    `:`
      ivec2 getOutputCoords() {
        return ivec2(resultUV.yx * vec2(${t[0]}, ${t[1]}));
      }
    `:r[1]===1?e?`
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
    `:r[0]===1?e?`
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
    `:e?`
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
      int r = index / ${r[1]};
      int c = index - r * ${r[1]};
      return ivec2(r, c);
    }
  `}function Li(r){return`offset${r}`}function KV(r){let t=r.name,e="get"+t.charAt(0).toUpperCase()+t.slice(1),o=Ut();return`
    vec4 ${e}() {
      return ${o.texture2D}(${t}, halfCR);
    }
  `}function qV(r,t){let e=r.name,o="get"+e.charAt(0).toUpperCase()+e.slice(1);if(r.shapeInfo.isUniform)return`float ${o}() {return ${e};}`;let[n,s]=r.shapeInfo.texShape;if(n===1&&s===1)return`
      float ${o}() {
        return sampleTexture(${e}, halfCR);
      }
    `;let a=Li(e);if(t)return`
    float ${o}() {
      vec2 uv = uvFromFlat(${e}TexShape[0], ${e}TexShape[1], ${a});
      return sampleTexture(${e}, uv);
    }
  `;let[i,c]=r.shapeInfo.texShape;return`
    float ${o}() {
      vec2 uv = uvFromFlat(${i}, ${c}, ${a});
      return sampleTexture(${e}, uv);
    }
  `}function jV(r,t){let e=r.name,o="get"+e.charAt(0).toUpperCase()+e.slice(1),n=r.shapeInfo.texShape,s=Ut();if(t)return`
    vec4 ${o}(int index) {
      ivec2 packedTexShape = ivec2(ceil(float(${e}TexShape[0]) / 2.0), ceil(float(${e}TexShape[1]) / 2.0));
      vec2 uv = packedUVfrom1D(
        packedTexShape[0], packedTexShape[1], index);
      return ${s.texture2D}(${e}, uv);
    }
  `;let a=[Math.ceil(n[0]/2),Math.ceil(n[1]/2)];return`
    vec4 ${o}(int index) {
      vec2 uv = packedUVfrom1D(
        ${a[0]}, ${a[1]}, index);
      return ${s.texture2D}(${e}, uv);
    }
  `}function XV(r,t){let e=r.name,o="get"+e.charAt(0).toUpperCase()+e.slice(1);if(r.shapeInfo.isUniform)return`
      float ${o}(int index) {
        ${Ec(r)}
      }
    `;let n=r.shapeInfo.texShape,s=n[0],a=n[1];if(a===1&&s===1)return`
      float ${o}(int index) {
        return sampleTexture(${e}, halfCR);
      }
    `;let i=Li(e);return a===1?t?`
      float ${o}(int index) {
        vec2 uv = vec2(0.5, (float(index + ${i}) + 0.5) / float(${e}TexShape[0]));
        return sampleTexture(${e}, uv);
      }
    `:`
      float ${o}(int index) {
        vec2 uv = vec2(0.5, (float(index + ${i}) + 0.5) / ${s}.0);
        return sampleTexture(${e}, uv);
      }
    `:s===1?t?`
      float ${o}(int index) {
        vec2 uv = vec2((float(index + ${i}) + 0.5) / float(${e}TexShape[1]), 0.5);
        return sampleTexture(${e}, uv);
      }
    `:`
      float ${o}(int index) {
        vec2 uv = vec2((float(index + ${i}) + 0.5) / ${a}.0, 0.5);
        return sampleTexture(${e}, uv);
      }
    `:t?`
    float ${o}(int index) {
      vec2 uv = uvFromFlat(${e}TexShape[0], ${e}TexShape[1], index + ${i});
      return sampleTexture(${e}, uv);
    }
  `:`
    float ${o}(int index) {
      vec2 uv = uvFromFlat(${s}, ${a}, index + ${i});
      return sampleTexture(${e}, uv);
    }
  `}function YV(r,t){let e=r.shapeInfo.logicalShape,o=r.name,n="get"+o.charAt(0).toUpperCase()+o.slice(1),s=r.shapeInfo.texShape,a=s[0],i=s[1],c=Ut();if(s!=null&&y.arraysEqual(e,s))return t?`
      vec4 ${n}(int row, int col) {
        vec2 uv = (vec2(col, row) + halfCR) / vec2(${o}TexShape[1], ${o}TexShape[0]);

        return ${c.texture2D}(${o}, uv);
      }
    `:`
      vec4 ${n}(int row, int col) {
        vec2 uv = (vec2(col, row) + halfCR) / vec2(${i}.0, ${a}.0);

        return ${c.texture2D}(${o}, uv);
      }
    `;if(t)return`
    vec4 ${n}(int row, int col) {
      ivec2 packedTexShape = ivec2(ceil(float(${o}TexShape[0]) / 2.0), ceil(float(${o}TexShape[1]) / 2.0));
      int valuesPerRow = int(ceil(float(${o}Shape[1]) / 2.0));
      vec2 uv = packedUVfrom2D(valuesPerRow, packedTexShape[0], packedTexShape[1], row, col);
      return ${c.texture2D}(${o}, uv);
    }
  `;let l=[Math.ceil(s[0]/2),Math.ceil(s[1]/2)],u=Math.ceil(e[1]/2);return`
    vec4 ${n}(int row, int col) {
      vec2 uv = packedUVfrom2D(${u}, ${l[0]}, ${l[1]}, row, col);
      return ${c.texture2D}(${o}, uv);
    }
  `}function ZV(r,t){let e=r.shapeInfo.logicalShape,o=r.name,n="get"+o.charAt(0).toUpperCase()+o.slice(1),s=r.shapeInfo.texShape;if(s!=null&&y.arraysEqual(e,s)){if(t)return`
      float ${n}(int row, int col) {
        vec2 uv = (vec2(col, row) + halfCR) / vec2(${o}TexShape[1], ${o}TexShape[0]);
        return sampleTexture(${o}, uv);
      }
    `;let m=s[0],f=s[1];return`
    float ${n}(int row, int col) {
      vec2 uv = (vec2(col, row) + halfCR) / vec2(${f}.0, ${m}.0);
      return sampleTexture(${o}, uv);
    }
  `}let{newShape:a,keptDims:i}=y.squeezeShape(e),c=a;if(c.length<e.length){let m=Ac(r,c),f=["row","col"];return`
      ${$c(m,t)}
      float ${n}(int row, int col) {
        return ${n}(${Rc(f,i)});
      }
    `}if(r.shapeInfo.isUniform)return`
      float ${n}(int row, int col) {
        int index = round(dot(vec2(row, col), vec2(${e[1]}, 1)));
        ${Ec(r)}
      }
    `;let l=s[0],u=s[1],p=Li(o);return u===1?t?`
      float ${n}(int row, int col) {
        float index = dot(vec3(row, col, ${p}), vec3(${o}Shape[1], 1, 1));
        vec2 uv = vec2(0.5, (index + 0.5) / float(${o}TexShape[0]));
        return sampleTexture(${o}, uv);
      }
    `:`
    float ${n}(int row, int col) {
      float index = dot(vec3(row, col, ${p}), vec3(${e[1]}, 1, 1));
      vec2 uv = vec2(0.5, (index + 0.5) / ${l}.0);
      return sampleTexture(${o}, uv);
    }
  `:l===1?t?`
      float ${n}(int row, int col) {
        float index = dot(vec3(row, col, ${p}), vec3(${o}Shape[1], 1, 1));
        vec2 uv = vec2((index + 0.5) / float(${o}TexShape[1]), 0.5);
        return sampleTexture(${o}, uv);
      }
    `:`
    float ${n}(int row, int col) {
      float index = dot(vec3(row, col, ${p}), vec3(${e[1]}, 1, 1));
      vec2 uv = vec2((index + 0.5) / ${u}.0, 0.5);
      return sampleTexture(${o}, uv);
    }
  `:t?`
      float ${n}(int row, int col) {
        // Explicitly use integer operations as dot() only works on floats.
        int index = row * ${o}Shape[1] + col + ${p};
        vec2 uv = uvFromFlat(${o}TexShape[0], ${o}TexShape[1], index);
        return sampleTexture(${o}, uv);
      }
    `:`
  float ${n}(int row, int col) {
    // Explicitly use integer operations as dot() only works on floats.
    int index = row * ${e[1]} + col + ${p};
    vec2 uv = uvFromFlat(${l}, ${u}, index);
    return sampleTexture(${o}, uv);
  }
`}function QV(r,t){let e=r.shapeInfo.logicalShape,o=r.name,n="get"+o.charAt(0).toUpperCase()+o.slice(1),s=r.shapeInfo.texShape,a=[Math.ceil(s[0]/2),Math.ceil(s[1]/2)];if(e[0]===1){let m=e.slice(1),f=[1,2],d=Ac(r,m),g=["b","row","col"];return`
        ${GI(d,t)}
        vec4 ${n}(int b, int row, int col) {
          return ${n}(${Rc(g,f)});
        }
      `}let i=Ut();if(t)return`
    vec4 ${n}(int b, int row, int col) {
      ivec2 packedTexShape = ivec2(ceil(float(${o}TexShape[0]) / 2.0), ceil(float(${o}TexShape[1]) / 2.0));
      int valuesPerRow = int(ceil(float(${o}Shape[2]) / 2.0));
      int texelsInBatch = valuesPerRow * int(ceil(float(${o}Shape[1]) / 2.0));
      vec2 uv = packedUVfrom3D(
        packedTexShape[0], packedTexShape[1], texelsInBatch, valuesPerRow, b, row, col);
      return ${i.texture2D}(${o}, uv);
    }
  `;let c=a[0],l=a[1],u=Math.ceil(e[2]/2),p=u*Math.ceil(e[1]/2);return`
    vec4 ${n}(int b, int row, int col) {
      vec2 uv = packedUVfrom3D(
        ${c}, ${l}, ${p}, ${u}, b, row, col);
      return ${i.texture2D}(${o}, uv);
    }
  `}function JV(r,t){let e=r.shapeInfo.logicalShape,o=r.name,n="get"+o.charAt(0).toUpperCase()+o.slice(1),s=e[1]*e[2],a=e[2],{newShape:i,keptDims:c}=y.squeezeShape(e),l=i;if(l.length<e.length){let g=Ac(r,l),h=["row","col","depth"];return`
        ${$c(g,t)}
        float ${n}(int row, int col, int depth) {
          return ${n}(${Rc(h,c)});
        }
      `}if(r.shapeInfo.isUniform)return`
      float ${n}(int row, int col, int depth) {
        int index = round(dot(vec3(row, col, depth),
                          vec3(${s}, ${a}, 1)));
        ${Ec(r)}
      }
    `;let u=r.shapeInfo.texShape,p=u[0],m=u[1],f=r.shapeInfo.flatOffset;if(m===s&&f==null)return t?`
      float ${n}(int row, int col, int depth) {
        int stride1 = ${o}Shape[2];
        float texR = float(row);
        float texC = dot(vec2(col, depth), vec2(stride1, 1));
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${o}TexShape[1], ${o}TexShape[0]);
        return sampleTexture(${o}, uv);
      }
    `:`
        float ${n}(int row, int col, int depth) {
          float texR = float(row);
          float texC = dot(vec2(col, depth), vec2(${a}, 1));
          vec2 uv = (vec2(texC, texR) + halfCR) /
                     vec2(${m}.0, ${p}.0);
          return sampleTexture(${o}, uv);
        }
      `;if(m===a&&f==null)return t?`
      float ${n}(int row, int col, int depth) {
        float texR = dot(vec2(row, col), vec2(${o}Shape[1], 1));
        float texC = float(depth);
        vec2 uv = (vec2(texC, texR) + halfCR) / vec2(${o}TexShape[1], ${o}TexShape[0]);
        return sampleTexture(${o}, uv);
      }
    `:`
    float ${n}(int row, int col, int depth) {
      float texR = dot(vec2(row, col), vec2(${e[1]}, 1));
      float texC = float(depth);
      vec2 uv = (vec2(texC, texR) + halfCR) / vec2(${m}.0, ${p}.0);
      return sampleTexture(${o}, uv);
    }
  `;let d=Li(o);return t?`
    float ${n}(int row, int col, int depth) {
      // Explicitly use integer operations as dot() only works on floats.
      int stride0 = ${o}Shape[1] * ${o}Shape[2];
      int stride1 = ${o}Shape[2];
      int index = row * stride0 + col * stride1 + depth + ${d};
      vec2 uv = uvFromFlat(${o}TexShape[0], ${o}TexShape[1], index);
      return sampleTexture(${o}, uv);
    }
    `:`
      float ${n}(int row, int col, int depth) {
        // Explicitly use integer operations as dot() only works on floats.
        int index = row * ${s} + col * ${a} + depth + ${d};
        vec2 uv = uvFromFlat(${p}, ${m}, index);
        return sampleTexture(${o}, uv);
      }
  `}function tz(r,t){let e=r.name,o="get"+e.charAt(0).toUpperCase()+e.slice(1),n=Ut();if(t)return`
    vec4 ${o}(int b2, int b, int row, int col) {
      int valuesPerRow = int(ceil(float(${e}Shape[3]) / 2.0));
      int texelsInBatch = valuesPerRow * int(ceil(float(${e}Shape[2]) / 2.0));
      int index = b * texelsInBatch + (row / 2) * valuesPerRow + (col / 2);
      texelsInBatch *= ${e}Shape[1];
      index = b2 * texelsInBatch + index;
      ivec2 packedTexShape = ivec2(ceil(float(${e}TexShape[0]) / 2.0), ceil(float(${e}TexShape[1]) / 2.0));
      int texR = index / packedTexShape[1];
      int texC = index - texR * packedTexShape[1];
      vec2 uv = (vec2(texC, texR) + halfCR) / vec2(packedTexShape[1], packedTexShape[0]); return ${n.texture2D}(${e}, uv);
    }
  `;let s=r.shapeInfo.logicalShape,a=s.length,i=r.shapeInfo.texShape,c=[Math.ceil(i[0]/2),Math.ceil(i[1]/2)],l=c[0],u=c[1],p=Math.ceil(s[a-1]/2),m=p*Math.ceil(s[a-2]/2),f="int b, int row, int col",d=`b * ${m} + (row / 2) * ${p} + (col / 2)`;for(let g=2;g<a-1;g++)f=`int b${g}, `+f,m*=s[a-g-1],d=`b${g} * ${m} + `+d;return`
    vec4 ${o}(${f}) {
      int index = ${d};
      int texR = index / ${u};
      int texC = index - texR * ${u};
      vec2 uv = (vec2(texC, texR) + halfCR) / vec2(${u}, ${l});
      return ${n.texture2D}(${e}, uv);
    }
  `}function ez(r,t){let e=r.shapeInfo.logicalShape,o=r.name,n="get"+o.charAt(0).toUpperCase()+o.slice(1),s=e[3],a=e[2]*s,i=e[1]*a,{newShape:c,keptDims:l}=y.squeezeShape(e);if(c.length<e.length){let b=Ac(r,c),N=["row","col","depth","depth2"];return`
      ${$c(b,t)}
      float ${n}(int row, int col, int depth, int depth2) {
        return ${n}(${Rc(N,l)});
      }
    `}if(r.shapeInfo.isUniform)return`
      float ${n}(int row, int col, int depth, int depth2) {
        int index = round(dot(vec4(row, col, depth, depth2),
                          vec4(${i}, ${a}, ${s}, 1)));
        ${Ec(r)}
      }
    `;let u=r.shapeInfo.flatOffset,p=r.shapeInfo.texShape,m=p[0],f=p[1],d=`int stride2 = ${o}Shape[3];`,g=`int stride1 = ${o}Shape[2] * stride2;`,h=`int stride0 = ${o}Shape[1] * stride1;`;if(f===i&&u==null)return t?`
      float ${n}(int row, int col, int depth, int depth2) {
        ${d}
        ${g}
        float texR = float(row);
        float texC =
            dot(vec3(col, depth, depth2),
                vec3(stride1, stride2, 1));
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${o}TexShape[1], ${o}TexShape[0]);
        return sampleTexture(${o}, uv);
      }
    `:`
      float ${n}(int row, int col, int depth, int depth2) {
        float texR = float(row);
        float texC =
            dot(vec3(col, depth, depth2),
                vec3(${a}, ${s}, 1));
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${f}.0, ${m}.0);
        return sampleTexture(${o}, uv);
      }
    `;if(f===s&&u==null)return t?`
      float ${n}(int row, int col, int depth, int depth2) {
        float texR = dot(vec3(row, col, depth),
                         vec3(${o}Shape[1] * ${o}Shape[2], ${o}Shape[2], 1));
        float texC = float(depth2);
        vec2 uv = (vec2(texC, texR) + halfCR) /
                  vec2(${o}TexShape[1], ${o}TexShape[0]);
        return sampleTexture(${o}, uv);
      }
    `:`
      float ${n}(int row, int col, int depth, int depth2) {
        float texR = dot(vec3(row, col, depth),
                         vec3(${e[1]*e[2]}, ${e[2]}, 1));
        float texC = float(depth2);
        vec2 uv = (vec2(texC, texR) + halfCR) /
                  vec2(${f}.0, ${m}.0);
        return sampleTexture(${o}, uv);
      }
    `;let x=Li(o);return t?`
    float ${n}(int row, int col, int depth, int depth2) {
      // Explicitly use integer operations as dot() only works on floats.
      ${d}
      ${g}
      ${h}
      int index = row * stride0 + col * stride1 +
          depth * stride2 + depth2;
      vec2 uv = uvFromFlat(${o}TexShape[0], ${o}TexShape[1], index + ${x});
      return sampleTexture(${o}, uv);
    }
  `:`
    float ${n}(int row, int col, int depth, int depth2) {
      // Explicitly use integer operations as dot() only works on floats.
      int index = row * ${i} + col * ${a} +
          depth * ${s} + depth2;
      vec2 uv = uvFromFlat(${m}, ${f}, index + ${x});
      return sampleTexture(${o}, uv);
    }
  `}function rz(r){let t=r.shapeInfo.logicalShape,e=r.name,o="get"+e.charAt(0).toUpperCase()+e.slice(1),n=t[4],s=t[3]*n,a=t[2]*s,i=t[1]*a,{newShape:c,keptDims:l}=y.squeezeShape(t);if(c.length<t.length){let g=Ac(r,c),h=["row","col","depth","depth2","depth3"];return`
      ${$c(g)}
      float ${o}(int row, int col, int depth, int depth2, int depth3) {
        return ${o}(${Rc(h,l)});
      }
    `}if(r.shapeInfo.isUniform)return`
      float ${o}(int row, int col, int depth, int depth2, int depth3) {
        float index = dot(
          vec4(row, col, depth, depth2),
          vec4(${i}, ${a}, ${s}, ${n})) +
          depth3;
        ${Ec(r)}
      }
    `;let u=r.shapeInfo.flatOffset,p=r.shapeInfo.texShape,m=p[0],f=p[1];if(f===i&&u==null)return`
      float ${o}(int row, int col, int depth, int depth2, int depth3) {
        int texR = row;
        float texC = dot(vec4(col, depth, depth2, depth3),
                         vec4(${a}, ${s}, ${n}, 1));
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${f}.0, ${m}.0);
        return sampleTexture(${e}, uv);
      }
    `;if(f===n&&u==null)return`
      float ${o}(int row, int col, int depth, int depth2, int depth3) {
        float texR = dot(
          vec4(row, col, depth, depth2),
          vec4(${t[1]*t[2]*t[3]},
               ${t[2]*t[3]}, ${t[3]}, 1));
        int texC = depth3;
        vec2 uv = (vec2(texC, texR) + halfCR) /
                  vec2(${f}.0, ${m}.0);
        return sampleTexture(${e}, uv);
      }
    `;let d=Li(e);return`
    float ${o}(int row, int col, int depth, int depth2, int depth3) {
      // Explicitly use integer operations as dot() only works on floats.
      int index = row * ${i} + col * ${a} + depth * ${s} +
          depth2 * ${n} + depth3 + ${d};
      vec2 uv = uvFromFlat(${m}, ${f}, index);
      return sampleTexture(${e}, uv);
    }
  `}function oz(r){let t=r.shapeInfo.logicalShape,e=r.name,o="get"+e.charAt(0).toUpperCase()+e.slice(1),{newShape:n,keptDims:s}=y.squeezeShape(t);if(n.length<t.length){let h=Ac(r,n),x=["row","col","depth","depth2","depth3","depth4"];return`
      ${$c(h)}
      float ${o}(int row, int col, int depth,
                    int depth2, int depth3, int depth4) {
        return ${o}(${Rc(x,s)});
      }
    `}let a=t[5],i=t[4]*a,c=t[3]*i,l=t[2]*c,u=t[1]*l;if(r.shapeInfo.isUniform)return`
      float ${o}(int row, int col, int depth,
                  int depth2, int depth3, int depth4) {
        int index = round(dot(
          vec4(row, col, depth, depth2),
          vec4(${u}, ${l}, ${c}, ${i})) +
          dot(
            vec2(depth3, depth4),
            vec2(${a}, 1)));
        ${Ec(r)}
      }
    `;let p=r.shapeInfo.flatOffset,m=r.shapeInfo.texShape,f=m[0],d=m[1];if(d===u&&p==null)return`
      float ${o}(int row, int col, int depth,
                    int depth2, int depth3, int depth4) {
        int texR = row;
        float texC = dot(vec4(col, depth, depth2, depth3),
          vec4(${l}, ${c}, ${i}, ${a})) +
               float(depth4);
        vec2 uv = (vec2(texC, texR) + halfCR) /
                   vec2(${d}.0, ${f}.0);
        return sampleTexture(${e}, uv);
      }
    `;if(d===a&&p==null)return`
      float ${o}(int row, int col, int depth,
                    int depth2, int depth3, int depth4) {
        float texR = dot(vec4(row, col, depth, depth2),
          vec4(${t[1]*t[2]*t[3]*t[4]},
               ${t[2]*t[3]*t[4]},
               ${t[3]*t[4]},
               ${t[4]})) + float(depth3);
        int texC = depth4;
        vec2 uv = (vec2(texC, texR) + halfCR) /
                  vec2(${d}.0, ${f}.0);
        return sampleTexture(${e}, uv);
      }
    `;let g=Li(e);return`
    float ${o}(int row, int col, int depth,
                  int depth2, int depth3, int depth4) {
      // Explicitly use integer operations as dot() only works on floats.
      int index = row * ${u} + col * ${l} + depth * ${c} +
          depth2 * ${i} + depth3 * ${a} + depth4 + ${g};
      vec2 uv = uvFromFlat(${f}, ${d}, index);
      return sampleTexture(${e}, uv);
    }
  `}function Ec(r){let t=r.name,e=y.sizeFromShape(r.shapeInfo.logicalShape);return e<2?`return ${t};`:`
    for (int i = 0; i < ${e}; i++) {
      if (i == index) {
        return ${t}[i];
      }
    }
  `}function nz(r,t){let e=r.name,o=e.charAt(0).toUpperCase()+e.slice(1),n="get"+o+"AtOutCoords",s=r.shapeInfo.logicalShape.length,a=t.logicalShape.length,i=zI(r.shapeInfo.logicalShape,t.logicalShape),c=mt(a),l=a-s,u,p=["x","y","z","w","u","v"];s===0?u="":a<2&&i.length>=1?u="coords = 0;":u=i.map(b=>`coords.${p[b+l]} = 0;`).join(`
`);let m="";a<2&&s>0?m="coords":m=r.shapeInfo.logicalShape.map((b,N)=>`coords.${p[N+l]}`).join(", ");let f="return outputValue;",g=y.sizeFromShape(r.shapeInfo.logicalShape)===1,x=y.sizeFromShape(t.logicalShape)===1;if(s===1&&!g&&!x)f=`
      return vec4(outputValue.xy, outputValue.xy);
    `;else if(g&&!x)a===1?f=`
        return vec4(outputValue.x, outputValue.x, 0., 0.);
      `:f=`
        return vec4(outputValue.x);
      `;else if(i.length){let b=s-2,N=s-1;i.indexOf(b)>-1&&i.indexOf(N)>-1?f="return vec4(outputValue.x);":i.indexOf(b)>-1?f="return vec4(outputValue.x, outputValue.y, outputValue.x, outputValue.y);":i.indexOf(N)>-1&&(f="return vec4(outputValue.xx, outputValue.zz);")}return`
    vec4 ${n}() {
      ${c} coords = getOutputCoords();
      ${u}
      vec4 outputValue = get${o}(${m});
      ${f}
    }
  `}function sz(r,t){let e=r.name,o=e.charAt(0).toUpperCase()+e.slice(1),n="get"+o+"AtOutCoords",s=t.texShape,a=r.shapeInfo.texShape,i=r.shapeInfo.logicalShape.length,c=t.logicalShape.length;if(!r.shapeInfo.isUniform&&i===c&&r.shapeInfo.flatOffset==null&&y.arraysEqual(a,s))return`
      float ${n}() {
        return sampleTexture(${e}, resultUV);
      }
    `;let l=mt(c),u=zI(r.shapeInfo.logicalShape,t.logicalShape),p=c-i,m,f=["x","y","z","w","u","v"];i===0?m="":c<2&&u.length>=1?m="coords = 0;":m=u.map(g=>`coords.${f[g+p]} = 0;`).join(`
`);let d="";return c<2&&i>0?d="coords":d=r.shapeInfo.logicalShape.map((g,h)=>`coords.${f[h+p]}`).join(", "),`
    float ${n}() {
      ${l} coords = getOutputCoords();
      ${m}
      return get${o}(${d});
    }
  `}function mt(r){if(r<=1)return"int";if(r===2)return"ivec2";if(r===3)return"ivec3";if(r===4)return"ivec4";if(r===5)return"ivec5";if(r===6)return"ivec6";throw Error(`GPU for rank ${r} is not yet supported`)}function Zp(r,t,e){let{newShape:o,keptDims:n}=y.squeezeShape(t),s=t.length,a=r&&s===3&&t[0]===1,i=a?t.slice(1):o,c=!r&&s>1&&!y.arraysEqual(t,e)&&o.length<s||a;return{useSqueezeShape:c,uniformShape:c?i:t,keptDims:n}}function Ac(r,t){let e=JSON.parse(JSON.stringify(r));return e.shapeInfo.logicalShape=t,e}function Rc(r,t){return t.map(e=>r[e]).join(", ")}function KI(r,t,e,o){let n=e.map((u,p)=>{let m={logicalShape:u.shape,texShape:u.isUniform?null:u.texData.texShape,isUniform:u.isUniform,isPacked:u.isUniform?!1:u.texData.isPacked,flatOffset:null};return u.texData!=null&&u.texData.slice!=null&&u.texData.slice.flatOffset>0&&(m.flatOffset=u.texData.slice.flatOffset),{name:t.variableNames[p],shapeInfo:m}}),s=n.map(u=>u.shapeInfo),a={logicalShape:o.shape,texShape:o.texData.texShape,isUniform:!1,isPacked:o.texData.isPacked,flatOffset:null},i=WI(n,a,t),c=SI(r.gl,i),l=r.createProgram(c);return _().get("ENGINE_COMPILE_ONLY")?{program:t,fragmentShader:c,source:i,webGLProgram:l,inShapeInfos:s,outShapeInfo:a,variablesLocations:null,customUniformLocations:null,infLoc:null,nanLoc:null,outShapeLocation:null,outShapeStridesLocation:null,outTexShapeLocation:null}:(r.buildVao(l),Object.assign({program:t,fragmentShader:c,source:i,webGLProgram:l,inShapeInfos:s,outShapeInfo:a},by(r,t,l)))}function by(r,t,e){let o=[],n=[],s,a,i,c=null,l=null;l=r.getUniformLocation(e,"NAN",!1),_().getNumber("WEBGL_VERSION")===1&&(c=r.getUniformLocation(e,"INFINITY",!1));let u=!1;for(let p of t.variableNames){let m={name:p,uniform:r.getUniformLocation(e,p,u),offset:r.getUniformLocation(e,`offset${p}`,u)};t.enableShapeUniforms&&(m.shape=r.getUniformLocation(e,`${p}Shape`,u),m.texShape=r.getUniformLocation(e,`${p}TexShape`,u)),o.push(m)}if(t.enableShapeUniforms&&(s=r.getUniformLocation(e,"outShape",u),i=r.getUniformLocation(e,"outShapeStrides",u),a=r.getUniformLocation(e,"outTexShape",u)),t.customUniforms)for(let p of t.customUniforms)n.push(r.getUniformLocation(e,p.name,u));return{variablesLocations:o,customUniformLocations:n,infLoc:c,nanLoc:l,outShapeLocation:s,outShapeStridesLocation:i,outTexShapeLocation:a}}function HI(r,t){if(r.length!==t.length)throw Error(`Binary was compiled with ${r.length} inputs, but was executed with ${t.length} inputs`);r.forEach((e,o)=>{let n=e.logicalShape,s=t[o],a=s.shape;if(!y.arraysEqual(n,a))throw Error(`Binary was compiled with different shapes than the current args. Shapes ${n} and ${a} must match`);if(e.isUniform&&s.isUniform)return;let i=e.texShape,c=s.isUniform?null:s.texData.texShape;if(!y.arraysEqual(i,c))throw Error(`Binary was compiled with different texture shapes than the current args. Shape ${i} and ${c} must match`)})}function qI(r,t,e,o,n){t.program.enableShapeUniforms||(HI(t.inShapeInfos,e),HI([t.outShapeInfo],[o]));let s=o.texData.texture,a=o.texData.texShape;o.texData.isPacked?r.setOutputPackedMatrixTexture(s.texture,a[0],a[1]):r.setOutputMatrixTexture(s.texture,a[0],a[1]),r.setProgram(t.webGLProgram),r.bindVertexArray(t.webGLProgram.vao),_().getNumber("WEBGL_VERSION")===1&&t.infLoc!==null&&r.gl.uniform1f(t.infLoc,1/0),t.nanLoc!==null&&r.gl.uniform1f(t.nanLoc,NaN);for(let c=0;c<e.length;++c){let l=e[c],{uniform:u,offset:p,shape:m,texShape:f}=t.variablesLocations[c];if(m){let{uniformShape:d}=Zp(t.program.packedInputs,l.shape,l.texData.texShape);switch(d.length){case 1:r.gl.uniform1iv(m,new Int32Array(d));break;case 2:r.gl.uniform2iv(m,new Int32Array(d));break;case 3:r.gl.uniform3iv(m,new Int32Array(d));break;case 4:r.gl.uniform4iv(m,new Int32Array(d));break;default:break}}if(f&&r.gl.uniform2i(f,l.texData.texShape[0],l.texData.texShape[1]),u!=null){if(l.isUniform){if(y.sizeFromShape(l.shape)<2)r.gl.uniform1f(u,l.uniformValues[0]);else{let d=l.uniformValues;d instanceof Float32Array||(d=new Float32Array(d)),r.gl.uniform1fv(u,d)}continue}l.texData.slice!=null&&p!=null&&r.gl.uniform1i(p,l.texData.slice.flatOffset),r.setInputMatrixTexture(l.texData.texture.texture,u,c)}}let i=t.outShapeLocation;if(i)switch(o.shape.length){case 1:r.gl.uniform1iv(i,new Int32Array(o.shape));break;case 2:r.gl.uniform2iv(i,new Int32Array(o.shape));break;case 3:r.gl.uniform3iv(i,new Int32Array(o.shape));break;case 4:r.gl.uniform4iv(i,new Int32Array(o.shape));break;default:break}if(t.outShapeStridesLocation){let c=y.computeStrides(o.shape);switch(o.shape.length){case 2:r.gl.uniform1iv(t.outShapeStridesLocation,new Int32Array(c));break;case 3:r.gl.uniform2iv(t.outShapeStridesLocation,new Int32Array(c));break;case 4:r.gl.uniform3iv(t.outShapeStridesLocation,new Int32Array(c));break;default:break}}if(t.outTexShapeLocation&&r.gl.uniform2i(t.outTexShapeLocation,o.texData.texShape[0],o.texData.texShape[1]),t.program.customUniforms&&n)for(let c=0;c<t.program.customUniforms.length;++c){let l=t.program.customUniforms[c],u=t.customUniformLocations[c],p=n[c];if(l.type==="float")r.gl.uniform1fv(u,p);else if(l.type==="vec2")r.gl.uniform2fv(u,p);else if(l.type==="vec3")r.gl.uniform3fv(u,p);else if(l.type==="vec4")r.gl.uniform4fv(u,p);else if(l.type==="int")r.gl.uniform1iv(u,p);else if(l.type==="ivec2")r.gl.uniform2iv(u,p);else if(l.type==="ivec3")r.gl.uniform3iv(u,p);else if(l.type==="ivec4")r.gl.uniform4iv(u,p);else throw Error(`uniform type ${l.type} is not supported yet.`)}r.executeProgram()}function jI(r,t,e){let o="";t.concat(e).forEach(a=>{let i=a.texData!=null&&a.texData.slice!=null&&a.texData.slice.flatOffset>0;if(r.enableShapeUniforms&&!a.isUniform){let c=a.texData.texShape,{useSqueezeShape:l,uniformShape:u,keptDims:p}=Zp(r.packedInputs,a.shape,c),m="",f="",d="";if(u.length===1&&r.packedInputs){let $=[Math.ceil(c[0]/2),Math.ceil(c[1]/2)];m=`${$[0]>1}_${$[1]>1}`}else if(u.length===2&&!r.packedInputs)f=`${u[0]>1}_${u[1]>1}`;else if(u.length>2&&!r.packedInputs){let $=y.computeStrides(u);d=`${$[0]===c[1]}_${$[$.length-1]===c[1]}`}let g=a.shape.length,h=u.length===2&&y.arraysEqual(a.shape,c),x=y.sizeFromShape(a.shape)===1,b=I.getBroadcastDims(a.shape,e.shape),N=!r.packedInputs&&g===e.shape.length&&y.arraysEqual(c,e.texData.texShape),S=r.packedInputs||u.length>2?"":`${c[0]>1}_${c[1]>1}`;o+=`${g}_${N}_${l?p:""}_${u.length}_${x}_${b}_${h}_${m}_${f}_${d}_${S}_${i}`}else{let c=a.isUniform?"uniform":a.texData.texShape;o+=`${a.shape}_${c}_${i}`}});let n=r.userCode,s=r.constructor.name;return s+="_"+o+"_"+n+`${_().getNumber("WEBGL_VERSION")}`,s}function _t(r){return _().getBool("WEBGL_USE_SHAPES_UNIFORMS")&&r<=4}var Qp=class{constructor(t){this.variableNames=["A"],this.packedInputs=!1,this.packedOutput=!0,this.outPackingScheme=ls.DENSE,this.customUniforms=[{name:"texShape",type:"ivec2"}];let e=Ut();this.outputShape=t,this.enableShapeUniforms=_t(this.outputShape.length),this.userCode=`
      ivec3 outCoordsFromFlatIndex(int index) {
        ${this.enableShapeUniforms?Pi(["r","c","d"],t):Ar(["r","c","d"],t)}
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

        ${e.output} = result;
      }
    `}};var Jp=class{constructor(t){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.outPackingScheme=ls.DENSE,this.customUniforms=[{name:"texShape",type:"ivec2"}];let e=Ut();this.outputShape=t,this.enableShapeUniforms=_t(this.outputShape.length),this.userCode=`
      ivec3 outCoordsFromFlatIndex(int index) {
        ${this.enableShapeUniforms?Pi(["r","c","d"],t):Ar(["r","c","d"],t)}
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

        ${e.output} = result;
      }
    `}};var tm=class{constructor(t){this.variableNames=["A"],this.outTexUsage=Ne.DOWNLOAD;let e=Ut();this.outputShape=t,this.userCode=`
      ${Yp}

      void main() {
        float x = getAAtOutCoords();
        ${e.output} = encode_float(x);
      }
    `}};var em=class{constructor(t){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!1,this.outTexUsage=Ne.DOWNLOAD;let e=Ut();this.outputShape=t,this.userCode=`
      ${Yp}

      void main() {
        ivec3 coords = getOutputCoords();
        float x = getChannel(getAAtOutCoords(), vec2(coords.y, coords.z));
        ${e.output} = encode_float(x);
      }
    `}};var cz={R:0,G:1,B:2,A:3},uu=class{constructor(t,e=!1,o="RGBA"){this.variableNames=["A"],this.customUniforms=[{name:"texShape",type:"ivec2"}];let n=Ut();this.outputShape=t,this.enableShapeUniforms=_t(this.outputShape.length);let s="result";e&&(s="floor(result * 255. + 0.5)");let a="";for(let i=0;i<o.length;i++){let c=o[i];a+=`
          if(offset == ${i}) {
            result = values[${cz[c]}];
          }`}this.userCode=`
      ${this.enableShapeUniforms?vc():Ic(t)}

      void main() {
        ivec3 coords = getOutputCoords();
        int flatIndex = getFlatIndex(coords);
        float result = 0.;
        int offset = imod(flatIndex, ${o.length});

        flatIndex = idiv(flatIndex, ${o.length}, 1.);

        int r = flatIndex / texShape[1];
        if (r < texShape[0]) {
          int c = imod(flatIndex, texShape[1]);
          vec2 uv = (vec2(c, r) + halfCR) / vec2(texShape[1], texShape[0]);
          vec4 values = ${n.texture2D}(A, uv);
          ${a}
        }
        ${n.output} = vec4(${s}, 0., 0., 0.);
      }
    `}};var rm=class{constructor(t,e=!1){this.variableNames=["A"],this.packedInputs=!1,this.packedOutput=!0,this.customUniforms=[{name:"texShape",type:"ivec2"}];let o=Ut();this.outputShape=t,this.enableShapeUniforms=_t(this.outputShape.length);let n="",s="result";e&&(s="floor(result * 255. + 0.5)");for(let a=0;a<=1;a++)for(let i=0;i<=1;i++){let c=a*2+i;n+=`
          localCoords = coords;
          if(localCoords[2] + ${i} < ${this.enableShapeUniforms?"outShape[2]":`${t[2]}`}) {
          localCoords[2] += ${i};
          if (localCoords[1] + ${a} < ${this.enableShapeUniforms?"outShape[1]":`${t[1]}`}) {
            localCoords[1] += ${a};

            flatIndex = getFlatIndex(localCoords);
            offset = imod(flatIndex, 4);

            flatIndex = idiv(flatIndex, 4, 1.);

            int r = flatIndex / texShape[1];
            int c = imod(flatIndex, texShape[1]);
            vec2 uv = (vec2(c, r) + halfCR) / vec2(texShape[1], texShape[0]);
            values = ${o.texture2D}(A, uv);

            if (offset == 0) {
              result[${c}] = values[0];
            } else if (offset == 1) {
              result[${c}] = values[1];
            } else if (offset == 2) {
              result[${c}] = values[2];
            } else {
              result[${c}] = values[3];
            }
          }
        }
        `}this.userCode=`
        ${this.enableShapeUniforms?vc():Ic(t)}

        void main() {
          ivec3 coords = getOutputCoords();

          vec4 result = vec4(0.);
          int flatIndex, r, c, offset;
          ivec3 localCoords;
          vec2 uv;
          vec4 values;

          ${n}

          ${o.output} = ${s};
        }
    `}};function XI(r){let t=Ut(),e=`${t.version}
    precision highp float;
    ${t.attribute} vec3 clipSpacePos;
    ${t.attribute} vec2 uv;
    ${t.varyingVs} vec2 resultUV;

    void main() {
      gl_Position = vec4(clipSpacePos, 1);
      resultUV = uv;
    }`;return CI(r,e)}function YI(r){let t=new Float32Array([-1,1,0,0,1,-1,-1,0,0,0,1,1,0,1,1,1,-1,0,1,0]);return II(r,t)}function ZI(r){let t=new Uint16Array([0,1,2,2,1,3]);return vI(r,t)}function pu(r,t,e,o,n,s){$I(t,e);let a=kI(r),i=r.TEXTURE_2D;return et(r,()=>r.bindTexture(i,a)),et(r,()=>r.texParameteri(i,r.TEXTURE_WRAP_S,r.CLAMP_TO_EDGE)),et(r,()=>r.texParameteri(i,r.TEXTURE_WRAP_T,r.CLAMP_TO_EDGE)),et(r,()=>r.texParameteri(i,r.TEXTURE_MIN_FILTER,r.NEAREST)),et(r,()=>r.texParameteri(i,r.TEXTURE_MAG_FILTER,r.NEAREST)),_().getNumber("WEBGL_VERSION")===1?et(r,()=>r.texImage2D(i,0,o,t,e,0,n,s,null)):et(r,()=>r.texStorage2D(i,1,o,t,e)),et(r,()=>r.bindTexture(r.TEXTURE_2D,null)),{texture:a,texShape:[e,t]}}function wy(r){return r.internalFormatFloat}function QI(r,t,e,o){let[n,s]=Di(t,e);return pu(r,n,s,wy(o),o.textureFormatFloat,r.FLOAT)}function Cy(r){return r.internalFormatHalfFloat}function JI(r,t,e,o){let[n,s]=Di(t,e);return pu(r,n,s,Cy(o),o.textureFormatFloat,o.textureTypeHalfFloat)}function Sy(r){return r.downloadTextureFormat}function tv(r,t,e,o){let[n,s]=Di(t,e);return pu(r,n,s,Sy(o),r.RGBA,r.UNSIGNED_BYTE)}function Ny(r){return r.internalFormatPackedFloat}function ev(r,t,e,o){let[n,s]=eo(t,e);return pu(r,n,s,Ny(o),r.RGBA,r.FLOAT)}function Ty(r){return r.internalFormatPackedHalfFloat}function rv(r,t,e,o){let[n,s]=eo(t,e);return pu(r,n,s,Ty(o),r.RGBA,o.textureTypeHalfFloat)}function ov(r,t,e){return et(r,()=>r.bindBuffer(r.ARRAY_BUFFER,e)),gy(r,t,"clipSpacePos",e,3,20,0)&&gy(r,t,"uv",e,2,20,12)}function nv(r,t,e,o,n,s){et(r,()=>r.bindTexture(r.TEXTURE_2D,t));let a,i,c;n instanceof Uint8Array?(a=new Uint8Array(e*o*4),i=r.UNSIGNED_BYTE,c=r.RGBA):(a=new Float32Array(e*o*4),i=r.FLOAT,c=s.internalFormatPackedFloat),a.set(n),_().getNumber("WEBGL_VERSION")===2?et(r,()=>r.texSubImage2D(r.TEXTURE_2D,0,0,0,e,o,r.RGBA,i,a)):et(r,()=>r.texImage2D(r.TEXTURE_2D,0,c,e,o,0,r.RGBA,i,a)),et(r,()=>r.bindTexture(r.TEXTURE_2D,null))}function sv(r,t,e){et(r,()=>r.bindTexture(r.TEXTURE_2D,t)),e.data instanceof Uint8Array?_().getNumber("WEBGL_VERSION")===2?et(r,()=>r.texSubImage2D(r.TEXTURE_2D,0,0,0,e.width,e.height,r.RGBA,r.UNSIGNED_BYTE,e.data)):et(r,()=>r.texImage2D(r.TEXTURE_2D,0,r.RGBA,e.width,e.height,0,r.RGBA,r.UNSIGNED_BYTE,e.data)):_().getNumber("WEBGL_VERSION")===2?et(r,()=>r.texSubImage2D(r.TEXTURE_2D,0,0,0,r.RGBA,r.UNSIGNED_BYTE,e)):et(r,()=>r.texImage2D(r.TEXTURE_2D,0,r.RGBA,r.RGBA,r.UNSIGNED_BYTE,e)),et(r,()=>r.bindTexture(r.TEXTURE_2D,null))}function av(r,t,e,o){let n=r.createBuffer();et(r,()=>r.bindBuffer(r.PIXEL_PACK_BUFFER,n));let i=4*4*t*e;return et(r,()=>r.bufferData(r.PIXEL_PACK_BUFFER,i,r.STREAM_READ)),et(r,()=>r.readPixels(0,0,e,t,r.RGBA,r.FLOAT,0)),et(r,()=>r.bindBuffer(r.PIXEL_PACK_BUFFER,null)),n}function iv(r,t,e){let o=r,n=new Float32Array(e);return o.bindBuffer(o.PIXEL_PACK_BUFFER,t),o.getBufferSubData(o.PIXEL_PACK_BUFFER,0,n),o.bindBuffer(o.PIXEL_PACK_BUFFER,null),n}function cv(r,t,e,o){let[n,s]=Di(t,e),a=4,i=new Uint8Array(yI(t*e,a));return et(r,()=>r.readPixels(0,0,n,s,o.downloadTextureFormat,r.UNSIGNED_BYTE,i)),new Float32Array(i.buffer)}function lv(r,t,e,o,n,s,a,i){let c=r,l=new Float32Array(bI(s,a));return c.bindBuffer(c.PIXEL_PACK_BUFFER,t),c.getBufferSubData(c.PIXEL_PACK_BUFFER,0,l),c.bindBuffer(c.PIXEL_PACK_BUFFER,null),l}function uv(r,t,e){let o=new Float32Array(t*e*4);return et(r,()=>r.readPixels(0,0,e,t,r.RGBA,r.FLOAT,o)),o}var _c=class{constructor(t){this.outputTexture=null,this.program=null,this.disposed=!1,this.itemsToPoll=[];let e=_().getNumber("WEBGL_VERSION");if(t!=null?(this.gl=t,xI(e,t)):this.gl=Xe(e),t=this.gl,_().getNumber("WEBGL_VERSION")===2){let s=t;this.createVertexArray=()=>et(s,()=>s.createVertexArray()),this.bindVertexArray=a=>et(s,()=>s.bindVertexArray(a)),this.deleteVertexArray=a=>et(s,()=>s.deleteVertexArray(a)),this.getVertexArray=()=>et(s,()=>s.getParameter(s.VERTEX_ARRAY_BINDING))}else if(t!=null){let s=t.getExtension("OES_vertex_array_object");if(s==null)throw new Error("All WebGL1 implementations are expected to offer OES_vertex_array_object.");this.createVertexArray=()=>et(t,()=>s.createVertexArrayOES()),this.bindVertexArray=a=>et(t,()=>s.bindVertexArrayOES(a)),this.deleteVertexArray=a=>et(t,()=>s.deleteVertexArrayOES(a)),this.getVertexArray=()=>et(t,()=>t.getParameter(s.VERTEX_ARRAY_BINDING_OES))}let o="WEBGL_color_buffer_float",n="EXT_color_buffer_half_float";if(this.parallelCompilationExtension=this.gl.getExtension("KHR_parallel_shader_compile"),_().getNumber("WEBGL_VERSION")===1){let s="OES_texture_float",a="OES_texture_half_float";if(this.textureFloatExtension=iu(this.gl,s),sr(this.gl,a))this.textureHalfFloatExtension=iu(this.gl,a);else if(_().get("WEBGL_FORCE_F16_TEXTURES"))throw new Error("GL context does not support half float textures, yet the environment flag WEBGL_FORCE_F16_TEXTURES is set to true.");if(this.colorBufferFloatExtension=this.gl.getExtension(o),sr(this.gl,n))this.colorBufferHalfFloatExtension=iu(this.gl,n);else if(_().get("WEBGL_FORCE_F16_TEXTURES"))throw new Error("GL context does not support color renderable half floats, yet the environment flag WEBGL_FORCE_F16_TEXTURES is set to true.")}else if(o="EXT_color_buffer_float",sr(this.gl,o))this.colorBufferFloatExtension=this.gl.getExtension(o);else if(sr(this.gl,n))this.colorBufferHalfFloatExtension=this.gl.getExtension(n);else throw new Error("GL context does not support color renderable floats");this.vertexBuffer=YI(this.gl),this.indexBuffer=ZI(this.gl),this.framebuffer=EI(this.gl),this.textureConfig=au(this.gl,this.textureHalfFloatExtension)}get debug(){return _().getBool("DEBUG")}dispose(){if(this.disposed)return;this.program!=null&&console.warn("Disposing a GPGPUContext that still has a bound WebGLProgram. This is probably a resource leak, delete the program with GPGPUContext.deleteProgram before disposing."),this.outputTexture!=null&&console.warn("Disposing a GPGPUContext that still has a bound output matrix texture.  This is probably a resource leak, delete the output matrix texture with GPGPUContext.deleteMatrixTexture before disposing.");let t=this.gl;et(t,()=>t.finish()),et(t,()=>t.bindFramebuffer(t.FRAMEBUFFER,null)),et(t,()=>t.deleteFramebuffer(this.framebuffer)),et(t,()=>t.bindBuffer(t.ARRAY_BUFFER,null)),et(t,()=>t.bindBuffer(t.ELEMENT_ARRAY_BUFFER,null)),et(t,()=>t.deleteBuffer(this.indexBuffer)),this.disposed=!0}createFloat32MatrixTexture(t,e){return this.throwIfDisposed(),QI(this.gl,t,e,this.textureConfig)}createFloat16MatrixTexture(t,e){return this.throwIfDisposed(),JI(this.gl,t,e,this.textureConfig)}createUnsignedBytesMatrixTexture(t,e){return this.throwIfDisposed(),tv(this.gl,t,e,this.textureConfig)}uploadPixelDataToTexture(t,e){this.throwIfDisposed(),sv(this.gl,t,e)}uploadDenseMatrixToTexture(t,e,o,n){this.throwIfDisposed(),nv(this.gl,t,e,o,n,this.textureConfig)}createFloat16PackedMatrixTexture(t,e){return this.throwIfDisposed(),rv(this.gl,t,e,this.textureConfig)}createPackedMatrixTexture(t,e){return this.throwIfDisposed(),ev(this.gl,t,e,this.textureConfig)}deleteMatrixTexture(t){this.throwIfDisposed(),this.outputTexture===t&&(xy(this.gl,this.framebuffer),this.outputTexture=null),et(this.gl,()=>this.gl.deleteTexture(t))}downloadByteEncodedFloatMatrixFromOutputTexture(t,e,o){return this.downloadMatrixDriver(t,()=>cv(this.gl,e,o,this.textureConfig))}downloadPackedMatrixFromBuffer(t,e,o,n,s,a){return lv(this.gl,t,e,o,n,s,a,this.textureConfig)}downloadFloat32MatrixFromBuffer(t,e){return iv(this.gl,t,e)}createBufferFromTexture(t,e,o){this.bindTextureToFrameBuffer(t);let n=av(this.gl,e,o,this.textureConfig);return this.unbindTextureToFrameBuffer(),n}createAndWaitForFence(){let t=this.createFence(this.gl);return this.pollFence(t)}createFence(t){let e,o;if(_().getBool("WEBGL_FENCE_API_ENABLED")){let n=t,s=n.fenceSync(n.SYNC_GPU_COMMANDS_COMPLETE,0);t.flush(),o=()=>{let a=n.clientWaitSync(s,0,0);return a===n.ALREADY_SIGNALED||a===n.CONDITION_SATISFIED},e=s}else _().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")>0?(e=this.beginQuery(),this.endQuery(),o=()=>this.isQueryAvailable(e,_().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION"))):o=()=>!0;return{query:e,isFencePassed:o}}downloadMatrixFromPackedTexture(t,e,o){return this.downloadMatrixDriver(t,()=>uv(this.gl,e,o))}createProgram(t){this.throwIfDisposed();let e=this.gl;this.vertexShader==null&&(this.vertexShader=XI(e));let o=NI(e);et(e,()=>e.attachShader(o,this.vertexShader)),et(e,()=>e.attachShader(o,t)),TI(e,o);let n=Object.assign(o,{vao:this.createVertexArray()});return this.debug&&qp(e,n),n}buildVao(t){this.setProgram(t),this.bindVertexArray(t.vao);let e=this.gl;et(e,()=>e.bindBuffer(e.ELEMENT_ARRAY_BUFFER,this.indexBuffer)),ov(e,t,this.vertexBuffer)}deleteProgram(t){this.throwIfDisposed(),t===this.program&&(this.program=null),t!=null&&(et(this.gl,()=>this.gl.deleteProgram(t)),this.deleteVertexArray(t.vao))}setProgram(t){this.throwIfDisposed(),this.program=t,this.program!=null&&this.debug&&qp(this.gl,this.program),et(this.gl,()=>this.gl.useProgram(t))}getUniformLocation(t,e,o=!0){return this.throwIfDisposed(),o?AI(this.gl,t,e):RI(this.gl,t,e)}getAttributeLocation(t,e){return this.throwIfDisposed(),et(this.gl,()=>this.gl.getAttribLocation(t,e))}getUniformLocationNoThrow(t,e){return this.throwIfDisposed(),this.gl.getUniformLocation(t,e)}setInputMatrixTexture(t,e,o){this.throwIfDisposed(),this.throwIfNoProgram(),_I(this.gl,t,e,o)}setOutputMatrixTexture(t,e,o){this.setOutputMatrixTextureDriver(t,o,e)}setOutputPackedMatrixTexture(t,e,o){this.throwIfDisposed();let[n,s]=eo(e,o);this.setOutputMatrixTextureDriver(t,n,s)}setOutputMatrixWriteRegion(t,e,o,n){this.setOutputMatrixWriteRegionDriver(o,t,n,e)}setOutputPackedMatrixWriteRegion(t,e,o,n){throw new Error("setOutputPackedMatrixWriteRegion not implemented.")}debugValidate(){this.program!=null&&qp(this.gl,this.program),cu(this.gl)}executeProgram(){this.throwIfDisposed(),this.throwIfNoProgram();let t=this.gl;if(this.debug){let e=this.getVertexArray();console.assert(e===this.program.vao,"VAO changed between setProgram and executeProgram!"),this.debugValidate()}et(t,()=>t.drawElements(t.TRIANGLES,6,t.UNSIGNED_SHORT,0))}blockUntilAllProgramsCompleted(){this.throwIfDisposed(),et(this.gl,()=>this.gl.finish())}getQueryTimerExtension(){return this.disjointQueryTimerExtension==null&&(this.disjointQueryTimerExtension=iu(this.gl,_().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")===2?"EXT_disjoint_timer_query_webgl2":"EXT_disjoint_timer_query")),this.disjointQueryTimerExtension}getQueryTimerExtensionWebGL2(){return this.getQueryTimerExtension()}getQueryTimerExtensionWebGL1(){return this.getQueryTimerExtension()}beginQuery(){if(_().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")===2){let o=this.gl,n=this.getQueryTimerExtensionWebGL2(),s=o.createQuery();return o.beginQuery(n.TIME_ELAPSED_EXT,s),s}let t=this.getQueryTimerExtensionWebGL1(),e=t.createQueryEXT();return t.beginQueryEXT(t.TIME_ELAPSED_EXT,e),e}endQuery(){if(_().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION")===2){let e=this.gl,o=this.getQueryTimerExtensionWebGL2();e.endQuery(o.TIME_ELAPSED_EXT);return}let t=this.getQueryTimerExtensionWebGL1();t.endQueryEXT(t.TIME_ELAPSED_EXT)}async waitForQueryAndGetTime(t){return await y.repeatedTry(()=>this.disposed||this.isQueryAvailable(t,_().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION"))),this.getQueryTime(t,_().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION"))}getQueryTime(t,e){if(e===0)return null;if(e===2){let o=this.gl;return o.getQueryParameter(t,o.QUERY_RESULT)/1e6}else{let o=this.getQueryTimerExtensionWebGL1();return o.getQueryObjectEXT(t,o.QUERY_RESULT_EXT)/1e6}}isQueryAvailable(t,e){if(e===0)return!0;if(e===2){let o=this.gl,n=this.getQueryTimerExtensionWebGL2(),s=o.getQueryParameter(t,o.QUERY_RESULT_AVAILABLE);return this.disjoint==null&&(this.disjoint=this.gl.getParameter(n.GPU_DISJOINT_EXT)),s&&!this.disjoint}else{let o=this.getQueryTimerExtensionWebGL1(),n=o.getQueryObjectEXT(t,o.QUERY_RESULT_AVAILABLE_EXT);return this.disjoint==null&&(this.disjoint=this.gl.getParameter(o.GPU_DISJOINT_EXT)),n&&!this.disjoint}}pollFence(t){return new Promise(e=>{this.addItemToPoll(()=>t.isFencePassed(),()=>e())})}pollItems(){let t=uz(this.itemsToPoll.map(e=>e.isDoneFn));for(let e=0;e<=t;++e){let{resolveFn:o}=this.itemsToPoll[e];o()}this.itemsToPoll=this.itemsToPoll.slice(t+1)}addItemToPoll(t,e){if(this.itemsToPoll.push({isDoneFn:t,resolveFn:e}),this.itemsToPoll.length>1)return;let o;"setTimeoutCustom"in _().platform&&(o=_().platform.setTimeoutCustom.bind(_().platform)),y.repeatedTry(()=>(this.pollItems(),this.itemsToPoll.length===0),()=>0,null,o)}bindTextureToFrameBuffer(t){this.throwIfDisposed(),jp(this.gl,t,this.framebuffer),this.debug&&cu(this.gl)}unbindTextureToFrameBuffer(){this.outputTexture!=null?(jp(this.gl,this.outputTexture,this.framebuffer),this.debug&&cu(this.gl)):xy(this.gl,this.framebuffer)}downloadMatrixDriver(t,e){this.bindTextureToFrameBuffer(t);let o=e();return this.unbindTextureToFrameBuffer(),o}setOutputMatrixTextureDriver(t,e,o){this.throwIfDisposed();let n=this.gl;jp(n,t,this.framebuffer),this.debug&&cu(n),this.outputTexture=t,et(n,()=>n.viewport(0,0,e,o)),et(n,()=>n.scissor(0,0,e,o))}setOutputMatrixWriteRegionDriver(t,e,o,n){this.throwIfDisposed(),et(this.gl,()=>this.gl.scissor(t,e,o,n))}throwIfDisposed(){if(this.disposed)throw new Error("Attempted to use disposed GPGPUContext.")}throwIfNoProgram(){if(this.program==null)throw new Error("No GPU program is currently set.")}};function uz(r){let t=0;for(;t<r.length&&r[t]();++t);return t-1}var{addImpl:pv,bincountImpl:om,bincountReduceImpl:mv,bitwiseAndImpl:fv,castImpl:dv,ceilImpl:hv,concatImpl:gv,equalImpl:xv,expImpl:yv,expm1Impl:bv,floorImpl:wv,gatherNdImpl:Cv,gatherV2Impl:Sv,greaterImpl:Nv,greaterEqualImpl:Tv,lessImpl:Iv,lessEqualImpl:vv,linSpaceImpl:kv,logImpl:$v,maxImpl:Ev,maximumImpl:Av,minimumImpl:Rv,multiplyImpl:_v,negImpl:Fv,notEqualImpl:Dv,prodImpl:Ov,raggedGatherImpl:Pv,raggedRangeImpl:Lv,raggedTensorToTensorImpl:Bv,rangeImpl:Mv,rsqrtImpl:Vv,scatterImpl:zv,sigmoidImpl:Wv,simpleAbsImpl:nm,sliceImpl:Gv,sparseFillEmptyRowsImpl:Uv,sparseReshapeImpl:Hv,sparseSegmentReductionImpl:sm,sqrtImpl:Kv,staticRegexReplaceImpl:qv,stridedSliceImpl:jv,stringNGramsImpl:Xv,stringSplitImpl:Yv,stringToHashBucketFastImpl:Zv,subImpl:Qv,tileImpl:Jv,topKImpl:t1,transposeImpl:Bi,uniqueImpl:e1}=Qx;function Iy(r,t){return["x","y","z","w","u","v"].slice(0,t).map(e=>`${r}.${e}`)}function Yt(r,t){return t===1?[r]:Iy(r,t)}function r1(r,t){if(r===1)return"rc";let e="";for(let o=0;o<r;o++)e+=t[o],o<r-1&&(e+=",");return e}var am=class{constructor(t){if(this.variableNames=["A"],this.packedInputs=!1,this.packedOutput=!0,this.outputShape=t,this.rank=t.length,this.enableShapeUniforms=_t(this.outputShape.length),this.rank===0)this.userCode=`
        void main() {
          setOutput(vec4(getA(), 0., 0., 0.));
        }
      `;else{let e=Yt("rc",this.rank),o=mt(this.rank),n=this.getOutOfBoundsCondition(e),s=this.getSetup(e),a=this.getOutput(e);this.userCode=`
        void main() {
          ${o} rc = getOutputCoords();

          if(${n}) {
            setOutput(vec4(0));
          } else {
            ${s}

            setOutput(vec4(${a}));
          }
        }
      `}}getSourceCoordsArr(t){let e=[];for(let o=0;o<=1;o++)for(let n=0;n<=1;n++){let s=`${o===0?"r":"rp1"}, ${n===0?"c":"cp1"}`;for(let a=2;a<this.rank;a++)s=`${t[t.length-1-a]},`+s;e.push(s)}return e}getOutOfBoundsCondition(t){if(this.rank===1)return`rc > ${this.enableShapeUniforms?"outShape":this.outputShape[0]}`;let e="";for(let o=this.rank-2;o<this.rank;o++)e+=`${t[o]} >= ${this.enableShapeUniforms?`outShape[${o}]`:this.outputShape[o]}`,o<this.rank-1&&(e+="||");return e}getSetup(t){if(this.rank===1)return"";let e=t.slice(-2),o=this.enableShapeUniforms?`outShape[${this.rank} - 1]`:this.outputShape[this.rank-1],n=this.enableShapeUniforms?`outShape[${this.rank} - 2]`:this.outputShape[this.rank-2];return`
      int r = ${e[0]};
      int c = ${e[1]};
      int rp1 = r + 1;
      int cp1 = c + 1;

      bool cEdge = cp1 >= ${o};
      bool rEdge = rp1 >= ${n};
    `}getOutput(t){let e=this.getSourceCoordsArr(t);return this.rank===1?`getA(rc), (rc + 1 >= ${this.enableShapeUniforms?"outShape":this.outputShape[0]} ? 0. : getA(rc + 1)), 0, 0`:`getA(${e[0]}),
            cEdge ? 0. : getA(${e[1]}),
            rEdge ? 0. : getA(${e[2]}),
            rEdge || cEdge ? 0. : getA(${e[3]})`}};var Fc=class{constructor(t,e){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"inputShape",type:"ivec3"}],this.outputShape=t,this.enableShapeUniforms=_t(this.outputShape.length);let o="";for(let n=0;n<4;n++){let s="thisRC = rc;";n%2===1&&(s+="thisRC.z += 1;"),n>1&&(s+="thisRC.y += 1;"),o+=`
        ${s}
        ${n>0?"if(thisRC.y < rows && thisRC.z < cols){":""}
          int flatIndex = getFlatIndex(thisRC);

          ivec3 inputRC = inputCoordsFromReshapedOutCoords(flatIndex);
          vec2 inputRCInnerDims = vec2(float(inputRC.y),float(inputRC.z));

          result[${n}] =
            getChannel(getA(inputRC.x, inputRC.y, inputRC.z), inputRCInnerDims);
        ${n>0?"}":""}
      `}this.userCode=`
      ${pz(e,this.enableShapeUniforms)}
      ${this.enableShapeUniforms?vc():Ic(t)}

      void main() {
        ivec3 rc = getOutputCoords();

        vec4 result = vec4(0.);

        ivec3 thisRC;
        int rows = ${this.enableShapeUniforms?"outShape[1]":t[1]};
        int cols = ${this.enableShapeUniforms?"outShape[2]":t[2]};

        ${o}

        setOutput(result);
      }
    `}};function pz(r,t){return`
    ivec3 inputCoordsFromReshapedOutCoords(int index) {
      ${t?VI(["r","c","d"],"inputShape"):Ar(["r","c","d"],r)}
      return ivec3(r, c, d);
    }
  `}var im=class{constructor(t){this.gpgpu=t,this.numUsedTextures=0,this.numFreeTextures=0,this._numBytesAllocated=0,this._numBytesFree=0,this.freeTextures={},this.usedTextures={},this.logEnabled=!1}acquireTexture(t,e,o){let n=n1(e,o),s=s1(t,n,o);s in this.freeTextures||(this.freeTextures[s]=[]),s in this.usedTextures||(this.usedTextures[s]=[]);let a=o1(t,n,this.gpgpu.gl,this.gpgpu.textureConfig,o);if(this.freeTextures[s].length>0){this.numFreeTextures--,this.numUsedTextures++,this._numBytesFree-=a,this.log();let c=this.freeTextures[s].pop();return this.usedTextures[s].push(c),c}let i;return n===ge.PACKED_2X2_FLOAT32?i=this.gpgpu.createPackedMatrixTexture(t[0],t[1]):n===ge.PACKED_2X2_FLOAT16?i=this.gpgpu.createFloat16PackedMatrixTexture(t[0],t[1]):n===ge.UNPACKED_FLOAT32?i=this.gpgpu.createFloat32MatrixTexture(t[0],t[1]):n===ge.UNPACKED_FLOAT16?i=this.gpgpu.createFloat16MatrixTexture(t[0],t[1]):n===ge.PACKED_4X1_UNSIGNED_BYTE&&(i=this.gpgpu.createUnsignedBytesMatrixTexture(t[0],t[1])),this.usedTextures[s].push(i),this.numUsedTextures++,this._numBytesAllocated+=a,this.log(),i}releaseTexture(t,e,o,n){if(this.freeTextures==null)return;let s=n1(o,n),a=s1(e,s,n);a in this.freeTextures||(this.freeTextures[a]=[]);let i=o1(e,s,this.gpgpu.gl,this.gpgpu.textureConfig,n),c=_().getNumber("WEBGL_DELETE_TEXTURE_THRESHOLD");c!==-1&&this._numBytesAllocated>c?(this.gpgpu.deleteMatrixTexture(t.texture),this._numBytesAllocated-=i):(this.freeTextures[a].push(t),this.numFreeTextures++,this._numBytesFree+=i),this.numUsedTextures--;let l=this.usedTextures[a],u=l&&l.indexOf(t);if(u==null||u<0)throw new Error("Cannot release a texture that was never provided by this texture manager");l[u]=l[l.length-1],l.pop(),this.log()}log(){if(!this.logEnabled)return;let t=this.numFreeTextures+this.numUsedTextures;console.log("Free/Used",`${this.numFreeTextures} / ${this.numUsedTextures}`,`(${t})`);let e=this._numBytesFree/this._numBytesAllocated;console.log(`Bytes allocated: ${this._numBytesAllocated}`),console.log(`Bytes unused: ${this._numBytesFree} (${Math.round(100*e)}%)`)}get numBytesAllocated(){return this._numBytesAllocated}get numBytesFree(){return this._numBytesFree}getNumUsedTextures(){return this.numUsedTextures}getNumFreeTextures(){return this.numFreeTextures}dispose(){if(this.freeTextures!=null){for(let t in this.freeTextures)this.freeTextures[t].forEach(e=>{this.gpgpu.deleteMatrixTexture(e.texture)});for(let t in this.usedTextures)this.usedTextures[t].forEach(e=>{this.gpgpu.deleteMatrixTexture(e.texture)});this.freeTextures=null,this.usedTextures=null,this.numUsedTextures=0,this.numFreeTextures=0,this._numBytesAllocated=0,this._numBytesFree=0}}};function mz(r,t){let e=r;if(t===e.R32F)return 4;if(t===e.R16F)return 2;if(t===e.RGBA32F)return 16;if(t===r.RGBA)return 16;if(t===e.RGBA16F)return 8;if(t===e.RGBA8)return 4;throw new Error(`Unknown internal format ${t}`)}function o1(r,t,e,o,n){let s=fz(t,o),a;if(n){let[c,l]=eo(r[0],r[1]);a=c*l}else{let[c,l]=Di(r[0],r[1]);a=c*l}let i=mz(e,s);return a*i}function fz(r,t){switch(r){case ge.PACKED_2X2_FLOAT32:return Ny(t);case ge.PACKED_2X2_FLOAT16:return Ty(t);case ge.UNPACKED_FLOAT32:return wy(t);case ge.UNPACKED_FLOAT16:return Cy(t);case ge.PACKED_4X1_UNSIGNED_BYTE:return Sy(t);default:throw new Error(`Unknown physical texture type ${r}`)}}function dz(r){return _().getBool("WEBGL_RENDER_FLOAT32_ENABLED")?r?ge.PACKED_2X2_FLOAT32:ge.UNPACKED_FLOAT32:r?ge.PACKED_2X2_FLOAT16:ge.UNPACKED_FLOAT16}function n1(r,t){if(r===Ne.UPLOAD)return ge.PACKED_2X2_FLOAT32;if(r===Ne.RENDER||r==null)return dz(t);if(r===Ne.DOWNLOAD||r===Ne.PIXELS)return ge.PACKED_4X1_UNSIGNED_BYTE;throw new Error(`Unknown logical texture type ${r}`)}function s1(r,t,e){return`${r[0]}_${r[1]}_${t}_${e}`}var xe=class{constructor(t,e){this.variableNames=["A"],this.outputShape=t,this.enableShapeUniforms=_t(this.outputShape.length),this.userCode=`
      float unaryOperation(float x) {
        ${e}
      }

      void main() {
        float x = getAAtOutCoords();
        float y = unaryOperation(x);

        setOutput(y);
      }
    `}},se="if (isnan(x)) return x;",a1="return x;",vy="return abs(x);";var i1="return (x >= 0.0) ? x : (exp(x) - 1.0);",c1=se+`
  return (x < 0.0) ? 0.0 : x;
`,l1=se+`
  return (x < 0.0) ? 0.0 : min(6.0, x);
`,oo="return x;",u1="return 1.0 / (1.0 + exp(-1.0 * x));";var m1="return x;",f1=`
  vec4 result;

  result.r = (x.r >= 0.0) ? x.r : (exp(x.r) - 1.0);
  result.g = (x.g >= 0.0) ? x.g : (exp(x.g) - 1.0);
  result.b = (x.b >= 0.0) ? x.b : (exp(x.b) - 1.0);
  result.a = (x.a >= 0.0) ? x.a : (exp(x.a) - 1.0);

  return result;
`,d1=`
  vec4 result = x * vec4(greaterThanEqual(x, vec4(0.0)));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,h1=`
  vec4 result = min(x, vec4(6.)) * vec4(greaterThanEqual(x, vec4(0.0)));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,g1="return 1.0 / (1.0 + exp(-1.0 * x));",Me=class{constructor(t,e){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=t,this.enableShapeUniforms=_t(this.outputShape.length),this.userCode=`
      vec4 unaryOperation(vec4 x) {
        ${e}
      }

      void main() {
        vec4 x = getAAtOutCoords();
        vec4 y = unaryOperation(x);

        setOutput(y);
      }
    `}};var cm=class{constructor(t){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!1,this.outputShape=t,this.enableShapeUniforms=_t(this.outputShape.length);let e=t.length,o=Yt("rc",e),n=mt(e),s=r1(e,o),a=o.slice(-2),i=e<=1?"rc":`vec2(${a.join(",")})`;this.userCode=`
      void main() {
        ${n} rc = getOutputCoords();
        vec4 packedInput = getA(${s});

        setOutput(getChannel(packedInput, ${i}));
      }
    `}};var gz=he.whereImpl,xz=1e-7,yz=1e-4,lm={};function bz(r){return r in lm||(lm[r]={}),lm[r]}var wz=_().getNumber("CPU_HANDOFF_SIZE_THRESHOLD"),Cz=600;function Sz(){return _().global.screen==null?1024:_().global.screen.height*_().global.screen.width*window.devicePixelRatio*Cz/1024/1024}var mu=class r extends Or{nextDataId(){return r.nextDataId++}constructor(t){if(super(),this.pendingRead=new WeakMap,this.pendingDisposal=new WeakSet,this.dataRefCount=new WeakMap,this.numBytesInGPU=0,this.uploadWaitMs=0,this.downloadWaitMs=0,this.lastGlFlushTime=0,this.warnedAboutMemory=!1,this.pendingDeletes=0,this.disposed=!1,!_().getBool("HAS_WEBGL"))throw new Error("WebGL is not supported on this device");let e;if(t!=null){if(t instanceof _c)e=t;else{let o=Xe(_().getNumber("WEBGL_VERSION"),t);e=new _c(o)}this.binaryCache={},this.gpgpuCreatedLocally=!1}else{let o=Xe(_().getNumber("WEBGL_VERSION"));e=new _c(o),this.binaryCache=bz(_().getNumber("WEBGL_VERSION")),this.gpgpuCreatedLocally=!0}this.gpgpu=e,this.canvas=this.gpgpu.gl.canvas,this.textureManager=new im(this.gpgpu),this.numMBBeforeWarning=Sz(),this.texData=new Po(this,rr())}numDataIds(){return this.texData.numDataIds()-this.pendingDeletes}writeTexture(t,e,o,n,s,a){let i=this.makeTensorInfo(e,o),c=this.texData.get(i.dataId);c.isPacked=!1,c.texture={texture:t,texShape:[n,s]},c.texShape=[n,s];let l=lu(e),u=new uu(l,!1,a),p=this.runWebGLProgram(u,[i],o,[[n,s]]);return p.shape=e,c.texture=null,this.disposeIntermediateTensorInfo(i),p.dataId}write(t,e,o){if((_().getBool("WEBGL_CHECK_NUMERICAL_PROBLEMS")||_().getBool("DEBUG"))&&this.checkNumericalProblems(t),o==="complex64"&&t!=null)throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");let n={id:this.nextDataId()};return this.texData.set(n,{shape:e,dtype:o,values:t,usage:Ne.UPLOAD,refCount:1}),n}refCount(t){return this.texData.has(t)?this.texData.get(t).refCount:0}incRef(t){let e=this.texData.get(t);e.refCount++}decRef(t){if(this.texData.has(t)){let e=this.texData.get(t);e.refCount--}}move(t,e,o,n,s){if(_().getBool("DEBUG")&&this.checkNumericalProblems(e),n==="complex64")throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");this.texData.set(t,{shape:o,dtype:n,values:e,usage:Ne.UPLOAD,refCount:s})}disposeIntermediateTensorInfo(t){this.disposeData(t.dataId)}readSync(t){let e=this.texData.get(t),{values:o,dtype:n,complexTensorInfos:s,slice:a,shape:i,isPacked:c}=e;if(a!=null){let m;c?m=new Me(i,oo):m=new xe(i,oo);let f=this.runWebGLProgram(m,[{dataId:t,shape:i,dtype:n}],n),d=this.readSync(f.dataId);return this.disposeIntermediateTensorInfo(f),d}if(o!=null)return this.convertAndCacheOnCPU(t);if(n==="string")return o;let l=this.activeTimers!=null,u;l&&(u=y.now());let p;if(n==="complex64"){let m=this.readSync(s.real.dataId),f=this.readSync(s.imag.dataId);p=I.mergeRealAndImagArrays(m,f)}else p=this.getValuesFromTexture(t);return l&&(this.downloadWaitMs+=y.now()-u),this.convertAndCacheOnCPU(t,p)}async read(t){if(this.pendingRead.has(t)){let d=this.pendingRead.get(t);return new Promise(g=>d.push(g))}let e=this.texData.get(t),{values:o,shape:n,slice:s,dtype:a,complexTensorInfos:i,isPacked:c}=e;if(s!=null){let d;c?d=new Me(n,oo):d=new xe(n,oo);let g=this.runWebGLProgram(d,[{dataId:t,shape:n,dtype:a}],a),h=this.read(g.dataId);return this.disposeIntermediateTensorInfo(g),h}if(o!=null)return this.convertAndCacheOnCPU(t);if(_().getBool("DEBUG")&&!_().getBool("WEBGL_DOWNLOAD_FLOAT_ENABLED")&&_().getNumber("WEBGL_VERSION")===2)throw new Error("tensor.data() with WEBGL_DOWNLOAD_FLOAT_ENABLED=false and WEBGL_VERSION=2 not yet supported.");let l=null,u;if(a!=="complex64"&&_().get("WEBGL_BUFFER_SUPPORTED")){u=this.decode(t);let d=this.texData.get(u.dataId);l=this.gpgpu.createBufferFromTexture(d.texture.texture,...su(n))}this.pendingRead.set(t,[]),a!=="complex64"&&await this.gpgpu.createAndWaitForFence();let p;if(a==="complex64"){let d=await Promise.all([this.read(i.real.dataId),this.read(i.imag.dataId)]),g=d[0],h=d[1];p=I.mergeRealAndImagArrays(g,h)}else if(l==null)p=this.getValuesFromTexture(t);else{let d=y.sizeFromShape(n);p=this.gpgpu.downloadFloat32MatrixFromBuffer(l,d)}if(u!=null&&this.disposeIntermediateTensorInfo(u),l!=null){let d=this.gpgpu.gl;et(d,()=>d.deleteBuffer(l))}let m=this.convertAndCacheOnCPU(t,p),f=this.pendingRead.get(t);return this.pendingRead.delete(t),f.forEach(d=>d(m)),this.pendingDisposal.has(t)&&(this.pendingDisposal.delete(t),this.disposeData(t)&&rr().removeDataId(t,this),this.pendingDeletes--),m}readToGPU(t,e={}){let o=this.texData.get(t),{values:n,shape:s,slice:a,dtype:i,isPacked:c,texture:l}=o;if(i==="complex64")throw new Error("Does not support reading texture for complex64 dtype.");if(a!=null){let f;c?f=new Me(s,oo):f=new xe(s,oo);let d=this.runWebGLProgram(f,[{dataId:t,shape:s,dtype:i}],i),g=this.readToGPU(d,e);return this.disposeIntermediateTensorInfo(d),g}if(l==null)throw n!=null?new Error("Data is not on GPU but on CPU."):new Error("There is no data on GPU or CPU.");let u=this.decode(t,e.customTexShape),p=rr().makeTensorFromTensorInfo(u),m=this.texData.get(u.dataId);return Object.assign({tensorRef:p},m.texture)}bufferSync(t){let e=this.readSync(t.dataId);if(t.dtype==="string")try{let o=e.map(n=>y.decodeString(n));return rt(t.shape,t.dtype,o)}catch{throw new Error("Failed to decode encoded string bytes into utf-8")}return rt(t.shape,t.dtype,e)}checkNumericalProblems(t){if(t!=null)for(let e=0;e<t.length;e++){let o=t[e];if(!wI(o))throw _().getBool("WEBGL_RENDER_FLOAT32_CAPABLE")?Error(`The value ${o} cannot be represented with your current settings. Consider enabling float32 rendering: 'tf.env().set('WEBGL_RENDER_FLOAT32_ENABLED', true);'`):Error(`The value ${o} cannot be represented on this device.`)}}getValuesFromTexture(t){let{shape:e,dtype:o,isPacked:n}=this.texData.get(t),s=y.sizeFromShape(e);if(_().getBool("WEBGL_DOWNLOAD_FLOAT_ENABLED")){let m=this.decode(t),f=this.texData.get(m.dataId),d=this.gpgpu.downloadMatrixFromPackedTexture(f.texture.texture,...su(e)).subarray(0,s);return this.disposeIntermediateTensorInfo(m),d}let a=_().getBool("WEBGL_PACK")&&n===!0,i=a?lu(e):e,c=a?new em(i):new tm(i),l=this.runWebGLProgram(c,[{shape:i,dtype:o,dataId:t}],"float32"),u=this.texData.get(l.dataId),p=this.gpgpu.downloadByteEncodedFloatMatrixFromOutputTexture(u.texture.texture,u.texShape[0],u.texShape[1]).subarray(0,s);return this.disposeIntermediateTensorInfo(l),p}timerAvailable(){return _().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0}time(t){let e=this.activeTimers,o=[],n=!1;this.programTimersStack==null?(this.programTimersStack=o,n=!0):this.activeTimers.push(o),this.activeTimers=o,t();let s=y.flatten(this.activeTimers.map(c=>c.query)).filter(c=>c!=null),a=y.flatten(this.activeTimers.map(c=>c.name)).filter(c=>c!=null);this.activeTimers=e,n&&(this.programTimersStack=null);let i={uploadWaitMs:this.uploadWaitMs,downloadWaitMs:this.downloadWaitMs,kernelMs:null,wallMs:null};return(async()=>{if(_().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0){let c=await Promise.all(s);i.kernelMs=y.sum(c),i.getExtraProfileInfo=()=>c.map((l,u)=>({name:a[u],ms:l})).map(l=>`${l.name}: ${l.ms}`).join(", ")}else i.kernelMs={error:"WebGL query timers are not supported in this environment."};return this.uploadWaitMs=0,this.downloadWaitMs=0,i})()}memory(){return{unreliable:!1,numBytesInGPU:this.numBytesInGPU,numBytesInGPUAllocated:this.textureManager.numBytesAllocated,numBytesInGPUFree:this.textureManager.numBytesFree}}startTimer(){return _().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0?this.gpgpu.beginQuery():{startMs:y.now(),endMs:null}}endTimer(t){return _().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0?(this.gpgpu.endQuery(),t):(t.endMs=y.now(),t)}async getQueryTime(t){if(_().getNumber("WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_RELIABLE")>0)return this.gpgpu.waitForQueryAndGetTime(t);let e=t;return e.endMs-e.startMs}disposeData(t,e=!1){if(this.pendingDisposal.has(t))return!1;if(!this.texData.has(t))return!0;if(e?this.texData.get(t).refCount=0:this.texData.get(t).refCount--,!e&&this.texData.get(t).refCount>0)return!1;if(this.pendingRead.has(t))return this.pendingDisposal.add(t),this.pendingDeletes++,!1;this.releaseGPUData(t);let{complexTensorInfos:o}=this.texData.get(t);return o!=null&&(this.disposeData(o.real.dataId,e),this.disposeData(o.imag.dataId,e)),this.texData.delete(t),!0}releaseGPUData(t){let{texture:e,dtype:o,texShape:n,usage:s,isPacked:a,slice:i}=this.texData.get(t),c=i&&i.origDataId||t,l=this.dataRefCount.get(c);l>1?this.dataRefCount.set(c,l-1):(this.dataRefCount.delete(c),e!=null&&(this.numBytesInGPU-=this.computeBytes(n,o),this.textureManager.releaseTexture(e,n,s,a)));let u=this.texData.get(t);u.texture=null,u.texShape=null,u.isPacked=!1,u.slice=null}getTexture(t){return this.uploadToGPU(t),this.texData.get(t).texture.texture}getDataInfo(t){return this.texData.get(t)}shouldExecuteOnCPU(t,e=wz){return _().getBool("WEBGL_CPU_FORWARD")&&t.every(o=>this.texData.get(o.dataId).texture==null&&y.sizeFromShape(o.shape)<e)}getGPGPUContext(){return this.gpgpu}where(t){I.warn("tf.where() in webgl locks the UI thread. Call tf.whereAsync() instead");let e=t.dataSync();return gz(t.shape,e)}packedUnaryOp(t,e,o){let n=new Me(t.shape,e),s=this.compileAndRun(n,[t],o);return rr().makeTensorFromTensorInfo(s)}abs(t){if(this.shouldExecuteOnCPU([t])&&t.dtype!=="complex64"){let n=nm(this.texData.get(t.dataId).values);return this.makeOutput(t.shape,t.dtype,n)}if(_().getBool("WEBGL_PACK_UNARY_OPERATIONS"))return this.packedUnaryOp(t,vy,t.dtype);let e=new xe(t.shape,vy),o=this.compileAndRun(e,[t]);return rr().makeTensorFromTensorInfo(o)}makeTensorInfo(t,e,o){let n;if(e==="string"&&o!=null&&o.length>0&&y.isString(o[0])){let s=o.map(a=>y.encodeString(a));n=this.write(s,t,e)}else n=this.write(o,t,e);return this.texData.get(n).usage=null,{dataId:n,shape:t,dtype:e}}makeOutput(t,e,o){return rr().makeTensorFromTensorInfo(this.makeTensorInfo(t,e,o),this)}unpackTensor(t){let e=new cm(t.shape);return this.runWebGLProgram(e,[t],t.dtype)}packTensor(t){let e=new am(t.shape);return this.runWebGLProgram(e,[t],t.dtype,null,!0)}packedReshape(t,e){let o=[us(t.shape),...ps(t.shape)],n={dtype:t.dtype,shape:o,dataId:t.dataId},s=[us(e),...ps(e)],a=new Fc(s,o),i=!0,c=[o],l=this.runWebGLProgram(a,[n],t.dtype,c,i);return{dataId:l.dataId,shape:e,dtype:l.dtype}}decode(t,e){let o=this.texData.get(t),{isPacked:n,shape:s,dtype:a}=o;if(e!=null){let m=y.sizeFromShape(s),f=e[0]*e[1]*4;y.assert(m<=f,()=>"customTexShape is too small. Row * Column * 4 should be equal or larger than the size of the tensor data.")}let i=lu(s),c;n?c=new Jp(i):c=new Qp(i);let l=!0,u=[e??su(i)],p=this.runWebGLProgram(c,[{shape:i,dtype:a,dataId:t}],a,u,l,e);return{dtype:a,shape:s,dataId:p.dataId}}runWebGLProgram(t,e,o,n,s=!1,a){let i=this.makeTensorInfo(t.outputShape,o),c=this.texData.get(i.dataId);if(t.packedOutput&&(c.isPacked=!0),t.outPackingScheme===ls.DENSE){let x=a??su(t.outputShape);c.texShape=x.map(b=>b*2)}if(t.outTexUsage!=null&&(c.usage=t.outTexUsage),y.sizeFromShape(i.shape)===0)return c.values=y.getTypedArrayFromDType(i.dtype,0),i;let l=[],u=e.map(x=>{if(x.dtype==="complex64")throw new Error("GPGPUProgram does not support complex64 input. For complex64 dtypes, please separate the program into real and imaginary parts.");let b=this.texData.get(x.dataId);if(b.texture==null){if(!t.packedInputs&&y.sizeFromShape(x.shape)<=_().getNumber("WEBGL_SIZE_UPLOAD_UNIFORM"))return{shape:x.shape,texData:null,isUniform:!0,uniformValues:b.values};t.packedInputs&&(b.isPacked=!0,b.shape=x.shape)}if(this.uploadToGPU(x.dataId),!!b.isPacked!=!!t.packedInputs)x=b.isPacked?this.unpackTensor(x):this.packTensor(x),l.push(x),b=this.texData.get(x.dataId);else if(b.isPacked&&!Oi(b.shape,x.shape)){let N=x,S=x.shape;x.shape=b.shape,x=this.packedReshape(x,S),l.push(x),b=this.texData.get(x.dataId),N.shape=S}return{shape:x.shape,texData:b,isUniform:!1}});this.uploadToGPU(i.dataId);let p={shape:i.shape,texData:c,isUniform:!1},m=jI(t,u,p),f=this.getAndSaveBinary(m,()=>KI(this.gpgpu,t,u,p)),d=this.activeTimers!=null,g;d&&(g=this.startTimer()),_().get("ENGINE_COMPILE_ONLY")||qI(this.gpgpu,f,u,p,n),l.forEach(x=>this.disposeIntermediateTensorInfo(x)),d&&(g=this.endTimer(g),this.activeTimers.push({name:t.constructor.name,query:this.getQueryTime(g)}));let h=_().getNumber("WEBGL_FLUSH_THRESHOLD");if(h>0){let x=y.now();x-this.lastGlFlushTime>h&&(this.gpgpu.gl.flush(),this.lastGlFlushTime=x)}if(!_().getBool("WEBGL_LAZILY_UNPACK")&&c.isPacked&&s===!1){let x=this.unpackTensor(i);return this.disposeIntermediateTensorInfo(i),x}return i}compileAndRun(t,e,o,n,s=!1){return o=o||e[0].dtype,this.runWebGLProgram(t,e,o,n,s)}getAndSaveBinary(t,e){return t in this.binaryCache||(this.binaryCache[t]=e()),this.binaryCache[t]}getTextureManager(){return this.textureManager}dispose(){this.disposed||(_().getBool("IS_TEST")||Object.keys(this.binaryCache).forEach(e=>{this.gpgpu.deleteProgram(this.binaryCache[e].webGLProgram),delete this.binaryCache[e]}),this.textureManager.dispose(),this.canvas!=null&&typeof HTMLCanvasElement<"u"&&this.canvas instanceof HTMLCanvasElement?this.canvas.remove():this.canvas=null,this.gpgpuCreatedLocally&&(this.gpgpu.program=null,this.gpgpu.dispose()),this.disposed=!0)}floatPrecision(){return this.floatPrecisionValue==null&&(this.floatPrecisionValue=dt(()=>{if(!_().get("WEBGL_RENDER_FLOAT32_ENABLED")){let t=_().getBool("DEBUG");_().set("DEBUG",!1);let e=this.abs(it(1e-8)).dataSync()[0];if(_().set("DEBUG",t),e>0)return 32}return 16})),this.floatPrecisionValue}epsilon(){return this.floatPrecision()===32?xz:yz}uploadToGPU(t){let e=this.texData.get(t),{shape:o,dtype:n,values:s,texture:a,usage:i,isPacked:c}=e;if(a!=null)return;let l=this.activeTimers!=null,u;l&&(u=y.now());let p=e.texShape;if(p==null&&(p=FI(o,c),e.texShape=p),s!=null){let m=lu(o),f,d=p[1],g=p[0],h=s instanceof Uint8Array||s instanceof Uint8ClampedArray;(c||!h)&&([d,g]=eo(p[0],p[1])),c?f=new rm(m,h):f=new uu(m,h);let x=h?[g,d]:p,b=this.makeTensorInfo(x,n),N=this.texData.get(b.dataId);h?N.usage=Ne.PIXELS:N.usage=Ne.UPLOAD,N.texShape=x,this.gpgpu.uploadDenseMatrixToTexture(this.getTexture(b.dataId),d,g,s);let S=[[g,d]],E=this.runWebGLProgram(f,[b],n,S,!0),A=this.texData.get(E.dataId);e.texShape=A.texShape,e.isPacked=A.isPacked,e.usage=A.usage,_().get("ENGINE_COMPILE_ONLY")?this.disposeData(E.dataId):(e.texture=A.texture,e.values=null,this.texData.delete(E.dataId)),this.disposeIntermediateTensorInfo(b),l&&(this.uploadWaitMs+=y.now()-u)}else{let m=this.acquireTexture(p,i,n,c);e.texture=m}}convertAndCacheOnCPU(t,e){let o=this.texData.get(t),{dtype:n}=o;return e!=null&&(o.values=Nz(e,n)),o.values}acquireTexture(t,e,o,n){if(this.numBytesInGPU+=this.computeBytes(t,o),!this.warnedAboutMemory&&this.numBytesInGPU>this.numMBBeforeWarning*1024*1024){let s=(this.numBytesInGPU/1024/1024).toFixed(2);this.warnedAboutMemory=!0,console.warn(`High memory usage in GPU: ${s} MB, most likely due to a memory leak`)}return this.textureManager.acquireTexture(t,e,n)}computeBytes(t,e){return t[0]*t[1]*y.bytesPerElement(e)}checkCompileCompletion(){for(let[,t]of Object.entries(this.binaryCache))this.checkCompletion_(t)}async checkCompileCompletionAsync(){let t=[];if(this.gpgpu.parallelCompilationExtension){for(let[,e]of Object.entries(this.binaryCache))t.push(this.checkCompletionAsync_(e));return Promise.all(t)}else{for(let[,e]of Object.entries(this.binaryCache)){let o=new Promise(n=>{try{this.checkCompletion_(e),n(!0)}catch(s){throw s}});t.push(o)}return Promise.all(t)}}async checkCompletionAsync_(t){return this.gpgpu.gl.getProgramParameter(t.webGLProgram,this.gpgpu.parallelCompilationExtension.COMPLETION_STATUS_KHR)?this.checkCompletion_(t):(await wp(),this.checkCompletionAsync_(t))}checkCompletion_(t){if(this.gpgpu.gl.getProgramParameter(t.webGLProgram,this.gpgpu.gl.LINK_STATUS)===!1)throw console.log(this.gpgpu.gl.getProgramInfoLog(t.webGLProgram)),this.gpgpu.gl.getShaderParameter(t.fragmentShader,this.gpgpu.gl.COMPILE_STATUS)===!1?(hy(t.source,this.gpgpu.gl.getShaderInfoLog(t.fragmentShader)),new Error("Failed to compile fragment shader.")):new Error("Failed to link vertex and fragment shaders.");return!0}getUniformLocations(){for(let t of Object.values(this.binaryCache)){this.gpgpu.buildVao(t.webGLProgram);let{variablesLocations:e,customUniformLocations:o,infLoc:n,nanLoc:s,outShapeLocation:a,outShapeStridesLocation:i,outTexShapeLocation:c}=by(this.gpgpu,t.program,t.webGLProgram);t.variablesLocations=e,t.customUniformLocations=o,t.infLoc=n,t.nanLoc=s,t.outShapeLocation=a,t.outShapeStridesLocation=i,t.outTexShapeLocation=c}}createTensorFromGPUData(t,e,o){t.channels=t.channels||"RGBA";let{texture:n,height:s,width:a,channels:i}=t,c=rr().backend;if(!c.gpgpu.gl.isTexture(n))throw new Error("The texture is invalid. Also, please make sure the texture and the TFJS WebGL backend are using the same canvas. If you want to use your own custom canvas, you have to create and use the custom TFJS WebGL backend created from the canvas through 'new tf.MathBackendWebGL(customCanvas)'.");let l=c.writeTexture(n,e,o,s,a,i);return rr().makeTensorFromDataId(l,e,o,c)}};mu.nextDataId=0;function Nz(r,t){if(t==="float32"||t==="complex64")return r;if(t==="int32"||t==="bool"){let e=t==="int32"?new Int32Array(r.length):new Uint8Array(r.length);for(let o=0;o<e.length;++o)e[o]=Math.round(r[o]);return e}else throw new Error(`Unknown dtype ${t}`)}po.isBrowser()&&ml("webgl",()=>new mu,2);var Dc=`
  if (isnan(a)) return a;
  if (isnan(b)) return b;
`;var Ve=class{constructor(t,e,o){this.variableNames=["A","B"],this.outputShape=I.assertAndGetBroadcastShape(e,o),this.enableShapeUniforms=_t(this.outputShape.length),this.userCode=`
      float binaryOperation(float a, float b) {
        ${t}
      }

      void main() {
        float a = getAAtOutCoords();
        float b = getBAtOutCoords();
        setOutput(binaryOperation(a, b));
      }
    `}};var Ze=`
  result.r = isNaN.r ? NAN : result.r;
  result.g = isNaN.g ? NAN : result.g;
  result.b = isNaN.b ? NAN : result.b;
  result.a = isNaN.a ? NAN : result.a;
`;var Ye=class{constructor(t,e,o,n=!1){this.variableNames=["A","B"],this.supportsBroadcasting=!0,this.packedInputs=!0,this.packedOutput=!0,this.outputShape=I.assertAndGetBroadcastShape(e,o);let s=this.outputShape.length;this.enableShapeUniforms=_t(s);let a="";if(n)if(s===0||y.sizeFromShape(this.outputShape)===1)a=`
          result.y = 0.;
          result.z = 0.;
          result.w = 0.;
        `;else if(a=`
          ${mt(s)} coords = getOutputCoords();
        `,s===1)this.enableShapeUniforms?a+=`
            result.y = (coords + 1) >= outShape ? 0. : result.y;
            result.z = 0.;
            result.w = 0.;
          `:a+=`
            result.y = (coords + 1) >= ${this.outputShape[0]} ? 0. : result.y;
            result.z = 0.;
            result.w = 0.;
          `;else{let c=Yt("coords",s);this.enableShapeUniforms?a+=`
            bool nextRowOutOfBounds =
              (${c[s-2]} + 1) >= outShape[${s} - 2];
            bool nextColOutOfBounds =
              (${c[s-1]} + 1) >= outShape[${s} - 1];
            result.y = nextColOutOfBounds ? 0. : result.y;
            result.z = nextRowOutOfBounds ? 0. : result.z;
            result.w = nextColOutOfBounds || nextRowOutOfBounds ? 0. : result.w;
          `:a+=`
            bool nextRowOutOfBounds =
              (${c[s-2]} + 1) >= ${this.outputShape[s-2]};
            bool nextColOutOfBounds =
              (${c[s-1]} + 1) >= ${this.outputShape[s-1]};
            result.y = nextColOutOfBounds ? 0. : result.y;
            result.z = nextRowOutOfBounds ? 0. : result.z;
            result.w = nextColOutOfBounds || nextRowOutOfBounds ? 0. : result.w;
          `}this.userCode=`
      vec4 binaryOperation(vec4 a, vec4 b) {
        ${t}
      }

      void main() {
        vec4 a = getAAtOutCoords();
        vec4 b = getBAtOutCoords();

        vec4 result = binaryOperation(a, b);
        ${a}

        setOutput(result);
      }
    `}};function Zt(r){let{inputs:t,backend:e}=r,{x:o}=t;return e.incRef(o.dataId),{dataId:o.dataId,shape:o.shape,dtype:o.dtype}}var x1={kernelName:co,backendName:"webgl",kernelFunc:Zt};function ze(r){let{inputs:t,backend:e}=r,{real:o,imag:n}=t,s=e.makeTensorInfo(o.shape,"complex64"),a=e.texData.get(s.dataId),i=Zt({inputs:{x:o},backend:e}),c=Zt({inputs:{x:n},backend:e});return a.complexTensorInfos={real:i,imag:c},s}var y1={kernelName:Fs,backendName:"webgl",kernelFunc:ze};var ky="return (a < 0.) ? b * a : a;",$y=`
  vec4 aLessThanZero = vec4(lessThan(a, vec4(0.)));
  return (aLessThanZero * (b * a)) + ((vec4(1.0) - aLessThanZero) * a);
`;function Tz(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{alpha:s}=o,a=e.makeTensorInfo([],"float32",y.createScalarValue(s,"float32")),i=_().getBool("WEBGL_PACK_BINARY_OPERATIONS")?new Ye($y,n.shape,a.shape):new Ve(ky,n.shape,a.shape),c=e.runWebGLProgram(i,[n,a],"float32");return e.disposeIntermediateTensorInfo(a),c}var b1={kernelName:ia,backendName:"webgl",kernelFunc:Tz};var Ey="return (a < 0.) ? b * a : a;",Ay=`
  vec4 aLessThanZero = vec4(lessThan(a, vec4(0.)));
  return (aLessThanZero * (b * a)) + ((vec4(1.0) - aLessThanZero) * a);
`;function Iz(r){let{inputs:t,backend:e}=r,{x:o,alpha:n}=t,s=_().getBool("WEBGL_PACK_BINARY_OPERATIONS")?new Ye(Ay,o.shape,n.shape):new Ve(Ey,o.shape,n.shape);return e.runWebGLProgram(s,[o,n],"float32")}var w1={kernelName:va,backendName:"webgl",kernelFunc:Iz};var gr="if (isnan(x)) return x;";function nt({opSnippet:r,packedOpSnippet:t,cpuKernelImpl:e,dtype:o}){return({inputs:n,backend:s})=>{let{x:a}=n,i=s,c=o||a.dtype;if(i.shouldExecuteOnCPU([a])&&e!=null){let p=i.texData.get(a.dataId),m=e(p.values,c);return i.makeTensorInfo(a.shape,c,m)}let l=_().getBool("WEBGL_PACK_UNARY_OPERATIONS")&&t!=null,u;return l?u=new Me(a.shape,t):u=new xe(a.shape,r),i.runWebGLProgram(u,[a],c)}}function Rt({opSnippet:r,packedOpSnippet:t,checkOutOfBounds:e=!1,supportsComplex:o=!1,cpuKernelImpl:n,dtype:s}){return({inputs:a,backend:i})=>{let{a:c,b:l}=a,u=i;if(o&&c.dtype==="complex64"){let d=u.texData.get(c.dataId),g=u.texData.get(l.dataId),[h,x]=[[d.complexTensorInfos.real,g.complexTensorInfos.real],[d.complexTensorInfos.imag,g.complexTensorInfos.imag]].map(N=>{let[S,$]=N,E={dataId:S.dataId,dtype:S.dtype,shape:c.shape},A={dataId:$.dataId,dtype:$.dtype,shape:l.shape},R=new Ve(r,c.shape,l.shape);return u.runWebGLProgram(R,[E,A],te(S.dtype,$.dtype))}),b=ze({inputs:{real:h,imag:x},backend:u});return u.disposeIntermediateTensorInfo(h),u.disposeIntermediateTensorInfo(x),b}let p=s||te(c.dtype,l.dtype);if((c.dtype==="string"||l.dtype==="string"||u.shouldExecuteOnCPU([c,l]))&&n!=null){let d=u.texData.get(c.dataId).values,g=u.texData.get(l.dataId).values,h=c.dtype==="string"?I.fromUint8ToStringArray(d):d,x=c.dtype==="string"?I.fromUint8ToStringArray(g):g,[b,N]=n(c.shape,l.shape,h,x,p),S=u.makeTensorInfo(N,p),$=u.texData.get(S.dataId);return $.values=b,S}let m=_().getBool("WEBGL_PACK_BINARY_OPERATIONS")&&t!=null,f;return m?f=new Ye(t,c.shape,l.shape,e):f=new Ve(r,c.shape,l.shape),u.runWebGLProgram(f,[c,l],p)}}function $o(r,t=!1){if(r==="linear")return t?m1:a1;if(r==="relu")return t?d1:c1;if(r==="elu")return t?f1:i1;if(r==="relu6")return t?h1:l1;if(r==="prelu")return t?Ay:Ey;if(r==="leakyrelu")return t?$y:ky;if(r==="sigmoid")return t?g1:u1;throw new Error(`Activation ${r} has not been implemented for the WebGL backend.`)}var Oc=class{constructor(t,e,o,n=!1,s=!1,a=!1,i=null,c=!1,l=!1){this.variableNames=["matrixA","matrixB"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=o,this.enableShapeUniforms=_t(this.outputShape.length);let u=n?t[1]:t[2],p=Math.ceil(u/2),m=n?"i * 2, rc.y":"rc.y, i * 2",f=s?"rc.z, i * 2":"i * 2, rc.z",d=n?["a.xxyy","a.zzww"]:["a.xxzz","a.yyww"],g=s?["b.xzxz","b.ywyw"]:["b.xyxy","b.zwzw"],h="",x="";i&&(c?h=`vec4 activation(vec4 a) {
          vec4 b = getPreluActivationWeightsAtOutCoords();
          ${i}
        }`:l?h=`vec4 activation(vec4 a) {
          vec4 b = getLeakyreluAlphaAtOutCoords();
          ${i}
        }`:h=`vec4 activation(vec4 x) {
          ${i}
        }`,x="result = activation(result);");let b=a?"result += getBiasAtOutCoords();":"";a&&this.variableNames.push("bias"),c&&this.variableNames.push("preluActivationWeights"),l&&this.variableNames.push("leakyreluAlpha");let N="rc.x",S="rc.x";t[0]<e[0]?N=`imod(rc.x, ${t[0]})`:e[0]<t[0]&&(S=`imod(rc.x, ${e[0]})`),this.userCode=`
      ${h}
      // Don't use uniform for sharedDimensionPacked for performance.
      const float sharedDimension = ${p}.0;

      vec4 dot2x2ARowBCol(ivec3 rc) {
        vec4 result = vec4(0);
        int batchA = ${N};
        int batchB = ${S};
        for (int i = 0; i < ${p}; i++) {
          vec4 a = getMatrixA(batchA, ${m});
          vec4 b = getMatrixB(batchB, ${f});

          // These swizzled products need to be separately added.
          // See: https://github.com/tensorflow/tfjs/issues/1735
          result += (${d[0]} * ${g[0]});
          result += (${d[1]} * ${g[1]});
        }
        return result;
      }

      void main() {
        ivec3 rc = getOutputCoords();
        vec4 result = dot2x2ARowBCol(rc);

        ${b}

        ${x}

        setOutput(result);
      }
    `}};var Ry={REAL:"return areal * breal - aimag * bimag;",IMAG:"return areal * bimag + aimag * breal;"},fu=class{constructor(t,e,o){this.variableNames=["AReal","AImag","BReal","BImag"],this.outputShape=I.assertAndGetBroadcastShape(e,o),this.userCode=`
      float binaryOpComplex(
          float areal, float aimag, float breal, float bimag) {
        ${t}
      }

      void main() {
        float areal = getARealAtOutCoords();
        float aimag = getAImagAtOutCoords();
        float breal = getBRealAtOutCoords();
        float bimag = getBImagAtOutCoords();
        setOutput(binaryOpComplex(areal, aimag, breal, bimag));
      }
    `}};var C1="return a * b;";function du(r){let{inputs:t,backend:e}=r,{a:o,b:n}=t,s=I.upcastType(o.dtype,n.dtype);if(o.dtype==="complex64"){let i=e.texData.get(o.dataId),c=e.texData.get(n.dataId),l=new fu(Ry.REAL,o.shape,n.shape),u=new fu(Ry.IMAG,o.shape,n.shape),p=[{dataId:i.complexTensorInfos.real.dataId,dtype:i.complexTensorInfos.real.dtype,shape:o.shape},{dataId:i.complexTensorInfos.imag.dataId,dtype:i.complexTensorInfos.imag.dtype,shape:o.shape},{dataId:c.complexTensorInfos.real.dataId,dtype:c.complexTensorInfos.real.dtype,shape:n.shape},{dataId:c.complexTensorInfos.imag.dataId,dtype:c.complexTensorInfos.imag.dtype,shape:n.shape}],m=e.runWebGLProgram(l,p,"float32"),f=e.runWebGLProgram(u,p,"float32"),d=ze({inputs:{real:m,imag:f},backend:e});return e.disposeIntermediateTensorInfo(m),e.disposeIntermediateTensorInfo(f),d}if(e.shouldExecuteOnCPU([o,n])){let i=e.texData.get(o.dataId),c=e.texData.get(n.dataId),[l,u]=_v(o.shape,n.shape,i.values,c.values,s),p=e.makeTensorInfo(u,s),m=e.texData.get(p.dataId);return m.values=l,p}let a;return _().getBool("WEBGL_PACK_BINARY_OPERATIONS")?a=new Ye(C1,o.shape,n.shape):a=new Ve(C1,o.shape,n.shape),e.runWebGLProgram(a,[o,n],s)}var S1={kernelName:Cn,backendName:"webgl",kernelFunc:du};function N1(r,t,e){let o=[us(r.shape),...ps(r.shape)],n={dtype:r.dtype,shape:o,dataId:r.dataId},s=[us(t),...ps(t)],a=new Fc(s,o),i=!0,c=[o],l=e.runWebGLProgram(a,[n],r.dtype,c,i);return{dataId:l.dataId,shape:t,dtype:l.dtype}}function K(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{shape:s}=o,a=e,i=y.sizeFromShape(n.shape),c=y.inferFromImplicitShape(s,i),l=y.sizeFromShape(c);y.assert(i===l,()=>`The new shape (${c}) has ${l} elements and the old shape (${n.shape}) has ${i} elements. The new shape and old shape must have the same number of elements.`);let u=a.texData.get(n.dataId);return u.isPacked&&!Oi(n.shape,c)&&!(u.texture!==null&&Oi(u.shape,c))?N1(n,c,a):(a.incRef(n.dataId),{dataId:n.dataId,shape:c,dtype:n.dtype})}var T1={kernelName:Fa,backendName:"webgl",kernelFunc:K};var hu=class{constructor(t,e){this.variableNames=["x"];let{windowSize:o,batchSize:n,inSize:s,outSize:a}=t;this.outputShape=[n,a];let i=Math.floor(o/4)*4,c=o%4,l="sumValue += dot(values, ones);";if(e!=null){let p=1/e;l=`sumValue += dot(values * ${y.isInt(p)?p.toPrecision(2):p}, ones);`}let u="";s%o>0&&(u=`
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
        int inOffset = outIdx * ${o};

        float sumValue = 0.0;

        for (int i = 0; i < ${i}; i += 4) {
          int inIdx = inOffset + i;
          vec4 values = vec4(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            getValue(batch, inIdx + 2),
            getValue(batch, inIdx + 3)
          );

          ${l}
        }

        int inIdx = inOffset + ${i};
        if (${c===1}) {
          vec4 values = vec4(getValue(batch, inIdx), 0.0, 0.0, 0.0);

          ${l}
        } else if (${c===2}) {
          vec4 values = vec4(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1), 0.0, 0.0);

          ${l}
        } else if (${c===3}) {
          vec4 values = vec4(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            getValue(batch, inIdx + 2), 0.0);

          ${l}
        }
        setOutput(sumValue);
      }
    `}};var um=class{constructor(t,e){this.variableNames=["x"];let{windowSize:o,batchSize:n,inSize:s,outSize:a}=t;this.outputShape=[n,a];let i="0.0",c="";e==="prod"?i="1.0":e==="min"?(i="1.0 / 1e-20",c="min"):e==="max"&&(i="-1.0 / 1e-20",c="max");let l=`${e}(${e}(${e}(minMaxValue[0], minMaxValue[1]), minMaxValue[2]), minMaxValue[3])`;e==="sum"?l="sumValue":e==="prod"?l="prodValue":e==="all"?l="allValue":e==="any"&&(l="anyValue");let u=Math.floor(o/4)*4,p=o%4,m=`
      if (${e==="sum"}) {
        sumValue += dot(values, ones);
      } else if (${e==="prod"}) {
        vec2 tmp = vec2(values[0], values[1]) * vec2(values[2], values[3]);
        prodValue *= tmp[0] * tmp[1];
      } else {
        minMaxValue = ${c}(values, minMaxValue);
        if (${e==="min"} || ${e==="max"}) {
          minMaxValue = ${c}(values, minMaxValue);
          bvec4 isNaN = isnan(values);
          if (isNaN.r || isNaN.g || isNaN.b || isNaN.a) {
            minMaxValue = vec4(NAN);
          }
        }
      }
    `,f="vec4";e==="all"?(i="1.0",m=`
        bool reducedAllValue = all(values);
        float floatedReducedAllValue = float(reducedAllValue);
        allValue = float(allValue >= 1.0 && floatedReducedAllValue >= 1.0);
      `,f="bvec4"):e==="any"&&(i="0.0",m=`
        bool reducedAnyValue = any(values);
        float floatedReducedAnyValue = float(reducedAnyValue);
        anyValue = float(anyValue >= 1.0 || floatedReducedAnyValue >= 1.0);
      `,f="bvec4");let d="";s%o>0&&(d=`
        if (inIdx < 0 || inIdx >= ${s}) {
          return initializationValue;
        }
      `),this.userCode=`
      const float initializationValue = ${i};
      const vec4 ones = vec4(1.0, 1.0, 1.0, 1.0);

      float getValue(int batch, int inIdx) {
        ${d}
        return getX(batch, inIdx);
      }

      void main() {
        ivec2 coords = getOutputCoords();
        int batch = coords[0];
        int outIdx = coords[1];
        int inOffset = outIdx * ${o};

        vec4 minMaxValue = vec4(${i});
        float prodValue = 1.0;
        float sumValue = 0.0;
        float allValue = 1.0;
        float anyValue = 0.0;

        for (int i = 0; i < ${u}; i += 4) {
          int inIdx = inOffset + i;
          ${f} values = ${f}(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            getValue(batch, inIdx + 2),
            getValue(batch, inIdx + 3)
          );

          ${m}
        }

        int inIdx = inOffset + ${u};
        if (${p===1}) {
          ${f} values = ${f}(
            getValue(batch, inIdx),
            initializationValue,
            initializationValue,
            initializationValue
          );

          ${m}
        } else if (${p===2}) {
          ${f} values = ${f}(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            initializationValue,
            initializationValue
          );

          ${m}
        } else if (${p===3}) {
          ${f} values = ${f}(
            getValue(batch, inIdx),
            getValue(batch, inIdx + 1),
            getValue(batch, inIdx + 2),
            initializationValue
          );

          ${m}
        }
        setOutput(${l});
      }
    `}};function kz(r){let t=[];for(;t.length===0||t[t.length-1].outSize!==1;){let e=t.length?t[t.length-1].outSize:r[1],o=I.computeOptimalWindowSize(e);t.push({inSize:e,windowSize:o,outSize:Math.ceil(e/o)})}return t}function Qe(r,t,e,o){let n=kz(r.shape),s=r;for(let a=0;a<n.length;a++){let{inSize:i,windowSize:c,outSize:l}=n[a],u,p;e==="mean"?u=a===0?new hu({windowSize:c,inSize:i,batchSize:r.shape[0],outSize:l},i):new hu({windowSize:c,inSize:i,batchSize:r.shape[0],outSize:l}):u=new um({windowSize:c,inSize:i,batchSize:r.shape[0],outSize:l},e),p=s,s=o.runWebGLProgram(u,[s],t),p.dataId!==r.dataId&&o.disposeIntermediateTensorInfo(p)}return s}var pm=class{constructor(t,e){this.variableNames=["A"];let o=new Array(t.length);for(let a=0;a<o.length;a++)o[a]=t[e[a]];this.outputShape=o,this.rank=o.length;let n=mt(this.rank),s=$z(e);this.userCode=`
    void main() {
      ${n} resRC = getOutputCoords();
      setOutput(getA(${s}));
    }
    `}};function $z(r){let t=r.length;if(t>6)throw Error(`Transpose for rank ${t} is not yet supported`);let e=["resRC.x","resRC.y","resRC.z","resRC.w","resRC.u","resRC.v"],o=new Array(t);for(let n=0;n<r.length;n++)o[r[n]]=e[n];return o.join()}var mm=class{constructor(t,e){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0;let o=new Array(t.length);for(let u=0;u<o.length;u++)o[u]=t[e[u]];if(this.outputShape=o,this.rank=o.length,this.rank>6)throw Error(`Packed transpose for rank ${this.rank} is not yet supported.`);let n=mt(this.rank),s=Iy("rc",this.rank),a=new Array(this.rank);for(let u=0;u<e.length;u++)a[e[u]]=s[u];let i=`vec2(${a.slice(-2).join()})`,c=`++${s[this.rank-1]} < ${o[this.rank-1]}`,l=`getChannel(getA(${a.join()}), ${i})`;this.userCode=`
    void main() {
      ${n} rc = getOutputCoords();
      vec4 result = vec4(0.);
      result[0] = ${l};
      if(${c}) {
        result[1] = ${l};
      }
      --${s[this.rank-1]};
      if(++${s[this.rank-2]} < ${o[this.rank-2]}) {
        result[2] = ${l};
        if(${c}) {
          result[3] = ${l};
        }
      }
      setOutput(result);
    }
    `}};function ms(r,t,e){let o=_().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new mm(r.shape,t):new pm(r.shape,t);return e.runWebGLProgram(o,[r],r.dtype)}function I1(r,t,e,o){let n=t,s=r.shape.length,a=y.parseAxisParam(n,r.shape),i=a,c=I.getAxesPermutation(i,s),l=c!=null,u=r;l&&(u=ms(r,c,o),i=I.getInnerMostAxes(i.length,s)),I.assertAxesAreInnerMostDims("sum",i,s);let[p,m]=I.computeOutAndReduceShapes(u.shape,i),f=p;e&&(f=I.expandShapeToKeepDim(p,a));let d=y.sizeFromShape(m),h=y.sizeFromShape(r.shape)/d,x=K({inputs:{x:u},attrs:{shape:[h,d]},backend:o}),b=qn(r.dtype),N=Qe(x,b,"sum",o),S=K({inputs:{x:N},attrs:{shape:f},backend:o});return o.disposeIntermediateTensorInfo(x),o.disposeIntermediateTensorInfo(N),l&&o.disposeIntermediateTensorInfo(u),S}function Mi(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s,keepDims:a}=o;return I1(n,s,a,e)}var v1={kernelName:Wa,backendName:"webgl",kernelFunc:Mi};function Bt(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{perm:s}=o,a=e,i=n.shape.length,c=new Array(i);for(let u=0;u<c.length;u++)c[u]=n.shape[s[u]];let l;if(a.shouldExecuteOnCPU([n])){let p=a.texData.get(n.dataId).values,m=Bi(p,n.shape,n.dtype,s,c);l=a.makeTensorInfo(c,n.dtype);let f=a.texData.get(l.dataId);f.values=m}else l=ms(n,s,a);return l}var k1={kernelName:uo,backendName:"webgl",kernelFunc:Bt};var _y=1e3;function Vi({a:r,b:t,transposeA:e,transposeB:o,backend:n,bias:s=null,preluActivationWeights:a=null,leakyreluAlpha:i=0,activation:c=null}){let l=r.shape.length,u=t.shape.length,p=e?r.shape[l-2]:r.shape[l-1],m=o?t.shape[u-1]:t.shape[u-2],f=e?r.shape[l-1]:r.shape[l-2],d=o?t.shape[u-2]:t.shape[u-1],g=r.shape.slice(0,-2),h=t.shape.slice(0,-2),x=y.sizeFromShape(g),b=y.sizeFromShape(h),S=Ir.assertAndGetBroadcastShape(r.shape.slice(0,-2),t.shape.slice(0,-2)).concat([f,d]);y.assert(p===m,()=>`Error in matMul: inner shapes (${p}) and (${m}) of Tensors with shapes ${r.shape} and ${t.shape} and transposeA=${e} and transposeB=${o} must match.`);let $=e?[x,p,f]:[x,f,p],E=o?[b,d,m]:[b,m,d],A=K({inputs:{x:r},backend:n,attrs:{shape:$}}),R=K({inputs:{x:t},backend:n,attrs:{shape:E}}),F=[A,R],D=Math.max(x,b),O=e?A.shape[1]:A.shape[2],L=s!=null,B=a!=null,V=c==="leakyrelu",M=c!=null?$o(c,!0):null,G=L||B||V||M!=null,U;if((f===1||d===1)&&O>_y&&G===!1){let H=A,j=R;e&&(H=Bt({inputs:{x:A},backend:n,attrs:{perm:[0,2,1]}}),F.push(H)),o&&(j=Bt({inputs:{x:R},backend:n,attrs:{perm:[0,2,1]}}),F.push(j));let X=d!==1,Q=d===1,Y=H;X&&(Y=K({inputs:{x:H},backend:n,attrs:{shape:[D,O,1]}}),F.push(Y));let tt=d===1?2:1,Z=j;Q&&(Z=K({inputs:{x:j},backend:n,attrs:{shape:[D,1,O]}}),F.push(Z));let ot=du({inputs:{a:Y,b:Z},backend:n});U=Mi({inputs:{x:ot},backend:n,attrs:{axis:tt,keepDims:!0}}),F.push(ot)}else{let H=te(r.dtype,t.dtype),j=new Oc($,E,[D,f,d],e,o,L,M,B,V),X=[A,R];if(s!=null&&X.push(s),B&&X.push(a),V){let Q=n.makeTensorInfo([],"float32",y.createScalarValue(i,"float32"));X.push(Q),F.push(Q)}U=n.runWebGLProgram(j,X,H)}let z=K({inputs:{x:U},backend:n,attrs:{shape:S}});F.push(U);for(let H of F)n.disposeIntermediateTensorInfo(H);return z}function Ez(r){let{inputs:t,backend:e,attrs:o}=r,{a:n,b:s,bias:a,preluActivationWeights:i}=t,{transposeA:c,transposeB:l,activation:u,leakyreluAlpha:p}=o;return Vi({a:n,b:s,transposeA:c,transposeB:l,backend:e,bias:a,preluActivationWeights:i,leakyreluAlpha:p,activation:u})}var $1={kernelName:Wn,backendName:"webgl",kernelFunc:Ez};var E1="return abs(x);";function Az(r){let{inputs:t,backend:e}=r,{x:o}=t;if(e.shouldExecuteOnCPU([o])&&o.dtype!=="complex64"){let s=e.texData.get(o.dataId),a=nm(s.values);return e.makeTensorInfo(o.shape,o.dtype,a)}let n;return _().getBool("WEBGL_PACK_UNARY_OPERATIONS")?n=new Me(o.shape,E1):n=new xe(o.shape,E1),e.runWebGLProgram(n,[o],o.dtype)}var A1={kernelName:Cs,backendName:"webgl",kernelFunc:Az};var Rz=se+`
  if (abs(x) > 1.) {
    return NAN;
  }
  return acos(x);
`,_z=nt({opSnippet:Rz}),R1={kernelName:Mo,backendName:"webgl",kernelFunc:_z};var Fz=se+`
  if (x < 1.0) return NAN;
return log(x + sqrt(x * x - 1.0));`,Dz=nt({opSnippet:Fz}),_1={kernelName:Vo,backendName:"webgl",kernelFunc:Dz};var F1="return a + b;",Oz=Rt({opSnippet:F1,packedOpSnippet:F1,supportsComplex:!0,cpuKernelImpl:pv}),D1={kernelName:Br,backendName:"webgl",kernelFunc:Oz};var fm=class{constructor(t,e){this.outputShape=[],this.outputShape=t,this.variableNames=e.map((s,a)=>`T${a}`);let o=[];this.variableNames.forEach(s=>{o.push(`float v${s} = get${s}AtOutCoords();`)});let n=this.variableNames.map(s=>`v${s}`).join(" + ");this.userCode=`
      void main() {
        ${o.join(`
        `)}

        float result = ${n};
        setOutput(result);
      }
    `}};var dm=class{constructor(t,e){this.outputShape=[],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=t,this.variableNames=e.map((s,a)=>`T${a}`);let o=[];this.variableNames.forEach(s=>{o.push(`vec4 v${s} = get${s}AtOutCoords();`)});let n=this.variableNames.map(s=>`v${s}`).join(" + ");this.userCode=`
      void main() {
        ${o.join(`
        `)}

        vec4 result = ${n};
        setOutput(result);
      }
    `}};function hm(r){let{inputs:t,backend:e}=r,o=t;if(o.length===1)return Zt({inputs:{x:o[0]},backend:e});if(o.length>_().getNumber("WEBGL_MAX_TEXTURES_IN_SHADER")){let c=Math.floor(o.length/2),l=hm({inputs:o.slice(0,c),backend:e}),u=hm({inputs:o.slice(c),backend:e});return hm({inputs:[l,u],backend:e})}let n=o.map(c=>c.dtype).reduce((c,l)=>te(c,l)),s=o.map(c=>c.shape),i=_().getBool("WEBGL_PACK")?new dm(o[0].shape,s):new fm(o[0].shape,s);return e.runWebGLProgram(i,o,n)}var O1={kernelName:Ss,backendName:"webgl",kernelFunc:hm};function Pz(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s,keepDims:a}=o,i=n.shape.length,c=y.parseAxisParam(s,n.shape),l=c,u=I.getAxesPermutation(l,i),p=n;u!=null&&(p=Bt({inputs:{x:n},backend:e,attrs:{perm:u}}),l=I.getInnerMostAxes(l.length,i)),I.assertAxesAreInnerMostDims("all",l,i);let[m,f]=I.computeOutAndReduceShapes(p.shape,l),d=y.sizeFromShape(f),g=K({inputs:{x:p},backend:e,attrs:{shape:[-1,d]}}),h=Qe(g,g.dtype,"all",e),x;if(a){let b=I.expandShapeToKeepDim(m,c);x=K({inputs:{x:h},backend:e,attrs:{shape:b}})}else x=K({inputs:{x:h},backend:e,attrs:{shape:m}});return e.disposeIntermediateTensorInfo(g),e.disposeIntermediateTensorInfo(h),u!=null&&e.disposeIntermediateTensorInfo(p),x}var P1={kernelName:Ns,backendName:"webgl",kernelFunc:Pz};function Lz(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s,keepDims:a}=o,i=n.shape.length,c=y.parseAxisParam(s,n.shape),l=c,u=I.getAxesPermutation(l,i),p=n;u!=null&&(p=Bt({inputs:{x:n},backend:e,attrs:{perm:u}}),l=I.getInnerMostAxes(l.length,i)),I.assertAxesAreInnerMostDims("any",l,i);let[m,f]=I.computeOutAndReduceShapes(p.shape,l),d=y.sizeFromShape(f),g=K({inputs:{x:p},backend:e,attrs:{shape:[-1,d]}}),h=Qe(g,g.dtype,"any",e),x;if(a){let b=I.expandShapeToKeepDim(m,c);x=K({inputs:{x:h},backend:e,attrs:{shape:b}})}else x=K({inputs:{x:h},backend:e,attrs:{shape:m}});return e.disposeIntermediateTensorInfo(g),e.disposeIntermediateTensorInfo(h),u!=null&&e.disposeIntermediateTensorInfo(p),x}var L1={kernelName:Ts,backendName:"webgl",kernelFunc:Lz};var gm=class{constructor(t,e,o){this.variableNames=["A"];let{windowSize:n,batchSize:s,outSize:a}=t;o||this.variableNames.push("bestIndicesA"),this.outputShape=[s,a];let i=e==="max"?">":"<",c=o?"inOffset + i;":"round(getBestIndicesA(batch, inOffset + i));";this.userCode=`
      void main() {
        ivec2 coords = getOutputCoords();
        int batch = coords[0];
        int outIdx = coords[1];
        int inOffset = outIdx * ${n};

        int bestIndex = inOffset;
        float bestValue = getA(batch, bestIndex);

        for (int i = 0; i < ${n}; i++) {
          int inIdx = ${c};
          float candidate = getA(batch, inIdx);
          if (candidate ${i} bestValue) {
            bestValue = candidate;
            bestIndex = inIdx;
          }
        }
        setOutput(float(bestIndex));
      }
    `}};var xm=class{constructor(t,e,o,n){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,y.assert(t.length>2,()=>`Packed arg${o.charAt(0).toUpperCase()+o.slice(1)} supports only inputs with rank above 2.`);let s=t[t.length-1],a=Math.ceil(s/e);this.outputShape=t.slice(0,-1),a>1&&this.outputShape.push(a),n||this.variableNames.push("bestIndicesA");let i=this.outputShape,c=i.length,l=mt(c),u=Yt("coords",c),p,m;if(a===1){m=c+1;let R=mt(m);p=`
        ${R} sourceLocR = ${R}(${u.join()}, 0);
        ++${u[c-1]};
        ${R} sourceLocG = ${R}(${u.join()}, 0);
        ++${u[c-2]};
        ${R} sourceLocA = ${R}(${u.join()}, 0);
        --${u[c-1]};
        ${R} sourceLocB = ${R}(${u.join()}, 0);
        --${u[c-2]};`}else m=c,p=`
        ${l} sourceLocR = coords;
        ++${u[c-1]};
        ${l} sourceLocG = coords;
        ++${u[c-2]};
        ${l} sourceLocA = coords;
        --${u[c-1]};
        ${l} sourceLocB = coords;
        --${u[c-2]};`;let f=["x","y","z","w","u","v"].slice(0,m),d="."+f[m-1],g=f.map(R=>"int "+R),h=Yt("sourceLocR",m-1).concat("inIdx.r"),x=Yt("sourceLocG",m-1).concat("inIdx.g"),b=Yt("sourceLocB",m-1).concat("inIdx.b"),N=Yt("sourceLocA",m-1).concat("inIdx.a"),S=o==="max"?"greaterThan":"lessThan",$=n?"":`
          inIdx = round(vec4(getBestIndicesAChannel(${h.join()}),
                             getBestIndicesAChannel(${x.join()}),
                             getBestIndicesAChannel(${b.join()}),
                             getBestIndicesAChannel(${N.join()})));`,E=`vec4(
            getAChannel(${h.join()}),
            hasNextCol ? getAChannel(${x.join()}) : 0.,
            hasNextRow ? getAChannel(${b.join()}) : 0.,
            hasNextRow && hasNextCol ? getAChannel(${N.join()}) : 0.)`,A=n?"":`
      float getBestIndicesAChannel(${g.join()}) {
        return getChannel(getBestIndicesA(${f.join()}),
                                          vec2(${f.slice(-2).join()}));
      }`;this.userCode=`
      float getAChannel(${g.join()}) {
        return getChannel(getA(${f.join()}),
                               vec2(${f.slice(-2).join()}));
      }
      ${A}
      void main() {
        ${l} coords = getOutputCoords();
        bool hasNextCol = ${u[c-1]} < ${i[c-1]-1};
        bool hasNextRow = ${u[c-2]} < ${i[c-2]-1};
        ${p}
        ivec4 srcIdx = ivec4(sourceLocR${d}, sourceLocG${d},
          sourceLocB${d}, sourceLocA${d}) * ${e};
        ivec4 inIdx = srcIdx;
        vec4 bestIndex = vec4(inIdx);
        vec4 bestValue = ${E};

        for (int i = 0; i < ${e}; i++) {
          inIdx = srcIdx;
          ${$}
          vec4 candidate = ${E};
          bvec4 nan = isnan(candidate);
          bvec4 replace = bvec4(
            vec4(${S}(candidate, bestValue)) * (vec4(1.0) - vec4(nan)));

          bestValue = vec4(replace.x  ? candidate.x : bestValue.x,
                           replace.y  ? candidate.y : bestValue.y,
                           replace.z  ? candidate.z : bestValue.z,
                           replace.w  ? candidate.w : bestValue.w);
          bestIndex = mix(bestIndex, vec4(inIdx), vec4(replace));
          srcIdx++;
        }
        setOutput(bestIndex);
      }
    `}};function B1(r,t,e,o=null){let n=t.shape[0],s=t.shape[1];o!=null&&(n=o.shape[0],s=o.shape[1]);let a=I.computeOptimalWindowSize(s),i={windowSize:a,inSize:s,batchSize:n,outSize:Math.ceil(s/a)},c=new gm(i,e,o==null),l=[t];o!=null&&l.push(o);let u=r.runWebGLProgram(c,l,"int32");if(u.shape[1]===1)return u;let p=B1(r,t,e,u);return r.disposeIntermediateTensorInfo(u),p}function M1(r,t,e,o=null){let n=o!=null?o.shape:t.shape,s=n[n.length-1],a=I.computeOptimalWindowSize(s),i=new xm(n,a,e,o==null),c=o==null?[t]:[t,o],l=r.runWebGLProgram(i,c,"int32");if(l.shape.length===t.shape.length){let u=M1(r,t,e,l);return r.disposeIntermediateTensorInfo(l),u}return l}function ym(r,t,e,o){let n=[e];if(I.assertAxesAreInnerMostDims("arg"+o.charAt(0).toUpperCase()+o.slice(1),n,t.shape.length),!_().getBool("WEBGL_PACK_REDUCE")||t.shape.length<=2){let s=[],a=r.texData.get(t.dataId),i=a!==null&&a.isPacked,c=t;i&&(c=r.unpackTensor(t),s.push(c));let[l,u]=I.computeOutAndReduceShapes(c.shape,n),p=y.sizeFromShape(u),m=K({inputs:{x:c},backend:r,attrs:{shape:[-1,p]}});s.push(m);let f=B1(r,m,o);s.push(f);let d=K({inputs:{x:f},backend:r,attrs:{shape:l}});return s.forEach(g=>r.disposeIntermediateTensorInfo(g)),d}return M1(r,t,o)}function Bz(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s}=o,a=y.parseAxisParam(s,n.shape),i=I.getAxesPermutation(a,n.shape.length),c=n,l=[];i!=null&&(c=Bt({inputs:{x:n},backend:e,attrs:{perm:i}}),l.push(c),a=I.getInnerMostAxes(a.length,c.shape.length)),I.assertAxesAreInnerMostDims("argMax",[a[0]],c.shape.length);let u=ym(e,c,a[0],"max");return l.forEach(p=>e.disposeIntermediateTensorInfo(p)),u}var V1={kernelName:Is,backendName:"webgl",kernelFunc:Bz};function Mz(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s}=o,a=y.parseAxisParam(s,n.shape),i=I.getAxesPermutation(a,n.shape.length),c=n,l=[];i!=null&&(c=Bt({inputs:{x:n},backend:e,attrs:{perm:i}}),l.push(c),a=I.getInnerMostAxes(a.length,c.shape.length)),I.assertAxesAreInnerMostDims("argMin",[a[0]],c.shape.length);let u=ym(e,c,a[0],"min");return l.forEach(p=>e.disposeIntermediateTensorInfo(p)),u}var z1={kernelName:vs,backendName:"webgl",kernelFunc:Mz};var Vz=se+`
  if (abs(x) > 1.) {
    return NAN;
  }
  return asin(x);
`,zz=nt({opSnippet:Vz}),W1={kernelName:zo,backendName:"webgl",kernelFunc:zz};var Wz=se+"return log(x + sqrt(x * x + 1.0));",Gz=nt({opSnippet:Wz}),G1={kernelName:Wo,backendName:"webgl",kernelFunc:Gz};var Uz=se+`
  return atan(x);
`,Hz=nt({opSnippet:Uz}),U1={kernelName:Go,backendName:"webgl",kernelFunc:Hz};var Kz=Dc+`
  return atan(a, b);
`,qz=`
  vec4 result = atan(a, b);
  bvec4 isNaNA = isnan(a);
  bvec4 isNaNB = isnan(b);
  bvec4 isNaN = bvec4(isNaNA.x || isNaNB.x, isNaNA.y || isNaNB.y, isNaNA.z || isNaNB.z, isNaNA.w || isNaNB.w);
  `+Ze+`
  return result;
`,jz=Rt({opSnippet:Kz,packedOpSnippet:qz}),H1={kernelName:Ho,backendName:"webgl",kernelFunc:jz};var Xz=se+`
  if ((x < -1.0) || (x > 1.0)) return NAN;
return (log(1.0 + x) - log(1.0 - x)) / 2.0;`,Yz=nt({opSnippet:Xz}),K1={kernelName:Uo,backendName:"webgl",kernelFunc:Yz};var Rr=class{constructor(t,e,o,n=!1,s=!1){if(this.variableNames=["x"],e==="avg"&&o)throw new Error("Cannot compute positions for average pool.");let a=t.filterWidth,i=t.strideHeight,c=t.strideWidth,l=t.dilationHeight,u=t.dilationWidth,p=t.effectiveFilterHeight,m=t.effectiveFilterWidth,f=t.padInfo.top,d=t.padInfo.left;this.outputShape=t.outShape;let g=e==="avg",h=`((batch  * ${t.inHeight} + xR) * ${t.inWidth} + xC) * ${t.inChannels} + d`,x=`(xR * ${t.inWidth} + xC) * ${t.inChannels} + d`,b="0.0";if(g||(b="-1.0 / 1e-20"),o){let R=">=";this.userCode=`
        const ivec2 strides = ivec2(${i}, ${c});
        const ivec2 pads = ivec2(${f}, ${d});

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

          for (int wR = 0; wR < ${p};
              wR += ${l}) {
            int xR = xRCorner + wR;

            if (xR < 0 || xR >= ${t.inHeight}) {
              continue;
            }

            for (int wC = 0; wC < ${m};
                wC += ${u}) {
              int xC = xCCorner + wC;

              if (xC < 0 || xC >= ${t.inWidth}) {
                continue;
              }

              float value = getX(batch, xR, xC, d);

              // If a min / max value has already been found, use it. If not,
              // use the current value.
              float currMinMaxValue = mix(
                  value, minMaxValue, minMaxValueFound);
              if (value ${R} currMinMaxValue) {
                minMaxValue = value;
                minMaxValueFound = 1.0;
                minMaxPosition = ${n?s?h:x:`wR * ${m} + wC`};
              }
            }
          }
          setOutput(float(minMaxPosition));
        }
      `;return}let N="max",S=`${e}(${e}(${e}(minMaxValue[0], minMaxValue[1]), minMaxValue[2]), minMaxValue[3])`;e==="avg"&&(S="avgValue / max(count, 1.0)");let $=Math.floor(a/4)*4,E=a%4,A=`
      if (${g}) {
        avgValue += dot(values, ones);
      } else {
        minMaxValue = ${N}(values, minMaxValue);
      }
    `;this.userCode=`
      const ivec2 strides = ivec2(${i}, ${c});
      const ivec2 pads = ivec2(${f}, ${d});
      const float initializationValue = ${b};
      const vec4 ones = vec4(1.0, 1.0, 1.0, 1.0);

      float count = 0.0;

      float getValue(int batch, int xR, int xC, int d) {
        if (xC < 0 || xC >= ${t.inWidth}) {
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
        vec4 minMaxValue = vec4(${b});
        float avgValue = 0.0;
        count = 0.0;

        for (int wR = 0; wR < ${p};
            wR += ${l}) {
          int xR = xRCorner + wR;

          if (xR < 0 || xR >= ${t.inHeight}) {
            continue;
          }

          for (int wC = 0; wC < ${$}; wC += 4) {
            int xC = xCCorner + wC * ${u};

            vec4 values = vec4(
              getValue(batch, xR, xC, d),
              getValue(batch, xR, xC + ${u}, d),
              getValue(batch, xR, xC + 2 * ${u}, d),
              getValue(batch, xR, xC + 3 * ${u}, d)
            );

            ${A}
          }

          int xC = xCCorner + ${$};
          if (${E===1}) {
            vec4 values = vec4(
              getValue(batch, xR, xC, d),
              initializationValue,
              initializationValue,
              initializationValue
            );

            ${A}
          } else if (${E===2}) {
            vec4 values = vec4(
              getValue(batch, xR, xC, d),
              getValue(batch, xR, xC + ${u}, d),
              initializationValue,
              initializationValue
            );

            ${A}
          } else if (${E===3}) {
            vec4 values = vec4(
              getValue(batch, xR, xC, d),
              getValue(batch, xR, xC + ${u}, d),
              getValue(batch, xR, xC + 2 * ${u}, d),
              initializationValue
            );

            ${A}
          }
        }
        setOutput(${S});
      }
    `}},fs=class{constructor(t,e,o,n=!1,s=!1){if(this.variableNames=["x"],e==="avg"&&o)throw new Error("Cannot compute positions for average pool.");let a=t.filterWidth,i=t.strideDepth,c=t.strideHeight,l=t.strideWidth,u=t.dilationDepth,p=t.dilationHeight,m=t.dilationWidth,f=t.effectiveFilterDepth,d=t.effectiveFilterHeight,g=t.effectiveFilterWidth,h=t.padInfo.front,x=t.padInfo.top,b=t.padInfo.left;this.outputShape=t.outShape;let N=e==="avg",S="0.0";if(N||(S="-1.0 / 1e-20"),o){let D=">=";this.userCode=`
        const ivec3 strides =
            ivec3(${i}, ${c}, ${l});
        const ivec3 pads = ivec3(${h}, ${x}, ${b});

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

          for (int wD = 0; wD < ${f};
              wD += ${u}) {
            int xD = xDCorner + wD;

            if (xD < 0 || xD >= ${t.inDepth}) {
              continue;
            }

            for (int wR = 0; wR < ${d};
                wR += ${p}) {
              int xR = xRCorner + wR;

              if (xR < 0 || xR >= ${t.inHeight}) {
                continue;
              }

              for (int wC = 0; wC < ${g};
                  wC += ${m}) {
                int xC = xCCorner + wC;

                if (xC < 0 || xC >= ${t.inWidth}) {
                  continue;
                }

                float value = getX(batch, xD, xR, xC, ch);

                // If a min / max value has already been found, use it. If not,
                // use the current value.
                float currMinMaxValue = mix(
                    value, minMaxValue, minMaxValueFound);
                if (value ${D} currMinMaxValue) {
                  minMaxValue = value;
                  minMaxValueFound = 1.0;
                  minMaxPosition = ${n?s?`(((batch * ${t.inDepth} + xD) * ${t.inHeight} + xR) * ${t.inWidth} + xC) * ${t.inChannels} + ch`:`((xD * ${t.inHeight} + xR) * ${t.inWidth} + xC) * ${t.inChannels} + ch`:`wD * ${d} * ${g} +
                      wR * ${g} + wC`};
                }
              }
            }
          }
          setOutput(float(minMaxPosition));
        }
      `;return}let $="max",E=`${e}(${e}(${e}(minMaxValue[0], minMaxValue[1]), minMaxValue[2]), minMaxValue[3])`;e==="avg"&&(E="avgValue / max(count, 1.0)");let A=Math.floor(a/4)*4,R=a%4,F=`
      if (${N}) {
        avgValue += dot(values, ones);
      } else {
        minMaxValue = ${$}(values, minMaxValue);
      }
    `;this.userCode=`
      const ivec3 strides =
        ivec3(${i}, ${c}, ${l});
      const ivec3 pads = ivec3(${h}, ${x}, ${b});
      const float initializationValue = ${S};
      const vec4 ones = vec4(1.0, 1.0, 1.0, 1.0);

      float count = 0.0;

      float getValue(int batch, int xD, int xR, int xC, int ch) {
        if (xC < 0 || xC >= ${t.inWidth}) {
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
        vec4 minMaxValue = vec4(${S});
        float avgValue = 0.0;
        count = 0.0;

        for (int wD = 0; wD < ${f};
            wD += ${u}) {
          int xD = xDCorner + wD;

          if (xD < 0 || xD >= ${t.inDepth}) {
            continue;
          }

          for (int wR = 0; wR < ${d};
            wR += ${p}) {
            int xR = xRCorner + wR;

            if (xR < 0 || xR >= ${t.inHeight}) {
              continue;
            }

            for (int wC = 0; wC < ${A}; wC += 4) {
              int xC = xCCorner + wC * ${m};

              vec4 values = vec4(
                getValue(batch, xD, xR, xC, ch),
                getValue(batch, xD, xR, xC + ${m}, ch),
                getValue(batch, xD, xR, xC + 2 * ${m}, ch),
                getValue(batch, xD, xR, xC + 3 * ${m}, ch)
              );

              ${F}
            }

            int xC = xCCorner + ${A};
            if (${R===1}) {
              vec4 values = vec4(
                getValue(batch, xD, xR, xC, ch),
                initializationValue,
                initializationValue,
                initializationValue
              );

              ${F}
            } else if (${R===2}) {
              vec4 values = vec4(
                getValue(batch, xD, xR, xC, ch),
                getValue(batch, xD, xR, xC + ${m}, ch),
                initializationValue,
                initializationValue
              );

              ${F}
            } else if (${R===3}) {
              vec4 values = vec4(
                getValue(batch, xD, xR, xC, ch),
                getValue(batch, xD, xR, xC + ${m}, ch),
                getValue(batch, xD, xR, xC + 2 * ${m}, ch),
                initializationValue
              );

              ${F}
            }
          }
        }
        setOutput(${E});
      }
    `}};function Zz(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t;ro(n,"avgPool");let{filterSize:s,strides:a,pad:i,dimRoundingMode:c}=o,l=1;y.assert(I.eitherStridesOrDilationsAreOne(a,l),()=>`Error in avgPool: Either strides or dilations must be 1. Got strides ${a} and dilations '${l}'`);let u=I.computePool2DInfo(n.shape,s,a,l,i,c);if(u.filterWidth===1&&u.filterHeight===1&&y.arraysEqual(u.inShape,u.outShape))return Zt({inputs:{x:n},backend:e});let p=new Rr(u,"avg",!1);return e.runWebGLProgram(p,[n],"float32")}var q1={kernelName:ks,backendName:"webgl",kernelFunc:Zz};function Qz(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{filterSize:s,strides:a,pad:i,dimRoundingMode:c,dataFormat:l}=o,u=[1,1,1],p=I.computePool3DInfo(n.shape,s,a,u,i,c,l),m=new fs(p,"avg",!1);return e.runWebGLProgram(m,[n],"float32")}var j1={kernelName:$s,backendName:"webgl",kernelFunc:Qz};var bm=class{constructor(t){this.variableNames=["dy"],this.outputShape=t.inShape;let e=t.filterHeight,o=t.filterWidth,n=t.strideHeight,s=t.strideWidth,a=t.dilationHeight,i=t.dilationWidth,c=t.effectiveFilterHeight,l=t.effectiveFilterWidth,u=c-1-t.padInfo.top,p=l-1-t.padInfo.left,m=1/(e*o);this.userCode=`
      const ivec2 pads = ivec2(${u}, ${p});
      const float avgMultiplier = float(${m});

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
        for (int wR = 0; wR < ${c};
            wR += ${a}) {
          float dyR = float(dyRCorner + wR) / ${n}.0;

          if (dyR < 0.0 || dyR >= ${t.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);

          for (int wC = 0; wC < ${l};
            wC+= ${i}) {
            float dyC = float(dyCCorner + wC) / ${s}.0;

            if (dyC < 0.0 || dyC >= ${t.outWidth}.0 ||
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
    `}},wm=class{constructor(t){this.variableNames=["dy"],this.outputShape=t.inShape;let e=t.filterDepth,o=t.filterHeight,n=t.filterWidth,s=t.strideDepth,a=t.strideHeight,i=t.strideWidth,c=t.dilationDepth,l=t.dilationHeight,u=t.dilationWidth,p=t.effectiveFilterDepth,m=t.effectiveFilterHeight,f=t.effectiveFilterWidth,d=p-1-t.padInfo.front,g=m-1-t.padInfo.top,h=f-1-t.padInfo.left,x=1/(e*o*n);this.userCode=`
      const ivec3 pads = ivec3(${d}, ${g}, ${h});
      const float avgMultiplier = float(${x});

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

        for (int wD = 0; wD < ${p};
            wD += ${c}) {
          float dyD = float(dyDCorner + wD) / ${s}.0;

          if (dyD < 0.0 || dyD >= ${t.outDepth}.0 || fract(dyD) > 0.0) {
            continue;
          }
          int idyD = int(dyD);

          for (int wR = 0; wR < ${m};
              wR += ${l}) {
            float dyR = float(dyRCorner + wR) / ${a}.0;

            if (dyR < 0.0 || dyR >= ${t.outHeight}.0 ||
                fract(dyR) > 0.0) {
              continue;
            }
            int idyR = int(dyR);

            for (int wC = 0; wC < ${f};
                wC += ${u}) {
              float dyC = float(dyCCorner + wC) / ${i}.0;

              if (dyC < 0.0 || dyC >= ${t.outWidth}.0 ||
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
    `}};function Jz(r){let{inputs:t,backend:e,attrs:o}=r,{dy:n,input:s}=t,a=s,{filterSize:i,strides:c,pad:l,dimRoundingMode:u}=o,p=[1,1,1],m=I.computePool3DInfo(a.shape,i,c,p,l,u),f=new wm(m);return e.runWebGLProgram(f,[n],a.dtype)}var X1={kernelName:Xc,backendName:"webgl",kernelFunc:Jz};function tW(r){let{inputs:t,backend:e,attrs:o}=r,{dy:n,input:s}=t,a=s;ro([n,s],"avgPoolGrad");let{filterSize:i,strides:c,pad:l}=o,u=I.computePool2DInfo(a.shape,i,c,1,l),p=new bm(u);return e.runWebGLProgram(p,[n],a.dtype)}var Y1={kernelName:jc,backendName:"webgl",kernelFunc:tW};function eW(r){let{inputs:t,backend:e,attrs:o}=r,{a:n,b:s}=t,{transposeA:a,transposeB:i}=o;return Vi({a:n,b:s,transposeA:a,transposeB:i,backend:e})}var Z1={kernelName:Es,backendName:"webgl",kernelFunc:eW};var Cm=class{constructor(t,e,o,n,s,a){this.outputShape=[],this.variableNames=["x","mean","variance"],I.assertAndGetBroadcastShape(t,e),I.assertAndGetBroadcastShape(t,o);let i="0.0";n!=null&&(I.assertAndGetBroadcastShape(t,n),this.variableNames.push("offset"),i="getOffsetAtOutCoords()");let c="1.0";s!=null&&(I.assertAndGetBroadcastShape(t,s),this.variableNames.push("scale"),c="getScaleAtOutCoords()"),this.outputShape=t,this.userCode=`
      void main() {
        float x = getXAtOutCoords();
        float mean = getMeanAtOutCoords();
        float variance = getVarianceAtOutCoords();
        float offset = ${i};
        float scale = ${c};
        float inv = scale * inversesqrt(variance + float(${a}));
        setOutput(dot(vec3(x, -mean, offset), vec3(inv, inv, 1)));
      }
    `}};var Sm=class{constructor(t,e,o,n,s,a){this.packedInputs=!0,this.packedOutput=!0,this.variableNames=["x","mean","variance"],I.assertAndGetBroadcastShape(t,e),I.assertAndGetBroadcastShape(t,o);let i="vec4(0.0)";n!=null&&(I.assertAndGetBroadcastShape(t,n),this.variableNames.push("offset"),i="getOffsetAtOutCoords()");let c="vec4(1.0)";s!=null&&(I.assertAndGetBroadcastShape(t,s),this.variableNames.push("scale"),c="getScaleAtOutCoords()"),this.outputShape=t,this.userCode=`
      void main() {
        vec4 offset = ${i};
        vec4 scale = ${c};

        vec4 x = getXAtOutCoords();
        vec4 mean = getMeanAtOutCoords();
        vec4 variance = getVarianceAtOutCoords();

        vec4 inv = scale * inversesqrt(variance + vec4(${a}));

        setOutput((x - mean) * inv + offset);
      }
    `}};var rW=({inputs:r,backend:t,attrs:e})=>{let{x:o,mean:n,variance:s,offset:a,scale:i}=r;y.assert(n.shape.length===s.shape.length,()=>"Batch normalization gradient requires mean and variance to have equal ranks."),y.assert(a==null||n.shape.length===a.shape.length,()=>"Batch normalization gradient requires mean and offset to have equal ranks."),y.assert(i==null||n.shape.length===i.shape.length,()=>"Batch normalization gradient requires mean and scale to have equal ranks.");let{varianceEpsilon:c}=e;c==null&&(c=.001);let l=[o,n,s],u=null;a!=null&&(u=a.shape,l.push(a));let p=null;i!=null&&(p=i.shape,l.push(i));let m=_().getBool("WEBGL_PACK_NORMALIZATION")?new Sm(o.shape,n.shape,s.shape,u,p,c):new Cm(o.shape,n.shape,s.shape,u,p,c);return t.runWebGLProgram(m,l,l[0].dtype)},Q1={kernelName:ra,backendName:"webgl",kernelFunc:rW};var Nm=class{constructor(t){this.variableNames=["source"],this.outputShape=t,this.rank=t.length;let e=mt(this.rank);this.customUniforms=[{name:"start",arrayIndex:this.rank,type:"int"}];let o=oW(this.rank),n,s=t.map((a,i)=>`sourceLoc.${Fy[i]} = start[${i}] + coords.${Fy[i]};`);n=`
        ${e} sourceLoc;
        ${e} coords = getOutputCoords();
        ${s.join(`
`)}
      `,this.userCode=`
      void main() {
        ${n}
        setOutput(getSource(${o}));
      }
    `}},Fy=["x","y","z","w","u","v"];function oW(r){if(r===1)return"sourceLoc";if(r<=6)return Fy.slice(0,r).map(t=>"sourceLoc."+t).join(",");throw Error(`Slicing for rank ${r} is not yet supported`)}var Tm=class{constructor(t){this.variableNames=["source"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=t,this.rank=t.length,this.customUniforms=[{name:"start",arrayIndex:this.rank,type:"int"}];let e=mt(this.rank),o=Yt("coords",this.rank),n=Yt("sourceLoc",this.rank),s=this.rank===1?"sourceLoc":`vec2(${n.slice(-2).join()})`,a=`getChannel(getSource(${n.join()}), ${s})`,i=`
      result.x = ${a};
      if (++${o[this.rank-1]} < ${t[this.rank-1]}) {
        ++${n[this.rank-1]};
        result.y = ${a};
        --${n[this.rank-1]};
      }
    `,c=this.rank===1?"":`
      --${o[this.rank-1]};
      if (++${o[this.rank-2]} < ${t[this.rank-2]}) {
        ++${n[this.rank-2]};
        result.z = ${a};
        if (++${o[this.rank-1]} < ${t[this.rank-1]}) {
          ++${n[this.rank-1]};
          result.w = ${a};
        }
      }
    `,l=this.rank<=4?`sourceLoc = coords +
            ${e}(${t.map((u,p)=>`start[${p}]`).join()});`:t.map((u,p)=>`${n[p]} = ${o[p]} + start[${p}];`).join(`
`);this.userCode=`
      void main() {
        ${e} coords = getOutputCoords();
        ${e} sourceLoc;
        ${l}
        vec4 result = vec4(0.);
        ${i}
        ${c}
        setOutput(result);
      }
    `}};function nW(r,t,e,o){let n=o.texData.get(r.dataId),s=o.makeTensorInfo(e,r.dtype),a=o.texData.get(s.dataId);Object.assign(a,n),a.refCount=1,a.shape=e,a.dtype=r.dtype;let i=ae.computeFlatOffset(t,y.computeStrides(r.shape));n.slice&&(i+=n.slice.flatOffset),a.slice={flatOffset:i,origDataId:n.slice&&n.slice.origDataId||r.dataId};let c=o.dataRefCount.get(a.slice.origDataId)||1;return o.dataRefCount.set(a.slice.origDataId,c+1),s}function _r(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{begin:s,size:a}=o,[i,c]=ae.parseSliceParams(n,s,a);if(ae.assertParamsValid(n,i,c),y.sizeFromShape(c)===0)return e.makeTensorInfo(c,n.dtype,[]);if(e.shouldExecuteOnCPU([n])||n.dtype==="string"){let p=e.texData.get(n.dataId),m=Gv(p.values,i,c,n.shape,n.dtype);return e.makeTensorInfo(c,n.dtype,m)}let{isPacked:l}=e.texData.get(n.dataId),u=ae.isSliceContinous(n.shape,i,c);if(l||!u){let p=_().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new Tm(c):new Nm(c),m=[i];return e.runWebGLProgram(p,[n],n.dtype,m)}return e.uploadToGPU(n.dataId),nW(n,i,c,e)}var J1={kernelName:za,backendName:"webgl",kernelFunc:_r};var sW=r=>{let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{blockShape:s,crops:a}=o;y.assert(n.shape.length<=4,()=>"batchToSpaceND for rank > 4 with a WebGL backend not implemented yet");let i=s.reduce((b,N)=>b*N),c=I.getReshaped(n.shape,s,i),l=I.getPermuted(c.length,s.length),u=I.getReshapedPermuted(n.shape,s,i),p=I.getSliceBeginCoords(a,s.length),m=I.getSliceSize(u,a,s.length),f=[],d=K({inputs:{x:n},backend:e,attrs:{shape:c}}),g=Bt({inputs:{x:d},backend:e,attrs:{perm:l}}),h=K({inputs:{x:g},backend:e,attrs:{shape:u}}),x=_r({inputs:{x:h},backend:e,attrs:{begin:p,size:m}});return f.push(d),f.push(g),f.push(h),f.forEach(b=>e.disposeIntermediateTensorInfo(b)),x},tk={kernelName:As,backendName:"webgl",kernelFunc:sW};function aW(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,weights:s}=t,{size:a}=o,i=e.readSync(n.dataId),c=e.readSync(s.dataId),l=om(i,c,s.dtype,s.shape,a);return e.makeTensorInfo([a],s.dtype,l)}var ek={kernelName:Rs,backendName:"webgl",kernelFunc:aW};var iW=`
  int r = int(a.r) & int(b.r);
  int g = int(a.g) & int(b.g);
  int rb = int(a.b) & int(b.b);
  int ra = int(a.a) & int(b.a);
  return vec4(r, g, rb, ra);
`,cW=`
  return float(int(a.r) & int(b.r));
`;function lW(r){let{inputs:t,backend:e}=r,{a:o,b:n}=t,s=_().getBool("WEBGL_PACK_BINARY_OPERATIONS"),a=_().getNumber("WEBGL_VERSION");if(e.shouldExecuteOnCPU([o,n])||a===1){let c=e.texData.get(o.dataId).values,l=e.texData.get(n.dataId).values,[u,p]=fv(o.shape,n.shape,c,l,o.dtype),m=e.makeTensorInfo(p,o.dtype),f=e.texData.get(m.dataId);return f.values=u,m}let i;return s?i=new Ye(iW,o.shape,n.shape,!1):i=new Ve(cW,o.shape,n.shape),e.runWebGLProgram(i,[o,n],o.dtype)}var rk={kernelName:Ko,backendName:"webgl",kernelFunc:lW};function uW(r){let{inputs:t,backend:e}=r,{s0:o,s1:n}=t,s=e.readSync(o.dataId),a=e.readSync(n.dataId),i=I.assertAndGetBroadcastShape(Array.from(s),Array.from(a));return e.makeTensorInfo([i.length],"int32",Int32Array.from(i))}var ok={kernelName:_s,backendName:"webgl",kernelFunc:uW};var pW="return float(a != b);",Dy=Rt({opSnippet:pW,cpuKernelImpl:Dv,dtype:"bool"}),nk={kernelName:Sn,backendName:"webgl",kernelFunc:Dy};function Eo(r){let{inputs:t,backend:e}=r,{input:o}=t,n=e.texData.get(o.dataId);return Zt({inputs:{x:n.complexTensorInfos.real},backend:e})}var sk={kernelName:_a,backendName:"webgl",kernelFunc:Eo};var mW="return float(int(x));";function ak(r,t){let e=new xe(r.shape,mW),o=t.runWebGLProgram(e,[r],"int32");return{dataId:o.dataId,shape:o.shape,dtype:o.dtype}}function Oy(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{dtype:s}=o;if(s==="complex64"){if(n.dtype==="complex64")return Zt({inputs:{x:n},backend:e});let a=nr(n.shape),i=Oy({inputs:{x:n},backend:e,attrs:{dtype:"float32"}}),c=ze({inputs:{real:i,imag:a},backend:e});return a.dispose(),e.disposeIntermediateTensorInfo(i),c}if(n.dtype==="complex64"){let a=Eo({inputs:{input:n},backend:e}),i=Oy({inputs:{x:a},backend:e,attrs:{dtype:s}});return e.disposeIntermediateTensorInfo(a),i}if(!y.hasEncodingLoss(n.dtype,s)){let a=Zt({inputs:{x:n},backend:e});return{dataId:a.dataId,shape:a.shape,dtype:s}}if(e.shouldExecuteOnCPU([n])){let a=e.texData.get(n.dataId).values,[i,c,l]=dv(a,n.shape,n.dtype,s);return e.makeTensorInfo(i,c,l)}if(s==="int32")return ak(n,e);if(s==="bool"){let a=e.makeTensorInfo([],"bool",y.getTypedArrayFromDType("bool",1)),c=Dy({inputs:{a:n,b:a},backend:e});return e.disposeIntermediateTensorInfo(a),c}throw new Error(`Error in Cast: failed to cast ${n.dtype} to ${s}`)}var ik={kernelName:io,backendName:"webgl",kernelFunc:Oy};var ck="return ceil(x);",fW=nt({opSnippet:ck,packedOpSnippet:ck,cpuKernelImpl:hv}),lk={kernelName:qo,backendName:"webgl",kernelFunc:fW};var Im=class{constructor(t){this.variableNames=["A"],this.customUniforms=[{name:"minVal",type:"float"},{name:"maxVal",type:"float"}],this.outputShape=t,this.userCode=`

      void main() {
        float value = getAAtOutCoords();
        if (isnan(value)) {
          setOutput(value);
          return;
        }

        setOutput(clamp(value, minVal, maxVal));
      }
    `}};var vm=class{constructor(t){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"minVal",type:"float"},{name:"maxVal",type:"float"}],this.outputShape=t,this.userCode=`
      void main() {
        vec4 value = getAAtOutCoords();

        if (any(isnan(value))) {
          setOutput(value);
          return;
        }

        setOutput(clamp(value, vec4(minVal), vec4(maxVal)));
      }
    `}};function dW(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{clipValueMin:s,clipValueMax:a}=o,i;_().getBool("WEBGL_PACK_CLIP")?i=new vm(n.shape):i=new Im(n.shape);let c=[[s],[a]];return e.runWebGLProgram(i,[n],n.dtype,c)}var uk={kernelName:jo,backendName:"webgl",kernelFunc:dW};var km=class{constructor(t){this.variableNames=["real","imag"],this.outputShape=t,this.userCode=`
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
    `}};function pk(r,t){return{dataId:t.dataId,dtype:t.dtype,shape:r.shape}}function hW(r){let{inputs:t,backend:e}=r,{x:o}=t,n=e.texData.get(o.dataId),s=new km(o.shape),a=[pk(o,n.complexTensorInfos.real),pk(o,n.complexTensorInfos.imag)];return e.runWebGLProgram(s,a,a[0].dtype)}var mk={kernelName:Ds,backendName:"webgl",kernelFunc:hW};var $m=class{constructor(t){this.outputShape=[],this.outputShape=I.computeOutShape(t,1),this.variableNames=t.map((a,i)=>`T${i}`);let e=new Array(t.length-1);e[0]=t[0][1];for(let a=1;a<e.length;a++)e[a]=e[a-1]+t[a][1];let o=[`if (yC < ${e[0]}) setOutput(getT0(yR, yC));`];for(let a=1;a<e.length;a++){let i=e[a-1];o.push(`else if (yC < ${e[a]}) setOutput(getT${a}(yR, yC-${i}));`)}let n=e.length,s=e[e.length-1];o.push(`else setOutput(getT${n}(yR, yC-${s}));`),this.userCode=`
      void main() {
        ivec2 coords = getOutputCoords();
        int yR = coords.x;
        int yC = coords.y;

        ${o.join(`
        `)}
      }
    `}};var Am=class{constructor(t,e){this.packedInputs=!0,this.packedOutput=!0,this.outputShape=[],this.outputShape=I.computeOutShape(t,e);let o=this.outputShape,n=o.length,s=mt(n),a=Yt("coords",n),i=["x","y","z","w","u","v"].slice(0,n);this.variableNames=t.map((g,h)=>`T${h}`);let c=new Array(t.length-1);c[0]=t[0][e];for(let g=1;g<c.length;g++)c[g]=c[g-1]+t[g][e];let l=i[e],u=i.slice(-2),p=i.join(),m=`if (${l} < ${c[0]}) {
        return getChannel(
            getT0(${p}), vec2(${u.join()}));
        }`;for(let g=1;g<c.length;g++){let h=c[g-1];m+=`
        if (${l} < ${c[g]}  && ${l} >= ${c[g-1]}) {
          return getChannel(
            getT${g}(${Em(i,l,h)}),
            vec2(${Em(u,l,h)}));
        }`}let f=c.length,d=c[c.length-1];m+=`
        return getChannel(
          getT${f}(${Em(i,l,d)}),
          vec2(${Em(u,l,d)}));`,this.userCode=`
      float getValue(${i.map(g=>"int "+g)}) {
        ${m}
      }

      void main() {
        ${s} coords = getOutputCoords();
        vec4 result = vec4(getValue(${a}), 0., 0., 0.);

        ${a[n-1]} = ${a[n-1]} + 1;
        if (${a[n-1]} < ${o[n-1]}) {
          result.g = getValue(${a});
        }

        ${a[n-2]} = ${a[n-2]} + 1;
        if (${a[n-2]} < ${o[n-2]}) {
          result.a = getValue(${a});
        }

        ${a[n-1]} = ${a[n-1]} - 1;
        if (${a[n-2]} < ${o[n-2]} &&
            ${a[n-1]} < ${o[n-1]}) {
          result.b = getValue(${a});
        }
        setOutput(result);
      }
    `}};function Em(r,t,e){let o=r.indexOf(t);return r.map((s,a)=>a===o?`${s} - ${e}`:s).join()}function zi(r){let{inputs:t,backend:e}=r,{input:o}=t,n=e.texData.get(o.dataId);return Zt({inputs:{x:n.complexTensorInfos.imag},backend:e})}var fk={kernelName:aa,backendName:"webgl",kernelFunc:zi};function Pc(r,t,e){let o=r[0].dtype;if(o==="complex64"){let f=r.map(b=>Eo({inputs:{input:b},backend:e})),d=r.map(b=>zi({inputs:{input:b},backend:e})),g=Pc(f,t,e),h=Pc(d,t,e),x=ze({inputs:{real:g,imag:h},backend:e});return f.forEach(b=>e.disposeIntermediateTensorInfo(b)),d.forEach(b=>e.disposeIntermediateTensorInfo(b)),e.disposeIntermediateTensorInfo(g),e.disposeIntermediateTensorInfo(h),x}let n=e.shouldExecuteOnCPU(r);if(o==="string"&&(n=!0),n){let f=r.map(S=>{let E=[-1,y.sizeFromShape(S.shape.slice(t))];return K({inputs:{x:S},backend:e,attrs:{shape:E}})}),d=f.map(S=>({vals:e.readSync(S.dataId),shape:S.shape})),g=I.computeOutShape(f.map(S=>S.shape),1),h=f[0].shape[0]===1,x=gv(d,g,o,h),b=I.computeOutShape(r.map(S=>S.shape),t),N=e.makeTensorInfo(b,o,x);return f.forEach(S=>e.disposeIntermediateTensorInfo(S)),N}let s=r.filter(f=>y.sizeFromShape(f.shape)>0),a=_().getBool("WEBGL_PACK_ARRAY_OPERATIONS")&&s[0].shape.length>1;if(s.length===1){let f=a?new xe(r[0].shape,oo):new Me(r[0].shape,oo);return e.runWebGLProgram(f,r,o)}let i=_().getNumber("WEBGL_MAX_TEXTURES_IN_SHADER");if(s.length>i){let f=[];for(let g=0;g<s.length;g+=i){let h=s.slice(g,g+i);f.push(Pc(h,t,e))}let d=Pc(f,t,e);for(let g of f)e.disposeIntermediateTensorInfo(g);return d}if(a){let f=new Am(s.map(d=>d.shape),t);return e.runWebGLProgram(f,s,o)}let{tensors2D:c,outShape:l}=gW(s,t,e),u=new $m(c.map(f=>f.shape)),p=e.runWebGLProgram(u,c,o);c.forEach(f=>e.disposeIntermediateTensorInfo(f));let m=K({inputs:{x:p},attrs:{shape:l},backend:e});return e.disposeIntermediateTensorInfo(p),m}function gW(r,t,e){let o=I.computeOutShape(r.map(s=>s.shape),t);return{tensors2D:r.map(s=>K({inputs:{x:s},attrs:{shape:[-1,y.sizeFromShape(s.shape.slice(t))]},backend:e})),outShape:o}}function Py(r){let{inputs:t,backend:e,attrs:o}=r,{axis:n}=o,s=y.parseAxisParam(n,t[0].shape)[0],a=t.map(l=>l.shape);I.assertParamsConsistent(a,s);let i=I.computeOutShape(t.map(l=>l.shape),s);if(y.sizeFromShape(i)===0)return e.makeTensorInfo(i,t[0].dtype,[]);let c=t.filter(l=>y.sizeFromShape(l.shape)>0);return c.length===1?Zt({inputs:{x:c[0]},backend:e}):Pc(c,s,e)}var dk={kernelName:Os,backendName:"webgl",kernelFunc:Py};var Lc=class{constructor(t,e=!1,o=null,n=!1,s=!1){this.variableNames=["x","W"],this.outputShape=t.outShape;let a=t.padInfo.top,i=t.padInfo.left,c=t.strideHeight,l=t.strideWidth,u=t.dilationHeight,p=t.dilationWidth,m=t.filterHeight,f=t.filterWidth,d=Math.floor(t.inChannels/4)*4,g=t.inChannels%4,h=t.dataFormat==="channelsLast",x=h?1:2,b=h?2:3,N=h?3:1,S="",$="";o&&(n?S=`float activation(float a) {
          float b = getPreluActivationWeightsAtOutCoords();
          ${o}
        }`:s?S=`float activation(float a) {
          float b = getLeakyreluAlphaAtOutCoords();
          ${o}
        }`:S=`
          float activation(float x) {
            ${o}
          }
        `,$="result = activation(result);");let E=e?"result += getBiasAtOutCoords();":"";e&&this.variableNames.push("bias"),n&&this.variableNames.push("preluActivationWeights"),s&&this.variableNames.push("leakyreluAlpha"),this.userCode=`
      ${S}

      const ivec2 strides = ivec2(${c}, ${l});
      const ivec2 pads = ivec2(${a}, ${i});

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords[0];
        int d2 = coords[${N}];

        ivec2 xRCCorner =
            ivec2(coords[${x}], coords[${b}]) * strides - pads;
        int xRCorner = xRCCorner.x;
        int xCCorner = xRCCorner.y;

        // Convolve x(?, ?, d1) with w(:, :, d1, d2) to get y(yR, yC, d2).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;
        for (int wR = 0; wR < ${m}; wR++) {
          int xR = xRCorner + wR * ${u};

          if (xR < 0 || xR >= ${t.inHeight}) {
            continue;
          }

          for (int wC = 0; wC < ${f}; wC++) {
            int xC = xCCorner + wC * ${p};

            if (xC < 0 || xC >= ${t.inWidth}) {
              continue;
            }

            for (int d1 = 0; d1 < ${d}; d1 += 4) {
              vec4 wValues = vec4(
                getW(wR, wC, d1, d2),
                getW(wR, wC, d1 + 1, d2),
                getW(wR, wC, d1 + 2, d2),
                getW(wR, wC, d1 + 3, d2)
              );

              if (${h}) {
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

            if (${g===1}) {

              if (${h}) {
                dotProd +=
                    getX(batch, xR, xC, ${d}) *
                    getW(wR, wC, ${d}, d2);
              } else {
                dotProd +=
                    getX(batch, ${d}, xR, xC) *
                    getW(wR, wC, ${d}, d2);
              }

            } else if (${g===2}) {
              vec2 wValues = vec2(
                getW(wR, wC, ${d}, d2),
                getW(wR, wC, ${d} + 1, d2)
              );

              if (${h}) {
                vec2 xValues = vec2(
                  getX(batch, xR, xC, ${d}),
                  getX(batch, xR, xC, ${d} + 1)
                );
                dotProd += dot(xValues, wValues);
              } else {
                vec2 xValues = vec2(
                  getX(batch, ${d}, xR, xC),
                  getX(batch, ${d} + 1, xR, xC)
                );
                dotProd += dot(xValues, wValues);
              }

            } else if (${g===3}) {
              vec3 wValues = vec3(
                getW(wR, wC, ${d}, d2),
                getW(wR, wC, ${d} + 1, d2),
                getW(wR, wC, ${d} + 2, d2)
              );

              if (${h}) {
                vec3 xValues = vec3(
                  getX(batch, xR, xC, ${d}),
                  getX(batch, xR, xC, ${d} + 1),
                  getX(batch, xR, xC, ${d} + 2)
                );
                dotProd += dot(xValues, wValues);
              } else {
                vec3 xValues = vec3(
                  getX(batch, ${d}, xR, xC),
                  getX(batch, ${d} + 1, xR, xC),
                  getX(batch, ${d} + 2, xR, xC)
                );
                dotProd += dot(xValues, wValues);
              }

            }
          }
        }

        float result = dotProd;
        ${E}
        ${$}
        setOutput(result);
      }
    `}},Rm=class{constructor(t){this.variableNames=["x","W"],this.outputShape=t.outShape;let e=t.padInfo.front,o=t.padInfo.top,n=t.padInfo.left,s=t.strideDepth,a=t.strideHeight,i=t.strideWidth,c=t.dilationDepth,l=t.dilationHeight,u=t.dilationWidth,p=t.filterDepth,m=t.filterHeight,f=t.filterWidth,d=Math.floor(t.inChannels/4)*4,g=t.inChannels%4;this.userCode=`
      const ivec3 strides = ivec3(${s}, ${a}, ${i});
      const ivec3 pads = ivec3(${e}, ${o}, ${n});

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
        for (int wF = 0; wF < ${p}; wF++) {
          int xF = xFCorner + wF * ${c};

          if (xF < 0 || xF >= ${t.inDepth}) {
            continue;
          }

          for (int wR = 0; wR < ${m}; wR++) {
            int xR = xRCorner + wR * ${l};

            if (xR < 0 || xR >= ${t.inHeight}) {
              continue;
            }

            for (int wC = 0; wC < ${f}; wC++) {
              int xC = xCCorner + wC * ${u};

              if (xC < 0 || xC >= ${t.inWidth}) {
                continue;
              }

              for (int d1 = 0; d1 < ${d}; d1 += 4) {
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

              if (${g===1}) {
                dotProd +=
                  getX(batch, xF, xR, xC, ${d}) *
                  getW(wF, wR, wC, ${d}, d2);
              } else if (${g===2}) {
                vec2 xValues = vec2(
                  getX(batch, xF, xR, xC, ${d}),
                  getX(batch, xF, xR, xC, ${d} + 1)
                );
                vec2 wValues = vec2(
                  getW(wF, wR, wC, ${d}, d2),
                  getW(wF, wR, wC, ${d} + 1, d2)
                );
                dotProd += dot(xValues, wValues);
              } else if (${g===3}) {
                vec3 xValues = vec3(
                  getX(batch, xF, xR, xC, ${d}),
                  getX(batch, xF, xR, xC, ${d} + 1),
                  getX(batch, xF, xR, xC, ${d} + 2)
                );
                vec3 wValues = vec3(
                  getW(wF, wR, wC, ${d}, d2),
                  getW(wF, wR, wC, ${d} + 1, d2),
                  getW(wF, wR, wC, ${d} + 2, d2)
                );
                dotProd += dot(xValues, wValues);
              }
            }
          }
        }
        setOutput(dotProd);
      }
    `}};var Bc=class{constructor(t,e=!1,o=null,n=!1,s=!1){this.variableNames=["x","W"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"pads",type:"ivec2"},{name:"strides",type:"ivec2"},{name:"dilations",type:"ivec2"},{name:"inDims",type:"ivec2"}],this.outputShape=t.outShape,this.enableShapeUniforms=_t(this.outputShape.length);let a=t.padInfo.left,i=t.strideWidth,c=t.dilationWidth,l=t.filterHeight,u=t.filterWidth,p=u,m=`
       int xR; int xC; int xCOffset;
       vec4 wTexel; vec4 previous; vec4 final;`;for(let h=0;h<u;h++)m+=`
           vec4 xTexelC${h*2};
           int xTexelC${h*2}Ready;
           vec4 xTexelC${h*2+1};
           int xTexelC${h*2+1}Ready;
           vec4 xC${h};`;m+=`
     for (int r = 0; r < ${l}; r++) {
      for (int d1 = 0; d1 < ${t.inChannels}; d1 += 2) {
       `;for(let h=0;h<u;h++)m+=`
           xTexelC${h*2} = vec4(0.0);
           xTexelC${h*2}Ready = 0;
           xTexelC${h*2+1} = vec4(0.0);
           xTexelC${h*2+1}Ready = 0;
           xC${h} = vec4(0.0);`;m+=`
         xR = xRCorner + r * dilations[0];
         if (xR >=0 && xR < inDims[0]) {
       `;for(let h=0;h<(p+1)/2;h++){let x=h*2;if(m+=`
           xC = xCCorner + ${x*c};
           `,i===1){if(x<u&&(a%2===1?(m+=`
                 xCOffset = xC + 1;
                 if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${x}Ready == 0) {
                   xTexelC${x} = getX(batch, xR, xCOffset, d1);

                   // Need to manually clear unused channels in case
                   // we're reading from recycled texture.
                   if (xCOffset + 1 >= inDims[1]) {
                     xTexelC${x}.zw = vec2(0.0);
                   }
                   xTexelC${x}Ready = 1;
                 }
               `,c===1&&x>0?m+=`
                 xC${x} = vec4(xTexelC${x-2}.zw, xTexelC${x}.xy);
                 `:m+=`
                   xCOffset = xC + 1 - 2;

                   if (xCOffset >= 0 && xCOffset < inDims[1]) {
                     previous = getX(batch, xR, xCOffset, d1);

                     // Need to manually clear unused channels in case
                     // we're reading from recycled texture.
                     if (xCOffset + 1 >= inDims[1]) {
                       previous.zw = vec2(0.0);
                     }

                     xC${x} = vec4(previous.zw, xTexelC${x}.xy);
                   } else {
                     xC${x} = vec4(0.0, 0.0, xTexelC${x}.xy);
                   }
                   `):m+=`
                 if (xC >= 0 && xC < inDims[1] && xTexelC${x}Ready == 0) {
                   xTexelC${x} = getX(batch, xR, xC, d1);
                   if (xC + 1 >= inDims[1]) {
                     xTexelC${x}.zw = vec2(0.0);
                   }
                   xTexelC${x}Ready = 1;
                 }

                 xC${x} = xTexelC${x};
                 `,x+1<u)){let b=a%2===0?y.nearestLargerEven(c):c;c%2===0&&a%2===1||c%2!==0&&a%2!==1?(m+=`
                   xCOffset = xC + imod(pads[1], 2) + ${b};

                   if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${x+1}Ready == 0) {
                     xTexelC${x+1} = getX(batch, xR, xCOffset, d1);

                     // Need to manually clear unused channels in case
                     // we're reading from recycled texture.
                     if (xCOffset + 1 >= inDims[1]) {
                       xTexelC${x+1}.zw = vec2(0.0);
                     }
                     xTexelC${x+1}Ready = 1;
                   }
                   `,c>1?m+=`
                     xCOffset -= 2;
                     if (xCOffset >= 0 && xCOffset < inDims[1]) {
                      previous = getX(batch, xR, xCOffset, d1);
                      xC${x+1} = vec4(previous.zw, xTexelC${x+1}.xy);
                     } else {
                      xC${x+1} = vec4(0.0, 0.0, xTexelC${x+1}.xy);
                     }
                     `:m+=`
                     xC${x+1} = vec4(xTexelC${x}.zw, xTexelC${x+1}.xy);
                     `):b===1?m+=`
                     xC${x+1} = xTexelC${x};
                     `:m+=`
                     xCOffset = xC + ${b};

                     if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${x+1}Ready == 0) {
                       xTexelC${x+1} = getX(batch, xR, xCOffset, d1);
                       if (xCOffset + 1 >= inDims[1]) {
                         xTexelC${x+1}.zw = vec2(0.0);
                       }
                       xTexelC${x+1}Ready = 1;
                     }

                     xC${x+1} = xTexelC${x+1};
                     `}}else x<u&&(a%2===1?(m+=`
                 xCOffset = xC + 1 - strides[1];
                 if(xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${x}Ready == 0) {
                   xTexelC${x} = getX(batch, xR, xCOffset, d1);
                   // Need to manually clear unused channels in case
                   // we're reading from recycled texture.
                   if (xCOffset + 1 >= inDims[1]) {
                     xTexelC${x}.zw = vec2(0.0);
                   }
                   xTexelC${x}Ready = 1;
                 }

                 if(xC + 1 >= 0 && xC + 1 < inDims[1] && xTexelC${x+1}Ready == 0) {
                   xTexelC${x+1} = getX(batch, xR, xC + 1, d1);
                   // Need to manually clear unused channels in case
                   // we're reading from recycled texture.
                   if (xC + 2 >= inDims[1]) {
                     xTexelC${x+1}.zw = vec2(0.0);
                   }
                   xTexelC${x+1}Ready = 1;
                 }

                 xC${x} = vec4(xTexelC${x}.zw, xTexelC${x+1}.zw);
               `,x+1<u&&(m+=`
                   final = vec4(0.0);
                   xCOffset = xC + 1 + strides[1];
                   if(xCOffset >= 0 && xCOffset < inDims[1]) {
                     final = getX(batch, xR, xCOffset, d1);
                   }
                   xC${x+1} = vec4(xTexelC${x+1}.xy, final.xy);
                 `)):(m+=`
                 if(xC >= 0 && xC < inDims[1] && xTexelC${x}Ready == 0) {
                   xTexelC${x} = getX(batch, xR, xC, d1);
                   if (xC + 1 >= inDims[1]) {
                     xTexelC${x}.zw = vec2(0.0);
                   }
                   xTexelC${x}Ready = 1;
                 }

                 xCOffset = xC + strides[1];
                 if(xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${x+1}Ready == 0) {
                   xTexelC${x+1} = getX(batch, xR, xCOffset, d1);
                   if (xCOffset + 1 >= inDims[1]) {
                     xTexelC${x+1}.zw = vec2(0.);
                   }
                   xTexelC${x+1}Ready = 1;
                 }

                 xC${x} = vec4(
                   xTexelC${x}.xy, xTexelC${x+1}.xy);
               `,x+1<u&&(m+=`
                   xC${x+1} = vec4(xTexelC${x}.zw, xTexelC${x+1}.zw);
                 `)));x<u&&(m+=`
             wTexel = getW(r, ${x}, d1, d2);
             dotProd += xC${x}.xxzz * vec4(wTexel.xy, wTexel.xy);
             if(d1 + 1 < ${t.inChannels}) {
               dotProd += xC${x}.yyww * vec4(wTexel.zw, wTexel.zw);
             }
           `,x+1<u&&(m+=`
               wTexel = getW(r, ${x+1}, d1, d2);
               dotProd += xC${x+1}.xxzz * vec4(wTexel.xy, wTexel.xy);
               if(d1 + 1 < ${t.inChannels}) {
                 dotProd += xC${x+1}.yyww * vec4(wTexel.zw, wTexel.zw);
               }
             `))}m+=`
     }
   `,m+=`
     }
   `,m+=`
     }
   `;let f="",d="";o&&(n?f=`vec4 activation(vec4 a) {
           vec4 b = getPreluActivationWeightsAtOutCoords();
           ${o}
         }`:s?f=`vec4 activation(vec4 a) {
           vec4 b = getLeakyreluAlphaAtOutCoords();
           ${o}
         }`:f=`vec4 activation(vec4 x) {
           ${o}
         }`,d="result = activation(result);");let g=e?"result += getBiasAtOutCoords();":"";e&&this.variableNames.push("bias"),n&&this.variableNames.push("preluActivationWeights"),s&&this.variableNames.push("leakyreluAlpha"),this.userCode=`
       ${f}

       void main() {
         ivec4 coords = getOutputCoords();
         int batch = coords.x;
         ivec2 xRCCorner = coords.yz * strides - pads;
         int d2 = coords.w;
         int xRCorner = xRCCorner.x;
         int xCCorner = xRCCorner.y;

         //intialize dotProd with a small epsilon seems to reduce GPU accuracy loss.
         vec4 dotProd = vec4(0.000000000000001);

         ${m}

         vec4 result = dotProd - vec4(0.000000000000001);
         ${g}
         ${d}
         setOutput(result);
       }
     `}};var _m=class{constructor(t,e){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"inputShape",type:"ivec4"},{name:"pad",type:"ivec2"},{name:"stride",type:"ivec2"},{name:"dilation",type:"ivec2"},{name:"inChannels",type:"int"},{name:"itemsPerBlockRow",type:"int"},{name:"outWidth",type:"int"}],this.outputShape=t,this.enableShapeUniforms=_t(this.outputShape.length);let{dataFormat:o}=e,n=Ut(),s=o==="channelsLast",a=s?1:2,i=s?2:3,c=this.enableShapeUniforms?"if(blockIndex < outShape[2] && pos < outShape[1]) {":`if(blockIndex < ${t[2]} && pos < ${t[1]}) {`,l="";for(let u=0;u<=1;u++)for(let p=0;p<=1;p++)l+=`
          blockIndex = rc.z + ${p};
          pos = rc.y + ${u};

          ${c}
            offsetY = int(blockIndex / outWidth) * stride[0] - pad[0];
            d0 = offsetY + dilation[0] * (pos / itemsPerBlockRow);

            if(d0 < inputShape[${a}] && d0 >= 0) {
              // Use custom imod instead mod. On Intel GPU, mod may generate
              // unexpected value.
              // https://github.com/tensorflow/tfjs/issues/5447
              offsetX = imod(blockIndex, outWidth) * stride[1] - pad[1];
              d1 = offsetX + dilation[1] * (imod(pos, itemsPerBlockRow) /
                  inChannels);

              if(d1 < inputShape[${i}] && d1 >= 0) {

                ch = imod(pos, inChannels);

                if (${s}) {
                  innerDims = vec2(d1, ch);
                  result[${u*2+p}] = getChannel(
                    getA(rc.x, d0, int(innerDims.x),
                    int(innerDims.y)), innerDims);
                } else {
                  innerDims = vec2(d0, d1);
                  result[${u*2+p}] = getChannel(
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

        ${l}

        ${n.output} = result;
      }
    `}};function Fm(r,t){let e=r.length;return e>=3?t?[...r.slice(0,-3),r[e-3]*r[e-2],r[e-1]]:[...r.slice(0,-3),r[e-3],r[e-2]*r[e-1]]:!t&&e===1&&r[0]>1?[r[0],1]:null}function Dm({x:r,filter:t,convInfo:e,backend:o,bias:n=null,preluActivationWeights:s=null,leakyreluAlpha:a=0,activation:i=null}){let c=r.shape,l=o.texData.get(r.dataId),u=e.inChannels,p=c[0]*c[1]*c[2],m=e.outChannels,f=e.dataFormat==="channelsLast",d=!1,g=!1,h,x=[];if(s!=null){let S=Fm(s.shape,f);S!=null&&(s=K({inputs:{x:s},backend:o,attrs:{shape:S}}),x.push(s))}if(n!=null){let S=Fm(n.shape,f);S!=null&&(n=K({inputs:{x:n},backend:o,attrs:{shape:S}}),x.push(n))}if(!((p===1||m===1)&&u>_y)&&l.isPacked&&f&&l.texture!=null&&c[2]%2!==0&&y.arraysEqual(l.shape.slice(-3),c.slice(-3))){let S=c[0]*c[1]*(c[2]+1),$={dataId:r.dataId,shape:[1,S,e.inChannels],dtype:r.dtype},E=l.shape;l.shape=l.shape.slice(),l.shape[l.shape.length-2]++,y.assert(Oi(l.shape,$.shape),()=>`packed reshape ${l.shape} to ${$.shape} isn't free`);let A=K({inputs:{x:t},backend:o,attrs:{shape:[1,e.inChannels,e.outChannels]}});x.push(A);let R=Vi({a:$,b:A,backend:o,transposeA:d,transposeB:g,bias:n,activation:i,preluActivationWeights:s,leakyreluAlpha:a}),F=o.texData.get(R.dataId);y.assert(F.isPacked,()=>"batchMatMul result is expected to be packed"),l.shape=E,F.shape=e.outShape,h=Zt({inputs:{x:R},backend:o}),h.shape=e.outShape,x.push(R)}else{let S=e.outHeight*e.outWidth,$=K({inputs:{x:r},backend:o,attrs:{shape:f?[e.batchSize,S,e.inChannels]:[e.batchSize,e.inChannels,S]}}),E=K({inputs:{x:t},backend:o,attrs:{shape:[1,e.inChannels,e.outChannels]}}),A=Vi({a:f?$:E,b:f?E:$,transposeA:!f,transposeB:g,backend:o,bias:n,activation:i,preluActivationWeights:s,leakyreluAlpha:a});h=K({inputs:{x:A},backend:o,attrs:{shape:e.outShape}}),x.push($),x.push(E),x.push(A)}for(let S of x)o.disposeIntermediateTensorInfo(S);return h}function Om({x:r,filter:t,convInfo:e,backend:o,bias:n=null,preluActivationWeights:s=null,leakyreluAlpha:a=0,activation:i=null}){let{filterWidth:c,filterHeight:l,inChannels:u,outWidth:p,outHeight:m,dataFormat:f}=e,d=f==="channelsLast",g=c*l*u,h=m*p,x=[e.batchSize,g,h],b=!0,N=!1,S=[];if(s!=null){let z=Fm(s.shape,d);z!=null&&(s=K({inputs:{x:s},backend:o,attrs:{shape:z}}),S.push(s))}if(n!=null){let z=Fm(n.shape,d);z!=null&&(n=K({inputs:{x:n},backend:o,attrs:{shape:z}}),S.push(n))}let $=K({inputs:{x:t},backend:o,attrs:{shape:[1,g,y.sizeFromShape(t.shape)/g]}});S.push($);let E=new _m(x,e),A=[r.shape,[e.padInfo.top,e.padInfo.left],[e.strideHeight,e.strideWidth],[e.dilationHeight,e.dilationWidth],[e.inChannels],[e.filterWidth*e.inChannels],[e.outWidth]],R=o.runWebGLProgram(E,[r],"float32",A),F=K({inputs:{x:R},backend:o,attrs:{shape:x}});S.push(R),S.push(F);let D=n!=null,O=s!=null,L=i==="leakyrelu",B=i?$o(i,!0):null,V=new Oc(d?F.shape:$.shape,d?$.shape:F.shape,d?[e.batchSize,h,e.outChannels]:[e.batchSize,e.outChannels,h],b,N,D,B,O,L),M=d?[F,$]:[$,F];if(n&&M.push(n),O&&M.push(s),L){let z=o.makeTensorInfo([],"float32",y.createScalarValue(a,"float32"));M.push(z),S.push(z)}let G=o.runWebGLProgram(V,M,"float32"),U=K({inputs:{x:G},backend:o,attrs:{shape:e.outShape}});S.push(G);for(let z of S)o.disposeIntermediateTensorInfo(z);return U}function xW(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,filter:s}=t,{strides:a,pad:i,dataFormat:c,dilations:l,dimRoundingMode:u}=o,p=I.convertConv2DDataFormat(c),m=I.computeConv2DInfo(n.shape,s.shape,a,l,i,u,!1,p),f;if(m.filterHeight===1&&m.filterWidth===1&&m.dilationHeight===1&&m.dilationWidth===1&&m.strideHeight===1&&m.strideWidth===1&&(m.padInfo.type==="SAME"||m.padInfo.type==="VALID"))f=Dm({x:n,filter:s,convInfo:m,backend:e});else if(m.strideWidth<=2&&p==="channelsLast"&&_().getBool("WEBGL_EXP_CONV")){let g=new Bc(m),h=[[m.padInfo.top,m.padInfo.left],[m.strideHeight,m.strideWidth],[m.dilationHeight,m.dilationWidth],[m.inHeight,m.inWidth]];f=e.runWebGLProgram(g,[n,s],"float32",h)}else if(_().getBool("WEBGL_CONV_IM2COL"))f=Om({x:n,filter:s,convInfo:m,backend:e});else{let g=new Lc(m);f=e.runWebGLProgram(g,[n,s],"float32")}let d=K({inputs:{x:f},backend:e,attrs:{shape:m.outShape}});return e.disposeIntermediateTensorInfo(f),d}var hk={kernelName:Ps,backendName:"webgl",kernelFunc:xW};var Pm=class{constructor(t){this.variableNames=["x","dy"],this.outputShape=t.filterShape;let e=t.strideHeight,o=t.strideWidth,n=t.padInfo.top,s=t.padInfo.left,a=t.dataFormat==="channelsLast";this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int wR = coords.x;
        int wC = coords.y;
        int d1 = coords.z;
        int d2 = coords.w;

        // Convolve x(?, ?, d1) with dy(:, :, d2) to get dw(wR, wC, d1, d2).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;

        for (int b = 0; b < ${t.batchSize}; b++) {
          for (int yR = 0; yR < ${t.outHeight}; yR++) {
            int xR = wR + yR * ${e} - ${n};

            if (xR < 0 || xR >= ${t.inHeight}) {
              continue;
            }

            for (int yC = 0; yC < ${t.outWidth}; yC++) {
              int xC = wC + yC * ${o} - ${s};

              if (xC < 0 || xC >= ${t.inWidth}) {
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
    `}},Lm=class{constructor(t){this.variableNames=["dy","W"],this.outputShape=t.inShape;let e=t.filterHeight,o=t.filterWidth,n=t.strideHeight,s=t.strideWidth,a=t.dataFormat==="channelsLast",i=e-1-t.padInfo.top,c=o-1-t.padInfo.left,l=a?1:2,u=a?2:3,p=a?3:1;this.userCode=`
      const ivec2 pads = ivec2(${i}, ${c});

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords[0];
        int d1 = coords[${p}];

        ivec2 dyCorner = ivec2(coords[${l}], coords[${u}]) - pads;
        int dyRCorner = dyCorner.x;
        int dyCCorner = dyCorner.y;

        // Convolve dy(?, ?, d2) with w(:, :, d1, d2) to compute dx(xR, xC, d1).
        // ? = to be determined. : = across all values in that axis.
        float dotProd = 0.0;
        for (int wR = 0; wR < ${e}; wR++) {
          float dyR = float(dyRCorner + wR) / ${n}.0;

          if (dyR < 0.0 || dyR >= ${t.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);

          int wRPerm = ${e} - 1 - wR;

          for (int wC = 0; wC < ${o}; wC++) {
            float dyC = float(dyCCorner + wC) / ${s}.0;

            if (dyC < 0.0 || dyC >= ${t.outWidth}.0 ||
                fract(dyC) > 0.0) {
              continue;
            }
            int idyC = int(dyC);

            int wCPerm = ${o} - 1 - wC;

            for (int d2 = 0; d2 < ${t.outChannels}; d2++) {

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
    `}},Bm=class{constructor(t){this.variableNames=["x","dy"],this.outputShape=t.filterShape;let e=t.strideDepth,o=t.strideHeight,n=t.strideWidth,s=t.padInfo.front,a=t.padInfo.top,i=t.padInfo.left;this.userCode=`
      void main() {
        ivec5 coords = getOutputCoords();
        int wF = coords.x;
        int wR = coords.y;
        int wC = coords.z;
        int d1 = coords.w;
        int d2 = coords.u;

        float dotProd = 0.0;

        for (int b = 0; b < ${t.batchSize}; b++) {
          for (int yF = 0; yF < ${t.outDepth}; yF++) {
            int xF = wF + yF * ${e} - ${s};

            if (xF < 0 || xF >= ${t.inDepth}) {
              continue;
            }

            for (int yR = 0; yR < ${t.outHeight}; yR++) {
              int xR = wR + yR * ${o} - ${a};

              if (xR < 0 || xR >= ${t.inHeight}) {
                continue;
              }

              for (int yC = 0; yC < ${t.outWidth}; yC++) {
                int xC = wC + yC * ${n} - ${i};

                if (xC < 0 || xC >= ${t.inWidth}) {
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
    `}},Mm=class{constructor(t){this.variableNames=["dy","W"],this.outputShape=t.inShape;let e=t.filterDepth,o=t.filterHeight,n=t.filterWidth,s=t.strideDepth,a=t.strideHeight,i=t.strideWidth,c=e-1-t.padInfo.front,l=o-1-t.padInfo.top,u=n-1-t.padInfo.left;this.userCode=`
      const ivec3 pads = ivec3(${c}, ${l}, ${u});

      void main() {
        ivec5 coords = getOutputCoords();
        int batch = coords.x;
        int d1 = coords.u;


        ivec3 dyCorner = ivec3(coords.y, coords.z, coords.w) - pads;
        int dyFCorner = dyCorner.x;
        int dyRCorner = dyCorner.y;
        int dyCCorner = dyCorner.z;

        float dotProd = 0.0;
        for (int wF = 0; wF < ${e}; wF++) {
          float dyF = float(dyFCorner + wF) / ${s}.0;

          if (dyF < 0.0 || dyF >= ${t.outDepth}.0 || fract(dyF) > 0.0) {
            continue;
          }
          int idyF = int(dyF);

          int wFPerm = ${e} - 1 - wF;

          for (int wR = 0; wR < ${o}; wR++) {
            float dyR = float(dyRCorner + wR) / ${a}.0;

            if (dyR < 0.0 || dyR >= ${t.outHeight}.0 ||
              fract(dyR) > 0.0) {
              continue;
            }
            int idyR = int(dyR);

            int wRPerm = ${o} - 1 - wR;

            for (int wC = 0; wC < ${n}; wC++) {
              float dyC = float(dyCCorner + wC) / ${i}.0;

              if (dyC < 0.0 || dyC >= ${t.outWidth}.0 ||
                  fract(dyC) > 0.0) {
                continue;
              }
              int idyC = int(dyC);

              int wCPerm = ${n} - 1 - wC;

              for (int d2 = 0; d2 < ${t.outChannels}; d2++) {
                float xValue = getDy(batch, idyF, idyR, idyC, d2);
                float wValue = getW(wFPerm, wRPerm, wCPerm, d1, d2);
                dotProd += xValue * wValue;
              }
            }
          }
        }
        setOutput(dotProd);
      }
    `}};function yW(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,dy:s}=t,{strides:a,pad:i,dataFormat:c,dimRoundingMode:l,filterShape:u}=o,p=I.convertConv2DDataFormat(c),m=I.computeConv2DInfo(n.shape,u,a,1,i,l,!1,p),f=new Pm(m);return e.runWebGLProgram(f,[n,s],"float32")}var gk={kernelName:Ls,backendName:"webgl",kernelFunc:yW};var Vm=class{constructor(t){this.variableNames=["dy","W"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"strides",type:"vec2"}],this.outputShape=t.inShape,this.enableShapeUniforms=_t(this.outputShape.length);let e=t.filterHeight,o=t.filterWidth,n=e-1-t.padInfo.top,s=o-1-t.padInfo.left;this.userCode=`
      const ivec2 pads = ivec2(${n}, ${s});

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords[0];
        int d1 = coords[3];

        ivec2 dyCorner = ivec2(coords[1], coords[2]) - pads;
        int dyRCorner = dyCorner.x;
        int dyCCorner = dyCorner.y;

        vec4 result = vec4(0.);
        for (int wR = 0; wR < ${e}; wR++) {
          float dyR = float(dyRCorner + wR) / strides[0];
          if (dyR < 0.0 || dyR >= ${t.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);
          int wRPerm = ${e} - 1 - wR;

          for (int wC = 0; wC < ${o}; wC++) {
            int wCPerm = ${o} - 1 - wC;

            float dyC = float(dyCCorner + wC) / strides[1];
            bool idyCVal = (dyC >= 0.0) && (dyC < ${t.outWidth}.0)
              && (fract(dyC) == 0.0);
            int idyC = int(dyC);

            float dyC2 = float(dyCCorner + wC + 1) / strides[1];
            bool idyCVal2 = (dyC2 >= 0.0) && (dyC2 < ${t.outWidth}.0)
              && (fract(dyC2) == 0.0);
            int idyC2 = int(dyC2);

            if (idyCVal && idyCVal2) {
              for (int d2 = 0; d2 < ${t.outChannels}; d2 += 2) {
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
              for (int d2 = 0; d2 < ${t.outChannels}; d2 += 2) {
                vec4 wValue = getW(wRPerm, wCPerm, d1, d2);
                vec4 dySample = getDy(batch, idyR, idyC, d2);
                vec2 dyValue = mod(float(idyC), 2.) == 0. ?
                  dySample.xy : dySample.zw;
                result.xy += vec2(dot(dyValue, wValue.xy),
                  dot(dyValue, wValue.zw));
              }
            } else if (idyCVal2) {
              for (int d2 = 0; d2 < ${t.outChannels}; d2 += 2) {
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
    `}};function bW(r){let{inputs:t,backend:e,attrs:o}=r,{dy:n,filter:s}=t,{inputShape:a,strides:i,pad:c,dataFormat:l,dimRoundingMode:u}=o,p=I.convertConv2DDataFormat(l),m=I.computeConv2DInfo(a,s.shape,i,1,c,u,!1,p);if(_().getBool("WEBGL_PACK_CONV2DTRANSPOSE")&&p==="channelsLast"){let f=[[m.strideHeight,m.strideWidth]],d=new Vm(m);return e.runWebGLProgram(d,[n,s],"float32",f)}else{let f=new Lm(m);return e.runWebGLProgram(f,[n,s],"float32")}}var xk={kernelName:Bs,backendName:"webgl",kernelFunc:bW};function wW(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,filter:s}=t,{strides:a,pad:i,dilations:c}=o,l=I.computeConv3DInfo(n.shape,s.shape,a,c,i),u=new Rm(l);return e.runWebGLProgram(u,[n,s],"float32")}var yk={kernelName:Ms,backendName:"webgl",kernelFunc:wW};function CW(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,dy:s}=t,{strides:a,pad:i,filterShape:c}=o,l=I.computeConv3DInfo(n.shape,c,a,1,i),u=new Bm(l);return e.runWebGLProgram(u,[n,s],"float32")}var bk={kernelName:Yc,backendName:"webgl",kernelFunc:CW};function SW(r){let{inputs:t,backend:e,attrs:o}=r,{dy:n,filter:s}=t,{pad:a,strides:i,inputShape:c}=o,l=I.computeConv3DInfo(c,s.shape,i,1,a),u=new Mm(l);return e.runWebGLProgram(u,[n,s],"float32")}var wk={kernelName:Vs,backendName:"webgl",kernelFunc:SW};var NW=gr+`
  return cos(x);
`,TW=`
  vec4 result = cos(x);
  bvec4 isNaN = isnan(x);
  ${Ze}
  return result;
`,IW=nt({opSnippet:NW,packedOpSnippet:TW}),Ck={kernelName:Xo,backendName:"webgl",kernelFunc:IW};var vW=`
  float e2x = exp(-x);
  return (e2x + 1.0 / e2x) / 2.0;
`,kW=nt({opSnippet:vW}),Sk={kernelName:Yo,backendName:"webgl",kernelFunc:kW};var zm=class{constructor(t,e,o,n,s){this.variableNames=["Image","Boxes","BoxInd"],this.outputShape=[];let[a,i,c,l]=t,[u]=e,[p,m]=o;this.outputShape=[u,p,m,l];let f=n==="bilinear"?1:0,[d,g]=[`${i-1}.0`,`${c-1}.0`],[h,x,b]=p>1?[`${(i-1)/(p-1)}`,"(y2-y1) * height_ratio",`y1*${d} + float(y)*(height_scale)`]:["0.0","0.0",`0.5 * (y1+y2) * ${d}`],[N,S,$]=m>1?[`${(c-1)/(m-1)}`,"(x2-x1) * width_ratio",`x1*${g} + float(x)*(width_scale)`]:["0.0","0.0",`0.5 * (x1+x2) * ${g}`];this.userCode=`
      const float height_ratio = float(${h});
      const float width_ratio = float(${N});
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

        float height_scale = ${x};
        float width_scale = ${S};

        float in_y = ${b};
        if( in_y < 0.0 || in_y > ${d} ) {
          setOutput(float(${s}));
          return;
        }
        float in_x = ${$};
        if( in_x < 0.0 || in_x > ${g} ) {
          setOutput(float(${s}));
          return;
        }

        vec2 sourceFracIndexCR = vec2(in_x,in_y);
        if(${f} == 1) {
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
    `}};var $W=r=>{let{inputs:t,backend:e,attrs:o}=r,{image:n,boxes:s,boxInd:a}=t,{cropSize:i,method:c,extrapolationValue:l}=o,u=new zm(n.shape,s.shape,i,c,l);return e.runWebGLProgram(u,[n,s,a],"float32")},Nk={kernelName:Gs,backendName:"webgl",kernelFunc:$W};var Wi;(function(r){r.Prod="*",r.Sum="+"})(Wi||(Wi={}));var gu=class{constructor(t,e,o,n){this.op=t,this.outputShape=e,this.variableNames=["x"],this.customUniforms=[{name:"index",type:"float"}];let s=this.outputShape.length,a=this.op===Wi.Prod?"1.0":"0.0",i=o?a:`getX(${Tk(s,"coords",this.op)})`,c=this.outputShape[this.outputShape.length-1],l="",u="";o?(l=n?`end != ${c-1}`:"end != 0",u=n?"end + 1":"end - 1"):(l=n?`end + pow2 < ${c}`:"end >= pow2",u=n?"end + pow2":"end - pow2"),this.userCode=`
      void main() {
        ${mt(s)} coords = getOutputCoords();
        int end = ${Ik(s,"coords",this.op)};
        float val = ${i};
        int pow2 = int(pow(2.0, index));
        if (${l}) {
          int idx = ${u};
          ${Ik(s,"coords",this.op)} = idx;
          val ${this.op}= getX(${Tk(s,"coords",this.op)});
        }
        setOutput(val);
      }
    `}};function Tk(r,t,e){if(r===1)return`${t}`;if(r===2)return`${t}.x, ${t}.y`;if(r===3)return`${t}.x, ${t}.y, ${t}.z`;if(r===4)return`${t}.x, ${t}.y, ${t}.z, ${t}.w`;throw new Error(`Cumulative ${e} for rank ${r} is not yet supported`)}function Ik(r,t,e){if(r===1)return`${t}`;if(r===2)return`${t}.y`;if(r===3)return`${t}.z`;if(r===4)return`${t}.w`;throw new Error(`Cumulative ${e} for rank ${r} is not yet supported`)}function Wm(r,t,e,o,n,s){let a=t.shape.length,i=I.getAxesPermutation([o],a),c=t;i!=null&&(c=Bt({inputs:{x:t},backend:e,attrs:{perm:i}}));let l=I.getInnerMostAxes(1,a)[0];if(l!==a-1)throw new Error(`WebGL cumprod shader expects an inner-most axis=${t.shape.length-1} but got axis=${o}`);let u=c.shape[l],p=Zt({inputs:{x:c},backend:e});for(let m=0;m<=Math.ceil(Math.log2(u))-1;m++){let f=new gu(r,c.shape,!1,s),d=[[m]],g=p;p=e.runWebGLProgram(f,[p],p.dtype,d),e.disposeIntermediateTensorInfo(g)}if(n){let m=new gu(r,c.shape,n,s),f=p;p=e.runWebGLProgram(m,[p],p.dtype),e.disposeIntermediateTensorInfo(f)}if(i!=null){let m=I.getUndoAxesPermutation(i),f=Bt({inputs:{x:p},backend:e,attrs:{perm:m}});return e.disposeIntermediateTensorInfo(p),e.disposeIntermediateTensorInfo(c),f}return p}function EW(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s,exclusive:a,reverse:i}=o;return Wm(Wi.Prod,n,e,s,a,i)}var vk={kernelName:zs,backendName:"webgl",kernelFunc:EW};function AW(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s,exclusive:a,reverse:i}=o;return Wm(Wi.Sum,n,e,s,a,i)}var kk={kernelName:Ws,backendName:"webgl",kernelFunc:AW};function RW(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,weights:s}=t,{size:a,binaryOutput:i}=o;if(n.shape.length===1){let c=e.readSync(n.dataId),l=e.readSync(s.dataId),u=om(c,l,s.dtype,s.shape,a);return e.makeTensorInfo([a],s.dtype,u)}else if(n.shape.length===2){let c=e.bufferSync(n),l=e.bufferSync(s),u=mv(c,l,a,i);return e.makeTensorInfo(u.shape,s.dtype,u.values)}throw new Error(`Error in denseBincount: input must be at most rank 2, but got rank${n.shape.length}.`)}var $k={kernelName:Us,backendName:"webgl",kernelFunc:RW};var Gm=class{constructor(t,e,o){this.variableNames=["x"],this.outputShape=[],this.outputShape=t,this.blockSize=e,this.dataFormat=o,this.userCode=`
    void main() {
      ivec4 coords = getOutputCoords();
      int b = coords[0];
      int h = ${this.getHeightCoordString()};
      int w = ${this.getWidthCoordString()};
      int d = ${this.getDepthCoordString()};

      int in_h = h / ${e};
      int offset_h = imod(h, ${e});
      int in_w = w / ${e};
      int offset_w = imod(w, ${e});
      int offset_d = (offset_h * ${e} + offset_w) *
        ${this.getOutputDepthSize()};
      int in_d = d + offset_d;

      float result = ${this.getInputSamplingString()};
      setOutput(result);
    }
  `}getHeightCoordString(){return this.dataFormat==="NHWC"?"coords[1]":"coords[2]"}getWidthCoordString(){return this.dataFormat==="NHWC"?"coords[2]":"coords[3]"}getDepthCoordString(){return this.dataFormat==="NHWC"?"coords[3]":"coords[1]"}getOutputDepthSize(){return this.dataFormat==="NHWC"?this.outputShape[3]:this.outputShape[1]}getInputSamplingString(){return this.dataFormat==="NHWC"?"getX(b, in_h, in_w, in_d)":"getX(b, in_d, in_h, in_w)"}};function _W(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{blockSize:s,dataFormat:a}=o,i=n.shape[0],c=a==="NHWC"?n.shape[1]:n.shape[2],l=a==="NHWC"?n.shape[2]:n.shape[3],u=a==="NHWC"?n.shape[3]:n.shape[1],p=c*s,m=l*s,f=u/(s*s),d=a==="NHWC"?[i,p,m,f]:[i,f,p,m],g=new Gm(d,s,a);return e.runWebGLProgram(g,[n],n.dtype)}var Ek={kernelName:Hs,backendName:"webgl",kernelFunc:_W};var Mc=class{constructor(t,e=!1,o=null,n=!1,s=!1){this.variableNames=["x","W"],this.customUniforms=[{name:"pads",type:"ivec2"},{name:"strides",type:"ivec2"},{name:"dilations",type:"ivec2"},{name:"inDims",type:"ivec2"}],this.outputShape=t.outShape,this.enableShapeUniforms=_t(this.outputShape.length);let a=t.filterHeight,i=t.filterWidth,c=t.outChannels/t.inChannels,l="",u="";o&&(n?l=`float activation(float a) {
          float b = getPreluActivationWeightsAtOutCoords();
          ${o}
        }`:s?l=`float activation(float a) {
          float b = getLeakyreluAlphaAtOutCoords();
          ${o}
        }`:l=`
          float activation(float x) {
            ${o}
          }
        `,u="result = activation(result);");let p=e?"result += getBiasAtOutCoords();":"";e&&this.variableNames.push("bias"),n&&this.variableNames.push("preluActivationWeights"),s&&this.variableNames.push("leakyreluAlpha"),this.userCode=`
      ${l}

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords.x;
        ivec2 xRCCorner = coords.yz * strides - pads;
        int d2 = coords.w;
        int d1 = d2 / ${c};
        int q = d2 - d1 * ${c};

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

          for (int wC = 0; wC < ${i}; wC++) {
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
        ${p}
        ${u}
        setOutput(result);
      }
    `}};var Vc=class{constructor(t,e=!1,o=null,n=!1,s=!1){this.variableNames=["x","W"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"pads",type:"ivec2"},{name:"strides",type:"ivec2"},{name:"dilations",type:"ivec2"},{name:"inDims",type:"ivec2"}],this.outputShape=t.outShape,this.enableShapeUniforms=_t(this.outputShape.length);let a=t.outChannels/t.inChannels,i=t.padInfo.left,c=t.strideWidth,l=t.dilationWidth,u=t.filterHeight,p=t.filterWidth,m=p,f=`
      int xR; int xC; int xCOffset;
      vec4 wTexel; vec4 previous; vec4 final;`;for(let x=0;x<p;x++)f+=`
          vec4 xTexelC${x*2};
          int xTexelC${x*2}Ready;
          vec4 xTexelC${x*2+1};
          int xTexelC${x*2+1}Ready;
          vec4 xC${x};`;f+=`
    for (int r = 0; r < ${u}; r++) {
      `;for(let x=0;x<p;x++)f+=`
          xTexelC${x*2} = vec4(0.0);
          xTexelC${x*2}Ready = 0;
          xTexelC${x*2+1} = vec4(0.0);
          xTexelC${x*2+1}Ready = 0;
          xC${x} = vec4(0.0);`;f+=`
        xR = xRCorner + r * dilations[0];
        if (xR >=0 && xR < inDims[0]) {
      `;for(let x=0;x<(m+1)/2;x++){let b=x*2;if(f+=`
          xC = xCCorner + ${b*l};
          `,c===1){if(b<p&&(i%2===1?(f+=`
                xCOffset = xC + 1;
                if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${b}Ready == 0) {
                  xTexelC${b} = getX(batch, xR, xCOffset, d1);

                  // Need to manually clear unused channels in case
                  // we're reading from recycled texture.
                  if (xCOffset + 1 >= inDims[1]) {
                    xTexelC${b}.zw = vec2(0.0);
                  }
                  xTexelC${b}Ready = 1;
                }
              `,l===1&&b>0?f+=`
                xC${b} = vec4(xTexelC${b-2}.zw, xTexelC${b}.xy);
                `:f+=`
                  xCOffset = xC + 1 - 2;

                  if (xCOffset >= 0 && xCOffset < inDims[1]) {
                    previous = getX(batch, xR, xCOffset, d1);

                    // Need to manually clear unused channels in case
                    // we're reading from recycled texture.
                    if (xCOffset + 1 >= inDims[1]) {
                      previous.zw = vec2(0.0);
                    }

                    xC${b} = vec4(previous.zw, xTexelC${b}.xy);
                  } else {
                    xC${b} = vec4(0.0, 0.0, xTexelC${b}.xy);
                  }
                  `):f+=`
                if (xC >= 0 && xC < inDims[1] && xTexelC${b}Ready == 0) {
                  xTexelC${b} = getX(batch, xR, xC, d1);
                  if (xC + 1 >= inDims[1]) {
                    xTexelC${b}.zw = vec2(0.0);
                  }
                  xTexelC${b}Ready = 1;
                }

                xC${b} = xTexelC${b};
                `,b+1<p)){let N=i%2===0?y.nearestLargerEven(l):l;l%2===0&&i%2===1||l%2!==0&&i%2!==1?(f+=`
                  xCOffset = xC + imod(pads[1], 2) + ${N};

                  if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${b+1}Ready == 0) {
                    xTexelC${b+1} = getX(batch, xR, xCOffset, d1);

                    // Need to manually clear unused channels in case
                    // we're reading from recycled texture.
                    if (xCOffset + 1 >= inDims[1]) {
                      xTexelC${b+1}.zw = vec2(0.0);
                    }
                    xTexelC${b+1}Ready = 1;
                  }
                  `,l>1?f+=`
                    xCOffset -= 2;
                    if (xCOffset >= 0 && xCOffset < inDims[1]) {
                     previous = getX(batch, xR, xCOffset, d1);
                     xC${b+1} = vec4(previous.zw, xTexelC${b+1}.xy);
                    } else {
                     xC${b+1} = vec4(0.0, 0.0, xTexelC${b+1}.xy);
                    }
                    `:f+=`
                    xC${b+1} = vec4(xTexelC${b}.zw, xTexelC${b+1}.xy);
                    `):N===1?f+=`
                    xC${b+1} = xTexelC${b};
                    `:f+=`
                    xCOffset = xC + ${N};

                    if (xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${b+1}Ready == 0) {
                      xTexelC${b+1} = getX(batch, xR, xCOffset, d1);
                      if (xCOffset + 1 >= inDims[1]) {
                        xTexelC${b+1}.zw = vec2(0.0);
                      }
                      xTexelC${b+1}Ready = 1;
                    }

                    xC${b+1} = xTexelC${b+1};
                    `}}else b<p&&(i%2===1?(f+=`
                xCOffset = xC + 1 - strides[1];
                if(xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${b}Ready == 0) {
                  xTexelC${b} = getX(batch, xR, xCOffset, d1);
                  // Need to manually clear unused channels in case
                  // we're reading from recycled texture.
                  if (xCOffset + 1 >= inDims[1]) {
                    xTexelC${b}.zw = vec2(0.0);
                  }
                  xTexelC${b}Ready = 1;
                }

                if(xC + 1 >= 0 && xC + 1 < inDims[1] && xTexelC${b+1}Ready == 0) {
                  xTexelC${b+1} = getX(batch, xR, xC + 1, d1);
                  // Need to manually clear unused channels in case
                  // we're reading from recycled texture.
                  if (xC + 2 >= inDims[1]) {
                    xTexelC${b+1}.zw = vec2(0.0);
                  }
                  xTexelC${b+1}Ready = 1;
                }

                xC${b} = vec4(xTexelC${b}.zw, xTexelC${b+1}.zw);
              `,b+1<p&&(f+=`
                  final = vec4(0.0);
                  xCOffset = xC + 1 + strides[1];
                  if(xCOffset >= 0 && xCOffset < inDims[1]) {
                    final = getX(batch, xR, xCOffset, d1);
                  }
                  xC${b+1} = vec4(xTexelC${b+1}.xy, final.xy);
                `)):(f+=`
                if(xC >= 0 && xC < inDims[1] && xTexelC${b}Ready == 0) {
                  xTexelC${b} = getX(batch, xR, xC, d1);
                  if (xC + 1 >= inDims[1]) {
                    xTexelC${b}.zw = vec2(0.0);
                  }
                  xTexelC${b}Ready = 1;
                }

                xCOffset = xC + strides[1];
                if(xCOffset >= 0 && xCOffset < inDims[1] && xTexelC${b+1}Ready == 0) {
                  xTexelC${b+1} = getX(batch, xR, xCOffset, d1);
                  if (xCOffset + 1 >= inDims[1]) {
                    xTexelC${b+1}.zw = vec2(0.);
                  }
                  xTexelC${b+1}Ready = 1;
                }

                xC${b} = vec4(
                  xTexelC${b}.xy, xTexelC${b+1}.xy);
              `,b+1<p&&(f+=`
                  xC${b+1} = vec4(xTexelC${b}.zw, xTexelC${b+1}.zw);
                `)));b<p&&(f+=`
            wTexel = getW(r, ${b}, d1, q);
            dotProd += xC${b} * vec4(wTexel.xz, wTexel.xz);
          `,b+1<p&&(f+=`
              wTexel = getW(r, ${b+1}, d1, q);
              dotProd += xC${b+1} * vec4(wTexel.xz, wTexel.xz);
            `))}f+=`
    }
  `,f+=`
      }
    `;let d="",g="";o&&(n?d=`vec4 activation(vec4 a) {
          vec4 b = getPreluActivationWeightsAtOutCoords();
          ${o}
        }`:s?d=`vec4 activation(vec4 a) {
          vec4 b = getLeakyreluAlphaAtOutCoords();
          ${o}
        }`:d=`vec4 activation(vec4 x) {
          ${o}
        }`,g="result = activation(result);");let h=e?"result += getBiasAtOutCoords();":"";e&&this.variableNames.push("bias"),n&&this.variableNames.push("preluActivationWeights"),s&&this.variableNames.push("leakyreluAlpha"),this.userCode=`
      ${d}

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

        ${f}

        vec4 result = dotProd - vec4(0.000000000000001);
        ${h}
        ${g}
        setOutput(result);
      }
    `}};function FW(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,filter:s}=t,{strides:a,pad:i,dilations:c,dimRoundingMode:l}=o,u=c;u==null&&(u=[1,1]),y.assert(I.eitherStridesOrDilationsAreOne(a,u),()=>`Error in depthwiseConv2d: Either strides or dilations must be 1. Got strides ${a} and dilations '${u}'`);let p=I.computeConv2DInfo(n.shape,s.shape,a,u,i,l,!0),m;_().getBool("WEBGL_PACK_DEPTHWISECONV")&&p.strideWidth<=2&&p.outChannels/p.inChannels===1?m=new Vc(p):m=new Mc(p);let f=[[p.padInfo.top,p.padInfo.left],[p.strideHeight,p.strideWidth],[p.dilationHeight,p.dilationWidth],[p.inHeight,p.inWidth]];return e.runWebGLProgram(m,[n,s],"float32",f)}var Ak={kernelName:Ks,backendName:"webgl",kernelFunc:FW};var Um=class{constructor(t){this.variableNames=["x","dy"],this.outputShape=t.filterShape;let e=t.strideHeight,o=t.strideWidth,n=t.padInfo.top,s=t.padInfo.left,a=t.outChannels/t.inChannels;this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int wR = coords.x;
        int wC = coords.y;
        int d1 = coords.z;
        int dm = coords.w;
        int d2 = d1 * ${a} + dm;

        float dotProd = 0.0;

        // TO DO: Vec4 over the batch size
        for (int b = 0; b < ${t.batchSize}; b++) {
          for (int yR = 0; yR < ${t.outHeight}; yR++) {
            int xR = wR + yR * ${e} - ${n};

            if (xR < 0 || xR >= ${t.inHeight}) {
              continue;
            }

            for (int yC = 0; yC < ${t.outWidth}; yC++) {
              int xC = wC + yC * ${o} - ${s};

              if (xC < 0 || xC >= ${t.inWidth}) {
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
    `}},Hm=class{constructor(t){this.variableNames=["dy","W"],this.outputShape=t.inShape;let e=t.filterHeight,o=t.filterWidth,n=t.strideHeight,s=t.strideWidth,a=e-1-t.padInfo.top,i=o-1-t.padInfo.left,c=t.outChannels/t.inChannels;this.userCode=`
      const ivec2 pads = ivec2(${a}, ${i});

      void main() {
        ivec4 coords = getOutputCoords();
        int batch = coords[0];
        int d1 = coords[3];
        ivec2 dyCorner = coords.yz - pads;
        int dyRCorner = dyCorner.x;
        int dyCCorner = dyCorner.y;

        float dotProd = 0.0;

        for (int wR = 0; wR < ${e}; wR++) {
          float dyR = float(dyRCorner + wR) / ${n}.0;

          if (dyR < 0.0 || dyR >= ${t.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);

          int wRPerm = ${e} - 1 - wR;

          for (int wC = 0; wC < ${o}; wC++) {
            float dyC = float(dyCCorner + wC) / ${s}.0;

            if (dyC < 0.0 || dyC >= ${t.outWidth}.0 ||
                fract(dyC) > 0.0) {
              continue;
            }
            int idyC = int(dyC);

            int wCPerm = ${o} - 1 - wC;

            // TO DO: Vec4 over the channelMul
            for (int dm = 0; dm < ${c}; dm++) {
              int d2 = d1 * ${c} + dm;
              float xValue = getDy(batch, idyR, idyC, d2);
              float wValue = getW(wRPerm, wCPerm, d1, dm);
              dotProd += xValue * wValue;
            }
          }
        }
        setOutput(dotProd);
      }
    `}};function DW(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,dy:s}=t,{strides:a,dilations:i,pad:c,dimRoundingMode:l,filterShape:u}=o,p=I.computeConv2DInfo(n.shape,u,a,i,c,l,!0),m=new Um(p);return e.runWebGLProgram(m,[n,s],"float32")}var Rk={kernelName:qs,backendName:"webgl",kernelFunc:DW};function OW(r){let{inputs:t,backend:e,attrs:o}=r,{dy:n,filter:s}=t,{strides:a,dilations:i,pad:c,dimRoundingMode:l,inputShape:u}=o,p=I.computeConv2DInfo(u,s.shape,a,i,c,l,!0),m=new Hm(p);return e.runWebGLProgram(m,[n,s],"float32")}var _k={kernelName:js,backendName:"webgl",kernelFunc:OW};var Km=class{constructor(t){this.variableNames=["X"],this.outputShape=[t,t],this.userCode=`
      void main() {
          ivec2 coords = getOutputCoords();
          float val = coords[0] == coords[1] ? getX(coords[0]) : 0.0;
          setOutput(val);
      }
    `}};function PW(r){let{inputs:t,backend:e}=r,{x:o}=t,n=[...o.shape,...o.shape],s=y.sizeFromShape(o.shape),a=K({inputs:{x:o},backend:e,attrs:{shape:[s]}}),i=new Km(s),c=e.runWebGLProgram(i,[a],a.dtype),l=K({inputs:{x:c},backend:e,attrs:{shape:n}});return e.disposeIntermediateTensorInfo(a),e.disposeIntermediateTensorInfo(c),l}var Fk={kernelName:Xs,backendName:"webgl",kernelFunc:PW};var qm=class{constructor(t){this.variableNames=["x","W"],this.outputShape=t.outShape;let{inHeight:e,inWidth:o,padInfo:n,strideHeight:s,strideWidth:a,filterHeight:i,filterWidth:c,dilationHeight:l,dilationWidth:u}=t,{top:p,left:m}=n;this.userCode=`
      const ivec2 strides = ivec2(${s}, ${a});
      const ivec2 pads = ivec2(${p}, ${m});
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
        for (int h = 0; h < ${i}; h++) {
          int hIn = hBeg + h * ${l};

          if (hIn >= 0 && hIn < ${e}) {
            for (int w = 0; w < ${c}; w++) {
              int wIn = wBeg + w * ${u};

              if (wIn >= 0 && wIn < ${o}) {
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
    `}};function LW(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,filter:s}=t,{strides:a,pad:i,dilations:c}=o,l=I.computeDilation2DInfo(n.shape,s.shape,a,i,"NHWC",c),u,p=new qm(l);u=e.runWebGLProgram(p,[n,s],"float32");let m=K({inputs:{x:u},backend:e,attrs:{shape:l.outShape}});return e.disposeIntermediateTensorInfo(u),m}var Dk={kernelName:Ys,backendName:"webgl",kernelFunc:LW};function BW(r){let{inputs:t,backend:e,attrs:o}=r,{equation:n}=o,s=t,{allDims:a,summedDims:i,idDims:c}=I.decodeEinsumEquation(n,s.length);I.checkEinsumDimSizes(a.length,c,s);let{path:l,steps:u}=I.getEinsumComputePath(i,c),p=u.length,m=null,f=a.length,d=[];for(let g=0;g<p;++g){for(let h of u[g]){let{permutationIndices:x,expandDims:b}=I.getEinsumPermutation(f,c[h]),N;I.isIdentityPermutation(x)?N=s[h]:(N=Bt({inputs:{x:s[h]},backend:e,attrs:{perm:x}}),d.push(N));let S=N.shape.slice();for(let $=0;$<b.length;++$)S.splice(b[$],0,1);y.arraysEqual(N.shape,S)||(N=K({inputs:{x:N},backend:e,attrs:{shape:S}}),d.push(N)),m===null?m=N:(m=du({inputs:{a:N,b:m},backend:e}),d.push(m))}g<p-1&&(l[g]>=0&&(m=Mi({inputs:{x:m},backend:e,attrs:{axis:l[g]-(a.length-f),keepDims:!1}}),d.push(m)),f--)}for(let g of d)g!==m&&e.disposeIntermediateTensorInfo(g);return m}var Ok={kernelName:Zs,backendName:"webgl",kernelFunc:BW};var MW="return (x >= 0.0) ? x : (exp(x) - 1.0);",VW=`
  vec4 result;

  result.r = (x.r >= 0.0) ? x.r : (exp(x.r) - 1.0);
  result.g = (x.g >= 0.0) ? x.g : (exp(x.g) - 1.0);
  result.b = (x.b >= 0.0) ? x.b : (exp(x.b) - 1.0);
  result.a = (x.a >= 0.0) ? x.a : (exp(x.a) - 1.0);

  return result;
`,zW=nt({opSnippet:MW,packedOpSnippet:VW}),Pk={kernelName:Qo,backendName:"webgl",kernelFunc:zW};var WW="return (b >= 0.0) ? a : a * (b + 1.0);",GW=`
  vec4 bGTEZero = vec4(greaterThanEqual(b, vec4(0.)));
  return (bGTEZero * a) + ((vec4(1.0) - bGTEZero) * (a * (b + vec4(1.0))));
`,UW=r=>{let{inputs:t,backend:e}=r,{dy:o,y:n}=t,s=_().getBool("WEBGL_PACK_BINARY_OPERATIONS")?new Ye(GW,o.shape,n.shape):new Ve(WW,o.shape,n.shape);return e.runWebGLProgram(s,[o,n],o.dtype)},Lk={kernelName:Zc,backendName:"webgl",kernelFunc:UW};var HW=`
  return vec4(equal(a, b));
`,KW="return float(a == b);",qW=Rt({opSnippet:KW,packedOpSnippet:HW,dtype:"bool",cpuKernelImpl:xv}),Bk={kernelName:tn,backendName:"webgl",kernelFunc:qW};var jW=`
  // Error function is calculated approximately with elementary function.
  // See "Handbook of Mathematical Functions with Formulas,
  // Graphs, and Mathematical Tables", Abramowitz and Stegun.
  float p = ${I.ERF_P};
  float a1 = ${I.ERF_A1};
  float a2 = ${I.ERF_A2};
  float a3 = ${I.ERF_A3};
  float a4 = ${I.ERF_A4};
  float a5 = ${I.ERF_A5};

  float sign = sign(x);
  x = abs(x);
  float t = 1.0 / (1.0 + p * x);
  return sign * (1.0 - (((((a5*t + a4)*t) + a3)*t + a2)*t + a1)*t*exp(-x*x));
`,XW=nt({opSnippet:jW}),Mk={kernelName:Jo,backendName:"webgl",kernelFunc:XW};var YW=gr+`
  return exp(x);
`,ZW=`
  vec4 result = exp(x);
  bvec4 isNaN = isnan(x);
  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,Ly=nt({opSnippet:YW,packedOpSnippet:ZW,cpuKernelImpl:yv,dtype:"float32"}),Vk={kernelName:en,backendName:"webgl",kernelFunc:Ly};function jm(r){let{inputs:t,attrs:e,backend:o}=r,{dim:n}=e,{input:s}=t,a=s.shape.length,i=s.shape.slice(),c=n;return n<0&&(y.assert(-(a+1)<=n,()=>`Axis must be in the interval [${-(a+1)}, ${a}]`),c=a+n+1),i.splice(c,0,1),K({inputs:{x:s},backend:o,attrs:{shape:i}})}var zk={kernelName:Qs,backendName:"webgl",kernelFunc:jm};var Wk="return exp(x) - 1.0;",QW=nt({opSnippet:Wk,packedOpSnippet:Wk,cpuKernelImpl:bv}),Gk={kernelName:rn,backendName:"webgl",kernelFunc:QW};var xu=class{constructor(t,e,o){this.variableNames=["real","imag"];let n=e[1];this.outputShape=e;let s=o?`2.0 * ${Math.PI}`:`-2.0 * ${Math.PI}`,a=o?`${n}.0`:"1.0",i;if(t==="real")i="return real * expR - imag * expI;";else if(t==="imag")i="return real * expI + imag * expR;";else throw new Error(`FFT component must be either "real" or "imag", got ${t}.`);this.userCode=`
      const float exponentMultiplier = ${s};

      float unaryOpComplex(float real, float expR, float imag, float expI) {
        ${i}
      }

      float mulMatDFT(int batch, int index) {
        float indexRatio = float(index) / float(${n});
        float exponentMultiplierTimesIndexRatio =
            exponentMultiplier * indexRatio;

        float result = 0.0;

        for (int i = 0; i < ${n}; i++) {
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
    `}};function Xm(r,t,e){let o=e.texData.get(r.dataId),n=y.sizeFromShape(r.shape),s=r.shape[r.shape.length-1],a=n/s,i=K({inputs:{x:r},backend:e,attrs:{shape:[a,s]}}),c=i.shape,l=new xu("real",c,t),u=new xu("imag",c,t),p=[{dataId:o.complexTensorInfos.real.dataId,dtype:o.complexTensorInfos.real.dtype,shape:c},{dataId:o.complexTensorInfos.imag.dataId,dtype:o.complexTensorInfos.imag.dtype,shape:c}],m=e.runWebGLProgram(l,p,"float32"),f=e.runWebGLProgram(u,p,"float32"),d=ze({inputs:{real:m,imag:f},backend:e});e.disposeIntermediateTensorInfo(m),e.disposeIntermediateTensorInfo(f);let g=K({inputs:{x:d},backend:e,attrs:{shape:r.shape}});return e.disposeIntermediateTensorInfo(i),e.disposeIntermediateTensorInfo(d),g}function JW(r){let{inputs:t,backend:e}=r,{input:o}=t;return Xm(o,!1,e)}var Uk={kernelName:Js,backendName:"webgl",kernelFunc:JW};var Ym=class{constructor(t,e){this.outputShape=[],this.customUniforms=[{name:"value",type:"float"}],this.variableNames=["x"],this.outputShape=t,this.userCode=`
      void main() {
        // Input can be obtained from uniform value.
        setOutput(value);
      }
    `}};function Ao(r){let{backend:t,attrs:e}=r,{shape:o,value:n}=e,{dtype:s}=e;if(s=s||y.inferDtype(n),s==="string"){let a=y.getArrayFromDType(s,y.sizeFromShape(o));return a.fill(n),t.makeTensorInfo(o,s,a)}else{let a=new Ym(o,n),i=[[n]];return t.runWebGLProgram(a,[],s,i)}}var Hk={kernelName:ta,backendName:"webgl",kernelFunc:Ao};var Zm=class{constructor(t){this.variableNames=["Image"],this.outputShape=[];let e=t[2];this.outputShape=t,this.userCode=`
        void main() {
          ivec4 coords = getOutputCoords();
          int x = coords[2];

          int coordX = ${e} - x - 1;
          float outputValue;
          if(coordX >= 0 && coordX < ${e}) {
            outputValue = getImage(coords[0], coords[1], coordX, coords[3]);
          } else {
            outputValue = getImage(coords[0], coords[1], coords[2], coords[3]);
          }
          setOutput(outputValue);
        }
    `}};var Kk={kernelName:ea,backendName:"webgl",kernelFunc:({inputs:r,backend:t})=>{let{image:e}=r,o=t,n=new Zm(e.shape);return o.runWebGLProgram(n,[e],e.dtype)}};var qk="return floor(x);",tG=nt({opSnippet:qk,packedOpSnippet:qk,cpuKernelImpl:wv}),jk={kernelName:on,backendName:"webgl",kernelFunc:tG};var eG=`
  float s = sign(a) * sign(b);
  int ia = round(a);
  int ib = round(b);
  if (ib != 0) {
    // Windows (D3D) wants guaranteed non-zero int division at compile-time.
    return float(idiv(ia, ib, s));
  } else {
    return NAN;
  }
`,rG=`
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
`,oG=Rt({opSnippet:eG,packedOpSnippet:rG,dtype:"int32"}),Xk={kernelName:nn,backendName:"webgl",kernelFunc:oG};var Qm=class{constructor(t){this.variableNames=["A"];let e=Ut(),[o,n]=t;this.outputShape=t,this.userCode=`
      void main() {
        ivec3 coords = getOutputCoords();
        int texR = coords[0];
        int texC = coords[1];
        int depth = coords[2];
        vec2 uv = (vec2(texC, texR) + halfCR) / vec2(${n}.0, ${o}.0);

        vec4 values = ${e.texture2D}(A, uv);
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
    `}};var Jm=class{constructor(t){this.variableNames=["A"],this.packedInputs=!1,this.packedOutput=!0;let e=Ut(),[o,n]=t;this.outputShape=t,this.userCode=`
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
                       vec2(${n}.0, ${o}.0);
            vec4 values = ${e.texture2D}(A, uv);
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

        ${e.output} = result;
      }
    `}};var Yk={kernelName:Yi,backendName:"webgl",kernelFunc:nG},zc,By=_().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");function nG(r){let{inputs:t,backend:e,attrs:o}=r,{pixels:n}=t,{numChannels:s}=o,a=typeof HTMLVideoElement<"u"&&n instanceof HTMLVideoElement,i=typeof HTMLImageElement<"u"&&n instanceof HTMLImageElement,[c,l]=a?[n.videoWidth,n.videoHeight]:[n.width,n.height],u=[l,c],p=[l,c,s];if(i||a){let g=_().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");(zc==null||g!==By)&&(By=g,zc=document.createElement("canvas").getContext("2d",{willReadFrequently:By})),zc.canvas.width=c,zc.canvas.height=l,zc.drawImage(n,0,0,c,l),n=zc.canvas}let m=e.makeTensorInfo(u,"int32");e.texData.get(m.dataId).usage=Ne.PIXELS,e.gpgpu.uploadPixelDataToTexture(e.getTexture(m.dataId),n);let f=_().getBool("WEBGL_PACK")?new Jm(p):new Qm(p),d=e.runWebGLProgram(f,[m],"int32");return e.disposeData(m.dataId),d}function sG(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,filter:s,bias:a,preluActivationWeights:i}=t,{strides:c,pad:l,dataFormat:u,dilations:p,dimRoundingMode:m,activation:f,leakyreluAlpha:d}=o,g=I.convertConv2DDataFormat(u),h=I.computeConv2DInfo(n.shape,s.shape,c,p,l,m,!1,g),x,b=[],N=a!=null,S=i!=null,$=f==="leakyrelu",E=()=>{let R=[n,s],F=(D,O)=>{if(O==="NCHW"&&D.shape.length===1&&D.shape[0]!==1){let L=K({inputs:{x:D},backend:e,attrs:{shape:[D.shape[0],1,1]}});return b.push(L),L}return D};if(N&&R.push(F(a,u)),S&&R.push(F(i,u)),$){let D=e.makeTensorInfo([],"float32",y.createScalarValue(d,"float32"));R.push(D),b.push(D)}return R};if(h.filterHeight===1&&h.filterWidth===1&&h.dilationHeight===1&&h.dilationWidth===1&&h.strideHeight===1&&h.strideWidth===1&&(h.padInfo.type==="SAME"||h.padInfo.type==="VALID"))x=Dm({x:n,filter:s,convInfo:h,backend:e,bias:a,activation:f,preluActivationWeights:i,leakyreluAlpha:d});else if(h.strideWidth<=2&&g==="channelsLast"&&_().getBool("WEBGL_EXP_CONV")){let R=f?$o(f,!0):null,F=new Bc(h,N,R,S,$),D=[[h.padInfo.top,h.padInfo.left],[h.strideHeight,h.strideWidth],[h.dilationHeight,h.dilationWidth],[h.inHeight,h.inWidth]],O=E();x=e.runWebGLProgram(F,O,"float32",D)}else if(_().getBool("WEBGL_CONV_IM2COL"))x=Om({x:n,filter:s,convInfo:h,backend:e,bias:a,activation:f,preluActivationWeights:i,leakyreluAlpha:d});else{let R=f?$o(f,!1):null,F=new Lc(h,N,R,S,$),D=E();x=e.runWebGLProgram(F,D,"float32")}let A=K({inputs:{x},backend:e,attrs:{shape:h.outShape}});return b.push(x),b.forEach(R=>e.disposeIntermediateTensorInfo(R)),A}var Zk={kernelName:Gn,backendName:"webgl",kernelFunc:sG};function aG(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,filter:s,bias:a,preluActivationWeights:i}=t,{strides:c,pad:l,dilations:u,dimRoundingMode:p,activation:m,leakyreluAlpha:f}=o,d=[],g=u;g==null&&(g=[1,1]),y.assert(I.eitherStridesOrDilationsAreOne(c,g),()=>`Error in depthwiseConv2d: Either strides or dilations must be 1. Got strides ${c} and dilations '${g}'`);let h=I.computeConv2DInfo(n.shape,s.shape,c,g,l,p,!0),x=_().getBool("WEBGL_PACK_DEPTHWISECONV")&&h.strideWidth<=2&&h.outChannels/h.inChannels===1,b=m?$o(m,x):null,N=[n,s],S=a!=null,$=i!=null,E=m==="leakyrelu";if(S&&N.push(a),$&&N.push(i),E){let D=e.makeTensorInfo([],"float32",y.createScalarValue(f,"float32"));N.push(D),d.push(D)}let A;x?A=new Vc(h,S,b,$,E):A=new Mc(h,S,b,$,E);let R=[[h.padInfo.top,h.padInfo.left],[h.strideHeight,h.strideWidth],[h.dilationHeight,h.dilationWidth],[h.inHeight,h.inWidth]],F=e.runWebGLProgram(A,N,"float32",R);return d.forEach(D=>e.disposeIntermediateTensorInfo(D)),F}var Qk={kernelName:Un,backendName:"webgl",kernelFunc:aG};var tf=class{constructor(t,e,o,n){this.sliceDim=t,this.strides=e,this.paramsShape=n,this.variableNames=["x","indices"],this.outputShape=o;let s=mt(o.length),a=`
    int index;`;for(let i=0;i<this.sliceDim;i++)a+=`
          index = round(getIndices(coords[0], ${i}));
          out_of_bounds = out_of_bounds || index < 0;
          out_of_bounds = out_of_bounds || index >= ${this.paramsShape[i]};
          flattenIndex += index * ${this.strides[i]};`;this.userCode=`
         void main() {
          ${s} coords = getOutputCoords();
          int flattenIndex = 0;
          bool out_of_bounds = false;

          ${a}

          setOutput(out_of_bounds ? 0.0 : getX(flattenIndex, coords[1]));
        }
      `}};function iG(r){let{inputs:t,backend:e}=r,{params:o,indices:n}=t,s=n.shape,a=s[s.length-1],i=y.sizeFromShape(o.shape),[c,l,u,p]=I.prepareAndValidate(o,n),m=K({inputs:{x:n},backend:e,attrs:{shape:[l,a]}}),f=K({inputs:{x:o},backend:e,attrs:{shape:[y.sizeFromShape(o.shape)/u,u]}});if(e.shouldExecuteOnCPU([o,n])||o.dtype==="string"){let x=e.readSync(n.dataId),b=e.bufferSync(o),N=Cv(x,b,o.dtype,l,a,u,p,o.shape,i);return e.makeTensorInfo(c,o.dtype,N.values)}let d=new tf(a,p,[l,u],o.shape),g=e.runWebGLProgram(d,[f,m],f.dtype),h=K({inputs:{x:g},backend:e,attrs:{shape:c}});return e.disposeIntermediateTensorInfo(m),e.disposeIntermediateTensorInfo(f),e.disposeIntermediateTensorInfo(g),h}var Jk={kernelName:na,backendName:"webgl",kernelFunc:iG};var ef=class{constructor(t,e){this.variableNames=["A","indices"],this.outputShape=e,this.rank=e.length;let o=mt(this.rank),n=cG(t,2);this.userCode=`
      void main() {
        ${o} resRC = getOutputCoords();
        int index = int(getIndices(resRC.x, resRC.z));
        float inBounds = (index >= 0) && (index < ${t[2]}) ? 1.0 : 0.0;
        setOutput(inBounds * getA(${n}));
      }
    `}};function cG(r,t){let e=["resRC.x","resRC.y","resRC.z","resRC.w"],o=[];for(let n=0;n<r.length;n++)n===2?o.push("index"):o.push(`${e[n]}`);return o.join()}function My(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,indices:s}=t,{axis:a,batchDims:i}=o,c=y.parseAxisParam(a,n.shape)[0];if(_().get("DEBUG")){let b=e.readSync(s.dataId),N=n.shape[c];for(let S=0;S<b.length;++S){let $=b[S];y.assert($<=N-1&&$>=0,()=>`GatherV2: the index value ${$} is not in [0, ${N-1}]`)}}let l=I.segment_util.collectGatherOpShapeInfo(n,s,c,i),u=y.sizeFromShape(s.shape),p=[],m=K({inputs:{x:n},backend:e,attrs:{shape:[l.batchSize,l.outerSize,l.dimSize,l.sliceSize]}}),f=K({inputs:{x:s},backend:e,attrs:{shape:[l.batchSize,u/l.batchSize]}});p.push(m),p.push(f);let d=[l.batchSize,l.outerSize,u/l.batchSize,l.sliceSize];if(e.shouldExecuteOnCPU([n,s])||n.dtype==="string"){let b=e.bufferSync(f),N=e.bufferSync(m),S=Sv(N,b,d);return p.forEach($=>e.disposeIntermediateTensorInfo($)),e.makeTensorInfo(l.outputShape,S.dtype,S.values)}let g=new ef(m.shape,d),h=e.runWebGLProgram(g,[m,f],m.dtype);p.push(h);let x=K({inputs:{x:h},backend:e,attrs:{shape:l.outputShape}});return p.forEach(b=>e.disposeIntermediateTensorInfo(b)),x}var t$={kernelName:oa,backendName:"webgl",kernelFunc:My};var lG="return float(a > b);",uG=`
  return vec4(greaterThan(a, b));
`,pG=Rt({opSnippet:lG,packedOpSnippet:uG,cpuKernelImpl:Nv,dtype:"bool"}),e$={kernelName:sn,backendName:"webgl",kernelFunc:pG};var mG="return float(a >= b);",fG=`
  return vec4(greaterThanEqual(a, b));
`,dG=Rt({opSnippet:mG,packedOpSnippet:fG,dtype:"bool",cpuKernelImpl:Tv}),r$={kernelName:an,backendName:"webgl",kernelFunc:dG};function hG(r){let{inputs:t,backend:e}=r,{input:o}=t;return Xm(o,!0,e)}var o$={kernelName:sa,backendName:"webgl",kernelFunc:hG};var gG="return float(!isnan(x) && !isinf(x));",xG=nt({opSnippet:gG,dtype:"bool"}),n$={kernelName:cn,backendName:"webgl",kernelFunc:xG};var yG="return float(isinf(x));",bG=nt({opSnippet:yG,dtype:"bool"}),s$={kernelName:ln,backendName:"webgl",kernelFunc:bG};var wG="return float(isnan(x));",CG=nt({opSnippet:wG,dtype:"bool"}),a$={kernelName:un,backendName:"webgl",kernelFunc:CG};var SG="return float(a < b);",NG=`
  return vec4(lessThan(a, b));
`,TG=Rt({opSnippet:SG,packedOpSnippet:NG,cpuKernelImpl:Iv,dtype:"bool"}),i$={kernelName:pn,backendName:"webgl",kernelFunc:TG};var IG="return float(a <= b);",vG=`
  return vec4(lessThanEqual(a, b));
`,kG=Rt({opSnippet:IG,packedOpSnippet:vG,cpuKernelImpl:vv,dtype:"bool"}),c$={kernelName:mn,backendName:"webgl",kernelFunc:kG};function $G(r){let{backend:t,attrs:e}=r,{start:o,stop:n,num:s}=e,a=kv(o,n,s);return t.makeTensorInfo([a.length],"float32",a)}var l$={kernelName:ca,backendName:"webgl",kernelFunc:$G};var EG=gr+`
  return x < 0.0 ? 0./0. : log(x);
`,AG=`
  vec4 result = log(x);
  bvec4 isNaN = isnan(x);
  result.r = isNaN.r ? x.r : (x.r < 0.0 ? 0./0. : result.r);
  result.g = isNaN.g ? x.g : (x.g < 0.0 ? 0./0. : result.g);
  result.b = isNaN.b ? x.b : (x.b < 0.0 ? 0./0. : result.b);
  result.a = isNaN.a ? x.a : (x.a < 0.0 ? 0./0. : result.a);
  return result;
`,RG=nt({opSnippet:EG,packedOpSnippet:AG,cpuKernelImpl:$v}),u$={kernelName:fn,backendName:"webgl",kernelFunc:RG};var _G=gr+`
  return log(1.0 + x);
`,FG=nt({opSnippet:_G}),p$={kernelName:dn,backendName:"webgl",kernelFunc:FG};var DG="return float(a >= 1.0 && b >= 1.0);",OG=`
  return vec4(
    vec4(greaterThanEqual(a, vec4(1.0))) *
    vec4(greaterThanEqual(b, vec4(1.0))));
`,PG=Rt({opSnippet:DG,packedOpSnippet:OG,dtype:"bool"}),m$={kernelName:hn,backendName:"webgl",kernelFunc:PG};var LG="return float(!(x >= 1.0));",BG=nt({opSnippet:LG}),f$={kernelName:gn,backendName:"webgl",kernelFunc:BG};var MG="return float(a >= 1.0 || b >= 1.0);",VG=`
  return min(
    vec4(greaterThanEqual(a, vec4(1.0))) +
    vec4(greaterThanEqual(b, vec4(1.0))),
    vec4(1.0));
`,zG=Rt({opSnippet:MG,packedOpSnippet:VG,dtype:"bool"}),d$={kernelName:xn,backendName:"webgl",kernelFunc:zG};var rf=class{constructor(t,e,o,n,s){this.variableNames=["x"],this.outputShape=[];let a=e,i=t[3]-1;this.outputShape=t;let c,l=`float(${o}) + float(${n}) * sum`;s===.5?c=`inversesqrt(${l})`:s===1?c=`1.0/(${l})`:c=`exp(log(${l}) * float(-${s}));`,this.userCode=`
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
          if (idx >= 0 && idx <=  ${i}) {
            float z = getX(b, r, c, idx);
            sum += z * z;
          }
        }
        float val = x * ${c};
        setOutput(val);
      }
    `}};var of=class{constructor(t,e,o,n,s){this.variableNames=["x"],this.outputShape=[],this.packedInputs=!0,this.packedOutput=!0;let a=e,i=t[3]-1;this.outputShape=t;let c,l=`float(${o}) + float(${n}) * sum`;s===.5?c=`inversesqrt(${l})`:s===1?c=`1.0/(${l})`:c=`exp(log(${l}) * float(-${s}));`,this.userCode=`
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
          bvec2 belowUpperBound = lessThanEqual(idx, ivec2(${i}));

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
        vec4 result = xAtOutputCoords * ${c};
        setOutput(result);
      }
    `}};var WG=r=>{let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{depthRadius:s,bias:a,alpha:i,beta:c}=o,l=_().getBool("WEBGL_PACK_NORMALIZATION")?new of(n.shape,s,a,i,c):new rf(n.shape,s,a,i,c);return e.runWebGLProgram(l,[n],n.dtype)},h$={kernelName:la,backendName:"webgl",kernelFunc:WG};var nf=class{constructor(t,e,o,n,s){this.variableNames=["inputImage","outputImage","dy"],this.outputShape=[],this.outputShape=t,this.depth=t[3],this.depthRadius=e,this.bias=o,this.alpha=n,this.beta=s,this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int r = coords[1];
        int c = coords[2];

        float result = 0.0;
        for (int d = 0; d < ${this.depth}; ++d) {
          int depthBegin = int(max(0.0, float(d - ${e})));
          int depthEnd = int(min(float(${this.depth}),
              float(d + ${e} + 1)));

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

          norm = float(${n}) * norm + float(${o});

          for(int k = MIN_DEPTH_BEGIN; k < MAX_DEPTH_END; ++k){
            if (k < depthBegin){
              continue;
            }
            else if (k >= depthBegin && k < depthEnd){
              float dyi = -2.0 * float(${n})
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
    `}};var GG=r=>{let{inputs:t,backend:e,attrs:o}=r,{x:n,y:s,dy:a}=t,{depthRadius:i,bias:c,alpha:l,beta:u}=o,p=new nf(n.shape,i,c,l,u);return e.runWebGLProgram(p,[n,s,a],n.dtype)},g$={kernelName:Qc,backendName:"webgl",kernelFunc:GG};function x$(r,t,e,o){let n=y.sizeFromShape(t),a=y.sizeFromShape(r.shape)/n,i=K({inputs:{x:r},attrs:{shape:[a,n]},backend:o}),c=Qe(i,r.dtype,"max",o),l=K({inputs:{x:c},attrs:{shape:e},backend:o});return o.disposeIntermediateTensorInfo(i),o.disposeIntermediateTensorInfo(c),l}function Vy(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{reductionIndices:s,keepDims:a}=o,i=n.shape.length,c=y.parseAxisParam(s,n.shape),l=c,u=I.getAxesPermutation(l,i),p=u!=null,m=e.shouldExecuteOnCPU([n]),f=n;if(p){if(m){let N=e.texData.get(f.dataId).values,S=new Array(i);for(let A=0;A<S.length;A++)S[A]=n.shape[u[A]];let $=Bi(N,n.shape,n.dtype,u,S);f=e.makeTensorInfo(S,n.dtype);let E=e.texData.get(f.dataId);E.values=$}else f=ms(n,u,e);l=I.getInnerMostAxes(l.length,i)}I.assertAxesAreInnerMostDims("max",l,i);let[d,g]=I.computeOutAndReduceShapes(f.shape,l),h=d;a&&(h=I.expandShapeToKeepDim(d,c));let x;if(m){let N=e.texData.get(f.dataId).values,S=Ev(N,y.sizeFromShape(g),h,n.dtype);x=e.makeTensorInfo(h,n.dtype);let $=e.texData.get(x.dataId);$.values=S}else x=x$(f,g,h,e);return p&&e.disposeIntermediateTensorInfo(f),x}var y$={kernelName:ua,backendName:"webgl",kernelFunc:Vy};var UG=Dc+`
  return max(a, b);
`,HG=`
  vec4 result = vec4(max(a, b));
  bvec4 isNaNA = isnan(a);
  bvec4 isNaNB = isnan(b);
  bvec4 isNaN = bvec4(isNaNA.x || isNaNB.x, isNaNA.y || isNaNB.y, isNaNA.z || isNaNB.z, isNaNA.w || isNaNB.w);
  `+Ze+`
  return result;
`,KG=Rt({opSnippet:UG,packedOpSnippet:HG,cpuKernelImpl:Av}),b$={kernelName:yn,backendName:"webgl",kernelFunc:KG};function qG(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t;ro(n,"maxPool");let{filterSize:s,strides:a,pad:i,dimRoundingMode:c}=o,l=1;y.assert(I.eitherStridesOrDilationsAreOne(a,l),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${a} and dilations '${l}'`);let u=I.computePool2DInfo(n.shape,s,a,l,i,c);if(u.filterWidth===1&&u.filterHeight===1&&y.arraysEqual(u.inShape,u.outShape))return Zt({inputs:{x:n},backend:e});let p=new Rr(u,"max",!1);return e.runWebGLProgram(p,[n],n.dtype)}var w$={kernelName:pa,backendName:"webgl",kernelFunc:qG};function jG(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{filterSize:s,strides:a,pad:i,dataFormat:c,dimRoundingMode:l}=o,u=[1,1,1],p=I.computePool3DInfo(n.shape,s,a,u,i,l,c),m=new fs(p,"max",!1);return e.runWebGLProgram(m,[n],n.dtype)}var C$={kernelName:ma,backendName:"webgl",kernelFunc:jG};var sf=class{constructor(t){this.variableNames=["dy","maxPos"],this.outputShape=t.inShape;let e=t.strideHeight,o=t.strideWidth,n=t.dilationHeight,s=t.effectiveFilterHeight,a=t.effectiveFilterWidth,i=s-1-t.padInfo.top,c=a-1-t.padInfo.left,l=s*a-1;this.userCode=`
      const ivec2 pads = ivec2(${i}, ${c});

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
        for (int wR = 0; wR < ${s};
          wR += ${n}) {
          float dyR = float(dyRCorner + wR) / ${e}.0;

          if (dyR < 0.0 || dyR >= ${t.outHeight}.0 || fract(dyR) > 0.0) {
            continue;
          }
          int idyR = int(dyR);

          for (int wC = 0; wC < ${a}; wC++) {
            float dyC = float(dyCCorner + wC) / ${o}.0;

            if (dyC < 0.0 || dyC >= ${t.outWidth}.0 ||
                fract(dyC) > 0.0) {
              continue;
            }
            int idyC = int(dyC);

            float dyValue = getDy(b, idyR, idyC, d);
            int maxPosValue = ${l} - int(getMaxPos(b, idyR, idyC, d));

            // Get the current value, check it against the value from the
            // position matrix.
            int curPosValue = wR * ${a} + wC;
            float mask = float(maxPosValue == curPosValue ? 1.0 : 0.0);

            dotProd += dyValue * mask;
          }
        }
        setOutput(dotProd);
      }
    `}},af=class{constructor(t){this.variableNames=["dy","maxPos"],this.outputShape=t.inShape;let e=t.strideDepth,o=t.strideHeight,n=t.strideWidth,s=t.dilationDepth,a=t.dilationHeight,i=t.dilationWidth,c=t.effectiveFilterDepth,l=t.effectiveFilterHeight,u=t.effectiveFilterWidth,p=c-1-t.padInfo.front,m=l-1-t.padInfo.top,f=u-1-t.padInfo.left,d=c*l*u-1;this.userCode=`
      const ivec3 pads = ivec3(${p}, ${m}, ${f});

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

        for (int wD = 0; wD < ${c};
           wD += ${s}) {
          float dyD = float(dyDCorner + wD) / ${e}.0;

          if (dyD < 0.0 || dyD >= ${t.outDepth}.0 || fract(dyD) > 0.0) {
            continue;
          }
          int idyD = int(dyD);

          for (int wR = 0; wR < ${l};
              wR += ${a}) {
            float dyR = float(dyRCorner + wR) / ${o}.0;

            if (dyR < 0.0 || dyR >= ${t.outHeight}.0 ||
                fract(dyR) > 0.0) {
              continue;
            }
            int idyR = int(dyR);

            for (int wC = 0; wC < ${u};
                wC += ${i}) {
              float dyC = float(dyCCorner + wC) / ${n}.0;

              if (dyC < 0.0 || dyC >= ${t.outWidth}.0 ||
                  fract(dyC) > 0.0) {
                continue;
              }
              int idyC = int(dyC);

              float dyValue = getDy(batch, idyD, idyR, idyC, ch);
              int maxPosValue = ${d} -
                  int(getMaxPos(batch, idyD, idyR, idyC, ch));

              // Get the current value, check it against the value from the
              // position matrix.
              int curPosValue =
                  wD * ${l} * ${u} +
                  wR * ${u} + wC;
              float mask = float(maxPosValue == curPosValue ? 1.0 : 0.0);

              dotProd += dyValue * mask;
            }
          }
        }
        setOutput(dotProd);
      }
    `}};function XG(r){let{inputs:t,backend:e,attrs:o}=r,{dy:n,input:s}=t,a=s,{filterSize:i,strides:c,pad:l,dimRoundingMode:u}=o,p=[1,1,1],m=I.computePool3DInfo(a.shape,i,c,p,l,u),f=new fs(m,"max",!0),d=e.runWebGLProgram(f,[a],a.dtype),g=new af(m),h=e.runWebGLProgram(g,[n,d],a.dtype);return e.disposeIntermediateTensorInfo(d),h}var S$={kernelName:tl,backendName:"webgl",kernelFunc:XG};function YG(r){let{inputs:t,backend:e,attrs:o}=r,{dy:n,input:s,output:a}=t,i=s;ro([s,a],"maxPoolGrad");let{filterSize:c,strides:l,pad:u,dimRoundingMode:p}=o,m=I.computePool2DInfo(i.shape,c,l,1,u,p),f=!0,d=new Rr(m,"max",f),g=e.runWebGLProgram(d,[i],i.dtype),h=new sf(m),x=e.runWebGLProgram(h,[n,g],i.dtype);return e.disposeIntermediateTensorInfo(g),x}var N$={kernelName:Jc,backendName:"webgl",kernelFunc:YG};function T$(r,t,e,o){let n=new Rr(e,"max",!1),s=o.runWebGLProgram(n,[r],"float32");n=new Rr(e,"max",!0,!0,t);let a=o.runWebGLProgram(n,[r],"float32");return[s,a]}var I$={kernelName:fa,backendName:"webgl",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{x:o}=r,{filterSize:n,strides:s,pad:a,includeBatchInIndex:i}=t,c=e;y.assert(o.shape.length===4,()=>`Error in maxPool: input must be rank 4 but got rank ${o.shape.length}.`);let l=[1,1];y.assert(I.eitherStridesOrDilationsAreOne(s,l),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${s} and dilations '${l}'`);let u=I.computePool2DInfo(o.shape,n,s,l,a),[p,m]=T$(o,i,u,c);return[p,m]}};function v$(r,t,e,o){let n=y.sizeFromShape(t),a=y.sizeFromShape(r.shape)/n,i=K({inputs:{x:r},attrs:{shape:[a,n]},backend:o}),c=Qe(i,"float32","mean",o),l=K({inputs:{x:c},attrs:{shape:e},backend:o});return o.disposeIntermediateTensorInfo(i),o.disposeIntermediateTensorInfo(c),l}var k$={kernelName:da,backendName:"webgl",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{x:o}=r,{keepDims:n,axis:s}=t,a=e,i=o.shape.length,c=y.parseAxisParam(s,o.shape),l=c,u=I.getAxesPermutation(l,i),p=u!=null,m=a.shouldExecuteOnCPU([o]),f=[],d=o;if(p){if(m){let S=a.texData.get(d.dataId).values,$=new Array(i);for(let R=0;R<$.length;R++)$[R]=o.shape[u[R]];let E=Bi(S,o.shape,o.dtype,u,$);d=a.makeTensorInfo($,o.dtype);let A=a.texData.get(d.dataId);A.values=E}else d=ms(o,u,a);f.push(d),l=I.getInnerMostAxes(l.length,i)}I.assertAxesAreInnerMostDims("sum",l,i);let[g,h]=I.computeOutAndReduceShapes(d.shape,l),x=g;n&&(x=I.expandShapeToKeepDim(g,c));let b=v$(d,h,x,a);for(let N of f)a.disposeIntermediateTensorInfo(N);return b}};function ZG(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s,keepDims:a}=o,i=n.shape.length,c=y.parseAxisParam(s,n.shape),l=c,u=I.getAxesPermutation(l,i),p=n;u!=null&&(p=Bt({inputs:{x:n},backend:e,attrs:{perm:u}}),l=I.getInnerMostAxes(l.length,n.shape.length)),I.assertAxesAreInnerMostDims("min",l,i);let[m,f]=I.computeOutAndReduceShapes(p.shape,l),d=y.sizeFromShape(f),g=K({inputs:{x:p},backend:e,attrs:{shape:[-1,d]}}),h=Qe(g,g.dtype,"min",e),x;if(a){let b=I.expandShapeToKeepDim(m,c);x=K({inputs:{x:h},backend:e,attrs:{shape:b}})}else x=K({inputs:{x:h},backend:e,attrs:{shape:m}});return e.disposeIntermediateTensorInfo(g),e.disposeIntermediateTensorInfo(h),u!=null&&e.disposeIntermediateTensorInfo(p),x}var $$={kernelName:ha,backendName:"webgl",kernelFunc:ZG};var QG=Dc+`
  return min(a, b);
`,JG=`
  vec4 result = vec4(min(a, b));
  bvec4 isNaNA = isnan(a);
  bvec4 isNaNB = isnan(b);
  bvec4 isNaN = bvec4(isNaNA.x || isNaNB.x, isNaNA.y || isNaNB.y, isNaNA.z || isNaNB.z, isNaNA.w || isNaNB.w);
  `+Ze+`
  return result;
`,t4=Rt({opSnippet:QG,packedOpSnippet:JG,cpuKernelImpl:Rv}),E$={kernelName:bn,backendName:"webgl",kernelFunc:t4};var cf=class{constructor(t,e,o){this.variableNames=["x"],this.outputShape=e.map((u,p)=>u[0]+t[p]+u[1]);let n=t.length,s=mt(n),a=e.map(u=>u[0]).join(","),i=e.map((u,p)=>u[0]+t[p]).join(","),c=["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,n),l=o==="reflect"?0:1;if(n===1){this.userCode=`
        int start = ${a};
        int end = ${i};

        void main() {
          int outC = getOutputCoords();
          if (outC < start) {
            outC = start * 2 - outC - ${l};
          } else if(outC >= end) {
            outC = (end - 1) * 2 - outC + ${l};
          }
          setOutput(getX(outC - start));
        }
      `;return}this.userCode=`
      ${s} start = ${s}(${a});
      ${s} end = ${s}(${i});

      void main() {
        ${s} outC = getOutputCoords();
        for (int i = 0; i < ${n}; i++) {
          if (outC[i] < start[i]) {
            outC[i] = start[i] * 2 - outC[i] - ${l};
          } else if(outC[i] >= end[i]) {
            outC[i] = (end[i] - 1) * 2 - outC[i] + ${l};
          }
        }
        ${s} coords = outC - start;
        setOutput(getX(${c}));
      }
    `}};var lf=class{constructor(t,e,o){this.variableNames=["x"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=e.map((d,g)=>d[0]+t[g]+d[1]);let n=t.length,s=mt(n),a=e.map(d=>d[0]).join(","),i=e.map((d,g)=>d[0]+t[g]).join(","),c=Yt("rc",n),l=Yt("source",n),u=`${c[n-1]} < ${this.outputShape[n-1]}`,p=n===1?"source":`vec2(${l.slice(-2).join()})`,m=o==="reflect"?0:1,f="";if(n===1){let d=`
        ${s} source = rc;
        if (source < start) {
          source = start * 2 - source - ${m};
        } else if (source >= end) {
          source = (end - 1) * 2 - source + ${m};
        }
        source -= start;
      `;f=`
        ${s} rc = outputLoc;
        ${d}
        result[0] = getChannel(getX(${l.join()}), ${p});
        ${c[n-1]} += 1;
        if(${u}) {
          ${d}
          result[1] = getChannel(getX(${l.join()}), ${p});
        }
      `}else{let d=`
        ${s} source = rc;
        ${s} lt = ${s}(lessThan(source, start));
        ${s} gte = ${s}(greaterThanEqual(source, end));
        ${s} orig = 1 - (lt + gte);
        source = orig * source +
                lt * (start * 2 - source - ${m}) +
                gte * ((end - 1) * 2 - source + ${m});
        source -= start;
      `;f=`
        ${s} rc = outputLoc;
        ${d}
        result[0] = getChannel(getX(${l.join()}), ${p});
        ${c[n-1]} += 1;
        if(${u}) {
          ${d}
          result[1] = getChannel(getX(${l.join()}), ${p});
        }
        rc = outputLoc;
        ${c[n-2]} += 1;
        if(${c[n-2]} < ${this.outputShape[n-2]}) {
          ${d}
          result[2] = getChannel(getX(${l.join()}), ${p});
          ${c[n-1]} += 1;
          if(${u}) {
            ${d}
            result[3] = getChannel(getX(${l.join()}), ${p});
          }
        }
      `}this.userCode=`
      const ${s} start = ${s}(${a});
      const ${s} end = ${s}(${i});

      void main() {
        ${s} outputLoc = getOutputCoords();
        vec4 result = vec4(0.);
        ${f}
        setOutput(result);
      }
    `}};var e4=({inputs:r,backend:t,attrs:e})=>{let{x:o}=r,{paddings:n,mode:s}=e,a=_().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new lf(o.shape,n,s):new cf(o.shape,n,s);return t.runWebGLProgram(a,[o],o.dtype)},A$={kernelName:ga,backendName:"webgl",kernelFunc:e4};var r4=`if (b == 0.0) return NAN;
  return mod(a, b);`,o4=`
  vec4 result = mod(a, b);
  bvec4 isNaN = equal(b, vec4(0.0));
  `+Ze+`
  return result;
`,n4=Rt({opSnippet:r4,packedOpSnippet:o4}),R$={kernelName:wn,backendName:"webgl",kernelFunc:n4};var uf=class{constructor(t,e,o){this.variableNames=["probs"],this.customUniforms=[{name:"seed",type:"float"}],this.outputShape=[t,o],this.userCode=`
      void main() {
        ivec2 coords = getOutputCoords();
        int batch = coords[0];

        float r = random(seed);
        float cdf = 0.0;

        for (int i = 0; i < ${e-1}; i++) {
          cdf += getProbs(batch, i);

          if (r < cdf) {
            setOutput(float(i));
            return;
          }
        }

        // If no other event happened, last event happened.
        setOutput(float(${e-1}));
      }
    `}};var s4=`
if (a == b) {
  return 1.0;
};
return a / b;`,a4=`
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
`,zy=Rt({opSnippet:s4,packedOpSnippet:a4,checkOutOfBounds:!0}),_$={kernelName:Zo,backendName:"webgl",kernelFunc:zy};var F$="return a - b;",Wy=Rt({opSnippet:F$,packedOpSnippet:F$,supportsComplex:!0,cpuKernelImpl:Qv}),D$={kernelName:Bn,backendName:"webgl",kernelFunc:Wy};function Gy(r){let{inputs:t,backend:e,attrs:o}=r,{logits:n}=t,{dim:s}=o,a=y.parseAxisParam([s],n.shape),i=Vy({inputs:{x:n},backend:e,attrs:{reductionIndices:a,keepDims:!1}}),c=I.expandShapeToKeepDim(i.shape,a),l=K({inputs:{x:i},backend:e,attrs:{shape:c}}),u=Wy({inputs:{a:n,b:l},backend:e}),p=Ly({inputs:{x:u},backend:e}),m=Mi({inputs:{x:p},backend:e,attrs:{axis:a,keepDims:!1}}),f=K({inputs:{x:m},backend:e,attrs:{shape:c}}),d=zy({inputs:{a:p,b:f},backend:e});return e.disposeIntermediateTensorInfo(i),e.disposeIntermediateTensorInfo(l),e.disposeIntermediateTensorInfo(u),e.disposeIntermediateTensorInfo(p),e.disposeIntermediateTensorInfo(m),e.disposeIntermediateTensorInfo(f),d}var O$={kernelName:Ha,backendName:"webgl",kernelFunc:Gy};function i4(r){let{inputs:t,backend:e,attrs:o}=r,{logits:n}=t,{numSamples:s,seed:a,normalized:i}=o,c=i?n:Gy({inputs:{logits:n},backend:e,attrs:{dim:n.shape.length-1}}),l=c.shape[0],u=c.shape[1],p=new uf(l,u,s),m=[[a]],f=e.runWebGLProgram(p,[c],"int32",m);return i||e.disposeIntermediateTensorInfo(c),f}var P$={kernelName:xa,backendName:"webgl",kernelFunc:i4};var c4=se+`
  return -x;
`,l4=`
  vec4 result = -x;
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`;function u4(r){let{inputs:t,backend:e}=r,{x:o}=t;if(e.shouldExecuteOnCPU([o])){let s=e.texData.get(o.dataId),[a,i]=Fv(s.values,o.shape,o.dtype);return e.makeTensorInfo(i,o.dtype,a)}let n;return _().getBool("WEBGL_PACK_UNARY_OPERATIONS")?n=new Me(o.shape,l4):n=new xe(o.shape,c4),e.runWebGLProgram(n,[o],o.dtype)}var L$={kernelName:ya,backendName:"webgl",kernelFunc:u4};var p4=he.nonMaxSuppressionV3Impl;function m4(r){I.warn("tf.nonMaxSuppression() in webgl locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:e,attrs:o}=r,{boxes:n,scores:s}=t,{maxOutputSize:a,iouThreshold:i,scoreThreshold:c}=o,l=e.readSync(n.dataId),u=e.readSync(s.dataId),{selectedIndices:p}=p4(l,u,a,i,c);return e.makeTensorInfo([p.length],"int32",new Int32Array(p))}var B$={kernelName:ba,backendName:"webgl",kernelFunc:m4};var f4=he.nonMaxSuppressionV4Impl;function d4(r){I.warn("tf.nonMaxSuppression() in webgl locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:e,attrs:o}=r,{boxes:n,scores:s}=t,{maxOutputSize:a,iouThreshold:i,scoreThreshold:c,padToMaxOutputSize:l}=o,u=e.readSync(n.dataId),p=e.readSync(s.dataId),{selectedIndices:m,validOutputs:f}=f4(u,p,a,i,c,l);return[e.makeTensorInfo([m.length],"int32",new Int32Array(m)),e.makeTensorInfo([],"int32",new Int32Array([f]))]}var M$={kernelName:wa,backendName:"webgl",kernelFunc:d4};var h4=he.nonMaxSuppressionV5Impl;function g4(r){I.warn("tf.nonMaxSuppression() in webgl locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:e,attrs:o}=r,{boxes:n,scores:s}=t,{maxOutputSize:a,iouThreshold:i,scoreThreshold:c,softNmsSigma:l}=o,u=e.readSync(n.dataId),p=e.readSync(s.dataId),m=a,f=i,d=c,g=l,{selectedIndices:h,selectedScores:x}=h4(u,p,m,f,d,g);return[e.makeTensorInfo([h.length],"int32",new Int32Array(h)),e.makeTensorInfo([x.length],"float32",new Float32Array(x))]}var V$={kernelName:Ca,backendName:"webgl",kernelFunc:g4};var pf=class{constructor(t,e,o,n){this.variableNames=["indices"],this.outputShape=[t,e],this.userCode=`
      void main() {
        ivec2 coords = getOutputCoords();
        int index = round(getIndices(coords.x));
        setOutput(mix(float(${n}), float(${o}),
                      float(index == coords.y)));
      }
    `}};var x4=r=>{let{inputs:t,backend:e,attrs:o}=r,{indices:n}=t,{dtype:s,depth:a,onValue:i,offValue:c}=o,l=y.sizeFromShape(n.shape),u=new pf(l,a,i,c),p=K({inputs:{x:n},backend:e,attrs:{shape:[l]}}),m=e.runWebGLProgram(u,[p],s);e.disposeIntermediateTensorInfo(p);let f=[...n.shape,a],d=K({inputs:{x:m},backend:e,attrs:{shape:f}});return e.disposeIntermediateTensorInfo(m),d},z$={kernelName:Na,backendName:"webgl",kernelFunc:x4};function yu(r){let{inputs:t,backend:e}=r,{x:o}=t;if(o.dtype==="complex64"){let n=Eo({inputs:{input:o},backend:e}),s=yu({inputs:{x:n},backend:e}),a=zi({inputs:{input:o},backend:e}),i=yu({inputs:{x:a},backend:e}),c=ze({inputs:{real:s,imag:i},backend:e});return e.disposeIntermediateTensorInfo(n),e.disposeIntermediateTensorInfo(s),e.disposeIntermediateTensorInfo(a),e.disposeIntermediateTensorInfo(i),c}else return Ao({attrs:{shape:o.shape,dtype:o.dtype,value:o.dtype==="string"?"":0},backend:e})}var W$={kernelName:ai,backendName:"webgl",kernelFunc:yu};function G$(r){let{inputs:t,backend:e}=r,{x:o}=t;if(o.dtype==="string")throw new Error("onesLike is not supported under string dtype");if(o.dtype==="complex64"){let n=Eo({inputs:{input:o},backend:e}),s=G$({inputs:{x:n},backend:e}),a=zi({inputs:{input:o},backend:e}),i=yu({inputs:{x:a},backend:e}),c=ze({inputs:{real:s,imag:i},backend:e});return e.disposeIntermediateTensorInfo(n),e.disposeIntermediateTensorInfo(s),e.disposeIntermediateTensorInfo(a),e.disposeIntermediateTensorInfo(i),c}else return Ao({attrs:{shape:o.shape,dtype:o.dtype,value:1},backend:e})}var U$={kernelName:Sa,backendName:"webgl",kernelFunc:G$};function y4(r){let{inputs:t,backend:e,attrs:o}=r,{axis:n}=o;if(t.length===1)return jm({inputs:{input:t[0]},backend:e,attrs:{dim:n}});let s=t[0].shape,a=t[0].dtype;t.forEach(u=>{y.assertShapesMatch(s,u.shape,"All tensors passed to stack must have matching shapes"),y.assert(a===u.dtype,()=>"All tensors passed to stack must have matching dtypes")});let i=[],c=t.map(u=>{let p=jm({inputs:{input:u},backend:e,attrs:{dim:n}});return i.push(p),p}),l=Py({inputs:c,backend:e,attrs:{axis:n}});return i.forEach(u=>e.disposeIntermediateTensorInfo(u)),l}var H$={kernelName:Ta,backendName:"webgl",kernelFunc:y4};var mf=class{constructor(t,e,o){this.variableNames=["x"],this.customUniforms=[{name:"value",type:"float"}],this.outputShape=e.map((l,u)=>l[0]+t[u]+l[1]);let n=t.length,s=mt(n),a=e.map(l=>l[0]).join(","),i=e.map((l,u)=>l[0]+t[u]).join(","),c=["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,n);if(n===1){this.userCode=`
        int start = ${a};
        int end = ${i};

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
      ${s} end = ${s}(${i});

      void main() {
        ${s} outC = getOutputCoords();
        if (any(lessThan(outC, start)) || any(greaterThanEqual(outC, end))) {
          setOutput(value);
        } else {
          ${s} coords = outC - start;
          setOutput(getX(${c}));
        }
      }
    `}};var ff=class{constructor(t,e,o){this.variableNames=["x"],this.packedInputs=!0,this.packedOutput=!0,this.customUniforms=[{name:"value",type:"float"}],this.outputShape=e.map((g,h)=>g[0]+t[h]+g[1]);let n=t.length,s=mt(n),a=e.map(g=>g[0]).join(","),i=e.map((g,h)=>g[0]+t[h]).join(","),c=Yt("rc",n),l=Yt("source",n),u=`${c[n-1]} < ${this.outputShape[n-1]}`,p=n===1?"source":`vec2(${l.slice(-2).join()})`,m=[`${s} rc = outputLoc;`,`${c[n-1]} += 1;
       if(${u}) {
      `,n===1?"":`}
       rc = outputLoc;
       ${c[n-2]} += 1;
       if(${c[n-2]} < ${this.outputShape[n-2]}) {`,n===1?"":`  ${c[n-1]} += 1;
         if(${u}) {`],f=n===1?"rc < start || rc >= end":"any(lessThan(rc, start)) || any(greaterThanEqual(rc, end))",d="";for(let g=0,h=n===1?2:4;g<h;g++)d+=`
        ${m[g]}
        if (${f}) {
          result[${g}] = float(value);
        } else {
          ${s} source = rc - start;
          result[${g}] = getChannel(getX(${l.join()}), ${p});
        }
      `;d+=n===1?"} ":"}}",this.userCode=`
      const ${s} start = ${s}(${a});
      const ${s} end = ${s}(${i});

      void main() {
        ${s} outputLoc = getOutputCoords();
        vec4 result = vec4(0.);
        ${d}
        setOutput(result);
      }
    `}};var Uy=r=>{let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{paddings:s,constantValue:a}=o;if(y.sizeFromShape(n.shape)===0){let l=s.map((u,p)=>u[0]+n.shape[p]+u[1]);return Ao({backend:e,attrs:{shape:l,value:a,dtype:n.dtype}})}let i=_().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new ff(n.shape,s,a):new mf(n.shape,s,a),c=[[a]];return e.runWebGLProgram(i,[n],n.dtype,c)},K$={kernelName:Ia,backendName:"webgl",kernelFunc:Uy};var b4=`
  if(a < 0.0 && floor(b) < b){
    return NAN;
  }
  if (b == 0.0) {
    return 1.0;
  }
  return (round(mod(b, 2.0)) != 1) ?
      pow(abs(a), b) : sign(a) * pow(abs(a), b);
`,w4=`
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
  `+Ze+`
  return result;
`,C4=Rt({opSnippet:b4,packedOpSnippet:w4}),q$={kernelName:Nn,backendName:"webgl",kernelFunc:C4};function S4(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{axis:s,keepDims:a}=o,i=n.shape.length,c=[],l=y.parseAxisParam(s,n.shape),u=l,p=I.getAxesPermutation(u,i),m=n;p!=null&&(m=Bt({inputs:{x:n},backend:e,attrs:{perm:p}}),u=I.getInnerMostAxes(u.length,i),c.push(m)),I.assertAxesAreInnerMostDims("prod",u,i);let f;if(e.shouldExecuteOnCPU([m])){let d=e.texData.get(m.dataId).values,{outVals:g,outShape:h,outDtype:x}=Ov(m.shape,m.dtype,d,u);f=e.makeTensorInfo(h,x,g)}else{let[d,g]=I.computeOutAndReduceShapes(m.shape,u),h=y.sizeFromShape(g),x=K({inputs:{x:m},backend:e,attrs:{shape:[-1,h]}}),b=qn(n.dtype),N=Qe(x,b,"prod",e);f=K({inputs:{x:N},backend:e,attrs:{shape:d}}),c.push(x),c.push(N)}if(a){c.push(f);let d=I.expandShapeToKeepDim(f.shape,l);f=K({inputs:{x:f},backend:e,attrs:{shape:d}})}return c.forEach(d=>e.disposeIntermediateTensorInfo(d)),f}var j$={kernelName:ka,backendName:"webgl",kernelFunc:S4};function N4(r){let{inputs:t,backend:e,attrs:o}=r,{paramsNestedSplits:n,paramsDenseValues:s,indices:a}=t,{outputRaggedRank:i}=o,c=n.map(x=>e.readSync(x.dataId)),l=n.map(x=>x.shape),u=e.readSync(s.dataId),p=e.readSync(a.dataId),[m,f,d]=Pv(c,l,u,s.shape,s.dtype,p,a.shape,i),g=m.map(x=>e.makeTensorInfo([x.length],"int32",x)),h=e.makeTensorInfo(d,s.dtype,f);return g.concat([h])}var X$={kernelName:$a,backendName:"webgl",kernelFunc:N4};function T4(r){let{inputs:t,backend:e}=r,{starts:o,limits:n,deltas:s}=t,a=e.readSync(o.dataId),i=e.readSync(n.dataId),c=e.readSync(s.dataId),[l,u]=Lv(a,o.shape,o.dtype,i,n.shape,c,s.shape),p=e.makeTensorInfo([l.length],"int32",l),m=e.makeTensorInfo([u.length],o.dtype,u);return[p,m]}var Y$={kernelName:Ea,backendName:"webgl",kernelFunc:T4};function I4(r){let{inputs:t,backend:e,attrs:o}=r,{shape:n,values:s,defaultValue:a,rowPartitionTensors:i}=t,{rowPartitionTypes:c}=o,l=e.readSync(n.dataId),u=e.readSync(s.dataId),p=e.readSync(a.dataId),m=i.map(h=>e.readSync(h.dataId)),f=i.map(h=>h.shape),[d,g]=Bv(l,n.shape,u,s.shape,s.dtype,p,a.shape,m,f,c);return e.makeTensorInfo(d,s.dtype,g)}var Z$={kernelName:Aa,backendName:"webgl",kernelFunc:I4};var Hy=r=>{let{backend:t,attrs:e}=r,{start:o,stop:n,step:s,dtype:a}=e,i=Mv(o,n,s,a);return t.makeTensorInfo([i.length],a,i)},Q$={kernelName:Ra,backendName:"webgl",kernelFunc:Hy};var v4="return 1.0 / x;",k4=nt({opSnippet:v4}),J$={kernelName:Tn,backendName:"webgl",kernelFunc:k4};var $4=se+`
  return (x < 0.0) ? 0.0 : x;
`,E4=`
  vec4 result = x * vec4(greaterThanEqual(x, vec4(0.0)));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,A4=nt({opSnippet:$4,packedOpSnippet:E4}),tE={kernelName:In,backendName:"webgl",kernelFunc:A4};var R4=se+`
  return (x < 0.0) ? 0.0 : min(6.0, x);
`,_4=`
  vec4 result = min(x, vec4(6.)) * vec4(greaterThanEqual(x, vec4(0.0)));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,F4=nt({opSnippet:R4,packedOpSnippet:_4}),eE={kernelName:vn,backendName:"webgl",kernelFunc:F4};var df=class{constructor(t,e,o,n,s){this.variableNames=["A"],this.outputShape=[];let[a,i,c,l]=t;this.outputShape=[a,e,o,l];let u=[n&&e>1?i-1:i,n&&o>1?c-1:c],p=[n&&e>1?e-1:e,n&&o>1?o-1:o],m;s?m="(vec2(yRC) + vec2(0.5)) * effectiveInputOverOutputRatioRC - vec2(0.5)":m="vec2(yRC) * effectiveInputOverOutputRatioRC",this.userCode=`
      const vec2 effectiveInputOverOutputRatioRC = vec2(
          ${u[0]/p[0]},
          ${u[1]/p[1]});
      const vec2 inputShapeRC = vec2(${i}.0, ${c}.0);

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        ivec2 yRC = coords.yz;

        // Fractional source index.
        vec2 sourceFracIndexRC = ${m};

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
    `}};var hf=class{constructor(t,e,o,n,s){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=[];let[a,i,c,l]=t;this.outputShape=[a,e,o,l];let u=[n&&e>1?i-1:i,n&&o>1?c-1:c],p=[n&&e>1?e-1:e,n&&o>1?o-1:o],m;s?m="(vec3(yRC) + vec3(0.5)) * effectiveInputOverOutputRatioRC - vec3(0.5)":m="vec3(yRC) * effectiveInputOverOutputRatioRC",this.userCode=`
      const vec3 effectiveInputOverOutputRatioRC = vec3(
          ${u[0]/p[0]},
          ${u[1]/p[1]},
          ${u[1]/p[1]});
      const vec3 inputShapeRC = vec3(${i}.0, ${c}.0,
                                     ${c}.0);

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
        vec3 sourceFracIndexRC = ${m};

        // Compute the four integer indices.
        ivec3 sourceFloorRC = ivec3(max(sourceFracIndexRC, vec3(0.0)));
        ivec3 sourceCeilRC = ivec3(
          min(inputShapeRC - 1.0, ceil(sourceFracIndexRC)));

        // Should we calculate next column and row elements in 2x2 packed cell.
        bool hasNextCol = d < ${l-1};
        bool hasNextRow = coords.z < ${o-1};

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
    `}};function D4(r){let{inputs:t,backend:e,attrs:o}=r,{images:n}=t,{alignCorners:s,halfPixelCenters:a,size:i}=o,[c,l]=i,u=_().getBool("WEBGL_PACK_IMAGE_OPERATIONS")?new hf(n.shape,c,l,s,a):new df(n.shape,c,l,s,a);return e.runWebGLProgram(u,[n],"float32")}var rE={kernelName:Oa,backendName:"webgl",kernelFunc:D4};var gf=class{constructor(t,e,o){this.variableNames=["dy"],this.outputShape=[],this.outputShape=e;let[,n,s]=e,[,a,i]=t,c=[o&&a>1?n-1:n,o&&i>1?s-1:s],l=[o&&a>1?a-1:a,o&&i>1?i-1:i],u=c[0]/l[0],p=c[1]/l[1],m=1/u,f=1/p,d=Math.ceil(m)*2+2,g=Math.ceil(f)*2+2;this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        int r = coords[1];
        int c = coords[2];

        float accumulator = 0.0;

        const float heightScale = float(${u});
        const float widthScale = float(${p});

        const float invHeightScale = float(${m});
        const float invWidthScale = float(${f});

        const int winHeight = int(${d});
        const int winWidth = int(${g});

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
            if (dyC < 0 || dyC >= ${i}) {
              continue;
            }

            float dxR = float(dyR) * heightScale;
            int topDxRIndex = int(floor(dxR));
            int bottomDxRIndex = int(min(ceil(dxR), ${n-1}.0));
            float dxRLerp = dxR - float(topDxRIndex);
            float inverseDxRLerp = 1.0 - dxRLerp;

            float dxC = float(dyC) * widthScale;
            int leftDxCIndex = int(floor(dxC));
            int rightDxCIndex = int(min(ceil(dxC), ${s-1}.0));
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
    `}};function O4(r){let{inputs:t,backend:e,attrs:o}=r,{images:n,dy:s}=t,{alignCorners:a}=o,i=new gf(s.shape,n.shape,a);return e.runWebGLProgram(i,[s],s.dtype)}var oE={kernelName:rl,backendName:"webgl",kernelFunc:O4};var xf=class{constructor(t,e,o,n,s){this.variableNames=["A"],this.outputShape=[];let[a,i,c,l]=t;this.outputShape=[a,e,o,l];let u=[n&&e>1?i-1:i,n&&o>1?c-1:c],p=[n&&e>1?e-1:e,n&&o>1?o-1:o],m=n?"0.5":"0.0",f;s?f="max((vec2(yRC) + vec2(0.5)) * effectiveInputOverOutputRatioRC, vec2(0.0))":f="vec2(yRC) * effectiveInputOverOutputRatioRC",this.userCode=`
      const vec2 effectiveInputOverOutputRatioRC = vec2(
          ${u[0]/p[0]},
          ${u[1]/p[1]});
      const vec2 inputShapeRC = vec2(${i}.0, ${c}.0);

      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        ivec2 yRC = coords.yz;

        // Fractional source index.
        vec2 sourceFracIndexRC = ${f};

        // Compute the coordinators of nearest neighbor point.
        ivec2 sourceNearestRC = ivec2(
          min(inputShapeRC - 1.0, floor(sourceFracIndexRC + ${m})));
        float newValue = getA(b, sourceNearestRC.x, sourceNearestRC.y, d);

        setOutput(newValue);
      }
    `}};var yf=class{constructor(t,e,o,n,s){this.variableNames=["A"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=[];let[a,i,c,l]=t;this.outputShape=[a,e,o,l];let u=[n&&e>1?i-1:i,n&&o>1?c-1:c],p=[n&&e>1?e-1:e,n&&o>1?o-1:o],m=n?"0.5":"0.0",f;s?f="max((vec3(yRC) + vec3(0.5)) * effectiveInputOverOutputRatioRC, vec3(0.0))":f="vec3(yRC) * effectiveInputOverOutputRatioRC",this.userCode=`
      const vec3 effectiveInputOverOutputRatioRC = vec3(
          ${u[0]/p[0]},
          ${u[1]/p[1]},
          ${u[1]/p[1]});
      const vec3 inputShapeRC = vec3(${i}.0, ${c}.0,
                                     ${c}.0);

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
        vec3 sourceFracIndexRC = ${f};

        // Compute the coordinators of nearest neighbor point.
        ivec3 sourceNearestRC = ivec3(
          min(inputShapeRC - 1.0, floor(sourceFracIndexRC + ${m})));

        // Should we calculate next column and row elements in 2x2 packed cell.
        bool hasNextCol = d < ${l-1};
        bool hasNextRow = coords.z < ${o-1};

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
    `}};function P4(r){let{inputs:t,backend:e,attrs:o}=r,{images:n}=t,{alignCorners:s,halfPixelCenters:a,size:i}=o,[c,l]=i,u=_().getBool("WEBGL_PACK_IMAGE_OPERATIONS")?new yf(n.shape,c,l,s,a):new xf(n.shape,c,l,s,a);return e.runWebGLProgram(u,[n],n.dtype)}var nE={kernelName:Da,backendName:"webgl",kernelFunc:P4};var bf=class{constructor(t,e,o){this.variableNames=["dy"],this.outputShape=[],this.outputShape=e;let[,n,s]=e,[,a,i]=t,c=[o&&a>1?n-1:n,o&&i>1?s-1:s],l=[o&&a>1?a-1:a,o&&i>1?i-1:i],u=c[0]/l[0],p=c[1]/l[1],m=1/u,f=1/p,d=Math.ceil(m)*2+2,g=Math.ceil(f)*2+2;this.userCode=`
      void main() {
        ivec4 coords = getOutputCoords();
        int b = coords[0];
        int d = coords[3];
        int r = coords[1];
        int c = coords[2];

        float accumulator = 0.0;

        const float heightScale = float(${u});
        const float widthScale = float(${p});

        const float invHeightScale = float(${m});
        const float invWidthScale = float(${f});

        const int winHeight = int(${d});
        const int winWidth = int(${g});

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
            if (dyC < 0 || dyC >= ${i}) {
              continue;
            }

            float sourceFracRow =
              float(${c[0]}) *
                (float(dyR) / float(${l[0]}));

            float sourceFracCol =
                float(${c[1]}) *
                  (float(dyC) / float(${l[1]}));

            int sourceNearestRow = int(min(
                float(int(${n}) - 1),
                ${o} ? float(round(sourceFracRow)) :
                                  float(floor(sourceFracRow))));

            int sourceNearestCol = int(min(
                float(int(${s}) - 1),
                ${o} ? float(round(sourceFracCol)) :
                                  float(floor(sourceFracCol))));

            if (r == sourceNearestRow && c == sourceNearestCol) {
              accumulator += getDy(b, dyR, dyC, d);
            }
          }
        }
        // End loop over dy

        setOutput(accumulator);
      }
    `}};function L4(r){let{inputs:t,backend:e,attrs:o}=r,{images:n,dy:s}=t,{alignCorners:a}=o,i=new bf(s.shape,n.shape,a);return e.runWebGLProgram(i,[s],s.dtype)}var sE={kernelName:el,backendName:"webgl",kernelFunc:L4};var wf=class{constructor(t,e){this.variableNames=["x"];let o=t.length;if(o>4)throw new Error(`WebGL backend: Reverse of rank-${o} tensor is not yet supported`);if(this.outputShape=t,o===1){this.userCode=`
        void main() {
          int coord = getOutputCoords();
          setOutput(getX(${t[0]} - coord - 1));
        }
      `;return}let n=i=>e.indexOf(i)!==-1&&t[i]!==1?`${t[i]} - coords[${i}] - 1`:`coords[${i}]`,s=t.map((i,c)=>n(c)).join(","),a=mt(o);this.userCode=`
      void main() {
        ${a} coords = getOutputCoords();
        setOutput(getX(${s}));
      }
    `}};var Cf=class{constructor(t,e){this.variableNames=["x"],this.packedInputs=!0,this.packedOutput=!0;let o=t.length;if(o>4)throw new Error(`WebGL backend: Reverse of rank-${o} tensor is not yet supported`);this.outputShape=t;let n=Yt("rc",o),s=`${n[o-1]} + 1 < ${this.outputShape[o-1]}`,a=`${n[o-2]} + 1 < ${this.outputShape[o-2]}`,i=mt(o);o===1?this.userCode=`
        void main(){
          int rc = getOutputCoords();
          vec4 result = vec4(0.);
          result.r = getChannel(getX(${t[0]} - rc - 1),
            ${t[0]} - rc - 1);
          if(${s}){
              result.g = getChannel(getX(${t[0]} - (rc  + 1) - 1),
                ${t[0]} - (rc  + 1) - 1);
          }
          setOutput(result);
        }
      `:this.userCode=`
        void main() {
          ${i} rc = getOutputCoords();
          vec4 result = vec4(0.);
          result.r = ${c(n.slice())};
          if(${s}){
            result.g = ${l(n.slice())};
          }
          if(${a}) {
            result.b = ${u(n.slice())};
            if(${s}) {
              result.a = ${p(n.slice())};
            }
          }
          setOutput(result);
        }
    `;function c(d){return m(d)}function l(d){return d[o-1]="("+d[o-1]+" + 1)",m(d)}function u(d){return d[o-2]="("+d[o-2]+" + 1)",m(d)}function p(d){return d[o-1]="("+d[o-1]+" + 1)",d[o-2]="("+d[o-2]+" + 1)",m(d)}function m(d){let g=t.map((b,N)=>f(N,d)),h=g.join(","),x=g.slice(-2).join(",");return`getChannel(getX(${h}), vec2(${x}))`}function f(d,g){return e.indexOf(d)!==-1&&t[d]!==1?`${t[d]} - ${g[d]} - 1`:`${g[d]}`}}};function B4(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{dims:s}=o,a=n.shape.length,i=y.parseAxisParam(s,n.shape);if(a===0)return Zt({inputs:{x:n},backend:e});let c=_().getBool("WEBGL_PACK_ARRAY_OPERATIONS")?new Cf(n.shape,i):new wf(n.shape,i);return e.runWebGLProgram(c,[n],n.dtype)}var aE={kernelName:Pa,backendName:"webgl",kernelFunc:B4};var Sf=class{constructor(t,e){this.variableNames=["Image"],this.outputShape=[],this.customUniforms=[{name:"params",type:"vec4"}];let o=t[1],n=t[2];this.outputShape=t;let s="";typeof e=="number"?s=`float outputValue = ${e.toFixed(2)};`:s=`
        vec3 fill = vec3(${e.join(",")});
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
          if(coordX >= 0 && coordX < ${n} && coordY >= 0 && coordY < ${o}) {
            outputValue = getImage(coords[0], coordY, coordX, coords[3]);
          }
          setOutput(outputValue);
        }
    `}};var iE={kernelName:ii,backendName:"webgl",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{image:o}=r,{radians:n,fillValue:s,center:a}=t,i=e,c=new Sf(o.shape,s),[l,u]=I.getImageCenter(a,o.shape[1],o.shape[2]),p=[[l,u,Math.sin(n),Math.cos(n)]];return i.runWebGLProgram(c,[o],o.dtype,p)}};var M4=`
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
`,V4=nt({opSnippet:M4}),cE={kernelName:kn,backendName:"webgl",kernelFunc:V4};var z4="return inversesqrt(x);",W4=nt({opSnippet:z4,cpuKernelImpl:Vv}),lE={kernelName:$n,backendName:"webgl",kernelFunc:W4};var ds=class{constructor(t,e,o,n,s,a,i=!0,c=!1){this.variableNames=["updates","indices","defaultValue"],this.outputShape=a;let l=mt(s.length),u=mt(a.length),p="";o===1?p="i":o===2&&(p="i, j");let m=`getIndices(${p})`,f="";n===1?f="i":n===2&&(f="i, coords[1]");let d=`getUpdates(${f})`,g="";c&&(g="coords[0], coords[1]");let h=`getDefaultValue(${g})`,x=e>1?"strides[j]":"strides";this.userCode=`
        ${l} strides = ${l}(${s});

        void main() {
          ${u} coords = getOutputCoords();
          float sum = 0.0;
          bool found = false;
          for (int i = 0; i < ${t}; i++) {
            int flattenedIndex = 0;
            for (int j = 0; j < ${e}; j++) {
              int index = round(${m});
              flattenedIndex += index * ${x};
            }
            if (flattenedIndex == coords[0]) {
              sum += ${d};
              found = true;
            }
          }
          setOutput(mix(${h}, sum, float(found)));
        }
      `}};var Nf=class{constructor(t,e,o,n,s,a,i=!0,c=!1){this.variableNames=["updates","indices","defaultValue"],this.packedInputs=!0,this.packedOutput=!0,this.outputShape=a;let l=mt(s.length),u=mt(a.length),p="";o===1?p="i":o===2&&(p="i, j");let m=`getIndices(${p})`,f="";n===1?f="i":n===2&&(f="i, coords[1]");let d=`getUpdates(${f})`,g="";c&&(g="coords[0], coords[1]");let h=`getDefaultValue(${g})`,x=e>1?"strides[j]":"strides",b=e>1?"strides[j + 1]":"strides";this.userCode=`
        ${l} strides = ${l}(${s});

        void main() {
          ${u} coords = getOutputCoords();
          vec4 sum = vec4(0.);
          vec4 found = vec4(0.);
          for (int i = 0; i < ${t}; i+=2) {
            ivec2 flattenedIndex = ivec2(0);
            for (int j = 0; j < ${e}; j+=2) {
              ivec4 index = round(${m});
              flattenedIndex += index.xz * ${x};
              if (j + 1 < ${e}) {
                flattenedIndex += index.yw * ${b};
              }
            }
            if (flattenedIndex[0] == coords[0] || flattenedIndex[1] == coords[0] ||
                flattenedIndex[0] == coords[0] + 1 || flattenedIndex[1] == coords[0] + 1) {
              vec4 updVals = ${d};
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
          setOutput(mix(${h}, sum, found));
        }
      `}};function G4(r){let{inputs:t,backend:e,attrs:o}=r,{indices:n,updates:s}=t,{shape:a}=o,{sliceRank:i,numUpdates:c,sliceSize:l,strides:u,outputSize:p}=I.calculateShapes(s,n,a),m=[p/l,l];if(p===0)return e.makeTensorInfo(a,n.dtype);let f=K({inputs:{x:n},backend:e,attrs:{shape:[c,i]}}),d=K({inputs:{x:s},backend:e,attrs:{shape:[c,l]}}),g=e.makeTensorInfo([],"float32",new Float32Array([0])),h;_().getBool("WEBGL_PACK")?h=new Nf(c,i,f.shape.length,d.shape.length,u,m):h=new ds(c,i,f.shape.length,d.shape.length,u,m);let x=e.runWebGLProgram(h,[d,f,g],d.dtype),b=K({inputs:{x},backend:e,attrs:{shape:a}});return e.disposeIntermediateTensorInfo(f),e.disposeIntermediateTensorInfo(d),e.disposeIntermediateTensorInfo(x),e.disposeIntermediateTensorInfo(g),b}var uE={kernelName:La,backendName:"webgl",kernelFunc:G4};var Tf=class{constructor(t,e,o,n){this.variableNames=["sortedSequence","values"],this.customUniforms=[{name:"numInputs",type:"int"}],this.outputShape=[t,o];let s="while (left < right) {",a=`for (int i = 0; i < ${Math.ceil(Math.log2(e+1))}; ++i) { if (left >= right) break;`,i=_().getNumber("WEBGL_VERSION")===2?s:a,c=n==="left"?"<":"<=";this.userCode=`
       int findBound(int batch, float value) {
         int left = 0;
         int right = numInputs;
         int mid;
         ${i}
           mid = (left + right) / 2;
           if (getSortedSequence(batch, mid) ${c} value) {
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
     `}};function U4(r){let{inputs:t,backend:e,attrs:o}=r,{sortedSequence:n,values:s}=t,{side:a}=o,i=new Tf(n.shape[0],n.shape[1],s.shape[1],a),c=[[n.shape[1]]];return e.runWebGLProgram(i,[n,s],"int32",c)}var pE={kernelName:Ma,backendName:"webgl",kernelFunc:U4};var If=class{constructor(t,e,o){this.variableNames=["c","a","b"],this.outputShape=e;let n,s;if(o>4)throw Error(`Where for rank ${o} is not yet supported`);if(o===1)s="resRC",n="resRC";else{let i=["resRC.x","resRC.y","resRC.z","resRC.w"],c=[],l=[];for(let u=0;u<e.length;u++)l.push(`${i[u]}`),u<t&&c.push(`${i[u]}`);n=c.join(),s=l.join()}let a=mt(o);this.userCode=`
      void main() {
        ${a} resRC = getOutputCoords();
        float cVal = getC(${n});
        if (cVal >= 1.0) {
          setOutput(getA(${s}));
        } else {
          setOutput(getB(${s}));
        }
      }
    `}};function H4(r){let{inputs:t,backend:e}=r,{condition:o,t:n,e:s}=t,a=new If(o.shape.length,n.shape,n.shape.length);return e.runWebGLProgram(a,[o,n,s],te(n.dtype,s.dtype))}var mE={kernelName:Va,backendName:"webgl",kernelFunc:H4};var K4=`
  // Stable and Attracting Fixed Point (0, 1) for Normalized Weights.
  // see: https://arxiv.org/abs/1706.02515
  float scaleAlpha = ${I.SELU_SCALEALPHA};
  float scale = ${I.SELU_SCALE};
  return (x >= 0.0) ? scale * x : scaleAlpha * (exp(x) - 1.0);
`,q4=nt({opSnippet:K4}),fE={kernelName:En,backendName:"webgl",kernelFunc:q4};var j4=gr+`
  return 1.0 / (1.0 + exp(-1.0 * x));
`,X4=`
  vec4 result = 1.0 / (1.0 + exp(-1.0 * x));
  bvec4 isNaN = isnan(x);

  result.r = isNaN.r ? x.r : result.r;
  result.g = isNaN.g ? x.g : result.g;
  result.b = isNaN.b ? x.b : result.b;
  result.a = isNaN.a ? x.a : result.a;

  return result;
`,Y4=nt({opSnippet:j4,packedOpSnippet:X4,cpuKernelImpl:Wv}),dE={kernelName:Fn,backendName:"webgl",kernelFunc:Y4};var Z4=`
  if (isnan(x)) { return 0.0; }
  return sign(x);
`,Q4=nt({opSnippet:Z4}),hE={kernelName:_n,backendName:"webgl",kernelFunc:Q4};var J4=gr+`
  return sin(x);
`,tU=`
  vec4 result = sin(x);
  bvec4 isNaN = isnan(x);
  ${Ze}
  return result;
`,eU=nt({opSnippet:J4,packedOpSnippet:tU}),gE={kernelName:An,backendName:"webgl",kernelFunc:eU};var rU=`
  float e2x = exp(x);
  return (e2x - 1.0 / e2x) / 2.0;
`,oU=nt({opSnippet:rU}),xE={kernelName:Rn,backendName:"webgl",kernelFunc:oU};var nU=`
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
`,sU=nt({opSnippet:nU}),yE={kernelName:Dn,backendName:"webgl",kernelFunc:sU};var aU=r=>{let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{blockShape:s,paddings:a}=o;y.assert(n.shape.length<=4,()=>"spaceToBatchND for rank > 4 with a WebGL backend not implemented yet");let i=s.reduce((x,b)=>x*b),c=[[0,0]];c.push(...a);for(let x=1+s.length;x<n.shape.length;++x)c.push([0,0]);let l=[],u=Uy({inputs:{x:n},backend:e,attrs:{paddings:c,constantValue:0}}),p=I.getReshaped(u.shape,s,i,!1),m=I.getPermuted(p.length,s.length,!1),f=I.getReshapedPermuted(u.shape,s,i,!1),d=K({inputs:{x:u},backend:e,attrs:{shape:p}}),g=Bt({inputs:{x:d},backend:e,attrs:{perm:m}}),h=K({inputs:{x:g},backend:e,attrs:{shape:f}});return l.push(u),l.push(d),l.push(g),l.forEach(x=>e.disposeIntermediateTensorInfo(x)),h},bE={kernelName:Ga,backendName:"webgl",kernelFunc:aU};function iU(r){let{inputs:t,backend:e}=r,{indices:o,values:n,denseShape:s,defaultValue:a}=t;if(s.shape.length!==1)throw new Error(`Dense shape must be a vector, saw:
         ${s.shape}`);if(o.shape.length!==2)throw new Error(`Indices must be a matrix, saw:
         ${o.shape}`);if(n.shape.length!==1)throw new Error(`Values must be a vector, saw:
         ${n.shape}`);if(a.shape.length!==0)throw new Error(`Default value must be a scalar, saw:
        ${a.shape}`);let i=e.readSync(o.dataId),c=e.readSync(n.dataId),l=e.readSync(s.dataId),u=e.readSync(a.dataId)[0],[p,m,f,d,g]=Uv(i,o.shape,o.dtype,c,n.dtype,l,u);return[e.makeTensorInfo(m,o.dtype,p),e.makeTensorInfo([m[0]],n.dtype,f),e.makeTensorInfo([d.length],"bool",new Uint8Array(d.map(h=>Number(h)))),e.makeTensorInfo([g.length],o.dtype,new Int32Array(g))]}var wE={kernelName:Ka,backendName:"webgl",kernelFunc:iU};function cU(r){let{inputs:t,backend:e}=r,{inputIndices:o,inputShape:n,newShape:s}=t;if(o.shape.length!==2)throw new Error(`Input indices should be a matrix but received shape ${o.shape}`);if(n.shape.length!==1)throw new Error(`Input shape should be a vector but received shape ${n.shape}`);if(s.shape.length!==1)throw new Error(`Target shape should be a vector but received shape ${s.shape}`);let a=Array.from(e.readSync(n.dataId)),i=e.readSync(o.dataId),c=Array.from(e.readSync(s.dataId)),[l,u,p]=Hv(i,o.shape,o.dtype,a,c);return[e.makeTensorInfo(u,o.dtype,l),e.makeTensorInfo([p.length],s.dtype,new Int32Array(p))]}var CE={kernelName:qa,backendName:"webgl",kernelFunc:cU};function lU(r){let{inputs:t,backend:e}=r,{data:o,indices:n,segmentIds:s}=t;if(o.shape.length<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(n.shape.length!==1)throw new Error(`Indices should be a vector but received shape
              ${n.shape}`);if(s.shape.length!==1)throw new Error(`Segment ids should be a vector but received shape
              ${s.shape}`);let a=e.readSync(o.dataId),i=e.readSync(n.dataId),c=e.readSync(s.dataId),[l,u]=sm(a,o.shape,o.dtype,i,c,!0);return e.makeTensorInfo(u,o.dtype,l)}var SE={kernelName:ja,backendName:"webgl",kernelFunc:lU};function uU(r){let{inputs:t,backend:e}=r,{data:o,indices:n,segmentIds:s}=t;if(o.shape.length<1)throw new Error("Data should be at least 1 dimensional but received scalar");if(n.shape.length!==1)throw new Error(`Indices should be a vector but received shape
             ${n.shape}`);if(s.shape.length!==1)throw new Error(`Segment ids should be a vector but received shape
             ${s.shape}`);let a=e.readSync(o.dataId),i=e.readSync(n.dataId),c=e.readSync(s.dataId),[l,u]=sm(a,o.shape,o.dtype,i,c);return e.makeTensorInfo(u,o.dtype,l)}var NE={kernelName:Xa,backendName:"webgl",kernelFunc:uU};function pU(r){let{inputs:t,backend:e,attrs:o}=r,{sparseIndices:n,sparseValues:s,defaultValue:a}=t,{outputShape:i}=o,{sliceRank:c,numUpdates:l,sliceSize:u,strides:p,outputSize:m}=I.calculateShapes(s,n,i),f=!1;if(s.dtype==="string"){let x=e.bufferSync(n),b=e.bufferSync(s),N=y.decodeString(e.readSync(a.dataId)[0]),S=zv(x,b,i,m,u,l,c,p,N,f);return e.makeTensorInfo(i,S.dtype,S.values)}let d=new ds(l,c,n.shape.length,s.shape.length,p,[m,1],f),g=e.runWebGLProgram(d,[s,n,a],s.dtype),h=K({inputs:{x:g},backend:e,attrs:{shape:i}});return e.disposeIntermediateTensorInfo(g),h}var TE={kernelName:Ya,backendName:"webgl",kernelFunc:pU};function mU(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{numOrSizeSplits:s,axis:a}=o,i=y.parseAxisParam(a,n.shape)[0],c=I.prepareSplitSize(n,s,i),l=n.shape.length,u=new Array(l).fill(0),p=n.shape.slice();return c.map(m=>{let f=[...p];f[i]=m;let d=_r({inputs:{x:n},backend:e,attrs:{begin:u,size:f}});return u[i]+=m,d})}var IE={kernelName:Ua,backendName:"webgl",kernelFunc:mU};var vE="return sqrt(x);",fU=nt({opSnippet:vE,packedOpSnippet:vE,cpuKernelImpl:Kv}),kE={kernelName:On,backendName:"webgl",kernelFunc:fU};var dU="return x * x;",hU=nt({opSnippet:dU}),$E={kernelName:ol,backendName:"webgl",kernelFunc:hU};var EE="return (a - b) * (a - b);",gU=Rt({opSnippet:EE,packedOpSnippet:EE}),AE={kernelName:Pn,backendName:"webgl",kernelFunc:gU};function xU(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t;if(n.dtype!=="string")throw new Error("Input must be of datatype string");let s=e.readSync(n.dataId),a=I.fromUint8ToStringArray(s),i=qv(a,"string",o);return e.makeTensorInfo(n.shape,"string",i)}var RE={kernelName:Ln,backendName:"webgl",kernelFunc:xU};function yU({inputs:r,attrs:t,backend:e}){let{x:o}=r,n=se+`
    return x > 0.0 ? 1.0 : float(${t.alpha});
  `,s=new xe(o.shape,n);return e.runWebGLProgram(s,[o],o.dtype)}var _E={kernelName:zn,backendName:"webgl",kernelFunc:yU};var vf=class{constructor(t,e,o){this.variableNames=["x"],this.outputShape=o;let n=o.length,s=mt(o.length),a=mt(o.length),i="";if(n===1)i="coords * strides + begin";else{let c=0;i=o.map((l,u)=>(c++,o.length===1?`coords * strides[${u}] + begin[${u}]`:`coords[${c-1}] * strides[${u}] + begin[${u}]`)).join(",")}this.userCode=`
      ${s} begin = ${s}(${t});
      ${s} strides = ${s}(${e});

      void main() {
        ${a} coords = getOutputCoords();
        setOutput(getX(${i}));
      }
    `}};function bU(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{begin:s,end:a,strides:i,beginMask:c,endMask:l,ellipsisMask:u,newAxisMask:p,shrinkAxisMask:m}=o,{finalShapeSparse:f,finalShape:d,isIdentity:g,sliceDim0:h,isSimpleSlice:x,begin:b,end:N,strides:S}=ae.sliceInfo(n.shape,s,a,i,c,l,u,p,m),$;if(g)$=K({inputs:{x:n},backend:e,attrs:{shape:d}});else if(h||x){y.assert(n.shape.length>=1,()=>`Input must have rank at least 1, got: ${n.shape.length}`);let A=ae.computeOutShape(b,N,S),R=_r({inputs:{x:n},backend:e,attrs:{begin:b,size:A}});$=K({inputs:{x:R},backend:e,attrs:{shape:d}}),e.disposeIntermediateTensorInfo(R)}else if(e.shouldExecuteOnCPU([n])){let R=e.readSync(n.dataId),F=rt(n.shape,n.dtype,R),D=jv(f,F,S,b);$=e.makeTensorInfo(d,n.dtype,D.values)}else{let R=new vf(b,S,f);$=e.runWebGLProgram(R,[n],n.dtype)}let E=K({inputs:{x:$},backend:e,attrs:{shape:d}});return e.disposeIntermediateTensorInfo($),E}var FE={kernelName:Za,backendName:"webgl",kernelFunc:bU};function wU(r){let{inputs:t,backend:e,attrs:o}=r,{separator:n,nGramWidths:s,leftPad:a,rightPad:i,padWidth:c,preserveShortSequences:l}=o,{data:u,dataSplits:p}=t,m=e.readSync(u.dataId),f=e.readSync(p.dataId),[d,g]=Xv(m,f,n,s,a,i,c,l);return[e.makeTensorInfo([d.length],"string",d),e.makeTensorInfo(p.shape,"int32",g)]}var DE={kernelName:Qa,backendName:"webgl",kernelFunc:wU};function CU(r){let{inputs:t,backend:e,attrs:o}=r,{skipEmpty:n}=o,{input:s,delimiter:a}=t;if(s.dtype!=="string")throw new Error("Input must be of datatype string");if(s.shape.length!==1)throw new Error(`Input must be a vector, got shape: ${s.shape}`);if(a.shape.length!==0)throw new Error(`Delimiter must be a scalar, got shape: ${a.shape}`);let i=e.readSync(s.dataId),c=e.readSync(a.dataId)[0],[l,u,p]=Yv(i,c,n),m=u.length;return[e.makeTensorInfo([m,2],"int32",l),e.makeTensorInfo([m],"string",u),e.makeTensorInfo([2],"int32",new Int32Array(p))]}var OE={kernelName:Ja,backendName:"webgl",kernelFunc:CU};function SU(r){let{inputs:t,backend:e,attrs:o}=r,{numBuckets:n}=o,{input:s}=t;if(s.dtype!=="string")throw new Error("Input must be of datatype string");if(n<=0)throw new Error("Number of buckets must be at least 1");let a=e.readSync(s.dataId),i=Zv(a,n);return e.makeTensorInfo(s.shape,"int32",i)}var PE={kernelName:ti,backendName:"webgl",kernelFunc:SU};var NU="return tan(x);",TU=nt({opSnippet:NU}),LE={kernelName:Mn,backendName:"webgl",kernelFunc:TU};var IU=`
  float e2x = exp(-2.0 * abs(x));
  return sign(x) * (1.0 - e2x) / (1.0 + e2x);
`,vU=nt({opSnippet:IU}),BE={kernelName:Vn,backendName:"webgl",kernelFunc:vU};function kU(r){let{inputs:t,backend:e,attrs:o}=r,{tensor:n,indices:s,updates:a}=t,{}=o,{sliceRank:i,numUpdates:c,sliceSize:l,strides:u,outputSize:p}=I.calculateShapes(a,s,n.shape),m=[p/l,l];if(p===0)return e.makeTensorInfo(n.shape,s.dtype);let f=K({inputs:{x:s},backend:e,attrs:{shape:[c,i]}}),d=K({inputs:{x:a},backend:e,attrs:{shape:[c,l]}}),g=K({inputs:{x:n},backend:e,attrs:{shape:m}}),h=new ds(c,i,f.shape.length,d.shape.length,u,m,!1,!0),x=e.runWebGLProgram(h,[d,f,g],g.dtype),b=K({inputs:{x},backend:e,attrs:{shape:n.shape}});return e.disposeIntermediateTensorInfo(f),e.disposeIntermediateTensorInfo(d),e.disposeIntermediateTensorInfo(g),e.disposeIntermediateTensorInfo(x),b}var ME={kernelName:Ba,backendName:"webgl",kernelFunc:kU};var kf=class{constructor(t,e){this.variableNames=["A"];let o=new Array(t.length);for(let a=0;a<o.length;a++)o[a]=t[a]*e[a];this.outputShape=o,this.rank=o.length;let n=mt(this.rank),s=$U(t);this.userCode=`
      void main() {
        ${n} resRC = getOutputCoords();
        setOutput(getA(${s}));
      }
    `}};function $U(r){let t=r.length;if(t>5)throw Error(`Tile for rank ${t} is not yet supported`);if(t===1)return`imod(resRC, ${r[0]})`;let e=["resRC.x","resRC.y","resRC.z","resRC.w","resRC.u"],o=[];for(let n=0;n<r.length;n++)o.push(`imod(${e[n]}, ${r[n]})`);return o.join()}function Ky(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{reps:s}=o;if(n.dtype==="string"||n.shape.length>5){let c=e.readSync(n.dataId),l=n.dtype==="string"?c.map(m=>y.decodeString(m)):c,u=rt(n.shape,n.dtype,l),p=Jv(u,s);return e.makeTensorInfo(p.shape,p.dtype,p.values)}let a=new kf(n.shape,s);return e.runWebGLProgram(a,[n],n.dtype)}var VE={kernelName:lo,backendName:"webgl",kernelFunc:Ky};var $f=class{constructor(t){this.variableNames=["x","indices"],this.customUniforms=[{name:"n",type:"int"},{name:"firstPass",type:"int"},{name:"negativeInf",type:"float"},{name:"dir",type:"int"},{name:"inc",type:"int"}],this.outputShape=t,this.userCode=`
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
     `}},Ef=class{constructor(t){this.variableNames=["x","indices"],this.customUniforms=[{name:"n",type:"int"},{name:"firstPass",type:"int"},{name:"k",type:"int"}],this.outputShape=t,this.userCode=`
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
     `}};function Gi(r,t){t!==null&&r.disposeIntermediateTensorInfo(t)}function zE(r){let t=1;for(;t<r;)t*=2;return t}function EU(r){let{inputs:t,backend:e,attrs:o}=r,{x:n}=t,{k:s,sorted:a}=o,i=_().getNumber("TOPK_LAST_DIM_CPU_HANDOFF_SIZE_THRESHOLD"),c=_().getNumber("TOPK_K_CPU_HANDOFF_THRESHOLD"),l=n.shape,u=l[l.length-1];if(e.shouldExecuteOnCPU([n])||u<i||s>c){let D=e.readSync(n.dataId),[O,L]=t1(D,l,n.dtype,s,a);return[e.makeTensorInfo(O.shape,O.dtype,O.values),e.makeTensorInfo(L.shape,L.dtype,L.values)]}if(s===0)return l[l.length-1]=0,[e.makeTensorInfo(l,n.dtype,[]),e.makeTensorInfo(l,"int32",[])];if(u===1)return[n,Ao({attrs:{shape:l,dtype:"int32",value:0},backend:e})];let p=e.texData.get(n.dataId),m=p!==null&&p.isPacked,f=m?e.unpackTensor(n):n,g=y.sizeFromShape(l)/u,h=K({inputs:{x:f},attrs:{shape:[g,u]},backend:e});m&&Gi(e,f);let x=zE(s),b=zE(u),N=null,S=()=>N===null?[h,h]:[h,N],$=(D,O,L)=>{let B=S(),V=new $f(L),G=[[u],[N===null?1:0],[Number.NEGATIVE_INFINITY],[D],[O]],U=N;N=e.runWebGLProgram(V,B,"int32",G),Gi(e,U)};for(let D=1;D<x;D*=2){let O=D*2;for(let L=D;L>=1;L/=2)$(O,L,[g,b])}for(let D=b;D>x;D/=2){let O=S(),L=new Ef([g,D/2]),V=[[u],[N===null?1:0],[x]],M=N;N=e.runWebGLProgram(L,O,"int32",V),Gi(e,M);let G=x/2,U=G*2;for(let z=G;z>=1;z/=2)$(U,z,N.shape)}let E=N;N=_r({inputs:{x:N},backend:e,attrs:{begin:0,size:[g,s]}}),Gi(e,E);let A=My({inputs:{x:h,indices:N},backend:e,attrs:{axis:1,batchDims:1}});Gi(e,h);let R=l.slice(0,-1);R.push(s),E=N,N=K({inputs:{x:N},attrs:{shape:R},backend:e}),Gi(e,E);let F=A;return A=K({inputs:{x:A},attrs:{shape:R},backend:e}),Gi(e,F),[A,N]}var WE={kernelName:ei,backendName:"webgl",kernelFunc:EU};var Af=class{constructor(t,e,o,n,s,a){this.variableNames=["Image","Transforms"],this.outputShape=a;let i=o==="nearest"?1:2,c;switch(n){case"constant":c=1;break;case"reflect":c=2;break;case"wrap":c=3;break;case"nearest":c=4;break;default:c=1;break}this.userCode=`
            float mapCoord(float outCoord, float len) {
              float inCoord = outCoord;
              if(${c} == 2) {
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
              } else if (${c} == 3) {
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
              } else if (${c} == 4) {
                return clamp(outCoord, 0.0, len - 1.0);
              } else {
                return outCoord;
              }
            }

            float readWithFillValue(int batch, int coordY, int coordX,
              int channel) {
              float outputValue;
              if (0 <= coordY && coordY < ${t} && 0 <= coordX && coordX < ${e}) {
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
                float mapX = mapCoord(inX, float(${e}));
                float mapY = mapCoord(inY, float(${t}));

                if (${i} == 1) {
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
        `}};function AU(r){let{inputs:t,backend:e,attrs:o}=r,{image:n,transforms:s}=t,{interpolation:a,fillMode:i,fillValue:c,outputShape:l}=o,[u,p,m,f]=n.shape,[d,g]=l??[p,m],h=[u,d,g,f],x=new Af(p,m,a,i,c,h);return e.runWebGLProgram(x,[n,s],"float32")}var GE={kernelName:ri,backendName:"webgl",kernelFunc:AU};function RU(r){let{inputs:t,attrs:e,backend:o}=r,{axis:n}=e,{x:s}=t;ro(s,"unique"),console.warn("WARNING: ","UI might be locked temporarily as data is being downloaded");let a=o.readSync(s.dataId),{outputValues:i,outputShape:c,indices:l}=e1(a,n,s.shape,s.dtype);return[o.makeTensorInfo(c,s.dtype,i),o.makeTensorInfo([l.length],"int32",l)]}var UE={kernelName:oi,backendName:"webgl",kernelFunc:RU};function _U(r){let{inputs:t,backend:e,attrs:o}=r,{value:n}=t,{axis:s}=o;s<0&&(s+=n.shape.length);let a=n,i=a.shape.length,c=n.shape[s],l=new Array(i-1),u=0;for(let g=0;g<i;g++)g!==s&&(l[u++]=a.shape[g]);let p=[],m=new Array(i).fill(0),f=a.shape.slice();f[s]=1;let d=new Array(c);for(let g=0;g<d.length;g++){m[s]=g;let h=_r({inputs:{x:a},backend:e,attrs:{begin:m,size:f}}),x=K({inputs:{x:h},backend:e,attrs:{shape:l}});d[g]=x,p.push(h)}return p.forEach(g=>e.disposeIntermediateTensorInfo(g)),d}var HE={kernelName:ni,backendName:"webgl",kernelFunc:_U};var Rf=class{constructor(t,e){this.variableNames=["x","segmentIds"];let o=t.windowSize,n=t.batchSize,s=t.inSize,a=t.numSegments,i=a*Math.ceil(s/o);this.outputShape=[n,i];let c="0.0",l="sumValue",u=Math.floor(o/4)*4,p=o%4,m=`
        sumValue += dot(values, segFilter);
    `,f="";s%o>0&&(f=`
        if (inIdx < 0 || inIdx >= ${s}) {
          return initializationValue;
        }
      `);let d="";s%o>0&&(d=`
        if (inIdx < 0 || inIdx >= ${s}) {
          return -1.0;
        }
      `),this.userCode=`
      const float initializationValue = ${c};

      float getValue(int batch, int inIdx) {
        ${f}
        return getX(batch, inIdx);
      }

      float getSegmentIdAtIndex(int inIdx) {
        ${d}
        return getSegmentIds(inIdx);
      }

      void main() {
        ivec2 coords = getOutputCoords();
        int batch = coords[0];
        int outIdx = coords[1];
        int inOffset = int(floor(float(outIdx) / float(
          ${a})) * float(${o}));
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

          ${m}
        }

        int inIdx = inOffset + ${u};
        if (${p===1}) {
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

          ${m}
        } else if (${p===2}) {
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

          ${m}
        } else if (${p===3}) {
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

          ${m}
        }
        setOutput(${l});
      }
    `}};function FU(r){let{inputs:t,backend:e,attrs:o}=r,{x:n,segmentIds:s}=t,{numSegments:a}=o,i=n.shape.length,c=[],l=0,u=I.getAxesPermutation([l],i),p=n;u!=null&&(p=Bt({inputs:{x:n},backend:e,attrs:{perm:u}}),c.push(p),l=I.getInnerMostAxes(1,i)[0]);let m=I.segment_util.computeOutShape(p.shape,l,a),f=y.sizeFromShape([p.shape[l]]),d=K({inputs:{x:p},backend:e,attrs:{shape:[-1,f]}});c.push(d);let g=qn(n.dtype),h=(S,$,E,A,R)=>{let F=S.shape[0],D=S.shape[1],O=I.segment_util.segOpComputeOptimalWindowSize(D,R),L={windowSize:O,inSize:D,batchSize:F,numSegments:R},B=new Rf(L,$),V=e.compileAndRun(B,[S,E],A);if(c.push(V),V.shape[1]===R)return V;let M=Hy({backend:e,attrs:{start:0,stop:R,step:1,dtype:"float32"}}),G=Ky({inputs:{x:M},backend:e,attrs:{reps:[D/O]}});return c.push(M),c.push(G),h(V,$,G,A,R)},x=h(d,"unsortedSegmentSum",s,g,a),b=K({inputs:{x},backend:e,attrs:{shape:m}}),N=b;if(u!=null){c.push(b);let S=I.getUndoAxesPermutation(u);N=Bt({inputs:{x:N},backend:e,attrs:{perm:S}})}return c.forEach(S=>e.disposeIntermediateTensorInfo(S)),N}var KE={kernelName:si,backendName:"webgl",kernelFunc:FU};var DU=[$1,A1,R1,_1,D1,O1,P1,L1,V1,z1,W1,G1,U1,H1,K1,q1,j1,X1,Y1,Z1,Q1,tk,ek,rk,ok,ik,lk,uk,y1,mk,dk,hk,gk,xk,yk,bk,wk,Ck,Sk,Nk,vk,kk,$k,Ek,Ak,Rk,_k,Fk,Dk,Ok,Pk,Lk,Bk,Mk,Vk,zk,Gk,Uk,Hk,Kk,jk,Xk,Yk,Zk,Qk,Jk,t$,e$,r$,x1,o$,fk,n$,s$,a$,b1,i$,c$,l$,u$,p$,m$,f$,d$,h$,g$,y$,b$,w$,C$,S$,N$,I$,k$,$$,E$,A$,R$,P$,S1,L$,B$,M$,V$,nk,z$,U$,H$,K$,q$,w1,j$,X$,Y$,Z$,Q$,sk,_$,J$,tE,eE,T1,rE,oE,nE,sE,aE,iE,cE,lE,uE,pE,mE,fE,dE,hE,gE,xE,J1,O$,yE,bE,wE,CE,SE,NE,TE,IE,kE,$E,AE,RE,_E,FE,DE,OE,PE,D$,v1,LE,BE,ME,VE,WE,GE,k1,UE,HE,KE,W$];for(let r of DU)Qi(r);var OU=_();OU.registerFlag("KEEP_INTERMEDIATE_TENSORS",()=>!1,r=>{r&&console.warn("Keep intermediate tensors is ON. This will print the values of all intermediate tensors during model inference. Not all models support this mode. For details, check e2e/benchmarks/ model_config.js. This significantly impacts performance.")});var We;(function(r){r[r.DT_INVALID=0]="DT_INVALID",r[r.DT_FLOAT=1]="DT_FLOAT",r[r.DT_DOUBLE=2]="DT_DOUBLE",r[r.DT_INT32=3]="DT_INT32",r[r.DT_UINT8=4]="DT_UINT8",r[r.DT_INT16=5]="DT_INT16",r[r.DT_INT8=6]="DT_INT8",r[r.DT_STRING=7]="DT_STRING",r[r.DT_COMPLEX64=8]="DT_COMPLEX64",r[r.DT_INT64=9]="DT_INT64",r[r.DT_BOOL=10]="DT_BOOL",r[r.DT_QINT8=11]="DT_QINT8",r[r.DT_QUINT8=12]="DT_QUINT8",r[r.DT_QINT32=13]="DT_QINT32",r[r.DT_BFLOAT16=14]="DT_BFLOAT16",r[r.DT_QINT16=15]="DT_QINT16",r[r.DT_QUINT16=16]="DT_QUINT16",r[r.DT_UINT16=17]="DT_UINT16",r[r.DT_COMPLEX128=18]="DT_COMPLEX128",r[r.DT_HALF=19]="DT_HALF",r[r.DT_RESOURCE=20]="DT_RESOURCE",r[r.DT_VARIANT=21]="DT_VARIANT",r[r.DT_UINT32=22]="DT_UINT32",r[r.DT_UINT64=23]="DT_UINT64",r[r.DT_FLOAT_REF=101]="DT_FLOAT_REF",r[r.DT_DOUBLE_REF=102]="DT_DOUBLE_REF",r[r.DT_INT32_REF=103]="DT_INT32_REF",r[r.DT_UINT8_REF=104]="DT_UINT8_REF",r[r.DT_INT16_REF=105]="DT_INT16_REF",r[r.DT_INT8_REF=106]="DT_INT8_REF",r[r.DT_STRING_REF=107]="DT_STRING_REF",r[r.DT_COMPLEX64_REF=108]="DT_COMPLEX64_REF",r[r.DT_INT64_REF=109]="DT_INT64_REF",r[r.DT_BOOL_REF=110]="DT_BOOL_REF",r[r.DT_QINT8_REF=111]="DT_QINT8_REF",r[r.DT_QUINT8_REF=112]="DT_QUINT8_REF",r[r.DT_QINT32_REF=113]="DT_QINT32_REF",r[r.DT_BFLOAT16_REF=114]="DT_BFLOAT16_REF",r[r.DT_QINT16_REF=115]="DT_QINT16_REF",r[r.DT_QUINT16_REF=116]="DT_QUINT16_REF",r[r.DT_UINT16_REF=117]="DT_UINT16_REF",r[r.DT_COMPLEX128_REF=118]="DT_COMPLEX128_REF",r[r.DT_HALF_REF=119]="DT_HALF_REF",r[r.DT_RESOURCE_REF=120]="DT_RESOURCE_REF",r[r.DT_VARIANT_REF=121]="DT_VARIANT_REF",r[r.DT_UINT32_REF=122]="DT_UINT32_REF",r[r.DT_UINT64_REF=123]="DT_UINT64_REF"})(We||(We={}));var qE;(function(r){let t;(function(e){e[e.LEGACY=0]="LEGACY",e[e.V1=1]="V1",e[e.V2=2]="V2"})(t=r.CheckpointFormatVersion||(r.CheckpointFormatVersion={}))})(qE||(qE={}));var LU={};function _f(r){return LU[r]}function w(r,t,e,o,n){let s=t.inputParams[r];if(s&&s.inputIndexStart!==void 0){let i=s.inputIndexStart,c=s.inputIndexEnd===0?void 0:s.inputIndexEnd===void 0?i+1:s.inputIndexEnd,l=i<0?t.inputNames.length+i:i;if(s.type==="tensor")return oe(t.inputNames[l],e,o,n);if(s.type==="tensors"){let m=t.inputs.slice(i,c);return t.inputNames.slice(i,c).filter((d,g)=>{var h;return((h=m[g])===null||h===void 0?void 0:h.op)!=="NoOp"}).map(d=>oe(d,e,o,n))}let u=oe(t.inputNames[l],e,o,n),p=u.dataSync();return s.type==="number"?p[0]:y.toNestedArray(u.shape,p)}let a=t.attrParams[r];return a&&a.value}function oe(r,t,e,o){let[n,s]=Oe(r,e);if(o!=null){let i=o.getHashTableHandleByName(n);if(i!=null)return i}let a=e.currentContextIds.find(i=>!!t[Ff(n,i)]);return a!==void 0?t[Ff(n,a)][s]:void 0}function qy(r,t,e){return t[Ff(r,e.currentContextId)]}function Fr(r,t){let[e,o,n]=Oe(r,t);return[Ff(e,t&&t.currentContextId),o,n]}function Ff(r,t){return t?`${r}-${t}`:r}function Oe(r,t){if(r==="")return["",0,void 0];let e=t!=null&&t.parseNodeNameCache!=null;if(e){let s=t.parseNodeNameCache.get(r);if(s!=null)return s}let o=r.split(":"),n;if(o.length===1)n=[r,0,void 0];else{let s=o[0],a=o.length===3?o[1]:void 0,i=Number(o[o.length-1]);n=[s,i,a]}return e&&t.parseNodeNameCache.set(r,n),n}function bu(r,t,e){let o=w("pad",r,t,e);if(o==="explicit"){o=w("explicitPaddings",r,t,e);let n=[[0,0],[0,0],[0,0],[0,0]];for(let s=0;s<4;s++)n[s][0]=o[s*2],n[s][1]=o[s*2+1];return n}return o}function Dr(r){return r.kept?r:Le(r)}var jy={};vt(jy,{json:()=>BU});var BU=[{tfOpName:"Add",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"AddV2",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"AddN",category:"arithmetic",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}]},{tfOpName:"BiasAdd",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"Sub",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"RealDiv",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Div",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"DivNoNan",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"FloorDiv",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Mul",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Maximum",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Minimum",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Pow",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"SquaredDifference",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Mod",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"FloorMod",category:"arithmetic",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]}];var Xy={};vt(Xy,{json:()=>MU});var MU=[{tfOpName:"Abs",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Acos",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Asin",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Atan",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Atan2",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"y",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Ceil",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ClipByValue",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"clipValueMin",type:"number"},{start:2,name:"clipValueMax",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Complex",category:"basic_math",inputs:[{start:0,name:"real",type:"tensor"},{start:1,name:"imag",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ComplexAbs",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Cos",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Cosh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Elu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Exp",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Floor",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Log",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Imag",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"Tout",name:"outputType",type:"dtype",notSupported:!0}]},{tfOpName:"Neg",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Real",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"Tout",name:"outputType",type:"dtype",notSupported:!0}]},{tfOpName:"Prelu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"alpha",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Relu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Relu6",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Selu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sigmoid",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sin",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sinh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sqrt",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Rsqrt",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Square",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Tan",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Tanh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Sign",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Round",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Expm1",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Log1p",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Reciprocal",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Softplus",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Asinh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Acosh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Atanh",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Erf",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LeakyRelu",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"alpha",name:"alpha",type:"number",defaultValue:.2},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"IsNan",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"IsFinite",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"IsInf",category:"basic_math",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]}];var Yy={};vt(Yy,{json:()=>VU});var VU=[{tfOpName:"EmptyTensorList",category:"control",inputs:[{start:0,name:"elementShape",type:"shape"},{start:1,name:"maxNumElements",type:"number"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"LoopCond",category:"control",inputs:[{start:0,name:"pred",type:"tensor"}]},{tfOpName:"Switch",category:"control",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"pred",type:"tensor"}]},{tfOpName:"Merge",category:"control",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}]},{tfOpName:"Enter",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"frame_name",name:"frameName",type:"string"},{tfName:"is_constant",name:"isConstant",type:"bool"}]},{tfOpName:"Exit",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"NextIteration",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"TensorArrayV3",category:"control",inputs:[{start:0,name:"size",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"element_shape",name:"elementShape",type:"shape"},{tfName:"dynamic_size",name:"dynamicSize",type:"bool"},{tfName:"clear_after_read",name:"clearAfterRead",type:"bool"},{tfName:"identical_element_shapes",name:"identicalElementShapes",type:"bool"},{tfName:"tensor_array_name",name:"name",type:"string"}]},{tfOpName:"TensorArrayWriteV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"tensor",type:"tensor"},{start:3,name:"flowIn",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"TensorArrayReadV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"flowIn",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"TensorArrayGatherV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"flowIn",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"element_shape",name:"elementShape",type:"shape"}]},{tfOpName:"TensorArrayScatterV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"tensor",type:"tensor"},{start:3,name:"flowIn",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"TensorArrayConcatV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"flowIn",type:"number"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"element_shape_except0",name:"elementShapeExcept0",type:"shape",notSupported:!0}]},{tfOpName:"TensorArraySplitV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"tensor",type:"tensor"},{start:2,name:"lengths",type:"number[]"},{start:3,name:"flowIn",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"TensorArraySizeV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"},{start:1,name:"flowIn",type:"number"}]},{tfOpName:"TensorArrayCloseV3",category:"control",inputs:[{start:0,name:"tensorArrayId",type:"tensor"}]},{tfOpName:"StatelessIf",category:"control",inputs:[{start:0,name:"cond",type:"tensor"},{start:1,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"then_branch",name:"thenBranch",type:"func"},{tfName:"else_branch",name:"elseBranch",type:"func"}]},{tfOpName:"If",category:"control",inputs:[{start:0,name:"cond",type:"tensor"},{start:1,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"then_branch",name:"thenBranch",type:"func"},{tfName:"else_branch",name:"elseBranch",type:"func"}]},{tfOpName:"StatelessWhile",category:"control",inputs:[{start:0,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"cond",name:"cond",type:"func"},{tfName:"body",name:"body",type:"func"}]},{tfOpName:"While",category:"control",inputs:[{start:0,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"cond",name:"cond",type:"func"},{tfName:"body",name:"body",type:"func"}]},{tfOpName:"TensorListScatter",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListScatterV2",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"elementShape",type:"shape"},{start:3,name:"numElements",type:"number"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListGather",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"indices",type:"number[]"},{start:2,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListGetItem",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListSetItem",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"index",type:"number"},{start:2,name:"tensor",type:"tensor"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListReserve",category:"control",inputs:[{start:0,name:"elementShape",type:"shape"},{start:1,name:"numElements",type:"number"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListFromTensor",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListStack",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"},{tfName:"num_elements",name:"numElements",type:"dtype"}]},{tfOpName:"TensorListSplit",category:"control",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"elementShape",type:"shape"},{start:2,name:"lengths",type:"number[]"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListConcat",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"}],attrs:[{tfName:"element_shape",name:"elementShape",type:"shape"},{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListConcatV2",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"}],attrs:[{tfName:"element_shape",name:"elementShape",type:"shape"},{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListPopBack",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"elementShape",type:"shape"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListPushBack",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"tensor",type:"tensor"}],attrs:[{tfName:"element_dtype",name:"elementDType",type:"dtype"}]},{tfOpName:"TensorListLength",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"}]},{tfOpName:"TensorListResize",category:"control",inputs:[{start:0,name:"tensorListId",type:"tensor"},{start:1,name:"size",type:"number"}]}];var Zy={};vt(Zy,{json:()=>zU});var zU=[{tfOpName:"AvgPool",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MaxPool",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[],notSupported:!0},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MaxPoolWithArgmax",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"include_batch_in_index",name:"includeBatchInIndex",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"AvgPool3D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MaxPool3D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"ksize",name:"kernelSize",type:"number[]"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Conv1D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"stride",name:"stride",type:"number"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NWC"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"dilation",name:"dilation",type:"number",defaultValue:1}]},{tfOpName:"Conv2D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"useCudnnOnGpu",name:"useCudnnOnGpu",type:"bool"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"_FusedConv2D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"},{start:2,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"num_args",name:"numArgs",type:"number"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"use_cudnn_on_gpu",name:"useCudnnOnGpu",type:"bool",defaultValue:!0},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"dilations",name:"dilations",type:"number[]",defaultValue:[1,1,1,1]},{tfName:"fused_ops",name:"fusedOps",type:"string[]",defaultValue:[]},{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:1e-4},{tfName:"leakyrelu_alpha",name:"leakyreluAlpha",type:"number",defaultValue:.2}]},{tfOpName:"Conv2DBackpropInput",category:"convolution",inputs:[{start:2,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"},{start:0,name:"outputShape",type:"number[]"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]",notSupported:!0}]},{tfOpName:"DepthwiseConv2d",category:"convolution",inputs:[{start:0,name:"input",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"DepthwiseConv2dNative",category:"convolution",inputs:[{start:0,name:"input",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"FusedDepthwiseConv2dNative",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"},{start:2,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"num_args",name:"numArgs",type:"number"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"dilations",name:"dilations",type:"number[]",defaultValue:[1,1,1,1]},{tfName:"fused_ops",name:"fusedOps",type:"string[]",defaultValue:[]},{tfName:"explicit_paddings",name:"explicitPaddings",type:"number[]",defaultValue:[]}]},{tfOpName:"Conv3D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"padding",name:"pad",type:"string"},{tfName:"data_format",name:"dataFormat",type:"string",defaultValue:"NHWC"},{tfName:"dilations",name:"dilations",type:"number[]"}]},{tfOpName:"Dilation2D",category:"convolution",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"filter",type:"tensor"}],attrs:[{tfName:"strides",name:"strides",type:"number[]"},{tfName:"rates",name:"dilations",type:"number[]"},{tfName:"padding",name:"pad",type:"string"}]}];var Qy={};vt(Qy,{json:()=>WU});var WU=[{tfOpName:"Fill",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"},{start:1,name:"value",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"LinSpace",category:"creation",inputs:[{start:0,name:"start",type:"number"},{start:1,name:"stop",type:"number"},{start:2,name:"num",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"OneHot",category:"creation",inputs:[{start:0,name:"indices",type:"tensor"},{start:1,name:"depth",type:"number"},{start:2,name:"onValue",type:"number",defaultValue:1},{start:3,name:"offValue",type:"number",defaultValue:0}],attrs:[{tfName:"axis",name:"axis",type:"number",notSupported:!0},{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"Ones",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"OnesLike",category:"creation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"dtype",name:"dtype",type:"dtype"}]},{tfOpName:"RandomStandardNormal",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"seed",name:"seed",type:"number",defaultValue:0},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0},{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"T",name:"T",type:"number",notSupported:!0}]},{tfOpName:"RandomUniform",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"minval",name:"minval",type:"number",defaultValue:0},{tfName:"maxval",name:"maxval",type:"number",defaultValue:1},{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"seed",name:"seed",type:"number",defaultValue:0},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0},{tfName:"T",name:"T",type:"number",notSupported:!0}]},{tfOpName:"RandomUniformInt",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"minval",name:"minval",type:"number"},{tfName:"maxval",name:"maxval",type:"number"},{tfName:"seed",name:"seed",type:"number",defaultValue:0},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0}]},{tfOpName:"Range",category:"creation",inputs:[{start:0,name:"start",type:"number"},{start:1,name:"stop",type:"number"},{start:2,name:"step",type:"number",defaultValue:0}],attrs:[{tfName:"Tidx",name:"dtype",type:"dtype"}]},{tfOpName:"TruncatedNormal",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"means",name:"mean",type:"number",defaultValue:0},{tfName:"stddev",name:"stdDev",type:"number",defaultValue:1},{tfName:"seed",name:"seed",type:"number"},{tfName:"seed2",name:"seed2",type:"number",defaultValue:0,notSupported:!0},{tfName:"dtype",name:"dtype",type:"dtype"},{tfName:"T",name:"T",type:"number",notSupported:!0}]},{tfOpName:"Zeros",category:"creation",inputs:[{start:0,name:"shape",type:"number[]"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"ZerosLike",category:"creation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"Multinomial",category:"creation",inputs:[{start:0,name:"logits",type:"tensor"},{start:1,name:"numSamples",type:"number"}],attrs:[{tfName:"seed",name:"seed",type:"number"},{tfName:"seed2",name:"seed2",type:"number"},{tfName:"T",name:"dtype",type:"dtype"},{tfName:"output_dtype",name:"output_dtype",type:"dtype"}]}];var Jy={};vt(Jy,{json:()=>GU});var GU=[{tfOpName:"NonMaxSuppressionV2",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"}]},{tfOpName:"NonMaxSuppressionV3",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"},{start:4,name:"scoreThreshold",type:"number"}]},{tfOpName:"NonMaxSuppressionV4",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"},{start:4,name:"scoreThreshold",type:"number"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0},{tfName:"T_threshold",name:"threshold",type:"dtype",notSupported:!0},{tfName:"pad_to_max_output_size",name:"padToMaxOutputSize",type:"bool"}]},{tfOpName:"NonMaxSuppressionV5",category:"dynamic",inputs:[{start:0,name:"boxes",type:"tensor"},{start:1,name:"scores",type:"tensor"},{start:2,name:"maxOutputSize",type:"number"},{start:3,name:"iouThreshold",type:"number"},{start:4,name:"scoreThreshold",type:"number"},{start:5,name:"softNmsSigma",type:"number"}]},{tfOpName:"Where",category:"dynamic",inputs:[{start:0,name:"condition",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ListDiff",category:"dynamic",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"y",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]}];var tb={};vt(tb,{json:()=>UU});var UU=[{tfOpName:"LowerBound",category:"evaluation",inputs:[{start:0,name:"sortedSequence",type:"tensor"},{start:1,name:"values",type:"tensor"}]},{tfOpName:"TopKV2",category:"evaluation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"k",type:"number"}],attrs:[{tfName:"sorted",name:"sorted",type:"bool"}]},{tfOpName:"UpperBound",category:"evaluation",inputs:[{start:0,name:"sortedSequence",type:"tensor"},{start:1,name:"values",type:"tensor"}]},{tfOpName:"Unique",category:"evaluation",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"UniqueV2",category:"evaluation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]}];var eb={};vt(eb,{json:()=>HU});var HU=[{tfOpName:"PlaceholderWithDefault",category:"graph",inputs:[{start:0,name:"default",type:"tensor"}],attrs:[{tfName:"shape",name:"shape",type:"shape"},{tfName:"dtype",name:"dtype",type:"dtype"}]},{tfOpName:"Placeholder",category:"graph",attrs:[{tfName:"shape",name:"shape",type:"shape"},{tfName:"dtype",name:"dtype",type:"dtype"}]},{tfOpName:"Const",category:"graph"},{tfOpName:"Identity",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"IdentityN",category:"graph",inputs:[{start:0,end:0,name:"x",type:"tensors"}]},{tfOpName:"Snapshot",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"Rank",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"Size",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"Shape",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"ShapeN",category:"graph",inputs:[{start:0,end:0,name:"x",type:"tensors"}]},{tfOpName:"Print",category:"graph",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"data",type:"tensors"}],attrs:[{tfName:"message",name:"message",type:"string"},{tfName:"first_n",name:"firstN",type:"number",notSupported:!0},{tfName:"summarize",name:"summarize",type:"number",defaultValue:3}]},{tfOpName:"NoOp",category:"graph",inputs:[]},{tfOpName:"StopGradient",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"FakeQuantWithMinMaxVars",category:"graph",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"min",name:"min",type:"number"},{tfName:"max",name:"max",type:"number"}]}];var rb={};vt(rb,{json:()=>KU});var KU=[{tfOpName:"HashTable",category:"hash_table",inputs:[],attrs:[{tfName:"shared_name",name:"sharedName",type:"string"},{tfName:"use_node_name_sharing",name:"useNodeNameSharing",type:"bool"},{tfName:"key_dtype",name:"keyDType",type:"dtype"},{tfName:"value_dtype",name:"valueDType",type:"dtype"}]},{tfOpName:"HashTableV2",category:"hash_table",inputs:[],attrs:[{tfName:"shared_name",name:"sharedName",type:"string"},{tfName:"use_node_name_sharing",name:"useNodeNameSharing",type:"bool"},{tfName:"key_dtype",name:"keyDType",type:"dtype"},{tfName:"value_dtype",name:"valueDType",type:"dtype"}]},{tfOpName:"LookupTableImport",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableImportV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableFind",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"defaultValue",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableFindV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"defaultValue",type:"tensor"}],attrs:[{tfName:"Tin",name:"tIn",type:"dtype",notSupported:!0},{tfName:"Tout",name:"tOut",type:"dtype",notSupported:!0}]},{tfOpName:"LookupTableSize",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"}]},{tfOpName:"LookupTableSizeV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"}]},{tfOpName:"InitializeTable",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}]},{tfOpName:"InitializeTableV2",category:"hash_table",inputs:[{start:0,name:"tableHandle",type:"tensor"},{start:1,name:"keys",type:"tensor"},{start:2,name:"values",type:"tensor"}]}];var ob={};vt(ob,{json:()=>qU});var qU=[{tfOpName:"ResizeBilinear",category:"image",inputs:[{start:0,name:"images",type:"tensor"},{start:1,name:"size",type:"number[]"}],attrs:[{tfName:"align_corners",name:"alignCorners",type:"bool"},{tfName:"half_pixel_centers",name:"halfPixelCenters",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"ResizeNearestNeighbor",category:"image",inputs:[{start:0,name:"images",type:"tensor"},{start:1,name:"size",type:"number[]"}],attrs:[{tfName:"align_corners",name:"alignCorners",type:"bool"},{tfName:"half_pixel_centers",name:"halfPixelCenters",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"CropAndResize",category:"image",inputs:[{start:0,name:"image",type:"tensor"},{start:1,name:"boxes",type:"tensor"},{start:2,name:"boxInd",type:"tensor"},{start:3,name:"cropSize",type:"number[]"}],attrs:[{tfName:"method",name:"method",type:"string"},{tfName:"extrapolation_value",name:"extrapolationValue",type:"number"}]},{tfOpName:"ImageProjectiveTransformV3",category:"image",inputs:[{start:0,name:"images",type:"tensor"},{start:1,name:"transforms",type:"tensor"},{start:2,name:"outputShape",type:"number[]"},{start:3,name:"fillValue",type:"number"}],attrs:[{tfName:"interpolation",name:"interpolation",type:"string"},{tfName:"fill_mode",name:"fillMode",type:"string"}]}];var nb={};vt(nb,{json:()=>jU});var jU=[{tfOpName:"Equal",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"NotEqual",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Greater",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"GreaterEqual",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Less",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LessEqual",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LogicalAnd",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LogicalNot",category:"logical",inputs:[{start:0,name:"a",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"LogicalOr",category:"logical",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Select",category:"logical",inputs:[{start:0,name:"condition",type:"tensor"},{start:1,name:"a",type:"tensor"},{start:2,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"SelectV2",category:"logical",inputs:[{start:0,name:"condition",type:"tensor"},{start:1,name:"a",type:"tensor"},{start:2,name:"b",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"BitwiseAnd",category:"logical",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"y",type:"tensor"}]}];var sb={};vt(sb,{json:()=>XU});var XU=[{tfOpName:"_FusedMatMul",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"},{start:2,end:0,name:"args",type:"tensors"}],attrs:[{tfName:"num_args",name:"numArgs",type:"number"},{tfName:"fused_ops",name:"fusedOps",type:"string[]",defaultValue:[]},{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:1e-4},{tfName:"transpose_a",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"transpose_b",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"leakyrelu_alpha",name:"leakyreluAlpha",type:"number",defaultValue:.2},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"MatMul",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"transpose_a",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"transpose_b",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"BatchMatMul",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"adj_x",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"adj_y",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"BatchMatMulV2",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"b",type:"tensor"}],attrs:[{tfName:"adj_x",name:"transposeA",type:"bool",defaultValue:!1},{tfName:"adj_y",name:"transposeB",type:"bool",defaultValue:!1},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Transpose",category:"matrices",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"perm",type:"number[]"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Einsum",category:"matrices",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}],attrs:[{tfName:"equation",name:"equation",type:"string"},{tfName:"N",name:"n",type:"number",defaultValue:2},{tfName:"T",name:"dtype",type:"dtype"}]},{tfOpName:"MatrixBandPart",category:"matrices",inputs:[{start:0,name:"a",type:"tensor"},{start:1,name:"numLower",type:"tensor"},{start:1,name:"numUpper",type:"tensor"}]}];var ab={};vt(ab,{json:()=>YU});var YU=[{tfOpName:"EuclideanNorm",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool",defaultValue:!1}]},{tfOpName:"FusedBatchNorm",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"scale",type:"tensor"},{start:2,name:"offset",type:"tensor"},{start:3,name:"mean",type:"tensor"},{start:4,name:"variance",type:"tensor"}],attrs:[{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:.001},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"FusedBatchNormV2",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"scale",type:"tensor"},{start:2,name:"offset",type:"tensor"},{start:3,name:"mean",type:"tensor"},{start:4,name:"variance",type:"tensor"}],attrs:[{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:.001},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"FusedBatchNormV3",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"scale",type:"tensor"},{start:2,name:"offset",type:"tensor"},{start:3,name:"mean",type:"tensor"},{start:4,name:"variance",type:"tensor"}],attrs:[{tfName:"epsilon",name:"epsilon",type:"number",defaultValue:.001},{tfName:"data_format",name:"dataFormat",type:"string",notSupported:!0}]},{tfOpName:"LRN",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"depth_radius",name:"radius",type:"number",defaultValue:5},{tfName:"bias",name:"bias",type:"number",defaultValue:1},{tfName:"alpha",name:"alpha",type:"number",defaultValue:1},{tfName:"beta",name:"beta",type:"number",defaultValue:.5}]},{tfOpName:"Softmax",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"LogSoftmax",category:"normalization",inputs:[{start:0,name:"x",type:"tensor"}]}];var ib={};vt(ib,{json:()=>ZU});var ZU=[{tfOpName:"Bincount",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"size",type:"number"},{start:2,name:"weights",type:"tensor"}]},{tfOpName:"DenseBincount",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"size",type:"number"},{start:2,name:"weights",type:"tensor"}],attrs:[{tfName:"binary_output",name:"binaryOutput",type:"bool"}]},{tfOpName:"Max",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Mean",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Min",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Sum",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"All",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"Any",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"}]},{tfOpName:"ArgMax",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]},{tfOpName:"ArgMin",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]},{tfOpName:"Prod",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}],attrs:[{tfName:"keep_dims",name:"keepDims",type:"bool"},{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"Cumprod",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}],attrs:[{tfName:"exclusive",name:"exclusive",type:"bool"},{tfName:"reverse",name:"reverse",type:"bool"}]},{tfOpName:"Cumsum",category:"reduction",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}],attrs:[{tfName:"exclusive",name:"exclusive",type:"bool"},{tfName:"reverse",name:"reverse",type:"bool"}]}];var cb={};vt(cb,{json:()=>QU});var QU=[{tfOpName:"ConcatV2",category:"slice_join",inputs:[{start:0,end:-1,name:"tensors",type:"tensors"},{start:-1,name:"axis",type:"number"}],attrs:[{tfName:"N",name:"n",type:"number",defaultValue:2}]},{tfOpName:"Concat",category:"slice_join",inputs:[{start:1,end:0,name:"tensors",type:"tensors"},{start:0,name:"axis",type:"number"}],attrs:[{tfName:"N",name:"n",type:"number",defaultValue:2}]},{tfOpName:"GatherV2",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"axis",type:"number",defaultValue:0}],attrs:[{tfName:"batch_dims",name:"batchDims",type:"number",defaultValue:0}]},{tfOpName:"Gather",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"indices",type:"tensor"}],attrs:[{tfName:"validate_indices",name:"validateIndices",type:"bool",notSupported:!0}]},{tfOpName:"Reverse",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"dims",type:"bool[]"}]},{tfOpName:"ReverseV2",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number[]"}]},{tfOpName:"Slice",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"begin",type:"number[]"},{start:2,name:"size",type:"number[]"}]},{tfOpName:"StridedSlice",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"begin",type:"number[]"},{start:2,name:"end",type:"number[]"},{start:3,name:"strides",type:"number[]"}],attrs:[{tfName:"begin_mask",name:"beginMask",type:"number",defaultValue:0},{tfName:"end_mask",name:"endMask",type:"number",defaultValue:0},{tfName:"new_axis_mask",name:"newAxisMask",type:"number",defaultValue:0},{tfName:"ellipsis_mask",name:"ellipsisMask",type:"number",defaultValue:0},{tfName:"shrink_axis_mask",name:"shrinkAxisMask",type:"number",defaultValue:0}]},{tfOpName:"Pack",category:"slice_join",inputs:[{start:0,end:0,name:"tensors",type:"tensors"}],attrs:[{tfName:"axis",name:"axis",type:"number",defaultValue:0}]},{tfOpName:"Unpack",category:"slice_join",inputs:[{start:0,name:"tensor",type:"tensor"}],attrs:[{tfName:"axis",name:"axis",type:"number",defaultValue:0},{tfName:"num",name:"num",type:"number",defaultValue:0,notSupported:!0}]},{tfOpName:"Tile",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"reps",type:"number[]"}]},{tfOpName:"Split",category:"slice_join",inputs:[{start:0,name:"axis",type:"number",defaultValue:0},{start:1,name:"x",type:"tensor"}],attrs:[{tfName:"num_split",name:"numOrSizeSplits",type:"number",defaultValue:1}]},{tfOpName:"SplitV",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"numOrSizeSplits",type:"number[]"},{start:2,name:"axis",type:"number",defaultValue:0}]},{tfOpName:"ScatterNd",category:"slice_join",inputs:[{start:0,name:"indices",type:"tensor"},{start:1,name:"values",type:"tensor"},{start:2,name:"shape",type:"number[]"}]},{tfOpName:"GatherNd",category:"slice_join",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"indices",type:"tensor"}]},{tfOpName:"SparseToDense",category:"slice_join",inputs:[{start:0,name:"sparseIndices",type:"tensor"},{start:1,name:"outputShape",type:"number[]"},{start:2,name:"sparseValues",type:"tensor"},{start:3,name:"defaultValue",type:"tensor"}],attrs:[{tfName:"validate_indices",name:"validateIndices",type:"bool",defaultValue:!1,notSupported:!0}]},{tfOpName:"TensorScatterUpdate",category:"slice_join",inputs:[{start:0,name:"tensor",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"values",type:"tensor"}]}];var lb={};vt(lb,{json:()=>JU});var JU=[{tfOpName:"SparseFillEmptyRows",category:"sparse",inputs:[{start:0,name:"indices",type:"tensor"},{start:1,name:"values",type:"tensor"},{start:2,name:"denseShape",type:"tensor"},{start:3,name:"defaultValue",type:"tensor"}]},{tfOpName:"SparseReshape",category:"sparse",inputs:[{start:0,name:"inputIndices",type:"tensor"},{start:1,name:"inputShape",type:"tensor"},{start:2,name:"newShape",type:"tensor"}],attrs:[{tfName:"T",name:"dtype",type:"dtype",notSupported:!0}]},{tfOpName:"SparseSegmentMean",category:"sparse",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"segmentIds",type:"tensor"}]},{tfOpName:"SparseSegmentSum",category:"sparse",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"indices",type:"tensor"},{start:2,name:"segmentIds",type:"tensor"}]}];var ub={};vt(ub,{json:()=>tH});var tH=[{tfOpName:"FFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"IFFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"}]},{tfOpName:"RFFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"fft_length",type:"number",notSupported:!0}]},{tfOpName:"IRFFT",category:"spectral",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"fft_length",type:"number",notSupported:!0}]}];var pb={};vt(pb,{json:()=>eH});var eH=[{tfOpName:"StaticRegexReplace",category:"string",inputs:[{start:0,name:"input",type:"tensor"}],attrs:[{tfName:"pattern",name:"pattern",type:"string"},{tfName:"rewrite",name:"rewrite",type:"string"},{tfName:"replace_global",name:"replaceGlobal",type:"bool"}]},{tfOpName:"StringNGrams",category:"string",inputs:[{start:0,name:"data",type:"tensor"},{start:1,name:"dataSplits",type:"tensor"}],attrs:[{tfName:"separator",name:"separator",type:"string"},{tfName:"ngram_widths",name:"nGramWidths",type:"number[]"},{tfName:"left_pad",name:"leftPad",type:"string"},{tfName:"right_pad",name:"rightPad",type:"string"},{tfName:"pad_width",name:"padWidth",type:"number"},{tfName:"preserve_short_sequences",name:"preserveShortSequences",type:"bool"}],outputs:["ngrams","ngrams_splits"]},{tfOpName:"StringSplit",category:"string",inputs:[{start:0,name:"input",type:"tensor"},{start:1,name:"delimiter",type:"tensor"}],attrs:[{tfName:"skip_empty",name:"skipEmpty",type:"bool"}],outputs:["indices","values","shape"]},{tfOpName:"StringToHashBucketFast",category:"string",inputs:[{start:0,name:"input",type:"tensor"}],attrs:[{tfName:"num_buckets",name:"numBuckets",type:"number"}]}];var mb={};vt(mb,{json:()=>rH});var rH=[{tfOpName:"Cast",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"SrcT",name:"sdtype",type:"dtype",notSupported:!0},{tfName:"DstT",name:"dtype",type:"dtype"}]},{tfOpName:"ExpandDims",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"axis",type:"number"}]},{tfOpName:"MirrorPad",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"padding",type:"number[]"}],attrs:[{tfName:"mode",name:"mode",type:"string"}]},{tfOpName:"Pad",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"padding",type:"number[]"}],attrs:[{tfName:"constant_value",name:"constantValue",type:"number",defaultValue:0}]},{tfOpName:"PadV2",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"padding",type:"number[]"},{start:2,name:"constantValue",type:"number",defaultValue:0}]},{tfOpName:"Reshape",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"shape",type:"number[]"}]},{tfOpName:"EnsureShape",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"shape",type:"number[]"}]},{tfOpName:"Squeeze",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"axis",tfDeprecatedName:"squeeze_dims",name:"axis",type:"number[]"}]},{tfOpName:"SpaceToBatchND",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"blockShape",type:"number[]"},{start:2,name:"paddings",type:"number[]"}]},{tfOpName:"BatchToSpaceND",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"blockShape",type:"number[]"},{start:2,name:"crops",type:"number[]"}]},{tfOpName:"DepthToSpace",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"}],attrs:[{tfName:"block_size",name:"blockSize",type:"number"},{tfName:"data_format",name:"dataFormat",type:"string"}]},{tfOpName:"BroadcastTo",category:"transformation",inputs:[{start:0,name:"x",type:"tensor"},{start:1,name:"shape",type:"number[]"}],attrs:[]},{tfOpName:"BroadcastArgs",category:"transformation",inputs:[{start:0,name:"s0",type:"tensor"},{start:1,name:"s1",type:"tensor"}],attrs:[]}];var wu=class{static get Instance(){return this._instance||(this._instance=new this)}constructor(){let t=[jy,Xy,Yy,Zy,Qy,Jy,tb,eb,rb,ob,nb,sb,ab,ib,cb,lb,ub,pb,mb],e=[].concat(...t.map(o=>o.json));this.opMappers=e.reduce((o,n)=>(o[n.tfOpName]=n,o),{})}transformGraph(t,e={}){let o=t.node,n=[],s=[],a=[],i=o.reduce((g,h)=>(g[h.name]=this.mapNode(h),h.op.startsWith("Placeholder")?n.push(g[h.name]):h.op==="Const"?s.push(g[h.name]):(h.input==null||h.input.length===0)&&a.push(g[h.name]),g),{}),c=[],l=[],u={},p={};e!=null&&(u=this.mapSignatureEntries(e.inputs),p=this.mapSignatureEntries(e.outputs));let m=Object.keys(i);m.forEach(g=>{let h=i[g];h.inputNames.forEach((x,b)=>{let[N,,S]=Fr(x),$=i[N];if($.outputs!=null){let E=$.outputs.indexOf(S);if(E!==-1){let A=`${N}:${E}`;h.inputNames[b]=A}}h.inputs.push($),$.children.push(h)})}),Object.keys(p).length===0?m.forEach(g=>{let h=i[g];h.children.length===0&&l.push(h)}):Object.keys(p).forEach(g=>{let[h]=Fr(g),x=i[h];x!=null&&(x.signatureKey=p[g],l.push(x))}),Object.keys(u).length>0?Object.keys(u).forEach(g=>{let[h]=Fr(g),x=i[h];x&&(x.signatureKey=u[g],c.push(x))}):c=n;let f={};t.library!=null&&t.library.function!=null&&(f=t.library.function.reduce((g,h)=>(g[h.signature.name]=this.mapFunction(h),g),{}));let d={nodes:i,inputs:c,outputs:l,weights:s,placeholders:n,signature:e,functions:f};return a.length>0&&(d.initNodes=a),d}mapSignatureEntries(t){return Object.keys(t||{}).reduce((e,o)=>(e[t[o].name]=o,e),{})}mapNode(t){let e=_f(t.op)||this.opMappers[t.op]||{};t.attr==null&&(t.attr={});let o={name:t.name,op:t.op,category:e.category,inputNames:(t.input||[]).map(n=>n.startsWith("^")?n.slice(1):n),inputs:[],children:[],inputParams:{},attrParams:{},rawAttrs:t.attr,outputs:e.outputs};return e.inputs!=null&&(o.inputParams=e.inputs.reduce((n,s)=>(n[s.name]={type:s.type,inputIndexStart:s.start,inputIndexEnd:s.end},n),{})),e.attrs!=null&&(o.attrParams=e.attrs.reduce((n,s)=>{let a=s.type,i;switch(s.type){case"string":i=Df(t.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=Df(t.attr,s.tfDeprecatedName,s.defaultValue));break;case"string[]":i=zf(t.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=zf(t.attr,s.tfDeprecatedName,s.defaultValue));break;case"number":i=Pf(t.attr,s.tfName,s.defaultValue||0),i===void 0&&s.tfDeprecatedName&&(i=Pf(t.attr,s.tfDeprecatedName,s.defaultValue));break;case"number[]":i=Vf(t.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=Vf(t.attr,s.tfDeprecatedName,s.defaultValue));break;case"bool":i=Of(t.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=Of(t.attr,s.tfDeprecatedName,s.defaultValue));break;case"bool[]":i=Gf(t.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=Gf(t.attr,s.tfDeprecatedName,s.defaultValue));break;case"shape":i=Mf(t.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=Mf(t.attr,s.tfDeprecatedName,s.defaultValue));break;case"shape[]":i=Wf(t.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=Wf(t.attr,s.tfDeprecatedName,s.defaultValue));break;case"dtype":i=Lf(t.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=Lf(t.attr,s.tfDeprecatedName,s.defaultValue));break;case"dtype[]":i=Bf(t.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=Bf(t.attr,s.tfDeprecatedName,s.defaultValue));break;case"func":i=jE(t.attr,s.tfName,s.defaultValue),i===void 0&&s.tfDeprecatedName&&(i=jE(t.attr,s.tfDeprecatedName,s.defaultValue));break;case"tensor":case"tensors":break;default:throw new Error(`Unsupported param type: ${s.type} for op: ${t.op}`)}return n[s.name]={value:i,type:a},n},{})),o}mapFunction(t){let e=t.nodeDef,o=[],n=[],s={};e!=null&&(s=e.reduce((p,m)=>(p[m.name]=this.mapNode(m),m.op==="Const"&&n.push(p[m.name]),p),{}));let a=[],i=[];t.signature.inputArg.forEach(p=>{let[m]=Fr(p.name),f={name:m,op:"Placeholder",inputs:[],inputNames:[],category:"graph",inputParams:{},attrParams:{dtype:{value:fb(p.type),type:"dtype"}},children:[]};f.signatureKey=p.name,a.push(f),s[m]=f}),Object.keys(s).forEach(p=>{let m=s[p];m.inputNames.forEach((f,d)=>{let[g,,h]=Fr(f),x=s[g];if(x.outputs!=null){let b=x.outputs.indexOf(h);if(b!==-1){let N=`${g}:${b}`;m.inputNames[d]=N}}m.inputs.push(x),x.children.push(m)})});let l=t.ret;t.signature.outputArg.forEach(p=>{let[m,f]=Fr(l[p.name]),d=s[m];d!=null&&(d.defaultOutput=f,i.push(d))});let u=this.mapArgsToSignature(t);return{nodes:s,inputs:a,outputs:i,weights:n,placeholders:o,signature:u}}mapArgsToSignature(t){return{methodName:t.signature.name,inputs:t.signature.inputArg.reduce((e,o)=>(e[o.name]=this.mapArgToTensorInfo(o),e),{}),outputs:t.signature.outputArg.reduce((e,o)=>(e[o.name]=this.mapArgToTensorInfo(o,t.ret),e),{})}}mapArgToTensorInfo(t,e){let o=t.name;return e!=null&&(o=e[o]),{name:o,dtype:t.type}}};function oH(r){let t=_().global;if(typeof t.atob<"u")return t.atob(r);if(typeof Buffer<"u")return new Buffer(r,"base64").toString();throw new Error("Unable to decode base64 in this environment. Missing built-in atob() or Buffer()")}function XE(r,t){let e=Array.isArray(r)?String.fromCharCode.apply(null,r):oH(r);return t?e:e.toLowerCase()}function Df(r,t,e,o=!1){let n=r[t];return n!=null?XE(n.s,o):e}function Of(r,t,e){let o=r[t];return o?o.b:e}function Pf(r,t,e){let o=r[t]||{},n=o.i!=null?o.i:o.f!=null?o.f:e;return typeof n=="number"?n:parseInt(n,10)}function fb(r){switch(typeof r=="string"&&(r=We[r]),r){case We.DT_FLOAT:case We.DT_HALF:return"float32";case We.DT_INT32:case We.DT_INT64:case We.DT_INT8:case We.DT_UINT8:return"int32";case We.DT_BOOL:return"bool";case We.DT_DOUBLE:return"float32";case We.DT_STRING:return"string";case We.DT_COMPLEX64:case We.DT_COMPLEX128:return"complex64";default:return null}}function jE(r,t,e){let o=r[t];return o&&o.func?o.func.name:e}function Lf(r,t,e){let o=r[t];return o&&o.type?fb(o.type):e}function Bf(r,t,e){let o=r[t];return o&&o.list&&o.list.type?o.list.type.map(n=>fb(n)):e}function YE(r){if(!r.unknownRank)return r.dim!=null?r.dim.map(t=>typeof t.size=="number"?t.size:parseInt(t.size,10)):[]}function Mf(r,t,e){let o=r[t];return o&&o.shape?YE(o.shape):e}function Vf(r,t,e){let o=r[t];return o?((o.list.f&&o.list.f.length?o.list.f:o.list.i)||[]).map(n=>typeof n=="number"?n:parseInt(n,10)):e}function zf(r,t,e,o=!1){let n=r[t];return n&&n.list&&n.list.s?n.list.s.map(s=>XE(s,o)):e}function Wf(r,t,e){let o=r[t];return o&&o.list&&o.list.shape?o.list.shape.map(n=>YE(n)):e}function Gf(r,t,e){let o=r[t];return o&&o.list&&o.list.b?o.list.b:e}var Uf=class{constructor(t,e,o){this.node=t,this.tensorMap=e,this.context=o,this.inputs=[],this.attrs={},this.inputs=t.inputNames.map(n=>this.getInput(n)),t.rawAttrs!=null&&(this.attrs=Object.keys(t.rawAttrs).reduce((n,s)=>(n[s]=this.getAttr(s),n),{}))}getInput(t){return oe(t,this.tensorMap,this.context)}getAttr(t,e){let o=this.node.rawAttrs[t];if(o.tensor!=null)return oe(t,this.tensorMap,this.context);if(o.i!=null||o.f!=null)return Pf(this.node.rawAttrs,t,e);if(o.s!=null)return Df(this.node.rawAttrs,t,e);if(o.b!=null)return Of(this.node.rawAttrs,t,e);if(o.shape!=null)return Mf(this.node.rawAttrs,t,e);if(o.type!=null)return Lf(this.node.rawAttrs,t,e);if(o.list!=null){if(o.list.i!=null||o.list.f!=null)return Vf(this.node.rawAttrs,t,e);if(o.list.s!=null)return zf(this.node.rawAttrs,t,e);if(o.list.shape!=null)return Wf(this.node.rawAttrs,t,e);if(o.list.b!=null)return Gf(this.node.rawAttrs,t,e);if(o.list.type!=null)return Bf(this.node.rawAttrs,t,e)}return e}};var $t={};vt($t,{OP_SCOPE_SUFFIX:()=>Ku,abs:()=>le,acos:()=>jd,acosh:()=>Xd,add:()=>st,addN:()=>Yd,all:()=>Zd,any:()=>Qd,argMax:()=>Jd,argMin:()=>th,asin:()=>eh,asinh:()=>rh,atan:()=>oh,atan2:()=>nh,atanh:()=>sh,avgPool:()=>yl,avgPool3d:()=>lh,basicLSTMCell:()=>uh,batchNorm:()=>go,batchNorm2d:()=>ph,batchNorm3d:()=>mh,batchNorm4d:()=>fh,batchToSpaceND:()=>bl,bincount:()=>wl,bitwiseAnd:()=>dh,booleanMaskAsync:()=>hw,broadcastArgs:()=>hh,broadcastTo:()=>xo,buffer:()=>rt,cast:()=>xt,ceil:()=>gh,clipByValue:()=>xh,clone:()=>Le,complex:()=>Re,concat:()=>Pt,concat1d:()=>yh,concat2d:()=>bh,concat3d:()=>wh,concat4d:()=>Ch,conv1d:()=>Sh,conv2d:()=>yo,conv2dTranspose:()=>Nh,conv3d:()=>Th,conv3dTranspose:()=>Ih,cos:()=>vh,cosh:()=>kh,cosineWindow:()=>dc,cumprod:()=>$h,cumsum:()=>Eh,denseBincount:()=>Ah,depthToSpace:()=>Rh,depthwiseConv2d:()=>xi,diag:()=>_h,dilation2d:()=>Fh,div:()=>St,divNoNan:()=>Dh,dot:()=>Oh,dropout:()=>Sw,einsum:()=>bo,elu:()=>Sl,enclosingPowerOfTwo:()=>lp,ensureShape:()=>Ph,equal:()=>Cl,erf:()=>Lh,euclideanNorm:()=>Mh,exp:()=>or,expandDims:()=>ur,expm1:()=>Vh,eye:()=>Nl,fft:()=>Si,fill:()=>Tr,floor:()=>Tl,floorDiv:()=>hl,fused:()=>up,gather:()=>Il,gatherND:()=>ww,greater:()=>Zn,greaterEqual:()=>vl,ifft:()=>es,imag:()=>So,image:()=>xC,inTopKAsync:()=>Nw,irfft:()=>zl,isFinite:()=>zh,isInf:()=>Wh,isNaN:()=>Gh,leakyRelu:()=>kl,less:()=>uc,lessEqual:()=>yi,linalg:()=>yC,linspace:()=>Uh,localResponseNormalization:()=>Hh,log:()=>qr,log1p:()=>$l,logSigmoid:()=>Kh,logSoftmax:()=>qh,logSumExp:()=>Al,logicalAnd:()=>Qn,logicalNot:()=>Rl,logicalOr:()=>_l,logicalXor:()=>jh,losses:()=>bC,lowerBound:()=>Xh,matMul:()=>It,max:()=>vr,maxPool:()=>Fl,maxPool3d:()=>Yh,maxPoolWithArgmax:()=>Zh,maximum:()=>Dl,mean:()=>Jn,meshgrid:()=>Qh,min:()=>lc,minimum:()=>ts,mirrorPad:()=>Jh,mod:()=>tg,moments:()=>eg,movingAverage:()=>gw,mul:()=>q,multiRNNCell:()=>rg,multinomial:()=>og,neg:()=>de,norm:()=>Yn,notEqual:()=>Ol,oneHot:()=>mc,ones:()=>kr,onesLike:()=>ng,op:()=>T,outerProduct:()=>sg,pad:()=>$r,pad1d:()=>ag,pad2d:()=>ig,pad3d:()=>cg,pad4d:()=>lg,pool:()=>ug,pow:()=>Kr,prelu:()=>Ll,print:()=>dl,prod:()=>pg,raggedGather:()=>mg,raggedRange:()=>fg,raggedTensorToTensor:()=>dg,rand:()=>hg,randomGamma:()=>kg,randomNormal:()=>Bl,randomStandardNormal:()=>$g,randomUniform:()=>Ci,randomUniformInt:()=>Eg,range:()=>No,real:()=>jr,reciprocal:()=>Ag,relu:()=>To,relu6:()=>Ml,reshape:()=>P,reverse:()=>qe,reverse1d:()=>Rg,reverse2d:()=>_g,reverse3d:()=>Fg,reverse4d:()=>Dg,rfft:()=>Ni,round:()=>Vl,rsqrt:()=>Og,scalar:()=>it,scatterND:()=>xw,searchSorted:()=>pc,selu:()=>Pg,separableConv2d:()=>Lg,setdiff1dAsync:()=>Bg,sigmoid:()=>Nr,sign:()=>Mg,signal:()=>gC,sin:()=>Vg,sinh:()=>zg,slice:()=>Nt,slice1d:()=>Wg,slice2d:()=>Gg,slice3d:()=>Ug,slice4d:()=>Hg,softmax:()=>Kg,softplus:()=>El,spaceToBatchND:()=>Pl,sparse:()=>wC,sparseToDense:()=>bw,spectral:()=>hC,split:()=>Xr,sqrt:()=>De,square:()=>ue,squaredDifference:()=>Wl,squeeze:()=>Ti,stack:()=>ke,step:()=>Gl,stridedSlice:()=>qg,string:()=>CC,sub:()=>lt,sum:()=>At,tan:()=>jg,tanh:()=>cc,tensor:()=>Te,tensor1d:()=>pe,tensor2d:()=>Io,tensor3d:()=>Ul,tensor4d:()=>Xg,tensor5d:()=>Yg,tensor6d:()=>Zg,tensorScatterUpdate:()=>Jg,tile:()=>Co,topk:()=>tx,transpose:()=>Ii,truncatedNormal:()=>ex,unique:()=>rx,unsortedSegmentSum:()=>ox,unstack:()=>je,upperBound:()=>nx,variable:()=>sx,where:()=>Ke,whereAsync:()=>Kl,zeros:()=>nr,zerosLike:()=>ne});var ZE=(r,t,e,o=$t)=>{switch(r.op){case"BiasAdd":case"AddV2":case"Add":return[o.add(w("a",r,t,e),w("b",r,t,e))];case"AddN":return[o.addN(w("tensors",r,t,e))];case"FloorMod":case"Mod":return[o.mod(w("a",r,t,e),w("b",r,t,e))];case"Mul":return[o.mul(w("a",r,t,e),w("b",r,t,e))];case"RealDiv":case"Div":return[o.div(w("a",r,t,e),w("b",r,t,e))];case"DivNoNan":return[o.divNoNan(w("a",r,t,e),w("b",r,t,e))];case"FloorDiv":return[o.floorDiv(w("a",r,t,e),w("b",r,t,e))];case"Sub":return[o.sub(w("a",r,t,e),w("b",r,t,e))];case"Minimum":return[o.minimum(w("a",r,t,e),w("b",r,t,e))];case"Maximum":return[o.maximum(w("a",r,t,e),w("b",r,t,e))];case"Pow":return[o.pow(w("a",r,t,e),w("b",r,t,e))];case"SquaredDifference":return[o.squaredDifference(w("a",r,t,e),w("b",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var QE=(r,t,e,o=$t)=>{switch(r.op){case"Abs":case"ComplexAbs":return[o.abs(w("x",r,t,e))];case"Acos":return[o.acos(w("x",r,t,e))];case"Acosh":return[o.acosh(w("x",r,t,e))];case"Asin":return[o.asin(w("x",r,t,e))];case"Asinh":return[o.asinh(w("x",r,t,e))];case"Atan":return[o.atan(w("x",r,t,e))];case"Atan2":return[o.atan2(w("x",r,t,e),w("y",r,t,e))];case"Atanh":return[o.atanh(w("x",r,t,e))];case"Ceil":return[o.ceil(w("x",r,t,e))];case"Complex":return[o.complex(w("real",r,t,e),w("imag",r,t,e))];case"Cos":return[o.cos(w("x",r,t,e))];case"Cosh":return[o.cosh(w("x",r,t,e))];case"Elu":return[o.elu(w("x",r,t,e))];case"Erf":return[o.erf(w("x",r,t,e))];case"Exp":return[o.exp(w("x",r,t,e))];case"Expm1":return[o.expm1(w("x",r,t,e))];case"Floor":return[o.floor(w("x",r,t,e))];case"Log":return[o.log(w("x",r,t,e))];case"Log1p":return[o.log1p(w("x",r,t,e))];case"Imag":return[o.imag(w("x",r,t,e))];case"Neg":return[o.neg(w("x",r,t,e))];case"Reciprocal":return[o.reciprocal(w("x",r,t,e))];case"Real":return[o.real(w("x",r,t,e))];case"Relu":return[o.relu(w("x",r,t,e))];case"Round":return[o.round(w("x",r,t,e))];case"Selu":return[o.selu(w("x",r,t,e))];case"Sigmoid":return[o.sigmoid(w("x",r,t,e))];case"Sin":return[o.sin(w("x",r,t,e))];case"Sign":return[o.sign(w("x",r,t,e))];case"Sinh":return[o.sinh(w("x",r,t,e))];case"Softplus":return[o.softplus(w("x",r,t,e))];case"Sqrt":return[o.sqrt(w("x",r,t,e))];case"Square":return[o.square(w("x",r,t,e))];case"Tanh":return[o.tanh(w("x",r,t,e))];case"Tan":return[o.tan(w("x",r,t,e))];case"ClipByValue":return[o.clipByValue(w("x",r,t,e),w("clipValueMin",r,t,e),w("clipValueMax",r,t,e))];case"Relu6":return[o.relu6(w("x",r,t,e))];case"Rsqrt":return[o.rsqrt(oe(r.inputNames[0],t,e))];case"LeakyRelu":return[o.leakyRelu(w("x",r,t,e),w("alpha",r,t,e))];case"Prelu":return[o.prelu(w("x",r,t,e),w("alpha",r,t,e))];case"IsNan":return[o.isNaN(oe(r.inputNames[0],t,e))];case"IsInf":return[o.isInf(oe(r.inputNames[0],t,e))];case"IsFinite":return[o.isFinite(oe(r.inputNames[0],t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};function Je(r,t,e=""){if(!(typeof r=="number"||typeof t=="number")){y.assert(r.length===t.length,()=>e+` Shapes ${r} and ${t} must match`);for(let o=0;o<r.length;o++){let n=r[o],s=t[o];y.assert(n<0||s<0||n===s,()=>e+` Shapes ${r} and ${t} must match`)}}}function JE(r){return!(typeof r=="number"||r.some(t=>t<0))}function Wc(r,t,e){let o=Hf(r,e),n=!JE(o);if(n&&t.length===0)throw new Error(`Tried to calculate elements of an empty list with non-fully-defined elementShape: ${o}`);if(n&&t.forEach(s=>{o=Hf(s.shape,o)}),!JE(o))throw new Error(`Non-fully-defined elementShape: ${o}`);return o}function Hf(r,t){if(typeof r=="number")return t;if(typeof t=="number")return r;if(r.length!==t.length)throw new Error(`Incompatible ranks during merge: ${r} vs. ${t}`);let e=[];for(let o=0;o<r.length;++o){let n=r[o],s=t[o];if(n>=0&&s>=0&&n!==s)throw new Error(`Incompatible shape during merge: ${r} vs. ${t}`);e[o]=n>=0?n:s}return e}var Kf=class{constructor(t,e,o,n,s,a,i){this.name=t,this.dtype=e,this.maxSize=o,this.elementShape=n,this.identicalElementShapes=s,this.dynamicSize=a,this.clearAfterRead=i,this.tensors=[],this.closed_=!1,this.idTensor=it(0),Fe(this.idTensor)}get id(){return this.idTensor.id}get closed(){return this.closed_}clearAndClose(t){this.tensors.forEach(e=>{(t==null||!t.has(e.tensor.id))&&e.tensor.dispose()}),this.tensors=[],this.closed_=!0,this.idTensor.dispose()}size(){return this.tensors.length}read(t){if(this.closed_)throw new Error(`TensorArray ${this.name} has already been closed.`);if(t<0||t>=this.size())throw new Error(`Tried to read from index ${t}, but array size is: ${this.size()}`);let e=this.tensors[t];if(e.cleared)throw new Error(`TensorArray ${this.name}: Could not read index ${t} twice because it was cleared after a previous read (perhaps try setting clear_after_read = false?).`);return this.clearAfterRead&&(e.cleared=!0),e.read=!0,e.tensor}readMany(t){return t.map(e=>this.read(e))}write(t,e){if(this.closed_)throw new Error(`TensorArray ${this.name} has already been closed.`);if(t<0||!this.dynamicSize&&t>=this.maxSize)throw new Error(`Tried to write to index ${t}, but array is not resizeable and size is: ${this.maxSize}`);let o=this.tensors[t]||{};if(e.dtype!==this.dtype)throw new Error(`TensorArray ${this.name}: Could not write to TensorArray index ${t},
          because the value dtype is ${e.dtype}, but TensorArray dtype is ${this.dtype}.`);if(this.size()===0&&(this.elementShape==null||this.elementShape.length===0)&&(this.elementShape=e.shape),Je(this.elementShape,e.shape,`TensorArray ${this.name}: Could not write to TensorArray index ${t}.`),o.read)throw new Error(`TensorArray ${this.name}: Could not write to TensorArray index ${t}, because it has already been read.`);if(o.written)throw new Error(`TensorArray ${this.name}: Could not write to TensorArray index ${t}, because it has already been written.`);o.tensor=e,Fe(e),o.written=!0,this.tensors[t]=o}writeMany(t,e){if(t.length!==e.length)throw new Error(`TensorArray ${this.name}: could not write multiple tensors,because the index size: ${t.length} is not the same as tensors size: ${e.length}.`);t.forEach((o,n)=>this.write(o,e[n]))}gather(t,e){if(e&&e!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but gather requested dtype ${e}`);if(t)t=t.slice(0,this.size());else{t=[];for(let n=0;n<this.size();n++)t.push(n)}if(t.length===0)return Te([],[0].concat(this.elementShape));let o=this.readMany(t);return Je(this.elementShape,o[0].shape,"TensorArray shape mismatch: "),ke(o,0)}concat(t){if(t&&t!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but concat requested dtype ${t}`);if(this.size()===0)return Te([],[0].concat(this.elementShape));let e=[];for(let n=0;n<this.size();n++)e.push(n);let o=this.readMany(e);return Je(this.elementShape,o[0].shape,`TensorArray shape mismatch: tensor array shape (${this.elementShape}) vs first tensor shape (${o[0].shape})`),Pt(o,0)}scatter(t,e){if(e.dtype!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but tensor has dtype ${e.dtype}`);if(t.length!==e.shape[0])throw new Error(`Expected len(indices) == tensor.shape[0], but saw: ${t.length} vs. ${e.shape[0]}`);let o=Math.max(...t);if(!this.dynamicSize&&o>=this.maxSize)throw new Error(`Max index must be < array size (${o}  vs. ${this.maxSize})`);this.writeMany(t,je(e,0))}split(t,e){if(e.dtype!==this.dtype)throw new Error(`TensorArray dtype is ${this.dtype} but tensor has dtype ${e.dtype}`);let o=0,n=t.map(c=>(o+=c,o));if(o!==e.shape[0])throw new Error(`Expected sum of lengths to be equal to
          tensor.shape[0], but sum of lengths is
        ${o}, and tensor's shape is: ${e.shape}`);if(!this.dynamicSize&&t.length!==this.maxSize)throw new Error(`TensorArray's size is not equal to the size of lengths (${this.maxSize} vs. ${t.length}), and the TensorArray is not marked as dynamically resizeable`);let s=o===0?0:e.size/o,a=[];dt(()=>{e=P(e,[1,o,s]);for(let c=0;c<t.length;++c){let u=[0,c===0?0:n[c-1],0],p=[1,t[c],s];a[c]=P(Nt(e,u,p),this.elementShape)}return a});let i=[];for(let c=0;c<t.length;c++)i[c]=c;this.writeMany(i,a)}};var Gc=class r{get id(){return this.idTensor.id}constructor(t,e,o,n=-1){this.tensors=t,this.elementShape=e,this.elementDtype=o,t?.forEach(s=>{if(o!==s.dtype)throw new Error(`Invalid data types; op elements ${o}, but list elements ${s.dtype}`);Je(e,s.shape,"TensorList shape mismatch: "),Fe(s)}),this.idTensor=it(0),this.maxNumElements=n,Fe(this.idTensor)}copy(){return new r([...this.tensors],this.elementShape,this.elementDtype)}clearAndClose(t){this.tensors.forEach(e=>{(t==null||!t.has(e.id))&&e.dispose()}),this.tensors.length=0,this.idTensor.dispose()}size(){return this.tensors.length}stack(t,e,o=-1){if(e!==this.elementDtype)throw new Error(`Invalid data types; op elements ${e}, but list elements ${this.elementDtype}`);if(o!==-1&&this.tensors.length!==o)throw new Error(`Operation expected a list with ${o} elements but got a list with ${this.tensors.length} elements.`);Je(t,this.elementShape,"TensorList shape mismatch: ");let n=Wc(this.elementShape,this.tensors,t);return dt(()=>{let s=this.tensors.map(a=>P(a,n));return ke(s,0)})}popBack(t,e){if(e!==this.elementDtype)throw new Error(`Invalid data types; op elements ${e}, but list elements ${this.elementDtype}`);if(this.size()===0)throw new Error("Trying to pop from an empty list.");let o=Wc(this.elementShape,this.tensors,t),n=this.tensors.pop();return n.kept=!1,Je(n.shape,t,"TensorList shape mismatch: "),P(n,o)}pushBack(t){if(t.dtype!==this.elementDtype)throw new Error(`Invalid data types; op elements ${t.dtype}, but list elements ${this.elementDtype}`);if(Je(t.shape,this.elementShape,"TensorList shape mismatch: "),this.maxNumElements===this.size())throw new Error("Trying to push element into a full list.");Fe(t),this.tensors.push(t)}resize(t){if(t<0)throw new Error(`TensorListResize expects size to be non-negative. Got: ${t}`);if(this.maxNumElements!==-1&&t>this.maxNumElements)throw new Error(`TensorListResize input size ${t} is greater maxNumElement ${this.maxNumElements}.`);let e=new r([],this.elementShape,this.elementDtype,this.maxNumElements);e.tensors.length=t;for(let o=0;o<Math.min(this.tensors.length,t);++o)e.tensors[o]=this.tensors[o];return e}getItem(t,e,o){if(o!==this.elementDtype)throw new Error(`Invalid data types; op elements ${o}, but list elements ${this.elementDtype}`);if(t<0||t>this.tensors.length)throw new Error(`Trying to access element ${t} in a list with ${this.tensors.length} elements.`);if(this.tensors[t]==null)throw new Error(`element at index ${t} is null.`);Je(this.tensors[t].shape,e,"TensorList shape mismatch: ");let n=Wc(this.elementShape,this.tensors,e);return P(this.tensors[t],n)}setItem(t,e){if(e.dtype!==this.elementDtype)throw new Error(`Invalid data types; op elements ${e.dtype}, but list elements ${this.elementDtype}`);if(t<0||this.maxNumElements!==-1&&t>=this.maxNumElements)throw new Error(`Trying to set element ${t} in a list with max ${this.maxNumElements} elements.`);Je(this.elementShape,e.shape,"TensorList shape mismatch: "),Fe(e),this.tensors[t]!=null&&(this.tensors[t].kept=!1),this.tensors[t]=e}gather(t,e,o){if(e!==this.elementDtype)throw new Error(`Invalid data types; op elements ${e}, but list elements ${this.elementDtype}`);Je(this.elementShape,o,"TensorList shape mismatch: "),t=t.slice(0,this.size());let n=Wc(this.elementShape,this.tensors,o);return t.length===0?Te([],[0].concat(n)):dt(()=>{let s=t.map(a=>P(this.tensors[a],n));return ke(s,0)})}concat(t,e){if(t&&t!==this.elementDtype)throw new Error(`TensorList dtype is ${this.elementDtype} but concat requested dtype ${t}`);Je(this.elementShape,e,"TensorList shape mismatch: ");let o=Wc(this.elementShape,this.tensors,e);return this.size()===0?Te([],[0].concat(o)):dt(()=>{let n=this.tensors.map(s=>P(s,o));return Pt(n,0)})}};function t2(r,t,e){let o=r.dtype;if(r.shape.length<1)throw new Error(`Tensor must be at least a vector, but saw shape: ${r.shape}`);if(r.dtype!==e)throw new Error(`Invalid data types; op elements ${r.dtype}, but list elements ${e}`);let n=r.shape.slice(1);Je(n,t,"TensorList shape mismatch: ");let s=je(r);return new Gc(s,t,o)}function e2(r,t,e,o){return new Gc([],r,t,o)}function r2(r,t,e,o){if(t.length!==r.shape[0])throw new Error(`Expected len(indices) == tensor.shape[0], but saw: ${t.length} vs. ${r.shape[0]}`);let n=Math.max(...t);if(o!=null&&o!==-1&&n>=o)throw new Error(`Max index must be < array size (${n}  vs. ${o})`);let s=new Gc([],e,r.dtype,o),a=je(r,0);return t.forEach((i,c)=>{s.setItem(i,a[c])}),s}function o2(r,t,e){let o=0,n=t.map(u=>(o+=u,o));if(o!==r.shape[0])throw new Error(`Expected sum of lengths to be equal to
          tensor.shape[0], but sum of lengths is
        ${o}, and tensor's shape is: ${r.shape}`);let s=r.shape.slice(1),a=Hf(s,e),i=o===0?0:r.size/o,c=dt(()=>{let u=[];r=P(r,[1,o,i]);for(let p=0;p<t.length;++p){let f=[0,p===0?0:n[p-1],0],d=[1,t[p],i];u[p]=P(Nt(r,f,d),a)}return r.dispose(),u}),l=new Gc([],e,r.dtype,t.length);for(let u=0;u<c.length;u++)l.setItem(u,c[u]);return l}var n2=async(r,t,e)=>{switch(r.op){case"If":case"StatelessIf":{let o=w("thenBranch",r,t,e),n=w("elseBranch",r,t,e),s=w("cond",r,t,e),a=w("args",r,t,e);return(await s.data())[0]?e.functionMap[o].executeFunctionAsync(a,e.tensorArrayMap,e.tensorListMap):e.functionMap[n].executeFunctionAsync(a,e.tensorArrayMap,e.tensorListMap)}case"While":case"StatelessWhile":{let o=w("body",r,t,e),n=w("cond",r,t,e),s=w("args",r,t,e),a=await e.functionMap[n].executeFunctionAsync(s,e.tensorArrayMap,e.tensorListMap),i=s.map(u=>u.id),c=await a[0].data();a.forEach(u=>{!u.kept&&i.indexOf(u.id)===-1&&u.dispose()});let l=s;for(;c[0];){let u=l;l=await e.functionMap[o].executeFunctionAsync(l,e.tensorArrayMap,e.tensorListMap);let p=l.map(f=>f.id);u.forEach(f=>{!f.kept&&i.indexOf(f.id)===-1&&p.indexOf(f.id)===-1&&f.dispose()});let m=await e.functionMap[n].executeFunctionAsync(l,e.tensorArrayMap,e.tensorListMap);c=await m[0].data(),m.forEach(f=>{!f.kept&&i.indexOf(f.id)===-1&&p.indexOf(f.id)===-1&&f.dispose()})}return l}case"LoopCond":{let o=w("pred",r,t,e);return[Dr(o)]}case"Switch":{let o=w("pred",r,t,e),n=w("data",r,t,e);return n.kept||(n=Dr(n)),(await o.data())[0]?[void 0,n]:[n,void 0]}case"Merge":{let o=r.inputNames.find(n=>oe(n,t,e)!==void 0);if(o){let n=oe(o,t,e);return[Dr(n)]}return}case"Enter":{let o=w("frameName",r,t,e),n=w("tensor",r,t,e);return e.enterFrame(o),[Dr(n)]}case"Exit":{let o=w("tensor",r,t,e);return e.exitFrame(),[Dr(o)]}case"NextIteration":{let o=w("tensor",r,t,e);return e.nextIteration(),[Dr(o)]}case"TensorArrayV3":{let o=w("size",r,t,e),n=w("dtype",r,t,e),s=w("elementShape",r,t,e),a=w("dynamicSize",r,t,e),i=w("clearAfterRead",r,t,e),c=w("identicalElementShapes",r,t,e),l=w("name",r,t,e),u=new Kf(l,n,o,s,c,a,i);return e.addTensorArray(u),[u.idTensor,it(1)]}case"TensorArrayWriteV3":{let o=w("tensorArrayId",r,t,e),n=w("index",r,t,e),s=w("tensor",r,t,e),a=e.getTensorArray(o.id);return a.write(n,s),[a.idTensor]}case"TensorArrayReadV3":{let o=w("tensorArrayId",r,t,e),n=w("index",r,t,e);return[e.getTensorArray(o.id).read(n)]}case"TensorArrayGatherV3":{let o=w("tensorArrayId",r,t,e),n=w("indices",r,t,e),s=w("dtype",r,t,e);return[e.getTensorArray(o.id).gather(n,s)]}case"TensorArrayScatterV3":{let o=w("tensorArrayId",r,t,e),n=w("indices",r,t,e),s=w("tensor",r,t,e),a=e.getTensorArray(o.id);return a.scatter(n,s),[a.idTensor]}case"TensorArrayConcatV3":{let o=w("tensorArrayId",r,t,e),n=e.getTensorArray(o.id),s=w("dtype",r,t,e);return[n.concat(s)]}case"TensorArraySplitV3":{let o=w("tensorArrayId",r,t,e),n=w("tensor",r,t,e),s=w("lengths",r,t,e),a=e.getTensorArray(o.id);return a.split(s,n),[a.idTensor]}case"TensorArraySizeV3":{let o=w("tensorArrayId",r,t,e),n=e.getTensorArray(o.id);return[it(n.size(),"int32")]}case"TensorArrayCloseV3":{let o=w("tensorArrayId",r,t,e),n=e.getTensorArray(o.id);return n.clearAndClose(),[n.idTensor]}case"TensorListSetItem":{let o=w("tensorListId",r,t,e),n=w("index",r,t,e),s=w("tensor",r,t,e),a=e.getTensorList(o.id);return a.setItem(n,s),[a.idTensor]}case"TensorListGetItem":{let o=w("tensorListId",r,t,e),n=w("index",r,t,e),s=w("elementShape",r,t,e),a=w("elementDType",r,t,e);return[e.getTensorList(o.id).getItem(n,s,a)]}case"TensorListScatterV2":case"TensorListScatter":{let o=w("indices",r,t,e),n=w("tensor",r,t,e),s=w("elementShape",r,t,e),a=w("numElements",r,t,e),i=r2(n,o,s,a);return e.addTensorList(i),[i.idTensor]}case"TensorListReserve":case"EmptyTensorList":{let o=w("elementShape",r,t,e),n=w("elementDType",r,t,e),s;r.op==="TensorListReserve"?s="numElements":s="maxNumElements";let a=w(s,r,t,e),i=r.op==="TensorListReserve"?-1:a,c=e2(o,n,a,i);return e.addTensorList(c),[c.idTensor]}case"TensorListGather":{let o=w("tensorListId",r,t,e),n=w("indices",r,t,e),s=w("elementShape",r,t,e),a=w("elementDType",r,t,e);return[e.getTensorList(o.id).gather(n,a,s)]}case"TensorListStack":{let o=w("tensorListId",r,t,e),n=w("elementShape",r,t,e),s=w("elementDType",r,t,e),a=w("numElements",r,t,e);return[e.getTensorList(o.id).stack(n,s,a)]}case"TensorListFromTensor":{let o=w("tensor",r,t,e),n=w("elementShape",r,t,e),s=w("elementDType",r,t,e),a=t2(o,n,s);return e.addTensorList(a),[a.idTensor]}case"TensorListConcat":case"TensorListConcatV2":{let o=w("tensorListId",r,t,e),n=e.getTensorList(o.id),s=w("dtype",r,t,e),a=w("elementShape",r,t,e);return[n.concat(s,a)]}case"TensorListPushBack":{let o=w("tensorListId",r,t,e),n=w("tensor",r,t,e),s=e.getTensorList(o.id);return s.pushBack(n),[s.idTensor]}case"TensorListPopBack":{let o=w("tensorListId",r,t,e),n=w("elementShape",r,t,e),s=w("elementDType",r,t,e);return[e.getTensorList(o.id).popBack(n,s)]}case"TensorListSplit":{let o=w("tensor",r,t,e),n=w("elementShape",r,t,e),s=w("lengths",r,t,e),a=o2(o,s,n);return e.addTensorList(a),[a.idTensor]}case"TensorListLength":{let o=w("tensorListId",r,t,e),n=e.getTensorList(o.id);return[it(n.size(),"int32")]}case"TensorListResize":{let o=w("tensorListId",r,t,e),n=w("size",r,t,e),a=e.getTensorList(o.id).resize(n);return e.addTensorList(a),[a.idTensor]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};function s2(r,t,e){let[o,n]=w("fusedOps",r,t,e),s=o==="biasadd",a=!s,i=n==="prelu",c=o==="fusedbatchnorm",l=w("numArgs",r,t,e);if(s){if(i&&l!==2)throw new Error("FusedConv2d and DepthwiseConv2d with BiasAdd and Prelu must have two extra arguments: bias and alpha.");if(!i&&s&&l!==1)throw new Error("FusedConv2d and DepthwiseConv2d with BiasAdd must have one extra argument: bias.")}if(c)throw new Error("FusedConv2d and DepthwiseConv2d with FusedBatchNorm is not supported");let u=w("strides",r,t,e),p=bu(r,t,e),m=w("dataFormat",r,t,e).toUpperCase(),f=w("dilations",r,t,e),[d,g]=w("args",r,t,e);a&&(g=d,d=void 0);let h=w("leakyreluAlpha",r,t,e);return{stride:u,pad:p,dataFormat:m,dilations:f,biasArg:d,preluArg:g,activationFunc:n,leakyreluAlpha:h}}var a2=(r,t,e,o=$t)=>{switch(r.op){case"Conv1D":{let n=w("stride",r,t,e),s=w("pad",r,t,e),a=w("dataFormat",r,t,e).toUpperCase(),i=w("dilation",r,t,e);return[o.conv1d(w("x",r,t,e),w("filter",r,t,e),n,s,a,i)]}case"Conv2D":{let n=w("strides",r,t,e),s=bu(r,t,e),a=w("dataFormat",r,t,e).toUpperCase(),i=w("dilations",r,t,e);return[o.conv2d(w("x",r,t,e),w("filter",r,t,e),[n[1],n[2]],s,a,[i[1],i[2]])]}case"_FusedConv2D":{let{stride:n,pad:s,dataFormat:a,dilations:i,biasArg:c,preluArg:l,activationFunc:u,leakyreluAlpha:p}=s2(r,t,e);return[o.fused.conv2d({x:w("x",r,t,e),filter:w("filter",r,t,e),strides:[n[1],n[2]],pad:s,dataFormat:a,dilations:[i[1],i[2]],bias:c,activation:u,preluActivationWeights:l,leakyreluAlpha:p})]}case"FusedDepthwiseConv2dNative":{let{stride:n,pad:s,dataFormat:a,dilations:i,biasArg:c,preluArg:l,activationFunc:u,leakyreluAlpha:p}=s2(r,t,e);return[o.fused.depthwiseConv2d({x:w("x",r,t,e),filter:w("filter",r,t,e),strides:[n[1],n[2]],pad:s,dataFormat:a,dilations:[i[1],i[2]],bias:c,activation:u,preluActivationWeights:l,leakyreluAlpha:p})]}case"Conv2DBackpropInput":case"Conv2dTranspose":{let n=w("outputShape",r,t,e),s=w("strides",r,t,e),a=bu(r,t,e);return[o.conv2dTranspose(w("x",r,t,e),w("filter",r,t,e),n,[s[1],s[2]],a)]}case"DepthwiseConv2dNative":case"DepthwiseConv2d":{let n=w("strides",r,t,e),s=bu(r,t,e),a=w("dilations",r,t,e),i=w("dataFormat",r,t,e).toUpperCase();return[o.depthwiseConv2d(w("input",r,t,e),w("filter",r,t,e),[n[1],n[2]],s,i,[a[1],a[2]])]}case"Conv3D":{let n=w("strides",r,t,e),s=w("pad",r,t,e),a=w("dataFormat",r,t,e).toUpperCase(),i=w("dilations",r,t,e);return[o.conv3d(w("x",r,t,e),w("filter",r,t,e),[n[1],n[2],n[3]],s,a,[i[1],i[2],i[3]])]}case"AvgPool":{let n=w("strides",r,t,e),s=w("pad",r,t,e),a=w("kernelSize",r,t,e);return[o.avgPool(w("x",r,t,e),[a[1],a[2]],[n[1],n[2]],s)]}case"MaxPool":{let n=w("strides",r,t,e),s=w("pad",r,t,e),a=w("kernelSize",r,t,e);return[o.maxPool(w("x",r,t,e),[a[1],a[2]],[n[1],n[2]],s)]}case"MaxPoolWithArgmax":{let n=w("strides",r,t,e),s=w("pad",r,t,e),a=w("kernelSize",r,t,e),i=w("includeBatchInIndex",r,t,e),{result:c,indexes:l}=o.maxPoolWithArgmax(w("x",r,t,e),[a[1],a[2]],[n[1],n[2]],s,i);return[c,l]}case"AvgPool3D":{let n=w("strides",r,t,e),s=w("pad",r,t,e),a=w("kernelSize",r,t,e);return[o.avgPool3d(w("x",r,t,e),[a[1],a[2],a[3]],[n[1],n[2],n[3]],s)]}case"MaxPool3D":{let n=w("strides",r,t,e),s=w("pad",r,t,e),a=w("kernelSize",r,t,e);return[o.maxPool3d(w("x",r,t,e),[a[1],a[2],a[3]],[n[1],n[2],n[3]],s)]}case"Dilation2D":{let n=w("strides",r,t,e),s=w("pad",r,t,e),a=w("dilations",r,t,e),i=n[1],c=n[2],l=a[1],u=a[2];return[o.dilation2d(w("x",r,t,e),w("filter",r,t,e),[i,c],s,[l,u],"NHWC")]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var i2=(r,t,e,o=$t)=>{switch(r.op){case"Fill":{let n=w("shape",r,t,e),s=w("dtype",r,t,e),a=w("value",r,t,e);return[o.fill(n,a,s)]}case"LinSpace":{let n=w("start",r,t,e),s=w("stop",r,t,e),a=w("num",r,t,e);return[o.linspace(n,s,a)]}case"Multinomial":{let n=w("logits",r,t,e),s=w("numSamples",r,t,e),a=w("seed",r,t,e);return[o.multinomial(n,s,a)]}case"OneHot":{let n=w("indices",r,t,e),s=w("depth",r,t,e),a=w("onValue",r,t,e),i=w("offValue",r,t,e),c=w("dtype",r,t,e);return[o.oneHot(n,s,a,i,c)]}case"Ones":return[o.ones(w("shape",r,t,e),w("dtype",r,t,e))];case"OnesLike":return[o.onesLike(w("x",r,t,e))];case"RandomStandardNormal":return[o.randomStandardNormal(w("shape",r,t,e),w("dtype",r,t,e),w("seed",r,t,e))];case"RandomUniform":return[o.randomUniform(w("shape",r,t,e),w("minval",r,t,e),w("maxval",r,t,e),w("dtype",r,t,e))];case"RandomUniformInt":return[o.randomUniformInt(w("shape",r,t,e),w("minval",r,t,e),w("maxval",r,t,e),w("seed",r,t,e))];case"Range":{let n=w("start",r,t,e),s=w("stop",r,t,e),a=w("step",r,t,e);return[o.range(n,s,a,w("dtype",r,t,e))]}case"TruncatedNormal":{let n=w("shape",r,t,e),s=w("mean",r,t,e),a=w("stdDev",r,t,e),i=w("seed",r,t,e);return[o.truncatedNormal(n,s,a,w("dtype",r,t,e),i)]}case"Zeros":return[o.zeros(w("shape",r,t,e),w("dtype",r,t,e))];case"ZerosLike":return[o.zerosLike(w("x",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};function db(r,t,e){let o=w("boxes",r,t,e),n=w("scores",r,t,e),s=w("maxOutputSize",r,t,e),a=w("iouThreshold",r,t,e),i=w("scoreThreshold",r,t,e),c=w("softNmsSigma",r,t,e);return{boxes:o,scores:n,maxOutputSize:s,iouThreshold:a,scoreThreshold:i,softNmsSigma:c}}var c2=async(r,t,e,o,n=$t)=>{switch(r.op){case"NonMaxSuppressionV5":{let{boxes:s,scores:a,maxOutputSize:i,iouThreshold:c,scoreThreshold:l,softNmsSigma:u}=db(r,t,e),p=await n.image.nonMaxSuppressionWithScoreAsync(s,a,i,c,l,u);return[p.selectedIndices,p.selectedScores]}case"NonMaxSuppressionV4":{let{boxes:s,scores:a,maxOutputSize:i,iouThreshold:c,scoreThreshold:l}=db(r,t,e),u=w("padToMaxOutputSize",r,t,e),p=await n.image.nonMaxSuppressionPaddedAsync(s,a,i,c,l,u);return[p.selectedIndices,p.validOutputs]}case"NonMaxSuppressionV3":case"NonMaxSuppressionV2":{let{boxes:s,scores:a,maxOutputSize:i,iouThreshold:c,scoreThreshold:l}=db(r,t,e);return[await n.image.nonMaxSuppressionAsync(s,a,i,c,l)]}case"Where":{let s=n.cast(w("condition",r,t,e),"bool"),a=[await n.whereAsync(s)];return s.dispose(),a}case"ListDiff":return n.setdiff1dAsync(w("x",r,t,e),w("y",r,t,e));default:throw TypeError(`Node type ${r.op} is not implemented`)}};var l2=(r,t,e,o=$t)=>{switch(r.op){case"LowerBound":{let n=w("sortedSequence",r,t,e),s=w("values",r,t,e);return[o.lowerBound(n,s)]}case"TopKV2":{let n=w("x",r,t,e),s=w("k",r,t,e),a=w("sorted",r,t,e),i=o.topk(n,s,a);return[i.values,i.indices]}case"UpperBound":{let n=w("sortedSequence",r,t,e),s=w("values",r,t,e);return[o.upperBound(n,s)]}case"Unique":{let n=w("x",r,t,e),s=o.unique(n);return[s.values,s.indices]}case"UniqueV2":{let n=w("x",r,t,e),s=w("axis",r,t,e),a=o.unique(n,s);return[a.values,a.indices]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var u2=(r,t,e,o=$t)=>{switch(r.op){case"Const":return t[r.name];case"PlaceholderWithDefault":let n=w("default",r,t,e);return[oe(r.name,t,e)||n];case"Placeholder":return[oe(r.name,t,e)];case"Identity":case"StopGradient":case"FakeQuantWithMinMaxVars":{let u=w("x",r,t,e);return[Dr(u)]}case"IdentityN":return w("x",r,t,e).map(u=>Dr(u));case"Snapshot":let s=w("x",r,t,e);return[Dr(s)];case"Shape":return[o.tensor1d(w("x",r,t,e).shape,"int32")];case"ShapeN":return w("x",r,t,e).map(u=>o.tensor1d(u.shape));case"Size":return[o.scalar(w("x",r,t,e).size,"int32")];case"Rank":return[o.scalar(w("x",r,t,e).rank,"int32")];case"NoOp":return[o.scalar(1)];case"Print":let a=w("x",r,t,e),i=w("data",r,t,e),c=w("message",r,t,e),l=w("summarize",r,t,e);console.warn("The graph has a tf.print() operation,usually used for debugging, which slows down performance."),console.log(c);for(let u=0;u<i.length;u++)console.log(Array.prototype.slice.call(i[u].dataSync()).slice(0,l));return[a];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var qf=class{get id(){return this.handle.id}constructor(t,e){this.keyDType=t,this.valueDType=e,this.handle=it(0),this.tensorMap=new Map,Fe(this.handle)}clearAndClose(){this.tensorMap.forEach(t=>t.dispose()),this.tensorMap.clear(),this.handle.dispose()}size(){return this.tensorMap.size}tensorSize(){return it(this.size(),"int32")}async import(t,e){this.checkKeyAndValueTensor(t,e);let o=await t.data();return this.tensorMap.forEach(n=>n.dispose()),this.tensorMap.clear(),dt(()=>{let n=je(e),s=o.length,a=n.length;y.assert(s===a,()=>`The number of elements doesn't match, keys has ${s} elements, the values has ${a} elements.`);for(let i=0;i<s;i++){let c=o[i],l=n[i];Fe(l),this.tensorMap.set(c,l)}return this.handle})}async find(t,e){this.checkKeyAndValueTensor(t,e);let o=await t.data();return dt(()=>{let n=[];for(let s=0;s<o.length;s++){let a=o[s],i=this.findWithDefault(a,e);n.push(i)}return ke(n)})}findWithDefault(t,e){let o=this.tensorMap.get(t);return o??e}checkKeyAndValueTensor(t,e){if(t.dtype!==this.keyDType)throw new Error(`Expect key dtype ${this.keyDType}, but got ${t.dtype}`);if(e.dtype!==this.valueDType)throw new Error(`Expect value dtype ${this.valueDType}, but got ${e.dtype}`)}};var p2=async(r,t,e,o)=>{switch(r.op){case"HashTable":case"HashTableV2":{let n=o.getHashTableHandleByName(r.name);if(n!=null)return[n];{let s=w("keyDType",r,t,e),a=w("valueDType",r,t,e),i=new qf(s,a);return o.addHashTable(r.name,i),[i.handle]}}case"InitializeTable":case"InitializeTableV2":case"LookupTableImport":case"LookupTableImportV2":{let n=w("tableHandle",r,t,e,o),s=w("keys",r,t,e),a=w("values",r,t,e);return[await o.getHashTableById(n.id).import(s,a)]}case"LookupTableFind":case"LookupTableFindV2":{let n=w("tableHandle",r,t,e,o),s=w("keys",r,t,e),a=w("defaultValue",r,t,e);return[await o.getHashTableById(n.id).find(s,a)]}case"LookupTableSize":case"LookupTableSizeV2":{let n=w("tableHandle",r,t,e,o);return[o.getHashTableById(n.id).tensorSize()]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var m2=(r,t,e,o=$t)=>{switch(r.op){case"ResizeBilinear":{let n=w("images",r,t,e),s=w("size",r,t,e),a=w("alignCorners",r,t,e),i=w("halfPixelCenters",r,t,e);return[o.image.resizeBilinear(n,[s[0],s[1]],a,i)]}case"ResizeNearestNeighbor":{let n=w("images",r,t,e),s=w("size",r,t,e),a=w("alignCorners",r,t,e),i=w("halfPixelCenters",r,t,e);return[o.image.resizeNearestNeighbor(n,[s[0],s[1]],a,i)]}case"CropAndResize":{let n=w("image",r,t,e),s=w("boxes",r,t,e),a=w("boxInd",r,t,e),i=w("cropSize",r,t,e),c=w("method",r,t,e),l=w("extrapolationValue",r,t,e);return[o.image.cropAndResize(n,s,a,i,c,l)]}case"ImageProjectiveTransformV3":{let n=w("images",r,t,e),s=w("transforms",r,t,e),a=w("outputShape",r,t,e),i=w("fillValue",r,t,e),c=w("interpolation",r,t,e),l=w("fillMode",r,t,e);return[o.image.transform(n,s,c.toLowerCase(),l.toLowerCase(),i,a)]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var f2=(r,t,e,o=$t)=>{switch(r.op){case"Equal":return[o.equal(w("a",r,t,e),w("b",r,t,e))];case"NotEqual":return[o.notEqual(w("a",r,t,e),w("b",r,t,e))];case"Greater":return[o.greater(w("a",r,t,e),w("b",r,t,e))];case"GreaterEqual":return[o.greaterEqual(w("a",r,t,e),w("b",r,t,e))];case"Less":return[o.less(w("a",r,t,e),w("b",r,t,e))];case"LessEqual":return[o.lessEqual(w("a",r,t,e),w("b",r,t,e))];case"LogicalAnd":return[o.logicalAnd(w("a",r,t,e),w("b",r,t,e))];case"LogicalNot":return[o.logicalNot(w("a",r,t,e))];case"LogicalOr":return[o.logicalOr(w("a",r,t,e),w("b",r,t,e))];case"Select":case"SelectV2":return[o.where(w("condition",r,t,e),w("a",r,t,e),w("b",r,t,e))];case"BitwiseAnd":return[o.bitwiseAnd(w("a",r,t,e),w("b",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var d2=(r,t,e,o=$t)=>{switch(r.op){case"BatchMatMul":case"BatchMatMulV2":case"MatMul":return[o.matMul(w("a",r,t,e),w("b",r,t,e),w("transposeA",r,t,e),w("transposeB",r,t,e))];case"Einsum":return[o.einsum(w("equation",r,t,e),...w("tensors",r,t,e))];case"Transpose":return[o.transpose(w("x",r,t,e),w("perm",r,t,e))];case"_FusedMatMul":let[n,s]=w("fusedOps",r,t,e),a=n==="biasadd",i=s==="prelu",c=w("numArgs",r,t,e),l=w("leakyreluAlpha",r,t,e);if(a){if(i&&c!==2)throw new Error("Fused MatMul with BiasAdd and Prelu must have two extra arguments: bias and alpha.");if(!i&&c!==1)throw new Error("Fused MatMul with BiasAdd must have one extra argument: bias.")}let[u,p]=w("args",r,t,e);return[o.fused.matMul({a:w("a",r,t,e),b:w("b",r,t,e),transposeA:w("transposeA",r,t,e),transposeB:w("transposeB",r,t,e),bias:u,activation:s,preluActivationWeights:p,leakyreluAlpha:l})];case"MatrixBandPart":return[o.linalg.bandPart(w("a",r,t,e),w("numLower",r,t,e),w("numUpper",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var h2=(r,t,e,o=$t)=>{switch(r.op){case"EuclideanNorm":return[o.euclideanNorm(w("x",r,t,e),w("axis",r,t,e),w("keepDims",r,t,e))];case"FusedBatchNorm":case"FusedBatchNormV2":return[o.batchNorm(w("x",r,t,e),w("mean",r,t,e),w("variance",r,t,e),w("offset",r,t,e),w("scale",r,t,e),w("epsilon",r,t,e))];case"FusedBatchNormV3":return[o.batchNorm(w("x",r,t,e),w("mean",r,t,e),w("variance",r,t,e),w("offset",r,t,e),w("scale",r,t,e),w("epsilon",r,t,e))];case"LRN":return[o.localResponseNormalization(w("x",r,t,e),w("radius",r,t,e),w("bias",r,t,e),w("alpha",r,t,e),w("beta",r,t,e))];case"Softmax":return[o.softmax(w("x",r,t,e))];case"LogSoftmax":return[o.logSoftmax(w("x",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var g2=(r,t,e,o=$t)=>{switch(r.op){case"RaggedGather":{let{outputNestedSplits:n,outputDenseValues:s}=o.raggedGather(w("paramsNestedSplits",r,t,e),w("paramsDenseValues",r,t,e),w("indices",r,t,e),w("outputRaggedRank",r,t,e));return n.concat(s)}case"RaggedRange":{let{rtNestedSplits:n,rtDenseValues:s}=o.raggedRange(w("starts",r,t,e),w("limits",r,t,e),w("splits",r,t,e));return[n,s]}case"RaggedTensorToTensor":return[o.raggedTensorToTensor(w("shape",r,t,e),w("values",r,t,e),w("defaultValue",r,t,e),w("rowPartitionTensors",r,t,e),w("rowPartitionTypes",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var x2=(r,t,e,o=$t)=>{switch(r.op){case"Max":{let i=w("axis",r,t,e),c=w("keepDims",r,t,e);return[o.max(w("x",r,t,e),i,c)]}case"Mean":{let i=w("axis",r,t,e),c=w("keepDims",r,t,e);return[o.mean(w("x",r,t,e),i,c)]}case"Min":{let i=w("axis",r,t,e),c=w("keepDims",r,t,e);return[o.min(w("x",r,t,e),i,c)]}case"Sum":{let i=w("axis",r,t,e),c=w("keepDims",r,t,e);return[o.sum(w("x",r,t,e),i,c)]}case"All":{let i=w("axis",r,t,e),c=w("keepDims",r,t,e);return[o.all(w("x",r,t,e),i,c)]}case"Any":{let i=w("axis",r,t,e),c=w("keepDims",r,t,e);return[o.any(w("x",r,t,e),i,c)]}case"ArgMax":{let i=w("axis",r,t,e);return[o.argMax(w("x",r,t,e),i)]}case"ArgMin":{let i=w("axis",r,t,e);return[o.argMin(w("x",r,t,e),i)]}case"Prod":{let i=w("axis",r,t,e),c=w("keepDims",r,t,e);return[o.prod(w("x",r,t,e),i,c)]}case"Cumprod":{let i=w("axis",r,t,e),c=w("exclusive",r,t,e),l=w("reverse",r,t,e);return[o.cumprod(w("x",r,t,e),i,c,l)]}case"Cumsum":{let i=w("axis",r,t,e),c=w("exclusive",r,t,e),l=w("reverse",r,t,e);return[o.cumsum(w("x",r,t,e),i,c,l)]}case"Bincount":let n=w("x",r,t,e),s=w("weights",r,t,e),a=w("size",r,t,e);return[o.bincount(n,s,a)];case"DenseBincount":{let i=w("x",r,t,e),c=w("weights",r,t,e),l=w("size",r,t,e),u=w("binaryOutput",r,t,e);return[o.denseBincount(i,c,l,u)]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var y2=(r,t,e,o=$t)=>{switch(r.op){case"ConcatV2":case"Concat":{let n=w("n",r,t,e),s=w("axis",r,t,e),a=w("tensors",r,t,e);return a=a.slice(0,n),[o.concat(a,s)]}case"Gather":{let n=w("x",r,t,e),s=w("indices",r,t,e);return[o.gather(n,o.cast(s,"int32"),0)]}case"GatherV2":{let n=w("axis",r,t,e),s=w("batchDims",r,t,e),a=w("x",r,t,e),i=w("indices",r,t,e);return[o.gather(a,o.cast(i,"int32"),n,s)]}case"Reverse":{let n=w("dims",r,t,e),s=[];for(let i=0;i<n.length;i++)n[i]&&s.push(i);let a=w("x",r,t,e);return[o.reverse(a,s)]}case"ReverseV2":{let n=w("axis",r,t,e),s=w("x",r,t,e);return[o.reverse(s,n)]}case"Slice":{let n=w("begin",r,t,e),s=w("size",r,t,e);return[o.slice(w("x",r,t,e),n,s)]}case"StridedSlice":{let n=w("begin",r,t,e),s=w("end",r,t,e),a=w("strides",r,t,e),i=w("beginMask",r,t,e),c=w("endMask",r,t,e),l=w("ellipsisMask",r,t,e),u=w("newAxisMask",r,t,e),p=w("shrinkAxisMask",r,t,e),m=w("x",r,t,e);return[o.stridedSlice(m,n,s,a,i,c,l,u,p)]}case"Pack":return dt(()=>{let n=w("axis",r,t,e),s=w("tensors",r,t,e),a=s[0].shape,i=o.squeeze(s[0]).shape,c=s.map(l=>{let u=y.arraysEqual(l.shape,a);if(!u&&!y.arraysEqual(o.squeeze(l).shape,i))throw new Error("the input tensors shape does not match");return u?l:o.reshape(l,a)});return[o.stack(c,n)]});case"Unpack":{let n=w("axis",r,t,e),s=w("tensor",r,t,e);return o.unstack(s,n)}case"Tile":{let n=w("reps",r,t,e);return[o.tile(w("x",r,t,e),n)]}case"Split":case"SplitV":{let n=w("axis",r,t,e),s=w("numOrSizeSplits",r,t,e),a=w("x",r,t,e);return o.split(a,s,n)}case"ScatterNd":{let n=w("indices",r,t,e),s=w("values",r,t,e),a=w("shape",r,t,e);return[o.scatterND(n,s,a)]}case"GatherNd":{let n=w("x",r,t,e),s=w("indices",r,t,e);return[o.gatherND(n,s)]}case"SparseToDense":{let n=w("sparseIndices",r,t,e),s=w("outputShape",r,t,e),a=w("sparseValues",r,t,e),i=w("defaultValue",r,t,e);return[o.sparseToDense(n,a,s,a.dtype===i.dtype?i:o.cast(i,a.dtype))]}case"TensorScatterUpdate":{let n=w("indices",r,t,e),s=w("values",r,t,e),a=w("tensor",r,t,e);return[o.tensorScatterUpdate(a,n,s)]}default:throw TypeError(`Node type ${r.op} is not implemented`)}};var b2=(r,t,e,o=$t)=>{switch(r.op){case"SparseFillEmptyRows":{let{outputIndices:n,outputValues:s,emptyRowIndicator:a,reverseIndexMap:i}=o.sparse.sparseFillEmptyRows(w("indices",r,t,e),w("values",r,t,e),w("denseShape",r,t,e),w("defaultValue",r,t,e));return[n,s,a,i]}case"SparseReshape":{let{outputIndices:n,outputShape:s}=o.sparse.sparseReshape(w("inputIndices",r,t,e),w("inputShape",r,t,e),w("newShape",r,t,e));return[n,s]}case"SparseSegmentMean":return[o.sparse.sparseSegmentMean(w("data",r,t,e),w("indices",r,t,e),w("segmentIds",r,t,e))];case"SparseSegmentSum":return[o.sparse.sparseSegmentSum(w("data",r,t,e),w("indices",r,t,e),w("segmentIds",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var w2=(r,t,e,o=$t)=>{switch(r.op){case"FFT":return[o.fft(w("x",r,t,e))];case"IFFT":return[o.ifft(w("x",r,t,e))];case"RFFT":return[o.rfft(w("x",r,t,e))];case"IRFFT":return[o.irfft(w("x",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var C2=(r,t,e,o=$t)=>{switch(r.op){case"StaticRegexReplace":return[o.string.staticRegexReplace(w("input",r,t,e),w("pattern",r,t,e),w("rewrite",r,t,e),w("replaceGlobal",r,t,e))];case"StringNGrams":{let{nGrams:n,nGramsSplits:s}=o.string.stringNGrams(w("data",r,t,e),w("dataSplits",r,t,e),w("separator",r,t,e),w("nGramWidths",r,t,e),w("leftPad",r,t,e),w("rightPad",r,t,e),w("padWidth",r,t,e),w("preserveShortSequences",r,t,e));return[n,s]}case"StringSplit":{let{indices:n,values:s,shape:a}=o.string.stringSplit(w("input",r,t,e),w("delimiter",r,t,e),w("skipEmpty",r,t,e));return[n,s,a]}case"StringToHashBucketFast":return[o.string.stringToHashBucketFast(w("input",r,t,e),w("numBuckets",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};var S2=(r,t,e,o=$t)=>{switch(r.op){case"Cast":return[o.cast(w("x",r,t,e),w("dtype",r,t,e))];case"ExpandDims":{let n=w("axis",r,t,e);return[o.expandDims(w("x",r,t,e),n)]}case"Squeeze":{let n=w("axis",r,t,e);return[o.squeeze(w("x",r,t,e),n)]}case"Reshape":return[o.reshape(w("x",r,t,e),w("shape",r,t,e))];case"EnsureShape":return[o.ensureShape(w("x",r,t,e),w("shape",r,t,e))];case"MirrorPad":return[o.mirrorPad(w("x",r,t,e),w("padding",r,t,e),w("mode",r,t,e))];case"PadV2":case"Pad":return[o.pad(w("x",r,t,e),w("padding",r,t,e),w("constantValue",r,t,e))];case"SpaceToBatchND":{let n=w("blockShape",r,t,e),s=w("paddings",r,t,e);return[o.spaceToBatchND(w("x",r,t,e),n,s)]}case"BatchToSpaceND":{let n=w("blockShape",r,t,e),s=w("crops",r,t,e);return[o.batchToSpaceND(w("x",r,t,e),n,s)]}case"DepthToSpace":{let n=w("blockSize",r,t,e),s=w("dataFormat",r,t,e).toUpperCase();return[o.depthToSpace(w("x",r,t,e),n,s)]}case"BroadcastTo":return[o.broadcastTo(w("x",r,t,e),w("shape",r,t,e))];case"BroadcastArgs":return[o.broadcastArgs(w("s0",r,t,e),w("s1",r,t,e))];default:throw TypeError(`Node type ${r.op} is not implemented`)}};function hb(r,t,e,o,n=dt){let s=((a,i,c)=>{switch(a.category){case"arithmetic":return n(()=>ZE(a,i,c));case"basic_math":return n(()=>QE(a,i,c));case"control":return n2(a,i,c);case"convolution":return n(()=>a2(a,i,c));case"creation":return n(()=>i2(a,i,c));case"dynamic":return c2(a,i,c);case"evaluation":return n(()=>l2(a,i,c));case"image":return n(()=>m2(a,i,c));case"graph":return n(()=>u2(a,i,c));case"logical":return n(()=>f2(a,i,c));case"matrices":return n(()=>d2(a,i,c));case"normalization":return n(()=>h2(a,i,c));case"ragged":return n(()=>g2(a,i,c));case"reduction":return n(()=>x2(a,i,c));case"slice_join":return n(()=>y2(a,i,c));case"sparse":return n(()=>b2(a,i,c));case"spectral":return n(()=>w2(a,i,c));case"string":return n(()=>C2(a,i,c));case"transformation":return n(()=>S2(a,i,c));case"hash_table":return p2(a,i,c,o);case"custom":let l=_f(a.op);if(l&&l.customExecutor)return l.customExecutor(new Uf(a,i,c));throw TypeError(`Custom op ${a.op} is not registered.`);default:throw TypeError(`Unknown op '${a.op}'. File an issue at https://github.com/tensorflow/tfjs/issues so we can add it, or register a custom execution with tf.registerOp()`)}})(r,t,e);return y.isPromise(s)?s.then(a=>[].concat(a)):[].concat(s)}var Cu=class{constructor(t={},e={},o={},n={},s){this.weightMap=t,this.tensorArrayMap=e,this.tensorListMap=o,this.functionMap=n,this.parseNodeNameCache=s,this.rootContext={id:0,frameName:"",iterationId:0},this.contexts=[this.rootContext],this.lastId=0,this.generateCurrentContextIds()}newFrame(t,e){return{id:t,frameName:e,iterationId:0}}set currentContext(t){this.contexts!==t&&(this.contexts=t,this.generateCurrentContextIds())}get currentContext(){return this.contexts}get currentContextId(){return this._currentContextIds[0]}get currentContextIds(){return this._currentContextIds}generateCurrentContextIds(){let t=[];for(let e=0;e<this.contexts.length-1;e++){let o=this.contexts.slice(0,this.contexts.length-e);t.push(this.contextIdforContexts(o))}t.push(""),this._currentContextIds=t}contextIdforContexts(t){return t?t.map(e=>e.id===0&&e.iterationId===0?"":`${e.frameName}-${e.iterationId}`).join("/"):""}enterFrame(t){this.contexts&&(this.lastId++,this.contexts=this.contexts.slice(),this.contexts.push(this.newFrame(this.lastId,t)),this._currentContextIds.unshift(this.contextIdforContexts(this.contexts)))}exitFrame(){if(this.contexts&&this.contexts.length>1)this.contexts=this.contexts.slice(),this.contexts.splice(-1),this.currentContextIds.shift();else throw new Error("Cannot exit frame, the context is empty")}nextIteration(){if(this.contexts&&this.contexts.length>0){this.contexts=this.contexts.slice(),this.lastId++;let t=Object.assign({},this.contexts[this.contexts.length-1]);t.iterationId+=1,t.id=this.lastId,this.contexts.splice(-1,1,t),this._currentContextIds.splice(0,1,this.contextIdforContexts(this.contexts))}else throw new Error("Cannot increase frame iteration, the context is empty")}getWeight(t){return this.weightMap[t]}addTensorArray(t){this.tensorArrayMap[t.id]=t}getTensorArray(t){return this.tensorArrayMap[t]}addTensorList(t){this.tensorListMap[t.id]=t}getTensorList(t){return this.tensorListMap[t]}dispose(t){for(let e in this.tensorArrayMap)this.tensorArrayMap[e].clearAndClose(t);for(let e in this.tensorListMap)this.tensorListMap[e].clearAndClose(t)}};function gb(r,t,e,o){let n=new Set,s=[],a=null,i=null,c=new Set,l=new Set(Object.keys(r).map(m=>Oe(m)[0]));o=o||[];let u=new Set(o.map(m=>Oe(m.name)[0])),p=[...t];for(;p.length>0;){let m=p.pop();if((hs(m)||EH(m)||AH(m))&&a==null&&(a=m,i=a.children.map(f=>f.name).filter(f=>n.has(f))),n.add(m.name),e[m.name]==null&&!l.has(m.name)&&!u.has(m.name)){if(m.inputs.length===0){s.push(m.name);continue}m.inputs.forEach(f=>{c.has(f.name)||(c.add(f.name),p.push(f))})}}return{inputs:r,outputs:t,usedNodes:n,missingInputs:s,dynamicNode:a,syncInputs:i}}function N2(r,t){let{usedNodes:e,inputs:o}=t,n=Object.keys(o).map(h=>Oe(h)[0]).map(h=>r.nodes[h]),s=r.initNodes||[],a=h=>e.has(typeof h=="string"?h:h.name);function i(h){return[...new Map(h.map(x=>[x.name,x])).values()]}let c=i([...n,...r.weights,...s]).filter(a),l=i([...c,...Object.values(r.nodes)]).filter(a),u=new Map(l.map(h=>[h.name,h])),p={};for(let h of l){p[h.name]=p[h.name]||0;for(let x of h.children)a(x)||(p[x.name]=Number.POSITIVE_INFINITY),p[x.name]=(p[x.name]||0)+1}let m=Object.entries(p).filter(([,h])=>h===0).map(([h])=>h),f=[...m];for(;m.length>0;){let h=m.pop(),x=u.get(h);for(let b of x.children.filter(a))--p[b.name]===0&&(f.push(b.name),m.push(b.name))}let d=f.map(h=>u.get(h)),g=TH(d,c);return IH(g,c),g}function TH(r,t){let e=new Map(r.map(a=>[a.name,a])),o=t.map(a=>a.name),n=new Set(o);for(;o.length>0;){let a=o.pop(),i=e.get(a);for(let c of i.children)!e.has(c.name)||n.has(c.name)||(n.add(c.name),o.push(c.name))}return r.filter(a=>n.has(a.name))}var Uc=class extends Error{constructor(t){super(`NodesExecutionOrderError: ${t}`)}};function IH(r,t){let e=new Map(r.map((i,c)=>[i.name,c])),o=new Set(t.map(i=>i.name)),n=i=>o.has(typeof i=="string"?i:i.name),s=new Set(r.map(i=>i.name)),a=i=>s.has(typeof i=="string"?i:i.name);for(let i of r){for(let c of i.children.filter(a)){if(!e.has(c.name))throw new Uc(`Child ${c.name} of node ${i.name} is unreachable.`);if(e.get(i.name)>e.get(c.name))throw new Uc(`Node ${i.name} is scheduled to run after its child ${c.name}.`)}if(!n(i))for(let c of i.inputs){if(!e.has(c.name))throw new Uc(`Input ${c.name} of node ${i.name} is unreachable.`);if(e.get(c.name)>e.get(i.name))throw new Uc(`Node ${i.name} is scheduled to run before its input ${c.name}.`)}}}function T2(r){let t=new Map(r.map((i,c)=>[i.name,c])),e=Number.MAX_SAFE_INTEGER,o=r.map((i,c)=>hs(i)?e:c),n=i=>{let c=o[t.get(i.name)];return c??-1},s=r.map((i,c)=>i.children.map(n).reduce((l,u)=>Math.max(l,u),o[c])),a=new Map;for(let i=0;i<r.length;++i){let c=s[i];if(c===e)continue;let l=r[i],u=r[c];a.has(u.name)||a.set(u.name,[]),a.get(u.name).push(l)}return a}var vH=new Set(["Switch","Merge","Enter","Exit","NextIteration","StatelessIf","StatelessWhile","if","While"]),kH=new Set(["NonMaxSuppressionV2","NonMaxSuppressionV3","NonMaxSuppressionV5","Where"]),$H=new Set(["HashTable","HashTableV2","LookupTableImport","LookupTableImportV2","LookupTableFind","LookupTableFindV2","LookupTableSize","LookupTableSizeV2"]);function hs(r){return vH.has(r.op)}function EH(r){return kH.has(r.op)}function AH(r){return $H.has(r.op)}var Su=class r{get weightIds(){return this.parent?this.parent.weightIds:this._weightIds}get functionExecutorMap(){return this.parent?this.parent.functionExecutorMap:this._functionExecutorMap}get weightMap(){return this.parent?this.parent.weightMap:this._weightMap}set weightMap(t){let e=Object.keys(t).map(o=>t[o].map(n=>n.id));this._weightIds=[].concat(...e),this._weightMap=t}set resourceManager(t){this._resourceManager=t}get inputs(){return this._inputs.map(t=>({name:t.name,shape:t.attrParams.shape?t.attrParams.shape.value:void 0,dtype:t.attrParams.dtype?t.attrParams.dtype.value:void 0}))}get outputs(){return this._outputs.map(t=>({name:t.name,shape:t.attrParams.shape?t.attrParams.shape.value:void 0,dtype:t.attrParams.dtype?t.attrParams.dtype.value:void 0}))}get inputNodes(){return this._inputs.map(t=>t.signatureKey||t.name)}get outputNodes(){return this._outputs.map(t=>{let e=t.signatureKey||t.name;return t.defaultOutput?`${e}:${t.defaultOutput}`:e})}get functions(){return Object.keys(this._functions).reduce((t,e)=>(t[e]=this._functions[e].signature,t),{})}constructor(t,e){this.graph=t,this.parent=e,this.compiledMap=new Map,this.parseNodeNameCache=new Map,this._weightMap={},this.SEPARATOR=",",this._functions={},this._functionExecutorMap={},this.keepIntermediateTensors=!1,this._outputs=t.outputs,this._inputs=t.inputs,this._initNodes=t.initNodes,this._signature=t.signature,this._functions=t.functions,t.functions!=null&&Object.keys(t.functions).forEach(o=>{this._functionExecutorMap[o]=new r(t.functions[o],this)})}getCompilationKey(t,e){let o=t.map(s=>s.name).sort(),n=e.map(s=>s.name).sort();return o.join(this.SEPARATOR)+"--"+n.join(this.SEPARATOR)}compile(t,e){let o=gb(t,e,this.weightMap,this._initNodes),{missingInputs:n,dynamicNode:s,syncInputs:a}=o;if(s!=null)throw new Error(`This execution contains the node '${s.name}', which has the dynamic op '${s.op}'. Please use model.executeAsync() instead. Alternatively, to avoid the dynamic ops, specify the inputs [${a}]`);if(n.length>0){let l=e.map(p=>p.name),u=Object.keys(t);throw new Error(`Cannot compute the outputs [${l}] from the provided inputs [${u}]. Missing the following inputs: [${n}]`)}let i=N2(this.graph,o),c=T2(i);return{orderedNodes:i,nodeLiveUntilMap:c}}cloneAndKeepTensor(t){if(t==null)return null;let e=t.clone();return Fe(e),e}cloneTensorList(t){return t?t.map(o=>this.cloneAndKeepTensor(o)):null}cloneTensorMap(t){return Object.fromEntries(Object.entries(t).map(([e,o])=>[e,this.cloneTensorList(o)]))}execute(t,e){this.disposeIntermediateTensors(),t=this.mapInputs(t);let o=Object.keys(t).sort();this.checkInputs(t),this.checkInputShapeAndType(t),e=this.mapOutputs(e),this.checkOutputs(e);let n=o.map(m=>this.graph.nodes[Oe(m)[0]]),s=e.map(m=>Oe(m)[0]),a=new Set(s),i=s.map(m=>this.graph.nodes[m]);i.length===0&&(i=this._outputs);let c=this.getCompilationKey(n,i),l=this.compiledMap.get(c);l==null&&(l=this.compile(t,i),this.compiledMap.set(c,l));try{this.keepIntermediateTensors=_().getBool("KEEP_INTERMEDIATE_TENSORS")}catch(m){this.keepIntermediateTensors=!1,console.warn(m.message)}let u={},p={};return dt(()=>{let m=new Cu(this.weightMap,u,p,this.functionExecutorMap,this.parseNodeNameCache),f=Object.assign({},this.weightMap);this.keepIntermediateTensors&&(this.clonedTensorsMap=this.cloneTensorMap(this.weightMap)),Object.keys(t).forEach(x=>{let[b,N]=Oe(x,m),S=[];S[N]=t[x],f[b]=S,this.keepIntermediateTensors&&(this.clonedTensorsMap[b]=this.cloneTensorList(S))});let d=this.getFrozenTensorIds(f),{orderedNodes:g,nodeLiveUntilMap:h}=l;for(let x of g){if(f[x.name])continue;let b=hb(x,f,m,this._resourceManager);if(y.isPromise(b))throw new Error(`The execution of the op '${x.op}' returned a promise. Please use model.executeAsync() instead.`);f[x.name]=b,this.keepIntermediateTensors&&(this.clonedTensorsMap[x.name]=this.cloneTensorList(b)),this.checkTensorForDisposalWithNodeLiveUntilInfo(x,f,m,d,a,h.get(x.name))}return this.parent==null&&m.dispose(d),e.map(x=>oe(x,f,m))})}getFrozenTensorIds(t){let e=[].concat.apply([],Object.keys(t).map(o=>t[o]).map(o=>o.map(n=>n.id)));return new Set(e)}checkTensorForDisposal(t,e,o,n,s,a,i){if(!(hs(e)||a.has(t))){for(let c of o[t])c!=null&&(i[c.id]=(i[c.id]||0)+e.children.length);for(let c of e.inputs){if(hs(c))continue;let l=qy(c.name,o,n);if(l!=null)for(let u of l){if(!u||u.kept||s.has(u.id))continue;let p=i[u.id];p===1?(u.dispose(),delete i[u.id]):p!=null&&i[u.id]--}}}}checkTensorForDisposalWithNodeLiveUntilInfo(t,e,o,n,s,a){function i(c){return hs(c)||s.has(c.name)}if(!(hs(t)||a==null))for(let c of a){if(i(c))continue;let l=qy(c.name,e,o);for(let u of l)!u||u.kept||n.has(u.id)||u.dispose()}}async executeAsync(t,e){return this._executeAsync(t,e)}disposeIntermediateTensors(){this.clonedTensorsMap&&(Object.values(this.clonedTensorsMap).forEach(t=>{for(let e of t)e&&!e.isDisposed&&e.dispose()}),this.clonedTensorsMap=null)}getIntermediateTensors(){return this.clonedTensorsMap}async _executeAsync(t,e,o=!1,n={},s={}){this.disposeIntermediateTensors(),o||(t=this.mapInputs(t),this.checkInputs(t),this.checkInputShapeAndType(t),e=this.mapOutputs(e),this.checkOutputs(e));try{this.keepIntermediateTensors=_().getBool("KEEP_INTERMEDIATE_TENSORS")}catch(m){this.keepIntermediateTensors=!1,console.warn(m.message)}let a=new Cu(this.weightMap,n,s,this.functionExecutorMap,this.parseNodeNameCache);this.keepIntermediateTensors&&(this.clonedTensorsMap=this.cloneTensorMap(this.weightMap));let i=await this.executeWithControlFlow(t,a,e,o),c=e.map(m=>oe(m,i,a)),l=c.map(m=>m.id),u=Object.keys(t).map(m=>t[m].id),p=new Set([...l,...u,...this.weightIds]);return Object.values(i).forEach(m=>{m.forEach(f=>{f&&!f.isDisposed&&!p.has(f.id)&&f.dispose()})}),this.parent==null&&a.dispose(p),c}async executeFunctionAsync(t,e,o){let n=t.reduce((s,a,i)=>(s[this.inputs[i].name]=a,s),{});return this._executeAsync(n,this.outputNodes,!0,e,o)}async executeWithControlFlow(t,e,o,n){let s=Object.keys(t),a=s.map(S=>this.graph.nodes[Oe(S)[0]]),i=o.map(S=>Oe(S)[0]),c=new Set(i),l=i.map(S=>this.graph.nodes[S]);l.length===0&&(l=this._outputs);let{usedNodes:u,missingInputs:p,dynamicNode:m,syncInputs:f}=gb(t,l,this.weightMap,this._initNodes),d=[...a,...this.graph.weights,...this._initNodes||[]].map(S=>({node:S,contexts:e.currentContext})),g=Object.assign({},this.weightMap);Object.keys(t).forEach(S=>{let[$,E]=Oe(S),A=[];A[E]=t[S],g[$]=A});let h={},x=this.getFrozenTensorIds(g),b={};for(;d.length>0;){let S=this.processStack(a,d,e,g,b,x,c,h,u);await Promise.all(S)}m==null&&!n&&console.warn("This model execution did not contain any nodes with control flow or dynamic output shapes. You can use model.execute() instead.");let N=l.filter(S=>!hs(S)&&!oe(S.name,g,e)).map(S=>S.name);if(N.length>0){let S="";throw m!=null&&(S=`Alternatively, to avoid the dynamic ops, use model.execute() and specify the inputs [${f}]`),new Error(`Cannot compute the outputs [${N}] from the provided inputs [${s}]. Consider providing the following inputs: [${p}]. ${S}`)}return g}processStack(t,e,o,n,s,a,i,c,l){let u=[];for(;e.length>0;){let p=e.pop();o.currentContext=p.contexts;let m="";if(p.node.op==="Enter"&&w("isConstant",p.node,n,o)&&([m]=Fr(p.node.name,o)),n[p.node.name]==null){let f=hb(p.node,n,o,this._resourceManager);m||([m]=Fr(p.node.name,o));let d=o.currentContext;y.isPromise(f)?u.push(f.then(g=>(n[m]=g,this.keepIntermediateTensors&&(this.clonedTensorsMap[m]=this.cloneTensorList(g)),o.currentContext=d,this.checkTensorForDisposal(m,p.node,n,o,a,i,c),this.processChildNodes(p.node,e,o,n,s,l),g))):(n[m]=f,this.keepIntermediateTensors&&(this.clonedTensorsMap[m]=this.cloneTensorList(f)),this.checkTensorForDisposal(m,p.node,n,o,a,i,c),this.processChildNodes(p.node,e,o,n,s,l))}else this.processChildNodes(p.node,e,o,n,s,l)}return u}processChildNodes(t,e,o,n,s,a){t.children.forEach(i=>{let[c]=Fr(i.name,o);s[c]||!a.has(i.name)||(i.op==="Merge"?i.inputNames.some(l=>!!oe(l,n,o))&&(s[c]=!0,e.push({contexts:o.currentContext,node:i})):i.inputNames.every(l=>!!oe(l,n,o))&&(s[c]=!0,e.push({contexts:o.currentContext,node:i})))})}dispose(){Object.keys(this.weightMap).forEach(t=>this.weightMap[t].forEach(e=>e.dispose()))}checkInputShapeAndType(t){Object.keys(t).forEach(e=>{let o=t[e],[n]=Oe(e),s=this.graph.nodes[n];if(s.attrParams.shape&&s.attrParams.shape.value){let a=s.attrParams.shape.value,i=a.length===o.shape.length&&o.shape.every((c,l)=>a[l]===-1||a[l]===c);y.assert(i,()=>`The shape of dict['${s.name}'] provided in model.execute(dict) must be [${a}], but was [${o.shape}]`)}s.attrParams.dtype&&s.attrParams.dtype.value&&y.assert(o.dtype===s.attrParams.dtype.value,()=>`The dtype of dict['${s.name}'] provided in model.execute(dict) must be ${s.attrParams.dtype.value}, but was ${o.dtype}`)})}mapInputs(t){var e,o;let n={};for(let s in t){let a=(o=(e=this._signature)===null||e===void 0?void 0:e.inputs)===null||o===void 0?void 0:o[s];a!=null?n[a.name]=t[s]:n[s]=t[s]}return n}checkInputs(t){let e=Object.keys(t).filter(o=>{let[n]=Oe(o);return this.graph.nodes[n]==null});if(e.length>0)throw new Error(`The dict provided in model.execute(dict) has keys: [${e}] that are not part of graph`)}mapOutputs(t){return t.map(e=>{var o,n;let s=(n=(o=this._signature)===null||o===void 0?void 0:o.outputs)===null||n===void 0?void 0:n[e];return s!=null?s.name:e},{})}checkOutputs(t){t.forEach(e=>{let[o]=Oe(e);if(!this.graph.nodes[o])throw new Error(`The output '${e}' is not found in the graph`)})}};var jf=class{constructor(t={},e={}){this.hashTableNameToHandle=t,this.hashTableMap=e}addHashTable(t,e){this.hashTableNameToHandle[t]=e.handle,this.hashTableMap[e.id]=e}getHashTableHandleByName(t){return this.hashTableNameToHandle[t]}getHashTableById(t){return this.hashTableMap[t]}dispose(){for(let t in this.hashTableMap)this.hashTableMap[t].clearAndClose(),delete this.hashTableMap[t];for(let t in this.hashTableNameToHandle)this.hashTableNameToHandle[t].dispose(),delete this.hashTableNameToHandle[t]}};var RH="?tfjs-format=file",_H="model.json",Xf=class{get modelVersion(){return this.version}get inputNodes(){return this.executor.inputNodes}get outputNodes(){return this.executor.outputNodes}get inputs(){return this.executor.inputs}get outputs(){return this.executor.outputs}get weights(){return this.executor.weightMap}get metadata(){return this.artifacts.userDefinedMetadata}get modelSignature(){return this.signature}get modelStructuredOutputKeys(){return this.structuredOutputKeys}constructor(t,e={},o=gc){this.modelUrl=t,this.loadOptions=e,this.version="n/a",this.io=o,e==null&&(this.loadOptions={}),this.resourceManager=new jf}findIOHandler(){let t=this.modelUrl;if(t.load!=null)this.handler=t;else if(this.loadOptions.requestInit!=null)this.handler=this.io.browserHTTPRequest(t,this.loadOptions);else{let e=this.io.getLoadHandlers(t,this.loadOptions);if(e.length===0)e.push(this.io.browserHTTPRequest(t,this.loadOptions));else if(e.length>1)throw new Error(`Found more than one (${e.length}) load handlers for URL '${[t]}'`);this.handler=e[0]}}load(){if(this.findIOHandler(),this.handler.load==null)throw new Error("Cannot proceed with model loading because the IOHandler provided does not have the `load` method implemented.");let t=this.handler.load();return y.isPromise(t)?t.then(e=>e.getWeightStream==null?this.loadSync(e):this.loadStreaming(e)):this.loadSync(t)}loadSync(t){let e=this.io.decodeWeights(t.weightData,t.weightSpecs);return this.loadWithWeightMap(t,e)}async loadStreaming(t){if(t.getWeightStream==null)throw new Error("Model artifacts missing streamWeights function");let e=await ju(t.getWeightStream(),t.weightSpecs);return this.loadWithWeightMap(t,e)}loadWithWeightMap(t,e){this.artifacts=t;let o=this.artifacts.modelTopology,n=this.artifacts.signature;if(this.artifacts.userDefinedMetadata!=null){let s=this.artifacts.userDefinedMetadata;s.signature!=null&&(n=s.signature),s.structuredOutputKeys!=null&&(this.structuredOutputKeys=s.structuredOutputKeys)}if(this.signature=n,this.version=`${o.versions.producer}.${o.versions.minConsumer}`,this.executor=new Su(wu.Instance.transformGraph(o,this.signature)),this.executor.weightMap=this.convertTensorMapToTensorsMap(e),this.executor.resourceManager=this.resourceManager,t.modelInitializer!=null&&t.modelInitializer.node!=null){let s=wu.Instance.transformGraph(t.modelInitializer);this.initializer=new Su(s),this.initializer.weightMap=this.executor.weightMap,this.initializer.resourceManager=this.resourceManager,this.initializerSignature=t.initializerSignature}return!0}async save(t,e){if(typeof t=="string"){let o=this.io.getSaveHandlers(t);if(o.length===0)throw new Error(`Cannot find any save handlers for URL '${t}'`);if(o.length>1)throw new Error(`Found more than one (${o.length}) save handlers for URL '${t}'`);t=o[0]}if(t.save==null)throw new Error("GraphModel.save() cannot proceed because the IOHandler provided does not have the `save` attribute defined.");return t.save(this.artifacts)}addStructuredOutputNames(t){if(this.structuredOutputKeys){let e=t instanceof Ft?[t]:t,o={};return e.forEach((n,s)=>o[this.structuredOutputKeys[s]]=n),o}return t}predict(t,e){let o=this.execute(t,this.outputNodes);return this.addStructuredOutputNames(o)}async predictAsync(t,e){let o=await this.executeAsync(t,this.outputNodes);return this.addStructuredOutputNames(o)}normalizeInputs(t){var e;if(!(t instanceof Ft)&&!Array.isArray(t)){let s=(e=this.signature)===null||e===void 0?void 0:e.inputs;if(s!=null)for(let a in s){let i=s[a];i.resourceId!=null&&(t[a]=this.resourceIdToCapturedInput[i.resourceId])}return t}t=Array.isArray(t)?t:[t];let o=Object.keys(this.resourceIdToCapturedInput).length;if(t.length+o!==this.inputNodes.length)throw new Error(`Input tensor count mismatch, the graph model has ${this.inputNodes.length-o} non-resource placeholders, while there are ${t.length} input tensors provided.`);let n=0;return this.inputNodes.reduce((s,a)=>{var i,c,l;let u=(l=(c=(i=this.signature)===null||i===void 0?void 0:i.inputs)===null||c===void 0?void 0:c[a])===null||l===void 0?void 0:l.resourceId;return u!=null?s[a]=this.resourceIdToCapturedInput[u]:s[a]=t[n++],s},{})}normalizeOutputs(t){return t=t||this.outputNodes,Array.isArray(t)?t:[t]}executeInitializerGraph(){return this.initializer==null?[]:this.initializerSignature==null?this.initializer.execute({},[]):this.initializer.execute({},Object.keys(this.initializerSignature.outputs))}async executeInitializerGraphAsync(){return this.initializer==null?[]:this.initializerSignature==null?this.initializer.executeAsync({},[]):this.initializer.executeAsync({},Object.keys(this.initializerSignature.outputs))}setResourceIdToCapturedInput(t){if(this.resourceIdToCapturedInput={},this.initializerSignature){let e=this.initializerSignature.outputs,o=Object.keys(e);for(let n=0;n<o.length;n++){let s=o[n],a=e[s];this.resourceIdToCapturedInput[a.resourceId]=t[n]}}}execute(t,e){this.resourceIdToCapturedInput==null&&this.setResourceIdToCapturedInput(this.executeInitializerGraph()),t=this.normalizeInputs(t),e=this.normalizeOutputs(e);let o=this.executor.execute(t,e);return o.length>1?o:o[0]}async executeAsync(t,e){this.resourceIdToCapturedInput==null&&this.setResourceIdToCapturedInput(await this.executeInitializerGraphAsync()),t=this.normalizeInputs(t),e=this.normalizeOutputs(e);let o=await this.executor.executeAsync(t,e);return o.length>1?o:o[0]}getIntermediateTensors(){return this.executor.getIntermediateTensors()}disposeIntermediateTensors(){this.executor.disposeIntermediateTensors()}convertTensorMapToTensorsMap(t){return Object.keys(t).reduce((e,o)=>(e[o]=[t[o]],e),{})}dispose(){this.executor.dispose(),this.initializer&&(this.initializer.dispose(),this.resourceIdToCapturedInput&&Xt(this.resourceIdToCapturedInput)),this.resourceManager.dispose()}};async function Yf(r,t={},e=gc){if(r==null)throw new Error("modelUrl in loadGraphModel() cannot be null. Please provide a url or an IOHandler that loads the model");t==null&&(t={}),t.fromTFHub&&typeof r=="string"&&(r=FH(r));let o=new Xf(r,t,e);return await o.load(),o}function FH(r){return r.endsWith("/")||(r=r+"/"),`${r}${_H}${RH}`}var DH=[["webgl","WebGL"],["cpu","the CPU"]];async function OH(r){let t;for(let[e,o]of DH)try{if(await Qr.setBackend(e))return await PH(r,`TensorFlow.js on ${o}`)}catch(n){t=n}throw t}async function PH(r,t){let{input:{width:e,height:o},heads:n}=r.architecture,s=await Yf(Qr.io.fromMemory(LH(r))),a=n.map((c,l)=>ud(l)),i=async c=>{let l=Qr.tidy(()=>{let u=Qr.tensor4d(c,[1,o,e,3],"int32");return Qr.concat([s.execute({[xs]:u},a)].flat(),1)});try{return await l.data()}finally{l.dispose()}};return await i(new Uint8Array(o*e*3)),{device:t,logits:i}}function LH(r){let t=Ab(Sb(r)),{modelTopology:e,weightsManifest:o}=JSON.parse(t.get("model.json")),[{paths:n,weights:s}]=o;return{modelTopology:e,weightSpecs:s,weightData:n.map(a=>t.get(a).slice().buffer)}}globalThis.facetFallback={open:OH};})();
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
