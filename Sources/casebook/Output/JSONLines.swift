/// A JSON array with one element per line, like the files in `records/`.
enum JSONLines {
  /// The array of elements that already are JSON text.
  static func array(_ elements: some Sequence<some Sequence<UInt8>>) -> [UInt8] {
    var bytes = Array("[".utf8)
    var isFirst = true
    for element in elements {
      bytes.append(contentsOf: (isFirst ? "\n" : ",\n").utf8)
      bytes.append(contentsOf: element)
      isFirst = false
    }
    bytes.append(contentsOf: (isFirst ? "]\n" : "\n]\n").utf8)
    return bytes
  }
}
