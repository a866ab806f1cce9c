import Glibc

/// Bytes followed by an unreadable page, so that reading one byte too many is a crash.
struct GuardedBytes: ~Copyable {
  private let pages: UnsafeMutableRawPointer
  private let size: Int
  let bytes: UnsafeRawBufferPointer

  init(_ content: [UInt8]) throws {
    let page = 4096
    size = (content.count + page - 1) / page * page + page
    guard let pages = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      pages != MAP_FAILED, mprotect(pages + size - page, page, PROT_NONE) == 0
    else { throw NoMemory() }
    self.pages = pages
    let start = pages + size - page - content.count
    start.copyMemory(from: content, byteCount: content.count)
    bytes = UnsafeRawBufferPointer(start: start, count: content.count)
  }

  struct NoMemory: Error {}

  deinit {
    munmap(pages, size)
  }
}
