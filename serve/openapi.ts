/** The OpenAPI 3.1 document of a server, generated from its model and limits. */
import { logitCounts } from "../data/heads.ts";
import { imageMediaTypes } from "../data/mod.ts";
import { toPredictions } from "../eval/mod.ts";
import { OccludedImage } from "../model/mod.ts";
import type { PredictAnswer } from "./answer.ts";
import type { Limits } from "./limits.ts";
import { object, predictionSchema } from "./prediction_schema.ts";
import type { ServedModel } from "./tagging.ts";

const json = (schema: object) => ({ "application/json": { schema } });
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const file = { type: "string", format: "binary" };

const failures: Readonly<Record<string, string>> = {
  403: "the request names a host that the server was not told it is",
  400: "the form, its fields, `top` or `head` make no sense, or the body ended early",
  408: "the body came too slowly",
  413: "the body is too large, or holds too many images",
  422: "the body was one image and cannot be used, or takes too much memory or time to decode",
  500: "something went wrong in the server",
  503: "too much at once, or the server is stopping; `Retry-After` says when to ask again",
  504: "the answer took too long",
};

/**
 * Creates the document.
 *
 * @param model The served model.
 * @param limits Limits of requests.
 * @param top Default number of guesses per head.
 * @param pathPrefix The path that a reverse proxy serves the server below; empty for none.
 * @returns The document, ready to be written as JSON.
 */
export function openApi(
  model: ServedModel,
  limits: Limits,
  top: number,
  pathPrefix: string,
): object {
  const mebibytes = limits.bodyBytes / (1 << 20);
  const limitsOfImages =
    `${mebibytes} MiB and, for each image, ${limits.pixels / 1e6} megapixels and ` +
    `${limits.decodingBytes / 1e6} MB of memory to decode it at most.`;
  const image = Object.fromEntries(
    [...imageMediaTypes, "application/octet-stream"].map((type) => [type, { schema: file }]),
  );
  const form = {
    "multipart/form-data": {
      schema: {
        type: "object",
        description: "Files in fields of any names.",
        additionalProperties: { anyOf: [file, { type: "array", items: file }] },
      },
    },
  };
  const refused = Object.fromEntries(
    Object.entries(failures).map(([status, description]) => [
      status,
      { description, content: json(reference("Error")) },
    ]),
  );
  return {
    openapi: "3.1.0",
    info: {
      title: `facet: ${model.name}`,
      version: "1",
      description: `Labels of images by the heads ${
        model.heads.map(({ name }) => name).join(", ")
      }.`,
    },
    ...(pathPrefix !== "" && { servers: [{ url: pathPrefix }] }),
    paths: {
      "/v1/predict": {
        post: {
          summary: "Labels, tags and numbers of one image or several",
          operationId: "predict",
          parameters: [{
            name: "top",
            in: "query",
            description: "classes or tags to list per head; a head with fewer lists all",
            schema: { type: "integer", minimum: 1, maximum: 999_999, default: top },
          }],
          requestBody: {
            required: true,
            description:
              `One image, whose kind its bytes tell whatever the type says, or a form of ` +
              `up to ${limits.images} files; ${limitsOfImages}`,
            content: { ...image, ...form },
          },
          responses: {
            200: {
              description: "In the order of the images",
              content: {
                "application/json": {
                  schema: reference("Answer"),
                  examples: {
                    image: { summary: "One image", value: exampleAnswer(model, top) },
                    form: { summary: "A form of two files", value: exampleOfForm(model, top) },
                  },
                },
              },
            },
            ...refused,
          },
        },
      },
      "/v1/map": {
        post: {
          summary: "Which parts of an image one head's answer rests on",
          operationId: "map",
          parameters: [{
            name: "head",
            in: "query",
            required: true,
            schema: { enum: model.heads.map(({ name }) => name) },
          }],
          requestBody: {
            required: true,
            description:
              `One image, as it is or as the only file of a form; ${limitsOfImages} It is ` +
              `predicted up to ${
                OccludedImage.mostCopies(model.input)
              } times, with one part after the ` +
              "other hidden.",
            content: { ...image, ...form },
          },
          responses: {
            200: { description: "The head's answer and its map", content: json(reference("Map")) },
            ...refused,
          },
        },
      },
      "/health": {
        get: {
          summary: "Whether the server takes requests",
          operationId: "health",
          responses: {
            200: { description: "It does", content: json(reference("Health")) },
            503: { description: "It is stopping", content: json(reference("Error")) },
          },
        },
      },
      "/metrics": plain("metrics", "Figures for Prometheus", "text/plain"),
      "/openapi.json": plain("openapi", "This document", "application/json"),
      "/": plain("page", "A page for people", "text/html"),
    },
    components: { schemas: schemas(model) },
  };
}

