/// The destination of a text: a new file, or standard output.
struct Destination {
  /// The file, which must not exist yet; nil for standard output.
  let path: String?
  /// Whether something is saved after the text is written, so that writing must succeed.
  var savesThen = false

  /// Refuses a path inside a casebook.
  func check() throws(Failure) {
    if let path { try NewFile.checkLocation(path) }
  }

  func write(_ text: String, isJSON: Bool = false) throws {
    if let path {
      try NewFile.write(text, to: path)
    } else if savesThen {
      try StandardOutput.write(beforeSaving: text, isJSON: isJSON)
    } else if isJSON {
      try StandardOutput.write(json: Array(text.utf8))
    } else {
      try StandardOutput.write(text)
    }
  }
}
