import CaseModel
import TerminalGrid

// Commands that were typed while a Hangul layout was left on.

extension AppState {
  /// The keys of a Hangul syllable, with which a command was meant while a Hangul layout was left on.
  func syllable(_ key: Key) -> [Unicode.Scalar]? {
    guard case .character(let scalar) = key, let keys = Beolsik.keys(for: scalar), keys.count > 1
    else { return nil }
    return keys
  }

  /// Does what the first key of a syllable means if that only moves or opens something; the others are
  /// never run, since nobody saw what the first one did.
  mutating func press(_ keys: [Unicode.Scalar], of key: Key) -> [Effect] {
    let names = keys.map { String(Character($0)) }
    let command = keys.first.flatMap { KeyMap.command(.character($0), in: context) }
    guard let command, command.onlyMovesOrOpens, overlays.isEmpty else {
      say(
        Phrase(
          "\(key.name) = \(names.joined(separator: ", ")): not run. Switch to the Latin layout.",
          "\(key.name) = \(names.joined(separator: ", ")): 실행하지 않았습니다. 영문 자판으로 바꾸세요."
        ),
        .warning
      )
      return []
    }
    let effects = run(command)
    let rest = names.dropFirst().joined(separator: ", ")
    if message == nil {
      say(
        Phrase(
          "\(key.name) = \(names.joined(separator: ", ")): \(names[0]) was run, \(rest) not.",
          "\(key.name) = \(names.joined(separator: ", ")): \(names[0])만 실행, \(rest) 무시."
        ),
        .warning
      )
    }
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
