import CaseModel

/// Refuses an option given twice that takes one value, because the parser would silently keep the
/// last.
enum RepeatedOptions {
  /// The options that may be repeated.
  private static let takeSeveral: Set<String> = [
    "--confirm", "--force-field", "--take", "--same", "--different", "--map", "--ignore", "--set",
    "--fill",
  ]

  /// The options whose value may begin with a hyphen: `--since -3d`.
  private static let takeAnything: Set<String> = ["--since", "--at"]

  /// - Throws: a failure that names the option.
  static func check(_ arguments: [String]) throws(Failure) {
    var seen: Set<String> = []
    var index = arguments.startIndex
    while index < arguments.endIndex, arguments[index] != "--" {
      let word = arguments[index]
      index += 1
      guard word == "-C" || word.hasPrefix("-C=") || word.hasPrefix("--") else { continue }
      let name = String(word.prefix { $0 != "=" })
      if takeAnything.contains(name), word == name { index += 1 }
      guard !takeSeveral.contains(name), !seen.insert(name).inserted else { continue }
      throw Failure(
        .usage,
        "\(name) is given more than once and takes one value. Nothing was done; give it once.",
        "\(name) 옵션이 여러 번 있습니다. 아무것도 하지 않았습니다. 한 번만 쓰세요."
      )
    }
  }
}
