/**
 * The command line: names every command and option once, and turns mistakes into one clear line
 * and an exit status. Commands load their code when they run, so `--help` stays quick.
 */
import process from "node:process";
import { UserError } from "../data/errors.ts";
import { Undecided } from "../data/undecided.ts";
import { weightPrecisions } from "../export/weight_precisions.ts";
import { exportTargets } from "../export/targets.ts";
import { Command, CommanderError, Option } from "./deps.ts";
import {
  addCatalogueOptions,
  addDownloadOptions,
  addEngineOptions,
  addInputOptions,
  encodingHelp,
  imageSeparatorHelp,
  ttaOption,
} from "./options.ts";
import { examples } from "./examples.ts";
import { helpStyle } from "./help.ts";
import { addRunOptions, addSearchOptions, addTrainingOptions } from "./training_options.ts";
import { beQuiet, note, tellError, wrapped } from "./output.ts";
import { version } from "../doctor/version.ts";

/** The commands and their options. */
export function commandLine(): Command {
  const program = new Command("facet")
    .description(
      "Trains image taggers on a GPU or the CPU: a CSV and a folder of images in, one model out.",
    )
    .version(version)
    .showHelpAfterError("(facet --help lists the commands; facet COMMAND --help its options)")
    .configureHelp(helpStyle)
    .configureOutput({ writeErr: (text) => process.stderr.write(wrapped(text, process.stderr)) });

  addEngineOptions(program.command("demo"))
    .description("draw a small catalogue, then split, train, evaluate and predict; needs no data")
    .option("--out <folder>", "where everything goes", "demo")
    .option("--seed <number>", "seed of pictures and training", "1")
    .action(async (options) => await (await import("./demo.ts")).demo(options));

  addInputOptions(addCatalogueOptions(program.command("inspect <data>")))
    .description("look at the data before training: classes, images, duplicates, unusable rows")
    .option("--out <file>", "the page to write (default: report.html beside the data's CSV)")
    .option("--write-map <csv>", "a new file for --map: labels that only look different become one")
    .option("--threads <number>", "threads that decode images (default: one a core)")
    .option("--json", "print one JSON document instead")
    .action(async (data, options) => await (await import("./inspect.ts")).inspect(data, options));

  addCatalogueOptions(program.command("split <data>"))
    .description("write train.csv and val.csv, or a pair for each fold")
    .option("--out <folder>", "where to write them (default: beside the data's CSV)")
    .option("--validation <share|count>", "validation rows (default: 0.2)")
    .option("--train <count>", "training rows (default: all others)")
    .addOption(
      new Option("--folds <number>", "write fold-1, fold-2 and so on for cross-validation")
        .conflicts(["train", "validation"]),
    )
    .option(
      "--stratify <columns>",
      "keep the proportions of these columns' classes, tags or numbers",
    )
    .option("--group-duplicates", "keep images together that are the same or nearly")
    .option(
      "--corrections <csv>",
      "what is right in place of wrong labels, as facet review writes it",
    )
    .option("--seed <number>", "seed of the shuffle", "42")
    .option("--json", "print one JSON document")
    .action(async (data, options) => await (await import("./split.ts")).split(data, options));

  addEngineOptions(
    addRunOptions(addTrainingOptions(addCatalogueOptions(program.command("train [data]")))),
  )
    .description("train a tagger; splits first where the data holds no train.csv and val.csv")
    .option(
      "--json",
      "print what happens as a line of JSON each; --profile, --find-lr: one document",
    )
    .option("--quiet", "tell of warnings and errors only")
    .action(async (data, options) => {
      if (options.curve && !options.findLr) throw new UserError("--curve goes with --find-lr");
      if (options.quiet) beQuiet();
      if (options.profile) await (await import("./profile.ts")).profile(data, options);
      else if (options.findLr) {
        await (await import("./find_learning_rate.ts")).findRate(data, options);
      } else await (await import("./train.ts")).train(data, options);
    });

  addEngineOptions(
    addTrainingOptions(addCatalogueOptions(addSearchOptions(program.command("search [data]")))),
  )
    .description("try options within a time: many short runs, the better ones anew for longer")
    .option("--json", "print one JSON document")
    .option("--quiet", "tell of warnings and errors only")
    .action(async (data, { over, ...options }, { parent }) => {
      if (options.quiet) beQuiet();
      await (await import("./search.ts")).search(data, over ?? [], options, parent.rawArgs);
    });

  program.command("runs [folder]")
    .description(
      "the runs below a folder (default: runs) side by side: options that differ, figures, time",
    )
    .option(
      "--sort <by>",
      "when, name, epochs, time, state, loss, a head or an option (default: when)",
    )
    .option("--json", "print one JSON document")
    .action(async (folder, options) => await (await import("./runs.ts")).runs(folder, options));

  program.command("compare <runs...>")
    .description("runs on one page: curves, options, figures, and images that only one gets right")
    .option("--out <file>", "the page to write (default: compare.html beside the first run)")
    .option("--json", "print one JSON document")
    .action(async (runs, options) => await (await import("./compare.ts")).compare(runs, options));

  addEngineOptions(program.command("eval <run>"))
    .description("how good a run's model is and where it fails: metrics, pictures, a report")
    .option("--data <folder>", "evaluate on this catalogue instead")
    .option("--encoding <name>", encodingHelp)
    .option("--missing <words>", "its label cells that mean unknown (default: those of the run)")
    .addOption(
      new Option("--images <folder>", "where the run's own images were moved to")
        .conflicts("data"),
    )
    .option("--weights <name>", "best or last", "best")
    .option("--out <folder>", "where its files go (default: RUN/eval)")
    .option("--batch-size <number>", "images at once", "64")
    .option("--precision <share>", "share of sure answers that is to be right (default: 0.95)")
    .addOption(
      new Option("--tag-thresholds <for>", "what tags' thresholds are chosen for (default: f1)")
        .choices(["f1", "precision"]),
    )
    .addOption(ttaOption())
    .option("--no-report", "write figures only, no pictures and no report.html")
    .option("--no-maps", "leave out maps of the images and of where it looked: most of the time")
    .option("--json", "print one JSON document")
    .action(async (run, options) => {
      await (await import("./evaluate.ts")).evaluate(run, options);
    });

  addEngineOptions(addCatalogueOptions(program.command("review <run|data>")))
    .description("go through likely label errors, duplicates and classes by keyboard, in a browser")
    .option("--data <folder>", "of a run: review this catalogue instead, or where its own is now")
    .option(
      "--corrections <csv>",
      "the file of decisions, which is gone on with (default: corrections.csv beside the data)",
    )
    .option(
      "--config <run|file>",
      "of data: read it as a run did, or as a JSON file says; options given here win",
    )
    .option("--weights <name>", "best or last", "best")
    .option("--port <number>", "where to listen; 0 for any that is free (default: from 8070 on)")
    .option("--host <address>", "who may ask: 127.0.0.1 this machine, 0.0.0.0 all", "127.0.0.1")
    .option("--allow-host <names>", "more names that it is asked by, such as review.example")
    .action(async (of, options) => await (await import("./review.ts")).review(of, options));

  addDownloadOptions(addEngineOptions(program.command("predict <run> [paths...]")))
    .description("labels and probabilities of image files and folders of them, or of a long list")
    .option("--weights <name>", "best or last", "best")
    .option("--top <number>", "candidates per label in JSON (default: 3; in a file: none)")
    .addOption(ttaOption())
    .option("--batch-size <number>", "images at once (default: 64)")
    .option("--json", "print one JSON document")
    .option("--csv", "print CSV")
    .option(
      "--in <list>",
      "a long list: a CSV, Parquet file, zip or folder, or - for paths on lines of stdin",
    )
    .option("--out <file>", "its rows' predictions, .jsonl or .csv; goes on where it was stopped")
    .option("--out-folder <folder>", "a new folder of the images with their predictions beneath")
    .option("--sort-by <head>", "copy images into folders by class or tag in --out-folder instead")
    .option("--maps <folder>", "a new folder of pictures that show what each answer rests on")
    .option(
      "--review <file>",
      "a CSV of the answers that are not sure, to decide on for --corrections",
    )
    .option(
      "--image-column <name>",
      "column of the CSV that names the image, or several (default: id)",
    )
    .option("--image-pattern <path>", "its file, {} being the name (default: images/{}.jpg)")
    .option("--image-separator <text>", imageSeparatorHelp)
    .option("--encoding <name>", encodingHelp)
    .option("--shard <i/n>", "every n-th row of the list only, beginning with the i-th")
    .action(async (run, paths, options) => {
      if ([options.outFolder, options.sortBy, options.maps].some((name) => name !== undefined)) {
        await (await import("./predict_into_folder.ts")).predictIntoFolder(run, paths, options);
      } else if (options.in !== undefined || options.out !== undefined) {
        await (await import("./predict_list.ts")).predictList(run, paths, options);
      } else await (await import("./predict.ts")).predict(run, paths, options);
    });

  addEngineOptions(program.command("export <run>"))
    .description("a run's model as files for other programs, for a server, or as a page for people")
    .addOption(
      new Option("--to <target>", "what for")
        .choices(exportTargets).makeOptionMandatory(),
    )
    .option("--out <folder>", "a new folder to write (default: RUN/export/TARGET)")
    .option("--weights <name>", "best or last", "best")
    .addOption(
      new Option("--precision <how>", "how weights are stored; prints what rounding them costs")
        .choices(weightPrecisions).default("float32"),
    )
    .addOption(ttaOption())
    .action(async (run, options) => {
      await (await import("./export.ts")).exportRun(run, options);
    });

  addEngineOptions(program.command("serve <run>"))
    .description("a run's model over HTTP: a page for people, JSON for programs")
    .option("--port <number>", "where to listen; 0 for any that is free", "8080")
    .option("--host <address>", "who may ask: 127.0.0.1 this machine, 0.0.0.0 all", "127.0.0.1")
    .option("--allow-host <names>", "more names that it is asked by, such as tagger.example")
    .option(
      "--cors <origins>",
      "sites whose pages may ask, such as https://shop.example; * for all",
    )
    .option("--path-prefix <path>", "where a reverse proxy serves it, such as /tagger")
    .option("--weights <name>", "best or last", "best")
    .addOption(ttaOption())
    .action(async (run, options) => await (await import("./serve.ts")).serve(run, options));

  program.command("doctor")
    .description("what facet computes on, why, and what could be better")
    .option("--json", "print one JSON document")
    .action(async (options) => {
      const status = await (await import("./doctor.ts")).doctor(options);
      if (status !== 0) throw new ExitStatus(status);
    });

  program.command("licences")
    .description("the licences of the software that facet is made with")
    .action(async () => await (await import("./licences.ts")).licences());
  for (const command of program.commands) {
    const lines = examples[command.name()];
    if (lines) command.addHelpText("after", `\nExamples:\n  ${lines.join("\n  ")}`);
  }
  return program;
}

/** Ends a command that has printed everything with an exit status. */
class ExitStatus extends Error {
  constructor(readonly status: number) {
    super();
  }
}

/**
 * Runs one command line.
 *
 * @param args The arguments after the program's name.
 * @returns The exit status: 0, 1 when the work failed, 2 when the command line cannot be used.
 */
export async function runCommandLine(args: string[]): Promise<number> {
  const program = commandLine();
  for (const command of [program, ...program.commands]) command.exitOverride();
  try {
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof ExitStatus) return error.status;
    if (error instanceof Undecided) {
      tellError(error.withCommands(args));
      return 1;
    }
    // Commander has printed its own message.
    if (error instanceof CommanderError) {
      const isTooMany = error.code === "commander.excessArguments";
      if (isTooMany && args.filter((arg) => /\.parquet$/i.test(arg)).length > 1) {
        note("several Parquet files are one table: name their folder, or the pattern in quotes");
      }
      return error.exitCode === 0 ? 0 : 2;
    }
    // Deno's own message names the permission that was not given, and its flag.
    if (error instanceof UserError || error instanceof Deno.errors.NotCapable) {
      tellError(error.message);
      return 1;
    }
    throw error;
  }
}
