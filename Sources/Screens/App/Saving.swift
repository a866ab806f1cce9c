package import CaseModel

/// Whether something can be saved.
package enum Saving: Hashable, Sendable {
  case possible
  /// Nothing can be saved in this session, for this reason.
  case readOnly(Phrase)
  /// Nothing can be saved at the moment, for this reason; what is typed is kept as a draft.
  case stopped(Phrase)

  /// Why forms are not even opened; nil if they are.
  package var readOnly: Phrase? {
    if case .readOnly(let why) = self { why } else { nil }
  }

  /// The sentence that stays on the screen while nothing can be saved.
  package var stopped: Phrase? {
    guard case .stopped(let why) = self else { return nil }
    return Phrase(
      "Saving is stopped (\(why.en)). What you type is kept as a draft.",
      "저장이 중단되었습니다(\(why.ko)). 입력한 내용은 임시 저장됩니다."
    )
  }
}
