/** The folder that holds `model.json`, `model.onnx` and `vocabulary.txt`. */
export declare const folder: URL;
