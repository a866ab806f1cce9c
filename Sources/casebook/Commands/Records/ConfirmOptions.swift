import ArgumentParser
import CaseModel
import Casework

/// The options that confirm ambiguous or unlikely values.
struct ConfirmOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take what the value of this field most likely means, where that is asked.",
      valueName: "field"
    )
  )
  var confirm: [String] = []

  /// - Throws: if an unknown field is named, about which there can be no question.
  func check() throws(Failure) {
    guard let unknown = confirm.first(where: { !Self.known.contains($0) }) else { return }
    throw Failure(
      .usage,
      "--confirm \(unknown): there is no field “\(unknown)”. Nothing was saved; name the field that was asked about.",
      "--confirm \(unknown): “\(unknown)” 항목이 없습니다. 저장되지 않았습니다. 질문이 나온 항목을 쓰세요."
    )
  }

  /// The fields of all records, of the groups in them, and of transitions.
  private static let known: Set<String> = {
    let whole = RecordKind.allCases.map(Schema.of) + [.transition, .intake]
    let groups = whole.flatMap(\.fields).compactMap(\.kind.schema)
    return Set((whole + groups).flatMap(\.fields).map(\.key) + [HandoverQuestions.officerKey])
  }()
}
