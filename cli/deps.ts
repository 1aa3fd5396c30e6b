/** The npm packages of the command line, each named once with its exact version. */
export {
  Command,
  CommanderError,
  Help,
  type HelpConfiguration,
  Option,
} from "npm:commander@15.1.0";
// @ts-types="npm:@types/cli-progress@3.11.6"
export { default as cliProgress } from "npm:cli-progress@3.12.0";
