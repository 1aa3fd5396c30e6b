/** The script of the page of a training while it runs. */
import { connect } from "./connection.ts";
import { Curves } from "./curves.ts";
import { InputPictures } from "./inputs.ts";
import { MistakePictures } from "./mistakes.ts";
import { EpochTable } from "./epoch_table.ts";
import { Status } from "./status.ts";

connect([
  new Status(),
  new EpochTable(),
  new Curves(),
  new MistakePictures(),
  new InputPictures(),
]);
