/** The folder that holds `model.json`, `model.onnx` and `vocabulary.txt`. */
export const folder = new URL('./', import.meta.url);
