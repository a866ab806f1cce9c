import TerminalGrid

/// The meaning of a control sequence from the keyboard (ESC `[` … or ESC `O` …).
enum EscapeSequence {
  case key(Key)
  case pasteBegin
  case unknown

  /// Reads a CSI sequence by its parameter bytes and its final byte, as sent by xterm, rxvt, PuTTY
  /// and the Linux console.
  ///
  /// Shift, Alt and Control are ignored.
  init(parameters: [UInt8], final: UInt8) {
    let isConsoleFunction = parameters.first == UInt8(ascii: "[")
    switch final {
    case UInt8(ascii: "A")...UInt8(ascii: "E") where isConsoleFunction:
      self = .key(.function(Int(final - UInt8(ascii: "A")) + 1))
    case UInt8(ascii: "~"): self = Self.numbered(Self.firstNumber(parameters))
    case UInt8(ascii: "Z"): self = .key(.backTab)
    case _ where Self.firstNumber(parameters) > 1: self = .unknown
    default: self = Self.lettered(final).map(Self.key) ?? .unknown
    }
  }

  /// Reads an SS3 sequence by its final byte, including the digits of a number pad in application
  /// mode.
  init(singleShift final: UInt8) {
    switch final {
    case UInt8(ascii: "M"): self = .key(.enter)
    case UInt8(ascii: "X"): self = .key(.character("="))
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      self = .key(.character(Unicode.Scalar(final - UInt8(ascii: "j") + UInt8(ascii: "*"))))
    default: self = Self.lettered(final).map(Self.key) ?? .unknown
    }
  }

  private static func lettered(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }

  private static func numbered(_ number: Int) -> EscapeSequence {
    switch number {
    case 1, 7: .key(.home)
    case 2: .key(.insert)
    case 3: .key(.delete)
    case 4, 8: .key(.end)
    case 5: .key(.pageUp)
    case 6: .key(.pageDown)
    case 11...15: .key(.function(number - 10))
    case 17...21: .key(.function(number - 11))
    case 23...24: .key(.function(number - 12))
    case 200: .pasteBegin
    default: .unknown
    }
  }

  private static func firstNumber(_ parameters: [UInt8]) -> Int {
    var number = 0
    for byte in parameters.prefix(4) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { break }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
