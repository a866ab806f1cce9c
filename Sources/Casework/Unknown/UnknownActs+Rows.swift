package import CaseModel
package import CaseRules
import CaseBook

// The rows of an unknown person, as the screen and the command line show them.

extension UnknownActs {
  /// One missing person, ready to be shown.
  package struct Row: Sendable {
    package let victim: RecordID
    /// In tenths.
    package let points: Int
    /// Whether the person may be the unknown one, rather than only a row of the list.
    package let mayBe: Bool
    /// What counts for and against it, each with its sign.
    package let reasons: [String]
    /// What to ask.
    package let asks: [String]
    package let score: UnknownScore
  }

  /// The pairs of an unknown person and a missing one who may be the same, the most points first;
  /// all cases are read.
  package var pairs: [UnknownAlerts.Alert] {
    var alerts = UnknownAlerts()
    alerts.prepare(book, context.caseIndex, rules.unknown, zone)
    return alerts.alerts(context.caseIndex, rules.unknown, zone)
  }

  /// Everybody who is missing, the most similar first; the first rows are `top` in number.
  package func rows(_ unknown: Record) -> (top: Int, all: [Row]) {
    let (rules, index) = (rules.unknown, context.caseIndex)
    let candidates = UnknownCandidates(
      UnknownPerson(unknown, zone: zone),
      among: context.alerts.unknown.people(book, index, rules),
      index,
      rules,
      zone: zone
    )
    return (candidates.top.count, candidates.all.map { row($0, candidates) })
  }

  private func row(
    _ candidate: UnknownCandidates.Candidate,
    _ candidates: UnknownCandidates
  ) -> Row {
    let unknown = candidates.unknown
    let words = UnknownWords(codes: codes, language: language)
    let (person, score) = (candidate.person, candidate.score)
    let later = candidate.laterProof.map { proof in
      "− "
        + Phrase("heard of later, {day}", "이후 생존 확인 {day}")
        .filled(language, ["day": zone.dayText(proof)])
    }
    return Row(
      victim: person.id,
      points: score.points,
      mayBe: candidates.isMayBe(candidate),
      reasons: words.reasons(score, unknown, person) + [later].compactMap { $0 },
      asks: rules.unknown.asks(score, unknown, person).map { $0.label[language] },
      score: score
    )
  }

  /// What is known of an unknown person, in one line without a name.
  package func description(_ unknown: Record) -> String {
    let text = context.text
    let words = UnknownWords(codes: codes, language: language)
    let person = UnknownPerson(unknown, zone: zone)
    let place = unknown.fields["held_at"].map { value -> String in
      guard case .link(let id) = value else { return text.text(value, .linkOrText([.counterpart])) }
      return book.title(id, text) ?? id.text
    }
    let since = (unknown[.foundOn]?.text ?? unknown[.toldAt].map { zone.dayText($0) }).map {
      Phrase("since {day}", "{day}부터").filled(language, ["day": $0])
    }
    let parts: [String?] = [
      person.look.sex.map { codes["sex"].label($0, language) },
      person.ages.map(UnknownWords.range),
      person.look.height.map { Phrase("\($0) cm", "키 \($0)")[language] },
      [place, since].compactMap { $0 }.joined(separator: " "),
      unknown[.condition].map { codes["unknown_condition"].label($0, language) },
    ]
    let marks = (person.look.marks ?? []).map { words.mark($0) }
    let head = parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    return ([head] + marks).filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
