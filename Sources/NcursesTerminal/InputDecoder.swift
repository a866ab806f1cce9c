package import TerminalGrid

/// Decodes keyboard input into keys and pasted text.
///
/// It is fed batch by batch; a batch is what was available in one read. An ESC with something after
/// it in the same batch begins a sequence or means Alt; an ESC at the end of a batch is the Escape
/// key. Sequences and characters cut by the end of a batch are joined with the next one. Unknown
/// sequences are dropped whole, so that their letters are never taken for commands.
package struct InputDecoder: Sendable {
  private var reader = SequenceReader()
  private var joiner = UTF8StreamDecoder()
  private var isAlt = false
  private var paste = PasteCollector()
  private var isPasting = false
  private var events: [TerminalEvent] = []

  package init() {}

  /// Decodes one batch; incomplete input is kept for the next.
  package mutating func feed(_ batch: [RawInput]) -> [TerminalEvent] {
    if isPasting, Self.leadsOutOfPaste(batch) { endPaste() }
    reader.beginBatch(batch)
    for input in batch { take(input) }
    use(reader.endBatch())
    defer { events.removeAll() }
    return events
  }

  /// Escape or ^C alone ends a paste whose closing mark was lost.
  private static func leadsOutOfPaste(_ batch: [RawInput]) -> Bool {
    batch == [.byte(0x1B)] || batch == [.byte(0x03)]
  }

  private mutating func take(_ input: RawInput) {
    switch input {
    case .byte(let byte) where isPasting:
      if paste.take(byte) { endPaste() }
    case .pasteEnd where isPasting: endPaste()
    case .key where isPasting, .pasteBegin where isPasting, .ignored where isPasting: break
    case .byte(let byte): use(reader.take(byte))
    case .key(let key):
      interrupt()
      events.append(.key(key))
    case .pasteBegin:
      interrupt()
      isPasting = true
    case .pasteEnd, .ignored: interrupt()
    }
  }

  private mutating func use(_ outcome: SequenceReader.Outcome) {
    switch outcome {
    case .text(let byte): takeText(byte)
    case .alt(let byte):
      emit(joiner.abandon())
      isAlt = true
      takeText(byte)
    case .escapeKey:
      emit(joiner.abandon())
      events.append(.key(.escape))
    case .sequence(.key(let key)): take(.key(key))
    case .sequence(.pasteBegin): take(.pasteBegin)
    case .sequence(.unknown): take(.ignored)
    case .unfinished: break
    }
  }

  private mutating func takeText(_ byte: UInt8) {
    emit(joiner.take(byte))
    if !joiner.isInSequence { isAlt = false }
  }

  private mutating func emit(_ scalars: [Unicode.Scalar]) {
    for scalar in scalars {
      if let key = Key(typed: scalar, alt: isAlt) { events.append(.key(key)) }
      isAlt = false
    }
  }

  private mutating func interrupt() {
    emit(joiner.abandon())
    reader.interrupt()
  }

  private mutating func endPaste() {
    isPasting = false
    guard let text = paste.finish() else { return events.append(.pasteRefused) }
    if !text.isEmpty { events.append(.paste(text)) }
  }
}

extension Key {
  /// The key for this scalar; nil for a C1 control, which no key sends.
  init?(typed scalar: Unicode.Scalar, alt: Bool) {
    switch scalar.value {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x00...0x1F: self = .control(Self.letter(of: scalar))
    case 0x80...0x9F: return nil
    default: self = alt ? .alt(scalar) : .character(scalar)
    }
  }

  /// ASCII control characters are 64 below `@`, the capital letters and `[ \ ] ^ _`.
  private static func letter(of control: Unicode.Scalar) -> Unicode.Scalar {
    let isLetter = (1...26).contains(control.value)
    return Unicode.Scalar(UInt8(truncatingIfNeeded: control.value) + (isLetter ? 0x60 : 0x40))
  }
}
