import Foundation
import TerminalGrid
import Testing

/// Text written directly to a terminal.
struct TerminalTextTests {
  @Test(arguments: [
    ("plain\ttext\n", "plain\ttext\n"), ("a\r\nb\r\n", "a\r\nb\r\n"), ("한글 ភ្នំ é", "한글 ភ្នំ é"),
    ("a\rb", "a␍b"), ("\u{1B}]52;c;Q0FO\u{7}", "␛]52;c;Q0FO␇"), ("a\u{9B}2J", "a\u{FFFD}2J"),
    ("a\u{202E}b\u{200B}c", "abc"), ("\u{E0041}x", "x"), ("a\u{2028}b", "a\u{FFFD}b"),
    ("\u{0}\u{7F}", "␀␡"), ("", ""), ("\r\n\n", "\r\n\n"),
  ])
  func text(_ text: String, _ safe: String) {
    #expect(TerminalText.safe(text) == safe)
  }

  @Test(arguments: [
    #"{"a": "b"}"#, "\"\u{9B}2J\"", "\"\u{202E}\u{200B}\u{E0041}\u{7F}\u{85}\u{2028}\"",
    "[\n\"한글 é ភ្នំ 😀\",\t1]\n", "\"\u{F8FF}\u{10FFFF}\"",
  ])
  func jsonStaysTheSameValue(_ json: String) throws {
    let safe = TerminalText.safe(json: Array(json.utf8))
    let text = String(decoding: safe, as: UTF8.self)
    #expect(TerminalText.safe(text) == text)
    func value(_ bytes: [UInt8]) throws -> NSObject? {
      try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) as? NSObject
    }
    #expect(try value(safe) == value(Array(json.utf8)))
  }
}
