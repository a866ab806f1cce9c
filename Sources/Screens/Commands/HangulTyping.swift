import CaseModel
import TerminalGrid

/// The keys of a Hangul syllable, with which a command was meant while a Hangul layout was left on.
struct HangulTyping {
  /// What the first key means, if that only moves or opens something.
  let command: Command?
  private let key: Key
  private let names: [String]

  /// Nil for a key that is no syllable.
  init?(_ key: Key, in context: KeyContext) {
    guard case .character(let scalar) = key, let keys = Beolsik.keys(for: scalar), keys.count > 1
    else { return nil }
    self.key = key
    names = keys.map { String(Character($0)) }
    let first = keys.first.flatMap { CommandTable.command(.character($0), in: context) }
    command = first.flatMap { $0.isHarmless ? $0 : nil }
  }

  private var meaning: String { "\(key.name) = \(names.joined(separator: ", "))" }

  /// That none of the keys was run.
  var refusal: Message {
    Message(
      Phrase(
        "\(meaning): not run. Switch to the Latin layout.",
        "\(meaning): 실행하지 않았습니다. 영문 자판으로 바꾸세요."
      ),
      .warning
    )
  }

  /// That only the first was run, since nobody saw what that did before the others.
  var remark: Message {
    let rest = names.dropFirst().joined(separator: ", ")
    return Message(
      Phrase(
        "\(meaning): \(names[0]) was run, \(rest) not.",
        "\(meaning): \(names[0])만 실행, \(rest) 무시."
      ),
      .warning
    )
  }
}

extension AppState {
  /// Does what the first key of a syllable means; the others are never run.
  mutating func press(_ typed: HangulTyping) -> [Effect] {
    guard let command = typed.command, components.all.isEmpty else {
      say(typed.refusal)
      return []
    }
    let effects = run(command)
    if message == nil { say(typed.remark) }
    return effects
  }
}

extension Key {
  /// With a Hangul layout left on, a jamo means the Latin letter on the same key cap.
  var latin: Key {
    guard case .character(let scalar) = self, let cap = Beolsik.key(for: scalar) else {
      return self
    }
    return .character(cap)
  }
}
