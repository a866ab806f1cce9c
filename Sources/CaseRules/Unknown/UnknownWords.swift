package import CaseModel

extension UnknownRules {
  /// What is not known of both and has to be asked, then the means of identification that the office
  /// does not hold.
  package func asks(_ score: UnknownScore, _ unknown: UnknownPerson, _ missing: MissingPerson)
    -> [Ask]
  {
    let unread: [(String, Bool)] = [
      ("marks", score.marks == nil), ("height", score.height == nil), ("age", score.age == nil),
      ("sex", score.sex == nil), ("province", score.province == nil),
    ]
    let ids = unread.filter(\.1).map(\.0) + missing.notHeld
    return ids.compactMap(ask)
  }

  /// The question of a *may be*: about a mark that both have, else what is not known yet.
  package func question(_ alert: UnknownAlerts.Alert, _ codes: CodeLists) -> Phrase? {
    if let mark = alert.mark, let label = codes["mark_kind"][mark]?.label {
      return question(about: label)
    }
    return alert.ask.flatMap(ask)?.question
  }
}

/// Words the rows of candidates.
package struct UnknownWords: Sendable {
  private let codes: CodeLists
  private let language: Language

  package init(codes: CodeLists, language: Language) {
    self.codes = codes
    self.language = language
  }

  /// Tenths as points: `12.5`, `−2.7`.
  package static func points(_ tenths: Int) -> String {
    let size = abs(tenths)
    return "\(tenths < 0 ? "−" : "")\(size / 10).\(size % 10)"
  }

  /// What was compared of both, with a sign for what counts for or against it: `+ height 175`.
  package func reasons(
    _ score: UnknownScore,
    _ unknown: UnknownPerson,
    _ missing: MissingPerson
  ) -> [String] {
    let ages = unknown.foundDay.flatMap(missing.ages(on:)).map(Self.range) ?? ""
    let parts: [(Int?, String)] = [
      (score.marks, marks(score, unknown, missing)),
      (score.clothes, Phrase("clothes", "옷차림")[language]),
      (score.name, Phrase("name heard", "들은 이름")[language]),
      (score.age, Phrase("age", "나이")[language] + " " + ages),
      (score.height, Phrase("height", "키")[language] + " \(missing.look.height ?? 0)"),
      (score.province, missing.province.map { label($0, "province") } ?? ""),
      (score.hasOtherSex ? score.sex : nil, missing.look.sex.map { label($0, "sex") } ?? ""),
    ]
    return parts.compactMap { points, words in
      points.map { ($0 > 0 ? "+ " : $0 < 0 ? "− " : "") + words }
    }
  }

  /// Two ages or one: `25–31`.
  package static func range(_ ages: ClosedRange<Int>) -> String {
    ages.count == 1 ? "\(ages.lowerBound)" : "\(ages.lowerBound)–\(ages.upperBound)"
  }

  private func marks(
    _ score: UnknownScore,
    _ unknown: UnknownPerson,
    _ missing: MissingPerson
  ) -> String {
    if let shared = score.sharedMark, let mine = unknown.look.marks?[shared.unknown],
      let their = missing.look.marks?[shared.missing]
    {
      return mark(shared.likeness == .kind ? mine : their, whole: shared.likeness > .kind)
    }
    let isNone = missing.look.marks?.isEmpty == true
    return isNone
      ? Phrase("no marks", "특징 없음")[language] : Phrase("other marks", "다른 특징")[language]
  }

  /// A mark in words: `tattoo dragon left upper arm`; only its kind unless it is wanted whole.
  package func mark(_ mark: Appearance.Mark, whole: Bool = true) -> String {
    let kind = label(mark.kind, "mark_kind").lowercased()
    guard whole else { return kind }
    let motif = mark.motif.flatMap { $0 == "other" ? nil : label($0, "mark_motif").lowercased() }
    let side = mark.side.map { label($0, "body_side").lowercased() }
    let part = mark.part.map { label($0, "body_part").lowercased() }
    return [kind, motif, side, part].compactMap { $0 }.joined(separator: " ")
  }

  private func label(_ code: Code, _ list: String) -> String { codes[list].label(code, language) }
}
