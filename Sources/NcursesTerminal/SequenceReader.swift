/// Splits the bytes after an ESC into sequences, so that none of them is taken for typed text.
struct SequenceReader: Sendable {
  /// The result of one byte.
  enum Outcome {
    case text(UInt8)
    /// The first byte of a scalar typed with Alt held.
    case alt(UInt8)
    case escapeKey
    case sequence(EscapeSequence)
    case unfinished
  }

  private enum State {
    case ground
    case escape
    /// The last batch ended in an Escape key that may have been the start of a delayed sequence.
    case afterEscape
    /// CSI: the parameter bytes so far.
    case control([UInt8])
    case singleShift
    /// OSC, DCS and similar: the byte that opened the string, before its contents.
    case stringOpened(UInt8)
    case string(afterEscape: Bool)
  }

  private var state = State.ground

  /// Examines a batch before it is read.
  ///
  /// The rest of a sequence whose ESC was taken for a key, because the connection was slow, is
  /// recognised because it arrives in one piece.
  mutating func beginBatch(_ batch: [RawInput]) {
    guard case .afterEscape = state else { return }
    switch batch.first {
    case .byte(UInt8(ascii: "[")) where batch.count > 1: state = .escape
    case .byte(UInt8(ascii: "O")) where batch.count == 2: state = .escape
    default: state = .ground
    }
  }

  mutating func take(_ byte: UInt8) -> Outcome {
    switch state {
    case .ground, .afterEscape: return atGround(byte)
    case .escape: return afterEscape(byte)
    case .control(let parameters): return inControl(byte, parameters)
    case .singleShift:
      state = .ground
      return byte < 0x20 ? atGround(byte) : .sequence(EscapeSequence(singleShift: byte))
    case .stringOpened: return inString(byte, afterEscape: false)
    case .string(let afterEscape): return inString(byte, afterEscape: afterEscape)
    }
  }

  /// A key arrived between the bytes: drops the begun sequence.
  mutating func interrupt() { state = .ground }

  /// The meaning of an ESC at the end of a batch; sequences stay open for the next batch.
  mutating func endBatch() -> Outcome {
    switch state {
    case .escape:
      state = .afterEscape
      return .escapeKey
    case .stringOpened(let opener):
      state = .ground
      return .alt(opener)
    case .string: state = .ground
    case .ground, .afterEscape, .control, .singleShift: break
    }
    return .unfinished
  }

  private mutating func atGround(_ byte: UInt8) -> Outcome {
    guard byte == 0x1B else {
      state = .ground
      return .text(byte)
    }
    state = .escape
    return .unfinished
  }

  private mutating func afterEscape(_ byte: UInt8) -> Outcome {
    switch byte {
    case 0x1B: return .escapeKey
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "O"): state = .singleShift
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .stringOpened(byte)
    default:
      state = .ground
      return byte < 0x20 || byte == 0x7F ? .text(byte) : .alt(byte)
    }
    return .unfinished
  }

  private mutating func inControl(_ byte: UInt8, _ parameters: [UInt8]) -> Outcome {
    let isConsoleFunction = byte == UInt8(ascii: "[") && parameters.isEmpty
    switch byte {
    case 0x20...0x3F: state = .control(parameters.count < 16 ? parameters + [byte] : parameters)
    case 0x40...0x7E where isConsoleFunction: state = .control([byte])
    case 0x40...0x7E:
      state = .ground
      return .sequence(EscapeSequence(parameters: parameters, final: byte))
    default: return atGround(byte)
    }
    return .unfinished
  }

  private mutating func inString(_ byte: UInt8, afterEscape: Bool) -> Outcome {
    let isEnd = byte == 0x07 || (afterEscape && byte == UInt8(ascii: "\\"))
    state = isEnd ? .ground : .string(afterEscape: byte == 0x1B)
    return .unfinished
  }
}
