// Where an invocation stands in its workgroup.
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
