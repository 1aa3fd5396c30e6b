/**
 * The npm packages of this room, each named once with its exact version. Text (CSV, tables) and
 * clustering use them: the metrics import only files of this room and of data/.
 */
export { default as stringWidth } from "npm:string-width@8.3.0";
export { default as truncateText } from "npm:cli-truncate@6.2.0";
export { agnes, type Cluster } from "npm:ml-hclust@4.0.0";
