/** The npm packages that only tests of this room use, each named once with its exact version. */
export { default as protobuf } from "npm:protobufjs@8.8.1";
