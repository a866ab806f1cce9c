import ArgumentParser
import CaseBook
import CaseKeeper
import CaseModel
import CaseRules
import CaseStore
import Casework
import StrictJSON
import Glibc

/// Keeps a casebook for several accounts.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Keep a casebook for several accounts, which reach it by a socket.",
    discussion: """
      Example: casebook serve /var/lib/casebook/main --socket /run/casebook/main.sock \
      --config /etc/casebook/main.json
      It runs in the foreground until a signal ends it. Officers name the socket with -C. Where \
      systemd opened the socket, --socket is not needed.
      """
  )

  @Argument(help: "The directory of the casebook.")
  var path: String

  @Option(help: ArgumentHelp("The socket to make.", valueName: "path"))
  var socket: String?

  @Option(
    help: ArgumentHelp(
      "Which groups may do what; without it only the account that runs the command, as officer.",
      valueName: "file"
    )
  )
  var config: String?

  func run() throws {
    let reference = try Reference.load()
    let configuration = try configuration()
    do throws(StoreError) {
      var (store, book) = try CasebookOpening.open(path: path, codes: reference.codes)
      store.taken = UniqueNumbers.taken
      if let reason = store.readOnlyReason { throw .readOnly(reason) }
      try KeptFormat.adopt(&store, by: .current())
      let listener = try listener()
      say(
        Phrase(
          "Keeping \(path) at commit \(book.sequence).",
          "\(path) 관리를 시작합니다(변경 \(book.sequence)건)."
        )
      )
      var keeper = Keeper(
        store,
        book,
        listener: listener,
        rules: KeptRules(codes: reference.codes, secondNames: reference.rules.secondNames),
        configuration: configuration.roles,
        accounts: configuration.accounts
      )
      keeper.run()
      if let socket, KeeperSocket.inherited == nil { unlink(socket) }
      say(Phrase("Stopped.", "종료했습니다."))
    } catch {
      throw Failure(error)
    }
  }

  private func say(_ sentence: Phrase) {
    StandardError.write(lines: "casebook: " + sentence[Casebook.messageLanguage])
  }

  private func configuration() throws -> (roles: KeeperConfiguration, accounts: Accounts) {
    guard let config else { return (.ownerAlone, .owner) }
    guard let bytes = try? SmallFile.read(config) else {
      throw Failure(
        .unreadable,
        "\(config) cannot be read. Name the configuration of this casebook.",
        "\(config)을(를) 읽을 수 없습니다. 이 사건부의 설정 파일을 지정하세요."
      )
    }
    do throws(KeeperConfiguration.Mistake) {
      return (try KeeperConfiguration(bytes), .machine)
    } catch {
      let place = error.position.map { ":\($0.line):\($0.column)" } ?? ""
      let field = error.field.map { " \($0)" } ?? ""
      throw Failure(
        .unreadable,
        "\(config)\(place):\(field) \(error.problem.sentence(.en)). Correct it and start again.",
        "\(config)\(place):\(field) \(error.problem.sentence(.ko)). 고친 뒤 다시 시작하세요."
      )
    }
  }

  /// The socket that systemd opened, or a new one.
  private func listener() throws(StoreError) -> Int32 {
    if let inherited = KeeperSocket.inherited { return inherited }
    guard let socket else {
      throw .notSaved(
        Phrase("no socket is named; add --socket PATH", "소켓이 지정되지 않았습니다. --socket 경로를 붙이세요")
      )
    }
    return try KeeperSocket.listener(at: socket)
  }
}

extension KeeperConfiguration {
  /// Without a configuration only the account that runs the keeper may use it.
  fileprivate static let ownerAlone = KeeperConfiguration(roles: [
    RoleOfGroup(.officer, group: Accounts.ownersGroup)
  ])
}

extension Accounts {
  fileprivate static let ownersGroup = "the account that runs the keeper"

  fileprivate static let owner = Accounts { uid in
    guard uid == getuid() else { return nil }
    return Account(name: Officer.current().account, groups: [ownersGroup])
  }
}
