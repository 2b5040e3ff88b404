import { PDFiumModule } from '@hyzyla/pdfium';

/**
 * The functions of PDFium's C interface that we call; the package's own types name fewer. Pointers and handles are numbers.
 * Documented in PDFium's public headers fpdfview.h, fpdf_text.h, fpdf_edit.h, fpdf_annot.h, fpdf_attachment.h, fpdf_formfill.h and
 * fpdf_flatten.h.
 */
export type Pdfium = {
  HEAPU8: Uint8Array;
  HEAP32: Int32Array;
  HEAPF32: Float32Array;
  HEAPF64: Float64Array;
  wasmExports: { malloc: (size: number) => number; free: (pointer: number) => void };
  _FPDF_InitLibrary: () => void;
  _FPDF_LoadMemDocument: (bytes: number, size: number, password: number) => number;
  _FPDF_GetLastError: () => number;
  _FPDF_CloseDocument: (document: number) => void;
  _FPDF_GetPageCount: (document: number) => number;
  _FPDF_GetFormType: (document: number) => number;
  _FPDFDoc_GetAttachmentCount: (document: number) => number;
  _FPDF_LoadPage: (document: number, index: number) => number;
  _FPDF_ClosePage: (page: number) => void;
  _FPDF_GetPageWidthF: (page: number) => number;
  _FPDF_GetPageHeightF: (page: number) => number;
  _FPDFPage_GetRotation: (page: number) => number;
  _FPDFPage_SetRotation: (page: number, turns: number) => void;
  _FPDFPage_GetAnnotCount: (page: number) => number;
  _FPDFPage_GetAnnot: (page: number, index: number) => number;
  _FPDFPage_CloseAnnot: (annotation: number) => void;
  _FPDFAnnot_GetSubtype: (annotation: number) => number;
  _FPDFPage_Flatten: (page: number, use: number) => number;
  _FPDFPage_CountObjects: (page: number) => number;
  _FPDFPage_GetObject: (page: number, index: number) => number;
  _FPDFPage_RemoveObject: (page: number, object: number) => number;
  _FPDFFormObj_RemoveObject: (form: number, object: number) => number;
  _FPDFPageObj_Destroy: (object: number) => void;
  _FPDFImageObj_GetImageFilterCount: (image: number) => number;
  _FPDFImageObj_GetImageFilter: (image: number, index: number, name: number, bytes: number) => number;
  _FPDFImageObj_GetImageDataRaw: (image: number, buffer: number, bytes: number) => number;
  _FPDFPageObj_GetType: (object: number) => number;
  _FPDFPageObj_GetBounds: (object: number, left: number, bottom: number, right: number, top: number) => number;
  _FPDFPageObj_GetMatrix: (object: number, matrix: number) => number;
  _FPDFPageObj_SetIsActive: (object: number, active: number) => number;
  _FPDFPageObj_CountMarks: (object: number) => number;
  _FPDFPageObj_GetMark: (object: number, index: number) => number;
  _FPDFPageObj_RemoveMark: (object: number, mark: number) => number;
  _FPDFPageObjMark_GetParamStringValue: (
    mark: number,
    key: number,
    buffer: number,
    bufferBytes: number,
    neededBytes: number,
  ) => number;
  _FPDFFormObj_CountObjects: (form: number) => number;
  _FPDFFormObj_GetObject: (form: number, index: number) => number;
  _FPDFPath_CountSegments: (path: number) => number;
  _FPDFPath_GetDrawMode: (path: number, fillMode: number, stroke: number) => number;
  _FPDFDOC_InitFormFillEnvironment: (document: number, info: number) => number;
  _FPDFDOC_ExitFormFillEnvironment: (form: number) => void;
  _FORM_OnAfterLoadPage: (page: number, form: number) => void;
  _FORM_OnBeforeClosePage: (page: number, form: number) => void;
  _FPDFText_LoadPage: (page: number) => number;
  _FPDFText_ClosePage: (text: number) => void;
  _FPDFText_CountChars: (text: number) => number;
  _FPDFText_GetUnicode: (text: number, index: number) => number;
  _FPDFText_HasUnicodeMapError: (text: number, index: number) => number;
  _FPDFText_GetCharAngle: (text: number, index: number) => number;
  _FPDFText_GetTextObject: (text: number, index: number) => number;
  _FPDFText_GetFontSize: (text: number, index: number) => number;
  _FPDFText_GetFontInfo: (text: number, index: number, buffer: number, bufferBytes: number, flags: number) => number;
  _FPDFText_GetMatrix: (text: number, index: number, matrix: number) => number;
  _FPDFText_GetCharBox: (text: number, index: number, l: number, r: number, b: number, t: number) => number;
  _FPDFText_GetCharOrigin: (text: number, index: number, x: number, y: number) => number;
  _FPDFText_GetLooseCharBox: (text: number, index: number, box: number) => number;
  _FPDF_PageToDevice: (
    page: number,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    pageX: number,
    pageY: number,
    deviceX: number,
    deviceY: number,
  ) => number;
  _FPDFBitmap_CreateEx: (width: number, height: number, format: number, bytes: number, stride: number) => number;
  _FPDFBitmap_FillRect: (bitmap: number, x: number, y: number, w: number, h: number, argb: number) => void;
  _FPDFBitmap_Destroy: (bitmap: number) => void;
  _FPDF_RenderPageBitmap: (
    bitmap: number,
    page: number,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    flags: number,
  ) => void;
};

let loading: Promise<Pdfium> | null = null;

/** Loads PDFium once a process: 5 MB of WebAssembly, 30 ms. */
export function loadPdfium(): Promise<Pdfium> {
  loading ??= PDFiumModule({}).then((module) => {
    const pdfium = module as unknown as Pdfium;
    pdfium._FPDF_InitLibrary();
    return pdfium;
  });
  return loading;
}

/** Lends memory inside PDFium for the time of one call. */
export function withMemory<T>(pdfium: Pdfium, bytes: number, use: (pointer: number) => T): T {
  const pointer = pdfium.wasmExports.malloc(bytes);
  if (pointer === 0) throw new Error(`PDFium has no ${bytes} bytes left.`);
  try {
    return use(pointer);
  } finally {
    pdfium.wasmExports.free(pointer);
  }
}
