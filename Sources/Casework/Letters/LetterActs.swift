import CaseBook
package import CaseModel
package import CaseReports
package import CaseRules

extension CaseContext {
  /// The acts on letters.
  package var letters: LetterActs { LetterActs(context: self) }
}

/// Writes letters and records that one was sent.
package struct LetterActs: Acts {
  let context: CaseContext

  /// The letter that a word names, by its code or number.
  ///
  /// - Throws: the letters there are, if it names none.
  package func kind(_ word: String) throws(Refusal) -> LetterKind {
    if let kind = rules.letters.kind(word) { return kind }
    let all = rules.letters.kinds.map { "\($0.code.text) (\($0.number))" }.joined(separator: ", ")
    throw Refusal(
      .usage,
      nil,
      Phrase(
        "“\(word)” is not a letter; letters: \(all)",
        "“\(word)”은(는) 없는 문서입니다. 문서: \(all)"
      )
    )
  }

  /// What a letter would say, and what it lacks.
  ///
  /// - Throws: if the letter is not written in the language, or a mistake in the office's template.
  package func draft(_ order: LetterOrder, about victims: [Record]) throws(Refusal) -> WrittenLetter
  {
    let kind = try kind(order.kind.text)
    var context = context
    context.language = order.language
    let occasion = LetterOccasion(
      kind,
      order.language,
      typed: order.typed,
      rules: rules,
      settings: context.settings,
      context: context.query
    )
    return Letter(try text(kind, order.language), occasion, about: victims).written()
  }

  private func text(_ kind: LetterKind, _ language: Language) throws(Refusal) -> LetterText {
    do throws(LetterMistake) {
      if let text = try rules.letters.text(kind, language, rules.disclosure) { return text }
    } catch {
      throw Refusal(.rule, nil, error.sentence)
    }
    let all = rules.letters.languages(kind).map(\.rawValue).joined(separator: ", ")
    throw Refusal(
      .usage,
      nil,
      Phrase(
        "\(kind.label.en) is written in: \(all)",
        "\(kind.label.ko)의 언어: \(all)"
      )
    )
  }

  /// Prepares the disclosure of a letter about cases to its reader.
  ///
  /// People of a list who did not consent are withheld.
  ///
  /// - Throws: if the stage of a case allows no such letter, if the person did not consent and there
  ///   is no reason, or what has to be filled in first.
  package func disclose(
    _ order: LetterOrder,
    about victims: [Record],
    because reason: String? = nil
  ) throws(Refusal) -> Disclosure {
    let disclosure = try permit(order, about: victims, because: reason)
    let missing = try draft(order, about: disclosure.records).missing
    guard missing.isEmpty else {
      throw Refusal(.rule, missing.first?.victim ?? victims.first?.id, Self.lacks(missing))
    }
    return disclosure
  }

  /// The disclosure of a letter by stage and consent, whether or not its facts are known.
  func permit(
    _ order: LetterOrder,
    about victims: [Record],
    because reason: String?
  ) throws(Refusal) -> Disclosure {
    let kind = try kind(order.kind.text)
    try check(kind, victims)
    return try context.disclosures.disclose(
      victims,
      for: kind.reader.audience,
      because: reason,
      as: "letter \(kind.code.text) \(order.language.rawValue)"
    )
  }

  /// The fields that an officer can type for a letter.
  ///
  /// - Throws: if the letter is not written in the language, or a mistake in the office's template.
  package func typedFields(_ kind: LetterKind, _ language: Language) throws(Refusal)
    -> [LetterField]
  {
    let named = try text(kind, language).fields
    return LetterField.all.filter { $0.isTyped && $0.name != "reader_facts" && named.contains($0) }
  }

  /// Whether a letter may be written about these cases.
  private func check(_ kind: LetterKind, _ victims: [Record]) throws(Refusal) {
    if kind.isAboutNobody, victims.isEmpty { return }
    guard !kind.isAboutNobody, victims.count == 1 || kind.isList && !victims.isEmpty else {
      throw Refusal(.usage, nil, kind.isAboutNobody ? Self.noCase : Self.onePerson)
    }
    for victim in victims {
      guard kind.stages.contains(victim[.stage].flatMap { Stage($0) }) else {
        throw Refusal(.rule, victim.id, wrongStage(kind))
      }
      guard kind.needsYes, victim[.stage] != "deceased", let audience = kind.reader.audience else {
        continue
      }
      if Consent(victim, for: audience).answer != "yes" {
        throw Refusal(.rule, victim.id, Self.onlyWithYes)
      }
    }
  }

  /// Whether the letter can go out about a case, or what prevents it, in a few words; what has to be
  /// typed for it is asked when it is opened.
  package func state(_ kind: LetterKind, _ victim: Record) -> Phrase {
    guard let language = rules.letters.languages(kind).first else { return Phrase("", "") }
    let order = LetterOrder(kind.code, language)
    do throws(Refusal) {
      let disclosure = try permit(order, about: [victim], because: nil)
      let missing = try draft(order, about: disclosure.records).missing
      let lacking = missing.filter { !$0.field.isTyped }
      if !lacking.isEmpty { return Self.lacks(lacking) }
      return missing.isEmpty
        ? Phrase("can be written now", "지금 작성 가능")
        : Phrase("can be written; asks for what is typed", "작성 가능(추가 입력 필요)")
    } catch {
      return error.phrase
    }
  }

  /// What is not in a letter although its template has room for it, and who was withheld from its
  /// list; empty if nothing was left out.
  package func remarks(_ order: LetterOrder, _ disclosure: Disclosure) -> [Phrase] {
    guard let gaps = try? draft(order, about: disclosure.records).notSaid else { return [] }
    let (withheld, unknown) = (gaps.filter(\.isWithheld), gaps.filter { !$0.isWithheld })
    var remarks: [Phrase] = []
    if !disclosure.withheld.isEmpty {
      let ids = disclosure.withheld.map(\.id.text).joined(separator: ", ")
      remarks.append(Phrase("Left out without consent: \(ids)", "동의가 없어 제외: \(ids)"))
    }
    if !unknown.isEmpty {
      let names = Self.names(unknown)
      remarks.append(
        Phrase("Not said, because not recorded: \(names.en)", "기록이 없어 적지 않음: \(names.ko)")
      )
    }
    if !withheld.isEmpty {
      let names = Self.names(withheld)
      remarks.append(
        Phrase("Not for this reader: \(names.en)", "수신자에게 알릴 수 없어 적지 않음: \(names.ko)")
      )
    }
    return remarks
  }
}

