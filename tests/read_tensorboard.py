"""Prints what TensorBoard itself reads in a run folder, as JSON: python3 read_tensorboard.py RUN"""

import json
import sys

from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

figures = ["min", "max", "num", "sum", "sum_squares", "bucket_limit", "bucket"]
everything = {"scalars": 0, "histograms": 0}
events = EventAccumulator(sys.argv[1], size_guidance=everything).Reload()
print(
    json.dumps(
        {
            "scalars": {
                tag: [[event.step, event.value] for event in events.Scalars(tag)]
                for tag in events.Tags()["scalars"]
            },
            "histograms": {
                tag: [
                    [event.step, {name: getattr(event.histogram_value, name) for name in figures}]
                    for event in events.Histograms(tag)
                ]
                for tag in events.Tags()["histograms"]
            },
        }
    )
)
