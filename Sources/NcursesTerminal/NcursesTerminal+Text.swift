import CTerminal
import TerminalGrid

// Texts that leave the screen: to the clipboard of the terminal, and as they are.

extension NcursesTerminal {
  /// Asks the terminal to put a text into its clipboard (OSC 52); a terminal without one ignores it.
  ///
  /// Control characters are made harmless, because the text may be pasted into a shell.
  package func copy(_ text: String) {
    let bytes = Array("\u{1B}]52;c;\(Base64.text(Array(TerminalText.safe(text).utf8)))\u{07}".utf8)
    bytes.withUnsafeBytes { ct_send($0.baseAddress, $0.count) }
  }

  /// Shows lines as they are, without a screen, until Enter; the terminal wraps and selects them.
  package mutating func show(plain lines: [String]) {
    let bytes = Array(lines.map { TerminalText.safe($0) + "\r\n" }.joined().utf8)
    bytes.withUnsafeBytes { ct_show_plain($0.baseAddress, $0.count) }
    resume()
  }
}

/// Bytes as text by RFC 4648, with padding.
package enum Base64 {
  /// The text for bytes.
  package static func text(_ bytes: [UInt8]) -> String {
    var text = ""
    var start = 0
    while start < bytes.count {
      let part = Array(bytes[start..<min(start + 3, bytes.count)])
      let padded = part + Array(repeating: 0, count: 3 - part.count)
      let number = Int(padded[0]) << 16 | Int(padded[1]) << 8 | Int(padded[2])
      for index in 0..<4 {
        let digit = (number >> (18 - 6 * index)) & 0x3F
        text.append(index <= part.count ? digits[digit] : "=")
      }
      start += 3
    }
    return text
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  )
}
