/** The npm packages of this room, each named once with its exact version. */
export { BinaryWriter, WireType } from "npm:@bufbuild/protobuf@2.17.0/wire";
