/** The npm packages that only tests use, each named once with its exact version. */
export { Ajv2020 as Ajv } from "npm:ajv@8.20.0/dist/2020.js";
export { default as axe } from "npm:axe-core@4.14.1";
export { default as protobuf } from "npm:protobufjs@8.8.1";
export { default as puppeteer, type Page } from "npm:puppeteer-core@25.16.0";
