/// The accounts to which cases can be assigned without a question.
package struct Roster: Sendable {
  /// The accounts that `casebook.json` names, and the account that runs the program.
  package let named: [String]
  /// Whether the machine has an account.
  private let isOnMachine: @Sendable (String) -> Bool
  /// Everybody who has saved anything in the casebook.
  ///
  /// Finding them reads the whole journal.
  private let authors: @Sendable () -> Set<String>
  /// What the keeper says of the office; nil in a casebook of one account.
  package let office: Office?

  package init(
    named: [String],
    isOnMachine: @escaping @Sendable (String) -> Bool,
    authors: @escaping @Sendable () -> Set<String>,
    office: Office? = nil
  ) {
    self.named = named
    self.isOnMachine = isOnMachine
    self.authors = authors
    self.office = office
  }

  /// The role of this account; nil in a casebook without a keeper.
  package var role: Office.Role? { office?.role }

  /// Names to show for accounts.
  package var names: [String: String] { office?.names ?? [:] }

  package func knows(_ account: String) -> Bool {
    named.contains(account) || isOnMachine(account) || authors().contains(account)
  }

  /// The question about an unknown account; nil if the account is known.
  ///
  /// Its first reading is the account as typed, the second the most similar known one.
  package func question(_ account: String) -> Question? {
    guard !knows(account) else { return nil }
    return Question(
      [account] + (nearest(account).map { [$0] } ?? []),
      Phrase(
        "“\(account)” is not an account of this casebook or this machine",
        "“\(account)”은(는) 이 사건부나 이 컴퓨터에 없는 계정입니다"
      )
    )
  }

  /// The known account that differs by at most two typing mistakes.
  private func nearest(_ account: String) -> String? {
    let typed = account.lowercased()
    let known = Set(named).union(authors()).map { (name: $0, distance: typed.mistakes(to: $0)) }
    let limit = max(1, min(2, typed.count - 2))
    return known.filter { $0.distance <= limit }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// Whether a text can be an account name: no blanks, control characters or invisible characters.
  package static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .unassigned, .privateUse, .lineSeparator,
          .paragraphSeparator, .spaceSeparator:
          false
        default: true
        }
      }
  }
}

extension String {
  /// The number of letters to insert, delete, replace or swap with the next one.
  fileprivate func mistakes(to other: String) -> Int {
    let (a, b) = (Array(self), Array(other.lowercased()))
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var best = Swift.min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = Swift.min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
