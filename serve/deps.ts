/** The npm packages of this room, each named once with its exact version. */
export { type Context, Hono, type MiddlewareHandler } from "npm:hono@4.13.19";
export { HTTPException } from "npm:hono@4.13.19/http-exception";
export { secureHeaders } from "npm:hono@4.13.19/secure-headers";
export { cors } from "npm:hono@4.13.19/cors";
export { getPath } from "npm:hono@4.13.19/utils/url";
export { ContentDisposition } from "npm:@remix-run/headers@0.21.1/content-disposition";
export {
  getMultipartBoundary,
  MultipartParseError,
  MultipartParser,
} from "npm:@remix-run/multipart-parser@0.16.3";
