import {
  assertClose,
  download,
  randomFloats,
  runCalls,
  targets,
  testOn,
  upload,
} from "../testing/testing.ts";
import { clip, clipParts } from "./clip.ts";

const sentence = "a gradient longer than the norm is cut to it, a shorter one is left alone";
testOn(targets, sentence, async (engine, target) => {
  for (const length of [4, 1000, 64 * 257]) {
    for (const norm of [0.5, 3, 1e6]) {
      const gradients = randomFloats(length, -2, 2);
      const scale = upload(engine, "scale", 1);
      const calls = clip({
        gradients: upload(engine, "gradients", gradients),
        partials: upload(engine, "partials", clipParts),
        scale,
        length,
        norm,
        target,
      });
      await runCalls(engine, ...calls);
      const long = Math.sqrt(gradients.reduce((sum, g) => sum + g * g, 0));
      const expected = long > norm ? norm / long : 1;
      assertClose(await download(engine, scale), [expected], 1e-5, `length ${length}`);
    }
  }
});
