/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <hpdf.h>
#include <hpdf_utils.h>

/*
 * libharu is loaded when the first PDF report is written: no other command needs it, and loading it
 * takes a twentieth of the time of starting.
 */

/* The functions that we call. */
#define DP_HARU_FUNCTIONS(F)                                                                       \
	F(HPDF_AddPage)                                                                            \
	F(HPDF_Array_Add)                                                                          \
	F(HPDF_Array_AddName)                                                                      \
	F(HPDF_Array_AddNumber)                                                                    \
	F(HPDF_Array_AddReal)                                                                      \
	F(HPDF_Array_Clear)                                                                        \
	F(HPDF_Binary_New)                                                                         \
	F(HPDF_CreateExtGState)                                                                    \
	F(HPDF_CreateOutline)                                                                      \
	F(HPDF_DictStream_New)                                                                     \
	F(HPDF_Dict_Add)                                                                           \
	F(HPDF_Dict_AddBoolean)                                                                    \
	F(HPDF_Dict_AddName)                                                                       \
	F(HPDF_Dict_AddNumber)                                                                     \
	F(HPDF_Dict_GetItem)                                                                       \
	F(HPDF_Dict_New)                                                                           \
	F(HPDF_Doc_FindFontDef)                                                                    \
	F(HPDF_ExtGState_SetAlphaFill)                                                             \
	F(HPDF_Font_GetUnicodeWidth)                                                               \
	F(HPDF_Free)                                                                               \
	F(HPDF_GetFont)                                                                            \
	F(HPDF_GetStreamSize)                                                                      \
	F(HPDF_GetVersion)                                                                         \
	F(HPDF_Image_GetHeight)                                                                    \
	F(HPDF_Image_GetWidth)                                                                     \
	F(HPDF_LinkAnnot_SetBorderStyle)                                                           \
	F(HPDF_LoadTTFontFromFile)                                                                 \
	F(HPDF_MemStream_FreeData)                                                                 \
	F(HPDF_New)                                                                                \
	F(HPDF_Outline_SetDestination)                                                             \
	F(HPDF_Page_BeginText)                                                                     \
	F(HPDF_Page_CreateDestination)                                                             \
	F(HPDF_Page_CreateLinkAnnot)                                                               \
	F(HPDF_Page_CreateURILinkAnnot)                                                            \
	F(HPDF_Page_DrawImage)                                                                     \
	F(HPDF_Page_EndText)                                                                       \
	F(HPDF_Page_Fill)                                                                          \
	F(HPDF_Page_FillStroke)                                                                    \
	F(HPDF_Page_GRestore)                                                                      \
	F(HPDF_Page_GSave)                                                                         \
	F(HPDF_Page_GetWidth)                                                                      \
	F(HPDF_Page_LineTo)                                                                        \
	F(HPDF_Page_MoveTextPos)                                                                   \
	F(HPDF_Page_MoveTo)                                                                        \
	F(HPDF_Page_Rectangle)                                                                     \
	F(HPDF_Page_SetExtGState)                                                                  \
	F(HPDF_Page_SetFontAndSize)                                                                \
	F(HPDF_Page_SetHeight)                                                                     \
	F(HPDF_Page_SetLineWidth)                                                                  \
	F(HPDF_Page_SetRGBFill)                                                                    \
	F(HPDF_Page_SetRGBStroke)                                                                  \
	F(HPDF_Page_SetTextRenderingMode)                                                          \
	F(HPDF_Page_SetWidth)                                                                      \
	F(HPDF_Page_ShowText)                                                                      \
	F(HPDF_Page_Stroke)                                                                        \
	F(HPDF_ReadFromStream)                                                                     \
	F(HPDF_ResetError)                                                                         \
	F(HPDF_SaveToStream)                                                                       \
	F(HPDF_SetCompressionMode)                                                                 \
	F(HPDF_Stream_Write)                                                                       \
	F(HPDF_Stream_WriteStr)                                                                    \
	F(HPDF_String_New)                                                                         \
	F(HPDF_TTFontDef_GetCharWidth)                                                             \
	F(HPDF_TTFontDef_GetGlyphid)                                                               \
	F(HPDF_UseUTFEncodings)

#define DP_HARU_FIELD(name) __typeof__(name) *name;

/** DpHaru: the functions, under their own names. */
typedef struct {
	DP_HARU_FUNCTIONS(DP_HARU_FIELD)
} DpHaru;

/** dp_haru: (nullable): loaded on the first call; NULL with DP_ERROR_IO if it is not installed, or
 * not in the version that the program was built for: images and links are made with structures of
 * its headers. Callable from any thread. */
const DpHaru *dp_haru(GError **error);
