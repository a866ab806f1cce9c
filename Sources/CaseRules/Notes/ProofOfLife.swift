package import CaseModel
import StrictJSON

/// Which notes prove that a person lives (`Docs/Rules.md`, Proof of life).
package enum ProofOfLife {
  /// Whether a note proves life: a proof or a stage change with a method.
  ///
  /// Only a proof with its method counts, because captors type messages.
  package static func isGiven(by note: Record) -> Bool {
    note.kind == .note && note[.method] != nil
      && (note[.kind] == "proof_of_life" || note[.kind] == "stage_change")
  }
}

/// Which stage changes prove life, from `stages.json`.
package struct StageProofs: Sendable {
  private let stages: StageSet
  private let speakers: [Speaker]
  /// Words for people whose account of somebody else proves nothing.
  private let others: [String]

  private struct Speaker: Sendable {
    let method: Code
    /// Words that name the speaker anywhere.
    let anywhere: [String]
    /// Words that name the speaker as the first word only.
    let first: [String]
  }

  init(_ json: JSON) throws(ReferenceError) {
    stages = try json.stages("stages")
    others = try json.codes("others").map(\.text)
    speakers = try json.list("said_by").map { json throws(ReferenceError) in
      Speaker(
        method: Code(try json.text("method")),
        anywhere: try json.codes("anywhere").map(\.text),
        first: try json.codes("first").map(\.text)
      )
    }
  }

  /// How an entered transition of cases proves that the people live; nil if it does not.
  package func method(_ entry: FieldSet, _ records: [Record], to state: Code) -> Code? {
    guard records.first?.kind == .victim else { return nil }
    return method(state, saidBy: entry[.saidBy] ?? "")
  }

  /// How a change to a stage proves life; nil if it does not.
  ///
  /// Of the free words for who said so, those after a comma or a bracket tell how it was said.
  package func method(_ state: Code, saidBy: String) -> Code? {
    guard stages.contains(Stage(state)) else { return nil }
    let who = saidBy.lowercased().prefix { !",;:(/·".contains($0) }
    guard !others.contains(where: { who.contains($0) }) else { return nil }
    let first = who.split(separator: " ").first.map(String.init) ?? ""
    return speakers.first { speaker in
      speaker.first.contains(first) || speaker.anywhere.contains { who.contains($0) }
    }?.method
  }
}
