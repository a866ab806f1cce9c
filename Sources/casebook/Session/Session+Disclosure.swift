import CaseModel
import CaseStore
import Casework

extension Session {
  /// Appends a line to the access log, before anything is disclosed.
  func log(_ entry: AccessEntry) throws(Failure) {
    do throws(StoreError) {
      try store.accessLog.write(entry, by: officer)
      rememberHead()
    } catch {
      throw Failure(error)
    }
  }

  /// Appends a line if there is one.
  func log(_ entry: AccessEntry?) throws(Failure) {
    if let entry { try log(entry) }
  }

  /// Stores all of standard input as an attachment; `front` was read already.
  func keepStandardInput(after front: [UInt8]) throws(Failure) -> StoredFile {
    var pieces = StandardInput.Pieces(front)
    do throws(StoreError) {
      return try store.attachments.keep { pieces.next() }
    } catch {
      throw Failure(error)
    }
  }
}

extension Disclosure {
  /// The disclosure that an act allows.
  ///
  /// - Throws: if nothing may be disclosed, or what is wrong with the reason.
  static func made(
    in session: Session,
    _ act: (CaseContext) throws(Refusal) -> Disclosure
  ) throws(Failure) -> Disclosure {
    do throws(Refusal) {
      return try act(session.context)
    } catch {
      guard case .values(let problems) = error.kind, let problem = problems.first?.problem else {
        throw session.failure(error)
      }
      throw Failure(
        .usage,
        "--override: \(problem.sentence(.en)). Nothing was saved.",
        "--override: \(problem.sentence(.ko)). 저장되지 않았습니다."
      )
    }
  }
}
