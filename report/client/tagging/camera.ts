/** Pictures from the camera, which is opened on a click and released as soon as it is closed. */
import { byId } from "../../../charts/client/mod.ts";

/**
 * Brings the camera's controls to life.
 *
 * @param onFiles Called with each picture that is taken.
 * @param onProblem Called with a sentence when there is no camera.
 */
export function listenToCamera(
  onFiles: (files: readonly File[]) => void,
  onProblem: (problem: string) => void,
): void {
  const open = byId("open-camera", HTMLButtonElement);
  const video = byId("viewfinder", HTMLVideoElement);
  const box = byId("camera");
  const take = byId("take", HTMLButtonElement);
  let stream: MediaStream | undefined;
  let taken = 0;

  // Browsers offer a camera only to pages of this machine and to those that come encrypted. In others the
  // object is missing, contrary to its type.
  if (!(navigator.mediaDevices as MediaDevices | undefined)?.getUserMedia) open.hidden = true;

  open.addEventListener("click", async () => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch (error) {
      const refused = (error as Error).name === "NotAllowedError";
      onProblem(refused ? "The camera was not allowed." : "There is no camera to be used.");
      return;
    }
    video.srcObject = stream;
    box.hidden = false;
    open.disabled = true;
    await video.play();
    take.focus();
  });

  take.addEventListener("click", () => {
    const canvas = document.createElement("canvas");
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext("2d")!.drawImage(video, 0, 0);
    canvas.toBlob(
      (blob) => {
        if (blob === null) return;
        onFiles([new File([blob], `camera ${++taken}.jpg`, { type: "image/jpeg" })]);
      },
      "image/jpeg",
      0.92,
    );
  });

  const close = () => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    video.srcObject = null;
    box.hidden = true;
    open.disabled = false;
  };
  byId("close-camera").addEventListener("click", close);
  addEventListener("pagehide", close);
}
