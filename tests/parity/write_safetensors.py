"""Writes the safetensors format, for which Debian has no package."""

import json
import struct

import numpy as np

DTYPES = {"int64": "I64", "float32": "F32", "uint8": "U8"}


def write_safetensors(path, tensors, metadata=None):
    """Float64 values are rounded to float32; wider values come first, so that all are aligned."""
    arrays = {name: np.asarray(tensor) for name, tensor in tensors.items()}
    for name, array in arrays.items():
        if array.dtype == np.float64:
            arrays[name] = array.astype(np.float32)
    header, blocks, end = {"__metadata__": metadata} if metadata else {}, [], 0
    for name, array in sorted(arrays.items(), key=lambda item: -item[1].itemsize):
        header[name] = {
            "dtype": DTYPES[array.dtype.name],
            "shape": list(array.shape),
            "data_offsets": [end, end + array.nbytes],
        }
        blocks.append(array.tobytes())
        end += array.nbytes
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(blocks))