// The words of refusals.

extension LetterActs {
  private func wrongStage(_ kind: LetterKind) -> Phrase {
    func names(_ language: Language) -> String {
      Stage.allCases.filter { kind.stages.contains($0) }
        .map { codes["victim_stage"].label($0.code, language) }.joined(separator: ", ")
    }
    return Phrase(
      "\(kind.label.en) is written only in: \(names(.en))",
      "\(kind.label.ko)을(를) 작성할 수 있는 단계: \(names(.ko))"
    )
  }

  private static func lacks(_ gaps: [LetterGap]) -> Phrase {
    let names = names(gaps.filter { !$0.isWithheld })
    let withheld = Self.names(gaps.filter(\.isWithheld))
    let parts = [
      Phrase("fill in first: \(names.en)", "먼저 입력할 항목: \(names.ko)"),
      Phrase("may not be told to this reader: \(withheld.en)", "수신자에게 알릴 수 없는 항목: \(withheld.ko)"),
    ]
    let said = zip(parts, [names, withheld]).filter { !$0.1.en.isEmpty }.map(\.0)
    return Phrase(said.map(\.en).joined(separator: "; "), said.map(\.ko).joined(separator: "; "))
  }

  /// The labels of fields, each once; with the person if there are several.
  private static func names(_ gaps: [LetterGap]) -> Phrase {
    let isOne = Set(gaps.compactMap(\.victim)).count < 2
    func words(_ language: Language) -> String {
      var said: [String] = []
      for gap in gaps {
        let typed = gap.field.isTyped ? " (\(gap.field.name)=…)" : ""
        let name = gap.field.label[language] + typed
        let whole =
          isOne ? name : [gap.victim?.text, name].compactMap { $0 }.joined(separator: " ")
        if !said.contains(whole) { said.append(whole) }
      }
      return said.joined(separator: ", ")
    }
    return Phrase(words(.en), words(.ko))
  }

  private static let noCase = Phrase(
    "this letter is about no case: name none",
    "이 문서는 사건에 관한 것이 아니므로 사건 번호를 지정하지 않습니다"
  )

  private static let onePerson = Phrase(
    "this letter is about one person; name one case",
    "한 사람에 관한 문서입니다. 사건을 하나만 지정하세요"
  )

  private static let onlyWithYes = Phrase(
    "it goes only if the person agrees: record the person's yes with :consent first",
    "본인이 동의한 경우에만 보냅니다. 먼저 :consent로 본인의 동의를 기록하세요"
  )
}

extension LetterMistake {
  /// The mistake with its file, line and column.
  fileprivate var sentence: Phrase {
    let place = ["templates/\(file)", line.map(String.init), column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
    return Phrase("\(place): \(phrase.en)", "\(place): \(phrase.ko)")
  }
}
