package import CaseModel
import StrictJSON

/// The points and words by which unknown persons are compared with missing ones, from
/// `unknown.json`.
package struct UnknownRules: Sendable {
  /// Something to ask, by its id.
  package struct Ask: Sendable {
    package let id: String
    package let label: Phrase
    /// The subject of a follow-up that asks it.
    package let question: Phrase
  }

  /// The urgent follow-up before a body is buried or cremated.
  package struct Burial: Sendable {
    package let type: Code
    package let daysBefore: Int
    /// With `{day}`.
    package let subject: Phrase
  }

  let stages: StageSet
  let closedAs: [Code]
  /// The tenths from which a person *may be* another.
  package let mayBe: Int
  /// A province says little if more than one in this many of the missing were last there.
  let commonProvince: Int
  /// The most rows that are shown at first.
  package let shown: Int
  let sex: SamePoints
  let age: DistancePoints
  let height: DistancePoints
  let marks: MarkPoints
  let province: SamePoints
  let clothes: ClothesPoints
  let name: NamePoints
  /// What alone identifies a dead person: codes of `identified_by`.
  package let identifiesDead: [Code]
  package let asks: [Ask]
  private let markQuestion: Phrase
  package let burial: Burial
  package let warning: Phrase
  package let nobody: Phrase

  /// Reads the text of `unknown.json`.
  package init(json text: String) throws(ReferenceError) {
    let json = try JSON.file(text)
    let candidates = try json.member("candidates")
    stages = try candidates.stages("stages")
    closedAs = try candidates.codes("closed_as")
    mayBe = try json.number("may_be")
    commonProvince = max(1, try json.number("common_province"))
    shown = try json.number("shown")
    sex = try SamePoints(json.member("sex"))
    age = try DistancePoints(json.list("age"), "years")
    height = try DistancePoints(json.list("height"), "cm")
    marks = try MarkPoints(json.member("marks"))
    province = try SamePoints(json.member("province"))
    clothes = try ClothesPoints(json.member("clothes"))
    name = try NamePoints(json.member("name"))
    identifiesDead = try json.member("identify").codes("dead")
    asks = try json.list("asks").map { json throws(ReferenceError) in try Ask(json) }
    markQuestion = try json.member("mark_question").phrase()
    burial = try Burial(json.member("burial"))
    warning = try json.member("warning").phrase()
    nobody = try json.member("nobody").phrase()
  }

  /// The question about a mark that both have, with the label of its kind.
  package func question(about mark: Phrase) -> Phrase {
    Phrase(
      markQuestion.filled(.en, ["mark": mark.en.lowercased()]),
      markQuestion.filled(.ko, ["mark": mark.ko])
    )
  }

  package func ask(_ id: String) -> Ask? { asks.first { $0.id == id } }
}

extension UnknownRules.Ask {
  fileprivate init(_ json: JSON) throws(ReferenceError) {
    id = try json.text("id")
    label = try json.phrase()
    question = try json.phrase("question_")
  }
}

extension UnknownRules.Burial {
  fileprivate init(_ json: JSON) throws(ReferenceError) {
    type = Code(try json.text("type"))
    daysBefore = try json.number("days_before")
    subject = try json.phrase()
  }
}