function plain(operationId: string, summary: string, type: string) {
  const content = {
    [type]: { schema: { type: type === "application/json" ? "object" : "string" } },
  };
  return { get: { summary, operationId, responses: { 200: { description: summary, content } } } };
}

function schemas({ name, heads, decisions }: ServedModel): object {
  return {
    Answer: object({
      model: { const: name },
      images: {
        type: "array",
        items: { anyOf: [reference("Prediction"), reference("UnusableImage")] },
      },
    }),
    Prediction: object({
      name: { type: "string", description: "the file's name; `image` for a body of one image" },
      facets: object(
        Object.fromEntries(heads.map((head, index) => [head.name, reference(`Head${index + 1}`)])),
      ),
    }),
    ...Object.fromEntries(
      heads.map((head, index) => {
        const schema = predictionSchema(head, decisions?.heads[index], decisions?.precision);
        return [`Head${index + 1}`, schema];
      }),
    ),
    Map: object({
      model: { const: name },
      name: { type: "string", description: "the file's name; `image` for a body of one image" },
      head: { enum: heads.map(({ name }) => name) },
      facet: { anyOf: heads.map((_, index) => reference(`Head${index + 1}`)) },
      map: object({
        width: { type: "integer", minimum: 1, description: "cells across" },
        height: { type: "integer", minimum: 1, description: "cells down" },
        values: {
          type: "array",
          description:
            "by row, how much hiding the cell takes off the logarithm of the probability of the " +
            "class or of the most probable tag, or off the number in standard deviations",
          items: { type: "number" },
        },
        area: object(
          {
            left: { type: "number" },
            top: { type: "number" },
            width: { type: "number" },
            height: { type: "number" },
          },
          "what the cells divide evenly, in shares of the upright image's width and height; it may be a part " +
            "of the image, or begin before it and end behind it",
        ),
      }),
    }),
    UnusableImage: object({ name: { type: "string" }, error: { type: "string" } }),
    Health: object({
      status: { const: "ok" },
      model: { const: name },
      device: { type: "string", description: "what computes" },
    }),
    Error: object({ error: { type: "string" } }),
  };
}

/** The answer to a request with one image, whose logits are made up. */
function exampleAnswer({ name, heads, decisions }: ServedModel, top: number): PredictAnswer {
  const logits = logitCounts(heads).flatMap((count) =>
    Array.from({ length: count }, (_, index) => 2 - 2 * index)
  );
  const row = Float32Array.from(logits);
  const [prediction] = toPredictions(["image"], row, heads, { top, decisions });
  return { model: name, images: [{ name: "image", facets: prediction!.facets }] };
}

/** The answer to a form, one of whose files is no image. */
function exampleOfForm(model: ServedModel, top: number): PredictAnswer {
  const { images: [tagged], ...answer } = exampleAnswer(model, top);
  return {
    ...answer,
    images: [
      { ...tagged!, name: "photo.jpg" },
      { name: "note.jpg", error: "not an image: the file holds text" },
    ],
  };
}
