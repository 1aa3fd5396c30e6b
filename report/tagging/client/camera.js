/** Pictures from the camera, which is asked for on a click and given back as soon as it is closed. */
(() => {
  const at = (id) => document.getElementById(id);
  const open = at("open-camera");
  const video = at("viewfinder");
  let stream;
  let taken = 0;

  // Browsers give a camera only to pages of this machine and to those that come encrypted.
  if (!navigator.mediaDevices?.getUserMedia) open.hidden = true;

  open.addEventListener("click", async () => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch (error) {
      const refused = error.name === "NotAllowedError";
      const detail = refused ? "The camera was not allowed." : "There is no camera to be used.";
      document.dispatchEvent(new CustomEvent("tag:problem", { detail }));
      return;
    }
    video.srcObject = stream;
    at("camera").hidden = false;
    open.disabled = true;
    await video.play();
    at("take").focus();
  });

  at("take").addEventListener("click", () => {
    const canvas = document.createElement("canvas");
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext("2d").drawImage(video, 0, 0);
    canvas.toBlob(
      (blob) => {
        if (blob === null) return;
        const file = new File([blob], `camera ${++taken}.jpg`, { type: "image/jpeg" });
        document.dispatchEvent(new CustomEvent("tag:files", { detail: [file] }));
      },
      "image/jpeg",
      0.92,
    );
  });

  at("close-camera").addEventListener("click", close);
  addEventListener("pagehide", close);

  function close() {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    video.srcObject = null;
    at("camera").hidden = true;
    open.disabled = false;
  }
})();
