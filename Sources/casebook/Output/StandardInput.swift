import Glibc

/// What is piped into a command.
enum StandardInput {
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// All of it, up to a number of bytes.
  static func bytes(limit: Int) -> [UInt8] { bytes(of: STDIN_FILENO, limit: limit) }

  /// All that a descriptor gives, up to a number of bytes.
  static func bytes(of descriptor: Int32, limit: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    var filled = 0
    while filled < bytes.count {
      let count = bytes[filled...].withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress, $0.count)
      }
      if count <= 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// All of it as text, up to one megabyte.
  static func text() throws(Failure) -> String {
    guard let text = String(validating: bytes(limit: 1 << 20), as: UTF8.self) else {
      throw Failure(
        .usage,
        "Standard input is not UTF-8 text. Nothing was saved. Convert it and try again.",
        "표준 입력이 UTF-8이 아닙니다. 저장되지 않았습니다. 변환하여 다시 시도하세요."
      )
    }
    return text
  }
}
