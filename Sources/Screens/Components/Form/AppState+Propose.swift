import CaseModel
import Casework

// What acts propose, on its way to the disk, and why they refuse.

extension AppState {
  /// Does an act and saves what it proposes; where it refuses, says why after some words.
  mutating func propose(
    _ refused: Phrase = Self.notSaved,
    undoes: [RecordStep]? = nil,
    _ act: (CaseContext) throws(Refusal) -> Proposal
  ) -> [Effect] {
    guard isWritable() else { return [] }
    do throws(Refusal) {
      return propose(try act(world), undoes: undoes)
    } catch {
      say(error, refused)
      return []
    }
  }

  /// Saves what an act proposes; what it decided by itself is said with the outcome.
  mutating func propose(_ proposal: Proposal, undoes: [RecordStep]? = nil) -> [Effect] {
    let remark = Phrase(
      proposal.remarks.map(\.en).joined(separator: ". "),
      proposal.remarks.map(\.ko).joined(separator: ". ")
    )
    return send(proposal.commit, remark: proposal.remarks.isEmpty ? nil : remark, undoes: undoes)
  }

  /// Says why an act saved nothing, with its first question.
  mutating func say(_ refusal: Refusal, _ refused: Phrase = Self.notSaved) {
    var words = refusal.phrase
    if case .question(let questions) = refusal.kind, let first = questions.first {
      let label = Schema.victim[first.key]?.label ?? Phrase(first.key, first.key)
      words = Phrase(
        "\(words.en): \(label.en), \(first.question.phrase.en)",
        "\(words.ko): \(label.ko), \(first.question.phrase.ko)"
      )
    }
    say(Phrase("\(refused.en): \(words.en).", "\(refused.ko): \(words.ko)."), .warning)
  }

  static let notSaved = Phrase("Not saved", "저장되지 않음")
}
