package import CaseModel

extension CaseMerge {
  /// The values that the merge drops by its own rules, as sentences.
  ///
  /// One sentence for each field, without a full stop. Names and documents are omitted, so that the
  /// sentences can be shown while names are hidden.
  package func remarks(_ codes: CodeLists, _ zone: Zone) -> [Phrase] {
    differences.compactMap { remark($0, codes, zone) }
  }

  /// Why a value is taken, in one sentence.
  package func explanation(_ difference: Difference) -> Phrase {
    switch difference.reason {
    case .filled: Phrase("The other record has only the value of a new one.", "다른 쪽은 새 기록의 기본값입니다.")
    case .careful:
      Phrase("Taken because it protects the person.", "피해자를 보호하는 값을 골랐습니다.")
    case .united: Phrase("Both are kept.", "둘 다 남깁니다.")
    case .findable:
      Phrase("The other value is kept too; a search finds it.", "다른 값도 보관되어 검색됩니다.")
    case .like(let key):
      Phrase(
        "Taken from the same record as \(Schema.victim[key]?.label.en ?? key).",
        "\(Schema.victim[key]?.label.ko ?? key) 항목과 같은 기록에서 가져옵니다."
      )
    case .either: Phrase("This is the value of the record that stays.", "남는 기록의 값입니다.")
    case .person where difference.choice == nil:
      Phrase("Choose: left or right.", "고르세요: 왼쪽 또는 오른쪽.")
    case .person: Phrase("Chosen by you.", "직접 고른 값입니다.")
    }
  }

  private func remark(_ difference: Difference, _ codes: CodeLists, _ zone: Zone) -> Phrase? {
    let isSystemManaged = difference.choice == .kept
    let (used, left) = isSystemManaged ? (kept.id, other.id) : (other.id, kept.id)
    let label = difference.field.label
    switch difference.reason {
    case .findable:
      return Phrase(
        "\(label.en): that of \(left) is kept as another one",
        "\(label.ko): \(left)의 값도 따로 보관합니다"
      )
    case .careful where difference.choice == .both:
      return Phrase(
        "\(label.en): a refusal comes before a consent",
        "\(label.ko): 거부를 동의보다 우선합니다"
      )
    case .careful, .either, .like: break
    case .filled, .united, .person: return nil
    }
    guard let losing = isSystemManaged ? difference.other : difference.kept,
      difference.choice != nil
    else {
      return nil
    }
    if case .like = difference.reason, difference.value == nil { return nil }
    guard !difference.field.isIdentifying, let winning = difference.value else {
      return Phrase(
        "\(label.en): as in \(used), not as in \(left)",
        "\(label.ko): \(left) 대신 \(used)의 값"
      )
    }
    func words(_ value: FieldValue, _ language: Language) -> String {
      FieldText(codes: codes, language: language, zone: zone).text(value, difference.field.kind)
    }
    return Phrase(
      "\(label.en): \(words(winning, .en)) (\(used)), not \(words(losing, .en)) (\(left))",
      "\(label.ko): \(words(winning, .ko))(\(used)), \(words(losing, .ko))(\(left)) 아님"
    )
  }
}
