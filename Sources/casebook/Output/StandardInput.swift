import CaseModel
import Glibc

/// Reads standard input.
enum StandardInput {
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// All bytes, up to a limit.
  static func bytes(limit: Int) -> [UInt8] { bytes(of: STDIN_FILENO, limit: limit) }

  /// All bytes of a descriptor, up to a limit.
  static func bytes(of descriptor: Int32, limit: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    var filled = 0
    while filled < bytes.count {
      let count = bytes[filled...].withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// All bytes piece by piece; an empty piece ends.
  struct Pieces {
    static let length = 1 << 16
    private var front: [UInt8]?

    /// Begins with bytes that were read from it already.
    init(_ front: [UInt8]) { self.front = front }

    mutating func next() -> [UInt8] {
      defer { front = nil }
      return front ?? StandardInput.bytes(limit: Self.length)
    }
  }

  /// All of it as text.
  ///
  /// - Throws: if it is too long or not text.
  static func text() throws(Failure) -> String {
    let bytes = bytes(limit: mostText + 1)
    guard bytes.count <= mostText else {
      throw refusal(Phrase("is longer than 1 MiB", "1 MiB를 넘습니다"))
    }
    // Removes the byte order mark that some programs write.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let words = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    guard let text = String(validating: words, as: UTF8.self) else {
      throw refusal(Phrase("is not UTF-8 text", "UTF-8이 아닙니다"))
    }
    guard !bytes.contains(0) else {
      throw refusal(Phrase("has NUL characters, so it is not text", "NUL 문자가 있어 텍스트가 아닙니다"))
    }
    return text
  }

  private static let mostText = 1 << 20

  private static func refusal(_ why: Phrase) -> Failure {
    Failure(
      .usage,
      "Standard input \(why.en). Nothing was saved. Correct it and try again.",
      "표준 입력이 \(why.ko). 저장되지 않았습니다. 고쳐서 다시 시도하세요."
    )
  }
}
