package import CaseModel

/// What writes a casebook.
package enum Writer: Sendable {
  /// This process, into files that its account owns.
  case direct
  /// The keeper; `own` is the folder for what is this officer's alone.
  case kept(KeeperConnection, own: OpenFile)

  package var keeper: KeeperConnection? {
    if case .kept(let keeper, _) = self { keeper } else { nil }
  }

  var own: OpenFile? {
    if case .kept(_, let own) = self { own } else { nil }
  }

  /// Why nothing can be saved at the moment, although it will be possible again; nil if saving is
  /// possible.
  package func stopped(_ zone: Zone) -> Phrase? {
    keeper?.silentSince.map { KeeperConnection.silence($0, zone) }
  }

  /// - Throws: if a keeper has the casebook, whose files are the administrator's to change.
  func checkDirect() throws(StoreError) {
    guard keeper != nil else { return }
    throw .notSaved(
      Phrase(
        "the administrator does this on the server, with the keeper stopped",
        "서버 관리자가 관리 프로그램을 멈추고 하는 일입니다"
      )
    )
  }
}

extension KeeperConnection {
  /// That the keeper does not answer, and since when.
  static func silence(_ since: Instant?, _ zone: Zone) -> Phrase {
    guard let since else {
      return Phrase("the keeper does not answer", "관리 프로그램이 응답하지 않습니다")
    }
    let time = zone.timeText(since)
    return Phrase(
      "the keeper has not answered since \(time)",
      "\(time)부터 관리 프로그램이 응답하지 않습니다"
    )
  }
}
